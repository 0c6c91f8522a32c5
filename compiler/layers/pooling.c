/* layers/pooling.c - Keras's folder layers/pooling: windows, whole inputs and adaptive windows, over one to three axes. */
#include "layers/common.h"

enum { PADDING_VALID, PADDING_SAME };

/* ---- MaxPooling, AveragePooling */

typedef struct {
    LAYER_MEMBERS
    Ints pool_size, strides;
    int padding, data_format;
} PoolArgs;
#define POOL_ARGS(initial)                                                                                                                           \
    {                                                                                                                                                \
        ARG(PoolArgs, pool_size, ARG_INTS, initial, "Extent of the window along each axis"),                                                         \
            ARG(PoolArgs, strides, ARG_INTS, "null", "Step of the window; null: `pool_size`"),                                                       \
            ARG_PICK(PoolArgs, padding, "valid|same", "valid", "`valid`: windows inside the input; `same`: outputs = inputs / strides"),             \
            ARG_DATA_FORMAT(PoolArgs), LAYER_ARGS(PoolArgs), ARGS_END                                                                                \
    }
static const Arg max_pool_args[] = POOL_ARGS("2");
static const Arg average_pool_args[] = POOL_ARGS(NULL);

/* Elements of the input that output `place` of axis `i` covers, padding left out. */
static int32_t covered(const WindowAttr *w, int i, int32_t place, int32_t size) {
    int32_t first = place * w->stride[i] - w->pad_low[i], end = first + w->window[i];
    return (end < size ? end : size) - (first > 0 ? first : 0);
}

/* How many elements each window averages: (out..., 1), since padding does not count. */
static Val window_counts(Graph *g, const WindowAttr *w, const Shape *in, const Shape *out) {
    Shape shape = {.rank = w->spatial + 1};
    int64_t total = 1;
    for (int i = 0; i < w->spatial; i++) {
        shape.dim[i] = out->dim[i + 1];
        total *= shape.dim[i];
    }
    shape.dim[w->spatial] = 1;
    float *count = arena_new_array(g->arena, float, total);
    for (int64_t at = 0; at < total; at++) {
        int64_t rest = at;
        int32_t product = 1;
        for (int i = w->spatial - 1; i >= 0; i--) {
            product *= covered(w, i, (int32_t)(rest % shape.dim[i]), in->dim[i + 1]);
            rest /= shape.dim[i];
        }
        count[at] = (float)product;
    }
    return op_array(g, count, shape);
}

static bool build_pool(Call *call, int spatial, ReduceKind kind) {
    const PoolArgs *a = call->args;
    Graph *g = call->graph;
    WindowAttr w = {.spatial = spatial};
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2) ||
        !call_tuple(call, "pool_size", &a->pool_size, spatial, 1, 2, w.window) ||
        !call_tuple(call, "strides", a->strides.none ? &a->pool_size : &a->strides, spatial, 1, 2, w.stride)) {
        return false;
    }
    double window[3];
    for (int i = 0; i < spatial; i++) {
        window[i] = w.window[i];
    }
    if (!extents_fit(call, "pool_size", window, spatial)) {
        return false;
    }
    Val x = to_channels_last(g, call_float(call, 0), a->data_format);
    Shape in = *val_shape(g, x);
    bool padded = false;
    int32_t elements = 1;
    for (int i = 0; i < spatial; i++) {
        int32_t size = in.dim[i + 1];
        w.dilation[i] = 1;
        elements *= w.window[i];
        if (a->padding == PADDING_SAME) {
            int32_t total = ((size + w.stride[i] - 1) / w.stride[i] - 1) * w.stride[i] + w.window[i] - size;
            total = total > 0 ? total : 0;
            w.pad_low[i] = total / 2;
            w.pad_high[i] = total - w.pad_low[i];
            padded = padded || total > 0;
        } else if (size < w.window[i]) {
            call_arg_error(call, "pool_size", "output-empty", "the window is %d along axis %d, where the input %s has %d: nothing is left",
                           (int)w.window[i], i + 1, shape_text(g->arena, &in), (int)size);
            diag_remedy(g->diag, "use a smaller window or `padding: same`");
            return false;
        }
    }
    Val y = op_reduce_window(g, x, kind, &w);
    if (kind == REDUCE_ADD) {
        Shape out = *val_shape(g, y);
        y = op_divide(g, y, padded ? window_counts(g, &w, &in, &out) : op_constant(g, elements));
    }
    call_output(call, from_channels_last(g, y, a->data_format));
    return true;
}
static bool build_max_pooling1d(Call *call) {
    return build_pool(call, 1, REDUCE_MAX);
}
static bool build_max_pooling2d(Call *call) {
    return build_pool(call, 2, REDUCE_MAX);
}
static bool build_max_pooling3d(Call *call) {
    return build_pool(call, 3, REDUCE_MAX);
}
static bool build_average_pooling1d(Call *call) {
    return build_pool(call, 1, REDUCE_ADD);
}
static bool build_average_pooling2d(Call *call) {
    return build_pool(call, 2, REDUCE_ADD);
}
static bool build_average_pooling3d(Call *call) {
    return build_pool(call, 3, REDUCE_ADD);
}

