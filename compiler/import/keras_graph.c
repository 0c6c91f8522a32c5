/*
 * keras_graph.c - the graph of a configuration: which call reads which tensor, in an order that reads well. Names, references and the order of
 * entries are those that docs/reference.md's model language has; shared layers become `shares` entries.
 */
#include "import/keras_graph.h"

#include <ctype.h>
#include <string.h>

enum { MOST_USES = 20000 };

static bool graph_error(const KerasGraph *graph, const char *name, const char *code, const char *message) {
    const char *where = graph->where[0] != '\0' ? arena_printf(graph->keras->arena, "%s: layer `%s`", graph->where, name)
                                                : arena_printf(graph->keras->arena, "layer `%s`", name);
    return keras_error(graph->keras, where, code, "%s", message);
}

const char *keras_clean_name(Arena *arena, const char *name) {
    char *clean = arena_printf(arena, "%s%s", isalpha((unsigned char)name[0]) || name[0] == '_' ? "" : "_", name);
    for (char *at = clean; *at != '\0'; at++) {
        *at = isalnum((unsigned char)*at) || *at == '_' || *at == '.' || *at == '-' ? *at : '_';
    }
    return clean;
}

/* ---- names */

static int *name_slot(const KerasGraph *graph, const char *name) {
    uint64_t at = hash_bytes(0, name, strlen(name)) & (graph->slots - 1);
    while (graph->slot[at] >= 0 && strcmp(graph->layer[graph->slot[at]].name, name) != 0) {
        at = (at + 1) & (graph->slots - 1);
    }
    return &graph->slot[at];
}

/* Names of the model language, one for each of Keras's: what cleaning makes equal gets the layer's number. */
static void clean_names(KerasGraph *graph) {
    Arena *arena = graph->keras->arena;
    int *taken = arena_new_array(arena, int, graph->slots);
    memset(taken, 0xFF, sizeof(int) * graph->slots);
    for (int pass = 0; pass < 2; pass++) { /* first the names that need no cleaning: they stay */
        for (int i = 0; i < graph->nlayer; i++) {
            KerasLayer *layer = &graph->layer[i];
            const char *clean = keras_clean_name(arena, layer->name);
            if ((strcmp(clean, layer->name) != 0) != (pass == 1)) {
                continue;
            }
            for (int n = i;; n += graph->nlayer) {
                uint64_t at = hash_bytes(0, clean, strlen(clean)) & (graph->slots - 1);
                while (taken[at] >= 0 && strcmp(graph->layer[taken[at]].clean, clean) != 0) {
                    at = (at + 1) & (graph->slots - 1);
                }
                if (taken[at] < 0) {
                    taken[at] = i;
                    break;
                }
                clean = arena_printf(arena, "%s_%d", keras_clean_name(arena, layer->name), n);
            }
            layer->clean = clean;
        }
    }
}

/* How many layers of each class came before: dense, dense_1, ... */
typedef struct {
    const char **base;
    int *taken;
    int count, base_capacity, taken_capacity;
} ClassCounts;

static int *class_count(Arena *arena, ClassCounts *counts, const char *base) {
    for (int i = 0; i < counts->count; i++) {
        if (strcmp(counts->base[i], base) == 0) {
            return &counts->taken[i];
        }
    }
    arena_reserve(arena, counts->base, counts->count, counts->base_capacity);
    arena_reserve(arena, counts->taken, counts->count, counts->taken_capacity);
    counts->base[counts->count] = base;
    counts->taken[counts->count] = 0;
    return &counts->taken[counts->count++];
}

static const char *numbered(Arena *arena, const char *base, int number) {
    return number == 0 ? base : arena_printf(arena, "%s_%d", base, number);
}

const char *keras_group_base(Arena *arena, const char *class_name) {
    return snake_case(arena, strcmp(class_name, "GroupQueryAttention") == 0 ? "GroupedQueryAttention" : class_name);
}

/* Groups of weights are named by class in the order of the configuration, operations not counted. */
static void name_groups(KerasGraph *graph) {
    Arena *arena = graph->keras->arena;
    ClassCounts counts = {0};
    for (int i = 0; i < graph->nlayer; i++) {
        if (!graph->layer[i].is_op) {
            const char *class_name = keras_class_name(graph->layer[i].entry);
            const char *base = keras_group_base(arena, class_name);
            graph->layer[i].group = numbered(arena, base, (*class_count(arena, &counts, base))++);
        }
    }
}

