/*
 * onnx_layers.c - operators that are layers of Keras: convolutions, pooling, normalization, products with weights.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

/* ---- windows: what Conv, ConvTranspose and the pools have in common */

typedef struct {
    int spatial;
    int64_t kernel[3], stride[3], dilation[3], low[3], high[3], size[3]; /* size: of the input */
} Window;

static bool read_tuple(OnnxNode *node, const char *name, int count, int64_t initial, int64_t low, int64_t *out) {
    const int64_t *value;
    int length;
    bool there = onnx_ints(node, name, &value, &length);
    if (there && length != count) {
        return onnx_error(node, "attribute", "`%s` has %d numbers where %d are needed", name, length, count);
    }
    for (int i = 0; i < count; i++) {
        out[i] = there ? value[i] : initial;
        if (out[i] < low || out[i] > 1 << 20) {
            return onnx_error(node, "attribute", "`%s` holds %lld", name, (long long)out[i]);
        }
    }
    return true;
}

static int64_t extent(const Window *window, int i) {
    return (window->kernel[i] - 1) * window->dilation[i] + 1;
}

/* Padding of automatic kinds (onnx/defs/nn: auto_pad), or as `pads` says. */
static bool read_padding(OnnxNode *node, Window *window, bool transposed) {
    const char *mode = onnx_text(node, "auto_pad", "NOTSET");
    int64_t pads[6];
    if (strcmp(mode, "NOTSET") == 0) {
        if (!read_tuple(node, "pads", 2 * window->spatial, 0, -(1 << 20), pads)) {
            return false;
        }
        memcpy(window->low, pads, sizeof *pads * (size_t)window->spatial);
        memcpy(window->high, pads + window->spatial, sizeof *pads * (size_t)window->spatial);
        return true;
    }
    bool upper = strcmp(mode, "SAME_UPPER") == 0;
    if (!upper && strcmp(mode, "SAME_LOWER") != 0 && strcmp(mode, "VALID") != 0) {
        return onnx_error(node, "attribute", "`auto_pad` is `%.40s`", mode);
    }
    for (int i = 0; i < window->spatial; i++) {
        int64_t out = (window->size[i] + window->stride[i] - 1) / window->stride[i];
        int64_t total = transposed ? extent(window, i) - window->stride[i] : (out - 1) * window->stride[i] + extent(window, i) - window->size[i];
        total = strcmp(mode, "VALID") == 0 ? 0 : transposed || total > 0 ? total : 0;
        int64_t less = total > 0 ? total / 2 : 0;
        window->low[i] = upper ? less : total - less;
        window->high[i] = total - window->low[i];
    }
    return true;
}

static bool read_window(OnnxNode *node, const OnnxValue *x, const int64_t *kernel, Window *window, bool transposed) {
    int rank = onnx_rank(x);
    if (rank < 3 || rank > 5) {
        return onnx_error(node, "unsupported", "a tensor of %d axes; 1 to 3 axes of space are possible", rank);
    }
    window->spatial = rank - 2;
    for (int i = 0; i < window->spatial; i++) {
        window->size[i] = onnx_dims(x)[i + 2];
        window->kernel[i] = kernel != NULL ? kernel[i] : 0;
    }
    const int64_t *unused;
    int count;
    if (kernel == NULL && !onnx_ints(node, "kernel_shape", &unused, &count)) {
        return onnx_error(node, "attribute", "`kernel_shape` is missing");
    }
    return (kernel != NULL || read_tuple(node, "kernel_shape", window->spatial, 0, 1, window->kernel)) &&
           read_tuple(node, "strides", window->spatial, 1, 1, window->stride) &&
           read_tuple(node, "dilations", window->spatial, 1, 1, window->dilation) && read_padding(node, window, transposed);
}

/* Keras's `same`: as many zeros as ceil(size / stride) windows need, the odd one at the end. */
static bool is_same(const Window *window) {
    for (int i = 0; i < window->spatial; i++) {
        int64_t out = (window->size[i] + window->stride[i] - 1) / window->stride[i];
        int64_t total = (out - 1) * window->stride[i] + extent(window, i) - window->size[i];
        total = total > 0 ? total : 0;
        if (window->low[i] != total / 2 || window->high[i] != total - total / 2) {
            return false;
        }
    }
    return true;
}

static bool is_padded(const Window *window) {
    for (int i = 0; i < window->spatial; i++) {
        if (window->low[i] != 0 || window->high[i] != 0) {
            return true;
        }
    }
    return false;
}

