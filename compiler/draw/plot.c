/*
 * plot.c - the curves of a training as SVG: a panel a metric, training and validation in one, light or dark as the page that shows it.
 */
#include "draw/draw.h"

#include <math.h>
#include <string.h>

enum { PANEL_WIDTH = 420, PANEL_HEIGHT = 250, LEFT = 58, RIGHT = 16, TOP = 40, BOTTOM = 34, MARGIN = 16, HEADLINE = 34 };

typedef struct {
    const char *name;
    const Curve *curve[2]; /* training, validation; either may be NULL */
} Panel;

/* A line through the values that are there; a lonely one is a dot. */
static void put_curve(Text *out, const Curve *curve, const char *class_, const double *x, int rows, const Axis *across, const Axis *up, double left,
                      double top) {
    double width = PANEL_WIDTH - LEFT - RIGHT, height = PANEL_HEIGHT - TOP - BOTTOM;
    bool open = false;
    int drawn = 0;
    double px = 0, py = 0;
    text_printf(out, "<path class=\"%s\" d=\"", class_);
    for (int i = 0; i < rows; i++) {
        if (!isfinite(curve->value[i]) || !isfinite(x[i])) {
            continue; /* validation_freq leaves epochs out: the line goes on to the next that has a value */
        }
        px = left + LEFT + (x[i] - across->low) / (across->high - across->low) * width;
        py = top + TOP + (1 - (curve->value[i] - up->low) / (up->high - up->low)) * height;
        text_printf(out, "%s%.1f %.1f", open ? "L" : "M", px, py);
        open = true;
        drawn++;
    }
    text_append(out, "\"/>\n");
    if (drawn > 0) {
        text_printf(out, "<circle class=\"%s dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\"/>\n", class_, px, py);
    }
}

static const char *last_value(Arena *arena, const Curve *curve, int rows) {
    for (int i = rows - 1; i >= 0; i--) {
        if (isfinite(curve->value[i])) {
            return arena_printf(arena, "%.4g", curve->value[i]);
        }
    }
    return "-";
}

static void put_panel(Arena *arena, Text *out, const Panel *panel, const double *x, int rows, double left, double top) {
    static const char *const classes[] = {"train", "valid"}, *const names[] = {"training", "validation"};
    double low = INFINITY, high = -INFINITY;
    for (int k = 0; k < 2; k++) {
        for (int i = 0; panel->curve[k] != NULL && i < rows; i++) {
            double value = panel->curve[k]->value[i];
            low = isfinite(value) && value < low ? value : low;
            high = isfinite(value) && value > high ? value : high;
        }
    }
    bool any = low <= high;
    Axis up = axis_of(any ? low : 0, any ? high : 1, 5, false), across = axis_of(rows > 0 ? x[0] : 0, rows > 0 ? x[rows - 1] : 1, 6, true);
    across.low = rows > 1 ? x[0] : across.low;
    across.high = rows > 1 ? x[rows - 1] : across.high;
    double width = PANEL_WIDTH - LEFT - RIGHT, height = PANEL_HEIGHT - TOP - BOTTOM;
    text_printf(out, "<rect class=\"panel\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"8\"/>\n", left, top, PANEL_WIDTH, PANEL_HEIGHT);
    svg_text(out, "title", left + 14, top + 22, "start", panel->name);
    for (int i = 0; up.low + i * up.step <= up.high + up.step * 1e-6; i++) {
        double value = up.low + i * up.step, y = top + TOP + (1 - (value - up.low) / (up.high - up.low)) * height;
        text_printf(out, "<path class=\"grid\" d=\"M%.1f %.1fh%.1f\"/>\n", left + LEFT, y, width);
        svg_text(out, "tick", left + LEFT - 6, y + 4, "end", axis_number(arena, value, up.step));
    }
    for (double value = ceil(across.low / across.step - 1e-9) * across.step; value <= across.high + across.step * 1e-6; value += across.step) {
        svg_text(out, "tick", left + LEFT + (value - across.low) / (across.high - across.low) * width, top + PANEL_HEIGHT - BOTTOM + 16, "middle",
                 axis_number(arena, value, across.step));
    }
    double legend = left + PANEL_WIDTH - RIGHT;
    for (int k = 1; k >= 0; k--) {
        if (panel->curve[k] != NULL) {
            put_curve(out, panel->curve[k], classes[k], x, rows, &across, &up, left, top);
            const char *label = arena_printf(arena, "%s %s", names[k], last_value(arena, panel->curve[k], rows));
            svg_text(out, "tick", legend, top + 22, "end", label);
            legend -= text_width(label, 11, false) + 8;
            text_printf(out, "<path class=\"%s\" d=\"M%.1f %.1fh14\"/>\n", classes[k], legend - 10, top + 18);
            legend -= 22;
        }
    }
}

