/*
 * memory_limit.h - `--memory-limit`: training in less memory, by computing parts of the forward pass twice.
 */
#ifndef HNC_MEMORY_LIMIT_H
#define HNC_MEMORY_LIMIT_H

#include "emit/program.h"

/* Sets emit->recompute to the cheapest choice with which the training workspace fits options->memory_limit (segment 0: it does without), and
 * program->memory.unlimited. False after reporting that none does. Requires a program whose graphs no emit has touched. */
bool memory_limit_choose(Program *program, const CompileOptions *options, EmitOptions *emit);
/* Says what it cost. After emit_program. */
void memory_limit_note(Program *program);

#endif
