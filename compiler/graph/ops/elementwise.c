/*
 * elementwise.c - maps: every operand has the result's shape. Operands that differ are broadcast here as numpy does, by a broadcast_in_dim.
 * Gradients follow TensorFlow's registered ones (math_grad.py), because Keras on TensorFlow is the oracle.
 */
#include "graph/build.h"

#include <assert.h>
#include <stdint.h>

/* ---- shape rule */

const char *shape_elementwise(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nout == 1 && op->nin >= 1 && op->nin <= 3, "map: number of operands");
    const Value *out = &g->value[op->out[0]];
    const Value *in[3] = {NULL, NULL, NULL};
    for (int i = 0; i < op->nin; i++) {
        in[i] = &g->value[op->in[i]];
        SHAPE_REQUIRE(shape_equal(&in[i]->shape, &out->shape), "map: operand and result shapes differ");
    }
    switch (op->kind) {
    case OP_select:
        SHAPE_REQUIRE(op->nin == 3 && in[0]->type == DTYPE_BOOL && in[1]->type == in[2]->type && out->type == in[1]->type, "select: types");
        break;
    case OP_compare: SHAPE_REQUIRE(op->nin == 2 && in[0]->type == in[1]->type && out->type == DTYPE_BOOL && op->attr, "compare: types"); break;
    case OP_and:
    case OP_or:
        SHAPE_REQUIRE(op->nin == 2 && in[0]->type == DTYPE_BOOL && in[1]->type == DTYPE_BOOL && out->type == DTYPE_BOOL, "logical: types");
        break;
    case OP_add:
    case OP_subtract:
    case OP_multiply:
    case OP_divide:
    case OP_maximum:
    case OP_minimum:
    case OP_remainder:
        SHAPE_REQUIRE(op->nin == 2 && in[0]->type == in[1]->type && out->type == in[0]->type, "arithmetic: types");
        SHAPE_REQUIRE(out->type == DTYPE_F32 || out->type == DTYPE_I32, "arithmetic: neither float nor int");
        break;
    case OP_power:
        SHAPE_REQUIRE(op->nin == 2 && in[0]->type == DTYPE_F32 && in[1]->type == DTYPE_F32 && out->type == DTYPE_F32, "power: types");
        break;
    case OP_not: SHAPE_REQUIRE(op->nin == 1 && in[0]->type == DTYPE_BOOL && out->type == DTYPE_BOOL, "not: types"); break;
    case OP_is_finite: SHAPE_REQUIRE(op->nin == 1 && in[0]->type == DTYPE_F32 && out->type == DTYPE_BOOL, "is_finite: types"); break;
    case OP_convert: SHAPE_REQUIRE(op->nin == 1 && out->type != DTYPE_U8, "convert: types"); break;
    case OP_hash: {
        static const int operands[] = {[HASH_TEXT] = 1, [HASH_CROSS_LOW] = 3, [HASH_CROSS_HIGH] = 3, [HASH_CROSS_BIN] = 2};
        SHAPE_REQUIRE(op->attr && op->nin == operands[((const HashAttr *)op->attr)->kind] && out->type == DTYPE_I32, "hash: operands");
        for (int i = 0; i < op->nin; i++) {
            SHAPE_REQUIRE(in[i]->type == DTYPE_I32, "hash: types");
        }
        break;
    }
    case OP_negate:
    case OP_abs:
    case OP_sign:
        SHAPE_REQUIRE(op->nin == 1 && in[0]->type == out->type && (out->type == DTYPE_F32 || out->type == DTYPE_I32), "unary: types");
        break;
    case OP_stop_gradient: SHAPE_REQUIRE(op->nin == 1 && in[0]->type == out->type, "stop_gradient: types"); break;
    default: SHAPE_REQUIRE(op->nin == 1 && in[0]->type == DTYPE_F32 && out->type == DTYPE_F32, "unary: types");
    }
    return NULL;
}

/* ---- construction */

