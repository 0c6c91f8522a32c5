/* A word and its number; tables of them are sorted by the words' bytes. */
typedef struct {
    const char *word;
    int32_t id;
} PrepareWord;

/* The number of a word of `length` bytes, or -1. */
static int32_t prepare_find(const PrepareWord *table, int count, const char *word, size_t length) {
    int low = 0, high = count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        const char *have = table[middle].word;
        int order = strncmp(have, word, length);
        if (order == 0 && have[length] != '\0') {
            order = 1;
        }
        if (order == 0) {
            return table[middle].id;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return -1;
}
