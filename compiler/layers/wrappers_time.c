/*
 * layers/wrappers_time.c - TimeDistributed (keras/src/layers/rnn/time_distributed.py): Keras calls the wrapped layer once per step, in order.
 *
 * Where steps do not touch each other, the steps become rows of the batch: (batch, time, ...) is reshaped to (batch * time, ...). Layers that reduce
 * over the batch or change variables (BatchNormalization in training, stateful recurrent layers) run inside a scan that carries those variables.
 */
#include "layers/model.h"
#include "layers/rnn.h"

#include <assert.h>
#include <string.h>

typedef struct {
    LAYER_MEMBERS
    const Object *layer;
} TimeArgs;

/* ---- must the steps run one after the other? */

static bool needs_steps(Call *call, const Object *object, bool training);

static bool model_needs_steps(Call *call, const Object *object, bool training) {
    const Model *model = nested_model(call->graph->arena, call->graph->diag, object, call->layer->path);
    bool needs = false;
    for (int i = 0; model && i < model->nentry; i++) {
        needs = needs || needs_steps(call, model->entry[i].object, training);
    }
    return needs;
}

static bool needs_steps(Call *call, const Object *object, bool training) {
    const SequenceArgs *sequence = sequence_args(object);
    if ((sequence && sequence->stateful) || (training && (object->def->flags & LAYER_BATCH_STATE))) {
        return true;
    }
    if (strcmp(object->def->name, "Model") == 0) {
        return model_needs_steps(call, object, training);
    }
    for (const Arg *arg = object->def->args; arg && arg->name; arg++) {
        if (arg->type == ARG_OBJECT && arg->family == FAMILY_LAYER) {
            const Object *inner = *(const Object *const *)((const char *)object->args + arg->offset);
            if (inner && needs_steps(call, inner, training)) {
                return true;
            }
        }
    }
    return false;
}

/* ---- one call of the wrapped layer: Keras's layer.call, past __call__ (no activity regularizer, no masks but the argument) */

static bool call_inner(Call *call, Graph *graph, const Layer *layer, Val x, Val mask, Val *out) {
    Tensor in = {.val = x, .mask = word_in(layer->object->def->call, "mask") ? mask : NO_VAL, .logits = NO_VAL};
    Tensor *result;
    int count;
    if (!layer_run(graph, layer, &in, 1, NULL, 0, call->training, true, &result, &count)) {
        return false;
    }
    if (count != 1) {
        return call_arg_error(call, "layer", "outputs", "the wrapped layer must have one output, not %d", count);
    }
    *out = result[0].val;
    return true;
}

/* ---- steps as rows of the batch */

/* (batch, time, ...) to (batch * time, ...) */
static Val fold(Graph *g, Val x) {
    Shape shape = *val_shape(g, x), folded = {.rank = shape.rank - 1};
    folded.dim[0] = shape.dim[0] * shape.dim[1];
    for (int i = 2; i < shape.rank; i++) {
        folded.dim[i - 1] = shape.dim[i];
    }
    return op_reshape(g, x, folded);
}

static bool run_folded(Call *call, const Layer *layer, Val x, Val mask) {
    Graph *g = call->graph;
    const Shape *shape = val_shape(g, x);
    int32_t batch = shape->dim[0], length = shape->dim[1];
    Val out = NO_VAL;
    if (!call_inner(call, g, layer, fold(g, x), mask == NO_VAL ? NO_VAL : fold(g, mask), &out)) {
        return false;
    }
    Shape unfolded = shape_insert(val_shape(g, out), 1, length);
    unfolded.dim[0] = batch;
    call_output_masked(call, op_reshape(g, out, unfolded), mask);
    return true;
}

/* ---- steps one after the other */

/* Which variables one step changes: builds the step in a graph of its own. */
static bool changed_variables(Call *call, const Layer *layer, Val x, Val mask, int32_t **changed, int *count) {
    Graph *g = call->graph, *trial = graph_new(g->program, "trial", g->training);
    Val trial_x = graph_input(trial, "x", INPUT_MODEL, val_type(g, x), shape_without(val_shape(g, x), 1));
    Val trial_mask = mask == NO_VAL ? NO_VAL : graph_input(trial, "mask", INPUT_MODEL, DTYPE_BOOL, shape_without(val_shape(g, mask), 1)), out;
    if (!call_inner(call, trial, layer, trial_x, trial_mask, &out)) {
        return false;
    }
    *changed = arena_new_array(g->arena, int32_t, trial->variable_capacity + 1);
    *count = 0;
    for (int i = 0; i < trial->variable_capacity; i++) {
        if (trial->variable[i] != trial->variable_old[i]) {
            (*changed)[(*count)++] = i;
        }
    }
    return true;
}

