/* layers/common.c - helpers of the layer builders; see common.h. */
#include "layers/common.h"

#include <assert.h>
#include <string.h>

/* The argument row `name` of a class, or NULL. */
static const Arg *find_arg(const ClassDef *def, const char *name) {
    for (const Arg *arg = def->args; arg && arg->name; arg++) {
        if (strcmp(arg->name, name) == 0) {
            return arg;
        }
    }
    return NULL;
}

/* Keras (Layer.__call__): the penalty on an output, divided by the batch size. A folded time axis is no part of Keras's batch: rows of the batch
 * alone divide. */
static void add_activity_loss(Graph *g, Val out, Val penalty) {
    const Shape *shape = val_shape(g, out);
    if (shape->rank > 0) {
        int32_t rows = shape->dim[0] < 0 ? -1 : shape->dim[0];
        penalty = op_divide(g, penalty, op_batch_count(g, shape_of(1, (int)rows)));
    }
    graph_add_loss(g, penalty);
}

bool call_penalize(Call *call, const Object *regularizer, Val out) {
    if (!regularizer || val_type(call->graph, out) != DTYPE_F32) {
        return true;
    }
    if (strcmp(regularizer->def->name, "OrthogonalRegularizer") == 0) {
        return call_arg_error(call, "activity_regularizer", "unsupported-argument",
                              "an orthogonal penalty compares all rows of a matrix, which of an output are the batch; use L1, L2 or L1L2");
    }
    add_activity_loss(call->graph, out, regularizer->def->build.regularizer(call->graph, out, regularizer->args));
    return true;
}

bool call_build(Call *call) {
    const ClassDef *def = call->layer->object->def;
    if (!def->build.layer(call)) {
        return false;
    }
    const Arg *activity = find_arg(def, "activity_regularizer");
    if (activity &&
        !(def->flags & LAYER_OWN_ACTIVITY)) { /* also outside of training: evaluate's loss counts penalties, and elsewhere they are dead code */
        const Object *regularizer = *(const Object *const *)((const char *)call->args + activity->offset);
        for (int i = 0; i < call->nout; i++) {
            if (!call_penalize(call, regularizer, call->out[i].val)) {
                return false;
            }
        }
    }
    if (def == &layer_ActivityRegularization) {
        add_activity_loss(call->graph, call->out[0].val, activity_regularization(call));
    }
    return true;
}

const Object *initializer_with_axes(Arena *arena, const Object *initializer, const int *input_axes, int ninput, const int *output_axes, int noutput) {
    const Arg *in = find_arg(initializer->def, "input_axes"), *out = find_arg(initializer->def, "output_axes");
    if (!in || !out) {
        return initializer;
    }
    Object *copy = arena_new_array(arena, Object, 1);
    *copy = *initializer;
    copy->args = arena_alloc(arena, initializer->def->size);
    memcpy(copy->args, initializer->args, initializer->def->size);
    const Arg *row[2] = {in, out};
    const int *axes[2] = {input_axes, output_axes};
    int count[2] = {ninput, noutput};
    for (int i = 0; i < 2; i++) {
        Ints *ints = (Ints *)((char *)copy->args + row[i]->offset);
        if (ints->none || ints->count == 0) {
            *ints = (Ints){.count = count[i], .v = arena_new_array(arena, int32_t, count[i] + 1)};
            for (int k = 0; k < count[i]; k++) {
                ints->v[k] = axes[i][k];
            }
        }
    }
    return copy;
}

static Node *scalar_node(Call *call, const char *text) {
    Node *node = arena_new_array(call->graph->arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .mark = call->layer->mark, .text = text};
    return node;
}

const Object *initializer_of(Call *call, const char *type, const char *const *pair, int count) {
    Arena *arena = call->graph->arena;
    Node *node = arena_new_array(arena, Node, 1);
    *node = (Node){.kind = NODE_MAP,
                   .mark = call->layer->mark,
                   .count = count + 1,
                   .item = arena_new_array(arena, Node *, count + 1),
                   .key = arena_new_array(arena, Node *, count + 1)};
    node->key[0] = scalar_node(call, "type");
    node->item[0] = scalar_node(call, type);
    for (int i = 0; i < count; i++) {
        node->key[i + 1] = scalar_node(call, pair[2 * i]);
        node->item[i + 1] = scalar_node(call, pair[2 * i + 1]);
    }
    const Object *object = object_parse(arena, call->graph->diag, FAMILY_INITIALIZER, node, NULL, 0);
    assert(object);
    return object;
}

