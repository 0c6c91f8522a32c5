/* layers/model.c - reads `inputs`, `layers` and `outputs` into a Model: names, references, shared and nested layers. Every fault is reported, not
 * only the first. */
#include "layers/model.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- names: a hash table from a name to an entry (Ref.entry's numbering) */

typedef struct {
    const char *name;
    int entry;
    Mark mark;
} Slot;
typedef struct {
    Slot *slot;
    uint64_t size; /* a power of two */
} NameTable;

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    Wiring *wiring;
    NameTable names;
    const char *what; /* "" or "model 'tower': ", before messages */
} Parser;

static Slot *name_slot(const NameTable *table, const char *name) {
    uint64_t at = hash_bytes(0, name, strlen(name)) & (table->size - 1);
    while (table->slot[at].name && strcmp(table->slot[at].name, name) != 0) {
        at = (at + 1) & (table->size - 1);
    }
    return &table->slot[at];
}

static bool valid_name(const char *text) {
    if (!isalpha((unsigned char)*text) && *text != '_') {
        return false;
    }
    for (; *text; text++) {
        if (!isalnum((unsigned char)*text) && *text != '_' && *text != '.' && *text != '-') {
            return false;
        }
    }
    return true;
}

static bool valid_identifier(const char *text) {
    return valid_name(text) && !strpbrk(text, ".-");
}

/* Keras asks for names that are unique among a model's layers, inputs included. */
static void declare_name(Parser *parser, const char *name, int entry, Mark mark, bool automatic) {
    Slot *slot = name_slot(&parser->names, name);
    if (!slot->name) {
        *slot = (Slot){.name = name, .entry = entry, .mark = mark};
        return;
    }
    diag_error(parser->diag, mark, "name-clash", "%s%s `%s` is taken", parser->what, automatic ? "the automatic name" : "the name", name);
    diag_remedy(parser->diag, automatic ? "give this layer a `name` of its own" : "choose another `name`");
    diag_note(parser->diag, slot->mark, "`%s` is here", name);
}

/* ---- checks of nodes */

static bool want_kind(Parser *parser, const Node *node, NodeKind kind, const char *what) {
    static const char *const kinds[] = {"one value", "a list", "a map"};
    if (node->kind == kind) {
        return true;
    }
    diag_error(parser->diag, node->mark, "wrong-type", "%s%s must be %s, not %s", parser->what, what, kinds[kind], kinds[node->kind]);
    return false;
}

static void check_keys(Parser *parser, const Node *map, const char *const *keys, int count, const char *what) {
    for (int i = 0; i < map->count; i++) {
        const char *key = map->key[i]->text;
        bool known = false;
        for (int k = 0; k < count; k++) {
            known = known || strcmp(keys[k], key) == 0;
        }
        if (!known) {
            diag_error(parser->diag, map->key[i]->mark, "unknown-key", "%s%s has no key `%s`", parser->what, what, key);
            const char *close = closest_name(key, keys, count);
            if (close) {
                diag_remedy(parser->diag, "did you mean `%s`?", close);
            }
        }
    }
}

/* ---- inputs */

static const char *const type_names[] = {"float32", "int32", "uint8", "bool"};
static const DType types[] = {DTYPE_F32, DTYPE_I32, DTYPE_U8, DTYPE_BOOL};

