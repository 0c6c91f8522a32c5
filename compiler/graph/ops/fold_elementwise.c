/*
 * fold_elementwise.c - identities of maps that hold exactly in float arithmetic (the sign of a zero excepted): used when an op is born and
 * again by the simplifier, when its operands have become simpler.
 */
#include "graph/build.h"

#include <math.h>

static bool compare_values(CompareDirection direction, double a, double b) {
    switch (direction) {
    case COMPARE_EQ: return a == b;
    case COMPARE_NE: return a != b;
    case COMPARE_LT: return a < b;
    case COMPARE_LE: return a <= b;
    case COMPARE_GT: return a > b;
    case COMPARE_GE: return a >= b;
    }
    return false;
}

/* Only operations that every float implementation rounds alike (an intermediate double is innocuous for them). */
static bool fold_float(OpKind kind, double a, double b, double *result) {
    switch (kind) {
    case OP_add: *result = a + b; break;
    case OP_subtract: *result = a - b; break;
    case OP_multiply: *result = a * b; break;
    case OP_divide: *result = a / b; break;
    case OP_maximum: *result = a >= b ? a : b; break;
    case OP_minimum: *result = a <= b ? a : b; break;
    case OP_negate: *result = -a; break;
    case OP_abs: *result = fabs(a); break;
    case OP_sign: *result = a > 0 ? 1 : a < 0 ? -1 : 0; break;
    case OP_sqrt: *result = sqrt(a); break;
    case OP_floor: *result = floor(a); break;
    case OP_ceil: *result = ceil(a); break;
    case OP_exponential:
        if (a != 0) {
            return false;
        }
        *result = 1;
        break;
    case OP_log:
        if (a != 1) {
            return false;
        }
        *result = 0;
        break;
    case OP_stop_gradient: *result = a; break;
    default: return false;
    }
    *result = (double)(float)*result;
    return isfinite(*result);
}

static bool fold_int(OpKind kind, int64_t a, int64_t b, int64_t *result) {
    switch (kind) {
    case OP_add: *result = a + b; break;
    case OP_subtract: *result = a - b; break;
    case OP_multiply: *result = a * b; break;
    case OP_maximum: *result = a >= b ? a : b; break;
    case OP_minimum: *result = a <= b ? a : b; break;
    case OP_negate: *result = -a; break;
    case OP_stop_gradient: *result = a; break;
    default: return false;
    }
    return *result >= INT32_MIN && *result <= INT32_MAX;
}

/* All operands are splats. */
static Val fold_constants(Graph *g, OpKind kind, const void *attr, const Val *in, const double *c, DType type, const Shape *shape) {
    DType from = val_type(g, in[0]);
    if (kind == OP_compare) {
        return splat_typed(g, compare_values(((const CompareAttr *)attr)->direction, c[0], c[1]), type, *shape);
    }
    if (kind == OP_not) {
        return splat_typed(g, c[0] == 0, type, *shape);
    }
    if (kind == OP_and || kind == OP_or) {
        return splat_typed(g, kind == OP_and ? c[0] != 0 && c[1] != 0 : c[0] != 0 || c[1] != 0, type, *shape);
    }
    if (kind == OP_is_finite) {
        return splat_typed(g, isfinite(c[0]) != 0, type, *shape);
    }
    if (kind == OP_convert) {
        if (type == DTYPE_BOOL) {
            return splat_typed(g, c[0] != 0, type, *shape);
        }
        if (type == DTYPE_I32 && from == DTYPE_F32 && !(fabs(c[0]) < 2147483648.0)) {
            return NO_VAL;
        }
        return splat_typed(g, type == DTYPE_I32 ? trunc(c[0]) : c[0], type, *shape);
    }
    if (type == DTYPE_F32) {
        double result;
        return fold_float(kind, c[0], c[1], &result) ? splat_typed(g, result, type, *shape) : NO_VAL;
    }
    if (type == DTYPE_I32) {
        int64_t result;
        return fold_int(kind, (int64_t)c[0], (int64_t)c[1], &result) ? splat_typed(g, (double)result, type, *shape) : NO_VAL;
    }
    return NO_VAL;
}