/* ---- tensors */

bool keras_is_tensor(const Node *value) {
    const char *class_name = keras_class_name(value);
    return class_name != NULL && strcmp(class_name, "__keras_tensor__") == 0;
}

int keras_tensor_rank(const Node *value) {
    const Node *config = keras_is_tensor(value) ? node_get(value, "config") : NULL,
               *shape = config != NULL && config->kind == NODE_MAP ? node_get(config, "shape") : NULL;
    return shape != NULL && shape->kind == NODE_LIST ? shape->count : 0;
}

/* [name, node, output], as outputs are listed and Keras 2 writes inputs. */
bool keras_is_history(const Node *value) {
    int64_t number = 0;
    return value->kind == NODE_LIST && value->count >= 3 && node_text(value->item[0]) != NULL && node_as_int(value->item[1], &number) &&
           value->item[1]->kind == NODE_SCALAR && !value->item[1]->quoted && value->item[2]->kind == NODE_SCALAR &&
           node_as_int(value->item[2], &number);
}

/* `counted`: the number of the call counts a Functional model's own making as its first, as lists of outputs do, and all of Keras 2's. */
static bool read_history(KerasGraph *graph, const Node *history, bool counted, int *use, int *output) {
    int64_t node = 0, tensor = 0;
    if (!keras_is_history(history) || !node_as_int(history->item[1], &node) || !node_as_int(history->item[2], &tensor)) {
        return keras_error(graph->keras, graph->where, "config", "a tensor without a history");
    }
    const char *name = history->item[0]->text;
    int layer = *name_slot(graph, name);
    if (layer < 0) {
        return graph_error(graph, name, "config", "a tensor comes from this layer, which the file does not describe");
    }
    node -= counted && graph->layer[layer].counts_itself && node > 0 ? 1 : 0;
    if (node < 0 || node >= graph->layer[layer].nnode || tensor < 0 || tensor > 1000) {
        return graph_error(graph, name, "config", "a tensor comes from a call of this layer that the file does not describe");
    }
    *use = graph->layer[layer].first_use + (int)node;
    *output = (int)tensor;
    return true;
}

bool keras_tensor(KerasGraph *graph, const Node *value, int *use, int *output, bool *bad) {
    if (!keras_is_tensor(value)) {
        return false;
    }
    const Node *config = node_get(value, "config");
    const Node *history = config != NULL && config->kind == NODE_MAP ? node_get(config, "keras_history") : NULL;
    if (history == NULL || !read_history(graph, history, graph->old, use, output)) {
        *bad = true;
        return history == NULL ? keras_error(graph->keras, graph->where, "config", "a tensor without a history") : false;
    }
    return true;
}

const char *keras_reference(KerasGraph *graph, int use, int output) {
    Arena *arena = graph->keras->arena;
    const KerasUse *from = &graph->use[use];
    const char *name = graph->layer[from->layer].clean;
    name = from->rank > 0 ? arena_printf(arena, "%s_call%d", name, from->rank + 1) : name;
    return output > 0 ? arena_printf(arena, "%s:%d", name, output) : name;
}

static void add_need(KerasGraph *graph, KerasUse *use, int needed) {
    arena_reserve(graph->keras->arena, use->need, use->nneed, use->need_capacity);
    use->need[use->nneed++] = needed;
}

bool keras_use_need(KerasGraph *graph, KerasUse *use, const Node *value, const char **reference) {
    int from = 0, output = 0;
    bool bad = false;
    if (!keras_tensor(graph, value, &from, &output, &bad)) {
        return false;
    }
    add_need(graph, use, from);
    *reference = keras_reference(graph, from, output);
    return true;
}

bool keras_use_input(KerasGraph *graph, KerasUse *use, const Node *value) {
    int from = 0, output = 0;
    bool bad = false;
    if (!keras_tensor(graph, value, &from, &output, &bad)) {
        return false;
    }
    add_need(graph, use, from);
    use->single = use->inputs->count == 0 ? from : -1;
    use->single_output = output;
    node_push(graph->keras->arena, use->inputs, node_new_text(graph->keras->arena, keras_reference(graph, from, output)));
    return true;
}

