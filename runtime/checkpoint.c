/*
 * checkpoint.c - the whole state of a training in one safetensors file, so that a resumed run gives the bits of an uninterrupted one:
 * weights, optimizer (with its seed and step counter), metrics and layer states in the middle of an epoch, place in the data, history, callbacks.
 * Every variable is stored under "<class>/<name>"; numbers of the loop are metadata; written atomically.
 */
#include "internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char *const class_prefix[HNC_CLASS_COUNT] = {"weights/", "optimizer/", "metrics/", "state/"};
static const HncFileType file_type[] = {
    [HNC_F32] = HNC_FILE_F32, [HNC_I32] = HNC_FILE_I32, [HNC_U8] = HNC_FILE_U8, [HNC_BOOL] = HNC_FILE_BOOL, [HNC_BF16] = HNC_FILE_BF16};

/* The tensors and metadata of one checkpoint while it is put together; texts are freed with it. */
typedef struct {
    HncStored *tensor;
    int tensors, tensor_capacity;
    HncMetadata *metadata;
    int entries, metadata_capacity;
    char **text;
    int texts, text_capacity;
    HncError *error;
    bool failed;
} Builder;

static char *keep_text(Builder *builder, const char *text) {
    char *copy = NULL;
    if (!builder->failed && builder->texts < builder->text_capacity) {
        copy = hnc_join(text, "", builder->error);
    }
    if (copy == NULL) {
        builder->failed = true;
        return NULL;
    }
    builder->text[builder->texts++] = copy;
    return copy;
}

static void add_metadata(Builder *builder, const char *key, const char *value) {
    char *kept_key = keep_text(builder, key), *kept_value = keep_text(builder, value);
    if (!builder->failed && builder->entries < builder->metadata_capacity) {
        builder->metadata[builder->entries++] = (HncMetadata){kept_key, kept_value};
    }
}

static void add_number(Builder *builder, const char *key, int64_t value) {
    char text[32];
    snprintf(text, sizeof(text), "%lld", (long long)value);
    add_metadata(builder, key, text);
}

static void add_tensor(Builder *builder, const char *prefix, const char *name, HncFileType type, int rank, const int64_t *dim, const void *data) {
    char *full = hnc_join(prefix, name, builder->error), *kept = full != NULL ? keep_text(builder, full) : NULL;
    free(full);
    if (kept == NULL || builder->tensors == builder->tensor_capacity) {
        builder->failed = true;
        return;
    }
    HncStored *stored = &builder->tensor[builder->tensors++];
    *stored = (HncStored){.name = kept, .type = type, .rank = rank, .data = data};
    memcpy(stored->dim, dim, sizeof(*dim) * (size_t)rank);
}

static void add_variable(Builder *builder, const char *prefix, const HncVariable *variable, const void *data) {
    int64_t dim[HNC_MAX_RANK];
    for (int i = 0; i < variable->rank; i++) {
        dim[i] = variable->dim[i];
    }
    add_tensor(builder, prefix, variable->name, file_type[variable->type], variable->rank, dim, data);
}

static void best_prefix(char out[64], int callback) {
    snprintf(out, 64, "callback/%d/", callback);
}

/* One callback's numbers as text; the best value in hexadecimal, which is exact. */
static void callback_text(const HncCallback *callback, char out[256]) {
    snprintf(out, 256, "%d %d %a %d %d %d %lld %d", (int)callback->kind, callback->has_best, callback->has_best ? callback->best : 0.0,
             callback->wait, callback->cooldown_left, callback->best_epoch, (long long)callback->batches_since_save, callback->has_best_weights);
}

/* Column names, one a line. */
static char *column_text(const HncHistory *history, HncError *error) {
    char *text = hnc_join("", "", error);
    for (int i = 0; i < history->columns && text != NULL; i++) {
        char *line = hnc_join(history->name[i], "\n", error), *longer = line != NULL ? hnc_join(text, line, error) : NULL;
        free(line);
        free(text);
        text = longer;
    }
    return text;
}

