/*
 * schedules.c - learning rates as a function of the number of batches seen. Formulas: keras/src/optimizers/schedules/learning_rate_schedule.py.
 */
#include "training/training.h"

#include <math.h>

#define PI 3.14159265358979323846

#define RATE_ARG(struct_)           ARG(struct_, initial_learning_rate, ARG_FLOAT, NULL, "Learning rate of the first step")
#define STEPS_ARG(struct_)          ARG_RANGE(struct_, decay_steps, ARG_FLOAT, NULL, 1e-30, INFINITY, "Steps of one decay, above 0")
#define NAME_ARG(struct_, initial_) ARG(struct_, name, ARG_STRING, initial_, "Name; without effect")

typedef struct {
    double initial_learning_rate, decay_steps, decay_rate;
    bool staircase;
    const char *name;
} DecayArgs;

/* steps / decay_steps, whole ones only with `staircase`. */
static Val decays(Graph *g, Val iterations, const DecayArgs *decay) {
    Val p = op_divide(g, op_convert(g, iterations, DTYPE_F32), op_constant(g, decay->decay_steps));
    return decay->staircase ? op_floor(g, p) : p;
}

#define DECAY_ARGS(name_)                                                                                                                            \
    RATE_ARG(DecayArgs), STEPS_ARG(DecayArgs), ARG(DecayArgs, decay_rate, ARG_FLOAT, NULL, "Rate of the decay"),                                     \
        ARG(DecayArgs, staircase, ARG_BOOL, "false", "Decay at whole multiples of decay_steps only"), NAME_ARG(DecayArgs, name_), ARGS_END

static Val exponential_decay(Graph *g, Val iterations, const void *args) {
    const DecayArgs *decay = args;
    return op_multiply(g, op_constant(g, decay->initial_learning_rate), op_power(g, op_constant(g, decay->decay_rate), decays(g, iterations, decay)));
}
static const Arg exponential_decay_args[] = {DECAY_ARGS("ExponentialDecay")};
const ClassDef schedule_ExponentialDecay = {.name = "ExponentialDecay",
                                            .doc = "initial * decay_rate ^ (step / decay_steps)",
                                            .size = sizeof(DecayArgs),
                                            .args = exponential_decay_args,
                                            .build.schedule = exponential_decay};

static Val inverse_time_decay(Graph *g, Val iterations, const void *args) {
    const DecayArgs *decay = args;
    Val denominator = op_add_scalar(g, op_multiply_scalar(g, decays(g, iterations, decay), decay->decay_rate), 1);
    return op_divide(g, op_constant(g, decay->initial_learning_rate), denominator);
}
static const Arg inverse_time_decay_args[] = {DECAY_ARGS("InverseTimeDecay")};
const ClassDef schedule_InverseTimeDecay = {.name = "InverseTimeDecay",
                                            .doc = "initial / (1 + decay_rate * step / decay_steps)",
                                            .size = sizeof(DecayArgs),
                                            .args = inverse_time_decay_args,
                                            .build.schedule = inverse_time_decay};

typedef struct {
    Floats boundaries, values;
    const char *name;
} PiecewiseArgs;
static Val piecewise_constant_decay(Graph *g, Val iterations, const void *args) {
    const PiecewiseArgs *piecewise = args;
    int count = piecewise->boundaries.count;
    if (piecewise->values.count != count + 1 || count < 1) {
        diag_error(g->diag, (Mark){0}, "argument-length",
                   "PiecewiseConstantDecay needs one value more than boundaries, not %d values for %d boundaries", piecewise->values.count, count);
        return op_constant(g, 0);
    }
    Val rate = op_constant(g, piecewise->values.v[count]);
    for (int i = count - 1; i >= 0; i--) {
        /* boundaries are cast to the steps' integer type, as in Keras */
        Val within = op_compare(g, iterations, op_constant_int(g, (int64_t)piecewise->boundaries.v[i]), COMPARE_LE);
        rate = op_select(g, within, op_constant(g, piecewise->values.v[i]), rate);
    }
    return rate;
}
static const Arg piecewise_args[] = {ARG(PiecewiseArgs, boundaries, ARG_FLOATS, NULL, "Last step of each value but the last, increasing"),
                                     ARG(PiecewiseArgs, values, ARG_FLOATS, NULL, "Learning rates, one more than boundaries"),
                                     NAME_ARG(PiecewiseArgs, "PiecewiseConstant"), ARGS_END};
