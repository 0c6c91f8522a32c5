/*
 * keras_objects.c - Keras's serialized objects, {module, class_name, config, registered_name}, as the model language spells them. Which classes and
 * arguments exist is known from the compiler's own tables only; arguments that have their default are left out.
 */
#include "import/keras.h"

#include "layers/model.h"

#include <string.h>

bool keras_error(const Keras *keras, const char *where, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char message[600];
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    size_t length = strlen(where);
    if (length > 160) { /* deep inside nested models: where it starts and where it ends */
        where = arena_printf(keras->arena, "%.60s ... %s", where, where + length - 80);
    }
    return import_error(keras->source, code, "%s: %s%s%s", keras->what, where, where[0] != '\0' ? ": " : "", message);
}

const char *keras_class_name(const Node *config) {
    return config->kind == NODE_MAP ? node_text(node_get(config, "class_name")) : NULL;
}

static bool starts_with(const char *text, const char *start) {
    return strncmp(text, start, strlen(start)) == 0;
}

/* Modules in which Keras (3, and 2 in its several homes) keeps its classes. */
static bool is_keras_module(const char *module) {
    return strcmp(module, "keras") == 0 || starts_with(module, "keras.") || starts_with(module, "tf_keras.") || strcmp(module, "builtins") == 0 ||
           starts_with(module, "tensorflow.python.keras.") || starts_with(module, "tensorflow.keras.");
}

bool keras_own_class(const Keras *keras, const char *where, const Node *config) {
    const char *module = node_text(node_get(config, "module")), *registered = node_text(node_get(config, "registered_name")),
               *name = keras_class_name(config);
    bool foreign =
        (module != NULL && !is_keras_module(module)) || (registered != NULL && strchr(registered, '>') != NULL && !starts_with(registered, "keras"));
    if (!foreign) {
        return true;
    }
    const char *full = registered != NULL ? registered : arena_printf(keras->arena, "%s.%s", module, name != NULL ? name : "?");
    keras_error(keras, where, "custom-class", "`%s` is not a class of Keras but code of the model's author, which a model file does not hold", full);
    diag_remedy(keras->source->diag, "rebuild the model from Keras's own layers (and keras.ops), copy the weights and save it again");
    return false;
}

/* ---- values */

/* A value of an argument: tuples, numpy arrays and tensors as lists. */
Node *keras_plain_value(Keras *keras, const char *where, const Node *value) {
    const char *class_name = keras_class_name(value);
    if (class_name != NULL) {
        const Node *config = node_get(value, "config");
        bool array = strcmp(class_name, "__numpy__") == 0 || strcmp(class_name, "__tensor__") == 0 || strcmp(class_name, "__tuple__") == 0;
        const Node *items = config != NULL && config->kind == NODE_MAP ? node_get(config, "value") : config;
        items = strcmp(class_name, "__tuple__") == 0 && node_get(value, "items") != NULL ? node_get(value, "items") : items;
        if (!array || items == NULL) {
            keras_error(keras, where, "argument", "a value of the class `%s` is not understood", class_name);
            return NULL;
        }
        value = items;
    }
    if (value->kind != NODE_LIST) {
        return (Node *)value;
    }
    Node *list = node_new_list(keras->arena);
    for (int i = 0; i < value->count; i++) {
        Node *item = keras_plain_value(keras, where, value->item[i]);
        if (item == NULL) {
            return NULL;
        }
        node_push(keras->arena, list, item);
    }
    return list;
}

/* Flat numbers of a value that may be a number, a list or a list of lists. */
static int flatten(const Node *node, const Node **to, int count, int room) {
    if (node->kind == NODE_SCALAR) {
        if (count < room) {
            to[count] = node;
        }
        return count + 1;
    }
    for (int i = 0; i < node->count; i++) {
        count = flatten(node->item[i], to, count, room);
    }
    return count;
}

