/*
 * layers/ops_parts.c - keras.ops that pick, move and repeat elements (keras/src/ops/numpy.py).
 */
#include "layers/ops.h"

#include <stdlib.h>
#include <string.h>

/* ---- parts */

/* One entry of a key, "1:5:2", ":" or "3", over an axis of `extent`. */
typedef struct {
    int32_t start, count, step;
    bool single;
} Part;

static bool part_number(const char **at, int64_t *value, bool *there) {
    char *end;
    *value = strtoll(*at, &end, 10);
    *there = end != *at;
    *at = end;
    return *value > -((int64_t)1 << 40) && *value < (int64_t)1 << 40;
}

static bool read_part(const char *text, int32_t extent, Part *part) {
    int64_t value[3];
    bool there[3] = {false, false, false};
    int count = 0;
    for (const char *at = text;; at++) {
        if (count == 3 || !part_number(&at, &value[count], &there[count])) {
            return false;
        }
        count++;
        if (*at == '\0') {
            break;
        }
        if (*at != ':') {
            return false;
        }
    }
    if (count == 1) {
        int64_t place = value[0] < 0 ? value[0] + extent : value[0];
        *part = (Part){.start = (int32_t)place, .count = 1, .step = 1, .single = true};
        return there[0] && place >= 0 && place < extent;
    }
    int64_t step = there[2] ? value[2] : 1, low = step < 0 ? -1 : 0, high = step < 0 ? extent - 1 : extent;
    if (step == 0) {
        return false;
    }
    int64_t end[2];
    for (int i = 0; i < 2; i++) { /* Python's slice.indices */
        int64_t given = value[i] < 0 ? value[i] + extent : value[i];
        end[i] = there[i] ? (given < low ? low : given > high ? high : given) : (i == 0) == (step > 0) ? low : high;
    }
    int64_t length = step > 0 ? (end[1] - end[0] + step - 1) / step : (end[0] - end[1] - step - 1) / -step;
    *part = (Part){.start = (int32_t)end[0],
                   .count = (int32_t)(length > 0 ? length : 0),
                   .step = (int32_t)(step > extent    ? extent
                                     : step < -extent ? -extent
                                                      : step)};
    return length > 0;
}

/* One axis of x cut as `part` says; the axis stays. */
static Val cut(Graph *g, Val x, int axis, const Part *part) {
    const Shape *shape = val_shape(g, x);
    int32_t step = part->step, first = step < 0 ? part->start + (part->count - 1) * step : part->start, start[MAX_RANK] = {0}, limit[MAX_RANK],
            stride[MAX_RANK];
    if (first == 0 && part->count == shape->dim[axis] && step == 1) {
        return x;
    }
    for (int i = 0; i < shape->rank; i++) {
        limit[i] = shape->dim[i];
        stride[i] = 1;
    }
    start[axis] = first;
    stride[axis] = part->count == 1 ? 1 : step < 0 ? -step : step;
    limit[axis] = first + (part->count - 1) * stride[axis] + 1;
    x = op_slice(g, x, start, limit, stride);
    return step < 0 ? op_reverse(g, x, axis) : x;
}

static bool build_get_item(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    int axis = 0, rank = val_shape(g, x)->rank, uses = 0, squeeze[MAX_RANK] = {0};
    bool open = false;
    for (int i = 0; i < a->key.count; i++) {
        bool dots = strcmp(a->key.v[i], "...") == 0;
        if (dots && open) {
            return call_arg_error(call, "key", "argument-value", "`key` holds `...` twice");
        }
        open = open || dots;
        uses += !dots && strcmp(a->key.v[i], "newaxis") != 0;
    }
    if (uses > rank) {
        return call_arg_error(call, "key", "argument-length", "`key` speaks of %d axes, the input has %d", uses, rank);
    }
    for (int i = 0; i < a->key.count; i++) {
        const char *text = a->key.v[i];
        Part part;
        if (strcmp(text, "...") == 0) {
            axis += rank - uses;
            continue;
        }
        if (strcmp(text, "newaxis") == 0) {
            if (axis == 0 || val_shape(g, x)->rank == MAX_RANK) {
                return call_arg_error(call, "key", "argument-value", axis == 0 ? "a new axis before the batch is not possible" : "too many axes");
            }
            x = op_expand_dims(g, x, axis++);
            rank++;
            uses++;
            continue;
        }
        if (axis == 0) {
            if (strcmp(text, ":") != 0 && strcmp(text, "::") != 0) {
                return call_arg_error(call, "key", "axis-batch", "samples of a batch cannot be picked: the first part of `key` is `:`");
            }
            axis++;
            continue;
        }
        if (!read_part(text, val_shape(g, x)->dim[axis], &part)) {
            return call_arg_error(call, "key", "argument-value", "`%.40s` picks nothing of axis %d, which has %d elements", text, axis,
                                  (int)val_shape(g, x)->dim[axis]);
        }
        x = cut(g, x, axis, &part);
        squeeze[axis++] = part.single;
    }
    for (int i = rank - 1; i > 0; i--) {
        x = squeeze[i] ? op_squeeze(g, x, i) : x;
    }
    call_output(call, x);
    return true;
}
static const Arg get_item_args[] = {
    ARG(OperationArgs, key, ARG_STRINGS, NULL,
        "Python's key as a list of texts: `[\":\", \"1:5:2\", \"0\", \"...\", \"newaxis\"]`; the first is the batch's `:`"),
    ARGS_END,
};
OPERATION(get_item, "Parts of a tensor, as `x[:, 1:5:2, 0]`.", get_item_args, "(batch, ...) -> (batch, parts...)", build_get_item);

