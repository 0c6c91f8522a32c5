/*
 * gradient_check.c - see the header. Differences are central with a step of 1e-5 in double precision: good to about 1e-9.
 */
#include "interpreter/gradient_check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

static double random_unit(Check *check) {
    check->seed = check->seed * 6364136223846793005u + 1442695040888963407u;
    return (double)(check->seed >> 11) / 9007199254740992.0;
}

static Val add_input(Check *check, DType type, Shape shape, bool wrt) {
    Val val = graph_input(check->g, arena_printf(check->arena, "in%d", check->g->ninput), INPUT_MODEL, type, shape);
    if (wrt) {
        check->wrt[check->nwrt++] = val;
    } else {
        check->fixed[check->nfixed++] = val;
    }
    return val;
}

static int64_t count_of(const Check *check, Val val) {
    const Shape *shape = val_shape(check->g, val);
    return shape_fixed_count(shape) * (shape_has_batch(shape) ? CHECK_ROWS : 1);
}

static double *make_data(Check *check, Val val, bool wrt) {
    double *data = arena_alloc(check->arena, sizeof(double) * (size_t)(count_of(check, val) + 1));
    check->data[wrt ? check->nwrt - 1 : CHECK_INPUTS + check->nfixed - 1] = data;
    return data;
}

static Val uniform_input(Check *check, double low, double high, Shape shape, bool wrt) {
    Val val = add_input(check, DTYPE_F32, shape, wrt);
    double *data = make_data(check, val, wrt);
    for (int64_t i = 0; i < count_of(check, val); i++) {
        data[i] = low + (high - low) * random_unit(check);
    }
    return val;
}

Val check_input(Check *check, double low, double high, Shape shape) {
    return uniform_input(check, low, high, shape, true);
}

Val check_fixed(Check *check, double low, double high, Shape shape) {
    return uniform_input(check, low, high, shape, false);
}

Val check_grid_input(Check *check, Shape shape) {
    Val val = add_input(check, DTYPE_F32, shape, true);
    int64_t count = count_of(check, val);
    double *data = make_data(check, val, true);
    for (int64_t i = 0; i < count; i++) {
        data[i] = ((double)i - (double)count / 2 + 0.3) * 0.11;
    }
    for (int64_t i = count - 1; i > 0; i--) {
        int64_t k = (int64_t)(random_unit(check) * (double)(i + 1));
        double swap = data[i];
        data[i] = data[k];
        data[k] = swap;
    }
    return val;
}

Val check_indices(Check *check, int count, Shape shape) {
    Val val = add_input(check, DTYPE_I32, shape, false);
    double *data = make_data(check, val, false);
    for (int64_t i = 0; i < count_of(check, val); i++) {
        data[i] = floor(random_unit(check) * count);
    }
    return val;
}

static void begin(Check *check, uint64_t seed) {
    *check = (Check){.seed = seed};
    check->arena = arena_new(out_of_memory, NULL);
    check->program = arena_new_array(check->arena, Program, 1);
    check->program->arena = check->arena;
    check->g = graph_new(check->program, "test", true);
}

/* Sum over all elements of the result, each with its own weight. */
static Val weighted_sum(Check *check, Val result) {
    Val weights = check_fixed(check, -1.0, 1.0, *val_shape(check->g, result));
    return op_reduce_all(check->g, op_multiply(check->g, result, weights), REDUCE_ADD);
}

static Interpreter *run_with_inputs(const Check *check) {
    Interpreter *run = interpreter_new(check->g, CHECK_ROWS);
    for (int i = 0; i < check->nwrt; i++) {
        memcpy(interpreter_data(run, check->wrt[i]), check->data[i], sizeof(double) * (size_t)count_of(check, check->wrt[i]));
    }
    for (int i = 0; i < check->nfixed; i++) {
        memcpy(interpreter_data(run, check->fixed[i]), check->data[CHECK_INPUTS + i], sizeof(double) * (size_t)count_of(check, check->fixed[i]));
    }
    interpreter_run(run);
    return run;
}

static double loss_of(const Check *check) {
    Interpreter *run = run_with_inputs(check);
    double loss = interpreter_data(run, check->g->output[0].val)[0];
    interpreter_free(run);
    return loss;
}

static bool verified(const Check *check, const char *name, const char *when) {
    Text why;
    text_init(&why, check->arena);
    if (graph_verify(check->g, &why)) {
        return true;
    }
    text_printf(&why, "\n");
    graph_dump(check->g, &why);
    fprintf(stderr, "%s, %s: %s\n", name, when, why.data);
    return false;
}

