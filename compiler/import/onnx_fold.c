/*
 * onnx_fold.c - nodes whose inputs are known: constants, and the arithmetic on shapes that exporters write (Shape, Gather, Concat, Reshape).
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

static const OnnxArray *in(const OnnxNode *node, int i) {
    return i < node->nin && node->in[i] != NULL ? node->in[i]->array : NULL;
}

static int done(OnnxNode *node, const OnnxArray *array) {
    if (array == NULL) {
        return onnx_error(node, "shape", "the shapes of its inputs do not fit") ? 1 : -1;
    }
    onnx_set(node, 0, onnx_known(node->onnx, array));
    return 1;
}

/* May so many elements be made? */
static bool fits(OnnxNode *node, int rank, const int64_t *dim) {
    int64_t count = 1;
    for (int i = 0; i < rank; i++) {
        if (dim[i] < 0 || (dim[i] > 0 && count > (1 << 26) / dim[i])) {
            onnx_error(node, "too-large", "its result, which is computed when the model is read, has an axis of %lld elements", (long long)dim[i]);
            return false;
        }
        count *= dim[i];
    }
    return true;
}

/* ---- element by element */

typedef enum { ADD, SUB, MUL, DIV, MOD, POW, MIN, MAX, EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, AND, OR, XOR } Binary;
static const struct {
    const char *name;
    Binary what;
} binaries[] = {
    {"Add", ADD},
    {"Sub", SUB},
    {"Mul", MUL},
    {"Div", DIV},
    {"Mod", MOD},
    {"Pow", POW},
    {"Min", MIN},
    {"Max", MAX},
    {"Equal", EQUAL},
    {"Less", LESS},
    {"LessOrEqual", LESS_EQUAL},
    {"Greater", GREATER},
    {"GreaterOrEqual", GREATER_EQUAL},
    {"And", AND},
    {"Or", OR},
    {"Xor", XOR},
};

static double float_result(Binary what, double a, double b) {
    switch (what) {
    case ADD: return (double)((float)a + (float)b);
    case SUB: return (double)((float)a - (float)b);
    case MUL: return (double)((float)a * (float)b);
    case DIV: return (double)((float)a / (float)b);
    case MOD: return fmod(a, b);
    case POW: return pow(a, b);
    case MIN: return a < b ? a : b;
    case MAX: return a > b ? a : b;
    case EQUAL: return a == b;
    case LESS: return a < b;
    case LESS_EQUAL: return a <= b;
    case GREATER: return a > b;
    case GREATER_EQUAL: return a >= b;
    case AND: return a != 0 && b != 0;
    case OR: return a != 0 || b != 0;
    default: return (a != 0) != (b != 0);
    }
}

static int64_t int_result(Binary what, int64_t a, int64_t b) {
    uint64_t x = (uint64_t)a, y = (uint64_t)b;
    switch (what) {
    case ADD: return (int64_t)(x + y);
    case SUB: return (int64_t)(x - y);
    case MUL: return (int64_t)(x * y);
    case DIV: return b == 0 || (a == INT64_MIN && b == -1) ? 0 : a / b;
    case MOD: return b == 0 || b == -1 ? 0 : (a % b != 0 && (a % b < 0) != (b < 0)) ? a % b + b : a % b;
    case POW: return (int64_t)fmax(-9e18, fmin(9e18, pow((double)a, (double)b)));
    case MIN: return a < b ? a : b;
    case MAX: return a > b ? a : b;
    default: return (int64_t)float_result(what, (double)a, (double)b);
    }
}

