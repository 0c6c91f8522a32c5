/* test_verdicts.c - the JSON Schema in docs/ and hnc agree on every model file of the repository and on thousands of files made wrong on purpose:
 * what the schema refuses hnc refuses, and what hnc refuses for a fault that a schema can see the schema refuses. Faults of shapes, references and
 * names that are taken are hnc's alone. */
#define _XOPEN_SOURCE 700
#include "budget.h"
#include "cli/driver.h"
#include "decode.h"
#include "schema/validate.h"
#include "test.h"

#include <glob.h>
#include <setjmp.h>
#include <stdlib.h>

static Schema schema;
static int valid_files, invalid_files, seen_by_both, shown;

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

/* Faults that need no more than the file's form; others need the model. */
static bool is_formal(const Diagnostic *item, bool shares) {
    static const char *const codes[] = {"unknown-key",   "unknown-argument",
                                        "wrong-type",    "missing-argument",
                                        "missing-type",  "missing-key",
                                        "unknown-class", "bad-choice",
                                        "name",          "dtype",
                                        "missing-loss",  "unsupported-dtype"};
    if (item->severity != SEVERITY_ERROR) {
        return false;
    }
    for (int i = 0; i < COUNT_OF(codes); i++) {
        if (strcmp(item->code, codes[i]) == 0) {
            return true;
        }
    }
    if (strcmp(item->code, "out-of-range") == 0) { /* infinities are not JSON's, and 1e39 is one of them to float32 */
        return strstr(item->message, "float32") == NULL;
    }
    if (strcmp(item->code, "call-argument") == 0) { /* whose arguments a shared layer's `call` may hold is written at another entry */
        return !shares;
    }
    if (strcmp(item->code, "unsupported") == 0) { /* classes that are known and refused */
        return strstr(item->message, "is not possible here") != NULL;
    }
    return strcmp(item->code, "shape") == 0 && strstr(item->message, "2^31") == NULL;
}

static bool has_key(const Node *node, const char *key) {
    for (int i = 0; node->kind != NODE_SCALAR && i < node->count; i++) {
        if ((node->kind == NODE_MAP && strcmp(node->key[i]->text, key) == 0) || has_key(node->item[i], key)) {
            return true;
        }
    }
    return false;
}

/* Compares the verdicts on a tree; false when they differ. */
static bool verdicts_agree(Arena *arena, const char *path, const Node *root, const char *change) {
    Diagnostics *diag = diag_new(arena, path);
    Model *model = model_parse(arena, diag, root);
    Budget budget;
    if (model != NULL && model->budget != NULL) {
        budget_parse(arena, diag, model->budget, &budget);
    }
    if (model != NULL && model->decode != NULL) {
        decode_check(arena, diag, model->decode);
    }
    if (model != NULL && model->training != NULL) {
        FitOptions fit;
        training_parse(arena, diag, model);
        if (model->training->kind == NODE_MAP) {
            fit_options_read(arena, diag, model->training, &fit);
        }
    }
    const Diagnostic *formal = NULL;
    const bool shares = has_key(root, "shares");
    for (int i = 0; i < diag_count(diag) && formal == NULL; i++) {
        formal = is_formal(diag_at(diag, i), shares) ? diag_at(diag, i) : NULL;
    }
    schema.fault = "";
    const bool accepted = schema_accepts(&schema, root), valid = diag_error_count(diag) == 0;
    valid_files += valid;
    invalid_files += !valid;
    seen_by_both += !valid && !accepted;
    const bool agree = accepted ? formal == NULL : !valid;
    if (!agree && shown++ < 40) {
        fprintf(stderr, "%s%s: hnc: %s; the schema: %s\n", path, change, formal != NULL ? formal->message : "valid",
                accepted ? "valid" : schema.fault);
    }
    return agree;
}

/* ---- changes */

typedef struct {
    Node **place; /* where the node hangs */
    Node *parent; /* the map or list */
    int index;
} Place;
typedef struct {
    Place item[4000];
    int count;
} Places;

static void collect(Node *node, Places *places) {
    for (int i = 0; node->kind != NODE_SCALAR && i < node->count && places->count < COUNT_OF(places->item); i++) {
        places->item[places->count++] = (Place){&node->item[i], node, i};
        collect(node->item[i], places);
    }
}

static uint64_t state;
static int draw(int limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)limit);
}

static Node *scalar(Arena *arena, const char *text, bool quoted, Mark mark) {
    Node *node = arena_new_array(arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .text = text, .quoted = quoted, .mark = mark};
    return node;
}

static Node *copy_of(Arena *arena, const Node *node) {
    Node *copy = arena_new_array(arena, Node, 1);
    *copy = *node;
    if (node->kind != NODE_SCALAR) {
        copy->item = arena_new_array(arena, Node *, node->count + 1);
    }
    for (int i = 0; node->kind != NODE_SCALAR && i < node->count; i++) {
        copy->item[i] = copy_of(arena, node->item[i]);
    }
    return copy;
}

