/*
 * optimizers_adam.c - Adam and its kin: AdamW, Adamax, Nadam, Lamb, ScheduleFreeAdamW.
 */
#include "training/training.h"

#include <math.h>

#define EPSILON_ARG(struct_, initial_) ARG(struct_, epsilon, ARG_FLOAT, initial_, "Keeps the denominator above 0")
#define BETA_ARGS(struct_, beta_1_, beta_2_)                                                                                                         \
    ARG_RANGE(struct_, beta_1, ARG_FLOAT, beta_1_, 0, 1, "Decay of the gradients' moving average"),                                                  \
        ARG_RANGE(struct_, beta_2, ARG_FLOAT, beta_2_, 0, 1, "Decay of the squares' moving average")

/* moment + (target - moment) * rate */
static Val drawn_to(Graph *g, Val moment, Val target, double rate) {
    return op_add(g, moment, op_multiply_scalar(g, op_subtract(g, target, moment), rate));
}

static Val one_minus(Graph *g, Val x) {
    return op_subtract(g, op_constant(g, 1), x);
}

/* 1 - beta in float32, where Keras subtracts tensors */
static double float_complement(double beta) {
    return 1.0f - (float)beta;
}

/* ---- Adam */

typedef struct {
    OptimizerArgs common;
    double beta_1, beta_2, epsilon;
    bool amsgrad;
} AdamArgs;

enum { ADAM_ALPHA };

/* The bias corrections are folded into the step size: lr * sqrt(1 - beta_2^t) / (1 - beta_1^t). */
Val adam_alpha(Optimizer *optimizer, Val learning_rate, double beta_1, double beta_2) {
    Graph *g = optimizer->graph;
    Val correction = op_sqrt(g, one_minus(g, power_of(g, beta_2, optimizer->step)));
    return op_divide(g, op_multiply(g, learning_rate, correction), one_minus(g, power_of(g, beta_1, optimizer->step)));
}

Val adam_update(Optimizer *optimizer, const Parameter *parameter, Val alpha, double beta_1, double beta_2, double epsilon, bool amsgrad) {
    Graph *g = optimizer->graph;
    Val m = drawn_to(g, slot_read(optimizer, parameter, "momentum", 0), parameter->gradient.dense, 1 - beta_1);
    Val v = drawn_to(g, slot_read(optimizer, parameter, "velocity", 0), gradient_total(g, &parameter->gradient, op_square), 1 - beta_2);
    slot_write(optimizer, parameter, "momentum", m);
    slot_write(optimizer, parameter, "velocity", v);
    if (amsgrad) {
        v = op_maximum(g, slot_read(optimizer, parameter, "velocity_hat", 0), v);
        slot_write(optimizer, parameter, "velocity_hat", v);
    }
    Val change = op_divide(g, op_multiply(g, m, alpha), op_add_scalar(g, op_sqrt(g, v), epsilon));
    return op_subtract(g, parameter->value, change);
}

static void prepare_adam(Optimizer *optimizer) {
    const AdamArgs *adam = optimizer->args;
    optimizer->scalar[ADAM_ALPHA] = adam_alpha(optimizer, optimizer->learning_rate, adam->beta_1, adam->beta_2);
}
static Val update_adam(Optimizer *optimizer, const Parameter *parameter) {
    const AdamArgs *adam = optimizer->args;
    return adam_update(optimizer, parameter, optimizer->scalar[ADAM_ALPHA], adam->beta_1, adam->beta_2, adam->epsilon, adam->amsgrad);
}
#define AMSGRAD_ARG ARG(AdamArgs, amsgrad, ARG_BOOL, "false", "Divide by the largest second moment so far")
static const Arg adam_args[] = {OPTIMIZER_ARGS(AdamArgs, "0.001", "null"), BETA_ARGS(AdamArgs, "0.9", "0.999"), EPSILON_ARG(AdamArgs, "1e-7"),
                                AMSGRAD_ARG, ARGS_END};
