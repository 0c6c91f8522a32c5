/*
 * objects.c - classes with arguments: a bare name where every argument has a default, else {type: Name, ...}.
 */
#include "spec/spec.h"

#include <ctype.h>
#include <string.h>

static const unsigned object_keys[FAMILY_COUNT] = {
    [FAMILY_LAYER] = 1u << OBJECT_NAME | 1u << OBJECT_DTYPE | 1u << OBJECT_TRAINABLE,
    [FAMILY_CELL] = 1u << OBJECT_NAME | 1u << OBJECT_DTYPE | 1u << OBJECT_TRAINABLE,
    [FAMILY_LOSS] = 1u << OBJECT_NAME | 1u << OBJECT_DTYPE,
    [FAMILY_METRIC] = 1u << OBJECT_NAME | 1u << OBJECT_DTYPE,
    [FAMILY_OPTIMIZER] = 1u << OBJECT_NAME,
    [FAMILY_SCHEDULE] = 1u << OBJECT_NAME,
};

static const char *with_article(Arena *arena, const char *word) {
    return arena_printf(arena, "%s %s", strchr("aeiou", word[0]) != NULL ? "an" : "a", word);
}

static bool has_row(const Arg *table, const char *name) {
    for (; table != NULL && table->name != NULL; table++) {
        if (strcmp(table->name, name) == 0) {
            return true;
        }
    }
    return false;
}

const char *object_key(ObjectKey key) {
    static const char *const name[OBJECT_KEYS] = {"name", "dtype", "trainable"};
    return name[key];
}

bool object_takes(Family family, const ClassDef *def, ObjectKey key) {
    return (object_keys[family] & 1u << key) != 0 && !has_row(def->args, object_key(key));
}

/* ---- unknown names */

/* Are two names one word but for case and underscores? */
static bool same_word(const char *a, const char *b) {
    for (;; a++, b++) {
        a += strspn(a, "_");
        b += strspn(b, "_");
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b)) {
            return false;
        }
        if (*a == '\0') {
            return true;
        }
    }
}

static const ClassDef *find_elsewhere(Family family, const char *name, Family *found_in) {
    for (Family other = 0; other < FAMILY_COUNT; other++) {
        const ClassDef *found = other == family ? NULL : class_find(other, name);
        if (found != NULL) {
            *found_in = other;
            return found;
        }
    }
    return NULL;
}

static void report_unknown_class(Arena *arena, Diagnostics *diag, Family family, const char *name, Mark mark) {
    diag_error(diag, mark, "unknown-class", "there is no %s `%s`", family_name(family), name);
    if (!diag_listed(diag)) {
        return;
    }
    const ClassDef *const *list = NULL;
    int count = class_list(family, &list), candidates = 0, capacity = 0;
    const char **names = NULL;
    bool snake = family != FAMILY_LAYER && family != FAMILY_CELL && name[0] >= 'a' && name[0] <= 'z'; /* answer in the style of the question */
    for (int i = 0; i < count; i++) {
        arena_reserve(arena, names, candidates, capacity);
        names[candidates++] = snake ? snake_case(arena, list[i]->name) : list[i]->name;
        for (const char *at = list[i]->aliases; at != NULL && *at != '\0';) {
            size_t size = strcspn(at, " ");
            arena_reserve(arena, names, candidates, capacity);
            names[candidates++] = arena_strndup(arena, at, size);
            at += size + strspn(at + size, " ");
        }
    }
    const char *meant = closest_name(name, names, candidates), *cell = arena_printf(arena, "%sCell", name);
    Family other = family;
    const ClassDef *elsewhere = find_elsewhere(family, name, &other);
    if (family == FAMILY_CELL && class_find(family, cell) != NULL) {
        meant = cell;
    }
    if (family == FAMILY_LAYER && other == FAMILY_ACTIVATION && (meant == NULL || !same_word(meant, name))) {
        diag_remedy(diag, "`%s` is an activation: write {type: Activation, activation: %s}", name, name);
    } else if (meant != NULL) {
        diag_remedy(diag, "did you mean `%s`?", meant);
    } else if (elsewhere != NULL) {
        diag_remedy(diag, "`%s` is %s, not %s", elsewhere->name, with_article(arena, family_name(other)), with_article(arena, family_name(family)));
    } else if (family == FAMILY_LAYER) {
        diag_remedy(diag, "`hnc layers` lists what there is");
    } else {
        diag_remedy(diag, "`hnc layers %s` lists what there is", family_plural(family));
    }
}

const char *former_argument(const char *name) {
    static const struct {
        const char *old, *now; /* a sentence where no other argument takes its place */
    } former[] = {
        {"alpha", "negative_slope"},
        {"lr", "learning_rate"},
        {"input_shape", "the shape of inputs stands under the top-level key `inputs`"},
        {"batch_input_shape", "the shape of inputs stands under the top-level key `inputs`"},
        {"input_length", "leave it out: the length follows from the input's shape"},
        {"p", "rate"},
        {"nb_filter", "filters"},
        {"output_dim", "units"},
        {"init", "kernel_initializer"},
        {"weights", "weights come from a file: `--weights FILE`"},
        {"border_mode", "padding"},
        {"subsample", "strides"},
        {"merge_mode", "mode"},
    };
    for (int i = 0; i < COUNT_OF(former); i++) {
        if (strcmp(former[i].old, name) == 0) {
            return former[i].now;
        }
    }
    return NULL;
}

