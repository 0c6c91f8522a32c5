/*
 * program.c - the file around the units: banner, structs, the public functions and the header that documents them.
 */
#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "decode.h"
#include "emit/internal.h"
#include "emit/program.h"

/* ---- names shared with the adapter */

bool program_has(const Program *program, VariableClass class_) {
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == class_) {
            return true;
        }
    }
    return false;
}

/* Members of one struct whose names would be the same get a number. */
void program_name_members(Program *program) {
    NameSet taken[VARIABLE_CLASSES] = {{0}};
    program->member = arena_new_array(program->arena, const char *, program->nvariable + 1);
    for (int i = 0; i < program->nvariable; i++) {
        program->member[i] = name_unique(&taken[program->variable[i].class_], program->arena, identifier(program->arena, program->variable[i].name));
    }
}

const char *program_member(const Program *program, int variable) {
    assert(program->member != NULL);
    return program->member[variable];
}

enum { LARGE_WEIGHT = 4096 }; /* elements; smaller ones stay in the fastest cache anyway */

bool program_is_bf16(const Program *program, int variable) {
    const Variable *v = &program->variable[variable];
    return program->bf16 && v->class_ == VARIABLE_WEIGHT && v->type == DTYPE_F32 && v->shape.rank >= 2 &&
           shape_fixed_count(&v->shape) >= LARGE_WEIGHT;
}

static const char *const struct_name[] = {"weights", "optimizer", "metrics", "state", "stream"};

static int64_t elements_of(const Shape *shape, int batch) {
    int64_t count = 1;
    for (int i = 0; i < shape->rank; i++) {
        count *= shape->dim[i] < 0 ? -(int64_t)shape->dim[i] * batch : shape->dim[i];
    }
    return count;
}

/* The rows that a variable with a batch has room for. */
static int rows_of(const Program *program, const Variable *v) {
    return v->class_ == VARIABLE_STREAM || program->batch > program->train_batch ? program->batch : program->train_batch;
}

static const char *c_type(const Emit *emit, DType type) {
    return type == DTYPE_F32 ? (emit->math.in_double ? "double" : "float") : type == DTYPE_I32 ? "int32_t" : "uint8_t";
}

/* ---- structs */

static const char *upper(Arena *arena, const char *text) {
    char *name = arena_strdup(arena, text);
    for (char *c = name; *c != '\0'; c++) {
        *c = (char)toupper((unsigned char)*c);
    }
    return name;
}

static void put_structs(Emit *emit) {
    Program *program = emit->program;
    table_begin(emit->templates, "structs");
    for (int class_ = 0; class_ < COUNT_OF(struct_name); class_++) {
        if (!program_has(program, (VariableClass)class_)) {
            continue;
        }
        table_begin(emit->templates, NULL);
        table_string(emit->templates, "name", struct_name[class_]);
        table_begin(emit->templates, "members");
        StructSize size = {0, 0};
        for (int i = 0; i < program->nvariable; i++) {
            const Variable *v = &program->variable[i];
            if ((int)v->class_ != class_) {
                continue;
            }
            table_begin(emit->templates, NULL);
            table_string(emit->templates, "type", program_is_bf16(program, i) ? "uint16_t" : c_type(emit, v->type));
            table_string(emit->templates, "name", program_member(program, i));
            const int64_t count = elements_of(&v->shape, rows_of(program, v));
            table_string(emit->templates, "extent", v->shape.rank == 0 ? "" : arena_printf(emit->arena, "[%lld]", (long long)count));
            table_string(emit->templates, "comment", arena_printf(emit->arena, "%s %s", v->name, shape_text(emit->arena, &v->shape)));
            table_end(emit->templates);
            struct_member(&size, program_is_bf16(program, i) ? "uint16_t" : c_type(emit, v->type), count);
        }
        table_end(emit->templates);
        program->memory.structs[class_] = struct_bytes(&size);
        table_int(emit->templates, "bytes", struct_bytes(&size));
        table_string(emit->templates, "macro_name", upper(emit->arena, struct_name[class_]));
        table_end(emit->templates);
    }
    table_end(emit->templates);
}