static bool index_list(const Node *node, int32_t extent, int32_t *out, int64_t *count) {
    int64_t value;
    if (node->kind == NODE_LIST) {
        for (int i = 0; i < node->count; i++) {
            if (!index_list(node->item[i], extent, out, count)) {
                return false;
            }
        }
        return true;
    }
    if (!node_as_int(node, &value) || value < -extent || value >= extent) {
        return false;
    }
    if (out != NULL) {
        out[*count] = (int32_t)(value < 0 ? value + extent : value);
    }
    (*count)++;
    return true;
}

/* Extents of a list of indices that is at most two deep. */
static bool index_shape(const Node *node, Shape *shape) {
    for (; node->kind == NODE_LIST; node = node->item[0]) {
        if (node->count == 0 || shape->rank == MAX_RANK) {
            return false;
        }
        shape->dim[shape->rank++] = node->count;
    }
    return true;
}

static Val positive_indices(Graph *g, Val indices, int32_t extent) {
    indices = val_type(g, indices) == DTYPE_I32 ? indices : op_convert(g, indices, DTYPE_I32);
    Val below = op_compare(g, indices, op_constant_int(g, 0), COMPARE_LT);
    return op_select(g, below, op_add(g, indices, op_constant_int(g, extent)), indices);
}

static bool build_take(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    int axis, wanted = a->indices == NULL ? 2 : 1;
    if (!call_inputs(call, wanted, wanted) || !call_rank(call, 0, 2, MAX_RANK) ||
        !operation_axis(call, val_shape(g, call->in[0].val)->rank, false, &axis)) {
        return false;
    }
    Val x = call_value(call, 0);
    int32_t extent = val_shape(g, x)->dim[axis];
    if (a->indices == NULL) {
        if (val_shape(g, x)->rank + val_shape(g, call->in[1].val)->rank - 2 > MAX_RANK) {
            return call_error(call, "output-rank", "its output would have more than %d axes", MAX_RANK);
        }
        call_output_masked(call, op_gather(g, x, positive_indices(g, call_value(call, 1), extent), axis, 1), NO_VAL);
        return true;
    }
    Shape shape = {.rank = 0};
    int64_t count = 0, all = 1, at = 0;
    bool fine = index_shape(a->indices, &shape) && index_list(a->indices, extent, NULL, &count);
    for (int i = 0; i < shape.rank; i++) {
        all *= shape.dim[i];
    }
    if (!fine || all != count || val_shape(g, x)->rank - 1 + shape.rank > MAX_RANK) {
        return call_arg_error(call, "indices", "argument-value", "`indices` takes a number or a list of numbers from %d to %d", (int)-extent,
                              (int)extent - 1);
    }
    int32_t *index = arena_new_array(g->arena, int32_t, count);
    index_list(a->indices, extent, index, &at);
    if (shape.rank == 0) {
        x = op_squeeze(g, op_slice_axis(g, x, axis, index[0], index[0] + 1), axis);
    } else {
        x = op_gather(g, x, op_array_int(g, index, shape), axis, 0);
    }
    call_output_masked(call, x, NO_VAL);
    return true;
}
static const Arg take_args[] = {OPERATION_NODE(indices, "Places as numbers, where they are no tensor; from the end when negative"),
                                AXIS_ARG("null", "The axis"), ARGS_END};
OPERATION(take, "Elements at given places of an axis; of each sample those at its own places, where they are a tensor.", take_args,
          "[x, indices] -> x's axes with those of indices in the axis's place", build_take);