static Val unary(Graph *g, OpKind kind, Val x) {
    return op_make(g, kind, NULL, &x, 1, val_type(g, x), val_shape(g, x));
}

#define UNARY(name)                                                                                                                                  \
    Val op_##name(Graph *g, Val x) {                                                                                                                 \
        return unary(g, OP_##name, x);                                                                                                               \
    }
UNARY(negate)
UNARY(abs)
UNARY(sign)
UNARY(exponential)
UNARY(exponential_minus_one)
UNARY(log)
UNARY(log_plus_one)
UNARY(logistic)
UNARY(tanh)
UNARY(sqrt)
UNARY(rsqrt)
UNARY(sine)
UNARY(cosine)
UNARY(erf)
UNARY(erf_inv)
UNARY(floor)
UNARY(ceil)
UNARY(round_nearest_even)
UNARY(not )
UNARY(stop_gradient)
#undef UNARY

Val op_is_finite(Graph *g, Val x) {
    return op_make(g, OP_is_finite, NULL, &x, 1, DTYPE_BOOL, val_shape(g, x));
}

Val op_convert(Graph *g, Val x, DType type) {
    return op_make(g, OP_convert, NULL, &x, 1, type, val_shape(g, x));
}

Val op_hash(Graph *g, Val x, int32_t bins, const uint64_t *salt) {
    HashAttr attr = {.bins = bins, .salted = salt != NULL, .salt = {salt ? salt[0] : 0, salt ? salt[1] : 0}};
    return op_make(g, OP_hash, &attr, &x, 1, DTYPE_I32, val_shape(g, x));
}

Val op_hash_cross(Graph *g, const Val *x, int count, int32_t bins) {
    const Shape *shape = val_shape(g, x[0]);
    const uint64_t start = UINT64_C(0xDECAFCAFFE); /* TensorFlow's default key of crosses */
    Val low = op_broadcast(g, op_constant_int(g, (int32_t)(uint32_t)start), *shape),
        high = op_broadcast(g, op_constant_int(g, (int32_t)(start >> 32)), *shape);
    for (int i = 0; i < count; i++) {
        const Val in[3] = {low, high, x[i]};
        HashAttr attr = {.bins = bins, .kind = HASH_CROSS_LOW};
        low = op_make(g, OP_hash, &attr, in, 3, DTYPE_I32, shape);
        attr.kind = HASH_CROSS_HIGH;
        high = op_make(g, OP_hash, &attr, in, 3, DTYPE_I32, shape);
    }
    const Val state[2] = {low, high};
    HashAttr attr = {.bins = bins, .kind = HASH_CROSS_BIN};
    return op_make(g, OP_hash, &attr, state, 2, DTYPE_I32, shape);
}

/* The shape that numpy gives two operands. */
static Shape shape_broadcast(const Shape *a, const Shape *b) {
    Shape out = {.rank = a->rank > b->rank ? a->rank : b->rank};
    for (int i = 1; i <= out.rank; i++) {
        int32_t x = i <= a->rank ? a->dim[a->rank - i] : 1, y = i <= b->rank ? b->dim[b->rank - i] : 1;
        assert((x == y || x == 1 || y == 1) && "operands do not broadcast");
        out.dim[out.rank - i] = x == 1 ? y : x;
    }
    return out;
}

static Val binary(Graph *g, OpKind kind, const void *attr, Val a, Val b, DType type) {
    Shape shape = shape_broadcast(val_shape(g, a), val_shape(g, b));
    Val in[2] = {op_broadcast(g, a, shape), op_broadcast(g, b, shape)};
    return op_make(g, kind, attr, in, 2, type, &shape);
}

#define BINARY(name)                                                                                                                                 \
    Val op_##name(Graph *g, Val a, Val b) {                                                                                                          \
        return binary(g, OP_##name, NULL, a, b, val_type(g, a));                                                                                     \
    }
BINARY(add)
BINARY(subtract)
BINARY(multiply)
BINARY(divide)
BINARY(maximum)
BINARY(minimum)
BINARY(power)
BINARY(remainder)
BINARY(and)
BINARY(or)
#undef BINARY

