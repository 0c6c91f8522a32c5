/*
 * stream.c - from the function of a whole sequence to the function of one step: the same operations on one step's slice, with what must be remembered
 * in variables of class VARIABLE_STREAM.
 *
 * Requires: the graph of predict as layers built it, simplified, so that nothing dead is left.
 * Keeps:    that graph.
 * Breaks:   nothing; makes a graph of its own.
 *
 * Walking the operations in order, each value is found to be
 *   free      of the sequence (weights, constants): computed as it is,
 *   in steps  along one axis: the new graph has the same value with one step on that axis,
 *   now       what the sequence has come to (the last state of a recurrence): it changes with every step.
 * A recurrence over the steps becomes its body, once, with its carries in variables; a causal convolution reads the last inputs from a variable. What
 * reads steps that are still to come has no such form: it is reported with the layer that it belongs to.
 */
#include <assert.h>
#include <string.h>

#include "graph/build.h"
#include "passes/stream.h"
#include "passes/stream_walk.h"

/* ---- diagnostics */

bool stream_refuse(Stream *s, const char *why) {
    const Program *program = s->from->program;
    s->failed = true;
    if (s->layer < 0) {
        diag_error(program->diag, program->model->mark, "streaming", "the model cannot run step by step: %s", why);
    } else {
        const LayerInfo *layer = &program->layer[s->layer];
        diag_error(program->diag, layer->mark, "streaming", "layer '%s' (%s) cannot run step by step: %s", layer->name, layer->type, why);
    }
    return false;
}

/* ---- values */

Trace *stream_trace(const Stream *s, Val val) {
    return &s->trace[val];
}

/* The shape of a value that has one step (after `lead` earlier ones) on an axis. */
static Shape step_shape(const Stream *s, Val val, int axis, int32_t inner, int lead) {
    Shape shape = *val_shape(s->from, val);
    shape.dim[axis] = shape.dim[axis] < 0 ? -inner : inner + lead;
    return shape;
}

/* Is that axis of the value made of all steps? */
bool stream_has_steps(const Stream *s, Val val, int axis, int32_t inner, int lead) {
    const Shape *shape = val_shape(s->from, val);
    return axis < shape->rank && (shape->dim[axis] < 0 ? -shape->dim[axis] == s->steps * inner : shape->dim[axis] == s->steps * inner + lead);
}

int32_t stream_state(Stream *s, const char *what, DType type, Shape shape, double start) {
    Program *program = s->from->program;
    const char *layer = s->layer >= 0 ? program->layer[s->layer].name : program->name;
    const Variable variable = {
        .name = arena_printf(program->arena, "%s/%s_%d", layer, what, s->states++),
        .class_ = VARIABLE_STREAM,
        .type = type,
        .shape = shape,
        .start = start,
        .start_variable = -1,
        .layer = s->layer,
    };
    return program_variable(program, &variable);
}

Val stream_position(Stream *s) {
    if (s->position == NO_VAL) {
        const Variable variable = {.name = "position", .class_ = VARIABLE_STREAM, .type = DTYPE_I32, .start_variable = -1, .layer = -1};
        s->position_variable = program_variable(s->from->program, &variable);
        s->position = graph_variable(s->to, s->position_variable);
    }
    return s->position;
}

/* The elements of a free value that belong to this step, when its `axis` meets one of steps; NO_VAL: there is no telling. */
Val stream_step_of_free(Stream *s, Val val, int axis, int32_t inner) {
    Graph *to = s->to;
    const Graph *from = s->from;
    Shape shape = step_shape(s, val, axis, inner, 0);
    double value;
    if (splat_of(from, val, &value)) {
        return splat_typed(to, value, val_type(from, val), shape);
    }
    const Op *op = def_of(from, val);
    if (op != NULL && op->kind == OP_broadcast_in_dim) {
        const AxesAttr *attr = op->attr;
        Val in = stream_trace(s, op->in[0])->step;
        for (int i = 0; i < attr->count; i++) {
            if (attr->axes[i] == axis && val_shape(from, op->in[0])->dim[i] != 1) {
                in = stream_step_of_free(s, op->in[0], i, inner);
            }
        }
        return in != NO_VAL ? op_broadcast_in_dim(to, in, shape, attr->axes) : NO_VAL;
    }
    if (op != NULL && (op_info(op->kind)->flags & OP_ELEMENTWISE) && op->kind != OP_rng_uniform) {
        Val in[3] = {NO_VAL, NO_VAL, NO_VAL};
        assert(op->nin <= COUNT_OF(in));
        for (int i = 0; i < op->nin; i++) {
            in[i] = stream_step_of_free(s, op->in[i], axis, inner);
            if (in[i] == NO_VAL) {
                return NO_VAL;
            }
        }
        return op_make(to, op->kind, op->attr, in, op->nin, val_type(from, val), &shape);
    }
    if (val_shape(from, val)->dim[axis] == s->steps && inner == 1) { /* a table of steps: the row of this one */
        return op_gather(to, stream_trace(s, val)->step, op_reshape(to, stream_position(s), shape_of(1, 1)), axis, 0);
    }
    return NO_VAL;
}

