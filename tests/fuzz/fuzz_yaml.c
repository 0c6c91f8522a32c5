/* The YAML reader, and what reads the model from its nodes: no text may crash or hang it. */
#include "hnc.h"

#include <stdlib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "fuzz.yaml");
    const char *text = arena_strndup(arena, (const char *)data, size);
    diag_source(diag, text, size);
    Node *root = yaml_parse(arena, diag, text, size);
    if (root) {
        model_parse(arena, diag, root);
    }
    arena_free(arena);
    return 0;
}
