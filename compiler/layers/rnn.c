/* layers/rnn.c - the recurrent loop of Keras (keras/src/layers/rnn/rnn.py, keras/src/backend/tensorflow/rnn.py) as a scan, and RNN over cells. */
#include "layers/rnn.h"

#include <assert.h>
#include <string.h>

enum { MAX_CELLS = 64 };

/* All cells' states in a row. */
typedef struct {
    Val initial[MAX_CELLS * CELL_STATES], last[MAX_CELLS * CELL_STATES];
    int count, output; /* output: the state that is the layer's output, the last cell's first */
    bool zeros;        /* all start at zero */
} States;

/* ---- masks */

/* The mask of one step laid over a value of that step, (batch, ...): axes that it lacks are ones at its end. */
static Val mask_over(Graph *g, Val mask, Val val) {
    Shape shape = *val_shape(g, mask);
    int rank = val_shape(g, val)->rank;
    while (shape.rank < rank) {
        shape.dim[shape.rank++] = 1;
    }
    return op_reshape(g, mask, shape);
}

static bool mask_suits(const Shape *mask, const Shape *x, const Shape *output) {
    if (mask->rank < 2 || mask->rank > output->rank + 1 || mask->dim[0] != x->dim[0] || mask->dim[1] != x->dim[1]) {
        return false;
    }
    for (int i = 2; i < mask->rank; i++) {
        if (mask->dim[i] != 1 && mask->dim[i] != output->dim[i - 1]) {
            return false;
        }
    }
    return true;
}

/* The mask that the loop uses. Keras hands a travelling mask only to a call with a single tensor: initial states turn it off, an explicit one stays.
 */
static Val loop_mask(Call *call) {
    return call->nin == 1 || call_arg(call, "mask") ? call_mask(call, 0) : NO_VAL;
}

/* ---- states */

static const char *state_name(Arena *arena, int index) {
    return index == 0 ? "state" : arena_printf(arena, "state_%d", index);
}

static bool initial_states(Call *call, const Cell *cell, int count, bool stateful, States *states) {
    Graph *g = call->graph;
    states->count = 0;
    for (int i = 0; i < count; i++) {
        states->output = states->count;
        states->count += cell[i].nstate;
    }
    if (call->nin > 1 && call->nin - 1 != states->count) {
        call_error(call, "inputs", "has %d state%s, but %d initial state%s given", states->count, states->count == 1 ? "" : "s", call->nin - 1,
                   call->nin == 2 ? " is" : "s are");
        diag_remedy(g->diag, "`inputs` holds the sequence, then every state in Keras's order (LSTM: `[x, h, c]`), or the sequence alone");
        return false;
    }
    states->zeros = call->nin == 1 && !stateful;
    int at = 0;
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < cell[i].nstate; k++, at++) {
            const Shape *shape = &cell[i].state[k];
            const Val kept = stateful ? call_state(call, state_name(g->arena, at), *shape) : NO_VAL; /* a given start is kept, too */
            if (call->nin == 1) {
                states->initial[at] = stateful ? kept : op_splat(g, 0, *shape);
                continue;
            }
            const Shape *given = val_shape(g, call->in[at + 1].val);
            if (!shape_equal(given, shape)) {
                return call_error(call, "shape", "initial state %d has the shape %s, but %s is needed", at + 1, shape_text(g->arena, given),
                                  shape_text(g->arena, shape));
            }
            states->initial[at] = call_float(call, at + 1);
        }
    }
    return true;
}

/* ---- the loop */

typedef struct {
    Call *call;
    const SequenceArgs *args;
    const Cell *cell;
    int count;
    States *states;
    Val mask;          /* (batch, time, ...) or NO_VAL */
    bool zero_steps;   /* masked steps give zeros at once; otherwise the previous output */
    Val output, stack; /* the last step's output; all steps' in the order of time, or NO_VAL */
} Loop;