static bool all_are(const int64_t *value, int count, int64_t wanted) {
    for (int i = 0; i < count; i++) {
        if (value[i] != wanted) {
            return false;
        }
    }
    return true;
}

/* x with the window's padding around its axes of space. */
static OnnxValue *pad(OnnxNode *node, const OnnxValue *x, const Window *window, double value) {
    int64_t low[ONNX_MAX_RANK] = {0}, high[ONNX_MAX_RANK] = {0};
    memcpy(low + 2, window->low, sizeof *low * (size_t)window->spatial);
    memcpy(high + 2, window->high, sizeof *high * (size_t)window->spatial);
    return onnx_padded(node, x, low, high, value);
}

static const char *spatial_type(Onnx *onnx, const char *before, int spatial, const char *after) {
    return arena_printf(onnx->arena, "%s%dD%s", before, spatial, after);
}

static void put_tuple(OnnxEntry *entry, Onnx *onnx, const char *key, const int64_t *value, int count, int64_t initial) {
    if (!all_are(value, count, initial)) {
        if (all_are(value, count, value[0])) {
            onnx_put_int(entry, onnx, key, value[0]);
        } else {
            onnx_put_ints(entry, onnx, key, value, count);
        }
    }
}

static void put_kernel(OnnxEntry *entry, Onnx *onnx, const char *key, const Window *window) {
    if (window->spatial == 1) {
        onnx_put_int(entry, onnx, key, window->kernel[0]);
    } else {
        onnx_put_ints(entry, onnx, key, window->kernel, window->spatial);
    }
}

/* A bias of `count` elements, or none; false after an error. */
static bool read_vector(OnnxNode *node, int in, int64_t count, const OnnxArray **array) {
    *array = NULL;
    if (in >= node->nin || node->in[in] == NULL) {
        return true;
    }
    *array = node->in[in]->array;
    if (*array == NULL) {
        onnx_error(node, "dynamic", "its input %d must be known when the model is read", in + 1);
        diag_remedy(node->onnx->diag, "weights that are computed from inputs are not possible here");
        return false;
    }
    if (onnx_array_count(*array) != count) {
        return onnx_error(node, "shape", "its input %d has %lld elements where %lld are needed", in + 1, (long long)onnx_array_count(*array),
                          (long long)count);
    }
    return true;
}

/* A weight that must be known. */
static const OnnxArray *read_weight(OnnxNode *node, int in) {
    if (in < node->nin && node->in[in] != NULL && node->in[in]->array != NULL) {
        return node->in[in]->array;
    }
    onnx_error(node, "dynamic", "its input %d must be known when the model is read", in + 1);
    diag_remedy(node->onnx->diag, "weights that are computed from inputs are not possible here");
    return NULL;
}

/* ---- Conv */

/* (out, in / groups, window...) as (window..., in / groups, out). */
static const OnnxArray *window_last(Onnx *onnx, const OnnxArray *w, int spatial, bool swap) {
    int permutation[5];
    for (int i = 0; i < spatial; i++) {
        permutation[i] = i + 2;
    }
    permutation[spatial] = swap ? 0 : 1;
    permutation[spatial + 1] = swap ? 1 : 0;
    return onnx_array_transposed(onnx->arena, w, permutation);
}

static bool depthwise_fits(const Window *window) {
    return window->spatial <= 2 && all_are(window->stride, window->spatial, window->stride[0]) &&
           (window->stride[0] == 1 || all_are(window->dilation, window->spatial, 1));
}

