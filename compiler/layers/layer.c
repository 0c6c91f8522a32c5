/* layers/layer.c - running a layer: the call around its builder, layers inside wrappers, records for the summary, and Model as a layer. */
#include "layers/model.h"

#include <assert.h>
#include <string.h>

bool layer_run(Graph *graph, const Layer *layer, Tensor *in, int nin, CallArg *arg, int narg, bool training, bool direct, Tensor **out, int *nout) {
    Call call = {.graph = graph, .layer = layer, .args = layer->object->args, .in = in, .nin = nin, .arg = arg, .narg = narg, .training = training};
    int32_t outer = graph->current_layer;
    graph->current_layer = layer->info;
    bool fine = direct ? layer->object->def->build.layer(&call) : call_build(&call);
    graph->current_layer = outer;
    assert(!fine || call.nout > 0);
    fine = fine && outputs_fit(&call);
    for (int i = 0; i < call.nout; i++) {
        for (int k = 0; k < nin; k++) {
            if (call.out[i].val == in[k].val && call.out[i].logits == NO_VAL) {
                call.out[i].logits = in[k].logits; /* the same tensor handed on: Keras's attribute stays on it */
            }
        }
    }
    *out = call.out;
    *nout = call.nout;
    return fine;
}

bool layer_call(Graph *graph, const Layer *layer, const Tensor *in, int nin, CallArg *arg, int narg, bool training, Tensor **out, int *nout) {
    Tensor *copy = arena_new_array(graph->arena, Tensor, nin + 1);
    memcpy(copy, in, sizeof(Tensor) * (size_t)nin);
    return layer_run(graph, layer, copy, nin, arg, narg, training, false, out, nout);
}

Layer *layer_wrapped(Call *call, const Object *object, const char *suffix) {
    Arena *arena = call->graph->arena;
    Layer *layer = arena_new_array(arena, Layer, 1);
    bool trainable = true;
    const Node *node = object->node && object->node->kind == NODE_MAP ? node_get(object->node, "trainable") : NULL;
    if (node) {
        node_as_bool(node, &trainable);
    }
    *layer = (Layer){
        .path = *suffix ? arena_printf(arena, "%s/%s", call->layer->path, suffix) : call->layer->path,
        .object = object,
        .trainable = call->layer->trainable && trainable,
        .info = call->layer->info,
        .mark = object->mark.line ? object->mark : call->layer->mark,
    };
    return layer;
}

/* ---- records of the summary */

const char *layer_type_name(const Object *object) {
    if (strcmp(object->def->name, "GroupQueryAttention") == 0) {
        return "GroupedQueryAttention";
    }
    return strcmp(object->def->name, "Model") == 0 ? "Functional" : object->def->name;
}

int32_t layer_info(Program *program, const char *name, const Object *object, Mark mark, int depth) {
    const int32_t known = name_index_find(&program->layer_index, name);
    if (known >= 0) {
        return known;
    }
    name_index_add(&program->layer_index, program->arena, name, program->nlayer);
    arena_reserve(program->arena, program->layer, program->nlayer, program->layer_capacity);
    program->layer[program->nlayer] =
        (LayerInfo){.name = name, .type = object ? layer_type_name(object) : "InputLayer", .object = object, .mark = mark, .depth = depth};
    return program->nlayer++;
}

/* ---- Model as a layer */

typedef struct {
    const Node *model;
    const Model *parsed; /* not an argument: what `model` became */
    bool failed;
} ModelArgs;

const Model *nested_model(Arena *arena, Diagnostics *diag, const Object *object, const char *name) {
    ModelArgs *args = object->args;
    if (!args->parsed && !args->failed) {
        if (args->model == NULL) {
            diag_error(diag, object_arg_mark(object, "model"), "wrong-type", "`model` of layer '%s' must be a map, not null", name);
            diag_remedy(diag, "give the nested model: {inputs: [...], layers: [...], outputs: [...]}");
        } else {
            args->parsed = model_parse_nested(arena, diag, args->model, name);
        }
        args->failed = !args->parsed;
    }
    return args->parsed;
}

