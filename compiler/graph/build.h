/*
 * build.h - what the files of graph/ and the passes share below the public construction functions of hnc.h.
 *
 * Every op is born in op_make: it first asks op_fold for a simpler value, then appends the op and asserts its shape rule. The simplifier calls
 * the same op_fold on ops that exist, so each algebraic identity is written once.
 */
#ifndef HNC_GRAPH_BUILD_H
#define HNC_GRAPH_BUILD_H

#include "hnc.h"

/* ---- values and ops */
Val value_new(Graph *g, Role role, DType type, const Shape *shape, int32_t region);
/* The op's single result: an existing or new simpler value, or a new op at the end of the current region. `attr` is copied. */
Val op_make(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape);
/* Appends without folding; returns the op's index. Results get the types and shapes given. `attr` is kept as it is. */
int32_t op_append(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, const DType *type, const Shape *shape, int nout);
Val op_result(const Graph *g, int32_t op, int index); /* never write g->op[op_append(...)]: the table may move between the two reads */
/* A copy of `op` (no region, any number of results) with the operands `in`, appended to the current region; returns the op's index. */
int32_t op_clone(Graph *g, const Op *op, const Val *in);
size_t attr_size(OpKind kind);
bool attr_equal(OpKind kind, const void *a, const void *b);
/* The value that an op with these operands equals, when that is simpler than the op itself; else NO_VAL. New helper ops go to the current region. */
Val op_fold(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape);
/* The one element of a scalar constant and of its broadcasts, reshapes and so on. */
bool splat_of(const Graph *g, Val val, double *value);
const Op *def_of(const Graph *g, Val val); /* or NULL */
/* The op that makes `val` if it is of `kind`, else NULL. */
const Op *def_is(const Graph *g, Val val, OpKind kind);
bool region_inside(const Graph *g, int32_t region, int32_t outer); /* region is outer or nested in it */
void region_append(Graph *g, int32_t region, int32_t op);
Shape scan_stacked_shape(const Graph *g, Val per_step, int axis, int32_t length); /* per_step with the axis of steps */
Val splat_typed(Graph *g, double value, DType type, Shape shape);                 /* a constant of any type, broadcast */

/* ---- scans */
int scan_stack_axis(
    const Shape *per_step); /* where the axis of steps goes in a stack: behind a leading batch, so that rows of all steps are one run, else first */
int scan_add_stack(Graph *g, int32_t scan_op, Val per_step); /* one more stacked result of a finished scan (or the one that is there); its slot */
const ScanAttr *scan_attr(const Scan *scan);                 /* of a scan that is being built */
Val scan_outer_sequence(const Scan *scan, int slot);
int32_t scan_home(const Scan *scan);
/* Calls `use` for every operand of the op, and of everything in its body, next values of carries and stacked values included. */
void op_uses(Graph *g, int32_t op, void (*use)(void *context, Val *val), void *context);
void region_uses(Graph *g, int32_t region, void (*use)(void *context, Val *val), void *context);

/* ---- shape rules: NULL, or what is wrong with the op. One for each family, beside its gradient rules. */
const char *op_check(const Graph *g, const Op *op);
typedef const char *ShapeRule(const Graph *g, const Op *op);
ShapeRule shape_constant, shape_elementwise, shape_view, shape_reduce, shape_dot, shape_convolution, shape_window, shape_gather, shape_rows,
    shape_random, shape_scan;
#define SHAPE_REQUIRE(condition, reason)                                                                                                             \
    do {                                                                                                                                             \
        if (!(condition)) {                                                                                                                          \
            return reason;                                                                                                                           \
        }                                                                                                                                            \
    } while (0)

/* ---- folds by family */
typedef Val FoldRule(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape);
FoldRule fold_elementwise, fold_view, fold_reduce;

/* ---- gradient rules, named in ops.def */
GradientRule gradient_negate, gradient_abs, gradient_exponential, gradient_exponential_minus_one, gradient_log, gradient_log_plus_one;
GradientRule gradient_logistic, gradient_tanh, gradient_sqrt, gradient_rsqrt, gradient_sine, gradient_cosine, gradient_erf, gradient_convert;
GradientRule gradient_add, gradient_subtract, gradient_multiply, gradient_divide, gradient_maximum, gradient_minimum, gradient_power, gradient_select;
GradientRule gradient_broadcast_in_dim, gradient_reshape, gradient_transpose, gradient_slice, gradient_reverse, gradient_pad, gradient_concatenate;
GradientRule gradient_reduce, gradient_cumulative_sum, gradient_sort, gradient_dot_general;
GradientRule gradient_convolution, gradient_convolution_input, gradient_convolution_kernel, gradient_reduce_window, gradient_spread_window;
GradientRule gradient_gather, gradient_scatter_add, gradient_softmax, gradient_log_softmax, gradient_softmax_cross_entropy;

#endif