/* ---- results */

void stream_set(Stream *s, Val val, Trace trace) {
    s->trace[val] = trace;
    if (trace.step != NO_VAL && s->from->value[val].name != NULL) {
        val_name(s->to, trace.step, s->from->value[val].name);
    }
}

/* The op again, with these operands and an attribute of its kind: all results in the same relation to the steps. */
static void rebuild(Stream *s, const Op *op, const void *attr, const Val *in, Trace like) {
    DType type[2] = {0};
    Shape shape[2] = {{0}};
    assert(op->nout <= COUNT_OF(type));
    for (int i = 0; i < op->nout; i++) {
        type[i] = val_type(s->from, op->out[i]);
        shape[i] = like.relation == IN_STEPS ? step_shape(s, op->out[i], like.axis, like.inner, like.lead) : *val_shape(s->from, op->out[i]);
    }
    if (op->nout == 1 && (op_info(op->kind)->flags & (OP_ELEMENTWISE | OP_VIEW))) {
        like.step = op_make(s->to, op->kind, attr, in, op->nin, type[0], &shape[0]);
        stream_set(s, op->out[0], like);
        return;
    }
    const int32_t made = op_append(s->to, op->kind, attr, in, op->nin, type, shape, op->nout);
    for (int i = 0; i < op->nout; i++) {
        like.step = op_result(s->to, made, i);
        stream_set(s, op->out[i], like);
    }
}

/* What all operands together are: FAILED when one is, or when some have steps and another is known only at their end. */
static Relation relation_of(Stream *s, const Op *op) {
    Relation all = FREE;
    for (int i = 0; i < op->nin; i++) {
        const Relation one = stream_trace(s, op->in[i])->relation;
        if (one == FAILED) {
            return FAILED;
        }
        if (one != FREE && all != FREE && one != all) {
            stream_refuse(s, "it uses at every step what is known only after the last one");
            return FAILED;
        }
        all = one != FREE ? one : all;
    }
    return all;
}

/* ---- one rule for each kind of operation; all get at least one operand that is in steps */

/* Operands that are laid over each other: all in steps along the same axis, or free. */
static bool align(Stream *s, const Op *op, Val *in, Trace *like) {
    const Trace *first = NULL;
    for (int i = 0; i < op->nin; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        if (t->relation == IN_STEPS) {
            if (first != NULL && (t->axis != first->axis || t->inner != first->inner || t->lead != first->lead)) {
                return stream_refuse(s, "it relates steps to other steps");
            }
            first = t;
        }
    }
    assert(first != NULL);
    *like = *first;
    for (int i = 0; i < op->nin; i++) {
        in[i] = stream_trace(s, op->in[i])->relation == IN_STEPS ? stream_trace(s, op->in[i])->step
                                                                 : stream_step_of_free(s, op->in[i], like->axis, like->inner);
        if (in[i] == NO_VAL) {
            return stream_refuse(s, "it uses a table of steps in a way that has no form for one step");
        }
    }
    return like->lead == 0 || stream_refuse(s, "it pads the sequence other than for a causal convolution");
}

static bool elementwise(Stream *s, const Op *op) {
    Val in[3];
    Trace like;
    assert(op->nin <= COUNT_OF(in));
    if (!align(s, op, in, &like)) {
        return false;
    }
    rebuild(s, op, op->attr, in, like);
    return true;
}

static bool concatenate(Stream *s, const Op *op) {
    Val *in = arena_new_array(s->to->arena, Val, op->nin);
    Trace like;
    if (!align(s, op, in, &like)) {
        return false;
    }
    if (((const AxisAttr *)op->attr)->axis == like.axis) {
        return stream_refuse(s, "it joins sequences one behind the other");
    }
    rebuild(s, op, op->attr, in, like);
    return true;
}

