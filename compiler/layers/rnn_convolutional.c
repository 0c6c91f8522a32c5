/* layers/rnn_convolutional.c - ConvLSTM1D, 2D, 3D: an LSTM whose products are convolutions (keras/src/layers/rnn/conv_lstm.py). */
#include "layers/rnn.h"

#include <string.h>

enum { PADDING_VALID, PADDING_SAME };

typedef struct {
    int32_t filters;
    Ints kernel_size, strides, dilation_rate;
    int padding, data_format;
    const Object *activation, *recurrent_activation;
    bool use_bias, unit_forget_bias;
    const Object *kernel_initializer, *recurrent_initializer, *bias_initializer;
    const Object *kernel_regularizer, *recurrent_regularizer, *bias_regularizer;
    const Object *kernel_constraint, *recurrent_constraint, *bias_constraint;
    double dropout, recurrent_dropout;
    int32_t seed;
    SequenceArgs sequence;
    LAYER_MEMBERS
} ConvLstmArgs;

enum { GATE_INPUT, GATE_FORGET, GATE_CANDIDATE, GATE_OUTPUT, GATES };

static const ConvLstmArgs *conv_args(const Cell *cell) {
    return cell->call->args;
}

/* TensorFlow's VALID and SAME padding of one axis; false when the window does not fit. */
static bool place_window(ConvAttr *attr, int i, int padding) {
    int64_t extent = (int64_t)(attr->kernel[i] - 1) * attr->dilation[i] + 1, size = attr->size_in[i], stride = attr->stride[i];
    if (padding == PADDING_SAME) {
        attr->size_out[i] = (int32_t)((size + stride - 1) / stride);
        int64_t total = (attr->size_out[i] - 1) * stride + extent - size;
        total = total > 0 ? total : 0;
        attr->pad_low[i] = (int32_t)(total / 2);
        attr->pad_high[i] = (int32_t)(total - total / 2);
        return true;
    }
    attr->size_out[i] = (int32_t)((size - extent) / stride + 1);
    return size >= extent;
}

/* The convolution of the input: spatial extents are those of `input` (batch, spatial..., channels). */
static bool input_convolution(Call *call, const Shape *input, ConvAttr *attr) {
    const ConvLstmArgs *args = call->args;
    int spatial = input->rank - 2;
    *attr = (ConvAttr){.spatial = spatial, .groups = 1, .channels_in = input->dim[spatial + 1], .channels_out = args->filters};
    if (!call_tuple(call, "kernel_size", &args->kernel_size, spatial, 1, 1, attr->kernel) ||
        !call_tuple(call, "strides", &args->strides, spatial, 1, 1, attr->stride) ||
        !call_tuple(call, "dilation_rate", &args->dilation_rate, spatial, 1, 1, attr->dilation) || !window_fits(call, attr)) {
        return false;
    }
    bool strided = false, dilated = false;
    for (int i = 0; i < spatial; i++) {
        strided = strided || attr->stride[i] > 1;
        dilated = dilated || attr->dilation[i] > 1;
        attr->size_in[i] = input->dim[i + 1];
        if (!place_window(attr, i, args->padding)) {
            return call_arg_error(call, "kernel_size", "shape", "the window does not fit into axis %d of a step, %s", i + 1,
                                  shape_text(call->graph->arena, input));
        }
    }
    if (strided && dilated) {
        return call_arg_error(call, "dilation_rate", "argument-value", "`strides` and `dilation_rate` cannot both exceed 1");
    }
    return true;
}

static ConvAttr state_convolution(const Cell *cell) {
    const Shape *state = &cell->state[0], *kernel = val_shape(cell->call->graph, cell->recurrent_kernel);
    int spatial = state->rank - 2;
    ConvAttr attr = {.spatial = spatial, .groups = 1, .channels_in = conv_args(cell)->filters, .channels_out = GATES * conv_args(cell)->filters};
    for (int i = 0; i < spatial; i++) {
        attr.kernel[i] = kernel->dim[i];
        attr.stride[i] = attr.dilation[i] = 1;
        attr.size_in[i] = state->dim[i + 1];
        place_window(&attr, i, PADDING_SAME);
    }
    return attr;
}

