/*
 * test_visible.c - hnc import of every visible case's model.keras, and of what hnc export makes of every model.yaml: the weights are those of
 * weights.safetensors, and the model is that of model.yaml: the same text, or one from which the same C is made but for comments.
 */
#define _POSIX_C_SOURCE 200809L
#include "export/export.h"
#include "import/import.h"
#include "test.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static const char *const suites[] = {"tests/conformance/visible", "tests/conformance/options"};

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

/* Cases whose model.keras says less than their model.yaml. */
static bool without_training(const char *name) {
    static const char *const cases[] = {
        "loss_class_weight_binary", "loss_class_weight_categorical",
        "loss_class_weight_sparse",                     /* class_weight is an argument of fit */
        "loss_cosine_axis",         "loss_huber_delta", /* Keras saves neither CosineSimilarity's axis nor Huber's delta */
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        if (strcmp(name, cases[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* The generated text without comments, and without spaces, which depend on the length of comments' lines. */
static char *bare_c(Arena *arena, Diagnostics *diag, const char *yaml, size_t length, bool training) {
    diag_source(diag, yaml, length);
    const Node *root = yaml_parse(arena, diag, yaml, length);
    CompileOptions options = {.target = "portable", .training = training, .weight_type = "f32"};
    Program *program = root != NULL ? compile_model(arena, diag, root, &options) : NULL;
    Text c, h;
    text_init(&c, arena);
    text_init(&h, arena);
    if (program == NULL || !compile_emit(program, &options, &c, &h)) {
        return NULL;
    }
    text_append(&c, h.data);
    size_t to = 0;
    for (size_t at = 0; at < c.length; at++) {
        if (strncmp(c.data + at, "/*", 2) == 0) {
            const char *end = strstr(c.data + at, "*/");
            at = end != NULL ? (size_t)(end - c.data) + 1 : c.length;
        } else if (c.data[at] != ' ' && c.data[at] != '\n') {
            c.data[to++] = c.data[at];
        }
    }
    c.data[to] = '\0';
    return c.data;
}

static void check_model(Arena *arena, const char *name, const ImportedModel *imported, const char *yaml, size_t length, bool exported) {
    if (imported->yaml_length == length && memcmp(imported->yaml, yaml, length) == 0) {
        return;
    }
    bool has_training = strstr(imported->yaml, "\ntraining:") != NULL, training = has_training && !without_training(name);
    Diagnostics *diag = diag_new(arena, name);
    char *got = bare_c(arena, diag, imported->yaml, imported->yaml_length, training);
    char *want = bare_c(arena, diag, yaml, length, training);
    if (strcmp(name, "random_00018") == 0 || (exported && strcmp(name, "shared_batch_norm_depths") == 0)) {
        /* The first's model.yaml has a layer, and a first call of a shared one, that no output needs; Keras does not save them. The second has calls
         * of a shared layer whose names, which are not saved, do not number them in their order. */
        CHECK(got != NULL);
        return;
    }
    if (got == NULL || want == NULL || strcmp(got, want) != 0) {
        printf("%s: the imported model is another one:\n%s", name, imported->yaml);
    }
    CHECK(got != NULL && want != NULL && strcmp(got, want) == 0);
}

static void check_weights(const char *path, const char *name, const ImportedModel *imported) {
    HncError error = {HNC_OK, ""};
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    CHECK(file != NULL);
    bool same = file != NULL && hnc_safetensors_count(file) == imported->nweight;
    for (int i = 0; same && i < imported->nweight; i++) {
        const HncStored *got = &imported->weight[i];
        int index = hnc_safetensors_find(file, got->name);
        const HncArray *want = index >= 0 ? hnc_safetensors_at(file, index) : NULL;
        same = want != NULL && want->rank == got->rank && memcmp(want->dim, got->dim, sizeof(int64_t) * (size_t)got->rank) == 0;
        float *values = same ? malloc(sizeof(float) * (want->count + 1)) : NULL;
        same = same && hnc_safetensors_read(file, index, HNC_F32, values, 0, &error) && memcmp(values, got->data, sizeof(float) * want->count) == 0;
        free(values);
        if (!same) {
            printf("%s: the weight %s is not the one of weights.safetensors\n", name, got->name);
        }
    }
    CHECK(same);
    hnc_safetensors_close(file);
}

/* The weights of a program, as --weights would read them. */
static bool read_weights(Arena *arena, Program *program, const char *path) {
    HncError error = {HNC_OK, ""};
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    const float **value = arena_new_array(arena, const float *, program->nvariable + 1);
    bool fine = file != NULL;
    for (int i = 0; i < program->nvariable && fine; i++) {
        if (program->variable[i].class_ == VARIABLE_WEIGHT) {
            int index = hnc_safetensors_find(file, program->variable[i].name);
            float *data = arena_new_array(arena, float, shape_fixed_count(&program->variable[i].shape) + 1);
            fine = index >= 0 && hnc_safetensors_read(file, index, HNC_F32, data, 0, &error);
            value[i] = data;
        }
    }
    hnc_safetensors_close(file);
    program->embedded = value;
    return fine;
}

/* What is exported comes back the same. */
static void check_export(const char *suite, const char *name, const char *yaml, size_t length) {
    bool refused = strcmp(name, "lookup_tfidf") == 0; /* its weights are no variables of Keras */
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, name), *second = diag_new(arena, name);
    const char *weights = arena_printf(arena, "%s/%s/weights.safetensors", suite, name);
    diag_source(diag, yaml, length);
    const Node *root = yaml_parse(arena, diag, yaml, length);
    CompileOptions options = {.target = "portable", .training = true, .weight_type = "f32"};
    Program *program = compile_model(arena, diag, root, &options);
    FileImage file = {0}, again = {0};
    ImportedModel imported;
    bool made = program != NULL && read_weights(arena, program, weights) && export_keras(program, &file);
    if (refused) {
        CHECK(!made && diag_error_count(diag) == 1 && strcmp(diag_at(diag, diag_count(diag) - 1)->code, "export") == 0);
        arena_free(arena);
        return;
    }
    bool fine = made && import_source(&(Source){.arena = arena, .diag = second, .file = name, .data = file.data, .size = file.length}, &imported);
    if (!fine) {
        diag_print(diag, stdout, false);
        diag_print(second, stdout, false);
        printf("%s: export and import\n", name);
    }
    CHECK(fine);
    if (fine) {
        if (imported.has_weights) {
            check_weights(weights, name, &imported);
        }
        check_model(arena, name, &imported, yaml, length, true);
        CHECK(export_keras(program, &again) && again.length == file.length && memcmp(again.data, file.data, file.length) == 0);
    }
    arena_free(arena);
}

static void check_case(const char *suite, const char *name) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, name);
    ImportedModel imported;
    char *yaml = NULL;
    size_t length = 0;
    bool fine = import_model(arena, diag, arena_printf(arena, "%s/%s/model.keras", suite, name), &(ImportOptions){NULL}, &imported);
    if (!fine || diag_count(diag) > 0) {
        diag_print(diag, stdout, false);
    }
    CHECK(fine);
    if (fine) {
        CHECK(file_read(arena, arena_printf(arena, "%s/%s/model.yaml", suite, name), YAML_MAX_BYTES, &yaml, &length) == 0);
        check_weights(arena_printf(arena, "%s/%s/weights.safetensors", suite, name), name, &imported);
        check_model(arena, name, &imported, yaml, length, false);
        check_export(suite, name, yaml, length);
    }
    arena_free(arena);
}

/* Files of the older format and of weights alone, named after the visible case they are made of. */
static void check_old(const char *file) {
    Arena *arena = arena_new(out_of_memory, NULL);
    const char *name = arena_strndup(arena, file, strcspn(file, "."));
    Diagnostics *diag = diag_new(arena, file);
    ImportedModel imported;
    char *yaml = NULL;
    size_t length = 0;
    CHECK(file_read(arena, arena_printf(arena, "%s/%s/model.yaml", suites[0], name), YAML_MAX_BYTES, &yaml, &length) == 0);
    const char *path = arena_printf(arena, "tests/import/files/%s", file);
    bool alone = strstr(file, ".weights.h5") != NULL;
    bool fine = yaml != NULL && (alone ? import_weights(arena, diag, path, yaml, length, &imported)
                                       : import_model(arena, diag, path, &(ImportOptions){NULL}, &imported));
    diag_print(diag, stdout, false);
    CHECK(fine);
    if (fine) {
        check_weights(arena_printf(arena, "%s/%s/weights.safetensors", suites[0], name), file, &imported);
    }
    if (fine && !alone) {
        check_model(arena, name, &imported, yaml, length, false);
    }
    arena_free(arena);
}

int main(int argc, char **argv) {
#if HNC_WITH_JANSSON && HNC_WITH_LIBZIP && HNC_WITH_HDF5
    int count = 0;
    static const char *const old[] = {"bidirectional_gru.h5",
                                      "mask_concatenate.h5",
                                      "nested_frozen.h5",
                                      "net_captioning.h5",
                                      "shared_batch_norm.h5",
                                      "nested_inputs_outputs.weights.h5",
                                      "net_multimodal_two_heads.weights.h5"};
    for (int i = 0; argc < 2 && i < COUNT_OF(old); i++) {
        check_old(old[i]);
    }
    for (int suite = 0; suite < COUNT_OF(suites); suite++) {
        DIR *folder = opendir(suites[suite]);
        for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
            if (entry->d_name[0] != '.' && (argc < 2 || strcmp(argv[1], entry->d_name) == 0)) {
                check_case(suites[suite], entry->d_name);
                count++;
            }
        }
        if (folder != NULL) {
            closedir(folder);
        }
    }
    CHECK(count > (argc > 1 ? 0 : 1200));
    printf("%d cases\n", count);
#else
    /* Without its libraries, import says what is missing. */
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    ImportedModel imported;
    (void)argc;
    (void)argv;
    (void)check_case;
    (void)check_old;
    (void)suites;
    CHECK(!import_model(arena, diag, "tests/conformance/visible/add_two/model.keras", &(ImportOptions){NULL}, &imported));
    CHECK(diag_error_count(diag) == 1 && strcmp(diag_at(diag, 0)->code, "not-built") == 0 && diag_at(diag, 0)->remedy != NULL);
    arena_free(arena);
#endif
    return test_result();
}
