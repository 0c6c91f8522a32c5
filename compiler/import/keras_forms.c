/*
 * keras_forms.c - the other forms in which Keras writes graphs, as the one that keras_graph.c reads: Keras 2's calls, and Sequential models, whose
 * calls are implied.
 */
#include "import/keras_graph.h"

#include <string.h>

/* ---- Keras 2: [[name, node, output, {keywords}], ...] */

static Node *tensor_of_history(Arena *arena, const Node *history) {
    Node *tensor = node_new_map(arena), *config = node_new_map(arena);
    node_put(arena, config, "keras_history", (Node *)history);
    node_put(arena, tensor, "class_name", node_new_text(arena, "__keras_tensor__"));
    node_put(arena, tensor, "config", config);
    return tensor;
}

static Node *modern_value(Arena *arena, const Node *value) {
    int64_t number = 0;
    if (value->kind == NODE_LIST && value->count >= 3 && node_is_text(value->item[0], "_CONSTANT_VALUE") && node_as_int(value->item[1], &number) &&
        number == -1) {
        return (Node *)value->item[2]; /* an operand that is no tensor */
    }
    if (keras_is_history(value)) {
        return tensor_of_history(arena, value);
    }
    if (value->kind != NODE_LIST) {
        return (Node *)value;
    }
    Node *list = node_new_list(arena);
    for (int i = 0; i < value->count; i++) {
        node_push(arena, list, modern_value(arena, value->item[i]));
    }
    return list;
}

const Node *keras_modern_node(Arena *arena, const Node *node) {
    if (node->kind == NODE_MAP) {
        return node;
    }
    Node *modern = node_new_map(arena), *args = node_new_list(arena), *kwargs = node_new_map(arena);
    const Node *single[1] = {node};
    const Node *const *item = keras_is_history(node) ? single : (const Node *const *)node->item;
    int count = keras_is_history(node) ? 1 : node->kind == NODE_LIST ? node->count : 0;
    for (int i = 0; i < count; i++) {
        node_push(arena, args, modern_value(arena, item[i]));
        const Node *keywords = item[i]->kind == NODE_LIST && item[i]->count > 3 ? item[i]->item[3] : NULL;
        for (int k = 0; keywords != NULL && keywords->kind == NODE_MAP && k < keywords->count; k++) {
            if (node_get(kwargs, keywords->key[k]->text) == NULL) {
                node_put(arena, kwargs, keywords->key[k]->text, modern_value(arena, keywords->item[k]));
            }
        }
    }
    node_put(arena, modern, "args", args);
    node_put(arena, modern, "kwargs", kwargs);
    return modern;
}

/* ---- Sequential: the same with the calls that it implies */

static Node *history(Arena *arena, const char *name) {
    Node *list = node_new_list(arena);
    node_push(arena, list, node_new_text(arena, name));
    node_push(arena, list, node_new_int(arena, 0));
    node_push(arena, list, node_new_int(arena, 0));
    return list;
}

static Node *implied_input(Keras *keras, const Node *config, const Node *first) {
    Arena *arena = keras->arena;
    const Node *shape = config->kind == NODE_MAP ? node_get(config, "build_input_shape") : NULL,
               *of_first = first->kind == NODE_MAP ? node_get(first, "config") : NULL;
    const Node *build = first->kind == NODE_MAP ? node_get(first, "build_config") : NULL;
    for (int i = 0; i < 2 && (shape == NULL || shape->kind != NODE_LIST) && of_first != NULL && of_first->kind == NODE_MAP; i++) {
        shape = node_get(of_first, i == 0 ? "batch_shape" : "batch_input_shape");
    }
    if ((shape == NULL || shape->kind != NODE_LIST) && build != NULL && build->kind == NODE_MAP) {
        shape = node_get(build, "input_shape");
    }
    Node *entry = node_new_map(arena), *inner = node_new_map(arena);
    node_put(arena, entry, "class_name", node_new_text(arena, "InputLayer"));
    node_put(arena, inner, "name", node_new_text(arena, "input_layer"));
    if (shape != NULL) {
        node_put(arena, inner, "batch_shape", (Node *)shape);
    }
    bool looks_up = keras_class_name(first) != NULL && strcmp(keras_class_name(first), "Embedding") == 0;
    node_put(arena, inner, "dtype", node_new_text(arena, looks_up ? "int32" : "float32"));
    node_put(arena, entry, "config", inner);
    return entry;
}

static Node *sequential(Keras *keras, const Node *config, const Node *layers, const char *where) {
    Arena *arena = keras->arena;
    Node *modern = node_new_map(arena), *list = node_new_list(arena);
    const char *previous = NULL, *first = NULL;
    if (layers->count == 0) {
        keras_error(keras, where, "config", "a model without layers");
        return NULL;
    }
    const char *class_name = keras_class_name(layers->item[0]);
    int extra = class_name == NULL || strcmp(class_name, "InputLayer") != 0 ? 1 : 0;
    for (int i = -extra; i < layers->count; i++) {
        const Node *entry = i < 0 ? implied_input(keras, config, layers->item[0]) : layers->item[i];
        const Node *inner = entry->kind == NODE_MAP ? node_get(entry, "config") : NULL;
        const char *name = inner != NULL && inner->kind == NODE_MAP ? node_text(node_get(inner, "name")) : NULL;
        if (name == NULL) {
            keras_error(keras, where, "config", "a layer without class or name");
            return NULL;
        }
        Node *copy = node_new_map(arena), *nodes = node_new_list(arena);
        for (int k = 0; k < entry->count; k++) {
            if (strcmp(entry->key[k]->text, "inbound_nodes") != 0 && strcmp(entry->key[k]->text, "name") != 0) {
                node_put(arena, copy, entry->key[k]->text, entry->item[k]);
            }
        }
        node_put(arena, copy, "name", node_new_text(arena, name));
        if (previous != NULL) {
            node_push(arena, nodes, history(arena, previous));
        } else {
            first = name;
        }
        node_put(arena, copy, "inbound_nodes", nodes);
        node_push(arena, list, copy);
        previous = name;
    }
    node_put(arena, modern, "input_layers", history(arena, first));
    node_put(arena, modern, "output_layers", history(arena, previous));
    return keras_functional(keras, modern, list, where, true);
}

Node *keras_graph(Keras *keras, const Node *config, const char *where) {
    /* Keras 2's oldest files hold the list of a Sequential's layers alone. */
    const Node *layers = config->kind == NODE_LIST ? config : config->kind == NODE_MAP ? node_get(config, "layers") : NULL;
    if (layers == NULL || layers->kind != NODE_LIST) {
        keras_error(keras, where, "config", "a model without a list of layers");
        diag_remedy(keras->source->diag,
                    "only models made of layers (functional and Sequential) can be imported: a subclass of Model computes in Python code");
        return NULL;
    }
    bool wired = config->kind == NODE_MAP && node_get(config, "output_layers") != NULL;
    return wired ? keras_functional(keras, config, layers, where, false) : sequential(keras, config, layers, where);
}
