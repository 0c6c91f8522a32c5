/* raw.c - the values of one feature in one row: read from cells and files, checked, and put through prepare/. */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

bool scratch_open(Scratch *scratch, const HncDataSet *set, HncError *error) {
    int numbers = 1, texts = 1;
    *scratch = (Scratch){NULL, NULL, NULL, NULL};
    for (int i = 0; i < set->bounds; i++) {
        const Bound *bound = &set->bound[i];
        numbers = bound->each > numbers ? bound->each : numbers;
        texts = bound->feature->columns > texts ? bound->feature->columns : texts;
    }
    scratch->row = hnc_row_new(set->table, error);
    scratch->number = data_allocate((uint64_t)numbers, sizeof(float), error);
    scratch->text = data_allocate((uint64_t)texts, sizeof(char *), error);
    scratch->level = data_allocate((uint64_t)texts, sizeof(int32_t), error);
    if (scratch->row == NULL || scratch->number == NULL || scratch->text == NULL || scratch->level == NULL) {
        scratch_close(scratch);
        return false;
    }
    return true;
}

void scratch_close(Scratch *scratch) {
    hnc_row_free(scratch->row);
    free(scratch->number);
    free(scratch->text);
    free(scratch->level);
}

static bool fault(const HncDataSet *set, int column, int64_t row, HncError *error, const char *what, const char *text) {
    char place[400];
    return data_fail(error, HNC_ERROR_DATA, "%s: %s%.60s%s", hnc_table_place(set->table, column, row, place, sizeof(place)), text != NULL ? "'" : "",
                     text != NULL ? text : "", what);
}

bool is_missing(const HncDataSource *source, const char *text) {
    while (*text == ' ') {
        text++;
    }
    bool missing = *text == '\0';
    for (int i = 0; i < source->missings && !missing; i++) {
        missing = strcmp(text, source->missing[i]) == 0;
    }
    return missing;
}

/* A number from a cell: NaN where it is missing. */
static bool cell_number(const HncDataSet *set, int column, int64_t row, Scratch *scratch, double *value, HncError *error) {
    const char *text = hnc_row_text(scratch->row, row, column, error);
    if (text == NULL) {
        return false;
    }
    *value = (double)NAN;
    if (is_missing(&set->source, text)) {
        return true;
    }
    char *end = NULL;
    *value = strtod(text, &end);
    end += strspn(end, " ");
    if (end == text || *end != '\0') {
        return fault(set, column, row, error, "' is not a number", text);
    }
    if (isinf(*value) && (set->source.flags & HNC_ALLOW_NONFINITE) == 0) {
        return fault(set, column, row, error, "' is not finite", text);
    }
    return true;
}

bool raw_numbers(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, HncError *error) {
    const HncFeature *feature = bound->feature;
    if (bound->array) {
        bool may_miss = feature->kind == HNC_MISSING || feature->fill != HNC_FILL_ERROR;
        return hnc_table_array(set->table, row, bound->column[0], HNC_F32, scratch->number, set->source.flags | (may_miss ? HNC_ALLOW_NONFINITE : 0u),
                               error);
    }
    for (int i = 0; i < feature->columns; i++) {
        double value;
        if (!cell_number(set, bound->column[i], row, scratch, &value, error)) {
            return false;
        }
        if (isnan(value) && feature->kind != HNC_MISSING && feature->fill == HNC_FILL_ERROR && (set->source.flags & HNC_ALLOW_NONFINITE) == 0) {
            return fault(set, bound->column[i], row, error, "the number is missing; `missing: median` would fill it", NULL);
        }
        scratch->number[i] = (float)value;
    }
    return true;
}

bool raw_texts(const Bound *bound, int64_t row, Scratch *scratch, HncError *error) {
    for (int i = 0; i < bound->feature->columns; i++) {
        scratch->text[i] = hnc_row_text(scratch->row, row, bound->column[i], error);
        if (scratch->text[i] == NULL) {
            return false;
        }
    }
    return true;
}

/* The name of the file in a cell, to be freed. */
static char *cell_path(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, HncError *error) {
    int column = bound->column[0];
    const char *text = hnc_row_text(scratch->row, row, column, error);
    if (text == NULL) {
        return NULL;
    }
    if (text[0] == '\0') {
        fault(set, column, row, error, "the name of a file is missing", NULL);
        return NULL;
    }
    return data_join_path(hnc_table_folder(set->table, column), text, error);
}

/* Faults of files that a row names say which row that is. */
static bool file_fault(const HncDataSet *set, const Bound *bound, int64_t row, HncError *error) {
    char place[400], message[sizeof(error->message)];
    if (error->code == HNC_ERROR_MEMORY || set->table->source[set->table->column[bound->column[0]].source].kind == SOURCE_FOLDER) {
        return false; /* the file's own name says it */
    }
    memcpy(message, error->message, sizeof(message));
    return data_fail(error, error->code, "%s: %.400s", hnc_table_place(set->table, bound->column[0], row, place, 180), message);
}

