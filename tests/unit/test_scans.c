/*
 * test_scans.c - gradients of recurrences against finite differences, and what the passes move in and out of their bodies.
 */
#include "interpreter/gradient_check.h"
#include "test.h"

#define BUILD(name) static Val build_##name(Check *c)

enum { STEPS = 4, UNITS = 3, FEATURES = 2 };

/* ---- recurrences */

typedef struct {
    Val kernel, recurrent, bias;
} Weights;

static Weights lstm_weights(Check *c, int features) {
    return (Weights){check_input(c, -1, 1, shape_of(2, features, 4 * UNITS)), check_input(c, -1, 1, shape_of(2, UNITS, 4 * UNITS)),
                     check_input(c, -1, 1, shape_of(1, 4 * UNITS))};
}

/* One step of Keras's LSTM: gates i, f, c, o in this order. */
static void lstm_step(Graph *g, Weights w, Val x, Val h, Val c, Val *next_h, Val *next_c) {
    Val z = op_add(g, op_add(g, op_dot(g, x, w.kernel, "bi,ij->bj"), op_dot(g, h, w.recurrent, "bi,ij->bj")), w.bias);
    Val input = op_logistic(g, op_slice_axis(g, z, 1, 0, UNITS)), forget = op_logistic(g, op_slice_axis(g, z, 1, UNITS, 2 * UNITS));
    Val candidate = op_tanh(g, op_slice_axis(g, z, 1, 2 * UNITS, 3 * UNITS));
    Val output = op_logistic(g, op_slice_axis(g, z, 1, 3 * UNITS, 4 * UNITS));
    *next_c = op_add(g, op_multiply(g, forget, c), op_multiply(g, input, candidate));
    *next_h = op_multiply(g, output, op_tanh(g, *next_c));
}

static Val lstm(Check *c, Val x, bool reverse, bool sequences) {
    Graph *g = c->g;
    Weights w = lstm_weights(c, val_shape(g, x)->dim[2]);
    Val zeros = op_splat(g, 0.0, shape_of(2, -1, UNITS)), next_h, next_c;
    Scan *scan = scan_begin(g, val_shape(g, x)->dim[1], reverse);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, zeros), state = scan_carry(scan, zeros);
    lstm_step(g, w, slice, h, state, &next_h, &next_c);
    scan_next(scan, h, next_h);
    scan_next(scan, state, next_c);
    int slot = scan_stack(scan, next_h, 1);
    scan_end(scan);
    return sequences ? scan_stacked(scan, slot) : scan_final(scan, h);
}

BUILD(lstm) {
    return lstm(c, check_input(c, -1, 1, shape_of(3, -1, STEPS, FEATURES)), false, false);
}

BUILD(lstm_sequences) {
    return lstm(c, check_input(c, -1, 1, shape_of(3, -1, STEPS, FEATURES)), true, true);
}

BUILD(lstm_stacked) {
    Val first = lstm(c, check_input(c, -1, 1, shape_of(3, -1, STEPS, FEATURES)), false, true);
    return lstm(c, first, true, false);
}

BUILD(relu_network) { /* what backward needs of a step is cheap to keep: the sign of the sum */
    Graph *g = c->g;
    Val x = check_grid_input(c, shape_of(3, -1, STEPS, FEATURES)), kernel = check_input(c, 0.1, 1, shape_of(2, FEATURES, UNITS));
    Val recurrent = check_input(c, -1, 1, shape_of(2, UNITS, UNITS)), start = check_input(c, -1, 1, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, start);
    Val sum = op_add(g, op_dot(g, slice, kernel, "bi,ij->bj"), op_dot(g, h, recurrent, "bi,ij->bj"));
    scan_next(scan, h, op_relu(g, sum));
    scan_end(scan);
    return scan_final(scan, h);
}

