/*
 * optimizers.c - what all optimizers share, written once (keras/src/optimizers/base_optimizer.py): gradients, scaling, accumulation, clipping, weight
 * decay, averages, constraints, counters. An optimizer itself is a function from gradient, weight and slots to the new weight (optimizers_*.c).
 */
#include "training/training.h"

#include <assert.h>
#include <math.h>

const OptimizerArgs *optimizer_common(const Object *object) {
    return object->args; /* first member of every optimizer's arguments */
}

static const OptimizerDef *def_of_optimizer(const Object *object) {
    return object->def->build.training;
}

/* ---- variables */

static int32_t optimizer_variable(Graph *g, const char *name, DType type, Shape shape, double start, int32_t start_variable) {
    Variable variable = {
        .name = name, .class_ = VARIABLE_OPTIMIZER, .type = type, .shape = shape, .start = start, .start_variable = start_variable, .layer = -1};
    return program_variable(g->program, &variable);
}

static int32_t slot_variable(Optimizer *optimizer, const Parameter *parameter, const char *slot, Shape shape, double start, int32_t start_variable) {
    Graph *g = optimizer->graph;
    return optimizer_variable(g, arena_printf(g->arena, "%s/%s", parameter->path, slot), DTYPE_F32, shape, start, start_variable);
}

Val slot_read(Optimizer *optimizer, const Parameter *parameter, const char *slot, double start) {
    return slot_read_shape(optimizer, parameter, slot, parameter->gradient.shape, start);
}

Val slot_read_shape(Optimizer *optimizer, const Parameter *parameter, const char *slot, Shape shape, double start) {
    return graph_variable(optimizer->graph, slot_variable(optimizer, parameter, slot, shape, start, -1));
}

Val slot_read_copy(Optimizer *optimizer, const Parameter *parameter, const char *slot) {
    return graph_variable(optimizer->graph, slot_variable(optimizer, parameter, slot, parameter->gradient.shape, 0, parameter->variable));
}

/* `now` on batches that update, else `before`. */
static Val when_updating(const Optimizer *optimizer, Val now, Val before) {
    Graph *g = optimizer->graph;
    if (optimizer->update_now == NO_VAL) {
        return now;
    }
    return op_select(g, op_broadcast(g, optimizer->update_now, *val_shape(g, now)), now, before);
}

static void write_variable(Optimizer *optimizer, const char *name, Val val) {
    Graph *g = optimizer->graph;
    /* found by name: the slot has been read before, with its start */
    int32_t variable = optimizer_variable(g, name, val_type(g, val), *val_shape(g, val), 0, -1);
    graph_update(g, variable, when_updating(optimizer, val, graph_variable(g, variable)));
}

void slot_write(Optimizer *optimizer, const Parameter *parameter, const char *slot, Val val) {
    write_variable(optimizer, arena_printf(optimizer->graph->arena, "%s/%s", parameter->path, slot), val);
}

Val scalar_slot_read(Optimizer *optimizer, const char *name, double start) {
    return graph_variable(optimizer->graph, optimizer_variable(optimizer->graph, name, DTYPE_F32, shape_of(0), start, -1));
}

void scalar_slot_write(Optimizer *optimizer, const char *name, Val val) {
    write_variable(optimizer, name, val);
}

Val power_of(Graph *g, double base, Val exponent) {
    return op_power(g, op_constant(g, base), exponent);
}

/* ---- gradients */

/* Appends the slices of `val` to the gradient; false, with some appended, where it is not a sum of scatters into the first axis. */
static bool add_slices(Graph *g, Val val, Gradient *gradient, int capacity) {
    int32_t def = g->value[val].def;
    const Op *op = def >= 0 ? &g->op[def] : NULL;
    if (op && op->kind == OP_add) {
        Val left = op->in[0], right = op->in[1];
        return add_slices(g, left, gradient, capacity) && add_slices(g, right, gradient, capacity);
    }
    const GatherAttr *attr = op && op->kind == OP_scatter_add && op->region == 0 ? op->attr : NULL;
    if (!attr || attr->axis != 0 || attr->batch_axes != 0 || gradient->nslice == capacity) {
        return false;
    }
    gradient->index[gradient->nslice] = op->in[0];
    gradient->row[gradient->nslice++] = op->in[1];
    return true;
}

