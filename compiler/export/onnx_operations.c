/*
 * onnx_operations.c - operations of the tensor program as nodes of ONNX (operator set 17).
 */
#include "export/onnx_write.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

bool wire_refuse(OnnxWriter *writer, const Op *op, const char *why) {
    const char *layer = op->layer >= 0 ? writer->program->layer[op->layer].name : "the model";
    diag_error(writer->diag, op->layer >= 0 ? writer->program->layer[op->layer].mark : (Mark){0}, "export", "ONNX: `%s` needs %s", layer, why);
    return false;
}

static void set_value(OnnxWriter *writer, Val val, const char *name) {
    writer->value[val] = (OnnxValue){.name = name};
}

const char *wire_value(OnnxWriter *writer, Val val) {
    OnnxValue *value = &writer->value[val];
    if (value->narrow == NULL) {
        return value->name;
    }
    /* not kept: the body of a Scan may ask first, and its nodes are seen by nobody else */
    return wire_binary(writer, "Expand", value->narrow, wire_shape(writer, val_shape(writer->graph, val)));
}

/* The operands of an element-wise operation: narrow ones stay so where another one has the extents. */
static void elementwise_operands(OnnxWriter *writer, const Op *op, const char **name) {
    const Shape *shape = val_shape(writer->graph, op->out[0]);
    bool covered[MAX_RANK] = {false}, all = true;
    for (int i = 0; i < op->nin; i++) {
        const OnnxValue *value = &writer->value[op->in[i]];
        for (int k = 0; k < shape->rank; k++) {
            covered[k] = covered[k] || value->narrow == NULL || value->narrow_shape.dim[k] == shape->dim[k];
        }
    }
    for (int k = 0; k < shape->rank; k++) {
        all = all && covered[k];
    }
    for (int i = 0; i < op->nin; i++) {
        const OnnxValue *value = &writer->value[op->in[i]];
        bool narrow = value->narrow != NULL && (all || i > 0);
        name[i] = narrow ? value->narrow : wire_value(writer, op->in[i]);
    }
}

static const char *simple_type(OpKind kind) {
    switch (kind) {
    case OP_negate: return "Neg";
    case OP_abs: return "Abs";
    case OP_sign: return "Sign";
    case OP_exponential: return "Exp";
    case OP_log: return "Log";
    case OP_logistic: return "Sigmoid";
    case OP_tanh: return "Tanh";
    case OP_sqrt: return "Sqrt";
    case OP_sine: return "Sin";
    case OP_cosine: return "Cos";
    case OP_erf: return "Erf";
    case OP_floor: return "Floor";
    case OP_ceil: return "Ceil";
    case OP_round_nearest_even: return "Round";
    case OP_not: return "Not";
    case OP_stop_gradient: return "Identity";
    case OP_add: return "Add";
    case OP_subtract: return "Sub";
    case OP_multiply: return "Mul";
    case OP_divide: return "Div";
    case OP_maximum: return "Max";
    case OP_minimum: return "Min";
    case OP_power: return "Pow";
    case OP_and: return "And";
    case OP_or: return "Or";
    case OP_select: return "Where";
    default: return NULL;
    }
}

static const char *write_compare(OnnxWriter *writer, const Op *op, const char *const *in) {
    static const char *const types[] = {[COMPARE_EQ] = "Equal",       [COMPARE_NE] = "Equal",   [COMPARE_LT] = "Less",
                                        [COMPARE_LE] = "LessOrEqual", [COMPARE_GT] = "Greater", [COMPARE_GE] = "GreaterOrEqual"};
    const CompareAttr *attr = op->attr;
    const char *made = wire_binary(writer, types[attr->direction], in[0], in[1]);
    return attr->direction == COMPARE_NE ? wire_unary(writer, "Not", made) : made;
}

static const char *write_remainder(OnnxWriter *writer, DType type, const char *a, const char *b) {
    if (type != DTYPE_F32) {
        return wire_binary(writer, "Sub", a, wire_binary(writer, "Mul", b, wire_binary(writer, "Div", a, b)));
    }
    const char *in[] = {a, b};
    Onnx__Node *node = wire_node(writer, "Mod", in, 2, 1);
    wire_attribute_int(writer, node, "fmod", 1);
    return node->output[0];
}

