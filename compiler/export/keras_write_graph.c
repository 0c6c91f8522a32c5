/*
 * keras_write_graph.c - models, layers and their calls as Keras serializes them. Layers stand in Keras's own order (layers/model_order.c), which
 * numbers the groups of weights.
 */
#include "export/keras_write.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const KerasWriter *writer;
    const Wiring *wiring;
    const char *prefix;
    int *order; /* the entries that run, each after what it reads; in the file's order if possible */
    int *rank;  /* per entry: which of its layer's calls */
} Wires;

/* ---- tensors */

static const char *type_name(DType type) {
    static const char *const names[] = {[DTYPE_F32] = "float32", [DTYPE_I32] = "int32", [DTYPE_U8] = "uint8", [DTYPE_BOOL] = "bool"};
    return names[type];
}

static Node *shape_node(Arena *arena, const Shape *shape) {
    Node *list = node_new_list(arena);
    for (int i = 0; i < shape->rank; i++) {
        node_push(arena, list, shape->dim[i] < 0 ? node_new_null(arena) : node_new_int(arena, shape->dim[i]));
    }
    return list;
}

static Node *history_node(Arena *arena, const char *name, int call, int output) {
    Node *list = node_new_list(arena);
    node_push(arena, list, node_new_text(arena, name));
    node_push(arena, list, node_new_int(arena, call));
    node_push(arena, list, node_new_int(arena, output));
    return list;
}

static const ModelEntry *owner_of(const Wires *wires, int entry) {
    return &wires->wiring->model.entry[wires->wiring->model.entry[entry].owner];
}

static bool is_model(const ModelEntry *entry) {
    return strcmp(entry->object->def->name, "Model") == 0;
}

/* A functional model's own making counts as its first call in the lists of a model's outputs. */
static Node *history_of(const Wires *wires, const Ref *ref, bool counts_making) {
    if (ref->entry < 0) {
        return history_node(wires->writer->arena, wires->wiring->model.input[-1 - ref->entry].name, 0, 0);
    }
    const ModelEntry *owner = owner_of(wires, ref->entry);
    return history_node(wires->writer->arena, owner->name, wires->rank[ref->entry] + (counts_making && is_model(owner) ? 1 : 0), ref->output);
}

static const LayerInfo *find_info(const Program *program, const char *name) {
    for (int i = 0; i < program->nlayer; i++) {
        if (strcmp(program->layer[i].name, name) == 0) {
            return &program->layer[i];
        }
    }
    return NULL;
}

static Node *tensor_node(const Wires *wires, const Ref *ref) {
    Arena *arena = wires->writer->arena;
    if (ref->entry == REF_NULL) {
        return node_new_null(arena);
    }
    Shape shape = {.rank = 1, .dim = {-1}};
    DType type = DTYPE_F32;
    if (ref->entry < 0) {
        shape = wires->wiring->model.input[-1 - ref->entry].shape;
        type = wires->wiring->model.input[-1 - ref->entry].type;
    } else {
        const char *name = arena_printf(arena, "%s%s", wires->prefix, wires->wiring->model.entry[ref->entry].name);
        const LayerInfo *info = find_info(wires->writer->program, name);
        if (info != NULL && info->outs != NULL && ref->output < info->nout) {
            shape = info->outs[ref->output];
            type = info->types[ref->output];
        }
    }
    Node *made = node_new_map(arena), *config = node_new_map(arena);
    node_put(arena, config, "shape", shape_node(arena, &shape));
    node_put(arena, config, "dtype", node_new_text(arena, type_name(type)));
    node_put(arena, config, "keras_history", history_of(wires, ref, false));
    node_put(arena, made, "class_name", node_new_text(arena, "__keras_tensor__"));
    node_put(arena, made, "config", config);
    return made;
}

/* ---- calls */

/* Layers that take their tensors as one list. */
static bool takes_list(const ModelEntry *entry) {
    static const char lists[] = "Add Subtract Multiply Average Maximum Minimum Concatenate Dot Attention AdditiveAttention HashedCrossing";
    return word_in(lists, entry->object->def->name) || (is_model(entry) && entry->ninput > 1);
}

static bool is_recurrent(const ModelEntry *entry) {
    static const char recurrent[] = "RNN LSTM GRU SimpleRNN ConvLSTM1D ConvLSTM2D ConvLSTM3D Bidirectional";
    return word_in(recurrent, entry->object->def->name);
}

