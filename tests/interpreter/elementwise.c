/*
 * elementwise.c - maps and views, one element at a time.
 */
#include "interpreter/internal.h"

#include <assert.h>
#include <math.h>

/* The error function's inverse by Newton's method on erf. */
static double erf_inverse(double y) {
    double x = 0;
    for (int i = 0; i < 200; i++) {
        x -= (erf(x) - y) / (1.1283791670955126 * exp(-x * x));
        x = x > 6 ? 6 : x < -6 ? -6 : x;
    }
    return x;
}

static double round_even(double x) {
    double floor_x = floor(x), part = x - floor_x;
    if (part != 0.5) {
        return part < 0.5 ? floor_x : floor_x + 1;
    }
    return fmod(floor_x, 2.0) == 0 ? floor_x : floor_x + 1;
}

static double uniform(const double *seed, double step, int32_t stream, int64_t element) {
    int64_t key[5] = {(int64_t)seed[0], (int64_t)seed[1], (int64_t)step, stream, element};
    uint64_t bits = hash_bytes(14695981039346656037u, key, sizeof key);
    bits ^= bits >> 31;
    bits *= 0x9e3779b97f4a7c15u;
    bits ^= bits >> 29;
    return (double)(bits >> 40) / 16777216.0;
}

static bool compare(CompareDirection direction, double a, double b) {
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

/* Of a text: some bin. Of integers crossed: FingerprintCat64, as Keras. */
static double hash(const HashAttr *attr, double a, double b, double c) {
    const uint64_t factor = UINT64_C(0xC6A4A7935BD1E995);
    if (attr->kind == HASH_TEXT) {
        return fmod(a * 7919.0 + 13.0, attr->bins);
    }
    uint64_t state = (uint64_t)(uint32_t)(int32_t)b << 32 | (uint32_t)(int32_t)a;
    if (attr->kind == HASH_CROSS_BIN) {
        return (double)(state % (uint64_t)attr->bins);
    }
    uint64_t value = (uint64_t)(int64_t)c * factor;
    value = (value ^ value >> 47) * factor;
    state = (state ^ factor ^ value) * factor;
    state = (state ^ state >> 47) * factor;
    state ^= state >> 47;
    return attr->kind == HASH_CROSS_HIGH ? (int32_t)(state >> 32) : (int32_t)(uint32_t)state;
}

static double apply(const Interpreter *run, const Op *op, double a, double b, double c) {
    bool integer = run->g->value[op->in[0]].type == DTYPE_I32;
    switch (op->kind) {
    case OP_negate: return -a;
    case OP_abs: return fabs(a);
    case OP_sign: return a > 0 ? 1 : a < 0 ? -1 : a;
    case OP_exponential: return exp(a);
    case OP_exponential_minus_one: return expm1(a);
    case OP_log: return log(a);
    case OP_log_plus_one: return log1p(a);
    case OP_logistic: return 1 / (1 + exp(-a));
    case OP_tanh: return tanh(a);
    case OP_sqrt: return sqrt(a);
    case OP_rsqrt: return 1 / sqrt(a);
    case OP_sine: return sin(a);
    case OP_cosine: return cos(a);
    case OP_erf: return erf(a);
    case OP_erf_inv: return erf_inverse(a);
    case OP_floor: return floor(a);
    case OP_ceil: return ceil(a);
    case OP_round_nearest_even: return round_even(a);
    case OP_not: return a == 0;
    case OP_is_finite: return isfinite(a) != 0;
    case OP_convert:
        switch (run->g->value[op->out[0]].type) {
        case DTYPE_BOOL: return a != 0;
        case DTYPE_I32: return trunc(a);
        default: return a;
        }
    case OP_stop_gradient: return a;
    case OP_hash: return hash(op->attr, a, b, c);
    case OP_add: return a + b;
    case OP_subtract: return a - b;
    case OP_multiply: return a * b;
    case OP_divide: return integer ? trunc(a / b) : a / b;
    case OP_maximum: return a >= b ? a : b;
    case OP_minimum: return a <= b ? a : b;
    case OP_power: return pow(a, b);
    case OP_remainder: return fmod(a, b);
    case OP_and: return a != 0 && b != 0;
    case OP_or: return a != 0 || b != 0;
    case OP_compare: return compare(((const CompareAttr *)op->attr)->direction, a, b);
    case OP_select: return a != 0 ? b : c;
    default: assert(false && "not a map"); return 0;
    }
}

void evaluate_elementwise(Interpreter *run, const Op *op) {
    double *out = interpreter_data(run, op->out[0]);
    int64_t count = interpreter_count(run, op->out[0]);
    if (op->kind == OP_rng_uniform) {
        const double *seed = interpreter_data(run, op->in[0]), *step = interpreter_data(run, op->in[1]);
        for (int64_t i = 0; i < count; i++) {
            out[i] = uniform(seed, step[0], ((const RandomAttr *)op->attr)->stream, i);
        }
        return;
    }
    const double *in[3] = {out, out, out};
    for (int i = 0; i < op->nin; i++) {
        in[i] = interpreter_data(run, op->in[i]);
    }
    for (int64_t i = 0; i < count; i++) {
        out[i] = apply(run, op, in[0][i], in[1][i], in[2][i]);
    }
}

static void evaluate_pad(Interpreter *run, const Op *op) {
    const PadAttr *attr = op->attr;
    Extent in = extent_of(run, op->in[0]), out = extent_of(run, op->out[0]);
    const double *x = interpreter_data(run, op->in[0]);
    double *y = interpreter_data(run, op->out[0]);
    for (int64_t i = 0; i < out.count; i++) {
        y[i] = (double)(float)attr->value;
    }
    for (int64_t i = 0; i < in.count; i++) {
        int64_t index[MAX_RANK];
        bool inside = true;
        extent_index(&in, i, index);
        for (int k = 0; k < in.rank; k++) {
            index[k] = index[k] * (attr->interior[k] + 1) + attr->low[k];
            inside = inside && index[k] >= 0 && index[k] < out.dim[k];
        }
        if (inside) {
            y[extent_flat(&out, index)] = x[i];
        }
    }
}

static void evaluate_concatenate(Interpreter *run, const Op *op) {
    int axis = ((const AxisAttr *)op->attr)->axis;
    Extent out = extent_of(run, op->out[0]);
    double *y = interpreter_data(run, op->out[0]);
    int64_t start = 0;
    for (int part = 0; part < op->nin; part++) {
        Extent in = extent_of(run, op->in[part]);
        const double *x = interpreter_data(run, op->in[part]);
        for (int64_t i = 0; i < in.count; i++) {
            int64_t index[MAX_RANK];
            extent_index(&in, i, index);
            index[axis] += start;
            y[extent_flat(&out, index)] = x[i];
        }
        start += in.dim[axis];
    }
}

void evaluate_view(Interpreter *run, const Op *op) {
    if (op->kind == OP_pad) {
        evaluate_pad(run, op);
        return;
    }
    if (op->kind == OP_concatenate) {
        evaluate_concatenate(run, op);
        return;
    }
    Extent in = extent_of(run, op->in[0]), out = extent_of(run, op->out[0]);
    const double *x = interpreter_data(run, op->in[0]);
    double *y = interpreter_data(run, op->out[0]);
    for (int64_t i = 0; i < out.count; i++) {
        int64_t index[MAX_RANK], at[MAX_RANK] = {0};
        extent_index(&out, i, index);
        if (op->kind == OP_reshape) {
            y[i] = x[i];
            continue;
        }
        for (int k = 0; k < in.rank; k++) {
            switch (op->kind) {
            case OP_broadcast_in_dim: at[k] = in.dim[k] == 1 ? 0 : index[((const AxesAttr *)op->attr)->axes[k]]; break;
            case OP_transpose: at[((const AxesAttr *)op->attr)->axes[k]] = index[k]; break;
            case OP_slice: /* whole over the batch */
                at[k] = ((const SliceAttr *)op->attr)->start[k] + index[k] * ((const SliceAttr *)op->attr)->stride[k];
                break;
            case OP_reverse: at[k] = k == ((const AxisAttr *)op->attr)->axis ? in.dim[k] - 1 - index[k] : index[k]; break;
            default: assert(false && "not a view");
            }
        }
        y[i] = x[extent_flat(&in, at)];
    }
}
