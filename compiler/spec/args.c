/*
 * args.c - argument tables turn nodes into typed structs. Every fault of a map is reported, not only the first.
 */
#include "spec/spec.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <string.h>

const char *node_describe(Arena *arena, const Node *node) {
    double number = 0;
    bool flag = false;
    if (node_is_null(node)) {
        return "null";
    }
    if (node->kind != NODE_SCALAR) {
        return node->kind == NODE_MAP ? "a map" : node->count == 0 ? "an empty list" : "a list";
    }
    size_t length = strlen(node->text);
    const char *shown = length <= 60 ? node->text : arena_printf(arena, "%.57s...", node->text);
    if (node_as_float(node, &number)) {
        return isnan(number) ? "`.nan`" : arena_printf(arena, "the number %s", shown);
    }
    if (node_as_bool(node, &flag)) {
        return arena_printf(arena, "the boolean %s", shown);
    }
    return length == 0 ? "empty text" : arena_printf(arena, "the text `%s`", shown);
}

/* ---- choices: "valid|same|causal" */

/* Index of `word` among the choices; -1 when it is none. */
static int choice_index(const char *choices, const char *word, bool ignore_case) {
    size_t length = strlen(word);
    int index = 0;
    for (const char *at = choices; at != NULL; index++) {
        size_t size = strcspn(at, "|");
        bool same = size == length;
        for (size_t i = 0; same && i < size; i++) {
            char given = word[i] >= 'A' && word[i] <= 'Z' && ignore_case ? (char)(word[i] - 'A' + 'a') : word[i];
            same = at[i] == given;
        }
        if (same) {
            return index;
        }
        at = at[size] == '|' ? at + size + 1 : NULL;
    }
    return -1;
}

static const char *choice_list(Arena *arena, const char *choices, const char ***names, int *count) {
    Text text;
    text_init(&text, arena);
    int capacity = 0;
    *names = NULL;
    *count = 0;
    for (const char *at = choices; at != NULL;) {
        size_t size = strcspn(at, "|");
        bool last = at[size] != '|';
        arena_reserve(arena, *names, *count, capacity);
        (*names)[(*count)++] = arena_strndup(arena, at, size);
        text_printf(&text, "%s`%.*s`", *count == 1 ? "" : last ? " or " : ", ", (int)size, at);
        at = last ? NULL : at + size + 1;
    }
    return text.data;
}

/* ---- single values */

static bool wrong_type(const Parse *parse, const Node *node, const char *wanted) {
    diag_error(parse->diag, node->mark, "wrong-type", "`%s` of %s must be %s, not %s", parse->arg->name, parse->what, wanted,
               node_describe(parse->arena, node));
    return false;
}

static bool out_of_range(const Parse *parse, const Node *node) {
    const Arg *arg = parse->arg;
    bool integer = arg->type == ARG_INT || arg->type == ARG_INTS;
    bool no_low = arg->low <= (integer ? (double)INT32_MIN : -1e30), no_high = arg->high >= (integer ? (double)INT32_MAX : 1e30);
    bool open_low = arg->low > 0 && arg->low < 1e-12; /* tables write an open bound as a tiny number */
    const char *low = no_low ? "" : open_low ? "above 0" : arena_printf(parse->arena, "at least %.9g", arg->low);
    const char *high = no_high ? "" : arena_printf(parse->arena, "at most %.9g", arg->high);
    diag_error(parse->diag, node->mark, "out-of-range", "`%s` of %s is %s, but must be %s%s%s", arg->name, parse->what, node->text, low,
               no_low || no_high ? "" : " and ", high);
    return false;
}

static bool in_range(const Arg *arg, double value) {
    return arg->low >= arg->high || (value >= arg->low && value <= arg->high);
}

static bool parse_int(const Parse *parse, const Node *node, int32_t *out, const char *wanted) {
    int64_t value = 0;
    double number = 0;
    if (!node_as_int(node, &value)) {
        bool huge = node_as_float(node, &number) && !isnan(number) && fabs(number) >= 2147483648.0;
        if (!huge) {
            wrong_type(parse, node, wanted);
            if (node->kind == NODE_SCALAR && node->quoted && node_as_int(&(Node){.text = node->text}, &value)) {
                diag_remedy(parse->diag, "write it without quotes");
            }
            return false;
        }
        value = number > 0 ? INT64_MAX : INT64_MIN;
    }
    if (value <= INT32_MIN || value > INT32_MAX) {
        diag_error(parse->diag, node->mark, "out-of-range", "`%s` of %s is %s, which does not fit 32 bits", parse->arg->name, parse->what,
                   node->text);
        return false;
    }
    *out = (int32_t)value;
    return in_range(parse->arg, (double)value) || out_of_range(parse, node);
}

