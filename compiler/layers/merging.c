/* layers/merging.c - Keras's folder layers/merging: several inputs become one, with numpy's broadcasting. */
#include "layers/common.h"

#include <math.h>

typedef struct {
    LAYER_MEMBERS
} MergeArgs;
static const Arg merge_args[] = {LAYER_ARGS(MergeArgs), ARGS_END};

/* The inputs as floats of one rank (Keras inserts axes after the batch); their masks are dropped where axes were inserted, as Keras loses them. */
static bool merge_inputs(Call *call, int low, int high, Tensor *in) {
    Graph *g = call->graph;
    if (!call_inputs(call, low, high)) {
        return false;
    }
    int rank = 0;
    for (int i = 0; i < call->nin; i++) {
        int own = val_shape(g, call->in[i].val)->rank;
        rank = own > rank ? own : rank;
    }
    Shape out = {.rank = rank};
    for (int i = 0; i < call->nin; i++) {
        Val x = call_float(call, i);
        in[i] = (Tensor){.val = x, .mask = call_mask(call, i), .logits = NO_VAL};
        while (val_shape(g, x)->rank < rank) {
            x = op_expand_dims(g, x, 1);
            in[i].mask = NO_VAL;
        }
        in[i].val = x;
        const Shape *shape = val_shape(g, x);
        for (int k = 0; k < rank; k++) {
            if (i == 0 || out.dim[k] == 1) {
                out.dim[k] = shape->dim[k];
            } else if (shape->dim[k] != 1 && shape->dim[k] != out.dim[k]) {
                call_error(call, "merge-shapes", "input %d has the shape %s, which does not broadcast to %s of those before it", i + 1,
                           shape_text(g->arena, val_shape(g, call->in[i].val)), shape_text(g->arena, &out));
                diag_remedy(g->diag, "each axis must be equal or 1");
                return false;
            }
        }
    }
    return true;
}

/* Keras (Merge.compute_mask): where every input has a mask, what any of them keeps. */
static Val any_mask(Call *call) {
    Val mask = NO_VAL;
    for (int i = 0; i < call->nin; i++) {
        Val own = call_mask(call, i);
        if (own == NO_VAL) {
            return NO_VAL;
        }
        mask = i == 0 ? own : op_or(call->graph, mask, own);
    }
    return mask;
}

/* Add, Subtract, Average: masks do not change the values. */
static bool merge_plain(Call *call, int low, int high, Val (*function)(Graph *g, Val a, Val b), bool average) {
    Tensor *in = arena_new_array(call->graph->arena, Tensor, call->nin + 1);
    if (!merge_inputs(call, low, high, in)) {
        return false;
    }
    Val out = in[0].val;
    for (int i = 1; i < call->nin; i++) {
        out = function(call->graph, out, in[i].val);
    }
    if (average) {
        out = op_divide(call->graph, out, op_constant(call->graph, call->nin));
    }
    call_output_masked(call, out, any_mask(call));
    return true;
}

/* A mask over the leading axes of x, with an axis 1 for each other. */
static Val mask_over(Graph *g, Val mask, Val x) {
    int rank = val_shape(g, x)->rank;
    while (val_shape(g, mask)->rank < rank) {
        mask = op_expand_dims(g, mask, val_shape(g, mask)->rank);
    }
    return mask;
}
/* A full mask back over the axes before the last: what any feature keeps. */
static Val mask_any_last(Graph *g, Val mask) {
    int last = val_shape(g, mask)->rank - 1;
    return op_reduce(g, mask, REDUCE_OR, &last, 1);
}

/* Maximum, Minimum (Merge._apply_merge_op_and_or_mask): a masked place of one input takes the other's value. */
static bool merge_masked(Call *call, Val (*function)(Graph *g, Val a, Val b)) {
    Graph *g = call->graph;
    Tensor *in = arena_new_array(g->arena, Tensor, call->nin + 1);
    if (!merge_inputs(call, 1, INT32_MAX, in)) {
        return false;
    }
    Val out = NO_VAL, out_mask = NO_VAL;
    for (int i = 0; i < call->nin; i++) {
        Val x = in[i].val, mask = in[i].mask == NO_VAL ? NO_VAL : mask_over(g, in[i].mask, in[i].val);
        if (i == 0) {
            out = x;
            out_mask = mask;
            continue;
        }
        if (mask != NO_VAL) {
            x = op_select(g, mask, x, out);
        }
        if (out_mask != NO_VAL) {
            out = op_select(g, out_mask, out, x);
        }
        out_mask = mask != NO_VAL && out_mask != NO_VAL ? op_or(g, out_mask, mask) : NO_VAL;
        out = function(g, out, x);
    }
    call_output_masked(call, out, out_mask == NO_VAL ? any_mask(call) : mask_any_last(g, out_mask));
    return true;
}

