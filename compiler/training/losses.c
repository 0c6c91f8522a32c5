/*
 * losses.c - from the values of a loss to one number, and the losses of regression, hinge and divergence.
 * Formulas: keras/src/losses/losses.py, loss.py; numbers as Keras computes them on TensorFlow.
 */
#include "training/training.h"

#include <assert.h>
#include <math.h>

/* ---- reduction */

void match_ranks(Graph *g, Val *first, Val *second, bool expand_rank_1) {
    Shape a = *val_shape(g, *first), b = *val_shape(g, *second);
    if (a.rank == b.rank + 1 && a.dim[a.rank - 1] == 1) {
        if (b.rank == 1 && expand_rank_1) {
            *second = expand_last(g, *second);
        } else {
            *first = op_squeeze(g, *first, a.rank - 1);
        }
    } else if (b.rank == a.rank + 1 && b.dim[b.rank - 1] == 1) {
        if (a.rank == 1 && expand_rank_1) {
            *first = expand_last(g, *first);
        } else {
            *second = op_squeeze(g, *second, b.rank - 1);
        }
    }
}

void match_pair(Comparison *pair) {
    Val output = pair->output;
    match_ranks(pair->graph, &pair->target, &pair->output, true);
    if (pair->output != output) {
        pair->logits = NO_VAL;
    }
}

Val apply_mask(Graph *g, Val weight, Val mask, bool mean) {
    if (mask == NO_VAL) {
        return weight;
    }
    Shape shape = *val_shape(g, mask);
    Val as_float = op_convert(g, mask, DTYPE_F32);
    if (mean) {
        /* valid entries weigh total / valid, so that the mean over all becomes the mean over the valid ones */
        as_float = op_multiply(g, as_float, divide_no_nan(g, op_batch_count(g, shape), sum_all(g, as_float)));
    }
    if (weight == NO_VAL) {
        return as_float;
    }
    match_ranks(g, &as_float, &weight, true);
    int rank = val_shape(g, as_float)->rank > val_shape(g, weight)->rank ? val_shape(g, as_float)->rank : val_shape(g, weight)->rank;
    return op_multiply(g, align_left(g, weight, rank), align_left(g, as_float, rank));
}

Val reduce_loss(Graph *g, Val values, Val weight, bool weight_given, Val mask, int reduction) {
    bool scalar = val_shape(g, values)->rank == 0;
    if (!scalar && !weight_given && mask == NO_VAL && val_shape(g, values)->dim[0] >= 0) {
        weight = NO_VAL; /* one value a column, as of a cosine over the batch: there is no row to weigh */
    }
    weight = apply_mask(g, weight, mask, reduction == REDUCTION_SUM_OVER_BATCH_SIZE || reduction == REDUCTION_MEAN);
    if (weight == NO_VAL) {
        return scalar || reduction == REDUCTION_SUM ? sum_all(g, values) : mean_all(g, values);
    }
    if (!scalar) {
        match_ranks(g, &values, &weight, true);
    }
    int rank = val_shape(g, values)->rank > val_shape(g, weight)->rank ? val_shape(g, values)->rank : val_shape(g, weight)->rank;
    weight = align_left(g, weight, rank);
    values = op_multiply(g, scalar ? values : align_left(g, values, rank), weight);
    Shape shape = *val_shape(g, values);
    if (reduction == REDUCTION_SUM) {
        /* a loss that is one number for the whole batch stays one number where no weights were given */
        return scalar && !weight_given && mask == NO_VAL ? mean_all(g, values) : sum_all(g, values);
    }
    Val divisor = reduction == REDUCTION_MEAN_WITH_SAMPLE_WEIGHT ? sum_all(g, op_broadcast(g, weight, shape)) : op_batch_count(g, shape);
    return divide_no_nan(g, sum_all(g, values), divisor);
}

/* ---- regression */

static Val difference(Comparison *pair) {
    match_pair(pair);
    return op_subtract(pair->graph, pair->target, pair->output);
}

Val values_mean_squared_error(Comparison *pair, const void *args) {
    (void)args;
    return mean_axis(pair->graph, op_square(pair->graph, difference(pair)), -1, false);
}

Val values_mean_absolute_error(Comparison *pair, const void *args) {
    (void)args;
    return mean_axis(pair->graph, op_abs(pair->graph, difference(pair)), -1, false);
}

Val values_mean_absolute_percentage_error(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    Val change = difference(pair);
    Val relative = op_abs(g, op_divide(g, change, op_maximum_scalar(g, op_abs(g, pair->target), KERAS_EPSILON)));
    return op_multiply_scalar(g, mean_axis(g, relative, -1, false), 100);
}

