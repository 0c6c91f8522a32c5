/*
 * metrics_confusion.c - true and false positives and negatives, precision and recall (keras/src/metrics/confusion_metrics.py).
 */
#include "training/metrics_confusion.h"

#include <assert.h>
#include <math.h>

#define NEGATIVE_INFINITY (-1e10) /* Keras's NEG_INF */

/* ---- counting */

bool evenly_spread(const float *threshold, int count) {
    if (count < 3) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        double even = (float)i / (float)(count - 1);
        if (fabs(threshold[i] - even) > KERAS_EPSILON + 1e-5 * fabs(even)) {
            return false;
        }
    }
    return true;
}

/* Keeps the k largest of the last axis, the first of equal ones, and puts minus infinity elsewhere (_filter_top_k). */
static Val filter_top_k(Graph *g, Val x, int k) {
    Shape shape = *val_shape(g, x);
    int axis = shape.rank - 1;
    if (k >= shape.dim[axis]) {
        return x;
    }
    Val sorted = NO_VAL;
    op_sort(g, x, axis, true, &sorted, NULL);
    Val smallest = op_broadcast(g, op_slice_axis(g, sorted, axis, k - 1, k), shape);
    Val above = op_convert(g, op_compare(g, x, smallest, COMPARE_GT), DTYPE_F32),
        same = op_convert(g, op_compare(g, x, smallest, COMPARE_EQ), DTYPE_F32);
    Val places = op_add_scalar(g, op_negate(g, op_reduce_sum(g, above, axis, true)), k);
    Val first = op_compare(g, op_cumulative_sum(g, same, axis, true, false), op_broadcast(g, places, shape), COMPARE_LT);
    Val kept = op_add(g, above, where_zero(g, first, same));
    return op_add(g, op_multiply(g, x, kept), op_multiply_scalar(g, op_add_scalar(g, op_negate(g, kept), 1), NEGATIVE_INFINITY));
}

static Val flattened(Graph *g, Val x) {
    Shape shape = *val_shape(g, x);
    int32_t count = (int32_t)shape_fixed_count(&shape);
    return op_reshape(g, x, shape_of(1, shape_has_batch(&shape) ? -count : count));
}

/* Sums of `labels` [n] or [n, labels] over the examples above each threshold, by buckets (_update_confusion_matrix_variables_optimized). */
static Val bucket_sums(Graph *g, const Confusion *confusion, Val bucket, Val labels) {
    Shape shape = *val_shape(g, bucket);
    int32_t columns = confusion->multi_label ? shape.dim[1] : 1, count = confusion->count;
    Val outside = op_compare_scalar(g, bucket, 0, COMPARE_LT); /* below every threshold */
    labels = op_select(g, outside, op_splat(g, 0, shape), labels);
    bucket = op_maximum(g, bucket, op_broadcast(g, op_constant_int(g, 0), shape));
    if (columns > 1) {
        bucket = op_add(g, op_multiply(g, bucket, op_broadcast(g, op_constant_int(g, columns), shape)), op_iota(g, shape, 1));
    }
    Val sums = op_scatter_add(g, flattened(g, bucket), flattened(g, labels), 0, 0, shape_of(1, count * columns));
    sums = confusion->multi_label ? op_reshape(g, sums, shape_of(2, count, columns)) : sums;
    return op_cumulative_sum(g, sums, 0, false, true);
}

/* The same for any thresholds: compares every example with each. */
static Val compared_sums(Graph *g, const Confusion *confusion, Val output, Val labels) {
    Shape shape = *val_shape(g, output);
    shape.dim[shape.rank++] = confusion->count;
    Val threshold = op_broadcast(g, op_array(g, confusion->threshold, shape_of(1, confusion->count)), shape);
    Val above = op_convert(g, op_compare(g, op_broadcast(g, expand_last(g, output), shape), threshold, COMPARE_GT), DTYPE_F32);
    Val sums = op_reduce_sum(g, op_multiply(g, above, op_broadcast(g, expand_last(g, labels), shape)), 0, false);
    const int permutation[2] = {1, 0};
    return confusion->multi_label ? op_transpose(g, sums, permutation) : sums;
}

