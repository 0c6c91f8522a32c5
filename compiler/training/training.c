/*
 * training.c - the `training:` section: optimizer, losses, metrics, class weights, each resolved to the model's outputs. Graphs are built in
 * program.c.
 */
#include "training/training.h"

#include "layers/model.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const Model *model;
    Training *training;
    int metric_capacity;
} Parse;

/* Everything that may stand under `training:`; the arguments of fit are read by the training loop. */
static const char *const section_keys[] = {"optimizer",        "loss",
                                           "loss_weights",     "metrics",
                                           "weighted_metrics", "class_weight",
                                           "batch_size",       "epochs",
                                           "initial_epoch",    "verbose",
                                           "shuffle",          "callbacks",
                                           "validation_split", "steps_per_epoch",
                                           "validation_steps", "validation_batch_size",
                                           "validation_freq",  "run_eagerly",
                                           "jit_compile",      "steps_per_execution",
                                           "auto_scale_loss"};

const TrainingOptions *training_options(const Training *training) {
    return &training->options;
}

static bool is_word(const char *text, const char *word) {
    for (; *text && *word; text++, word++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
        if (c != *word) {
            return false;
        }
    }
    return *text == *word;
}

/* A class name with its arguments, as against a map by output names. */
static bool is_single(const Node *node) {
    return node->kind == NODE_SCALAR || (node->kind == NODE_MAP && node_get(node, "type"));
}

static int output_index(const Parse *parse, const Node *key, const char *what) {
    const Training *training = parse->training;
    const char **names = arena_new_array(parse->arena, const char *, training->noutput);
    for (int i = 0; i < training->noutput; i++) {
        names[i] = training->output[i].reference;
        if (strcmp(key->text, names[i]) == 0) {
            return i;
        }
    }
    diag_error(parse->diag, key->mark, "unknown-output", "`%s` names no output of the model: `%s`", what, key->text);
    const char *meant = closest_name(key->text, names, training->noutput);
    diag_remedy(parse->diag, "the outputs are listed under `outputs:`; did you mean `%s`?", meant ? meant : names[0]);
    return -1;
}

/* Spreads a value for all outputs, a list in their order or a map by their names; each[i] is NULL where nothing or null stands. */
static bool per_output(const Parse *parse, const Node *node, const char *what, bool one_for_all, const Node **each) {
    int count = parse->training->noutput;
    if (is_single(node)) {
        if (!one_for_all && count > 1) {
            diag_error(parse->diag, node->mark, "argument-form",
                       "with %d outputs, `%s` is a map by output name, or a list with an entry for each output", count, what);
            return false;
        }
        for (int i = 0; i < count; i++) {
            each[i] = node;
        }
        return true;
    }
    if (node->kind == NODE_LIST) {
        if (node->count != count) {
            diag_error(parse->diag, node->mark, "argument-length", "`%s` has %d entries, but the model has %d output%s", what, node->count, count,
                       count == 1 ? "" : "s");
            return false;
        }
        for (int i = 0; i < count; i++) {
            each[i] = node_is_null(node->item[i]) ? NULL : node->item[i];
        }
        return true;
    }
    bool good = true;
    for (int i = 0; i < node->count; i++) {
        int at = output_index(parse, node->key[i], what);
        good = good && at >= 0;
        if (at >= 0 && !node_is_null(node->item[i])) {
            each[at] = node->item[i];
        }
    }
    return good;
}

/* ---- optimizer */