BUILD(time_major) { /* sequences and stacks along other axes, a step number, a carry that is only counted */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(3, STEPS, -1, UNITS)), y = check_input(c, -1, 1, shape_of(3, -1, UNITS, STEPS));
    Val start = check_input(c, -1, 1, shape_of(2, -1, UNITS)), zero = op_constant_int(g, 0);
    Scan *scan = scan_begin(g, STEPS, true);
    Val a = scan_sequence(scan, x, 0), b = scan_sequence(scan, y, 2), h = scan_carry(scan, start), count = scan_carry(scan, zero);
    scan_next(scan, count, op_add(g, count, op_constant_int(g, 2)));
    Val t = op_convert(g, op_add(g, scan_step(scan), count), DTYPE_F32);
    Val next = op_tanh(g, op_add(g, op_multiply(g, h, a), op_multiply(g, b, t)));
    scan_next(scan, h, next);
    int slot = scan_stack(scan, op_multiply(g, next, h), 2);
    scan_end(scan);
    return op_add(g, scan_stacked(scan, slot), op_expand_dims(g, scan_final(scan, h), -1));
}

BUILD(masked) { /* a masked step keeps the state, as Keras's RNN */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(3, -1, STEPS, UNITS)), w = check_input(c, -1, 1, shape_of(2, UNITS, UNITS));
    Val mask = op_compare_scalar(g, check_fixed(c, -1, 1, shape_of(3, -1, STEPS, 1)), 0.0, COMPARE_GT);
    Val start = op_splat(g, 0.0, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), valid = scan_sequence(scan, mask, 1), h = scan_carry(scan, start);
    Val next = op_tanh(g, op_add(g, slice, op_dot(g, h, w, "bi,ij->bj")));
    Val kept = op_select(g, valid, next, h);
    scan_next(scan, h, kept);
    int slot = scan_stack(scan, kept, 1);
    scan_end(scan);
    return scan_stacked(scan, slot);
}

BUILD(carries_that_swap) { /* one carry's next value is the other, one carry never changes, one is nowhere used */
    Graph *g = c->g;
    Val a0 = check_input(c, -1, 1, shape_of(1, UNITS)), b0 = check_input(c, -1, 1, shape_of(1, UNITS)), k = check_input(c, -1, 1, shape_of(1, UNITS));
    Val unused = check_input(c, -1, 1, shape_of(1, UNITS));
    Scan *scan = scan_begin(g, 5, false);
    Val a = scan_carry(scan, a0), b = scan_carry(scan, b0), same = scan_carry(scan, k), idle = scan_carry(scan, unused);
    scan_next(scan, a, op_sine(g, op_multiply(g, b, same)));
    scan_next(scan, b, a);
    scan_next(scan, idle, op_tanh(g, op_add(g, idle, a)));
    scan_end(scan);
    return op_add(g, op_multiply(g, scan_final(scan, a), scan_final(scan, same)), scan_final(scan, b));
}

BUILD(captured) { /* everything a weight can go through inside: slices, reshapes, broadcasts, sums, and one that no product hides */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(3, -1, STEPS, UNITS)), w = check_input(c, -1, 1, shape_of(2, 2 * UNITS, UNITS));
    Val bias = check_input(c, -1, 1, shape_of(1, UNITS)), gain = check_input(c, 0.5, 1, shape_of(1, UNITS)), s = check_input(c, 0.5, 1, shape_of(0));
    Val start = op_splat(g, 0.0, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, start);
    Val first = op_slice_axis(g, w, 0, 0, UNITS), second = op_slice_axis(g, w, 0, UNITS, 2 * UNITS);
    Val sum = op_add(g, op_dot(g, slice, first, "bi,ij->bj"), op_dot(g, h, second, "bi,ij->bj"));
    Val next = op_tanh(g, op_multiply(g, op_add(g, sum, op_negate(g, bias)), op_divide(g, gain, s)));
    scan_next(scan, h, op_power(g, op_add_scalar(g, next, 2.0), op_reshape(g, s, shape_of(2, 1, 1))));
    int slot = scan_stack(scan, next, 1);
    scan_end(scan);
    return op_add(g, scan_stacked(scan, slot), op_expand_dims(g, scan_final(scan, h), 1));
}

