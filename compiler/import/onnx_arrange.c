/*
 * onnx_arrange.c - operators that name, pick, move, join and repeat elements.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <string.h>

bool onnx_Identity(OnnxNode *node) {
    return onnx_give(node, onnx_input(node, 0));
}

bool onnx_Dropout(OnnxNode *node) {
    return onnx_give(node, onnx_input(node, 0));
}

bool onnx_Cast(OnnxNode *node) {
    OnnxKind kind;
    OnnxValue *x = onnx_input(node, 0);
    if (x == NULL || !onnx_type_kind((int32_t)onnx_int(node, "to", 0), &kind)) {
        return x == NULL ? false : onnx_error(node, "unsupported", "a conversion to the type %s", onnx_type_name((int32_t)onnx_int(node, "to", 0)));
    }
    return onnx_give(node, onnx_convert(node, x, kind));
}

bool onnx_CastLike(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0), *like = onnx_input(node, 1);
    return x != NULL && like != NULL && onnx_give(node, onnx_convert(node, x, onnx_kind(like)));
}

bool onnx_Reshape(OnnxNode *node) {
    const int64_t *given;
    int count, open = -1;
    OnnxValue *x = onnx_input(node, 0);
    int64_t dim[ONNX_MAX_RANK], total = 1, known = 1, samples = node->onnx->samples;
    if (x == NULL || onnx_list(node, 1, "shape", &given, &count) != 1 || count > ONNX_MAX_RANK) {
        return diag_error_count(node->onnx->diag) > 0 ? false : onnx_error(node, "shape", "the new shape is missing or has too many axes");
    }
    bool has_batch = false;
    int64_t before = 1, left = 1;
    for (int i = 0; i < x->rank; i++) {
        total *= x->dim[i];
        left *= i < x->batch ? x->dim[i] : i == x->batch ? x->outer : 1;
    }
    for (int i = 0; i < count; i++) {
        dim[i] = given[i] == 0 && onnx_int(node, "allowzero", 0) == 0 && i < x->rank ? x->dim[i] : given[i];
        open = dim[i] == -1 ? i : open;
        has_batch = has_batch || (dim[i] > 0 && dim[i] % ONNX_BATCH == 0);
    }
    /* a file that fixes the number of samples spells it in the shape */
    for (int i = 0; i < count && x->batch >= 0 && !has_batch && samples > 0; i++) {
        if (dim[i] > 0 && left % before == 0 && dim[i] % (left / before * samples) == 0 && (samples > 1 || before == left || open < 0)) {
            dim[i] = dim[i] / samples * ONNX_BATCH;
            has_batch = true;
        }
        before *= dim[i] > 0 ? dim[i] : 1;
    }
    for (int i = 0; i < count; i++) {
        known *= dim[i] == -1 ? 1 : dim[i];
    }
    if (open >= 0 && known != 0 && total % known == 0) {
        dim[open] = total / known;
        known = total;
    }
    if (known != total) {
        return onnx_error(node, "shape", "its elements do not fit the new shape");
    }
    return onnx_give(node, onnx_view(node, x, count, dim));
}

bool onnx_Flatten(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    int64_t axis = onnx_int(node, "axis", 1), dim[2] = {1, 1};
    if (x == NULL) {
        return false;
    }
    axis = axis < 0 ? axis + onnx_rank(x) : axis;
    if (axis < 0 || axis > onnx_rank(x)) {
        return onnx_error(node, "axis", "axis %lld", (long long)axis);
    }
    for (int i = 0; i < onnx_rank(x); i++) {
        dim[i >= axis] *= onnx_dims(x)[i];
    }
    return onnx_give(node, onnx_view(node, x, 2, dim));
}

