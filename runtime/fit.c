/*
 * fit.c - the training loop: Keras's fit on a compiled model's table. One epoch is: reset metrics, steps, metrics, validation, callbacks, history.
 * The loop's whole state is an HncPosition, the model's structs and the callbacks, so that a checkpoint can be taken after any step.
 */
#include "internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    HncInstance *instance;
    const HncModel *model;
    const HncData *data;
    const HncFit *options;
    HncBatches *batches;
    HncPosition position;
    HncCallbackContext callback;
    HncHistory *history;
    const char **name; /* of the columns; val_ names are owned */
    int count;
    float *result; /* metric_count */
    int64_t steps; /* of an epoch */
    double epoch_start, last_progress, last_history;
    HncError *error;
} Fit;

static double now(const Fit *fit) {
    return fit->options->seconds != NULL ? fit->options->seconds(fit->options->context) : 0;
}

static bool check_status(const Fit *fit, const char *function, int status) {
    return status == 0 || hnc_fail(fit->error, HNC_ERROR_MODEL, "%s_%s failed with error %d", fit->model->name, function, status);
}

/* loss, metrics, then val_... of them, then learning_rate when a callback changes it. */
static bool make_columns(Fit *fit) {
    const HncModel *model = fit->model;
    const HncFit *options = fit->options;
    int metrics = model->metric_count, capacity = 2 * metrics + 1;
    fit->name = hnc_allocate((size_t)capacity, sizeof(*fit->name), fit->error);
    fit->callback.value = hnc_allocate((size_t)capacity, sizeof(double), fit->error);
    fit->callback.present = hnc_allocate((size_t)capacity, sizeof(bool), fit->error);
    fit->result = hnc_allocate((size_t)metrics, sizeof(float), fit->error);
    if (fit->name == NULL || fit->callback.value == NULL || fit->callback.present == NULL || fit->result == NULL) {
        return false;
    }
    for (int i = 0; i < metrics; i++) {
        fit->name[fit->count++] = model->metric[i];
    }
    for (int i = 0; i < metrics && options->validation != NULL; i++) {
        char *name = hnc_join("val_", model->metric[i], fit->error);
        if (name == NULL) {
            return false;
        }
        fit->name[fit->count++] = name;
    }
    fit->callback.learning_rate = -1;
    for (int i = 0; i < options->callback_count; i++) {
        if (options->callback[i].kind == HNC_REDUCE_LR_ON_PLATEAU && fit->callback.learning_rate < 0) {
            fit->callback.learning_rate = fit->count;
            fit->name[fit->count++] = "learning_rate";
        }
    }
    fit->callback.name = fit->name;
    fit->callback.count = fit->count;
    return true;
}

static void free_fit(Fit *fit) {
    for (int i = fit->model->metric_count; i < fit->count && fit->options->validation != NULL; i++) {
        if (i < 2 * fit->model->metric_count) {
            free((void *)(uintptr_t)fit->name[i]);
        }
    }
    free(fit->name);
    free(fit->callback.value);
    free(fit->callback.present);
    free(fit->result);
    hnc_batches_free(fit->batches);
    hnc_callbacks_free(fit->options);
}

static bool check_options(const Fit *fit) {
    const HncFit *options = fit->options;
    const HncModel *model = fit->model;
    int validation_batch = options->validation_batch_size ? options->validation_batch_size : options->batch_size;
    if (model->train_step == NULL) {
        return hnc_fail(fit->error, HNC_ERROR_MODEL, "model '%s' is compiled without training", model->name);
    }
    if (options->batch_size < 1 || options->batch_size > model->train_batch || validation_batch > model->train_batch) {
        return hnc_fail(fit->error, HNC_ERROR_DATA, "the model is compiled for training batches of at most %d samples", model->train_batch);
    }
    if (model->bytes[HNC_STATE] != 0 && fit->data->samples % options->batch_size != 0) {
        return hnc_fail(fit->error, HNC_ERROR_DATA, "a stateful model is trained in whole batches: %lld samples are not a multiple of %d",
                        (long long)fit->data->samples, options->batch_size);
    }
    return hnc_callbacks_check(options, fit->name, fit->count, fit->error);
}

