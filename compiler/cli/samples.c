/*
 * samples.c - where a command's samples come from: an .npz file with one array for each input and output, or what the model's data section reads.
 */
#define _XOPEN_SOURCE 700
#include "cli/driver.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- which files */

static bool ends_in(const char *path, const char *ending) {
    size_t length = strlen(path), size = strlen(ending);
    return length > size && strcmp(path + length - size, ending) == 0;
}

/* Without a data section a file is an .npz file unless its name says that it is a table. */
static bool is_npz(const char *path, bool section) {
    static const char *const tables[] = {".csv", ".tsv", ".tab", ".txt", ".npy"};
    struct stat status;
    bool table = stat(path, &status) == 0 && S_ISDIR(status.st_mode);
    for (int i = 0; i < COUNT_OF(tables); i++) {
        table = table || ends_in(path, tables[i]);
    }
    return section ? ends_in(path, ".npz") : !table;
}

static const char *folder_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "." : slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
}

static int no_samples(Driver *driver) {
    static const char *const wanted[] = {
        [USE_PREDICT] = "predict needs samples: --input FILE",
        [USE_EVALUATE] = "evaluate needs samples and targets: --data FILE, or `test:` in the data section",
        [USE_TRAIN] = "train needs samples and targets: --data FILE, or `train:` in the data section",
    };
    fprintf(stderr, "hnc: error: %s\n", wanted[driver->use]);
    return EXIT_USAGE;
}

/* The files of the section that this use reads; a file of the command line takes their place. */
static DataFiles *files_of(const Driver *driver) {
    return driver->use == USE_TRAIN ? &driver->section->train : &driver->section->test;
}

/* Names on the command line start where the command runs, the section's at its root. */
static HncDataSource source_of(const Driver *driver, unsigned flags) {
    return data_section_source(driver->arena, driver->section, files_of(driver), driver->file != NULL ? NULL : driver->root, flags);
}

static int open_table(Driver *driver, const Model *model) {
    DataSection *section = driver->section;
    HncError error;
    HncDataSource source = source_of(driver, 0);
    driver->table = hnc_table_open(source.file, source.files, source.separator, &error);
    if (driver->table == NULL) {
        return driver_fault(driver, &error);
    }
    return data_section_complete(driver->arena, driver->diag, section, model, driver->table) ? EXIT_OK : EXIT_MODEL;
}

/* An .npz file of the command line may hold what the features make, instead of what they read: all inputs by their names, but not the columns. */
static bool is_prepared(const Driver *driver, const Model *model, const HncNpz *npz) {
    for (int i = 0; i < model->ninput; i++) {
        if (hnc_npz_find(npz, model->input[i].name) < 0) {
            return false;
        }
    }
    for (int i = 0; i < driver->section->features; i++) {
        const HncFeature *feature = &driver->section->feature[i];
        for (int c = 0; c < feature->columns; c++) {
            if (hnc_npz_find(npz, feature->column[c]) < 0) {
                return true;
            }
        }
    }
    return false;
}

int samples_find(Driver *driver, const Model *model) {
    Arena *arena = driver->arena;
    HncError error;
    driver->root = driver->options->data_root != NULL ? driver->options->data_root : folder_of(arena, driver->options->file);
    if (model->data != NULL) {
        driver->section = data_section_parse(arena, driver->diag, model);
        if (driver->section == NULL) {
            return EXIT_MODEL;
        }
    }
    if (driver->file != NULL && is_npz(driver->file, driver->section != NULL)) {
        driver->npz = hnc_npz_open(driver->file, &error);
        if (driver->npz == NULL) {
            return driver_fault(driver, &error);
        }
        if (driver->section == NULL || is_prepared(driver, model, driver->npz)) {
            driver->section = NULL;
            return EXIT_OK;
        }
        hnc_npz_close(driver->npz);
        driver->npz = NULL;
    }
    if (driver->section == NULL && driver->file != NULL) {
        driver->section = data_section_plain(arena, model);
    }
    if (driver->section == NULL || (driver->file == NULL && files_of(driver)->count == 0)) {
        return no_samples(driver);
    }
    if (driver->file != NULL) {
        DataFiles *files = files_of(driver);
        files->count = 1;
        files->file = arena_new_array(arena, HncFile, 1);
        files->file[0] = (HncFile){"data", driver->file};
    }
    if (!data_section_words(arena, driver->diag, driver->section, driver->root)) {
        return diagnostics_exit_code(driver->diag);
    }
    return open_table(driver, model);
}

