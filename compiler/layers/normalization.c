/* layers/normalization.c - Keras's folder layers/normalization. */
#include "layers/common.h"
#include "layers/model.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* Mean and variance over axes, extent 1 left in their place: the variance is the mean squared distance (not the difference of two large means). */
static void moments(Graph *g, Val x, const int *axes, int count, Val *mean, Val *variance) {
    *mean = op_reduce_mean(g, x, axes, count, true);
    *variance = op_reduce_mean(g, op_square(g, op_subtract(g, x, *mean)), axes, count, true);
}

/* x * inverse + (beta - mean * inverse), inverse = gamma / sqrt(variance + epsilon): Keras's order of operations. gamma, beta: NO_VAL or shaped to
 * broadcast. */
static Val normalize(Graph *g, Val x, Val mean, Val variance, double epsilon, Val gamma, Val beta) {
    Val inverse = op_rsqrt(g, op_add_scalar(g, variance, epsilon));
    if (gamma != NO_VAL) {
        inverse = op_multiply(g, inverse, gamma);
    }
    Val shift = op_negate(g, op_multiply(g, mean, inverse));
    if (beta != NO_VAL) {
        shift = op_add(g, beta, shift);
    }
    return op_add(g, op_multiply(g, x, inverse), shift);
}

/* ---- the arguments of gamma and beta that Batch-, Layer- and GroupNormalization have */

typedef struct {
    LAYER_MEMBERS
    Ints axis;
    int groups, power_iterations;
    double momentum, epsilon, renorm_momentum;
    bool center, scale, rms_scaling, renorm, synchronized;
    const Object *beta_initializer, *gamma_initializer, *moving_mean_initializer, *moving_variance_initializer;
    const Object *beta_regularizer, *gamma_regularizer, *beta_constraint, *gamma_constraint;
    const Node *renorm_clipping;
    const Object *layer;
} NormArgs;
#define AFFINE_ARGS                                                                                                                                  \
    ARG(NormArgs, epsilon, ARG_FLOAT, "0.001", "Added to the variance"), ARG(NormArgs, center, ARG_BOOL, "true", "Whether beta is added"),           \
        ARG(NormArgs, scale, ARG_BOOL, "true", "Whether gamma multiplies"),                                                                          \
        ARG_OF(NormArgs, beta_initializer, FAMILY_INITIALIZER, "zeros", "Start of beta"),                                                            \
        ARG_OF(NormArgs, gamma_initializer, FAMILY_INITIALIZER, "ones", "Start of gamma"),                                                           \
        ARG_OF(NormArgs, beta_regularizer, FAMILY_REGULARIZER, "null", "Penalty on beta"),                                                           \
        ARG_OF(NormArgs, gamma_regularizer, FAMILY_REGULARIZER, "null", "Penalty on gamma"),                                                         \
        ARG_OF(NormArgs, beta_constraint, FAMILY_CONSTRAINT, "null", "Projection of beta after each update"),                                        \
        ARG_OF(NormArgs, gamma_constraint, FAMILY_CONSTRAINT, "null", "Projection of gamma after each update"), LAYER_ARGS(NormArgs)

static Val gamma_weight(Call *call, Shape shape) {
    const NormArgs *a = call->args;
    return a->scale ? call_weight(call, "gamma", shape, a->gamma_initializer, a->gamma_regularizer, a->gamma_constraint) : NO_VAL;
}
static Val beta_weight(Call *call, Shape shape) {
    const NormArgs *a = call->args;
    return a->center ? call_weight(call, "beta", shape, a->beta_initializer, a->beta_regularizer, a->beta_constraint) : NO_VAL;
}
static Val reshape_or_none(Graph *g, Val x, Shape shape) {
    return x == NO_VAL ? NO_VAL : op_reshape(g, x, shape);
}

static bool one_axis(Call *call, int rank, int *axis) {
    const NormArgs *a = call->args;
    if (a->axis.none || a->axis.count != 1) {
        return call_arg_error(call, "axis", "argument-length", "`axis` names one axis");
    }
    return call_axis(call, "axis", a->axis.v[0], rank, false, axis);
}

