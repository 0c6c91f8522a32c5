/*
 * test_interpreted.c - the conformance suite without any generated code: the graphs of every case, after all passes, evaluated in double precision.
 * What fails here is wrong in the layers, in training or in the graph; what fails only in the runner is wrong in planning or emission.
 *
 *     test_conformance_interpreted [CASE...]          runs only these
 *     test_conformance_interpreted --dump GRAPH CASE  prints a graph (predict, train_step, evaluate_step, metrics, init) after the passes
 */
#define _POSIX_C_SOURCE 200809L
#include "conformance/compare.h"
#include "conformance/json.h"
#include "interpreter/interpreter.h"
#include "test.h"

#include <dirent.h>
#include <math.h>
#include <stdlib.h>

static const char suite[] = "tests/conformance/visible";

typedef struct {
    const char *name;
    Arena *arena;
    Program *program;
    Json *info;
    Failure failure;
    ArraySet train; /* train.npz; empty without */
    double **variable;
    double worst;
} Case;

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

static const char *file_of(Case *c, const char *file) {
    return arena_printf(c->arena, "%s/%s/%s", suite, c->name, file);
}

static bool exists(const char *path) {
    FILE *file = fopen(path, "r");
    if (file) {
        fclose(file);
    }
    return file != NULL;
}

/* ---- what the compiler asks of the data */

static int sample_weight_rank(void *context, const char *reference) {
    Case *c = context;
    const NamedArray *array = set_find(&c->train, arena_printf(c->arena, "%s_sample_weight", reference));
    return array ? array->rank : 0; /* none, as hnc train finds them: weights of one would multiply a loss of the whole batch by its rows */
}

static bool target_shape(void *context, const char *reference, Shape *shape) {
    Case *c = context;
    const NamedArray *array = set_find(&c->train, reference);
    if (!array) {
        return false;
    }
    *shape = (Shape){.rank = array->rank};
    for (int i = 0; i < array->rank; i++) {
        shape->dim[i] = i == 0 ? -1 : (int32_t)array->dim[i];
    }
    return true;
}

/* ---- variables */

static int64_t variable_count(const Program *program, int index, int rows) {
    const Shape *shape = &program->variable[index].shape;
    return shape_fixed_count(shape) * (shape_has_batch(shape) ? rows : 1);
}

enum { MAX_ROWS = 256 };

static void reset_variables(Case *c, VariableClass which) {
    for (int i = 0; i < c->program->nvariable; i++) {
        const Variable *variable = &c->program->variable[i];
        for (int64_t k = 0; variable->class_ == which && k < variable_count(c->program, i, MAX_ROWS); k++) {
            c->variable[i][k] = which == VARIABLE_STATE ? 0 : variable->start;
        }
    }
}

static bool start_variables(Case *c) {
    ArraySet weights = {0};
    bool ok = set_read_safetensors(&weights, file_of(c, "weights.safetensors"), &c->failure);
    c->variable = arena_new_array(c->arena, double *, c->program->nvariable + 1);
    for (int i = 0; i < c->program->nvariable && ok; i++) {
        const Variable *variable = &c->program->variable[i];
        c->variable[i] = arena_new_array(c->arena, double, variable_count(c->program, i, MAX_ROWS) + 1);
        if (variable->class_ != VARIABLE_WEIGHT) {
            continue;
        }
        const NamedArray *array = set_find(&weights, variable->name);
        ok = array && (int64_t)array->count == variable_count(c->program, i, 1);
        if (!ok) {
            fail(&c->failure, "weight %s is missing or of another size", variable->name);
        }
        for (size_t k = 0; ok && k < array->count; k++) {
            c->variable[i][k] = array->value[k];
        }
    }
    set_free(&weights);
    if (!ok) {
        return false;
    }
    reset_variables(c, VARIABLE_OPTIMIZER);
    reset_variables(c, VARIABLE_METRIC);
    for (int i = 0; i < c->program->nvariable; i++) {
        const Variable *variable = &c->program->variable[i];
        if (variable->start_variable >= 0 && variable->class_ != VARIABLE_WEIGHT) {
            memcpy(c->variable[i], c->variable[variable->start_variable], sizeof(double) * (size_t)variable_count(c->program, i, 1));
        }
    }
    return true;
}

/* ---- one call of a generated function */

