/* history.c - what every epoch gave, and the CSV file that Keras's CSVLogger would write. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

bool hnc_history_init(HncHistory *history, const char *const *name, int columns, HncError *error) {
    memset(history, 0, sizeof(*history));
    history->name = hnc_allocate((size_t)columns, sizeof(*history->name), error);
    if (history->name == NULL) {
        return false;
    }
    history->columns = columns;
    for (int i = 0; i < columns; i++) {
        char *copy = hnc_join(name[i], "", error);
        if (copy == NULL) {
            return false;
        }
        history->name[i] = copy;
    }
    return true;
}

void hnc_history_free(HncHistory *history) {
    for (int i = 0; i < history->columns && history->name != NULL; i++) {
        free((void *)(uintptr_t)history->name[i]);
    }
    free(history->name);
    free(history->epoch);
    free(history->value);
    free(history->present);
    memset(history, 0, sizeof(*history));
}

/* Makes the array larger, or fails and leaves it. */
static bool grow(void **array, size_t count, size_t size, HncError *error) {
    void *larger = realloc(*array, count * size + 1);
    if (larger == NULL) {
        return hnc_fail(error, HNC_ERROR_MEMORY, "out of memory");
    }
    *array = larger;
    return true;
}

bool hnc_history_add(HncHistory *history, int epoch, const double *value, const bool *present, HncError *error) {
    if (history->rows == history->capacity) {
        int capacity = history->capacity ? history->capacity * 2 : 16;
        size_t cells = (size_t)capacity * (size_t)history->columns;
        void *epochs = history->epoch, *values = history->value, *presents = history->present;
        bool good = grow(&epochs, (size_t)capacity, sizeof(int), error);
        history->epoch = epochs;
        good = good && grow(&values, cells, sizeof(double), error);
        history->value = values;
        good = good && grow(&presents, cells, sizeof(bool), error);
        history->present = presents;
        if (!good) {
            return false;
        }
        history->capacity = capacity;
    }
    size_t first = (size_t)history->rows * (size_t)history->columns;
    history->epoch[history->rows++] = epoch;
    for (int i = 0; i < history->columns; i++) {
        history->value[first + (size_t)i] = value[i];
        history->present[first + (size_t)i] = present[i];
    }
    return true;
}

int hnc_history_column(const HncHistory *history, const char *name) {
    for (int i = 0; i < history->columns; i++) {
        if (strcmp(history->name[i], name) == 0) {
            return i;
        }
    }
    return -1;
}

typedef struct {
    const char *name;
    int index;
} Column;

static int compare_column(const void *a, const void *b) {
    return strcmp(((const Column *)a)->name, ((const Column *)b)->name);
}

static void put(HncWriter *writer, const char *text) {
    hnc_writer_put(writer, text, strlen(text));
}

/* A name with a separator or a quote in it stands in quotes, as Python's csv module writes it. */
static void put_name(HncWriter *writer, const char *name, char separator) {
    if (strchr(name, separator) == NULL && strpbrk(name, "\"\r\n") == NULL) {
        put(writer, name);
        return;
    }
    put(writer, "\"");
    for (const char *c = name; *c != '\0'; c++) {
        put(writer, *c == '"' ? "\"" : "");
        hnc_writer_put(writer, c, 1);
    }
    put(writer, "\"");
}

static void put_row(HncWriter *writer, const HncHistory *history, const Column *column, int row, const char *between) {
    char text[32];
    snprintf(text, sizeof(text), "%d", history->epoch[row]);
    put(writer, text);
    for (int i = 0; i < history->columns; i++) {
        size_t cell = (size_t)row * (size_t)history->columns + (size_t)column[i].index;
        put(writer, between);
        hnc_double_text(history->value[cell], text);
        put(writer, history->present[cell] ? text : "NA");
    }
    put(writer, "\n");
}

/* `before`, a header unless something stands before, and the rows from `first` on. */
static bool write_rows(const HncHistory *history, const char *path, char separator, const char *before, size_t length, int first, HncError *error) {
    Column *column = hnc_allocate((size_t)history->columns, sizeof(*column), error);
    if (column == NULL) {
        return false;
    }
    for (int i = 0; i < history->columns; i++) {
        column[i] = (Column){history->name[i], i};
    }
    qsort(column, (size_t)history->columns, sizeof(*column), compare_column);
    HncWriter writer;
    char between[2] = {separator, '\0'};
    if (hnc_writer_open(&writer, path, error)) {
        hnc_writer_put(&writer, before, length);
        put(&writer, length == 0 ? "epoch" : "");
        for (int i = 0; i < history->columns && length == 0; i++) {
            put(&writer, between);
            put_name(&writer, column[i].name, separator);
        }
        put(&writer, length == 0 ? "\n" : "");
        for (int row = first; row < history->rows; row++) {
            put_row(&writer, history, column, row, between);
        }
    }
    free(column);
    return hnc_writer_commit(&writer);
}

bool hnc_history_write(const HncHistory *history, const char *path, char separator, HncError *error) {
    return write_rows(history, path, separator, NULL, 0, 0, error);
}

bool hnc_history_append(const HncHistory *history, const char *path, char separator, const char *before, size_t length, HncError *error) {
    return write_rows(history, path, separator, before, length, history->rows - 1, error);
}
