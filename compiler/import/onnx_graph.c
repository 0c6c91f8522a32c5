/*
 * onnx_graph.c - reads a graph node by node: names of values, nodes that an output needs, errors, attributes.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

/* ---- scopes: a hash table each, the enclosing graph's behind it */

typedef struct {
    const char *name;
    OnnxValue *value; /* NULL in the table of wanted names */
} Slot;
struct OnnxScope {
    Arena *arena;
    OnnxScope *parent;
    Slot *slot;
    uint64_t size, count;
};

OnnxScope *onnx_scope_new(Onnx *onnx, OnnxScope *parent) {
    OnnxScope *scope = arena_new_array(onnx->arena, OnnxScope, 1);
    *scope = (OnnxScope){.arena = onnx->arena, .parent = parent, .size = 64};
    scope->slot = arena_new_array(onnx->arena, Slot, scope->size);
    return scope;
}

static Slot *slot_of(const OnnxScope *scope, const char *name) {
    uint64_t at = hash_bytes(0, name, strlen(name)) & (scope->size - 1);
    while (scope->slot[at].name != NULL && strcmp(scope->slot[at].name, name) != 0) {
        at = (at + 1) & (scope->size - 1);
    }
    return &scope->slot[at];
}

void onnx_scope_put(OnnxScope *scope, const char *name, OnnxValue *value) {
    if (2 * scope->count >= scope->size) {
        OnnxScope larger = {.arena = scope->arena, .parent = scope->parent, .size = 2 * scope->size, .count = scope->count};
        larger.slot = arena_new_array(scope->arena, Slot, larger.size);
        for (uint64_t i = 0; i < scope->size; i++) {
            if (scope->slot[i].name != NULL) {
                *slot_of(&larger, scope->slot[i].name) = scope->slot[i];
            }
        }
        *scope = larger;
    }
    Slot *slot = slot_of(scope, name);
    scope->count += slot->name == NULL;
    *slot = (Slot){name, value};
}

OnnxValue *onnx_scope_find(const OnnxScope *scope, const char *name) {
    for (; scope != NULL; scope = scope->parent) {
        const Slot *slot = slot_of(scope, name);
        if (slot->name != NULL) {
            return slot->value;
        }
    }
    return NULL;
}

/* ---- errors */

static const char *node_label(const OnnxNode *node) {
    const char *name = node->node->name, *type = node->node->op_type;
    if (name == NULL || *name == '\0') {
        name = node->node->n_output > 0 ? node->node->output[0] : "";
    }
    return arena_printf(node->onnx->arena, "node `%.200s` (%.60s)", name, type != NULL ? type : "?");
}

bool onnx_error(const OnnxNode *node, const char *code, const char *format, ...) {
    char message[800];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    return import_error(node->onnx->source, code, "%s: %s", node_label(node), message);
}

bool onnx_batch_error(const OnnxNode *node, const char *what) {
    node->onnx->batch_broken = true;
    onnx_error(node, "batch-axis", "%s", what);
    diag_remedy(node->onnx->diag, "give every axis of the inputs a fixed size with --dim NAME=VALUE, then the whole of an input is one sample");
    return false;
}

/* ---- attributes */

const Onnx__Attribute *onnx_attribute(const OnnxNode *node, const char *name) {
    for (size_t i = 0; i < node->node->n_attribute; i++) {
        const Onnx__Attribute *attribute = node->node->attribute[i];
        if (attribute->name != NULL && strcmp(attribute->name, name) == 0) {
            return attribute;
        }
    }
    return NULL;
}

int64_t onnx_int(const OnnxNode *node, const char *name, int64_t initial) {
    const Onnx__Attribute *attribute = onnx_attribute(node, name);
    return attribute != NULL && attribute->has_i ? attribute->i : initial;
}

double onnx_float(const OnnxNode *node, const char *name, double initial) {
    const Onnx__Attribute *attribute = onnx_attribute(node, name);
    return attribute != NULL && attribute->has_f ? (double)attribute->f : initial;
}

const char *onnx_text(const OnnxNode *node, const char *name, const char *initial) {
    const Onnx__Attribute *attribute = onnx_attribute(node, name);
    return attribute != NULL && attribute->has_s ? arena_strndup(node->onnx->arena, (const char *)attribute->s.data, attribute->s.len) : initial;
}

