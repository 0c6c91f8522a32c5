/*
 * layers/model_call.c - calls a model's layers on tensors of a graph, in Keras's order, with the masks that Keras would send along.
 *
 * Keras keeps two masks of a tensor. One is found when the model is put together, from tensors without values, and stays written into the calls of
 * layers that take a `mask` argument and one tensor. The other travels with the values when the model runs. They part ways where a layer changes
 * masks only in one of the two: MultiHeadAttention takes them off its inputs while running, and a nested model passes them through only then. Both
 * are followed here.
 */
#include "layers/model.h"

#include <assert.h>
#include <string.h>

typedef struct {
    Tensor tensor; /* mask: what travels with the values */
    Val symbolic;  /* mask: what the call of a later layer was written with */
} Traced;

typedef struct {
    Traced *out;
    int nout;
    bool failed;
} Result;

typedef struct {
    Graph *graph;
    const Wiring *wiring;
    const char *prefix;
    bool trainable, training;
    int depth;
    Traced *input;
    Result *result; /* per entry */
} Run;

static const char *full_name(const Run *run, const char *name) {
    return *run->prefix ? arena_printf(run->graph->arena, "%s%s", run->prefix, name) : name;
}

/* ---- records: parents before their layers, in the file's order */

static void record_layers(Graph *graph, const Wiring *wiring, const char *prefix, int depth) {
    Program *program = graph->program;
    const Model *model = &wiring->model;
    for (int i = 0; i < model->ninput; i++) {
        const char *name = arena_printf(program->arena, "%s%s", prefix, model->input[i].name);
        int32_t info = layer_info(program, name, NULL, model->input[i].mark, depth);
        program->layer[info].is_input = true;
        program->layer[info].out = model->input[i].shape;
    }
    bool *runs = arena_new_array(graph->arena, bool, model->nentry + 1);
    for (int i = 0; i < wiring->norder; i++) {
        runs[wiring->order[i]] = true;
    }
    for (int i = 0; i < model->nentry; i++) {
        const ModelEntry *entry = &model->entry[i];
        if (!runs[i]) {
            continue;
        }
        const char *name = arena_printf(program->arena, "%s%s", prefix, entry->name);
        int32_t info = layer_info(program, name, entry->object, entry->mark, depth);
        program->layer[info].shared_call = entry->owner != i;
        if (entry->owner == i && strcmp(entry->object->def->name, "Model") == 0) {
            const Model *inner = nested_model(program->arena, program->diag, entry->object, entry->name);
            record_layers(graph, (const Wiring *)(const void *)inner, arena_printf(program->arena, "%s/", name), depth + 1);
        }
    }
}

/* ---- tensors */

/* The tensor of a reference; NULL when its layer failed (said already) or has no such output (said here). */
static Traced *ref_tensor(Run *run, const Ref *ref) {
    if (ref->entry < 0) {
        return &run->input[-1 - ref->entry];
    }
    Result *result = &run->result[ref->entry];
    if (result->failed) {
        return NULL;
    }
    if (ref->output >= result->nout) {
        const char *name = run->wiring->model.entry[ref->entry].name;
        diag_error(run->graph->diag, ref->mark, "reference", "layer `%s` has %d output%s; there is no `%s`", name, result->nout,
                   result->nout == 1 ? "" : "s", ref->text);
        if (result->nout == 1) {
            diag_remedy(
                run->graph->diag,
                "recurrent layers give their states with `return_state: true`, attention its scores with `call: {return_attention_scores: true}`");
        } else {
            diag_remedy(run->graph->diag, "the last one is `%s:%d`", name, result->nout - 1);
        }
        return NULL;
    }
    return &result->out[ref->output];
}

static bool call_args(Run *run, const ModelEntry *entry, CallArg *arg) {
    bool fine = true;
    for (int k = 0; k < entry->narg; k++) {
        const CallArgDef *def = &entry->arg[k];
        arg[k] = (CallArg){.name = def->name, .is_bool = def->is_bool, .flag = def->flag, .mark = def->mark, .count = def->nref};
        arg[k].tensor = arena_new_array(run->graph->arena, Tensor, def->nref + 1);
        for (int i = 0; i < def->nref; i++) {
            arg[k].tensor[i] = (Tensor){.val = NO_VAL, .mask = NO_VAL, .logits = NO_VAL};
            if (def->ref[i].entry == REF_NULL) {
                continue;
            }
            const Traced *traced = ref_tensor(run, &def->ref[i]);
            if (traced) {
                arg[k].tensor[i] = traced->tensor;
            }
            fine = fine && traced;
        }
    }
    return fine;
}