/* ---- BatchNormalization */

typedef struct {
    double rmin, rmax, dmax; /* NaN: none */
} Clipping;

static bool read_clipping(Call *call, Clipping *clip) {
    const NormArgs *a = call->args;
    *clip = (Clipping){NAN, NAN, NAN};
    if (node_is_null(a->renorm_clipping)) {
        return true;
    }
    if (a->renorm_clipping->kind != NODE_MAP) {
        return call_arg_error(call, "renorm_clipping", "argument-value", "`renorm_clipping` is a map of rmin, rmax, dmax");
    }
    for (int i = 0; i < a->renorm_clipping->count; i++) {
        const char *key = a->renorm_clipping->key[i]->text;
        double *to = strcmp(key, "rmin") == 0 ? &clip->rmin : strcmp(key, "rmax") == 0 ? &clip->rmax : strcmp(key, "dmax") == 0 ? &clip->dmax : NULL;
        const Node *value = a->renorm_clipping->item[i];
        if (!to || (!node_is_null(value) && !node_as_float(value, to))) {
            return call_arg_error(call, "renorm_clipping", "argument-value", "`renorm_clipping` holds numbers under rmin, rmax, dmax, not `%s`", key);
        }
    }
    if (clip->rmax < clip->rmin) {
        return call_arg_error(call, "renorm_clipping", "argument-value", "rmax is less than rmin");
    }
    if (clip->dmax < 0) {
        return call_arg_error(call, "renorm_clipping", "argument-value", "dmax is negative");
    }
    return true;
}

/* moving * momentum + batch * (1 - momentum), stored for the next step */
static Val move(Call *call, const char *name, Val moving, Val batch, double momentum) {
    Graph *g = call->graph;
    Val next = op_add(g, op_multiply_scalar(g, moving, momentum), op_multiply_scalar(g, op_stop_gradient(g, batch), 1.0 - momentum));
    call_update(call, name, next);
    return next;
}

/* Mean and variance of the batch over all axes but one; under a mask of the steps that it keeps (BatchNormalization._moments, epsilon 1e-7). Shape
 * [features]. */
static void batch_moments(Graph *g, Val x, Val mask, int axis, Val *mean, Val *variance) {
    Shape shape = *val_shape(g, x);
    int axes[MAX_RANK], count = 0;
    for (int i = 0; i < shape.rank; i++) {
        if (i != axis) {
            axes[count++] = i;
        }
    }
    if (mask == NO_VAL) {
        moments(g, x, axes, count, mean, variance);
    } else {
        Val zero = op_constant(g, 0.0), keep = op_broadcast(g, op_expand_dims(g, mask, shape.rank - 1), shape);
        Val weights = op_add_scalar(g, op_reduce(g, op_convert(g, keep, DTYPE_F32), REDUCE_ADD, axes, count), 1e-7);
        Val sum = op_divide(g, op_reduce(g, op_select(g, keep, x, zero), REDUCE_ADD, axes, count), weights);
        *mean = over_axes(g, sum, shape.rank, &axis, 1);
        Val distance = op_select(g, keep, op_subtract(g, x, *mean), zero);
        *variance = op_divide(g, op_reduce(g, op_square(g, distance), REDUCE_ADD, axes, count), weights);
    }
    *mean = op_reshape(g, *mean, shape_of(1, (int)shape.dim[axis]));
    *variance = op_reshape(g, *variance, shape_of(1, (int)shape.dim[axis]));
}

