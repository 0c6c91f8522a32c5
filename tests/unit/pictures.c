/*
 * pictures.c - the layout of model pictures: on random graphs no two nodes overlap, every edge goes down, rows hold what they should; curves with
 * holes.
 */
#include "draw/draw.h"
#include "test.h"

static uint32_t state = 12345;

static int below(int limit) {
    state = state * 1664525u + 1013904223u;
    return (int)((state >> 8) % (uint32_t)limit);
}

static Picture *random_picture(Arena *arena, int nodes) {
    Picture *picture = arena_new_array(arena, Picture, 1);
    picture->node = arena_new_array(arena, PictureNode, nodes);
    picture->nodes = nodes;
    picture->edge = arena_new_array(arena, PictureEdge, 3 * nodes);
    for (int i = 0; i < nodes; i++) {
        picture->node[i] =
            (PictureNode){.title = "", .name = "", .detail = "", .shape = "", .weights = "", .width = 40 + below(200), .height = 30 + below(90)};
        for (int k = 0; i > 0 && k <= below(3); k++) {
            int from = i > 4 && below(4) != 0 ? i - 1 - below(4) : below(i);
            bool there = false;
            for (int e = 0; e < picture->edges; e++) {
                there = there || (picture->edge[e].from == from && picture->edge[e].to == i);
            }
            if (!there) {
                picture->edge[picture->edges++] = (PictureEdge){.from = from, .to = i};
            }
        }
    }
    return picture;
}

static void check_picture(const Picture *picture) {
    for (int i = 0; i < picture->nodes; i++) {
        const PictureNode *a = &picture->node[i];
        CHECK(a->x - a->width / 2 >= -0.01 && a->x + a->width / 2 <= picture->width + 0.01);
        CHECK(a->y - a->height / 2 >= -0.01 && a->y + a->height / 2 <= picture->height + 0.01);
        for (int k = 0; k < i; k++) {
            const PictureNode *b = &picture->node[k];
            bool apart = fabs(a->x - b->x) >= (a->width + b->width) / 2 || fabs(a->y - b->y) >= (a->height + b->height) / 2;
            CHECK(apart);
        }
    }
    for (int e = 0; e < picture->edges; e++) {
        const PictureEdge *edge = &picture->edge[e];
        CHECK(picture->node[edge->from].rank < picture->node[edge->to].rank);
        CHECK_INT(edge->bends, picture->node[edge->to].rank - picture->node[edge->from].rank - 1);
        for (int b = 0; b < edge->bends; b++) {
            CHECK_INT(picture->bend[edge->through[b]].rank, picture->node[edge->from].rank + 1 + b);
        }
    }
}

static void test_layout(void) {
    for (int round = 0; round < 60; round++) {
        Arena *arena = arena_new(NULL, NULL);
        Picture *picture = random_picture(arena, 1 + below(40));
        picture_layout(arena, picture);
        check_picture(picture);
        arena_free(arena);
    }
}

/* A chain stands in one line, and a diamond is symmetric. */
static void test_straight(void) {
    Arena *arena = arena_new(NULL, NULL);
    PictureNode node[6];
    PictureEdge edge[] = {{.from = 0, .to = 1}, {.from = 1, .to = 2}, {.from = 2, .to = 3},
                          {.from = 2, .to = 4}, {.from = 3, .to = 5}, {.from = 4, .to = 5}};
    for (int i = 0; i < 6; i++) {
        node[i] = (PictureNode){.width = 100, .height = 40};
    }
    Picture picture = {.node = node, .nodes = 6, .edge = edge, .edges = 6};
    picture_layout(arena, &picture);
    CHECK_NEAR(node[0].x, node[1].x, 0.01);
    CHECK_NEAR(node[1].x, node[2].x, 0.01);
    CHECK_NEAR(node[3].x + node[4].x, 2 * node[2].x, 1);
    CHECK_NEAR(node[5].x, node[2].x, 1);
    arena_free(arena);
}

static void test_escape(void) {
    Arena *arena = arena_new(NULL, NULL);
    Text text;
    text_init(&text, arena);
    xml_append(&text, "a<b>&\"c\"\x01 d");
    CHECK_TEXT(text.data, "a&lt;b&gt;&amp;&quot;c&quot;? d");
    arena_free(arena);
}

static void test_curves(void) {
    Arena *arena = arena_new(NULL, NULL);
    const double x[] = {1, 2, 3, 4}, loss[] = {4, 3, 2, 1}, val_loss[] = {NAN, 3, NAN, 2}, flat[] = {0.5, 0.5, 0.5, 0.5},
                 none[] = {NAN, NAN, INFINITY, NAN};
    const Curve curve[] = {{"accuracy", flat}, {"loss", loss}, {"val_loss", val_loss}, {"odd", none}};
    Text text;
    text_init(&text, arena);
    plot_svg(arena, "h", x, 4, curve, 4, &text);
    CHECK(strstr(text.data, "nan") == NULL && strstr(text.data, "inf") == NULL);
    CHECK_CONTAINS(text.data, "validation 2</text>");
    const char *first = strstr(text.data, ">loss<"), *second = strstr(text.data, ">accuracy<");
    CHECK(first != NULL && second != NULL && first < second); /* the loss comes first */
    text_init(&text, arena);
    plot_svg(arena, "one", x, 1, curve, 4, &text);
    CHECK(strstr(text.data, "nan") == NULL);
    arena_free(arena);
}

int main(void) {
    RUN(test_layout);
    RUN(test_straight);
    RUN(test_escape);
    RUN(test_curves);
    return test_result();
}