static bool parse_float(const Parse *parse, const Node *node, double *out, const char *wanted) {
    if (!node_as_float(node, out)) {
        double number = 0;
        wrong_type(parse, node, wanted);
        if (node->kind == NODE_SCALAR && node->quoted && node_as_float(&(Node){.text = node->text}, &number)) {
            diag_remedy(parse->diag, "write it without quotes");
        }
        return false;
    }
    if (isnan(*out)) {
        return wrong_type(parse, node, wanted);
    }
    bool written_infinite = strpbrk(node->text, "iI") != NULL;
    if (fabs(*out) > FLT_MAX && !written_infinite) {
        diag_error(parse->diag, node->mark, "out-of-range", "`%s` of %s is %s, which does not fit float32", parse->arg->name, parse->what,
                   node->text);
        return false;
    }
    return in_range(parse->arg, *out) || out_of_range(parse, node);
}

static bool parse_bool(const Parse *parse, const Node *node, bool *out) {
    if (node_as_bool(node, out)) {
        return true;
    }
    wrong_type(parse, node, "true or false");
    if (node->kind == NODE_SCALAR) {
        static const char *const yes[] = {"yes", "Yes", "YES", "on", "On", "ON", "1"}, *const no[] = {"no", "No", "NO", "off", "Off", "OFF", "0"};
        for (int i = 0; i < COUNT_OF(yes); i++) {
            if (strcmp(node->text, yes[i]) == 0 || strcmp(node->text, no[i]) == 0) {
                diag_remedy(parse->diag, "write `%s`: YAML 1.2 knows no other words for it", strcmp(node->text, yes[i]) == 0 ? "true" : "false");
            }
        }
    }
    return false;
}

static bool parse_string(const Parse *parse, const Node *node, const char **out) {
    if (node->kind != NODE_SCALAR) {
        return wrong_type(parse, node, "text");
    }
    *out = node->text;
    return true;
}

static bool parse_choice(const Parse *parse, const Node *node, int *out) {
    const char *choices = parse->arg->choices, **names = NULL;
    int count = 0;
    *out = node->kind == NODE_SCALAR ? choice_index(choices, node->text, false) : -1;
    if (*out < 0 && node->kind == NODE_SCALAR) {
        *out = choice_index(choices, node->text, true); /* Keras lowers `SAME` */
    }
    if (*out >= 0) {
        *out = *out == choice_index(choices, "null", false) ? -1 : *out; /* the word, quoted, is what null is */
        return true;
    }
    const char *list = choice_list(parse->arena, choices, &names, &count);
    diag_error(parse->diag, node->mark, "bad-choice", "`%s` of %s must be %s, not %s", parse->arg->name, parse->what, list,
               node_describe(parse->arena, node));
    const char *meant = node->kind == NODE_SCALAR ? closest_name(node->text, names, count) : NULL;
    if (meant != NULL) {
        diag_remedy(parse->diag, "did you mean `%s`?", meant);
    }
    return false;
}

/* ---- lists of values */

static bool parse_int_item(const Parse *parse, const Node *node, int32_t *out) {
    if (node_is_null(node) && parse->arg->low >= parse->arg->high) {
        *out = ARG_NONE;
        return true;
    }
    return parse_int(parse, node, out, "made of integers");
}

static bool parse_ints(const Parse *parse, const Node *node, Ints *out) {
    if (node->kind == NODE_SCALAR) {
        out->v = arena_new_array(parse->arena, int32_t, 1);
        out->count = 1;
        out->scalar = true;
        return parse_int(parse, node, out->v, "an integer or a list of integers");
    }
    if (node->kind == NODE_MAP) {
        return wrong_type(parse, node, "an integer or a list of integers");
    }
    for (int i = 0; i < node->count; i++) {
        out->pairs = out->pairs || node->item[i]->kind == NODE_LIST;
    }
    out->v = arena_new_array(parse->arena, int32_t, node->count * 2 + 1);
    bool fine = true;
    for (int i = 0; i < node->count; i++) {
        const Node *item = node->item[i];
        if (item->kind != NODE_LIST) {
            fine = parse_int_item(parse, item, &out->v[out->count]) && fine;
            if (out->pairs) { /* one number for both sides */
                out->v[out->count + 1] = out->v[out->count];
            }
            out->count += out->pairs ? 2 : 1;
        } else if (item->count != 2) {
            diag_error(parse->diag, item->mark, "wrong-type", "`%s` of %s: an inner list must be a pair of integers, not %d values", parse->arg->name,
                       parse->what, item->count);
            fine = false;
        } else {
            for (int k = 0; k < 2; k++) {
                fine = parse_int_item(parse, item->item[k], &out->v[out->count++]) && fine;
            }
        }
    }
    return fine;
}

