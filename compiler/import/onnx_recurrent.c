/*
 * onnx_recurrent.c - LSTM, GRU and RNN: one layer of Keras for each direction. Gates stand in another order than Keras's, biases come in two parts.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <string.h>

typedef struct {
    OnnxNode *node;
    const char *type;
    int gates, directions, layout;
    int64_t hidden, inputs;
    const int *order; /* Keras's gate k is ONNX's order[k] */
    const OnnxArray *w, *r, *b;
} Recurrent;

static double element(const OnnxArray *array, int64_t i, int64_t j, int64_t k) {
    int64_t index[3] = {i, j, k};
    return onnx_array_float(array, index);
}

/* (gates * hidden, n) of one direction as (n, gates * hidden) with Keras's gates. */
static const OnnxArray *kernel_of(const Recurrent *rnn, const OnnxArray *w, int direction, int64_t n) {
    int64_t width = rnn->gates * rnn->hidden, dim[2] = {n, width};
    void *data;
    OnnxArray *out = onnx_array_new(rnn->node->onnx->arena, ONNX_FLOAT, 2, dim, &data);
    for (int64_t i = 0; i < n; i++) {
        for (int64_t k = 0; k < width; k++) {
            ((float *)data)[i * width + k] = (float)element(w, direction, rnn->order[k / rnn->hidden] * rnn->hidden + k % rnn->hidden, i);
        }
    }
    return out;
}

/* The two parts of a bias, apart (2, gates * hidden) or added up. */
static const OnnxArray *bias_of(const Recurrent *rnn, int direction, bool apart) {
    int64_t width = rnn->gates * rnn->hidden, dim[2] = {2, width};
    void *data;
    OnnxArray *out = onnx_array_new(rnn->node->onnx->arena, ONNX_FLOAT, apart ? 2 : 1, apart ? dim : dim + 1, &data);
    for (int64_t k = 0; k < width; k++) {
        int64_t index[2] = {direction, rnn->order[k / rnn->hidden] * rnn->hidden + k % rnn->hidden};
        float input = (float)onnx_array_float(rnn->b, index);
        index[1] += width;
        float state = (float)onnx_array_float(rnn->b, index);
        if (apart) {
            ((float *)data)[k] = input;
            ((float *)data)[width + k] = state;
        } else {
            ((float *)data)[k] = input + state;
        }
    }
    return out;
}

/* The name of one of the activation functions, counted over all directions; NULL after an error. */
static const char *activation_of(const Recurrent *rnn, int index, const char *initial) {
    static const char *const names[][2] = {{"Relu", "relu"},         {"Tanh", "tanh"},      {"Sigmoid", "sigmoid"}, {"Softsign", "softsign"},
                                           {"Softplus", "softplus"}, {"HardSigmoid", NULL}, {"Elu", "elu"}};
    const Onnx__Attribute *attribute = onnx_attribute(rnn->node, "activations");
    if (attribute == NULL || attribute->n_strings == 0) {
        return initial;
    }
    if ((size_t)index >= attribute->n_strings) {
        onnx_error(rnn->node, "attribute", "`activations` has %zu names", attribute->n_strings);
        return NULL;
    }
    const char *name = arena_strndup(rnn->node->onnx->arena, (const char *)attribute->strings[index].data, attribute->strings[index].len);
    for (int i = 0; i < COUNT_OF(names); i++) {
        if (strcmp(names[i][0], name) == 0 && names[i][1] != NULL) {
            return names[i][1];
        }
    }
    onnx_error(rnn->node, "unsupported", "the activation `%.40s` is not possible here", name);
    return NULL;
}

static bool all_zero(const OnnxArray *array) {
    double value;
    return onnx_array_splat(array, &value) && value == 0;
}