static const Curve *find_curve(const Curve *curve, int curves, const char *name) {
    for (int i = 0; i < curves; i++) {
        if (strcmp(curve[i].name, name) == 0) {
            return &curve[i];
        }
    }
    return NULL;
}

void plot_svg(Arena *arena, const char *title, const double *x, int rows, const Curve *curve, int curves, Text *out) {
    Panel *panel = arena_new_array(arena, Panel, curves + 1);
    int panels = 0;
    for (int pass = 0; pass < 3; pass++) { /* the loss first, the learning rate last */
        for (int i = 0; i < curves; i++) {
            const char *name = curve[i].name;
            bool validation = strncmp(name, "val_", 4) == 0;
            int place = strcmp(name, "loss") == 0 ? 0 : strcmp(name, "learning_rate") == 0 ? 2 : 1;
            if (place != pass || (validation && find_curve(curve, curves, name + 4) != NULL)) {
                continue;
            }
            panel[panels++] = (Panel){name, {&curve[i], find_curve(curve, curves, arena_printf(arena, "val_%s", name))}};
        }
    }
    int columns = panels > 4 ? 3 : panels > 1 ? 2 : 1, lines = (panels + columns - 1) / columns;
    int width = MARGIN + columns * (PANEL_WIDTH + MARGIN), height = HEADLINE + MARGIN + lines * (PANEL_HEIGHT + MARGIN);
    text_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n<title>", width,
                height, width, height);
    xml_append(out, title);
    text_append(out, "</title>\n<style>\n"
                     "text { font-family: Helvetica, Arial, sans-serif; fill: #1d232b; }\n"
                     ".headline { font-size: 16px; font-weight: bold; }\n"
                     ".title { font-size: 13px; font-weight: bold; }\n"
                     ".tick { font-size: 11px; fill: #5b6673; }\n"
                     ".ground { fill: #ffffff; }\n"
                     ".panel { fill: #f6f8fa; stroke: #dde2e8; }\n"
                     ".grid { stroke: #dde2e8; }\n"
                     ".train, .valid { fill: none; stroke-width: 2; stroke-linejoin: round; }\n"
                     ".train { stroke: #2f77c9; }\n"
                     ".valid { stroke: #c2571a; }\n"
                     ".train.dot { fill: #2f77c9; }\n"
                     ".valid.dot { fill: #c2571a; }\n"
                     "@media (prefers-color-scheme: dark) {\n"
                     "text { fill: #e6eaef; }\n"
                     ".tick { fill: #9fabb8; }\n"
                     ".ground { fill: #14181d; }\n"
                     ".panel { fill: #1f252c; stroke: #333c46; }\n"
                     ".grid { stroke: #333c46; }\n"
                     ".train { stroke: #6aa5e3; }\n"
                     ".valid { stroke: #e8935c; }\n"
                     ".train.dot { fill: #6aa5e3; }\n"
                     ".valid.dot { fill: #e8935c; }\n"
                     "}\n</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    svg_text(out, "headline", MARGIN, MARGIN + 12, "start", title);
    for (int i = 0; i < panels; i++) {
        put_panel(arena, out, &panel[i], x, rows, MARGIN + i % columns * (PANEL_WIDTH + MARGIN),
                  HEADLINE + MARGIN + i / columns * (PANEL_HEIGHT + MARGIN));
    }
    text_append(out, "</svg>\n");
}
