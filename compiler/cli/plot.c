/*
 * plot.c - hnc plot: a history file as curves.
 */
#include "cli/cli.h"
#include "draw/draw.h"
#include "hnc_data.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A cell of a history: NaN for NA and what is no number. */
static double cell_value(const char *text) {
    char *end = NULL;
    double value = strtod(text, &end);
    return end != text && *end == '\0' ? value : (double)NAN;
}

static int report(const HncError *error) {
    fprintf(stderr, "hnc: error: %s\n", error->message);
    return error->code == HNC_ERROR_DATA ? EXIT_MODEL : EXIT_SYSTEM;
}

static int plot(const Options *options, const HncTable *table, HncRow *row) {
    Arena *arena = options->arena;
    HncError error;
    int rows = hnc_table_rows(table) < 1000000 ? (int)hnc_table_rows(table) : 1000000, columns = hnc_table_column_count(table), curves = 0;
    int epoch = hnc_table_find(table, "epoch");
    double *x = arena_new_array(arena, double, rows + 1);
    Curve *curve = arena_new_array(arena, Curve, columns + 1);
    double **value = arena_new_array(arena, double *, columns + 1);
    for (int c = 0; c < columns; c++) {
        value[c] = arena_new_array(arena, double, rows + 1);
    }
    for (int r = 0; r < rows; r++) {
        x[r] = r + 1;
        for (int c = 0; c < columns; c++) {
            const char *text = hnc_row_text(row, r, c, &error);
            if (text == NULL) {
                return report(&error);
            }
            value[c][r] = cell_value(text);
        }
    }
    for (int c = 0; c < columns; c++) {
        if (c != epoch) {
            curve[curves++] = (Curve){hnc_table_column(table, c)->name, value[c]};
        }
    }
    for (int r = 0; r < rows && epoch >= 0; r++) {
        x[r] = value[epoch][r] + 1; /* people count epochs from one */
    }
    const char *slash = strrchr(options->file, '/');
    Text text;
    text_init(&text, arena);
    plot_svg(arena, slash != NULL ? slash + 1 : options->file, x, rows, curve, curves, &text);
    return write_picture(options, options->output, &text);
}

int command_plot(const Options *options) {
    if (options->file == NULL || options->output == NULL) {
        fputs("hnc: error: plot needs a history and a picture: hnc plot history.csv -o curves.svg\n", stderr);
        return EXIT_USAGE;
    }
    HncError error;
    HncFile file = {"history", options->file};
    HncTable *table = hnc_table_open(&file, 1, '\0', &error);
    HncRow *row = table != NULL ? hnc_row_new(table, &error) : NULL;
    int result = row == NULL ? report(&error) : plot(options, table, row);
    hnc_row_free(row);
    hnc_table_close(table);
    return result;
}
