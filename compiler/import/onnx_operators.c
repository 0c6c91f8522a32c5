/*
 * onnx_operators.c - the table of operators; element by element, activations, reductions, products.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

OnnxValue *onnx_input(OnnxNode *node, int i) {
    if (i < node->nin && node->in[i] != NULL) {
        return node->in[i];
    }
    onnx_error(node, "onnx", "its input %d is missing", i + 1);
    return NULL;
}

bool onnx_give(OnnxNode *node, OnnxValue *value) {
    onnx_set(node, 0, value);
    return value != NULL;
}

/* ---- one operand, by the name of the operation or the activation */

static const struct {
    const char *onnx, *ops;
} plain[] = {
    {"Abs", "abs"},       {"Acos", "arccos"}, {"Acosh", "arccosh"}, {"Asin", "arcsin"},  {"Asinh", "arcsinh"},   {"Atan", "arctan"},
    {"Atanh", "arctanh"}, {"Ceil", "ceil"},   {"Cos", "cos"},       {"Cosh", "cosh"},    {"Erf", "erf"},         {"Exp", "exp"},
    {"Floor", "floor"},   {"IsNaN", "isnan"}, {"Log", "log"},       {"Neg", "negative"}, {"Not", "logical_not"}, {"Reciprocal", "reciprocal"},
    {"Round", "round"},   {"Sign", "sign"},   {"Sin", "sin"},       {"Sinh", "sinh"},    {"Sqrt", "sqrt"},       {"Tan", "tan"},
};

static bool unary(OnnxNode *node) {
    for (int i = 0; i < COUNT_OF(plain); i++) {
        if (strcmp(plain[i].onnx, node->node->op_type) == 0) {
            OnnxValue *x = onnx_input(node, 0);
            return x != NULL && onnx_give(node, onnx_operation(node, plain[i].ops, x));
        }
    }
    return false;
}

static OnnxValue *activation(OnnxNode *node, const OnnxValue *x, const char *name, const char *argument, double value) {
    Onnx *onnx = node->onnx;
    OnnxEntry *entry = onnx_entry(onnx, "Activation");
    if (argument == NULL) {
        onnx_put_text(entry, onnx, "activation", name);
    } else {
        Node *map = node_new_map(onnx->arena);
        node_put(onnx->arena, map, "type", node_new_text(onnx->arena, name));
        node_put(onnx->arena, map, argument, node_new_float(onnx->arena, value));
        node_put(onnx->arena, entry->map, "activation", map);
    }
    return onnx_apply(node, entry, &x, 1, x);
}

static const struct {
    const char *onnx, *keras;
} activations[] = {
    {"Relu", "relu"},         {"Sigmoid", "sigmoid"},     {"Tanh", "tanh"}, {"Softplus", "softplus"},
    {"Softsign", "softsign"}, {"HardSwish", "hard_silu"}, {"Mish", "mish"},
};

static bool activate(OnnxNode *node) {
    for (int i = 0; i < COUNT_OF(activations); i++) {
        if (strcmp(activations[i].onnx, node->node->op_type) == 0) {
            OnnxValue *x = onnx_input(node, 0);
            return x != NULL && onnx_give(node, activation(node, x, activations[i].keras, NULL, 0));
        }
    }
    return false;
}

