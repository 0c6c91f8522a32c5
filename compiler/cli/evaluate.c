/*
 * evaluate.c - hnc evaluate: loss and metrics on samples with targets.
 */
#include "cli/driver.h"
#include "report/report.h"

#include <string.h>

/* What was seen, as a page. EXIT_OK or an exit code. */
static int write_report(Driver *driver, Report *report, const Samples *data, const float *metric) {
    const Options *options = driver->options;
    const DataFiles *test = driver->section != NULL ? &driver->section->test : NULL;
    const char *slash = strrchr(options->file, '/');
    ReportPage page = {
        .title = slash != NULL ? slash + 1 : options->file,
        .data = driver->file != NULL              ? driver->file
                : test != NULL && test->count > 0 ? test->file[0].path
                                                  : "",
        .weights = options->weights != NULL ? options->weights : "nowhere: the model has none",
        .metric = metric,
        .templates = options->templates,
    };
    if (data->bad[0].count > 0) {
        page.left_out = arena_printf(driver->arena, "%lld samples could not be read and are left out; the first: %s", (long long)data->bad[0].count,
                                     data->bad[0].message);
    }
    const char *text = report_page(report, driver->diag, &page);
    if (text == NULL) {
        return EXIT_BUG;
    }
    if (strcmp(options->report, "-") == 0) {
        fputs(text, stdout);
        return EXIT_OK;
    }
    int error = file_write_atomic(options->report, text, strlen(text));
    return error == 0 ? EXIT_OK : report_system_error(options->report, "write", error);
}

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
        const Options *options = driver->options;
        Report *report = options->report != NULL ? report_new(driver->arena, driver->program, model, driver->section, data.train) : NULL;
        bool good = hnc_evaluate_seen(instance, data.train, model->train_batch, 0, result, report != NULL ? report_seen : NULL, report, &error);
        bool page_on_standard_output = report != NULL && strcmp(options->report, "-") == 0;
        for (int i = 0; i < model->metric_count && good && !page_on_standard_output; i++) {
            printf("%s: %s\n", model->metric[i], text_float(driver->arena, (double)result[i]));
        }
        status = !good ? driver_fault(driver, &error) : report != NULL ? write_report(driver, report, &data, result) : EXIT_OK;
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