static bool write_elementwise(OnnxWriter *writer, const Op *op) {
    const char *in[4] = {NULL}, *type = simple_type(op->kind), *made = NULL;
    DType of = val_type(writer->graph, op->out[0]);
    elementwise_operands(writer, op, in);
    if (type != NULL) {
        made = wire_node(writer, type, in, op->nin, 1)->output[0];
    } else if (op->kind == OP_exponential_minus_one) {
        made = wire_binary(writer, "Sub", wire_unary(writer, "Exp", in[0]), wire_scalar(writer, 1, DTYPE_F32));
    } else if (op->kind == OP_log_plus_one) {
        made = wire_unary(writer, "Log", wire_binary(writer, "Add", in[0], wire_scalar(writer, 1, DTYPE_F32)));
    } else if (op->kind == OP_rsqrt) {
        made = wire_unary(writer, "Reciprocal", wire_unary(writer, "Sqrt", in[0]));
    } else if (op->kind == OP_is_finite) {
        made = wire_unary(writer, "Not", wire_binary(writer, "Or", wire_unary(writer, "IsNaN", in[0]), wire_unary(writer, "IsInf", in[0])));
    } else if (op->kind == OP_convert) {
        made = wire_cast(writer, in[0], wire_type(of));
    } else if (op->kind == OP_compare) {
        made = write_compare(writer, op, in);
    } else if (op->kind == OP_remainder) {
        made = write_remainder(writer, of, in[0], in[1]);
    } else {
        return wire_refuse(writer, op, "a function that its operators do not have");
    }
    set_value(writer, op->out[0], made);
    return true;
}

/* ---- sources and views */

static bool write_constant(OnnxWriter *writer, const Op *op) {
    const ConstantAttr *attr = op->attr;
    const Shape *shape = val_shape(writer->graph, op->out[0]);
    DType type = val_type(writer->graph, op->out[0]);
    size_t count = (size_t)shape_fixed_count(shape);
    if (attr->data != NULL || attr->idata != NULL) {
        const void *data = attr->data != NULL ? (const void *)attr->data : attr->idata;
        set_value(writer, op->out[0], wire_tensor(writer, wire_name(writer), wire_type(type), shape, data, 4 * count));
        return true;
    }
    writer->value[op->out[0]] = (OnnxValue){.name = wire_scalar(writer, type == DTYPE_F32 ? attr->value : (double)attr->integer, type)};
    if (shape->rank > 0) {
        OnnxValue *value = &writer->value[op->out[0]];
        value->narrow_shape = (Shape){.rank = shape->rank};
        for (int i = 0; i < shape->rank; i++) {
            value->narrow_shape.dim[i] = 1;
        }
        value->narrow = wire_reshape(writer, value->name, &value->narrow_shape);
    }
    return true;
}

static bool write_iota(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const Shape *shape = val_shape(writer->graph, op->out[0]);
    Shape narrow = {.rank = shape->rank};
    for (int i = 0; i < shape->rank; i++) {
        narrow.dim[i] = i == attr->axis ? shape->dim[i] : 1;
    }
    if (narrow.dim[attr->axis] < 0) {
        return wire_refuse(writer, op, "the number of each sample in its batch");
    }
    int32_t count = narrow.dim[attr->axis], *number = arena_new_array(writer->arena, int32_t, count + 1);
    for (int32_t i = 0; i < count; i++) {
        number[i] = i;
    }
    const char *name = wire_tensor(writer, wire_name(writer), ONNX_INT32, &narrow, number, sizeof(int32_t) * (size_t)count);
    writer->value[op->out[0]] = (OnnxValue){.name = name};
    if (!shape_equal(&narrow, shape)) {
        writer->value[op->out[0]] = (OnnxValue){.narrow = name, .narrow_shape = narrow};
    }
    return true;
}

static bool write_batch_count(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const char *rows = wire_binary(writer, "Squeeze", wire_cast(writer, writer->batch, ONNX_FLOAT), wire_int64s(writer, &(int64_t){0}, 1));
    set_value(writer, op->out[0], wire_binary(writer, "Mul", rows, wire_scalar(writer, attr->number, DTYPE_F32)));
    return true;
}