BUILD(convolutional) { /* ConvLSTM's skeleton */
    Graph *g = c->g;
    ConvAttr attr = {.spatial = 1,
                     .stride = {1},
                     .dilation = {1},
                     .pad_low = {1},
                     .pad_high = {1},
                     .groups = 1,
                     .size_in = {4},
                     .size_out = {4},
                     .kernel = {3},
                     .channels_in = 2,
                     .channels_out = 2};
    Val x = check_input(c, -1, 1, shape_of(4, -1, STEPS, 4, 2)), w = check_input(c, -1, 1, shape_of(3, 3, 2, 2)),
        u = check_input(c, -1, 1, shape_of(3, 3, 2, 2));
    Val start = op_splat(g, 0.0, shape_of(3, -1, 4, 2));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, start);
    scan_next(scan, h, op_tanh(g, op_add(g, op_convolution(g, slice, w, &attr), op_convolution(g, h, u, &attr))));
    scan_end(scan);
    return scan_final(scan, h);
}

BUILD(embedding) { /* a table read inside */
    Graph *g = c->g;
    Val table = check_input(c, -1, 1, shape_of(2, 5, UNITS)), indices = check_indices(c, 5, shape_of(2, -1, STEPS));
    Val start = op_splat(g, 0.1, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val index = scan_sequence(scan, indices, 1), h = scan_carry(scan, start);
    scan_next(scan, h, op_tanh(g, op_add(g, op_multiply(g, h, op_constant(g, 0.5)), op_gather(g, table, index, 0, 0))));
    scan_end(scan);
    return scan_final(scan, h);
}

BUILD(attention) { /* a captured sequence is read whole at every step */
    Graph *g = c->g;
    Val keys = check_input(c, -1, 1, shape_of(3, -1, 5, UNITS)), x = check_input(c, -1, 1, shape_of(3, -1, STEPS, UNITS));
    Val start = op_splat(g, 0.0, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, start);
    Val query = op_add(g, h, slice);
    Val weights = op_softmax(g, op_dot(g, query, keys, "bu,bsu->bs"));
    scan_next(scan, h, op_tanh(g, op_dot(g, weights, keys, "bs,bsu->bu")));
    int slot = scan_stack(scan, weights, 1);
    scan_end(scan);
    return op_dot(g, scan_stacked(scan, slot), scan_final(scan, h), "bts,bu->btsu");
}

BUILD(nested) { /* rows of an image by one recurrence, its columns by another inside; weights captured by both, a sequence captured by the inner */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(4, -1, STEPS, 3, UNITS)), w = check_input(c, -1, 1, shape_of(2, UNITS, UNITS));
    Val u = check_input(c, -1, 1, shape_of(2, UNITS, UNITS)), y = check_input(c, -1, 1, shape_of(3, -1, 3, UNITS)),
        gain = check_input(c, 0.5, 1, shape_of(1, UNITS));
    Val start = op_splat(g, 0.1, shape_of(2, -1, UNITS));
    Scan *outer = scan_begin(g, STEPS, false);
    Val row = scan_sequence(outer, x, 1), h = scan_carry(outer, start);
    Val projected = op_tanh(g, op_dot(g, h, u, "bi,ij->bj"));
    Scan *inner = scan_begin(g, 3, true);
    Val pixel = scan_sequence(inner, row, 1), column = scan_sequence(inner, y, 1), state = scan_carry(inner, h);
    Val sum = op_add(g, op_dot(g, state, w, "bi,ij->bj"), op_multiply(g, pixel, op_multiply(g, column, projected)));
    Val next = op_multiply(g, op_tanh(g, sum), gain);
    scan_next(inner, state, next);
    int rows = scan_stack(inner, next, 1);
    scan_end(inner);
    scan_next(outer, h, op_add(g, scan_final(inner, state), op_multiply_scalar(g, h, 0.3)));
    int all = scan_stack(outer, scan_stacked(inner, rows), 1);
    scan_end(outer);
    return op_add(g, scan_stacked(outer, all), op_reshape(g, scan_final(outer, h), shape_of(4, -1, 1, 1, UNITS)));
}

