/*
 * case_data.c - a handful of samples, made up, for each of the specs that the programs of examples/ use: files of the shapes that the specs read, so
 * that training and programs can be tried without the real sets. Nothing can be learned from them.
 *
 *     case_data gestures|captioning|pneumonia|recommendation|speech|sentiment|weather|translation FOLDER
 */
#define _XOPEN_SOURCE 700
#include "hnc_data.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SAMPLES = 8, MOST = 12 };

static const char *folder;
static uint32_t state = 1;
static HncStored array[MOST];
static int arrays;

static void fail(const char *what) {
    fprintf(stderr, "case_data: %s\n", what);
    exit(1);
}

static unsigned draw(unsigned limit) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

static const char *path_of(const char *name) {
    static char path[1000];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* One more array; whole numbers below `limit`, floats from low on in steps of a hundredth of `limit`. */
static void *add(const char *name, HncFileType type, unsigned limit, float low, int rank, const int64_t *dim) {
    int64_t count = 1;
    for (int i = 0; i < rank; i++) {
        count *= dim[i];
    }
    void *data = malloc((size_t)count * 4);
    if (data == NULL || arrays == MOST) {
        fail("no memory");
    }
    for (int64_t i = 0; i < count; i++) {
        switch (type) {
        case HNC_FILE_U8: ((unsigned char *)data)[i] = (unsigned char)draw(limit); break;
        case HNC_FILE_I32: ((int32_t *)data)[i] = (int32_t)draw(limit); break;
        default: ((float *)data)[i] = low + (float)limit * (float)draw(100) / 100.0f; break;
        }
    }
    array[arrays] = (HncStored){.name = name, .type = type, .rank = rank, .data = data};
    memcpy(array[arrays++].dim, dim, sizeof(int64_t) * (size_t)rank);
    return data;
}
#define ADD(name, type, limit, low, ...)                                                                                                             \
    add(name, HNC_FILE_##type, limit, low, (int)(sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t)), (const int64_t[]){__VA_ARGS__})

static void write_arrays(const char *name) {
    HncError error;
    if (!hnc_npz_write(path_of(name), array, arrays, &error)) {
        fail(error.message);
    }
    for (int i = 0; i < arrays; i++) {
        free((void *)(uintptr_t)array[i].data);
    }
    arrays = 0;
}

static FILE *begin_text(const char *name) {
    FILE *file = fopen(path_of(name), "w");
    if (file == NULL) {
        fail("cannot write");
    }
    return file;
}

static void write_picture(const char *name, int side, int channels) {
    unsigned char *pixels = malloc((size_t)(side * side * channels));
    HncError error;
    for (int i = 0; pixels != NULL && i < side * side * channels; i++) {
        pixels[i] = (unsigned char)draw(256);
    }
    if (pixels == NULL || !hnc_image_write_png(path_of(name), pixels, side, side, channels, &error)) {
        fail(name);
    }
    free(pixels);
}

/* A vocabulary with three special words, and sentences of its other words. */
static void write_words(const char *vocabulary, const char *sentences, int words, int longest, const char *letter) {
    FILE *file = begin_text(vocabulary);
    fputs("<pad>\n<start>\n<end>\n", file);
    for (int i = 3; i < words; i++) {
        fprintf(file, "%s%d\n", letter, i);
    }
    fclose(file);
    file = begin_text(sentences);
    for (int i = 0; i < SAMPLES; i++) {
        const int length = 1 + (int)draw((unsigned)longest);
        for (int k = 0; k < length; k++) {
            fprintf(file, "%s%s%d", k > 0 ? " " : "", letter, 3 + (int)draw((unsigned)words - 3));
        }
        fputs("\n", file);
    }
    fclose(file);
}

static void write_table(const char *name, const char *titles, int rows, int columns) {
    FILE *file = begin_text(name);
    fprintf(file, "%s\n", titles);
    for (int i = 0; i < rows * columns; i++) {
        fprintf(file, "%.2f%s", (double)draw(1000) / 500.0 - 1.0, i % columns < columns - 1 ? "," : "\n");
    }
    fclose(file);
}

static void little(FILE *file, unsigned value, int bytes) {
    for (int i = 0; i < bytes; i++) {
        fputc((int)(value >> 8 * i & 255), file);
    }
}

static void write_sound(const char *name, unsigned rate, unsigned samples) {
    FILE *file = begin_text(name);
    fputs("RIFF", file);
    little(file, 36 + 2 * samples, 4);
    fputs("WAVEfmt ", file);
    little(file, 16, 4);
    little(file, 1, 2);
    little(file, 1, 2);
    little(file, rate, 4);
    little(file, 2 * rate, 4);
    little(file, 2, 2);
    little(file, 16, 2);
    fputs("data", file);
    little(file, 2 * samples, 4);
    for (unsigned i = 0; i < samples; i++) {
        little(file, draw(20000), 2);
    }
    fclose(file);
}

static void make_gestures(void) {
    FILE *file = begin_text("clips.csv");
    fputs("clip,label\n", file);
    for (int i = 0; i < SAMPLES; i++) {
        char name[64];
        snprintf(name, sizeof name, "clip_%d", i);
        if (mkdir(path_of(name), 0777) != 0) {
            fail(name);
        }
        for (int k = 0; k < 10; k++) {
            snprintf(name, sizeof name, "clip_%d/frame_%d.png", i, k);
            write_picture(name, 20, 3);
        }
        fprintf(file, "clip_%d,%s\n", i, i % 2 == 0 ? "left" : "grow");
    }
    fclose(file);
}

static void make_captioning(void) {
    ADD("image", U8, 256, 0, SAMPLES, 48, 48, 3);
    write_arrays("train.npz");
    write_words("vocabulary.txt", "captions_train.txt", 24, 10, "w");
    write_picture("picture.png", 30, 3);
}

static void make_pneumonia(void) {
    ADD("xray", U8, 256, 0, SAMPLES, 28, 28, 1);
    ADD("vitals", F32, 3, 36.0f, SAMPLES, 24, 4);
    ADD("pneumonia", I32, 2, 0, SAMPLES);
    write_arrays("train.npz");
    write_picture("xray.png", 40, 1);
    write_table("vitals.csv", "temperature,heart,breathing,oxygen", 24, 4);
}

static void make_recommendation(void) {
    ADD("candidate_image", U8, 256, 0, SAMPLES, 32, 32, 3);
    ADD("history_category", I32, 10, 0, SAMPLES, 10);
    ADD("history_colour", I32, 4, 0, SAMPLES, 10);
    ADD("history_event", I32, 2, 0, SAMPLES, 10);
    ADD("clicked", I32, 2, 0, SAMPLES);
    write_arrays("train.npz");
    ADD("image", U8, 256, 0, 6, 32, 32, 3);
    ADD("category", I32, 10, 0, 6);
    ADD("colour", I32, 4, 0, 6);
    write_arrays("catalog.npz");
}

static void make_speech(void) {
    ADD("spectrogram", U8, 256, 0, SAMPLES, 48, 32, 1);
    ADD("gesture", F32, 1, -0.5f, SAMPLES, 64, 2);
    ADD("spoken", I32, 10, 0, SAMPLES);
    ADD("drawn", I32, 10, 0, SAMPLES);
    ADD("confirmed", I32, 2, 0, SAMPLES);
    write_arrays("train.npz");
    write_sound("sound.wav", 8000, 5000);
    write_table("stroke.csv", "x,y", 64, 2);
}

static void make_sentiment(void) {
    static const char *const word[] = {"good", "bad", "caf\xc3\xa9", "film", "very", "not", "a", "the"};
    ADD("image", U8, 256, 0, SAMPLES, 32, 32, 3);
    write_arrays("train.npz");
    FILE *file = begin_text("posts_train.tsv");
    fputs("positive\ttext\n", file);
    for (int i = 0; i < SAMPLES; i++) {
        fprintf(file, "%d\t%s %s %s\n", i % 2, word[draw(8)], word[draw(8)], word[draw(8)]);
    }
    fclose(file);
    write_picture("picture.png", 16, 3);
}

static void make_weather(void) {
    ADD("past", F32, 10, 2.0f, SAMPLES, 12, 16, 24, 1);
    ADD("clock", F32, 2, -1.0f, SAMPLES, 2);
    ADD("future", F32, 10, 2.0f, SAMPLES, 16, 24, 1);
    write_arrays("train.npz");
}

static void make_translation(void) {
    ADD("clip", U8, 256, 0, SAMPLES, 8, 48, 48, 3);
    write_arrays("train.npz");
    write_words("vocabulary_en.txt", "sentences_train.en.txt", 26, 10, "w");
    write_words("vocabulary_es.txt", "sentences_train.es.txt", 34, 14, "\xc3\xb1");
    write_words("vocabulary_de.txt", "sentences_train.de.txt", 30, 12, "\xc3\xbc");
    for (int i = 0; i < 3; i++) {
        char name[32];
        snprintf(name, sizeof name, "frame_%d.png", i);
        write_picture(name, 24, 3);
    }
}

int main(int argc, char **argv) {
    static const struct {
        const char *name;
        void (*make)(void);
    } sets[] = {{"gestures", make_gestures}, {"captioning", make_captioning}, {"pneumonia", make_pneumonia}, {"recommendation", make_recommendation},
                {"speech", make_speech},     {"sentiment", make_sentiment},   {"weather", make_weather},     {"translation", make_translation}};
    for (int i = 0; argc == 3 && i < (int)(sizeof sets / sizeof sets[0]); i++) {
        if (strcmp(argv[1], sets[i].name) == 0) {
            folder = argv[2];
            mkdir(folder, 0777);
            sets[i].make();
            return 0;
        }
    }
    fail("which set, and where? case_data gestures|captioning|pneumonia|recommendation|speech|sentiment|weather|translation FOLDER");
}
