/*
 * space.c - ranges: which values of the model file they stand for, and which value a trial takes. A value is a pure function of seed, range and
 * trial.
 */
#include "hnc_runtime.h"
#include "tune/tune.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { GRID_MOST = 1000000 };

static const Arg tune_args[] = {
    ARG_PICK(Tune, search, "random|grid|hyperband", "random",
             "Values drawn at random, all combinations, or many short trials of which the best go on"),
    ARG_RANGE(Tune, trials, ARG_INT, "20", 1, 100000, "How many trials at most; hyperband has its own number"),
    ARG_RANGE(Tune, epochs, ARG_INT, "null", 1, INT32_MAX, "Epochs of a trial (default: the training section's)"),
    ARG_RANGE(Tune, factor, ARG_INT, "3", 2, 16, "Of hyperband: one trial in so many goes on, with so many times the epochs"),
    ARG_RANGE(Tune, points, ARG_INT, "5", 2, 1000, "Of a grid: values of a range without step"),
    ARG(Tune, monitor, ARG_STRING, "val_loss", "Column of the history that is to be best"),
    ARG_PICK(Tune, mode, "auto|min|max", "auto", "Whether smaller or larger is better; auto goes by the column's name"),
    ARG_RANGE(Tune, seed, ARG_INT, "0", 0, INT32_MAX, "Other values for another number"),
    {.name = "ranges",
     .type = ARG_NODE,
     .offset = offsetof(Tune, ranges),
     .initial = NULL,
     .doc = "Values by the places in this file: {layers.dense.units: [16, 32], training.optimizer.learning_rate: {low: 1e-4, high: 0.1, log: true}}"},
    ARGS_END};

const Arg *tune_arguments(void) {
    return tune_args;
}

/* The value at `path`: keys of maps, and for items of lists their number, `name` or `type`. NULL: there is none. */
static const Node *find_place(Arena *arena, const Node *node, const char *path) {
    while (node != NULL && *path != '\0') {
        size_t length = strcspn(path, ".");
        const char *part = arena_strndup(arena, path, length);
        path += length + (path[length] == '.');
        const Node *next = NULL;
        if (node->kind == NODE_MAP) {
            next = node_get(node, part);
        } else if (node->kind == NODE_LIST) {
            char *end = NULL;
            long number = strtol(part, &end, 10);
            next = end != part && *end == '\0' && number >= 0 && number < node->count ? node->item[number] : NULL;
            for (int pass = 0; pass < 2 && next == NULL; pass++) {
                for (int i = 0; i < node->count && next == NULL; i++) {
                    const Node *name = node->item[i]->kind == NODE_MAP ? node_get(node->item[i], pass == 0 ? "name" : "type") : NULL;
                    next = name != NULL && name->kind == NODE_SCALAR && strcmp(name->text, part) == 0 ? node->item[i] : NULL;
                }
            }
        }
        node = next;
    }
    return node;
}

static bool read_choices(Arena *arena, Diagnostics *diag, const Node *node, TuneRange *range) {
    range->choices = node->count;
    range->choice = arena_new_array(arena, const char *, node->count + 1);
    for (int i = 0; i < node->count; i++) {
        if (node->item[i]->kind != NODE_SCALAR) {
            diag_error(diag, node->item[i]->mark, "bad-range", "a value to try is a number or a text, not %s", node_describe(arena, node->item[i]));
            return false;
        }
        Text text;
        text_init(&text, arena);
        if (node->item[i]->quoted) {
            text_json_string(&text, node->item[i]->text);
        } else {
            text_append(&text, node->item[i]->text);
        }
        range->choice[i] = text.data;
    }
    if (node->count == 0) {
        diag_error(diag, node->mark, "bad-range", "`%s` has no values to try", range->path);
    }
    return node->count > 0;
}