static int count_scalars(const Node *node) {
    if (node->kind != NODE_LIST) {
        return 1;
    }
    int count = 0;
    for (int i = 0; i < node->count; i++) {
        count += count_scalars(node->item[i]);
    }
    return count;
}

static bool parse_float_items(const Parse *parse, const Node *node, Floats *out) {
    bool fine = true;
    for (int i = 0; i < node->count; i++) {
        const Node *item = node->item[i];
        fine = (item->kind == NODE_LIST ? parse_float_items(parse, item, out) : parse_float(parse, item, &out->v[out->count++], "made of numbers")) &&
               fine;
    }
    return fine;
}

static bool parse_floats(const Parse *parse, const Node *node, Floats *out) {
    out->v = arena_new_array(parse->arena, double, count_scalars(node));
    if (node->kind == NODE_LIST) {
        return parse_float_items(parse, node, out);
    }
    out->count = 1;
    out->scalar = true;
    return parse_float(parse, node, out->v, "a number or a list of numbers");
}

static bool parse_strings(const Parse *parse, const Node *node, Strings *out) {
    out->count = node->kind == NODE_LIST ? node->count : 1;
    out->v = arena_new_array(parse->arena, const char *, out->count);
    if (node->kind != NODE_LIST) {
        return parse_string(parse, node, out->v);
    }
    bool fine = true;
    for (int i = 0; i < node->count; i++) {
        if (node->item[i]->kind != NODE_SCALAR || node_is_null(node->item[i])) {
            fine = wrong_type(parse, node->item[i], "made of texts");
        } else {
            out->v[i] = node->item[i]->text;
        }
    }
    return fine;
}

/* ---- null */

int args_choice(const char *choices, const char *word) {
    return choice_index(choices, word, false);
}

bool args_null_allowed(const Arg *arg) {
    return arg->type == ARG_OBJECT || arg->type == ARG_OBJECTS || arg->type == ARG_NODE ||
           (arg->initial != NULL && strcmp(arg->initial, "null") == 0) || (arg->choices != NULL && choice_index(arg->choices, "null", false) >= 0);
}

static bool parse_null(const Parse *parse, const Node *node, void *out) {
    const Arg *arg = parse->arg;
    if (arg->type == ARG_CHOICE && !args_null_allowed(arg)) { /* Keras takes None for "none" */
        *(int *)out = choice_index(arg->choices, "none", false);
        return *(int *)out >= 0 || parse_choice(parse, node, out);
    }
    if (!args_null_allowed(arg)) {
        diag_error(parse->diag, node->mark, "wrong-type", "`%s` of %s must not be null", arg->name, parse->what);
        if (arg->initial != NULL) {
            diag_remedy(parse->diag, "leave it out for the default, %s", arg->initial);
        }
        return false;
    }
    switch (arg->type) {
    case ARG_INT: *(int *)out = ARG_NONE; break;
    case ARG_FLOAT: *(double *)out = NAN; break;
    case ARG_BOOL: *(bool *)out = false; break;
    case ARG_CHOICE: *(int *)out = -1; break;
    case ARG_INTS: *(Ints *)out = (Ints){.none = true}; break;
    case ARG_FLOATS: *(Floats *)out = (Floats){.none = true}; break;
    case ARG_STRINGS: *(Strings *)out = (Strings){.none = true}; break;
    case ARG_OBJECTS: *(Objects *)out = (Objects){.none = true}; break;
    case ARG_STRING: *(const char **)out = NULL; break;
    case ARG_OBJECT: *(const Object **)out = NULL; break;
    case ARG_NODE: *(const Node **)out = NULL; break;
    }
    return true;
}

static bool parse_value(const Parse *parse, const Node *node, void *out) {
    if (node_is_null(node)) {
        return parse_null(parse, node, out);
    }
    switch (parse->arg->type) {
    case ARG_INT: return parse_int(parse, node, out, "an integer");
    case ARG_FLOAT: return parse_float(parse, node, out, "a number");
    case ARG_BOOL: return parse_bool(parse, node, out);
    case ARG_STRING: return parse_string(parse, node, out);
    case ARG_CHOICE: return parse_choice(parse, node, out);
    case ARG_INTS: return parse_ints(parse, node, out);
    case ARG_FLOATS: return parse_floats(parse, node, out);
    case ARG_STRINGS: return parse_strings(parse, node, out);
    case ARG_OBJECT: return parse_object_argument(parse, node, out);
    case ARG_OBJECTS: return parse_objects_argument(parse, node, out);
    case ARG_NODE: *(const Node **)out = node; return true;
    }
    return false;
}

