/*
 * keras_write_ops.c - entries `ops.NAME` as the operations of keras.src.ops that Keras saves among the layers. The importer's table says which class
 * computes which function.
 */
#include "export/keras_write.h"

#include <stdlib.h>
#include <string.h>

bool keras_is_operation(const ModelEntry *entry) {
    return strncmp(entry->object->def->name, "ops.", 4) == 0;
}

static bool holds_point(const Node *node) {
    if (node->kind == NODE_SCALAR) {
        return strpbrk(node->text, ".eEn") != NULL;
    }
    for (int i = 0; i < node->count; i++) {
        if (holds_point(node->item[i])) {
            return true;
        }
    }
    return false;
}

/* Numbers among the operands: one as it is, lists as arrays, whose shape Keras asks for. */
static Node *constant_node(const KerasWriter *writer, const Node *value) {
    Arena *arena = writer->arena;
    Node *plain = keras_value(writer, value);
    if (value->kind != NODE_LIST) {
        return plain;
    }
    Node *made = node_new_map(arena), *config = node_new_map(arena);
    node_put(arena, config, "value", plain);
    node_put(arena, config, "dtype", node_new_text(arena, holds_point(value) ? "float32" : "int32"));
    node_put(arena, made, "class_name", node_new_text(arena, "__numpy__"));
    node_put(arena, made, "config", config);
    return made;
}

static Node *whole_or_null(Arena *arena, const char *text, size_t length) {
    return length > 0 ? node_new_int(arena, strtol(arena_strndup(arena, text, length), NULL, 10)) : node_new_null(arena);
}

/* One part of a key, as Python writes it: "1:5:2", "-1", "...", "newaxis". */
static Node *key_node(Arena *arena, const char *part) {
    static const char *const names[] = {"start", "stop", "step"};
    if (strcmp(part, "newaxis") == 0) {
        return node_new_null(arena);
    }
    bool ellipsis = strcmp(part, "...") == 0;
    if (!ellipsis && strchr(part, ':') == NULL) {
        return whole_or_null(arena, part, strlen(part));
    }
    Node *made = node_new_map(arena), *config = node_new_map(arena);
    for (int i = 0; i < 3 && !ellipsis; i++) {
        size_t length = strcspn(part, ":");
        node_put(arena, config, names[i], whole_or_null(arena, part, length));
        part += length + (part[length] == ':');
    }
    node_put(arena, made, "class_name", node_new_text(arena, ellipsis ? "__ellipsis__" : "__slice__"));
    node_put(arena, made, "config", config);
    return made;
}

static Node *key_list(Arena *arena, const Node *key) {
    Node *list = node_new_list(arena);
    for (int i = 0; i < (key->kind == NODE_LIST ? key->count : 1); i++) {
        node_push(arena, list, key_node(arena, key->kind == NODE_LIST ? key->item[i]->text : key->text));
    }
    return list;
}

/* The positions of the call: tensors in order, numbers in the places that have a name. */
static void put_operands(const KerasWriter *writer, const ModelEntry *entry, const char *function, Node **tensor, Node *args) {
    Arena *arena = writer->arena;
    const Node *x1 = node_get(entry->node, "x1"), *x2 = node_get(entry->node, "x2");
    int at = 0;
    if (strcmp(function, "where") == 0 && entry->ninput > 0) {
        node_push(arena, args, tensor[at++]);
    }
    for (int i = 0; i < 2; i++) {
        const Node *number = i == 0 ? x1 : x2;
        if (number != NULL && !node_is_null(number)) {
            node_push(arena, args, constant_node(writer, number));
        } else if (at < entry->ninput) {
            node_push(arena, args, tensor[at++]);
        }
    }
}

static void put_positions(const KerasWriter *writer, const ModelEntry *entry, const char *function, Node **tensor, Node *args) {
    Arena *arena = writer->arena;
    bool list = strcmp(function, "concatenate") == 0 || strcmp(function, "stack") == 0;
    Node *to = list ? node_new_list(arena) : args;
    for (int i = 0; i < entry->ninput; i++) {
        node_push(arena, to, tensor[i]);
    }
    if (list) {
        node_push(arena, args, to);
    }
    const Node *indices = node_get(entry->node, "indices"), *key = node_get(entry->node, "key"), *fill = node_get(entry->node, "constant_values");
    if (indices != NULL && !node_is_null(indices)) {
        node_push(arena, args, constant_node(writer, indices));
    }
    if (key != NULL) {
        node_push(arena, args, key_list(arena, key));
    }
    if (fill != NULL) {
        node_push(arena, args, keras_value(writer, fill));
    }
}

static bool is_flag(const Node *node, bool value) {
    bool flag = !value;
    return node != NULL && node_as_bool(node, &flag) && flag == value;
}

Node *keras_write_operation(const KerasWriter *writer, const ModelEntry *entry, const char *name, Node **tensor, Node *args) {
    Arena *arena = writer->arena;
    const char *function = entry->object->def->name + strlen("ops.");
    const KerasOperation *operation = keras_operation(function);
    bool ours = is_flag(node_get(entry->node, "exclusive"), true) || is_flag(node_get(entry->node, "reverse"), true) ||
                is_flag(node_get(entry->node, "largest"), false);
    if (operation == NULL || ours) {
        diag_error(writer->diag, entry->mark, "export", "Keras has no operation that does what `%s` does here", entry->object->def->name);
        return NULL;
    }
    Node *config = node_new_map(arena);
    if (name != NULL) {
        node_put(arena, config, "name", node_new_text(arena, name));
    }
    if (!keras_write_arguments(writer, entry->object->def, entry->node, false, "x1 x2 indices key constant_values exclusive reverse largest",
                               config)) {
        return NULL;
    }
    if (operation->form == OP_OPERANDS) {
        put_operands(writer, entry, function, tensor, args);
    } else {
        put_positions(writer, entry, function, tensor, args);
    }
    return keras_wrap(writer, arena_printf(arena, "keras.src.ops.%s", operation->module), operation->class_name, config);
}