void samples_forget(Driver *driver) {
    hnc_npz_close(driver->npz);
    hnc_table_close(driver->table);
    driver->npz = NULL;
    driver->table = NULL;
}

int64_t samples_count(const Driver *driver) {
    if (driver->table != NULL) {
        return hnc_table_rows(driver->table);
    }
    const HncArray *first = driver->npz != NULL && hnc_npz_count(driver->npz) > 0 ? hnc_npz_at(driver->npz, 0) : NULL;
    return first != NULL && first->rank > 0 ? first->dim[0] : 0;
}

/* ---- ranks of sample weights and shapes of targets, which decide the generated functions */

int samples_rank(void *context, const char *reference) {
    Driver *driver = context;
    const char *name = arena_printf(driver->arena, "%s_sample_weight", reference);
    if (driver->table != NULL) {
        const HncFeature *feature = data_section_feature(driver->section, reference);
        int column = hnc_table_find(driver->table, name);
        if (feature != NULL && feature->kind == HNC_TEXT && feature->mask_padding) {
            return 2;
        }
        const HncColumn *which = column >= 0 ? hnc_table_column(driver->table, column) : NULL;
        return which == NULL ? 0 : !which->text && which->rank > 0 && which->dim[0] != 1 ? 2 : 1;
    }
    int index = driver->npz != NULL ? hnc_npz_find(driver->npz, name) : -1;
    if (index < 0) {
        return 0;
    }
    const HncArray *array = hnc_npz_at(driver->npz, index);
    return array->rank == 2 && array->dim[1] != 1 ? 2 : 1;
}

static bool add_axes(Shape *shape, int rank, const int64_t *dim) {
    for (int i = 0; i < rank; i++) {
        if (shape->rank == MAX_RANK || dim[i] < 1 || dim[i] > INT32_MAX) {
            return false; /* reported when the data is read */
        }
        shape->dim[shape->rank++] = (int32_t)dim[i];
    }
    return true;
}

bool samples_shape(void *context, const char *reference, Shape *shape) {
    Driver *driver = context;
    *shape = (Shape){.rank = 1, .dim = {-1}};
    if (driver->table != NULL) {
        const HncFeature *feature = data_section_feature(driver->section, reference);
        int column =
            feature != NULL && feature->kind == HNC_NUMBERS && feature->columns == 1 ? hnc_table_find(driver->table, feature->column[0]) : -1;
        const HncColumn *which = column >= 0 ? hnc_table_column(driver->table, column) : NULL;
        if (which == NULL || which->text) {
            return false;
        }
        int64_t steps = feature->steps;
        return add_axes(shape, steps > 0, &steps) && add_axes(shape, which->rank, which->dim);
    }
    int index = driver->npz != NULL ? hnc_npz_find(driver->npz, reference) : -1;
    const HncArray *array = index >= 0 ? hnc_npz_at(driver->npz, index) : NULL;
    return array != NULL && array->rank >= 1 && add_axes(shape, array->rank - 1, array->dim + 1);
}

/* ---- an .npz file as it is */