/* [1, 1] is 1 where the argument is a list of numbers, and [[0, 0]] is 0. */
static bool same_numbers(const Node *a, const Node *b) {
    enum { MOST = 64 };
    const Node *x[MOST], *y[MOST];
    int n = flatten(a, x, 0, MOST), m = flatten(b, y, 0, MOST);
    if (n > MOST || m > MOST || n == 0 || m == 0 || (n != m && n != 1 && m != 1)) {
        return false;
    }
    if (n != m && (a->kind == NODE_LIST) == (b->kind == NODE_LIST)) {
        return false;
    }
    for (int i = 0; i < n || i < m; i++) {
        if (!node_equal(x[n == 1 ? 0 : i], y[m == 1 ? 0 : i])) {
            return false;
        }
    }
    return true;
}

bool keras_is_default(Keras *keras, const Arg *arg, const Node *value) {
    if (arg->initial == NULL) {
        return false;
    }
    Diagnostics *quiet = diag_new(keras->arena, "default");
    Node *initial = yaml_parse(keras->arena, quiet, arg->initial, strlen(arg->initial));
    if (initial == NULL) {
        return false;
    }
    if ((arg->type == ARG_OBJECT || arg->type == ARG_OBJECTS) && initial->kind == NODE_SCALAR && node_text(value) != NULL && !node_is_null(initial)) {
        return class_find(arg->family, initial->text) == class_find(arg->family, value->text); /* `uniform` is `random_uniform` */
    }
    if (arg->type == ARG_STRING && initial->kind == NODE_SCALAR && value->kind == NODE_SCALAR && !node_is_null(value) && !node_is_null(initial)) {
        return strcmp(initial->text, value->text) == 0;
    }
    if (arg->type == ARG_INTS || arg->type == ARG_FLOATS) {
        return same_numbers(initial, value);
    }
    if (strcmp(arg->name, "data_format") == 0 && node_is_null(initial) && node_is_text(value, "channels_last")) {
        return true;
    }
    if (arg->type == ARG_OBJECT && arg->family == FAMILY_ACTIVATION && node_is_null(initial) && node_is_text(value, "linear")) {
        return true;
    }
    return node_equal(initial, value);
}

/* ---- arguments */

static const Arg *find_argument(const ClassDef *def, const char *name) {
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        if (strcmp(arg->name, name) == 0) {
            return arg;
        }
    }
    return NULL;
}

/* Keys of every class that say nothing about its computation. */
static const char common_skip[] =
    "name dtype trainable sparse ragged build_config batch_input_shape batch_shape weights use_cudnn optional implementation "
    "time_major renorm_clipping lora_alpha gptq_unpacked_column_size jit_compile is_legacy_optimizer fn fused autocast "
    "experimental_run_tf_function fill_mode_seed rng_type query_shape key_shape value_shape";

/* Is a key that no table knows free of meaning, having the value that Keras gives it by itself? */
static bool is_idle(const ClassDef *def, const char *key, const Node *value) {
    int64_t count = 0;
    if (strcmp(key, "groups") == 0 && node_as_int(value, &count) && count == 1) {
        return true; /* Keras 2 writes it for convolutions that cannot have any */
    }
    if (starts_with(key, "kernel_") && find_argument(def, "depthwise_initializer") != NULL && find_argument(def, "pointwise_initializer") != NULL) {
        return true; /* and these for the kernel that a separable one has in two parts */
    }
    bool flag = true;
    double number = 1;
    return (node_as_float(value, &number) && number == 0) || node_is_null(value) || (node_as_bool(value, &flag) && !flag) ||
           (value->kind != NODE_SCALAR && value->count == 0);
}

