/*
 * fuzz_onnx.c - libFuzzer target: any bytes as an ONNX file. Nothing may crash, hang or leak.
 */
#include "import/import.h"
#include "import/onnx.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#if HNC_WITH_ONNX

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    Source source = {.arena = arena, .diag = diag, .file = "fuzz.onnx", .data = (const char *)data, .size = size};
    ImportedModel imported = {0};
    import_onnx(&source, &imported);
    FILE *sink = fopen("/dev/null", "w");
    if (sink != NULL) {
        diag_print(diag, sink, true);
        fclose(sink);
    }
    arena_free(arena);
    return 0;
}

#else

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    (void)data;
    (void)size;
    return 0;
}

#endif
