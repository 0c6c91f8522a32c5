/*
 * metrics_regression.c - metrics of regression that are not means of a loss (keras/src/metrics/regression_metrics.py, correlation_metrics.py).
 */
#include "training/training.h"

#include <assert.h>
#include <math.h>

typedef struct {
    METRIC_MEMBERS
    int axis;
} AxisArgs;
#define AXIS_ARG ARG(AxisArgs, axis, ARG_INT, "-1", "Axis of the vectors that are compared")

static int axis_within(const Comparison *pair, int axis) {
    int rank = val_shape(pair->graph, pair->output)->rank;
    return axis < -rank || axis >= rank ? -1 : axis;
}

static Val values_cosine(Comparison *pair, const void *args) {
    match_pair(pair);
    return cosine_of(pair, axis_within(pair, ((const AxisArgs *)args)->axis));
}
static const Arg cosine_args[] = {METRIC_ARGS(AxisArgs, "cosine_similarity"), AXIS_ARG, ARGS_END};
DEFINE_METRIC(CosineSimilarity, NULL, "Cosine of the angle between target and output", AxisArgs, cosine_args, TARGET_AS_OUTPUT, values_cosine, NULL,
              NULL);

static Val centered(Graph *g, Val x, int axis) {
    return op_subtract(g, x, mean_axis(g, x, axis, true));
}

static Val variance(Graph *g, Val x, int axis) {
    return mean_axis(g, op_square(g, centered(g, x, axis)), axis, true);
}

static Val values_pearson(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    match_pair(pair);
    int axis = axis_within(pair, ((const AxisArgs *)args)->axis);
    Val target = centered(g, pair->target, axis), output = centered(g, pair->output, axis);
    target = op_divide(g, target, op_sqrt(g, variance(g, target, axis)));
    output = op_divide(g, output, op_sqrt(g, variance(g, output, axis)));
    return mean_axis(g, op_multiply(g, target, output), axis, false);
}
static const Arg pearson_args[] = {METRIC_ARGS(AxisArgs, "pearson_correlation"), AXIS_ARG, ARGS_END};
DEFINE_METRIC(PearsonCorrelation, NULL, "Pearson's correlation coefficient", AxisArgs, pearson_args, TARGET_AS_OUTPUT, values_pearson, NULL, NULL);

static Val values_concordance(Comparison *pair, const void *args) {
    Graph *g = pair->graph;
    match_pair(pair);
    int axis = axis_within(pair, ((const AxisArgs *)args)->axis);
    Val target_mean = mean_axis(g, pair->target, axis, true), output_mean = mean_axis(g, pair->output, axis, true);
    Val target_variance = variance(g, op_subtract(g, pair->target, target_mean), axis),
        output_variance = variance(g, op_subtract(g, pair->output, output_mean), axis);
    /* both factors are relative to the output's mean, in Keras as here; the mean of the product is the covariance all the same */
    Val covariance = op_multiply(g, op_subtract(g, pair->target, output_mean), op_subtract(g, pair->output, output_mean));
    Val norm = op_add(g, op_add(g, target_variance, output_variance), op_square(g, op_subtract(g, target_mean, output_mean)));
    return mean_axis(g, op_divide(g, op_multiply_scalar(g, covariance, 2), op_add_scalar(g, norm, KERAS_EPSILON)), axis, false);
}
static const Arg concordance_args[] = {METRIC_ARGS(AxisArgs, "concordance_correlation"), AXIS_ARG, ARGS_END};
DEFINE_METRIC(ConcordanceCorrelation, NULL, "Concordance correlation coefficient", AxisArgs, concordance_args, TARGET_AS_OUTPUT, values_concordance,
              NULL, NULL);

/* Target and output as float32 of one shape; false after an error. */
static bool same_shapes(MetricCall *call, Val *target, Val *output) {
    Graph *g = call->graph;
    *target = float_of(g, call->target);
    *output = float_of(g, call->output);
    match_ranks(g, target, output, true);
    if (!shape_equal(val_shape(g, *target), val_shape(g, *output))) {
        return metric_error(call, "target-shape", "its target %s and output %s have different shapes", shape_text(g->arena, val_shape(g, *target)),
                            shape_text(g->arena, val_shape(g, *output)));
    }
    return true;
}