/* Where the steps are in the reshaped value: at the axis that has the same number of elements before it. */
static bool reshape(Stream *s, const Op *op) {
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    const Shape *shape = val_shape(s->from, op->in[0]), *out = val_shape(s->from, op->out[0]);
    int64_t wanted = 1, before = 1;
    for (int i = 0; i < like.axis; i++) {
        wanted *= shape->dim[i] < 0 ? -shape->dim[i] : shape->dim[i];
    }
    for (int i = 0; i < out->rank && before <= wanted; i++) {
        const int32_t extent = out->dim[i] < 0 ? -out->dim[i] : out->dim[i];
        if (before == wanted && extent % s->steps == 0 && (extent == s->steps || out->dim[i] < 0)) {
            like.axis = i;
            like.inner = extent / s->steps;
            rebuild(s, op, op->attr, &in, like);
            return true;
        }
        before *= extent;
    }
    return stream_refuse(s, "it makes one row of all steps");
}

static bool broadcast(Stream *s, const Op *op) {
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    like.axis = ((const AxesAttr *)op->attr)->axes[like.axis];
    rebuild(s, op, op->attr, &in, like);
    return true;
}

static bool transpose(Stream *s, const Op *op) {
    const AxesAttr *attr = op->attr;
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    for (int i = 0; i < attr->count; i++) {
        if (attr->axes[i] == stream_trace(s, op->in[0])->axis) {
            like.axis = i;
        }
    }
    rebuild(s, op, attr, &in, like);
    return true;
}

static bool slice(Stream *s, const Op *op) {
    SliceAttr attr = *(const SliceAttr *)op->attr;
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    const int32_t extent = val_shape(s->from, op->in[0])->dim[like.axis];
    if (extent > 0 && attr.start[like.axis] == extent - 1 && attr.limit[like.axis] == extent) { /* the last step: this one */
        like.relation = NOW;
    } else if (attr.start[like.axis] != 0 || attr.limit[like.axis] != extent || attr.stride[like.axis] != 1) {
        return stream_refuse(s, "it takes out some of the steps");
    }
    attr.start[like.axis] = 0;
    attr.stride[like.axis] = 1;
    attr.limit[like.axis] = val_shape(s->to, in)->dim[like.axis];
    rebuild(s, op, &attr, &in, like);
    return true;
}

static bool reverse(Stream *s, const Op *op) {
    const Trace like = *stream_trace(s, op->in[0]);
    if (((const AxisAttr *)op->attr)->axis == like.axis) {
        return stream_refuse(s, "it begins with the last step");
    }
    rebuild(s, op, op->attr, &like.step, like);
    return true;
}

/* The last `count` elements of the axis before this step, then this step; remembers them for the next. */
static Val window_of(Stream *s, Val x, int axis, int32_t count, double before) {
    Graph *to = s->to;
    Shape past = *val_shape(to, x);
    past.dim[axis] = count;
    if (to->current != 0) {
        stream_refuse(s, "it remembers earlier steps inside another recurrence");
        return NO_VAL;
    }
    const int32_t variable = stream_state(s, "past", val_type(to, x), past, before);
    const Val part[] = {graph_variable(to, variable), x}, all = op_concatenate(to, part, 2, axis);
    graph_update(to, variable, op_slice_axis(to, all, axis, 1, count + 1));
    return all;
}

static bool pad(Stream *s, const Op *op) {
    PadAttr attr = *(const PadAttr *)op->attr;
    Trace like = *stream_trace(s, op->in[0]);
    Val in = like.step;
    const int32_t low = attr.low[like.axis], high = attr.high[like.axis];
    if (attr.interior[like.axis] != 0 || high != 0 || low < 0) {
        return stream_refuse(s, high > 0 ? "it adds steps at the end" : "it takes out some of the steps");
    }
    if (low > 0) {
        in = window_of(s, in, like.axis, low, attr.value);
        like.lead = low;
        attr.low[like.axis] = 0;
    }
    if (in == NO_VAL) {
        return false;
    }
    bool any = false;
    for (int i = 0; i < val_shape(s->from, op->in[0])->rank; i++) {
        any = any || attr.low[i] != 0 || attr.high[i] != 0 || attr.interior[i] != 0;
    }
    if (any) {
        rebuild(s, op, &attr, &in, like);
    } else {
        like.step = in;
        stream_set(s, op->out[0], like);
    }
    return true;
}

