/*
 * layers/resizing.c - image sizes: Resizing, CenterCrop and the sampling behind UpSampling2D.
 *
 * Every interpolation is linear in the pixels and separable, with weights that depend on sizes only: out = A . image . B with constant matrices, one
 * product an axis. The weights are computed in float32 with the same steps as TensorFlow's kernels (resize_bilinear_op, resize_bicubic_op,
 * scale_and_translate_op).
 */
#include "layers/resizing.h"
#include "layers/common.h"

#include <math.h>

/* Weights (in, out) of one axis; column o holds what output o takes of each input. */
typedef struct {
    int32_t in, out;
    float *weight;
} Sampling;

static void take(Sampling *s, int32_t in, int32_t out, float weight) {
    s->weight[(int64_t)in * s->out + out] += weight;
}

static int32_t bound(int32_t value, int32_t limit) {
    return value < 0 ? 0 : value > limit - 1 ? limit - 1 : value;
}

/* The place in the input of the centre of output `at`, in pixels. */
static float half_pixel(int32_t at, float scale) {
    return ((float)at + 0.5f) * scale - 0.5f;
}

static void sample_bilinear(Sampling *s) {
    float scale = (float)s->in / (float)s->out;
    for (int32_t o = 0; o < s->out; o++) {
        float place = half_pixel(o, scale), low = floorf(place), part = place - low;
        take(s, bound((int32_t)low, s->in), o, 1.0f - part);
        take(s, bound((int32_t)ceilf(place), s->in), o, part);
    }
}

/* Keys's cubic (a = -1/2) from a table of 1024 steps, entries float32 as the kernel stores them; places outside the image weigh nothing. */
static float cubic_near(int32_t step) {
    float x = (float)((double)step / 1024.0), a = -0.5f;
    return ((a + 2) * x - (a + 3)) * x * x + 1;
}
static float cubic_far(int32_t step) {
    float x = (float)((double)step / 1024.0) + 1.0f, a = -0.5f;
    return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
}
static void sample_bicubic(Sampling *s) {
    float scale = (float)s->in / (float)s->out;
    for (int32_t o = 0; o < s->out; o++) {
        float place = half_pixel(o, scale), low = floorf(place);
        int32_t step = (int32_t)lrintf((place - low) * 1024.0f), first = (int32_t)low - 1;
        float weight[4] = {cubic_far(step), cubic_near(step), cubic_near(1024 - step), cubic_far(1024 - step)}, sum = 0.0f;
        for (int i = 0; i < 4; i++) {
            weight[i] = first + i >= 0 && first + i < s->in ? weight[i] : 0.0f;
            sum += weight[i];
        }
        for (int i = 0; i < 4; i++) {
            take(s, bound(first + i, s->in), o, fabsf(sum) >= 1000.0f * 1.17549435e-38f ? weight[i] * (1.0f / sum) : weight[i]);
        }
    }
}

/* Kernels of scale_and_translate (tensorflow/core/kernels/image/sampling_kernels.h), of the distance x >= 0. */
typedef struct {
    float radius;
    float (*weight)(float x, float radius);
} Kernel;
static float lanczos(float x, float radius) {
    const float pi = 3.14159265359f;
    if (x > radius) {
        return 0.0f;
    }
    return x <= 1e-3f ? 1.0f : radius * sinf(pi * x) * sinf(pi * x / radius) / (pi * pi * x * x);
}
static float triangle(float x, float radius) {
    return x < radius ? 1.0f - x : 0.0f;
}
static float keys_cubic(float x, float radius) {
    if (x >= radius) {
        return 0.0f;
    }
    return x >= 1.0f ? ((-0.5f * x + 2.5f) * x - 4.0f) * x + 2.0f : (1.5f * x - 2.5f) * x * x + 1.0f;
}
static void sample_kernel(Sampling *s, Kernel kernel, bool antialias) {
    float inverse = (float)(1.0 / ((float)s->out / (float)s->in));
    float kernel_scale = antialias && inverse > 1.0f ? inverse : 1.0f, reach = kernel.radius * kernel_scale;
    for (int32_t o = 0; o < s->out; o++) {
        float centre = ((float)o + 0.5f) * inverse;
        if (centre < 0.0f || centre > (float)s->in) {
            continue;
        }
        int32_t first = bound((int32_t)ceilf(centre - reach - 0.5f), s->in), last = bound((int32_t)floorf(centre + reach - 0.5f), s->in);
        float sum = 0.0f;
        for (int32_t i = first; i <= last; i++) {
            sum += kernel.weight(fabsf(((float)i + 0.5f - centre) * (1.0f / kernel_scale)), kernel.radius);
        }
        for (int32_t i = first; i <= last && fabsf(sum) >= 1000.0f * 1.17549435e-38f; i++) {
            take(s, i, o, kernel.weight(fabsf(((float)i + 0.5f - centre) * (1.0f / kernel_scale)), kernel.radius) * (1.0f / sum));
        }
    }
}

