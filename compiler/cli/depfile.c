/*
 * depfile.c - the files that a compilation read, as a make rule: -MD, -MF, -MT and -MP of C compilers.
 */
#include "cli/cli.h"

#include <string.h>

const char *depfile_path(const Options *options) {
    if (options->depfile != NULL) {
        return options->depfile;
    }
    return options->write_dependencies ? arena_printf(options->arena, "%.*s.d", (int)strlen(options->output) - 2, options->output) : NULL;
}

/* A name as make and ninja read it. */
static void put_name(Text *out, const char *name) {
    for (const char *c = name; *c != '\0'; c++) {
        text_append(out, *c == ' ' || *c == '#' ? "\\" : *c == '$' ? "$" : "");
        text_append_n(out, c, 1);
    }
}

void depfile_write(const Options *options, Text *out) {
    const char *const read[] = {strcmp(options->file, "-") != 0 ? options->file : NULL, options->embed_weights ? options->weights : NULL};
    put_name(out, options->deptarget != NULL ? options->deptarget : options->output);
    text_append(out, ":");
    for (int i = 0; i < COUNT_OF(read); i++) {
        if (read[i] != NULL) {
            text_append(out, " ");
            put_name(out, read[i]);
        }
    }
    text_append(out, "\n");
    for (int i = 0; i < COUNT_OF(read) && options->depphony; i++) {
        if (read[i] != NULL) {
            put_name(out, read[i]);
            text_append(out, ":\n");
        }
    }
}
