/* table.c - sources side by side: row n of one belongs to row n of the others. */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <errno.h>
#include <sys/stat.h>

bool arrays_open(Source *source, HncError *error) {
    source->kind = SOURCE_ARRAYS;
    source->npz = hnc_npz_open(source->path, error);
    if (source->npz == NULL) {
        return false;
    }
    int count = hnc_npz_count(source->npz);
    source->column = data_allocate((uint64_t)count, sizeof(*source->column), error);
    source->mapped = data_allocate((uint64_t)count, sizeof(*source->mapped), error);
    if (source->column == NULL || source->mapped == NULL) {
        return false;
    }
    /* Arrays of another length than the first are no columns: they are left out, so that a file may hold more than samples. */
    source->rows = -1;
    for (int i = 0; i < count; i++) {
        const HncArray *array = hnc_npz_at(source->npz, i);
        if (array->rank > 0 && array->dim[0] > source->rows) {
            source->rows = array->dim[0];
        }
    }
    for (int i = 0; i < count; i++) {
        const HncArray *array = hnc_npz_at(source->npz, i);
        const char *name = array->name[0] != '\0' ? array->name : source->name;
        HncColumn *column = &source->column[source->columns];
        *column = (HncColumn){.name = data_copy(name, strlen(name), error), .type = array->type, .rank = array->rank - 1};
        if (column->name == NULL) {
            return false;
        }
        source->columns++;
        if (array->rank < 1 || array->dim[0] != source->rows) {
            column->rank = -1; /* no column: never found */
            continue;
        }
        memcpy(column->dim, array->dim + 1, sizeof(array->dim[0]) * (size_t)(array->rank - 1));
    }
    return source->rows > 0 || data_fail(error, HNC_ERROR_DATA, "%s: no arrays with samples in it", source->path);
}

static bool source_open(Source *source, const HncFile *file, char separator, HncError *error) {
    static const char *const tables[] = {".csv", ".tsv", ".tab", NULL}, *const arrays[] = {".npz", ".npy", NULL}, *const lines[] = {".txt", NULL};
    struct stat status;
    source->name = data_copy(file->name, strlen(file->name), error);
    source->path = data_copy(file->path, strlen(file->path), error);
    source->folder = data_folder_of(file->path, error);
    if (source->name == NULL || source->path == NULL || source->folder == NULL) {
        return false;
    }
    if (stat(file->path, &status) != 0) {
        return data_fail(error, HNC_ERROR_IO, "%s: cannot open: %s", file->path, strerror(errno));
    }
    if (S_ISDIR(status.st_mode)) {
        return folder_open(source, error);
    }
    if (data_has_ending(file->path, tables)) {
        return csv_open(source, separator, error);
    }
    if (data_has_ending(file->path, arrays)) {
        return arrays_open(source, error);
    }
    if (data_has_ending(file->path, lines)) {
        return lines_open(source, error);
    }
    return data_fail(error, HNC_ERROR_DATA, "%s: what is in it? Names of data end in .csv, .tsv, .txt, .npz or .npy, or are folders", file->path);
}

static bool collect_columns(HncTable *table, HncError *error) {
    int count = 0;
    for (int i = 0; i < table->sources; i++) {
        count += table->source[i].columns;
    }
    table->column = data_allocate((uint64_t)count, sizeof(*table->column), error);
    table->inside = data_allocate((uint64_t)count, sizeof(*table->inside), error);
    if (table->column == NULL || table->inside == NULL) {
        return false;
    }
    for (int i = 0; i < table->sources; i++) {
        for (int c = 0; c < table->source[i].columns; c++) {
            if (table->source[i].column[c].rank >= 0) {
                table->column[table->columns] = table->source[i].column[c];
                table->column[table->columns].source = i;
                table->inside[table->columns++] = c;
            }
        }
    }
    return true;
}

HncTable *hnc_table_open(const HncFile *file, int count, char separator, HncError *error) {
    HncTable *table = data_allocate(1, sizeof(*table), error);
    if (table == NULL) {
        return NULL;
    }
    table->source = data_allocate((uint64_t)count, sizeof(*table->source), error);
    bool good = table->source != NULL;
    for (int i = 0; i < count && good; i++) {
        table->sources++;
        good = source_open(&table->source[i], &file[i], separator, error);
        if (good && i > 0 && table->source[i].rows != table->rows) {
            good = data_fail(error, HNC_ERROR_DATA, "%s has %lld rows, but %s has %lld: they belong together row by row", file[i].path,
                             (long long)table->source[i].rows, file[0].path, (long long)table->rows);
        }
        table->rows = table->source[i].rows;
    }
    if (!good || !collect_columns(table, error)) {
        hnc_table_close(table);
        return NULL;
    }
    return table;
}

void hnc_table_close(HncTable *table) {
    if (table == NULL) {
        return;
    }
    for (int i = 0; i < table->sources; i++) {
        Source *source = &table->source[i];
        text_close(source);
        for (int c = 0; c < source->columns; c++) {
            free((void *)(uintptr_t)source->column[c].name);
        }
        for (int64_t row = 0; source->entry != NULL && row < 2 * source->rows; row++) {
            free(source->entry[row]);
        }
        hnc_npz_close(source->npz);
        free(source->entry);
        free(source->mapped);
        free(source->column);
        free(source->name);
        free(source->path);
        free(source->folder);
    }
    free(table->source);
    free(table->column);
    free(table->inside);
    free(table);
}

