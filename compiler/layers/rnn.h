/*
 * layers/rnn.h - recurrence: what a cell is, and the loop that all recurrent layers share (rnn.c). Cells: rnn_cells.c, rnn_convolutional.c.
 */
#ifndef HNC_LAYERS_RNN_H
#define HNC_LAYERS_RNN_H

#include "layers/common.h"

/* Arguments of the loop (keras.layers.RNN). */
typedef struct {
    bool return_sequences, return_state, go_backwards, stateful, unroll, zero_output_for_mask;
} SequenceArgs;
#define SEQUENCE_ROW(struct_, member, doc_)                                                                                                          \
    { .name = #member, .type = ARG_BOOL, .offset = offsetof(struct_, sequence) + offsetof(SequenceArgs, member), .initial = "false", .doc = doc_ }
/* Rows for a struct with a member `SequenceArgs sequence`. */
#define SEQUENCE_ARGS(struct_)                                                                                                                       \
    SEQUENCE_ROW(struct_, return_sequences, "Gives the outputs of all steps instead of the last one's"),                                             \
        SEQUENCE_ROW(struct_, return_state, "Gives the final states as further outputs"),                                                            \
        SEQUENCE_ROW(struct_, go_backwards, "Runs from the last step to the first; outputs come in the order of the run"),                           \
        SEQUENCE_ROW(struct_, stateful, "Starts from the states that the previous batch ended with"),                                                \
        SEQUENCE_ROW(struct_, unroll, "Keras's unrolled loop; the generated code loops either way"),                                                 \
        SEQUENCE_ROW(struct_, zero_output_for_mask, "Outputs of masked steps are zeros instead of the previous output")

enum { CELL_STATES = 2, CELL_GATES = 4 };
typedef struct CellDef CellDef;

/* A cell in one call of a recurrent layer: its weights and shapes in that call's graph. */
typedef struct {
    Call *call; /* of the cell itself: its path, its arguments */
    const CellDef *def;
    Shape state[CELL_STATES]; /* with the batch; set by open */
    int nstate;
    Val kernel, recurrent_kernel, bias;                       /* bias: NO_VAL without */
    Val input_dropout[CELL_GATES], state_dropout[CELL_GATES]; /* masks drawn once a call; NO_VAL: none */
} Cell;

/* The output of a cell is its first state. Gates of all cells stand one after the other on the last axis, in Keras's order. */
struct CellDef {
    int gates;
    bool (*open)(Cell *cell, const Shape *input); /* creates weights and sets shapes, given (batch, features...) of one step */
    Val (*project)(const Cell *cell, Val x,
                   bool sequence); /* what the input gives to the gates, states aside: of one step, or of all (batch, time, ...) */
    void (*step)(const Cell *cell, Val projected, const Val *state, Val *next);
};

/* Runs the cells (each reading the one before) over the sequence call->in[0] and writes the layer's outputs. */
bool recurrent_run(Call *call, Cell *cell, int count, const SequenceArgs *sequence);
/* A layer whose arguments are those of one cell: opens it and runs it. */
bool recurrent_layer(Call *call, const CellDef *def, const SequenceArgs *sequence);
/* Masks of inverted dropout: zero with probability `rate`, else 1 / (1 - rate); `count` independent draws. */
void draw_dropout(Graph *graph, Shape shape, double rate, Val *mask, int count);
/* keras: LSTM and ConvLSTM biases start with ones for the forget gate, the second of four. */
const Object *forget_bias(Arena *arena, const Object *initializer, int32_t units);
/* Sequence arguments of an object of a recurrent layer's class; NULL when it is none. */
const SequenceArgs *sequence_args(const Object *object);

#endif
