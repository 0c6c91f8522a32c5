/*
 * test_gradients.c - the gradient rule of every differentiable op against finite differences; a row that ops.def has and this table lacks fails.
 */
#include "interpreter/gradient_check.h"
#include "test.h"

#include <math.h>

#define BUILD(name) static Val build_##name(Check *c)

/* unary maps: the interval keeps away from kinks and poles */
#define UNARY(name, low, high)                                                                                                                       \
    BUILD(name) {                                                                                                                                    \
        return op_##name(c->g, check_input(c, low, high, shape_of(2, -1, 4)));                                                                       \
    }
UNARY(negate, -1, 1)
UNARY(exponential, -1, 1)
UNARY(exponential_minus_one, -1, 1)
UNARY(log, 0.5, 2)
UNARY(log_plus_one, -0.4, 2)
UNARY(logistic, -3, 3)
UNARY(tanh, -2, 2)
UNARY(sqrt, 0.5, 2)
UNARY(rsqrt, 0.5, 2)
UNARY(sine, -3, 3)
UNARY(cosine, -3, 3)
UNARY(erf, -2, 2)
#undef UNARY

BUILD(abs) {
    return op_abs(c->g, check_grid_input(c, shape_of(2, -1, 4)));
}

BUILD(convert) { /* no gradient passes, and the part around it is right */
    Val x = check_input(c, 0.1, 0.4, shape_of(2, -1, 4));
    return op_add(c->g, op_square(c->g, x), op_convert(c->g, op_convert(c->g, x, DTYPE_I32), DTYPE_F32));
}

/* binary maps, with broadcasting over rows, over columns and from a scalar */
#define BINARY(name, low, high)                                                                                                                      \
    BUILD(name) {                                                                                                                                    \
        Val a = check_input(c, low, high, shape_of(2, -1, 4)), b = check_input(c, low, high, shape_of(1, 4));                                        \
        Val d = check_input(c, low, high, shape_of(2, -1, 1)), e = check_input(c, low, high, shape_of(0));                                           \
        return op_##name(c->g, op_##name(c->g, a, b), op_##name(c->g, d, e));                                                                        \
    }
BINARY(add, -1, 1)
BINARY(subtract, -1, 1)
BINARY(multiply, -1, 1)
BINARY(divide, 0.5, 2)
BINARY(power, 0.5, 1.5)
BINARY(maximum, -1, 1)
BINARY(minimum, -1, 1)
#undef BINARY

BUILD(select) {
    Val a = check_grid_input(c, shape_of(2, -1, 4)), b = check_input(c, -1, 1, shape_of(1, 4));
    return op_select(c->g, op_compare_scalar(c->g, a, 0.0, COMPARE_GT), op_square(c->g, a), b);
}

BUILD(broadcast_in_dim) {
    Val a = check_input(c, -1, 1, shape_of(2, 3, 1));
    int axes[2] = {1, 3};
    return op_broadcast_in_dim(c->g, op_tanh(c->g, a), shape_of(4, -1, 3, 2, 5), axes);
}

BUILD(reshape) {
    Val a = op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 3, 4)));
    return op_reshape(c->g, op_square(c->g, op_reshape(c->g, a, shape_of(2, -3, 4))), shape_of(3, -1, 2, 6));
}

BUILD(transpose) {
    int permutation[3] = {2, 0, 1};
    return op_transpose(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 3, 4))), permutation);
}

BUILD(slice) {
    int32_t start[3] = {0, 1, 2}, limit[3] = {-1, 6, 9}, stride[3] = {1, 2, 3};
    return op_slice(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 7, 10))), start, limit, stride);
}

BUILD(reverse) {
    return op_reverse(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(2, -1, 4))), 1);
}

BUILD(pad) {
    int32_t low[3] = {0, 2, -1}, high[3] = {0, 1, 3}, interior[3] = {0, 1, 2};
    return op_pad(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 3, 4))), 0.5, low, high, interior);
}

BUILD(concatenate) {
    Val part[3] = {check_input(c, -1, 1, shape_of(2, -1, 2)), check_input(c, -1, 1, shape_of(2, -1, 1)), NO_VAL};
    part[2] = op_tanh(c->g, part[0]);
    return op_concatenate(c->g, part, 3, 1);
}

static Val reduce_with(Check *c, ReduceKind kind) {
    int axes[2] = {0, 2};
    return op_reduce(c->g, check_grid_input(c, shape_of(3, -1, 2, 3)), kind, axes, 2);
}

