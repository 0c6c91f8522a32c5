/*
 * verify_file.c - hnc verify --against MODEL.keras: the file is imported, its weights are compared with those of --weights one by one, and its model
 * is compiled in double precision and run beside the model file's, layer by layer. The framework that wrote it takes no part.
 */
#include "cli/verify.h"
#include "layers/model.h"

#include <math.h>
#include <string.h>

bool verify_is_file(const char *path) {
    static const char *const ends[] = {".keras", ".h5", ".onnx"};
    size_t length = strlen(path);
    for (int i = 0; i < COUNT_OF(ends); i++) {
        size_t size = strlen(ends[i]);
        if (length > size && strcmp(path + length - size, ends[i]) == 0) {
            return true;
        }
    }
    return false;
}

int verify_import(Verify *v) {
    const Options *options = v->driver->options;
    const ImportOptions import = {.dims = options->dims};
    Diagnostics *diag = diag_new(v->arena, options->against);
    v->other = arena_new_array(v->arena, ImportedModel, 1);
    bool complete = import_model(v->arena, diag, options->against, &import, v->other);
    if (complete) {
        v->other_root = yaml_parse(v->arena, diag, v->other->yaml, v->other->yaml_length);
        v->other_model = v->other_root != NULL ? model_parse(v->arena, diag, v->other_root) : NULL;
    }
    int status = program_report(options, diag);
    return status != EXIT_OK ? status : complete && v->other_model != NULL ? EXIT_OK : EXIT_BUG;
}

bool verify_in_other(const Verify *v, const char *name) {
    const Wiring *wiring = (const Wiring *)(const void *)v->other_model; /* model_parse's Model is the first member of a Wiring */
    for (int i = 0; i < v->other_model->noutput; i++) {
        if (strcmp(v->other_model->output[i], name) == 0) {
            return false; /* given already */
        }
    }
    for (int i = 0; i < wiring->norder; i++) {
        if (strcmp(v->other_model->entry[wiring->order[i]].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- weights */

static const HncStored *stored_weight(const Verify *v, const char *name) {
    for (int i = 0; i < v->other->nweight; i++) {
        if (strcmp(v->other->weight[i].name, name) == 0) {
            return &v->other->weight[i];
        }
    }
    return NULL;
}

static int64_t stored_count(const HncStored *stored) {
    int64_t count = 1;
    for (int i = 0; i < stored->rank; i++) {
        count *= stored->dim[i];
    }
    return count;
}

/* What is said of one weight of --weights; NULL where it equals the file's. */
static const char *weight_difference(Verify *v, HncSafetensors *file, int index, HncError *error) {
    const HncArray *array = hnc_safetensors_at(file, index);
    const HncStored *other = stored_weight(v, array->name);
    if (other == NULL) {
        return "is not in the file";
    }
    bool same = other->rank == array->rank;
    for (int i = 0; same && i < array->rank; i++) {
        same = other->dim[i] == array->dim[i];
    }
    if (!same) {
        return "has another shape in the file";
    }
    float *mine = arena_new_array(v->arena, float, array->count + 1);
    if (!hnc_safetensors_read(file, index, HNC_F32, mine, HNC_ALLOW_NONFINITE, error)) {
        return error->message;
    }
    const float *theirs = other->data;
    double worst = 0;
    int64_t count = 0;
    for (int64_t k = 0; k < (int64_t)array->count; k++) {
        bool equal = mine[k] == theirs[k] || (isnan(mine[k]) && isnan(theirs[k]));
        count += !equal;
        worst = !equal && !(fabs((double)mine[k] - (double)theirs[k]) <= worst) ? fabs((double)mine[k] - (double)theirs[k]) : worst;
    }
    return count > 0 ? arena_printf(v->arena, "DIFFERS in %lld of %lld numbers, by %.3g at most", (long long)count, (long long)array->count, worst)
                     : NULL;
}

int verify_weights(Verify *v) {
    const char *path = v->driver->options->weights;
    HncError error = {HNC_OK, ""};
    if (path == NULL) {
        if (v->other->nweight > 0) {
            fputs("hnc: error: which weights? Name the file that should be equal with --weights\n", stderr);
            return EXIT_USAGE;
        }
        return EXIT_OK;
    }
    if (!v->other->has_weights) {
        printf("the file holds no weights\n");
        return EXIT_MODEL;
    }
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    if (file == NULL) {
        return driver_fault(v->driver, &error);
    }
    int equal = 0, count = hnc_safetensors_count(file);
    for (int i = 0; i < count; i++) {
        const char *why = weight_difference(v, file, i, &error);
        equal += why == NULL;
        if (why != NULL) {
            printf("weight '%s' %s\n", hnc_safetensors_at(file, i)->name, why);
        }
    }
    bool good = equal == count;
    for (int i = 0; i < v->other->nweight; i++) {
        if (hnc_safetensors_find(file, v->other->weight[i].name) < 0) {
            printf("weight '%s' is in the file only\n", v->other->weight[i].name);
            good = false;
        }
    }
    printf("weights: %d of %d equal\n", equal, count);
    hnc_safetensors_close(file);
    return good ? EXIT_OK : EXIT_MODEL;
}

int verify_other_weights(Verify *v, Form *form) {
    HncError error = {HNC_OK, ""};
    if (!hnc_instance_init(form->instance, v->driver->options->seed, &error)) {
        return driver_fault(v->driver, &error);
    }
    for (int i = 0; i < form->model->variable_count; i++) {
        const HncVariable *variable = &form->model->variable[i];
        const HncStored *stored = variable->class_ == HNC_WEIGHT ? stored_weight(v, variable->name) : NULL;
        if (stored != NULL) {
            double *to = hnc_variable_data(form->instance, i);
            const float *from = stored->data;
            for (int64_t k = 0; k < stored_count(stored); k++) {
                to[k] = (double)from[k];
            }
        }
    }
    return EXIT_OK;
}

/* ---- shapes */

static bool same_port(Verify *v, const char *what, const HncPort *mine, const HncPort *theirs) {
    if (mine->type == theirs->type && port_elements(mine) == port_elements(theirs)) {
        return true;
    }
    diag_file_error(v->driver->diag, v->driver->options->against, "another-model", "%s '%s' has %lld numbers a sample here, in this file %lld%s",
                    what, mine->name, (long long)port_elements(mine), (long long)port_elements(theirs),
                    mine->type != theirs->type ? " of another type" : "");
    return false;
}

bool verify_same_ports(Verify *v, const Form *form, const Form *other) {
    const HncModel *a = form->model, *b = other->model;
    if (a->input_count != b->input_count || a->output_count != b->output_count) {
        diag_file_error(v->driver->diag, v->driver->options->against, "another-model",
                        "with the layers of equal names, the model has %d inputs and %d outputs, that of this file %d and %d", a->input_count,
                        a->output_count, b->input_count, b->output_count);
        return false;
    }
    bool same = true;
    for (int i = 0; i < a->input_count; i++) {
        same = same_port(v, "input", &a->input[i], &b->input[i]) && same;
    }
    for (int i = 0; i < a->output_count; i++) {
        same = same_port(v, "layer", &a->output[i], &b->output[i]) && same;
    }
    return same;
}