static Node *argument_value(Keras *keras, const char *where, const ClassDef *def, const Arg *arg, const Node *value) {
    if (arg->type == ARG_OBJECT || arg->type == ARG_OBJECTS) {
        if (node_is_null(value)) {
            return (Node *)value;
        }
        if (value->kind == NODE_LIST) {
            Node *list = node_new_list(keras->arena);
            for (int i = 0; i < value->count; i++) {
                Node *item = keras_object(keras, where, arg->family, value->item[i]);
                if (item == NULL) {
                    return NULL;
                }
                node_push(keras->arena, list, item);
            }
            return list;
        }
        return keras_object(keras, where, arg->family, value);
    }
    if (arg->type == ARG_NODE && value->kind == NODE_MAP) {
        if (strcmp(arg->name, "learning_rate") == 0) {
            return keras_object(keras, where, FAMILY_SCHEDULE, value);
        }
        if (keras_class_name(value) == NULL) {
            return (Node *)value; /* numbers by name: the table's reader checks them */
        }
        keras_error(keras, where, "argument", "its argument `%s` holds what the model language has no words for", arg->name);
        return NULL;
    }
    Node *plain = keras_plain_value(keras, where, value);
    bool one_axis = strstr(def->name, "1D") != NULL || strcmp(def->name, "RepeatVector") == 0;
    return plain != NULL && one_axis && plain->kind == NODE_LIST && plain->count == 1 ? plain->item[0] : plain;
}

bool keras_arguments(Keras *keras, const char *where, const ClassDef *def, const Node *config, const char *skip, Node *map) {
    for (int i = 0; i < config->count; i++) {
        const char *key = keras_legacy_argument(def, config->key[i]->text);
        const Node *value = config->item[i];
        const Arg *arg = find_argument(def, key);
        if (word_in(skip, key) || (word_in(common_skip, key) && arg == NULL) || strcmp(key, "name") == 0) {
            continue;
        }
        if (strcmp(key, "reduction") == 0 && node_is_text(value, "auto")) {
            continue; /* Keras 2's word for the default */
        }
        if (arg == NULL) {
            if (is_idle(def, key, value)) {
                continue;
            }
            keras_error(keras, where, "argument", "its argument `%s` is unknown here", key);
            diag_remedy(keras->source->diag, "`hnc help %s` lists the arguments; was the model saved by a newer Keras?", def->name);
            return false;
        }
        Node *plain = argument_value(keras, where, def, arg, value);
        if (plain == NULL) {
            return false;
        }
        if (keras_is_default(keras, arg, plain) || (node_is_null(plain) && arg->initial == NULL)) {
            continue;
        }
        const Node *pool = strcmp(key, "strides") == 0 ? node_get(map, "pool_size") : NULL;
        if (strcmp(key, "strides") == 0 && find_argument(def, "pool_size") != NULL) {
            const Arg *size = find_argument(def, "pool_size"); /* strides are the pool's size unless given */
            if (pool != NULL ? same_numbers(pool, plain) : keras_is_default(keras, size, plain)) {
                continue;
            }
        }
        node_put(keras->arena, map, key, plain);
    }
    return true;
}

/* ---- objects */

/* Do all arguments have defaults? Then a bare name is enough, but for metrics: the word `accuracy` means more than the class. */
static Node *object_node(Keras *keras, Family family, const ClassDef *def, Node *arguments) {
    if (arguments->count == 0 && family != FAMILY_METRIC) {
        const char *snake = snake_case(keras->arena, def->name);
        return node_new_text(keras->arena, class_find(FAMILY_ACTIVATION, def->name) == def ? def->name : snake);
    }
    Node *map = node_new_map(keras->arena);
    node_put(keras->arena, map, "type", node_new_text(keras->arena, def->name));
    for (int i = 0; i < arguments->count; i++) {
        node_put(keras->arena, map, arguments->key[i]->text, arguments->item[i]);
    }
    return map;
}

/* Functions are saved by name, also as {class_name: function, config: relu}. Layers and operations that serve as activations have
 * activations of the same kind. */
static const Node *function_name(const Node *config) {
    const char *class_name = keras_class_name(config);
    const Node *inner = config->kind == NODE_MAP ? node_get(config, "config") : NULL;
    return class_name != NULL && strcmp(class_name, "function") == 0 && node_text(inner) != NULL ? inner : config;
}

