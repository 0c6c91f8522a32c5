/*
 * schema.c - the argument tables as definitions of a JSON Schema (draft 7): the same rows that parse, check and explain.
 *
 *   #/definitions/layer          what an argument takes: a name where every argument has a default, or a map with `type`
 *   #/definitions/layer.Dense    the arguments of one class
 *   #/definitions/entry          an entry of `layers:`, which has keys of its own besides
 */
#include "spec/spec.h"

#include <float.h>
#include <math.h>
#include <string.h>

typedef struct {
    Text *out;
    Arena *arena;
    bool any; /* members of the object being written so far */
} Writer;

static void put_key(Writer *w, const char *key) {
    text_append(w->out, w->any ? ", " : "");
    text_json_string(w->out, key);
    text_append(w->out, ": ");
    w->any = true;
}

static void put_string(Writer *w, const char *key, const char *value) {
    put_key(w, key);
    text_json_string(w->out, value);
}

static void put_raw(Writer *w, const char *key, const char *json) {
    put_key(w, key);
    text_append(w->out, json);
}

/* A regular expression for the word in any case. */
static const char *any_case(Arena *arena, const char *word) {
    Text text;
    text_init(&text, arena);
    text_append(&text, "^");
    for (const char *c = word; *c != '\0'; c++) {
        const bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z');
        if (letter) {
            text_printf(&text, "[%c%c]", *c & ~0x20, *c | 0x20);
        } else {
            text_printf(&text, strchr(".+*?()[]{}^$|\\", *c) != NULL ? "\\%c" : "%c", *c);
        }
    }
    text_append(&text, "$");
    return text.data;
}

/* ---- values */

static const char *number_text(Arena *arena, double value) {
    return value == trunc(value) && fabs(value) < 1e15 ? arena_printf(arena, "%.0f", value) : arena_printf(arena, "%.17g", value);
}

/* An integer or a number in the range of its row. */
static const char *number_schema(Arena *arena, const Arg *arg) {
    const bool integer = arg->type == ARG_INT || arg->type == ARG_INTS, ranged = arg->low < arg->high;
    Text text;
    text_init(&text, arena);
    text_append(&text, integer ? "{\"type\": \"integer\"" : "{\"type\": \"number\"");
    double low = ranged ? arg->low : -INFINITY, high = ranged ? arg->high : INFINITY;
    if (integer) { /* what fits 32 bits */
        low = low > -2147483647.0 ? low : -2147483647.0;
        high = high < 2147483647.0 ? high : 2147483647.0;
    }
    if (low > (integer ? -3e9 : -1e30)) {
        text_printf(&text, ", \"minimum\": %s", number_text(arena, low));
    }
    if (high < (integer ? 3e9 : 1e30)) {
        text_printf(&text, ", \"maximum\": %s", number_text(arena, high));
    }
    text_append(&text, "}");
    return text.data;
}

/* The words, in any case; plain numbers and booleans among them as such. */
static const char *choice_schema(Arena *arena, const Arg *arg) {
    Text names, patterns;
    text_init(&names, arena);
    text_init(&patterns, arena);
    for (const char *at = arg->choices; at != NULL;) {
        const size_t size = strcspn(at, "|");
        const char *word = arena_strndup(arena, at, size);
        text_append(&names, at == arg->choices ? "" : ", ");
        text_json_string(&names, word);
        const Node scalar = {.kind = NODE_SCALAR, .text = word};
        double number;
        bool flag;
        if (node_as_float(&scalar, &number) || node_as_bool(&scalar, &flag)) {
            text_printf(&names, ", %s", word);
        }
        text_append(&patterns, at == arg->choices ? "" : ", ");
        text_append(&patterns, "{\"pattern\": ");
        text_json_string(&patterns, any_case(arena, word));
        text_append(&patterns, "}");
        at = at[size] == '|' ? at + size + 1 : NULL;
    }
    return arena_printf(arena, "{\"anyOf\": [{\"enum\": [%s]}, {\"type\": \"string\", \"anyOf\": [%s]}]}", names.data, patterns.data);
}