/* ---- keys of base classes */

static bool check_dtype(Diagnostics *diag, const char *what, const Node *node) {
    if (node_is_null(node) || (node->kind == NODE_SCALAR && strcmp(node->text, "float32") == 0)) {
        return true;
    }
    diag_error(diag, node->mark, "unsupported-dtype", "`dtype` of %s must be float32: all computation is in that type", what);
    diag_remedy(diag, "leave it out; inputs may be int32, uint8 or bool by the `dtype` of their entry under `inputs`");
    return false;
}

static bool check_common(Arena *arena, Diagnostics *diag, const ClassDef *def, const char *key, const Node *node) {
    bool flag = false;
    if (strcmp(key, "dtype") == 0) {
        return check_dtype(diag, def->name, node);
    }
    bool is_name = strcmp(key, "name") == 0;
    if (is_name ? node->kind == NODE_SCALAR : node_as_bool(node, &flag)) {
        return true;
    }
    diag_error(diag, node->mark, "wrong-type", "`%s` of %s must be %s, not %s", key, def->name, is_name ? "text" : "true or false",
               node_describe(arena, node));
    return false;
}

/* ---- objects */

/* The class that a node names; NULL after an error. */
static const ClassDef *named_class(Arena *arena, Diagnostics *diag, Family family, const Node *node, Mark *mark) {
    const char *word = family_name(family);
    const Node *type = node->kind == NODE_MAP ? node_get(node, "type") : node;
    *mark = type != NULL ? type->mark : node->mark;
    if (node->kind == NODE_LIST) {
        diag_error(diag, node->mark, "wrong-type", "%s must be a name or a map with `type`, not %s", with_article(arena, word),
                   node_describe(arena, node));
        return NULL;
    }
    if (type == NULL) {
        diag_error(diag, node->mark, "missing-type", "this %s has no `type`", word);
        static const char *const wanted[] = {"type"};
        for (int i = 0; i < node->count; i++) {
            if (closest_name(node->key[i]->text, wanted, 1) != NULL) {
                diag_remedy(diag, "did you mean `type` by `%s`?", node->key[i]->text);
                return NULL;
            }
        }
        if (node_get(node, "class_name") != NULL) {
            diag_remedy(diag, "write {type: Name, argument: value} instead of class_name and config");
        } else {
            diag_remedy(diag, "write {type: Name, argument: value}");
        }
        return NULL;
    }
    if (type->kind != NODE_SCALAR || node_is_null(type)) {
        diag_error(diag, type->mark, "wrong-type", "`type` must be the name of %s, not %s", with_article(arena, word), node_describe(arena, type));
        return NULL;
    }
    const ClassDef *def = class_find(family, type->text);
    if (def == NULL) {
        report_unknown_class(arena, diag, family, type->text, type->mark);
    } else if (def->refuse != NULL) {
        diag_error(diag, type->mark, "unsupported", "%s is not possible here: %s", def->name, def->refuse);
        return NULL;
    }
    return def;
}

Object *object_parse(Arena *arena, Diagnostics *diag, Family family, const Node *node, const char *const *extra, int extra_count) {
    Mark mark = {0};
    if (node == NULL) {
        return NULL;
    }
    const ClassDef *def = named_class(arena, diag, family, node, &mark);
    if (def == NULL) {
        return NULL;
    }
    bool fine = true;
    const char **skipped = arena_new_array(arena, const char *, extra_count + 1 + OBJECT_KEYS);
    int count = 0;
    for (int i = 0; i < extra_count; i++) {
        skipped[count++] = extra[i];
    }
    for (int i = 0; i < OBJECT_KEYS; i++) {
        const char *key = object_key((ObjectKey)i);
        bool taken = object_takes(family, def, (ObjectKey)i);
        for (int k = 0; taken && k < extra_count; k++) {
            taken = strcmp(extra[k], key) != 0;
        }
        const Node *value = taken && node->kind == NODE_MAP ? node_get(node, key) : NULL;
        fine = (value == NULL || check_common(arena, diag, def, key, value)) && fine;
        if (taken) {
            skipped[count++] = key;
        }
    }
    skipped[count++] = "type";
    Object *object = arena_new_array(arena, Object, 1);
    object->def = def;
    object->args = arena_alloc(arena, def->size > 0 ? def->size : 1);
    object->mark = mark;
    object->node = node;
    fine = args_parse(arena, diag, def->name, def->args, object->args, node, skipped, count) && fine;
    return fine ? object : NULL;
}

Mark object_arg_mark(const Object *object, const char *arg) {
    const Node *value = object->node != NULL ? node_get(object->node, arg) : NULL;
    return value != NULL ? value->mark : object->mark;
}

bool parse_object_argument(const Parse *parse, const Node *node, const Object **out) {
    *out = object_parse(parse->arena, parse->diag, parse->arg->family, node, NULL, 0);
    return *out != NULL;
}

bool parse_objects_argument(const Parse *parse, const Node *node, Objects *out) {
    bool fine = true;
    out->count = node->kind == NODE_LIST ? node->count : 1;
    out->v = arena_new_array(parse->arena, const Object *, out->count);
    for (int i = 0; i < out->count; i++) {
        fine = parse_object_argument(parse, node->kind == NODE_LIST ? node->item[i] : node, &out->v[i]) && fine;
    }
    return fine;
}
