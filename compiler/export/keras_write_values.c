/*
 * keras_write_values.c - arguments and objects of the model language as Keras serializes them. Arguments that a file leaves out are left out here,
 * too: the defaults are Keras's, and older releases, which have fewer arguments, read the file as well.
 */
#include "export/keras_write.h"

#include <string.h>

Node *keras_wrap(const KerasWriter *writer, const char *module, const char *class_name, Node *config) {
    Arena *arena = writer->arena;
    Node *made = node_new_map(arena);
    node_put(arena, made, "module", node_new_text(arena, module));
    node_put(arena, made, "class_name", node_new_text(arena, class_name));
    node_put(arena, made, "config", config);
    /* classes outside Keras's public names are found by this one */
    node_put(arena, made, "registered_name", strncmp(module, "keras.src.", 10) == 0 ? node_new_text(arena, class_name) : node_new_null(arena));
    return made;
}

static Node *write_scalar(Arena *arena, const Node *node) {
    int64_t whole = 0;
    double number = 0;
    bool flag = false, hex = strncmp(node->text, "0x", 2) == 0;
    if (node->quoted) {
        return node_new_text(arena, node->text);
    }
    if (node_is_null(node)) {
        return node_new_null(arena);
    }
    if (node_as_bool(node, &flag)) {
        return node_new_bool(arena, flag);
    }
    if ((hex || strpbrk(node->text, ".eE") == NULL) && node_as_int(node, &whole)) {
        return node_new_int(arena, whole);
    }
    return node_as_float(node, &number) ? node_new_float(arena, number) : node_new_text(arena, node->text);
}

Node *keras_value(const KerasWriter *writer, const Node *node) {
    Arena *arena = writer->arena;
    if (node->kind == NODE_SCALAR) {
        return write_scalar(arena, node);
    }
    Node *made = node->kind == NODE_LIST ? node_new_list(arena) : node_new_map(arena);
    for (int i = 0; i < node->count; i++) {
        Node *item = keras_value(writer, node->item[i]);
        if (node->kind == NODE_LIST) {
            node_push(arena, made, item);
        } else {
            node_put(arena, made, node->key[i]->text, item);
        }
    }
    return made;
}

/* Words, also those that look like numbers. */
static Node *write_words(Arena *arena, const Node *node) {
    if (node->kind == NODE_SCALAR) {
        return node_is_null(node) ? node_new_null(arena) : node_new_text(arena, node->text);
    }
    Node *list = node_new_list(arena);
    for (int i = 0; i < node->count; i++) {
        node_push(arena, list, write_words(arena, node->item[i]));
    }
    return list;
}

static Node *write_argument(const KerasWriter *writer, const Arg *arg, const Node *value) {
    Arena *arena = writer->arena;
    int64_t whole = 0;
    switch (arg->type) {
    case ARG_STRING:
    case ARG_STRINGS:
    case ARG_CHOICE: return write_words(arena, value);
    case ARG_INT: return node_as_int(value, &whole) ? node_new_int(arena, whole) : keras_value(writer, value);
    case ARG_OBJECT:
    case ARG_OBJECTS: {
        if (value->kind != NODE_LIST) {
            return keras_write_object(writer, arg->family, value);
        }
        Node *list = node_new_list(arena);
        for (int i = 0; i < value->count; i++) {
            Node *item = keras_write_object(writer, arg->family, value->item[i]);
            if (item == NULL) {
                return NULL;
            }
            node_push(arena, list, item);
        }
        return list;
    }
    default: break;
    }
    bool schedule = strcmp(arg->name, "learning_rate") == 0 && value->kind == NODE_MAP;
    return schedule ? keras_write_object(writer, FAMILY_SCHEDULE, value) : keras_value(writer, value);
}

