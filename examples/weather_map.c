/* weather_map WEIGHTS.safetensors MAPS.npz NUMBER PICTURE.ppm: the temperature six hours ahead as three maps side by side: what came,
 * what the network said, and the last map it saw (persistence: the weather stays as it is). Blue is cold, red is warm. */
#include "weather_io.h"
#include "weather_preprocess.h"

#include <math.h>
#include <stdlib.h>

enum { HOURS = 12, ROWS = 16, COLUMNS = 24, MAP = ROWS * COLUMNS, ZOOM = 8, GAP = 1 };

/* Sample `number` of an array of floats, `size` of them. */
static int read_sample(HncNpz *file, const char *name, uint64_t number, size_t size, float *to, HncError *error) {
    const int index = hnc_npz_find(file, name);
    const uint64_t count = index >= 0 ? hnc_npz_at(file, index)->count : 0;
    float *all = count >= (number + 1) * size ? malloc((size_t)count * sizeof *all) : NULL;
    const int good = all != NULL && hnc_npz_read(file, index, HNC_F32, all, 0, error);
    for (size_t i = 0; i < size && good; i++) {
        to[i] = all[number * size + i];
    }
    free(all);
    return good;
}

static double error_of(const float *map, const float *truth) {
    double sum = 0.0;
    for (int i = 0; i < MAP; i++) {
        sum += ((double)map[i] - (double)truth[i]) * ((double)map[i] - (double)truth[i]);
    }
    return sqrt(sum / MAP);
}

static int draw(const char *path, const float *const map[3], float low, float high) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return 0;
    }
    fprintf(file, "P6\n%d %d\n255\n", (3 * (COLUMNS + GAP) - GAP) * ZOOM, ROWS * ZOOM);
    for (int y = 0; y < ROWS * ZOOM; y++) {
        for (int x = 0; x < (3 * (COLUMNS + GAP) - GAP) * ZOOM; x++) {
            const int column = x / ZOOM % (COLUMNS + GAP), panel = x / ZOOM / (COLUMNS + GAP);
            double warm = column < COLUMNS ? (double)((map[panel][y / ZOOM * COLUMNS + column] - low) / (high - low)) : 0.5;
            warm = fmin(fmax(warm, 0.0), 1.0);
            fputc((int)(255.0 * fmin(1.0, 2.0 * warm)), file);
            fputc((int)(255.0 * (1.0 - fabs(2.0 * warm - 1.0))) | (column < COLUMNS ? 0 : 255), file);
            fputc((int)(255.0 * fmin(1.0, 2.0 - 2.0 * warm)), file);
        }
    }
    return fclose(file) == 0;
}

int main(int argc, char **argv) {
    static weather_weights weights;
    static weather_workspace workspace;
    static float past[HOURS * MAP], past_in[HOURS * MAP], clock_in[2], truth[MAP], out[MAP], forecast[MAP];
    HncError error = {.message = "usage: weather_map WEIGHTS.safetensors MAPS.npz NUMBER PICTURE.ppm"};
    HncNpz *file = argc == 5 && weather_load(&weights, argv[1], &error) ? hnc_npz_open(argv[2], &error) : NULL;
    const uint64_t number = file != NULL ? strtoull(argv[3], NULL, 10) : 0;
    if (file == NULL) {
        fprintf(stderr, "weather_map: %s\n", error.message);
        return 1;
    }
    snprintf(error.message, sizeof error.message, "there is no such sample");
    if (!read_sample(file, "past", number, HOURS * MAP, past, &error) || !read_sample(file, "clock", number, 2, clock_in, &error) ||
        !read_sample(file, "future", number, MAP, truth, &error)) {
        fprintf(stderr, "weather_map: %s\n", error.message);
        return 1;
    }
    hnc_npz_close(file);
    weather_preprocess_past(past, past_in);
    if (weather_predict(&weights, &workspace, 1, past_in, clock_in, out) != WEATHER_OK) {
        return 1;
    }
    weather_restore_future(out, MAP, forecast); /* degrees again */
    const float *const map[3] = {truth, forecast, past + (HOURS - 1) * MAP};
    float low = truth[0], high = truth[0] + 0.1f;
    for (int i = 0; i < MAP; i++) {
        low = fminf(low, truth[i]);
        high = fmaxf(high, truth[i]);
    }
    printf("error of the forecast: %.2f degrees, of persistence: %.2f degrees\n", error_of(forecast, truth), error_of(map[2], truth));
    if (!draw(argv[4], map, low, high)) {
        fprintf(stderr, "weather_map: %s cannot be written\n", argv[4]);
        return 1;
    }
    return 0;
}
