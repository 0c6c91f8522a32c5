/*
 * fuzz_yaml.c - libFuzzer target: any bytes as a model file. Nothing may crash, hang or leak; faults are diagnostics.
 */
#include "hnc.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "fuzz.yaml");
    diag_source(diag, (const char *)data, size);
    const Node *root = yaml_parse(arena, diag, (const char *)data, size);
    if (root != NULL) {
        model_parse(arena, diag, root);
    }
    FILE *sink = fopen("/dev/null", "w");
    if (sink != NULL) {
        diag_print(diag, sink, true);
        fclose(sink);
    }
    arena_free(arena);
    return 0;
}
