/*
 * window.c - reductions over sliding windows (pooling) and their gradients.
 */
#include "graph/build.h"

#include <assert.h>

/* ---- shape rule */

static int32_t window_count(const WindowAttr *attr, int i, int32_t extent) {
    return (extent + attr->pad_low[i] + attr->pad_high[i] - (attr->window[i] - 1) * attr->dilation[i] - 1) / attr->stride[i] + 1;
}

static const char *check_window(const WindowAttr *attr, const Shape *in, const Shape *out) {
    SHAPE_REQUIRE(attr->spatial >= 1 && attr->spatial <= 3 && in->rank == attr->spatial + 2 && out->rank == in->rank, "window: rank");
    for (int i = 0; i < attr->spatial; i++) {
        SHAPE_REQUIRE(attr->window[i] >= 1 && attr->stride[i] >= 1 && attr->dilation[i] >= 1, "window: attributes");
        SHAPE_REQUIRE(out->dim[i + 1] == window_count(attr, i, in->dim[i + 1]) && out->dim[i + 1] >= 1, "window: extent of the result");
    }
    SHAPE_REQUIRE(in->dim[0] == out->dim[0] && in->dim[in->rank - 1] == out->dim[in->rank - 1], "window: batch or channels");
    return NULL;
}

const char *shape_window(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == (op->kind == OP_select_and_scatter ? 2 : 1) && op->nout == 1 && op->attr, "window: operands");
    for (int i = 0; i < op->nin; i++) {
        SHAPE_REQUIRE(g->value[op->in[i]].type == DTYPE_F32 && g->value[op->out[0]].type == DTYPE_F32, "window: types");
    }
    const Shape *out = &g->value[op->out[0]].shape, *first = &g->value[op->in[0]].shape;
    if (op->kind == OP_reduce_window) {
        const ReduceWindowAttr *attr = op->attr;
        SHAPE_REQUIRE(attr->kind == REDUCE_ADD || attr->kind == REDUCE_MAX, "window: sum or maximum only");
        return check_window(&attr->window, first, out);
    }
    if (op->kind == OP_spread_window) {
        return check_window(op->attr, out, first);
    }
    SHAPE_REQUIRE(shape_equal(out, first), "select_and_scatter: result unlike operand");
    return check_window(op->attr, first, &g->value[op->in[1]].shape);
}

/* ---- construction */

static WindowAttr clean_window(const WindowAttr *attr) {
    WindowAttr clean = *attr;
    for (int i = attr->spatial; i < 3; i++) {
        clean.window[i] = clean.stride[i] = clean.dilation[i] = clean.pad_low[i] = clean.pad_high[i] = 0;
    }
    return clean;
}

Val op_reduce_window(Graph *g, Val x, ReduceKind kind, const WindowAttr *attr) {
    ReduceWindowAttr clean = {.kind = kind, .window = clean_window(attr)};
    Shape shape = *val_shape(g, x);
    assert(shape.rank == attr->spatial + 2);
    for (int i = 0; i < attr->spatial; i++) {
        shape.dim[i + 1] = window_count(attr, i, shape.dim[i + 1]);
    }
    return op_make(g, OP_reduce_window, &clean, &x, 1, DTYPE_F32, &shape);
}

Val op_select_and_scatter(Graph *g, Val x, Val dout, const WindowAttr *attr) {
    WindowAttr clean = clean_window(attr);
    Val in[2] = {x, dout};
    return op_make(g, OP_select_and_scatter, &clean, in, 2, DTYPE_F32, val_shape(g, x));
}

Val op_spread_window(Graph *g, Val dout, const WindowAttr *attr, Shape in) {
    WindowAttr clean = clean_window(attr);
    return op_make(g, OP_spread_window, &clean, &dout, 1, DTYPE_F32, &in);
}

/* ---- gradients */

void gradient_reduce_window(Graph *g, Adjoint *adjoint, const Op *op) {
    const ReduceWindowAttr *attr = op->attr;
    Val ct = adjoint_of(adjoint, op->out[0]), x = op->in[0];
    if (attr->kind == REDUCE_MAX) { /* TensorFlow's MaxPoolGrad picks the first of equals, its MaxPool3DGrad every one */
        WindowAttr window = attr->window;
        window.all_ties = window.spatial == 3;
        adjoint_add(adjoint, x, op_select_and_scatter(g, x, ct, &window));
    } else {
        adjoint_add(adjoint, x, op_spread_window(g, ct, &attr->window, *val_shape(g, x)));
    }
}

void gradient_spread_window(Graph *g, Adjoint *adjoint, const Op *op) {
    adjoint_add(adjoint, op->in[0], op_reduce_window(g, adjoint_of(adjoint, op->out[0]), REDUCE_ADD, op->attr));
}
