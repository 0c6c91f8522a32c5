/*
 * hnc_runtime.h - files, data and the training loop around generated code. C11 and POSIX threads; needs zlib; no globals, no printing of its own.
 *
 * Every function that can fail takes an HncError and returns false, NULL or a negative number after filling it. Objects are freed by the
 * function of the same name; freeing NULL is allowed. Objects may be used from one thread at a time; different objects are independent.
 */
#ifndef HNC_RUNTIME_H
#define HNC_RUNTIME_H

#include "hnc_model.h"

#include <stdbool.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- errors */
typedef enum {
    HNC_OK,
    HNC_ERROR_DATA, /* a file's content or the caller's data is wrong */
    HNC_ERROR_IO,   /* reading or writing failed: the message holds the system's reason */
    HNC_ERROR_MEMORY,
    HNC_ERROR_MODEL /* a generated function refused its arguments */
} HncErrorCode;
typedef struct {
    HncErrorCode code;
    char message[600]; /* names file and key; one line, no end of line */
} HncError;

/* ---- types and shapes */
typedef enum { /* element types of files */
               HNC_FILE_BOOL,
               HNC_FILE_U8,
               HNC_FILE_I8,
               HNC_FILE_U16,
               HNC_FILE_I16,
               HNC_FILE_U32,
               HNC_FILE_I32,
               HNC_FILE_U64,
               HNC_FILE_I64,
               HNC_FILE_F16,
               HNC_FILE_BF16,
               HNC_FILE_F32,
               HNC_FILE_F64,
               HNC_FILE_TYPE_COUNT
} HncFileType;
size_t hnc_type_size(HncType type);
const char *hnc_type_name(HncType type); /* "float32", "int32", "uint8", "bool" */
size_t hnc_file_type_size(HncFileType type);
const char *hnc_file_type_name(HncFileType type); /* numpy's name */
typedef struct {
    const char *name;
    HncFileType type;
    int rank;
    int64_t dim[HNC_MAX_RANK];
    uint64_t count; /* product of dim */
} HncArray;
enum { HNC_ALLOW_NONFINITE = 1 }; /* flag of readers: NaN and infinities are values like others */

/* ---- safetensors: little-endian, row-major. The reader checks the whole header on opening: sizes, offsets, overlaps, holes, duplicate names. */
typedef struct HncSafetensors HncSafetensors;
HncSafetensors *hnc_safetensors_open(const char *path, HncError *error);
HncSafetensors *hnc_safetensors_open_memory(const void *data, size_t size, const char *name, HncError *error); /* `data` must outlive the object */
void hnc_safetensors_close(HncSafetensors *file);
int hnc_safetensors_count(const HncSafetensors *file);
const HncArray *hnc_safetensors_at(const HncSafetensors *file, int index);         /* in the order of the data */
int hnc_safetensors_find(const HncSafetensors *file, const char *name);            /* or -1 */
const char *hnc_safetensors_metadata(const HncSafetensors *file, const char *key); /* or NULL */
/* Reads a tensor of `count` elements into `to`, converted by value to `type`; NaN, infinities and numbers out of range are errors. */
bool hnc_safetensors_read(HncSafetensors *file, int index, HncType type, void *to, unsigned flags, HncError *error);
bool hnc_safetensors_read_doubles(HncSafetensors *file, int index, double *to, HncError *error); /* any finiteness */

typedef struct {
    const char *name;
    HncFileType type;
    int rank;
    int64_t dim[HNC_MAX_RANK];
    const void *data;
} HncStored; /* what a writer stores */
typedef struct {
    const char *key, *value;
} HncMetadata;
/* Writes a whole file atomically: after a crash at any time `path` is the old file or the new one. */
bool hnc_safetensors_write(const char *path, const HncStored *tensor, int count, const HncMetadata *metadata, int metadata_count, HncError *error);

