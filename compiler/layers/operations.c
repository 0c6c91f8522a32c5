/* layers/operations.c - calls of keras.ops in a graph, such as x + 1 or x[:, 1:3]: one layer, whose `function` is the operation. */
#include "layers/common.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum {
    FUNCTION_ABSOLUTE,
    FUNCTION_NEGATIVE,
    FUNCTION_EXP,
    FUNCTION_EXPM1,
    FUNCTION_LOG,
    FUNCTION_LOG1P,
    FUNCTION_SQRT,
    FUNCTION_RSQRT,
    FUNCTION_SQUARE,
    FUNCTION_SIN,
    FUNCTION_COS,
    FUNCTION_TANH,
    FUNCTION_SIGN,
    FUNCTION_FLOOR,
    FUNCTION_CEIL,
    FUNCTION_ROUND,
    FUNCTION_RECIPROCAL,
    FUNCTION_ERF,
    FUNCTION_LOGICAL_NOT,
    FUNCTION_ZEROS_LIKE,
    FUNCTION_ONES_LIKE,
    FUNCTION_ADD,
    FUNCTION_SUBTRACT,
    FUNCTION_MULTIPLY,
    FUNCTION_DIVIDE,
    FUNCTION_POWER,
    FUNCTION_MAXIMUM,
    FUNCTION_MINIMUM,
    FUNCTION_EQUAL,
    FUNCTION_NOT_EQUAL,
    FUNCTION_LESS,
    FUNCTION_LESS_EQUAL,
    FUNCTION_GREATER,
    FUNCTION_GREATER_EQUAL,
    FUNCTION_LOGICAL_AND,
    FUNCTION_LOGICAL_OR,
    FUNCTION_WHERE,
    FUNCTION_CLIP,
    FUNCTION_SUM,
    FUNCTION_MEAN,
    FUNCTION_PROD,
    FUNCTION_MAX,
    FUNCTION_MIN,
    FUNCTION_ANY,
    FUNCTION_ALL,
    FUNCTION_VAR,
    FUNCTION_STD,
    FUNCTION_NORM,
    FUNCTION_ARGMAX,
    FUNCTION_ARGMIN,
    FUNCTION_CUMSUM,
    FUNCTION_TRANSPOSE,
    FUNCTION_EXPAND_DIMS,
    FUNCTION_SQUEEZE,
    FUNCTION_FLIP,
    FUNCTION_CONCATENATE,
    FUNCTION_STACK,
    FUNCTION_SPLIT,
    FUNCTION_REPEAT,
    FUNCTION_GET_ITEM,
    FUNCTION_TAKE,
    FUNCTION_CAST,
    FUNCTION_MATMUL,
    FUNCTION_EINSUM
} Function;
#define FUNCTIONS                                                                                                                                    \
    "absolute|negative|exp|expm1|log|log1p|sqrt|rsqrt|square|sin|cos|tanh|sign|floor|ceil|round|reciprocal|erf|logical_not|zeros_like|ones_like|"    \
    "add|subtract|multiply|divide|power|maximum|minimum|equal|not_equal|less|less_equal|greater|greater_equal|logical_and|logical_or|where|clip|"    \
    "sum|mean|prod|max|min|any|all|var|std|norm|argmax|argmin|cumsum|transpose|expand_dims|squeeze|flip|concatenate|stack|split|repeat|get_item|"    \
    "take|cast|matmul|einsum"

typedef struct {
    LAYER_MEMBERS
    int function, repeats, sections, to;
    Floats x1, x2;
    double x_min, x_max;
    Ints axis, axes, indices;
    bool keepdims;
    const char *key, *subscripts;
} OperationArgs;

/* ---- operands */

static Val as_float(Graph *g, Val x) {
    return val_type(g, x) == DTYPE_F32 ? x : op_convert(g, x, DTYPE_F32);
}

