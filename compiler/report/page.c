/*
 * page.c - the counts as a page: numbers and charts are made here, the page's words stand in templates/report.
 */
#include "draw/draw.h"
#include "emit/emit.h"
#include "report/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROC_CLASSES = 8, TABLE_ROWS = 100, MATRIX_SHOWN = 24, CONFUSIONS_SHOWN = 20, RESIDUAL_BARS = 30, WORDS_SHOWN = 16 };

/* ---- text */

static const char *escaped(Arena *arena, const char *text) {
    Text out;
    text_init(&out, arena);
    xml_append(&out, text);
    return out.data != NULL ? out.data : "";
}

static const char *share_text(Arena *arena, double share) {
    return isfinite(share) ? arena_printf(arena, "%.3f", share) : "\xE2\x80\x93";
}

static void put_fact(Arena *arena, Templates *page, const char *label, const char *value) {
    table_begin(page, NULL);
    table_string(page, "label", escaped(arena, label));
    table_string(page, "value", escaped(arena, value));
    table_end(page);
}

static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : (double)NAN;
}

static double f1_of(const ReportOutput *out, int c) {
    return ratio(2.0 * (double)out->hit[c], (double)(out->truth[c] + out->chosen[c]));
}

static void put_chart(Templates *page, const Text *svg) {
    table_begin(page, NULL);
    table_string(page, "svg", svg->data);
    table_end(page);
}

/* ---- curves of scores */

typedef struct {
    double *x, *y; /* shares of the negatives and positives that are above a threshold, falling */
    int count;
    double area;
} Roc;

static Roc roc_of(Arena *arena, const ReportOutput *out, int class_) {
    const int64_t *no = out->score + (int64_t)class_ * 2 * SCORE_BINS, *yes = no + SCORE_BINS;
    double negatives = 0, positives = 0, fp = 0, tp = 0;
    for (int i = 0; i < SCORE_BINS; i++) {
        negatives += (double)no[i];
        positives += (double)yes[i];
    }
    Roc roc = {arena_new_array(arena, double, SCORE_BINS + 2), arena_new_array(arena, double, SCORE_BINS + 2), 1, NAN};
    if (negatives == 0 || positives == 0) {
        roc.count = 0;
        return roc;
    }
    roc.area = 0;
    double last_x = 0, last_y = 0;
    for (int i = SCORE_BINS - 1; i >= 0; i--) {
        double x = fp / negatives, y = tp / positives;
        fp += (double)no[i];
        tp += (double)yes[i];
        roc.area += (fp / negatives - x) * (tp / positives + y) / 2;
        if (fp / negatives - last_x > 0.002 || tp / positives - last_y > 0.002 || i == 0) {
            roc.x[roc.count] = last_x = fp / negatives;
            roc.y[roc.count++] = last_y = tp / positives;
        }
    }
    return roc;
}

static void put_roc(Arena *arena, Templates *page, const ReportOutput *out) {
    int scores = out->kind == REPORT_BINARY ? 1 : out->classes, shown = 0;
    if (out->score == NULL) {
        return;
    }
    ChartSeries series[ROC_CLASSES];
    bool taken[SCORES_MOST] = {false};
    while (shown < ROC_CLASSES && shown < scores) { /* the classes with most samples */
        int best = -1;
        for (int c = 0; c < scores; c++) {
            best = !taken[c] && (best < 0 || (scores > 1 && out->truth[c] > out->truth[best])) ? c : best;
        }
        taken[best] = true;
        Roc roc = roc_of(arena, out, best);
        const char *name = scores == 1 ? arena_printf(arena, "area %.3f", roc.area)
                                       : arena_printf(arena, "%.16s %s", out->class_name[best], share_text(arena, roc.area));
        series[shown] = (ChartSeries){name, CHART_LINE, shown, roc.x, roc.y, roc.count};
        shown++;
    }
    Chart chart = {.title = scores == 1 ? "ROC curve" : "ROC curves, each class against the rest",
                   .across = "false positive rate",
                   .up = "true positive rate",
                   .x_high = 1,
                   .y_high = 1,
                   .diagonal = true,
                   .series = series,
                   .series_count = shown};
    Text svg;
    text_init(&svg, arena);
    chart_svg(arena, &chart, &svg);
    put_chart(page, &svg);
}

