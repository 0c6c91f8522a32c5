/*
 * metrics_own.c - metrics that Keras does not have: of sentences (BLEU), of rankings (HitRate, NDCG), of diagnoses (Specificity, CalibrationError).
 */
#include "training/training.h"

#include <math.h>

/* ---- sentences: K. Papineni et al., BLEU: a method for automatic evaluation of machine translation, ACL 2002; one reference a sentence. */

typedef struct {
    METRIC_MEMBERS
    int order, end;
} BleuArgs;

static const char *counted(MetricCall *call, const char *what, int n) {
    return arena_printf(call->graph->arena, "%s_%d", what, n);
}

/* bool [batch, places]: places before the first one that holds padding (0) or the end word. */
static Val before_end(Graph *g, Val words, int end) {
    Val stops = op_compare_scalar(g, words, 0, COMPARE_EQ);
    if (end != ARG_NONE) {
        stops = op_or(g, stops, op_compare_scalar(g, words, end, COMPARE_EQ));
    }
    return op_compare_scalar(g, op_cumulative_sum(g, op_convert(g, stops, DTYPE_F32), 1, false, false), 0.5, COMPARE_LT);
}

/* f32 [batch, places of a, places of b]: 1 where both have a word, and the same. */
static Val same_words(Graph *g, Val a, Val a_counts, Val b, Val b_counts) {
    const Shape *shape = val_shape(g, a);
    const Shape all = shape_of(3, shape->dim[0], shape->dim[1], shape->dim[1]);
    Val equal = op_compare(g, op_broadcast(g, op_expand_dims(g, a, 2), all), op_broadcast(g, op_expand_dims(g, b, 1), all), COMPARE_EQ);
    Val both = op_and(g, op_broadcast(g, op_expand_dims(g, a_counts, 2), all), op_broadcast(g, op_expand_dims(g, b_counts, 1), all));
    return op_convert(g, op_and(g, equal, both), DTYPE_F32);
}

/* Runs of one word more: [batch, i, j] says whether the runs that start at i and j are the same. */
static Val longer_runs(Graph *g, Val runs, Val same, int n) {
    const int32_t places = val_shape(g, same)->dim[1], kept = places - n + 1;
    Val next = op_slice_axis(g, op_slice_axis(g, same, 1, n - 1, places), 2, n - 1, places);
    return op_multiply(g, op_slice_axis(g, op_slice_axis(g, runs, 1, 0, kept), 2, 0, kept), next);
}

static bool update_bleu(MetricCall *call) {
    const BleuArgs *bleu = call->args;
    Graph *g = call->graph;
    const Shape output = *val_shape(g, call->output), target = *val_shape(g, call->target);
    if (output.rank != 3 || target.rank != 2 || target.dim[1] != output.dim[1] || output.dim[1] < bleu->order) {
        return metric_error(call, "target-shape",
                            "it needs word numbers (batch, places) and outputs (batch, places, words) of at least %d places, not %s and %s",
                            bleu->order, shape_text(g->arena, &target), shape_text(g->arena, &output));
    }
    Val right = val_type(g, call->target) == DTYPE_I32 ? call->target : op_convert(g, call->target, DTYPE_I32);
    Val said = op_arg_max(g, float_of(g, call->output), -1);
    Val right_counts = before_end(g, right, bleu->end), said_counts = before_end(g, said, bleu->end);
    /* What is said behind the place where the right sentence ends does not count: nobody asked for it. */
    const int32_t places = output.dim[1];
    const int32_t low[] = {0, 1}, high[] = {0, -1};
    Val asked = op_compare_scalar(g, op_pad(g, op_convert(g, right_counts, DTYPE_F32), 1, low, high, NULL), 0.5, COMPARE_GT);
    said_counts = op_and(g, said_counts, asked);
    const Val same_said = same_words(g, said, said_counts, said, said_counts), same_right = same_words(g, said, said_counts, right, right_counts);
    const Val said_ones = op_convert(g, said_counts, DTYPE_F32);
    Val runs_said = same_said, runs_right = same_right;
    for (int n = 1; n <= bleu->order; n++) {
        if (n > 1) {
            runs_said = longer_runs(g, runs_said, same_said, n);
            runs_right = longer_runs(g, runs_right, same_right, n);
        }
        Val times_said = op_reduce_sum(g, runs_said, 2, false), times_right = op_reduce_sum(g, runs_right, 2, false);
        /* Of a run that is said a times and right b times min(a, b) count; each of the a places has its share. */
        metric_add(call, counted(call, "matches", n), sum_all(g, divide_no_nan(g, op_minimum(g, times_said, times_right), times_said)));
        metric_add(call, counted(call, "runs", n), sum_all(g, op_slice_axis(g, said_ones, 1, n - 1, places)));
    }
    metric_add(call, "right_words", sum_all(g, op_convert(g, right_counts, DTYPE_F32)));
    return true;
}

