/*
 * onnx_document.c - tensors of the document: their axes, the entries that make them. Every entry is built at once in a trial graph, so that the
 * layers themselves say what shape comes out and what does not fit.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <assert.h>
#include <string.h>

/* ---- where axes lie */

int64_t onnx_inner(const OnnxValue *value) {
    return value->batch < 0 ? 1 : value->dim[value->batch] / ONNX_BATCH / value->outer;
}

int onnx_layout(int rank, const int64_t *dim, int batch, int64_t outer, int64_t *extent) {
    int count = 0;
    for (int i = 0; i < rank; i++) {
        if (i != batch) {
            extent[count++] = dim[i];
            continue;
        }
        int64_t inner = dim[i] / ONNX_BATCH / outer;
        if (outer > 1) {
            extent[count++] = outer;
        }
        if (inner > 1) {
            extent[count++] = inner;
        }
    }
    return count;
}

int onnx_layout_axis(const OnnxValue *value, int axis) {
    assert(axis != value->batch);
    return value->batch < 0 || axis < value->batch ? axis + 1 : axis + (value->outer > 1) + (onnx_inner(value) > 1);
}

/* ---- entries */

OnnxEntry *onnx_entry(Onnx *onnx, const char *type) {
    OnnxEntry *entry = arena_new_array(onnx->arena, OnnxEntry, 1);
    entry->map = node_new_map(onnx->arena);
    node_put(onnx->arena, entry->map, "type", node_new_text(onnx->arena, type));
    return entry;
}

void onnx_put_int(OnnxEntry *entry, Onnx *onnx, const char *key, int64_t value) {
    node_put(onnx->arena, entry->map, key, node_new_int(onnx->arena, value));
}

void onnx_put_ints(OnnxEntry *entry, Onnx *onnx, const char *key, const int64_t *value, int count) {
    Node *list = node_new_list(onnx->arena);
    for (int i = 0; i < count; i++) {
        node_push(onnx->arena, list, node_new_int(onnx->arena, value[i]));
    }
    node_put(onnx->arena, entry->map, key, list);
}

void onnx_put_float(OnnxEntry *entry, Onnx *onnx, const char *key, double value) {
    node_put(onnx->arena, entry->map, key, node_new_float(onnx->arena, value));
}

void onnx_put_bool(OnnxEntry *entry, Onnx *onnx, const char *key, bool value) {
    node_put(onnx->arena, entry->map, key, node_new_bool(onnx->arena, value));
}

void onnx_put_text(OnnxEntry *entry, Onnx *onnx, const char *key, const char *value) {
    node_put(onnx->arena, entry->map, key, node_new_text(onnx->arena, value));
}

void onnx_weight(OnnxEntry *entry, Onnx *onnx, const char *name, const OnnxArray *array, int rank, const int64_t *dim) {
    OnnxWeight *weight = arena_new_array(onnx->arena, OnnxWeight, 1), **at = &entry->weight;
    array = onnx_array_packed(onnx->arena, onnx_array_converted(onnx->arena, array, ONNX_FLOAT), false);
    *weight = (OnnxWeight){.name = name, .data = array->f, .rank = rank};
    memcpy(weight->dim, dim, sizeof *dim * (size_t)rank);
    while (*at != NULL) {
        at = &(*at)->next;
    }
    *at = weight;
}

