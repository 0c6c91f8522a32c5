/*
 * layers/ops_scan.c - a weight as a tensor, and keras.ops.scan: a model that runs over the steps of sequences and carries states from one to
 * the next.
 */
#include "layers/model.h"
#include "layers/ops.h"

#include <assert.h>
#include <string.h>

/* ---- Parameter */

static bool build_parameter(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Shape shape = {.rank = a->shape.count};
    if (a->shape.count > MAX_RANK - 1) {
        return call_arg_error(call, "shape", "argument-length", "`shape` takes up to %d extents", MAX_RANK - 1);
    }
    for (int i = 0; i < shape.rank; i++) {
        shape.dim[i] = a->shape.v[i];
        if (shape.dim[i] < 1 || shape.dim[i] > MAX_EXTENT) {
            return call_arg_error(call, "shape", "argument-value", "`shape` holds extents from 1");
        }
    }
    Val value = call_weight(call, "value", shape, a->initializer, NULL, NULL);
    Shape out = shape_insert(&shape, 0, -1);
    call_output_masked(call, op_broadcast(g, value, out), NO_VAL);
    return true;
}
static const Arg parameter_args[] = {
    ARG(OperationArgs, shape, ARG_INTS, NULL, "Extents of the tensor, without the batch"),
    ARG_OF(OperationArgs, initializer, FAMILY_INITIALIZER, "zeros", "Start of the weight"),
    ARGS_END,
};
const ClassDef layer_Parameter = {
    .name = "Parameter",
    .doc = "A weight as a tensor, the same for every sample (not in Keras): learned positions, constants of imported models. It ignores its input.",
    .size = sizeof(OperationArgs),
    .args = parameter_args,
    .weights = "value [shape]",
    .shapes = "anything -> (batch, *shape)",
    .build.layer = build_parameter,
};

/* ---- scan */

/* The model, parsed once. */
const Model *ops_scan_model(Arena *arena, Diagnostics *diag, const Object *object, const char *name) {
    OperationArgs *a = object->args;
    if (a->parsed == NULL && !a->failed) {
        a->parsed = model_parse_nested(arena, diag, a->model, name);
        a->failed = a->parsed == NULL;
    }
    return a->parsed;
}

/* Does the tensor that goes into the model's input `in` have its shape, and its type after a conversion that does not lose anything? */
static bool input_fits(Call *call, const Model *model, int in, const Shape *given) {
    const Shape *wanted = &model->input[in].shape;
    bool fits = wanted->rank == given->rank;
    for (int k = 1; k < wanted->rank && fits; k++) {
        fits = wanted->dim[k] == given->dim[k];
    }
    return fits || call_error(call, "shape", "the model's input `%s` has the shape %s, but a step gives it %s", model->input[in].name,
                              shape_text(call->graph->arena, wanted), shape_text(call->graph->arena, given));
}

static bool check_scan(Call *call, const Model *model) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    if (call->nin != model->ninput || a->carries + a->sequences > call->nin || a->carries > model->noutput) {
        return call_error(call, "inputs", "%d inputs, %d of them carried and %d sequences, do not fit a model of %d inputs and %d outputs", call->nin,
                          a->carries, a->sequences, model->ninput, model->noutput);
    }
    for (int i = 0; i < call->nin; i++) {
        Shape shape = *val_shape(g, call->in[i].val);
        if (i >= a->carries && i < a->carries + a->sequences) {
            if (shape.rank < 2 || shape.dim[1] != a->length) {
                return call_error(call, "shape", "input %d is a sequence of %d steps, but has the shape %s", i + 1, a->length,
                                  shape_text(g->arena, &shape));
            }
            shape = shape_without(&shape, 1);
        }
        if (!input_fits(call, model, i, &shape)) {
            return false;
        }
    }
    return true;
}

