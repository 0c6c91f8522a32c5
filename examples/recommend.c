/* recommend WEIGHTS.safetensors CATALOG.npz SESSIONS.npz SHOPPER K: the K products of the catalog that a shopper most likely clicks,
 * after the ten that the shopper looked at last. */
#include "recommendation_io.h"
#include "recommendation_preprocess.h"

#include <stdlib.h>

static const char *const category_name[10] = {"dress", "hat", "longsleeve", "outwear", "pants", "shirt", "shoes", "shorts", "skirt", "t-shirt"};
static const char *const colour_name[4] = {"black", "white", "warm", "blue"};
enum { SIDE = 32, PIXELS = SIDE * SIDE * 3, STEPS = 10 };

/* An array of a file, all of it; NULL after an error. */
static void *read_array(const char *path, const char *name, HncType type, uint64_t *count, HncError *error) {
    HncNpz *file = hnc_npz_open(path, error);
    const int index = file != NULL ? hnc_npz_find(file, name) : -1;
    void *data = NULL;
    if (index >= 0) {
        *count = hnc_npz_at(file, index)->count;
        data = malloc((size_t)*count * (type == HNC_U8 ? 1 : 4));
        if (data != NULL && !hnc_npz_read(file, index, type, data, 0, error)) {
            free(data);
            data = NULL;
        }
    } else if (file != NULL) {
        snprintf(error->message, sizeof error->message, "%s has no array '%s'", path, name);
    }
    hnc_npz_close(file);
    return data;
}

int main(int argc, char **argv) {
    static recommendation_weights weights;
    static recommendation_workspace workspace;
    static float image[PIXELS];
    static const char *const history_name[3] = {"history_category", "history_colour", "history_event"};
    HncError error = {.message = "usage: recommend WEIGHTS.safetensors CATALOG.npz SESSIONS.npz SHOPPER K"};
    int32_t *history[3] = {NULL, NULL, NULL}, *category = NULL, *colour = NULL;
    uint64_t count = 0, items = 0;
    unsigned char *photos = NULL;
    int good = argc == 6 && recommendation_load(&weights, argv[1], &error);
    for (int i = 0; i < 3 && good; i++) {
        good = (history[i] = read_array(argv[3], history_name[i], HNC_I32, &count, &error)) != NULL;
    }
    good = good && (category = read_array(argv[2], "category", HNC_I32, &items, &error)) != NULL &&
           (colour = read_array(argv[2], "colour", HNC_I32, &items, &error)) != NULL &&
           (photos = read_array(argv[2], "image", HNC_U8, &count, &error)) != NULL && count == items * PIXELS;
    float *score = good ? calloc((size_t)items, sizeof *score) : NULL;
    if (score == NULL) {
        fprintf(stderr, "recommend: %s\n", error.message);
        return 1;
    }
    const size_t at = strtoul(argv[4], NULL, 10) * STEPS;
    for (size_t item = 0; item < items; item++) {
        recommendation_preprocess_candidate_image(photos + item * PIXELS, SIDE, SIDE, image);
        if (recommendation_predict(&weights, &workspace, 1, image, history[0] + at, history[1] + at, history[2] + at, &score[item]) != 0) {
            return 1;
        }
    }
    for (int place = 1; place <= atoi(argv[5]) && (uint64_t)place <= items; place++) {
        size_t best = 0;
        for (size_t item = 1; item < items; item++) {
            best = score[item] > score[best] ? item : best;
        }
        printf("%d. product %zu, %s, %s: %.1f %%\n", place, best, category_name[category[best] % 10], colour_name[colour[best] % 4],
               100.0 * (double)score[best]);
        score[best] = -1.0f; /* taken */
    }
    for (int i = 0; i < 3; i++) {
        free(history[i]);
    }
    free(category);
    free(colour);
    free(photos);
    free(score);
    return 0;
}
