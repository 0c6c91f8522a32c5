/* layers/activation_layers.c - Keras's folder layers/activations: activation functions as layers. */
#include "layers/common.h"

#include <math.h>

typedef struct {
    LAYER_MEMBERS
    const Object *activation;
    double max_value, negative_slope, threshold, alpha;
    const Object *alpha_initializer, *alpha_regularizer, *alpha_constraint;
    Ints shared_axes, axis;
} ActivationArgs;

static bool build_activation(Call *call) {
    const ActivationArgs *a = call->args;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    Val x = call_float(call, 0);
    call_activate(call, a->activation, x);
    if (call->out[call->nout - 1].val == call->in[0].val) {
        call->out[call->nout - 1].logits = call->in[0].logits; /* linear: the tensor itself */
    }
    return true;
}
static const Arg activation_args[] = {ARG_OF(ActivationArgs, activation, FAMILY_ACTIVATION, NULL, "The function"), LAYER_ARGS(ActivationArgs),
                                      ARGS_END};

static bool build_relu(Call *call) {
    const ActivationArgs *a = call->args;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    call_output(call, activate_relu(call->graph, call_float(call, 0), a->negative_slope, a->max_value, a->threshold));
    return true;
}
static const Arg relu_args[] = {
    ARG_RANGE(ActivationArgs, max_value, ARG_FLOAT, "null", 0, INFINITY, "Largest value returned; null: none"),
    ARG_RANGE(ActivationArgs, negative_slope, ARG_FLOAT, "0.0", 0, INFINITY, "Slope below the threshold"),
    ARG_RANGE(ActivationArgs, threshold, ARG_FLOAT, "0.0", 0, INFINITY, "Values up to it are damped or zero"),
    LAYER_ARGS(ActivationArgs),
    ARGS_END,
};

static bool build_leaky_relu(Call *call) {
    const ActivationArgs *a = call->args;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    call_output(call, activate_leaky_relu(call->graph, call_float(call, 0), a->negative_slope));
    return true;
}
static const Arg leaky_relu_args[] = {
    ARG_RANGE(ActivationArgs, negative_slope, ARG_FLOAT, "0.3", 0, INFINITY, "Slope below 0 (the function `leaky_relu` has 0.2)"),
    LAYER_ARGS(ActivationArgs),
    ARGS_END,
};

static bool build_elu(Call *call) {
    const ActivationArgs *a = call->args;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    call_output(call, activate_elu(call->graph, call_float(call, 0), a->alpha));
    return true;
}
static const Arg elu_args[] = {ARG(ActivationArgs, alpha, ARG_FLOAT, "1.0", "Scale of the negative part"), LAYER_ARGS(ActivationArgs), ARGS_END};