static Val as_bool(Graph *g, Val x) {
    return val_type(g, x) == DTYPE_BOOL ? x : op_convert(g, x, DTYPE_BOOL);
}

static bool is_given(const Floats *constant) {
    return !constant->none && constant->count > 0;
}

static Val constant_of(Graph *g, const Floats *constant) {
    if (constant->scalar || constant->count == 1) {
        return op_constant(g, constant->v[0]);
    }
    float *values = arena_new_array(g->arena, float, constant->count);
    for (int i = 0; i < constant->count; i++) {
        values[i] = (float)constant->v[i];
    }
    return op_array(g, values, shape_of(1, constant->count));
}

/* Do two shapes broadcast, aligned at the right? */
static bool check_broadcast(Call *call, Val a, Val b) {
    Graph *g = call->graph;
    const Shape *x = val_shape(g, a), *y = val_shape(g, b);
    for (int i = 1; i <= x->rank && i <= y->rank; i++) {
        int32_t p = x->dim[x->rank - i], q = y->dim[y->rank - i];
        if (p != q && p != 1 && q != 1) {
            return call_error(call, "operand-shapes", "the shapes %s and %s do not broadcast", shape_text(g->arena, x), shape_text(g->arena, y));
        }
    }
    return true;
}

/* The two operands: tensors, or one tensor and the constant `x1` or `x2`. */
static bool two_operands(Call *call, int first, Val *a, Val *b) {
    const OperationArgs *args = call->args;
    Graph *g = call->graph;
    bool left = is_given(&args->x1), right = is_given(&args->x2);
    int wanted = first + 2 - left - right;
    if (!call_inputs(call, wanted, wanted)) {
        return false;
    }
    *a = left ? constant_of(g, &args->x1) : as_float(g, call->in[first].val);
    *b = right ? constant_of(g, &args->x2) : as_float(g, call->in[first + !left].val);
    return check_broadcast(call, *a, *b);
}

/* ---- element-wise */

static Val unary(Graph *g, Function function, Val x) {
    Val y = as_float(g, x);
    switch (function) {
    case FUNCTION_ABSOLUTE: return op_abs(g, y);
    case FUNCTION_NEGATIVE: return op_negate(g, y);
    case FUNCTION_EXP: return op_exponential(g, y);
    case FUNCTION_EXPM1: return op_exponential_minus_one(g, y);
    case FUNCTION_LOG: return op_log(g, y);
    case FUNCTION_LOG1P: return op_log_plus_one(g, y);
    case FUNCTION_SQRT: return op_sqrt(g, y);
    case FUNCTION_RSQRT: return op_rsqrt(g, y);
    case FUNCTION_SQUARE: return op_square(g, y);
    case FUNCTION_SIN: return op_sine(g, y);
    case FUNCTION_COS: return op_cosine(g, y);
    case FUNCTION_TANH: return op_tanh(g, y);
    case FUNCTION_SIGN: return op_sign(g, y);
    case FUNCTION_FLOOR: return op_floor(g, y);
    case FUNCTION_CEIL: return op_ceil(g, y);
    case FUNCTION_ROUND: return op_round_nearest_even(g, y);
    case FUNCTION_RECIPROCAL: return op_divide(g, op_constant(g, 1), y);
    case FUNCTION_ERF: return op_erf(g, y);
    case FUNCTION_LOGICAL_NOT: return op_not(g, as_bool(g, x));
    default: return op_splat(g, function == FUNCTION_ONES_LIKE, *val_shape(g, x));
    }
}