static Val log_above_epsilon(Graph *g, Val x) {
    return op_log(g, op_add_scalar(g, op_maximum_scalar(g, x, KERAS_EPSILON), 1));
}

Val values_mean_squared_logarithmic_error(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    return mean_axis(g, op_square(g, op_subtract(g, log_above_epsilon(g, pair->output), log_above_epsilon(g, pair->target))), -1, false);
}

Val cosine_of(Comparison *pair, int axis) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val product = op_multiply(g, l2_normalize(g, pair->target, axis), l2_normalize(g, pair->output, axis));
    return op_reduce_sum(g, product, axis < 0 ? axis + val_shape(g, product)->rank : axis, false);
}

Val values_log_cosh(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val x = op_subtract(g, pair->output, pair->target);
    Val log_cosh = op_add_scalar(g, op_add(g, x, op_softplus(g, op_multiply_scalar(g, x, -2))), -log(2.0));
    return mean_axis(g, log_cosh, -1, false);
}

/* ---- hinge */

/* Labels 0 and 1 become -1 and 1; a batch with any other label stays as it is. */
static Val hinge_labels(Graph *g, Val target) {
    Val binary = op_or(g, op_compare_scalar(g, target, 0, COMPARE_EQ), op_compare_scalar(g, target, 1, COMPARE_EQ));
    Val all = val_shape(g, binary)->rank ? op_reduce_all(g, binary, REDUCE_AND) : binary;
    Val converted = op_add_scalar(g, op_multiply_scalar(g, target, 2), -1);
    return op_select(g, op_broadcast(g, all, *val_shape(g, target)), converted, target);
}

static Val hinge_margin(Comparison *pair) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val product = op_multiply(g, hinge_labels(g, pair->target), pair->output);
    return op_maximum_scalar(g, op_add_scalar(g, op_negate(g, product), 1), 0);
}

Val values_hinge(Comparison *pair, const void *args) {
    (void)args;
    return mean_axis(pair->graph, hinge_margin(pair), -1, false);
}

Val values_squared_hinge(Comparison *pair, const void *args) {
    (void)args;
    return mean_axis(pair->graph, op_square(pair->graph, hinge_margin(pair)), -1, false);
}

Val values_categorical_hinge(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val positive = op_reduce_sum(g, op_multiply(g, pair->target, pair->output), -1, false);
    Val others = op_multiply(g, op_add_scalar(g, op_negate(g, pair->target), 1), pair->output);
    Val negative = max_axis(g, others, -1, false);
    return op_maximum_scalar(g, op_add_scalar(g, op_subtract(g, negative, positive), 1), 0);
}

/* ---- divergence */

Val values_kl_divergence(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val target = op_clamp(g, pair->target, KERAS_EPSILON, 1), output = op_clamp(g, pair->output, KERAS_EPSILON, 1);
    return op_reduce_sum(g, op_multiply(g, target, op_log(g, op_divide(g, target, output))), -1, false);
}

Val values_poisson(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val likelihood = op_multiply(g, pair->target, op_log(g, op_add_scalar(g, pair->output, KERAS_EPSILON)));
    return mean_axis(g, op_subtract(g, pair->output, likelihood), -1, false);
}

/* ---- classes */

static const Arg mean_squared_error_args[] = {LOSS_ARGS(LossArgs, "mean_squared_error"), ARGS_END};
DEFINE_LOSS(MeanSquaredError, "mse MSE", "Mean of the squared differences", LossArgs, mean_squared_error_args, TARGET_AS_OUTPUT,
            values_mean_squared_error, NULL);

static const Arg mean_absolute_error_args[] = {LOSS_ARGS(LossArgs, "mean_absolute_error"), ARGS_END};
DEFINE_LOSS(MeanAbsoluteError, "mae MAE", "Mean of the absolute differences", LossArgs, mean_absolute_error_args, TARGET_AS_OUTPUT,
            values_mean_absolute_error, NULL);

static const Arg mean_absolute_percentage_error_args[] = {LOSS_ARGS(LossArgs, "mean_absolute_percentage_error"), ARGS_END};
DEFINE_LOSS(MeanAbsolutePercentageError, "mape MAPE", "Mean of the absolute differences relative to the targets, in percent", LossArgs,
            mean_absolute_percentage_error_args, TARGET_AS_OUTPUT, values_mean_absolute_percentage_error, NULL);