/* States of stacked cells stand in a list for each cell that has more than one. */
static Node *pack_states(Arena *arena, const Node *cells, Node *const *state, int count) {
    Node *list = node_new_list(arena);
    int at = 0;
    for (int i = 0; cells != NULL && cells->kind == NODE_LIST && i < cells->count; i++) {
        const Node *type = cells->item[i]->kind == NODE_MAP ? node_get(cells->item[i], "type") : cells->item[i];
        bool two = type != NULL && class_find(FAMILY_CELL, type->text) == class_find(FAMILY_CELL, "LSTMCell");
        if (two && at + 1 < count) {
            Node *pair = node_new_list(arena);
            node_push(arena, pair, state[at++]);
            node_push(arena, pair, state[at++]);
            node_push(arena, list, pair);
        } else if (at < count) {
            node_push(arena, list, state[at++]);
        }
    }
    for (; at < count; at++) {
        node_push(arena, list, state[at]);
    }
    return list;
}

static void put_arguments(const Wires *wires, const ModelEntry *entry, Node *kwargs) {
    Arena *arena = wires->writer->arena;
    for (int k = 0; k < entry->narg; k++) {
        const CallArgDef *arg = &entry->arg[k];
        Node *value = arg->is_bool ? node_new_bool(arena, arg->flag) : NULL;
        const Node *written = node_get(node_get(entry->node, "call"), arg->name);
        if (value == NULL && written != NULL && written->kind != NODE_LIST && arg->nref == 1) {
            value = tensor_node(wires, &arg->ref[0]);
        }
        if (value == NULL) {
            value = node_new_list(arena);
            for (int i = 0; i < arg->nref; i++) {
                node_push(arena, value, tensor_node(wires, &arg->ref[i]));
            }
        }
        node_put(arena, kwargs, arg->name, value);
    }
}

/* The arguments of a layer's call. */
static Node *call_node(const Wires *wires, const ModelEntry *entry, Node **tensor) {
    Arena *arena = wires->writer->arena;
    Node *call = node_new_map(arena), *args = node_new_list(arena), *kwargs = node_new_map(arena);
    bool states = is_recurrent(entry) && entry->ninput > 1, list = takes_list(entry);
    Node *to = list ? node_new_list(arena) : args;
    for (int i = 0; i < (states ? 1 : entry->ninput); i++) {
        node_push(arena, to, tensor[i]);
    }
    if (list) {
        node_push(arena, args, to);
    }
    if (states) {
        const Node *cells = entry->object->node->kind == NODE_MAP ? node_get(entry->object->node, "cell") : NULL;
        node_put(arena, kwargs, "initial_state", pack_states(arena, cells, tensor + 1, entry->ninput - 1));
    }
    put_arguments(wires, entry, kwargs);
    node_put(arena, call, "args", args);
    node_put(arena, call, "kwargs", kwargs);
    return call;
}

static Node **input_tensors(const Wires *wires, const ModelEntry *entry) {
    Node **tensor = arena_new_array(wires->writer->arena, Node *, entry->ninput + 1);
    for (int i = 0; i < entry->ninput; i++) {
        tensor[i] = tensor_node(wires, &entry->input[i]);
    }
    return tensor;
}

/* ---- layers */

/* The layer that a wrapper holds. */
static bool put_inner(const KerasWriter *writer, const Node *entry, const char *key, const char *prefix, Node *config) {
    const Node *inner = node_get(entry, key);
    if (inner == NULL || node_is_null(inner)) {
        return true;
    }
    const Node *trainable = inner->kind == NODE_MAP ? node_get(inner, "trainable") : NULL;
    bool flag = true;
    if (trainable != NULL) {
        node_as_bool(trainable, &flag);
    }
    Node *made = keras_write_layer(writer, inner, prefix, NULL, flag);
    if (made != NULL) {
        node_put(writer->arena, config, key, made);
    }
    return made != NULL;
}

static bool put_cells(const KerasWriter *writer, const Node *cell, Node *config) {
    Arena *arena = writer->arena;
    if (cell->kind != NODE_LIST) {
        Node *one = keras_write_object(writer, FAMILY_CELL, cell);
        if (one != NULL) {
            node_put(arena, config, "cell", one);
        }
        return one != NULL;
    }
    Node *list = node_new_list(arena), *stacked = node_new_map(arena);
    for (int i = 0; i < cell->count; i++) {
        Node *one = keras_write_object(writer, FAMILY_CELL, cell->item[i]);
        if (one == NULL) {
            return false;
        }
        node_push(arena, list, one);
    }
    node_put(arena, stacked, "cells", list);
    node_put(arena, config, "cell", keras_wrap(writer, "keras.layers", "StackedRNNCells", stacked));
    return true;
}

static Node *write_nested(const KerasWriter *writer, const Node *entry, const char *prefix, const char *name, bool trainable) {
    /* Its faults have been reported when the program was built. */
    Diagnostics *quiet = diag_new(writer->arena, "model");
    const Node *node = entry->kind == NODE_MAP ? node_get(entry, "model") : NULL;
    const Model *model = node != NULL ? model_parse_nested(writer->arena, quiet, node, "model") : NULL;
    if (model == NULL) {
        diag_error(writer->diag, entry->mark, "export", "a model without layers");
        return NULL;
    }
    Node *config = keras_write_model(writer, model, prefix, name != NULL ? name : "model", trainable);
    return config != NULL ? keras_wrap(writer, "keras.src.models.functional", "Functional", config) : NULL;
}

