/*
 * layers/ops_axes.c - keras.ops that work along axes: reductions, parts, joins, repetition (keras/src/ops/numpy.py). Axes count the batch as
 * 0, as in Keras; operations across the batch are refused, since the number of its samples is open.
 */
#include "layers/ops.h"

#include <stdlib.h>
#include <string.h>

#define KEEPDIMS_ARG ARG(OperationArgs, keepdims, ARG_BOOL, "false", "Whether the axes stay, with extent 1")

bool operation_axis(Call *call, int rank, bool batch, int *axis) {
    const OperationArgs *a = call->args;
    if (a->axis.none || a->axis.count != 1) {
        return call_arg_error(call, "axis", "argument-length", "`axis` takes one number");
    }
    return call_axis(call, "axis", a->axis.v[0], rank, batch, axis);
}

static Val as_number(Graph *g, Val x) {
    return val_type(g, x) == DTYPE_BOOL ? op_convert(g, x, DTYPE_I32) : x;
}

/* ---- reductions */

bool operation_axes(Call *call, const Shape *shape, int *axes, int *count) {
    const OperationArgs *a = call->args;
    if (a->axis.none) {
        call_arg_error(call, "axis", "axis-batch", "without `axis` it would work across the samples of a batch");
        diag_remedy(call->graph->diag, "name the axes of one sample, which count from 1, or from the end with -1");
        return false;
    }
    return call_axes(call, "axis", &a->axis, shape->rank, false, axes, count);
}

static Shape reduced_shape(const Shape *shape, const int *axes, int count) {
    Shape kept = *shape;
    for (int i = 0; i < count; i++) {
        kept.dim[axes[i]] = 1;
    }
    return kept;
}

typedef Val Reduction(Graph *g, Val x, const int *axes, int count);

