/*
 * preprocess.c - MODEL_preprocess.c and .h. The functions that do the work are copied from data/prepare, which `hnc train` itself is compiled from;
 * around them stand tables of what the features have learned and one public function for each input.
 */
#include "data/preprocess.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "emit/emit.h"

/* The files of data/prepare in the order in which they may stand; which of them are needed is found while the functions are written. */
enum {
    PART_NUMBERS_TYPE,
    PART_NUMBERS,
    PART_RESTORE,
    PART_MISSING,
    PART_SERIES,
    PART_WORDS,
    PART_CATEGORIES,
    PART_TEXT,
    PART_IMAGE,
    PART_IMAGE_F32,
    PART_IMAGE_U8,
    PART_AUDIO,
    PART_FRAMES,
    PART_COUNT
};
static const char *const parts[PART_COUNT] = {"numbers_type", "numbers", "restore",   "missing",  "series", "words", "categories",
                                              "text",         "image",   "image_f32", "image_u8", "audio",  "frames"};

typedef struct {
    Arena *arena;
    const Program *program;
    Text tables, functions, *header;
    bool needs[PART_COUNT];
    const char *prefix; /* of this port's names: "model_preprocess_photo" */
    const char *port;   /* as a C identifier */
} Emit;

static const char *part_text(const char *name) {
    char wanted[100];
    snprintf(wanted, sizeof wanted, "../data/prepare/%s.h", name);
    for (int i = 0; i < embedded_template_count; i++) {
        if (strcmp(embedded_templates[i].name, wanted) == 0) {
            return embedded_templates[i].text;
        }
    }
    assert(false);
    return "";
}

/* `{1.0f, 2.5f}` and the like, wrapped. */
static void float_table(Emit *emit, const char *name, const float *value, int count) {
    text_printf(&emit->tables, "static const float %s_%s[%d] = {", emit->port, name, count);
    for (int i = 0; i < count; i++) {
        text_printf(&emit->tables, "%s%s", i == 0 ? "" : i % 8 == 0 ? ",\n    " : ", ", text_float_c(emit->arena, (double)value[i]));
    }
    text_append(&emit->tables, "};\n");
}

typedef struct {
    const char *word;
    int id;
} Numbered;

static int compare_numbered(const void *a, const void *b) {
    return strcmp(((const Numbered *)a)->word, ((const Numbered *)b)->word);
}

static void word_table(Emit *emit, const char *name, const HncWords *words, int first) {
    Numbered *sorted = arena_new_array(emit->arena, Numbered, words->count + 1);
    for (int i = 0; i < words->count; i++) {
        sorted[i] = (Numbered){words->word[i], first + i};
    }
    qsort(sorted, (size_t)words->count, sizeof *sorted, compare_numbered);
    text_printf(&emit->tables, "static const PrepareWord %s_%s[%d] = {", emit->port, name, words->count > 0 ? words->count : 1);
    for (int i = 0; i < words->count; i++) {
        text_append(&emit->tables, i == 0 ? "\n    {" : ",\n    {");
        text_c_string(&emit->tables, sorted[i].word);
        text_printf(&emit->tables, ", %d}", sorted[i].id);
    }
    text_append(&emit->tables, words->count > 0 ? "};\n" : "{\"\", 0}};\n");
    emit->needs[PART_WORDS] = true;
}

static int32_t word_number(const HncFeature *feature, const char *word) {
    for (int i = 0; word != NULL && i < feature->words[0].count; i++) {
        if (strcmp(feature->words[0].word[i], word) == 0) {
            return i;
        }
    }
    return -1;
}

/* All words in the order of their numbers, for programs that show results. */
static void public_words(Emit *emit, const HncWords *words, const char *what, const char *doc) {
    text_printf(emit->header, "\n/* %s */\nextern const char *const %s_%s_%s[%d];\n", doc, emit->program->name, emit->port, what, words->count);
    text_printf(&emit->functions, "\nconst char *const %s_%s_%s[%d] = {", emit->program->name, emit->port, what, words->count);
    for (int i = 0; i < words->count; i++) {
        text_append(&emit->functions, i == 0 ? "\n    " : ",\n    ");
        text_c_string(&emit->functions, words->word[i]);
    }
    text_append(&emit->functions, "};\n");
}

