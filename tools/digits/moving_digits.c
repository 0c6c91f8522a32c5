/*
 * moving_digits DIGITS.txt OUT.npz train|test CLIPS [SEED]: composes short colour clips of a handwritten digit in motion.
 *
 * What a clip shows (its class) is the motion; the digit, its colour, size and place say nothing about it. Every odd class is the time reversal of
 * the even class before it, so that no single frame tells the two apart. The clips of `train` and `test` are made of different handwriting.
 *
 * OUT.npz: "clip" float32 [CLIPS, 10, 64, 64, 3], pixels from 0 to 1; "probabilities" float32 [CLIPS, 10], the class one-hot.
 * The same arguments give the same bytes everywhere.
 */
#include "hnc_runtime.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGIT_SIDE = 8, DIGITS_MAX = 2000, TRAIN_DIGITS = 1400, FRAMES = 10, SIDE = 64, CHANNELS = 3, CLASSES = 10, LARGEST = 32 };
enum { FRAME_VALUES = SIDE * SIDE * CHANNELS, CLIP_VALUES = FRAMES * FRAME_VALUES };

/* Classes: right, left, down, up, clockwise, counterclockwise, grow, shrink, down and right, up and left. */
enum { PAIR_RIGHT, PAIR_DOWN, PAIR_CLOCKWISE, PAIR_GROW, PAIR_DIAGONAL };

typedef struct {
    double pixel[DIGIT_SIDE * DIGIT_SIDE]; /* 0 to 1 */
} Digit;

typedef struct {
    double row, column; /* of the digit's centre */
    int side;
} Place;

/* ---- random numbers: splitmix64 */
static uint64_t next_random(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double uniform(uint64_t *state, double low, double high) {
    return low + (high - low) * ((double)(next_random(state) >> 11) * 0x1p-53);
}

static int between(uint64_t *state, int low, int end) { /* low, ..., end - 1 */
    return low + (int)(next_random(state) % (uint64_t)(end - low));
}

static void shuffle(uint64_t *state, int *item, int count) {
    for (int i = count - 1; i > 0; i--) {
        int j = between(state, 0, i + 1), kept = item[i];
        item[i] = item[j];
        item[j] = kept;
    }
}

/* ---- digits */
static int read_digits(const char *path, Digit *digit) {
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(1);
    }
    char line[512];
    int count = 0;
    while (count < DIGITS_MAX && fgets(line, sizeof line, file)) {
        if (line[0] == '#' || strlen(line) < 2 + DIGIT_SIDE * DIGIT_SIDE) {
            continue;
        }
        for (int i = 0; i < DIGIT_SIDE * DIGIT_SIDE; i++) {
            char level = line[2 + i];
            digit[count].pixel[i] = (level <= '9' ? level - '0' : level - 'a' + 10) / 16.0;
        }
        count++;
    }
    fclose(file);
    return count;
}

/* Weight of source pixel `from` in target pixel `to` when 8 pixels become `side` (linear, pixel centres aligned). */
static double resize_weight(int from, int to, int side) {
    double centre = (to + 0.5) * DIGIT_SIDE / side - 0.5;
    double clamped = centre < 0 ? 0 : centre > DIGIT_SIDE - 1 ? DIGIT_SIDE - 1 : centre;
    double weight = 1 - fabs(from - clamped);
    return weight > 0 ? weight : 0;
}

/* glyph [side, side] = digit, bilinear. */
static void resize(const Digit *digit, int side, double *glyph) {
    for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
            double sum = 0;
            for (int i = 0; i < DIGIT_SIDE; i++) {
                double row_weight = resize_weight(i, row, side);
                for (int j = 0; row_weight > 0 && j < DIGIT_SIDE; j++) {
                    sum += row_weight * resize_weight(j, column, side) * digit->pixel[i * DIGIT_SIDE + j];
                }
            }
            glyph[row * side + column] = sum;
        }
    }
}

/* ---- motion: where the digit is in every frame of the even class of the pair */
static void make_path(uint64_t *state, int pair, Place *place) {
    static const double direction[5][2] = {[PAIR_RIGHT] = {0, 1}, [PAIR_DOWN] = {1, 0}, [PAIR_DIAGONAL] = {0.7071, 0.7071}};
    int side = between(state, 18, 25);
    double row = SIDE / 2 + uniform(state, -9, 9), column = SIDE / 2 + uniform(state, -9, 9);
    int small = between(state, 10, 15), large = between(state, 26, LARGEST + 1);
    double radius = uniform(state, 9, 13), angle = uniform(state, 0, 6.283185307179586), turn = uniform(state, 1.5, 2.1) * 3.141592653589793;
    double length = uniform(state, 18, 28);
    double down = direction[pair][0] * length + uniform(state, -3, 3), right = direction[pair][1] * length + uniform(state, -3, 3);
    for (int frame = 0; frame < FRAMES; frame++) {
        double step = (double)frame / (FRAMES - 1);
        place[frame] = (Place){row, column, side};
        if (pair == PAIR_GROW) {
            place[frame].side = (int)floor(small + (large - small) * step + 0.5);
        } else if (pair == PAIR_CLOCKWISE) { /* rows grow downwards */
            place[frame].row += radius * sin(angle + turn * step);
            place[frame].column += radius * cos(angle + turn * step);
        } else {
            place[frame].row += down * (step - 0.5);
            place[frame].column += right * (step - 0.5);
        }
    }
}

