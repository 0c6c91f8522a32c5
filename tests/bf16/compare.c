/*
 * compare.c - two programs made from one model, a with weights in float32, b in bfloat16: the same bits when a has the weights of b.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "a.h"
#include "b.h"

static float widened(uint16_t upper) {
    const uint32_t bits = (uint32_t)upper << 16;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* The largest relative error of rounding the weights, which must be that of 8 bits, rounded to nearest. */
static double take_weights(a_weights *to, const b_weights *from) {
    double most = 0.0;
#define WIDEN(member)                                                                                                                                \
    for (size_t i = 0; i < sizeof(to->member) / sizeof(float); i++) {                                                                                \
        const double before = (double)to->member[i], after = (double)widened(from->member[i]);                                                       \
        const double error = before == after ? 0.0 : fabs(after - before) / fabs(before);                                                            \
        most = error > most || isnan(error) ? error : most;                                                                                          \
        to->member[i] = (float)after;                                                                                                                \
    }
#define COPY(member) memcpy(&to->member, &from->member, sizeof(to->member));
#include "weights.inc"
    return most;
}

int main(void) {
    static float x[A_INPUT], ya[A_OUTPUT], yb[A_OUTPUT];
    static a_weights wa;
    static b_weights wb;
    static a_workspace sa;
    static b_workspace sb;
    uint32_t seed = 1;
    int bad = 0;
    for (int i = 0; i < A_INPUT; i++) {
        seed = seed * 1664525u + 1013904223u;
        x[i] = (float)(seed >> 8) / 8388608.0f - 1.0f;
    }
    bad += a_init(&wa, 7) + b_init(&wb, 7);
    const double rounding = take_weights(&wa, &wb);
    bad += !(rounding > 0.001 && rounding <= 1.0 / 256);
    printf("rounding changes weights by up to %.3g\n", rounding);
    for (int n = 1; n <= A_BATCH; n++) {
        bad += a_predict(&wa, &sa, n, x, ya) + b_predict(&wb, &sb, n, x, yb);
        if (memcmp(ya, yb, sizeof(float) * (size_t)(A_OUTPUT / A_BATCH * n)) != 0) {
            printf("FAIL outputs of %d samples: the first is %g and %g\n", n, (double)ya[0], (double)yb[0]);
            bad++;
        }
    }
    puts(bad ? "they differ" : "the same bits");
    return bad != 0;
}
