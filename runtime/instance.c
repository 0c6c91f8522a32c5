/* instance.c - the structs of one model in memory, its weights from and to files, predict and evaluate. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

HncInstance *hnc_instance_new(const HncModel *model, HncPurpose purpose, HncError *error) {
    bool training = purpose != HNC_FOR_PREDICT;
    if (model->abi != HNC_MODEL_ABI) {
        hnc_fail(error, HNC_ERROR_MODEL, "the model's table has version %d, this runtime has %d", model->abi, HNC_MODEL_ABI);
        return NULL;
    }
    HncInstance *instance = hnc_allocate(1, sizeof(*instance), error);
    if (instance == NULL) {
        return NULL;
    }
    instance->model = model;
    bool good = true;
    for (int i = 0; i < HNC_CLASS_COUNT && good; i++) {
        bool wanted = i == HNC_WEIGHT || i == HNC_STATE || (i == HNC_METRIC && training) || purpose == HNC_FOR_TRAIN;
        if (wanted && model->bytes[i] != 0) {
            instance->part[i] = hnc_allocate_aligned(model->bytes[i], error);
            good = instance->part[i] != NULL;
        }
    }
    if (good && model->workspace_bytes != 0 && !training) {
        instance->workspace = hnc_allocate_aligned(model->workspace_bytes, error);
        good = instance->workspace != NULL;
    }
    if (good && model->train_workspace_bytes != 0 && training) {
        instance->train_workspace = hnc_allocate_aligned(model->train_workspace_bytes, error);
        good = instance->train_workspace != NULL;
    }
    if (!good) {
        hnc_instance_free(instance);
        return NULL;
    }
    return instance;
}

void hnc_instance_free(HncInstance *instance) {
    if (instance == NULL) {
        return;
    }
    for (int i = 0; i < HNC_CLASS_COUNT; i++) {
        free(instance->part[i]);
    }
    free(instance->workspace);
    free(instance->train_workspace);
    free(instance);
}

static bool check_status(const HncModel *model, const char *function, int status, HncError *error) {
    return status == 0 || hnc_fail(error, HNC_ERROR_MODEL, "%s_%s failed with error %d", model->name, function, status);
}

bool hnc_instance_init(HncInstance *instance, uint64_t seed, HncError *error) {
    const HncModel *model = instance->model;
    if (model->init != NULL && !check_status(model, "init", model->init(instance->part[HNC_WEIGHT], seed), error)) {
        return false;
    }
    return model->state_reset == NULL || check_status(model, "reset_state", model->state_reset(instance->part[HNC_STATE]), error);
}

size_t hnc_variable_bytes(const HncVariable *variable) {
    size_t bytes = hnc_type_size(variable->type);
    for (int i = 0; i < variable->rank; i++) {
        bytes *= (size_t)variable->dim[i];
    }
    return bytes;
}

void *hnc_variable_data(const HncInstance *instance, int variable) {
    const HncVariable *which = &instance->model->variable[variable];
    return (char *)instance->part[which->class_] + which->offset;
}

int hnc_variable_find(const HncModel *model, HncClass class_, const char *name) {
    for (int i = 0; i < model->variable_count; i++) {
        if (model->variable[i].class_ == class_ && strcmp(model->variable[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

/* ---- weights */

static bool same_shape(const HncVariable *variable, const HncArray *array) {
    if (variable->rank != array->rank) {
        return false;
    }
    for (int i = 0; i < variable->rank; i++) {
        if (variable->dim[i] != array->dim[i]) {
            return false;
        }
    }
    return true;
}

/* Weight `index` from tensor `found`. */
static bool read_weight(const HncModel *model, void *weights, int index, HncSafetensors *file, int found, const char *path, unsigned flags,
                        HncError *error) {
    const HncVariable *variable = &model->variable[index];
    char shown[256], have[160], want[160];
    hnc_shown(path, shown, sizeof(shown));
    const HncArray *array = hnc_safetensors_at(file, found);
    if (!same_shape(variable, array)) {
        int64_t dim[HNC_MAX_RANK];
        for (int i = 0; i < variable->rank; i++) {
            dim[i] = variable->dim[i];
        }
        return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s' has shape %s, but the model's is %s", shown, variable->name,
                        hnc_shape_text(have, sizeof(have), array->rank, array->dim), hnc_shape_text(want, sizeof(want), variable->rank, dim));
    }
    return hnc_safetensors_read(file, found, variable->type, (char *)weights + variable->offset, flags, error);
}

