/*
 * simplify.h - shared by the files of the simplifier.
 */
#ifndef HNC_PASSES_SIMPLIFY_H
#define HNC_PASSES_SIMPLIFY_H

#include "graph/build.h"

/* Removes every op that no output, update or loss needs; in scans that stay, also the sequences, carries and stacks. */
void remove_dead_code(Graph *graph);

#endif
