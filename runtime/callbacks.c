/*
 * callbacks.c - what happens between epochs: Keras's EarlyStopping, ReduceLROnPlateau, ModelCheckpoint, TerminateOnNaN and CSVLogger,
 * step for step as keras/src/callbacks does it.
 */
#include "internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *callback_name(HncCallbackKind kind) {
    static const char *const names[] = {"EarlyStopping", "ReduceLROnPlateau", "ModelCheckpoint", "TerminateOnNaN", "CSVLogger", "TensorBoard"};
    return names[kind];
}

static bool monitors(const HncCallback *callback) {
    return callback->kind == HNC_EARLY_STOPPING || callback->kind == HNC_REDUCE_LR_ON_PLATEAU ||
           (callback->kind == HNC_MODEL_CHECKPOINT && callback->save_best_only);
}

static int find_column(const char *const *name, int count, const char *wanted) {
    for (int i = 0; i < count; i++) {
        if (strcmp(name[i], wanted) == 0) {
            return i;
        }
    }
    return -1;
}

bool hnc_callbacks_check(const HncFit *options, const char *const *name, int count, HncError *error) {
    for (int i = 0; i < options->callback_count; i++) {
        const HncCallback *callback = &options->callback[i];
        if (!monitors(callback) || find_column(name, count, callback->monitor) >= 0) {
            continue;
        }
        char all[300] = "";
        size_t length = 0;
        for (int column = 0; column < count && length < sizeof(all); column++) {
            length += (size_t)snprintf(all + length, sizeof(all) - length, "%s%s", column ? ", " : "", name[column]);
        }
        const char *hint = strncmp(callback->monitor, "val_", 4) == 0 && strstr(all, "val_") == NULL ? "; there is no validation data" : "";
        return hnc_fail(error, HNC_ERROR_DATA, "%s monitors '%s', but the training has: %s%s", callback_name(callback->kind), callback->monitor, all,
                        hint);
    }
    return true;
}

static void say(const HncFit *options, const char *format, ...) HNC_PRINTF_LIKE(2, 3);
static void say(const HncFit *options, const char *format, ...) {
    va_list list;
    va_start(list, format);
    if (options->message != NULL) {
        char text[400];
        vsnprintf(text, sizeof(text), format, list);
        options->message(options->context, text);
    }
    va_end(list);
}

/* MonitorCallback._is_improvement */
static bool improves(const HncCallback *callback, double value, bool has_reference, double reference) {
    if (!has_reference) {
        return true;
    }
    return callback->maximize ? value - callback->min_delta > reference : value + callback->min_delta < reference;
}

static bool keep_weights(HncCallbackContext *context, HncCallback *callback, HncError *error) {
    size_t bytes = context->instance->model->bytes[HNC_WEIGHT];
    if (callback->best_weights == NULL) {
        callback->best_weights = hnc_allocate_aligned(bytes, error);
        if (callback->best_weights == NULL) {
            return false;
        }
    }
    if (bytes != 0) {
        memcpy(callback->best_weights, context->instance->part[HNC_WEIGHT], bytes);
    }
    callback->has_best_weights = true;
    return true;
}

static bool early_stopping(HncCallbackContext *context, HncCallback *callback, int epoch, double value, HncError *error) {
    if (epoch < callback->start_from_epoch) {
        return true;
    }
    if (callback->restore_best_weights && !callback->has_best_weights) {
        callback->best_epoch = epoch;
        if (!keep_weights(context, callback, error)) {
            return false;
        }
    }
    callback->wait++;
    if (improves(callback, value, callback->has_best, callback->best)) {
        callback->best = value;
        callback->has_best = true;
        callback->best_epoch = epoch;
        if (callback->restore_best_weights && !keep_weights(context, callback, error)) {
            return false;
        }
        if (improves(callback, value, callback->has_baseline, callback->baseline)) {
            callback->wait = 0;
        }
        return true;
    }
    if (callback->wait >= callback->patience && epoch > 0) {
        say(context->options, "epoch %d: early stopping, %s was best in epoch %d", epoch + 1, callback->monitor, callback->best_epoch + 1);
        context->stop = true;
    }
    return true;
}

static void reduce_learning_rate(HncCallbackContext *context, HncCallback *callback, int epoch, double value) {
    if (callback->cooldown_left > 0) {
        callback->cooldown_left--;
        callback->wait = 0;
    }
    if (improves(callback, value, callback->has_best, callback->best)) {
        callback->best = value;
        callback->has_best = true;
        callback->wait = 0;
        return;
    }
    if (callback->cooldown_left > 0) {
        return;
    }
    callback->wait++;
    if (callback->wait < callback->patience) {
        return;
    }
    int variable = hnc_variable_find(context->instance->model, HNC_OPTIMIZER, "learning_rate");
    if (variable < 0) {
        return;
    }
    float *rate = hnc_variable_data(context->instance, variable);
    if (*rate > (float)callback->min_learning_rate) {
        double lower = (double)*rate * callback->factor;
        *rate = (float)(lower > callback->min_learning_rate ? lower : callback->min_learning_rate);
        callback->cooldown_left = callback->cooldown;
        callback->wait = 0;
        say(context->options, "epoch %d: learning rate reduced to %.6g", epoch + 1, (double)*rate);
    }
}

