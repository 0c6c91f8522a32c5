/*
 * keras_ops.c - calls of keras.ops in a graph, which Keras saves as layers of the module keras.src.ops, and the layers that keras.applications
 * defines for itself: as entries of the model language.
 */
#include "import/keras_graph.h"

#include <ctype.h>
#include <string.h>

static const KerasOperation operations[] = {
    {"Absolute", "absolute", "numpy", OP_TENSORS, NULL},
    {"Abs", "abs", "numpy", OP_TENSORS, NULL},
    {"Negative", "negative", "numpy", OP_TENSORS, NULL},
    {"Exp", "exp", "numpy", OP_TENSORS, NULL},
    {"Expm1", "expm1", "numpy", OP_TENSORS, NULL},
    {"Log", "log", "numpy", OP_TENSORS, NULL},
    {"Log1p", "log1p", "numpy", OP_TENSORS, NULL},
    {"Sqrt", "sqrt", "numpy", OP_TENSORS, NULL},
    {"Rsqrt", "rsqrt", "math", OP_TENSORS, NULL},
    {"Square", "square", "numpy", OP_TENSORS, NULL},
    {"Reciprocal", "reciprocal", "numpy", OP_TENSORS, NULL},
    {"Sign", "sign", "numpy", OP_TENSORS, NULL},
    {"Floor", "floor", "numpy", OP_TENSORS, NULL},
    {"Ceil", "ceil", "numpy", OP_TENSORS, NULL},
    {"Round", "round", "numpy", OP_TENSORS, NULL},
    {"Erf", "erf", "math", OP_TENSORS, NULL},
    {"Erfinv", "erfinv", "math", OP_TENSORS, NULL},
    {"Sin", "sin", "numpy", OP_TENSORS, NULL},
    {"Cos", "cos", "numpy", OP_TENSORS, NULL},
    {"Tan", "tan", "numpy", OP_TENSORS, NULL},
    {"Arcsin", "arcsin", "numpy", OP_TENSORS, NULL},
    {"Arccos", "arccos", "numpy", OP_TENSORS, NULL},
    {"Arctan", "arctan", "numpy", OP_TENSORS, NULL},
    {"Sinh", "sinh", "numpy", OP_TENSORS, NULL},
    {"Cosh", "cosh", "numpy", OP_TENSORS, NULL},
    {"Tanh", "tanh", "numpy", OP_TENSORS, NULL},
    {"Arcsinh", "arcsinh", "numpy", OP_TENSORS, NULL},
    {"Arccosh", "arccosh", "numpy", OP_TENSORS, NULL},
    {"Arctanh", "arctanh", "numpy", OP_TENSORS, NULL},
    {"Isfinite", "isfinite", "numpy", OP_TENSORS, NULL},
    {"Isinf", "isinf", "numpy", OP_TENSORS, NULL},
    {"Isnan", "isnan", "numpy", OP_TENSORS, NULL},
    {"LogicalNot", "logical_not", "numpy", OP_TENSORS, NULL},
    {"Matmul", "matmul", "numpy", OP_TENSORS, NULL},
    {"ZerosLike", "zeros_like", "numpy", OP_TENSORS, "dtype"},
    {"OnesLike", "ones_like", "numpy", OP_TENSORS, "dtype"},
    {"Add", "add", "numpy", OP_OPERANDS, NULL},
    {"Subtract", "subtract", "numpy", OP_OPERANDS, NULL},
    {"Multiply", "multiply", "numpy", OP_OPERANDS, NULL},
    {"Divide", "divide", "numpy", OP_OPERANDS, NULL},
    {"TrueDivide", "true_divide", "numpy", OP_OPERANDS, NULL},
    {"FloorDivide", "floor_divide", "numpy", OP_OPERANDS, NULL},
    {"Mod", "mod", "numpy", OP_OPERANDS, NULL},
    {"Fmod", "fmod", "numpy", OP_OPERANDS, NULL},
    {"Power", "power", "numpy", OP_OPERANDS, NULL},
    {"Maximum", "maximum", "numpy", OP_OPERANDS, NULL},
    {"Minimum", "minimum", "numpy", OP_OPERANDS, NULL},
    {"Arctan2", "arctan2", "numpy", OP_OPERANDS, NULL},
    {"Equal", "equal", "numpy", OP_OPERANDS, NULL},
    {"NotEqual", "not_equal", "numpy", OP_OPERANDS, NULL},
    {"Less", "less", "numpy", OP_OPERANDS, NULL},
    {"LessEqual", "less_equal", "numpy", OP_OPERANDS, NULL},
    {"Greater", "greater", "numpy", OP_OPERANDS, NULL},
    {"GreaterEqual", "greater_equal", "numpy", OP_OPERANDS, NULL},
    {"LogicalAnd", "logical_and", "numpy", OP_OPERANDS, NULL},
    {"LogicalOr", "logical_or", "numpy", OP_OPERANDS, NULL},
    {"LogicalXor", "logical_xor", "numpy", OP_OPERANDS, NULL},
    {"Where", "where", "numpy", OP_OPERANDS, NULL},
    {"Sum", "sum", "numpy", OP_TENSORS, "axis keepdims"},
    {"Mean", "mean", "numpy", OP_TENSORS, "axis keepdims"},
    {"Prod", "prod", "numpy", OP_TENSORS, "axis keepdims"},
    {"Max", "max", "numpy", OP_TENSORS, "axis keepdims"},
    {"Amax", "max", "numpy", OP_TENSORS, "axis keepdims"},
    {"Min", "min", "numpy", OP_TENSORS, "axis keepdims"},
    {"Amin", "min", "numpy", OP_TENSORS, "axis keepdims"},
    {"Any", "any", "numpy", OP_TENSORS, "axis keepdims"},
    {"All", "all", "numpy", OP_TENSORS, "axis keepdims"},
    {"Var", "var", "numpy", OP_TENSORS, "axis keepdims"},
    {"Std", "std", "numpy", OP_TENSORS, "axis keepdims"},
    {"Norm", "norm", "linalg", OP_TENSORS, "axis keepdims"},
    {"Logsumexp", "logsumexp", "math", OP_TENSORS, "axis keepdims"},
    {"Argmax", "argmax", "numpy", OP_TENSORS, "axis keepdims"},
    {"Argmin", "argmin", "numpy", OP_TENSORS, "axis keepdims"},
    {"Cumsum", "cumsum", "numpy", OP_TENSORS, "axis"},
    {"ExpandDims", "expand_dims", "numpy", OP_TENSORS, "axis"},
    {"Squeeze", "squeeze", "numpy", OP_TENSORS, "axis"},
    {"Flip", "flip", "numpy", OP_TENSORS, "axis"},
    {"Concatenate", "concatenate", "numpy", OP_TENSORS, "axis"},
    {"Stack", "stack", "numpy", OP_TENSORS, "axis"},
    {"Sort", "sort", "numpy", OP_TENSORS, "axis"},
    {"TakeAlongAxis", "take_along_axis", "numpy", OP_TENSORS, "axis"},
    {"Split", "split", "numpy", OP_TENSORS, "indices_or_sections axis"},
    {"Repeat", "repeat", "numpy", OP_TENSORS, "repeats axis"},
    {"Tile", "tile", "numpy", OP_TENSORS, "repeats"},
    {"Roll", "roll", "numpy", OP_TENSORS, "shift axis"},
    {"BroadcastTo", "broadcast_to", "numpy", OP_TENSORS, "shape"},
    {"TopK", "top_k", "math", OP_TENSORS, "k sorted"},
    {"OneHot", "one_hot", "nn", OP_TENSORS, "num_classes axis dtype"},
    {"Clip", "clip", "numpy", OP_TENSORS, "x_min x_max"},
    {"Einsum", "einsum", "numpy", OP_TENSORS, "subscripts"},
    {"Cast", "cast", "core", OP_TENSORS, "dtype"},
    {"Transpose", "transpose", "numpy", OP_SPECIAL, NULL},
    {"Swapaxes", "transpose", "numpy", OP_SPECIAL, NULL},
    {"Moveaxis", "transpose", "numpy", OP_SPECIAL, NULL},
    {"GetItem", "get_item", "numpy", OP_SPECIAL, NULL},
    {"Take", "take", "numpy", OP_SPECIAL, "axis"},
    {"Pad", "pad", "numpy", OP_SPECIAL, "pad_width mode constant_values"},
    {"Reshape", "Reshape", "numpy", OP_SPECIAL, NULL},
    {"Softmax", "Softmax", "nn", OP_SPECIAL, "axis"},
    {"Relu", "relu", "nn", OP_ACTIVATION, NULL},
    {"Relu6", "relu6", "nn", OP_ACTIVATION, NULL},
    {"Sigmoid", "sigmoid", "nn", OP_ACTIVATION, NULL},
    {"Silu", "silu", "nn", OP_ACTIVATION, NULL},
    {"Softplus", "softplus", "nn", OP_ACTIVATION, NULL},
    {"Softsign", "softsign", "nn", OP_ACTIVATION, NULL},
    {"LogSigmoid", "log_sigmoid", "nn", OP_ACTIVATION, NULL},
    {"HardSigmoid", "hard_sigmoid", "nn", OP_ACTIVATION, NULL},
    {"HardSilu", "hard_silu", "nn", OP_ACTIVATION, NULL},
    {"Elu", "elu", "nn", OP_ACTIVATION, NULL},
    {"Selu", "selu", "nn", OP_ACTIVATION, NULL},
    {"Celu", "celu", "nn", OP_ACTIVATION, NULL},
    {"Gelu", "gelu", "nn", OP_ACTIVATION, NULL},
    {"Mish", "mish", "nn", OP_ACTIVATION, NULL},
    {"LeakyRelu", "leaky_relu", "nn", OP_ACTIVATION, NULL},
};

