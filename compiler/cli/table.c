/*
 * table.c - a table with frames. Widths and wrapping follow the library that Keras prints with (rich: table.py, _ratio.py, _wrap.py), so that the
 * text of a summary is the same.
 */
#include "cli/table.h"

#include <math.h>
#include <string.h>

/* ---- text in columns: one column a code point; names are ASCII but for the mark of nesting and the ellipsis */

static int columns_of(const char *text, size_t bytes) {
    int count = 0;
    for (size_t i = 0; i < bytes; i++) {
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return count;
}

/* Bytes of the first `columns` columns. */
static size_t bytes_of(const char *text, size_t bytes, int columns) {
    size_t at = 0;
    while (at < bytes && columns_of(text, at + 1) <= columns) {
        at++;
    }
    return at;
}

static size_t blanks(const char *text) {
    return strspn(text, " ");
}

/* Bytes of the first line of `text` when wrapped at `width` columns: whole words, a longer word alone on its line. */
static size_t line_bytes(const char *text, int width) {
    int used = 0;
    const char *at = text;
    while (*at != '\0') {
        size_t lead = blanks(at), word = lead + strcspn(at + lead, " "), all = word + blanks(at + word);
        if (word == lead) {
            return (size_t)(at - text) + all; /* blanks only */
        }
        if (width - used < columns_of(at, word) && at != text) {
            break;
        }
        used += columns_of(at, all);
        at += all;
    }
    return (size_t)(at - text);
}

static size_t without_end_blanks(const char *text, size_t bytes) {
    while (bytes > 0 && text[bytes - 1] == ' ') {
        bytes--;
    }
    return bytes;
}

static void pad(Text *out, int columns) {
    for (int i = 0; i < columns; i++) {
        text_append(out, " ");
    }
}

/* One line of a cell, `width` columns wide; what is too long ends in an ellipsis. */
static void print_justified(Text *out, const char *text, size_t bytes, int width, Justify justify) {
    bytes = without_end_blanks(text, bytes);
    int used = columns_of(text, bytes);
    bool cut = used > width;
    if (cut) {
        bytes = bytes_of(text, bytes, width - 1);
        used = width;
    }
    int left = justify == JUSTIFY_RIGHT ? width - used : justify == JUSTIFY_CENTER ? (width - used) / 2 : 0;
    pad(out, left);
    text_append_n(out, text, bytes);
    text_append(out, cut ? "…" : "");
    pad(out, width - used - left);
}

static void print_rule(const Table *table, Text *out, const char *left, const char *line, const char *middle, const char *right) {
    text_append(out, left);
    for (int i = 0; i < table->columns; i++) {
        for (int k = 0; k < table->width[i]; k++) {
            text_append(out, line);
        }
        text_append(out, i + 1 < table->columns ? middle : right);
    }
    text_append(out, "\n");
}

static void print_row(const Table *table, Text *out, const char *const *cells, const char *bar) {
    const char *rest[TABLE_COLUMNS];
    memcpy(rest, cells, sizeof *cells * (size_t)table->columns);
    for (bool more = true; more;) {
        more = false;
        text_append(out, bar);
        for (int i = 0; i < table->columns; i++) {
            int width = table->width[i] - 2;
            size_t bytes = line_bytes(rest[i], width);
            text_append(out, " ");
            print_justified(out, rest[i], bytes, width, table->justify[i]);
            text_printf(out, " %s", bar);
            rest[i] += bytes;
            more = more || *rest[i] != '\0';
        }
        text_append(out, "\n");
    }
}

void table_print(const Table *table, Text *out) {
    print_rule(table, out, "┏", "━", "┳", "┓");
    print_row(table, out, table->header, "┃");
    print_rule(table, out, "┡", "━", "╇", "┩");
    for (int i = 0; i < table->rows; i++) {
        if (i > 0) {
            print_rule(table, out, "├", "─", "┼", "┤");
        }
        print_row(table, out, table->row[i], "│");
    }
    print_rule(table, out, "└", "─", "┴", "┘");
}

void table_add_row(Table *table, const char *const *cells) {
    arena_reserve(table->arena, table->row, table->rows, table->capacity);
    memcpy(table->row[table->rows++], cells, sizeof *cells * (size_t)table->columns);
}

/* Half to even, as Python's round. */
static int round_even(double value) {
    return (int)nearbyint(value);
}

bool table_set_widths(Table *table, const double *end, int line_length) {
    int current = 0, sum = 0;
    for (int i = 0; i < table->columns; i++) {
        int width = (int)(end[i] * line_length) - current;
        if (width < 4) {
            return false;
        }
        current += width;
        table->width[i] = width + 2;
        sum += width + 2;
    }
    /* The frames need one column each: all columns give up the same share of the excess. */
    int excess = sum - (line_length - table->columns - 1);
    for (int i = 0; excess > 0 && i < table->columns; i++) {
        int share = round_even((double)excess / (table->columns - i));
        share = share < table->width[i] ? share : table->width[i];
        table->width[i] -= share;
        excess -= share;
    }
    for (int i = 0; i < table->columns; i++) {
        if (table->width[i] < 4) {
            return false;
        }
    }
    return true;
}
