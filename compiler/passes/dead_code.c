/*
 * dead_code.c - removes what nothing needs: ops, and in scans sequences, carries and stacked results. Liveness is by value, through the bodies of
 * scans: a carry that only computes itself is dead.
 */
#include "passes/simplify.h"

typedef struct {
    Graph *g;
    bool *live;    /* per value */
    bool *live_op; /* per op */
    Val *work;
    int count, capacity;
} Liveness;

static void need(Liveness *l, Val val) {
    if (!l->live[val]) {
        l->live[val] = true;
        arena_reserve(l->g->arena, l->work, l->count, l->capacity);
        l->work[l->count++] = val;
    }
}

static void need_carry(Liveness *l, const Op *op, int slot) {
    const ScanAttr *attr = op->attr;
    need(l, attr->carry_inner[slot]);
    need(l, attr->carry_next[slot]);
    need(l, op->in[attr->nsequence + slot]);
}

/* A value of role STEP needs what its scan makes it from. */
static void visit_step(Liveness *l, Val val) {
    const Graph *g = l->g;
    const Op *op = &g->op[g->region[g->value[val].region].scan];
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->nsequence; i++) {
        if (attr->sequence_inner[i] == val) {
            need(l, op->in[i]);
        }
    }
    for (int i = 0; i < attr->ncarry; i++) {
        if (attr->carry_inner[i] == val) {
            need_carry(l, op, i);
        }
    }
}

static void visit(Liveness *l, Val val) {
    const Graph *g = l->g;
    const Value *value = &g->value[val];
    if (value->def < 0) {
        if (value->role == ROLE_STEP) {
            visit_step(l, val);
        }
        return;
    }
    const Op *op = &g->op[value->def];
    l->live_op[value->def] = true;
    if (op->kind != OP_scan) {
        for (int i = 0; i < op->nin; i++) {
            need(l, op->in[i]);
        }
        return;
    }
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < op->nout; i++) {
        if (op->out[i] == val && i < attr->ncarry) {
            need_carry(l, op, i);
        } else if (op->out[i] == val) {
            need(l, attr->stack_inner[i - attr->ncarry]);
        }
    }
}

/* The same scan with only its live sequences, carries and stacks. */
static void shrink_scan(Liveness *l, int32_t index) {
    Graph *g = l->g;
    Op *op = &g->op[index];
    const ScanAttr *old = op->attr;
    ScanAttr *attr = arena_new_array(g->arena, ScanAttr, 1);
    *attr = *old;
    attr->sequence_inner = arena_new_array(g->arena, Val, old->nsequence + 1);
    attr->sequence_axis = arena_new_array(g->arena, int, old->nsequence + 1);
    attr->carry_inner = arena_new_array(g->arena, Val, old->ncarry + 1);
    attr->carry_next = arena_new_array(g->arena, Val, old->ncarry + 1);
    attr->stack_inner = arena_new_array(g->arena, Val, old->nstack + 1);
    attr->stack_axis = arena_new_array(g->arena, int, old->nstack + 1);
    attr->nsequence = attr->ncarry = attr->nstack = 0;
    Val *in = arena_new_array(g->arena, Val, op->nin + 1), *out = arena_new_array(g->arena, Val, op->nout + 1);
    int nin = 0, nout = 0;
    for (int i = 0; i < old->nsequence; i++) {
        if (l->live[old->sequence_inner[i]]) {
            attr->sequence_inner[attr->nsequence] = old->sequence_inner[i];
            attr->sequence_axis[attr->nsequence++] = old->sequence_axis[i];
            in[nin++] = op->in[i];
        }
    }
    for (int i = 0; i < old->ncarry; i++) {
        if (l->live[old->carry_inner[i]]) {
            attr->carry_inner[attr->ncarry] = old->carry_inner[i];
            attr->carry_next[attr->ncarry++] = old->carry_next[i];
            in[nin++] = op->in[old->nsequence + i];
            out[nout++] = op->out[i];
        } else {
            g->value[op->out[i]].def = -1;
        }
    }
    for (int i = 0; i < old->nstack; i++) {
        Val stacked = op->out[old->ncarry + i];
        if (l->live[stacked]) {
            attr->stack_inner[attr->nstack] = old->stack_inner[i];
            attr->stack_axis[attr->nstack++] = old->stack_axis[i];
            out[nout++] = stacked;
        } else {
            g->value[stacked].def = -1;
        }
    }
    if (attr->step != NO_VAL && !l->live[attr->step]) {
        attr->step = NO_VAL;
    }
    op->attr = attr;
    op->in = in;
    op->out = out;
    op->nin = nin;
    op->nout = nout;
}

/* A dead scan takes its body along. */
static void bury(Graph *g, int32_t index) {
    Op *op = &g->op[index];
    op->dead = true;
    if (op->kind == OP_scan) {
        const Region *body = &g->region[((const ScanAttr *)op->attr)->region];
        for (int i = 0; i < body->count; i++) {
            bury(g, body->op[i]);
        }
    }
}

static void sweep(Liveness *l, int32_t region) {
    Graph *g = l->g;
    int count = 0;
    for (int i = 0; i < g->region[region].count; i++) {
        int32_t index = g->region[region].op[i];
        if (g->op[index].dead || !l->live_op[index]) {
            bury(g, index);
            continue;
        }
        g->region[region].op[count++] = index;
        if (g->op[index].kind == OP_scan) {
            shrink_scan(l, index);
            sweep(l, ((const ScanAttr *)g->op[index].attr)->region);
        }
    }
    g->region[region].count = count;
}

void remove_dead_code(Graph *g) {
    Liveness l = {.g = g};
    l.live = arena_alloc(g->arena, sizeof(bool) * (size_t)(g->nvalue + 1));
    l.live_op = arena_alloc(g->arena, sizeof(bool) * (size_t)(g->nop + 1));
    for (int i = 0; i < g->noutput; i++) {
        need(&l, g->output[i].val);
    }
    for (int i = 0; i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL) {
            need(&l, g->variable[i]);
        }
    }
    for (int i = 0; i < g->nloss; i++) {
        need(&l, g->loss[i]);
    }
    while (l.count > 0) {
        visit(&l, l.work[--l.count]);
    }
    sweep(&l, 0);
}