/* One change at a drawn place; the verdicts are compared; the tree is as before afterwards. */
static bool agree_after_change(Arena *arena, const char *path, Node *root, Places *places) {
    static const char *const values[] = {"null", "true", "3", "-1", "0", "0.5", "2", "abc", "", "1e10", "relu", "Dense", "[]", ".inf", "1.0", "x:1"};
    const Place place = places->item[draw(places->count)];
    Node *old = *place.place, *parent = place.parent, *new_node = NULL;
    const Node saved = *parent;
    const int kind = draw(9);
    char change[120];
    snprintf(change, sizeof change, ":%d:%d: change %d", old->mark.line, old->mark.column, kind);
    if (kind == 0 && parent->kind == NODE_MAP) { /* a key is misspelt */
        Node **keys = arena_new_array(arena, Node *, parent->count);
        memcpy(keys, parent->key, sizeof *keys * (size_t)parent->count);
        keys[place.index] = scalar(arena, arena_printf(arena, "%sz", parent->key[place.index]->text), false, parent->key[place.index]->mark);
        parent->key = keys;
    } else if (kind == 1) { /* something is left out */
        Node **items = arena_new_array(arena, Node *, parent->count), **keys = arena_new_array(arena, Node *, parent->count);
        for (int i = 0, to = 0; i < saved.count; i++) {
            if (i != place.index) {
                items[to] = saved.item[i];
                keys[to++] = saved.kind == NODE_MAP ? saved.key[i] : NULL;
            }
        }
        parent->item = items;
        parent->key = saved.kind == NODE_MAP ? keys : NULL;
        parent->count--;
    } else if (kind == 2 && old->kind == NODE_SCALAR) { /* quotes come or go */
        new_node = scalar(arena, old->text, !old->quoted, old->mark);
    } else if (kind == 3) { /* a list around it */
        new_node = arena_new_array(arena, Node, 1);
        *new_node = (Node){.kind = NODE_LIST, .mark = old->mark, .count = 1, .item = arena_new_array(arena, Node *, 1)};
        new_node->item[0] = old;
    } else if (kind == 4) { /* a map around it */
        new_node = arena_new_array(arena, Node, 1);
        *new_node = (Node){
            .kind = NODE_MAP, .mark = old->mark, .count = 1, .item = arena_new_array(arena, Node *, 1), .key = arena_new_array(arena, Node *, 1)};
        new_node->item[0] = old;
        new_node->key[0] = scalar(arena, draw(2) ? "type" : "units", false, old->mark);
    } else if (kind == 5 && places->count > 1) { /* something else of the same file */
        new_node = copy_of(arena, *places->item[draw(places->count)].place);
    } else { /* another value */
        const char *text = values[draw(COUNT_OF(values))];
        new_node = strcmp(text, "[]") == 0 ? arena_new_array(arena, Node, 1) : scalar(arena, text, draw(6) == 0, old->mark);
        if (strcmp(text, "[]") == 0) {
            *new_node = (Node){.kind = NODE_LIST, .mark = old->mark};
        }
    }
    if (new_node != NULL) {
        *place.place = new_node;
    }
    const bool agree = verdicts_agree(arena, path, root, change);
    *place.place = old;
    *parent = saved;
    return agree;
}

/* ---- files */

static void check_files(const char *pattern, int changes) {
    glob_t found;
    CHECK(glob(pattern, 0, NULL, &found) == 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *path = found.gl_pathv[i];
        Arena *arena = arena_new(out_of_memory, NULL);
        char *text = NULL;
        size_t length = 0;
        CHECK(file_read(arena, path, YAML_MAX_BYTES, &text, &length) == 0);
        Node *root = yaml_parse(arena, diag_new(arena, path), text, length);
        if (root != NULL) { /* what is not YAML has no other verdict */
            CHECK(verdicts_agree(arena, path, root, ""));
            static Places places;
            places.count = 0;
            collect(root, &places);
            state = hash_bytes(0, path, strlen(path));
            for (int k = 0; k < changes && places.count > 0; k++) {
                CHECK(agree_after_change(arena, path, root, &places));
            }
        }
        arena_free(arena);
    }
    globfree(&found);
}

static void test_schema_is_known(void) {
    CHECK(schema_is_known(&schema));
}

static void test_committed_schema_is_current(void) {
    Arena *arena = arena_new(out_of_memory, NULL);
    char *committed = NULL;
    size_t length = 0;
    Text text;
    text_init(&text, arena);
    schema_write(arena, &text);
    CHECK(file_read(arena, "docs/hnc.schema.json", YAML_MAX_BYTES, &committed, &length) == 0);
    CHECK(committed != NULL && length == text.length && memcmp(committed, text.data, length) == 0);
    arena_free(arena);
}

static void test_model_files(void) {
    check_files("specs/*.yaml", 100);
    check_files("examples/*.yaml", 100);
    check_files("tests/conformance/*/*/model.yaml", 24);
    check_files("tests/diagnostics/*.yaml", 8);
    printf("%d valid and %d invalid files; %d of these are refused by the schema, too\n", valid_files, invalid_files, seen_by_both);
    CHECK(valid_files > 4000 && seen_by_both > 15000);
}

int main(void) {
    Json *json = json_read("docs/hnc.schema.json");
    if (json == NULL) {
        return 1;
    }
    schema.root = json;
    RUN(test_schema_is_known);
    RUN(test_committed_schema_is_current);
    RUN(test_model_files);
    json_free(json);
    return test_result();
}
