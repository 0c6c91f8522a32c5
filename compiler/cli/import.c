/*
 * import.c - hnc import: a model of another framework becomes a model file and weights, both or none.
 */
#include "cli/cli.h"

#include "import/import.h"

#include <string.h>

static int write_weights(const Options *options, const ImportedModel *imported) {
    HncError error = {HNC_OK, ""};
    if (!hnc_safetensors_write(options->weights, imported->weight, imported->nweight, NULL, 0, &error)) {
        fprintf(stderr, "hnc: error: %s\n", error.message);
        return error.code == HNC_ERROR_IO || error.code == HNC_ERROR_MEMORY ? EXIT_SYSTEM : EXIT_MODEL;
    }
    return EXIT_OK;
}

/* Weights alone, for the model file of --model. */
static int import_only_weights(const Options *options) {
    char *yaml = NULL;
    size_t length = 0;
    if (options->weights == NULL || options->output != NULL) {
        return command_misused(COMMAND_IMPORT, "with --model, only weights are read: name where they go by --weights FILE.safetensors, without -o");
    }
    int error = file_read(options->arena, options->model, YAML_MAX_BYTES, &yaml, &length);
    if (error != 0) {
        return report_system_error(options->model, "read", error);
    }
    Diagnostics *diag = diag_new(options->arena, options->model);
    ImportedModel imported;
    bool complete = import_weights(options->arena, diag, options->file, yaml, length, &imported);
    int result = program_report(options, diag);
    return complete && result == EXIT_OK ? write_weights(options, &imported) : result != EXIT_OK ? result : EXIT_BUG;
}

int command_import(const Options *options) {
    if (options->model != NULL) {
        return import_only_weights(options);
    }
    if (options->output == NULL) {
        return command_misused(COMMAND_IMPORT, "where to? Name the model file with -o");
    }
    bool to_standard_output = strcmp(options->output, "-") == 0;
    Diagnostics *diag = diag_new(options->arena, to_standard_output ? "standard output" : options->output);
    ImportedModel imported;
    const ImportOptions import = {.dims = options->dims};
    bool complete = import_model(options->arena, diag, options->file, &import, &imported);
    int result = program_report(options, diag);
    if (!complete || result != EXIT_OK) {
        return result != EXIT_OK ? result : EXIT_BUG;
    }
    result = options->weights != NULL ? write_weights(options, &imported) : EXIT_OK;
    if (result != EXIT_OK) {
        return result;
    }
    if (to_standard_output) {
        fwrite(imported.yaml, 1, imported.yaml_length, stdout);
        return EXIT_OK;
    }
    int error = file_write_atomic(options->output, imported.yaml, imported.yaml_length);
    if (error != 0) {
        return report_system_error(options->output, "write", error);
    }
    if (options->verbose) {
        printf("%s: %zu bytes\n", options->output, imported.yaml_length);
        if (options->weights != NULL) {
            printf("%s: %d weights\n", options->weights, imported.nweight);
        }
    }
    return EXIT_OK;
}
