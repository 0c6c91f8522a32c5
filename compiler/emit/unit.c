/*
 * unit.c - one unit becomes one static function: its parameters, its comment, the fields of its template.
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"

/* ---- loops and stores */

void loops_over(Body *body, const Shape *shape, const char *const *name, Loops *loops, Index *index) {
    for (int i = 0; i < shape->rank; i++) {
        if (plan_extent(body->plan, shape->dim[i]) == 1) { /* with a compiled batch of one, n is one */
            index[i] = index_constant(0);
            continue;
        }
        const int var = body_var_of_dim(body, name[i], shape->dim[i]);
        loops->loop[loops->count++] = var;
        index[i] = index_of(var);
    }
}

void table_loops(Stage *stage, Body *body, const char *key, const Loops *loops) {
    Templates *t = stage->emit->templates;
    table_begin(t, key);
    for (int i = 0; i < loops->count; i++) {
        table_begin(t, NULL);
        table_string(t, "name", body->var[loops->loop[i]].name);
        table_string(t, "limit", var_limit(body, loops->loop[i]));
        table_end(t);
    }
    table_end(t);
}

Stores stores_build(Body *body, const Index *index) {
    const Unit *unit = body->unit;
    Stores stores = {arena_new_array(body->plan->arena, Pending, unit->nstore + 1), 0};
    for (int i = 0; i < unit->nstore; i++) {
        const Store *store = &unit->store[i];
        Pending *p = &stores.item[stores.count++];
        p->value = body_value(body, store->val, index);
        p->value->refs++;
        p->buffer = store->storage.buffer;
        p->address = body_address(body, &store->storage, unit->space.rank, index);
    }
    return stores;
}

const char *stores_text(Body *body, const Stores *stores) {
    Text lines, tail;
    text_init(&lines, body->plan->arena);
    text_init(&tail, body->plan->arena);
    for (int i = 0; i < stores->count; i++) { /* every value first: a store may overwrite what a later one reads on the same index */
        body_store(body, stores->item[i].value, stores->item[i].address, stores->item[i].buffer, &lines, &tail);
    }
    text_append(&lines, tail.data);
    return lines.data;
}

const Storage *result_storage(const Unit *unit, Val val) {
    for (int i = 0; i < unit->nstore; i++) {
        if (unit->store[i].val == val) {
            return &unit->store[i].storage;
        }
    }
    return NULL;
}

/* ---- parameters */

/* What is only read comes first (pass 0), then what is written (pass 1). */
static bool is_parameter(const Plan *plan, const Needs *needs, int pass, int32_t buffer) {
    return plan->buffer[buffer].kind != BUFFER_CONSTANT && (pass == 1 || !buffer_set_has(&needs->writes, buffer));
}

static void add_step(Needs *needs, int32_t region) {
    for (int i = 0; i < needs->nstep; i++) {
        if (needs->step[i] == region) {
            return;
        }
    }
    assert(needs->nstep < MAX_STEPS);
    needs->step[needs->nstep++] = region;
}

static void add_buffers(BufferSet *to, const BufferSet *from, Arena *arena) {
    for (int i = 0; i < from->count; i++) {
        buffer_set_add(to, arena, from->item[i]);
    }
}

static void needs_of_body(Needs *needs, const Body *body) {
    needs->n |= body->uses_n;
    for (int i = 0; i < body->nstep; i++) {
        add_step(needs, body->step_region[i]);
    }
    add_buffers(&needs->reads, &body->reads, body->plan->arena);
    add_buffers(&needs->writes, &body->writes, body->plan->arena);
}

const char *const arena_name[4] = {"floats", "integers", "", "bytes"};

static int arena_of(DType type) {
    return type == DTYPE_U8 ? DTYPE_BOOL : (int)type;
}

