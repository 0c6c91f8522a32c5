/*
 * keras_weights.c - where Keras keeps the weights of each class of layer, in its files of weights and in its order, and what they are called here.
 */
#include "import/keras.h"

#include <stdlib.h>
#include <string.h>

void keras_place(Keras *keras, KerasPlace place) {
    arena_reserve(keras->arena, keras->places->place, keras->places->count, keras->places->capacity);
    keras->places->place[keras->places->count++] = place;
}

/* The weights of a class as its variables are numbered; those that a model does not have are skipped. `-`: a variable that is stored elsewhere as
 * well, `#`: how many samples the others were learned from. */
static const struct {
    const char *type, *names, *frozen;
} variables[] = {
    {"BatchNormalization", "gamma beta moving_mean moving_variance moving_stddev renorm_mean renorm_stddev",
     "moving_mean moving_variance moving_stddev renorm_mean renorm_stddev"},
    {"STFTSpectrogram", "real_kernel imag_kernel", ""},
    {"LayerNormalization", "gamma beta", ""},
    {"GroupNormalization", "gamma beta", ""},
    {"RMSNormalization", "scale", ""},
    {"Normalization", "mean variance #", "mean variance"},
    {"SpectralNormalization", "- vector_u", "vector_u"},
    {"SeparableConv1D", "depthwise_kernel pointwise_kernel bias", ""},
    {"SeparableConv2D", "depthwise_kernel pointwise_kernel bias", ""},
    {"Attention", "scale concat_score_weight", ""},
    {"AdditiveAttention", "scale", ""},
    {"PReLU", "alpha", ""},
    {"Embedding", "embeddings", ""},
    {"ReversibleEmbedding", "embeddings reverse_embeddings", ""},
};

typedef struct {
    Keras *keras;
    const KerasPlaces *places;
    const Program *program;
    KerasWeights *weights;
    const char *layer; /* outermost */
    bool *found;       /* per variable of the program */
    int *slot;         /* hash table of the program's weights */
    uint64_t slots;
} Visit;

static int find_variable(const Visit *visit, const char *name) {
    for (uint64_t at = hash_bytes(0, name, strlen(name)) & (visit->slots - 1);; at = (at + 1) & (visit->slots - 1)) {
        if (visit->slot[at] < 0 || strcmp(visit->program->variable[visit->slot[at]].name, name) == 0) {
            return visit->slot[at];
        }
    }
}

static bool word_among(const char *words, const char *word, size_t length) {
    for (const char *at = words; *at != '\0';) {
        size_t size = strcspn(at, " ");
        if (size == length && memcmp(at, word, size) == 0) {
            return true;
        }
        at += size + (at[size] == ' ');
    }
    return false;
}

static void add_weight(Visit *visit, KerasWeights *to, KerasWeight weight) {
    arena_reserve(visit->keras->arena, to->weight, to->count, to->capacity);
    to->weight[to->count++] = weight;
}

/* What Keras stores besides the weights: the kernel of a wrapped layer once more, a count. */
static void add_extra(Visit *visit, const char *path, const char *prefix, bool copy) {
    Arena *arena = visit->keras->arena;
    int kernel = copy ? find_variable(visit, arena_printf(arena, "%s/kernel", prefix)) : -1;
    kernel = copy && kernel < 0 ? find_variable(visit, arena_printf(arena, "%s/embeddings", prefix)) : kernel;
    add_weight(visit, &visit->weights->more[0], (KerasWeight){.path = path, .layer = visit->layer, .variable = kernel});
}

