/*
 * scan_lift.c - one op of a scan's body as one op over all steps: the axis of steps is one more axis, one more label of a contraction, or part of
 * the batch of a convolution.
 */
#include "passes/scan_lift.h"

#include <assert.h>
#include <string.h>

static bool is_images_op(OpKind kind) {
    return kind == OP_convolution || kind == OP_convolution_input || kind == OP_reduce_window || kind == OP_spread_window ||
           kind == OP_select_and_scatter;
}

bool lift_possible(const Graph *g, const Op *op, const bool *varies) {
    if (op->nout != 1 || val_shape(g, op->out[0])->rank >= MAX_RANK) {
        return false;
    }
    for (int i = 0; i < op->nin; i++) {
        if (val_shape(g, op->in[i])->rank >= MAX_RANK) {
            return false;
        }
    }
    if (op->kind == OP_rng_uniform) {
        return false;
    }
    if (op_info(op->kind)->flags & (OP_ELEMENTWISE | OP_VIEW)) {
        return true;
    }
    switch (op->kind) {
    case OP_reduce:
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_dot_general:
    case OP_reduce_window:
    case OP_spread_window:
    case OP_softmax:
    case OP_log_softmax:
    case OP_softmax_cross_entropy: return true;
    case OP_convolution:
    case OP_convolution_input: return varies[0] && !varies[1];
    case OP_select_and_scatter: return varies[0] && varies[1];
    case OP_gather: return !varies[0] && varies[1] && ((const GatherAttr *)op->attr)->batch_axes == 0;
    default: return false;
    }
}

/* ---- placing the axis of steps */

static Shape insert_axis(Shape shape, int at, int32_t length) {
    assert(shape.rank < MAX_RANK);
    memmove(shape.dim + at + 1, shape.dim + at, sizeof(int32_t) * (size_t)(shape.rank - at));
    shape.dim[at] = length;
    shape.rank++;
    return shape;
}

/* The same steps with their axis at `want`; a value that is the same in every step is spread over them. */
static Val steps_at(Graph *g, Lifted x, int want, int32_t length) {
    Shape shape = *val_shape(g, x.val);
    int axes[MAX_RANK], count = 0;
    if (x.axis < 0) {
        for (int i = 0; i < shape.rank; i++) {
            axes[i] = i + (i >= want);
        }
        return op_broadcast_in_dim(g, x.val, insert_axis(shape, want, length), axes);
    }
    for (int i = 0; i < shape.rank; i++) {
        if (i == want) {
            axes[i] = x.axis;
        } else {
            count += count == x.axis;
            axes[i] = count++;
        }
    }
    return op_transpose(g, x.val, axes);
}

/* ---- families */

static Lifted lift_elementwise(Graph *g, const Op *op, const Lifted *in, int32_t length) {
    int axis = -1;
    Val operand[3] = {NO_VAL, NO_VAL, NO_VAL};
    for (int i = 0; i < op->nin; i++) {
        axis = axis < 0 ? in[i].axis : axis;
    }
    for (int i = 0; i < op->nin; i++) {
        operand[i] = steps_at(g, in[i], axis, length);
    }
    Shape shape = *val_shape(g, operand[0]);
    return (Lifted){.val = op_make(g, op->kind, op->attr, operand, op->nin, val_type(g, op->out[0]), &shape), .axis = axis};
}

/* Where the axis of steps may stand in the result of a reshape when it stands at `axis` of the operand; -1: nowhere. */
static int reshape_place(const Shape *in, int axis, const Shape *out) {
    int64_t before = 1, count = 1;
    bool batch = false, seen = false;
    for (int i = 0; i < axis; i++) {
        batch = batch || in->dim[i] < 0;
        before *= in->dim[i] < 0 ? -in->dim[i] : in->dim[i];
    }
    for (int i = 0; i <= out->rank; i++) {
        if (count == before && seen == batch) {
            return i;
        }
        if (i < out->rank) {
            seen = seen || out->dim[i] < 0;
            count *= out->dim[i] < 0 ? -out->dim[i] : out->dim[i];
        }
    }
    return -1;
}