static bool write_broadcast(OnnxWriter *writer, const Op *op) {
    const AxesAttr *attr = op->attr;
    const Shape *in = val_shape(writer->graph, op->in[0]), *out = val_shape(writer->graph, op->out[0]);
    Shape narrow = {.rank = out->rank};
    for (int i = 0; i < out->rank; i++) {
        narrow.dim[i] = 1;
    }
    for (int i = 0; i < in->rank; i++) {
        narrow.dim[attr->axes[i]] = in->dim[i];
    }
    const char *name = wire_value(writer, op->in[0]);
    name = shape_equal(in, &narrow) ? name : wire_reshape(writer, name, &narrow);
    if (shape_equal(&narrow, out)) {
        set_value(writer, op->out[0], name);
    } else {
        writer->value[op->out[0]] = (OnnxValue){.narrow = name, .narrow_shape = narrow};
    }
    return true;
}

static const char *write_slice(OnnxWriter *writer, const char *x, const int64_t *start, const int64_t *end, const int64_t *axis, const int64_t *step,
                               int count) {
    if (count == 0) {
        return x;
    }
    const char *in[] = {x, wire_int64s(writer, start, count), wire_int64s(writer, end, count), wire_int64s(writer, axis, count),
                        wire_int64s(writer, step, count)};
    return wire_node(writer, "Slice", in, 5, 1)->output[0];
}

static bool write_parts(OnnxWriter *writer, const Op *op) {
    const Shape *in = val_shape(writer->graph, op->in[0]);
    int64_t start[MAX_RANK], end[MAX_RANK], axis[MAX_RANK], step[MAX_RANK];
    int count = 0;
    if (op->kind == OP_reverse) {
        const AxisAttr *attr = op->attr;
        start[0] = -1;
        end[0] = INT64_MIN + 1;
        axis[0] = attr->axis;
        step[0] = -1;
        count = 1;
    } else {
        const SliceAttr *attr = op->attr;
        for (int i = 0; i < in->rank; i++) {
            if (in->dim[i] >= 0 && (attr->start[i] != 0 || attr->limit[i] != in->dim[i] || attr->stride[i] != 1)) {
                start[count] = attr->start[i];
                end[count] = attr->limit[i];
                axis[count] = i;
                step[count++] = attr->stride[i];
            }
        }
    }
    set_value(writer, op->out[0], write_slice(writer, wire_value(writer, op->in[0]), start, end, axis, step, count));
    return true;
}

/* Elements between elements: a new axis behind each, padded and folded into it. */
static const char *write_interior(OnnxWriter *writer, const char *x, Shape *shape, int axis, int32_t between, double value, DType type) {
    Shape apart = {.rank = shape->rank + 1};
    int64_t low[MAX_RANK + 1] = {0}, high[MAX_RANK + 1] = {0};
    for (int i = 0; i < shape->rank; i++) {
        apart.dim[i + (i > axis)] = shape->dim[i];
    }
    apart.dim[axis + 1] = 1;
    high[axis + 1] = between;
    x = wire_pad(writer, wire_reshape(writer, x, &apart), low, high, apart.rank, value, type);
    shape->dim[axis] *= between + 1;
    x = wire_reshape(writer, x, shape);
    shape->dim[axis] -= between;
    return write_slice(writer, x, &(int64_t){0}, &(int64_t){shape->dim[axis]}, &(int64_t){axis}, &(int64_t){1}, 1);
}

static bool write_pad(OnnxWriter *writer, const Op *op) {
    const PadAttr *attr = op->attr;
    Shape shape = *val_shape(writer->graph, op->in[0]);
    DType type = val_type(writer->graph, op->in[0]);
    const char *x = wire_value(writer, op->in[0]);
    int64_t low[MAX_RANK] = {0}, high[MAX_RANK] = {0};
    for (int i = 0; i < shape.rank; i++) {
        if (attr->interior[i] > 0 && shape.dim[i] > 1) {
            if (shape.rank == MAX_RANK) {
                return wire_refuse(writer, op, "more axes than can be written");
            }
            x = write_interior(writer, x, &shape, i, attr->interior[i], attr->value, type);
        }
        low[i] = attr->low[i];
        high[i] = attr->high[i];
    }
    set_value(writer, op->out[0], wire_pad(writer, x, low, high, shape.rank, attr->value, type));
    return true;
}

static bool write_concatenate(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const char **in = arena_new_array(writer->arena, const char *, op->nin + 1);
    for (int i = 0; i < op->nin; i++) {
        in[i] = wire_value(writer, op->in[i]);
    }
    Onnx__Node *node = wire_node(writer, "Concat", in, op->nin, 1);
    wire_attribute_int(writer, node, "axis", attr->axis);
    set_value(writer, op->out[0], node->output[0]);
    return true;
}

