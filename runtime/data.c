/* data.c - samples in memory (from an npz file, checked against what the model wants before anything runs) or read one by one, and views of them. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static uint64_t row_elements(const HncPort *port) {
    uint64_t count = 1;
    for (int i = 0; i < port->rank; i++) {
        count *= (uint64_t)port->dim[i];
    }
    return count;
}

/* Same shape per sample; axes of extent 1 at the end may be there or not, as Keras allows ([n] for [n, 1] and the reverse). */
static bool shape_fits(const HncPort *port, const HncArray *array) {
    int want = port->rank, have = array->rank - 1;
    while (want > have && want > 0 && port->dim[want - 1] == 1) {
        want--;
    }
    while (have > want && have > 0 && array->dim[have] == 1) {
        have--;
    }
    if (array->rank < 1 || want != have) {
        return false;
    }
    for (int i = 0; i < want; i++) {
        if (array->dim[i + 1] != port->dim[i]) {
            return false;
        }
    }
    return true;
}

static bool wrong_shape(const char *path, const HncPort *port, const HncArray *array, HncError *error) {
    char file[256], have[160], want[160];
    int64_t dim[HNC_MAX_RANK];
    for (int i = 0; i < port->rank; i++) {
        dim[i] = port->dim[i];
    }
    hnc_shape_text(want, sizeof(want), port->rank, dim);
    return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s' has shape %s, but a sample of it is %s, so that [samples%s%s is wanted",
                    hnc_shown(path, file, sizeof(file)), port->name, hnc_shape_text(have, sizeof(have), array->rank, array->dim), want,
                    port->rank ? ", " : "", want + 1);
}

/* Which arrays the file has, for the message about one that it lacks. */
static bool missing(const HncNpz *npz, const char *path, const HncPort *port, HncError *error) {
    char file[256], names[300] = "", shown[80];
    size_t length = 0;
    for (int i = 0; i < hnc_npz_count(npz) && length + 90 < sizeof(names); i++) {
        length += (size_t)snprintf(names + length, sizeof(names) - length, "%s'%s'", i ? ", " : "",
                                   hnc_shown(hnc_npz_at(npz, i)->name, shown, sizeof(shown)));
    }
    return hnc_fail(error, HNC_ERROR_DATA, "%s: no array '%s' in it; it has %s", hnc_shown(path, file, sizeof(file)), port->name,
                    length ? names : "none");
}

bool hnc_port_check(const HncPort *port, const void *data, uint64_t count, const char *path, HncError *error) {
    if (port->limit <= 0 || port->type != HNC_I32) {
        return true;
    }
    const int32_t *value = data;
    for (uint64_t i = 0; i < count; i++) {
        if (value[i] < 0 || value[i] >= port->limit) {
            char file[256];
            return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s': element %llu is %d, but the model has places for 0 to %d only",
                            hnc_shown(path, file, sizeof(file)), port->name, (unsigned long long)i, value[i], port->limit - 1);
        }
    }
    return true;
}

static bool read_port(HncNpz *npz, const char *path, HncData *data, int index, bool optional, unsigned flags, HncError *error) {
    const HncPort *port = data->port[index];
    char file[256];
    int found = hnc_npz_find(npz, port->name);
    if (found < 0) {
        return optional || missing(npz, path, port, error);
    }
    const HncArray *array = hnc_npz_at(npz, found);
    if (!shape_fits(port, array)) {
        return wrong_shape(path, port, array, error);
    }
    if (array->dim[0] == 0) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s' has no samples", hnc_shown(path, file, sizeof(file)), port->name);
    }
    if (data->samples >= 0 && array->dim[0] != data->samples) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s' has %lld samples, but '%s' has %lld", hnc_shown(path, file, sizeof(file)), port->name,
                        (long long)array->dim[0], data->port[0]->name, (long long)data->samples);
    }
    data->samples = array->dim[0];
    data->data[index] = hnc_allocate((size_t)array->count, hnc_type_size(port->type), error);
    return data->data[index] != NULL && hnc_npz_read(npz, found, port->type, data->data[index], flags, error) &&
           hnc_port_check(port, data->data[index], array->count, path, error);
}

static HncData *data_new(int count, HncError *error) {
    HncData *data = hnc_allocate(1, sizeof(*data), error);
    if (data == NULL) {
        return NULL;
    }
    data->port = hnc_allocate((size_t)count, sizeof(void *), error);
    data->data = hnc_allocate((size_t)count, sizeof(void *), error);
    data->row_bytes = hnc_allocate((size_t)count, sizeof(*data->row_bytes), error);
    data->present = hnc_allocate((size_t)count, sizeof(*data->present), error);
    if (data->port == NULL || data->data == NULL || data->row_bytes == NULL || data->present == NULL) {
        hnc_data_free(data);
        return NULL;
    }
    data->count = count;
    data->samples = -1;
    return data;
}