/* Parameters: the number of rows, steps of the loops around, what is read, what is written. */
static const char *parameters(Stage *stage, const Unit *unit, const Needs *needs) {
    Emit *emit = stage->emit;
    Text text;
    text_init(&text, emit->arena);
    if (needs->n) {
        text_append(&text, "int n");
    }
    for (int i = 0; i < needs->nstep; i++) {
        text_printf(&text, "%sint %s", text.length > 0 ? ", " : "", body_step_name(i));
    }
    Body body = {.plan = stage->plan, .math = &emit->math};
    for (int pass = 0; pass < 2; pass++) {
        const BufferSet *set = pass == 0 ? &needs->reads : &needs->writes;
        for (int k = 0; k < set->count; k++) {
            const int32_t i = set->item[k];
            if (is_parameter(stage->plan, needs, pass, i)) {
                /* a scan gets the arrays of the workspace whole, beside pointers into them */
                const char *qualifier = unit->kind == UNIT_SCAN ? "" : arena_printf(emit->arena, "%s_RESTRICT ", emit->macro);
                text_printf(&text, "%s%s%s *%s%s", text.length > 0 ? ", " : "", pass == 0 ? "const " : "", buffer_type_name(&body, i), qualifier,
                            stage->plan->buffer[i].name);
            }
        }
    }
    for (int i = 0; i < COUNT_OF(needs->arena); i++) {
        if (needs->arena[i]) {
            text_printf(&text, "%s%s *%s", text.length > 0 ? ", " : "", type_name(&body, (DType)i), arena_name[i]);
        }
    }
    return text.length > 0 ? text.data : "void";
}

const char *unit_call(Stage *stage, const Unit *unit, const Needs *needs, BufferArgument *argument, void *context) {
    Text text;
    text_init(&text, stage->emit->arena);
    text_printf(&text, "%s(", unit->name);
    const char *separator = "";
    if (needs->n) {
        text_append(&text, "n");
        separator = ", ";
    }
    for (int i = 0; i < needs->nstep; i++) {
        text_printf(&text, "%sstep_of_%d", separator, (int)needs->step[i]); /* replaced by the caller's name for it */
        separator = ", ";
    }
    for (int pass = 0; pass < 2; pass++) {
        const BufferSet *set = pass == 0 ? &needs->reads : &needs->writes;
        for (int k = 0; k < set->count; k++) {
            if (is_parameter(stage->plan, needs, pass, set->item[k])) {
                text_printf(&text, "%s%s", separator, argument(context, set->item[k]));
                separator = ", ";
            }
        }
    }
    for (int i = 0; i < COUNT_OF(needs->arena); i++) {
        if (needs->arena[i]) {
            text_printf(&text, "%s%s", separator, argument(context, -1 - i));
            separator = ", ";
        }
    }
    text_append(&text, ");");
    return text.data;
}

/* ---- the comment */

static void describe(Stage *stage, const Unit *unit, Text *text) {
    const Program *program = stage->emit->program;
    const Graph *g = stage->plan->graph;
    Arena *arena = stage->emit->arena;
    if (unit->layer >= 0) {
        const LayerInfo *layer = &program->layer[unit->layer];
        text_printf(text, "%s (%s), line %d%s: ", layer->name, layer->type, layer->mark.line, unit->gradient ? ", gradient" : "");
    }
    const char *separator = "";
    if (unit->anchor >= 0) {
        const Op *op = &g->op[unit->anchor];
        text_printf(text, "%s", op_info(op->kind)->name);
        separator = " of ";
        for (int i = 0; i < op->nin && i < 6; i++) {
            text_printf(text, "%s%s", separator, shape_text(arena, &g->value[op->in[i]].shape));
            separator = " and ";
        }
        separator = ", then ";
    }
    const char *previous = "";
    for (int i = 0; i < unit->nop; i++) {
        const char *name = op_info(g->op[unit->op[i]].kind)->name;
        if (strcmp(name, previous) != 0) {
            text_printf(text, "%s%s", separator, name);
            separator = ", ";
        }
        previous = name;
    }
    if (unit->copy) {
        text_append(text, "copy");
    }
    if (unit->kind != UNIT_SCAN) {
        text_printf(text, " -> %s", shape_text(arena, &unit->space));
    }
}

/* ---- kinds of units */

