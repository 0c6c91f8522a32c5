/*
 * sentences.h - MODEL_decode.c and .h: the search for sentences around the two generated functions of each decoder.
 */
#ifndef HNC_EMIT_SENTENCES_H
#define HNC_EMIT_SENTENCES_H

#include "emit/emit.h"

/* Writes both files; `header` is the model's as they include it, `own_header` the name of theirs. Requires the program after compile_emit and
 * decode_settle. False after an error (reported). */
bool decode_emit(const Program *program, const char *header, const char *own_header, const char *templates, Text *c, Text *h);

#endif
