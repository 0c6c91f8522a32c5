/*
 * keras_layers.c - one layer's configuration as an entry of the model language: wrappers, cells and nested models hold further ones.
 */
#include "import/keras.h"

#include "layers/model.h"

#include <string.h>

bool keras_is_model(const Node *entry) {
    const char *class_name = keras_class_name(entry);
    return class_name != NULL && (strcmp(class_name, "Functional") == 0 || strcmp(class_name, "Sequential") == 0 || strcmp(class_name, "Model") == 0);
}

const char *keras_layer_type(const Keras *keras, const Node *entry) {
    const char *class_name = keras_class_name(entry);
    (void)keras;
    return strcmp(class_name, "GroupedQueryAttention") == 0 ? "GroupQueryAttention" : class_name;
}

static bool is_frozen(const Node *config) {
    const Node *trainable = node_get(config, "trainable");
    bool flag = true;
    return trainable != NULL && node_as_bool(trainable, &flag) && !flag;
}

/* Computation in another type than float32: half precision is a matter of speed and is dropped with a warning, integers are another model. */
static bool check_dtype(Keras *keras, const char *where, const Node *config) {
    const Node *dtype = node_get(config, "dtype");
    if (dtype != NULL && dtype->kind == NODE_MAP) {
        const Node *inner = node_get(dtype, "config");
        dtype = inner != NULL && inner->kind == NODE_MAP ? node_get(inner, "name") : NULL;
    }
    const char *name = dtype != NULL ? node_text(dtype) : NULL;
    static const char *const floats[] = {"mixed_float16", "mixed_bfloat16", "float16", "bfloat16", "float64"};
    static const char *const fine[] = {"float32", "int32", "int64", "bool",
                                       "uint8",   "int8",  "int16", "string"}; /* integers: of what preprocessing layers return */
    for (int i = 0; i < COUNT_OF(fine) && name != NULL; i++) {
        name = strcmp(name, fine[i]) == 0 ? NULL : name;
    }
    for (int i = 0; i < COUNT_OF(floats) && name != NULL; i++) {
        if (strcmp(name, floats[i]) == 0) {
            if (!keras->mixed_warned) {
                import_warning(keras->source, "dtype", "%s: layers compute in %s; here everything is computed in float32", keras->what, name);
            }
            keras->mixed_warned = true;
            name = NULL;
        }
    }
    if (name == NULL) {
        return true;
    }
    keras_error(keras, where, "dtype", "its type `%s` is not float32", name);
    diag_remedy(keras->source->diag, "save the model before it is quantized");
    return false;
}

/* The layer that a wrapper holds under `key`. */
static Node *inner_layer(Keras *keras, const char *where, const Node *config, const char *key) {
    const Node *inner = node_get(config, key);
    if (inner == NULL || keras_class_name(inner) == NULL) {
        keras_error(keras, where, "config", "it holds no `%s`", key);
        return NULL;
    }
    return keras_layer(keras, inner, where, 0);
}

static bool bidirectional_layers(Keras *keras, const char *where, const Node *config, Node *entry) {
    Node *forward = inner_layer(keras, where, config, "layer");
    const Node *given = node_get(config, "backward_layer");
    if (forward == NULL) {
        return false;
    }
    node_put(keras->arena, entry, "layer", forward);
    if (given == NULL || node_is_null(given)) {
        return true;
    }
    Node *backward = inner_layer(keras, where, config, "backward_layer");
    if (backward == NULL) {
        return false;
    }
    Node *flipped = node_new_map(keras->arena);
    for (int i = 0; i < forward->count; i++) {
        node_put(keras->arena, flipped, forward->key[i]->text, forward->item[i]);
    }
    if (node_get(flipped, "go_backwards") == NULL) {
        node_put(keras->arena, flipped, "go_backwards", node_new_bool(keras->arena, true));
    }
    if (!node_equal(flipped, backward)) {
        node_put(keras->arena, entry, "backward_layer", backward);
    }
    return true;
}

static Node *cell_entry(Keras *keras, const char *where, const Node *cell) {
    const char *class_name = keras_class_name(cell);
    const Node *config = node_get(cell, "config");
    const ClassDef *def = class_name != NULL ? class_find(FAMILY_CELL, class_name) : NULL;
    if (!keras_own_class(keras, where, cell)) {
        return NULL;
    }
    if (def == NULL || config == NULL || config->kind != NODE_MAP) {
        keras_error(keras, where, "unknown-class", "there is no cell `%s`", class_name != NULL ? class_name : "?");
        return NULL;
    }
    Node *entry = node_new_map(keras->arena);
    node_put(keras->arena, entry, "type", node_new_text(keras->arena, def->name));
    if (!check_dtype(keras, where, config) || !keras_arguments(keras, where, def, config, "seed", entry)) {
        return NULL;
    }
    if (is_frozen(config)) {
        node_put(keras->arena, entry, "trainable", node_new_bool(keras->arena, false));
    }
    return entry;
}