/* The operands' common shape; axes along which both repeat are computed once. False when they do not fit. */
static bool common(OnnxNode *node, const OnnxArray **x, int count, OnnxArray *all, int64_t *once) {
    *all = (OnnxArray){.rank = 0};
    for (int i = 0; i < count; i++) {
        all->rank = x[i]->rank > all->rank ? x[i]->rank : all->rank;
    }
    for (int k = 0; k < all->rank; k++) {
        all->dim[k] = 1;
        for (int i = 0; i < count; i++) {
            int own = k - (all->rank - x[i]->rank);
            all->dim[k] = own >= 0 && x[i]->dim[own] != 1 ? x[i]->dim[own] : all->dim[k];
        }
    }
    for (int i = 0; i < count; i++) {
        x[i] = onnx_array_expanded(node->onnx->arena, x[i], all->rank, all->dim);
        if (x[i] == NULL) {
            return onnx_error(node, "shape", "the shapes of its inputs do not broadcast");
        }
    }
    for (int k = 0; k < all->rank; k++) {
        once[k] = all->dim[k] > 0 ? 1 : 0;
        for (int i = 0; i < count; i++) {
            once[k] = x[i]->stride[k] != 0 ? all->dim[k] : once[k];
        }
    }
    return fits(node, all->rank, once);
}

/* The array that was computed once along repeating axes, with its whole shape. */
static const OnnxArray *repeated(OnnxArray *computed, const OnnxArray *all, const int64_t *once) {
    for (int k = 0; k < all->rank; k++) {
        if (once[k] != all->dim[k]) {
            computed->stride[k] = 0;
            computed->dim[k] = all->dim[k];
        }
    }
    return computed;
}

static int fold_binary(OnnxNode *node, Binary what) {
    const OnnxArray *x[2] = {in(node, 0), in(node, 1)};
    for (int i = 2; i < node->nin; i++) {
        if (what != MIN && what != MAX) {
            return 0;
        }
    }
    if (node->nin != 2) {
        return 0;
    }
    OnnxArray all;
    int64_t once[ONNX_MAX_RANK], index[ONNX_MAX_RANK] = {0}, k = 0;
    OnnxKind kind = x[0]->kind == ONNX_FLOAT || x[1]->kind == ONNX_FLOAT ? ONNX_FLOAT : x[0]->kind, result = what >= EQUAL ? ONNX_BOOL : kind;
    if (!common(node, x, 2, &all, once)) {
        return -1;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, result, all.rank, once, &data);
    if (onnx_array_count(out) > 0) {
        do {
            if (kind == ONNX_FLOAT) {
                double value = float_result(what, onnx_array_float(x[0], index), onnx_array_float(x[1], index));
                if (result == ONNX_FLOAT) {
                    ((float *)data)[k] = (float)value;
                } else {
                    ((int64_t *)data)[k] = value != 0;
                }
            } else {
                ((int64_t *)data)[k] = int_result(what, onnx_array_int(x[0], index), onnx_array_int(x[1], index));
            }
            k++;
        } while (onnx_next(index, all.rank, once));
    }
    return done(node, repeated(out, &all, once));
}

static double unary_result(const char *type, double x, bool *known) {
    *known = true;
    if (strcmp(type, "Neg") == 0)
        return -x;
    if (strcmp(type, "Sqrt") == 0)
        return sqrt(x);
    if (strcmp(type, "Exp") == 0)
        return exp(x);
    if (strcmp(type, "Log") == 0)
        return log(x);
    if (strcmp(type, "Floor") == 0)
        return floor(x);
    if (strcmp(type, "Ceil") == 0)
        return ceil(x);
    if (strcmp(type, "Round") == 0)
        return rint(x);
    if (strcmp(type, "Abs") == 0)
        return fabs(x);
    if (strcmp(type, "Reciprocal") == 0)
        return 1 / x;
    if (strcmp(type, "Sin") == 0)
        return sin(x);
    if (strcmp(type, "Cos") == 0)
        return cos(x);
    if (strcmp(type, "Tanh") == 0)
        return tanh(x);
    if (strcmp(type, "Sigmoid") == 0)
        return 1 / (1 + exp(-x));
    if (strcmp(type, "Not") == 0)
        return x == 0;
    if (strcmp(type, "Sign") == 0)
        return (x > 0) - (x < 0);
    *known = false;
    return 0;
}

