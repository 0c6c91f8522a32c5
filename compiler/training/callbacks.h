/*
 * training/callbacks.h - the arguments of Keras's callbacks, for whoever runs the training loop. Nothing of a callback is in the generated code.
 */
#ifndef HNC_TRAINING_CALLBACKS_H
#define HNC_TRAINING_CALLBACKS_H

#include "hnc.h"

/* Modes of monitors: `auto` maximizes accuracies, areas and the like and minimizes everything else, as Keras does. */
typedef enum { MONITOR_AUTO, MONITOR_MIN, MONITOR_MAX } MonitorMode;

typedef struct {
    const char *monitor;
    double min_delta;
    int patience, verbose;
    int mode;        /* MonitorMode */
    double baseline; /* NaN: none */
    bool restore_best_weights;
    int start_from_epoch;
} EarlyStoppingArgs;

typedef struct {
    const char *monitor;
    double factor;
    int patience, verbose;
    int mode;
    double min_delta;
    int cooldown;
    double min_lr;
} ReduceLROnPlateauArgs;

typedef struct {
    const char *filepath; /* may hold {epoch:02d} and {val_loss:.2f} */
    const char *monitor;
    int verbose;
    bool save_best_only, save_weights_only;
    int mode;
    const char *save_freq;          /* "epoch" or a number of batches */
    double initial_value_threshold; /* NaN: none */
} ModelCheckpointArgs;

typedef struct {
    const char *filename, *separator;
    bool append;
} CSVLoggerArgs;

typedef struct {
    const char *backup_dir, *save_freq;
    bool double_checkpoint, delete_checkpoint;
} BackupAndRestoreArgs;

typedef struct {
    const char *log_dir;
    int histogram_freq;
    bool write_graph, write_images, write_steps_per_second;
    const char *update_freq;
    Ints profile_batch;
    int embeddings_freq;
    const Node *embeddings_metadata;
} TensorBoardArgs;

typedef struct {
    bool swap_on_epoch;
} SwapEMAWeightsArgs;

/* Whether the monitored column is to become larger: Keras's rule for `auto` by the column's name (a leading `val_` does not matter). */
bool monitor_maximizes(int mode, const char *column);

#endif
