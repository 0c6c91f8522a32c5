/*
 * onnx.c - from an ONNX file to a document and weights: inputs and their batch axes, the graph, outputs, weights in the model's order.
 */
#include "import/onnx.h"

#include <stdlib.h>
#include <string.h>

#if HNC_WITH_ONNX

/* ---- sizes of axes */

/* The value that --dim gives to `name` in "batch=4,time=16"; -1: none. */
static int64_t given_size(const char *dims, const char *name) {
    size_t length = strlen(name);
    for (const char *at = dims; at != NULL && *at != '\0';) {
        size_t end = strcspn(at, ",");
        if (end > length && strncmp(at, name, length) == 0 && at[length] == '=') {
            return strtoll(at + length + 1, NULL, 10);
        }
        at += at[end] == ',' ? end + 1 : end;
    }
    return -1;
}

typedef struct {
    const Onnx__ValueInfo *info;
    const char *name;
    OnnxKind kind;
    int32_t elem_type;
    int rank, open, nopen; /* open: the first axis without a size */
    int64_t dim[ONNX_MAX_RANK];
    int batch;
} Input;

static bool read_input(const Source *source, const Onnx__ValueInfo *info, Input *input) {
    *input = (Input){.info = info, .name = info->name != NULL ? info->name : "", .open = -1, .batch = -1};
    if (info->type == NULL || info->type->tensor_type == NULL) {
        return import_error(source, "unsupported", "input `%.200s` is no tensor", input->name);
    }
    const Onnx__TensorType *type = info->type->tensor_type;
    input->elem_type = type->elem_type;
    if (!onnx_type_kind(type->elem_type, &input->kind)) {
        return import_error(source, "unsupported", "input `%.200s` has the type %s", input->name, onnx_type_name(type->elem_type));
    }
    if (type->shape == NULL || type->shape->n_dim > ONNX_MAX_RANK - 1) {
        import_error(source, "unsupported", "input `%.200s` has %s", input->name, type->shape == NULL ? "no shape" : "too many axes");
        diag_remedy(source->diag, "export the model with the shapes of its inputs");
        return false;
    }
    input->rank = (int)type->shape->n_dim;
    for (int i = 0; i < input->rank; i++) {
        const Onnx__Dimension *dim = type->shape->dim[i];
        const char *name = dim->dim_param != NULL && *dim->dim_param != '\0' ? dim->dim_param : NULL;
        int64_t size = dim->has_dim_value && dim->dim_value != 0 ? dim->dim_value : -1;
        size = name != NULL && given_size(source->dims, name) >= 0 ? given_size(source->dims, name) : size;
        size = given_size(source->dims, arena_printf(source->arena, "%s:%d", input->name, i)) >= 0
                   ? given_size(source->dims, arena_printf(source->arena, "%s:%d", input->name, i))
                   : size;
        if (size == 0 || size > INT32_MAX || size < -1) {
            return import_error(source, "shape", "axis %d of input `%.200s` has the size %lld", i, input->name, (long long)size);
        }
        input->dim[i] = size;
        input->nopen += size < 0;
        input->open = size < 0 && input->open < 0 ? i : input->open;
    }
    return true;
}

/* The axis that holds samples, where sizes do not tell: recurrent operators read (time, batch, features). */
static int usual_axis(const Onnx__Graph *graph, const Input *input) {
    static const char *const recurrent[] = {"LSTM", "GRU", "RNN"};
    for (size_t i = 0; i < graph->n_node; i++) {
        const Onnx__Node *node = graph->node[i];
        for (int k = 0; k < COUNT_OF(recurrent) && node->op_type != NULL; k++) {
            if (strcmp(node->op_type, recurrent[k]) != 0) {
                continue;
            }
            bool first = false;
            for (size_t a = 0; a < node->n_attribute; a++) {
                first = first || (node->attribute[a]->name != NULL && strcmp(node->attribute[a]->name, "layout") == 0 && node->attribute[a]->i == 1);
            }
            for (size_t n = 0; n < node->n_input; n++) {
                if (strcmp(node->input[n], input->name) == 0 && input->rank == 3) {
                    return first ? 0 : 1;
                }
            }
        }
    }
    return 0;
}

