/*
 * tune.c - hnc tune: trials of a model with other values in its file, each trained by `hnc train`. A folder keeps the files of the trials and the
 * table of results, written atomically after each, so that an interrupted search goes on where it was.
 */
#define _XOPEN_SOURCE 700
#include "tune/tune.h"
#include "cli/driver.h"
#include "training/callbacks.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    int trial, epochs;
    double value; /* of the monitor; NaN: it failed */
} Result;

typedef struct {
    const Options *options;
    Arena *arena;
    Diagnostics *diag;
    Tune tune;
    const char *text; /* of the model file */
    size_t length;
    const char *folder, *root, *hash; /* of the search; of the data; of what the results belong to */
    Result *result;
    int results, capacity;
    int status; /* why it stops */
    int trained;
} Search;

static bool is_better(const Search *search, double a, double b) {
    return !isnan(a) && (isnan(b) || (monitor_maximizes(search->tune.mode, search->tune.monitor) ? a > b : a < b));
}

static const char *value_text(const Search *search, bool exact, double value) {
    return isnan(value) ? "NA" : arena_printf(search->arena, exact ? "%.17g" : "%.6g", value);
}

/* ---- the table of results */

static const char *table_path(const Search *search) {
    return arena_printf(search->arena, "%s/results.csv", search->folder);
}

static void put_cell(Text *out, const char *text) {
    bool plain = strpbrk(text, ",\"\r\n") == NULL;
    text_append(out, plain ? "" : "\"");
    for (const char *c = text; *c != '\0'; c++) {
        text_append(out, *c == '"' ? "\"" : "");
        text_append_n(out, c, 1);
    }
    text_append(out, plain ? "" : "\"");
}

static bool write_table(Search *search) {
    const Tune *tune = &search->tune;
    Text out;
    text_init(&out, search->arena);
    text_append(&out, "trial,epochs,");
    put_cell(&out, tune->monitor);
    for (int r = 0; r < tune->count; r++) {
        text_append(&out, ",");
        put_cell(&out, tune->range[r].path);
    }
    text_append(&out, ",search\n");
    for (int i = 0; i < search->results; i++) {
        const Result *result = &search->result[i];
        text_printf(&out, "%d,%d,%s", result->trial, result->epochs, value_text(search, true, result->value));
        for (int r = 0; r < tune->count; r++) {
            text_append(&out, ",");
            put_cell(&out, tune_value(search->arena, tune, r, result->trial));
        }
        text_printf(&out, ",%s\n", search->hash);
    }
    int error = file_write_atomic(table_path(search), out.data, out.length);
    if (error != 0) {
        search->status = report_system_error(table_path(search), "write", error);
    }
    return error == 0;
}

static void add_result(Search *search, Result result) {
    arena_reserve(search->arena, search->result, search->results, search->capacity);
    search->result[search->results++] = result;
}

/* Results of an earlier run; false when they belong to another search. */
static bool read_table(Search *search) {
    const char *path = table_path(search);
    if (access(path, F_OK) != 0) {
        return true;
    }
    HncError error;
    HncFile file = {"results", path};
    HncTable *table = hnc_table_open(&file, 1, ',', &error);
    HncRow *row = table != NULL ? hnc_row_new(table, &error) : NULL;
    int last = table != NULL ? hnc_table_column_count(table) - 1 : 0;
    bool good = row != NULL && last >= 3;
    for (int64_t i = 0; good && i < hnc_table_rows(table); i++) {
        const char *trial = hnc_row_text(row, i, 0, &error), *epochs = hnc_row_text(row, i, 1, &error);
        const char *value = hnc_row_text(row, i, 2, &error), *hash = hnc_row_text(row, i, last, &error);
        good = trial != NULL && epochs != NULL && value != NULL && hash != NULL && strcmp(hash, search->hash) == 0;
        if (good) {
            add_result(search, (Result){atoi(trial), atoi(epochs), strcmp(value, "NA") == 0 ? (double)NAN : strtod(value, NULL)});
        }
    }
    hnc_row_free(row);
    hnc_table_close(table);
    if (!good) {
        diag_file_error(search->diag, path, "other-search",
                        "these are the results of another search: the model, its data or the ranges are not the same");
        diag_remedy(search->diag, "remove the folder, or name another one: --state DIR");
    }
    return good;
}

/* ---- one trial */

