/*
 * scan_sink.c - sums over the steps of a backward scan, as in the gradient of a weight that every step reads.
 *
 * Where the per-step value is a contraction of two per-step operands, the operands are stacked and one contraction outside sums over steps too:
 * sum_t a_t^T b_t is (all steps' a)^T (all steps' b). The same holds for sums over the batch, convolution kernels and scatter_add, and through
 * every linear map of these. Anything else is summed in a carry.
 */
#include "graph/differentiate.h"

#include <assert.h>
#include <string.h>

static bool per_step(const Sink *sink, Val val) {
    double c;
    return sink->g->value[val].region == sink->body && !splat_of(sink->g, val, &c);
}

/* A value that is the same in all steps, as one that can be read outside. */
static Val invariant(const Sink *sink, Val val) {
    double c;
    if (sink->g->value[val].region == sink->body && splat_of(sink->g, val, &c)) {
        return op_splat(sink->g, c, *val_shape(sink->g, val));
    }
    return val;
}

static bool has_room(const Sink *sink, Val val) {
    return val_shape(sink->g, val)->rank < MAX_RANK;
}

/* Is sum_t val computable outside without a carry? */
static bool sinkable(const Sink *sink, Val val) {
    const Graph *g = sink->g;
    if (!per_step(sink, val)) {
        return true;
    }
    const Op *op = def_of(g, val);
    if (!op) {
        return false;
    }
    switch (op->kind) {
    case OP_dot_general:
        if (per_step(sink, op->in[0]) && per_step(sink, op->in[1])) {
            return has_room(sink, op->in[0]) && has_room(sink, op->in[1]);
        }
        return sinkable(sink, op->in[per_step(sink, op->in[0]) ? 0 : 1]);
    case OP_convolution_kernel: return per_step(sink, op->in[0]) && per_step(sink, op->in[1]);
    case OP_scatter_add:
        return ((const GatherAttr *)op->attr)->batch_axes == 0 && per_step(sink, op->in[0]) && per_step(sink, op->in[1]) &&
               has_room(sink, op->in[0]) && has_room(sink, op->in[1]);
    case OP_reduce: return ((const AxesAttr *)op->attr)->kind == REDUCE_ADD && has_room(sink, op->in[0]);
    case OP_add:
    case OP_subtract: return sinkable(sink, op->in[0]) && sinkable(sink, op->in[1]);
    case OP_multiply: return !(per_step(sink, op->in[0]) && per_step(sink, op->in[1])) && sinkable(sink, op->in[per_step(sink, op->in[0]) ? 0 : 1]);
    case OP_divide: return !per_step(sink, op->in[1]) && sinkable(sink, op->in[0]);
    case OP_pad: return ((const PadAttr *)op->attr)->value == 0.0 && sinkable(sink, op->in[0]);
    case OP_negate:
    case OP_reshape:
    case OP_transpose:
    case OP_slice:
    case OP_reverse:
    case OP_broadcast_in_dim: return sinkable(sink, op->in[0]);
    default: return false;
    }
}

/* ---- stacks */

static int sequence_slot(const Sink *sink, Val val) {
    const ScanAttr *attr = scan_attr(sink->scan);
    for (int i = 0; i < attr->nsequence; i++) {
        if (attr->sequence_inner[i] == val) {
            return i;
        }
    }
    return -1;
}

static void plan_stack(Sink *sink, Val val) {
    Graph *g = sink->g;
    for (int i = 0; i < sink->count; i++) {
        if (sink->stacked[i] == val) {
            return;
        }
    }
    if (sequence_slot(sink, val) >= 0) { /* its steps are there already */
        return;
    }
    arena_reserve(g->arena, sink->stacked, sink->count, sink->stacked_capacity);
    arena_reserve(g->arena, sink->slot, sink->count, sink->slot_capacity);
    sink->stacked[sink->count] = val;
    sink->slot[sink->count++] = scan_stack(sink->scan, val, scan_stack_axis(val_shape(g, val)));
}

/* All steps of a per-step value, and the axis of steps. */
static Val all_steps(const Sink *sink, Val val, int *axis) {
    int slot = sequence_slot(sink, val);
    if (slot >= 0) {
        *axis = scan_attr(sink->scan)->sequence_axis[slot];
        return scan_outer_sequence(sink->scan, slot);
    }
    for (int i = 0; i < sink->count; i++) {
        if (sink->stacked[i] == val) {
            *axis = scan_attr(sink->scan)->stack_axis[sink->slot[i]];
            return scan_stacked(sink->scan, sink->slot[i]);
        }
    }
    assert(false && "not planned");
    return NO_VAL;
}

/* All steps with the axis of steps at `want`. */
static Val all_steps_at(const Sink *sink, Val val, int want) {
    int axis, permutation[MAX_RANK], count = 0;
    Val steps = all_steps(sink, val, &axis);
    int rank = val_shape(sink->g, steps)->rank;
    for (int i = 0; i < rank; i++) {
        if (i == want) {
            permutation[i] = axis;
        } else {
            count += count == axis;
            permutation[i] = count++;
        }
    }
    return op_transpose(sink->g, steps, permutation);
}

static void plan_operands(Sink *sink, Val val) {
    const Graph *g = sink->g;
    if (!per_step(sink, val)) {
        return;
    }
    Op op = *def_of(g, val);
    switch (op.kind) {
    case OP_dot_general:
        if (per_step(sink, op.in[0]) && per_step(sink, op.in[1])) {
            plan_stack(sink, op.in[0]);
            plan_stack(sink, op.in[1]);
        } else {
            plan_operands(sink, op.in[per_step(sink, op.in[0]) ? 0 : 1]);
        }
        break;
    case OP_convolution_kernel:
    case OP_scatter_add:
        plan_stack(sink, op.in[0]);
        plan_stack(sink, op.in[1]);
        break;
    case OP_reduce:
        if (per_step(sink, op.in[0])) {
            plan_stack(sink, op.in[0]);
        }
        break;
    default:
        for (int i = 0; i < op.nin; i++) {
            plan_operands(sink, op.in[i]);
        }
    }
}