static void run_loop(Loop *loop, Val x) {
    Graph *g = loop->call->graph;
    States *states = loop->states;
    int32_t length = val_shape(g, x)->dim[1];
    Val projected = loop->cell[0].def->project(&loop->cell[0], x, true);
    /* A masked step repeats the previous output, zeros at first. With states that start at zero that is just the carried state. */
    bool own_output = loop->mask != NO_VAL && !loop->zero_steps && !states->zeros;
    Val zeros = own_output ? op_splat(g, 0, *val_shape(g, states->initial[states->output])) : NO_VAL;
    Scan *scan = scan_begin(g, length, loop->args->go_backwards);
    Val in = scan_sequence(scan, projected, 1);
    Val step_mask = loop->mask == NO_VAL ? NO_VAL : scan_sequence(scan, loop->mask, 1);
    Val carry[MAX_CELLS * CELL_STATES] = {0}, next[MAX_CELLS * CELL_STATES] = {0};
    for (int i = 0; i < states->count; i++) {
        carry[i] = scan_carry(scan, states->initial[i]);
    }
    Val previous = own_output ? scan_carry(scan, zeros) : NO_VAL;
    for (int i = 0, at = 0; i < loop->count; at += loop->cell[i++].nstate) {
        const Cell *cell = &loop->cell[i];
        cell->def->step(cell, i == 0 ? in : cell->def->project(cell, in, false), carry + at, next + at);
        in = next[at];
    }
    Val output = in;
    if (step_mask != NO_VAL) {
        Val over = mask_over(g, step_mask, output);
        if (own_output) {
            output = op_select(g, over, output, previous);
            scan_next(scan, previous, output);
        } else if (loop->zero_steps) {
            output = op_select(g, over, output, op_splat(g, 0, *val_shape(g, output)));
        }
        for (int i = 0; i < states->count; i++) {
            next[i] = op_select(g, mask_over(g, step_mask, next[i]), next[i], carry[i]);
        }
        if (!own_output && !loop->zero_steps) {
            output = next[states->output];
        }
    }
    for (int i = 0; i < states->count; i++) {
        scan_next(scan, carry[i], next[i]);
    }
    int slot = loop->args->return_sequences ? scan_stack(scan, output, 1) : -1;
    scan_end(scan);
    for (int i = 0; i < states->count; i++) {
        states->last[i] = scan_final(scan, carry[i]);
    }
    loop->output = own_output ? scan_final(scan, previous) : states->last[states->output];
    loop->stack = slot >= 0 ? scan_stacked(scan, slot) : NO_VAL;
}

/* keras/src/backend/tensorflow/rnn.py with `zero_output_for_mask`: the looped form zeroes masked steps as it goes; the unrolled one zeroes the
 * stacked outputs afterwards, under the mask in the order of time even when the outputs run backwards. Both zero the last output by the last step's
 * mask. */
static void zero_masked(Loop *loop) {
    Graph *g = loop->call->graph;
    const SequenceArgs *args = loop->args;
    int32_t length = val_shape(g, loop->mask)->dim[1], last = args->go_backwards ? 0 : length - 1;
    if (!args->return_sequences) {
        Val mask = op_squeeze(g, op_slice_axis(g, loop->mask, 1, last, last + 1), 1);
        loop->output = op_select(g, mask_over(g, mask, loop->output), loop->output, op_splat(g, 0, *val_shape(g, loop->output)));
    } else if (args->unroll) {
        Val mask = args->go_backwards ? op_reverse(g, loop->mask, 1) : loop->mask;
        loop->stack = op_select(g, mask_over(g, mask, loop->stack), loop->stack, op_splat(g, 0, *val_shape(g, loop->stack)));
    }
}