const KerasOperation *keras_operation(const char *function) {
    for (int i = 0; i < COUNT_OF(operations); i++) {
        if (operations[i].form != OP_ACTIVATION && strcmp(operations[i].function, function) == 0) {
            return &operations[i];
        }
    }
    return NULL;
}

/* In the older format, which names no modules, operations are told from layers of the same name by what every layer's configuration has. */
bool keras_is_op(const Node *entry) {
    const Node *module = node_get(entry, "module"), *config = node_get(entry, "config");
    if (node_text(module) != NULL) {
        return strncmp(module->text, "keras.src.ops.", 14) == 0 || strcmp(module->text, "keras.ops") == 0;
    }
    const char *class_name = keras_class_name(entry);
    bool known = false;
    for (int i = 0; class_name != NULL && i < COUNT_OF(operations) && !known; i++) {
        known = strcmp(operations[i].class_name, class_name) == 0;
    }
    return known && config != NULL && config->kind == NODE_MAP && node_get(config, "trainable") == NULL;
}

typedef struct {
    KerasGraph *graph;
    Arena *arena;
    const Node *config, *args, *kwargs;
    const char *where;
    Node *made;
    int rank; /* of the first tensor, with the batch; 0: the file does not say */
} Operation;

static bool op_error(const Operation *op, const char *message) {
    keras_error(op->graph->keras, op->where, "unsupported", "%s", message);
    diag_remedy(op->graph->keras->source->diag, "`hnc layers` lists what is possible, as `ops.NAME`; rebuild this part of the model with that");
    return false;
}

