/*
 * search.c - which trial is trained how long: trials one after the other, or Hyperband (Li et al. 2018), whose brackets start with many short trials
 * and let the best of each round go on.
 */
#include "tune/tune.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    int trial;
    double value;
} Standing;

static int compare_standings(const void *a, const void *b) {
    const Standing *x = a, *y = b;
    bool x_failed = isnan(x->value), y_failed = isnan(y->value);
    if (x_failed != y_failed) {
        return x_failed - y_failed;
    }
    return x->value < y->value ? -1 : x->value > y->value ? 1 : x->trial - y->trial;
}

static bool one_after_the_other(int trials, int epochs, TuneRun *run, void *context) {
    for (int trial = 0; trial < trials; trial++) {
        double value;
        if (!run(context, trial, epochs, &value)) {
            return false;
        }
    }
    return true;
}

/* One bracket: `count` new trials from number `first` on, trained `epochs / factor^rounds` epochs at first and `epochs` at the end. */
static bool bracket(Arena *arena, int first, int count, int rounds, int factor, int epochs, TuneRun *run, void *context) {
    Standing *standing = arena_new_array(arena, Standing, count);
    for (int i = 0; i < count; i++) {
        standing[i].trial = first + i;
    }
    for (int round = rounds; round >= 0; round--) {
        int length = (int)floor(epochs / pow(factor, round) + 1e-9);
        for (int i = 0; i < count; i++) {
            if (!run(context, standing[i].trial, length > 1 ? length : 1, &standing[i].value)) {
                return false;
            }
        }
        qsort(standing, (size_t)count, sizeof *standing, compare_standings);
        count = count / factor > 1 ? count / factor : 1;
    }
    return true;
}

bool tune_search(Arena *arena, const Tune *tune, int epochs, TuneRun *run, void *context) {
    if (tune->search != SEARCH_HYPERBAND) {
        int64_t most = tune->search == SEARCH_GRID ? tune_grid_size(tune) : tune->trials;
        return one_after_the_other(most < tune->trials ? (int)most : tune->trials, epochs, run, context);
    }
    int most = (int)floor(log(epochs) / log(tune->factor) + 1e-9), first = 0;
    for (int rounds = most; rounds >= 0; rounds--) {
        int count = (int)ceil((most + 1.0) / (rounds + 1) * pow(tune->factor, rounds) - 1e-9);
        if (!bracket(arena, first, count, rounds, tune->factor, epochs, run, context)) {
            return false;
        }
        first += count;
    }
    return true;
}