/* The best value of the monitor in a history; false when there is no such column. */
static bool best_of_history(Search *search, const char *path, double *value) {
    HncError error = {HNC_OK, ""};
    HncFile file = {"history", path};
    HncTable *table = hnc_table_open(&file, 1, ',', &error);
    int column = table != NULL ? hnc_table_find(table, search->tune.monitor) : -1;
    HncRow *row = column >= 0 ? hnc_row_new(table, &error) : NULL;
    *value = NAN;
    for (int64_t i = 0; row != NULL && i < hnc_table_rows(table); i++) {
        const char *text = hnc_row_text(row, i, column, &error);
        char *end = NULL;
        double number = text != NULL ? strtod(text, &end) : 0;
        if (text != NULL && end != text && *end == '\0' && is_better(search, number, *value)) {
            *value = number;
        }
    }
    if (column < 0) {
        char names[200];
        diag_error(search->diag, search->tune.ranges->mark, "no-monitor", "the history has no column `%s`: it has %s", search->tune.monitor,
                   table != NULL ? hnc_table_names(table, names, sizeof names) : "none");
        diag_remedy(search->diag, "`monitor` names a column; val_... need samples for validation");
    }
    hnc_row_free(row);
    hnc_table_close(table);
    return column >= 0;
}

static void out_of_memory(void *context) {
    arena_out_of_memory(context); /* of the command's own arena, which does not come back */
}

/* `hnc train` on the trial's file. Its exit code. */
static int train_trial(const Search *search, const char *stem, int epochs) {
    Arena *arena = arena_new(out_of_memory, search->arena);
    Options options = *search->options;
    options.arena = arena;
    options.command = "train";
    options.file = arena_printf(search->arena, "%s.yaml", stem);
    options.data_root = search->root;
    options.epochs = epochs;
    options.history = arena_printf(search->arena, "%s.csv", stem);
    options.checkpoint = arena_printf(search->arena, "%s.ckpt", stem);
    options.resume = access(options.checkpoint, F_OK) == 0 ? options.checkpoint : NULL;
    options.save = NULL;
    options.output = NULL;
    options.quiet = true;
    int status = command_train(&options);
    arena_free(arena);
    return status;
}

static const char *stem_of(const Search *search, int trial) {
    return arena_printf(search->arena, "%s/trial-%d", search->folder, trial + 1);
}

static void say_trial(const Search *search, const Result *result) {
    if (search->options->quiet) {
        return;
    }
    printf("trial %d, %d epochs: %s %s", result->trial + 1, result->epochs, search->tune.monitor, value_text(search, false, result->value));
    for (int r = 0; r < search->tune.count; r++) {
        printf("%s%s %s", r > 0 ? ", " : "  (", search->tune.range[r].path, tune_value(search->arena, &search->tune, r, result->trial));
    }
    puts(")");
    fflush(stdout);
}

static bool run_trial(void *context, int trial, int epochs, double *value) {
    Search *search = context;
    for (int i = 0; i < search->results; i++) {
        if (search->result[i].trial == trial && search->result[i].epochs == epochs) {
            *value = search->result[i].value;
            *value = monitor_maximizes(search->tune.mode, search->tune.monitor) ? -*value : *value;
            return true;
        }
    }
    const char *stem = stem_of(search, trial), *path = arena_printf(search->arena, "%s.yaml", stem);
    const char *model = tune_model(search->arena, &search->tune, trial, search->text, search->length);
    int error = file_write_atomic(path, model, strlen(model));
    if (error != 0) {
        search->status = report_system_error(path, "write", error);
        return false;
    }
    search->status = train_trial(search, stem, epochs);
    Result result = {trial, epochs, NAN};
    if (search->status == EXIT_OK && !best_of_history(search, arena_printf(search->arena, "%s.csv", stem), &result.value)) {
        search->status = EXIT_MODEL;
        return false;
    }
    if (search->status != EXIT_OK && (search->status != EXIT_MODEL || search->trained == 0)) {
        return false; /* the first failure is the file's; later ones may be a trial's own */
    }
    search->status = EXIT_OK;
    search->trained++;
    add_result(search, result);
    say_trial(search, &result);
    *value = monitor_maximizes(search->tune.mode, search->tune.monitor) ? -result.value : result.value;
    return write_table(search);
}

/* ---- the end */

static int compare_results(const void *a, const void *b) {
    const Result *x = a, *y = b;
    return isnan(x->value) || isnan(y->value) ? isnan(x->value) - isnan(y->value) : x->value < y->value ? -1 : x->value > y->value;
}