bool onnx_ints(const OnnxNode *node, const char *name, const int64_t **value, int *count) {
    const Onnx__Attribute *attribute = onnx_attribute(node, name);
    *count = 0;
    *value = NULL;
    if (attribute == NULL) {
        return false;
    }
    *value = attribute->ints;
    *count = attribute->n_ints < 1000000 ? (int)attribute->n_ints : 1000000;
    return true;
}

int onnx_list(OnnxNode *node, int in, const char *name, const int64_t **value, int *count) {
    if (in >= node->nin || node->in[in] == NULL) {
        return name != NULL && onnx_ints(node, name, value, count) ? 1 : 0;
    }
    const OnnxArray *array = node->in[in]->array;
    if (array == NULL || array->rank > 1 || array->kind == ONNX_FLOAT) {
        onnx_error(node, "dynamic", "its input %d must be integers that are known when the model is read", in + 1);
        diag_remedy(node->onnx->diag,
                    "fix the sizes of the inputs with --dim NAME=VALUE, or simplify the model (onnxsim, constant folding) before importing it");
        return -1;
    }
    array = onnx_array_packed(node->onnx->arena, array, false);
    *value = array->i;
    *count = array->rank == 0 ? 1 : (int)array->dim[0];
    return 1;
}

bool onnx_axis_of(const OnnxNode *node, int64_t value, int rank, int *axis) {
    if (value < -rank || value >= rank) {
        return onnx_error(node, "axis", "axis %lld of a tensor of %d axes", (long long)value, rank);
    }
    *axis = (int)(value < 0 ? value + rank : value);
    return true;
}

/* ---- values */

OnnxValue *onnx_known(Onnx *onnx, const OnnxArray *array) {
    OnnxValue *value = arena_new_array(onnx->arena, OnnxValue, 1);
    *value = (OnnxValue){.array = array, .val = NO_VAL, .batch = -1, .outer = 1};
    return value;
}

int onnx_rank(const OnnxValue *value) {
    return value->array != NULL ? value->array->rank : value->rank;
}

const int64_t *onnx_dims(const OnnxValue *value) {
    return value->array != NULL ? value->array->dim : value->dim;
}

OnnxKind onnx_kind(const OnnxValue *value) {
    return value->array != NULL ? value->array->kind : value->type == DTYPE_F32 ? ONNX_FLOAT : value->type == DTYPE_BOOL ? ONNX_BOOL : ONNX_INT;
}

void onnx_set(OnnxNode *node, int index, OnnxValue *value) {
    if (index < node->nout) {
        node->out[index] = value;
    }
}

bool onnx_wanted(const OnnxNode *node, int index) {
    return index < node->nout && node->node->output[index][0] != '\0';
}

/* ---- reading nodes */

/* Names that a node reads, in graphs inside it too. */
static void want_inputs(OnnxScope *wanted, const Onnx__Node *node) {
    for (size_t i = 0; i < node->n_input; i++) {
        onnx_scope_put(wanted, node->input[i], NULL);
    }
    for (size_t i = 0; i < node->n_attribute; i++) {
        const Onnx__Graph *inner = node->attribute[i]->g;
        for (size_t k = 0; inner != NULL && k < inner->n_node; k++) {
            want_inputs(wanted, inner->node[k]);
        }
        for (size_t k = 0; inner != NULL && k < inner->n_output; k++) {
            if (inner->output[k]->name != NULL) {
                onnx_scope_put(wanted, inner->output[k]->name, NULL);
            }
        }
    }
}

/* Which nodes an output of the graph needs; nodes are in an order in which they can run. */
static bool *needed_nodes(Onnx *onnx, const Onnx__Graph *graph) {
    bool *needed = arena_new_array(onnx->arena, bool, graph->n_node + 1);
    OnnxScope *wanted = onnx_scope_new(onnx, NULL);
    for (size_t i = 0; i < graph->n_output; i++) {
        if (graph->output[i]->name != NULL) {
            onnx_scope_put(wanted, graph->output[i]->name, NULL);
        }
    }
    for (size_t i = graph->n_node; i-- > 0;) {
        const Onnx__Node *node = graph->node[i];
        for (size_t k = 0; k < node->n_output; k++) {
            needed[i] = needed[i] || (node->output[k][0] != '\0' && slot_of(wanted, node->output[k])->name != NULL);
        }
        if (needed[i]) {
            want_inputs(wanted, node);
        }
    }
    return needed;
}

