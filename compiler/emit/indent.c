/*
 * indent.c - indents C text by its braces and parentheses. It reads characters, not grammar: enough for what templates write.
 *
 * - A line inside n open braces starts at column 4 n; one that starts with closing braces belongs to the outer level; `extern "C" {` indents nothing.
 * - A line inside an open parenthesis starts below the first character after it, or one level deeper when nothing follows the parenthesis.
 * - A line that continues a statement starts one level deeper; a macro in capitals alone on its line is a statement.
 * - `case X:` and `default:` stand at the level of their `switch`, blocks after them indent once. Preprocessor lines start at column 0; continued
 * lines of a macro at column 4.
 * - Text in comments and strings does not count. Lines of a comment that start with `*` are aligned below its first star.
 * - Runs of blank lines become one; blank lines after `{` and before `}` disappear.
 */
#include "emit/emit.h"

#include <assert.h>
#include <string.h>

enum { MAX_NESTING = 64, MAX_CONDITIONS = 16, STEP = 4 };

typedef struct {
    bool list;   /* of an initializer or enum: a comma ends a line */
    bool hidden; /* extern "C" and the block of a case: does not indent */
    bool label;  /* the block of a case: closes at the column of its label */
} Brace;

typedef struct {
    Brace brace[MAX_NESTING];
    int braces;
    int paren[MAX_NESTING]; /* column where lines inside it start, or -1: nothing followed it */
    int parens;
    bool comment;   /* inside a comment that began on an earlier line */
    int comment_at; /* column of its first star */
    bool macro;     /* the previous line ended with a backslash */
    char last;      /* last significant character of the previous code line; 0 at the start */
    int base;       /* indentation of the line on which the statement began */
} State;

typedef struct {
    Text out;
    State now, condition[MAX_CONDITIONS]; /* condition[i]: the state at #if, for #else */
    int conditions;
    bool blank, opened; /* a blank line is due; the last line written opened a block */
} Indenter;

static bool starts_with_word(const char *line, size_t length, const char *word) {
    size_t n = strlen(word);
    if (length < n || strncmp(line, word, n) != 0) {
        return false;
    }
    char next = length > n ? line[n] : ' ';
    return !((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9') || next == '_');
}

static bool is_label(const char *line, size_t length) {
    return starts_with_word(line, length, "case") || starts_with_word(line, length, "default");
}

/* A name in capitals alone on its line, maybe with arguments: a macro that stands for a pragma. */
static bool is_macro_call(const char *line, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && line[i] == '(' && line[length - 1] == ')') {
            return true;
        }
        if (!((line[i] >= 'A' && line[i] <= 'Z') || (line[i] >= '0' && line[i] <= '9') || line[i] == '_')) {
            return false;
        }
    }
    return true;
}

static int level(const State *state) {
    int count = 0;
    for (int i = 0; i < state->braces; i++) {
        count += !state->brace[i].hidden;
    }
    return count;
}

/* Follows the characters of a code line that starts at `column`. */
static void scan(State *state, const char *line, size_t length, int column) {
    bool extern_c = starts_with_word(line, length, "extern") && memchr(line, '"', length) != NULL;
    bool label = is_label(line, length);
    bool names_list =
        starts_with_word(line, length, "enum") || (starts_with_word(line, length, "typedef") && length > 12 && strncmp(line + 8, "enum", 4) == 0);
    for (size_t i = 0; i < length; i++) {
        char c = line[i];
        if (state->comment) {
            if (c == '*' && i + 1 < length && line[i + 1] == '/') {
                state->comment = false;
                i++;
            }
            continue;
        }
        if (c == '/' && i + 1 < length && line[i + 1] == '/') {
            return;
        }
        if (c == '/' && i + 1 < length && line[i + 1] == '*') {
            state->comment = true;
            state->comment_at = column + (int)i + 1;
            i++;
            continue;
        }
        if (c == ' ' || c == '\t') {
            continue;
        }
        if (c == '"' || c == '\'') {
            for (i++; i < length && line[i] != c; i++) {
                i += line[i] == '\\';
            }
        } else if (c == '(' || c == '[') {
            assert(state->parens < MAX_NESTING);
            size_t next = i + 1;
            while (next < length && line[next] == ' ') {
                next++;
            }
            state->paren[state->parens++] = next < length ? column + (int)i + 1 : -1;
        } else if (c == ')' || c == ']') {
            state->parens -= state->parens > 0;
        } else if (c == '{') {
            assert(state->braces < MAX_NESTING);
            bool inner = state->braces > 0 && state->brace[state->braces - 1].list;
            state->brace[state->braces++] = (Brace){.list = names_list || state->last == '=' || inner, .hidden = extern_c || label, .label = label};
            label = false;
        } else if (c == '}') {
            state->braces -= state->braces > 0;
        }
        state->last = c;
    }
}