static Val result_bleu(MetricCall *call) {
    const BleuArgs *bleu = call->args;
    Graph *g = call->graph;
    Val sum = NO_VAL, some = NO_VAL, said = metric_read(call, counted(call, "runs", 1)), right = metric_read(call, "right_words");
    for (int n = 1; n <= bleu->order; n++) {
        Val precision = divide_no_nan(g, metric_read(call, counted(call, "matches", n)), metric_read(call, counted(call, "runs", n)));
        Val there = op_compare_scalar(g, precision, 0, COMPARE_GT), part = op_log(g, op_maximum_scalar(g, precision, 1e-30));
        sum = sum == NO_VAL ? part : op_add(g, sum, part);
        some = some == NO_VAL ? there : op_and(g, some, there);
    }
    /* min(0, 1 - right / said): too short a text is no better for it */
    Val brief = op_minimum_scalar(g, op_add_scalar(g, op_negate(g, divide_no_nan(g, right, said)), 1), 0);
    return where_zero(g, some, op_exponential(g, op_add(g, op_multiply_scalar(g, sum, 1.0 / bleu->order), brief)));
}

static const Arg bleu_args[] = {METRIC_ARGS(BleuArgs, "bleu"),
                                ARG_RANGE(BleuArgs, order, ARG_INT, "4", 1, 8, "Longest runs of words that are compared"),
                                ARG(BleuArgs, end, ARG_INT, "null", "Number of the word that ends a sentence; 0, padding, ends it, too"), ARGS_END};
DEFINE_METRIC(BLEU, NULL, "hnc's own, not Keras's: corpus BLEU of the likeliest words, without smoothing; each word knows the right ones before it",
              BleuArgs, bleu_args, TARGET_CLASSES, NULL, update_bleu, result_bleu);

/* ---- rankings: outputs are scores of items, targets say how relevant each is. */

typedef struct {
    METRIC_MEMBERS
    int k;
} RankArgs;
#define K_ARG ARG_RANGE(RankArgs, k, ARG_INT, "10", 1, 1 << 20, "How many of the best are looked at")

/* The targets of the items in the order of their scores, the best k (of the last axis). */
static Val best_targets(Graph *g, Val scores, Val targets, int k) {
    const int32_t items = last_extent(g, scores);
    const int axis = val_shape(g, scores)->rank - 1;
    Val values, order;
    op_sort(g, scores, axis, true, &values, &order);
    Val sorted = op_gather(g, targets, order, axis, axis);
    return op_slice_axis(g, sorted, axis, 0, k < items ? k : items);
}

static Val values_hit_rate(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val best = best_targets(g, pair->output, pair->target, ((const RankArgs *)args)->k);
    return op_convert(g, op_compare_scalar(g, max_axis(g, best, -1, false), 0, COMPARE_GT), DTYPE_F32);
}
static const Arg hit_rate_args[] = {METRIC_ARGS(RankArgs, "hit_rate"), K_ARG, ARGS_END};
DEFINE_METRIC(HitRate, NULL, "hnc's own, not Keras's: share of rankings with something relevant (target above 0) among the k best of the last axis",
              RankArgs, hit_rate_args, TARGET_AS_OUTPUT, values_hit_rate, NULL, NULL);

static Val gain_of(Graph *g, Val targets) {
    const int axis = val_shape(g, targets)->rank - 1;
    const int32_t count = last_extent(g, targets);
    float *discount = arena_new_array(g->arena, float, count);
    for (int i = 0; i < count; i++) {
        discount[i] = (float)(1 / log2(i + 2.0));
    }
    Val weights = op_broadcast(g, op_array(g, discount, shape_of(1, count)), *val_shape(g, targets));
    return op_reduce_sum(g, op_multiply(g, targets, weights), axis, false);
}

static Val values_ndcg(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    const int k = ((const RankArgs *)args)->k;
    match_pair(pair);
    return divide_no_nan(g, gain_of(g, best_targets(g, pair->output, pair->target, k)), gain_of(g, best_targets(g, pair->target, pair->target, k)));
}
static const Arg ndcg_args[] = {METRIC_ARGS(RankArgs, "ndcg"), K_ARG, ARGS_END};
DEFINE_METRIC(
    NDCG, NULL,
    "hnc's own, not Keras's: normalized discounted cumulative gain of the k best of the last axis: target / log2(place + 1), as part of the best "
    "possible sum; 0 where nothing is relevant",
    RankArgs, ndcg_args, TARGET_AS_OUTPUT, values_ndcg, NULL, NULL);

