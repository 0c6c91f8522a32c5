/* forecast: what the network makes of a sine wave, with its initial weights. */
#include "forecaster.h"

#include <math.h>
#include <stdio.h>

int main(void) {
    static forecaster_weights weights;
    static forecaster_workspace workspace;
    float series[16], next;
    for (int i = 0; i < 16; i++) {
        series[i] = sinf(0.4f * (float)i);
    }
    if (forecaster_init(&weights, 1) != FORECASTER_OK || forecaster_predict(&weights, &workspace, 1, series, &next) != FORECASTER_OK) {
        return 1;
    }
    printf("next: %.4f\n", (double)next);
    return 0;
}
