/* caption_picture WEIGHTS.safetensors PICTURE.png...: says in a sentence what each picture shows. */
#include "captioning_decode.h"
#include "captioning_io.h"
#include "captioning_preprocess.h"
#include "hnc_data.h"

#include <stdlib.h>

int main(int argc, char **argv) {
    static captioning_weights weights;
    static captioning_workspace workspace;
    static captioning_decode_next_word_search search;
    static float image[48 * 48 * 3];
    HncError error = {.message = "usage: caption_picture WEIGHTS.safetensors PICTURE.png..."};
    if (argc < 3 || !captioning_load(&weights, argv[1], &error)) {
        fprintf(stderr, "caption_picture: %s\n", error.message);
        return 1;
    }
    for (int i = 2; i < argc; i++) {
        int rows, columns;
        unsigned char *pixels = hnc_image_read(argv[i], 3, &rows, &columns, &error);
        if (pixels == NULL) {
            fprintf(stderr, "caption_picture: %s\n", error.message);
            return 1;
        }
        char sentence[CAPTIONING_DECODE_NEXT_WORD_TEXT_BYTES];
        captioning_preprocess_image(pixels, rows, columns, image);
        free(pixels);
        if (captioning_decode_next_word_text(&weights, &workspace, &search, image, sentence) != CAPTIONING_OK) {
            return 1;
        }
        printf("%s: %s\n", argv[i], sentence);
    }
    return 0;
}