BUILD(reduce) {
    return reduce_with(c, REDUCE_ADD);
}

BUILD(reduce_product) {
    return reduce_with(c, REDUCE_MULTIPLY);
}

BUILD(reduce_max) {
    return reduce_with(c, REDUCE_MAX);
}

BUILD(reduce_min) {
    return reduce_with(c, REDUCE_MIN);
}

BUILD(reduce_product_zeros) { /* rows with none, one and two zeros */
    Val x = check_input(c, 0.5, 1.5, shape_of(2, 3, 3));
    float keep[9] = {1, 1, 1, 0, 1, 1, 0, 1, 0};
    int axis = 1;
    return op_reduce(c->g, op_multiply(c->g, x, op_array(c->g, keep, shape_of(2, 3, 3))), REDUCE_MULTIPLY, &axis, 1);
}

BUILD(reduce_mean) {
    int axes[2] = {0, 1};
    return op_reduce_mean(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 2, 3))), axes, 2, true);
}

BUILD(cumulative_sum) {
    Val x = op_tanh(c->g, check_input(c, -1, 1, shape_of(3, -1, 4, 2)));
    Val y = op_cumulative_sum(c->g, x, 1, false, true);
    return op_cumulative_sum(c->g, op_square(c->g, y), 1, true, false);
}

BUILD(sort) {
    Val values, indices;
    op_sort(c->g, check_grid_input(c, shape_of(3, -1, 4, 2)), 1, true, &values, &indices);
    return values;
}

BUILD(dot_general) {
    Val a = check_input(c, -1, 1, shape_of(3, -1, 3, 4)), b = check_input(c, -1, 1, shape_of(3, 4, 2, 3)),
        d = check_input(c, -1, 1, shape_of(3, -1, 2, 3));
    Val y = op_dot(c->g, a, b, "bij,jki->bik"); /* i is a batch label that is not first */
    return op_dot(c->g, y, d, "bik,bkl->bil");
}

BUILD(einsum) { /* labels in one operand only, kept and summed */
    Val a = check_input(c, -1, 1, shape_of(3, -1, 3, 4)), b = check_input(c, -1, 1, shape_of(2, 4, 2));
    return op_einsum(c->g, a, b, "bij,jk->bj");
}

/* two spatial axes, strides, dilation, unlike padding, groups */
static ConvAttr convolution_case(void) {
    ConvAttr attr = {.spatial = 2,
                     .stride = {2, 1},
                     .dilation = {1, 2},
                     .pad_low = {1, 0},
                     .pad_high = {0, 2},
                     .groups = 2,
                     .size_in = {5, 6},
                     .kernel = {3, 2},
                     .channels_in = 4,
                     .channels_out = 6};
    for (int i = 0; i < 2; i++) {
        attr.size_out[i] = (attr.size_in[i] + attr.pad_low[i] + attr.pad_high[i] - (attr.kernel[i] - 1) * attr.dilation[i] - 1) / attr.stride[i] + 1;
    }
    return attr;
}

BUILD(convolution) {
    ConvAttr attr = convolution_case();
    Val in = check_input(c, -1, 1, shape_of(4, -1, 5, 6, 4)), kernel = check_input(c, -1, 1, shape_of(4, 3, 2, 2, 6));
    return op_convolution(c->g, in, kernel, &attr);
}

BUILD(convolution_input) {
    ConvAttr attr = convolution_case();
    Val out = check_input(c, -1, 1, shape_of(4, -1, attr.size_out[0], attr.size_out[1], 6)), kernel = check_input(c, -1, 1, shape_of(4, 3, 2, 2, 6));
    return op_convolution_input(c->g, out, kernel, &attr);
}

BUILD(convolution_kernel) {
    ConvAttr attr = convolution_case();
    Val in = check_input(c, -1, 1, shape_of(4, -1, 5, 6, 4)), out = check_input(c, -1, 1, shape_of(4, -1, attr.size_out[0], attr.size_out[1], 6));
    return op_convolution_kernel(c->g, in, out, &attr);
}

static const WindowAttr window_case = {.spatial = 2, .window = {2, 3}, .stride = {2, 1}, .dilation = {1, 2}, .pad_low = {1, 0}, .pad_high = {0, 2}};

BUILD(reduce_window) {
    return op_reduce_window(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(4, -1, 5, 6, 2))), REDUCE_ADD, &window_case);
}

BUILD(reduce_window_max) {
    return op_reduce_window(c->g, check_grid_input(c, shape_of(4, -1, 5, 6, 2)), REDUCE_MAX, &window_case);
}