static Val binary(Graph *g, Function function, Val a, Val b) {
    switch (function) {
    case FUNCTION_ADD: return op_add(g, a, b);
    case FUNCTION_SUBTRACT: return op_subtract(g, a, b);
    case FUNCTION_MULTIPLY: return op_multiply(g, a, b);
    case FUNCTION_DIVIDE: return op_divide(g, a, b);
    case FUNCTION_POWER: return op_power(g, a, b);
    case FUNCTION_MAXIMUM: return op_maximum(g, a, b);
    case FUNCTION_MINIMUM: return op_minimum(g, a, b);
    case FUNCTION_EQUAL: return op_compare(g, a, b, COMPARE_EQ);
    case FUNCTION_NOT_EQUAL: return op_compare(g, a, b, COMPARE_NE);
    case FUNCTION_LESS: return op_compare(g, a, b, COMPARE_LT);
    case FUNCTION_LESS_EQUAL: return op_compare(g, a, b, COMPARE_LE);
    case FUNCTION_GREATER: return op_compare(g, a, b, COMPARE_GT);
    case FUNCTION_GREATER_EQUAL: return op_compare(g, a, b, COMPARE_GE);
    case FUNCTION_LOGICAL_AND: return op_and(g, as_bool(g, a), as_bool(g, b));
    default: return op_or(g, as_bool(g, a), as_bool(g, b));
    }
}

static bool build_where(Call *call) {
    Graph *g = call->graph;
    Val a = NO_VAL, b = NO_VAL;
    if (call->nin < 1 || !two_operands(call, 1, &a, &b) || !check_broadcast(call, call->in[0].val, a) || !check_broadcast(call, call->in[0].val, b)) {
        return false;
    }
    Val zero = op_multiply_scalar(g, op_add(g, op_add(g, a, b), op_convert(g, as_bool(g, call->in[0].val), DTYPE_F32)), 0);
    Shape shape = *val_shape(g, zero); /* that of all three together */
    call_output(call, op_select(g, op_broadcast(g, as_bool(g, call->in[0].val), shape), op_broadcast(g, a, shape), op_broadcast(g, b, shape)));
    return true;
}

/* ---- reductions */

static Val reduce(Graph *g, Val x, ReduceKind kind, const int *axes, int count, bool keepdims) {
    Shape kept = *val_shape(g, x);
    for (int i = 0; i < count; i++) {
        kept.dim[axes[i]] = 1;
    }
    Val y = op_reduce(g, x, kind, axes, count);
    return keepdims ? op_reshape(g, y, kept) : y;
}

static bool build_reduction(Call *call, Function function) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    int axes[MAX_RANK], count = 0, rank = 0;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call->in[0].val;
    rank = val_shape(g, x)->rank;
    if (a->axis.none || a->axis.count == 0) {
        call_arg_error(call, "axis", "batch-axis", "`%s` without `axis` goes over the batch, whose size is not fixed", "function");
        diag_remedy(g->diag, "name the axes but the batch");
        return false;
    }
    if (!call_axes(call, "axis", &a->axis, rank, false, axes, &count)) {
        return false;
    }
    switch (function) {
    case FUNCTION_ANY: call_output(call, reduce(g, as_bool(g, x), REDUCE_OR, axes, count, a->keepdims)); return true;
    case FUNCTION_ALL: call_output(call, reduce(g, as_bool(g, x), REDUCE_AND, axes, count, a->keepdims)); return true;
    case FUNCTION_ARGMAX:
    case FUNCTION_ARGMIN: {
        Val y = function == FUNCTION_ARGMAX ? op_arg_max(g, as_float(g, x), axes[0]) : op_arg_min(g, as_float(g, x), axes[0]);
        call_output(call, a->keepdims ? op_expand_dims(g, y, axes[0]) : y);
        return count == 1 || call_arg_error(call, "axis", "argument-length", "`axis` must be one axis");
    }
    default: break;
    }
    x = as_float(g, x);
    if (function == FUNCTION_VAR || function == FUNCTION_STD) {
        Val centered = op_subtract(g, x, op_reduce_mean(g, x, axes, count, true));
        Val variance = op_reduce_mean(g, op_square(g, centered), axes, count, a->keepdims);
        call_output(call, function == FUNCTION_STD ? op_sqrt(g, variance) : variance);
    } else if (function == FUNCTION_MEAN) {
        call_output(call, op_reduce_mean(g, x, axes, count, a->keepdims));
    } else if (function == FUNCTION_NORM) {
        call_output(call, op_sqrt(g, reduce(g, op_square(g, x), REDUCE_ADD, axes, count, a->keepdims)));
    } else {
        ReduceKind kind = function == FUNCTION_SUM    ? REDUCE_ADD
                          : function == FUNCTION_PROD ? REDUCE_MULTIPLY
                          : function == FUNCTION_MAX  ? REDUCE_MAX
                                                      : REDUCE_MIN;
        call_output(call, reduce(g, x, kind, axes, count, a->keepdims));
    }
    return true;
}

