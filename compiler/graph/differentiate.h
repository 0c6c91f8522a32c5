/*
 * differentiate.h - shared by the files of reverse-mode differentiation.
 */
#ifndef HNC_GRAPH_DIFFERENTIATE_H
#define HNC_GRAPH_DIFFERENTIATE_H

#include "graph/build.h"

typedef struct Contribution Contribution;
struct Contribution {
    Val cotangent;
    Contribution *next;
};

/* One region's differentiation in progress: cotangents, as values of the region that new ops go to, by forward value. */
struct Adjoint {
    Graph *g;
    const bool *active; /* per forward value: float and dependent on a `wrt` */
    int nactive;
    Contribution **sum; /* per forward value: the parts of its cotangent so far, newest first */
};

Adjoint adjoint_begin(Graph *g, Arena *arena, const bool *active, int nactive);
void adjoint_region(Adjoint *adjoint, int32_t region); /* the region's ops in reverse; new ops go to g->current */
void adjoint_scan(Adjoint *adjoint, int32_t scan_op);  /* the rule of scan */

/* What scan_sink.c knows of the backward scan: which per-step values it stacks and which sums it carries. */
typedef struct {
    Graph *g;
    Scan *scan;
    int32_t body;
    Val *stacked; /* per-step values with their slots, in parallel */
    int *slot;
    int count, stacked_capacity, slot_capacity;
} Sink;
/* Before scan_end: makes sure that the sum over all steps of `per_step` can be had outside. Returns the carry that sums it, or NO_VAL when
 * sink_sum will compute it from stacked operands. */
Val sink_plan(Sink *sink, Val per_step);
/* After scan_end: the sum over all steps, outside. */
Val sink_sum(Sink *sink, Val per_step, Val carry);

#endif