static bool parse_learning_rate(Parse *parse, const Object *object) {
    Training *training = parse->training;
    const OptimizerDef *def = object->def->build.training;
    const Node *node = optimizer_common(object)->learning_rate;
    training->learning_rate = def->learning_rate;
    if (node_is_null(node)) {
        return true;
    }
    if (node->kind == NODE_SCALAR) {
        if (node_as_float(node, &training->learning_rate)) {
            return true;
        }
        diag_error(parse->diag, node->mark, "wrong-type", "`learning_rate` must be a number or a schedule, not `%s`", node->text);
        diag_remedy(parse->diag, "schedules have arguments: {type: CosineDecay, initial_learning_rate: 0.01, decay_steps: 1000}");
        return false;
    }
    training->schedule = object_parse(parse->arena, parse->diag, FAMILY_SCHEDULE, node, NULL, 0);
    return training->schedule != NULL;
}

static bool check_common(Diagnostics *diag, const Object *object) {
    const OptimizerArgs *common = optimizer_common(object);
    int clips = !isnan(common->clipnorm) + !isnan(common->clipvalue) + !isnan(common->global_clipnorm);
    if (clips > 1) {
        diag_error(diag, object->mark, "argument-conflict", "only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set");
        return false;
    }
    return true;
}

static bool parse_optimizer(Parse *parse, const Node *section) {
    const Node *node = node_get(section, "optimizer");
    Node standard = {.kind = NODE_SCALAR, .mark = section->mark, .text = "rmsprop"}; /* Keras's default */
    const Object *object = object_parse(parse->arena, parse->diag, FAMILY_OPTIMIZER, node_is_null(node) ? &standard : node, NULL, 0);
    if (!object) {
        return false;
    }
    const OptimizerDef *def = object->def->build.training;
    parse->training->optimizer = object;
    return parse_learning_rate(parse, object) && check_common(parse->diag, object) && (!def->check || def->check(parse->diag, object));
}

/* ---- losses */

static bool only_float32(const Parse *parse, const Object *object, const char *dtype) {
    if (!dtype || strcmp(dtype, "float32") == 0) {
        return true;
    }
    diag_error(parse->diag, object_arg_mark(object, "dtype"), "unsupported-dtype", "%s computes in float32, not %s", object->def->name, dtype);
    diag_remedy(parse->diag, "leave `dtype` out");
    return false;
}

static bool parse_one_loss(Parse *parse, OutputTraining *output, const Node *node) {
    output->mark = node->mark;
    if (node->kind == NODE_SCALAR && (is_word(node->text, "crossentropy") || is_word(node->text, "ce"))) {
        output->crossentropy = true;
        return true;
    }
    const Object *object = object_parse(parse->arena, parse->diag, FAMILY_LOSS, node, NULL, 0);
    output->loss = object;
    if (!object) {
        return false;
    }
    int reduction = ((const LossArgs *)object->args)->reduction;
    if (reduction == REDUCTION_NONE || reduction < 0) {
        diag_error(parse->diag, object_arg_mark(object, "reduction"), "unsupported-argument",
                   "a loss without reduction cannot be trained: it is not one number");
        diag_remedy(parse->diag, "use sum_over_batch_size, sum, mean or mean_with_sample_weight");
        return false;
    }
    return only_float32(parse, object, ((const LossArgs *)object->args)->dtype);
}

static bool parse_losses(Parse *parse, const Node *section) {
    Training *training = parse->training;
    const Node *node = node_get(section, "loss"), *weights = node_get(section, "loss_weights");
    const Node **each = arena_new_array(parse->arena, const Node *, training->noutput);
    if (node_is_null(node)) {
        diag_error(parse->diag, section->mark, "missing-loss", "training needs a `loss`");
        diag_remedy(parse->diag, "say what the outputs shall become: loss: categorical_crossentropy");
        return false;
    }
    bool good = per_output(parse, node, "loss", true, each);
    for (int i = 0; good && i < training->noutput; i++) {
        good = !each[i] || parse_one_loss(parse, &training->output[i], each[i]);
    }
    if (node_is_null(weights)) {
        return good;
    }
    memset(each, 0, sizeof(*each) * (size_t)training->noutput);
    good = per_output(parse, weights, "loss_weights", true, each) && good;
    for (int i = 0; i < training->noutput; i++) {
        if (each[i] && !node_as_float(each[i], &training->output[i].loss_weight)) {
            diag_error(parse->diag, each[i]->mark, "wrong-type", "a loss weight is a number");
            good = false;
        }
    }
    return good;
}

