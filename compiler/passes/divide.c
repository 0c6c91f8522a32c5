/*
 * divide.c - a graph in two: what one input has no part in, computed once, and the rest, computed as often as the input changes.
 *
 * Requires: the graph of predict as layers built it, simplified, so that nothing dead is left.
 * Keeps:    that graph.
 * Breaks:   nothing; makes graphs of its own.
 *
 * Of the values that the rest reads from the first part, views and what depends on no input at all (tables, turned weights) are computed again rather
 * than handed over: a repeated vector goes over as the vector.
 */
#include <assert.h>

#include "graph/build.h"
#include "passes/divide.h"
#include "passes/stream_walk.h"

typedef struct {
    const Graph *from;
    bool *follows; /* per value: depends on the input */
    bool *varies;  /* per value: depends on any input */
    bool *needed;  /* per value: of the part that is being marked */
    bool found;
} Divide;

static void note_follows(void *context, Val *val) {
    Divide *d = context;
    d->found = d->found || d->follows[*val];
}

static void note_varies(void *context, Val *val) {
    Divide *d = context;
    d->found = d->found || d->varies[*val];
}

static void note_needed(void *context, Val *val) {
    ((Divide *)context)->needed[*val] = true;
}

/* Everything that a scan's body makes is as its scan is; only values of the function's body are asked about later. */
static void mark_results(const Graph *from, int32_t op, bool *mark) {
    for (int i = 0; i < from->op[op].nout; i++) {
        mark[from->op[op].out[i]] = true;
    }
}

static bool any_needed(const Graph *from, int32_t op, const bool *needed) {
    for (int i = 0; i < from->op[op].nout; i++) {
        if (needed[from->op[op].out[i]]) {
            return true;
        }
    }
    return false;
}

/* What the rest computes again: nothing that varies, views that do not make it smaller, values whose rows are not one run for each sample. */
static bool again(const Divide *d, const Op *op) {
    const Graph *from = d->from;
    for (int i = 0; i < op->nout; i++) {
        const Shape *shape = val_shape(from, op->out[i]);
        if (!d->varies[op->out[i]] || shape->rank == 0 || shape->dim[0] >= 0) {
            return true;
        }
    }
    return (op_info(op->kind)->flags & OP_VIEW) && op->nin == 1 &&
           shape_fixed_count(val_shape(from, op->out[0])) >= shape_fixed_count(val_shape(from, op->in[0]));
}

static Stream begin_part(Graph *from, const char *name) {
    Stream s = {.from = from, .position = NO_VAL, .position_variable = -1, .layer = -1, .to = graph_new(from->program, name, false)};
    s.trace = arena_new_array(from->arena, Trace, from->nvalue + 1);
    for (int i = 0; i < from->nvalue; i++) {
        s.trace[i] = (Trace){.relation = FREE, .step = NO_VAL};
        if (from->value[i].role == ROLE_VARIABLE) {
            s.trace[i].step = graph_variable(s.to, from->value[i].index);
        }
    }
    return s;
}

static void copy_part(Stream *s, const bool *op_is_in) {
    const Region *body = &s->from->region[0];
    for (int i = 0; i < body->count; i++) {
        if (op_is_in[body->op[i]]) {
            stream_op(s, body->op[i]);
        }
    }
    s->to->current_layer = -1;
    assert(!s->failed); /* nothing is in steps, so nothing can be refused */
}

void pass_divide(Graph *from, int input, int output, const char *name, Graph **before, Graph **after) {
    Arena *arena = from->arena;
    const Region *body = &from->region[0];
    Divide d = {.from = from,
                .follows = arena_new_array(arena, bool, from->nvalue + 1),
                .varies = arena_new_array(arena, bool, from->nvalue + 1),
                .needed = arena_new_array(arena, bool, from->nvalue + 1)};
    bool *first = arena_new_array(arena, bool, from->nop + 1), *rest = arena_new_array(arena, bool, from->nop + 1);
    d.follows[from->input[input].val] = true;
    for (int i = 0; i < from->ninput; i++) {
        d.varies[from->input[i].val] = true;
    }
    for (int i = 0; i < body->count; i++) {
        if (from->op[body->op[i]].dead) {
            continue;
        }
        d.found = false;
        op_uses(from, body->op[i], note_follows, &d);
        if (d.found) {
            mark_results(from, body->op[i], d.follows);
        }
        d.found = false;
        op_uses(from, body->op[i], note_varies, &d);
        if (d.found) {
            mark_results(from, body->op[i], d.varies);
        }
    }
    /* The rest, from the output backwards; then what it needs and does not make itself. */
    const Val wanted = from->output[output].val;
    d.needed[wanted] = true;
    for (int i = body->count - 1; i >= 0; i--) {
        const int32_t op = body->op[i];
        if (!from->op[op].dead && any_needed(from, op, d.needed) && (d.follows[from->op[op].out[0]] || again(&d, &from->op[op]))) {
            rest[op] = true;
            op_uses(from, op, note_needed, &d);
        }
    }
    Val *over = arena_new_array(arena, Val, from->nvalue + 1);
    int count = 0;
    for (int i = 0; i < from->nvalue; i++) {
        const Value *value = &from->value[i];
        const bool made = value->def >= 0 && rest[value->def];
        if (d.needed[i] && value->region == 0 && !made && (value->role == ROLE_TEMPORARY || value->role == ROLE_INPUT) && !d.follows[i]) {
            over[count++] = i;
        }
    }
    Stream s = begin_part(from, arena_printf(arena, "%s_step", name));
    const Value *own = &from->value[from->input[input].val];
    s.trace[from->input[input].val].step = graph_input(s.to, from->input[input].name, INPUT_MODEL, own->type, own->shape);
    for (int i = 0; i < count; i++) {
        s.trace[over[i]].step =
            graph_input(s.to, arena_printf(arena, "kept_%d", i), INPUT_MODEL, from->value[over[i]].type, from->value[over[i]].shape);
    }
    copy_part(&s, rest);
    graph_output(s.to, from->output[output].name, s.trace[wanted].step);
    *after = s.to;
    *before = NULL;
    if (count == 0) {
        return;
    }
    for (int i = 0; i < from->nvalue; i++) {
        d.needed[i] = false;
    }
    for (int i = 0; i < count; i++) {
        d.needed[over[i]] = true;
    }
    for (int i = body->count - 1; i >= 0; i--) {
        const int32_t op = body->op[i];
        if (!from->op[op].dead && any_needed(from, op, d.needed)) {
            first[op] = true;
            op_uses(from, op, note_needed, &d);
        }
    }
    s = begin_part(from, arena_printf(arena, "%s_start", name));
    for (int i = 0; i < from->ninput; i++) {
        const Value *value = &from->value[from->input[i].val];
        if (d.needed[from->input[i].val]) {
            s.trace[from->input[i].val].step = graph_input(s.to, from->input[i].name, from->input[i].kind, value->type, value->shape);
        }
    }
    copy_part(&s, first);
    for (int i = 0; i < count; i++) {
        graph_output(s.to, arena_printf(arena, "kept_%d", i), s.trace[over[i]].step);
    }
    *before = s.to;
}