/* Loops over exp, tanh and their kin run on whole vectors; simpler ones compilers make of the scalar text. */
static bool put_vector_map(Stage *stage, Body *body, const Loops *loops, const Stores *stores) {
    Templates *t = stage->emit->templates;
    const Target *target = stage->emit->target;
    const int inner = loops->count > 0 ? loops->loop[loops->count - 1] : -1;
    if (inner < 0 || target->vector == 1 || body->math->in_double || stage->plan->graph == stage->emit->program->init) {
        return false;
    }
    const Var *var = &body->var[inner];
    const VectorForm form = {.body = body, .var = inner, .part = !var->batch && var->extent < target->vector ? (int)var->extent : 0};
    if (!vector_stores_fit(&form, stores) || vector_stores_work(&form, stores) < FUNCTION_WORK) {
        return false;
    }
    const bool whole = form.part > 0 || var->extent % target->vector == 0;
    table_begin(t, "vector");
    table_string(t, "loop", var->name);
    table_string(t, "limit", var_limit(body, inner));
    table_string(t, "body", vector_stores_text(&form, stores));
    table_int(t, "step", target->vector);
    table_bool(t, "single", form.part > 0);
    table_bool(t, "whole", whole);
    table_end(t);
    table_string(t, "body", whole ? "" : stores_text(body, stores));
    stage->emit->uses_vectors = true;
    return true;
}

static const char *emit_map(Stage *stage, Body *body) {
    const char *name[MAX_RANK];
    Index index[MAX_RANK] = {{0}};
    Loops loops = {.count = 0};
    axis_names(&body->unit->space, name);
    loops_over(body, &body->unit->space, name, &loops, index);
    const Stores stores = stores_build(body, index);
    body_merge(body, loops.loop, &loops.count);
    const bool vectors = put_vector_map(stage, body, &loops, &stores);
    Loops shared = loops;
    if (vectors) {
        loops.count--;
        const Var *inner = &body->var[loops.loop[loops.count]];
        shared.count -= loops.count > 0 || (!inner->batch && inner->extent <= stage->emit->target->vector) ? 1 : 0;
    }
    table_loops(stage, body, "loops", &loops);
    put_share(stage, body, "share", &shared, vectors ? 0 : 1);
    if (!vectors) {
        table_string(stage->emit->templates, "body", stores_text(body, &stores));
    }
    return vectors ? "units/vector_map.c.tmpl" : "units/map.c.tmpl";
}

static void write_function(Stage *stage, Unit *unit, const Needs *needs, const char *setup, const char *template_) {
    Emit *emit = stage->emit;
    Text comment;
    text_init(&comment, emit->arena);
    describe(stage, unit, &comment);
    table_string(emit->templates, "name", unit->name);
    table_string(emit->templates, "comment", comment.data);
    table_string(emit->templates, "parameters", parameters(stage, unit, needs));
    table_string(emit->templates, "setup", setup != NULL ? setup : "");
    table_string(emit->templates, "body_template", template_);
    const char *text = templates_render(emit->templates, "unit.c.tmpl");
    if (text == NULL) {
        emit->failed = true;
        return;
    }
    text_append(&emit->functions, text);
    text_append(&emit->functions, "\n");
}

/* ---- scans */

/* Does a temporary live only inside the loop of this scan? */
static bool lives_inside(const Plan *plan, const Buffer *buffer, int32_t region) {
    const Graph *g = plan->graph;
    if (buffer->kind != BUFFER_TEMPORARY) {
        return false;
    }
    for (int32_t r = g->value[buffer->val].region; r > 0; r = g->region[r].parent) {
        if (r == region) {
            return true;
        }
    }
    return false;
}

typedef struct {
    const Plan *plan;
    int32_t region;
} Inside;

static const char *name_inside(void *context, int32_t index) {
    const Inside *inside = context;
    if (index < 0) {
        return arena_name[-1 - index];
    }
    const Buffer *buffer = &inside->plan->buffer[index];
    if (!lives_inside(inside->plan, buffer, inside->region)) {
        return buffer->name;
    }
    const char *base = arena_name[arena_of(buffer->type)];
    return buffer->offset == 0 ? base : arena_printf(inside->plan->arena, "%s + %lld", base, (long long)buffer->offset);
}