/* ---- npz, npy (numpy): zip members, stored or deflated. No pickles. */
typedef struct HncNpz HncNpz;
HncNpz *hnc_npz_open(const char *path, HncError *error);                                       /* an .npy file, too: one array with the empty name */
HncNpz *hnc_npz_open_memory(const void *data, size_t size, const char *name, HncError *error); /* `data` must outlive the object */
void hnc_npz_close(HncNpz *file);
int hnc_npz_count(const HncNpz *file);
const HncArray *hnc_npz_at(const HncNpz *file, int index);                                           /* name without ".npy" */
int hnc_npz_find(const HncNpz *file, const char *name);                                              /* or -1 */
bool hnc_npz_read(HncNpz *file, int index, HncType type, void *to, unsigned flags, HncError *error); /* as hnc_safetensors_read */
/* The elements of an array as the file has them: mapped where they are stored; a deflated member is inflated once into a temporary file (in $TMPDIR,
 * without a name, so that nothing is left behind) and mapped. They live until the file is closed. Only whole rows in C order; NULL after an error. */
const void *hnc_npz_map(HncNpz *file, int index, HncError *error);
/* Converts `count` elements of a mapped array from element `first` on, as hnc_npz_read does. */
bool hnc_npz_convert(const HncNpz *file, int index, const void *mapped, uint64_t first, size_t count, HncType type, void *to, unsigned flags,
                     HncError *error);
bool hnc_npz_write(const char *path, const HncStored *array, int count, HncError *error); /* atomic; members are stored, not deflated */

/* ---- random numbers: Philox 4x32-10 (Salmon et al. 2011), a pure function of key and counter. */
void hnc_random_block(uint64_t key, uint64_t stream, uint64_t counter, uint32_t out[4]);
/* A permutation of 0..count-1 that depends on seed and pass only (Fisher-Yates). */
void hnc_shuffle(uint64_t seed, uint64_t pass, int64_t *order, int64_t count);

/* ---- data: samples in the model's own types, one array per port. Either all of them are in memory, or `read` makes one when it is needed. */
/* What to do with samples that cannot be read. Each view has its own: batches of two views may be read at the same time. */
typedef struct {
    int64_t limit;     /* so many may be left out; 0: the first one is an error */
    int64_t count;     /* left out so far: each sample counts once */
    int64_t *sample;   /* their numbers in the view; room for `limit` */
    char message[600]; /* about the first of them */
} HncBadSamples;
typedef struct HncData HncData;
struct HncData {
    int64_t samples;
    int count; /* inputs, or inputs + targets + sample weights */
    const HncPort **port;
    void **data; /* arrays in memory; NULL: absent sample weights, or samples that are read */
    size_t *row_bytes;
    bool owned; /* data was allocated by the reader */
    /* Reads sample `sample` to to[i] for every port i that is present. Called by the thread that fills batches, also by several at once. */
    bool (*read)(void *context, int64_t sample, void *const *to, HncError *error); /* NULL: in memory */
    void (*close)(void *context);                                                  /* of `read`; NULL in views */
    void *context;
    bool *present;   /* with read: false for absent sample weights */
    int64_t *choice; /* of a view: the number of each of its samples in the whole; NULL: from `first` on */
    int64_t first;
    HncBadSamples *bad; /* NULL: a sample that cannot be read is an error */
};
/* Reads what the model needs from an npz file into memory: inputs, and for training targets and sample weights as well. Checks names, shapes, ranges,
 * finiteness. */
HncData *hnc_data_read(const char *path, const HncModel *model, bool training, unsigned flags, HncError *error);
/* Data that `read` makes; `close` is called by hnc_data_free, and by this function when it fails. `present` says which ports there are. */
HncData *hnc_data_stream(const HncModel *model, bool training, int64_t samples, const bool *present,
                         bool (*read)(void *, int64_t, void *const *, HncError *), void (*close)(void *), void *context, HncError *error);
HncData *hnc_data_view(const HncData *data, int64_t begin, int64_t end, HncError *error);             /* rows [begin, end); shares the arrays */
HncData *hnc_data_choose(const HncData *data, const int64_t *sample, int64_t count, HncError *error); /* the samples of these numbers */
/* Sample `sample` to to[i] for every present port, as batches get it. */
bool hnc_data_sample(const HncData *data, int64_t sample, void *const *to, HncError *error);
bool hnc_data_has(const HncData *data, int port);
/* Integers must be in the port's range: labels, word numbers. */
bool hnc_port_check(const HncPort *port, const void *data, uint64_t count, const char *file, HncError *error);
void hnc_data_free(HncData *data);

