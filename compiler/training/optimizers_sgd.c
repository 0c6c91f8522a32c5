/*
 * optimizers_sgd.c - plain steps and steps scaled by past gradients: SGD, RMSprop, Adagrad, Adadelta, Ftrl, Lion.
 */
#include "training/training.h"

#include <math.h>

#define EPSILON_ARG(struct_) ARG(struct_, epsilon, ARG_FLOAT, "1e-7", "Keeps the denominator above 0")

/* a * weight_a + b * weight_b */
static Val blend(Graph *g, Val a, double weight_a, Val b, double weight_b) {
    return op_add(g, op_multiply_scalar(g, a, weight_a), op_multiply_scalar(g, b, weight_b));
}

/* ---- SGD */

typedef struct {
    OptimizerArgs common;
    double momentum;
    bool nesterov;
} SgdArgs;
static Val update_sgd(Optimizer *optimizer, const Parameter *parameter) {
    const SgdArgs *sgd = optimizer->args;
    Graph *g = optimizer->graph;
    Val step = op_multiply(g, parameter->gradient.dense, optimizer->learning_rate);
    if (sgd->momentum == 0) {
        return op_subtract(g, parameter->value, step);
    }
    Val m = op_subtract(g, op_multiply_scalar(g, slot_read(optimizer, parameter, "momentum", 0), sgd->momentum), step);
    slot_write(optimizer, parameter, "momentum", m);
    return op_add(g, parameter->value, sgd->nesterov ? op_subtract(g, op_multiply_scalar(g, m, sgd->momentum), step) : m);
}
static const Arg sgd_args[] = {OPTIMIZER_ARGS(SgdArgs, "0.01", "null"),
                               ARG_RANGE(SgdArgs, momentum, ARG_FLOAT, "0.0", 0, 1, "How much of the last step goes on, 0 to 1"),
                               ARG(SgdArgs, nesterov, ARG_BOOL, "false", "Nesterov momentum"), ARGS_END};
DEFINE_OPTIMIZER(SGD, "Steps against the gradient, with momentum", SgdArgs, sgd_args, .learning_rate = 0.01, .update = update_sgd);

/* ---- RMSprop */

typedef struct {
    OptimizerArgs common;
    double rho, momentum, epsilon;
    bool centered;
} RmspropArgs;
static Val update_rmsprop(Optimizer *optimizer, const Parameter *parameter) {
    const RmspropArgs *rmsprop = optimizer->args;
    Graph *g = optimizer->graph;
    Val velocity = slot_read(optimizer, parameter, "velocity", 0);
    velocity = blend(g, velocity, rmsprop->rho, gradient_total(g, &parameter->gradient, op_square), 1 - rmsprop->rho);
    slot_write(optimizer, parameter, "velocity", velocity);
    Val denominator = velocity;
    if (rmsprop->centered) {
        Val average = blend(g, slot_read(optimizer, parameter, "average_gradient", 0), rmsprop->rho, parameter->gradient.dense, 1 - rmsprop->rho);
        slot_write(optimizer, parameter, "average_gradient", average);
        denominator = op_subtract(g, denominator, op_square(g, average));
    }
    denominator = op_sqrt(g, op_add_scalar(g, denominator, rmsprop->epsilon));
    Val step = op_divide(g, op_multiply(g, parameter->gradient.dense, optimizer->learning_rate), denominator);
    if (rmsprop->momentum > 0) {
        step = op_add(g, op_multiply_scalar(g, slot_read(optimizer, parameter, "momentum", 0), rmsprop->momentum), step);
        slot_write(optimizer, parameter, "momentum", step);
    }
    return op_subtract(g, parameter->value, step);
}
static const Arg rmsprop_args[] = {OPTIMIZER_ARGS(RmspropArgs, "0.001", "null"),
                                   ARG(RmspropArgs, rho, ARG_FLOAT, "0.9", "Decay of the squares' moving average"),
                                   ARG(RmspropArgs, momentum, ARG_FLOAT, "0.0", "How much of the last step goes on"),
                                   EPSILON_ARG(RmspropArgs),
                                   ARG(RmspropArgs, centered, ARG_BOOL, "false", "Divide by the variance in place of the mean square"),
                                   ARGS_END};
DEFINE_OPTIMIZER(RMSprop, "Steps divided by the root of the mean square of past gradients", RmspropArgs, rmsprop_args, .learning_rate = 0.001,
                 .update = update_rmsprop);