/* ---- calls */

/* Every tensor in `value`, in order, becomes an input. */
static bool add_inputs(KerasGraph *graph, KerasUse *use, const Node *value) {
    if (keras_is_tensor(value)) {
        return keras_use_input(graph, use, value);
    }
    for (int i = 0; value->kind != NODE_SCALAR && i < value->count; i++) {
        if (!add_inputs(graph, use, value->item[i])) {
            return false;
        }
    }
    return true;
}

static bool holds_tensor(const Node *value) {
    if (keras_is_tensor(value)) {
        return true;
    }
    for (int i = 0; value->kind != NODE_SCALAR && i < value->count; i++) {
        if (holds_tensor(value->item[i])) {
            return true;
        }
    }
    return false;
}

static bool is_nothing(const Node *value) {
    for (int i = 0; value->kind == NODE_LIST && i < value->count; i++) {
        if (!node_is_null(value->item[i])) {
            return false;
        }
    }
    return value->kind == NODE_LIST || node_is_null(value);
}

/* Does a mask argument hold what Keras has put there by itself? */
static bool mask_is_implied(KerasGraph *graph, const Node *value, bool *bad) {
    int use = 0, output = 0;
    if (keras_is_tensor(value)) {
        return keras_tensor(graph, value, &use, &output, bad) && graph->layer[graph->use[use].layer].is_op && keras_mask_implied(graph, use);
    }
    for (int i = 0; value->kind == NODE_LIST && i < value->count; i++) {
        if (mask_is_implied(graph, value->item[i], bad)) {
            return true;
        }
    }
    return false;
}

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), size = strlen(end);
    return length >= size && strcmp(text + length - size, end) == 0;
}

/* Keywords whose tensors join the positional inputs, in the order of Keras's signatures. */
static const char *const input_keywords[] = {"inputs", "sequences", "sequence", "query", "initial_state", "value", "key"};

static bool is_input_keyword(const char *key) {
    for (int i = 0; i < COUNT_OF(input_keywords); i++) {
        if (strcmp(input_keywords[i], key) == 0) {
            return true;
        }
    }
    return false;
}

static bool add_call_argument(KerasGraph *graph, KerasUse *use, const char *key, const Node *value) {
    Arena *arena = graph->keras->arena;
    const KerasLayer *layer = &graph->layer[use->layer];
    bool flag = false, bad = false;
    if (strcmp(key, "training") == 0 || is_nothing(value)) {
        return true; /* Keras overrides `training` by the mode of the whole model */
    }
    if (ends_with(key, "mask") && mask_is_implied(graph, value, &bad)) {
        return true;
    }
    if (bad) {
        return false;
    }
    if (keras_is_tensor(value)) {
        const char *reference = NULL;
        if (!keras_use_need(graph, use, value, &reference)) {
            return false;
        }
        node_put(arena, use->call, key, node_new_text(arena, reference));
        return true;
    }
    if (holds_tensor(value) && value->kind == NODE_LIST) {
        Node *list = node_new_list(arena);
        for (int i = 0; i < value->count; i++) {
            const char *reference = NULL;
            if (!node_is_null(value->item[i]) && !keras_use_need(graph, use, value->item[i], &reference)) {
                return false;
            }
            node_push(arena, list, reference != NULL ? node_new_text(arena, reference) : node_new_null(arena));
        }
        node_put(arena, use->call, key, list);
        return true;
    }
    if (value->kind == NODE_SCALAR && node_as_bool(value, &flag)) {
        node_put(arena, use->call, key, (Node *)value);
        return true;
    }
    return graph_error(graph, layer->name, "call-argument",
                       arena_printf(arena, "the value of its call's argument `%s` is neither a tensor nor true or false", key));
}

