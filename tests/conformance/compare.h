/* compare.h - named arrays from result files, and their comparison within tolerances. */
#ifndef CONFORMANCE_COMPARE_H
#define CONFORMANCE_COMPARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    char *name;
    int rank;
    int64_t dim[8];
    size_t count;
    float *value;   /* npz, safetensors: everything these suites hold is exact in float32 */
    double *column; /* history */
} NamedArray;
typedef struct {
    int count;
    NamedArray *array;
} ArraySet;

/* One line for the reader of a failed test; empty while all is well. */
typedef struct {
    char text[1000];
} Failure;
bool fail(Failure *failure, const char *format, ...) __attribute__((format(printf, 2, 3))); /* keeps the first; returns false */

bool set_read_npz(ArraySet *set, const char *path, Failure *failure);
bool set_read_safetensors(ArraySet *set, const char *path, Failure *failure);
bool set_read_history(ArraySet *set, const char *path, Failure *failure); /* a CSV file: one array per column */
void set_free(ArraySet *set);
const NamedArray *set_find(const ArraySet *set, const char *name); /* or NULL */

typedef struct {
    double absolute, relative; /* |got - want| <= absolute + relative * |want| */
} Tolerance;
/* Compares every array of `want`; with `exact_names` `got` may hold no other. `part` starts the failure's text. `worst`: largest error in units of
 * the tolerance so far. */
bool set_compare(const char *part, const ArraySet *got, const ArraySet *want, Tolerance tolerance, bool exact_names, double *worst, Failure *failure);

#endif
