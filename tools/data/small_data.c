/*
 * small_data.c - small sets of every kind that the data section reads, for tests and first steps: the same files for the same arguments everywhere.
 *
 *     small_data table|pictures|clips|sounds|texts|manifest|series FOLDER [SAMPLES]
 */
#define _XOPEN_SOURCE 700
#include "hnc_data.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST = 100000, RATE = 8000, SOUND_SAMPLES = 2000, SIDE = 24, FRAMES = 6 };

typedef struct {
    const char *folder;
    int samples;
    uint64_t counter;
} Maker;

static void fail(const char *what, const char *path) {
    fprintf(stderr, "small_data: %s: %s: %s\n", path, what, strerror(errno));
    exit(1);
}

static double uniform(Maker *maker) {
    uint32_t word[4];
    hnc_random_block(7, 1, maker->counter++, word);
    return word[0] / 4294967296.0;
}

static int below(Maker *maker, int limit) {
    return (int)(uniform(maker) * limit);
}

static void make_folder(const char *path) {
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
        fail("cannot make the folder", path);
    }
}

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        fail("cannot write", path);
    }
    return file;
}

static void close_file(FILE *file, const char *path) {
    if (fclose(file) != 0) {
        fail("cannot write", path);
    }
}

/* ---- a table: price = 3 size + 20 for gold, and a kind that follows from size and metal; some cells are empty */
static void make_table(Maker *maker) {
    static const char *const metals[] = {"gold", "silver", "\"brass, old\""};
    char path[1024];
    snprintf(path, sizeof(path), "%s/table.csv", maker->folder);
    FILE *file = open_file(path);
    fputs("size,age,metal,price,kind\n", file);
    for (int i = 0; i < maker->samples; i++) {
        double size = 1 + 9 * uniform(maker), age = 50 * uniform(maker);
        int metal = below(maker, 3);
        fprintf(file, "%.3f,", size);
        if (below(maker, 8) != 0) {
            fprintf(file, "%.1f", age);
        }
        fprintf(file, ",%s,%.3f,%s\n", below(maker, 10) != 0 ? metals[metal] : "", 3 * size + (metal == 0 ? 20 : 0),
                size > 5.5   ? "large"
                : metal == 0 ? "fine"
                             : "plain");
    }
    close_file(file, path);
}

/* ---- pictures: a bright shape of any colour on a dark ground */
static void draw(unsigned char *pixels, int rows, int columns, const char *shape, double y, double x, double radius, const int colour[3]) {
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            double dy = row + 0.5 - y, dx = column + 0.5 - x;
            bool inside = shape[0] == 'd'   ? dx * dx + dy * dy < radius * radius
                          : shape[0] == 'c' ? (fabs(dx) < radius / 3 || fabs(dy) < radius / 3) && fabs(dx) < radius && fabs(dy) < radius
                                            : fabs(dx) < radius && fabs(dy) < radius;
            for (int channel = 0; channel < 3 && inside; channel++) {
                pixels[(row * columns + column) * 3 + channel] = (unsigned char)colour[channel];
            }
        }
    }
}

static void write_picture(const char *path, const unsigned char *pixels, int rows, int columns) {
    HncError error;
    if (!hnc_image_write_png(path, pixels, rows, columns, 3, &error)) {
        fprintf(stderr, "small_data: %s\n", error.message);
        exit(1);
    }
}

static const char *const shapes[] = {"cross", "disc", "square"};

static void make_picture(Maker *maker, const char *path, const char *shape) {
    int rows = 20 + below(maker, 20), columns = 20 + below(maker, 20), colour[3];
    unsigned char *pixels = calloc((size_t)rows * (size_t)columns, 3);
    for (int i = 0; i < 3; i++) {
        colour[i] = 120 + below(maker, 136);
    }
    for (int i = 0; i < rows * columns * 3; i++) {
        pixels[i] = (unsigned char)below(maker, 60);
    }
    draw(pixels, rows, columns, shape, rows * (0.4 + 0.2 * uniform(maker)), columns * (0.4 + 0.2 * uniform(maker)), 6 + 3 * uniform(maker), colour);
    write_picture(path, pixels, rows, columns);
    free(pixels);
}

static void make_pictures(Maker *maker) {
    char path[1024];
    for (int i = 0; i < maker->samples; i++) {
        snprintf(path, sizeof(path), "%s/%s", maker->folder, shapes[i % 3]);
        make_folder(path);
        snprintf(path, sizeof(path), "%s/%s/%d.png", maker->folder, shapes[i % 3], i);
        make_picture(maker, path, shapes[i % 3]);
    }
}

/* ---- clips: a square that goes left or right, a folder of frames each */
static void make_clips(Maker *maker) {
    static const char *const ways[] = {"left", "right"};
    unsigned char pixels[SIDE * SIDE * 3];
    char path[1024];
    for (int i = 0; i < maker->samples; i++) {
        snprintf(path, sizeof(path), "%s/%s", maker->folder, ways[i % 2]);
        make_folder(path);
        snprintf(path, sizeof(path), "%s/%s/clip_%d", maker->folder, ways[i % 2], i);
        make_folder(path);
        int colour[3] = {120 + below(maker, 136), 120 + below(maker, 136), 120 + below(maker, 136)}, frames = FRAMES + below(maker, 3);
        double y = 6 + 12 * uniform(maker);
        for (int frame = 0; frame < frames; frame++) {
            double way = 4 + 16.0 * frame / (frames - 1);
            memset(pixels, 10, sizeof(pixels));
            draw(pixels, SIDE, SIDE, "square", y, i % 2 == 0 ? SIDE - way : way, 3, colour);
            snprintf(path, sizeof(path), "%s/%s/clip_%d/frame_%d.png", maker->folder, ways[i % 2], i, frame);
            write_picture(path, pixels, SIDE, SIDE);
        }
    }
}

