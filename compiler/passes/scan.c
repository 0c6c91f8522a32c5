/*
 * scan.c - moves work out of scans, where one op over all steps does it better.
 *
 * Before the scan: what is the same in every step, and the dear ops (contractions, convolutions, ...) that depend only on sequences and on values
 * from outside, with the maps and views between them: the input projections of all time steps become one matrix product.
 * Behind the scan: dear ops that only feed stacked results; their operands are stacked instead: the gradient to all steps' inputs becomes one
 * product. (Sums over steps leave a backward scan when it is built: graph/scan_sink.c.)
 *
 * Requires: a verified graph, simplified, before or after differentiation.
 * Keeps: outputs, variables, Graph.loss; numbers up to the order of sums within one product.
 * Breaks: handles of stacked results of scans and of values in their bodies; leaves dead code only of its own making, and removes that.
 */
#include "passes/scan_lift.h"
#include "passes/simplify.h"

#include <assert.h>
#include <string.h>

typedef struct {
    Graph *g;
    Val *replace; /* per value at the start: what stands for it, or NO_VAL */
    int nreplace;
} Pass;

/* One scan in work. */
typedef struct {
    Graph *g;
    Arena *scratch; /* holds what is "per value": there may be many scans in a large graph */
    int32_t op, body;
    int32_t length;
    bool *varies;   /* per value: of the body and not the same in every step */
    bool *liftable; /* per value: computable outside from sequences */
    bool *chosen;   /* per value: will be */
    Lifted *lifted; /* per value: done */
    Val *inner;     /* per value: the slice that stands for it in the body, or NO_VAL */
    int nvalue;
} Work;

static ScanAttr *attr_of(const Work *w) {
    return (ScanAttr *)w->g->op[w->op].attr;
}

static bool in_body(const Work *w, Val val) {
    return region_inside(w->g, w->g->value[val].region, w->body);
}

/* Worth moving by itself; the rest moves only between these. */
static bool is_dear(const Op *op) {
    switch (op->kind) {
    case OP_dot_general:
    case OP_convolution:
    case OP_convolution_input:
    case OP_reduce_window:
    case OP_spread_window:
    case OP_select_and_scatter:
    case OP_reduce:
    case OP_softmax:
    case OP_log_softmax:
    case OP_softmax_cross_entropy:
    case OP_gather: return true;
    default: return false;
    }
}

/* ---- what is the same in every step leaves the body */

/* Sources and spreading cost nothing where they are used, and room where they are not: they leave only with an op that needs them. */
static bool stays_with_users(const Op *op) {
    return op->nin == 0 || op->kind == OP_broadcast_in_dim;
}

static void move_out(Work *w, int32_t index, int32_t home) {
    Graph *g = w->g;
    region_append(g, home, index);
    for (int i = 0; i < g->op[index].nout; i++) {
        g->value[g->op[index].out[i]].region = home;
    }
}

static void move_invariants(Work *w) {
    Graph *g = w->g;
    int count = g->region[w->body].count;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    bool *moves = arena_alloc(g->arena, sizeof(bool) * (size_t)(count + 1));
    bool *needed = arena_alloc(w->scratch, sizeof(bool) * (size_t)(g->nvalue + 1));
    memcpy(ops, g->region[w->body].op, sizeof(int32_t) * (size_t)count);
    for (int i = count - 1; i >= 0; i--) {
        const Op *op = &g->op[ops[i]];
        for (int k = 0; k < op->nout; k++) {
            moves[i] = moves[i] || (!w->varies[op->out[k]] && (!stays_with_users(op) || needed[op->out[k]]));
        }
        for (int k = 0; k < op->nin && moves[i]; k++) {
            needed[op->in[k]] = true;
        }
    }
    g->region[w->body].count = 0;
    for (int i = 0; i < count; i++) {
        if (moves[i]) {
            move_out(w, ops[i], g->op[w->op].region);
        } else {
            region_append(g, w->body, ops[i]);
        }
    }
}