/* Batch renormalization (Ioffe 2017): corrections towards the moving statistics enter gamma and beta, which change. */
static void renormalize(Call *call, Clipping clip, Val mean, Val variance, Val *gamma, Val *beta) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    Shape shape = *val_shape(g, mean);
    /* Keras starts both deviations at the root of the variance's start, which is the same for its default, ones */
    Val moving_deviation = call_statistic_from(call, "moving_stddev", shape, a->moving_variance_initializer);
    Val renorm_mean = call_statistic_from(call, "renorm_mean", shape, a->moving_mean_initializer);
    Val renorm_deviation = call_statistic_from(call, "renorm_stddev", shape, a->moving_variance_initializer);
    Val deviation = op_sqrt(g, op_add_scalar(g, variance, a->epsilon));
    Val floor = op_maximum_scalar(g, renorm_deviation, sqrt(a->epsilon));
    Val r = op_divide(g, deviation, floor), d = op_divide(g, op_subtract(g, mean, renorm_mean), floor);
    r = isnan(clip.rmin) ? r : op_maximum_scalar(g, r, clip.rmin);
    r = isnan(clip.rmax) ? r : op_minimum_scalar(g, r, clip.rmax);
    d = isnan(clip.dmax) ? d : op_clamp(g, d, -clip.dmax, clip.dmax);
    r = op_stop_gradient(g, r);
    d = op_stop_gradient(g, d);
    Val shift = *gamma == NO_VAL ? d : op_multiply(g, d, *gamma);
    *gamma = *gamma == NO_VAL ? r : op_multiply(g, r, *gamma);
    *beta = *beta == NO_VAL ? shift : op_add(g, shift, *beta);

    move(call, "renorm_mean", renorm_mean, mean, a->renorm_momentum);
    move(call, "renorm_stddev", renorm_deviation, deviation, a->renorm_momentum);
    Val moved = move(call, "moving_stddev", moving_deviation, deviation, a->momentum);
    call_update(call, "moving_variance", op_relu(g, op_add_scalar(g, op_square(g, moved), -a->epsilon)));
}

static bool build_batch_normalization(Call *call) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    int axis = 0;
    Clipping clip = {0};
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK) || !one_axis(call, val_shape(g, call->in[0].val)->rank, &axis) ||
        !read_clipping(call, &clip)) {
        return false;
    }
    if (a->synchronized) {
        return call_arg_error(call, "synchronized", "unsupported-argument",
                              "statistics are not exchanged between machines: training runs in one process");
    }
    Val x = call_float(call, 0), mask = call_mask(call, 0);
    Shape in = *val_shape(g, x), shape = shape_of(1, (int)in.dim[axis]);
    if (mask != NO_VAL && val_shape(g, mask)->rank != in.rank - 1) {
        return call_error(call, "mask-shape", "its mask has the shape %s; it needs one axis less than the input %s",
                          shape_text(g->arena, val_shape(g, mask)), shape_text(g->arena, &in));
    }
    Val gamma = gamma_weight(call, shape), beta = beta_weight(call, shape);
    Val mean = call_statistic_from(call, "moving_mean", shape, a->moving_mean_initializer);
    Val variance = call_statistic_from(call, "moving_variance", shape, a->moving_variance_initializer);
    bool learns = call->training && call->layer->trainable;
    if (learns) {
        Val batch_mean, batch_variance;
        batch_moments(g, x, mask, axis, &batch_mean, &batch_variance);
        if (a->renorm) {
            renormalize(call, clip, batch_mean, batch_variance, &gamma, &beta);
        } else {
            move(call, "moving_variance", variance, batch_variance, a->momentum);
        }
        move(call, "moving_mean", mean, batch_mean, a->momentum);
        mean = batch_mean;
        variance = batch_variance;
    } else if (a->renorm) { /* its statistics are part of the weights file all the same */
        call_statistic_from(call, "moving_stddev", shape, a->moving_variance_initializer);
        call_statistic_from(call, "renorm_mean", shape, a->moving_mean_initializer);
        call_statistic_from(call, "renorm_stddev", shape, a->moving_variance_initializer);
    }
    Shape over = shape_ones(in.rank);
    over.dim[axis] = in.dim[axis];
    Val y = normalize(g, x, op_reshape(g, mean, over), op_reshape(g, variance, over), a->epsilon, reshape_or_none(g, gamma, over),
                      reshape_or_none(g, beta, over));
    call_output(call, y);
    return true;
}
static const Arg batch_normalization_args[] = {
    ARG(NormArgs, axis, ARG_INTS, "-1", "The axis of features, each normalized alone"),
    ARG(NormArgs, momentum, ARG_FLOAT, "0.99", "How much of the moving statistics stays at each step"),
    AFFINE_ARGS,
    ARG_OF(NormArgs, moving_mean_initializer, FAMILY_INITIALIZER, "zeros", "Start of the moving mean"),
    ARG_OF(NormArgs, moving_variance_initializer, FAMILY_INITIALIZER, "ones", "Start of the moving variance"),
    ARG(NormArgs, renorm, ARG_BOOL, "false", "Batch renormalization: corrects the batch's statistics towards the moving ones"),
    ARG(NormArgs, renorm_clipping, ARG_NODE, "null", "Limits of the corrections: {rmin: r, rmax: r, dmax: d}"),
    ARG(NormArgs, renorm_momentum, ARG_FLOAT, "0.99", "Momentum of the statistics that corrections use"),
    ARG(NormArgs, synchronized, ARG_BOOL, "false", "Statistics over several machines; only false"),
    ARGS_END,
};
const ClassDef layer_BatchNormalization = {
    .name = "BatchNormalization",
    .doc = "Normalizes each feature by the batch's mean and variance while training, by their moving averages in inference.",
    .size = sizeof(NormArgs),
    .args = batch_normalization_args,
    .flags = LAYER_PASSES_MASK | LAYER_BATCH_STATE,
    .weights = "gamma [features]; beta [features]; moving_mean [features]; moving_variance [features]; with renorm: moving_stddev, renorm_mean, "
               "renorm_stddev [features]",
    .shapes = "(batch, ..., features) -> (batch, ..., features)",
    .call = "mask",
    .build.layer = build_batch_normalization,
};

