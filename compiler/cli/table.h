/*
 * table.h - a table with frames, wrapped as the terminal library under Keras's summary wraps it.
 */
#ifndef HNC_CLI_TABLE_H
#define HNC_CLI_TABLE_H

#include "hnc.h"

typedef enum { JUSTIFY_LEFT, JUSTIFY_RIGHT, JUSTIFY_CENTER } Justify;
enum { TABLE_COLUMNS = 5 };

typedef struct {
    Arena *arena;
    int columns;
    const char *header[TABLE_COLUMNS];
    Justify justify[TABLE_COLUMNS];
    int width[TABLE_COLUMNS]; /* of a column's frame-to-frame space, one blank at both sides included */
    const char *(*row)[TABLE_COLUMNS];
    int rows, capacity;
} Table;

/* Divides `line_length` among the columns; `end[i]` is where column i would end as a fraction of the line. False when a column would be too narrow.
 */
bool table_set_widths(Table *table, const double *end, int line_length);
void table_add_row(Table *table, const char *const *cells);
void table_print(const Table *table, Text *out);

#endif
