/* words.c - which words there are and how often: what vocabularies, levels and classes are made of. */
#include "words.h"

struct WordCounts {
    CountedWord *word; /* in the order in which they came */
    int count, capacity;
    int *slot; /* hash table of numbers + 1 */
    int slots;
};

static uint64_t hash_of(const char *word, size_t length) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)word[i]) * 1099511628211u;
    }
    return hash ^ hash >> 32;
}

WordCounts *words_new(HncError *error) {
    WordCounts *words = data_allocate(1, sizeof(*words), error);
    if (words != NULL) {
        words->slots = 1024;
        words->slot = data_allocate((uint64_t)words->slots, sizeof(int), error);
        if (words->slot == NULL) {
            free(words);
            return NULL;
        }
    }
    return words;
}

void words_free(WordCounts *words) {
    for (int i = 0; words != NULL && i < words->count; i++) {
        free(words->word[i].word);
    }
    if (words != NULL) {
        free(words->word);
        free(words->slot);
        free(words);
    }
}

static int *find_slot(const WordCounts *words, const char *word, size_t length) {
    uint64_t at = hash_of(word, length) % (uint64_t)words->slots;
    for (;; at = (at + 1) % (uint64_t)words->slots) {
        int number = words->slot[at];
        if (number == 0 || (strncmp(words->word[number - 1].word, word, length) == 0 && words->word[number - 1].word[length] == '\0')) {
            return &words->slot[at];
        }
    }
}

static bool grow(WordCounts *words, HncError *error) {
    int *old = words->slot;
    words->slot = data_allocate((uint64_t)words->slots * 2, sizeof(int), error);
    if (words->slot == NULL) {
        words->slot = old;
        return false;
    }
    words->slots *= 2;
    for (int i = 0; i < words->count; i++) {
        *find_slot(words, words->word[i].word, strlen(words->word[i].word)) = i + 1;
    }
    free(old);
    return true;
}

bool words_add(WordCounts *words, const char *word, size_t length, HncError *error) {
    int *slot = find_slot(words, word, length);
    if (*slot != 0) {
        words->word[*slot - 1].count++;
        return true;
    }
    if (words->count == words->capacity) {
        int wanted = words->capacity > 0 ? words->capacity * 2 : 256;
        CountedWord *larger = realloc(words->word, sizeof(*larger) * (size_t)wanted);
        if (larger == NULL) {
            return data_fail(error, HNC_ERROR_MEMORY, "out of memory");
        }
        words->word = larger;
        words->capacity = wanted;
    }
    words->word[words->count] = (CountedWord){data_copy(word, length, error), 1};
    if (words->word[words->count].word == NULL) {
        return false;
    }
    *slot = ++words->count;
    return words->count * 2 < words->slots || grow(words, error);
}

int words_number(const WordCounts *words, const char *word) {
    return *find_slot(words, word, strlen(word)) - 1;
}

/* Often before rare; equally often ones in falling order, as Keras's TextVectorization has them. */
static int by_count(const void *first, const void *second) {
    const CountedWord *a = first, *b = second;
    return a->count != b->count ? (a->count < b->count ? 1 : -1) : strcmp(b->word, a->word);
}

static bool is_number(const char *text, long long *value) {
    char *end = NULL;
    *value = strtoll(text, &end, 10);
    return end != text && *end == '\0';
}

/* Whole numbers by value and before texts, texts by their bytes. */
static int by_name(const void *first, const void *second) {
    const CountedWord *a = first, *b = second;
    long long x, y;
    bool number_a = is_number(a->word, &x), number_b = is_number(b->word, &y);
    if (number_a != number_b) {
        return number_a ? -1 : 1;
    }
    return number_a && x != y ? (x < y ? -1 : 1) : strcmp(a->word, b->word);
}

int words_sorted(WordCounts *words, bool counted, const CountedWord **list) {
    if (words->count > 0) {
        qsort(words->word, (size_t)words->count, sizeof(*words->word), counted ? by_count : by_name);
    }
    memset(words->slot, 0, sizeof(int) * (size_t)words->slots);
    for (int i = 0; i < words->count; i++) {
        *find_slot(words, words->word[i].word, strlen(words->word[i].word)) = i + 1;
    }
    *list = words->word;
    return words->count;
}
