/*
 * evaluate.c - hnc evaluate: loss and metrics on samples with targets.
 */
#include "cli/driver.h"

static int evaluate(Driver *driver) {
    const HncModel *model = driver->model;
    HncError error = {HNC_OK, ""};
    HncInstance *instance = hnc_instance_new(model, HNC_FOR_EVALUATE, &error);
    if (instance == NULL) {
        return driver_fault(driver, &error);
    }
    int status = driver_weights(driver, instance, false);
    Samples data = {.all = NULL};
    if (status == EXIT_OK) {
        status = samples_open(driver, 0, &data);
    }
    if (status == EXIT_OK) {
        float *result = arena_new_array(driver->arena, float, model->metric_count);
        bool good = hnc_evaluate(instance, data.train, model->train_batch, 0, result, &error);
        for (int i = 0; i < model->metric_count && good; i++) {
            printf("%s: %s\n", model->metric[i], text_float(driver->arena, (double)result[i]));
        }
        status = good ? EXIT_OK : driver_fault(driver, &error);
        samples_report(&data);
    }
    samples_close(&data);
    hnc_instance_free(instance);
    return status;
}

int command_evaluate(const Options *options) {
    Driver driver;
    int status = driver_open(&driver, options, USE_EVALUATE, options->data);
    if (status == EXIT_OK) {
        status = evaluate(&driver);
    }
    return driver_close(&driver, status);
}
