/*
 * yaml.c - libyaml's events become nodes that know their place. Scalars are read by the YAML 1.2 core schema when somebody asks for a number.
 * Nothing a file holds may hang or exhaust the compiler: size, depth and number of nodes are capped, an alias counts as all that it stands for.
 */
#include "hnc.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { MOST_ANCHORS = 1000 };

typedef struct {
    const char *name;
    const Node *node;
    int64_t nodes; /* it and all below it */
    int height;    /* levels below it */
    bool open;     /* still being read: an alias to it would be a cycle */
} Anchor;

typedef struct {
    Node *node;
    int capacity;
    Node *key;            /* of a map: read, its value not yet */
    int32_t anchor;       /* or -1 */
    int64_t nodes_before; /* nodes counted when it began */
    int height;
} Frame;

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    Frame frame[YAML_MAX_DEPTH];
    int depth;
    Anchor *anchor;
    int nanchor, anchor_capacity;
    bool anchors_full;
    int64_t nodes;
    Node *root;
} Reader;

static Mark mark_of(const yaml_mark_t *start, const yaml_mark_t *end) {
    Mark mark = {.line = (int)start->line + 1, .column = (int)start->column + 1, .length = 1};
    if (end != NULL && end->line == start->line && end->column > start->column) {
        mark.length = (int)(end->column - start->column);
    }
    return mark;
}

/* ---- aliases */

static const Anchor *anchor_find(const Reader *reader, const char *name) {
    for (int i = reader->nanchor - 1; i >= 0; i--) { /* the last of that name, as YAML says */
        if (strcmp(reader->anchor[i].name, name) == 0) {
            return &reader->anchor[i];
        }
    }
    return NULL;
}

static int32_t anchor_add(Reader *reader, const char *name, const Node *node) {
    if (name == NULL) {
        return -1;
    }
    if (reader->nanchor == MOST_ANCHORS) { /* each alias looks through all of them */
        if (!reader->anchors_full) {
            diag_error(reader->diag, node->mark, "too-many-anchors", "the file has more than %d anchors", MOST_ANCHORS);
        }
        reader->anchors_full = true;
        return -1;
    }
    arena_reserve(reader->arena, reader->anchor, reader->nanchor, reader->anchor_capacity);
    reader->anchor[reader->nanchor] =
        (Anchor){.name = arena_strdup(reader->arena, name), .node = node, .nodes = 1, .open = node->kind != NODE_SCALAR};
    return reader->nanchor++;
}

/* ---- building */

static bool too_many(Reader *reader, Mark mark) {
    if (reader->nodes <= YAML_MAX_NODES) {
        return false;
    }
    diag_error(reader->diag, mark, "too-many-nodes", "the file describes more than %d values", YAML_MAX_NODES);
    diag_remedy(reader->diag, "an alias counts as all the values that it stands for; write large tables into a data file");
    return true;
}

static bool too_deep(Reader *reader, int depth, Mark mark) {
    if (depth <= YAML_MAX_DEPTH) {
        return false;
    }
    diag_error(reader->diag, mark, "too-deep", "lists and maps are nested more than %d levels deep", YAML_MAX_DEPTH);
    return true;
}

/* Hangs a finished or just begun node below the open list or map. `height`: levels below it. */
static bool attach(Reader *reader, Node *node, int height) {
    if (reader->depth == 0) {
        reader->root = node;
        return true;
    }
    Frame *frame = &reader->frame[reader->depth - 1];
    Node *parent = frame->node;
    frame->height = height + 1 > frame->height ? height + 1 : frame->height;
    if (parent->kind == NODE_MAP && frame->key == NULL) {
        if (node->kind != NODE_SCALAR) {
            diag_error(reader->diag, node->mark, "bad-key", "a key must be plain text, not a list or a map");
            return false;
        }
        frame->key = node;
        return true;
    }
    if (parent->count == frame->capacity) {
        int capacity = frame->capacity > 0 ? frame->capacity * 2 : 8;
        size_t old_bytes = sizeof(Node *) * (size_t)frame->capacity, bytes = sizeof(Node *) * (size_t)capacity;
        parent->item = arena_grow(reader->arena, parent->item, old_bytes, bytes);
        parent->key = parent->kind == NODE_MAP ? arena_grow(reader->arena, parent->key, old_bytes, bytes) : NULL;
        frame->capacity = capacity;
    }
    if (parent->kind == NODE_MAP) {
        parent->key[parent->count] = frame->key;
        frame->key = NULL;
    }
    parent->item[parent->count++] = node;
    return true;
}

