/*
 * chart.c - charts as SVG for a page that has styles for their classes: lines, dots, bars, and a matrix of counts.
 */
#include "draw/draw.h"

#include <math.h>
#include <string.h>

enum { WIDTH = 440, HEIGHT = 300, LEFT = 56, RIGHT = 16, TOP = 36, BOTTOM = 46, LEGEND_LINE = 18, MATRIX = 440, MATRIX_LEFT = 96 };

static void begin(Text *out, int width, int height, const char *title) {
    text_printf(out, "<svg class=\"chart\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n<title>", width, height, width, height);
    xml_append(out, title);
    text_append(out, "</title>\n");
    svg_text(out, "chart-title", 14, 20, "start", title);
}

typedef struct {
    Axis across, up;
    double width, height;
} Frame;

static double place_x(const Frame *frame, double x) {
    return LEFT + (x - frame->across.low) / (frame->across.high - frame->across.low) * frame->width;
}

static double place_y(const Frame *frame, double y) {
    return TOP + (1 - (y - frame->up.low) / (frame->up.high - frame->up.low)) * frame->height;
}

static void put_axes(Arena *arena, const Chart *chart, const Frame *frame, Text *out) {
    const Axis *up = &frame->up, *across = &frame->across;
    for (int i = 0; up->low + i * up->step <= up->high + up->step * 1e-6; i++) {
        double value = up->low + i * up->step;
        text_printf(out, "<path class=\"grid\" d=\"M%d %.1fh%.1f\"/>\n", LEFT, place_y(frame, value), frame->width);
        svg_text(out, "tick", LEFT - 6, place_y(frame, value) + 4, "end", axis_number(arena, value, up->step));
    }
    for (int i = 0; across->low + i * across->step <= across->high + across->step * 1e-6; i++) {
        double value = across->low + i * across->step;
        svg_text(out, "tick", place_x(frame, value), TOP + frame->height + 16, "middle", axis_number(arena, value, across->step));
    }
    svg_text(out, "axis", LEFT + frame->width / 2, TOP + frame->height + 36, "middle", chart->across);
    text_printf(out, "<text class=\"axis\" text-anchor=\"middle\" transform=\"translate(13 %.1f) rotate(-90)\">", TOP + frame->height / 2);
    xml_append(out, chart->up);
    text_append(out, "</text>\n");
}

static void put_series(const ChartSeries *series, const Frame *frame, Text *out) {
    if (series->kind == CHART_LINE) {
        text_printf(out, "<path class=\"line c%d\" d=\"", series->colour);
        for (int i = 0; i < series->count; i++) {
            text_printf(out, "%s%.1f %.1f", i == 0 ? "M" : "L", place_x(frame, series->x[i]), place_y(frame, series->y[i]));
        }
        text_append(out, "\"/>\n");
        return;
    }
    double bar = series->count > 1 ? fabs(place_x(frame, series->x[1]) - place_x(frame, series->x[0])) : frame->width;
    for (int i = 0; i < series->count; i++) {
        double x = place_x(frame, series->x[i]), y = place_y(frame, series->y[i]);
        if (series->kind == CHART_DOTS) {
            text_printf(out, "<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\"/>\n", series->colour, x, y);
        } else if (TOP + frame->height - y >= 0.05) {
            text_printf(out, "<rect class=\"bar c%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n", series->colour, x - bar / 2 + 0.5, y,
                        bar > 2 ? bar - 1 : bar, TOP + frame->height - y);
        }
    }
}

void chart_svg(Arena *arena, const Chart *chart, Text *out) {
    int named = 0;
    for (int i = 0; i < chart->series_count; i++) {
        named += chart->series[i].name != NULL;
    }
    int lines = (named + 1) / 2;
    Frame frame = {axis_of(chart->x_low, chart->x_high, 5, false), axis_of(chart->y_low, chart->y_high, 5, false), WIDTH - LEFT - RIGHT,
                   HEIGHT - TOP - BOTTOM};
    begin(out, WIDTH, HEIGHT + lines * LEGEND_LINE, chart->title);
    put_axes(arena, chart, &frame, out);
    if (chart->diagonal) {
        double low = fmax(frame.across.low, frame.up.low), high = fmin(frame.across.high, frame.up.high);
        text_printf(out, "<path class=\"diagonal\" d=\"M%.1f %.1fL%.1f %.1f\"/>\n", place_x(&frame, low), place_y(&frame, low), place_x(&frame, high),
                    place_y(&frame, high));
    }
    for (int i = 0; i < chart->series_count; i++) {
        put_series(&chart->series[i], &frame, out);
    }
    int at = 0;
    for (int i = 0; i < chart->series_count; i++) {
        const ChartSeries *series = &chart->series[i];
        if (series->name == NULL) {
            continue;
        }
        double x = LEFT + (at % 2) * (frame.width / 2), y = HEIGHT + at / 2 * LEGEND_LINE + 6;
        text_printf(out, "<path class=\"line key c%d\" d=\"M%.1f %.1fh16\"/>\n", series->colour, x, y);
        svg_text(out, "tick", x + 22, y + 4, "start", series->name);
        at++;
    }
    text_append(out, "</svg>\n");
}

