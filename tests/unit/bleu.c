/* bleu.c - corpus BLEU of sentences: the example of the paper, brevity, and a corpus that was scored by another program. */
#include "hnc_runtime.h"
#include "test.h"

/* The words are letters. */
static void add(HncBleu *bleu, const char *said, const char *right) {
    int32_t word[2][32];
    int count[2] = {0, 0};
    const char *text[2] = {said, right};
    for (int k = 0; k < 2; k++) {
        for (const char *at = text[k]; *at != '\0'; at++) {
            word[k][count[k]++] = *at;
        }
    }
    hnc_bleu_add(bleu, word[0], count[0], word[1], count[1]);
}

static void test_the_paper(void) {
    /* the the the the the the the; the cat is on the mat */
    HncBleu bleu = {.said = 0};
    add(&bleu, "ttttttt", "tciotm");
    CHECK_NEAR(hnc_bleu_score(&bleu, 1), 2.0 / 7.0, 1e-8);
    CHECK(hnc_bleu_score(&bleu, 4) == 0);
}

static void test_brevity(void) {
    HncBleu bleu = {.said = 0};
    add(&bleu, "tci", "tciotm");
    CHECK_NEAR(hnc_bleu_score(&bleu, 3), exp(-1.0), 1e-8);
    HncBleu none = {.said = 0};
    CHECK(hnc_bleu_score(&none, 4) == 0);
    add(&none, "", "tc");
    CHECK(hnc_bleu_score(&none, 1) == 0);
}

static void test_corpus(void) {
    HncBleu bleu = {.said = 0};
    add(&bleu, "tciotm", "tciotm");
    add(&bleu, "hiacotm", "tciotm");
    add(&bleu, "tdsoam", "adsotm");
    add(&bleu, "ac", "acsoam");
    add(&bleu, "ttcihotm", "htciotm");
    CHECK_NEAR(hnc_bleu_score(&bleu, 4), 0.427575968, 1e-8);
    CHECK_NEAR(hnc_bleu_score(&bleu, 2), 0.674985943, 1e-8);
}

int main(void) {
    RUN(test_the_paper);
    RUN(test_brevity);
    RUN(test_corpus);
    return test_result();
}
