/*
 * view.c - index maps: broadcast_in_dim, reshape, transpose, slice, reverse, pad, concatenate.
 * No axis that is a multiple of the batch is ever cut, padded, reversed or joined; a reshape keeps the number of elements in front of the batch axis,
 * so that an index never depends on the run-time number of rows.
 */
#include "graph/build.h"

#include <assert.h>
#include <string.h>

/* ---- shape rule */

static int64_t count_before_batch(const Shape *shape) {
    int64_t count = 1;
    for (int i = 0; i < shape->rank && shape->dim[i] >= 0; i++) {
        count *= shape->dim[i];
    }
    return count;
}

static const char *check_reshape(const Shape *in, const Shape *out) {
    SHAPE_REQUIRE(shape_same_count(in, out), "reshape: number of elements");
    SHAPE_REQUIRE(!shape_has_batch(in) || count_before_batch(in) == count_before_batch(out), "reshape moves the batch");
    return NULL;
}

static const char *check_concatenate(const Graph *g, const Op *op, const Shape *out) {
    const AxisAttr *attr = op->attr;
    SHAPE_REQUIRE(op->nin >= 1 && attr->axis >= 0 && attr->axis < out->rank, "concatenate: axis");
    int32_t total = 0;
    for (int i = 0; i < op->nin; i++) {
        const Shape *in = &g->value[op->in[i]].shape;
        SHAPE_REQUIRE(in->rank == out->rank && g->value[op->in[i]].type == g->value[op->out[0]].type, "concatenate: rank or type");
        for (int k = 0; k < out->rank; k++) {
            SHAPE_REQUIRE(k == attr->axis ? in->dim[k] >= 0 : in->dim[k] == out->dim[k],
                          "concatenate: shapes differ off the axis, or it is the batch");
        }
        total += in->dim[attr->axis];
    }
    SHAPE_REQUIRE(total == out->dim[attr->axis], "concatenate: extent of the result");
    return NULL;
}

const char *shape_view(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nout == 1 && op->nin >= 1, "view: operands");
    const Shape *in = &g->value[op->in[0]].shape, *out = &g->value[op->out[0]].shape;
    SHAPE_REQUIRE(g->value[op->in[0]].type == g->value[op->out[0]].type, "view: type");
    SHAPE_REQUIRE(op->nin == 1 || op->kind == OP_concatenate, "view: operands");
    switch (op->kind) {
    case OP_broadcast_in_dim: {
        const AxesAttr *attr = op->attr;
        SHAPE_REQUIRE(attr->count == in->rank, "broadcast_in_dim: number of axes");
        for (int i = 0; i < in->rank; i++) {
            int axis = attr->axes[i];
            SHAPE_REQUIRE(axis >= 0 && axis < out->rank && (i == 0 || axis > attr->axes[i - 1]), "broadcast_in_dim: axes must increase");
            SHAPE_REQUIRE(in->dim[i] == out->dim[axis] || in->dim[i] == 1, "broadcast_in_dim: extents");
        }
        return NULL;
    }
    case OP_reshape: return check_reshape(in, out);
    case OP_transpose: {
        const AxesAttr *attr = op->attr;
        unsigned seen = 0;
        SHAPE_REQUIRE(attr->count == in->rank && in->rank == out->rank, "transpose: rank");
        for (int i = 0; i < out->rank; i++) {
            SHAPE_REQUIRE(attr->axes[i] >= 0 && attr->axes[i] < in->rank && out->dim[i] == in->dim[attr->axes[i]], "transpose: extents");
            seen |= 1u << attr->axes[i];
        }
        SHAPE_REQUIRE(seen == (1u << in->rank) - 1u, "transpose: not a permutation");
        return NULL;
    }
    case OP_slice: {
        const SliceAttr *attr = op->attr;
        SHAPE_REQUIRE(in->rank == out->rank, "slice: rank");
        for (int i = 0; i < in->rank; i++) {
            if (in->dim[i] < 0) {
                SHAPE_REQUIRE(attr->start[i] == 0 && attr->limit[i] == in->dim[i] && attr->stride[i] == 1 && out->dim[i] == in->dim[i],
                              "slice cuts the batch");
            } else {
                SHAPE_REQUIRE(attr->start[i] >= 0 && attr->limit[i] <= in->dim[i] && attr->start[i] <= attr->limit[i] && attr->stride[i] >= 1,
                              "slice: range");
                SHAPE_REQUIRE(out->dim[i] == (attr->limit[i] - attr->start[i] + attr->stride[i] - 1) / attr->stride[i], "slice: extent");
            }
        }
        return NULL;
    }
    case OP_reverse: {
        const AxisAttr *attr = op->attr;
        SHAPE_REQUIRE(shape_equal(in, out) && attr->axis >= 0 && attr->axis < in->rank && in->dim[attr->axis] >= 0, "reverse: axis");
        return NULL;
    }
    case OP_pad: {
        const PadAttr *attr = op->attr;
        SHAPE_REQUIRE(in->rank == out->rank, "pad: rank");
        for (int i = 0; i < in->rank; i++) {
            if (in->dim[i] < 0) {
                SHAPE_REQUIRE(!attr->low[i] && !attr->high[i] && !attr->interior[i] && out->dim[i] == in->dim[i], "pad of the batch");
            } else {
                int32_t inner = in->dim[i] > 0 ? in->dim[i] + (in->dim[i] - 1) * attr->interior[i] : 0;
                SHAPE_REQUIRE(attr->interior[i] >= 0 && out->dim[i] >= 0 && out->dim[i] == inner + attr->low[i] + attr->high[i], "pad: extent");
            }
        }
        return NULL;
    }
    case OP_concatenate: return check_concatenate(g, op, out);
    default: return "not a view";
    }
}