DEFINE_OPTIMIZER(Adam, "Steps by moving averages of gradients and of their squares", AdamArgs, adam_args, .learning_rate = 0.001,
                 .prepare = prepare_adam, .update = update_adam);

static bool check_adamw(Diagnostics *diag, const Object *object) {
    if (isnan(optimizer_common(object)->weight_decay)) {
        diag_error(diag, object->mark, "argument-value", "`weight_decay` of AdamW cannot be null");
        diag_remedy(diag, "use Adam for training without weight decay");
        return false;
    }
    return true;
}
static const Arg adamw_args[] = {OPTIMIZER_ARGS(AdamArgs, "0.001", "0.004"), BETA_ARGS(AdamArgs, "0.9", "0.999"), EPSILON_ARG(AdamArgs, "1e-7"),
                                 AMSGRAD_ARG, ARGS_END};
DEFINE_OPTIMIZER(AdamW, "Adam with weight decay", AdamArgs, adamw_args, .learning_rate = 0.001, .prepare = prepare_adam, .update = update_adam,
                 .check = check_adamw);

/* ---- Adamax: the largest gradient in place of the second moment */

static void prepare_adamax(Optimizer *optimizer) {
    const AdamArgs *adamax = optimizer->args;
    optimizer->scalar[ADAM_ALPHA] = one_minus(optimizer->graph, power_of(optimizer->graph, adamax->beta_1, optimizer->step));
}
static Val update_adamax(Optimizer *optimizer, const Parameter *parameter) {
    const AdamArgs *adamax = optimizer->args;
    Graph *g = optimizer->graph;
    Val m = drawn_to(g, slot_read(optimizer, parameter, "momentum", 0), parameter->gradient.dense, 1 - adamax->beta_1);
    Val u = op_multiply_scalar(g, slot_read(optimizer, parameter, "norm", 0), adamax->beta_2);
    u = op_maximum(g, u, gradient_total(g, &parameter->gradient, op_abs));
    slot_write(optimizer, parameter, "momentum", m);
    slot_write(optimizer, parameter, "norm", u);
    Val denominator = op_multiply(g, op_add_scalar(g, u, adamax->epsilon), optimizer->scalar[ADAM_ALPHA]);
    return op_subtract(g, parameter->value, op_divide(g, op_multiply(g, m, optimizer->learning_rate), denominator));
}
static const Arg adamax_args[] = {OPTIMIZER_ARGS(AdamArgs, "0.001", "null"), BETA_ARGS(AdamArgs, "0.9", "0.999"), EPSILON_ARG(AdamArgs, "1e-7"),
                                  ARGS_END};
DEFINE_OPTIMIZER(Adamax, "Adam with the largest gradient in place of the second moment", AdamArgs, adamax_args, .learning_rate = 0.001,
                 .prepare = prepare_adamax, .update = update_adamax);

/* ---- Nadam: Nesterov momentum with a schedule */

enum { NADAM_THIS, NADAM_NEXT, NADAM_VARIANCE };

