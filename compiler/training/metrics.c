/*
 * metrics.c - the state of metrics and their means (keras/src/metrics/reduction_metrics.py), and the metrics that are means of a loss's values.
 */
#include "training/training.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

/* ---- state */

static int32_t find_state(MetricCall *call, const char *name) {
    return program_find(call->graph->program, VARIABLE_METRIC, arena_printf(call->graph->arena, "%s/%s", call->column, name));
}

Val metric_state(MetricCall *call, const char *name, DType type, Shape shape) {
    Graph *g = call->graph;
    Variable variable = {.name = arena_printf(g->arena, "%s/%s", call->column, name),
                         .class_ = VARIABLE_METRIC,
                         .type = type,
                         .shape = shape,
                         .start_variable = -1,
                         .layer = -1};
    return graph_variable(g, program_variable(g->program, &variable));
}

void metric_assign(MetricCall *call, const char *name, Val val) {
    int32_t variable = find_state(call, name);
    assert(variable >= 0);
    graph_update(call->graph, variable, val);
}

void metric_add(MetricCall *call, const char *name, Val increment) {
    Graph *g = call->graph;
    Val state = metric_state(call, name, val_type(g, increment), *val_shape(g, increment));
    metric_assign(call, name, op_add(g, state, increment));
}

Val metric_read(MetricCall *call, const char *name) {
    int32_t variable = find_state(call, name);
    assert(variable >= 0 && "the update made it");
    return graph_variable(call->graph, variable);
}

bool metric_error(MetricCall *call, const char *code, const char *format, ...) {
    va_list list;
    char text[400];
    va_start(list, format);
    vsnprintf(text, sizeof(text), format, list);
    va_end(list);
    diag_error(call->graph->diag, call->mark, code, "metric '%s': %s", call->column, text);
    return false;
}

/* ---- means */

/* Mean over the axes from `first` on. */
static Val mean_from(Graph *g, Val x, int first) {
    int rank = val_shape(g, x)->rank, axes[MAX_RANK], count = 0;
    for (int i = first; i < rank; i++) {
        axes[count++] = i;
    }
    return count ? op_reduce_mean(g, x, axes, count, false) : x;
}

void metric_mean_update(MetricCall *call, Val values, Val mask_values, bool with_mask) {
    Graph *g = call->graph;
    Val weight = call->weight, mask = with_mask ? call->mask : NO_VAL;
    bool weighted = call->weight_given || mask != NO_VAL;
    if (!weighted && val_shape(g, values)->rank > 0 && val_shape(g, values)->dim[0] >= 0) {
        weight = NO_VAL; /* one value a column: there is no row to weigh */
    }
    weight = apply_mask(g, weight, mask, false);
    if (weight != NO_VAL && weighted && mask_values != NO_VAL) {
        weight = apply_mask(g, weight, mask_values, false);
    }
    if (weight != NO_VAL && val_shape(g, values)->rank > 0) {
        match_ranks(g, &values, &weight, true);
        int rank = val_shape(g, weight)->rank;
        values = mean_from(g, values, rank);
        weight = mean_from(g, weight, val_shape(g, values)->rank);
        weight = op_broadcast(g, weight, *val_shape(g, values));
        values = op_multiply(g, values, weight);
        weight = mean_from(g, weight, 1);
    }
    values = mean_from(g, values, 1);
    Shape shape = *val_shape(g, values);
    metric_add(call, "total", sum_all(g, values));
    metric_add(call, "count", weight != NO_VAL && shape.rank > 0 ? sum_all(g, weight) : op_batch_count(g, shape));
}

Val metric_mean_result(MetricCall *call) {
    return divide_no_nan(call->graph, metric_read(call, "total"), metric_read(call, "count"));
}

bool metric_update(MetricCall *call, const MetricDef *def) {
    Graph *g = call->graph;
    if (!def->values) {
        return def->update(call);
    }
    Comparison pair = {.graph = g, .target = call->target, .output = float_of(g, call->output), .logits = call->logits, .mask = NO_VAL};
    Val target = call->target, output = call->output;
    match_ranks(g, &target, &output, true);
    const Shape *a = val_shape(g, target), *b = val_shape(g, output);
    if (def->target == TARGET_AS_OUTPUT) {
        pair.target = float_of(g, pair.target);
        if (a->rank != b->rank || !shapes_broadcast(a, b)) {
            return metric_error(call, "target-shape", "its target %s and output %s have different shapes", shape_text(g->arena, a),
                                shape_text(g->arena, b));
        }
    } else {
        Shape without = shape_without(val_shape(g, call->output), -1), own = *val_shape(g, call->target);
        if (own.rank == without.rank + 1 && own.dim[own.rank - 1] == 1) {
            own.rank--;
        }
        if (val_shape(g, call->output)->rank < 2 || !shape_equal(&own, &without)) {
            return metric_error(call, "target-shape", "it needs class numbers of the shape %s as targets, not %s", shape_text(g->arena, &without),
                                shape_text(g->arena, val_shape(g, call->target)));
        }
    }
    Val values = def->values(&pair, call->args);
    val_name(g, values, arena_printf(g->arena, "%s_values", call->column));
    metric_mean_update(call, values, pair.mask, true);
    return true;
}

Val metric_result(MetricCall *call, const MetricDef *def) {
    return def->result ? def->result(call) : metric_mean_result(call);
}

/* ---- means of a loss's values */

