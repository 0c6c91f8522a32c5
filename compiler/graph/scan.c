/*
 * scan.c - building a recurrence: a region that runs once a step, with sequences read slice by slice, carries and stacked results.
 */
#include "graph/build.h"

#include <assert.h>

struct Scan {
    Graph *graph;
    Scan *outer; /* the scan that was being built when this one began */
    ScanAttr *attr;
    int32_t home; /* region of the scan op */
    int32_t op;   /* after scan_end */
    Val *sequence, *initial;
    int sequence_capacity, axis_capacity, inner_capacity, carry_capacity, next_capacity, initial_capacity, stack_capacity, stack_axis_capacity;
};

/* ---- shape rule */

static const char *check_slice(const Value *whole, const Value *slice, int axis, int32_t length) {
    SHAPE_REQUIRE(whole->type == slice->type && whole->shape.rank == slice->shape.rank + 1, "scan: rank or type of a slice");
    SHAPE_REQUIRE(axis >= 0 && axis < whole->shape.rank && whole->shape.dim[axis] == length, "scan: axis of steps");
    for (int i = 0; i < slice->shape.rank; i++) {
        SHAPE_REQUIRE(slice->shape.dim[i] == whole->shape.dim[i + (i >= axis)], "scan: extents of a slice");
    }
    return NULL;
}

const char *shape_scan(const Graph *g, const Op *op) {
    const ScanAttr *attr = op->attr;
    SHAPE_REQUIRE(attr && attr->length >= 0 && attr->region > 0 && attr->region < g->nregion, "scan: attributes");
    SHAPE_REQUIRE(op->nin == attr->nsequence + attr->ncarry && op->nout == attr->ncarry + attr->nstack, "scan: operands");
    for (int i = 0; i < attr->nsequence; i++) {
        const char *why = check_slice(&g->value[op->in[i]], &g->value[attr->sequence_inner[i]], attr->sequence_axis[i], attr->length);
        SHAPE_REQUIRE(!why, why);
    }
    for (int i = 0; i < attr->ncarry; i++) {
        const Value *carry = &g->value[attr->carry_inner[i]], *initial = &g->value[op->in[attr->nsequence + i]];
        const Value *next = &g->value[attr->carry_next[i]], *final = &g->value[op->out[i]];
        SHAPE_REQUIRE(carry->type == initial->type && carry->type == next->type && carry->type == final->type, "scan: type of a carry");
        SHAPE_REQUIRE(shape_equal(&carry->shape, &initial->shape) && shape_equal(&carry->shape, &next->shape) &&
                          shape_equal(&carry->shape, &final->shape),
                      "scan: shape of a carry");
    }
    for (int i = 0; i < attr->nstack; i++) {
        const char *why = check_slice(&g->value[op->out[attr->ncarry + i]], &g->value[attr->stack_inner[i]], attr->stack_axis[i], attr->length);
        SHAPE_REQUIRE(!why, why);
    }
    return NULL;
}

/* ---- construction */

Scan *scan_begin(Graph *g, int32_t length, bool reverse) {
    Scan *scan = arena_new_array(g->arena, Scan, 1);
    scan->graph = g;
    scan->outer = g->scan_stack;
    scan->attr = arena_new_array(g->arena, ScanAttr, 1);
    scan->attr->length = length;
    scan->attr->reverse = reverse;
    scan->attr->step = NO_VAL;
    scan->home = g->current;
    scan->op = -1;
    arena_reserve(g->arena, g->region, g->nregion, g->region_capacity);
    g->region[g->nregion] = (Region){.parent = g->current, .scan = -1};
    scan->attr->region = g->nregion++;
    g->current = scan->attr->region;
    g->scan_stack = scan;
    return scan;
}

