/*
 * keras_ops.c - calls of keras.ops in a graph: Keras saves them as layers of the module keras.src.ops.
 */
#include "import/keras_graph.h"

#include <string.h>

bool keras_is_op(const Node *entry) {
    const char *module = node_text(node_get(entry, "module"));
    return module != NULL && (strncmp(module, "keras.src.ops.", 14) == 0 || strcmp(module, "keras.ops") == 0);
}

Node *keras_op_entry(KerasGraph *graph, KerasUse *use) {
    const KerasLayer *layer = &graph->layer[use->layer];
    keras_error(graph->keras, arena_printf(graph->keras->arena, "layer `%s`", layer->name), "unsupported",
                "the operation %s of keras.ops is not possible here", keras_class_name(layer->entry));
    return NULL;
}
