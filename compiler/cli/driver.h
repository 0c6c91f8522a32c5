/*
 * driver.h - what predict, evaluate and train share: the model compiled to machine code, its data, messages.
 */
#ifndef HNC_CLI_DRIVER_H
#define HNC_CLI_DRIVER_H

#include "cli/cli.h"
#include "data/section.h"
#include "hnc_runtime.h"

/* ---- cache.c: compiled objects, kept in a folder that belongs to the user alone. */
typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const char *folder; /* private */
    bool temporary;     /* no cache folder can be had: removed after use */
} Cache;
/* $HNC_CACHE, else $XDG_CACHE_HOME/hnc, else ~/.cache/hnc, else a temporary folder. False after an error (reported): the folder is not private. */
bool cache_open(Cache *cache, Arena *arena, Diagnostics *diag);
/* The path of the object of this key (64 hexadecimal digits) if the cache holds one that may be loaded, else NULL. */
const char *cache_find(const Cache *cache, const char *key);
/* A new private folder to build in, inside the cache; NULL after an error. */
const char *cache_build_folder(const Cache *cache);
/* Moves a finished object into the cache, where a parallel run may have put the same one already; its path, or NULL after an error. */
const char *cache_store(const Cache *cache, const char *key, const char *object);
/* Removes a build folder and what is in it. */
void cache_remove_folder(const Cache *cache, const char *folder);
void cache_close(Cache *cache);

/* ---- build_model.c: from a program to functions that can be called. */
typedef struct {
    void *handle;
    const HncModel *model;
} LoadedModel;
/* Emits the program, compiles it with $CC unless the cache has it, loads it. EXIT_OK, or an exit code with the reason in diag. */
int model_load(const Options *options, Program *program, const CompileOptions *compile, LoadedModel *loaded);
void model_unload(LoadedModel *loaded);
void *model_symbol(const LoadedModel *loaded, const char *name); /* of the generated code, or NULL */
/* "native", or "portable" when $CC can compile nothing else. */
const char *model_default_target(Arena *arena);

/* ---- driver.c */
typedef enum { USE_PREDICT, USE_EVALUATE, USE_TRAIN } DataUse;
/* One run of a command: the model's file, program and machine code. */
typedef struct {
    const Options *options;
    Arena *arena;
    Diagnostics *diag;
    DataUse use;
    const char *file;     /* the samples: of the command line, or NULL: as the data section says */
    HncNpz *npz;          /* an .npz file for a model without data section; while the program is built */
    DataSection *section; /* NULL: the .npz file has one array for each port */
    const char *root;     /* folder that the section's file names start from */
    HncTable *table;      /* of the samples, while the program is built */
    Program *program;
    LoadedModel loaded;
    const HncModel *model; /* loaded.model */
} Driver;
/* Opens, compiles and loads options->file. `file` names the samples, whose sample weights and shapes decide the program (NULL: as the data section
 * says). EXIT_OK, or an exit code with the reason in driver->diag. */
int driver_open(Driver *driver, const Options *options, DataUse use, const char *file);
/* Prints diagnostics, unloads; `status`, or EXIT_MODEL when there are errors. */
int driver_close(Driver *driver, int status);
/* Reports a fault of the runtime; its exit code. */
int driver_fault(Driver *driver, const HncError *error);
/* What the features of the data section have learned, from --weights. EXIT_OK or an exit code. */
int driver_statistics(Driver *driver, const char *path);
/* Weights from --weights, or by the initializers where that is allowed. EXIT_OK or an exit code. */
int driver_weights(Driver *driver, HncInstance *instance, bool may_initialize);
unsigned driver_flags(const Driver *driver); /* of the runtime's readers */

/* ---- samples.c: data for the commands */
/* Finds the samples' files and opens what decides the program. EXIT_OK or an exit code. */
int samples_find(Driver *driver, const Model *model);
void samples_forget(Driver *driver);                                    /* closes what samples_find has opened */
int samples_rank(void *context, const char *reference);                 /* of sample weights, as CompileOptions wants it */
bool samples_shape(void *context, const char *reference, Shape *shape); /* of targets */
int64_t samples_count(const Driver *driver);                            /* between samples_find and samples_forget */
/* The samples of one run; `train` and `validation` may be views of `all` and `other`. */
typedef struct {
    HncData *all, *other, *train, *validation;
    HncBadSamples bad[2];
    HncMetadata learned; /* what the features have learned; key NULL: nothing */
} Samples;
/* Opens the samples for the driver's use: `train` is all of them but in training, where some may be for validation. EXIT_OK, or an exit code. */
int samples_open(Driver *driver, double validation_split, Samples *samples);
void samples_close(Samples *samples);
/* Says on standard error how many were left out. */
void samples_report(const Samples *samples);

/* ---- fit_options.c: the arguments of Keras's fit under `training:`, and callbacks. */
typedef struct {
    int epochs, batch_size, initial_epoch; /* epochs and batch_size: as the section says, or Keras's defaults */
    int verbose;
    bool shuffle;
    double validation_split;
    int steps_per_epoch, validation_steps, validation_batch_size, validation_freq; /* ARG_NONE: not given */
    HncCallback *callback;
    int ncallback;
} FitOptions;
const Arg *fit_arguments(void); /* their table */
/* False after an error (reported). */
bool fit_options_read(Arena *arena, Diagnostics *diag, const Node *section, FitOptions *out);

#endif
