/*
 * target.c - the table of targets, the machine this runs on, and the choice of register tiles.
 */
#include "target/target.h"

#include <string.h>

static const Target targets[] = {
#define TARGET(name, simd, vector, registers, l1, l2, flags, doc) {name, simd, vector, registers, l1, l2, flags, doc},
#include "target/targets.def"
#undef TARGET
};

static const char *native_name(void) {
#if (defined(__x86_64__) || defined(__i386__)) && defined(__GNUC__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("fma")) {
        return "x86-64-v4";
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2")) {
        return "x86-64-v3";
    }
    return "portable";
#elif defined(__aarch64__)
    return "armv8-a";
#else
    return "portable";
#endif
}

const Target *target_find(const char *name) {
    if (strcmp(name, "native") == 0) {
        name = native_name();
    }
    for (int i = 0; i < COUNT_OF(targets); i++) {
        if (strcmp(targets[i].name, name) == 0) {
            return &targets[i];
        }
    }
    return NULL;
}

int target_list(const Target **list) {
    *list = targets;
    return COUNT_OF(targets);
}

/*
 * Time of a whole product in units of one multiply-add of a vector, relative: every tile needs rows x vectors multiply-adds per step, at least as
 * many as hide their latency, and rows + vectors loads, which run beside them but not for free.
 */
static double tile_cost(int64_t rows, int64_t vectors, int tile_rows, int tile_vectors, int per_row) {
    const int64_t tiles = (rows + tile_rows - 1) / tile_rows * ((vectors + tile_vectors - 1) / tile_vectors);
    const int sums = tile_rows * per_row * tile_vectors;
    const double latency = sums < 8 ? 8 : sums;
    const double loads = tile_rows * per_row + tile_vectors;
    return (double)tiles * ((latency > loads ? latency : loads) + 0.15 * loads + 0.5);
}

Tile target_tile(const Target *target, int64_t rows, int64_t columns, Tile most, int per_row) {
    const int64_t vectors = (columns + target->vector - 1) / target->vector;
    Tile best = {1, 1};
    double least = -1;
    for (int v = 1; v <= vectors && v <= 16 && (most.vectors == 0 || v <= most.vectors); v++) {
        for (int r = 1; r <= rows && (most.rows == 0 || r <= most.rows); r++) {
            const int sums = r * per_row * v;
            if (sums + (sums > v ? v : 0) + 1 > target->registers || (sums > 24 && target->registers == 32)) {
                break;
            }
            const double cost = tile_cost(rows, vectors, r, v, per_row);
            if (least < 0 || cost < least) {
                least = cost;
                best = (Tile){r, v};
            }
        }
    }
    return best;
}