/* The variables under path/vars: 0, 1, ... are `names` as far as the program has them. */
static void visit_leaf(Visit *visit, const char *path, const char *prefix, const char *names, const char *frozen, bool trainable) {
    Arena *arena = visit->keras->arena;
    int number = 0;
    for (const char *at = names; *at != '\0';) {
        size_t length = strcspn(at, " ");
        const char *name = arena_printf(arena, "%s/%.*s", prefix, (int)length, at), *place = arena_printf(arena, "%s/vars/%d", path, number);
        bool extra = length == 1 && (at[0] == '-' || (at[0] == '#' && number > 0));
        int variable = extra ? -1 : find_variable(visit, name);
        if (extra) {
            add_extra(visit, place, prefix, at[0] == '-');
        } else if (variable >= 0 && !visit->found[variable]) {
            add_weight(visit, visit->weights,
                       (KerasWeight){.name = name,
                                     .path = place,
                                     .layer = visit->layer,
                                     .variable = variable,
                                     .trainable = trainable && !word_among(frozen, at, length)});
            visit->found[variable] = true;
        }
        number += variable >= 0 || extra;
        at += length + (at[length] == ' ');
    }
}

static void visit_layer(Visit *visit, const Node *entry, const char *path, const char *prefix, bool trainable);

static void visit_list(Visit *visit, const Node *list, const char *path, const char *prefix, bool trainable) {
    Arena *arena = visit->keras->arena;
    bool outermost = visit->layer == NULL;
    for (int i = 0; i < visit->places->count; i++) {
        const KerasPlace *place = &visit->places->place[i];
        if (place->list == list) {
            visit->layer = outermost ? place->keras_name : visit->layer;
            const char *inner =
                path[0] != '\0' ? arena_printf(arena, "%s/layers/%s", path, place->group) : arena_printf(arena, "layers/%s", place->group);
            visit_layer(visit, place->entry, inner, prefix[0] != '\0' ? arena_printf(arena, "%s/%s", prefix, place->name) : place->name, trainable);
        }
    }
    visit->layer = outermost ? NULL : visit->layer;
}

/* Cells of one RNN: their groups are numbered by class. */
static void visit_cells(Visit *visit, const Node *cells, const char *path, const char *prefix, bool trainable) {
    Arena *arena = visit->keras->arena;
    for (int i = 0; i < cells->count; i++) {
        const char *type = node_get(cells->item[i], "type")->text;
        int before = 0;
        for (int k = 0; k < i; k++) {
            before += strcmp(node_get(cells->item[k], "type")->text, type) == 0;
        }
        const char *group = snake_case(arena, type);
        group = before > 0 ? arena_printf(arena, "%s_%d", group, before) : group;
        visit_layer(visit, cells->item[i], arena_printf(arena, "%s/cell/cells/%s", path, group), arena_printf(arena, "%s/cell_%d", prefix, i),
                    trainable);
    }
}

static void visit_attention(Visit *visit, const char *path, const char *prefix, bool grouped, bool trainable) {
    static const char *const parts[] = {"query", "key", "value", "gate", "output"};
    Arena *arena = visit->keras->arena;
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const char *private_ = grouped || i == 3 ? "_" : "";
        visit_leaf(visit, arena_printf(arena, "%s/%s%s_dense", path, private_, parts[i]), arena_printf(arena, "%s/%s", prefix, parts[i]),
                   "kernel bias", "", trainable);
    }
}

