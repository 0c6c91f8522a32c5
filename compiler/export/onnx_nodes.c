/*
 * onnx_nodes.c - nodes, attributes and constants of ONNX.
 */
#include "export/onnx_write.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

const char *wire_name(OnnxWriter *writer) {
    return arena_printf(writer->arena, "#%d", writer->names++);
}

int wire_type(DType type) {
    static const int types[] = {[DTYPE_F32] = ONNX_FLOAT, [DTYPE_I32] = ONNX_INT32, [DTYPE_U8] = ONNX_UINT8, [DTYPE_BOOL] = ONNX_BOOL};
    return types[type];
}

Onnx__Node *wire_node(OnnxWriter *writer, const char *type, const char *const *in, int nin, int nout) {
    OnnxBody *body = writer->body;
    Onnx__Node *node = arena_new_array(writer->arena, Onnx__Node, 1);
    onnx__node__init(node);
    node->op_type = (char *)type;
    node->n_input = (size_t)nin;
    node->input = arena_new_array(writer->arena, char *, nin + 1);
    node->n_output = (size_t)nout;
    node->output = arena_new_array(writer->arena, char *, nout + 1);
    for (int i = 0; i < nin; i++) {
        node->input[i] = (char *)in[i];
    }
    for (int i = 0; i < nout; i++) {
        node->output[i] = (char *)wire_name(writer);
    }
    arena_reserve(writer->arena, body->node, body->nnode, body->node_capacity);
    body->node[body->nnode++] = node;
    return node;
}

const char *wire_unary(OnnxWriter *writer, const char *type, const char *x) {
    return wire_node(writer, type, &x, 1, 1)->output[0];
}

const char *wire_binary(OnnxWriter *writer, const char *type, const char *a, const char *b) {
    const char *in[] = {a, b};
    return wire_node(writer, type, in, 2, 1)->output[0];
}

static Onnx__Attribute *add_attribute(OnnxWriter *writer, Onnx__Node *node, const char *name, int type) {
    Onnx__Attribute **list = arena_new_array(writer->arena, Onnx__Attribute *, node->n_attribute + 1);
    for (size_t i = 0; i < node->n_attribute; i++) {
        list[i] = node->attribute[i];
    }
    Onnx__Attribute *made = arena_new_array(writer->arena, Onnx__Attribute, 1);
    onnx__attribute__init(made);
    made->name = (char *)name;
    made->has_type = 1;
    made->type = type;
    list[node->n_attribute++] = made;
    node->attribute = list;
    return made;
}

void wire_attribute_int(OnnxWriter *writer, Onnx__Node *node, const char *name, int64_t value) {
    Onnx__Attribute *made = add_attribute(writer, node, name, 2);
    made->has_i = 1;
    made->i = value;
}

void wire_attribute_ints(OnnxWriter *writer, Onnx__Node *node, const char *name, const int64_t *value, int count) {
    Onnx__Attribute *made = add_attribute(writer, node, name, 7);
    made->n_ints = (size_t)count;
    made->ints = arena_new_array(writer->arena, int64_t, count + 1);
    memcpy(made->ints, value, sizeof(int64_t) * (size_t)count);
}

void wire_attribute_text(OnnxWriter *writer, Onnx__Node *node, const char *name, const char *value) {
    Onnx__Attribute *made = add_attribute(writer, node, name, 3);
    made->has_s = 1;
    made->s = (ProtobufCBinaryData){.len = strlen(value), .data = (uint8_t *)arena_strdup(writer->arena, value)};
}

void wire_attribute_graph(OnnxWriter *writer, Onnx__Node *node, const char *name, Onnx__Graph *graph) {
    add_attribute(writer, node, name, 5)->g = graph;
}

const char *wire_cast(OnnxWriter *writer, const char *x, int type) {
    Onnx__Node *node = wire_node(writer, "Cast", &x, 1, 1);
    wire_attribute_int(writer, node, "to", type);
    return node->output[0];
}

const char *wire_transpose(OnnxWriter *writer, const char *x, const int *permutation, int rank) {
    int64_t order[MAX_RANK];
    bool idle = true;
    for (int i = 0; i < rank; i++) {
        order[i] = permutation[i];
        idle = idle && permutation[i] == i;
    }
    if (idle) {
        return x;
    }
    Onnx__Node *node = wire_node(writer, "Transpose", &x, 1, 1);
    wire_attribute_ints(writer, node, "perm", order, rank);
    return node->output[0];
}

/* ---- constants */

const char *wire_tensor(OnnxWriter *writer, const char *name, int type, const Shape *shape, const void *data, size_t bytes) {
    Onnx__Tensor *made = arena_new_array(writer->arena, Onnx__Tensor, 1);
    onnx__tensor__init(made);
    made->name = (char *)name;
    made->has_data_type = 1;
    made->data_type = type;
    made->n_dims = (size_t)shape->rank;
    made->dims = arena_new_array(writer->arena, int64_t, shape->rank + 1);
    for (int i = 0; i < shape->rank; i++) {
        made->dims[i] = shape->dim[i];
    }
    made->has_raw_data = 1;
    made->raw_data = (ProtobufCBinaryData){.len = bytes, .data = (uint8_t *)(uintptr_t)data};
    arena_reserve(writer->arena, writer->tensor, writer->ntensor, writer->tensor_capacity);
    writer->tensor[writer->ntensor++] = made;
    return name;
}

