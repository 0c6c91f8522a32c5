/* layers/activations.c - Keras's activation functions (keras.activations), as strings or as objects with arguments. */
#include "layers/common.h"

#include <math.h>

/* A function's builder returns NO_VAL where an argument does not fit the value; activation_apply reports it. */

Val activation_apply(Graph *graph, const Object *activation, Val x) {
    if (!activation) {
        return x;
    }
    Val y = activation->def->build.activation(graph, x, activation->args);
    if (y == NO_VAL) {
        diag_error(graph->diag, activation->mark, "activation-axis", "activation `%s`: its axis does not fit a value of shape %s",
                   activation->def->name, shape_text(graph->arena, val_shape(graph, x)));
        diag_remedy(graph->diag, "axes of one sample count from 1, or from the end with -1%s",
                    activation->def->size ? "; `glu` needs an even extent" : "");
        return x;
    }
    return y;
}

/* ---- rectifiers */

static Val negative_part(Graph *g, Val x) {
    return op_minimum_scalar(g, x, 0.0);
}

Val activate_leaky_relu(Graph *g, Val x, double negative_slope) {
    return op_select(g, op_compare_scalar(g, x, 0.0, COMPARE_GT), x, op_multiply_scalar(g, x, negative_slope));
}

/* keras.activations.relu: max_value NaN is none. */
Val activate_relu(Graph *g, Val x, double negative_slope, double max_value, double threshold) {
    bool capped = !isnan(max_value), sloped = negative_slope != 0.0;
    if (sloped && !capped && threshold == 0.0) {
        return activate_leaky_relu(g, x, negative_slope);
    }
    Val y = threshold != 0.0 ? op_select(g, op_compare_scalar(g, x, threshold, COMPARE_GT), x, op_constant(g, 0.0)) : op_relu(g, x);
    if (capped) {
        y = threshold != 0.0 ? op_clamp(g, y, 0.0, max_value) : op_minimum_scalar(g, y, max_value);
    }
    if (sloped) {
        Val below = op_relu(g, op_add_scalar(g, op_negate(g, x), threshold));
        y = op_subtract(g, y, op_multiply_scalar(g, below, negative_slope));
    }
    return y;
}

/* x above 0, alpha * (e^x - 1) below; the exponent is cut at 0 so that neither side overflows. */
Val activate_elu(Graph *g, Val x, double alpha) {
    Val below = op_multiply_scalar(g, op_exponential_minus_one(g, negative_part(g, x)), alpha);
    return op_select(g, op_compare_scalar(g, x, 0.0, COMPARE_GT), x, below);
}

typedef struct {
    double negative_slope, max_value, threshold;
} ReluArgs;
static const Arg relu_args[] = {
    ARG(ReluArgs, negative_slope, ARG_FLOAT, "0.0", "Slope below the threshold"),
    ARG(ReluArgs, max_value, ARG_FLOAT, "null", "Largest value returned; null: none"),
    ARG(ReluArgs, threshold, ARG_FLOAT, "0.0", "Values up to it are damped or zero"),
    ARGS_END,
};
static Val build_relu(Graph *g, Val x, const void *args) {
    const ReluArgs *a = args;
    return activate_relu(g, x, a->negative_slope, a->max_value, a->threshold);
}
const ClassDef activation_relu = {.name = "relu",
                                  .doc = "max(x, 0), optionally with a slope below, a cap and a threshold.",
                                  .size = sizeof(ReluArgs),
                                  .args = relu_args,
                                  .build.activation = build_relu};

static Val build_relu6(Graph *g, Val x, const void *args) {
    (void)args;
    return activate_relu(g, x, 0.0, 6.0, 0.0);
}
const ClassDef activation_relu6 = {.name = "relu6", .doc = "min(max(x, 0), 6).", .build.activation = build_relu6};

typedef struct {
    double negative_slope;
} SlopeArgs;
static const Arg leaky_relu_args[] = {ARG(SlopeArgs, negative_slope, ARG_FLOAT, "0.2", "Slope below 0"), ARGS_END};
static Val build_leaky_relu(Graph *g, Val x, const void *args) {
    const SlopeArgs *a = args;
    return activate_leaky_relu(g, x, a->negative_slope);
}
const ClassDef activation_leaky_relu = {.name = "leaky_relu",
                                        .doc = "x above 0, negative_slope * x below.",
                                        .size = sizeof(SlopeArgs),
                                        .args = leaky_relu_args,
                                        .build.activation = build_leaky_relu};