static const char *const arena_type[] = {"float", "int32_t", "", "uint8_t"};

/* The weights as constants: one list of numbers for each member. */
static void put_embedded(Emit *emit) {
    const Program *program = emit->program;
    table_begin(emit->templates, "embedded");
    Plan plan = {.arena = emit->arena};
    const Body body = {.plan = &plan, .math = &emit->math};
    for (int i = 0; program->embedded != NULL && i < program->nvariable; i++) {
        const Variable *v = &program->variable[i];
        if (v->class_ != VARIABLE_WEIGHT) {
            continue;
        }
        Text text;
        text_init(&text, emit->arena);
        const int64_t count = shape_fixed_count(&v->shape);
        for (int64_t k = 0; k < count; k++) {
            const double value = (double)program->embedded[i][k];
            const char *number =
                program_is_bf16(program, i) ? arena_printf(emit->arena, "0x%04x", (unsigned)text_bfloat16((float)value)) : literal(&body, value);
            text_printf(&text, "%s%s", k == 0 ? "" : k % 8 == 0 ? ",\n" : ", ", number);
        }
        table_begin(emit->templates, NULL);
        table_string(emit->templates, "name", v->name);
        table_string(emit->templates, "values", v->shape.rank == 0 ? text.data : arena_printf(emit->arena, "{\n%s\n}", text.data));
        table_end(emit->templates);
    }
    table_end(emit->templates);
}

static int64_t put_workspace(Emit *emit, const char *name, const int64_t size[4]) {
    table_begin(emit->templates, NULL);
    table_string(emit->templates, "name", name);
    table_begin(emit->templates, "members");
    bool any = false;
    StructSize bytes = {0, 0};
    for (int i = 0; i < 4; i++) {
        if (size[i] > 0 || (i == 3 && !any)) {
            table_begin(emit->templates, NULL);
            table_string(emit->templates, "type", i == 0 && emit->math.in_double ? "double" : arena_type[i]);
            table_string(emit->templates, "name", arena_name[i]);
            table_string(emit->templates, "extent", arena_printf(emit->arena, "[%lld]", (long long)(size[i] > 0 ? size[i] : 1)));
            table_end(emit->templates);
            struct_member(&bytes, i == 0 && emit->math.in_double ? "double" : arena_type[i], size[i] > 0 ? size[i] : 1);
            any = true;
        }
    }
    table_end(emit->templates);
    table_int(emit->templates, "bytes", struct_bytes(&bytes));
    table_string(emit->templates, "macro_name", upper(emit->arena, name));
    table_end(emit->templates);
    return struct_bytes(&bytes);
}

/* ---- functions */

typedef struct {
    Stage *stage;
    bool local_workspace; /* init, metrics: temporaries on the stack */
    bool columns;         /* metrics: outputs are elements of one array */
} Caller;

static const char *argument_of(void *context, int32_t index) {
    const Caller *caller = context;
    const Plan *plan = caller->stage->plan;
    Arena *arena = caller->stage->emit->arena;
    if (index < 0) {
        const char *name = arena_name[-1 - index];
        return caller->local_workspace ? name : arena_printf(arena, "workspace->%s", name);
    }
    const Buffer *buffer = &plan->buffer[index];
    switch (buffer->kind) {
    case BUFFER_VARIABLE: {
        const Variable *v = &plan->graph->program->variable[buffer->index];
        const char *member = program_member(plan->graph->program, buffer->index);
        return arena_printf(arena, "%s%s->%s", v->shape.rank == 0 ? "&" : "", struct_name[v->class_], member);
    }
    case BUFFER_TEMPORARY: {
        const char *name = arena_name[buffer->type == DTYPE_U8 ? DTYPE_BOOL : buffer->type];
        const char *base = caller->local_workspace ? name : arena_printf(arena, "workspace->%s", name);
        return buffer->offset == 0 ? base : arena_printf(arena, "%s + %lld", base, (long long)buffer->offset);
    }
    case BUFFER_OUTPUT:
        if (caller->columns) { /* metrics_result gathers one number per column into one array */
            return arena_printf(arena, "result + %d", (int)buffer->index);
        }
        return buffer->name;
    default: return buffer->name;
    }
}