/* ---- analysis */

static void prepare(Work *w) {
    Graph *g = w->g;
    w->nvalue = g->nvalue;
    w->varies = arena_alloc(w->scratch, sizeof(bool) * (size_t)w->nvalue);
    w->liftable = arena_alloc(w->scratch, sizeof(bool) * (size_t)w->nvalue);
    w->chosen = arena_alloc(w->scratch, sizeof(bool) * (size_t)w->nvalue);
    w->lifted = arena_new_array(w->scratch, Lifted, w->nvalue);
    w->inner = arena_new_array(w->scratch, Val, w->nvalue);
    for (int i = 0; i < w->nvalue; i++) {
        w->varies[i] = in_body(w, i) && g->value[i].def < 0;
        w->lifted[i] = (Lifted){NO_VAL, -1};
        w->inner[i] = NO_VAL;
    }
    const Region *body = &g->region[w->body];
    for (int i = 0; i < body->count; i++) {
        const Op *op = &g->op[body->op[i]];
        bool varies = op->kind == OP_scan;
        for (int k = 0; k < op->nin; k++) {
            varies = varies || w->varies[op->in[k]];
        }
        for (int k = 0; k < op->nout; k++) {
            w->varies[op->out[k]] = varies;
        }
    }
    const ScanAttr *attr = attr_of(w);
    for (int i = 0; i < attr->nsequence; i++) {
        w->liftable[attr->sequence_inner[i]] = true;
        w->lifted[attr->sequence_inner[i]] = (Lifted){g->op[w->op].in[i], attr->sequence_axis[i]};
    }
}

static bool possible(const Work *w, const Op *op) {
    bool varies[3] = {false, false, false}, any = false, *which = varies;
    if (op->nin > 3) {
        which = arena_alloc(w->g->arena, sizeof(bool) * (size_t)op->nin);
    }
    for (int i = 0; i < op->nin; i++) {
        which[i] = w->varies[op->in[i]];
        any = any || which[i];
    }
    return any && op->kind != OP_scan && lift_possible(w->g, op, which);
}

/* A value outside that has the same elements, for one that is the same in every step: computed again out there if it must be. */
static Val invariant_outside(Work *w, Val val) {
    Graph *g = w->g;
    if (val >= w->nvalue || !in_body(w, val)) {
        return val;
    }
    if (w->lifted[val].val == NO_VAL) {
        Op op = *def_of(g, val);
        Val *in = arena_new_array(g->arena, Val, op.nin + 1);
        for (int i = 0; i < op.nin; i++) {
            in[i] = invariant_outside(w, op.in[i]);
        }
        int32_t copy = op_clone(g, &op, in);
        for (int i = 0; i < op.nout; i++) {
            w->lifted[op.out[i]] = (Lifted){op_result(g, copy, i), -1};
        }
    }
    return w->lifted[val].val;
}

static Lifted outside(Work *w, Val val) {
    if (!w->varies[val]) {
        return (Lifted){invariant_outside(w, val), -1};
    }
    assert(w->lifted[val].val != NO_VAL);
    return w->lifted[val];
}

static void lift_now(Work *w, int32_t index) {
    Graph *g = w->g;
    Op op = g->op[index];
    Lifted *in = arena_new_array(g->arena, Lifted, op.nin);
    for (int i = 0; i < op.nin; i++) {
        in[i] = outside(w, op.in[i]);
    }
    g->current_layer = op.layer;
    g->in_gradient = op.gradient;
    w->lifted[op.out[0]] = lift_op(g, &op, in, w->length);
    val_name(g, w->lifted[op.out[0]].val, g->value[op.out[0]].name);
}

/* ---- before the scan */

static void choose_operands(Work *w, Val val) {
    const Op *op = def_of(w->g, val);
    if (!w->varies[val] || w->chosen[val] || !op) {
        return;
    }
    w->chosen[val] = true;
    for (int i = 0; i < op->nin; i++) {
        choose_operands(w, op->in[i]);
    }
}