typedef struct {
    double alpha;
} AlphaArgs;
static const Arg elu_args[] = {ARG(AlphaArgs, alpha, ARG_FLOAT, "1.0", "Scale of the negative part"), ARGS_END};
static Val build_elu(Graph *g, Val x, const void *args) {
    const AlphaArgs *a = args;
    return activate_elu(g, x, a->alpha);
}
const ClassDef activation_elu = {
    .name = "elu", .doc = "x above 0, alpha * (e^x - 1) below.", .size = sizeof(AlphaArgs), .args = elu_args, .build.activation = build_elu};

/* Klambauer et al., Self-Normalizing Neural Networks (2017): scale * elu(x, alpha) */
static Val build_selu(Graph *g, Val x, const void *args) {
    (void)args;
    return op_multiply_scalar(g, activate_elu(g, x, 1.6732632423543772), 1.0507009873554805);
}
const ClassDef activation_selu = {.name = "selu", .doc = "Scaled elu that keeps mean and variance.", .build.activation = build_selu};

static const Arg celu_args[] = {ARG(AlphaArgs, alpha, ARG_FLOAT, "1.0", "Shape of the negative part"), ARGS_END};
static Val build_celu(Graph *g, Val x, const void *args) {
    const AlphaArgs *a = args;
    Val below = op_exponential_minus_one(g, op_divide(g, negative_part(g, x), op_constant(g, a->alpha)));
    return op_add(g, op_maximum_scalar(g, x, 0.0), op_multiply_scalar(g, below, a->alpha));
}
const ClassDef activation_celu = {.name = "celu",
                                  .doc = "max(x, 0) + alpha * (e^(min(x, 0) / alpha) - 1).",
                                  .size = sizeof(AlphaArgs),
                                  .args = celu_args,
                                  .build.activation = build_celu};

/* ---- smooth units */

typedef struct {
    bool approximate;
} GeluArgs;
static const Arg gelu_args[] = {ARG(GeluArgs, approximate, ARG_BOOL, "false", "The tanh approximation"), ARGS_END};
/* Hendrycks, Gimpel, Gaussian Error Linear Units (2016) */
static Val build_gelu(Graph *g, Val x, const void *args) {
    const GeluArgs *a = args;
    Val gate;
    if (a->approximate) {
        Val cube = op_multiply(g, x, op_square(g, x));
        gate = op_tanh(g, op_multiply_scalar(g, op_add(g, x, op_multiply_scalar(g, cube, 0.044715)), 0.7978845608028654));
    } else {
        gate = op_erf(g, op_multiply_scalar(g, x, 0.7071067811865476));
    }
    return op_multiply(g, op_multiply_scalar(g, x, 0.5), op_add_scalar(g, gate, 1.0));
}
const ClassDef activation_gelu = {.name = "gelu",
                                  .doc = "x times the normal distribution function of x.",
                                  .size = sizeof(GeluArgs),
                                  .args = gelu_args,
                                  .build.activation = build_gelu};

static Val build_silu(Graph *g, Val x, const void *args) {
    (void)args;
    return op_multiply(g, x, op_logistic(g, x));
}
const ClassDef activation_silu = {.name = "silu", .aliases = "swish", .doc = "x * sigmoid(x).", .build.activation = build_silu};

static Val build_mish(Graph *g, Val x, const void *args) {
    (void)args;
    return op_multiply(g, x, op_tanh(g, op_softplus(g, x)));
}
const ClassDef activation_mish = {.name = "mish", .doc = "x * tanh(softplus(x)).", .build.activation = build_mish};

static Val build_softplus(Graph *g, Val x, const void *args) {
    (void)args;
    return op_softplus(g, x);
}
const ClassDef activation_softplus = {.name = "softplus", .doc = "log(1 + e^x).", .build.activation = build_softplus};

static Val build_sparse_plus(Graph *g, Val x, const void *args) {
    (void)args;
    Val middle = op_multiply_scalar(g, op_square(g, op_add_scalar(g, x, 1.0)), 0.25);
    Val upper = op_select(g, op_compare_scalar(g, x, 1.0, COMPARE_LT), middle, x);
    return op_select(g, op_compare_scalar(g, x, -1.0, COMPARE_LE), op_constant(g, 0.0), upper);
}
const ClassDef activation_sparse_plus = {
    .name = "sparse_plus", .doc = "0 up to -1, (x + 1)^2 / 4 between, x from 1.", .build.activation = build_sparse_plus};

