/*
 * fuse.c - operations become units: an anchor with the element-wise operations that follow it on the same index space.
 *
 * Requires: a scheduled graph.
 * Keeps:    the graph; every element-wise op is computed in exactly one place.
 * Breaks:   nothing; makes the Plan.
 *
 * An element-wise op joins the unit that makes one of its operands if it has that unit's index space and everything else it reads is ready by then
 * (an epilogue). Otherwise it may be computed where it is read (a prologue), when its only reader reads each element once; otherwise it joins the
 * last loop nest of its layer with the same index space, or starts one.
 */
#include <assert.h>
#include <string.h>

#include "passes/units.h"

typedef struct {
    Plan *plan;
    Graph *graph;
    int32_t *reader; /* per value: its reading op if there is exactly one operand that reads it, else -1 */
    bool *prologue;  /* per op: may be computed where it is read */
    Unit *scan;      /* whose body is being fused, or NULL */
    bool pooled;
} Fuse;

static bool is_elementwise(const Op *op) {
    return (op_info(op->kind)->flags & OP_ELEMENTWISE) != 0 || op->kind == OP_pad;
}

bool op_is_view(const Op *op) {
    return (op_info(op->kind)->flags & OP_VIEW) != 0 && op->kind != OP_pad && op->kind != OP_concatenate;
}

static bool is_source(const Op *op) {
    return op->kind == OP_constant || op->kind == OP_iota || op->kind == OP_batch_count;
}

bool plan_is_inline(const Plan *plan, Val val) {
    return plan->place[val] == PLACE_INLINE;
}

/* ---- who reads what */

static void count_use(Fuse *f, Val val, int32_t op) {
    f->reader[val] = f->plan->uses[val] == 0 ? op : -1;
    f->plan->uses[val]++;
}

static void count_uses(Fuse *f) {
    Graph *g = f->graph;
    for (int r = 0; r < g->nregion; r++) {
        for (int i = 0; i < g->region[r].count; i++) {
            const int32_t index = g->region[r].op[i];
            const Op *op = &g->op[index];
            for (int k = 0; k < op->nin; k++) {
                count_use(f, op->in[k], index);
            }
            if (op->kind == OP_scan) {
                const ScanAttr *scan = op->attr;
                for (int k = 0; k < scan->ncarry; k++) {
                    count_use(f, scan->carry_next[k], index);
                }
                for (int k = 0; k < scan->nstack; k++) {
                    count_use(f, scan->stack_inner[k], index);
                }
            }
        }
    }
    for (int i = 0; i < g->noutput; i++) {
        count_use(f, g->output[i].val, -1);
    }
    for (int i = 0; i < g->program->nvariable && i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL && g->variable[i] != g->variable_old[i]) {
            count_use(f, g->variable[i], -1);
        }
    }
}

static bool is_trivial_reshape(const Graph *g, const Op *op) { /* only axes of one come or go */
    const Shape *a = &g->value[op->in[0]].shape, *b = &g->value[op->out[0]].shape;
    int i = 0, j = 0;
    while (i < a->rank || j < b->rank) {
        if (i < a->rank && a->dim[i] == 1) {
            i++;
        } else if (j < b->rank && b->dim[j] == 1) {
            j++;
        } else if (i < a->rank && j < b->rank && a->dim[i] == b->dim[j]) {
            i++;
            j++;
        } else {
            return false;
        }
    }
    return true;
}

/* Can `op` be computed inside the loop that reads it? Its only reader, through views that repeat nothing, is an element-wise op or a reduction. */
static bool may_be_prologue(const Fuse *f, const Op *op) {
    const Graph *g = f->graph;
    Val val = op->out[0];
    const int32_t region = op->region;
    bool through_view = false;
    for (;;) {
        const int32_t reader = f->reader[val];
        if (f->plan->uses[val] != 1 || reader < 0 || g->op[reader].region != region) {
            return false;
        }
        const Op *by = &g->op[reader];
        if (by->kind == OP_reduce) {
            return true;
        }
        if (is_elementwise(by) && by->kind != OP_rng_uniform) {
            return through_view || by->kind == OP_pad;
        }
        if (!op_is_view(by) || (by->kind == OP_reshape && !is_trivial_reshape(g, by))) {
            return false;
        }
        if (by->kind == OP_broadcast_in_dim && !shape_same_count(&g->value[by->out[0]].shape, &g->value[val].shape)) {
            return false;
        }
        through_view = true; /* a slice, too: a partial read computes less, never more */
        val = by->out[0];
    }
}

