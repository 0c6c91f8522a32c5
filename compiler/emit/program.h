/*
 * program.h - the emitter's entry: a program of finished graphs becomes the text of model.c and model.h.
 */
#ifndef HNC_EMIT_PROGRAM_H
#define HNC_EMIT_PROGRAM_H

#include "hnc.h"
#include "passes/units.h"

typedef struct {
    const char *target;        /* for the banner: "portable" */
    const char *header;        /* name of the header as model.c includes it; NULL: the model's name and .h */
    const char *templates;     /* folder that replaces the built-in templates, or NULL */
    const char *blas;          /* "openblas": large products call cblas_sgemm; or NULL */
    int threads;               /* that share the work of large units (OpenMP); 0 or 1: none */
    int blas_work;             /* which products are large: multiply-adds; 0: from where a call saves more than it costs */
    int thread_work;           /* what is large: nanoseconds of work; 0: from where two threads are faster than one */
    RecomputeChoice recompute; /* of training; segment 0: nothing */
    BenchList *bench;          /* the text calls a hook after each unit, and the units are listed here; or NULL */
    bool in_double;            /* tests: every float of the generated code is a double */
    bool own_math;             /* exp and its kin as inline functions that compilers vectorize, instead of libm's */
} EmitOptions;

/* Requires graphs after all passes. False after an error, which is reported as a fault of the compiler. */
bool emit_program(Program *program, const EmitOptions *options, Text *c, Text *h);
/* Bytes of the training workspace that the text would have; the program's graphs are of no use afterwards. */
int64_t emit_train_bytes(Program *program, const EmitOptions *options);

#endif
