/*
 * differentiate.c - reverse-mode differentiation of a graph: each op's rule (graph/ops/) adds to the cotangents of its operands.
 *
 * Requires: a verified graph, loss a float scalar of the function's body.
 * Keeps: every value and op that was there; scans get further stacked results for what their backward scans read.
 * Breaks: nothing; some of the new ops are superfluous and left to the simplifier.
 */
#include "graph/differentiate.h"

#include <assert.h>

/* ---- which values depend on those asked for */

static void mark_active(const Graph *g, int32_t region, bool *active);

static void mark_active_scan(const Graph *g, const Op *op, bool *active) {
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->nsequence; i++) {
        active[attr->sequence_inner[i]] = active[op->in[i]];
    }
    for (int i = 0; i < attr->ncarry; i++) {
        active[attr->carry_inner[i]] = active[attr->carry_inner[i]] || active[op->in[attr->nsequence + i]];
    }
    for (bool changed = true; changed;) {
        changed = false;
        mark_active(g, attr->region, active);
        for (int i = 0; i < attr->ncarry; i++) {
            if (active[attr->carry_next[i]] && !active[attr->carry_inner[i]]) {
                active[attr->carry_inner[i]] = changed = true;
            }
        }
    }
    for (int i = 0; i < attr->ncarry; i++) {
        active[op->out[i]] = active[attr->carry_inner[i]];
    }
    for (int i = 0; i < attr->nstack; i++) {
        active[op->out[attr->ncarry + i]] = active[attr->stack_inner[i]];
    }
}

static void mark_active(const Graph *g, int32_t region, bool *active) {
    for (int i = 0; i < g->region[region].count; i++) {
        const Op *op = &g->op[g->region[region].op[i]];
        if (op->dead) {
            continue;
        }
        if (op->kind == OP_scan) {
            mark_active_scan(g, op, active);
            continue;
        }
        bool any = false;
        for (int k = 0; k < op->nin; k++) {
            any = any || active[op->in[k]];
        }
        for (int k = 0; k < op->nout && any && op_info(op->kind)->gradient; k++) {
            active[op->out[k]] = active[op->out[k]] || g->value[op->out[k]].type == DTYPE_F32;
        }
    }
}

/* ---- cotangents */

Adjoint adjoint_begin(Graph *g, Arena *arena, const bool *active, int nactive) {
    Adjoint adjoint = {.g = g, .active = active, .nactive = nactive};
    adjoint.sum = arena_alloc(arena, sizeof(Contribution *) * (size_t)(nactive + 1));
    return adjoint;
}

bool adjoint_wanted(Adjoint *adjoint, Val in) {
    return in >= 0 && in < adjoint->nactive && adjoint->active[in];
}

void adjoint_add(Adjoint *adjoint, Val in, Val cotangent) {
    if (!adjoint_wanted(adjoint, in) || cotangent == NO_VAL) {
        return;
    }
    Graph *g = adjoint->g;
    assert(shape_equal(val_shape(g, in), val_shape(g, cotangent)) && val_type(g, cotangent) == DTYPE_F32);
    Contribution *part = arena_new_array(g->arena, Contribution, 1);
    part->cotangent = cotangent;
    part->next = adjoint->sum[in];
    adjoint->sum[in] = part;
}

Val adjoint_of(Adjoint *adjoint, Val out) {
    if (out < 0 || out >= adjoint->nactive || !adjoint->sum[out]) {
        return NO_VAL;
    }
    Graph *g = adjoint->g;
    Contribution *part = adjoint->sum[out];
    while (part->next) { /* once summed it stays so */
        Contribution *rest = part->next;
        Contribution *joined = arena_new_array(g->arena, Contribution, 1);
        joined->cotangent = op_add(g, rest->cotangent, part->cotangent);
        joined->next = rest->next;
        part = joined;
    }
    adjoint->sum[out] = part;
    Value *value = &g->value[part->cotangent];
    if (!value->name && g->value[out].name && value->role == ROLE_TEMPORARY && g->op[value->def].gradient) {
        value->name = arena_printf(g->arena, "d%s", g->value[out].name);
    }
    return part->cotangent;
}

/* ---- regions */

typedef struct {
    const Adjoint *adjoint;
    bool any;
} ActiveUse;

static void use_is_active(void *context, Val *val) {
    ActiveUse *use = context;
    use->any = use->any || (*val < use->adjoint->nactive && use->adjoint->active[*val]);
}

void adjoint_region(Adjoint *adjoint, int32_t region) {
    Graph *g = adjoint->g;
    int32_t layer = g->current_layer;
    for (int i = g->region[region].count - 1; i >= 0; i--) {
        int32_t index = g->region[region].op[i];
        Op op = g->op[index]; /* a copy: the table may move */
        bool reached = false;
        for (int k = 0; k < op.nout; k++) {
            reached = reached || (op.out[k] < adjoint->nactive && adjoint->sum[op.out[k]]);
        }
        ActiveUse use = {.adjoint = adjoint};
        if (op.dead || !reached) {
            continue;
        }
        op_uses(g, index, use_is_active, &use);
        if (!use.any) {
            continue;
        }
        g->current_layer = op.layer;
        if (op.kind == OP_scan) {
            adjoint_scan(adjoint, index);
        } else {
            op_info(op.kind)->gradient(g, adjoint, &op);
        }
    }
    g->current_layer = layer;
}

void graph_differentiate(Graph *g, Val loss, const Val *wrt, int count, Val *gradient) {
    assert(g->current == 0 && g->value[loss].region == 0 && g->value[loss].shape.rank == 0 && g->value[loss].type == DTYPE_F32);
    int nactive = g->nvalue;
    bool *active = arena_alloc(g->arena, sizeof(bool) * (size_t)nactive);
    for (int i = 0; i < count; i++) {
        assert(g->value[wrt[i]].type == DTYPE_F32 && g->value[wrt[i]].region == 0);
        active[wrt[i]] = true;
    }
    mark_active(g, 0, active);
    bool was = g->in_gradient;
    g->in_gradient = true;
    Adjoint adjoint = adjoint_begin(g, g->arena, active, nactive);
    adjoint_add(&adjoint, loss, op_constant(g, 1.0));
    adjoint_region(&adjoint, 0);
    for (int i = 0; i < count; i++) {
        gradient[i] = adjoint_of(&adjoint, wrt[i]);
    }
    g->in_gradient = was;
}