/* One spatial axis (1: rows, 2: columns) of x at another size. */
static Val resize_axis(Graph *g, Val x, int axis, int32_t out, Interpolation interpolation, bool antialias) {
    int32_t in = val_shape(g, x)->dim[axis];
    if (interpolation == NEAREST) {
        int32_t *index = arena_new_array(g->arena, int32_t, out);
        float scale = (float)in / (float)out;
        for (int32_t o = 0; o < out; o++) {
            index[o] = bound((int32_t)floorf(((float)o + 0.5f) * scale), in);
        }
        return op_gather(g, x, op_array_int(g, index, shape_of(1, (int)out)), axis, 0);
    }
    Sampling s = {.in = in, .out = out, .weight = arena_new_array(g->arena, float, (int64_t)in *out)};
    if (interpolation == LANCZOS3 || interpolation == LANCZOS5) {
        sample_kernel(&s, (Kernel){interpolation == LANCZOS3 ? 3.0f : 5.0f, lanczos}, antialias);
    } else if (antialias) {
        sample_kernel(&s, interpolation == BILINEAR ? (Kernel){1.0f, triangle} : (Kernel){2.0f, keys_cubic}, true);
    } else if (interpolation == BILINEAR) {
        sample_bilinear(&s);
    } else {
        sample_bicubic(&s);
    }
    Val weights = op_array(g, s.weight, shape_of(2, (int)in, (int)out));
    return op_dot(g, x, weights, axis == 1 ? "bhwc,ho->bowc" : "bhwc,wo->bhoc");
}

Val resize_images(Graph *g, Val x, int32_t height, int32_t width, Interpolation interpolation, bool antialias) {
    const Shape in = *val_shape(g, x);
    if (in.dim[1] == height && in.dim[2] == width) {
        return x; /* tf.image.resize hands images of the wanted size back as they are */
    }
    return resize_axis(g, resize_axis(g, x, 1, height, interpolation, antialias), 2, width, interpolation, antialias);
}

/* ---- Resizing, CenterCrop */

typedef struct {
    LAYER_MEMBERS
    int height, width, interpolation, data_format, fill_mode;
    bool crop_to_aspect_ratio, pad_to_aspect_ratio, antialias;
    double fill_value;
} ResizeArgs;
#define SIZE_ARGS                                                                                                                                    \
    ARG_RANGE(ResizeArgs, height, ARG_INT, NULL, 1, INT32_MAX, "Rows of the output"),                                                                \
        ARG_RANGE(ResizeArgs, width, ARG_INT, NULL, 1, INT32_MAX, "Columns of the output"), ARG_DATA_FORMAT(ResizeArgs), LAYER_ARGS(ResizeArgs)

/* The extent that gives `other` input pixels the target's aspect ratio: Keras computes it in float32. */
static int32_t matching(int32_t other, int32_t target, int32_t target_other) {
    return (int32_t)((float)((int64_t)other * target) / (float)target_other);
}

/* The largest part of the image in the middle that has the target's aspect ratio. */
static Val crop_to_ratio(Graph *g, Val x, int32_t height, int32_t width) {
    const Shape in = *val_shape(g, x);
    int32_t target[2] = {height, width};
    for (int i = 0; i < 2; i++) {
        int32_t size = in.dim[i + 1], part = matching(in.dim[2 - i], target[i], target[1 - i]);
        part = part > size ? size : part < 1 ? 1 : part;
        int32_t start = (size - part) / 2;
        x = op_slice_axis(g, x, i + 1, start, start + part);
    }
    return x;
}

/* The image between equal bars, so that it has the target's aspect ratio (up to one row or column). */
static Val pad_to_ratio(Graph *g, Val x, int32_t height, int32_t width, double fill) {
    const Shape in = *val_shape(g, x);
    int32_t target[2] = {height, width}, bars[MAX_RANK] = {0};
    for (int i = 0; i < 2; i++) {
        int32_t size = in.dim[i + 1], whole = matching(in.dim[2 - i], target[i], target[1 - i]);
        bars[i + 1] = whole > size ? (whole - size) / 2 : 0;
    }
    return op_pad(g, x, fill, bars, bars, NULL);
}

