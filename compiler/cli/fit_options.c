/*
 * fit_options.c - the arguments of Keras's fit that stand under `training:`, and the callbacks there, made ready for the training loop.
 */
#include "cli/driver.h"
#include "training/callbacks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int batch_size, epochs, initial_epoch, verbose;
    bool shuffle;
    double validation_split;
    int steps_per_epoch, validation_steps, validation_batch_size, validation_freq;
    Objects callbacks;
} FitArgs;

#define COUNT_ARG(member, initial, doc) ARG_RANGE(FitArgs, member, ARG_INT, initial, 1, INT32_MAX, doc)
static const Arg fit_args[] = {
    COUNT_ARG(batch_size, "32", "samples in one step"),
    COUNT_ARG(epochs, "1", "passes over the data"),
    ARG_RANGE(FitArgs, initial_epoch, ARG_INT, "0", 0, INT32_MAX, "epoch to start at"),
    ARG_RANGE(FitArgs, verbose, ARG_INT, "1", 0, 2, "0: no progress"),
    ARG(FitArgs, shuffle, ARG_BOOL, "true", "take the samples in another order in every epoch"),
    ARG_RANGE(FitArgs, validation_split, ARG_FLOAT, "0.0", 0, 0.999999, "share of the samples, from the end, that is kept for validation"),
    COUNT_ARG(steps_per_epoch, "null", "steps in an epoch, if not the whole data"),
    COUNT_ARG(validation_steps, "null", "steps in a validation, if not the whole data"),
    COUNT_ARG(validation_batch_size, "null", "samples in one step of validation"),
    COUNT_ARG(validation_freq, "1", "epochs from one validation to the next"),
    {.name = "callbacks",
     .type = ARG_OBJECTS,
     .offset = offsetof(FitArgs, callbacks),
     .initial = "null",
     .family = FAMILY_CALLBACK,
     .doc = "what happens between epochs"},
    ARGS_END};

const Arg *fit_arguments(void) {
    return fit_args;
}

static bool save_frequency(Diagnostics *diag, const Object *object, const char *text, int64_t *batches) {
    char *end = NULL;
    *batches = 0;
    if (strcmp(text, "epoch") == 0) {
        return true;
    }
    long long value = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || value < 1) {
        diag_error(diag, object_arg_mark(object, "save_freq"), "bad-value", "save_freq is `epoch` or a number of batches");
        return false;
    }
    *batches = value;
    return true;
}

static bool read_model_checkpoint(Diagnostics *diag, const Object *object, HncCallback *callback) {
    const ModelCheckpointArgs *args = object->args;
    size_t length = strlen(args->filepath);
    callback->kind = HNC_MODEL_CHECKPOINT;
    callback->path = args->filepath;
    callback->monitor = args->monitor;
    callback->save_best_only = args->save_best_only;
    callback->maximize = monitor_maximizes(args->mode, args->monitor);
    callback->has_baseline = !isnan(args->initial_value_threshold);
    callback->baseline = args->initial_value_threshold;
    if (length < 13 || strcmp(args->filepath + length - 12, ".safetensors") != 0) {
        diag_error(diag, object_arg_mark(object, "filepath"), "bad-value",
                   "hnc saves weights as safetensors: the file's name must end in .safetensors");
        return false;
    }
    return save_frequency(diag, object, args->save_freq, &callback->save_freq);
}

