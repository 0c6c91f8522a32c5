/*
 * training/training.h - what the vocabulary of training shares. A loss, a metric, an optimizer is a row of arguments and a builder of graph
 * operations (op_ functions), so that nothing of them exists outside the generated C.
 */
#ifndef HNC_TRAINING_TRAINING_H
#define HNC_TRAINING_TRAINING_H

#include "hnc.h"

/* ---- helpers.c: compounds of operations in Keras's terms */
#define KERAS_EPSILON 1e-7 /* keras.backend.epsilon() */

Val float_of(Graph *g, Val x);                        /* x, converted to float32 unless it is */
Val divide_no_nan(Graph *g, Val a, Val b);            /* a / b, 0 where b is 0 */
Val where_zero(Graph *g, Val predicate, Val on_true); /* on_true where the predicate holds, else 0 */
Val mean_axis(Graph *g, Val x, int axis, bool keepdims);
Val mean_all(Graph *g, Val x); /* scalar; divides by the run-time number of elements */
Val sum_all(Graph *g, Val x);
Val sum_axes_keep(Graph *g, Val x, const int *axes, int count);
Val max_axis(Graph *g, Val x, int axis, bool keepdims);
Val expand_last(Graph *g, Val x);
Val align_left(Graph *g, Val x, int rank);         /* appends axes of extent 1 until x has `rank` axes */
Val one_hot(Graph *g, Val classes, int32_t count); /* i32 [...] -> f32 [..., count] */
Val l2_normalize(Graph *g, Val x, int axis);       /* keras.ops.normalize: x * min(rsqrt(sum x^2), 1 / epsilon) */
Val log_sum_exp(Graph *g, Val x, int axis);        /* stable; -inf where all are -inf */
int32_t last_extent(const Graph *g, Val x);
bool shapes_broadcast(const Shape *a, const Shape *b); /* numpy's rule */

/* ---- losses: what is compared */

/* A target compared with an output. The values function returns one number an example (and step), as Keras's loss functions do before reduction. */
typedef struct {
    Graph *graph;
    Val target; /* float32, or int32 for classes */
    Val output; /* float32 */
    Val logits; /* of the output, or NO_VAL (Keras's `_keras_logits`) */
    Val mask;   /* result: the mask of the values, or NO_VAL */
} Comparison;
typedef Val ValuesFunction(Comparison *pair, const void *args);

typedef enum {
    TARGET_AS_OUTPUT, /* float32, the output's shape */
    TARGET_CLASSES,   /* int32, the output's shape without its last axis */
    TARGET_ROWS,      /* int32, one number a row */
    TARGET_SEQUENCE   /* int32 [batch, labels]: by default as many labels as the output has steps */
} TargetKind;

/* First members of every loss's arguments. */
#define LOSS_MEMBERS                                                                                                                                 \
    int reduction;                                                                                                                                   \
    const char *name;                                                                                                                                \
    const char *dtype;
typedef struct {
    LOSS_MEMBERS
} LossArgs;
typedef enum { REDUCTION_SUM_OVER_BATCH_SIZE, REDUCTION_SUM, REDUCTION_MEAN, REDUCTION_MEAN_WITH_SAMPLE_WEIGHT, REDUCTION_NONE } Reduction;
#define LOSS_ARGS(struct_, name_)                                                                                                                    \
    ARG_PICK(struct_, reduction, "sum_over_batch_size|sum|mean|mean_with_sample_weight|none", "sum_over_batch_size",                                 \
             "How the losses of the examples become one number; `none` cannot be trained"),                                                          \
        ARG(struct_, name, ARG_STRING, name_, "Name of the loss; without effect on the columns"),                                                    \
        ARG(struct_, dtype, ARG_STRING, "null", "Only float32")

typedef struct {
    TargetKind target;
    ValuesFunction *values;
    /* Reports what does not fit; the target and output have their final ranks. NULL: target and output need the same shape (TARGET_AS_OUTPUT). */
    bool (*check)(Diagnostics *diag, Mark mark, const Shape *target, const Shape *output, const void *args);
} LossDef;
#define DEFINE_LOSS(class_, aliases_, doc_, struct_, args_, target_, values_, check_)                                                                \
    static const LossDef class_##_def = {.target = target_, .values = values_, .check = check_};                                                     \
    const ClassDef loss_##class_ = {                                                                                                                 \
        .name = #class_, .aliases = aliases_, .doc = doc_, .size = sizeof(struct_), .args = args_, .build.training = &class_##_def}

