/*
 * callbacks.c - Keras's callbacks as tables of arguments; the training loop carries them out.
 */
#include "training/callbacks.h"

#include "training/training.h"

#define MODE_ARG(struct_)                                                                                                                            \
    ARG_PICK(struct_, mode, "auto|min|max", "auto", "Whether the monitored column shall fall (min) or grow (max); auto goes by its name")
#define MONITOR_ARG(struct_) ARG(struct_, monitor, ARG_STRING, "val_loss", "Column of the history that is watched")
#define VERBOSE_ARG(struct_) ARG_RANGE(struct_, verbose, ARG_INT, "0", 0, 2, "1 prints a line when it acts")

static const Arg early_stopping_args[] = {
    MONITOR_ARG(EarlyStoppingArgs),
    ARG(EarlyStoppingArgs, min_delta, ARG_FLOAT, "0", "Smallest change that counts as better"),
    ARG_RANGE(EarlyStoppingArgs, patience, ARG_INT, "0", 0, INT32_MAX, "Epochs without improvement before training stops"),
    VERBOSE_ARG(EarlyStoppingArgs),
    MODE_ARG(EarlyStoppingArgs),
    ARG(EarlyStoppingArgs, baseline, ARG_FLOAT, "null", "Value that must be bettered"),
    ARG(EarlyStoppingArgs, restore_best_weights, ARG_BOOL, "false", "End with the weights of the best epoch"),
    ARG_RANGE(EarlyStoppingArgs, start_from_epoch, ARG_INT, "0", 0, INT32_MAX, "Epochs before watching begins"),
    ARGS_END};
const ClassDef callback_EarlyStopping = {
    .name = "EarlyStopping", .doc = "Stops when a column no longer gets better", .size = sizeof(EarlyStoppingArgs), .args = early_stopping_args};

static const Arg reduce_lr_args[] = {
    MONITOR_ARG(ReduceLROnPlateauArgs),
    ARG_RANGE(ReduceLROnPlateauArgs, factor, ARG_FLOAT, "0.1", 0, 0.999999999, "The learning rate is multiplied by this, below 1"),
    ARG_RANGE(ReduceLROnPlateauArgs, patience, ARG_INT, "10", 0, INT32_MAX, "Epochs without improvement before it acts"),
    VERBOSE_ARG(ReduceLROnPlateauArgs),
    MODE_ARG(ReduceLROnPlateauArgs),
    ARG(ReduceLROnPlateauArgs, min_delta, ARG_FLOAT, "1e-4", "Smallest change that counts as better"),
    ARG_RANGE(ReduceLROnPlateauArgs, cooldown, ARG_INT, "0", 0, INT32_MAX, "Epochs of rest after it acted"),
    ARG(ReduceLROnPlateauArgs, min_lr, ARG_FLOAT, "0.0", "Smallest learning rate"),
    ARGS_END};
const ClassDef callback_ReduceLROnPlateau = {.name = "ReduceLROnPlateau",
                                             .doc = "Lowers the learning rate when a column no longer gets better",
                                             .size = sizeof(ReduceLROnPlateauArgs),
                                             .args = reduce_lr_args};

static const Arg model_checkpoint_args[] = {
    ARG(ModelCheckpointArgs, filepath, ARG_STRING, NULL, "File to save to; may hold {epoch:02d} and columns as {val_loss:.2f}"),
    MONITOR_ARG(ModelCheckpointArgs),
    VERBOSE_ARG(ModelCheckpointArgs),
    ARG(ModelCheckpointArgs, save_best_only, ARG_BOOL, "false", "Save only when the column got better"),
    ARG(ModelCheckpointArgs, save_weights_only, ARG_BOOL, "false", "Save the weights without the optimizer's state"),
    MODE_ARG(ModelCheckpointArgs),
    ARG(ModelCheckpointArgs, save_freq, ARG_STRING, "epoch", "`epoch`, or a number of batches"),
    ARG(ModelCheckpointArgs, initial_value_threshold, ARG_FLOAT, "null", "Value that the first save must better"),
    ARGS_END};
const ClassDef callback_ModelCheckpoint = {
    .name = "ModelCheckpoint", .doc = "Saves the model while training", .size = sizeof(ModelCheckpointArgs), .args = model_checkpoint_args};