bool recurrent_run(Call *call, Cell *cell, int count, const SequenceArgs *sequence) {
    Graph *g = call->graph;
    States states = {.count = 0};
    if (!initial_states(call, cell, count, sequence->stateful, &states)) {
        return false;
    }
    Loop loop = {.call = call, .args = sequence, .cell = cell, .count = count, .states = &states, .mask = loop_mask(call)};
    if (loop.mask != NO_VAL && !mask_suits(val_shape(g, loop.mask), val_shape(g, call->in[0].val), &cell[count - 1].state[0])) {
        return call_error(call, "mask-shape", "a mask of the shape %s does not fit a sequence of the shape %s",
                          shape_text(g->arena, val_shape(g, loop.mask)), shape_text(g->arena, val_shape(g, call->in[0].val)));
    }
    bool zero = loop.mask != NO_VAL && sequence->zero_output_for_mask;
    loop.zero_steps = zero && !sequence->unroll && sequence->return_sequences;
    run_loop(&loop, call_float(call, 0));
    if (zero) {
        zero_masked(&loop);
    }
    if (sequence->return_sequences) {
        /* steps stand where they were in time; Keras gives them in the order of the run. The mask stays in the order of time (RNN.compute_mask). */
        call_output_masked(call, sequence->go_backwards ? op_reverse(g, loop.stack, 1) : loop.stack, call_mask(call, 0));
    } else {
        call_output_masked(call, loop.output, NO_VAL);
    }
    for (int i = 0; i < states.count; i++) {
        if (sequence->stateful) {
            call_update(call, state_name(g->arena, i), states.last[i]);
        }
        if (sequence->return_state) {
            call_output_masked(call, states.last[i], NO_VAL);
        }
    }
    return true;
}

bool recurrent_layer(Call *call, const CellDef *def, const SequenceArgs *sequence) {
    Shape step = {.rank = 0};
    const Shape *x = val_shape(call->graph, call->in[0].val);
    for (int i = 0; i < x->rank; i++) {
        if (i != 1) {
            step.dim[step.rank++] = x->dim[i];
        }
    }
    Cell cell = {.call = call, .def = def};
    return def->open(&cell, &step) && recurrent_run(call, &cell, 1, sequence);
}

void draw_dropout(Graph *graph, Shape shape, double rate, Val *mask, int count) {
    Val seed, step;
    graph_random_source(graph, &seed, &step);
    Val zero = op_splat(graph, 0, shape), kept = op_splat(graph, rate < 1 ? 1 / (1 - rate) : 0, shape);
    for (int i = 0; i < count; i++) {
        Val keep = op_compare_scalar(graph, op_rng_uniform(graph, seed, step, shape), rate, COMPARE_GE);
        mask[i] = op_select(graph, keep, kept, zero);
    }
}

/* ---- unit_forget_bias */

typedef struct {
    int32_t units;
    const Object *initializer;
} ForgetBiasArgs;

static Val forget_bias_value(Graph *graph, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const ForgetBiasArgs *forget = args;
    const Object *inner = forget->initializer;
    int32_t units = forget->units, sides[2] = {units, 2 * units};
    (void)dim;
    (void)rank;
    assert(rank == 1 && dim[0] == 4 * units);
    Val part[3] = {NO_VAL, op_splat(graph, 1, shape_of(1, (int)units)), NO_VAL};
    for (int i = 0; i < 2; i++) {
        part[2 * i] = inner->def->build.initializer(graph, &sides[i], 1, seed, stream, inner->args);
    }
    return op_concatenate(graph, part, 3, 0);
}

static const ClassDef forget_bias_def = {
    .name = "UnitForgetBias",
    .doc = "Ones for the forget gate, the bias initializer for the other gates.",
    .size = sizeof(ForgetBiasArgs),
    .build.initializer = forget_bias_value,
};

const Object *forget_bias(Arena *arena, const Object *initializer, int32_t units) {
    if (!initializer) {
        return NULL;
    }
    ForgetBiasArgs *args = arena_new_array(arena, ForgetBiasArgs, 1);
    *args = (ForgetBiasArgs){.units = units, .initializer = initializer};
    Object *object = arena_new_array(arena, Object, 1);
    *object = (Object){.def = &forget_bias_def, .args = args, .mark = initializer->mark, .node = initializer->node};
    return object;
}

const SequenceArgs *sequence_args(const Object *object) {
    for (const Arg *arg = object->def->args; arg && arg->name; arg++) {
        if (strcmp(arg->name, "return_sequences") == 0 && object->def->build.layer) {
            size_t at = arg->offset - offsetof(SequenceArgs, return_sequences);
            bool has_backwards = false;
            for (const Arg *other = object->def->args; other->name; other++) {
                has_backwards = has_backwards || strcmp(other->name, "go_backwards") == 0;
            }
            return has_backwards ? (const SequenceArgs *)(const void *)((const char *)object->args + at) : NULL;
        }
    }
    return NULL;
}

