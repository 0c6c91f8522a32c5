/*
 * keras_ops.c - calls of keras.ops in a graph, which Keras saves as layers of the module keras.src.ops, and the layers that keras.applications
 * defines for itself: as entries of the model language.
 */
#include "import/keras_graph.h"

#include <string.h>

/* What an operation's entry holds besides the function. */
typedef enum {
    OP_PLAIN,      /* tensors and, for x1 and x2, constants */
    OP_AXIS,       /* `axis`, `keepdims` of its configuration */
    OP_ACTIVATION, /* an activation with its arguments */
    OP_SPECIAL
} OpForm;
static const struct {
    const char *class_name, *function;
    OpForm form;
} operations[] = {
    {"Absolute", "absolute", OP_PLAIN},
    {"Abs", "absolute", OP_PLAIN},
    {"Negative", "negative", OP_PLAIN},
    {"Exp", "exp", OP_PLAIN},
    {"Expm1", "expm1", OP_PLAIN},
    {"Log", "log", OP_PLAIN},
    {"Log1p", "log1p", OP_PLAIN},
    {"Sqrt", "sqrt", OP_PLAIN},
    {"Rsqrt", "rsqrt", OP_PLAIN},
    {"Square", "square", OP_PLAIN},
    {"Sin", "sin", OP_PLAIN},
    {"Cos", "cos", OP_PLAIN},
    {"Tanh", "tanh", OP_PLAIN},
    {"Sign", "sign", OP_PLAIN},
    {"Floor", "floor", OP_PLAIN},
    {"Ceil", "ceil", OP_PLAIN},
    {"Round", "round", OP_PLAIN},
    {"Reciprocal", "reciprocal", OP_PLAIN},
    {"Erf", "erf", OP_PLAIN},
    {"LogicalNot", "logical_not", OP_PLAIN},
    {"ZerosLike", "zeros_like", OP_PLAIN},
    {"OnesLike", "ones_like", OP_PLAIN},
    {"Add", "add", OP_PLAIN},
    {"Subtract", "subtract", OP_PLAIN},
    {"Multiply", "multiply", OP_PLAIN},
    {"Divide", "divide", OP_PLAIN},
    {"TrueDivide", "divide", OP_PLAIN},
    {"Power", "power", OP_PLAIN},
    {"Maximum", "maximum", OP_PLAIN},
    {"Minimum", "minimum", OP_PLAIN},
    {"Equal", "equal", OP_PLAIN},
    {"NotEqual", "not_equal", OP_PLAIN},
    {"Less", "less", OP_PLAIN},
    {"LessEqual", "less_equal", OP_PLAIN},
    {"Greater", "greater", OP_PLAIN},
    {"GreaterEqual", "greater_equal", OP_PLAIN},
    {"LogicalAnd", "logical_and", OP_PLAIN},
    {"LogicalOr", "logical_or", OP_PLAIN},
    {"Where", "where", OP_PLAIN},
    {"Matmul", "matmul", OP_PLAIN},
    {"Sum", "sum", OP_AXIS},
    {"Mean", "mean", OP_AXIS},
    {"Prod", "prod", OP_AXIS},
    {"Max", "max", OP_AXIS},
    {"Amax", "max", OP_AXIS},
    {"Min", "min", OP_AXIS},
    {"Amin", "min", OP_AXIS},
    {"Any", "any", OP_AXIS},
    {"All", "all", OP_AXIS},
    {"Var", "var", OP_AXIS},
    {"Std", "std", OP_AXIS},
    {"Norm", "norm", OP_AXIS},
    {"Argmax", "argmax", OP_AXIS},
    {"Argmin", "argmin", OP_AXIS},
    {"Cumsum", "cumsum", OP_AXIS},
    {"ExpandDims", "expand_dims", OP_AXIS},
    {"Squeeze", "squeeze", OP_AXIS},
    {"Flip", "flip", OP_AXIS},
    {"Concatenate", "concatenate", OP_AXIS},
    {"Stack", "stack", OP_AXIS},
    {"Split", "split", OP_SPECIAL},
    {"Repeat", "repeat", OP_SPECIAL},
    {"Transpose", "transpose", OP_SPECIAL},
    {"Swapaxes", "transpose", OP_SPECIAL},
    {"Moveaxis", "transpose", OP_SPECIAL},
    {"GetItem", "get_item", OP_SPECIAL},
    {"Take", "take", OP_SPECIAL},
    {"Clip", "clip", OP_SPECIAL},
    {"Cast", "cast", OP_SPECIAL},
    {"Einsum", "einsum", OP_SPECIAL},
    {"Reshape", "Reshape", OP_SPECIAL},
    {"Softmax", "Softmax", OP_SPECIAL},
    {"Pad", "ZeroPadding", OP_SPECIAL},
    {"Relu", "relu", OP_ACTIVATION},
    {"Relu6", "relu6", OP_ACTIVATION},
    {"Sigmoid", "sigmoid", OP_ACTIVATION},
    {"Silu", "silu", OP_ACTIVATION},
    {"Softplus", "softplus", OP_ACTIVATION},
    {"Softsign", "softsign", OP_ACTIVATION},
    {"LogSigmoid", "log_sigmoid", OP_ACTIVATION},
    {"HardSigmoid", "hard_sigmoid", OP_ACTIVATION},
    {"HardSilu", "hard_silu", OP_ACTIVATION},
    {"Elu", "elu", OP_ACTIVATION},
    {"Selu", "selu", OP_ACTIVATION},
    {"Celu", "celu", OP_ACTIVATION},
    {"Gelu", "gelu", OP_ACTIVATION},
    {"Mish", "mish", OP_ACTIVATION},
    {"LeakyRelu", "leaky_relu", OP_ACTIVATION},
};

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
    diag_remedy(op->graph->keras->source->diag, "`hnc help Operation` lists what is possible; rebuild this part of the model with it or with layers");
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