/* The operand of a negate, or NO_VAL. */
static Val negated(const Graph *g, Val val) {
    const Op *op = def_is(g, val, OP_negate);
    return op ? op->in[0] : NO_VAL;
}

static bool is_power_of_two(double c) {
    int exponent;
    return c != 0 && isfinite(c) && fabs(frexp(c, &exponent)) == 0.5 && exponent > -60 && exponent < 60;
}

enum { MAX_PARTS = 32 };

/* Collects the leaves of a tree of additions; false when there are too many. */
static bool collect_parts(const Graph *g, Val val, Val *part, int *count) {
    const Op *op = def_is(g, val, OP_add);
    if (op) {
        return collect_parts(g, op->in[0], part, count) && collect_parts(g, op->in[1], part, count);
    }
    if (*count == MAX_PARTS) {
        return false;
    }
    part[(*count)++] = val;
    return true;
}

/* The one axis that a pad with zeros extends, or -1. */
static int zero_pad_axis(const Graph *g, Val val) {
    const Op *op = def_is(g, val, OP_pad);
    const PadAttr *attr = op ? op->attr : NULL;
    int axis = -1;
    for (int i = 0; op && i < val_shape(g, val)->rank; i++) {
        if (attr->low[i] < 0 || attr->high[i] < 0 || attr->interior[i] || attr->value != 0.0) {
            return -1;
        }
        if (attr->low[i] || attr->high[i]) {
            if (axis >= 0) {
                return -1;
            }
            axis = i;
        }
    }
    return axis;
}

/* A sum of parts that were padded with zeros to stand side by side (the gradient of slices) is their concatenation. */
static Val fold_sum_of_pads(Graph *g, const Val *in) {
    Val part[MAX_PARTS];
    int count = 0, axis = zero_pad_axis(g, in[1]);
    axis = axis < 0 ? zero_pad_axis(g, in[0]) : axis;
    if (axis < 0 || !collect_parts(g, in[0], part, &count) || !collect_parts(g, in[1], part, &count)) {
        return NO_VAL;
    }
    int32_t low[MAX_RANK] = {0}, high[MAX_RANK] = {0};
    for (int i = 0; i < count; i++) { /* sorted by place */
        Val now = part[i];
        if (zero_pad_axis(g, now) != axis) {
            return NO_VAL;
        }
        int k = i;
        int32_t place = ((const PadAttr *)def_of(g, now)->attr)->low[axis];
        for (; k > 0 && ((const PadAttr *)def_of(g, part[k - 1])->attr)->low[axis] > place; k--) {
            part[k] = part[k - 1];
        }
        part[k] = now;
    }
    low[axis] = ((const PadAttr *)def_of(g, part[0])->attr)->low[axis];
    int32_t at = low[axis];
    for (int i = 0; i < count; i++) {
        const Op *op = def_of(g, part[i]);
        if (((const PadAttr *)op->attr)->low[axis] != at) {
            return NO_VAL;
        }
        high[axis] = ((const PadAttr *)op->attr)->high[axis];
        part[i] = op->in[0];
        at += val_shape(g, part[i])->dim[axis];
    }
    return op_pad(g, op_concatenate(g, part, count, axis), 0.0, low, high, NULL);
}