/* RNN's `cell`: one, or StackedRNNCells, which is a list here. */
static bool rnn_cell(Keras *keras, const char *where, const Node *config, Node *entry) {
    const Node *cell = node_get(config, "cell"), *cells = NULL;
    const char *class_name = cell != NULL ? keras_class_name(cell) : NULL;
    if (class_name == NULL) {
        return keras_error(keras, where, "config", "it holds no `cell`");
    }
    if (strcmp(class_name, "StackedRNNCells") != 0) {
        Node *one = cell_entry(keras, where, cell);
        if (one != NULL) {
            node_put(keras->arena, entry, "cell", one);
        }
        return one != NULL;
    }
    const Node *inner = node_get(cell, "config");
    cells = inner != NULL && inner->kind == NODE_MAP ? node_get(inner, "cells") : NULL;
    if (cells == NULL || cells->kind != NODE_LIST) {
        return keras_error(keras, where, "config", "its StackedRNNCells has no `cells`");
    }
    Node *list = node_new_list(keras->arena);
    for (int i = 0; i < cells->count; i++) {
        Node *one = cell_entry(keras, where, cells->item[i]);
        if (one == NULL) {
            return false;
        }
        node_push(keras->arena, list, one);
    }
    node_put(keras->arena, entry, "cell", list);
    return true;
}

/* MultiHeadAttention's configuration has what its arguments resolved to. */
static void drop_implied(Keras *keras, const char *type, int rank, const Node *config, Node **entry) {
    if (strcmp(type, "MultiHeadAttention") != 0) {
        return;
    }
    Node *axes = node_new_list(keras->arena), *kept = node_new_map(keras->arena);
    for (int i = 1; i < rank - 1; i++) {
        node_push(keras->arena, axes, node_new_int(keras->arena, i));
    }
    for (int i = 0; i < (*entry)->count; i++) {
        const char *key = (*entry)->key[i]->text;
        const Node *value = (*entry)->item[i], *key_dim = node_get(config, "key_dim");
        bool implied = (strcmp(key, "value_dim") == 0 && key_dim != NULL && node_equal(value, key_dim)) ||
                       (strcmp(key, "attention_axes") == 0 && node_equal(value, axes));
        if (!implied) {
            node_put(keras->arena, kept, key, (Node *)value);
        }
    }
    *entry = kept;
}

static Node *model_entry(Keras *keras, const Node *entry, const char *where) {
    const Node *config = node_get(entry, "config");
    Node *made = node_new_map(keras->arena), *graph = keras_graph(keras, config, where);
    if (graph == NULL) {
        return NULL;
    }
    node_put(keras->arena, made, "type", node_new_text(keras->arena, "Model"));
    if (config->kind == NODE_MAP && is_frozen(config)) {
        node_put(keras->arena, made, "trainable", node_new_bool(keras->arena, false));
    }
    node_put(keras->arena, made, "model", graph);
    return made;
}

static bool layer_arguments(Keras *keras, const char *where, const char *type, const Node *config, int rank, Node **made) {
    const ClassDef *def = class_find(FAMILY_LAYER, type);
    const char *skip = "seed"; /* of random numbers: the training's seed gives them */
    if (strcmp(type, "Bidirectional") == 0) {
        skip = "layer backward_layer";
        if (!bidirectional_layers(keras, where, config, *made)) {
            return false;
        }
    } else if (strcmp(type, "TimeDistributed") == 0 || strcmp(type, "SpectralNormalization") == 0) {
        skip = "layer";
        Node *inner = inner_layer(keras, where, config, "layer");
        if (inner == NULL) {
            return false;
        }
        node_put(keras->arena, *made, "layer", inner);
    } else if (strcmp(type, "RNN") == 0) {
        skip = "cell";
        if (!rnn_cell(keras, where, config, *made)) {
            return false;
        }
    }
    if (!keras_arguments(keras, where, def, config, skip, *made)) {
        return false;
    }
    drop_implied(keras, type, rank, config, made);
    if (is_frozen(config)) {
        node_put(keras->arena, *made, "trainable", node_new_bool(keras->arena, false));
    }
    return true;
}

Node *keras_layer(Keras *keras, const Node *entry, const char *name, int rank) {
    const char *class_name = keras_class_name(entry);
    const Node *config = node_get(entry, "config");
    if (class_name == NULL || config == NULL || (config->kind != NODE_MAP && !keras_is_model(entry))) {
        keras_error(keras, name, "config", "a layer without class or configuration");
        return NULL;
    }
    const char *where = strchr(name, '`') != NULL ? arena_printf(keras->arena, "%s: %s", name, class_name)
                                                  : arena_printf(keras->arena, "layer `%s` (%s)", name, class_name);
    if (keras->depth >= KERAS_MAX_NESTING) {
        keras_error(keras, where, "too-deep", "layers are nested more than %d deep", KERAS_MAX_NESTING);
        return NULL;
    }
    if (!keras_own_class(keras, where, entry)) {
        return NULL;
    }
    keras->depth++;
    Node *made = NULL;
    if (keras_is_model(entry)) {
        made = model_entry(keras, entry, where);
    } else {
        const char *type = keras_layer_type(keras, entry);
        const ClassDef *def = class_find(FAMILY_LAYER, type);
        if (def == NULL || def->refuse != NULL || strcmp(def->name, "Model") == 0) {
            if (def != NULL && def->refuse != NULL) {
                keras_error(keras, where, "unsupported", "%s", def->refuse);
            } else {
                keras_error(keras, where, "unknown-class", "there is no layer of this class");
                diag_remedy(keras->source->diag, "`hnc layers` lists what there is; rebuild the model without this layer");
            }
        } else {
            made = node_new_map(keras->arena);
            node_put(keras->arena, made, "type", node_new_text(keras->arena, type));
            if (!check_dtype(keras, where, config) || !layer_arguments(keras, where, type, config, rank, &made)) {
                made = NULL;
            }
        }
    }
    keras->depth--;
    return made;
}
