/*
 * hnc.h - the central types of the compiler, then every module's functions under its file's name.
 *
 *   model.yaml --spec--> Node --model--> Layers --build--> Graph --differentiate--> Graph+ --passes--> Units --plan--> Plan
 *              --emit--> model.c, model.h
 *
 * Dependencies point one way: cli -> compile -> {spec -> layers, training -> graph} -> passes -> emit; support is below all.
 * Nothing below cli prints or exits: user faults become diagnostics, internal faults are assertions.
 */
#ifndef HNC_H
#define HNC_H

#include "support/support.h"

/* ================================================================= spec/ ================================================================== */

/* ---- spec/yaml.c: libyaml's events become nodes that know their place. YAML 1.2 core schema; aliases expand up to a cap. */
typedef enum { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;
typedef struct Node Node;
struct Node {
    NodeKind kind;
    Mark mark;
    const char *text; /* scalar */
    bool quoted;      /* scalar in quotes: always a string */
    int count;        /* list, map */
    Node **item;      /* list: items; map: values */
    Node **key;       /* map: keys, scalars */
};
enum { YAML_MAX_BYTES = 16 << 20, YAML_MAX_DEPTH = 64, YAML_MAX_NODES = 2000000 };
Node *yaml_parse(Arena *arena, Diagnostics *diag, const char *data, size_t length); /* NULL after an error */
Node *node_get(const Node *map, const char *key);                                   /* value or NULL */
bool node_is_null(const Node *node);                                                /* NULL, ~, null, empty plain scalar */
bool node_as_int(const Node *node, int64_t *value);                                 /* 3, -1, 0x10, also 3.0 */
bool node_as_float(const Node *node, double *value);                                /* 1e-5, 3, .inf */
bool node_as_bool(const Node *node, bool *value);                                   /* true, false (core schema: True, TRUE ...) */

/* ---- spec/args.c: argument tables turn nodes into typed structs: parser, defaults, checks, help and schema read the same rows. */
typedef struct ClassDef ClassDef;
typedef struct Object Object;
typedef enum {
    ARG_INT,      /* int; null is ARG_NONE */
    ARG_FLOAT,    /* double; null is NaN */
    ARG_BOOL,     /* bool */
    ARG_STRING,   /* const char *; null is NULL */
    ARG_CHOICE,   /* int: index into `choices` ("valid|same|causal"); null is -1 */
    ARG_INTS,     /* Ints: a number or a list; null items (and nested pairs flattened: [[1, 2], [0, 1]] -> 1 2 0 1, pairs = true) */
    ARG_FLOATS,   /* Floats: a number or a list (nested lists flattened) */
    ARG_STRINGS,  /* Strings: a string or a list */
    ARG_OBJECT,   /* const Object *: name, {type: Name, ...} of `family`; null is NULL */
    ARG_OBJECTS,  /* Objects: one or a list of them */
    ARG_NODE      /* const Node *: the builder reads it itself (Model's `model:`, schedules' mixed lists) */
} ArgType;
typedef enum {
    FAMILY_LAYER, FAMILY_CELL, FAMILY_ACTIVATION, FAMILY_INITIALIZER, FAMILY_REGULARIZER, FAMILY_CONSTRAINT,
    FAMILY_LOSS, FAMILY_METRIC, FAMILY_OPTIMIZER, FAMILY_SCHEDULE, FAMILY_CALLBACK, FAMILY_FEATURE, FAMILY_COUNT
} Family;
enum { ARG_NONE = INT32_MIN, MAX_RANK = 8 };
/* none: null was given; scalar: one bare number was given; items that are null are ARG_NONE */
typedef struct { int count; int32_t *v; bool none, pairs, scalar; } Ints;
typedef struct { int count; double *v; bool none, scalar; } Floats;
typedef struct { int count; const char **v; bool none; } Strings;
typedef struct { int count; const Object **v; bool none; } Objects;
typedef struct {
    const char *name;
    ArgType type;
    size_t offset;        /* in the class's argument struct */
    const char *initial;  /* the default as YAML text; NULL: the argument is required */
    const char *doc;      /* one sentence; may state the range */
    const char *choices;  /* ARG_CHOICE */
    Family family;        /* ARG_OBJECT(S) */
    double low, high;     /* numbers: allowed range when low < high */
} Arg;
/* null is accepted where `initial` is "null" or `choices` lists null (ARG_PICK(..., "sum|concat|null", ...); any type), and for every
 * ARG_OBJECT(S) and ARG_NODE. Keys that Keras's base classes take are accepted without a row: name, trainable, dtype (float32 only) of layers and
 * cells, name and dtype of losses and metrics,
 * name of optimizers and schedules. */
/* Every argument table ends with ARGS_END; rows are written with ARG(struct, member, type, initial, doc) and its kin. */
#define ARG(struct_, member, type_, initial_, doc_) {.name = #member, .type = type_, .offset = offsetof(struct_, member), \
    .initial = initial_, .doc = doc_}