bool confusion_count(MetricCall *call, const Confusion *confusion, ConfusionCounts *counts) {
    Graph *g = call->graph;
    Val target = float_of(g, call->target), output = float_of(g, call->output), weight = call->weight;
    match_ranks(g, &output, &target, true);
    Shape shape = *val_shape(g, output);
    if (!shape_equal(&shape, val_shape(g, target))) {
        return metric_error(call, "target-shape", "its target %s and output %s have different shapes", shape_text(g->arena, val_shape(g, target)),
                            shape_text(g->arena, &shape));
    }
    if (confusion->multi_label && shape.rank != 2) {
        return metric_error(call, "output-rank", "`multi_label` needs outputs of the shape (batch, labels), not %s", shape_text(g->arena, &shape));
    }
    if (confusion->top_k != ARG_NONE) {
        output = filter_top_k(g, output, confusion->top_k);
    }
    if (confusion->class_id != ARG_NONE) {
        int32_t classes = shape.dim[shape.rank - 1], id = confusion->class_id < 0 ? confusion->class_id + classes : confusion->class_id;
        if (shape.rank < 2 || id < 0 || id >= classes) {
            return metric_error(call, "argument-value", "`class_id` %d is outside an output of the shape %s", confusion->class_id,
                                shape_text(g->arena, &shape));
        }
        target = op_slice_axis(g, target, shape.rank - 1, id, id + 1);
        output = op_slice_axis(g, output, shape.rank - 1, id, id + 1);
        shape = *val_shape(g, output);
    }
    weight = weight == NO_VAL ? op_splat(g, 1, shape) : op_broadcast(g, align_left(g, weight, shape.rank), shape);
    if (confusion->label_weights && !confusion->label_weights->none) {
        int labels = confusion->label_weights->count;
        if (labels != shape.dim[shape.rank - 1]) {
            return metric_error(call, "argument-length", "`label_weights` has %d numbers for %d labels", labels, (int)shape.dim[shape.rank - 1]);
        }
        float *by_label = arena_new_array(g->arena, float, labels);
        for (int i = 0; i < labels; i++) {
            by_label[i] = (float)confusion->label_weights->v[i];
        }
        weight = op_multiply(g, weight, op_array(g, by_label, shape_of(1, labels)));
    }
    if (!confusion->multi_label) {
        target = flattened(g, target);
        output = flattened(g, output);
        weight = flattened(g, weight);
    }
    Val positive = op_convert(g, op_compare_scalar(g, target, 0, COMPARE_NE), DTYPE_F32);
    Val true_labels = op_multiply(g, positive, weight), false_labels = op_multiply(g, op_add_scalar(g, op_negate(g, positive), 1), weight);
    if (confusion->even) {
        bool beyond = confusion->threshold[0] < 0 || confusion->threshold[confusion->count - 1] > 1;
        Val place = op_multiply_scalar(g, op_clamp(g, output, 0, 1), confusion->count - 1);
        Val bucket = op_add_scalar(g, op_ceil(g, place), -1);
        bucket = op_convert(g, beyond ? op_maximum_scalar(g, bucket, 0) : bucket, DTYPE_I32);
        counts->true_positives = bucket_sums(g, confusion, bucket, true_labels);
        counts->false_positives = bucket_sums(g, confusion, bucket, false_labels);
    } else {
        counts->true_positives = compared_sums(g, confusion, output, true_labels);
        counts->false_positives = compared_sums(g, confusion, output, false_labels);
    }
    counts->false_negatives = op_subtract(g, op_reduce_sum(g, true_labels, 0, false), counts->true_positives);
    counts->true_negatives = op_subtract(g, op_reduce_sum(g, false_labels, 0, false), counts->false_positives);
    return true;
}

/* ---- thresholds given as an argument */

static bool confusion_at(MetricCall *call, const Floats *thresholds, int top_k, int class_id, ConfusionCounts *counts) {
    int count = thresholds->none || thresholds->count == 0 ? 1 : thresholds->count;
    float *threshold = arena_new_array(call->graph->arena, float, count);
    threshold[0] = top_k == ARG_NONE ? 0.5f : (float)NEGATIVE_INFINITY;
    for (int i = 0; i < thresholds->count && !thresholds->none; i++) {
        threshold[i] = (float)thresholds->v[i];
        if (thresholds->v[i] < 0 || thresholds->v[i] > 1) {
            return metric_error(call, "argument-value", "thresholds lie between 0 and 1");
        }
    }
    Confusion confusion = {.threshold = threshold, .count = count, .even = evenly_spread(threshold, count), .top_k = top_k, .class_id = class_id};
    return confusion_count(call, &confusion, counts);
}