Node *keras_write_layer(const KerasWriter *writer, const Node *entry, const char *prefix, const char *name, bool trainable) {
    Arena *arena = writer->arena;
    const Node *type = entry->kind == NODE_MAP ? node_get(entry, "type") : entry;
    const ClassDef *def = class_find(FAMILY_LAYER, type->text);
    if (def == NULL || strcmp(def->name, "Parameter") == 0 || strncmp(def->name, "ops.", 4) == 0) {
        diag_error(writer->diag, entry->mark, "export", "Keras has no layer that does what `%s` does%s%s", type->text, name != NULL ? " here: " : "",
                   name != NULL ? name : "");
        return NULL;
    }
    if (strcmp(def->name, "Model") == 0) {
        return write_nested(writer, entry, prefix, name, trainable);
    }
    const Node *mode = entry->kind == NODE_MAP ? node_get(entry, "output_mode") : NULL;
    if (mode != NULL && mode->kind == NODE_SCALAR && strcmp(mode->text, "tf_idf") == 0) {
        diag_error(writer->diag, mode->mark, "export", "weights of `output_mode: tf_idf` cannot be written: Keras keeps them apart from the others");
        return NULL;
    }
    Node *config = node_new_map(arena);
    if (name != NULL) {
        node_put(arena, config, "name", node_new_text(arena, name));
    }
    if (!trainable) {
        node_put(arena, config, "trainable", node_new_bool(arena, false));
    }
    const Node *cell = entry->kind == NODE_MAP ? node_get(entry, "cell") : NULL;
    bool all = strcmp(def->name, "Rescaling") == 0; /* Keras reads it by its keys */
    bool fine = keras_write_arguments(writer, def, entry, all, "layer backward_layer cell", config);
    if (fine && entry->kind == NODE_MAP) {
        fine = put_inner(writer, entry, "layer", prefix, config) && put_inner(writer, entry, "backward_layer", prefix, config) &&
               (cell == NULL || put_cells(writer, cell, config));
    }
    return fine ? keras_wrap(writer, "keras.layers", def->name, config) : NULL;
}

/* Keras makes operations on masks as it loads a model, and names them itself: "concatenate" would be taken. A layer whose name is automatic is named
 * by Keras then, too; the calls know it by the name outside its configuration. */
static const char *name_in_config(const Wires *wires, const ModelEntry *owner) {
    const Program *program = wires->writer->program;
    bool shadowed = keras_is_operation(owner) || strcmp(owner->object->def->name, "Concatenate") == 0, masks = false;
    for (int i = 0; i < program->nlayer && shadowed && !masks; i++) {
        masks = program->layer[i].object != NULL && word_in("Embedding Masking TimeDistributed", program->layer[i].object->def->name);
    }
    return shadowed && masks && node_get(owner->node, "name") == NULL ? NULL : owner->name;
}

/* A layer with all its calls. */
static Node *write_entry(const Wires *wires, int index) {
    const KerasWriter *writer = wires->writer;
    const Model *model = &wires->wiring->model;
    const ModelEntry *owner = &model->entry[index];
    Arena *arena = writer->arena;
    Node *nodes = node_new_list(arena), *made = NULL;
    for (int i = 0; i < wires->wiring->norder; i++) {
        const ModelEntry *entry = &model->entry[wires->order[i]];
        if (entry->owner != index) {
            continue;
        }
        Node **tensor = input_tensors(wires, entry);
        if (!keras_is_operation(owner)) {
            node_push(arena, nodes, call_node(wires, entry, tensor));
            continue;
        }
        Node *call = node_new_map(arena), *args = node_new_list(arena), *kwargs = node_new_map(arena);
        made = keras_write_operation(writer, owner, name_in_config(wires, owner), tensor, args);
        if (made == NULL) {
            return NULL;
        }
        node_put(arena, call, "args", args);
        node_put(arena, call, "kwargs", kwargs);
        node_push(arena, nodes, call);
    }
    if (made == NULL) {
        const char *prefix = arena_printf(arena, "%s%s/", wires->prefix, owner->name);
        made = keras_write_layer(writer, owner->node, prefix, is_model(owner) ? owner->name : name_in_config(wires, owner), owner->trainable);
    }
    if (made != NULL) {
        node_put(arena, made, "name", node_new_text(arena, owner->name));
        node_put(arena, made, "inbound_nodes", nodes);
    }
    return made;
}