bool onnx_Conv(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    const OnnxValue *x = node->nin > 0 ? node->in[0] : NULL;
    const OnnxArray *w = x != NULL ? read_weight(node, 1) : NULL, *bias;
    Window window;
    if (w == NULL || w->rank != onnx_rank(x) || !read_window(node, x, w->dim + 2, &window, false) || !read_vector(node, 2, w->dim[0], &bias)) {
        return w != NULL && w->rank != onnx_rank(x) ? onnx_error(node, "shape", "weights of %d axes for a tensor of %d", w->rank, onnx_rank(x))
                                                    : false;
    }
    int spatial = window.spatial;
    int64_t groups = onnx_int(node, "group", 1), channels = onnx_dims(x)[1];
    if (groups < 1 || w->dim[1] > INT32_MAX || w->dim[1] * groups != channels || w->dim[0] % groups != 0) {
        return onnx_error(node, "shape", "%lld groups of %lld channels, but the tensor has %lld", (long long)groups, (long long)w->dim[1],
                          (long long)channels);
    }
    bool depthwise = groups > 1 && groups == channels && depthwise_fits(&window);
    bool same = is_padded(&window) && is_same(&window);
    bool causal = spatial == 1 && !depthwise && window.low[0] == extent(&window, 0) - 1 && window.high[0] == 0 && window.low[0] > 0;
    bool skip =
        !all_are(window.stride, spatial, 1) && !all_are(window.dilation, spatial, 1); /* not both in Keras: every stride-th result is picked */
    same = same && !skip;
    if (is_padded(&window) && !same && !causal) {
        x = pad(node, x, &window, 0);
        if (x == NULL) {
            return false;
        }
    }
    OnnxEntry *entry = onnx_entry(onnx, spatial_type(onnx, depthwise ? "DepthwiseConv" : "Conv", spatial, ""));
    if (!depthwise) {
        onnx_put_int(entry, onnx, "filters", w->dim[0]);
    }
    put_kernel(entry, onnx, "kernel_size", &window);
    if (depthwise && w->dim[0] != channels) {
        onnx_put_int(entry, onnx, "depth_multiplier", w->dim[0] / channels);
    }
    if (!skip) {
        put_tuple(entry, onnx, "strides", window.stride, spatial, 1);
    }
    if (same || causal) {
        onnx_put_text(entry, onnx, "padding", same ? "same" : "causal");
    }
    onnx_put_text(entry, onnx, "data_format", "channels_first");
    put_tuple(entry, onnx, "dilation_rate", window.dilation, spatial, 1);
    if (groups > 1 && !depthwise) {
        onnx_put_int(entry, onnx, "groups", groups);
    }
    if (bias == NULL) {
        onnx_put_bool(entry, onnx, "use_bias", false);
    }
    int64_t dim[5];
    const OnnxArray *kernel = window_last(onnx, w, spatial, false);
    if (depthwise) { /* (channels * multiplier, 1, window...) as (window..., channels, multiplier) */
        memcpy(dim, kernel->dim, sizeof *dim * (size_t)spatial);
        dim[spatial] = channels;
        dim[spatial + 1] = w->dim[0] / channels;
    } else {
        memcpy(dim, kernel->dim, sizeof *dim * (size_t)(spatial + 2));
    }
    onnx_weight(entry, onnx, "kernel", kernel, spatial + 2, dim);
    if (bias != NULL) {
        onnx_weight(entry, onnx, "bias", bias, 1, &w->dim[0]);
    }
    OnnxValue *y = onnx_on_samples(node, entry, x, spatial + 2);
    if (y != NULL && skip) {
        int64_t start[ONNX_MAX_RANK] = {0}, count[ONNX_MAX_RANK], step[ONNX_MAX_RANK];
        for (int i = 0; i < y->rank; i++) {
            step[i] = i < 2 ? 1 : window.stride[i - 2];
            count[i] = (y->dim[i] + step[i] - 1) / step[i];
        }
        y = onnx_sliced(node, y, start, count, step);
    }
    onnx_set(node, 0, y);
    return y != NULL;
}

/* ---- ConvTranspose */

/* One group: the whole transposed convolution without padding, cut or filled to the wanted extents. */
static OnnxValue *transpose_group(OnnxNode *node, const OnnxValue *x, const OnnxArray *w, const OnnxArray *bias, const Window *window,
                                  const int64_t *length) {
    Onnx *onnx = node->onnx;
    int spatial = window->spatial;
    int64_t low[ONNX_MAX_RANK] = {0}, high[ONNX_MAX_RANK] = {0}, dim[5];
    bool fills = false, cuts = false;
    for (int i = 0; i < spatial; i++) {
        int64_t whole = (window->size[i] - 1) * window->stride[i] + (extent(window, i) > window->stride[i] ? extent(window, i) : window->stride[i]);
        low[i + 2] = -window->low[i];
        high[i + 2] = length[i] + window->low[i] - whole;
        int64_t computed = (window->size[i] - 1) * window->stride[i] + extent(window, i); /* beyond it there is only the bias */
        fills = fills || low[i + 2] > 0 || length[i] + window->low[i] > computed;
        cuts = cuts || low[i + 2] != 0 || high[i + 2] != 0;
    }
    OnnxEntry *entry = onnx_entry(onnx, spatial_type(onnx, "Conv", spatial, "Transpose"));
    onnx_put_int(entry, onnx, "filters", w->dim[1]);
    put_kernel(entry, onnx, "kernel_size", window);
    put_tuple(entry, onnx, "strides", window->stride, spatial, 1);
    onnx_put_text(entry, onnx, "data_format", "channels_first");
    put_tuple(entry, onnx, "dilation_rate", window->dilation, spatial, 1);
    if (bias == NULL || fills) {
        onnx_put_bool(entry, onnx, "use_bias", false);
    }
    const OnnxArray *kernel = window_last(onnx, w, spatial, true); /* (in, out, window...) as (window..., out, in) */
    int permutation[5];
    for (int i = 0; i < spatial + 2; i++) {
        permutation[i] = i < spatial ? i : 2 * spatial + 1 - i;
    }
    kernel = onnx_array_transposed(onnx->arena, kernel, permutation);
    memcpy(dim, kernel->dim, sizeof *dim * (size_t)(spatial + 2));
    onnx_weight(entry, onnx, "kernel", kernel, spatial + 2, dim);
    if (bias != NULL && !fills) {
        onnx_weight(entry, onnx, "bias", bias, 1, &w->dim[1]);
    }
    OnnxValue *y = onnx_on_samples(node, entry, x, spatial + 2);
    y = y != NULL && cuts ? onnx_padded(node, y, low, high, 0) : y;
    if (y != NULL && bias != NULL && fills) {
        int64_t shape[ONNX_MAX_RANK] = {bias->dim[0], 1, 1, 1};
        const OnnxValue *both[2] = {y, onnx_known(onnx, onnx_array_reshaped(onnx->arena, bias, spatial + 1, shape))};
        y = onnx_binary(node, "add", both[0], both[1]);
    }
    return y;
}