/* ---- masks */

/* Keras records the mask in a call only of layers with a `mask` argument and one tensor. */
static bool captures_mask(const ModelEntry *entry) {
    if (!word_in(entry->object->def->call, "mask") || entry->ninput != 1) {
        return false;
    }
    for (int k = 0; k < entry->narg; k++) {
        if (!entry->arg[k].is_bool) {
            return false;
        }
    }
    return true;
}

/* The symbolic masks of a layer's outputs, where they are not simply its running ones: builds it a second time with symbolic masks coming in. What
 * this adds to the graph is never used (dead code), and what it says about variables, losses and random numbers is taken back. */
static bool trace_symbolic(Run *run, const Layer *layer, const Tensor *in, const Val *symbolic, int nin, CallArg *arg, int narg, Traced *out,
                           int nout) {
    Graph *graph = run->graph;
    size_t bytes = sizeof(Val) * (size_t)graph->variable_capacity;
    Val *variable = arena_alloc(graph->arena, bytes + 1);
    if (bytes) {
        memcpy(variable, graph->variable, bytes);
    }
    int nloss = graph->nloss;
    int32_t streams = graph->random_streams;
    Tensor *masked = arena_new_array(graph->arena, Tensor, nin + 1), *again;
    int nagain;
    for (int i = 0; i < nin; i++) {
        masked[i] = in[i];
        masked[i].mask = symbolic[i];
    }
    bool fine = layer_run(graph, layer, masked, nin, arg, narg, run->training, false, &again, &nagain);
    if (bytes) {
        memcpy(graph->variable, variable, bytes);
    }
    graph->nloss = nloss;
    graph->random_streams = streams;
    for (int i = 0; fine && i < nout; i++) {
        out[i].symbolic = again[i].mask;
    }
    return fine;
}

/* A layer took the mask off a tensor: every reference to that tensor loses it, also through layers that hand it on as it is. */
static void strip_mask(Run *run, Val val) {
    for (int i = 0; i < run->wiring->model.ninput; i++) {
        if (run->input[i].tensor.val == val) {
            run->input[i].tensor.mask = NO_VAL;
        }
    }
    for (int i = 0; i < run->wiring->model.nentry; i++) {
        for (int k = 0; k < run->result[i].nout; k++) {
            if (run->result[i].out && run->result[i].out[k].tensor.val == val) {
                run->result[i].out[k].tensor.mask = NO_VAL;
            }
        }
    }
}

static bool run_layer(Run *run, const ModelEntry *entry, const Layer *layer, Traced **in, CallArg *arg, Result *result) {
    Graph *graph = run->graph;
    bool captures = captures_mask(entry), same = true;
    Tensor *tensor = arena_new_array(graph->arena, Tensor, entry->ninput);
    Val *symbolic = arena_new_array(graph->arena, Val, entry->ninput), *mask = arena_new_array(graph->arena, Val, entry->ninput);
    for (int i = 0; i < entry->ninput; i++) {
        tensor[i] = in[i]->tensor;
        symbolic[i] = in[i]->symbolic;
        if (captures && symbolic[i] != NO_VAL) {
            tensor[i].mask = symbolic[i];
        }
        mask[i] = tensor[i].mask;
        same = same && symbolic[i] == mask[i];
    }
    Tensor *out;
    if (!layer_run(graph, layer, tensor, entry->ninput, arg, entry->narg, run->training, false, &out, &result->nout)) {
        return false;
    }
    result->out = arena_new_array(graph->arena, Traced, result->nout);
    bool is_model = strcmp(entry->object->def->name, "Model") == 0;
    for (int i = 0; i < result->nout; i++) {
        result->out[i] = (Traced){.tensor = out[i], .symbolic = same && !is_model ? out[i].mask : NO_VAL};
    }
    if (!same && !is_model && !trace_symbolic(run, layer, tensor, symbolic, entry->ninput, arg, entry->narg, result->out, result->nout)) {
        return false;
    }
    for (int i = 0; i < entry->ninput; i++) {
        if (mask[i] != NO_VAL && tensor[i].mask == NO_VAL) {
            strip_mask(run, tensor[i].val);
        }
    }
    return true;
}

