/*
 * recompute.c - training keeps fewer values from the forward pass for the backward pass, and computes the others a second time.
 *
 * Values of the forward pass that gradients read fill the workspace of training. Those that are dear (many multiply-adds for each byte that leaving
 * them out saves) stay; the others are dropped. So that a second computation does not bring all of them back at once, one is kept whenever the bytes
 * of those dropped since the last kept one reach a limit: what lies between two kept values is a segment. Before the first gradient that reads a
 * dropped value, copies of the operations that make it from what is kept are put into the graph; other readers of the segment share them.
 *
 * Requires: a simplified training graph with its gradients, before schedule_graph; not simplified again, which would join the copies to what they
 * copy. Keeps:    every number to the bit: a copy computes what its original does. Results of scans are always kept. Breaks:   nothing. The copies
 * are marked (Op.again), so that fuse.c does not put them back into the loops of the forward pass.
 */
#include "graph/build.h"
#include "passes/units.h"

#include <assert.h>
#include <string.h>

enum { SMALL = 1024 }; /* bytes that are not worth a copy */

typedef struct {
    Graph *g;
    int batch;
    bool *late;        /* per value: a gradient, or made from one */
    bool *used_late;   /* per value: read by such an op */
    int32_t *segment;  /* per value: the segment it was dropped from, or -1 */
    bool *candidate;   /* per value: might be dropped */
    Val *copy;         /* per value: its latest copy */
    int32_t *copy_for; /* per value: the segment that copy was made for, or -1 */
    int *seen;         /* per value: the last cost that counted it */
    int nvalue, costs;
    int32_t now;          /* the segment that copies are being made for */
    double multiply_adds; /* of all copies */
} Recompute;

static int64_t bytes_of(const Recompute *r, Val val) {
    const Value *value = &r->g->value[val];
    int64_t count = value->type == DTYPE_F32 || value->type == DTYPE_I32 ? 4 : 1;
    for (int i = 0; i < value->shape.rank; i++) {
        count *= value->shape.dim[i] < 0 ? -(int64_t)value->shape.dim[i] * r->batch : value->shape.dim[i];
    }
    return count;
}

/* ---- who reads what */

typedef struct {
    Recompute *r;
    bool late;
} LateUse;

static void look_for_late(void *context, Val *val) {
    LateUse *use = context;
    use->late = use->late || use->r->late[*val];
}

static void mark_used(void *context, Val *val) {
    ((Recompute *)context)->used_late[*val] = true;
}

static void find_late(Recompute *r) {
    Graph *g = r->g;
    for (int i = 0; i < g->region[0].count; i++) {
        const int32_t index = g->region[0].op[i];
        LateUse use = {r, g->op[index].gradient};
        op_uses(g, index, look_for_late, &use);
        for (int k = 0; k < g->op[index].nout; k++) {
            r->late[g->op[index].out[k]] = use.late;
        }
        if (use.late) {
            op_uses(g, index, mark_used, r);
        }
    }
}

/* ---- what to drop */

/* An op of the function's body that may be copied, or NULL: then its value stays where it is. */
static const Op *copyable(const Recompute *r, Val val) {
    const Op *op = def_of(r->g, val);
    const bool can = op != NULL && op->region == 0 && op->kind != OP_scan && op->nout == 1 && op->nin > 0 && !r->late[val];
    return can && bytes_of(r, val) > SMALL ? op : NULL;
}

/* Multiply-adds, and a little for all else, from the nearest values that may be kept. */
static double cost_of(Recompute *r, Val val) {
    const Op *op = copyable(r, val);
    if (op == NULL || r->seen[val] == r->costs) {
        return 0;
    }
    r->seen[val] = r->costs;
    double cost = op_multiply_adds(r->g, op, r->batch);
    for (int i = 0; i < op->nin; i++) {
        cost += r->candidate[op->in[i]] ? 0 : cost_of(r, op->in[i]);
    }
    return cost;
}

static void choose(Recompute *r, const RecomputeChoice *choice) {
    Graph *g = r->g;
    int64_t filled = 0;
    int32_t segment = 0;
    for (int i = 0; i < g->noutput; i++) {
        r->used_late[g->output[i].val] = false; /* kept anyway */
    }
    for (int i = 0; i < r->nvalue; i++) {
        r->candidate[i] = r->used_late[i] && copyable(r, i) != NULL;
    }
    for (int i = 0; i < g->region[0].count; i++) {
        const Op *op = &g->op[g->region[0].op[i]];
        const Val val = op->nout > 0 ? op->out[0] : NO_VAL;
        if (val == NO_VAL || !r->candidate[val]) {
            continue;
        }
        const int64_t bytes = bytes_of(r, val);
        r->costs++;
        if (cost_of(r, val) > choice->dearest * (double)bytes) {
            continue;
        }
        if (filled > 0 && filled + bytes > choice->segment) {
            segment++;
            filled = 0;
            continue;
        }
        r->segment[val] = segment;
        filled += bytes;
    }
}

/* ---- copies */

static Val available(Recompute *r, Val val) {
    Graph *g = r->g;
    if (val >= r->nvalue || copyable(r, val) == NULL || (r->candidate[val] && r->segment[val] < 0)) {
        return val;
    }
    if (r->copy_for[val] == r->now) {
        return r->copy[val];
    }
    Op op = *def_of(g, val);
    Val *in = arena_new_array(g->arena, Val, op.nin);
    for (int i = 0; i < op.nin; i++) {
        in[i] = available(r, op.in[i]);
    }
    const int32_t copy = op_clone(g, &op, in);
    g->op[copy].again = true;
    r->multiply_adds += op_multiply_adds(g, &op, r->batch);
    r->copy[val] = op_result(g, copy, 0);
    r->copy_for[val] = r->now;
    return r->copy[val];
}

static void substitute(void *context, Val *val) {
    Recompute *r = context;
    if (*val < r->nvalue && r->segment[*val] >= 0) {
        r->now = r->segment[*val];
        *val = available(r, *val);
    }
}

double pass_recompute(Graph *g, int batch, const RecomputeChoice *choice) {
    assert(g->current == 0);
    Recompute r = {.g = g, .batch = batch, .nvalue = g->nvalue};
    r.late = arena_new_array(g->arena, bool, g->nvalue);
    r.used_late = arena_new_array(g->arena, bool, g->nvalue);
    r.candidate = arena_new_array(g->arena, bool, g->nvalue);
    r.segment = arena_new_array(g->arena, int32_t, g->nvalue);
    r.copy = arena_new_array(g->arena, Val, g->nvalue);
    r.copy_for = arena_new_array(g->arena, int32_t, g->nvalue);
    r.seen = arena_new_array(g->arena, int, g->nvalue);
    for (int i = 0; i < g->nvalue; i++) {
        r.segment[i] = r.copy_for[i] = -1;
    }
    find_late(&r);
    choose(&r, choice);
    const int count = g->region[0].count;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    memcpy(ops, g->region[0].op, sizeof *ops * (size_t)count);
    g->region[0].count = 0;
    const int32_t layer = g->current_layer;
    const bool gradient = g->in_gradient;
    g->in_gradient = false;
    for (int i = 0; i < count; i++) {
        LateUse use = {&r, g->op[ops[i]].gradient};
        op_uses(g, ops[i], look_for_late, &use);
        if (use.late) {
            op_uses(g, ops[i], substitute, &r);
        }
        region_append(g, 0, ops[i]);
    }
    g->current_layer = layer;
    g->in_gradient = gradient;
    return r.multiply_adds;
}
