/*
 * imported.h - cases of files from other frameworks: folders with model.onnx, model.h5 or model.keras, input.npz and expected.npz. Each is imported,
 * and the model that it became is evaluated and compared. Functions of a header, as those of test.h, whose counts they add to.
 */
#ifndef HNC_TESTS_IMPORTED_H
#define HNC_TESTS_IMPORTED_H

#include "conformance/compare.h"
#include "import/import.h"
#include "interpreter/interpreter.h"
#include "test.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void imported_out_of_memory(void *context) {
    (void)context;
    abort();
}

static Program *imported_compile(Arena *arena, Diagnostics *diag, const ImportedModel *imported) {
    diag_source(diag, imported->yaml, imported->yaml_length);
    const Node *root = yaml_parse(arena, diag, imported->yaml, imported->yaml_length);
    const CompileOptions options = {.target = "portable", .weight_type = "f32"};
    return root != NULL ? compile_model(arena, diag, root, &options) : NULL;
}

static const HncStored *imported_weight(const ImportedModel *imported, const char *name) {
    for (int i = 0; i < imported->nweight; i++) {
        if (strcmp(imported->weight[i].name, name) == 0) {
            return &imported->weight[i];
        }
    }
    return NULL;
}

static void imported_fill(const Program *program, const ImportedModel *imported, const ArraySet *input, Interpreter *run) {
    const Graph *g = program->predict;
    for (int i = 0; i < g->ninput; i++) {
        const NamedArray *array = set_find(input, g->input[i].name);
        CHECK(array != NULL);
        for (size_t k = 0; array != NULL && k < array->count; k++) {
            interpreter_data(run, g->input[i].val)[k] = (double)array->value[k];
        }
    }
    for (int i = 0; i < program->nvariable && i < g->variable_capacity; i++) {
        const HncStored *weight = imported_weight(imported, program->variable[i].name);
        for (int64_t k = 0; weight != NULL && g->variable_old[i] != NO_VAL && k < shape_fixed_count(&program->variable[i].shape); k++) {
            interpreter_data(run, g->variable_old[i])[k] = (double)((const float *)weight->data)[k];
        }
    }
}

/* The model file of a case's folder. */
static const char *imported_file(Arena *arena, const char *folder) {
    static const char *const names[] = {"model.onnx", "model.h5", "model.keras"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        const char *path = arena_printf(arena, "%s/%s", folder, names[i]);
        if (access(path, R_OK) == 0) {
            return path;
        }
    }
    return folder;
}

static void imported_case(const char *folder) {
    Arena *arena = arena_new(imported_out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    ImportedModel imported;
    ArraySet input = {0}, want = {0};
    Failure failure = {""};
    const ImportOptions options = {NULL};
    bool fine = import_model(arena, diag, imported_file(arena, folder), &options, &imported);
    Program *program = fine ? imported_compile(arena, diag, &imported) : NULL;
    diag_print(diag, stderr, false);
    CHECK(program != NULL);
    fine = set_read_npz(&input, arena_printf(arena, "%s/input.npz", folder), &failure) &&
           set_read_npz(&want, arena_printf(arena, "%s/expected.npz", folder), &failure);
    CHECK(fine && want.count > 0 && input.count > 0);
    if (program != NULL && fine) {
        Interpreter *run = interpreter_new(program->predict, (int)input.array[0].dim[0]);
        imported_fill(program, &imported, &input, run);
        interpreter_run(run);
        for (int i = 0; i < want.count; i++) {
            const NamedArray *array = &want.array[i];
            int k = 0;
            while (k < program->predict->noutput && strcmp(program->predict->output[k].name, array->name) != 0) {
                k++;
            }
            CHECK(k < program->predict->noutput && interpreter_count(run, program->predict->output[k].val) == (int64_t)array->count);
            for (size_t n = 0; k < program->predict->noutput && n < array->count; n++) {
                CHECK_NEAR(interpreter_data(run, program->predict->output[k].val)[n], (double)array->value[n], 2e-5);
            }
        }
        interpreter_free(run);
    }
    set_free(&input);
    set_free(&want);
    arena_free(arena);
}

/* Checks every case of the folder; their number. */
static int imported_cases(const char *suite) {
    DIR *folder = opendir(suite);
    int count = 0;
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] != '.') {
            char path[1024];
            const int before = test_failures;
            snprintf(path, sizeof path, "%s/%s", suite, entry->d_name);
            imported_case(path);
            count++;
            if (test_failures != before) {
                fprintf(stderr, "in %s\n", path);
            }
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return count;
}

#endif
