/*
 * onnx_write.h - ONNX messages being built, between the file that makes nodes and the one that knows the operations.
 */
#ifndef HNC_EXPORT_ONNX_WRITE_H
#define HNC_EXPORT_ONNX_WRITE_H

#include "export/export.h"

#if HNC_WITH_ONNX

#include "onnx.pb-c.h"

enum { ONNX_FLOAT = 1, ONNX_UINT8 = 2, ONNX_INT32 = 6, ONNX_INT64 = 7, ONNX_BOOL = 9 };

/* A graph or the body of a Scan. */
typedef struct {
    Onnx__Node **node;
    int nnode, node_capacity;
} OnnxBody;

/* What stands for a value: its tensor, and where it was broadcast the narrower tensor, with axes of one element, that it came from. */
typedef struct {
    const char *name;
    const char *narrow; /* or NULL */
    Shape narrow_shape;
} OnnxValue;

/* The run-time shape of tensors that hold the batch. */
typedef struct {
    Shape shape;
    const char *name;
} OnnxShape;

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const Program *program;
    const Graph *graph;
    OnnxValue *value; /* per value of the graph */
    OnnxBody *main, *body;
    Onnx__Tensor **tensor;
    int ntensor, tensor_capacity;
    OnnxShape *shape;
    int nshape, shape_capacity;
    const char *batch; /* the number of rows, int64[1] */
    int names;
} OnnxWriter;

/* ---- onnx_nodes.c */
const char *wire_name(OnnxWriter *writer); /* a new one, which no input or layer can have */
int wire_type(DType type);
/* A node of one output, whose name is returned; `in` ends with NULL. */
Onnx__Node *wire_node(OnnxWriter *writer, const char *type, const char *const *in, int nin, int nout);
const char *wire_unary(OnnxWriter *writer, const char *type, const char *x);
const char *wire_binary(OnnxWriter *writer, const char *type, const char *a, const char *b);
const char *wire_cast(OnnxWriter *writer, const char *x, int type);
const char *wire_transpose(OnnxWriter *writer, const char *x, const int *permutation, int rank);
const char *wire_reshape(OnnxWriter *writer, const char *x, const Shape *shape);
/* Elements before and after each axis, cut off where negative. */
const char *wire_pad(OnnxWriter *writer, const char *x, const int64_t *low, const int64_t *high, int rank, double value, DType type);
void wire_attribute_int(OnnxWriter *writer, Onnx__Node *node, const char *name, int64_t value);
void wire_attribute_ints(OnnxWriter *writer, Onnx__Node *node, const char *name, const int64_t *value, int count);
void wire_attribute_text(OnnxWriter *writer, Onnx__Node *node, const char *name, const char *value);
void wire_attribute_graph(OnnxWriter *writer, Onnx__Node *node, const char *name, Onnx__Graph *graph);
/* Constants; `data` is kept, not copied. */
const char *wire_tensor(OnnxWriter *writer, const char *name, int type, const Shape *shape, const void *data, size_t bytes);
const char *wire_int64s(OnnxWriter *writer, const int64_t *value, int count);
const char *wire_scalar(OnnxWriter *writer, double value, DType type);
const char *wire_shape(OnnxWriter *writer, const Shape *shape); /* int64[rank], the batch as it is at run time */
Onnx__ValueInfo *wire_info(OnnxWriter *writer, const char *name, DType type, const Shape *shape, bool open); /* open: shape left out */

/* ---- onnx_operations.c: the nodes of one operation; false after an error. */
bool wire_operation(OnnxWriter *writer, const Op *op);
bool wire_window_operation(OnnxWriter *writer, const Op *op); /* onnx_windows.c */
const char *wire_value(OnnxWriter *writer, Val val);          /* its tensor at its full extents */
bool wire_refuse(OnnxWriter *writer, const Op *op, const char *why);

#endif
#endif
