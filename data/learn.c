/*
 * learn.c - what features must know of the data, from the training samples alone: means and deviations, what stands for missing numbers,
 * vocabularies, levels, classes. One feature is learned at a time, sample by sample; only medians keep the numbers of their column.
 */
#include "words.h"

#include <math.h>

typedef struct {
    HncDataSet *set;
    Bound *bound;
    const int64_t *sample;
    int64_t count;
    Scratch scratch;
    void *(*allocate)(void *context, size_t bytes);
    void *context;
    HncError *error;
} Learn;

static int64_t sample_at(const Learn *learn, int64_t i) {
    return learn->sample != NULL ? learn->sample[i] : i;
}

/* Calls `visit` with the numbers of every row: all channels together, so that number i belongs to channel i % channels. */
static bool each_numbers(Learn *learn, void (*visit)(void *context, const float *values, int64_t count), void *context) {
    const Bound *bound = learn->bound;
    for (int64_t i = 0; i < learn->count; i++) {
        for (int step = 0; step < bound_steps(bound); step++) {
            int64_t row = bound_row(learn->set, bound, sample_at(learn, i), step);
            if (bound->feature->kind == HNC_SERIES) {
                int rows = 0;
                float *values = raw_series(learn->set, bound, row, &learn->scratch, &rows, learn->error);
                if (values == NULL) {
                    return false;
                }
                visit(context, values, (int64_t)rows * bound->feature->channels);
                free(values);
            } else if (raw_numbers(learn->set, bound, row, &learn->scratch, learn->error)) {
                visit(context, learn->scratch.number, bound->each);
            } else {
                return false;
            }
        }
    }
    return true;
}

/* ---- means, deviations, ranges */

typedef struct {
    int channels;
    const float *fill; /* for missing ones; NULL: they do not count */
    double *count, *mean, *square, *low, *high;
} Moments;

/* Welford's recurrence: exact enough whatever the mean. */
static void add_moments(void *context, const float *values, int64_t count) {
    Moments *moments = context;
    for (int64_t i = 0; i < count; i++) {
        int channel = (int)(i % moments->channels);
        double value = (double)values[i];
        if (isnan(value)) {
            if (moments->fill == NULL) {
                continue;
            }
            value = (double)moments->fill[channel];
        }
        double distance = value - moments->mean[channel];
        moments->count[channel] += 1;
        moments->mean[channel] += distance / moments->count[channel];
        moments->square[channel] += distance * (value - moments->mean[channel]);
        moments->low[channel] = moments->count[channel] == 1 || value < moments->low[channel] ? value : moments->low[channel];
        moments->high[channel] = moments->count[channel] == 1 || value > moments->high[channel] ? value : moments->high[channel];
    }
}

static bool measure(Learn *learn, const float *fill, Moments *moments) {
    int channels = learn->bound->feature->channels;
    double *all = data_allocate((uint64_t)channels * 5, sizeof(double), learn->error);
    *moments = (Moments){channels, fill, all, all + channels, all + 2 * channels, all + 3 * channels, all + 4 * channels};
    return all != NULL && each_numbers(learn, add_moments, moments);
}

/* ---- medians */

typedef struct {
    float *value;
    int64_t count, capacity;
    int channels, channel;
    bool full; /* no memory */
} Column;

static void add_column(void *context, const float *values, int64_t count) {
    Column *column = context;
    for (int64_t i = column->channel; i < count; i += column->channels) {
        if (isnan(values[i])) {
            continue;
        }
        if (column->count == column->capacity) {
            int64_t wanted = column->capacity > 0 ? column->capacity * 2 : 1024;
            float *larger = realloc(column->value, sizeof(float) * (size_t)wanted);
            if (larger == NULL) {
                column->full = true;
                return;
            }
            column->value = larger;
            column->capacity = wanted;
        }
        column->value[column->count++] = values[i];
    }
}

static int compare_floats(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? -1 : x > y;
}

static bool median(Learn *learn, int channel, float *out) {
    Column column = {.channels = learn->bound->feature->channels, .channel = channel};
    bool good = each_numbers(learn, add_column, &column);
    if (good && column.full) {
        good = data_fail(learn->error, HNC_ERROR_MEMORY, "out of memory for a median; `missing: mean` needs less");
    }
    if (good && column.count > 0) {
        qsort(column.value, (size_t)column.count, sizeof(float), compare_floats);
        int64_t middle = column.count / 2;
        *out = column.count % 2 == 1 ? column.value[middle] : (float)(((double)column.value[middle - 1] + (double)column.value[middle]) / 2);
    }
    free(column.value);
    return good;
}