/* ---- axes */

/* `axis` of one number; `rank`: of the result where the function adds an axis. */
static bool one_axis(Call *call, int rank, int *axis) {
    const OperationArgs *a = call->args;
    if (a->axis.none || a->axis.count != 1) {
        return call_arg_error(call, "axis", "argument-length", "`axis` must be one axis");
    }
    return call_axis(call, "axis", a->axis.v[0], rank, false, axis);
}

static bool build_transpose(Call *call) {
    const OperationArgs *a = call->args;
    int order[MAX_RANK] = {0}, rank = val_shape(call->graph, call->in[0].val)->rank;
    bool seen[MAX_RANK] = {false}, fine = !a->axes.none && a->axes.count == rank;
    for (int i = 0; fine && i < rank; i++) {
        order[i] = a->axes.v[i] < 0 ? a->axes.v[i] + rank : a->axes.v[i];
        fine = order[i] >= 0 && order[i] < rank && !seen[order[i]] && (i > 0 || order[i] == 0);
        if (fine) {
            seen[order[i]] = true;
        }
    }
    if (!fine) {
        call_arg_error(call, "axes", "argument-value", "`axes` must name each of the %d axes once, the batch 0 first", rank);
        return false;
    }
    call_output(call, op_transpose(call->graph, call_value(call, 0), order));
    return true;
}

static bool build_join(Call *call, bool stack) {
    Graph *g = call->graph;
    int axis = 0;
    if (!call_inputs(call, 1, INT32_MAX)) {
        return false;
    }
    int rank = val_shape(g, call->in[0].val)->rank + stack;
    if (rank > MAX_RANK || !one_axis(call, rank, &axis)) {
        return rank <= MAX_RANK ? false : call_error(call, "rank", "the result has more than %d axes", MAX_RANK);
    }
    Val *part = arena_new_array(g->arena, Val, call->nin);
    for (int i = 0; i < call->nin; i++) {
        part[i] = as_float(g, call->in[i].val);
        const Shape *own = val_shape(g, part[i]), *first = val_shape(g, part[0]);
        bool fits = own->rank == first->rank;
        for (int k = 0; fits && k < own->rank; k++) {
            fits = own->dim[k] == first->dim[k] || (!stack && k == axis);
        }
        part[i] = stack && fits ? op_expand_dims(g, part[i], axis) : part[i];
        if (!fits) {
            return call_error(call, "operand-shapes", "input %d has the shape %s, which does not fit the first", i + 1, shape_text(g->arena, own));
        }
        if (stack && i == 0) {
            part[0] = as_float(g, call->in[0].val); /* compared with its own shape; gets the axis below */
        }
    }
    if (stack) {
        part[0] = op_expand_dims(g, as_float(g, call->in[0].val), axis);
    }
    call_output(call, op_concatenate(g, part, call->nin, axis));
    return true;
}

static bool build_split(Call *call, int axis) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x = call_value(call, 0);
    int32_t extent = val_shape(g, x)->dim[axis];
    if (a->sections < 1 || extent % a->sections != 0) {
        return call_arg_error(call, "sections", "argument-value", "`sections` must divide the axis's extent %d", extent);
    }
    for (int i = 0; i < a->sections; i++) {
        call_output(call, op_slice_axis(g, x, axis, extent / a->sections * i, extent / a->sections * (i + 1)));
    }
    return true;
}

