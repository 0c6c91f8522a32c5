/*
 * support.h - what everything in the compiler stands on: memory, text, diagnostics, hashes, files. Knows nothing of models.
 */
#ifndef HNC_SUPPORT_H
#define HNC_SUPPORT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define HNC_PRINTF(format_at, first) __attribute__((format(printf, format_at, first)))
#else
#define HNC_PRINTF(format_at, first)
#endif

#define COUNT_OF(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* ---- support/arena.c: all memory of one compilation; freed once. Never returns NULL: out of memory calls the handler, which must not return. */
typedef struct Arena Arena;
Arena *arena_new(void (*out_of_memory)(void *context), void *context);
Arena *arena_scratch(Arena *arena); /* another one, for tables that are freed before the compilation ends */
void arena_free(Arena *arena);
void arena_out_of_memory(Arena *arena);                                        /* calls the handler: for memory that a library did not get */
void *arena_alloc(Arena *arena, size_t bytes);                                 /* zeroed, aligned to 16 */
void *arena_grow(Arena *arena, void *old, size_t old_bytes, size_t new_bytes); /* a larger copy; the rest zeroed */
char *arena_strdup(Arena *arena, const char *text);
char *arena_strndup(Arena *arena, const char *text, size_t length);
char *arena_printf(Arena *arena, const char *format, ...) HNC_PRINTF(2, 3);
#define arena_new_array(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (size_t)(count)))
/* Makes room for one more element in `array` (a pointer lvalue) that holds `count` of `capacity`. */
#define arena_reserve(arena, array, count, capacity)                                                                                                 \
    ((count) < (capacity) ? (void)0                                                                                                                  \
                          : (void)((array) = arena_grow((arena), (array), sizeof(*(array)) * (size_t)(capacity),                                     \
                                                        sizeof(*(array)) * (size_t)((capacity) ? (capacity)*2 : 8)),                                 \
                                   (capacity) = (capacity) ? (capacity)*2 : 8))

/* ---- support/text.c: a growing string in an arena. */
typedef struct {
    Arena *arena;
    char *data; /* always terminated */
    size_t length, capacity;
} Text;
void text_init(Text *text, Arena *arena);
void text_append(Text *text, const char *string);
void text_append_n(Text *text, const char *string, size_t length);
void text_printf(Text *text, const char *format, ...) HNC_PRINTF(2, 3);
const char *text_grouped(Arena *arena, int64_t number); /* 1234567 -> "1,234,567" */
const char *text_float(Arena *arena, double value);   /* shortest decimal that reads back as the same float32; "inf"/"nan" never occur in programs */
uint16_t text_bfloat16(float value);                  /* the nearest bfloat16, ties to even */
const char *text_float_c(Arena *arena, double value); /* the same as a C literal of type float: 1.0f, 1e-07f, -(INFINITY) for infinities */

/* ---- support/diagnostics.c: errors and notes with their place in the model file. */
typedef struct {
    int line, column, length; /* from 1; line 0: no place (a data file, the command line) */
} Mark;
typedef enum { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE } Severity;
typedef struct {
    Severity severity;
    Mark mark;
    const char *file; /* of mark; the model file when NULL */
    const char *code; /* short kebab-case tag: "unknown-key" */
    const char *message, *remedy;
} Diagnostic;
typedef struct Diagnostics Diagnostics;
Diagnostics *diag_new(Arena *arena, const char *file_name);
void diag_source(Diagnostics *diag, const char *text, size_t length); /* the file's text, for the caret lines */
const char *diag_text(const Diagnostics *diag, size_t *length);       /* the same again, or NULL */
void diag_error(Diagnostics *diag, Mark mark, const char *code, const char *format, ...) HNC_PRINTF(4, 5);
void diag_warning(Diagnostics *diag, Mark mark, const char *code, const char *format, ...) HNC_PRINTF(4, 5);
void diag_note(Diagnostics *diag, Mark mark, const char *format, ...) HNC_PRINTF(3, 4);
void diag_remedy(Diagnostics *diag, const char *format, ...) HNC_PRINTF(2, 3); /* what to do about the last error: "did you mean `filters`?" */
/* about another file (data, weights) */
void diag_file_error(Diagnostics *diag, const char *file, const char *code, const char *format, ...) HNC_PRINTF(4, 5);
/* is the last one shown? Not when it repeats another or comes after too many: its remedy need not be sought */
bool diag_listed(const Diagnostics *diag);
int diag_error_count(const Diagnostics *diag);
int diag_count(const Diagnostics *diag);
const Diagnostic *diag_at(const Diagnostics *diag, int index);
void diag_print(const Diagnostics *diag, FILE *to, bool colour); /* model.yaml:12:17: error: ... [code], source line, caret, remedy */
const int *diag_order(const Diagnostics *diag, int *count);      /* indices in the order of printing: by place, notes behind what they explain */
const char *diag_file(const Diagnostics *diag, const Diagnostic *item);
/* ---- support/diagnostics_json.c: the same for programs, UTF-8. */
typedef enum { DIAGNOSTICS_TEXT, DIAGNOSTICS_JSON, DIAGNOSTICS_SARIF } DiagnosticsFormat;
void diag_write(const Diagnostics *diag, DiagnosticsFormat format, Text *out);
void text_json_string(Text *out, const char *string); /* in quotes */
void text_c_string(Text *out, const char *string);    /* as a C literal, in quotes; nothing but ASCII, no trigraph */
/* The name among `names` that `word` most likely meant (edit distance at most a third of its length), or NULL. */
const char *closest_name(const char *word, const char *const *names, int count);

/* ---- support/hash.c */
uint64_t hash_bytes(uint64_t seed, const void *data, size_t length); /* FNV-1a, 64 bit */
/* Numbers by name: models may have many thousands of variables, each looked up again and again. Starts as zeros. */
typedef struct {
    const char **name;
    int32_t *number;
    int size, count;
} NameIndex;
int32_t name_index_find(const NameIndex *index, const char *name);                     /* -1: not there */
void name_index_add(NameIndex *index, Arena *arena, const char *name, int32_t number); /* not there yet */
void sha256_hex(const void *data, size_t length, char out[65]);

/* ---- support/files.c: whole files; 0 or an errno. */
int file_read(Arena *arena, const char *path, size_t limit, char **data, size_t *length); /* EFBIG over limit */
int file_write_atomic(const char *path, const void *data, size_t length);                 /* temporary file, fsync, rename; keeps mtime if equal */
typedef struct {
    const char *path, *data;
    size_t length;
} FileToWrite;
/* at most FILES_MOST: all or, as far as the file system lets us, none; failed: index of the culprit */
enum { FILES_MOST = 12 };
int files_write_atomic(const FileToWrite *file, int count, int *failed);

#endif
