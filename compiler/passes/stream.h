/*
 * stream.h - from the graph of a whole sequence to that of one step.
 */
#ifndef HNC_PASSES_STREAM_H
#define HNC_PASSES_STREAM_H

#include "hnc.h"

/* The graph of one step: inputs that have an axis of steps lose it, outputs, too; variables of class VARIABLE_STREAM remember. NULL after an error,
 * which names every layer that has no such form. Requires `from` built, simplified, not yet through the other passes. */
Graph *pass_stream(Graph *from);

#endif
