/*
 * keras_write_training.c - the training section as Keras's compile configuration. What fit takes (epochs, callbacks, class weights) is no part of a
 * Keras model.
 */
#include "export/keras_write.h"

#include <string.h>

static Node *write_part(const KerasWriter *writer, Family family, const Node *value) {
    if (value->kind == NODE_LIST) {
        Node *list = node_new_list(writer->arena);
        for (int i = 0; i < value->count; i++) {
            Node *item = write_part(writer, family, value->item[i]);
            if (item == NULL) {
                return NULL;
            }
            node_push(writer->arena, list, item);
        }
        return list;
    }
    return family == FAMILY_COUNT ? keras_value(writer, value) : keras_write_object(writer, family, value);
}

/* The value for an output in a map by outputs: "lstm:1", or "lstm" for its first. */
static const Node *value_of_output(const Node *map, const char *reference) {
    const Node *value = node_get(map, reference);
    for (int i = 0; value == NULL && i < map->count; i++) {
        const char *key = map->key[i]->text;
        size_t length = strcspn(key, ":");
        value = strncmp(key, reference, length) == 0 && reference[length] == '\0' && strcmp(key + length, ":0") == 0 ? map->item[i] : NULL;
    }
    return value;
}

/* Maps by outputs become lists in the outputs' order: Keras names outputs by layers, several of which one layer may have. */
static Node *write_outputs(const KerasWriter *writer, const Model *model, Family family, bool lists, const Node *value) {
    Arena *arena = writer->arena;
    if (value->kind != NODE_MAP || node_get(value, "type") != NULL) {
        Node *part = write_part(writer, family, value);
        if (part == NULL || !lists || value->kind == NODE_LIST || node_is_null(value)) {
            return part;
        }
        Node *list = node_new_list(arena);
        node_push(arena, list, part);
        return list;
    }
    Node *list = node_new_list(arena);
    for (int i = 0; i < model->noutput; i++) {
        const Node *of_output = value_of_output(value, model->output[i]);
        Node *item = of_output != NULL        ? write_part(writer, family, of_output)
                     : lists                  ? node_new_list(arena)
                     : family != FAMILY_COUNT ? node_new_null(arena)
                                              : node_new_float(arena, 1);
        if (item == NULL) {
            return NULL;
        }
        if (lists && item->kind != NODE_LIST) {
            Node *inner = node_new_list(arena);
            node_push(arena, inner, item);
            item = inner;
        }
        node_push(arena, list, item);
    }
    return list;
}

Node *keras_write_training(const KerasWriter *writer, const Model *model) {
    static const struct {
        const char *name;
        Family family; /* FAMILY_COUNT: numbers */
        bool lists;
    } parts[] = {{"loss", FAMILY_LOSS, false},
                 {"loss_weights", FAMILY_COUNT, false},
                 {"metrics", FAMILY_METRIC, true},
                 {"weighted_metrics", FAMILY_METRIC, true}};
    Arena *arena = writer->arena;
    Node *made = node_new_map(arena);
    const Node *optimizer = node_get(model->training, "optimizer");
    Node *config = optimizer != NULL ? keras_write_object(writer, FAMILY_OPTIMIZER, optimizer) : node_new_text(arena, "rmsprop");
    if (config == NULL) {
        return NULL;
    }
    node_put(arena, made, "optimizer", config);
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const Node *value = node_get(model->training, parts[i].name);
        if (value == NULL) {
            continue;
        }
        Node *part = write_outputs(writer, model, parts[i].family, parts[i].lists, value);
        if (part == NULL) {
            return NULL;
        }
        node_put(arena, made, parts[i].name, part);
    }
    return made;
}