static bool build_take_along_axis(Call *call) {
    Graph *g = call->graph;
    int axis;
    if (!call_inputs(call, 2, 2) || !operation_axis(call, val_shape(g, call->in[0].val)->rank, false, &axis)) {
        return false;
    }
    Val x = call_value(call, 0), indices = call_value(call, 1);
    Shape table = *val_shape(g, x), wanted = *val_shape(g, indices);
    bool fits = table.rank == wanted.rank;
    for (int i = 0; i < table.rank && fits; i++) {
        fits = i == axis || table.dim[i] == wanted.dim[i];
    }
    if (!fits) {
        return call_error(call, "merge-shapes", "indices of the shape %s do not fit an input of %s", shape_text(g->arena, &wanted),
                          shape_text(g->arena, &table));
    }
    int permutation[MAX_RANK], back[MAX_RANK], last = table.rank - 1;
    for (int i = 0; i < table.rank; i++) {
        permutation[i] = i < axis ? i : i < last ? i + 1 : axis;
    }
    for (int i = 0; i < table.rank; i++) {
        back[permutation[i]] = i;
    }
    indices = positive_indices(g, indices, table.dim[axis]);
    Val y = op_gather(g, op_transpose(g, x, permutation), op_transpose(g, indices, permutation), last, last);
    call_output_masked(call, op_transpose(g, y, back), NO_VAL);
    return true;
}
static const Arg along_args[] = {AXIS_ARG(NULL, "The axis"), ARGS_END};
OPERATION(take_along_axis, "At each place the element that an index names along an axis.", along_args, "[x, indices] -> the indices' shape",
          build_take_along_axis);

static bool build_flip(Call *call) {
    Graph *g = call->graph;
    Val x;
    int axes[MAX_RANK], count;
    if (!operation_input(call, &x) || !operation_axes(call, val_shape(g, x), axes, &count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        x = op_reverse(g, x, axes[i]);
    }
    call_output(call, x);
    return true;
}
static const Arg flip_args[] = {AXIS_ARG("null", "Axis, or axes"), ARGS_END};
OPERATION(flip, "Elements in reverse order along axes.", flip_args, "(batch, ...) -> the same", build_flip);

static bool build_roll(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !operation_axis(call, val_shape(g, x)->rank, false, &axis)) {
        return false;
    }
    if (a->shift.none || a->shift.count != 1) {
        return call_arg_error(call, "shift", "argument-length", "`shift` takes one number");
    }
    int32_t extent = val_shape(g, x)->dim[axis], first = (extent - a->shift.v[0] % extent) % extent;
    if (first != 0) {
        Val part[2] = {op_slice_axis(g, x, axis, first, extent), op_slice_axis(g, x, axis, 0, first)};
        x = op_concatenate(g, part, 2, axis);
    }
    call_output(call, x);
    return true;
}
static const Arg roll_args[] = {ARG(OperationArgs, shift, ARG_INTS, NULL, "How many places to the right"), AXIS_ARG("null", "The axis"), ARGS_END};
OPERATION(roll, "Elements moved along an axis; those that fall off the end come back at the start.", roll_args, "(batch, ...) -> the same",
          build_roll);

/* ---- repetition and padding */

static bool build_tile(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    int rank = val_shape(g, x)->rank, shift = rank - a->repeats.count;
    if (shift < 0 || (shift == 0 && a->repeats.v[0] != 1)) {
        return call_arg_error(call, "repeats", "argument-value", "`repeats` takes up to %d numbers, the batch's is 1", rank);
    }
    for (int i = shift > 0 ? shift : 1; i < rank; i++) {
        int32_t times = a->repeats.v[i - shift], extent = val_shape(g, x)->dim[i];
        if (times < 1 || !call_extent(call, (int64_t)times * extent)) {
            return times < 1 ? call_arg_error(call, "repeats", "argument-value", "`repeats` holds %d", (int)times) : false;
        }
        if (times > 1) {
            Shape shape = *val_shape(g, x);
            if (rank == MAX_RANK) {
                return call_error(call, "output-rank", "tensors of %d axes cannot be repeated", rank);
            }
            x = op_broadcast(g, op_expand_dims(g, x, i), shape_insert(&shape, i, times));
            x = op_reshape(g, x, shape_with(&shape, i, times * extent));
        }
    }
    call_output(call, x);
    return true;
}
static const Arg tile_args[] = {ARG(OperationArgs, repeats, ARG_INTS, NULL, "How often along each axis, the batch included; aligned at the last"),
                                ARGS_END};
OPERATION(tile, "The tensor repeated along axes as a whole.", tile_args, "(batch, a, ...) -> (batch, a * times, ...)", build_tile);

static bool build_repeat(Call *call) {
    const OperationArgs *a = call->args;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !call_rank(call, 0, 2, MAX_RANK - 1) || !operation_axis(call, val_shape(call->graph, x)->rank, false, &axis)) {
        return false;
    }
    if (a->repeats.count != 1 || a->repeats.v[0] < 1) {
        return call_arg_error(call, "repeats", "argument-value", "`repeats` takes one number from 1");
    }
    if (!call_extent(call, (int64_t)a->repeats.v[0] * val_shape(call->graph, x)->dim[axis])) {
        return false;
    }
    call_output(call, repeat_axis(call->graph, x, axis, a->repeats.v[0]));
    return true;
}
static const Arg repeat_args[] = {ARG(OperationArgs, repeats, ARG_INTS, NULL, "How often"), AXIS_ARG("null", "The axis"), ARGS_END};
OPERATION(repeat, "Each element of an axis several times in a row.", repeat_args, "(batch, ..., a, ...) -> (batch, ..., a * times, ...)",
          build_repeat);

