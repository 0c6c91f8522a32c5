/*
 * divide.h - a graph in two: what one input has no part in, and the rest.
 */
#ifndef HNC_PASSES_DIVIDE_H
#define HNC_PASSES_DIVIDE_H

#include "hnc.h"

/* Copies of what `output` (index in from->output) needs, divided at `input` (index in from->input): *before computes from the other inputs what does
 * not depend on it, *after the output from that and the input. What goes over are the outputs of *before, which has the batch as first axis of each,
 * and the inputs of *after behind its first, in the same order. *before is NULL when nothing goes over. Requires `from` built, simplified, not yet
 * through the other passes, without states. */
void pass_divide(Graph *from, int input, int output, const char *name, Graph **before, Graph **after);

#endif
