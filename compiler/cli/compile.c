/*
 * compile.c - hnc model.yaml -o model.c: writes the C file, its header and what else is asked for, all or none.
 */
#include "cli/cli.h"
#include "data/preprocess.h"
#include "emit/adapter.h"
#include "emit/sentences.h"
#include "emit/example.h"

#include <string.h>

/* Ends in .c, after something. */
static bool is_c_file(const char *output) {
    size_t length = strlen(output);
    const char *slash = strrchr(output, '/');
    return strlen(slash != NULL ? slash + 1 : output) >= 3 && strcmp(output + length - 2, ".c") == 0;
}

/* model.c and "_io.h" make model_io.h. */
static const char *companion(Arena *arena, const char *output, const char *ending) {
    return arena_printf(arena, "%.*s%s", (int)strlen(output) - 2, output, ending);
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

typedef struct {
    FileToWrite file[FILES_MOST];
    int count;
} Outputs;

static void add_output(Outputs *outputs, const char *path, const Text *text) {
    outputs->file[outputs->count++] = (FileToWrite){.path = path, .data = text->data, .length = text->length};
}

/* The files that options ask for besides the two. */
static bool add_companions(const Options *options, Program *program, const CompileOptions *compile, Outputs *outputs) {
    Arena *arena = options->arena;
    const char *io_header = companion(arena, options->output, "_io.h"), *io = companion(arena, options->output, "_io.c");
    Text text, io_text;
    if (options->io) {
        text_init(&text, arena);
        text_init(&io_text, arena);
        io_emit(program, compile->header, base_name(io_header), &io_text, &text);
        add_output(outputs, io, &io_text);
        add_output(outputs, io_header, &text);
    }
    if (options->emit_example) {
        const char *path = companion(arena, options->output, "_example.c"), *source = base_name(options->output);
        const ExampleFiles files = {
            .header = compile->header,
            .io = options->io ? base_name(io_header) : NULL,
            .sources = arena_printf(arena, "%s %s%s%s", base_name(path), source, options->io ? " " : "", options->io ? base_name(io) : ""),
            .libraries = options->io ? "$(pkg-config --cflags --libs --static hnc)" : "-lm",
        };
        const char *example = example_emit(program, &files, options->templates);
        if (example == NULL) {
            return false;
        }
        text_init(&text, arena);
        text_append(&text, example);
        add_output(outputs, path, &text);
    }
    if (options->preprocess) {
        const char *preprocess_header = companion(arena, options->output, "_preprocess.h");
        text_init(&text, arena);
        text_init(&io_text, arena);
        preprocess_emit(program, base_name(preprocess_header), &io_text, &text);
        add_output(outputs, companion(arena, options->output, "_preprocess.c"), &io_text);
        add_output(outputs, preprocess_header, &text);
    }
    if (options->decode) {
        const char *decode_header = companion(arena, options->output, "_decode.h");
        text_init(&text, arena);
        text_init(&io_text, arena);
        if (!decode_emit(program, compile->header, base_name(decode_header), options->templates, &io_text, &text)) {
            return false;
        }
        add_output(outputs, companion(arena, options->output, "_decode.c"), &io_text);
        add_output(outputs, decode_header, &text);
    }
    if (options->emit_selftest) {
        const char *path = companion(arena, options->output, "_selftest.c"), *test = NULL;
        const int status =
            selftest_text(options, program, compile->header, arena_printf(arena, "%s %s", base_name(path), base_name(options->output)), &test);
        if (status != EXIT_OK) {
            return false;
        }
        text_init(&text, arena);
        text_append(&text, test);
        add_output(outputs, path, &text);
    }
    if (depfile_path(options) != NULL) {
        text_init(&text, arena);
        depfile_write(options, &text);
        add_output(outputs, depfile_path(options), &text);
    }
    return true;
}

int command_compile(const Options *options) {
    bool only_stages = options->output == NULL && (options->dump != NULL || options->stop_after != NULL);
    bool to_standard_output = options->output != NULL && strcmp(options->output, "-") == 0;
    bool to_files = options->output != NULL && !to_standard_output;
    if (options->output == NULL && !only_stages) {
        return command_misused(COMMAND_COMPILE, "where to? Name the C file with -o");
    }
    if (to_files && !is_c_file(options->output)) {
        return command_misused(COMMAND_COMPILE, "the name after -o must end in .c; the header gets the same name with .h");
    }
    if (!to_files && (options->io || options->emit_example || options->emit_selftest || options->preprocess || options->decode ||
                      options->write_dependencies || options->depfile != NULL)) {
        return command_misused(
            COMMAND_COMPILE, "--io, --emit-example, --emit-selftest, --preprocess, --decode and -MD write files next to the C file: name it with -o");
    }
    if (options->embed_weights && options->weights == NULL) {
        return command_misused(COMMAND_COMPILE, "--embed-weights needs the file: --weights FILE.safetensors");
    }
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    const char *header = to_files ? companion(options->arena, options->output, ".h") : NULL;
    compile.header = to_files ? base_name(header) : NULL;
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    if (options->embed_weights && !embed_weights(options, program)) {
        return program_report(options, diag);
    }
    if (options->preprocess && !learn_preprocessing(options, program)) {
        return program_report(options, diag);
    }
    if (options->decode && !learn_vocabularies(options, program)) {
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
    Outputs outputs = {.count = 0};
    add_output(&outputs, options->output, &c);
    add_output(&outputs, header, &h);
    if (!add_companions(options, program, &compile, &outputs)) {
        result = program_report(options, diag);
        return result != EXIT_OK ? result : EXIT_BUG;
    }
    int failed = 0, error = files_write_atomic(outputs.file, outputs.count, &failed);
    if (error != 0) {
        return report_system_error(outputs.file[failed].path, "write", error);
    }
    for (int i = 0; options->verbose && i < outputs.count; i++) {
        printf("%s: %zu bytes\n", outputs.file[i].path, outputs.file[i].length);
    }
    return EXIT_OK;
}