static bool writes_class(const Graph *g, VariableClass class_) {
    for (int i = 0; i < g->program->nvariable && i < g->variable_capacity; i++) {
        if (g->program->variable[i].class_ == class_ && g->variable[i] != NO_VAL && g->variable[i] != g->variable_old[i]) {
            return true;
        }
    }
    return false;
}

static void put_parameter(Emit *emit, const char *text, const char *name, bool pointer) {
    table_begin(emit->templates, NULL);
    table_string(emit->templates, "text", text);
    table_string(emit->templates, "name", name);
    table_bool(emit->templates, "pointer", pointer);
    table_end(emit->templates);
}

static const char *port_comment(Emit *emit, const char *name, const Value *value, const char *what) {
    return arena_printf(emit->arena, "%s: %s, %s %s", name, what, c_type(emit, value->type), shape_text(emit->arena, &value->shape));
}

/* One public function. */
typedef struct {
    Graph *graph;
    int batch;
    const char *stage, *name, *summary;
    const VariableClass *classes; /* structs it may take */
    int nclasses;
    const char *workspace; /* NULL: its temporaries are on the stack */
    const char *limit;     /* macro of the largest n, or NULL */
    Plan *plan;
    const char **calls, **together, **ticks; /* together: the line before a call that threads make together, or NULL */
    bool seed_used;                          /* init: something is drawn at random */
} Function;

static void write_units(Emit *emit, Function *f) {
    const bool timed = emit->bench != NULL && (f->graph == emit->program->predict || f->graph == emit->program->train);
    Stage stage = {emit, f->plan, f->stage, timed ? f->name : NULL};
    Caller caller = {&stage, f->workspace == NULL, f->graph == emit->program->metrics};
    f->calls = arena_new_array(emit->arena, const char *, f->plan->body.count + 1);
    f->ticks = arena_new_array(emit->arena, const char *, f->plan->body.count + 1);
    f->together = arena_new_array(emit->arena, const char *, f->plan->body.count + 1);
    for (int i = 0; i < f->plan->body.count; i++) {
        Needs needs;
        if (unit_is_empty(f->plan, f->plan->body.unit[i])) {
            continue;
        }
        emit_unit(&stage, f->plan->body.unit[i], &needs);
        f->ticks[i] = unit_tick(&stage, &needs);
        f->together[i] = unit_threads(&stage, &needs);
        f->calls[i] = unit_call(&stage, f->plan->body.unit[i], &needs, argument_of, &caller);
        for (int k = 0; k < needs.reads.count; k++) {
            f->seed_used |= f->plan->buffer[needs.reads.item[k]].kind == BUFFER_INPUT;
        }
    }
}

static const char *name_of_buffer(const Plan *plan, BufferKind kind, int index) {
    for (int b = 0; b < plan->nbuffer; b++) {
        if (plan->buffer[b].kind == kind && plan->buffer[b].index == index) {
            return plan->buffer[b].name;
        }
    }
    assert(!"an argument without a buffer");
    return NULL;
}