static bool read_layer_call(KerasGraph *graph, KerasUse *use, const Node *args, const Node *kwargs) {
    for (int k = 0; k < 4 && kwargs != NULL; k++) { /* x itself given by keyword */
        const Node *value = node_get(kwargs, input_keywords[k]);
        if (value != NULL && !add_inputs(graph, use, value)) {
            return false;
        }
    }
    if (args != NULL && !add_inputs(graph, use, args)) {
        return false;
    }
    for (int k = 4; k < COUNT_OF(input_keywords) && kwargs != NULL; k++) {
        const Node *value = node_get(kwargs, input_keywords[k]);
        if (value != NULL && !add_inputs(graph, use, value)) {
            return false;
        }
    }
    for (int i = 0; kwargs != NULL && i < kwargs->count; i++) {
        if (!is_input_keyword(kwargs->key[i]->text) && !add_call_argument(graph, use, kwargs->key[i]->text, kwargs->item[i])) {
            return false;
        }
    }
    return true;
}

/* Fills what a call reads. */
static bool read_use(KerasGraph *graph, KerasUse *use) {
    const KerasLayer *layer = &graph->layer[use->layer];
    const Node *node = layer->is_input ? NULL : layer->node[use->rank];
    use->inputs = node_new_list(graph->keras->arena);
    use->call = node_new_map(graph->keras->arena);
    use->single = -1;
    if (node == NULL) {
        return true;
    }
    const Node *args = node_get(node, "args"), *kwargs = node_get(node, "kwargs");
    if ((args != NULL && args->kind != NODE_LIST) || (kwargs != NULL && kwargs->kind != NODE_MAP)) {
        return graph_error(graph, layer->name, "config", "a call of it has no arguments");
    }
    if (layer->is_op) { /* constants among the arguments are read when the entry is made */
        return (args == NULL || add_inputs(graph, use, args)) && (kwargs == NULL || add_inputs(graph, use, kwargs));
    }
    return read_layer_call(graph, use, args, kwargs);
}

/* ---- reading the list of layers */

static bool read_layer(KerasGraph *graph, const Node *entry, KerasLayer *layer) {
    Arena *arena = graph->keras->arena;
    const Node *config = entry->kind == NODE_MAP ? node_get(entry, "config") : NULL;
    const char *class_name = keras_class_name(entry), *name = entry->kind == NODE_MAP ? node_text(node_get(entry, "name")) : NULL;
    name = name == NULL && config != NULL && config->kind == NODE_MAP ? node_text(node_get(config, "name")) : name;
    if (class_name == NULL || name == NULL || name[0] == '\0' || strlen(name) > 1000) {
        return keras_error(graph->keras, graph->where, "config", "a layer without class or name");
    }
    const Node *nodes = node_get(entry, "inbound_nodes");
    bool listed = nodes != NULL && nodes->kind == NODE_LIST && nodes->count > 0 && nodes->item[0]->kind == NODE_LIST;
    graph->old = graph->old || (listed && !graph->chain);
    *layer = (KerasLayer){.entry = entry, .name = name, .is_input = strcmp(class_name, "InputLayer") == 0, .is_op = keras_is_op(entry)};
    layer->counts_itself = strcmp(class_name, "Functional") == 0 || (listed && keras_is_model(entry));
    int count = nodes != NULL && nodes->kind == NODE_LIST ? nodes->count : 0;
    layer->nnode = layer->is_input ? 1 : count;
    layer->node = arena_new_array(arena, const Node *, count + 1);
    for (int i = 0; i < count; i++) {
        layer->node[i] = keras_modern_node(arena, nodes->item[i]);
    }
    int *slot = name_slot(graph, name);
    if (*slot >= 0) {
        return graph_error(graph, name, "config", "two layers have this name");
    }
    *slot = (int)(layer - graph->layer);
    return true;
}

static bool read_layers(KerasGraph *graph, const Node *layers) {
    Arena *arena = graph->keras->arena;
    int uses = 0;
    if (layers->count > MOST_USES) {
        return keras_error(graph->keras, graph->where, "too-large", "the model has more than %d layers", MOST_USES);
    }
    graph->layer = arena_new_array(arena, KerasLayer, layers->count + 1);
    graph->slots = 16;
    while (graph->slots < 2 * (uint64_t)layers->count + 2) {
        graph->slots *= 2;
    }
    graph->slot = arena_new_array(arena, int, graph->slots);
    memset(graph->slot, 0xFF, sizeof(int) * graph->slots);
    for (int i = 0; i < layers->count; i++) {
        const Node *entry = keras_legacy_entry(graph->keras, layers->item[i]);
        if (entry == NULL || !read_layer(graph, entry, &graph->layer[i])) {
            return false;
        }
        graph->nlayer++;
        graph->layer[i].first_use = uses;
        uses += graph->layer[i].nnode;
        if (uses > MOST_USES) {
            return keras_error(graph->keras, graph->where, "too-large", "the model has more than %d calls of layers", MOST_USES);
        }
    }
    clean_names(graph);
    name_groups(graph);
    graph->use = arena_new_array(arena, KerasUse, uses + 1);
    for (int i = 0; i < graph->nlayer; i++) {
        for (int k = 0; k < graph->layer[i].nnode; k++) {
            graph->use[graph->nuse++] = (KerasUse){.layer = i, .rank = k};
        }
    }
    for (int i = 0; i < graph->nuse; i++) {
        if (!read_use(graph, &graph->use[i])) {
            return false;
        }
    }
    return true;
}

