/*
 * metrics_classes.c - metrics over a table of classes: F scores (keras/src/metrics/f_score_metrics.py), intersection over union (iou_metrics.py).
 */
#include "training/training.h"

#include <assert.h>
#include <string.h>

/* ---- F scores */

typedef struct {
    METRIC_MEMBERS
    int average;
    double beta, threshold;
} FArgs;
enum { AVERAGE_MICRO, AVERAGE_MACRO, AVERAGE_WEIGHTED };

/* Sums over the examples, for `micro` over the classes, too. */
static Val total(MetricCall *call, Val x) {
    Graph *g = call->graph;
    if (call->weight != NO_VAL) {
        x = op_multiply(g, x, align_left(g, call->weight, 2));
    }
    return ((const FArgs *)call->args)->average == AVERAGE_MICRO ? sum_all(g, x) : op_reduce_sum(g, x, 0, false);
}

static Val one_minus(Graph *g, Val x) {
    return op_add_scalar(g, op_negate(g, x), 1);
}

static bool update_f(MetricCall *call) {
    const FArgs *f = call->args;
    Graph *g = call->graph;
    Val target = float_of(g, call->target), output = float_of(g, call->output);
    Shape shape = *val_shape(g, output);
    if (shape.rank != 2 || !shape_equal(&shape, val_shape(g, target))) {
        return metric_error(call, "output-rank", "it needs targets and outputs of the shape (batch, classes), not %s and %s",
                            shape_text(g->arena, val_shape(g, target)), shape_text(g->arena, &shape));
    }
    Val positive;
    if (f->threshold != f->threshold) { /* null: the largest class, unless it is 0 */
        Val largest = op_compare(g, output, op_broadcast(g, max_axis(g, output, -1, true), shape), COMPARE_GE);
        positive = op_and(g, largest, op_compare_scalar(g, op_abs(g, output), 1e-9, COMPARE_GT));
    } else {
        positive = op_compare_scalar(g, output, f->threshold, COMPARE_GT);
    }
    positive = op_convert(g, positive, DTYPE_F32);
    metric_add(call, "true_positives", total(call, op_multiply(g, positive, target)));
    metric_add(call, "false_positives", total(call, op_multiply(g, positive, one_minus(g, target))));
    metric_add(call, "false_negatives", total(call, op_multiply(g, one_minus(g, positive), target)));
    metric_add(call, "intermediate_weights", total(call, target));
    return true;
}

static Val result_f(MetricCall *call) {
    const FArgs *f = call->args;
    Graph *g = call->graph;
    Val hits = metric_read(call, "true_positives"), weights = metric_read(call, "intermediate_weights");
    Val precision = op_divide(g, hits, op_add_scalar(g, op_add(g, hits, metric_read(call, "false_positives")), KERAS_EPSILON));
    Val recall = op_divide(g, hits, op_add_scalar(g, op_add(g, hits, metric_read(call, "false_negatives")), KERAS_EPSILON));
    Val sum = op_add(g, op_multiply_scalar(g, precision, f->beta * f->beta), recall);
    Val score = op_divide(g, op_multiply(g, precision, recall), op_add_scalar(g, sum, KERAS_EPSILON));
    score = op_multiply_scalar(g, score, 1 + f->beta * f->beta);
    if (f->average == AVERAGE_WEIGHTED) {
        Val share = op_divide(g, weights, op_add_scalar(g, sum_all(g, weights), KERAS_EPSILON));
        return sum_all(g, op_multiply(g, score, share));
    }
    return f->average == AVERAGE_MICRO || f->average == AVERAGE_MACRO ? mean_all(g, score) : score;
}

#define AVERAGE_ARG   ARG_PICK(FArgs, average, "micro|macro|weighted", "null", "How the classes become one number; null: a column for each class")
#define THRESHOLD_ARG ARG_RANGE(FArgs, threshold, ARG_FLOAT, "null", 1e-30, 1, "Outputs above it count as predicted; null: the largest class")
static const Arg f_beta_args[] = {AVERAGE_ARG, ARG_RANGE(FArgs, beta, ARG_FLOAT, "1.0", 1e-30, 1e30, "Weight of recall against precision, above 0"),
                                  THRESHOLD_ARG, METRIC_ARGS(FArgs, "fbeta_score"), ARGS_END};
DEFINE_METRIC(FBetaScore, NULL, "Weighted harmonic mean of precision and recall; one-hot targets", FArgs, f_beta_args, TARGET_AS_OUTPUT, NULL,
              update_f, result_f);