/* ---- entries */

static bool run_entry(Run *run, int index) {
    Graph *graph = run->graph;
    const ModelEntry *entry = &run->wiring->model.entry[index], *owner = &run->wiring->model.entry[entry->owner];
    Traced **in = arena_new_array(graph->arena, Traced *, entry->ninput);
    CallArg *arg = arena_new_array(graph->arena, CallArg, entry->narg + 1);
    bool fine = true;
    for (int i = 0; i < entry->ninput; i++) {
        in[i] = ref_tensor(run, &entry->input[i]);
        fine = fine && in[i];
    }
    fine = call_args(run, entry, arg) && fine;
    if (!fine) {
        return false;
    }
    Layer *layer = arena_new_array(graph->arena, Layer, 1);
    *layer = (Layer){
        .path = full_name(run, owner->name),
        .object = entry->object,
        .trainable = run->trainable && entry->trainable,
        .info = layer_info(graph->program, full_name(run, entry->name), entry->object, entry->mark, run->depth),
        .mark = entry->mark,
    };
    Result *result = &run->result[index];
    if (!run_layer(run, entry, layer, in, arg, result)) {
        return false;
    }
    LayerInfo *info = &graph->program->layer[layer->info];
    if (info->out.rank == 0) {
        info->out = *val_shape(graph, result->out[0].tensor.val);
        Shape *outs = arena_new_array(graph->program->arena, Shape, result->nout);
        DType *types = arena_new_array(graph->program->arena, DType, result->nout);
        for (int i = 0; i < result->nout; i++) {
            outs[i] = *val_shape(graph, result->out[i].tensor.val);
            types[i] = val_type(graph, result->out[i].tensor.val);
        }
        info->outs = outs;
        info->types = types;
        info->nout = result->nout;
    }
    return true;
}

bool model_run(Graph *graph, const Model *model, const char *prefix, bool trainable, Tensor *in, int nin, bool training, Tensor **out, int *nout,
               int depth) {
    const Wiring *wiring = (const Wiring *)(const void *)model; /* model_parse's Model is the first member of a Wiring */
    Run run = {.graph = graph, .wiring = wiring, .prefix = prefix, .trainable = trainable, .training = training, .depth = depth};
    assert(nin == model->ninput);
    run.input = arena_new_array(graph->arena, Traced, nin + 1);
    run.result = arena_new_array(graph->arena, Result, model->nentry + 1);
    for (int i = 0; i < nin; i++) {
        run.input[i] = (Traced){.tensor = in[i], .symbolic = NO_VAL};
    }
    record_layers(graph, wiring, prefix, depth);
    bool fine = true;
    for (int i = 0; i < wiring->norder; i++) {
        int index = wiring->order[i];
        run.result[index].failed = !run_entry(&run, index);
        fine = fine && !run.result[index].failed;
    }
    *nout = model->noutput;
    *out = arena_new_array(graph->arena, Tensor, model->noutput);
    for (int i = 0; i < model->noutput; i++) {
        const Traced *traced = ref_tensor(&run, &wiring->output[i]);
        fine = fine && traced;
        if (traced) {
            (*out)[i] = traced->tensor;
        }
    }
    for (int i = 0; i < nin; i++) {
        in[i].mask = run.input[i].tensor.mask;
    }
    return fine;
}

bool model_call(Graph *graph, const Model *model, const char *prefix, bool trainable, const Tensor *in, int nin, bool training, Tensor **out,
                int *nout, int depth) {
    Tensor *copy = arena_new_array(graph->arena, Tensor, nin + 1);
    memcpy(copy, in, sizeof(Tensor) * (size_t)nin);
    return model_run(graph, model, prefix, trainable, copy, nin, training, out, nout, depth);
}
