/*
 * keras_masks.c - masks in Keras's files. A model with Embedding(mask_zero) or Masking layers lists the operations on its masks among the layers and
 * hands their results on as `mask=`. The model language derives the same masks by the same rules, so they are left out.
 */
#include "import/keras_graph.h"

#include <string.h>

enum { MASK_UNKNOWN, MASK_OPEN, MASK_NO, MASK_NEUTRAL, MASK_IMPLIED };

/* Does a layer that makes masks read this tensor? */
static bool feeds_mask_maker(KerasGraph *graph, int from, int output) {
    static const char *const makers[] = {"Embedding",  "ReversibleEmbedding", "Masking", "TimeDistributed",
                                         "Functional", "Sequential",          "Model",   "IntegerLookup"};
    for (int i = 0; i < graph->nuse; i++) {
        const KerasUse *use = &graph->use[i];
        const char *class_name = keras_class_name(graph->layer[use->layer].entry);
        for (int k = 0; k < COUNT_OF(makers); k++) {
            if (use->rank >= graph->layer[use->layer].nnode || graph->layer[use->layer].is_input || strcmp(makers[k], class_name) != 0) {
                continue;
            }
            const Node *args = node_get(graph->layer[use->layer].node[use->rank], "args");
            int source = 0, number = 0;
            bool bad = false;
            while (args != NULL && args->kind == NODE_LIST && args->count > 0) {
                args = args->item[0];
            }
            if (args != NULL && keras_tensor(graph, args, &source, &number, &bad) && source == from && number == output) {
                return true;
            }
        }
    }
    return false;
}

static int mask_state(KerasGraph *graph, int use);

/* The state of everything that an operation reads; tensors of layers count as `of_layers`. */
static int state_of_values(KerasGraph *graph, const Node *value, int of_layers) {
    int use = 0, output = 0, state = MASK_NEUTRAL;
    bool bad = false;
    if (keras_is_tensor(value)) {
        if (!keras_tensor(graph, value, &use, &output, &bad)) {
            return MASK_NO;
        }
        return graph->layer[graph->use[use].layer].is_op ? mask_state(graph, use) : of_layers;
    }
    for (int i = 0; value->kind != NODE_SCALAR && i < value->count && state != MASK_NO; i++) {
        int item = state_of_values(graph, value->item[i], of_layers);
        state = item == MASK_NO || item == MASK_OPEN ? MASK_NO : item > state ? item : state;
    }
    return state;
}

static int find_state(KerasGraph *graph, int use) {
    static const char *const combining[] = {"Any",     "LogicalOr",   "LogicalAnd", "LogicalNot", "Concatenate", "ExpandDims",
                                            "Squeeze", "BroadcastTo", "Reshape",    "Cast",       "Transpose",   "Flip"};
    static const char *const neutral[] = {"ZerosLike", "OnesLike"};
    const KerasLayer *layer = &graph->layer[graph->use[use].layer];
    const char *class_name = keras_class_name(layer->entry);
    const Node *args = node_get(layer->node[graph->use[use].rank], "args");
    if (args == NULL || args->kind != NODE_LIST) {
        return MASK_NO;
    }
    if (strcmp(class_name, "NotEqual") == 0) {
        int from = 0, output = 0;
        bool bad = false;
        return args->count == 2 && args->item[1]->kind == NODE_SCALAR && keras_tensor(graph, args->item[0], &from, &output, &bad) &&
                       feeds_mask_maker(graph, from, output)
                   ? MASK_IMPLIED
                   : MASK_NO;
    }
    for (int i = 0; i < COUNT_OF(neutral); i++) {
        if (strcmp(neutral[i], class_name) == 0) {
            return MASK_NEUTRAL;
        }
    }
    for (int i = 0; i < COUNT_OF(combining); i++) {
        if (strcmp(combining[i], class_name) == 0) {
            return state_of_values(graph, args, MASK_NO);
        }
    }
    return MASK_NO;
}

/* Operations may stand in the file after those that read them, so that this recurs; cycles are stopped by MASK_OPEN, depth by the number of masks. */
static int mask_state(KerasGraph *graph, int use) {
    KerasLayer *layer = &graph->layer[graph->use[use].layer];
    enum { DEEPEST = 400 };
    if (layer->mask == MASK_UNKNOWN) {
        if (graph->keras->depth > DEEPEST) {
            return MASK_NO;
        }
        layer->mask = MASK_OPEN;
        graph->keras->depth++;
        layer->mask = (signed char)find_state(graph, use);
        graph->keras->depth--;
    }
    return layer->mask;
}

bool keras_mask_implied(KerasGraph *graph, int use) {
    int state = mask_state(graph, use);
    return state == MASK_IMPLIED || state == MASK_NEUTRAL;
}