static const OnnxArray *array_part(Onnx *onnx, const OnnxArray *array, int axis, int64_t start, int64_t count) {
    OnnxArray *part = arena_new_array(onnx->arena, OnnxArray, 1);
    *part = *array;
    part->dim[axis] = count;
    if (array->kind == ONNX_FLOAT) {
        part->f += start * array->stride[axis];
    } else {
        part->i += start * array->stride[axis];
    }
    return part;
}

bool onnx_ConvTranspose(OnnxNode *node) {
    Onnx *onnx = node->onnx;
    const OnnxValue *x = node->nin > 0 ? node->in[0] : NULL;
    const OnnxArray *w = x != NULL ? read_weight(node, 1) : NULL, *bias;
    Window window;
    int64_t groups = onnx_int(node, "group", 1), length[3], more[3];
    if (w == NULL) {
        return false;
    }
    if (w->rank != onnx_rank(x) || w->dim[0] != onnx_dims(x)[1] || groups < 1 || w->dim[0] % groups != 0) {
        return onnx_error(node, "shape", "its weights do not fit the tensor");
    }
    if (!read_window(node, x, w->dim + 2, &window, true) || !read_vector(node, 2, w->dim[1] * groups, &bias) ||
        !read_tuple(node, "output_padding", window.spatial, 0, 0, more)) {
        return false;
    }
    const int64_t *wanted;
    int count;
    bool shaped = onnx_ints(node, "output_shape", &wanted, &count) && count >= window.spatial;
    const char *mode = onnx_text(node, "auto_pad", "NOTSET");
    for (int i = 0; i < window.spatial; i++) {
        int64_t whole = window.stride[i] * (window.size[i] - 1) + more[i] + extent(&window, i);
        length[i] = whole - window.low[i] - window.high[i];
        if (strncmp(mode, "SAME", 4) == 0 && !shaped) {
            length[i] = window.size[i] * window.stride[i];
        }
        if (shaped) {
            length[i] = wanted[count - window.spatial + i];
        }
        if (shaped || strncmp(mode, "SAME", 4) == 0) {
            int64_t total = whole - length[i];
            total = total > 0 ? total : 0;
            window.low[i] = strcmp(mode, "SAME_UPPER") == 0 ? total / 2 : total - total / 2;
        }
        if (length[i] < 1 || length[i] > 1 << 24) {
            return onnx_error(node, "shape", "axis %d of the result would have %lld elements", i + 2, (long long)length[i]);
        }
    }
    const OnnxValue *part[64];
    if (groups > 64) {
        return onnx_error(node, "unsupported", "%lld groups; at most 64 are possible", (long long)groups);
    }
    for (int64_t k = 0; k < groups; k++) {
        int64_t channels = w->dim[0] / groups, start[ONNX_MAX_RANK] = {0}, size[ONNX_MAX_RANK], step[ONNX_MAX_RANK];
        const OnnxValue *own = x;
        for (int i = 0; i < onnx_rank(x); i++) {
            size[i] = onnx_dims(x)[i];
            step[i] = 1;
        }
        start[1] = k * channels;
        size[1] = channels;
        own = groups > 1 ? onnx_sliced(node, x, start, size, step) : x;
        part[k] = own == NULL ? NULL
                              : transpose_group(node, own, array_part(onnx, w, 0, k * channels, channels),
                                                bias != NULL ? array_part(onnx, bias, 0, k * w->dim[1], w->dim[1]) : NULL, &window, length);
        if (part[k] == NULL) {
            return false;
        }
    }
    OnnxValue *y = groups > 1 ? onnx_joined(node, part, (int)groups, 1) : (OnnxValue *)(uintptr_t)part[0];
    onnx_set(node, 0, y);
    return y != NULL;
}