static void put_function(Emit *emit, const Function *f) {
    Plan *plan = f->plan;
    Graph *g = f->graph;
    Program *program = emit->program;
    Templates *t = emit->templates;
    const char *name = f->name, *summary = f->summary, *workspace = f->workspace, *batch = f->limit;
    const VariableClass *classes = f->classes;
    const int nclasses = f->nclasses, count = plan->body.count;
    const char **calls = f->calls;
    table_begin(t, NULL);
    table_string(t, "name", name);
    table_string(t, "summary", summary);
    table_begin(t, "parameters");
    for (int i = 0; i < nclasses; i++) {
        if (program_has(program, classes[i])) {
            const char *struct_ = struct_name[classes[i]];
            put_parameter(emit, arena_printf(emit->arena, "%s%s_%s *%s", writes_class(g, classes[i]) ? "" : "const ", emit->prefix, struct_, struct_),
                          struct_, true);
        }
    }
    if (workspace != NULL) {
        put_parameter(emit, arena_printf(emit->arena, "%s_%s *workspace", emit->prefix, workspace), "workspace", true);
    }
    if (batch != NULL) {
        put_parameter(emit, "int n", "n", false);
    }
    table_end(t);
    table_begin(t, "arguments");
    for (int i = 0; i < g->ninput; i++) {
        const Value *value = &g->value[g->input[i].val];
        if (g->input[i].kind == INPUT_SEED) {
            put_parameter(emit, "uint64_t seed", "seed", false);
            continue;
        }
        static const char *const what[] = {"input", "target", "sample weights (NULL: all ones)", ""};
        table_begin(t, NULL);
        const char *c_name = name_of_buffer(plan, BUFFER_INPUT, i);
        table_string(t, "text", arena_printf(emit->arena, "const %s *%s", c_type(emit, value->type), c_name));
        table_string(t, "name", c_name);
        table_bool(t, "pointer", g->input[i].kind != INPUT_SAMPLE_WEIGHT);
        table_string(t, "comment", port_comment(emit, c_name, value, what[g->input[i].kind]));
        table_end(t);
    }
    if (g == program->metrics) {
        table_begin(t, NULL);
        table_string(t, "text", arena_printf(emit->arena, "%s *result", c_type(emit, DTYPE_F32)));
        table_string(t, "name", "result");
        table_bool(t, "pointer", true);
        Text columns;
        text_init(&columns, emit->arena);
        for (int i = 0; i < g->noutput; i++) {
            text_printf(&columns, "%s%s", i > 0 ? ", " : "", g->output[i].name);
        }
        table_string(t, "comment", arena_printf(emit->arena, "result: %d numbers: %s", g->noutput, columns.data));
        table_end(t);
    }
    for (int i = 0; i < g->noutput && g != program->metrics; i++) {
        const Value *value = &g->value[g->output[i].val];
        const char *c_name = name_of_buffer(plan, BUFFER_OUTPUT, i);
        table_begin(t, NULL);
        table_string(t, "text", arena_printf(emit->arena, "%s *%s", c_type(emit, value->type), c_name));
        table_string(t, "name", c_name);
        table_bool(t, "pointer", true);
        table_string(t, "comment", port_comment(emit, c_name, value, "output"));
        table_end(t);
    }
    table_end(t);
    table_string(t, "batch", batch != NULL ? batch : "");
    table_begin(t, "locals");
    for (int i = 0; i < 4 && workspace == NULL; i++) {
        if (plan->arena_elements[i] > 0) {
            table_string(t, NULL,
                         arena_printf(emit->arena, "%s %s[%lld];", i == 0 && emit->math.in_double ? "double" : arena_type[i], arena_name[i],
                                      (long long)plan->arena_elements[i]));
        }
    }
    for (int i = 0; i < g->ninput; i++) {
        if (g->input[i].kind == INPUT_SEED && f->seed_used) {
            table_string(t, NULL, "const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};");
        }
    }
    table_end(t);
    table_begin(t, "calls");
    if (g == program->init && !f->seed_used) {
        table_string(t, NULL, "(void)seed;");
    }
    for (int i = 0; i < count; i++) {
        if (calls[i] == NULL) {
            continue;
        }
        if (f->together[i] != NULL) {
            table_string(t, NULL, f->together[i]);
        }
        table_string(t, NULL, calls[i]);
        if (f->ticks[i] != NULL) {
            table_string(t, NULL, f->ticks[i]);
        }
    }
    table_end(t);
    table_end(t);
}

enum {
    THREAD_WORK = 8000, /* a fork and a join take 600 ns, other caches are cold */
    BLAS_WORK = 1 << 15 /* multiply-adds below which a call costs more than it saves */
};

static double work_of_step(const Graph *g, int batch) {
    double work = 0;
    for (int r = 0; r < g->nregion; r++) {
        double times = 1;
        for (int32_t region = r; region != 0; region = g->region[region].parent) {
            times *= g->region[region].scan >= 0 ? ((const ScanAttr *)g->op[g->region[region].scan].attr)->length : 0;
        }
        for (int i = 0; i < g->region[r].count; i++) {
            work += times * op_multiply_adds(g, &g->op[g->region[r].op[i]], batch);
        }
    }
    return work;
}