static bool conv_open(Cell *cell, const Shape *input) {
    Call *call = cell->call;
    Graph *g = call->graph;
    const ConvLstmArgs *args = conv_args(cell);
    ConvAttr attr;
    if (args->filters > INT32_MAX / GATES) {
        return call_arg_error(call, "filters", "argument-value", "`filters` is too large");
    }
    if (!input_convolution(call, input, &attr)) {
        return false;
    }
    int spatial = attr.spatial;
    Shape kernel = {.rank = spatial + 2}, state = {.rank = spatial + 2};
    state.dim[0] = input->dim[0];
    for (int i = 0; i < spatial; i++) {
        kernel.dim[i] = attr.kernel[i];
        state.dim[i + 1] = attr.size_out[i];
    }
    state.dim[spatial + 1] = args->filters;
    kernel.dim[spatial] = attr.channels_in;
    kernel.dim[spatial + 1] = GATES * args->filters;
    cell->kernel = call_weight(call, "kernel", kernel, args->kernel_initializer, args->kernel_regularizer, args->kernel_constraint);
    kernel.dim[spatial] = args->filters;
    cell->recurrent_kernel =
        call_weight(call, "recurrent_kernel", kernel, args->recurrent_initializer, args->recurrent_regularizer, args->recurrent_constraint);
    cell->bias = NO_VAL;
    if (args->use_bias) {
        const Object *initializer = args->unit_forget_bias ? forget_bias(g->arena, args->bias_initializer, args->filters) : args->bias_initializer;
        cell->bias = call_weight(call, "bias", shape_of(1, GATES * (int)args->filters), initializer, args->bias_regularizer, args->bias_constraint);
    }
    cell->nstate = 2;
    cell->state[0] = cell->state[1] = state;
    for (int i = 0; i < GATES; i++) {
        cell->input_dropout[i] = cell->state_dropout[i] = NO_VAL;
    }
    if (call->training && args->dropout > 0 && args->dropout < 1) {
        draw_dropout(g, *input, args->dropout, cell->input_dropout, GATES);
    }
    if (call->training && args->recurrent_dropout > 0 && args->recurrent_dropout < 1) {
        draw_dropout(g, state, args->recurrent_dropout, cell->state_dropout, GATES);
    }
    return true;
}

/* One convolution for all gates; with dropout one each, since each gate has a mask of its own. `steps`: time was folded into the batch of x, but not
 * of masks. */
static Val convolve(const Cell *cell, Val x, Val kernel, ConvAttr attr, const Val *dropout, int32_t steps) {
    Graph *g = cell->call->graph;
    if (dropout[0] == NO_VAL) {
        return op_convolution(g, x, kernel, &attr);
    }
    int32_t filters = conv_args(cell)->filters;
    Shape flat = *val_shape(g, x);
    Val part[GATES];
    attr.channels_out = filters;
    for (int i = 0; i < GATES; i++) {
        Val mask = dropout[i];
        if (steps) {
            Shape spread = shape_insert(val_shape(g, mask), 1, steps);
            mask = op_reshape(g, op_broadcast(g, op_expand_dims(g, mask, 1), spread), flat);
        }
        Val columns = op_slice_axis(g, kernel, attr.spatial + 1, i * filters, (i + 1) * filters);
        part[i] = op_convolution(g, op_multiply(g, x, mask), columns, &attr);
    }
    return op_concatenate(g, part, GATES, attr.spatial + 1);
}

