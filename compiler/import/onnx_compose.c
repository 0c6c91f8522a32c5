/*
 * onnx_compose.c - what several operators are made of: operands that broadcast, parts, joins, padding, reductions.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

bool onnx_broadcast(OnnxNode *node, const OnnxValue *const *x, int count, const OnnxValue **out, OnnxPlace *place) {
    *place = (OnnxPlace){.rank = 0, .batch = -1, .outer = 1, .inner = 1};
    for (int i = 0; i < count; i++) {
        place->rank = onnx_rank(x[i]) > place->rank ? onnx_rank(x[i]) : place->rank;
    }
    for (int i = 0; i < count; i++) {
        if (x[i]->array == NULL && x[i]->batch >= 0) {
            *place =
                (OnnxPlace){.rank = place->rank, .batch = x[i]->batch + place->rank - x[i]->rank, .outer = x[i]->outer, .inner = onnx_inner(x[i])};
        }
    }
    for (int i = 0; i < count; i++) {
        out[i] = onnx_aligned(node, x[i], place->rank, place->batch, place->outer, place->inner);
        if (out[i] == NULL) {
            return false;
        }
    }
    return true;
}

OnnxValue *onnx_placed(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, const OnnxPlace *place) {
    int nout;
    const Tensor *out = onnx_build(node, entry, in, nin, &nout);
    return out == NULL ? NULL : onnx_result(node, entry, 0, out[0].val, place->rank, place->batch, place->outer, place->inner);
}

OnnxValue *onnx_operation(OnnxNode *node, const char *name, const OnnxValue *x) {
    return onnx_unary(node, arena_printf(node->onnx->arena, "ops.%s", name), x);
}

static void put_number(OnnxEntry *entry, Onnx *onnx, const char *key, const OnnxValue *x, double number) {
    bool whole = number == floor(number) && fabs(number) < 2e9 && onnx_kind(x) != ONNX_FLOAT;
    if (whole) {
        onnx_put_int(entry, onnx, key, (int64_t)number);
    } else {
        onnx_put_float(entry, onnx, key, number);
    }
}

OnnxValue *onnx_with_number(OnnxNode *node, const char *name, const OnnxValue *x, double number, bool first) {
    OnnxEntry *entry = onnx_entry(node->onnx, arena_printf(node->onnx->arena, "ops.%s", name));
    number = isinf(number) ? (number > 0 ? 3.4028234663852886e38 : -3.4028234663852886e38) : number;
    put_number(entry, node->onnx, first ? "x1" : "x2", x, number);
    return onnx_apply(node, entry, &x, 1, x);
}

/* A constant of one element, where it does not change the other's axes. */
static bool is_number(const OnnxValue *x, const OnnxValue *other, double *number) {
    if (x->array == NULL || other->array != NULL || x->array->rank > other->rank || !onnx_array_splat(x->array, number) || isnan(*number)) {
        return false;
    }
    for (int i = 0; i < x->array->rank; i++) {
        int at = i + other->rank - x->array->rank;
        if (x->array->dim[i] != 1 && x->array->dim[i] != other->dim[at]) {
            return false;
        }
    }
    return true;
}

OnnxValue *onnx_binary(OnnxNode *node, const char *name, const OnnxValue *a, const OnnxValue *b) {
    static const char *const layers[][2] = {
        {"add", "Add"}, {"subtract", "Subtract"}, {"multiply", "Multiply"}, {"maximum", "Maximum"}, {"minimum", "Minimum"}};
    double number;
    if (is_number(b, a, &number)) {
        return onnx_with_number(node, name, a, number, false);
    }
    if (is_number(a, b, &number)) {
        return onnx_with_number(node, name, b, number, true);
    }
    const OnnxValue *in[2] = {a, b}, *aligned[2];
    OnnxPlace place;
    if (!onnx_broadcast(node, in, 2, aligned, &place)) {
        return NULL;
    }
    const char *type = arena_printf(node->onnx->arena, "ops.%s", name);
    for (int i = 0; i < COUNT_OF(layers); i++) {
        if (strcmp(layers[i][0], name) == 0 && onnx_kind(a) == ONNX_FLOAT && onnx_kind(b) == ONNX_FLOAT) {
            type = layers[i][1];
        }
    }
    return onnx_placed(node, onnx_entry(node->onnx, type), aligned, 2, &place);
}

