/*
 * keras_training.c - Keras's compile configuration (optimizer, losses, metrics) as the training section.
 */
#include "import/keras.h"

#include <string.h>

/* One loss, metric or weight for one output; NULL after an error. */
typedef Node *Convert(Keras *keras, const Node *value);

static Node *convert_loss(Keras *keras, const Node *value) {
    return node_is_null(value) ? (Node *)value : keras_object(keras, "loss", FAMILY_LOSS, value);
}

/* `accuracy` is a word of its own: which class it means depends on shapes. */
static bool is_word(const Node *value) {
    return node_is_text(value, "accuracy") || node_is_text(value, "acc") || node_is_text(value, "crossentropy") || node_is_text(value, "ce");
}

/* A metric that was given to Keras 2 by name. With several outputs, the saved name starts with the output's; then the function says which metric it
 * is, but for the accuracies, of which it names any. */
static const Node *wrapped_metric(Keras *keras, const Node *value) {
    const Node *config = node_get(value, "config");
    const Node *name = config != NULL && config->kind == NODE_MAP ? node_get(config, "name") : NULL;
    const char *text = node_text(name), *function = name != NULL ? node_text(node_get(config, "fn")) : NULL;
    if (text == NULL || function == NULL || is_word(name) || class_find(FAMILY_METRIC, text) != NULL) {
        return name != NULL ? name : value;
    }
    return node_new_text(keras->arena, strstr(function, "accuracy") != NULL ? "accuracy" : function);
}

static Node *convert_metric(Keras *keras, const Node *value) {
    const char *class_name = keras_class_name(value);
    if (class_name != NULL && strcmp(class_name, "MeanMetricWrapper") == 0) {
        value = wrapped_metric(keras, value);
    }
    bool word = is_word(value);
    return node_is_null(value) || word ? (Node *)value : keras_object(keras, "metrics", FAMILY_METRIC, value);
}

static Node *convert_list(Keras *keras, const Node *list, Convert *convert) {
    Node *made = node_new_list(keras->arena);
    for (int i = 0; i < list->count; i++) {
        Node *item = list->item[i]->kind == NODE_LIST ? convert_list(keras, list->item[i], convert) : convert(keras, list->item[i]);
        if (item == NULL) {
            return NULL;
        }
        node_push(keras->arena, made, item);
    }
    return made;
}

/* The reference of the output that Keras calls `name`: its layer's name. */
static const char *output_reference(const Keras *keras, const Node *outputs, const char *name) {
    const char *clean = keras_clean_name(keras->arena, name);
    for (int i = 0; i < outputs->count; i++) {
        const char *reference = outputs->item[i]->text;
        size_t length = strcspn(reference, ":");
        if (strcmp(reference, clean) == 0 || (strlen(clean) == length && strncmp(reference, clean, length) == 0)) {
            return reference;
        }
    }
    return NULL;
}

/* One value, a list in the outputs' order or a map by their names. */
static Node *convert_outputs(Keras *keras, const Node *value, const Node *outputs, const char *what, Convert *convert) {
    if (value->kind == NODE_LIST) {
        return convert_list(keras, value, convert);
    }
    if (value->kind == NODE_SCALAR || keras_class_name(value) != NULL) {
        return convert(keras, value);
    }
    Node *made = node_new_map(keras->arena);
    for (int i = 0; i < value->count; i++) {
        const char *reference = output_reference(keras, outputs, value->key[i]->text);
        if (reference == NULL) {
            keras_error(keras, what, "config", "the model has no output `%s`", value->key[i]->text);
            return NULL;
        }
        Node *item = value->item[i]->kind == NODE_LIST ? convert_list(keras, value->item[i], convert) : convert(keras, value->item[i]);
        if (item == NULL || node_get(made, reference) != NULL) {
            return NULL;
        }
        node_put(keras->arena, made, reference, item);
    }
    return made;
}

static Node *convert_number(Keras *keras, const Node *value) {
    (void)keras;
    return (Node *)value;
}