/* "f(n, step_of_3, x);" with each step_of_R replaced by this function's name for the step of region R. */
static const char *with_steps(Stage *stage, const char *call, const Needs *needs, int32_t own_region) {
    Text text;
    text_init(&text, stage->emit->arena);
    for (const char *at = call; *at != '\0';) {
        int region = 0, length = 0;
        if (sscanf(at, "step_of_%d%n", &region, &length) == 1 && length > 0) {
            const char *name = region == own_region ? "own_step" : NULL;
            for (int i = 0; i < needs->nstep && name == NULL; i++) {
                name = needs->step[i] == region ? body_step_name(i) : NULL;
            }
            text_append(&text, name != NULL ? name : "step");
            at += length;
        } else {
            text_append_n(&text, at++, 1);
        }
    }
    return text.data;
}

bool unit_is_empty(const Plan *plan, const Unit *unit) {
    if (unit->kind != UNIT_ANCHOR || plan->graph->op[unit->anchor].kind != OP_concatenate) {
        return false;
    }
    const Op *op = &plan->graph->op[unit->anchor];
    for (int i = 0; i < op->nin; i++) {
        const Unit *home = plan->place[op->in[i]] == PLACE_UNIT ? plan->home[op->in[i]] : NULL;
        if (home == NULL || home->closed || home->region != unit->region) {
            return false;
        }
    }
    return true;
}

/* What a step's unit touches, the scan's function gets from its caller, unless it lives only inside the loop. */
static void pass_on(BufferSet *to, const BufferSet *from, Needs *needs, const Plan *plan, int32_t region) {
    for (int i = 0; i < from->count; i++) {
        const Buffer *buffer = &plan->buffer[from->item[i]];
        if (lives_inside(plan, buffer, region)) {
            needs->arena[arena_of(buffer->type)] = true;
        } else {
            buffer_set_add(to, plan->arena, from->item[i]);
        }
    }
}

static void emit_scan(Stage *stage, Unit *unit, Needs *needs) {
    Emit *emit = stage->emit;
    const Plan *plan = stage->plan;
    const Op *op = &plan->graph->op[unit->anchor];
    const ScanAttr *attr = op->attr;
    const char **calls = arena_new_array(emit->arena, const char *, unit->body.count + 1);
    Needs *parts = arena_new_array(emit->arena, Needs, unit->body.count + 1);
    Inside inside = {plan, attr->region};
    for (int i = 0; i < unit->body.count; i++) { /* defined before the scan, because they are called in it */
        if (unit_is_empty(plan, unit->body.unit[i])) {
            continue;
        }
        emit_unit(stage, unit->body.unit[i], &parts[i]);
        calls[i] = unit_call(stage, unit->body.unit[i], &parts[i], name_inside, &inside);
        needs->n |= parts[i].n;
        for (int k = 0; k < parts[i].nstep; k++) {
            if (parts[i].step[k] != attr->region) {
                add_step(needs, parts[i].step[k]);
            }
        }
        for (int k = 0; k < COUNT_OF(needs->arena); k++) {
            needs->arena[k] |= parts[i].arena[k];
        }
        pass_on(&needs->reads, &parts[i].reads, needs, plan, attr->region);
        pass_on(&needs->writes, &parts[i].writes, needs, plan, attr->region);
    }
    const char **init = arena_new_array(emit->arena, const char *, attr->ncarry + 1);
    Body *bodies = arena_new_array(emit->arena, Body, attr->ncarry + 1);
    Loops *loops = arena_new_array(emit->arena, Loops, attr->ncarry + 1);
    for (int i = 0; i < attr->ncarry; i++) { /* carries start from their initial values */
        Body *body = &bodies[i];
        body_init(body, plan, unit, &emit->math);
        const Shape *shape = &plan->graph->value[op->out[i]].shape;
        const char *name[MAX_RANK];
        Index index[MAX_RANK] = {{0}};
        axis_names(shape, name);
        loops_over(body, shape, name, &loops[i], index);
        Expr *value = body_value(body, op->in[attr->nsequence + i], index);
        Index *address = body_address(body, &plan->storage[op->out[i]], shape->rank, index);
        body_merge(body, loops[i].loop, &loops[i].count);
        Text lines, tail;
        text_init(&lines, emit->arena);
        text_init(&tail, emit->arena);
        body_store(body, value, address, plan->storage[op->out[i]].buffer, &lines, &tail);
        text_append(&lines, tail.data);
        init[i] = lines.data;
        for (int k = 0; k < loops[i].count; k++) {
            (void)var_limit(body, loops[i].loop[k]);
        }
        needs_of_body(needs, body);
    }
    table_begin(emit->templates, "starts");
    for (int i = 0; i < attr->ncarry; i++) {
        table_begin(emit->templates, NULL);
        table_loops(stage, &bodies[i], "loops", &loops[i]);
        table_string(emit->templates, "body", init[i]);
        table_end(emit->templates);
    }
    table_end(emit->templates);
    const char *step = body_step_name(needs->nstep);
    table_begin(emit->templates, "calls");
    for (int i = 0; i < unit->body.count; i++) {
        if (calls[i] == NULL) {
            continue;
        }
        const char *together = unit_threads(stage, &parts[i]);
        if (together != NULL) {
            table_string(emit->templates, NULL, together);
        }
        const char *text = with_steps(stage, calls[i], needs, attr->region);
        Text renamed;
        text_init(&renamed, emit->arena);
        for (const char *at = text; *at != '\0';) {
            if (strncmp(at, "own_step", 8) == 0) {
                text_append(&renamed, step);
                at += 8;
            } else {
                text_append_n(&renamed, at++, 1);
            }
        }
        table_string(emit->templates, NULL, renamed.data);
        if (unit_tick(stage, &parts[i]) != NULL) {
            table_string(emit->templates, NULL, unit_tick(stage, &parts[i]));
        }
    }
    table_end(emit->templates);
    table_string(emit->templates, "step", step);
    table_int(emit->templates, "length", attr->length);
    table_bool(emit->templates, "reverse", attr->reverse);
    unit->name = unit_name(stage, unit);
    write_function(stage, unit, needs, NULL, "units/scan.c.tmpl");
}