/* He et al. (2015): relu(x) - alpha * relu(-x), alpha trained, shared along shared_axes. */
static bool build_prelu(Call *call) {
    const ActivationArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0);
    const Shape *in = val_shape(g, x);
    Shape shape = {.rank = in->rank - 1};
    for (int i = 0; i < shape.rank; i++) {
        shape.dim[i] = in->dim[i + 1];
    }
    for (int i = 0; i < a->shared_axes.count && !a->shared_axes.none; i++) {
        int axis;
        if (!call_axis(call, "shared_axes", a->shared_axes.v[i], in->rank, false, &axis)) {
            return false;
        }
        if (a->shared_axes.v[i] < 0) {
            return call_arg_error(call, "shared_axes", "axis-range", "shared axes count from 1, the first axis of a sample");
        }
        shape.dim[axis - 1] = 1;
    }
    Val alpha = call_weight(call, "alpha", shape, a->alpha_initializer, a->alpha_regularizer, a->alpha_constraint);
    Val below = op_multiply(g, op_negate(g, alpha), op_relu(g, op_negate(g, x)));
    call_output(call, op_add(g, op_relu(g, x), below));
    return true;
}
static const Arg prelu_args[] = {
    ARG_OF(ActivationArgs, alpha_initializer, FAMILY_INITIALIZER, "zeros", "Start of the slopes"),
    ARG_OF(ActivationArgs, alpha_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the slopes"),
    ARG_OF(ActivationArgs, alpha_constraint, FAMILY_CONSTRAINT, "null", "Projection of the slopes after each update"),
    ARG(ActivationArgs, shared_axes, ARG_INTS, "null", "Axes, from 1, along which one slope is shared"),
    LAYER_ARGS(ActivationArgs),
    ARGS_END,
};

/* Keras (layers/activations/softmax.py): masked places count as -1e9 and become 0. */
static bool build_softmax(Call *call) {
    const ActivationArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0), mask = call_mask(call, 0);
    const Shape shape = *val_shape(g, x);
    int axes[MAX_RANK], count;
    if (a->axis.none || a->axis.count == 0) {
        return call_arg_error(call, "axis", "argument-value", "`axis` names one axis or a list of them");
    }
    if (!call_axes(call, "axis", &a->axis, shape.rank, false, axes, &count)) {
        return false;
    }
    if (mask != NO_VAL) {
        const Shape *mask_shape = val_shape(g, mask);
        bool fits = mask_shape->rank == shape.rank;
        for (int i = 0; i < shape.rank && fits; i++) {
            fits = mask_shape->dim[i] == 1 || mask_shape->dim[i] == shape.dim[i];
        }
        if (!fits) {
            return call_error(call, "mask-shape", "its mask has the shape %s, which does not broadcast to the input's %s",
                              shape_text(g->arena, mask_shape), shape_text(g->arena, &shape));
        }
        x = op_select(g, mask, x, op_constant(g, -1e9));
    }
    Val y = softmax_over(g, x, axes, count);
    if (mask != NO_VAL) {
        y = op_select(g, mask, y, op_constant(g, 0.0));
    }
    call_output(call, y);
    if (mask == NO_VAL && count == 1) {
        call->out[call->nout - 1].logits = x;
    }
    return true;
}
static const Arg softmax_args[] = {
    ARG(ActivationArgs, axis, ARG_INTS, "-1", "Axis, or axes together, over which values sum to 1"),
    LAYER_ARGS(ActivationArgs),
    ARGS_END,
};

#define ACTIVATION_LAYER(name_, doc_, args_, weights_, build_)                                                                                       \
    const ClassDef layer_##name_ = {.name = #name_,                                                                                                  \
                                    .doc = doc_,                                                                                                     \
                                    .size = sizeof(ActivationArgs),                                                                                  \
                                    .args = args_,                                                                                                   \
                                    .flags = LAYER_PASSES_MASK,                                                                                      \
                                    .weights = weights_,                                                                                             \
                                    .shapes = "(batch, ...) -> (batch, ...)",                                                                        \
                                    .build.layer = build_}
ACTIVATION_LAYER(Activation, "An activation function.", activation_args, NULL, build_activation);
ACTIVATION_LAYER(ReLU, "max(x, 0), optionally with a slope below, a cap and a threshold.", relu_args, NULL, build_relu);
ACTIVATION_LAYER(LeakyReLU, "x above 0, negative_slope * x below.", leaky_relu_args, NULL, build_leaky_relu);
ACTIVATION_LAYER(ELU, "x above 0, alpha * (e^x - 1) below.", elu_args, NULL, build_elu);
ACTIVATION_LAYER(PReLU, "x above 0, a trained slope times x below.", prelu_args, "alpha [input axes, 1 along shared_axes]", build_prelu);
const ClassDef layer_Softmax = {
    .name = "Softmax",
    .doc = "e^x over its sum along an axis.",
    .size = sizeof(ActivationArgs),
    .args = softmax_args,
    .flags = LAYER_PASSES_MASK,
    .shapes = "(batch, ...) -> (batch, ...)",
    .call = "mask",
    .build.layer = build_softmax,
};