static bool change_axes(OnnxNode *node, bool add) {
    const int64_t *axes = NULL;
    int count = 0, rank = 0, at = 0;
    OnnxValue *x = onnx_input(node, 0);
    bool chosen[2 * ONNX_MAX_RANK] = {false};
    int64_t dim[2 * ONNX_MAX_RANK];
    int there = x == NULL ? -1 : onnx_list(node, 1, "axes", &axes, &count);
    if (there < 0 || count > ONNX_MAX_RANK || (add && x->rank + count > ONNX_MAX_RANK)) {
        return there < 0 ? false : onnx_error(node, "unsupported", "too many axes");
    }
    int whole = add ? x->rank + count : x->rank;
    for (int i = 0; i < count; i++) {
        int axis;
        if (!onnx_axis_of(node, axes[i], whole, &axis)) {
            return false;
        }
        chosen[axis] = true;
    }
    for (int i = 0; i < whole; i++) {
        if (add) {
            dim[rank++] = chosen[i] || at >= x->rank ? 1 : x->dim[at++];
        } else if (there == 0 ? x->dim[i] != 1 : !chosen[i]) {
            dim[rank++] = x->dim[i];
        } else if (i == x->batch) {
            return onnx_batch_error(node, "it removes the axis of the samples of a batch");
        } else if (x->dim[i] != 1) {
            return onnx_error(node, "shape", "axis %d has %lld elements", i, (long long)x->dim[i]);
        }
    }
    return onnx_give(node, onnx_view(node, x, rank, dim));
}

bool onnx_Squeeze(OnnxNode *node) {
    return change_axes(node, false);
}

bool onnx_Unsqueeze(OnnxNode *node) {
    return change_axes(node, true);
}

bool onnx_Transpose(OnnxNode *node) {
    const int64_t *given;
    int count, permutation[ONNX_MAX_RANK];
    OnnxValue *x = onnx_input(node, 0);
    if (x == NULL) {
        return false;
    }
    bool there = onnx_ints(node, "perm", &given, &count), used[ONNX_MAX_RANK] = {false};
    for (int i = 0; i < x->rank; i++) {
        int64_t from = there && i < count ? given[i] : x->rank - 1 - i;
        if ((there && count != x->rank) || from < 0 || from >= x->rank || used[from]) {
            return onnx_error(node, "attribute", "`perm` does not fit a tensor of %d axes", x->rank);
        }
        used[from] = true;
        permutation[i] = (int)from;
    }
    return onnx_give(node, onnx_transpose(node, x, permutation));
}

/* ---- parts */

bool onnx_slice_ranges(OnnxNode *node, int rank, const int64_t *dim, int64_t *start, int64_t *count, int64_t *step) {
    const int64_t *starts, *ends, *axes, *steps;
    int nstart, nend, naxis, nstep;
    bool old = node->nin < 3;
    int one = onnx_list(node, 1, old ? "starts" : NULL, &starts, &nstart), two = onnx_list(node, 2, old ? "ends" : NULL, &ends, &nend);
    int three = onnx_list(node, 3, old ? "axes" : NULL, &axes, &naxis), four = onnx_list(node, 4, NULL, &steps, &nstep);
    if (one < 0 || two < 0 || three < 0 || four < 0) {
        return false;
    }
    for (int i = 0; i < rank; i++) {
        start[i] = 0;
        count[i] = dim[i];
        step[i] = 1;
    }
    if (one == 0 || two == 0 || nstart != nend || (three == 1 && naxis != nstart) || (four == 1 && nstep != nstart) || nstart > rank) {
        return onnx_error(node, "shape", "its starts, ends, axes and steps do not fit");
    }
    for (int k = 0; k < nstart; k++) {
        int axis = k;
        if (three == 1 && !onnx_axis_of(node, axes[k], rank, &axis)) {
            return false;
        }
        int64_t by = four == 1 ? steps[k] : 1, extent = dim[axis], low = by < 0 ? -1 : 0, high = by < 0 ? extent - 1 : extent, from = starts[k],
                to = ends[k];
        if (by == 0) {
            return onnx_error(node, "attribute", "a step of 0");
        }
        if (extent % ONNX_BATCH == 0 && extent > 0 && node->onnx->samples > 0 && to == node->onnx->samples) {
            to = extent; /* the file fixes the number of samples, and means all of them */
        }
        from = from < -extent ? low : from < 0 ? from + extent : from;
        to = to < -extent ? low : to < 0 ? to + extent : to;
        from = from < low ? low : from > high ? high : from;
        to = to < low ? low : to > high ? high : to;
        by = by > extent ? (extent > 0 ? extent : 1) : by < -extent ? (extent > 0 ? -extent : -1) : by;
        int64_t length = by > 0 ? (to - from + by - 1) / by : (from - to - by - 1) / -by;
        start[axis] = from;
        count[axis] = length > 0 ? length : 0;
        step[axis] = by;
    }
    return true;
}

