/*
 * example.c - a small program around the generated functions: trains where the model can be trained, predicts, prints. It needs the C library only,
 * and with the pair of io_emit the runtime, which then reads a weights file.
 */
#include "emit/example.h"

#include "emit/internal.h"

#include <ctype.h>
#include <string.h>

const char *example_upper_case(Arena *arena, const char *text) {
    char *name = arena_strdup(arena, text);
    for (char *c = name; *c != '\0'; c++) {
        *c = (char)toupper((unsigned char)*c);
    }
    return name;
}

const char *example_type_of(DType type) {
    return type == DTYPE_F32 ? "float" : type == DTYPE_I32 ? "int32_t" : "uint8_t";
}

/* One array of the program: an input, a target or an output. Sample weights are passed as NULL, all ones. */
static const char *put_array(Templates *t, Arena *arena, const Graph *g, const NamedVal *named, const char *suffix, bool batch) {
    const Value *value = &g->value[named->val];
    const char *name = arena_printf(arena, "%s_%s", identifier(arena, named->name), suffix);
    table_begin(t, NULL);
    table_string(t, "type", example_type_of(value->type));
    table_string(t, "name", name);
    table_int(t, "count", shape_fixed_count(&value->shape));
    table_bool(t, "batch", batch);
    table_bool(t, "fill", value->type == DTYPE_F32 && strcmp(suffix, "out") != 0);
    table_string(t, "comment", shape_text(arena, &value->shape));
    table_end(t);
    return name;
}

/* "&weights, &state, ": the structs among `classes` that the model has, in that order. */
void example_struct_arguments(const Program *program, const VariableClass *classes, int count, const char *weights, Text *out) {
    static const char *const name[] = {"&weights", "&optimizer", "&metrics", "&state"};
    text_init(out, program->arena);
    for (int i = 0; i < count; i++) {
        if (program_has(program, classes[i])) {
            text_printf(out, "%s, ", classes[i] == VARIABLE_WEIGHT ? weights : name[classes[i]]);
        }
    }
}

void example_put_names(Templates *t, const Program *program, const char *header, const char *sources) {
    table_string(t, "prefix", program->name);
    table_string(t, "macro", example_upper_case(program->arena, program->name));
    table_string(t, "version", HNC_VERSION);
    table_string(t, "hash", program->hash != NULL ? program->hash : "none");
    table_string(t, "header", header);
    table_string(t, "sources", sources);
}

void example_put_structs(Templates *t, const Program *program, bool training, bool own_weights) {
    const struct {
        bool there;
        const char *name;
    } part[] = {{program_has(program, VARIABLE_WEIGHT) && own_weights, "weights"},
                {program_has(program, VARIABLE_STATE), "state"},
                {training && program_has(program, VARIABLE_OPTIMIZER), "optimizer"},
                {training && program_has(program, VARIABLE_METRIC), "metrics"},
                {true, "workspace"},
                {training, "train_workspace"}};
    table_begin(t, "structs");
    for (int i = 0; i < COUNT_OF(part); i++) {
        if (part[i].there) {
            table_begin(t, NULL);
            table_string(t, "type", part[i].name);
            table_string(t, "name", part[i].name);
            table_end(t);
        }
    }
    table_end(t);
}

/* The arrays, and the arguments of train_step and predict that name them. */
static void put_arrays(Templates *t, const Program *program, bool training, const char *weights) {
    Arena *arena = program->arena;
    const Graph *predict = program->predict, *train = program->train;
    static const VariableClass predict_classes[] = {VARIABLE_WEIGHT, VARIABLE_STATE};
    static const VariableClass train_classes[] = {VARIABLE_WEIGHT, VARIABLE_OPTIMIZER, VARIABLE_METRIC, VARIABLE_STATE};
    Text call, step;
    example_struct_arguments(program, predict_classes, COUNT_OF(predict_classes), weights, &call);
    example_struct_arguments(program, train_classes, COUNT_OF(train_classes), "&weights", &step);
    text_append(&call, "&workspace, 1");
    text_printf(&step, "&train_workspace, %s_TRAIN_BATCH", example_upper_case(arena, program->name));
    table_begin(t, "arrays");
    for (int i = 0; i < predict->ninput; i++) {
        text_printf(&call, ", %s", put_array(t, arena, predict, &predict->input[i], "in", training));
    }
    for (int i = 0; i < predict->noutput; i++) {
        text_printf(&call, ", %s", put_array(t, arena, predict, &predict->output[i], "out", false));
    }
    for (int i = 0; training && i < train->ninput; i++) {
        const NamedVal *input = &train->input[i];
        const char *name = input->kind == INPUT_TARGET          ? put_array(t, arena, train, input, "target", true)
                           : input->kind == INPUT_SAMPLE_WEIGHT ? "NULL"
                                                                : arena_printf(arena, "%s_in", identifier(arena, input->name));
        text_printf(&step, ", %s", name);
    }
    table_end(t);
    text_append(&step, ", &loss");
    table_string(t, "predict_arguments", call.data);
    table_string(t, "train_arguments", step.data);
    table_begin(t, "outputs");
    for (int i = 0; i < predict->noutput; i++) {
        const Value *value = &predict->value[predict->output[i].val];
        table_begin(t, NULL);
        table_string(t, "name", arena_printf(arena, "%s_out", identifier(arena, predict->output[i].name)));
        table_string(t, "label", identifier(arena, predict->output[i].name));
        const int64_t count = shape_fixed_count(&value->shape);
        table_int(t, "shown", count < 10 ? count : 10);
        table_bool(t, "float", value->type == DTYPE_F32);
        table_end(t);
    }
    table_end(t);
}

const char *example_emit(Program *program, const ExampleFiles *files, const char *templates) {
    Arena *arena = program->arena;
    Templates *t = templates_new(arena, program->diag, templates);
    if (t == NULL) {
        return NULL;
    }
    const bool training = program->train != NULL, embedded = program->embedded != NULL;
    const bool weights = program_has(program, VARIABLE_WEIGHT), own_weights = !embedded || training;
    example_put_names(t, program, files->header, files->sources);
    table_string(t, "libraries", files->libraries);
    table_bool(t, "io", files->io != NULL);
    if (files->io != NULL) {
        table_string(t, "io_header", files->io);
    }
    table_bool(t, "training", training);
    table_bool(t, "embedded", embedded);
    table_bool(t, "weights", weights);
    table_bool(t, "reads_weights", files->io != NULL && weights && own_weights);
    table_bool(t, "state", program_has(program, VARIABLE_STATE));
    table_bool(t, "metrics", training && program_has(program, VARIABLE_METRIC));
    example_put_structs(t, program, training, own_weights);
    put_arrays(t, program, training, own_weights ? "&weights" : arena_printf(arena, "&%s_embedded_weights", program->name));
    Text columns, optimizer;
    text_init(&columns, arena);
    for (int i = 0; training && i < program->metrics->noutput; i++) {
        text_printf(&columns, "%s\"%s\"", i > 0 ? ", " : "", identifier(arena, program->metrics->output[i].name));
    }
    table_string(t, "columns", columns.data);
    table_int(t, "column_count", training ? program->metrics->noutput : 0);
    text_init(&optimizer, arena);
    text_printf(&optimizer, "&optimizer, %s1", weights ? "&weights, " : "");
    table_string(t, "optimizer_arguments", optimizer.data);
    const char *text = templates_render(t, "example.c.tmpl");
    templates_free(t);
    return text;
}
