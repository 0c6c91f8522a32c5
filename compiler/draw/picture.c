/*
 * picture.c - a built model as nodes and edges: every call of a layer is a node; a nested model is a node with a picture inside.
 */
#include "draw/draw.h"

#include <string.h>

#include "layers/model.h"

static const LayerInfo *info_find(const Program *program, const char *name) {
    for (int i = 0; i < program->nlayer; i++) {
        if (strcmp(program->layer[i].name, name) == 0) {
            return &program->layer[i];
        }
    }
    return NULL;
}

static const char *shape_label(Arena *arena, const Shape *shape) {
    Text text;
    text_init(&text, arena);
    for (int i = 1; i < shape->rank; i++) {
        text_printf(&text, "%s%d", i > 1 ? " \xc3\x97 " : "", shape->dim[i] < 0 ? -shape->dim[i] : shape->dim[i]);
    }
    return text.length > 0 ? text.data : "1";
}

static const char *shapes_label(Arena *arena, const LayerInfo *info) {
    if (info == NULL || (info->nout == 0 && info->out.rank == 0)) {
        return "";
    }
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < info->nout && info->nout > 1; i++) {
        text_printf(&text, "%s%s", i > 0 ? ", " : "", shape_label(arena, &info->outs[i]));
    }
    return info->nout > 1 ? text.data : shape_label(arena, &info->out);
}

static const char *weights_label(const Program *program, const char *path) {
    int64_t count = 0;
    size_t length = strlen(path);
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *variable = &program->variable[i];
        if (variable->class_ == VARIABLE_WEIGHT && strncmp(variable->name, path, length) == 0 && variable->name[length] == '/') {
            count += shape_fixed_count(&variable->shape);
        }
    }
    if (count == 0) {
        return "";
    }
    char digits[32], out[48];
    int size = snprintf(digits, sizeof digits, "%lld", (long long)count), to = 0;
    for (int i = 0; i < size; i++) {
        if (i > 0 && (size - i) % 3 == 0) {
            out[to++] = ',';
        }
        out[to++] = digits[i];
    }
    return arena_printf(program->arena, "%.*s weights", to, out);
}

/* ---- what stands on a node */

static bool contains(const char *text, const char *part) {
    return strstr(text, part) != NULL;
}

static PictureKind kind_of(const char *type) {
    static const struct {
        const char *part;
        PictureKind kind;
    } parts[] = {
        {"ConvLSTM", PICTURE_RECURRENT},   {"Attention", PICTURE_ATTENTION}, {"Pooling", PICTURE_POOLING}, {"Conv", PICTURE_CONVOLUTION},
        {"LSTM", PICTURE_RECURRENT},       {"GRU", PICTURE_RECURRENT},       {"RNN", PICTURE_RECURRENT},   {"Bidirectional", PICTURE_RECURRENT},
        {"Normalization", PICTURE_NORMAL}, {"Dropout", PICTURE_NORMAL},      {"Dense", PICTURE_DENSE},     {"Embedding", PICTURE_DENSE},
        {"Concatenate", PICTURE_MERGE},    {"Add", PICTURE_MERGE},           {"Multiply", PICTURE_MERGE},  {"Subtract", PICTURE_MERGE},
        {"Average", PICTURE_MERGE},        {"Maximum", PICTURE_MERGE},       {"Minimum", PICTURE_MERGE},   {"Dot", PICTURE_MERGE}};
    for (int i = 0; i < COUNT_OF(parts); i++) {
        if (contains(type, parts[i].part) && !(parts[i].kind == PICTURE_MERGE && strcmp(type, parts[i].part) != 0)) {
            return parts[i].kind;
        }
    }
    return PICTURE_OTHER;
}

/* The layer in a wrapper, or NULL. */
static const Node *wrapped(const Node *node) {
    const Node *layer = node != NULL && node->kind == NODE_MAP ? node_get(node, "layer") : NULL;
    return layer != NULL && layer->kind == NODE_MAP ? layer : NULL;
}

static const char *type_in(const Node *node) {
    const Node *type = node_get(node, "type");
    return type != NULL && type->kind == NODE_SCALAR ? type->text : "";
}

static void append_value(Text *text, const Node *value) {
    if (value->kind == NODE_SCALAR) {
        text_append(text, value->text);
        return;
    }
    for (int i = 0; value->kind == NODE_LIST && i < value->count && i < 4; i++) {
        text_append(text, i > 0 ? " \xc3\x97 " : "");
        if (value->item[i]->kind == NODE_SCALAR) {
            text_append(text, value->item[i]->text);
        }
    }
}

/* Arguments that say what a layer is, in the order of this table. */
static const char *detail_of(Arena *arena, const Node *node) {
    static const struct {
        const char *key, *before, *after;
    } keys[] = {{"units", "", " units"},    {"filters", "", " filters"},   {"kernel_size", "kernel ", ""}, {"pool_size", "window ", ""},
                {"strides", "stride ", ""}, {"input_dim", "", " entries"}, {"num_heads", "", " heads"},    {"key_dim", "keys of ", ""},
                {"rate", "", ""},           {"padding", "", ""},           {"target_shape", "to ", ""},    {"n", "", " times"},
                {"axis", "axis ", ""},      {"activation", "", ""},        {"merge_mode", "", ""}};
    Text text;
    text_init(&text, arena);
    for (const Node *at = node; at != NULL; at = wrapped(at)) {
        for (int i = 0; at->kind == NODE_MAP && i < COUNT_OF(keys); i++) {
            const Node *value = node_get(at, keys[i].key);
            if (value != NULL && value->kind != NODE_MAP && !node_is_null(value)) {
                text_printf(&text, "%s%s", text.length > 0 ? ", " : "", keys[i].before);
                append_value(&text, value);
                text_append(&text, keys[i].after);
            }
        }
        const Node *sequences = at->kind == NODE_MAP ? node_get(at, "return_sequences") : NULL;
        bool flag = false;
        if (sequences != NULL && node_as_bool(sequences, &flag) && flag) {
            text_printf(&text, "%severy step", text.length > 0 ? ", " : "");
        }
    }
    if (text.length > 56) {
        size_t cut = 54;
        while (cut > 0 && ((unsigned char)text.data[cut] & 0xC0) == 0x80) {
            cut--;
        }
        return arena_printf(arena, "%.*s \xe2\x80\xa6", (int)cut, text.data);
    }
    return text.data;
}

