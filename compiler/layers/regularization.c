/* layers/regularization.c - Keras's folder layers/regularization: noise while training, nothing in inference. */
#include "layers/common.h"

#include <math.h>

typedef struct {
    LAYER_MEMBERS
    double rate, stddev, l1, l2;
    Ints noise_shape;
    int seed, data_format;
} NoiseArgs;
#define RATE_ARG ARG_RANGE(NoiseArgs, rate, ARG_FLOAT, NULL, 0, 1, "Fraction of values that are dropped, 0 to 1")
#define SEED_ARG ARG(NoiseArgs, seed, ARG_INT, "null", "Accepted; draws come from the training run's seed")
#define NOISE_SHAPE_ARG                                                                                                                              \
    ARG(NoiseArgs, noise_shape, ARG_INTS, "null", "Shape of the draws, the batch included; null items as the input, 1: one draw for the axis")

/* The draws' shape by `noise_shape`. */
static bool noise_shape(Call *call, Val x, Shape *shape) {
    const NoiseArgs *a = call->args;
    const Shape *in = val_shape(call->graph, x);
    *shape = *in;
    if (a->noise_shape.none) {
        return true;
    }
    if (a->noise_shape.count > in->rank) {
        return call_arg_error(call, "noise_shape", "argument-length", "`noise_shape` has %d axes, the input %s", a->noise_shape.count,
                              shape_text(call->graph->arena, in));
    }
    shape->rank = a->noise_shape.count;
    for (int i = 0; i < shape->rank; i++) {
        int32_t extent = a->noise_shape.v[i], against = in->dim[i + in->rank - shape->rank];
        shape->dim[i] = extent == ARG_NONE ? in->dim[i] : extent;
        if (shape->dim[i] != 1 && shape->dim[i] != against) {
            call_arg_error(call, "noise_shape", "argument-value", "`noise_shape` has %d where the input %s has another extent", (int)extent,
                           shape_text(call->graph->arena, in));
            diag_remedy(call->graph->diag, "each item is null (as the input) or 1 (one draw for the axis)");
            return false;
        }
    }
    return true;
}

/* Inverted dropout: what stays is scaled by 1 / (1 - rate). */
static void drop(Call *call, Val x, Shape shape) {
    const NoiseArgs *a = call->args;
    Graph *g = call->graph;
    Val zero = op_constant(g, 0.0);
    if (a->rate >= 1.0) {
        call_output(call, op_broadcast(g, zero, *val_shape(g, x)));
        return;
    }
    Val keep = op_compare_scalar(g, draw_uniform(g, shape), a->rate, COMPARE_GE);
    call_output(call, op_select(g, keep, op_multiply_scalar(g, x, 1.0 / (1.0 - a->rate)), zero));
}

static bool build_dropout(Call *call) {
    const NoiseArgs *a = call->args;
    Shape shape;
    if (!call_inputs(call, 1, 1) || !noise_shape(call, call->in[0].val, &shape)) {
        return false;
    }
    if (!call->training || a->rate <= 0.0) {
        return call_same(call);
    }
    drop(call, call_float(call, 0), shape);
    return true;
}

/* One draw for a whole feature map: (batch, 1..., channels). */
static bool build_spatial_dropout(Call *call, int spatial) {
    const NoiseArgs *a = call->args;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2)) {
        return false;
    }
    if (!call->training || a->rate <= 0.0) {
        return call_same(call);
    }
    Val x = call_float(call, 0);
    Shape shape = *val_shape(call->graph, x);
    for (int i = 0; i < spatial; i++) {
        shape.dim[i + (a->data_format == CHANNELS_FIRST ? 2 : 1)] = 1;
    }
    drop(call, x, shape);
    return true;
}
static bool build_spatial_dropout1d(Call *call) {
    return build_spatial_dropout(call, 1);
}
static bool build_spatial_dropout2d(Call *call) {
    return build_spatial_dropout(call, 2);
}
static bool build_spatial_dropout3d(Call *call) {
    return build_spatial_dropout(call, 3);
}

static bool build_gaussian_dropout(Call *call) {
    const NoiseArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    if (a->rate >= 1.0) {
        return call_arg_error(call, "rate", "argument-value", "`rate` 1 makes noise of infinite spread");
    }
    if (!call->training || a->rate <= 0.0) {
        return call_same(call);
    }
    Val x = call_float(call, 0);
    Val noise = op_multiply_scalar(g, draw_normal(g, *val_shape(g, x)), sqrt(a->rate / (1.0 - a->rate)));
    call_output(call, op_multiply(g, x, op_add_scalar(g, noise, 1.0)));
    return true;
}

static bool build_gaussian_noise(Call *call) {
    const NoiseArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    if (!call->training || a->stddev <= 0.0) {
        return call_same(call);
    }
    Val x = call_float(call, 0);
    call_output(call, op_add(g, x, op_multiply_scalar(g, draw_normal(g, *val_shape(g, x)), a->stddev)));
    return true;
}

