/*
 * storage.c - where values lie: variables and carries are overwritten in place where nothing reads the old value afterwards, stacked values are
 * written straight to their step, concatenated ones to their slice, outputs to the caller's array; what is left gets a slot of the workspace.
 *
 * Requires: fused units, every result with a provisional buffer of its own.
 * Keeps:    what each unit computes.
 * Breaks:   provisional buffers that nobody reads are not written; copies are added where a value cannot be written in place.
 */
#include <assert.h>
#include <string.h>

#include "passes/units.h"

/* ---- storages */

int64_t plan_extent(const Plan *plan, int32_t dim) {
    return dim < 0 ? -(int64_t)dim * plan->batch : dim;
}

Storage storage_contiguous(const Plan *plan, int32_t buffer, const Shape *shape) {
    Storage s = {.buffer = buffer};
    int64_t stride = 1;
    for (int i = shape->rank - 1; i >= 0; i--) {
        s.stride[i] = stride;
        stride *= plan_extent(plan, shape->dim[i]);
    }
    return s;
}

bool storage_is_contiguous(const Plan *plan, const Storage *storage, const Shape *shape) {
    const Storage want = storage_contiguous(plan, storage->buffer, shape);
    for (int i = 0; i < shape->rank; i++) {
        if (plan_extent(plan, shape->dim[i]) != 1 && storage->stride[i] != want.stride[i]) {
            return false;
        }
    }
    return storage->buffer >= 0;
}

Storage plan_new_storage(Plan *plan, BufferKind kind, int32_t index, DType type, const Shape *shape, Val val) {
    arena_reserve(plan->arena, plan->buffer, plan->nbuffer, plan->buffer_capacity);
    Buffer *b = &plan->buffer[plan->nbuffer];
    *b = (Buffer){.kind = kind, .index = index, .type = type, .elements = 1, .first = -1, .last = -1, .val = val};
    for (int i = 0; i < shape->rank; i++) {
        b->elements *= plan_extent(plan, shape->dim[i]);
    }
    return storage_contiguous(plan, plan->nbuffer++, shape);
}

Storage storage_of_step(const Plan *plan, const Storage *sequence, int axis, int rank, int32_t region) {
    (void)plan;
    Storage s = *sequence;
    for (int i = axis; i + 1 < rank; i++) {
        s.stride[i] = s.stride[i + 1];
    }
    assert(s.nstep < MAX_STEPS);
    s.step[s.nstep].region = region;
    s.step[s.nstep++].stride = sequence->stride[axis];
    return s;
}

/* Strides of a reshape that moves no data: axes that merge must follow each other without gaps. */
static bool reshape_strides(const Plan *plan, const Shape *from, const int64_t *stride, const Shape *to, int64_t *out) {
    int64_t old_extent[MAX_RANK], old_stride[MAX_RANK];
    int old = 0;
    for (int i = 0; i < from->rank; i++) {
        if (plan_extent(plan, from->dim[i]) != 1) {
            old_extent[old] = plan_extent(plan, from->dim[i]);
            old_stride[old++] = stride[i];
        }
    }
    int i = 0, j = 0;
    while (j < to->rank) {
        int64_t wanted = plan_extent(plan, to->dim[j]);
        if (wanted == 1) {
            out[j++] = 0;
            continue;
        }
        assert(i < old);
        int64_t have = old_extent[i];
        int last_old = i, last_new = j;
        while (wanted != have) {
            if (wanted < have) {
                wanted *= plan_extent(plan, to->dim[++last_new]);
            } else {
                last_old++;
                assert(last_old < old);
                if (old_stride[last_old - 1] != old_extent[last_old] * old_stride[last_old]) {
                    return false;
                }
                have *= old_extent[last_old];
            }
        }
        int64_t s = old_stride[last_old];
        for (int k = last_new; k >= j; k--) {
            out[k] = s;
            s *= plan_extent(plan, to->dim[k]);
        }
        j = last_new + 1;
        i = last_old + 1;
    }
    return true;
}

