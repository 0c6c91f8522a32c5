/*
 * example.h - the program of --emit-example.
 */
#ifndef HNC_EMIT_EXAMPLE_H
#define HNC_EMIT_EXAMPLE_H

#include "hnc.h"

typedef struct {
    const char *header;    /* "model.h" */
    const char *io;        /* "model_io.h": the program can read weights; or NULL */
    const char *sources;   /* for the command in its first lines: "model_example.c model.c" */
    const char *libraries; /* "-lm" */
} ExampleFiles;

/* The text; NULL after an error (reported). Requires the program after compile_emit. */
const char *example_emit(Program *program, const ExampleFiles *files, const char *templates);

#endif