static double calibration_error(const ReportOutput *out) {
    double error = 0, count = 0;
    for (int i = 0; i < CALIBRATION_BINS; i++) {
        error += fabs(out->calibration_sum[i] - out->calibration_right[i]);
        count += (double)out->calibration_count[i];
    }
    return ratio(error, count);
}

static void put_calibration(Arena *arena, Templates *page, const ReportOutput *out) {
    double x[CALIBRATION_BINS], y[CALIBRATION_BINS], middle[CALIBRATION_BINS], share[CALIBRATION_BINS], all = 0;
    int count = 0;
    for (int i = 0; i < CALIBRATION_BINS; i++) {
        all += (double)out->calibration_count[i];
    }
    for (int i = 0; i < CALIBRATION_BINS; i++) {
        double number = (double)out->calibration_count[i];
        middle[i] = (i + 0.5) / CALIBRATION_BINS;
        share[i] = all > 0 ? number / all : 0;
        if (number > 0) {
            x[count] = out->calibration_sum[i] / number;
            y[count++] = out->calibration_right[i] / number;
        }
    }
    const ChartSeries series[] = {{"share of the predictions", CHART_BARS, 2, middle, share, CALIBRATION_BINS},
                                  {"how often it is so", CHART_LINE, 0, x, y, count},
                                  {NULL, CHART_DOTS, 0, x, y, count}};
    Chart chart = {.title = "Calibration",
                   .across = out->kind == REPORT_CLASSES ? "score of the predicted class" : "predicted probability",
                   .up = "share that is right",
                   .x_high = 1,
                   .y_high = 1,
                   .diagonal = true,
                   .series = series,
                   .series_count = 3};
    Text svg;
    text_init(&svg, arena);
    chart_svg(arena, &chart, &svg);
    put_chart(page, &svg);
}

/* ---- numbers */

