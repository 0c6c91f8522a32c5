/*
 * reference.c - compiled forms of a model for verify and the self-test: in double precision, or as a product has it.
 */
#include "cli/reference.h"

#include <stdlib.h>
#include <string.h>

int64_t port_elements(const HncPort *port) {
    int64_t count = 1;
    for (int i = 0; i < port->rank; i++) {
        count *= port->dim[i];
    }
    return count;
}

static size_t element_bytes(const Form *form, HncType type) {
    return type == HNC_F32 && form->in_double ? sizeof(double) : hnc_type_size(type);
}

double form_value(const Form *form, HncType type, const void *data, int64_t index) {
    switch (type) {
    case HNC_F32: return form->in_double ? ((const double *)data)[index] : (double)((const float *)data)[index];
    case HNC_I32: return ((const int32_t *)data)[index];
    default: return ((const unsigned char *)data)[index];
    }
}

void form_set(const Form *form, HncType type, void *data, int64_t index, double value) {
    switch (type) {
    case HNC_F32:
        if (form->in_double) {
            ((double *)data)[index] = value;
        } else {
            ((float *)data)[index] = (float)value;
        }
        break;
    case HNC_I32: ((int32_t *)data)[index] = (int32_t)value; break;
    default: ((unsigned char *)data)[index] = (unsigned char)value; break;
    }
}

double drawn(uint64_t stream, uint64_t index) {
    uint32_t block[4];
    hnc_random_block(0x686e63, stream, index / 4, block);
    return (double)(block[index % 4] >> 8) / 16777216.0;
}

int form_open(Driver *driver, Form *form, const Node *root, bool in_double, bool training, int rows) {
    const Options *options = driver->options;
    Arena *arena = driver->arena;
    *form = (Form){.in_double = in_double, .rows = rows};
    CompileOptions compile = {
        .target = in_double                 ? "portable"
                  : options->target != NULL ? options->target
                                            : model_default_target(arena),
        .training = training,
        .batch = rows,
        .train_batch = training ? rows : 0,
        .threads = in_double ? 0 : options->threads,
        .blas = in_double ? NULL : options->blas,
        .blas_work = options->blas_work,
        .weight_type = in_double ? "f32" : options->weight_type,
        .templates = options->templates,
        .in_double = in_double,
        .sample_weight_rank = samples_rank,
        .target_shape = samples_shape,
        .context = driver,
    };
    form->program = compile_model(arena, driver->diag, root, &compile);
    if (form->program == NULL) {
        return EXIT_MODEL;
    }
    if (training && form->program->train == NULL) {
        diag_error(driver->diag, form->program->model->mark, "no-training", "the model has no `training:` section");
        diag_remedy(driver->diag, "add one: training: {optimizer: adam, loss: mse}");
        return EXIT_MODEL;
    }
    Options plain = *options;
    plain.threads = compile.threads;
    plain.blas = compile.blas;
    int status = model_load(&plain, form->program, &compile, &form->loaded);
    if (status != EXIT_OK) {
        return status;
    }
    HncError error;
    const HncModel *model = form->model = form->loaded.model;
    form->instance = hnc_instance_new(model, training ? HNC_FOR_TRAIN : HNC_FOR_PREDICT, &error);
    if (form->instance == NULL) {
        return driver_fault(driver, &error);
    }
    form->in = arena_new_array(arena, void *, model->input_count + model->target_count + model->sample_weight_count + 1);
    form->out = arena_new_array(arena, void *, model->output_count + 1);
    bool good = true;
    for (int i = 0; i < model->input_count + model->target_count; i++) {
        const HncPort *port = i < model->input_count ? &model->input[i] : &model->target[i - model->input_count];
        form->in[i] = calloc((size_t)port_elements(port) * (size_t)rows + 1, element_bytes(form, port->type));
        good = good && form->in[i] != NULL;
    }
    for (int i = 0; i < model->output_count; i++) {
        form->out[i] = calloc((size_t)port_elements(&model->output[i]) * (size_t)rows + 1, element_bytes(form, model->output[i].type));
        good = good && form->out[i] != NULL;
    }
    error = (HncError){HNC_ERROR_MEMORY, "out of memory for the arrays of a call"};
    return good ? EXIT_OK : driver_fault(driver, &error);
}

void form_close(Form *form) {
    const HncModel *model = form->model;
    for (int i = 0; model != NULL && form->in != NULL && i < model->input_count + model->target_count; i++) {
        free(form->in[i]);
    }
    for (int i = 0; model != NULL && form->out != NULL && i < model->output_count; i++) {
        free(form->out[i]);
    }
    hnc_instance_free(form->instance);
    model_unload(&form->loaded);
    *form = (Form){.program = NULL};
}

/* One weight from the file into a struct of doubles. */
static bool read_doubles(Driver *driver, const Form *form, HncSafetensors *file, int variable, HncError *error) {
    const HncVariable *v = &form->model->variable[variable];
    const char *path = driver->options->weights;
    const int found = hnc_safetensors_find(file, v->name);
    uint64_t count = 1;
    for (int i = 0; i < v->rank; i++) {
        count *= (uint64_t)v->dim[i];
    }
    if (found < 0 || hnc_safetensors_at(file, found)->count != count) {
        diag_file_error(driver->diag, path, "weights",
                        found < 0 ? "no tensor '%s' in it, which the model needs" : "'%s' has another shape than the model wants", v->name);
        *error = (HncError){HNC_OK, ""};
        return false;
    }
    return hnc_safetensors_read_doubles(file, found, hnc_variable_data(form->instance, variable), error);
}

int form_weights(Driver *driver, Form *form) {
    HncError error = {HNC_OK, ""};
    const Options *options = driver->options;
    if (!hnc_instance_init(form->instance, options->seed, &error)) {
        return driver_fault(driver, &error);
    }
    if (options->weights == NULL) {
        return EXIT_OK;
    }
    if (!form->in_double) {
        return hnc_weights_load(form->instance, options->weights, driver_flags(driver), &error) ? EXIT_OK : driver_fault(driver, &error);
    }
    HncSafetensors *file = hnc_safetensors_open(options->weights, &error);
    bool good = file != NULL;
    for (int i = 0; good && i < form->model->variable_count; i++) {
        if (form->model->variable[i].class_ == HNC_WEIGHT) {
            good = read_doubles(driver, form, file, i, &error);
        }
    }
    hnc_safetensors_close(file);
    return good ? EXIT_OK : error.code == HNC_OK ? EXIT_MODEL : driver_fault(driver, &error);
}

/* ---- trees */

Node *tree_text(Arena *arena, const char *text) {
    Node *node = arena_new_array(arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .text = text};
    return node;
}

const Node *tree_with(Arena *arena, const Node *map, const char *key, Node *value) {
    Node *copy = arena_new_array(arena, Node, 1);
    *copy = *map;
    copy->count = 0;
    copy->item = arena_new_array(arena, Node *, map->count + 1);
    copy->key = arena_new_array(arena, Node *, map->count + 1);
    for (int i = 0; i < map->count; i++) {
        if (strcmp(map->key[i]->text, key) != 0) {
            copy->key[copy->count] = map->key[i];
            copy->item[copy->count++] = map->item[i];
        }
    }
    if (value != NULL) {
        copy->key[copy->count] = tree_text(arena, key);
        copy->item[copy->count++] = value;
    }
    return copy;
}
