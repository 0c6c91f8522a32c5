/*
 * verify.c - hnc verify: is what was generated right? Outputs and layers against stored numbers or against the same text in double precision,
 * gradients against finite differences, layers and weights against another framework's file.
 */
#include "cli/verify.h"
#include "layers/model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ROWS = 32, CHECKED = 6 /* elements of each weight */ };
static const double absolute = 1e-5, relative = 1e-4; /* of outputs: absolute + relative * the largest value of the tensor */
static const double gradient_error = 1e-5;            /* relative */

static int io_fault(Verify *v, const char *path, int error) {
    diag_file_error(v->driver->diag, path, "read", "cannot read it: %s", strerror(error));
    return EXIT_SYSTEM;
}

static int read_root(Verify *v) {
    const Options *options = v->driver->options;
    char *text = NULL;
    size_t length = 0;
    const int error = file_read(v->arena, options->file, YAML_MAX_BYTES, &text, &length);
    if (error != 0) {
        return io_fault(v, options->file, error);
    }
    diag_source(v->driver->diag, text, length);
    v->root = yaml_parse(v->arena, v->driver->diag, text, length);
    return v->root != NULL ? EXIT_OK : EXIT_MODEL;
}

/* ---- outputs and layers */

static bool listed(const Model *model, const char *name) {
    for (int i = 0; i < model->noutput; i++) {
        if (strcmp(model->output[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* The model with further outputs: layers in the order in which they run, all of them, or those that the stored numbers or the other file name. */
static const Node *tapped(Verify *v, const Model *model, const Node *root, const Model *ends) {
    const Wiring *wiring = (const Wiring *)(const void *)model;
    const bool all = v->driver->options->tap && v->other == NULL;
    Node *outputs = arena_new_array(v->arena, Node, 1);
    *outputs = (Node){.kind = NODE_LIST, .mark = model->mark, .item = arena_new_array(v->arena, Node *, ends->noutput + model->nentry)};
    for (int i = 0; i < wiring->norder; i++) {
        const char *name = model->entry[wiring->order[i]].name;
        if (!listed(model, name) &&
            (all || (v->other != NULL && verify_in_other(v, name)) || (v->expected != NULL && hnc_npz_find(v->expected, name) >= 0))) {
            outputs->item[outputs->count++] = tree_text(v->arena, name);
        }
    }
    for (int i = 0; i < ends->noutput; i++) {
        outputs->item[outputs->count++] = tree_text(v->arena, ends->output[i]);
    }
    return tree_with(v->arena, root, "outputs", outputs);
}

/* Samples of the input file, or drawn ones: rows of `form` from `at`. */
static void fill_inputs(const Form *form, const HncData *data, int64_t at, int rows) {
    for (int i = 0; i < form->model->input_count; i++) {
        const HncPort *port = &form->model->input[i];
        const int64_t each = port_elements(port);
        const Form plain = {.in_double = false};
        for (int64_t k = 0; k < each * rows; k++) {
            const double number = data != NULL            ? form_value(&plain, port->type, data->data[i], at * each + k)
                                  : port->type == HNC_F32 ? 2 * drawn((uint64_t)i, (uint64_t)(at * each + k)) - 1
                                                          : floor(drawn((uint64_t)i, (uint64_t)(at * each + k)) * (port->limit > 0 ? port->limit
                                                                                                                   : port->type == HNC_BOOL ? 2
                                                                                                                                            : 10));
            form_set(form, port->type, form->in[i], k, number);
        }
    }
}

/* One output's error so far. */
typedef struct {
    double worst, largest; /* |difference|; |what it should be| */
    int64_t where;         /* sample * elements + element */
    float *stored;         /* from the expected file, or NULL */
} Difference;

static bool read_stored(Verify *v, const HncPort *port, int64_t samples, Difference *difference, HncError *error) {
    const int found = v->expected != NULL ? hnc_npz_find(v->expected, port->name) : -1;
    if (found < 0) {
        return true;
    }
    const HncArray *array = hnc_npz_at(v->expected, found);
    const uint64_t wanted = (uint64_t)port_elements(port) * (uint64_t)samples;
    if (array->count != wanted) {
        diag_file_error(v->driver->diag, v->driver->options->against, "data", "'%s' has %llu numbers, but %lld samples have %llu", port->name,
                        (unsigned long long)array->count, (long long)samples, (unsigned long long)wanted);
        error->code = HNC_OK;
        return false;
    }
    difference->stored = malloc(sizeof(float) * (size_t)wanted + 1);
    if (difference->stored == NULL) {
        *error = (HncError){HNC_ERROR_MEMORY, "out of memory for the expected numbers"};
        return false;
    }
    return hnc_npz_read(v->expected, found, HNC_F32, difference->stored, HNC_ALLOW_NONFINITE, error);
}

static void compare(const Form *form, const Form *reference, int output, int64_t at, int rows, Difference *difference) {
    const HncPort *port = &form->model->output[output];
    const int64_t each = port_elements(port);
    for (int64_t k = 0; k < each * rows; k++) {
        const double got = form_value(form, port->type, form->out[output], k);
        const double want =
            difference->stored != NULL ? (double)difference->stored[at * each + k] : form_value(reference, port->type, reference->out[output], k);
        if (got == want || (isnan(got) && isnan(want))) {
            difference->largest = fabs(want) > difference->largest && isfinite(want) ? fabs(want) : difference->largest;
            continue;
        }
        const double error = fabs(got - want);
        difference->largest = fabs(want) > difference->largest ? fabs(want) : difference->largest;
        if (!(error <= difference->worst)) {
            difference->worst = error;
            difference->where = at * each + k;
        }
    }
}

static bool differs(const Difference *d) {
    return !(d->worst <= absolute + relative * d->largest);
}

static int run(Verify *v, const Form *form) {
    const HncModel *model = form->model;
    HncError error;
    const int status = model->predict(form->instance->part[HNC_WEIGHT], form->instance->part[HNC_STATE], form->instance->workspace, form->rows,
                                      (const void *const *)form->in, form->out);
    if (status != 0) {
        error = (HncError){HNC_ERROR_MODEL, "the generated predict refuses its arguments"};
        return driver_fault(v->driver, &error);
    }
    return EXIT_OK;
}

static int report(Verify *v, const Form *form, const Difference *difference) {
    const HncModel *model = form->model;
    const char *first = NULL;
    int width = 16;
    for (int i = 0; i < model->output_count; i++) {
        const int length = (int)strlen(model->output[i].name);
        width = length > width ? length : width;
    }
    printf("%-*s  %-12s %-14s %-14s %s\n", width, "layer", "against", "largest error", "largest value", "verdict");
    for (int i = 0; i < model->output_count; i++) {
        const Difference *d = &difference[i];
        printf("%-*s  %-12s %-14.3g %-14.3g %s\n", width, model->output[i].name,
               d->stored != NULL  ? "stored"
               : v->other != NULL ? "file"
                                  : "double",
               d->worst, d->largest, differs(d) ? "DIFFERS" : "agrees");
        first = first == NULL && differs(d) ? model->output[i].name : first;
    }
    if (first == NULL) {
        return EXIT_OK;
    }
    for (int i = 0; i < model->output_count; i++) {
        if (strcmp(model->output[i].name, first) == 0) {
            const int64_t each = port_elements(&model->output[i]);
            printf("the first layer that differs is '%s': sample %lld, element %lld\n", first, (long long)(difference[i].where / each),
                   (long long)(difference[i].where % each));
        }
    }
    if (!v->driver->options->tap && v->other == NULL) {
        printf("--tap compares every layer, against the same text in double where nothing is stored\n");
    }
    return EXIT_MODEL;
}

static int verify_rows(Verify *v, const Form *form, const Form *reference, const HncData *data, int64_t samples, Difference *difference) {
    HncError error = {HNC_OK, ""};
    for (int i = 0; i < form->model->output_count; i++) {
        if (!read_stored(v, &form->model->output[i], samples, &difference[i], &error)) {
            return error.code == HNC_OK ? EXIT_MODEL : driver_fault(v->driver, &error);
        }
    }
    int status = EXIT_OK;
    for (int64_t at = 0; at < samples && status == EXIT_OK; at += form->rows) {
        const int rows = samples - at < form->rows ? (int)(samples - at) : form->rows;
        fill_inputs(form, data, at, rows);
        status = run(v, form);
        if (status == EXIT_OK && reference->model != NULL) {
            fill_inputs(reference, data, at, rows);
            status = run(v, reference);
        }
        for (int i = 0; i < form->model->output_count && status == EXIT_OK; i++) {
            compare(form, reference, i, at, rows, &difference[i]);
        }
    }
    return status == EXIT_OK ? report(v, form, difference) : status;
}

static int verify_outputs(Verify *v) {
    const Options *options = v->driver->options;
    Model *model = model_parse(v->arena, v->driver->diag, v->root);
    if (model == NULL) {
        return EXIT_MODEL;
    }
    const Node *root = tapped(v, model, v->root, model);
    HncError error = {HNC_OK, ""};
    int64_t samples = 4;
    if (options->input != NULL) {
        HncNpz *npz = hnc_npz_open(options->input, &error);
        if (npz == NULL) {
            return driver_fault(v->driver, &error);
        }
        samples = hnc_npz_count(npz) > 0 && hnc_npz_at(npz, 0)->rank > 0 ? hnc_npz_at(npz, 0)->dim[0] : 1;
        hnc_npz_close(npz);
    }
    const int rows = samples < MOST_ROWS ? (int)(samples > 0 ? samples : 1) : MOST_ROWS;
    Form form = {.program = NULL}, reference = {.program = NULL};
    HncData *data = NULL;
    int status = form_open(v->driver, &form, root, false, false, rows);
    status = status == EXIT_OK ? form_weights(v->driver, &form) : status;
    if (status == EXIT_OK && v->other != NULL) {
        /* in the order of this model, so that layers stand side by side */
        status = form_open(v->driver, &reference, tapped(v, model, v->other_root, v->other_model), true, false, rows);
        status = status == EXIT_OK && !verify_same_ports(v, &form, &reference) ? EXIT_MODEL : status;
        status = status == EXIT_OK ? verify_other_weights(v, &reference) : status;
    } else if (status == EXIT_OK && (v->expected == NULL || options->tap)) {
        status = form_open(v->driver, &reference, root, true, false, rows);
        status = status == EXIT_OK ? form_weights(v->driver, &reference) : status;
    }
    if (status == EXIT_OK && options->input != NULL) {
        data = hnc_data_read(options->input, form.model, false, driver_flags(v->driver), &error);
        status = data != NULL ? EXIT_OK : driver_fault(v->driver, &error);
        samples = data != NULL ? data->samples : samples;
    }
    if (status == EXIT_OK) {
        Difference *difference = arena_new_array(v->arena, Difference, form.model->output_count + 1);
        status = verify_rows(v, &form, &reference, data, samples, difference);
        for (int i = 0; i < form.model->output_count; i++) {
            free(difference[i].stored);
        }
    }
    hnc_data_free(data);
    form_close(&form);
    form_close(&reference);
    return status;
}

/* ---- gradients */

typedef struct {
    Verify *verify;
    Form *form;
    void *start; /* the weights at which gradients are taken */
    double rate; /* of the descent */
    int error;
} Descent;

/* The loss at the weights that the instance has now; a step of plain descent follows: with rate 1 they lose their gradient. */
static double loss_here(Descent *d) {
    const HncModel *model = d->form->model;
    void *const *part = d->form->instance->part;
    double loss = 0;
    if (model->state_reset != NULL) {
        model->state_reset(part[HNC_STATE]);
    }
    int status = model->optimizer_init(part[HNC_OPTIMIZER], part[HNC_WEIGHT], 1);
    const int rate = hnc_variable_find(model, HNC_OPTIMIZER, "learning_rate");
    *(double *)hnc_variable_data(d->form->instance, rate) = d->rate;
    model->metrics_reset(part[HNC_METRIC]);
    status |= model->train_step(part[HNC_WEIGHT], part[HNC_OPTIMIZER], part[HNC_METRIC], part[HNC_STATE], d->form->instance->train_workspace,
                                d->form->rows, (const void *const *)d->form->in, (float *)(void *)&loss);
    d->error |= status;
    return loss;
}

static double loss_at(Descent *d, int variable, int64_t element, double shift) {
    memcpy(d->form->instance->part[HNC_WEIGHT], d->start, d->form->model->bytes[HNC_WEIGHT]);
    ((double *)hnc_variable_data(d->form->instance, variable))[element] += shift;
    return loss_here(d);
}

/* How far the analytic gradient is from the best of three central differences. */
static double difference_error(Descent *d, int variable, int64_t element, double gradient, double scale) {
    static const double steps[] = {1e-5, 1e-4, 1e-6};
    double best = INFINITY;
    for (int i = 0; i < COUNT_OF(steps); i++) {
        const double numeric = (loss_at(d, variable, element, steps[i]) - loss_at(d, variable, element, -steps[i])) / (2 * steps[i]);
        const double size = fmax(fmax(fabs(numeric), fabs(gradient)), scale);
        best = fmin(best, fabs(numeric - gradient) / size);
    }
    return best;
}

static int64_t variable_elements(const HncVariable *variable) {
    int64_t count = 1;
    for (int i = 0; i < variable->rank; i++) {
        count *= variable->dim[i];
    }
    return count;
}

static double check_weight(Descent *d, int variable, const double *gradient) {
    const int64_t count = variable_elements(&d->form->model->variable[variable]);
    double largest = 0, worst = 0;
    for (int64_t i = 0; i < count; i++) {
        largest = fmax(largest, fabs(gradient[i]));
    }
    for (int64_t i = 0; i < CHECKED && i < count; i++) {
        const int64_t element = count <= CHECKED ? i : (int64_t)(drawn((uint64_t)variable, (uint64_t)i) * (double)count);
        worst = fmax(worst, difference_error(d, variable, element, gradient[element], fmax(1e-3 * largest, 1e-5)));
    }
    return worst;
}

static bool has_constraint(const Program *program, const char *name) {
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == VARIABLE_WEIGHT && strcmp(program->variable[i].name, name) == 0) {
            return program->variable[i].constraint != NULL;
        }
    }
    return false;
}

static int check_gradients(Verify *v, Form *form) {
    const HncModel *model = form->model;
    Descent d = {.verify = v, .form = form};
    void *weights = form->instance->part[HNC_WEIGHT];
    const size_t bytes = model->bytes[HNC_WEIGHT];
    d.start = arena_alloc(v->arena, bytes + 1);
    memcpy(d.start, weights, bytes);
    loss_here(&d); /* with rate 0: what changes now a layer sets by itself */
    bool *own = arena_new_array(v->arena, bool, model->variable_count + 1);
    for (int i = 0; i < model->variable_count; i++) {
        const HncVariable *weight = &model->variable[i];
        own[i] = weight->class_ == HNC_WEIGHT && memcmp((const char *)d.start + weight->offset, hnc_variable_data(form->instance, i),
                                                        sizeof(double) * (size_t)variable_elements(weight)) != 0;
    }
    memcpy(weights, d.start, bytes);
    d.rate = 1;
    loss_here(&d);
    double **gradient = arena_new_array(v->arena, double *, model->variable_count + 1);
    for (int i = 0; i < model->variable_count; i++) {
        const HncVariable *weight = &model->variable[i];
        if (weight->class_ == HNC_WEIGHT && weight->trainable && weight->type == HNC_F32) {
            const int64_t count = variable_elements(weight);
            gradient[i] = arena_new_array(v->arena, double, count + 1);
            const double *before = (const double *)(const void *)((const char *)d.start + weight->offset),
                         *after = hnc_variable_data(form->instance, i);
            for (int64_t k = 0; k < count; k++) {
                gradient[i][k] = before[k] - after[k];
            }
        }
    }
    bool good = true, any = false;
    printf("%-32s %-14s %s\n", "weight", "largest error", "verdict");
    for (int i = 0; i < model->variable_count && d.error == 0; i++) {
        const char *name = model->variable[i].name;
        if (gradient[i] == NULL) {
            continue;
        }
        if (has_constraint(form->program, name)) {
            printf("%-32s %-14s a constraint moves it after the step: not checked\n", name, "");
            continue;
        }
        if (own[i]) {
            printf("%-32s %-14s its layer sets it, too: not checked\n", name, "");
            continue;
        }
        const double worst = check_weight(&d, i, gradient[i]);
        const bool agrees = worst <= gradient_error;
        printf("%-32s %-14.3g %s\n", name, worst, agrees ? "agrees" : "DIFFERS");
        good = good && agrees;
        any = true;
    }
    if (d.error != 0) {
        HncError error = {HNC_ERROR_MODEL, "the generated train_step refuses its arguments"};
        return driver_fault(v->driver, &error);
    }
    if (!any) {
        printf("nothing is trained\n");
    }
    return good ? EXIT_OK : EXIT_MODEL;
}

/* Targets that every loss accepts: class numbers, or positive numbers whose rows sum to 1. */
static void fill_targets(const Form *form) {
    const HncModel *model = form->model;
    for (int i = 0; i < model->target_count; i++) {
        const HncPort *port = &model->target[i];
        void *data = form->in[model->input_count + i];
        const int64_t count = port_elements(port) * form->rows, row = port->rank > 0 && port->dim[port->rank - 1] > 1 ? port->dim[port->rank - 1] : 1;
        const uint64_t stream = 100 + (uint64_t)i;
        for (int64_t k = 0; k < count; k++) {
            if (port->type != HNC_F32) {
                form_set(form, port->type, data, k, floor(drawn(stream, (uint64_t)k) * (port->limit > 0 ? port->limit : 2)));
                continue;
            }
            double sum = 0;
            for (int64_t j = k / row * row; j < k / row * row + row; j++) {
                sum += 0.1 + drawn(stream, (uint64_t)j);
            }
            form_set(form, port->type, data, k, row > 1 ? (0.1 + drawn(stream, (uint64_t)k)) / sum : 0.1 + 0.8 * drawn(stream, (uint64_t)k));
        }
    }
}

static int fill_from_data(Verify *v, const Form *form) {
    HncError error;
    const HncModel *model = form->model;
    HncData *data = hnc_data_read(v->driver->options->data, model, true, driver_flags(v->driver), &error);
    if (data == NULL) {
        return driver_fault(v->driver, &error);
    }
    const Form plain = {.in_double = false};
    for (int i = 0; i < model->input_count + model->target_count; i++) {
        const HncPort *port = i < model->input_count ? &model->input[i] : &model->target[i - model->input_count];
        const int64_t count = port_elements(port) * form->rows;
        for (int64_t k = 0; k < count; k++) { /* a short file is read again */
            form_set(form, port->type, form->in[i], k, form_value(&plain, port->type, data->data[i], k % (port_elements(port) * data->samples)));
        }
    }
    hnc_data_free(data);
    return EXIT_OK;
}

/* Initial weights of zero put values where a rectifier has no derivative: a little aside there is one. */
static void leave_kinks(const Form *form) {
    for (int i = 0; i < form->model->variable_count; i++) {
        const HncVariable *weight = &form->model->variable[i];
        double *data = hnc_variable_data(form->instance, i);
        for (int64_t k = 0; weight->class_ == HNC_WEIGHT && weight->trainable && k < variable_elements(weight); k++) {
            data[k] += 0.02 * (drawn(1000 + (uint64_t)i, (uint64_t)k) - 0.5);
        }
    }
}

static int verify_gradients(Verify *v) {
    enum { ROWS = 4 };
    const Node *training = node_get(v->root, "training");
    if (training == NULL || training->kind != NODE_MAP) {
        diag_error(v->driver->diag, v->root->mark, "no-training", "the model has no `training:` section, so it has no gradients");
        diag_remedy(v->driver->diag, "add one: training: {optimizer: adam, loss: mse}");
        return EXIT_MODEL;
    }
    /* A step of plain descent with rate 1 takes the gradient off the weights. */
    Node *optimizer = arena_new_array(v->arena, Node, 1);
    *optimizer = (Node){.kind = NODE_MAP, .mark = training->mark};
    const Node *descent =
        tree_with(v->arena, tree_with(v->arena, optimizer, "type", tree_text(v->arena, "SGD")), "learning_rate", tree_text(v->arena, "1.0"));
    Node *section = arena_new_array(v->arena, Node, 1);
    *optimizer = *descent;
    *section =
        *tree_with(v->arena, tree_with(v->arena, tree_with(v->arena, training, "metrics", NULL), "weighted_metrics", NULL), "optimizer", optimizer);
    const Node *root = tree_with(v->arena, v->root, "training", section);
    HncError error;
    if (v->driver->options->data != NULL) {
        v->driver->npz = hnc_npz_open(v->driver->options->data, &error);
        if (v->driver->npz == NULL) {
            return driver_fault(v->driver, &error);
        }
    }
    Form form = {.program = NULL};
    int status = form_open(v->driver, &form, root, true, true, ROWS);
    hnc_npz_close(v->driver->npz);
    v->driver->npz = NULL;
    status = status == EXIT_OK ? form_weights(v->driver, &form) : status;
    if (status == EXIT_OK && v->driver->options->weights == NULL) {
        leave_kinks(&form);
    }
    if (status == EXIT_OK && v->driver->options->data != NULL) {
        status = fill_from_data(v, &form);
    } else if (status == EXIT_OK) {
        fill_inputs(&form, NULL, 0, ROWS);
        fill_targets(&form);
    }
    status = status == EXIT_OK ? check_gradients(v, &form) : status;
    form_close(&form);
    return status;
}

int command_verify(const Options *options) {
    if (options->against == NULL) {
        fputs("hnc: error: against what? --against FILE.npz, MODEL.keras, double or gradients\n", stderr);
        return EXIT_USAGE;
    }
    const bool gradients = strcmp(options->against, "gradients") == 0, in_double = strcmp(options->against, "double") == 0;
    const bool file = verify_is_file(options->against);
    if (!gradients && !in_double && !file && options->input == NULL) {
        fputs("hnc: error: stored outputs need the samples that they belong to: --input FILE.npz\n", stderr);
        return EXIT_USAGE;
    }
    Driver driver = {.options = options, .arena = options->arena, .diag = diag_new(options->arena, options->file)};
    Verify verify = {.driver = &driver, .arena = options->arena};
    HncError error;
    int status = read_root(&verify);
    if (status == EXIT_OK && file) {
        status = verify_import(&verify);
        int weights = status == EXIT_OK ? verify_weights(&verify) : EXIT_OK;
        status = status == EXIT_OK && weights != EXIT_MODEL ? weights : status;
        status = status == EXIT_OK ? verify_outputs(&verify) : status;
        return driver_close(&driver, status == EXIT_OK ? weights : status);
    }
    if (status == EXIT_OK && !gradients && !in_double) {
        verify.expected = hnc_npz_open(options->against, &error);
        status = verify.expected != NULL ? EXIT_OK : driver_fault(&driver, &error);
    }
    if (status == EXIT_OK) {
        status = gradients ? verify_gradients(&verify) : verify_outputs(&verify);
    }
    hnc_npz_close(verify.expected);
    return driver_close(&driver, status);
}