bool raw_file_check(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, HncError *error) {
    struct stat status;
    char *path = cell_path(set, bound, row, scratch, error);
    bool good = path != NULL;
    if (good && (stat(path, &status) != 0 || access(path, R_OK) != 0)) {
        data_fail(error, HNC_ERROR_DATA, "there is no file '%s' that can be read", path);
        good = file_fault(set, bound, row, error);
    } else if (good && S_ISDIR(status.st_mode) != (bound->feature->kind == HNC_FRAMES)) {
        data_fail(error, HNC_ERROR_DATA, "'%s' is %sa folder", path, S_ISDIR(status.st_mode) ? "" : "not ");
        good = file_fault(set, bound, row, error);
    }
    free(path);
    return good;
}

float *raw_series(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, int *rows, HncError *error) {
    const HncFeature *feature = bound->feature;
    char *path = cell_path(set, bound, row, scratch, error);
    if (path == NULL) {
        return NULL;
    }
    HncFile file = {"series", path};
    HncTable *table = hnc_table_open(&file, 1, set->source.separator, error);
    float *out = NULL;
    HncRow *cells = table != NULL ? hnc_row_new(table, error) : NULL;
    bool good = cells != NULL && table->rows <= INT32_MAX / feature->channels;
    if (good) {
        *rows = (int)table->rows;
        out = data_allocate((uint64_t)table->rows, sizeof(float) * (size_t)feature->channels, error);
        good = out != NULL;
    }
    for (int channel = 0; good && channel < feature->channels; channel++) {
        int column = feature->series_columns > 0 ? hnc_table_find(table, feature->series_column[channel]) : channel;
        if (column < 0 || column >= table->columns || (feature->series_columns == 0 && table->columns != feature->channels)) {
            char names[200];
            good = data_fail(error, HNC_ERROR_DATA, "%s: %s%s%s; it has %s", path,
                             column < 0 ? "no column '" : "the number of columns is not that of the model",
                             column < 0 ? feature->series_column[channel] : "", column < 0 ? "'" : "", hnc_table_names(table, names, sizeof(names)));
        }
        for (int i = 0; good && i < *rows; i++) {
            const char *text = hnc_row_text(cells, i, column, error);
            char *end = NULL;
            float value = text != NULL ? strtof(text, &end) : 0;
            good = text != NULL;
            if (good && (end == text || *end != '\0' || !isfinite(value))) {
                char place[300];
                good = is_missing(&set->source, text) && feature->fill != HNC_FILL_ERROR;
                value = NAN;
                if (!good) {
                    data_fail(error, HNC_ERROR_DATA, "%s: '%.60s' is not a number", hnc_table_place(table, column, i, place, sizeof(place)), text);
                }
            }
            if (good) {
                out[(size_t)i * (size_t)feature->channels + (size_t)channel] = value;
            }
        }
    }
    hnc_row_free(cells);
    hnc_table_close(table);
    free(path);
    if (!good) {
        file_fault(set, bound, row, error);
        free(out);
        return NULL;
    }
    return out;
}

/* ---- into the port's type */

static bool store_numbers(const HncDataSet *set, const Bound *bound, int64_t row, const float *from, int64_t count, void *out, HncError *error) {
    for (int64_t i = 0; i < count; i++) {
        float value = from[i];
        switch (bound->port->type) {
        case HNC_F32: ((float *)out)[i] = value; break;
        case HNC_I32:
            if (!(value == floorf(value) && fabsf(value) < 2147483648.0f)) {
                return fault(set, bound->column[0], row, error, "the model wants whole numbers here", NULL);
            }
            ((int32_t *)out)[i] = (int32_t)value;
            break;
        default:
            if (!(value == floorf(value) && value >= 0 && value <= (bound->port->type == HNC_BOOL ? 1.0f : 255.0f))) {
                return fault(set, bound->column[0], row, error,
                             bound->port->type == HNC_BOOL ? "the model wants 0 or 1 here" : "the model wants 0 to 255 here", NULL);
            }
            ((unsigned char *)out)[i] = (unsigned char)value;
            break;
        }
    }
    return true;
}

/* Integers in the port's range? The place of a row takes a look at the whole file before it, so that only a fault is worth one. */
static bool check_range(const HncDataSet *set, const Bound *bound, int64_t row, const void *values, int64_t count, HncError *error) {
    char place[400];
    HncError ignored;
    return hnc_port_check(bound->port, values, (uint64_t)count, "", &ignored) ||
           hnc_port_check(bound->port, values, (uint64_t)count, hnc_table_place(set->table, bound->column[0], row, place, sizeof(place)), error);
}