/* ---- what a value depends on */

/* The latest unit that must have run before `val` can be read, where val is not the result of a unit on the same index. */
static int ready_position(const Fuse *f, Val val) {
    const Plan *plan = f->plan;
    switch (plan->place[val]) {
    case PLACE_UNIT: return plan->home[val]->index;
    case PLACE_VIEW:
    case PLACE_INLINE: {
        const Op *op = &f->graph->op[f->graph->value[val].def];
        int latest = -1;
        for (int i = 0; i < op->nin; i++) {
            const int at = ready_position(f, op->in[i]);
            latest = at > latest ? at : latest;
        }
        return latest;
    }
    default: return -1;
    }
}

static bool takes_epilogue(OpKind kind) {
    switch (kind) {
    case OP_reduce:
    case OP_dot_general:
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel:
    case OP_reduce_window:
    case OP_spread_window:
    case OP_convolution_kernel_pooled:
    case OP_gather:
    case OP_arg_max: return true;
    default: return false;
    }
}

static UnitList *unit_list(Fuse *f) {
    return f->scan != NULL ? &f->scan->body : &f->plan->body;
}

static Unit *new_unit(Fuse *f, UnitKind kind, int32_t op_index) {
    Plan *plan = f->plan;
    const Op *op = &f->graph->op[op_index];
    Unit *unit = arena_alloc(plan->arena, sizeof *unit);
    unit->kind = kind;
    unit->index = plan->units_total++;
    unit->region = op->region;
    unit->anchor = kind == UNIT_MAP ? -1 : op_index;
    unit->layer = op->layer;
    unit->gradient = op->gradient;
    unit->again = op->again;
    unit->space = op->nout > 0 ? f->graph->value[op->out[0]].shape : (Shape){0};
    unit->closed = kind == UNIT_SCAN || (kind == UNIT_ANCHOR && !takes_epilogue(op->kind));
    UnitList *list = unit_list(f);
    arena_reserve(plan->arena, list->unit, list->count, list->capacity);
    list->unit[list->count++] = unit;
    return unit;
}

/* For the time being every result has a buffer of its own; finish_scan and finish_graph move it where it is wanted, or drop it. */
static void put_result(Fuse *f, Unit *unit, Val val) {
    const Value *value = &f->graph->value[val];
    f->plan->place[val] = PLACE_UNIT;
    f->plan->home[val] = unit;
    f->plan->storage[val] = plan_new_storage(f->plan, BUFFER_TEMPORARY, -1, value->type, &value->shape, val);
}

static void put_in_unit(Fuse *f, Unit *unit, int32_t index) {
    const Op *op = &f->graph->op[index];
    arena_reserve(f->plan->arena, unit->op, unit->nop, unit->op_capacity);
    unit->op[unit->nop++] = index;
    put_result(f, unit, op->out[0]);
}

enum { MAX_UNIT_OPS = 96, RECENT_UNITS = 24 };

static bool fits(const Unit *unit, const Op *op, const Shape *shape) {
    return !unit->closed && unit->region == op->region && unit->nop < MAX_UNIT_OPS && shape_equal(&unit->space, shape);
}

/* The last loop nest of the op's layer that runs over the same elements, if it comes late enough. */
static Unit *recent_map(Fuse *f, const Op *op, const Shape *shape, int ready) {
    const UnitList *list = unit_list(f);
    for (int i = list->count - 1; i >= 0 && i >= list->count - RECENT_UNITS && list->unit[i]->index > ready; i--) {
        Unit *unit = list->unit[i];
        if (unit->kind == UNIT_MAP && unit->layer == op->layer && unit->gradient == op->gradient && unit->again == op->again &&
            fits(unit, op, shape)) {
            return unit;
        }
    }
    return NULL;
}