/* The histories of inputs or outputs: one, a list, or a map by names, whose order is that of the sorted names. */
static bool read_ends(KerasGraph *graph, const Node *value, const char *what, int **use, int **output, int *count, int *capacity) {
    if (value == NULL || value->kind == NODE_SCALAR) {
        return keras_error(graph->keras, graph->where, "config", "the model's list of %s is missing", what);
    }
    if (keras_is_history(value)) {
        int from = 0, number = 0, room = *capacity;
        if (!read_history(graph, value, true, &from, &number)) {
            return false;
        }
        arena_reserve(graph->keras->arena, *use, *count, *capacity);
        arena_reserve(graph->keras->arena, *output, *count, room);
        (*use)[*count] = from;
        (*output)[(*count)++] = number;
        return true;
    }
    const char *last = "";
    for (int i = 0; i < value->count; i++) {
        const Node *item = value->item[i];
        if (value->kind == NODE_MAP) { /* the next key in order of the alphabet */
            int next = -1;
            for (int k = 0; k < value->count; k++) {
                const char *key = value->key[k]->text;
                bool later = i == 0 || strcmp(key, last) > 0;
                next = later && (next < 0 || strcmp(key, value->key[next]->text) < 0) ? k : next;
            }
            if (next < 0) {
                break;
            }
            last = value->key[next]->text;
            item = value->item[next];
        }
        if (!read_ends(graph, item, what, use, output, count, capacity)) {
            return false;
        }
    }
    return true;
}

/* ---- inputs */

static Node *input_entry(KerasGraph *graph, const KerasLayer *layer) {
    Arena *arena = graph->keras->arena;
    const Node *config = node_get(layer->entry, "config");
    config = config != NULL && config->kind == NODE_MAP ? config : node_new_map(arena);
    const Node *shape = config->kind == NODE_MAP ? node_get(config, "batch_shape") : NULL;
    shape = shape == NULL && config->kind == NODE_MAP ? node_get(config, "batch_input_shape") : shape;
    const char *dtype = config->kind == NODE_MAP ? node_text(node_get(config, "dtype")) : NULL;
    if (shape == NULL || shape->kind != NODE_LIST || shape->count == 0 || shape->count > MAX_RANK) {
        graph_error(graph, layer->name, "shape", "this input has no shape");
        return NULL;
    }
    Node *entry = node_new_map(arena), *extents = node_new_list(arena);
    for (int i = 1; i < shape->count; i++) {
        int64_t extent = 0;
        if (!node_as_int(shape->item[i], &extent) || extent < 1 || extent > INT32_MAX) {
            graph_error(graph, layer->name, "shape", arena_printf(arena, "axis %d of this input has no fixed extent", i));
            diag_remedy(
                graph->keras->source->diag,
                "hnc makes code for fixed shapes: build the model with the largest extent, keras.Input(shape=(...)), copy the weights, save it");
            return NULL;
        }
        node_push(arena, extents, node_new_int(arena, extent));
    }
    node_put(arena, entry, "name", node_new_text(arena, layer->clean));
    node_put(arena, entry, "shape", extents);
    static const char *const floats[] = {"float32", "float64", "float16", "bfloat16"};
    static const char *const wide[] = {"int64", "int16", "int8", "uint16", "uint32", "uint64"};
    for (int i = 0; i < COUNT_OF(floats) && dtype != NULL; i++) {
        dtype = strcmp(dtype, floats[i]) == 0 ? NULL : dtype;
    }
    for (int i = 0; i < COUNT_OF(wide) && dtype != NULL; i++) {
        if (strcmp(dtype, wide[i]) == 0) {
            import_warning(graph->keras->source, "dtype", "%s: input `%s` is %s; here it is int32", graph->keras->what, layer->name, dtype);
            dtype = "int32";
        }
    }
    if (dtype != NULL && strcmp(dtype, "int32") != 0 && strcmp(dtype, "uint8") != 0 && strcmp(dtype, "bool") != 0) {
        graph_error(graph, layer->name, "dtype", arena_printf(arena, "an input of the type `%s` is not possible here", dtype));
        diag_remedy(graph->keras->source->diag, "inputs hold float32, int32, uint8 or bool; strings must be looked up before");
        return NULL;
    }
    if (dtype != NULL) {
        node_put(arena, entry, "dtype", node_new_text(arena, dtype));
    }
    return entry;
}