static void parse_shape(Parser *parser, const Node *node, InputDef *input) {
    input->shape = (Shape){.rank = 1, .dim = {-1}};
    if (!node || node_is_null(node)) {
        diag_error(parser->diag, node ? node->mark : input->mark, "missing-key", "%sinput `%s` has no `shape`", parser->what, input->name);
        diag_remedy(parser->diag, "give the extents of one sample, without the batch: `shape: [28, 28, 1]`; `[]` for one number");
        return;
    }
    const Node *single[1] = {node};
    const Node *const *item = node->kind == NODE_LIST ? (const Node *const *)node->item : single;
    int count = node->kind == NODE_LIST ? node->count : 1;
    if (node->kind == NODE_MAP) {
        want_kind(parser, node, NODE_LIST, "`shape`");
        return;
    }
    if (count + 1 > MAX_RANK) {
        diag_error(parser->diag, node->mark, "shape", "%sa shape has at most %d axes, the batch aside", parser->what, MAX_RANK - 1);
        return;
    }
    int64_t total = 1;
    for (int i = 0; i < count; i++) {
        int64_t extent = 0;
        if (node_is_null(item[i])) {
            diag_error(parser->diag, item[i]->mark, "shape", "%saxis %d of input `%s` has no fixed extent", parser->what, i + 1, input->name);
            diag_remedy(parser->diag, "every axis but the batch is fixed: give the largest extent and pad or mask shorter samples");
            return;
        }
        if (!node_as_int(item[i], &extent) || extent < 1) {
            diag_error(parser->diag, item[i]->mark, "shape", "%san extent is a whole number of at least 1", parser->what);
            return;
        }
        total = extent <= INT32_MAX ? total * extent : INT64_MAX;
        if (total > INT32_MAX) {
            diag_error(parser->diag, node->mark, "shape", "%sinput `%s` has more than 2^31 - 1 elements a sample", parser->what, input->name);
            return;
        }
        input->shape.dim[i + 1] = (int32_t)extent;
    }
    input->shape.rank = count + 1;
}

static void parse_input(Parser *parser, const Node *node, InputDef *input) {
    static const char *const keys[] = {"name", "shape", "dtype"};
    *input = (InputDef){.name = "?", .type = DTYPE_F32, .mark = node->mark, .shape = {.rank = 1, .dim = {-1}}};
    if (!want_kind(parser, node, NODE_MAP, "an input")) {
        diag_remedy(parser->diag, "write `{name: x, shape: [10]}`");
        return;
    }
    check_keys(parser, node, keys, COUNT_OF(keys), "an input");
    const Node *name = node_get(node, "name");
    if (!name || node_is_null(name) || name->kind != NODE_SCALAR || !valid_name(name->text)) {
        diag_error(parser->diag, name ? name->mark : node->mark, "name", "%san input needs a `name` of letters, digits, `_`, `.` and `-`",
                   parser->what);
    } else {
        input->name = name->text;
        input->mark = name->mark;
    }
    parse_shape(parser, node_get(node, "shape"), input);
    const Node *type = node_get(node, "dtype");
    if (type && !node_is_null(type)) {
        if (!want_kind(parser, type, NODE_SCALAR, "`dtype`")) {
            return;
        }
        for (int i = 0; i < COUNT_OF(types); i++) {
            if (strcmp(type->text, type_names[i]) == 0) {
                input->type = types[i];
                return;
            }
        }
        diag_error(parser->diag, type->mark, "dtype", "%sinputs are float32, int32, uint8 or bool, not `%s`", parser->what, type->text);
        const char *close = closest_name(type->text, type_names, COUNT_OF(type_names));
        if (close) {
            diag_remedy(parser->diag, "did you mean `%s`?", close);
        }
    }
}

static void parse_inputs(Parser *parser, const Node *node) {
    Model *model = &parser->wiring->model;
    if (!node || node_is_null(node) || (node->kind == NODE_LIST && node->count == 0)) {
        diag_error(parser->diag, node ? node->mark : model->mark, "missing-key", "%sthe model has no `inputs`", parser->what);
        diag_remedy(parser->diag, "add `inputs: [{name: x, shape: [10]}]`");
        return;
    }
    if (!want_kind(parser, node, NODE_LIST, "`inputs`")) {
        return;
    }
    model->input = arena_new_array(parser->arena, InputDef, node->count);
    model->ninput = node->count;
    for (int i = 0; i < node->count; i++) {
        parse_input(parser, node->item[i], &model->input[i]);
        if (model->input[i].name[0] != '?') {
            declare_name(parser, model->input[i].name, -1 - i, model->input[i].mark, false);
        }
    }
}

/* ---- layers, first pass: names and classes, so that references may point anywhere in the list */

/* Automatic names count the unnamed entries of one list by Keras's snake-case class name. */
typedef struct {
    const char *base;
    int count;
} AutoName;