/* One field of Python's str.format with what file names use: {name}, {name:02d}, {name:.3f}, {name:g}, {name:e}. */
static bool format_field(const HncCallbackContext *context, const char *field, size_t length, int epoch, int64_t batch, char *out, size_t size) {
    char name[128], spec[16] = "%";
    const char *colon = memchr(field, ':', length);
    size_t name_length = colon != NULL ? (size_t)(colon - field) : length, spec_length = colon != NULL ? length - name_length - 1 : 0;
    if (name_length >= sizeof(name) || spec_length + 4 >= sizeof(spec)) {
        return false;
    }
    memcpy(name, field, name_length);
    name[name_length] = '\0';
    bool is_epoch = strcmp(name, "epoch") == 0, is_batch = strcmp(name, "batch") == 0 && batch >= 0;
    int column = is_epoch || is_batch ? -1 : find_column(context->name, context->count, name);
    if (!is_epoch && !is_batch && column < 0) {
        return false;
    }
    double value = is_epoch ? epoch + 1 : is_batch ? (double)(batch + 1) : context->value[column];
    char kind = column < 0 ? 'd' : 'g';
    for (size_t i = 0; i < spec_length; i++) {
        char c = colon[1 + i];
        if ((c < '0' || c > '9') && c != '.' && !(i + 1 == spec_length && strchr("dfeg", c) != NULL)) {
            return false;
        }
        if (c >= 'a') {
            kind = c;
        } else {
            spec[1 + i] = c;
            spec[2 + i] = '\0';
        }
    }
    int width = 0, precision = -1;
    const char *point = strchr(spec, '.');
    width = atoi(spec + 1);
    precision = point != NULL ? atoi(point + 1) : -1;
    if (width > 40 || precision > 20 || (kind == 'd' && column >= 0)) {
        return false;
    }
    bool zeros = spec[1] == '0';
    if (kind == 'd') {
        snprintf(out, size, zeros ? "%0*d" : "%*d", width, (int)value);
    } else if (colon == NULL) {
        hnc_double_text(value, out);
    } else if (kind == 'f') {
        snprintf(out, size, zeros ? "%0*.*f" : "%*.*f", width, precision, value);
    } else if (kind == 'e') {
        snprintf(out, size, zeros ? "%0*.*e" : "%*.*e", width, precision, value);
    } else {
        snprintf(out, size, zeros ? "%0*.*g" : "%*.*g", width, precision, value);
    }
    return true;
}

static bool format_path(const HncCallbackContext *context, const char *path, int epoch, int64_t batch, char *out, size_t size, HncError *error) {
    size_t length = 0;
    for (const char *c = path; *c != '\0'; c++) {
        char text[80] = {*c, '\0'};
        if ((*c == '{' && c[1] == '{') || (*c == '}' && c[1] == '}')) {
            c++;
        } else if (*c == '{') {
            const char *close = strchr(c, '}');
            if (close == NULL || !format_field(context, c + 1, (size_t)(close - c - 1), epoch, batch, text, sizeof(text))) {
                return hnc_fail(error, HNC_ERROR_DATA, "ModelCheckpoint: cannot fill in the file name '%s'", path);
            }
            c = close;
        }
        int added = snprintf(out + length, size - length, "%s", text);
        if (added < 0 || length + (size_t)added >= size) {
            return hnc_fail(error, HNC_ERROR_DATA, "ModelCheckpoint: the file name '%s' is too long", path);
        }
        length += (size_t)added;
    }
    return true;
}

static bool model_checkpoint(HncCallbackContext *context, HncCallback *callback, int epoch, int64_t batch, HncError *error) {
    if (callback->save_best_only) {
        int column = find_column(context->name, context->count, callback->monitor);
        /* Keras saves, with a warning, when an epoch lacks the value (validation_freq). */
        if (column >= 0 && context->present[column]) {
            if (!improves(callback, context->value[column], callback->has_best, callback->best)) {
                return true;
            }
            callback->best = context->value[column];
            callback->has_best = true;
        }
    }
    char path[4096];
    if (!format_path(context, callback->path, epoch, batch, path, sizeof(path), error) || !hnc_weights_save(context->instance, path, error)) {
        return false;
    }
    say(context->options, "epoch %d: weights saved to %s", epoch + 1, path);
    return true;
}

