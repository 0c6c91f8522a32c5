/*
 * driver.c - what predict, evaluate and train do alike: from the model file to functions, weights, checks of the data file.
 */
#include "cli/driver.h"

#include <string.h>

/* Ranks of sample weights and shapes of targets decide the generated functions, so they are read from the data file before the program is built. */
static int rank_in_file(void *context, const char *reference) {
    Driver *driver = context;
    int index = driver->npz != NULL ? hnc_npz_find(driver->npz, arena_printf(driver->arena, "%s_sample_weight", reference)) : -1;
    if (index < 0) {
        return 0;
    }
    const HncArray *array = hnc_npz_at(driver->npz, index);
    return array->rank == 2 && array->dim[1] != 1 ? 2 : 1;
}

static bool shape_in_file(void *context, const char *reference, Shape *shape) {
    Driver *driver = context;
    int index = driver->npz != NULL ? hnc_npz_find(driver->npz, reference) : -1;
    if (index < 0) {
        return false;
    }
    const HncArray *array = hnc_npz_at(driver->npz, index);
    if (array->rank < 1 || array->rank > MAX_RANK) {
        return false;
    }
    *shape = (Shape){.rank = array->rank, .dim = {-1}};
    for (int i = 1; i < array->rank; i++) {
        if (array->dim[i] < 1 || array->dim[i] > INT32_MAX) {
            return false; /* reported when the data is read */
        }
        shape->dim[i] = (int32_t)array->dim[i];
    }
    return true;
}

int driver_fault(Driver *driver, const HncError *error) {
    const Options *options = driver->options;
    const char *const paths[] = {options->data,   options->input,      options->weights, options->validation, options->resume,
                                 options->output, options->checkpoint, options->save,    options->history};
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
    diag_file_error(driver->diag, file, error->code == HNC_ERROR_DATA ? "data" : "system", "%s", message);
    return error->code == HNC_ERROR_DATA ? EXIT_MODEL : EXIT_SYSTEM;
}

unsigned driver_flags(const Driver *driver) {
    return driver->options->allow_nonfinite ? HNC_ALLOW_NONFINITE : 0;
}

int driver_open(Driver *driver, const Options *options, bool training, const char *data, int batch) {
    *driver = (Driver){.options = options, .arena = options->arena};
    driver->diag = diag_new(options->arena, options->file);
    HncError error;
    if (data != NULL) {
        driver->npz = hnc_npz_open(data, &error);
        if (driver->npz == NULL) {
            return driver_fault(driver, &error);
        }
    }
    CompileOptions compile = {
        .target = options->target != NULL ? options->target : model_default_target(options->arena),
        .training = training,
        .threads = options->threads,
        .thread_work = options->thread_work,
        .blas = options->blas,
        .weight_type = options->weight_type,
        .evaluating = strcmp(options->command, "evaluate") == 0,
        .templates = options->templates,
        .sample_weight_rank = rank_in_file,
        .target_shape = shape_in_file,
        .context = driver,
    };
    compile.batch = training ? 0 : batch;
    compile.train_batch = training ? batch : 0;
    driver->program = compile_load(driver->arena, driver->diag, options->file, &compile);
    hnc_npz_close(driver->npz);
    driver->npz = NULL;
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

int driver_close(Driver *driver, int status) {
    hnc_npz_close(driver->npz);
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

int driver_weights(Driver *driver, HncInstance *instance, bool may_initialize) {
    HncError error;
    const Options *options = driver->options;
    if (!may_initialize && options->weights == NULL && has_weights(driver->model)) {
        diag_file_error(driver->diag, options->file, "no-weights", "the model has weights, but no file with them is given");
        diag_remedy(driver->diag, "name it: --weights FILE.safetensors");
        return EXIT_USAGE;
    }
    bool good = hnc_instance_init(instance, options->seed, &error);
    if (good && options->weights != NULL) {
        good = hnc_weights_load(instance, options->weights, driver_flags(driver), &error);
    }
    return good ? EXIT_OK : driver_fault(driver, &error);
}

static bool is_port(const HncPort *port, int count, const char *name) {
    for (int i = 0; i < count; i++) {
        if (strcmp(port[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

void driver_check_unused(Driver *driver, const char *path) {
    const HncModel *model = driver->model;
    HncError error;
    HncNpz *npz = hnc_npz_open(path, &error);
    for (int i = 0; npz != NULL && i < hnc_npz_count(npz); i++) {
        const char *name = hnc_npz_at(npz, i)->name;
        if (!is_port(model->input, model->input_count, name) && !is_port(model->target, model->target_count, name) &&
            !is_port(model->sample_weight, model->sample_weight_count, name)) {
            fprintf(stderr, "%s: warning: the model has no use for the array '%s'\n", path, name);
        }
    }
    hnc_npz_close(npz);
}
