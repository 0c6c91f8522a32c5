/*
 * metrics_accuracy.c - how often the output is right (keras/src/metrics/accuracy_metrics.py).
 */
#include "training/training.h"

#include <assert.h>

static Val equal(Graph *g, Val a, Val b) {
    return op_convert(g, op_compare(g, a, b, COMPARE_EQ), DTYPE_F32);
}

static Val classes_of(Graph *g, Val target) {
    return val_type(g, target) == DTYPE_I32 ? target : op_convert(g, target, DTYPE_I32);
}

/* Drops a last axis of extent 1 of class numbers. */
static Val without_column(Graph *g, Val target, Val output) {
    int rank = val_shape(g, target)->rank;
    return rank == val_shape(g, output)->rank && last_extent(g, target) == 1 ? op_squeeze(g, target, rank - 1) : target;
}

static Val values_accuracy(Comparison *pair, const void *args) {
    (void)args;
    match_pair(pair);
    return equal(pair->graph, pair->target, pair->output);
}
static const Arg accuracy_args[] = {METRIC_ARGS(MetricArgs, "accuracy"), ARGS_END};
DEFINE_METRIC(Accuracy, NULL, "Share of outputs that equal the targets", MetricArgs, accuracy_args, TARGET_AS_OUTPUT, values_accuracy, NULL, NULL);

typedef struct {
    METRIC_MEMBERS
    double threshold;
} ThresholdArgs;
static Val values_binary_accuracy(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val output = op_compare_scalar(g, pair->output, ((const ThresholdArgs *)args)->threshold, COMPARE_GT);
    return equal(g, pair->target, op_convert(g, output, DTYPE_F32));
}
static const Arg binary_accuracy_args[] = {METRIC_ARGS(ThresholdArgs, "binary_accuracy"),
                                           ARG(ThresholdArgs, threshold, ARG_FLOAT, "0.5", "Outputs above it count as 1"), ARGS_END};
DEFINE_METRIC(BinaryAccuracy, NULL, "Share of outputs on the right side of a threshold", ThresholdArgs, binary_accuracy_args, TARGET_AS_OUTPUT,
              values_binary_accuracy, NULL, NULL);

static Val values_categorical_accuracy(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    return equal(g, op_arg_max(g, pair->target, -1), op_arg_max(g, pair->output, -1));
}
static const Arg categorical_accuracy_args[] = {METRIC_ARGS(MetricArgs, "categorical_accuracy"), ARGS_END};
DEFINE_METRIC(CategoricalAccuracy, NULL, "Share of outputs whose largest class is the target's; one-hot targets", MetricArgs,
              categorical_accuracy_args, TARGET_AS_OUTPUT, values_categorical_accuracy, NULL, NULL);

static Val values_sparse_categorical_accuracy(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    return equal(g, classes_of(g, without_column(g, pair->target, pair->output)), op_arg_max(g, pair->output, -1));
}
static const Arg sparse_categorical_accuracy_args[] = {METRIC_ARGS(MetricArgs, "sparse_categorical_accuracy"), ARGS_END};
DEFINE_METRIC(SparseCategoricalAccuracy, NULL, "Share of outputs whose largest class is the target", MetricArgs, sparse_categorical_accuracy_args,
              TARGET_CLASSES, values_sparse_categorical_accuracy, NULL, NULL);

typedef struct {
    METRIC_MEMBERS
    int k;
    bool from_sorted_ids;
} TopKArgs;

/* tf.math.in_top_k: fewer than k classes lie above the target's; ties count as in. A target that is no class, such as an `ignore_class` of -1, is
 * never in. */
static Val in_top_k(Graph *g, Val classes, Val output, int k) {
    int rank = val_shape(g, output)->rank;
    Shape shape = *val_shape(g, output);
    Val hot = one_hot(g, classes, shape.dim[rank - 1]);
    Val chosen = op_reduce_sum(g, op_multiply(g, output, hot), rank - 1, true);
    Val above = op_convert(g, op_compare(g, output, op_broadcast(g, chosen, shape), COMPARE_GT), DTYPE_F32);
    Val within = op_compare_scalar(g, op_reduce_sum(g, above, rank - 1, false), k, COMPARE_LT);
    return op_multiply(g, op_convert(g, within, DTYPE_F32), op_reduce_sum(g, hot, rank - 1, false));
}
static Val values_top_k(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    match_pair(pair);
    return in_top_k(g, op_arg_max(g, pair->target, -1), pair->output, ((const TopKArgs *)args)->k);
}
static const Arg top_k_args[] = {METRIC_ARGS(TopKArgs, "top_k_categorical_accuracy"),
                                 ARG_RANGE(TopKArgs, k, ARG_INT, "5", 1, INT32_MAX, "How many classes are looked at"), ARGS_END};
DEFINE_METRIC(TopKCategoricalAccuracy, NULL, "Share of outputs with the target among the k largest classes; one-hot targets", TopKArgs, top_k_args,
              TARGET_AS_OUTPUT, values_top_k, NULL, NULL);

static Val values_sparse_top_k(Comparison *pair, const void *args) {
    const TopKArgs *top = args;
    Graph *g = pair->graph;
    Val target = without_column(g, pair->target, pair->output), output = pair->output;
    int rank = val_shape(g, output)->rank;
    if (!top->from_sorted_ids) {
        return in_top_k(g, classes_of(g, target), output, top->k);
    }
    int32_t count = last_extent(g, output) < top->k ? last_extent(g, output) : top->k;
    Val first = op_slice_axis(g, output, rank - 1, 0, count);
    Val same = op_compare(g, first, op_broadcast(g, expand_last(g, float_of(g, target)), *val_shape(g, first)), COMPARE_EQ);
    const int axis = rank - 1;
    return op_convert(g, op_reduce(g, same, REDUCE_OR, &axis, 1), DTYPE_F32);
}
static const Arg sparse_top_k_args[] = {METRIC_ARGS(TopKArgs, "sparse_top_k_categorical_accuracy"),
                                        ARG_RANGE(TopKArgs, k, ARG_INT, "5", 1, INT32_MAX, "How many classes are looked at"),
                                        ARG(TopKArgs, from_sorted_ids, ARG_BOOL, "false", "The output holds class numbers, best first"), ARGS_END};
DEFINE_METRIC(SparseTopKCategoricalAccuracy, NULL, "Share of outputs with the target among the k largest classes", TopKArgs, sparse_top_k_args,
              TARGET_CLASSES, values_sparse_top_k, NULL, NULL);
