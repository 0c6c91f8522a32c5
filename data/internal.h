/* internal.h - what the files of data/ share. */
#ifndef HNC_DATA_INTERNAL_H
#define HNC_DATA_INTERNAL_H

#include "hnc_data.h"

#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#define HNC_PRINTF_LIKE_DATA(format_at, first) __attribute__((format(printf, format_at, first)))
#else
#define HNC_PRINTF_LIKE_DATA(format_at, first)
#endif

bool data_fail(HncError *error, HncErrorCode code, const char *format, ...)
    HNC_PRINTF_LIKE_DATA(3, 4);                                    /* always false; control characters become '?' */
void *data_allocate(uint64_t count, size_t size, HncError *error); /* zeroed */
char *data_copy(const char *text, size_t length, HncError *error);
/* "folder/name", or name if that is absolute. */
char *data_join_path(const char *folder, const char *name, HncError *error);
/* The folder part of a path: "." when there is none. */
char *data_folder_of(const char *path, HncError *error);
bool data_has_ending(const char *path, const char *const *endings); /* ".png"; in either case of letters */
extern const char *const data_image_endings[], *const data_media_endings[];
/* Whole file into memory, one byte 0 behind it; to be freed. */
unsigned char *data_read_file(const char *path, size_t limit, size_t *size, HncError *error);

/* ---- one source of a table */
typedef enum { SOURCE_CSV, SOURCE_LINES, SOURCE_ARRAYS, SOURCE_FOLDER } SourceKind;
typedef struct {
    SourceKind kind;
    char *name, *path, *folder;
    int64_t rows;
    int columns;
    HncColumn *column;
    /* CSV, lines: the file is mapped; rows are found by their offsets */
    const char *bytes;
    size_t size;
    uint64_t *start;
    char separator;
    bool quotes;
    /* folder: pairs of path and class */
    char **entry;
    /* arrays */
    HncNpz *npz;
    const void **mapped;
} Source;
bool csv_open(Source *source, char separator, HncError *error);
bool lines_open(Source *source, HncError *error);
bool arrays_open(Source *source, HncError *error);
bool folder_open(Source *source, HncError *error);
void text_close(Source *source);
int64_t csv_line(const Source *source, int64_t row); /* from 1: where a row starts in its file */
/* The cells of one record. */
typedef struct {
    int64_t row; /* -1: none */
    char *text;  /* cells, each with its 0 */
    size_t capacity;
    char **cell;
} Record;
bool csv_record(const Source *source, int64_t row, Record *record, HncError *error);
bool source_add_column(Source *source, const char *name, size_t length, HncError *error); /* a text column */

/* Files in a folder that are not hidden, sorted so that "frame_9" comes before "frame_10". `wanted`: 1 files, 2 folders, 3 both. */
char **folder_list(const char *path, int wanted, const char *const *endings, int *count, HncError *error);
void folder_list_free(char **list, int count);

struct HncTable {
    Source *source;
    int sources;
    HncColumn *column; /* of all sources */
    int *inside;       /* their number in their source */
    int columns;
    int64_t rows;
};

/* ---- prepared.c: the tables of prepare/ made from what a feature has learned, and raw values put through them. */
typedef struct Prepared Prepared;
Prepared *prepared_new(const HncFeature *feature, const int32_t *shape, int rank, HncError *error); /* shape: of one step */
void prepared_free(Prepared *prepared);
void prepared_numbers(const Prepared *prepared, const float *values, int count, float *out);
void prepared_missing(const float *values, int count, float *out);
void prepared_series(const Prepared *prepared, const float *values, int rows, int channels, int length,
                     float *out);                                   /* stretched, not yet normalized */
int32_t prepared_label(const Prepared *prepared, const char *text); /* -1: no class */
void prepared_categories(const Prepared *prepared, const char *const *values, int32_t *out);
int prepared_text(const Prepared *prepared, const char *text, int32_t *out); /* how many words are lost */
void prepared_image(const Prepared *prepared, const unsigned char *pixels, int rows, int columns, HncType type, void *out);
int prepared_frame(const Prepared *prepared, int index, int available);
void prepared_audio(const Prepared *prepared, const float *samples, int count, int length, float *out);
int prepared_frames(const Prepared *prepared);
/* Calls `visit` for each word of a text, as prepared_text sees them; needs no vocabulary. */
bool prepared_words(const HncFeature *feature, const char *text, bool (*visit)(void *context, const char *word, size_t length), void *context);

/* ---- dataset.c */
typedef struct {
    HncFeature *feature;
    const HncPort *port;
    int index; /* of the port in the order of train_step */
    bool target;
    int *column;      /* of the table */
    bool array;       /* the (one) column is an array */
    int64_t elements; /* of the port, for one step */
    int each;         /* raw numbers of one row */
    Prepared *prepared;
} Bound;
struct HncDataSet {
    HncTable *table;
    const HncModel *model;
    HncDataSource source;
    Bound *bound;
    int bounds;
    int64_t samples;
    int64_t *window;    /* first rows of samples; NULL: sample n is row n */
    int *weight_column; /* per sample weight of the model: a column, WEIGHT_NONE or WEIGHT_PADDING */
    Bound **weight_of;  /* WEIGHT_PADDING: the target whose padding weighs nothing */
};
enum { WEIGHT_NONE = -1, WEIGHT_PADDING = -2 };
int64_t data_set_row(const HncDataSet *set, int64_t sample); /* the first row of a sample */
int bound_steps(const Bound *bound);
int64_t bound_row(const HncDataSet *set, const Bound *bound, int64_t sample, int step);

/* ---- raw.c: what stands in the files. What one thread needs for that: */
typedef struct {
    HncRow *row;
    float *number;
    const char **text;
    int32_t *level;
} Scratch;
bool scratch_open(Scratch *scratch, const HncDataSet *set, HncError *error);
void scratch_close(Scratch *scratch);
/* bound->each numbers of one row to scratch->number: missing ones are NaN. */
bool raw_numbers(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, HncError *error);
bool raw_texts(const Bound *bound, int64_t row, Scratch *scratch, HncError *error);
/* A file's rows of numbers, to be freed. */
float *raw_series(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, int *rows, HncError *error);
/* Is the file that a cell names there? */
bool raw_file_check(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, HncError *error);
/* One step of a port, prepared. */
bool prepare_row(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error);
/* Is a text one of those that stand for a missing value? */
bool is_missing(const HncDataSource *source, const char *text);

#endif
