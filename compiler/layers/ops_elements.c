/*
 * layers/ops_elements.c - element by element: keras.ops of one, two and three operands (keras/src/ops/numpy.py, math.py).
 */
#include "layers/ops.h"

#include <math.h>
#include <string.h>

/* ---- numbers given as arguments */

enum { MOST_NUMBERS = 1 << 20 };

/* Extents of a nested list; false unless it is regular. */
static bool list_shape(const Node *node, Shape *shape, int depth) {
    if (node->kind != NODE_LIST) {
        return node->kind == NODE_SCALAR && depth == shape->rank;
    }
    if (depth == MAX_RANK || node->count == 0) {
        return false;
    }
    if (depth == shape->rank) {
        shape->dim[shape->rank++] = node->count;
    }
    bool fine = shape->dim[depth] == node->count;
    int rank = shape->rank;
    for (int i = 0; i < node->count && fine; i++) {
        fine = (i == 0 || node->item[i]->kind == NODE_LIST || rank == depth + 1) && list_shape(node->item[i], shape, depth + 1);
    }
    return fine;
}

static bool list_numbers(const Node *node, double *number, bool *is_bool, bool *is_int, int64_t *at) {
    for (int i = 0; node->kind == NODE_LIST && i < node->count; i++) {
        if (!list_numbers(node->item[i], number, is_bool, is_int, at)) {
            return false;
        }
    }
    if (node->kind == NODE_LIST) {
        return true;
    }
    bool flag;
    int64_t whole;
    if (node_as_bool(node, &flag)) {
        number[(*at)++] = flag;
        return true;
    }
    *is_bool = false;
    *is_int = *is_int && node_as_int(node, &whole) && strpbrk(node->text, ".eE") == NULL;
    return node_as_float(node, &number[(*at)++]);
}

static Val numbers(Call *call, const char *arg, const Node *node) {
    Graph *g = call->graph;
    Shape shape = {.rank = 0};
    int64_t count = 1, at = 0;
    bool is_bool = true, is_int = true, fine = list_shape(node, &shape, 0);
    for (int i = 0; i < shape.rank && count <= MOST_NUMBERS; i++) {
        count *= shape.dim[i];
    }
    double *number = fine && count <= MOST_NUMBERS ? arena_new_array(g->arena, double, count) : NULL;
    if (number == NULL || !list_numbers(node, number, &is_bool, &is_int, &at)) {
        call_arg_error(call, arg, "wrong-type", "`%s` takes a number or a list of numbers, nested for more axes", arg);
        return NO_VAL;
    }
    if (is_int || is_bool) {
        int32_t *value = arena_new_array(g->arena, int32_t, count);
        for (int64_t i = 0; i < count; i++) {
            if (fabs(number[i]) > INT32_MAX) {
                call_arg_error(call, arg, "out-of-range", "`%s` holds a number that does not fit 32 bits", arg);
                return NO_VAL;
            }
            value[i] = (int32_t)number[i];
        }
        Val x = shape.rank == 0 ? op_constant_int(g, value[0]) : op_array_int(g, value, shape);
        return is_bool ? op_convert(g, x, DTYPE_BOOL) : x;
    }
    float *value = arena_new_array(g->arena, float, count);
    for (int64_t i = 0; i < count; i++) {
        if (isnan(number[i]) || (fabs(number[i]) > 3.4028234663852886e38 && !isinf(number[i]))) {
            call_arg_error(call, arg, "out-of-range", "`%s` holds what is no number of 32 bits", arg);
            return NO_VAL;
        }
        value[i] = (float)number[i];
    }
    return shape.rank == 0 ? op_constant(g, (double)value[0]) : op_array(g, value, shape);
}

bool operation_operands(Call *call, const Node *const *given, int count, Val *operand) {
    static const char *const names[] = {"x1", "x2"};
    int next = 0, missing = 0;
    for (int i = 0; i < count; i++) {
        missing += given[i] == NULL;
    }
    if (missing == 0) {
        return call_error(call, "inputs", "all operands are numbers; at least one must be a tensor");
    }
    if (!call_inputs(call, missing, missing)) {
        if (missing == count && count > 1) {
            diag_remedy(call->graph->diag, "name %d tensors under `inputs`, or give numbers as `x1` or `x2`", count);
        }
        return false;
    }
    for (int i = 0; i < count; i++) {
        operand[i] = given[i] != NULL ? numbers(call, names[count == 3 ? i - 1 : i], given[i]) : call_value(call, next++);
        if (operand[i] == NO_VAL) {
            return false;
        }
    }
    return operation_broadcasts(call, operand, count);
}