static bool begin(Reader *reader, NodeKind kind, Mark mark, const char *anchor) {
    Node *node = arena_new_array(reader->arena, Node, 1);
    *node = (Node){.kind = kind, .mark = mark};
    int64_t before = reader->nodes++;
    if (too_deep(reader, reader->depth + 1, mark) || too_many(reader, mark) || !attach(reader, node, 0)) {
        return false;
    }
    reader->frame[reader->depth++] = (Frame){.node = node, .anchor = anchor_add(reader, anchor, node), .nodes_before = before};
    return true;
}

/* Reports every key that occurs twice in a map. */
static bool keys_differ(Reader *reader, const Node *map) {
    size_t size = 16;
    while (size < (size_t)map->count * 2) {
        size *= 2;
    }
    const Node **table = map->count > 1 ? arena_new_array(reader->arena, const Node *, size) : NULL;
    bool differ = true;
    for (int i = 0; table != NULL && i < map->count; i++) {
        const Node *key = map->key[i];
        size_t at = (size_t)hash_bytes(0, key->text, strlen(key->text)) & (size - 1);
        while (table[at] != NULL && strcmp(table[at]->text, key->text) != 0) {
            at = (at + 1) & (size - 1);
        }
        if (table[at] != NULL) {
            diag_error(reader->diag, key->mark, "duplicate-key", "the key `%s` occurs twice in this map", key->text);
            diag_remedy(reader->diag, "it is first given in line %d; keep one of the two", table[at]->mark.line);
            differ = false;
        } else {
            table[at] = key;
        }
    }
    return differ;
}

static bool end(Reader *reader, const yaml_mark_t *at) {
    Frame *frame = &reader->frame[--reader->depth];
    if (frame->node->kind == NODE_MAP) {
        keys_differ(reader, frame->node); /* reading goes on: other faults are worth knowing too */
    }
    if (frame->node->mark.length == 0) { /* of flow style: up to the bracket if that is in the same line */
        Mark *mark = &frame->node->mark;
        mark->length = (int)at->line + 1 == mark->line ? (int)at->column + 1 - mark->column : 1;
    }
    if (frame->anchor >= 0) {
        Anchor *anchor = &reader->anchor[frame->anchor];
        anchor->open = false;
        anchor->nodes = reader->nodes - frame->nodes_before;
        anchor->height = frame->height;
    }
    if (reader->depth > 0) {
        Frame *parent = &reader->frame[reader->depth - 1];
        parent->height = frame->height + 1 > parent->height ? frame->height + 1 : parent->height;
    }
    return true;
}

/* The core schema's own tags are fine; others ask for a program's types. */
static bool tag_known(Reader *reader, const char *tag, Mark mark) {
    static const char *const known[] = {YAML_STR_TAG, YAML_INT_TAG, YAML_FLOAT_TAG, YAML_BOOL_TAG, YAML_NULL_TAG, YAML_SEQ_TAG, YAML_MAP_TAG, "!"};
    for (int i = 0; tag != NULL && i < COUNT_OF(known); i++) {
        if (strcmp(tag, known[i]) == 0) {
            return true;
        }
    }
    if (tag != NULL) {
        diag_error(reader->diag, mark, "unknown-tag", "the tag `%s` has no meaning here", tag);
        diag_remedy(reader->diag, "leave the tag out");
    }
    return tag == NULL;
}

static bool scalar(Reader *reader, const yaml_event_t *event, Mark mark) {
    const char *text = (const char *)event->data.scalar.value, *tag = (const char *)event->data.scalar.tag;
    size_t length = event->data.scalar.length;
    if (memchr(text, '\0', length) != NULL) {
        diag_error(reader->diag, mark, "bad-character", "text may not hold the character NUL");
        return false;
    }
    Node *node = arena_new_array(reader->arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .mark = mark, .text = arena_strndup(reader->arena, text, length)};
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE || (tag != NULL && (strcmp(tag, YAML_STR_TAG) == 0 || strcmp(tag, "!") == 0));
    reader->nodes++;
    anchor_add(reader, (const char *)event->data.scalar.anchor, node);
    return tag_known(reader, tag, mark) && !too_many(reader, mark) && attach(reader, node, 0);
}