/* ---- Adagrad */

typedef struct {
    OptimizerArgs common;
    double initial_accumulator_value, epsilon;
} AdagradArgs;
static Val update_adagrad(Optimizer *optimizer, const Parameter *parameter) {
    const AdagradArgs *adagrad = optimizer->args;
    Graph *g = optimizer->graph;
    Val accumulator = slot_read(optimizer, parameter, "accumulator", adagrad->initial_accumulator_value);
    accumulator = op_add(g, accumulator, gradient_total(g, &parameter->gradient, op_square));
    slot_write(optimizer, parameter, "accumulator", accumulator);
    Val step = op_multiply(g, parameter->gradient.dense, optimizer->learning_rate);
    return op_subtract(g, parameter->value, op_divide(g, step, op_sqrt(g, op_add_scalar(g, accumulator, adagrad->epsilon))));
}
static const Arg adagrad_args[] = {OPTIMIZER_ARGS(AdagradArgs, "0.001", "null"),
                                   ARG(AdagradArgs, initial_accumulator_value, ARG_FLOAT, "0.1", "Where the sums of squares start"),
                                   EPSILON_ARG(AdagradArgs), ARGS_END};
DEFINE_OPTIMIZER(Adagrad, "Steps divided by the root of the sum of all squared gradients", AdagradArgs, adagrad_args, .learning_rate = 0.001,
                 .update = update_adagrad);

/* ---- Adadelta */

typedef struct {
    OptimizerArgs common;
    double rho, epsilon;
} AdadeltaArgs;
static Val update_adadelta(Optimizer *optimizer, const Parameter *parameter) {
    const AdadeltaArgs *adadelta = optimizer->args;
    Graph *g = optimizer->graph;
    double rho = adadelta->rho;
    Val squares = blend(g, slot_read(optimizer, parameter, "accumulated_grad", 0), rho, gradient_total(g, &parameter->gradient, op_square), 1 - rho);
    slot_write(optimizer, parameter, "accumulated_grad", squares);
    Val changes = slot_read(optimizer, parameter, "accumulated_delta_var", 0);
    Val above = op_sqrt(g, op_add_scalar(g, changes, adadelta->epsilon)), below = op_sqrt(g, op_add_scalar(g, squares, adadelta->epsilon));
    Val step = op_divide(g, op_multiply(g, above, parameter->gradient.dense), below);
    Val step_squares =
        parameter->gradient.nslice ? gradient_total_scaled(g, &parameter->gradient, op_divide(g, above, below), op_square) : op_square(g, step);
    slot_write(optimizer, parameter, "accumulated_delta_var", blend(g, changes, rho, step_squares, 1 - rho));
    return op_subtract(g, parameter->value, op_multiply(g, step, optimizer->learning_rate));
}
static const Arg adadelta_args[] = {OPTIMIZER_ARGS(AdadeltaArgs, "0.001", "null"),
                                    ARG(AdadeltaArgs, rho, ARG_FLOAT, "0.95", "Decay of the moving averages"), EPSILON_ARG(AdadeltaArgs), ARGS_END};
DEFINE_OPTIMIZER(Adadelta, "Steps in proportion of past steps to past gradients", AdadeltaArgs, adadelta_args, .learning_rate = 0.001,
                 .update = update_adadelta);

/* ---- Ftrl */

typedef struct {
    OptimizerArgs common;
    double learning_rate_power, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength,
        l2_shrinkage_regularization_strength, beta;
} FtrlArgs;

enum { FTRL_INVERSE_RATE, FTRL_L2 };