/* ---- batches: the rows of one pass in batches; the last one may be smaller. Samples that are read are read ahead by a thread of their own. */
typedef struct HncLoader HncLoader;
typedef struct {
    const HncData *data;
    int batch;
    bool shuffle;
    uint64_t seed;
    int64_t pass, position; /* which pass over the data; first row of the next batch in it */
    int64_t *order;         /* of `order_pass`; NULL when not shuffling */
    int64_t order_pass;
    void **row;        /* the batch's arrays, as train_step wants them (NULL for absent sample weights) */
    HncLoader *loader; /* NULL: data in memory */
} HncBatches;
HncBatches *hnc_batches_new(const HncData *data, int batch, bool shuffle, uint64_t seed, HncError *error);
void hnc_batches_free(HncBatches *batches);
/* Rows of the next batch, now in `row`; 0 at the end of the pass; -1 after a sample that cannot be read. */
int hnc_batches_next(HncBatches *batches, HncError *error);
void hnc_batches_rewind(HncBatches *batches, int64_t pass, int64_t position);

/* ---- a model in memory: its structs, zeroed and aligned to 64 bytes. */
typedef struct {
    const HncModel *model;
    void *part[HNC_CLASS_COUNT]; /* by HncClass; NULL for empty structs */
    void *workspace, *train_workspace;
    const HncMetadata *metadata; /* goes into every weights file that is saved; the caller's */
    int metadata_count;
} HncInstance;
typedef enum { HNC_FOR_PREDICT, HNC_FOR_EVALUATE, HNC_FOR_TRAIN } HncPurpose; /* what the instance needs memory for */
HncInstance *hnc_instance_new(const HncModel *model, HncPurpose purpose, HncError *error);
void hnc_instance_free(HncInstance *instance);
bool hnc_instance_init(HncInstance *instance, uint64_t seed, HncError *error); /* weights by their initializers; state zero */
/* Every weight of the model must be in the file with its shape, and nothing else. */
bool hnc_weights_load(HncInstance *instance, const char *path, unsigned flags, HncError *error);
/* Weights that have a tensor of their name in the file, or of its end ("conv/kernel" for "backbone/conv/kernel"), become that; others stay. How many
 * there are; -1 after an error: a shape differs, say. */
int hnc_weights_load_some(HncInstance *instance, const char *path, unsigned flags, HncError *error);
bool hnc_weights_save(const HncInstance *instance, const char *path, HncError *error);
/* The same for a struct of weights that is not an instance's (the generated <model>_load and <model>_save call these). */
bool hnc_weights_read(const HncModel *model, void *weights, const char *path, unsigned flags, HncError *error);
bool hnc_weights_write(const HncModel *model, const void *weights, const char *path, HncError *error);
void *hnc_variable_data(const HncInstance *instance, int variable);
size_t hnc_variable_bytes(const HncVariable *variable);
int hnc_variable_find(const HncModel *model, HncClass class_, const char *name); /* or -1 */

/* ---- bleu.c: corpus BLEU of sentences that a model has written itself, from all their counts; start with a struct of zeros. */
enum { HNC_BLEU_ORDER = 4 };
typedef struct {
    int64_t matches[HNC_BLEU_ORDER], runs[HNC_BLEU_ORDER]; /* of runs of 1, 2 ... words */
    int64_t said, right;                                   /* words */
} HncBleu;
void hnc_bleu_add(HncBleu *bleu, const int32_t *said, int said_words, const int32_t *right, int right_words); /* one sentence, and how it should be */
double hnc_bleu_score(const HncBleu *bleu, int order); /* 0 to 1; order 1 to HNC_BLEU_ORDER: longest runs of words that count */

/* ---- predict and evaluate */
/* Runs all rows; out[i] receives samples * row bytes of output i. Stateful models run in whole batches. */
bool hnc_predict(HncInstance *instance, const HncData *data, void *const *out, HncError *error);
/* Mean metrics over (at most `steps` batches of) the data; `result` receives model->metric_count numbers. steps 0: all. */
bool hnc_evaluate(HncInstance *instance, const HncData *data, int batch, int64_t steps, float *result, HncError *error);
/* The same, showing every batch: rows of the ports of `data` in their order (NULL: absent sample weights), and of the outputs. */
typedef void HncSeen(void *context, int rows, const void *const *in, const void *const *out);
bool hnc_evaluate_seen(HncInstance *instance, const HncData *data, int batch, int64_t steps, float *result, HncSeen *seen, void *context,
                       HncError *error);

