/*
 * onnx.h - between the files that read ONNX: the file, known numbers, tensors of the document, operators.
 *
 *   model.onnx --scan, unpack--> messages --nodes in order--> known numbers (folded) or entries of the document --names--> YAML and weights
 *
 * The axis that stands for the samples of a batch is not written in the model language: it comes first and its extent is open. A tensor of ONNX may
 * have it anywhere, and as a factor of an axis (a view of [time, batch, features] as [time * batch, features]). While a graph is read the number of
 * samples is a large prime, ONNX_BATCH: arithmetic on shapes stays arithmetic, and what is a multiple of the batch can be told from everything else.
 */
#ifndef HNC_IMPORT_ONNX_H
#define HNC_IMPORT_ONNX_H

#include "import/import.h"

#if HNC_WITH_ONNX

#include "onnx.pb-c.h"

enum { ONNX_MAX_RANK = 8, ONNX_MAX_NESTING = 8 };
#define ONNX_BATCH ((int64_t)1000003)

/* ---- onnx_file.c */
/* Is this a protocol buffer that could be a model: known top-level fields, one of them a graph? */
bool onnx_recognize(const char *data, size_t size);
Onnx__Model *onnx_unpack(const Source *source); /* NULL after an error */

/* ---- onnx_array.c: numbers that are known when the model is read. Strided, so that what is repeated or picked is not copied. */
typedef enum { ONNX_FLOAT, ONNX_INT, ONNX_BOOL } OnnxKind;
typedef struct {
    OnnxKind kind;
    bool stored; /* an initializer of the file as it stands there, not something computed */
    int rank;
    int64_t dim[ONNX_MAX_RANK], stride[ONNX_MAX_RANK]; /* in elements; 0: the same along the axis */
    const float *f;                                    /* ONNX_FLOAT */
    const int64_t *i;                                  /* ONNX_INT, ONNX_BOOL */
} OnnxArray;
enum { ONNX_MAX_FOLDED = 1 << 28 }; /* elements that one folded node may make */
/* From a tensor message, raw, typed or in another file. NULL after an error. */
OnnxArray *onnx_tensor_read(const Source *source, const Onnx__Tensor *tensor, const char *what);
const char *onnx_type_name(int32_t elem_type);          /* "float16" ... */
bool onnx_type_kind(int32_t elem_type, OnnxKind *kind); /* false: strings, complex numbers and the like */
int64_t onnx_array_count(const OnnxArray *array);       /* of elements, repeated ones too */
int64_t onnx_array_stored(const OnnxArray *array);      /* of different elements: without axes of stride 0 */
double onnx_array_float(const OnnxArray *array, const int64_t *index);
int64_t onnx_array_int(const OnnxArray *array, const int64_t *index);
OnnxArray *onnx_array_new(Arena *arena, OnnxKind kind, int rank, const int64_t *dim, void **data); /* contiguous; *data is to be filled */
OnnxArray *onnx_array_scalar(Arena *arena, OnnxKind kind, double value);
/* One axis of integers. */
OnnxArray *onnx_array_ints(Arena *arena, const int64_t *value, int count);
/* The same elements in order, contiguous; axes that only repeat become 1 when `compact`. */
const OnnxArray *onnx_array_packed(Arena *arena, const OnnxArray *array, bool compact);
const OnnxArray *onnx_array_converted(Arena *arena, const OnnxArray *array, OnnxKind kind);
const OnnxArray *onnx_array_reshaped(Arena *arena, const OnnxArray *array, int rank, const int64_t *dim);
const OnnxArray *onnx_array_transposed(Arena *arena, const OnnxArray *array, const int *permutation);
const OnnxArray *onnx_array_expanded(Arena *arena, const OnnxArray *array, int rank, const int64_t *dim); /* NULL: does not broadcast */
bool onnx_array_splat(const OnnxArray *array, double *value);                                             /* are all elements the same? */
/* The next index in row-major order; false after the last. */
bool onnx_next(int64_t *index, int rank, const int64_t *dim);

/* ---- onnx_external.c: data in a file beside the model, which must be a plain file inside its folder. */
bool onnx_external_read(const Source *source, const Onnx__Tensor *tensor, const char *what, const char **data, size_t *size);