const char *wire_int64s(OnnxWriter *writer, const int64_t *value, int count) {
    int64_t *copy = arena_new_array(writer->arena, int64_t, count + 1);
    memcpy(copy, value, sizeof(int64_t) * (size_t)count);
    const Shape shape = {.rank = 1, .dim = {count}};
    return wire_tensor(writer, wire_name(writer), ONNX_INT64, &shape, copy, sizeof(int64_t) * (size_t)count);
}

const char *wire_scalar(OnnxWriter *writer, double value, DType type) {
    const Shape shape = {.rank = 0};
    uint8_t *data = arena_alloc(writer->arena, sizeof(float));
    size_t bytes = type == DTYPE_F32 || type == DTYPE_I32 ? 4 : 1;
    if (type == DTYPE_F32) {
        memcpy(data, &(float){(float)value}, sizeof(float));
    } else if (type == DTYPE_I32) {
        memcpy(data, &(int32_t){(int32_t)value}, sizeof(int32_t));
    } else {
        data[0] = (uint8_t)value;
    }
    return wire_tensor(writer, wire_name(writer), wire_type(type), &shape, data, bytes);
}

/* ---- shapes */

const char *wire_shape(OnnxWriter *writer, const Shape *shape) {
    for (int i = 0; i < writer->nshape; i++) {
        if (shape_equal(&writer->shape[i].shape, shape)) {
            return writer->shape[i].name;
        }
    }
    int64_t fixed[MAX_RANK] = {0};
    for (int i = 0; i < shape->rank; i++) {
        fixed[i] = shape->dim[i];
    }
    const char *name = NULL;
    if (!shape_has_batch(shape)) {
        name = wire_int64s(writer, fixed, shape->rank);
    } else { /* in the main graph, whose tensors the bodies see, too */
        OnnxBody *body = writer->body;
        writer->body = writer->main;
        const char *part[MAX_RANK];
        for (int i = 0; i < shape->rank; i++) {
            part[i] = shape->dim[i] == -1 ? writer->batch
                      : shape->dim[i] < 0 ? wire_binary(writer, "Mul", writer->batch, wire_int64s(writer, &(int64_t){-(int64_t)shape->dim[i]}, 1))
                                          : wire_int64s(writer, &fixed[i], 1);
        }
        Onnx__Node *node = wire_node(writer, "Concat", part, shape->rank, 1);
        wire_attribute_int(writer, node, "axis", 0);
        name = node->output[0];
        writer->body = body;
    }
    arena_reserve(writer->arena, writer->shape, writer->nshape, writer->shape_capacity);
    writer->shape[writer->nshape++] = (OnnxShape){.shape = *shape, .name = name};
    return name;
}

const char *wire_reshape(OnnxWriter *writer, const char *x, const Shape *shape) {
    int64_t dim[MAX_RANK] = {0};
    int open = 0;
    for (int i = 0; i < shape->rank; i++) {
        dim[i] = shape->dim[i] < 0 ? -1 : shape->dim[i];
        open += shape->dim[i] < 0;
    }
    return wire_binary(writer, "Reshape", x, open <= 1 ? wire_int64s(writer, dim, shape->rank) : wire_shape(writer, shape));
}

const char *wire_pad(OnnxWriter *writer, const char *x, const int64_t *low, const int64_t *high, int rank, double value, DType type) {
    int64_t pads[2 * MAX_RANK] = {0};
    bool idle = true;
    for (int i = 0; i < rank; i++) {
        pads[i] = low[i];
        pads[rank + i] = high[i];
        idle = idle && low[i] == 0 && high[i] == 0;
    }
    if (idle) {
        return x;
    }
    const char *in[] = {type == DTYPE_BOOL ? wire_cast(writer, x, ONNX_INT32) : x, wire_int64s(writer, pads, 2 * rank),
                        wire_scalar(writer, value, type == DTYPE_BOOL ? DTYPE_I32 : type)};
    const char *made = wire_node(writer, "Pad", in, 3, 1)->output[0];
    return type == DTYPE_BOOL ? wire_cast(writer, made, ONNX_BOOL) : made;
}

Onnx__ValueInfo *wire_info(OnnxWriter *writer, const char *name, DType type, const Shape *shape, bool open) {
    Arena *arena = writer->arena;
    Onnx__ValueInfo *info = arena_new_array(arena, Onnx__ValueInfo, 1);
    Onnx__Type *of = arena_new_array(arena, Onnx__Type, 1);
    Onnx__TensorType *tensor = arena_new_array(arena, Onnx__TensorType, 1);
    onnx__value_info__init(info);
    onnx__type__init(of);
    onnx__tensor_type__init(tensor);
    info->name = (char *)name;
    info->type = of;
    of->tensor_type = tensor;
    tensor->has_elem_type = 1;
    tensor->elem_type = wire_type(type);
    if (open) {
        return info;
    }
    Onnx__TensorShape *extents = arena_new_array(arena, Onnx__TensorShape, 1);
    onnx__tensor_shape__init(extents);
    extents->n_dim = (size_t)shape->rank;
    extents->dim = arena_new_array(arena, Onnx__Dimension *, shape->rank + 1);
    for (int i = 0; i < shape->rank; i++) {
        Onnx__Dimension *dim = extents->dim[i] = arena_new_array(arena, Onnx__Dimension, 1);
        onnx__dimension__init(dim);
        if (shape->dim[i] < 0) {
            dim->dim_param = shape->dim[i] == -1 ? "batch" : arena_printf(arena, "batch * %d", -shape->dim[i]);
        } else {
            dim->has_dim_value = 1;
            dim->dim_value = shape->dim[i];
        }
    }
    tensor->shape = extents;
    return info;
}

#endif