static void put(const Operation *op, const char *key, const Node *value) {
    if (value != NULL && !node_is_null(value)) {
        node_put(op->arena, op->made, key, (Node *)value);
    }
}

static const Node *config_value(const Operation *op, const char *key) {
    const Node *value = node_get(op->config, key);
    value = value == NULL && op->kwargs != NULL ? node_get(op->kwargs, key) : value;
    return value != NULL && !node_is_null(value) ? value : NULL;
}

/* ---- arguments of the configuration */

/* Types of the language: its numbers are float32 and int32. */
static Node *known_type(const Operation *op, const Node *dtype) {
    const char *text = node_text(dtype);
    bool integer = text != NULL && (strncmp(text, "int", 3) == 0 || strncmp(text, "uint", 4) == 0);
    bool fraction = text != NULL && (strncmp(text, "float", 5) == 0 || strcmp(text, "bfloat16") == 0);
    if (!integer && !fraction && (text == NULL || strcmp(text, "bool") != 0)) {
        op_error(op, "its `dtype` is no type of numbers");
        return NULL;
    }
    return node_new_text(op->arena, integer ? "int32" : fraction ? "float32" : "bool");
}

static bool is_listed(const char *list, const char *name) {
    size_t length = strlen(name);
    for (const char *at = list; at != NULL && at[0] != '\0'; at += strcspn(at, " "), at += strspn(at, " ")) {
        if (strncmp(at, name, length) == 0 && (at[length] == ' ' || at[length] == '\0')) {
            return true;
        }
    }
    return false;
}