static Lifted lift_view(Graph *g, const Op *op, const Lifted *in, int32_t length) {
    Shape out = *val_shape(g, op->out[0]), from = *val_shape(g, op->in[0]);
    Val x = in[0].val;
    int axis = in[0].axis;
    switch (op->kind) {
    case OP_broadcast_in_dim: {
        const AxesAttr *attr = op->attr;
        int place = axis < attr->count ? attr->axes[axis] : out.rank, axes[MAX_RANK];
        for (int i = 0; i <= attr->count; i++) {
            int old = i < axis ? attr->axes[i] : i == axis ? place : attr->axes[i - 1] + 1;
            axes[i] = old;
        }
        return (Lifted){op_broadcast_in_dim(g, x, insert_axis(out, place, length), axes), place};
    }
    case OP_reshape: {
        int place = reshape_place(&from, axis, &out);
        if (place < 0) {
            x = steps_at(g, in[0], 0, length);
            place = 0;
        }
        return (Lifted){op_reshape(g, x, insert_axis(out, place, length)), place};
    }
    case OP_transpose: {
        const AxesAttr *attr = op->attr;
        int axes[MAX_RANK];
        for (int i = 0; i <= out.rank; i++) {
            int old = i == axis ? -1 : attr->axes[i - (i > axis)];
            axes[i] = old < 0 ? axis : old + (old >= axis);
        }
        return (Lifted){op_transpose(g, x, axes), axis};
    }
    case OP_slice: {
        SliceAttr attr = *(const SliceAttr *)op->attr;
        for (int i = out.rank; i > axis; i--) {
            attr.start[i] = attr.start[i - 1];
            attr.limit[i] = attr.limit[i - 1];
            attr.stride[i] = attr.stride[i - 1];
        }
        attr.start[axis] = 0;
        attr.limit[axis] = length;
        attr.stride[axis] = 1;
        return (Lifted){op_slice(g, x, attr.start, attr.limit, attr.stride), axis};
    }
    case OP_reverse: {
        int which = ((const AxisAttr *)op->attr)->axis;
        return (Lifted){op_reverse(g, x, which + (which >= axis)), axis};
    }
    case OP_pad: {
        PadAttr attr = *(const PadAttr *)op->attr;
        for (int i = out.rank; i > axis; i--) {
            attr.low[i] = attr.low[i - 1];
            attr.high[i] = attr.high[i - 1];
            attr.interior[i] = attr.interior[i - 1];
        }
        attr.low[axis] = attr.high[axis] = attr.interior[axis] = 0;
        return (Lifted){op_pad(g, x, attr.value, attr.low, attr.high, attr.interior), axis};
    }
    default: { /* concatenate */
        int which = ((const AxisAttr *)op->attr)->axis;
        Val *part = arena_new_array(g->arena, Val, op->nin);
        for (int i = 0; axis < 0; i++) {
            axis = in[i].axis;
        }
        for (int i = 0; i < op->nin; i++) {
            part[i] = steps_at(g, in[i], axis, length);
        }
        return (Lifted){op_concatenate(g, part, op->nin, which + (which >= axis)), axis};
    }
    }
}

static Lifted lift_dot(Graph *g, const Op *op, const Lifted *in) {
    DotAttr attr = *(const DotAttr *)op->attr;
    char label = 0, *labels[2] = {attr.a, attr.b};
    int place = scan_stack_axis(val_shape(g, op->out[0]));
    for (const char *next = "tzyxwvusrqponmlkjihgfedcbaTZYX"; !label; next++) {
        assert(*next);
        label = strchr(attr.a, *next) || strchr(attr.b, *next) || strchr(attr.out, *next) ? 0 : *next;
    }
    for (int i = 0; i < 2; i++) {
        if (in[i].axis >= 0) {
            memmove(labels[i] + in[i].axis + 1, labels[i] + in[i].axis, strlen(labels[i] + in[i].axis) + 1);
            labels[i][in[i].axis] = label;
        }
    }
    memmove(attr.out + place + 1, attr.out + place, strlen(attr.out + place) + 1);
    attr.out[place] = label;
    return (Lifted){op_dot(g, in[0].val, in[1].val, arena_printf(g->arena, "%s,%s->%s", attr.a, attr.b, attr.out)), place};
}