/* ---- GlobalMaxPooling, GlobalAveragePooling */

typedef struct {
    LAYER_MEMBERS
    int data_format;
    bool keepdims;
} GlobalPoolArgs;
static const Arg global_pool_args[] = {
    ARG_DATA_FORMAT(GlobalPoolArgs),
    ARG(GlobalPoolArgs, keepdims, ARG_BOOL, "false", "Whether the pooled axes stay, with extent 1"),
    LAYER_ARGS(GlobalPoolArgs),
    ARGS_END,
};

/* Keras (GlobalAveragePooling1D): the mean of the steps that the mask keeps. */
static Val masked_mean(Graph *g, Val x, Val mask, int axis, bool keepdims) {
    mask = op_expand_dims(g, mask, axis == 1 ? 2 : 1);
    Val sum = op_reduce_sum(g, op_select(g, mask, x, op_constant(g, 0.0)), axis, keepdims);
    return op_divide(g, sum, op_reduce_sum(g, op_convert(g, mask, DTYPE_F32), axis, keepdims));
}

static bool build_global_pool(Call *call, int spatial, ReduceKind kind) {
    const GlobalPoolArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2)) {
        return false;
    }
    Val x = call_float(call, 0), y;
    Val mask = spatial == 1 && kind == REDUCE_ADD ? call_mask(call, 0) : NO_VAL;
    int axes[3];
    for (int i = 0; i < spatial; i++) {
        axes[i] = i + (a->data_format == CHANNELS_FIRST ? 2 : 1);
    }
    if (mask != NO_VAL) {
        y = masked_mean(g, x, mask, axes[0], a->keepdims);
    } else if (kind == REDUCE_ADD) {
        y = op_reduce_mean(g, x, axes, spatial, a->keepdims);
    } else {
        Shape shape = *val_shape(g, x);
        y = op_reduce(g, x, kind, axes, spatial);
        for (int i = 0; i < spatial; i++) {
            shape.dim[axes[i]] = 1;
        }
        y = a->keepdims ? op_reshape(g, y, shape) : y;
    }
    call_output(call, y);
    return true;
}
static bool build_global_max_pooling1d(Call *call) {
    return build_global_pool(call, 1, REDUCE_MAX);
}
static bool build_global_max_pooling2d(Call *call) {
    return build_global_pool(call, 2, REDUCE_MAX);
}
static bool build_global_max_pooling3d(Call *call) {
    return build_global_pool(call, 3, REDUCE_MAX);
}
static bool build_global_average_pooling1d(Call *call) {
    return build_global_pool(call, 1, REDUCE_ADD);
}
static bool build_global_average_pooling2d(Call *call) {
    return build_global_pool(call, 2, REDUCE_ADD);
}
static bool build_global_average_pooling3d(Call *call) {
    return build_global_pool(call, 3, REDUCE_ADD);
}

/* ---- AdaptiveMaxPooling, AdaptiveAveragePooling */

typedef struct {
    LAYER_MEMBERS
    Ints output_size;
    int data_format;
} AdaptivePoolArgs;
static const Arg adaptive_pool_args[] = {
    ARG(AdaptivePoolArgs, output_size, ARG_INTS, NULL, "Extent of the output along each axis"),
    ARG_DATA_FORMAT(AdaptivePoolArgs),
    LAYER_ARGS(AdaptivePoolArgs),
    ARGS_END,
};

