/*
 * losses_sets.c - losses that look at more than one element at a time: overlap of images (Dice, Tversky), pairs of rows (Circle), sequences (CTC).
 * Formulas: keras/src/losses/losses.py.
 */
#include "training/training.h"

#include <assert.h>
#include <math.h>

/* ---- overlap */

typedef struct {
    LOSS_MEMBERS
    double alpha, beta;
    Ints axis;
} OverlapArgs;

/* Sum over the axes (null: all, the batch included). */
static Val sum_over(Graph *g, Val x, const Ints *axis) {
    if (axis->none) {
        return sum_all(g, x);
    }
    int rank = val_shape(g, x)->rank, count = 0, axes[MAX_RANK];
    for (int at = 0; at < rank; at++) {
        for (int i = 0; i < axis->count; i++) {
            if (axis->v[i] == at || axis->v[i] == at - rank) {
                axes[count++] = at;
                break;
            }
        }
    }
    return op_reduce(g, x, REDUCE_ADD, axes, count);
}

static bool check_overlap(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const Ints *axis = &((const OverlapArgs *)args)->axis;
    (void)target;
    for (int i = 0; !axis->none && i < axis->count; i++) {
        if (axis->v[i] >= output->rank || axis->v[i] < -output->rank) {
            diag_error(diag, mark, "argument-value", "`axis` %d is outside an output of %d axes", (int)axis->v[i], output->rank);
            return false;
        }
    }
    return true;
}

static Val values_dice(Comparison *pair, const void *args) {
    const Ints *axis = &((const OverlapArgs *)args)->axis;
    Graph *g = pair->graph;
    match_pair(pair);
    Val both = sum_over(g, op_multiply(g, pair->target, pair->output), axis);
    Val total = op_add(g, sum_over(g, pair->target, axis), sum_over(g, pair->output, axis));
    Val dice = op_divide(g, op_multiply_scalar(g, both, 2), op_add_scalar(g, total, KERAS_EPSILON));
    return op_add_scalar(g, op_negate(g, dice), 1);
}
static const Arg dice_args[] = {LOSS_ARGS(OverlapArgs, "dice"),
                                ARG(OverlapArgs, axis, ARG_INTS, "null", "Axes that are summed over; null is all, the batch included"), ARGS_END};
DEFINE_LOSS(Dice, NULL, "1 - 2 * overlap / (target + output)", OverlapArgs, dice_args, TARGET_AS_OUTPUT, values_dice, check_overlap);

static Val values_tversky(Comparison *pair, const void *args) {
    const OverlapArgs *tversky = args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val target = pair->target, output = pair->output;
    Val both = sum_over(g, op_multiply(g, target, output), &tversky->axis);
    Val only_target = sum_over(g, op_multiply(g, op_add_scalar(g, op_negate(g, output), 1), target), &tversky->axis);
    Val only_output = sum_over(g, op_multiply(g, output, op_add_scalar(g, op_negate(g, target), 1)), &tversky->axis);
    Val total = op_add(g, op_add(g, both, op_multiply_scalar(g, only_target, tversky->alpha)), op_multiply_scalar(g, only_output, tversky->beta));
    return op_add_scalar(g, op_negate(g, op_divide(g, both, op_add_scalar(g, total, KERAS_EPSILON))), 1);
}
static const Arg tversky_args[] = {ARG(OverlapArgs, alpha, ARG_FLOAT, "0.5", "Weight of what only the target has"),
                                   ARG(OverlapArgs, beta, ARG_FLOAT, "0.5", "Weight of what only the output has"), LOSS_ARGS(OverlapArgs, "tversky"),
                                   ARG(OverlapArgs, axis, ARG_INTS, "null", "Axes that are summed over; null is all, the batch included"), ARGS_END};
DEFINE_LOSS(Tversky, NULL, "1 - overlap / (overlap + alpha * only target + beta * only output)", OverlapArgs, tversky_args, TARGET_AS_OUTPUT,
            values_tversky, check_overlap);

/* ---- pairs of rows */

typedef struct {
    LOSS_MEMBERS
    double gamma, margin;
    bool remove_diagonal;
} CircleArgs;

/* log of the sum over columns of e^x where the mask holds. */
static Val masked_log_sum_exp(Graph *g, Val mask, Val x) {
    return log_sum_exp(g, op_select(g, mask, x, op_splat(g, -INFINITY, *val_shape(g, x))), 1);
}

