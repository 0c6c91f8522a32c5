/*
 * classes.c - the registry: every class of Keras that the compiler knows, by family. The rows stand in .def files beside the classes.
 */
#include "hnc.h"

#include <string.h>

/* Each .def file is included twice: to declare its classes, then to list them. */
#define LAYER(name) extern const ClassDef layer_##name;
#include "layers/layers.def"
#undef LAYER
#define OPERATION(name) extern const ClassDef layer_ops_##name;
#include "layers/ops.def"
#undef OPERATION
#define CELL(name) extern const ClassDef cell_##name;
#include "layers/cells.def"
#undef CELL
#define ACTIVATION(name) extern const ClassDef activation_##name;
#include "layers/activations.def"
#undef ACTIVATION
#define INITIALIZER(name) extern const ClassDef initializer_##name;
#include "training/initializers.def"
#undef INITIALIZER
#define REGULARIZER(name) extern const ClassDef regularizer_##name;
#include "training/regularizers.def"
#undef REGULARIZER
#define CONSTRAINT(name) extern const ClassDef constraint_##name;
#include "training/constraints.def"
#undef CONSTRAINT
#define LOSS(name) extern const ClassDef loss_##name;
#include "training/losses.def"
#undef LOSS
#define METRIC(name) extern const ClassDef metric_##name;
#include "training/metrics.def"
#undef METRIC
#define OPTIMIZER(name) extern const ClassDef optimizer_##name;
#include "training/optimizers.def"
#undef OPTIMIZER
#define SCHEDULE(name) extern const ClassDef schedule_##name;
#include "training/schedules.def"
#undef SCHEDULE
#define CALLBACK(name) extern const ClassDef callback_##name;
#include "training/callbacks.def"
#undef CALLBACK
#define FEATURE(name) extern const ClassDef feature_##name;
#include "data/features.def"
#undef FEATURE

static const ClassDef *const layers[] = {
#define LAYER(name) &layer_##name,
#include "layers/layers.def"
#undef LAYER
#define OPERATION(name) &layer_ops_##name,
#include "layers/ops.def"
#undef OPERATION
    NULL};
static const ClassDef *const cells[] = {
#define CELL(name) &cell_##name,
#include "layers/cells.def"
#undef CELL
    NULL};
static const ClassDef *const activations[] = {
#define ACTIVATION(name) &activation_##name,
#include "layers/activations.def"
#undef ACTIVATION
    NULL};
static const ClassDef *const initializers[] = {
#define INITIALIZER(name) &initializer_##name,
#include "training/initializers.def"
#undef INITIALIZER
    NULL};
static const ClassDef *const regularizers[] = {
#define REGULARIZER(name) &regularizer_##name,
#include "training/regularizers.def"
#undef REGULARIZER
    NULL};
static const ClassDef *const constraints[] = {
#define CONSTRAINT(name) &constraint_##name,
#include "training/constraints.def"
#undef CONSTRAINT
    NULL};
static const ClassDef *const losses[] = {
#define LOSS(name) &loss_##name,
#include "training/losses.def"
#undef LOSS
    NULL};
static const ClassDef *const metrics[] = {
#define METRIC(name) &metric_##name,
#include "training/metrics.def"
#undef METRIC
    NULL};
static const ClassDef *const optimizers[] = {
#define OPTIMIZER(name) &optimizer_##name,
#include "training/optimizers.def"
#undef OPTIMIZER
    NULL};
static const ClassDef *const schedules[] = {
#define SCHEDULE(name) &schedule_##name,
#include "training/schedules.def"
#undef SCHEDULE
    NULL};
static const ClassDef *const callbacks[] = {
#define CALLBACK(name) &callback_##name,
#include "training/callbacks.def"
#undef CALLBACK
    NULL};
static const ClassDef *const features[] = {
#define FEATURE(name) &feature_##name,
#include "data/features.def"
#undef FEATURE
    NULL};