static bool store_integers(const HncDataSet *set, const Bound *bound, int64_t row, const int32_t *from, int64_t count, void *out, HncError *error) {
    if (bound->port->type == HNC_I32) {
        memcpy(out, from, (size_t)count * sizeof(*from));
        return check_range(set, bound, row, out, count, error);
    }
    for (int64_t i = 0; i < count; i++) {
        if (bound->port->type == HNC_F32) {
            ((float *)out)[i] = (float)from[i];
        } else {
            ((unsigned char *)out)[i] = (unsigned char)from[i];
        }
    }
    return true;
}

static bool prepare_label(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    int32_t class_number = 0;
    int classes = bound->feature->words[0].count;
    if (bound->array) {
        char place[400];
        if (!hnc_table_array(set->table, row, bound->column[0], HNC_I32, &class_number, set->source.flags, error)) {
            return false;
        }
        if (class_number < 0 || class_number >= classes) {
            return data_fail(error, HNC_ERROR_DATA, "%s: class %d, but there are %d",
                             hnc_table_place(set->table, bound->column[0], row, place, sizeof(place)), class_number, classes);
        }
    } else {
        const char *text = hnc_row_text(scratch->row, row, bound->column[0], error);
        if (text == NULL) {
            return false;
        }
        class_number = prepared_label(bound->prepared, text);
        if (class_number < 0) {
            return fault(set, bound->column[0], row, error, "' is none of the classes", text);
        }
    }
    if (bound->elements == 1) {
        return store_integers(set, bound, row, &class_number, 1, out, error);
    }
    size_t size = hnc_type_size(bound->port->type);
    memset(out, 0, (size_t)bound->elements * size);
    int32_t one = 1;
    return store_integers(set, bound, row, &one, 1, (char *)out + (size_t)class_number * size, error);
}

static bool prepare_picture(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, int channels, void *out, HncError *error) {
    int rows = 0, columns = 0;
    char *path = cell_path(set, bound, row, scratch, error);
    unsigned char *pixels = path != NULL ? hnc_image_read(path, channels, &rows, &columns, error) : NULL;
    free(path);
    if (pixels == NULL) {
        return path != NULL && file_fault(set, bound, row, error);
    }
    prepared_image(bound->prepared, pixels, rows, columns, bound->port->type, out);
    free(pixels);
    return true;
}

static bool prepare_clip(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, int channels, void *out, HncError *error) {
    int count = 0, frames = prepared_frames(bound->prepared), shown = -1;
    size_t frame_bytes = (size_t)(bound->elements / frames) * hnc_type_size(bound->port->type);
    char *path = cell_path(set, bound, row, scratch, error);
    char **name = path != NULL ? folder_list(path, 1, data_image_endings, &count, error) : NULL;
    bool good = name != NULL;
    if (good && count == 0) {
        good = data_fail(error, HNC_ERROR_DATA, "%s: no pictures in the folder", path);
    }
    for (int i = 0; i < frames && good; i++) {
        int which = prepared_frame(bound->prepared, i, count), rows = 0, columns = 0;
        char *to = (char *)out + (size_t)i * frame_bytes;
        if (which == shown) {
            memcpy(to, to - frame_bytes, frame_bytes);
            continue;
        }
        char *file = data_join_path(path, name[which], error);
        unsigned char *pixels = file != NULL ? hnc_image_read(file, channels, &rows, &columns, error) : NULL;
        good = pixels != NULL;
        if (good) {
            prepared_image(bound->prepared, pixels, rows, columns, bound->port->type, to);
        }
        shown = which;
        free(pixels);
        free(file);
    }
    folder_list_free(name, count);
    free(path);
    return good || (path != NULL && file_fault(set, bound, row, error));
}

/* Pictures that stand in arrays, frame after frame. */
static bool prepare_pixels(const HncDataSet *set, const Bound *bound, int64_t row, void *out, HncError *error) {
    const HncColumn *column = hnc_table_column(set->table, bound->column[0]);
    int first = bound->feature->kind == HNC_FRAMES, frames = prepared_frames(bound->prepared);
    int available = first ? (int)column->dim[0] : 1, rows = (int)column->dim[first], columns = (int)column->dim[first + 1];
    size_t frame_bytes = (size_t)(bound->elements / frames) * hnc_type_size(bound->port->type), one = (size_t)(bound->each / available);
    unsigned char *pixels = data_allocate((uint64_t)bound->each, 1, error);
    bool good = pixels != NULL && hnc_table_array(set->table, row, bound->column[0], HNC_U8, pixels, 0, error);
    for (int i = 0; i < frames && good; i++) {
        int which = first ? prepared_frame(bound->prepared, i, available) : 0;
        prepared_image(bound->prepared, pixels + (size_t)which * one, rows, columns, bound->port->type, (char *)out + (size_t)i * frame_bytes);
    }
    free(pixels);
    return good;
}