static int fold_unary(OnnxNode *node, const char *type) {
    bool known;
    (void)unary_result(type, 1, &known);
    const OnnxArray *x = in(node, 0);
    if (!known || node->nin != 1) {
        return 0;
    }
    OnnxArray all;
    int64_t once[ONNX_MAX_RANK], index[ONNX_MAX_RANK] = {0}, k = 0;
    if (!common(node, &x, 1, &all, once)) {
        return -1;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, x->kind, all.rank, once, &data);
    if (onnx_array_count(out) > 0) {
        do {
            double value = unary_result(type, onnx_array_float(x, index), &known);
            if (x->kind == ONNX_FLOAT) {
                ((float *)data)[k++] = (float)value;
            } else {
                ((int64_t *)data)[k++] = (int64_t)value;
            }
        } while (onnx_next(index, all.rank, once));
    }
    return done(node, repeated(out, &all, once));
}

static int fold_where(OnnxNode *node) {
    const OnnxArray *x[3] = {in(node, 0), in(node, 1), in(node, 2)};
    OnnxArray all;
    int64_t once[ONNX_MAX_RANK], index[ONNX_MAX_RANK] = {0}, k = 0;
    if (!common(node, x, 3, &all, once)) {
        return -1;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, x[1]->kind, all.rank, once, &data);
    if (onnx_array_count(out) > 0) {
        do {
            const OnnxArray *from = onnx_array_float(x[0], index) != 0 ? x[1] : x[2];
            if (x[1]->kind == ONNX_FLOAT) {
                ((float *)data)[k++] = (float)onnx_array_float(from, index);
            } else {
                ((int64_t *)data)[k++] = onnx_array_int(from, index);
            }
        } while (onnx_next(index, all.rank, once));
    }
    return done(node, repeated(out, &all, once));
}

/* ---- shapes and views */

/* Shape of a known value or a tensor. */
static int fold_shape(OnnxNode *node, bool size) {
    if (node->nin < 1 || node->in[0]->step) {
        return 0;
    }
    const OnnxValue *x = node->in[0];
    int rank = onnx_rank(x);
    int64_t start = onnx_int(node, "start", 0), end = onnx_int(node, "end", rank), count = 1;
    if (size) {
        for (int i = 0; i < rank; i++) {
            count *= onnx_dims(x)[i];
        }
        void *data;
        OnnxArray *array = onnx_array_new(node->onnx->arena, ONNX_INT, 0, NULL, &data);
        *(int64_t *)data = count;
        return done(node, array);
    }
    start = start < -rank ? 0 : start < 0 ? start + rank : start > rank ? rank : start;
    end = end < -rank ? 0 : end < 0 ? end + rank : end > rank ? rank : end;
    return done(node, onnx_array_ints(node->onnx->arena, onnx_dims(x) + start, end > start ? (int)(end - start) : 0));
}

static int fold_constant(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    const Onnx__Attribute *attribute;
    void *data;
    if ((attribute = onnx_attribute(node, "value")) != NULL && attribute->t != NULL) {
        return onnx_tensor_read(onnx->source, attribute->t, "a constant") == NULL
                   ? -1
                   : done(node, onnx_tensor_read(onnx->source, attribute->t, "a constant"));
    }
    if ((attribute = onnx_attribute(node, "value_float")) != NULL) {
        return done(node, onnx_array_scalar(onnx->arena, ONNX_FLOAT, (double)attribute->f));
    }
    if ((attribute = onnx_attribute(node, "value_int")) != NULL) {
        OnnxArray *array = onnx_array_new(onnx->arena, ONNX_INT, 0, NULL, &data);
        *(int64_t *)data = attribute->i;
        return done(node, array);
    }
    if ((attribute = onnx_attribute(node, "value_ints")) != NULL && attribute->n_ints < 1 << 24) {
        return done(node, onnx_array_ints(onnx->arena, attribute->ints, (int)attribute->n_ints));
    }
    if ((attribute = onnx_attribute(node, "value_floats")) != NULL && attribute->n_floats < 1 << 24) {
        int64_t dim = (int64_t)attribute->n_floats;
        OnnxArray *array = onnx_array_new(onnx->arena, ONNX_FLOAT, 1, &dim, &data);
        memcpy(data, attribute->floats, sizeof(float) * attribute->n_floats);
        return done(node, array);
    }
    return onnx_error(node, "unsupported", "a constant of a kind that is not possible here") ? 1 : -1;
}