static const Graph *graph_of(const Plan *plan) {
    return plan->graph;
}

bool storage_of_view(const Plan *plan, const Op *op, const Storage *from, Storage *to) {
    const Shape *in = &graph_of(plan)->value[op->in[0]].shape, *out = &graph_of(plan)->value[op->out[0]].shape;
    *to = *from;
    memset(to->stride, 0, sizeof to->stride);
    switch (op->kind) {
    case OP_broadcast_in_dim: {
        const AxesAttr *attr = op->attr;
        for (int i = 0; i < in->rank; i++) {
            to->stride[attr->axes[i]] = in->dim[i] == out->dim[attr->axes[i]] ? from->stride[i] : 0;
        }
        return true;
    }
    case OP_transpose: {
        const AxesAttr *attr = op->attr;
        for (int i = 0; i < out->rank; i++) {
            to->stride[i] = from->stride[attr->axes[i]];
        }
        return true;
    }
    case OP_slice: {
        const SliceAttr *attr = op->attr;
        for (int i = 0; i < in->rank; i++) {
            to->stride[i] = from->stride[i] * attr->stride[i];
            to->offset += from->stride[i] * attr->start[i];
        }
        return true;
    }
    case OP_reverse: {
        const AxisAttr *attr = op->attr;
        memcpy(to->stride, from->stride, sizeof to->stride);
        if (in->dim[attr->axis] < 0) {
            return false; /* the last row is known only at run time */
        }
        to->offset += from->stride[attr->axis] * (in->dim[attr->axis] - 1);
        to->stride[attr->axis] = -from->stride[attr->axis];
        return true;
    }
    case OP_reshape: return reshape_strides(plan, in, from->stride, out, to->stride);
    default: return false;
    }
}

/* ---- who reads what */

void visit_value_reads(const Plan *plan, const Unit *unit, Val val, bool same_index, ReadVisitor *visit, void *context) {
    const Graph *g = plan->graph;
    const int32_t def = g->value[val].def;
    switch (plan->place[val]) {
    case PLACE_LEAF: visit(context, val, same_index); return;
    case PLACE_UNIT:
        if (plan->home[val] != unit) {
            visit(context, val, same_index);
        }
        return;
    case PLACE_VIEW: visit_value_reads(plan, unit, g->op[def].in[0], false, visit, context); return;
    case PLACE_INLINE:
        for (int i = 0; i < g->op[def].nin; i++) {
            visit_value_reads(plan, unit, g->op[def].in[i], false, visit, context);
        }
        return;
    case PLACE_NONE: assert(!"a value that no op makes is read");
    }
}

void visit_unit_reads(const Plan *plan, const Unit *unit, ReadVisitor *visit, void *context) {
    const Graph *g = plan->graph;
    if (unit->anchor >= 0) {
        const Op *op = &g->op[unit->anchor];
        for (int i = 0; i < op->nin; i++) {
            visit_value_reads(plan, unit, op->in[i], false, visit, context);
        }
    }
    for (int i = 0; i < unit->nop; i++) {
        const Op *op = &g->op[unit->op[i]];
        for (int k = 0; k < op->nin; k++) {
            visit_value_reads(plan, unit, op->in[k], op->kind != OP_pad && op->kind != OP_rng_uniform, visit, context);
        }
    }
    if (unit->copy) {
        for (int i = 0; i < unit->nstore; i++) {
            visit_value_reads(plan, unit, unit->store[i].val, true, visit, context);
        }
    }
}

/* For values that will be overwritten: the place in `list` of the last unit that reads them. One array serves every list of a graph: a mark counts
 * only in the generation that made it. */
typedef struct ReadMark {
    int generation;
    int last;
    bool elsewhere; /* does the unit at `last` read it on another index than it writes? */
    bool is_old;    /* will be overwritten */
} ReadMark;
typedef struct {
    Plan *plan;
    int at;
} LastReads;

ReadMark *read_marks_new(Arena *arena, int values) {
    return arena_new_array(arena, ReadMark, values);
}