static void prepare_nadam(Optimizer *optimizer) {
    const AdamArgs *nadam = optimizer->args;
    Graph *g = optimizer->graph;
    Val next_step = op_add_scalar(g, optimizer->step, 1);
    Val u_this = op_multiply_scalar(g, one_minus(g, op_multiply_scalar(g, power_of(g, 0.96, optimizer->step), 0.5)), nadam->beta_1);
    Val u_next = op_multiply_scalar(g, one_minus(g, op_multiply_scalar(g, power_of(g, 0.96, next_step), 0.5)), nadam->beta_1);
    Val product = op_multiply(g, scalar_slot_read(optimizer, "u_product", 1), u_this);
    scalar_slot_write(optimizer, "u_product", product);
    /* m_hat = u_next * m / (1 - product * u_next) + (1 - u_this) * gradient / (1 - product) */
    optimizer->scalar[NADAM_NEXT] = op_divide(g, u_next, one_minus(g, op_multiply(g, product, u_next)));
    optimizer->scalar[NADAM_THIS] = op_divide(g, one_minus(g, u_this), one_minus(g, product));
    optimizer->scalar[NADAM_VARIANCE] = one_minus(g, power_of(g, nadam->beta_2, optimizer->step));
}
static Val update_nadam(Optimizer *optimizer, const Parameter *parameter) {
    const AdamArgs *nadam = optimizer->args;
    Graph *g = optimizer->graph;
    Val m = drawn_to(g, slot_read(optimizer, parameter, "momentum", 0), parameter->gradient.dense, float_complement(nadam->beta_1));
    Val v = drawn_to(g, slot_read(optimizer, parameter, "velocity", 0), gradient_total(g, &parameter->gradient, op_square),
                     float_complement(nadam->beta_2));
    slot_write(optimizer, parameter, "momentum", m);
    slot_write(optimizer, parameter, "velocity", v);
    Val m_hat = op_add(g, op_multiply(g, m, optimizer->scalar[NADAM_NEXT]), op_multiply(g, parameter->gradient.dense, optimizer->scalar[NADAM_THIS]));
    Val v_hat = op_divide(g, v, optimizer->scalar[NADAM_VARIANCE]);
    Val change = op_divide(g, op_multiply(g, m_hat, optimizer->learning_rate), op_add_scalar(g, op_sqrt(g, v_hat), nadam->epsilon));
    return op_subtract(g, parameter->value, change);
}
static const Arg nadam_args[] = {OPTIMIZER_ARGS(AdamArgs, "0.001", "null"), BETA_ARGS(AdamArgs, "0.9", "0.999"), EPSILON_ARG(AdamArgs, "1e-7"),
                                 ARGS_END};
DEFINE_OPTIMIZER(Nadam, "Adam with Nesterov momentum", AdamArgs, nadam_args, .learning_rate = 0.001, .prepare = prepare_nadam,
                 .update = update_nadam);

/* ---- Lamb: Adam's direction, scaled by the norm of the weight */

enum { LAMB_MEAN, LAMB_VARIANCE };

static void prepare_lamb(Optimizer *optimizer) {
    const AdamArgs *lamb = optimizer->args;
    Graph *g = optimizer->graph;
    optimizer->scalar[LAMB_MEAN] = one_minus(g, power_of(g, lamb->beta_1, optimizer->step));
    optimizer->scalar[LAMB_VARIANCE] = one_minus(g, power_of(g, lamb->beta_2, optimizer->step));
}
static Val update_lamb(Optimizer *optimizer, const Parameter *parameter) {
    const AdamArgs *lamb = optimizer->args;
    Graph *g = optimizer->graph;
    Val m = drawn_to(g, slot_read(optimizer, parameter, "momentum", 0), parameter->gradient.dense, 1 - lamb->beta_1);
    Val v = drawn_to(g, slot_read(optimizer, parameter, "velocity", 0), gradient_total(g, &parameter->gradient, op_square), 1 - lamb->beta_2);
    slot_write(optimizer, parameter, "momentum", m);
    slot_write(optimizer, parameter, "velocity", v);
    Val deviation = op_add_scalar(g, op_sqrt(g, op_divide(g, v, optimizer->scalar[LAMB_VARIANCE])), lamb->epsilon);
    Val direction = op_divide(g, op_divide(g, m, optimizer->scalar[LAMB_MEAN]), deviation);
    Val weight_norm = op_sqrt(g, sum_all(g, op_square(g, parameter->value))), norm = op_sqrt(g, sum_all(g, op_square(g, direction)));
    Val one = op_constant(g, 1);
    Val both = op_and(g, op_compare_scalar(g, weight_norm, 0, COMPARE_GT), op_compare_scalar(g, norm, 0, COMPARE_GT));
    Val ratio = op_select(g, both, op_divide(g, weight_norm, norm), one);
    return op_subtract(g, parameter->value, op_multiply(g, direction, op_multiply(g, ratio, optimizer->learning_rate)));
}
static const Arg lamb_args[] = {OPTIMIZER_ARGS(AdamArgs, "0.001", "null"), BETA_ARGS(AdamArgs, "0.9", "0.999"), EPSILON_ARG(AdamArgs, "1e-7"),
                                ARGS_END};