typedef struct {
    double b;
} SquareplusArgs;
static const Arg squareplus_args[] = {ARG(SquareplusArgs, b, ARG_FLOAT, "4", "Smoothness"), ARGS_END};
static Val build_squareplus(Graph *g, Val x, const void *args) {
    const SquareplusArgs *a = args;
    Val root = op_sqrt(g, op_add_scalar(g, op_square(g, x), a->b));
    return op_multiply_scalar(g, op_add(g, x, root), 0.5);
}
const ClassDef activation_squareplus = {.name = "squareplus",
                                        .doc = "(x + sqrt(x^2 + b)) / 2.",
                                        .size = sizeof(SquareplusArgs),
                                        .args = squareplus_args,
                                        .build.activation = build_squareplus};

static Val build_softsign(Graph *g, Val x, const void *args) {
    (void)args;
    return op_divide(g, x, op_add_scalar(g, op_abs(g, x), 1.0));
}
const ClassDef activation_softsign = {.name = "softsign", .doc = "x / (1 + |x|).", .build.activation = build_softsign};

static Val build_exponential(Graph *g, Val x, const void *args) {
    (void)args;
    return op_exponential(g, x);
}
const ClassDef activation_exponential = {.name = "exponential", .doc = "e^x.", .build.activation = build_exponential};

/* ---- sigmoids */

static Val build_sigmoid(Graph *g, Val x, const void *args) {
    (void)args;
    return op_logistic(g, x);
}
const ClassDef activation_sigmoid = {.name = "sigmoid", .doc = "1 / (1 + e^-x).", .build.activation = build_sigmoid};

static Val build_log_sigmoid(Graph *g, Val x, const void *args) {
    (void)args;
    return op_negate(g, op_softplus(g, op_negate(g, x)));
}
const ClassDef activation_log_sigmoid = {.name = "log_sigmoid", .doc = "log(sigmoid(x)).", .build.activation = build_log_sigmoid};

static Val hard_sigmoid(Graph *g, Val x) {
    Val six = op_constant(g, 6.0);
    return op_divide(g, activate_relu(g, op_add_scalar(g, x, 3.0), 0.0, 6.0, 0.0), six);
}
typedef struct {
    double slope;
} HardSigmoidArgs;
static const Arg hard_sigmoid_args[] = {
    ARG(HardSigmoidArgs, slope, ARG_FLOAT, "null", "Slope in the middle; null: 1/6. Other slopes are not Keras 3's; Keras 2 has 0.2"),
    ARGS_END,
};
static Val build_hard_sigmoid(Graph *g, Val x, const void *args) {
    const HardSigmoidArgs *a = args;
    return isnan(a->slope) ? hard_sigmoid(g, x) : op_clamp(g, op_add_scalar(g, op_multiply_scalar(g, x, a->slope), 0.5), 0.0, 1.0);
}
const ClassDef activation_hard_sigmoid = {.name = "hard_sigmoid",
                                          .doc = "relu6(x + 3) / 6, or slope * x + 0.5 between 0 and 1.",
                                          .size = sizeof(HardSigmoidArgs),
                                          .args = hard_sigmoid_args,
                                          .build.activation = build_hard_sigmoid};

static Val build_hard_silu(Graph *g, Val x, const void *args) {
    (void)args;
    return op_multiply(g, x, hard_sigmoid(g, x));
}
const ClassDef activation_hard_silu = {
    .name = "hard_silu", .aliases = "hard_swish", .doc = "x * hard_sigmoid(x).", .build.activation = build_hard_silu};

static Val build_sparse_sigmoid(Graph *g, Val x, const void *args) {
    (void)args;
    Val middle = op_multiply_scalar(g, op_add_scalar(g, x, 1.0), 0.5);
    Val upper = op_select(g, op_compare_scalar(g, x, 1.0, COMPARE_GE), op_constant(g, 1.0), middle);
    return op_select(g, op_compare_scalar(g, x, -1.0, COMPARE_LE), op_constant(g, 0.0), upper);
}
const ClassDef activation_sparse_sigmoid = {
    .name = "sparse_sigmoid", .doc = "0 up to -1, (x + 1) / 2 between, 1 from 1.", .build.activation = build_sparse_sigmoid};

/* ---- tanh and shrinkage */

static Val build_tanh(Graph *g, Val x, const void *args) {
    (void)args;
    return op_tanh(g, x);
}
const ClassDef activation_tanh = {.name = "tanh", .doc = "Hyperbolic tangent.", .build.activation = build_tanh};

