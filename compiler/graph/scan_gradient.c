/*
 * scan_gradient.c - the gradient of a scan is a scan in the other direction over the gradient of its body.
 *
 *   forward:  c[t+1], y[t] = body(c[t], x[t], w)
 *   backward: dc[t], dx[t], dw[t] = body^T(dc[t+1], dy[t]; values of step t),   dw = sum over t of dw[t] (scan_sink.c)
 *
 * The rules first write the backward body as if the values of the forward step were in scope. Then each of those is made available: slices and step
 * numbers are read again, results of dear ops and carries are kept by the forward scan in one more stack, cheap maps and views of what is kept
 * are computed again; of a cheap value and what it would need, whichever is smaller is kept.
 */
#include "graph/differentiate.h"

#include <assert.h>
#include <string.h>

typedef struct {
    Adjoint *outer;
    Adjoint inner;
    Graph *g;
    Arena *scratch;  /* what is "per value" or "per op": there may be many scans in a large graph */
    int32_t op;      /* the forward scan */
    int32_t forward; /* its body */
    ScanAttr attr;   /* of the forward scan as it was */
    Scan *scan;      /* the backward scan */
    int32_t backward;
    Val *root; /* values of the backward body that leave it */
    int nroot, root_capacity;
    Val *map; /* per forward value: the same in the backward body */
    int nmap;
    bool *kept, *needed, *live;
} Back;

static int add_root(Back *b, Val val) {
    arena_reserve(b->g->arena, b->root, b->nroot, b->root_capacity);
    b->root[b->nroot] = val;
    return b->nroot++;
}

/* ---- dead code in the backward body: what no root needs must not decide what is kept */

typedef struct {
    const Graph *g;
    int32_t body;
    bool *live; /* per op */
} Liveness;

static void mark_live(void *context, Val *val) {
    Liveness *liveness = context;
    const Value *value = &liveness->g->value[*val];
    if (value->region == liveness->body && value->def >= 0 && !liveness->live[value->def]) {
        liveness->live[value->def] = true;
        op_uses((Graph *)liveness->g, value->def, mark_live, liveness);
    }
}