#define DEFINE_MEAN_METRIC(class_, aliases_, doc_, name_, values_)                                                                                   \
    static const Arg class_##_args[] = {METRIC_ARGS(MetricArgs, name_), ARGS_END};                                                                   \
    DEFINE_METRIC(class_, aliases_, doc_, MetricArgs, class_##_args, TARGET_AS_OUTPUT, values_, NULL, NULL)

DEFINE_MEAN_METRIC(MeanSquaredError, "mse MSE", "Mean of the squared differences", "mean_squared_error", values_mean_squared_error);
DEFINE_MEAN_METRIC(MeanAbsoluteError, "mae MAE", "Mean of the absolute differences", "mean_absolute_error", values_mean_absolute_error);
DEFINE_MEAN_METRIC(MeanAbsolutePercentageError, "mape MAPE", "Mean of the absolute differences relative to the targets, in percent",
                   "mean_absolute_percentage_error", values_mean_absolute_percentage_error);
DEFINE_MEAN_METRIC(MeanSquaredLogarithmicError, "msle MSLE", "Mean of the squared differences of log(x + 1)", "mean_squared_logarithmic_error",
                   values_mean_squared_logarithmic_error);
DEFINE_MEAN_METRIC(LogCoshError, NULL, "Mean of log(cosh(difference))", "logcosh", values_log_cosh);
DEFINE_MEAN_METRIC(Hinge, NULL, "Mean of max(1 - target * output, 0)", "hinge", values_hinge);
DEFINE_MEAN_METRIC(SquaredHinge, NULL, "Mean of the square of max(1 - target * output, 0)", "squared_hinge", values_squared_hinge);
DEFINE_MEAN_METRIC(CategoricalHinge, NULL, "max(largest wrong output - right output + 1, 0)", "categorical_hinge", values_categorical_hinge);
DEFINE_MEAN_METRIC(KLDivergence, NULL, "Kullback-Leibler divergence", "kl_divergence", values_kl_divergence);
DEFINE_MEAN_METRIC(Poisson, NULL, "Mean of output - target * log(output)", "poisson", values_poisson);

typedef struct {
    METRIC_MEMBERS
    bool from_logits;
    double label_smoothing;
    int axis, ignore_class;
} CrossentropyMetricArgs;
#define LOGITS_ARG    ARG(CrossentropyMetricArgs, from_logits, ARG_BOOL, "false", "The output holds logits, not probabilities")
#define SMOOTHING_ARG ARG_RANGE(CrossentropyMetricArgs, label_smoothing, ARG_FLOAT, "0", 0, 1, "How far targets are drawn to a uniform distribution")
#define AXIS_ARG      ARG(CrossentropyMetricArgs, axis, ARG_INT, "-1", "Axis of the classes")

static Val values_binary_crossentropy(Comparison *pair, const void *args) {
    const CrossentropyMetricArgs *crossentropy = args;
    return binary_crossentropy_of(pair, crossentropy->from_logits, crossentropy->label_smoothing, -1);
}
static const Arg binary_crossentropy_args[] = {METRIC_ARGS(CrossentropyMetricArgs, "binary_crossentropy"), LOGITS_ARG, SMOOTHING_ARG, ARGS_END};
DEFINE_METRIC(BinaryCrossentropy, "bce BCE", "Cross-entropy of independent yes or no targets", CrossentropyMetricArgs, binary_crossentropy_args,
              TARGET_AS_OUTPUT, values_binary_crossentropy, NULL, NULL);

/* Axis arguments are within the rank, or the last axis takes their place: metrics have no check before the shapes are known. */
static int safe_axis(const Comparison *pair, int axis) {
    int rank = val_shape(pair->graph, pair->output)->rank;
    return axis < -rank || axis >= rank ? -1 : axis;
}
static Val values_categorical_crossentropy(Comparison *pair, const void *args) {
    const CrossentropyMetricArgs *crossentropy = args;
    return categorical_crossentropy_of(pair, crossentropy->from_logits, crossentropy->label_smoothing, safe_axis(pair, crossentropy->axis));
}
static const Arg categorical_crossentropy_args[] = {METRIC_ARGS(CrossentropyMetricArgs, "categorical_crossentropy"), LOGITS_ARG, SMOOTHING_ARG,
                                                    AXIS_ARG, ARGS_END};
DEFINE_METRIC(CategoricalCrossentropy, NULL, "Cross-entropy with one-hot targets", CrossentropyMetricArgs, categorical_crossentropy_args,
              TARGET_AS_OUTPUT, values_categorical_crossentropy, NULL, NULL);

static Val values_sparse_categorical_crossentropy(Comparison *pair, const void *args) {
    const CrossentropyMetricArgs *crossentropy = args;
    return sparse_categorical_crossentropy_of(pair, crossentropy->from_logits, crossentropy->ignore_class, -1);
}
static const Arg sparse_categorical_crossentropy_args[] = {
    METRIC_ARGS(CrossentropyMetricArgs, "sparse_categorical_crossentropy"), LOGITS_ARG,
    ARG(CrossentropyMetricArgs, ignore_class, ARG_INT, "null", "Targets of this class do not count"), AXIS_ARG, ARGS_END};
DEFINE_METRIC(SparseCategoricalCrossentropy, NULL, "Cross-entropy with class numbers as targets", CrossentropyMetricArgs,
              sparse_categorical_crossentropy_args, TARGET_CLASSES, values_sparse_categorical_crossentropy, NULL, NULL);
