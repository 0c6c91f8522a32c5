/* classify_clip WEIGHTS.safetensors CLIPS.npz NUMBER...: says which way the digit moves in these clips, with the C that hnc made of
 * video_classifier.yaml. */
#include "video_classifier_io.h"

#include <stdlib.h>

static const char *const motion[10] = {"right", "left",   "down",           "up",         "clockwise", "counterclockwise",
                                       "grow",  "shrink", "down and right", "up and left"};

int main(int argc, char **argv) {
    /* All memory the network needs: two structs. They are too large for the stack. */
    static video_classifier_weights weights;
    static video_classifier_workspace workspace;
    HncError error = {.message = "usage: classify_clip WEIGHTS.safetensors CLIPS.npz NUMBER..."};
    HncData *clips = NULL;
    if (argc > 3 && video_classifier_load(&weights, argv[1], &error)) {
        clips = hnc_data_read(argv[2], &video_classifier_model, true, 0, &error);
    }
    if (clips == NULL) {
        fprintf(stderr, "classify_clip: %s\n", error.message);
        return 1;
    }
    const float *clip = clips->data[0], *target = clips->data[1];
    for (int i = 3; i < argc; i++) {
        size_t number = strtoul(argv[i], NULL, 10) % (size_t)clips->samples;
        float probability[10];
        if (video_classifier_predict(&weights, &workspace, 1, clip + number * 10 * 64 * 64 * 3, probability) != VIDEO_CLASSIFIER_OK) {
            return 1;
        }
        int best = 0, truth = 0;
        for (int k = 0; k < 10; k++) {
            best = probability[k] > probability[best] ? k : best;
            truth = target[number * 10 + k] > target[number * 10 + truth] ? k : truth;
        }
        printf("clip %zu: %s (%.0f %%); it is %s\n", number, motion[best], 100.0 * (double)probability[best], motion[truth]);
    }
    hnc_data_free(clips);
    return 0;
}