bool onnx_Slice(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    int64_t start[ONNX_MAX_RANK], count[ONNX_MAX_RANK], step[ONNX_MAX_RANK];
    return x != NULL && onnx_slice_ranges(node, onnx_rank(x), onnx_dims(x), start, count, step) &&
           onnx_give(node, onnx_sliced(node, x, start, count, step));
}

static OnnxValue *part(OnnxNode *node, const OnnxValue *x, int axis, int64_t from, int64_t length) {
    int64_t start[ONNX_MAX_RANK] = {0}, count[ONNX_MAX_RANK], step[ONNX_MAX_RANK];
    for (int i = 0; i < x->rank; i++) {
        count[i] = i == axis ? length : x->dim[i];
        step[i] = 1;
    }
    start[axis] = from;
    return onnx_sliced(node, x, start, count, step);
}

bool onnx_Split(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0);
    const int64_t *given;
    int axis, count;
    if (x == NULL || !onnx_axis_of(node, onnx_int(node, "axis", 0), onnx_rank(x), &axis)) {
        return false;
    }
    int there = onnx_list(node, 1, "split", &given, &count);
    if (there < 0 || (there == 1 && count != node->nout)) {
        return there < 0 ? false : onnx_error(node, "shape", "%d lengths for %d outputs", count, node->nout);
    }
    int64_t at = 0, each = (x->dim[axis] + node->nout - 1) / node->nout;
    for (int i = 0; i < node->nout; i++) {
        int64_t length = there == 1 ? given[i] : at + each > x->dim[axis] ? x->dim[axis] - at : each;
        if (length < 1 || at + length > x->dim[axis]) {
            return onnx_error(node, "shape", "part %d would be empty or go beyond the axis", i + 1);
        }
        OnnxValue *y = part(node, x, axis, at, length);
        if (y == NULL) {
            return false;
        }
        onnx_set(node, i, y);
        at += length;
    }
    return true;
}

bool onnx_Concat(OnnxNode *node) {
    int axis;
    if (onnx_input(node, 0) == NULL || !onnx_axis_of(node, onnx_int(node, "axis", 1), onnx_rank(node->in[0]), &axis)) {
        return false;
    }
    return onnx_give(node, onnx_joined(node, (const OnnxValue *const *)node->in, node->nin, axis));
}

/* Indices of integers that are known, as a list that stands in the document. */
static bool take_known(OnnxNode *node, const OnnxValue *x, const OnnxArray *indices, int axis) {
    Onnx *onnx = node->onnx;
    int64_t count = onnx_array_count(indices), index[ONNX_MAX_RANK] = {0}, dim[2 * ONNX_MAX_RANK];
    if (axis == x->batch) {
        return onnx_batch_error(node, "it picks samples of a batch");
    }
    if (count < 1 || count > 1 << 16 || x->rank - 1 + indices->rank > ONNX_MAX_RANK) {
        return onnx_error(node, "unsupported", "%lld indices", (long long)count);
    }
    int rank = 0;
    for (int i = 0; i < x->rank; i++) {
        for (int k = 0; k < (i == axis ? indices->rank : 1); k++) {
            dim[rank++] = i == axis ? indices->dim[k] : x->dim[i];
        }
    }
    if (count == 1) {
        int64_t at = onnx_array_int(indices, index);
        at += at < 0 ? x->dim[axis] : 0;
        if (at < 0 || at >= x->dim[axis]) {
            return onnx_error(node, "shape", "index %lld of an axis of %lld elements", (long long)at, (long long)x->dim[axis]);
        }
        OnnxValue *y = part(node, x, axis, at, 1);
        return y != NULL && onnx_give(node, onnx_view(node, y, rank, dim));
    }
    OnnxEntry *entry = onnx_entry(onnx, "ops.take");
    Node *list = node_new_list(onnx->arena);
    for (int64_t k = 0; k < count; k++) {
        node_push(onnx->arena, list, node_new_int(onnx->arena, onnx_array_int(indices, index)));
        onnx_next(index, indices->rank, indices->dim);
    }
    node_put(onnx->arena, entry->map, "indices", list);
    onnx_put_int(entry, onnx, "axis", onnx_layout_axis(x, axis));
    OnnxValue *y = onnx_apply(node, entry, &x, 1, x);
    return y != NULL && onnx_give(node, indices->rank == 1 ? y : onnx_view(node, y, rank, dim));
}