const ClassDef schedule_PiecewiseConstantDecay = {.name = "PiecewiseConstantDecay",
                                                  .doc = "values[i] up to step boundaries[i], then the next",
                                                  .size = sizeof(PiecewiseArgs),
                                                  .args = piecewise_args,
                                                  .build.schedule = piecewise_constant_decay};

typedef struct {
    double initial_learning_rate, decay_steps, end_learning_rate, power;
    bool cycle;
    const char *name;
} PolynomialArgs;
static Val polynomial_decay(Graph *g, Val iterations, const void *args) {
    const PolynomialArgs *decay = args;
    Val step = op_convert(g, iterations, DTYPE_F32), steps = op_constant(g, decay->decay_steps);
    if (decay->cycle) {
        Val cycles = op_select(g, op_compare_scalar(g, step, 0, COMPARE_EQ), op_constant(g, 1), op_ceil(g, op_divide(g, step, steps)));
        steps = op_multiply(g, steps, cycles);
    } else {
        step = op_minimum(g, step, steps);
    }
    Val left = op_add_scalar(g, op_negate(g, op_divide(g, step, steps)), 1);
    Val curve = op_power(g, left, op_constant(g, decay->power));
    return op_add_scalar(g, op_multiply_scalar(g, curve, (float)decay->initial_learning_rate - (float)decay->end_learning_rate),
                         decay->end_learning_rate);
}
static const Arg polynomial_args[] = {RATE_ARG(PolynomialArgs),
                                      STEPS_ARG(PolynomialArgs),
                                      ARG(PolynomialArgs, end_learning_rate, ARG_FLOAT, "0.0001", "Learning rate at the end"),
                                      ARG(PolynomialArgs, power, ARG_FLOAT, "1.0", "Power of the polynomial"),
                                      ARG(PolynomialArgs, cycle, ARG_BOOL, "false", "Whether the decay starts again, longer, when it ends"),
                                      NAME_ARG(PolynomialArgs, "PolynomialDecay"),
                                      ARGS_END};
const ClassDef schedule_PolynomialDecay = {.name = "PolynomialDecay",
                                           .doc = "(initial - end) * (1 - step / decay_steps) ^ power + end",
                                           .size = sizeof(PolynomialArgs),
                                           .args = polynomial_args,
                                           .build.schedule = polynomial_decay};

typedef struct {
    double initial_learning_rate, decay_steps, alpha, warmup_target, warmup_steps;
    const char *name;
} CosineArgs;

static Val half_cosine(Graph *g, Val fraction) {
    return op_multiply_scalar(g, op_add_scalar(g, op_cosine(g, op_multiply_scalar(g, fraction, PI)), 1), 0.5);
}

static Val cosine_from(Graph *g, Val step, const CosineArgs *cosine, double start) {
    Val curve = half_cosine(g, op_divide(g, step, op_constant(g, cosine->decay_steps)));
    return op_multiply_scalar(g, op_add_scalar(g, op_multiply_scalar(g, curve, 1 - cosine->alpha), cosine->alpha), start);
}

