/*
 * selftest.c - what the program of --emit-selftest expects: computed here, with the weights it will have, in double precision.
 */
#include "cli/reference.h"
#include "emit/example.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const DType types[] = {[HNC_F32] = DTYPE_F32, [HNC_I32] = DTYPE_I32, [HNC_U8] = DTYPE_U8, [HNC_BOOL] = DTYPE_BOOL};

static int32_t limit_of(const HncPort *port) {
    return port->limit > 0 ? port->limit : port->type == HNC_BOOL ? 2 : port->type == HNC_U8 ? 256 : 2;
}

/* The weights of the float code, whose initial ones are the same on every machine, in double. */
static int copy_weights(Driver *driver, const Node *root, Form *reference) {
    Form plain = {.program = NULL};
    int status = form_open(driver, &plain, root, false, false, 1);
    HncError error;
    if (status == EXIT_OK) {
        status = driver->options->embed_weights                 ? form_weights(driver, &plain)
                 : hnc_instance_init(plain.instance, 1, &error) ? EXIT_OK
                                                                : driver_fault(driver, &error);
    }
    for (int i = 0; status == EXIT_OK && i < plain.model->variable_count; i++) {
        const HncVariable *v = &plain.model->variable[i];
        const int twin = v->class_ == HNC_WEIGHT ? hnc_variable_find(reference->model, HNC_WEIGHT, v->name) : -1;
        if (twin < 0) {
            continue;
        }
        int64_t count = 1;
        for (int axis = 0; axis < v->rank; axis++) {
            count *= v->dim[axis];
        }
        for (int64_t k = 0; k < count; k++) {
            form_set(reference, v->type, hnc_variable_data(reference->instance, twin), k,
                     form_value(&plain, v->type, hnc_variable_data(plain.instance, i), k));
        }
    }
    form_close(&plain);
    return status;
}

static int compute(Driver *driver, Form *form, int rows, const int32_t *limit, double **output, double *loss) {
    const HncModel *model = form->model;
    void *const *part = form->instance->part;
    uint32_t state = 1;
    const int ports = model->input_count + (loss != NULL ? model->target_count : 0);
    for (int i = 0; i < ports; i++) {
        const bool target = i >= model->input_count;
        const HncPort *port = target ? &model->target[i - model->input_count] : &model->input[i];
        for (int64_t k = 0; k < port_elements(port) * rows; k++) {
            form_set(form, port->type, form->in[i], k, selftest_draw(&state, types[port->type], limit[i], target));
        }
    }
    int status = model->state_reset != NULL ? model->state_reset(part[HNC_STATE]) : 0;
    void *workspace = calloc(1, model->workspace_bytes + 64);
    if (workspace == NULL) {
        HncError error = {HNC_ERROR_MEMORY, "out of memory for the workspace"};
        return driver_fault(driver, &error);
    }
    status |= model->predict(part[HNC_WEIGHT], part[HNC_STATE], workspace, 1, (const void *const *)form->in, form->out);
    free(workspace);
    for (int i = 0; i < model->output_count; i++) {
        const HncPort *port = &model->output[i];
        output[i] = arena_new_array(driver->arena, double, port_elements(port) + 1);
        for (int64_t k = 0; k < port_elements(port); k++) {
            output[i][k] = form_value(form, port->type, form->out[i], k);
        }
    }
    if (loss != NULL && status == 0) {
        status |= model->state_reset != NULL ? model->state_reset(part[HNC_STATE]) : 0;
        status |= model->optimizer_init(part[HNC_OPTIMIZER], part[HNC_WEIGHT], 1);
        model->metrics_reset(part[HNC_METRIC]);
        for (int step = 0; step < SELFTEST_STEPS && status == 0; step++) {
            status |= model->train_step(part[HNC_WEIGHT], part[HNC_OPTIMIZER], part[HNC_METRIC], part[HNC_STATE], form->instance->train_workspace,
                                        rows, (const void *const *)form->in, (float *)(void *)&loss[step]);
        }
    }
    HncError error = {HNC_ERROR_MODEL, "the generated functions refuse their arguments"};
    return status == 0 ? EXIT_OK : driver_fault(driver, &error);
}

int selftest_text(const Options *options, Program *program, const char *header, const char *sources, const char **text) {
    Arena *arena = options->arena;
    Driver driver = {.options = options, .arena = arena, .diag = program->diag};
    const bool training = program->train != NULL && !program->bf16;
    const int rows = selftest_rows(program, training);
    const Node *root = program->model->node;
    Form form = {.program = NULL};
    int status = form_open(&driver, &form, root, true, training, training ? program->train_batch : 1);
    if (status == EXIT_OK && form.model->bytes[HNC_WEIGHT] > 0) {
        status = copy_weights(&driver, root, &form);
    }
    if (status == EXIT_OK) {
        const HncModel *model = form.model;
        double loss[SELFTEST_STEPS] = {0}, **output = arena_new_array(arena, double *, model->output_count + 1);
        int32_t *limit = arena_new_array(arena, int32_t, model->input_count + model->target_count + 1);
        for (int i = 0; i < model->input_count + model->target_count; i++) {
            limit[i] = limit_of(i < model->input_count ? &model->input[i] : &model->target[i - model->input_count]);
        }
        status = compute(&driver, &form, rows, limit, output, training ? loss : NULL);
        bool trained = training; /* losses of some functions have no value at what is drawn */
        for (int i = 0; i < SELFTEST_STEPS; i++) {
            trained = trained && isfinite(loss[i]);
        }
        for (int i = 0; status == EXIT_OK && i < model->output_count; i++) {
            for (int64_t k = 0; status == EXIT_OK && k < port_elements(&model->output[i]); k++) {
                if (!isfinite(output[i][k])) {
                    diag_error(program->diag, program->model->mark, "selftest",
                               "output `%s` is not a finite number for drawn samples: there is nothing to compare with", model->output[i].name);
                    status = EXIT_MODEL;
                }
            }
        }
        if (status == EXIT_OK) {
            const Selftest test = {
                .header = header, .sources = sources, .limit = limit, .output = (const double *const *)output, .loss = trained ? loss : NULL};
            *text = selftest_emit(program, &test, options->templates);
            status = *text != NULL ? EXIT_OK : EXIT_BUG;
        }
    }
    form_close(&form);
    return status;
}
