/*
 * import.c - from a file of another framework to a model file and weights: the format is told by the first bytes.
 */
#include "import/keras.h"
#include "import/onnx.h"

#include <errno.h>
#include <string.h>

enum { MOST_BYTES_LOG2 = 34, MOST_CONFIG = JSON_MAX_BYTES }; /* 16 GiB of model file */

bool import_error(const Source *source, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char message[1000];
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    diag_file_error(source->diag, source->file, code, "%s", message);
    return false;
}

void import_warning(const Source *source, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char message[1000];
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    diag_warning(source->diag, (Mark){0}, code, "%s", message);
}

Program *import_compile(const Source *source, const char *yaml, size_t length) {
    diag_source(source->diag, yaml, length);
    const Node *root = yaml_parse(source->arena, source->diag, yaml, length);
    Model *model = root != NULL ? model_parse(source->arena, source->diag, root) : NULL;
    if (model == NULL || diag_error_count(source->diag) > 0) {
        import_error(source, "import", "the model cannot be compiled; lines are those of the model file that would be written");
        return NULL;
    }
    Program *program = arena_new_array(source->arena, Program, 1);
    *program = (Program){.arena = source->arena, .diag = source->diag, .model = model, .name = model->name, .batch = 1, .train_batch = 1};
    if (!program_build(program, model, NULL) || diag_error_count(source->diag) > 0) {
        import_error(source, "import", "the model cannot be compiled; lines are those of the model file that would be written");
        return NULL;
    }
    return program;
}

/* The model's name must be an identifier of C: it prefixes every symbol. */
static const char *model_name(Arena *arena, const Node *config) {
    const char *name = config->kind == NODE_MAP ? node_text(node_get(config, "name")) : NULL;
    char *clean = arena_strdup(arena, keras_clean_name(arena, name != NULL && name[0] != '\0' ? name : "model"));
    for (char *at = clean; *at != '\0'; at++) {
        *at = *at == '.' || *at == '-' ? '_' : *at;
    }
    return clean;
}

/* The whole configuration {module, class_name, config, compile_config} as a document, written and compiled. */
Program *keras_import_config(Keras *keras, const Node *root, const Node *compile, Node **document, ImportedModel *imported) {
    Arena *arena = keras->arena;
    const Node *config = root->kind == NODE_MAP ? node_get(root, "config") : NULL;
    if (config == NULL || keras_class_name(root) == NULL) {
        keras_error(keras, "", "config", "this is not the configuration of a model");
        return NULL;
    }
    if (!keras_is_model(root)) {
        if (keras_own_class(keras, "", root)) {
            keras_error(keras, "", "unsupported", "the model is a %s", keras_class_name(root));
            diag_remedy(keras->source->diag, "only models made of layers (functional and Sequential) can be imported");
        }
        return NULL;
    }
    Node *graph = keras_graph(keras, config, ""), *training = NULL;
    if (graph == NULL || !keras_training(keras, compile, node_get(graph, "outputs"), &training)) {
        return NULL;
    }
    *document = node_new_map(arena);
    node_put(arena, *document, "name", node_new_text(arena, model_name(arena, config)));
    for (int i = 0; i < graph->count; i++) {
        node_put(arena, *document, graph->key[i]->text, graph->item[i]);
    }
    if (training != NULL) {
        node_put(arena, *document, "training", training);
    }
    Text text;
    text_init(&text, arena);
    yaml_write(*document, &text);
    imported->yaml = text.data;
    imported->yaml_length = text.length;
    return import_compile(keras->source, text.data, text.length);
}