/* Does the value have axes of the document, and is no empty one among them? */
static bool is_tensor(OnnxNode *node, const OnnxValue *x) {
    if (x->array != NULL || x->step) {
        onnx_error(node, "unsupported", "it computes on numbers that are known when the model is read, which is not possible here");
        diag_remedy(node->onnx->diag, "simplify the model (onnxsim, constant folding) before importing it");
        return false;
    }
    return true;
}

OnnxValue *onnx_sliced(OnnxNode *node, const OnnxValue *x, const int64_t *start, const int64_t *count, const int64_t *step) {
    Onnx *onnx = node->onnx;
    bool whole = true;
    if (!is_tensor(node, x)) {
        return NULL;
    }
    Node *key = node_new_list(onnx->arena);
    int at = 1;
    node_push(onnx->arena, key, node_new_text(onnx->arena, ":"));
    for (int i = 0; i < x->rank; i++) {
        bool all = start[i] == 0 && count[i] == x->dim[i] && step[i] == 1;
        if (count[i] < 1) {
            onnx_error(node, "unsupported", "axis %d of the result would be empty", i);
            return NULL;
        }
        if (i == x->batch) {
            if (!all) {
                onnx_batch_error(node, "it picks samples of a batch");
                return NULL;
            }
            for (int k = 0; k < (x->outer > 1) + (onnx_inner(x) > 1); k++, at++) {
                node_push(onnx->arena, key, node_new_text(onnx->arena, ":"));
            }
            continue;
        }
        int64_t stop = start[i] + (count[i] - 1) * step[i] + (step[i] > 0 ? 1 : -1);
        const char *text = all            ? ":"
                           : step[i] == 1 ? arena_printf(onnx->arena, "%lld:%lld", (long long)start[i], (long long)stop)
                           : stop < 0     ? arena_printf(onnx->arena, "%lld::%lld", (long long)start[i], (long long)step[i])
                                          : arena_printf(onnx->arena, "%lld:%lld:%lld", (long long)start[i], (long long)stop, (long long)step[i]);
        node_push(onnx->arena, key, node_new_text(onnx->arena, text));
        whole = whole && all;
        at++;
    }
    if (whole) {
        return (OnnxValue *)(uintptr_t)x;
    }
    OnnxEntry *entry = onnx_entry(onnx, "ops.get_item");
    node_put(onnx->arena, entry->map, "key", key);
    return onnx_apply(node, entry, &x, 1, x);
}

OnnxValue *onnx_joined(OnnxNode *node, const OnnxValue *const *x, int count, int axis) {
    Onnx *onnx = node->onnx;
    OnnxPlace place = {.rank = onnx_rank(x[0]), .batch = -1, .outer = 1, .inner = 1};
    const OnnxValue **in = arena_new_array(onnx->arena, const OnnxValue *, count);
    bool floats = true;
    for (int i = 0; i < count; i++) {
        floats = floats && onnx_kind(x[i]) == ONNX_FLOAT;
        if (x[i]->array == NULL && x[i]->batch >= 0) {
            place = (OnnxPlace){.rank = place.rank, .batch = x[i]->batch, .outer = x[i]->outer, .inner = onnx_inner(x[i])};
        }
    }
    if (axis == place.batch) {
        onnx_batch_error(node, "it joins along the samples of a batch");
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        if (onnx_rank(x[i]) != place.rank) {
            onnx_error(node, "shape", "its inputs have different numbers of axes");
            return NULL;
        }
        in[i] = onnx_aligned(node, x[i], place.rank, place.batch, place.outer, place.inner);
        if (in[i] == NULL) {
            return NULL;
        }
    }
    if (count == 1) {
        return (OnnxValue *)(uintptr_t)in[0];
    }
    OnnxEntry *entry = onnx_entry(onnx, floats ? "Concatenate" : "ops.concatenate");
    OnnxValue like = {.rank = place.rank, .batch = place.batch, .outer = place.outer};
    if (place.batch >= 0) {
        like.dim[place.batch] = place.outer * place.inner * ONNX_BATCH;
    }
    onnx_put_int(entry, onnx, "axis", onnx_layout_axis(&like, axis));
    return onnx_placed(node, entry, in, count, &place);
}

