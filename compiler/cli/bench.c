/*
 * bench.c - hnc bench: the generated functions measured on this machine, unit by unit, beside what the machine can do at most.
 *
 * The build has a hook after each unit (CompileOptions.bench). The time between two calls of the hook is the unit's; the total is measured with a
 * hook that does nothing.
 */
#define _POSIX_C_SOURCE 200809L
#include "cli/driver.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_CALLS = 400, MIN_CALLS = 5, PROBES = 100, READS = 10, PROBE_FLOATS = 1 << 24 /* 64 MiB */ };
#define SECONDS 0.7

/* The hook has no argument to find its place by, so this is what a measurement shares with it. */
static struct { double before, *time; } now_timed;

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void no_tick(int unit) {
    (void)unit;
}

static void tick(int unit) {
    const double now = seconds();
    now_timed.time[unit] += now - now_timed.before;
    now_timed.before = now;
}

static int by_value(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double median(double *value, int count) {
    qsort(value, (size_t)count, sizeof *value, by_value);
    return value[count / 2];
}

/* ---- the machine */

typedef struct {
    double arithmetic, read; /* operations and bytes in a second */
} Machine;

static Machine measure_machine(const LoadedModel *loaded, float *data) {
    double (*arithmetic)(long rounds), (*read)(const float *from, size_t count);
    *(void **)&arithmetic = model_symbol(loaded, "hnc_probe_arithmetic");
    *(void **)&read = model_symbol(loaded, "hnc_probe_read");
    Machine most = {0, 0};
    for (int i = 0; i < PROBES; i++) {
        double start = seconds();
        const double operations = arithmetic(30000); /* short: other programs interrupt some, not all */
        const double rate = operations / (seconds() - start);
        most.arithmetic = rate > most.arithmetic ? rate : most.arithmetic;
        if (i >= READS) {
            continue;
        }
        start = seconds();
        data[0] = (float)read(data, PROBE_FLOATS);
        const double speed = PROBE_FLOATS * sizeof(float) / (seconds() - start);
        most.read = speed > most.read ? speed : most.read;
    }
    return most;
}

/* ---- memory and arguments of the functions */

typedef struct {
    const HncModel *model;
    void *part[HNC_CLASS_COUNT], *workspace, *train_workspace;
    void **in, **out; /* in: inputs, targets, then NULL for sample weights */
    uint32_t seed;
    bool failed;
} Arguments;

static void *get(Arguments *a, size_t bytes) {
    void *memory = bytes > 0 ? aligned_alloc(64, (bytes + 63) / 64 * 64) : NULL;
    a->failed |= bytes > 0 && memory == NULL;
    if (memory != NULL) {
        memset(memory, 0, bytes);
    }
    return memory;
}

static uint32_t draw(Arguments *a) {
    a->seed = a->seed * 1664525u + 1013904223u;
    return a->seed >> 8;
}

static void *random_array(Arguments *a, const HncPort *port, int batch, bool fill) {
    int64_t count = batch;
    for (int i = 0; i < port->rank; i++) {
        count *= port->dim[i];
    }
    void *array = get(a, (size_t)count * hnc_type_size(port->type));
    for (int64_t i = 0; i < count && fill && array != NULL; i++) {
        switch (port->type) {
        case HNC_F32: ((float *)array)[i] = (float)draw(a) / 16777216.0f; break;
        case HNC_I32: ((int32_t *)array)[i] = (int32_t)(draw(a) % (uint32_t)(port->limit > 0 ? port->limit : 2)); break;
        default: ((unsigned char *)array)[i] = (unsigned char)(draw(a) % 2); break;
        }
    }
    return array;
}

static bool arguments_make(Arguments *a, Arena *arena, const HncModel *model) {
    const int batch = model->batch > model->train_batch ? model->batch : model->train_batch;
    *a = (Arguments){.model = model, .seed = 1};
    a->in = arena_new_array(arena, void *, model->input_count + model->target_count + model->sample_weight_count + 1);
    a->out = arena_new_array(arena, void *, model->output_count + 1);
    for (int i = 0; i < HNC_CLASS_COUNT; i++) {
        a->part[i] = get(a, model->bytes[i]);
    }
    a->workspace = get(a, model->workspace_bytes);
    a->train_workspace = get(a, model->train_workspace_bytes);
    for (int i = 0; i < model->input_count + model->target_count; i++) {
        a->in[i] = random_array(a, i < model->input_count ? &model->input[i] : &model->target[i - model->input_count], batch, true);
    }
    for (int i = 0; i < model->output_count; i++) {
        a->out[i] = random_array(a, &model->output[i], batch, false);
    }
    if (a->failed || (model->init != NULL && model->init(a->part[HNC_WEIGHT], 1) != 0) ||
        (model->state_reset != NULL && model->state_reset(a->part[HNC_STATE]) != 0) ||
        (model->optimizer_init != NULL && model->optimizer_init(a->part[HNC_OPTIMIZER], a->part[HNC_WEIGHT], 1) != 0)) {
        return false;
    }
    if (model->metrics_reset != NULL) {
        model->metrics_reset(a->part[HNC_METRIC]);
    }
    return true;
}

static void arguments_free(Arguments *a) {
    for (int i = 0; i < a->model->input_count + a->model->target_count; i++) {
        free(a->in[i]);
    }
    for (int i = 0; i < a->model->output_count; i++) {
        free(a->out[i]);
    }
    for (int i = 0; i < HNC_CLASS_COUNT; i++) {
        free(a->part[i]);
    }
    free(a->workspace);
    free(a->train_workspace);
}

static void run_once(Arguments *a, bool training) {
    const HncModel *m = a->model;
    float loss;
    if (training) {
        m->train_step(a->part[HNC_WEIGHT], a->part[HNC_OPTIMIZER], a->part[HNC_METRIC], a->part[HNC_STATE], a->train_workspace, m->train_batch,
                      (const void *const *)a->in, &loss);
    } else {
        m->predict(a->part[HNC_WEIGHT], a->part[HNC_STATE], a->workspace, m->batch, (const void *const *)a->in, a->out);
    }
}

/* ---- one function */

typedef struct {
    const char *name; /* "predict" */
    int samples, calls;
    double best, median; /* seconds of a call */
    double multiply_adds, operations, bytes;
    double *time; /* per unit: seconds in a call, median */
} Result;

static Result measure(Arena *arena, Arguments *a, const BenchList *bench, void (**hook)(int), bool training) {
    Result result = {.name = training ? "train_step" : "predict", .samples = training ? a->model->train_batch : a->model->batch};
    double *call = arena_new_array(arena, double, MAX_CALLS), *each = arena_new_array(arena, double, (size_t)MAX_CALLS *(size_t)(bench->count + 1));
    double *column = arena_new_array(arena, double, MAX_CALLS);
    result.time = arena_new_array(arena, double, bench->count + 1);
    *hook = no_tick;
    run_once(a, training);
    run_once(a, training);
    const double start = seconds();
    int calls = 0;
    for (; calls < MAX_CALLS && (calls < MIN_CALLS || seconds() - start < SECONDS); calls++) {
        const double before = seconds();
        run_once(a, training);
        call[calls] = seconds() - before;
    }
    result.calls = calls;
    result.median = median(call, calls);
    result.best = call[0];
    *hook = tick;
    for (int i = 0; i < calls; i++) {
        now_timed.time = each + (size_t)i * (size_t)bench->count;
        now_timed.before = seconds();
        run_once(a, training);
    }
    *hook = no_tick;
    for (int u = 0; u < bench->count; u++) {
        for (int i = 0; i < calls; i++) {
            column[i] = each[(size_t)i * (size_t)bench->count + (size_t)u];
        }
        result.time[u] = median(column, calls);
        if (strcmp(bench->unit[u].function, result.name) == 0) {
            result.multiply_adds += bench->unit[u].multiply_adds;
            result.operations += bench->unit[u].operations;
            result.bytes += bench->unit[u].bytes;
        }
    }
    return result;
}

/* ---- output */

static double flops(double multiply_adds, double operations) {
    return 2.0 * multiply_adds + operations;
}

static int *slowest_first(Arena *arena, const BenchList *bench, const Result *result, int *count) {
    int *order = arena_new_array(arena, int, bench->count + 1);
    *count = 0;
    for (int u = 0; u < bench->count; u++) {
        if (strcmp(bench->unit[u].function, result->name) == 0) {
            int at = (*count)++;
            for (; at > 0 && result->time[order[at - 1]] < result->time[u]; at--) {
                order[at] = order[at - 1];
            }
            order[at] = u;
        }
    }
    return order;
}

static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0.0;
}