static const char scalar_schema[] = "{\"type\": [\"string\", \"number\", \"boolean\"]}";

static const char *ints_schema(Arena *arena, const Arg *arg) {
    const char *number = number_schema(arena, arg);
    const char *item = arg->low < arg->high ? number : arena_printf(arena, "{\"anyOf\": [%s, {\"type\": \"null\"}]}", number);
    return arena_printf(arena,
                        "{\"anyOf\": [%s, {\"type\": \"array\", \"items\": {\"anyOf\": [%s, {\"type\": \"array\", \"items\": %s, \"minItems\": 2, "
                        "\"maxItems\": 2}]}}]}",
                        number, item, item);
}

static const char *floats_schema(Arena *arena, const Arg *arg) {
    if (arg->low >= arg->high) {
        return "{\"$ref\": \"#/definitions/numbers\"}";
    }
    const char *number = number_schema(arena, arg), *schema = number;
    for (int depth = 0; depth < 3; depth++) {
        schema = arena_printf(arena, "{\"anyOf\": [%s, {\"type\": \"array\", \"items\": %s}]}", number, schema);
    }
    return schema;
}

/* What an argument that its builder reads itself may be. */
static const char *node_schema(const Arg *arg) {
    if (strcmp(arg->name, "learning_rate") == 0) {
        return "{\"anyOf\": [{\"type\": \"number\"}, {\"$ref\": \"#/definitions/schedule\"}]}";
    }
    if (strcmp(arg->name, "model") == 0) {
        return "{\"$ref\": \"#/definitions/nested_model\"}";
    }
    return "true";
}

static const char *value_schema(Arena *arena, const Arg *arg) {
    switch (arg->type) {
    case ARG_INT:
    case ARG_FLOAT: return number_schema(arena, arg);
    case ARG_BOOL: return "{\"type\": \"boolean\"}";
    case ARG_STRING: return scalar_schema;
    case ARG_CHOICE: return choice_schema(arena, arg);
    case ARG_INTS: return ints_schema(arena, arg);
    case ARG_FLOATS: return floats_schema(arena, arg);
    case ARG_STRINGS: return arena_printf(arena, "{\"anyOf\": [%s, {\"type\": \"array\", \"items\": %s}]}", scalar_schema, scalar_schema);
    case ARG_OBJECT: return arena_printf(arena, "{\"$ref\": \"#/definitions/%s\"}", family_name(arg->family));
    case ARG_OBJECTS:
        return arena_printf(arena,
                            "{\"anyOf\": [{\"$ref\": \"#/definitions/%s\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/%s\"}}]}",
                            family_name(arg->family), family_name(arg->family));
    case ARG_NODE: return node_schema(arg);
    }
    return "true";
}

/* The default as JSON, where it is one scalar; NULL otherwise. */
static const char *default_json(Arena *arena, const Arg *arg) {
    if (arg->initial == NULL || strpbrk(arg->initial, "[]{}\"'#&*!|>%@`,: ") != NULL) {
        return NULL;
    }
    const Node node = {.kind = NODE_SCALAR, .text = arg->initial};
    double number;
    bool flag;
    if (node_is_null(&node)) {
        return "null";
    }
    if (node_as_bool(&node, &flag)) {
        return flag ? "true" : "false";
    }
    if (node_as_float(&node, &number)) {
        return isfinite(number) ? number_text(arena, number) : NULL;
    }
    Text text;
    text_init(&text, arena);
    text_json_string(&text, arg->initial);
    return text.data;
}

