/*
 * modelfile.c - from the command line's options to a program, and from diagnostics to exit codes.
 */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

int report_system_error(const char *path, const char *action, int error) {
    const char *what = strcmp(path, "-") != 0 ? path : strcmp(action, "read") == 0 ? "standard input" : "standard output";
    fprintf(stderr, "%s: error: cannot %s it: %s\n", what, action, strerror(error));
    return EXIT_SYSTEM;
}

int diagnostics_exit_code(const Diagnostics *diag) {
    int code = diag_error_count(diag) > 0 ? EXIT_MODEL : EXIT_OK;
    for (int i = 0; i < diag_count(diag); i++) {
        const Diagnostic *item = diag_at(diag, i);
        if (item->severity == SEVERITY_ERROR && item->code != NULL) {
            int of_item = strcmp(item->code, "system") == 0 ? EXIT_SYSTEM : strcmp(item->code, "internal") == 0 ? EXIT_BUG : EXIT_MODEL;
            code = of_item > code ? of_item : code;
        }
    }
    return code;
}

CompileOptions compile_options(const Options *options) {
    return (CompileOptions){
        .target = options->target != NULL ? options->target : "portable",
        .training = !options->no_training,
        .batch = options->batch,
        .threads = options->threads,
        .blas = options->blas,
        .weight_type = options->weight_type,
        .templates = options->templates,
    };
}

int program_open(const Options *options, const CompileOptions *compile, Diagnostics **diag, Program **program) {
    /* Diagnostics name the file as the user did; generated text, which must not depend on folders, never takes its name from here. */
    *diag = diag_new(options->arena, strcmp(options->file, "-") == 0 ? "standard input" : options->file);
    *program = compile_load(options->arena, *diag, options->file, compile);
    if (*program != NULL && diag_error_count(*diag) == 0) {
        return EXIT_OK;
    }
    return program_report(options, *diag);
}

int program_report(const Options *options, const Diagnostics *diag) {
    diag_print(diag, stderr, options->colour);
    return diagnostics_exit_code(diag);
}
