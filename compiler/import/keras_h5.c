/*
 * keras_h5.c - HDF5 files of Keras: whole models in the older format (.h5, of Keras 2 and 3), and weights alone (.weights.h5) for a model file.
 */
#include "import/keras.h"

#include <stdlib.h>
#include <string.h>

/* ---- whole models: the configuration is an attribute, weights stand in lists by layer */

/* A list of names, which long files spread over NAME0, NAME1, ... */
static int name_list(Arena *arena, const Hdf5Listing *listing, const char *path, const char *name, const char ***names) {
    int count = 0, capacity = 0;
    *names = NULL;
    for (int part = -1;; part++) {
        const Hdf5Attribute *attribute = hdf5_attribute(listing, path, part < 0 ? name : arena_printf(arena, "%s%d", name, part));
        if (attribute == NULL && part >= 0) {
            return count;
        }
        for (int i = 0; attribute != NULL && i < attribute->count; i++) {
            arena_reserve(arena, *names, count, capacity);
            (*names)[count++] = attribute->text[i];
        }
    }
}

static bool is_counter(const char *name) {
    const char *last = strrchr(name, '/');
    last = last != NULL ? last + 1 : name;
    return strncmp(last, "count", 5) == 0 && (last[5] == '\0' || last[5] == ':' || last[5] == '_');
}

/* The datasets of one layer in its list's order, for its weights in Keras's order: trained ones first. */
static bool layer_datasets(Keras *keras, const Hdf5Listing *listing, const char *layer, const KerasWeights *weights, const Hdf5Dataset **found) {
    Arena *arena = keras->arena;
    const char *group = arena_printf(arena, "model_weights/%s", layer), **names = NULL;
    int count = name_list(arena, listing, group, "weight_names", &names), at = 0;
    for (int frozen = 0; frozen < 2; frozen++) {
        for (int i = 0; i < weights->count; i++) {
            const KerasWeight *weight = &weights->weight[i];
            if (strcmp(weight->layer, layer) != 0 || weight->trainable == (frozen == 1)) {
                continue;
            }
            while (at < count && is_counter(names[at])) {
                at++;
            }
            if (at == count) {
                return import_error(keras->source, "weights", "the weight `%s` is missing: layer `%s` has only %d", weight->name, layer, count);
            }
            found[i] = hdf5_find(listing, arena_printf(arena, "%s/%s", group, names[at]));
            if (found[i] == NULL) {
                return import_error(keras->source, "weights", "the weight `%s` of layer `%s` is listed, but its data is missing", names[at], layer);
            }
            at++;
        }
    }
    while (at < count && is_counter(names[at])) {
        at++;
    }
    return at == count ||
           import_error(keras->source, "weights", "layer `%s` has the weight `%s`, for which the model has no place", layer, names[at]);
}

static bool legacy_weights(Keras *keras, const Hdf5Listing *listing, const KerasWeights *weights, const Program *program, ImportedModel *imported) {
    const Hdf5Dataset **found = arena_new_array(keras->arena, const Hdf5Dataset *, weights->count + 1);
    const char *last = NULL;
    for (int i = 0; i < weights->count; i++) {
        if (last == NULL || strcmp(weights->weight[i].layer, last) != 0) {
            last = weights->weight[i].layer;
            if (!layer_datasets(keras, listing, last, weights, found)) {
                return false;
            }
        }
    }
    return keras_read_found(keras, "the file", keras->source->data, keras->source->size, weights, found, program, imported);
}

/* {optimizer_config, loss, metrics} with the names of compile's arguments. */
static Node *modern_training(Keras *keras, const Node *old) {
    Node *made = node_new_map(keras->arena);
    for (int i = 0; old != NULL && old->kind == NODE_MAP && i < old->count; i++) {
        const char *key = old->key[i]->text;
        node_put(keras->arena, made, strcmp(key, "optimizer_config") == 0 ? "optimizer" : key, old->item[i]);
    }
    return made;
}

bool keras_import_h5(const Source *source, ImportedModel *imported) {
    KerasPlaces places = {0};
    Keras keras = {.source = source, .arena = source->arena, .what = "model_config", .places = &places};
    Hdf5Listing listing;
    if (!hdf5_list(source, "the file", source->data, source->size, &listing)) {
        return false;
    }
    const Hdf5Attribute *config = hdf5_attribute(&listing, "", "model_config"), *training = hdf5_attribute(&listing, "", "training_config");
    if (config == NULL || config->count != 1) {
        import_error(source, "format", "the file holds no model, perhaps weights alone");
        diag_remedy(source->diag, "name the model that they belong to: hnc import %s --model MODEL.yaml --weights FILE.safetensors", source->file);
        return false;
    }
    Node *document = NULL, *compile = NULL;
    KerasWeights weights;
    const Hdf5Attribute *version = hdf5_attribute(&listing, "", "keras_version");
    keras.legacy = version != NULL && version->count == 1 && keras_is_legacy(version->text[0]);
    const Node *root = json_parse(source, "model_config", config->text[0], strlen(config->text[0]));
    if (root != NULL && training != NULL && training->count == 1) {
        const Node *old = json_parse(source, "training_config", training->text[0], strlen(training->text[0]));
        if (old == NULL) {
            return false;
        }
        compile = modern_training(&keras, old);
    }
    Program *program = root != NULL ? keras_import_config(&keras, root, compile, &document, imported) : NULL;
    return program != NULL && keras_weight_paths(&keras, &places, document, program, &weights) &&
           legacy_weights(&keras, &listing, &weights, program, imported);
}