static const Arg csv_logger_args[] = {ARG(CSVLoggerArgs, filename, ARG_STRING, NULL, "File to write"),
                                      ARG(CSVLoggerArgs, separator, ARG_STRING, "','", "Between columns"),
                                      ARG(CSVLoggerArgs, append, ARG_BOOL, "false", "Go on with an existing file"), ARGS_END};
const ClassDef callback_CSVLogger = {
    .name = "CSVLogger", .aliases = "csv_logger", .doc = "Writes the history as a table", .size = sizeof(CSVLoggerArgs), .args = csv_logger_args};

const ClassDef callback_TerminateOnNaN = {.name = "TerminateOnNaN", .doc = "Stops when the loss is no longer a number"};

static const Arg backup_args[] = {ARG(BackupAndRestoreArgs, backup_dir, ARG_STRING, NULL, "Folder of the backup"),
                                  ARG(BackupAndRestoreArgs, save_freq, ARG_STRING, "epoch", "`epoch`, or a number of batches"),
                                  ARG(BackupAndRestoreArgs, double_checkpoint, ARG_BOOL, "false", "Keep the backup before the last, too"),
                                  ARG(BackupAndRestoreArgs, delete_checkpoint, ARG_BOOL, "true", "Delete the backup when training ends"), ARGS_END};
const ClassDef callback_BackupAndRestore = {
    .name = "BackupAndRestore", .doc = "Goes on after an interruption", .size = sizeof(BackupAndRestoreArgs), .args = backup_args};

const ClassDef callback_History = {.name = "History", .doc = "Keeps the history, which is always done"};
const ClassDef callback_ProgbarLogger = {.name = "ProgbarLogger", .doc = "Shows the progress, which is always done"};

static const Arg swap_args[] = {ARG(SwapEMAWeightsArgs, swap_on_epoch, ARG_BOOL, "false", "Swap at the end of epochs, too, not only for validation"),
                                ARGS_END};
const ClassDef callback_SwapEMAWeights = {.name = "SwapEMAWeights",
                                          .aliases = "swap_ema_weights",
                                          .doc = "Validates and saves with the averages of the weights",
                                          .size = sizeof(SwapEMAWeightsArgs),
                                          .args = swap_args};

static const Arg tensor_board_args[] = {ARG(TensorBoardArgs, log_dir, ARG_STRING, "logs", "Folder of the event files"),
                                        ARG(TensorBoardArgs, histogram_freq, ARG_INT, "0", "Without effect"),
                                        ARG(TensorBoardArgs, write_graph, ARG_BOOL, "true", "Without effect"),
                                        ARG(TensorBoardArgs, write_images, ARG_BOOL, "false", "Without effect"),
                                        ARG(TensorBoardArgs, write_steps_per_second, ARG_BOOL, "false", "Without effect"),
                                        ARG(TensorBoardArgs, update_freq, ARG_STRING, "epoch", "Without effect: scalars are written every epoch"),
                                        ARG(TensorBoardArgs, profile_batch, ARG_INTS, "0", "Without effect"),
                                        ARG(TensorBoardArgs, embeddings_freq, ARG_INT, "0", "Without effect"),
                                        ARG(TensorBoardArgs, embeddings_metadata, ARG_NODE, "null", "Without effect"),
                                        ARGS_END};
const ClassDef callback_TensorBoard = {.name = "TensorBoard",
                                       .doc = "Writes the history's columns as scalars for TensorBoard",
                                       .size = sizeof(TensorBoardArgs),
                                       .args = tensor_board_args};

const ClassDef callback_LearningRateScheduler = {
    .name = "LearningRateScheduler",
    .doc = "Runs a function of Python",
    .refuse = "it runs a function of Python; give the optimizer a schedule instead: `learning_rate: {type: ExponentialDecay, ...}`"};
const ClassDef callback_LambdaCallback = {
    .name = "LambdaCallback",
    .doc = "Runs functions of Python",
    .refuse = "it runs functions of Python; use the named callbacks, or the generated functions from a program of your own"};
const ClassDef callback_RemoteMonitor = {.name = "RemoteMonitor",
                                         .doc = "Sends the history over the network",
                                         .refuse = "it needs the network; write a table with CSVLogger and send that"};