/* The model's ports in the order of train_step's arguments. */
static HncData *data_of_model(const HncModel *model, bool training, HncError *error) {
    HncData *data = data_new(model->input_count + (training ? model->target_count + model->sample_weight_count : 0), error);
    for (int i = 0; data != NULL && i < data->count; i++) {
        int target = i - model->input_count, weight = target - model->target_count;
        data->port[i] = target < 0 ? &model->input[i] : weight < 0 ? &model->target[target] : &model->sample_weight[weight];
        data->row_bytes[i] = (size_t)row_elements(data->port[i]) * hnc_type_size(data->port[i]->type);
    }
    return data;
}

HncData *hnc_data_read(const char *path, const HncModel *model, bool training, unsigned flags, HncError *error) {
    HncNpz *npz = hnc_npz_open(path, error);
    HncData *data = npz != NULL ? data_of_model(model, training, error) : NULL;
    if (data == NULL) {
        hnc_npz_close(npz);
        return NULL;
    }
    data->owned = true;
    bool good = true;
    for (int i = 0; i < data->count && good; i++) {
        good = read_port(npz, path, data, i, training && i >= model->input_count + model->target_count, flags, error);
    }
    hnc_npz_close(npz);
    if (good && data->samples < 0) {
        char file[256];
        good = hnc_fail(error, HNC_ERROR_DATA, "%s: the model has no inputs, so that there are no samples", hnc_shown(path, file, sizeof(file)));
    }
    if (!good) {
        hnc_data_free(data);
        return NULL;
    }
    return data;
}

HncData *hnc_data_stream(const HncModel *model, bool training, int64_t samples, const bool *present,
                         bool (*read)(void *, int64_t, void *const *, HncError *), void (*close)(void *), void *context, HncError *error) {
    HncData *data = data_of_model(model, training, error);
    if (data == NULL) {
        close(context);
        return NULL;
    }
    data->samples = samples;
    data->read = read;
    data->close = close;
    data->context = context;
    memcpy(data->present, present, sizeof(*present) * (size_t)data->count);
    return data;
}

static HncData *data_share(const HncData *data, HncError *error) {
    HncData *view = data_new(data->count, error);
    if (view != NULL) {
        view->read = data->read;
        view->context = data->context;
        for (int i = 0; i < data->count; i++) {
            view->port[i] = data->port[i];
            view->row_bytes[i] = data->row_bytes[i];
            view->present[i] = data->present[i];
            view->data[i] = data->data[i];
        }
    }
    return view;
}

static int64_t place_of(const HncData *data, int64_t sample) {
    return data->choice != NULL ? data->choice[sample] : data->first + sample;
}

HncData *hnc_data_choose(const HncData *data, const int64_t *sample, int64_t count, HncError *error) {
    HncData *view = data_share(data, error);
    int64_t *choice = view != NULL ? hnc_allocate((size_t)count, sizeof(*choice), error) : NULL;
    if (choice == NULL) {
        hnc_data_free(view);
        return NULL;
    }
    for (int64_t i = 0; i < count; i++) {
        choice[i] = place_of(data, sample[i]);
    }
    view->choice = choice;
    view->samples = count;
    return view;
}

HncData *hnc_data_view(const HncData *data, int64_t begin, int64_t end, HncError *error) {
    HncData *view = data_share(data, error);
    if (view == NULL) {
        return NULL;
    }
    view->samples = end - begin;
    view->first = data->first + begin;
    if (data->choice != NULL) {
        view->choice = hnc_allocate((size_t)(end - begin), sizeof(*view->choice), error);
        if (view->choice == NULL) {
            hnc_data_free(view);
            return NULL;
        }
        memcpy(view->choice, data->choice + begin, (size_t)(end - begin) * sizeof(*view->choice));
    }
    return view;
}

bool hnc_data_has(const HncData *data, int port) {
    return data->read != NULL ? data->present[port] : data->data[port] != NULL;
}

bool hnc_data_sample(const HncData *data, int64_t sample, void *const *to, HncError *error) {
    int64_t place = place_of(data, sample);
    if (data->read != NULL) {
        return data->read(data->context, place, to, error);
    }
    for (int i = 0; i < data->count; i++) {
        if (data->data[i] != NULL) {
            memcpy(to[i], (const char *)data->data[i] + (size_t)place * data->row_bytes[i], data->row_bytes[i]);
        }
    }
    return true;
}

void hnc_data_free(HncData *data) {
    if (data == NULL) {
        return;
    }
    for (int i = 0; i < data->count && data->owned && data->data != NULL; i++) {
        free(data->data[i]);
    }
    if (data->close != NULL) {
        data->close(data->context);
    }
    free(data->port);
    free(data->data);
    free(data->row_bytes);
    free(data->present);
    free(data->choice);
    free(data);
}
