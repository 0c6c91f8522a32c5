/*
 * onnx_write.c - from entries to the document: what no output needs is left out, names become names of the model language, weights get their paths.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <ctype.h>
#include <string.h>

static void mark_used(OnnxEntry *entry) {
    if (entry->used) {
        return;
    }
    entry->used = true;
    for (int i = 0; i < entry->nin; i++) {
        mark_used(entry->in[i]->entry);
    }
}

/* Letters, digits, `_`, `.` and `-`, from a letter on; what stands between slashes of exporters' names is joined with `_`. */
static const char *clean_name(Arena *arena, const char *wish) {
    wish += strspn(wish, "/");
    char *name = arena_strndup(arena, wish, strlen(wish) < 80 ? strlen(wish) : 80);
    for (char *c = name; *c != '\0'; c++) {
        if (!isalnum((unsigned char)*c) && *c != '_' && *c != '.' && *c != '-') {
            *c = '_';
        }
    }
    return isalpha((unsigned char)name[0]) || name[0] == '_' ? name : arena_printf(arena, "_%s", name);
}

static void give_name(Onnx *onnx, OnnxScope *taken, OnnxEntry *entry) {
    static OnnxValue marker;
    const char *wanted = clean_name(onnx->arena, entry->wish != NULL ? entry->wish : "layer"), *name = wanted;
    for (int suffix = 1; onnx_scope_find(taken, name) != NULL; suffix++) {
        name = arena_printf(onnx->arena, "%s_%d", wanted, suffix);
    }
    onnx_scope_put(taken, name, &marker);
    entry->name = name;
}

static const char *reference(Onnx *onnx, const OnnxValue *value) {
    return value->output == 0 ? value->entry->name : arena_printf(onnx->arena, "%s:%d", value->entry->name, value->output);
}

static Node *input_node(Onnx *onnx, const OnnxEntry *entry) {
    static const char *const types[] = {[DTYPE_F32] = "float32", [DTYPE_I32] = "int32", [DTYPE_U8] = "uint8", [DTYPE_BOOL] = "bool"};
    Node *map = node_new_map(onnx->arena), *shape = node_new_list(onnx->arena);
    node_put(onnx->arena, map, "name", node_new_text(onnx->arena, entry->name));
    for (int i = 1; i < entry->shape.rank; i++) {
        node_push(onnx->arena, shape, node_new_int(onnx->arena, entry->shape.dim[i]));
    }
    node_put(onnx->arena, map, "shape", shape);
    if (entry->type != DTYPE_F32) {
        node_put(onnx->arena, map, "dtype", node_new_text(onnx->arena, types[entry->type]));
    }
    return map;
}

static Node *entry_node(Onnx *onnx, const OnnxEntry *entry, const OnnxEntry *before) {
    Node *map = node_new_map(onnx->arena), *inputs = node_new_list(onnx->arena);
    node_put(onnx->arena, map, "type", entry->map->item[0]);
    node_put(onnx->arena, map, "name", node_new_text(onnx->arena, entry->name));
    for (int i = 0; i < entry->nin; i++) {
        node_push(onnx->arena, inputs, node_new_text(onnx->arena, reference(onnx, entry->in[i])));
    }
    bool implied = entry->nin == 1 && entry->in[0]->entry == before && entry->in[0]->output == 0;
    if (entry->nin > 0 && !implied) {
        node_put(onnx->arena, map, "inputs", inputs);
    }
    for (int i = 1; i < entry->map->count; i++) {
        node_put(onnx->arena, map, entry->map->key[i]->text, entry->map->item[i]);
    }
    return map;
}

Node *onnx_write_body(Onnx *onnx, OnnxBody *body, const OnnxValue *const *output, int noutput, const char *const *output_name) {
    OnnxScope *taken = onnx_scope_new(onnx, NULL);
    Node *root = node_new_map(onnx->arena), *inputs = node_new_list(onnx->arena), *layers = node_new_list(onnx->arena),
         *outputs = node_new_list(onnx->arena);
    for (int i = 0; i < noutput; i++) {
        mark_used(output[i]->entry);
        if (output_name != NULL) {
            output[i]->entry->wish = output_name[i];
            output[i]->entry->exact = true;
        }
    }
    for (int pass = 0; pass < 3; pass++) { /* inputs, then outputs, then the rest */
        for (OnnxEntry *entry = body->first; entry != NULL; entry = entry->next) {
            int turn = entry->is_input ? 0 : entry->exact ? 1 : 2;
            if (turn == pass && (entry->used || entry->is_input)) {
                give_name(onnx, taken, entry);
            }
        }
    }
    OnnxEntry *before = NULL;
    for (OnnxEntry *entry = body->first; entry != NULL; entry = entry->next) {
        if (entry->is_input) {
            node_push(onnx->arena, inputs, input_node(onnx, entry));
            before = before == NULL ? entry : before;
        }
    }
    for (OnnxEntry *entry = body->first; entry != NULL; entry = entry->next) {
        if (entry->used && !entry->is_input) {
            node_push(onnx->arena, layers, entry_node(onnx, entry, before));
            before = entry;
        }
    }
    for (int i = 0; i < noutput; i++) {
        node_push(onnx->arena, outputs, node_new_text(onnx->arena, reference(onnx, output[i])));
    }
    node_put(onnx->arena, root, "inputs", inputs);
    node_put(onnx->arena, root, "layers", layers);
    node_put(onnx->arena, root, "outputs", outputs);
    return root;
}

void onnx_write_weights(Onnx *onnx, const OnnxBody *body, const char *prefix, ImportedModel *imported, int *capacity) {
    for (const OnnxEntry *entry = body->first; entry != NULL; entry = entry->next) {
        if (!entry->used || entry->is_input) {
            continue;
        }
        for (const OnnxWeight *weight = entry->weight; weight != NULL; weight = weight->next) {
            HncStored *list = (HncStored *)(uintptr_t)imported->weight;
            arena_reserve(onnx->arena, list, imported->nweight, *capacity);
            HncStored *stored = &list[imported->nweight++];
            *stored = (HncStored){.name = arena_printf(onnx->arena, "%s%s/%s", prefix, entry->name, weight->name),
                                  .type = HNC_FILE_F32,
                                  .rank = weight->rank,
                                  .data = weight->data};
            memcpy(stored->dim, weight->dim, sizeof *weight->dim * (size_t)weight->rank);
            imported->weight = list;
        }
        if (entry->body != NULL) {
            onnx_write_weights(onnx, entry->body, arena_printf(onnx->arena, "%s%s/", prefix, entry->name), imported, capacity);
        }
    }
}

#endif