Val op_compare(Graph *g, Val a, Val b, CompareDirection direction) {
    CompareAttr attr = {.direction = direction};
    return binary(g, OP_compare, &attr, a, b, DTYPE_BOOL);
}

Val op_select(Graph *g, Val predicate, Val on_true, Val on_false) {
    Shape shape = shape_broadcast(val_shape(g, on_true), val_shape(g, on_false));
    shape = shape_broadcast(&shape, val_shape(g, predicate));
    Val in[3] = {op_broadcast(g, predicate, shape), op_broadcast(g, on_true, shape), op_broadcast(g, on_false, shape)};
    return op_make(g, OP_select, NULL, in, 3, val_type(g, on_true), &shape);
}

static Val scalar_like(Graph *g, Val x, double c) {
    return splat_typed(g, c, val_type(g, x), (Shape){0});
}

Val op_add_scalar(Graph *g, Val x, double c) {
    return op_add(g, x, scalar_like(g, x, c));
}

Val op_multiply_scalar(Graph *g, Val x, double c) {
    return op_multiply(g, x, scalar_like(g, x, c));
}

Val op_maximum_scalar(Graph *g, Val x, double c) {
    return op_maximum(g, x, scalar_like(g, x, c));
}

Val op_minimum_scalar(Graph *g, Val x, double c) {
    return op_minimum(g, x, scalar_like(g, x, c));
}

Val op_compare_scalar(Graph *g, Val x, double c, CompareDirection direction) {
    return op_compare(g, x, scalar_like(g, x, c), direction);
}

Val op_square(Graph *g, Val x) {
    return op_multiply(g, x, x);
}

Val op_clamp(Graph *g, Val x, double low, double high) {
    return op_minimum_scalar(g, op_maximum_scalar(g, x, low), high);
}

/* TensorFlow's Relu has gradient 0 at 0, where a maximum would give 1: hence the select. */
Val op_relu(Graph *g, Val x) {
    return op_select(g, op_compare_scalar(g, x, 0.0, COMPARE_GT), x, scalar_like(g, x, 0.0));
}

/* max(x, 0) + log(1 + e^-|x|), written so that the gradient at 0 is 1/2: the first term gives 0 there, the second e^x / (1 + e^x). */
Val op_softplus(Graph *g, Val x) {
    Val positive = op_compare_scalar(g, x, 0.0, COMPARE_GT);
    Val minus_abs = op_select(g, positive, op_negate(g, x), x);
    return op_add(g, op_select(g, positive, x, scalar_like(g, x, 0.0)), op_log_plus_one(g, op_exponential(g, minus_abs)));
}

/* ---- gradients; ct is the cotangent of the result */

#define RULE(name) void gradient_##name(Graph *g, Adjoint *adjoint, const Op *op)
#define CT         adjoint_of(adjoint, op->out[0])

RULE(negate) {
    adjoint_add(adjoint, op->in[0], op_negate(g, CT));
}

RULE(abs) {
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op_sign(g, op->in[0])));
}

RULE(exponential) {
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op->out[0]));
}

RULE(exponential_minus_one) {
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op_add_scalar(g, op->out[0], 1.0)));
}

RULE(log) {
    adjoint_add(adjoint, op->in[0], op_divide(g, CT, op->in[0]));
}

RULE(log_plus_one) {
    adjoint_add(adjoint, op->in[0], op_divide(g, CT, op_add_scalar(g, op->in[0], 1.0)));
}

/* y (1 - y) */
RULE(logistic) {
    Val y = op->out[0];
    Val one_minus = op_subtract(g, op_constant(g, 1.0), y);
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op_multiply(g, y, one_minus)));
}

/* 1 - y^2 */
RULE(tanh) {
    Val slope = op_subtract(g, op_constant(g, 1.0), op_square(g, op->out[0]));
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, slope));
}