static Val conv_project(const Cell *cell, Val x, bool sequence) {
    Graph *g = cell->call->graph;
    Shape shape = *val_shape(g, x), step = shape;
    int32_t length = sequence ? shape.dim[1] : 0;
    if (sequence) { /* (batch, time, ...) is a batch of batch * time images */
        step.rank = shape.rank - 1;
        step.dim[0] = shape.dim[0] * length;
        memmove(&step.dim[1], &shape.dim[2], sizeof(int32_t) * (size_t)(shape.rank - 2));
        x = op_reshape(g, x, step);
    }
    ConvAttr attr;
    input_convolution(cell->call, &step, &attr);
    attr.channels_out *= GATES;
    Val z = convolve(cell, x, cell->kernel, attr, cell->input_dropout, length);
    if (cell->bias != NO_VAL) {
        z = op_add(g, z, cell->bias);
    }
    if (sequence) {
        Shape out = shape_insert(val_shape(g, z), 1, length);
        out.dim[0] = shape.dim[0];
        z = op_reshape(g, z, out);
    }
    return z;
}

static Val gate_of(const Cell *cell, Val z, int gate) {
    int32_t filters = conv_args(cell)->filters;
    return op_slice_axis(cell->call->graph, z, cell->state[0].rank - 1, gate * filters, (gate + 1) * filters);
}

static void conv_step(const Cell *cell, Val x, const Val *state, Val *next) {
    Graph *g = cell->call->graph;
    const ConvLstmArgs *args = conv_args(cell);
    Val z = op_add(g, x, convolve(cell, state[0], cell->recurrent_kernel, state_convolution(cell), cell->state_dropout, 0));
    Val input = activation_apply(g, args->recurrent_activation, gate_of(cell, z, GATE_INPUT));
    Val forget = activation_apply(g, args->recurrent_activation, gate_of(cell, z, GATE_FORGET));
    Val candidate = activation_apply(g, args->activation, gate_of(cell, z, GATE_CANDIDATE));
    Val output = activation_apply(g, args->recurrent_activation, gate_of(cell, z, GATE_OUTPUT));
    next[1] = op_add(g, op_multiply(g, forget, state[1]), op_multiply(g, input, candidate));
    next[0] = op_multiply(g, output, activation_apply(g, args->activation, next[1]));
}

static const CellDef conv_def = {.gates = GATES, .open = conv_open, .project = conv_project, .step = conv_step};

/* Between (batch, time, channels, spatial...) and (batch, time, spatial..., channels). */
static Val move_channels(Graph *g, Val x, bool to_last) {
    int rank = val_shape(g, x)->rank, permutation[MAX_RANK] = {0, 1};
    for (int i = 2; i < rank; i++) {
        permutation[i] = to_last ? (i == rank - 1 ? 2 : i + 1) : (i == 2 ? rank - 1 : i - 1);
    }
    return op_transpose(g, x, permutation);
}

static bool build_conv_lstm(Call *call, int spatial) {
    const ConvLstmArgs *args = call->args;
    if (!call_rank(call, 0, spatial + 3, spatial + 3)) {
        return false;
    }
    if (args->data_format != CHANNELS_FIRST) {
        return recurrent_layer(call, &conv_def, &args->sequence);
    }
    Graph *g = call->graph;
    Call last = *call; /* the same call with channels last */
    last.in = arena_new_array(g->arena, Tensor, call->nin);
    for (int i = 0; i < call->nin; i++) {
        last.in[i] = call->in[i];
        if (i == 0) {
            last.in[i].val = move_channels(g, call->in[i].val, true);
        } else if (val_shape(g, call->in[i].val)->rank == spatial + 2) {
            last.in[i].val = to_channels_last(g, call->in[i].val, CHANNELS_FIRST);
        }
    }
    if (!recurrent_layer(&last, &conv_def, &args->sequence)) {
        return false;
    }
    for (int i = 0; i < last.nout; i++) {
        bool steps = i == 0 && args->sequence.return_sequences;
        Val val = last.out[i].val;
        call_output_masked(call, steps ? move_channels(g, val, false) : from_channels_last(g, val, CHANNELS_FIRST), last.out[i].mask);
    }
    return true;
}

static bool build_conv_lstm1d(Call *call) {
    return build_conv_lstm(call, 1);
}

static bool build_conv_lstm2d(Call *call) {
    return build_conv_lstm(call, 2);
}

