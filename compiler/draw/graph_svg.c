/*
 * graph_svg.c - the picture of a model as SVG, light or dark as the page that shows it.
 */
#include "draw/draw.h"

#include <string.h>

enum { PADDING = 14, LINE = 17, TITLE = 13, SMALL = 11, BAND = 5, MARGIN = 20, NEST_TOP = 46, NEST_SIDE = 18 };

void xml_append(Text *out, const char *text) {
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        switch (c) {
        case '&': text_append(out, "&amp;"); break;
        case '<': text_append(out, "&lt;"); break;
        case '>': text_append(out, "&gt;"); break;
        case '"': text_append(out, "&quot;"); break;
        default: text_append_n(out, c < 32 || c == 127 ? "?" : text, 1); break;
        }
    }
}

/* Widths of letters by classes, after DejaVu Sans: the widest of the fonts that a page may choose, so that nothing runs over. */
double text_width(const char *text, double size, bool bold) {
    static const char thin[] = "il.,:;'|!j", narrow[] = "frt()[]-/ ", wide[] = "mwMW@%";
    double width = 0;
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if ((c & 0xC0) == 0x80) {
            continue;
        }
        if (strchr(thin, c) != NULL) {
            width += 0.32;
        } else if (strchr(narrow, c) != NULL) {
            width += 0.40;
        } else if (strchr(wide, c) != NULL) {
            width += 0.95;
        } else {
            width += c >= 'A' && c <= 'Z' ? 0.72 : 0.63;
        }
    }
    return width * size * (bold ? 1.10 : 1.0);
}

static double largest(double a, double b) {
    return a > b ? a : b;
}

/* Sizes from the inside out, then the layout. */
static void size_nodes(Arena *arena, Picture *picture) {
    for (int i = 0; i < picture->nodes; i++) {
        PictureNode *node = &picture->node[i];
        double first = text_width(node->title, TITLE, true) + 18 + text_width(node->name, SMALL, false);
        double last = text_width(node->shape, SMALL, false) + (node->weights[0] != '\0' ? 20 + text_width(node->weights, SMALL, false) : 0);
        double width = largest(first, largest(text_width(node->detail, SMALL, false), last));
        node->width = width + 2 * PADDING + BAND;
        node->height = PADDING + LINE * (node->detail[0] != '\0' ? 3 : 2) + 4;
        if (node->inside != NULL) {
            size_nodes(arena, node->inside);
            node->width = largest(node->width, node->inside->width + 2 * NEST_SIDE);
            node->height = node->inside->height + NEST_TOP + NEST_SIDE;
        }
    }
    picture_layout(arena, picture);
}

static void draw_text(Text *out, const char *class_, double x, double y, const char *anchor, const char *text) {
    text_printf(out, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\"%s%s%s>", class_, x, y, anchor != NULL ? " text-anchor=\"" : "",
                anchor != NULL ? anchor : "", anchor != NULL ? "\"" : "");
    xml_append(out, text);
    text_append(out, "</text>\n");
}

static void draw_picture(const Picture *picture, double left, double top, Text *out);

static void draw_node(const PictureNode *node, double left, double top, Text *out) {
    static const char *const kinds[PICTURE_KIND_COUNT] = {"input", "convolution", "pooling", "recurrent", "attention",
                                                          "dense", "normal",      "merge",   "other"};
    double x = left + node->x - node->width / 2, y = top + node->y - node->height / 2, inner = x + BAND + PADDING, right = x + node->width - PADDING;
    text_printf(out, "<g class=\"%s%s%s\">\n<title>", kinds[node->kind], node->shared ? " shared" : "", node->output ? " output" : "");
    xml_append(out, node->name);
    text_append(out, "</title>\n");
    text_printf(out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"7\"/>\n", node->inside != NULL ? "nest" : "box", x,
                y, node->width, node->height);
    text_printf(out, "<path class=\"band\" d=\"M%.1f %.1fh-2a5 5 0 0 0 -5 5v%.1fa5 5 0 0 0 5 5h2z\"/>\n", x + BAND + 2, y, node->height - 10);
    draw_text(out, "title", inner, y + PADDING + 10, NULL, node->title);
    draw_text(out, "name", right, y + PADDING + 10, "end", node->name);
    double line = y + PADDING + 10 + LINE;
    if (node->inside == NULL && node->detail[0] != '\0') {
        draw_text(out, "detail", inner, line, NULL, node->detail);
        line += LINE;
    }
    draw_text(out, "shape", inner, line, NULL, node->shape);
    if (node->weights[0] != '\0') {
        draw_text(out, node->frozen ? "frozen" : "weights", right, line, "end", node->weights);
    }
    text_append(out, "</g>\n");
    if (node->inside != NULL) {
        draw_picture(node->inside, left + node->x - node->inside->width / 2, y + NEST_TOP, out);
    }
}