static bool read_callback(Diagnostics *diag, const Object *object, HncCallback *callback) {
    const char *name = object->def->name;
    if (strcmp(name, "EarlyStopping") == 0) {
        const EarlyStoppingArgs *args = object->args;
        *callback = (HncCallback){.kind = HNC_EARLY_STOPPING,
                                  .monitor = args->monitor,
                                  .maximize = monitor_maximizes(args->mode, args->monitor),
                                  .has_baseline = !isnan(args->baseline),
                                  .baseline = args->baseline,
                                  .min_delta = fabs(args->min_delta),
                                  .patience = args->patience,
                                  .start_from_epoch = args->start_from_epoch,
                                  .restore_best_weights = args->restore_best_weights};
        return true;
    }
    if (strcmp(name, "ReduceLROnPlateau") == 0) {
        const ReduceLROnPlateauArgs *args = object->args;
        *callback = (HncCallback){.kind = HNC_REDUCE_LR_ON_PLATEAU,
                                  .monitor = args->monitor,
                                  .maximize = monitor_maximizes(args->mode, args->monitor),
                                  .min_delta = fabs(args->min_delta),
                                  .patience = args->patience,
                                  .cooldown = args->cooldown,
                                  .factor = args->factor,
                                  .min_learning_rate = args->min_lr};
        return true;
    }
    if (strcmp(name, "ModelCheckpoint") == 0) {
        *callback = (HncCallback){0};
        return read_model_checkpoint(diag, object, callback);
    }
    if (strcmp(name, "CSVLogger") == 0) {
        const CSVLoggerArgs *args = object->args;
        *callback = (HncCallback){.kind = HNC_CSV_LOGGER, .path = args->filename, .separator = args->separator[0], .append = args->append};
        if (strlen(args->separator) != 1) {
            diag_error(diag, object_arg_mark(object, "separator"), "bad-value", "the separator is one character");
            return false;
        }
        return true;
    }
    if (strcmp(name, "TensorBoard") == 0) {
        const TensorBoardArgs *args = object->args;
        *callback = (HncCallback){.kind = HNC_TENSORBOARD, .path = args->log_dir};
        return true;
    }
    if (strcmp(name, "TerminateOnNaN") == 0) {
        *callback = (HncCallback){.kind = HNC_TERMINATE_ON_NAN};
        return true;
    }
    diag_error(diag, object->mark, "unsupported", "the callback %s cannot be used here", name);
    diag_remedy(diag, "`hnc train` has EarlyStopping, ReduceLROnPlateau, ModelCheckpoint, CSVLogger, TensorBoard and TerminateOnNaN; progress, "
                      "history and --checkpoint are built in");
    return false;
}

/* A schedule sets the rate at every step, so that lowering it has no effect; Keras refuses this, too. */
static bool has_schedule(const Node *section) {
    const Node *optimizer = node_get(section, "optimizer");
    const Node *rate = optimizer != NULL && optimizer->kind == NODE_MAP ? node_get(optimizer, "learning_rate") : NULL;
    double number;
    return rate != NULL && !node_as_float(rate, &number);
}

static bool is_fit_arg(const char *name) {
    for (const Arg *arg = fit_args; arg->name != NULL; arg++) {
        if (strcmp(arg->name, name) == 0) {
            return true;
        }
    }
    return false;
}

bool fit_options_read(Arena *arena, Diagnostics *diag, const Node *section, FitOptions *out) {
    /* The section's other keys are compile's, read where the graphs are built. */
    const char **others = arena_new_array(arena, const char *, section->count + 1);
    int nothers = 0;
    for (int i = 0; i < section->count; i++) {
        if (!is_fit_arg(section->key[i]->text)) {
            others[nothers++] = section->key[i]->text;
        }
    }
    FitArgs args;
    memset(&args, 0, sizeof args);
    if (!args_parse(arena, diag, "training", fit_args, &args, section, others, nothers)) {
        return false;
    }
    *out = (FitOptions){.epochs = args.epochs,
                        .batch_size = args.batch_size,
                        .initial_epoch = args.initial_epoch,
                        .verbose = args.verbose,
                        .shuffle = args.shuffle,
                        .validation_split = args.validation_split,
                        .steps_per_epoch = args.steps_per_epoch,
                        .validation_steps = args.validation_steps,
                        .validation_batch_size = args.validation_batch_size,
                        .validation_freq = args.validation_freq};
    out->callback = arena_new_array(arena, HncCallback, args.callbacks.count + 1);
    bool good = true;
    for (int i = 0; i < args.callbacks.count; i++) {
        HncCallback *callback = &out->callback[out->ncallback];
        const Object *object = args.callbacks.v[i];
        if (strcmp(object->def->name, "History") == 0 || strcmp(object->def->name, "ProgbarLogger") == 0) {
            continue; /* always there */
        }
        out->ncallback++;
        good = read_callback(diag, object, callback) && good;
        if (good && callback->kind == HNC_REDUCE_LR_ON_PLATEAU && has_schedule(section)) {
            diag_error(diag, object->mark, "bad-value", "ReduceLROnPlateau cannot lower the learning rate: a schedule sets it");
            good = false;
        }
    }
    return good;
}