BUILD(spread_window) {
    return op_spread_window(c->g, op_tanh(c->g, check_input(c, -1, 1, shape_of(4, -1, 3, 4, 2))), &window_case, shape_of(4, -1, 5, 6, 2));
}

BUILD(gather) {
    Val table = check_input(c, -1, 1, shape_of(3, 2, 5, 3)), indices = check_indices(c, 5, shape_of(2, -1, 4));
    return op_gather(c->g, op_tanh(c->g, table), indices, 1, 0);
}

BUILD(gather_batch) {
    Val table = check_input(c, -1, 1, shape_of(4, -1, 2, 5, 3)), indices = check_indices(c, 5, shape_of(3, -1, 4, 2));
    return op_gather(c->g, op_tanh(c->g, table), indices, 2, 1);
}

BUILD(scatter_add) {
    Val updates = check_input(c, -1, 1, shape_of(4, 2, -1, 4, 3)), indices = check_indices(c, 5, shape_of(2, -1, 4));
    return op_scatter_add(c->g, indices, op_tanh(c->g, updates), 1, 0, shape_of(3, 2, 5, 3));
}

BUILD(softmax) {
    return op_softmax(c->g, check_input(c, -2, 2, shape_of(2, -1, 5)));
}

BUILD(log_softmax) {
    return op_log_softmax(c->g, check_input(c, -2, 2, shape_of(2, -1, 5)));
}

BUILD(softmax_cross_entropy) { /* labels that sum to 1 and are differentiated too */
    Val labels = op_softmax(c->g, check_input(c, -2, 2, shape_of(2, -1, 5)));
    return op_softmax_cross_entropy(c->g, check_input(c, -2, 2, shape_of(2, -1, 5)), labels);
}

BUILD(softplus) {
    return op_softplus(c->g, check_grid_input(c, shape_of(2, -1, 5)));
}

BUILD(shared) { /* one value used in many ways */
    Val x = check_input(c, 0.5, 1, shape_of(2, -1, 3)), y = op_tanh(c->g, x);
    Val sum = op_add(c->g, op_multiply(c->g, y, y), op_add(c->g, y, op_log(c->g, x)));
    return op_divide(c->g, sum, op_add(c->g, sum, y));
}

typedef struct {
    OpKind kind;
    const char *name;
    CheckBuild *build;
} Row;

