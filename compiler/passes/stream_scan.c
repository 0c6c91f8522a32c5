/*
 * stream_scan.c - recurrences in the function of one step: one over the steps becomes its body, once, with its carries remembered; one along
 * something else stays a recurrence.
 */
#include "graph/build.h"
#include "passes/stream_walk.h"

bool stream_scan_over_steps(const Stream *s, const Op *op) {
    const ScanAttr *attr = op->attr;
    for (int i = 0; i < attr->nsequence; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        if (t->relation == IN_STEPS && t->axis == attr->sequence_axis[i] && t->lead == 0 && stream_has_steps(s, op->in[i], t->axis, t->inner, 0)) {
            return true;
        }
    }
    return false;
}

/* A carry's value before this step: from its variable, which starts as the recurrence would. */
static Val remembered(Stream *s, Val initial, int32_t *variable) {
    const Value *value = &s->from->value[initial];
    double start = 0;
    bool plain = splat_of(s->from, initial, &start);
    if (value->role == ROLE_VARIABLE && s->from->program->variable[value->index].class_ == VARIABLE_STATE) {
        plain = true; /* a stateful layer: the state of the stream takes its place, and starts as that one, at zero */
        start = 0;
    }
    *variable = stream_state(s, "state", value->type, value->shape, plain ? start : 0);
    const Val state = graph_variable(s->to, *variable);
    if (plain) {
        return state;
    }
    Graph *to = s->to;
    const Val first = op_compare(to, stream_position(s), op_constant_int(to, 0), COMPARE_EQ);
    return op_select(to, op_broadcast(to, first, value->shape), stream_trace(s, initial)->step, state);
}

bool stream_scan_step(Stream *s, const Op *op) {
    const ScanAttr *attr = op->attr;
    Graph *to = s->to;
    if (attr->reverse) {
        return stream_refuse(s, "it begins with the last step");
    }
    if (to->current != 0) {
        return stream_refuse(s, "it is a recurrence inside another");
    }
    for (int i = 0; i < attr->nsequence; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        Val slice = t->step;
        if (t->relation == FREE) {
            slice = stream_step_of_free(s, op->in[i], attr->sequence_axis[i], 1);
        } else if (t->axis != attr->sequence_axis[i] || t->inner != 1) {
            return stream_refuse(s, "it runs along two sequences at once");
        }
        if (slice == NO_VAL) {
            return stream_refuse(s, "it uses a table of steps in a way that has no form for one step");
        }
        stream_set(s, attr->sequence_inner[i], (Trace){.relation = NOW, .step = op_squeeze(to, slice, attr->sequence_axis[i])});
    }
    int32_t *variable = arena_new_array(to->arena, int32_t, attr->ncarry + 1);
    for (int i = 0; i < attr->ncarry; i++) {
        const Val initial = op->in[attr->nsequence + i];
        if (stream_trace(s, initial)->relation != FREE) {
            return stream_refuse(s, "it starts from the end of another sequence");
        }
        stream_set(s, attr->carry_inner[i], (Trace){.relation = NOW, .step = remembered(s, initial, &variable[i])});
    }
    if (attr->step != NO_VAL) {
        stream_set(s, attr->step, (Trace){.relation = NOW, .step = stream_position(s)});
    }
    const Op whole = *op;
    stream_region(s, attr->region);
    s->layer = s->to->current_layer = whole.layer;
    if (s->failed) {
        return false;
    }
    for (int i = 0; i < attr->ncarry; i++) {
        const Val next = stream_trace(s, attr->carry_next[i])->step;
        graph_update(to, variable[i], next);
        stream_set(s, whole.out[i], (Trace){.relation = NOW, .step = next});
    }
    for (int i = 0; i < attr->nstack; i++) {
        const Val one = op_expand_dims(to, stream_trace(s, attr->stack_inner[i])->step, attr->stack_axis[i]);
        stream_set(s, whole.out[attr->ncarry + i], (Trace){.relation = IN_STEPS, .axis = attr->stack_axis[i], .inner = 1, .step = one});
    }
    return true;
}

/* A recurrence along something else: it stays one, over values that have one step each. The steps are rows of its batch, or it has none. */
bool stream_scan_other(Stream *s, const Op *op, Relation relation) {
    const ScanAttr *attr = op->attr;
    Graph *to = s->to;
    Trace rows_like = {.relation = relation};
    for (int i = 0; i < op->nin && relation == IN_STEPS; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        if (t->relation == IN_STEPS) {
            if (t->axis != 0 || t->lead != 0) {
                return stream_refuse(s, "it is a recurrence along another axis than the steps");
            }
            rows_like = *t;
        }
    }
    Scan *scan = NULL;
    Val *outer = arena_new_array(to->arena, Val, op->nin + 1);
    for (int i = 0; i < op->nin; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        const bool narrow = relation == IN_STEPS && t->relation == FREE && stream_has_steps(s, op->in[i], 0, rows_like.inner, 0) &&
                            val_shape(s->from, op->in[i])->dim[0] < 0;
        outer[i] = narrow ? stream_step_of_free(s, op->in[i], 0, rows_like.inner) : t->step;
        if (outer[i] == NO_VAL) {
            return stream_refuse(s, "it uses a table of steps in a way that has no form for one step");
        }
    }
    scan = scan_begin(to, attr->length, attr->reverse);
    for (int i = 0; i < attr->nsequence; i++) {
        Trace inner = *stream_trace(s, op->in[i]);
        if (relation == IN_STEPS && shape_has_batch(val_shape(s->from, op->in[i]))) {
            inner = rows_like;
        }
        inner.step = scan_sequence(scan, outer[i], attr->sequence_axis[i]);
        stream_set(s, attr->sequence_inner[i], inner);
    }
    for (int i = 0; i < attr->ncarry; i++) {
        Trace inner = {.relation = relation, .axis = 0, .inner = rows_like.inner};
        if (relation == IN_STEPS && !shape_has_batch(val_shape(s->from, op->in[attr->nsequence + i]))) {
            inner.relation = FREE;
        }
        inner.step = scan_carry(scan, outer[attr->nsequence + i]);
        stream_set(s, attr->carry_inner[i], inner);
    }
    if (attr->step != NO_VAL) {
        stream_set(s, attr->step, (Trace){.relation = FREE, .step = scan_step(scan)});
    }
    const Op whole = *op;
    stream_region(s, attr->region);
    s->layer = s->to->current_layer = whole.layer;
    for (int i = 0; i < attr->ncarry && !s->failed; i++) {
        scan_next(scan, stream_trace(s, attr->carry_inner[i])->step, stream_trace(s, attr->carry_next[i])->step);
    }
    int *slot = arena_new_array(to->arena, int, attr->nstack + 1);
    for (int i = 0; i < attr->nstack && !s->failed; i++) {
        slot[i] = scan_stack(scan, stream_trace(s, attr->stack_inner[i])->step, attr->stack_axis[i]);
    }
    scan_end(scan);
    if (s->failed) {
        return false;
    }
    for (int i = 0; i < whole.nout; i++) {
        const bool carried = i < attr->ncarry;
        const Val inside = carried ? attr->carry_inner[i] : attr->stack_inner[i - attr->ncarry];
        Trace like = *stream_trace(s, inside);
        like.step = carried ? scan_final(scan, stream_trace(s, inside)->step) : scan_stacked(scan, slot[i - attr->ncarry]);
        stream_set(s, whole.out[i], like);
    }
    return true;
}