/* Random numbers are a function of the training's step count: inside the loop it becomes one of steps times length. Returns the variable's index. */
static int32_t count_steps(Graph *g, Scan *scan, int32_t length, Val *outer) {
    Val seed, iterations;
    graph_random_source(g, &seed, &iterations);
    int32_t index = g->value[iterations].index;
    *outer = iterations;
    g->variable[index] = op_add(g, op_multiply(g, iterations, op_constant_int(g, length)), scan_step(scan));
    return index;
}

static bool run_steps(Call *call, const Layer *layer, Val x, Val mask) {
    Graph *g = call->graph;
    int32_t length = val_shape(g, x)->dim[1], *changed, counter = -1;
    int nchanged, first_loss = g->nloss;
    if (!changed_variables(call, layer, x, mask, &changed, &nchanged)) {
        return false;
    }
    Val *initial = arena_new_array(g->arena, Val, nchanged + 1), *carry = arena_new_array(g->arena, Val, nchanged + 1), iterations = NO_VAL,
        out = NO_VAL;
    for (int i = 0; i < nchanged; i++) {
        initial[i] = graph_variable(g, changed[i]);
    }
    Scan *scan = scan_begin(g, length, false);
    for (int i = 0; i < nchanged; i++) {
        g->variable[changed[i]] = carry[i] = scan_carry(scan, initial[i]);
    }
    if (call->training) {
        counter = count_steps(g, scan, length, &iterations);
    }
    Val step = scan_sequence(scan, x, 1), step_mask = mask == NO_VAL ? NO_VAL : scan_sequence(scan, mask, 1);
    bool fine = call_inner(call, g, layer, step, step_mask, &out);
    assert(fine); /* the trial run has passed */
    (void)fine;
    for (int i = 0; i < nchanged; i++) {
        scan_next(scan, carry[i], g->variable[changed[i]]);
    }
    int slot = scan_stack(scan, out, 1), nloss = g->nloss - first_loss;
    int *loss_slot = arena_new_array(g->arena, int, nloss + 1);
    for (int i = 0; i < nloss; i++) {
        Val loss = g->loss[first_loss + i];
        loss_slot[i] = g->value[loss].region == g->current ? scan_stack(scan, loss, 0) : -1;
    }
    scan_end(scan);
    if (counter >= 0) {
        g->variable[counter] = iterations;
    }
    for (int i = 0; i < nchanged; i++) {
        variable_set(g, changed[i], scan_final(scan, carry[i]));
    }
    for (int i = 0; i < nloss; i++) {
        bool constant = loss_slot[i] < 0; /* the same at every step: it still counts once a step */
        Val *loss = &g->loss[first_loss + i];
        *loss = constant ? op_multiply_scalar(g, *loss, length) : op_reduce_sum(g, scan_stacked(scan, loss_slot[i]), 0, false);
    }
    call_output_masked(call, scan_stacked(scan, slot), mask);
    return true;
}

/* ---- the layer */

static bool build_time_distributed(Call *call) {
    const TimeArgs *args = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 3, MAX_RANK)) {
        return false;
    }
    Val x = call->in[0].val, mask = call_mask(call, 0);
    const Shape *shape = val_shape(g, x);
    if (mask != NO_VAL) {
        const Shape *mask_shape = val_shape(g, mask);
        if (mask_shape->rank < 2 || mask_shape->dim[0] != shape->dim[0] || mask_shape->dim[1] != shape->dim[1]) {
            return call_error(call, "mask-shape", "a mask of the shape %s does not fit an input of the shape %s: the first two axes must be the same",
                              shape_text(g->arena, mask_shape), shape_text(g->arena, shape));
        }
    }
    const Layer *layer = layer_wrapped(call, args->layer, "");
    return needs_steps(call, args->layer, call->training) ? run_steps(call, layer, x, mask) : run_folded(call, layer, x, mask);
}

static const Arg time_args[] = {
    ARG_OF(TimeArgs, layer, FAMILY_LAYER, NULL, "The layer that every step goes through"),
    LAYER_ARGS(TimeArgs),
    ARGS_END,
};
const ClassDef layer_TimeDistributed = {
    .name = "TimeDistributed",
    .doc = "Applies a layer to every step of a sequence.",
    .size = sizeof(TimeArgs),
    .args = time_args,
    .weights = "those of the wrapped layer",
    .shapes = "(batch, time, ...) -> (batch, time, the layer's output)",
    .call = "mask",
    .build.layer = build_time_distributed,
};
