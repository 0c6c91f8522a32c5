/*
 * diagnostics.c - errors, warnings and notes with their place in the model file, and how they are shown.
 */
#include "hnc.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_DIAGNOSTICS = 100, LONGEST_MESSAGE = 400, WIDEST_LINE = 120 };

struct Diagnostics {
    Arena *arena;
    const char *file_name;
    const char *source;
    size_t source_length;
    Diagnostic *item;
    int count, capacity;
    int errors, unlisted; /* unlisted: beyond MOST_DIAGNOSTICS */
    bool ignored;         /* the last one was a repetition, or beyond the limit: so is its remedy */
};

Diagnostics *diag_new(Arena *arena, const char *file_name) {
    Diagnostics *diag = arena_new_array(arena, Diagnostics, 1);
    diag->arena = arena;
    diag->file_name = file_name;
    return diag;
}

void diag_source(Diagnostics *diag, const char *text, size_t length) {
    diag->source = text;
    diag->source_length = length;
}

const char *diag_text(const Diagnostics *diag, size_t *length) {
    *length = diag->source_length;
    return diag->source;
}

/* The length up to which the first `length` bytes may be cut without leaving half a UTF-8 character. */
static size_t cut_length(const char *text, size_t length) {
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) {
        length--;
    }
    return length;
}

static const char *message_text(Arena *arena, const char *format, va_list values) {
    va_list again;
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) {
        return format;
    }
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, values);
    if (length > LONGEST_MESSAGE) {
        size_t kept = cut_length(text, LONGEST_MESSAGE);
        memcpy(text + kept, "...", 4);
    }
    return text;
}