static bool build_model(Call *call) {
    Graph *graph = call->graph;
    const Model *model = nested_model(graph->arena, graph->diag, call->layer->object, call->layer->path);
    if (!model) {
        return false;
    }
    if (call->nin != model->ninput) {
        return call_error(call, "inputs", "the model has %d input%s, but %d %s given", model->ninput, model->ninput == 1 ? "" : "s", call->nin,
                          call->nin == 1 ? "is" : "are");
    }
    Tensor *in = arena_new_array(graph->arena, Tensor, call->nin);
    for (int i = 0; i < call->nin; i++) {
        in[i] = call->in[i];
        in[i].mask = call_mask(call, i);
        Shape given = *val_shape(graph, in[i].val), wanted = model->input[i].shape;
        /* Keras (Functional._adjust_input_rank): a last axis of one element is dropped or added */
        if (given.rank == wanted.rank + 1 && given.dim[given.rank - 1] == 1) {
            in[i].val = op_squeeze(graph, in[i].val, given.rank - 1);
        } else if (given.rank == wanted.rank - 1 && wanted.dim[wanted.rank - 1] == 1) {
            in[i].val = op_expand_dims(graph, in[i].val, given.rank);
        }
        const Shape *adjusted = val_shape(graph, in[i].val);
        bool fits = adjusted->rank == wanted.rank;
        for (int k = 1; fits && k < wanted.rank; k++) {
            fits = adjusted->dim[k] == wanted.dim[k];
        }
        if (!fits) {
            return call_error(call, "shape", "its input `%s` has the shape %s, but %s is given", model->input[i].name,
                              shape_text(graph->arena, &wanted), shape_text(graph->arena, &given));
        }
        /* Keras (Functional._convert_inputs_to_tensors): tensors take the types of the model's inputs */
        in[i].val = val_type(graph, in[i].val) == model->input[i].type ? in[i].val : op_convert(graph, in[i].val, model->input[i].type);
    }
    const char *prefix = arena_printf(graph->arena, "%s/", call->layer->path);
    int depth = graph->program->layer[call->layer->info].depth + 1;
    Tensor *out;
    int nout;
    if (!model_run(graph, model, prefix, call->layer->trainable, in, call->nin, call->training, &out, &nout, depth)) {
        return false;
    }
    for (int i = 0; i < call->nin; i++) {
        call->in[i].mask = in[i].mask == NO_VAL ? NO_VAL : call->in[i].mask;
    }
    for (int i = 0; i < nout; i++) {
        call_output_masked(call, out[i].val, out[i].mask);
        call->out[i].logits = out[i].logits;
    }
    return true;
}

static const Arg model_args[] = {
    {.name = "model",
     .type = ARG_NODE,
     .offset = offsetof(ModelArgs, model),
     .initial = NULL,
     .doc = "The nested model: a map with `inputs`, `layers` and `outputs`"},
    ARGS_END,
};
const ClassDef layer_Model = {
    .name = "Model",
    .aliases = "Functional Sequential",
    .doc = "A model as one layer of another.",
    .size = sizeof(ModelArgs),
    .args = model_args,
    .weights = "those of its layers, under the layer's name",
    .shapes = "its inputs -> its outputs",
    .call = "mask",
    .build.layer = build_model,
};

void nested_parse(Arena *arena, Diagnostics *diag, const Object *object, const char *name) {
    if (object->def == &layer_Model) {
        nested_model(arena, diag, object, name);
        return;
    }
    if (object->def == &layer_ops_scan) { /* its faults belong to the file's, with all others */
        (void)ops_scan_model(arena, diag, object, name);
        return;
    }
    for (const Arg *arg = object->def->args; arg && arg->name; arg++) {
        if (arg->type == ARG_OBJECT && arg->family == FAMILY_LAYER) {
            const Object *inner = *(const Object *const *)((const char *)object->args + arg->offset);
            if (inner) {
                nested_parse(arena, diag, inner, name);
            }
        }
    }
}
