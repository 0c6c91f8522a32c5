/*
 * prepare.c - hnc prepare: samples as the model sees them, in an .npz file.
 */
#include "cli/driver.h"

#include <stdlib.h>
#include <string.h>

static bool read_all(const HncData *data, HncStored *stored, void **place, HncError *error) {
    static const HncFileType types[] = {[HNC_F32] = HNC_FILE_F32, [HNC_I32] = HNC_FILE_I32, [HNC_U8] = HNC_FILE_U8, [HNC_BOOL] = HNC_FILE_BOOL};
    for (int i = 0; i < data->count; i++) {
        const HncPort *port = data->port[i];
        place[i] = calloc((size_t)data->samples + 1, data->row_bytes[i] + 1);
        if (place[i] == NULL) {
            *error = (HncError){HNC_ERROR_MEMORY, "out of memory for the samples"};
            return false;
        }
        stored[i] = (HncStored){.name = port->name, .type = types[port->type], .rank = port->rank + 1, .data = place[i]};
        stored[i].dim[0] = data->samples;
        for (int axis = 0; axis < port->rank; axis++) {
            stored[i].dim[axis + 1] = port->dim[axis];
        }
    }
    void **to = calloc((size_t)data->count + 1, sizeof *to);
    bool good = to != NULL;
    for (int64_t sample = 0; sample < data->samples && good; sample++) {
        for (int i = 0; i < data->count; i++) {
            to[i] = (char *)place[i] + (size_t)sample * data->row_bytes[i];
        }
        good = hnc_data_sample(data, sample, to, error);
    }
    free(to);
    return good;
}

static int prepare(Driver *driver) {
    const Options *options = driver->options;
    HncError error = {HNC_OK, ""};
    Samples samples = {.all = NULL};
    int status = options->weights != NULL && driver->section != NULL ? driver_statistics(driver, options->weights) : EXIT_OK;
    if (status == EXIT_OK) {
        status = samples_open(driver, 0, &samples);
    }
    if (status == EXIT_OK) {
        int count = samples.train->count;
        HncStored *stored = arena_new_array(driver->arena, HncStored, count);
        void **place = arena_new_array(driver->arena, void *, count);
        bool good = read_all(samples.train, stored, place, &error) &&
                    hnc_npz_write(strcmp(options->output, "-") == 0 ? "/dev/stdout" : options->output, stored, count, &error);
        for (int i = 0; i < count; i++) {
            free(place[i]);
        }
        status = good ? EXIT_OK : driver_fault(driver, &error);
    }
    samples_close(&samples);
    return status;
}

int command_prepare(const Options *options) {
    if (options->input == NULL || options->output == NULL) {
        fputs("hnc: error: prepare needs samples and a file to write: --input FILE --output FILE.npz\n", stderr);
        return EXIT_USAGE;
    }
    Driver driver;
    int status = driver_open(&driver, options, USE_PREDICT, options->input);
    return driver_close(&driver, status == EXIT_OK ? prepare(&driver) : status);
}