/* One public function: prototype with its comment into the header, definition into the C file. */
static void function(Emit *emit, const char *doc, const char *prototype, const char *body) {
    text_printf(emit->header, "\n/* %s */\n%s;\n", doc, prototype);
    text_printf(&emit->functions, "\n%s {\n%s}\n", prototype, body);
}

static void numbers_struct(Emit *emit, const HncFeature *feature) {
    emit->needs[PART_NUMBERS_TYPE] = true;
    float_table(emit, "fill", feature->fill_with, feature->channels);
    float_table(emit, "subtract", feature->minus, feature->channels);
    float_table(emit, "divide", feature->over, feature->channels);
    text_printf(&emit->tables, "static const PrepareNumbers %s_numbers = {%d, %s_fill, %s_subtract, %s_divide};\n", emit->port, feature->channels,
                emit->port, emit->port, emit->port);
}

static bool changes_numbers(const HncFeature *feature) {
    bool changes = feature->fill != HNC_FILL_ERROR;
    for (int i = 0; i < feature->channels && feature->fill_with != NULL; i++) {
        changes = changes || feature->minus[i] != 0 || feature->over[i] != 1;
    }
    return changes && feature->channels > 0 && feature->fill_with != NULL;
}

static const char *column_list(Arena *arena, const HncFeature *feature) {
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < feature->columns; i++) {
        text_printf(&text, "%s%s", i > 0 ? ", " : "", feature->column[i]);
    }
    for (char *at = text.data; (at = strstr(at, "*/")) != NULL;) {
        at[1] = '_'; /* names of columns may hold anything */
    }
    return text.data;
}

static int64_t elements(const Shape *shape) {
    int64_t count = 1;
    for (int i = 1; i < shape->rank; i++) {
        count *= shape->dim[i];
    }
    return count;
}

static void emit_picture(Emit *emit, const HncFeature *feature, const InputDef *input) {
    Arena *arena = emit->arena;
    int first = feature->kind == HNC_FRAMES, at = 1 + (feature->steps > 0) + first;
    const int32_t *dim = input->shape.dim + at;
    int channels = input->shape.rank > at + 2 ? dim[2] : 1;
    bool bytes = input->type == DTYPE_U8;
    const char *type = bytes ? "unsigned char" : "float", *short_type = bytes ? "u8" : "f32";
    emit->needs[PART_IMAGE] = true;
    emit->needs[bytes ? PART_IMAGE_U8 : PART_IMAGE_F32] = true;
    text_printf(&emit->tables, "static const PrepareImage %s_image = {%d, %d, %d, %d, %d, %s, %s};\n", emit->port, dim[0], dim[1], channels,
                feature->method, feature->frame, text_float_c(arena, feature->subtract), text_float_c(arena, feature->divide));
    function(emit,
             arena_printf(arena, "%s: 8-bit pixels of %s, row by row, of any size, become %s[%d][%d][%d].", first ? "One frame" : "A picture",
                          channels == 1   ? "one channel (grey)"
                          : channels == 3 ? "three channels (red, green, blue)"
                                          : "four channels (red, green, blue, alpha)",
                          type, dim[0], dim[1], channels),
             arena_printf(arena, "void %s(const unsigned char *pixels, int rows, int columns, %s *out)", emit->prefix, type),
             arena_printf(arena, "    prepare_image_%s(pixels, rows, columns, &%s_image, out);\n", short_type, emit->port));
    if (first) {
        emit->needs[PART_FRAMES] = true;
        int frames = dim[-1];
        function(emit, arena_printf(arena, "Which of `available` frames is frame `index` of the model's %d.", frames),
                 arena_printf(arena, "int %s_frame(int index, int available)", emit->prefix),
                 arena_printf(arena, "    return prepare_frame(index, %d, available, %d);\n", frames, feature->sampling));
    }
}

static void emit_text(Emit *emit, const HncFeature *feature, const InputDef *input) {
    Arena *arena = emit->arena;
    int length = input->shape.rank > 1 ? input->shape.dim[1 + (feature->steps > 0)] : 1;
    emit->needs[PART_TEXT] = true;
    word_table(emit, "words", &feature->words[0], 0);
    text_printf(&emit->tables, "static const PrepareText %s_text = {%s_words, %d, %d, %d, %d, %d, %d, %d, %d};\n", emit->port, emit->port,
                feature->words[0].count, feature->lower, feature->strip, feature->characters, word_number(feature, feature->start),
                word_number(feature, feature->end), word_number(feature, feature->unknown), length);
    function(
        emit,
        arena_printf(
            arena,
            "A text in UTF-8 becomes the numbers of its words. Returns how many words are left out because the vocabulary has no number for them."),
        arena_printf(arena, "int %s(const char *utf8, int32_t out[%d])", emit->prefix, length),
        arena_printf(arena, "    return prepare_text(utf8, &%s_text, out);\n", emit->port));
}