Val scan_sequence(Scan *scan, Val sequence, int axis) {
    Graph *g = scan->graph;
    ScanAttr *attr = scan->attr;
    Shape whole = *val_shape(g, sequence), slice = {0};
    axis = axis < 0 ? axis + whole.rank : axis;
    assert(scan->op < 0 && axis >= 0 && axis < whole.rank && whole.dim[axis] == attr->length);
    assert(g->value[sequence].region != attr->region && "a sequence comes from outside");
    for (int i = 0; i < whole.rank; i++) {
        if (i != axis) {
            slice.dim[slice.rank++] = whole.dim[i];
        }
    }
    int count = attr->nsequence;
    arena_reserve(g->arena, scan->sequence, count, scan->sequence_capacity);
    arena_reserve(g->arena, attr->sequence_axis, count, scan->axis_capacity);
    arena_reserve(g->arena, attr->sequence_inner, count, scan->inner_capacity);
    scan->sequence[count] = sequence;
    attr->sequence_axis[count] = axis;
    attr->sequence_inner[count] = value_new(g, ROLE_STEP, val_type(g, sequence), &slice, attr->region);
    attr->nsequence++;
    return attr->sequence_inner[count];
}

Val scan_carry(Scan *scan, Val initial) {
    Graph *g = scan->graph;
    ScanAttr *attr = scan->attr;
    assert(scan->op < 0 && g->value[initial].region != attr->region && "the initial value comes from outside");
    int count = attr->ncarry;
    arena_reserve(g->arena, scan->initial, count, scan->initial_capacity);
    arena_reserve(g->arena, attr->carry_inner, count, scan->carry_capacity);
    arena_reserve(g->arena, attr->carry_next, count, scan->next_capacity);
    Shape shape = *val_shape(g, initial);
    scan->initial[count] = initial;
    attr->carry_inner[count] = value_new(g, ROLE_STEP, val_type(g, initial), &shape, attr->region);
    attr->carry_next[count] = attr->carry_inner[count]; /* unchanged, until scan_next */
    attr->ncarry++;
    return attr->carry_inner[count];
}

static int carry_slot(const Scan *scan, Val carry) {
    for (int i = 0; i < scan->attr->ncarry; i++) {
        if (scan->attr->carry_inner[i] == carry) {
            return i;
        }
    }
    assert(false && "not a carry of this scan");
    return -1;
}

void scan_next(Scan *scan, Val carry, Val next) {
    int slot = carry_slot(scan, carry);
    assert(shape_equal(val_shape(scan->graph, carry), val_shape(scan->graph, next)) && val_type(scan->graph, carry) == val_type(scan->graph, next));
    scan->attr->carry_next[slot] = next;
}

Val scan_step(Scan *scan) {
    if (scan->attr->step == NO_VAL) {
        scan->attr->step = value_new(scan->graph, ROLE_STEP, DTYPE_I32, &(Shape){0}, scan->attr->region);
    }
    return scan->attr->step;
}

int scan_stack(Scan *scan, Val per_step, int axis) {
    Graph *g = scan->graph;
    ScanAttr *attr = scan->attr;
    int rank = val_shape(g, per_step)->rank;
    axis = axis < 0 ? axis + rank + 1 : axis;
    assert(scan->op < 0 && axis >= 0 && axis <= rank && rank < MAX_RANK);
    arena_reserve(g->arena, attr->stack_inner, attr->nstack, scan->stack_capacity);
    arena_reserve(g->arena, attr->stack_axis, attr->nstack, scan->stack_axis_capacity);
    attr->stack_inner[attr->nstack] = per_step;
    attr->stack_axis[attr->nstack] = axis;
    return attr->nstack++;
}

Shape scan_stacked_shape(const Graph *g, Val per_step, int axis, int32_t length) {
    Shape slice = *val_shape(g, per_step), whole = {.rank = slice.rank + 1};
    for (int i = 0; i < whole.rank; i++) {
        whole.dim[i] = i == axis ? length : slice.dim[i - (i > axis)];
    }
    return whole;
}

