/*
 * simplify.c - exact clean-up: folds, common subexpressions, trivial scans and dead code.
 *
 * Requires: a verified graph, no scan under construction.
 * Keeps: outputs, variables and their updates, Graph.loss, inputs; every number to the bit (the sign of a zero excepted).
 * Breaks: handles of values that are none of these: they may be gone or replaced. stop_gradient disappears once a graph has been differentiated.
 */
#include "passes/simplify.h"

#include <assert.h>
#include <string.h>

typedef struct {
    int32_t op, next; /* of the same bucket; -1 ends */
    int bucket;
} Entry;

typedef struct {
    Graph *g;
    Val *replace; /* per value: itself or what stands for it */
    int nreplace, replace_capacity;
    int32_t *bucket; /* newest entry */
    int buckets;
    Entry *entry;
    int nentry, entry_capacity;
    bool differentiated, changed;
} Simplifier;

/* ---- replacements */

static Val resolve(Simplifier *s, Val val) {
    while (val < s->nreplace && s->replace[val] != NO_VAL && s->replace[val] != val) {
        val = s->replace[val];
    }
    return val;
}

static void replace(Simplifier *s, Val from, Val to) {
    Graph *g = s->g;
    while (s->nreplace < g->nvalue) {
        arena_reserve(g->arena, s->replace, s->nreplace, s->replace_capacity);
        s->replace[s->nreplace++] = NO_VAL;
    }
    to = resolve(s, to);
    assert(from != to && shape_equal(val_shape(g, from), val_shape(g, to)));
    s->replace[from] = to;
    if (!g->value[to].name && g->value[to].role == ROLE_TEMPORARY) {
        g->value[to].name = g->value[from].name;
    }
    s->changed = true;
}

static void resolve_use(void *context, Val *val) {
    *val = resolve(context, *val);
}

/* ---- common subexpressions */

static uint64_t hash_op(const Graph *g, const Op *op) {
    uint64_t hash = hash_bytes(14695981039346656037u, &op->kind, sizeof op->kind);
    const Value *out = &g->value[op->out[0]];
    hash = hash_bytes(hash, &out->type, sizeof out->type);
    hash = hash_bytes(hash, out->shape.dim, sizeof(int32_t) * (size_t)out->shape.rank);
    if (op_info(op->kind)->flags & OP_COMMUTATIVE && op->in[0] > op->in[1]) {
        Val swapped[2] = {op->in[1], op->in[0]};
        return hash_bytes(hash, swapped, sizeof swapped);
    }
    hash = hash_bytes(hash, op->in, sizeof(Val) * (size_t)op->nin);
    if (op->kind == OP_constant) {
        const ConstantAttr *attr = op->attr;
        hash = hash_bytes(hash, &attr->value, sizeof attr->value);
        hash = hash_bytes(hash, &attr->integer, sizeof attr->integer);
    }
    return hash;
}

static bool same_constant(const Graph *g, const Op *a, const Op *b) {
    const ConstantAttr *x = a->attr, *y = b->attr;
    size_t bytes = 4 * (size_t)shape_fixed_count(&g->value[a->out[0]].shape);
    if (attr_equal(OP_constant, x, y)) {
        return true;
    }
    return (x->data && y->data && !memcmp(x->data, y->data, bytes)) || (x->idata && y->idata && !memcmp(x->idata, y->idata, bytes));
}

static bool same_op(const Graph *g, const Op *a, const Op *b) {
    const Value *x = &g->value[a->out[0]], *y = &g->value[b->out[0]];
    if (a->kind != b->kind || a->nin != b->nin || x->type != y->type || !shape_equal(&x->shape, &y->shape)) {
        return false;
    }
    bool straight = true, crossed = op_info(a->kind)->flags & OP_COMMUTATIVE && a->in[0] == b->in[1] && a->in[1] == b->in[0];
    for (int i = 0; i < a->nin; i++) {
        straight = straight && a->in[i] == b->in[i];
    }
    if (!straight && !crossed) {
        return false;
    }
    return a->kind == OP_constant ? same_constant(g, a, b) : attr_equal(a->kind, a->attr, b->attr);
}

/* An op in scope that computes the same, or -1; else remembers this one. Splats and spreading stay in the region where they are used: they cost
 * nothing there. */