/* The slopes of sqrt and rsqrt are infinite at 0. As TensorFlow's SqrtGrad and RsqrtGrad: what asks for no gradient gets none there either, not NaN.
 */
static Val none_for_none(Graph *g, Val cotangent, Val gradient) {
    return op_select(g, op_compare_scalar(g, cotangent, 0.0, COMPARE_EQ), op_constant(g, 0.0), gradient);
}

RULE(sqrt) {
    Val ct = CT;
    adjoint_add(adjoint, op->in[0], none_for_none(g, ct, op_divide(g, op_multiply_scalar(g, ct, 0.5), op->out[0])));
}

/* -y^3 / 2 */
RULE(rsqrt) {
    Val y = op->out[0], ct = CT;
    Val cube = op_multiply(g, op_square(g, y), y);
    adjoint_add(adjoint, op->in[0], none_for_none(g, ct, op_multiply(g, ct, op_multiply_scalar(g, cube, -0.5))));
}

RULE(sine) {
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op_cosine(g, op->in[0])));
}

RULE(cosine) {
    adjoint_add(adjoint, op->in[0], op_negate(g, op_multiply(g, CT, op_sine(g, op->in[0]))));
}

/* 2 / sqrt(pi) e^(-x^2) */
RULE(erf) {
    Val bell = op_exponential(g, op_negate(g, op_square(g, op->in[0])));
    adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op_multiply_scalar(g, bell, 1.1283791670955126)));
}

/* There is one float type, so a conversion never carries a gradient: float to int to float is a step function. */
RULE(convert) {
    (void)g, (void)adjoint, (void)op;
}

RULE(add) {
    (void)g;
    adjoint_add(adjoint, op->in[0], CT);
    adjoint_add(adjoint, op->in[1], CT);
}

RULE(subtract) {
    adjoint_add(adjoint, op->in[0], CT);
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_negate(g, CT));
    }
}

RULE(multiply) {
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_multiply(g, CT, op->in[1]));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_multiply(g, CT, op->in[0]));
    }
}

RULE(divide) {
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_divide(g, CT, op->in[1]));
    }
    if (adjoint_wanted(adjoint, op->in[1])) { /* -a / b / b */
        Val slope = op_divide(g, op_negate(g, op->out[0]), op->in[1]);
        adjoint_add(adjoint, op->in[1], op_multiply(g, CT, slope));
    }
}

static void gradient_of_choice(Graph *g, Adjoint *adjoint, const Op *op, CompareDirection direction) {
    Val first = op_compare(g, op->in[0], op->in[1], direction), ct = CT, zero = op_constant(g, 0.0);
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_select(g, first, ct, zero));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_select(g, first, zero, ct));
    }
}

RULE(maximum) {
    gradient_of_choice(g, adjoint, op, COMPARE_GE);
}

RULE(minimum) {
    gradient_of_choice(g, adjoint, op, COMPARE_LE);
}

/* To the base b a^(b-1); to the exponent a^b log(a) where a > 0, else 0. */
RULE(power) {
    Val a = op->in[0], b = op->in[1];
    if (adjoint_wanted(adjoint, a)) {
        Val slope = op_multiply(g, b, op_power(g, a, op_add_scalar(g, b, -1.0)));
        adjoint_add(adjoint, a, op_multiply(g, CT, slope));
    }
    if (adjoint_wanted(adjoint, b)) {
        Val positive = op_compare_scalar(g, a, 0.0, COMPARE_GT);
        Val logarithm = op_log(g, op_select(g, positive, a, op_constant(g, 1.0)));
        adjoint_add(adjoint, b, op_multiply(g, CT, op_multiply(g, op->out[0], logarithm)));
    }
}

RULE(select) {
    Val ct = CT, zero = op_constant(g, 0.0);
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_select(g, op->in[0], ct, zero));
    }
    if (adjoint_wanted(adjoint, op->in[2])) {
        adjoint_add(adjoint, op->in[2], op_select(g, op->in[0], zero, ct));
    }
}