/* ---- history: one row an epoch, as Keras's History and CSVLogger. */
typedef struct {
    int columns, rows, capacity;
    const char **name; /* without "epoch": loss, metrics, val_loss, ..., learning_rate */
    int *epoch;
    double *value; /* rows * columns; NaN with `present` false is a missing value */
    bool *present;
} HncHistory;
/* epoch, then the columns sorted by name; missing values are "NA". Numbers are the shortest that read back as the same. */
bool hnc_history_write(const HncHistory *history, const char *path, char separator, HncError *error);

/* ---- callbacks (Keras's names and arguments). A monitor is a history column. */
typedef enum {
    HNC_EARLY_STOPPING,
    HNC_REDUCE_LR_ON_PLATEAU,
    HNC_MODEL_CHECKPOINT,
    HNC_TERMINATE_ON_NAN,
    HNC_CSV_LOGGER,
    HNC_TENSORBOARD
} HncCallbackKind;
typedef struct {
    HncCallbackKind kind;
    const char *monitor;
    bool maximize; /* mode "max" */
    bool has_baseline;
    double baseline; /* EarlyStopping's baseline, ModelCheckpoint's initial_value_threshold */
    double min_delta;
    int patience, start_from_epoch, cooldown;
    bool restore_best_weights;
    double factor, min_learning_rate;
    const char *path; /* ModelCheckpoint: weights file, may hold {epoch:02d} and {val_loss:.2f}; CSVLogger: file; TensorBoard: folder */
    bool save_best_only, append;
    int64_t save_freq; /* in batches; 0: every epoch */
    char separator;
    /* state, kept in checkpoints; zero at the start */
    bool has_best, has_best_weights;
    double best;
    int wait, cooldown_left, best_epoch;
    int64_t batches_since_save;
    bool opened;        /* TensorBoard: this training has written to its files */
    void *best_weights; /* a copy of the weights' struct; freed by hnc_fit's end */
} HncCallback;

/* ---- training */
typedef enum { HNC_STOP_NONE, HNC_STOP_REQUESTED, HNC_STOP_EARLY } HncStop; /* ran through; `stop` said so; a callback ended it */
typedef struct {
    int epoch, epochs;   /* from 0 */
    int64_t step, steps; /* of the epoch, done and in all */
    double seconds;      /* since the epoch's start */
    const char *const *name;
    const double *value; /* metrics so far; at the epoch's end with validation */
    const bool *present;
    int count;
    bool epoch_end;
} HncProgress;
typedef struct {
    int epochs, initial_epoch, batch_size;
    bool shuffle;
    uint64_t seed;           /* of the shuffling and of the training's own randomness */
    int64_t steps_per_epoch; /* 0: the whole data */
    const HncData *validation;
    int validation_batch_size, validation_freq; /* 0: batch_size, 1 */
    int64_t validation_steps;
    HncCallback *callback;
    int callback_count;
    const char *checkpoint;                               /* written after every epoch and when stopped; NULL: none */
    int64_t checkpoint_steps;                             /* also every so many steps; 0: no */
    const char *resume;                                   /* a checkpoint to continue from; NULL: none */
    const char *history;                                  /* CSV file rewritten after every epoch; NULL: none */
    bool (*stop)(void *context);                          /* asked after every step; NULL: never */
    void (*progress)(void *context, const HncProgress *); /* NULL: silent */
    void (*message)(void *context, const char *text);     /* what callbacks do, one line each; NULL: silent */
    void *context;
    double (*seconds)(void *context); /* a clock for the progress; NULL: always 0 */
} HncFit;
/* Trains instance on data. Weights must be loaded or initialized before (a resumed run takes them from the checkpoint); the optimizer starts here. */
bool hnc_fit(HncInstance *instance, const HncData *data, const HncFit *options, HncHistory *history, HncStop *stopped, HncError *error);
void hnc_history_free(HncHistory *history);

/* Prints progress as Keras does: on a terminal of `columns` a bar that is redrawn, elsewhere (columns 0) one line per epoch. */
void hnc_progress_print(const HncProgress *progress, FILE *to, int columns);

#ifdef __cplusplus
}
#endif
#endif