/* One state of a direction, [directions, n, hidden] or [n, directions, hidden], as [n, hidden]; *state stays NULL where it is zeros. */
static bool initial_state(const Recurrent *rnn, int in, int direction, const OnnxValue **state) {
    OnnxNode *node = rnn->node;
    *state = NULL;
    if (in >= node->nin || node->in[in] == NULL || (node->in[in]->array != NULL && all_zero(node->in[in]->array))) {
        return true;
    }
    const OnnxValue *x = node->in[in];
    int axis = rnn->layout == 0 ? 0 : 1;
    if (onnx_rank(x) != 3 || onnx_dims(x)[axis] != rnn->directions || onnx_dims(x)[2] != rnn->hidden) {
        return onnx_error(node, "shape", "its initial state does not fit");
    }
    if (x->array != NULL) {
        int64_t flat[2] = {1, rnn->hidden}, dim[2] = {1, rnn->hidden};
        void *data;
        OnnxArray *row = onnx_array_new(node->onnx->arena, ONNX_FLOAT, 2, flat, &data);
        if (x->array->dim[1 - axis] != 1 && x->array->stride[1 - axis] != 0) {
            return onnx_batch_error(node, "its initial state has other values for each sample of a batch");
        }
        for (int64_t k = 0; k < dim[1]; k++) {
            ((float *)data)[k] = (float)element(x->array, axis == 0 ? direction : 0, axis == 0 ? 0 : direction, k);
        }
        *state = onnx_aligned(node, onnx_known(node->onnx, row), 2, 0, 1, 1);
        return *state != NULL;
    }
    x = onnx_as_batch(node, x, 1 - axis);
    int64_t start[3] = {0}, count[3], step[3] = {1, 1, 1}, dim[2] = {ONNX_BATCH, rnn->hidden};
    if (x == NULL) {
        return false;
    }
    memcpy(count, x->dim, sizeof count);
    start[axis] = direction;
    count[axis] = 1;
    x = onnx_sliced(node, x, start, count, step);
    *state = x == NULL ? NULL : onnx_view(node, x, 2, dim);
    return *state != NULL;
}

/* The layer of one direction: all outputs in the order of the input as [seq, n, hidden] (or [n, seq, hidden]), and last states as [n, hidden]. */
static bool run_direction(const Recurrent *rnn, const OnnxValue *x, int direction, bool backwards, OnnxValue **sequence, OnnxValue **state) {
    OnnxNode *node = rnn->node;
    Onnx *onnx = node->onnx;
    bool lstm = rnn->gates == 4, apart = rnn->gates == 3 && onnx_int(node, "linear_before_reset", 0) != 0;
    int functions = lstm ? 3 : rnn->gates == 3 ? 2 : 1;
    const char *gate = rnn->gates > 1 ? activation_of(rnn, functions * direction, "sigmoid") : "sigmoid";
    const char *main = activation_of(rnn, functions * direction + (rnn->gates > 1), "tanh"),
               *last = lstm ? activation_of(rnn, functions * direction + 2, "tanh") : main;
    if (gate == NULL || main == NULL || last == NULL) {
        return false;
    }
    if (strcmp(main, last) != 0) {
        return onnx_error(node, "unsupported", "different activations of candidates and outputs");
    }
    OnnxEntry *entry = onnx_entry(onnx, rnn->type);
    onnx_put_int(entry, onnx, "units", rnn->hidden);
    if (strcmp(main, "tanh") != 0) {
        onnx_put_text(entry, onnx, "activation", main);
    }
    if (strcmp(gate, "sigmoid") != 0) {
        onnx_put_text(entry, onnx, "recurrent_activation", gate);
    }
    if (rnn->b == NULL) {
        onnx_put_bool(entry, onnx, "use_bias", false);
    }
    if (rnn->gates == 3 && !apart) {
        onnx_put_bool(entry, onnx, "reset_after", false);
    }
    onnx_put_bool(entry, onnx, "return_sequences", true);
    onnx_put_bool(entry, onnx, "return_state", true);
    if (backwards) {
        onnx_put_bool(entry, onnx, "go_backwards", true);
    }
    int64_t width = rnn->gates * rnn->hidden, dim[3][2] = {{rnn->inputs, width}, {rnn->hidden, width}, {2, width}};
    onnx_weight(entry, onnx, "kernel", kernel_of(rnn, rnn->w, direction, rnn->inputs), 2, dim[0]);
    onnx_weight(entry, onnx, "recurrent_kernel", kernel_of(rnn, rnn->r, direction, rnn->hidden), 2, dim[1]);
    if (rnn->b != NULL) {
        onnx_weight(entry, onnx, "bias", bias_of(rnn, direction, apart), apart ? 2 : 1, apart ? dim[2] : &dim[2][1]);
    }
    const OnnxValue *in[3] = {x, NULL, NULL};
    int nin = 1, nout;
    if (!initial_state(rnn, 5, direction, &in[1]) || (lstm && !initial_state(rnn, 6, direction, &in[2]))) {
        return false;
    }
    if (in[1] != NULL || in[2] != NULL) {
        nin = lstm ? 3 : 2;
        for (int i = 1; i < nin; i++) {
            int64_t zeros[2] = {1, rnn->hidden};
            const OnnxArray *zero =
                onnx_array_packed(onnx->arena, onnx_array_expanded(onnx->arena, onnx_array_scalar(onnx->arena, ONNX_FLOAT, 0), 2, zeros), false);
            in[i] = in[i] != NULL ? in[i] : onnx_aligned(node, onnx_known(onnx, zero), 2, 0, 1, 1);
            if (in[i] == NULL) {
                return false;
            }
        }
    }
    const Tensor *out = onnx_build(node, entry, in, nin, &nout);
    if (out == NULL) {
        return false;
    }
    *sequence = onnx_result(node, entry, 0, out[0].val, 3, 1 - rnn->layout, 1, 1);
    for (int i = 1; i < nout && i <= 2; i++) {
        state[i - 1] = onnx_result(node, entry, i, out[i].val, 2, 0, 1, 1);
    }
    if (*sequence != NULL && backwards && onnx_wanted(node, 0)) {
        OnnxEntry *flip = onnx_entry(onnx, "ops.flip");
        onnx_put_int(flip, onnx, "axis", 1);
        const OnnxValue *only = *sequence;
        *sequence = onnx_apply(node, flip, &only, 1, only);
    }
    return *sequence != NULL;
}

