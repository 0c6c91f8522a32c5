/* layers/convolutional.c - Keras's folder layers/convolutional: convolutions of one to three axes, transposed, depthwise and separable ones. */
#include "layers/common.h"

#include <string.h>

enum { PADDING_VALID, PADDING_SAME, PADDING_CAUSAL };

/* The arguments of all convolutions; each class's table names those it has. */
typedef struct {
    LAYER_MEMBERS
    ADAPTATION_MEMBERS
    int filters, depth_multiplier, padding, data_format, groups;
    Ints kernel_size, strides, dilation_rate, output_padding;
    bool use_bias;
    const Object *activation;
    const Object *kernel_initializer, *depthwise_initializer, *pointwise_initializer, *bias_initializer;
    const Object *kernel_regularizer, *depthwise_regularizer, *pointwise_regularizer, *bias_regularizer;
    const Object *kernel_constraint, *depthwise_constraint, *pointwise_constraint, *bias_constraint;
} ConvArgs;

#define FILTERS_ARG ARG_RANGE(ConvArgs, filters, ARG_INT, NULL, 1, INT32_MAX, "Number of output channels")
#define WINDOW_ARGS(paddings)                                                                                                                        \
    ARG(ConvArgs, kernel_size, ARG_INTS, NULL, "Extent of the window along each axis"), ARG(ConvArgs, strides, ARG_INTS, "1", "Step of the window"), \
        ARG_PICK(ConvArgs, padding, paddings, "valid", "`valid`: windows inside the input; `same`: outputs = inputs / strides, zeros around"),       \
        ARG_DATA_FORMAT(ConvArgs), ARG(ConvArgs, dilation_rate, ARG_INTS, "1", "Distance between the window's elements; not with strides above 1")