bool operation_broadcasts(Call *call, const Val *operand, int count) {
    Graph *g = call->graph;
    Shape all = *val_shape(g, operand[0]);
    for (int i = 1; i < count; i++) {
        const Shape *own = val_shape(g, operand[i]);
        Shape out = {.rank = all.rank > own->rank ? all.rank : own->rank};
        for (int k = 1; k <= out.rank; k++) {
            int32_t x = k <= all.rank ? all.dim[all.rank - k] : 1, y = k <= own->rank ? own->dim[own->rank - k] : 1;
            if (x != y && x != 1 && y != 1) {
                call_error(call, "merge-shapes", "operands of the shapes %s and %s do not broadcast", shape_text(g->arena, &all),
                           shape_text(g->arena, own));
                diag_remedy(g->diag, "axes are aligned at the right, as in numpy; each pair must be equal or 1");
                return false;
            }
            out.dim[out.rank - k] = x == 1 ? y : x;
        }
        all = out;
    }
    return true;
}

void operation_promote(Graph *g, Val *a, Val *b, bool arithmetic) {
    DType x = val_type(g, *a), y = val_type(g, *b),
          both = x == DTYPE_F32 || y == DTYPE_F32     ? DTYPE_F32
                 : x == DTYPE_BOOL && y == DTYPE_BOOL ? DTYPE_BOOL
                                                      : DTYPE_I32;
    both = arithmetic && both == DTYPE_BOOL ? DTYPE_I32 : both;
    *a = x == both ? *a : op_convert(g, *a, both);
    *b = y == both ? *b : op_convert(g, *b, both);
}

bool operation_input(Call *call, Val *x) {
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    *x = call_value(call, 0);
    return true;
}

/* ---- one operand, float32 */

static const Arg no_args[] = {ARGS_END};
#define UNARY_SHAPES "(batch, ...) -> the same"