static void print_table(Arena *arena, const BenchList *bench, const Result *result, const Machine *machine, const char *prefix) {
    int count = 0;
    const int *order = slowest_first(arena, bench, result, &count);
    const double work = flops(result->multiply_adds, result->operations);
    printf("\n%s, %d sample%s: %.4g ms (median of %d calls; best %.4g), %.4g GFLOP/s: %.0f %% of the peak\n", result->name, result->samples,
           result->samples == 1 ? "" : "s", 1e3 * result->median, result->calls, 1e3 * result->best, 1e-9 * work / result->median,
           100.0 * share(work / result->median, machine->arithmetic));
    printf("%10s %6s %9s %7s %9s %8s %7s  %s\n", "ms", "time", "GFLOP/s", "peak", "MB", "GB/s", "reads", "function");
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += result->time[order[i]];
    }
    for (int i = 0; i < count; i++) {
        const BenchUnit *unit = &bench->unit[order[i]];
        const double time = result->time[order[i]], rate = share(flops(unit->multiply_adds, unit->operations), time),
                     speed = share(unit->bytes, time);
        const char *name = strncmp(unit->name, prefix, strlen(prefix)) == 0 ? unit->name + strlen(prefix) + 1 : unit->name;
        printf("%10.4f %5.1f%% %9.4g %6.1f%% %9.4g %8.4g %6.0f%%  %s", 1e3 * time, 100.0 * share(time, sum), 1e-9 * rate,
               100.0 * rate / machine->arithmetic, 1e-6 * unit->bytes, 1e-9 * speed, 100.0 * speed / machine->read, name);
        printf(unit->times > 1 ? " (x%d)\n" : "\n", unit->times);
    }
}