static bool read_numbers(Diagnostics *diag, const Node *node, TuneRange *range) {
    static const char *const keys[] = {"low", "high", "step", "log"};
    int64_t ignored;
    const Node *low = node_get(node, "low"), *high = node_get(node, "high"), *step = node_get(node, "step"), *log_ = node_get(node, "log");
    for (int i = 0; i < node->count; i++) {
        const char *meant = closest_name(node->key[i]->text, keys, COUNT_OF(keys));
        if (meant == NULL || strcmp(meant, node->key[i]->text) != 0) {
            diag_error(diag, node->key[i]->mark, "unknown-key", "a range has no key `%s`", node->key[i]->text);
            diag_remedy(diag, "it has low, high, step and log");
            return false;
        }
    }
    bool good = low != NULL && high != NULL && node_as_float(low, &range->low) && node_as_float(high, &range->high) &&
                (step == NULL || (node_as_float(step, &range->step) && range->step > 0)) && (log_ == NULL || node_as_bool(log_, &range->logarithmic));
    if (!good || !(range->low < range->high) || !isfinite(range->low) || !isfinite(range->high) || (range->logarithmic && range->low <= 0)) {
        diag_error(diag, node->mark, "bad-range", "`%s` needs numbers, low below high%s", range->path,
                   good && range->logarithmic ? ", both above 0" : "");
        diag_remedy(diag, "{low: 1e-4, high: 0.1, log: true}, {low: 8, high: 64, step: 8}, or a list of values");
        return false;
    }
    range->whole = node_as_int(low, &ignored) && node_as_int(high, &ignored) && (step == NULL || node_as_int(step, &ignored)) &&
                   strpbrk(low->text, ".eE") == NULL && strpbrk(high->text, ".eE") == NULL;
    return true;
}

static bool read_range(Arena *arena, Diagnostics *diag, const Node *root, const Node *key, const Node *node, TuneRange *range) {
    range->path = key->text;
    range->place = find_place(arena, root, key->text);
    if (range->place == NULL || range->place->kind != NODE_SCALAR || strncmp(key->text, "tune.", 5) == 0) {
        diag_error(diag, key->mark, "no-place", range->place == NULL ? "this file has nothing at `%s`" : "what stands at `%s` is not one value",
                   key->text);
        diag_remedy(diag, "write a value there first: it is the one that other values take the place of. Layers are named: layers.NAME.units");
        return false;
    }
    if (node->kind == NODE_SCALAR) {
        diag_error(diag, node->mark, "bad-range", "`%s` needs a list of values, or a range: {low: 1e-4, high: 0.1, log: true}", key->text);
        return false;
    }
    return node->kind == NODE_LIST ? read_choices(arena, diag, node, range) : read_numbers(diag, node, range);
}

bool tune_parse(Arena *arena, Diagnostics *diag, const Node *root, Tune *tune) {
    const Node *section = node_get(root, "tune");
    memset(tune, 0, sizeof *tune);
    if (section == NULL || section->kind != NODE_MAP) {
        diag_error(diag, section != NULL ? section->mark : (Mark){1, 1, 1}, "no-tune", "the model has no `tune:` section with ranges");
        diag_remedy(diag, "add one: tune: {ranges: {training.optimizer.learning_rate: {low: 1e-4, high: 0.1, log: true}}}");
        return false;
    }
    if (!args_parse(arena, diag, "tune", tune_args, tune, section, NULL, 0)) {
        return false;
    }
    if (tune->ranges == NULL || tune->ranges->kind != NODE_MAP || tune->ranges->count == 0) {
        diag_error(diag, tune->ranges != NULL ? tune->ranges->mark : section->mark, "bad-range", "`ranges` is a map of places in this file");
        return false;
    }
    tune->count = tune->ranges->count;
    tune->range = arena_new_array(arena, TuneRange, tune->count);
    bool good = true;
    for (int i = 0; i < tune->count; i++) {
        tune->range[i].points = tune->points;
        good = read_range(arena, diag, root, tune->ranges->key[i], tune->ranges->item[i], &tune->range[i]) && good;
    }
    if (good && tune->search == SEARCH_GRID && tune_grid_size(tune) > GRID_MOST) {
        diag_error(diag, tune->ranges->mark, "bad-range", "the grid has more than %d combinations", GRID_MOST);
        good = false;
    }
    return good;
}