static bool set_input(Case *c, Interpreter *run, const NamedVal *input, const ArraySet *data) {
    const NamedArray *array = set_find(data, input->name);
    int64_t count = interpreter_count(run, input->val);
    double *to = interpreter_data(run, input->val);
    if (!array && input->kind != INPUT_SAMPLE_WEIGHT) {
        return fail(&c->failure, "no array for input %s", input->name);
    }
    if (array && (int64_t)array->count != count) {
        return fail(&c->failure, "input %s has %d elements, not %d", input->name, (int)array->count, (int)count);
    }
    for (int64_t i = 0; i < count; i++) {
        to[i] = array ? (double)array->value[i] : 1.0;
    }
    return true;
}

/* Runs a graph on `data`; the caller reads results and frees. NULL after a failure. Updated variables are stored. */
static Interpreter *call(Case *c, const Graph *g, const ArraySet *data) {
    int rows = data && data->count ? (int)data->array[0].dim[0] : 1;
    Interpreter *run = interpreter_new(g, rows);
    for (int i = 0; i < g->ninput; i++) {
        if (!set_input(c, run, &g->input[i], data)) {
            interpreter_free(run);
            return NULL;
        }
    }
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < c->program->nvariable && i < g->variable_capacity; i++) {
            size_t bytes = sizeof(double) * (size_t)variable_count(c->program, i, rows);
            if (pass == 0 && g->variable_old[i] != NO_VAL) {
                memcpy(interpreter_data(run, g->variable_old[i]), c->variable[i], bytes);
            } else if (pass == 1 && g->variable[i] != g->variable_old[i]) {
                memcpy(c->variable[i], interpreter_data(run, g->variable[i]), bytes);
            }
        }
        if (pass == 0) {
            interpreter_run(run);
        }
    }
    return run;
}

/* ---- comparison */

static void compare(Case *c, const char *part, const char *what, const double *got, const NamedArray *want, size_t first, size_t count) {
    const Json *tolerance = json_get(json_get(c->info, "tolerances"), part);
    double absolute = json_number(tolerance, "atol"), relative = json_number(tolerance, "rtol");
    for (size_t i = 0; i < count; i++) {
        double expected = want->value ? (double)want->value[first + i] : want->column[first + i];
        double error = fabs(got[i] - expected) / (absolute + relative * fabs(expected));
        if (got[i] == expected || (isnan(got[i]) && isnan(expected))) {
            continue;
        }
        if (!(error <= 1)) {
            fail(&c->failure, "%s: %s [%d] is %.9g, expected %.9g", part, what, (int)(first + i), got[i], expected);
        }
        c->worst = error > c->worst ? error : c->worst;
    }
}

static void check_predict(Case *c, const char *part) {
    ArraySet input = {0}, want = {0};
    const Graph *g = c->program->predict;
    bool read = set_read_npz(&input, file_of(c, "input.npz"), &c->failure) &&
                set_read_npz(&want, file_of(c, arena_printf(c->arena, "%s.npz", part)), &c->failure);
    reset_variables(c, VARIABLE_STATE);
    Interpreter *run = read ? call(c, g, &input) : NULL;
    for (int i = 0; run && i < want.count; i++) {
        const NamedArray *array = &want.array[i];
        int k = 0;
        while (k < g->noutput && strcmp(g->output[k].name, array->name) != 0) {
            k++;
        }
        if (k == g->noutput || interpreter_count(run, g->output[k].val) != (int64_t)array->count) {
            fail(&c->failure, "%s: output %s is missing or of another size", part, array->name);
            continue;
        }
        compare(c, part, array->name, interpreter_data(run, g->output[k].val), array, 0, array->count);
    }
    if (run) {
        interpreter_free(run);
    }
    set_free(&input);
    set_free(&want);
}

static void check_history(Case *c, const ArraySet *history, int epoch) {
    const Graph *g = c->program->metrics;
    Interpreter *run = call(c, g, NULL);
    for (int i = 0; run && i < g->noutput; i++) {
        const NamedArray *column = set_find(history, g->output[i].name);
        if (column && (size_t)epoch < column->count) {
            compare(c, "history", column->name, interpreter_data(run, g->output[i].val), column, (size_t)epoch, 1);
        } else {
            fail(&c->failure, "history has no column %s", g->output[i].name);
        }
    }
    interpreter_free(run);
}

