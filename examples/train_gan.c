/* train_gan DIGITS.txt EPOCHS PICTURE.pgm: trains a generator of handwritten digits and its judge in turn, then draws 64 digits that nobody wrote.
 * Two generated files, no runtime:
 *
 *     hnc gan_discriminator.yaml -o gan_discriminator.c && hnc gan.yaml --batch 64 -o gan.c */
#include "gan.h"
#include "gan_discriminator.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PIXELS = 64, NOISE = 16, BATCH = 64, HALF = BATCH / 2, MOST = 1797, ZOOM = 4, CELL = 9, SIDE = 8 * CELL };
static float written[MOST][PIXELS];
static gan_weights weights;
static gan_optimizer optimizer;
static gan_metrics metrics;
static gan_workspace workspace;
static gan_train_workspace train_workspace;
static gan_discriminator_weights judge;
static gan_discriminator_optimizer judge_optimizer;
static gan_discriminator_metrics judge_metrics;
static gan_discriminator_train_workspace judge_workspace;

static uint32_t draw(void) {
    static uint64_t state = 1;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33);
}

static void draw_noise(float *noise, int count) { /* normal, by Box and Muller */
    for (int i = 0; i < count; i++) {
        const double u = ((double)draw() + 1.0) / 2147483649.0, v = (double)draw() / 2147483648.0;
        noise[i] = (float)(sqrt(-2.0 * log(u)) * cos(6.283185307179586 * v));
    }
}

/* Lines of a class, a space and 64 grey levels from 0 to g. */
static int read_digits(const char *path) {
    char line[200];
    int count = 0;
    FILE *file = fopen(path, "r");
    while (file != NULL && count < MOST && fgets(line, sizeof line, file) != NULL) {
        for (int i = 0; i < PIXELS && line[0] != '#'; i++) {
            const char level = line[2 + i];
            written[count][i] = (float)(level <= '9' ? level - '0' : level - 'a' + 10) / 8.0f - 1.0f;
        }
        count += line[0] != '#';
    }
    if (file != NULL) {
        fclose(file);
    }
    return count;
}

/* The generator's judge is a copy: the generator learns from it without changing it. */
static void copy_judge(void) {
    memcpy(weights.discriminator_dense_kernel, judge.dense_kernel, sizeof judge.dense_kernel);
    memcpy(weights.discriminator_dense_bias, judge.dense_bias, sizeof judge.dense_bias);
    memcpy(weights.discriminator_dense_1_kernel, judge.dense_1_kernel, sizeof judge.dense_1_kernel);
    memcpy(weights.discriminator_dense_1_bias, judge.dense_1_bias, sizeof judge.dense_1_bias);
    memcpy(weights.discriminator_written_kernel, judge.written_kernel, sizeof judge.written_kernel);
    memcpy(weights.discriminator_written_bias, judge.written_bias, sizeof judge.written_bias);
}

static int draw_picture(const char *path, const float (*digit)[PIXELS]) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        return 0;
    }
    fprintf(file, "P5\n%d %d\n255\n", SIDE * ZOOM, SIDE * ZOOM);
    for (int i = 0; i < SIDE * ZOOM * SIDE * ZOOM; i++) {
        const int x = i % (SIDE * ZOOM) / ZOOM, y = i / (SIDE * ZOOM) / ZOOM;
        const int inside = x % CELL < 8 && y % CELL < 8; /* the rest is frame */
        fputc(inside ? (int)(127.5f * (digit[y / CELL * 8 + x / CELL][y % CELL * 8 + x % CELL] + 1.0f)) : 60, file);
    }
    return fclose(file) == 0;
}

int main(int argc, char **argv) {
    static float noise[BATCH * NOISE], shown[BATCH * NOISE], both[BATCH][PIXELS], digit[BATCH][PIXELS], opinion[BATCH], target[BATCH], result[4];
    const int count = argc == 4 ? read_digits(argv[1]) : 0, epochs = argc == 4 ? atoi(argv[2]) : 0;
    if (count < BATCH) {
        fprintf(stderr,
                argc == 4 ? "train_gan: there are too few digits in that file\n" : "train_gan: usage: train_gan DIGITS.txt EPOCHS PICTURE.pgm\n");
        return 1;
    }
    int status = gan_init(&weights, 1) | gan_optimizer_init(&optimizer, &weights, 2) | gan_discriminator_init(&judge, 3) |
                 gan_discriminator_optimizer_init(&judge_optimizer, &judge, 4);
    draw_noise(shown, BATCH * NOISE);
    for (int epoch = 1; epoch <= epochs && status == 0; epoch++) {
        float loss = 0.0f;
        gan_discriminator_metrics_reset(&judge_metrics);
        for (int step = 0; step < count / HALF && status == 0; step++) {
            draw_noise(noise, BATCH * NOISE);
            status |= gan_predict(&weights, &workspace, BATCH, noise, opinion, digit[0]);
            for (int i = 0; i < BATCH; i++) { /* half of the judge's digits are real */
                memcpy(both[i], i < HALF ? written[draw() % (uint32_t)count] : digit[i], sizeof both[i]);
                target[i] = i < HALF ? 0.9f : 0.0f; /* not too sure: a judge that is always right teaches nothing */
            }
            status |= gan_discriminator_train_step(&judge, &judge_optimizer, &judge_metrics, &judge_workspace, BATCH, both[0], target, NULL, &loss);
            copy_judge();
            for (int i = 0; i < BATCH; i++) {
                target[i] = 1.0f; /* what the generator wants to hear */
            }
            status |= gan_train_step(&weights, &optimizer, &metrics, &train_workspace, BATCH, noise, target, NULL, &loss);
        }
        gan_discriminator_metrics_result(&judge_metrics, result);
        if (epoch % 10 == 0 || epoch == epochs) {
            printf("epoch %d: loss of the judge %.3f, of the generator %.3f\n", epoch, (double)result[0], (double)loss);
        }
    }
    status |= gan_predict(&weights, &workspace, BATCH, shown, opinion, digit[0]);
    return status == 0 && draw_picture(argv[3], (const float(*)[PIXELS])digit) ? 0 : 1;
}