static Plan *plan_graph(const Emit *emit, Graph *graph, int batch, bool in_double) {
    const Target *target = emit->target;
    const bool pooled = !in_double && graph != graph->program->init;
    if (pooled) {
        pass_pool(graph, target->vector);
    }
    if (graph == graph->program->train) {
        graph->program->memory.step_work = work_of_step(graph, batch);
        graph->program->memory.recomputed = emit->recompute.segment > 0 ? pass_recompute(graph, batch, &emit->recompute) : 0;
    }
    schedule_graph(graph);
    Plan *plan = fuse_graph(graph, batch, pooled);
    plan->vector = target->vector;
    for (int i = 0; i < plan->nbuffer; i++) {
        plan->buffer[i].bf16 = plan->buffer[i].kind == BUFFER_VARIABLE && program_is_bf16(emit->program, plan->buffer[i].index);
    }
    plan->thread_work = emit->thread_work;
    plan->threads = graph == graph->program->init || graph == graph->program->metrics ? 1 : emit->threads;
    if (target->vector > 1) {
        plan_scratch(plan);
    }
    plan_offsets(plan);
    return plan;
}

static void put_starts(Emit *emit, const char *key, VariableClass class_, bool state_only) {
    const Program *program = emit->program;
    Templates *t = emit->templates;
    table_begin(t, key);
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *v = &program->variable[i];
        if (v->class_ != class_) {
            continue;
        }
        const char *member = program_member(program, i);
        const bool scalar = v->shape.rank == 0;
        const int64_t count = elements_of(&v->shape, rows_of(program, v));
        if (v->start_variable >= 0 && !state_only && program->bf16) {
            continue; /* averages of weights: nothing is trained */
        }
        if (v->start_variable >= 0 && !state_only) {
            table_string(t, NULL,
                         arena_printf(emit->arena, "memcpy(%s%s->%s, %sweights->%s, sizeof %s->%s);", scalar ? "&" : "", struct_name[class_], member,
                                      scalar ? "&" : "", program_member(program, v->start_variable), struct_name[class_], member));
        } else if (class_ == VARIABLE_OPTIMIZER && strcmp(v->name, "seed") == 0) {
            table_string(t, NULL, arena_printf(emit->arena, "optimizer->%s[0] = (int32_t)(seed & 0x7fffffffu);", member));
            table_string(t, NULL, arena_printf(emit->arena, "optimizer->%s[1] = (int32_t)((seed >> 31) & 0x7fffffffu);", member));
        } else if (v->start != 0.0) {
            Body body = {.plan = NULL, .math = &emit->math};
            Plan plan = {.arena = emit->arena};
            body.plan = &plan;
            const char *value = v->type == DTYPE_F32 ? literal(&body, v->start) : arena_printf(emit->arena, "%lld", (long long)v->start);
            table_string(t, NULL,
                         scalar ? arena_printf(emit->arena, "%s->%s = %s;", struct_name[class_], member, value)
                                : arena_printf(emit->arena, "for (int i = 0; i < %lld; i++) {\n%s->%s[i] = %s;\n}", (long long)count,
                                               struct_name[class_], member, value));
        }
    }
    table_end(t);
}

static void put_helpers(Emit *emit) {
    static const char *const helper[MATH_COUNT] = {"max",   "min",   "logistic", "sign",  "erf_inv",       "random",     "hash",
                                                   "cross", "entry", "exp",      "expm1", "log",           "log1p",      "tanh",
                                                   "sin",   "cos",   "erf",      "pow",   "from_bfloat16", "to_bfloat16"};
    table_begin(emit->templates, "helpers");
    for (int i = 0; i < MATH_COUNT; i++) {
        table_bool(emit->templates, helper[i], emit->math.used[i]);
    }
    table_end(emit->templates);
}

