/*
 * batches.c - the rows of one pass over the data, in order or shuffled, gathered into aligned buffers.
 *
 * Data in memory is copied when a batch is asked for. Samples that have to be read are read by a thread that stays a few batches ahead, so that
 * reading and computing overlap; which samples stand in which batch does not depend on it.
 */
#include "internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 4 };

/* One batch, ready or being filled. */
typedef struct {
    void **row;
    int rows;         /* 0: the pass is over; -1: `error` says why not */
    int64_t position; /* after this batch */
    HncError error;
} Slot;

struct HncLoader {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t filled, emptied;
    Slot slot[SLOTS];
    uint64_t made, taken; /* batches since the last start: slots [taken, made) are ready */
    bool running, stop;
};

static void free_rows(void **row, int count) {
    for (int i = 0; i < count && row != NULL; i++) {
        free(row[i]);
    }
    free(row);
}

static void **new_rows(const HncData *data, int batch, HncError *error) {
    void **row = hnc_allocate((size_t)data->count, sizeof(*row), error);
    for (int i = 0; row != NULL && i < data->count; i++) {
        if (hnc_data_has(data, i)) {
            row[i] = hnc_allocate_aligned((size_t)batch * data->row_bytes[i], error);
            if (row[i] == NULL) {
                free_rows(row, data->count);
                return NULL;
            }
        }
    }
    return row;
}

static bool new_loader(HncBatches *batches, HncError *error) {
    HncLoader *loader = batches->loader = hnc_allocate(1, sizeof(*loader), error);
    if (loader == NULL) {
        return false;
    }
    pthread_mutex_init(&loader->lock, NULL);
    pthread_cond_init(&loader->filled, NULL);
    pthread_cond_init(&loader->emptied, NULL);
    for (int i = 0; i < SLOTS; i++) {
        loader->slot[i].row = new_rows(batches->data, batches->batch, error);
        if (loader->slot[i].row == NULL) {
            return false;
        }
    }
    return true;
}

