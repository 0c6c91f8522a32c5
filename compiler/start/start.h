/*
 * start/start.h - a first model for a table: what its columns hold, found by looking at them, and the model file that follows from it.
 */
#ifndef HNC_START_H
#define HNC_START_H

#include "hnc.h"
#include "hnc_data.h"

typedef enum {
    COLUMN_NUMBERS,
    COLUMN_CATEGORY,
    COLUMN_TEXT,
    COLUMN_IMAGE,  /* names of PNG or JPEG files */
    COLUMN_AUDIO,  /* names of sound files */
    COLUMN_SERIES, /* names of CSV files */
    COLUMN_ARRAY,  /* of npz and npy files */
    COLUMN_LEFT_OUT
} ColumnKind;

typedef struct {
    const char *name, *port; /* the column's, and one that can be an input's */
    ColumnKind kind;
    const char *why; /* it is left out */
    int64_t rows, missing;
    int64_t distinct;   /* different texts, up to DISTINCT_MOST */
    const char **value; /* them, in the order of the alphabet or as numbers, `distinct` of them */
    bool whole;         /* all numbers are whole */
    int longest;        /* words of a text: more than 95 of 100 have */
    int size[3];        /* rows, columns, channels of the first picture; samples of the first sound; steps, columns of the first series */
    HncColumn column;   /* of an array */
} StartColumn;
enum { DISTINCT_MOST = 1000, CLASSES_MOST = 100, ROWS_READ = 20000 };

/* Looks at every column (of up to ROWS_READ rows, spread evenly); false after an error. */
bool start_look(Arena *arena, HncTable *table, StartColumn **column, int *count, HncError *error);
/* The text of the model file; NULL after an error (reported). `data` is the table's name as the model file shall have it. */
const char *start_model(Arena *arena, Diagnostics *diag, const char *name, const char *data, const char *templates, const StartColumn *column,
                        int columns, int target);

#endif
