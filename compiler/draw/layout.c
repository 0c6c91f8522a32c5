/*
 * layout.c - a layered drawing (Sugiyama, Tagawa and Toda 1981): rows by the longest way to an output, bends where edges pass rows, orders by
 * barycentres, places along the rows by least squares with the order kept.
 */
#include "draw/draw.h"

#include <stdlib.h>
#include <string.h>

enum { SWEEPS = 12, GAP = 28, ROW_GAP = 34, BEND_WIDTH = 10 };

/* Everything that stands in a row: nodes, and bends behind them. */
typedef struct {
    Arena *arena;
    Picture *picture;
    int count; /* nodes + bends */
    int rows;
    int **row;
    int *length;
    int *link_from, *link_to; /* of neighbouring rows: the upper one, the lower one */
    int links;
    double *x, *width;
    int *rank, *place;
} Layout;

static void find_ranks(Layout *layout) {
    Picture *picture = layout->picture;
    int deepest = 0;
    /* Nodes come after what they read, so that edges seen backwards have their lower ends final. */
    for (int n = picture->nodes - 1; n >= 0; n--) {
        for (int e = 0; e < picture->edges; e++) {
            if (picture->edge[e].from == n && picture->node[picture->edge[e].to].rank + 1 > picture->node[n].rank) {
                picture->node[n].rank = picture->node[picture->edge[e].to].rank + 1;
            }
        }
        deepest = picture->node[n].rank > deepest ? picture->node[n].rank : deepest;
    }
    for (int n = 0; n < picture->nodes; n++) {
        picture->node[n].rank = deepest - picture->node[n].rank;
    }
    layout->rows = deepest + 1;
}

static void make_bends(Layout *layout) {
    Picture *picture = layout->picture;
    for (int e = 0; e < picture->edges; e++) {
        PictureEdge *edge = &picture->edge[e];
        int first = picture->node[edge->from].rank + 1, last = picture->node[edge->to].rank;
        edge->through = arena_new_array(layout->arena, int, last > first ? last - first : 1);
        for (int rank = first; rank < last; rank++) {
            arena_reserve(layout->arena, picture->bend, picture->bend_count, picture->bend_capacity);
            picture->bend[picture->bend_count] = (PictureBend){.rank = rank};
            edge->through[edge->bends++] = picture->bend_count++;
        }
    }
}

static void make_links(Layout *layout) {
    Picture *picture = layout->picture;
    int most = picture->edges + picture->bend_count;
    layout->link_from = arena_new_array(layout->arena, int, most + 1);
    layout->link_to = arena_new_array(layout->arena, int, most + 1);
    for (int e = 0; e < picture->edges; e++) {
        const PictureEdge *edge = &picture->edge[e];
        int at = edge->from;
        for (int b = 0; b <= edge->bends; b++) {
            int next = b < edge->bends ? picture->nodes + edge->through[b] : edge->to;
            layout->link_from[layout->links] = at;
            layout->link_to[layout->links++] = next;
            at = next;
        }
    }
}

static void fill_rows(Layout *layout) {
    Picture *picture = layout->picture;
    layout->count = picture->nodes + picture->bend_count;
    layout->rank = arena_new_array(layout->arena, int, layout->count + 1);
    layout->place = arena_new_array(layout->arena, int, layout->count + 1);
    layout->x = arena_new_array(layout->arena, double, layout->count + 1);
    layout->width = arena_new_array(layout->arena, double, layout->count + 1);
    layout->row = arena_new_array(layout->arena, int *, layout->rows + 1);
    layout->length = arena_new_array(layout->arena, int, layout->rows + 1);
    for (int i = 0; i < layout->count; i++) {
        layout->rank[i] = i < picture->nodes ? picture->node[i].rank : picture->bend[i - picture->nodes].rank;
        layout->width[i] = i < picture->nodes ? picture->node[i].width : BEND_WIDTH;
        layout->length[layout->rank[i]]++;
    }
    for (int r = 0; r < layout->rows; r++) {
        layout->row[r] = arena_new_array(layout->arena, int, layout->length[r] + 1);
        layout->length[r] = 0;
    }
    for (int i = 0; i < layout->count; i++) {
        layout->place[i] = layout->length[layout->rank[i]];
        layout->row[layout->rank[i]][layout->length[layout->rank[i]]++] = i;
    }
}

