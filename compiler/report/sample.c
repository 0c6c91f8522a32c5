/*
 * sample.c - one sample for a person: a picture as PNG in the page itself, frames side by side, a curve, or numbers.
 */
#include "draw/draw.h"
#include "report/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FRAMES_SHOWN = 4, NUMBERS_SHOWN = 6, CURVE_FROM = 12, CURVE_POINTS = 400, SIDE_LEAST = 16 };

static void base64(Text *out, const unsigned char *data, size_t size) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < size; i += 3) {
        size_t left = size - i;
        unsigned bits = (unsigned)data[i] << 16 | (left > 1 ? (unsigned)data[i + 1] << 8 : 0) | (left > 2 ? data[i + 2] : 0u);
        char four[4] = {digits[bits >> 18], digits[bits >> 12 & 63], left > 1 ? digits[bits >> 6 & 63] : '=', left > 2 ? digits[bits & 63] : '='};
        text_append_n(out, four, 4);
    }
}

/* Pictures of an input: frames, rows, columns and channels; false when it is none. */
static bool picture_shape(const HncPort *port, int *frames, int *rows, int *columns, int *channels) {
    const int32_t *dim = port->dim;
    int last = port->rank > 0 ? dim[port->rank - 1] : 0;
    bool coloured = last == 1 || last == 3 || last == 4;
    if ((port->rank == 3 || port->rank == 4) && coloured) {
        *frames = port->rank == 4 ? dim[0] : 1;
        *rows = dim[port->rank - 3];
        *columns = dim[port->rank - 2];
        *channels = last;
        return *rows > 1 && *columns > 1;
    }
    *frames = *channels = 1;
    *rows = port->rank == 2 ? dim[0] : 0;
    *columns = port->rank == 2 ? dim[1] : 0;
    return port->rank == 2 && *rows >= SIDE_LEAST && *rows == *columns;
}

/* Values as 8 bits: as they are from 0 to 255, times 255 from 0 to 1, else stretched. */
static void value_range(const HncPort *port, const void *data, int64_t count, double *low, double *high) {
    double least = INFINITY, most = -INFINITY;
    for (int64_t i = 0; i < count; i++) {
        double value = report_value(port->type, data, i);
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    bool from_zero = least >= 0;
    *low = from_zero ? 0 : least;
    *high = from_zero && most <= 1.001 ? 1 : from_zero && most <= 255.5 ? 255 : most;
    if (!(*high > *low)) {
        *high = *low + 1;
    }
}

static bool put_picture(const HncPort *port, const void *data, Text *out) {
    int frames, rows, columns, channels;
    if (!picture_shape(port, &frames, &rows, &columns, &channels)) {
        return false;
    }
    int shown = frames < FRAMES_SHOWN ? frames : FRAMES_SHOWN, wide = shown * columns + shown - 1;
    double low, high;
    value_range(port, data, report_elements(port), &low, &high);
    unsigned char *pixels = calloc((size_t)rows * (size_t)wide, (size_t)channels);
    for (int frame = 0; frame < shown && pixels != NULL; frame++) {
        int64_t which = shown > 1 ? (int64_t)frame * (frames - 1) / (shown - 1) : 0;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns * channels; i++) {
                double value = report_value(port->type, data, (which * rows + row) * columns * channels + i);
                double level = (value - low) / (high - low) * 255;
                pixels[((size_t)row * (size_t)wide + (size_t)frame * (size_t)(columns + 1)) * (size_t)channels + (size_t)i] =
                    (unsigned char)(level < 0     ? 0
                                    : level > 255 ? 255
                                                  : level + 0.5);
            }
        }
    }
    HncError error;
    size_t size = 0;
    unsigned char *file = pixels != NULL ? hnc_image_png(pixels, rows, wide, channels, &size, &error) : NULL;
    if (file != NULL) {
        text_printf(out, "<img class=\"%s\" alt=\"", rows < 120 ? "small picture" : "picture");
        xml_append(out, port->name);
        text_append(out, "\" src=\"data:image/png;base64,");
        base64(out, file, size);
        text_append(out, "\">\n");
    } else {
        text_append(out, "<p class=\"note\">a picture, but this hnc was built without libpng</p>\n");
    }
    free(file);
    free(pixels);
    return true;
}

/* The first channel over time. */
static bool put_curve(const HncPort *port, const void *data, Text *out) {
    int length = port->rank > 0 ? port->dim[0] : 0, channels = port->rank == 2 ? port->dim[1] : 1;
    if (port->rank < 1 || port->rank > 2 || length < CURVE_FROM || port->type != HNC_F32) {
        return false;
    }
    double y[CURVE_POINTS];
    int points = length < CURVE_POINTS ? length : CURVE_POINTS;
    for (int i = 0; i < points; i++) {
        y[i] = report_value(port->type, data, (int64_t)i * (length - 1) / (points - 1) * channels);
    }
    chart_spark(y, points, out);
    return true;
}

void report_sample_html(const Report *report, const ReportSample *sample, Text *out) {
    const HncModel *model = report->model;
    for (int kind = 0; kind < 2; kind++) {
        for (int i = 0; i < model->input_count; i++) {
            if (sample->in[i] != NULL && (kind == 0 ? put_picture : put_curve)(&model->input[i], sample->in[i], out)) {
                return;
            }
        }
    }
    text_append(out, "<p class=\"values\">");
    for (int i = 0; i < model->input_count && i < 3; i++) {
        int64_t count = report_elements(&model->input[i]);
        text_append(out, i > 0 ? "<br>" : "");
        xml_append(out, model->input[i].name);
        for (int64_t v = 0; v < count && v < NUMBERS_SHOWN && sample->in[i] != NULL; v++) {
            text_printf(out, " %.4g", report_value(model->input[i].type, sample->in[i], v));
        }
        text_append(out, count > NUMBERS_SHOWN ? " \xE2\x80\xA6" : "");
    }
    text_append(out, "</p>\n");
}
