/* batches.c - the rows of one pass over the data, in order or shuffled, gathered into aligned buffers. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

HncBatches *hnc_batches_new(const HncData *data, int batch, bool shuffle, uint64_t seed, HncError *error) {
    HncBatches *batches = hnc_allocate(1, sizeof(*batches), error);
    if (batches == NULL) {
        return NULL;
    }
    *batches = (HncBatches){.data = data, .batch = batch, .shuffle = shuffle, .seed = seed, .order_pass = -1};
    batches->row = hnc_allocate((size_t)data->count, sizeof(*batches->row), error);
    bool good = batches->row != NULL;
    for (int i = 0; i < data->count && good; i++) {
        if (data->data[i] != NULL) {
            batches->row[i] = hnc_allocate_aligned((size_t)batch * data->row_bytes[i], error);
            good = batches->row[i] != NULL;
        }
    }
    if (good && shuffle) {
        batches->order = hnc_allocate((size_t)data->samples, sizeof(*batches->order), error);
        good = batches->order != NULL;
    }
    if (!good) {
        hnc_batches_free(batches);
        return NULL;
    }
    return batches;
}

void hnc_batches_free(HncBatches *batches) {
    if (batches == NULL) {
        return;
    }
    for (int i = 0; i < batches->data->count && batches->row != NULL; i++) {
        free(batches->row[i]);
    }
    free(batches->row);
    free(batches->order);
    free(batches);
}

void hnc_batches_rewind(HncBatches *batches, int64_t pass, int64_t position) {
    batches->pass = pass;
    batches->position = position;
}

int hnc_batches_next(HncBatches *batches) {
    const HncData *data = batches->data;
    int64_t left = data->samples - batches->position;
    if (left <= 0) {
        return 0;
    }
    if (batches->shuffle && batches->order_pass != batches->pass) {
        hnc_shuffle(batches->seed, (uint64_t)batches->pass, batches->order, data->samples);
        batches->order_pass = batches->pass;
    }
    int rows = left < batches->batch ? (int)left : batches->batch;
    for (int i = 0; i < data->count; i++) {
        size_t bytes = data->row_bytes[i];
        char *to = batches->row[i];
        const char *from = data->data[i];
        if (from == NULL) {
            continue;
        }
        if (!batches->shuffle) {
            memcpy(to, from + (size_t)batches->position * bytes, (size_t)rows * bytes);
            continue;
        }
        for (int row = 0; row < rows; row++) {
            memcpy(to + (size_t)row * bytes, from + (size_t)batches->order[batches->position + row] * bytes, bytes);
        }
    }
    batches->position += rows;
    return rows;
}