/* ---- LayerNormalization, RMSNormalization, UnitNormalization */

/* The axes in the order that Keras sorts them (as written, negative ones first), which is the order of the weight's shape, and the reduced ones
 * counted from 0. */
static bool normalized_axes(Call *call, const Shape *in, int *axes, int *count, Shape *weight) {
    const NormArgs *a = call->args;
    if (a->axis.none || a->axis.count == 0) {
        return call_arg_error(call, "axis", "argument-value", "`axis` names one axis or a list of them");
    }
    if (!call_axes(call, "axis", &a->axis, in->rank, false, axes, count)) {
        return false;
    }
    int32_t sorted[MAX_RANK];
    for (int i = 0; i < a->axis.count; i++) {
        int at = i;
        for (; at > 0 && sorted[at - 1] > a->axis.v[i]; at--) {
            sorted[at] = sorted[at - 1];
        }
        sorted[at] = a->axis.v[i];
    }
    weight->rank = a->axis.count;
    for (int i = 0; i < weight->rank; i++) {
        weight->dim[i] = in->dim[sorted[i] < 0 ? sorted[i] + in->rank : sorted[i]];
    }
    return true;
}

static bool build_layer_normalization(Call *call) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    int axes[MAX_RANK] = {0}, count = 0;
    Shape weight = {0};
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0), mean, variance;
    Shape in = *val_shape(g, x), over = shape_ones(in.rank);
    if (!normalized_axes(call, &in, axes, &count, &weight)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        over.dim[axes[i]] = in.dim[axes[i]];
    }
    moments(g, x, axes, count, &mean, &variance);
    if (a->rms_scaling) {
        Val y = op_multiply(g, x, op_rsqrt(g, op_add_scalar(g, variance, a->epsilon)));
        Val gamma = call_weight(call, "gamma", weight, a->gamma_initializer, a->gamma_regularizer, a->gamma_constraint);
        call_output(call, op_multiply(g, y, op_reshape(g, gamma, over)));
        return true;
    }
    Val gamma = reshape_or_none(g, gamma_weight(call, weight), over), beta = reshape_or_none(g, beta_weight(call, weight), over);
    call_output(call, normalize(g, x, mean, variance, a->epsilon, gamma, beta));
    return true;
}
static const Arg layer_normalization_args[] = {
    ARG(NormArgs, axis, ARG_INTS, "-1", "Axis, or axes together, over which each sample is normalized"),
    AFFINE_ARGS,
    ARG(NormArgs, rms_scaling, ARG_BOOL, "false", "Deprecated: only divide by the standard deviation and multiply by gamma"),
    ARGS_END,
};
const ClassDef layer_LayerNormalization = {
    .name = "LayerNormalization",
    .doc = "Normalizes each sample over its features.",
    .size = sizeof(NormArgs),
    .args = layer_normalization_args,
    .flags = LAYER_PASSES_MASK,
    .weights = "gamma [extents of axis]; beta [extents of axis]",
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_layer_normalization,
};