static const char *automatic_name(Parser *parser, NameTable *bases, const char *type) {
    const ClassDef *def = class_find(FAMILY_LAYER, type);
    const char *class_name = def ? def->name : type;
    /* the class behind keras.layers.GroupQueryAttention, and what Keras makes of a Functional model, are named otherwise */
    if (strcmp(class_name, "GroupQueryAttention") == 0) {
        class_name = "GroupedQueryAttention";
    }
    const char *dot = strrchr(class_name, '.'); /* ops.add is named as Keras names the operation */
    const char *base = snake_case(parser->arena, dot != NULL ? dot + 1 : class_name);
    Slot *slot = name_slot(bases, base);
    slot->name = base;
    int count = slot->entry++;
    return count == 0 ? base : arena_printf(parser->arena, "%s_%d", base, count);
}

static const char *const entry_keys[] = {"type", "name", "inputs", "call", "shares", "trainable"};

static const char *text_of(const Node *node) {
    return node && node->kind == NODE_SCALAR && !node_is_null(node) ? node->text : NULL;
}

static void declare_entry(Parser *parser, NameTable *bases, const Node *node, int index) {
    ModelEntry *entry = &parser->wiring->model.entry[index];
    *entry = (ModelEntry){.name = "?", .mark = node->mark, .node = node, .owner = -1, .trainable = true};
    if (!want_kind(parser, node, NODE_MAP, "a layer")) {
        if (node->kind == NODE_SCALAR) {
            diag_remedy(parser->diag, "write `{type: %s}`", node->text);
        }
        return;
    }
    const Node *name = node_get(node, "name"), *type = node_get(node, "type"), *shares = node_get(node, "shares");
    const char *type_text = text_of(type);
    bool automatic = !name || node_is_null(name);
    if (!automatic) {
        if (name->kind != NODE_SCALAR || !valid_name(name->text)) {
            diag_error(parser->diag, name->mark, "name", "%sa name is made of letters, digits, `_`, `.` and `-` and starts with a letter or `_`",
                       parser->what);
            return;
        }
        entry->name = name->text;
        entry->mark = name->mark;
    } else if (shares) {
        diag_error(parser->diag, node->mark, "missing-key", "%san entry that shares a layer needs a `name`", parser->what);
        diag_remedy(parser->diag, "name it `%s_call2`", text_of(shares) ? text_of(shares) : "owner");
        return;
    } else if (type_text) {
        entry->name = automatic_name(parser, bases, type_text);
        entry->mark = type->mark;
    } else {
        return; /* reported with the arguments */
    }
    declare_name(parser, entry->name, index, entry->mark, automatic);
}

/* ---- references */

static const char *const *all_names(Parser *parser, int *count) {
    const Model *model = &parser->wiring->model;
    const char **names = arena_new_array(parser->arena, const char *, model->ninput + model->nentry + 1);
    *count = 0;
    for (int i = 0; i < model->ninput; i++) {
        names[(*count)++] = model->input[i].name;
    }
    for (int i = 0; i < model->nentry; i++) {
        names[(*count)++] = model->entry[i].name;
    }
    return names;
}

static void suggest_name(Parser *parser, const char *name) {
    if (!diag_listed(parser->diag)) {
        return;
    }
    int count;
    const char *const *names = all_names(parser, &count);
    const char *close = closest_name(name, names, count);
    if (close) {
        diag_remedy(parser->diag, "did you mean `%s`?", close);
    }
}

static Ref parse_ref(Parser *parser, const Node *node, bool null_allowed) {
    Ref ref = {.entry = REF_BAD, .mark = node->mark, .text = "?"};
    if (null_allowed && node_is_null(node)) {
        ref.entry = REF_NULL;
        return ref;
    }
    if (node->kind != NODE_SCALAR || node_is_null(node)) {
        diag_error(parser->diag, node->mark, "wrong-type", "%sa reference is the name of a layer or input, `lstm` or `lstm:1`", parser->what);
        return ref;
    }
    ref.text = node->text;
    const char *colon = strrchr(node->text, ':');
    const char *name = colon ? arena_strndup(parser->arena, node->text, (size_t)(colon - node->text)) : node->text;
    if (colon) {
        char *end;
        long output = isdigit((unsigned char)colon[1]) ? strtol(colon + 1, &end, 10) : -1;
        if (output < 0 || output > 1000000 || *end) {
            diag_error(parser->diag, node->mark, "reference", "%s`%s` does not end in the number of a tensor", parser->what, node->text);
            diag_remedy(parser->diag, "the tensors of a layer are `%s`, `%s:1`, `%s:2` ...", name, name, name);
            return ref;
        }
        ref.output = (int)output;
    }
    const Slot *slot = name_slot(&parser->names, name);
    if (!slot->name) {
        diag_error(parser->diag, node->mark, "unknown-reference", "%sthere is no layer or input named `%s`", parser->what, name);
        suggest_name(parser, name);
        return ref;
    }
    if (slot->entry < 0 && ref.output > 0) {
        diag_error(parser->diag, node->mark, "reference", "%sthe input `%s` is one tensor; there is no `%s`", parser->what, name, node->text);
        return ref;
    }
    ref.entry = slot->entry;
    return ref;
}