static int32_t find_or_enter(Simplifier *s, int32_t index) {
    Graph *g = s->g;
    const Op *op = &g->op[index];
    int number = (int)(hash_op(g, op) % (uint64_t)s->buckets);
    int32_t *bucket = &s->bucket[number];
    double c;
    for (int32_t i = *bucket; i >= 0; i = s->entry[i].next) {
        const Op *other = &g->op[s->entry[i].op];
        if (same_op(g, op, other) && (other->region == op->region || (op->kind != OP_broadcast_in_dim && !splat_of(g, op->out[0], &c)))) {
            return s->entry[i].op;
        }
    }
    arena_reserve(g->arena, s->entry, s->nentry, s->entry_capacity);
    s->entry[s->nentry] = (Entry){.op = index, .next = *bucket, .bucket = number};
    *bucket = s->nentry++;
    return -1;
}

/* Forgets the entries made since there were `count`: their region ends. */
static void leave_scope(Simplifier *s, int count) {
    while (s->nentry > count) {
        const Entry *entry = &s->entry[--s->nentry];
        s->bucket[entry->bucket] = entry->next;
    }
}

/* ---- scans */

/* A sequence that is the same at every step: its slice as a value outside, or NO_VAL. */
static Val constant_slice(Graph *g, Val sequence, int axis, const Shape *slice) {
    double c;
    if (splat_of(g, sequence, &c)) {
        return splat_typed(g, c, val_type(g, sequence), *slice);
    }
    const Op *op = def_is(g, sequence, OP_broadcast_in_dim);
    if (!op) {
        return NO_VAL;
    }
    const AxesAttr *attr = op->attr;
    Shape from = *val_shape(g, op->in[0]);
    int axes[MAX_RANK], count = 0;
    for (int i = 0; i < attr->count; i++) {
        if (attr->axes[i] == axis && from.dim[i] != 1) {
            return NO_VAL;
        }
    }
    Val base = op->in[0];
    for (int i = 0; i < attr->count; i++) {
        if (attr->axes[i] != axis) {
            axes[count++] = attr->axes[i] - (attr->axes[i] > axis);
        }
    }
    for (int i = 0; i < attr->count; i++) {
        if (attr->axes[i] == axis) {
            base = op_squeeze(g, base, i);
            break;
        }
    }
    return op_broadcast_in_dim(g, base, *slice, axes);
}

/* Before the body: sequences that are constant or double, carries that never change. New ops go in front of the scan. */
static void simplify_scan_inputs(Simplifier *s, const Op *op) {
    Graph *g = s->g;
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->nsequence; i++) {
        Val inner = attr->sequence_inner[i];
        if (resolve(s, inner) != inner) {
            continue;
        }
        Shape slice = *val_shape(g, inner);
        Val constant = constant_slice(g, op->in[i], attr->sequence_axis[i], &slice);
        if (constant != NO_VAL) {
            replace(s, inner, constant);
            continue;
        }
        for (int k = 0; k < i; k++) {
            if (op->in[k] == op->in[i] && attr->sequence_axis[k] == attr->sequence_axis[i] &&
                resolve(s, attr->sequence_inner[k]) == attr->sequence_inner[k]) {
                replace(s, inner, attr->sequence_inner[k]);
                break;
            }
        }
    }
    for (int i = 0; i < attr->ncarry; i++) {
        Val inner = attr->carry_inner[i];
        if (attr->carry_next[i] == inner && resolve(s, inner) == inner) {
            replace(s, inner, op->in[attr->nsequence + i]);
        }
    }
}

/* After the body: results that need no scan. New ops go behind the scan. */
static void simplify_scan_results(Simplifier *s, const Op *op, int32_t body) {
    Graph *g = s->g;
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->ncarry; i++) {
        if (resolve(s, attr->carry_inner[i]) == op->in[attr->nsequence + i] && resolve(s, op->out[i]) == op->out[i]) {
            replace(s, op->out[i], op->in[attr->nsequence + i]);
        }
    }
    for (int i = 0; i < attr->nstack; i++) {
        Val inner = attr->stack_inner[i], out = op->out[attr->ncarry + i];
        double c;
        bool splat = splat_of(g, inner, &c);
        if (resolve(s, out) != out) {
            continue;
        }
        if (splat || !region_inside(g, g->value[inner].region, body)) { /* the same at every step */
            int axes[MAX_RANK];
            for (int k = 0; k < MAX_RANK; k++) {
                axes[k] = k + (k >= attr->stack_axis[i]);
            }
            Shape whole = *val_shape(g, out);
            replace(s, out, splat ? splat_typed(g, c, val_type(g, out), whole) : op_broadcast_in_dim(g, inner, whole, axes));
            continue;
        }
        for (int k = 0; k < i; k++) {
            Val other = op->out[attr->ncarry + k];
            if (attr->stack_inner[k] == inner && attr->stack_axis[k] == attr->stack_axis[i] && resolve(s, other) == other) {
                replace(s, out, other);
                break;
            }
        }
    }
}

