/*
 * report/report.h - what an evaluation showed, as a page: counted batch by batch in memory that does not grow with the data, then written.
 */
#ifndef HNC_REPORT_H
#define HNC_REPORT_H

#include "data/section.h"
#include "hnc.h"
#include "hnc_runtime.h"

typedef enum {
    REPORT_CLASSES, /* one class of several: scores along the last axis */
    REPORT_BINARY,  /* one score, yes or no */
    REPORT_LABELS,  /* several scores, each yes or no */
    REPORT_NUMBERS
} ReportKind;

enum {
    SCORE_BINS = 4096, /* of scores, as log odds from -SCORE_SPAN to SCORE_SPAN */
    SCORE_SPAN = 16,
    SCORES_MOST = 64,  /* classes with curves; their counts cost 64 KiB each */
    MATRIX_MOST = 512, /* classes of a matrix of counts */
    CALIBRATION_BINS = 10,
    POINTS_MOST = 3000,
    WORST_MOST = 12
};

/* A sample that the model got most wrong: copies of its rows. */
typedef struct {
    double loss;
    int64_t sample; /* from 1 */
    void **in;      /* per port of the data; NULL: absent */
    void *out;
} ReportSample;

typedef struct {
    const char *name;
    ReportKind kind;
    const HncPort *output, *target;
    int output_at, target_at, weight_at; /* ports: of the outputs, and of the data; weight_at -1: none */
    bool logits, sparse;                 /* targets are numbers of classes */
    int classes;                         /* scores of a position; BINARY: 2 */
    int positions;                       /* of a sample: elements without the last axis of scores */
    const char **class_name;
    int64_t count;                          /* positions seen */
    int64_t *matrix, *hit, *truth, *chosen; /* [true][predicted] or NULL; per class: right, true, predicted */
    int64_t *score;                         /* [class][0 or 1][bin], or NULL */
    int64_t calibration_count[CALIBRATION_BINS];
    double calibration_right[CALIBRATION_BINS], calibration_sum[CALIBRATION_BINS];
    double brier;
    /* numbers */
    double sum_error, sum_square, sum_absolute, sum_true, sum_true_square;
    double (*point)[2]; /* true, predicted: a sample of all, drawn evenly */
    int points;
    ReportSample worst[WORST_MOST]; /* the worst first */
    int worsts;
} ReportOutput;

typedef struct {
    Arena *arena;
    const HncModel *model;
    ReportOutput *output;
    int outputs;
    int64_t samples;
    size_t *row_bytes; /* per port of the data */
    int ports;
    double *place; /* scores of one position */
} Report;

/* ---- report/collect.c */
/* `section` (may be NULL) has the names of classes. */
Report *report_new(Arena *arena, const Program *program, const HncModel *model, const DataSection *section, const HncData *data);
HncSeen report_seen; /* its context is the Report */

/* ---- report/page.c */
typedef struct {
    const char *title, *data, *weights, *left_out; /* files; a sentence about samples that were left out, or NULL */
    const float *metric;                           /* of model->metric */
    const char *templates;
} ReportPage;
/* The page; NULL after an error (reported). */
const char *report_page(Report *report, Diagnostics *diag, const ReportPage *page);

/* ---- report/sample.c: what is shown of a sample. */
/* A picture, a curve or numbers of the first input that can be shown, as HTML. */
void report_sample_html(const Report *report, const ReportSample *sample, Text *out);

/* Element `index` as a number. */
double report_value(HncType type, const void *data, int64_t index);
int64_t report_elements(const HncPort *port);

#endif