/* Windows of `window` elements along spatial axis i, every `stride`. */
static Val pool_axis(Graph *g, Val x, int spatial, int i, ReduceKind kind, int32_t window, int32_t stride) {
    WindowAttr w = {.spatial = spatial};
    for (int k = 0; k < spatial; k++) {
        w.window[k] = k == i ? window : 1;
        w.stride[k] = k == i ? stride : 1;
        w.dilation[k] = 1;
    }
    Val y = op_reduce_window(g, x, kind, &w);
    return kind == REDUCE_ADD ? op_divide(g, y, op_constant(g, window)) : y;
}

/* Window i covers floor(i * in / out) up to ceil((i + 1) * in / out): `small` = ceil(in / out) elements or one more. As the TensorFlow backend does,
 * all windows of both sizes are pooled and the wanted ones gathered, axis after axis, which also fixes where gradients of equal maxima go. */
static Val adapt_axis(Graph *g, Val x, int spatial, int i, ReduceKind kind, int32_t out) {
    int32_t in = val_shape(g, x)->dim[i + 1];
    if (in % out == 0) {
        return pool_axis(g, x, spatial, i, kind, in / out, in / out);
    }
    int32_t small = (in + out - 1) / out, *index = arena_new_array(g->arena, int32_t, out);
    bool has_big = false;
    for (int32_t k = 0; k < out; k++) {
        int32_t first = (int32_t)((int64_t)k * in / out), end = (int32_t)(((int64_t)(k + 1) * in + out - 1) / out);
        bool big = end - first > small;
        has_big = has_big || big;
        index[k] = big ? first + in - small + 1 : first;
    }
    Val pooled = pool_axis(g, x, spatial, i, kind, small, 1);
    if (has_big) {
        Val both[2] = {pooled, pool_axis(g, x, spatial, i, kind, small + 1, 1)};
        pooled = op_concatenate(g, both, 2, i + 1);
    }
    return op_gather(g, pooled, op_array_int(g, index, shape_of(1, out)), i + 1, 0);
}

static bool build_adaptive_pool(Call *call, int spatial, ReduceKind kind) {
    const AdaptivePoolArgs *a = call->args;
    Graph *g = call->graph;
    int32_t out[3];
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2) ||
        !call_tuple(call, "output_size", &a->output_size, spatial, 1, 1, out)) {
        return false;
    }
    Val y = to_channels_last(g, call_float(call, 0), a->data_format);
    double extent[4] = {val_shape(g, y)->dim[spatial + 1]};
    for (int i = 0; i < spatial; i++) {
        extent[i + 1] = out[i];
    }
    if (!extents_fit(call, "output_size", extent, spatial + 1)) {
        return false;
    }
    for (int i = 0; i < spatial; i++) {
        y = adapt_axis(g, y, spatial, i, kind, out[i]);
    }
    call_output(call, from_channels_last(g, y, a->data_format));
    return true;
}
static bool build_adaptive_max_pooling1d(Call *call) {
    return build_adaptive_pool(call, 1, REDUCE_MAX);
}
static bool build_adaptive_max_pooling2d(Call *call) {
    return build_adaptive_pool(call, 2, REDUCE_MAX);
}
static bool build_adaptive_max_pooling3d(Call *call) {
    return build_adaptive_pool(call, 3, REDUCE_MAX);
}
static bool build_adaptive_average_pooling1d(Call *call) {
    return build_adaptive_pool(call, 1, REDUCE_ADD);
}
static bool build_adaptive_average_pooling2d(Call *call) {
    return build_adaptive_pool(call, 2, REDUCE_ADD);
}
static bool build_adaptive_average_pooling3d(Call *call) {
    return build_adaptive_pool(call, 3, REDUCE_ADD);
}

/* ---- classes */

#define POOL_LAYER(name_, aliases_, doc_, struct_, args_, shapes_, build_)                                                                           \
    const ClassDef layer_##name_ = {                                                                                                                 \
        .name = #name_, .aliases = aliases_, .doc = doc_, .size = sizeof(struct_), .args = args_, .shapes = shapes_, .build.layer = build_}
#define SHAPES_1D     "(batch, steps, channels) -> (batch, new_steps, channels)"
#define SHAPES_2D     "(batch, height, width, channels) -> (batch, new_height, new_width, channels)"
#define SHAPES_3D     "(batch, depth, height, width, channels) -> (batch, new_depth, new_height, new_width, channels)"
#define SHAPES_GLOBAL "(batch, axes..., channels) -> (batch, channels), with keepdims (batch, 1..., channels)"