static const Arg f1_args[] = {AVERAGE_ARG, THRESHOLD_ARG, METRIC_ARGS(FArgs, "f1_score"), ARGS_END};
static Val result_f1(MetricCall *call) {
    FArgs f = *(const FArgs *)call->args;
    MetricCall with_beta = *call;
    f.beta = 1;
    with_beta.args = &f;
    return result_f(&with_beta);
}
DEFINE_METRIC(F1Score, NULL, "Harmonic mean of precision and recall; one-hot targets", FArgs, f1_args, TARGET_AS_OUTPUT, NULL, update_f, result_f1);

/* ---- intersection over union */

typedef struct {
    METRIC_MEMBERS
    int num_classes;
    Ints target_class_ids;
    int ignore_class;
    bool sparse_y_true, sparse_y_pred;
    int axis;
    double threshold;
} IouArgs;

static Val class_numbers(MetricCall *call, Val x, bool sparse) {
    const IouArgs *iou = call->args;
    Graph *g = call->graph;
    int rank = val_shape(g, x)->rank, axis = iou->axis < 0 ? iou->axis + rank : iou->axis;
    if (!sparse && axis >= 0 && axis < rank) {
        return op_arg_max(g, x, axis);
    }
    return val_type(g, x) == DTYPE_I32 ? x : op_convert(g, x, DTYPE_I32);
}

static Val flattened(Graph *g, Val x) {
    Shape shape = *val_shape(g, x);
    int32_t count = (int32_t)shape_fixed_count(&shape);
    return op_reshape(g, x, shape_of(1, shape_has_batch(&shape) ? -count : count));
}

/* Adds the pairs of classes [n] to the table [target, output]; weights are cut to whole numbers, as Keras's integer table cuts them. */
static bool add_pairs(MetricCall *call, Val target, Val output, int32_t classes, int ignore_class) {
    Graph *g = call->graph;
    Shape shape = *val_shape(g, target);
    const char *dtype = ((const MetricArgs *)call->args)->dtype;
    if (shape_fixed_count(&shape) != shape_fixed_count(val_shape(g, output))) {
        return metric_error(call, "target-shape", "its targets %s and outputs %s are not the same number of classes", shape_text(g->arena, &shape),
                            shape_text(g->arena, val_shape(g, output)));
    }
    Val weight = call->weight;
    if (weight != NO_VAL) {
        while (val_shape(g, weight)->rank > shape.rank) {
            weight = op_squeeze(g, weight, val_shape(g, weight)->rank - 1);
        }
        weight = flattened(g, op_broadcast(g, align_left(g, weight, shape.rank), shape));
        weight = dtype ? weight : op_convert(g, op_convert(g, weight, DTYPE_I32), DTYPE_F32);
    }
    target = flattened(g, target);
    output = flattened(g, output);
    /* class numbers outside the table have no row in one_hot, and so do not count */
    Val rows = one_hot(g, target, classes), columns = one_hot(g, output, classes);
    if (ignore_class != ARG_NONE) {
        Val counted = op_compare_scalar(g, target, ignore_class, COMPARE_NE);
        rows = op_multiply(g, rows, align_left(g, op_convert(g, counted, DTYPE_F32), 2));
    }
    rows = weight == NO_VAL ? rows : op_multiply(g, rows, align_left(g, weight, 2));
    metric_add(call, "total_confusion_matrix", op_dot(g, rows, columns, "nt,np->tp"));
    return true;
}

static bool update_iou(MetricCall *call) {
    const IouArgs *iou = call->args;
    return add_pairs(call, class_numbers(call, call->target, iou->sparse_y_true), class_numbers(call, call->output, iou->sparse_y_pred),
                     iou->num_classes, iou->ignore_class);
}

static Val mean_iou(MetricCall *call, const Ints *classes) {
    Graph *g = call->graph;
    Val table = metric_read(call, "total_confusion_matrix");
    int32_t count = val_shape(g, table)->dim[0];
    Shape square = *val_shape(g, table);
    Val diagonal = op_convert(g, op_compare(g, op_iota(g, square, 0), op_iota(g, square, 1), COMPARE_EQ), DTYPE_F32);
    Val hits = op_reduce_sum(g, op_multiply(g, table, diagonal), 1, false);
    Val all = op_subtract(g, op_add(g, op_reduce_sum(g, table, 0, false), op_reduce_sum(g, table, 1, false)), hits);
    if (classes) {
        int32_t *id = arena_new_array(g->arena, int32_t, classes->count);
        for (int i = 0; i < classes->count; i++) {
            id[i] = classes->v[i] < 0 ? classes->v[i] + count : classes->v[i];
        }
        Val ids = op_array_int(g, id, shape_of(1, classes->count));
        hits = op_gather(g, hits, ids, 0, 0);
        all = op_gather(g, all, ids, 0, 0);
    }
    Val present = op_compare_scalar(g, all, 1e-9, COMPARE_GT);
    Val iou = where_zero(g, present, op_divide(g, hits, op_add_scalar(g, all, KERAS_EPSILON)));
    return op_divide(g, sum_all(g, iou), op_add_scalar(g, sum_all(g, op_convert(g, present, DTYPE_F32)), KERAS_EPSILON));
}
static bool check_ids(MetricCall *call, const Ints *ids, int32_t classes) {
    for (int i = 0; i < ids->count; i++) {
        if (ids->v[i] >= classes || ids->v[i] < -classes) {
            return metric_error(call, "argument-value", "target class %d is outside 0 to %d", (int)ids->v[i], (int)classes - 1);
        }
    }
    return true;
}
static bool update_iou_of(MetricCall *call) {
    const IouArgs *iou = call->args;
    return check_ids(call, &iou->target_class_ids, iou->num_classes) && update_iou(call);
}
static Val result_iou(MetricCall *call) {
    return mean_iou(call, &((const IouArgs *)call->args)->target_class_ids);
}
static Val result_mean_iou(MetricCall *call) {
    return mean_iou(call, NULL);
}