OnnxValue *onnx_padded(OnnxNode *node, const OnnxValue *x, const int64_t *low, const int64_t *high, double value) {
    Onnx *onnx = node->onnx;
    if (!is_tensor(node, x)) {
        return NULL;
    }
    int count = val_shape(onnx->trial, x->val)->rank, first = x->rank, last = 0;
    bool negative = false;
    Node *list = node_new_list(onnx->arena);
    int64_t pairs[2 * MAX_RANK] = {0};
    for (int i = 0; i < x->rank; i++) {
        if (low[i] == 0 && high[i] == 0) {
            continue;
        }
        if (i == x->batch) {
            onnx_batch_error(node, "it adds samples to a batch");
            return NULL;
        }
        int at = onnx_layout_axis(x, i);
        pairs[2 * at] = low[i];
        pairs[2 * at + 1] = high[i];
        negative = negative || low[i] < 0 || high[i] < 0;
        first = i < first ? i : first;
        last = i;
    }
    if (last == 0 && first == x->rank) {
        return (OnnxValue *)(uintptr_t)x;
    }
    int spatial = x->rank - 2;
    bool layer = value == 0 && !negative && first >= 2 && spatial >= 1 && spatial <= 3 && x->batch == 0 && count == x->rank;
    OnnxEntry *entry = onnx_entry(onnx, layer ? arena_printf(onnx->arena, "ZeroPadding%dD", spatial) : "ops.pad");
    for (int i = layer ? 2 : 0; i < count; i++) {
        Node *pair = spatial == 1 && layer ? list : node_new_list(onnx->arena);
        node_push(onnx->arena, pair, node_new_int(onnx->arena, pairs[2 * i]));
        node_push(onnx->arena, pair, node_new_int(onnx->arena, pairs[2 * i + 1]));
        if (pair != list) {
            node_push(onnx->arena, list, pair);
        }
    }
    node_put(onnx->arena, entry->map, layer ? "padding" : "pad_width", list);
    if (layer) {
        onnx_put_text(entry, onnx, "data_format", "channels_first");
    } else if (value != 0) {
        onnx_put_float(entry, onnx, "constant_values", value);
    }
    return onnx_apply(node, entry, &x, 1, x);
}

OnnxValue *onnx_reduced(OnnxNode *node, const char *name, const OnnxValue *x, const bool *axis, bool keepdims) {
    Onnx *onnx = node->onnx;
    if (!is_tensor(node, x)) {
        return NULL;
    }
    int64_t axes[ONNX_MAX_RANK];
    int count = 0, rank = 0, batch = -1;
    for (int i = 0; i < x->rank; i++) {
        if (axis[i] && i == x->batch) {
            onnx_batch_error(node, "it works across the samples of a batch");
            return NULL;
        }
        if (axis[i]) {
            axes[count++] = onnx_layout_axis(x, i);
        }
        batch = i == x->batch ? rank : batch;
        rank += !axis[i] || keepdims;
    }
    if (count == 0) {
        return (OnnxValue *)(uintptr_t)x;
    }
    OnnxEntry *entry = onnx_entry(onnx, arena_printf(onnx->arena, "ops.%s", name));
    if (count == 1) {
        onnx_put_int(entry, onnx, "axis", axes[0]);
    } else {
        onnx_put_ints(entry, onnx, "axis", axes, count);
    }
    if (keepdims) {
        onnx_put_bool(entry, onnx, "keepdims", true);
    }
    int nout;
    const Tensor *out = onnx_build(node, entry, &x, 1, &nout);
    return out == NULL ? NULL : onnx_result(node, entry, 0, out[0].val, rank, batch, x->outer, onnx_inner(x));
}

#endif