/* Ranks that differ by one, as Keras reconciles them (losses/loss.py, squeeze_or_expand_to_same_rank): a last axis of extent 1 is added or dropped.
 */
void match_ranks(Graph *g, Val *first, Val *second, bool expand_rank_1);
/* The same of a pair; logits are lost when the output is reshaped, as in Keras. */
void match_pair(Comparison *pair);
/* Reduced to a scalar (losses/loss.py, reduce_weighted_values). Weight and masks may be NO_VAL; `weight_given` says that weights are known to be
 * there. */
Val reduce_loss(Graph *g, Val values, Val weight, bool weight_given, Val mask, int reduction);
/* Merges a mask into sample weights (losses/loss.py, apply_mask); either may be NO_VAL. */
Val apply_mask(Graph *g, Val weight, Val mask, bool mean);

/* The functions that metrics share with losses. Axes: negative counts from the end. */
ValuesFunction values_mean_squared_error, values_mean_absolute_error, values_mean_absolute_percentage_error, values_mean_squared_logarithmic_error;
ValuesFunction values_log_cosh, values_hinge, values_squared_hinge, values_categorical_hinge, values_kl_divergence, values_poisson;
Val cosine_of(Comparison *pair, int axis);
Val categorical_crossentropy_of(Comparison *pair, bool from_logits, double label_smoothing, int axis);
Val sparse_categorical_crossentropy_of(Comparison *pair, bool from_logits, int ignore_class, int axis);
Val binary_crossentropy_of(Comparison *pair, bool from_logits, double label_smoothing, int axis);

/* ---- metrics */

/* First members of every metric's arguments. */
#define METRIC_MEMBERS                                                                                                                               \
    const char *name;                                                                                                                                \
    const char *dtype;
typedef struct {
    METRIC_MEMBERS
} MetricArgs;
#define METRIC_ARGS(struct_, name_)                                                                                                                  \
    ARG(struct_, name, ARG_STRING, name_, "Column of the history; null is the class's name in snake case"),                                          \
        ARG(struct_, dtype, ARG_STRING, "null", "Only float32")

/* A metric in one graph: update in train and evaluate, result in metrics. */
typedef struct {
    Graph *graph;
    const char *column; /* prefix of its variables */
    const void *args;
    Mark mark;
    Val target, output, logits, mask; /* NO_VAL in the result */
    Val weight;                       /* sample weights, or NO_VAL */
    bool weight_given;
} MetricCall;
typedef struct {
    TargetKind target;
    ValuesFunction *values;           /* a mean of values (MeanMetricWrapper), or NULL */
    bool (*update)(MetricCall *call); /* false after an error */
    Val (*result)(MetricCall *call);  /* a scalar, or a vector: one column an element */
} MetricDef;
#define DEFINE_METRIC(class_, aliases_, doc_, struct_, args_, target_, values_, update_, result_)                                                    \
    static const MetricDef class_##_def = {.target = target_, .values = values_, .update = update_, .result = result_};                              \
    const ClassDef metric_##class_ = {                                                                                                               \
        .name = #class_, .aliases = aliases_, .doc = doc_, .size = sizeof(struct_), .args = args_, .build.training = &class_##_def}

bool metric_update(MetricCall *call, const MetricDef *def);
Val metric_result(MetricCall *call, const MetricDef *def);
bool metric_error(MetricCall *call, const char *code, const char *format, ...) HNC_PRINTF(3, 4); /* returns false */
/* State: a variable of class VARIABLE_METRIC that starts at 0. */
Val metric_state(MetricCall *call, const char *name, DType type, Shape shape); /* its value, in the update */
void metric_assign(MetricCall *call, const char *name, Val val);
void metric_add(MetricCall *call, const char *name, Val increment); /* state += increment, of the increment's type and shape */
Val metric_read(MetricCall *call, const char *name);                /* in the result */
/* Mean over samples of values with the call's weight and mask (metrics/reduction_metrics.py, Mean); `mask_values` is the mask of the values or
 * NO_VAL. */
void metric_mean_update(MetricCall *call, Val values, Val mask_values, bool with_mask);
Val metric_mean_result(MetricCall *call);

/* ---- optimizers */

