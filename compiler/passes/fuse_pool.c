/*
 * fuse_pool.c - a convolution and the max pooling that follows it become one unit, so that the convolution's result is never stored.
 *
 * Requires: the convolution's unit, with its epilogue, as fuse.c made it.
 * Keeps:    results bit for bit: what stands between convolution and pooling rises with the convolution's sum and is the same for all positions of a
 *           channel, so the largest result is the result of the largest sum.
 * Breaks:   the unit's space is the pooled one; ops between have the larger space and are computed once per window.
 */
#include "graph/build.h"
#include "passes/units.h"

/* Does `val` depend on nothing but the channel, the last axis? */
static bool per_channel(const Graph *g, Val val) {
    double value;
    if (splat_of(g, val, &value)) {
        return true;
    }
    const Op *op = def_is(g, val, OP_broadcast_in_dim);
    if (op == NULL) {
        return false;
    }
    const Shape *from = &g->value[op->in[0]].shape, *to = &g->value[val].shape;
    const AxesAttr *attr = op->attr;
    for (int i = 0; i < from->rank; i++) {
        if (from->dim[i] != 1 && attr->axes[i] != to->rank - 1) {
            return false;
        }
    }
    return true;
}

const Op *rectifier_of(const Graph *g, Val val) {
    const Op *op = def_is(g, val, OP_select);
    const Op *test = op != NULL ? def_is(g, op->in[0], OP_compare) : NULL;
    double number, other;
    if (test == NULL || test->in[0] != op->in[1] || ((const CompareAttr *)test->attr)->direction != COMPARE_GT ||
        !splat_of(g, test->in[1], &number) || !splat_of(g, op->in[2], &other) || number != other) {
        return NULL;
    }
    return test;
}

Val rises_with(const Graph *g, Val val, int *uses_inside) {
    const Op *op = def_of(g, val);
    *uses_inside = 1;
    if (op == NULL) {
        return NO_VAL;
    }
    switch (op->kind) {
    case OP_add:
    case OP_maximum:
    case OP_minimum: return per_channel(g, op->in[1]) ? op->in[0] : per_channel(g, op->in[0]) ? op->in[1] : NO_VAL;
    case OP_subtract: return per_channel(g, op->in[1]) ? op->in[0] : NO_VAL;
    case OP_select: *uses_inside = 2; return rectifier_of(g, val) != NULL ? op->in[1] : NO_VAL;
    default: return NO_VAL;
    }
}

bool pools_plainly(const WindowAttr *w) {
    int positions = 1;
    for (int i = 0; i < w->spatial; i++) {
        if (w->pad_low[i] != 0 || w->pad_high[i] != 0 || w->dilation[i] != 1 || w->window[i] > w->stride[i]) {
            return false;
        }
        positions *= w->window[i];
    }
    return positions > 1 && positions <= 8;
}

static const Op *window_index_of(const Plan *plan, Val in) {
    const Graph *g = plan->graph;
    for (int i = 0; i < g->region[0].count; i++) {
        const Op *op = &g->op[g->region[0].op[i]];
        if (op->kind == OP_window_index && op->in[0] == in) {
            return op;
        }
    }
    return NULL;
}

bool fuse_pool(Plan *plan, int32_t index) {
    const Graph *g = plan->graph;
    const Op *pool = &g->op[index];
    const Val in = pool->in[0];
    Unit *unit = plan->place[in] == PLACE_UNIT ? plan->home[in] : NULL;
    if (unit == NULL || unit->kind != UNIT_ANCHOR || unit->region != pool->region || g->op[unit->anchor].kind != OP_convolution) {
        return false;
    }
    if (pool->kind == OP_window_index) {
        unit->position_of = pool->out[0];
        return unit->has_pool;
    }
    const ReduceWindowAttr *attr = pool->attr;
    const Op *convolution = &g->op[unit->anchor];
    const ConvAttr *conv = convolution->attr;
    int terms = conv->channels_in / conv->groups;
    for (int i = 0; i < conv->spatial; i++) {
        terms *= conv->kernel[i];
    }
    const int readers = pool->region == 0 && window_index_of(plan, in) != NULL ? 2 : 1;
    if (unit->has_pool || terms == 1 || plan->uses[in] != readers || attr->kind != REDUCE_MAX || !pools_plainly(&attr->window) ||
        attr->window.spatial != conv->spatial || conv->channels_out == conv->groups || plan->storage[convolution->in[0]].buffer < 0 ||
        plan->storage[convolution->in[1]].buffer < 0) {
        return false;
    }
    int ops = 0, inside;
    for (Val val = in; val != convolution->out[0];) {
        const Val below = rises_with(g, val, &inside);
        if (below == NO_VAL || plan->uses[below] != inside) {
            return false;
        }
        ops += inside;
        val = below;
    }
    if (ops != unit->nop) { /* something else is computed along */
        return false;
    }
    unit->has_pool = true;
    unit->pool = index;
    unit->position_of = NO_VAL;
    unit->space = g->value[pool->out[0]].shape;
    return true;
}