static int crossings(const Layout *layout) {
    int count = 0;
    for (int a = 0; a < layout->links; a++) {
        for (int b = a + 1; b < layout->links; b++) {
            if (layout->rank[layout->link_from[a]] == layout->rank[layout->link_from[b]]) {
                int above = layout->place[layout->link_from[a]] - layout->place[layout->link_from[b]];
                int below = layout->place[layout->link_to[a]] - layout->place[layout->link_to[b]];
                count += (above < 0 && below > 0) || (above > 0 && below < 0);
            }
        }
    }
    return count;
}

typedef struct {
    double key;
    int place, item;
} Sorted;

static int compare_sorted(const void *a, const void *b) {
    const Sorted *x = a, *y = b;
    return x->key != y->key ? (x->key < y->key ? -1 : 1) : x->place - y->place;
}

/* Mean of `value` over the neighbours in the row above (or below); `own` where there are none. */
static double neighbours(const Layout *layout, int item, bool above, const double *x, const int *place, double own) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < layout->links; i++) {
        int here = above ? layout->link_to[i] : layout->link_from[i], there = above ? layout->link_from[i] : layout->link_to[i];
        if (here == item) {
            sum += x != NULL ? x[there] : place[there];
            count++;
        }
    }
    return count > 0 ? sum / count : own;
}

static void order_rows(Layout *layout) {
    int *best = arena_new_array(layout->arena, int, layout->count + 1);
    memcpy(best, layout->place, sizeof(int) * (size_t)layout->count);
    int fewest = crossings(layout);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
        bool down = sweep % 2 == 0;
        for (int k = 1; k < layout->rows; k++) {
            int r = down ? k : layout->rows - 1 - k;
            Sorted *sorted = arena_new_array(layout->arena, Sorted, layout->length[r] + 1);
            for (int i = 0; i < layout->length[r]; i++) {
                int item = layout->row[r][i];
                sorted[i] = (Sorted){neighbours(layout, item, down, NULL, layout->place, i), i, item};
            }
            qsort(sorted, (size_t)layout->length[r], sizeof *sorted, compare_sorted);
            for (int i = 0; i < layout->length[r]; i++) {
                layout->row[r][i] = sorted[i].item;
                layout->place[sorted[i].item] = i;
            }
        }
        int now = crossings(layout);
        if (now < fewest) {
            fewest = now;
            memcpy(best, layout->place, sizeof(int) * (size_t)layout->count);
        }
    }
    for (int i = 0; i < layout->count; i++) {
        layout->place[i] = best[i];
        layout->row[layout->rank[i]][best[i]] = i;
    }
}

/* The places along one row nearest to the wanted ones, with the order and the gaps kept: isotonic regression by pooling neighbours that would
 * overlap. Bends weigh more, so that long edges are straight. */
static void settle_row(Layout *layout, int r, const double *wanted) {
    int count = layout->length[r], blocks = 0;
    double *offset = arena_new_array(layout->arena, double, count + 1), *mean = arena_new_array(layout->arena, double, count + 1);
    double *weight = arena_new_array(layout->arena, double, count + 1);
    int *size = arena_new_array(layout->arena, int, count + 1);
    for (int i = 1; i < count; i++) {
        offset[i] = offset[i - 1] + (layout->width[layout->row[r][i - 1]] + layout->width[layout->row[r][i]]) / 2 + GAP;
    }
    for (int i = 0; i < count; i++) {
        mean[blocks] = wanted[i] - offset[i];
        weight[blocks] = layout->row[r][i] >= layout->picture->nodes ? 4 : 1;
        size[blocks++] = 1;
        while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
            double both = weight[blocks - 2] + weight[blocks - 1];
            mean[blocks - 2] = (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / both;
            weight[blocks - 2] = both;
            size[blocks - 2] += size[blocks - 1];
            blocks--;
        }
    }
    for (int block = 0, i = 0; block < blocks; block++) {
        for (int k = 0; k < size[block]; k++, i++) {
            layout->x[layout->row[r][i]] = mean[block] + offset[i];
        }
    }
}