static int64_t bytes_of(const Graph *g, Val val) {
    return shape_fixed_count(val_shape(g, val)) * (val_type(g, val) == DTYPE_F32 || val_type(g, val) == DTYPE_I32 ? 4 : 1);
}

/* A cheap map of values that are chosen saves the body work and, unless it is larger than they are, costs no memory. */
static bool rides_along(const Work *w, const Op *op) {
    const unsigned wanted = OP_ELEMENTWISE | OP_CHEAP;
    bool any = false;
    int64_t bytes = 0;
    for (int i = 0; i < op->nin; i++) {
        any = any || w->chosen[op->in[i]];
        bytes += w->varies[op->in[i]] ? bytes_of(w->g, op->in[i]) : 0;
    }
    return any && (op_info(op->kind)->flags & wanted) == wanted && bytes_of(w->g, op->out[0]) <= bytes;
}

typedef struct {
    Work *w;
    bool *used; /* per value */
} Uses;

static void mark_use(void *context, Val *val) {
    Uses *uses = context;
    if (*val < uses->w->nvalue) {
        uses->used[*val] = true;
    }
}

static void substitute_inner(void *context, Val *val) {
    const Work *w = context;
    if (*val < w->nvalue && w->inner[*val] != NO_VAL) {
        *val = w->inner[*val];
    }
}

static Val add_sequence(Work *w, Lifted whole, Val like) {
    Graph *g = w->g;
    ScanAttr *attr = attr_of(w);
    int count = attr->nsequence, nin = g->op[w->op].nin;
    Val *in = arena_new_array(g->arena, Val, nin + 1);
    memcpy(in, g->op[w->op].in, sizeof(Val) * (size_t)count);
    in[count] = whole.val;
    memcpy(in + count + 1, g->op[w->op].in + count, sizeof(Val) * (size_t)(nin - count));
    g->op[w->op].in = in;
    g->op[w->op].nin = nin + 1;
    attr->sequence_inner = arena_grow(g->arena, attr->sequence_inner, sizeof(Val) * (size_t)count, sizeof(Val) * (size_t)(count + 1));
    attr->sequence_axis = arena_grow(g->arena, attr->sequence_axis, sizeof(int) * (size_t)count, sizeof(int) * (size_t)(count + 1));
    Shape slice = *val_shape(g, like);
    Val inner = value_new(g, ROLE_STEP, val_type(g, like), &slice, w->body);
    g->value[inner].name = g->value[like].name;
    attr->sequence_inner[count] = inner;
    attr->sequence_axis[count] = whole.axis;
    attr->nsequence = count + 1;
    return inner;
}