/* ---- pooling */

/* With ceil_mode the last windows may reach beyond the padding; a window that would begin there does not count (onnx/defs/nn: pool). */
static int64_t ceil_more(const Window *window, int i) {
    int64_t padded = window->size[i] + window->low[i] + window->high[i] - extent(window, i),
            out = (padded + window->stride[i] - 1) / window->stride[i] + 1;
    if ((out - 1) * window->stride[i] >= window->size[i] + window->low[i]) {
        out--;
    }
    int64_t more = (out - 1) * window->stride[i] - padded;
    return more > 0 ? more : 0;
}

static OnnxEntry *pool_entry(Onnx *onnx, const char *type, const Window *window, bool same) {
    OnnxEntry *entry = onnx_entry(onnx, spatial_type(onnx, type, window->spatial, ""));
    put_kernel(entry, onnx, "pool_size", window);
    if (memcmp(window->kernel, window->stride, sizeof *window->kernel * (size_t)window->spatial) != 0) {
        if (window->spatial == 1 || all_are(window->stride, window->spatial, window->stride[0])) {
            onnx_put_int(entry, onnx, "strides", window->stride[0]);
        } else {
            onnx_put_ints(entry, onnx, "strides", window->stride, window->spatial);
        }
    }
    if (same) {
        onnx_put_text(entry, onnx, "padding", "same");
    }
    onnx_put_text(entry, onnx, "data_format", "channels_first");
    return entry;
}

/* A dilated window, as the largest or the sum of what its elements see: Keras's pools have no dilation. */
static OnnxValue *pool_dilated(OnnxNode *node, const OnnxValue *x, const Window *window, const char *operation) {
    int64_t index[3] = {0}, start[ONNX_MAX_RANK] = {0}, count[ONNX_MAX_RANK], step[ONNX_MAX_RANK], elements = 1;
    OnnxValue *y = NULL;
    for (int i = 0; i < x->rank; i++) {
        step[i] = i < 2 ? 1 : window->stride[i - 2];
        count[i] = i < 2 ? x->dim[i] : (x->dim[i] - extent(window, i - 2)) / step[i] + 1;
        elements *= i < 2 ? 1 : window->kernel[i - 2];
    }
    if (elements > 256) {
        onnx_error(node, "unsupported", "a dilated window of %lld elements; at most 256 are possible", (long long)elements);
        return NULL;
    }
    do {
        for (int i = 0; i < window->spatial; i++) {
            start[i + 2] = index[i] * window->dilation[i];
        }
        const OnnxValue *part = onnx_sliced(node, x, start, count, step);
        y = part == NULL ? NULL : y == NULL ? (OnnxValue *)(uintptr_t)part : onnx_binary(node, operation, y, part);
    } while (y != NULL && onnx_next(index, window->spatial, window->kernel));
    return y;
}

/* How many elements of axis i count in the window of each output place. */
static int64_t counted(const Window *window, int i, int64_t place, bool padding) {
    int64_t count = 0, from = padding ? -window->low[i] : 0, to = window->size[i] + (padding ? window->high[i] : 0);
    for (int64_t k = 0; k < window->kernel[i]; k++) {
        int64_t at = place * window->stride[i] - window->low[i] + k * window->dilation[i];
        count += at >= from && at < to;
    }
    return count;
}

/* y, the mean over whole windows of zeros and elements, times the window's size over the elements that count; sums: y is a sum. */
static OnnxValue *correct_means(OnnxNode *node, const OnnxValue *y, const Window *window, bool padding, bool sums) {
    Onnx *onnx = node->onnx;
    int64_t dim[3], index[3] = {0}, k = 0;
    void *data;
    double whole = 1;
    bool plain = true;
    for (int i = 0; i < window->spatial; i++) {
        dim[i] = y->dim[i + 2];
        whole *= (double)window->kernel[i];
    }
    OnnxArray *factor = onnx_array_new(onnx->arena, ONNX_FLOAT, window->spatial, dim, &data);
    do {
        double count = 1;
        for (int i = 0; i < window->spatial; i++) {
            count *= (double)counted(window, i, index[i], padding);
        }
        double value = (sums ? 1 : whole) / (count > 0 ? count : 1);
        ((float *)data)[k++] = (float)value;
        plain = plain && value == 1;
    } while (onnx_next(index, window->spatial, dim));
    return plain ? (OnnxValue *)(uintptr_t)y : onnx_binary(node, "multiply", y, onnx_known(onnx, factor));
}

