/*
 * csv.c - tables of text: comma separated values as RFC 4180 has them, tab separated values, and lines.
 *
 * The file is mapped; opening it notes where each record starts and checks that it has all its cells, so that a fault is named before anything runs
 * and reading row n later touches only its own bytes. What is kept in memory is eight bytes a row.
 */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static bool map_text(Source *source, HncError *error) {
    struct stat status;
    int file = open(source->path, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0) {
        data_fail(error, HNC_ERROR_IO, "%s: cannot open: %s", source->path, strerror(errno));
        if (file >= 0) {
            close(file);
        }
        return false;
    }
    if (!S_ISREG(status.st_mode)) {
        close(file);
        return data_fail(error, HNC_ERROR_IO, "%s: not a regular file", source->path);
    }
    source->size = (size_t)status.st_size;
    void *map = source->size > 0 ? mmap(NULL, source->size, PROT_READ, MAP_PRIVATE, file, 0) : NULL;
    int reason = errno;
    close(file);
    if (map == MAP_FAILED) {
        return data_fail(error, HNC_ERROR_IO, "%s: cannot map it: %s", source->path, strerror(reason));
    }
    source->bytes = map;
    return true;
}

void text_close(Source *source) {
    if (source->bytes != NULL) {
        munmap((void *)(uintptr_t)source->bytes, source->size);
    }
    free(source->start);
}