/* ---- reductions, orders */

static bool write_reduce(OnnxWriter *writer, const Op *op) {
    static const char *const types[] = {[REDUCE_ADD] = "ReduceSum", [REDUCE_MULTIPLY] = "ReduceProd", [REDUCE_MAX] = "ReduceMax",
                                        [REDUCE_MIN] = "ReduceMin", [REDUCE_AND] = "ReduceMin",       [REDUCE_OR] = "ReduceMax"};
    const AxesAttr *attr = op->attr;
    bool logical = attr->kind == REDUCE_AND || attr->kind == REDUCE_OR;
    int64_t axes[MAX_RANK];
    for (int i = 0; i < attr->count; i++) {
        axes[i] = attr->axes[i];
    }
    const char *in[] = {wire_value(writer, op->in[0]), NULL};
    in[0] = logical ? wire_cast(writer, in[0], ONNX_INT32) : in[0];
    bool sum = attr->kind == REDUCE_ADD; /* its axes are an input since operator set 13, those of the others since 18 */
    in[1] = sum ? wire_int64s(writer, axes, attr->count) : NULL;
    Onnx__Node *node = wire_node(writer, types[attr->kind], in, sum ? 2 : 1, 1);
    if (!sum) {
        wire_attribute_ints(writer, node, "axes", axes, attr->count);
    }
    wire_attribute_int(writer, node, "keepdims", 0);
    set_value(writer, op->out[0], logical ? wire_cast(writer, node->output[0], ONNX_BOOL) : node->output[0]);
    return true;
}

static bool write_arg_max(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const char *in = wire_value(writer, op->in[0]);
    Onnx__Node *node = wire_node(writer, attr->flag ? "ArgMin" : "ArgMax", &in, 1, 1);
    wire_attribute_int(writer, node, "axis", attr->axis);
    wire_attribute_int(writer, node, "keepdims", 0);
    set_value(writer, op->out[0], wire_cast(writer, node->output[0], ONNX_INT32));
    return true;
}

static bool write_cumulative_sum(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const char *in[] = {wire_value(writer, op->in[0]), wire_scalar(writer, attr->axis, DTYPE_I32)};
    Onnx__Node *node = wire_node(writer, "CumSum", in, 2, 1);
    wire_attribute_int(writer, node, "exclusive", attr->flag);
    wire_attribute_int(writer, node, "reverse", attr->reverse);
    set_value(writer, op->out[0], node->output[0]);
    return true;
}

static bool write_sort(OnnxWriter *writer, const Op *op) {
    const AxisAttr *attr = op->attr;
    const Shape *shape = val_shape(writer->graph, op->in[0]);
    const char *in[] = {wire_value(writer, op->in[0]), wire_int64s(writer, &(int64_t){shape->dim[attr->axis]}, 1)};
    Onnx__Node *node = wire_node(writer, "TopK", in, 2, 2);
    wire_attribute_int(writer, node, "axis", attr->axis);
    wire_attribute_int(writer, node, "largest", attr->flag);
    set_value(writer, op->out[0], node->output[0]);
    if (op->nout > 1) {
        set_value(writer, op->out[1], wire_cast(writer, node->output[1], ONNX_INT32));
    }
    return true;
}

static bool write_softmax(OnnxWriter *writer, const Op *op) {
    const char *in = wire_value(writer, op->in[0]);
    Onnx__Node *node = wire_node(writer, op->kind == OP_softmax ? "Softmax" : "LogSoftmax", &in, 1, 1);
    wire_attribute_int(writer, node, "axis", -1);
    set_value(writer, op->out[0], node->output[0]);
    return true;
}

/* ---- products, gathering */

static bool write_dot(OnnxWriter *writer, const Op *op) {
    const DotAttr *attr = op->attr;
    const char *in[] = {wire_value(writer, op->in[0]), wire_value(writer, op->in[1])};
    size_t a = strlen(attr->a), b = strlen(attr->b), out = strlen(attr->out);
    bool plain =
        b == 2 && a >= 2 && out == a && attr->a[a - 1] == attr->b[0] && memcmp(attr->a, attr->out, a - 1) == 0 && attr->out[a - 1] == attr->b[1];
    Onnx__Node *node = wire_node(writer, plain ? "MatMul" : "Einsum", in, 2, 1);
    if (!plain) {
        wire_attribute_text(writer, node, "equation", arena_printf(writer->arena, "%s,%s->%s", attr->a, attr->b, attr->out));
    }
    set_value(writer, op->out[0], node->output[0]);
    return true;
}