/* Straight through rows, curved between them, so that no edge passes behind a node. */
static void draw_edge(const Picture *picture, const PictureEdge *edge, double left, double top, Text *out) {
    const PictureNode *from = &picture->node[edge->from], *to = &picture->node[edge->to];
    double x = left + from->x, end = top + to->y - to->height / 2 - 5;
    text_printf(out, "<path class=\"edge\" d=\"M%.1f %.1f", x, top + from->y + from->height / 2);
    for (int b = 0; b <= edge->bends; b++) {
        const PictureBend *bend = b == edge->bends ? NULL : &picture->bend[edge->through[b]];
        int rank = from->rank + b;
        double next = left + (bend == NULL ? to->x : bend->x), y = top + picture->row_bottom[rank], next_y = top + picture->row_top[rank + 1];
        next_y = bend == NULL && next_y > end ? end : next_y;
        if (next < x - 0.5 || next > x + 0.5) {
            double middle = (y + next_y) / 2;
            text_printf(out, "V%.1fC%.1f %.1f %.1f %.1f %.1f %.1f", y, x, middle, next, middle, next, next_y);
            x = next;
        }
    }
    text_printf(out, "V%.1f\"/>\n<path class=\"head\" d=\"M%.1f %.1fl-4 -7h8z\"/>\n", end, x, end + 5);
}

static void draw_picture(const Picture *picture, double left, double top, Text *out) {
    for (int i = 0; i < picture->edges; i++) {
        draw_edge(picture, &picture->edge[i], left, top, out);
    }
    for (int i = 0; i < picture->nodes; i++) {
        draw_node(&picture->node[i], left, top, out);
    }
}

void graph_svg(Arena *arena, const char *title, Picture *picture, Text *out) {
    size_nodes(arena, picture);
    double width = largest(picture->width, text_width(title, 16, true)) + 2 * MARGIN, height = picture->height + 2 * MARGIN + 30;
    text_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n<title>",
                width, height, width, height);
    xml_append(out, title);
    text_append(out, "</title>\n<style>\n"
                     "text { font-family: Helvetica, Arial, sans-serif; fill: #1d232b; }\n"
                     ".title { font-size: 13px; font-weight: bold; }\n"
                     ".name, .detail, .shape, .weights, .frozen { font-size: 11px; }\n"
                     ".name, .detail, .weights, .frozen { fill: #5b6673; }\n"
                     ".frozen { font-style: italic; }\n"
                     ".headline { font-size: 16px; font-weight: bold; }\n"
                     ".ground { fill: #ffffff; }\n"
                     ".box { fill: #f6f8fa; stroke: #c5ccd4; }\n"
                     ".nest { fill: #ffffff; stroke: #8c98a5; stroke-dasharray: 5 3; }\n"
                     ".shared .box { stroke-dasharray: 3 3; }\n"
                     ".output .box { stroke: #1d232b; stroke-width: 1.6; }\n"
                     ".edge { fill: none; stroke: #7b8794; stroke-width: 1.3; }\n"
                     ".head { fill: #7b8794; }\n"
                     ".band { fill: #9aa5b1; }\n"
                     ".input .band { fill: #4b5563; }\n"
                     ".convolution .band { fill: #2f77c9; }\n"
                     ".pooling .band { fill: #6aa5e3; }\n"
                     ".recurrent .band { fill: #c2571a; }\n"
                     ".attention .band { fill: #8a4fbf; }\n"
                     ".dense .band { fill: #2e8b57; }\n"
                     ".normal .band { fill: #b99b1e; }\n"
                     ".merge .band { fill: #b03a5b; }\n"
                     "@media (prefers-color-scheme: dark) {\n"
                     "text { fill: #e6eaef; }\n"
                     ".name, .detail, .weights, .frozen { fill: #9fabb8; }\n"
                     ".ground { fill: #14181d; }\n"
                     ".box { fill: #1f252c; stroke: #414b56; }\n"
                     ".nest { fill: #181d23; stroke: #6b7785; }\n"
                     ".output .box { stroke: #e6eaef; }\n"
                     ".edge { stroke: #8492a1; }\n"
                     ".head { fill: #8492a1; }\n"
                     "}\n</style>\n");
    text_append(out, "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    draw_text(out, "headline", MARGIN, MARGIN + 12, NULL, title);
    draw_picture(picture, (width - picture->width) / 2, MARGIN + 30, out);
    text_append(out, "</svg>\n");
}
