/*
 * losses_crossentropy.c - cross-entropies and their focal kin. As Keras on TensorFlow (backend/tensorflow/nn.py), they are computed from the logits
 * where the output came from a softmax or sigmoid; otherwise probabilities are clipped to epsilon..1 - epsilon.
 */
#include "training/training.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static Val clip_probabilities(Graph *g, Val x) {
    return op_clamp(g, x, KERAS_EPSILON, 1 - KERAS_EPSILON);
}

static Val one_minus(Graph *g, Val x) {
    return op_add_scalar(g, op_negate(g, x), 1);
}

static int axis_from_start(const Graph *g, Val x, int axis) {
    return axis < 0 ? axis + val_shape(g, x)->rank : axis;
}

/* Axis `axis` last, the others in order. */
static Val axis_to_end(Graph *g, Val x, int axis) {
    int rank = val_shape(g, x)->rank, permutation[MAX_RANK], at = 0;
    for (int i = 0; i < rank; i++) {
        if (i != axis) {
            permutation[at++] = i;
        }
    }
    permutation[at] = axis;
    return axis == rank - 1 ? x : op_transpose(g, x, permutation);
}

static Val smooth(Graph *g, Val target, double smoothing, double share) {
    return smoothing == 0 ? target : op_add_scalar(g, op_multiply_scalar(g, target, 1 - smoothing), share);
}

/* ---- binary */

/* Per element (backend binary_crossentropy). */
static Val binary_elements(Graph *g, Val target, Val output, Val logits) {
    if (logits != NO_VAL) {
        /* tf.nn.sigmoid_cross_entropy_with_logits: max(x, 0) - x * z + log(1 + e^-|x|) */
        Val tail = op_log_plus_one(g, op_exponential(g, op_negate(g, op_abs(g, logits))));
        return op_add(g, op_subtract(g, op_relu(g, logits), op_multiply(g, logits, target)), tail);
    }
    Val p = clip_probabilities(g, output);
    Val sum = op_add(g, op_multiply(g, target, op_log(g, p)), op_multiply(g, one_minus(g, target), op_log(g, one_minus(g, p))));
    return op_negate(g, sum);
}

Val binary_crossentropy_of(Comparison *pair, bool from_logits, double label_smoothing, int axis) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val target = smooth(g, pair->target, label_smoothing, 0.5 * label_smoothing);
    Val logits = pair->logits != NO_VAL ? pair->logits : from_logits ? pair->output : NO_VAL;
    return mean_axis(g, binary_elements(g, target, pair->output, logits), axis, false);
}

/* ---- categorical */

Val categorical_crossentropy_of(Comparison *pair, bool from_logits, double label_smoothing, int axis) {
    Graph *g = pair->graph;
    match_pair(pair);
    Val target = smooth(g, pair->target, label_smoothing, label_smoothing / last_extent(g, pair->target));
    Val logits = pair->logits != NO_VAL ? pair->logits : from_logits ? pair->output : NO_VAL;
    int at = axis_from_start(g, pair->output, axis);
    if (logits != NO_VAL) {
        return op_softmax_cross_entropy(g, axis_to_end(g, logits, at), axis_to_end(g, target, at));
    }
    Val output = op_divide(g, pair->output, op_reduce_sum(g, pair->output, at, true));
    Val log_likelihood = op_multiply(g, target, op_log(g, clip_probabilities(g, output)));
    return op_negate(g, op_reduce_sum(g, log_likelihood, at, false));
}

Val sparse_categorical_crossentropy_of(Comparison *pair, bool from_logits, int ignore_class, int axis) {
    Graph *g = pair->graph;
    (void)axis; /* only the last, as the check has made sure */
    Shape shape = *val_shape(g, pair->output);
    int32_t classes = shape.dim[shape.rank - 1];
    Val target = pair->target, output = pair->output, logits = pair->logits;
    if (val_shape(g, target)->rank == shape.rank) {
        target = op_squeeze(g, target, shape.rank - 1);
    }
    target = val_type(g, target) == DTYPE_I32 ? target : op_convert(g, target, DTYPE_I32);
    Val valid = NO_VAL;
    if (ignore_class != ARG_NONE) {
        valid = op_compare(g, target, op_broadcast(g, op_constant_int(g, ignore_class), *val_shape(g, target)), COMPARE_NE);
        target = op_select(g, valid, target, op_broadcast(g, op_constant_int(g, 0), *val_shape(g, target)));
        output = where_zero(g, op_broadcast(g, expand_last(g, valid), shape), output);
        logits = NO_VAL; /* the masked output is a new tensor: Keras no longer knows where it came from */
    }
    if (logits == NO_VAL) {
        logits = from_logits ? output : op_log(g, clip_probabilities(g, output));
    }
    Val values = op_softmax_cross_entropy(g, logits, one_hot(g, target, classes));
    if (valid != NO_VAL) {
        values = where_zero(g, valid, values);
        pair->mask = valid;
    }
    return values;
}