static bool image_input(Call *call, Val *x) {
    const ResizeArgs *a = call->args;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 4, 4)) {
        return false;
    }
    *x = to_channels_last(call->graph, call_float(call, 0), a->data_format);
    return true;
}

static bool build_resizing(Call *call) {
    const ResizeArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!image_input(call, &x)) {
        return false;
    }
    const Shape *in = val_shape(g, x);
    const double extent[] = {a->height, a->width, in->dim[in->rank - 1]},
                 table[][2] = {{a->height, in->dim[in->rank - 3]}, {a->width, in->dim[in->rank - 2]}};
    if (!extents_fit(call, "height", extent, 3) || !extents_fit(call, "height", table[0], 2) || !extents_fit(call, "width", table[1], 2)) {
        return false;
    }
    if (a->crop_to_aspect_ratio && a->pad_to_aspect_ratio) {
        return call_arg_error(call, "pad_to_aspect_ratio", "argument-value",
                              "only one of `crop_to_aspect_ratio` and `pad_to_aspect_ratio` can be true");
    }
    if (a->crop_to_aspect_ratio) {
        x = crop_to_ratio(g, x, a->height, a->width);
    } else if (a->pad_to_aspect_ratio) {
        x = pad_to_ratio(g, x, a->height, a->width, a->fill_value);
    }
    x = resize_images(g, x, a->height, a->width, (Interpolation)a->interpolation, a->antialias);
    DType type = val_type(g, call->in[0].val);
    if (type != DTYPE_F32) { /* Keras gives integer pixels back as integers: rounded, bytes cut to 0..255 */
        x = op_round_nearest_even(g, x);
        x = op_convert(g, type == DTYPE_U8 ? op_clamp(g, x, 0.0, 255.0) : x, DTYPE_I32);
    }
    call_output(call, from_channels_last(g, x, a->data_format));
    return true;
}
static const Arg resizing_args[] = {
    SIZE_ARGS,
    ARG_PICK(ResizeArgs, interpolation, INTERPOLATIONS, "bilinear", "How pixels between pixels are made"),
    ARG(ResizeArgs, crop_to_aspect_ratio, ARG_BOOL, "false", "Whether to cut the image to the target's aspect ratio first"),
    ARG(ResizeArgs, pad_to_aspect_ratio, ARG_BOOL, "false", "Whether to put bars around the image to the target's aspect ratio first"),
    ARG_PICK(ResizeArgs, fill_mode, "constant", "constant", "What the bars hold"),
    ARG(ResizeArgs, fill_value, ARG_FLOAT, "0.0", "Value of the bars"),
    ARG(ResizeArgs, antialias, ARG_BOOL, "false", "Whether to smooth when making smaller"),
    ARGS_END,
};
const ClassDef layer_Resizing = {
    .name = "Resizing",
    .doc = "Images at another size.",
    .size = sizeof(ResizeArgs),
    .args = resizing_args,
    .shapes = "(batch, rows, columns, channels) -> (batch, height, width, channels)",
    .build.layer = build_resizing,
};

/* The middle of larger images; smaller ones are cut to the aspect ratio and resized (keras.utils' smart_resize). */
static bool build_center_crop(Call *call) {
    const ResizeArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!image_input(call, &x)) {
        return false;
    }
    const Shape in = *val_shape(g, x);
    if (in.dim[1] >= a->height && in.dim[2] >= a->width) {
        int32_t top = (in.dim[1] - a->height) / 2, left = (in.dim[2] - a->width) / 2;
        x = op_slice_axis(g, op_slice_axis(g, x, 1, top, top + a->height), 2, left, left + a->width);
    } else {
        x = resize_images(g, crop_to_ratio(g, x, a->height, a->width), a->height, a->width, BILINEAR, false);
    }
    call_output(call, from_channels_last(g, x, a->data_format));
    return true;
}
static const Arg center_crop_args[] = {SIZE_ARGS, ARGS_END};
const ClassDef layer_CenterCrop = {
    .name = "CenterCrop",
    .doc = "The middle of images; smaller images are enlarged.",
    .size = sizeof(ResizeArgs),
    .args = center_crop_args,
    .shapes = "(batch, rows, columns, channels) -> (batch, height, width, channels)",
    .build.layer = build_center_crop,
};