/* The tensor inside `body` that stands for one of a body around it. */
static OnnxValue *capture(Onnx *onnx, OnnxBody *body, const OnnxValue *value) {
    if (value->entry->owner == body) {
        return (OnnxValue *)(uintptr_t)value;
    }
    assert(body->parent != NULL);
    const OnnxValue *near = capture(onnx, body->parent, value);
    for (int i = 0; i < body->ncaptured; i++) {
        if (body->outside[i]->entry == near->entry && body->outside[i]->output == near->output && body->outside[i]->val == near->val) {
            OnnxValue *again = arena_new_array(onnx->arena, OnnxValue, 1);
            *again = *near; /* the same elements under axes of their own */
            again->entry = body->inside[i]->entry;
            again->output = 0;
            return again;
        }
    }
    OnnxValue *inside = arena_new_array(onnx->arena, OnnxValue, 1);
    *inside = *near;
    inside->entry = onnx_input_entry(onnx, body, near->entry->wish != NULL ? near->entry->wish : "x", inside);
    inside->output = 0;
    if (body->ncaptured == body->captured_capacity) {
        int capacity = body->captured_capacity ? 2 * body->captured_capacity : 8;
        size_t old = sizeof(OnnxValue *) * (size_t)body->captured_capacity, new = sizeof(OnnxValue *) * (size_t)capacity;
        body->outside = arena_grow(onnx->arena, body->outside, old, new);
        body->inside = arena_grow(onnx->arena, body->inside, old, new);
        body->captured_capacity = capacity;
    }
    body->outside[body->ncaptured] = (OnnxValue *)(uintptr_t)near;
    body->inside[body->ncaptured++] = inside;
    return inside;
}

OnnxEntry *onnx_input_entry(Onnx *onnx, OnnxBody *body, const char *wish, OnnxValue *value) {
    OnnxEntry *entry = arena_new_array(onnx->arena, OnnxEntry, 1);
    *entry = (OnnxEntry){.is_input = true, .owner = body, .wish = wish, .type = value->type, .shape = *val_shape(onnx->trial, value->val)};
    onnx_append(body, entry);
    value->entry = entry;
    value->output = 0;
    return entry;
}

void onnx_append(OnnxBody *body, OnnxEntry *entry) {
    entry->owner = body;
    if (body->last != NULL) {
        body->last->next = entry;
    } else {
        body->first = entry;
    }
    body->last = entry;
}

const Tensor *onnx_build(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, int *nout) {
    Onnx *onnx = node->onnx;
    Tensor *tensor = arena_new_array(onnx->arena, Tensor, nin + 1), *out;
    entry->in = arena_new_array(onnx->arena, const OnnxValue *, nin + 1);
    entry->nin = nin;
    for (int i = 0; i < nin; i++) {
        if (in[i]->array != NULL || in[i]->step) {
            onnx_error(node, "unsupported", "it computes on numbers that are known when the model is read, which is not possible here");
            diag_remedy(onnx->diag, "simplify the model (onnxsim, constant folding) before importing it");
            return NULL;
        }
        entry->in[i] = capture(onnx, onnx->body, in[i]);
        tensor[i] = (Tensor){.val = entry->in[i]->val, .mask = NO_VAL, .logits = NO_VAL};
    }
    if (entry->wish == NULL) {
        const char *name = node->node->name;
        entry->wish = name != NULL && *name != '\0' ? name : node->node->n_output > 0 ? node->node->output[0] : "layer";
    }
    int before = diag_error_count(onnx->diag);
    Object *object = object_parse(onnx->arena, onnx->diag, FAMILY_LAYER, entry->map, NULL, 0);
    if (object == NULL) {
        onnx_error(node, "unsupported", "the layer it would become is not possible");
        return NULL;
    }
    Layer *layer = arena_new_array(onnx->arena, Layer, 1);
    const char *path = arena_printf(onnx->arena, "%.100s#%d", entry->wish, onnx->nentry++);
    *layer = (Layer){.path = path, .object = object, .trainable = true, .info = -1};
    onnx->trial->current_layer = -1;
    if (!layer_call(onnx->trial, layer, tensor, nin, NULL, 0, false, &out, nout) || diag_error_count(onnx->diag) > before) {
        onnx_error(node, "unsupported", "the layer it would become is not possible");
        return NULL;
    }
    onnx_append(onnx->body, entry);
    return out;
}