static void print_json(Arena *arena, const BenchList *bench, const Result *result, const char *separator) {
    int count = 0;
    const int *order = slowest_first(arena, bench, result, &count);
    printf("%s\n    {\"function\": \"%s\", \"samples\": %d, \"calls\": %d, \"seconds\": %.9g, \"best_seconds\": %.9g, \"operations\": %.9g, "
           "\"units\": [",
           separator, result->name, result->samples, result->calls, result->median, result->best, flops(result->multiply_adds, result->operations));
    for (int i = 0; i < count; i++) {
        const BenchUnit *unit = &bench->unit[order[i]];
        printf("%s\n      {\"name\": \"%s\", \"seconds\": %.9g, \"operations\": %.9g, \"bytes\": %.9g, \"times\": %d}", i > 0 ? "," : "", unit->name,
               result->time[order[i]], flops(unit->multiply_adds, unit->operations), unit->bytes, unit->times);
    }
    printf("\n    ]}");
}

static int bench_model(const Options *options, const Program *program, const CompileOptions *compile, const LoadedModel *loaded) {
    Arguments a;
    float *data = aligned_alloc(64, PROBE_FLOATS * sizeof(float));
    void (**hook)(int) = model_symbol(loaded, "hnc_bench_tick");
    *hook = no_tick; /* init calls it, too, where it shares units */
    const bool good = arguments_make(&a, options->arena, loaded->model) && data != NULL;
    if (good) {
        for (size_t i = 0; i < PROBE_FLOATS; i++) {
            data[i] = 1.0f;
        }
        const Machine machine = measure_machine(loaded, data);
        const int threads = options->threads > 1 ? options->threads : 1;
        if (options->json) {
            printf("{\"model\": \"%s\", \"target\": \"%s\", \"threads\": %d, \"peak_operations_per_second\": %.9g, \"read_bytes_per_second\": %.9g, "
                   "\"functions\": [",
                   program->name, compile->target, threads, machine.arithmetic, machine.read);
        } else {
            printf("%s, target %s, %d thread%s; this machine: %.4g GFLOP/s, reads %.4g GB/s from memory\n", program->name, compile->target, threads,
                   threads == 1 ? "" : "s", 1e-9 * machine.arithmetic, 1e-9 * machine.read);
        }
        for (int training = 0; training < (loaded->model->train_step != NULL ? 2 : 1); training++) {
            const Result result = measure(options->arena, &a, compile->bench, hook, training != 0);
            if (options->json) {
                print_json(options->arena, compile->bench, &result, training ? "," : "");
            } else {
                print_table(options->arena, compile->bench, &result, &machine, program->name);
            }
        }
        fputs(options->json ? "\n]}\n" : "", stdout);
    }
    arguments_free(&a);
    free(data);
    return good ? EXIT_OK : EXIT_SYSTEM;
}

int command_bench(const Options *options) {
    Diagnostics *diag = NULL;
    Program *program = NULL;
    BenchList bench = {0};
    CompileOptions compile = compile_options(options);
    compile.target = options->target != NULL ? options->target : model_default_target(options->arena);
    compile.train_batch = options->batch_size;
    compile.bench = &bench;
    int status = program_open(options, &compile, &diag, &program);
    if (status != EXIT_OK || program == NULL) {
        return status;
    }
    LoadedModel loaded = {NULL, NULL};
    status = model_load(options, program, &compile, &loaded);
    if (status == EXIT_OK) {
        status = bench_model(options, program, &compile, &loaded);
        if (status != EXIT_OK) {
            diag_file_error(diag, options->file, "memory", "there is not enough memory for the arrays of this model");
        }
    }
    model_unload(&loaded);
    diag_print(diag, stderr, options->colour);
    return status;
}
