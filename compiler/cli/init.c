/*
 * init.c - hnc init: a first model file for a table or a folder of samples.
 */
#define _XOPEN_SOURCE 700
#include "cli/cli.h"
#include "start/start.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The data's name as the model file has it: from the folder of that file on. */
static const char *name_from(Arena *arena, const char *output, const char *data) {
    const char *slash = output != NULL ? strrchr(output, '/') : NULL;
    if (data[0] == '/' || slash == NULL) {
        return data;
    }
    size_t length = (size_t)(slash - output) + 1;
    if (strncmp(data, output, length) == 0) {
        return data + length;
    }
    char *real = realpath(data, NULL);
    const char *copy = real != NULL ? arena_strdup(arena, real) : data;
    free(real);
    return copy;
}

static const char *model_name(Arena *arena, const char *output) {
    const char *slash = strrchr(output, '/'), *base = slash != NULL ? slash + 1 : output, *dot = strrchr(base, '.');
    char *name = arena_strndup(arena, base, dot != NULL && dot > base ? (size_t)(dot - base) : strlen(base));
    for (char *c = name; *c != '\0'; c++) {
        *c = isalnum((unsigned char)*c) && (unsigned char)*c < 128 ? *c : '_';
    }
    return isalpha((unsigned char)name[0]) ? name : arena_printf(arena, "m_%s", name);
}

static int unknown_target(const Options *options, const StartColumn *column, int columns) {
    const char **names = arena_new_array(options->arena, const char *, columns + 1);
    for (int c = 0; c < columns; c++) {
        names[c] = column[c].name;
    }
    const char *meant = options->target_column != NULL ? closest_name(options->target_column, names, columns) : NULL;
    if (options->target_column == NULL) {
        fprintf(stderr, "hnc: error: init needs to know what is to be predicted: --target COLUMN\n      the columns:");
    } else {
        fprintf(stderr, "%s: error: there is no column `%s`%s%s%s\n      the columns:", options->data, options->target_column,
                meant != NULL ? ": did you mean `" : "", meant != NULL ? meant : "", meant != NULL ? "`?" : "");
    }
    for (int c = 0; c < columns && c < 20; c++) {
        fprintf(stderr, " %s", names[c]);
    }
    fputs(columns > 20 ? " ...\n" : "\n", stderr);
    return options->target_column == NULL ? EXIT_USAGE : EXIT_MODEL;
}

static int init(const Options *options, HncTable *table) {
    Arena *arena = options->arena;
    StartColumn *column;
    int columns = 0, target = -1;
    HncError error;
    if (!start_look(arena, table, &column, &columns, &error)) {
        fprintf(stderr, "hnc: error: %s\n", error.message);
        return error.code == HNC_ERROR_DATA ? EXIT_MODEL : EXIT_SYSTEM;
    }
    const char *wanted = options->target_column;
    if (wanted == NULL && columns == 2 && strcmp(column[0].name, "path") == 0 && strcmp(column[1].name, "class") == 0) {
        wanted = "class"; /* a folder of class folders */
    }
    for (int c = 0; c < columns && wanted != NULL; c++) {
        target = strcmp(column[c].name, wanted) == 0 ? c : target;
    }
    if (target < 0) {
        return unknown_target(options, column, columns);
    }
    const char *output = options->output != NULL ? options->output : "model.yaml";
    bool print = strcmp(output, "-") == 0;
    if (!print && access(output, F_OK) == 0) {
        fprintf(stderr, "%s: error: it is there already\n      help: remove it, or name another file: -o FILE\n", output);
        return EXIT_SYSTEM;
    }
    Diagnostics *diag = diag_new(arena, options->data);
    const char *text = start_model(arena, diag, print ? "model" : model_name(arena, output), name_from(arena, print ? NULL : output, options->data),
                                   options->templates, column, columns, target);
    if (text == NULL) {
        return program_report(options, diag);
    }
    if (print) {
        fputs(text, stdout);
        return EXIT_OK;
    }
    int fault = file_write_atomic(output, text, strlen(text));
    return fault == 0 ? EXIT_OK : report_system_error(output, "write", fault);
}

int command_init(const Options *options) {
    if (options->data == NULL) {
        return command_misused(COMMAND_INIT, "init needs samples: --data FILE");
    }
    HncError error;
    HncFile file = {"data", options->data};
    HncTable *table = hnc_table_open(&file, 1, '\0', &error);
    if (table == NULL) {
        fprintf(stderr, "hnc: error: %s\n", error.message);
        return error.code == HNC_ERROR_DATA ? EXIT_MODEL : EXIT_SYSTEM;
    }
    int result = init(options, table);
    hnc_table_close(table);
    return result;
}