bool onnx_Elu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    return x != NULL && onnx_give(node, activation(node, x, "elu", "alpha", onnx_float(node, "alpha", 1)));
}
bool onnx_Celu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    return x != NULL && onnx_give(node, activation(node, x, "celu", "alpha", onnx_float(node, "alpha", 1)));
}
bool onnx_LeakyRelu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    return x != NULL && onnx_give(node, activation(node, x, "leaky_relu", "negative_slope", onnx_float(node, "alpha", (double)0.01F)));
}
bool onnx_ThresholdedRelu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    return x != NULL && onnx_give(node, activation(node, x, "relu", "threshold", onnx_float(node, "alpha", 1)));
}
/* gamma * (x above 0, alpha * (e^x - 1) below) */
bool onnx_Selu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    OnnxValue *y = x == NULL ? NULL : activation(node, x, "elu", "alpha", onnx_float(node, "alpha", (double)1.67326319217681884765625F));
    return y != NULL && onnx_give(node, onnx_with_number(node, "multiply", y, onnx_float(node, "gamma", (double)1.05070102214813232421875F), false));
}
bool onnx_Gelu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    if (x == NULL) {
        return false;
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "Activation");
    Node *map = node_new_map(node->onnx->arena);
    node_put(node->onnx->arena, map, "type", node_new_text(node->onnx->arena, "gelu"));
    node_put(node->onnx->arena, map, "approximate", node_new_bool(node->onnx->arena, strcmp(onnx_text(node, "approximate", "none"), "tanh") == 0));
    node_put(node->onnx->arena, entry->map, "activation", map);
    const OnnxValue *only = x;
    return onnx_give(node, onnx_apply(node, entry, &only, 1, x));
}
static OnnxValue *clip(OnnxNode *node, const OnnxValue *x, const double *low, const double *high) {
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.clip");
    if (low != NULL && !isinf(*low)) {
        onnx_put_float(entry, node->onnx, "x_min", *low);
    }
    if (high != NULL && !isinf(*high)) {
        onnx_put_float(entry, node->onnx, "x_max", *high);
    }
    return onnx_apply(node, entry, &x, 1, x);
}
bool onnx_HardSigmoid(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    double zero = 0, one = 1;
    OnnxValue *y = x == NULL ? NULL : onnx_with_number(node, "multiply", x, onnx_float(node, "alpha", (double)0.2F), false);
    y = y == NULL ? NULL : onnx_with_number(node, "add", y, onnx_float(node, "beta", 0.5), false);
    return y != NULL && onnx_give(node, clip(node, y, &zero, &one));
}
bool onnx_Swish(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    OnnxValue *y = x == NULL ? NULL : onnx_with_number(node, "multiply", x, onnx_float(node, "alpha", 1), false);
    y = y == NULL ? NULL : activation(node, y, "sigmoid", NULL, 0);
    return y != NULL && onnx_give(node, onnx_binary(node, "multiply", x, y));
}
bool onnx_Clip(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    double limit[2] = {onnx_float(node, "min", -INFINITY), onnx_float(node, "max", INFINITY)};
    int64_t zero[1] = {0};
    for (int i = 0; i < 2 && x != NULL; i++) {
        if (i + 1 < node->nin && node->in[i + 1] != NULL) {
            if (node->in[i + 1]->array == NULL) {
                OnnxValue *y = onnx_binary(node, i == 0 ? "maximum" : "minimum", x, node->in[i + 1]);
                x = y;
            } else {
                limit[i] = onnx_array_count(node->in[i + 1]->array) == 1 ? onnx_array_float(node->in[i + 1]->array, zero) : limit[i];
            }
        }
    }
    return x != NULL && onnx_give(node, isinf(limit[0]) && isinf(limit[1]) ? x : clip(node, x, &limit[0], &limit[1]));
}
/* x above 0, slope * x below: relu(x) - slope * relu(-x) */
bool onnx_PRelu(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0), *slope = onnx_input(node, 1);
    OnnxValue *above = x == NULL || slope == NULL ? NULL : activation(node, x, "relu", NULL, 0);
    OnnxValue *below = above == NULL ? NULL : onnx_with_number(node, "minimum", x, 0, false);
    below = below == NULL ? NULL : onnx_binary(node, "multiply", below, slope);
    return below != NULL && onnx_give(node, onnx_binary(node, "add", above, below));
}
bool onnx_Shrink(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    double limit = onnx_float(node, "lambd", 0.5), bias = onnx_float(node, "bias", 0);
    OnnxValue *low = x == NULL ? NULL : onnx_with_number(node, "add", x, bias, false),
              *high = low == NULL ? NULL : onnx_with_number(node, "subtract", x, bias, false);
    OnnxValue *under = high == NULL ? NULL : onnx_with_number(node, "less", x, -limit, false),
              *over = under == NULL ? NULL : onnx_with_number(node, "greater", x, limit, false);
    if (over == NULL) {
        return false;
    }
    OnnxEntry *first = onnx_entry(node->onnx, "ops.where"), *second = onnx_entry(node->onnx, "ops.where");
    onnx_put_float(first, node->onnx, "x2", 0);
    const OnnxValue *one[2] = {over, high};
    OnnxValue *rest = onnx_apply(node, first, one, 2, x);
    const OnnxValue *two[3] = {under, low, rest};
    return rest != NULL && onnx_give(node, onnx_apply(node, second, two, 3, x));
}

