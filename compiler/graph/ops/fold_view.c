/*
 * fold_view.c - chains of index maps become one index map, and maps that change nothing disappear.
 */
#include "graph/build.h"

#include <string.h>

static bool fold_is_identity(OpKind kind, const void *attr, const Shape *in, const Shape *out) {
    switch (kind) {
    case OP_broadcast_in_dim:
    case OP_reshape: return shape_equal(in, out);
    case OP_transpose:
        for (int i = 0; i < out->rank; i++) {
            if (((const AxesAttr *)attr)->axes[i] != i) {
                return false;
            }
        }
        return true;
    case OP_slice:
        for (int i = 0; i < out->rank; i++) {
            const SliceAttr *slice = attr;
            if (in->dim[i] >= 0 && (slice->start[i] != 0 || slice->limit[i] != in->dim[i] || (slice->stride[i] != 1 && in->dim[i] > 1))) {
                return false;
            }
        }
        return true;
    case OP_reverse: return in->dim[((const AxisAttr *)attr)->axis] <= 1;
    case OP_pad:
        for (int i = 0; i < out->rank; i++) {
            const PadAttr *pad = attr;
            if (pad->low[i] || pad->high[i] || (pad->interior[i] && in->dim[i] > 1)) {
                return false;
            }
        }
        return true;
    default: return false;
    }
}

/* A reshape that only inserts axes of extent 1, as the axes of broadcast_in_dim: where each axis of `in` lands in `out`. */
static bool inserted_ones(const Shape *in, const Shape *out, int *axes) {
    int from = 0;
    for (int i = 0; i < out->rank; i++) {
        if (from < in->rank && in->dim[from] == out->dim[i]) {
            axes[from++] = i;
        } else if (out->dim[i] != 1) {
            return false;
        }
    }
    return from == in->rank;
}

static Val fold_broadcast(Graph *g, const AxesAttr *attr, Val x, const Shape *shape) {
    const Op *inner = def_of(g, x);
    int axes[MAX_RANK] = {0}, through[MAX_RANK] = {0};
    if (inner && inner->kind == OP_broadcast_in_dim) {
        const AxesAttr *first = inner->attr;
        for (int i = 0; i < first->count; i++) {
            axes[i] = attr->axes[first->axes[i]];
        }
        return op_broadcast_in_dim(g, inner->in[0], *shape, axes);
    }
    if (inner && inner->kind == OP_reshape && inserted_ones(val_shape(g, inner->in[0]), val_shape(g, x), through)) {
        int rank = val_shape(g, inner->in[0])->rank;
        for (int i = 0; i < rank; i++) {
            axes[i] = attr->axes[through[i]];
        }
        return op_broadcast_in_dim(g, inner->in[0], *shape, axes);
    }
    double c;
    if (!splat_of(g, x, &c) && shape_same_count(shape, val_shape(g, x))) {
        return op_reshape(g, x, *shape); /* only axes of extent 1 were added */
    }
    return NO_VAL;
}

static Val fold_transpose(Graph *g, const AxesAttr *attr, Val x, const Shape *shape) {
    const Op *inner = def_of(g, x);
    int axes[MAX_RANK];
    if (inner && inner->kind == OP_transpose) {
        const AxesAttr *first = inner->attr;
        for (int i = 0; i < attr->count; i++) {
            axes[i] = first->axes[attr->axes[i]];
        }
        return op_transpose(g, inner->in[0], axes);
    }
    if (inner && inner->kind == OP_broadcast_in_dim) { /* place the operand's axes directly, where their order allows it */
        const AxesAttr *first = inner->attr;
        int place[MAX_RANK];
        for (int k = 0; k < attr->count; k++) {
            place[attr->axes[k]] = k;
        }
        for (int i = 0; i < first->count; i++) {
            axes[i] = place[first->axes[i]];
            if (i && axes[i] <= axes[i - 1]) {
                return NO_VAL;
            }
        }
        return op_broadcast_in_dim(g, inner->in[0], *shape, axes);
    }
    int last = -1; /* axes of extent 1 may move freely: then it is a reshape, unless the batch would move past other axes */
    for (int i = 0; i < attr->count; i++) {
        if (shape->dim[i] == 1) {
            continue;
        }
        if (attr->axes[i] < last) {
            return NO_VAL;
        }
        last = attr->axes[i];
    }
    return op_reshape(g, x, *shape);
}