/* One reference or a list of them. */
static Ref *parse_refs(Parser *parser, const Node *node, bool null_allowed, int *count) {
    bool list = node->kind == NODE_LIST;
    *count = list ? node->count : 1;
    Ref *ref = arena_new_array(parser->arena, Ref, *count + 1);
    for (int i = 0; i < *count; i++) {
        ref[i] = parse_ref(parser, list ? node->item[i] : node, null_allowed);
    }
    return ref;
}

/* ---- layers, second pass */

/* Keyword arguments that Keras's calls have but that are spelled otherwise here, or mean nothing in a graph. */
static const char *refused_call_arg(const char *name) {
    if (strcmp(name, "training") == 0) {
        return "leave it out: the mode of the whole model decides (freeze statistics with `trainable: false`)";
    }
    if (strcmp(name, "initial_state") == 0) {
        return "initial states are further `inputs`: `inputs: [x, h, c]`";
    }
    if (strcmp(name, "value") == 0 || strcmp(name, "key") == 0) {
        return "give it as one of `inputs`: `[query, value, key]`";
    }
    return NULL;
}

static void check_call_arg(Parser *parser, const ModelEntry *entry, const char *name, Mark mark) {
    const char *why = refused_call_arg(name);
    if (!why && (!entry->object || word_in(entry->object->def->call, name))) {
        return;
    }
    diag_error(parser->diag, mark, "call-argument", "%s%s takes no `%s` under `call`", parser->what,
               entry->object ? entry->object->def->name : "a layer", name);
    if (why) {
        diag_remedy(parser->diag, "%s", why);
    } else if (entry->object->def->call) {
        diag_remedy(parser->diag, "it takes: %s", entry->object->def->call);
    }
}

static void parse_call(Parser *parser, ModelEntry *entry, const Node *node) {
    if (node_is_null(node) || !want_kind(parser, node, NODE_MAP, "`call`")) {
        return;
    }
    entry->arg = arena_new_array(parser->arena, CallArgDef, node->count + 1);
    for (int i = 0; i < node->count; i++) {
        const Node *value = node->item[i];
        CallArgDef arg = {.name = node->key[i]->text, .mark = value->mark};
        check_call_arg(parser, entry, arg.name, node->key[i]->mark);
        if (node_is_null(value)) {
            continue;
        }
        /* a name that reads as a boolean (an input called `true`) would have to be quoted */
        arg.is_bool = value->kind == NODE_SCALAR && !value->quoted && node_as_bool(value, &arg.flag);
        if (!arg.is_bool) {
            arg.ref = parse_refs(parser, value, true, &arg.nref);
        }
        entry->arg[entry->narg++] = arg;
    }
}

static void parse_shares(Parser *parser, ModelEntry *entry, const Node *shares, int index) {
    static const char *const keys[] = {"shares", "name", "inputs", "call"};
    check_keys(parser, entry->node, keys, COUNT_OF(keys), "an entry that shares a layer");
    if (!text_of(shares)) {
        diag_error(parser->diag, shares->mark, "wrong-type", "%s`shares` is the name of a layer", parser->what);
        return;
    }
    const Slot *slot = name_slot(&parser->names, shares->text);
    if (!slot->name || slot->entry < 0) {
        diag_error(parser->diag, shares->mark, "unknown-reference", "%sthere is no layer named `%s`", parser->what, shares->text);
        suggest_name(parser, shares->text);
        return;
    }
    if (slot->entry >= index) {
        diag_error(parser->diag, shares->mark, "share-order", "%s`%s` must stand before the entries that share it", parser->what, shares->text);
        return;
    }
    const ModelEntry *owner = &parser->wiring->model.entry[slot->entry];
    entry->owner = owner->owner;
    entry->object = owner->object;
    entry->trainable = owner->trainable;
}