DEFINE_OPTIMIZER(Lamb, "Adam's direction with steps in proportion to the norm of the weight", AdamArgs, lamb_args, .learning_rate = 0.001,
                 .prepare = prepare_lamb, .update = update_lamb);

/* ---- ScheduleFreeAdamW: averaging in place of a schedule */

typedef struct {
    OptimizerArgs common;
    double beta_1, beta_2, epsilon;
    int warmup_steps;
} ScheduleFreeArgs;

enum { FREE_RATE, FREE_VARIANCE, FREE_WEIGHT };

static void prepare_schedule_free(Optimizer *optimizer) {
    const ScheduleFreeArgs *free_ = optimizer->args;
    Graph *g = optimizer->graph;
    Val rate = optimizer->learning_rate;
    if (free_->warmup_steps > 0) {
        Val warmth = op_minimum_scalar(g, op_divide(g, optimizer->step, op_constant(g, free_->warmup_steps)), 1);
        rate = op_multiply(g, rate, warmth);
    }
    optimizer->scalar[FREE_RATE] = rate;
    optimizer->scalar[FREE_VARIANCE] = one_minus(g, power_of(g, free_->beta_2, optimizer->step));
    optimizer->scalar[FREE_WEIGHT] = op_divide(g, op_constant(g, 1), optimizer->step);
}
static Val update_schedule_free(Optimizer *optimizer, const Parameter *parameter) {
    const ScheduleFreeArgs *free_ = optimizer->args;
    Graph *g = optimizer->graph;
    double rest = float_complement(free_->beta_1);
    Val v = drawn_to(g, slot_read(optimizer, parameter, "velocity", 0), gradient_total(g, &parameter->gradient, op_square),
                     float_complement(free_->beta_2));
    slot_write(optimizer, parameter, "velocity", v);
    Val denominator = op_add_scalar(g, op_sqrt(g, op_divide(g, v, optimizer->scalar[FREE_VARIANCE])), free_->epsilon);
    Val z = slot_read_copy(optimizer, parameter, "momentum");
    z = op_subtract(g, z, op_divide(g, op_multiply(g, parameter->gradient.dense, optimizer->scalar[FREE_RATE]), denominator));
    slot_write(optimizer, parameter, "momentum", z);
    /* Keras on TensorFlow reads `momentum_old` only after the assignment above, so that it is the new value */
    Val x = op_divide(g, op_subtract(g, parameter->value, op_multiply_scalar(g, z, rest)), op_constant(g, free_->beta_1));
    Val weight = optimizer->scalar[FREE_WEIGHT];
    x = op_add(g, op_multiply(g, x, one_minus(g, weight)), op_multiply(g, z, weight));
    return op_add(g, op_multiply_scalar(g, z, rest), op_multiply_scalar(g, x, free_->beta_1));
}
static const Arg schedule_free_args[] = {
    OPTIMIZER_ARGS(ScheduleFreeArgs, "0.0025", "null"), BETA_ARGS(ScheduleFreeArgs, "0.9", "0.999"), EPSILON_ARG(ScheduleFreeArgs, "1e-8"),
    ARG_RANGE(ScheduleFreeArgs, warmup_steps, ARG_INT, "0", 0, INT32_MAX, "Steps of a linear warm-up"), ARGS_END};
DEFINE_OPTIMIZER(ScheduleFreeAdamW, "AdamW that averages weights in place of a schedule", ScheduleFreeArgs, schedule_free_args,
                 .learning_rate = 0.0025, .prepare = prepare_schedule_free, .update = update_schedule_free);