static bool build_unary(Call *call, Val (*function)(Graph *g, Val x)) {
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    call_output(call, function(call->graph, call_float(call, 0)));
    return true;
}
#define UNARY(name_, function_, doc_)                                                                                                                \
    static bool build_##name_(Call *call) {                                                                                                          \
        return build_unary(call, function_);                                                                                                         \
    }                                                                                                                                                \
    OPERATION(name_, doc_, no_args, UNARY_SHAPES, build_##name_)

static Val reciprocal(Graph *g, Val x) {
    return op_divide(g, op_constant(g, 1), x);
}
static Val tangent(Graph *g, Val x) {
    return op_divide(g, op_sine(g, x), op_cosine(g, x));
}
/* (e^x - e^-x) / 2, by e^x - 1 so that small arguments keep their digits: with m = e^x - 1, sinh = (m + m / (m + 1)) / 2. */
static Val hyperbolic_sine(Graph *g, Val x) {
    Val m = op_exponential_minus_one(g, x), small = op_divide(g, m, op_add_scalar(g, m, 1));
    Val half = op_multiply_scalar(g, op_add(g, m, small), 0.5);
    Val large = op_multiply(g, op_sign(g, x), op_exponential(g, op_add_scalar(g, op_abs(g, x), -0.69314718055994531)));
    return op_select(g, op_compare_scalar(g, op_abs(g, x), 10, COMPARE_GT), large, half);
}
static Val hyperbolic_cosine(Graph *g, Val x) {
    Val e = op_exponential(g, op_add_scalar(g, op_abs(g, x), -0.69314718055994531)); /* e^|x| / 2, which overflows last */
    return op_add(g, e, op_divide(g, op_constant(g, 0.25), e));
}
/* asinh |x| = log1p(|x| + x^2 / (1 + sqrt(1 + x^2))) */
static Val inverse_hyperbolic_sine(Graph *g, Val x) {
    Val a = op_abs(g, x), square = op_square(g, x);
    Val more = op_divide(g, square, op_add_scalar(g, op_sqrt(g, op_add_scalar(g, square, 1)), 1));
    return op_multiply(g, op_sign(g, x), op_log_plus_one(g, op_add(g, a, more)));
}
/* acosh x = log1p(t + sqrt(t (t + 2))) with t = x - 1 */
static Val inverse_hyperbolic_cosine(Graph *g, Val x) {
    Val t = op_add_scalar(g, x, -1);
    return op_log_plus_one(g, op_add(g, t, op_sqrt(g, op_multiply(g, t, op_add_scalar(g, t, 2)))));
}
/* atanh x = log1p(2 x / (1 - x)) / 2 */
static Val inverse_hyperbolic_tangent(Graph *g, Val x) {
    Val quotient = op_divide(g, op_multiply_scalar(g, x, 2), op_subtract(g, op_constant(g, 1), x));
    return op_multiply_scalar(g, op_log_plus_one(g, quotient), 0.5);
}

/* Of |x| up to tan(pi / 8) a polynomial (largest relative error 1.3e-9), fitted on Chebyshev points; else by pi/4 + atan((t - 1) / (t + 1)) and,
 * above 1, pi/2 - atan(1 / x). */
Val operation_arctangent(Graph *g, Val x) {
    static const double coefficient[] = {0.9999999993921005,   -0.33333307493432174, 0.19998210797641874,
                                         -0.14239982919674968, 0.10572814480638676,  -0.060332417110333006};
    Val a = op_abs(g, x), over = op_compare_scalar(g, a, 1, COMPARE_GT);
    Val t = op_select(g, over, reciprocal(g, a), a), far = op_compare_scalar(g, t, 0.41421356237309503, COMPARE_GT);
    Val u = op_select(g, far, op_divide(g, op_add_scalar(g, t, -1), op_add_scalar(g, t, 1)), t), z = op_square(g, u);
    Val sum = op_constant(g, coefficient[COUNT_OF(coefficient) - 1]);
    for (int i = COUNT_OF(coefficient) - 2; i >= 0; i--) {
        sum = op_add_scalar(g, op_multiply(g, sum, z), coefficient[i]);
    }
    Val y = op_add(g, op_multiply(g, sum, u), op_select(g, far, op_constant(g, 0.78539816339744831), op_constant(g, 0)));
    y = op_select(g, over, op_subtract(g, op_constant(g, 1.5707963267948966), y), y);
    return op_multiply(g, op_sign(g, x), y);
}
/* asin x = 2 atan(x / (1 + sqrt(1 - x^2))); 1 - x^2 as (1 - x) (1 + x) keeps its digits near 1 */
static Val root_of_rest(Graph *g, Val x) {
    return op_sqrt(g, op_multiply(g, op_subtract(g, op_constant(g, 1), x), op_add_scalar(g, x, 1)));
}
static Val arcsine(Graph *g, Val x) {
    return op_multiply_scalar(g, operation_arctangent(g, op_divide(g, x, op_add_scalar(g, root_of_rest(g, x), 1))), 2);
}
/* acos x = 2 atan(sqrt((1 - x) / (1 + x))) */
static Val arccosine(Graph *g, Val x) {
    Val quotient = op_divide(g, op_subtract(g, op_constant(g, 1), x), op_add_scalar(g, x, 1));
    return op_multiply_scalar(g, operation_arctangent(g, op_sqrt(g, quotient)), 2);
}
static Val is_nan(Graph *g, Val x) {
    return op_compare(g, x, x, COMPARE_NE);
}
static Val is_infinite(Graph *g, Val x) {
    return op_and(g, op_not(g, op_is_finite(g, x)), op_compare(g, x, x, COMPARE_EQ));
}

UNARY(exp, op_exponential, "e to the power of the input.");
UNARY(expm1, op_exponential_minus_one, "e to the power of the input, minus 1.");
UNARY(log, op_log, "Natural logarithm.");
UNARY(log1p, op_log_plus_one, "Natural logarithm of 1 plus the input.");
UNARY(sqrt, op_sqrt, "Square root.");
UNARY(rsqrt, op_rsqrt, "One over the square root.");
UNARY(reciprocal, reciprocal, "One over the input.");
UNARY(erf, op_erf, "The error function.");
UNARY(erfinv, op_erf_inv, "The inverse of the error function.");
UNARY(sin, op_sine, "Sine.");
UNARY(cos, op_cosine, "Cosine.");
UNARY(tan, tangent, "Tangent.");
UNARY(arcsin, arcsine, "Inverse of the sine.");
UNARY(arccos, arccosine, "Inverse of the cosine.");
UNARY(arctan, operation_arctangent, "Inverse of the tangent.");
UNARY(sinh, hyperbolic_sine, "Hyperbolic sine.");
UNARY(cosh, hyperbolic_cosine, "Hyperbolic cosine.");
UNARY(tanh, op_tanh, "Hyperbolic tangent.");
UNARY(arcsinh, inverse_hyperbolic_sine, "Inverse of the hyperbolic sine.");
UNARY(arccosh, inverse_hyperbolic_cosine, "Inverse of the hyperbolic cosine.");
UNARY(arctanh, inverse_hyperbolic_tangent, "Inverse of the hyperbolic tangent.");
UNARY(isfinite, op_is_finite, "Which elements are neither infinite nor NaN.");
UNARY(isinf, is_infinite, "Which elements are infinite.");
UNARY(isnan, is_nan, "Which elements are NaN.");

/* ---- one operand that stays an integer where it is one */

static bool build_integer_unary(Call *call, Val (*function)(Graph *g, Val x), bool whole) {
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    Graph *g = call->graph;
    x = val_type(g, x) == DTYPE_BOOL ? op_convert(g, x, DTYPE_I32) : x;
    call_output(call, whole && val_type(g, x) == DTYPE_I32 ? x : function(g, x));
    return true;
}
#define INTEGER_UNARY(name_, function_, whole_, doc_)                                                                                                \
    static bool build_##name_(Call *call) {                                                                                                          \
        return build_integer_unary(call, function_, whole_);                                                                                         \
    }                                                                                                                                                \
    OPERATION(name_, doc_, no_args, UNARY_SHAPES, build_##name_)
static Val square(Graph *g, Val x) {
    return op_multiply(g, x, x);
}
INTEGER_UNARY(abs, op_abs, false, "Absolute value.");
INTEGER_UNARY(absolute, op_abs, false, "Absolute value.");
INTEGER_UNARY(negative, op_negate, false, "The input with the other sign.");
INTEGER_UNARY(sign, op_sign, false, "-1, 0 or 1.");
INTEGER_UNARY(square, square, false, "The input times itself.");
INTEGER_UNARY(floor, op_floor, true, "The largest whole number that is not larger.");
INTEGER_UNARY(ceil, op_ceil, true, "The smallest whole number that is not smaller.");
INTEGER_UNARY(round, op_round_nearest_even, true, "The nearest whole number, the even one of two.");

static bool build_logical_not(Call *call) {
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    Graph *g = call->graph;
    call_output(call, op_not(g, val_type(g, x) == DTYPE_BOOL ? x : op_convert(g, x, DTYPE_BOOL)));
    return true;
}
OPERATION(logical_not, "Whether elements are false.", no_args, UNARY_SHAPES, build_logical_not);

/* As `dtype` names them; TO_OWN is null. */
enum { TO_OWN = -1, TO_FLOAT, TO_INT, TO_BOOL };
static const DType types[] = {[TO_FLOAT] = DTYPE_F32, [TO_INT] = DTYPE_I32, [TO_BOOL] = DTYPE_BOOL};

static bool build_like(Call *call, bool one) {
    const OperationArgs *a = call->args;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    Graph *g = call->graph;
    DType type = a->dtype == TO_OWN ? val_type(g, x) : types[a->dtype];
    Val y = type == DTYPE_F32 ? op_constant(g, one) : op_constant_int(g, one);
    call_output(call, op_broadcast(g, type == DTYPE_BOOL ? op_convert(g, y, DTYPE_BOOL) : y, *val_shape(g, x)));
    return true;
}
static bool build_zeros_like(Call *call) {
    return build_like(call, false);
}
static bool build_ones_like(Call *call) {
    return build_like(call, true);
}
static const Arg like_args[] = {ARG_PICK(OperationArgs, dtype, "float32|int32|bool|null", "null", "The type of the output; null: the input's"),
                                ARGS_END};
OPERATION(zeros_like, "0 in the input's shape.", like_args, UNARY_SHAPES, build_zeros_like);
OPERATION(ones_like, "1 in the input's shape.", like_args, UNARY_SHAPES, build_ones_like);

static bool build_cast(Call *call) {
    const OperationArgs *a = call->args;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    call_output(call, val_type(call->graph, x) == types[a->dtype] ? x : op_convert(call->graph, x, types[a->dtype]));
    return true;
}
static const Arg cast_args[] = {ARG_PICK(OperationArgs, dtype, "float32|int32|bool", NULL, "The type of the output"), ARGS_END};
OPERATION(cast, "The input as another type; fractions are cut off.", cast_args, UNARY_SHAPES, build_cast);

static bool build_clip(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    x = val_type(g, x) == DTYPE_BOOL ? op_convert(g, x, DTYPE_I32) : x;
    bool integer = val_type(g, x) == DTYPE_I32;
    for (int i = 0; i < 2; i++) { /* the upper limit wins where they cross, as numpy's clip */
        double limit = i == 0 ? a->x_min : a->x_max;
        if (isnan(limit) || isinf(limit)) {
            continue;
        }
        if (integer && fabs(limit) > INT32_MAX) {
            return call_arg_error(call, i == 0 ? "x_min" : "x_max", "out-of-range", "a limit of integers that does not fit 32 bits");
        }
        Val bound = integer ? op_constant_int(g, (int64_t)(i == 0 ? ceil(limit) : floor(limit))) : op_constant(g, limit);
        x = i == 0 ? op_maximum(g, x, bound) : op_minimum(g, x, bound);
    }
    call_output(call, x);
    return true;
}
static const Arg clip_args[] = {
    ARG(OperationArgs, x_min, ARG_FLOAT, "null", "Smaller values become this; null: no limit"),
    ARG(OperationArgs, x_max, ARG_FLOAT, "null", "Larger values become this; null: no limit"),
    ARGS_END,
};
OPERATION(clip, "The input, no smaller and no larger than two limits.", clip_args, UNARY_SHAPES, build_clip);

/* ---- two operands */

static const Arg binary_args[] = {
    OPERATION_NODE(x1, "The first operand as a number or a nested list of numbers, where it is no tensor"),
    OPERATION_NODE(x2, "The second operand, likewise"),
    ARGS_END,
};
#define BINARY_SHAPES "tensors or numbers that broadcast as in numpy -> what they broadcast to"

typedef enum { KEEP_TYPE, AS_FLOAT, AS_BOOL } OperandType;

static bool build_binary(Call *call, Val (*function)(Graph *g, Val a, Val b), OperandType as) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    const Node *given[2] = {a->x1, a->x2};
    Val x[2];
    if (!operation_operands(call, given, 2, x)) {
        return false;
    }
    if (as == KEEP_TYPE) {
        operation_promote(g, &x[0], &x[1], true);
    } else {
        DType type = as == AS_FLOAT ? DTYPE_F32 : DTYPE_BOOL;
        for (int i = 0; i < 2; i++) {
            x[i] = val_type(g, x[i]) == type ? x[i] : op_convert(g, x[i], type);
        }
    }
    call_output_masked(call, function(g, x[0], x[1]), NO_VAL);
    return true;
}
#define BINARY(name_, function_, as_, doc_)                                                                                                          \
    static bool build_##name_(Call *call) {                                                                                                          \
        return build_binary(call, function_, as_);                                                                                                   \
    }                                                                                                                                                \
    OPERATION(name_, doc_, binary_args, BINARY_SHAPES, build_##name_)

/* The remainder with the divisor's sign, as Python's %. */
static Val modulo(Graph *g, Val a, Val b) {
    bool integer = val_type(g, a) == DTYPE_I32;
    Val r = op_remainder(g, a, b), zero = integer ? op_constant_int(g, 0) : op_constant(g, 0);
    Val wrong = op_and(g, op_compare(g, r, zero, COMPARE_NE),
                       op_compare(g, op_convert(g, op_compare(g, r, zero, COMPARE_LT), DTYPE_I32),
                                  op_convert(g, op_compare(g, b, zero, COMPARE_LT), DTYPE_I32), COMPARE_NE));
    return op_select(g, wrong, op_add(g, r, b), r);
}
static Val floor_quotient(Graph *g, Val a, Val b) {
    return val_type(g, a) == DTYPE_I32 ? op_divide(g, op_subtract(g, a, modulo(g, a, b)), b) : op_floor(g, op_divide(g, a, b));
}
static Val power(Graph *g, Val a, Val b) {
    if (val_type(g, a) == DTYPE_F32) {
        return op_power(g, a, b);
    }
    Val y = op_power(g, op_convert(g, a, DTYPE_F32), op_convert(g, b, DTYPE_F32));
    return op_convert(g, op_round_nearest_even(g, y), DTYPE_I32);
}
#define COMPARISON(name_, direction_)                                                                                                                \
    static Val compare_##name_(Graph *g, Val a, Val b) {                                                                                             \
        return op_compare(g, a, b, direction_);                                                                                                      \
    }