static ReadMark *mark_of(Plan *plan, Val val) {
    ReadMark *mark = &plan->mark[val];
    if (mark->generation != plan->marks) {
        *mark = (ReadMark){.generation = plan->marks, .last = -1};
    }
    return mark;
}

static void note_read(void *context, Val val, bool same_index) {
    LastReads *reads = context;
    ReadMark *mark = mark_of(reads->plan, val);
    if (mark->last != reads->at) {
        mark->last = reads->at;
        mark->elsewhere = false;
    }
    mark->elsewhere |= !same_index;
}

static void note_nested(LastReads *reads, const UnitList *list) {
    for (int i = 0; i < list->count; i++) {
        visit_unit_reads(reads->plan, list->unit[i], note_read, reads);
        note_nested(reads, &list->unit[i]->body);
    }
}

/* Marks every value that the list's units read, and numbers the units. */
static void find_last_reads(Plan *plan, const UnitList *list) {
    LastReads reads = {.plan = plan};
    for (int i = 0; i < list->count; i++) {
        reads.at = list->unit[i]->position = i;
        visit_unit_reads(plan, list->unit[i], note_read, &reads);
        if (list->unit[i]->kind == UNIT_SCAN) {
            note_nested(&reads, &list->unit[i]->body);
            const ScanAttr *attr = plan->graph->op[list->unit[i]->anchor].attr;
            for (int k = 0; k < attr->nsequence; k++) { /* a step of a sequence is a read of the sequence: elsewhere, all along the loop */
                visit_value_reads(plan, list->unit[i], plan->graph->op[list->unit[i]->anchor].in[k], false, note_read, &reads);
            }
        }
    }
}

/* ---- writing values where they are wanted */

static void push_store(Plan *plan, Unit *unit, Val val, Storage to) {
    arena_reserve(plan->arena, unit->store, unit->nstore, unit->store_capacity);
    unit->store[unit->nstore++] = (Store){val, to};
}

Unit *unit_new_copy(Plan *plan, UnitList *list, int at, int32_t region, Val val, Storage to, int32_t layer, bool gradient) {
    Unit *unit = arena_alloc(plan->arena, sizeof *unit);
    unit->kind = UNIT_MAP;
    unit->index = plan->units_total++;
    unit->region = region;
    unit->anchor = -1;
    unit->space = plan->graph->value[val].shape;
    unit->layer = layer;
    unit->gradient = gradient;
    unit->closed = unit->copy = true;
    push_store(plan, unit, val, to);
    arena_reserve(plan->arena, list->unit, list->count, list->capacity);
    memmove(&list->unit[at + 1], &list->unit[at], sizeof(*list->unit) * (size_t)(list->count - at));
    list->unit[at] = unit;
    list->count++;
    return unit;
}

/* The value whose elements, in the same row-major order, `val` shows. */
static Val through_reshapes(const Plan *plan, Val val) {
    while (plan->place[val] == PLACE_VIEW && plan->graph->op[plan->graph->value[val].def].kind == OP_reshape) {
        val = plan->graph->op[plan->graph->value[val].def].in[0];
    }
    return val;
}

static bool has_store(const Unit *unit, Val val) {
    for (int i = 0; i < unit->nstore; i++) {
        if (unit->store[i].val == val) {
            return true;
        }
    }
    return false;
}

/* Lets the unit of `region` that computes `val` write it to `to`, row-major in val's own shape; its readers read it there. False where only a copy
 * can do. */
static bool store_at_home(Plan *plan, int32_t region, Val val, Storage to, bool read_there) {
    Unit *home = plan->place[val] == PLACE_UNIT ? plan->home[val] : NULL;
    if (home == NULL || home->copy || home->kind == UNIT_SCAN || home->region != region) {
        return false;
    }
    const bool one_place = home->closed;
    if (one_place && (has_store(home, val) || plan->graph->op[home->anchor].kind == OP_concatenate)) {
        return false;
    }
    const bool first = !has_store(home, val);
    push_store(plan, home, val, to);
    if (first && (read_there || one_place)) {
        plan->storage[val] = to;
    }
    return true;
}

