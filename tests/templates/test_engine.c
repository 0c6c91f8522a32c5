/*
 * test_engine.c - golden tests of the template engine: tests/templates/cases/NAME.tmpl must render to NAME.expected, or fail with the message in
 * NAME.error. With the argument --write it writes the expectations instead.
 *
 * Every case sees the same root table, built by `fill` below.
 */
#include "emit/emit.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void *context) {
    (void)context;
    fprintf(stderr, "out of memory\n");
    exit(1);
}

static void fill(Templates *templates) {
    table_begin(templates, "unit");
    table_string(templates, "name", "dense");
    table_int(templates, "rows", 8);
    table_int(templates, "columns", 3);
    table_bool(templates, "bias", true);
    table_begin(templates, "outputs");
    for (int i = 0; i < 2; i++) {
        table_begin(templates, NULL);
        table_string(templates, "name", i ? "second" : "first");
        table_int(templates, "size", 4 + i);
        table_end(templates);
    }
    table_end(templates);
    table_begin(templates, "words");
    table_string(templates, NULL, "one");
    table_string(templates, NULL, "two");
    table_end(templates);
    table_end(templates);
    table_int(templates, "limit", INT64_C(5000000000));
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool check(Arena *arena, const char *directory, const char *name, bool write) {
    Diagnostics *diag = diag_new(arena, "test");
    Templates *templates = templates_new(arena, diag, directory);
    const char *text = NULL;
    if (templates) {
        fill(templates);
        text = templates_render(templates, arena_printf(arena, "cases/%s.tmpl", name));
        templates_free(templates);
    }
    const char *kind = text ? "expected" : "error";
    const char *got = text ? text : arena_printf(arena, "%s\n", diag_count(diag) ? diag_at(diag, 0)->message : "no diagnostic");
    const char *path = arena_printf(arena, "%s/cases/%s.%s", directory, name, kind);
    if (write) {
        return file_write_atomic(path, got, strlen(got)) == 0;
    }
    char *want;
    size_t length;
    if (file_read(arena, path, 1 << 20, &want, &length)) {
        printf("%s: no %s.%s; the result is:\n%s", name, name, kind, got);
        return false;
    }
    if (strlen(got) == length && memcmp(got, want, length) == 0) {
        return true;
    }
    printf("%s: differs from %s; the result is:\n%s", name, path, got);
    return false;
}

int main(int argc, char **argv) {
    static const char directory[] = "tests/templates";
    bool write = argc > 1 && strcmp(argv[1], "--write") == 0;
    Arena *arena = arena_new(out_of_memory, NULL);
    const char *cases = arena_printf(arena, "%s/cases", directory);
    DIR *folder = opendir(cases);
    if (!folder) {
        printf("cannot open %s\n", cases);
        return 1;
    }
    char *name[256];
    int count = 0, failures = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL && count < COUNT_OF(name);) {
        const char *suffix = strstr(entry->d_name, ".tmpl");
        if (suffix && suffix[5] == '\0' && entry->d_name[0] != '_') {
            name[count++] = arena_strndup(arena, entry->d_name, (size_t)(suffix - entry->d_name));
        }
    }
    closedir(folder);
    qsort(name, (size_t)count, sizeof(*name), compare_names);
    for (int i = 0; i < count; i++) {
        failures += !check(arena, directory, name[i], write);
    }
    arena_free(arena);
    return failures || count == 0 ? 1 : 0;
}