static bool read_initializers(Onnx *onnx, OnnxScope *scope, const Onnx__Graph *graph) {
    if (graph->n_sparse_initializer > 0) {
        return import_error(onnx->source, "unsupported", "the model has sparse initializers, which are not possible here");
    }
    for (size_t i = 0; i < graph->n_initializer; i++) {
        const Onnx__Tensor *tensor = graph->initializer[i];
        const char *name = tensor->name != NULL ? tensor->name : "";
        OnnxArray *array = onnx_tensor_read(onnx->source, tensor, arena_printf(onnx->arena, "initializer `%.200s`", name));
        if (array == NULL) {
            return false;
        }
        array->stored = true;
        onnx_scope_put(scope, name, onnx_known(onnx, array));
    }
    return true;
}

static bool node_inputs(OnnxNode *node) {
    const Onnx__Node *message = node->node;
    node->nin = (int)message->n_input;
    node->in = arena_new_array(node->onnx->arena, OnnxValue *, message->n_input + 1);
    for (int i = 0; i < node->nin; i++) {
        if (message->input[i][0] == '\0') {
            continue;
        }
        node->in[i] = onnx_scope_find(node->scope, message->input[i]);
        if (node->in[i] == NULL) {
            return onnx_error(node, "onnx", "it reads `%.200s`, which no input, initializer or node before it gives", message->input[i]);
        }
        if (node->in[i]->array == NULL && node->in[i]->entry == NULL && !node->in[i]->step) {
            return onnx_error(node, "unsupported", "it reads `%.200s`, a further output of an operator whose first outputs only are possible here",
                              message->input[i]);
        }
    }
    while (node->nin > 0 && node->in[node->nin - 1] == NULL) {
        node->nin--;
    }
    node->nout = (int)message->n_output;
    node->out = arena_new_array(node->onnx->arena, OnnxValue *, message->n_output + 1);
    return true;
}

static bool read_node(Onnx *onnx, OnnxScope *scope, const Onnx__Node *message) {
    OnnxNode node = {.onnx = onnx, .scope = scope, .node = message};
    const char *type = message->op_type != NULL ? message->op_type : "", *domain = message->domain != NULL ? message->domain : "";
    if (message->n_input > 100000 || message->n_output > 100000) {
        return onnx_error(&node, "too-many", "it has %zu inputs and %zu outputs", message->n_input, message->n_output);
    }
    if (*domain != '\0' && strcmp(domain, "ai.onnx") != 0) {
        onnx_error(&node, "unsupported", "operators of the domain `%.60s` are not possible here", domain);
        diag_remedy(onnx->diag, "export the model with ONNX's standard operators only");
        return false;
    }
    if (!node_inputs(&node)) {
        return false;
    }
    int folded = onnx_fold(&node), before = diag_error_count(onnx->diag);
    if (folded < 0) {
        return before > 0 ? false : onnx_error(&node, "onnx", "its inputs or attributes are not what the operator takes");
    }
    if (folded == 0) {
        OnnxOperator *found = onnx_operator(type);
        if (found == NULL) {
            onnx_error(&node, "unsupported", "this operator is not possible here");
            diag_remedy(onnx->diag, "express it with other operators, or leave it out of the exported model; docs/import.md lists what is possible");
            return false;
        }
        if (!found(&node)) {
            return diag_error_count(onnx->diag) > before ? false
                                                         : onnx_error(&node, "onnx", "its inputs or attributes are not what the operator takes");
        }
    }
    for (int i = 0; i < node.nout; i++) {
        if (message->output[i][0] == '\0') {
            continue;
        }
        if (node.out[i] == NULL) { /* an error only where something reads it */
            node.out[i] = arena_new_array(onnx->arena, OnnxValue, 1);
        }
        onnx_scope_put(scope, message->output[i], node.out[i]);
    }
    return true;
}

bool onnx_graph_read(Onnx *onnx, OnnxScope *scope, const Onnx__Graph *graph) {
    if (onnx->depth >= ONNX_MAX_NESTING) {
        return import_error(onnx->source, "nesting", "graphs nest more than %d deep", ONNX_MAX_NESTING);
    }
    if (!read_initializers(onnx, scope, graph)) {
        return false;
    }
    const bool *needed = needed_nodes(onnx, graph);
    onnx->depth++;
    bool fine = true;
    for (size_t i = 0; i < graph->n_node && fine; i++) {
        fine = !needed[i] || read_node(onnx, scope, graph->node[i]);
    }
    onnx->depth--;
    return fine;
}

#endif
