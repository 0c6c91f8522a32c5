/*
 * check.c - hnc check: everything that compiling reports, without writing anything.
 */
#include "cli/driver.h"
#include "tune/tune.h"

int command_check(const Options *options) {
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    const Node *training = options->no_training ? NULL : program->model->training;
    FitOptions fit;
    if (training != NULL && training->kind == NODE_MAP) {
        fit_options_read(options->arena, diag, training, &fit); /* what only `hnc train` needs */
    }
    Tune tune;
    if (program->model->node != NULL && !node_is_null(node_get(program->model->node, "tune"))) {
        tune_parse(options->arena, diag, program->model->node, &tune);
    }
    if (program->model->budget != NULL) { /* what does it need? */
        Text c, h;
        text_init(&c, options->arena);
        text_init(&h, options->arena);
        compile_emit(program, &compile, &c, &h);
    }
    program_last_stages(options, program);
    result = program_report(options, diag); /* warnings */
    if (options->verbose && result == EXIT_OK) {
        printf("%s: a valid model, `%s`\n", options->file, program->name);
    }
    return result;
}
