/* layers/wrappers.c - Bidirectional (keras/src/layers/rnn/bidirectional.py); TimeDistributed is in wrappers_time.c. */
#include "layers/model.h"
#include "layers/rnn.h"

#include <string.h>

enum { MERGE_SUM, MERGE_MUL, MERGE_AVE, MERGE_CONCAT, MERGE_NONE = -1 };

typedef struct {
    LAYER_MEMBERS
    const Object *layer, *backward_layer;
    int merge_mode;
    const Node *weights;
} BidirectionalArgs;

/* A copy of a recurrent layer's object with other loop arguments. */
static const Object *with_sequence(Arena *arena, const Object *object, SequenceArgs args) {
    Object *copy = arena_new_array(arena, Object, 1);
    *copy = *object;
    copy->args = arena_alloc(arena, object->def->size);
    memcpy(copy->args, object->args, object->def->size);
    size_t at = (size_t)((const char *)sequence_args(object) - (const char *)object->args);
    memcpy((char *)copy->args + at, &args, sizeof args);
    return copy;
}

static bool check_recurrent(Call *call, const Object *object, const char *arg) {
    if (sequence_args(object)) {
        return true;
    }
    call_arg_error(call, arg, "layer-kind", "`%s` must be a recurrent layer, not %s", arg, object->def->name);
    diag_remedy(call->graph->diag, "SimpleRNN, GRU, LSTM, RNN, ConvLSTM1D, ConvLSTM2D and ConvLSTM3D run in both directions");
    return false;
}

static bool check_same(Call *call, const char *name, bool forward, bool backward) {
    if (forward == backward) {
        return true;
    }
    return call_arg_error(call, "backward_layer", "argument-value", "both directions need the same `%s`: it is %s forward and %s backward", name,
                          forward ? "true" : "false", backward ? "true" : "false");
}

/* The two directions; false after an error. */
static bool directions(Call *call, const Object *pair[2]) {
    const BidirectionalArgs *args = call->args;
    Arena *arena = call->graph->arena;
    const Object *backward_object = args->backward_layer ? args->backward_layer : args->layer;
    if (!check_recurrent(call, args->layer, "layer") || !check_recurrent(call, backward_object, "backward_layer")) {
        return false;
    }
    SequenceArgs forward = *sequence_args(args->layer), backward = *sequence_args(backward_object);
    if (!args->backward_layer) {
        backward.go_backwards = true;
    }
    if (forward.go_backwards == backward.go_backwards) {
        call_arg_error(call, args->backward_layer ? "backward_layer" : "layer", "argument-value", "both directions have `go_backwards: %s`",
                       forward.go_backwards ? "true" : "false");
        diag_remedy(call->graph->diag, args->backward_layer ? "give `backward_layer` `go_backwards: true`" : "leave `go_backwards` out of `layer`");
        return false;
    }
    if (!check_same(call, "stateful", forward.stateful, backward.stateful) ||
        !check_same(call, "return_sequences", forward.return_sequences, backward.return_sequences) ||
        !check_same(call, "return_state", forward.return_state, backward.return_state)) {
        return false;
    }
    forward.zero_output_for_mask = forward.return_sequences; /* Bidirectional forces it, whatever was asked for */
    backward.zero_output_for_mask = backward.return_sequences;
    pair[0] = with_sequence(arena, args->layer, forward);
    pair[1] = with_sequence(arena, backward_object, backward);
    return true;
}

static bool merge(Call *call, Val forward, Val backward, Val mask) {
    const BidirectionalArgs *args = call->args;
    Graph *g = call->graph;
    const Shape *a = val_shape(g, forward), *b = val_shape(g, backward);
    bool fits = a->rank == b->rank;
    for (int i = 0; fits && i < a->rank; i++) {
        fits = a->dim[i] == b->dim[i] || (args->merge_mode == MERGE_CONCAT && i == a->rank - 1);
    }
    if (args->merge_mode != MERGE_NONE && !fits) {
        return call_arg_error(call, "backward_layer", "shape", "outputs of the shapes %s and %s cannot be merged", shape_text(g->arena, a),
                              shape_text(g->arena, b));
    }
    switch (args->merge_mode) {
    case MERGE_SUM: call_output_masked(call, op_add(g, forward, backward), mask); break;
    case MERGE_MUL: call_output_masked(call, op_multiply(g, forward, backward), mask); break;
    case MERGE_AVE: call_output_masked(call, op_multiply_scalar(g, op_add(g, forward, backward), 0.5), mask); break;
    case MERGE_CONCAT: call_output_masked(call, op_concatenate(g, (Val[]){forward, backward}, 2, a->rank - 1), mask); break;
    default: call_output_masked(call, forward, mask); call_output_masked(call, backward, mask);
    }
    return true;
}

static bool build_bidirectional(Call *call) {
    const BidirectionalArgs *args = call->args;
    Graph *g = call->graph;
    const Object *pair[2];
    if (!node_is_null(args->weights)) {
        return call_arg_error(call, "weights", "unsupported-argument", "weights come from a file: leave `weights` out");
    }
    if (!directions(call, pair)) {
        return false;
    }
    if (call->nin % 2 == 0) {
        return call_error(call, "inputs", "takes a sequence, or a sequence and the initial states forward, then backward: an even number of states");
    }
    bool sequences = sequence_args(pair[0])->return_sequences;
    int half = (call->nin - 1) / 2, nout[2];
    Tensor *out[2];
    for (int i = 0; i < 2; i++) {
        Tensor *in = arena_new_array(g->arena, Tensor, half + 1);
        in[0] = call->in[0];
        if (half > 0) {
            memcpy(in + 1, call->in + 1 + i * half, sizeof(Tensor) * (size_t)half);
        }
        const Layer *layer = layer_wrapped(call, pair[i], i == 0 ? "forward" : "backward");
        if (!layer_call(g, layer, in, half + 1, call->arg, call->narg, call->training, &out[i], &nout[i])) {
            return false;
        }
    }
    Val backward = sequences ? op_reverse(g, out[1][0].val, 1) : out[1][0].val;
    if (!merge(call, out[0][0].val, backward, sequences ? call_mask(call, 0) : NO_VAL)) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        for (int k = 1; k < nout[i]; k++) {
            call_output_masked(call, out[i][k].val, NO_VAL);
        }
    }
    return true;
}

static const Arg bidirectional_args[] = {
    ARG_OF(BidirectionalArgs, layer, FAMILY_LAYER, NULL, "A recurrent layer"),
    ARG_PICK(BidirectionalArgs, merge_mode, "sum|mul|ave|concat|null", "concat", "How the two outputs become one; null gives both"),
    ARG_OF(BidirectionalArgs, backward_layer, FAMILY_LAYER, "null",
           "The layer that runs backwards, with go_backwards: true; null: `layer` with its own weights"),
    ARG(BidirectionalArgs, weights, ARG_NODE, "null", "Only null"),
    LAYER_ARGS(BidirectionalArgs),
    ARGS_END,
};
const ClassDef layer_Bidirectional = {
    .name = "Bidirectional",
    .doc = "A recurrent layer run forward and backward.",
    .size = sizeof(BidirectionalArgs),
    .args = bidirectional_args,
    .weights = "those of the layer, under forward/ and backward/",
    .shapes = "(batch, time, features) -> the layer's output, with twice the features for merge_mode concat; with return_state also states forward, "
              "then backward",
    .call = "mask",
    .build.layer = build_bidirectional,
};
