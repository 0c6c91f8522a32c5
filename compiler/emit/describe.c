/*
 * describe.c - what the generated header says about the model: its layers, their work and their memory, and how to call it.
 */
#include <string.h>

#include "emit/internal.h"

static int64_t extent(const Graph *g, Val val, int axis) {
    const int32_t dim = g->value[val].shape.dim[axis];
    return dim < 0 ? -(int64_t)dim : dim;
}

static int64_t elements(const Graph *g, Val val) {
    int64_t count = 1;
    for (int i = 0; i < g->value[val].shape.rank; i++) {
        count *= extent(g, val, i);
    }
    return count;
}

/* Multiply-adds of one op for one sample, borders of convolutions included. */
static int64_t multiply_adds(const Graph *g, const Op *op) {
    int64_t work = 0;
    if (op->kind == OP_dot_general) {
        const DotAttr *attr = op->attr;
        work = elements(g, op->out[0]);
        for (int i = 0; attr->a[i] != '\0'; i++) {
            work *= strchr(attr->out, attr->a[i]) == NULL ? extent(g, op->in[0], i) : 1;
        }
    } else if (op->kind == OP_convolution || op->kind == OP_convolution_input) {
        const ConvAttr *attr = op->attr;
        const Val out = op->kind == OP_convolution ? op->out[0] : op->in[0];
        work = elements(g, out) * attr->channels_in / attr->groups;
        for (int i = 0; i < attr->spatial; i++) {
            work *= attr->kernel[i];
        }
    }
    for (int32_t region = op->region; region != 0; region = g->region[region].parent) {
        const ScanAttr *scan = g->op[g->region[region].scan].attr;
        work *= scan->length;
    }
    return work;
}

/* What each layer has and does; the last row: all of them together. */
typedef struct {
    int64_t weights, multiply_adds;
} LayerWork;

static LayerWork *layer_work(const Program *program) {
    LayerWork *work = arena_new_array(program->arena, LayerWork, program->nlayer + 1), *all = &work[program->nlayer];
    const Graph *g = program->predict;
    for (int r = 0; r < g->nregion; r++) {
        for (int i = 0; i < g->region[r].count; i++) {
            const Op *op = &g->op[g->region[r].op[i]];
            const int64_t count = multiply_adds(g, op);
            all->multiply_adds += count;
            work[op->layer >= 0 ? op->layer : program->nlayer].multiply_adds += op->layer >= 0 ? count : 0;
        }
    }
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *v = &program->variable[i];
        if (v->class_ == VARIABLE_WEIGHT) {
            const int64_t count = shape_fixed_count(&v->shape);
            all->weights += count;
            work[v->layer >= 0 ? v->layer : program->nlayer].weights += v->layer >= 0 ? count : 0;
        }
    }
    return work;
}

static int64_t weights_bytes(const Program *program) {
    int64_t bytes = 0;
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *v = &program->variable[i];
        if (v->class_ == VARIABLE_WEIGHT) {
            bytes += shape_fixed_count(&v->shape) * (program_is_bf16(program, i) ? 2 : 4);
        }
    }
    return bytes;
}

static void put_line(Emit *emit, const char *text) {
    table_string(emit->templates, NULL, text);
}

static void put_layers(Emit *emit) {
    const Program *program = emit->program;
    Arena *arena = emit->arena;
    const LayerWork *work = layer_work(program);
    int width = 24;
    for (int i = 0; i < program->nlayer; i++) {
        const int length = (int)(strlen(program->layer[i].name) + strlen(program->layer[i].type)) + 3;
        width = length > width ? length : width;
    }
    width = width > 48 ? 48 : width;
    put_line(emit, arena_printf(arena, "%-*s  %-26s %14s %16s", width, "layer", "output", "weights", "multiply-adds"));
    for (int i = 0; i < program->nlayer; i++) {
        const LayerInfo *layer = &program->layer[i];
        put_line(emit,
                 arena_printf(arena, "%-*s  %-26s %14s %16s", width, arena_printf(arena, "%s (%s)", layer->name, layer->type),
                              shape_text(arena, &layer->out), text_grouped(arena, work[i].weights), text_grouped(arena, work[i].multiply_adds)));
    }
    put_line(emit, arena_printf(arena, "%-*s  %-26s %14s %16s", width, "all", "", text_grouped(arena, work[program->nlayer].weights),
                                text_grouped(arena, work[program->nlayer].multiply_adds)));
}