static void add_everything(Builder *builder, const HncInstance *instance, const HncFit *options, const HncPosition *position,
                           const HncHistory *history) {
    const HncModel *model = instance->model;
    char key[64], value[256];
    add_metadata(builder, "format", "hnc checkpoint 1");
    add_metadata(builder, "model", model->name);
    add_number(builder, "epoch", position->epoch);
    add_number(builder, "step", position->step);
    add_number(builder, "pass", position->pass);
    add_number(builder, "position", position->position);
    add_number(builder, "samples", position->samples);
    add_number(builder, "batch_size", position->batch_size);
    add_number(builder, "shuffle", position->shuffle);
    add_number(builder, "stopped", position->stopped);
    snprintf(value, sizeof(value), "%llu", (unsigned long long)position->seed);
    add_metadata(builder, "seed", value);
    add_number(builder, "callbacks", options->callback_count);
    char *columns = column_text(history, builder->error);
    if (columns == NULL) {
        builder->failed = true;
        return;
    }
    add_metadata(builder, "columns", columns);
    free(columns);
    for (int i = 0; i < model->variable_count; i++) {
        add_variable(builder, class_prefix[model->variable[i].class_], &model->variable[i], hnc_variable_data(instance, i));
    }
    for (int i = 0; i < options->callback_count; i++) {
        const HncCallback *callback = &options->callback[i];
        snprintf(key, sizeof(key), "callback %d", i);
        callback_text(callback, value);
        add_metadata(builder, key, value);
        best_prefix(key, i);
        for (int weight = 0; weight < model->variable_count && callback->has_best_weights; weight++) {
            if (model->variable[weight].class_ == HNC_WEIGHT) {
                add_variable(builder, key, &model->variable[weight], (const char *)callback->best_weights + model->variable[weight].offset);
            }
        }
    }
    const int64_t cells[2] = {history->rows, history->columns};
    _Static_assert(sizeof(int) == 4 && sizeof(bool) == 1, "history arrays are stored as they are");
    add_tensor(builder, "history/", "epoch", HNC_FILE_I32, 1, cells, history->epoch);
    add_tensor(builder, "history/", "value", HNC_FILE_F64, 2, cells, history->value);
    add_tensor(builder, "history/", "present", HNC_FILE_BOOL, 2, cells, history->present);
}

bool hnc_checkpoint_save(const HncInstance *instance, const HncFit *options, const HncPosition *position, const HncHistory *history,
                         HncError *error) {
    Builder builder = {.error = error};
    builder.tensor_capacity = instance->model->variable_count * (options->callback_count + 1) + 3;
    builder.metadata_capacity = 16 + options->callback_count;
    builder.text_capacity = builder.tensor_capacity + 2 * builder.metadata_capacity;
    builder.tensor = hnc_allocate((size_t)builder.tensor_capacity, sizeof(*builder.tensor), error);
    builder.metadata = hnc_allocate((size_t)builder.metadata_capacity, sizeof(*builder.metadata), error);
    builder.text = hnc_allocate((size_t)builder.text_capacity, sizeof(*builder.text), error);
    builder.failed = builder.tensor == NULL || builder.metadata == NULL || builder.text == NULL;
    if (!builder.failed) {
        add_everything(&builder, instance, options, position, history);
    }
    bool good =
        !builder.failed && hnc_safetensors_write(options->checkpoint, builder.tensor, builder.tensors, builder.metadata, builder.entries, error);
    for (int i = 0; i < builder.texts; i++) {
        free(builder.text[i]);
    }
    free(builder.text);
    free(builder.tensor);
    free(builder.metadata);
    return good;
}

/* ---- loading */

typedef struct {
    HncSafetensors *file;
    const char *path;
    HncError *error;
} Loader;