OnnxValue *onnx_result(OnnxNode *node, OnnxEntry *entry, int output, Val val, int rank, int batch, int64_t outer, int64_t inner) {
    Onnx *onnx = node->onnx;
    const Shape *shape = val_shape(onnx->trial, val);
    OnnxValue *value = arena_new_array(onnx->arena, OnnxValue, 1);
    *value =
        (OnnxValue){.entry = entry, .output = output, .val = val, .type = val_type(onnx->trial, val), .rank = rank, .batch = batch, .outer = outer};
    int at = 1, extra = batch < 0 ? 0 : (outer > 1) + (inner > 1) - 1;
    if (rank > ONNX_MAX_RANK || shape->rank != rank + 1 + extra) {
        onnx_error(node, "internal", "it gives %s where %d axes are expected", shape_text(onnx->arena, shape), rank);
        return NULL;
    }
    for (int i = 0; i < rank; i++) {
        if (i == batch) {
            at += (outer > 1) + (inner > 1);
            value->dim[i] = outer * inner * ONNX_BATCH;
        } else {
            value->dim[i] = shape->dim[at++];
        }
    }
    return value;
}

OnnxValue *onnx_apply(OnnxNode *node, OnnxEntry *entry, const OnnxValue *const *in, int nin, const OnnxValue *like) {
    int nout;
    const Tensor *out = onnx_build(node, entry, in, nin, &nout);
    return out == NULL ? NULL : onnx_result(node, entry, 0, out[0].val, like->rank, like->batch, like->outer, onnx_inner(like));
}

OnnxValue *onnx_unary(OnnxNode *node, const char *type, const OnnxValue *x) {
    return onnx_apply(node, onnx_entry(node->onnx, type), &x, 1, x);
}

/* ---- the same elements under other axes */

static bool same_extents(const Onnx *onnx, const OnnxValue *x, const int64_t *extent, int count) {
    const Shape *shape = val_shape(onnx->trial, x->val);
    bool same = shape->rank == count + 1;
    for (int i = 0; i < count && same; i++) {
        same = shape->dim[i + 1] == extent[i];
    }
    return same;
}

static int64_t product(const int64_t *dim, int count) {
    int64_t value = 1;
    for (int i = 0; i < count; i++) {
        value *= dim[i];
    }
    return value;
}

/* x with extents `extent` in the document, told as `rank` axes of ONNX. */
static OnnxValue *laid_out(OnnxNode *node, const OnnxValue *x, const int64_t *extent, int count, int rank, const int64_t *dim, int batch,
                           int64_t outer) {
    Onnx *onnx = node->onnx;
    if (x->array != NULL || x->step) {
        onnx_error(node, "unsupported", "it computes on numbers that are known when the model is read, which is not possible here");
        return NULL;
    }
    OnnxValue *out = arena_new_array(onnx->arena, OnnxValue, 1);
    *out = *x;
    if (!same_extents(onnx, x, extent, count)) {
        if (count >= MAX_RANK) {
            onnx_error(node, "unsupported", "it would need %d axes; at most %d are possible", count + 1, MAX_RANK);
            return NULL;
        }
        OnnxEntry *entry = onnx_entry(onnx, "Reshape");
        onnx_put_ints(entry, onnx, "target_shape", extent, count);
        int nout;
        const Tensor *tensor = onnx_build(node, entry, &x, 1, &nout);
        if (tensor == NULL) {
            return NULL;
        }
        *out = (OnnxValue){.entry = entry, .val = tensor[0].val, .type = x->type};
    }
    out->rank = rank;
    out->batch = batch;
    out->outer = outer;
    for (int i = 0; i < rank; i++) {
        out->dim[i] = dim[i];
    }
    return out;
}

/* Errors for what is no tensor of the document. */
static bool is_tensor(OnnxNode *node, const OnnxValue *x) {
    return (x->array == NULL && !x->step) ||
           onnx_error(node, "unsupported", "it computes on numbers that are known when the model is read, which is not possible here");
}