BUILD(nested_captured_step) { /* the inner scan reads the outer's step values directly */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(3, -1, STEPS, UNITS)), w = check_input(c, -1, 1, shape_of(2, UNITS, UNITS));
    Val start = op_splat(g, 0.0, shape_of(2, -1, UNITS));
    Scan *outer = scan_begin(g, STEPS, true);
    Val slice = scan_sequence(outer, x, 1), h = scan_carry(outer, start);
    Val base = op_exponential(g, slice);
    Scan *inner = scan_begin(g, 3, false);
    Val state = scan_carry(inner, h);
    Val t = op_convert(g, scan_step(inner), DTYPE_F32);
    scan_next(inner, state, op_tanh(g, op_add(g, op_dot(g, state, w, "bi,ij->bj"), op_multiply(g, op_multiply(g, base, slice), t))));
    scan_end(inner);
    scan_next(outer, h, scan_final(inner, state));
    scan_end(outer);
    return scan_final(outer, h);
}

BUILD(output_projection) { /* only feeds a stack: leaves behind the scan */
    Graph *g = c->g;
    Val x = check_input(c, -1, 1, shape_of(3, -1, STEPS, UNITS)), v = check_input(c, -1, 1, shape_of(2, UNITS, 5)),
        b = check_input(c, -1, 1, shape_of(1, 5));
    Val start = op_splat(g, 0.0, shape_of(2, -1, UNITS));
    Scan *scan = scan_begin(g, STEPS, false);
    Val slice = scan_sequence(scan, x, 1), h = scan_carry(scan, start);
    Val next = op_tanh(g, op_add(g, slice, op_sine(g, h)));
    scan_next(scan, h, next);
    int slot = scan_stack(scan, op_softmax(g, op_add(g, op_dot(g, next, v, "bi,ij->bj"), b)), 0), other = scan_stack(scan, next, 2);
    scan_end(scan);
    Val y = op_transpose(g, scan_stacked(scan, slot), (int[]){1, 0, 2});
    return op_dot(g, y, scan_stacked(scan, other), "btk,but->bku");
}

BUILD(one_step) {
    return lstm(c, check_input(c, -1, 1, shape_of(3, -1, 1, FEATURES)), false, true);
}

BUILD(constant_sequence) { /* RepeatVector in front of a recurrence */
    Val x = check_input(c, -1, 1, shape_of(2, -1, FEATURES));
    int axes[2] = {0, 2};
    return lstm(c, op_broadcast_in_dim(c->g, x, shape_of(3, -1, STEPS, FEATURES), axes), false, true);
}

typedef struct {
    const char *name;
    CheckBuild *build;
} Row;

