/* words.h - words and how often they occur. */
#ifndef HNC_DATA_WORDS_H
#define HNC_DATA_WORDS_H

#include "internal.h"

typedef struct {
    char *word;
    int64_t count;
} CountedWord;
typedef struct WordCounts WordCounts;
WordCounts *words_new(HncError *error);
void words_free(WordCounts *words);
bool words_add(WordCounts *words, const char *word, size_t length, HncError *error);
int words_number(const WordCounts *words, const char *word); /* in the order of words_sorted, or of arrival before that; -1: unknown */
/* By how often they occur, or by name; returns how many. */
int words_sorted(WordCounts *words, bool counted, const CountedWord **list);

#endif