static bool same_text(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static void diag_add(Diagnostics *diag, Diagnostic item) {
    diag->ignored = false;
    for (int i = 0; i < diag->count; i++) {
        const Diagnostic *old = &diag->item[i];
        if (old->severity == item.severity && old->mark.line == item.mark.line && old->mark.column == item.mark.column &&
            same_text(old->file, item.file) && same_text(old->message, item.message)) {
            diag->ignored = true; /* two graphs of one model meet the same fault */
            return;
        }
    }
    diag->errors += item.severity == SEVERITY_ERROR;
    if (diag->count >= MOST_DIAGNOSTICS) {
        diag->unlisted++;
        diag->ignored = true;
        return;
    }
    arena_reserve(diag->arena, diag->item, diag->count, diag->capacity);
    diag->item[diag->count++] = item;
}

void diag_error(Diagnostics *diag, Mark mark, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diag_add(diag, (Diagnostic){.severity = SEVERITY_ERROR, .mark = mark, .code = code, .message = message_text(diag->arena, format, values)});
    va_end(values);
}

void diag_warning(Diagnostics *diag, Mark mark, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diag_add(diag, (Diagnostic){.severity = SEVERITY_WARNING, .mark = mark, .code = code, .message = message_text(diag->arena, format, values)});
    va_end(values);
}

void diag_note(Diagnostics *diag, Mark mark, const char *format, ...) {
    va_list values;
    va_start(values, format);
    if (!diag->ignored) { /* a note belongs to the error before it */
        diag_add(diag, (Diagnostic){.severity = SEVERITY_NOTE, .mark = mark, .message = message_text(diag->arena, format, values)});
    }
    va_end(values);
}

void diag_file_error(Diagnostics *diag, const char *file, const char *code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    const char *name = arena_strdup(diag->arena, file);
    diag_add(diag, (Diagnostic){.severity = SEVERITY_ERROR, .file = name, .code = code, .message = message_text(diag->arena, format, values)});
    va_end(values);
}

void diag_remedy(Diagnostics *diag, const char *format, ...) {
    va_list values;
    va_start(values, format);
    if (!diag->ignored && diag->count > 0) {
        diag->item[diag->count - 1].remedy = message_text(diag->arena, format, values);
    }
    va_end(values);
}

bool diag_listed(const Diagnostics *diag) {
    return !diag->ignored;
}

const char *diag_file(const Diagnostics *diag, const Diagnostic *item) {
    return item->file != NULL ? item->file : diag->file_name;
}

int diag_error_count(const Diagnostics *diag) {
    return diag->errors;
}

int diag_count(const Diagnostics *diag) {
    return diag->count;
}

const Diagnostic *diag_at(const Diagnostics *diag, int index) {
    return &diag->item[index];
}

/* ---- printing */

/* The bytes of one UTF-8 character at `text`, 1 for what is not UTF-8. `valid` says which. */
static size_t character_bytes(const char *text, size_t available, bool *valid) {
    const unsigned char *byte = (const unsigned char *)text;
    size_t bytes = byte[0] < 0x80                      ? 1
                   : byte[0] >= 0xC2 && byte[0] < 0xE0 ? 2
                   : (byte[0] & 0xF0) == 0xE0          ? 3
                   : byte[0] >= 0xF0 && byte[0] < 0xF5 ? 4
                                                       : 0;
    *valid = bytes > 0 && bytes <= available;
    for (size_t i = 1; *valid && i < bytes; i++) {
        *valid = (byte[i] & 0xC0) == 0x80;
    }
    return *valid ? bytes : 1;
}

/* Prints text of unknown origin: what would steer a terminal (control characters, also the two-byte ones) or is not UTF-8 becomes `?`. */
static void print_clean(FILE *to, const char *text, size_t length) {
    for (size_t at = 0; at < length;) {
        bool valid = false;
        size_t bytes = character_bytes(text + at, length - at, &valid);
        unsigned char first = (unsigned char)text[at];
        bool control = first < 0x20 || first == 0x7F || (first == 0xC2 && valid && (unsigned char)text[at + 1] < 0xA0);
        if (!valid || control) {
            fputc(first == '\t' ? ' ' : '?', to);
        } else {
            fwrite(text + at, 1, bytes, to);
        }
        at += bytes;
    }
}

/* The line numbered `line` (from 1) of the source; false when there is none. */
static bool source_line(const Diagnostics *diag, int line, const char **start, size_t *length) {
    const char *at = diag->source, *end = diag->source + diag->source_length;
    if (at == NULL || line < 1) {
        return false;
    }
    if (diag->source_length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) {
        at += 3;
    }
    for (int i = 1; i < line; i++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        if (next == NULL) {
            return false;
        }
        at = next + 1;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    *start = at;
    *length = (size_t)((stop == NULL ? end : stop) - at);
    if (*length > 0 && at[*length - 1] == '\r') {
        --*length;
    }
    return true;
}

/* The source line and ^~~~ under the marked characters; long lines are cut around them. */
static void print_caret(const Diagnostics *diag, FILE *to, Mark mark, bool colour) {
    const char *line = NULL;
    size_t length = 0;
    if (!source_line(diag, mark.line, &line, &length)) {
        return;
    }
    int column = mark.column > 0 ? mark.column : 1, first = column > WIDEST_LINE ? column - WIDEST_LINE / 2 : 1;
    size_t begin = 0, end = 0, at = 0;
    int characters = 0, shown = 0; /* of the whole line so far; of what is shown */
    bool valid = false;
    for (at = 0; at < length && shown < WIDEST_LINE; at += character_bytes(line + at, length - at, &valid)) {
        characters++;
        begin = characters == first ? at : begin;
        shown += characters >= first;
    }
    if (characters < first) {
        first = 1; /* the mark stands behind the line's end */
        begin = 0;
    }
    end = at;
    fprintf(to, "%5d | %s", mark.line, begin > 0 ? "..." : "");
    print_clean(to, line + begin, end - begin);
    fprintf(to, "%s\n      | %s%*s", end < length ? "..." : "", begin > 0 ? "   " : "", column - first, "");
    int marked = mark.length > 1 ? mark.length : 1, room = shown - (column - first);
    marked = marked > room ? (room > 1 ? room : 1) : marked;
    fputs(colour ? "\033[1;32m^" : "^", to);
    for (int i = 1; i < marked; i++) {
        fputc('~', to);
    }
    fputs(colour ? "\033[0m\n" : "\n", to);
}

static void print_item(const Diagnostics *diag, const Diagnostic *item, FILE *to, bool colour) {
    static const char *const word[] = {[SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning", [SEVERITY_NOTE] = "note"};
    static const char *const paint[] = {[SEVERITY_ERROR] = "\033[1;31m", [SEVERITY_WARNING] = "\033[1;35m", [SEVERITY_NOTE] = "\033[1;36m"};
    const char *file = item->file != NULL ? item->file : diag->file_name;
    bool has_place = item->mark.line > 0 && item->file == NULL;
    if (file[0] != '\0') {
        fputs(colour ? "\033[1m" : "", to);
        print_clean(to, file, strlen(file));
        if (has_place) {
            fprintf(to, ":%d:%d", item->mark.line, item->mark.column > 0 ? item->mark.column : 1);
        }
        fputs(": ", to);
    }
    fprintf(to, "%s%s:%s ", colour ? paint[item->severity] : "", word[item->severity], colour ? "\033[0m" : "");
    print_clean(to, item->message, strlen(item->message));
    if (item->code != NULL) {
        fprintf(to, " [%s]", item->code);
    }
    fputc('\n', to);
    if (has_place) {
        print_caret(diag, to, item->mark, colour);
    }
    if (item->remedy != NULL) {
        fprintf(to, "%shelp:%s ", colour ? "      \033[1;36m" : "      ", colour ? "\033[0m" : "");
        print_clean(to, item->remedy, strlen(item->remedy));
        fputc('\n', to);
    }
}

/* Does the error or warning `a` come after `b` in the model file? Those without a place come last. */
static bool comes_after(const Diagnostic *a, const Diagnostic *b) {
    int a_line = a->mark.line > 0 && a->file == NULL ? a->mark.line : INT32_MAX,
        b_line = b->mark.line > 0 && b->file == NULL ? b->mark.line : INT32_MAX;
    return a_line != b_line ? a_line > b_line : a_line != INT32_MAX && a->mark.column > b->mark.column;
}

const int *diag_order(const Diagnostics *diag, int *count) {
    int *order = arena_new_array(diag->arena, int, diag->count + 1), *sorted = arena_new_array(diag->arena, int, diag->count + 1), nsorted = 0;
    *count = 0;
    for (int i = 0; i < diag->count; i++) { /* by place; notes stay behind what they explain */
        if (diag->item[i].severity == SEVERITY_NOTE) {
            continue;
        }
        int at = nsorted++;
        for (; at > 0 && comes_after(&diag->item[sorted[at - 1]], &diag->item[i]); at--) {
            sorted[at] = sorted[at - 1];
        }
        sorted[at] = i;
    }
    for (int i = 0; i < diag->count && diag->item[i].severity == SEVERITY_NOTE; i++) {
        order[(*count)++] = i;
    }
    for (int i = 0; i < nsorted; i++) {
        order[(*count)++] = sorted[i];
        for (int note = sorted[i] + 1; note < diag->count && diag->item[note].severity == SEVERITY_NOTE; note++) {
            order[(*count)++] = note;
        }
    }
    return order;
}

void diag_print(const Diagnostics *diag, FILE *to, bool colour) {
    int count = 0;
    const int *order = diag_order(diag, &count);
    for (int i = 0; i < count; i++) {
        print_item(diag, &diag->item[order[i]], to, colour);
    }
    if (diag->unlisted > 0) {
        fprintf(to, "%s: note: %d more not shown\n", diag->file_name, diag->unlisted);
    }
}

/* ---- names that were meant */

enum { LONGEST_WORD = 64 };

/* Lower case without underscores: `max_pooling2d` and `MaxPooling2D` are one word here. */
static int plain_word(const char *word, char out[LONGEST_WORD + 1]) {
    int length = 0;
    for (; *word != '\0'; word++) {
        if (*word == '_' || *word == '-' || *word == ' ') {
            continue;
        }
        if (length == LONGEST_WORD) {
            return -1;
        }
        out[length++] = *word >= 'A' && *word <= 'Z' ? (char)(*word - 'A' + 'a') : *word;
    }
    out[length] = '\0';
    return length;
}

static int least(int a, int b) {
    return a < b ? a : b;
}

/* Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours. */
static int edit_distance(const char *a, int na, const char *b, int nb) {
    int row[3][LONGEST_WORD + 1];
    for (int j = 0; j <= nb; j++) {
        row[0][j] = j;
    }
    for (int i = 1; i <= na; i++) {
        int *now = row[i % 3], *before = row[(i + 2) % 3], *two_before = row[(i + 1) % 3];
        now[0] = i;
        for (int j = 1; j <= nb; j++) {
            int best = before[j - 1] + (a[i - 1] != b[j - 1]);
            best = least(best, least(before[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                best = least(best, two_before[j - 2] + 1);
            }
            now[j] = best;
        }
    }
    return row[na % 3][nb];
}

const char *closest_name(const char *word, const char *const *names, int count) {
    char meant[LONGEST_WORD + 1], candidate[LONGEST_WORD + 1];
    int length = plain_word(word, meant);
    const char *best = NULL;
    int best_distance = length < 3 ? length - 1 : length / 3;
    for (int i = 0; i < count; i++) {
        int candidate_length = plain_word(names[i], candidate);
        if (candidate_length < 0 || length <= 0 || abs(candidate_length - length) > best_distance) {
            continue;
        }
        int distance = edit_distance(meant, length, candidate, candidate_length);
        if (distance < best_distance || (distance == best_distance && best == NULL)) {
            best = names[i];
            best_distance = distance;
        }
    }
    return best;
}
