/* feel WEIGHTS.safetensors PICTURE.png TEXT: is a post of this text and picture positive? */
#include "hnc_data.h"
#include "sentiment_io.h"
#include "sentiment_preprocess.h"

#include <stdlib.h>

int main(int argc, char **argv) {
    static sentiment_weights weights;
    static sentiment_workspace workspace;
    float image[32 * 32 * 3], positive;
    int32_t words[24];
    int rows, columns;
    HncError error = {.message = "usage: feel WEIGHTS.safetensors PICTURE.png TEXT"};
    unsigned char *pixels = NULL;
    if (argc == 4 && sentiment_load(&weights, argv[1], &error)) {
        pixels = hnc_image_read(argv[2], 3, &rows, &columns, &error);
    }
    if (pixels == NULL) {
        fprintf(stderr, "feel: %s\n", error.message);
        return 1;
    }
    sentiment_preprocess_image(pixels, rows, columns, image);
    free(pixels);
    const int left_out = sentiment_preprocess_text(argv[3], words);
    if (sentiment_predict(&weights, &workspace, 1, words, image, &positive) != SENTIMENT_OK) {
        return 1;
    }
    printf("%s (%.0f %%)%s\n", positive > 0.5f ? "positive" : "negative", 100.0 * (double)(positive > 0.5f ? positive : 1.0f - positive),
           left_out > 0 ? ", not knowing every word" : "");
    return 0;
}
