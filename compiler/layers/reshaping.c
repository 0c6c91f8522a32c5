/* layers/reshaping.c - Keras's folder layers/reshaping: axes merged, split, exchanged, repeated, cut and padded. */
#include "layers/common.h"
#include "layers/resizing.h"

typedef struct {
    LAYER_MEMBERS
    int data_format, n, interpolation;
    Ints target_shape, dims, cropping, padding, size;
} ReshapeArgs;

/* ---- Flatten, Reshape, Permute, RepeatVector */

static bool build_flatten(Call *call) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK)) {
        return false;
    }
    Val x = call_value(call, 0);
    x = val_shape(g, x)->rank > 2 ? to_channels_last(g, x, a->data_format) : x;
    const Shape *in = val_shape(g, x);
    int32_t count = 1;
    for (int i = 1; i < in->rank; i++) {
        count *= in->dim[i];
    }
    call_output(call, op_reshape(g, x, shape_of(2, (int)in->dim[0], (int)count)));
    return true;
}
static const Arg flatten_args[] = {ARG_DATA_FORMAT(ReshapeArgs), LAYER_ARGS(ReshapeArgs), ARGS_END};
const ClassDef layer_Flatten = {
    .name = "Flatten",
    .doc = "All axes but the batch merged into one.",
    .size = sizeof(ReshapeArgs),
    .args = flatten_args,
    .shapes = "(batch, a, b, ...) -> (batch, a * b * ...)",
    .build.layer = build_flatten,
};

static bool build_reshape(Call *call) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK)) {
        return false;
    }
    Val x = call_value(call, 0);
    const Shape *in = val_shape(g, x);
    if (a->target_shape.none || a->target_shape.count > MAX_RANK - 1) {
        return call_arg_error(call, "target_shape", "argument-length", "`target_shape` takes up to %d extents", MAX_RANK - 1);
    }
    int64_t elements = 1, known = 1;
    for (int i = 1; i < in->rank; i++) {
        elements *= in->dim[i];
    }
    Shape out = {.rank = a->target_shape.count + 1, .dim = {in->dim[0]}};
    int open = 0;
    for (int i = 1; i < out.rank; i++) {
        int32_t extent = out.dim[i] = a->target_shape.v[i - 1];
        if (extent == -1 && open == 0) {
            open = i;
        } else if (extent < 1) {
            return call_arg_error(call, "target_shape", "argument-value",
                                  extent == -1 ? "`target_shape` can hold only one -1" : "`target_shape` holds positive extents and at most one -1");
        } else {
            known = known > MAX_EXTENT ? known : known * extent;
        }
    }
    if (open ? elements % known != 0 : elements != known) {
        return call_arg_error(call, "target_shape", "reshape-elements", "the input %s has %lld elements a sample, which do not fit %lld%s",
                              shape_text(g->arena, in), (long long)elements, (long long)known, open ? " times any extent" : "");
    }
    if (open) {
        out.dim[open] = (int32_t)(elements / known);
    }
    call_output(call, op_reshape(g, x, out));
    return true;
}
static const Arg reshape_args[] = {
    ARG(ReshapeArgs, target_shape, ARG_INTS, NULL, "Extents of the output without the batch; one may be -1, which the others determine"),
    LAYER_ARGS(ReshapeArgs), ARGS_END};
const ClassDef layer_Reshape = {
    .name = "Reshape",
    .doc = "The same elements under other axes.",
    .size = sizeof(ReshapeArgs),
    .args = reshape_args,
    .shapes = "(batch, ...) -> (batch, *target_shape)",
    .build.layer = build_reshape,
};

static bool build_permute(Call *call) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    int permutation[MAX_RANK] = {0}, rank = a->dims.count + 1;
    bool used[MAX_RANK] = {true};
    if (a->dims.none || rank > MAX_RANK) {
        return call_arg_error(call, "dims", "argument-length", "`dims` takes up to %d axes", MAX_RANK - 1);
    }
    for (int i = 1; i < rank; i++) {
        int32_t axis = a->dims.v[i - 1];
        if (axis < 1 || axis >= rank || used[axis]) {
            return call_arg_error(call, "dims", "argument-value", "`dims` holds each axis from 1 to %d once", rank - 1);
        }
        used[axis] = true;
        permutation[i] = axis;
    }
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, rank, rank)) {
        return false;
    }
    call_output(call, op_transpose(g, call_value(call, 0), permutation));
    return true;
}
static const Arg permute_args[] = {ARG(ReshapeArgs, dims, ARG_INTS, NULL, "Which input axis, from 1, becomes output axis 1, 2, ..."),
                                   LAYER_ARGS(ReshapeArgs), ARGS_END};
const ClassDef layer_Permute = {
    .name = "Permute",
    .doc = "Axes in another order.",
    .size = sizeof(ReshapeArgs),
    .args = permute_args,
    .shapes = "(batch, ...) -> (batch, ...) permuted",
    .build.layer = build_permute,
};

