/*
 * hnc_worker infer|train THREADS FOLDER: the generated video classifier behind the line protocol of bench/run.py.
 * FOLDER has weights.safetensors and clips.npz: eight clips and their classes.
 */
#define _POSIX_C_SOURCE 200809L
#include "hnc_runtime.h"
#include "video_classifier.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SAMPLES = 8, CLIP_VALUES = 10 * 64 * 64 * 3, CLASSES = 10, MAX_CALLS = 1 << 20 };

static video_classifier_weights weights;
static video_classifier_workspace workspace;
static video_classifier_train_workspace train_workspace;
static video_classifier_optimizer optimizer;
static video_classifier_metrics metrics;
static float clip[SAMPLES * CLIP_VALUES], target[SAMPLES * CLASSES], probability[CLASSES];
static double milliseconds[MAX_CALLS];

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

static bool load(const char *folder, HncError *error) {
    const struct {
        const char *name;
        float *to;
    } part[] = {{"time_distributed/kernel", weights.time_distributed_kernel},
                {"time_distributed/bias", weights.time_distributed_bias},
                {"lstm/kernel", weights.lstm_kernel},
                {"lstm/recurrent_kernel", weights.lstm_recurrent_kernel},
                {"lstm/bias", weights.lstm_bias},
                {"probabilities/kernel", weights.probabilities_kernel},
                {"probabilities/bias", weights.probabilities_bias}};
    char path[4096];
    snprintf(path, sizeof path, "%s/weights.safetensors", folder);
    HncSafetensors *file = hnc_safetensors_open(path, error);
    bool ok = file != NULL;
    for (int i = 0; ok && i < 7; i++) {
        ok = hnc_safetensors_read(file, hnc_safetensors_find(file, part[i].name), HNC_F32, part[i].to, 0, error);
    }
    hnc_safetensors_close(file);
    snprintf(path, sizeof path, "%s/clips.npz", folder);
    HncNpz *clips = ok ? hnc_npz_open(path, error) : NULL;
    ok = clips && hnc_npz_read(clips, hnc_npz_find(clips, "clip"), HNC_F32, clip, 0, error) &&
         hnc_npz_read(clips, hnc_npz_find(clips, "probabilities"), HNC_F32, target, 0, error);
    hnc_npz_close(clips);
    return ok;
}

static float call(bool train) {
    float loss = 0;
    if (train) {
        video_classifier_train_step(&weights, &optimizer, &metrics, &train_workspace, SAMPLES, clip, target, NULL, &loss);
    } else {
        video_classifier_predict(&weights, &workspace, 1, clip, probability);
    }
    return loss;
}

int main(int argc, char **argv) {
    HncError error = {0};
    if (argc != 4 || !load(argv[3], &error)) {
        fprintf(stderr, "hnc_worker: %s\n", argc == 4 ? error.message : "usage: hnc_worker infer|train THREADS FOLDER");
        return 1;
    }
    bool train = strcmp(argv[1], "train") == 0;
    video_classifier_optimizer_init(&optimizer, &weights, 1);
    video_classifier_metrics_reset(&metrics);
    printf("ready [");
    for (int i = 0; i < (train ? 3 : 1); i++) {
        float loss = call(train);
        for (int k = 0; k < (train ? 1 : CLASSES); k++) {
            printf("%s%.9g", i + k > 0 ? ", " : "", train ? (double)loss : (double)probability[k]);
        }
    }
    printf("]\n");
    fflush(stdout);
    double seconds;
    while (scanf(" run %lf", &seconds) == 1) {
        int calls = 0;
        double end = now() + 1e3 * seconds;
        do {
            double start = now();
            call(train);
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
