/*
 * same_bits.c - a product's side of the preprocessing: raw values read here, put through the generated functions, compared bit for bit with what `hnc
 * prepare` wrote for the same files. Compiled with every flag that may change bits.
 *
 *     same_bits KIND FOLDER PREPARED.npz
 */
#include "clips_preprocess.h"
#include "hnc_data.h"
#include "manifest_preprocess.h"
#include "series_preprocess.h"
#include "sounds_preprocess.h"
#include "table_preprocess.h"
#include "texts_preprocess.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int differences;

static void *read_array(const char *path, const char *name, HncType type, uint64_t *count) {
    HncError error;
    HncNpz *npz = hnc_npz_open(path, &error);
    int index = npz != NULL ? hnc_npz_find(npz, name) : -1;
    if (index < 0) {
        fprintf(stderr, "%s: no '%s'\n", path, name);
        exit(1);
    }
    *count = hnc_npz_at(npz, index)->count;
    void *data = malloc((size_t)*count * 4);
    if (!hnc_npz_read(npz, index, type, data, 0, &error)) {
        exit(1);
    }
    hnc_npz_close(npz);
    return data;
}

static void compare(const char *what, int64_t sample, const void *got, const void *want, size_t bytes) {
    if (memcmp(got, want, bytes) != 0) {
        fprintf(stderr, "%s: sample %lld differs\n", what, (long long)sample);
        differences++;
    }
}

static float number(const char *text) {
    return text[0] == '\0' ? NAN : strtof(text, NULL);
}

typedef struct {
    HncTable *table;
    HncRow *row;
    HncError error;
    const char *folder, *prepared;
} Raw;

static const char *cell(Raw *raw, int64_t row, const char *column) {
    const char *text = hnc_row_text(raw->row, row, hnc_table_find(raw->table, column), &raw->error);
    if (text == NULL) {
        fprintf(stderr, "%s\n", raw->error.message);
        exit(1);
    }
    return text;
}

static void check_table(Raw *raw) {
    uint64_t count;
    float *numbers = read_array(raw->prepared, "numbers", HNC_F32, &count), *missing = read_array(raw->prepared, "missing", HNC_F32, &count);
    int32_t *metal = read_array(raw->prepared, "metal", HNC_I32, &count), level;
    for (int64_t i = 0; i < hnc_table_rows(raw->table); i++) {
        float values[2] = {number(cell(raw, i, "size")), number(cell(raw, i, "age"))}, out[2];
        const char *names[1] = {cell(raw, i, "metal")};
        price_preprocess_numbers(values, out);
        compare("numbers", i, out, numbers + 2 * i, sizeof out);
        price_preprocess_missing(values, out);
        compare("missing", i, out, missing + 2 * i, sizeof out);
        price_preprocess_metal(names, &level);
        compare("metal", i, &level, metal + i, sizeof level);
    }
    free(numbers);
    free(missing);
    free(metal);
}

static void check_manifest(Raw *raw) {
    uint64_t count;
    float *photos = read_array(raw->prepared, "photo", HNC_F32, &count), *curves = read_array(raw->prepared, "curve", HNC_F32, &count);
    float *ages = read_array(raw->prepared, "age", HNC_F32, &count), photo[8 * 8 * 3], curve[12], age;
    for (int64_t i = 0; i < hnc_table_rows(raw->table); i++) {
        char path[1000];
        int rows, columns;
        snprintf(path, sizeof path, "%s/%s", raw->folder, cell(raw, i, "photo"));
        unsigned char *pixels = hnc_image_read(path, 3, &rows, &columns, &raw->error);
        manifest_preprocess_photo(pixels, rows, columns, photo);
        compare("photo", i, photo, photos + i * 192, sizeof photo);
        free(pixels);
        snprintf(path, sizeof path, "%s/%s", raw->folder, cell(raw, i, "curve"));
        FILE *file = fopen(path, "r");
        float values[100], time;
        int steps = 0;
        if (file == NULL || fscanf(file, "time,value\n") != 0) {
            exit(1);
        }
        while (steps < 100 && fscanf(file, "%f,%f\n", &time, &values[steps]) == 2) {
            steps++;
        }
        fclose(file);
        manifest_preprocess_curve(values, steps, curve);
        compare("curve", i, curve, curves + i * 12, sizeof curve);
        float years = number(cell(raw, i, "age"));
        manifest_preprocess_age(&years, &age);
        compare("age", i, &age, ages + i, sizeof age);
    }
    free(photos);
    free(curves);
    free(ages);
}