static bool learn_numbers(Learn *learn) {
    HncFeature *feature = learn->bound->feature;
    int channels = feature->channels;
    float *fill = feature->fill_with = learn->allocate(learn->context, sizeof(float) * (size_t)channels);
    feature->minus = learn->allocate(learn->context, sizeof(float) * (size_t)channels);
    feature->over = learn->allocate(learn->context, sizeof(float) * (size_t)channels);
    bool good = true;
    for (int i = 0; i < channels; i++) {
        fill[i] = feature->fill == HNC_FILL_VALUE ? (float)feature->fill_value : 0;
        feature->minus[i] = (float)feature->subtract;
        feature->over[i] = (float)feature->divide;
    }
    if (feature->fill == HNC_FILL_MEAN) {
        Moments moments;
        good = measure(learn, NULL, &moments);
        for (int i = 0; i < channels && good; i++) {
            fill[i] = (float)moments.mean[i];
        }
        free(moments.count);
    }
    for (int i = 0; i < channels && good && feature->fill == HNC_FILL_MEDIAN; i++) {
        good = median(learn, i, &fill[i]);
    }
    if (good && feature->normalize != HNC_NORMALIZE_NONE) {
        Moments moments;
        good = measure(learn, feature->fill == HNC_FILL_ERROR ? NULL : fill, &moments);
        for (int i = 0; i < channels && good; i++) {
            bool standard = feature->normalize == HNC_NORMALIZE_STANDARD;
            double spread = standard ? sqrt(moments.square[i] / (moments.count[i] > 0 ? moments.count[i] : 1)) : moments.high[i] - moments.low[i];
            feature->minus[i] = (float)(standard ? moments.mean[i] : moments.low[i]);
            feature->over[i] = (float)spread > 0 ? (float)spread : 1; /* a column that never changes becomes 0 */
        }
        free(moments.count);
    }
    return good;
}

/* ---- words */

typedef struct {
    WordCounts *words;
    HncError *error;
} Counting;

static bool count_word(void *context, const char *word, size_t length) {
    Counting *counting = context;
    return words_add(counting->words, word, length, counting->error);
}

static const char *keep(Learn *learn, const char *word) {
    size_t size = strlen(word) + 1;
    char *copy = learn->allocate(learn->context, size);
    memcpy(copy, word, size);
    return copy;
}

static bool is_special(const HncFeature *feature, const char *word) {
    return (feature->unknown != NULL && strcmp(word, feature->unknown) == 0) || (feature->start != NULL && strcmp(word, feature->start) == 0) ||
           (feature->end != NULL && strcmp(word, feature->end) == 0);
}

/* A text's words: padding, unknown, start, end, then the others by how often they occur. Other lists: by name. */
static void fill_words(Learn *learn, WordCounts *words, HncWords *out) {
    const HncFeature *feature = learn->bound->feature;
    const CountedWord *list = NULL;
    bool text = feature->kind == HNC_TEXT;
    int count = words_sorted(words, text, &list);
    out->word = learn->allocate(learn->context, sizeof(char *) * (size_t)(count + 4));
    if (text) {
        const char *special[] = {"", feature->unknown, feature->start, feature->end};
        for (int i = 0; i < 4; i++) {
            if (special[i] != NULL) {
                out->word[out->count++] = keep(learn, special[i]);
            }
        }
    }
    for (int i = 0; i < count && (!text || feature->max_words <= 0 || out->count < feature->max_words); i++) {
        if (!text || !is_special(feature, list[i].word)) {
            out->word[out->count++] = keep(learn, list[i].word);
        }
    }
}

/* Words travel in the weights file, whose text is UTF-8. */
static bool is_utf8(const char *text) {
    for (const unsigned char *at = (const unsigned char *)text; *at != 0;) {
        int more = *at < 0x80 ? 0 : *at >= 0xC2 && *at < 0xE0 ? 1 : *at >= 0xE0 && *at < 0xF0 ? 2 : *at >= 0xF0 && *at < 0xF5 ? 3 : -1;
        bool odd = (*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] >= 0xA0) || (*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] >= 0x90);
        if (more < 0 || odd) {
            return false;
        }
        for (at++; more > 0; more--, at++) {
            if ((*at & 0xC0) != 0x80) {
                return false;
            }
        }
    }
    return true;
}

static bool count_cells(Learn *learn, int column, WordCounts *words) {
    const Bound *bound = learn->bound;
    const HncFeature *feature = bound->feature;
    Counting counting = {words, learn->error};
    for (int64_t i = 0; i < learn->count; i++) {
        for (int step = 0; step < bound_steps(bound); step++) {
            const char *text =
                hnc_row_text(learn->scratch.row, bound_row(learn->set, bound, sample_at(learn, i), step), bound->column[column], learn->error);
            if (text == NULL) {
                return false;
            }
            if (!is_utf8(text)) {
                char place[400];
                return data_fail(learn->error, HNC_ERROR_DATA, "%s: the text is not UTF-8; convert the file: iconv -t UTF-8",
                                 hnc_table_place(learn->set->table, bound->column[column], bound_row(learn->set, bound, sample_at(learn, i), step),
                                                 place, sizeof(place)));
            }
            if (feature->kind == HNC_TEXT ? !prepared_words(feature, text, count_word, &counting)
                                          : !(feature->kind == HNC_CATEGORIES && is_missing(&learn->set->source, text)) &&
                                                !words_add(words, text, strlen(text), learn->error)) {
                return false;
            }
        }
    }
    return true;
}

