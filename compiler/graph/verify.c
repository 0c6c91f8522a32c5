/*
 * verify.c - every invariant of a graph. Run after every pass in test builds; a violation is a fault of the compiler, never of the model.
 */
#include "graph/build.h"

typedef struct {
    const Graph *g;
    Text *why;
    bool *known;      /* per value: defined and in scope */
    int32_t *made_by; /* per value: the op seen to make it, to find values made twice */
} Verifier;

static bool fail(Verifier *v, int32_t op, const char *what) {
    if (op >= 0) {
        text_printf(v->why, "op %d (%s): %s\n", op, op_info(v->g->op[op].kind)->name, what);
    } else {
        text_printf(v->why, "%s\n", what);
    }
    return false;
}

static bool verify_region(Verifier *v, int32_t region);

static bool in_scope(const Verifier *v, Val val) {
    return val >= 0 && val < v->g->nvalue && v->known[val];
}

static bool is_step(const Verifier *v, Val val, int32_t region) {
    return val >= 0 && val < v->g->nvalue && v->g->value[val].role == ROLE_STEP && v->g->value[val].region == region && v->g->value[val].def == -1;
}

static bool verify_scan(Verifier *v, int32_t index) {
    const Graph *g = v->g;
    const Op *op = &g->op[index];
    const ScanAttr *attr = op->attr;
    const Region *body = &g->region[attr->region];
    if (body->parent != op->region || body->scan != index) {
        return fail(v, index, "the body does not know its scan");
    }
    if (attr->step != NO_VAL && !is_step(v, attr->step, attr->region)) {
        return fail(v, index, "step number");
    }
    for (int i = 0; i < attr->nsequence; i++) {
        if (!is_step(v, attr->sequence_inner[i], attr->region)) {
            return fail(v, index, "slice of a sequence");
        }
        v->known[attr->sequence_inner[i]] = true;
    }
    for (int i = 0; i < attr->ncarry; i++) {
        if (!is_step(v, attr->carry_inner[i], attr->region)) {
            return fail(v, index, "carry");
        }
        v->known[attr->carry_inner[i]] = true;
    }
    if (attr->step != NO_VAL) {
        v->known[attr->step] = true;
    }
    if (!verify_region(v, attr->region)) {
        return false;
    }
    for (int i = 0; i < attr->ncarry; i++) {
        if (!in_scope(v, attr->carry_next[i])) {
            return fail(v, index, "next value of a carry is not in scope");
        }
    }
    for (int i = 0; i < attr->nstack; i++) {
        if (!in_scope(v, attr->stack_inner[i])) {
            return fail(v, index, "stacked value is not in scope");
        }
    }
    for (int i = 0; i < g->nvalue; i++) { /* the body's values end here */
        if (v->known[i] && g->value[i].region == attr->region) {
            v->known[i] = false;
        }
    }
    return true;
}

static bool verify_op(Verifier *v, int32_t index, int32_t region) {
    const Graph *g = v->g;
    const Op *op = &g->op[index];
    if (op->region != region) {
        return fail(v, index, "listed in a region that is not its own");
    }
    for (int i = 0; i < op->nin; i++) {
        if (!in_scope(v, op->in[i])) {
            return fail(v, index, arena_printf(g->arena, "operand %%%d is not in scope", op->in[i]));
        }
    }
    const char *why = op_check(g, op);
    if (why) {
        return fail(v, index, why);
    }
    if (op->kind == OP_scan && !verify_scan(v, index)) {
        return false;
    }
    for (int i = 0; i < op->nout; i++) {
        const Value *value = &g->value[op->out[i]];
        if (value->def != index || value->region != region || value->role != ROLE_TEMPORARY || v->made_by[op->out[i]] >= 0) {
            return fail(v, index, "result does not belong to the op, or has two");
        }
        v->made_by[op->out[i]] = index;
        v->known[op->out[i]] = true;
    }
    return true;
}

static bool verify_region(Verifier *v, int32_t region) {
    for (int i = 0; i < v->g->region[region].count; i++) {
        int32_t op = v->g->region[region].op[i];
        if (op < 0 || op >= v->g->nop) {
            return fail(v, -1, "region lists an op that is not there");
        }
        if (!v->g->op[op].dead && !verify_op(v, op, region)) {
            return false;
        }
    }
    return true;
}

static bool verify_shapes(Verifier *v) {
    for (int i = 0; i < v->g->nvalue; i++) {
        const Value *value = &v->g->value[i];
        if (value->shape.rank < 0 || value->shape.rank > MAX_RANK) {
            return fail(v, value->def, "rank");
        }
    }
    return true;
}

bool graph_verify(const Graph *g, Text *why) {
    Verifier v = {.g = g, .why = why};
    v.known = arena_alloc(g->arena, sizeof(bool) * (size_t)(g->nvalue + 1));
    v.made_by = arena_alloc(g->arena, sizeof(int32_t) * (size_t)(g->nvalue + 1));
    for (int i = 0; i < g->nvalue; i++) {
        v.made_by[i] = -1;
        v.known[i] = g->value[i].region == 0 && (g->value[i].role == ROLE_INPUT || g->value[i].role == ROLE_VARIABLE);
    }
    if (g->scan_stack || g->current != 0) {
        return fail(&v, -1, "a scan was not ended");
    }
    if (!verify_shapes(&v) || !verify_region(&v, 0)) {
        return false;
    }
    for (int i = 0; i < g->noutput; i++) {
        if (!in_scope(&v, g->output[i].val)) {
            return fail(&v, -1, arena_printf(g->arena, "output %s is not in scope", g->output[i].name));
        }
    }
    for (int i = 0; i < g->variable_capacity && i < g->program->nvariable; i++) {
        if (g->variable[i] == NO_VAL) {
            continue;
        }
        const Value *value = &g->value[g->variable[i]];
        if (!in_scope(&v, g->variable[i]) || value->type != g->program->variable[i].type ||
            !shape_equal(&value->shape, &g->program->variable[i].shape)) {
            return fail(&v, -1, arena_printf(g->arena, "new value of variable %s", g->program->variable[i].name));
        }
    }
    return true;
}