static void hoist(Work *w) {
    Graph *g = w->g;
    const Region *body = &g->region[w->body];
    int count = body->count;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    memcpy(ops, body->op, sizeof(int32_t) * (size_t)count);
    for (int i = 0; i < count; i++) {
        const Op *op = &g->op[ops[i]];
        bool all = possible(w, op);
        for (int k = 0; k < op->nin && all; k++) {
            all = !w->varies[op->in[k]] || w->liftable[op->in[k]];
        }
        if (!all) {
            continue;
        }
        w->liftable[op->out[0]] = true;
        if (is_dear(op)) {
            choose_operands(w, op->out[0]);
        } else if (rides_along(w, op)) {
            choose_operands(w, op->out[0]);
        }
    }
    Uses uses = {.w = w, .used = arena_alloc(w->scratch, sizeof(bool) * (size_t)w->nvalue)}; /* by what stays */
    bool any = false;
    for (int i = 0; i < count; i++) {
        if (g->op[ops[i]].nout == 1 && w->chosen[g->op[ops[i]].out[0]]) {
            lift_now(w, ops[i]);
            any = true;
        } else {
            op_uses(g, ops[i], mark_use, &uses);
        }
    }
    if (!any) {
        return;
    }
    const ScanAttr *attr = attr_of(w);
    for (int i = 0; i < attr->ncarry; i++) {
        mark_use(&uses, &attr->carry_next[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        mark_use(&uses, &attr->stack_inner[i]);
    }
    for (int i = 0; i < count; i++) {
        Val out = g->op[ops[i]].out[0];
        if (g->op[ops[i]].nout == 1 && w->chosen[out] && uses.used[out]) {
            w->inner[out] = add_sequence(w, w->lifted[out], out);
        }
    }
    g->region[w->body].count = 0;
    for (int i = 0; i < count; i++) {
        if (g->op[ops[i]].nout == 1 && w->chosen[g->op[ops[i]].out[0]]) {
            g->op[ops[i]].dead = true;
        } else {
            region_append(g, w->body, ops[i]);
        }
    }
    region_uses(g, w->body, substitute_inner, w);
    for (int i = 0; i < attr->ncarry; i++) {
        substitute_inner(w, &attr->carry_next[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        substitute_inner(w, &attr->stack_inner[i]);
    }
}

/* ---- behind the scan */

typedef struct {
    const Work *w;
    int *uses; /* per value: by ops, and by carries */
} Counts;

static void count_use(void *context, Val *val) {
    Counts *counts = context;
    if (*val < counts->w->nvalue) {
        counts->uses[*val]++;
    }
}

/* Dear, and no operand of it needs to be stacked that is larger than all it saves. */
static bool worth_sinking(const Work *w, const Op *op) {
    int varying = 0;
    for (int i = 0; i < op->nin; i++) {
        varying += w->varies[op->in[i]];
    }
    return varying == 1 && (op->kind == OP_dot_general || op->kind == OP_convolution || op->kind == OP_convolution_input);
}

/* Chooses the ops that leave: dear ones whose results only feed stacks, through ops that may leave as well; and these. */
static bool choose_sunk(Work *w, const int32_t *ops, int count, bool *sunk) {
    Graph *g = w->g;
    Counts counts = {.w = w, .uses = arena_alloc(w->scratch, sizeof(int) * (size_t)w->nvalue)};
    const ScanAttr *attr = attr_of(w);
    bool any = false;
    for (int i = 0; i < count; i++) {
        op_uses(g, ops[i], count_use, &counts);
    }
    for (int i = 0; i < attr->ncarry; i++) {
        count_use(&counts, &attr->carry_next[i]);
    }
    bool *may = arena_alloc(g->arena, sizeof(bool) * (size_t)(count + 1));
    for (int i = count - 1; i >= 0; i--) { /* users come first */
        const Op *op = &g->op[ops[i]];
        may[i] = op->nout == 1 && counts.uses[op->out[0]] == 0 && possible(w, op);
        for (int k = 0; k < op->nin && may[i]; k++) {
            counts.uses[op->in[k]]--;
        }
    }
    for (int i = 0; i < count; i++) {
        const Op *op = &g->op[ops[i]];
        bool chosen = false;
        for (int k = 0; k < op->nin; k++) {
            chosen = chosen || w->chosen[op->in[k]];
        }
        sunk[i] = may[i] && (chosen || worth_sinking(w, op));
        if (sunk[i]) {
            w->chosen[op->out[0]] = any = true;
        }
    }
    return any;
}

static void sink(Work *w, Pass *pass) {
    Graph *g = w->g;
    prepare(w);
    int count = g->region[w->body].count;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    bool *sunk = arena_alloc(g->arena, sizeof(bool) * (size_t)(count + 1));
    memcpy(ops, g->region[w->body].op, sizeof(int32_t) * (size_t)count);
    if (!choose_sunk(w, ops, count, sunk)) {
        return;
    }
    for (int i = 0; i < count; i++) { /* their operands are stacked */
        Op op = g->op[ops[i]];
        for (int k = 0; k < op.nin && sunk[i]; k++) {
            if (w->varies[op.in[k]] && !w->chosen[op.in[k]] && w->lifted[op.in[k]].val == NO_VAL) {
                int slot = scan_add_stack(g, w->op, op.in[k]);
                w->lifted[op.in[k]] = (Lifted){op_result(g, w->op, attr_of(w)->ncarry + slot), attr_of(w)->stack_axis[slot]};
            }
        }
    }
    for (int i = 0; i < count; i++) {
        if (sunk[i]) {
            lift_now(w, ops[i]);
        }
    }
    const ScanAttr *attr = attr_of(w);
    for (int i = 0; i < attr->nstack; i++) {
        Val inner = attr->stack_inner[i], out = g->op[w->op].out[attr->ncarry + i];
        if (inner >= w->nvalue || !w->chosen[inner] || out >= pass->nreplace) {
            continue;
        }
        Lifted whole = w->lifted[inner];
        int axes[MAX_RANK], from = 0, rank = val_shape(g, out)->rank;
        for (int k = 0; k < rank; k++) {
            if (k == attr->stack_axis[i]) {
                axes[k] = whole.axis;
            } else {
                from += from == whole.axis;
                axes[k] = from++;
            }
        }
        pass->replace[out] = op_transpose(g, whole.val, axes);
    }
}

static void replace_use(void *context, Val *val) {
    const Pass *pass = context;
    while (*val < pass->nreplace && pass->replace[*val] != NO_VAL) {
        *val = pass->replace[*val];
    }
}

/* ---- the walk: inner scans first, so that what leaves them may leave further */

static void visit_region(Pass *pass, int32_t region);

static void visit_scan(Pass *pass, int32_t index, int32_t home) {
    Graph *g = pass->g;
    const ScanAttr *attr = g->op[index].attr;
    visit_region(pass, attr->region);
    for (int i = 0; i < attr->ncarry; i++) {
        replace_use(pass, &attr->carry_next[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        replace_use(pass, &attr->stack_inner[i]);
    }
    g->current = home;
    Work w = {.g = g, .scratch = arena_scratch(g->arena), .op = index, .body = attr->region, .length = attr->length};
    prepare(&w);
    move_invariants(&w);
    prepare(&w);
    hoist(&w);
    region_append(g, home, index);
    g->current = home;
    sink(&w, pass);
    arena_free(w.scratch);
}

static void visit_region(Pass *pass, int32_t region) {
    Graph *g = pass->g;
    int count = g->region[region].count;
    int32_t *ops = arena_new_array(g->arena, int32_t, count + 1);
    if (count) {
        memcpy(ops, g->region[region].op, sizeof(int32_t) * (size_t)count);
    }
    g->region[region].count = 0;
    for (int i = 0; i < count; i++) {
        if (g->op[ops[i]].dead) {
            continue;
        }
        op_uses(g, ops[i], replace_use, pass); /* of what scans before it gave */
        if (g->op[ops[i]].kind == OP_scan) {
            visit_scan(pass, ops[i], region);
        } else {
            region_append(g, region, ops[i]);
        }
    }
}

void pass_scan(Graph *g) {
    assert(g->current == 0 && !g->scan_stack);
    int32_t layer = g->current_layer;
    bool gradient = g->in_gradient;
    Pass pass = {.g = g, .nreplace = g->nvalue};
    pass.replace = arena_new_array(g->arena, Val, g->nvalue + 1);
    for (int i = 0; i < g->nvalue; i++) {
        pass.replace[i] = NO_VAL;
    }
    visit_region(&pass, 0);
    for (int i = 0; i < g->noutput; i++) {
        replace_use(&pass, &g->output[i].val);
    }
    for (int i = 0; i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL) {
            replace_use(&pass, &g->variable[i]);
        }
    }
    for (int i = 0; i < g->nloss; i++) {
        replace_use(&pass, &g->loss[i]);
    }
    remove_dead_code(g);
    g->current = 0;
    g->current_layer = layer;
    g->in_gradient = gradient;
}