static bool build_conv_lstm3d(Call *call) {
    return build_conv_lstm(call, 3);
}

static const Arg conv_lstm_args[] = {
    ARG_RANGE(ConvLstmArgs, filters, ARG_INT, NULL, 1, INT32_MAX, "Number of channels of the state and the output"),
    ARG(ConvLstmArgs, kernel_size, ARG_INTS, NULL, "Extent of the window, one number or one an axis"),
    ARG(ConvLstmArgs, strides, ARG_INTS, "1", "Steps of the window over the input"),
    ARG_PICK(ConvLstmArgs, padding, "valid|same", "valid", "`valid`: windows inside the input; `same`: zeros around it"),
    ARG_DATA_FORMAT(ConvLstmArgs),
    ARG(ConvLstmArgs, dilation_rate, ARG_INTS, "1", "Distance between the elements of the window"),
    ARG_OF(ConvLstmArgs, activation, FAMILY_ACTIVATION, "tanh", "Of the output, null: none"),
    ARG_OF(ConvLstmArgs, recurrent_activation, FAMILY_ACTIVATION, "sigmoid", "Of the gates, null: none"),
    ARG(ConvLstmArgs, use_bias, ARG_BOOL, "true", "Whether there is a bias"),
    ARG_OF(ConvLstmArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the input weights"),
    ARG_OF(ConvLstmArgs, recurrent_initializer, FAMILY_INITIALIZER, "orthogonal", "Start of the state weights"),
    ARG_OF(ConvLstmArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of the bias"),
    ARG(ConvLstmArgs, unit_forget_bias, ARG_BOOL, "true", "Whether the bias of the forget gate starts at one"),
    ARG_OF(ConvLstmArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the input weights"),
    ARG_OF(ConvLstmArgs, recurrent_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the state weights"),
    ARG_OF(ConvLstmArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the bias"),
    ARG_OF(ConvLstmArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the input weights after each step"),
    ARG_OF(ConvLstmArgs, recurrent_constraint, FAMILY_CONSTRAINT, "null", "Projection of the state weights after each step"),
    ARG_OF(ConvLstmArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the bias after each step"),
    ARG_RANGE(ConvLstmArgs, dropout, ARG_FLOAT, "0", 0, 1, "Part of the inputs that training drops, 0 to 1; one draw serves all steps"),
    ARG_RANGE(ConvLstmArgs, recurrent_dropout, ARG_FLOAT, "0", 0, 1, "Part of the state that training drops, 0 to 1; one draw serves all steps"),
    ARG(ConvLstmArgs, seed, ARG_INT, "null", "Accepted; draws come from the training's seed"),
    SEQUENCE_ARGS(ConvLstmArgs),
    LAYER_ARGS(ConvLstmArgs),
    ARGS_END,
};

#define CONV_LSTM_TEXTS                                                                                                                              \
    .size = sizeof(ConvLstmArgs), .args = conv_lstm_args,                                                                                            \
    .weights = "kernel [window, channels, 4 filters]; recurrent_kernel [window, filters, 4 filters]; bias [4 filters]; gates input, forget, "        \
               "candidate, output",                                                                                                                  \
    .shapes = "(batch, time, spatial, channels) -> (batch, new spatial, filters), with time under return_sequences; with return_state also h and c", \
    .call = "mask"
const ClassDef layer_ConvLSTM1D = {
    .name = "ConvLSTM1D",
    .doc = "LSTM whose products are convolutions over one axis.",
    CONV_LSTM_TEXTS,
    .build.layer = build_conv_lstm1d,
};
const ClassDef layer_ConvLSTM2D = {
    .name = "ConvLSTM2D",
    .doc = "LSTM whose products are convolutions over two axes.",
    CONV_LSTM_TEXTS,
    .build.layer = build_conv_lstm2d,
};
const ClassDef layer_ConvLSTM3D = {
    .name = "ConvLSTM3D",
    .doc = "LSTM whose products are convolutions over three axes.",
    CONV_LSTM_TEXTS,
    .build.layer = build_conv_lstm3d,
};
