/*
 * import.h - models of other frameworks as the model language. A reader of a format fills an ImportedModel: a document (nodes, which yaml_write
 * turns into text) and the weights by the names that the compiled document asks for.
 *
 *   model.keras --archive, json--> nodes --keras_*--> document --yaml_write--> model.yaml
 *                                                        '--compile--> names and shapes of weights --hdf5--> model.safetensors
 *
 * Model files are untrusted. Nothing in them is executed: class names are looked up in the compiler's own tables. Sizes, depths and counts are
 * checked before anything is allocated for them, and HDF5, whose library is large and old, is read by a child process that can do nothing but
 * compute (sandbox.c).
 */
#ifndef HNC_IMPORT_H
#define HNC_IMPORT_H

#include "hnc.h"
#include "hnc_runtime.h"

/* ---- import.c */
typedef struct {
    const char *yaml; /* the text of the model file */
    size_t yaml_length;
    const HncStored *weight; /* in the order of the model's weights */
    int nweight;
    bool has_weights; /* false: the file holds a model only */
} ImportedModel;
typedef struct {
    const char *dims; /* sizes of axes that an ONNX file leaves open, "batch=4,time=16"; or NULL */
} ImportOptions;
/* Reads a model file: .keras, .h5 or ONNX, told by its content. Messages name `path`; the text is checked by compiling it. False after an error. */
bool import_model(Arena *arena, Diagnostics *diag, const char *path, const ImportOptions *options, ImportedModel *imported);
/* Reads a file of weights alone (Keras's .weights.h5) for the model file with the text `yaml`, which `diag` names. */
bool import_weights(Arena *arena, Diagnostics *diag, const char *path, const char *yaml, size_t length, ImportedModel *imported);

/* What every function of a reader gets. */
typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const char *file; /* as the user wrote it */
    const char *data; /* its content */
    size_t size;
    const char *dims; /* of ImportOptions */
} Source;
/* import_model of a file in memory. */
bool import_source(const Source *source, ImportedModel *imported);
/* An error about the file; `code` as in diag_error. Always false, so that readers can return it. */
bool import_error(const Source *source, const char *code, const char *format, ...) HNC_PRINTF(3, 4);
void import_warning(const Source *source, const char *code, const char *format, ...) HNC_PRINTF(3, 4);
/* Compiles a document's text, so that what cannot be compiled is reported now, and hands out the weights that it needs: names, shapes. */
Program *import_compile(const Source *source, const char *yaml, size_t length);

/* ---- document.c: building the tree of a model file. */
Node *node_new_map(Arena *arena);
Node *node_new_list(Arena *arena);
Node *node_new_text(Arena *arena, const char *text); /* always text, also "1" and "null" */
Node *node_new_int(Arena *arena, int64_t value);
Node *node_new_float(Arena *arena, double value); /* the shortest decimal that reads back as the same; as the same float32 where it is one */
Node *node_new_bool(Arena *arena, bool value);
Node *node_new_null(Arena *arena);
void node_put(Arena *arena, Node *map, const char *key, Node *value); /* at the end; the key must be new. Only for maps and lists made here */
void node_push(Arena *arena, Node *list, Node *item);
bool node_is_text(const Node *node, const char *text); /* is it this string? */
const char *node_text(const Node *node);               /* of a string, else NULL */
/* Do they hold the same values? Numbers are compared as numbers, maps without regard to order. */
bool node_equal(const Node *a, const Node *b);

/* ---- yaml_write.c: block style, with flow style for what fits on one line. */
void yaml_write(const Node *document, Text *out);

/* ---- json.c: JSON text as nodes (strings are quoted scalars). `what` names the text in messages: "config.json". NULL after an error. */
enum { JSON_MAX_BYTES = 32 << 20, JSON_MAX_DEPTH = 200, JSON_MAX_VALUES = 1000000 };
Node *json_parse(const Source *source, const char *what, const char *text, size_t length);

/* ---- archive.c: members of a zip file. */
typedef struct Archive Archive;
Archive *archive_open(const Source *source); /* NULL after an error: bad structure, hostile names, too many members */
void archive_close(Archive *archive);
bool archive_has(const Archive *archive, const char *name);
/* Reads a member of at most `limit` bytes. */
bool archive_read(Archive *archive, const char *name, uint64_t limit, char **data, size_t *length);

/* ---- sandbox.c: a child process without files, network or much memory. */
/* Runs `work` in a child; what it writes to the file descriptor comes back in pieces through `take`. The child may allocate `memory` bytes. `prepare`
 * (or NULL) runs in the child before its rights are taken. False after reporting how the child ended, when it did not return true. `what` names the
 * work in messages: "model.weights.h5". */
typedef struct {
    bool (*prepare)(void *context);
    bool (*work)(void *context, int out);                         /* in the child */
    bool (*take)(void *context, const char *data, size_t length); /* in this process; false stops the child */
    void *context;
    size_t memory;
    int seconds;
} SandboxJob;
bool sandbox_run(const Source *source, const char *what, const SandboxJob *job);

/* ---- hdf5.c: what an HDF5 file holds, read in a sandbox. */
typedef struct {
    const char *path; /* without a leading slash */
    char type;        /* 'f' floating point, 'i' integer, '?' other */
    int rank;
    int64_t dim[HNC_MAX_RANK];
    int64_t count;
} Hdf5Dataset;
typedef struct {
    const char *path, *name; /* of the object; of the attribute */
    const char **text;       /* text attributes only: one, or the items of a list */
    int count;
} Hdf5Attribute;
typedef struct {
    Hdf5Dataset *dataset; /* sorted by path */
    int ndataset;
    Hdf5Attribute *attribute;
    int nattribute;
} Hdf5Listing;
bool hdf5_list(const Source *source, const char *what, const char *image, size_t size, Hdf5Listing *listing);
const Hdf5Dataset *hdf5_find(const Hdf5Listing *listing, const char *path);                          /* or NULL */
const Hdf5Attribute *hdf5_attribute(const Hdf5Listing *listing, const char *path, const char *name); /* or NULL */
typedef struct {
    const char *path;
    int64_t count; /* elements; must be what the dataset has */
    float *to;
} Hdf5Wanted;
bool hdf5_read(const Source *source, const char *what, const char *image, size_t size, const Hdf5Wanted *wanted, int count);

#endif