static bool build_repeat_vector(Call *call) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, 2)) {
        return false;
    }
    Val x = call_value(call, 0);
    Shape shape = *val_shape(g, x);
    call_output(call, op_broadcast(g, op_expand_dims(g, x, 1), shape_insert(&shape, 1, a->n)));
    return true;
}
static const Arg repeat_vector_args[] = {ARG_RANGE(ReshapeArgs, n, ARG_INT, NULL, 1, INT32_MAX, "How often"), LAYER_ARGS(ReshapeArgs), ARGS_END};
const ClassDef layer_RepeatVector = {
    .name = "RepeatVector",
    .doc = "A vector as each of n steps.",
    .size = sizeof(ReshapeArgs),
    .args = repeat_vector_args,
    .shapes = "(batch, features) -> (batch, n, features)",
    .build.layer = build_repeat_vector,
};

/* ---- Cropping, ZeroPadding */

/* One number, one for each axis, or a pair for each axis; of one axis `[before, after]`. */
static bool read_pairs(Call *call, const char *arg, const Ints *value, int spatial, int32_t *before, int32_t *after) {
    bool one = value->count == 1 && (value->scalar || spatial == 1), pairs = value->count == 2 * spatial && (value->pairs || spatial == 1);
    bool each = value->count == spatial && !value->pairs && spatial > 1;
    if (value->none || (!one && !pairs && !each)) {
        return call_arg_error(call, arg, "argument-length",
                              spatial == 1 ? "`%s` takes one number or a pair" : "`%s` takes one number, one for each axis, or a pair for each axis",
                              arg);
    }
    for (int i = 0; i < spatial; i++) {
        before[i] = value->v[pairs ? 2 * i : each ? i : 0];
        after[i] = value->v[pairs ? 2 * i + 1 : each ? i : 0];
        if (before[i] < 0 || after[i] < 0 || before[i] > MAX_EXTENT / 2 || after[i] > MAX_EXTENT / 2) {
            return call_arg_error(call, arg, "argument-value", "`%s` lies between 0 and %d", arg, MAX_EXTENT / 2);
        }
    }
    return true;
}

/* Pads (or, with sign -1, cuts) the spatial axes. */
static bool pad_spatial(Call *call, const char *arg, const Ints *value, int spatial, int sign) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    int32_t before[3] = {0}, after[3] = {0}, low[MAX_RANK] = {0}, high[MAX_RANK] = {0};
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2) || !read_pairs(call, arg, value, spatial, before, after)) {
        return false;
    }
    Val x = call_value(call, 0);
    const Shape *in = val_shape(g, x);
    double extent[MAX_RANK];
    for (int i = 1; i < in->rank; i++) {
        int pair = i - (a->data_format == CHANNELS_FIRST ? 2 : 1);
        extent[i] = in->dim[i] + (sign > 0 && pair >= 0 && pair < spatial ? (double)before[pair] + after[pair] : 0);
    }
    if (!extents_fit(call, arg, extent + 1, in->rank - 1)) {
        return false;
    }
    for (int i = 0; i < spatial; i++) {
        int axis = i + (a->data_format == CHANNELS_FIRST ? 2 : 1);
        if (sign < 0 && (int64_t)before[i] + after[i] >= in->dim[axis]) {
            return call_arg_error(call, arg, "output-empty", "cutting %lld from axis %d of %s leaves nothing", (long long)before[i] + after[i], axis,
                                  shape_text(g->arena, in));
        }
        low[axis] = sign * before[i];
        high[axis] = sign * after[i];
    }
    call_output(call, op_pad(g, x, 0.0, low, high, NULL));
    return true;
}
static bool crop(Call *call, int spatial) {
    return pad_spatial(call, "cropping", &((const ReshapeArgs *)call->args)->cropping, spatial, -1);
}
static bool pad(Call *call, int spatial) {
    return pad_spatial(call, "padding", &((const ReshapeArgs *)call->args)->padding, spatial, 1);
}
static bool build_cropping1d(Call *call) {
    return crop(call, 1);
}
static bool build_cropping2d(Call *call) {
    return crop(call, 2);
}
static bool build_cropping3d(Call *call) {
    return crop(call, 3);
}
static bool build_zero_padding1d(Call *call) {
    return pad(call, 1);
}
static bool build_zero_padding2d(Call *call) {
    return pad(call, 2);
}
static bool build_zero_padding3d(Call *call) {
    return pad(call, 3);
}

static const Arg cropping1d_args[] = {ARG(ReshapeArgs, cropping, ARG_INTS, "[1, 1]", "Steps cut at both ends, or [before, after]"),
                                      LAYER_ARGS(ReshapeArgs), ARGS_END};
#define CROPPING_ARG(initial) ARG(ReshapeArgs, cropping, ARG_INTS, initial, "What is cut: one number, one for each axis, or [[before, after], ...]")
#define PADDING_ARG(doc)      ARG(ReshapeArgs, padding, ARG_INTS, "1", doc)
static const Arg cropping2d_args[] = {CROPPING_ARG("0"), ARG_DATA_FORMAT(ReshapeArgs), LAYER_ARGS(ReshapeArgs), ARGS_END};
static const Arg cropping3d_args[] = {CROPPING_ARG("1"), ARG_DATA_FORMAT(ReshapeArgs), LAYER_ARGS(ReshapeArgs), ARGS_END};
static const Arg zero_padding1d_args[] = {PADDING_ARG("Zeros at both ends, or [before, after]"), ARG_DATA_FORMAT(ReshapeArgs),
                                          LAYER_ARGS(ReshapeArgs), ARGS_END};
