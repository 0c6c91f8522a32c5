/*
 * compare.c - two programs made from one model, the second for several threads: the same bits of outputs, losses, weights and everything else that
 * training keeps, for every number of samples.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "a.h"
#include "b.h"

enum { SAMPLES = A_BATCH, A_IN = A_INPUT / SAMPLES, A_OUT = A_OUTPUT / SAMPLES }; /* sizes: compare.sh reads them in the header */

static void *get(size_t bytes) {
    void *memory = calloc(1, bytes);
    if (memory == NULL) {
        exit(3);
    }
    return memory;
}

static int differ(const char *what, int n, const void *x, const void *y, size_t bytes) {
    const int bad = memcmp(x, y, bytes) != 0;
    if (bad) {
        const float *a = x, *b = y;
        size_t i = 0;
        while (i < bytes / sizeof(float) && a[i] == b[i]) {
            i++;
        }
        printf("FAIL %s, %d samples: element %zu is %g and %g\n", what, n, i, (double)a[i], (double)b[i]);
    }
    return bad;
}

int main(void) {
    static float x[A_INPUT], y[A_OUTPUT], ya[A_OUTPUT], yb[A_OUTPUT];
    a_weights *wa = get(sizeof *wa);
    b_weights *wb = get(sizeof *wb);
    a_optimizer *oa = get(sizeof *oa);
    b_optimizer *ob = get(sizeof *ob);
    a_workspace *sa = get(sizeof *sa);
    b_workspace *sb = get(sizeof *sb);
    a_train_workspace *ta = get(sizeof *ta);
    b_train_workspace *tb = get(sizeof *tb);
    a_metrics ma;
    b_metrics mb;
    uint32_t seed = 1;
    int bad = 0;
    for (int i = 0; i < A_INPUT; i++) {
        seed = seed * 1664525u + 1013904223u;
        x[i] = (float)(seed >> 8) / 8388608.0f - 1.0f;
    }
    for (int i = 0; i < A_OUTPUT; i++) {
        y[i] = i % A_OUT == i / A_OUT % A_OUT ? 1.0f : 0.0f;
    }
    for (int n = 1; n <= SAMPLES; n++) {
        float la = 0.0f, lb = 0.0f;
        a_init(wa, 7);
        b_init(wb, 7);
        bad += a_predict(wa, sa, n, x, ya) + b_predict(wb, sb, n, x, yb);
        bad += differ("outputs", n, ya, yb, sizeof(float) * (size_t)(A_OUT * n));
        a_metrics_reset(&ma);
        b_metrics_reset(&mb);
        bad += a_optimizer_init(oa, wa, 1) + b_optimizer_init(ob, wb, 1);
        for (int step = 0; step < 3; step++) {
            bad += a_train_step(wa, oa, &ma, ta, n, x, y, NULL, &la) + b_train_step(wb, ob, &mb, tb, n, x, y, NULL, &lb);
            bad += differ("loss", n, &la, &lb, sizeof la);
        }
        bad += differ("trained weights", n, wa, wb, sizeof *wa);
        bad += differ("optimizer", n, oa, ob, sizeof *oa);
        bad += differ("metrics", n, &ma, &mb, sizeof ma);
        bad += a_evaluate_step(wa, &ma, ta, n, x, y, NULL, ya) + b_evaluate_step(wb, &mb, tb, n, x, y, NULL, yb);
        bad += differ("evaluated outputs", n, ya, yb, sizeof(float) * (size_t)(A_OUT * n));
    }
    puts(bad ? "they differ" : "the same bits");
    free(wa);
    free(wb);
    free(oa);
    free(ob);
    free(sa);
    free(sb);
    free(ta);
    free(tb);
    return bad != 0;
}