OnnxValue *onnx_view(OnnxNode *node, const OnnxValue *x, int rank, const int64_t *dim) {
    if (!is_tensor(node, x)) {
        return NULL;
    }
    int batch = -1;
    int64_t outer = 1, extent[2 * ONNX_MAX_RANK];
    if (rank > ONNX_MAX_RANK || product(dim, rank) != product(x->dim, x->rank)) {
        onnx_error(node, "shape", "its elements do not fit the new shape");
        return NULL;
    }
    if (x->batch >= 0) {
        int64_t before = product(x->dim, x->batch) * x->outer; /* elements, in steps of whole batches, left of the batch */
        for (int i = 0; i < rank && batch < 0; i++) {
            batch = dim[i] % ONNX_BATCH == 0 ? i : -1;
        }
        int64_t left = batch < 0 ? 0 : product(dim, batch);
        if (batch < 0 || before % left != 0 || dim[batch] / ONNX_BATCH % (before / left) != 0) {
            onnx_batch_error(node, "the new shape mixes samples of a batch");
            return NULL;
        }
        outer = before / left;
    }
    return laid_out(node, x, extent, onnx_layout(rank, dim, batch, outer, extent), rank, dim, batch, outer);
}

OnnxValue *onnx_transpose(OnnxNode *node, const OnnxValue *x, const int *permutation) {
    if (!is_tensor(node, x)) {
        return NULL;
    }
    int64_t dims[2 * ONNX_MAX_RANK];
    int count = 0, batch = -1;
    OnnxValue *out = arena_new_array(node->onnx->arena, OnnxValue, 1);
    *out = *x;
    bool same = true;
    for (int i = 0; i < x->rank; i++) {
        int from = permutation[i];
        out->dim[i] = x->dim[from];
        if (from != x->batch) {
            dims[count++] = onnx_layout_axis(x, from);
        } else {
            batch = i;
            for (int k = 0; k < (x->outer > 1) + (onnx_inner(x) > 1); k++) {
                dims[count++] = from + 1 + k;
            }
        }
    }
    for (int i = 0; i < count; i++) {
        same = same && dims[i] == i + 1;
    }
    out->batch = batch;
    if (!same) {
        OnnxEntry *entry = onnx_entry(node->onnx, "Permute");
        onnx_put_ints(entry, node->onnx, "dims", dims, count);
        int nout;
        const Tensor *tensor = onnx_build(node, entry, &x, 1, &nout);
        if (tensor == NULL) {
            return NULL;
        }
        out->entry = entry;
        out->output = 0;
        out->val = tensor[0].val;
    }
    return out;
}

OnnxValue *onnx_convert(OnnxNode *node, const OnnxValue *x, OnnxKind kind) {
    static const char *const types[] = {[ONNX_FLOAT] = "float32", [ONNX_INT] = "int32", [ONNX_BOOL] = "bool"};
    if (onnx_kind(x) == kind) {
        return (OnnxValue *)(uintptr_t)x;
    }
    OnnxEntry *entry = onnx_entry(node->onnx, "ops.cast");
    onnx_put_text(entry, node->onnx, "dtype", types[kind]);
    return onnx_apply(node, entry, &x, 1, x);
}

/* ---- known numbers as tensors */