static bool reduce(Stream *s, const Op *op) {
    const AxesAttr *attr = op->attr;
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    int before = 0;
    for (int i = 0; i < attr->count; i++) {
        if (attr->axes[i] == like.axis) {
            return stream_refuse(s, "it sums up the whole sequence");
        }
        before += attr->axes[i] < like.axis;
    }
    like.axis -= before;
    rebuild(s, op, attr, &in, like);
    return true;
}

/* Operations along one axis that stays (sort, cumulative sum) or goes (arg_max). */
static bool along_axis(Stream *s, const Op *op) {
    Trace like = *stream_trace(s, op->in[0]);
    const Val in = like.step;
    const int axis = ((const AxisAttr *)op->attr)->axis;
    if (axis == like.axis) {
        return stream_refuse(s, "it needs the whole sequence");
    }
    like.axis -= op->kind == OP_arg_max && axis < like.axis;
    rebuild(s, op, op->attr, &in, like);
    return true;
}

static bool rows(Stream *s, const Op *op) {
    Val in[2];
    Trace like;
    if (!align(s, op, in, &like)) {
        return false;
    }
    if (like.axis == val_shape(s->from, op->in[0])->rank - 1) {
        return stream_refuse(s, "it needs the whole sequence");
    }
    like.axis = like.axis < val_shape(s->from, op->out[0])->rank ? like.axis : 0;
    rebuild(s, op, op->attr, in, like);
    return true;
}

static bool dot(Stream *s, const Op *op) {
    const DotAttr *attr = op->attr;
    const char *labels[] = {attr->a, attr->b};
    char label = '\0';
    Trace like = {0};
    Val in[2];
    for (int i = 0; i < 2; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        if (t->relation == IN_STEPS) {
            if (label != '\0' && (labels[i][t->axis] != label || t->inner != like.inner)) {
                return stream_refuse(s, "it relates every step to every other");
            }
            label = labels[i][t->axis];
            like = *t;
        }
    }
    const char *place = strchr(attr->out, label);
    if (place == NULL) {
        return stream_refuse(s, "it sums up the whole sequence");
    }
    for (int i = 0; i < 2; i++) {
        const Trace *t = stream_trace(s, op->in[i]);
        const char *own = strchr(labels[i], label);
        in[i] = t->relation == IN_STEPS || own == NULL ? t->step : stream_step_of_free(s, op->in[i], (int)(own - labels[i]), like.inner);
        if (in[i] == NO_VAL) {
            return stream_refuse(s, "it uses a table of steps in a way that has no form for one step");
        }
    }
    like.axis = (int)(place - attr->out);
    if (like.lead != 0) {
        return stream_refuse(s, "it pads the sequence other than for a causal convolution");
    }
    rebuild(s, op, attr, in, like);
    return true;
}

static bool convolution(Stream *s, const Op *op) {
    ConvAttr attr = *(const ConvAttr *)op->attr;
    Trace like = *stream_trace(s, op->in[0]);
    Val in[] = {like.step, stream_trace(s, op->in[1])->step};
    if (stream_trace(s, op->in[1])->relation != FREE) {
        return stream_refuse(s, "its kernel is made from the sequence");
    }
    const int i = like.axis - 1;
    if (i >= 0) {
        if (i >= attr.spatial) {
            return stream_refuse(s, "it sums up the whole sequence");
        }
        if (op->kind != OP_convolution) {
            return stream_refuse(s, "it spreads one step over several");
        }
        const int32_t reach = (attr.kernel[i] - 1) * attr.dilation[i];
        if (attr.stride[i] != 1) {
            return stream_refuse(s, "it has strides along the sequence");
        }
        if (attr.pad_high[i] > 0) {
            return stream_refuse(s, "it looks at steps to come; with `padding: causal` it looks back only");
        }
        if (like.lead + attr.pad_low[i] != reach) {
            return stream_refuse(s, "it shortens the sequence; `padding: causal` keeps its length");
        }
        if (attr.pad_low[i] > 0) {
            if (like.lead > 0) {
                return stream_refuse(s, "it pads a sequence that is padded");
            }
            in[0] = window_of(s, in[0], like.axis, reach, 0);
            if (in[0] == NO_VAL) {
                return false;
            }
        }
        attr.pad_low[i] = 0;
        attr.size_in[i] = reach + 1;
        attr.size_out[i] = 1;
        like.lead = 0;
    }
    ConvAttr *copy = arena_new_array(s->to->arena, ConvAttr, 1);
    *copy = attr;
    rebuild(s, op, copy, in, like);
    return true;
}