static void fuse_elementwise(Fuse *f, int32_t index) {
    Plan *plan = f->plan;
    const Op *op = &f->graph->op[index];
    const Shape *shape = &f->graph->value[op->out[0]].shape;
    const bool same_index = op->kind != OP_pad && op->kind != OP_rng_uniform;
    Unit *home = NULL;
    int ready = -1; /* over operands that are not read on the same index */
    for (int i = 0; i < op->nin; i++) {
        if (same_index && plan->place[op->in[i]] == PLACE_UNIT) {
            Unit *unit = plan->home[op->in[i]];
            if (home == NULL || unit->index > home->index) {
                home = unit;
            }
        } else {
            const int at = ready_position(f, op->in[i]);
            ready = at > ready ? at : ready;
        }
    }
    const bool keeps = op->again && home != NULL && !home->again; /* in the forward pass's own loop its result would have to be kept */
    if (home != NULL && !keeps && ready < home->index && fits(home, op, shape)) {
        put_in_unit(f, home, index);
        return;
    }
    if (home != NULL && home->index > ready) {
        ready = home->index; /* its result is complete only after it */
    }
    if (f->prologue[index]) {
        plan->place[op->out[0]] = PLACE_INLINE;
        return;
    }
    Unit *map = recent_map(f, op, shape, ready);
    if (map == NULL) {
        map = new_unit(f, UNIT_MAP, index);
    }
    put_in_unit(f, map, index);
}

static void fuse_region(Fuse *f, int32_t region);

/* Gives `val`, which is computed where it is read or lies scattered, a row-major copy that `as` (val itself or a reshape of it) is read from. */
static void materialize(Fuse *f, Val val, Val as, const Op *op) {
    Plan *plan = f->plan;
    const Value *value = &f->graph->value[val];
    const Storage to = plan_new_storage(plan, BUFFER_TEMPORARY, -1, value->type, &value->shape, as);
    UnitList *list = unit_list(f);
    Unit *copy = unit_new_copy(plan, list, list->count, op->region, val, to, op->layer, op->gradient);
    plan->storage[as] = storage_contiguous(plan, to.buffer, &f->graph->value[as].shape);
    plan->place[as] = PLACE_UNIT;
    plan->home[as] = copy;
}

/* An index map: followed by strides where that can be done, copied where a reshape would need a division. */
static void fuse_view(Fuse *f, int32_t index) {
    Plan *plan = f->plan;
    const Op *op = &f->graph->op[index];
    const Val in = op->in[0], out = op->out[0];
    plan->place[out] = PLACE_VIEW;
    if (plan->storage[in].buffer >= 0 && storage_of_view(plan, op, &plan->storage[in], &plan->storage[out])) {
        return;
    }
    plan->storage[out].buffer = -1;
    if (op->kind == OP_reshape && !is_trivial_reshape(f->graph, op)) {
        materialize(f, in, out, op);
    }
}

static void fuse_scan(Fuse *f, int32_t index) {
    Plan *plan = f->plan;
    const Op *op = &f->graph->op[index];
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->nsequence; i++) {
        if (plan->storage[op->in[i]].buffer < 0) {
            materialize(f, op->in[i], op->in[i], op);
        }
    }
    Unit *unit = new_unit(f, UNIT_SCAN, index);
    for (int i = 0; i < op->nout; i++) {
        put_result(f, unit, op->out[i]);
    }
    for (int i = 0; i < attr->nsequence; i++) {
        plan->storage[attr->sequence_inner[i]] =
            storage_of_step(plan, &plan->storage[op->in[i]], attr->sequence_axis[i], f->graph->value[op->in[i]].shape.rank, attr->region);
    }
    for (int i = 0; i < attr->ncarry; i++) {
        plan->storage[attr->carry_inner[i]] = plan->storage[op->out[i]];
    }
    Unit *outer = f->scan;
    f->scan = unit;
    fuse_region(f, attr->region);
    finish_scan(plan, unit);
    f->scan = outer;
}