static Val build_hard_tanh(Graph *g, Val x, const void *args) {
    (void)args;
    return op_clamp(g, x, -1.0, 1.0);
}
const ClassDef activation_hard_tanh = {.name = "hard_tanh", .doc = "x cut to -1..1.", .build.activation = build_hard_tanh};

static Val build_tanh_shrink(Graph *g, Val x, const void *args) {
    (void)args;
    return op_subtract(g, x, op_tanh(g, x));
}
const ClassDef activation_tanh_shrink = {.name = "tanh_shrink", .doc = "x - tanh(x).", .build.activation = build_tanh_shrink};

typedef struct {
    double threshold;
} ShrinkArgs;
static const Arg shrink_args[] = {ARG(ShrinkArgs, threshold, ARG_FLOAT, "0.5", "Values nearer to 0 become 0"), ARGS_END};
static Val build_hard_shrink(Graph *g, Val x, const void *args) {
    const ShrinkArgs *a = args;
    return op_select(g, op_compare_scalar(g, op_abs(g, x), a->threshold, COMPARE_GT), x, op_constant(g, 0.0));
}
const ClassDef activation_hard_shrink = {.name = "hard_shrink",
                                         .doc = "x where |x| > threshold, else 0.",
                                         .size = sizeof(ShrinkArgs),
                                         .args = shrink_args,
                                         .build.activation = build_hard_shrink};

static Val build_soft_shrink(Graph *g, Val x, const void *args) {
    const ShrinkArgs *a = args;
    Val below = op_select(g, op_compare_scalar(g, x, -a->threshold, COMPARE_LT), op_add_scalar(g, x, a->threshold), op_constant(g, 0.0));
    return op_select(g, op_compare_scalar(g, x, a->threshold, COMPARE_GT), op_add_scalar(g, x, -a->threshold), below);
}
const ClassDef activation_soft_shrink = {.name = "soft_shrink",
                                         .doc = "x moved towards 0 by threshold, 0 where nearer.",
                                         .size = sizeof(ShrinkArgs),
                                         .args = shrink_args,
                                         .build.activation = build_soft_shrink};

typedef struct {
    double threshold, default_value;
} ThresholdArgs;
static const Arg threshold_args[] = {
    ARG(ThresholdArgs, threshold, ARG_FLOAT, NULL, "Values above it stay"),
    ARG(ThresholdArgs, default_value, ARG_FLOAT, NULL, "What the others become"),
    ARGS_END,
};
static Val build_threshold(Graph *g, Val x, const void *args) {
    const ThresholdArgs *a = args;
    return op_select(g, op_compare_scalar(g, x, a->threshold, COMPARE_GT), x, op_constant(g, a->default_value));
}
const ClassDef activation_threshold = {.name = "threshold",
                                       .doc = "x above threshold, default_value elsewhere.",
                                       .size = sizeof(ThresholdArgs),
                                       .args = threshold_args,
                                       .build.activation = build_threshold};

static Val build_linear(Graph *g, Val x, const void *args) {
    (void)g;
    (void)args;
    return x;
}
const ClassDef activation_linear = {.name = "linear", .doc = "x as it is.", .build.activation = build_linear};

/* ---- over an axis */

typedef struct {
    int axis;
} AxisArgs;
static const Arg axis_args[] = {ARG(AxisArgs, axis, ARG_INT, "-1", "Axis of the input (the batch is 0)"), ARGS_END};

/* The axis counted from 0, or -1 if it is none of a sample. */
static int sample_axis(const Graph *g, Val x, const void *args) {
    const AxisArgs *a = args;
    int rank = val_shape(g, x)->rank;
    int axis = a->axis < 0 ? a->axis + rank : a->axis;
    return axis >= 1 && axis < rank ? axis : -1;
}

/* Applies a function of the last axis to `axis`. */
static Val over_axis(Graph *g, Val x, int axis, Val (*function)(Graph *g, Val x)) {
    int rank = val_shape(g, x)->rank, swap[MAX_RANK];
    if (axis == rank - 1) {
        return function(g, x);
    }
    for (int i = 0; i < rank; i++) {
        swap[i] = i;
    }
    swap[axis] = rank - 1;
    swap[rank - 1] = axis;
    return op_transpose(g, function(g, op_transpose(g, x, swap)), swap);
}