static int32_t root_of_view(const Plan *plan, Val val) {
    while (plan->place[val] == PLACE_VIEW) {
        val = plan->graph->op[plan->graph->value[val].def].in[0];
    }
    return val;
}

static Storage reshaped(const Plan *plan, const Storage *to, Val val) {
    Storage s = storage_contiguous(plan, to->buffer, &plan->graph->value[val].shape);
    s.offset = to->offset;
    s.nstep = to->nstep;
    memcpy(s.step, to->step, sizeof s.step);
    return s;
}

typedef struct {
    Val val; /* new value */
    Val old; /* what it overwrites: a carry or a variable's value at the start; NO_VAL: nothing */
    Storage to;
} Write;

/* Carries out the writes of new values over old ones, in place where nothing reads the old one later, else by copies at the end. */
static void overwrite(Plan *plan, UnitList *list, int32_t region, Write *write, int count, int32_t layer, bool gradient) {
    bool *late = arena_new_array(plan->arena, bool, count + 1);
    plan->marks++;
    for (int i = 0; i < count; i++) {
        if (write[i].old != NO_VAL) {
            mark_of(plan, write[i].old)->is_old = true;
        }
    }
    for (int i = 0; i < count; i++) { /* values that are old values themselves must be saved before anything is overwritten */
        const Val root = root_of_view(plan, write[i].val);
        if (mark_of(plan, root)->is_old && plan->place[root] == PLACE_LEAF) {
            const Value *value = &plan->graph->value[write[i].val];
            const Storage saved = plan_new_storage(plan, BUFFER_TEMPORARY, -1, value->type, &value->shape, write[i].val);
            Unit *copy = unit_new_copy(plan, list, 0, region, write[i].val, saved, layer, gradient);
            plan->storage[write[i].val] = saved;
            plan->place[write[i].val] = PLACE_UNIT;
            plan->home[write[i].val] = copy;
        }
    }
    find_last_reads(plan, list);
    for (int i = 0; i < count; i++) {
        const Val val = through_reshapes(plan, write[i].val);
        const int at = plan->place[val] == PLACE_UNIT && plan->home[val]->region == region ? plan->home[val]->position : -1;
        const Val old = write[i].old;
        const ReadMark *mark = old != NO_VAL ? mark_of(plan, old) : NULL;
        const bool safe = mark == NULL || mark->last < at || (mark->last == at && !mark->elsewhere);
        const Storage to = val == write[i].val ? write[i].to : reshaped(plan, &write[i].to, val);
        const bool contiguous = val == write[i].val || storage_is_contiguous(plan, &write[i].to, &plan->graph->value[write[i].val].shape);
        late[i] = at < 0 || !safe || !contiguous || !store_at_home(plan, region, val, to, true);
    }
    for (int i = 0; i < count; i++) {
        if (late[i]) {
            unit_new_copy(plan, list, list->count, region, write[i].val, write[i].to, layer, gradient);
        }
    }
}

/* ---- scans */

static bool depends_on_carry(const Plan *plan, const ScanAttr *attr, Val val) {
    const Val root = root_of_view(plan, val);
    for (int i = 0; i < attr->ncarry; i++) {
        if (attr->carry_inner[i] == root) {
            return true;
        }
    }
    return false;
}

void finish_scan(Plan *plan, Unit *unit) {
    const Op *op = &plan->graph->op[unit->anchor];
    const ScanAttr *attr = op->attr;
    UnitList *list = &unit->body;
    for (int i = 0; i < attr->nstack; i++) {
        const Val out = op->out[attr->ncarry + i], inner = attr->stack_inner[i];
        const Storage to = storage_of_step(plan, &plan->storage[out], attr->stack_axis[i], plan->graph->value[out].shape.rank, attr->region);
        if (!store_at_home(plan, attr->region, inner, to, true)) {
            const int at = depends_on_carry(plan, attr, inner) ? 0 : list->count;
            unit_new_copy(plan, list, at, attr->region, inner, to, op->layer, op->gradient);
        }
    }
    Write *write = arena_new_array(plan->arena, Write, attr->ncarry + 1);
    int count = 0;
    for (int i = 0; i < attr->ncarry; i++) {
        if (attr->carry_next[i] != attr->carry_inner[i]) {
            write[count++] = (Write){attr->carry_next[i], attr->carry_inner[i], plan->storage[attr->carry_inner[i]]};
        }
    }
    overwrite(plan, list, attr->region, write, count, op->layer, op->gradient);
}

