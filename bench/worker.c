/*
 * worker ROWS FOLDER: generated code behind the line protocol of bench/run.py.
 *
 * Compiled with NET (the model's name), HEADER (its header), INPUTS (arguments of a call), INPUT_BYTES (bytes of one sample of each input), OUTPUTS
 * (floats of one sample) and, for training steps instead of predictions, TRAIN. FOLDER has weights.bin, target.bin, input0.bin ...: arrays in the
 * model's order, samples first.
 */
#define _POSIX_C_SOURCE 200809L
#include HEADER

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define JOINED(a, b) a##b
#define NAMED(a, b)  JOINED(a, b)
#define OF_NET(what) NAMED(NET, what)

enum { MAX_ROWS = 64, MAX_CALLS = 1 << 20, MAX_INPUTS = 4 };

static _Alignas(64) OF_NET(_weights) weights;
static _Alignas(64) OF_NET(_workspace) workspace;
static float outputs[MAX_ROWS * OUTPUTS];
static void *input[MAX_INPUTS];
static double milliseconds[MAX_CALLS];
#ifdef TRAIN
static _Alignas(64) OF_NET(_train_workspace) train_workspace;
static _Alignas(64) OF_NET(_optimizer) optimizer;
static OF_NET(_metrics) metrics;
static float target[MAX_ROWS * OUTPUTS];
#endif

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

static void read_file(const char *folder, const char *name, void *to, size_t bytes) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL || fread(to, 1, bytes, file) != bytes) {
        fprintf(stderr, "worker: %s: cannot read %zu bytes\n", path, bytes);
        exit(1);
    }
    fclose(file);
}

static float call(int rows) {
    float loss = 0;
#ifdef TRAIN
    OF_NET(_train_step)(&weights, &optimizer, &metrics, &train_workspace, rows, INPUTS, target, NULL, &loss);
#else
    OF_NET(_predict)(&weights, &workspace, rows, INPUTS, outputs);
#endif
    return loss;
}

int main(int argc, char **argv) {
    if (argc != 3 || atoi(argv[1]) < 1 || atoi(argv[1]) > MAX_ROWS) {
        fprintf(stderr, "usage: worker ROWS FOLDER\n");
        return 2;
    }
    const int rows = atoi(argv[1]);
    const size_t bytes[] = {INPUT_BYTES};
    read_file(argv[2], "weights.bin", &weights, sizeof weights);
    for (int i = 0; i < (int)(sizeof bytes / sizeof bytes[0]); i++) {
        char name[32];
        snprintf(name, sizeof name, "input%d.bin", i);
        const size_t size = (bytes[i] * (size_t)rows + 63) / 64 * 64;
        input[i] = aligned_alloc(64, size);
        read_file(argv[2], name, input[i], bytes[i] * (size_t)rows);
    }
#ifdef TRAIN
    read_file(argv[2], "target.bin", target, sizeof(float) * OUTPUTS * (size_t)rows);
    OF_NET(_optimizer_init)(&optimizer, &weights, 1);
    OF_NET(_metrics_reset)(&metrics);
    printf("ready [");
    for (int i = 0; i < 3; i++) {
        printf("%s%.9g", i > 0 ? ", " : "", (double)call(rows));
    }
#else
    call(rows);
    printf("ready [");
    for (int i = 0; i < rows * OUTPUTS; i++) {
        printf("%s%.9g", i > 0 ? ", " : "", (double)outputs[i]);
    }
#endif
    printf("]\n");
    fflush(stdout);
    double seconds;
    while (scanf(" run %lf", &seconds) == 1) {
        int calls = 0;
        const double end = now() + 1e3 * seconds;
        do {
            const double start = now();
            call(rows);
            milliseconds[calls++] = now() - start;
        } while (now() < end && calls < MAX_CALLS);
        printf("[");
        for (int i = 0; i < calls; i++) {
            printf("%s%.5f", i > 0 ? ", " : "", milliseconds[i]);
        }
        printf("]\n");
        fflush(stdout);
    }
    return 0;
}