static bool window(Stream *s, const Op *op) {
    const WindowAttr *attr = op->kind == OP_reduce_window ? &((const ReduceWindowAttr *)op->attr)->window : op->attr;
    const Trace like = *stream_trace(s, op->in[0]);
    const int i = like.axis - 1;
    if (like.lead != 0 ||
        (i >= 0 && i < attr->spatial && (attr->window[i] != 1 || attr->stride[i] != 1 || attr->pad_low[i] != 0 || attr->pad_high[i] != 0))) {
        return stream_refuse(s, "it pools steps together");
    }
    rebuild(s, op, op->attr, &like.step, like);
    return true;
}

static bool gather(Stream *s, const Op *op) {
    const GatherAttr *attr = op->attr;
    const Trace *table = stream_trace(s, op->in[0]), *indices = stream_trace(s, op->in[1]);
    Val in[] = {table->step, indices->step};
    const int more = val_shape(s->from, op->in[1])->rank - attr->batch_axes; /* axes that the indices put in the place of one */
    Trace like = table->relation == IN_STEPS ? *table : *indices;
    const int other = table->relation == IN_STEPS ? 1 : 0;
    if (like.axis < attr->batch_axes) { /* an axis that both have */
        const Trace *second = stream_trace(s, op->in[other]);
        if (second->relation == IN_STEPS && (second->axis != like.axis || second->inner != like.inner)) {
            return stream_refuse(s, "it relates steps to other steps");
        }
        in[other] = second->relation == IN_STEPS ? second->step : stream_step_of_free(s, op->in[other], like.axis, like.inner);
        if (in[other] == NO_VAL) {
            return stream_refuse(s, "it uses a table of steps in a way that has no form for one step");
        }
    } else if (table->relation == IN_STEPS) {
        if (indices->relation == IN_STEPS || table->axis == attr->axis) {
            return stream_refuse(s, "it picks steps by number");
        }
        like.axis = table->axis < attr->axis ? table->axis : table->axis + more - 1;
    } else {
        like.axis = attr->axis + indices->axis - attr->batch_axes;
    }
    rebuild(s, op, attr, in, like);
    return true;
}

/* ---- walking */

static bool copy(Stream *s, const Op *op, Relation relation) {
    Val *in = arena_new_array(s->to->arena, Val, op->nin + 1);
    for (int i = 0; i < op->nin; i++) {
        in[i] = stream_trace(s, op->in[i])->step;
    }
    rebuild(s, op, op->attr, in, (Trace){.relation = relation});
    return true;
}

static bool in_steps(Stream *s, const Op *op) {
    switch (op->kind) {
    case OP_broadcast_in_dim: return broadcast(s, op);
    case OP_reshape: return reshape(s, op);
    case OP_transpose: return transpose(s, op);
    case OP_slice: return slice(s, op);
    case OP_reverse: return reverse(s, op);
    case OP_pad: return pad(s, op);
    case OP_concatenate: return concatenate(s, op);
    case OP_reduce: return reduce(s, op);
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: return along_axis(s, op);
    case OP_softmax:
    case OP_log_softmax: return rows(s, op);
    case OP_dot_general: return dot(s, op);
    case OP_convolution:
    case OP_convolution_input: return convolution(s, op);
    case OP_reduce_window: return window(s, op);
    case OP_gather: return gather(s, op);
    default: break;
    }
    if (op_info(op->kind)->flags & OP_ELEMENTWISE) {
        return elementwise(s, op);
    }
    return stream_refuse(s, "it has no form for one step");
}

/* Padding is for the causal convolution that follows. */
static bool lead_is_used(const Stream *s, const Op *op) {
    for (int i = 0; i < op->nin; i++) {
        if (stream_trace(s, op->in[i])->relation == IN_STEPS && stream_trace(s, op->in[i])->lead > 0) {
            return op->kind == OP_convolution;
        }
    }
    return true;
}

