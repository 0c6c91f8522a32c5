/*
 * adapter.h - the C file that hnc compiles next to a model for its own predict, evaluate and train: the HncModel table of runtime/hnc_model.h.
 */
#ifndef HNC_EMIT_ADAPTER_H
#define HNC_EMIT_ADAPTER_H

#include "hnc.h"

/* Writes the file, which includes `header` (the generated one) and the table's types as text, so that it needs no other include path. Requires the
 * program after emit_program. */
void adapter_emit(const Program *program, const char *header, Text *out);

#endif