/* ---- metrics */

static bool parse_one_metric(Parse *parse, int output, bool weighted, const Node *node) {
    Training *training = parse->training;
    MetricUse use = {.output = output, .weighted = weighted, .mark = node->mark};
    if (node->kind == NODE_SCALAR) {
        use.string = node->text;
    }
    if (!use.string || !(is_word(use.string, "accuracy") || is_word(use.string, "acc"))) {
        use.object = object_parse(parse->arena, parse->diag, FAMILY_METRIC, node, NULL, 0);
        if (!use.object || !only_float32(parse, use.object, ((const MetricArgs *)use.object->args)->dtype)) {
            return false;
        }
    }
    arena_reserve(parse->arena, training->metric, training->nmetric, parse->metric_capacity);
    training->metric[training->nmetric++] = use;
    return true;
}

static bool parse_metrics_of(Parse *parse, int output, bool weighted, const Node *node) {
    if (is_single(node)) {
        return parse_one_metric(parse, output, weighted, node);
    }
    bool good = true;
    for (int i = 0; i < node->count; i++) { /* lists, also nested; maps of one output */
        good = (node_is_null(node->item[i]) || parse_metrics_of(parse, output, weighted, node->item[i])) && good;
    }
    return good;
}

static bool parse_metrics(Parse *parse, const Node *section, const char *key, bool weighted) {
    Training *training = parse->training;
    const Node *node = node_get(section, key);
    if (node_is_null(node)) {
        return true;
    }
    const Node **each = arena_new_array(parse->arena, const Node *, training->noutput);
    bool map = node->kind == NODE_MAP && !is_single(node);
    if (training->noutput == 1 && !map) {
        each[0] = node;
    } else if (!per_output(parse, node, key, false, each)) {
        return false;
    }
    bool good = true;
    for (int i = 0; i < training->noutput; i++) {
        good = (!each[i] || parse_metrics_of(parse, i, weighted, each[i])) && good;
    }
    return good;
}

/* ---- class weights */

enum { MOST_CLASSES = 1 << 20 };

static bool parse_class_weight(Parse *parse, const Node *section) {
    Training *training = parse->training;
    const Node *node = node_get(section, "class_weight");
    if (node_is_null(node)) {
        return true;
    }
    training->class_weight_mark = node->mark;
    if (node->kind != NODE_MAP) {
        diag_error(parse->diag, node->mark, "wrong-type", "`class_weight` is a map from class numbers to weights: {0: 0.5, 1: 2.0}");
        return false;
    }
    if (training->noutput > 1) {
        diag_error(parse->diag, node->mark, "unsupported-argument", "`class_weight` works only for a model with one output");
        diag_remedy(parse->diag, "give `<output>_sample_weight` with the data");
        return false;
    }
    int64_t largest = -1;
    for (int i = 0; i < node->count; i++) {
        int64_t class_;
        double weight;
        if (!node_as_int(node->key[i], &class_) || class_ < 0 || class_ >= MOST_CLASSES || !node_as_float(node->item[i], &weight)) {
            diag_error(parse->diag, node->key[i]->mark, "wrong-type", "`class_weight` is a map from class numbers to weights: {0: 0.5, 1: 2.0}");
            return false;
        }
        largest = class_ > largest ? class_ : largest;
    }
    training->nclass_weight = (int)largest + 2; /* all other classes weigh 1 */
    training->class_weight = arena_new_array(parse->arena, float, training->nclass_weight);
    for (int i = 0; i < training->nclass_weight; i++) {
        training->class_weight[i] = 1;
    }
    for (int i = 0; i < node->count; i++) {
        int64_t class_ = 0;
        double weight = 1;
        node_as_int(node->key[i], &class_);
        node_as_float(node->item[i], &weight);
        training->class_weight[class_] = (float)weight;
    }
    return true;
}