static bool prepare_sound(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    int count = bound->each;
    if (bound->array) {
        if (!raw_numbers(set, bound, row, scratch, error)) {
            return false;
        }
        prepared_audio(bound->prepared, scratch->number, count, (int)bound->elements, out);
        return true;
    }
    char *path = cell_path(set, bound, row, scratch, error);
    float *samples = path != NULL ? hnc_audio_read(path, bound->feature->rate, &count, error) : NULL;
    free(path);
    if (samples == NULL) {
        return path != NULL && file_fault(set, bound, row, error);
    }
    prepared_audio(bound->prepared, samples, count, (int)bound->elements, out);
    free(samples);
    return true;
}

static bool prepare_series_row(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    int rows = 0, channels = bound->feature->channels;
    float *values = raw_series(set, bound, row, scratch, &rows, error);
    if (values == NULL) {
        return false;
    }
    prepared_series(bound->prepared, values, rows, channels, (int)(bound->elements / channels), out);
    prepared_numbers(bound->prepared, out, (int)bound->elements, out);
    free(values);
    return true;
}

typedef struct {
    const Bound *bound;
    char word[80];
} LostWord;

static bool find_lost(void *context, const char *word, size_t length) {
    LostWord *lost = context;
    if (prepared_label(lost->bound->prepared, word) >= 0) {
        return true;
    }
    snprintf(lost->word, sizeof(lost->word), "%.*s", (int)length, word);
    return false;
}

static bool prepare_words(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    const char *text = hnc_row_text(scratch->row, row, bound->column[0], error);
    int32_t *ids = text != NULL ? data_allocate((uint64_t)bound->elements, sizeof(*ids), error) : NULL;
    bool good = ids != NULL;
    if (good && prepared_text(bound->prepared, text, ids) > 0) {
        LostWord lost = {bound, ""};
        prepared_words(bound->feature, text, find_lost, &lost);
        good = fault(set, bound->column[0], row, error, "' is not in the vocabulary, which has no word for unknown ones", lost.word);
    }
    good = good && store_integers(set, bound, row, ids, bound->elements, out, error);
    free(ids);
    return good;
}

bool prepare_row(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    const HncFeature *feature = bound->feature;
    switch (feature->kind) {
    case HNC_NUMBERS:
        if (bound->array && feature->channels == 0) { /* nothing is done to them: straight into the port's type */
            return hnc_table_array(set->table, row, bound->column[0], bound->port->type, out, set->source.flags, error) &&
                   check_range(set, bound, row, out, bound->elements, error);
        }
        if (!raw_numbers(set, bound, row, scratch, error)) {
            return false;
        }
        prepared_numbers(bound->prepared, scratch->number, bound->each, scratch->number);
        return store_numbers(set, bound, row, scratch->number, bound->each, out, error);
    case HNC_MISSING:
        if (!raw_numbers(set, bound, row, scratch, error)) {
            return false;
        }
        prepared_missing(scratch->number, bound->each, scratch->number);
        return store_numbers(set, bound, row, scratch->number, bound->each, out, error);
    case HNC_CATEGORIES:
        if (!raw_texts(bound, row, scratch, error)) {
            return false;
        }
        for (int i = 0; i < feature->columns; i++) {
            scratch->text[i] = is_missing(&set->source, scratch->text[i]) ? "" : scratch->text[i];
        }
        prepared_categories(bound->prepared, scratch->text, scratch->level);
        return store_integers(set, bound, row, scratch->level, feature->columns, out, error);
    case HNC_LABEL: return prepare_label(set, bound, row, scratch, out, error);
    case HNC_IMAGE:
    case HNC_FRAMES: {
        int first = feature->kind == HNC_FRAMES, shape = bound->port->rank - (first ? 4 : 3) - (feature->steps > 0 ? 1 : 0);
        int channels = shape >= 0 ? bound->port->dim[bound->port->rank - 1] : 1;
        return bound->array ? prepare_pixels(set, bound, row, out, error)
               : first      ? prepare_clip(set, bound, row, scratch, channels, out, error)
                            : prepare_picture(set, bound, row, scratch, channels, out, error);
    }
    case HNC_AUDIO: return prepare_sound(set, bound, row, scratch, out, error);
    case HNC_SERIES: return prepare_series_row(set, bound, row, scratch, out, error);
    case HNC_TEXT: return prepare_words(set, bound, row, scratch, out, error);
    }
    return false;
}
