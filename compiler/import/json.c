/*
 * json.c - JSON text (jansson) as nodes. Duplicate keys, text that is not UTF-8 and what follows the value are errors;
 * Infinity and -Infinity, which Python writes, are numbers.
 */
#include "import/import.h"

#include <string.h>

#if HNC_WITH_JANSSON

#include <assert.h>
#include <jansson.h>
#include <math.h>

typedef struct {
    const Source *source;
    const char *what;
} JsonReader;

/* Python writes infinities as no JSON has them. They become strings of the same length that no file of ours holds, so that places in messages hold.
 */
static const struct {
    const char *written, *marked, *text;
    double value;
} infinities[] = {{"-Infinity", "\"\x7F-inf\"  ", "\x7F-inf", -INFINITY}, {"Infinity", "\"\x7Finf\"  ", "\x7Finf", INFINITY}};

static const char *mark_infinities(Arena *arena, const char *text, size_t length) {
    char *copy = NULL;
    bool inside = false;
    for (size_t i = 0; i < length; i++) {
        inside = inside != (text[i] == '"');
        i += inside && text[i] == '\\';
        for (int k = 0; k < COUNT_OF(infinities) && !inside && i < length && (text[i] == '-' || text[i] == 'I'); k++) {
            size_t size = strlen(infinities[k].written);
            assert(strlen(infinities[k].marked) == size);
            if (size <= length - i && memcmp(text + i, infinities[k].written, size) == 0) {
                copy = copy == NULL ? arena_strndup(arena, text, length) : copy;
                memcpy(copy + i, infinities[k].marked, size);
                i += size - 1;
                break;
            }
        }
    }
    return copy != NULL ? copy : text;
}

static Node *read_text(Arena *arena, const char *text) {
    for (int k = 0; k < COUNT_OF(infinities); k++) {
        if (strcmp(text, infinities[k].text) == 0) {
            return node_new_float(arena, infinities[k].value);
        }
    }
    return node_new_text(arena, text);
}

static Node *read_value(JsonReader *reader, const json_t *value, int depth) {
    Arena *arena = reader->source->arena;
    if (depth > JSON_MAX_DEPTH) {
        import_error(reader->source, "too-deep", "%s: lists and maps are nested more than %d levels deep", reader->what, JSON_MAX_DEPTH);
        return NULL;
    }
    switch (json_typeof(value)) {
    case JSON_OBJECT: {
        Node *map = node_new_map(arena);
        for (void *at = json_object_iter((json_t *)value); at != NULL; at = json_object_iter_next((json_t *)value, at)) {
            Node *item = read_value(reader, json_object_iter_value(at), depth + 1);
            if (item == NULL) {
                return NULL;
            }
            node_put(arena, map, json_object_iter_key(at), item);
        }
        return map;
    }
    case JSON_ARRAY: {
        Node *list = node_new_list(arena);
        for (size_t i = 0; i < json_array_size(value); i++) {
            Node *item = read_value(reader, json_array_get(value, i), depth + 1);
            if (item == NULL) {
                return NULL;
            }
            node_push(arena, list, item);
        }
        return list;
    }
    case JSON_STRING: return read_text(arena, json_string_value(value));
    case JSON_INTEGER: return node_new_int(arena, json_integer_value(value));
    case JSON_REAL: return node_new_float(arena, json_real_value(value));
    case JSON_TRUE: return node_new_bool(arena, true);
    case JSON_FALSE: return node_new_bool(arena, false);
    case JSON_NULL: break;
    }
    return node_new_null(arena);
}

Node *json_parse(const Source *source, const char *what, const char *text, size_t length) {
    if (length > JSON_MAX_BYTES) {
        import_error(source, "too-large", "%s has %zu bytes; at most %d are read", what, length, JSON_MAX_BYTES);
        return NULL;
    }
    size_t commas = 0; /* no value without one, but for the first of each list */
    for (size_t i = 0; i < length; i++) {
        commas += text[i] == ',' || text[i] == '[' || text[i] == '{';
    }
    if (commas > JSON_MAX_VALUES) {
        import_error(source, "too-many-nodes", "%s: more than %d values", what, JSON_MAX_VALUES);
        return NULL;
    }
    json_error_t error;
    json_t *root = json_loadb(mark_infinities(source->arena, text, length), length, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL) {
        import_error(source, "json", "%s: line %d, column %d: %s", what, error.line, error.column, error.text);
        return NULL;
    }
    JsonReader reader = {.source = source, .what = what};
    Node *node = read_value(&reader, root, 1);
    json_decref(root);
    return node;
}

#else

Node *json_parse(const Source *source, const char *what, const char *text, size_t length) {
    (void)text;
    (void)length;
    import_error(source, "not-built", "%s is JSON, and this hnc was built without jansson", what);
    diag_remedy(source->diag, "install jansson's development files (Debian: libjansson-dev) and build hnc again");
    return NULL;
}

#endif
