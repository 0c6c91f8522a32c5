/*
 * compare.c - two programs made from one model for different targets: the same outputs, the same weights after training.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "a.h"
#include "b.h"

enum { SAMPLES = A_BATCH, A_IN = A_INPUT / SAMPLES, A_OUT = A_OUTPUT / SAMPLES }; /* sizes: compare.sh reads them in the header */
#define TRAINED_LIMIT 1e-4

static double worst(const float *x, const float *y, size_t count) {
    double most = 0.0, scale = 1e-30;
    for (size_t i = 0; i < count; i++) {
        const double difference = fabs((double)x[i] - (double)y[i]);
        most = difference > most || isnan(difference) ? difference : most;
        scale = fabs((double)x[i]) > scale ? fabs((double)x[i]) : scale;
    }
    return most / scale; /* of the largest value */
}

static void fill(float *x, size_t count, uint32_t seed) {
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        x[i] = (float)(seed >> 8) / 8388608.0f - 1.0f;
    }
}

static void *get(size_t bytes) {
    void *memory = calloc(1, bytes);
    if (memory == NULL) {
        exit(3);
    }
    return memory;
}

static int report(const char *what, int n, double error, double limit) {
    const int bad = !(error <= limit);
    printf("%s %s, %d samples: %.2g (limit %.2g)\n", bad ? "FAIL" : "ok  ", what, n, error, limit);
    return bad;
}

int main(void) {
    static float x[A_IN * SAMPLES], y[A_OUT * SAMPLES], ya[A_OUT * SAMPLES], yb[A_OUT * SAMPLES];
    a_weights *wa = get(sizeof *wa);
    b_weights *wb = get(sizeof *wb);
    a_workspace *sa = get(sizeof *sa);
    b_workspace *sb = get(sizeof *sb);
    int bad = 0;
    fill(x, sizeof x / sizeof *x, 1);
    fill(y, sizeof y / sizeof *y, 2);
    for (int i = 0; i < A_OUT * SAMPLES; i++) {
        y[i] = i % A_OUT == i / A_OUT % A_OUT ? 1.0f : 0.0f;
    }
    for (int n = 1; n <= SAMPLES; n++) {
        a_init(wa, 7);
        b_init(wb, 7);
        bad += report("initial weights", n, worst((const float *)wa, (const float *)wb, sizeof *wa / sizeof(float)), 1e-6);
        bad += a_predict(wa, sa, n, x, ya) + b_predict(wb, sb, n, x, yb);
        bad += report("outputs", n, worst(ya, yb, (size_t)(A_OUT * n)), 2e-5);
        a_optimizer *oa = get(sizeof *oa);
        b_optimizer *ob = get(sizeof *ob);
        a_metrics ma;
        b_metrics mb;
        a_train_workspace *ta = get(sizeof *ta);
        b_train_workspace *tb = get(sizeof *tb);
        float la = 0.0f, lb = 0.0f;
        a_metrics_reset(&ma);
        b_metrics_reset(&mb);
        bad += a_optimizer_init(oa, wa, 1) + b_optimizer_init(ob, wb, 1);
        for (int step = 0; step < 3; step++) {
            bad += a_train_step(wa, oa, &ma, ta, n, x, y, NULL, &la) + b_train_step(wb, ob, &mb, tb, n, x, y, NULL, &lb);
        }
        bad += report("loss", n, fabs((double)la - (double)lb) / (1.0 + fabs((double)la)), 2e-5);
        bad += report("trained weights", n, worst((const float *)wa, (const float *)wb, sizeof *wa / sizeof(float)), TRAINED_LIMIT);
        free(oa);
        free(ob);
        free(ta);
        free(tb);
    }
    puts(bad ? "they differ" : "they agree");
    return bad != 0;
}