#define ROW(name)                                                                                                                                    \
    { OP_##name, #name, build_##name }
static const Row rows[] = {
    ROW(negate),
    ROW(abs),
    ROW(exponential),
    ROW(exponential_minus_one),
    ROW(log),
    ROW(log_plus_one),
    ROW(logistic),
    ROW(tanh),
    ROW(sqrt),
    ROW(rsqrt),
    ROW(sine),
    ROW(cosine),
    ROW(erf),
    ROW(convert),
    ROW(add),
    ROW(subtract),
    ROW(multiply),
    ROW(divide),
    ROW(maximum),
    ROW(minimum),
    ROW(power),
    ROW(select),
    ROW(broadcast_in_dim),
    ROW(reshape),
    ROW(transpose),
    ROW(slice),
    ROW(reverse),
    ROW(pad),
    ROW(concatenate),
    ROW(reduce),
    {OP_reduce, "reduce product", build_reduce_product},
    {OP_reduce, "reduce max", build_reduce_max},
    {OP_reduce, "reduce min", build_reduce_min},
    {OP_reduce, "reduce product with zeros", build_reduce_product_zeros},
    {OP_reduce, "reduce mean", build_reduce_mean},
    ROW(cumulative_sum),
    ROW(sort),
    ROW(dot_general),
    {OP_dot_general, "einsum", build_einsum},
    ROW(convolution),
    ROW(convolution_input),
    ROW(convolution_kernel),
    ROW(reduce_window),
    {OP_reduce_window, "max pooling", build_reduce_window_max},
    ROW(spread_window),
    ROW(gather),
    {OP_gather, "gather with batch axes", build_gather_batch},
    ROW(scatter_add),
    ROW(softmax),
    ROW(log_softmax),
    ROW(softmax_cross_entropy),
    {OP_select, "softplus", build_softplus},
    {OP_add, "shared", build_shared},
};

static void test_every_rule(void) {
    for (int kind = 0; kind < OP_COUNT; kind++) {
        bool found = !op_info((OpKind)kind)->gradient;
        for (int i = 0; i < COUNT_OF(rows); i++) {
            found = found || rows[i].kind == (OpKind)kind;
        }
        if (!found) {
            fprintf(stderr, "no row for %s\n", op_info((OpKind)kind)->name);
        }
        CHECK(found);
    }
    for (int i = 0; i < COUNT_OF(rows); i++) {
        CHECK_NEAR(check_gradients(rows[i].name, rows[i].build, 1e-6), 0.0, 1e-6);
    }
}

/* ---- where finite differences say nothing: TensorFlow's choices */

static void no_memory(void *context) {
    (void)context;
}

/* d(sum of f(x)) / dx for x = values */
static void gradient_at(Val (*build)(Graph *g, Val x), const float *values, int count, double *gradient) {
    Arena *arena = arena_new(no_memory, NULL);
    Program program = {.arena = arena};
    Graph *g = graph_new(&program, "kinks", true);
    Val x = graph_input(g, "x", INPUT_MODEL, DTYPE_F32, shape_of(1, count)), dx;
    graph_differentiate(g, op_reduce_all(g, build(g, x), REDUCE_ADD), &x, 1, &dx);
    Interpreter *run = interpreter_new(g, 1);
    for (int i = 0; i < count; i++) {
        interpreter_data(run, x)[i] = values[i];
    }
    interpreter_run(run);
    for (int i = 0; i < count; i++) {
        gradient[i] = dx == NO_VAL ? 0 : interpreter_data(run, dx)[i];
    }
    interpreter_free(run);
    arena_free(arena);
}

static Val kink_relu(Graph *g, Val x) {
    return op_relu(g, x);
}

static Val kink_maximum(Graph *g, Val x) {
    return op_maximum_scalar(g, x, 0.0);
}

static Val kink_minimum(Graph *g, Val x) {
    return op_minimum_scalar(g, x, 0.0);
}

static Val kink_abs(Graph *g, Val x) {
    return op_abs(g, x);
}

static Val kink_softplus(Graph *g, Val x) {
    return op_softplus(g, x);
}

static Val kink_clamp(Graph *g, Val x) {
    return op_clamp(g, x, -1.0, 1.0);
}

static Val kink_reduce_max(Graph *g, Val x) {
    return op_reduce_all(g, x, REDUCE_MAX);
}

static Val kink_max_pool(Graph *g, Val x) {
    WindowAttr attr = {.spatial = 1, .window = {3}, .stride = {3}, .dilation = {1}};
    return op_reduce_window(g, op_reshape(g, x, shape_of(3, 1, 3, 1)), REDUCE_MAX, &attr);
}

static Val kink_power(Graph *g, Val x) { /* 0^x: the logarithm of 0 does not take part */
    return op_power(g, op_splat(g, 0.0, shape_of(1, 3)), x);
}

static Val kink_stop(Graph *g, Val x) {
    return op_multiply(g, x, op_stop_gradient(g, x));
}

static void test_kinks(void) {
    static const struct {
        const char *name;
        Val (*build)(Graph *g, Val x);
        float at[3];
        double want[3];
    } kinks[] = {
        {"relu", kink_relu, {-1, 0, 2}, {0, 0, 1}},
        {"maximum", kink_maximum, {-1, 0, 2}, {0, 1, 1}},
        {"minimum", kink_minimum, {-1, 0, 2}, {1, 1, 0}},
        {"abs", kink_abs, {-1, 0, 2}, {-1, 0, 1}},
        {"softplus", kink_softplus, {0, 0, 0}, {0.5, 0.5, 0.5}},
        {"clamp", kink_clamp, {-1, 1, 2}, {1, 1, 0}},
        {"reduce_max", kink_reduce_max, {3, 3, 1}, {0.5, 0.5, 0}},
        {"max pool", kink_max_pool, {2, 5, 5}, {0, 1, 0}},
        {"power", kink_power, {1, 2, 3}, {0, 0, 0}},
        {"stop_gradient", kink_stop, {1, 2, 3}, {1, 2, 3}},
    };
    for (int i = 0; i < COUNT_OF(kinks); i++) {
        double got[3];
        gradient_at(kinks[i].build, kinks[i].at, 3, got);
        for (int k = 0; k < 3; k++) {
            if (fabs(got[k] - kinks[i].want[k]) > 1e-12) {
                fprintf(stderr, "%s at %g\n", kinks[i].name, (double)kinks[i].at[k]);
            }
            CHECK_NEAR(got[k], kinks[i].want[k], 1e-12);
        }
    }
}

int main(void) {
    RUN(test_every_rule);
    RUN(test_kinks);
    return test_result();
}
