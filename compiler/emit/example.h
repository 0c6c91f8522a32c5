/*
 * example.h - the programs of --emit-example and --emit-selftest.
 */
#ifndef HNC_EMIT_EXAMPLE_H
#define HNC_EMIT_EXAMPLE_H

#include "emit/emit.h"

typedef struct {
    const char *header;    /* "model.h" */
    const char *io;        /* "model_io.h": the program can read weights; or NULL */
    const char *sources;   /* for the command in its first lines: "model_example.c model.c" */
    const char *libraries; /* "-lm" */
} ExampleFiles;

/* The text; NULL after an error (reported). Requires the program after compile_emit. */
const char *example_emit(Program *program, const ExampleFiles *files, const char *templates);

/* ---- selftest.c: a program that knows what the generated functions should give. */
enum { SELFTEST_STEPS = 3, SELFTEST_ROWS = 2 /* of a training step */ };
typedef struct {
    const char *header, *sources; /* as of an example */
    const int32_t *limit;         /* per input, then per target: integers are drawn below it */
    const double *const *output;  /* expected: per output, one sample */
    const double *loss;           /* of SELFTEST_STEPS steps on SELFTEST_ROWS samples (at most the training batch), or NULL */
} Selftest;
const char *selftest_emit(Program *program, const Selftest *test, const char *templates);
/* Element by element what the program draws: `state` starts as 1 and goes through all inputs, then all targets. */
double selftest_draw(uint32_t *state, DType type, int32_t limit, bool target);
int selftest_rows(const Program *program, bool training);

/* ---- what both use */
const char *example_upper_case(Arena *arena, const char *text);
const char *example_type_of(DType type);
void example_struct_arguments(const Program *program, const VariableClass *classes, int count, const char *weights,
                              Text *out); /* "&weights, &state, " */
/* Fields that say what the program is of: prefix, macro, version, hash, header, sources. */
void example_put_names(Templates *t, const Program *program, const char *header, const char *sources);
void example_put_structs(Templates *t, const Program *program, bool training, bool own_weights);

#endif
