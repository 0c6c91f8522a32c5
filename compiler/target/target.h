/*
 * target.h - what the compiler knows of the machine that the generated code runs on.
 */
#ifndef HNC_TARGET_H
#define HNC_TARGET_H

#include "hnc.h"

typedef struct {
    const char *name;
    const char *simd;  /* file of templates/simd/, "" for plain C */
    int vector;        /* floats in a vector register, 1 without */
    int registers;     /* vector registers */
    int64_t l1, l2;    /* bytes of data cache */
    const char *flags; /* for gcc and clang */
    const char *doc;
} Target;

/* By name; "native" is the best one that this machine runs. NULL: unknown. */
const Target *target_find(const char *name);
int target_list(const Target **list);

/* A register tile of a sum of products: rows times vectors of columns. */
typedef struct {
    int rows, vectors;
} Tile;

/* The tile that wastes least for a result of rows x columns. `most` limits its rows and vectors (0: no limit); `per_row` is how many sums each row of
 * the result needs at once (4 under 2x2 pooling). */
Tile target_tile(const Target *target, int64_t rows, int64_t columns, Tile most, int per_row);

#endif