static bool alias(Reader *reader, const char *name, Mark mark) {
    const Anchor *anchor = anchor_find(reader, name);
    if (anchor == NULL) {
        diag_error(reader->diag, mark, "unknown-alias", "the alias `*%s` stands for nothing: there is no `&%s` before it", name, name);
        return false;
    }
    if (anchor->open) {
        diag_error(reader->diag, mark, "alias-cycle", "the alias `*%s` stands for something that contains it", name);
        return false;
    }
    reader->nodes += anchor->nodes;
    Node *copy = arena_new_array(reader->arena, Node, 1);
    *copy = *anchor->node;
    return !too_deep(reader, reader->depth + anchor->height + (anchor->node->kind != NODE_SCALAR), mark) && !too_many(reader, mark) &&
           attach(reader, copy, anchor->height);
}

static bool take(Reader *reader, const yaml_event_t *event) {
    Mark mark = mark_of(&event->start_mark, &event->end_mark);
    switch (event->type) {
    case YAML_SCALAR_EVENT: return scalar(reader, event, mark);
    case YAML_ALIAS_EVENT: return alias(reader, (const char *)event->data.alias.anchor, mark);
    case YAML_SEQUENCE_START_EVENT:
        mark.length = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? 0 : 1;
        return tag_known(reader, (const char *)event->data.sequence_start.tag, mark) &&
               begin(reader, NODE_LIST, mark, (const char *)event->data.sequence_start.anchor);
    case YAML_MAPPING_START_EVENT:
        mark.length = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? 0 : 1;
        return tag_known(reader, (const char *)event->data.mapping_start.tag, mark) &&
               begin(reader, NODE_MAP, mark, (const char *)event->data.mapping_start.anchor);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: return end(reader, &event->start_mark);
    case YAML_DOCUMENT_START_EVENT:
        if (reader->root != NULL) {
            diag_error(reader->diag, mark, "second-document", "the file holds more than one YAML document");
            diag_remedy(reader->diag, "one file describes one model: put the text after `---` into a file of its own");
            return false;
        }
        return true;
    default: return true;
    }
}

/* ---- faults that libyaml finds */

/* Line and column of a byte, by counting: libyaml's reader knows only the offset of what it cannot decode. */
static Mark mark_at(const char *data, size_t length, size_t offset) {
    Mark mark = {.line = 1, .column = 1, .length = 1};
    for (size_t i = 0; i < offset && i < length; i++) {
        if (data[i] == '\n') {
            mark.line++;
            mark.column = 1;
        } else {
            mark.column += ((unsigned char)data[i] & 0xC0) != 0x80;
        }
    }
    return mark;
}

static void report_syntax(Diagnostics *diag, const yaml_parser_t *parser, const char *data, size_t length) {
    if (parser->error == YAML_READER_ERROR) {
        Mark mark = mark_at(data, length, parser->problem_offset);
        if (strstr(parser->problem, "control characters") != NULL) {
            diag_error(diag, mark, "bad-character", "YAML does not allow the control character 0x%02X", (unsigned)parser->problem_value);
        } else {
            diag_error(diag, mark, "not-utf8", "the file is not UTF-8 text: %s", parser->problem);
        }
        return;
    }
    Mark mark = mark_of(&parser->problem_mark, NULL);
    const char *problem = parser->problem != NULL ? parser->problem : "the text is not YAML";
    if (parser->context != NULL) {
        diag_error(diag, mark, "syntax", "%s, %s", problem, parser->context);
    } else {
        diag_error(diag, mark, "syntax", "%s", problem);
    }
    size_t at = parser->problem_mark.index;
    if (at < length && data[at] == '\t') {
        diag_remedy(diag, "indent with spaces: YAML does not allow tabs there");
    } else if (strstr(problem, "did not find expected key") != NULL || strstr(problem, "did not find expected '-' indicator") != NULL) {
        diag_remedy(diag, "the line's indentation does not fit the lines before it");
    } else if (strstr(problem, "mapping values are not allowed") != NULL) {
        diag_remedy(diag, "quote text that holds `: `, and check the indentation");
    } else if (parser->context_mark.line + 1 < (size_t)mark.line && parser->context != NULL) {
        diag_remedy(diag, "it began in line %d", (int)parser->context_mark.line + 1);
    }
}