#define ROW(name)                                                                                                                                    \
    { #name, build_##name }
static const Row rows[] = {
    ROW(lstm),
    ROW(lstm_sequences),
    ROW(lstm_stacked),
    ROW(relu_network),
    ROW(time_major),
    ROW(masked),
    ROW(carries_that_swap),
    ROW(captured),
    ROW(convolutional),
    ROW(embedding),
    ROW(attention),
    ROW(nested),
    ROW(nested_captured_step),
    ROW(output_projection),
    ROW(one_step),
    ROW(constant_sequence),
};

static void test_gradients(void) {
    for (int i = 0; i < COUNT_OF(rows); i++) {
        CHECK_NEAR(check_gradients(rows[i].name, rows[i].build, 1e-6), 0.0, 1e-6);
    }
}

/* ---- what stays inside */

static void no_memory(void *context) {
    (void)context;
}

static Graph *differentiated(Check *c, CheckBuild *build) {
    *c = (Check){.seed = 1};
    c->arena = arena_new(no_memory, NULL);
    c->program = arena_new_array(c->arena, Program, 1);
    c->program->arena = c->arena;
    c->g = graph_new(c->program, "structure", true);
    Val loss = op_reduce_all(c->g, op_square(c->g, build(c)), REDUCE_ADD), gradient[CHECK_INPUTS];
    graph_output(c->g, "loss", loss);
    graph_differentiate(c->g, loss, c->wrt, c->nwrt, gradient);
    for (int i = 0; i < c->nwrt; i++) {
        graph_output(c->g, "gradient", gradient[i]);
    }
    pass_simplify(c->g);
    pass_scan(c->g);
    pass_simplify(c->g);
    return c->g;
}

static const ScanAttr *scan_number(const Graph *g, int number) {
    for (int i = 0; i < g->region[0].count; i++) {
        const Op *op = &g->op[g->region[0].op[i]];
        if (op->kind == OP_scan && number-- == 0) {
            return op->attr;
        }
    }
    return NULL;
}

/* Of the LSTM's six products only the two with the state are made step by step; the sums over steps are no carries. */
static void test_lstm_structure(void) {
    Check c;
    const Graph *g = differentiated(&c, build_lstm_sequences);
    CHECK_INT(count_ops(g, OP_scan, false), 2);
    CHECK_INT(count_ops(g, OP_dot_general, false), 6);
    CHECK_INT(count_ops(g, OP_dot_general, true), 2);
    CHECK_INT(count_ops(g, OP_pad, false), 0); /* the gates' cotangents are joined, not padded and added */
    CHECK_INT(count_ops(g, OP_concatenate, true), 1);
    CHECK_INT(scan_number(g, 0)->ncarry, 2);
    CHECK_INT(scan_number(g, 0)->nstack, 8); /* h; for backward four gates, tanh(c), c and h before the step */
    CHECK_INT(scan_number(g, 1)->ncarry, 2);
    CHECK_INT(scan_number(g, 1)->nstack, 1); /* the gates' cotangents */
    arena_free(c.arena);
}

/* Without its gradient nothing is kept and the last state needs no stack. */
static void test_inference_structure(void) {
    Check c = {.seed = 1};
    c.arena = arena_new(no_memory, NULL);
    c.program = arena_new_array(c.arena, Program, 1);
    c.program->arena = c.arena;
    c.g = graph_new(c.program, "structure", false);
    graph_output(c.g, "h", build_lstm(&c));
    pass_simplify(c.g);
    pass_scan(c.g);
    pass_simplify(c.g);
    CHECK_INT(scan_number(c.g, 0)->nstack, 0);
    CHECK_INT(scan_number(c.g, 0)->nsequence, 1);
    CHECK_INT(count_ops(c.g, OP_dot_general, true), 1);
    arena_free(c.arena);
}

/* A relu's backward needs one byte an element: the comparison is kept, not the sum. */
static void test_relu_keeps_the_sign(void) {
    Check c;
    const Graph *g = differentiated(&c, build_relu_network);
    const ScanAttr *attr = scan_number(g, 0);
    int bytes = 0;
    for (int i = 0; i < attr->nstack; i++) {
        bytes += val_type(g, attr->stack_inner[i]) == DTYPE_BOOL;
    }
    CHECK_INT(bytes, 1);
    CHECK_INT(attr->nstack, 2); /* and the state, for the recurrent kernel */
    arena_free(c.arena);
}

/* The convolution of the inputs and both kernels' gradients are made for all steps at once. */
static void test_convolutional_structure(void) {
    Check c;
    const Graph *g = differentiated(&c, build_convolutional);
    CHECK_INT(count_ops(g, OP_convolution, true), 1);
    CHECK_INT(count_ops(g, OP_convolution, false), 2);
    CHECK_INT(count_ops(g, OP_convolution_input, true), 1);
    CHECK_INT(count_ops(g, OP_convolution_input, false), 2);
    CHECK_INT(count_ops(g, OP_convolution_kernel, true), 0);
    CHECK_INT(count_ops(g, OP_convolution_kernel, false), 2);
    arena_free(c.arena);
}

/* A sequence that repeats one row is projected once. */
static void test_constant_sequence_structure(void) {
    Check c;
    const Graph *g = differentiated(&c, build_constant_sequence);
    CHECK_INT(scan_number(g, 0)->nsequence, 0);
    arena_free(c.arena);
}

int main(void) {
    RUN(test_gradients);
    RUN(test_lstm_structure);
    RUN(test_inference_structure);
    RUN(test_relu_keeps_the_sign);
    RUN(test_convolutional_structure);
    RUN(test_constant_sequence_structure);
    return test_result();
}