/* Softmax over several axes together: they are moved to the end and merged. */
Val softmax_over(Graph *g, Val x, const int *axes, int count) {
    if (count == 1) {
        return over_axis(g, x, axes[0], op_softmax);
    }
    const Shape shape = *val_shape(g, x);
    int forth[MAX_RANK] = {0}, back[MAX_RANK] = {0}, n = 0;
    Shape merged = {0};
    int32_t extent = 1;
    for (int i = 0, k = 0; i < shape.rank; i++) {
        if (k < count && axes[k] == i) {
            extent *= shape.dim[i];
            k++;
        } else {
            merged.dim[merged.rank++] = shape.dim[i];
            forth[n++] = i;
        }
    }
    merged.dim[merged.rank++] = extent;
    for (int k = 0; k < count; k++) {
        forth[n++] = axes[k];
    }
    for (int i = 0; i < shape.rank; i++) {
        back[forth[i]] = i;
    }
    Val moved = op_transpose(g, x, forth);
    Shape moved_shape = *val_shape(g, moved);
    Val y = op_reshape(g, op_softmax(g, op_reshape(g, moved, merged)), moved_shape);
    return op_transpose(g, y, back);
}

static Val build_softmax(Graph *g, Val x, const void *args) {
    int axis = sample_axis(g, x, args);
    return axis < 0 ? NO_VAL : over_axis(g, x, axis, op_softmax);
}
const ClassDef activation_softmax = {
    .name = "softmax", .doc = "e^x over its sum along an axis.", .size = sizeof(AxisArgs), .args = axis_args, .build.activation = build_softmax};

static Val build_log_softmax(Graph *g, Val x, const void *args) {
    int axis = sample_axis(g, x, args);
    return axis < 0 ? NO_VAL : over_axis(g, x, axis, op_log_softmax);
}
const ClassDef activation_log_softmax = {.name = "log_softmax",
                                         .doc = "Logarithm of softmax along an axis.",
                                         .size = sizeof(AxisArgs),
                                         .args = axis_args,
                                         .build.activation = build_log_softmax};

/* Martins, Astudillo, From Softmax to Sparsemax (2016): max(x - tau, 0), tau from the sorted values that stay positive. */
static Val sparsemax(Graph *g, Val x) {
    Shape shape = *val_shape(g, x);
    int axis = shape.rank - 1;
    Val sorted;
    op_sort(g, x, axis, true, &sorted, NULL);
    Val sums = op_cumulative_sum(g, sorted, axis, false, false);
    Val place = op_add_scalar(g, op_convert(g, op_iota(g, shape_of(1, shape.dim[axis]), 0), DTYPE_F32), 1.0);
    Val mean = op_divide(g, op_add_scalar(g, sums, -1.0), place);
    Val support = op_compare(g, sorted, mean, COMPARE_GT);
    Val count = op_reduce_sum(g, op_convert(g, support, DTYPE_F32), axis, true);
    /* The paper takes the running sum at the last supporting place; Keras 3.15 adds the running sums of all supporting places, and Keras is what
     * models were trained with. */
    Val total = op_reduce_sum(g, op_select(g, support, sums, op_constant(g, 0.0)), axis, true);
    Val tau = op_divide(g, op_add_scalar(g, total, -1.0), count);
    return op_maximum_scalar(g, op_subtract(g, x, tau), 0.0);
}
static Val build_sparsemax(Graph *g, Val x, const void *args) {
    int axis = sample_axis(g, x, args);
    return axis < 0 ? NO_VAL : over_axis(g, x, axis, sparsemax);
}
const ClassDef activation_sparsemax = {.name = "sparsemax",
                                       .doc = "Projection onto the simplex along an axis: a sparse softmax.",
                                       .size = sizeof(AxisArgs),
                                       .args = axis_args,
                                       .build.activation = build_sparsemax};

static Val build_glu(Graph *g, Val x, const void *args) {
    int axis = sample_axis(g, x, args);
    if (axis < 0 || val_shape(g, x)->dim[axis] % 2 != 0) {
        return NO_VAL;
    }
    int32_t extent = val_shape(g, x)->dim[axis], half = extent / 2;
    return op_multiply(g, op_slice_axis(g, x, axis, 0, half), op_logistic(g, op_slice_axis(g, x, axis, half, extent)));
}
const ClassDef activation_glu = {.name = "glu",
                                 .doc = "First half of an axis times the sigmoid of the second.",
                                 .size = sizeof(AxisArgs),
                                 .args = axis_args,
                                 .build.activation = build_glu};