/* The two functions of each output that is decoded. */
static int add_decoders(const Program *program, Function *function) {
    static const VariableClass classes[] = {VARIABLE_WEIGHT};
    Arena *arena = program->arena;
    int count = 0;
    for (int i = 0; i < program->ndecoder; i++) {
        const Decoder *decoder = &program->decoder[i];
        const char *name = identifier(arena, decoder->output);
        const Function both = {.classes = classes, .nclasses = 1, .workspace = "workspace"};
        Function *start = &function[count++], *step = &function[count++];
        *start = *step = both;
        start->graph = decoder->start_graph;
        start->batch = program->batch;
        start->stage = arena_printf(arena, "decode_%s_start_", name);
        start->name = arena_printf(arena, "decode_%s_start", name);
        start->limit = "BATCH";
        start->summary = arena_printf(arena, "What %s_decode_%s_step needs of n samples, the same for every word.", program->name, name);
        step->graph = decoder->step_graph;
        step->batch = decoder->beam;
        step->stage = arena_printf(arena, "decode_%s_step_", name);
        step->name = arena_printf(arena, "decode_%s_step", name);
        step->limit = arena_printf(arena, "DECODE_%s_BEAM", upper(arena, name));
        step->summary = "Logarithms of the probabilities of the next words of n unfinished sentences.";
    }
    return count;
}

static void put_limits(Emit *emit) {
    table_begin(emit->templates, "decoders");
    for (int i = 0; i < emit->program->ndecoder; i++) {
        const Decoder *decoder = &emit->program->decoder[i];
        const char *name = identifier(emit->arena, decoder->output);
        table_begin(emit->templates, NULL);
        table_string(emit->templates, "name", name);
        table_string(emit->templates, "macro_name", upper(emit->arena, name));
        table_int(emit->templates, "beam", decoder->beam);
        table_end(emit->templates);
    }
    table_end(emit->templates);
}

static void put_file(Emit *emit, const EmitOptions *options, const Function *function, int count, ArenaSizes *sizes) {
    Program *program = emit->program;
    Templates *t = emit->templates;
    table_begin(t, "functions");
    for (int i = 0; i < count; i++) {
        if (function[i].graph != NULL) {
            put_function(emit, &function[i]);
        }
    }
    table_end(t);
    put_structs(emit);
    put_embedded(emit);
    put_description(emit, sizes);
    table_begin(t, "workspaces");
    program->memory.workspace = put_workspace(emit, "workspace", sizes[0]);
    if (program->train != NULL) {
        program->memory.train_workspace = put_workspace(emit, "train_workspace", sizes[1]);
    }
    table_end(t);
    table_int(t, "stack_bytes", program->memory.stack);
    table_int(t, "init_stack_bytes", program->memory.init_stack);
    put_limits(emit);
    put_starts(emit, "optimizer_starts", VARIABLE_OPTIMIZER, false);
    put_starts(emit, "metrics_starts", VARIABLE_METRIC, true);
    put_starts(emit, "state_starts", VARIABLE_STATE, true);
    put_starts(emit, "stream_starts", VARIABLE_STREAM, true);
    table_bool(t, "has_stream", program_has(program, VARIABLE_STREAM));
    table_bool(t, "has_weights", program_has(program, VARIABLE_WEIGHT));
    table_bool(t, "has_optimizer", program_has(program, VARIABLE_OPTIMIZER));
    table_bool(t, "has_metrics", program_has(program, VARIABLE_METRIC));
    table_bool(t, "has_state", program_has(program, VARIABLE_STATE));
    table_bool(t, "training", program->train != NULL);
    table_string(t, "prefix", emit->prefix);
    table_string(t, "macro", emit->macro);
    table_int(t, "batch", program->batch);
    table_int(t, "train_batch", program->train_batch);
    table_string(t, "unit_functions", emit->functions.data);
    table_string(t, "tables", emit->tables.data);
    table_string(t, "real", emit->math.in_double ? "double" : "float");
    table_string(t, "suffix", emit->math.in_double ? "" : "f");
    table_string(t, "version", HNC_VERSION);
    table_string(t, "hash", program->hash != NULL ? program->hash : "none");
    table_string(t, "header", options->header != NULL ? options->header : arena_printf(emit->arena, "%s.h", emit->prefix));
    table_string(t, "target", options->target);
    table_bool(t, "own_math", emit->math.own_math);
    put_target(emit, "machine");
    table_bool(t, "uses_vectors", emit->uses_vectors);
    table_bool(t, "vector_math", emit->math.vectors);
    table_bool(t, "blas", emit->uses_blas);
    table_bool(t, "bench", emit->bench != NULL);
    table_int(t, "threads", emit->threads);
    table_bool(t, "uses_share", emit->uses_share);
    put_helpers(emit);
}