static bool read_pool(OnnxNode *node, Window *window) {
    if (node->nin < 1 || node->in[0] == NULL || !read_window(node, node->in[0], NULL, window, false)) {
        return node->nin < 1 || node->in[0] == NULL ? onnx_error(node, "onnx", "its input is missing") : false;
    }
    for (int i = 0; i < window->spatial; i++) {
        if (window->size[i] + window->low[i] + window->high[i] < extent(window, i)) {
            return onnx_error(node, "shape", "the window is larger than axis %d", i + 2);
        }
    }
    return true;
}

/* The window with what ceil_mode adds at the end. */
static Window with_ceil(OnnxNode *node, const Window *window) {
    Window all = *window;
    if (onnx_int(node, "ceil_mode", 0) != 0) {
        for (int i = 0; i < all.spatial; i++) {
            all.high[i] += ceil_more(window, i);
        }
    }
    return all;
}

bool onnx_MaxPool(OnnxNode *node) {
    Window window;
    if (!read_pool(node, &window)) {
        return false;
    }
    const OnnxValue *x = node->in[0];
    Window all = with_ceil(node, &window);
    bool dilated = !all_are(window.dilation, window.spatial, 1), same = !dilated && is_padded(&all) && is_same(&all);
    if (is_padded(&all) && !same) {
        x = pad(node, x, &all, -(double)3.4028234663852886e38F);
    }
    if (x == NULL) {
        return false;
    }
    OnnxValue *y = dilated ? pool_dilated(node, x, &all, "maximum")
                           : onnx_on_samples(node, pool_entry(node->onnx, "MaxPooling", &all, same), x, window.spatial + 2);
    onnx_set(node, 0, y);
    return y != NULL;
}

bool onnx_AveragePool(OnnxNode *node) {
    Window window;
    if (!read_pool(node, &window)) {
        return false;
    }
    const OnnxValue *x = node->in[0];
    Window all = with_ceil(node, &window);
    bool padding = onnx_int(node, "count_include_pad", 0) != 0, dilated = !all_are(window.dilation, window.spatial, 1);
    bool same = !dilated && !padding && is_padded(&all) && is_same(&all);
    if (is_padded(&all) && !same) {
        x = pad(node, x, &all, 0);
    }
    if (x == NULL) {
        return false;
    }
    OnnxValue *y = dilated ? pool_dilated(node, x, &all, "add")
                           : onnx_on_samples(node, pool_entry(node->onnx, "AveragePooling", &all, same), x, window.spatial + 2);
    if (y != NULL && !same && (is_padded(&all) || dilated)) {
        y = correct_means(node, y, &window, padding, dilated);
    }
    onnx_set(node, 0, y);
    return y != NULL;
}

/* (sum |x|^p)^(1/p) over the window. */
bool onnx_LpPool(OnnxNode *node) {
    Window window;
    if (!read_pool(node, &window)) {
        return false;
    }
    double p = (double)onnx_int(node, "p", 2), elements = 1;
    Window all = with_ceil(node, &window);
    const OnnxValue *x = is_padded(&all) ? pad(node, node->in[0], &all, 0) : node->in[0];
    bool dilated = !all_are(window.dilation, window.spatial, 1);
    for (int i = 0; i < window.spatial; i++) {
        elements *= (double)window.kernel[i];
    }
    OnnxValue *y = x == NULL ? NULL : onnx_operation(node, "abs", x);
    y = y == NULL ? NULL : onnx_with_number(node, "power", y, p, false);
    y = y == NULL ? NULL
        : dilated ? pool_dilated(node, y, &all, "add")
                  : onnx_on_samples(node, pool_entry(node->onnx, "AveragePooling", &all, false), y, y->rank);
    y = y == NULL || dilated ? y : onnx_with_number(node, "multiply", y, elements, false);
    y = y == NULL ? NULL : onnx_with_number(node, "power", y, 1 / p, false);
    onnx_set(node, 0, y);
    return y != NULL;
}