/* ---- construction */

Val op_broadcast_in_dim(Graph *g, Val x, Shape shape, const int *axes) {
    AxesAttr attr = {.count = val_shape(g, x)->rank};
    for (int i = 0; i < attr.count; i++) {
        attr.axes[i] = axes[i];
    }
    return op_make(g, OP_broadcast_in_dim, &attr, &x, 1, val_type(g, x), &shape);
}

Val op_broadcast(Graph *g, Val x, Shape shape) {
    int rank = val_shape(g, x)->rank, axes[MAX_RANK];
    assert(rank <= shape.rank);
    if (shape_equal(val_shape(g, x), &shape)) {
        return x;
    }
    for (int i = 0; i < rank; i++) {
        axes[i] = shape.rank - rank + i;
    }
    return op_broadcast_in_dim(g, x, shape, axes);
}

Val op_reshape(Graph *g, Val x, Shape shape) {
    return op_make(g, OP_reshape, NULL, &x, 1, val_type(g, x), &shape);
}

Val op_expand_dims(Graph *g, Val x, int axis) {
    Shape shape = *val_shape(g, x);
    assert(shape.rank < MAX_RANK);
    axis = axis < 0 ? axis + shape.rank + 1 : axis;
    assert(axis >= 0 && axis <= shape.rank);
    memmove(shape.dim + axis + 1, shape.dim + axis, sizeof(int32_t) * (size_t)(shape.rank - axis));
    shape.dim[axis] = 1;
    shape.rank++;
    return op_reshape(g, x, shape);
}

Val op_squeeze(Graph *g, Val x, int axis) {
    Shape shape = *val_shape(g, x);
    axis = axis < 0 ? axis + shape.rank : axis;
    assert(axis >= 0 && axis < shape.rank && shape.dim[axis] == 1);
    memmove(shape.dim + axis, shape.dim + axis + 1, sizeof(int32_t) * (size_t)(shape.rank - axis - 1));
    shape.dim[--shape.rank] = 0;
    return op_reshape(g, x, shape);
}

Val op_transpose(Graph *g, Val x, const int *permutation) {
    const Shape *in = val_shape(g, x);
    AxesAttr attr = {.count = in->rank};
    Shape shape = {.rank = in->rank};
    for (int i = 0; i < in->rank; i++) {
        assert(permutation[i] >= 0 && permutation[i] < in->rank);
        attr.axes[i] = permutation[i];
        shape.dim[i] = in->dim[permutation[i]];
    }
    return op_make(g, OP_transpose, &attr, &x, 1, val_type(g, x), &shape);
}

Val op_slice(Graph *g, Val x, const int32_t *start, const int32_t *limit, const int32_t *stride) {
    const Shape *in = val_shape(g, x);
    SliceAttr attr = {0};
    Shape shape = *in;
    for (int i = 0; i < in->rank; i++) {
        attr.start[i] = start ? start[i] : 0;
        attr.limit[i] = limit ? limit[i] : in->dim[i];
        attr.stride[i] = stride ? stride[i] : 1;
        if (in->dim[i] >= 0) {
            shape.dim[i] = (attr.limit[i] - attr.start[i] + attr.stride[i] - 1) / attr.stride[i];
        }
    }
    return op_make(g, OP_slice, &attr, &x, 1, val_type(g, x), &shape);
}

Val op_slice_axis(Graph *g, Val x, int axis, int32_t start, int32_t limit) {
    const Shape *in = val_shape(g, x);
    int32_t starts[MAX_RANK] = {0}, limits[MAX_RANK];
    axis = axis < 0 ? axis + in->rank : axis;
    assert(axis >= 0 && axis < in->rank);
    memcpy(limits, in->dim, sizeof limits);
    starts[axis] = start;
    limits[axis] = limit;
    return op_slice(g, x, starts, limits, NULL);
}

Val op_reverse(Graph *g, Val x, int axis) {
    AxisAttr attr = {.axis = axis < 0 ? axis + val_shape(g, x)->rank : axis};
    return op_make(g, OP_reverse, &attr, &x, 1, val_type(g, x), val_shape(g, x));
}