static void visit_layer(Visit *visit, const Node *entry, const char *path, const char *prefix, bool trainable) {
    Arena *arena = visit->keras->arena;
    const Node *type_node = node_get(entry, "type"), *flag = node_get(entry, "trainable"), *inner = node_get(entry, "layer"),
               *cell = node_get(entry, "cell");
    const char *type = type_node != NULL && type_node->kind == NODE_SCALAR ? type_node->text : "";
    const ClassDef *def = class_find(FAMILY_LAYER, type);
    type = def != NULL ? def->name : type; /* the file may have another name of the class */
    bool own = true, gru = strcmp(type, "GRU") == 0, lstm = strcmp(type, "LSTM") == 0;
    if (flag != NULL) {
        node_as_bool(flag, &own);
    }
    trainable = trainable && own;
    if (strcmp(type, "Model") == 0 || strcmp(type, "Functional") == 0 || strcmp(type, "Sequential") == 0) {
        const Node *model = node_get(entry, "model"), *layers = model != NULL && model->kind == NODE_MAP ? node_get(model, "layers") : NULL;
        if (layers != NULL) {
            visit_list(visit, layers, path, prefix, trainable);
        }
    } else if (strcmp(type, "Bidirectional") == 0 && inner != NULL) {
        const Node *backward = node_get(entry, "backward_layer");
        visit_layer(visit, inner, arena_printf(arena, "%s/forward_layer", path), arena_printf(arena, "%s/forward", prefix), trainable);
        visit_layer(visit, backward != NULL && !node_is_null(backward) ? backward : inner, arena_printf(arena, "%s/backward_layer", path),
                    arena_printf(arena, "%s/backward", prefix), trainable);
    } else if (inner != NULL && (strcmp(type, "TimeDistributed") == 0 || strcmp(type, "SpectralNormalization") == 0)) {
        visit_layer(visit, inner, arena_printf(arena, "%s/layer", path), prefix, trainable);
        if (type[0] == 'S') {
            visit_leaf(visit, path, prefix, "- vector_u", "vector_u", trainable);
        }
    } else if (strcmp(type, "RNN") == 0 && cell != NULL) {
        if (cell->kind == NODE_LIST) {
            visit_cells(visit, cell, path, prefix, trainable);
        } else {
            visit_layer(visit, cell, arena_printf(arena, "%s/cell", path), prefix, trainable);
        }
    } else if (gru || lstm || strcmp(type, "SimpleRNN") == 0 || strncmp(type, "ConvLSTM", 8) == 0) {
        visit_leaf(visit, arena_printf(arena, "%s/cell", path), prefix, "kernel recurrent_kernel bias", "", trainable);
    } else if (strcmp(type, "MultiHeadAttention") == 0 || strcmp(type, "GroupQueryAttention") == 0) {
        visit_attention(visit, path, prefix, type[0] == 'G', trainable);
    } else {
        for (int i = 0; i < COUNT_OF(variables); i++) {
            if (strcmp(variables[i].type, type) == 0) {
                visit_leaf(visit, path, prefix, variables[i].names, variables[i].frozen, trainable);
                return;
            }
        }
        visit_leaf(visit, path, prefix, strstr(type, "Cell") != NULL ? "kernel recurrent_kernel bias" : "kernel bias", "", trainable);
    }
}

bool keras_weight_paths(Keras *keras, const KerasPlaces *places, const Node *document, const Program *program, KerasWeights *weights) {
    Visit visit = {.keras = keras, .places = places, .program = program, .weights = weights, .slots = 16};
    while (visit.slots < 2 * (uint64_t)program->nvariable + 2) {
        visit.slots *= 2;
    }
    visit.found = arena_new_array(keras->arena, bool, program->nvariable + 1);
    visit.slot = arena_new_array(keras->arena, int, visit.slots);
    memset(visit.slot, 0xFF, sizeof(int) * visit.slots);
    for (int i = 0; i < program->nvariable; i++) {
        const char *name = program->variable[i].name;
        uint64_t at = hash_bytes(0, name, strlen(name)) & (visit.slots - 1);
        while (visit.slot[at] >= 0) {
            at = (at + 1) & (visit.slots - 1);
        }
        visit.slot[at] = program->variable[i].class_ == VARIABLE_WEIGHT ? i : visit.slot[at];
    }
    *weights = (KerasWeights){.more = arena_new_array(keras->arena, KerasWeights, 1)};
    visit_list(&visit, node_get(document, "layers"), "", "", true);
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == VARIABLE_WEIGHT && !visit.found[i]) {
            return keras_error(keras, "", "weights", "where Keras keeps the weight `%s` is not known", program->variable[i].name);
        }
    }
    return true;
}

/* ---- reading */

