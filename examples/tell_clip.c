/* tell_clip WEIGHTS.safetensors en|es|de FRAME.png...: tells what happens in a clip in English, Spanish or German (UTF-8). */
#include "hnc_data.h"
#include "video_translation_decode.h"
#include "video_translation_io.h"
#include "video_translation_preprocess.h"

#include <stdlib.h>
#include <string.h>

enum { FRAMES = 8, FRAME = 48 * 48 * 3 };

int main(int argc, char **argv) {
    static video_translation_weights weights;
    static video_translation_workspace workspace;
    static union { /* one language at a time */
        video_translation_decode_next_en_search en;
        video_translation_decode_next_es_search es;
        video_translation_decode_next_de_search de;
    } search;
    static float clip[FRAMES * FRAME];
    union {
        char en[VIDEO_TRANSLATION_DECODE_NEXT_EN_TEXT_BYTES], es[VIDEO_TRANSLATION_DECODE_NEXT_ES_TEXT_BYTES],
            de[VIDEO_TRANSLATION_DECODE_NEXT_DE_TEXT_BYTES];
    } text;
    HncError error = {.message = "usage: tell_clip WEIGHTS.safetensors en|es|de FRAME.png..."};
    if (argc < 4 || !video_translation_load(&weights, argv[1], &error)) {
        fprintf(stderr, "tell_clip: %s\n", error.message);
        return 1;
    }
    for (int i = 0; i < FRAMES; i++) {
        int rows, columns;
        const int frame = video_translation_preprocess_clip_frame(i, argc - 3); /* of a longer or shorter clip */
        unsigned char *pixels = hnc_image_read(argv[3 + frame], 3, &rows, &columns, &error);
        if (pixels == NULL) {
            fprintf(stderr, "tell_clip: %s\n", error.message);
            return 1;
        }
        video_translation_preprocess_clip(pixels, rows, columns, clip + i * FRAME);
        free(pixels);
    }
    int status;
    if (strcmp(argv[2], "es") == 0) {
        status = video_translation_decode_next_es_text(&weights, &workspace, &search.es, clip, text.es);
    } else if (strcmp(argv[2], "de") == 0) {
        status = video_translation_decode_next_de_text(&weights, &workspace, &search.de, clip, text.de);
    } else {
        status = video_translation_decode_next_en_text(&weights, &workspace, &search.en, clip, text.en);
    }
    if (status != VIDEO_TRANSLATION_OK) {
        return 1;
    }
    puts(text.en); /* all begin at the same place */
    return 0;
}