static void note_memory(Program *program, const Graph *graph, const Plan *plan, bool in_double) {
    ProgramMemory *memory = &program->memory;
    memory->tables += table_bytes(plan, in_double);
    if (graph == program->predict) {
        memory->predict = plan_peak(plan);
    } else if (graph == program->train) {
        memory->train = plan_peak(plan);
    }
    for (int i = 0; (graph == program->init || graph == program->metrics) && i < 4; i++) { /* their temporaries are on the stack */
        const int64_t bytes = plan->arena_elements[i] * c_type_bytes(i == 0 && in_double ? "double" : arena_type[i]);
        *(graph == program->init ? &memory->init_stack : &memory->stack) += bytes;
    }
}

/* What planning needs. */
static void set_options(Emit *emit, const EmitOptions *options) {
    emit->blas = options->blas;
    emit->bench = options->bench;
    emit->threads = options->threads > 1 ? options->threads : 1;
    emit->blas_work = options->blas_work > 0 ? options->blas_work : BLAS_WORK;
    emit->thread_work = options->thread_work > 0 ? options->thread_work : THREAD_WORK;
    emit->recompute = options->recompute;
    emit->target = target_find(options->target);
    assert(emit->target != NULL);
}

int64_t emit_train_bytes(Program *program, const EmitOptions *options) {
    Emit emit = {.arena = program->arena, .diag = program->diag, .program = program};
    set_options(&emit, options);
    Graph *const graph[] = {program->train, program->evaluate};
    int64_t most[4] = {0};
    for (int i = 0; i < COUNT_OF(graph); i++) {
        const Plan *plan = graph[i] != NULL ? plan_graph(&emit, graph[i], program->train_batch, options->in_double) : NULL;
        for (int k = 0; plan != NULL && k < 4; k++) {
            most[k] = plan->arena_elements[k] > most[k] ? plan->arena_elements[k] : most[k];
        }
    }
    StructSize bytes = {0, 0};
    for (int k = 0; k < 4; k++) {
        if (most[k] > 0) {
            struct_member(&bytes, k == 0 && options->in_double ? "double" : arena_type[k], most[k]);
        }
    }
    return struct_bytes(&bytes);
}