/* Labels in arrays: as many classes as the largest number says, without names. */
static bool learn_numbered_labels(Learn *learn, HncWords *out) {
    int32_t largest = -1;
    const Bound *bound = learn->bound;
    for (int64_t i = 0; i < learn->count; i++) {
        int32_t value = 0;
        if (!hnc_table_array(learn->set->table, bound_row(learn->set, bound, sample_at(learn, i), 0), bound->column[0], HNC_I32, &value, 0,
                             learn->error)) {
            return false;
        }
        largest = value > largest ? value : largest;
    }
    if (largest >= 1 << 20) {
        return data_fail(learn->error, HNC_ERROR_DATA, "'%s': class number %d is too large", bound->port->name, largest);
    }
    out->word = learn->allocate(learn->context, sizeof(char *) * (size_t)(largest + 1));
    for (; out->count <= largest; out->count++) {
        char name[24];
        snprintf(name, sizeof(name), "%d", out->count);
        out->word[out->count] = keep(learn, name);
    }
    return true;
}

static bool learn_words(Learn *learn) {
    HncFeature *feature = learn->bound->feature;
    int lists = feature->kind == HNC_CATEGORIES ? feature->columns : 1;
    feature->words = learn->allocate(learn->context, sizeof(HncWords) * (size_t)lists);
    if (learn->bound->array) {
        return learn_numbered_labels(learn, &feature->words[0]);
    }
    for (int i = 0; i < lists; i++) {
        WordCounts *words = words_new(learn->error);
        bool good = words != NULL && count_cells(learn, i, words);
        if (good) {
            fill_words(learn, words, &feature->words[i]);
        }
        words_free(words);
        if (!good) {
            return false;
        }
    }
    return true;
}

static bool learn_feature(Learn *learn) {
    HncFeature *feature = learn->bound->feature;
    bool good = true;
    switch (feature->kind) {
    case HNC_NUMBERS:
    case HNC_SERIES: good = learn_numbers(learn); break;
    case HNC_CATEGORIES:
    case HNC_LABEL:
    case HNC_TEXT: good = learn_words(learn); break;
    default: break;
    }
    if (good && feature->kind == HNC_LABEL && learn->bound->elements != 1 && learn->bound->elements != feature->words[0].count) {
        good = data_fail(learn->error, HNC_ERROR_DATA, "'%s': there are %d classes, but the model has places for %lld", learn->bound->port->name,
                         feature->words[0].count, (long long)learn->bound->elements);
    }
    feature->learned = good;
    return good;
}

bool hnc_data_set_learn(HncDataSet *set, const int64_t *sample, int64_t count, void *(*allocate)(void *context, size_t bytes), void *context,
                        int *failed, HncError *error) {
    Learn learn = {
        .set = set, .sample = sample, .count = sample != NULL ? count : set->samples, .allocate = allocate, .context = context, .error = error};
    *failed = -1;
    if (!scratch_open(&learn.scratch, set, error)) {
        return false;
    }
    bool good = true;
    for (int i = 0; i < set->bounds && good; i++) {
        learn.bound = &set->bound[i];
        if (!learn.bound->feature->learned) {
            good = learn_feature(&learn);
            *failed = good ? -1 : (int)(learn.bound->feature - set->source.feature);
        }
    }
    scratch_close(&learn.scratch);
    return good;
}

bool hnc_data_set_classes(HncDataSet *set, const char *column, int32_t *class_of, HncError *error) {
    int which = hnc_table_find(set->table, column);
    if (which < 0) {
        char names[260];
        return data_fail(error, HNC_ERROR_DATA, "%s has no column '%s' to split by; there are %s", set->table->source[0].path, column,
                         hnc_table_names(set->table, names, sizeof(names)));
    }
    if (!hnc_table_column(set->table, which)->text) {
        if (!hnc_table_map(set->table, which, error)) {
            return false;
        }
        if (hnc_table_column(set->table, which)->rank > 0 && hnc_table_column(set->table, which)->dim[0] != 1) {
            return data_fail(error, HNC_ERROR_DATA, "the column '%s' has several values a row: no classes to split by", column);
        }
        for (int64_t i = 0; i < set->samples; i++) {
            if (!hnc_table_array(set->table, data_set_row(set, i), which, HNC_I32, &class_of[i], 0, error)) {
                return false;
            }
        }
        return true;
    }
    WordCounts *words = words_new(error);
    HncRow *row = hnc_row_new(set->table, error);
    bool good = words != NULL && row != NULL;
    for (int64_t i = 0; i < set->samples && good; i++) {
        const char *text = hnc_row_text(row, data_set_row(set, i), which, error);
        good = text != NULL && words_add(words, text, strlen(text), error);
        class_of[i] = good ? words_number(words, text) : 0;
    }
    hnc_row_free(row);
    words_free(words);
    return good;
}