static int fold_constant_of_shape(OnnxNode *node) {
    const int64_t *dim;
    int rank;
    const Onnx__Attribute *attribute = onnx_attribute(node, "value");
    if (onnx_list(node, 0, NULL, &dim, &rank) != 1 || rank > ONNX_MAX_RANK) {
        return -1;
    }
    const OnnxArray *value = attribute != NULL && attribute->t != NULL ? onnx_tensor_read(node->onnx->source, attribute->t, "a constant")
                                                                       : onnx_array_scalar(node->onnx->arena, ONNX_FLOAT, 0);
    if (value == NULL || onnx_array_count(value) != 1) {
        return -1;
    }
    return done(node, onnx_array_expanded(node->onnx->arena, onnx_array_reshaped(node->onnx->arena, value, 0, NULL), rank, dim));
}

static int fold_expand(OnnxNode *node) {
    const int64_t *given;
    int count;
    const OnnxArray *x = in(node, 0);
    int64_t dim[ONNX_MAX_RANK];
    if (onnx_list(node, 1, NULL, &given, &count) != 1 || count > ONNX_MAX_RANK) {
        return -1;
    }
    int rank = count > x->rank ? count : x->rank;
    for (int i = 0; i < rank; i++) {
        int own = i - (rank - x->rank), other = i - (rank - count);
        dim[i] = own >= 0 && (other < 0 || given[other] == 1) ? x->dim[own] : given[other];
    }
    double value;
    if (onnx_array_splat(x, &value)) { /* also rows that a file with a fixed number of samples spells out */
        x = onnx_array_scalar(node->onnx->arena, x->kind, value);
    }
    return done(node, onnx_array_expanded(node->onnx->arena, x, rank, dim));
}

static int fold_reshape(OnnxNode *node) {
    const int64_t *given;
    int count, open = -1;
    const OnnxArray *x = in(node, 0);
    int64_t dim[ONNX_MAX_RANK], known = 1;
    if (onnx_list(node, 1, "shape", &given, &count) != 1 || count > ONNX_MAX_RANK) {
        return -1;
    }
    for (int i = 0; i < count; i++) {
        dim[i] = given[i] == 0 && onnx_int(node, "allowzero", 0) == 0 && i < x->rank ? x->dim[i] : given[i];
        open = dim[i] == -1 ? i : open;
        known *= dim[i] == -1 ? 1 : dim[i];
    }
    if (open >= 0) {
        dim[open] = known != 0 ? onnx_array_count(x) / known : 0;
        known *= dim[open];
    }
    return done(node, known == onnx_array_count(x) ? onnx_array_reshaped(node->onnx->arena, x, count, dim) : NULL);
}

/* Squeeze, Unsqueeze and Flatten only name axes otherwise. */
static int fold_axes(OnnxNode *node, bool add) {
    const int64_t *axes = NULL;
    int count = 0, rank = 0, at = 0;
    const OnnxArray *x = in(node, 0);
    bool chosen[2 * ONNX_MAX_RANK] = {false};
    int64_t dim[2 * ONNX_MAX_RANK];
    int there = onnx_list(node, 1, "axes", &axes, &count);
    if (there < 0 || count > ONNX_MAX_RANK) {
        return -1;
    }
    int whole = add ? x->rank + count : x->rank;
    if (whole > ONNX_MAX_RANK) {
        return done(node, NULL);
    }
    for (int i = 0; i < count; i++) {
        int axis;
        if (!onnx_axis_of(node, axes[i], whole, &axis)) {
            return -1;
        }
        chosen[axis] = true;
    }
    for (int i = 0; i < whole; i++) {
        if (add) {
            dim[rank++] = chosen[i] ? 1 : at < x->rank ? x->dim[at++] : 1;
        } else if (there == 0 ? x->dim[i] != 1 : !chosen[i]) {
            dim[rank++] = x->dim[i];
        }
    }
    return done(node, onnx_array_reshaped(node->onnx->arena, x, rank, dim));
}