static bool build_add(Call *call) {
    return merge_plain(call, 1, INT32_MAX, op_add, false);
}
static bool build_subtract(Call *call) {
    return merge_plain(call, 2, 2, op_subtract, false);
}
static bool build_average(Call *call) {
    return merge_plain(call, 1, INT32_MAX, op_add, true);
}
static bool build_maximum(Call *call) {
    return merge_masked(call, op_maximum);
}
static bool build_minimum(Call *call) {
    return merge_masked(call, op_minimum);
}

/* Multiply: a masked place counts as 1, and is 0 where every input is masked. */
static bool build_multiply(Call *call) {
    Graph *g = call->graph;
    Tensor *in = arena_new_array(g->arena, Tensor, call->nin + 1);
    if (!merge_inputs(call, 1, INT32_MAX, in)) {
        return false;
    }
    Val out = NO_VAL, out_mask = NO_VAL;
    bool all_masked = true;
    for (int i = 0; i < call->nin; i++) {
        Val x = in[i].val;
        if (in[i].mask != NO_VAL) {
            Val mask = mask_over(g, in[i].mask, x);
            x = op_select(g, mask, x, op_constant(g, 1.0));
            out_mask = out_mask == NO_VAL ? mask : op_or(g, out_mask, mask);
        } else {
            all_masked = false;
        }
        out = i == 0 ? x : op_multiply(g, out, x);
    }
    if (all_masked) {
        call_output_masked(call, op_select(g, out_mask, out, op_constant(g, 0.0)), mask_any_last(g, out_mask));
    } else {
        call_output_masked(call, out, any_mask(call));
    }
    return true;
}

#define MERGE_LAYER(name_, doc_, build_)                                                                                                             \
    const ClassDef layer_##name_ = {.name = #name_,                                                                                                  \
                                    .doc = doc_,                                                                                                     \
                                    .size = sizeof(MergeArgs),                                                                                       \
                                    .args = merge_args,                                                                                              \
                                    .shapes = "[(batch, ...), ...] -> (batch, ...) broadcast",                                                       \
                                    .build.layer = build_}
MERGE_LAYER(Add, "Sum of its inputs.", build_add);
MERGE_LAYER(Subtract, "First input minus the second.", build_subtract);
MERGE_LAYER(Multiply, "Product of its inputs.", build_multiply);
MERGE_LAYER(Average, "Mean of its inputs.", build_average);
MERGE_LAYER(Maximum, "Largest of its inputs at each place.", build_maximum);
MERGE_LAYER(Minimum, "Smallest of its inputs at each place.", build_minimum);

/* ---- Concatenate */

typedef struct {
    LAYER_MEMBERS
    int axis;
} ConcatenateArgs;
static const Arg concatenate_args[] = {
    ARG(ConcatenateArgs, axis, ARG_INT, "-1", "Axis along which inputs are joined (the batch is 0)"),
    LAYER_ARGS(ConcatenateArgs),
    ARGS_END,
};

/* Keras (Concatenate.compute_mask): masks over the whole inputs, joined on the same axis, then `any` over the last axis. */
static Val concatenate_mask(Call *call, int axis) {
    Graph *g = call->graph;
    bool some = false;
    for (int i = 0; i < call->nin; i++) {
        some = some || call_mask(call, i) != NO_VAL;
    }
    if (!some) {
        return NO_VAL;
    }
    Val *mask = arena_new_array(g->arena, Val, call->nin), any = NO_VAL;
    int last = val_shape(g, call->in[0].val)->rank - 1;
    for (int i = 0; i < call->nin; i++) {
        Shape shape = *val_shape(g, call->in[i].val);
        shape.rank = last; /* a mask says the same of all features, so `any` over them changes nothing */
        Val own = call_mask(call, i);
        own = own == NO_VAL ? op_constant_bool(g, true) : val_shape(g, own)->rank > last ? mask_any_last(g, own) : own;
        while (val_shape(g, own)->rank > 0 && val_shape(g, own)->rank < last) {
            own = op_expand_dims(g, own, val_shape(g, own)->rank);
        }
        mask[i] = op_broadcast(g, own, shape);
        any = axis != last ? NO_VAL : i == 0 ? mask[i] : op_or(g, any, mask[i]);
    }
    return axis == last ? any : op_concatenate(g, mask, call->nin, axis);
}