/* Finds the slices of a gradient that is a sum of scatters into the first axis, as the gradient of a lookup is. */
static Gradient gradient_of(Graph *g, Val val) {
    enum { MOST_SLICES = 64 };
    Gradient gradient = {.dense = val,
                         .shape = *val_shape(g, val),
                         .index = arena_new_array(g->arena, Val, MOST_SLICES),
                         .row = arena_new_array(g->arena, Val, MOST_SLICES)};
    if (!add_slices(g, val, &gradient, MOST_SLICES)) {
        gradient.nslice = 0;
    }
    return gradient;
}

static Val scatter_rows(Graph *g, const Gradient *gradient, const Val *row) {
    Val sum = NO_VAL;
    for (int i = 0; i < gradient->nslice; i++) {
        Val part = op_scatter_add(g, gradient->index[i], row[i], 0, 0, gradient->shape);
        sum = sum == NO_VAL ? part : op_add(g, sum, part);
    }
    return sum;
}

Val gradient_total(Graph *g, const Gradient *gradient, UnaryFunction *function) {
    if (gradient->nslice == 0) {
        return function(g, gradient->dense);
    }
    Val *row = arena_new_array(g->arena, Val, gradient->nslice);
    for (int i = 0; i < gradient->nslice; i++) {
        row[i] = function(g, gradient->row[i]);
    }
    return scatter_rows(g, gradient, row);
}

Val gradient_total_scaled(Graph *g, const Gradient *gradient, Val factor, UnaryFunction *function) {
    if (gradient->nslice == 0) {
        return function(g, op_multiply(g, gradient->dense, factor));
    }
    Val *row = arena_new_array(g->arena, Val, gradient->nslice);
    for (int i = 0; i < gradient->nslice; i++) {
        row[i] = function(g, op_multiply(g, gradient->row[i], op_gather(g, factor, gradient->index[i], 0, 0)));
    }
    return scatter_rows(g, gradient, row);
}

/* Multiplies by a scalar, slices too. */
static void gradient_scale(Graph *g, Gradient *gradient, Val factor) {
    gradient->dense = op_multiply(g, gradient->dense, factor);
    for (int i = 0; i < gradient->nslice; i++) {
        gradient->row[i] = op_multiply(g, gradient->row[i], factor);
    }
}

/* Sum of the squares of all elements, of each slice by itself. */
static Val gradient_square_sum(Graph *g, const Gradient *gradient) {
    if (gradient->nslice == 0) {
        return sum_all(g, op_square(g, gradient->dense));
    }
    Val sum = NO_VAL;
    for (int i = 0; i < gradient->nslice; i++) {
        Val part = sum_all(g, op_square(g, gradient->row[i]));
        sum = sum == NO_VAL ? part : op_add(g, sum, part);
    }
    return sum;
}

/* tf.clip_by_norm: gradient * limit / max(norm, limit) */
static void clip_norm(Graph *g, Gradient *gradient, double limit) {
    Val norm = op_sqrt(g, gradient_square_sum(g, gradient)); /* of constants 0 it is 0, and only the value counts */
    gradient_scale(g, gradient, op_divide(g, op_constant(g, limit), op_maximum_scalar(g, norm, limit)));
}

static void clip_value(Graph *g, Gradient *gradient, double limit) {
    if (gradient->nslice == 0) {
        gradient->dense = op_clamp(g, gradient->dense, -limit, limit);
        return;
    }
    for (int i = 0; i < gradient->nslice; i++) {
        gradient->row[i] = op_clamp(g, gradient->row[i], -limit, limit);
    }
    gradient->dense = scatter_rows(g, gradient, gradient->row);
}

static void clip_global_norm(Graph *g, Parameter *parameter, int count, double limit) {
    Val sum = NO_VAL;
    for (int i = 0; i < count; i++) {
        Val part = gradient_square_sum(g, &parameter[i].gradient);
        sum = sum == NO_VAL ? part : op_add(g, sum, part);
    }
    Val norm = op_sqrt(g, sum);
    Val inverse = op_minimum_scalar(g, op_divide(g, op_constant(g, 1), norm), 1 / limit);
    Val scale = op_multiply_scalar(g, inverse, limit);
    scale = op_add(g, scale, op_subtract(g, norm, norm)); /* not a number when the norm is not finite */
    for (int i = 0; i < count; i++) {
        parameter[i].gradient.nslice = 0; /* Keras's product with the scale makes slices dense */
        gradient_scale(g, &parameter[i].gradient, scale);
    }
}

