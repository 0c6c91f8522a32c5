/*
 * constraints.c - projections of weights after each update. Formulas: keras/src/constraints/constraints.py.
 */
#include "training/training.h"

typedef struct {
    double min_value, max_value, rate;
    Ints axis;
} NormArgs;

#define AXIS_ARG                                                                                                                                     \
    {                                                                                                                                                \
        .name = "axis", .type = ARG_INTS, .offset = offsetof(NormArgs, axis), .initial = "0", .choices = "null",                                     \
        .doc = "Axes of one vector: 0 for Dense kernels, [0, 1, 2] for Conv2D kernels; null is all"                                                  \
    }

/* sqrt of the sum of squares over the axes, which stay with extent 1. */
static Val norms(Graph *g, Val weight, const Ints *axis) {
    int rank = val_shape(g, weight)->rank, axes[MAX_RANK], count = 0;
    for (int at = 0; at < rank; at++) {
        bool taken = axis->none;
        for (int i = 0; i < axis->count; i++) {
            taken = taken || axis->v[i] == at || axis->v[i] == at - rank;
        }
        if (taken) {
            axes[count++] = at;
        }
    }
    return op_sqrt(g, sum_axes_keep(g, op_square(g, weight), axes, count));
}

static Val scaled_to(Graph *g, Val weight, Val norm, Val desired) {
    return op_multiply(g, weight, op_divide(g, desired, op_add_scalar(g, norm, KERAS_EPSILON)));
}

static Val constrain_max_norm(Graph *g, Val weight, const void *args) {
    const NormArgs *max_norm = args;
    Val norm = norms(g, weight, &max_norm->axis);
    return scaled_to(g, weight, norm, op_clamp(g, norm, 0, max_norm->max_value));
}
static const Arg max_norm_args[] = {ARG(NormArgs, max_value, ARG_FLOAT, "2", "Largest norm"), AXIS_ARG, ARGS_END};
const ClassDef constraint_MaxNorm = {
    .name = "MaxNorm", .doc = "Norms of at most max_value", .size = sizeof(NormArgs), .args = max_norm_args, .build.constraint = constrain_max_norm};

static Val constrain_min_max_norm(Graph *g, Val weight, const void *args) {
    const NormArgs *range = args;
    Val norm = norms(g, weight, &range->axis);
    Val desired = op_multiply_scalar(g, op_clamp(g, norm, range->min_value, range->max_value), range->rate);
    if (range->rate != 1) {
        desired = op_add(g, desired, op_multiply_scalar(g, norm, 1 - range->rate));
    }
    return scaled_to(g, weight, norm, desired);
}
static const Arg min_max_norm_args[] = {ARG(NormArgs, min_value, ARG_FLOAT, "0.0", "Smallest norm"),
                                        ARG(NormArgs, max_value, ARG_FLOAT, "1.0", "Largest norm"),
                                        ARG(NormArgs, rate, ARG_FLOAT, "1.0", "How far one step goes, 1 being all the way"), AXIS_ARG, ARGS_END};
const ClassDef constraint_MinMaxNorm = {.name = "MinMaxNorm",
                                        .doc = "Norms between min_value and max_value",
                                        .size = sizeof(NormArgs),
                                        .args = min_max_norm_args,
                                        .build.constraint = constrain_min_max_norm};

static Val constrain_non_neg(Graph *g, Val weight, const void *args) {
    (void)args;
    return op_maximum_scalar(g, weight, 0);
}
const ClassDef constraint_NonNeg = {.name = "NonNeg", .doc = "No element below 0", .build.constraint = constrain_non_neg};

static Val constrain_unit_norm(Graph *g, Val weight, const void *args) {
    Val norm = norms(g, weight, &((const NormArgs *)args)->axis);
    return op_divide(g, weight, op_add_scalar(g, norm, KERAS_EPSILON));
}
static const Arg unit_norm_args[] = {AXIS_ARG, ARGS_END};
const ClassDef constraint_UnitNorm = {
    .name = "UnitNorm", .doc = "Norms of 1", .size = sizeof(NormArgs), .args = unit_norm_args, .build.constraint = constrain_unit_norm};