/* A Parameter with these extents in the document; the caller says which axes of ONNX they are. */
static OnnxValue *parameter(OnnxNode *node, const OnnxArray *array, const int64_t *extent, int count) {
    Onnx *onnx = node->onnx;
    for (int i = 0; i < onnx->nparameter; i++) {
        const OnnxParameter *known = &onnx->parameter[i];
        if (known->body == onnx->body && known->array == array && known->count == count &&
            memcmp(known->extent, extent, sizeof *extent * (size_t)count) == 0) {
            OnnxValue *again = arena_new_array(onnx->arena, OnnxValue, 1);
            *again = *known->value;
            return again;
        }
    }
    if (product(extent, count) == 0 || product(extent, count) > INT32_MAX) {
        onnx_error(node, "unsupported", "a constant of %lld elements is not possible here", (long long)product(extent, count));
        return NULL;
    }
    OnnxEntry *entry = onnx_entry(onnx, "Parameter");
    onnx_put_ints(entry, onnx, "shape", extent, count);
    if (!array->stored || array->kind != ONNX_FLOAT) {
        onnx_put_bool(entry, onnx, "trainable", false);
    }
    onnx_weight(entry, onnx, "value", array, count, extent);
    for (int i = 0; i < node->nin && entry->wish == NULL; i++) { /* the name that the file has for it */
        if (node->in[i] != NULL && node->in[i]->array == array) {
            entry->wish = node->node->input[i];
        }
    }
    int nout;
    const Tensor *tensor = onnx_build(node, entry, NULL, 0, &nout);
    if (tensor == NULL) {
        return NULL;
    }
    OnnxValue *value = arena_new_array(onnx->arena, OnnxValue, 1);
    *value = (OnnxValue){.entry = entry, .val = tensor[0].val, .type = DTYPE_F32, .rank = count, .batch = -1, .outer = 1};
    memcpy(value->dim, extent, sizeof *extent * (size_t)count);
    arena_reserve(onnx->arena, onnx->parameter, onnx->nparameter, onnx->parameter_capacity);
    OnnxParameter *kept = &onnx->parameter[onnx->nparameter++];
    *kept = (OnnxParameter){.body = onnx->body, .array = array, .value = value, .count = count};
    memcpy(kept->extent, extent, sizeof *extent * (size_t)count);
    return array->kind == ONNX_FLOAT ? value : onnx_convert(node, value, array->kind);
}

/* Known numbers that repeat along the batch axis, or have nothing there. */
static OnnxValue *aligned_array(OnnxNode *node, const OnnxArray *array, int rank, int batch, int64_t outer, int64_t inner) {
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    int count = 0;
    const OnnxArray *compact = onnx_array_packed(node->onnx->arena, array, true);
    for (int i = 0; i < rank; i++) {
        int own = i - (rank - array->rank);
        dim[i] = own < 0 ? 1 : compact->dim[own];
        if (i != batch) {
            extent[count++] = dim[i];
        } else if (dim[i] != 1) {
            onnx_batch_error(node, "a constant has other values for each sample of a batch");
            return NULL;
        } else {
            for (int k = 0; k < (outer > 1) + (inner > 1); k++) {
                extent[count++] = 1;
            }
        }
    }
    if (count >= MAX_RANK) {
        onnx_error(node, "unsupported", "it would need %d axes; at most %d are possible", count + 1, MAX_RANK);
        return NULL;
    }
    OnnxValue *value = parameter(node, compact, extent, count);
    if (value != NULL) {
        value->rank = rank;
        value->batch = batch;
        value->outer = outer;
        for (int i = 0; i < rank; i++) {
            value->dim[i] = i == batch ? outer * inner * ONNX_BATCH : dim[i];
        }
    }
    return value;
}

OnnxValue *onnx_aligned(OnnxNode *node, const OnnxValue *x, int rank, int batch, int64_t outer, int64_t inner) {
    if (x->array != NULL) {
        return aligned_array(node, x->array, rank, batch, outer, inner);
    }
    int shift = rank - x->rank;
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    for (int i = 0; i < rank; i++) {
        dim[i] = i < shift ? 1 : x->dim[i - shift];
    }
    if (x->batch >= 0 || batch < 0) {
        if (x->batch >= 0 && (x->batch + shift != batch || x->outer != outer || onnx_inner(x) != inner)) {
            onnx_batch_error(node, "its inputs have the samples of a batch along different axes");
            return NULL;
        }
        return onnx_view(node, x, rank, dim);
    }
    if (dim[batch] != 1) {
        onnx_batch_error(node, "one of its inputs has an axis of its own where another has the samples of a batch");
        return NULL;
    }
    int count = 0;
    for (int i = 0; i < rank; i++) {
        for (int k = i == batch ? (outer > 1) + (inner > 1) : 1; k > 0; k--) {
            extent[count++] = dim[i];
        }
    }
    dim[batch] = outer * inner * ONNX_BATCH;
    return laid_out(node, x, extent, count, rank, dim, batch, outer);
}

