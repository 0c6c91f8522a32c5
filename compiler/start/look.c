/*
 * look.c - what the columns of a table hold. A number is what strtod reads to the end; names of files are told by their endings; texts with few
 * different values are categories.
 */
#include "start/start.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { WORDS_MOST = 512, CATEGORY_MOST = 100 };

static const char *const missing_texts[] = {"", "NA", "N/A", "nan", "NaN", "null", "?"}; /* as the data section has them */

static bool is_missing(const char *text) {
    for (int i = 0; i < COUNT_OF(missing_texts); i++) {
        if (strcmp(text, missing_texts[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool ends_in(const char *text, const char *const *endings) {
    size_t length = strlen(text);
    for (; *endings != NULL; endings++) {
        size_t size = strlen(*endings);
        if (length > size && strcasecmp(text + length - size, *endings) == 0) {
            return true;
        }
    }
    return false;
}

/* What is known of a column while rows are read. */
typedef struct {
    bool numbers, whole, image, audio, series;
    int64_t words[WORDS_MOST + 1], all_words, longest_text;
    const char **slot; /* a hash table of the different texts */
    uint32_t slots;
} Look;

static int count_words(const char *text) {
    int words = 0;
    for (bool inside = false; *text != '\0'; text++) {
        bool blank = isspace((unsigned char)*text) != 0;
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

static void note_distinct(Arena *arena, Look *look, StartColumn *column, const char *text) {
    uint64_t hash = hash_bytes(0, text, strlen(text));
    for (uint32_t i = 0; column->distinct < DISTINCT_MOST && i < look->slots; i++) {
        const char **slot = &look->slot[(hash + i) % look->slots];
        if (*slot == NULL) {
            *slot = arena_strdup(arena, text);
            column->value[column->distinct++] = *slot;
            return;
        }
        if (strcmp(*slot, text) == 0) {
            return;
        }
    }
}

static void look_at(Arena *arena, Look *look, StartColumn *column, const char *text) {
    static const char *const images[] = {".png", ".jpg", ".jpeg", NULL}, *const sounds[] = {".wav", ".flac", ".ogg", NULL},
                             *const tables[] = {".csv", ".tsv", NULL};
    column->rows++;
    if (is_missing(text)) {
        column->missing++;
        return;
    }
    char *end = NULL;
    double number = strtod(text, &end);
    while (end != text && isspace((unsigned char)*end)) {
        end++;
    }
    look->numbers = look->numbers && end != text && *end == '\0' && isfinite(number);
    look->whole = look->whole && number == floor(number) && fabs(number) < 1e9;
    look->image = look->image && ends_in(text, images);
    look->audio = look->audio && ends_in(text, sounds);
    look->series = look->series && ends_in(text, tables);
    int words = count_words(text);
    look->words[words < WORDS_MOST ? words : WORDS_MOST]++;
    look->all_words += words;
    note_distinct(arena, look, column, text);
}

static int compare_texts(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int compare_numbers(const void *a, const void *b) {
    double x = strtod(*(const char *const *)a, NULL), y = strtod(*(const char *const *)b, NULL);
    return x < y ? -1 : x > y;
}

static void settle(Arena *arena, const Look *look, StartColumn *column) {
    int64_t there = column->rows - column->missing;
    bool all_different = column->distinct == there || column->distinct == DISTINCT_MOST;
    size_t length = strlen(column->name);
    bool called_id = strcasecmp(column->name, "id") == 0 || strcasecmp(column->name, "index") == 0 || column->name[0] == '\0' ||
                     (length > 3 && strcasecmp(column->name + length - 3, "_id") == 0);
    column->whole = look->numbers && look->whole;
    qsort(column->value, (size_t)column->distinct, sizeof *column->value, look->numbers ? compare_numbers : compare_texts);
    for (int64_t sum = 0; column->longest < WORDS_MOST && sum * 100 < there * 95; column->longest++) {
        sum += look->words[column->longest];
    }
    column->longest = column->longest > 4 ? column->longest : 4;
    if (there == 0 || column->distinct < 2) {
        column->kind = COLUMN_LEFT_OUT;
        column->why = there == 0 ? "nothing stands in it" : "it is the same everywhere";
    } else if (called_id && all_different) {
        column->kind = COLUMN_LEFT_OUT;
        column->why = "it only numbers the rows";
    } else if (look->numbers) {
        column->kind = COLUMN_NUMBERS;
    } else if (look->image || look->audio || look->series) {
        column->kind = look->image ? COLUMN_IMAGE : look->audio ? COLUMN_AUDIO : COLUMN_SERIES;
        if (column->missing > 0) {
            column->kind = COLUMN_LEFT_OUT;
            column->why = arena_printf(arena, "%lld of its files are missing", (long long)column->missing);
        }
    } else if (column->distinct <= CATEGORY_MOST && column->distinct * 2 <= there) {
        column->kind = COLUMN_CATEGORY;
    } else if ((double)look->all_words >= 1.5 * (double)there) {
        column->kind = COLUMN_TEXT;
    } else {
        column->kind = COLUMN_LEFT_OUT;
        column->why = arena_printf(arena, "it has %s%lld different texts of one word", column->distinct == DISTINCT_MOST ? "more than " : "",
                                   (long long)column->distinct);
    }
}

/* Sizes from the first file of a column. */
static bool measure(Arena *arena, const HncTable *table, int index, StartColumn *column, HncError *error) {
    const char *folder = hnc_table_folder(table, index), *name = column->value[0];
    const char *path = name[0] == '/' ? name : arena_printf(arena, "%s/%s", folder, name);
    if (column->kind == COLUMN_IMAGE) {
        unsigned char *pixels = hnc_image_read(path, 3, &column->size[0], &column->size[1], error);
        if (pixels == NULL) {
            return false;
        }
        column->size[2] = 1;
        for (int64_t i = 0; i < (int64_t)column->size[0] * column->size[1]; i++) {
            bool grey = pixels[i * 3] == pixels[i * 3 + 1] && pixels[i * 3] == pixels[i * 3 + 2];
            column->size[2] = grey ? column->size[2] : 3;
        }
        free(pixels);
    } else if (column->kind == COLUMN_AUDIO) {
        float *samples = hnc_audio_read(path, 0, &column->size[0], error);
        free(samples);
        return samples != NULL;
    } else if (column->kind == COLUMN_SERIES) {
        HncFile file = {"series", path};
        HncTable *series = hnc_table_open(&file, 1, '\0', error);
        if (series == NULL) {
            return false;
        }
        column->size[0] = (int)hnc_table_rows(series);
        column->size[1] = hnc_table_column_count(series);
        hnc_table_close(series);
    }
    return true;
}

/* A name for an input: letters, digits and underscores, different from the others. */
static const char *port_name(Arena *arena, const StartColumn *column, int before, const char *name) {
    char *port = arena_printf(arena, "%s%s", isalpha((unsigned char)name[0]) ? "" : "c_", name);
    for (char *c = port; *c != '\0'; c++) {
        *c = (char)(isalnum((unsigned char)*c) && (unsigned char)*c < 128 ? tolower((unsigned char)*c) : '_');
    }
    static const char *const taken[] = {"numbers", "missing", "categories", "levels", "kinds", "all"};
    bool clash = false;
    for (int i = 0; i < before; i++) {
        clash = clash || strcmp(column[i].port, port) == 0;
    }
    for (int i = 0; i < COUNT_OF(taken); i++) {
        clash = clash || strcmp(taken[i], port) == 0;
    }
    return clash ? arena_printf(arena, "%s_%d", port, before + 1) : port;
}

bool start_look(Arena *arena, HncTable *table, StartColumn **out, int *count, HncError *error) {
    int columns = hnc_table_column_count(table);
    int64_t rows = hnc_table_rows(table), step = rows > ROWS_READ ? (rows + ROWS_READ - 1) / ROWS_READ : 1;
    StartColumn *column = arena_new_array(arena, StartColumn, columns + 1);
    Look *look = arena_new_array(arena, Look, columns + 1);
    HncRow *row = hnc_row_new(table, error);
    if (row == NULL) {
        return false;
    }
    for (int c = 0; c < columns; c++) {
        const HncColumn *of = hnc_table_column(table, c);
        column[c].column = *of;
        column[c].name = arena_strdup(arena, of->name);
        column[c].port = port_name(arena, column, c, of->name);
        column[c].value = arena_new_array(arena, const char *, DISTINCT_MOST);
        look[c] = (Look){.numbers = true, .whole = true, .image = true, .audio = true, .series = true, .slots = 4 * DISTINCT_MOST};
        look[c].slot = arena_new_array(arena, const char *, look[c].slots);
    }
    bool good = true;
    for (int c = 0; c < columns && good; c++) {
        good = hnc_table_map(table, c, error);
    }
    for (int64_t r = 0; r < rows && good; r += step) {
        for (int c = 0; c < columns && good; c++) {
            char digits[32] = "";
            const char *text = digits;
            if (column[c].column.text) {
                text = hnc_row_text(row, r, c, error);
            } else if (column[c].column.rank == 0) {
                float value;
                good = hnc_table_array(table, r, c, HNC_F32, &value, HNC_ALLOW_NONFINITE, error);
                snprintf(digits, sizeof digits, "%.9g", good ? (double)value : 0.0);
            }
            good = good && text != NULL;
            if (good) {
                look_at(arena, &look[c], &column[c], text);
            }
        }
    }
    hnc_row_free(row);
    for (int c = 0; c < columns && good; c++) {
        settle(arena, &look[c], &column[c]);
        if (column[c].column.text) {
            good = measure(arena, table, c, &column[c], error);
        } else {
            column[c].kind = COLUMN_ARRAY;
        }
    }
    *out = column;
    *count = columns;
    return good;
}
