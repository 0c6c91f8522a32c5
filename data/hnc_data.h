/*
 * hnc_data.h - samples from files as people have them: tables, pictures, sound, clips, texts, arrays.
 *
 * A table has named columns; its cells are texts (of CSV files, lines, names of files in folders) or arrays (npz, npy). A feature says how one input
 * or target of the model is made from columns: what a cell means, and what is done to it before the model sees it. What is done stands in prepare/,
 * plain C that hnc also writes into a product's source, so that training and product prepare alike, bit for bit. What features need to know of the
 * data (means, vocabularies, classes) is learned from the training samples alone.
 *
 * A data set reads samples one by one when batches ask for them: memory grows with the batch, plus some bytes a row for the index.
 */
#ifndef HNC_DATA_H
#define HNC_DATA_H

#include "hnc_runtime.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- tables: sources side by side, row by row. */
typedef struct {
    const char *name; /* of the source: the column of a text or npy file; "name.column" tells columns of the same name apart */
    const char *path; /* .csv, .tsv, .txt (a row is a line), .npz, .npy, or a folder of class folders (columns `path` and `class`) */
} HncFile;
typedef struct {
    const char *name;
    int source;
    bool text;
    HncFileType type; /* arrays: of the elements, and the shape of one row */
    int rank;
    int64_t dim[HNC_MAX_RANK];
} HncColumn;
typedef struct HncTable HncTable;
/* `separator` 0: a comma, or a tabulator for .tsv. Every row is checked to have all its cells. */
HncTable *hnc_table_open(const HncFile *file, int count, char separator, HncError *error);
void hnc_table_close(HncTable *table);
int64_t hnc_table_rows(const HncTable *table);
int hnc_table_column_count(const HncTable *table);
const HncColumn *hnc_table_column(const HncTable *table, int index);
enum { HNC_COLUMN_UNKNOWN = -1, HNC_COLUMN_AMBIGUOUS = -2 };
int hnc_table_find(const HncTable *table, const char *name);
/* The columns' names, for messages: "age", "income" and 3 more. */
const char *hnc_table_names(const HncTable *table, char *buffer, size_t size);
/* "train.csv: row 12 (line 14), column 'age'" */
const char *hnc_table_place(const HncTable *table, int column, int64_t row, char *buffer, size_t size);
/* The folder that file names in this column start from. */
const char *hnc_table_folder(const HncTable *table, int column);

/* Text cells of one row, taken apart once; one for each thread. A cell's text lives until another row of its source is read. */
typedef struct HncRow HncRow;
HncRow *hnc_row_new(const HncTable *table, HncError *error);
void hnc_row_free(HncRow *row);
const char *hnc_row_text(HncRow *row, int64_t number, int column, HncError *error); /* NULL after an error */
bool hnc_table_map(HncTable *table, int column, HncError *error); /* makes an array column ready for hnc_table_array; nothing for others */
/* Row `number` of an array column, converted by value. */
bool hnc_table_array(const HncTable *table, int64_t number, int column, HncType type, void *to, unsigned flags, HncError *error);

/* ---- decoders: whole files. */
/* 8-bit pixels, `channels` (1 grey, 3 RGB, 4 RGBA) of each, row by row; to be freed. PNG and JPEG, told by their first bytes. */
unsigned char *hnc_image_read(const char *path, int channels, int *rows, int *columns, HncError *error);
/* Samples of one channel (the mean of several), -1 to 1; to be freed. `rate` must be the file's unless it is 0. WAV, and what else libsndfile reads.
 */
float *hnc_audio_read(const char *path, int rate, int *count, HncError *error);
/* A PNG file in memory, to be freed; NULL after an error, also when hnc was built without libpng. */
unsigned char *hnc_image_png(const unsigned char *pixels, int rows, int columns, int channels, size_t *size, HncError *error);
bool hnc_image_write_png(const char *path, const unsigned char *pixels, int rows, int columns, int channels, HncError *error);

