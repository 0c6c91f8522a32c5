/*
 * gather.c - reading and adding to places given by indices along one axis of a table.
 */
#include "graph/build.h"

#include <assert.h>

/* ---- shape rule */

/* table[:axis] + indices[batch_axes:] + table[axis + 1:] */
static bool gathered_shape(const Shape *table, const Shape *indices, int axis, int batch_axes, Shape *out) {
    *out = (Shape){0};
    if (axis < 0 || axis >= table->rank || batch_axes < 0 || batch_axes > axis || batch_axes > indices->rank || table->dim[axis] < 0 ||
        table->rank - 1 + indices->rank - batch_axes > MAX_RANK) {
        return false;
    }
    for (int i = 0; i < batch_axes; i++) {
        if (table->dim[i] != indices->dim[i]) {
            return false;
        }
    }
    for (int i = 0; i < axis; i++) {
        out->dim[out->rank++] = table->dim[i];
    }
    for (int i = batch_axes; i < indices->rank; i++) {
        out->dim[out->rank++] = indices->dim[i];
    }
    for (int i = axis + 1; i < table->rank; i++) {
        out->dim[out->rank++] = table->dim[i];
    }
    return true;
}

const char *shape_gather(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 2 && op->nout == 1 && op->attr, "gather: operands");
    const GatherAttr *attr = op->attr;
    bool gathers = op->kind == OP_gather;
    const Value *table = &g->value[gathers ? op->in[0] : op->out[0]], *indices = &g->value[gathers ? op->in[1] : op->in[0]];
    const Value *rows = &g->value[gathers ? op->out[0] : op->in[1]];
    Shape shape;
    SHAPE_REQUIRE(indices->type == DTYPE_I32 && table->type == rows->type, "gather: types");
    SHAPE_REQUIRE(gathers || table->type == DTYPE_F32, "scatter_add: type");
    SHAPE_REQUIRE(gathered_shape(&table->shape, &indices->shape, attr->axis, attr->batch_axes, &shape), "gather: axes");
    SHAPE_REQUIRE(shape_equal(&shape, &rows->shape), "gather: shape of the rows");
    return NULL;
}

/* ---- construction */

Val op_gather(Graph *g, Val table, Val indices, int axis, int batch_axes) {
    GatherAttr attr = {.axis = axis < 0 ? axis + val_shape(g, table)->rank : axis, .batch_axes = batch_axes};
    Shape shape;
    bool fits = gathered_shape(val_shape(g, table), val_shape(g, indices), attr.axis, batch_axes, &shape);
    (void)fits;
    assert(fits);
    Val in[2] = {table, indices};
    return op_make(g, OP_gather, &attr, in, 2, val_type(g, table), &shape);
}

Val op_scatter_add(Graph *g, Val indices, Val updates, int axis, int batch_axes, Shape table) {
    GatherAttr attr = {.axis = axis < 0 ? axis + table.rank : axis, .batch_axes = batch_axes};
    Val in[2] = {indices, updates};
    return op_make(g, OP_scatter_add, &attr, in, 2, val_type(g, updates), &table);
}

/* ---- gradients */

void gradient_gather(Graph *g, Adjoint *adjoint, const Op *op) {
    const GatherAttr *attr = op->attr;
    Val ct = adjoint_of(adjoint, op->out[0]);
    adjoint_add(adjoint, op->in[0], op_scatter_add(g, op->in[1], ct, attr->axis, attr->batch_axes, *val_shape(g, op->in[0])));
}

void gradient_scatter_add(Graph *g, Adjoint *adjoint, const Op *op) {
    const GatherAttr *attr = op->attr;
    adjoint_add(adjoint, op->in[1], op_gather(g, adjoint_of(adjoint, op->out[0]), op->in[0], attr->axis, attr->batch_axes));
}