/* ---- weights alone */

static const char *base_name(Arena *arena, const char *type) {
    return snake_case(arena, strcmp(type, "GroupQueryAttention") == 0 ? "GroupedQueryAttention" : type);
}

static const char *text_of(const Node *map, const char *key) {
    const Node *value = node_get(map, key);
    return value != NULL && value->kind == NODE_SCALAR ? value->text : NULL;
}

/* The name of entry `index` of a `layers:` list: as written, or automatic. */
static const char *entry_name(Arena *arena, const Node *list, int index) {
    const Node *entry = list->item[index];
    const char *name = text_of(entry, "name"), *type = text_of(entry, "type");
    int before = 0;
    for (int i = 0; name == NULL && i < index; i++) {
        const char *other = text_of(list->item[i], "type");
        before += other != NULL && text_of(list->item[i], "name") == NULL && strcmp(base_name(arena, other), base_name(arena, type)) == 0;
    }
    return name != NULL ? name : before == 0 ? base_name(arena, type) : arena_printf(arena, "%s_%d", base_name(arena, type), before);
}

/* The group under path/layers that Keras has labelled with a layer's name; NULL in files of early versions, which have no labels. */
static const char *labelled_group(Arena *arena, const Hdf5Listing *listing, const char *path, const char *name) {
    const char *start = arena_printf(arena, "%s%slayers/", path, path[0] != '\0' ? "/" : "");
    size_t length = strlen(start);
    for (int i = 0; i < listing->nattribute; i++) {
        const Hdf5Attribute *attribute = &listing->attribute[i];
        if (strncmp(attribute->path, start, length) != 0 || strcmp(attribute->name, "name") != 0 || attribute->count != 1 ||
            strcmp(attribute->text[0], name) != 0) {
            continue;
        }
        const char *slash = strchr(attribute->path + length, '/');
        if (slash != NULL && strcmp(slash, "/vars") == 0) {
            return arena_strndup(arena, attribute->path + length, (size_t)(slash - attribute->path) - length);
        }
    }
    return NULL;
}

static bool has_group(const Hdf5Listing *listing, const char *path) {
    size_t length = strlen(path);
    for (int i = 0; i < listing->ndataset; i++) {
        if (strncmp(listing->dataset[i].path, path, length) == 0 && listing->dataset[i].path[length] == '/') {
            return true;
        }
    }
    return false;
}

static void place_list(Keras *keras, const Hdf5Listing *listing, const Node *list, const char *path);

/* Models inside an entry: a nested one, or one that a wrapper holds. */
static void place_inner(Keras *keras, const Hdf5Listing *listing, const Node *entry, const char *path) {
    const Node *model = node_get(entry, "model"), *layer = node_get(entry, "layer"),
               *layers = model != NULL && model->kind == NODE_MAP ? node_get(model, "layers") : NULL;
    if (layers != NULL && layers->kind == NODE_LIST) {
        place_list(keras, listing, layers, path);
    } else if (layer != NULL && layer->kind == NODE_MAP) {
        place_inner(keras, listing, layer, arena_printf(keras->arena, "%s/layer", path));
    }
}

static void place_list(Keras *keras, const Hdf5Listing *listing, const Node *list, const char *path) {
    Arena *arena = keras->arena;
    for (int i = 0; i < list->count; i++) {
        const Node *entry = list->item[i];
        const char *type = text_of(entry, "type"), *start = arena_printf(arena, "%s%slayers/", path, path[0] != '\0' ? "/" : "");
        if (type == NULL || strncmp(type, "ops.", 4) == 0) {
            continue;
        }
        const char *name = entry_name(arena, list, i), *group = labelled_group(arena, listing, path, name);
        if (group == NULL) { /* numbered by class in the model file's order */
            const char *base = strcmp(type, "Model") == 0 ? "functional" : base_name(arena, type);
            int before = 0;
            for (int k = 0; k < i; k++) {
                const char *other = text_of(list->item[k], "type");
                before += other != NULL && strcmp(other, type) == 0;
            }
            group = before > 0 ? arena_printf(arena, "%s_%d", base, before) : base;
            if (strcmp(type, "Model") == 0 && !has_group(listing, arena_printf(arena, "%s%s", start, group))) {
                group = before > 0 ? arena_printf(arena, "sequential_%d", before) : "sequential";
            }
        }
        keras_place(keras, (KerasPlace){.list = list, .entry = entry, .name = name, .keras_name = name, .group = group});
        place_inner(keras, listing, entry, arena_printf(arena, "%s%s", start, group));
    }
}

bool keras_import_weights(const Source *source, const Node *document, const Program *program, ImportedModel *imported) {
    KerasPlaces places = {0};
    Keras keras = {.source = source, .arena = source->arena, .what = "the file", .places = &places};
    Hdf5Listing listing;
    KerasWeights weights;
    if (!hdf5_list(source, "the file", source->data, source->size, &listing)) {
        return false;
    }
    place_list(&keras, &listing, node_get(document, "layers"), "");
    return keras_weight_paths(&keras, &places, document, program, &weights) &&
           keras_read_weights(&keras, "the file", source->data, source->size, &weights, program, imported);
}
