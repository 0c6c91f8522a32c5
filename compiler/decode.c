/*
 * decode.c - `decode: {next_word: {input: words_in, beam: 3}}`: which output writes words, which input reads them again, and the two functions that a
 * search over sentences calls: one for what stays the same, one for each word.
 */
#include "decode.h"

#include "data/section.h"
#include "passes/divide.h"

#include <string.h>

typedef struct {
    const char *input, *start, *end;
    int beam, length;
    double length_penalty;
    Strings never;
} DecoderArgs;

static const Arg decoder_args[] = {
    ARG(DecoderArgs, input, ARG_STRING, NULL, "The input that reads the words so far, int32, with the start word at its first place"),
    ARG(DecoderArgs, start, ARG_STRING, "null", "Word, or its number, before every sentence (default: `start` of the input's Text feature)"),
    ARG(DecoderArgs, end, ARG_STRING, "null", "Word, or its number, that ends a sentence (default: `end` of the output's Text feature)"),
    ARG_RANGE(DecoderArgs, beam, ARG_INT, "1", 1, 64, "Unfinished sentences that are kept at every word; 1 takes the likeliest word each time"),
    ARG_RANGE(DecoderArgs, length, ARG_INT, "null", 1, INT32_MAX, "Most words of a sentence, the end word included (default: as the input is long)"),
    ARG_RANGE(DecoderArgs, length_penalty, ARG_FLOAT, "0", 0, 10,
              "A sentence of n words scores its log-probability divided by n to this power; more prefers longer ones"),
    ARG(DecoderArgs, never, ARG_STRINGS, "null", "Words, or their numbers, that are never written (default: number 0, padding, and the start word)"),
    ARGS_END};

const Arg *decode_arguments(void) {
    return decoder_args;
}