/* ---- diagnoses: yes or no, each element by itself. */

typedef struct {
    METRIC_MEMBERS
    double threshold;
    int bins;
} DiagnosisArgs;

/* Target and output of one shape, and weights for each element; false after an error. */
static bool elements_of(MetricCall *call, Val *target, Val *output, Val *weight) {
    Graph *g = call->graph;
    *target = float_of(g, call->target);
    *output = float_of(g, call->output);
    match_ranks(g, target, output, true);
    const Shape shape = *val_shape(g, *output);
    if (!shape_equal(&shape, val_shape(g, *target))) {
        return metric_error(call, "target-shape", "its target %s and output %s have different shapes", shape_text(g->arena, val_shape(g, *target)),
                            shape_text(g->arena, &shape));
    }
    *weight = op_splat(g, 1, shape);
    if (call->weight != NO_VAL) {
        Val given = call->weight;
        while (val_shape(g, given)->rank > shape.rank) {
            given = op_squeeze(g, given, val_shape(g, given)->rank - 1);
        }
        *weight = op_broadcast(g, align_left(g, given, shape.rank), shape);
    }
    return true;
}

static bool update_specificity(MetricCall *call) {
    Graph *g = call->graph;
    Val target, output, weight;
    if (!elements_of(call, &target, &output, &weight)) {
        return false;
    }
    Val no = op_multiply(g, weight, op_add_scalar(g, op_negate(g, target), 1));
    Val said = op_convert(g, op_compare_scalar(g, output, ((const DiagnosisArgs *)call->args)->threshold, COMPARE_LE), DTYPE_F32);
    metric_add(call, "true_negatives", sum_all(g, op_multiply(g, no, said)));
    metric_add(call, "negatives", sum_all(g, no));
    return true;
}
static Val result_specificity(MetricCall *call) {
    return divide_no_nan(call->graph, metric_read(call, "true_negatives"), metric_read(call, "negatives"));
}
static const Arg specificity_args[] = {METRIC_ARGS(DiagnosisArgs, "specificity"),
                                       ARG_RANGE(DiagnosisArgs, threshold, ARG_FLOAT, "0.5", 0, 1, "Outputs above it count as yes"), ARGS_END};
DEFINE_METRIC(Specificity, NULL, "hnc's own, not Keras's: share of the noes that are called no (Keras's Recall is the sensitivity)", DiagnosisArgs,
              specificity_args, TARGET_AS_OUTPUT, NULL, update_specificity, result_specificity);

static bool update_calibration(MetricCall *call) {
    Graph *g = call->graph;
    const int bins = ((const DiagnosisArgs *)call->args)->bins;
    Val target, output, weight;
    if (!elements_of(call, &target, &output, &weight)) {
        return false;
    }
    const Shape shape = *val_shape(g, output);
    const Shape row = shape_of(1, shape_has_batch(&shape) ? -(int32_t)shape_fixed_count(&shape) : (int32_t)shape_fixed_count(&shape));
    output = where_zero(g, op_is_finite(g, output), output);
    Val bin = op_convert(g, op_clamp(g, op_floor(g, op_multiply_scalar(g, output, bins)), 0, bins - 1), DTYPE_I32);
    Val members = one_hot(g, op_reshape(g, bin, row), bins);
    Val off = op_reshape(g, op_multiply(g, weight, op_subtract(g, output, target)), row);
    metric_add(call, "off", op_dot(g, off, members, "n,nb->b"));
    metric_add(call, "weights", sum_all(g, weight));
    return true;
}
static Val result_calibration(MetricCall *call) {
    Graph *g = call->graph;
    return divide_no_nan(g, sum_all(g, op_abs(g, metric_read(call, "off"))), metric_read(call, "weights"));
}
static const Arg calibration_args[] = {
    METRIC_ARGS(DiagnosisArgs, "calibration_error"),
    ARG_RANGE(DiagnosisArgs, bins, ARG_INT, "10", 1, 1000, "Equal parts of 0 to 1 that probabilities are sorted into"), ARGS_END};
DEFINE_METRIC(CalibrationError, NULL,
              "hnc's own, not Keras's: expected calibration error, how far mean probability and share of yes differ in each bin, by its size",
              DiagnosisArgs, calibration_args, TARGET_AS_OUTPUT, NULL, update_calibration, result_calibration);
