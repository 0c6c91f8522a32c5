/*
 * sentences.c - what the templates of MODEL_decode.c and .h are told: sizes, arguments of the calls, words.
 */
#include "emit/sentences.h"

#include "decode.h"
#include "emit/example.h"
#include "emit/internal.h"

#include <math.h>
#include <string.h>

static const char *value_type(const Graph *graph, Val val) {
    return example_type_of(graph->value[val].type);
}

/* What start hands to step: an array of one sample's numbers for each row of the beam. */
static void put_kept(Templates *t, const Decoder *decoder) {
    const Graph *start = decoder->start_graph;
    table_begin(t, "kept");
    for (int i = 0; start != NULL && i < start->noutput; i++) {
        table_begin(t, NULL);
        table_string(t, "type", value_type(start, start->output[i].val));
        table_string(t, "name", start->output[i].name);
        table_int(t, "count", shape_fixed_count(val_shape(start, start->output[i].val)));
        table_end(t);
    }
    table_end(t);
}

/* A parameter's name that is no other name of the search. */
static const char *parameter_name(Arena *arena, const char *input) {
    static const char *const taken[] = {"weights",  "workspace", "search", "words",  "count", "score",      "text",           "live",
                                        "found",    "best",      "place",  "row",    "word",  "best_count", "next",           "status",
                                        "sentence", "longer",    "ended",  "length", "at",    "i",          "log_probability"};
    const char *name = identifier(arena, input);
    for (int i = 0; i < COUNT_OF(taken); i++) {
        if (strcmp(name, taken[i]) == 0) {
            return arena_printf(arena, "%s_in", name);
        }
    }
    return name;
}

/* The inputs of the model that a sentence is about: parameters of the search. */
static void put_inputs(Templates *t, Arena *arena, const Decoder *decoder) {
    const Graph *start = decoder->start_graph;
    table_begin(t, "inputs");
    for (int i = 0; start != NULL && i < start->ninput; i++) {
        const Shape shape = shape_without(val_shape(start, start->input[i].val), 0);
        table_begin(t, NULL);
        table_string(t, "type", value_type(start, start->input[i].val));
        table_string(t, "name", parameter_name(arena, start->input[i].name));
        table_string(t, "shape", shape_text(arena, &shape));
        table_end(t);
    }
    table_end(t);
}

static void put_words(Templates *t, Arena *arena, const Decoder *decoder) {
    size_t longest = 1; /* a space besides */
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < decoder->texts; i++) {
        text_append(&text, i == 0 ? "" : i % 8 == 0 ? ",\n" : ", ");
        text_c_string(&text, decoder->word[i]);
        const size_t length = strlen(decoder->word[i]) + (decoder->characters ? 0 : 1);
        longest = length > longest ? length : longest;
    }
    table_string(t, "texts", decoder->texts > 0 ? text.data : "");
    table_int(t, "text_bytes", (int64_t)longest * decoder->length + 1);
}

/* A condition in C for the words that no sentence may have: "word == 0 || word == 2". */
static const char *never_condition(Arena *arena, const Decoder *decoder) {
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < decoder->nevers; i++) {
        bool again = false;
        for (int k = 0; k < i; k++) {
            again = again || decoder->never[k] == decoder->never[i];
        }
        if (!again) {
            text_printf(&text, "%sword == %d", text.length > 0 ? " || " : "", decoder->never[i]);
        }
    }
    return text.length > 0 ? text.data : "";
}

static const char *shares(Arena *arena, const Decoder *decoder) {
    Text text;
    text_init(&text, arena);
    for (int n = 1; n <= decoder->length && decoder->length_penalty > 0; n++) {
        text_printf(&text, "%s%s", n == 1 ? "" : n % 8 == 1 ? ",\n" : ", ", text_float_c(arena, pow(n, -decoder->length_penalty)));
    }
    return text.length > 0 ? text.data : "";
}

static void put_decoders(Templates *t, const Program *program) {
    Arena *arena = program->arena;
    table_begin(t, "decoders");
    for (int i = 0; i < program->ndecoder; i++) {
        const Decoder *decoder = &program->decoder[i];
        const char *name = identifier(arena, decoder->output);
        table_begin(t, NULL);
        table_string(t, "name", name);
        table_string(t, "macro_name", example_upper_case(arena, name));
        table_string(t, "output", decoder->output);
        table_string(t, "input", decoder->input);
        table_int(t, "places", decoder->places);
        table_int(t, "words", decoder->texts > 0 ? decoder->texts : decoder->words);
        table_int(t, "row", decoder->words);
        table_int(t, "rows", decoder->rows ? decoder->places : 1);
        table_int(t, "length", decoder->length);
        table_int(t, "beam", decoder->beam);
        table_int(t, "start", decoder->start);
        table_int(t, "last", decoder->end);
        table_string(t, "never", never_condition(arena, decoder));
        table_string(t, "shares", shares(arena, decoder));
        table_string(t, "length_penalty", arena_printf(arena, "%g", decoder->length_penalty));
        table_bool(t, "characters", decoder->characters);
        put_kept(t, decoder);
        put_inputs(t, arena, decoder);
        put_words(t, arena, decoder);
        table_end(t);
    }
    table_end(t);
}

bool decode_emit(const Program *program, const char *header, const char *own_header, const char *templates, Text *c, Text *h) {
    static const char *const file[] = {"decode.h.tmpl", "decode.c.tmpl"};
    Templates *t = templates_new(program->arena, program->diag, templates);
    bool good = t != NULL;
    for (int i = 0; i < COUNT_OF(file) && good; i++) {
        example_put_names(t, program, header, own_header);
        table_bool(t, "weights", program_has(program, VARIABLE_WEIGHT));
        put_decoders(t, program);
        const char *text = templates_render(t, file[i]);
        good = text != NULL;
        text_append(i == 0 ? h : c, good ? text : "");
    }
    templates_free(t);
    return good;
}