static bool build_scan(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    const Model *model = ops_scan_model(g->arena, g->diag, call->layer->object, call->layer->path);
    if (model == NULL || !check_scan(call, model)) {
        return false;
    }
    size_t bytes = sizeof(Val) * (size_t)g->variable_capacity;
    int before = g->variable_capacity, carries = a->carries, nout;
    Val *variable = arena_alloc(g->arena, bytes + 1), *carry = arena_new_array(g->arena, Val, carries + 1);
    if (bytes > 0) {
        memcpy(variable, g->variable, bytes);
    }
    Tensor *in = arena_new_array(g->arena, Tensor, call->nin), *out;
    for (int i = 0; i < call->nin; i++) { /* types before the loop, so that each is converted once */
        Val x = call->in[i].val;
        in[i] =
            (Tensor){.val = val_type(g, x) == model->input[i].type ? x : op_convert(g, x, model->input[i].type), .mask = NO_VAL, .logits = NO_VAL};
    }
    int nloss = g->nloss;
    Scan *scan = scan_begin(g, a->length, a->reverse);
    for (int i = 0; i < carries + a->sequences; i++) {
        in[i].val = i < carries ? (carry[i] = scan_carry(scan, in[i].val)) : scan_sequence(scan, in[i].val, 1);
    }
    const char *prefix = arena_printf(g->arena, "%s/", call->layer->path);
    int depth = call->layer->info < 0 ? 1 : g->program->layer[call->layer->info].depth + 1;
    bool fine = model_run(g, model, prefix, call->layer->trainable, in, call->nin, call->training, &out, &nout, depth);
    int *slot = arena_new_array(g->arena, int, nout + 1);
    for (int i = 0; i < nout && fine; i++) {
        if (i >= carries) {
            slot[i] = scan_stack(scan, out[i].val, 1);
            continue;
        }
        if (!shape_equal(val_shape(g, out[i].val), val_shape(g, carry[i]))) {
            fine = call_error(call, "shape", "the model gives %s for what it is handed as %s", shape_text(g->arena, val_shape(g, out[i].val)),
                              shape_text(g->arena, val_shape(g, carry[i])));
            break;
        }
        DType type = val_type(g, carry[i]);
        scan_next(scan, carry[i], val_type(g, out[i].val) == type ? out[i].val : op_convert(g, out[i].val, type));
    }
    if (!fine) {
        return false; /* the graph is given up */
    }
    scan_end(scan);
    for (int i = 0; i < before; i++) {
        if (g->variable[i] != variable[i] && variable[i] != NO_VAL) {
            return call_error(call, "unsupported-layer", "a layer of its model changes `%s` while it runs, which is not possible in a loop",
                              g->program->variable[i].name);
        }
    }
    if (g->nloss != nloss) {
        return call_error(call, "unsupported-layer", "a layer of its model adds to the loss, which is not possible in a loop");
    }
    for (int i = 0; i < nout; i++) {
        call_output_masked(call, i < carries ? scan_final(scan, carry[i]) : scan_stacked(scan, slot[i]), NO_VAL);
    }
    return true;
}
static const Arg scan_args[] = {
    {.name = "model",
     .type = ARG_NODE,
     .offset = offsetof(OperationArgs, model),
     .initial = NULL,
     .doc = "One step, as a nested model: states, elements of sequences and further tensors in; new states and what is stacked out"},
    ARG_RANGE(OperationArgs, length, ARG_INT, NULL, 1, MAX_EXTENT, "Number of steps"),
    ARG_RANGE(OperationArgs, carries, ARG_INT, "0", 0, 1000,
              "How many of the inputs, the first ones, are states; so many outputs of the model are their next values"),
    ARG_RANGE(OperationArgs, sequences, ARG_INT, "0", 0, 1000,
              "How many of the inputs after them are sequences along axis 1; those left are the same for every step"),
    ARG(OperationArgs, reverse, ARG_BOOL, "false", "Whether it runs from the last step to the first; what is stacked keeps its place"),
    ARGS_END,
};
const ClassDef layer_ops_scan = {
    .name = "ops.scan",
    .doc = "Runs a model over the steps of sequences.",
    .size = sizeof(OperationArgs),
    .args = scan_args,
    .weights = "those of its model, under the layer's name",
    .shapes = "[states..., (batch, time, ...)..., others...] -> last states..., (batch, time, ...)...",
    .build.layer = build_scan,
};