/* ---- checks */

static bool check_axis(Diagnostics *diag, Mark mark, int axis, const Shape *output) {
    if (axis >= output->rank || axis < -output->rank) {
        diag_error(diag, mark, "argument-value", "`axis` %d is outside an output of %d axes", axis, output->rank);
        return false;
    }
    if (axis == 0 || axis == -output->rank) {
        diag_error(diag, mark, "argument-value", "`axis` %d is the batch, which cannot hold the classes", axis);
        return false;
    }
    return true;
}

/* ---- classes */

typedef struct {
    LOSS_MEMBERS
    bool from_logits;
    double label_smoothing;
    int axis;
} CrossentropyArgs;

#define FROM_LOGITS(struct_) ARG(struct_, from_logits, ARG_BOOL, "false", "The output holds logits, not probabilities")
#define LABEL_SMOOTHING(struct_)                                                                                                                     \
    ARG_RANGE(struct_, label_smoothing, ARG_FLOAT, "0.0", 0, 1, "How far targets are drawn to a uniform distribution, 0 to 1")

static bool check_crossentropy(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const CrossentropyArgs *crossentropy = args;
    (void)target;
    return check_axis(diag, mark, crossentropy->axis, output);
}

static Val values_binary_crossentropy(Comparison *pair, const void *args) {
    const CrossentropyArgs *crossentropy = args;
    return binary_crossentropy_of(pair, crossentropy->from_logits, crossentropy->label_smoothing, crossentropy->axis);
}
static const Arg binary_crossentropy_args[] = {FROM_LOGITS(CrossentropyArgs), LABEL_SMOOTHING(CrossentropyArgs),
                                               ARG(CrossentropyArgs, axis, ARG_INT, "-1", "Axis over which the elements' losses are averaged"),
                                               LOSS_ARGS(CrossentropyArgs, "binary_crossentropy"), ARGS_END};
DEFINE_LOSS(BinaryCrossentropy, "bce BCE", "Cross-entropy of independent yes or no targets", CrossentropyArgs, binary_crossentropy_args,
            TARGET_AS_OUTPUT, values_binary_crossentropy, check_crossentropy);

static Val values_categorical_crossentropy(Comparison *pair, const void *args) {
    const CrossentropyArgs *crossentropy = args;
    return categorical_crossentropy_of(pair, crossentropy->from_logits, crossentropy->label_smoothing, crossentropy->axis);
}
static const Arg categorical_crossentropy_args[] = {FROM_LOGITS(CrossentropyArgs), LABEL_SMOOTHING(CrossentropyArgs),
                                                    ARG(CrossentropyArgs, axis, ARG_INT, "-1", "Axis of the classes"),
                                                    LOSS_ARGS(CrossentropyArgs, "categorical_crossentropy"), ARGS_END};
DEFINE_LOSS(CategoricalCrossentropy, NULL, "Cross-entropy with one-hot targets", CrossentropyArgs, categorical_crossentropy_args, TARGET_AS_OUTPUT,
            values_categorical_crossentropy, check_crossentropy);

