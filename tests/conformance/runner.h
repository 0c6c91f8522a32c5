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

/* One case in `folder` (absolute), with `scratch` (absolute, empty) for its files. `info` is its case.json. */
bool stored_case_run(const Settings *settings, const char *folder, const char *scratch, const Json *info, double *worst, Failure *failure);
bool hashed_case_run(const Settings *settings, const char *folder, const char *scratch, const Json *info, double *worst, Failure *failure);

/* hnc predict MODEL with these files; hnc train likewise. */
bool hnc_predict_run(const Settings *settings, const char *folder, const char *scratch, const char *weights, const char *input, const char *output,
                     Failure *failure);
bool hnc_train_run(const Settings *settings, const char *folder, const char *scratch, const char *weights, const char *data, const Json *train,
                   Failure *failure);
char *path_join(const char *folder, const char *name); /* to be freed */

#endif