static bool build_broadcast_to(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    Shape in = *val_shape(g, x), out = {.rank = a->shape.count};
    bool fits = a->shape.count == in.rank;
    for (int i = 0; i < out.rank && fits; i++) {
        out.dim[i] = i == 0 ? in.dim[0] : a->shape.v[i];
        fits = i == 0 || in.dim[i] == out.dim[i] || (in.dim[i] == 1 && out.dim[i] > 0);
    }
    if (!fits) {
        return call_arg_error(call, "shape", "argument-value", "%s does not broadcast so; the first number is the batch's, which may be null",
                              shape_text(g->arena, &in));
    }
    call_output(call, op_broadcast(g, x, out));
    return true;
}
static const Arg broadcast_args[] = {ARG(OperationArgs, shape, ARG_INTS, NULL, "Extents of the output; the first, the batch's, is null"), ARGS_END};
OPERATION(broadcast_to, "Axes of extent 1 repeated.", broadcast_args, "(batch, ..., 1, ...) -> (batch, ..., n, ...)", build_broadcast_to);

enum { PAD_CONSTANT, PAD_REFLECT, PAD_SYMMETRIC, PAD_EDGE };

/* Index into an axis of `extent` that lies `at` places from its start, which may be outside of it. */
static int32_t mirrored(int mode, int32_t at, int32_t extent) {
    if (mode == PAD_EDGE || extent == 1) {
        return at < 0 ? 0 : at >= extent ? extent - 1 : at;
    }
    int32_t period = mode == PAD_REFLECT ? 2 * (extent - 1) : 2 * extent, place = ((at % period) + period) % period;
    return place < extent ? place : mode == PAD_REFLECT ? period - place : period - 1 - place;
}

static bool build_pad(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    if (!operation_input(call, &x)) {
        return false;
    }
    int rank = val_shape(g, x)->rank;
    int32_t low[MAX_RANK] = {0}, high[MAX_RANK] = {0};
    if (a->pad_width.count != 2 * rank || a->pad_width.v[0] != 0 || a->pad_width.v[1] != 0) {
        return call_arg_error(call, "pad_width", "argument-length", "`pad_width` takes a pair for each of the %d axes, the batch's [0, 0] first",
                              rank);
    }
    for (int i = 0; i < rank; i++) {
        low[i] = a->pad_width.v[2 * i];
        high[i] = a->pad_width.v[2 * i + 1];
        int64_t extent = (int64_t)val_shape(g, x)->dim[i] + low[i] + high[i];
        if (i > 0 && (extent < 1 || abs(low[i]) > MAX_EXTENT || abs(high[i]) > MAX_EXTENT || !call_extent(call, extent))) {
            return extent < 1 ? call_arg_error(call, "pad_width", "argument-value", "nothing is left of axis %d", i) : false;
        }
    }
    if (a->mode == PAD_CONSTANT) {
        DType type = val_type(g, x);
        Val y = type == DTYPE_F32 ? x : op_convert(g, x, DTYPE_F32);
        y = op_pad(g, y, a->constant_values, low, high, NULL);
        call_output(call, type == DTYPE_F32 ? y : op_convert(g, y, type));
        return true;
    }
    for (int i = 1; i < rank; i++) {
        int32_t extent = val_shape(g, x)->dim[i], length = extent + low[i] + high[i];
        if (low[i] == 0 && high[i] == 0) {
            continue;
        }
        int32_t *index = arena_new_array(g->arena, int32_t, length);
        for (int32_t k = 0; k < length; k++) {
            index[k] = mirrored(a->mode, k - low[i], extent);
        }
        x = op_gather(g, x, op_array_int(g, index, shape_of(1, (int)length)), i, 0);
    }
    call_output(call, x);
    return true;
}
static const Arg pad_args[] = {
    ARG(OperationArgs, pad_width, ARG_INTS, NULL, "Elements before and after each axis, `[[0, 0], [1, 2]]`; negative numbers cut"),
    ARG_PICK(OperationArgs, mode, "constant|reflect|symmetric|edge", "constant", "What stands there"),
    ARG(OperationArgs, constant_values, ARG_FLOAT, "0", "The constant"),
    ARGS_END,
};
OPERATION(pad, "More elements around.", pad_args, "(batch, a, ...) -> (batch, before + a + after, ...)", build_pad);