/* Elements of an axis by their constant numbers. */
static Val take_elements(Graph *g, Val x, const int32_t *index, int count, int axis) {
    int32_t *copy = arena_new_array(g->arena, int32_t, count);
    memcpy(copy, index, sizeof(int32_t) * (size_t)count);
    return op_gather(g, x, op_array_int(g, copy, shape_of(1, count)), axis, 0);
}

static bool build_axis_function(Call *call, Function function) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    int axis = 0;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    Val x = call_value(call, 0);
    const Shape shape = *val_shape(g, x);
    if (shape.rank + (function == FUNCTION_EXPAND_DIMS) > MAX_RANK) {
        return call_error(call, "rank", "the result has more than %d axes", MAX_RANK);
    }
    if (!one_axis(call, shape.rank + (function == FUNCTION_EXPAND_DIMS), &axis)) {
        return false;
    }
    int32_t extent = axis < shape.rank ? shape.dim[axis] : 1;
    switch (function) {
    case FUNCTION_EXPAND_DIMS: call_output(call, op_expand_dims(g, x, axis)); return true;
    case FUNCTION_FLIP: call_output(call, op_reverse(g, x, axis)); return true;
    case FUNCTION_CUMSUM: call_output(call, op_cumulative_sum(g, as_float(g, x), axis, false, false)); return true;
    case FUNCTION_SPLIT: return build_split(call, axis);
    case FUNCTION_SQUEEZE:
        if (extent != 1) {
            return call_arg_error(call, "axis", "argument-value", "axis %d has the extent %d, not 1", axis, extent);
        }
        call_output(call, op_squeeze(g, x, axis));
        return true;
    case FUNCTION_REPEAT: {
        if (a->repeats < 1 || (int64_t)a->repeats * extent > MAX_COUNT_ARG) {
            return call_arg_error(call, "repeats", "argument-value", "`repeats` must be at least 1, and the result's axis at most %d", MAX_COUNT_ARG);
        }
        int32_t *index = arena_new_array(g->arena, int32_t, extent * a->repeats);
        for (int32_t i = 0; i < extent * a->repeats; i++) {
            index[i] = i / a->repeats;
        }
        call_output(call, take_elements(g, x, index, extent * a->repeats, axis));
        return true;
    }
    default: /* take */
        for (int i = 0; i < a->indices.count; i++) {
            if (a->indices.v[i] < -extent || a->indices.v[i] >= extent) {
                return call_arg_error(call, "indices", "argument-value", "there is no element %d of %d", a->indices.v[i], extent);
            }
            a->indices.v[i] += a->indices.v[i] < 0 ? extent : 0;
        }
        if (a->indices.none || a->indices.count == 0) {
            return call_arg_error(call, "indices", "argument-length", "`indices` must name at least one element");
        }
        call_output(call, take_elements(g, x, a->indices.v, a->indices.count, axis));
        return true;
    }
}

/* ---- get_item: a key as Python writes it, ":, 1:3, -1, None" */

typedef struct {
    enum { ITEM_SLICE, ITEM_INDEX, ITEM_NEW, ITEM_REST } kind;
    bool has[3];
    long value[3];
} Item;