static void remove_dead(Back *b) {
    Graph *g = b->g;
    Liveness liveness = {.g = g, .body = b->backward, .live = arena_alloc(b->scratch, sizeof(bool) * (size_t)(g->nop + 1))};
    for (int i = 0; i < b->nroot; i++) {
        mark_live(&liveness, &b->root[i]);
    }
    const ScanAttr *attr = scan_attr(b->scan);
    for (int i = 0; i < attr->ncarry; i++) {
        mark_live(&liveness, &attr->carry_next[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        mark_live(&liveness, &attr->stack_inner[i]);
    }
    Region *region = &g->region[b->backward];
    int count = 0;
    for (int i = 0; i < region->count; i++) {
        if (liveness.live[region->op[i]]) {
            region->op[count++] = region->op[i];
        } else {
            g->op[region->op[i]].dead = true;
        }
    }
    region->count = count;
}

/* ---- what the forward scan keeps */

static bool is_forward(const Back *b, Val val) {
    return b->g->value[val].region == b->forward;
}

static void mark_needed(void *context, Val *val) {
    Back *b = context;
    if (is_forward(b, *val)) {
        b->needed[*val] = true;
    }
}

static bool is_carry(const Back *b, Val val) {
    for (int i = 0; i < b->attr.ncarry; i++) {
        if (b->attr.carry_inner[i] == val) {
            return true;
        }
    }
    return false;
}

static int64_t bytes_of(const Graph *g, Val val) {
    return shape_fixed_count(&g->value[val].shape) * (g->value[val].type == DTYPE_F32 || g->value[val].type == DTYPE_I32 ? 4 : 1);
}

/* A draw is a function of seed and step: drawn again rather than kept. */
static bool is_cheap(const Op *op) {
    return op->kind == OP_rng_uniform || (op_info(op->kind)->flags & OP_CHEAP && op->nout == 1);
}

/* Collects in `leaf` the values, not yet kept, that computing `val` again would need. */
static void collect_leaves(const Back *b, Val val, bool root, Val **leaf, int *count, int *capacity, int depth) {
    const Graph *g = b->g;
    if (!is_forward(b, val) || b->kept[val]) {
        return;
    }
    const Op *op = def_of(g, val);
    if (!op && !is_carry(b, val)) { /* a slice or the step number */
        return;
    }
    if (op && is_cheap(op) && (root || depth < 64)) {
        for (int i = 0; i < op->nin; i++) {
            collect_leaves(b, op->in[i], false, leaf, count, capacity, depth + 1);
        }
        return;
    }
    for (int i = 0; i < *count; i++) {
        if ((*leaf)[i] == val) {
            return;
        }
    }
    arena_reserve(g->arena, *leaf, *count, *capacity);
    (*leaf)[(*count)++] = val;
}

/* Decides about a needed cheap value: keep it, or keep what it is made of. */
static void choose(Back *b, Val val) {
    Val *leaf = NULL;
    int count = 0, capacity = 0;
    int64_t bytes = 0;
    collect_leaves(b, val, true, &leaf, &count, &capacity, 0);
    for (int i = 0; i < count; i++) {
        bytes += bytes_of(b->g, leaf[i]);
    }
    if (bytes > bytes_of(b->g, val)) {
        b->kept[val] = true;
        return;
    }
    for (int i = 0; i < count; i++) {
        b->kept[leaf[i]] = true;
    }
}

static void choose_kept(Back *b) {
    const Graph *g = b->g;
    for (int i = 0; i < b->attr.ncarry; i++) {
        b->kept[b->attr.carry_inner[i]] = b->needed[b->attr.carry_inner[i]];
    }
    const Region *region = &g->region[b->forward];
    for (int pass = 0; pass < 2; pass++) { /* dear values first: cheap ones may then come for nothing */
        for (int i = 0; i < region->count; i++) {
            const Op *op = &g->op[region->op[i]];
            for (int k = 0; k < op->nout; k++) {
                if (b->needed[op->out[k]] && is_cheap(op) == (pass == 1)) {
                    if (pass == 0) {
                        b->kept[op->out[k]] = true;
                    } else {
                        choose(b, op->out[k]);
                    }
                }
            }
        }
    }
}

/* ---- making the forward step's values available in the backward body */

static Val available(Back *b, Val val) {
    Graph *g = b->g;
    if (!is_forward(b, val)) {
        return val;
    }
    if (b->map[val] != NO_VAL) {
        return b->map[val];
    }
    Val result = NO_VAL;
    if (b->kept[val]) {
        int slot = scan_add_stack(g, b->op, val);
        const ScanAttr *attr = g->op[b->op].attr;
        result = scan_sequence(b->scan, g->op[b->op].out[attr->ncarry + slot], attr->stack_axis[slot]);
    } else if (val == b->attr.step) {
        result = scan_step(b->scan);
    } else if (g->value[val].def < 0) {
        for (int i = 0; i < b->attr.nsequence; i++) {
            if (b->attr.sequence_inner[i] == val) {
                result = scan_sequence(b->scan, g->op[b->op].in[i], b->attr.sequence_axis[i]);
            }
        }
    } else {
        Op op = g->op[g->value[val].def];
        Val *in = arena_new_array(g->arena, Val, op.nin ? op.nin : 1);
        assert(is_cheap(&op));
        for (int i = 0; i < op.nin; i++) {
            in[i] = available(b, op.in[i]);
        }
        result = op_result(g, op_clone(g, &op, in), 0);
    }
    assert(result != NO_VAL);
    if (!g->value[result].name) {
        g->value[result].name = g->value[val].name;
    }
    b->map[val] = result;
    return result;
}

static void substitute(void *context, Val *val) {
    Back *b = context;
    *val = available(b, *val);
}

/* Replaces every value of the forward body in the backward body; what is computed again goes to its front. */
static void materialize(Back *b) {
    Graph *g = b->g;
    b->nmap = g->nvalue;
    b->map = arena_new_array(b->scratch, Val, b->nmap);
    b->kept = arena_alloc(b->scratch, sizeof(bool) * (size_t)b->nmap);
    b->needed = arena_alloc(b->scratch, sizeof(bool) * (size_t)b->nmap);
    for (int i = 0; i < b->nmap; i++) {
        b->map[i] = NO_VAL;
    }
    region_uses(g, b->backward, mark_needed, b);
    for (int i = 0; i < b->nroot; i++) {
        mark_needed(b, &b->root[i]);
    }
    choose_kept(b);
    int old = g->region[b->backward].count;
    int32_t *ops = arena_new_array(g->arena, int32_t, old + 1);
    memcpy(ops, g->region[b->backward].op, sizeof(int32_t) * (size_t)old);
    g->region[b->backward].count = 0;
    for (int i = 0; i < old; i++) {
        op_uses(g, ops[i], substitute, b);
    }
    for (int i = 0; i < b->nroot; i++) {
        substitute(b, &b->root[i]);
    }
    for (int i = 0; i < old; i++) {
        region_append(g, b->backward, ops[i]);
    }
}

/* ---- the rule */

/* Which carries' cotangents can differ from zero: those that reach a result whose cotangent is known. */
static void find_reached(const Back *b, const Val *ct, bool *reached) {
    const Graph *g = b->g;
    const ScanAttr *attr = &b->attr;
    bool *live = arena_alloc(b->scratch, sizeof(bool) * (size_t)g->nop);
    Liveness liveness = {.g = g, .body = b->forward, .live = live};
    for (int i = 0; i < attr->nstack; i++) {
        if (ct[attr->ncarry + i] != NO_VAL) {
            mark_live(&liveness, &attr->stack_inner[i]);
        }
    }
    bool *used = arena_alloc(b->scratch, sizeof(bool) * (size_t)g->nvalue);
    for (int i = 0; i < attr->nstack; i++) {
        used[attr->stack_inner[i]] = used[attr->stack_inner[i]] || ct[attr->ncarry + i] != NO_VAL;
    }
    for (int i = 0; i < attr->ncarry; i++) {
        reached[i] = ct[i] != NO_VAL;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < attr->ncarry; i++) {
            if (reached[i] && !used[attr->carry_next[i]]) {
                used[attr->carry_next[i]] = changed = true;
                mark_live(&liveness, &attr->carry_next[i]);
            }
        }
        const Region *region = &g->region[b->forward];
        for (int i = 0; i < region->count; i++) {
            const Op *op = &g->op[region->op[i]];
            for (int k = 0; k < op->nin && live[region->op[i]]; k++) {
                used[op->in[k]] = true;
            }
            if (op->kind == OP_scan && live[region->op[i]]) { /* captured values: taken as used */
                for (int k = 0; k < attr->ncarry; k++) {
                    used[attr->carry_inner[k]] = true;
                }
            }
        }
        for (int i = 0; i < attr->ncarry; i++) {
            if (used[attr->carry_inner[i]] && !reached[i]) {
                reached[i] = changed = true;
            }
        }
    }
}

typedef struct {
    Val target; /* the forward value outside */
    int root;
    Val carry; /* sums the steps, or NO_VAL */
} Captured;

void adjoint_scan(Adjoint *outer, int32_t scan_op) {
    Graph *g = outer->g;
    Back b = {.outer = outer, .g = g, .scratch = arena_scratch(g->arena), .op = scan_op, .attr = *(const ScanAttr *)g->op[scan_op].attr};
    const ScanAttr *attr = &b.attr;
    Op op = g->op[scan_op];
    b.forward = attr->region;

    /* cotangents of the results, and where a carry starts from nothing, zeros */
    Val *ct = arena_new_array(g->arena, Val, op.nout + 1);
    bool *reached = arena_alloc(g->arena, sizeof(bool) * (size_t)(attr->ncarry + 1));
    for (int i = 0; i < op.nout; i++) {
        ct[i] = adjoint_of(outer, op.out[i]);
    }
    find_reached(&b, ct, reached);
    for (int i = 0; i < attr->ncarry; i++) {
        reached[i] = reached[i] && adjoint_wanted(outer, attr->carry_inner[i]);
        if (reached[i] && ct[i] == NO_VAL) {
            ct[i] = op_splat(g, 0.0, *val_shape(g, attr->carry_inner[i]));
        }
    }

    /* the backward body */
    b.scan = scan_begin(g, attr->length, !attr->reverse);
    b.backward = g->current;
    b.inner = adjoint_begin(g, b.scratch, outer->active, outer->nactive);
    Val *carry = arena_new_array(g->arena, Val, attr->ncarry + 1);
    for (int i = 0; i < attr->ncarry; i++) {
        carry[i] = NO_VAL;
        if (reached[i]) {
            carry[i] = scan_carry(b.scan, ct[i]);
            adjoint_add(&b.inner, attr->carry_next[i], carry[i]);
        }
    }
    for (int i = 0; i < attr->nstack; i++) {
        if (ct[attr->ncarry + i] != NO_VAL && adjoint_wanted(outer, attr->stack_inner[i])) {
            adjoint_add(&b.inner, attr->stack_inner[i], scan_sequence(b.scan, ct[attr->ncarry + i], attr->stack_axis[i]));
        }
    }
    adjoint_region(&b.inner, b.forward);

    /* what leaves it */
    int *carry_root = arena_new_array(g->arena, int, attr->ncarry + 1), *sequence_root = arena_new_array(g->arena, int, attr->nsequence + 1);
    for (int i = 0; i < attr->ncarry; i++) {
        carry_root[i] = -1;
        if (reached[i]) {
            Val next = adjoint_of(&b.inner, attr->carry_inner[i]);
            carry_root[i] = add_root(&b, next != NO_VAL ? next : op_splat(g, 0.0, *val_shape(g, attr->carry_inner[i])));
        }
    }
    for (int i = 0; i < attr->nsequence; i++) {
        Val slice = adjoint_of(&b.inner, attr->sequence_inner[i]);
        sequence_root[i] = slice != NO_VAL ? add_root(&b, slice) : -1;
    }
    Captured *captured = NULL;
    int ncaptured = 0, capacity = 0;
    for (Val val = 0; val < outer->nactive; val++) {
        for (Contribution *part = g->value[val].region == b.forward ? NULL : b.inner.sum[val]; part; part = part->next) {
            arena_reserve(g->arena, captured, ncaptured, capacity);
            captured[ncaptured++] = (Captured){.target = val, .root = add_root(&b, part->cotangent), .carry = NO_VAL};
        }
    }
    remove_dead(&b);
    materialize(&b);

    int *sequence_stack = arena_new_array(g->arena, int, attr->nsequence + 1);
    for (int i = 0; i < attr->ncarry; i++) {
        if (reached[i]) {
            scan_next(b.scan, carry[i], b.root[carry_root[i]]);
        }
    }
    for (int i = 0; i < attr->nsequence; i++) {
        if (sequence_root[i] >= 0) {
            sequence_stack[i] = scan_stack(b.scan, b.root[sequence_root[i]], attr->sequence_axis[i]);
        }
    }
    Sink sink = {.g = g, .scan = b.scan, .body = b.backward};
    for (int i = 0; i < ncaptured; i++) {
        captured[i].carry = sink_plan(&sink, b.root[captured[i].root]);
    }
    b.nroot = 0; /* sums over steps are not made inside any more */
    remove_dead(&b);
    scan_end(b.scan);

    for (int i = 0; i < attr->ncarry; i++) {
        if (reached[i]) {
            adjoint_add(outer, op.in[attr->nsequence + i], scan_final(b.scan, carry[i]));
        }
    }
    for (int i = 0; i < attr->nsequence; i++) {
        if (sequence_root[i] >= 0) {
            adjoint_add(outer, op.in[i], scan_stacked(b.scan, sequence_stack[i]));
        }
    }
    for (int i = 0; i < ncaptured; i++) {
        Val sum = sink_sum(&sink, b.root[captured[i].root], captured[i].carry);
        adjoint_add(outer, captured[i].target, sum);
    }
    arena_free(b.scratch);
}