static Node *write_input(Arena *arena, const KerasWriter *writer, const InputDef *input) {
    Node *config = node_new_map(arena);
    node_put(arena, config, "name", node_new_text(arena, input->name));
    node_put(arena, config, "batch_shape", shape_node(arena, &input->shape));
    node_put(arena, config, "dtype", node_new_text(arena, type_name(input->type)));
    Node *made = keras_wrap(writer, "keras.layers", "InputLayer", config);
    node_put(arena, made, "name", node_new_text(arena, input->name));
    node_put(arena, made, "inbound_nodes", node_new_list(arena));
    return made;
}

/* ---- models */

/* Groups of weights are numbered by class. */
static void place_layers(const Wires *wires) {
    const KerasWriter *writer = wires->writer;
    const Wiring *wiring = wires->wiring;
    Arena *arena = writer->arena;
    const Node *list = node_get(wiring->model.node, "layers");
    const char **base = arena_new_array(arena, const char *, wiring->nlayer + 1);
    for (int i = 0; i < wiring->nlayer; i++) {
        const ModelEntry *entry = &wiring->model.entry[wiring->layer[i]];
        if (keras_is_operation(entry)) {
            continue;
        }
        base[i] = is_model(entry) ? "functional" : keras_group_base(arena, entry->object->def->name);
        int before = 0;
        for (int k = 0; k < i; k++) {
            before += base[k] != NULL && strcmp(base[k], base[i]) == 0;
        }
        const char *group = before > 0 ? arena_printf(arena, "%s_%d", base[i], before) : base[i];
        keras_place(writer->keras, (KerasPlace){.list = list, .entry = entry->node, .name = entry->name, .keras_name = entry->name, .group = group});
    }
}

/* One history alone, several as a list: what Keras hands a caller is shaped likewise. */
static Node *ends_node(Arena *arena, Node *const *history, int count) {
    if (count == 1) {
        return history[0];
    }
    Node *list = node_new_list(arena);
    for (int i = 0; i < count; i++) {
        node_push(arena, list, history[i]);
    }
    return list;
}

static bool reads_later(const ModelEntry *entry, int index) {
    bool later = false;
    for (int i = 0; i < entry->ninput; i++) {
        later = later || entry->input[i].entry >= index;
    }
    for (int k = 0; k < entry->narg; k++) {
        for (int i = 0; i < entry->arg[k].nref; i++) {
            later = later || entry->arg[k].ref[i].entry >= index;
        }
    }
    return later;
}

static int compare_ints(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

/* Keras makes a layer's calls again in the order in which they stand. */
static void order_calls(Wires *wires) {
    const Model *model = &wires->wiring->model;
    int count = wires->wiring->norder, *calls = arena_new_array(wires->writer->arena, int, model->nentry + 1);
    bool later = false;
    wires->order = arena_new_array(wires->writer->arena, int, count + 1);
    for (int i = 0; i < count; i++) {
        wires->order[i] = wires->wiring->order[i];
        later = later || reads_later(&model->entry[wires->order[i]], wires->order[i]);
    }
    if (!later) {
        qsort(wires->order, (size_t)count, sizeof(int), compare_ints);
    }
    for (int i = 0; i < count; i++) {
        wires->rank[wires->order[i]] = calls[model->entry[wires->order[i]].owner]++;
    }
}

Node *keras_write_model(const KerasWriter *writer, const Model *model, const char *prefix, const char *name, bool trainable) {
    Arena *arena = writer->arena;
    const Wiring *wiring = (const Wiring *)(const void *)model; /* model_parse's Model is the first member of a Wiring */
    Wires wires = {.writer = writer, .wiring = wiring, .prefix = prefix, .rank = arena_new_array(arena, int, model->nentry + 1)};
    order_calls(&wires);
    Node *config = node_new_map(arena), *layers = node_new_list(arena);
    Node **input = arena_new_array(arena, Node *, model->ninput + 1), **output = arena_new_array(arena, Node *, model->noutput + 1);
    for (int i = 0; i < model->ninput; i++) {
        node_push(arena, layers, write_input(arena, writer, &model->input[i]));
        input[i] = history_node(arena, model->input[i].name, 0, 0);
    }
    for (int i = 0; i < wiring->nlayer; i++) {
        Node *layer = write_entry(&wires, wiring->layer[i]);
        if (layer == NULL) {
            return NULL;
        }
        node_push(arena, layers, layer);
    }
    for (int i = 0; i < model->noutput; i++) {
        output[i] = history_of(&wires, &wiring->output[i], true);
    }
    place_layers(&wires);
    node_put(arena, config, "name", node_new_text(arena, name));
    node_put(arena, config, "trainable", node_new_bool(arena, trainable));
    node_put(arena, config, "layers", layers);
    node_put(arena, config, "input_layers", ends_node(arena, input, model->ninput));
    node_put(arena, config, "output_layers", ends_node(arena, output, model->noutput));
    return config;
}