/* Every value that the configuration or the call gives to a listed argument; others must be absent, as null, false and 0 say. The mode "constant" is
 * the default of padding. */
static bool put_arguments(const Operation *op, const char *arguments, bool all) {
    const Node *from[] = {op->config, op->kwargs};
    for (int k = 0; k < 2; k++) {
        for (int i = 0; from[k] != NULL && i < from[k]->count; i++) {
            const char *key = from[k]->key[i]->text;
            const Node *value = from[k]->item[i];
            double number = 0;
            bool flag = true, off = node_is_null(value) || (node_as_bool(value, &flag) && !flag);
            bool known = strcmp(key, "name") == 0 || strcmp(key, "x1") == 0 || strcmp(key, "x2") == 0 || node_is_text(value, "constant");
            if (off || known || keras_is_tensor(value)) {
                continue;
            }
            if (!is_listed(arguments, key)) {
                if (all && !(node_as_float(value, &number) && number == 0)) {
                    return op_error(op, arena_printf(op->arena, "its argument `%s` is not possible here", key));
                }
                continue;
            }
            Node *plain = strcmp(key, "dtype") == 0 ? known_type(op, value) : keras_plain_value(op->graph->keras, op->where, value);
            if (plain == NULL) {
                return false;
            }
            put(op, key, plain);
        }
    }
    return true;
}

/* ---- constants among the operands */

static bool put_constant(const Operation *op, const char *key, const Node *value) {
    Node *plain = keras_plain_value(op->graph->keras, op->where, value);
    int depth = 0;
    for (const Node *inner = plain; inner != NULL && inner->kind == NODE_LIST && inner->count > 0; inner = inner->item[0]) {
        depth++;
    }
    if (op->rank > 0 && depth > op->rank) {
        return op_error(op, "a constant operand has more axes than the tensor, whose batch it would move");
    }
    while (plain != NULL && plain->kind == NODE_LIST && plain->count == 1) {
        plain = plain->item[0]; /* leading axes of 1 broadcast as they would be left out */
    }
    if (plain == NULL || plain->kind == NODE_MAP) {
        return plain != NULL && op_error(op, "a constant operand must be a number or a list of numbers");
    }
    put(op, key, plain);
    return true;
}

static bool put_operands(const Operation *op, int first) {
    for (int i = first; op->args != NULL && i < op->args->count; i++) {
        if (!keras_is_tensor(op->args->item[i])) {
            if (i - first > 1 || node_is_null(op->args->item[i]) || !put_constant(op, i == first ? "x1" : "x2", op->args->item[i])) {
                return op_error(op, "a call of it has no operand where one is needed");
            }
        }
    }
    for (int i = 0; op->kwargs != NULL && i < 2; i++) {
        const Node *value = node_get(op->kwargs, i == 0 ? "x1" : "x2");
        if (value != NULL && !node_is_null(value) && !keras_is_tensor(value) && !put_constant(op, i == 0 ? "x1" : "x2", value)) {
            return false;
        }
    }
    return true;
}

/* Are all positions of the call tensors, or lists of tensors? */
static bool check_tensors(const Operation *op) {
    for (int i = 0; op->args != NULL && i < op->args->count; i++) {
        const Node *value = op->args->item[i];
        bool fine = keras_is_tensor(value) || node_is_null(value) || value->kind == NODE_LIST;
        for (int k = 0; fine && value->kind == NODE_LIST && k < value->count; k++) {
            fine = keras_is_tensor(value->item[k]);
        }
        if (!fine) {
            return op_error(op, "a constant stands where a tensor is needed");
        }
    }
    return true;
}

/* ---- functions with rules of their own */