/* Rows of a known table by indices that are a tensor: an embedding. */
static bool take_rows(OnnxNode *node, const OnnxArray *table, const OnnxValue *indices) {
    Onnx *onnx = node->onnx;
    int64_t rows = table->dim[0], columns = rows > 0 ? onnx_array_count(table) / rows : 0, dim[2 * ONNX_MAX_RANK], flat[2] = {rows, columns};
    if (rows < 1 || columns < 1 || table->kind != ONNX_FLOAT || indices->rank + table->rank - 1 > ONNX_MAX_RANK) {
        return onnx_error(node, "unsupported", "a table that is no matrix of numbers");
    }
    OnnxEntry *entry = onnx_entry(onnx, "Embedding");
    onnx_put_int(entry, onnx, "input_dim", rows);
    onnx_put_int(entry, onnx, "output_dim", columns);
    onnx_weight(entry, onnx, "embeddings", table, 2, flat);
    OnnxValue like = *indices;
    like.rank++;
    OnnxValue *y = onnx_apply(node, entry, &indices, 1, &like);
    if (y == NULL || table->rank == 2) {
        return onnx_give(node, y);
    }
    memcpy(dim, indices->dim, sizeof *dim * (size_t)indices->rank);
    memcpy(dim + indices->rank, table->dim + 1, sizeof *dim * (size_t)(table->rank - 1));
    return onnx_give(node, onnx_view(node, y, indices->rank + table->rank - 1, dim));
}