/* Places the batch axis of every input. False when sizes say that there is none in common. */
static bool place_batch(const Onnx__Graph *graph, Input *input, int count, int64_t *samples) {
    bool open = false;
    *samples = 0;
    for (int i = 0; i < count; i++) {
        open = open || input[i].nopen > 0;
    }
    for (int i = 0; i < count; i++) {
        if (open) {
            input[i].batch = input[i].open;
            continue;
        }
        input[i].batch = input[i].rank > 0 ? usual_axis(graph, &input[i]) : -1;
        int64_t size = input[i].batch >= 0 ? input[i].dim[input[i].batch] : 0;
        if (input[i].batch >= 0 && *samples != 0 && size != *samples) {
            return false;
        }
        *samples = input[i].batch >= 0 ? size : *samples;
    }
    return count > 0;
}

static bool check_open(const Source *source, const Input *input) {
    for (int i = 0; i < input->rank; i++) {
        if (input->dim[i] < 0 && i != input->batch) {
            const Onnx__Dimension *dim = input->info->type->tensor_type->shape->dim[i];
            bool named = dim->dim_param != NULL && *dim->dim_param != '\0';
            import_error(source, "dynamic", "axis %d of input `%.200s` has no fixed size", i, input->name);
            diag_remedy(source->diag, "add --dim %.60s=SIZE", named ? dim->dim_param : arena_printf(source->arena, "%.40s:%d", input->name, i));
            return false;
        }
    }
    return true;
}

/* ---- the graph between inputs and outputs */

static bool add_input(Onnx *onnx, OnnxScope *scope, const Input *input) {
    static const DType types[] = {[ONNX_FLOAT] = DTYPE_F32, [ONNX_INT] = DTYPE_I32, [ONNX_BOOL] = DTYPE_BOOL};
    enum { UINT8 = 2 };
    Shape shape = {.rank = 1, .dim = {-1}};
    int64_t extent[2 * ONNX_MAX_RANK], elements = 1;
    OnnxValue *value = arena_new_array(onnx->arena, OnnxValue, 1);
    *value = (OnnxValue){.rank = input->rank,
                         .batch = onnx->batched ? input->batch : -1,
                         .outer = 1,
                         .type = input->elem_type == UINT8 ? DTYPE_U8 : types[input->kind]};
    memcpy(value->dim, input->dim, sizeof value->dim);
    if (value->batch >= 0) {
        value->dim[value->batch] = ONNX_BATCH;
    }
    int count = onnx_layout(value->rank, value->dim, value->batch, 1, extent);
    for (int i = 0; i < count; i++) {
        shape.dim[shape.rank++] = (int32_t)extent[i];
        elements = elements > INT32_MAX ? elements : elements * extent[i];
    }
    if (elements > INT32_MAX) {
        return import_error(onnx->source, "too-large", "input `%.200s` has more than 2^31 - 1 elements a sample", input->name);
    }
    value->val = graph_input(onnx->trial, input->name, INPUT_MODEL, value->type, shape);
    onnx_input_entry(onnx, onnx->body, input->name, value)->exact = true;
    onnx_scope_put(scope, input->name, value);
    return true;
}

/* Names that exactly one node reads. */
static void count_uses(Onnx *onnx, const Onnx__Graph *graph) {
    static OnnxValue once;
    for (size_t i = 0; i < graph->n_node; i++) {
        for (size_t k = 0; k < graph->node[i]->n_input; k++) {
            const char *name = graph->node[i]->input[k];
            bool seen = onnx_scope_find(onnx->seen, name) != NULL;
            onnx_scope_put(onnx->seen, name, &once);
            onnx_scope_put(onnx->uses, name, seen ? NULL : &once);
        }
        for (size_t k = 0; k < graph->node[i]->n_attribute; k++) {
            if (graph->node[i]->attribute[k]->g != NULL) {
                count_uses(onnx, graph->node[i]->attribute[k]->g);
                count_uses(onnx, graph->node[i]->attribute[k]->g);
            }
        }
    }
    for (size_t i = 0; i < graph->n_output; i++) {
        if (graph->output[i]->name != NULL) {
            onnx_scope_put(onnx->uses, graph->output[i]->name, NULL);
        }
    }
}