static void put_argument(Writer *properties, const Arg *arg) {
    Arena *arena = properties->arena;
    const char *schema = value_schema(arena, arg);
    const bool none = arg->type == ARG_CHOICE && args_choice(arg->choices, "none") >= 0;
    const bool null = (args_null_allowed(arg) || none) && strcmp(arg->name, "model") != 0;
    Writer w = {properties->out, arena, false};
    put_key(properties, arg->name);
    text_append(w.out, "{");
    if (arg->doc != NULL) {
        put_string(&w, "description", arg->doc);
    }
    const char *initial = default_json(arena, arg);
    if (initial != NULL) {
        put_raw(&w, "default", initial);
    }
    if (null && strcmp(schema, "true") != 0) {
        put_raw(&w, "anyOf", arena_printf(arena, "[{\"type\": \"null\"}, %s]", schema));
    } else if (strcmp(schema, "true") != 0) {
        put_raw(&w, "allOf", arena_printf(arena, "[%s]", schema));
    }
    text_append(w.out, "}");
}

/* A row of a table as a property; for sections that are no class. */
void schema_argument(Arena *arena, Text *out, const Arg *arg, bool first) {
    Writer w = {out, arena, !first};
    put_argument(&w, arg);
}

/* ---- classes */

static bool needs_nothing(const ClassDef *def) {
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        if (arg->initial == NULL) {
            return false;
        }
    }
    return true;
}

/* The names that a class is known by, as items of an enum. */
static void put_names(Arena *arena, Family family, const ClassDef *def, bool *any, Text *out) {
    const bool snake = family != FAMILY_LAYER && family != FAMILY_CELL;
    const char *other = snake_case(arena, def->name);
    text_append(out, *any ? ", " : "");
    text_json_string(out, def->name);
    *any = true;
    if (snake && strcmp(other, def->name) != 0) {
        text_append(out, ", ");
        text_json_string(out, other);
    }
    for (const char *at = def->aliases; at != NULL && *at != '\0';) {
        const size_t size = strcspn(at, " ");
        text_append(out, ", ");
        text_json_string(out, arena_strndup(arena, at, size));
        at += size + strspn(at + size, " ");
    }
}

/* A schema of the names of one class, or of all classes of the family that `wanted` is true for. Keras lowers optimizers' names. */
static const char *names_schema(Arena *arena, Family family, const ClassDef *only, bool bare) {
    const ClassDef *const *list = NULL;
    const int count = class_list(family, &list);
    Text names, patterns;
    text_init(&names, arena);
    text_init(&patterns, arena);
    bool any = false;
    for (int i = 0; i < count; i++) {
        if (list[i]->refuse != NULL || (only != NULL && list[i] != only) || (bare && !needs_nothing(list[i]))) {
            continue;
        }
        if (family == FAMILY_OPTIMIZER) {
            text_append(&patterns, any ? ", " : "");
            text_append(&patterns, "{\"pattern\": ");
            text_json_string(&patterns, any_case(arena, list[i]->name));
            text_append(&patterns, "}");
        }
        put_names(arena, family, list[i], &any, &names);
    }
    if (family == FAMILY_OPTIMIZER && any) {
        return arena_printf(arena, "{\"anyOf\": [{\"enum\": [%s]}, {\"type\": \"string\", \"anyOf\": [%s]}]}", names.data, patterns.data);
    }
    return arena_printf(arena, "{\"enum\": [%s]}", any ? names.data : "");
}

static const char *const common_schema[] = {
    [OBJECT_NAME] = "{\"type\": [\"string\", \"number\", \"boolean\", \"null\"]}",
    [OBJECT_DTYPE] = "{\"enum\": [\"float32\", null]}",
    [OBJECT_TRAINABLE] = "{\"type\": \"boolean\"}",
};

static void put_class(Arena *arena, Family family, const ClassDef *def, Text *out) {
    text_printf(out, ",\n\"%s.%s\": {", family_name(family), def->name);
    Writer w = {out, arena, false};
    if (def->doc != NULL) {
        put_string(&w, "description", def->doc);
    }
    put_key(&w, "properties");
    text_append(out, "{");
    Writer properties = {out, arena, false};
    put_raw(&properties, "type", "true");
    for (int key = 0; key < OBJECT_KEYS; key++) {
        if (object_takes(family, def, (ObjectKey)key)) {
            put_raw(&properties, object_key(key), common_schema[key]);
        }
    }
    Text required;
    text_init(&required, arena);
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        put_argument(&properties, arg);
        if (arg->initial == NULL) {
            text_append(&required, required.length > 0 ? ", " : "");
            text_json_string(&required, arg->name);
        }
    }
    text_append(out, "}");
    if (required.length > 0) {
        put_raw(&w, "required", arena_printf(arena, "[%s]", required.data));
    }
    text_append(out, "}");
}

