/*
 * keras_legacy.c - what models saved by Keras 2 say otherwise: words that mean something else now, and TensorFlow's functions in the graph
 * (TFOpLambda, SlicingOpLambda), as the operations of keras.ops that they are.
 */
#include "import/keras_graph.h"

#include <string.h>

/* ---- words */

bool keras_is_legacy(const char *version) {
    return version != NULL && version[0] >= '0' && version[0] <= '2' && version[1] == '.';
}

/* Keras 2's hard_sigmoid is clip(0.2 x + 0.5, 0, 1); Keras 3's has the slope 1/6. */
Node *keras_legacy_activation(Arena *arena, const char *name) {
    if (strcmp(name, "hard_sigmoid") != 0) {
        return NULL;
    }
    Node *made = node_new_map(arena);
    node_put(arena, made, "type", node_new_text(arena, name));
    node_put(arena, made, "slope", node_new_float(arena, 0.2));
    return made;
}

const char *keras_legacy_argument(const ClassDef *def, const char *key) {
    static const char *const renamed[][3] = {{"LeakyReLU", "alpha", "negative_slope"}};
    for (int i = 0; i < COUNT_OF(renamed); i++) {
        if (strcmp(def->name, renamed[i][0]) == 0 && strcmp(key, renamed[i][1]) == 0) {
            return renamed[i][2];
        }
    }
    return key;
}

const char *keras_legacy_path(Arena *arena, const char *path) {
    static const char *const parts[] = {"/query_dense/", "/key_dense/", "/value_dense/", "/output_dense/"};
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const char *at = strstr(path, parts[i]);
        if (at != NULL) {
            return arena_printf(arena, "%.*s/_%s", (int)(at - path), path, at + 1);
        }
    }
    return path;
}

/* ---- TensorFlow's functions */