static bool global_pool(OnnxNode *node, const char *type) {
    const OnnxValue *x = node->nin > 0 ? node->in[0] : NULL;
    if (x == NULL || onnx_rank(x) < 3 || onnx_rank(x) > 5) {
        return onnx_error(node, "unsupported", "1 to 3 axes of space are possible");
    }
    OnnxEntry *entry = onnx_entry(node->onnx, spatial_type(node->onnx, type, onnx_rank(x) - 2, ""));
    onnx_put_text(entry, node->onnx, "data_format", "channels_first");
    onnx_put_bool(entry, node->onnx, "keepdims", true);
    OnnxValue *y = onnx_on_samples(node, entry, x, onnx_rank(x));
    onnx_set(node, 0, y);
    return y != NULL;
}

bool onnx_GlobalAveragePool(OnnxNode *node) {
    return global_pool(node, "GlobalAveragePooling");
}

bool onnx_GlobalMaxPool(OnnxNode *node) {
    return global_pool(node, "GlobalMaxPooling");
}

/* ---- normalization */

bool onnx_BatchNormalization(OnnxNode *node) {
    static const char *const names[] = {"gamma", "beta", "moving_mean", "moving_variance"};
    Onnx *onnx = node->onnx;
    const OnnxValue *x = node->nin > 0 ? node->in[0] : NULL;
    if (x == NULL || onnx_rank(x) < 2 || x->batch == 1) {
        return x == NULL || onnx_rank(x) < 2 ? onnx_error(node, "shape", "it takes a tensor of 2 axes or more")
                                             : onnx_batch_error(node, "it normalizes the samples of a batch, each with numbers of its own");
    }
    if (onnx_int(node, "training_mode", 0) != 0) {
        onnx_error(node, "unsupported", "it is exported for training");
        diag_remedy(onnx->diag, "export the model for inference (model.eval() in PyTorch)");
        return false;
    }
    OnnxEntry *entry = onnx_entry(onnx, "BatchNormalization");
    onnx_put_int(entry, onnx, "axis", onnx_layout_axis(x, 1));
    onnx_put_float(entry, onnx, "momentum", onnx_float(node, "momentum", (double)0.9F));
    onnx_put_float(entry, onnx, "epsilon", onnx_float(node, "epsilon", (double)1e-5F));
    int64_t channels = onnx_dims(x)[1];
    for (int i = 0; i < 4; i++) {
        const OnnxArray *array;
        if (!read_vector(node, i + 1, channels, &array)) {
            return false;
        }
        if (array == NULL) {
            return onnx_error(node, "onnx", "its input %d is missing", i + 2);
        }
        onnx_weight(entry, onnx, names[i], array, 1, &channels);
    }
    OnnxValue *y = onnx_apply(node, entry, &x, 1, x);
    onnx_set(node, 0, y);
    return y != NULL;
}

static bool group_normalization(OnnxNode *node, int64_t groups) {
    Onnx *onnx = node->onnx;
    const OnnxValue *x = node->in[0];
    int64_t channels = onnx_dims(x)[1];
    const OnnxArray *gamma, *beta;
    bool each_group = groups > 0 && node->nin > 1 && node->in[1] != NULL && node->in[1]->array != NULL && onnx->version < 21 &&
                      onnx_array_count(node->in[1]->array) == groups && groups != channels;
    if (!read_vector(node, 1, each_group ? groups : channels, &gamma) || !read_vector(node, 2, each_group ? groups : channels, &beta)) {
        return false;
    }
    if (gamma == NULL || beta == NULL || groups == 0 || channels % (groups < 0 ? 1 : groups) != 0) {
        return onnx_error(node, "shape", "its scale and bias do not fit the tensor");
    }
    if (each_group) { /* one scale a group, for each of its channels */
        int64_t shape[2] = {groups, 1}, wide[2] = {groups, channels / groups};
        gamma = onnx_array_packed(onnx->arena, onnx_array_expanded(onnx->arena, onnx_array_reshaped(onnx->arena, gamma, 2, shape), 2, wide), false);
        beta = onnx_array_packed(onnx->arena, onnx_array_expanded(onnx->arena, onnx_array_reshaped(onnx->arena, beta, 2, shape), 2, wide), false);
    }
    OnnxEntry *entry = onnx_entry(onnx, "GroupNormalization");
    onnx_put_int(entry, onnx, "groups", groups);
    onnx_put_int(entry, onnx, "axis", 1);
    onnx_put_float(entry, onnx, "epsilon", onnx_float(node, "epsilon", (double)1e-5F));
    onnx_weight(entry, onnx, "gamma", gamma, 1, &channels);
    onnx_weight(entry, onnx, "beta", beta, 1, &channels);
    OnnxValue *y = onnx_on_samples(node, entry, x, onnx_rank(x));
    onnx_set(node, 0, y);
    return y != NULL;
}