static size_t after_mark(const Source *source) {
    return source->size >= 3 && memcmp(source->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int64_t line_of(const Source *source, uint64_t offset) {
    int64_t line = 1;
    for (uint64_t i = 0; i < offset; i++) {
        line += source->bytes[i] == '\n';
    }
    return line;
}

int64_t csv_line(const Source *source, int64_t row) {
    return line_of(source, source->start[row]);
}

static bool fault(const Source *source, uint64_t offset, const char *what, HncError *error) {
    return data_fail(error, HNC_ERROR_DATA, "%s: line %lld: %s", source->path, (long long)line_of(source, offset), what);
}

/* Reads the record at `at`: its cells go to `record` unless that is NULL. *next: where the following one starts. */
static bool scan(const Source *source, uint64_t at, Record *record, int most, int *cells, uint64_t *next, HncError *error) {
    const char *bytes = source->bytes;
    const uint64_t begin = at, size = source->size;
    size_t length = 0;
    *cells = 0;
    for (bool more = true; more;) {
        if (record != NULL && *cells < most) {
            record->cell[*cells] = record->text + length;
        }
        bool quoted = source->quotes && at < size && bytes[at] == '"';
        if (quoted) {
            for (at++;; at++) {
                if (at >= size) {
                    return fault(source, begin, "a quotation mark is opened and not closed again", error);
                }
                if (bytes[at] == '"' && (at + 1 >= size || bytes[at + 1] != '"')) {
                    at++;
                    break;
                }
                at += bytes[at] == '"';
                if (record != NULL) {
                    record->text[length++] = bytes[at];
                }
            }
        }
        while (at < size && bytes[at] != source->separator && bytes[at] != '\n' &&
               !(bytes[at] == '\r' && (at + 1 >= size || bytes[at + 1] == '\n'))) {
            if (quoted) {
                return fault(source, at, "something follows the quotation mark that ends a cell", error);
            }
            if (bytes[at] == '\0') {
                return fault(source, at, "a byte 0 in the text", error);
            }
            if (record != NULL) {
                record->text[length++] = bytes[at];
            }
            at++;
        }
        if (record != NULL) {
            record->text[length++] = '\0';
        }
        ++*cells;
        more = at < size && bytes[at] == source->separator;
        at += more;
    }
    at += at < size && bytes[at] == '\r';
    at += at < size && bytes[at] == '\n';
    *next = at;
    return true;
}

static bool is_blank(const Source *source, uint64_t at) {
    return source->bytes[at] == '\n' || (source->bytes[at] == '\r' && at + 1 < source->size && source->bytes[at + 1] == '\n');
}

/* A record's cells are never longer than its bytes, plus one for each 0. */
static bool record_room(const Source *source, uint64_t begin, uint64_t end, Record *record, HncError *error) {
    size_t bytes = (size_t)(end - begin) + 2;
    if (bytes > record->capacity) {
        free(record->text);
        record->text = data_allocate(bytes * 2, 1, error);
        record->capacity = record->text != NULL ? bytes * 2 : 0;
    }
    if (record->cell == NULL) {
        record->cell = data_allocate((uint64_t)source->columns + 1, sizeof(char *), error);
    }
    return record->text != NULL && record->cell != NULL;
}

bool source_add_column(Source *source, const char *name, size_t length, HncError *error) {
    HncColumn *column = realloc(source->column, sizeof(*column) * (size_t)(source->columns + 1));
    if (column == NULL) {
        return data_fail(error, HNC_ERROR_MEMORY, "out of memory");
    }
    source->column = column;
    column[source->columns] = (HncColumn){.name = data_copy(name, length, error), .text = true};
    return column[source->columns++].name != NULL;
}

static bool read_header(Source *source, uint64_t at, uint64_t next, int cells, HncError *error) {
    Record record = {.row = -1};
    source->columns = cells;
    bool good = record_room(source, at, next, &record, error) && scan(source, at, &record, cells, &cells, &next, error);
    source->columns = 0;
    for (int i = 0; i < cells && good; i++) {
        for (int other = 0; other < i && good; other++) {
            if (strcmp(record.cell[i], record.cell[other]) == 0) {
                good = data_fail(error, HNC_ERROR_DATA, "%s: two columns are called '%s'", source->path, record.cell[i]);
            }
        }
        good = good && source_add_column(source, record.cell[i], strlen(record.cell[i]), error);
    }
    free(record.text);
    free(record.cell);
    return good;
}

static bool add_row(Source *source, uint64_t at, int64_t *capacity, HncError *error) {
    if (source->rows == *capacity) {
        int64_t wanted = *capacity > 0 ? *capacity * 2 : 1024;
        uint64_t *start = realloc(source->start, (size_t)wanted * sizeof(*start));
        if (start == NULL) {
            return data_fail(error, HNC_ERROR_MEMORY, "out of memory");
        }
        source->start = start;
        *capacity = wanted;
    }
    source->start[source->rows++] = at;
    return true;
}

bool csv_open(Source *source, char separator, HncError *error) {
    static const char *const tabs[] = {".tsv", ".tab", NULL};
    bool by_tabs = data_has_ending(source->path, tabs);
    source->kind = SOURCE_CSV;
    source->separator = separator != '\0' ? separator : by_tabs ? '\t' : ',';
    source->quotes = source->separator != '\t'; /* a quotation mark in tab separated values is a letter like others */
    if (!map_text(source, error)) {
        return false;
    }
    int cells = 0;
    int64_t capacity = 0;
    uint64_t at = after_mark(source), next = at;
    if (source->bytes == NULL || at >= source->size) {
        return data_fail(error, HNC_ERROR_DATA, "%s: the file is empty; its first line names the columns", source->path);
    }
    if (!scan(source, at, NULL, 0, &cells, &next, error) || !read_header(source, at, next, cells, error)) {
        return false;
    }
    for (at = next; at < source->size; at = next) {
        if (source->columns > 1 && is_blank(source, at)) {
            next = at + (source->bytes[at] == '\r' ? 2 : 1);
            continue;
        }
        if (!scan(source, at, NULL, 0, &cells, &next, error)) {
            return false;
        }
        if (cells != source->columns) {
            char what[120];
            snprintf(what, sizeof(what), "row %lld has %d cells, but there are %d columns", (long long)source->rows + 1, cells, source->columns);
            return fault(source, at, what, error);
        }
        if (!add_row(source, at, &capacity, error)) {
            return false;
        }
    }
    return source->rows > 0 || data_fail(error, HNC_ERROR_DATA, "%s: no rows below the names of the columns", source->path);
}

bool lines_open(Source *source, HncError *error) {
    source->kind = SOURCE_LINES;
    int64_t capacity = 0;
    if (!map_text(source, error) || !source_add_column(source, source->name, strlen(source->name), error)) {
        return false;
    }
    for (uint64_t at = source->bytes != NULL ? after_mark(source) : 0; at < source->size;) {
        if (!add_row(source, at, &capacity, error)) {
            return false;
        }
        const char *end = memchr(source->bytes + at, '\n', source->size - (size_t)at);
        at = end != NULL ? (uint64_t)(end - source->bytes) + 1 : source->size;
    }
    return source->rows > 0 || data_fail(error, HNC_ERROR_DATA, "%s: the file is empty", source->path);
}

bool csv_record(const Source *source, int64_t row, Record *record, HncError *error) {
    uint64_t at = source->start[row], next = row + 1 < source->rows ? source->start[row + 1] : source->size;
    record->row = -1;
    if (!record_room(source, at, next, record, error)) {
        return false;
    }
    if (source->kind == SOURCE_LINES) {
        size_t length = (size_t)(next - at);
        while (length > 0 && (source->bytes[at + length - 1] == '\n' || source->bytes[at + length - 1] == '\r')) {
            length--;
        }
        memcpy(record->text, source->bytes + at, length);
        record->text[length] = '\0';
        record->cell[0] = record->text;
    } else {
        int cells = 0;
        if (!scan(source, at, record, source->columns, &cells, &next, error)) {
            return false;
        }
        if (cells != source->columns) {
            return fault(source, at, "the file has changed while it was read", error);
        }
    }
    record->row = row;
    return true;
}