static Val values_circle(Comparison *pair, const void *args) {
    const CircleArgs *circle = args;
    Graph *g = pair->graph;
    Val target = pair->target, output = pair->output;
    target = val_type(g, target) == DTYPE_I32 ? target : op_convert(g, target, DTYPE_I32);
    target = op_reshape(g, target, shape_of(1, -1));
    Shape square = shape_of(2, -1, -1);
    const int rows[1] = {0}, columns[1] = {1};
    Val positive = op_compare(g, op_broadcast_in_dim(g, target, square, rows), op_broadcast_in_dim(g, target, square, columns), COMPARE_EQ);
    Val negative = op_not(g, positive);
    if (circle->remove_diagonal) {
        positive = op_and(g, positive, op_compare(g, op_iota(g, square, 0), op_iota(g, square, 1), COMPARE_NE));
    }
    Val distance = op_maximum_scalar(g, op_add_scalar(g, op_negate(g, op_dot(g, output, output, "ad,bd->ab")), 1), 0);
    Val near = op_maximum_scalar(g, where_zero(g, positive, op_add_scalar(g, distance, circle->margin)), 0);
    Val far = op_maximum_scalar(g, where_zero(g, negative, op_add_scalar(g, op_negate(g, distance), 1 + circle->margin)), 0);
    Val near_margin = op_add_scalar(g, op_negate(g, distance), circle->margin);
    Val far_margin = op_add_scalar(g, op_negate(g, distance), 1 - circle->margin);
    Val near_log = masked_log_sum_exp(g, positive, op_multiply(g, op_multiply_scalar(g, near, -circle->gamma), near_margin));
    Val far_log = masked_log_sum_exp(g, negative, op_multiply(g, op_multiply_scalar(g, far, circle->gamma), far_margin));
    Val values = op_softplus(g, op_add(g, near_log, far_log));
    pair->mask = op_compare_scalar(g, values, 0, COMPARE_GT);
    return values;
}
static bool check_circle(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    (void)target;
    (void)args;
    if (output->rank != 2) {
        diag_error(diag, mark, "output-rank", "the Circle loss compares rows: it needs an output of 2 axes, the batch included, not %d",
                   output->rank);
        return false;
    }
    return true;
}
static const Arg circle_args[] = {ARG(CircleArgs, gamma, ARG_FLOAT, "80.0", "Scale of the weighted distances"),
                                  ARG(CircleArgs, margin, ARG_FLOAT, "0.4", "How far apart other classes shall be"),
                                  ARG(CircleArgs, remove_diagonal, ARG_BOOL, "true", "Whether a row is not compared with itself"),
                                  LOSS_ARGS(CircleArgs, "circle"), ARGS_END};
DEFINE_LOSS(Circle, NULL, "Rows of one class shall be near, of other classes far (unit-length embeddings; class numbers as targets)", CircleArgs,
            circle_args, TARGET_ROWS, values_circle, check_circle);

/* ---- sequences */

/* log of a probability of zero: finite, so that gradients stay numbers */
#define LOG_ZERO (-1e30)

/* [..., n] and [..., n] to [..., 2n]: a0 b0 a1 b1 ... */
static Val interleave(Graph *g, Val a, Val b) {
    Shape shape = *val_shape(g, a);
    Val both[2] = {expand_last(g, a), expand_last(g, b)};
    shape.dim[shape.rank - 1] *= 2;
    return op_reshape(g, op_concatenate(g, both, 2, shape.rank), shape);
}

static Val append_last(Graph *g, Val x, Val last) {
    Val both[2] = {x, last};
    return op_concatenate(g, both, 2, val_shape(g, x)->rank - 1);
}

/* Moves the states of [batch, states] up by `by`; LOG_ZERO comes in. */
static Val shift_states(Graph *g, Val x, int32_t by) {
    const int32_t low[2] = {0, by}, high[2] = {0, -by};
    return op_pad(g, x, LOG_ZERO, low, high, NULL);
}

/* Connectionist temporal classification (Graves et al. 2006): minus the log of the summed probability of all paths that spell the labels, with blanks
 * (class 0) between them. Forward variables over the states blank, label, blank, label, ..., blank in log space. */