typedef struct {
    LOSS_MEMBERS
    bool from_logits;
    int ignore_class;
    int axis;
} SparseCrossentropyArgs;
static Val values_sparse_categorical_crossentropy(Comparison *pair, const void *args) {
    const SparseCrossentropyArgs *sparse = args;
    return sparse_categorical_crossentropy_of(pair, sparse->from_logits, sparse->ignore_class, sparse->axis);
}
static bool check_sparse(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const SparseCrossentropyArgs *sparse = args;
    (void)target;
    if (sparse->axis != -1 && sparse->axis != output->rank - 1) {
        diag_error(diag, mark, "argument-value", "`axis` of SparseCategoricalCrossentropy can only be the last one");
        diag_remedy(diag, "move the classes to the last axis with a Permute before the output");
        return false;
    }
    return true;
}
static const Arg sparse_categorical_crossentropy_args[] = {
    FROM_LOGITS(SparseCrossentropyArgs), ARG(SparseCrossentropyArgs, ignore_class, ARG_INT, "null", "Targets of this class do not count"),
    ARG(SparseCrossentropyArgs, axis, ARG_INT, "-1", "Axis of the classes; only the last"),
    LOSS_ARGS(SparseCrossentropyArgs, "sparse_categorical_crossentropy"), ARGS_END};
DEFINE_LOSS(SparseCategoricalCrossentropy, NULL, "Cross-entropy with class numbers as targets", SparseCrossentropyArgs,
            sparse_categorical_crossentropy_args, TARGET_CLASSES, values_sparse_categorical_crossentropy, check_sparse);

typedef struct {
    LOSS_MEMBERS
    bool apply_class_balancing;
    double alpha, gamma;
    bool from_logits;
    double label_smoothing;
    int axis;
} BinaryFocalArgs;
static Val values_binary_focal(Comparison *pair, const void *args) {
    const BinaryFocalArgs *focal = args;
    Graph *g = pair->graph;
    match_pair(pair);
    Val target = smooth(g, pair->target, focal->label_smoothing, 0.5 * focal->label_smoothing);
    Val output = focal->from_logits ? op_logistic(g, pair->output) : pair->output;
    Val logits = focal->from_logits ? pair->output : pair->logits;
    Val values = binary_elements(g, target, output, logits);
    Val p = op_add(g, op_multiply(g, target, output), op_multiply(g, one_minus(g, target), one_minus(g, output)));
    values = op_multiply(g, op_power(g, one_minus(g, p), op_splat(g, focal->gamma, *val_shape(g, p))), values);
    if (focal->apply_class_balancing) {
        Val weight = op_add(g, op_multiply_scalar(g, target, focal->alpha), op_multiply_scalar(g, one_minus(g, target), 1 - focal->alpha));
        values = op_multiply(g, weight, values);
    }
    return mean_axis(g, values, focal->axis, false);
}
static bool check_binary_focal(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    (void)target;
    return check_axis(diag, mark, ((const BinaryFocalArgs *)args)->axis, output);
}
static const Arg binary_focal_args[] = {ARG(BinaryFocalArgs, apply_class_balancing, ARG_BOOL, "false", "Weigh the classes by alpha and 1 - alpha"),
                                        ARG(BinaryFocalArgs, alpha, ARG_FLOAT, "0.25", "Weight of class 1"),
                                        ARG(BinaryFocalArgs, gamma, ARG_FLOAT, "2.0", "How much easy examples count less"),
                                        FROM_LOGITS(BinaryFocalArgs),
                                        LABEL_SMOOTHING(BinaryFocalArgs),
                                        ARG(BinaryFocalArgs, axis, ARG_INT, "-1", "Axis over which the elements' losses are averaged"),
                                        LOSS_ARGS(BinaryFocalArgs, "binary_focal_crossentropy"),
                                        ARGS_END};
DEFINE_LOSS(BinaryFocalCrossentropy, NULL, "Binary cross-entropy that counts easy examples less", BinaryFocalArgs, binary_focal_args,
            TARGET_AS_OUTPUT, values_binary_focal, check_binary_focal);