static bool transpose_axes(const Operation *op, const char *class_name) {
    const Node *axes = config_value(op, "axes");
    if (strcmp(class_name, "Transpose") == 0) {
        put(op, "axes", axes);
        return axes != NULL || op_error(op, "transposing without `axes` moves the batch");
    }
    bool swap = strcmp(class_name, "Swapaxes") == 0;
    const Node *source = config_value(op, swap ? "axis1" : "source"), *target = config_value(op, swap ? "axis2" : "destination");
    int64_t from = 0, to = 0;
    int order[MAX_RANK] = {0}, rank = op->rank;
    if (source == NULL || target == NULL || !node_as_int(source, &from) || !node_as_int(target, &to) || rank < 1 || rank > MAX_RANK) {
        return op_error(op, "its axes must be single numbers");
    }
    from += from < 0 ? rank : 0;
    to += to < 0 ? rank : 0;
    if (from < 0 || from >= rank || to < 0 || to >= rank) {
        return op_error(op, "it names an axis that there is not");
    }
    for (int i = 0; i < rank; i++) {
        order[i] = i;
    }
    if (swap) {
        order[from] = (int)to;
        order[to] = (int)from;
    } else {
        for (int i = (int)from; i != to; i += i < to ? 1 : -1) {
            order[i] = order[i < to ? i + 1 : i - 1];
        }
        order[to] = (int)from;
    }
    Node *list = node_new_list(op->arena);
    for (int i = 0; i < rank; i++) {
        node_push(op->arena, list, node_new_int(op->arena, order[i]));
    }
    put(op, "axes", list);
    return true;
}

/* One entry of a key as Python writes it: "1:5:2", "-1", "...", "newaxis". */
static Node *key_part(const Operation *op, const Node *index) {
    const char *class_name = keras_class_name(index);
    int64_t number = 0;
    if (node_is_null(index) || (class_name != NULL && strcmp(class_name, "__ellipsis__") == 0)) {
        return node_new_text(op->arena, node_is_null(index) ? "newaxis" : "...");
    }
    if (class_name == NULL || strcmp(class_name, "__slice__") != 0) {
        if (!node_as_int(index, &number)) {
            op_error(op, "it is indexed by something else than numbers and slices");
            return NULL;
        }
        return node_new_text(op->arena, arena_printf(op->arena, "%lld", (long long)number));
    }
    static const char *const parts[] = {"start", "stop", "step"};
    const Node *config = node_get(index, "config");
    Text text;
    text_init(&text, op->arena);
    for (int i = 0; i < 3; i++) {
        const Node *part = config != NULL && config->kind == NODE_MAP ? node_get(config, parts[i]) : NULL;
        bool given = part != NULL && !node_is_null(part);
        if (given && !node_as_int(part, &number)) {
            op_error(op, "it slices by something else than numbers");
            return NULL;
        }
        text_append(&text, i == 1 || (i == 2 && given) ? ":" : "");
        if (given) {
            text_printf(&text, "%lld", (long long)number);
        }
    }
    return node_new_text(op->arena, text.data);
}

static bool get_item_key(const Operation *op) {
    const Node *key = op->args != NULL && op->args->count > 1 ? op->args->item[1] : config_value(op, "key");
    if (key == NULL) {
        return op_error(op, "it has no key");
    }
    const char *class_name = keras_class_name(key);
    bool tuple = class_name != NULL && strcmp(class_name, "__tuple__") == 0 && node_get(key, "items") != NULL;
    const Node *items = key->kind == NODE_LIST ? key : tuple ? node_get(key, "items") : NULL;
    Node *list = node_new_list(op->arena);
    for (int i = 0; i < (items != NULL ? items->count : 1); i++) {
        Node *part = key_part(op, items != NULL ? items->item[i] : key);
        if (part == NULL) {
            return false;
        }
        node_push(op->arena, list, part);
    }
    put(op, "key", list);
    return true;
}

/* The target shape without the batch, which must stay the first axis. */
static bool reshape_shape(const Operation *op) {
    const Node *shape = config_value(op, "newshape");
    int64_t first = 0;
    if (shape == NULL || shape->kind != NODE_LIST || shape->count < 1 ||
        (!node_is_null(shape->item[0]) && (!node_as_int(shape->item[0], &first) || first != -1))) {
        return op_error(op, "its first axis must be the batch, given as -1");
    }
    Node *rest = node_new_list(op->arena);
    for (int i = 1; i < shape->count; i++) {
        node_push(op->arena, rest, shape->item[i]);
    }
    put(op, "target_shape", rest);
    return true;
}

