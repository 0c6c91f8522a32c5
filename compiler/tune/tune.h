/*
 * tune/tune.h - the `tune:` section of a model: ranges of values in the file, and the order in which they are tried.
 */
#ifndef HNC_TUNE_H
#define HNC_TUNE_H

#include "hnc.h"

typedef enum { SEARCH_RANDOM, SEARCH_GRID, SEARCH_HYPERBAND } SearchKind;

/* One value of the model file that is tried in several ways. */
typedef struct {
    const char *path;    /* "training.optimizer.learning_rate" */
    const Node *place;   /* the scalar that stands there */
    const char **choice; /* texts of a list; NULL: a range of numbers */
    int choices;
    double low, high, step; /* step 0: any number between */
    bool whole, logarithmic;
    int points; /* of a grid, where there is no step */
} TuneRange;

typedef struct {
    int search; /* SearchKind */
    int trials, epochs, factor, points;
    const char *monitor;
    int mode; /* MonitorMode */
    int seed;
    const Node *ranges;
    TuneRange *range;
    int count;
} Tune;

/* ---- tune/space.c */
const Arg *tune_arguments(void);
bool tune_parse(Arena *arena, Diagnostics *diag, const Node *root, Tune *tune); /* false after an error; `tune:` must be there */
/* The value of a range in trial `trial`, as YAML. The same for the same section on every machine. */
const char *tune_value(Arena *arena, const Tune *tune, int range, int trial);
int64_t tune_grid_size(const Tune *tune); /* how many trials a grid has */
/* The model file with the values of a trial in their places. */
const char *tune_model(Arena *arena, const Tune *tune, int trial, const char *text, size_t length);

/* ---- tune/search.c */
/* Trains trial `trial` up to `epochs`, going on where it stopped before; *value: the monitored one, smaller is better (NaN: it failed). False:
 * stop. */
typedef bool TuneRun(void *context, int trial, int epochs, double *value);
/* `epochs`: the most of one trial. False when `run` said so. */
bool tune_search(Arena *arena, const Tune *tune, int epochs, TuneRun *run, void *context);

#endif
