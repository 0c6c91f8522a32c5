/*
 * test_simplify.c - the simplifier keeps what a graph computes, on random graphs; and what it must do, on small ones.
 */
#include "interpreter/interpreter.h"
#include "test.h"

#include <math.h>
#include <stdlib.h>

enum { ROWS = 3, MAX_VALUES = 400 };

static void no_memory(void *context) {
    (void)context;
    abort();
}

typedef struct {
    Arena *arena;
    Program program;
    Graph *g;
    Val pool[MAX_VALUES]; /* floats of the current region and outer ones */
    int count;
    uint64_t seed;
} Maker;

static uint32_t draw(Maker *m, uint32_t count) {
    m->seed = m->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(m->seed >> 33) % count;
}

static Maker *maker_new(uint64_t seed) {
    Arena *arena = arena_new(no_memory, NULL);
    Maker *m = arena_new_array(arena, Maker, 1);
    m->arena = arena;
    m->program.arena = arena;
    m->seed = seed * 977 + 13;
    m->g = graph_new(&m->program, "random", false);
    return m;
}

static Val any(Maker *m) {
    return m->pool[draw(m, (uint32_t)m->count)];
}

static void keep(Maker *m, Val val) {
    if (m->count < MAX_VALUES && val_shape(m->g, val)->rank <= 4 && shape_fixed_count(val_shape(m->g, val)) <= 600) {
        m->pool[m->count++] = val;
    }
}

/* A value brought to the shape (batch, 4): by views and reductions, so that everything combines. */
static Val standard(Maker *m, Val x) {
    Graph *g = m->g;
    Shape shape = *val_shape(g, x);
    if (shape.rank > 0 && shape.dim[0] < -1) { /* unfold the batch */
        Shape unfolded = {.rank = shape.rank + 1, .dim = {-1, -shape.dim[0]}};
        for (int i = 1; i < shape.rank; i++) {
            unfolded.dim[i + 1] = shape.dim[i];
        }
        x = op_reshape(g, x, unfolded);
        shape = unfolded;
    }
    while (shape.rank > 2 || (shape.rank == 2 && shape.dim[0] >= 0)) {
        int axis = shape.rank - 1;
        x = op_reduce(g, x, draw(m, 2) ? REDUCE_ADD : REDUCE_MAX, &axis, 1);
        shape = *val_shape(g, x);
    }
    if (shape.rank == 2 && shape.dim[1] != 4) {
        int32_t low[2] = {0, 0}, high[2] = {0, 4 - shape.dim[1]};
        x = op_pad(g, x, 0.0, low, high, NULL);
    } else if (shape.rank == 1 && shape.dim[0] >= 0 && shape.dim[0] != 4) {
        int32_t low = 4 - shape.dim[0], high = 0;
        x = op_pad(g, x, 0.0, &low, &high, NULL);
    } else if (shape.rank == 1 && shape.dim[0] < 0) {
        x = op_expand_dims(g, x, -1);
    }
    return op_broadcast(g, x, shape_of(2, -1, 4));
}

static Val random_map(Maker *m) {
    Graph *g = m->g;
    Val a = any(m), b = standard(m, a), c = standard(m, any(m));
    switch (draw(m, 16)) {
    case 0: return op_negate(g, a);
    case 1: return op_tanh(g, a);
    case 2: return op_add(g, b, c);
    case 3: return op_subtract(g, b, c);
    case 4: return op_multiply(g, b, op_tanh(g, c));
    case 5: return op_divide(g, b, op_add_scalar(g, op_square(g, c), 1.0));
    case 6: return op_select(g, op_compare(g, b, c, (CompareDirection)draw(m, 6)), b, c);
    case 7: return op_multiply_scalar(g, a, (double)draw(m, 4) - 1.0);
    case 8: return op_add_scalar(g, a, (double)draw(m, 2));
    case 9: return op_maximum(g, b, c);
    case 10: return op_divide(g, a, op_constant(g, (double)(1u << draw(m, 3))));
    case 11: return op_power(g, op_add_scalar(g, op_abs(g, a), 0.5), op_constant(g, (double)draw(m, 3)));
    case 12: return op_select(g, op_not(g, op_and(g, op_compare(g, b, c, COMPARE_LT), op_constant_bool(g, draw(m, 2) == 0))), c, b);
    case 13: return op_convert(g, op_convert(g, a, DTYPE_I32), DTYPE_F32);
    case 14: return op_multiply(g, op_negate(g, b), op_negate(g, op_tanh(g, c)));
    default: return op_splat(g, (double)draw(m, 3), shape_of(2, -1, 4));
    }
}

