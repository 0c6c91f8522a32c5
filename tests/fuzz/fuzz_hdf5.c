/*
 * fuzz_hdf5.c - libFuzzer target: any bytes as an HDF5 file, walked in the sandbox as hnc import does. Whatever becomes of the child, this process
 * must report it and go on.
 */
#include "import/import.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    Source source = {.arena = arena, .diag = diag, .file = "fuzz.h5", .data = (const char *)data, .size = size};
    Hdf5Listing listing;
    if (hdf5_list(&source, "the file", (const char *)data, size, &listing) && listing.ndataset > 0 && listing.dataset[0].count < 1 << 16) {
        const Hdf5Dataset *first = &listing.dataset[0];
        Hdf5Wanted wanted = {.path = first->path, .count = first->count, .to = arena_new_array(arena, float, first->count + 1)};
        hdf5_read(&source, "the file", (const char *)data, size, &wanted, 1);
    }
    arena_free(arena);
    return 0;
}
