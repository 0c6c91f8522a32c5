/*
 * stream_walk.h - what stream.c, stream_scan.c and divide.c share: how each value of the whole sequence relates to one step, and copying operations
 * from one graph to another.
 */
#ifndef HNC_PASSES_STREAM_WALK_H
#define HNC_PASSES_STREAM_WALK_H

#include "hnc.h"

typedef enum { FREE, IN_STEPS, NOW, FAILED } Relation;

typedef struct {
    Relation relation;
    int axis;      /* in steps: the axis, whose extent is steps * inner (times the batch, where it is negative), steps outermost */
    int32_t inner; /* more than 1 only where the batch is folded with further axes */
    int lead;      /* elements before the first step: zeros that a layer padded with */
    Val step;      /* in the new graph; NO_VAL when it failed */
} Trace;

typedef struct {
    Graph *from, *to;
    int32_t steps;
    Trace *trace; /* per value of `from` */
    Val position; /* number of the step, i32 scalar, or NO_VAL while nothing needs it */
    int32_t position_variable;
    int states;
    int32_t layer; /* of the operation in work, for diagnostics and names */
    bool failed;
} Stream;

/* ---- stream.c */
bool stream_refuse(Stream *s, const char *why); /* a diagnostic of the layer in work; false */
Trace *stream_trace(const Stream *s, Val val);
void stream_set(Stream *s, Val val, Trace trace);
bool stream_has_steps(const Stream *s, Val val, int axis, int32_t inner, int lead); /* is that axis made of all steps? */
Val stream_step_of_free(Stream *s, Val val, int axis, int32_t inner); /* this step's part of a table of steps; NO_VAL: it has no such form */
int32_t stream_state(Stream *s, const char *what, DType type, Shape shape, double start); /* a new variable that remembers */
Val stream_position(Stream *s);                                                           /* number of the step */
void stream_op(Stream *s, int32_t op);         /* of the function's body or of the region that is being walked: its form in the new graph */
void stream_region(Stream *s, int32_t region); /* walks its operations */

/* ---- stream_scan.c: false after a diagnostic */
bool stream_scan_over_steps(const Stream *s, const Op *op);
bool stream_scan_step(Stream *s, const Op *op);                     /* along the steps: its body, once */
bool stream_scan_other(Stream *s, const Op *op, Relation relation); /* along something else */

#endif