static Val cosine_decay(Graph *g, Val iterations, const void *args) {
    const CosineArgs *cosine = args;
    Val step = op_convert(g, iterations, DTYPE_F32);
    if (isnan(cosine->warmup_target)) {
        return cosine_from(g, op_minimum_scalar(g, step, cosine->decay_steps), cosine, cosine->initial_learning_rate);
    }
    step = op_minimum_scalar(g, step, cosine->decay_steps + cosine->warmup_steps);
    Val decayed = cosine_from(g, op_add_scalar(g, step, -cosine->warmup_steps), cosine, cosine->warmup_target);
    if (cosine->warmup_steps <= 0) {
        return decayed;
    }
    double rise = (float)cosine->warmup_target - (float)cosine->initial_learning_rate;
    Val fraction = op_divide(g, step, op_constant(g, cosine->warmup_steps));
    Val warmed = op_add_scalar(g, op_multiply_scalar(g, fraction, rise), cosine->initial_learning_rate);
    return op_select(g, op_compare_scalar(g, step, cosine->warmup_steps, COMPARE_LT), warmed, decayed);
}
static const Arg cosine_args[] = {
    RATE_ARG(CosineArgs),
    STEPS_ARG(CosineArgs),
    ARG(CosineArgs, alpha, ARG_FLOAT, "0.0", "Learning rate at the end, as a part of the start"),
    NAME_ARG(CosineArgs, "CosineDecay"),
    ARG(CosineArgs, warmup_target, ARG_FLOAT, "null", "Learning rate that a linear warm-up reaches; null is no warm-up"),
    ARG(CosineArgs, warmup_steps, ARG_FLOAT, "0", "Steps of the warm-up"),
    ARGS_END};
const ClassDef schedule_CosineDecay = {.name = "CosineDecay",
                                       .doc = "Half a cosine from the initial rate to alpha times it, after a linear warm-up",
                                       .size = sizeof(CosineArgs),
                                       .args = cosine_args,
                                       .build.schedule = cosine_decay};

typedef struct {
    double initial_learning_rate, first_decay_steps, t_mul, m_mul, alpha;
    const char *name;
} RestartsArgs;
static Val cosine_decay_restarts(Graph *g, Val iterations, const void *args) {
    const RestartsArgs *restarts = args;
    Val fraction = op_divide(g, op_convert(g, iterations, DTYPE_F32), op_constant(g, restarts->first_decay_steps)), period;
    if (restarts->t_mul == 1) {
        period = op_floor(g, fraction);
        fraction = op_subtract(g, fraction, period);
    } else {
        Val t_mul = op_constant(g, restarts->t_mul);
        double growth = 1 - (float)restarts->t_mul;
        Val length = op_add_scalar(g, op_negate(g, op_multiply_scalar(g, fraction, growth)), 1);
        period = op_floor(g, op_divide(g, op_log(g, length), op_log(g, t_mul)));
        Val scale = op_power(g, t_mul, period);
        Val before = op_divide(g, op_add_scalar(g, op_negate(g, scale), 1), op_constant(g, growth));
        fraction = op_divide(g, op_subtract(g, fraction, before), scale);
    }
    Val height = op_multiply_scalar(g, op_power(g, op_constant(g, restarts->m_mul), period), 0.5);
    Val curve = op_multiply(g, height, op_add_scalar(g, op_cosine(g, op_multiply_scalar(g, fraction, PI)), 1));
    return op_multiply_scalar(g, op_add_scalar(g, op_multiply_scalar(g, curve, 1 - restarts->alpha), restarts->alpha),
                              restarts->initial_learning_rate);
}
static const Arg restarts_args[] = {
    RATE_ARG(RestartsArgs),
    ARG_RANGE(RestartsArgs, first_decay_steps, ARG_FLOAT, NULL, 1e-30, INFINITY, "Steps of the first period, above 0"),
    ARG(RestartsArgs, t_mul, ARG_FLOAT, "2.0", "Each period is this times as long as the one before"),
    ARG(RestartsArgs, m_mul, ARG_FLOAT, "1.0", "Each period starts at this times the rate of the one before"),
    ARG(RestartsArgs, alpha, ARG_FLOAT, "0.0", "Learning rate at the end of a period, as a part of the start"),
    NAME_ARG(RestartsArgs, "SGDRDecay"),
    ARGS_END};
const ClassDef schedule_CosineDecayRestarts = {.name = "CosineDecayRestarts",
                                               .doc = "Half cosines that start again, longer each time",
                                               .size = sizeof(RestartsArgs),
                                               .args = restarts_args,
                                               .build.schedule = cosine_decay_restarts};
