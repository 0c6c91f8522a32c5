/*
 * graph.c - hnc graph: the picture of a model, as SVG, PNG or for Graphviz.
 */
#define _XOPEN_SOURCE 700
#include "cli/cli.h"
#include "draw/draw.h"

#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool ends_in(const char *path, const char *ending) {
    size_t length = strlen(path), size = strlen(ending);
    return length > size && strcmp(path + length - size, ending) == 0;
}

int write_picture(const Options *options, const char *path, const Text *svg) {
    if (strcmp(path, "-") == 0) {
        fwrite(svg->data, 1, svg->length, stdout);
        return EXIT_OK;
    }
    if (!ends_in(path, ".png")) {
        int error = file_write_atomic(path, svg->data, svg->length);
        return error != 0 ? report_system_error(path, "write", error) : EXIT_OK;
    }
    const char *source = arena_printf(options->arena, "%s.svg", path);
    int error = file_write_atomic(source, svg->data, svg->length), status = 0;
    if (error != 0) {
        return report_system_error(source, "write", error);
    }
    char *words[] = {"rsvg-convert", "--zoom", "2", "--output", arena_strdup(options->arena, path), arena_strdup(options->arena, source), NULL};
    pid_t child;
    error = posix_spawnp(&child, words[0], NULL, NULL, words, environ);
    while (error == 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    unlink(source);
    if (error != 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 127)) {
        fprintf(stderr,
                "%s: error: PNG pictures are made by rsvg-convert, which is not there\n      help: install librsvg2-bin, or write an .svg file\n",
                path);
        return EXIT_SYSTEM;
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "%s: error: rsvg-convert failed\n", path);
        return EXIT_SYSTEM;
    }
    return EXIT_OK;
}

int command_graph(const Options *options) {
    if (options->output == NULL) {
        fputs("hnc: error: where to? Name the picture with -o: .svg, .png or .dot\n", stderr);
        return EXIT_USAGE;
    }
    bool dot = ends_in(options->output, ".dot") || ends_in(options->output, ".gv");
    if (!dot && strcmp(options->output, "-") != 0 && !ends_in(options->output, ".svg") && !ends_in(options->output, ".png")) {
        fputs("hnc: error: the name after -o must end in .svg, .png or .dot\n", stderr);
        return EXIT_USAGE;
    }
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    compile.training = false;
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    Text text;
    text_init(&text, options->arena);
    Picture *picture = picture_of(program);
    if (dot) {
        graph_dot(program->name, picture, &text);
    } else {
        graph_svg(options->arena, program->name, picture, &text);
    }
    return write_picture(options, options->output, &text);
}