COMPARISON(equal, COMPARE_EQ)
COMPARISON(not_equal, COMPARE_NE)
COMPARISON(greater, COMPARE_GT)
COMPARISON(greater_equal, COMPARE_GE)
COMPARISON(less, COMPARE_LT)
COMPARISON(less_equal, COMPARE_LE)
static Val exclusive_or(Graph *g, Val a, Val b) {
    return op_or(g, op_and(g, a, op_not(g, b)), op_and(g, op_not(g, a), b));
}
/* The angle of (x2, x1), with the quadrant from both signs. */
static Val arctangent_of_two(Graph *g, Val y, Val x) {
    Val zero = op_constant(g, 0), right = op_compare(g, x, zero, COMPARE_NE);
    Val angle = operation_arctangent(g, op_divide(g, y, op_select(g, right, x, op_constant(g, 1))));
    Val upwards = op_select(g, op_compare(g, y, zero, COMPARE_LT), op_constant(g, -3.1415926535897932), op_constant(g, 3.1415926535897932));
    angle = op_select(g, op_compare(g, x, zero, COMPARE_LT), op_add(g, angle, upwards), angle);
    return op_select(g, right, angle, op_multiply(g, op_sign(g, y), op_constant(g, 1.5707963267948966)));
}

BINARY(add, op_add, KEEP_TYPE, "Sum of two operands.");
BINARY(subtract, op_subtract, KEEP_TYPE, "First operand minus the second.");
BINARY(multiply, op_multiply, KEEP_TYPE, "Product of two operands.");
BINARY(divide, op_divide, AS_FLOAT, "First operand over the second.");
BINARY(true_divide, op_divide, AS_FLOAT, "First operand over the second.");
BINARY(floor_divide, floor_quotient, KEEP_TYPE, "First operand over the second, rounded down.");
BINARY(mod, modulo, KEEP_TYPE, "What remains of the first operand after whole times of the second; it has the second's sign.");
BINARY(fmod, op_remainder, KEEP_TYPE, "The same with the first operand's sign.");
BINARY(power, power, KEEP_TYPE, "First operand to the power of the second.");
BINARY(maximum, op_maximum, KEEP_TYPE, "The larger of two operands.");
BINARY(minimum, op_minimum, KEEP_TYPE, "The smaller of two operands.");
BINARY(arctan2, arctangent_of_two, AS_FLOAT, "Angle of the point that has the first operand as y and the second as x.");
BINARY(equal, compare_equal, KEEP_TYPE, "Whether operands are equal.");
BINARY(not_equal, compare_not_equal, KEEP_TYPE, "Whether operands differ.");
BINARY(greater, compare_greater, KEEP_TYPE, "Whether the first operand is larger.");
BINARY(greater_equal, compare_greater_equal, KEEP_TYPE, "Whether the first operand is larger or equal.");
BINARY(less, compare_less, KEEP_TYPE, "Whether the first operand is smaller.");
BINARY(less_equal, compare_less_equal, KEEP_TYPE, "Whether the first operand is smaller or equal.");
BINARY(logical_and, op_and, AS_BOOL, "Whether both operands are true.");
BINARY(logical_or, op_or, AS_BOOL, "Whether an operand is true.");
BINARY(logical_xor, exclusive_or, AS_BOOL, "Whether one operand is true and the other is not.");

/* ---- three operands */

static bool build_where(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    const Node *given[3] = {NULL, a->x1, a->x2};
    Val x[3];
    if (!operation_operands(call, given, 3, x)) {
        return false;
    }
    operation_promote(g, &x[1], &x[2], false);
    x[0] = val_type(g, x[0]) == DTYPE_BOOL ? x[0] : op_convert(g, x[0], DTYPE_BOOL);
    call_output_masked(call, op_select(g, x[0], x[1], x[2]), NO_VAL);
    return true;
}
static const Arg where_args[] = {
    OPERATION_NODE(x1, "What stands where the condition holds, as numbers, where it is no tensor"),
    OPERATION_NODE(x2, "What stands elsewhere, likewise"),
    ARGS_END,
};
OPERATION(where, "One operand where a condition holds, the other elsewhere.", where_args, "[condition, x1, x2] -> what they broadcast to",
          build_where);