static const Arg mean_squared_logarithmic_error_args[] = {LOSS_ARGS(LossArgs, "mean_squared_logarithmic_error"), ARGS_END};
DEFINE_LOSS(MeanSquaredLogarithmicError, "msle MSLE", "Mean of the squared differences of log(x + 1)", LossArgs, mean_squared_logarithmic_error_args,
            TARGET_AS_OUTPUT, values_mean_squared_logarithmic_error, NULL);

typedef struct {
    LOSS_MEMBERS
    int axis;
} CosineSimilarityArgs;
static Val values_cosine_similarity(Comparison *pair, const void *args) {
    const CosineSimilarityArgs *cosine = args;
    return op_negate(pair->graph, cosine_of(pair, cosine->axis));
}
static bool check_cosine(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const CosineSimilarityArgs *cosine = args;
    (void)target;
    if (cosine->axis >= output->rank || cosine->axis < -output->rank) {
        diag_error(diag, mark, "argument-value", "`axis` %d is outside an output of %d axes", cosine->axis, output->rank);
        return false;
    }
    return true;
}
static const Arg cosine_similarity_args[] = {LOSS_ARGS(CosineSimilarityArgs, "cosine_similarity"),
                                             ARG(CosineSimilarityArgs, axis, ARG_INT, "-1", "Axis of the vectors that are compared"), ARGS_END};
DEFINE_LOSS(CosineSimilarity, NULL, "Negative cosine of the angle between target and output", CosineSimilarityArgs, cosine_similarity_args,
            TARGET_AS_OUTPUT, values_cosine_similarity, check_cosine);

typedef struct {
    LOSS_MEMBERS
    double delta;
} HuberArgs;
static Val values_huber(Comparison *pair, const void *args) {
    const HuberArgs *huber = args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val error = op_subtract(g, pair->output, pair->target), size = op_abs(g, error);
    Val quadratic = op_multiply_scalar(g, op_square(g, error), 0.5);
    Val linear = op_add_scalar(g, op_multiply_scalar(g, size, huber->delta), -0.5 * huber->delta * huber->delta);
    return mean_axis(g, op_select(g, op_compare_scalar(g, size, huber->delta, COMPARE_LE), quadratic, linear), -1, false);
}
static const Arg huber_args[] = {LOSS_ARGS(HuberArgs, "huber_loss"),
                                 ARG(HuberArgs, delta, ARG_FLOAT, "1.0", "Difference where the loss turns from quadratic to linear"), ARGS_END};
DEFINE_LOSS(Huber, NULL, "Quadratic for small differences, linear for large ones", HuberArgs, huber_args, TARGET_AS_OUTPUT, values_huber, NULL);

static const Arg log_cosh_args[] = {LOSS_ARGS(LossArgs, "log_cosh"), ARGS_END};
DEFINE_LOSS(LogCosh, NULL, "Mean of log(cosh(difference))", LossArgs, log_cosh_args, TARGET_AS_OUTPUT, values_log_cosh, NULL);

static const Arg hinge_args[] = {LOSS_ARGS(LossArgs, "hinge"), ARGS_END};
DEFINE_LOSS(Hinge, NULL, "Mean of max(1 - target * output, 0); targets -1 and 1, or 0 and 1", LossArgs, hinge_args, TARGET_AS_OUTPUT, values_hinge,
            NULL);

static const Arg squared_hinge_args[] = {LOSS_ARGS(LossArgs, "squared_hinge"), ARGS_END};
DEFINE_LOSS(SquaredHinge, NULL, "Mean of the square of max(1 - target * output, 0)", LossArgs, squared_hinge_args, TARGET_AS_OUTPUT,
            values_squared_hinge, NULL);

static const Arg categorical_hinge_args[] = {LOSS_ARGS(LossArgs, "categorical_hinge"), ARGS_END};
DEFINE_LOSS(CategoricalHinge, NULL, "max(largest wrong output - right output + 1, 0); one-hot targets", LossArgs, categorical_hinge_args,
            TARGET_AS_OUTPUT, values_categorical_hinge, NULL);

static const Arg kl_divergence_args[] = {LOSS_ARGS(LossArgs, "kl_divergence"), ARGS_END};
DEFINE_LOSS(KLDivergence, "kld KLD", "Kullback-Leibler divergence: sum of target * log(target / output)", LossArgs, kl_divergence_args,
            TARGET_AS_OUTPUT, values_kl_divergence, NULL);

static const Arg poisson_args[] = {LOSS_ARGS(LossArgs, "poisson"), ARGS_END};
DEFINE_LOSS(Poisson, NULL, "Mean of output - target * log(output)", LossArgs, poisson_args, TARGET_AS_OUTPUT, values_poisson, NULL);
