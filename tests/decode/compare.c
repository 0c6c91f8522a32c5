/*
 * compare.c - the generated search against two others that know nothing of it: every sentence there is, scored by predict alone, and the rules of the
 * header followed one sentence at a time. Prints what the search found, for comparison with numbers computed elsewhere.
 *
 *     compare SEED...     with initial weights of these seeds; compiled with -DWEIGHTS: compare WEIGHTS.safetensors
 *
 * Macros: PLACES, VOCABULARY, ROWS (of the output: PLACES or 1), LENGTH, START, LAST (-1: none), BEAM, PENALTY, FEATURES (0: no other input), ALL (1:
 * the beam holds every sentence, so that the search must find the best of all).
 */
#include "m_decode.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef WEIGHTS
#include "m_io.h"
#endif

enum { SAMPLES = 8, MOST = 64 * VOCABULARY };
static m_weights weights;
static m_workspace workspace;
static m_decode_y_search search;
static float x[FEATURES + 1];

typedef struct {
    int32_t word[LENGTH];
    int words;    /* the end word included */
    double score; /* sum of logarithms */
    int parent, ended;
} Sentence;

static int predict(const int32_t *words, float *y) {
#if FEATURES > 0
    return m_predict(&weights, &workspace, 1, x, words, y);
#else
    return m_predict(&weights, &workspace, 1, words, y);
#endif
}

static double log_of(const Sentence *before, int word) {
    static int32_t in[PLACES];
    static float y[ROWS * VOCABULARY];
    memset(in, 0, sizeof in);
    in[0] = START;
    memcpy(in + 1, before->word, sizeof(int32_t) * (size_t)(before->words < PLACES - 1 ? before->words : PLACES - 1));
    if (predict(in, y) != 0) {
        exit(1);
    }
    return log(fmax(1e-30, (double)y[(ROWS > 1 ? before->words : 0) * VOCABULARY + word]));
}

static double final_score(const Sentence *s) {
    return s->score / pow(s->words, PENALTY);
}

static Sentence longer(const Sentence *s, int word) {
    Sentence next = *s;
    next.score += log_of(s, word);
    next.word[next.words++] = word;
    next.ended = word == LAST || next.words == LENGTH;
    return next;
}

static int allowed(int word) {
    return word != 0 && word != START;
}

static void every(const Sentence *s, Sentence *best) {
    for (int word = 0; word < VOCABULARY; word++) {
        if (allowed(word)) {
            const Sentence next = longer(s, word);
            if (!next.ended) {
                every(&next, best);
            } else if (best->words == 0 || final_score(&next) > final_score(best)) {
                *best = next;
            }
        }
    }
}

static int by_score(const void *a, const void *b) {
    const Sentence *s = a, *t = b;
    if (s->score != t->score) {
        return s->score > t->score ? -1 : 1;
    }
    return s->parent != t->parent ? s->parent - t->parent : s->word[s->words - 1] - t->word[t->words - 1];
}

/* Without stopping early: the beam runs until it is empty. */
static void by_the_rules(Sentence *best) {
    static Sentence live[BEAM], all[MOST];
    int count = 1;
    memset(live, 0, sizeof live);
    while (count > 0) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            for (int word = 0; word < VOCABULARY; word++) {
                if (allowed(word)) {
                    all[found] = longer(&live[i], word);
                    all[found++].parent = i;
                }
            }
        }
        qsort(all, (size_t)found, sizeof all[0], by_score);
        count = 0;
        for (int i = 0; i < found && i < BEAM; i++) {
            if (!all[i].ended) {
                live[count++] = all[i];
            } else if (best->words == 0 || final_score(&all[i]) > final_score(best)) {
                *best = all[i];
            }
        }
    }
}

static int differs(const char *from, const Sentence *want, const int32_t *words, int count, float score) {
    const int wanted = want->words - (want->word[want->words - 1] == LAST);
    const double off = fabs((double)score - final_score(want));
    if (count != wanted || memcmp(words, want->word, sizeof(int32_t) * (size_t)count) != 0 || off > 1e-4 * (1 + fabs((double)score))) {
        printf("differs from %s: %d words, score %g instead of %d, %g\n", from, count, (double)score, wanted, final_score(want));
        return 1;
    }
    return 0;
}

static int compare(void) {
    int failed = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
        for (int i = 0; i < FEATURES; i++) {
            x[i] = (float)(((sample * 7 + i * 5) % 11) - 5) / 4.0f;
        }
        int32_t words[LENGTH];
        int count = -1;
        float score = 0;
#if FEATURES > 0
        if (m_decode_y(&weights, &workspace, &search, x, words, &count, &score) != 0) {
#else
        if (m_decode_y(&weights, &workspace, &search, words, &count, &score) != 0) {
#endif
            return 1;
        }
        Sentence start = {.words = 0}, best = {.words = 0};
        by_the_rules(&best);
        failed += differs("the rules", &best, words, count, score);
        if (ALL) {
            best.words = 0;
            every(&start, &best);
            failed += differs("the best of all", &best, words, count, score);
        }
        for (int i = 0; i < LENGTH; i++) {
            printf("%d ", words[i]);
            failed += i >= count && words[i] != 0;
        }
        printf("%.4f\n", (double)score);
    }
    return failed;
}

int main(int argc, char **argv) {
#ifdef WEIGHTS
    HncError error;
    if (argc != 2 || !m_load(&weights, argv[1], &error)) {
        printf("%s\n", error.message);
        return 1;
    }
    return compare();
#else
    for (int arg = 1; arg < argc; arg++) {
        if (m_init(&weights, strtoul(argv[arg], NULL, 10)) != 0) {
            return 1;
        }
        float *all = (float *)(void *)&weights; /* nothing but floats: made larger, so that words are not equally likely */
        for (size_t i = 0; i < sizeof weights / sizeof(float); i++) {
            all[i] *= 3.0f;
        }
        if (compare() > 0) {
            return 1;
        }
    }
    return argc < 2;
#endif
}