/* How a function's arguments are those of the operation: each "from=to", separated by blanks; the first ones are its operands, in order. */
static const struct {
    const char *function, *class_name;
    int operands; /* of the listed arguments; 0: all tensors, as one list */
    const char *arguments;
} functions[] = {
    {"__operators__.add", "Add", 2, "x y"},
    {"math.add", "Add", 2, "x y"},
    {"math.subtract", "Subtract", 2, "x y"},
    {"math.multiply", "Multiply", 2, "x y"},
    {"math.divide", "Divide", 2, "x y"},
    {"math.truediv", "TrueDivide", 2, "x y"},
    {"math.floordiv", "FloorDivide", 2, "x y"},
    {"math.floormod", "Mod", 2, "x y"},
    {"math.pow", "Power", 2, "x y"},
    {"math.maximum", "Maximum", 2, "x y"},
    {"math.minimum", "Minimum", 2, "x y"},
    {"math.equal", "Equal", 2, "x y"},
    {"math.not_equal", "NotEqual", 2, "x y"},
    {"math.less", "Less", 2, "x y"},
    {"math.less_equal", "LessEqual", 2, "x y"},
    {"math.greater", "Greater", 2, "x y"},
    {"math.greater_equal", "GreaterEqual", 2, "x y"},
    {"math.logical_and", "LogicalAnd", 2, "x y"},
    {"math.logical_or", "LogicalOr", 2, "x y"},
    {"math.logical_not", "LogicalNot", 1, "x"},
    {"math.negative", "Negative", 1, "x"},
    {"math.abs", "Abs", 1, "x"},
    {"math.exp", "Exp", 1, "x"},
    {"math.log", "Log", 1, "x"},
    {"math.log1p", "Log1p", 1, "x"},
    {"math.sqrt", "Sqrt", 1, "x"},
    {"math.rsqrt", "Rsqrt", 1, "x"},
    {"math.square", "Square", 1, "x"},
    {"math.reciprocal", "Reciprocal", 1, "x"},
    {"math.sign", "Sign", 1, "x"},
    {"math.floor", "Floor", 1, "x"},
    {"math.ceil", "Ceil", 1, "x"},
    {"math.sin", "Sin", 1, "x"},
    {"math.cos", "Cos", 1, "x"},
    {"math.tanh", "Tanh", 1, "x"},
    {"math.sigmoid", "Sigmoid", 1, "x"},
    {"math.softplus", "Softplus", 1, "features"},
    {"math.erf", "Erf", 1, "x"},
    {"nn.relu", "Relu", 1, "features"},
    {"nn.relu6", "Relu6", 1, "features"},
    {"nn.sigmoid", "Sigmoid", 1, "x"},
    {"nn.tanh", "Tanh", 1, "x"},
    {"nn.elu", "Elu", 1, "features"},
    {"nn.selu", "Selu", 1, "features"},
    {"nn.softsign", "Softsign", 1, "features"},
    {"nn.softmax", "Softmax", 1, "logits axis=axis"},
    {"nn.silu", "Silu", 1, "features"},
    {"math.reduce_sum", "Sum", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_mean", "Mean", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_max", "Max", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_min", "Min", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_prod", "Prod", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_std", "Std", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_variance", "Var", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.reduce_logsumexp", "Logsumexp", 1, "input_tensor axis=axis keepdims=keepdims"},
    {"math.argmax", "Argmax", 1, "input axis=axis"},
    {"math.cumsum", "Cumsum", 1, "x axis=axis"},
    {"concat", "Concatenate", 0, "axis=axis"},
    {"stack", "Stack", 0, "axis=axis"},
    {"linalg.matmul", "Matmul", 2, "a b"},
    {"reshape", "Reshape", 1, "tensor shape=newshape"},
    {"transpose", "Transpose", 1, "a perm=axes"},
    {"expand_dims", "ExpandDims", 1, "input axis=axis"},
    {"squeeze", "Squeeze", 1, "input axis=axis"},
    {"reverse", "Flip", 1, "tensor axis=axis"},
    {"tile", "Tile", 1, "input multiples=repeats"},
    {"cast", "Cast", 1, "x dtype=dtype"},
    {"clip_by_value", "Clip", 1, "t clip_value_min=x_min clip_value_max=x_max"},
    {"__operators__.getitem", "GetItem", 1, "tensor slice_spec=key"},
};

/* The place of the argument `key` in a list of arguments; *name: what it is called there. -1: not listed. */
static int listed(Arena *arena, const char *arguments, const char *key, const char **name) {
    int place = 0;
    for (const char *at = arguments; at[0] != '\0'; place++) {
        size_t whole = strcspn(at, " "), own = strcspn(at, "= ");
        if (strlen(key) == own && strncmp(at, key, own) == 0) {
            *name = whole > own ? arena_strndup(arena, at + own + 1, whole - own - 1) : key;
            return place;
        }
        at += whole;
        at += strspn(at, " ");
    }
    return -1;
}

/* One part of an index: {start, stop, step} is a slice. */
static Node *index_part(Arena *arena, const Node *part) {
    if (part->kind != NODE_MAP || node_get(part, "start") == NULL || node_get(part, "class_name") != NULL) {
        return (Node *)part;
    }
    Node *slice = node_new_map(arena);
    node_put(arena, slice, "class_name", node_new_text(arena, "__slice__"));
    node_put(arena, slice, "config", (Node *)part);
    return slice;
}

static Node *index_parts(Arena *arena, const Node *key) {
    if (key->kind != NODE_LIST) {
        return index_part(arena, key);
    }
    Node *list = node_new_list(arena);
    for (int i = 0; i < key->count; i++) {
        node_push(arena, list, index_part(arena, key->item[i]));
    }
    return list;
}

/* A call of the function as a call of the operation. */
static Node *modern_call(Arena *arena, int row, const Node *call) {
    enum { MOST_OPERANDS = 2 };
    const Node *modern = keras_modern_node(arena, call), *args = node_get(modern, "args"), *kwargs = node_get(modern, "kwargs");
    Node *made = node_new_map(arena), *operands = node_new_list(arena), *others = node_new_map(arena), *operand[MOST_OPERANDS] = {NULL};
    for (int i = 0; i < args->count && i < functions[row].operands; i++) {
        operand[i] = args->item[i];
    }
    for (int i = 0; i < kwargs->count; i++) {
        const char *name = NULL;
        const int place = listed(arena, functions[row].arguments, kwargs->key[i]->text, &name);
        if (place >= 0 && place < functions[row].operands) {
            operand[place] = kwargs->item[i];
        } else if (!node_is_null(kwargs->item[i]) && strcmp(kwargs->key[i]->text, "name") != 0) {
            const bool key = place >= 0 && strcmp(name, "key") == 0;
            node_put(arena, others, place >= 0 ? name : kwargs->key[i]->text, key ? index_parts(arena, kwargs->item[i]) : kwargs->item[i]);
        }
    }
    for (int i = 0; i < functions[row].operands && operand[i] != NULL; i++) {
        node_push(arena, operands, operand[i]);
    }
    if (functions[row].operands == 0) {
        node_push(arena, operands, (Node *)args);
    }
    node_put(arena, made, "args", operands);
    node_put(arena, made, "kwargs", others);
    return made;
}

const Node *keras_legacy_entry(Keras *keras, const Node *entry) {
    const char *class_name = entry->kind == NODE_MAP ? keras_class_name(entry) : NULL;
    const Node *config = class_name != NULL ? node_get(entry, "config") : NULL, *calls = class_name != NULL ? node_get(entry, "inbound_nodes") : NULL;
    if (class_name == NULL || (strcmp(class_name, "TFOpLambda") != 0 && strcmp(class_name, "SlicingOpLambda") != 0) || config == NULL ||
        config->kind != NODE_MAP) {
        return entry;
    }
    Arena *arena = keras->arena;
    const char *name = node_text(node_get(config, "name")), *function = node_text(node_get(config, "function"));
    static const char compatible[] = "compat.v1.";
    if (function != NULL && strncmp(function, compatible, strlen(compatible)) == 0) {
        function += strlen(compatible);
    }
    int row = 0;
    while (row < COUNT_OF(functions) && (function == NULL || strcmp(functions[row].function, function) != 0)) {
        row++;
    }
    if (row == COUNT_OF(functions) || calls == NULL || calls->kind != NODE_LIST) {
        keras_error(keras, arena_printf(arena, "layer `%s` (%s)", name != NULL ? name : "?", class_name), "unsupported",
                    "TensorFlow's function tf.%s is not possible here", function != NULL ? function : "?");
        diag_remedy(keras->source->diag, "rebuild this part of the model with layers or keras.ops, copy the weights and save it again");
        return NULL;
    }
    Node *made = node_new_map(arena), *bare = node_new_map(arena), *nodes = node_new_list(arena);
    for (int i = 0; i < calls->count; i++) {
        node_push(arena, nodes, modern_call(arena, row, calls->item[i]));
    }
    node_put(arena, bare, "name", node_new_text(arena, name != NULL ? name : "operation"));
    node_put(arena, made, "module", node_new_text(arena, "keras.ops"));
    node_put(arena, made, "class_name", node_new_text(arena, functions[row].class_name));
    node_put(arena, made, "config", bare);
    node_put(arena, made, "inbound_nodes", nodes);
    return made;
}
