/*
 * softmax.c - operations over the rows of the last axis that are one operation for the sake of stable numbers.
 */
#include "graph/build.h"

#include <assert.h>

/* ---- shape rule */

const char *shape_rows(const Graph *g, const Op *op) {
    bool loss = op->kind == OP_softmax_cross_entropy;
    SHAPE_REQUIRE(op->nin == (loss ? 2 : 1) && op->nout == 1, "softmax: operands");
    const Shape *in = &g->value[op->in[0]].shape, *out = &g->value[op->out[0]].shape;
    SHAPE_REQUIRE(in->rank >= 1 && in->dim[in->rank - 1] >= 1, "softmax: rows over the last axis, which is fixed");
    SHAPE_REQUIRE(g->value[op->in[0]].type == DTYPE_F32 && g->value[op->out[0]].type == DTYPE_F32, "softmax: types");
    if (!loss) {
        SHAPE_REQUIRE(shape_equal(in, out), "softmax: result unlike operand");
        return NULL;
    }
    SHAPE_REQUIRE(g->value[op->in[1]].type == DTYPE_F32 && shape_equal(in, &g->value[op->in[1]].shape), "softmax_cross_entropy: labels");
    SHAPE_REQUIRE(out->rank == in->rank - 1, "softmax_cross_entropy: rank of the result");
    for (int i = 0; i < out->rank; i++) {
        SHAPE_REQUIRE(in->dim[i] == out->dim[i], "softmax_cross_entropy: extents");
    }
    return NULL;
}

/* ---- construction */

Val op_softmax(Graph *g, Val x) {
    return op_make(g, OP_softmax, NULL, &x, 1, DTYPE_F32, val_shape(g, x));
}

Val op_log_softmax(Graph *g, Val x) {
    return op_make(g, OP_log_softmax, NULL, &x, 1, DTYPE_F32, val_shape(g, x));
}

Val op_softmax_cross_entropy(Graph *g, Val logits, Val labels) {
    Shape shape = *val_shape(g, logits);
    assert(shape.rank >= 1);
    shape.dim[--shape.rank] = 0;
    Val in[2] = {logits, labels};
    return op_make(g, OP_softmax_cross_entropy, NULL, in, 2, DTYPE_F32, &shape);
}

/* ---- gradients */

#define RULE(name) void gradient_##name(Graph *g, Adjoint *adjoint, const Op *op)
#define CT         adjoint_of(adjoint, op->out[0])

/* y (ct - sum(ct y)) */
RULE(softmax) {
    Val y = op->out[0], ct = CT;
    Val inner = op_reduce_sum(g, op_multiply(g, ct, y), -1, true);
    adjoint_add(adjoint, op->in[0], op_multiply(g, op_subtract(g, ct, inner), y));
}

/* ct - softmax(x) sum(ct) */
RULE(log_softmax) {
    Val ct = CT;
    Val weighted = op_multiply(g, op_reduce_sum(g, ct, -1, true), op_exponential(g, op->out[0]));
    adjoint_add(adjoint, op->in[0], op_subtract(g, ct, weighted));
}

/* TensorFlow's operation: softmax - labels, whatever the labels sum to. */
RULE(softmax_cross_entropy) {
    Val logits = op->in[0], labels = op->in[1];
    Val ct = op_expand_dims(g, CT, -1);
    if (adjoint_wanted(adjoint, logits)) {
        adjoint_add(adjoint, logits, op_multiply(g, ct, op_subtract(g, op_softmax(g, logits), labels)));
    }
    if (adjoint_wanted(adjoint, labels)) {
        adjoint_add(adjoint, labels, op_negate(g, op_multiply(g, ct, op_log_softmax(g, logits))));
    }
}