static bool take_indices(const Operation *op) {
    const Node *indices = op->args != NULL && op->args->count > 1 ? op->args->item[1] : NULL;
    if (indices == NULL || keras_is_tensor(indices)) {
        return op_error(op, "its indices must be constant");
    }
    put(op, "indices", keras_plain_value(op->graph->keras, op->where, indices));
    return node_get(op->made, "indices") != NULL;
}

/* The constant may be the second position of the call. */
static bool pad_constant(const Operation *op) {
    const Node *constant = op->args != NULL && op->args->count > 1 ? op->args->item[1] : NULL;
    if (constant != NULL && !node_is_null(constant)) {
        put(op, "constant_values", constant);
    }
    return true;
}

static bool special(const Operation *op, const char *class_name) {
    return strcmp(class_name, "GetItem") == 0   ? get_item_key(op)
           : strcmp(class_name, "Take") == 0    ? take_indices(op)
           : strcmp(class_name, "Pad") == 0     ? pad_constant(op)
           : strcmp(class_name, "Reshape") == 0 ? reshape_shape(op)
           : strcmp(class_name, "Softmax") == 0 ? true
                                                : transpose_axes(op, class_name);
}

static bool activation(const Operation *op, const char *function) {
    Node *config = node_new_map(op->arena);
    node_put(op->arena, config, "class_name", node_new_text(op->arena, function));
    node_put(op->arena, config, "config", (Node *)op->config);
    Node *object = keras_object(op->graph->keras, op->where, FAMILY_ACTIVATION, config);
    put(op, "activation", object);
    return object != NULL;
}

Node *keras_op_entry(KerasGraph *graph, KerasUse *use) {
    const KerasLayer *layer = &graph->layer[use->layer];
    Arena *arena = graph->keras->arena;
    const Node *config = node_get(layer->entry, "config"), *node = layer->node[use->rank];
    const char *class_name = keras_class_name(layer->entry);
    Operation op = {.graph = graph, .arena = arena, .args = node_get(node, "args"), .kwargs = node_get(node, "kwargs"), .made = node_new_map(arena)};
    op.config = config != NULL && config->kind == NODE_MAP ? config : node_new_map(arena);
    op.where = arena_printf(arena, "layer `%s` (keras.ops %s)", layer->name, class_name);
    const Node *first = op.args;
    while (first != NULL && first->kind == NODE_LIST && first->count > 0) {
        first = first->item[0];
    }
    op.rank = first != NULL ? keras_tensor_rank(first) : 0;
    int row = 0;
    while (row < COUNT_OF(operations) && strcmp(operations[row].class_name, class_name) != 0) {
        row++;
    }
    if (row == COUNT_OF(operations)) {
        op_error(&op, "this operation is not possible here");
        return NULL;
    }
    const char *function = operations[row].function, *type = arena_printf(arena, "ops.%s", function);
    bool tensors = operations[row].form == OP_TENSORS || operations[row].form == OP_OPERANDS, fine = true;
    switch (operations[row].form) {
    case OP_TENSORS: fine = check_tensors(&op); break;
    case OP_OPERANDS: fine = put_operands(&op, strcmp(function, "where") == 0); break;
    case OP_ACTIVATION:
        type = "Activation";
        fine = activation(&op, function);
        break;
    case OP_SPECIAL:
        type = isupper((unsigned char)function[0]) ? function : type;
        fine = special(&op, class_name);
        break;
    }
    if (!fine || !put_arguments(&op, operations[row].arguments, tensors)) {
        return NULL;
    }
    Node *made = node_new_map(arena);
    node_put(arena, made, "type", node_new_text(arena, type));
    for (int i = 0; i < op.made->count; i++) {
        node_put(arena, made, op.made->key[i]->text, op.made->item[i]);
    }
    return made;
}

/* ---- layers of keras.applications */

static Node *text_list(Arena *arena, const char *text) {
    Node *list = node_new_list(arena);
    node_push(arena, list, node_new_text(arena, text));
    return list;
}