/* ---- concatenations */

static void place_concatenations(Plan *plan, const UnitList *list) {
    const Graph *g = plan->graph;
    for (int i = 0; i < list->count; i++) {
        const Unit *unit = list->unit[i];
        place_concatenations(plan, &unit->body);
        if (unit->anchor < 0 || g->op[unit->anchor].kind != OP_concatenate) {
            continue;
        }
        const Op *op = &g->op[unit->anchor];
        const AxisAttr *attr = op->attr;
        Storage slice = plan->storage[op->out[0]];
        for (int k = 0; k < op->nin; k++) {
            const Val in = op->in[k];
            Unit *home = plan->place[in] == PLACE_UNIT ? plan->home[in] : NULL;
            if (home != NULL && !home->closed && home->region == unit->region) {
                push_store(plan, home, in, slice); /* readers other than the concatenation still read it elsewhere */
            }
            slice.offset += slice.stride[attr->axis] * plan_extent(plan, g->value[in].shape.dim[attr->axis]);
        }
    }
}

/* ---- all the rest */

typedef struct {
    Plan *plan;
    const Unit *unit;
    bool *needed; /* per value: read from memory by another unit than the one that computes it */
} Needs;

static void note_need(void *context, Val val, bool same_index) {
    (void)same_index;
    ((Needs *)context)->needed[val] = true;
}

/* A concatenation reads only what was not written into its slice directly. */
static bool written_in_slice(const Plan *plan, const Unit *concatenation, Val val) {
    const Unit *home = plan->place[val] == PLACE_UNIT ? plan->home[val] : NULL;
    return home != NULL && !home->closed && home->region == concatenation->region;
}

static void find_needs(Needs *needs, const UnitList *list) {
    const Graph *g = needs->plan->graph;
    for (int i = 0; i < list->count; i++) {
        const Unit *unit = list->unit[i];
        if (unit->anchor >= 0 && g->op[unit->anchor].kind == OP_concatenate) {
            const Op *op = &g->op[unit->anchor];
            for (int k = 0; k < op->nin; k++) {
                if (!written_in_slice(needs->plan, unit, op->in[k])) {
                    visit_value_reads(needs->plan, unit, op->in[k], false, note_need, needs);
                }
            }
        } else {
            visit_unit_reads(needs->plan, unit, note_need, needs);
        }
        find_needs(needs, &unit->body);
    }
}

static void refresh_views(Plan *plan, int32_t region) {
    const Graph *g = plan->graph;
    for (int i = 0; i < g->region[region].count; i++) {
        const Op *op = &g->op[g->region[region].op[i]];
        if (op->kind == OP_scan) {
            const ScanAttr *attr = op->attr;
            for (int k = 0; k < attr->nsequence; k++) {
                plan->storage[attr->sequence_inner[k]] =
                    storage_of_step(plan, &plan->storage[op->in[k]], attr->sequence_axis[k], g->value[op->in[k]].shape.rank, attr->region);
            }
            refresh_views(plan, attr->region);
        } else if (op_is_view(op) && plan->place[op->out[0]] == PLACE_VIEW) {
            const Storage *from = &plan->storage[op->in[0]];
            if (from->buffer < 0 || !storage_of_view(plan, op, from, &plan->storage[op->out[0]])) {
                plan->storage[op->out[0]].buffer = -1;
            }
        }
    }
}

