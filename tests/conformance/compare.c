#include "compare.h"

#include "hnc_runtime.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool fail(Failure *failure, const char *format, ...) {
    if (!failure->text[0]) {
        va_list arguments;
        va_start(arguments, format);
        vsnprintf(failure->text, sizeof failure->text, format, arguments);
        va_end(arguments);
    }
    return false;
}

static void *claim(size_t bytes) {
    void *memory = calloc(1, bytes ? bytes : 1);
    if (!memory) {
        fprintf(stderr, "runner: out of memory\n");
        exit(2);
    }
    return memory;
}

static char *copy_text(const char *text) {
    char *copy = claim(strlen(text) + 1);
    strcpy(copy, text);
    return copy;
}

/* Room for the file's array `from` in `to`. */
static void array_describe(NamedArray *to, const HncArray *from) {
    to->name = copy_text(from->name);
    to->rank = from->rank;
    memcpy(to->dim, from->dim, sizeof to->dim);
    to->count = (size_t)from->count;
    to->value = claim(to->count * sizeof(float));
}

bool set_read_npz(ArraySet *set, const char *path, Failure *failure) {
    HncError error;
    *set = (ArraySet){0, NULL};
    HncNpz *file = hnc_npz_open(path, &error);
    if (!file) {
        return fail(failure, "%s", error.message);
    }
    bool ok = true;
    set->array = claim(sizeof(NamedArray) * (size_t)hnc_npz_count(file));
    for (; ok && set->count < hnc_npz_count(file); set->count++) {
        array_describe(&set->array[set->count], hnc_npz_at(file, set->count));
        ok = hnc_npz_read(file, set->count, HNC_F32, set->array[set->count].value, HNC_ALLOW_NONFINITE, &error);
    }
    hnc_npz_close(file);
    return ok || fail(failure, "%s", error.message);
}

bool set_read_safetensors(ArraySet *set, const char *path, Failure *failure) {
    HncError error;
    *set = (ArraySet){0, NULL};
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    if (!file) {
        return fail(failure, "%s", error.message);
    }
    bool ok = true;
    set->array = claim(sizeof(NamedArray) * (size_t)hnc_safetensors_count(file));
    for (; ok && set->count < hnc_safetensors_count(file); set->count++) {
        array_describe(&set->array[set->count], hnc_safetensors_at(file, set->count));
        ok = hnc_safetensors_read(file, set->count, HNC_F32, set->array[set->count].value, HNC_ALLOW_NONFINITE, &error);
    }
    hnc_safetensors_close(file);
    return ok || fail(failure, "%s", error.message);
}

enum { MAX_ROWS = 64, MAX_LINE = 1 << 16 };

bool set_read_history(ArraySet *set, const char *path, Failure *failure) {
    *set = (ArraySet){0, NULL};
    FILE *file = fopen(path, "r");
    if (!file) {
        return fail(failure, "history: cannot open %s", path);
    }
    static char line[MAX_LINE];
    for (int row = -1; row < MAX_ROWS && fgets(line, sizeof line, file); row++) {
        line[strcspn(line, "\r\n")] = 0;
        char *cell = line;
        for (int column = 0; cell; column++) {
            char *next = strchr(cell, ',');
            if (next) {
                *next++ = 0;
            }
            if (row < 0) {
                set->array = realloc(set->array, sizeof(NamedArray) * (size_t)(column + 1));
                set->array[column] = (NamedArray){.name = copy_text(cell), .rank = 1, .column = claim(sizeof(double) * MAX_ROWS)};
                set->count = column + 1;
            } else if (column < set->count) {
                NamedArray *array = &set->array[column];
                array->column[row] = *cell ? strtod(cell, NULL) : (double)NAN;
                array->count = (size_t)row + 1;
                array->dim[0] = row + 1;
            }
            cell = next;
        }
    }
    fclose(file);
    return true;
}

void set_free(ArraySet *set) {
    for (int i = 0; i < set->count; i++) {
        free(set->array[i].name);
        free(set->array[i].value);
        free(set->array[i].column);
    }
    free(set->array);
    *set = (ArraySet){0, NULL};
}

const NamedArray *set_find(const ArraySet *set, const char *name) {
    for (int i = 0; i < set->count; i++) {
        if (strcmp(set->array[i].name, name) == 0) {
            return &set->array[i];
        }
    }
    return NULL;
}

static double array_value(const NamedArray *array, size_t index) {
    return array->column ? array->column[index] : (double)array->value[index];
}

static bool array_compare(const char *part, const NamedArray *got, const NamedArray *want, Tolerance tolerance, double *worst, Failure *failure) {
    if (got->rank != want->rank || memcmp(got->dim, want->dim, sizeof(int64_t) * (size_t)want->rank) != 0) {
        return fail(failure, "%s: %s has rank %d and %zu elements, expected rank %d and %zu elements, or another order of them", part, want->name,
                    got->rank, got->count, want->rank, want->count);
    }
    double top = 0, error_at_top = 0;
    size_t where = 0;
    for (size_t i = 0; i < want->count; i++) {
        double g = array_value(got, i), w = array_value(want, i);
        double ratio = fabs(g - w) / (tolerance.absolute + tolerance.relative * fabs(w));
        if (!isfinite(g)) {
            return fail(failure, "%s: %s[%zu] is %g, expected %.9g", part, want->name, i, g, w);
        }
        if (ratio > top) {
            top = ratio;
            error_at_top = fabs(g - w);
            where = i;
        }
    }
    *worst = top > *worst ? top : *worst;
    return top <= 1 || fail(failure, "%s: %s[%zu] is %.9g, expected %.9g: error %.3g, %.3g x tolerance", part, want->name, where,
                            array_value(got, where), array_value(want, where), error_at_top, top);
}

bool set_compare(const char *part, const ArraySet *got, const ArraySet *want, Tolerance tolerance, bool exact_names, double *worst,
                 Failure *failure) {
    for (int i = 0; i < want->count; i++) {
        if (!set_find(got, want->array[i].name)) {
            return fail(failure, "%s: %s is missing", part, want->array[i].name);
        }
    }
    for (int i = 0; exact_names && i < got->count; i++) {
        if (!set_find(want, got->array[i].name)) {
            return fail(failure, "%s: %s is not expected", part, got->array[i].name);
        }
    }
    for (int i = 0; i < want->count; i++) {
        if (!array_compare(part, set_find(got, want->array[i].name), &want->array[i], tolerance, worst, failure)) {
            return false;
        }
    }
    return true;
}
