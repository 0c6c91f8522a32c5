/*
 * reduce.c - reductions, arg_max, cumulative sums and sorting.
 */
#include "graph/build.h"

#include <assert.h>

/* ---- shape rule */

static const char *check_reduce(const Value *in, const Value *out, const AxesAttr *attr) {
    unsigned gone = 0;
    bool logical = attr->kind == REDUCE_AND || attr->kind == REDUCE_OR;
    SHAPE_REQUIRE(in->type == out->type && logical == (in->type == DTYPE_BOOL) && in->type != DTYPE_U8, "reduce: type");
    SHAPE_REQUIRE(out->shape.rank == in->shape.rank - attr->count, "reduce: rank");
    for (int i = 0; i < attr->count; i++) {
        SHAPE_REQUIRE(attr->axes[i] >= 0 && attr->axes[i] < in->shape.rank && (i == 0 || attr->axes[i] > attr->axes[i - 1]),
                      "reduce: axes must increase");
        gone |= 1u << attr->axes[i];
    }
    for (int i = 0, k = 0; i < in->shape.rank; i++) {
        if (!(gone >> i & 1u)) {
            SHAPE_REQUIRE(in->shape.dim[i] == out->shape.dim[k++], "reduce: extents");
        }
    }
    return NULL;
}

const char *shape_reduce(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 1 && op->nout == (op->kind == OP_sort ? 2 : 1) && op->attr, "reduce: operands");
    const Value *in = &g->value[op->in[0]], *out = &g->value[op->out[0]];
    if (op->kind == OP_reduce) {
        return check_reduce(in, out, op->attr);
    }
    const AxisAttr *attr = op->attr;
    SHAPE_REQUIRE(attr->axis >= 0 && attr->axis < in->shape.rank, "axis out of range");
    SHAPE_REQUIRE(in->type == DTYPE_F32 || in->type == DTYPE_I32, "type");
    if (op->kind == OP_arg_max) {
        SHAPE_REQUIRE(out->type == DTYPE_I32 && out->shape.rank == in->shape.rank - 1 && in->shape.dim[attr->axis] >= 1, "arg_max: type or rank");
        for (int i = 0; i < out->shape.rank; i++) {
            SHAPE_REQUIRE(out->shape.dim[i] == in->shape.dim[i + (i >= attr->axis)], "arg_max: extents");
        }
        return NULL;
    }
    SHAPE_REQUIRE(shape_equal(&in->shape, &out->shape) && in->type == out->type, "result unlike operand");
    if (op->kind == OP_sort) {
        const Value *indices = &g->value[op->out[1]];
        SHAPE_REQUIRE(in->shape.dim[attr->axis] >= 0, "sort over the batch");
        SHAPE_REQUIRE(shape_equal(&in->shape, &indices->shape) && indices->type == DTYPE_I32, "sort: indices");
    }
    return NULL;
}

/* ---- construction */

Val op_reduce(Graph *g, Val x, ReduceKind kind, const int *axes, int count) {
    const Shape *in = val_shape(g, x);
    AxesAttr attr = {.kind = kind};
    Shape shape = {0};
    unsigned gone = 0;
    for (int i = 0; i < count; i++) {
        int axis = axes[i] < 0 ? axes[i] + in->rank : axes[i];
        assert(axis >= 0 && axis < in->rank && !(gone >> axis & 1u));
        gone |= 1u << axis;
    }
    for (int i = 0; i < in->rank; i++) {
        if (gone >> i & 1u) {
            attr.axes[attr.count++] = i;
        } else {
            shape.dim[shape.rank++] = in->dim[i];
        }
    }
    return op_make(g, OP_reduce, &attr, &x, 1, val_type(g, x), &shape);
}

static Val keep_axes(Graph *g, Val reduced, Shape full, const int *axes, int count) {
    for (int i = 0; i < count; i++) {
        full.dim[axes[i] < 0 ? axes[i] + full.rank : axes[i]] = 1;
    }
    return op_reshape(g, reduced, full);
}

