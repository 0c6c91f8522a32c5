/*
 * dot.c - the picture of a model for Graphviz: nodes, edges and clusters; Graphviz finds the places.
 */
#include "draw/draw.h"

static void quote(Text *out, const char *text) {
    text_append(out, "\"");
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\') {
            text_append(out, "\\");
        }
        text_append_n(out, (unsigned char)*text < 32 ? " " : text, 1);
    }
    text_append(out, "\"");
}

static const char *label_of(Arena *arena, const PictureNode *node) {
    return arena_printf(arena, "%s  %s", node->title, node->name);
}

/* The first or last node inside, which edges to and from a nested model are tied to. */
static int inner_end(const Picture *picture, bool last) {
    for (int i = 0; i < picture->nodes; i++) {
        int at = last ? picture->nodes - 1 - i : i;
        if (!last || picture->node[at].output) {
            return at;
        }
    }
    return 0;
}

static const char *end_of(Arena *arena, const Picture *picture, const char *prefix, int node, bool last) {
    const PictureNode *at = &picture->node[node];
    if (at->inside != NULL && at->inside->nodes > 0) {
        return end_of(arena, at->inside, arena_printf(arena, "%s%d_", prefix, node), inner_end(at->inside, last), last);
    }
    return arena_printf(arena, "%s%d", prefix, node);
}

static void dot_picture(const Picture *picture, const char *prefix, Text *out) {
    for (int i = 0; i < picture->nodes; i++) {
        const PictureNode *node = &picture->node[i];
        if (node->inside != NULL) {
            text_printf(out, "subgraph cluster_%s%d {\nstyle=dashed; label=", prefix, i);
            quote(out, label_of(out->arena, node));
            text_append(out, ";\n");
            dot_picture(node->inside, arena_printf(out->arena, "%s%d_", prefix, i), out);
            text_append(out, "}\n");
            continue;
        }
        text_printf(out, "%s%d [label=", prefix, i);
        quote(out, arena_printf(out->arena, "%s\n%s%s%s%s%s", label_of(out->arena, node), node->detail, node->detail[0] != '\0' ? "\n" : "",
                                node->shape, node->weights[0] != '\0' ? "   " : "", node->weights));
        text_printf(out, "%s%s];\n", node->shared ? ", style=dashed" : "", node->output ? ", penwidth=2" : "");
    }
    for (int i = 0; i < picture->edges; i++) {
        text_printf(out, "%s -> %s;\n", end_of(out->arena, picture, prefix, picture->edge[i].from, true),
                    end_of(out->arena, picture, prefix, picture->edge[i].to, false));
    }
}

void graph_dot(const char *title, const Picture *picture, Text *out) {
    text_append(out, "digraph ");
    quote(out, title);
    text_append(out, " {\nnode [shape=box, fontname=\"Helvetica\", fontsize=11];\nedge [color=\"#7b8794\"];\n");
    dot_picture(picture, "n", out);
    text_append(out, "}\n");
}
