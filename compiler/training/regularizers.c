/*
 * regularizers.c - penalties on weights and outputs. Formulas: keras/src/regularizers/regularizers.py.
 */
#include "training/training.h"

#include <math.h>

typedef struct {
    double l1, l2;
} PenaltyArgs;

static Val absolute_sum(Graph *g, Val x, double factor) {
    return op_multiply_scalar(g, sum_all(g, op_abs(g, x)), factor);
}

static Val square_sum(Graph *g, Val x, double factor) {
    return op_multiply_scalar(g, sum_all(g, op_square(g, x)), factor);
}

static Val penalty_l1(Graph *g, Val weight, const void *args) {
    double factor = ((const PenaltyArgs *)args)->l1;
    return absolute_sum(g, weight, isnan(factor) ? 0.01 : factor);
}
static const Arg l1_args[] = {ARG_RANGE(PenaltyArgs, l1, ARG_FLOAT, "0.01", 0, INFINITY, "Factor of the sum of magnitudes, at least 0"), ARGS_END};
const ClassDef regularizer_L1 = {
    .name = "L1", .doc = "l1 * sum of magnitudes", .size = sizeof(PenaltyArgs), .args = l1_args, .build.regularizer = penalty_l1};

static Val penalty_l2(Graph *g, Val weight, const void *args) {
    double factor = ((const PenaltyArgs *)args)->l2;
    return square_sum(g, weight, isnan(factor) ? 0.01 : factor);
}
static const Arg l2_args[] = {ARG_RANGE(PenaltyArgs, l2, ARG_FLOAT, "0.01", 0, INFINITY, "Factor of the sum of squares, at least 0"), ARGS_END};
const ClassDef regularizer_L2 = {
    .name = "L2", .doc = "l2 * sum of squares", .size = sizeof(PenaltyArgs), .args = l2_args, .build.regularizer = penalty_l2};

static Val penalty_l1_l2(Graph *g, Val weight, const void *args) {
    const PenaltyArgs *penalty = args;
    Val sum = op_constant(g, 0);
    if (penalty->l1 > 0) {
        sum = op_add(g, sum, absolute_sum(g, weight, penalty->l1));
    }
    if (penalty->l2 > 0) {
        sum = op_add(g, sum, square_sum(g, weight, penalty->l2));
    }
    return sum;
}
static const Arg l1_l2_args[] = {ARG_RANGE(PenaltyArgs, l1, ARG_FLOAT, "0.0", 0, INFINITY, "Factor of the sum of magnitudes, at least 0"),
                                 ARG_RANGE(PenaltyArgs, l2, ARG_FLOAT, "0.0", 0, INFINITY, "Factor of the sum of squares, at least 0"), ARGS_END};
const ClassDef regularizer_L1L2 = {.name = "L1L2",
                                   .aliases = "l1_l2",
                                   .doc = "l1 * sum of magnitudes + l2 * sum of squares",
                                   .size = sizeof(PenaltyArgs),
                                   .args = l1_l2_args,
                                   .build.regularizer = penalty_l1_l2};

typedef struct {
    double factor;
    int mode;
} OrthogonalArgs;
enum { MODE_ROWS, MODE_COLUMNS };

/* Mean of |cosine| between different rows or columns of a matrix, times the factor. */
static Val penalty_orthogonal(Graph *g, Val weight, const void *args) {
    const OrthogonalArgs *orthogonal = args;
    Shape shape = *val_shape(g, weight);
    if (shape.rank != 2) {
        diag_error(g->diag, (Mark){0}, "regularizer-rank", "OrthogonalRegularizer needs a weight of 2 axes, but this one has %d: %s", shape.rank,
                   shape_text(g->arena, &shape));
        return op_constant(g, 0);
    }
    bool rows = orthogonal->mode == MODE_ROWS;
    int32_t size = shape.dim[rows ? 0 : 1];
    Val unit = l2_normalize(g, weight, rows ? 1 : 0);
    Val product = op_dot(g, unit, unit, rows ? "ik,jk->ij" : "ki,kj->ij");
    Shape square = shape_of(2, size, size);
    Val off_diagonal = op_compare(g, op_iota(g, square, 0), op_iota(g, square, 1), COMPARE_NE);
    product = op_multiply(g, product, op_convert(g, off_diagonal, DTYPE_F32));
    double pairs = size * (size - 1.0) / 2;
    return op_divide(g, absolute_sum(g, product, orthogonal->factor * 0.5), op_constant(g, pairs));
}
static const Arg orthogonal_args[] = {ARG_RANGE(OrthogonalArgs, factor, ARG_FLOAT, "0.01", 0, INFINITY, "Factor of the penalty, at least 0"),
                                      ARG_PICK(OrthogonalArgs, mode, "rows|columns", "rows", "Which vectors of the matrix shall be orthogonal"),
                                      ARGS_END};
const ClassDef regularizer_OrthogonalRegularizer = {.name = "OrthogonalRegularizer",
                                                    .doc = "Draws the rows or columns of a matrix apart",
                                                    .size = sizeof(OrthogonalArgs),
                                                    .args = orthogonal_args,
                                                    .build.regularizer = penalty_orthogonal};
