/*
 * layers/rnn_cells.c - SimpleRNN, GRU and LSTM: cells for RNN, and the layers that run one of them. Formulas: keras/src/layers/rnn/simple_rnn.py,
 * gru.py, lstm.py.
 */
#include "layers/rnn.h"

/* Arguments of all three cells; each class lists those it has. */
typedef struct {
    int32_t units;
    const Object *activation, *recurrent_activation;
    bool use_bias, unit_forget_bias, reset_after;
    const Object *kernel_initializer, *recurrent_initializer, *bias_initializer;
    const Object *kernel_regularizer, *recurrent_regularizer, *bias_regularizer;
    const Object *kernel_constraint, *recurrent_constraint, *bias_constraint;
    double dropout, recurrent_dropout;
    int32_t seed, implementation;
} CellArgs;

/* Arguments of the layers: the cell's first, so that the same rows and the same builders serve both. */
typedef struct {
    CellArgs cell;
    SequenceArgs sequence;
    const char *use_cudnn;
    LAYER_MEMBERS
} CellLayerArgs;

#define CELL_COMMON_ARGS                                                                                                                             \
    ARG_OF(CellArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the input weights"),                                        \
        ARG_OF(CellArgs, recurrent_initializer, FAMILY_INITIALIZER, "orthogonal", "Start of the state weights"),                                     \
        ARG_OF(CellArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of the bias"),                                                        \
        ARG_OF(CellArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the input weights"),                                            \
        ARG_OF(CellArgs, recurrent_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the state weights"),                                         \
        ARG_OF(CellArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the bias"),                                                       \
        ARG_OF(CellArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the input weights after each step"),                           \
        ARG_OF(CellArgs, recurrent_constraint, FAMILY_CONSTRAINT, "null", "Projection of the state weights after each step"),                        \
        ARG_OF(CellArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the bias after each step"),                                      \
        ARG_RANGE(CellArgs, dropout, ARG_FLOAT, "0", 0, 1, "Part of the inputs that training drops, 0 to 1; one draw serves all steps"),             \
        ARG_RANGE(CellArgs, recurrent_dropout, ARG_FLOAT, "0", 0, 1, "Part of the state that training drops, 0 to 1; one draw serves all steps"),    \
        ARG(CellArgs, seed, ARG_INT, "null", "Accepted; draws come from the training's seed")
#define CELL_HEAD_ARGS                                                                                                                               \
    ARG_RANGE(CellArgs, units, ARG_INT, NULL, 1, INT32_MAX, "Size of the state and the output"),                                                     \
        ARG_OF(CellArgs, activation, FAMILY_ACTIVATION, "tanh", "Of the output, null: none"),                                                        \
        ARG(CellArgs, use_bias, ARG_BOOL, "true", "Whether there is a bias")
#define CELL_GATE_ARGS                                                                                                                               \
    ARG_OF(CellArgs, recurrent_activation, FAMILY_ACTIVATION, "sigmoid", "Of the gates, null: none"),                                                \
        ARG(CellArgs, implementation, ARG_INT, "2", "How Keras groups its products; 1 draws one dropout mask a gate")
#define CELL_LAYER_ARGS SEQUENCE_ARGS(CellLayerArgs), LAYER_ARGS(CellLayerArgs)
#define CELL_CUDNN_ARGS ARG(CellLayerArgs, use_cudnn, ARG_STRING, "auto", "Accepted, without effect")

/* ---- what the cells share */

static const CellArgs *cell_args(const Cell *cell) {
    return cell->call->args;
}

/* keras: dropout_mask_count is set, and masks are a list of one a gate, only with implementation 1, which recurrent dropout forces. */
static int mask_count(const Cell *cell) {
    const CellArgs *args = cell_args(cell);
    bool per_gate = cell->def->gates > 1 && (args->recurrent_dropout != 0 || args->implementation == 1);
    return per_gate ? cell->def->gates : 1;
}

/* keras: GRU and LSTM drop only at rates strictly between 0 and 1; SimpleRNN also drops everything at 1. */
static bool drops(const Cell *cell, double rate) {
    return cell->call->training && rate > 0 && (rate < 1 || cell->def->gates == 1);
}

static bool open_dense(Cell *cell, const Shape *input) {
    const CellArgs *args = cell_args(cell);
    Call *call = cell->call;
    int32_t width = cell->def->gates * args->units;
    if ((int64_t)cell->def->gates * args->units > INT32_MAX) {
        return call_arg_error(call, "units", "argument-value", "`units` is too large");
    }
    if (input->rank != 2) {
        return call_error(call, "input-rank", "needs a sequence of vectors, (batch, time, features)");
    }
    cell->kernel = call_weight(call, "kernel", shape_of(2, (int)input->dim[1], (int)width), args->kernel_initializer, args->kernel_regularizer,
                               args->kernel_constraint);
    cell->recurrent_kernel = call_weight(call, "recurrent_kernel", shape_of(2, (int)args->units, (int)width), args->recurrent_initializer,
                                         args->recurrent_regularizer, args->recurrent_constraint);
    cell->bias = NO_VAL;
    for (int i = 0; i < CELL_GATES; i++) {
        cell->input_dropout[i] = cell->state_dropout[i] = NO_VAL;
    }
    for (int i = 0; i < cell->nstate; i++) {
        cell->state[i] = shape_of(2, (int)input->dim[0], (int)args->units);
    }
    if (drops(cell, args->dropout)) {
        draw_dropout(call->graph, *input, args->dropout, cell->input_dropout, mask_count(cell));
    }
    if (drops(cell, args->recurrent_dropout)) {
        draw_dropout(call->graph, cell->state[0], args->recurrent_dropout, cell->state_dropout, mask_count(cell));
    }
    return true;
}

static void open_bias(Cell *cell, Shape shape, const Object *initializer) {
    const CellArgs *args = cell_args(cell);
    if (args->use_bias) {
        cell->bias = call_weight(cell->call, "bias", shape, initializer, args->bias_regularizer, args->bias_constraint);
    }
}

/* Gate `gate` of a value whose last axis holds all of them. */
static Val gate_of(const Cell *cell, Val x, int gate) {
    Graph *g = cell->call->graph;
    int32_t units = cell_args(cell)->units;
    return op_slice_axis(g, x, val_shape(g, x)->rank - 1, gate * units, (gate + 1) * units);
}

/* x times the columns of gates first .. first + count of a weight; with masks of their own each gate is a product of its own. */
static Val product(const Cell *cell, Val x, Val weight, const Val *dropout, bool sequence, int first, int count) {
    Graph *g = cell->call->graph;
    const char *labels = sequence ? "btd,dk->btk" : "bd,dk->bk";
    int32_t units = cell_args(cell)->units;
    if (dropout[0] == NO_VAL || mask_count(cell) == 1) {
        Val kept = dropout[0] == NO_VAL ? x : op_multiply(g, x, sequence ? op_expand_dims(g, dropout[0], 1) : dropout[0]);
        bool whole = first == 0 && count == cell->def->gates;
        return op_dot(g, kept, whole ? weight : op_slice_axis(g, weight, 1, first * units, (first + count) * units), labels);
    }
    Val part[CELL_GATES];
    for (int i = 0; i < count; i++) {
        Val mask = dropout[first + i];
        part[i] = op_dot(g, op_multiply(g, x, sequence ? op_expand_dims(g, mask, 1) : mask), gate_of(cell, weight, first + i), labels);
    }
    return count == 1 ? part[0] : op_concatenate(g, part, count, sequence ? 2 : 1);
}

static Val project_input(const Cell *cell, Val x, bool sequence) {
    return product(cell, x, cell->kernel, cell->input_dropout, sequence, 0, cell->def->gates);
}

/* The input's share with the bias: not touched by the state, so one product serves all steps. */
static Val project_biased(const Cell *cell, Val x, bool sequence) {
    Val z = project_input(cell, x, sequence);
    return cell->bias == NO_VAL ? z : op_add(cell->call->graph, z, cell->bias);
}

static Val product_state(const Cell *cell, Val h, int first, int count) {
    return product(cell, h, cell->recurrent_kernel, cell->state_dropout, false, first, count);
}

/* ---- SimpleRNN: h' = activation(x W + b + h U) */

static bool simple_open(Cell *cell, const Shape *input) {
    cell->nstate = 1;
    if (!open_dense(cell, input)) {
        return false;
    }
    open_bias(cell, shape_of(1, (int)cell_args(cell)->units), cell_args(cell)->bias_initializer);
    return true;
}

static void simple_step(const Cell *cell, Val x, const Val *state, Val *next) {
    Graph *g = cell->call->graph;
    next[0] = activation_apply(g, cell_args(cell)->activation, op_add(g, x, product_state(cell, state[0], 0, 1)));
}

static const CellDef simple_def = {.gates = 1, .open = simple_open, .project = project_biased, .step = simple_step};

/* ---- GRU: gates z (update), r (reset), candidate; h' = z h + (1 - z) candidate */

enum { GRU_UPDATE, GRU_RESET, GRU_CANDIDATE, GRU_GATES };

static bool gru_open(Cell *cell, const Shape *input) {
    const CellArgs *args = cell_args(cell);
    cell->nstate = 1;
    if (!open_dense(cell, input)) {
        return false;
    }
    int width = GRU_GATES * args->units;
    open_bias(cell, args->reset_after ? shape_of(2, 2, width) : shape_of(1, width), args->bias_initializer);
    return true;
}

/* Row `row` of a bias of two rows: 0 for the input's product, 1 for the state's. */
static Val bias_row(const Cell *cell, int32_t row) {
    Graph *g = cell->call->graph;
    return op_squeeze(g, op_slice_axis(g, cell->bias, 0, row, row + 1), 0);
}

static Val gru_project(const Cell *cell, Val x, bool sequence) {
    if (cell->bias == NO_VAL || !cell_args(cell)->reset_after) {
        return project_biased(cell, x, sequence);
    }
    return op_add(cell->call->graph, project_input(cell, x, sequence), bias_row(cell, 0));
}

static void gru_step(const Cell *cell, Val x, const Val *state, Val *next) {
    Graph *g = cell->call->graph;
    const CellArgs *args = cell_args(cell);
    Val h = state[0], inner = product_state(cell, h, 0, args->reset_after ? GRU_GATES : GRU_CANDIDATE);
    if (args->reset_after && cell->bias != NO_VAL) {
        inner = op_add(g, inner, bias_row(cell, 1));
    }
    Val z = activation_apply(g, args->recurrent_activation, op_add(g, gate_of(cell, x, GRU_UPDATE), gate_of(cell, inner, GRU_UPDATE)));
    Val r = activation_apply(g, args->recurrent_activation, op_add(g, gate_of(cell, x, GRU_RESET), gate_of(cell, inner, GRU_RESET)));
    Val recurrent;
    if (args->reset_after) {
        recurrent = op_multiply(g, r, gate_of(cell, inner, GRU_CANDIDATE));
    } else {
        recurrent = product_state(cell, op_multiply(g, r, h), GRU_CANDIDATE, 1);
    }
    Val candidate = activation_apply(g, args->activation, op_add(g, gate_of(cell, x, GRU_CANDIDATE), recurrent));
    Val rest = op_subtract(g, op_splat(g, 1, *val_shape(g, z)), z);
    next[0] = op_add(g, op_multiply(g, z, h), op_multiply(g, rest, candidate));
    val_name(g, z, "update_gate");
    val_name(g, r, "reset_gate");
    val_name(g, candidate, "candidate");
    val_name(g, next[0], "hidden_state");
}

static const CellDef gru_def = {.gates = GRU_GATES, .open = gru_open, .project = gru_project, .step = gru_step};

/* ---- LSTM: gates i (input), f (forget), c (candidate), o (output); c' = f c + i candidate, h' = o activation(c') */

enum { LSTM_INPUT, LSTM_FORGET, LSTM_CANDIDATE, LSTM_OUTPUT, LSTM_GATES };

static bool lstm_open(Cell *cell, const Shape *input) {
    const CellArgs *args = cell_args(cell);
    cell->nstate = 2;
    if (!open_dense(cell, input)) {
        return false;
    }
    const Object *initializer =
        args->unit_forget_bias ? forget_bias(cell->call->graph->arena, args->bias_initializer, args->units) : args->bias_initializer;
    open_bias(cell, shape_of(1, LSTM_GATES * (int)args->units), initializer);
    return true;
}

static void lstm_step(const Cell *cell, Val x, const Val *state, Val *next) {
    Graph *g = cell->call->graph;
    const CellArgs *args = cell_args(cell);
    Val z = op_add(g, x, product_state(cell, state[0], 0, LSTM_GATES));
    Val input = activation_apply(g, args->recurrent_activation, gate_of(cell, z, LSTM_INPUT));
    Val forget = activation_apply(g, args->recurrent_activation, gate_of(cell, z, LSTM_FORGET));
    Val candidate = activation_apply(g, args->activation, gate_of(cell, z, LSTM_CANDIDATE));
    Val output = activation_apply(g, args->recurrent_activation, gate_of(cell, z, LSTM_OUTPUT));
    val_name(g, input, "input_gate");
    val_name(g, forget, "forget_gate");
    val_name(g, candidate, "candidate");
    val_name(g, output, "output_gate");
    next[1] = op_add(g, op_multiply(g, forget, state[1]), op_multiply(g, input, candidate));
    next[0] = op_multiply(g, output, activation_apply(g, args->activation, next[1]));
    val_name(g, next[1], "cell_state");
    val_name(g, next[0], "hidden_state");
}

static const CellDef lstm_def = {.gates = LSTM_GATES, .open = lstm_open, .project = project_biased, .step = lstm_step};

/* ---- classes */

static bool build_layer(Call *call, const CellDef *def) {
    return call_rank(call, 0, 3, 3) && recurrent_layer(call, def, &((const CellLayerArgs *)call->args)->sequence);
}

static bool build_simple_rnn(Call *call) {
    return build_layer(call, &simple_def);
}

static bool build_gru(Call *call) {
    return build_layer(call, &gru_def);
}

static bool build_lstm(Call *call) {
    return build_layer(call, &lstm_def);
}

#define SIMPLE_ARGS CELL_HEAD_ARGS, CELL_COMMON_ARGS
#define GRU_ARGS                                                                                                                                     \
    CELL_HEAD_ARGS, CELL_GATE_ARGS, CELL_COMMON_ARGS,                                                                                                \
        ARG(CellArgs, reset_after, ARG_BOOL, "true", "Whether the reset gate works after the product with the state, and bias has two rows")
#define LSTM_ARGS                                                                                                                                    \
    CELL_HEAD_ARGS, CELL_GATE_ARGS, CELL_COMMON_ARGS,                                                                                                \
        ARG(CellArgs, unit_forget_bias, ARG_BOOL, "true", "Whether the bias of the forget gate starts at one")
#define SEQUENCE_SHAPES "(batch, time, features) -> (batch, units), or (batch, time, units) with return_sequences; with return_state also "

static const Arg simple_cell_args[] = {SIMPLE_ARGS, ARGS_END};
static const Arg gru_cell_args[] = {GRU_ARGS, ARGS_END};
static const Arg lstm_cell_args[] = {LSTM_ARGS, ARGS_END};
static const Arg simple_layer_args[] = {SIMPLE_ARGS, CELL_LAYER_ARGS, ARGS_END};
static const Arg gru_layer_args[] = {GRU_ARGS, CELL_LAYER_ARGS, CELL_CUDNN_ARGS, ARGS_END};
static const Arg lstm_layer_args[] = {LSTM_ARGS, CELL_LAYER_ARGS, CELL_CUDNN_ARGS, ARGS_END};

const ClassDef cell_SimpleRNNCell = {
    .name = "SimpleRNNCell",
    .doc = "One step of a fully connected recurrence.",
    .size = sizeof(CellArgs),
    .args = simple_cell_args,
    .weights = "kernel [features, units]; recurrent_kernel [units, units]; bias [units]",
    .build.cell = &simple_def,
};
const ClassDef cell_GRUCell = {
    .name = "GRUCell",
    .doc = "One step of a gated recurrent unit.",
    .size = sizeof(CellArgs),
    .args = gru_cell_args,
    .weights = "kernel [features, 3 units]; recurrent_kernel [units, 3 units]; bias [2, 3 units], [3 units] without reset_after; gates update, "
               "reset, candidate",
    .build.cell = &gru_def,
};
const ClassDef cell_LSTMCell = {
    .name = "LSTMCell",
    .doc = "One step of a long short-term memory.",
    .size = sizeof(CellArgs),
    .args = lstm_cell_args,
    .weights = "kernel [features, 4 units]; recurrent_kernel [units, 4 units]; bias [4 units]; gates input, forget, candidate, output",
    .build.cell = &lstm_def,
};
const ClassDef layer_SimpleRNN = {
    .name = "SimpleRNN",
    .doc = "Fully connected recurrence.",
    .size = sizeof(CellLayerArgs),
    .args = simple_layer_args,
    .flags = LAYER_OWN_ACTIVITY, /* Keras's SimpleRNN takes an activity_regularizer and does nothing with it */
    .weights = "kernel [features, units]; recurrent_kernel [units, units]; bias [units]",
    .shapes = SEQUENCE_SHAPES "the state (batch, units)",
    .call = "mask",
    .build.layer = build_simple_rnn,
};
const ClassDef layer_GRU = {
    .name = "GRU",
    .doc = "Gated recurrent unit.",
    .size = sizeof(CellLayerArgs),
    .args = gru_layer_args,
    .weights = "kernel [features, 3 units]; recurrent_kernel [units, 3 units]; bias [2, 3 units], [3 units] without reset_after; gates update, "
               "reset, candidate",
    .shapes = SEQUENCE_SHAPES "the state (batch, units)",
    .call = "mask",
    .build.layer = build_gru,
};
const ClassDef layer_LSTM = {
    .name = "LSTM",
    .doc = "Long short-term memory.",
    .size = sizeof(CellLayerArgs),
    .args = lstm_layer_args,
    .weights = "kernel [features, 4 units]; recurrent_kernel [units, 4 units]; bias [4 units]; gates input, forget, candidate, output",
    .shapes = SEQUENCE_SHAPES "the states h and c (batch, units)",
    .call = "mask",
    .build.layer = build_lstm,
};