/* ---- two operands and more */

static const struct {
    const char *onnx, *ops;
} pairs[] = {
    {"Add", "add"},         {"Sub", "subtract"},  {"Mul", "multiply"},           {"Div", "divide"},      {"Pow", "power"},
    {"Equal", "equal"},     {"Less", "less"},     {"LessOrEqual", "less_equal"}, {"Greater", "greater"}, {"GreaterOrEqual", "greater_equal"},
    {"And", "logical_and"}, {"Or", "logical_or"}, {"Xor", "logical_xor"},
};

/* A product with weights alone before a sum with a vector: the vector becomes its bias. */
static OnnxValue *as_bias(OnnxNode *node, const OnnxValue *x, const OnnxValue *bias) {
    Onnx *onnx = node->onnx;
    OnnxEntry *entry = x->array == NULL ? x->entry : NULL;
    if (entry == NULL || bias->array == NULL || entry->is_input || entry != onnx->body->last || strcmp(entry->map->item[0]->text, "Dense") != 0 ||
        entry->map->count != 3 || onnx_scope_find(onnx->uses, node->node->input[node->in[0] == x ? 0 : 1]) == NULL) {
        return NULL;
    }
    const OnnxArray *array = bias->array;
    int64_t units = x->dim[x->rank - 1];
    for (int i = 0; i < array->rank; i++) {
        if (array->dim[i] != (i == array->rank - 1 ? units : 1) || array->rank > x->rank) {
            return NULL;
        }
    }
    if (array->rank < 1 || array->kind != ONNX_FLOAT) {
        return NULL;
    }
    entry->map->count = 2; /* without `use_bias: false`, which stands last */
    onnx_weight(entry, onnx, "bias", array, 1, &units);
    return (OnnxValue *)(uintptr_t)x;
}

static bool binary(OnnxNode *node) {
    OnnxValue *a = onnx_input(node, 0), *b = onnx_input(node, 1);
    for (int i = 0; i < COUNT_OF(pairs) && a != NULL && b != NULL; i++) {
        if (strcmp(pairs[i].onnx, node->node->op_type) != 0) {
            continue;
        }
        OnnxValue *y = i == 0 ? as_bias(node, a, b) : NULL;
        y = y == NULL && i == 0 ? as_bias(node, b, a) : y;
        bool whole = i == 3 && onnx_kind(a) != ONNX_FLOAT && onnx_kind(b) != ONNX_FLOAT;
        return onnx_give(node, y != NULL ? y : onnx_binary(node, whole ? "floor_divide" : pairs[i].ops, a, b));
    }
    return false;
}

bool onnx_Mod(OnnxNode *node) {
    OnnxValue *a = onnx_input(node, 0), *b = onnx_input(node, 1);
    return a != NULL && b != NULL && onnx_give(node, onnx_binary(node, onnx_int(node, "fmod", 0) != 0 ? "fmod" : "mod", a, b));
}

