/*
 * model.c - the model file for columns that were looked at: a branch for each kind of input, one output for the target. Its words stand in
 * templates/start.
 */
#include "emit/emit.h"
#include "start/start.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_CLASSES = 20, SIDE_MOST = 64, TOKENS = 5000, SOUND_MOST = 160000 };

/* A name as YAML: bare where that is sure to be a string, else in quotes. */
static const char *quoted(Arena *arena, const char *text) {
    static const char *const words[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"};
    bool bare = isalpha((unsigned char)text[0]) != 0;
    for (const char *c = text; *c != '\0'; c++) {
        bare = bare && (isalnum((unsigned char)*c) || *c == '_');
    }
    const char *lower = arena_strdup(arena, text);
    for (char *c = (char *)(uintptr_t)lower; *c != '\0'; c++) {
        *c = (char)tolower((unsigned char)*c);
    }
    for (int i = 0; i < COUNT_OF(words); i++) {
        bare = bare && strcmp(lower, words[i]) != 0;
    }
    if (bare) {
        return text;
    }
    Text out;
    text_init(&out, arena);
    text_json_string(&out, text);
    return out.data;
}

/* The columns of one kind together: their names as a list, how many, the most levels. */
static void put_group(Arena *arena, Templates *page, const char *key, const StartColumn *column, int columns, int target, ColumnKind kind) {
    Text names;
    text_init(&names, arena);
    text_append(&names, "");
    int count = 0;
    int64_t levels = 0, missing = 0;
    for (int c = 0; c < columns; c++) {
        if (c != target && column[c].kind == kind) {
            text_printf(&names, "%s%s", count > 0 ? ", " : "", quoted(arena, column[c].name));
            levels = column[c].distinct > levels ? column[c].distinct : levels;
            missing += column[c].missing;
            count++;
        }
    }
    table_begin(page, key);
    table_string(page, "columns", names.data);
    table_int(page, "count", count);
    table_int(page, "levels", levels + 1);
    table_bool(page, "missing", missing > 0);
    table_end(page);
}

static const char *array_shape(Arena *arena, const HncColumn *column) {
    Text out;
    text_init(&out, arena);
    text_append(&out, "[");
    for (int i = 0; i < column->rank; i++) {
        text_printf(&out, "%s%lld", i > 0 ? ", " : "", (long long)column->dim[i]);
    }
    text_append(&out, column->rank == 0 ? "1]" : "]");
    return out.data;
}

/* The inputs that stand alone: pictures, sounds, series, texts, arrays. */
static void put_inputs(Arena *arena, Templates *page, const StartColumn *column, int columns, int target) {
    static const char *const kinds[] = {[COLUMN_TEXT] = "text",     [COLUMN_IMAGE] = "image", [COLUMN_AUDIO] = "audio",
                                        [COLUMN_SERIES] = "series", [COLUMN_ARRAY] = "array", [COLUMN_LEFT_OUT] = NULL};
    table_begin(page, "inputs");
    for (int c = 0; c < columns; c++) {
        const StartColumn *of = &column[c];
        if (c == target || kinds[of->kind] == NULL) {
            continue;
        }
        bool picture = of->kind == COLUMN_IMAGE, sound = of->kind == COLUMN_AUDIO;
        table_begin(page, NULL);
        const int64_t *dim = of->column.dim;
        bool drawn = of->kind == COLUMN_ARRAY && of->column.rank == 3 && dim[0] >= 8 && dim[1] >= 8 && (dim[2] == 1 || dim[2] == 3);
        table_string(page, "kind", drawn ? "picture" : kinds[of->kind]);
        table_bool(page, "bytes", of->kind == COLUMN_ARRAY && of->column.type == HNC_FILE_U8);
        table_string(page, "name", of->port);
        table_string(page, "column", quoted(arena, of->name));
        table_int(page, "rows", picture && of->size[0] > SIDE_MOST ? SIDE_MOST : sound && of->size[0] > SOUND_MOST ? SOUND_MOST : of->size[0]);
        table_int(page, "columns", picture && of->size[1] > SIDE_MOST ? SIDE_MOST : of->size[1]);
        table_int(page, "channels", of->size[2]);
        table_int(page, "words", of->longest);
        table_int(page, "tokens", TOKENS);
        table_string(page, "shape", array_shape(arena, &of->column));
        table_int(page, "rank", of->column.rank);
        table_end(page);
    }
    table_end(page);
    table_begin(page, "left_out");
    for (int c = 0; c < columns; c++) {
        if (c != target && column[c].kind == COLUMN_LEFT_OUT) {
            table_begin(page, NULL);
            table_string(page, "name", quoted(arena, column[c].name));
            table_string(page, "why", column[c].why);
            table_end(page);
        }
    }
    table_end(page);
}

static const char *class_list_text(Arena *arena, const StartColumn *of) {
    Text out;
    text_init(&out, arena);
    text_append(&out, "");
    for (int64_t i = 0; i < of->distinct; i++) {
        text_printf(&out, "%s%s", i > 0 ? ", " : "", quoted(arena, of->value[i]));
    }
    return out.data;
}

/* An array of class numbers: 0, 1, 2 ... */
static bool is_class_numbers(const StartColumn *of) {
    if (of->kind != COLUMN_ARRAY || of->column.rank != 0 || !of->whole || of->distinct < 2 || of->distinct > CLASSES_MOST) {
        return false;
    }
    for (int64_t i = 0; i < of->distinct; i++) {
        if (strtod(of->value[i], NULL) != (double)i) {
            return false;
        }
    }
    return true;
}

const char *start_model(Arena *arena, Diagnostics *diag, const char *name, const char *data, const char *templates, const StartColumn *column,
                        int columns, int target) {
    const StartColumn *of = &column[target];
    bool array = of->kind == COLUMN_ARRAY && !is_class_numbers(of), few = of->distinct <= NUMBER_CLASSES && of->whole && of->distinct * 5 <= of->rows;
    bool numbers = array || (of->kind == COLUMN_NUMBERS && !few);
    if (!array && !numbers && (of->distinct < 2 || of->distinct > CLASSES_MOST)) {
        diag_file_error(diag, data, "target", "the column `%s` is no target that can be learned: it has %s%lld different values", of->name,
                        of->distinct == DISTINCT_MOST ? "more than " : "", (long long)of->distinct);
        return NULL;
    }
    int inputs = 0;
    for (int c = 0; c < columns; c++) {
        inputs += c != target && column[c].kind != COLUMN_LEFT_OUT;
    }
    if (inputs == 0) {
        diag_file_error(diag, data, "no-inputs", "no column besides `%s` can be an input", of->name);
        return NULL;
    }
    Templates *page = templates_new(arena, diag, templates);
    if (page == NULL) {
        return NULL;
    }
    int64_t elements = 1;
    for (int i = 0; i < of->column.rank && array; i++) {
        elements *= of->column.dim[i];
    }
    table_string(page, "name", name);
    table_string(page, "data", quoted(arena, data));
    table_string(page, "target", quoted(arena, of->name));
    table_string(page, "output", of->port);
    table_string(page, "task", array ? "array" : numbers ? "numbers" : of->distinct == 2 ? "binary" : "classes");
    table_int(page, "classes", numbers ? elements : of->distinct);
    table_string(page, "class_names", numbers ? "" : class_list_text(arena, of));
    table_bool(page, "target_missing", of->missing > 0);
    put_group(arena, page, "numbers", column, columns, target, COLUMN_NUMBERS);
    put_group(arena, page, "categories", column, columns, target, COLUMN_CATEGORY);
    put_inputs(arena, page, column, columns, target);
    const char *text = templates_render_plain(page, "start/model.yaml.tmpl");
    templates_free(page);
    return text;
}