/* The graph's gradients, outputs 1 .. nwrt, against `want`. */
static double compare(const Check *check, const char *name, const char *when, double *const *want, double tolerance) {
    Interpreter *run = run_with_inputs(check);
    double worst = 0;
    for (int i = 0; i < check->nwrt; i++) {
        const double *got = interpreter_data(run, check->g->output[i + 1].val);
        for (int64_t k = 0; k < count_of(check, check->wrt[i]); k++) {
            double error = fabs(got[k] - want[i][k]) / (1 + fabs(want[i][k]));
            if (!(error <= tolerance)) {
                fprintf(stderr, "%s, %s: gradient of input %d [%lld] is %.9g, expected %.9g\n", name, when, i, (long long)k, got[k], want[i][k]);
                error = isnan(error) ? HUGE_VAL : error;
            }
            worst = error > worst ? error : worst;
        }
    }
    interpreter_free(run);
    return worst;
}

static void add_gradients(Check *check) {
    Graph *g = check->g;
    Val gradient[CHECK_INPUTS];
    graph_differentiate(g, g->output[0].val, check->wrt, check->nwrt, gradient);
    for (int i = 0; i < check->nwrt; i++) {
        graph_output(g, "gradient", gradient[i] == NO_VAL ? op_splat(g, 0.0, *val_shape(g, check->wrt[i])) : gradient[i]);
    }
}

static void differences(Check *check, double **want) {
    const double step = 1e-5;
    for (int i = 0; i < check->nwrt; i++) {
        int64_t count = count_of(check, check->wrt[i]);
        want[i] = arena_alloc(check->arena, sizeof(double) * (size_t)(count + 1));
        for (int64_t k = 0; k < count; k++) {
            double at = check->data[i][k];
            check->data[i][k] = at + step;
            double above = loss_of(check);
            check->data[i][k] = at - step;
            double below = loss_of(check);
            check->data[i][k] = at;
            want[i][k] = (above - below) / (2 * step);
        }
    }
}

static double passes_after(Check *check, const char *name, double *const *want, double tolerance) {
    double worst = compare(check, name, "differentiated", want, tolerance), error;
    pass_simplify(check->g);
    if (!verified(check, name, "simplified")) {
        return HUGE_VAL;
    }
    error = compare(check, name, "simplified", want, tolerance);
    worst = error > worst ? error : worst;
    pass_scan(check->g);
    if (!verified(check, name, "scans hoisted")) {
        return HUGE_VAL;
    }
    pass_simplify(check->g);
    if (!verified(check, name, "simplified again")) {
        return HUGE_VAL;
    }
    error = compare(check, name, "scans hoisted", want, tolerance);
    return error > worst ? error : worst;
}

double check_gradients(const char *name, CheckBuild *build, double tolerance) {
    double *want[CHECK_INPUTS], worst = 0;
    for (int order = 0; order < 2; order++) { /* differentiate first; hoist first */
        Check check;
        begin(&check, 12345);
        graph_output(check.g, "loss", weighted_sum(&check, build(&check)));
        if (!verified(&check, name, "built")) {
            return HUGE_VAL;
        }
        differences(&check, want);
        double loss = loss_of(&check);
        if (order == 1) {
            pass_simplify(check.g);
            pass_scan(check.g);
            if (!verified(&check, name, "hoisted") || !(fabs(loss_of(&check) - loss) <= 1e-9 * (1 + fabs(loss)))) {
                fprintf(stderr, "%s: loss %.9g became %.9g\n", name, loss, loss_of(&check));
                return HUGE_VAL;
            }
        }
        add_gradients(&check);
        if (!verified(&check, name, "differentiated")) {
            return HUGE_VAL;
        }
        double error = passes_after(&check, name, want, tolerance);
        worst = error > worst ? error : worst;
        arena_free(check.arena);
    }
    return worst;
}

static int count_in(const Graph *g, int32_t region, OpKind kind, bool inside, bool only_in_scans) {
    int count = 0;
    for (int i = 0; i < g->region[region].count; i++) {
        const Op *op = &g->op[g->region[region].op[i]];
        count += op->kind == kind && (inside || !only_in_scans);
        if (op->kind == OP_scan) {
            count += count_in(g, ((const ScanAttr *)op->attr)->region, kind, true, only_in_scans);
        }
    }
    return count;
}

int count_ops(const Graph *g, OpKind kind, bool only_in_scans) {
    return count_in(g, 0, kind, false, only_in_scans);
}