Node *yaml_parse(Arena *arena, Diagnostics *diag, const char *data, size_t length) {
    int errors_before = diag_error_count(diag);
    if (length > YAML_MAX_BYTES) {
        diag_error(diag, (Mark){0}, "too-large", "the file has %zu bytes; at most %d are read", length, YAML_MAX_BYTES);
        return NULL;
    }
    if (length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        data += 3;
        length -= 3;
    }
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        arena_out_of_memory(arena);
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)data, length);
    Reader *reader = arena_new_array(arena, Reader, 1);
    reader->arena = arena;
    reader->diag = diag;
    bool going = true, no_memory = false;
    while (going) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            no_memory = parser.error == YAML_MEMORY_ERROR;
            if (!no_memory) {
                report_syntax(diag, &parser, data, length);
            }
            break;
        }
        going = event.type != YAML_STREAM_END_EVENT && take(reader, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    if (no_memory) {
        arena_out_of_memory(arena);
    }
    if (diag_error_count(diag) != errors_before) {
        return NULL;
    }
    if (reader->root == NULL) {
        diag_error(diag, (Mark){.line = 1, .column = 1, .length = 1}, "empty-file", "the file describes nothing");
    }
    return reader->root;
}

Node *node_get(const Node *map, const char *key) {
    for (int i = 0; map != NULL && map->kind == NODE_MAP && i < map->count; i++) {
        if (strcmp(map->key[i]->text, key) == 0) {
            return map->item[i];
        }
    }
    return NULL;
}

/* ---- scalars, YAML 1.2 chapter 10.3.2 */

static bool is_plain(const Node *node) {
    return node != NULL && node->kind == NODE_SCALAR && !node->quoted;
}

static bool one_of(const char *text, const char *a, const char *b, const char *c) {
    return strcmp(text, a) == 0 || strcmp(text, b) == 0 || strcmp(text, c) == 0;
}

bool node_is_null(const Node *node) {
    return node == NULL || (is_plain(node) && (node->text[0] == '\0' || strcmp(node->text, "~") == 0 || one_of(node->text, "null", "Null", "NULL")));
}

static size_t digits(const char *text, const char *allowed) {
    return strspn(text, allowed);
}

bool node_as_float(const Node *node, double *value) {
    if (!is_plain(node)) {
        return false;
    }
    const char *text = node->text;
    bool negative = *text == '-';
    text += *text == '-' || *text == '+';
    if (one_of(text, ".inf", ".Inf", ".INF")) {
        *value = negative ? -INFINITY : INFINITY;
        return true;
    }
    if (one_of(node->text, ".nan", ".NaN", ".NAN")) {
        *value = NAN;
        return true;
    }
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'o')) {
        int64_t integer = 0;
        bool is_integer = node_as_int(node, &integer);
        *value = (double)integer;
        return is_integer;
    }
    size_t whole = digits(text, "0123456789"), fraction = 0;
    const char *at = text + whole;
    if (*at == '.') {
        fraction = digits(at + 1, "0123456789");
        at += 1 + fraction;
    }
    if (whole + fraction == 0) {
        return false;
    }
    if (*at == 'e' || *at == 'E') {
        at += 1 + (at[1] == '+' || at[1] == '-');
        size_t exponent = digits(at, "0123456789");
        if (exponent == 0) {
            return false;
        }
        at += exponent;
    }
    if (*at != '\0') {
        return false;
    }
    *value = strtod(node->text, NULL);
    return true;
}

bool node_as_int(const Node *node, int64_t *value) {
    if (!is_plain(node)) {
        return false;
    }
    const char *text = node->text;
    int base = 10;
    size_t length = strlen(text);
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'o')) {
        base = text[1] == 'x' ? 16 : 8;
        text += 2;
        if (length == 2 || digits(text, base == 16 ? "0123456789abcdefABCDEF" : "01234567") != length - 2) {
            return false;
        }
    } else {
        size_t sign = *text == '-' || *text == '+';
        if (length == sign || digits(text + sign, "0123456789") != length - sign) {
            double number = 0; /* 3.0 and 1e3 are whole numbers too */
            if (!node_as_float(node, &number) || !(fabs(number) < 9007199254740992.0) || number != trunc(number)) {
                return false;
            }
            *value = (int64_t)number;
            return true;
        }
    }
    errno = 0;
    long long number = strtoll(text, NULL, base);
    if (errno != 0) {
        return false;
    }
    *value = number;
    return true;
}

bool node_as_bool(const Node *node, bool *value) {
    if (!is_plain(node)) {
        return false;
    }
    bool yes = one_of(node->text, "true", "True", "TRUE");
    *value = yes;
    return yes || one_of(node->text, "false", "False", "FALSE");
}
