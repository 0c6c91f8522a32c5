/*
 * constant.c - constants, the index along an axis and the run-time number of rows.
 */
#include "graph/build.h"

#include <assert.h>
#include <string.h>

const char *shape_constant(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 0 && op->nout == 1 && op->attr, "a source has no operands");
    const Value *out = &g->value[op->out[0]];
    if (op->kind == OP_constant) {
        const ConstantAttr *attr = op->attr;
        SHAPE_REQUIRE(attr->data || attr->idata || out->shape.rank == 0, "a splat constant is a scalar (broadcast it)");
        SHAPE_REQUIRE(!shape_has_batch(&out->shape), "constant over the batch");
        SHAPE_REQUIRE(!attr->data || out->type == DTYPE_F32, "float data of another type");
        SHAPE_REQUIRE(!attr->idata || out->type == DTYPE_I32, "integer data of another type");
    } else if (op->kind == OP_iota) {
        const AxisAttr *attr = op->attr;
        SHAPE_REQUIRE(out->type == DTYPE_I32 && attr->axis >= 0 && attr->axis < out->shape.rank, "iota: axis or type");
    } else {
        SHAPE_REQUIRE(out->type == DTYPE_F32 && out->shape.rank == 0, "batch_count is a float scalar");
    }
    return NULL;
}

static Val scalar_constant(Graph *g, DType type, double value, int64_t integer) {
    ConstantAttr *attr = arena_new_array(g->arena, ConstantAttr, 1);
    attr->value = value;
    attr->integer = integer;
    Shape scalar = {0};
    return op_result(g, op_append(g, OP_constant, attr, NULL, 0, &type, &scalar, 1), 0);
}

Val op_constant(Graph *g, double value) {
    return scalar_constant(g, DTYPE_F32, value, 0);
}

Val op_constant_int(Graph *g, int64_t value) {
    return scalar_constant(g, DTYPE_I32, 0.0, value);
}

Val op_constant_bool(Graph *g, bool value) {
    return scalar_constant(g, DTYPE_BOOL, 0.0, value);
}

Val splat_typed(Graph *g, double value, DType type, Shape shape) {
    Val scalar = type == DTYPE_F32 ? op_constant(g, value) : scalar_constant(g, type, 0.0, (int64_t)value);
    return op_broadcast(g, scalar, shape);
}

Val op_splat(Graph *g, double value, Shape shape) {
    return splat_typed(g, value, DTYPE_F32, shape);
}

Val op_array(Graph *g, const float *data, Shape shape) {
    size_t bytes = sizeof(float) * (size_t)shape_fixed_count(&shape);
    ConstantAttr *attr = arena_new_array(g->arena, ConstantAttr, 1);
    float *copy = arena_alloc(g->arena, bytes ? bytes : 1);
    if (bytes) {
        memcpy(copy, data, bytes);
    }
    attr->data = copy;
    DType type = DTYPE_F32;
    return op_result(g, op_append(g, OP_constant, attr, NULL, 0, &type, &shape, 1), 0);
}

Val op_array_int(Graph *g, const int32_t *data, Shape shape) {
    size_t bytes = sizeof(int32_t) * (size_t)shape_fixed_count(&shape);
    ConstantAttr *attr = arena_new_array(g->arena, ConstantAttr, 1);
    int32_t *copy = arena_alloc(g->arena, bytes ? bytes : 1);
    if (bytes) {
        memcpy(copy, data, bytes);
    }
    attr->idata = copy;
    DType type = DTYPE_I32;
    return op_result(g, op_append(g, OP_constant, attr, NULL, 0, &type, &shape, 1), 0);
}

Val op_iota(Graph *g, Shape shape, int axis) {
    AxisAttr attr = {.axis = axis < 0 ? axis + shape.rank : axis};
    return op_make(g, OP_iota, &attr, NULL, 0, DTYPE_I32, &shape);
}

Val op_batch_count(Graph *g, Shape shape) {
    int64_t number = shape_fixed_count(&shape);
    if (!shape_has_batch(&shape)) {
        return op_constant(g, (double)number);
    }
    int axes = 0;
    for (int i = 0; i < shape.rank; i++) {
        axes += shape.dim[i] < 0;
    }
    (void)axes;
    assert(axes == 1 && number <= INT32_MAX);
    AxisAttr attr = {.number = (int32_t)number};
    return op_make(g, OP_batch_count, &attr, NULL, 0, DTYPE_F32, &(Shape){0});
}