/* Zhang, Sennrich (2019): x / sqrt(mean(x^2) + epsilon) * scale */
static bool build_rms_normalization(Call *call) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    int axes[MAX_RANK] = {0}, count = 0;
    Shape weight = {0};
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0);
    Shape in = *val_shape(g, x);
    if (!normalized_axes(call, &in, axes, &count, &weight)) {
        return false;
    }
    for (int i = 0; i < weight.rank; i++) {
        if (weight.dim[i] != 1 && weight.dim[i] != in.dim[in.rank - weight.rank + i]) {
            call_arg_error(call, "axis", "axis-trailing", "its scale has the extents of `axis`, which must be those of the input's last axes");
            diag_remedy(g->diag, "normalize over trailing axes ([-2, -1], -1), or put a Permute before and after");
            return false;
        }
    }
    Val inverse = op_rsqrt(g, op_add_scalar(g, op_reduce_mean(g, op_square(g, x), axes, count, true), a->epsilon));
    Val scale = call_weight(call, "scale", weight, initializer_of(call, "Ones", NULL, 0), NULL, NULL);
    call_output(call, op_multiply(g, op_multiply(g, x, inverse), scale));
    return true;
}
static const Arg rms_normalization_args[] = {
    ARG(NormArgs, axis, ARG_INTS, "-1", "Axis, or trailing axes together, over which each sample is normalized"),
    ARG(NormArgs, epsilon, ARG_FLOAT, "1e-6", "Added to the mean square"),
    LAYER_ARGS(NormArgs),
    ARGS_END,
};
const ClassDef layer_RMSNormalization = {
    .name = "RMSNormalization",
    .doc = "Divides each sample by its root mean square over the features.",
    .size = sizeof(NormArgs),
    .args = rms_normalization_args,
    .weights = "scale [extents of axis]",
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_rms_normalization,
};

/* keras.ops.normalize of order 2, epsilon 1e-12 */
static bool build_unit_normalization(Call *call) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    int axes[MAX_RANK], count;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0);
    Shape in = *val_shape(g, x), kept = in;
    if (a->axis.none || a->axis.count == 0) {
        return call_arg_error(call, "axis", "argument-value", "`axis` names one axis or a list of them");
    }
    if (!call_axes(call, "axis", &a->axis, in.rank, false, axes, &count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        kept.dim[axes[i]] = 1;
    }
    Val squares = op_reshape(g, op_reduce(g, op_square(g, x), REDUCE_ADD, axes, count), kept);
    call_output(call, op_multiply(g, x, op_minimum_scalar(g, op_rsqrt(g, squares), 1e12)));
    return true;
}
static const Arg unit_normalization_args[] = {
    ARG(NormArgs, axis, ARG_INTS, "-1", "Axis, or axes together, over which the length becomes 1"),
    LAYER_ARGS(NormArgs),
    ARGS_END,
};
const ClassDef layer_UnitNormalization = {
    .name = "UnitNormalization",
    .doc = "Scales each sample to length 1 over the features.",
    .size = sizeof(NormArgs),
    .args = unit_normalization_args,
    .flags = LAYER_PASSES_MASK,
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_unit_normalization,
};

/* ---- GroupNormalization */