static int read_key(const char *text, Item *item) {
    int count = 0;
    for (const char *at = text;;) {
        at += strspn(at, " ");
        if (count == 2 * MAX_RANK) {
            return -1;
        }
        Item *one = &item[count++];
        *one = (Item){.kind = ITEM_INDEX};
        if (strncmp(at, "None", 4) == 0 || strncmp(at, "...", 3) == 0) {
            one->kind = *at == 'N' ? ITEM_NEW : ITEM_REST;
            at += *at == 'N' ? 4 : 3;
        } else {
            for (int part = 0;; part++) {
                char *end = NULL;
                at += strspn(at, " ");
                if (isdigit((unsigned char)*at) || *at == '-') {
                    one->value[part] = strtol(at, &end, 10);
                    one->has[part] = end != at && labs(one->value[part]) < MAX_EXTENT;
                    if (!one->has[part]) {
                        return -1;
                    }
                    at = end;
                }
                at += strspn(at, " ");
                if (*at != ':' || part == 2) {
                    break;
                }
                one->kind = ITEM_SLICE;
                at++;
            }
            if (one->kind == ITEM_INDEX && !one->has[0]) {
                return -1;
            }
        }
        at += strspn(at, " ");
        if (*at == '\0') {
            return count;
        }
        if (*at++ != ',') {
            return -1;
        }
    }
}

static long clamp(long value, long low, long high) {
    return value < low ? low : value > high ? high : value;
}

static bool build_get_item(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Item item[2 * MAX_RANK + 1];
    int count = a->key != NULL ? read_key(a->key, item) : -1, used = 0, rest = 0;
    if (count < 0 || !call_inputs(call, 1, 1)) {
        call_arg_error(call, "key", "argument-value", "`key` is no list of indices");
        diag_remedy(g->diag, "write it as in Python: `:, 1:3, -1`, with `None` for a new axis and `...` for the axes between");
        return false;
    }
    Val x = call_value(call, 0);
    const Shape in = *val_shape(g, x);
    for (int i = 0; i < count; i++) {
        used += item[i].kind == ITEM_SLICE || item[i].kind == ITEM_INDEX;
        rest += item[i].kind == ITEM_REST;
    }
    if (used > in.rank || rest > 1) {
        return call_arg_error(call, "key", "argument-length", "`key` has more indices than %s has axes", shape_text(g->arena, &in));
    }
    int32_t start[MAX_RANK] = {0}, limit[MAX_RANK], stride[MAX_RANK];
    bool reversed[MAX_RANK] = {false};
    Shape out = {.rank = 0};
    int axis = 0;
    for (int i = 0; i < in.rank; i++) {
        limit[i] = in.dim[i];
        stride[i] = 1;
    }
    for (int i = 0; i <= count; i++) {
        int whole = i == count ? in.rank - axis : item[i].kind == ITEM_REST ? in.rank - used : 0;
        for (int k = 0; k < whole; k++, axis++) {
            out.dim[out.rank++] = in.dim[axis];
        }
        if (i == count || item[i].kind == ITEM_REST) {
            continue;
        }
        if (out.rank == MAX_RANK) {
            return call_error(call, "rank", "the result has more than %d axes", MAX_RANK);
        }
        if (item[i].kind == ITEM_NEW) {
            if (axis == 0) {
                return call_arg_error(call, "key", "batch-axis", "a new axis before the batch is not possible");
            }
            out.dim[out.rank++] = 1;
            continue;
        }
        bool everything = item[i].kind == ITEM_SLICE && !item[i].has[0] && !item[i].has[1] && (!item[i].has[2] || item[i].value[2] == 1);
        if (in.dim[axis] < 0 && !everything) {
            return call_arg_error(call, "key", "batch-axis", "axis %d is the batch, whose size is not fixed: only `:` is possible", axis);
        }
        if (everything) {
            out.dim[out.rank++] = in.dim[axis++];
            continue;
        }
        long extent = in.dim[axis], step = item[i].has[2] ? item[i].value[2] : 1;
        long from = item[i].has[0] ? item[i].value[0] : step < 0 ? extent - 1 : 0, to = item[i].has[1] ? item[i].value[1] : extent;
        from += item[i].has[0] && from < 0 ? extent : 0;
        to += item[i].has[1] && to < 0 ? extent : 0;
        if (item[i].kind == ITEM_INDEX) {
            if (from < 0 || from >= extent) {
                return call_arg_error(call, "key", "argument-value", "axis %d has no element %ld", axis, item[i].value[0]);
            }
            start[axis] = (int32_t)from;
            limit[axis++] = (int32_t)from + 1;
            continue;
        }
        if (step == 0 || (step < 0 && (step != -1 || item[i].has[0] || item[i].has[1]))) {
            return call_arg_error(call, "key", "argument-value", "backwards, only the whole axis can be taken: `::-1`");
        }
        reversed[axis] = step < 0;
        from = clamp(step < 0 ? 0 : from, 0, extent);
        to = clamp(to, 0, extent);
        if (from >= to) {
            return call_arg_error(call, "key", "argument-value", "nothing remains of axis %d", axis);
        }
        start[axis] = (int32_t)from;
        limit[axis] = (int32_t)to;
        stride[axis] = step < 0 ? 1 : (int32_t)(step < to - from ? step : to - from);
        out.dim[out.rank++] = (int32_t)((to - from + stride[axis] - 1) / stride[axis]);
        axis++;
    }
    for (int i = 0; i < in.rank; i++) {
        x = reversed[i] ? op_reverse(g, x, i) : x;
    }
    call_output(call, op_reshape(g, op_slice(g, x, start, limit, stride), out));
    return true;
}