static bool variadic(OnnxNode *node, const char *name, bool mean) {
    OnnxValue *sum = onnx_input(node, 0);
    for (int i = 1; i < node->nin && sum != NULL; i++) {
        sum = node->in[i] == NULL ? NULL : onnx_binary(node, name, sum, node->in[i]);
    }
    return sum != NULL && onnx_give(node, mean && node->nin > 1 ? onnx_with_number(node, "multiply", sum, 1.0 / node->nin, false) : sum);
}
bool onnx_Sum(OnnxNode *node) {
    return variadic(node, "add", false);
}
bool onnx_Mean(OnnxNode *node) {
    return variadic(node, "add", true);
}
bool onnx_Max(OnnxNode *node) {
    return variadic(node, "maximum", false);
}
bool onnx_Min(OnnxNode *node) {
    return variadic(node, "minimum", false);
}

bool onnx_Where(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    const OnnxValue *x[3] = {onnx_input(node, 0), onnx_input(node, 1), onnx_input(node, 2)}, *aligned[3], *tensor[3];
    OnnxPlace place;
    OnnxEntry *entry = onnx_entry(onnx, "ops.where");
    double number;
    int count = 0, tensors = 0, rank = 0;
    if (x[0] == NULL || x[1] == NULL || x[2] == NULL) {
        return false;
    }
    for (int i = 0; i < 3; i++) {
        rank = onnx_rank(x[i]) > rank ? onnx_rank(x[i]) : rank;
    }
    for (int i = 0; i < 3; i++) {
        bool alone = i > 0 && x[i]->array != NULL && onnx_array_count(x[i]->array) == 1 && x[3 - i]->array == NULL && onnx_rank(x[i]) < rank &&
                     onnx_array_splat(x[i]->array, &number) && !isnan(number);
        if (alone) {
            number = isinf(number) ? (number > 0 ? 3.4028234663852886e38 : -3.4028234663852886e38) : number;
            onnx_put_float(entry, onnx, i == 1 ? "x1" : "x2", number);
        } else {
            tensor[count++] = x[i];
            tensors += x[i]->array == NULL;
        }
    }
    if (tensors == 0 || !onnx_broadcast(node, tensor, count, aligned, &place)) {
        return false;
    }
    return onnx_give(node, onnx_placed(node, entry, aligned, count, &place));
}

/* ---- reductions */

static int reduced_axes(OnnxNode *node, const OnnxValue *x, bool *axis) {
    const int64_t *axes;
    int count, there = onnx_list(node, 1, "axes", &axes, &count);
    if (there < 0) {
        return -1;
    }
    bool all = there == 0 || count == 0;
    if (all && onnx_int(node, "noop_with_empty_axes", 0) != 0) {
        return 0;
    }
    for (int i = 0; i < onnx_rank(x); i++) {
        axis[i] = all;
    }
    for (int i = 0; i < count; i++) {
        int at;
        if (!onnx_axis_of(node, axes[i], onnx_rank(x), &at)) {
            return -1;
        }
        axis[at] = true;
    }
    return 1;
}

static bool reduce(OnnxNode *node, const char *before, const char *name, const char *after) {
    OnnxValue *x = onnx_input(node, 0), *y = x;
    bool axis[ONNX_MAX_RANK] = {false};
    int there = x == NULL ? -1 : reduced_axes(node, x, axis);
    if (there < 0) {
        return false;
    }
    y = before != NULL ? onnx_operation(node, before, x) : y;
    y = y != NULL && there > 0 ? onnx_reduced(node, name, y, axis, onnx_int(node, "keepdims", 1) != 0) : y;
    return y != NULL && onnx_give(node, after != NULL ? onnx_operation(node, after, y) : y);
}

static const struct {
    const char *onnx, *before, *ops, *after;
} reductions[] = {
    {"ReduceSum", NULL, "sum", NULL},      {"ReduceMean", NULL, "mean", NULL},
    {"ReduceMax", NULL, "max", NULL},      {"ReduceMin", NULL, "min", NULL},
    {"ReduceProd", NULL, "prod", NULL},    {"ReduceL1", "abs", "sum", NULL},
    {"ReduceL2", "square", "sum", "sqrt"}, {"ReduceSumSquare", "square", "sum", NULL},
    {"ReduceLogSum", NULL, "sum", "log"},  {"ReduceLogSumExp", NULL, "logsumexp", NULL},
};