POOL_LAYER(MaxPooling1D, "MaxPool1D", "Largest value of each window along one axis.", PoolArgs, max_pool_args, SHAPES_1D, build_max_pooling1d);
POOL_LAYER(MaxPooling2D, "MaxPool2D", "Largest value of each window of an image.", PoolArgs, max_pool_args, SHAPES_2D, build_max_pooling2d);
POOL_LAYER(MaxPooling3D, "MaxPool3D", "Largest value of each window of a volume.", PoolArgs, max_pool_args, SHAPES_3D, build_max_pooling3d);
POOL_LAYER(AveragePooling1D, "AvgPool1D", "Mean of each window along one axis, padding left out.", PoolArgs, average_pool_args, SHAPES_1D,
           build_average_pooling1d);
POOL_LAYER(AveragePooling2D, "AvgPool2D", "Mean of each window of an image, padding left out.", PoolArgs, average_pool_args, SHAPES_2D,
           build_average_pooling2d);
POOL_LAYER(AveragePooling3D, "AvgPool3D", "Mean of each window of a volume, padding left out.", PoolArgs, average_pool_args, SHAPES_3D,
           build_average_pooling3d);
POOL_LAYER(GlobalMaxPooling1D, "GlobalMaxPool1D", "Largest value of each channel over the steps.", GlobalPoolArgs, global_pool_args, SHAPES_GLOBAL,
           build_global_max_pooling1d);
POOL_LAYER(GlobalMaxPooling2D, "GlobalMaxPool2D", "Largest value of each channel of an image.", GlobalPoolArgs, global_pool_args, SHAPES_GLOBAL,
           build_global_max_pooling2d);
POOL_LAYER(GlobalMaxPooling3D, "GlobalMaxPool3D", "Largest value of each channel of a volume.", GlobalPoolArgs, global_pool_args, SHAPES_GLOBAL,
           build_global_max_pooling3d);
const ClassDef layer_GlobalAveragePooling1D = {
    .name = "GlobalAveragePooling1D",
    .aliases = "GlobalAvgPool1D",
    .doc = "Mean of each channel over the steps; masked steps do not count.",
    .size = sizeof(GlobalPoolArgs),
    .args = global_pool_args,
    .shapes = SHAPES_GLOBAL,
    .call = "mask",
    .build.layer = build_global_average_pooling1d,
};
POOL_LAYER(GlobalAveragePooling2D, "GlobalAvgPool2D", "Mean of each channel of an image.", GlobalPoolArgs, global_pool_args, SHAPES_GLOBAL,
           build_global_average_pooling2d);
POOL_LAYER(GlobalAveragePooling3D, "GlobalAvgPool3D", "Mean of each channel of a volume.", GlobalPoolArgs, global_pool_args, SHAPES_GLOBAL,
           build_global_average_pooling3d);
POOL_LAYER(AdaptiveMaxPooling1D, NULL, "Largest values of as many even windows as asked for.", AdaptivePoolArgs, adaptive_pool_args, SHAPES_1D,
           build_adaptive_max_pooling1d);
POOL_LAYER(AdaptiveMaxPooling2D, NULL, "Largest values of as many even windows of an image as asked for.", AdaptivePoolArgs, adaptive_pool_args,
           SHAPES_2D, build_adaptive_max_pooling2d);
POOL_LAYER(AdaptiveMaxPooling3D, NULL, "Largest values of as many even windows of a volume as asked for.", AdaptivePoolArgs, adaptive_pool_args,
           SHAPES_3D, build_adaptive_max_pooling3d);
POOL_LAYER(AdaptiveAveragePooling1D, NULL, "Means of as many even windows as asked for.", AdaptivePoolArgs, adaptive_pool_args, SHAPES_1D,
           build_adaptive_average_pooling1d);
POOL_LAYER(AdaptiveAveragePooling2D, NULL, "Means of as many even windows of an image as asked for.", AdaptivePoolArgs, adaptive_pool_args, SHAPES_2D,
           build_adaptive_average_pooling2d);
POOL_LAYER(AdaptiveAveragePooling3D, NULL, "Means of as many even windows of a volume as asked for.", AdaptivePoolArgs, adaptive_pool_args, SHAPES_3D,
           build_adaptive_average_pooling3d);