static bool build_reduction(Call *call, Reduction *function, bool as_float) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axes[MAX_RANK], count;
    if (!operation_input(call, &x) || !operation_axes(call, val_shape(g, x), axes, &count)) {
        return false;
    }
    Shape shape = *val_shape(g, x);
    x = as_float ? call_float(call, 0) : as_number(g, x);
    Val y = function(g, x, axes, count);
    call_output(call, a->keepdims ? op_reshape(g, y, reduced_shape(&shape, axes, count)) : y);
    return true;
}
static const Arg reduction_args[] = {AXIS_ARG("null", "Axis, or axes together; the batch is 0 and cannot be one of them"), KEEPDIMS_ARG, ARGS_END};
#define REDUCTION_SHAPES "(batch, ..., n, ...) -> the same without the axes, or with extent 1 there"
#define REDUCTION(name_, function_, float_, doc_)                                                                                                    \
    static bool build_##name_(Call *call) {                                                                                                          \
        return build_reduction(call, function_, float_);                                                                                             \
    }                                                                                                                                                \
    OPERATION(name_, doc_, reduction_args, REDUCTION_SHAPES, build_##name_)

static Val sum(Graph *g, Val x, const int *axes, int count) {
    return op_reduce(g, x, REDUCE_ADD, axes, count);
}
static Val product(Graph *g, Val x, const int *axes, int count) {
    return op_reduce(g, x, REDUCE_MULTIPLY, axes, count);
}
static Val largest(Graph *g, Val x, const int *axes, int count) {
    return op_reduce(g, x, REDUCE_MAX, axes, count);
}
static Val smallest(Graph *g, Val x, const int *axes, int count) {
    return op_reduce(g, x, REDUCE_MIN, axes, count);
}
static Val mean(Graph *g, Val x, const int *axes, int count) {
    return op_reduce_mean(g, x, axes, count, false);
}
static Val variance(Graph *g, Val x, const int *axes, int count) {
    Val centred = op_subtract(g, x, op_reduce_mean(g, x, axes, count, true));
    return op_reduce_mean(g, op_square(g, centred), axes, count, false);
}
static Val deviation(Graph *g, Val x, const int *axes, int count) {
    return op_sqrt(g, variance(g, x, axes, count));
}
static Val euclidean(Graph *g, Val x, const int *axes, int count) {
    return op_sqrt(g, op_reduce(g, op_square(g, x), REDUCE_ADD, axes, count));
}
/* log(sum(e^x)) = m + log(sum(e^(x - m))), m the largest, which no gradient goes through */
static Val log_sum_exp(Graph *g, Val x, const int *axes, int count) {
    Shape kept = reduced_shape(val_shape(g, x), axes, count);
    Val m = op_stop_gradient(g, op_reduce(g, x, REDUCE_MAX, axes, count));
    Val e = op_exponential(g, op_subtract(g, x, op_reshape(g, m, kept)));
    return op_add(g, m, op_log(g, op_reduce(g, e, REDUCE_ADD, axes, count)));
}
REDUCTION(sum, sum, false, "Sum over axes.");
REDUCTION(prod, product, false, "Product over axes.");
REDUCTION(max, largest, false, "Largest element along axes.");
REDUCTION(min, smallest, false, "Smallest element along axes.");
REDUCTION(mean, mean, true, "Mean over axes.");
REDUCTION(var, variance, true, "Variance over axes: mean square distance from the mean.");
REDUCTION(std, deviation, true, "Standard deviation over axes.");
REDUCTION(norm, euclidean, true, "Euclidean length over axes.");
REDUCTION(logsumexp, log_sum_exp, true, "Logarithm of the sum of exponentials over axes.");

static bool build_logical(Call *call, ReduceKind kind) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axes[MAX_RANK], count;
    if (!operation_input(call, &x) || !operation_axes(call, val_shape(g, x), axes, &count)) {
        return false;
    }
    Shape shape = *val_shape(g, x);
    Val y = op_reduce(g, val_type(g, x) == DTYPE_BOOL ? x : op_convert(g, x, DTYPE_BOOL), kind, axes, count);
    call_output(call, a->keepdims ? op_reshape(g, y, reduced_shape(&shape, axes, count)) : y);
    return true;
}
static bool build_any(Call *call) {
    return build_logical(call, REDUCE_OR);
}
static bool build_all(Call *call) {
    return build_logical(call, REDUCE_AND);
}
OPERATION(any, "Whether any element along axes is true.", reduction_args, REDUCTION_SHAPES, build_any);
OPERATION(all, "Whether all elements along axes are true.", reduction_args, REDUCTION_SHAPES, build_all);

static bool build_arg(Call *call, bool smallest_one) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !operation_axis(call, val_shape(g, x)->rank, false, &axis)) {
        return false;
    }
    x = as_number(g, x);
    x = val_type(g, x) == DTYPE_I32 ? op_convert(g, x, DTYPE_F32) : x;
    Val y = smallest_one ? op_arg_min(g, x, axis) : op_arg_max(g, x, axis);
    call_output(call, a->keepdims ? op_expand_dims(g, y, axis) : y);
    return true;
}
static bool build_argmax(Call *call) {
    return build_arg(call, false);
}
static bool build_argmin(Call *call) {
    return build_arg(call, true);
}
static const Arg arg_args[] = {AXIS_ARG("null", "The axis"), KEEPDIMS_ARG, ARGS_END};
OPERATION(argmax, "Place of the largest element along an axis, the first of several.", arg_args, REDUCTION_SHAPES, build_argmax);
OPERATION(argmin, "Place of the smallest element along an axis, the first of several.", arg_args, REDUCTION_SHAPES, build_argmin);

static bool build_cumsum(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !operation_axis(call, val_shape(g, x)->rank, false, &axis)) {
        return false;
    }
    x = as_number(g, x);
    bool integer = val_type(g, x) == DTYPE_I32;
    Val y = op_cumulative_sum(g, integer ? op_convert(g, x, DTYPE_F32) : x, axis, a->exclusive, a->reverse);
    call_output(call, integer ? op_convert(g, y, DTYPE_I32) : y);
    return true;
}
static const Arg cumsum_args[] = {
    AXIS_ARG(NULL, "The axis"),
    ARG(OperationArgs, exclusive, ARG_BOOL, "false", "Whether an element is left out of its own sum (not in Keras)"),
    ARG(OperationArgs, reverse, ARG_BOOL, "false", "Whether sums run from the end (not in Keras)"),
    ARGS_END,
};
OPERATION(cumsum, "Sums of all elements up to each along an axis.", cumsum_args, "(batch, ...) -> the same", build_cumsum);