Val op_reduce_sum(Graph *g, Val x, int axis, bool keepdims) {
    Val sum = op_reduce(g, x, REDUCE_ADD, &axis, 1);
    return keepdims ? keep_axes(g, sum, *val_shape(g, x), &axis, 1) : sum;
}

Val op_reduce_mean(Graph *g, Val x, const int *axes, int count, bool keepdims) {
    Shape full = *val_shape(g, x), reduced = {0};
    for (int i = 0; i < count; i++) {
        reduced.dim[reduced.rank++] = full.dim[axes[i] < 0 ? axes[i] + full.rank : axes[i]];
    }
    Val mean = op_divide(g, op_reduce(g, x, REDUCE_ADD, axes, count), op_batch_count(g, reduced));
    return keepdims ? keep_axes(g, mean, full, axes, count) : mean;
}

Val op_reduce_all(Graph *g, Val x, ReduceKind kind) {
    static const int axes[MAX_RANK] = {0, 1, 2, 3, 4, 5, 6, 7};
    return op_reduce(g, x, kind, axes, val_shape(g, x)->rank);
}

static Val arg_extreme(Graph *g, Val x, int axis, bool minimum) {
    const Shape *in = val_shape(g, x);
    AxisAttr attr = {.axis = axis < 0 ? axis + in->rank : axis, .flag = minimum};
    Shape shape = {0};
    for (int i = 0; i < in->rank; i++) {
        if (i != attr.axis) {
            shape.dim[shape.rank++] = in->dim[i];
        }
    }
    return op_make(g, OP_arg_max, &attr, &x, 1, DTYPE_I32, &shape);
}

Val op_arg_max(Graph *g, Val x, int axis) {
    return arg_extreme(g, x, axis, false);
}

Val op_arg_min(Graph *g, Val x, int axis) {
    return arg_extreme(g, x, axis, true);
}

Val op_cumulative_sum(Graph *g, Val x, int axis, bool exclusive, bool reverse) {
    AxisAttr attr = {.axis = axis < 0 ? axis + val_shape(g, x)->rank : axis, .flag = exclusive, .reverse = reverse};
    return op_make(g, OP_cumulative_sum, &attr, &x, 1, val_type(g, x), val_shape(g, x));
}

void op_sort(Graph *g, Val x, int axis, bool descending, Val *values, Val *indices) {
    AxisAttr *attr = arena_new_array(g->arena, AxisAttr, 1);
    attr->axis = axis < 0 ? axis + val_shape(g, x)->rank : axis;
    attr->flag = descending;
    DType type[2] = {val_type(g, x), DTYPE_I32};
    Shape shape[2] = {*val_shape(g, x), *val_shape(g, x)};
    int32_t op = op_append(g, OP_sort, attr, &x, 1, type, shape, 2);
    if (values) {
        *values = op_result(g, op, 0);
    }
    if (indices) {
        *indices = op_result(g, op, 1);
    }
}

/* ---- folds */

/* Axes of extent 1 reduce by a reshape; reductions of one kind join. */
Val fold_reduce(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape) {
    const AxesAttr *axes = attr;
    const Shape *from = val_shape(g, in[0]);
    (void)kind, (void)nin, (void)type;
    int rest[MAX_RANK], count = 0;
    for (int i = 0; i < axes->count; i++) {
        if (from->dim[axes->axes[i]] != 1) {
            rest[count++] = axes->axes[i];
        }
    }
    if (count == 0) {
        return op_reshape(g, in[0], *shape);
    }
    if (count < axes->count) {
        return op_reshape(g, op_reduce(g, in[0], axes->kind, rest, count), *shape);
    }
    const Op *inner = def_is(g, in[0], OP_reduce);
    if (inner && ((const AxesAttr *)inner->attr)->kind == axes->kind) {
        const AxesAttr *first = inner->attr;
        int all[MAX_RANK], total = first->count, place = 0;
        for (int i = 0; i < first->count; i++) {
            all[i] = first->axes[i];
        }
        for (int i = 0, gone = 0, next = 0; i < val_shape(g, inner->in[0])->rank; i++) {
            if (gone < first->count && first->axes[gone] == i) {
                gone++;
                continue;
            }
            if (next < axes->count && axes->axes[next] == place) {
                all[total++] = i;
                next++;
            }
            place++;
        }
        return op_reduce(g, inner->in[0], axes->kind, all, total);
    }
    return NO_VAL;
}