static void parse_entry(Parser *parser, int index) {
    ModelEntry *entry = &parser->wiring->model.entry[index];
    const Node *node = entry->node;
    if (node->kind != NODE_MAP) {
        return;
    }
    const Node *shares = node_get(node, "shares"), *trainable = node_get(node, "trainable");
    if (shares) {
        parse_shares(parser, entry, shares, index);
    } else {
        entry->object = object_parse(parser->arena, parser->diag, FAMILY_LAYER, node, entry_keys + 1, COUNT_OF(entry_keys) - 1);
        entry->owner = entry->object ? index : -1;
        if (entry->object) {
            nested_parse(parser->arena, parser->diag, entry->object, entry->name);
        }
        if (trainable && !node_as_bool(trainable, &entry->trainable)) {
            diag_error(parser->diag, trainable->mark, "wrong-type", "%s`trainable` is true or false", parser->what);
        }
    }
    const Node *inputs = node_get(node, "inputs"), *call = node_get(node, "call");
    if (inputs) {
        entry->input = parse_refs(parser, inputs, false, &entry->ninput);
        if (entry->ninput == 0) {
            diag_error(parser->diag, inputs->mark, "reference", "%slayer `%s` has an empty list of `inputs`", parser->what, entry->name);
            diag_remedy(parser->diag, "leave `inputs` out to read the layer before it");
        }
    } else {
        entry->ninput = 1;
        entry->input = arena_new_array(parser->arena, Ref, 1);
        bool first = index == 0;
        entry->input[0] =
            (Ref){.entry = index - 1, .mark = entry->mark, .text = first ? "the first input" : parser->wiring->model.entry[index - 1].name};
        if (first && parser->wiring->model.ninput == 0) {
            entry->input[0].entry = REF_BAD;
        }
    }
    if (call) {
        parse_call(parser, entry, call);
    }
}

static void parse_layers(Parser *parser, const Node *node) {
    Model *model = &parser->wiring->model;
    if (!node) {
        diag_error(parser->diag, model->mark, "missing-key", "%sthe model has no `layers`", parser->what);
        diag_remedy(parser->diag, "add `layers:`, a list of `{type: Dense, units: 10}`; `layers: []` is the identity");
        return;
    }
    if (node_is_null(node) || !want_kind(parser, node, NODE_LIST, "`layers`")) {
        return;
    }
    enum { MOST_LAYERS = 10000 }; /* of one list; a limit of memory: their C would not fit */
    if (node->count > MOST_LAYERS) {
        diag_error(parser->diag, node->mark, "too-many-layers", "%sa model has at most %d layers, not %d", parser->what, MOST_LAYERS, node->count);
        return;
    }
    model->entry = arena_new_array(parser->arena, ModelEntry, node->count + 1);
    model->nentry = node->count;
    NameTable bases = {.slot = arena_new_array(parser->arena, Slot, parser->names.size), .size = parser->names.size};
    for (int i = 0; i < node->count; i++) {
        declare_entry(parser, &bases, node->item[i], i);
    }
    for (int i = 0; i < node->count; i++) {
        parse_entry(parser, i);
    }
}