/* ---- RNN */

typedef struct {
    LAYER_MEMBERS
    Objects cell;
    SequenceArgs sequence;
} RnnArgs;

typedef struct {
    Objects cells;
} StackedArgs;

/* Keras's StackedRNNCells has its cells in attributes; here it is a list. */
static const Arg stacked_args[] = {
    {.name = "cells",
     .type = ARG_OBJECTS,
     .offset = offsetof(StackedArgs, cells),
     .initial = NULL,
     .family = FAMILY_CELL,
     .doc = "Cells, each reading the output of the one before"},
    ARGS_END,
};
const ClassDef cell_StackedRNNCells = {
    .name = "StackedRNNCells",
    .doc = "Several cells as one: the same as a list of cells under `cell:`.",
    .size = sizeof(StackedArgs),
    .args = stacked_args,
};

/* Opens the cells of a list one after the other, each on the output of the one before; their weights lie under `path`cell_<i>. */
static bool open_cells(Call *call, const Objects *cells, const char *path, bool listed, Cell *cell, int *count, Shape *input) {
    Arena *arena = call->graph->arena;
    for (int i = 0; i < cells->count; i++) {
        const Object *object = cells->v[i];
        const char *inner = listed ? arena_printf(arena, "%scell_%d", path, i) : path;
        if (object->def == &cell_StackedRNNCells) {
            const StackedArgs *stacked = object->args;
            if (!open_cells(call, &stacked->cells, *inner ? arena_printf(arena, "%s/", inner) : inner, true, cell, count, input)) {
                return false;
            }
            continue;
        }
        if (*count == MAX_CELLS) {
            return call_arg_error(call, "cell", "too-many-cells", "at most %d cells", MAX_CELLS);
        }
        Call *own = arena_new_array(arena, Call, 1);
        *own = *call;
        own->layer = layer_wrapped(call, object, inner);
        own->args = object->args;
        Cell *at = &cell[(*count)++];
        *at = (Cell){.call = own, .def = object->def->build.cell};
        if (!at->def->open(at, input)) {
            return false;
        }
        *input = at->state[0];
    }
    return true;
}

static bool build_rnn(Call *call) {
    const RnnArgs *args = call->args;
    if (!call_rank(call, 0, 3, 3)) {
        return false;
    }
    if (args->cell.count == 0) {
        return call_arg_error(call, "cell", "argument-length", "`cell` is an empty list");
    }
    const Shape *x = val_shape(call->graph, call->in[0].val);
    Shape step = shape_of(2, (int)x->dim[0], (int)x->dim[2]);
    const Node *node = node_get(call->layer->object->node, "cell");
    Cell *cell = arena_new_array(call->graph->arena, Cell, MAX_CELLS);
    int count = 0;
    return open_cells(call, &args->cell, "", node->kind == NODE_LIST, cell, &count, &step) && recurrent_run(call, cell, count, &args->sequence);
}

static const Arg rnn_args[] = {
    {.name = "cell",
     .type = ARG_OBJECTS,
     .offset = offsetof(RnnArgs, cell),
     .initial = NULL,
     .family = FAMILY_CELL,
     .doc = "A cell, or a list of cells each reading the output of the one before"},
    SEQUENCE_ARGS(RnnArgs),
    LAYER_ARGS(RnnArgs),
    ARGS_END,
};
const ClassDef layer_RNN = {
    .name = "RNN",
    .doc = "Runs cells over a sequence.",
    .size = sizeof(RnnArgs),
    .args = rnn_args,
    .weights = "those of the cell; of several cells under cell_0/, cell_1/ ...",
    .shapes = "(batch, time, features) -> (batch, units), or (batch, time, units) with return_sequences; with return_state also each state",
    .call = "mask",
    .build.layer = build_rnn,
};
