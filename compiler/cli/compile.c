/*
 * compile.c - hnc model.yaml -o model.c: writes the C file and its header, both or none.
 */
#include "cli/cli.h"

#include <string.h>

/* The header's path: `model.c` has `model.h`. NULL when the output is not called something.c. */
static const char *header_path(Arena *arena, const char *output) {
    size_t length = strlen(output);
    const char *base = strrchr(output, '/');
    base = base != NULL ? base + 1 : output;
    if (length < 3 || strcmp(output + length - 2, ".c") != 0 || strlen(base) < 3) {
        return NULL;
    }
    char *header = arena_strdup(arena, output);
    header[length - 1] = 'h';
    return header;
}

static int usage(const char *message) {
    fprintf(stderr, "hnc: error: %s\n      usage: hnc %s\n", message, commands[COMMAND_COMPILE].usage);
    return EXIT_USAGE;
}

int command_compile(const Options *options) {
    bool only_stages = options->output == NULL && (options->dump != NULL || options->stop_after != NULL);
    bool to_standard_output = options->output != NULL && strcmp(options->output, "-") == 0;
    const char *header = options->output != NULL && !to_standard_output ? header_path(options->arena, options->output) : NULL;
    if (options->output == NULL && !only_stages) {
        return usage("where to? Name the C file with -o");
    }
    if (header == NULL && !to_standard_output && !only_stages) {
        return usage("the name after -o must end in .c; the header gets the same name with .h");
    }
    if (options->embed_weights && options->weights == NULL) {
        return usage("--embed-weights needs the file: --weights FILE.safetensors");
    }
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    if (header != NULL) {
        const char *slash = strrchr(header, '/');
        compile.header = slash != NULL ? slash + 1 : header;
    }
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    if (options->embed_weights && !embed_weights(options, program)) {
        return program_report(options, diag);
    }
    Text c, h;
    text_init(&c, options->arena);
    text_init(&h, options->arena);
    bool complete = compile_emit(program, &compile, &c, &h);
    result = program_report(options, diag);
    if (!complete || result != EXIT_OK) {
        return result != EXIT_OK ? result : EXIT_BUG;
    }
    if (!program_last_stages(options, program) || only_stages) {
        return EXIT_OK;
    }
    if (to_standard_output) {
        fwrite(c.data, 1, c.length, stdout);
        return EXIT_OK;
    }
    const FileToWrite files[] = {{.path = options->output, .data = c.data, .length = c.length}, {.path = header, .data = h.data, .length = h.length}};
    int failed = 0, error = files_write_atomic(files, COUNT_OF(files), &failed);
    if (error != 0) {
        return report_system_error(files[failed].path, "write", error);
    }
    if (options->verbose) {
        printf("%s: %zu bytes\n%s: %zu bytes\n", options->output, c.length, header, h.length);
    }
    return EXIT_OK;
}
