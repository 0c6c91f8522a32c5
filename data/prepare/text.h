/* A text becomes numbers of words, as Keras's TextVectorization does it: ASCII letters in lower case, ASCII punctuation left out, split at white
 * space; the rest of `length` places is 0. */
typedef struct {
    const PrepareWord *word;
    int words;
    int lower, strip, characters; /* lower case; without punctuation; every character is a word */
    int32_t start, end, unknown;  /* numbers of these words, or -1: none */
    int length;
} PrepareText;

enum { PREPARE_WORD_BYTES = 128 };

static int prepare_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static int prepare_is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* The next word from *at on goes to `word` (cut to its size) and *at moves behind it; returns its length, 0 at the end of the text. */
static size_t prepare_next_word(const char **at, const PrepareText *text, char word[PREPARE_WORD_BYTES]) {
    size_t length = 0;
    while (**at != '\0') {
        const char c = **at;
        const int inside = ((unsigned char)c & 0xC0u) == 0x80u; /* a character's later byte */
        if (length > 0 && (prepare_is_space(c) || (text->characters != 0 && !inside))) {
            break;
        }
        ++*at;
        if (!prepare_is_space(c) && !(text->strip != 0 && prepare_is_punctuation(c)) && length + 1 < PREPARE_WORD_BYTES) {
            word[length++] = (char)(text->lower != 0 && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    word[length] = '\0';
    return length;
}

/* Returns how many words are not in the vocabulary and have no number for unknown ones; they are left out. */
static int prepare_text(const char *utf8, const PrepareText *text, int32_t *out) {
    char word[PREPARE_WORD_BYTES];
    const int most = text->start >= 0 || text->end >= 0 ? text->length - 1 : text->length;
    int count = 0, place = 0, lost = 0;
    if (text->start >= 0) {
        out[place++] = text->start;
    }
    for (size_t length; count < most && (length = prepare_next_word(&utf8, text, word)) > 0;) {
        const int32_t found = prepare_find(text->word, text->words, word, length);
        const int32_t id = found >= 0 ? found : text->unknown;
        if (id < 0) {
            lost++;
            continue;
        }
        out[place++] = id;
        count++;
    }
    if (text->end >= 0 && place < text->length) {
        out[place++] = text->end;
    }
    for (; place < text->length; place++) {
        out[place] = 0;
    }
    return lost;
}