static void check_training(Case *c) {
    ArraySet history = {0}, trained = {0};
    int epochs = (int)json_number(json_get(c->info, "train"), "epochs");
    bool ok = set_read_history(&history, file_of(c, "history.csv"), &c->failure) &&
              set_read_safetensors(&trained, file_of(c, "trained.safetensors"), &c->failure);
    reset_variables(c, VARIABLE_STATE);
    for (int epoch = 0; ok && epoch < epochs; epoch++) { /* of one batch each */
        reset_variables(c, VARIABLE_METRIC);
        Interpreter *run = call(c, c->program->train, &c->train);
        ok = run != NULL;
        if (run) {
            interpreter_free(run);
            check_history(c, &history, epoch);
        }
    }
    for (int i = 0; ok && i < c->program->nvariable; i++) { /* averaged weights take their places */
        const Variable *variable = &c->program->variable[i];
        if (variable->is_average) {
            memcpy(c->variable[variable->start_variable], c->variable[i], sizeof(double) * (size_t)variable_count(c->program, i, 1));
        }
    }
    for (int i = 0; ok && i < c->program->nvariable; i++) {
        const NamedArray *array = set_find(&trained, c->program->variable[i].name);
        if (array && c->program->variable[i].class_ == VARIABLE_WEIGHT) {
            compare(c, "trained", array->name, c->variable[i], array, 0, array->count);
        }
    }
    set_free(&history);
    set_free(&trained);
}

/* ---- cases */

static void verify(Case *c) {
    const Graph *graphs[] = {c->program->predict, c->program->train, c->program->evaluate, c->program->metrics, c->program->init};
    for (int i = 0; i < COUNT_OF(graphs); i++) {
        Text why;
        text_init(&why, c->arena);
        if (graphs[i] && !graph_verify(graphs[i], &why)) {
            fail(&c->failure, "%s: %s", graphs[i]->name, why.data);
        }
    }
}

static bool open_case(Case *c, const char *name) {
    *c = (Case){.name = name, .arena = arena_new(out_of_memory, NULL)};
    c->info = json_read(file_of(c, "case.json"));
    if (!c->info || !exists(file_of(c, "model.yaml"))) {
        return false;
    }
    bool trains = exists(file_of(c, "train.npz"));
    if (trains && !set_read_npz(&c->train, file_of(c, "train.npz"), &c->failure)) {
        return true;
    }
    CompileOptions options = {.target = "portable", .training = trains, .batch = 1};
    options.sample_weight_rank = sample_weight_rank;
    options.target_shape = target_shape;
    options.context = c;
    const char *path = file_of(c, "model.yaml");
    Diagnostics *diag = diag_new(c->arena, path);
    c->program = compile_load(c->arena, diag, path, &options);
    if (!c->program) {
        fail(&c->failure, "does not compile: %s", diag_count(diag) ? diag_at(diag, 0)->message : "?");
    }
    return true;
}

static void close_case(Case *c) {
    set_free(&c->train);
    json_free(c->info);
    arena_free(c->arena);
}

static void run_case(const char *name) {
    Case c;
    if (open_case(&c, name) && c.program) {
        verify(&c);
        if (!c.failure.text[0] && start_variables(&c)) {
            check_predict(&c, "expected");
            if (c.train.count > 0) {
                check_training(&c);
                check_predict(&c, "expected_trained");
            }
        }
    }
    if (c.failure.text[0]) {
        fprintf(stderr, "%s: %s\n", name, c.failure.text);
    }
    CHECK(!c.failure.text[0]);
    close_case(&c);
}

static void dump(const char *graph, const char *name) {
    Case c;
    Text text;
    if (open_case(&c, name) && c.program) {
        const Graph *graphs[] = {c.program->predict, c.program->train, c.program->evaluate, c.program->metrics, c.program->init};
        text_init(&text, c.arena);
        for (int i = 0; i < COUNT_OF(graphs); i++) {
            if (graphs[i] && !strcmp(graphs[i]->name, graph)) {
                graph_dump(graphs[i], &text);
            }
        }
        fputs(text.data, stdout);
    }
    close_case(&c);
}

int main(int argc, char **argv) {
    if (argc == 4 && !strcmp(argv[1], "--dump")) {
        dump(argv[2], argv[3]);
        return 0;
    }
    for (int i = 1; i < argc; i++) {
        run_case(argv[i]);
    }
    DIR *folder = argc == 1 ? opendir(suite) : NULL;
    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] != '.') {
            run_case(entry->d_name);
        }
    }
    if (folder) {
        closedir(folder);
    }
    return test_result();
}