static int fold_transpose(OnnxNode *node) {
    const int64_t *given;
    int count, permutation[ONNX_MAX_RANK];
    const OnnxArray *x = in(node, 0);
    bool there = onnx_ints(node, "perm", &given, &count);
    for (int i = 0; i < x->rank; i++) {
        permutation[i] = x->rank - 1 - i;
        if (there) {
            if (count != x->rank || given[i] < 0 || given[i] >= x->rank) {
                return done(node, NULL);
            }
            permutation[i] = (int)given[i];
        }
    }
    return done(node, onnx_array_transposed(node->onnx->arena, x, permutation));
}

/* Picks: out[i] = x[from(i)] along one axis, by a list of places. */
static const OnnxArray *picked(OnnxNode *node, const OnnxArray *x, int axis, const int64_t *place, int64_t count) {
    int64_t dim[ONNX_MAX_RANK], index[ONNX_MAX_RANK] = {0}, from[ONNX_MAX_RANK], k = 0;
    memcpy(dim, x->dim, sizeof dim);
    dim[axis] = count;
    if (!fits(node, x->rank, dim)) {
        return NULL;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, x->kind, x->rank, dim, &data);
    if (onnx_array_count(out) > 0) {
        do {
            memcpy(from, index, sizeof from);
            from[axis] = place[index[axis]];
            if (x->kind == ONNX_FLOAT) {
                ((float *)data)[k++] = (float)onnx_array_float(x, from);
            } else {
                ((int64_t *)data)[k++] = onnx_array_int(x, from);
            }
        } while (onnx_next(index, x->rank, dim));
    }
    return out;
}

static int fold_gather(OnnxNode *node) {
    const OnnxArray *x = in(node, 0), *indices = in(node, 1);
    int axis;
    if (!onnx_axis_of(node, onnx_int(node, "axis", 0), x->rank, &axis) || !fits(node, indices->rank, indices->dim)) {
        return -1;
    }
    int64_t count = onnx_array_count(indices), index[ONNX_MAX_RANK] = {0}, dim[2 * ONNX_MAX_RANK],
            *place = arena_new_array(node->onnx->arena, int64_t, count + 1);
    for (int64_t k = 0; k < count; k++) {
        place[k] = onnx_array_int(indices, index);
        place[k] += place[k] < 0 ? x->dim[axis] : 0;
        if (place[k] < 0 || place[k] >= x->dim[axis]) {
            return onnx_error(node, "shape", "index %lld of an axis of %lld elements", (long long)place[k], (long long)x->dim[axis]) ? 1 : -1;
        }
        onnx_next(index, indices->rank, indices->dim);
    }
    const OnnxArray *out = picked(node, x, axis, place, count);
    int rank = 0;
    if (out == NULL || x->rank - 1 + indices->rank > ONNX_MAX_RANK) {
        return -1;
    }
    for (int i = 0; i < x->rank; i++) {
        if (i == axis) {
            for (int k = 0; k < indices->rank; k++) {
                dim[rank++] = indices->dim[k];
            }
        } else {
            dim[rank++] = x->dim[i];
        }
    }
    return done(node, onnx_array_reshaped(node->onnx->arena, out, rank, dim));
}

static int fold_slice(OnnxNode *node) {
    OnnxArray *out = arena_new_array(node->onnx->arena, OnnxArray, 1);
    const OnnxArray *x = in(node, 0);
    int64_t start[ONNX_MAX_RANK], count[ONNX_MAX_RANK], step[ONNX_MAX_RANK];
    if (!onnx_slice_ranges(node, x->rank, x->dim, start, count, step)) {
        return -1;
    }
    *out = *x;
    out->stored = false;
    for (int i = 0; i < x->rank; i++) {
        out->dim[i] = count[i];
        if (x->kind == ONNX_FLOAT) {
            out->f += count[i] > 0 ? start[i] * x->stride[i] : 0;
        } else {
            out->i += count[i] > 0 ? start[i] * x->stride[i] : 0;
        }
        out->stride[i] *= step[i];
    }
    return done(node, out);
}