#define ARG_RANGE(struct_, member, type_, initial_, low_, high_, doc_) \
    {.name = #member, .type = type_, .offset = offsetof(struct_, member), .initial = initial_, .doc = doc_, .low = low_, .high = high_}
#define ARG_PICK(struct_, member, choices_, initial_, doc_) \
    {.name = #member, .type = ARG_CHOICE, .offset = offsetof(struct_, member), .initial = initial_, .doc = doc_, .choices = choices_}
#define ARG_OF(struct_, member, family_, initial_, doc_) \
    {.name = #member, .type = ARG_OBJECT, .offset = offsetof(struct_, member), .initial = initial_, .doc = doc_, .family = family_}
#define ARGS_END {.name = NULL}

typedef struct Call Call;
typedef struct Graph Graph;
typedef int32_t Val; /* a handle of a graph's value: arrays may grow, dumps are stable */
enum { NO_VAL = -1 };

/* One class of Keras: a layer, an activation, a loss... The family says which member of `build` holds. */
struct ClassDef {
    const char *name;    /* Keras's class name (activations: the function's name) */
    const char *aliases; /* further accepted names, separated by spaces; snake_case of `name` is always accepted outside layers */
    const char *doc;     /* one sentence for `hnc help` */
    size_t size;         /* of the argument struct */
    const Arg *args;     /* NULL: none */
    unsigned flags;      /* LAYER_... */
    const char *weights; /* layers: documentation of weights, "kernel [input_dim, units]; bias [units]" */
    const char *shapes;  /* layers: "(batch, ..., input_dim) -> (batch, ..., units)" */
    const char *call;    /* layers: keyword arguments of Keras's call that `call:` may hold, separated by spaces; NULL: none */
    const char *refuse;  /* not NULL: known to Keras but impossible here; the reason and what to do instead */
    union {
        bool (*layer)(Call *call);                                                    /* layers/: reads call->in, writes call->out */
        const void *cell;                                                             /* CellDef, layers/rnn.c */
        Val (*activation)(Graph *graph, Val x, const void *args);
        Val (*initializer)(Graph *graph, const int32_t *dim, int rank, Val seed, int stream, const void *args); /* in the init graph */
        Val (*regularizer)(Graph *graph, Val weight, const void *args);               /* scalar penalty */
        Val (*constraint)(Graph *graph, Val weight, const void *args);                /* projected weight */
        Val (*schedule)(Graph *graph, Val iterations, const void *args);              /* float scalar from int32 scalar */
        const void *training;                                                         /* LossDef, MetricDef, OptimizerDef of training/ */
    } build;
};
struct Object {
    const ClassDef *def;
    void *args; /* struct of def->size */
    Mark mark;
    const Node *node;
};
enum {
    LAYER_PASSES_MASK = 1,   /* Keras's supports_masking with the default compute_mask: output mask = input mask */
    LAYER_BATCH_STATE = 2,   /* in training it reduces over the batch or carries state: TimeDistributed runs it step by step */
    LAYER_OWN_ACTIVITY = 4   /* its builder applies activity_regularizer to its parts (MultiHeadAttention); call_build leaves the outputs alone */
};
/* Fills a new Object from a node (string or map with `type`), reporting every fault; NULL after an error. `extra` names keys that the caller reads
 * itself. */
Object *object_parse(Arena *arena, Diagnostics *diag, Family family, const Node *node, const char *const *extra, int extra_count);
/* Fills `args` from `map` by `table`; false after an error. Keys in `extra` are skipped; other keys not in the table are errors. */
bool args_parse(Arena *arena, Diagnostics *diag, const char *what, const Arg *table, void *args, const Node *map, const char *const *extra,
                int extra_count);
const ClassDef *class_find(Family family, const char *name); /* by name, alias or snake_case; NULL */
int class_list(Family family, const ClassDef *const **list);
/* ---- spec/schema.c: the tables as JSON Schema. Definitions "layer", "layer.Dense", "layer_entry" and so on, comma between, none around. */
void schema_families(Arena *arena, Text *out);
void schema_argument(Arena *arena, Text *out, const Arg *arg, bool first); /* one row as a member of `properties` */
const char *snake_case(Arena *arena, const char *class_name); /* Keras's to_snake_case */
const char *family_name(Family family);                          /* "layer", "loss" ... */
const char *family_plural(Family family);                        /* "layers", "losses" ... */
const char *node_describe(Arena *arena, const Node *node);       /* for messages: "a list", "null", "the text `abc`" */

/* ================================================================= graph/ ================================================================= */

typedef enum { DTYPE_F32, DTYPE_I32, DTYPE_U8, DTYPE_BOOL } DType; /* U8 only as a model input; BOOL is one byte, 0 or 1, in buffers */

/* dim[i] >= 0: a fixed extent. dim[i] < 0: a multiple of the batch, -10 is BATCH * 10 (TimeDistributed folds time into the batch). */
typedef struct {
    int rank;
    int32_t dim[MAX_RANK];
} Shape;

typedef enum {
    ROLE_TEMPORARY, /* made by an op */
    ROLE_INPUT,     /* model input, target or sample weight: an argument of the generated function */
    ROLE_VARIABLE,  /* the value of a variable (weight, optimizer slot, metric or layer state) at the start of the function */
    ROLE_STEP,      /* inside a scan: the slice of a sequence, a carry, or the step number */
    ROLE_OUTPUT     /* never stored here: outputs are listed in Graph.output */
} Role;

typedef enum {
#define OP(name, ...) OP_##name,
#include "graph/ops.def"
#undef OP
    OP_COUNT
} OpKind;

typedef struct {
    const char *name; /* hint for names in the generated C; may be NULL */
    Role role;
    DType type;
    Shape shape;
    int32_t def;    /* the op that makes it, or -1 */
    int32_t index;  /* ROLE_INPUT: index in Graph.input; ROLE_VARIABLE: index in Program.variable */
    int32_t region; /* where it lives: 0 is the function's body */
} Value;

typedef struct {
    OpKind kind;
    Val *in, *out;
    int nin, nout;
    const void *attr; /* struct of the kind, below; never changed after creation (passes make new ops), but a ScanAttr is filled until scan_end */
    int32_t layer;    /* index in Program.layer, or -1 */
    int32_t region;
    bool gradient;    /* made by differentiate: names and comments say so */
    bool again;       /* a copy made by pass_recompute */
    bool dead;
} Op;

typedef struct {
    int32_t parent; /* region, or -1 */
    int32_t scan;   /* the scan op whose body this is, or -1 (while it is being built, too) */
    int32_t *op;    /* in order of execution */
    int count, capacity;
} Region;

typedef enum {
    INPUT_MODEL,         /* an input of the model */
    INPUT_TARGET,        /* what an output should be; name: the output's reference */
    INPUT_SAMPLE_WEIGHT, /* weights of an output's samples; the generated function accepts NULL for all ones */
    INPUT_SEED           /* i32[2], the init graph's seed (low word, high word) */
} InputKind;
typedef struct {
    const char *name; /* input name, output reference ("lstm:1"), history column */
    Val val;
    InputKind kind;   /* of inputs */
} NamedVal;

typedef struct Program Program;

/* One generated function's computation (predict, train_step, evaluate_step, ...): values and operations in regions. */
struct Graph {
    Arena *arena;
    Diagnostics *diag;
    Program *program;
    const char *name; /* "predict" */
    Value *value;
    int nvalue, value_capacity;
    Op *op;
    int nop, op_capacity;
    Region *region;
    int nregion, region_capacity;
    int32_t current;       /* region that new ops go to */
    int32_t current_layer; /* index in Program.layer that new ops belong to, or -1 */
    bool in_gradient;
    bool training; /* layers behave as in fit */
    NamedVal *input, *output;
    int ninput, noutput, input_capacity, output_capacity;
    Val *variable;     /* per Program.variable: its current value in this graph (the last update), or NO_VAL when not yet used */
    Val *variable_old; /* per Program.variable: its value at the start, or NO_VAL */
    int variable_capacity;
    Val *loss; /* scalars that layers and regularizers add to the loss (training graphs) */
    int nloss, loss_capacity;
    int32_t random_streams; /* next stream number of op_rng_uniform */
    void *scan_stack;
};

/* A variable of the generated program. Its class says which struct of the generated code holds it. */
typedef enum {
    VARIABLE_WEIGHT,
    VARIABLE_OPTIMIZER,
    VARIABLE_METRIC,
    VARIABLE_STATE,
    VARIABLE_STREAM, /* what the function of one step remembers; made after all others */
    VARIABLE_CLASSES
} VariableClass;
typedef struct {
    const char *name; /* "lstm/recurrent_kernel"; the name in the safetensors file */
    VariableClass class_;
    DType type;
    Shape shape; /* no batch, except VARIABLE_STATE (stateful layers) and VARIABLE_STREAM */
    bool trainable;
    bool is_statistic; /* not trainable by nature (moving_mean, vector_u) */
    const Object *initializer, *regularizer, *constraint; /* may be NULL; optimizer and metric variables start at `start` */
    double start;
    int32_t start_variable; /* starts as a copy of this variable (averages of weights), or -1 */
    bool is_average;        /* when training ends, the weight `start_variable` becomes this average of it (use_ema) */
    int32_t layer;          /* index in Program.layer, or -1 */
    Mark mark;
} Variable;

typedef struct {
    const char *name; /* "lstm"; nested: "tower/dense" */
    const char *type; /* Keras class as shown in the summary */
    const Object *object;
    Mark mark;
    Shape out; /* first output's shape, for summary and comments */
    const Shape *outs; /* every output's shape, for the summary; NULL before the layer's first call and for inputs */
    const DType *types; /* every output's type, likewise */
    int nout;
    int depth; /* of nesting */
    bool shared_call; /* a `shares` entry: owns nothing */
    bool is_input;
} LayerInfo;

/* What the generated code needs, in bytes. */
typedef struct {
    int32_t layer; /* index in Program.layer */
    int64_t bytes;
} MemoryPart;
typedef struct {
    int64_t bytes; /* live at the fullest moment of a workspace */
    MemoryPart part[4];
    int count; /* of layers whose values fill it, largest first */
} MemoryPeak;
typedef struct {
    int64_t structs[VARIABLE_CLASSES];
    int64_t workspace, train_workspace;
    int64_t tables;            /* constants besides embedded weights */
    int64_t stack, init_stack; /* bounds, for compilers that optimize */
    MemoryPeak predict, train;
    int64_t unlimited;            /* the training workspace without --memory-limit; 0: none was asked for */
    double step_work, recomputed; /* multiply-adds of a training step, and what --memory-limit adds to them */
} ProgramMemory;

/* All that one model file becomes. Each graph is one generated function; they share the variables. */
struct Program {
    Arena *arena;
    Diagnostics *diag;
    const char *name; /* prefix of every generated symbol */
    LayerInfo *layer;
    int nlayer, layer_capacity;
    Variable *variable;
    int nvariable, variable_capacity;
    NameIndex layer_index, variable_index[VARIABLE_CLASSES]; /* by name */
    const char **member; /* C names of the variables: program_name_members */
    struct Model *model;
    struct DataSection *data; /* the data section, or NULL; data/section.h */
    struct Decoder *decoder;  /* outputs that are decoded, when asked for; decode.h */
    int ndecoder;
    const char *hash; /* of the model file: the start of its SHA-256 in hex */
    Graph *predict;        /* inputs -> outputs; updates state variables of stateful layers */
    /* inputs, targets, sample weights -> "loss" (scalar); updates weights, optimizer, metric and state variables; NULL without training */
    Graph *train;
    Graph *evaluate;       /* inputs, targets, sample weights -> outputs; updates the metric variables */
    Graph *metrics;        /* metric variables -> one float scalar per history column ("loss", "accuracy", ...: outputs in that order) */
    Graph *init;           /* seed -> every weight (updates) */
    Graph *step;           /* one step of the inputs -> outputs; updates stream variables; NULL unless asked for */
    int batch, train_batch;
    ProgramMemory memory; /* set by compile_emit */
    bool in_double;       /* set by compile_emit: the text has doubles for floats */
    bool bf16;             /* large weights are stored as bfloat16; there is no train_step then */
    const float *const *embedded; /* per variable: values that the generated C holds as constants (weights), or NULL */
    const int *sample_weight_rank; /* per model output: 0 none, 1 [batch] (when NULL, too), 2 [batch, time]; set by the caller from the data */
    /* per model output: shape of the targets with the batch (dim[0] = -1), set by the caller from the data; NULL or rank 0: what the loss implies */
    const Shape *target_shape;
};

/* ---- graph/graph.c: construction. Every op_ function checks shapes (assertions: the layer's builder has already given users their diagnostics)
 *      and folds trivial cases (reshape to the same shape, add of zero constant...). Elementwise functions broadcast as numpy does. */
Graph *graph_new(Program *program, const char *name, bool training);
Val graph_input(Graph *graph, const char *name, InputKind kind, DType type, Shape shape);
void graph_output(Graph *graph, const char *name, Val val);
int32_t program_variable(Program *program, const Variable *variable); /* by name and class: found or added */
int32_t program_find(const Program *program, VariableClass class_, const char *name); /* -1: there is none */
Val graph_variable(Graph *graph, int32_t variable);                   /* its current value: reads after graph_update see the new one */
void graph_update(Graph *graph, int32_t variable, Val val);           /* from here on the variable is `val`; the function stores it at its end */
void graph_add_loss(Graph *graph, Val scalar);
const Shape *val_shape(const Graph *graph, Val val);
DType val_type(const Graph *graph, Val val);
void val_name(Graph *graph, Val val, const char *name); /* hint for generated names */
Shape shape_make(int rank, const int32_t *dim);
Shape shape_of(int rank, ...); /* dims as int */
Shape shape_without(const Shape *shape, int axis); /* axis removed; negative counts from the end */
bool shape_equal(const Shape *a, const Shape *b);
int64_t shape_fixed_count(const Shape *shape); /* product of the fixed parts: -10 counts as 10 */
bool shape_has_batch(const Shape *shape);
bool shape_same_count(const Shape *a, const Shape *b); /* as many elements, whatever the batch: fixed parts and the number of batch axes agree */
const char *shape_text(Arena *arena, const Shape *shape); /* "(None, 10, 64)"; -10 reads "None*10" */
void graph_dump(const Graph *graph, Text *out);           /* one line an op: %5:f32[B,10,64] = add %3, %4 */
bool graph_verify(const Graph *graph, Text *why);         /* every invariant of the comment above; run after every pass in test builds */

/* constants */
Val op_constant(Graph *g, double value);                                     /* f32 scalar */
Val op_constant_int(Graph *g, int64_t value);                                /* i32 scalar */
Val op_constant_bool(Graph *g, bool value);
Val op_splat(Graph *g, double value, Shape shape);                           /* f32, broadcast of a scalar */
Val op_array(Graph *g, const float *data, Shape shape);                      /* f32 table, copied; becomes static const data */
Val op_array_int(Graph *g, const int32_t *data, Shape shape);
Val op_iota(Graph *g, Shape shape, int axis);                                /* i32: the index along axis */
/* element-wise; unary float */
Val op_negate(Graph *g, Val x);
Val op_abs(Graph *g, Val x);
Val op_sign(Graph *g, Val x);
Val op_exponential(Graph *g, Val x);
Val op_exponential_minus_one(Graph *g, Val x);
Val op_log(Graph *g, Val x);
Val op_log_plus_one(Graph *g, Val x);
Val op_logistic(Graph *g, Val x);
Val op_tanh(Graph *g, Val x);
Val op_sqrt(Graph *g, Val x);
Val op_rsqrt(Graph *g, Val x);
Val op_sine(Graph *g, Val x);
Val op_cosine(Graph *g, Val x);
Val op_erf(Graph *g, Val x);
Val op_erf_inv(Graph *g, Val x);
Val op_floor(Graph *g, Val x);
Val op_ceil(Graph *g, Val x);
Val op_round_nearest_even(Graph *g, Val x);
Val op_not(Graph *g, Val x);        /* bool */
Val op_is_finite(Graph *g, Val x);  /* -> bool */
Val op_convert(Graph *g, Val x, DType type); /* float -> int truncates; to bool: != 0 */
Val op_stop_gradient(Graph *g, Val x);
/* i32 -> i32: Keras's Hashing of integers (FarmHash64 of the decimal text; SipHash with a salt of two words) */
Val op_hash(Graph *g, Val x, int32_t bins, const uint64_t *salt);
/* i32, i32, ... -> i32: Keras's HashedCrossing of `count` integers of one shape (FingerprintCat64) */
Val op_hash_cross(Graph *g, const Val *x, int count, int32_t bins);
/* element-wise; binary. Both operands of one type (op_convert first), except op_select's predicate. i32: add subtract multiply divide remainder
 * minimum maximum. */
Val op_add(Graph *g, Val a, Val b);
Val op_subtract(Graph *g, Val a, Val b);
Val op_multiply(Graph *g, Val a, Val b);
Val op_divide(Graph *g, Val a, Val b);
Val op_maximum(Graph *g, Val a, Val b); /* gradient to a where a >= b, else to b */
Val op_minimum(Graph *g, Val a, Val b); /* gradient to a where a <= b, else to b */
Val op_power(Graph *g, Val a, Val b);
Val op_remainder(Graph *g, Val a, Val b);
Val op_and(Graph *g, Val a, Val b); /* bool */
Val op_or(Graph *g, Val a, Val b);
typedef enum { COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE } CompareDirection;
Val op_compare(Graph *g, Val a, Val b, CompareDirection direction); /* -> bool */
Val op_select(Graph *g, Val predicate, Val on_true, Val on_false);
/* conveniences with a float constant, and common compounds (made of the above) */
Val op_add_scalar(Graph *g, Val x, double c);
Val op_multiply_scalar(Graph *g, Val x, double c);
Val op_maximum_scalar(Graph *g, Val x, double c);
Val op_minimum_scalar(Graph *g, Val x, double c);
Val op_compare_scalar(Graph *g, Val x, double c, CompareDirection direction); /* x of any type */
Val op_square(Graph *g, Val x);
Val op_clamp(Graph *g, Val x, double low, double high); /* minimum(maximum(x, low), high) */
Val op_relu(Graph *g, Val x);                           /* maximum with 0; gradient 0 at 0 */
Val op_softplus(Graph *g, Val x);                       /* log(1 + e^x), stable */
/* views: index maps; they move no data unless they must */
Val op_broadcast(Graph *g, Val x, Shape shape);                              /* numpy rules: axes aligned at the right */
Val op_broadcast_in_dim(Graph *g, Val x, Shape shape, const int *axes);      /* axis i of x becomes axis axes[i] of shape */
Val op_reshape(Graph *g, Val x, Shape shape);                                /* same elements in row-major order; may fold or unfold the batch */
Val op_expand_dims(Graph *g, Val x, int axis);
Val op_squeeze(Graph *g, Val x, int axis);
Val op_transpose(Graph *g, Val x, const int *permutation);                   /* out axis i is x axis permutation[i] */
/* batch axes: whole, start 0, limit as dim, stride 1 */
Val op_slice(Graph *g, Val x, const int32_t *start, const int32_t *limit, const int32_t *stride);
Val op_slice_axis(Graph *g, Val x, int axis, int32_t start, int32_t limit);  /* one axis */
Val op_reverse(Graph *g, Val x, int axis);
/* low, high may be negative: cropping */
Val op_pad(Graph *g, Val x, double value, const int32_t *low, const int32_t *high, const int32_t *interior /* or NULL */);
Val op_concatenate(Graph *g, const Val *x, int count, int axis);
/* reductions: the axes disappear */
typedef enum { REDUCE_ADD, REDUCE_MULTIPLY, REDUCE_MAX, REDUCE_MIN, REDUCE_AND, REDUCE_OR } ReduceKind;
/* max/min gradient: shared equally between ties, as TensorFlow's reduce_max */
Val op_reduce(Graph *g, Val x, ReduceKind kind, const int *axes, int count);
Val op_reduce_sum(Graph *g, Val x, int axis, bool keepdims);                 /* one axis; negative counts from the end */
Val op_reduce_mean(Graph *g, Val x, const int *axes, int count, bool keepdims); /* over the batch too: divides by the run-time number of rows */
Val op_reduce_all(Graph *g, Val x, ReduceKind kind);                         /* to a scalar */
Val op_batch_count(Graph *g, Shape shape);                                   /* f32 scalar: number of elements of shape at run time (n rows) */
Val op_arg_max(Graph *g, Val x, int axis);                                   /* i32, first of ties; the axis disappears */
Val op_arg_min(Graph *g, Val x, int axis);
Val op_cumulative_sum(Graph *g, Val x, int axis, bool exclusive, bool reverse);
void op_sort(Graph *g, Val x, int axis, bool descending, Val *values, Val *indices); /* stable; indices i32, may be NULL */
/* contractions. Labels are letters, one per axis: op_dot(g, q, k, "bthd,bshd->bhts"). A label in both operands but not in the result is summed over;
 * each label of the result occurs in an operand; a label in only one operand must be in the result (reduce first otherwise); none repeats within
 * an operand.
 * This is StableHLO's dot_general with its final transpose named at once. */
Val op_dot(Graph *g, Val a, Val b, const char *labels);
/* numpy's einsum of two operands: labels in one operand only and not in the result are reduced first; no ellipsis */
Val op_einsum(Graph *g, Val a, Val b, const char *equation);
typedef struct {
    int spatial;                       /* 1..3 */
    int32_t stride[3], dilation[3];    /* of the kernel */
    int32_t pad_low[3], pad_high[3];
    int32_t groups;
    int32_t size_in[3], size_out[3], kernel[3];
    int32_t channels_in, channels_out; /* of all groups */
} ConvAttr;
/* The three faces of one trilinear form (channels last; kernel: spatial..., channels_in / groups, channels_out):
 *   out[b, o, k] = sum over r, c of in[b, o * stride + r * dilation - pad_low, c] * kernel[r, c, k]
 * so the set is closed under differentiation. Input axes: batch (one axis; may be a multiple of the batch), spatial, channels. */
Val op_convolution(Graph *g, Val in, Val kernel, const ConvAttr *attr);
Val op_convolution_input(Graph *g, Val out, Val kernel, const ConvAttr *attr);  /* gradient to the input; also transposed convolution */
Val op_convolution_kernel(Graph *g, Val in, Val out, const ConvAttr *attr);     /* gradient to the kernel */
typedef struct {
    int spatial; /* windows over axes 1..spatial of (batch, spatial..., channels) */
    int32_t window[3], stride[3], dilation[3], pad_low[3], pad_high[3];
    int32_t all_ties; /* bool, of select_and_scatter: every largest element of a window gets its gradient, not the first alone */
} WindowAttr;
Val op_reduce_window(Graph *g, Val x, ReduceKind kind /* ADD or MAX */, const WindowAttr *attr); /* padding does not take part in MAX */
Val op_select_and_scatter(Graph *g, Val x, Val dout, const WindowAttr *attr);    /* gradient of MAX: to the first largest of each window */
Val op_spread_window(Graph *g, Val dout, const WindowAttr *attr, Shape in);      /* gradient of ADD */
/* gather: out = table indexed along `axis` by indices; the first `batch_axes` axes of table and indices are the same.
 * out shape: table[:axis] + indices[batch_axes:] + table[axis+1:]. Out-of-range indices are clamped into the table (the runtime checks data
 * beforehand). */
Val op_gather(Graph *g, Val table, Val indices, int axis, int batch_axes);
/* gradient of gather to the table: zeros plus updates */
Val op_scatter_add(Graph *g, Val indices, Val updates, int axis, int batch_axes, Shape table);
/* rows: over the last axis, stable */
Val op_softmax(Graph *g, Val x);
Val op_log_softmax(Graph *g, Val x);
/* -sum labels * log_softmax(logits) over the last axis; gradient (softmax - labels) as TensorFlow's operation, also when labels do not sum to 1 */
Val op_softmax_cross_entropy(Graph *g, Val logits, Val labels);
/* random: uniform [0, 1) from a counter: element i of stream s at (seed, step) is the same on every target, for every batch and thread. seed:
 * i32[2] value (u64 bits), step: i32 scalar */
Val op_rng_uniform(Graph *g, Val seed, Val step, Shape shape);
Val op_rng_normal(Graph *g, Val seed, Val step, Shape shape); /* Box-Muller on two uniform streams */
/* the training graph's seed and iterations (inputs of the optimizer struct), for dropout */
void graph_random_source(Graph *g, Val *seed, Val *step);

/* ---- graph/scan.c: recurrence. Between scan_begin and scan_end every op_ call goes into the body; values of outer regions may be used inside
 * directly. */
typedef struct {
    int32_t length;
    bool reverse;  /* steps run from length - 1 down to 0; slices and stacked rows keep their places */
    int32_t region;
    Val step;      /* i32 scalar inside, or NO_VAL */
    int nsequence, ncarry, nstack;
    Val *sequence_inner; int *sequence_axis; /* op.in[i]: the sequences */
    Val *carry_inner, *carry_next;           /* op.in[nsequence + i]: initial values; op.out[i]: final values */
    Val *stack_inner; int *stack_axis;       /* op.out[ncarry + i]: stacked per-step values */
} ScanAttr;
typedef struct Scan Scan;
Scan *scan_begin(Graph *g, int32_t length, bool reverse);
Val scan_sequence(Scan *scan, Val sequence, int axis); /* inside: the slice of this step, without that axis */
Val scan_carry(Scan *scan, Val initial);               /* inside: the carried value at the start of the step */
void scan_next(Scan *scan, Val carry, Val next);
Val scan_step(Scan *scan);                             /* inside: the step number, i32 scalar */
int scan_stack(Scan *scan, Val per_step, int axis);    /* asks for all steps' values along a new axis; returns a slot */
void scan_end(Scan *scan);
Val scan_final(const Scan *scan, Val carry);           /* outside, after scan_end */
Val scan_stacked(const Scan *scan, int slot);

/* ---- graph/differentiate.c */
/* Appends to the graph the gradients of scalar `loss` with respect to `wrt`; gradient[i] is NO_VAL where there is no path. */
void graph_differentiate(Graph *graph, Val loss, const Val *wrt, int count, Val *gradient);
/* The rule of one op, in graph/ops/: adds to the cotangents of op's inputs through `accumulate`. */
typedef struct Adjoint Adjoint;
Val adjoint_of(Adjoint *adjoint, Val out);             /* cotangent of an output of the op, or NO_VAL */
bool adjoint_wanted(Adjoint *adjoint, Val in);         /* does anything need the cotangent of this input? */
void adjoint_add(Adjoint *adjoint, Val in, Val cotangent);
typedef void GradientRule(Graph *graph, Adjoint *adjoint, const Op *op);
typedef struct {
    const char *name; /* StableHLO's */
    unsigned flags;   /* OP_ELEMENTWISE ... */
    GradientRule *gradient; /* NULL: not differentiable (integers, comparisons) */
} OpInfo;
enum { OP_ELEMENTWISE = 1, OP_VIEW = 2, OP_COMMUTATIVE = 4, OP_CHEAP = 8 /* recompute rather than keep for backward */ };
const OpInfo *op_info(OpKind kind);

/* Attributes by kind (see ops.def). */
typedef struct { double value; int64_t integer; const float *data; const int32_t *idata; } ConstantAttr; /* data NULL: splat */
/* iota, reverse, concatenate, arg_max, cumulative_sum, sort(flag: descending), scan step */
typedef struct { int axis; bool flag, reverse; int32_t number; } AxisAttr;
typedef struct { int axes[MAX_RANK]; int count; ReduceKind kind; } AxesAttr; /* broadcast_in_dim, transpose, reduce */
typedef struct { int32_t start[MAX_RANK], limit[MAX_RANK], stride[MAX_RANK]; } SliceAttr;
typedef struct { int32_t low[MAX_RANK], high[MAX_RANK], interior[MAX_RANK]; double value; } PadAttr;
typedef struct { char a[MAX_RANK + 1], b[MAX_RANK + 1], out[MAX_RANK + 1]; } DotAttr;
typedef struct { int axis, batch_axes; } GatherAttr;
typedef struct { ReduceKind kind; WindowAttr window; } ReduceWindowAttr;
/* u8: where in its window (row-major) the first largest element is. positive: the number of elements instead, where none is above 0. */
typedef struct { WindowAttr window; bool positive; } WindowIndexAttr;
typedef struct { ConvAttr conv; WindowAttr window; } ConvPoolAttr; /* convolution_kernel of scatter_window */
typedef struct { CompareDirection direction; } CompareAttr;
typedef struct { int32_t stream; } RandomAttr;
/* What a hash makes: a bin of one integer's decimal text, or, of integers crossed one after the other, the two halves of a state of 64 bits, of
 * the old halves and the next integer, and the bin of a state. */
typedef enum { HASH_TEXT, HASH_CROSS_LOW, HASH_CROSS_HIGH, HASH_CROSS_BIN } HashKind;
typedef struct { int32_t bins; bool salted; uint64_t salt[2]; HashKind kind; } HashAttr;

/* ================================================================ layers/ ================================================================= */

/* A tensor as layers see it: its value and, where Keras would send one, its mask (bool, broadcastable to the leading axes). */
typedef struct {
    Val val;
    Val mask; /* or NO_VAL */
    Val logits; /* the value before a final softmax or sigmoid, where the tensor is one (Keras's cross-entropy reads it); or NO_VAL */
} Tensor;

/* One keyword argument of Keras's call (`call:`): a boolean or tensors. */
typedef struct {
    const char *name;
    bool is_bool, flag;
    Tensor *tensor; /* NO_VAL items for null */
    int count;
    Mark mark;
} CallArg;

/* One layer instance: found by path, so that shared layers and the graphs of one program meet the same weights. */
typedef struct Layer {
    const char *path;     /* weights are "<path>/<name>": "lstm", "tower/dense", "bidirectional/forward" */
    const Object *object; /* class and arguments */
    bool trainable;
    int32_t info;         /* index in Program.layer */
    Mark mark;
} Layer;

/* One use of a layer in one graph: what a builder gets. */
struct Call {
    Graph *graph;
    const Layer *layer;
    const void *args; /* layer->object->args */
    Tensor *in;
    int nin;
    CallArg *arg;
    int narg;
    Tensor *out; /* the builder sets out and nout with call_output */
    int nout, out_capacity;
    bool training;
};
void call_output(Call *call, Val val);                                     /* mask: the input's, if LAYER_PASSES_MASK */
void call_output_masked(Call *call, Val val, Val mask);
const CallArg *call_arg(const Call *call, const char *name);               /* or NULL */
bool call_flag(const Call *call, const char *name, bool initial);
/* the mask that applies to input `in`: explicit `mask:` or the travelling one */
Val call_mask(const Call *call, int in);
/* at the layer's mark, "layer 'conv2d' (Conv2D): ..."; returns false */
bool call_error(Call *call, const char *code, const char *format, ...) HNC_PRINTF(3, 4);
bool call_arg_error(Call *call, const char *arg, const char *code, const char *format, ...) HNC_PRINTF(4, 5); /* at that argument's mark */
Mark object_arg_mark(const Object *object, const char *arg);
/* A trainable weight of this layer (trainable also needs layer->trainable); made at first use, found again later. Its regularizer is added to the
 * loss once per graph by training/. */
Val call_weight(Call *call, const char *name, Shape shape, const Object *initializer, const Object *regularizer, const Object *constraint);
Val call_statistic(Call *call, const char *name, Shape shape, const char *initializer /* "zeros" */); /* not trainable: moving_mean */
/* the same from an initializer that is an argument */
Val call_statistic_from(Call *call, const char *name, Shape shape, const Object *initializer);
void call_update(Call *call, const char *name, Val val);                   /* new value of a statistic or state of this layer (training graphs) */
Val call_state(Call *call, const char *name, Shape shape);                 /* stateful recurrent layers: kept between calls, zero after reset */
Val activation_apply(Graph *graph, const Object *activation, Val x);       /* NULL is linear */
/* Calls a wrapped layer (TimeDistributed, Bidirectional): same path plus `suffix` ("" adds nothing). Outputs land in `out`; false after an error. */
bool layer_call(Graph *graph, const Layer *layer, const Tensor *in, int nin, CallArg *arg, int narg, bool training, Tensor **out, int *nout);
Layer *layer_wrapped(Call *call, const Object *object, const char *suffix);

/* ---- layers/common.c: the argument that every Keras layer takes besides name, trainable and dtype: a struct holds LAYER_MEMBERS, its table
 * LAYER_ARGS(struct). */
#define LAYER_MEMBERS const Object *activity_regularizer;
#define LAYER_ARGS(struct_) ARG_OF(struct_, activity_regularizer, FAMILY_REGULARIZER, "null", \
    "Penalty on the layer's output, divided by the batch size")
/* Runs the layer's builder (call->layer->object->def->build.layer), then adds the activity regularizer's penalty to the loss (training graphs).
 * Wiring calls
 * builders through this; TimeDistributed, which runs Keras's layer.call, calls build.layer itself. */
bool call_build(Call *call);
/* A copy of a VarianceScaling-like initializer that knows which axes of a kernel are inputs and outputs (EinsumDense and what is made of it);
 * others as they are. */
const Object *initializer_with_axes(Arena *arena, const Object *initializer, const int *input_axes, int ninput, const int *output_axes, int noutput);

/* ---- layers/model.c: wiring. */
typedef struct Model Model;
typedef struct {
    const char *name;
    DType type;
    Shape shape; /* with the batch: dim[0] = -1 */
    Mark mark;
} InputDef;
struct Model {
    const char *name;
    Mark mark;
    InputDef *input;
    int ninput;
    struct ModelEntry *entry; /* layers in the file's order */
    int nentry;
    const char **output; /* references: "lstm:1" */
    Mark *output_mark;
    int noutput;
    const Node *training, *data, *decode, *budget, *node; /* top-level sections, or NULL */
};
/* names, references, order, cycles; all errors of the file */
Model *model_parse(Arena *arena, Diagnostics *diag, const Node *root);
Model *model_parse_nested(Arena *arena, Diagnostics *diag, const Node *node, const char *name); /* `model:` of a nested model */
/* Calls the model on inputs: its layers' paths start with `prefix` ("" or "tower/"). */
bool model_call(Graph *graph, const Model *model, const char *prefix, bool trainable, const Tensor *in, int nin, bool training, Tensor **out,
                int *nout, int depth);

/* =============================================================== training/ ================================================================ */

/* ---- training/training.c: the training section, then the graphs.
 * Every optimizer program has the variables "learning_rate" (f32 scalar; with a schedule: what the last step used), "iterations" (i32 scalar:
 * batches seen) and "seed" (i32[2]) of class VARIABLE_OPTIMIZER; slots are "<weight>/<slot>". Metrics are variables and operations like everything
 * else: class VARIABLE_METRIC,
 * updated by train and evaluate, read by the metrics graph ("loss" is one of them), so that accuracy, AUC or F1 need no code in the runtime. */
typedef struct Training Training;
Training *training_parse(Arena *arena, Diagnostics *diag, const Model *model); /* NULL without a section or after an error */
/* Builds predict and, when `training` is given, train, evaluate, metrics; and init. False after an error. */
bool program_build(Program *program, const Model *model, const Training *training);
/* ---- training/loss_name.c */
/* The loss of an output as the section has it: a name, or a map with `type`; alone, in a list by the outputs' order, or in a map by their names.
 * NULL: none. */
const Node *training_loss(const Model *model, int output);
const char *training_loss_name(const Model *model, int output); /* "MeanSquaredError", or NULL */
typedef struct {
    const char *name;  /* column in history.csv: "accuracy", "two_loss" */
} MetricColumn;
typedef struct {
    int batch_size, epochs; /* from the section, with Keras's defaults */
    const Node *fit;        /* the section, for callbacks and arguments of fit */
    const Object *const *class_weight;
} TrainingOptions;
const TrainingOptions *training_options(const Training *training);

/* ================================================================= passes ================================================================= */

void pass_simplify(Graph *graph);   /* constant folding, common subexpressions, algebra that is exact, dead code */
void pass_scan(Graph *graph);       /* hoists what does not depend on a carry out of scans, sinks sums over steps */

/* ================================================================ compile ================================================================= */

/* What a build for `hnc bench` measures: its generated text calls hnc_bench_tick(number of the unit) after each unit of predict and train_step. */
typedef struct {
    const char *function, *name; /* "predict", "video_classifier_lstm_product" */
    double multiply_adds;        /* of one call of the function with the whole batch */
    double operations;           /* the same: all else, in simple operations; functions such as exp count 20 */
    double bytes;                /* the same: read and written */
    int times;                   /* calls of the unit in one call of the function: the steps of scans around */
} BenchUnit;
typedef struct {
    BenchUnit *unit;
    int count, capacity;
    const char *probe; /* C text: functions that measure the machine */
} BenchList;

/* ---- compile.c: the pipeline, one visible list of calls. */
typedef struct {
    const char *target;      /* "portable", "native", ...; never NULL */
    bool training;           /* with the training functions */
    int batch, train_batch;  /* 0: 1, and the section's batch_size */
    int threads;             /* 0: 1 */
    int thread_work;         /* nanoseconds of work from which threads share a function; 0: where it pays */
    int blas_work;           /* multiply-adds from which a product is the library's; 0: where it pays */
    const char *blas;        /* "openblas" or NULL */
    const char *weight_type; /* "f32", "bf16" */
    BenchList *bench;            /* NULL: the normal text; else its units are listed there */
    bool evaluating;         /* of the training functions only those that evaluate are wanted */
    const char *header;      /* name of the header as model.c includes it (no folders); NULL: the model's name and .h */
    const char *templates;   /* folder that replaces the built-in templates, or NULL */
    bool streaming;          /* with the function of one step */
    bool decoding;           /* with the functions of the `decode:` section */
    bool in_double;          /* every float of the generated code is a double: what float code is measured by; target portable */
    int64_t memory_limit;    /* bytes of the training workspace; 0: none */
    bool budget;             /* compile_emit reports what the model file's `budget:` does not allow */
    /* What the training data has for the output `reference`: the rank of its sample weights (Program.sample_weight_rank; NULL: 1 for all), and the
     * shape of its targets with the batch (Program.target_shape; false, or NULL: what the loss implies). */
    int (*sample_weight_rank)(void *context, const char *reference);
    bool (*target_shape)(void *context, const char *reference, Shape *shape);
    void *context;
} CompileOptions;
Program *compile_load(Arena *arena, Diagnostics *diag, const char *path, const CompileOptions *options); /* NULL after an error */
Program *compile_model(Arena *arena, Diagnostics *diag, const Node *root, const CompileOptions *options);   /* the same from a parsed file */
bool compile_emit(Program *program, const CompileOptions *options, Text *c, Text *h);                    /* false after an error */
/* Names of the generated text, for the adapter: a struct of a class exists, and is a parameter, only when the program has variables of that class;
 * the workspace structs always exist. Members have the variable's shape flattened (`float lstm_kernel[1024]`); variables without axes are plain
 * scalars. */
bool program_has(const Program *program, VariableClass class_);
void program_name_members(Program *program); /* once all variables are there */
const char *program_member(const Program *program, int variable);
bool program_is_bf16(const Program *program, int variable); /* a uint16_t in the struct: the upper half of a float */
const char *compile_target_flags(const CompileOptions *options); /* what the C compiler needs for the target: "-march=native", "" */

#endif