static void clip_gradients(Optimizer *optimizer, Parameter *parameter, int count) {
    const OptimizerArgs *common = optimizer->common;
    Graph *g = optimizer->graph;
    if (common->clipnorm > 0) {
        for (int i = 0; i < count; i++) {
            clip_norm(g, &parameter[i].gradient, common->clipnorm);
        }
    } else if (common->global_clipnorm > 0) {
        clip_global_norm(g, parameter, count, common->global_clipnorm);
    } else if (common->clipvalue > 0) {
        for (int i = 0; i < count; i++) {
            clip_value(g, &parameter[i].gradient, common->clipvalue);
        }
    }
}

/* The mean of the gradients since the last update, which is what an updating batch uses; the sums start again after it. */
static void accumulate(Optimizer *optimizer, Parameter *parameter) {
    Graph *g = optimizer->graph;
    int32_t variable = slot_variable(optimizer, parameter, "gradient_accumulator", parameter->gradient.shape, 0, -1);
    Val sum = op_add(g, parameter->gradient.dense, graph_variable(g, variable));
    graph_update(g, variable, when_updating(optimizer, op_splat(g, 0, parameter->gradient.shape), sum));
    parameter->gradient.dense = op_divide(g, sum, op_constant(g, optimizer->common->gradient_accumulation_steps));
    parameter->gradient.nslice = 0;
}

/* ---- a step */

/* The trainable weights that the loss depends on, with their gradients; returns their number. */
static int collect_parameters(Graph *g, Val loss, Parameter *parameter) {
    Program *program = g->program;
    Val *wrt = arena_new_array(g->arena, Val, program->nvariable), *gradient = arena_new_array(g->arena, Val, program->nvariable);
    int32_t *variable = arena_new_array(g->arena, int32_t, program->nvariable);
    int candidates = 0, count = 0;
    for (int32_t i = 0; i < program->nvariable; i++) {
        const Variable *weight = &program->variable[i];
        bool used = i < g->variable_capacity && g->variable[i] != NO_VAL;
        if (weight->class_ == VARIABLE_WEIGHT && weight->trainable && used) {
            variable[candidates] = i;
            wrt[candidates++] = g->variable_old[i]; /* a layer that changes its own weight (SpectralNormalization) leads all reads back to here */
        }
    }
    if (candidates > 0) {
        graph_differentiate(g, loss, wrt, candidates, gradient);
    }
    for (int i = 0; i < candidates; i++) {
        const Variable *weight = &program->variable[variable[i]];
        if (gradient[i] == NO_VAL) { /* as Keras, which leaves them alone with a warning, too */
            diag_warning(g->diag, weight->mark, "no-gradient", "the loss does not depend on `%s`: training leaves it as it is", weight->name);
            continue;
        }
        parameter[count++] =
            (Parameter){.path = weight->name, .variable = variable[i], .value = g->variable[variable[i]], .gradient = gradient_of(g, gradient[i])};
    }
    return count;
}

static Val decayed(Optimizer *optimizer, const Parameter *parameter) {
    Graph *g = optimizer->graph;
    double decay = optimizer->def->weight_decay ? optimizer->def->weight_decay(optimizer, parameter->path, &parameter->gradient.shape)
                                                : optimizer->common->weight_decay;
    if (isnan(decay)) {
        return parameter->value;
    }
    return op_subtract(g, parameter->value, op_multiply(g, parameter->value, op_multiply_scalar(g, optimizer->learning_rate, decay)));
}