/* Outputs whose references are their names: layers that make one tensor take its name, others get an Identity behind them. */
static bool read_outputs(Onnx *onnx, const OnnxScope *scope, const Onnx__Graph *graph, const OnnxValue **output, const char **name) {
    for (size_t i = 0; i < graph->n_output; i++) {
        Onnx__Node message = ONNX__NODE__INIT;
        name[i] = graph->output[i]->name != NULL ? graph->output[i]->name : "output";
        message.name = (char *)(uintptr_t)name[i];
        message.op_type = (char *)(uintptr_t) "output";
        OnnxNode node = {.onnx = onnx, .node = &message};
        OnnxValue *value = onnx_scope_find(scope, name[i]);
        if (value == NULL || (value->array == NULL && value->entry == NULL)) {
            return import_error(onnx->source, "onnx", "no node gives the output `%.200s`", name[i]);
        }
        if (value->array != NULL) {
            value = onnx_aligned(&node, value, value->array->rank, -1, 1, 1);
            if (value == NULL) {
                return false;
            }
        }
        bool taken = value->entry->is_input || value->output != 0;
        for (size_t k = 0; k < i; k++) {
            taken = taken || output[k]->entry == value->entry;
        }
        if (taken) {
            OnnxEntry *entry = onnx_entry(onnx, "Identity");
            const OnnxValue *only = value;
            value = onnx_apply(&node, entry, &only, 1, value);
            if (value == NULL) {
                return false;
            }
        }
        output[i] = value;
    }
    return true;
}

/* Weights in the model's order, each with the shape that the model asks for. */
static bool order_weights(const Source *source, const Program *program, ImportedModel *imported) {
    HncStored *list = arena_new_array(source->arena, HncStored, program->nvariable + 1);
    int count = 0;
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *variable = &program->variable[i];
        if (variable->class_ != VARIABLE_WEIGHT) {
            continue;
        }
        const HncStored *found = NULL;
        for (int k = 0; k < imported->nweight; k++) {
            int at = (count + k) % imported->nweight; /* mostly in order already */
            if (strcmp(imported->weight[at].name, variable->name) == 0) {
                found = &imported->weight[at];
                break;
            }
        }
        bool fits = found != NULL && found->rank == variable->shape.rank;
        for (int k = 0; fits && k < found->rank; k++) {
            fits = found->dim[k] == variable->shape.dim[k];
        }
        if (!fits) {
            return import_error(source, "weights", "the weight `%s` of the model %s", variable->name,
                                found == NULL ? "has no numbers in the file" : "has another shape in the file");
        }
        list[count++] = *found;
    }
    imported->weight = list;
    imported->nweight = count;
    imported->has_weights = true;
    return true;
}

static const char *model_name(Arena *arena, const char *name) {
    char *clean = arena_printf(arena, "%.60s", name != NULL && *name != '\0' ? name : "model");
    for (char *c = clean; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || *c == '_', digit = *c >= '0' && *c <= '9';
        *c = letter || digit ? *c : '_';
    }
    return clean[0] >= '0' && clean[0] <= '9' ? arena_printf(arena, "model_%s", clean) : clean;
}

static int64_t operator_version(const Onnx__Model *model) {
    int64_t version = 1;
    for (size_t i = 0; i < model->n_opset_import; i++) {
        const char *domain = model->opset_import[i]->domain;
        if (domain == NULL || *domain == '\0' || strcmp(domain, "ai.onnx") == 0) {
            version = model->opset_import[i]->version;
        }
    }
    return version;
}