static int find_input(const Graph *graph, const char *name) {
    for (int i = 0; i < graph->ninput; i++) {
        if (strcmp(graph->input[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static int find_output(const Graph *graph, const char *name) {
    for (int i = 0; i < graph->noutput; i++) {
        if (strcmp(graph->output[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

/* Shapes: the input [places] of whole numbers, the output [places, words] or [words] of probabilities. */
static bool check_ports(Program *program, const Node *node, Decoder *decoder) {
    const Graph *graph = program->predict;
    const Value *input = &graph->value[graph->input[decoder->input_index].val];
    const Value *output = &graph->value[graph->output[decoder->output_index].val];
    if (input->shape.rank != 2 || input->type != DTYPE_I32) {
        diag_error(program->diag, node_get(node, "input")->mark, "decode",
                   "the words so far are read from an int32 input with one axis, `%s` is %s %s", decoder->input,
                   input->type == DTYPE_I32 ? "int32" : "no int32", shape_text(program->arena, &input->shape));
        return false;
    }
    decoder->places = input->shape.dim[1];
    decoder->rows = output->shape.rank == 3;
    if (output->type != DTYPE_F32 || output->shape.rank < 2 || output->shape.rank > 3 || (decoder->rows && output->shape.dim[1] != decoder->places)) {
        diag_error(program->diag, decoder->mark, "decode",
                   "`%s` must hold probabilities of the next word at each place (None, %d, words), or after the last word (None, words); it is %s",
                   decoder->output, decoder->places, shape_text(program->arena, &output->shape));
        return false;
    }
    decoder->words = output->shape.dim[output->shape.rank - 1];
    if (decoder->length == ARG_NONE) {
        decoder->length = decoder->places;
    }
    if (decoder->length > decoder->places) {
        diag_error(program->diag, node_get(node, "length")->mark, "decode", "a sentence of %d words needs an input with as many places; `%s` has %d",
                   decoder->length, decoder->input, decoder->places);
        return false;
    }
    return true;
}

static bool read_decoder(Program *program, const Node *key, const Node *node, Decoder *decoder) {
    DecoderArgs args;
    memset(&args, 0, sizeof args);
    decoder->mark = key->mark;
    decoder->output = key->text;
    decoder->output_index = find_output(program->predict, key->text);
    if (decoder->output_index < 0) {
        diag_error(program->diag, key->mark, "unknown-reference", "the model has no output `%s` to decode", key->text);
        return false;
    }
    if (!args_parse(program->arena, program->diag, "decode", decoder_args, &args, node, NULL, 0)) {
        return false;
    }
    decoder->input = args.input;
    decoder->input_index = find_input(program->predict, args.input);
    if (decoder->input_index < 0) {
        diag_error(program->diag, node_get(node, "input")->mark, "unknown-reference", "the model has no input `%s`", args.input);
        return false;
    }
    decoder->start_word = args.start;
    decoder->end_word = args.end;
    decoder->never_words = args.never;
    decoder->beam = args.beam;
    decoder->length = args.length;
    decoder->length_penalty = args.length_penalty;
    return check_ports(program, node, decoder);
}

/* Logarithms, because a long sentence's probability is too small for a float; a probability of nothing stays finite. */
static void build_graphs(Program *program, Decoder *decoder) {
    const char *name = arena_printf(program->arena, "decode_%s", decoder->output);
    pass_divide(program->predict, decoder->input_index, decoder->output_index, name, &decoder->start_graph, &decoder->step_graph);
    Graph *step = decoder->step_graph;
    step->output[0].val = op_log(step, op_maximum_scalar(step, step->output[0].val, 1e-30));
    step->output[0].name = "log_probability";
}

bool decode_check(Arena *arena, Diagnostics *diag, const Node *section) {
    if (section->kind != NODE_MAP) {
        diag_error(diag, section->mark, "wrong-type", "`decode` is a map: {next_word: {input: words_so_far, beam: 3}}");
        return false;
    }
    bool good = true;
    for (int i = 0; i < section->count; i++) {
        DecoderArgs args;
        memset(&args, 0, sizeof args);
        if (section->item[i]->kind != NODE_MAP) {
            diag_error(diag, section->item[i]->mark, "wrong-type", "how `%s` is decoded is a map: {input: words_so_far, beam: 3}",
                       section->key[i]->text);
            good = false;
        } else {
            good = args_parse(arena, diag, "decode", decoder_args, &args, section->item[i], NULL, 0) && good;
        }
    }
    return good;
}

bool decode_build(Program *program, const Node *section) {
    if (!decode_check(program->arena, program->diag, section)) {
        return false;
    }
    for (int i = 0; i < program->nvariable; i++) {
        if (program->variable[i].class_ == VARIABLE_STATE) {
            diag_error(program->diag, section->mark, "decode", "a model with stateful layers cannot be decoded: each sentence would change the next");
            return false;
        }
    }
    program->decoder = arena_new_array(program->arena, Decoder, section->count + 1);
    bool good = true;
    for (int i = 0; i < section->count; i++) {
        good = read_decoder(program, section->key[i], section->item[i], &program->decoder[i]) && good;
    }
    for (int i = 0; i < section->count && good; i++) {
        build_graphs(program, &program->decoder[i]);
        program->ndecoder++;
    }
    return good;
}

/* ---- words */

static bool find_word(Program *program, const Decoder *decoder, const char *what, const char *word, int *number) {
    int64_t given = -1;
    const Node node = {.kind = NODE_SCALAR, .text = word};
    for (int i = 0; i < decoder->texts; i++) {
        if (strcmp(decoder->word[i], word) == 0) {
            *number = i;
            return true;
        }
    }
    if (node_as_int(&node, &given) && given >= 0 && given < decoder->words) {
        *number = (int)given;
        return true;
    }
    diag_error(program->diag, decoder->mark, "decode", "`%s` of `%s` is `%s`, which is not a word of its vocabulary%s", what, decoder->output, word,
               decoder->texts > 0
                   ? arena_printf(program->arena, " nor a number below %d", decoder->words)
                   : arena_printf(program->arena, ", nor a number below %d; the `data:` section has no list of words for it", decoder->words));
    return false;
}

static const HncFeature *text_feature(const Program *program, const char *port) {
    const HncFeature *feature = program->data != NULL ? data_section_feature(program->data, port) : NULL;
    return feature != NULL && feature->kind == HNC_TEXT ? feature : NULL;
}

static bool settle(Program *program, Decoder *decoder) {
    const HncFeature *input = text_feature(program, decoder->input), *output = text_feature(program, decoder->output);
    const HncFeature *words = output != NULL ? output : input;
    if (words != NULL && words->learned) {
        decoder->word = words->words[0].word;
        decoder->texts = words->words[0].count;
        decoder->characters = words->characters;
    }
    if (decoder->texts > decoder->words) {
        diag_error(program->diag, decoder->mark, "decode", "the vocabulary of `%s` has %d words, but the output has only %d", decoder->output,
                   decoder->texts, decoder->words);
        return false;
    }
    const char *start = decoder->start_word != NULL ? decoder->start_word : input != NULL ? input->start : NULL;
    const char *end = decoder->end_word != NULL ? decoder->end_word : output != NULL ? output->end : NULL;
    decoder->end = -1;
    if (start == NULL) {
        diag_error(program->diag, decoder->mark, "decode", "`%s` needs a word to start from", decoder->output);
        diag_remedy(program->diag, "write `start: WORD` here, or in the Text feature of `%s`", decoder->input);
        return false;
    }
    bool good =
        find_word(program, decoder, "start", start, &decoder->start) && (end == NULL || find_word(program, decoder, "end", end, &decoder->end));
    const bool given = !decoder->never_words.none;
    decoder->nevers = given ? decoder->never_words.count : 2;
    int *never = arena_new_array(program->arena, int, decoder->nevers + 1);
    never[1] = decoder->start;
    for (int i = 0; i < decoder->nevers && given && good; i++) {
        good = find_word(program, decoder, "never", decoder->never_words.v[i], &never[i]);
    }
    decoder->never = never;
    return good;
}

bool decode_settle(Program *program) {
    bool good = true;
    for (int i = 0; i < program->ndecoder; i++) {
        good = settle(program, &program->decoder[i]) && good;
    }
    return good;
}