/* ---- sounds: tones with noise, 16-bit WAV */
static void put(FILE *file, unsigned long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
        fputc((int)(value >> (8 * i) & 255), file);
    }
}

static void make_sounds(Maker *maker) {
    static const char *const heights[] = {"high", "low"};
    char path[1024];
    for (int i = 0; i < maker->samples; i++) {
        snprintf(path, sizeof(path), "%s/%s", maker->folder, heights[i % 2]);
        make_folder(path);
        snprintf(path, sizeof(path), "%s/%s/%d.wav", maker->folder, heights[i % 2], i);
        FILE *file = open_file(path);
        int count = SOUND_SAMPLES - 200 + below(maker, 400);
        double frequency = (i % 2 == 0 ? 900 : 300) + 200 * uniform(maker), phase = 6 * uniform(maker);
        fputs("RIFF", file);
        put(file, 36 + 2ul * (unsigned long)count, 4);
        fputs("WAVEfmt ", file);
        put(file, 16, 4);
        put(file, 1, 2);
        put(file, 1, 2);
        put(file, RATE, 4);
        put(file, 2 * RATE, 4);
        put(file, 2, 2);
        put(file, 16, 2);
        fputs("data", file);
        put(file, 2ul * (unsigned long)count, 4);
        for (int k = 0; k < count; k++) {
            double value = 0.4 * sin(phase + 2 * 3.14159265358979 * frequency * k / RATE) + 0.1 * (uniform(maker) - 0.5);
            put(file, (unsigned long)(long)lround(value * 32767), 2);
        }
        close_file(file, path);
    }
}

/* ---- texts: opinions with a word that says whether they are good */
static void make_texts(Maker *maker) {
    static const char *const good[] = {"fine", "lovely", "great"}, *const bad[] = {"dull", "awful", "poor"};
    static const char *const things[] = {"film", "song", "caf\xc3\xa9", "walk"}, *const how[] = {"a", "quite a", "such a", "really a"};
    char path[1024];
    snprintf(path, sizeof(path), "%s/texts.tsv", maker->folder);
    FILE *file = open_file(path);
    fputs("opinion\ttext\n", file);
    for (int i = 0; i < maker->samples; i++) {
        bool positive = below(maker, 2) != 0;
        const char *word = how[below(maker, 4)], *opinion = (positive ? good : bad)[below(maker, 3)], *thing = things[below(maker, 4)];
        fprintf(file, "%s\t%s %s %s %s%s\n", positive ? "good" : "bad", i % 2 == 0 ? "It was" : "it is", word, opinion, thing,
                i % 3 == 0 ? "!" : ".");
    }
    close_file(file, path);
}

/* ---- a manifest: a picture, a file with a series and a number make a label */
static void make_manifest(Maker *maker) {
    char path[1024];
    snprintf(path, sizeof(path), "%s/photos", maker->folder);
    make_folder(path);
    snprintf(path, sizeof(path), "%s/curves", maker->folder);
    make_folder(path);
    snprintf(path, sizeof(path), "%s/manifest.csv", maker->folder);
    FILE *file = open_file(path);
    fputs("photo,curve,age,label\n", file);
    for (int i = 0; i < maker->samples; i++) {
        const char *shape = shapes[below(maker, 3)];
        int steps = 10 + below(maker, 6);
        double slope = uniform(maker) - 0.5;
        char name[1024];
        snprintf(name, sizeof(name), "%s/photos/%d.png", maker->folder, i);
        make_picture(maker, name, shape);
        snprintf(name, sizeof(name), "%s/curves/%d.csv", maker->folder, i);
        FILE *curve = open_file(name);
        fputs("time,value\n", curve);
        for (int step = 0; step < steps; step++) {
            fprintf(curve, "%d,%.4f\n", step, slope * step + 0.2 * (uniform(maker) - 0.5));
        }
        close_file(curve, name);
        fprintf(file, "photos/%d.png,curves/%d.csv,%d,%s\n", i, i, 20 + below(maker, 50), shape[0] == 'c' && slope > 0 ? "yes" : "no");
    }
    close_file(file, path);
}

/* ---- a series: two waves and the hour */
static void make_series(Maker *maker) {
    char path[1024];
    snprintf(path, sizeof(path), "%s/series.csv", maker->folder);
    FILE *file = open_file(path);
    fputs("station,hour,temperature,wind\n", file);
    for (int i = 0; i < maker->samples; i++) {
        int hour = i % 24;
        fprintf(file, "%s,%d,%.3f,%.3f\n", i < maker->samples / 2 ? "north" : "south", hour,
                10 + 5 * sin(hour * 0.2618) + 0.3 * (uniform(maker) - 0.5), 4 + 2 * cos(hour * 0.2618) + uniform(maker));
    }
    close_file(file, path);
}

int main(int argc, char **argv) {
    static const struct {
        const char *kind;
        void (*make)(Maker *maker);
    } kinds[] = {{"table", make_table}, {"pictures", make_pictures}, {"clips", make_clips},  {"sounds", make_sounds},
                 {"texts", make_texts}, {"manifest", make_manifest}, {"series", make_series}};
    Maker maker = {.folder = argc > 2 ? argv[2] : "", .samples = argc > 3 ? atoi(argv[3]) : 60};
    for (size_t i = 0; argc > 2 && maker.samples > 0 && maker.samples <= MOST && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (strcmp(argv[1], kinds[i].kind) == 0) {
            make_folder(maker.folder);
            kinds[i].make(&maker);
            return 0;
        }
    }
    fputs("usage: small_data table|pictures|clips|sounds|texts|manifest|series FOLDER [SAMPLES]\n", stderr);
    return 2;
}