/* ---- features */
typedef enum {
    HNC_NUMBERS,    /* numbers: columns of text, or one of arrays */
    HNC_MISSING,    /* 1 where the number is missing, else 0 */
    HNC_CATEGORIES, /* levels of columns, from 1; 0: missing or unknown */
    HNC_LABEL,      /* one class of a closed list, from 0, or one-hot where the model wants that */
    HNC_IMAGE,      /* files */
    HNC_FRAMES,     /* folders of image files */
    HNC_AUDIO,      /* files */
    HNC_SERIES,     /* CSV files of numbers, a row a step */
    HNC_TEXT        /* words of a vocabulary */
} HncFeatureKind;
typedef enum { HNC_NORMALIZE_NONE, HNC_NORMALIZE_STANDARD, HNC_NORMALIZE_RANGE } HncNormalize;
typedef enum { HNC_FILL_ERROR, HNC_FILL_MEAN, HNC_FILL_MEDIAN, HNC_FILL_VALUE } HncFill;
typedef struct {
    int count;
    const char **word;
} HncWords;

typedef struct {
    HncFeatureKind kind;
    const char *port;    /* input or output of the model */
    const char **column; /* names */
    int columns;
    int offset, steps; /* of a window: the first row, and how many (0: one row, without an axis for it) */
    /* numbers, series, pictures */
    HncNormalize normalize;
    HncFill fill;
    double fill_value, subtract, divide;
    /* pictures: prepare/image.h; frames: prepare/frames.h */
    int method, frame, sampling;
    /* sound: prepare/audio.h */
    int rate;
    bool centre;
    double loudest;
    bool stretch; /* series */
    const char **series_column;
    int series_columns;
    /* words: what stands before and after a text, and for unknown words; NULL: nothing. A target's padding weighs nothing if `mask_padding`. */
    bool lower, strip, characters, mask_padding;
    const char *start, *end, *unknown;
    int max_words;
    /* learned, or given beforehand: `learned` says that nothing is missing */
    bool learned;
    int channels; /* of the last axis */
    float *fill_with, *minus, *over;
    HncWords *words; /* one list a column of categories (from number 1); one list otherwise (from 0) */
} HncFeature;

/* ---- data sets: features bound to a table and to a model's ports. */
typedef struct {
    int length, stride, rate,
        horizon;       /* rows of a sample, rows from one sample to the next, from one step to the next, behind the last; length 0: rows */
    const char *group; /* column: no window goes across different values; NULL: none */
} HncWindows;
typedef struct {
    const HncFile *file;
    int files;
    char separator;
    const char **missing; /* texts that stand for a missing number or level, besides nothing */
    int missings;
    HncWindows windows;
    HncFeature *feature; /* inputs, then outputs */
    int features;
    unsigned flags; /* HNC_ALLOW_NONFINITE */
} HncDataSource;
typedef struct HncDataSet HncDataSet;
/* Opens the files and checks everything about names, shapes and types. `failed` receives the number of the feature an error is about, or -1. */
HncDataSet *hnc_data_set_open(const HncDataSource *source, const HncModel *model, bool training, int *failed, HncError *error);
void hnc_data_set_close(HncDataSet *set);
int64_t hnc_data_set_samples(const HncDataSet *set);
/* Learns what the features lack from these samples (NULL: all). Memory for it comes from `allocate`, and is the caller's. */
bool hnc_data_set_learn(HncDataSet *set, const int64_t *sample, int64_t count, void *(*allocate)(void *context, size_t bytes), void *context,
                        int *failed, HncError *error);
/* Reads what can be read quickly of every sample: numbers, labels, words, whether files are there. */
bool hnc_data_set_check(HncDataSet *set, int *failed, HncError *error);
/* The number of the class of each sample by a feature that is a label or a column of texts or integers: for splits that keep shares. */
bool hnc_data_set_classes(HncDataSet *set, const char *column, int32_t *class_of, HncError *error);
/* The samples as the training loop takes them; owns the set. Everything must be learned. */
HncData *hnc_data_set_stream(HncDataSet *set, const HncModel *model, bool training, HncError *error);

/* A share of the samples for validation, drawn by `seed`; with classes, the same share of each, and with groups none torn apart. Both lists are
 * sorted and to be freed. */
bool hnc_data_split(int64_t samples, double share, uint64_t seed, bool shuffle, const int32_t *class_of, const int32_t *group_of, int64_t **train,
                    int64_t *train_count, int64_t **validation, int64_t *validation_count, HncError *error);

#ifdef __cplusplus
}
#endif
#endif