/* As much of a name as fits, whole characters of UTF-8. */
static const char *shortened(Arena *arena, const char *name, double room) {
    if (text_width(name, 11, false) <= room) {
        return name;
    }
    size_t length = strlen(name);
    while (length > 1) {
        length--;
        while (length > 1 && ((unsigned char)name[length] & 0xC0) == 0x80) {
            length--;
        }
        const char *text = arena_printf(arena, "%.*s\xE2\x80\xA6", (int)length, name);
        if (text_width(text, 11, false) <= room) {
            return text;
        }
    }
    return "\xE2\x80\xA6";
}

void chart_matrix(Arena *arena, const char *title, const char *const *name, const int64_t *count, int classes, Text *out) {
    double cell = fmin(72, (MATRIX - MATRIX_LEFT - 16) / (double)classes);
    int side = (int)ceil(cell * classes), width = MATRIX_LEFT + side + 16 > 300 ? MATRIX_LEFT + side + 16 : 300;
    bool slanted = cell < 48;
    int top = slanted ? 108 : 66;
    begin(out, width, top + side + 16, title);
    svg_text(out, "axis", MATRIX_LEFT, 38, "start", "predicted \xE2\x86\x92, true \xE2\x86\x93");
    for (int row = 0; row < classes; row++) {
        int64_t sum = 0;
        for (int column = 0; column < classes; column++) {
            sum += count[row * classes + column];
        }
        double y = top + row * cell;
        svg_text(out, "tick", MATRIX_LEFT - 6, y + cell / 2 + 4, "end", shortened(arena, name[row], MATRIX_LEFT - 14));
        double x = MATRIX_LEFT + (row + 0.5) * cell;
        if (slanted) {
            text_printf(out, "<text class=\"tick\" transform=\"translate(%.1f %d) rotate(-60)\">", x + 3, top - 5);
            xml_append(out, shortened(arena, name[row], 62));
            text_append(out, "</text>\n");
        } else {
            svg_text(out, "tick", x, top - 6, "middle", shortened(arena, name[row], cell - 4));
        }
        for (int column = 0; column < classes; column++) {
            int64_t number = count[row * classes + column];
            double share = sum > 0 ? (double)number / (double)sum : 0;
            text_printf(out, "<rect class=\"cell%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill-opacity=\"%.3f\"/>\n",
                        row == column ? " right" : " wrong", MATRIX_LEFT + column * cell, y, cell - 1, cell - 1,
                        number > 0 ? 0.08 + 0.92 * share : 0);
            if (number > 0 && cell >= 13) {
                const char *text = arena_printf(arena, "%lld", (long long)number);
                if (text_width(text, cell < 20 ? 8 : 11, false) <= cell) {
                    svg_text(out, arena_printf(arena, "count%s%s", share > 0.5 ? " full" : "", cell < 20 ? " small" : ""),
                             MATRIX_LEFT + (column + 0.5) * cell, y + cell / 2 + (cell < 20 ? 3 : 4), "middle", text);
                }
            }
        }
    }
    text_append(out, "</svg>\n");
}

void chart_spark(const double *y, int count, Text *out) {
    double low = INFINITY, high = -INFINITY;
    for (int i = 0; i < count; i++) {
        low = isfinite(y[i]) && y[i] < low ? y[i] : low;
        high = isfinite(y[i]) && y[i] > high ? y[i] : high;
    }
    text_append(out, "<svg class=\"spark\" width=\"200\" height=\"72\" viewBox=\"0 0 200 72\"><path class=\"line c0\" d=\"");
    bool open = false;
    for (int i = 0; i < count; i++) {
        if (isfinite(y[i])) {
            text_printf(out, "%s%.1f %.1f", open ? "L" : "M", 2 + 196.0 * i / (count > 1 ? count - 1 : 1),
                        high > low ? 68 - 64 * (y[i] - low) / (high - low) : 36.0);
            open = true;
        }
    }
    text_append(out, "\"/></svg>\n");
}