/* Wu, He (2018): each sample over all axes and the features of one group. The feature axis becomes (groups, features / groups). */
static bool build_group_normalization(Call *call) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    int axis = 0, axes[MAX_RANK] = {0}, count = 0;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK - 1) || !one_axis(call, val_shape(g, call->in[0].val)->rank, &axis)) {
        return false;
    }
    Val x = call_float(call, 0), mean, variance;
    Shape in = *val_shape(g, x);
    int32_t features = in.dim[axis], groups = a->groups == -1 ? features : a->groups;
    if (groups < 1 || features % groups != 0) {
        call_arg_error(call, "groups", "groups", "%d features do not divide into %d groups", (int)features, (int)groups);
        diag_remedy(g->diag, "use a divisor of %d, or -1 for a group for each feature", (int)features);
        return false;
    }
    Shape split = shape_insert(&in, axis, groups), over = shape_ones(in.rank + 1), weight = shape_of(1, (int)features);
    split.dim[axis + 1] = features / groups;
    over.dim[axis] = groups;
    over.dim[axis + 1] = features / groups;
    for (int i = 1; i < split.rank; i++) {
        if (i != axis) {
            axes[count++] = i;
        }
    }
    Val parts = op_reshape(g, x, split);
    moments(g, parts, axes, count, &mean, &variance);
    Val gamma = reshape_or_none(g, gamma_weight(call, weight), over), beta = reshape_or_none(g, beta_weight(call, weight), over);
    Val y = normalize(g, parts, mean, variance, a->epsilon, gamma, beta);
    if (val_type(g, call->in[0].val) == DTYPE_I32) { /* Keras casts to the input's type, which truncates, and then to its layers' */
        y = op_convert(g, op_convert(g, y, DTYPE_I32), DTYPE_F32);
    }
    call_output(call, op_reshape(g, y, in));
    return true;
}
static const Arg group_normalization_args[] = {
    ARG(NormArgs, groups, ARG_INT, "32", "Number of groups of features; -1: one for each feature (instance normalization)"),
    ARG(NormArgs, axis, ARG_INTS, "-1", "The axis of features"),
    AFFINE_ARGS,
    ARGS_END,
};
const ClassDef layer_GroupNormalization = {
    .name = "GroupNormalization",
    .doc = "Normalizes each sample over groups of its features.",
    .size = sizeof(NormArgs),
    .args = group_normalization_args,
    .flags = LAYER_PASSES_MASK,
    .weights = "gamma [features]; beta [features]",
    .shapes = "(batch, ..., features) -> (batch, ..., features)",
    .build.layer = build_group_normalization,
};

/* ---- SpectralNormalization */

/* x / |x|, as keras.ops.normalize over all axes */
static Val unit_vector(Graph *g, Val x) {
    return op_multiply(g, x, op_minimum_scalar(g, op_rsqrt(g, op_reduce_all(g, op_square(g, x), REDUCE_ADD)), 1e7));
}

/* The wrapped layer's kernel, or -1 before its first call. */
static int32_t find_kernel(const Call *call, const Layer *wrapped) {
    const Program *program = call->graph->program;
    static const char *const names[] = {"kernel", "embeddings"};
    for (int k = 0; k < COUNT_OF(names); k++) {
        const int32_t kernel = program_find(program, VARIABLE_WEIGHT, arena_printf(call->graph->arena, "%s/%s", wrapped->path, names[k]));
        if (kernel >= 0) {
            return kernel;
        }
    }
    return -1;
}

/* Miyato et al. (2018): power iteration estimates the kernel's largest singular value, which divides it. While training, kernel and vector_u
 * themselves change before the layer runs; a kernel of zeros stays. */