/* ---- entries */

/* Whether `name` is what an unnamed layer of this type would be called; then the name is taken. */
static bool take_automatic(Arena *arena, ClassCounts *names, const char *type, const char *name) {
    const char *dot = strrchr(type, '.');
    const char *base = strcmp(type, "GroupQueryAttention") == 0 ? "grouped_query_attention" : snake_case(arena, dot != NULL ? dot + 1 : type);
    int *count = class_count(arena, names, base);
    if (strcmp(numbered(arena, base, *count), name) != 0) {
        return false;
    }
    ++*count;
    return true;
}

/* The rank of a call's first tensor, with the batch. */
static int first_rank(const Node *value) {
    if (keras_is_tensor(value)) {
        return keras_tensor_rank(value);
    }
    for (int i = 0; value->kind != NODE_SCALAR && i < value->count; i++) {
        int rank = first_rank(value->item[i]);
        if (rank > 0) {
            return rank;
        }
    }
    return 0;
}

static Node *use_entry(KerasGraph *graph, KerasUse *use, ClassCounts *names, bool reads_previous) {
    Arena *arena = graph->keras->arena;
    const KerasLayer *layer = &graph->layer[use->layer];
    const char *name = keras_reference(graph, (int)(use - graph->use), 0);
    Node *entry = node_new_map(arena), *data = NULL;
    if (use->rank > 0) {
        node_put(arena, entry, "shares", node_new_text(arena, layer->clean));
        node_put(arena, entry, "name", node_new_text(arena, name));
    } else {
        const char *called = graph->where[0] != '\0' ? arena_printf(arena, "%s: layer `%s`", graph->where, layer->name) : layer->name;
        data = layer->is_op ? keras_op_entry(graph, use) : keras_application_entry(graph, use);
        data = data == NULL && !layer->is_op ? keras_layer(graph->keras, layer->entry, called, first_rank(layer->node[0])) : data;
        if (data == NULL) {
            return NULL;
        }
        const char *type = node_text(node_get(data, "type"));
        node_put(arena, entry, "type", node_get(data, "type"));
        if (!take_automatic(arena, names, type, name)) {
            node_put(arena, entry, "name", node_new_text(arena, name));
        }
    }
    if (!reads_previous) {
        node_put(arena, entry, "inputs", use->inputs);
    }
    if (use->call->count > 0) {
        node_put(arena, entry, "call", use->call);
    }
    for (int i = 0; data != NULL && i < data->count; i++) {
        if (strcmp(data->key[i]->text, "type") != 0) {
            node_put(arena, entry, data->key[i]->text, data->item[i]);
        }
    }
    return entry;
}

static bool is_ready(const KerasGraph *graph, const KerasUse *use) {
    bool ready = use->rank == 0 || graph->use[graph->layer[use->layer].first_use].ready;
    for (int i = 0; i < use->nneed && ready; i++) {
        ready = graph->use[use->need[i]].ready;
    }
    return ready;
}