static const char *title_of(Arena *arena, const ModelEntry *entry, const char **inner) {
    const char *type = layer_type_name(entry->object);
    const Node *layer = wrapped(entry->object->node);
    *inner = type;
    if (layer == NULL) {
        return strcmp(type, "Functional") == 0 ? "Model" : type;
    }
    const char *in = type_in(layer);
    const Node *deeper = wrapped(layer);
    *inner = deeper != NULL ? type_in(deeper) : in;
    return deeper != NULL ? arena_printf(arena, "%s %s %s", type, in, *inner) : arena_printf(arena, "%s %s", type, in);
}

/* ---- nodes and edges */

static int add_node(Arena *arena, Picture *picture, PictureNode node) {
    arena_reserve(arena, picture->node, picture->nodes, picture->node_capacity);
    picture->node[picture->nodes] = node;
    return picture->nodes++;
}

static void add_edge(Arena *arena, Picture *picture, int from, int to) {
    for (int i = 0; i < picture->edges; i++) {
        if (picture->edge[i].from == from && picture->edge[i].to == to) {
            return; /* self-attention reads a tensor twice: one line says it */
        }
    }
    arena_reserve(arena, picture->edge, picture->edges, picture->edge_capacity);
    picture->edge[picture->edges++] = (PictureEdge){.from = from, .to = to};
}

static Picture *picture_model(const Program *program, const Model *model, const char *prefix, bool trainable);

static PictureNode layer_node(const Program *program, const ModelEntry *entry, const ModelEntry *owner, const char *prefix, bool trainable) {
    Arena *arena = program->arena;
    const char *inner = "";
    const char *path = arena_printf(arena, "%s%s", prefix, entry->name), *owner_path = arena_printf(arena, "%s%s", prefix, owner->name);
    PictureNode node = {.title = title_of(arena, owner, &inner)};
    node.kind = kind_of(inner);
    node.shared = owner != entry;
    node.frozen = !(trainable && owner->trainable);
    node.name = node.shared ? arena_printf(arena, "%s = %s again", entry->name, owner->name) : entry->name;
    node.detail = detail_of(arena, owner->object->node);
    node.shape = shapes_label(arena, info_find(program, path));
    node.weights = node.shared ? "" : weights_label(program, owner_path);
    if (strcmp(owner->object->def->name, "Model") == 0 && !node.shared) {
        const Model *nested = nested_model(arena, program->diag, owner->object, owner->name);
        node.inside = nested != NULL ? picture_model(program, nested, arena_printf(arena, "%s/", owner_path), !node.frozen) : NULL;
    }
    return node;
}

static Picture *picture_model(const Program *program, const Model *model, const char *prefix, bool trainable) {
    Arena *arena = program->arena;
    const Wiring *wiring = (const Wiring *)(const void *)model;
    Picture *picture = arena_new_array(arena, Picture, 1);
    int *index = arena_new_array(arena, int, model->ninput + model->nentry + 1);
    for (int i = 0; i < model->ninput; i++) {
        const InputDef *input = &model->input[i];
        static const char *const types[] = {[DTYPE_F32] = "float32", [DTYPE_I32] = "int32", [DTYPE_U8] = "uint8", [DTYPE_BOOL] = "bool"};
        index[i] = add_node(arena, picture,
                            (PictureNode){.kind = PICTURE_INPUT,
                                          .title = "Input",
                                          .name = input->name,
                                          .detail = types[input->type],
                                          .shape = shape_label(arena, &input->shape),
                                          .weights = ""});
    }
    for (int i = 0; i < model->nentry; i++) {
        index[model->ninput + i] = -1;
    }
    for (int k = 0; k < wiring->norder; k++) {
        int i = wiring->order[k];
        const ModelEntry *entry = &model->entry[i];
        int to = index[model->ninput + i] = add_node(arena, picture, layer_node(program, entry, &model->entry[entry->owner], prefix, trainable));
        for (int input = 0; input < entry->ninput; input++) {
            const Ref *ref = &entry->input[input];
            if (ref->entry > REF_NULL) {
                add_edge(arena, picture, index[ref->entry < 0 ? -1 - ref->entry : model->ninput + ref->entry], to);
            }
        }
        for (int arg = 0; arg < entry->narg; arg++) {
            for (int r = 0; r < entry->arg[arg].nref; r++) {
                const Ref *ref = &entry->arg[arg].ref[r];
                if (ref->entry > REF_NULL) {
                    add_edge(arena, picture, index[ref->entry < 0 ? -1 - ref->entry : model->ninput + ref->entry], to);
                }
            }
        }
    }
    for (int i = 0; i < model->noutput; i++) {
        const Ref *ref = &wiring->output[i];
        if (ref->entry > REF_NULL) {
            picture->node[index[ref->entry < 0 ? -1 - ref->entry : model->ninput + ref->entry]].output = true;
        }
    }
    return picture;
}

Picture *picture_of(const Program *program) {
    return picture_model(program, program->model, "", true);
}