static int compare_doubles(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void put_numbers(Arena *arena, Templates *page, const ReportOutput *out) {
    int count = out->points;
    double *truth = arena_new_array(arena, double, count + 1), *value = arena_new_array(arena, double, count + 1);
    double *off = arena_new_array(arena, double, count + 1), low = INFINITY, high = -INFINITY;
    int used = 0;
    for (int i = 0; i < count; i++) {
        if (isfinite(out->point[i][0]) && isfinite(out->point[i][1])) {
            truth[used] = out->point[i][0];
            value[used] = out->point[i][1];
            off[used] = value[used] - truth[used];
            low = fmin(low, fmin(truth[used], value[used]));
            high = fmax(high, fmax(truth[used], value[used]));
            used++;
        }
    }
    if (used == 0) {
        return;
    }
    Text svg;
    text_init(&svg, arena);
    const ChartSeries dots = {NULL, CHART_DOTS, 0, truth, value, used};
    Chart chart = {.title = "Predicted and true",
                   .across = "true",
                   .up = "predicted",
                   .x_low = low,
                   .x_high = high,
                   .y_low = low,
                   .y_high = high,
                   .diagonal = true,
                   .series = &dots,
                   .series_count = 1};
    chart_svg(arena, &chart, &svg);
    put_chart(page, &svg);
    qsort(off, (size_t)used, sizeof *off, compare_doubles);
    /* The middle 98 %, so that a few large errors do not press all others into one bar. */
    int first = used / 100, last = used - 1 - used / 100;
    double from = off[first], to = off[last] > off[first] ? off[last] : off[first] + 1, x[RESIDUAL_BARS], y[RESIDUAL_BARS] = {0}, most = 0;
    for (int i = first; i <= last; i++) {
        int bar = (int)((off[i] - from) / (to - from) * RESIDUAL_BARS);
        bar = bar < 0 ? 0 : bar >= RESIDUAL_BARS ? RESIDUAL_BARS - 1 : bar;
        y[bar] += 1.0 / used;
        most = fmax(most, y[bar]);
    }
    for (int i = 0; i < RESIDUAL_BARS; i++) {
        x[i] = from + (i + 0.5) * (to - from) / RESIDUAL_BARS;
    }
    const ChartSeries bars = {NULL, CHART_BARS, 0, x, y, RESIDUAL_BARS};
    Chart residuals = {.title = "Residuals",
                       .across = "predicted \xE2\x88\x92 true",
                       .up = "share",
                       .x_low = from,
                       .x_high = to,
                       .y_high = most,
                       .series = &bars,
                       .series_count = 1};
    Text histogram;
    text_init(&histogram, arena);
    chart_svg(arena, &residuals, &histogram);
    put_chart(page, &histogram);
}

static void put_number_facts(Arena *arena, Templates *page, const ReportOutput *out) {
    double n = (double)out->count, spread = out->sum_true_square - out->sum_true * out->sum_true / n;
    put_fact(arena, page, "root mean square error", arena_printf(arena, "%.5g", sqrt(out->sum_square / n)));
    put_fact(arena, page, "mean absolute error", arena_printf(arena, "%.5g", out->sum_absolute / n));
    put_fact(arena, page, "mean error", arena_printf(arena, "%.5g", out->sum_error / n));
    put_fact(arena, page, "R\xC2\xB2", spread > 0 ? arena_printf(arena, "%.4f", 1 - out->sum_square / spread) : "\xE2\x80\x93");
}

/* ---- classes */

static void put_class_facts(Arena *arena, Templates *page, const ReportOutput *out) {
    double n = (double)out->count, right = 0, f1 = 0;
    int known = 0;
    for (int c = 0; c < out->classes; c++) {
        right += (double)out->hit[c];
        if (isfinite(f1_of(out, c))) {
            f1 += f1_of(out, c);
            known++;
        }
    }
    if (out->kind == REPORT_BINARY) {
        put_fact(arena, page, "accuracy", share_text(arena, right / n));
        put_fact(arena, page, "sensitivity", share_text(arena, ratio((double)out->hit[1], (double)out->truth[1])));
        put_fact(arena, page, "specificity", share_text(arena, ratio((double)out->hit[0], (double)out->truth[0])));
        put_fact(arena, page, "area under ROC", share_text(arena, roc_of(arena, out, 0).area));
    } else {
        if (out->kind == REPORT_CLASSES) {
            put_fact(arena, page, "accuracy", share_text(arena, right / n));
        }
        put_fact(arena, page, "mean F1", share_text(arena, ratio(f1, known)));
    }
    put_fact(arena, page, "calibration error", share_text(arena, calibration_error(out)));
    put_fact(arena, page, "Brier score", share_text(arena, out->brier / n));
}

typedef struct {
    int truth, chosen;
    int64_t count;
} Confusion;

static int compare_confusions(const void *a, const void *b) {
    const Confusion *x = a, *y = b;
    return x->count != y->count ? (x->count < y->count ? 1 : -1) : x->truth != y->truth ? x->truth - y->truth : x->chosen - y->chosen;
}

/* The pairs that are taken for each other most often, where a matrix would be too large to read. */
static void put_confusions(Arena *arena, Templates *page, const ReportOutput *out) {
    table_begin(page, "confusions");
    if (out->matrix != NULL && out->classes > MATRIX_SHOWN) {
        Confusion *list = arena_new_array(arena, Confusion, (int64_t)out->classes * out->classes);
        int count = 0;
        for (int t = 0; t < out->classes; t++) {
            for (int p = 0; p < out->classes; p++) {
                if (t != p && out->matrix[(int64_t)t * out->classes + p] > 0) {
                    list[count++] = (Confusion){t, p, out->matrix[(int64_t)t * out->classes + p]};
                }
            }
        }
        qsort(list, (size_t)count, sizeof *list, compare_confusions);
        for (int i = 0; i < count && i < CONFUSIONS_SHOWN; i++) {
            table_begin(page, NULL);
            table_string(page, "truth", escaped(arena, out->class_name[list[i].truth]));
            table_string(page, "chosen", escaped(arena, out->class_name[list[i].chosen]));
            table_int(page, "count", list[i].count);
            table_end(page);
        }
    }
    table_end(page);
}

static void put_rows(Arena *arena, Templates *page, const ReportOutput *out) {
    table_begin(page, "rows");
    int shown = 0;
    bool *taken = arena_new_array(arena, bool, out->classes + 1);
    for (; out->kind != REPORT_NUMBERS && shown < out->classes && shown < TABLE_ROWS; shown++) {
        int c = shown;
        if (out->classes > TABLE_ROWS) { /* those with most samples */
            c = -1;
            for (int i = 0; i < out->classes; i++) {
                c = !taken[i] && (c < 0 || out->truth[i] > out->truth[c]) ? i : c;
            }
            taken[c] = true;
        }
        int score = out->kind == REPORT_BINARY ? 0 : c;
        table_begin(page, NULL);
        table_string(page, "name", escaped(arena, out->class_name[c]));
        table_string(page, "precision", share_text(arena, ratio((double)out->hit[c], (double)out->chosen[c])));
        table_string(page, "recall", share_text(arena, ratio((double)out->hit[c], (double)out->truth[c])));
        table_string(page, "f1", share_text(arena, f1_of(out, c)));
        table_string(page, "area", out->score != NULL ? share_text(arena, roc_of(arena, out, score).area) : "\xE2\x80\x93");
        table_int(page, "count", out->truth[c]);
        table_end(page);
    }
    table_end(page);
    table_int(page, "rows_left", out->kind == REPORT_NUMBERS ? 0 : out->classes - shown);
}

/* ---- the worst samples */

/* What the target or the output of a sample says: numbers, or names of classes. */
static const char *said(const Report *report, const ReportOutput *out, const ReportSample *sample, bool truth) {
    Arena *arena = report->arena;
    const void *data = truth ? sample->in[out->target_at] : sample->out;
    const HncPort *port = truth ? out->target : out->output;
    Text text;
    text_init(&text, arena);
    text_append(&text, "");
    int shown = out->positions < WORDS_SHOWN ? out->positions : WORDS_SHOWN;
    for (int p = 0; p < shown; p++) {
        text_append(&text, p > 0 ? " " : "");
        if (out->kind == REPORT_NUMBERS) {
            text_printf(&text, "%.4g", report_value(port->type, data, p));
        } else if (out->kind == REPORT_BINARY) {
            double value = report_value(port->type, data, p);
            value = !truth && out->logits ? 1 / (1 + exp(-value)) : value;
            text_append(&text, truth ? out->class_name[value > 0.5] : arena_printf(arena, "%s (%.3f)", out->class_name[value > 0.5], value));
        } else if (out->kind == REPORT_LABELS) {
            for (int c = 0; c < out->classes; c++) {
                double value = report_value(port->type, data, (int64_t)p * out->classes + c);
                value = !truth && out->logits ? 1 / (1 + exp(-value)) : value;
                text_printf(&text, "%s%s", value > 0.5 ? out->class_name[c] : "", value > 0.5 ? " " : "");
            }
        } else if (truth && out->sparse) {
            double value = report_value(port->type, data, p);
            text_append(&text, value >= 0 && value < out->classes ? out->class_name[(int)value] : "\xE2\x80\x93");
        } else {
            int best = 0;
            double sum = 0, most = -INFINITY;
            for (int c = 0; c < out->classes; c++) {
                double value = report_value(port->type, data, (int64_t)p * out->classes + c);
                best = value > most ? c : best;
                most = value > most ? value : most;
            }
            for (int c = 0; c < out->classes && !truth && out->logits; c++) {
                sum += exp(report_value(port->type, data, (int64_t)p * out->classes + c) - most);
            }
            most = out->logits ? 1 / sum : most;
            text_append(&text, out->class_name[best]);
            if (!truth && out->positions == 1) {
                text_printf(&text, " (%.3f)", most);
            }
        }
    }
    text_append(&text, out->positions > shown ? " \xE2\x80\xA6" : "");
    return text.data;
}

static void put_worst(const Report *report, Templates *page, const ReportOutput *out) {
    table_begin(page, "worst");
    for (int i = 0; i < out->worsts; i++) {
        const ReportSample *sample = &out->worst[i];
        Text picture;
        text_init(&picture, report->arena);
        report_sample_html(report, sample, &picture);
        table_begin(page, NULL);
        table_int(page, "sample", sample->sample);
        table_string(page, "picture", picture.data);
        table_string(page, "truth", escaped(report->arena, said(report, out, sample, true)));
        table_string(page, "said", escaped(report->arena, said(report, out, sample, false)));
        table_string(page, "loss", arena_printf(report->arena, "%.4g", sample->loss));
        table_end(page);
    }
    table_end(page);
}

static void put_output(Report *report, Templates *page, const ReportOutput *out) {
    static const char *const kinds[] = {"classes", "binary", "labels", "numbers"};
    Arena *arena = report->arena;
    table_begin(page, NULL);
    table_string(page, "name", escaped(arena, out->name));
    table_string(page, "kind", kinds[out->kind]);
    table_string(page, "seen", text_grouped(arena, out->count));
    table_begin(page, "facts");
    if (out->count > 0) {
        (out->kind == REPORT_NUMBERS ? put_number_facts : put_class_facts)(arena, page, out);
    }
    table_end(page);
    table_begin(page, "charts");
    if (out->matrix != NULL && out->classes <= MATRIX_SHOWN) {
        Text svg;
        text_init(&svg, arena);
        chart_matrix(arena, "Confusion matrix", out->class_name, out->matrix, out->classes, &svg);
        put_chart(page, &svg);
    }
    if (out->kind == REPORT_NUMBERS) {
        put_numbers(arena, page, out);
    } else {
        put_roc(arena, page, out);
        put_calibration(arena, page, out);
    }
    table_end(page);
    put_confusions(arena, page, out);
    put_rows(arena, page, out);
    put_worst(report, page, out);
    table_end(page);
}

const char *report_page(Report *report, Diagnostics *diag, const ReportPage *about) {
    Arena *arena = report->arena;
    Templates *page = templates_new(arena, diag, about->templates);
    if (page == NULL) {
        return NULL;
    }
    table_string(page, "title", escaped(arena, about->title));
    table_string(page, "data", escaped(arena, about->data));
    table_string(page, "weights", escaped(arena, about->weights));
    table_string(page, "samples", text_grouped(arena, report->samples));
    table_string(page, "left_out", about->left_out != NULL ? escaped(arena, about->left_out) : "");
    table_string(page, "version", HNC_VERSION);
    table_begin(page, "metrics");
    for (int i = 0; i < report->model->metric_count; i++) {
        put_fact(arena, page, report->model->metric[i], arena_printf(arena, "%.5g", (double)about->metric[i]));
    }
    table_end(page);
    table_begin(page, "outputs");
    for (int i = 0; i < report->outputs; i++) {
        put_output(report, page, &report->output[i]);
    }
    table_end(page);
    const char *text = templates_render_plain(page, "report/page.html.tmpl");
    templates_free(page);
    return text;
}
