/*
 * decode.h - the `decode:` section: outputs that are words, written one after the other, each knowing the ones before.
 */
#ifndef HNC_DECODE_H
#define HNC_DECODE_H

#include "hnc.h"

/* One output that is decoded. Words are numbers from 0 to words - 1. */
typedef struct Decoder {
    const char *output, *input; /* of the model: probabilities of the next word, and the words so far */
    int output_index, input_index;
    int places; /* of the input */
    int words;  /* the output's last axis */
    int length, beam;
    bool rows; /* the output has a row for each place; else only one, of the next word */
    double length_penalty;
    /* once decode_settle has run */
    int start, end; /* end: -1 for none */
    const int *never;
    int nevers;
    const char *const *word; /* texts by number, or NULL; `texts` of them */
    int texts;
    bool characters; /* no spaces between the words of a text */
    /* the two generated functions: start may be NULL, when nothing but the words decides */
    Graph *start_graph, *step_graph;
    /* as the section says it */
    const char *start_word, *end_word;
    Strings never_words;
    Mark mark;
} Decoder;

/* The table of what the section says about one output. */
const Arg *decode_arguments(void);
/* The section's form, whatever the model is; false after reporting its faults. */
bool decode_check(Arena *arena, Diagnostics *diag, const Node *section);
/* Reads the section into program->decoder and makes the graphs from program->predict, which must be simplified and not yet through the other passes.
 * False after an error. */
bool decode_build(Program *program, const Node *section);
/* Finds the numbers of the words: from the data section's lists, which must be known. False after an error. */
bool decode_settle(Program *program);

#endif