static int64_t workspace_bytes(const ArenaSizes size) {
    return size[DTYPE_F32] * 4 + size[DTYPE_I32] * 4 + size[DTYPE_BOOL];
}

static void put_memory(Emit *emit, ArenaSizes *sizes) {
    const Program *program = emit->program;
    Arena *arena = emit->arena;
    put_line(emit, "");
    put_line(emit, arena_printf(arena, "Memory, all of it the caller's: weights %s bytes, workspace %s bytes%s. No heap, no globals that change,",
                                text_grouped(arena, weights_bytes(program)), text_grouped(arena, workspace_bytes(sizes[0])),
                                program->train == NULL
                                    ? ""
                                    : arena_printf(arena, ", training workspace %s bytes", text_grouped(arena, workspace_bytes(sizes[1])))));
    put_line(emit, "no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.");
    if (program->bf16) {
        put_line(emit,
                 "Large weights are bfloat16 (uint16_t: the upper half of a float, rounded to nearest, ties to even), which changes each by at most");
        put_line(emit, "0.4 %; all arithmetic is in float.");
    }
    put_line(emit, "Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.");
}

static const char *buffer_of(const Graph *g, Val val, const char *name, int batch, Arena *arena) {
    static const char *const type[] = {"float", "int32_t", "uint8_t", "uint8_t"};
    return arena_printf(arena, "static %s %s[%lld];", type[g->value[val].type], name, (long long)elements(g, val) * batch);
}

static void put_example(Emit *emit) {
    const Program *program = emit->program;
    const Graph *g = program->predict;
    Arena *arena = emit->arena;
    const char *prefix = emit->prefix;
    put_line(emit, "");
    put_line(emit, "Example:");
    put_line(emit, "");
    Text call;
    text_init(&call, arena);
    const struct {
        bool there;
        const char *name;
    } structs[] = {{program_has(program, VARIABLE_WEIGHT), "weights"}, {program_has(program, VARIABLE_STATE), "state"}, {true, "workspace"}};
    for (int i = 0; i < COUNT_OF(structs); i++) {
        if (i == 0 && program->embedded != NULL) {
            text_printf(&call, "&%s_embedded_weights, ", prefix);
        } else if (structs[i].there) {
            put_line(emit, arena_printf(arena, "    static %s_%s %s;", prefix, structs[i].name, structs[i].name));
            text_printf(&call, "&%s, ", structs[i].name);
        }
    }
    text_append(&call, "1");
    for (int i = 0; i < g->ninput; i++) {
        const char *name = arena_printf(arena, "%s_in", identifier(arena, g->input[i].name));
        put_line(emit, arena_printf(arena, "    %s", buffer_of(g, g->input[i].val, name, program->batch, arena)));
        text_printf(&call, ", %s", name);
    }
    for (int i = 0; i < g->noutput; i++) {
        const char *name = arena_printf(arena, "%s_out", identifier(arena, g->output[i].name));
        put_line(emit, arena_printf(arena, "    %s", buffer_of(g, g->output[i].val, name, program->batch, arena)));
        text_printf(&call, ", %s", name);
    }
    if (program_has(program, VARIABLE_WEIGHT) && program->embedded == NULL) {
        put_line(emit, program->init != NULL ? arena_printf(arena, "    %s_init(&weights, 1); (or read a weights file into it)", prefix)
                                             : "    (read a weights file into weights)");
    }
    if (program_has(program, VARIABLE_STATE)) {
        put_line(emit, arena_printf(arena, "    %s_reset_state(&state);", prefix));
    }
    put_line(emit, arena_printf(arena, "    int status = %s_predict(%s);", prefix, call.data));
}

void put_description(Emit *emit, ArenaSizes *sizes) {
    table_begin(emit->templates, "description");
    put_layers(emit);
    put_memory(emit, sizes);
    put_example(emit);
    table_end(emit->templates);
}