bool call_no_adaptation(Call *call, int lora_rank, const Node *quantization_config) {
    if (lora_rank != ARG_NONE && lora_rank != 0) {
        return call_arg_error(call, "lora_rank", "unsupported-argument",
                              "low-rank adaptation is not compiled; merge it into the kernel first and leave `lora_rank` out");
    }
    if (!node_is_null(quantization_config)) {
        return call_arg_error(call, "quantization_config", "unsupported-argument", "quantized layers are not compiled; weights are float32");
    }
    return true;
}

bool call_extent(Call *call, int64_t extent) {
    return extent <= MAX_EXTENT || call_error(call, "too-large", "an axis of its output would have %lld elements", (long long)extent);
}

bool call_inputs(Call *call, int low, int high) {
    if (call->nin >= low && call->nin <= high) {
        return true;
    }
    if (low == high) {
        return call_error(call, "inputs", "takes %d input%s, not %d", low, low == 1 ? "" : "s", call->nin);
    }
    if (high == INT32_MAX) {
        return call_error(call, "inputs", "takes at least %d inputs, not %d", low, call->nin);
    }
    return call_error(call, "inputs", "takes %d to %d inputs, not %d", low, high, call->nin);
}

bool call_rank(Call *call, int in, int low, int high) {
    if (!call_inputs(call, in + 1, INT32_MAX)) {
        return false;
    }
    const Shape *shape = val_shape(call->graph, call->in[in].val);
    if (shape->rank >= low && shape->rank <= high) {
        return true;
    }
    const char *text = shape_text(call->graph->arena, shape);
    if (low == high) {
        call_error(call, "input-rank", "needs an input of %d axes, the batch included, but gets %s", low, text);
    } else if (shape->rank < low) {
        call_error(call, "input-rank", "needs an input of at least %d axes, the batch included, but gets %s", low, text);
    } else {
        call_error(call, "input-rank", "needs an input of at most %d axes, the batch included, but gets %s", high, text);
    }
    diag_remedy(call->graph->diag, shape->rank < low ? "add axes with a Reshape before it"
                                                     : "merge axes with a Reshape before it, or wrap the layer in TimeDistributed");
    return false;
}

Val call_float(Call *call, int in) {
    Val x = call->in[in].val;
    return val_type(call->graph, x) == DTYPE_F32 ? x : op_convert(call->graph, x, DTYPE_F32);
}

Val call_value(Call *call, int in) {
    Val x = call->in[in].val;
    return val_type(call->graph, x) == DTYPE_U8 ? op_convert(call->graph, x, DTYPE_I32) : x;
}

bool call_same(Call *call) {
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    call_output_masked(call, call->in[0].val, call_mask(call, 0));
    call->out[call->nout - 1].logits = call->in[0].logits;
    return true;
}

bool call_tuple(Call *call, const char *arg, const Ints *value, int rank, int32_t low, int32_t initial, int32_t *out) {
    if (!value->none && value->count != 1 && value->count != rank) {
        return rank == 1 ? call_arg_error(call, arg, "argument-length", "`%s` takes one number, not %d", arg, value->count)
                         : call_arg_error(call, arg, "argument-length", "`%s` takes one number or %d, not %d", arg, rank, value->count);
    }
    if (!value->none && value->count == 1 && !value->scalar && rank != 1) {
        return call_arg_error(call, arg, "argument-length", "`%s` takes one number or a list of %d, not a list of 1", arg, rank);
    }
    for (int i = 0; i < rank; i++) {
        out[i] = value->none ? initial : value->v[value->count == 1 ? 0 : i];
        if (out[i] > MAX_COUNT_ARG) {
            return call_arg_error(call, arg, "argument-value", "`%s` must be at most %d, not %d", arg, MAX_COUNT_ARG, (int)out[i]);
        }
        if (out[i] < low) {
            if (out[i] == ARG_NONE) {
                return call_arg_error(call, arg, "argument-value", "`%s` cannot hold null", arg);
            }
            return call_arg_error(call, arg, "argument-value", "`%s` must be at least %d, not %d", arg, (int)low, (int)out[i]);
        }
        if (out[i] > LARGEST_EXTENT) {
            return call_arg_error(call, arg, "argument-value", "`%s` must be at most %d, not %d", arg, LARGEST_EXTENT, (int)out[i]);
        }
    }
    return true;
}