static bool load_weight(const HncModel *model, void *weights, int index, HncSafetensors *file, const char *path, unsigned flags, HncError *error) {
    const char *name = model->variable[index].name;
    char shown[256];
    const int found = hnc_safetensors_find(file, name);
    if (found < 0) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: no tensor '%s' in it, which the model needs", hnc_shown(path, shown, sizeof(shown)), name);
    }
    return read_weight(model, weights, index, file, found, path, flags, error);
}

/* The tensor of this name, or of its end: "conv/kernel" for "backbone/conv/kernel"; -1: none. */
static int find_by_end(HncSafetensors *file, const char *name) {
    int found = hnc_safetensors_find(file, name);
    for (const char *slash = strchr(name, '/'); found < 0 && slash != NULL && strchr(slash + 1, '/') != NULL; slash = strchr(slash + 1, '/')) {
        found = hnc_safetensors_find(file, slash + 1);
    }
    return found;
}

int hnc_weights_load_some(HncInstance *instance, const char *path, unsigned flags, HncError *error) {
    const HncModel *model = instance->model;
    HncSafetensors *file = hnc_safetensors_open(path, error);
    bool good = file != NULL;
    int count = 0;
    for (int i = 0; i < model->variable_count && good; i++) {
        const int found = model->variable[i].class_ == HNC_WEIGHT ? find_by_end(file, model->variable[i].name) : -1;
        if (found >= 0) {
            good = read_weight(model, instance->part[HNC_WEIGHT], i, file, found, path, flags, error);
            count++;
        }
    }
    hnc_safetensors_close(file);
    return good ? count : -1;
}

bool hnc_weights_read(const HncModel *model, void *weights, const char *path, unsigned flags, HncError *error) {
    HncSafetensors *file = hnc_safetensors_open(path, error);
    bool good = file != NULL;
    for (int i = 0; i < model->variable_count && good; i++) {
        if (model->variable[i].class_ == HNC_WEIGHT) {
            good = load_weight(model, weights, i, file, path, flags, error);
        }
    }
    for (int i = 0; good && i < hnc_safetensors_count(file); i++) {
        const char *name = hnc_safetensors_at(file, i)->name;
        if (hnc_variable_find(model, HNC_WEIGHT, name) < 0) {
            char shown[256], key[200];
            good = hnc_fail(error, HNC_ERROR_DATA, "%s: tensor '%s' belongs to no layer of the model", hnc_shown(path, shown, sizeof(shown)),
                            hnc_shown(name, key, sizeof(key)));
        }
    }
    hnc_safetensors_close(file);
    return good;
}

bool hnc_weights_load(HncInstance *instance, const char *path, unsigned flags, HncError *error) {
    return hnc_weights_read(instance->model, instance->part[HNC_WEIGHT], path, flags, error);
}

static bool write_weights(const HncModel *model, const void *weights, const HncMetadata *metadata, int metadata_count, const char *path,
                          HncError *error) {
    HncStored *stored = hnc_allocate((size_t)model->variable_count, sizeof(*stored), error);
    if (stored == NULL) {
        return false;
    }
    int count = 0;
    static const HncFileType types[] = {
        [HNC_F32] = HNC_FILE_F32, [HNC_I32] = HNC_FILE_I32, [HNC_U8] = HNC_FILE_U8, [HNC_BOOL] = HNC_FILE_BOOL, [HNC_BF16] = HNC_FILE_BF16};
    for (int i = 0; i < model->variable_count; i++) {
        const HncVariable *variable = &model->variable[i];
        if (variable->class_ == HNC_WEIGHT) {
            stored[count] = (HncStored){
                .name = variable->name, .type = types[variable->type], .rank = variable->rank, .data = (const char *)weights + variable->offset};
            for (int axis = 0; axis < variable->rank; axis++) {
                stored[count].dim[axis] = variable->dim[axis];
            }
            count++;
        }
    }
    bool good = hnc_safetensors_write(path, stored, count, metadata, metadata_count, error);
    free(stored);
    return good;
}

bool hnc_weights_write(const HncModel *model, const void *weights, const char *path, HncError *error) {
    return write_weights(model, weights, NULL, 0, path, error);
}

bool hnc_weights_save(const HncInstance *instance, const char *path, HncError *error) {
    return write_weights(instance->model, instance->part[HNC_WEIGHT], instance->metadata, instance->metadata_count, path, error);
}

/* ---- running */