static const Arg zero_padding_args[] = {PADDING_ARG("Zeros around: one number, one for each axis, or [[before, after], ...]"),
                                        ARG_DATA_FORMAT(ReshapeArgs), LAYER_ARGS(ReshapeArgs), ARGS_END};

/* ---- UpSampling */

static bool up_sample(Call *call, int spatial) {
    const ReshapeArgs *a = call->args;
    Graph *g = call->graph;
    int32_t size[3];
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, spatial + 2, spatial + 2) || !call_tuple(call, "size", &a->size, spatial, 1, 2, size)) {
        return false;
    }
    double extent[2 * MAX_RANK];
    for (int i = 0; i < spatial + 1; i++) {
        extent[i] = val_shape(g, call->in[0].val)->dim[i + 1];
        extent[spatial + 1 + i] = i < spatial ? size[i] : 1;
    }
    if (!extents_fit(call, "size", extent, 2 * (spatial + 1))) {
        return false;
    }
    if (spatial == 2 && a->interpolation != NEAREST) {
        Val x = to_channels_last(g, call_float(call, 0), a->data_format);
        const Shape in = *val_shape(g, x);
        x = resize_images(g, x, in.dim[1] * size[0], in.dim[2] * size[1], (Interpolation)a->interpolation, false);
        call_output(call, from_channels_last(g, x, a->data_format));
        return true;
    }
    Val x = call_value(call, 0);
    for (int i = 0; i < spatial; i++) {
        x = repeat_axis(g, x, i + (a->data_format == CHANNELS_FIRST ? 2 : 1), size[i]);
    }
    call_output(call, x);
    return true;
}
static bool build_up_sampling1d(Call *call) {
    return up_sample(call, 1);
}
static bool build_up_sampling2d(Call *call) {
    return up_sample(call, 2);
}
static bool build_up_sampling3d(Call *call) {
    return up_sample(call, 3);
}

#define SIZE_ARG ARG(ReshapeArgs, size, ARG_INTS, "2", "How often each element is repeated along each axis")
static const Arg up_sampling1d_args[] = {SIZE_ARG, LAYER_ARGS(ReshapeArgs), ARGS_END};
static const Arg up_sampling2d_args[] = {SIZE_ARG, ARG_DATA_FORMAT(ReshapeArgs),
                                         ARG_PICK(ReshapeArgs, interpolation, INTERPOLATIONS, "nearest", "How pixels between pixels are made"),
                                         LAYER_ARGS(ReshapeArgs), ARGS_END};
static const Arg up_sampling3d_args[] = {SIZE_ARG, ARG_DATA_FORMAT(ReshapeArgs), LAYER_ARGS(ReshapeArgs), ARGS_END};

/* ---- classes */

#define SPATIAL_LAYER(name_, doc_, args_, shapes_, build_)                                                                                           \
    const ClassDef layer_##name_ = {.name = #name_, .doc = doc_, .size = sizeof(ReshapeArgs), .args = args_, .shapes = shapes_, .build.layer = build_}
#define SHAPES_1D "(batch, steps, channels) -> (batch, new_steps, channels)"
#define SHAPES_2D "(batch, height, width, channels) -> (batch, new_height, new_width, channels)"
#define SHAPES_3D "(batch, depth, height, width, channels) -> (batch, new_depth, new_height, new_width, channels)"

SPATIAL_LAYER(Cropping1D, "A sequence without its first and last steps.", cropping1d_args, SHAPES_1D, build_cropping1d);
SPATIAL_LAYER(Cropping2D, "An image without its border.", cropping2d_args, SHAPES_2D, build_cropping2d);
SPATIAL_LAYER(Cropping3D, "A volume without its border.", cropping3d_args, SHAPES_3D, build_cropping3d);
SPATIAL_LAYER(ZeroPadding1D, "Zeros before and after a sequence.", zero_padding1d_args, SHAPES_1D, build_zero_padding1d);
SPATIAL_LAYER(ZeroPadding2D, "Zeros around an image.", zero_padding_args, SHAPES_2D, build_zero_padding2d);
SPATIAL_LAYER(ZeroPadding3D, "Zeros around a volume.", zero_padding_args, SHAPES_3D, build_zero_padding3d);
SPATIAL_LAYER(UpSampling1D, "Each step several times.", up_sampling1d_args, SHAPES_1D, build_up_sampling1d);
SPATIAL_LAYER(UpSampling2D, "Larger images: pixels repeated or interpolated.", up_sampling2d_args, SHAPES_2D, build_up_sampling2d);
SPATIAL_LAYER(UpSampling3D, "Larger volumes: voxels repeated.", up_sampling3d_args, SHAPES_3D, build_up_sampling3d);