bool onnx_Gather(OnnxNode *node) {
    OnnxValue *x = onnx_input(node, 0), *indices = onnx_input(node, 1);
    int axis;
    if (x == NULL || indices == NULL || !onnx_axis_of(node, onnx_int(node, "axis", 0), onnx_rank(x), &axis)) {
        return false;
    }
    if (indices->array != NULL && x->array == NULL) {
        return take_known(node, x, indices->array, axis);
    }
    if (x->array != NULL && indices->array == NULL && axis == 0 && !indices->step) {
        return take_rows(node, x->array, indices);
    }
    if (x->array != NULL || indices->array != NULL || indices->step || x->batch != -1 || indices->batch != -1) {
        return onnx_batch_error(node, "it picks by indices that are computed");
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.take");
    onnx_put_int(entry, node->onnx, "axis", onnx_layout_axis(x, axis));
    const OnnxValue *both[2] = {x, indices};
    OnnxPlace place = {.rank = x->rank - 1 + indices->rank, .batch = -1, .outer = 1, .inner = 1};
    return onnx_give(node, onnx_placed(node, entry, both, 2, &place));
}

/* ---- repetition */

bool onnx_Expand(OnnxNode *node) {
    const int64_t *given;
    int count;
    OnnxValue *x = onnx_input(node, 0);
    if (x == NULL || onnx_list(node, 1, NULL, &given, &count) != 1 || count > ONNX_MAX_RANK) {
        return false;
    }
    int rank = count > x->rank ? count : x->rank;
    int64_t dim[ONNX_MAX_RANK];
    OnnxPlace place = {.rank = rank, .batch = x->batch < 0 ? -1 : x->batch + rank - x->rank, .outer = x->outer, .inner = onnx_inner(x)};
    const OnnxValue *wide = onnx_aligned(node, x, rank, place.batch, place.outer, place.inner);
    if (wide == NULL) {
        return false;
    }
    bool same = true;
    for (int i = 0; i < rank; i++) {
        int64_t wanted = i < rank - count ? 1 : given[i - (rank - count)];
        dim[i] = wanted == 1 || i == place.batch ? wide->dim[i] : wanted;
        if ((wide->dim[i] != 1 && i != place.batch && wanted != 1 && wanted != wide->dim[i]) || dim[i] < 1) {
            return onnx_error(node, "shape", "axis %d does not broadcast to %lld elements", i, (long long)wanted);
        }
        if (i != place.batch && dim[i] % ONNX_BATCH == 0) {
            return onnx_batch_error(node, "it repeats a tensor for each sample of a batch");
        }
        same = same && dim[i] == wide->dim[i];
    }
    if (same) {
        return onnx_give(node, (OnnxValue *)(uintptr_t)wide);
    }
    int64_t extent[2 * ONNX_MAX_RANK];
    int extents = onnx_layout(rank, dim, place.batch, place.outer, extent);
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.broadcast_to");
    Node *list = node_new_list(node->onnx->arena);
    node_push(node->onnx->arena, list, node_new_null(node->onnx->arena));
    for (int i = 0; i < extents; i++) {
        node_push(node->onnx->arena, list, node_new_int(node->onnx->arena, extent[i]));
    }
    node_put(node->onnx->arena, entry->map, "shape", list);
    return onnx_give(node, onnx_placed(node, entry, &wide, 1, &place));
}

bool onnx_Tile(OnnxNode *node) {
    const int64_t *given;
    int count;
    OnnxValue *x = onnx_input(node, 0);
    int64_t repeats[2 * ONNX_MAX_RANK];
    if (x == NULL || onnx_list(node, 1, NULL, &given, &count) != 1 || count != x->rank) {
        return x == NULL || diag_error_count(node->onnx->diag) > 0 ? false : onnx_error(node, "shape", "a number of repeats for each axis is needed");
    }
    for (int i = 0; i <= 2 * ONNX_MAX_RANK - 1; i++) {
        repeats[i] = 1;
    }
    bool any = false;
    for (int i = 0; i < count; i++) {
        if (given[i] == 1) {
            continue;
        }
        if (i == x->batch || given[i] < 1) {
            return i == x->batch ? onnx_batch_error(node, "it repeats samples of a batch")
                                 : onnx_error(node, "unsupported", "the result would be empty");
        }
        repeats[onnx_layout_axis(x, i)] = given[i];
        any = true;
    }
    if (!any) {
        return onnx_give(node, x);
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.tile");
    onnx_put_ints(entry, node->onnx, "repeats", repeats, val_shape(node->onnx->trial, x->val)->rank);
    const OnnxValue *only = x;
    return onnx_give(node, onnx_apply(node, entry, &only, 1, x));
}

bool onnx_Pad(OnnxNode *node) {
    const int64_t *pads, *axes = NULL;
    int count, naxis = 0;
    OnnxValue *x = onnx_input(node, 0);
    if (x == NULL || onnx_list(node, 1, "pads", &pads, &count) != 1) {
        return false;
    }
    int with_axes = onnx_list(node, 3, NULL, &axes, &naxis), half = count / 2;
    int64_t low[ONNX_MAX_RANK] = {0}, high[ONNX_MAX_RANK] = {0}, zero[ONNX_MAX_RANK] = {0};
    if (with_axes < 0 || half != (with_axes == 1 ? naxis : x->rank)) {
        return with_axes < 0 ? false : onnx_error(node, "shape", "its pads do not fit a tensor of %d axes", x->rank);
    }
    for (int i = 0; i < half; i++) {
        int axis = i;
        if (with_axes == 1 && !onnx_axis_of(node, axes[i], x->rank, &axis)) {
            return false;
        }
        low[axis] = pads[i];
        high[axis] = pads[half + i];
    }
    const char *mode = onnx_text(node, "mode", "constant");
    if (strcmp(mode, "constant") == 0) {
        double value = onnx_float(node, "value", 0);
        if (node->nin > 2 && node->in[2] != NULL) {
            if (node->in[2]->array == NULL || onnx_array_count(node->in[2]->array) != 1) {
                return onnx_error(node, "dynamic", "the constant must be known when the model is read");
            }
            value = onnx_array_float(node->in[2]->array, zero);
        }
        return onnx_give(node, onnx_padded(node, x, low, high, value));
    }
    if (strcmp(mode, "reflect") != 0 && strcmp(mode, "edge") != 0) {
        return onnx_error(node, "unsupported", "the mode `%.40s`", mode);
    }
    Node *list = node_new_list(node->onnx->arena);
    int rank = val_shape(node->onnx->trial, x->val)->rank;
    int64_t pair[MAX_RANK][2] = {{0}};
    for (int i = 0; i < x->rank; i++) {
        if (i == x->batch && (low[i] != 0 || high[i] != 0)) {
            return onnx_batch_error(node, "it adds samples to a batch");
        }
        if (i != x->batch) {
            pair[onnx_layout_axis(x, i)][0] = low[i];
            pair[onnx_layout_axis(x, i)][1] = high[i];
        }
    }
    for (int i = 0; i < rank; i++) {
        Node *two = node_new_list(node->onnx->arena);
        node_push(node->onnx->arena, two, node_new_int(node->onnx->arena, pair[i][0]));
        node_push(node->onnx->arena, two, node_new_int(node->onnx->arena, pair[i][1]));
        node_push(node->onnx->arena, list, two);
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.pad");
    node_put(node->onnx->arena, entry->map, "pad_width", list);
    onnx_put_text(entry, node->onnx, "mode", mode);
    const OnnxValue *only = x;
    return onnx_give(node, onnx_apply(node, entry, &only, 1, x));
}

/* (n, c, h, w): channels to blocks of pixels, and back. */
static bool blocks(OnnxNode *node, bool to_space) {
    OnnxValue *x = onnx_input(node, 0);
    int64_t b = onnx_int(node, "blocksize", 0);
    if (x == NULL || onnx_rank(x) != 4 || b < 1 || b > 1 << 15) {
        return onnx_error(node, "shape", "it takes a tensor of 4 axes and a block size");
    }
    const int64_t *d = onnx_dims(x);
    bool crd = strcmp(onnx_text(node, "mode", "DCR"), "CRD") == 0;
    static const int dcr_order[6] = {0, 3, 4, 1, 5, 2}, crd_order[6] = {0, 1, 4, 2, 5, 3}, down_order[6] = {0, 3, 5, 1, 2, 4},
                     down_crd_order[6] = {0, 1, 3, 5, 2, 4};
    int64_t split[6], last[4];
    if (to_space ? d[1] % (b * b) != 0 : d[2] % b != 0 || d[3] % b != 0) {
        return onnx_error(node, "shape", "its axes do not divide into blocks of %lld", (long long)b);
    }
    if (to_space) {
        int64_t dcr[6] = {d[0], b, b, d[1] / (b * b), d[2], d[3]}, other[6] = {d[0], d[1] / (b * b), b, b, d[2], d[3]},
                out[4] = {d[0], d[1] / (b * b), d[2] * b, d[3] * b};
        memcpy(split, crd ? other : dcr, sizeof split);
        memcpy(last, out, sizeof last);
    } else {
        int64_t down[6] = {d[0], d[1], d[2] / b, b, d[3] / b, b}, out[4] = {d[0], d[1] * b * b, d[2] / b, d[3] / b};
        memcpy(split, down, sizeof split);
        memcpy(last, out, sizeof last);
    }
    OnnxValue *y = onnx_view(node, x, 6, split);
    y = y == NULL ? NULL : onnx_transpose(node, y, !to_space ? (crd ? down_crd_order : down_order) : crd ? crd_order : dcr_order);
    return onnx_give(node, y == NULL ? NULL : onnx_view(node, y, 4, last));
}

bool onnx_DepthToSpace(OnnxNode *node) {
    return blocks(node, true);
}

bool onnx_SpaceToDepth(OnnxNode *node) {
    return blocks(node, false);
}

#endif