/* ---- products */

static bool build_product(Call *call, Function function) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 2, 2)) {
        return false;
    }
    Val x = call_float(call, 0), y = call_float(call, 1);
    const Shape *p = val_shape(g, x), *q = val_shape(g, y);
    char labels[4 * MAX_RANK + 8];
    if (function == FUNCTION_MATMUL) {
        bool fits = p->rank == q->rank && p->rank >= 3 && p->dim[p->rank - 1] == q->dim[q->rank - 2];
        for (int i = 0; fits && i < p->rank - 2; i++) {
            fits = p->dim[i] == q->dim[i];
        }
        if (!fits) {
            return call_error(call, "operand-shapes", "matrices %s and %s cannot be multiplied sample by sample", shape_text(g->arena, p),
                              shape_text(g->arena, q));
        }
        char leading[MAX_RANK + 1] = {0};
        for (int i = 0; i < p->rank - 2; i++) {
            leading[i] = (char)('a' + i);
        }
        snprintf(labels, sizeof labels, "%sxy,%syz->%sxz", leading, leading, leading);
        call_output(call, op_dot(g, x, y, labels));
        return true;
    }
    const char *text = a->subscripts != NULL ? a->subscripts : "", *comma = strchr(text, ','), *arrow = strstr(text, "->");
    bool fine = comma != NULL && arrow != NULL && comma < arrow && strlen(text) < sizeof labels && comma - text == p->rank &&
                arrow - comma - 1 == q->rank && arrow[2] == text[0] && comma[1] == text[0];
    for (const char *at = text; fine && *at != '\0'; at++) {
        const char *end = at < comma ? comma : at < arrow ? arrow : text + strlen(text);
        fine = at == comma || at == arrow || at == arrow + 1 || (isalpha((unsigned char)*at) && memchr(at + 1, *at, (size_t)(end - at - 1)) == NULL);
        const char *other = fine && at < comma ? memchr(comma + 1, *at, (size_t)(arrow - comma - 1)) : NULL;
        fine = fine && (other == NULL || p->dim[at - text] == q->dim[other - comma - 1]);
        fine = fine && (at < arrow + 2 || memchr(text, *at, (size_t)(arrow - text)) != NULL);
    }
    if (!fine || strlen(arrow + 2) > MAX_RANK) {
        call_arg_error(call, "subscripts", "equation", "`%s` does not fit the inputs", text);
        diag_remedy(g->diag, "write two terms and a result, `bij,bjk->bik`: the batch is the first label of each, no letter occurs twice in a term");
        return false;
    }
    call_output(call, op_einsum(g, x, y, text));
    return true;
}