/* The keys of a class besides those of an entry of `layers:`. */
static void put_class_keys(Arena *arena, Family family, const ClassDef *def, Text *out) {
    (void)arena;
    text_append(out, "\"type\"");
    for (int key = 0; key < OBJECT_KEYS; key++) {
        if (object_takes(family, def, (ObjectKey)key)) {
            text_printf(out, ", \"%s\"", object_key(key));
        }
    }
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        text_append(out, ", ");
        text_json_string(out, arg->name);
    }
}

/* Keyword arguments of Keras's call: a boolean, tensors, or null. */
static const char *call_schema(Arena *arena, const ClassDef *def) {
    Text text;
    text_init(&text, arena);
    for (const char *at = def->call; at != NULL && *at != '\0';) {
        const size_t size = strcspn(at, " ");
        text_printf(&text, "%s\"%.*s\": {\"$ref\": \"#/definitions/call_value\"}", text.length > 0 ? ", " : "", (int)size, at);
        at += size + strspn(at + size, " ");
    }
    return arena_printf(arena, "{\"type\": [\"object\", \"null\"], \"properties\": {%s}, \"additionalProperties\": false}",
                        text.length > 0 ? text.data : "");
}

/* Maps with `type`: each class's keys, checked by an if for the class that is named, so that editors report that class's faults only. */
static void put_maps(Arena *arena, Family family, const char *name, bool entry, Text *out) {
    const ClassDef *const *list = NULL;
    const int count = class_list(family, &list);
    text_printf(out, ",\n\"%s\": {\"type\": \"object\", \"required\": [\"type\"], \"properties\": {\"type\": %s}, \"allOf\": [", name,
                names_schema(arena, family, NULL, false));
    bool any = false;
    for (int i = 0; i < count; i++) {
        const ClassDef *def = list[i];
        if (def->refuse != NULL) {
            continue;
        }
        text_printf(out,
                    "%s\n{\"if\": {\"properties\": {\"type\": %s}}, \"then\": {\"allOf\": [{\"$ref\": \"#/definitions/%s.%s\"}], \"propertyNames\": "
                    "{\"enum\": [",
                    any ? "," : "", names_schema(arena, family, def, false), family_name(family), def->name);
        put_class_keys(arena, family, def, out);
        text_append(out, entry ? ", \"inputs\", \"call\", \"shares\"]}" : "]}");
        if (entry) {
            text_printf(out, ", \"properties\": {\"call\": %s}", call_schema(arena, def));
        }
        text_append(out, "}}");
        any = true;
    }
    text_append(out, "]}");
}

void schema_families(Arena *arena, Text *out) {
    text_append(out, "\"numbers\": {\"anyOf\": [{\"type\": \"number\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/numbers\"}}]}");
    for (Family family = 0; family < FAMILY_COUNT; family++) {
        const ClassDef *const *list = NULL;
        const int count = class_list(family, &list);
        const char *name = family_name(family);
        text_printf(out, ",\n\"%s\": {\"anyOf\": [%s, {\"$ref\": \"#/definitions/%s_map\"}]}", name, names_schema(arena, family, NULL, true), name);
        put_maps(arena, family, arena_printf(arena, "%s_map", name), false, out);
        for (int i = 0; i < count; i++) {
            if (list[i]->refuse == NULL) {
                put_class(arena, family, list[i], out);
            }
        }
    }
    put_maps(arena, FAMILY_LAYER, "layer_entry", true, out);
}
