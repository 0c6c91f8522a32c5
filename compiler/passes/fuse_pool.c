/*
 * fuse_pool.c - a convolution and the max pooling that follows it become one unit, so that the convolution's result is never stored.
 *
 * Requires: the convolution's unit, with its epilogue, as fuse.c made it.
 * Keeps:    results bit for bit: what stands between convolution and pooling rises with the convolution's sum and is the same for all positions of a
 *           channel, so the largest result is the result of the largest sum.
 * Breaks:   the unit's space is the pooled one; ops between have the larger space and are computed once per window.
 */
#include "passes/units.h"

static const Op *op_of(const Plan *plan, Val val) {
    const int32_t def = plan->graph->value[val].def;
    return def >= 0 ? &plan->graph->op[def] : NULL;
}

/* The number that `val` is everywhere. */
static bool splat_of(const Plan *plan, Val val, double *value) {
    const Op *op = op_of(plan, val);
    while (op != NULL && op->kind == OP_broadcast_in_dim) {
        op = op_of(plan, op->in[0]);
    }
    if (op == NULL || op->kind != OP_constant) {
        return false;
    }
    const ConstantAttr *attr = op->attr;
    *value = attr->value;
    return attr->data == NULL && attr->idata == NULL;
}

/* Does `val` depend on nothing but the channel, the last axis? */
static bool per_channel(const Plan *plan, Val val) {
    double value;
    if (splat_of(plan, val, &value)) {
        return true;
    }
    const Op *op = op_of(plan, val);
    if (op == NULL || op->kind != OP_broadcast_in_dim) {
        return false;
    }
    const Shape *from = &plan->graph->value[op->in[0]].shape, *to = &plan->graph->value[val].shape;
    const AxesAttr *attr = op->attr;
    for (int i = 0; i < from->rank; i++) {
        if (from->dim[i] != 1 && attr->axes[i] != to->rank - 1) {
            return false;
        }
    }
    return true;
}

/* The value after `op` if it rises with `current` and uses up all of its readers, else NO_VAL. `tested` is a comparison of current with a number. */
static Val rises(const Plan *plan, const Op *op, Val current, Val *tested) {
    const int32_t uses = plan->uses[current];
    double number, other;
    switch (op->kind) {
    case OP_add:
    case OP_maximum:
    case OP_minimum: {
        const int self = op->in[0] == current ? 0 : 1;
        return uses == 1 && op->in[self] == current && per_channel(plan, op->in[1 - self]) ? op->out[0] : NO_VAL;
    }
    case OP_subtract:
        return uses == 1 && op->in[0] == current && per_channel(plan, op->in[1]) ? op->out[0] : NO_VAL;
    case OP_compare: {
        const CompareAttr *attr = op->attr;
        const bool greater = attr->direction == COMPARE_GT || attr->direction == COMPARE_GE;
        if (uses == 2 && *tested == NO_VAL && greater && op->in[0] == current && splat_of(plan, op->in[1], &number) && plan->uses[op->out[0]] == 1) {
            *tested = op->out[0];
            return current;
        }
        return NO_VAL;
    }
    case OP_select: { /* x > c ? x : c */
        const Op *test = *tested != NO_VAL && op->in[0] == *tested ? op_of(plan, *tested) : NULL;
        if (test == NULL || op->in[1] != current || !splat_of(plan, test->in[1], &number) || !splat_of(plan, op->in[2], &other) || number != other) {
            return NO_VAL;
        }
        *tested = NO_VAL;
        return op->out[0];
    }
    default:
        return NO_VAL;
    }
}

static bool plain_windows(const ReduceWindowAttr *attr, int spatial) {
    int positions = 1;
    for (int i = 0; i < spatial; i++) {
        const WindowAttr *w = &attr->window;
        if (w->pad_low[i] != 0 || w->pad_high[i] != 0 || w->dilation[i] != 1 || w->window[i] > w->stride[i]) {
            return false;
        }
        positions *= w->window[i];
    }
    return attr->kind == REDUCE_MAX && positions > 1 && positions <= 8;
}

bool fuse_pool(Plan *plan, int32_t index) {
    const Op *pool = &plan->graph->op[index];
    const ReduceWindowAttr *attr = pool->attr;
    const Val in = pool->in[0];
    if (plan->place[in] != PLACE_UNIT || plan->uses[in] != 1) {
        return false;
    }
    Unit *unit = plan->home[in];
    if (unit->kind != UNIT_ANCHOR || unit->region != pool->region || unit->has_pool || plan->graph->op[unit->anchor].kind != OP_convolution) {
        return false;
    }
    const Op *convolution = &plan->graph->op[unit->anchor];
    const ConvAttr *conv = convolution->attr;
    if (!plain_windows(attr, conv->spatial) || attr->window.spatial != conv->spatial || conv->channels_out / conv->groups == 1 ||
        plan->storage[convolution->in[0]].buffer < 0 || plan->storage[convolution->in[1]].buffer < 0) {
        return false;
    }
    Val current = convolution->out[0], tested = NO_VAL;
    for (int i = 0; i < unit->nop && current != NO_VAL; i++) {
        current = rises(plan, &plan->graph->op[unit->op[i]], current, &tested);
    }
    if (current != in || tested != NO_VAL) {
        return false;
    }
    unit->has_pool = true;
    unit->pool = index;
    unit->space = plan->graph->value[pool->out[0]].shape;
    return true;
}
