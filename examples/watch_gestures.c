/* watch_gestures WEIGHTS.safetensors FRAME.png...: names the motion in a clip while it is still running, a frame at a time. */
#include "hnc_data.h"
#include "video_gestures_io.h"
#include "video_gestures_preprocess.h"

#include <stdlib.h>

int main(int argc, char **argv) {
    static video_gestures_weights weights;
    static video_gestures_workspace workspace;
    static video_gestures_stream stream; /* what the network remembers of the frames so far */
    static float frame[64 * 64 * 3];
    HncError error = {.message = "usage: watch_gestures WEIGHTS.safetensors FRAME.png..."};
    if (argc < 3 || !video_gestures_load(&weights, argv[1], &error)) {
        fprintf(stderr, "watch_gestures: %s\n", error.message);
        return 1;
    }
    video_gestures_reset(&stream);
    for (int i = 2; i < argc; i++) {
        int rows, columns;
        unsigned char *pixels = hnc_image_read(argv[i], 3, &rows, &columns, &error);
        if (pixels == NULL) {
            fprintf(stderr, "watch_gestures: %s\n", error.message);
            return 1;
        }
        float probability[10];
        video_gestures_preprocess_clip(pixels, rows, columns, frame);
        free(pixels);
        if (video_gestures_step(&weights, &stream, &workspace, 1, frame, probability) != VIDEO_GESTURES_OK) {
            return 1;
        }
        int best = 0;
        for (int k = 1; k < 10; k++) {
            best = probability[k] > probability[best] ? k : best;
        }
        printf("frame %2d: %s (%.0f %%)\n", i - 1, video_gestures_probabilities_classes[best], 100.0 * (double)probability[best]);
    }
    return 0;
}