static void parse_outputs(Parser *parser, const Node *node) {
    Model *model = &parser->wiring->model;
    if (!node || node_is_null(node) || (node->kind == NODE_LIST && node->count == 0)) {
        diag_error(parser->diag, node ? node->mark : model->mark, "missing-key", "%sthe model has no `outputs`", parser->what);
        diag_remedy(parser->diag, "add `outputs: [%s]`",
                    model->nentry   ? model->entry[model->nentry - 1].name
                    : model->ninput ? model->input[0].name
                                    : "name");
        return;
    }
    if (node->kind == NODE_MAP) {
        want_kind(parser, node, NODE_LIST, "`outputs`");
        return;
    }
    parser->wiring->output = parse_refs(parser, node, false, &model->noutput);
    model->output = arena_new_array(parser->arena, const char *, model->noutput);
    model->output_mark = arena_new_array(parser->arena, Mark, model->noutput);
    for (int i = 0; i < model->noutput; i++) {
        const Ref *ref = &parser->wiring->output[i];
        model->output[i] = ref->text;
        model->output_mark[i] = ref->mark;
        for (int k = 0; k < i; k++) {
            const Ref *other = &parser->wiring->output[k];
            if (ref->entry != REF_BAD && other->entry == ref->entry && other->output == ref->output) {
                diag_error(parser->diag, ref->mark, "output-twice", "%s`%s` is listed twice among the outputs", parser->what, ref->text);
            }
        }
    }
}

/* ---- whole models */

static uint64_t table_size(const Node *inputs, const Node *layers) {
    uint64_t count = 16, wanted = 2 * ((uint64_t)(inputs ? inputs->count : 0) + (uint64_t)(layers ? layers->count : 0));
    while (count < wanted) {
        count *= 2;
    }
    return count;
}

static Model *parse_model(Arena *arena, Diagnostics *diag, const Node *node, const char *name, const char *what) {
    Wiring *wiring = arena_new_array(arena, Wiring, 1);
    wiring->model = (Model){.name = name, .mark = node->mark, .node = node};
    int errors = diag_error_count(diag);
    const Node *inputs = node_get(node, "inputs"), *layers = node_get(node, "layers");
    NameTable names = {.size = table_size(inputs, layers)};
    names.slot = arena_new_array(arena, Slot, names.size);
    Parser parser = {.arena = arena, .diag = diag, .wiring = wiring, .names = names, .what = what};
    parse_inputs(&parser, inputs);
    parse_layers(&parser, layers);
    parse_outputs(&parser, node_get(node, "outputs"));
    if (diag_error_count(diag) > errors || !wiring_order(arena, diag, wiring)) {
        return NULL;
    }
    return &wiring->model;
}

Model *model_parse_nested(Arena *arena, Diagnostics *diag, const Node *node, const char *name) {
    static const char *const keys[] = {"name", "inputs", "layers", "outputs"};
    const char *what = arena_printf(arena, "model '%s': ", name);
    Parser parser = {.arena = arena, .diag = diag, .what = what};
    if (!want_kind(&parser, node, NODE_MAP, "`model`")) {
        return NULL;
    }
    check_keys(&parser, node, keys, COUNT_OF(keys), "a nested model");
    return parse_model(arena, diag, node, name, what);
}

Model *model_parse(Arena *arena, Diagnostics *diag, const Node *root) {
    static const char *const keys[] = {"name", "inputs", "layers", "outputs", "training", "data", "decode", "budget", "tune"};
    Parser parser = {.arena = arena, .diag = diag, .what = ""};
    if (!want_kind(&parser, root, NODE_MAP, "a model")) {
        diag_remedy(diag, "a model file has the keys `name`, `inputs`, `layers` and `outputs`");
        return NULL;
    }
    int errors = diag_error_count(diag);
    check_keys(&parser, root, keys, COUNT_OF(keys), "a model");
    const Node *name = node_get(root, "name");
    const char *name_text = "model";
    if (name && !node_is_null(name)) {
        if (name->kind != NODE_SCALAR || !valid_identifier(name->text)) {
            diag_error(diag, name->mark, "name",
                       "the model's `name` is the prefix of every symbol in the generated C: letters, digits and `_`, no digit first");
        } else {
            name_text = name->text;
        }
    }
    Model *model = parse_model(arena, diag, root, name_text, "");
    if (!model || diag_error_count(diag) > errors) {
        return NULL;
    }
    const Node *const sections[] = {node_get(root, "training"), node_get(root, "data"), node_get(root, "budget"), node_get(root, "decode")};
    model->training = node_is_null(sections[0]) ? NULL : sections[0];
    model->data = node_is_null(sections[1]) ? NULL : sections[1];
    model->budget = node_is_null(sections[2]) ? NULL : sections[2];
    model->decode = node_is_null(sections[3]) ? NULL : sections[3];
    return model;
}