static Val random_view(Maker *m) {
    Graph *g = m->g;
    Val a = standard(m, any(m)), b = standard(m, any(m));
    int swap[2] = {1, 0}, turn[3] = {2, 0, 1};
    switch (draw(m, 9)) {
    case 0: return op_transpose(g, op_transpose(g, op_broadcast(g, a, shape_of(3, 2, -1, 4)), turn), turn);
    case 1: return op_reshape(g, op_reshape(g, a, shape_of(3, -1, 2, 2)), shape_of(2, -4, 1));
    case 2: {
        Val part[2] = {a, b};
        Val both = op_concatenate(g, part, 2, 1);
        int32_t from = (int32_t)draw(m, 5);
        return op_slice_axis(g, both, 1, from, from + 4);
    }
    case 3: {
        Val part[4];
        for (int i = 0; i < 4; i++) {
            part[i] = op_slice_axis(g, a, 1, i, i + 1);
        }
        return op_concatenate(g, part, 4, 1);
    }
    case 4: { /* as gradients of slices are added */
        Val sum = NO_VAL;
        for (int i = 3; i >= 0; i--) {
            int32_t low[2] = {0, i}, high[2] = {0, 3 - i};
            Val part = op_pad(g, op_slice_axis(g, i % 2 ? a : b, 1, i, i + 1), 0.0, low, high, NULL);
            sum = sum == NO_VAL ? part : op_add(g, sum, part);
        }
        return sum;
    }
    case 5: return op_reverse(g, draw(m, 2) ? op_reverse(g, a, 1) : a, 1);
    case 6: {
        int32_t start[2] = {0, 1}, limit[2] = {-1, 4}, stride[2] = {1, 2};
        return op_slice_axis(g, op_slice(g, a, start, limit, stride), 1, 1, 2);
    }
    case 7: return op_transpose(g, op_broadcast(g, op_slice_axis(g, op_transpose(g, a, swap), 0, 0, 1), shape_of(2, 4, -1)), swap);
    default: return op_expand_dims(g, a, (int)draw(m, 3));
    }
}

static Val random_anchor(Maker *m) {
    Graph *g = m->g;
    Val a = standard(m, any(m)), b = standard(m, any(m));
    switch (draw(m, 5)) {
    case 0: return op_dot(g, a, b, "bi,bj->bij");
    case 1: return op_dot(g, a, b, "bi,bj->ij");
    case 2: return op_softmax(g, a);
    case 3: return op_reduce_sum(g, op_reduce_sum(g, op_dot(g, a, b, "bi,bj->bij"), 1, true), -1, false);
    default: return op_cumulative_sum(g, a, 1, draw(m, 2), draw(m, 2));
    }
}

static Val random_op(Maker *m) {
    uint32_t kind = draw(m, 10);
    return kind < 5 ? random_map(m) : kind < 8 ? random_view(m) : random_anchor(m);
}

/* A recurrence whose body is random too. */
static Val random_scan(Maker *m, int depth) {
    Graph *g = m->g;
    int before = m->count;
    Val start = standard(m, any(m)), other = standard(m, any(m));
    Val sequence = op_add(g, op_broadcast_in_dim(g, standard(m, any(m)), shape_of(3, -1, 3, 4), (int[]){0, 2}),
                          op_expand_dims(g, op_broadcast(g, op_convert(g, op_iota(g, shape_of(1, 4), 0), DTYPE_F32), shape_of(2, -1, 4)), 1));
    Scan *scan = scan_begin(g, 3, draw(m, 2));
    Val a = scan_carry(scan, start), b = scan_carry(scan, other), x = scan_sequence(scan, sequence, 1);
    keep(m, a);
    keep(m, b);
    keep(m, x);
    for (int i = 0; i < 8; i++) {
        keep(m, depth < 1 && draw(m, 10) == 0 ? random_scan(m, depth + 1) : random_op(m));
    }
    scan_next(scan, a, op_tanh(g, standard(m, any(m))));
    if (draw(m, 3)) {
        scan_next(scan, b, draw(m, 2) ? op_tanh(g, standard(m, any(m))) : a);
    }
    int slots[2] = {scan_stack(scan, standard(m, any(m)), (int)draw(m, 3)), scan_stack(scan, standard(m, any(m)), 1)};
    scan_end(scan);
    m->count = before;
    keep(m, scan_final(scan, a));
    keep(m, scan_final(scan, b));
    keep(m, scan_stacked(scan, slots[0]));
    return op_tanh(g, standard(m, op_transpose(g, scan_stacked(scan, slots[1]), (int[]){0, 2, 1})));
}