/* A scan's own entry is the loop without its units. */
static int list_timed(Stage *stage, const Unit *unit) {
    const Plan *plan = stage->plan;
    const Graph *g = plan->graph;
    BenchList *bench = stage->emit->bench;
    if (stage->timed == NULL) {
        return -1;
    }
    double times = 1;
    for (int32_t region = unit->region; region != 0; region = g->region[region].parent) {
        times *= ((const ScanAttr *)g->op[g->region[region].scan].attr)->length;
    }
    const Work work = unit->kind == UNIT_SCAN ? (Work){0} : unit_work(plan, unit, plan->batch);
    arena_reserve(stage->emit->arena, bench->unit, bench->count, bench->capacity);
    bench->unit[bench->count] = (BenchUnit){
        stage->timed, unit->name, times * work.multiply_adds, times * work.operations, times * work.bytes, (int)times,
    };
    return bench->count++;
}

const char *unit_tick(Stage *stage, const Needs *needs) {
    return needs->tick < 0 ? NULL : arena_printf(stage->emit->arena, "hnc_bench_tick(%d);", needs->tick);
}

void emit_unit(Stage *stage, Unit *unit, Needs *needs) {
    *needs = (Needs){.tick = -1};
    if (unit->kind == UNIT_SCAN) {
        emit_scan(stage, unit, needs);
        needs->tick = list_timed(stage, unit);
        return;
    }
    Body body;
    body_init(&body, stage->plan, unit, &stage->emit->math);
    body.threads_from = unit_threads_from(stage->plan, unit);
    const char *template_ = unit->kind == UNIT_MAP ? emit_map(stage, &body) : emit_anchor(stage, &body, &stage->plan->graph->op[unit->anchor]);
    needs_of_body(needs, &body);
    needs->threads_from = body.shared ? body.threads_from : 0;
    for (int i = 0; i < body.nstep; i++) {
        /* the step's variable was named when it was first used: the parameter must carry the same name */
        for (int k = 0; k < needs->nstep; k++) {
            assert(needs->step[k] != body.step_region[i] || strcmp(body.var[body.step_var[i]].name, body_step_name(k)) == 0);
        }
    }
    unit->name = unit_name(stage, unit);
    write_function(stage, unit, needs, body.setup, template_);
    needs->tick = list_timed(stage, unit);
}
