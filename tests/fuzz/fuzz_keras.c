/*
 * fuzz_keras.c - libFuzzer target: any bytes as a .keras archive, or, where they are none, as the configuration in one. Nothing may crash, hang or
 * leak.
 */
#include "import/keras.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    Source source = {.arena = arena, .diag = diag, .file = "fuzz.keras", .data = (const char *)data, .size = size};
    if (size >= 4 && memcmp(data, "PK\3\4", 4) == 0) {
        char *text = NULL;
        size_t length = 0;
        Archive *archive = archive_open(&source);
        if (archive != NULL && archive_read(archive, "config.json", 1 << 20, &text, &length)) {
            json_parse(&source, "config.json", text, length);
        }
        archive_close(archive);
    } else {
        KerasPlaces places = {0};
        KerasWeights weights;
        Keras keras = {.source = &source, .arena = arena, .what = "config.json", .places = &places};
        ImportedModel imported;
        Node *document = NULL;
        const Node *root = json_parse(&source, "config.json", (const char *)data, size);
        const Node *compile = root != NULL && root->kind == NODE_MAP ? node_get(root, "compile_config") : NULL;
        Program *program = root != NULL ? keras_import_config(&keras, root, compile, &document, &imported) : NULL;
        if (program != NULL) {
            keras_weight_paths(&keras, &places, document, program, &weights);
        }
    }
    FILE *sink = fopen("/dev/null", "w");
    if (sink != NULL) {
        diag_print(diag, sink, true);
        fclose(sink);
    }
    arena_free(arena);
    return 0;
}