/* ---- samples */

OnnxValue *onnx_samples(OnnxNode *node, const OnnxValue *x, int64_t *k) {
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    if (!is_tensor(node, x)) {
        return NULL;
    }
    if (x->rank < 1 || x->batch > 0) {
        onnx_batch_error(node, "it takes the first axis for the samples of a batch, but they lie along another");
        return NULL;
    }
    memcpy(dim, x->dim, sizeof dim);
    *k = x->batch == 0 ? dim[0] / ONNX_BATCH : dim[0];
    dim[0] = *k * ONNX_BATCH;
    int count = onnx_layout(x->rank, dim, 0, 1, extent);
    return laid_out(node, x, extent, count, x->rank, dim, 0, 1);
}

OnnxValue *onnx_from_samples(OnnxNode *node, const OnnxValue *y, const OnnxValue *x) {
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    memcpy(dim, y->dim, sizeof dim);
    dim[0] = x->dim[0];
    int count = onnx_layout(y->rank, dim, x->batch, x->outer, extent);
    return laid_out(node, y, extent, count, y->rank, dim, x->batch, x->outer);
}

OnnxEntry *onnx_distributed(Onnx *onnx, OnnxEntry *entry, int64_t k) {
    if (k == 1) {
        return entry;
    }
    OnnxEntry *wrapper = onnx_entry(onnx, "TimeDistributed");
    node_put(onnx->arena, wrapper->map, "layer", entry->map);
    wrapper->weight = entry->weight;
    wrapper->wish = entry->wish;
    return wrapper;
}

OnnxValue *onnx_on_samples(OnnxNode *node, OnnxEntry *entry, const OnnxValue *x, int rank) {
    int64_t k;
    int nout;
    const OnnxValue *samples = onnx_samples(node, x, &k);
    if (samples == NULL) {
        return NULL;
    }
    entry = onnx_distributed(node->onnx, entry, k);
    const Tensor *out = onnx_build(node, entry, &samples, 1, &nout);
    const OnnxValue *y = out == NULL ? NULL : onnx_result(node, entry, 0, out[0].val, rank, 0, 1, k);
    return y == NULL ? NULL : onnx_from_samples(node, y, x);
}

/* ---- an axis of one element as the batch */

OnnxValue *onnx_as_batch(OnnxNode *node, const OnnxValue *x, int axis) {
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    if (x->array != NULL || (x->batch == axis && (x->outer != 1 || onnx_inner(x) != 1)) || (x->batch >= 0 && x->batch != axis) ||
        (x->batch < 0 && x->dim[axis] != 1)) {
        onnx_batch_error(node, "it takes another axis for the samples of a batch");
        return NULL;
    }
    if (x->batch == axis) {
        return (OnnxValue *)(uintptr_t)x;
    }
    memcpy(dim, x->dim, sizeof dim);
    dim[axis] = ONNX_BATCH;
    int count = onnx_layout(x->rank, dim, axis, 1, extent);
    return laid_out(node, x, extent, count, x->rank, dim, axis, 1);
}

OnnxValue *onnx_from_batch(OnnxNode *node, const OnnxValue *x, int axis) {
    int64_t dim[ONNX_MAX_RANK], extent[2 * ONNX_MAX_RANK];
    memcpy(dim, x->dim, sizeof dim);
    dim[axis] = 1;
    int count = onnx_layout(x->rank, dim, -1, 1, extent);
    return laid_out(node, x, extent, count, x->rank, dim, -1, 1);
}

#endif
