/*
 * document.c - building the tree of a model file, and comparing parts of it.
 */
#include "import/import.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static Node *node_new(Arena *arena, NodeKind kind) {
    Node *node = arena_new_array(arena, Node, 1);
    node->kind = kind;
    return node;
}

static Node *scalar_new(Arena *arena, const char *text, bool quoted) {
    Node *node = node_new(arena, NODE_SCALAR);
    node->text = text;
    node->quoted = quoted;
    return node;
}

Node *node_new_map(Arena *arena) {
    return node_new(arena, NODE_MAP);
}

Node *node_new_list(Arena *arena) {
    return node_new(arena, NODE_LIST);
}

Node *node_new_text(Arena *arena, const char *text) {
    return scalar_new(arena, arena_strdup(arena, text), true);
}

Node *node_new_int(Arena *arena, int64_t value) {
    return scalar_new(arena, arena_printf(arena, "%lld", (long long)value), false);
}

Node *node_new_bool(Arena *arena, bool value) {
    return scalar_new(arena, value ? "true" : "false", false);
}

Node *node_new_null(Arena *arena) {
    return scalar_new(arena, "null", false);
}

/* The fewest significant digits that read back as `value`. */
static int shortest_digits(double value, bool single) {
    char text[40];
    for (int digits = 1; digits < 17; digits++) {
        snprintf(text, sizeof text, "%.*e", digits - 1, value);
        if (single ? strtof(text, NULL) == (float)value : strtod(text, NULL) == value) {
            return digits;
        }
    }
    return 17;
}

/* As Python prints numbers, so that documents look like what their authors typed: 0.001, 1.0e-05, 3.0. */
Node *node_new_float(Arena *arena, double value) {
    if (isnan(value) || isinf(value)) {
        return scalar_new(arena, isnan(value) ? ".nan" : value > 0 ? ".inf" : "-.inf", false);
    }
    bool single = fabs(value) <= 3.4e38 && (double)(float)value == value;
    char text[48];
    int digits = shortest_digits(value, single);
    snprintf(text, sizeof text, "%.*e", digits - 1, value);
    const char *letter = strchr(text, 'e');
    int exponent = letter != NULL ? atoi(letter + 1) : 0;
    if (exponent >= -4 && exponent < 16) {
        snprintf(text, sizeof text, "%.*f", digits - 1 > exponent ? digits - 1 - exponent : 0, value);
        if (digits - 1 < exponent) { /* the digits beyond the shortest are zeros */
            snprintf(text, sizeof text, "%.0f", strtod(arena_printf(arena, "%.*e", digits - 1, value), NULL));
        }
        return scalar_new(arena, arena_printf(arena, "%s%s", text, strchr(text, '.') == NULL ? ".0" : ""), false);
    }
    size_t mantissa = (size_t)(letter - text);
    const char *point = memchr(text, '.', mantissa) == NULL ? ".0" : "";
    return scalar_new(arena, arena_printf(arena, "%.*s%s%s", (int)mantissa, text, point, letter), false);
}

/* Arrays of nodes made here grow at 8, 16, 32 ... items, so that their capacity follows from their count. */
static bool array_is_full(int count) {
    return count == 0 || (count >= 8 && (count & (count - 1)) == 0);
}

static Node **array_grow(Arena *arena, Node **old, int count) {
    size_t bytes = sizeof(Node *) * (size_t)count;
    return arena_grow(arena, old, bytes, count == 0 ? 8 * sizeof(Node *) : 2 * bytes);
}

void node_put(Arena *arena, Node *map, const char *key, Node *value) {
    if (array_is_full(map->count)) {
        map->key = array_grow(arena, map->key, map->count);
        map->item = array_grow(arena, map->item, map->count);
    }
    map->key[map->count] = node_new_text(arena, key);
    map->item[map->count++] = value;
}

void node_push(Arena *arena, Node *list, Node *item) {
    if (array_is_full(list->count)) {
        list->item = array_grow(arena, list->item, list->count);
    }
    list->item[list->count++] = item;
}

const char *node_text(const Node *node) {
    return node != NULL && node->kind == NODE_SCALAR && node->quoted ? node->text : NULL;
}

bool node_is_text(const Node *node, const char *text) {
    const char *held = node_text(node);
    return held != NULL && strcmp(held, text) == 0;
}

static bool scalar_equal(const Node *a, const Node *b) {
    double x = 0, y = 0;
    bool p = false, q = false;
    if (node_is_null(a) || node_is_null(b)) {
        return node_is_null(a) && node_is_null(b);
    }
    if (node_as_float(a, &x) && node_as_float(b, &y)) {
        return x == y;
    }
    if (node_as_bool(a, &p) && node_as_bool(b, &q)) {
        return p == q;
    }
    return strcmp(a->text, b->text) == 0;
}

bool node_equal(const Node *a, const Node *b) {
    if (a->kind != b->kind) {
        return false;
    }
    if (a->kind == NODE_SCALAR) {
        return scalar_equal(a, b);
    }
    bool equal = a->count == b->count;
    for (int i = 0; i < a->count && equal; i++) {
        const Node *other = a->kind == NODE_LIST ? b->item[i] : node_get(b, a->key[i]->text);
        equal = other != NULL && node_equal(a->item[i], other);
    }
    return equal;
}