static int fold_split(OnnxNode *node) {
    const OnnxArray *x = in(node, 0);
    const int64_t *given;
    int axis, count, there = onnx_list(node, 1, "split", &given, &count);
    if (there < 0 || !onnx_axis_of(node, onnx_int(node, "axis", 0), x->rank, &axis) || (there == 1 && count != node->nout)) {
        return -1;
    }
    int64_t at = 0, each = (x->dim[axis] + node->nout - 1) / node->nout;
    for (int i = 0; i < node->nout; i++) {
        OnnxArray *part = arena_new_array(node->onnx->arena, OnnxArray, 1);
        int64_t length = there == 1 ? given[i] : at + each > x->dim[axis] ? x->dim[axis] - at : each;
        if (length < 0 || at + length > x->dim[axis]) {
            return done(node, NULL);
        }
        *part = *x;
        part->dim[axis] = length;
        if (x->kind == ONNX_FLOAT) {
            part->f += at * x->stride[axis];
        } else {
            part->i += at * x->stride[axis];
        }
        onnx_set(node, i, onnx_known(node->onnx, part));
        at += length;
    }
    return 1;
}

static int fold_concat(OnnxNode *node) {
    const OnnxArray *first = in(node, 0);
    int axis;
    int64_t dim[ONNX_MAX_RANK], index[ONNX_MAX_RANK] = {0}, k = 0;
    if (!onnx_axis_of(node, onnx_int(node, "axis", 0), first->rank, &axis)) {
        return -1;
    }
    memcpy(dim, first->dim, sizeof dim);
    dim[axis] = 0;
    for (int i = 0; i < node->nin; i++) {
        const OnnxArray *x = in(node, i);
        for (int d = 0; d < first->rank; d++) {
            if (x->rank != first->rank || x->kind != first->kind || (d != axis && x->dim[d] != first->dim[d])) {
                return done(node, NULL);
            }
        }
        dim[axis] += x->dim[axis];
    }
    if (!fits(node, first->rank, dim)) {
        return -1;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, first->kind, first->rank, dim, &data);
    if (onnx_array_count(out) > 0) {
        do {
            int64_t from[ONNX_MAX_RANK];
            int part = 0;
            memcpy(from, index, sizeof from);
            while (from[axis] >= in(node, part)->dim[axis]) {
                from[axis] -= in(node, part++)->dim[axis];
            }
            if (first->kind == ONNX_FLOAT) {
                ((float *)data)[k++] = (float)onnx_array_float(in(node, part), from);
            } else {
                ((int64_t *)data)[k++] = onnx_array_int(in(node, part), from);
            }
        } while (onnx_next(index, first->rank, dim));
    }
    return done(node, out);
}

static int fold_range(OnnxNode *node) {
    int64_t zero[1] = {0};
    const OnnxArray *x[3] = {in(node, 0), in(node, 1), in(node, 2)};
    if (node->nin != 3 || onnx_array_count(x[0]) != 1 || onnx_array_count(x[1]) != 1 || onnx_array_count(x[2]) != 1) {
        return done(node, NULL);
    }
    double start = onnx_array_float(x[0], zero), limit = onnx_array_float(x[1], zero), delta = onnx_array_float(x[2], zero),
           length = ceil((limit - start) / delta);
    int64_t count = !(length > 0) ? 0 : length > 1e9 ? 1000000000 : (int64_t)length;
    if (!fits(node, 1, &count)) {
        return -1;
    }
    void *data;
    OnnxArray *out = onnx_array_new(node->onnx->arena, x[0]->kind, 1, &count, &data);
    for (int64_t i = 0; i < count; i++) {
        if (x[0]->kind == ONNX_FLOAT) {
            ((float *)data)[i] = (float)(start + (double)i * delta);
        } else {
            ((int64_t *)data)[i] = (int64_t)start + i * (int64_t)delta;
        }
    }
    return done(node, out);
}

