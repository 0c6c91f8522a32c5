/*
 * export.c - hnc export: a model file and its weights become a file of another framework.
 */
#include "cli/cli.h"

#include "export/export.h"

#include <string.h>

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), size = strlen(end);
    return length >= size && strcmp(text + length - size, end) == 0;
}

static bool has_weights(const Program *program) {
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == VARIABLE_WEIGHT) {
            return true;
        }
    }
    return false;
}

int command_export(const Options *options) {
    bool onnx = options->output != NULL && ends_with(options->output, ".onnx");
    if (!onnx && (options->output == NULL || !ends_with(options->output, ".keras"))) {
        return command_misused(COMMAND_EXPORT, options->output == NULL ? "where to? Name the file with -o: it ends in .keras or .onnx"
                                                                       : "the name after -o ends in .keras or .onnx, which says what is written");
    }
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    int result = program_open(options, &compile, &diag, &program);
    if (program == NULL) {
        return result;
    }
    if (options->weights == NULL && has_weights(program)) {
        return command_misused(COMMAND_EXPORT, "which weights? Name their file with --weights");
    }
    FileImage file = {0};
    bool complete = options->weights == NULL || embed_weights(options, program);
    complete = complete && (onnx ? export_onnx(program, &file) : export_keras(program, &file));
    result = program_report(options, diag);
    if (!complete || result != EXIT_OK) {
        return result != EXIT_OK ? result : EXIT_BUG;
    }
    int error = file_write_atomic(options->output, file.data, file.length);
    if (error != 0) {
        return report_system_error(options->output, "write", error);
    }
    if (options->verbose) {
        printf("%s: %zu bytes\n", options->output, file.length);
    }
    return EXIT_OK;
}