/* ---- values */

static int grid_points(const TuneRange *range) {
    if (range->choice != NULL) {
        return range->choices;
    }
    if (range->step > 0) {
        return (int)fmin(floor((range->high - range->low) / range->step + 1e-9) + 1, GRID_MOST + 1);
    }
    return range->whole && range->high - range->low + 1 < range->points ? (int)(range->high - range->low) + 1 : range->points;
}

int64_t tune_grid_size(const Tune *tune) {
    int64_t size = 1;
    for (int i = 0; i < tune->count && size <= GRID_MOST; i++) {
        size *= grid_points(&tune->range[i]);
    }
    return size;
}

/* The number that stands at `share` (0 to 1) of a range. */
static const char *number_at(Arena *arena, const TuneRange *range, double share) {
    double value = range->logarithmic ? range->low * pow(range->high / range->low, share) : range->low + share * (range->high - range->low);
    if (range->step > 0) {
        value = range->low + floor((value - range->low) / range->step + 0.5) * range->step;
        value -= value > range->high + 1e-9 * range->step ? range->step : 0;
    }
    return range->whole ? arena_printf(arena, "%.0f", value) : arena_printf(arena, "%.6g", value);
}

const char *tune_value(Arena *arena, const Tune *tune, int which, int trial) {
    const TuneRange *range = &tune->range[which];
    if (tune->search == SEARCH_GRID) {
        int64_t rest = trial;
        for (int i = tune->count - 1; i > which; i--) {
            rest /= grid_points(&tune->range[i]);
        }
        int points = grid_points(range), at = (int)(rest % points);
        if (range->choice != NULL) {
            return range->choice[at];
        }
        if (range->step > 0) {
            double value = range->low + at * range->step;
            return range->whole ? arena_printf(arena, "%.0f", value) : arena_printf(arena, "%.6g", value);
        }
        return number_at(arena, range, points > 1 ? (double)at / (points - 1) : 0);
    }
    uint32_t block[4];
    hnc_random_block((uint64_t)tune->seed, (uint64_t)which, (uint64_t)trial, block);
    double share = ((double)block[0] + 0.5) / 4294967296.0;
    return range->choice != NULL ? range->choice[(int)(share * range->choices)] : number_at(arena, range, share);
}

/* ---- the file */

/* The byte that a place starts at: lines and columns of characters. */
static size_t offset_of(const char *text, size_t length, int line, int column) {
    size_t at = 0;
    for (int l = 1; l < line && at < length; at++) {
        l += text[at] == '\n';
    }
    for (int c = 1; c < column && at < length; c++) {
        at++;
        while (at < length && ((unsigned char)text[at] & 0xC0) == 0x80) {
            at++;
        }
    }
    return at;
}

const char *tune_model(Arena *arena, const Tune *tune, int trial, const char *text, size_t length) {
    Text out;
    text_init(&out, arena);
    size_t done = 0;
    bool *used = arena_new_array(arena, bool, tune->count);
    for (int i = 0; i < tune->count; i++) { /* places in their order */
        int next = -1;
        size_t start = length;
        for (int r = 0; r < tune->count; r++) {
            const Mark *mark = &tune->range[r].place->mark;
            size_t at = offset_of(text, length, mark->line, mark->column);
            if (!used[r] && (next < 0 || at < start)) {
                next = r;
                start = at;
            }
        }
        used[next] = true;
        const Mark *mark = &tune->range[next].place->mark;
        if (start < done) {
            continue; /* one place named twice */
        }
        text_append_n(&out, text + done, start - done);
        text_append(&out, tune_value(arena, tune, next, trial));
        done = offset_of(text, length, mark->line, mark->column + mark->length);
    }
    text_append_n(&out, text + done, length - done);
    return out.data;
}