#define OUTPUT_ARGS                                                                                                                                  \
    ARG_OF(ConvArgs, activation, FAMILY_ACTIVATION, "null", "Function of the output; null: none"),                                                   \
        ARG(ConvArgs, use_bias, ARG_BOOL, "true", "Whether a bias is added"),                                                                        \
        ARG_OF(ConvArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of the bias"),                                                        \
        ARG_OF(ConvArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the bias"),                                                       \
        ARG_OF(ConvArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the bias after each update"), LAYER_ARGS(ConvArgs)
#define KERNEL_ARGS                                                                                                                                  \
    ARG_OF(ConvArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the kernel"),                                               \
        ARG_OF(ConvArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the kernel"),                                                   \
        ARG_OF(ConvArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the kernel after each update")
#define DEPTHWISE_ARGS                                                                                                                               \
    ARG_RANGE(ConvArgs, depth_multiplier, ARG_INT, "1", 1, INT32_MAX, "Number of output channels for each input channel"),                           \
        ARG_OF(ConvArgs, depthwise_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the depthwise kernel"),                              \
        ARG_OF(ConvArgs, depthwise_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the depthwise kernel"),                                      \
        ARG_OF(ConvArgs, depthwise_constraint, FAMILY_CONSTRAINT, "null", "Projection of the depthwise kernel after each update")
#define CONV_ARGS(paddings)                                                                                                                          \
    {                                                                                                                                                \
        FILTERS_ARG, WINDOW_ARGS(paddings),                                                                                                          \
            ARG_RANGE(ConvArgs, groups, ARG_INT, "1", 1, INT32_MAX, "Number of channel groups, each convolved alone"), KERNEL_ARGS, OUTPUT_ARGS,     \
            ADAPTATION_ARGS(ConvArgs), ARGS_END                                                                                                      \
    }

static const Arg conv1d_args[] = CONV_ARGS("valid|same|causal");
static const Arg conv_args[] = CONV_ARGS("valid|same");
static const Arg conv_transpose_args[] = {
    FILTERS_ARG,
    WINDOW_ARGS("valid|same"),
    ARG(ConvArgs, output_padding, ARG_INTS, "null", "Rows added at the output's end, less than strides; null: as `padding` implies"),
    KERNEL_ARGS,
    OUTPUT_ARGS,
    ARGS_END,
};
static const Arg depthwise_args[] = {WINDOW_ARGS("valid|same"), DEPTHWISE_ARGS, OUTPUT_ARGS, ARGS_END};
static const Arg separable_args[] = {
    FILTERS_ARG,
    WINDOW_ARGS("valid|same"),
    DEPTHWISE_ARGS,
    ARG_OF(ConvArgs, pointwise_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the pointwise kernel"),
    ARG_OF(ConvArgs, pointwise_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the pointwise kernel"),
    ARG_OF(ConvArgs, pointwise_constraint, FAMILY_CONSTRAINT, "null", "Projection of the pointwise kernel after each update"),
    OUTPUT_ARGS,
    ARGS_END,
};

/* Window, strides and dilation of a layer. */
static bool read_window(Call *call, int spatial, bool strides_with_dilation, ConvAttr *attr) {
    const ConvArgs *a = call->args;
    attr->spatial = spatial;
    if (!call_tuple(call, "kernel_size", &a->kernel_size, spatial, 1, 1, attr->kernel) ||
        !call_tuple(call, "strides", &a->strides, spatial, 1, 1, attr->stride) ||
        !call_tuple(call, "dilation_rate", &a->dilation_rate, spatial, 1, 1, attr->dilation) || !window_fits(call, attr)) {
        return false;
    }
    bool strided = false, dilated = false;
    for (int i = 0; i < spatial; i++) {
        strided = strided || attr->stride[i] > 1;
        dilated = dilated || attr->dilation[i] > 1;
    }
    if (strided && dilated && !strides_with_dilation) {
        return call_arg_error(call, "dilation_rate", "strides-and-dilation", "strides above 1 and a dilation rate above 1 do not go together");
    }
    return true;
}

static int32_t window_extent(const ConvAttr *attr, int i) {
    return (attr->kernel[i] - 1) * attr->dilation[i] + 1;
}

/* TensorFlow's SAME: as many zeros as needed for ceil(in / stride) windows, the odd one at the end. */
static void pad_same(ConvAttr *attr, int i) {
    int32_t total = (attr->size_out[i] - 1) * attr->stride[i] + window_extent(attr, i) - attr->size_in[i];
    total = total > 0 ? total : 0;
    attr->pad_low[i] = total / 2;
    attr->pad_high[i] = total - attr->pad_low[i];
}

/* Sizes and padding of a forward convolution over `in` (batch, spatial..., channels). */
static bool convolve_sizes(Call *call, int padding, const Shape *in, ConvAttr *attr) {
    for (int i = 0; i < attr->spatial; i++) {
        int32_t extent = window_extent(attr, i), size = attr->size_in[i] = in->dim[i + 1];
        if (padding == PADDING_SAME) {
            attr->size_out[i] = (size + attr->stride[i] - 1) / attr->stride[i];
            pad_same(attr, i);
            continue;
        }
        attr->pad_low[i] = padding == PADDING_CAUSAL ? extent - 1 : 0;
        if (size + attr->pad_low[i] < extent) {
            call_arg_error(call, "kernel_size", "output-empty", "the window covers %d elements of axis %d, the input %s has %d: nothing is left",
                           (int)extent, i + 1, shape_text(call->graph->arena, in), (int)size);
            diag_remedy(call->graph->diag, "use a smaller window or `padding: same`");
            return false;
        }
        attr->size_out[i] = (size + attr->pad_low[i] - extent) / attr->stride[i] + 1;
    }
    return true;
}

static bool check_input(Call *call, int spatial) {
    const ConvArgs *a = call->args;
    return call_inputs(call, 1, 1) && call_rank(call, 0, spatial + 2, spatial + 2) && call_no_adaptation(call, a->lora_rank, a->quantization_config);
}

/* Bias over `channels`, data format, activation. */
static bool finish(Call *call, Val y, int32_t channels) {
    const ConvArgs *a = call->args;
    if (a->use_bias) {
        y = op_add(call->graph, y, call_weight(call, "bias", shape_of(1, channels), a->bias_initializer, a->bias_regularizer, a->bias_constraint));
    }
    call_activate(call, a->activation, from_channels_last(call->graph, y, a->data_format));
    return true;
}

/* A kernel's shape: the window, then two extents. */
static Shape kernel_shape(const ConvAttr *attr, int32_t last_but_one, int32_t last) {
    Shape shape = {.rank = attr->spatial + 2};
    memcpy(shape.dim, attr->kernel, sizeof(int32_t) * (size_t)attr->spatial);
    shape.dim[attr->spatial] = last_but_one;
    shape.dim[attr->spatial + 1] = last;
    return shape;
}

/* ---- Conv1D, Conv2D, Conv3D */

static bool build_conv(Call *call, int spatial) {
    const ConvArgs *a = call->args;
    Graph *g = call->graph;
    ConvAttr attr = {0};
    if (!check_input(call, spatial) || !read_window(call, spatial, false, &attr)) {
        return false;
    }
    Val x = to_channels_last(g, call_float(call, 0), a->data_format);
    Shape in = *val_shape(g, x);
    int32_t channels = in.dim[spatial + 1];
    if (channels % a->groups != 0) {
        return call_arg_error(call, "groups", "groups", "%d input channels do not divide into %d groups", (int)channels, a->groups);
    }
    if (a->filters % a->groups != 0) {
        return call_arg_error(call, "groups", "groups", "%d filters do not divide into %d groups", a->filters, a->groups);
    }
    attr.groups = a->groups;
    attr.channels_in = channels;
    attr.channels_out = a->filters;
    if (!convolve_sizes(call, a->padding, &in, &attr)) {
        return false;
    }
    Val kernel = call_weight(call, "kernel", kernel_shape(&attr, channels / a->groups, a->filters), a->kernel_initializer, a->kernel_regularizer,
                             a->kernel_constraint);
    return finish(call, op_convolution(g, x, kernel, &attr), a->filters);
}
static bool build_conv1d(Call *call) {
    return build_conv(call, 1);
}
static bool build_conv2d(Call *call) {
    return build_conv(call, 2);
}
static bool build_conv3d(Call *call) {
    return build_conv(call, 3);
}

/* ---- Conv1DTranspose, Conv2DTranspose, Conv3DTranspose */

/* The output size that Keras gives a transposed convolution (backend_utils.compute_conv_transpose_output_shape), as the input of the convolution it
 * transposes. */
static bool transpose_sizes(Call *call, const Shape *in, ConvAttr *attr) {
    const ConvArgs *a = call->args;
    int32_t output_padding[3];
    if (!call_tuple(call, "output_padding", &a->output_padding, attr->spatial, 0, 0, output_padding)) {
        return false;
    }
    for (int i = 0; i < attr->spatial; i++) {
        int32_t size = attr->size_out[i] = in->dim[i + 1], stride = attr->stride[i], extent = window_extent(attr, i);
        if (((double)size + 1) * stride + extent > INT32_MAX) {
            return call_arg_error(call, "strides", "too-large", "makes an output of more than 2^31 - 1 elements along axis %d", i + 1);
        }
        if (!a->output_padding.none && output_padding[i] >= stride) {
            return call_arg_error(call, "output_padding", "argument-value", "`output_padding` %d must be less than `strides` %d",
                                  (int)output_padding[i], (int)stride);
        }
        if (a->padding == PADDING_VALID) {
            attr->size_in[i] = (size - 1) * stride + (a->output_padding.none ? (extent > stride ? extent : stride) : extent + output_padding[i]);
            continue;
        }
        attr->size_in[i] = a->output_padding.none ? size * stride : (size - 1) * stride + extent % 2 + output_padding[i];
        if ((attr->size_in[i] + stride - 1) / stride != size) {
            call_arg_error(call, "output_padding", "output-padding", "no output of `same` padding has an even window and `output_padding` 0");
            diag_remedy(call->graph->diag, "leave `output_padding` out, or use an odd `kernel_size`");
            return false;
        }
        pad_same(attr, i);
    }
    return true;
}

static bool build_conv_transpose(Call *call, int spatial) {
    const ConvArgs *a = call->args;
    Graph *g = call->graph;
    ConvAttr attr = {.groups = 1};
    if (!check_input(call, spatial) || !read_window(call, spatial, false, &attr)) {
        return false;
    }
    Val x = to_channels_last(g, call_float(call, 0), a->data_format);
    Shape in = *val_shape(g, x);
    attr.channels_out = in.dim[spatial + 1];
    attr.channels_in = a->filters;
    int64_t largest = 0;
    for (int i = 0; i < spatial; i++) {
        int64_t extent = (int64_t)in.dim[i + 1] * attr.stride[i] + window_extent(&attr, i);
        largest = extent > largest ? extent : largest;
    }
    if (!call_extent(call, largest) || !transpose_sizes(call, &in, &attr)) {
        return false;
    }
    Val kernel = call_weight(call, "kernel", kernel_shape(&attr, a->filters, attr.channels_out), a->kernel_initializer, a->kernel_regularizer,
                             a->kernel_constraint);
    return finish(call, op_convolution_input(g, x, kernel, &attr), a->filters);
}
static bool build_conv1d_transpose(Call *call) {
    return build_conv_transpose(call, 1);
}
static bool build_conv2d_transpose(Call *call) {
    return build_conv_transpose(call, 2);
}
static bool build_conv3d_transpose(Call *call) {
    return build_conv_transpose(call, 3);
}

/* ---- DepthwiseConv1D, DepthwiseConv2D, SeparableConv1D, SeparableConv2D */

/* Each channel convolved alone into depth_multiplier channels: a convolution of as many groups as channels. Keras's kernel is (window..., channels,
 * multiplier). */
static bool depthwise(Call *call, int spatial, const char *weight, Val *out) {
    const ConvArgs *a = call->args;
    Graph *g = call->graph;
    ConvAttr attr = {0};
    if (!check_input(call, spatial) || !read_window(call, spatial, true, &attr)) {
        return false;
    }
    Val x = to_channels_last(g, call_float(call, 0), a->data_format);
    Shape in = *val_shape(g, x);
    int32_t channels = in.dim[spatial + 1];
    attr.groups = attr.channels_in = channels;
    attr.channels_out = (int32_t)((int64_t)channels * a->depth_multiplier);
    if (!call_extent(call, (int64_t)channels * a->depth_multiplier) || !convolve_sizes(call, a->padding, &in, &attr)) {
        return false;
    }
    Val kernel = call_weight(call, weight, kernel_shape(&attr, channels, a->depth_multiplier), a->depthwise_initializer, a->depthwise_regularizer,
                             a->depthwise_constraint);
    *out = op_convolution(g, x, op_reshape(g, kernel, kernel_shape(&attr, 1, attr.channels_out)), &attr);
    return true;
}

static bool build_depthwise(Call *call, int spatial) {
    Val y;
    if (!depthwise(call, spatial, "kernel", &y)) {
        return false;
    }
    return finish(call, y, val_shape(call->graph, y)->dim[spatial + 1]);
}
static bool build_depthwise_conv1d(Call *call) {
    return build_depthwise(call, 1);
}
static bool build_depthwise_conv2d(Call *call) {
    return build_depthwise(call, 2);
}

static bool build_separable(Call *call, int spatial) {
    const ConvArgs *a = call->args;
    Graph *g = call->graph;
    Val middle;
    if (!depthwise(call, spatial, "depthwise_kernel", &middle)) {
        return false;
    }
    Shape in = *val_shape(g, middle);
    ConvAttr attr = {.spatial = spatial, .groups = 1, .channels_in = in.dim[spatial + 1], .channels_out = a->filters};
    for (int i = 0; i < spatial; i++) {
        attr.stride[i] = attr.dilation[i] = attr.kernel[i] = 1;
        attr.size_in[i] = attr.size_out[i] = in.dim[i + 1];
    }
    Val kernel = call_weight(call, "pointwise_kernel", kernel_shape(&attr, attr.channels_in, a->filters), a->pointwise_initializer,
                             a->pointwise_regularizer, a->pointwise_constraint);
    return finish(call, op_convolution(g, middle, kernel, &attr), a->filters);
}
static bool build_separable_conv1d(Call *call) {
    return build_separable(call, 1);
}
static bool build_separable_conv2d(Call *call) {
    return build_separable(call, 2);
}

/* ---- classes */

#define CONV_LAYER(name_, aliases_, doc_, args_, weights_, shapes_, build_)                                                                          \
    const ClassDef layer_##name_ = {.name = #name_,                                                                                                  \
                                    .aliases = aliases_,                                                                                             \
                                    .doc = doc_,                                                                                                     \
                                    .size = sizeof(ConvArgs),                                                                                        \
                                    .args = args_,                                                                                                   \
                                    .weights = weights_,                                                                                             \
                                    .shapes = shapes_,                                                                                               \
                                    .build.layer = build_}

CONV_LAYER(Conv1D, "Convolution1D", "Convolution along one axis.", conv1d_args, "kernel [width, channels / groups, filters]; bias [filters]",
           "(batch, steps, channels) -> (batch, new_steps, filters)", build_conv1d);
CONV_LAYER(Conv2D, "Convolution2D", "Convolution of images.", conv_args, "kernel [height, width, channels / groups, filters]; bias [filters]",
           "(batch, height, width, channels) -> (batch, new_height, new_width, filters)", build_conv2d);
CONV_LAYER(Conv3D, "Convolution3D", "Convolution of volumes.", conv_args, "kernel [depth, height, width, channels / groups, filters]; bias [filters]",
           "(batch, depth, height, width, channels) -> (batch, new_depth, new_height, new_width, filters)", build_conv3d);

CONV_LAYER(Conv1DTranspose, "Convolution1DTranspose", "Transposed convolution along one axis: makes it longer.", conv_transpose_args,
           "kernel [width, filters, channels]; bias [filters]", "(batch, steps, channels) -> (batch, new_steps, filters)", build_conv1d_transpose);
CONV_LAYER(Conv2DTranspose, "Convolution2DTranspose", "Transposed convolution of images: makes them larger.", conv_transpose_args,
           "kernel [height, width, filters, channels]; bias [filters]", "(batch, height, width, channels) -> (batch, new_height, new_width, filters)",
           build_conv2d_transpose);
CONV_LAYER(Conv3DTranspose, "Convolution3DTranspose", "Transposed convolution of volumes: makes them larger.", conv_transpose_args,
           "kernel [depth, height, width, filters, channels]; bias [filters]",
           "(batch, depth, height, width, channels) -> (batch, new_depth, new_height, new_width, filters)", build_conv3d_transpose);

CONV_LAYER(DepthwiseConv1D, NULL, "Convolution of each channel alone along one axis.", depthwise_args,
           "kernel [width, channels, depth_multiplier]; bias [channels * depth_multiplier]",
           "(batch, steps, channels) -> (batch, new_steps, channels * depth_multiplier)", build_depthwise_conv1d);
CONV_LAYER(DepthwiseConv2D, NULL, "Convolution of each channel of an image alone.", depthwise_args,
           "kernel [height, width, channels, depth_multiplier]; bias [channels * depth_multiplier]",
           "(batch, height, width, channels) -> (batch, new_height, new_width, channels * depth_multiplier)", build_depthwise_conv2d);
CONV_LAYER(SeparableConv1D, "SeparableConvolution1D", "Depthwise convolution along one axis, then a product over channels.", separable_args,
           "depthwise_kernel [width, channels, depth_multiplier]; pointwise_kernel [1, channels * depth_multiplier, filters]; bias [filters]",
           "(batch, steps, channels) -> (batch, new_steps, filters)", build_separable_conv1d);
CONV_LAYER(
    SeparableConv2D, "SeparableConvolution2D", "Depthwise convolution of images, then a product over channels.", separable_args,
    "depthwise_kernel [height, width, channels, depth_multiplier]; pointwise_kernel [1, 1, channels * depth_multiplier, filters]; bias [filters]",
    "(batch, height, width, channels) -> (batch, new_height, new_width, filters)", build_separable_conv2d);