static double *evaluate(const Maker *m, int *count) {
    Interpreter *run = interpreter_new(m->g, ROWS);
    for (int i = 0; i < m->g->ninput; i++) {
        Val val = m->g->input[i].val;
        for (int64_t k = 0; k < interpreter_count(run, val); k++) {
            interpreter_data(run, val)[k] = sin((double)(k * 7 + i * 3 + 1));
        }
    }
    interpreter_run(run);
    double *result = arena_alloc(m->arena, sizeof(double) * 100000);
    *count = 0;
    for (int i = 0; i < m->g->noutput; i++) {
        Val val = m->g->output[i].val;
        for (int64_t k = 0; k < interpreter_count(run, val) && *count < 100000; k++) {
            result[(*count)++] = interpreter_data(run, val)[k];
        }
    }
    interpreter_free(run);
    return result;
}

static bool same_numbers(const Maker *m, const double *want, int want_count, double tolerance, const char *when, uint64_t seed) {
    int count;
    const double *got = evaluate(m, &count);
    for (int i = 0; i < count && count == want_count; i++) {
        bool nan = isnan(got[i]) && isnan(want[i]);
        if (!nan && got[i] != want[i] && !(fabs(got[i] - want[i]) <= tolerance * (1 + fabs(want[i])))) {
            fprintf(stderr, "graph %d, %s: %.17g became %.17g\n", (int)seed, when, want[i], got[i]);
            return false;
        }
    }
    return count == want_count;
}

static bool verified(const Maker *m, const char *when, uint64_t seed) {
    Text why;
    text_init(&why, m->arena);
    if (!graph_verify(m->g, &why)) {
        fprintf(stderr, "graph %d, %s: %s\n", (int)seed, when, why.data);
        return false;
    }
    return true;
}

static void test_random_graphs(void) {
    for (uint64_t seed = 1; seed <= 300; seed++) {
        Maker *m = maker_new(seed);
        for (int i = 0; i < 3; i++) {
            keep(m, graph_input(m->g, "x", INPUT_MODEL, DTYPE_F32, i == 2 ? shape_of(1, 4) : shape_of(2, -1, 4)));
        }
        for (int i = 0; i < 25; i++) {
            keep(m, draw(m, 8) == 0 ? random_scan(m, 0) : random_op(m));
        }
        for (int i = 0; i < 4; i++) {
            graph_output(m->g, "y", m->pool[m->count - 1 - i]);
        }
        int count;
        CHECK(verified(m, "built", seed));
        const double *want = evaluate(m, &count);
        pass_simplify(m->g);
        CHECK(verified(m, "simplified", seed) && same_numbers(m, want, count, 0.0, "simplified", seed));
        int ops = m->g->nop;
        pass_simplify(m->g);
        CHECK_INT(m->g->nop, ops); /* a second time there is nothing to do */
        pass_scan(m->g);
        CHECK(verified(m, "hoisted", seed) && same_numbers(m, want, count, 1e-9, "hoisted", seed));
        pass_simplify(m->g);
        CHECK(verified(m, "simplified again", seed) && same_numbers(m, want, count, 1e-9, "simplified again", seed));
        arena_free(m->arena);
    }
}

static int live_ops(const Graph *g) {
    int count = 0;
    for (int i = 0; i < g->nregion; i++) {
        count += g->region[i].count;
    }
    return count;
}

static void test_common_subexpressions(void) {
    Maker *m = maker_new(1);
    Graph *g = m->g;
    Val x = graph_input(g, "x", INPUT_MODEL, DTYPE_F32, shape_of(2, -1, 4)), y = graph_input(g, "y", INPUT_MODEL, DTYPE_F32, shape_of(2, -1, 4));
    graph_output(g, "a", op_tanh(g, op_add(g, x, y)));
    graph_output(g, "b", op_tanh(g, op_add(g, y, x)));
    pass_simplify(g);
    CHECK_INT(live_ops(g), 2);
    CHECK(g->output[0].val == g->output[1].val);
    arena_free(m->arena);
}

/* Updates are roots; variables that nothing reads or writes leave no ops. */
static void test_updates_stay(void) {
    Maker *m = maker_new(1);
    Graph *g = m->g;
    Variable variable = {.name = "w", .class_ = VARIABLE_WEIGHT, .type = DTYPE_F32, .shape = shape_of(1, 4), .start_variable = -1, .layer = -1};
    int32_t w = program_variable(&m->program, &variable);
    Val old = graph_variable(g, w);
    op_tanh(g, old); /* dead */
    graph_update(g, w, op_multiply_scalar(g, old, 0.5));
    CHECK(graph_variable(g, w) != old);
    pass_simplify(g);
    CHECK_INT(live_ops(g), 3); /* constant, broadcast, multiply */
    CHECK(g->variable[w] != g->variable_old[w]);
    Text why;
    text_init(&why, m->arena);
    CHECK(graph_verify(g, &why));
    arena_free(m->arena);
}

int main(void) {
    RUN(test_random_graphs);
    RUN(test_common_subexpressions);
    RUN(test_updates_stay);
    return test_result();
}
