/* layers/call.c - what a layer's builder asks of its call: arguments, masks, weights, states and diagnostics. */
#include "layers/model.h"

#include <assert.h>
#include <string.h>

bool word_in(const char *words, const char *word) {
    size_t length = strlen(word);
    for (const char *at = words; at && *at; at += strspn(at, " ")) {
        size_t end = strcspn(at, " ");
        if (end == length && strncmp(at, word, length) == 0) {
            return true;
        }
        at += end;
    }
    return false;
}

/* ---- outputs */

void call_output_masked(Call *call, Val val, Val mask) {
    arena_reserve(call->graph->arena, call->out, call->nout, call->out_capacity);
    call->out[call->nout++] = (Tensor){.val = val, .mask = mask, .logits = NO_VAL};
}

void call_output(Call *call, Val val) {
    bool passes = (call->layer->object->def->flags & LAYER_PASSES_MASK) && call->nin > 0;
    call_output_masked(call, val, passes ? call_mask(call, 0) : NO_VAL);
}

/* ---- call arguments */

const CallArg *call_arg(const Call *call, const char *name) {
    for (int i = 0; i < call->narg; i++) {
        if (strcmp(call->arg[i].name, name) == 0) {
            return &call->arg[i];
        }
    }
    return NULL;
}

bool call_flag(const Call *call, const char *name, bool initial) {
    const CallArg *arg = call_arg(call, name);
    return arg && arg->is_bool ? arg->flag : initial;
}

/* Keras (Layer.__call__, step 6): an explicit `mask` argument wins over the masks that travel with the tensors; an explicit list that is shorter
 * than the inputs leaves the others without one. */
Val call_mask(const Call *call, int in) {
    const CallArg *arg = call_arg(call, "mask");
    Val mask = NO_VAL;
    if (arg && !arg->is_bool) {
        mask = in < arg->count ? arg->tensor[in].val : NO_VAL;
    } else if (in < call->nin) {
        mask = call->in[in].mask;
    }
    if (mask != NO_VAL && val_type(call->graph, mask) != DTYPE_BOOL) {
        mask = op_convert(call->graph, mask, DTYPE_BOOL);
    }
    return mask;
}

/* ---- diagnostics */

static const char *format_text(Arena *arena, const char *format, va_list list) {
    va_list copy;
    va_copy(copy, list);
    int length = vsnprintf(NULL, 0, format, copy);
    va_end(copy);
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, list);
    return text;
}

static bool report(const Call *call, Mark mark, const char *code, const char *message) {
    const Layer *layer = call->layer;
    diag_error(call->graph->diag, mark, code, "layer '%s' (%s): %s", layer->path, layer->object->def->name, message);
    return false;
}

bool call_error(Call *call, const char *code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    const char *message = format_text(call->graph->arena, format, list);
    va_end(list);
    return report(call, call->layer->mark, code, message);
}

bool call_arg_error(Call *call, const char *arg, const char *code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    const char *message = format_text(call->graph->arena, format, list);
    va_end(list);
    const CallArg *given = call_arg(call, arg);
    return report(call, given ? given->mark : object_arg_mark(call->layer->object, arg), code, message);
}

/* ---- variables */

static const char *variable_name(Call *call, const char *name) {
    return arena_printf(call->graph->arena, "%s/%s", call->layer->path, name);
}

/* The variable's value in this graph. One that exists with another shape (a shared layer called on inputs of different shapes) is a user's fault;
 * the builder then goes on with zeros of the shape it asked for, so that one run reports what else is wrong. */
static Val variable_value(Call *call, const char *name, Variable wanted) {
    Graph *graph = call->graph;
    wanted.name = variable_name(call, name);
    wanted.type = DTYPE_F32;
    wanted.start_variable = -1;
    wanted.layer = call->layer->info;
    wanted.mark = call->layer->mark;
    weight_fits(call, name, &wanted.shape); /* the diagnostic ends the compilation; building goes on for the faults of other layers */
    const int32_t known = program_find(graph->program, wanted.class_, wanted.name);
    if (known >= 0 && !shape_equal(&graph->program->variable[known].shape, &wanted.shape)) {
        call_error(call, "shared-shape", "its weight `%s` has the shape %s from an earlier use, but this use needs %s", name,
                   shape_text(graph->arena, &graph->program->variable[known].shape), shape_text(graph->arena, &wanted.shape));
        diag_remedy(graph->diag, "a shared layer needs inputs of one shape; give each use a layer of its own");
        return op_splat(graph, 0, wanted.shape);
    }
    int32_t index = program_variable(graph->program, &wanted);
    return graph_variable(graph, index);
}

Val call_weight(Call *call, const char *name, Shape shape, const Object *initializer, const Object *regularizer, const Object *constraint) {
    return variable_value(call, name,
                          (Variable){.class_ = VARIABLE_WEIGHT,
                                     .shape = shape,
                                     .trainable = call->layer->trainable,
                                     .initializer = initializer,
                                     .regularizer = regularizer,
                                     .constraint = constraint});
}

const Object *initializer_named(Call *call, const char *name) {
    Arena *arena = call->graph->arena;
    Node *node = arena_new_array(arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .text = name, .mark = call->layer->mark};
    const Object *object = object_parse(arena, call->graph->diag, FAMILY_INITIALIZER, node, NULL, 0);
    assert(object);
    return object;
}

Val call_statistic_from(Call *call, const char *name, Shape shape, const Object *initializer) {
    return variable_value(call, name, (Variable){.class_ = VARIABLE_WEIGHT, .shape = shape, .is_statistic = true, .initializer = initializer});
}

Val call_statistic(Call *call, const char *name, Shape shape, const char *initializer) {
    return call_statistic_from(call, name, shape, initializer_named(call, initializer));
}

Val call_state(Call *call, const char *name, Shape shape) {
    return variable_value(call, name, (Variable){.class_ = VARIABLE_STATE, .shape = shape});
}

void variable_set(Graph *graph, int32_t variable, Val val) {
    if (graph->current == 0) {
        graph_update(graph, variable, val);
    } else {
        (void)graph_variable(graph, variable);
        graph->variable[variable] = val;
    }
}

void call_update(Call *call, const char *name, Val val) {
    const Program *program = call->graph->program;
    const char *full = variable_name(call, name);
    const int32_t state = program_find(program, VARIABLE_STATE, full);
    const int32_t variable = state >= 0 ? state : program_find(program, VARIABLE_WEIGHT, full);
    assert(variable >= 0 && (variable == state || program->variable[variable].is_statistic)); /* call_statistic or call_state has made it */
    if (shape_equal(val_shape(call->graph, val), &program->variable[variable].shape)) {       /* otherwise variable_value has reported it */
        variable_set(call->graph, variable, val);
    }
}