static bool check(const Recurrent *rnn, const OnnxValue *x) {
    OnnxNode *node = rnn->node;
    int64_t steps = onnx_dims(x)[rnn->layout], zero[1] = {0};
    if (node->nin > 4 && node->in[4] != NULL) {
        const OnnxArray *lengths = node->in[4]->array;
        double value = 0;
        if (lengths == NULL || !onnx_array_splat(lengths, &value) || (int64_t)onnx_array_float(lengths, zero) != steps) {
            onnx_error(node, "unsupported", "sequences of different lengths (`sequence_lens`) are not possible here");
            diag_remedy(node->onnx->diag, "mask the steps in the model instead: Masking, or Embedding with mask_zero, in a YAML model");
            return false;
        }
    }
    if (node->nin > 7 && node->in[7] != NULL && (node->in[7]->array == NULL || !all_zero(node->in[7]->array))) {
        onnx_error(node, "unsupported", "an LSTM with peepholes");
        diag_remedy(node->onnx->diag, "Keras's LSTM has none; train it without");
        return false;
    }
    if (onnx_attribute(node, "clip") != NULL || onnx_int(node, "input_forget", 0) != 0) {
        return onnx_error(node, "unsupported", "`%s` is not possible here", onnx_attribute(node, "clip") != NULL ? "clip" : "input_forget");
    }
    return true;
}