static int finish_search(Search *search) {
    const Tune *tune = &search->tune;
    bool maximize = monitor_maximizes(tune->mode, tune->monitor);
    Result *order = arena_new_array(search->arena, Result, search->results + 1);
    for (int i = 0; i < search->results; i++) {
        order[i] = search->result[i];
        order[i].value = maximize ? -order[i].value : order[i].value;
    }
    qsort(order, (size_t)search->results, sizeof *order, compare_results);
    if (search->results == 0 || isnan(order[0].value)) {
        fputs("hnc: error: no trial gave a number\n", stderr);
        return EXIT_MODEL;
    }
    if (!search->options->quiet) {
        printf("\n%5s %6s %6s %12s", "place", "trial", "epochs", tune->monitor);
        for (int r = 0; r < tune->count; r++) {
            printf("  %s", tune->range[r].path);
        }
        puts("");
        for (int i = 0; i < search->results && i < 10; i++) {
            printf("%5d %6d %6d %12s", i + 1, order[i].trial + 1, order[i].epochs,
                   value_text(search, false, maximize ? -order[i].value : order[i].value));
            for (int r = 0; r < tune->count; r++) {
                printf("  %*s", (int)strlen(tune->range[r].path), tune_value(search->arena, tune, r, order[i].trial));
            }
            puts("");
        }
    }
    if (search->options->output != NULL) {
        const char *model = tune_model(search->arena, tune, order[0].trial, search->text, search->length);
        int error = file_write_atomic(search->options->output, model, strlen(model));
        return error == 0 ? EXIT_OK : report_system_error(search->options->output, "write", error);
    }
    return EXIT_OK;
}

static const char *default_folder(Arena *arena, const char *file) {
    size_t length = strlen(file);
    length -= length > 5 && strcmp(file + length - 5, ".yaml") == 0 ? 5 : 0;
    return arena_printf(arena, "%.*s.tune", (int)length, file);
}

/* What results depend on: the file, the data, the seed, the batch size. */
static const char *search_hash(const Search *search) {
    const Options *options = search->options;
    Text all;
    text_init(&all, search->arena);
    text_append_n(&all, search->text, search->length);
    text_printf(&all, "\n%s\n%s\n%s\n%llu %d %d", options->data != NULL ? options->data : "", options->validation != NULL ? options->validation : "",
                options->weights != NULL      ? options->weights
                : options->pretrained != NULL ? options->pretrained
                                              : "",
                (unsigned long long)options->seed, options->batch_size, options->no_shuffle);
    char hex[65];
    sha256_hex(all.data, all.length, hex);
    return arena_strndup(search->arena, hex, 16);
}

static int tune(Search *search, const Node *root) {
    const Options *options = search->options;
    const Model *model = model_parse(search->arena, search->diag, root);
    FitOptions fit = {.epochs = 1};
    if (model == NULL || !tune_parse(search->arena, search->diag, root, &search->tune) ||
        (model->training != NULL && !fit_options_read(search->arena, search->diag, model->training, &fit))) {
        return EXIT_MODEL;
    }
    const char *slash = strrchr(options->file, '/');
    search->root = options->data_root != NULL ? options->data_root
                   : slash == NULL            ? "."
                                              : arena_strndup(search->arena, options->file, (size_t)(slash - options->file) + 1);
    search->folder = options->state != NULL ? options->state : default_folder(search->arena, options->file);
    search->hash = search_hash(search);
    if (mkdir(search->folder, 0777) != 0 && errno != EEXIST) {
        return report_system_error(search->folder, "make", errno);
    }
    if (!read_table(search)) {
        return EXIT_MODEL;
    }
    search->trained = search->results;
    int epochs = options->epochs > 0 ? options->epochs : search->tune.epochs != ARG_NONE ? search->tune.epochs : fit.epochs;
    search->status = EXIT_OK;
    bool whole = tune_search(search->arena, &search->tune, epochs, run_trial, search);
    return whole ? finish_search(search) : search->status;
}

int command_tune(const Options *options) {
    Search search = {.options = options, .arena = options->arena, .diag = diag_new(options->arena, options->file)};
    char *text = NULL;
    int error = file_read(options->arena, options->file, YAML_MAX_BYTES, &text, &search.length);
    if (error != 0) {
        return report_system_error(options->file, "read", error);
    }
    search.text = text;
    diag_source(search.diag, text, search.length);
    const Node *root = yaml_parse(options->arena, search.diag, text, search.length);
    int status = root != NULL ? tune(&search, root) : EXIT_MODEL;
    diagnostics_show(options, search.diag);
    return status;
}