static Val values_ctc(Comparison *pair, const void *args) {
    (void)args;
    Graph *g = pair->graph;
    Shape output = *val_shape(g, pair->output); /* batch, steps, classes */
    Val target = pair->target;
    target = val_type(g, target) == DTYPE_I32 ? target : op_convert(g, target, DTYPE_I32);
    Shape labels = *val_shape(g, target);
    int32_t batch = output.dim[0], steps = output.dim[1], classes = output.dim[2], count = labels.dim[1], states = 2 * count + 1;

    Val log_probability = op_log_softmax(g, pair->output);
    Val at_label = op_dot(g, log_probability, one_hot(g, target, classes), "btc,blc->btl");
    /* TensorFlow takes the softmax for the gradient of a label 0 (a target that does not start with its labels), without the label's own part */
    Val blank = op_slice_axis(g, pair->output, 2, 0, 1), padded = op_compare_scalar(g, op_expand_dims(g, target, 1), 0, COMPARE_EQ);
    Val without = op_broadcast(g, op_subtract(g, op_stop_gradient(g, blank), blank), *val_shape(g, at_label));
    at_label = op_add(g, at_label, where_zero(g, padded, without));
    Val at_blank = op_slice_axis(g, log_probability, 2, 0, 1);
    Val emission = append_last(g, interleave(g, op_broadcast(g, at_blank, *val_shape(g, at_label)), at_label), at_blank);

    /* a path may skip the blank between two different labels */
    Shape pairs = shape_of(2, batch, count);
    Val skip = op_splat(g, LOG_ZERO, pairs);
    if (count > 1) {
        Val later = op_slice_axis(g, target, 1, 1, count), earlier = op_slice_axis(g, target, 1, 0, count - 1);
        Shape rest = *val_shape(g, later);
        Val allowed = op_select(g, op_compare(g, later, earlier, COMPARE_NE), op_splat(g, 0, rest), op_splat(g, LOG_ZERO, rest));
        const int32_t low[2] = {0, 1}, none[2] = {0, 0};
        skip = op_pad(g, allowed, LOG_ZERO, low, none, NULL);
    }
    Val never = op_splat(g, LOG_ZERO, pairs);
    skip = append_last(g, interleave(g, never, skip), op_splat(g, LOG_ZERO, shape_of(2, batch, 1)));

    Shape forward = shape_of(2, batch, states);
    Val state = op_iota(g, forward, 1);
    Val start = op_select(g, op_compare_scalar(g, state, 0, COMPARE_EQ), op_splat(g, 0, forward), op_splat(g, LOG_ZERO, forward));
    Scan *scan = scan_begin(g, steps, false);
    Val now = scan_sequence(scan, emission, 1);
    Val alpha = scan_carry(scan, start);
    Val one = shift_states(g, alpha, 1), two = op_add(g, shift_states(g, alpha, 2), skip);
    Val max = op_stop_gradient(g, op_maximum(g, op_maximum(g, alpha, one), two));
    Val sum = op_add(g, op_exponential(g, op_subtract(g, alpha, max)), op_exponential(g, op_subtract(g, one, max)));
    sum = op_add(g, sum, op_exponential(g, op_subtract(g, two, max)));
    scan_next(scan, alpha, op_add(g, op_add(g, op_log(g, sum), max), now));
    scan_end(scan);

    /* a path ends in the last label or in the blank after it */
    Val length = op_reduce_sum(g, op_convert(g, op_compare_scalar(g, target, 0, COMPARE_NE), DTYPE_I32), 1, true);
    Val last = op_broadcast(g, op_multiply(g, length, op_constant_int(g, 2)), forward);
    Val before = op_subtract(g, last, op_broadcast(g, op_constant_int(g, 1), forward));
    Val ends = op_or(g, op_compare(g, state, last, COMPARE_EQ), op_compare(g, state, before, COMPARE_EQ));
    Val final = op_select(g, ends, scan_final(scan, alpha), op_splat(g, LOG_ZERO, forward));
    return op_negate(g, log_sum_exp(g, final, 1));
}
static bool check_ctc(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    (void)args;
    if (output->rank != 3 || output->dim[1] < 1) {
        diag_error(diag, mark, "output-rank", "the CTC loss needs logits of the shape (batch, steps, classes), not an output of %d axes",
                   output->rank);
        return false;
    }
    if (target->rank != 2 || target->dim[1] < 1) {
        diag_error(diag, mark, "target-rank", "targets of the CTC loss have the shape (batch, labels), with at least one label");
        return false;
    }
    return true;
}
static const Arg ctc_args[] = {LOSS_ARGS(LossArgs, "ctc"), ARGS_END};
DEFINE_LOSS(CTC, NULL, "Connectionist temporal classification: label sequences without alignment; class 0 is the blank and pads the labels", LossArgs,
            ctc_args, TARGET_SEQUENCE, values_ctc, check_ctc);
