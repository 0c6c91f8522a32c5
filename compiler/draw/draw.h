/*
 * draw/draw.h - pictures of a model and of its training: SVG and DOT as text. Nothing is measured at run time: the same model gives the same picture.
 */
#ifndef HNC_DRAW_H
#define HNC_DRAW_H

#include "hnc.h"

/* ---- draw/picture.c: what there is to draw */
typedef enum {
    PICTURE_INPUT,
    PICTURE_CONVOLUTION,
    PICTURE_POOLING,
    PICTURE_RECURRENT,
    PICTURE_ATTENTION,
    PICTURE_DENSE,
    PICTURE_NORMAL,
    PICTURE_MERGE,
    PICTURE_OTHER,
    PICTURE_KIND_COUNT
} PictureKind;
typedef struct Picture Picture;
typedef struct {
    PictureKind kind;
    const char *title;   /* "TimeDistributed Conv2D" */
    const char *name;    /* "conv2d", and what it shares */
    const char *detail;  /* arguments worth a look: "32 filters, 3 x 3, relu"; may be empty */
    const char *shape;   /* "10 x 62 x 62 x 32" */
    const char *weights; /* "896", or empty */
    bool output, shared, frozen;
    Picture *inside; /* of a nested model, or NULL */
    /* layout: the middle of the node, its size, its row and the place in it */
    double x, y, width, height;
    int rank, place;
} PictureNode;
typedef struct {
    int from, to;
    int *through; /* points between: indices in Picture.bend, top to bottom */
    int bends;
} PictureEdge;
typedef struct {
    double x, y;
    int rank, place;
} PictureBend; /* where an edge passes a row of nodes */
struct Picture {
    PictureNode *node;
    int nodes, node_capacity;
    PictureEdge *edge;
    int edges, edge_capacity;
    PictureBend *bend;
    int bend_count, bend_capacity;
    double width, height;
    double *row_top, *row_bottom; /* of the rows of nodes */
};
Picture *picture_of(const Program *program);

/* ---- draw/layout.c: rows from inputs to outputs, few crossings, straight edges. Sizes of nodes must be set. */
void picture_layout(Arena *arena, Picture *picture);

/* ---- draw/graph_svg.c, draw/dot.c */
void graph_svg(Arena *arena, const char *title, Picture *picture, Text *out);
void graph_dot(const char *title, const Picture *picture, Text *out);
/* Text in XML: &, <, >, quotation marks and control characters. */
void xml_append(Text *out, const char *text);
/* Width of a line of text in a sans-serif font of this size, about. */
double text_width(const char *text, double size, bool bold);

/* ---- draw/axis.c: numbers along an edge. */
typedef struct {
    double low, high, step;
} Axis;
Axis axis_of(double low, double high, int wanted, bool whole); /* about `wanted` steps of 1, 2 or 5 times a power of ten; whole: of 1 at least */
const char *axis_number(Arena *arena, double value, double step);
/* A text element of this class; `anchor` "start", "middle" or "end". */
void svg_text(Text *out, const char *class_, double x, double y, const char *anchor, const char *text);

/* ---- draw/plot.c: curves of a history. */
typedef struct {
    const char *name;
    const double *value; /* rows; NaN where there is none */
} Curve;
/* One panel a metric, training and validation together. `x`: epochs. */
void plot_svg(Arena *arena, const char *title, const double *x, int rows, const Curve *curve, int curves, Text *out);

/* ---- draw/chart.c: charts of a page, which has the styles of their classes ("c0", "c1" ... for series). */
typedef enum { CHART_LINE, CHART_DOTS, CHART_BARS } ChartKind;
typedef struct {
    const char *name; /* for the legend; NULL: not in it */
    ChartKind kind;
    int colour; /* class "c<colour>" */
    const double *x, *y;
    int count;
} ChartSeries;
typedef struct {
    const char *title, *across, *up; /* of the axes */
    double x_low, x_high, y_low, y_high;
    bool diagonal; /* the line where both are equal */
    const ChartSeries *series;
    int series_count;
} Chart;
void chart_svg(Arena *arena, const Chart *chart, Text *out);
/* Counts of true classes (rows) and predicted ones, each row as shares of its sum. */
void chart_matrix(Arena *arena, const char *title, const char *const *name, const int64_t *count, int classes, Text *out);
/* A small line without axes. */
void chart_spark(const double *y, int count, Text *out);

#endif
