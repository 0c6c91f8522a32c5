/*
 * metrics_auc.c - area under a curve over thresholds (keras/src/metrics/confusion_metrics.py, AUC).
 */
#include "training/metrics_confusion.h"

#include <assert.h>
#include <stdlib.h>

typedef struct {
    METRIC_MEMBERS
    int num_thresholds, curve, summation_method;
    Floats thresholds;
    bool multi_label;
    int num_labels;
    Floats label_weights;
    bool from_logits;
} AucArgs;
/* The choices list both spellings that Keras takes. */
enum { CURVE_ROC, CURVE_PR, CURVE_PRGAIN, CURVES };
enum { SUM_INTERPOLATION, SUM_MAJORING, SUM_MINORING, SUMS };

static int compare_floats(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static bool make_confusion(MetricCall *call, Confusion *confusion) {
    const AucArgs *auc = call->args;
    Arena *arena = call->graph->arena;
    bool given = !auc->thresholds.none && auc->thresholds.count > 0;
    int count = given ? auc->thresholds.count + 2 : auc->num_thresholds;
    float *threshold = arena_new_array(arena, float, count), *plain = arena_new_array(arena, float, count);
    double *sorted = arena_new_array(arena, double, count);
    for (int i = 1; i < count - 1; i++) {
        sorted[i - 1] = given ? auc->thresholds.v[i - 1] : i * 1.0 / (count - 1);
    }
    qsort(sorted, (size_t)(count - 2), sizeof(double), compare_floats);
    for (int i = 1; i < count - 1; i++) {
        threshold[i] = plain[i] = (float)sorted[i - 1];
    }
    plain[count - 1] = 1;
    threshold[0] = (float)-KERAS_EPSILON; /* below 0 and above 1, so that both ends of the curve are there */
    threshold[count - 1] = (float)(1 + KERAS_EPSILON);
    *confusion = (Confusion){.threshold = threshold,
                             .count = count,
                             .even = !given || evenly_spread(plain, count),
                             .top_k = ARG_NONE,
                             .class_id = ARG_NONE,
                             .multi_label = auc->multi_label,
                             .label_weights = auc->multi_label ? NULL : &auc->label_weights};
    if (auc->multi_label && auc->num_labels != ARG_NONE && auc->num_labels != last_extent(call->graph, call->output)) {
        return metric_error(call, "argument-value", "`num_labels` is %d, but the output has %d", auc->num_labels,
                            (int)last_extent(call->graph, call->output));
    }
    return true;
}

static bool update_auc(MetricCall *call) {
    Confusion confusion;
    ConfusionCounts counts;
    MetricCall probabilities = *call;
    if (((const AucArgs *)call->args)->from_logits) {
        probabilities.output = op_logistic(call->graph, float_of(call->graph, call->output));
    }
    if (!make_confusion(call, &confusion) || !confusion_count(&probabilities, &confusion, &counts)) {
        return false;
    }
    metric_add(call, "true_positives", counts.true_positives);
    metric_add(call, "false_positives", counts.false_positives);
    metric_add(call, "true_negatives", counts.true_negatives);
    metric_add(call, "false_negatives", counts.false_negatives);
    return true;
}

/* All thresholds but the last, and but the first. */
static Val lower(Graph *g, Val x) {
    return op_slice_axis(g, x, 0, 0, val_shape(g, x)->dim[0] - 1);
}
static Val upper(Graph *g, Val x) {
    return op_slice_axis(g, x, 0, 1, val_shape(g, x)->dim[0]);
}

/* Sum over the thresholds; with several labels their mean, weighted by `label_weights`. */
static Val area(MetricCall *call, Val terms) {
    const AucArgs *auc = call->args;
    Graph *g = call->graph;
    if (!auc->multi_label) {
        return sum_all(g, terms);
    }
    Val by_label = op_reduce_sum(g, terms, 0, false);
    if (auc->label_weights.none || auc->label_weights.count == 0) {
        return mean_all(g, by_label);
    }
    int labels = auc->label_weights.count;
    float *weight = arena_new_array(g->arena, float, labels);
    for (int i = 0; i < labels; i++) {
        weight[i] = (float)auc->label_weights.v[i];
    }
    Val weights = op_array(g, weight, shape_of(1, labels));
    return divide_no_nan(g, sum_all(g, op_multiply(g, by_label, weights)), sum_all(g, weights));
}

/* Precision-recall curve interpolated as Davis and Goadrich (2006): between points the false positives grow linearly with the true ones. */
static Val interpolated_pr(MetricCall *call, Val tp, Val fp, Val fn) {
    Graph *g = call->graph;
    Val p = op_add(g, tp, fp), dtp = op_subtract(g, lower(g, tp), upper(g, tp)), dp = op_subtract(g, lower(g, p), upper(g, p));
    Val slope = divide_no_nan(g, dtp, op_maximum_scalar(g, dp, 0));
    Val intercept = op_subtract(g, upper(g, tp), op_multiply(g, slope, upper(g, p)));
    Val both = op_and(g, op_compare_scalar(g, lower(g, p), 0, COMPARE_GT), op_compare_scalar(g, upper(g, p), 0, COMPARE_GT));
    Val growth = divide_no_nan(g, lower(g, p), op_maximum_scalar(g, upper(g, p), 0));
    growth = op_select(g, both, growth, op_splat(g, 1, *val_shape(g, growth)));
    Val numerator = op_multiply(g, slope, op_add(g, dtp, op_multiply(g, intercept, op_log(g, growth))));
    Val positives = op_maximum_scalar(g, op_add(g, upper(g, tp), upper(g, fn)), 0);
    return area(call, divide_no_nan(g, numerator, positives));
}

static Val part_of(Graph *g, Val part, Val rest) {
    return divide_no_nan(g, part, op_add(g, part, rest));
}

static Val result_auc(MetricCall *call) {
    const AucArgs *auc = call->args;
    Graph *g = call->graph;
    Val tp = metric_read(call, "true_positives"), fp = metric_read(call, "false_positives");
    Val tn = metric_read(call, "true_negatives"), fn = metric_read(call, "false_negatives");
    int curve = auc->curve % CURVES, method = auc->summation_method % SUMS;
    if (curve == CURVE_PR && method == SUM_INTERPOLATION) {
        return interpolated_pr(call, tp, fp, fn);
    }
    Val recall = part_of(g, tp, fn), x, y;
    if (curve == CURVE_ROC) {
        x = part_of(g, fp, tn);
        y = recall;
    } else if (curve == CURVE_PR) {
        x = recall;
        y = part_of(g, tp, fp);
    } else {
        /* precision and recall gain (Flach and Kull 2015); without true positives recall gain is 0 and precision gain 1 */
        Shape shape = *val_shape(g, tp);
        Val one = op_constant(g, 1), scale = divide_no_nan(g, op_add(g, tp, fn), op_add(g, tn, fp)), none = op_compare_scalar(g, tp, 0, COMPARE_EQ);
        x = op_subtract(g, one, op_multiply(g, scale, divide_no_nan(g, fn, tp)));
        y = op_subtract(g, one, op_multiply(g, scale, divide_no_nan(g, fp, tp)));
        x = op_maximum_scalar(g, op_select(g, none, op_splat(g, 0, shape), x), 0);
        y = op_select(g, none, op_splat(g, 1, shape), y);
    }
    Val height;
    if (method == SUM_INTERPOLATION) {
        height = op_multiply_scalar(g, op_add(g, lower(g, y), upper(g, y)), 0.5);
    } else {
        height = method == SUM_MINORING ? op_minimum(g, lower(g, y), upper(g, y)) : op_maximum(g, lower(g, y), upper(g, y));
    }
    return area(call, op_multiply(g, op_subtract(g, lower(g, x), upper(g, x)), height));
}

static const Arg auc_args[] = {ARG_RANGE(AucArgs, num_thresholds, ARG_INT, "200", 2, 1 << 20, "How many thresholds, at least 2"),
                               ARG_PICK(AucArgs, curve, "ROC|PR|PRGAIN|roc|pr|prgain", "ROC",
                                        "Curve of true against false positives, or of precision against recall, or of their gains"),
                               ARG_PICK(AucArgs, summation_method, "interpolation|majoring|minoring|Interpolation|Majoring|Minoring", "interpolation",
                                        "How heights between thresholds are taken"),
                               METRIC_ARGS(AucArgs, "null"),
                               ARG(AucArgs, thresholds, ARG_FLOATS, "null", "Thresholds between 0 and 1 in place of even ones"),
                               ARG(AucArgs, multi_label, ARG_BOOL, "false", "One curve for each column of the output"),
                               ARG(AucArgs, num_labels, ARG_INT, "null", "Number of labels with multi_label"),
                               ARG(AucArgs, label_weights, ARG_FLOATS, "null", "Weights of the labels"),
                               ARG(AucArgs, from_logits, ARG_BOOL, "false", "The output holds logits, not probabilities"),
                               ARGS_END};
DEFINE_METRIC(AUC, NULL, "Area under the curve of sensitivity or precision over all thresholds", AucArgs, auc_args, TARGET_AS_OUTPUT, NULL,
              update_auc, result_auc);
