/*
 * driver.c - what predict, evaluate and train do alike: from the model file to functions, weights, checks of the data file.
 */
#define _XOPEN_SOURCE 700
#include "cli/driver.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

int driver_fault(Driver *driver, const HncError *error) {
    const Options *options = driver->options;
    const char *const paths[] = {options->data,   options->input,      options->weights, options->validation, options->resume,
                                 options->output, options->checkpoint, options->save,    options->history,    options->against};
    const char *file = options->file, *message = error->message;
    if (error->code == HNC_ERROR_MODEL) {
        diag_file_error(driver->diag, file, "internal", "internal error: %s", message);
        return EXIT_BUG;
    }
    /* Most messages start with the name of the file that they are about. */
    for (int i = 0; i < COUNT_OF(paths); i++) {
        size_t length = paths[i] != NULL ? strlen(paths[i]) : 0;
        if (length > 0 && strncmp(message, paths[i], length) == 0 && strncmp(message + length, ": ", 2) == 0) {
            file = paths[i];
            message += length + 2;
            break;
        }
    }
    /* Others of the data section: the text before the first colon is a file's name if there is such a file. */
    const char *colon = message == error->message ? strstr(message, ": ") : NULL;
    const char *named = colon != NULL ? arena_strndup(driver->arena, message, (size_t)(colon - message)) : NULL;
    if (named != NULL && access(named, F_OK) == 0) {
        file = named;
        message = colon + 2;
    }
    diag_file_error(driver->diag, file, error->code == HNC_ERROR_DATA ? "data" : "system", "%s", message);
    return error->code == HNC_ERROR_DATA ? EXIT_MODEL : EXIT_SYSTEM;
}

unsigned driver_flags(const Driver *driver) {
    return driver->options->allow_nonfinite ? HNC_ALLOW_NONFINITE : 0;
}

/* The model's file as nodes; EXIT_OK or an exit code. */
static int read_model(Driver *driver, const Node **root) {
    const Options *options = driver->options;
    char *text = NULL;
    size_t length = 0;
    int error = file_read(driver->arena, options->file, YAML_MAX_BYTES, &text, &length);
    if (error != 0) {
        diag_file_error(driver->diag, options->file, "read", "%s", error == EFBIG ? "the file is larger than a model may be" : strerror(error));
        return EXIT_MODEL;
    }
    diag_source(driver->diag, text, length);
    *root = yaml_parse(driver->arena, driver->diag, text, length);
    return *root != NULL ? EXIT_OK : EXIT_MODEL;
}

enum { PREDICT_BATCH = 32 };

static int build(Driver *driver, const Node *root) {
    const Options *options = driver->options;
    bool training = driver->use != USE_PREDICT;
    CompileOptions compile = {
        .target = options->target != NULL ? options->target : model_default_target(options->arena),
        .training = training,
        .threads = options->threads,
        .thread_work = options->thread_work,
        .blas_work = options->blas_work,
        .memory_limit = options->memory_limit,
        .blas = options->blas,
        .weight_type = options->weight_type,
        .evaluating = strcmp(options->command, "evaluate") == 0,
        .templates = options->templates,
        .sample_weight_rank = samples_rank,
        .target_shape = samples_shape,
        .context = driver,
    };
    int64_t samples = samples_count(driver);
    int batch = options->batch_size > 0 || training ? options->batch_size : samples > 0 && samples < PREDICT_BATCH ? (int)samples : PREDICT_BATCH;
    compile.batch = training ? 0 : batch;
    compile.train_batch = training ? batch : 0;
    driver->program = compile_model(driver->arena, driver->diag, root, &compile);
    samples_forget(driver);
    if (driver->program == NULL) {
        return EXIT_MODEL;
    }
    if (training && driver->program->train == NULL) {
        diag_error(driver->diag, driver->program->model->mark, "no-training", "the model has no `training:` section");
        diag_remedy(driver->diag, "add one: training: {optimizer: adam, loss: mse}");
        return EXIT_MODEL;
    }
    int status = model_load(options, driver->program, &compile, &driver->loaded);
    driver->model = driver->loaded.model;
    return status;
}

int driver_open(Driver *driver, const Options *options, DataUse use, const char *file) {
    *driver = (Driver){.options = options, .arena = options->arena, .use = use, .file = file};
    driver->diag = diag_new(options->arena, options->file);
    const Node *root = NULL;
    int status = read_model(driver, &root);
    const Model *model = status == EXIT_OK ? model_parse(driver->arena, driver->diag, root) : NULL;
    if (model == NULL || diag_error_count(driver->diag) > 0) {
        return EXIT_MODEL;
    }
    status = samples_find(driver, model);
    return status == EXIT_OK ? build(driver, root) : status;
}

int driver_close(Driver *driver, int status) {
    samples_forget(driver);
    diagnostics_show(driver->options, driver->diag);
    model_unload(&driver->loaded);
    return status == EXIT_OK && diag_error_count(driver->diag) > 0 ? EXIT_MODEL : status;
}

static bool has_weights(const HncModel *model) {
    for (int i = 0; i < model->variable_count; i++) {
        if (model->variable[i].class_ == HNC_WEIGHT) {
            return true;
        }
    }
    return false;
}

/* What the features have learned in training comes with the weights. */
int driver_statistics(Driver *driver, const char *path) {
    HncError error;
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    if (file == NULL) {
        return driver_fault(driver, &error);
    }
    const char *text = hnc_safetensors_metadata(file, DATA_METADATA_KEY);
    bool good = text == NULL ||
                data_statistics_read(driver->arena, driver->diag, driver->section, driver->program->model, path, arena_strdup(driver->arena, text));
    hnc_safetensors_close(file);
    if (good && !data_section_learned(driver->section, driver->program->model, driver->use != USE_PREDICT)) {
        diag_file_error(driver->diag, path, "no-preprocessing",
                        "these weights come without what the features of the data section learn from training samples");
        diag_remedy(driver->diag, "use the weights that `hnc train` saved with this model, or give words, classes and numbers in the data section");
        return EXIT_MODEL;
    }
    return good ? EXIT_OK : EXIT_MODEL;
}

int driver_weights(Driver *driver, HncInstance *instance, bool may_initialize) {
    HncError error;
    const Options *options = driver->options;
    if (!may_initialize && options->weights == NULL && has_weights(driver->model)) {
        diag_file_error(driver->diag, options->file, "no-weights", "the model has weights, but no file with them is given");
        diag_remedy(driver->diag, "name it: --weights FILE.safetensors");
        return EXIT_USAGE;
    }
    bool good = hnc_instance_init(instance, options->seed, &error);
    if (good && options->weights != NULL && driver->section != NULL && !may_initialize) {
        int status = driver_statistics(driver, options->weights);
        if (status != EXIT_OK) {
            return status;
        }
    }
    if (good && options->weights != NULL) {
        good = hnc_weights_load(instance, options->weights, driver_flags(driver), &error);
    }
    return good ? EXIT_OK : driver_fault(driver, &error);
}