static bool check_whole_batches(const HncInstance *instance, const HncData *data, int batch, HncError *error) {
    if (instance->model->bytes[HNC_STATE] != 0 && data->samples % batch != 0) {
        return hnc_fail(error, HNC_ERROR_DATA, "a stateful model runs in whole batches: %lld samples are not a multiple of %d",
                        (long long)data->samples, batch);
    }
    return true;
}

bool hnc_predict(HncInstance *instance, const HncData *data, void *const *out, HncError *error) {
    const HncModel *model = instance->model;
    if (!check_whole_batches(instance, data, model->batch, error)) {
        return false;
    }
    HncBatches *batches = hnc_batches_new(data, model->batch, false, 0, error);
    void **place = hnc_allocate((size_t)model->output_count, sizeof(*place), error);
    size_t *row_bytes = hnc_allocate((size_t)model->output_count, sizeof(*row_bytes), error);
    bool good = batches != NULL && place != NULL && row_bytes != NULL;
    for (int i = 0; i < model->output_count && good; i++) {
        const HncPort *port = &model->output[i];
        row_bytes[i] = hnc_type_size(port->type);
        for (int axis = 0; axis < port->rank; axis++) {
            row_bytes[i] *= (size_t)port->dim[axis];
        }
        place[i] = hnc_allocate_aligned(row_bytes[i] * (size_t)model->batch, error);
        good = place[i] != NULL;
    }
    size_t done = 0;
    for (int rows = 0; good && (rows = hnc_batches_next(batches, error)) != 0; done += (size_t)rows) {
        if (rows < 0) {
            good = false;
            break;
        }
        int status = model->predict(instance->part[HNC_WEIGHT], instance->part[HNC_STATE], instance->workspace, rows,
                                    (const void *const *)batches->row, place);
        good = check_status(model, "predict", status, error);
        for (int i = 0; i < model->output_count && good; i++) {
            memcpy((char *)out[i] + done * row_bytes[i], place[i], (size_t)rows * row_bytes[i]);
        }
    }
    for (int i = 0; i < model->output_count && place != NULL; i++) {
        free(place[i]);
    }
    free(place);
    free(row_bytes);
    hnc_batches_free(batches);
    return good;
}

bool hnc_evaluate(HncInstance *instance, const HncData *data, int batch, int64_t steps, float *result, HncError *error) {
    return hnc_evaluate_seen(instance, data, batch, steps, result, NULL, NULL, error);
}

bool hnc_evaluate_seen(HncInstance *instance, const HncData *data, int batch, int64_t steps, float *result, HncSeen *seen, void *context,
                       HncError *error) {
    const HncModel *model = instance->model;
    if (batch > model->train_batch) {
        return hnc_fail(error, HNC_ERROR_DATA, "batches of %d samples, but the model is compiled for %d", batch, model->train_batch);
    }
    if (!check_whole_batches(instance, data, batch, error)) {
        return false;
    }
    HncBatches *batches = hnc_batches_new(data, batch, false, 0, error);
    void **place = hnc_allocate((size_t)model->output_count, sizeof(*place), error);
    bool good = batches != NULL && place != NULL;
    for (int i = 0; i < model->output_count && good; i++) {
        const HncPort *port = &model->output[i];
        size_t bytes = hnc_type_size(port->type) * (size_t)batch;
        for (int axis = 0; axis < port->rank; axis++) {
            bytes *= (size_t)port->dim[axis];
        }
        place[i] = hnc_allocate_aligned(bytes, error);
        good = place[i] != NULL;
    }
    if (good) {
        model->metrics_reset(instance->part[HNC_METRIC]);
    }
    int64_t step = 0;
    for (int rows = 0; good && (steps == 0 || step < steps) && (rows = hnc_batches_next(batches, error)) != 0; step++) {
        if (rows < 0) {
            good = false;
            break;
        }
        int status = model->evaluate_step(instance->part[HNC_WEIGHT], instance->part[HNC_METRIC], instance->part[HNC_STATE],
                                          instance->train_workspace, rows, (const void *const *)batches->row, place);
        good = check_status(model, "evaluate_step", status, error);
        if (good && seen != NULL) {
            seen(context, rows, (const void *const *)batches->row, (const void *const *)place);
        }
    }
    good = good && check_status(model, "metrics_result", model->metrics_result(instance->part[HNC_METRIC], result), error);
    for (int i = 0; i < model->output_count && place != NULL; i++) {
        free(place[i]);
    }
    free(place);
    hnc_batches_free(batches);
    return good;
}
