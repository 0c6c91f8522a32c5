/*
 * adapter.h - the HncModel table of runtime/hnc_model.h: as the C file that hnc compiles next to a model for its own predict, evaluate and train, and
 * as the pair model_io.c, model_io.h of products that link the runtime.
 */
#ifndef HNC_EMIT_ADAPTER_H
#define HNC_EMIT_ADAPTER_H

#include "hnc.h"

/* Writes the file, which includes `header` (the generated one) and the table's types as text, so that it needs no other include path. Requires the
 * program after emit_program. Of a text in double the table is the same but that arrays of type HNC_F32, and `loss` and `result`, are doubles. */
void adapter_emit(const Program *program, const char *header, Text *out);
/* The definition of the table under the name `symbol`, and everything it points to. */
void adapter_table(const Program *program, const char *symbol, Text *out);
/* Numbers of an input or target of the training graph lie in [0, limit): classes, words; 0: no limit known. */
int32_t adapter_limit(const Graph *graph, const NamedVal *port);
/* A product's pair: <model>_load, <model>_save and the table <model>_model. `header`: the generated one, `io_header`: the name of *h. */
void io_emit(const Program *program, const char *header, const char *io_header, Text *c, Text *h);

#endif