static bool reduction(OnnxNode *node) {
    for (int i = 0; i < COUNT_OF(reductions); i++) {
        if (strcmp(reductions[i].onnx, node->node->op_type) == 0) {
            return reduce(node, reductions[i].before, reductions[i].ops, reductions[i].after);
        }
    }
    return false;
}

static bool arg_extreme(OnnxNode *node, const char *name) {
    OnnxValue *x = onnx_input(node, 0);
    bool axis[ONNX_MAX_RANK] = {false};
    int at;
    if (x == NULL || !onnx_axis_of(node, onnx_int(node, "axis", 0), onnx_rank(x), &at)) {
        return false;
    }
    axis[at] = true;
    bool last = onnx_int(node, "select_last_index", 0) != 0;
    const OnnxValue *seen = x;
    if (last && at != x->batch) { /* the last of several is the first from the end */
        OnnxEntry *flip = onnx_entry(node->onnx, "ops.flip");
        onnx_put_int(flip, node->onnx, "axis", onnx_layout_axis(x, at));
        seen = onnx_apply(node, flip, &seen, 1, x);
    }
    OnnxValue *y = seen == NULL ? NULL : onnx_reduced(node, name, seen, axis, onnx_int(node, "keepdims", 1) != 0);
    return onnx_give(node, y != NULL && last ? onnx_with_number(node, "subtract", y, (double)(x->dim[at] - 1), true) : y);
}
bool onnx_ArgMax(OnnxNode *node) {
    return arg_extreme(node, "argmax");
}
bool onnx_ArgMin(OnnxNode *node) {
    return arg_extreme(node, "argmin");
}