static int fold_product(OnnxNode *node, bool sum) {
    const OnnxArray *x = in(node, 0);
    int64_t index[ONNX_MAX_RANK] = {0}, total = sum ? 0 : 1;
    if (x->rank > 1 || x->kind == ONNX_FLOAT || !fits(node, x->rank, x->dim) || onnx_array_count(x) == 0) {
        return 0;
    }
    do {
        total = int_result(sum ? ADD : MUL, total, onnx_array_int(x, index));
    } while (onnx_next(index, x->rank, x->dim));
    void *data;
    int64_t one = 1;
    OnnxArray *out = onnx_array_new(node->onnx->arena, ONNX_INT, onnx_int(node, "keepdims", 1) != 0 ? x->rank : 0, &one, &data);
    *(int64_t *)data = total;
    return done(node, out);
}

int onnx_fold(OnnxNode *node) {
    const char *type = node->node->op_type != NULL ? node->node->op_type : "";
    OnnxKind kind;
    if (strcmp(type, "Constant") == 0) {
        return fold_constant(node);
    }
    if (strcmp(type, "Shape") == 0 || strcmp(type, "Size") == 0) {
        return fold_shape(node, type[1] == 'i');
    }
    bool known = node->nin > 0;
    for (int i = 0; i < node->nin; i++) {
        known = known && (node->in[i] == NULL || node->in[i]->array != NULL);
    }
    if (!known || node->in[0] == NULL) {
        return 0;
    }
    for (int i = 0; i < COUNT_OF(binaries); i++) {
        if (strcmp(binaries[i].name, type) == 0) {
            return fold_binary(node, binaries[i].what);
        }
    }
    if (strcmp(type, "Identity") == 0 || strcmp(type, "Dropout") == 0) {
        onnx_set(node, 0, node->in[0]);
        return 1;
    }
    if (strcmp(type, "Cast") == 0 || strcmp(type, "CastLike") == 0) {
        if (strcmp(type, "CastLike") == 0) {
            kind = onnx_kind(node->in[1]);
        } else if (!onnx_type_kind((int32_t)onnx_int(node, "to", 0), &kind)) {
            return onnx_error(node, "unsupported", "a conversion to the type %s", onnx_type_name((int32_t)onnx_int(node, "to", 0))) ? 1 : -1;
        }
        return done(node, onnx_array_converted(node->onnx->arena, in(node, 0), kind));
    }
    static const struct {
        const char *name;
        int (*fold)(OnnxNode *node);
        int inputs;
    } others[] = {
        {"Where", fold_where, 3},         {"ConstantOfShape", fold_constant_of_shape, 1},
        {"Expand", fold_expand, 2},       {"Reshape", fold_reshape, 1},
        {"Transpose", fold_transpose, 1}, {"Gather", fold_gather, 2},
        {"Slice", fold_slice, 1},         {"Split", fold_split, 1},
        {"Concat", fold_concat, 1},       {"Range", fold_range, 3},
    };
    for (int i = 0; i < COUNT_OF(others); i++) {
        if (strcmp(others[i].name, type) == 0) {
            for (int k = 0; k < others[i].inputs; k++) {
                if (in(node, k) == NULL) {
                    return onnx_error(node, "onnx", "its input %d is missing", k + 1) ? 1 : -1;
                }
            }
            return others[i].fold(node);
        }
    }
    if (strcmp(type, "Squeeze") == 0 || strcmp(type, "Unsqueeze") == 0) {
        return fold_axes(node, type[0] == 'U');
    }
    if (strcmp(type, "ReduceProd") == 0 || strcmp(type, "ReduceSum") == 0) {
        return fold_product(node, type[6] == 'S');
    }
    return fold_unary(node, type);
}

#endif