static const struct {
    const char *name, *plural;
    const ClassDef *const *list;
    int count;
} families[FAMILY_COUNT] = {
    [FAMILY_LAYER] = {"layer", "layers", layers, COUNT_OF(layers) - 1},
    [FAMILY_CELL] = {"cell", "cells", cells, COUNT_OF(cells) - 1},
    [FAMILY_ACTIVATION] = {"activation", "activations", activations, COUNT_OF(activations) - 1},
    [FAMILY_INITIALIZER] = {"initializer", "initializers", initializers, COUNT_OF(initializers) - 1},
    [FAMILY_REGULARIZER] = {"regularizer", "regularizers", regularizers, COUNT_OF(regularizers) - 1},
    [FAMILY_CONSTRAINT] = {"constraint", "constraints", constraints, COUNT_OF(constraints) - 1},
    [FAMILY_LOSS] = {"loss", "losses", losses, COUNT_OF(losses) - 1},
    [FAMILY_METRIC] = {"metric", "metrics", metrics, COUNT_OF(metrics) - 1},
    [FAMILY_OPTIMIZER] = {"optimizer", "optimizers", optimizers, COUNT_OF(optimizers) - 1},
    [FAMILY_SCHEDULE] = {"schedule", "schedules", schedules, COUNT_OF(schedules) - 1},
    [FAMILY_CALLBACK] = {"callback", "callbacks", callbacks, COUNT_OF(callbacks) - 1},
    [FAMILY_FEATURE] = {"feature", "features", features, COUNT_OF(features) - 1},
};

int class_list(Family family, const ClassDef *const **list) {
    *list = families[family].list;
    return families[family].count;
}

const char *family_name(Family family) {
    return families[family].name;
}

const char *family_plural(Family family) {
    return families[family].plural;
}

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static char to_lower(char c) {
    return is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

enum { LONGEST_NAME = 100 };

/* Keras's to_snake_case: `_` is inserted by (.)([A-Z][a-z]+) -> \1_\2, then by ([a-z])([A-Z]) -> \1_\2; then all is lower case.
 * False for names that are longer than any class's. */
static bool write_snake_case(const char *name, char out[2 * LONGEST_NAME]) {
    char word[2 * LONGEST_NAME];
    size_t length = strlen(name), to = 0, at = 0;
    if (length >= LONGEST_NAME) {
        return false;
    }
    while (at < length) {
        word[to++] = name[at++];
        if (at + 1 < length && is_upper(name[at]) && is_lower(name[at + 1])) {
            word[to++] = '_';
            word[to++] = name[at++];
            while (at < length && is_lower(name[at])) {
                word[to++] = name[at++];
            }
        }
    }
    word[to] = '\0';
    length = to;
    for (at = 0, to = 0; at < length;) {
        bool both = at + 1 < length && is_lower(word[at]) && is_upper(word[at + 1]);
        if (both && to + 3 >= 2 * LONGEST_NAME) {
            return false;
        }
        out[to++] = to_lower(word[at++]);
        if (both) {
            out[to++] = '_';
            out[to++] = to_lower(word[at++]);
        }
    }
    out[to] = '\0';
    return true;
}

const char *snake_case(Arena *arena, const char *class_name) {
    char out[2 * LONGEST_NAME];
    return arena_strdup(arena, write_snake_case(class_name, out) ? out : class_name);
}

/* Is `word` one of the space-separated `words`? */
static bool listed(const char *words, const char *word) {
    size_t length = strlen(word);
    for (const char *at = words; at != NULL && *at != '\0';) {
        size_t size = strcspn(at, " ");
        if (size == length && memcmp(at, word, length) == 0) {
            return true;
        }
        at += size + strspn(at + size, " ");
    }
    return false;
}

static bool same_ignoring_case(const char *a, const char *b) {
    while (*a != '\0' && to_lower(*a) == to_lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

const ClassDef *class_find(Family family, const char *name) {
    const ClassDef *const *list = families[family].list;
    int count = families[family].count;
    char snake[2 * LONGEST_NAME];
    for (int i = 0; i < count; i++) {
        if (strcmp(list[i]->name, name) == 0 || listed(list[i]->aliases, name)) {
            return list[i];
        }
    }
    bool other_spellings = family != FAMILY_LAYER && family != FAMILY_CELL && name[0] != '\0' && !strchr(name, ' ');
    for (int i = 0; other_spellings && i < count; i++) {
        bool optimizer = family == FAMILY_OPTIMIZER && same_ignoring_case(list[i]->name, name); /* Keras lowers the whole name of optimizers */
        if (optimizer || (write_snake_case(list[i]->name, snake) && strcmp(snake, name) == 0)) {
            return list[i];
        }
    }
    return NULL;
}