static bool write_gather(OnnxWriter *writer, const Op *op) {
    const GatherAttr *attr = op->attr;
    const Shape *table = val_shape(writer->graph, op->in[0]), *indices = val_shape(writer->graph, op->in[1]);
    if (table->dim[attr->axis] < 0) {
        return wire_refuse(writer, op, "elements of other samples");
    }
    const char *at[] = {wire_value(writer, op->in[1]), wire_scalar(writer, 0, DTYPE_I32), wire_scalar(writer, table->dim[attr->axis] - 1, DTYPE_I32)};
    const char *in[] = {wire_value(writer, op->in[0]), wire_node(writer, "Clip", at, 3, 1)->output[0]};
    int batch = attr->batch_axes, order[MAX_RANK], back[MAX_RANK], inner = indices->rank - batch;
    if (batch == 0) {
        Onnx__Node *node = wire_node(writer, "Gather", in, 2, 1);
        wire_attribute_int(writer, node, "axis", attr->axis);
        set_value(writer, op->out[0], node->output[0]);
        return true;
    }
    for (int i = 0; i < table->rank; i++) { /* the axis behind those of the batch */
        order[i] = i < batch || i > attr->axis ? i : i == batch ? attr->axis : i - 1;
    }
    in[0] = wire_transpose(writer, in[0], order, table->rank);
    in[1] = wire_binary(writer, "Unsqueeze", wire_cast(writer, in[1], ONNX_INT64), wire_int64s(writer, &(int64_t){-1}, 1));
    Onnx__Node *node = wire_node(writer, "GatherND", in, 2, 1);
    wire_attribute_int(writer, node, "batch_dims", batch);
    int rank = table->rank - 1 + inner, between = attr->axis - batch;
    for (int i = 0; i < rank; i++) { /* batch, indices, table before the axis, behind it */
        back[i] = i < batch ? i : i < attr->axis ? i + inner : i < attr->axis + inner ? i - between : i;
    }
    set_value(writer, op->out[0], wire_transpose(writer, node->output[0], back, rank));
    return true;
}

/* ---- recurrence */

static bool write_region(OnnxWriter *writer, int32_t region);

/* The step's number comes as a sequence of its own. */
static const char *step_numbers(OnnxWriter *writer, int32_t length) {
    const Shape shape = {.rank = 1, .dim = {length}};
    int32_t *number = arena_new_array(writer->arena, int32_t, length + 1);
    for (int32_t i = 0; i < length; i++) {
        number[i] = i;
    }
    return wire_tensor(writer, wire_name(writer), ONNX_INT32, &shape, number, sizeof(int32_t) * (size_t)length);
}