Val op_pad(Graph *g, Val x, double value, const int32_t *low, const int32_t *high, const int32_t *interior) {
    const Shape *in = val_shape(g, x);
    PadAttr attr = {.value = value};
    Shape shape = *in;
    for (int i = 0; i < in->rank; i++) {
        attr.low[i] = low[i];
        attr.high[i] = high[i];
        attr.interior[i] = interior ? interior[i] : 0;
        if (in->dim[i] >= 0) {
            shape.dim[i] = (in->dim[i] > 0 ? in->dim[i] + (in->dim[i] - 1) * attr.interior[i] : 0) + low[i] + high[i];
        }
    }
    return op_make(g, OP_pad, &attr, &x, 1, val_type(g, x), &shape);
}

Val op_concatenate(Graph *g, const Val *x, int count, int axis) {
    assert(count >= 1);
    Shape shape = *val_shape(g, x[0]);
    AxisAttr attr = {.axis = axis < 0 ? axis + shape.rank : axis};
    assert(attr.axis >= 0 && attr.axis < shape.rank);
    shape.dim[attr.axis] = 0;
    for (int i = 0; i < count; i++) {
        shape.dim[attr.axis] += val_shape(g, x[i])->dim[attr.axis];
    }
    return op_make(g, OP_concatenate, &attr, x, count, val_type(g, x[0]), &shape);
}

/* ---- gradients */

#define RULE(name) void gradient_##name(Graph *g, Adjoint *adjoint, const Op *op)
#define CT         adjoint_of(adjoint, op->out[0])

/* Sums over the axes that were added or stretched. */
RULE(broadcast_in_dim) {
    const AxesAttr *attr = op->attr;
    Val ct = CT;
    Shape in = *val_shape(g, op->in[0]), out = *val_shape(g, op->out[0]);
    int axes[MAX_RANK], count = 0, from = 0;
    for (int i = 0; i < out.rank; i++) {
        bool kept = from < in.rank && attr->axes[from] == i;
        if (!kept || in.dim[from] != out.dim[i]) {
            axes[count++] = i;
        }
        from += kept;
    }
    adjoint_add(adjoint, op->in[0], op_reshape(g, op_reduce(g, ct, REDUCE_ADD, axes, count), in));
}

RULE(reshape) {
    adjoint_add(adjoint, op->in[0], op_reshape(g, CT, *val_shape(g, op->in[0])));
}

RULE(transpose) {
    const AxesAttr *attr = op->attr;
    int inverse[MAX_RANK];
    for (int i = 0; i < attr->count; i++) {
        inverse[attr->axes[i]] = i;
    }
    adjoint_add(adjoint, op->in[0], op_transpose(g, CT, inverse));
}

RULE(slice) {
    const SliceAttr *attr = op->attr;
    Shape in = *val_shape(g, op->in[0]), out = *val_shape(g, op->out[0]);
    int32_t low[MAX_RANK] = {0}, high[MAX_RANK] = {0}, interior[MAX_RANK] = {0};
    for (int i = 0; i < in.rank; i++) {
        if (in.dim[i] < 0) {
            continue;
        }
        low[i] = attr->start[i];
        interior[i] = attr->stride[i] - 1;
        high[i] = in.dim[i] - low[i] - (out.dim[i] > 0 ? (out.dim[i] - 1) * attr->stride[i] + 1 : 0);
    }
    adjoint_add(adjoint, op->in[0], op_pad(g, CT, 0.0, low, high, interior));
}

RULE(reverse) {
    adjoint_add(adjoint, op->in[0], op_reverse(g, CT, ((const AxisAttr *)op->attr)->axis));
}

/* Crops what was added (and pads back with zeros what was cropped), then skips the interior. */
RULE(pad) {
    const PadAttr *attr = op->attr;
    Shape in = *val_shape(g, op->in[0]);
    int32_t low[MAX_RANK] = {0}, high[MAX_RANK] = {0}, stride[MAX_RANK];
    for (int i = 0; i < in.rank; i++) {
        low[i] = -attr->low[i];
        high[i] = -attr->high[i];
        stride[i] = in.dim[i] < 0 ? 1 : attr->interior[i] + 1;
    }
    adjoint_add(adjoint, op->in[0], op_slice(g, op_pad(g, CT, 0.0, low, high, NULL), NULL, NULL, stride));
}

RULE(concatenate) {
    int axis = ((const AxisAttr *)op->attr)->axis;
    int32_t start = 0;
    for (int i = 0; i < op->nin; i++) {
        int32_t extent = val_shape(g, op->in[i])->dim[axis];
        if (adjoint_wanted(adjoint, op->in[i])) {
            adjoint_add(adjoint, op->in[i], op_slice_axis(g, CT, axis, start, start + extent));
        }
        start += extent;
    }
}