static Val fold_slice(Graph *g, const SliceAttr *attr, Val x, const Shape *shape) {
    const Op *inner = def_of(g, x);
    if (!inner) {
        return NO_VAL;
    }
    if (inner->kind == OP_slice) {
        const SliceAttr *first = inner->attr;
        int32_t start[MAX_RANK] = {0}, limit[MAX_RANK] = {0}, stride[MAX_RANK];
        for (int i = 0; i < shape->rank; i++) {
            stride[i] = 1;
            limit[i] = shape->dim[i];
            if (shape->dim[i] >= 0) {
                stride[i] = first->stride[i] * attr->stride[i];
                start[i] = first->start[i] + attr->start[i] * first->stride[i];
                limit[i] = shape->dim[i] > 0 ? start[i] + (shape->dim[i] - 1) * stride[i] + 1 : start[i];
            }
        }
        return op_slice(g, inner->in[0], start, limit, stride);
    }
    if (inner->kind == OP_concatenate) { /* a slice within one part */
        int axis = ((const AxisAttr *)inner->attr)->axis;
        int32_t begin = 0;
        for (int i = 0; i < inner->nin; i++) {
            int32_t extent = val_shape(g, inner->in[i])->dim[axis];
            if (attr->start[axis] >= begin && attr->limit[axis] <= begin + extent && attr->start[axis] < attr->limit[axis]) {
                int32_t start[MAX_RANK], limit[MAX_RANK];
                memcpy(start, attr->start, sizeof start);
                memcpy(limit, attr->limit, sizeof limit);
                start[axis] -= begin;
                limit[axis] -= begin;
                return op_slice(g, inner->in[i], start, limit, attr->stride);
            }
            begin += extent;
        }
    }
    return NO_VAL;
}

static Val fold_pad(Graph *g, const PadAttr *attr, Val x, const Shape *shape) {
    double c;
    if (splat_of(g, x, &c) && val_type(g, x) == DTYPE_F32 && c == (double)(float)attr->value) {
        return splat_typed(g, c, val_type(g, x), *shape);
    }
    return NO_VAL;
}

/* Neighbouring slices of one value join; a single part is itself. */
static Val fold_concatenate(Graph *g, int axis, const Val *in, int nin) {
    if (nin == 1) {
        return in[0];
    }
    Val part[2] = {NO_VAL, NO_VAL};
    for (int i = 0; i < nin; i++) { /* a part that is a concatenation itself gives its parts */
        const Op *inner = def_is(g, in[i], OP_concatenate);
        if (inner && ((const AxisAttr *)inner->attr)->axis == axis) {
            int count = nin + inner->nin - 1;
            Val *flat = arena_new_array(g->arena, Val, count);
            for (int k = 0; k < count; k++) {
                flat[k] = k < i ? in[k] : k < i + inner->nin ? inner->in[k - i] : in[k - inner->nin + 1];
            }
            return op_concatenate(g, flat, count, axis);
        }
    }
    for (int i = 0; i + 1 < nin; i++) {
        const Op *a = def_is(g, in[i], OP_slice), *b = def_is(g, in[i + 1], OP_slice);
        if (!a || !b || a->in[0] != b->in[0]) {
            continue;
        }
        const SliceAttr *x = a->attr, *y = b->attr;
        bool adjacent = x->limit[axis] == y->start[axis] && x->stride[axis] == 1 && y->stride[axis] == 1;
        for (int k = 0; k < val_shape(g, in[i])->rank && adjacent; k++) {
            adjacent = k == axis || (x->start[k] == y->start[k] && x->limit[k] == y->limit[k] && x->stride[k] == y->stride[k]);
        }
        if (!adjacent) {
            continue;
        }
        SliceAttr joined = *x;
        joined.limit[axis] = y->limit[axis];
        part[0] = op_slice(g, a->in[0], joined.start, joined.limit, joined.stride);
        Val *rest = arena_new_array(g->arena, Val, nin);
        int count = 0;
        for (int k = 0; k < nin; k++) {
            if (k != i + 1) {
                rest[count++] = k == i ? part[0] : in[k];
            }
        }
        return op_concatenate(g, rest, count, axis);
    }
    return NO_VAL;
}

Val fold_view(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape) {
    const Shape *from = val_shape(g, in[0]);
    double c;
    if (nin == 1 && fold_is_identity(kind, attr, from, shape)) {
        return in[0];
    }
    if (kind != OP_pad && kind != OP_concatenate && kind != OP_broadcast_in_dim && splat_of(g, in[0], &c)) {
        return splat_typed(g, c, type, *shape);
    }
    switch (kind) {
    case OP_broadcast_in_dim: return fold_broadcast(g, attr, in[0], shape);
    case OP_reshape: {
        const Op *inner = def_is(g, in[0], OP_reshape);
        return inner ? op_reshape(g, inner->in[0], *shape) : NO_VAL;
    }
    case OP_transpose: return fold_transpose(g, attr, in[0], shape);
    case OP_slice: return fold_slice(g, attr, in[0], shape);
    case OP_reverse: {
        const Op *inner = def_is(g, in[0], OP_reverse);
        return inner && ((const AxisAttr *)inner->attr)->axis == ((const AxisAttr *)attr)->axis ? inner->in[0] : NO_VAL;
    }
    case OP_pad: return fold_pad(g, attr, in[0], shape);
    case OP_concatenate: return fold_concatenate(g, ((const AxisAttr *)attr)->axis, in, nin);
    default: return NO_VAL;
    }
}
