/*
 * layers/ops.h - keras.ops as layers: `{type: ops.multiply, inputs: [x], x2: 0.5}`. Names and arguments are those of keras.ops; an operand is a
 * tensor under `inputs`, or numbers under its own name.
 */
#ifndef HNC_LAYERS_OPS_H
#define HNC_LAYERS_OPS_H

#include "layers/common.h"

/* Arguments of all operations; each class lists those it has. */
typedef struct {
    const Node *x1, *x2, *indices; /* numbers or nested lists of numbers; NULL: a tensor */
    const Node *model;             /* of scan */
    const void *parsed;            /* not an argument: what `model` became */
    bool failed, keepdims, reverse, exclusive, sorted, largest;
    Ints axis, axes, shape, pad_width, repeats, shift, indices_or_sections;
    Strings key;
    int dtype, mode, k, num_classes, carries, sequences, length;
    double x_min, x_max, constant_values;
    const char *subscripts;
    const Object *initializer;
} OperationArgs;
#define OPERATION_NODE(member, doc_)                                                                                                                 \
    { .name = #member, .type = ARG_NODE, .offset = offsetof(OperationArgs, member), .initial = "null", .doc = doc_ }

/* Operands in the order of Keras's call: where args hold numbers, those, else the next of the inputs. `type` is what numbers without a point become
 * beside tensors that are integers or booleans. False after an error, also when inputs are left over. */
bool operation_operands(Call *call, const Node *const *numbers, int count, Val *operand);
/* Both as one type, float32 before int32 before bool; bool becomes int32 when `arithmetic`. */
void operation_promote(Graph *g, Val *a, Val *b, bool arithmetic);
/* Reports an error unless the operands broadcast as in numpy. */
bool operation_broadcasts(Call *call, const Val *operand, int count);
bool operation_input(Call *call, Val *x); /* the one input, uint8 as int32 */
Val operation_arctangent(Graph *g, Val x);
/* The argument `axis`: one axis (operation_axis), or one and more, none of them the batch (operation_axes). False after an error. */
#define AXIS_ARG(initial, doc_) ARG(OperationArgs, axis, ARG_INTS, initial, doc_)
bool operation_axis(Call *call, int rank, bool batch, int *axis);
bool operation_axes(Call *call, const Shape *shape, int *axes, int *count);

#define OPERATION(name_, doc_, args_, shapes_, build_)                                                                                               \
    const ClassDef layer_ops_##name_ = {                                                                                                             \
        .name = "ops." #name_, .doc = doc_, .size = sizeof(OperationArgs), .args = args_, .shapes = shapes_, .build.layer = build_}

#endif
