/*
 * onnx_windows.c - convolutions and pools: ONNX has the channels behind the batch, hnc last, so that each stands between two transposes, which
 * runtimes fold.
 */
#include "export/onnx_write.h"

#if HNC_WITH_ONNX

static const char *channels_second(OnnxWriter *writer, const char *x, int spatial) {
    int order[MAX_RANK] = {0, spatial + 1};
    for (int i = 0; i < spatial; i++) {
        order[i + 2] = i + 1;
    }
    return wire_transpose(writer, x, order, spatial + 2);
}

static const char *channels_last(OnnxWriter *writer, const char *x, int spatial) {
    int order[MAX_RANK] = {0};
    for (int i = 0; i < spatial; i++) {
        order[i + 1] = i + 2;
    }
    order[spatial + 1] = 1;
    return wire_transpose(writer, x, order, spatial + 2);
}

/* What stands before and behind the spatial axes of (batch, channels, spatial...). */
static const char *pad_spatial(OnnxWriter *writer, const char *x, const int64_t *low, const int64_t *high, int spatial, double value) {
    int64_t before[MAX_RANK] = {0}, behind[MAX_RANK] = {0};
    for (int i = 0; i < spatial; i++) {
        before[i + 2] = low[i];
        behind[i + 2] = high[i];
    }
    return wire_pad(writer, x, before, behind, spatial + 2, value, DTYPE_F32);
}

/* The kernel's axes are spatial..., channels in, channels out. */
static const char *kernel(OnnxWriter *writer, const char *x, int spatial) {
    int order[MAX_RANK] = {spatial + 1, spatial};
    for (int i = 0; i < spatial; i++) {
        order[i + 2] = i;
    }
    return wire_transpose(writer, x, order, spatial + 2);
}

static void put_numbers(OnnxWriter *writer, Onnx__Node *node, const char *name, const int32_t *value, int count) {
    int64_t wide[3];
    for (int i = 0; i < count; i++) {
        wide[i] = value[i];
    }
    wire_attribute_ints(writer, node, name, wide, count);
}

static void put_conv(OnnxWriter *writer, Onnx__Node *node, const ConvAttr *attr) {
    put_numbers(writer, node, "kernel_shape", attr->kernel, attr->spatial);
    put_numbers(writer, node, "strides", attr->stride, attr->spatial);
    put_numbers(writer, node, "dilations", attr->dilation, attr->spatial);
    wire_attribute_int(writer, node, "group", attr->groups);
}

static const char *write_convolution(OnnxWriter *writer, const Op *op) {
    const ConvAttr *attr = op->attr;
    int64_t low[3] = {0}, high[3] = {0};
    bool cut = false;
    for (int i = 0; i < attr->spatial; i++) {
        /* what the last window needs, no more */
        int64_t needed = (int64_t)attr->stride[i] * (attr->size_out[i] - 1) + (int64_t)attr->dilation[i] * (attr->kernel[i] - 1) + 1;
        low[i] = attr->pad_low[i];
        high[i] = needed - attr->size_in[i] - low[i];
        cut = cut || low[i] < 0 || high[i] < 0;
    }
    const char *in[] = {channels_second(writer, wire_value(writer, op->in[0]), attr->spatial),
                        kernel(writer, wire_value(writer, op->in[1]), attr->spatial)};
    in[0] = cut ? pad_spatial(writer, in[0], low, high, attr->spatial, 0) : in[0];
    Onnx__Node *node = wire_node(writer, "Conv", in, 2, 1);
    put_conv(writer, node, attr);
    if (!cut) {
        int64_t pads[6];
        for (int i = 0; i < attr->spatial; i++) {
            pads[i] = low[i];
            pads[attr->spatial + i] = high[i];
        }
        wire_attribute_ints(writer, node, "pads", pads, 2 * attr->spatial);
    }
    return channels_last(writer, node->output[0], attr->spatial);
}

static const char *write_transposed(OnnxWriter *writer, const Op *op) {
    const ConvAttr *attr = op->attr;
    const char *in[] = {channels_second(writer, wire_value(writer, op->in[0]), attr->spatial),
                        kernel(writer, wire_value(writer, op->in[1]), attr->spatial)};
    Onnx__Node *node = wire_node(writer, "ConvTranspose", in, 2, 1);
    put_conv(writer, node, attr);
    int64_t low[3] = {0}, high[3] = {0};
    for (int i = 0; i < attr->spatial; i++) {
        int64_t full = (int64_t)attr->stride[i] * (attr->size_out[i] - 1) + (int64_t)attr->dilation[i] * (attr->kernel[i] - 1) + 1;
        low[i] = -(int64_t)attr->pad_low[i];
        high[i] = attr->size_in[i] + attr->pad_low[i] - full;
    }
    return channels_last(writer, pad_spatial(writer, node->output[0], low, high, attr->spatial, 0), attr->spatial);
}

static const char *write_pool(OnnxWriter *writer, const Op *op) {
    const ReduceWindowAttr *attr = op->attr;
    const WindowAttr *window = &attr->window;
    bool sum = attr->kind == REDUCE_ADD, dilated = false;
    int64_t low[3] = {0}, high[3] = {0}, count = 1;
    const Shape *in = val_shape(writer->graph, op->in[0]), *out = val_shape(writer->graph, op->out[0]);
    for (int i = 0; i < window->spatial; i++) {
        int64_t needed = (int64_t)window->stride[i] * (out->dim[i + 1] - 1) + (int64_t)window->dilation[i] * (window->window[i] - 1) + 1;
        low[i] = window->pad_low[i];
        high[i] = needed - in->dim[i + 1] - low[i];
        count *= window->window[i];
        dilated = dilated || window->dilation[i] > 1;
    }
    if (sum && dilated) {
        wire_refuse(writer, op, "a dilated average, which its pools do not have");
        return NULL;
    }
    const char *x = channels_second(writer, wire_value(writer, op->in[0]), window->spatial);
    x = pad_spatial(writer, x, low, high, window->spatial, sum ? 0 : -3.402823466e38);
    Onnx__Node *node = wire_node(writer, sum ? "AveragePool" : "MaxPool", &x, 1, 1);
    put_numbers(writer, node, "kernel_shape", window->window, window->spatial);
    put_numbers(writer, node, "strides", window->stride, window->spatial);
    if (!sum) {
        put_numbers(writer, node, "dilations", window->dilation, window->spatial);
    }
    const char *made = channels_last(writer, node->output[0], window->spatial);
    return sum ? wire_binary(writer, "Mul", made, wire_scalar(writer, (double)count, DTYPE_F32)) : made;
}

bool wire_window_operation(OnnxWriter *writer, const Op *op) {
    const char *made = op->kind == OP_convolution         ? write_convolution(writer, op)
                       : op->kind == OP_convolution_input ? write_transposed(writer, op)
                                                          : write_pool(writer, op);
    writer->value[op->out[0]] = (OnnxValue){.name = made};
    return made != NULL;
}

#endif
