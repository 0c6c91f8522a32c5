/*
 * selftest.c - the program of --emit-selftest: samples that a formula draws, what the outputs and the first losses should be, and a comparison.
 */
#include "emit/example.h"
#include "emit/internal.h"

#include <string.h>

int selftest_rows(const Program *program, bool training) {
    return !training ? 1 : program->train_batch < SELFTEST_ROWS ? program->train_batch : SELFTEST_ROWS;
}

/* The C of one element, and its value: they must stay the same. */
static const char *draw_text(Arena *arena, const char *name, DType type, int32_t limit, bool target) {
    switch (type) {
    case DTYPE_F32:
        return target ? arena_printf(arena, "%s[i] = 0.05f + (float)next_word(&random) / 18641351.0f;", name)
                      : arena_printf(arena, "%s[i] = (float)next_word(&random) / 8388608.0f - 1.0f;", name);
    case DTYPE_I32: return arena_printf(arena, "%s[i] = (int32_t)(next_word(&random) %% %du);", name, limit);
    default: return arena_printf(arena, "%s[i] = (uint8_t)(next_word(&random) %% %du);", name, limit);
    }
}

double selftest_draw(uint32_t *state, DType type, int32_t limit, bool target) {
    *state = *state * 1664525u + 1013904223u;
    const uint32_t word = *state >> 8;
    if (type != DTYPE_F32) {
        return (double)(word % (uint32_t)limit);
    }
    return target ? (double)(0.05f + (float)word / 18641351.0f) : (double)((float)word / 8388608.0f - 1.0f);
}

static const char *put_drawn(Templates *t, Arena *arena, const Graph *g, const NamedVal *named, const char *suffix, int rows, int32_t limit,
                             bool target) {
    const Value *value = &g->value[named->val];
    const char *name = arena_printf(arena, "%s_%s", identifier(arena, named->name), suffix);
    table_begin(t, NULL);
    table_string(t, "type", example_type_of(value->type));
    table_string(t, "name", name);
    table_int(t, "count", shape_fixed_count(&value->shape) * rows);
    table_string(t, "draw", draw_text(arena, name, value->type, limit, target));
    table_end(t);
    return name;
}

static void put_plain(Templates *t, const char *type, const char *name, int64_t count) {
    table_begin(t, NULL);
    table_string(t, "type", type);
    table_string(t, "name", name);
    table_int(t, "count", count);
    table_string(t, "draw", "");
    table_end(t);
}

static const char *numbers(Arena *arena, const double *value, int64_t count) {
    Text text;
    text_init(&text, arena);
    for (int64_t i = 0; i < count; i++) {
        text_printf(&text, "%s%s", i == 0 ? "" : i % 8 == 0 ? ",\n" : ", ", text_float_c(arena, (double)(float)value[i]));
    }
    return text.data;
}

/* Arrays, and the arguments of the calls. */
static void put_arrays(Templates *t, const Program *program, const Selftest *test, const char *weights) {
    Arena *arena = program->arena;
    const Graph *predict = program->predict, *train = program->train;
    const bool training = test->loss != NULL;
    const int rows = selftest_rows(program, training);
    static const VariableClass predict_classes[] = {VARIABLE_WEIGHT, VARIABLE_STATE};
    static const VariableClass train_classes[] = {VARIABLE_WEIGHT, VARIABLE_OPTIMIZER, VARIABLE_METRIC, VARIABLE_STATE};
    Text call, step;
    example_struct_arguments(program, predict_classes, COUNT_OF(predict_classes), weights, &call);
    example_struct_arguments(program, train_classes, COUNT_OF(train_classes), "&weights", &step);
    text_append(&call, "&workspace, 1");
    text_printf(&step, "&train_workspace, %d", rows);
    int drawn = 0;
    table_begin(t, "arrays");
    for (int i = 0; i < predict->ninput; i++) {
        text_printf(&call, ", %s", put_drawn(t, arena, predict, &predict->input[i], "in", rows, test->limit[drawn++], false));
    }
    for (int i = 0; training && i < train->ninput; i++) {
        const NamedVal *input = &train->input[i];
        const char *name = input->kind == INPUT_TARGET          ? put_drawn(t, arena, train, input, "target", rows, test->limit[drawn++], true)
                           : input->kind == INPUT_SAMPLE_WEIGHT ? "NULL"
                                                                : arena_printf(arena, "%s_in", identifier(arena, input->name));
        text_printf(&step, ", %s", name);
    }
    for (int i = 0; i < predict->noutput; i++) {
        const Value *value = &predict->value[predict->output[i].val];
        const char *name = arena_printf(arena, "%s_out", identifier(arena, predict->output[i].name));
        put_plain(t, example_type_of(value->type), name, shape_fixed_count(&value->shape));
        if (value->type != DTYPE_F32) {
            put_plain(t, "float", arena_printf(arena, "%s_number", name), shape_fixed_count(&value->shape));
        }
        text_printf(&call, ", %s", name);
    }
    table_end(t);
    text_append(&step, ", &loss");
    table_string(t, "predict_arguments", call.data);
    table_string(t, "train_arguments", step.data);
    table_begin(t, "outputs");
    for (int i = 0; i < predict->noutput; i++) {
        const Value *value = &predict->value[predict->output[i].val];
        const char *name = identifier(arena, predict->output[i].name);
        const int64_t count = shape_fixed_count(&value->shape);
        table_begin(t, NULL);
        table_string(t, "name", arena_printf(arena, "%s_out", name));
        table_string(t, "float_name", arena_printf(arena, value->type == DTYPE_F32 ? "%s_out" : "%s_out_number", name));
        table_bool(t, "convert", value->type != DTYPE_F32);
        table_string(t, "expected", arena_printf(arena, "expected_%s", name));
        table_int(t, "count", count);
        table_string(t, "values", numbers(arena, test->output[i], count));
        table_end(t);
    }
    table_end(t);
}

const char *selftest_emit(Program *program, const Selftest *test, const char *templates) {
    Arena *arena = program->arena;
    Templates *t = templates_new(arena, program->diag, templates);
    if (t == NULL) {
        return NULL;
    }
    const bool training = test->loss != NULL, embedded = program->embedded != NULL, weights = program_has(program, VARIABLE_WEIGHT);
    const bool own_weights = !embedded || training;
    example_put_names(t, program, test->header, test->sources);
    table_bool(t, "init", weights && !embedded);
    table_bool(t, "copy_weights", embedded && training);
    table_bool(t, "state", program_has(program, VARIABLE_STATE));
    table_bool(t, "metrics", training && program_has(program, VARIABLE_METRIC));
    table_string(t, "tolerance", program->bf16 ? "2e-2f" : "1e-4f");
    table_int(t, "steps", training ? SELFTEST_STEPS : 0);
    table_string(t, "losses", training ? numbers(arena, test->loss, SELFTEST_STEPS) : "");
    example_put_structs(t, program, training, own_weights);
    put_arrays(t, program, test, own_weights ? "&weights" : arena_printf(arena, "&%s_embedded_weights", program->name));
    table_string(t, "optimizer_arguments", weights ? "&optimizer, &weights, 1" : "&optimizer, 1");
    const char *text = templates_render(t, "selftest.c.tmpl");
    templates_free(t);
    return text;
}