/* Marks what the outputs need: masks that the model language implies are needed by nobody. */
static void mark_wanted(KerasGraph *graph, const int *output, int count) {
    int *stack = arena_new_array(graph->keras->arena, int, graph->nuse + 1), depth = 0;
    for (int i = 0; i < count; i++) {
        if (!graph->use[output[i]].wanted) {
            graph->use[output[i]].wanted = true;
            stack[depth++] = output[i];
        }
    }
    while (depth > 0) {
        const KerasUse *use = &graph->use[stack[--depth]];
        int owner = graph->layer[use->layer].first_use;
        for (int i = -1; i < use->nneed; i++) {
            KerasUse *needed = &graph->use[i < 0 ? owner : use->need[i]];
            if (!needed->wanted) {
                needed->wanted = true;
                stack[depth++] = (int)(needed - graph->use);
            }
        }
    }
}

/* Entries in an order in which each follows what it reads: if possible the one that reads its predecessor, else the first in the file. */
static Node *order_entries(KerasGraph *graph, int previous) {
    Node *layers = node_new_list(graph->keras->arena);
    ClassCounts names = {0};
    int first = 0;
    for (;;) {
        int chosen = -1;
        while (first < graph->nuse && (graph->use[first].ready || !graph->use[first].wanted)) {
            first++;
        }
        for (int i = first; i < graph->nuse; i++) {
            const KerasUse *use = &graph->use[i];
            if (use->ready || !use->wanted || !is_ready(graph, use)) {
                continue;
            }
            bool follows = use->inputs->count == 1 && use->single == previous && use->single_output == 0;
            chosen = chosen < 0 || follows ? i : chosen;
            if (follows) {
                break;
            }
        }
        if (chosen < 0) {
            break;
        }
        KerasUse *use = &graph->use[chosen];
        bool follows = use->inputs->count == 1 && use->single == previous && use->single_output == 0;
        Node *entry = use_entry(graph, use, &names, follows);
        if (entry == NULL) {
            return NULL;
        }
        node_push(graph->keras->arena, layers, entry);
        use->entry = entry;
        use->ready = true;
        previous = chosen;
    }
    if (first < graph->nuse) {
        graph_error(graph, graph->layer[graph->use[first].layer].name, "config", "it waits for a tensor that depends on itself");
        return NULL;
    }
    return layers;
}

Node *keras_functional(Keras *keras, const Node *config, const Node *layers, const char *where, bool chain) {
    KerasGraph *graph = arena_new_array(keras->arena, KerasGraph, 1);
    *graph = (KerasGraph){.keras = keras, .where = where, .chain = chain};
    int *input = NULL, *output = NULL, *number = NULL, ninput = 0, noutput = 0, capacity = 0, more = 0;
    if (!read_layers(graph, layers) || !read_ends(graph, node_get(config, "input_layers"), "inputs", &input, &number, &ninput, &capacity)) {
        return NULL;
    }
    number = NULL;
    if (!read_ends(graph, node_get(config, "output_layers"), "outputs", &output, &number, &noutput, &more)) {
        return NULL;
    }
    mark_wanted(graph, output, noutput);
    Node *made = node_new_map(keras->arena), *inputs = node_new_list(keras->arena), *outputs = node_new_list(keras->arena);
    for (int i = 0; i < ninput; i++) {
        KerasUse *use = &graph->use[input[i]];
        if (!graph->layer[use->layer].is_input) {
            graph_error(graph, graph->layer[use->layer].name, "config", "it is listed as an input but is none");
            return NULL;
        }
        Node *entry = use->ready ? NULL : input_entry(graph, &graph->layer[use->layer]);
        if (entry == NULL) {
            return NULL;
        }
        use->ready = true;
        node_push(keras->arena, inputs, entry);
    }
    Node *entries = order_entries(graph, ninput == 1 ? input[0] : -1);
    for (int i = 0; i < noutput; i++) {
        node_push(keras->arena, outputs, node_new_text(keras->arena, keras_reference(graph, output[i], number[i])));
    }
    for (int i = 0; entries != NULL && i < graph->nlayer; i++) {
        const KerasLayer *layer = &graph->layer[i];
        const Node *entry = layer->nnode > 0 && !layer->is_op ? graph->use[layer->first_use].entry : NULL;
        if (entry != NULL) {
            keras_place(keras, (KerasPlace){.list = entries, .entry = entry, .name = layer->clean, .keras_name = layer->name, .group = layer->group});
        }
    }
    node_put(keras->arena, made, "inputs", inputs);
    node_put(keras->arena, made, "layers", entries);
    node_put(keras->arena, made, "outputs", outputs);
    return entries != NULL ? made : NULL;
}