static void prepare_ftrl(Optimizer *optimizer) {
    const FtrlArgs *ftrl = optimizer->args;
    Graph *g = optimizer->graph;
    Val inverse = op_divide(g, op_constant(g, 1), optimizer->learning_rate);
    optimizer->scalar[FTRL_INVERSE_RATE] = inverse;
    /* 2 * (l2 + beta / (2 * learning rate)) */
    optimizer->scalar[FTRL_L2] = op_add_scalar(g, op_multiply_scalar(g, inverse, ftrl->beta), 2 * ftrl->l2_regularization_strength);
}
static Val accumulator_power(Graph *g, Val accumulator, double power) {
    return power == 0.5 ? op_sqrt(g, accumulator) : op_power(g, accumulator, op_splat(g, power, *val_shape(g, accumulator)));
}
static Val update_ftrl(Optimizer *optimizer, const Parameter *parameter) {
    const FtrlArgs *ftrl = optimizer->args;
    Graph *g = optimizer->graph;
    double power = -ftrl->learning_rate_power;
    Val old = slot_read(optimizer, parameter, "accumulator", ftrl->initial_accumulator_value), gradient = parameter->gradient.dense;
    Val accumulator = op_add(g, old, gradient_total(g, &parameter->gradient, op_square));
    slot_write(optimizer, parameter, "accumulator", accumulator);
    if (ftrl->l2_shrinkage_regularization_strength != 0) {
        gradient = op_add(g, gradient, op_multiply_scalar(g, parameter->value, 2 * ftrl->l2_shrinkage_regularization_strength));
    }
    Val scale = accumulator_power(g, accumulator, power);
    Val sigma = op_multiply(g, op_subtract(g, scale, accumulator_power(g, old, power)), optimizer->scalar[FTRL_INVERSE_RATE]);
    Val linear = op_add(g, slot_read(optimizer, parameter, "linear", 0), op_subtract(g, gradient, op_multiply(g, sigma, parameter->value)));
    slot_write(optimizer, parameter, "linear", linear);
    Val quadratic = op_add(g, op_multiply(g, scale, optimizer->scalar[FTRL_INVERSE_RATE]), optimizer->scalar[FTRL_L2]);
    double l1 = ftrl->l1_regularization_strength;
    return op_divide(g, op_subtract(g, op_clamp(g, linear, -l1, l1), linear), quadratic);
}
static const Arg ftrl_args[] = {
    OPTIMIZER_ARGS(FtrlArgs, "0.001", "null"),
    ARG_RANGE(FtrlArgs, learning_rate_power, ARG_FLOAT, "-0.5", -INFINITY, 0, "How the learning rate falls, at most 0"),
    ARG_RANGE(FtrlArgs, initial_accumulator_value, ARG_FLOAT, "0.1", 0, INFINITY, "Where the sums of squares start, at least 0"),
    ARG_RANGE(FtrlArgs, l1_regularization_strength, ARG_FLOAT, "0.0", 0, INFINITY, "L1 penalty, at least 0"),
    ARG_RANGE(FtrlArgs, l2_regularization_strength, ARG_FLOAT, "0.0", 0, INFINITY, "L2 penalty, at least 0"),
    ARG_RANGE(FtrlArgs, l2_shrinkage_regularization_strength, ARG_FLOAT, "0.0", 0, INFINITY, "L2 penalty on the loss, at least 0"),
    ARG(FtrlArgs, beta, ARG_FLOAT, "0.0", "Added to the root of the sums"),
    ARGS_END};
DEFINE_OPTIMIZER(Ftrl, "Follow the regularized leader, for sparse weights", FtrlArgs, ftrl_args, .learning_rate = 0.001, .prepare = prepare_ftrl,
                 .update = update_ftrl);

/* ---- Lion */

typedef struct {
    OptimizerArgs common;
    double beta_1, beta_2;
} LionArgs;
static double rest_of(double beta) {
    return 1.0f - (float)beta; /* in float32, as Keras subtracts */
}
static Val update_lion(Optimizer *optimizer, const Parameter *parameter) {
    const LionArgs *lion = optimizer->args;
    Graph *g = optimizer->graph;
    Val m = slot_read(optimizer, parameter, "momentum", 0), gradient = parameter->gradient.dense;
    Val direction = op_sign(g, blend(g, m, lion->beta_1, gradient, rest_of(lion->beta_1)));
    slot_write(optimizer, parameter, "momentum", blend(g, m, lion->beta_2, gradient, rest_of(lion->beta_2)));
    return op_subtract(g, parameter->value, op_multiply(g, direction, optimizer->learning_rate));
}
static const Arg lion_args[] = {OPTIMIZER_ARGS(LionArgs, "0.001", "null"),
                                ARG_RANGE(LionArgs, beta_1, ARG_FLOAT, "0.9", 1e-30, 1, "Share of the momentum in a step, above 0"),
                                ARG_RANGE(LionArgs, beta_2, ARG_FLOAT, "0.99", 0, 1, "Decay of the momentum"), ARGS_END};
DEFINE_OPTIMIZER(Lion, "Steps by the sign of the momentum", LionArgs, lion_args, .learning_rate = 0.001, .update = update_lion);