static bool build_operation(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Function function = (Function)a->function;
    Val x = NO_VAL, y = NO_VAL;
    if (call->nin < 1) {
        return call_inputs(call, 1, 1);
    }
    if (function <= FUNCTION_ONES_LIKE || function == FUNCTION_CLIP || function == FUNCTION_CAST || function == FUNCTION_TRANSPOSE) {
        if (!call_inputs(call, 1, 1)) {
            return false;
        }
    }
    if (function <= FUNCTION_ONES_LIKE) {
        call_output(call, unary(g, function, call->in[0].val));
        return true;
    }
    if (function <= FUNCTION_LOGICAL_OR) {
        if (!two_operands(call, 0, &x, &y)) {
            return false;
        }
        call_output(call, binary(g, function, x, y));
        return true;
    }
    if (function >= FUNCTION_SUM && function <= FUNCTION_ARGMIN) {
        return build_reduction(call, function);
    }
    switch (function) {
    case FUNCTION_WHERE: return build_where(call);
    case FUNCTION_CLIP: call_output(call, op_clamp(g, as_float(g, call->in[0].val), a->x_min, a->x_max)); return true;
    case FUNCTION_CAST: call_output(call, op_convert(g, call->in[0].val, a->to == 0 ? DTYPE_F32 : a->to == 1 ? DTYPE_I32 : DTYPE_BOOL)); return true;
    case FUNCTION_TRANSPOSE: return build_transpose(call);
    case FUNCTION_CONCATENATE:
    case FUNCTION_STACK: return build_join(call, function == FUNCTION_STACK);
    case FUNCTION_GET_ITEM: return build_get_item(call);
    case FUNCTION_MATMUL:
    case FUNCTION_EINSUM: return build_product(call, function);
    default: return build_axis_function(call, function);
    }
}

static const Arg operation_args[] = {
    ARG_PICK(OperationArgs, function, FUNCTIONS, NULL, "The function of keras.ops"),
    ARG(OperationArgs, x1, ARG_FLOATS, "null", "The first operand, where it is a number, or a list along the last axis, and not a tensor"),
    ARG(OperationArgs, x2, ARG_FLOATS, "null", "The second operand, where it is not a tensor"),
    ARG(OperationArgs, axis, ARG_INTS, "null",
        "The axis, or axes, 0 being the batch: of reductions, `concatenate`, `stack`, `split`, `expand_dims`, ..."),
    ARG(OperationArgs, keepdims, ARG_BOOL, "false", "Whether a reduction leaves axes of extent 1"),
    ARG(OperationArgs, axes, ARG_INTS, "null", "Of `transpose`: which axis of the input each axis of the output is, 0 first"),
    ARG(OperationArgs, key, ARG_STRING, "null", "Of `get_item`: what stands in Python's brackets, as `:, 1:3, -1`"),
    ARG(OperationArgs, indices, ARG_INTS, "null", "Of `take`: the elements of the axis"),
    ARG(OperationArgs, sections, ARG_INT, "1", "Of `split`: how many parts"),
    ARG(OperationArgs, repeats, ARG_INT, "1", "Of `repeat`: how often each element"),
    ARG(OperationArgs, x_min, ARG_FLOAT, "-.inf", "Of `clip`: the least value"),
    ARG(OperationArgs, x_max, ARG_FLOAT, ".inf", "Of `clip`: the largest value"),
    ARG_PICK(OperationArgs, to, "float32|int32|bool", "float32", "Of `cast`: the type"),
    ARG(OperationArgs, subscripts, ARG_STRING, "null", "Of `einsum`: `bij,bjk->bik`"),
    LAYER_ARGS(OperationArgs),
    ARGS_END,
};
const ClassDef layer_Operation = {
    .name = "Operation",
    .doc = "A function of keras.ops, as Keras models call them between layers: x + 1 is {type: Operation, function: add, x2: 1}.",
    .size = sizeof(OperationArgs),
    .args = operation_args,
    .shapes = "as the function's; operands broadcast from the right",
    .build.layer = build_operation,
};