bool emit_program(Program *program, const EmitOptions *options, Text *c, Text *h) {
    Emit emit = {.arena = program->arena, .diag = program->diag, .program = program};
    emit.templates = templates_new(program->arena, program->diag, options->templates);
    if (emit.templates == NULL) {
        return false;
    }
    set_options(&emit, options);
    emit.prefix = program->name;
    emit.macro = upper(program->arena, program->name);
    emit.math = (MathNames){.prefix = program->name, .in_double = options->in_double, .own_math = options->own_math};
    text_init(&emit.functions, program->arena);
    text_init(&emit.tables, program->arena);

    static const VariableClass predict_classes[] = {VARIABLE_WEIGHT, VARIABLE_STATE};
    static const VariableClass train_classes[] = {VARIABLE_WEIGHT, VARIABLE_OPTIMIZER, VARIABLE_METRIC, VARIABLE_STATE};
    static const VariableClass evaluate_classes[] = {VARIABLE_WEIGHT, VARIABLE_METRIC, VARIABLE_STATE};
    static const VariableClass step_classes[] = {VARIABLE_WEIGHT, VARIABLE_STREAM};
    static const VariableClass metrics_classes[] = {VARIABLE_METRIC};
    static const VariableClass init_classes[] = {VARIABLE_WEIGHT};
    const Function always[] = {
        {.graph = program->init,
         .batch = 1,
         .stage = "init_",
         .name = "init",
         .classes = init_classes,
         .nclasses = 1,
         .summary = "Sets every weight to its initial value; the same seed gives the same weights everywhere."},
        {.graph = program->predict,
         .batch = program->batch,
         .stage = "",
         .name = "predict",
         .classes = predict_classes,
         .nclasses = 2,
         .workspace = "workspace",
         .limit = "BATCH",
         .summary = "Computes the outputs of n samples."},
        {.graph = program->step,
         .batch = program->batch,
         .stage = "step_",
         .name = "step",
         .classes = step_classes,
         .nclasses = 2,
         .workspace = "workspace",
         .limit = "BATCH",
         .summary = "The next step of n sequences: after steps 0 to t it gives what predict gives for them, step by step."},
        {.graph = program->bf16 ? NULL : program->train, /* weights in bfloat16 are only evaluated */
         .batch = program->train_batch,
         .stage = "train_",
         .name = "train_step",
         .classes = train_classes,
         .nclasses = 4,
         .workspace = "train_workspace",
         .limit = "TRAIN_BATCH",
         .summary = "One step of training on n samples: loss, gradients, update of the weights."},
        {.graph = program->evaluate,
         .batch = program->train_batch,
         .stage = "evaluate_",
         .name = "evaluate_step",
         .classes = evaluate_classes,
         .nclasses = 3,
         .workspace = "train_workspace",
         .limit = "TRAIN_BATCH",
         .summary = "Computes the outputs of n samples and adds them to the metrics."},
        {.graph = program->metrics,
         .batch = 1,
         .stage = "metrics_",
         .name = "metrics_result",
         .classes = metrics_classes,
         .nclasses = 1,
         .summary = "The metrics over all steps since the last reset."},
    };
    Function *function = arena_new_array(program->arena, Function, COUNT_OF(always) + 2 * program->ndecoder);
    memcpy(function, always, sizeof always);
    const int functions = COUNT_OF(always) + add_decoders(program, function + COUNT_OF(always));
    ArenaSizes sizes[2] = {{0}};
    program->memory = (ProgramMemory){.unlimited = program->memory.unlimited};
    program->in_double = options->in_double;
    for (int i = 0; i < functions; i++) {
        Function *f = &function[i];
        if (f->graph == NULL || (f->graph == program->init && !program_has(program, VARIABLE_WEIGHT))) {
            f->graph = NULL;
            continue;
        }
        f->plan = plan_graph(&emit, f->graph, f->batch, options->in_double);
        for (int k = 0; k < 4 && f->workspace != NULL; k++) {
            int64_t *size = &sizes[strcmp(f->workspace, "workspace") == 0 ? 0 : 1][k];
            *size = f->plan->arena_elements[k] > *size ? f->plan->arena_elements[k] : *size;
        }
        note_memory(program, f->graph, f->plan, options->in_double);
        Stage stage = {&emit, f->plan, f->stage, NULL};
        name_buffers(&stage);
        emit.math.own_math = options->own_math && f->graph != program->init; /* initial weights are the same on every target */
        write_units(&emit, f);
    }
    emit.math.own_math = options->own_math;
    const int64_t stack = stack_bytes(emit.functions.data, emit.target->vector);
    program->memory.stack += stack;
    program->memory.init_stack += stack;
    put_file(&emit, options, function, functions, sizes);
    const char *source = emit.failed ? NULL : templates_render(emit.templates, "model.c.tmpl");
    put_file(&emit, options, function, functions, sizes);
    const char *header = source == NULL ? NULL : templates_render(emit.templates, "model.h.tmpl");
    if (header != NULL && emit.bench != NULL) {
        table_string(emit.templates, "macro", "PROBE");
        table_int(emit.templates, "threads", emit.threads);
        put_target(&emit, "machine");
        emit.bench->probe = templates_render(emit.templates, "probe.c.tmpl");
    }
    templates_free(emit.templates);
    if (source == NULL || header == NULL) {
        return false;
    }
    text_append(c, source);
    text_append(h, header);
    return true;
}