static bool refuse(const Loader *loader, const char *what) {
    char shown[256];
    return hnc_fail(loader->error, HNC_ERROR_DATA, "%s: %s", hnc_shown(loader->path, shown, sizeof(shown)), what);
}

static bool get_number(const Loader *loader, const char *key, int64_t low, int64_t high, int64_t *value) {
    const char *text = hnc_safetensors_metadata(loader->file, key);
    char *end = NULL;
    errno = 0;
    *value = text != NULL ? strtoll(text, &end, 10) : 0;
    if (text == NULL || end == text || *end != '\0' || errno != 0 || *value < low || *value > high) {
        char what[128];
        snprintf(what, sizeof(what), "the checkpoint's '%s' is missing or wrong", key);
        return refuse(loader, what);
    }
    return true;
}

/* Reads the tensor of a variable, which must have its type and shape. */
static bool get_variable(const Loader *loader, const char *prefix, const HncVariable *variable, void *to) {
    char what[512];
    char *name = hnc_join(prefix, variable->name, loader->error);
    if (name == NULL) {
        return false;
    }
    int found = hnc_safetensors_find(loader->file, name);
    free(name);
    const HncArray *array = found >= 0 ? hnc_safetensors_at(loader->file, found) : NULL;
    bool same = array != NULL && array->type == file_type[variable->type] && array->rank == variable->rank;
    for (int i = 0; i < variable->rank && same; i++) {
        same = array->dim[i] == variable->dim[i];
    }
    if (!same) {
        snprintf(what, sizeof(what), "the checkpoint belongs to another model: '%s%s' is %s", prefix, variable->name,
                 array == NULL ? "missing" : "of another shape");
        return refuse(loader, what);
    }
    return hnc_safetensors_read(loader->file, found, variable->type, to, HNC_ALLOW_NONFINITE, loader->error);
}

static bool get_callback(const Loader *loader, HncInstance *instance, HncCallback *callback, int index) {
    const HncModel *model = instance->model;
    char key[64];
    snprintf(key, sizeof(key), "callback %d", index);
    const char *text = hnc_safetensors_metadata(loader->file, key);
    int kind = -1, has_best = 0, has_weights = 0;
    long long since = 0;
    if (text == NULL ||
        sscanf(text, "%d %d %la %d %d %d %lld %d", &kind, &has_best, &callback->best, &callback->wait, &callback->cooldown_left,
               &callback->best_epoch, &since, &has_weights) != 8 ||
        kind != (int)callback->kind) {
        return refuse(loader, "the checkpoint was made with other callbacks");
    }
    callback->has_best = has_best != 0;
    callback->batches_since_save = since;
    if (!has_weights) {
        return true;
    }
    if (callback->best_weights == NULL) {
        callback->best_weights = hnc_allocate_aligned(model->bytes[HNC_WEIGHT], loader->error);
        if (callback->best_weights == NULL) {
            return false;
        }
    }
    callback->has_best_weights = true;
    best_prefix(key, index);
    for (int i = 0; i < model->variable_count; i++) {
        const HncVariable *variable = &model->variable[i];
        if (variable->class_ == HNC_WEIGHT && !get_variable(loader, key, variable, (char *)callback->best_weights + variable->offset)) {
            return false;
        }
    }
    return true;
}