/* ---- onnx_graph.c: values, and the document that grows. */
typedef struct OnnxEntry OnnxEntry;
typedef struct OnnxBody OnnxBody;
/* A value of an ONNX graph: known numbers, or a tensor of the document. */
typedef struct {
    const OnnxArray *array; /* known; else: */
    OnnxEntry *entry;
    int output; /* of the entry */
    Val val;    /* in the trial graph */
    DType type;
    int rank;
    int64_t dim[ONNX_MAX_RANK]; /* of ONNX; that of the batch axis is a multiple of ONNX_BATCH */
    int batch;                  /* the axis of ONNX that is the batch, or -1: none, every sample has all of the tensor */
    int64_t outer;              /* the factor of that axis whose steps hold whole batches: dim[batch] = outer * ONNX_BATCH * inner */
    bool step;                  /* inside a loop: the number of the step, times `scale` plus `offset` */
    int64_t scale, offset;
} OnnxValue;

/* One weight of an entry. */
typedef struct OnnxWeight {
    const char *name; /* "kernel" */
    const float *data;
    int rank;
    int64_t dim[ONNX_MAX_RANK];
    struct OnnxWeight *next;
} OnnxWeight;

/* One layer of the document, or one input. */
struct OnnxEntry {
    OnnxBody *owner;
    Node *map; /* type and arguments */
    const OnnxValue **in;
    int nin;
    const char *wish; /* the name it should get */
    const char *name; /* set at the end */
    OnnxWeight *weight;
    OnnxBody *body;             /* the model inside ops.scan */
    bool is_input, used, exact; /* exact: the name of an input or output of the model, which comes first */
    DType type;                 /* of inputs */
    Shape shape;
    OnnxEntry *next;
};

/* What nodes become entries of: the model, or the model inside a loop. */
struct OnnxBody {
    OnnxBody *parent;
    OnnxEntry *first, *last;
    /* Tensors from outside that entries in here use: outside[i] comes in as inside[i]. */
    OnnxValue **outside, **inside;
    int ncaptured, captured_capacity;
};

/* Known numbers that are a tensor of the document already. */
typedef struct {
    const OnnxBody *body;
    const OnnxArray *array;
    const OnnxValue *value;
    int count;
    int64_t extent[ONNX_MAX_RANK];
} OnnxParameter;

typedef struct OnnxScope OnnxScope; /* names of values in one graph and those around it */
typedef struct {
    const Source *source;
    Arena *arena;
    Diagnostics *diag;
    const Onnx__Model *model;
    int64_t version; /* of the default operator set */
    Program *program;
    Graph *trial; /* every entry is built here at once, for shapes and checks */
    OnnxBody *body;
    int nentry, depth;
    OnnxParameter *parameter;
    int nparameter, parameter_capacity;
    OnnxScope *seen;   /* names that nodes read */
    OnnxScope *uses;   /* names that exactly one node reads map to a value, others to NULL */
    int64_t samples;   /* the size of the batch axis as the file fixes it; 0: open */
    bool batched;      /* the inputs have a batch axis */
    bool batch_broken; /* an error came from an operator that works across the batch */
    bool across;       /* the model's structure uses the number of samples */
} Onnx;

/* One node being read. */
typedef struct OnnxNode {
    Onnx *onnx;
    OnnxScope *scope;
    const Onnx__Node *node;
    OnnxValue **in; /* NULL: left out */
    int nin;
    OnnxValue **out;
    int nout;
} OnnxNode;
typedef bool OnnxOperator(OnnxNode *node);

OnnxScope *onnx_scope_new(Onnx *onnx, OnnxScope *parent);
OnnxValue *onnx_scope_find(const OnnxScope *scope, const char *name); /* or NULL */
void onnx_scope_put(OnnxScope *scope, const char *name, OnnxValue *value);
/* Nodes of a graph in order, initializers first. */
bool onnx_graph_read(Onnx *onnx, OnnxScope *scope, const Onnx__Graph *graph);

