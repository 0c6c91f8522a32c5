/* hear_and_see WEIGHTS.safetensors SOUND.wav STROKE.csv: which digit was spoken, which was drawn in the air, and are they the same? The sound is mono
 * with 8000 samples a second; the stroke has 64 lines of x,y. */
#include "hnc_data.h"
#include "speech_gesture_io.h"
#include "speech_gesture_preprocess.h"

#include <math.h>
#include <stdlib.h>

enum { RATE = 8000, SAMPLES = 6000, WINDOW = 256, BINS = 257, TIMES = 48, BANDS = 32, POINTS = 64 };
static const double pi = 3.14159265358979323846;

static double mel_of(double hertz) {
    return 2595.0 * log10(1.0 + hertz / 700.0);
}

static double edge(int k) { /* in Hz: 34 steps that sound equally far apart */
    const double low = mel_of(60.0), high = mel_of(RATE / 2.0);
    return 700.0 * (pow(10.0, (low + (high - low) * k / (BANDS + 1)) / 2595.0) - 1.0);
}

/* Log mel spectrogram of 0.75 s, as the training data has it: 255 is the loudest, 0 is 60 dB less. */
static void spectrogram(const float *sound, int count, unsigned char *picture) {
    static double level[TIMES * BANDS], power[BINS];
    double loudest = -1e9;
    for (int t = 0; t < TIMES; t++) {
        const int start = (int)rint((double)t * (SAMPLES - WINDOW) / (TIMES - 1));
        for (int bin = 0; bin < BINS; bin++) {
            double real = 0.0, imaginary = 0.0;
            for (int i = 0; i < WINDOW && start + i < count; i++) {
                const double sample = (double)sound[start + i] * (0.5 - 0.5 * cos(2.0 * pi * i / (WINDOW - 1)));
                const double angle = 2.0 * pi * (double)(bin * i % 512) / 512.0;
                real += sample * cos(angle);
                imaginary -= sample * sin(angle);
            }
            power[bin] = real * real + imaginary * imaginary;
        }
        for (int band = 0; band < BANDS; band++) {
            double sum = 0.0;
            for (int bin = 0; bin < BINS; bin++) {
                const double f = bin * RATE / 512.0, up = (f - edge(band)) / (edge(band + 1) - edge(band));
                const double down = (edge(band + 2) - f) / (edge(band + 2) - edge(band + 1));
                sum += power[bin] * fmax(0.0, fmin(up, down));
            }
            level[t * BANDS + band] = 10.0 * log10(sum + 1e-10);
            loudest = fmax(loudest, level[t * BANDS + band]);
        }
    }
    for (int i = 0; i < TIMES * BANDS; i++) {
        picture[i] = (unsigned char)rint(fmin(fmax((level[i] - loudest + 60.0) / 60.0 * 255.0, 0.0), 255.0));
    }
}

static int largest(const float *value, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
        best = value[i] > value[best] ? i : best;
    }
    return best;
}

int main(int argc, char **argv) {
    static speech_gesture_weights weights;
    static speech_gesture_workspace workspace;
    unsigned char picture[TIMES * BANDS];
    float heard[TIMES * BANDS], points[POINTS * 2], seen[POINTS * 2], spoken[10], drawn[10], same;
    HncError error = {.message = "usage: hear_and_see WEIGHTS.safetensors SOUND.wav STROKE.csv"};
    float *sound = NULL;
    int count = 0, read = 0;
    if (argc == 4 && speech_gesture_load(&weights, argv[1], &error)) {
        sound = hnc_audio_read(argv[2], RATE, &count, &error);
    }
    if (sound == NULL) {
        fprintf(stderr, "hear_and_see: %s\n", error.message);
        return 1;
    }
    FILE *file = fopen(argv[3], "r");
    if (file != NULL && fscanf(file, "%*[^\n]") == 0) { /* the names of the columns */
        while (read < POINTS && fscanf(file, "%f,%f", &points[2 * read], &points[2 * read + 1]) == 2) {
            read++;
        }
        fclose(file);
    }
    if (read < POINTS) {
        fprintf(stderr, "hear_and_see: %s does not have %d points\n", argv[3], POINTS);
        return 1;
    }
    spectrogram(sound, count, picture);
    free(sound);
    speech_gesture_preprocess_spectrogram(picture, TIMES, BANDS, heard);
    speech_gesture_preprocess_gesture(points, seen);
    if (speech_gesture_predict(&weights, &workspace, 1, heard, seen, spoken, drawn, &same) != SPEECH_GESTURE_OK) {
        return 1;
    }
    printf("spoken: %d, drawn: %d, the same: %.0f %%\n", largest(spoken, 10), largest(drawn, 10), 100.0 * (double)same);
    return 0;
}