static void check_texts(Raw *raw) {
    uint64_t count;
    int32_t *ids = read_array(raw->prepared, "text", HNC_I32, &count), out[8];
    for (int64_t i = 0; i < hnc_table_rows(raw->table); i++) {
        texts_preprocess_text(cell(raw, i, "text"), out);
        compare("text", i, out, ids + i * 8, sizeof out);
    }
    if (strcmp(texts_opinion_classes[0], "bad") != 0) {
        differences++;
    }
    free(ids);
}

static void check_clips(Raw *raw) {
    uint64_t count;
    unsigned char *clips = read_array(raw->prepared, "clip", HNC_U8, &count), frame[12 * 12];
    for (int64_t i = 0; i < hnc_table_rows(raw->table); i++) {
        int available = 0;
        char path[1000];
        for (;; available++) {
            snprintf(path, sizeof path, "%s/%s/frame_%d.png", raw->folder, cell(raw, i, "path"), available);
            FILE *file = fopen(path, "rb");
            if (file == NULL) {
                break;
            }
            fclose(file);
        }
        for (int at = 0; at < 6; at++) {
            int rows, columns;
            snprintf(path, sizeof path, "%s/%s/frame_%d.png", raw->folder, cell(raw, i, "path"), clips_preprocess_clip_frame(at, available));
            unsigned char *pixels = hnc_image_read(path, 1, &rows, &columns, &raw->error);
            clips_preprocess_clip(pixels, rows, columns, frame);
            compare("clip", i, frame, clips + (i * 6 + at) * 144, sizeof frame);
            free(pixels);
        }
    }
    free(clips);
}

static void check_sounds(Raw *raw) {
    uint64_t count;
    float *sounds = read_array(raw->prepared, "sound", HNC_F32, &count), out[2000];
    for (int64_t i = 0; i < hnc_table_rows(raw->table); i++) {
        char path[1000];
        int samples;
        snprintf(path, sizeof path, "%s/%s", raw->folder, cell(raw, i, "path"));
        float *values = hnc_audio_read(path, 8000, &samples, &raw->error);
        sounds_preprocess_sound(values, samples, out);
        compare("sound", i, out, sounds + i * 2000, sizeof out);
        free(values);
    }
    free(sounds);
}

static void check_series(Raw *raw) {
    uint64_t count;
    float *past = read_array(raw->prepared, "past", HNC_F32, &count), values[24], out[24];
    for (int64_t i = 0; i < 5; i++) {
        for (int step = 0; step < 12; step++) {
            values[2 * step] = number(cell(raw, i + step, "temperature"));
            values[2 * step + 1] = number(cell(raw, i + step, "wind"));
        }
        series_preprocess_past(values, out);
        compare("past", i, out, past + i * 24, sizeof out);
    }
    free(past);
}

int main(int argc, char **argv) {
    static const struct {
        const char *kind, *file;
        void (*check)(Raw *raw);
    } kinds[] = {{"table", "/table.csv", check_table}, {"manifest", "/manifest.csv", check_manifest},
                 {"texts", "/texts.tsv", check_texts}, {"clips", "", check_clips},
                 {"sounds", "", check_sounds},         {"series", "/series.csv", check_series}};
    for (size_t i = 0; argc == 4 && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(argv[1], kinds[i].kind) == 0) {
            char path[1000];
            snprintf(path, sizeof path, "%s%s", argv[2], kinds[i].file);
            HncFile file = {"data", path};
            Raw raw = {.folder = argv[2], .prepared = argv[3]};
            raw.table = hnc_table_open(&file, 1, '\0', &raw.error);
            raw.row = raw.table != NULL ? hnc_row_new(raw.table, &raw.error) : NULL;
            if (raw.row == NULL) {
                fprintf(stderr, "%s\n", raw.error.message);
                return 1;
            }
            kinds[i].check(&raw);
            hnc_row_free(raw.row);
            hnc_table_close(raw.table);
            return differences > 0;
        }
    }
    return 2;
}