/* ---- gradients */

#define RULE(name) void gradient_##name(Graph *g, Adjoint *adjoint, const Op *op)
#define CT         adjoint_of(adjoint, op->out[0])

/* A reduced value (or its cotangent) spread over the operand's shape again. */
static Val spread(Graph *g, Val reduced, const AxesAttr *attr, Shape in) {
    int axes[MAX_RANK], count = 0, gone = 0;
    for (int i = 0; i < in.rank; i++) {
        if (gone < attr->count && attr->axes[gone] == i) {
            gone++;
        } else {
            axes[count++] = i;
        }
    }
    return op_broadcast_in_dim(g, reduced, in, axes);
}

/* The product of the others: with one zero among the factors only its own is not zero. */
static Val product_gradient(Graph *g, Val ct, const AxesAttr *attr, Val x) {
    Shape in = *val_shape(g, x);
    Val one = op_constant(g, 1.0), zero = op_constant(g, 0.0);
    Val is_zero = op_compare_scalar(g, x, 0.0, COMPARE_EQ);
    Val others = op_select(g, is_zero, one, x);
    Val product = spread(g, op_reduce(g, others, REDUCE_MULTIPLY, attr->axes, attr->count), attr, in);
    Val zeros = spread(g, op_reduce(g, op_select(g, is_zero, one, zero), REDUCE_ADD, attr->axes, attr->count), attr, in);
    Val at_zero = op_select(g, op_compare_scalar(g, zeros, 1.0, COMPARE_EQ), product, zero);
    Val elsewhere = op_select(g, op_compare_scalar(g, zeros, 0.0, COMPARE_EQ), op_divide(g, product, others), zero);
    return op_multiply(g, spread(g, ct, attr, in), op_select(g, is_zero, at_zero, elsewhere));
}

RULE(reduce) {
    const AxesAttr *attr = op->attr;
    Val x = op->in[0], ct = CT;
    Shape in = *val_shape(g, x);
    if (attr->kind == REDUCE_ADD) {
        adjoint_add(adjoint, x, spread(g, ct, attr, in));
    } else if (attr->kind == REDUCE_MULTIPLY) {
        adjoint_add(adjoint, x, product_gradient(g, ct, attr, x));
    } else { /* maximum, minimum: ties share equally */
        Val equal = op_compare(g, x, spread(g, op->out[0], attr, in), COMPARE_EQ);
        Val mine = op_select(g, equal, op_constant(g, 1.0), op_constant(g, 0.0));
        Val share = op_divide(g, ct, op_reduce(g, mine, REDUCE_ADD, attr->axes, attr->count));
        adjoint_add(adjoint, x, op_select(g, equal, spread(g, share, attr, in), op_constant(g, 0.0)));
    }
}

RULE(cumulative_sum) {
    const AxisAttr *attr = op->attr;
    adjoint_add(adjoint, op->in[0], op_cumulative_sum(g, CT, attr->axis, attr->flag, !attr->reverse));
}

/* Each sorted value's cotangent goes back to where it came from: a scatter over the last axis. */
RULE(sort) {
    int axis = ((const AxisAttr *)op->attr)->axis, permutation[MAX_RANK];
    Val ct = CT;
    if (ct == NO_VAL) {
        return;
    }
    Shape in = *val_shape(g, op->in[0]);
    for (int i = 0; i < in.rank; i++) {
        permutation[i] = i;
    }
    permutation[axis] = in.rank - 1;
    permutation[in.rank - 1] = axis; /* its own inverse */
    Val updates = op_transpose(g, ct, permutation), indices = op_transpose(g, op->out[1], permutation);
    Val scattered = op_scatter_add(g, indices, updates, in.rank - 1, in.rank - 1, *val_shape(g, updates));
    adjoint_add(adjoint, op->in[0], op_transpose(g, scattered, permutation));
}
