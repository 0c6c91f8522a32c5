/* internal.h - what the files of the runtime share and products need not see. */
#ifndef HNC_RUNTIME_INTERNAL_H
#define HNC_RUNTIME_INTERNAL_H

#include "hnc_runtime.h"

#include <stdarg.h>

#if defined(__GNUC__)
#define HNC_PRINTF_LIKE(format_at, first) __attribute__((format(printf, format_at, first)))
#else
#define HNC_PRINTF_LIKE(format_at, first)
#endif

/* ---- files.c */
bool hnc_fail(HncError *error, HncErrorCode code, const char *format, ...) HNC_PRINTF_LIKE(3, 4); /* always false */
void *hnc_allocate(size_t count, size_t size, HncError *error);                                   /* zeroed; one byte at least */
void *hnc_allocate_aligned(size_t bytes, HncError *error);                                        /* zeroed, to 64 bytes */
bool hnc_multiply(uint64_t a, uint64_t b, uint64_t *product);                                     /* false on overflow */
char *hnc_join(const char *first, const char *second, HncError *error);                           /* new text, to be freed; NULL: no memory */
/* File names and keys in messages: control characters would rewrite the terminal, so they print as '?'. Several may be alive at once. */
const char *hnc_shown(const char *text, char *buffer, size_t size);

/* Bytes of a file or of memory, read at any offset. */
typedef struct {
    FILE *file; /* NULL: memory */
    const unsigned char *memory;
    uint64_t size;
    char *name; /* shown in messages */
} HncSource;
bool hnc_source_open(HncSource *source, const char *path, HncError *error);
bool hnc_source_memory(HncSource *source, const void *data, size_t size, const char *name, HncError *error);
bool hnc_source_read(HncSource *source, uint64_t offset, void *to, size_t bytes, HncError *error);
void hnc_source_close(HncSource *source);

/* A file that appears under its name only when complete: a temporary file beside it, flushed to disk, renamed. Devices and pipes are written
 * directly. */
typedef struct {
    FILE *file;             /* NULL: bytes are only counted */
    char *path, *temporary; /* temporary NULL: written directly */
    uint64_t offset;
    bool failed;
    HncError *error;
} HncWriter;
bool hnc_writer_open(HncWriter *writer, const char *path, HncError *error);
bool hnc_writer_put(HncWriter *writer, const void *data, size_t bytes);
bool hnc_writer_commit(
    HncWriter *writer); /* always called, also after a failure: closes and renames, or removes the temporary file and returns false */

/* ---- convert.c */
/* How the elements of a file become a port's: the first value that does not fit is reported with its index. */
typedef struct {
    HncFileType from;
    HncType to;
    bool big_endian;
    unsigned flags;
    const char *file, *key; /* for messages */
} HncConversion;
/* Converts `count` elements, the first of which has number `first` in its array; `from` needs no alignment. */
bool hnc_convert(const HncConversion *conversion, const void *from, void *to, uint64_t first, size_t count, HncError *error);
double hnc_element_as_double(HncFileType type, bool big_endian, const unsigned char *from);
bool hnc_host_is_big_endian(void);
/* Shape as text, "[3, 4]", into the buffer. */
const char *hnc_shape_text(char *buffer, size_t size, int rank, const int64_t *dim);

/* ---- npy.c: the header of one array. */
enum { HNC_NPY_HEADER_MAX = 1 << 16 };
typedef struct {
    HncFileType type;
    bool big_endian, fortran_order;
    int rank;
    int64_t dim[HNC_MAX_RANK];
    uint64_t count;      /* elements */
    size_t header_bytes; /* where the data starts */
} HncNpyHeader;
/* Parses the first `size` bytes of a member; `name` is for messages. */
bool hnc_npy_header(const unsigned char *data, size_t size, const char *file, const char *name, HncNpyHeader *header, HncError *error);
/* Bytes of the header for an array, a multiple of 64; writes it when `to` is not NULL. */
size_t hnc_npy_write_header(const HncStored *array, unsigned char *to);

/* ---- text.c: numbers for people and CSV files. */
void hnc_double_text(double value, char out[32]); /* shortest that reads back the same; "nan", "inf" */

/* ---- history.c */
bool hnc_history_init(HncHistory *history, const char *const *name, int columns, HncError *error);
bool hnc_history_add(HncHistory *history, int epoch, const double *value, const bool *present, HncError *error);
/* The file becomes the `length` bytes of `before` and the last row; a header stands first when there are none. Atomic, as hnc_history_write. */
bool hnc_history_append(const HncHistory *history, const char *path, char separator, const char *before, size_t length, HncError *error);
int hnc_history_column(const HncHistory *history, const char *name); /* or -1 */

/* ---- callbacks.c */
typedef struct {
    HncInstance *instance;
    const HncFit *options;
    const char *const *name; /* columns of this epoch */
    double *value;
    bool *present;
    int count;
    int learning_rate; /* column, or -1 */
    HncHistory *history;
    bool stop;
} HncCallbackContext;
bool hnc_callbacks_check(const HncFit *options, const char *const *name, int count, HncError *error);
bool hnc_callbacks_step(HncCallbackContext *context, int epoch, int64_t step, float loss, HncError *error);
bool hnc_callbacks_epoch_end(HncCallbackContext *context, int epoch, HncError *error);
/* tensorboard.c: the epoch's columns as scalars, in the folders train and validation of the callback's. */
bool hnc_tensorboard_epoch(const HncCallbackContext *context, HncCallback *callback, int epoch, HncError *error);
void hnc_callbacks_train_end(HncCallbackContext *context);
void hnc_callbacks_free(const HncFit *options);

/* ---- checkpoint.c */
typedef struct {
    int epoch;              /* of the step to do next */
    int64_t step;           /* of that epoch */
    int64_t pass, position; /* of the batches */
    int64_t samples;        /* of the data, to refuse a resume on other data */
    int batch_size;
    bool shuffle, stopped; /* stopped: a callback has ended the training */
    uint64_t seed;
} HncPosition;
bool hnc_checkpoint_save(const HncInstance *instance, const HncFit *options, const HncPosition *position, const HncHistory *history, HncError *error);
bool hnc_checkpoint_load(HncInstance *instance, const HncFit *options, HncPosition *position, HncHistory *history, HncError *error);

#endif