/* Does the next line continue the statement of the lines before? */
static bool continues(const State *state) {
    char last = state->last;
    if (last == 0 || last == ';' || last == '{' || last == '}' || last == ':') {
        return false;
    }
    return !(last == ',' && state->braces > 0 && state->brace[state->braces - 1].list);
}

static void write_line(Indenter *indenter, const char *line, size_t length, int column) {
    if (indenter->blank && !indenter->opened && line[0] != '}' && indenter->out.length > 0) {
        text_append_n(&indenter->out, "\n", 1);
    }
    indenter->blank = false;
    for (int i = 0; i < column; i++) {
        text_append_n(&indenter->out, " ", 1);
    }
    text_append_n(&indenter->out, line, length);
    text_append_n(&indenter->out, "\n", 1);
}

/* #else starts from where its #if did: each branch may open the same block. */
static void preprocessor(Indenter *indenter, const char *line, size_t length) {
    size_t skip = 1;
    while (skip < length && line[skip] == ' ') {
        skip++;
    }
    const char *word = line + skip;
    size_t rest = length - skip;
    if (rest >= 2 && strncmp(word, "if", 2) == 0) {
        assert(indenter->conditions < MAX_CONDITIONS);
        indenter->condition[indenter->conditions++] = indenter->now;
    } else if (starts_with_word(word, rest, "else") || starts_with_word(word, rest, "elif")) {
        if (indenter->conditions > 0) {
            indenter->now = indenter->condition[indenter->conditions - 1];
        }
    } else if (starts_with_word(word, rest, "endif")) {
        indenter->conditions -= indenter->conditions > 0;
    }
}

static void indent_line(Indenter *indenter, const char *line, size_t length) {
    State *state = &indenter->now;
    while (length > 0 && (line[0] == ' ' || line[0] == '\t')) {
        line++, length--;
    }
    while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\t' || line[length - 1] == '\r')) {
        length--;
    }
    if (length == 0) {
        indenter->blank = !state->macro;
        return;
    }
    bool in_macro = state->macro;
    if (in_macro || (line[0] == '#' && !state->comment)) {
        if (!in_macro) {
            preprocessor(indenter, line, length);
        }
        state = &indenter->now;
        state->macro = line[length - 1] == '\\';
        write_line(indenter, line, length, in_macro ? STEP : 0);
        indenter->opened = false;
        return;
    }
    if (state->comment) {
        int column = line[0] == '*' ? state->comment_at : state->comment_at + 2;
        write_line(indenter, line, length, column);
        scan(state, line, length, column);
        indenter->opened = false;
        return;
    }
    int closers = 0;
    while (closers < (int)length && line[closers] == '}' && closers < state->braces) {
        closers++;
    }
    State outer = *state;
    outer.braces -= closers;
    int column = level(&outer) * STEP;
    if (closers > 0 && state->brace[outer.braces].label) {
        column -= STEP;
    }
    if (closers == 0 && state->parens > 0) {
        int inside = state->paren[state->parens - 1];
        column = line[0] == ')' ? state->base : inside >= 0 ? inside : state->base + STEP;
    } else if (closers == 0 && line[0] != '{' && continues(state)) {
        column = state->base + STEP;
    } else {
        if (is_label(line, length) && column >= STEP) {
            column -= STEP;
        }
        state->base = column;
    }
    write_line(indenter, line, length, column);
    scan(state, line, length, column);
    if (is_macro_call(line, length)) {
        state->last = ';';
    }
    indenter->opened = state->last == '{' && !(state->brace[state->braces - 1].hidden && !state->brace[state->braces - 1].label);
}

char *indent_c(Arena *arena, const char *text) {
    Indenter *indenter = arena_alloc(arena, sizeof(*indenter));
    text_init(&indenter->out, arena);
    while (*text) {
        size_t length = strcspn(text, "\n");
        indent_line(indenter, text, length);
        text += length + (text[length] == '\n');
    }
    return indenter->out.data ? indenter->out.data : arena_strdup(arena, "");
}
