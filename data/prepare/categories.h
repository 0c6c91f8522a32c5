/* One level of each column: its number, from 1; 0 is missing (NULL or no text) or not known. */
typedef struct {
    const PrepareWord *word;
    int words;
} PrepareLevels;

static void prepare_categories(const char *const *values, int columns, const PrepareLevels *levels, int32_t *out) {
    for (int i = 0; i < columns; i++) {
        const char *value = values[i] != NULL ? values[i] : "";
        const int32_t id = value[0] != '\0' ? prepare_find(levels[i].word, levels[i].words, value, strlen(value)) : -1;
        out[i] = id > 0 ? id : 0;
    }
}
