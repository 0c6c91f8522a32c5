/* score_captions WEIGHTS.safetensors TEST.npz CAPTIONS.txt: corpus BLEU of the sentences that the network writes about pictures it has not seen, and
 * how many of them are right to the last word. */
#include "captioning_decode.h"
#include "captioning_io.h"
#include "captioning_preprocess.h"
#include "hnc_data.h"

#include <stdlib.h>
#include <string.h>

enum { SIDE = 48, PIXELS = SIDE * SIDE * 3, PLACES = 11 };

int main(int argc, char **argv) {
    static captioning_weights weights;
    static captioning_workspace workspace;
    static captioning_decode_next_word_search search;
    static float image[PIXELS];
    HncError error = {.message = "usage: score_captions WEIGHTS.safetensors TEST.npz CAPTIONS.txt"};
    HncNpz *file = argc == 4 && captioning_load(&weights, argv[1], &error) ? hnc_npz_open(argv[2], &error) : NULL;
    const int at = file != NULL ? hnc_npz_find(file, "image") : -1;
    const unsigned char *pictures = at >= 0 ? hnc_npz_map(file, at, &error) : NULL;
    const HncFile lines = {"caption", argc == 4 ? argv[3] : ""};
    HncTable *table = pictures != NULL ? hnc_table_open(&lines, 1, '\0', &error) : NULL;
    HncRow *row = table != NULL ? hnc_row_new(table, &error) : NULL;
    if (row == NULL || hnc_npz_at(file, at)->count != (uint64_t)hnc_table_rows(table) * PIXELS || hnc_npz_at(file, at)->type != HNC_FILE_U8) {
        fprintf(stderr, "score_captions: %s\n", row == NULL ? error.message : "pictures and captions do not belong together");
        return 1;
    }
    HncBleu bleu = {.said = 0};
    int right = 0;
    for (int64_t i = 0; i < hnc_table_rows(table); i++) {
        int32_t said[PLACES], wanted[PLACES];
        int words, count = 0;
        const char *caption = hnc_row_text(row, i, 0, &error);
        if (caption == NULL) {
            fprintf(stderr, "score_captions: %s\n", error.message);
            return 1;
        }
        captioning_preprocess_words_in(caption, wanted); /* begins with the start word */
        while (count < PLACES - 1 && wanted[count + 1] != 0) {
            count++;
        }
        captioning_preprocess_image(pictures + i * PIXELS, SIDE, SIDE, image);
        if (captioning_decode_next_word(&weights, &workspace, &search, image, said, &words, NULL) != CAPTIONING_OK) {
            return 1;
        }
        hnc_bleu_add(&bleu, said, words, wanted + 1, count);
        right += words == count && memcmp(said, wanted + 1, sizeof(int32_t) * (size_t)count) == 0;
    }
    printf("BLEU-4 %.3f, whole sentences right %.3f\n", hnc_bleu_score(&bleu, 4), (double)right / (double)hnc_table_rows(table));
    hnc_row_free(row);
    hnc_table_close(table);
    hnc_npz_close(file);
    return 0;
}