static void emit_categories(Emit *emit, const HncFeature *feature) {
    Arena *arena = emit->arena;
    Text levels;
    text_init(&levels, arena);
    emit->needs[PART_CATEGORIES] = true;
    for (int i = 0; i < feature->columns; i++) {
        const char *name = arena_printf(arena, "levels_%d", i);
        word_table(emit, name, &feature->words[i], 1);
        text_printf(&levels, "%s{%s_%s, %d}", i > 0 ? ", " : "", emit->port, name, feature->words[i].count);
    }
    text_printf(&emit->tables, "static const PrepareLevels %s_levels[%d] = {%s};\n", emit->port, feature->columns, levels.data);
    function(emit, arena_printf(arena, "Texts (NULL or \"\": missing) become the numbers of their levels: %s.", column_list(arena, feature)),
             arena_printf(arena, "void %s(const char *const values[%d], int32_t out[%d])", emit->prefix, feature->columns, feature->columns),
             arena_printf(arena, "    prepare_categories(values, %d, %s_levels, out);\n", feature->columns, emit->port));
}

static void emit_numbers(Emit *emit, const HncFeature *feature, const InputDef *input) {
    Arena *arena = emit->arena;
    int count = (int)elements(&input->shape);
    if (feature->kind == HNC_MISSING) {
        emit->needs[PART_MISSING] = true;
        function(emit, arena_printf(arena, "1 where a number is missing (NaN), else 0: %s.", column_list(arena, feature)),
                 arena_printf(arena, "void %s(const float values[%d], float out[%d])", emit->prefix, count, count),
                 arena_printf(arena, "    prepare_missing(values, %d, out);\n", count));
    } else if (changes_numbers(feature)) {
        emit->needs[PART_NUMBERS] = true;
        numbers_struct(emit, feature);
        function(emit, arena_printf(arena, "Numbers (NaN: missing) as the model wants them: %s.", column_list(arena, feature)),
                 arena_printf(arena, "void %s(const float values[%d], float out[%d])", emit->prefix, count, count),
                 arena_printf(arena, "    prepare_numbers(values, %d, &%s_numbers, out);\n", count, emit->port));
    } else {
        text_printf(emit->header, "\n/* %s takes its numbers as they are: %s. */\n", input->name, column_list(arena, feature));
    }
}

static void emit_series(Emit *emit, const HncFeature *feature, const InputDef *input) {
    Arena *arena = emit->arena;
    int count = (int)elements(&input->shape), length = count / feature->channels;
    emit->needs[PART_SERIES] = emit->needs[PART_NUMBERS] = true;
    numbers_struct(emit, feature);
    function(emit, arena_printf(arena, "A series of any number of rows of %d numbers becomes one of %d rows.", feature->channels, length),
             arena_printf(arena, "void %s(const float *values, int rows, float out[%d])", emit->prefix, count),
             arena_printf(arena, "    prepare_series(values, rows, %d, %d, %d, out);\n    prepare_numbers(out, %d, &%s_numbers, out);\n",
                          feature->channels, length, feature->stretch, count, emit->port));
}

static void emit_sound(Emit *emit, const HncFeature *feature, const InputDef *input) {
    Arena *arena = emit->arena;
    int count = (int)elements(&input->shape);
    emit->needs[PART_AUDIO] = true;
    const char *rate = feature->rate > 0 ? arena_printf(arena, ", %d a second", feature->rate) : "";
    function(
        emit, arena_printf(arena, "Samples of one channel from -1 to 1%s become the model's %d.", rate, count),
        arena_printf(arena, "void %s(const float *samples, int count, float out[%d])", emit->prefix, count),
        arena_printf(arena, "    prepare_audio(samples, count, %d, %d, %s, out);\n", count, feature->centre, text_float_c(arena, feature->loudest)));
}