static bool write_scan(OnnxWriter *writer, const Op *op) {
    const ScanAttr *attr = op->attr;
    Arena *arena = writer->arena;
    int sequences = attr->nsequence + 1, carries = attr->ncarry, nin = carries + sequences, nout = carries + attr->nstack;
    const char **in = arena_new_array(arena, const char *, nin + 1);
    Onnx__Graph *inner = arena_new_array(arena, Onnx__Graph, 1);
    onnx__graph__init(inner);
    inner->name = (char *)wire_name(writer);
    inner->n_input = (size_t)nin;
    inner->input = arena_new_array(arena, Onnx__ValueInfo *, nin + 1);
    inner->n_output = (size_t)nout;
    inner->output = arena_new_array(arena, Onnx__ValueInfo *, nout + 1);
    int64_t *axes = arena_new_array(arena, int64_t, nin + nout), *ways = arena_new_array(arena, int64_t, nin + nout);
    for (int i = 0; i < nin; i++) {
        bool carry = i < carries, number = i == nin - 1;
        Val val = carry ? attr->carry_inner[i] : number ? attr->step : attr->sequence_inner[i - carries];
        in[i] = carry    ? wire_value(writer, op->in[attr->nsequence + i])
                : number ? step_numbers(writer, attr->length)
                         : wire_value(writer, op->in[i - carries]);
        const char *name = wire_name(writer);
        inner->input[i] = wire_info(writer, name, val == NO_VAL ? DTYPE_I32 : val_type(writer->graph, val), NULL, true);
        if (val != NO_VAL) {
            set_value(writer, val, name);
        }
        if (!carry) {
            axes[i - carries] = number ? 0 : attr->sequence_axis[i - carries];
            ways[i - carries] = attr->reverse;
        }
    }
    OnnxBody body = {0}, *outer = writer->body;
    writer->body = &body;
    bool fine = write_region(writer, attr->region);
    for (int i = 0; i < nout && fine; i++) {
        Val val = i < carries ? attr->carry_next[i] : attr->stack_inner[i - carries];
        const char *name = wire_unary(writer, "Identity", wire_value(writer, val));
        inner->output[i] = wire_info(writer, name, val_type(writer->graph, val), NULL, true);
    }
    writer->body = outer;
    if (!fine) {
        return false;
    }
    inner->node = body.node;
    inner->n_node = (size_t)body.nnode;
    Onnx__Node *node = wire_node(writer, "Scan", in, nin, nout);
    wire_attribute_graph(writer, node, "body", inner);
    wire_attribute_int(writer, node, "num_scan_inputs", sequences);
    wire_attribute_ints(writer, node, "scan_input_axes", axes, sequences);
    wire_attribute_ints(writer, node, "scan_input_directions", ways, sequences);
    if (attr->nstack > 0) {
        for (int i = 0; i < attr->nstack; i++) {
            axes[i] = attr->stack_axis[i];
            ways[i] = attr->reverse;
        }
        wire_attribute_ints(writer, node, "scan_output_axes", axes, attr->nstack);
        wire_attribute_ints(writer, node, "scan_output_directions", ways, attr->nstack);
    }
    for (int i = 0; i < nout; i++) {
        set_value(writer, op->out[i], node->output[i]);
    }
    return true;
}

bool wire_operation(OnnxWriter *writer, const Op *op) {
    int order[MAX_RANK];
    switch (op->kind) {
    case OP_constant: return write_constant(writer, op);
    case OP_iota: return write_iota(writer, op);
    case OP_batch_count: return write_batch_count(writer, op);
    case OP_broadcast_in_dim: return write_broadcast(writer, op);
    case OP_reshape:
        set_value(writer, op->out[0], wire_reshape(writer, wire_value(writer, op->in[0]), val_shape(writer->graph, op->out[0])));
        return true;
    case OP_transpose:
        for (int i = 0; i < val_shape(writer->graph, op->in[0])->rank; i++) {
            order[i] = ((const AxesAttr *)op->attr)->axes[i];
        }
        set_value(writer, op->out[0], wire_transpose(writer, wire_value(writer, op->in[0]), order, val_shape(writer->graph, op->in[0])->rank));
        return true;
    case OP_slice:
    case OP_reverse: return write_parts(writer, op);
    case OP_pad: return write_pad(writer, op);
    case OP_concatenate: return write_concatenate(writer, op);
    case OP_reduce: return write_reduce(writer, op);
    case OP_arg_max: return write_arg_max(writer, op);
    case OP_cumulative_sum: return write_cumulative_sum(writer, op);
    case OP_sort: return write_sort(writer, op);
    case OP_dot_general: return write_dot(writer, op);
    case OP_gather: return write_gather(writer, op);
    case OP_softmax:
    case OP_log_softmax: return write_softmax(writer, op);
    case OP_scan: return write_scan(writer, op);
    case OP_convolution:
    case OP_convolution_input:
    case OP_reduce_window: return wire_window_operation(writer, op);
    default: break;
    }
    return (op_info(op->kind)->flags & OP_ELEMENTWISE) != 0 ? write_elementwise(writer, op)
                                                            : wire_refuse(writer, op, "an operation that its operators do not have");
}

static bool write_region(OnnxWriter *writer, int32_t region) {
    const Region *list = &writer->graph->region[region];
    for (int i = 0; i < list->count; i++) {
        const Op *op = &writer->graph->op[list->op[i]];
        if (!op->dead && !wire_operation(writer, op)) {
            return false;
        }
    }
    return true;
}

/* ---- the model */