/* ---- tables */

/* The node of a default, whose faults are faults of the table. Plain words and numbers need no parser. */
static const Node *default_node(Arena *arena, const char *initial, Mark mark) {
    if (strpbrk(initial, "[]{}\"'#&*!|>%@`,: ") == NULL) {
        Node *node = arena_new_array(arena, Node, 1);
        *node = (Node){.kind = NODE_SCALAR, .mark = mark, .text = initial};
        return node;
    }
    Diagnostics *diag = diag_new(arena, "default");
    Node *node = yaml_parse(arena, diag, initial, strlen(initial));
    assert(node != NULL && "the default of an argument is not YAML");
    node->mark = mark;
    return node;
}

static bool parse_default(Parse parse, Mark mark, void *out) {
    bool fine = parse_value(&parse, default_node(parse.arena, parse.arg->initial, mark), out);
    assert(fine && "the default of an argument does not fit the argument");
    return fine;
}

static bool listed(const char *const *names, int count, const char *name) {
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* `names`: the `rows` arguments of the table, then the keys that the caller reads. Returns what was probably meant, or NULL. */
static const char *report_unknown(Arena *arena, Diagnostics *diag, const char *what, const char *const *names, int rows, int count, const Node *key) {
    diag_error(diag, key->mark, "unknown-argument", "%s has no argument `%s`", what, key->text);
    if (!diag_listed(diag)) {
        return NULL;
    }
    const char *former = former_argument(key->text), *meant = closest_name(key->text, names, count);
    bool renamed = former != NULL && (strchr(former, ' ') != NULL || listed(names, count, former));
    if (renamed && strchr(former, ' ') != NULL) {
        diag_remedy(diag, "%s", former);
    } else if (renamed || meant != NULL) {
        diag_remedy(diag, "did you mean `%s`?", renamed ? former : meant);
    } else if (rows == 0) {
        diag_remedy(diag, "it takes none");
    } else {
        Text text;
        text_init(&text, arena);
        for (int i = 0; i < rows; i++) {
            text_printf(&text, "%s%s", i == 0 ? "" : ", ", names[i]);
        }
        diag_remedy(diag, "it takes %s", text.data);
    }
    return renamed ? former : meant;
}

bool args_parse(Arena *arena, Diagnostics *diag, const char *what, const Arg *table, void *args, const Node *map, const char *const *extra,
                int extra_count) {
    bool fine = true, is_map = map != NULL && map->kind == NODE_MAP;
    int rows = 0;
    while (table != NULL && table[rows].name != NULL) {
        rows++;
    }
    const char **names = arena_new_array(arena, const char *, rows + extra_count);
    for (int i = 0; i < rows; i++) {
        names[i] = table[i].name;
    }
    if (extra_count > 0) {
        memcpy(names + rows, extra, sizeof *extra * (size_t)extra_count);
    }
    const char *meant[16];
    int nmeant = 0;
    for (int i = 0; is_map && i < map->count; i++) {
        if (!listed(names, rows + extra_count, map->key[i]->text)) {
            meant[nmeant] = report_unknown(arena, diag, what, names, rows, rows + extra_count, map->key[i]);
            nmeant += meant[nmeant] != NULL && nmeant + 1 < COUNT_OF(meant);
            fine = false;
        }
    }
    const Node *type = is_map ? node_get(map, "type") : NULL;
    Mark owner = type != NULL ? type->mark : map != NULL ? map->mark : (Mark){0};
    const char *missing[16];
    int nmissing = 0;
    for (int i = 0; i < rows; i++) {
        Parse parse = {.arena = arena, .diag = diag, .what = what, .arg = &table[i]};
        void *out = (char *)args + table[i].offset;
        const Node *node = is_map && !listed(extra, extra_count, table[i].name) ? node_get(map, table[i].name) : NULL;
        if (node != NULL) {
            fine = parse_value(&parse, node, out) && fine;
        } else if (table[i].initial != NULL) {
            fine = parse_default(parse, owner, out) && fine;
        } else if (nmissing < COUNT_OF(missing) && !listed(meant, nmeant, table[i].name)) { /* a misspelt one is not missing, too */
            missing[nmissing++] = table[i].name;
        }
    }
    if (nmissing > 0) {
        Text text;
        text_init(&text, arena);
        for (int i = 0; i < nmissing; i++) {
            text_printf(&text, "%s`%s`", i == 0 ? "" : i == nmissing - 1 ? " and " : ", ", missing[i]);
        }
        diag_error(diag, owner, "missing-argument", "%s needs the argument%s %s", what, nmissing > 1 ? "s" : "", text.data);
        fine = false;
    }
    return fine;
}