static void place_rows(Layout *layout) {
    for (int r = 0; r < layout->rows; r++) {
        double x = 0;
        for (int i = 0; i < layout->length[r]; i++) {
            int item = layout->row[r][i];
            layout->x[item] = x + layout->width[item] / 2;
            x += layout->width[item] + GAP;
        }
        for (int i = 0; i < layout->length[r]; i++) {
            layout->x[layout->row[r][i]] -= x / 2;
        }
    }
    double *wanted = arena_new_array(layout->arena, double, layout->count + 1);
    for (int sweep = 0; sweep < 4 * SWEEPS; sweep++) {
        bool down = sweep % 2 == 0;
        for (int k = 0; k < layout->rows; k++) {
            int r = down ? k : layout->rows - 1 - k;
            for (int i = 0; i < layout->length[r]; i++) {
                int item = layout->row[r][i];
                double above = neighbours(layout, item, true, layout->x, NULL, layout->x[item]),
                       below = neighbours(layout, item, false, layout->x, NULL, layout->x[item]);
                wanted[i] = sweep < 2 * SWEEPS ? (down ? above : below) : (above + below) / 2;
            }
            settle_row(layout, r, wanted);
        }
    }
}

static int neighbour_count(const Layout *layout, int item, bool above, int *one) {
    int count = 0;
    for (int i = 0; i < layout->links; i++) {
        if ((above ? layout->link_to[i] : layout->link_from[i]) == item) {
            *one = above ? layout->link_from[i] : layout->link_to[i];
            count++;
        }
    }
    return count;
}

/* Chains hang straight above their last member. */
static void straighten(Layout *layout) {
    double *wanted = arena_new_array(layout->arena, double, layout->count + 1);
    for (int r = layout->rows - 2; r >= 0; r--) {
        for (int i = 0; i < layout->length[r]; i++) {
            int item = layout->row[r][i], below = -1, above = -1;
            bool chain = neighbour_count(layout, item, false, &below) == 1 && neighbour_count(layout, below, true, &above) == 1;
            wanted[i] = layout->x[chain ? below : item];
        }
        settle_row(layout, r, wanted);
    }
}

static void finish(Layout *layout) {
    Picture *picture = layout->picture;
    double left = 0, right = 0, top = 0;
    picture->row_top = arena_new_array(layout->arena, double, layout->rows + 1);
    picture->row_bottom = arena_new_array(layout->arena, double, layout->rows + 1);
    for (int i = 0; i < layout->count; i++) {
        double low = layout->x[i] - layout->width[i] / 2, high = layout->x[i] + layout->width[i] / 2;
        left = i == 0 || low < left ? low : left;
        right = i == 0 || high > right ? high : right;
    }
    for (int r = 0; r < layout->rows; r++) {
        double height = 0;
        for (int i = 0; i < layout->length[r]; i++) {
            int item = layout->row[r][i];
            height = item < picture->nodes && picture->node[item].height > height ? picture->node[item].height : height;
        }
        for (int i = 0; i < layout->length[r]; i++) {
            int item = layout->row[r][i];
            if (item < picture->nodes) {
                picture->node[item].x = layout->x[item] - left;
                picture->node[item].y = top + height / 2;
            } else {
                picture->bend[item - picture->nodes].x = layout->x[item] - left;
                picture->bend[item - picture->nodes].y = top + height / 2;
            }
        }
        picture->row_top[r] = top;
        picture->row_bottom[r] = top + height;
        top += height + ROW_GAP;
    }
    picture->width = right - left;
    picture->height = top > 0 ? top - ROW_GAP : 0;
}

void picture_layout(Arena *arena, Picture *picture) {
    Layout layout = {.arena = arena, .picture = picture};
    find_ranks(&layout);
    make_bends(&layout);
    make_links(&layout);
    fill_rows(&layout);
    order_rows(&layout);
    place_rows(&layout);
    straighten(&layout);
    finish(&layout);
}
