/* The safetensors reader: opening checks the header, reading converts every tensor. */
#include "hnc_runtime.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    HncError error;
    HncSafetensors *file = hnc_safetensors_open_memory(data, size, "fuzz", &error);
    for (int i = 0; file && i < hnc_safetensors_count(file); i++) {
        uint64_t count = hnc_safetensors_at(file, i)->count;
        float *to = count < 1u << 20 ? malloc(sizeof(float) * (count ? count : 1)) : NULL;
        if (to) {
            hnc_safetensors_read(file, i, HNC_F32, to, 0, &error);
        }
        free(to);
    }
    hnc_safetensors_close(file);
    return 0;
}
