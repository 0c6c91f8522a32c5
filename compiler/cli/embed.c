/*
 * embed.c - --embed-weights: the values of a weights file become constants of the generated C.
 */
#include "cli/cli.h"

#include <string.h>

#include "hnc_runtime.h"

static bool same_shape(const HncArray *array, const Shape *shape) {
    if (array->rank != shape->rank) {
        return false;
    }
    for (int i = 0; i < shape->rank; i++) {
        if (array->dim[i] != shape->dim[i]) {
            return false;
        }
    }
    return true;
}

static const float *read_weight(Program *program, const Variable *v, HncSafetensors *file, const char *path, unsigned flags) {
    HncError error;
    const int index = hnc_safetensors_find(file, v->name);
    if (index < 0) {
        diag_file_error(program->diag, path, "missing-weight", "the model's weight '%s' is not in this file", v->name);
        return NULL;
    }
    if (!same_shape(hnc_safetensors_at(file, index), &v->shape)) {
        diag_file_error(program->diag, path, "weight-shape", "'%s' does not have the shape %s that the model wants", v->name,
                        shape_text(program->arena, &v->shape));
        return NULL;
    }
    float *data = arena_new_array(program->arena, float, shape_fixed_count(&v->shape));
    if (!hnc_safetensors_read(file, index, HNC_F32, data, flags, &error)) {
        diag_file_error(program->diag, path, error.code == HNC_ERROR_IO ? "read" : "weights", "%s", error.message);
        return NULL;
    }
    return data;
}

bool embed_weights(const Options *options, Program *program) {
    HncError error;
    HncSafetensors *file = hnc_safetensors_open(options->weights, &error);
    if (file == NULL) {
        diag_file_error(program->diag, options->weights, error.code == HNC_ERROR_IO ? "read" : "weights", "%s", error.message);
        return false;
    }
    const float **value = arena_new_array(program->arena, const float *, program->nvariable + 1);
    int wanted = 0;
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == VARIABLE_WEIGHT) {
            value[i] = read_weight(program, &program->variable[i], file, options->weights, options->allow_nonfinite ? HNC_ALLOW_NONFINITE : 0);
            wanted++;
        }
    }
    if (diag_error_count(program->diag) == 0 && hnc_safetensors_count(file) != wanted) {
        diag_file_error(program->diag, options->weights, "extra-weights", "the file has %d tensors, the model has %d weights",
                        hnc_safetensors_count(file), wanted);
        diag_remedy(program->diag, "is it the file of another model?");
    }
    hnc_safetensors_close(file);
    program->embedded = value;
    return diag_error_count(program->diag) == 0;
}
