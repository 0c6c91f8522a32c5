/* classify_clip WEIGHTS.safetensors CLIPS.npz NUMBER...: says which way the digit moves in these clips, with the C that hnc made of
 * video_classifier.yaml. */
#include "hnc_runtime.h"
#include "video_classifier.h"

#include <stdlib.h>

static const char *const motion[10] = {"right", "left",   "down",           "up",         "clockwise", "counterclockwise",
                                       "grow",  "shrink", "down and right", "up and left"};

static float *read_all(HncNpz *file, const char *name, size_t *count, HncError *error) {
    int index = file ? hnc_npz_find(file, name) : -1;
    float *data = index < 0 ? NULL : malloc(sizeof(float) * (*count = (size_t)hnc_npz_at(file, index)->count));
    return data && hnc_npz_read(file, index, HNC_F32, data, 0, error) ? data : NULL;
}

int main(int argc, char **argv) {
    /* All memory the network needs: two structs. They are too large for the stack. */
    static video_classifier_weights weights;
    static video_classifier_workspace workspace;
    HncError error = {0};
    HncSafetensors *trained = argc > 3 ? hnc_safetensors_open(argv[1], &error) : NULL;
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
    for (int i = 0; trained && i < 7; i++) {
        if (!hnc_safetensors_read(trained, hnc_safetensors_find(trained, part[i].name), HNC_F32, part[i].to, 0, &error)) {
            break;
        }
    }
    HncNpz *clips = trained && error.code == HNC_OK ? hnc_npz_open(argv[2], &error) : NULL;
    size_t pixels = 0, targets = 0;
    float *clip = read_all(clips, "clip", &pixels, &error), *target = read_all(clips, "probabilities", &targets, &error);
    if (!clip || !target) {
        fprintf(stderr, "classify_clip: %s\n", argc > 3 ? error.message : "usage: classify_clip WEIGHTS.safetensors CLIPS.npz NUMBER...");
        return 1;
    }
    for (int i = 3; i < argc; i++) {
        size_t number = strtoul(argv[i], NULL, 10) % (targets / 10);
        float probability[10];
        if (video_classifier_predict(&weights, &workspace, 1, clip + number * (pixels / (targets / 10)), probability) != VIDEO_CLASSIFIER_OK) {
            return 1;
        }
        int best = 0, truth = 0;
        for (int k = 0; k < 10; k++) {
            best = probability[k] > probability[best] ? k : best;
            truth = target[number * 10 + k] > target[number * 10 + truth] ? k : truth;
        }
        printf("clip %zu: %s (%.0f %%); it is %s\n", number, motion[best], 100.0 * (double)probability[best], motion[truth]);
    }
    free(clip);
    free(target);
    hnc_npz_close(clips);
    hnc_safetensors_close(trained);
    return 0;
}