int64_t hnc_table_rows(const HncTable *table) {
    return table->rows;
}

int hnc_table_column_count(const HncTable *table) {
    return table->columns;
}

const HncColumn *hnc_table_column(const HncTable *table, int index) {
    return &table->column[index];
}

const char *hnc_table_folder(const HncTable *table, int column) {
    return table->source[table->column[column].source].folder;
}

int hnc_table_find(const HncTable *table, const char *name) {
    int found = HNC_COLUMN_UNKNOWN;
    for (int i = 0; i < table->columns; i++) {
        const char *source = table->source[table->column[i].source].name;
        size_t length = strlen(source);
        if (strncmp(name, source, length) == 0 && name[length] == '.' && strcmp(name + length + 1, table->column[i].name) == 0) {
            return i;
        }
        if (strcmp(name, table->column[i].name) == 0) {
            found = found == HNC_COLUMN_UNKNOWN ? i : HNC_COLUMN_AMBIGUOUS;
        }
    }
    return found;
}

const char *hnc_table_names(const HncTable *table, char *buffer, size_t size) {
    size_t length = 0;
    buffer[0] = '\0';
    for (int i = 0; i < table->columns; i++) {
        if (length + strlen(table->column[i].name) + 24 > size) {
            snprintf(buffer + length, size - length, " and %d more", table->columns - i);
            break;
        }
        length += (size_t)snprintf(buffer + length, size - length, "%s'%s'", i > 0 ? ", " : "", table->column[i].name);
    }
    return buffer;
}

const char *hnc_table_place(const HncTable *table, int column, int64_t row, char *buffer, size_t size) {
    const HncColumn *which = &table->column[column];
    const Source *source = &table->source[which->source];
    switch (source->kind) {
    case SOURCE_CSV:
        snprintf(buffer, size, "%s: row %lld (line %lld), column '%s'", source->path, (long long)row + 1, (long long)csv_line(source, row),
                 which->name);
        break;
    case SOURCE_LINES: snprintf(buffer, size, "%s: line %lld", source->path, (long long)row + 1); break;
    case SOURCE_FOLDER: snprintf(buffer, size, "%s/%s", source->path, source->entry[2 * row]); break;
    case SOURCE_ARRAYS: snprintf(buffer, size, "%s: row %lld of '%s'", source->path, (long long)row + 1, which->name); break;
    }
    return buffer;
}

/* ---- rows */

struct HncRow {
    const HncTable *table;
    Record *record; /* one a source */
};

HncRow *hnc_row_new(const HncTable *table, HncError *error) {
    HncRow *row = data_allocate(1, sizeof(*row), error);
    if (row == NULL) {
        return NULL;
    }
    row->table = table;
    row->record = data_allocate((uint64_t)table->sources, sizeof(*row->record), error);
    if (row->record == NULL) {
        free(row);
        return NULL;
    }
    for (int i = 0; i < table->sources; i++) {
        row->record[i].row = -1;
    }
    return row;
}

void hnc_row_free(HncRow *row) {
    if (row == NULL) {
        return;
    }
    for (int i = 0; i < row->table->sources; i++) {
        free(row->record[i].text);
        free(row->record[i].cell);
    }
    free(row->record);
    free(row);
}

const char *hnc_row_text(HncRow *row, int64_t number, int column, HncError *error) {
    const HncTable *table = row->table;
    int which = table->column[column].source, inside = table->inside[column];
    const Source *source = &table->source[which];
    if (source->kind == SOURCE_FOLDER) {
        return source->entry[2 * number + inside];
    }
    if (row->record[which].row != number && !csv_record(source, number, &row->record[which], error)) {
        return NULL;
    }
    return row->record[which].cell[inside];
}

bool hnc_table_array(const HncTable *table, int64_t number, int column, HncType type, void *to, unsigned flags, HncError *error) {
    const HncColumn *which = &table->column[column];
    const Source *source = &table->source[which->source];
    int inside = table->inside[column];
    uint64_t count = 1;
    for (int i = 0; i < which->rank; i++) {
        count *= (uint64_t)which->dim[i];
    }
    if (source->mapped[inside] == NULL) {
        return data_fail(error, HNC_ERROR_DATA, "%s: '%s' is not in use", source->path, which->name);
    }
    return hnc_npz_convert(source->npz, inside, source->mapped[inside], (uint64_t)number * count, (size_t)count, type, to, flags, error);
}

/* Arrays that are used are mapped when the data set is opened: reading them later changes nothing that threads share. */
bool hnc_table_map(HncTable *table, int column, HncError *error) {
    Source *source = &table->source[table->column[column].source];
    int inside = table->inside[column];
    if (source->kind == SOURCE_ARRAYS && source->mapped[inside] == NULL) {
        source->mapped[inside] = hnc_npz_map(source->npz, inside, error);
        return source->mapped[inside] != NULL;
    }
    return true;
}
