/*
 * predict.c - hnc predict: samples in, the model's outputs out.
 */
#include "cli/driver.h"

#include <stdlib.h>
#include <string.h>

enum { SHOWN_SAMPLES = 10, SHOWN_VALUES = 16 };

static int64_t row_elements(const HncPort *port) {
    int64_t count = 1;
    for (int i = 0; i < port->rank; i++) {
        count *= port->dim[i];
    }
    return count;
}

static double value_at(HncType type, const void *data, int64_t index) {
    switch (type) {
    case HNC_F32: return (double)((const float *)data)[index];
    case HNC_I32: return ((const int32_t *)data)[index];
    default: return ((const unsigned char *)data)[index];
    }
}

/* Without --output: the first samples as text. */
static void print_output(const HncPort *port, const void *data, int64_t samples) {
    int64_t each = row_elements(port);
    printf("%s (%lld", port->name, (long long)samples);
    for (int i = 0; i < port->rank; i++) {
        printf(", %d", port->dim[i]);
    }
    printf(")\n");
    for (int64_t row = 0; row < samples && row < SHOWN_SAMPLES; row++) {
        for (int64_t i = 0; i < each && i < SHOWN_VALUES; i++) {
            printf("%s%.6g", i ? " " : "  ", value_at(port->type, data, row * each + i));
        }
        printf("%s\n", each > SHOWN_VALUES ? " ..." : "");
    }
    printf("%s", samples > SHOWN_SAMPLES ? "  ...\n" : "");
}

static bool write_outputs(const HncModel *model, void *const *out, int64_t samples, const char *path, Arena *arena, HncError *error) {
    static const HncFileType types[] = {[HNC_F32] = HNC_FILE_F32, [HNC_I32] = HNC_FILE_I32, [HNC_U8] = HNC_FILE_U8, [HNC_BOOL] = HNC_FILE_BOOL};
    HncStored *stored = arena_new_array(arena, HncStored, model->output_count);
    for (int i = 0; i < model->output_count; i++) {
        const HncPort *port = &model->output[i];
        stored[i] = (HncStored){.name = port->name, .type = types[port->type], .rank = port->rank + 1, .data = out[i]};
        stored[i].dim[0] = samples;
        for (int axis = 0; axis < port->rank; axis++) {
            stored[i].dim[axis + 1] = port->dim[axis];
        }
    }
    return hnc_npz_write(strcmp(path, "-") == 0 ? "/dev/stdout" : path, stored, model->output_count, error);
}

static int predict(Driver *driver) {
    const Options *options = driver->options;
    const HncModel *model = driver->model;
    HncError error = {HNC_OK, ""};
    HncInstance *instance = hnc_instance_new(model, HNC_FOR_PREDICT, &error);
    if (instance == NULL) {
        return driver_fault(driver, &error);
    }
    Samples samples = {.all = NULL};
    void **out = arena_new_array(driver->arena, void *, model->output_count);
    int status = driver_weights(driver, instance, false);
    if (status == EXIT_OK) {
        status = samples_open(driver, 0, &samples);
    }
    if (status == EXIT_OK) {
        const HncData *data = samples.train;
        bool good = true;
        for (int i = 0; i < model->output_count && good; i++) {
            out[i] = calloc((size_t)data->samples * (size_t)row_elements(&model->output[i]) + 1, hnc_type_size(model->output[i].type));
            if (out[i] == NULL) {
                error = (HncError){HNC_ERROR_MEMORY, "out of memory for the outputs"};
                good = false;
            }
        }
        good = good && hnc_predict(instance, data, out, &error);
        if (good && options->output != NULL) {
            good = write_outputs(model, out, data->samples, options->output, driver->arena, &error);
        }
        status = good ? EXIT_OK : driver_fault(driver, &error);
        for (int i = 0; i < model->output_count && good && options->output == NULL; i++) {
            print_output(&model->output[i], out[i], data->samples);
        }
    }
    for (int i = 0; i < model->output_count; i++) {
        free(out[i]);
    }
    samples_close(&samples);
    hnc_instance_free(instance);
    return status;
}

int command_predict(const Options *options) {
    if (options->input == NULL) {
        fputs("hnc: error: predict needs samples: --input FILE\n", stderr);
        return EXIT_USAGE;
    }
    Driver driver;
    int status = driver_open(&driver, options, USE_PREDICT, options->input);
    return driver_close(&driver, status == EXIT_OK ? predict(&driver) : status);
}