void scan_end(Scan *scan) {
    Graph *g = scan->graph;
    ScanAttr *attr = scan->attr;
    assert(g->scan_stack == scan && g->current == attr->region && "scans end in the reverse order of their beginning");
    g->scan_stack = scan->outer;
    g->current = scan->home;
    int nin = attr->nsequence + attr->ncarry, nout = attr->ncarry + attr->nstack;
    Val *in = arena_new_array(g->arena, Val, nin ? nin : 1);
    DType *type = arena_new_array(g->arena, DType, nout ? nout : 1);
    Shape *shape = arena_new_array(g->arena, Shape, nout ? nout : 1);
    for (int i = 0; i < attr->nsequence; i++) {
        in[i] = scan->sequence[i];
    }
    for (int i = 0; i < attr->ncarry; i++) {
        in[attr->nsequence + i] = scan->initial[i];
        type[i] = val_type(g, scan->initial[i]);
        shape[i] = *val_shape(g, scan->initial[i]);
    }
    for (int i = 0; i < attr->nstack; i++) {
        type[attr->ncarry + i] = val_type(g, attr->stack_inner[i]);
        shape[attr->ncarry + i] = scan_stacked_shape(g, attr->stack_inner[i], attr->stack_axis[i], attr->length);
    }
    scan->op = op_append(g, OP_scan, attr, in, nin, type, shape, nout);
    g->region[attr->region].scan = scan->op;
}

Val scan_final(const Scan *scan, Val carry) {
    assert(scan->op >= 0 && "after scan_end");
    return scan->graph->op[scan->op].out[carry_slot(scan, carry)];
}

Val scan_stacked(const Scan *scan, int slot) {
    assert(scan->op >= 0 && slot >= 0 && slot < scan->attr->nstack && "after scan_end");
    return scan->graph->op[scan->op].out[scan->attr->ncarry + slot];
}

int scan_stack_axis(const Shape *per_step) {
    return per_step->rank > 0 && per_step->dim[0] < 0 ? 1 : 0;
}

int scan_add_stack(Graph *g, int32_t scan_op, Val per_step) {
    ScanAttr *attr = (ScanAttr *)g->op[scan_op].attr; /* the one attribute that grows: the op keeps its results and gets one more */
    for (int i = 0; i < attr->nstack; i++) {
        if (attr->stack_inner[i] == per_step) {
            return i;
        }
    }
    int slot = attr->nstack, nout = g->op[scan_op].nout, axis = scan_stack_axis(val_shape(g, per_step));
    Shape shape = scan_stacked_shape(g, per_step, axis, attr->length);
    Val out = value_new(g, ROLE_TEMPORARY, val_type(g, per_step), &shape, g->op[scan_op].region);
    g->value[out].def = scan_op;
    g->value[out].name = g->value[per_step].name;
    Op *op = &g->op[scan_op];
    op->out = arena_grow(g->arena, op->out, sizeof(Val) * (size_t)nout, sizeof(Val) * (size_t)(nout + 1));
    attr->stack_inner = arena_grow(g->arena, attr->stack_inner, sizeof(Val) * (size_t)slot, sizeof(Val) * (size_t)(slot + 1));
    attr->stack_axis = arena_grow(g->arena, attr->stack_axis, sizeof(int) * (size_t)slot, sizeof(int) * (size_t)(slot + 1));
    op->out[nout] = out;
    op->nout = nout + 1;
    attr->stack_inner[slot] = per_step;
    attr->stack_axis[slot] = axis;
    attr->nstack = slot + 1;
    return slot;
}

const ScanAttr *scan_attr(const Scan *scan) {
    return scan->attr;
}

Val scan_outer_sequence(const Scan *scan, int slot) {
    return scan->sequence[slot];
}

int32_t scan_home(const Scan *scan) {
    return scan->home;
}

void region_uses(Graph *g, int32_t region, void (*use)(void *context, Val *val), void *context) {
    for (int i = 0; i < g->region[region].count; i++) {
        int32_t index = g->region[region].op[i];
        if (!g->op[index].dead) {
            op_uses(g, index, use, context);
        }
    }
}

void op_uses(Graph *g, int32_t index, void (*use)(void *context, Val *val), void *context) {
    const Op *op = &g->op[index];
    for (int k = 0; k < op->nin; k++) {
        use(context, &op->in[k]);
    }
    if (op->kind == OP_scan) {
        const ScanAttr *attr = op->attr;
        region_uses(g, attr->region, use, context);
        for (int k = 0; k < attr->ncarry; k++) {
            use(context, &attr->carry_next[k]);
        }
        for (int k = 0; k < attr->nstack; k++) {
            use(context, &attr->stack_inner[k]);
        }
    }
}