static bool read_model(const Source *source, const Onnx__Model *model, Input *input, int ninput, bool batched, int64_t samples, bool *broken,
                       ImportedModel *imported) {
    Arena *arena = source->arena;
    const Onnx__Graph *graph = model->graph;
    Onnx onnx = {.source = source,
                 .arena = arena,
                 .diag = source->diag,
                 .model = model,
                 .version = operator_version(model),
                 .batched = batched,
                 .samples = samples};
    onnx.program = arena_new_array(arena, Program, 1);
    *onnx.program = (Program){.arena = arena, .diag = source->diag, .name = "trial", .batch = 1, .train_batch = 1};
    onnx.trial = graph_new(onnx.program, "predict", false);
    onnx.body = arena_new_array(arena, OnnxBody, 1);
    onnx.uses = onnx_scope_new(&onnx, NULL);
    onnx.seen = onnx_scope_new(&onnx, NULL);
    count_uses(&onnx, graph);
    OnnxScope *scope = onnx_scope_new(&onnx, NULL);
    bool fine = true;
    for (int i = 0; i < ninput && fine; i++) {
        fine = (batched ? check_open(source, &input[i]) : true) && add_input(&onnx, scope, &input[i]);
    }
    const OnnxValue **output = arena_new_array(arena, const OnnxValue *, graph->n_output + 1);
    const char **name = arena_new_array(arena, const char *, graph->n_output + 1);
    fine = fine && onnx_graph_read(&onnx, scope, graph) && read_outputs(&onnx, scope, graph, output, name);
    *broken = onnx.batch_broken;
    if (!fine) {
        return false;
    }
    Node *body = onnx_write_body(&onnx, onnx.body, output, (int)graph->n_output, name), *root = node_new_map(arena);
    node_put(arena, root, "name", node_new_text(arena, model_name(arena, graph->name)));
    for (int i = 0; i < body->count; i++) {
        node_put(arena, root, body->key[i]->text, body->item[i]);
    }
    Text text;
    text_init(&text, arena);
    yaml_write(root, &text);
    imported->yaml = text.data;
    imported->yaml_length = text.length;
    int capacity = 0;
    imported->weight = NULL;
    imported->nweight = 0;
    onnx_write_weights(&onnx, onnx.body, "", imported, &capacity);
    const Program *program = import_compile(source, text.data, text.length);
    return program != NULL && order_weights(source, program, imported);
}

bool import_onnx(const Source *source, ImportedModel *imported) {
    const Onnx__Model *model = onnx_unpack(source);
    if (model == NULL) {
        return false;
    }
    const Onnx__Graph *graph = model->graph;
    if (graph->n_input > 10000 || graph->n_output > 10000 || graph->n_output == 0) {
        return import_error(source, "onnx", "the graph has %zu inputs and %zu outputs", graph->n_input, graph->n_output);
    }
    Input *input = arena_new_array(source->arena, Input, graph->n_input + 1);
    int count = 0;
    for (size_t i = 0; i < graph->n_input; i++) {
        bool known = false;
        for (size_t k = 0; k < graph->n_initializer && !known; k++) {
            known = graph->initializer[k]->name != NULL && graph->input[i]->name != NULL &&
                    strcmp(graph->initializer[k]->name, graph->input[i]->name) == 0;
        }
        if (!known && !read_input(source, graph->input[i], &input[count++])) {
            return false;
        }
    }
    int64_t samples;
    bool batched = place_batch(graph, input, count, &samples), fixed = true, broken = false;
    for (int i = 0; i < count; i++) {
        fixed = fixed && input[i].nopen == 0;
    }
    if (batched && fixed) { /* a first try, whose errors nobody sees when the second works */
        Source trial = *source;
        trial.diag = diag_new(source->arena, source->file);
        if (read_model(&trial, model, input, count, true, samples, &broken, imported)) {
            return true;
        }
        batched = !broken;
    }
    return read_model(source, model, input, count, batched, samples, &broken, imported);
}

#endif