/* Errors name the node and its operator. Always false. */
bool onnx_error(const OnnxNode *node, const char *code, const char *format, ...) HNC_PRINTF(3, 4);
/* The node works across the samples of a batch: without a batch axis it may be possible. */
bool onnx_batch_error(const OnnxNode *node, const char *what);

/* attributes */
const Onnx__Attribute *onnx_attribute(const OnnxNode *node, const char *name); /* or NULL */
int64_t onnx_int(const OnnxNode *node, const char *name, int64_t initial);
double onnx_float(const OnnxNode *node, const char *name, double initial);
const char *onnx_text(const OnnxNode *node, const char *name, const char *initial);
bool onnx_ints(const OnnxNode *node, const char *name, const int64_t **value, int *count); /* false: absent */
/* A list that stands in input `in` or, in older operator sets, in an attribute. 1: there, 0: absent, -1 after an error (not known). */
int onnx_list(OnnxNode *node, int in, const char *name, const int64_t **value, int *count);
bool onnx_axis_of(const OnnxNode *node, int64_t value, int rank, int *axis); /* may count from the end */

/* values */
OnnxValue *onnx_known(Onnx *onnx, const OnnxArray *array);
int onnx_rank(const OnnxValue *value);
const int64_t *onnx_dims(const OnnxValue *value);
OnnxKind onnx_kind(const OnnxValue *value);
/* The axis in the document of an axis of ONNX other than the batch axis. */
int onnx_layout_axis(const OnnxValue *value, int axis);
int64_t onnx_inner(const OnnxValue *value); /* the other factor of the batch axis */
/* The extents in the document, without the batch, of a tensor with these axes. */
int onnx_layout(int rank, const int64_t *dim, int batch, int64_t outer, int64_t *extent);

/* entries */
void onnx_append(OnnxBody *body, OnnxEntry *entry);
OnnxEntry *onnx_input_entry(Onnx *onnx, OnnxBody *body, const char *wish,
                            OnnxValue *value); /* an input of a body, with value's shape in the trial graph */
OnnxEntry *onnx_entry(Onnx *onnx, const char *type);
void onnx_put_int(OnnxEntry *entry, Onnx *onnx, const char *key, int64_t value);
void onnx_put_ints(OnnxEntry *entry, Onnx *onnx, const char *key, const int64_t *value, int count);
void onnx_put_float(OnnxEntry *entry, Onnx *onnx, const char *key, double value);
void onnx_put_bool(OnnxEntry *entry, Onnx *onnx, const char *key, bool value);
void onnx_put_text(OnnxEntry *entry, Onnx *onnx, const char *key, const char *value);
void onnx_weight(OnnxEntry *entry, Onnx *onnx, const char *name, const OnnxArray *array, int rank, const int64_t *dim);
/* Builds an entry on inputs; its outputs' values in the trial graph, NULL after an error. */
const Tensor *onnx_build(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, int *nout);
/* The output of an entry as a tensor with `like`'s place of the batch among `rank` axes; extents are what the trial graph says. NULL after an error.
 */
OnnxValue *onnx_result(OnnxNode *node, OnnxEntry *entry, int output, Val val, int rank, int batch, int64_t outer, int64_t inner);
/* The two in one step for an entry of one output whose axes are laid out as those of `like`. */
OnnxValue *onnx_apply(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, const OnnxValue *like);
/* An entry without arguments on one input that keeps its axes. */
OnnxValue *onnx_unary(OnnxNode *node, const char *type, const OnnxValue *x);
/* The tensor seen with other axes of ONNX; the elements in row-major order stay. NULL after an error. */
OnnxValue *onnx_view(OnnxNode *node, const OnnxValue *x, int rank, const int64_t *dim);
OnnxValue *onnx_transpose(OnnxNode *node, const OnnxValue *x, const int *permutation);
OnnxValue *onnx_convert(OnnxNode *node, const OnnxValue *x, OnnxKind kind);
/* A value with a rank of `rank`, laid out so that it broadcasts with tensors that have the batch at `batch`. NULL after an error. */
OnnxValue *onnx_aligned(OnnxNode *node, const OnnxValue *x, int rank, int batch, int64_t outer, int64_t inner);
/* As rows: (batch, [k,] axes after the first...), for layers that work on samples. Sets *k to 1 or the length of an axis to distribute over. */
OnnxValue *onnx_samples(OnnxNode *node, const OnnxValue *x, int64_t *k);
OnnxValue *onnx_from_samples(OnnxNode *node, const OnnxValue *y, const OnnxValue *x); /* back to x's kind of first axis */
OnnxEntry *onnx_distributed(Onnx *onnx, OnnxEntry *entry, int64_t k);                 /* inside TimeDistributed when k > 1 */
/* Applies a layer to samples, inside TimeDistributed where there is a further axis; the result has x's first axis. */
OnnxValue *onnx_on_samples(OnnxNode *node, OnnxEntry *entry, const OnnxValue *x, int rank);
/* The output `index` of the node. */
void onnx_set(OnnxNode *node, int index, OnnxValue *value);
bool onnx_wanted(const OnnxNode *node, int index); /* is there such an output? */

