/*
 * scan_lift.h - one op of a scan's body as one op over all steps.
 */
#ifndef HNC_PASSES_SCAN_LIFT_H
#define HNC_PASSES_SCAN_LIFT_H

#include "graph/build.h"

/* All steps of a per-step value, with the axis of steps; axis -1: a value that is the same in every step. */
typedef struct {
    Val val;
    int axis;
} Lifted;

/* Can the op be computed for all steps at once, when the operands marked in `varies` differ from step to step (at least one does)? */
bool lift_possible(const Graph *g, const Op *op, const bool *varies);
/* Does so in the current region. `op` is a copy: the table may move. */
Lifted lift_op(Graph *g, const Op *op, const Lifted *in, int32_t length);

#endif
