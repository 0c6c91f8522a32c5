/* diagnose WEIGHTS.safetensors XRAY.png VITALS.csv: how likely pneumonia is, from a chest x-ray and 24 hours of vital signs (a line an hour:
 * temperature, heart rate, breathing rate, oxygen saturation). For experiments with software only, not for clinical use. */
#include "hnc_data.h"
#include "pneumonia_io.h"
#include "pneumonia_preprocess.h"

#include <stdlib.h>

enum { HOURS = 24, SIGNS = 4 };

/* Reads the hours behind a line of names. */
static int read_vitals(const char *path, float vitals[HOURS * SIGNS]) {
    FILE *file = fopen(path, "r");
    int count = 0;
    if (file != NULL && fscanf(file, "%*[^\n]") == 0) {
        while (count < HOURS * SIGNS && fscanf(file, count % SIGNS == 0 ? "%f" : ",%f", &vitals[count]) == 1) {
            count++;
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return count == HOURS * SIGNS;
}

int main(int argc, char **argv) {
    static pneumonia_weights weights;
    static pneumonia_workspace workspace;
    float xray[28 * 28], raw[HOURS * SIGNS], vitals[HOURS * SIGNS], probability;
    int rows, columns;
    HncError error = {.message = "usage: diagnose WEIGHTS.safetensors XRAY.png VITALS.csv"};
    unsigned char *pixels = NULL;
    if (argc == 4 && pneumonia_load(&weights, argv[1], &error)) {
        pixels = hnc_image_read(argv[2], 1, &rows, &columns, &error);
    }
    if (pixels == NULL) {
        fprintf(stderr, "diagnose: %s\n", error.message);
        return 1;
    }
    pneumonia_preprocess_xray(pixels, rows, columns, xray);
    free(pixels);
    if (!read_vitals(argv[3], raw)) {
        fprintf(stderr, "diagnose: %s does not have %d hours of %d numbers\n", argv[3], HOURS, SIGNS);
        return 1;
    }
    pneumonia_preprocess_vitals(raw, vitals); /* by the means and deviations of the patients that it was trained with */
    if (pneumonia_predict(&weights, &workspace, 1, xray, vitals, &probability) != PNEUMONIA_OK) {
        return 1;
    }
    printf("pneumonia: %.1f %%\n", 100.0 * (double)probability);
    return 0;
}