Val sink_plan(Sink *sink, Val val) {
    Graph *g = sink->g;
    if (sinkable(sink, val)) {
        plan_operands(sink, val);
        return NO_VAL;
    }
    int32_t body = g->current; /* the zeros stand outside, before the scan */
    g->current = scan_home(sink->scan);
    Val zeros = op_splat(g, 0.0, *val_shape(g, val));
    g->current = body;
    Val carry = scan_carry(sink->scan, zeros);
    scan_next(sink->scan, carry, op_add(g, carry, val));
    return carry;
}

/* ---- the sums */

static char unused_label(const DotAttr *attr) {
    for (const char *label = "tzyxwvusrqponmlkjihgfedcbaTZYX"; *label; label++) {
        if (!strchr(attr->a, *label) && !strchr(attr->b, *label) && !strchr(attr->out, *label)) {
            return *label;
        }
    }
    assert(false && "labels exhausted");
    return 't';
}

static void insert_label(char *labels, int at, char label) {
    memmove(labels + at + 1, labels + at, strlen(labels + at) + 1);
    labels[at] = label;
}

static Val sum_of_dots(Sink *sink, const Op *op) {
    Graph *g = sink->g;
    DotAttr attr = *(const DotAttr *)op->attr;
    char label = unused_label(&attr);
    int axis;
    Val a = all_steps(sink, op->in[0], &axis);
    insert_label(attr.a, axis, label);
    Val b = all_steps(sink, op->in[1], &axis);
    insert_label(attr.b, axis, label);
    return op_dot(g, a, b, arena_printf(g->arena, "%s,%s->%s", attr.a, attr.b, attr.out));
}

/* Steps join the batch axis, which leads. */
static Val fold_steps(Sink *sink, Val val) {
    Graph *g = sink->g;
    Shape shape = *val_shape(g, val);
    bool batch = shape.dim[0] < 0;
    Val steps = all_steps_at(sink, val, batch ? 1 : 0);
    shape.dim[0] *= scan_attr(sink->scan)->length;
    return op_reshape(g, steps, shape);
}

static Val sum_of_scatters(Sink *sink, const Op *op) {
    Graph *g = sink->g;
    const GatherAttr *attr = op->attr;
    int axis;
    Val indices = all_steps(sink, op->in[0], &axis);
    Val updates = all_steps_at(sink, op->in[1], attr->axis + axis);
    return op_scatter_add(g, indices, updates, attr->axis, 0, *val_shape(g, op->out[0]));
}

static Val sum_of_reductions(Sink *sink, const Op *op) {
    Graph *g = sink->g;
    const AxesAttr *attr = op->attr;
    int axis, axes[MAX_RANK], count = 0;
    Val steps = all_steps(sink, op->in[0], &axis);
    for (int i = 0; i < attr->count; i++) {
        axes[count++] = attr->axes[i] + (attr->axes[i] >= axis);
    }
    axes[count++] = axis;
    return op_reduce(g, steps, REDUCE_ADD, axes, count);
}

static Val build_sum(Sink *sink, Val val) {
    Graph *g = sink->g;
    if (!per_step(sink, val)) {
        return op_multiply_scalar(g, invariant(sink, val), scan_attr(sink->scan)->length);
    }
    Op op = *def_of(g, val);
    Shape shape = *val_shape(g, val);
    switch (op.kind) {
    case OP_dot_general: {
        if (per_step(sink, op.in[0]) && per_step(sink, op.in[1])) {
            return sum_of_dots(sink, &op);
        }
        const DotAttr *attr = op.attr;
        bool first = per_step(sink, op.in[0]);
        Val sum = build_sum(sink, op.in[first ? 0 : 1]);
        return op_dot(g, first ? sum : invariant(sink, op.in[0]), first ? invariant(sink, op.in[1]) : sum,
                      arena_printf(g->arena, "%s,%s->%s", attr->a, attr->b, attr->out));
    }
    case OP_convolution_kernel: return op_convolution_kernel(g, fold_steps(sink, op.in[0]), fold_steps(sink, op.in[1]), op.attr);
    case OP_scatter_add: return sum_of_scatters(sink, &op);
    case OP_reduce:
        if (per_step(sink, op.in[0])) {
            return sum_of_reductions(sink, &op);
        }
        break;
    case OP_add: return op_add(g, build_sum(sink, op.in[0]), build_sum(sink, op.in[1]));
    case OP_subtract: return op_subtract(g, build_sum(sink, op.in[0]), build_sum(sink, op.in[1]));
    case OP_multiply: {
        bool first = per_step(sink, op.in[0]);
        return op_multiply(g, build_sum(sink, op.in[first ? 0 : 1]), invariant(sink, op.in[first ? 1 : 0]));
    }
    case OP_divide: return op_divide(g, build_sum(sink, op.in[0]), invariant(sink, op.in[1]));
    default: break;
    }
    Val in = build_sum(sink, op.in[0]); /* linear in its one operand */
    return op_make(g, op.kind, op.attr, &in, 1, DTYPE_F32, &shape);
}

Val sink_sum(Sink *sink, Val val, Val carry) {
    return carry != NO_VAL ? scan_final(sink->scan, carry) : build_sum(sink, val);
}