/* Draws the digit over the frame [64, 64, 3]; its grey levels are opacity. */
static void draw(float *frame, const Digit *digit, Place place, const int *colour) {
    double glyph[LARGEST * LARGEST];
    resize(digit, place.side, glyph);
    int top = (int)floor(place.row - place.side / 2.0 + 0.5), left = (int)floor(place.column - place.side / 2.0 + 0.5);
    for (int i = 0; i < place.side; i++) {
        for (int j = 0; j < place.side; j++) {
            int row = top + i, column = left + j;
            if (row < 0 || row >= SIDE || column < 0 || column >= SIDE) {
                continue;
            }
            double opacity = glyph[i * place.side + j];
            for (int channel = 0; channel < CHANNELS; channel++) {
                float *pixel = &frame[(row * SIDE + column) * CHANNELS + channel];
                *pixel = (float)(floor(*pixel * (1 - opacity) + opacity * colour[channel] + 0.5));
            }
        }
    }
}

/* clip [10, 64, 64, 3], values from 0 to 1 in steps of 1/255. */
static void make_clip(uint64_t *state, const Digit *digit, int class_, float *clip) {
    Place place[FRAMES];
    int colour[CHANNELS], background[CHANNELS];
    make_path(state, class_ / 2, place);
    for (int channel = 0; channel < CHANNELS; channel++) {
        colour[channel] = between(state, 130, 256);
        background[channel] = between(state, 0, 50);
    }
    for (int frame = 0; frame < FRAMES; frame++) {
        float *pixel = clip + frame * FRAME_VALUES;
        for (int i = 0; i < FRAME_VALUES; i++) {
            pixel[i] = (float)background[i % CHANNELS];
        }
        draw(pixel, digit, place[class_ % 2 ? FRAMES - 1 - frame : frame], colour);
    }
    for (int i = 0; i < CLIP_VALUES; i++) {
        clip[i] /= 255.0f;
    }
}

int main(int argc, char **argv) {
    if (argc < 5 || argc > 6 || (strcmp(argv[3], "train") != 0 && strcmp(argv[3], "test") != 0)) {
        fprintf(stderr, "usage: moving_digits DIGITS.txt OUT.npz train|test CLIPS [SEED]\n");
        return 2;
    }
    static Digit digit[DIGITS_MAX];
    static int order[DIGITS_MAX];
    int digits = read_digits(argv[1], digit), clips = atoi(argv[4]);
    bool train = strcmp(argv[3], "train") == 0;
    if (digits <= TRAIN_DIGITS || clips < 1 || clips > 100000) {
        fprintf(stderr, "moving_digits: %s\n", digits <= TRAIN_DIGITS ? "too few digits" : "CLIPS must be from 1 to 100000");
        return 1;
    }
    for (int i = 0; i < digits; i++) {
        order[i] = i;
    }
    uint64_t split = 1; /* the same for every seed: no handwriting is ever in both parts */
    shuffle(&split, order, digits);
    uint64_t state = (argc > 5 ? strtoull(argv[5], NULL, 10) : 1) * 2 + (train ? 0 : 1);
    const int *pool = train ? order : order + TRAIN_DIGITS;
    int pool_size = train ? TRAIN_DIGITS : digits - TRAIN_DIGITS;

    float *clip = malloc(sizeof(float) * CLIP_VALUES * (size_t)clips), *target = calloc((size_t)clips * CLASSES, sizeof(float));
    int *class_ = malloc(sizeof(int) * (size_t)clips);
    if (!clip || !target || !class_) {
        fprintf(stderr, "moving_digits: out of memory\n");
        return 3;
    }
    for (int i = 0; i < clips; i++) {
        class_[i] = i % CLASSES;
    }
    shuffle(&state, class_, clips);
    for (int i = 0; i < clips; i++) {
        make_clip(&state, &digit[pool[between(&state, 0, pool_size)]], class_[i], clip + (size_t)i * CLIP_VALUES);
        target[i * CLASSES + class_[i]] = 1;
    }
    HncStored array[2] = {
        {.name = "clip", .type = HNC_FILE_F32, .rank = 5, .dim = {clips, FRAMES, SIDE, SIDE, CHANNELS}, .data = clip},
        {.name = "probabilities", .type = HNC_FILE_F32, .rank = 2, .dim = {clips, CLASSES}, .data = target},
    };
    HncError error;
    bool ok = hnc_npz_write(argv[2], array, 2, &error);
    if (!ok) {
        fprintf(stderr, "moving_digits: %s\n", error.message);
    }
    free(clip);
    free(target);
    free(class_);
    return ok ? 0 : 1;
}