/* ---- the section */

/* Keras names an output after the layer that makes it; of a shared layer, the layer that owns the weights. */
static const char *output_name(const Model *model, int output) {
    const Ref *ref = &((const Wiring *)model)->output[output];
    if (ref->entry >= 0 && ref->entry < model->nentry && model->entry[ref->entry].owner >= 0) {
        return model->entry[model->entry[ref->entry].owner].name;
    }
    return model->output[output];
}

static bool parse_outputs(Parse *parse, const Node *section) {
    const Model *model = parse->model;
    Training *training = parse->training;
    bool good = true;
    training->noutput = model->noutput;
    training->output = arena_new_array(parse->arena, OutputTraining, model->noutput);
    for (int i = 0; i < model->noutput; i++) {
        const Ref *ref = &((const Wiring *)model)->output[i];
        training->output[i] =
            (OutputTraining){.reference = model->output[i], .name = output_name(model, i), .loss_weight = NAN, .mark = section->mark};
        if (ref->entry < 0 && ref->entry > REF_NULL) {
            diag_error(parse->diag, model->output_mark[i], "input-as-output", "the output `%s` is an input of the model: there is nothing to train",
                       model->output[i]);
            diag_remedy(parse->diag, "remove `training:`, or name a layer as the output");
            good = false;
        }
    }
    return good;
}

static bool positive(const Parse *parse, const Node *section, const char *key, int initial, int *value) {
    const Node *node = node_get(section, key);
    int64_t number = initial;
    if (!node_is_null(node) && (!node_as_int(node, &number) || number < 1 || number > INT32_MAX)) {
        diag_error(parse->diag, node->mark, "wrong-type", "`%s` is a whole number of at least 1", key);
        return false;
    }
    *value = (int)number;
    return true;
}

static bool check_keys(const Parse *parse, const Node *section) {
    bool good = true;
    for (int i = 0; i < section->count; i++) {
        const char *key = section->key[i]->text;
        bool known = false;
        for (int k = 0; k < COUNT_OF(section_keys); k++) {
            known = known || strcmp(key, section_keys[k]) == 0;
        }
        if (!known) {
            const char *meant = closest_name(key, section_keys, COUNT_OF(section_keys));
            diag_error(parse->diag, section->key[i]->mark, "unknown-key", "`training` has no key `%s`", key);
            if (meant) {
                diag_remedy(parse->diag, "did you mean `%s`?", meant);
            }
            good = false;
        }
    }
    return good;
}

Training *training_parse(Arena *arena, Diagnostics *diag, const Model *model) {
    const Node *section = model->training;
    if (node_is_null(section)) {
        return NULL;
    }
    if (section->kind != NODE_MAP) {
        diag_error(diag, section->mark, "wrong-type", "`training` is a map: {optimizer: adam, loss: mse}");
        return NULL;
    }
    Training *training = arena_new_array(arena, Training, 1);
    Parse parse = {.arena = arena, .diag = diag, .model = model, .training = training};
    training->mark = section->mark;
    training->options.fit = section;
    /* every part reports its own faults */
    bool good = check_keys(&parse, section);
    good = parse_outputs(&parse, section) && good;
    good = parse_optimizer(&parse, section) && good;
    good = parse_losses(&parse, section) && good;
    good = parse_metrics(&parse, section, "metrics", false) && good;
    good = parse_metrics(&parse, section, "weighted_metrics", true) && good;
    good = parse_class_weight(&parse, section) && good;
    good = positive(&parse, section, "batch_size", 32, &training->options.batch_size) && good;
    good = positive(&parse, section, "epochs", 1, &training->options.epochs) && good;
    if (!good) {
        return NULL;
    }
    metric_columns(arena, training);
    return training;
}