bool onnx_InstanceNormalization(OnnxNode *node) {
    if (node->nin < 3 || node->in[0] == NULL || onnx_rank(node->in[0]) < 3) {
        return onnx_error(node, "shape", "it takes a tensor of 3 axes or more, scale and bias");
    }
    return group_normalization(node, -1);
}

bool onnx_GroupNormalization(OnnxNode *node) {
    if (node->nin < 3 || node->in[0] == NULL || onnx_rank(node->in[0]) < 3) {
        return onnx_error(node, "shape", "it takes a tensor of 3 axes or more, scale and bias");
    }
    return group_normalization(node, onnx_int(node, "num_groups", 0));
}

/* The mean and one over the standard deviation, where they are asked for. */
static bool give_statistics(OnnxNode *node, const OnnxValue *x, int axis) {
    bool chosen[ONNX_MAX_RANK] = {false};
    for (int i = axis; i < onnx_rank(x); i++) {
        chosen[i] = true;
    }
    if (onnx_wanted(node, 1)) {
        onnx_set(node, 1, onnx_reduced(node, "mean", x, chosen, true));
    }
    if (onnx_wanted(node, 2)) {
        OnnxValue *y = onnx_reduced(node, "var", x, chosen, true);
        y = y == NULL ? NULL : onnx_with_number(node, "add", y, onnx_float(node, "epsilon", (double)1e-5F), false);
        onnx_set(node, 2, y == NULL ? NULL : onnx_operation(node, "rsqrt", y));
    }
    return (!onnx_wanted(node, 1) || node->out[1] != NULL) && (!onnx_wanted(node, 2) || node->out[2] != NULL);
}

/* LayerNormalization and RMSNormalization over all axes from `axis` on. */
static bool trailing_normalization(OnnxNode *node, const char *type, const char *scale_name) {
    Onnx *onnx = node->onnx;
    const OnnxValue *x = node->nin > 1 ? node->in[0] : NULL;
    const OnnxArray *scale, *bias = NULL;
    int axis;
    if (x == NULL) {
        return onnx_error(node, "onnx", "its scale is missing");
    }
    if (!onnx_axis_of(node, onnx_int(node, "axis", -1), onnx_rank(x), &axis)) {
        return false;
    }
    if (x->batch >= axis) {
        return onnx_batch_error(node, "it normalizes over the samples of a batch");
    }
    int64_t axes[ONNX_MAX_RANK], dim[ONNX_MAX_RANK];
    int count = 0;
    for (int i = axis; i < onnx_rank(x); i++) {
        dim[count] = onnx_dims(x)[i];
        axes[count++] = onnx_layout_axis(x, i);
    }
    scale = read_weight(node, 1);
    scale = scale == NULL ? NULL : onnx_array_expanded(onnx->arena, scale, count, dim);
    if (node->nin > 2 && node->in[2] != NULL) {
        bias = read_weight(node, 2);
        bias = bias == NULL ? NULL : onnx_array_expanded(onnx->arena, bias, count, dim);
        scale = bias == NULL ? NULL : scale;
    }
    if (scale == NULL) {
        return diag_error_count(onnx->diag) > 0 ? false : onnx_error(node, "shape", "its scale or bias does not fit the tensor");
    }
    OnnxEntry *entry = onnx_entry(onnx, type);
    if (count == 1) {
        onnx_put_int(entry, onnx, "axis", axes[0]);
    } else {
        onnx_put_ints(entry, onnx, "axis", axes, count);
    }
    onnx_put_float(entry, onnx, "epsilon", onnx_float(node, "epsilon", (double)1e-5F));
    onnx_weight(entry, onnx, scale_name, scale, count, dim);
    if (bias != NULL) {
        onnx_weight(entry, onnx, "beta", bias, count, dim);
    } else if (strcmp(type, "LayerNormalization") == 0) {
        onnx_put_bool(entry, onnx, "center", false);
    }
    OnnxValue *y = onnx_apply(node, entry, &x, 1, x);
    onnx_set(node, 0, y);
    return y != NULL && (strcmp(type, "LayerNormalization") != 0 || give_statistics(node, x, axis));
}

bool onnx_LayerNormalization(OnnxNode *node) {
    return trailing_normalization(node, "LayerNormalization", "gamma");
}

bool onnx_RMSNormalization(OnnxNode *node) {
    return trailing_normalization(node, "RMSNormalization", "scale");
}

#endif
