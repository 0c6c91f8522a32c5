/*
 * columns.c - names of metrics as Keras gives them (trainers/compile_utils.py, CompileMetrics), and which way they get better.
 */
#include "training/callbacks.h"
#include "training/training.h"

#include <string.h>

/* How often `name` is among the first `count` names. */
static int occurrences(const char *const *names, int count, const char *name) {
    int found = 0;
    for (int i = 0; i < count; i++) {
        found += strcmp(names[i], name) == 0;
    }
    return found;
}

/* The metric's own name: a string as spelled, else the `name` argument, else the class's name with _1, _2 for further ones of the class. */
static const char *own_name(Arena *arena, const MetricUse *use, const char **automatic, int *nautomatic) {
    if (use->string) {
        return use->string;
    }
    const char *name = ((const MetricArgs *)use->object->args)->name;
    if (name) {
        return name;
    }
    name = snake_case(arena, use->object->def->name);
    int before = occurrences(automatic, *nautomatic, name);
    automatic[(*nautomatic)++] = name;
    return before ? arena_printf(arena, "%s_%d", name, before) : name;
}

bool metric_columns(Arena *arena, Training *training) {
    const char **automatic = arena_new_array(arena, const char *, training->nmetric + 1);
    const char **counted = arena_new_array(arena, const char *, 2 * training->nmetric + 1); /* one entry each time Keras counts a name */
    int nautomatic = 0, ncounted = 0;
    for (int i = 0; i < training->nmetric; i++) {
        MetricUse *use = &training->metric[i];
        const char *prefix = training->noutput > 1 ? training->output[use->output].name : NULL, *own = own_name(arena, use, automatic, &nautomatic);
        const char *name = prefix ? arena_printf(arena, "%s_%s", prefix, own) : own;
        int before = occurrences(counted, ncounted, name);
        if (before > 0 && use->weighted) {
            name = prefix ? arena_printf(arena, "%s_weighted_%s", prefix, own) : arena_printf(arena, "weighted_%s", own);
            before = occurrences(counted, ncounted, name);
        }
        counted[ncounted++] = name;
        use->column = before > 0 ? arena_printf(arena, "%s_%d", name, before) : name;
    }
    return true;
}

bool monitor_maximizes(int mode, const char *column) {
    /* words in the columns of metrics that Keras maximizes */
    static const char *const growing[] = {"acc", "auc",      "precision",         "recall",      "f1_score",    "fbeta_score", "io_u",
                                          "iou", "r2_score", "cosine_similarity", "correlation", "sensitivity", "specificity"};
    if (mode != MONITOR_AUTO) {
        return mode == MONITOR_MAX;
    }
    size_t length = strlen(column);
    if (length >= 4 && strcmp(column + length - 4, "loss") == 0) {
        return false;
    }
    for (int i = 0; i < COUNT_OF(growing); i++) {
        if (strstr(column, growing[i])) {
            return true;
        }
    }
    return false;
}