/* Moving average of the weight, and every so many steps its overwriting. */
static Val averaged(Optimizer *optimizer, const Parameter *parameter, Val value, Val iterations) {
    Graph *g = optimizer->graph;
    const OptimizerArgs *common = optimizer->common;
    Variable average_of = {.name = arena_printf(g->arena, "%s/average", parameter->path),
                           .class_ = VARIABLE_OPTIMIZER,
                           .type = DTYPE_F32,
                           .shape = parameter->gradient.shape,
                           .is_average = true,
                           .start_variable = parameter->variable,
                           .layer = -1};
    int32_t variable = program_variable(g->program, &average_of);
    Val later = op_convert(g, op_compare_scalar(g, iterations, 0, COMPARE_NE), DTYPE_F32);
    Val momentum = op_multiply_scalar(g, later, common->ema_momentum);
    Val rest = op_subtract(g, op_constant(g, 1), momentum);
    Val average = op_add(g, op_multiply(g, graph_variable(g, variable), momentum), op_multiply(g, value, rest));
    graph_update(g, variable, average);
    if (common->ema_overwrite_frequency == ARG_NONE || common->ema_overwrite_frequency == 0) {
        return value;
    }
    Val next = op_add(g, iterations, op_constant_int(g, 1));
    Val due = op_compare_scalar(g, op_remainder(g, next, op_constant_int(g, common->ema_overwrite_frequency)), 0, COMPARE_EQ);
    return op_select(g, op_broadcast(g, due, parameter->gradient.shape), average, value);
}

bool optimizer_build(Graph *g, const Object *object, const Object *schedule, double learning_rate, Val loss) {
    Program *program = g->program;
    const OptimizerArgs *common = optimizer_common(object);
    Optimizer optimizer = {
        .graph = g, .object = object, .args = object->args, .common = common, .def = def_of_optimizer(object), .update_now = NO_VAL};
    bool accumulates = common->gradient_accumulation_steps > 0;
    double scale = common->loss_scale_factor;

    Parameter *parameter = arena_new_array(g->arena, Parameter, program->nvariable);
    int count = collect_parameters(g, isnan(scale) ? loss : op_multiply_scalar(g, loss, scale), parameter);
    if (count == 0) {
        diag_error(g->diag, object->mark, "nothing-trainable", "no trainable weight influences the loss");
        diag_remedy(g->diag, "add a layer with weights, or remove `trainable: false`");
        return false;
    }
    int32_t rate_variable = optimizer_variable(g, "learning_rate", DTYPE_F32, shape_of(0), learning_rate, -1);
    int32_t iterations_variable = optimizer_variable(g, "iterations", DTYPE_I32, shape_of(0), 0, -1);
    Val batches = graph_variable(g, iterations_variable), iterations = batches, one = op_constant_int(g, 1);
    optimizer.learning_rate = graph_variable(g, rate_variable);
    if (schedule) {
        int errors = diag_error_count(g->diag);
        optimizer.learning_rate = schedule->def->build.schedule(g, batches, schedule->args);
        if (diag_error_count(g->diag) > errors) {
            diag_note(g->diag, schedule->mark, "it is the optimizer's schedule");
            return false;
        }
        graph_update(g, rate_variable, optimizer.learning_rate);
    }
    if (accumulates) {
        Val steps = op_constant_int(g, common->gradient_accumulation_steps);
        iterations = op_divide(g, batches, steps);
        optimizer.update_now = op_compare_scalar(g, op_remainder(g, op_add(g, batches, one), steps), 0, COMPARE_EQ);
    }
    optimizer.step = op_convert(g, op_add(g, iterations, one), DTYPE_F32);
    for (int i = 0; i < count; i++) {
        if (!isnan(scale)) {
            gradient_scale(g, &parameter[i].gradient, op_constant(g, 1 / scale));
        }
        if (accumulates) {
            accumulate(&optimizer, &parameter[i]);
        }
    }
    clip_gradients(&optimizer, parameter, count);
    if (optimizer.def->prepare) {
        optimizer.def->prepare(&optimizer);
    }
    for (int i = 0; i < count; i++) {
        const Object *constraint = program->variable[parameter[i].variable].constraint;
        Val before = parameter[i].value;
        g->current_layer = program->variable[parameter[i].variable].layer;
        parameter[i].value = decayed(&optimizer, &parameter[i]);
        Val value = when_updating(&optimizer, optimizer.def->update(&optimizer, &parameter[i]), before);
        value = common->use_ema ? averaged(&optimizer, &parameter[i], value, iterations) : value;
        value = constraint ? constraint->def->build.constraint(g, value, constraint->args) : value;
        graph_update(g, parameter[i].variable, value);
    }
    g->current_layer = -1;
    graph_update(g, iterations_variable, op_add(g, batches, one));
    return true;
}