static bool already_stored_there(const Unit *unit, const Storage *to, Val val) {
    for (int i = 0; i < unit->nstore; i++) {
        if (unit->store[i].val == val && unit->store[i].storage.buffer == to->buffer) {
            return true;
        }
    }
    return false;
}

static void store_results(Needs *needs, const UnitList *list) {
    Plan *plan = needs->plan;
    const Graph *g = plan->graph;
    for (int i = 0; i < list->count; i++) {
        Unit *unit = list->unit[i];
        if (unit->kind == UNIT_ANCHOR) {
            const Op *op = &g->op[unit->anchor];
            for (int k = 0; k < op->nout; k++) {
                if ((needs->needed[op->out[k]] || (unit->closed && k == 0)) && !already_stored_there(unit, &plan->storage[op->out[k]], op->out[k])) {
                    push_store(plan, unit, op->out[k], plan->storage[op->out[k]]);
                }
            }
        }
        for (int k = 0; k < unit->nop; k++) {
            const Val val = g->op[unit->op[k]].out[0];
            if (needs->needed[val] && !already_stored_there(unit, &plan->storage[val], val)) {
                push_store(plan, unit, val, plan->storage[val]);
            }
        }
        store_results(needs, &unit->body);
    }
}

/* Results whose parts are written by several units (stacked by a scan, concatenated) go to the caller's array by moving their whole buffer there. */
static bool is_written_in_parts(const Plan *plan, Val val) {
    const Unit *home = plan->place[val] == PLACE_UNIT ? plan->home[val] : NULL;
    if (home == NULL || home->copy || home->region != 0 || plan->buffer[plan->storage[val].buffer].kind != BUFFER_TEMPORARY) {
        return false;
    }
    if (home->kind == UNIT_ANCHOR) {
        return plan->graph->op[home->anchor].kind == OP_concatenate;
    }
    if (home->kind == UNIT_SCAN) {
        const Op *op = &plan->graph->op[home->anchor];
        const ScanAttr *attr = op->attr;
        for (int i = attr->ncarry; i < op->nout; i++) {
            if (op->out[i] == val) {
                return true;
            }
        }
    }
    return false;
}

void finish_graph(Plan *plan) {
    Graph *g = plan->graph;
    UnitList *list = &plan->body;
    place_concatenations(plan, list);
    for (int i = 0; i < g->noutput; i++) {
        const Value *value = &g->value[g->output[i].val];
        const Val val = through_reshapes(plan, g->output[i].val);
        if (is_written_in_parts(plan, val)) {
            Buffer *buffer = &plan->buffer[plan->storage[val].buffer];
            buffer->kind = BUFFER_OUTPUT;
            buffer->index = i;
            continue;
        }
        const Storage to = plan_new_storage(plan, BUFFER_OUTPUT, i, value->type, &value->shape, g->output[i].val);
        if (!store_at_home(plan, 0, val, reshaped(plan, &to, val), true)) {
            unit_new_copy(plan, list, list->count, 0, g->output[i].val, to, value->def >= 0 ? g->op[value->def].layer : -1, false);
        }
    }
    Write *write = arena_new_array(plan->arena, Write, g->program->nvariable + 1);
    int count = 0;
    for (int i = 0; i < g->program->nvariable && i < g->variable_capacity; i++) {
        const Val val = g->variable[i];
        if (val == NO_VAL || val == g->variable_old[i]) {
            continue;
        }
        const Value *value = &g->value[val];
        Storage to;
        if (g->variable_old[i] != NO_VAL) {
            to = plan->storage[g->variable_old[i]];
        } else { /* written without having been read */
            to = plan_new_storage(plan, BUFFER_VARIABLE, i, value->type, &value->shape, val);
        }
        write[count++] = (Write){val, g->variable_old[i], to};
    }
    overwrite(plan, list, 0, write, count, -1, false);
    refresh_views(plan, 0);
    Needs needs = {.plan = plan, .needed = arena_new_array(plan->arena, bool, g->nvalue + 1)};
    find_needs(&needs, list);
    store_results(&needs, list);
    refresh_views(plan, 0);
}