static void divide_by_sigma(Call *call, int32_t variable, Val vector_u) {
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    Val kernel = graph_variable(g, variable), u = vector_u, v = NO_VAL;
    Shape shape = *val_shape(g, kernel);
    int32_t last = shape.dim[shape.rank - 1];
    Val matrix = op_reshape(g, kernel, shape_of(2, (int)(shape_fixed_count(&shape) / last), (int)last));
    for (int i = 0; i < a->power_iterations; i++) {
        v = unit_vector(g, op_dot(g, u, matrix, "ij,kj->ik"));
        u = unit_vector(g, op_dot(g, v, matrix, "ik,kj->ij"));
    }
    Val sigma = op_reduce_all(g, op_multiply(g, op_dot(g, v, matrix, "ik,kj->ij"), u), REDUCE_ADD);
    Val zero = op_reduce_all(g, op_compare_scalar(g, kernel, 0.0, COMPARE_EQ), REDUCE_AND);
    /* Keras assigns the kernel and differentiates what is read from it: the changed value is a constant plus a zero through which the gradients of
     * all its reads, also in the steps of TimeDistributed, reach the kernel. */
    Val start = g->variable_old[variable], changed = op_stop_gradient(g, op_select(g, zero, kernel, op_divide(g, kernel, sigma)));
    variable_set(g, variable, op_add(g, changed, op_subtract(g, start, op_stop_gradient(g, start))));
    call_update(call, "vector_u", op_stop_gradient(g, op_select(g, zero, vector_u, u)));
}

static bool build_spectral_normalization(Call *call) {
    static const char *const with_kernel[] = {"Dense",           "EinsumDense",     "Embedding",       "ReversibleEmbedding",
                                              "Conv1D",          "Conv2D",          "Conv3D",          "Conv1DTranspose",
                                              "Conv2DTranspose", "Conv3DTranspose", "DepthwiseConv1D", "DepthwiseConv2D"};
    const NormArgs *a = call->args;
    Graph *g = call->graph;
    bool known = false;
    for (int i = 0; i < COUNT_OF(with_kernel); i++) {
        known = known || strcmp(with_kernel[i], a->layer->def->name) == 0;
    }
    if (!known) {
        return call_arg_error(call, "layer", "spectral-layer", "%s has no `kernel` or `embeddings` to normalize", a->layer->def->name);
    }
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    const Layer *wrapped = layer_wrapped(call, a->layer, "");
    Tensor *out;
    int nout;
    int32_t kernel = find_kernel(call, wrapped);
    if (kernel < 0) { /* the first graph: a call that only makes the weights; nothing reads its output */
        if (!layer_call(g, wrapped, call->in, call->nin, call->arg, call->narg, false, &out, &nout)) {
            return false;
        }
        kernel = find_kernel(call, wrapped);
        assert(kernel >= 0);
    }
    const Shape *shape = &g->program->variable[kernel].shape;
    Val vector_u = call_statistic_from(call, "vector_u", shape_of(2, 1, (int)shape->dim[shape->rank - 1]),
                                       initializer_of(call, "TruncatedNormal", (const char *[]){"stddev", "0.02"}, 1));
    if (call->training) {
        divide_by_sigma(call, kernel, vector_u);
    }
    if (!layer_call(g, wrapped, call->in, call->nin, call->arg, call->narg, call->training, &out, &nout)) {
        return false;
    }
    DType type = val_type(g, call->in[0].val); /* Keras casts the output to the input's type */
    for (int i = 0; i < nout; i++) {
        Val y = type == DTYPE_I32 ? op_convert(g, out[i].val, type) : out[i].val;
        call_output_masked(call, y, out[i].mask);
        call->out[call->nout - 1].logits = y == out[i].val ? out[i].logits : NO_VAL;
    }
    return true;
}
static const Arg spectral_normalization_args[] = {
    ARG_OF(NormArgs, layer, FAMILY_LAYER, NULL, "The layer whose kernel is normalized"),
    ARG_RANGE(NormArgs, power_iterations, ARG_INT, "1", 1, INT32_MAX, "Steps of power iteration at each training step"),
    LAYER_ARGS(NormArgs),
    ARGS_END,
};
const ClassDef layer_SpectralNormalization = {
    .name = "SpectralNormalization",
    .doc = "Divides the kernel of a layer by its largest singular value at each training step.",
    .size = sizeof(NormArgs),
    .args = spectral_normalization_args,
    .flags = LAYER_BATCH_STATE,
    .weights = "the wrapped layer's; vector_u [1, last extent of its kernel]",
    .shapes = "as the wrapped layer",
    .build.layer = build_spectral_normalization,
};