static Val fold_arithmetic(Graph *g, OpKind kind, const Val *in, const bool *known, const double *c, DType type) {
    bool is_float = type == DTYPE_F32;
    switch (kind) {
    case OP_add:
        if (known[0] && c[0] == 0) {
            return in[1];
        }
        if (known[1] && c[1] == 0) {
            return in[0];
        }
        if (is_float && negated(g, in[1]) != NO_VAL) {
            return op_subtract(g, in[0], negated(g, in[1]));
        }
        if (is_float && negated(g, in[0]) != NO_VAL) {
            return op_subtract(g, in[1], negated(g, in[0]));
        }
        return is_float ? fold_sum_of_pads(g, in) : NO_VAL;
    case OP_subtract:
        if (known[1] && c[1] == 0) {
            return in[0];
        }
        if (known[0] && c[0] == 0) {
            return op_negate(g, in[1]);
        }
        if (is_float && negated(g, in[1]) != NO_VAL) {
            return op_add(g, in[0], negated(g, in[1]));
        }
        return NO_VAL;
    case OP_multiply:
        for (int i = 0; i < 2; i++) {
            if (known[i] && c[i] == 1) {
                return in[1 - i];
            }
            if (known[i] && c[i] == -1) {
                return op_negate(g, in[1 - i]);
            }
            if (known[i] && c[i] == 0 && !is_float) {
                return in[i];
            }
        }
        if (is_float && negated(g, in[0]) != NO_VAL && negated(g, in[1]) != NO_VAL) {
            return op_multiply(g, negated(g, in[0]), negated(g, in[1]));
        }
        return NO_VAL;
    case OP_divide:
        if (known[1] && c[1] == 1) {
            return in[0];
        }
        if (known[1] && is_float && is_power_of_two(c[1])) {
            return op_multiply_scalar(g, in[0], 1.0 / c[1]);
        }
        return NO_VAL;
    case OP_power:
        if (known[1] && c[1] == 1) {
            return in[0];
        }
        if (known[1] && c[1] == 2) {
            return op_multiply(g, in[0], in[0]);
        }
        if (known[1] && c[1] == 0) {
            return splat_typed(g, 1.0, type, *val_shape(g, in[0]));
        }
        return NO_VAL;
    default: return NO_VAL;
    }
}

/* There is at least one row: comparing their number with zero or less is decided. */
static Val fold_compare(Graph *g, CompareDirection direction, const Val *in, const bool *known, const double *c, const Shape *shape) {
    Val val = in[0];
    const Op *op = def_of(g, val);
    while (op && (op->kind == OP_broadcast_in_dim || op->kind == OP_reshape)) {
        val = op->in[0];
        op = def_of(g, val);
    }
    if (!op || op->kind != OP_batch_count || !known[1] || c[1] > 0) {
        return NO_VAL;
    }
    return splat_typed(g, direction == COMPARE_NE || direction == COMPARE_GT || direction == COMPARE_GE, DTYPE_BOOL, *shape);
}

Val fold_elementwise(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape) {
    double c[3] = {0, 0, 0};
    bool known[3] = {false, false, false}, all = nin > 0;
    if (kind == OP_rng_uniform || kind == OP_hash) {
        return NO_VAL;
    }
    for (int i = 0; i < nin; i++) {
        known[i] = splat_of(g, in[i], &c[i]);
        all = all && known[i];
    }
    if (all && kind != OP_select) {
        Val folded = fold_constants(g, kind, attr, in, c, type, shape);
        if (folded != NO_VAL) {
            return folded;
        }
    }
    switch (kind) {
    case OP_convert: return val_type(g, in[0]) == type ? in[0] : NO_VAL;
    case OP_negate: return negated(g, in[0]);
    case OP_stop_gradient: return def_is(g, in[0], OP_stop_gradient) ? in[0] : NO_VAL;
    case OP_not: {
        const Op *inner = def_is(g, in[0], OP_not);
        return inner ? inner->in[0] : NO_VAL;
    }
    case OP_abs: return def_is(g, in[0], OP_abs) ? in[0] : NO_VAL;
    case OP_and:
    case OP_or:
        if (in[0] == in[1]) {
            return in[0];
        }
        for (int i = 0; i < 2; i++) {
            if (known[i]) {
                return (c[i] != 0) == (kind == OP_and) ? in[1 - i] : in[i];
            }
        }
        return NO_VAL;
    case OP_maximum:
    case OP_minimum: return in[0] == in[1] ? in[0] : NO_VAL;
    case OP_compare: return fold_compare(g, ((const CompareAttr *)attr)->direction, in, known, c, shape);
    case OP_select: {
        if (known[0]) {
            return c[0] != 0 ? in[1] : in[2];
        }
        if (in[1] == in[2] || (known[1] && known[2] && c[1] == c[2])) {
            return in[1];
        }
        const Op *inverted = def_is(g, in[0], OP_not);
        return inverted ? op_select(g, inverted->in[0], in[2], in[1]) : NO_VAL;
    }
    default: return fold_arithmetic(g, kind, in, known, c, type);
    }
}