static bool build_concatenate(Call *call) {
    const ConcatenateArgs *a = call->args;
    Graph *g = call->graph;
    int axis;
    if (!call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val *x = arena_new_array(g->arena, Val, call->nin);
    const Shape first = *val_shape(g, call->in[0].val);
    if (!call_axis(call, "axis", a->axis, first.rank, false, &axis)) {
        return false;
    }
    int64_t extent = 0;
    for (int i = 0; i < call->nin; i++) {
        x[i] = call_float(call, i);
        const Shape *shape = val_shape(g, x[i]);
        extent += shape->rank > axis ? shape->dim[axis] : 0;
        Shape same = shape_with(shape, shape->rank > axis ? axis : 0, first.dim[shape->rank > axis ? axis : 0]);
        if (!shape_equal(&same, &first)) {
            call_error(call, "merge-shapes", "input %d has the shape %s, input 1 has %s: they may differ only on axis %d", i + 1,
                       shape_text(g->arena, shape), shape_text(g->arena, &first), axis);
            return false;
        }
    }
    if (!call_extent(call, extent)) {
        return false;
    }
    call_output_masked(call, op_concatenate(g, x, call->nin, axis), concatenate_mask(call, axis));
    return true;
}
const ClassDef layer_Concatenate = {
    .name = "Concatenate",
    .doc = "Its inputs one after another along an axis.",
    .size = sizeof(ConcatenateArgs),
    .args = concatenate_args,
    .shapes = "[(batch, ..., a, ...), (batch, ..., b, ...)] -> (batch, ..., a + b, ...)",
    .build.layer = build_concatenate,
};

/* ---- Dot */

typedef struct {
    LAYER_MEMBERS
    Ints axes;
    bool normalize;
} DotArgs;
static const Arg dot_args[] = {
    ARG(DotArgs, axes, ARG_INTS, NULL, "Axis of both inputs, or one of each, over which products are summed"),
    ARG(DotArgs, normalize, ARG_BOOL, "false", "Whether to scale to length 1 along the axes first: cosine similarity"),
    LAYER_ARGS(DotArgs),
    ARGS_END,
};

/* keras.ops.normalize of order 2: x / max(|x|, epsilon), written with rsqrt as Keras does. */
static Val normalize_axis(Graph *g, Val x, int axis) {
    Val inverse = op_rsqrt(g, op_reduce_sum(g, op_square(g, x), axis, true));
    return op_multiply(g, x, op_minimum_scalar(g, inverse, 1e7));
}

static bool build_dot(Call *call) {
    const DotArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 2, 2) || !call_rank(call, 0, 2, MAX_RANK) || !call_rank(call, 1, 2, MAX_RANK)) {
        return false;
    }
    if (a->axes.none || a->axes.count < 1 || a->axes.count > 2) {
        return call_arg_error(call, "axes", "argument-length", "`axes` takes one number or two");
    }
    Val x[2] = {call_float(call, 0), call_float(call, 1)};
    int axis[2], rank[2];
    char labels[5 * MAX_RANK], term[2][MAX_RANK + 1] = {{0}}, out[2 * MAX_RANK] = {'b'};
    int n = 1;
    char next = 'c';
    for (int i = 0; i < 2; i++) {
        rank[i] = val_shape(g, x[i])->rank;
        if (!call_axis(call, "axes", a->axes.v[a->axes.count == 1 ? 0 : i], rank[i], false, &axis[i])) {
            return false;
        }
        term[i][0] = 'b';
        for (int k = 1; k < rank[i]; k++) {
            term[i][k] = k == axis[i] ? 'a' : next++;
            if (k != axis[i]) {
                out[n++] = term[i][k];
            }
        }
    }
    int32_t extent[2] = {val_shape(g, x[0])->dim[axis[0]], val_shape(g, x[1])->dim[axis[1]]};
    if (extent[0] != extent[1]) {
        return call_error(call, "extent-mismatch", "axis %d of %s has %d elements, axis %d of %s has %d", axis[0],
                          shape_text(g->arena, val_shape(g, x[0])), (int)extent[0], axis[1], shape_text(g->arena, val_shape(g, x[1])),
                          (int)extent[1]);
    }
    if (n > MAX_RANK) {
        return call_error(call, "output-rank", "its output would have %d axes; at most %d are possible", n, MAX_RANK);
    }
    for (int i = 0; i < 2 && a->normalize; i++) {
        x[i] = normalize_axis(g, x[i], axis[i]);
    }
    out[n] = 0;
    snprintf(labels, sizeof labels, "%s,%s->%s", term[0], term[1], out);
    Val y = op_dot(g, x[0], x[1], labels);
    call_output_masked(call, n == 1 ? op_expand_dims(g, y, 1) : y, NO_VAL);
    return true;
}
const ClassDef layer_Dot = {
    .name = "Dot",
    .doc = "Products of two inputs summed over an axis of each.",
    .size = sizeof(DotArgs),
    .args = dot_args,
    .shapes = "[(batch, a..., k), (batch, b..., k)] -> (batch, a..., b...); of two vectors (batch, 1)",
    .build.layer = build_dot,
};