HncBatches *hnc_batches_new(const HncData *data, int batch, bool shuffle, uint64_t seed, HncError *error) {
    HncBatches *batches = hnc_allocate(1, sizeof(*batches), error);
    if (batches == NULL) {
        return NULL;
    }
    *batches = (HncBatches){.data = data, .batch = batch, .shuffle = shuffle, .seed = seed, .order_pass = -1};
    batches->row = new_rows(data, batch, error);
    bool good = batches->row != NULL && (data->read == NULL || new_loader(batches, error));
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

/* ---- reading ahead */

/* Leaves a sample out if that is allowed. */
static bool leave_out(HncBadSamples *bad, int64_t sample, const HncError *error) {
    if (bad == NULL || error->code == HNC_ERROR_MEMORY) {
        return false;
    }
    for (int64_t i = 0; i < bad->count; i++) {
        if (bad->sample[i] == sample) {
            return true;
        }
    }
    if (bad->count >= bad->limit) {
        return false;
    }
    if (bad->count == 0) {
        memcpy(bad->message, error->message, sizeof(bad->message));
    }
    bad->sample[bad->count++] = sample;
    return true;
}

static void read_batch(HncBatches *batches, int64_t position, Slot *slot) {
    const HncData *data = batches->data;
    void *place[3 * 64], **to = place;
    slot->rows = 0;
    if (data->count > (int)(sizeof(place) / sizeof(place[0]))) {
        to = hnc_allocate((size_t)data->count, sizeof(*to), &slot->error);
        if (to == NULL) {
            slot->rows = -1;
            return;
        }
    }
    for (; position < data->samples && slot->rows >= 0 && slot->rows < batches->batch; position++) {
        int64_t sample = batches->shuffle ? batches->order[position] : position;
        for (int i = 0; i < data->count; i++) {
            to[i] = slot->row[i] != NULL ? (char *)slot->row[i] + (size_t)slot->rows * data->row_bytes[i] : NULL;
        }
        if (hnc_data_sample(data, sample, to, &slot->error)) {
            slot->rows++;
        } else if (!leave_out(data->bad, sample, &slot->error)) {
            slot->rows = -1;
        }
    }
    slot->position = position;
    if (to != place) {
        free(to);
    }
}

static void *load(void *context) {
    HncBatches *batches = context;
    HncLoader *loader = batches->loader;
    int64_t position = batches->position;
    for (bool more = true; more;) {
        pthread_mutex_lock(&loader->lock);
        while (!loader->stop && loader->made - loader->taken == SLOTS) {
            pthread_cond_wait(&loader->emptied, &loader->lock);
        }
        bool stop = loader->stop;
        Slot *slot = &loader->slot[loader->made % SLOTS];
        pthread_mutex_unlock(&loader->lock);
        if (stop) {
            break;
        }
        read_batch(batches, position, slot);
        more = slot->rows > 0;
        position = slot->position;
        pthread_mutex_lock(&loader->lock);
        loader->made++;
        pthread_cond_signal(&loader->filled);
        pthread_mutex_unlock(&loader->lock);
    }
    return NULL;
}

static void stop_loader(HncLoader *loader) {
    if (loader->running) {
        pthread_mutex_lock(&loader->lock);
        loader->stop = true;
        pthread_cond_signal(&loader->emptied);
        pthread_mutex_unlock(&loader->lock);
        pthread_join(loader->thread, NULL);
        loader->running = loader->stop = false;
    }
    loader->made = loader->taken = 0;
}

/* The next batch of the thread, which starts where the batches are. */
static int next_loaded(HncBatches *batches, HncError *error) {
    HncLoader *loader = batches->loader;
    if (!loader->running) {
        if (pthread_create(&loader->thread, NULL, load, batches) != 0) {
            hnc_fail(error, HNC_ERROR_MEMORY, "no thread can be started to read samples");
            return -1;
        }
        loader->running = true;
    }
    pthread_mutex_lock(&loader->lock);
    while (loader->made == loader->taken) {
        pthread_cond_wait(&loader->filled, &loader->lock);
    }
    pthread_mutex_unlock(&loader->lock);
    Slot *slot = &loader->slot[loader->taken % SLOTS];
    void **row = slot->row;
    int rows = slot->rows;
    if (rows < 0) {
        *error = slot->error;
    }
    if (rows <= 0) {
        stop_loader(loader); /* it has ended by itself */
        batches->position = rows == 0 ? slot->position : batches->position;
        return rows;
    }
    slot->row = batches->row; /* the batch's arrays change places with the ones just used */
    batches->row = row;
    batches->position = slot->position;
    pthread_mutex_lock(&loader->lock);
    loader->taken++;
    pthread_cond_signal(&loader->emptied);
    pthread_mutex_unlock(&loader->lock);
    return rows;
}

void hnc_batches_free(HncBatches *batches) {
    if (batches == NULL) {
        return;
    }
    HncLoader *loader = batches->loader;
    if (loader != NULL) {
        stop_loader(loader);
        for (int i = 0; i < SLOTS; i++) {
            free_rows(loader->slot[i].row, batches->data->count);
        }
        pthread_mutex_destroy(&loader->lock);
        pthread_cond_destroy(&loader->filled);
        pthread_cond_destroy(&loader->emptied);
        free(loader);
    }
    free_rows(batches->row, batches->data->count);
    free(batches->order);
    free(batches);
}

void hnc_batches_rewind(HncBatches *batches, int64_t pass, int64_t position) {
    if (batches->loader != NULL) {
        stop_loader(batches->loader);
    }
    batches->pass = pass;
    batches->position = position;
}

int hnc_batches_next(HncBatches *batches, HncError *error) {
    const HncData *data = batches->data;
    int64_t left = data->samples - batches->position;
    if (left <= 0) {
        return 0;
    }
    if (batches->shuffle && batches->order_pass != batches->pass) {
        hnc_shuffle(batches->seed, (uint64_t)batches->pass, batches->order, data->samples);
        batches->order_pass = batches->pass;
    }
    if (batches->loader != NULL) {
        return next_loaded(batches, error);
    }
    int rows = left < batches->batch ? (int)left : batches->batch;
    bool together = !batches->shuffle && data->choice == NULL;
    for (int i = 0; i < data->count; i++) {
        size_t bytes = data->row_bytes[i];
        char *to = batches->row[i];
        const char *from = data->data[i];
        if (from == NULL) {
            continue;
        }
        if (together) {
            memcpy(to, from + (size_t)(data->first + batches->position) * bytes, (size_t)rows * bytes);
            continue;
        }
        for (int row = 0; row < rows; row++) {
            int64_t sample = batches->shuffle ? batches->order[batches->position + row] : batches->position + row;
            int64_t place = data->choice != NULL ? data->choice[sample] : data->first + sample;
            memcpy(to + (size_t)row * bytes, from + (size_t)place * bytes, bytes);
        }
    }
    batches->position += rows;
    return rows;
}