/* ---- the walk */

static void simplify_region(Simplifier *s, int32_t region);

static void simplify_scan(Simplifier *s, int32_t index) {
    Graph *g = s->g;
    ScanAttr *attr = (ScanAttr *)g->op[index].attr;
    Op op = g->op[index];
    simplify_scan_inputs(s, &op);
    int32_t home = g->current;
    simplify_region(s, attr->region);
    g->current = home;
    for (int i = 0; i < attr->ncarry; i++) {
        resolve_use(s, &attr->carry_next[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        resolve_use(s, &attr->stack_inner[i]);
    }
    region_append(g, home, index);
    simplify_scan_results(s, &op, attr->region);
}

static void simplify_op(Simplifier *s, int32_t index) {
    Graph *g = s->g;
    for (int i = 0; i < g->op[index].nin; i++) {
        resolve_use(s, &g->op[index].in[i]);
    }
    Op op = g->op[index];
    g->current_layer = op.layer;
    g->in_gradient = op.gradient;
    if (op.kind == OP_scan) {
        simplify_scan(s, index);
        return;
    }
    if (op.nout == 1) {
        Shape shape = *val_shape(g, op.out[0]);
        Val folded =
            op.kind == OP_stop_gradient && s->differentiated ? op.in[0] : op_fold(g, op.kind, op.attr, op.in, op.nin, val_type(g, op.out[0]), &shape);
        if (folded != NO_VAL) {
            replace(s, op.out[0], folded);
            g->op[index].dead = true;
            return;
        }
    }
    int32_t same = find_or_enter(s, index);
    if (same >= 0) {
        for (int i = 0; i < op.nout; i++) {
            replace(s, op.out[i], g->op[same].out[i]);
        }
        g->op[index].dead = true;
        return;
    }
    region_append(g, g->current, index);
}

static void simplify_region(Simplifier *s, int32_t region) {
    Graph *g = s->g;
    int count = g->region[region].count, scope = s->nentry;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    memcpy(ops, g->region[region].op, sizeof(int32_t) * (size_t)count);
    g->region[region].count = 0;
    g->current = region;
    for (int i = 0; i < count; i++) {
        if (!g->op[ops[i]].dead) {
            simplify_op(s, ops[i]);
        }
    }
    leave_scope(s, scope);
}

/* The graph's own handles follow. */
static void resolve_roots(Simplifier *s) {
    Graph *g = s->g;
    for (int i = 0; i < g->noutput; i++) {
        resolve_use(s, &g->output[i].val);
    }
    for (int i = 0; i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL) {
            resolve_use(s, &g->variable[i]);
        }
    }
    for (int i = 0; i < g->nloss; i++) {
        resolve_use(s, &g->loss[i]);
    }
}

void pass_simplify(Graph *g) {
    assert(g->current == 0 && !g->scan_stack);
    int32_t layer = g->current_layer;
    bool gradient = g->in_gradient, differentiated = !g->training;
    for (int i = 0; i < g->nop && !differentiated; i++) {
        differentiated = g->op[i].gradient;
    }
    remove_dead_code(g);
    const int buckets = g->nop + 64;
    int32_t *bucket = arena_new_array(g->arena, int32_t, buckets);
    for (int round = 0; round < 16; round++) {
        Simplifier s = {.g = g, .bucket = bucket, .buckets = buckets, .differentiated = differentiated};
        for (int i = 0; i < buckets; i++) {
            bucket[i] = -1;
        }
        simplify_region(&s, 0);
        resolve_roots(&s);
        remove_dead_code(g);
        if (!s.changed) {
            break;
        }
    }
    g->current = 0;
    g->current_layer = layer;
    g->in_gradient = gradient;
}