static bool start(Fit *fit) {
    const HncFit *options = fit->options;
    if (!hnc_history_init(fit->history, fit->name, fit->count, fit->error)) {
        return false;
    }
    if (options->resume != NULL) {
        const HncPosition wanted = fit->position;
        if (!hnc_checkpoint_load(fit->instance, options, &fit->position, fit->history, fit->error)) {
            return false;
        }
        const HncPosition *found = &fit->position;
        if (found->samples != wanted.samples || found->batch_size != wanted.batch_size || found->shuffle != wanted.shuffle) {
            return hnc_fail(fit->error, HNC_ERROR_DATA, "%s: the training had %lld samples in batches of %d%s; resuming it needs the same",
                            options->resume, (long long)found->samples, found->batch_size, found->shuffle ? "" : " without shuffling");
        }
    } else {
        for (int i = 0; i < options->callback_count; i++) {
            HncCallback *callback = &options->callback[i];
            callback->has_best = callback->kind == HNC_MODEL_CHECKPOINT && callback->has_baseline;
            callback->best = callback->has_best ? callback->baseline : 0;
            callback->has_best_weights = false;
            callback->wait = callback->cooldown_left = callback->best_epoch = 0;
            callback->batches_since_save = 0;
        }
        int status = fit->model->optimizer_init(fit->instance->part[HNC_OPTIMIZER], fit->instance->part[HNC_WEIGHT], options->seed);
        if (!check_status(fit, "optimizer_init", status)) {
            return false;
        }
    }
    fit->batches = hnc_batches_new(fit->data, options->batch_size, options->shuffle, fit->position.seed, fit->error);
    if (fit->batches == NULL) {
        return false;
    }
    hnc_batches_rewind(fit->batches, fit->position.pass, fit->position.position);
    int64_t batches = (fit->data->samples + options->batch_size - 1) / options->batch_size;
    fit->steps = options->steps_per_epoch > 0 ? options->steps_per_epoch : batches;
    return true;
}

/* The training metrics so far into the columns. */
static bool read_metrics(Fit *fit) {
    if (!check_status(fit, "metrics_result", fit->model->metrics_result(fit->instance->part[HNC_METRIC], fit->result))) {
        return false;
    }
    for (int i = 0; i < fit->model->metric_count; i++) {
        fit->callback.value[i] = (double)fit->result[i];
        fit->callback.present[i] = true;
    }
    return true;
}

static bool show_progress(Fit *fit, bool epoch_end) {
    const HncFit *options = fit->options;
    double time = now(fit);
    if (options->progress == NULL || (!epoch_end && (options->seconds == NULL || time - fit->last_progress < 0.1))) {
        return true;
    }
    if (!epoch_end && !read_metrics(fit)) {
        return false;
    }
    fit->last_progress = time;
    HncProgress progress = {.epoch = fit->position.epoch,
                            .epochs = options->epochs,
                            .step = fit->position.step,
                            .steps = fit->steps,
                            .seconds = time - fit->epoch_start,
                            .name = fit->name,
                            .value = fit->callback.value,
                            .present = fit->callback.present,
                            .count = epoch_end ? fit->count : fit->model->metric_count,
                            .epoch_end = epoch_end};
    options->progress(options->context, &progress);
    return true;
}

static bool save_checkpoint(Fit *fit) {
    return fit->options->checkpoint == NULL || hnc_checkpoint_save(fit->instance, fit->options, &fit->position, fit->history, fit->error);
}

/* Does a ModelCheckpoint save after this step? Then its file name may need the metrics. */
static bool saves_now(const HncFit *options) {
    for (int i = 0; i < options->callback_count; i++) {
        const HncCallback *callback = &options->callback[i];
        if (callback->kind == HNC_MODEL_CHECKPOINT && callback->save_freq > 0 && callback->batches_since_save + 1 >= callback->save_freq) {
            return true;
        }
    }
    return false;
}

/* The steps of one epoch, from where the position is. *interrupted: the caller asked to stop; the position says where. */
static bool run_steps(Fit *fit, bool *interrupted) {
    HncInstance *instance = fit->instance;
    const HncFit *options = fit->options;
    HncPosition *position = &fit->position;
    while (position->step < fit->steps && !fit->callback.stop) {
        int rows = hnc_batches_next(fit->batches, fit->error);
        if (rows < 0) {
            return false;
        }
        if (rows == 0) {
            break;
        }
        float loss = 0;
        int status =
            fit->model->train_step(instance->part[HNC_WEIGHT], instance->part[HNC_OPTIMIZER], instance->part[HNC_METRIC], instance->part[HNC_STATE],
                                   instance->train_workspace, rows, (const void *const *)fit->batches->row, &loss);
        if (!check_status(fit, "train_step", status) || (saves_now(options) && !read_metrics(fit)) ||
            !hnc_callbacks_step(&fit->callback, position->epoch, position->step, loss, fit->error)) {
            return false;
        }
        position->step++;
        position->pass = fit->batches->pass;
        position->position = fit->batches->position;
        position->stopped = fit->callback.stop;
        if (options->stop != NULL && options->stop(options->context)) {
            *interrupted = true;
            return save_checkpoint(fit);
        }
        if (options->checkpoint_steps > 0 && position->step % options->checkpoint_steps == 0 && !save_checkpoint(fit)) {
            return false;
        }
        if (!show_progress(fit, false)) {
            return false;
        }
    }
    return true;
}