/* The arguments that all optimizers share (optimizers/base_optimizer.py). */
typedef struct {
    const Node *learning_rate; /* number or schedule */
    double weight_decay;       /* NaN: none */
    double clipnorm, clipvalue, global_clipnorm;
    bool use_ema;
    double ema_momentum;
    int ema_overwrite_frequency;
    double loss_scale_factor;
    int gradient_accumulation_steps;
    const char *name;
} OptimizerArgs;
#define OPTIMIZER_ARG(struct_, member, type_, initial_, low_, high_, doc_)                                                                           \
    { .name = #member, .type = type_, .offset = offsetof(struct_, common.member), .initial = initial_, .doc = doc_, .low = low_, .high = high_ }
#define OPTIMIZER_ARGS(struct_, learning_rate_, weight_decay_)                                                                                       \
    OPTIMIZER_ARG(struct_, learning_rate, ARG_NODE, learning_rate_, 0, 0, "Step size: a number or a schedule {type: CosineDecay, ...}"),             \
        OPTIMIZER_ARG(struct_, weight_decay, ARG_FLOAT, weight_decay_, 0, 0, "Weights shrink by this times the learning rate before each update"),   \
        OPTIMIZER_ARG(struct_, clipnorm, ARG_FLOAT, "null", 0, 0, "Largest norm of each weight's gradient"),                                         \
        OPTIMIZER_ARG(struct_, clipvalue, ARG_FLOAT, "null", 0, 0, "Largest magnitude of a gradient's element"),                                     \
        OPTIMIZER_ARG(struct_, global_clipnorm, ARG_FLOAT, "null", 0, 0, "Largest norm of all gradients together"),                                  \
        OPTIMIZER_ARG(struct_, use_ema, ARG_BOOL, "false", 0, 0, "Keep a moving average of the weights, which replaces them after the last epoch"),  \
        OPTIMIZER_ARG(struct_, ema_momentum, ARG_FLOAT, "0.99", 0, 1, "Momentum of the moving average, 0 to 1"),                                     \
        OPTIMIZER_ARG(struct_, ema_overwrite_frequency, ARG_INT, "null", 1, INT32_MAX, "Every so many steps the averages replace the weights"),      \
        OPTIMIZER_ARG(struct_, loss_scale_factor, ARG_FLOAT, "null", 0, 0, "The loss is multiplied and gradients are divided by this"),              \
        OPTIMIZER_ARG(struct_, gradient_accumulation_steps, ARG_INT, "null", 2, INT32_MAX,                                                           \
                      "The weights move at every n-th batch, by mean gradients"),                                                                    \
        OPTIMIZER_ARG(struct_, name, ARG_STRING, "null", 0, 0, "Name; without effect")

/* A weight's gradient. The gradient of a gather (Embedding) is kept as slices, because Keras on TensorFlow squares and clips each looked-up row
 * by itself (tf.IndexedSlices) instead of their sums. */
typedef struct {
    Val dense;  /* the sum; what linear formulas use */
    int nslice; /* 0: dense only */
    Val *index; /* i32 */
    Val *row;   /* index's shape + the table's without its first axis */
    Shape shape;
} Gradient;
typedef Val UnaryFunction(Graph *g, Val x);
Val gradient_total(Graph *g, const Gradient *gradient, UnaryFunction *function); /* sum of function(slice): function(dense) of dense gradients */
/* The same with each slice multiplied by its rows of `factor` (of the weight's shape) before the function. */
Val gradient_total_scaled(Graph *g, const Gradient *gradient, Val factor, UnaryFunction *function);

typedef struct Optimizer Optimizer;
typedef struct {
    const char *path; /* of the weight */
    int32_t variable;
    Val value;         /* current, after weight decay */
    Gradient gradient; /* clipped */
} Parameter;
typedef struct {
    double learning_rate;                                                                     /* default */
    void (*prepare)(Optimizer *optimizer);                                                    /* scalars, computed once a step; may be NULL */
    Val (*update)(Optimizer *optimizer, const Parameter *parameter);                          /* the new value */
    double (*weight_decay)(const Optimizer *optimizer, const char *path, const Shape *shape); /* of one weight; NULL: the common one. NaN: none */
    bool (*check)(Diagnostics *diag, const Object *object);                                   /* arguments that exclude each other; may be NULL */
} OptimizerDef;
enum { OPTIMIZER_SCALARS = 8 };
struct Optimizer {
    Graph *graph;
    const Object *object;
    const void *args;
    const OptimizerArgs *common;
    const OptimizerDef *def;
    Val learning_rate;             /* f32 scalar */
    Val step;                      /* f32 scalar: updates so far, this one included */
    Val update_now;                /* bool scalar, or NO_VAL: always */
    Val scalar[OPTIMIZER_SCALARS]; /* of prepare */
};
#define DEFINE_OPTIMIZER(class_, doc_, struct_, args_, ...)                                                                                          \
    static const OptimizerDef class_##_def = {__VA_ARGS__};                                                                                          \
    const ClassDef optimizer_##class_ = {.name = #class_, .doc = doc_, .size = sizeof(struct_), .args = args_, .build.training = &class_##_def}

/* Slots: variables "<weight>/<slot>" of class VARIABLE_OPTIMIZER. Writes keep the old value on batches that only accumulate gradients. */
Val slot_read(Optimizer *optimizer, const Parameter *parameter, const char *slot, double start);
Val slot_read_shape(Optimizer *optimizer, const Parameter *parameter, const char *slot, Shape shape, double start);
Val slot_read_copy(Optimizer *optimizer, const Parameter *parameter, const char *slot); /* starts as a copy of the weight */
void slot_write(Optimizer *optimizer, const Parameter *parameter, const char *slot, Val val);
Val scalar_slot_read(Optimizer *optimizer, const char *name, double start);
void scalar_slot_write(Optimizer *optimizer, const char *name, Val val);
/* Adam's step, also for Muon's other weights. */
Val adam_alpha(Optimizer *optimizer, Val learning_rate, double beta_1, double beta_2);
Val adam_update(Optimizer *optimizer, const Parameter *parameter, Val alpha, double beta_1, double beta_2, double epsilon, bool amsgrad);
/* constant `base` to a scalar power */
Val power_of(Graph *g, double base, Val exponent);

/* The whole step after the loss: gradients of `loss` to the trainable weights, clipping, decay, update, averages, constraints, iterations.
 * False when nothing can be trained (reported). */
bool optimizer_build(Graph *g, const Object *object, const Object *schedule, double learning_rate, Val loss);
const OptimizerArgs *optimizer_common(const Object *object);

/* ---- training.c: the section, parsed */
typedef struct {
    const char *reference; /* of the output: "lstm:1" */
    const char *name;      /* Keras's name of the output in columns */
    const Node *loss_node;
    double loss_weight; /* NaN: none */
    const Object *loss; /* NULL: none, or `crossentropy`, which the shapes resolve */
    bool crossentropy;
    Mark mark;
} OutputTraining;
typedef struct {
    int output;
    bool weighted;
    const Object *object; /* NULL: `accuracy`, resolved by the shapes */
    const char *string;   /* as spelled, where a string was given */
    const char *column;   /* unique */
    Mark mark;
} MetricUse;
struct Training {
    TrainingOptions options;
    const Object *optimizer;
    const Object *schedule; /* or NULL */
    double learning_rate;
    OutputTraining *output;
    int noutput;
    MetricUse *metric;
    int nmetric;
    int nclass_weight;   /* 0: none */
    float *class_weight; /* [nclass_weight]: by class; the last entry is for all others */
    Mark class_weight_mark;
    Mark mark;
};
bool metric_columns(Arena *arena, Training *training); /* names as Keras's CompileMetrics gives them; training.c's own step, in columns.c */

/* class definitions, one list a family */
#define LOSS(class_)        extern const ClassDef loss_##class_;
#define METRIC(class_)      extern const ClassDef metric_##class_;
#define OPTIMIZER(class_)   extern const ClassDef optimizer_##class_;
#define SCHEDULE(class_)    extern const ClassDef schedule_##class_;
#define INITIALIZER(class_) extern const ClassDef initializer_##class_;
#define REGULARIZER(class_) extern const ClassDef regularizer_##class_;
#define CONSTRAINT(class_)  extern const ClassDef constraint_##class_;
#define CALLBACK(class_)    extern const ClassDef callback_##class_;
#include "training/losses.def"
#include "training/metrics.def"
#include "training/optimizers.def"
#include "training/schedules.def"
#include "training/initializers.def"
#include "training/regularizers.def"
#include "training/constraints.def"
#include "training/callbacks.def"
#undef LOSS
#undef METRIC
#undef OPTIMIZER
#undef SCHEDULE
#undef INITIALIZER
#undef REGULARIZER
#undef CONSTRAINT
#undef CALLBACK

#endif