/* ---- axes added, removed, exchanged */

static bool build_expand_dims(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    int axes[MAX_RANK], count, rank = val_shape(g, x)->rank + a->axis.count;
    if (rank > MAX_RANK) {
        return call_error(call, "output-rank", "its output would have %d axes; at most %d are possible", rank, MAX_RANK);
    }
    if (!call_axes(call, "axis", &a->axis, rank, false, axes, &count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        x = op_expand_dims(g, x, axes[i]);
    }
    call_output(call, x);
    return true;
}
static const Arg expand_args[] = {AXIS_ARG(NULL, "Axis, or axes, of the output that are new"), ARGS_END};
OPERATION(expand_dims, "New axes of extent 1.", expand_args, "(batch, ...) -> the same elements", build_expand_dims);

static bool build_squeeze(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    const Shape in = *val_shape(g, x);
    int axes[MAX_RANK], count = 0;
    if (a->axis.none) {
        for (int i = 1; i < in.rank; i++) {
            if (in.dim[i] == 1) {
                axes[count++] = i;
            }
        }
    } else if (!call_axes(call, "axis", &a->axis, in.rank, false, axes, &count)) {
        return false;
    }
    for (int i = count - 1; i >= 0; i--) {
        if (in.dim[axes[i]] != 1) {
            return call_arg_error(call, "axis", "argument-value", "axis %d of %s has more than one element", axes[i], shape_text(g->arena, &in));
        }
        x = op_squeeze(g, x, axes[i]);
    }
    call_output(call, x);
    return true;
}
static const Arg squeeze_args[] = {AXIS_ARG("null", "Axis, or axes, to remove; null: all of extent 1"), ARGS_END};
OPERATION(squeeze, "Axes of extent 1 removed.", squeeze_args, "(batch, ...) -> the same elements", build_squeeze);

static bool build_transpose(Call *call) {
    const OperationArgs *a = call->args;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    int order[MAX_RANK] = {0}, rank = val_shape(call->graph, x)->rank;
    bool seen[MAX_RANK] = {false}, fine = a->axes.count == rank;
    for (int i = 0; fine && i < rank; i++) {
        order[i] = a->axes.v[i] < 0 ? a->axes.v[i] + rank : a->axes.v[i];
        fine = order[i] >= 0 && order[i] < rank && !seen[order[i]] && (i > 0 || order[i] == 0);
        if (fine) {
            seen[order[i]] = true;
        }
    }
    if (!fine) {
        return call_arg_error(call, "axes", "argument-value", "`axes` names each of the %d axes once, the batch's 0 first", rank);
    }
    call_output(call, op_transpose(call->graph, x, order));
    return true;
}
static const Arg transpose_args[] = {ARG(OperationArgs, axes, ARG_INTS, NULL, "The axis of the input for each of the output, the batch's 0 first"),
                                     ARGS_END};
OPERATION(transpose, "Axes in another order.", transpose_args, "(batch, ...) -> the same elements", build_transpose);

/* ---- joining and dividing */

/* All inputs as one type; their number is in call->nin. */
static Val *joined_inputs(Call *call) {
    Graph *g = call->graph;
    if (!call_inputs(call, 1, INT32_MAX)) {
        return NULL;
    }
    Val *x = arena_new_array(g->arena, Val, call->nin);
    DType type = DTYPE_BOOL;
    for (int i = 0; i < call->nin; i++) {
        x[i] = call_value(call, i);
        DType own = val_type(g, x[i]);
        type = own == DTYPE_F32 || type == DTYPE_F32 ? DTYPE_F32 : own == DTYPE_I32 || type == DTYPE_I32 ? DTYPE_I32 : DTYPE_BOOL;
    }
    for (int i = 0; i < call->nin; i++) {
        x[i] = val_type(g, x[i]) == type ? x[i] : op_convert(g, x[i], type);
    }
    return x;
}

static bool same_but(Call *call, const Val *x, int axis) {
    Graph *g = call->graph;
    const Shape first = *val_shape(g, x[0]);
    int64_t extent = 0;
    for (int i = 0; i < call->nin; i++) {
        const Shape *shape = val_shape(g, x[i]);
        bool fits = shape->rank == first.rank;
        for (int k = 0; k < first.rank && fits; k++) {
            fits = k == axis || shape->dim[k] == first.dim[k];
        }
        if (!fits) {
            return call_error(call, "merge-shapes", "input %d has the shape %s, input 1 has %s", i + 1, shape_text(g->arena, shape),
                              shape_text(g->arena, &first));
        }
        extent += axis >= 0 ? shape->dim[axis] : 0;
    }
    return call_extent(call, extent);
}

static bool build_concatenate(Call *call) {
    Val *x = joined_inputs(call);
    int axis;
    if (x == NULL || !operation_axis(call, val_shape(call->graph, x[0])->rank, false, &axis) || !same_but(call, x, axis)) {
        return false;
    }
    call_output_masked(call, op_concatenate(call->graph, x, call->nin, axis), NO_VAL);
    return true;
}
static const Arg concatenate_args[] = {AXIS_ARG("0", "The axis; not the batch, which is 0"), ARGS_END};
OPERATION(concatenate, "Its inputs one after another along an axis, of any type.", concatenate_args,
          "[(batch, ..., a, ...), (batch, ..., b, ...)] -> (batch, ..., a + b, ...)", build_concatenate);

static bool build_stack(Call *call) {
    Graph *g = call->graph;
    Val *x = joined_inputs(call);
    int axis;
    if (x == NULL || !same_but(call, x, -1) || !call_rank(call, 0, 1, MAX_RANK - 1) ||
        !operation_axis(call, val_shape(g, x[0])->rank + 1, false, &axis)) {
        return false;
    }
    for (int i = 0; i < call->nin; i++) {
        x[i] = op_expand_dims(g, x[i], axis);
    }
    call_output_masked(call, op_concatenate(g, x, call->nin, axis), NO_VAL);
    return true;
}
OPERATION(stack, "Its inputs along a new axis.", concatenate_args, "[(batch, ...), ...] -> (batch, ..., inputs, ...)", build_stack);

static bool build_split(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    const Ints *at = &a->indices_or_sections;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !operation_axis(call, val_shape(g, x)->rank, false, &axis)) {
        return false;
    }
    int32_t extent = val_shape(g, x)->dim[axis], start = 0;
    int parts = at->scalar ? at->v[0] : at->count + 1;
    if (parts < 1 || parts > extent || (at->scalar && extent % parts != 0)) {
        return call_arg_error(call, "indices_or_sections", "argument-value", "axis %d has %d elements, which do not divide so", axis, (int)extent);
    }
    for (int i = 0; i < parts; i++) {
        int32_t end = at->scalar ? start + extent / parts : i < at->count ? at->v[i] : extent;
        if (end <= start || end > extent) {
            return call_arg_error(call, "indices_or_sections", "argument-value", "part %d would be empty or go beyond the axis of %d elements", i + 1,
                                  (int)extent);
        }
        call_output_masked(call, op_slice_axis(g, x, axis, start, end), NO_VAL);
        start = end;
    }
    return true;
}
static const Arg split_args[] = {
    ARG(OperationArgs, indices_or_sections, ARG_INTS, NULL, "A number of equal parts, or a list of places where a new part begins"),
    AXIS_ARG("0", "The axis; not the batch, which is 0"),
    ARGS_END,
};
OPERATION(split, "Parts along an axis, one output each.", split_args, "(batch, ..., n, ...) -> (batch, ..., part, ...), ...", build_split);