static bool write_sources(OnnxWriter *writer) {
    const Graph *graph = writer->graph;
    const Program *program = writer->program;
    for (int i = 0; i < graph->nvalue; i++) {
        const Value *value = &graph->value[i];
        if (value->role == ROLE_INPUT) {
            set_value(writer, i, graph->input[value->index].name);
        } else if (value->role == ROLE_VARIABLE) {
            const Variable *variable = &program->variable[value->index];
            if (variable->class_ != VARIABLE_WEIGHT) {
                diag_error(writer->diag, variable->mark, "export", "ONNX: `%s` is kept from call to call, which a graph cannot do", variable->name);
                diag_remedy(writer->diag, "leave `stateful` out, or give and take the states: `initial_state` inputs and `return_state: true`");
                return false;
            }
            size_t bytes = sizeof(float) * (size_t)shape_fixed_count(&variable->shape);
            set_value(writer, i, wire_tensor(writer, variable->name, ONNX_FLOAT, &variable->shape, program->embedded[value->index], bytes));
        }
    }
    const char *first = graph->input[0].name, *start = wire_int64s(writer, &(int64_t){0}, 1), *end = wire_int64s(writer, &(int64_t){1}, 1);
    const char *in[] = {wire_unary(writer, "Shape", first), start, end};
    writer->batch = wire_node(writer, "Slice", in, 3, 1)->output[0];
    return true;
}

static bool pack(OnnxWriter *writer, Onnx__Graph *graph, FileImage *file) {
    Onnx__Model model;
    Onnx__OperatorSet set;
    Onnx__OperatorSet *sets[] = {&set};
    onnx__model__init(&model);
    onnx__operator_set__init(&set);
    set.domain = "";
    set.has_version = 1;
    set.version = 17;
    model.has_ir_version = 1;
    model.ir_version = 8;
    model.producer_name = "hnc";
    model.graph = graph;
    model.n_opset_import = 1;
    model.opset_import = sets;
    file->length = onnx__model__get_packed_size(&model);
    if (file->length > INT32_MAX) {
        diag_error(writer->diag, (Mark){0}, "too-large", "an ONNX file holds at most 2 GiB; this one would have %zu bytes", file->length);
        return false;
    }
    file->data = arena_alloc(writer->arena, file->length + 1);
    onnx__model__pack(&model, (uint8_t *)file->data);
    return true;
}

bool export_onnx(const Program *program, FileImage *file) {
    Graph *graph = program->predict;
    Arena *arena = program->arena;
    OnnxBody body = {0};
    pass_simplify(graph);
    OnnxWriter writer = {.arena = arena,
                         .diag = program->diag,
                         .program = program,
                         .graph = graph,
                         .value = arena_new_array(arena, OnnxValue, graph->nvalue + 1),
                         .main = &body,
                         .body = &body};
    Onnx__Graph made;
    onnx__graph__init(&made);
    if (!write_sources(&writer) || !write_region(&writer, 0)) {
        return false;
    }
    made.name = (char *)program->name;
    made.input = arena_new_array(arena, Onnx__ValueInfo *, graph->ninput + 1);
    made.output = arena_new_array(arena, Onnx__ValueInfo *, graph->noutput + 1);
    for (int i = 0; i < graph->ninput; i++) {
        Val val = graph->input[i].val;
        made.input[made.n_input++] = wire_info(&writer, graph->input[i].name, val_type(graph, val), val_shape(graph, val), false);
    }
    for (int i = 0; i < graph->noutput; i++) {
        Val val = graph->output[i].val;
        const char *value = wire_value(&writer, val), *name = graph->output[i].name;
        bool clash = false;
        for (int k = 0; k < graph->ninput; k++) {
            clash = clash || strcmp(graph->input[k].name, name) == 0;
        }
        name = clash ? arena_printf(arena, "%s:0", name) : name;
        wire_node(&writer, "Identity", &value, 1, 1)->output[0] = (char *)name;
        made.output[made.n_output++] = wire_info(&writer, name, val_type(graph, val), val_shape(graph, val), false);
    }
    made.node = body.node;
    made.n_node = (size_t)body.nnode;
    made.initializer = writer.tensor;
    made.n_initializer = (size_t)writer.ntensor;
    return pack(&writer, &made, file);
}

#else

bool export_onnx(const Program *program, FileImage *file) {
    (void)file;
    diag_error(program->diag, (Mark){0}, "not-built", "this hnc was built without protobuf-c, which writes ONNX files");
    diag_remedy(program->diag, "install libprotobuf-c-dev and protobuf-c-compiler, and build hnc again");
    return false;
}

#endif
