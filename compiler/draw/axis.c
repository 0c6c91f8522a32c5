/*
 * axis.c - axes with round numbers.
 */
#include "draw/draw.h"

#include <math.h>

/* 1, 2 or 5 times a power of ten, so that about `wanted` of them cover the range. */
static double nice_step(double range, int wanted) {
    double rough = range / wanted, power = pow(10, floor(log10(rough))), part = rough / power;
    return (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10) * power;
}

Axis axis_of(double low, double high, int wanted, bool whole) {
    if (!(high > low)) {
        double spread = low != 0 ? fabs(low) * 0.1 : 1;
        low -= spread;
        high += spread;
    }
    double step = nice_step(high - low, wanted);
    step = whole && step < 1 ? 1 : step;
    return (Axis){floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step, step};
}

const char *axis_number(Arena *arena, double value, double step) {
    if (fabs(value) < step * 1e-6) {
        return "0";
    }
    if (fabs(value) >= 1e5 || step < 1e-4) {
        return arena_printf(arena, "%.3g", value);
    }
    int digits = step >= 1 ? 0 : (int)ceil(-log10(step) - 1e-9);
    return arena_printf(arena, "%.*f", digits, value);
}

void svg_text(Text *out, const char *class_, double x, double y, const char *anchor, const char *text) {
    text_printf(out, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", class_, x, y, anchor);
    xml_append(out, text);
    text_append(out, "</text>\n");
}