/* ---- constants among the operands */

static bool put_constant(const Operation *op, const char *key, const Node *value) {
    Node *plain = keras_plain_value(op->graph->keras, op->where, value);
    while (plain != NULL && plain->kind == NODE_LIST && plain->count == 1) {
        plain = plain->item[0]; /* leading axes of 1 broadcast as they would be left out */
    }
    if (plain == NULL || plain->kind == NODE_MAP || (plain->kind == NODE_LIST && plain->count > 0 && plain->item[0]->kind != NODE_SCALAR)) {
        return plain != NULL && op_error(op, "a constant operand must be a number or a list of numbers");
    }
    put(op, key, plain);
    return true;
}

static bool plain_operands(const Operation *op, const char *function) {
    int first = strcmp(function, "where") == 0 ? 1 : 0;
    for (int i = first; op->args != NULL && i < op->args->count; i++) {
        if (!keras_is_tensor(op->args->item[i]) && op->args->item[i]->kind != NODE_LIST && i - first < 2) {
            if (node_is_null(op->args->item[i]) || !put_constant(op, i == first ? "x1" : "x2", op->args->item[i])) {
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

static bool write_index(const Operation *op, const Node *index, Text *text) {
    const char *class_name = keras_class_name(index);
    int64_t number = 0;
    if (class_name != NULL && strcmp(class_name, "__ellipsis__") == 0) {
        text_append(text, "...");
        return true;
    }
    if (class_name != NULL && strcmp(class_name, "__slice__") == 0) {
        static const char *const parts[] = {"start", "stop", "step"};
        const Node *config = node_get(index, "config");
        for (int i = 0; i < 3 && config != NULL && config->kind == NODE_MAP; i++) {
            const Node *part = node_get(config, parts[i]);
            bool given = part != NULL && !node_is_null(part);
            if (given && !node_as_int(part, &number)) {
                return op_error(op, "it slices by something else than numbers");
            }
            text_append(text, i == 1 || (i == 2 && given) ? ":" : "");
            if (given) {
                text_printf(text, "%lld", (long long)number);
            }
        }
        return true;
    }
    if (node_is_null(index)) {
        text_append(text, "None");
        return true;
    }
    if (!node_as_int(index, &number)) {
        return op_error(op, "it is indexed by something else than numbers and slices");
    }
    text_printf(text, "%lld", (long long)number);
    return true;
}

static bool get_item_key(const Operation *op) {
    const Node *key = op->args != NULL && op->args->count > 1 ? op->args->item[1] : config_value(op, "key");
    Text text;
    text_init(&text, op->arena);
    if (key == NULL) {
        return op_error(op, "it has no key");
    }
    bool list = key->kind == NODE_LIST ||
                (keras_class_name(key) != NULL && strcmp(keras_class_name(key), "__tuple__") == 0 && node_get(key, "items") != NULL);
    const Node *items = key->kind == NODE_LIST ? key : list ? node_get(key, "items") : NULL;
    for (int i = 0; items != NULL && i < items->count; i++) {
        text_append(&text, i > 0 ? ", " : "");
        if (!write_index(op, items->item[i], &text)) {
            return false;
        }
    }
    if (items == NULL && !write_index(op, key, &text)) {
        return false;
    }
    put(op, "key", node_new_text(op->arena, text.data));
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

/* Zeros around the axes between batch and channels. */
static bool pad_widths(const Operation *op, const char **type) {
    const Node *width = config_value(op, "pad_width"), *constant = config_value(op, "constant_values"), *mode = config_value(op, "mode");
    double value = 0;
    int spatial = op->rank - 2;
    bool zeros = (constant == NULL || (node_as_float(constant, &value) && value == 0)) && (mode == NULL || node_is_text(mode, "constant"));
    if (!zeros || width == NULL || width->kind != NODE_LIST || width->count != op->rank || spatial < 1 || spatial > 3) {
        return op_error(op, "only padding with zeros, a pair for each axis, is possible");
    }
    Node *padding = node_new_list(op->arena);
    for (int i = 0; i < width->count; i++) {
        const Node *pair = width->item[i];
        int64_t low = -1, high = -1;
        if (pair->kind != NODE_LIST || pair->count != 2 || !node_as_int(pair->item[0], &low) || !node_as_int(pair->item[1], &high) || low < 0 ||
            high < 0 || ((i == 0 || i == width->count - 1) && low + high != 0)) {
            return op_error(op, "only axes between the batch and the last can be padded");
        }
        if (i > 0 && i < width->count - 1) {
            node_push(op->arena, padding, (Node *)pair);
        }
    }
    *type = spatial == 1 ? "ZeroPadding1D" : spatial == 2 ? "ZeroPadding2D" : "ZeroPadding3D";
    put(op, "padding", spatial == 1 ? padding->item[0] : padding);
    return true;
}

static bool special(Operation *op, const char *class_name, const char **type) {
    if (strcmp(class_name, "Split") == 0) {
        const Node *sections = config_value(op, "indices_or_sections");
        put(op, "sections", sections);
        put(op, "axis", config_value(op, "axis"));
        return sections != NULL && sections->kind == NODE_SCALAR ? true : op_error(op, "it must split into equal parts");
    }
    if (strcmp(class_name, "Repeat") == 0) {
        put(op, "repeats", config_value(op, "repeats"));
        put(op, "axis", config_value(op, "axis"));
        return true;
    }
    if (strcmp(class_name, "GetItem") == 0) {
        return get_item_key(op);
    }
    if (strcmp(class_name, "Take") == 0) {
        const Node *indices = op->args != NULL && op->args->count > 1 ? op->args->item[1] : NULL;
        if (indices == NULL || keras_is_tensor(indices)) {
            return op_error(op, "its indices must be constant");
        }
        put(op, "indices", keras_plain_value(op->graph->keras, op->where, indices));
        put(op, "axis", config_value(op, "axis"));
        return node_get(op->made, "indices") != NULL;
    }
    if (strcmp(class_name, "Clip") == 0) {
        put(op, "x_min", config_value(op, "x_min"));
        put(op, "x_max", config_value(op, "x_max"));
        return true;
    }
    if (strcmp(class_name, "Cast") == 0) {
        const char *dtype = node_text(config_value(op, "dtype"));
        bool integer = dtype != NULL && (strncmp(dtype, "int", 3) == 0 || strncmp(dtype, "uint", 4) == 0),
             logical = dtype != NULL && strcmp(dtype, "bool") == 0;
        put(op, "to", integer || logical ? node_new_text(op->arena, integer ? "int32" : "bool") : NULL);
        return true;
    }
    if (strcmp(class_name, "Einsum") == 0) {
        put(op, "subscripts", config_value(op, "subscripts"));
        return true;
    }
    if (strcmp(class_name, "Softmax") == 0) {
        put(op, "axis", config_value(op, "axis"));
        *type = "Softmax";
        return true;
    }
    if (strcmp(class_name, "Reshape") == 0) {
        *type = "Reshape";
        return reshape_shape(op);
    }
    return strcmp(class_name, "Pad") == 0 ? pad_widths(op, type) : transpose_axes(op, class_name);
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
    const char *class_name = keras_class_name(layer->entry), *type = "Operation";
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
    bool fine = true;
    switch (operations[row].form) {
    case OP_PLAIN: fine = plain_operands(&op, operations[row].function); break;
    case OP_AXIS: {
        const Node *keepdims = config_value(&op, "keepdims");
        bool flag = false;
        put(&op, "axis", config_value(&op, "axis"));
        put(&op, "keepdims", keepdims != NULL && node_as_bool(keepdims, &flag) && flag ? keepdims : NULL);
        break;
    }
    case OP_ACTIVATION:
        type = "Activation";
        fine = activation(&op, operations[row].function);
        break;
    case OP_SPECIAL: fine = special(&op, class_name, &type); break;
    }
    Node *made = node_new_map(arena);
    node_put(arena, made, "type", node_new_text(arena, type));
    if (strcmp(type, "Operation") == 0) {
        node_put(arena, made, "function", node_new_text(arena, operations[row].function));
    }
    for (int i = 0; i < op.made->count; i++) {
        node_put(arena, made, op.made->key[i]->text, op.made->item[i]);
    }
    return fine ? made : NULL;
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