static bool update_root_mean_square(MetricCall *call) {
    Graph *g = call->graph;
    Val target, output;
    if (!same_shapes(call, &target, &output)) {
        return false;
    }
    metric_mean_update(call, op_square(g, op_subtract(g, output, target)), NO_VAL, false);
    return true;
}
static Val result_root_mean_square(MetricCall *call) {
    return op_sqrt(call->graph, metric_mean_result(call));
}
static const Arg root_mean_square_args[] = {METRIC_ARGS(MetricArgs, "root_mean_squared_error"), ARGS_END};
DEFINE_METRIC(RootMeanSquaredError, NULL, "Root of the mean of the squared differences", MetricArgs, root_mean_square_args, TARGET_AS_OUTPUT, NULL,
              update_root_mean_square, result_root_mean_square);

typedef struct {
    METRIC_MEMBERS
    int class_aggregation, num_regressors;
} R2Args;
enum { UNIFORM_AVERAGE, VARIANCE_WEIGHTED_AVERAGE };

static bool update_r2(MetricCall *call) {
    Graph *g = call->graph;
    Val target, output;
    if (!same_shapes(call, &target, &output)) {
        return false;
    }
    Shape shape = *val_shape(g, target);
    if (shape.rank != 2) {
        return metric_error(call, "output-rank", "it needs outputs of the shape (batch, numbers), not %s", shape_text(g->arena, &shape));
    }
    Val weight = call->weight == NO_VAL ? op_splat(g, 1, shape) : op_broadcast(g, align_left(g, call->weight, 2), shape);
    Val weighted = op_multiply(g, target, weight);
    metric_add(call, "sum", op_reduce_sum(g, weighted, 0, false));
    metric_add(call, "squared_sum", op_reduce_sum(g, op_multiply(g, target, weighted), 0, false));
    metric_add(call, "residual", op_reduce_sum(g, op_multiply(g, op_square(g, op_subtract(g, target, output)), weight), 0, false));
    metric_add(call, "count", op_reduce_sum(g, weight, 0, false));
    metric_add(call, "num_samples", op_batch_count(g, shape));
    return true;
}
static Val result_r2(MetricCall *call) {
    const R2Args *r2 = call->args;
    Graph *g = call->graph;
    Val sum = metric_read(call, "sum"), one = op_constant(g, 1);
    Val total = op_subtract(g, metric_read(call, "squared_sum"), op_multiply(g, sum, op_divide(g, sum, metric_read(call, "count"))));
    Val scores = op_subtract(g, one, op_divide(g, metric_read(call, "residual"), total));
    Val infinite = op_compare_scalar(g, op_abs(g, scores), INFINITY, COMPARE_EQ);
    scores = op_select(g, infinite, op_splat(g, 0, *val_shape(g, scores)), scores);
    if (r2->class_aggregation == UNIFORM_AVERAGE) {
        scores = mean_all(g, scores);
    } else if (r2->class_aggregation == VARIANCE_WEIGHTED_AVERAGE) {
        scores = op_divide(g, sum_all(g, op_multiply(g, total, scores)), sum_all(g, total));
    }
    if (r2->num_regressors > 0) {
        Val samples = metric_read(call, "num_samples"), left = op_add_scalar(g, samples, -1);
        Val ratio = op_divide(g, op_multiply(g, op_subtract(g, one, scores), left), op_add_scalar(g, left, -r2->num_regressors));
        Val enough = op_compare_scalar(g, left, r2->num_regressors, COMPARE_GT);
        scores = op_select(g, op_broadcast(g, enough, *val_shape(g, scores)), op_subtract(g, one, ratio), scores);
    }
    return scores;
}
static const Arg r2_args[] = {
    ARG_PICK(R2Args, class_aggregation, "uniform_average|variance_weighted_average|null", "uniform_average",
             "How the outputs become one number; null: not"),
    ARG_RANGE(R2Args, num_regressors, ARG_INT, "0", 0, INT32_MAX, "Number of regressors for the adjusted score; 0: not adjusted"),
    METRIC_ARGS(R2Args, "r2_score"), ARGS_END};
DEFINE_METRIC(R2Score, NULL, "Coefficient of determination", R2Args, r2_args, TARGET_AS_OUTPUT, NULL, update_r2, result_r2);
