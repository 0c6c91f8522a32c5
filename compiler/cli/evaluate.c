/*
 * evaluate.c - hnc evaluate: loss and metrics on samples with targets.
 */
#include "cli/driver.h"

static int evaluate(Driver *driver) {
    const Options *options = driver->options;
    const HncModel *model = driver->model;
    HncError error = {HNC_OK, ""};
    HncInstance *instance = hnc_instance_new(model, HNC_FOR_EVALUATE, &error);
    if (instance == NULL) {
        return driver_fault(driver, &error);
    }
    int status = driver_weights(driver, instance, false);
    if (status == EXIT_OK) {
        float *result = arena_new_array(driver->arena, float, model->metric_count);
        HncData *data = hnc_data_read(options->data, model, true, driver_flags(driver), &error);
        bool good = data != NULL && hnc_evaluate(instance, data, model->train_batch, 0, result, &error);
        for (int i = 0; i < model->metric_count && good; i++) {
            printf("%s: %s\n", model->metric[i], text_float(driver->arena, (double)result[i]));
        }
        status = good ? EXIT_OK : driver_fault(driver, &error);
        hnc_data_free(data);
    }
    hnc_instance_free(instance);
    return status;
}

int command_evaluate(const Options *options) {
    if (options->data == NULL) {
        fputs("hnc: error: evaluate needs samples and targets: --data FILE.npz\n", stderr);
        return EXIT_USAGE;
    }
    Driver driver;
    int status = driver_open(&driver, options, true, options->data, options->batch_size);
    if (status == EXIT_OK) {
        driver_check_unused(&driver, options->data);
        status = evaluate(&driver);
    }
    return driver_close(&driver, status);
}