static bool get_history(const Loader *loader, HncHistory *history) {
    int epoch = hnc_safetensors_find(loader->file, "history/epoch"), value = hnc_safetensors_find(loader->file, "history/value");
    int present = hnc_safetensors_find(loader->file, "history/present");
    if (epoch < 0 || value < 0 || present < 0) {
        return refuse(loader, "the checkpoint has no history");
    }
    uint64_t rows = hnc_safetensors_at(loader->file, epoch)->count, cells;
    if (rows > INT32_MAX / 2 || !hnc_multiply(rows, (uint64_t)history->columns, &cells) || hnc_safetensors_at(loader->file, value)->count != cells ||
        hnc_safetensors_at(loader->file, present)->count != cells) {
        return refuse(loader, "the checkpoint's history is damaged");
    }
    int32_t *epochs = hnc_allocate((size_t)rows, sizeof(*epochs), loader->error);
    double *values = hnc_allocate((size_t)cells, sizeof(*values), loader->error);
    bool *presents = hnc_allocate((size_t)cells, sizeof(*presents), loader->error);
    bool good = epochs != NULL && values != NULL && presents != NULL &&
                hnc_safetensors_read(loader->file, epoch, HNC_I32, epochs, 0, loader->error) &&
                hnc_safetensors_read_doubles(loader->file, value, values, loader->error) &&
                hnc_safetensors_read(loader->file, present, HNC_BOOL, presents, 0, loader->error);
    for (uint64_t row = 0; row < rows && good; row++) {
        size_t first = (size_t)row * (size_t)history->columns;
        good = hnc_history_add(history, epochs[row], values + first, presents + first, loader->error);
    }
    free(epochs);
    free(values);
    free(presents);
    return good;
}

static bool get_everything(const Loader *loader, HncInstance *instance, const HncFit *options, HncPosition *position, HncHistory *history) {
    const char *format = hnc_safetensors_metadata(loader->file, "format");
    if (format == NULL || strcmp(format, "hnc checkpoint 1") != 0) {
        return refuse(loader, "this is not a checkpoint of hnc");
    }
    int64_t epoch, batch_size, shuffle, stopped, callbacks;
    bool good = get_number(loader, "epoch", 0, INT32_MAX, &epoch) && get_number(loader, "step", 0, INT64_MAX, &position->step) &&
                get_number(loader, "pass", 0, INT64_MAX, &position->pass) && get_number(loader, "position", 0, INT64_MAX, &position->position) &&
                get_number(loader, "samples", 1, INT64_MAX, &position->samples) && get_number(loader, "batch_size", 1, INT32_MAX, &batch_size) &&
                get_number(loader, "shuffle", 0, 1, &shuffle) && get_number(loader, "stopped", 0, 1, &stopped) &&
                get_number(loader, "callbacks", 0, INT32_MAX, &callbacks);
    const char *seed = hnc_safetensors_metadata(loader->file, "seed"), *columns = hnc_safetensors_metadata(loader->file, "columns");
    if (!good || seed == NULL || columns == NULL) {
        return good && refuse(loader, "the checkpoint is incomplete");
    }
    position->epoch = (int)epoch;
    position->batch_size = (int)batch_size;
    position->shuffle = shuffle != 0;
    position->stopped = stopped != 0;
    position->seed = strtoull(seed, NULL, 10);
    char *own = column_text(history, loader->error);
    bool same = own != NULL && strcmp(own, columns) == 0;
    free(own);
    if (!same) {
        return own != NULL && refuse(loader, "the checkpoint was made with other metrics, validation or callbacks");
    }
    if (callbacks != options->callback_count) {
        return refuse(loader, "the checkpoint was made with other callbacks");
    }
    for (int i = 0; i < options->callback_count; i++) {
        if (!get_callback(loader, instance, &options->callback[i], i)) {
            return false;
        }
    }
    for (int i = 0; i < instance->model->variable_count; i++) {
        const HncVariable *variable = &instance->model->variable[i];
        if (!get_variable(loader, class_prefix[variable->class_], variable, hnc_variable_data(instance, i))) {
            return false;
        }
    }
    return get_history(loader, history);
}

bool hnc_checkpoint_load(HncInstance *instance, const HncFit *options, HncPosition *position, HncHistory *history, HncError *error) {
    Loader loader = {hnc_safetensors_open(options->resume, error), options->resume, error};
    bool good = loader.file != NULL && get_everything(&loader, instance, options, position, history);
    hnc_safetensors_close(loader.file);
    return good;
}