static void emit_input(Emit *emit, const HncFeature *feature, const InputDef *input) {
    switch (feature->kind) {
    case HNC_NUMBERS:
    case HNC_MISSING: emit_numbers(emit, feature, input); break;
    case HNC_CATEGORIES: emit_categories(emit, feature); break;
    case HNC_LABEL: public_words(emit, &feature->words[0], "classes", "Classes by their numbers."); break;
    case HNC_IMAGE:
    case HNC_FRAMES: emit_picture(emit, feature, input); break;
    case HNC_AUDIO: emit_sound(emit, feature, input); break;
    case HNC_SERIES: emit_series(emit, feature, input); break;
    case HNC_TEXT: emit_text(emit, feature, input); break;
    }
}

/* What a program needs to show an output: names of classes and words, numbers in their own units. */
static void emit_output(Emit *emit, const HncFeature *feature) {
    Arena *arena = emit->arena;
    if (feature->kind == HNC_LABEL && feature->words[0].count > 0) {
        public_words(emit, &feature->words[0], "classes", "Classes by their numbers.");
    } else if (feature->kind == HNC_TEXT && feature->words[0].count > 0) {
        public_words(emit, &feature->words[0], "words", "Words by their numbers; 0 is padding.");
    } else if (feature->kind == HNC_NUMBERS && changes_numbers(feature)) {
        emit->needs[PART_RESTORE] = true;
        numbers_struct(emit, feature);
        function(emit, arena_printf(arena, "`count` numbers of this output back in the units of the data: %s.", column_list(arena, feature)),
                 arena_printf(arena, "void %s_restore_%s(const float *values, int count, float *out)", emit->program->name, emit->port),
                 arena_printf(arena, "    prepare_restore(values, count, &%s_numbers, out);\n", emit->port));
    }
}

static const char *identifier(Arena *arena, const char *name) {
    char *text = arena_strdup(arena, name);
    for (char *at = text; *at != '\0'; at++) {
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9');
        *at = letter ? *at : '_';
    }
    return text;
}

static void begin_port(Emit *emit, const char *name) {
    emit->port = identifier(emit->arena, name);
    emit->prefix = arena_printf(emit->arena, "%s_preprocess_%s", emit->program->name, emit->port);
}

void preprocess_emit(const Program *program, const char *header, Text *c, Text *h) {
    Arena *arena = program->arena;
    const DataSection *section = program->data;
    Emit emit = {.arena = arena, .program = program, .header = h};
    text_init(&emit.tables, arena);
    text_init(&emit.functions, arena);
    char *guard = arena_strdup(arena, identifier(arena, header));
    for (char *at = guard; *at != '\0'; at++) {
        *at = (char)(*at >= 'a' && *at <= 'z' ? *at - 'a' + 'A' : *at);
    }
    text_printf(h,
                "/* %s: raw values made ready for the model %s, as its training did it: the same bits. No memory is allocated. */\n#ifndef "
                "%s\n#define %s\n\n#include <stdint.h>\n\n"
                "#ifdef __cplusplus\nextern \"C\" {\n#endif\n",
                header, program->name, guard, guard);
    for (int i = 0; i < program->model->ninput; i++) {
        const HncFeature *feature = data_section_feature(section, program->model->input[i].name);
        begin_port(&emit, program->model->input[i].name);
        if (feature != NULL) {
            emit_input(&emit, feature, &program->model->input[i]);
        }
    }
    for (int i = 0; i < program->model->noutput; i++) {
        const HncFeature *feature = data_section_feature(section, program->model->output[i]);
        begin_port(&emit, program->model->output[i]);
        if (feature != NULL && feature->learned) {
            emit_output(&emit, feature);
        }
    }
    text_append(h, "\n#ifdef __cplusplus\n}\n#endif\n#endif\n");
    text_printf(c,
                "/* Preprocessing of the model %s, with what its features have learned from the training samples. */\n#include \"%s\"\n\n#include "
                "<stddef.h>\n#include <string.h>\n",
                program->name, header);
    for (int i = 0; i < PART_COUNT; i++) {
        if (emit.needs[i]) {
            text_printf(c, "\n%s", part_text(parts[i]));
        }
    }
    if (emit.tables.length > 0) {
        text_printf(c, "\n%s", emit.tables.data);
    }
    text_append_n(c, emit.functions.data, emit.functions.length);
}