static void fuse_region(Fuse *f, int32_t region) {
    Graph *g = f->graph;
    Plan *plan = f->plan;
    for (int i = 0; i < g->region[region].count; i++) {
        const int32_t index = g->region[region].op[i];
        const Op *op = &g->op[index];
        if (op->kind == OP_scan) {
            fuse_scan(f, index);
        } else if (is_source(op)) {
            plan->place[op->out[0]] = PLACE_LEAF;
            const ConstantAttr *constant = op->attr;
            if (op->kind == OP_constant && (constant->data != NULL || constant->idata != NULL)) {
                const Value *value = &g->value[op->out[0]];
                plan->storage[op->out[0]] = plan_new_storage(plan, BUFFER_CONSTANT, index, value->type, &value->shape, op->out[0]);
            }
        } else if (op_is_view(op)) {
            fuse_view(f, index);
        } else if (is_elementwise(op)) {
            f->prologue[index] = may_be_prologue(f, op);
            fuse_elementwise(f, index);
        } else if (f->pooled && !op->again && (op->kind == OP_reduce_window || op->kind == OP_window_index) && fuse_pool(plan, index)) {
            put_in_unit(f, plan->home[op->in[0]], index);
        } else {
            Unit *unit = new_unit(f, UNIT_ANCHOR, index);
            for (int k = 0; k < op->nout; k++) {
                put_result(f, unit, op->out[k]);
            }
        }
    }
}

static int number_units(const UnitList *list, int position) {
    for (int i = 0; i < list->count; i++) {
        list->unit[i]->position = position++;
        position = number_units(&list->unit[i]->body, position);
        list->unit[i]->last = position - 1;
    }
    return position;
}

/* Inputs and variables lie where the caller put them. */
static void place_arguments(Plan *plan) {
    const Graph *g = plan->graph;
    for (int i = 0; i < g->ninput; i++) {
        const Value *value = &g->value[g->input[i].val];
        plan->storage[g->input[i].val] = plan_new_storage(plan, BUFFER_INPUT, i, value->type, &value->shape, g->input[i].val);
    }
    for (int i = 0; i < g->nvalue; i++) {
        const Value *value = &g->value[i];
        if (value->role == ROLE_VARIABLE) {
            plan->storage[i] = plan_new_storage(plan, BUFFER_VARIABLE, value->index, value->type, &value->shape, i);
        }
    }
}

Plan *fuse_graph(Graph *graph, int batch, bool pooled) {
    Plan *plan = arena_alloc(graph->arena, sizeof *plan);
    const int values = graph->nvalue + 1;
    plan->graph = graph;
    plan->arena = graph->arena;
    plan->batch = batch;
    plan->threads = 1;
    plan->vector = 1;
    plan->place = arena_new_array(plan->arena, PlaceKind, values);
    plan->home = arena_new_array(plan->arena, Unit *, values);
    plan->storage = arena_new_array(plan->arena, Storage, values);
    plan->uses = arena_new_array(plan->arena, int32_t, values);
    plan->mark = read_marks_new(plan->arena, values);
    Fuse f = {.plan = plan, .graph = graph, .pooled = pooled};
    f.reader = arena_new_array(plan->arena, int32_t, values);
    f.prologue = arena_new_array(plan->arena, bool, graph->nop + 1);
    for (int i = 0; i < graph->nvalue; i++) {
        plan->storage[i].buffer = -1;
        plan->place[i] = graph->value[i].role == ROLE_TEMPORARY ? PLACE_NONE : PLACE_LEAF;
    }
    count_uses(&f);
    place_arguments(plan);
    fuse_region(&f, 0);
    finish_graph(plan);
    number_units(&plan->body, 0);
    return plan;
}
