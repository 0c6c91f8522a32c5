/*
 * modelfile.c - from the command line's options to a program, stage by stage, and from diagnostics to exit codes.
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
            bool system = strcmp(item->code, "system") == 0 || strcmp(item->code, "read") == 0;
            int of_item = system ? EXIT_SYSTEM : strcmp(item->code, "internal") == 0 ? EXIT_BUG : EXIT_MODEL;
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
        .thread_work = options->thread_work,
        .blas_work = options->blas_work,
        .memory_limit = options->memory_limit,
        .blas = options->blas,
        .weight_type = options->weight_type,
        .templates = options->templates,
        .budget = true,
        .streaming = options->streaming,
        .decoding = options->decode,
    };
}

void diagnostics_show(const Options *options, const Diagnostics *diag) {
    const char *format = options->diagnostics_format;
    if (format == NULL || strcmp(format, "text") == 0) {
        diag_print(diag, stderr, options->colour);
        return;
    }
    Text text;
    text_init(&text, options->arena);
    diag_write(diag, strcmp(format, "sarif") == 0 ? DIAGNOSTICS_SARIF : DIAGNOSTICS_JSON, &text);
    fwrite(text.data, 1, text.length, stderr);
}

int program_report(const Options *options, const Diagnostics *diag) {
    diagnostics_show(options, diag);
    return diagnostics_exit_code(diag);
}

static bool chosen(const char *option, const char *stage) {
    return option != NULL && strcmp(option, stage) == 0;
}

/* Prints the dump that `write` makes when --dump asks for this stage; true when --stop-after says that it is the last. */
static bool after_stage(const Options *options, const char *stage, const Text *text) {
    if (chosen(options->dump, stage)) {
        fwrite(text->data, 1, text->length, stdout);
    }
    return chosen(options->stop_after, stage);
}

/* The stages up to the graph. False when there is nothing to go on with: after errors, or after the last stage wanted. */
static bool run_stages(const Options *options, const CompileOptions *compile, Diagnostics *diag, const Node *root, Program **program) {
    Text text;
    text_init(&text, options->arena);
    if (chosen(options->dump, "spec")) {
        dump_spec(root, &text);
    }
    if (after_stage(options, "spec", &text)) {
        return false;
    }
    text_init(&text, options->arena);
    if (chosen(options->dump, "model") || chosen(options->stop_after, "model")) {
        Model *model = model_parse(options->arena, diag, root);
        if (model == NULL || diag_error_count(diag) > 0) {
            return false;
        }
        dump_wiring(options->arena, diag, model, &text);
    }
    if (after_stage(options, "model", &text)) {
        return false;
    }
    Program *made = compile_model(options->arena, diag, root, compile);
    if (made == NULL || diag_error_count(diag) > 0) {
        return false;
    }
    text_init(&text, options->arena);
    if (chosen(options->dump, "graph")) {
        dump_graphs(made, &text);
    }
    if (after_stage(options, "graph", &text)) {
        return false;
    }
    *program = made;
    return true;
}

int program_open(const Options *options, const CompileOptions *compile, Diagnostics **diag, Program **program) {
    /* Diagnostics name the file as the user did; generated text, which must not depend on folders, never takes its name from here. */
    *diag = diag_new(options->arena, strcmp(options->file, "-") == 0 ? "standard input" : options->file);
    *program = NULL;
    char *text = NULL;
    size_t length = 0;
    int error = file_read(options->arena, options->file, YAML_MAX_BYTES, &text, &length);
    if (error != 0 && error != EFBIG) {
        const char *name = strcmp(options->file, "-") == 0 ? "standard input" : options->file;
        diag_file_error(*diag, name, "read", "cannot read it: %s", strerror(error));
        return program_report(options, *diag);
    }
    if (error == EFBIG) {
        diag_error(*diag, (Mark){0}, "too-large", "the file has more than %d bytes", YAML_MAX_BYTES);
        return program_report(options, *diag);
    }
    diag_source(*diag, text, length);
    const Node *root = yaml_parse(options->arena, *diag, text, length);
    if (root == NULL || !run_stages(options, compile, *diag, root, program)) {
        return program_report(options, *diag);
    }
    return EXIT_OK;
}

bool program_last_stages(const Options *options, const Program *program) {
    Text text;
    text_init(&text, options->arena);
    if (chosen(options->dump, "units") || chosen(options->dump, "plan")) {
        dump_plans(program, &text);
    }
    bool stop = after_stage(options, "units", &text);
    return !after_stage(options, "plan", &text) && !stop;
}