static bool validate(Fit *fit) {
    const HncFit *options = fit->options;
    int metrics = fit->model->metric_count, frequency = options->validation_freq > 0 ? options->validation_freq : 1;
    bool now_due = options->validation != NULL && (fit->position.epoch + 1) % frequency == 0;
    for (int i = 0; i < metrics && options->validation != NULL; i++) {
        fit->callback.present[metrics + i] = now_due;
    }
    if (!now_due) {
        return true;
    }
    int batch = options->validation_batch_size ? options->validation_batch_size : options->batch_size;
    if (!hnc_evaluate(fit->instance, options->validation, batch, options->validation_steps, fit->result, fit->error)) {
        return false;
    }
    for (int i = 0; i < metrics; i++) {
        fit->callback.value[metrics + i] = (double)fit->result[i];
    }
    return true;
}

/* A second between writes: thousands of short epochs must not wait for the disk. */
static bool write_history(Fit *fit, bool last) {
    const HncFit *options = fit->options;
    double time = now(fit);
    if (options->history == NULL || (!last && options->seconds != NULL && time - fit->last_history < 1)) {
        return true;
    }
    fit->last_history = time;
    return hnc_history_write(fit->history, options->history, ',', fit->error);
}

static bool end_epoch(Fit *fit) {
    HncPosition *position = &fit->position;
    if (!read_metrics(fit) || !validate(fit)) {
        return false;
    }
    int column = fit->callback.learning_rate;
    if (column >= 0) {
        int variable = hnc_variable_find(fit->model, HNC_OPTIMIZER, "learning_rate");
        fit->callback.present[column] = variable >= 0;
        fit->callback.value[column] = variable >= 0 ? (double)*(const float *)hnc_variable_data(fit->instance, variable) : 0;
    }
    if (!hnc_history_add(fit->history, position->epoch, fit->callback.value, fit->callback.present, fit->error)) {
        return false;
    }
    if (!show_progress(fit, true) || !hnc_callbacks_epoch_end(&fit->callback, position->epoch, fit->error)) {
        return false;
    }
    if (fit->batches->position >= fit->data->samples || fit->options->steps_per_epoch == 0) {
        hnc_batches_rewind(fit->batches, fit->batches->pass + 1, 0);
    }
    position->epoch++;
    position->step = 0;
    position->pass = fit->batches->pass;
    position->position = fit->batches->position;
    position->stopped = fit->callback.stop;
    return write_history(fit, false) && save_checkpoint(fit);
}

/* Optimizer.finalize_variable_values: with use_ema the averages become the weights. */
static void use_averages(Fit *fit) {
    for (int i = 0; i < fit->model->variable_count; i++) {
        const HncVariable *variable = &fit->model->variable[i];
        if (variable->class_ == HNC_OPTIMIZER && variable->average_of >= 0) {
            memcpy(hnc_variable_data(fit->instance, variable->average_of), hnc_variable_data(fit->instance, i), hnc_variable_bytes(variable));
        }
    }
}

static bool run_epochs(Fit *fit, HncStop *stopped) {
    HncPosition *position = &fit->position;
    fit->callback.stop = position->stopped && position->step == 0;
    while (position->epoch < fit->options->epochs && !fit->callback.stop) {
        bool interrupted = false;
        fit->epoch_start = now(fit);
        fit->last_progress = fit->epoch_start - 1;
        if (position->step == 0) {
            fit->model->metrics_reset(fit->instance->part[HNC_METRIC]);
        }
        fit->callback.stop = position->stopped;
        if (!run_steps(fit, &interrupted)) {
            return false;
        }
        if (interrupted) {
            *stopped = HNC_STOP_REQUESTED;
            return write_history(fit, true);
        }
        if (!end_epoch(fit)) {
            return false;
        }
    }
    if (fit->callback.stop) {
        *stopped = HNC_STOP_EARLY;
    }
    use_averages(fit);
    hnc_callbacks_train_end(&fit->callback);
    return write_history(fit, true);
}

bool hnc_fit(HncInstance *instance, const HncData *data, const HncFit *options, HncHistory *history, HncStop *stopped, HncError *error) {
    Fit fit = {.instance = instance, .model = instance->model, .data = data, .options = options, .history = history, .error = error};
    fit.position = (HncPosition){.epoch = options->initial_epoch,
                                 .samples = data->samples,
                                 .batch_size = options->batch_size,
                                 .shuffle = options->shuffle,
                                 .seed = options->seed};
    fit.callback.instance = instance;
    fit.callback.options = options;
    fit.callback.history = history;
    memset(history, 0, sizeof(*history));
    *stopped = HNC_STOP_NONE;
    bool good = make_columns(&fit) && check_options(&fit) && start(&fit) && run_epochs(&fit, stopped);
    free_fit(&fit);
    return good;
}