/* How much of a log stays when a row of `epoch` is added: whole lines, and after a resumption none of an epoch that comes again. */
static size_t csv_kept(const char *text, size_t length, bool resumed, int epoch) {
    while (length > 0 && text[length - 1] != '\n') {
        length--;
    }
    while (resumed && length > 0) {
        size_t line = length - 1;
        while (line > 0 && text[line - 1] != '\n') {
            line--;
        }
        char *end = NULL;
        long number = strtol(text + line, &end, 10);
        if (end == text + line || number < epoch) {
            break;
        }
        length = line;
    }
    return length;
}

/* The log with one row more, replaced as a whole: a process that is killed leaves no half of a line. */
static bool csv_append(const HncCallbackContext *context, const HncCallback *callback, HncError *error) {
    const HncHistory *history = context->history;
    FILE *file = fopen(callback->path, "rb");
    char *old = NULL;
    size_t length = 0;
    if (file != NULL) {
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        old = size >= 0 ? hnc_allocate((size_t)size + 1, 1, error) : NULL;
        length = old != NULL ? fread(old, 1, (size_t)size, file) : 0;
        fclose(file);
        if (old == NULL) {
            return size >= 0 ? false : hnc_fail(error, HNC_ERROR_IO, "%s: cannot read", callback->path);
        }
    }
    int epoch = history->epoch[history->rows - 1];
    size_t kept = csv_kept(old, length, context->options->resume != NULL, epoch);
    bool good = hnc_history_append(history, callback->path, callback->separator, old, kept, error);
    free(old);
    return good;
}

bool hnc_callbacks_step(HncCallbackContext *context, int epoch, int64_t step, float loss, HncError *error) {
    for (int i = 0; i < context->options->callback_count; i++) {
        HncCallback *callback = &context->options->callback[i];
        if (callback->kind == HNC_TERMINATE_ON_NAN && !isfinite(loss)) {
            say(context->options, "epoch %d, step %lld: the loss is %s, training ends", epoch + 1, (long long)step + 1,
                isnan(loss) ? "NaN" : "infinite");
            context->stop = true;
        }
        if (callback->kind == HNC_MODEL_CHECKPOINT && callback->save_freq > 0 && ++callback->batches_since_save >= callback->save_freq) {
            callback->batches_since_save = 0;
            if (!model_checkpoint(context, callback, epoch, step, error)) {
                return false;
            }
        }
    }
    return true;
}

bool hnc_callbacks_epoch_end(HncCallbackContext *context, int epoch, HncError *error) {
    for (int i = 0; i < context->options->callback_count; i++) {
        HncCallback *callback = &context->options->callback[i];
        int column = monitors(callback) ? find_column(context->name, context->count, callback->monitor) : -1;
        bool has_value = column >= 0 && context->present[column];
        double value = has_value ? context->value[column] : 0;
        bool good = true;
        switch (callback->kind) {
        case HNC_EARLY_STOPPING: good = !has_value || early_stopping(context, callback, epoch, value, error); break;
        case HNC_REDUCE_LR_ON_PLATEAU:
            if (has_value) {
                reduce_learning_rate(context, callback, epoch, value);
            }
            break;
        case HNC_MODEL_CHECKPOINT: good = callback->save_freq != 0 || model_checkpoint(context, callback, epoch, -1, error); break;
        case HNC_CSV_LOGGER:
            good = callback->append ? csv_append(context, callback, error)
                                    : hnc_history_write(context->history, callback->path, callback->separator, error);
            break;
        case HNC_TENSORBOARD: good = hnc_tensorboard_epoch(context, callback, epoch, error); break;
        case HNC_TERMINATE_ON_NAN: break;
        }
        if (!good) {
            return false;
        }
    }
    return true;
}

void hnc_callbacks_train_end(HncCallbackContext *context) {
    size_t bytes = context->instance->model->bytes[HNC_WEIGHT];
    for (int i = 0; i < context->options->callback_count; i++) {
        const HncCallback *callback = &context->options->callback[i];
        if (callback->kind == HNC_EARLY_STOPPING && callback->restore_best_weights && callback->has_best_weights && bytes != 0) {
            memcpy(context->instance->part[HNC_WEIGHT], callback->best_weights, bytes);
            say(context->options, "weights of epoch %d restored", callback->best_epoch + 1);
        }
    }
}

void hnc_callbacks_free(const HncFit *options) {
    for (int i = 0; i < options->callback_count; i++) {
        free(options->callback[i].best_weights);
        options->callback[i].best_weights = NULL;
        options->callback[i].has_best_weights = false;
        options->callback[i].opened = false;
    }
}