bool call_axis(Call *call, const char *arg, int32_t value, int rank, bool batch, int *out) {
    if (value < -rank || value >= rank) {
        return call_arg_error(call, arg, "axis-range", "`%s` %d is outside of the input's %d axes (%d to %d)", arg, (int)value, rank, -rank,
                              rank - 1);
    }
    *out = value < 0 ? value + rank : value;
    if (*out == 0 && !batch) {
        call_arg_error(call, arg, "axis-batch", "`%s` %d is the batch axis", arg, (int)value);
        diag_remedy(call->graph->diag, "axes of one sample count from 1, or from the end with -1");
        return false;
    }
    return true;
}

bool call_axes(Call *call, const char *arg, const Ints *value, int rank, bool batch, int *axes, int *count) {
    bool chosen[MAX_RANK] = {false};
    for (int i = 0; i < value->count; i++) {
        int axis = 0;
        if (!call_axis(call, arg, value->v[i], rank, batch, &axis)) {
            return false;
        }
        if (chosen[axis]) {
            return call_arg_error(call, arg, "axis-twice", "`%s` names axis %d twice", arg, axis);
        }
        chosen[axis] = true;
    }
    *count = 0;
    for (int axis = 0; axis < rank; axis++) {
        if (chosen[axis]) {
            axes[(*count)++] = axis;
        }
    }
    return true;
}

Val to_channels_last(Graph *g, Val x, int data_format) {
    if (data_format != CHANNELS_FIRST) {
        return x;
    }
    int rank = val_shape(g, x)->rank, permutation[MAX_RANK] = {0};
    for (int i = 1; i < rank - 1; i++) {
        permutation[i] = i + 1;
    }
    permutation[rank - 1] = 1;
    return op_transpose(g, x, permutation);
}

Val from_channels_last(Graph *g, Val x, int data_format) {
    if (data_format != CHANNELS_FIRST) {
        return x;
    }
    int rank = val_shape(g, x)->rank, permutation[MAX_RANK] = {0};
    permutation[1] = rank - 1;
    for (int i = 2; i < rank; i++) {
        permutation[i] = i - 1;
    }
    return op_transpose(g, x, permutation);
}

/* keras/src/activations: softmax and sigmoid store their input as `_keras_logits` on the tensor they return, and the TensorFlow backend's
 * cross-entropies read it there, whatever the axis. */
Val activation_logits(const Object *activation, Val before) {
    if (activation && (strcmp(activation->def->name, "softmax") == 0 || strcmp(activation->def->name, "sigmoid") == 0)) {
        return before;
    }
    return NO_VAL;
}

void call_activate(Call *call, const Object *activation, Val x) {
    call_output(call, activation_apply(call->graph, activation, x));
    call->out[call->nout - 1].logits = activation_logits(activation, x);
}

Shape shape_with(const Shape *shape, int axis, int32_t extent) {
    Shape changed = *shape;
    changed.dim[axis] = extent;
    return changed;
}

Shape shape_insert(const Shape *shape, int axis, int32_t extent) {
    assert(shape->rank < MAX_RANK);
    Shape longer = *shape;
    for (int i = shape->rank; i > axis; i--) {
        longer.dim[i] = shape->dim[i - 1];
    }
    longer.dim[axis] = extent;
    longer.rank++;
    return longer;
}

Shape shape_ones(int rank) {
    Shape shape = {.rank = rank};
    for (int i = 0; i < rank; i++) {
        shape.dim[i] = 1;
    }
    return shape;
}

Val over_axes(Graph *g, Val x, int rank, const int *axes, int count) {
    Shape shape = shape_ones(rank);
    const Shape *own = val_shape(g, x);
    assert(own->rank == count);
    for (int i = 0; i < count; i++) {
        shape.dim[axes[i]] = own->dim[i];
    }
    return op_reshape(g, x, shape);
}

Val draw_uniform(Graph *g, Shape shape) {
    Val seed, step;
    graph_random_source(g, &seed, &step);
    return op_rng_uniform(g, seed, step, shape);
}

Val draw_normal(Graph *g, Shape shape) {
    Val seed, step;
    graph_random_source(g, &seed, &step);
    return op_rng_normal(g, seed, step, shape);
}

Val repeat_axis(Graph *g, Val x, int axis, int32_t times) {
    if (times == 1) {
        return x;
    }
    Shape shape = *val_shape(g, x);
    Val wide = op_broadcast(g, op_expand_dims(g, x, axis + 1), shape_insert(&shape, axis + 1, times));
    return op_reshape(g, wide, shape_with(&shape, axis, shape.dim[axis] * times));
}