static bool is_port(const HncPort *port, int count, const char *name) {
    for (int i = 0; i < count; i++) {
        if (strcmp(port[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static void check_unused(Driver *driver, const char *path) {
    const HncModel *model = driver->model;
    HncError error;
    HncNpz *npz = driver->use != USE_PREDICT ? hnc_npz_open(path, &error) : NULL;
    for (int i = 0; npz != NULL && i < hnc_npz_count(npz); i++) {
        const char *name = hnc_npz_at(npz, i)->name;
        if (!is_port(model->input, model->input_count, name) && !is_port(model->target, model->target_count, name) &&
            !is_port(model->sample_weight, model->sample_weight_count, name)) {
            fprintf(stderr, "%s: warning: the model has no use for the array '%s'\n", path, name);
        }
    }
    hnc_npz_close(npz);
}

static bool too_few(HncError *error, const char *what, double share, const char *use, int64_t samples) {
    *error = (HncError){.code = HNC_ERROR_DATA};
    snprintf(error->message, sizeof error->message, "%s %g leaves no samples to %s with: there are %lld", what, share, use, (long long)samples);
    return false;
}

/* Keras keeps the last floor(n * split) ... rows for validation, before any shuffling. */
static bool split_last(double share, Samples *samples, HncError *error) {
    int64_t count = samples->all->samples, split = (int64_t)floor((double)count * (1 - share));
    if (split <= 0 || split >= count) {
        return too_few(error, "validation_split", share, split <= 0 ? "train" : "validate", count);
    }
    samples->train = hnc_data_view(samples->all, 0, split, error);
    samples->validation = samples->train != NULL ? hnc_data_view(samples->all, split, count, error) : NULL;
    return samples->validation != NULL;
}

static int open_npz(Driver *driver, double validation_split, Samples *samples) {
    const Options *options = driver->options;
    HncError error;
    unsigned flags = driver_flags(driver);
    bool training = driver->use != USE_PREDICT;
    check_unused(driver, driver->file);
    samples->all = samples->train = hnc_data_read(driver->file, driver->model, training, flags, &error);
    bool good = samples->all != NULL;
    if (good && options->validation != NULL) {
        samples->other = samples->validation = hnc_data_read(options->validation, driver->model, true, flags, &error);
        good = samples->other != NULL;
    } else if (good && driver->use == USE_TRAIN && validation_split > 0) {
        good = split_last(validation_split, samples, &error);
    }
    return good ? EXIT_OK : driver_fault(driver, &error);
}

/* ---- the data section */

static void *from_arena(void *context, size_t bytes) {
    return arena_alloc(context, bytes);
}

/* Faults of a feature stand at its place in the model's file. */
static int set_fault(Driver *driver, int failed, const HncError *error) {
    if (failed < 0 || error->code != HNC_ERROR_DATA) {
        return driver_fault(driver, error);
    }
    diag_error(driver->diag, driver->section->feature_mark[failed], "data", "%s", error->message);
    return EXIT_MODEL;
}

/* Which samples train and which validate: both NULL when all train. */
static bool split_set(const Driver *driver, HncDataSet *set, double validation_split, int64_t **train, int64_t *trains, int64_t **validation,
                      int64_t *validations, HncError *error) {
    const DataSection *section = driver->section;
    double share = section->share > 0 ? section->share : validation_split;
    int64_t count = hnc_data_set_samples(set);
    *train = *validation = NULL;
    if (driver->use != USE_TRAIN || share <= 0 || driver->options->validation != NULL || section->validation.count > 0) {
        return true;
    }
    const char *column = section->stratify != NULL ? section->stratify : section->group;
    int32_t *classes = column != NULL ? calloc((size_t)count, sizeof *classes) : NULL;
    bool good = column == NULL || (classes != NULL && hnc_data_set_classes(set, column, classes, error));
    if (column != NULL && classes == NULL) {
        *error = (HncError){HNC_ERROR_MEMORY, "out of memory"};
    }
    good = good &&
           hnc_data_split(count, share, section->split_seed, section->share > 0 && section->split_shuffle, section->stratify != NULL ? classes : NULL,
                          section->group != NULL ? classes : NULL, train, trains, validation, validations, error);
    free(classes);
    return good;
}

/* Opens, learns, checks; takes the set apart for validation. */
static int open_set(Driver *driver, double validation_split, Samples *samples) {
    HncError error;
    int failed = -1;
    bool training = driver->use != USE_PREDICT;
    HncDataSource source = source_of(driver, driver_flags(driver));
    HncDataSet *set = hnc_data_set_open(&source, driver->model, training, &failed, &error);
    if (set == NULL) {
        return set_fault(driver, failed, &error);
    }
    int64_t *train = NULL, *validation = NULL, trains = 0, validations = 0;
    bool good = split_set(driver, set, validation_split, &train, &trains, &validation, &validations, &error);
    good = good && hnc_data_set_learn(set, train, trains, from_arena, driver->arena, &failed, &error);
    bool lenient = driver->options->bad_samples != NULL && strcmp(driver->options->bad_samples, "error") != 0;
    good = good && (lenient || hnc_data_set_check(set, &failed, &error));
    if (good) {
        samples->all = samples->train = hnc_data_set_stream(set, driver->model, training, &error);
        good = samples->all != NULL;
    } else {
        hnc_data_set_close(set);
    }
    if (good && train != NULL) {
        samples->train = hnc_data_choose(samples->all, train, trains, &error);
        samples->validation = samples->train != NULL ? hnc_data_choose(samples->all, validation, validations, &error) : NULL;
        good = samples->validation != NULL;
    }
    free(train);
    free(validation);
    return good ? EXIT_OK : set_fault(driver, failed, &error);
}

/* Samples of their own for validation: of the command line, or of the section. */
static int open_validation(Driver *driver, Samples *samples) {
    HncError error;
    int failed = -1;
    DataFiles files = driver->section->validation;
    if (driver->options->validation != NULL) {
        files.count = 1;
        files.file = arena_new_array(driver->arena, HncFile, 1);
        files.file[0] = (HncFile){"data", driver->options->validation};
    }
    if (files.count == 0 || driver->use != USE_TRAIN) {
        return EXIT_OK;
    }
    HncDataSource source =
        data_section_source(driver->arena, driver->section, &files, driver->options->validation != NULL ? NULL : driver->root, driver_flags(driver));
    HncDataSet *set = hnc_data_set_open(&source, driver->model, true, &failed, &error);
    bool good = set != NULL && (driver->options->bad_samples != NULL || hnc_data_set_check(set, &failed, &error));
    if (good) {
        samples->other = samples->validation = hnc_data_set_stream(set, driver->model, true, &error);
        good = samples->other != NULL;
    } else {
        hnc_data_set_close(set);
    }
    return good ? EXIT_OK : set_fault(driver, failed, &error);
}

static int allow_bad(Driver *driver, Samples *samples) {
    const char *choice = driver->options->bad_samples;
    if (choice == NULL || strcmp(choice, "error") == 0) {
        return EXIT_OK;
    }
    char *end = NULL;
    long limit = strncmp(choice, "skip:", 5) == 0 ? strtol(choice + 5, &end, 10) : 0;
    if (limit < 1 || limit > 1000000000 || end == NULL || *end != '\0') {
        fprintf(stderr, "hnc: error: `--on-bad-sample` is error, or skip:N for up to N samples, not `%s`\n", choice);
        return EXIT_USAGE;
    }
    HncData *const part[] = {samples->train, samples->validation};
    for (int i = 0; i < COUNT_OF(part); i++) {
        if (part[i] != NULL && part[i]->read != NULL) {
            samples->bad[i].limit = limit < part[i]->samples ? limit : part[i]->samples;
            samples->bad[i].sample = arena_new_array(driver->arena, int64_t, samples->bad[i].limit + 1);
            part[i]->bad = &samples->bad[i];
        }
    }
    return EXIT_OK;
}

int samples_open(Driver *driver, double validation_split, Samples *samples) {
    int status = driver->section == NULL ? open_npz(driver, validation_split, samples) : open_set(driver, validation_split, samples);
    if (status == EXIT_OK && driver->section != NULL) {
        status = open_validation(driver, samples);
        samples->learned = (HncMetadata){DATA_METADATA_KEY, data_statistics_text(driver->arena, driver->section)};
        samples->learned.key = strcmp(samples->learned.value, "{}") != 0 ? samples->learned.key : NULL;
    }
    return status == EXIT_OK ? allow_bad(driver, samples) : status;
}

void samples_close(Samples *samples) {
    if (samples->train != samples->all) {
        hnc_data_free(samples->train);
    }
    if (samples->validation != samples->other) {
        hnc_data_free(samples->validation);
    }
    hnc_data_free(samples->all);
    hnc_data_free(samples->other);
}

void samples_report(const Samples *samples) {
    static const char *const names[] = {"samples", "samples for validation"};
    for (int i = 0; i < 2; i++) {
        if (samples->bad[i].count > 0) {
            fprintf(stderr, "hnc: warning: %lld of the %s left out; the first: %s\n", (long long)samples->bad[i].count, names[i],
                    samples->bad[i].message);
        }
    }
}