typedef struct {
    LOSS_MEMBERS
    Floats alpha;
    double gamma;
    bool from_logits;
    double label_smoothing;
    int axis;
} CategoricalFocalArgs;
static Val values_categorical_focal(Comparison *pair, const void *args) {
    const CategoricalFocalArgs *focal = args;
    Graph *g = pair->graph;
    match_pair(pair);
    int rank = val_shape(g, pair->output)->rank, at = axis_from_start(g, pair->output, focal->axis);
    Val target = axis_to_end(g, smooth(g, pair->target, focal->label_smoothing, focal->label_smoothing / last_extent(g, pair->target)), at);
    Val output = axis_to_end(g, pair->output, at);
    output = focal->from_logits ? op_softmax(g, output) : output;
    output = clip_probabilities(g, op_divide(g, output, op_reduce_sum(g, output, rank - 1, true)));
    Val crossentropy = op_multiply(g, op_negate(g, target), op_log(g, output));
    Val factor = op_power(g, one_minus(g, output), op_splat(g, focal->gamma, *val_shape(g, output)));
    if (focal->alpha.count == 1) {
        factor = op_multiply_scalar(g, factor, focal->alpha.v[0]);
    } else {
        /* alpha lies along the tensor's own last axis, as numpy broadcasts it */
        float *alpha = arena_new_array(g->arena, float, focal->alpha.count);
        for (int i = 0; i < focal->alpha.count; i++) {
            alpha[i] = (float)focal->alpha.v[i];
        }
        Val spread = op_broadcast(g, op_array(g, alpha, shape_of(1, focal->alpha.count)), *val_shape(g, pair->output));
        factor = op_multiply(g, factor, axis_to_end(g, spread, at));
    }
    return op_reduce_sum(g, op_multiply(g, factor, crossentropy), rank - 1, false);
}
static bool check_categorical_focal(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const CategoricalFocalArgs *focal = args;
    (void)target;
    if (focal->alpha.count != 1 && focal->alpha.count != output->dim[output->rank - 1]) {
        diag_error(diag, mark, "argument-length", "`alpha` takes one number or one for each of the %d classes, not %d",
                   (int)output->dim[output->rank - 1], focal->alpha.count);
        return false;
    }
    return check_axis(diag, mark, focal->axis, output);
}
static const Arg categorical_focal_args[] = {ARG(CategoricalFocalArgs, alpha, ARG_FLOATS, "0.25", "Weight of the classes: one number or one a class"),
                                             ARG(CategoricalFocalArgs, gamma, ARG_FLOAT, "2.0", "How much easy examples count less"),
                                             FROM_LOGITS(CategoricalFocalArgs),
                                             LABEL_SMOOTHING(CategoricalFocalArgs),
                                             ARG(CategoricalFocalArgs, axis, ARG_INT, "-1", "Axis of the classes"),
                                             LOSS_ARGS(CategoricalFocalArgs, "categorical_focal_crossentropy"),
                                             ARGS_END};
DEFINE_LOSS(CategoricalFocalCrossentropy, NULL, "Categorical cross-entropy that counts easy examples less", CategoricalFocalArgs,
            categorical_focal_args, TARGET_AS_OUTPUT, values_categorical_focal, check_categorical_focal);

typedef struct {
    LOSS_MEMBERS
    double q;
} GeneralizedArgs;
static Val values_generalized(Comparison *pair, const void *args) {
    const GeneralizedArgs *generalized = args;
    Graph *g = pair->graph;
    Shape shape = *val_shape(g, pair->output);
    Val target = pair->target;
    if (val_shape(g, target)->rank == shape.rank) {
        target = op_squeeze(g, target, shape.rank - 1);
    }
    target = val_type(g, target) == DTYPE_I32 ? target : op_convert(g, target, DTYPE_I32);
    Val p = op_reduce_sum(g, op_multiply(g, pair->output, one_hot(g, target, shape.dim[shape.rank - 1])), -1, false);
    Val power = op_power(g, p, op_splat(g, generalized->q, *val_shape(g, p)));
    return op_divide(g, one_minus(g, power), op_constant(g, generalized->q));
}
static bool check_generalized(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args) {
    const GeneralizedArgs *generalized = args;
    (void)target;
    (void)output;
    if (generalized->q <= 0 || generalized->q >= 1) {
        diag_error(diag, mark, "argument-value", "`q` must lie between 0 and 1, both excluded");
        return false;
    }
    return true;
}
static const Arg generalized_args[] = {
    ARG(GeneralizedArgs, q, ARG_FLOAT, "0.5", "Between cross-entropy (near 0) and absolute error (near 1), both excluded"),
    LOSS_ARGS(GeneralizedArgs, "categorical_generalized_cross_entropy"), ARGS_END};
DEFINE_LOSS(CategoricalGeneralizedCrossEntropy, "categorical_generalized_cross_entropy",
            "Cross-entropy that bears wrong labels; class numbers as targets", GeneralizedArgs, generalized_args, TARGET_CLASSES, values_generalized,
            check_generalized);