/* Operands of an operator that broadcasts, all with one rank and one place of the batch; *like has them. False after an error. */
typedef struct {
    int rank, batch;
    int64_t outer, inner;
} OnnxPlace;
bool onnx_broadcast(OnnxNode *node, const OnnxValue *const *x, int count, const OnnxValue **out, OnnxPlace *place);
OnnxValue *onnx_placed(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, const OnnxPlace *place); /* builds; one output */
/* x (or its part) with numbers: type: ops.NAME. */
OnnxValue *onnx_operation(OnnxNode *node, const char *name, const OnnxValue *x);
OnnxValue *onnx_with_number(OnnxNode *node, const char *name, const OnnxValue *x, double number, bool first); /* number op x when first */
OnnxValue *onnx_binary(OnnxNode *node, const char *name, const OnnxValue *a, const OnnxValue *b);
/* x[start[i]:stop[i]:step[i]] along axes of ONNX, none of them the batch axis. Steps may be negative; starts and stops lie in the tensor. */
OnnxValue *onnx_sliced(OnnxNode *node, const OnnxValue *x, const int64_t *start, const int64_t *count, const int64_t *step);
OnnxValue *onnx_joined(OnnxNode *node, const OnnxValue *const *x, int count, int axis);
OnnxValue *onnx_padded(OnnxNode *node, const OnnxValue *x, const int64_t *low, const int64_t *high, double value); /* may be negative */
/* Reductions over axes other than the batch's. */
OnnxValue *onnx_reduced(OnnxNode *node, const char *name, const OnnxValue *x, const bool *axis, bool keepdims);

/* ---- onnx_fold.c: nodes whose inputs are known. 1: done, 0: not an operator that is folded, -1 after an error. */
int onnx_fold(OnnxNode *node);

/* ---- onnx_operators.c and the files of operator families */
OnnxOperator *onnx_operator(const char *name);    /* or NULL */
OnnxValue *onnx_input(OnnxNode *node, int i);     /* NULL after an error: it is missing */
bool onnx_give(OnnxNode *node, OnnxValue *value); /* as the node's first output; NULL: there was an error, and false */
#define ONNX_OPERATOR(name) bool onnx_##name(OnnxNode *node);
#include "import/onnx.def"
#undef ONNX_OPERATOR

bool onnx_slice_ranges(OnnxNode *node, int rank, const int64_t *dim, int64_t *start, int64_t *count, int64_t *step); /* of Slice */
const OnnxArray *onnx_array_scaled(Onnx *onnx, const OnnxArray *array, double factor);
/* A tensor without a batch axis whose axis `axis` has one element, as one with the batch there; and back. */
OnnxValue *onnx_as_batch(OnnxNode *node, const OnnxValue *x, int axis);
OnnxValue *onnx_from_batch(OnnxNode *node, const OnnxValue *x, int axis);

/* ---- onnx.c */
bool import_onnx(const Source *source, ImportedModel *imported);

/* ---- onnx_write.c: names, unused entries left out, the document and its weights. */
Node *onnx_write_body(Onnx *onnx, OnnxBody *body, const OnnxValue *const *output, int noutput, const char *const *output_name);
void onnx_write_weights(Onnx *onnx, const OnnxBody *body, const char *prefix, ImportedModel *imported, int *capacity);

#endif
#endif