static const struct {
    const char *class_name, *function;
    bool is_layer;
} activation_classes[] = {
    {"ReLU", "relu", true},
    {"LeakyReLU", "leaky_relu", true},
    {"ELU", "elu", true},
    {"Softmax", "softmax", true},
    {"Celu", "celu", false},
    {"Gelu", "gelu", false},
    {"Glu", "glu", false},
    {"LogSoftmax", "log_softmax", false},
    {"HardShrink", "hard_shrink", false},
    {"SoftShrink", "soft_shrink", false},
    {"Threshold", "threshold", false},
    {"Squareplus", "squareplus", false},
};

static const char *activation_of_class(const char *class_name) {
    for (int i = 0; i < COUNT_OF(activation_classes); i++) {
        if (strcmp(activation_classes[i].class_name, class_name) == 0) {
            return activation_classes[i].function;
        }
    }
    return class_name;
}

const char *keras_activation_class(const char *function, bool *is_layer) {
    for (int i = 0; i < COUNT_OF(activation_classes); i++) {
        if (strcmp(activation_classes[i].function, function) == 0) {
            *is_layer = activation_classes[i].is_layer;
            return activation_classes[i].class_name;
        }
    }
    return NULL;
}

Node *keras_object(Keras *keras, const char *where, Family family, const Node *config) {
    config = function_name(config);
    if (node_text(config) != NULL) {
        const ClassDef *def = class_find(family, config->text);
        if (def == NULL || def->refuse != NULL) {
            keras_error(keras, where, "unknown-class", "there is no %s `%s`%s%s", family_name(family), config->text, def != NULL ? " here: " : "",
                        def != NULL ? def->refuse : "");
            diag_remedy(keras->source->diag, "functions of one's own are code, which a model file does not hold; `hnc layers %s` lists what there is",
                        family_plural(family));
            return NULL;
        }
        Node *legacy = keras->legacy && family == FAMILY_ACTIVATION ? keras_legacy_activation(keras->arena, config->text) : NULL;
        return legacy != NULL ? legacy : (Node *)config;
    }
    const char *class_name = keras_class_name(config);
    const Node *arguments = config->kind == NODE_MAP ? node_get(config, "config") : NULL;
    if (class_name == NULL || (arguments != NULL && arguments->kind != NODE_MAP && !node_is_null(arguments))) {
        keras_error(keras, where, "config", "%s is neither a name nor a class with a configuration", node_describe(keras->arena, config));
        return NULL;
    }
    if (!keras_own_class(keras, where, config)) {
        return NULL;
    }
    if (strcmp(class_name, "function") == 0) {
        keras_error(keras, where, "custom-class", "a function that is saved as code is never run");
        diag_remedy(keras->source->diag, "use one of Keras's own functions; `hnc layers %s` lists them", family_plural(family));
        return NULL;
    }
    const char *name = family == FAMILY_ACTIVATION ? activation_of_class(class_name) : class_name;
    const ClassDef *def = class_find(family, name);
    if (def == NULL || def->refuse != NULL) {
        keras_error(keras, where, "unknown-class", "there is no %s `%s`%s%s", family_name(family), class_name, def != NULL ? " here: " : "",
                    def != NULL ? def->refuse : "");
        diag_remedy(keras->source->diag, "`hnc layers %s` lists what there is", family_plural(family));
        return NULL;
    }
    Node *map = node_new_map(keras->arena);
    if (arguments != NULL && arguments->kind == NODE_MAP) {
        const char *skip = family == FAMILY_METRIC || family == FAMILY_LOSS ? "name dtype"
                           : family == FAMILY_INITIALIZER                   ? "input_axes output_axes dtype"
                                                                            : "name";
        if (!keras_arguments(keras, arena_printf(keras->arena, "%s: %s", where, class_name), def, arguments, skip, map)) {
            return NULL;
        }
        const char *own_name = family == FAMILY_METRIC ? node_text(node_get(arguments, "name")) : NULL;
        const Arg *row = find_argument(def, "name");
        if (own_name != NULL && strcmp(own_name, snake_case(keras->arena, class_name)) != 0 &&
            (row == NULL || !keras_is_default(keras, row, node_get(arguments, "name")))) {
            node_put(keras->arena, map, "name", node_new_text(keras->arena, own_name));
        }
    }
    return object_node(keras, family, def, map);
}