/* Keras 2.13 kept the layers of a model under another name. */
static const Hdf5Dataset *find_dataset(Arena *arena, const Hdf5Listing *listing, const char *path) {
    const Hdf5Dataset *found = hdf5_find(listing, path);
    if (found == NULL && strncmp(path, "layers/", 7) == 0) {
        found = hdf5_find(listing, arena_printf(arena, "_layer_checkpoint_dependencies/%s", path + 7));
    }
    return found;
}

static bool same_shape(const Hdf5Dataset *dataset, const Shape *shape) {
    bool same = dataset->rank == shape->rank;
    for (int i = 0; i < dataset->rank && same; i++) {
        same = dataset->dim[i] == shape->dim[i];
    }
    return same;
}

static const char *dataset_shape_text(Arena *arena, const Hdf5Dataset *dataset) {
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < dataset->rank; i++) {
        text_printf(&text, "%s%lld", i > 0 ? ", " : "", (long long)dataset->dim[i]);
    }
    return text.data;
}

/* Reads the datasets that belong to the weights, after comparing the shapes. */
bool keras_read_found(Keras *keras, const char *what, const char *image, size_t size, const KerasWeights *weights, const Hdf5Dataset *const *found,
                      const Program *program, ImportedModel *imported) {
    Arena *arena = keras->arena;
    Hdf5Wanted *wanted = arena_new_array(arena, Hdf5Wanted, weights->count + 1);
    int *of_variable = arena_new_array(arena, int, program->nvariable + 1);
    for (int i = 0; i < weights->count; i++) {
        const KerasWeight *weight = &weights->weight[i];
        const Variable *variable = &program->variable[weight->variable];
        if (found[i]->type == '?') {
            return import_error(keras->source, "weights", "%s: `%s` does not hold numbers", what, found[i]->path);
        }
        if (!same_shape(found[i], &variable->shape)) {
            return import_error(keras->source, "weights", "%s: `%s` has the shape (%s), but `%s` needs %s", what, found[i]->path,
                                dataset_shape_text(arena, found[i]), weight->name, shape_text(arena, &variable->shape));
        }
        wanted[i] = (Hdf5Wanted){.path = found[i]->path, .count = found[i]->count, .to = arena_new_array(arena, float, found[i]->count + 1)};
        of_variable[weight->variable] = i + 1;
    }
    if (!hdf5_read(keras->source, what, image, size, wanted, weights->count)) {
        return false;
    }
    HncStored *stored = arena_new_array(arena, HncStored, weights->count + 1);
    imported->nweight = 0;
    for (int i = 0; i < program->nvariable; i++) {
        if (of_variable[i] > 0) {
            const KerasWeight *weight = &weights->weight[of_variable[i] - 1];
            const Shape *shape = &program->variable[i].shape;
            HncStored *one = &stored[imported->nweight++];
            *one = (HncStored){.name = weight->name, .type = HNC_FILE_F32, .rank = shape->rank, .data = wanted[of_variable[i] - 1].to};
            for (int axis = 0; axis < shape->rank; axis++) {
                one->dim[axis] = shape->dim[axis];
            }
        }
    }
    imported->weight = stored;
    imported->has_weights = true;
    return true;
}

bool keras_read_weights(Keras *keras, const char *what, const char *image, size_t size, const KerasWeights *weights, const Program *program,
                        ImportedModel *imported) {
    Hdf5Listing listing;
    if (!hdf5_list(keras->source, what, image, size, &listing)) {
        return false;
    }
    const Hdf5Dataset **found = arena_new_array(keras->arena, const Hdf5Dataset *, weights->count + 1);
    bool fine = true;
    for (int i = 0; i < weights->count; i++) {
        const char *path = weights->weight[i].path;
        found[i] = find_dataset(keras->arena, &listing, keras->legacy ? keras_legacy_path(keras->arena, path) : path);
        if (found[i] == NULL) {
            fine = import_error(keras->source, "weights", "%s: the weight `%s` is missing (it would be `%s`)", what, weights->weight[i].name,
                                weights->weight[i].path);
        }
    }
    return fine && keras_read_found(keras, what, image, size, weights, found, program, imported);
}
