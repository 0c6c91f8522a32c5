/*
 * check.c - hnc check: everything that compiling reports, without writing anything.
 */
#include "cli/cli.h"

int command_check(const Options *options) {
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    program_last_stages(options, program);
    result = program_report(options, diag); /* warnings */
    if (options->verbose) {
        printf("%s: a valid model, `%s`\n", options->file, program->name);
    }
    return result;
}