bool onnx_CumSum(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    const int64_t *given;
    int count, axis;
    if (x == NULL || onnx_list(node, 1, NULL, &given, &count) != 1 || count != 1 || !onnx_axis_of(node, given[0], onnx_rank(x), &axis)) {
        return false;
    }
    if (axis == x->batch) {
        return onnx_batch_error(node, "it sums over the samples of a batch");
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.cumsum");
    onnx_put_int(entry, node->onnx, "axis", onnx_layout_axis(x, axis));
    if (onnx_int(node, "exclusive", 0) != 0) {
        onnx_put_bool(entry, node->onnx, "exclusive", true);
    }
    if (onnx_int(node, "reverse", 0) != 0) {
        onnx_put_bool(entry, node->onnx, "reverse", true);
    }
    const OnnxValue *only = x;
    return onnx_give(node, onnx_apply(node, entry, &only, 1, x));
}

/* softmax over one axis, or in old operator sets over all from `axis` on */
static bool softmax(OnnxNode *node, bool logarithm) {
    OnnxValue *x = onnx_input(node, 0);
    Onnx *onnx = node->onnx;
    int axis;
    bool old = onnx->version < 13, chosen[ONNX_MAX_RANK] = {false};
    if (x == NULL || !onnx_axis_of(node, onnx_int(node, "axis", old ? 1 : -1), onnx_rank(x), &axis)) {
        return false;
    }
    int64_t axes[ONNX_MAX_RANK];
    int count = 0;
    for (int i = axis; i < (old ? onnx_rank(x) : axis + 1); i++) {
        if (i == x->batch) {
            return onnx_batch_error(node, "it works across the samples of a batch");
        }
        chosen[i] = true;
        axes[count++] = onnx_layout_axis(x, i);
    }
    if (logarithm) {
        OnnxValue *sum = onnx_reduced(node, "logsumexp", x, chosen, true);
        return sum != NULL && onnx_give(node, onnx_binary(node, "subtract", x, sum));
    }
    OnnxEntry *entry = onnx_entry(onnx, "Softmax");
    if (count == 1 && axes[0] != val_shape(onnx->trial, x->val)->rank - 1) {
        onnx_put_int(entry, onnx, "axis", axes[0]);
    } else if (count > 1) {
        onnx_put_ints(entry, onnx, "axis", axes, count);
    }
    const OnnxValue *only = x;
    return onnx_give(node, onnx_apply(node, entry, &only, 1, x));
}
bool onnx_Softmax(OnnxNode *node) {
    return softmax(node, false);
}
bool onnx_LogSoftmax(OnnxNode *node) {
    return softmax(node, true);
}

/* ---- products */

/* x times a known matrix (in, units) over x's last axis. */
static OnnxValue *dense(OnnxNode *node, const OnnxValue *x, const OnnxArray *w, const OnnxArray *bias) {
    Onnx *onnx = node->onnx;
    if (x->rank < 1 || x->batch == x->rank - 1 || w->dim[0] != x->dim[x->rank - 1]) {
        if (x->rank >= 1 && x->batch == x->rank - 1) {
            onnx_batch_error(node, "it sums over the samples of a batch");
        } else {
            onnx_error(node, "shape", "its matrices do not fit");
        }
        return NULL;
    }
    OnnxEntry *entry = onnx_entry(onnx, "Dense");
    onnx_put_int(entry, onnx, "units", w->dim[1]);
    onnx_weight(entry, onnx, "kernel", w, 2, w->dim);
    if (bias != NULL) {
        onnx_weight(entry, onnx, "bias", bias, 1, &w->dim[1]);
    } else {
        onnx_put_bool(entry, onnx, "use_bias", false);
    }
    return onnx_apply(node, entry, &x, 1, x);
}

static OnnxValue *multiply_tensors(OnnxNode *node, const OnnxValue *a, const OnnxValue *b) {
    const OnnxValue *in[2] = {a, b}, *aligned[2];
    OnnxPlace place;
    bool row = onnx_rank(a) == 1, column = onnx_rank(b) == 1; /* vectors are matrices of one row or column, which go again */
    if (row || column) {
        int64_t one[2] = {1, onnx_dims(a)[0]}, other[2] = {onnx_dims(b)[0], 1}, dim[ONNX_MAX_RANK];
        Onnx *onnx = node->onnx;
        a = !row ? a : a->array == NULL ? onnx_view(node, a, 2, one) : onnx_known(onnx, onnx_array_reshaped(onnx->arena, a->array, 2, one));
        b = !column ? b : b->array == NULL ? onnx_view(node, b, 2, other) : onnx_known(onnx, onnx_array_reshaped(onnx->arena, b->array, 2, other));
        if (a == NULL || b == NULL) {
            return NULL;
        }
        const OnnxValue *y = multiply_tensors(node, a, b);
        int rank = 0;
        for (int i = 0; y != NULL && i < y->rank; i++) {
            if ((i == y->rank - 2 && row) || (i == y->rank - 1 && column)) {
                continue;
            }
            dim[rank++] = y->dim[i];
        }
        return y == NULL ? NULL : onnx_view(node, y, rank, dim);
    }
    if (!onnx_broadcast(node, in, 2, aligned, &place)) {
        return NULL;
    }
    if (place.batch >= place.rank - 2) {
        onnx_batch_error(node, "it multiplies samples of a batch with each other");
        return NULL;
    }
    return onnx_placed(node, onnx_entry(node->onnx, "ops.matmul"), aligned, 2, &place);
}

bool onnx_MatMul(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    OnnxValue *a = onnx_input(node, 0), *b = onnx_input(node, 1);
    if (a == NULL || b == NULL) {
        return false;
    }
    if (a->array == NULL && b->array != NULL && b->array->rank == 2) {
        return onnx_give(node, dense(node, a, b->array, NULL));
    }
    if (a->array == NULL && b->array != NULL && b->array->rank == 1) {
        int64_t column[2] = {b->array->dim[0], 1};
        OnnxValue *y = dense(node, a, onnx_array_reshaped(onnx->arena, b->array, 2, column), NULL);
        return y != NULL && onnx_give(node, onnx_view(node, y, y->rank - 1, y->dim));
    }
    if (a->array != NULL && a->array->rank == 2 && b->array == NULL && b->rank >= 2) { /* (b^T a^T)^T */
        int swap[2] = {1, 0}, last[ONNX_MAX_RANK];
        for (int i = 0; i < b->rank; i++) {
            last[i] = i < b->rank - 2 ? i : i == b->rank - 2 ? b->rank - 1 : b->rank - 2;
        }
        OnnxValue *y = onnx_transpose(node, b, last);
        y = y == NULL ? NULL : dense(node, y, onnx_array_transposed(onnx->arena, a->array, swap), NULL);
        return y != NULL && onnx_give(node, onnx_transpose(node, y, last));
    }
    return onnx_give(node, multiply_tensors(node, a, b));
}

/* y + beta * c; NULL after an error */
static OnnxValue *add_scaled(OnnxNode *node, OnnxValue *y, OnnxValue *c, double beta) {
    Onnx *onnx = node->onnx;
    if (beta != 1) {
        c = c->array == NULL ? onnx_with_number(node, "multiply", c, beta, false) : onnx_known(onnx, onnx_array_scaled(onnx, c->array, beta));
    }
    return c == NULL ? NULL : onnx_binary(node, "add", y, c);
}

bool onnx_Gemm(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    OnnxValue *a = onnx_input(node, 0), *b = onnx_input(node, 1), *c = node->nin > 2 ? node->in[2] : NULL;
    double alpha = onnx_float(node, "alpha", 1), beta = onnx_float(node, "beta", 1);
    int swap[2] = {1, 0};
    if (a == NULL || b == NULL) {
        return false;
    }
    if (onnx_rank(a) != 2 || onnx_rank(b) != 2) {
        return onnx_error(node, "shape", "it takes two matrices");
    }
    if (onnx_int(node, "transA", 0) != 0 && a->array == NULL) {
        a = onnx_transpose(node, a, swap);
    }
    const OnnxArray *w = b->array;
    if (a == NULL) {
        return false;
    }
    if (w == NULL || a->array != NULL) {
        OnnxValue *right = b->array == NULL && onnx_int(node, "transB", 0) != 0 ? onnx_transpose(node, b, swap) : b;
        if (a->array != NULL && onnx_int(node, "transA", 0) != 0) {
            a = onnx_known(onnx, onnx_array_transposed(onnx->arena, a->array, swap));
        }
        OnnxValue *y = right == NULL ? NULL : multiply_tensors(node, a, right);
        y = y != NULL && alpha != 1 ? onnx_with_number(node, "multiply", y, alpha, false) : y;
        if (y != NULL && c != NULL) {
            y = add_scaled(node, y, c, beta);
        }
        return onnx_give(node, y);
    }
    w = onnx_int(node, "transB", 0) != 0 ? onnx_array_transposed(onnx->arena, w, swap) : w;
    w = alpha != 1 ? onnx_array_scaled(onnx, w, alpha) : w;
    const OnnxArray *bias = c != NULL ? c->array : NULL;
    bool vector = bias != NULL && bias->rank <= 2 && onnx_array_count(bias) > 0 && (bias->rank < 2 || bias->dim[0] == 1);
    if (vector) {
        int64_t flat[1] = {onnx_array_count(bias)};
        bias = beta != 1 ? onnx_array_scaled(onnx, bias, beta) : bias;
        bias = onnx_array_expanded(onnx->arena, onnx_array_reshaped(onnx->arena, bias, 1, flat), 1, &w->dim[1]);
        if (bias == NULL) {
            return onnx_error(node, "shape", "its third input does not fit");
        }
    }
    OnnxValue *y = dense(node, a, w, vector ? bias : NULL);
    if (y != NULL && c != NULL && !vector) {
        y = add_scaled(node, y, c, beta);
    }
    return onnx_give(node, y);
}

const OnnxArray *onnx_array_scaled(Onnx *onnx, const OnnxArray *array, double factor) {
    void *data;
    const OnnxArray *packed = onnx_array_packed(onnx->arena, array, false);
    OnnxArray *out = onnx_array_new(onnx->arena, ONNX_FLOAT, packed->rank, packed->dim, &data);
    out->stored = array->stored;
    int64_t count = onnx_array_count(packed);
    for (int64_t i = 0; i < count; i++) {
        ((float *)data)[i] = (packed->kind == ONNX_FLOAT ? packed->f[i] : (float)packed->i[i]) * (float)factor;
    }
    return out;
}

bool onnx_Einsum(OnnxNode *node) {
    const char *equation = onnx_text(node, "equation", "");
    char text[80], labels[90];
    size_t n = 0;
    OnnxValue *a = onnx_input(node, 0), *b = onnx_input(node, 1);
    for (const char *c = equation; *c != '\0' && n < sizeof text - 1; c++) {
        if (*c != ' ') {
            text[n++] = *c;
        }
    }
    text[n] = '\0';
    if (a == NULL || b == NULL || a->array != NULL || b->array != NULL || node->nin != 2 || strstr(text, "...") != NULL ||
        strstr(text, "->") == NULL) {
        return onnx_error(node, "unsupported", "the equation `%.60s` with these inputs", equation);
    }
    const char *comma = strchr(text, ','), *arrow = strstr(text, "->");
    int rank = (int)strlen(arrow + 2);
    OnnxPlace place = {.rank = rank, .batch = -1, .outer = 1, .inner = 1};
    if (a->batch == 0 && b->batch == 0 && a->outer == 1 && onnx_inner(a) == 1 && b->outer == 1 && onnx_inner(b) == 1 && comma != NULL &&
        text[0] == comma[1] && arrow[2] == text[0]) {
        place.batch = 0;
        snprintf(labels, sizeof labels, "%s", text);
    } else if (a->batch < 0 && b->batch < 0 && comma != NULL && strchr(text, 'Z') == NULL) {
        snprintf(labels, sizeof labels, "Z%.*s,Z%.*s->Z%s", (int)(comma - text), text, (int)(arrow - comma - 1), comma + 1, arrow + 2);
    } else {
        return onnx_batch_error(node, "its first letters are not the samples of a batch");
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.einsum");
    onnx_put_text(entry, node->onnx, "subscripts", labels);
    const OnnxValue *both[2] = {a, b};
    return onnx_give(node, onnx_placed(node, entry, both, 2, &place));
}

/* ---- the table */

OnnxOperator *onnx_operator(const char *name) {
    static const struct {
        const char *name;
        OnnxOperator *function;
    } table[] = {
#define ONNX_OPERATOR(name) {#name, onnx_##name},
#include "import/onnx.def"
#undef ONNX_OPERATOR
    };
    for (int i = 0; i < COUNT_OF(table); i++) {
        if (strcmp(table[i].name, name) == 0) {
            return table[i].function;
        }
    }
    for (int i = 0; i < COUNT_OF(plain); i++) {
        if (strcmp(plain[i].onnx, name) == 0) {
            return unary;
        }
    }
    for (int i = 0; i < COUNT_OF(activations); i++) {
        if (strcmp(activations[i].onnx, name) == 0) {
            return activate;
        }
    }
    for (int i = 0; i < COUNT_OF(pairs); i++) {
        if (strcmp(pairs[i].onnx, name) == 0) {
            return binary;
        }
    }
    for (int i = 0; i < COUNT_OF(reductions); i++) {
        if (strcmp(reductions[i].onnx, name) == 0) {
            return reduction;
        }
    }
    return NULL;
}

#endif
