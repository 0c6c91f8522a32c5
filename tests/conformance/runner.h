/* runner.h - what the kinds of cases share. */
#ifndef CONFORMANCE_RUNNER_H
#define CONFORMANCE_RUNNER_H

#include "compare.h"
#include "json.h"
#include "process.h"

typedef struct {
    const char *hnc;
    const char *option[16]; /* handed to every predict and train */
    int option_count;
    unsigned seconds; /* limit of one command */
} Settings;

/* One case while it runs. */
typedef struct {
    const Settings *settings;
    const char *folder;  /* of the case; absolute, as all paths here */
    const char *model;   /* model.yaml, or what case.json names */
    const char *scratch; /* an empty folder for the case's files */
    const Json *info;    /* case.json */
    double *worst;       /* largest error so far, in units of its tolerance */
    Failure *failure;
} Case;

bool stored_case_run(const Case *test); /* weights, data and results are files */
bool hashed_case_run(const Case *test); /* weights and data come from a hash */

/* hnc predict with these files; hnc train likewise, which writes trained.safetensors and history.csv. */
bool hnc_predict_run(const Case *test, const char *weights, const char *input, const char *output);
bool hnc_train_run(const Case *test, const char *weights, const char *data, const Json *train);

typedef bool ReadSet(ArraySet *set, const char *path, Failure *failure);
/* Compares the file `got` of the scratch folder with the file `want` of the case. `part` starts the text of a failure. */
bool compare_files(const Case *test, const char *part, ReadSet *read, const char *got, const char *want, Tolerance tolerance, bool exact_names);
char *path_join(const char *folder, const char *name); /* to be freed */

#endif
