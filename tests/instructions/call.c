/*
 * call.c - one prediction and one training step of a model, for counting their instructions: -DMODEL=dense -DINPUT=128 -DHEADER="dense.h"
 */
#include HEADER

#include <stdlib.h>

#define JOINED(a, b)   a##b
#define NAMED(a, b)    JOINED(a, b)
#define OF_MODEL(what) NAMED(MODEL, what)
enum { ROWS = 8, CLASSES = 5 };

int main(void) {
    static float x[ROWS * INPUT], y[ROWS * CLASSES], out[ROWS * CLASSES], loss;
    OF_MODEL(_weights) *weights = aligned_alloc(64, (sizeof *weights + 63) / 64 * 64); /* where a row starts in its cache line decides nothing */
    OF_MODEL(_workspace) *workspace = aligned_alloc(64, (sizeof *workspace + 63) / 64 * 64);
    OF_MODEL(_train_workspace) *train_workspace = aligned_alloc(64, (sizeof *train_workspace + 63) / 64 * 64);
    OF_MODEL(_optimizer) *optimizer = aligned_alloc(64, (sizeof *optimizer + 63) / 64 * 64);
    OF_MODEL(_metrics) *metrics = aligned_alloc(64, (sizeof *metrics + 63) / 64 * 64);
    if (weights == NULL || workspace == NULL || train_workspace == NULL || optimizer == NULL || metrics == NULL) {
        return 3;
    }
    for (int i = 0; i < ROWS * INPUT; i++) {
        x[i] = (float)((i * 7919) % 1000) / 500.0f - 1.0f;
    }
    for (int i = 0; i < ROWS; i++) {
        y[i * CLASSES + i % CLASSES] = 1.0f;
    }
    OF_MODEL(_init)(weights, 7);
    OF_MODEL(_optimizer_init)(optimizer, weights, 7);
    OF_MODEL(_metrics_reset)(metrics);
    if (OF_MODEL(_predict)(weights, workspace, ROWS, x, out) != 0) {
        return 4;
    }
    return OF_MODEL(_train_step)(weights, optimizer, metrics, train_workspace, ROWS, x, y, NULL, &loss) != 0;
}