bool keras_write_arguments(const KerasWriter *writer, const ClassDef *def, const Node *map, bool all, const char *skip, Node *config) {
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        const Node *value = map->kind == NODE_MAP ? node_get(map, arg->name) : NULL;
        if (word_in(skip, arg->name)) {
            continue;
        }
        if (value == NULL && all && arg->initial != NULL) {
            value = yaml_parse(writer->arena, writer->diag, arg->initial, strlen(arg->initial));
        }
        Node *made = value != NULL ? write_argument(writer, arg, value) : NULL;
        if (value != NULL && made == NULL) {
            return false;
        }
        if (made != NULL) {
            node_put(writer->arena, config, arg->name, made);
        }
    }
    return true;
}

/* An activation with arguments is a layer or an operation that computes it. */
static Node *write_activation(const KerasWriter *writer, const ClassDef *def, const Node *node) {
    bool is_layer = false, plain = true;
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL && node->kind == NODE_MAP; arg++) {
        plain = plain && node_get(node, arg->name) == NULL;
    }
    if (plain) {
        return node_new_text(writer->arena, def->name);
    }
    const char *class_name = keras_activation_class(def->name, &is_layer);
    if (class_name == NULL) {
        diag_error(writer->diag, node->mark, "export", "Keras has no class that keeps the arguments of the activation `%s`", def->name);
        return NULL;
    }
    Node *config = node_new_map(writer->arena);
    bool fine = keras_write_arguments(writer, def, node, true, NULL, config);
    return fine ? keras_wrap(writer, is_layer ? "keras.layers" : "keras.src.ops.nn", class_name, config) : NULL;
}

static Node *write_cell(const KerasWriter *writer, const ClassDef *def, const Node *node) {
    Node *config = node_new_map(writer->arena);
    const Node *trainable = node->kind == NODE_MAP ? node_get(node, "trainable") : NULL;
    if (trainable != NULL) {
        node_put(writer->arena, config, "trainable", keras_value(writer, trainable));
    }
    return keras_write_arguments(writer, def, node, false, NULL, config) ? keras_wrap(writer, "keras.layers", def->name, config) : NULL;
}

Node *keras_write_object(const KerasWriter *writer, Family family, const Node *node) {
    static const char *const modules[FAMILY_COUNT] = {[FAMILY_INITIALIZER] = "keras.initializers",
                                                      [FAMILY_REGULARIZER] = "keras.regularizers",
                                                      [FAMILY_CONSTRAINT] = "keras.constraints",
                                                      [FAMILY_LOSS] = "keras.losses",
                                                      [FAMILY_METRIC] = "keras.metrics",
                                                      [FAMILY_OPTIMIZER] = "keras.optimizers",
                                                      [FAMILY_SCHEDULE] = "keras.optimizers.schedules"};
    Arena *arena = writer->arena;
    if (node_is_null(node)) {
        return node_new_null(arena);
    }
    const Node *type = node->kind == NODE_MAP ? node_get(node, "type") : node;
    if (type == NULL || type->kind != NODE_SCALAR) {
        diag_error(writer->diag, node->mark, "export", "a %s without a type", family_name(family));
        return NULL;
    }
    if (family == FAMILY_LAYER) {
        return keras_write_layer(writer, node, NULL, NULL, true);
    }
    bool by_name = node->kind == NODE_SCALAR && (family == FAMILY_LOSS || family == FAMILY_METRIC); /* the name is part of metrics' names */
    const ClassDef *def = class_find(family, type->text);
    if (by_name || def == NULL) {
        return node_new_text(arena, type->text);
    }
    if (family == FAMILY_ACTIVATION || family == FAMILY_CELL) {
        return family == FAMILY_CELL ? write_cell(writer, def, node) : write_activation(writer, def, node);
    }
    Node *config = node_new_map(arena);
    const Node *name = node->kind == NODE_MAP ? node_get(node, "name") : NULL;
    if (!keras_write_arguments(writer, def, node, false, NULL, config)) {
        return NULL;
    }
    if (name != NULL && node_get(config, "name") == NULL) {
        node_put(arena, config, "name", write_words(arena, name));
    }
    return keras_wrap(writer, modules[family], def->name, config);
}