/* InceptionResNetV2's x + scale * y, as a nested model. */
static Node *scaled_sum(KerasGraph *graph, const Node *config, const Node *node) {
    Arena *arena = graph->keras->arena;
    const Node *args = node_get(node, "args"), *pair = args != NULL && args->kind == NODE_LIST && args->count > 0 ? args->item[0] : NULL;
    Node *inputs = node_new_list(arena), *layers = node_new_list(arena), *outputs = text_list(arena, "add"), *model = node_new_map(arena),
         *made = node_new_map(arena);
    for (int i = 0; i < 2; i++) {
        const Node *tensor = pair != NULL && pair->kind == NODE_LIST && pair->count == 2 ? pair->item[i] : NULL,
                   *of = tensor != NULL && keras_is_tensor(tensor) ? node_get(tensor, "config") : NULL;
        const Node *shape = of != NULL && of->kind == NODE_MAP ? node_get(of, "shape") : NULL;
        if (shape == NULL || shape->kind != NODE_LIST) {
            return NULL;
        }
        Node *input = node_new_map(arena), *extents = node_new_list(arena);
        for (int k = 1; k < shape->count; k++) {
            node_push(arena, extents, shape->item[k]);
        }
        node_put(arena, input, "name", node_new_text(arena, i == 0 ? "x" : "y"));
        node_put(arena, input, "shape", extents);
        node_push(arena, inputs, input);
    }
    Node *scale = node_new_map(arena), *add = node_new_map(arena), *both = text_list(arena, "x");
    node_put(arena, scale, "type", node_new_text(arena, "Rescaling"));
    node_put(arena, scale, "inputs", text_list(arena, "y"));
    node_put(arena, scale, "scale", node_get(config, "scale") != NULL ? node_get(config, "scale") : node_new_float(arena, 1));
    node_push(arena, both, node_new_text(arena, "rescaling"));
    node_put(arena, add, "type", node_new_text(arena, "Add"));
    node_put(arena, add, "inputs", both);
    node_push(arena, layers, scale);
    node_push(arena, layers, add);
    node_put(arena, model, "inputs", inputs);
    node_put(arena, model, "layers", layers);
    node_put(arena, model, "outputs", outputs);
    node_put(arena, made, "type", node_new_text(arena, "Model"));
    node_put(arena, made, "model", model);
    return made;
}

Node *keras_application_entry(KerasGraph *graph, const KerasUse *use) {
    const KerasLayer *layer = &graph->layer[use->layer];
    Arena *arena = graph->keras->arena;
    const char *class_name = keras_class_name(layer->entry), *module = node_text(node_get(layer->entry, "module"));
    const Node *config = node_get(layer->entry, "config");
    if (module == NULL || strncmp(module, "keras.src.applications.", 23) != 0 || config == NULL || config->kind != NODE_MAP) {
        return NULL;
    }
    Node *made = node_new_map(arena);
    if (strcmp(class_name, "CustomScaleLayer") == 0) {
        return scaled_sum(graph, config, layer->node[use->rank]);
    }
    if (strcmp(class_name, "StochasticDepth") == 0 && node_get(config, "drop_path_rate") != NULL) { /* ConvNeXt's: whole samples are dropped */
        const Node *first = node_get(layer->node[use->rank], "args");
        first = first != NULL && first->kind == NODE_LIST && first->count > 0 ? first->item[0] : NULL;
        int rank = first != NULL ? keras_tensor_rank(first) : 0;
        Node *noise = node_new_list(arena);
        for (int i = 0; i < rank; i++) {
            node_push(arena, noise, i == 0 ? node_new_null(arena) : node_new_int(arena, 1));
        }
        node_put(arena, made, "type", node_new_text(arena, "Dropout"));
        node_put(arena, made, "rate", node_get(config, "drop_path_rate"));
        node_put(arena, made, "noise_shape", noise);
        return made;
    }
    if (strcmp(class_name, "LayerScale") == 0 && node_get(config, "projection_dim") != NULL) { /* ConvNeXt's: each channel times a weight */
        Node *initializer = node_new_map(arena), *shape = node_new_list(arena);
        node_put(arena, initializer, "type", node_new_text(arena, "Constant"));
        node_put(arena, initializer, "value",
                 node_get(config, "init_values") != NULL ? node_get(config, "init_values") : node_new_float(arena, 1e-6));
        node_push(arena, shape, node_get(config, "projection_dim"));
        node_put(arena, made, "type", node_new_text(arena, "EinsumDense"));
        node_put(arena, made, "equation", node_new_text(arena, "...c,c->...c"));
        node_put(arena, made, "output_shape", shape);
        node_put(arena, made, "kernel_initializer", initializer);
        return made;
    }
    return NULL;
}
