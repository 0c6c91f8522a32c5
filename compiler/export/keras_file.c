/*
 * keras_file.c - the parts of a .keras file put together: metadata, configuration and weights.
 */
#include "export/keras_write.h"

#include <string.h>

static FileImage json_image(Arena *arena, const Node *node) {
    Text text;
    text_init(&text, arena);
    json_write(node, &text);
    return (FileImage){.data = text.data, .length = text.length};
}

/* Without a date: equal models are equal bytes. */
static FileImage metadata(Arena *arena) {
    Node *made = node_new_map(arena);
    node_put(arena, made, "keras_version", node_new_text(arena, "3.15.0"));
    return json_image(arena, made);
}

static Node *model_config(const KerasWriter *writer) {
    Arena *arena = writer->arena;
    const Model *model = writer->program->model;
    Node *config = keras_write_model(writer, model, "", writer->program->name, true);
    Node *compile = config != NULL && model->training != NULL && model->training->kind == NODE_MAP ? keras_write_training(writer, model) : NULL;
    if (config == NULL || diag_error_count(writer->diag) > 0) {
        return NULL;
    }
    Node *made = keras_wrap(writer, "keras.src.models.functional", "Functional", config);
    if (compile != NULL) {
        node_put(arena, made, "compile_config", compile);
    }
    return made;
}

static bool write_weights(const KerasWriter *writer, const KerasWeights *weights, FileImage *file) {
    Arena *arena = writer->arena;
    int count = weights->count + weights->more->count;
    Hdf5Weight *list = arena_new_array(arena, Hdf5Weight, count + 1);
    for (int i = 0; i < count; i++) {
        const KerasWeight *weight = i < weights->count ? &weights->weight[i] : &weights->more->weight[i - weights->count];
        list[i] = (Hdf5Weight){.path = weight->path, .label = weight->layer};
        if (weight->variable >= 0) {
            list[i].data = writer->program->embedded[weight->variable];
            list[i].shape = writer->program->variable[weight->variable].shape;
        }
    }
    return hdf5_write(arena, writer->diag, list, count, file);
}

bool export_keras(const Program *program, FileImage *file) {
    Source source = {.arena = program->arena, .diag = program->diag, .file = "model"};
    KerasPlaces places = {0};
    Keras keras = {.source = &source, .arena = program->arena, .what = "the weights", .places = &places};
    KerasWriter writer = {.arena = program->arena, .diag = program->diag, .program = program, .keras = &keras};
    const Node *config = model_config(&writer);
    KerasWeights weights;
    if (config == NULL || !keras_weight_paths(&keras, &places, program->model->node, program, &weights)) {
        return false;
    }
    ArchiveMember member[] = {
        {"metadata.json", metadata(program->arena)}, {"config.json", json_image(program->arena, config)}, {"model.weights.h5", {0}}};
    return write_weights(&writer, &weights, &member[2].file) && archive_write(program->arena, program->diag, member, COUNT_OF(member), file);
}