/* Klambauer et al. (2017): dropped values become alpha' = -alpha * scale of selu, then a * x + b restores mean and variance. */
static bool build_alpha_dropout(Call *call) {
    const NoiseArgs *a = call->args;
    Graph *g = call->graph;
    Shape shape;
    if (!call_inputs(call, 1, 1) || !noise_shape(call, call->in[0].val, &shape)) {
        return false;
    }
    if (a->rate >= 1.0) {
        return call_arg_error(call, "rate", "argument-value", "`rate` 1 leaves nothing to restore the variance from");
    }
    if (!call->training || a->rate <= 0.0) {
        return call_same(call);
    }
    double dropped = -1.6732632423543772 * 1.0507009873554805;
    double scale = pow((1.0 - a->rate) * (1.0 + a->rate * dropped * dropped), -0.5);
    Val x = call_float(call, 0);
    Val keep = op_compare_scalar(g, draw_uniform(g, shape), a->rate, COMPARE_GE);
    Val y = op_select(g, keep, x, op_constant(g, dropped));
    call_output(call, op_add_scalar(g, op_multiply_scalar(g, y, scale), -scale * dropped * a->rate));
    return true;
}

/* ---- ActivityRegularization */

/* The penalty that call_build adds to the loss: l1 * sum |x| + l2 * sum x^2. */
Val activity_regularization(Call *call) {
    const NoiseArgs *a = call->args;
    Graph *g = call->graph;
    Val x = call_float(call, 0);
    Val l1 = op_multiply_scalar(g, op_reduce_all(g, op_abs(g, x), REDUCE_ADD), a->l1);
    Val l2 = op_multiply_scalar(g, op_reduce_all(g, op_square(g, x), REDUCE_ADD), a->l2);
    return a->l2 == 0.0 ? l1 : a->l1 == 0.0 ? l2 : op_add(g, l1, l2);
}
static const Arg activity_regularization_args[] = {
    ARG(NoiseArgs, l1, ARG_FLOAT, "0.0", "Factor of the sum of absolute values"),
    ARG(NoiseArgs, l2, ARG_FLOAT, "0.0", "Factor of the sum of squares"),
    ARGS_END,
};

/* ---- classes */

static const Arg dropout_args[] = {RATE_ARG, NOISE_SHAPE_ARG, SEED_ARG, LAYER_ARGS(NoiseArgs), ARGS_END};
static const Arg spatial_dropout1d_args[] = {RATE_ARG, SEED_ARG, LAYER_ARGS(NoiseArgs), ARGS_END};
static const Arg spatial_dropout_args[] = {RATE_ARG, ARG_DATA_FORMAT(NoiseArgs), SEED_ARG, LAYER_ARGS(NoiseArgs), ARGS_END};
static const Arg gaussian_dropout_args[] = {RATE_ARG, SEED_ARG, LAYER_ARGS(NoiseArgs), ARGS_END};
static const Arg gaussian_noise_args[] = {ARG_RANGE(NoiseArgs, stddev, ARG_FLOAT, NULL, 0, 1, "Standard deviation of the noise, 0 to 1"), SEED_ARG,
                                          LAYER_ARGS(NoiseArgs), ARGS_END};

#define NOISE_LAYER(name_, doc_, args_, build_)                                                                                                      \
    const ClassDef layer_##name_ = {.name = #name_,                                                                                                  \
                                    .doc = doc_,                                                                                                     \
                                    .size = sizeof(NoiseArgs),                                                                                       \
                                    .args = args_,                                                                                                   \
                                    .flags = LAYER_PASSES_MASK,                                                                                      \
                                    .shapes = "(batch, ...) -> (batch, ...)",                                                                        \
                                    .build.layer = build_}
NOISE_LAYER(Dropout, "While training, sets a random part of its input to zero and scales the rest up.", dropout_args, build_dropout);
NOISE_LAYER(SpatialDropout1D, "Dropout of whole channels of a sequence.", spatial_dropout1d_args, build_spatial_dropout1d);
NOISE_LAYER(SpatialDropout2D, "Dropout of whole channels of an image.", spatial_dropout_args, build_spatial_dropout2d);
NOISE_LAYER(SpatialDropout3D, "Dropout of whole channels of a volume.", spatial_dropout_args, build_spatial_dropout3d);
NOISE_LAYER(GaussianDropout, "While training, multiplies by normal noise around 1.", gaussian_dropout_args, build_gaussian_dropout);
NOISE_LAYER(GaussianNoise, "While training, adds normal noise.", gaussian_noise_args, build_gaussian_noise);
NOISE_LAYER(AlphaDropout, "Dropout that keeps mean and variance, for selu networks.", dropout_args, build_alpha_dropout);
NOISE_LAYER(ActivityRegularization, "Its input; while training, the input's size is added to the loss.", activity_regularization_args, call_same);
