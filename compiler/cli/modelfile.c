/*
 * modelfile.c - opening a model file and reporting what is wrong with it.
 */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

int report_system_error(const char *path, const char *action, int error) {
    const char *what = strcmp(path, "-") != 0 ? path : strcmp(action, "read") == 0 ? "standard input" : "standard output";
    fprintf(stderr, "%s: error: cannot %s it: %s\n", what, action, strerror(error));
    return EXIT_SYSTEM;
}

/* What diagnostics call the file: its path as given; generated text, which must not depend on folders, never takes it from here. */
static const char *shown_name(const char *path) {
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

int model_file_open(const Options *options, ModelFile *file) {
    *file = (ModelFile){.arena = options->arena, .diag = diag_new(options->arena, shown_name(options->file))};
    char *text = NULL;
    int error = file_read(file->arena, options->file, YAML_MAX_BYTES, &text, &file->length);
    if (error == EFBIG) {
        diag_error(file->diag, (Mark){0}, "too-large", "the file has more than %d bytes", YAML_MAX_BYTES);
        return model_file_close(options, file);
    }
    if (error != 0) {
        return report_system_error(options->file, "read", error);
    }
    file->text = text;
    diag_source(file->diag, text, file->length);
    file->root = yaml_parse(file->arena, file->diag, text, file->length);
    return file->root != NULL ? EXIT_OK : model_file_close(options, file);
}

int model_file_close(const Options *options, const ModelFile *file) {
    diag_print(file->diag, stderr, options->colour);
    return diag_error_count(file->diag) > 0 ? EXIT_MODEL : EXIT_OK;
}