/* A vector of one element as a scalar. */
static Val scalar_or_vector(Graph *g, Val x) {
    return last_extent(g, x) == 1 ? op_reshape(g, x, shape_of(0)) : x;
}

typedef struct {
    METRIC_MEMBERS
    Floats thresholds;
    int top_k, class_id;
} ConfusionArgs;
#define THRESHOLDS_ARG                                                                                                                               \
    ARG(ConfusionArgs, thresholds, ARG_FLOATS, "null", "Outputs above it count as positive, 0 to 1; null is 0.5; one column each for several")

static bool count_condition(MetricCall *call, Val *counts) {
    const ConfusionArgs *args = call->args;
    ConfusionCounts all;
    if (!confusion_at(call, &args->thresholds, ARG_NONE, ARG_NONE, &all)) {
        return false;
    }
    counts[0] = all.true_positives;
    counts[1] = all.false_positives;
    counts[2] = all.true_negatives;
    counts[3] = all.false_negatives;
    return true;
}
static Val result_count(MetricCall *call) {
    return scalar_or_vector(call->graph, metric_read(call, "accumulator"));
}
static const Arg count_args[] = {THRESHOLDS_ARG, METRIC_ARGS(ConfusionArgs, "null"), ARGS_END};
#define DEFINE_COUNT(class_, which_, doc_)                                                                                                           \
    static bool update_##class_(MetricCall *call) {                                                                                                  \
        Val counts[4];                                                                                                                               \
        if (!count_condition(call, counts)) {                                                                                                        \
            return false;                                                                                                                            \
        }                                                                                                                                            \
        metric_add(call, "accumulator", counts[which_]);                                                                                             \
        return true;                                                                                                                                 \
    }                                                                                                                                                \
    DEFINE_METRIC(class_, NULL, doc_, ConfusionArgs, count_args, TARGET_AS_OUTPUT, NULL, update_##class_, result_count)
DEFINE_COUNT(TruePositives, 0, "Number of positives found");
DEFINE_COUNT(FalsePositives, 1, "Number of negatives taken for positives");
DEFINE_COUNT(TrueNegatives, 2, "Number of negatives found");
DEFINE_COUNT(FalseNegatives, 3, "Number of positives missed");

static const Arg precision_args[] = {
    THRESHOLDS_ARG, ARG_RANGE(ConfusionArgs, top_k, ARG_INT, "null", 1, INT32_MAX, "Only the k largest classes count as predicted"),
    ARG(ConfusionArgs, class_id, ARG_INT, "null", "Only this class is looked at"), METRIC_ARGS(ConfusionArgs, "null"), ARGS_END};

static bool update_precision(MetricCall *call) {
    const ConfusionArgs *args = call->args;
    ConfusionCounts counts = {0};
    if (!confusion_at(call, &args->thresholds, args->top_k, args->class_id, &counts)) {
        return false;
    }
    metric_add(call, "true_positives", counts.true_positives);
    metric_add(call, "false_positives", counts.false_positives);
    return true;
}
static Val ratio(MetricCall *call, const char *part, const char *rest) {
    Val x = metric_read(call, part);
    return divide_no_nan(call->graph, x, op_add(call->graph, x, metric_read(call, rest)));
}
static Val result_precision(MetricCall *call) {
    return scalar_or_vector(call->graph, ratio(call, "true_positives", "false_positives"));
}
DEFINE_METRIC(Precision, NULL, "Share of positive predictions that are right", ConfusionArgs, precision_args, TARGET_AS_OUTPUT, NULL,
              update_precision, result_precision);

static bool update_recall(MetricCall *call) {
    const ConfusionArgs *args = call->args;
    ConfusionCounts counts = {0};
    if (!confusion_at(call, &args->thresholds, args->top_k, args->class_id, &counts)) {
        return false;
    }
    metric_add(call, "true_positives", counts.true_positives);
    metric_add(call, "false_negatives", counts.false_negatives);
    return true;
}
static Val result_recall(MetricCall *call) {
    return scalar_or_vector(call->graph, ratio(call, "true_positives", "false_negatives"));
}
DEFINE_METRIC(Recall, NULL, "Share of positives that are found", ConfusionArgs, precision_args, TARGET_AS_OUTPUT, NULL, update_recall, result_recall);

/* ---- one of two rates where the other reaches a value */

typedef struct {
    METRIC_MEMBERS
    double value;
    int num_thresholds, class_id;
} RateArgs;

static bool update_rates(MetricCall *call) {
    const RateArgs *args = call->args;
    int count = args->num_thresholds;
    float *threshold = arena_new_array(call->graph->arena, float, count);
    threshold[0] = count == 1 ? 0.5f : 0.0f;
    for (int i = 1; i < count; i++) {
        threshold[i] = (float)(i * 1.0 / (count - 1));
    }
    Confusion confusion = {.threshold = threshold, .count = count, .even = count > 1, .top_k = ARG_NONE, .class_id = args->class_id};
    ConfusionCounts counts = {0};
    if (!confusion_count(call, &confusion, &counts)) {
        return false;
    }
    metric_add(call, "true_positives", counts.true_positives);
    metric_add(call, "false_positives", counts.false_positives);
    metric_add(call, "true_negatives", counts.true_negatives);
    metric_add(call, "false_negatives", counts.false_negatives);
    return true;
}

/* The largest `wanted` where `held` is at least the value, 0 if nowhere. */
static Val largest_where(MetricCall *call, Val held, Val wanted) {
    Graph *g = call->graph;
    Val feasible = op_compare_scalar(g, held, ((const RateArgs *)call->args)->value, COMPARE_GE);
    return op_maximum_scalar(g, op_reduce_all(g, where_zero(g, feasible, wanted), REDUCE_MAX), 0);
}
static Val sensitivity(MetricCall *call) {
    return ratio(call, "true_positives", "false_negatives");
}
static Val specificity(MetricCall *call) {
    return ratio(call, "true_negatives", "false_positives");
}
static Val precision(MetricCall *call) {
    return ratio(call, "true_positives", "false_positives");
}
static Val result_sensitivity_at_specificity(MetricCall *call) {
    return largest_where(call, specificity(call), sensitivity(call));
}
static Val result_specificity_at_sensitivity(MetricCall *call) {
    return largest_where(call, sensitivity(call), specificity(call));
}
static Val result_precision_at_recall(MetricCall *call) {
    return largest_where(call, sensitivity(call), precision(call));
}
static Val result_recall_at_precision(MetricCall *call) {
    return largest_where(call, precision(call), sensitivity(call));
}
#define RATE_ARGS(name_, doc_)                                                                                                                       \
    {.name = name_, .type = ARG_FLOAT, .offset = offsetof(RateArgs, value), .doc = doc_, .low = 0, .high = 1},                                       \
        ARG_RANGE(RateArgs, num_thresholds, ARG_INT, "200", 1, 1 << 20, "How many thresholds from 0 to 1 are tried"),                                \
        ARG(RateArgs, class_id, ARG_INT, "null", "Only this class is looked at"), METRIC_ARGS(RateArgs, "null"), ARGS_END
static const Arg sensitivity_args[] = {RATE_ARGS("specificity", "Specificity that must be reached, 0 to 1")};
DEFINE_METRIC(SensitivityAtSpecificity, NULL, "Best sensitivity at thresholds with the given specificity", RateArgs, sensitivity_args,
              TARGET_AS_OUTPUT, NULL, update_rates, result_sensitivity_at_specificity);
static const Arg specificity_args[] = {RATE_ARGS("sensitivity", "Sensitivity that must be reached, 0 to 1")};
DEFINE_METRIC(SpecificityAtSensitivity, NULL, "Best specificity at thresholds with the given sensitivity", RateArgs, specificity_args,
              TARGET_AS_OUTPUT, NULL, update_rates, result_specificity_at_sensitivity);
static const Arg precision_at_recall_args[] = {RATE_ARGS("recall", "Recall that must be reached, 0 to 1")};
DEFINE_METRIC(PrecisionAtRecall, NULL, "Best precision at thresholds with the given recall", RateArgs, precision_at_recall_args, TARGET_AS_OUTPUT,
              NULL, update_rates, result_precision_at_recall);
static const Arg recall_at_precision_args[] = {RATE_ARGS("precision", "Precision that must be reached, 0 to 1")};
DEFINE_METRIC(RecallAtPrecision, NULL, "Best recall at thresholds with the given precision", RateArgs, recall_at_precision_args, TARGET_AS_OUTPUT,
              NULL, update_rates, result_recall_at_precision);