/* Convolutions and windows: steps join the batch, which leads. */
static Lifted lift_images(Graph *g, const Op *op, const Lifted *in, int32_t length) {
    Val folded[2] = {NO_VAL, NO_VAL}, result;
    int place = 0;
    for (int i = 0; i < op->nin; i++) {
        folded[i] = in[i].val;
        if (in[i].axis >= 0) {
            Shape shape = *val_shape(g, op->in[i]);
            place = shape.dim[0] < 0 ? 1 : 0;
            shape.dim[0] *= length;
            folded[i] = op_reshape(g, steps_at(g, in[i], place, length), shape);
        }
    }
    Shape out = *val_shape(g, op->out[0]), wide = out;
    wide.dim[0] *= length;
    switch (op->kind) {
    case OP_convolution: result = op_convolution(g, folded[0], folded[1], op->attr); break;
    case OP_convolution_input: result = op_convolution_input(g, folded[0], folded[1], op->attr); break;
    case OP_reduce_window:
        result = op_reduce_window(g, folded[0], ((const ReduceWindowAttr *)op->attr)->kind, &((const ReduceWindowAttr *)op->attr)->window);
        break;
    case OP_spread_window: result = op_spread_window(g, folded[0], op->attr, wide); break;
    default: result = op_select_and_scatter(g, folded[0], folded[1], op->attr);
    }
    return (Lifted){op_reshape(g, result, insert_axis(out, place, length)), place};
}

static Lifted lift_reduce(Graph *g, const Op *op, Lifted in) {
    const AxesAttr *attr = op->attr;
    int axes[MAX_RANK], before = 0;
    for (int i = 0; i < attr->count; i++) {
        axes[i] = attr->axes[i] + (attr->axes[i] >= in.axis);
        before += axes[i] < in.axis;
    }
    return (Lifted){op_reduce(g, in.val, attr->kind, axes, attr->count), in.axis - before};
}

/* Rows over the last axis: the axis of steps must not be last. */
static Lifted lift_rows(Graph *g, const Op *op, const Lifted *in, int32_t length) {
    int axis = in[0].axis >= 0 ? in[0].axis : in[1].axis, last = val_shape(g, op->in[0])->rank;
    axis = axis == last ? last - 1 : axis;
    Val x = steps_at(g, in[0], axis, length);
    Val result = op->kind == OP_softmax       ? op_softmax(g, x)
                 : op->kind == OP_log_softmax ? op_log_softmax(g, x)
                                              : op_softmax_cross_entropy(g, x, steps_at(g, in[1], axis, length));
    return (Lifted){result, axis};
}

Lifted lift_op(Graph *g, const Op *op, const Lifted *in, int32_t length) {
    unsigned flags = op_info(op->kind)->flags;
    if (flags & OP_VIEW) {
        return lift_view(g, op, in, length);
    }
    if (flags & OP_ELEMENTWISE) {
        return lift_elementwise(g, op, in, length);
    }
    if (is_images_op(op->kind)) {
        return lift_images(g, op, in, length);
    }
    int axis = in[0].axis;
    switch (op->kind) {
    case OP_reduce: return lift_reduce(g, op, in[0]);
    case OP_dot_general: return lift_dot(g, op, in);
    case OP_cumulative_sum: {
        const AxisAttr *attr = op->attr;
        return (Lifted){op_cumulative_sum(g, in[0].val, attr->axis + (attr->axis >= axis), attr->flag, attr->reverse), axis};
    }
    case OP_arg_max: {
        const AxisAttr *attr = op->attr;
        int which = attr->axis + (attr->axis >= axis);
        return (Lifted){attr->flag ? op_arg_min(g, in[0].val, which) : op_arg_max(g, in[0].val, which), axis - (which < axis)};
    }
    case OP_gather: {
        int which = ((const GatherAttr *)op->attr)->axis;
        return (Lifted){op_gather(g, in[0].val, in[1].val, which, 0), which + in[1].axis};
    }
    default: return lift_rows(g, op, in, length);
    }
}
