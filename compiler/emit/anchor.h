/*
 * anchor.h - what the files that fill in anchors' fields share: anchor.c (the rest), anchor_product.c, anchor_taps.c, anchor_window.c.
 */
#ifndef HNC_EMIT_ANCHOR_H
#define HNC_EMIT_ANCHOR_H

#include "emit/internal.h"

typedef struct {
    Stage *stage;
    Body *body;
    const Op *op;
    const Graph *g;
    Templates *t;
    Loops outer, inner;
    Index index[MAX_RANK]; /* of the result */
    const char *name[MAX_RANK];
} Anchor;

/* ---- anchor.c */
const Shape *anchor_shape(const Anchor *a, Val val);
void anchor_loops(Anchor *a);
/* From here on, the anchor's result is complete in local `text`; parts of its operands are in another scope. */
void anchor_result(Anchor *a, const char *text);
void anchor_text_field(Anchor *a, const char *key, Expr *expr);
Expr *anchor_operand(Anchor *a, int which, const Index *index);
void anchor_type_field(Anchor *a, const char *key, Val val);
const char *anchor_element(Anchor *a, Val val, const Index *index); /* of an anchor that writes its result itself */
Index anchor_inner_loop(Anchor *a, const char *name, int32_t dim);  /* one more of a->inner; 0 without a loop where there is one element */
Index anchor_loop_or_zero(Anchor *a, Loops *loops, const char *name, int64_t extent);

/* ---- anchor_taps.c: one spatial axis of a window: its loop, and where it falls in the input. */
typedef struct {
    const char *loop, *position, *formula, *guard; /* guard: when to skip; NULL never */
    int64_t limit;
} Tap;

extern const char *const position_name[3][3];
extern const char *const tap_name[3][3];
extern const char *const out_name[3][3];
extern const char *const spatial_name[3][3];
void taps_field(Anchor *a, const Tap *tap, int count);
/* The index of the position in the input, of output `out` (forward) or the output of input `in` (backward); *tap_index: the tap's own. */
Index tap_forward(Anchor *a, Tap *tap, int spatial, int i, Index out, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                  int32_t extent, Index *tap_index);
Index tap_backward(Anchor *a, Tap *tap, int spatial, int i, Index in, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                   Index *tap_index);

/* ---- by kind of anchor: fields of a template, and its name */
const char *anchor_dot(Anchor *a);
const char *anchor_convolution(Anchor *a);
const char *anchor_convolution_input(Anchor *a);
const char *anchor_convolution_kernel(Anchor *a);
const char *anchor_reduce_window(Anchor *a);
const char *anchor_select_and_scatter(Anchor *a);
const char *anchor_window_index(Anchor *a);
const char *anchor_scatter_window(Anchor *a);
const char *anchor_spread_window(Anchor *a);

#endif
