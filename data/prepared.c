/* prepared.c - raw values through prepare/, the same text that a product gets. */
#include "internal.h"

#include <stdint.h>

#include "prepare/numbers_type.h"
#include "prepare/numbers.h"
#include "prepare/missing.h"
#include "prepare/series.h"
#include "prepare/words.h"
#include "prepare/categories.h"
#include "prepare/text.h"
#include "prepare/image.h"
#include "prepare/image_f32.h"
#include "prepare/image_u8.h"
#include "prepare/audio.h"
#include "prepare/frames.h"

struct Prepared {
    const HncFeature *feature;
    PrepareNumbers numbers;
    PrepareLevels *levels; /* one a list of words */
    int lists;
    PrepareText text;
    PrepareImage image;
    int frames;
};

static int compare_words(const void *a, const void *b) {
    return strcmp(((const PrepareWord *)a)->word, ((const PrepareWord *)b)->word);
}

/* The table of one list, sorted; `first` is the number of its first word. */
static bool word_table(const HncWords *words, int first, PrepareLevels *levels, HncError *error) {
    PrepareWord *table = data_allocate((uint64_t)words->count, sizeof(*table), error);
    if (table == NULL) {
        return false;
    }
    for (int i = 0; i < words->count; i++) {
        table[i] = (PrepareWord){words->word[i], first + i};
    }
    qsort(table, (size_t)words->count, sizeof(*table), compare_words);
    *levels = (PrepareLevels){table, words->count};
    return true;
}

static int32_t number_of(const PrepareLevels *levels, const char *word) {
    return word != NULL ? prepare_find(levels->word, levels->words, word, strlen(word)) : -1;
}

static PrepareText text_rules(const HncFeature *feature) {
    return (PrepareText){.lower = feature->lower, .strip = feature->strip, .characters = feature->characters, .start = -1, .end = -1, .unknown = -1};
}

static bool add_words(Prepared *prepared, const int32_t *shape, int rank, HncError *error) {
    const HncFeature *feature = prepared->feature;
    bool columns = feature->kind == HNC_CATEGORIES;
    int lists = columns ? feature->columns : 1;
    prepared->levels = data_allocate((uint64_t)lists, sizeof(*prepared->levels), error);
    if (prepared->levels == NULL) {
        return false;
    }
    for (; prepared->lists < lists; prepared->lists++) {
        if (!word_table(&feature->words[prepared->lists], columns, &prepared->levels[prepared->lists], error)) {
            return false;
        }
    }
    if (feature->kind == HNC_TEXT) {
        const PrepareLevels *vocabulary = &prepared->levels[0];
        prepared->text = text_rules(feature);
        prepared->text.word = vocabulary->word;
        prepared->text.words = vocabulary->words;
        prepared->text.length = rank > 0 ? shape[0] : 1;
        prepared->text.start = number_of(vocabulary, feature->start);
        prepared->text.end = number_of(vocabulary, feature->end);
        prepared->text.unknown = number_of(vocabulary, feature->unknown);
        if ((feature->start != NULL && prepared->text.start < 0) || (feature->end != NULL && prepared->text.end < 0)) {
            return data_fail(error, HNC_ERROR_DATA, "'%s': the vocabulary lacks the word '%s'", feature->port,
                             prepared->text.start < 0 && feature->start != NULL ? feature->start : feature->end);
        }
    }
    return true;
}

Prepared *prepared_new(const HncFeature *feature, const int32_t *shape, int rank, HncError *error) {
    Prepared *prepared = data_allocate(1, sizeof(*prepared), error);
    if (prepared == NULL) {
        return NULL;
    }
    prepared->feature = feature;
    prepared->numbers = (PrepareNumbers){feature->channels, feature->fill_with, feature->minus, feature->over};
    bool good = true;
    if (feature->kind == HNC_IMAGE || feature->kind == HNC_FRAMES) {
        int first = feature->kind == HNC_FRAMES;
        prepared->frames = first ? shape[0] : 1;
        prepared->image = (PrepareImage){.rows = shape[first],
                                         .columns = shape[first + 1],
                                         .channels = rank > first + 2 ? shape[first + 2] : 1,
                                         .method = feature->method,
                                         .frame = feature->frame,
                                         .subtract = (float)feature->subtract,
                                         .divide = (float)feature->divide};
    } else if (feature->words != NULL) {
        good = add_words(prepared, shape, rank, error);
    }
    if (!good) {
        prepared_free(prepared);
        return NULL;
    }
    return prepared;
}

void prepared_free(Prepared *prepared) {
    if (prepared == NULL) {
        return;
    }
    for (int i = 0; i < prepared->lists; i++) {
        free((void *)(uintptr_t)prepared->levels[i].word);
    }
    free(prepared->levels);
    free(prepared);
}

void prepared_numbers(const Prepared *prepared, const float *values, int count, float *out) {
    prepare_numbers(values, count, &prepared->numbers, out);
}

void prepared_missing(const float *values, int count, float *out) {
    prepare_missing(values, count, out);
}

void prepared_series(const Prepared *prepared, const float *values, int rows, int channels, int length, float *out) {
    prepare_series(values, rows, channels, length, prepared->feature->stretch, out);
}

int32_t prepared_label(const Prepared *prepared, const char *text) {
    return number_of(&prepared->levels[0], text);
}

void prepared_categories(const Prepared *prepared, const char *const *values, int32_t *out) {
    prepare_categories(values, prepared->lists, prepared->levels, out);
}

int prepared_text(const Prepared *prepared, const char *text, int32_t *out) {
    return prepare_text(text, &prepared->text, out);
}

void prepared_image(const Prepared *prepared, const unsigned char *pixels, int rows, int columns, HncType type, void *out) {
    if (type == HNC_F32) {
        prepare_image_f32(pixels, rows, columns, &prepared->image, out);
    } else {
        prepare_image_u8(pixels, rows, columns, &prepared->image, out);
    }
}

int prepared_frames(const Prepared *prepared) {
    return prepared->frames;
}

int prepared_frame(const Prepared *prepared, int index, int available) {
    return prepare_frame(index, prepared->frames, available, prepared->feature->sampling);
}

void prepared_audio(const Prepared *prepared, const float *samples, int count, int length, float *out) {
    prepare_audio(samples, count, length, prepared->feature->centre, (float)prepared->feature->loudest, out);
}

bool prepared_words(const HncFeature *feature, const char *text, bool (*visit)(void *context, const char *word, size_t length), void *context) {
    PrepareText rules = text_rules(feature);
    char word[PREPARE_WORD_BYTES];
    for (size_t length; (length = prepare_next_word(&text, &rules, word)) > 0;) {
        /* A word that was cut may end inside a character: it is not worth learning. */
        if (length + 1 < PREPARE_WORD_BYTES && !visit(context, word, length)) {
            return false;
        }
    }
    return true;
}