static bool import_keras(const Source *source, ImportedModel *imported) {
    KerasPlaces places = {0};
    Keras keras = {.source = source, .arena = source->arena, .what = "config.json", .places = &places};
    Archive *archive = archive_open(source);
    if (archive == NULL) {
        return false;
    }
    char *text = NULL, *image = NULL;
    size_t length = 0, size = 0;
    Node *document = NULL;
    KerasWeights weights;
    bool fine = true;
    if (archive_has(archive, "metadata.json")) {
        fine = archive_read(archive, "metadata.json", MOST_CONFIG, &text, &length);
        const Node *metadata = fine ? json_parse(source, "metadata.json", text, length) : NULL;
        fine = metadata != NULL;
        keras.legacy = fine && metadata->kind == NODE_MAP && keras_is_legacy(node_text(node_get(metadata, "keras_version")));
    }
    fine = fine && archive_read(archive, "config.json", MOST_CONFIG, &text, &length);
    const Node *root = fine ? json_parse(source, "config.json", text, length) : NULL;
    Program *program = root != NULL
                           ? keras_import_config(&keras, root, root->kind == NODE_MAP ? node_get(root, "compile_config") : NULL, &document, imported)
                           : NULL;
    fine = program != NULL && keras_weight_paths(&keras, &places, document, program, &weights);
    if (fine && weights.count > 0) {
        fine = archive_read(archive, "model.weights.h5", (uint64_t)1 << MOST_BYTES_LOG2, &image, &size) &&
               keras_read_weights(&keras, "model.weights.h5", image, size, &weights, program, imported);
    }
    archive_close(archive);
    return fine;
}

static bool read_source(Arena *arena, Diagnostics *diag, const char *path, Source *source) {
    char *data = NULL;
    size_t size = 0;
    int error = file_read(arena, path, (size_t)1 << MOST_BYTES_LOG2, &data, &size);
    *source = (Source){.arena = arena, .diag = diag, .file = path, .data = data, .size = size};
    return error == 0 || import_error(source, error == EFBIG ? "too-large" : "read", "it cannot be read: %s", strerror(error));
}

bool import_source(const Source *source, ImportedModel *imported) {
    *imported = (ImportedModel){0};
    if (source->size >= 4 && memcmp(source->data, "PK\3\4", 4) == 0) {
        return import_keras(source, imported);
    }
    if (source->size >= 8 && memcmp(source->data, "\211HDF\r\n\032\n", 8) == 0) {
        return keras_import_h5(source, imported);
    }
#if HNC_WITH_ONNX
    if (onnx_recognize(source->data, source->size)) {
        return import_onnx(source, imported);
    }
#else
    size_t length = strlen(source->file);
    if (length > 5 && strcmp(source->file + length - 5, ".onnx") == 0) {
        import_error(source, "no-onnx", "this hnc was built without protobuf-c, which reads ONNX files");
        diag_remedy(source->diag, "install libprotobuf-c-dev and protobuf-c-compiler, and build hnc again");
        return false;
    }
#endif
    import_error(source, "format", "this is no model file that hnc reads");
    diag_remedy(source->diag, "save the model with Keras (model.save(\"model.keras\")) or export it to ONNX");
    return false;
}

bool import_model(Arena *arena, Diagnostics *diag, const char *path, const ImportOptions *options, ImportedModel *imported) {
    Source source;
    *imported = (ImportedModel){0};
    if (!read_source(arena, diag, path, &source)) {
        return false;
    }
    source.dims = options->dims;
    return import_source(&source, imported);
}

bool import_weights(Arena *arena, Diagnostics *diag, const char *path, const char *yaml, size_t length, ImportedModel *imported) {
    Source source;
    *imported = (ImportedModel){0};
    diag_source(diag, yaml, length);
    if (!read_source(arena, diag, path, &source)) {
        return false;
    }
    const Node *document = yaml_parse(arena, diag, yaml, length);
    const Program *program = document != NULL ? import_compile(&source, yaml, length) : NULL;
    if (program == NULL) {
        return false;
    }
    if (source.size < 8 || memcmp(source.data, "\211HDF\r\n\032\n", 8) != 0) {
        return import_error(&source, "format",
                            "this is no file of weights that hnc reads: Keras's model.save_weights(\"model.weights.h5\") writes one");
    }
    return keras_import_weights(&source, document, program, imported);
}
