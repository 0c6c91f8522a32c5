/*
 * bleu.c - corpus BLEU of sentences that a model has written itself: K. Papineni et al., BLEU: a method for automatic evaluation of machine
 * translation, ACL 2002, with one right sentence for each and without smoothing.
 */
#include "hnc_runtime.h"

#include <math.h>
#include <string.h>

/* How often the `n` words at `run` stand in the sentence, up to place `end`. */
static int times(const int32_t *run, int n, const int32_t *sentence, int end) {
    int count = 0;
    for (int i = 0; i + n <= end; i++) {
        count += memcmp(sentence + i, run, sizeof(int32_t) * (size_t)n) == 0;
    }
    return count;
}

void hnc_bleu_add(HncBleu *bleu, const int32_t *said, int said_words, const int32_t *right, int right_words) {
    bleu->said += said_words;
    bleu->right += right_words;
    for (int n = 1; n <= HNC_BLEU_ORDER; n++) {
        for (int i = 0; i + n <= said_words; i++) {
            /* The second time that a run is said counts only if it is right a second time. */
            bleu->matches[n - 1] += times(said + i, n, said, i + n) <= times(said + i, n, right, right_words);
            bleu->runs[n - 1]++;
        }
    }
}

double hnc_bleu_score(const HncBleu *bleu, int order) {
    double sum = 0;
    for (int n = 0; n < order; n++) {
        if (bleu->matches[n] == 0) {
            return 0;
        }
        sum += log((double)bleu->matches[n] / (double)bleu->runs[n]) / order;
    }
    const double brief = bleu->said < bleu->right ? 1 - (double)bleu->right / (double)bleu->said : 0;
    return exp(sum + brief);
}