static bool recurrent(OnnxNode *node, const char *type, int gates, const int *order) {
    Onnx *onnx = node->onnx;
    Recurrent rnn = {.node = node, .type = type, .gates = gates, .order = order, .layout = onnx_int(node, "layout", 0) != 0};
    const char *direction = onnx_text(node, "direction", "forward");
    if (node->nin < 3 || node->in[0] == NULL || node->in[1] == NULL || node->in[2] == NULL) {
        return onnx_error(node, "onnx", "it needs an input and two weights");
    }
    const OnnxValue *x = node->in[0];
    rnn.w = node->in[1]->array;
    rnn.r = node->in[2]->array;
    rnn.b = node->nin > 3 && node->in[3] != NULL ? node->in[3]->array : NULL;
    if (rnn.w == NULL || rnn.r == NULL || (node->nin > 3 && node->in[3] != NULL && rnn.b == NULL)) {
        return onnx_error(node, "dynamic", "its weights must be known when the model is read");
    }
    rnn.directions = strcmp(direction, "bidirectional") == 0 ? 2 : 1;
    if (onnx_rank(x) != 3 || rnn.w->rank != 3 || rnn.r->rank != 3 || rnn.w->dim[0] != rnn.directions || rnn.w->dim[1] % gates != 0) {
        return onnx_error(node, "shape", "its weights do not fit");
    }
    rnn.hidden = rnn.w->dim[1] / gates;
    rnn.inputs = rnn.w->dim[2];
    if (rnn.hidden < 1 || rnn.r->dim[0] != rnn.directions || rnn.r->dim[1] != rnn.w->dim[1] || rnn.r->dim[2] != rnn.hidden ||
        onnx_dims(x)[2] != rnn.inputs ||
        (rnn.b != NULL && (rnn.b->rank != 2 || rnn.b->dim[0] != rnn.directions || rnn.b->dim[1] != 2 * rnn.w->dim[1]))) {
        return onnx_error(node, "shape", "its weights do not fit");
    }
    if (!check(&rnn, x)) {
        return false;
    }
    int axis = 1 - rnn.layout;
    bool samples = x->batch >= 0;
    x = onnx_as_batch(node, x, axis);
    if (x == NULL) {
        return false;
    }
    const OnnxValue *sequences[2], *states[2][2] = {{NULL}};
    for (int d = 0; d < rnn.directions; d++) {
        OnnxValue *sequence = NULL, *state[2] = {NULL, NULL};
        if (!run_direction(&rnn, x, d, d == 1 || strcmp(direction, "reverse") == 0, &sequence, state)) {
            return false;
        }
        /* [seq, n, hidden] as [seq, 1, n, hidden]; [n, seq, hidden] as [n, seq, 1, hidden] */
        int64_t dim[4] = {sequence->dim[0], rnn.layout == 0 ? 1 : sequence->dim[1], rnn.layout == 0 ? sequence->dim[1] : 1, sequence->dim[2]};
        sequences[d] = onnx_view(node, sequence, 4, dim);
        for (int s = 0; s < 2 && state[s] != NULL; s++) {
            int64_t wide[3] = {rnn.layout == 0 ? 1 : state[s]->dim[0], rnn.layout == 0 ? state[s]->dim[0] : 1, state[s]->dim[1]};
            states[s][d] = onnx_view(node, state[s], 3, wide);
        }
        if (sequences[d] == NULL) {
            return false;
        }
    }
    OnnxValue *y = onnx_joined(node, sequences, rnn.directions, rnn.layout == 0 ? 1 : 2);
    onnx_set(node, 0, y == NULL || samples ? y : onnx_from_batch(node, y, rnn.layout == 0 ? 2 : 0));
    for (int s = 0; s < 2 && states[s][0] != NULL && y != NULL; s++) {
        if (onnx_wanted(node, s + 1)) {
            OnnxValue *last = onnx_joined(node, states[s], rnn.directions, rnn.layout == 0 ? 0 : 1);
            onnx_set(node, s + 1, last == NULL || samples ? last : onnx_from_batch(node, last, rnn.layout == 0 ? 1 : 0));
        }
    }
    (void)onnx;
    return y != NULL;
}

bool onnx_LSTM(OnnxNode *node) {
    static const int order[] = {0, 2, 3, 1}; /* Keras i f c o; ONNX i o f c */
    return recurrent(node, "LSTM", 4, order);
}

bool onnx_GRU(OnnxNode *node) {
    static const int order[] = {0, 1, 2}; /* z r h in both */
    return recurrent(node, "GRU", 3, order);
}

bool onnx_RNN(OnnxNode *node) {
    static const int order[] = {0};
    return recurrent(node, "SimpleRNN", 1, order);
}

#endif