/* Keras's own wrapper for half precision scales the loss; float32 needs none. */
static Node *convert_optimizer(Keras *keras, const Node *value) {
    const Node *config = value->kind == NODE_MAP ? node_get(value, "config") : NULL;
    const char *class_name = keras_class_name(value);
    if (class_name != NULL && strcmp(class_name, "LossScaleOptimizer") == 0 && config != NULL && config->kind == NODE_MAP &&
        node_get(config, "inner_optimizer") != NULL) {
        value = node_get(config, "inner_optimizer");
    }
    class_name = keras_class_name(value);
    static const char prefix[] = "Custom>"; /* how Keras 2 registers its own */
    if (keras->legacy && class_name != NULL && strncmp(class_name, prefix, strlen(prefix)) == 0) {
        Node *own = node_new_map(keras->arena);
        node_put(keras->arena, own, "class_name", node_new_text(keras->arena, class_name + strlen(prefix)));
        node_put(keras->arena, own, "config", (Node *)node_get(value, "config"));
        value = own;
    }
    return keras_object(keras, "optimizer", FAMILY_OPTIMIZER, value);
}

/* Metrics of a model with one output are a list; with several outputs, Keras's list of lists becomes a map by output. */
static Node *shape_metrics(Keras *keras, Node *metrics, const Node *outputs) {
    if (metrics->kind == NODE_SCALAR || (metrics->kind == NODE_MAP && node_get(metrics, "type") != NULL)) {
        Node *list = node_new_list(keras->arena);
        node_push(keras->arena, list, metrics);
        metrics = list;
    }
    bool single = outputs->count == 1;
    if (metrics->kind == NODE_MAP) {
        if (!single || metrics->count != 1) {
            return metrics;
        }
        Node *list = metrics->item[0];
        return list->kind == NODE_LIST ? list : shape_metrics(keras, list, outputs);
    }
    if (single) {
        return metrics->count == 1 && metrics->item[0]->kind == NODE_LIST ? metrics->item[0] : metrics;
    }
    Node *map = node_new_map(keras->arena);
    for (int i = 0; i < metrics->count && i < outputs->count; i++) {
        Node *item = metrics->item[i], *list = node_new_list(keras->arena);
        if (node_is_null(item) || (item->kind == NODE_LIST && item->count == 0) || node_get(map, outputs->item[i]->text) != NULL) {
            continue;
        }
        if (item->kind != NODE_LIST) {
            node_push(keras->arena, list, item);
            item = list;
        }
        node_put(keras->arena, map, outputs->item[i]->text, item);
    }
    return map;
}

static bool is_empty(const Node *value) {
    if (value == NULL || node_is_null(value)) {
        return true;
    }
    bool empty = value->kind != NODE_SCALAR;
    for (int i = 0; empty && i < value->count; i++) {
        empty = is_empty(value->item[i]);
    }
    return empty;
}

bool keras_training(Keras *keras, const Node *config, const Node *outputs, Node **training) {
    static const char *const parts[] = {"loss", "loss_weights", "metrics", "weighted_metrics"};
    *training = NULL;
    if (config == NULL || config->kind != NODE_MAP || is_empty(node_get(config, "optimizer")) || is_empty(node_get(config, "loss"))) {
        return true;
    }
    Node *made = node_new_map(keras->arena), *optimizer = convert_optimizer(keras, node_get(config, "optimizer"));
    if (optimizer == NULL) {
        return false;
    }
    node_put(keras->arena, made, "optimizer", optimizer);
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const Node *value = node_get(config, parts[i]);
        if (is_empty(value)) {
            continue;
        }
        Convert *convert = i == 0 ? convert_loss : i == 1 ? convert_number : convert_metric;
        Node *part = convert_outputs(keras, value, outputs, parts[i], convert);
        if (part != NULL && i >= 2) {
            part = shape_metrics(keras, part, outputs);
        }
        if (part != NULL && i < 2 && part->kind == NODE_LIST && part->count == 1 && outputs->count == 1) {
            part = part->item[0];
        }
        if (part == NULL) {
            return false;
        }
        node_put(keras->arena, made, parts[i], part);
    }
    *training = made;
    return true;
}