#define CLASSES_ARG               ARG_RANGE(IouArgs, num_classes, ARG_INT, NULL, 1, 1 << 14, "Number of classes")
#define IDS_ARG(initial_)         ARG(IouArgs, target_class_ids, ARG_INTS, initial_, "Classes whose mean is the result")
#define IGNORE_ARG                ARG(IouArgs, ignore_class, ARG_INT, "null", "Targets of this class do not count")
#define SPARSE_TRUE_ARG           ARG(IouArgs, sparse_y_true, ARG_BOOL, "true", "Targets are class numbers; false: the largest of `axis`")
#define SPARSE_PRED_ARG(initial_) ARG(IouArgs, sparse_y_pred, ARG_BOOL, initial_, "Outputs are class numbers; false: the largest of `axis`")
#define AXIS_ARG                  ARG(IouArgs, axis, ARG_INT, "-1", "Axis of the classes")

static const Arg iou_args[] = {CLASSES_ARG, IDS_ARG(NULL), METRIC_ARGS(IouArgs, "null"), IGNORE_ARG, SPARSE_TRUE_ARG, SPARSE_PRED_ARG("true"),
                               AXIS_ARG,    ARGS_END};
DEFINE_METRIC(IoU, NULL, "Intersection over union of chosen classes", IouArgs, iou_args, TARGET_AS_OUTPUT, NULL, update_iou_of, result_iou);

static const Arg mean_iou_args[] = {CLASSES_ARG, METRIC_ARGS(IouArgs, "null"), IGNORE_ARG, SPARSE_TRUE_ARG, SPARSE_PRED_ARG("true"), AXIS_ARG,
                                    ARGS_END};
DEFINE_METRIC(MeanIoU, NULL, "Mean of the intersection over union of all classes", IouArgs, mean_iou_args, TARGET_AS_OUTPUT, NULL, update_iou,
              result_mean_iou);

static const Arg one_hot_iou_args[] = {CLASSES_ARG, IDS_ARG(NULL), METRIC_ARGS(IouArgs, "null"), IGNORE_ARG, SPARSE_PRED_ARG("false"),
                                       AXIS_ARG,    ARGS_END};
DEFINE_METRIC(OneHotIoU, NULL, "Intersection over union of chosen classes; one-hot targets", IouArgs, one_hot_iou_args, TARGET_AS_OUTPUT, NULL,
              update_iou_of, result_iou);

static const Arg one_hot_mean_iou_args[] = {CLASSES_ARG, METRIC_ARGS(IouArgs, "null"), IGNORE_ARG, SPARSE_PRED_ARG("false"), AXIS_ARG, ARGS_END};
DEFINE_METRIC(OneHotMeanIoU, NULL, "Mean of the intersection over union of all classes; one-hot targets", IouArgs, one_hot_mean_iou_args,
              TARGET_AS_OUTPUT, NULL, update_iou, result_mean_iou);

static bool update_binary_iou(MetricCall *call) {
    const IouArgs *iou = call->args;
    Graph *g = call->graph;
    Val output = op_compare_scalar(g, float_of(g, call->output), iou->threshold, COMPARE_GE);
    return check_ids(call, &iou->target_class_ids, 2) &&
           add_pairs(call, class_numbers(call, call->target, true), op_convert(g, output, DTYPE_I32), 2, ARG_NONE);
}
static const Arg binary_iou_args[] = {IDS_ARG("[0, 1]"), ARG(IouArgs, threshold, ARG_FLOAT, "0.5", "Outputs from it on count as class 1"),
                                      METRIC_ARGS(IouArgs, "null"), ARGS_END};
DEFINE_METRIC(BinaryIoU, NULL, "Intersection over union of two classes told apart by a threshold", IouArgs, binary_iou_args, TARGET_AS_OUTPUT, NULL,
              update_binary_iou, result_iou);