static void walk_op(Stream *s, const Op *op) {
    s->layer = s->to->current_layer = op->layer;
    const Relation relation = relation_of(s, op);
    bool good = relation != FAILED;
    if (!good) {
        /* said where it failed */
    } else if (op->kind == OP_scan) {
        good = relation == IN_STEPS && stream_scan_over_steps(s, op) ? stream_scan_step(s, op) : stream_scan_other(s, op, relation);
    } else if (relation != IN_STEPS) {
        good = copy(s, op, relation);
    } else {
        good = lead_is_used(s, op) ? in_steps(s, op) : stream_refuse(s, "it pads the sequence other than for a causal convolution");
    }
    for (int i = 0; !good && i < op->nout; i++) {
        s->trace[op->out[i]] = (Trace){.relation = FAILED, .step = NO_VAL};
    }
}

void stream_op(Stream *s, int32_t op) {
    const Op copied = s->from->op[op];
    walk_op(s, &copied);
}

void stream_region(Stream *s, int32_t region) {
    for (int i = 0; i < s->from->region[region].count; i++) {
        if (!s->from->op[s->from->region[region].op[i]].dead) {
            stream_op(s, s->from->region[region].op[i]);
        }
    }
}

/* ---- inputs and outputs */

/* The extent of the sequences: of the first input with an axis between batch and features, else of the first one with an axis at all. */
static int32_t steps_of(const Graph *from) {
    for (int wanted = 3; wanted >= 2; wanted--) {
        for (int i = 0; i < from->ninput; i++) {
            const Shape *shape = val_shape(from, from->input[i].val);
            if (shape->rank >= wanted) {
                return shape->dim[1];
            }
        }
    }
    return 0;
}

static void begin_inputs(Stream *s) {
    for (int i = 0; i < s->from->ninput; i++) {
        const NamedVal *input = &s->from->input[i];
        const Value *value = &s->from->value[input->val];
        Shape shape = value->shape;
        if (shape.rank < 2 || shape.dim[1] != s->steps) { /* no sequence: given at every step */
            stream_set(s, input->val, (Trace){.relation = FREE, .step = graph_input(s->to, input->name, input->kind, value->type, shape)});
            continue;
        }
        for (int k = 1; k + 1 < shape.rank; k++) {
            shape.dim[k] = shape.dim[k + 1];
        }
        shape.rank--;
        const Val frame = graph_input(s->to, input->name, input->kind, value->type, shape);
        stream_set(s, input->val, (Trace){.relation = IN_STEPS, .axis = 1, .inner = 1, .step = op_expand_dims(s->to, frame, 1)});
    }
}

static void end_outputs(Stream *s) {
    for (int i = 0; i < s->from->noutput; i++) {
        const NamedVal *output = &s->from->output[i];
        const Trace *t = stream_trace(s, output->val);
        assert(t->step != NO_VAL);
        const bool squeeze = t->relation == IN_STEPS && t->lead == 0 && val_shape(s->from, output->val)->dim[t->axis] > 0;
        graph_output(s->to, output->name, squeeze ? op_squeeze(s->to, t->step, t->axis) : t->step);
    }
    if (s->position != NO_VAL) {
        graph_update(s->to, s->position_variable, op_add(s->to, s->position, op_constant_int(s->to, 1)));
    }
}

Graph *pass_stream(Graph *from) {
    Program *program = from->program;
    Stream s = {.from = from, .steps = steps_of(from), .position = NO_VAL, .position_variable = -1, .layer = -1};
    if (s.steps < 2) {
        diag_error(program->diag, program->model->mark, "streaming",
                   "the model cannot run step by step: no input is a sequence of at least two steps");
        diag_remedy(program->diag, "a sequence's input has the shape [steps, features]");
        return NULL;
    }
    s.to = graph_new(program, "step", false);
    s.trace = arena_new_array(from->arena, Trace, from->nvalue + 1);
    for (int i = 0; i < from->nvalue; i++) {
        const Value *value = &from->value[i];
        s.trace[i] = (Trace){.relation = FREE, .step = NO_VAL};
        if (value->role == ROLE_VARIABLE && program->variable[value->index].class_ != VARIABLE_STATE) {
            s.trace[i].step = graph_variable(s.to, value->index);
        } else if (value->role == ROLE_VARIABLE) {
            s.trace[i].step = splat_typed(s.to, 0, value->type, value->shape); /* states of stateful layers are the stream's */
        }
    }
    begin_inputs(&s);
    stream_region(&s, 0);
    s.to->current_layer = -1;
    if (s.failed) {
        return NULL;
    }
    end_outputs(&s);
    return s.to;
}
