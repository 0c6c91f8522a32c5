/* layers/preprocessing.c - Keras's folder layers/preprocessing: numbers and categories. Layers that learn from data (`adapt`) take what was learned
 * as arguments or weights. */
#include "layers/common.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { OUTPUT_INT, OUTPUT_ONE_HOT, OUTPUT_MULTI_HOT, OUTPUT_COUNT, OUTPUT_TF_IDF };

typedef struct {
    LAYER_MEMBERS
    Ints axis, salt, vocabulary;
    Floats mean, variance, scale, offset, bin_boundaries, idf_weights;
    bool invert, sparse, pad_to_max_tokens;
    double epsilon;
    int output_mode, num_tokens, num_bins, mask_value, max_tokens, num_oov_indices, mask_token, oov_token, oov_method, vocabulary_size;
    const char *vocabulary_dtype;
} DataArgs;
#define SPARSE_ARG ARG(DataArgs, sparse, ARG_BOOL, "false", "Sparse tensors; only false")

static bool no_sparse(Call *call) {
    const DataArgs *a = call->args;
    return !a->sparse || call_arg_error(call, "sparse", "unsupported-argument", "tensors are dense; leave `sparse` out");
}

/* Values given as numbers become a constant shaped for the trailing extents that they fill: one number, or those of the last, the last two ... of
 * `extents`. The result broadcasts over axes `place[0..count)` of a tensor of `rank`. NO_VAL after an error. */
static Val constant_over(Call *call, const char *arg, const float *value, int values, const int32_t *extents, const int *place, int count, int rank) {
    Graph *g = call->graph;
    Shape shape = shape_ones(rank);
    int64_t product = 1;
    for (int i = count - 1; product < values && i >= 0; i--) {
        product *= extents[i];
        shape.dim[place[i]] = extents[i];
    }
    if (product != values) {
        call_arg_error(call, arg, "argument-length", "`%s` has %d values, which do not fill the input's last axes", arg, values);
        return NO_VAL;
    }
    return op_array(g, value, shape);
}

static float *floats(Call *call, const Floats *values, bool deviation) {
    float *copy = arena_new_array(call->graph->arena, float, values->count + 1);
    for (int i = 0; i < values->count; i++) {
        float value = (float)values->v[i];
        copy[i] = deviation ? fmaxf(sqrtf(value), 1e-7f) : value;
    }
    return copy;
}

/* ---- Normalization */

static bool build_normalization(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0), mean, deviation;
    const Shape in = *val_shape(g, x);
    int axes[MAX_RANK], count = 0;
    int32_t extents[MAX_RANK];
    Shape kept = {0};
    if (!a->axis.none && !call_axes(call, "axis", &a->axis, in.rank, false, axes, &count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        extents[i] = kept.dim[kept.rank++] = in.dim[axes[i]];
    }
    if (a->mean.none != a->variance.none) {
        return call_arg_error(call, a->mean.none ? "variance" : "mean", "argument-missing", "`mean` and `variance` are given together, or neither");
    }
    if (!a->mean.none) {
        if (a->mean.count != a->variance.count) {
            return call_arg_error(call, "variance", "argument-length", "`mean` has %d values, `variance` %d", a->mean.count, a->variance.count);
        }
        mean = constant_over(call, "mean", floats(call, &a->mean, false), a->mean.count, extents, axes, count, in.rank);
        deviation = constant_over(call, "variance", floats(call, &a->variance, true), a->variance.count, extents, axes, count, in.rank);
        if (mean == NO_VAL || deviation == NO_VAL) {
            return false;
        }
    } else {
        mean = over_axes(g, call_statistic(call, "mean", kept, "zeros"), in.rank, axes, count);
        deviation = over_axes(g, op_maximum_scalar(g, op_sqrt(g, call_statistic(call, "variance", kept, "ones")), 1e-7), in.rank, axes, count);
    }
    call_output(call, a->invert ? op_add(g, mean, op_multiply(g, x, deviation)) : op_divide(g, op_subtract(g, x, mean), deviation));
    return true;
}
static const Arg normalization_args[] = {
    {.name = "axis",
     .type = ARG_INTS,
     .offset = offsetof(DataArgs, axis),
     .initial = "-1",
     .choices = "null",
     .doc = "Axes with a mean and variance of their own; null or []: one for all"},
    ARG(DataArgs, mean, ARG_FLOATS, "null", "Means, instead of weights that `adapt` has found"),
    ARG(DataArgs, variance, ARG_FLOATS, "null", "Variances, instead of weights"),
    ARG(DataArgs, invert, ARG_BOOL, "false", "Whether to undo a normalization"),
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_Normalization = {
    .name = "Normalization",
    .doc = "Subtracts a fixed mean and divides by a fixed standard deviation.",
    .size = sizeof(DataArgs),
    .args = normalization_args,
    .flags = LAYER_PASSES_MASK,
    .weights = "mean [extents of axis]; variance [extents of axis] (unless given as arguments)",
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_normalization,
};

/* ---- Rescaling */

static bool build_rescaling(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0);
    const Shape in = *val_shape(g, x);
    int place[MAX_RANK];
    for (int i = 1; i < in.rank; i++) {
        place[i - 1] = i;
    }
    Val scale = constant_over(call, "scale", floats(call, &a->scale, false), a->scale.count, in.dim + 1, place, in.rank - 1, in.rank);
    Val offset = constant_over(call, "offset", floats(call, &a->offset, false), a->offset.count, in.dim + 1, place, in.rank - 1, in.rank);
    if (scale == NO_VAL || offset == NO_VAL) {
        return false;
    }
    bool shifted = false;
    for (int i = 0; i < a->offset.count; i++) {
        shifted = shifted || a->offset.v[i] != 0.0;
    }
    x = op_multiply(g, x, scale);
    call_output(call, shifted ? op_add(g, x, offset) : x);
    return true;
}
static const Arg rescaling_args[] = {
    ARG(DataArgs, scale, ARG_FLOATS, NULL, "Factor, or one for each channel"),
    ARG(DataArgs, offset, ARG_FLOATS, "0.0", "Added after it, or one for each channel"),
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_Rescaling = {
    .name = "Rescaling",
    .doc = "input * scale + offset.",
    .size = sizeof(DataArgs),
    .args = rescaling_args,
    .flags = LAYER_PASSES_MASK,
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_rescaling,
};

/* ---- categories: indices as they are, as vectors of zeros and a one, or counted over an axis (numerical_utils.encode_categorical_inputs) */

static bool output_categories(Call *call, Val index, int mode, int32_t depth, Val count_weights, Val token_weights) {
    Graph *g = call->graph;
    if (mode == OUTPUT_INT) {
        call_output_masked(call, index, NO_VAL);
        return true;
    }
    Shape shape = *val_shape(g, index);
    if (mode != OUTPUT_ONE_HOT && shape.rank < 2) {
        return call_error(
            call, "input-rank",
            "`output_mode: %s` gathers the categories of each sample: it needs an input of at least 2 axes, the batch included, but gets %s",
            mode == OUTPUT_MULTI_HOT ? "multi_hot"
            : mode == OUTPUT_COUNT   ? "count"
                                     : "tf_idf",
            shape_text(g->arena, &shape));
    }
    if (mode == OUTPUT_ONE_HOT && shape.rank > 1 && shape.dim[shape.rank - 1] == 1) {
        index = op_squeeze(g, index, shape.rank - 1);
        shape = *val_shape(g, index);
    }
    if (shape.rank >= MAX_RANK) {
        return call_error(call, "output-rank", "its output would have more than %d axes", MAX_RANK);
    }
    Val hot = op_compare(g, op_expand_dims(g, index, shape.rank), op_iota(g, shape_of(1, (int)depth), 0), COMPARE_EQ);
    int axis = 1; /* also for more axes, as Keras reduces */
    Val y;
    if (mode == OUTPUT_MULTI_HOT) {
        y = op_convert(g, op_reduce(g, hot, REDUCE_OR, &axis, 1), DTYPE_F32);
    } else {
        y = op_convert(g, hot, DTYPE_F32);
        if (count_weights != NO_VAL) {
            y = op_multiply(g, y, op_expand_dims(g, count_weights, shape.rank));
        }
        y = mode == OUTPUT_ONE_HOT ? y : op_reduce(g, y, REDUCE_ADD, &axis, 1);
    }
    call_output_masked(call, token_weights == NO_VAL ? y : op_multiply(g, y, token_weights), NO_VAL);
    return true;
}

/* Input `in` as int32; floats lose their fraction, as Keras casts them. */
static Val call_index(Call *call, int in) {
    Val x = call->in[in].val;
    return val_type(call->graph, x) == DTYPE_I32 ? x : op_convert(call->graph, x, DTYPE_I32);
}

static bool build_category_encoding(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK) || !no_sparse(call)) {
        return false;
    }
    int mode = a->output_mode == 0 ? OUTPUT_MULTI_HOT : a->output_mode == 1 ? OUTPUT_ONE_HOT : a->output_mode == 2 ? OUTPUT_COUNT : OUTPUT_MULTI_HOT;
    const CallArg *weights = call_arg(call, "count_weights");
    Val weight = NO_VAL;
    if (weights && weights->count > 0 && weights->tensor[0].val != NO_VAL) {
        if (mode != OUTPUT_COUNT) {
            return call_arg_error(call, "count_weights", "argument-value", "`count_weights` belongs to `output_mode: count`");
        }
        weight = weights->tensor[0].val;
        if (!shape_equal(val_shape(g, weight), val_shape(g, call->in[0].val))) {
            return call_arg_error(call, "count_weights", "shape", "`count_weights` has the shape %s, the input %s",
                                  shape_text(g->arena, val_shape(g, weight)), shape_text(g->arena, val_shape(g, call->in[0].val)));
        }
        weight = val_type(g, weight) == DTYPE_F32 ? weight : op_convert(g, weight, DTYPE_F32);
    }
    return output_categories(call, call_index(call, 0), mode, a->num_tokens, weight, NO_VAL);
}
static const Arg category_encoding_args[] = {
    ARG_RANGE(DataArgs, num_tokens, ARG_INT, NULL, 1, INT32_MAX, "Number of categories; inputs are 0 to num_tokens - 1"),
    ARG_PICK(DataArgs, output_mode, "multi_hot|one_hot|count|binary", "multi_hot",
             "`one_hot` for each value; `multi_hot` or `count` over a sample's values"),
    SPARSE_ARG,
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_CategoryEncoding = {
    .name = "CategoryEncoding",
    .doc = "Integer categories as vectors of zeros and ones, or counts.",
    .size = sizeof(DataArgs),
    .args = category_encoding_args,
    .shapes = "(batch, values) -> (batch, num_tokens); one_hot: (batch, ...) -> (batch, ..., num_tokens)",
    .call = "count_weights",
    .build.layer = build_category_encoding,
};

/* ---- Discretization */

static bool build_discretization(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK - 1) || !no_sparse(call)) {
        return false;
    }
    if (a->bin_boundaries.none || a->bin_boundaries.count == 0) {
        call_error(call, "argument-missing", "it needs `bin_boundaries`; `num_bins` alone stands for boundaries still to be found in data");
        diag_remedy(g->diag, "write what the adapted layer's `bin_boundaries` holds");
        return false;
    }
    int count = a->bin_boundaries.count;
    for (int i = 1; i < count; i++) {
        if (a->bin_boundaries.v[i] < a->bin_boundaries.v[i - 1]) {
            return call_arg_error(call, "bin_boundaries", "argument-value", "`bin_boundaries` must rise");
        }
    }
    Val x = call_float(call, 0);
    int last = val_shape(g, x)->rank;
    /* TensorFlow's Bucketize: the number of boundaries at or below the value */
    Val above = op_compare(g, op_expand_dims(g, x, last), op_array(g, floats(call, &a->bin_boundaries, false), shape_of(1, count)), COMPARE_GE);
    Val index = op_convert(g, op_reduce(g, op_convert(g, above, DTYPE_F32), REDUCE_ADD, &last, 1), DTYPE_I32);
    return output_categories(call, index, a->output_mode, count + 1, NO_VAL, NO_VAL);
}
static const Arg discretization_args[] = {
    ARG(DataArgs, bin_boundaries, ARG_FLOATS, "null", "Rising boundaries; bin i holds values from boundary i - 1 up to, without, boundary i"),
    ARG(DataArgs, num_bins, ARG_INT, "null", "Without effect beside `bin_boundaries`"),
    ARG(DataArgs, epsilon, ARG_FLOAT, "0.01", "Without effect: precision of finding boundaries in data"),
    ARG_PICK(DataArgs, output_mode, "int|one_hot|multi_hot|count", "int",
             "The bin's number, `one_hot` for each value, `multi_hot` or `count` over a sample's values"),
    SPARSE_ARG,
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_Discretization = {
    .name = "Discretization",
    .doc = "Numbers become the bins they fall into.",
    .size = sizeof(DataArgs),
    .args = discretization_args,
    .shapes = "(batch, ...) -> (batch, ...) int32; one_hot: (batch, ..., bins); multi_hot, count: (batch, bins)",
    .build.layer = build_discretization,
};

/* ---- Hashing */

static const uint64_t *read_salt(Call *call, const Ints *salt) {
    uint64_t *words = arena_new_array(call->graph->arena, uint64_t, 2);
    for (int i = 0; i < 2; i++) {
        words[i] = (uint64_t)(int64_t)salt->v[salt->count == 1 ? 0 : i];
    }
    return words;
}

static bool build_hashing(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK) || !no_sparse(call)) {
        return false;
    }
    if (!a->salt.none && a->salt.count != 1 && a->salt.count != 2) {
        return call_arg_error(call, "salt", "argument-length", "`salt` takes one number or two");
    }
    const uint64_t *salt = a->salt.none ? NULL : read_salt(call, &a->salt);
    Val x = call_index(call, 0), y;
    if (a->mask_value != ARG_NONE && a->num_bins > 1) { /* bin 0 is the mask's */
        y = op_add(g, op_hash(g, x, a->num_bins - 1, salt), op_constant_int(g, 1));
        y = op_select(g, op_compare(g, x, op_constant_int(g, a->mask_value), COMPARE_EQ), op_constant_int(g, 0), y);
    } else {
        y = op_hash(g, x, a->num_bins, salt);
    }
    return output_categories(call, y, a->output_mode, a->num_bins, NO_VAL, NO_VAL);
}
static const Arg hashing_args[] = {
    ARG_RANGE(DataArgs, num_bins, ARG_INT, NULL, 1, INT32_MAX, "Number of bins"),
    ARG(DataArgs, mask_value, ARG_INT, "null", "Input that always becomes bin 0; null: none"),
    ARG(DataArgs, salt, ARG_INTS, "null", "Key, one number or two, of another hash (SipHash); null: FarmHash"),
    ARG_PICK(DataArgs, output_mode, "int|one_hot|multi_hot|count", "int",
             "The bin's number, `one_hot` for each value, `multi_hot` or `count` over a sample's values"),
    SPARSE_ARG,
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_Hashing = {
    .name = "Hashing",
    .doc = "Integers become bins by a hash of their decimal text.",
    .size = sizeof(DataArgs),
    .args = hashing_args,
    .shapes = "(batch, ...) -> (batch, ...) int32; one_hot: (batch, ..., bins); multi_hot, count: (batch, bins)",
    .build.layer = build_hashing,
};

/* ---- HashedCrossing */

static bool build_hashed_crossing(Call *call) {
    const DataArgs *a = call->args;
    if (!call_inputs(call, 2, 2) || !no_sparse(call)) {
        return false;
    }
    Val x[2];
    for (int i = 0; i < 2; i++) {
        x[i] = call_value(call, i);
        const Shape *shape = val_shape(call->graph, x[i]);
        if (shape->rank > 2 || (shape->rank == 2 && shape->dim[1] != 1) || !shape_equal(shape, val_shape(call->graph, x[0]))) {
            return call_error(call, "input-shape", "integers to be crossed have shape (batch,) or (batch, 1), all the same; input %d has %s", i + 1,
                              shape_text(call->graph->arena, shape));
        }
        if (val_type(call->graph, x[i]) == DTYPE_F32) {
            return call_error(call, "input-type", "it crosses integers, and input %d is float32: give the model's input `dtype: int32`", i + 1);
        }
        x[i] = call_index(call, i);
    }
    return output_categories(call, op_hash_cross(call->graph, x, 2, a->num_bins), a->output_mode, a->num_bins, NO_VAL, NO_VAL);
}
static const Arg hashed_crossing_args[] = {
    ARG_RANGE(DataArgs, num_bins, ARG_INT, NULL, 1, INT32_MAX, "Number of bins"),
    ARG_PICK(DataArgs, output_mode, "int|one_hot", "int", "The bin's number, or a vector with a one at it"),
    SPARSE_ARG,
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_HashedCrossing = {
    .name = "HashedCrossing",
    .doc = "Combinations of integers become bins by a hash.",
    .size = sizeof(DataArgs),
    .args = hashed_crossing_args,
    .shapes = "two of (batch,) or (batch, 1) -> the same, int32; one_hot: (batch, bins)",
    .build.layer = build_hashed_crossing,
};

/* ---- IntegerLookup */

typedef struct {
    int32_t token, index;
} Entry;
static int by_token(const void *a, const void *b) {
    int32_t x = ((const Entry *)a)->token, y = ((const Entry *)b)->token;
    return (x > y) - (x < y);
}

/* Binary search of x in the sorted tokens, each step a gather from a table padded to a power of two: the token's index, or `missing`. */
static Val look_up(Graph *g, Val x, Entry *entry, int count, int32_t missing) {
    int size = 1;
    while (size < count) {
        size *= 2;
    }
    int32_t *token = arena_new_array(g->arena, int32_t, size), *index = arena_new_array(g->arena, int32_t, size);
    qsort(entry, (size_t)count, sizeof *entry, by_token);
    for (int i = 0; i < size; i++) {
        token[i] = i < count ? entry[i].token : INT32_MAX;
        index[i] = i < count ? entry[i].index : missing;
    }
    Val tokens = op_array_int(g, token, shape_of(1, size)), place = op_broadcast(g, op_constant_int(g, 0), *val_shape(g, x));
    for (int step = size / 2; step > 0; step /= 2) {
        Val further = op_add(g, place, op_constant_int(g, step));
        place = op_select(g, op_compare(g, op_gather(g, tokens, further, 0, 0), x, COMPARE_LE), further, place);
    }
    Val found = op_compare(g, op_gather(g, tokens, place, 0, 0), x, COMPARE_EQ);
    return op_select(g, found, op_gather(g, op_array_int(g, index, shape_of(1, size)), place, 0, 0), op_constant_int(g, missing));
}

/* The tokens of the vocabulary without the special ones at its front, if they are there (IndexLookup.set_vocabulary). */
static bool vocabulary_tokens(Call *call, int front_masks, const int32_t **tokens, int *count) {
    const DataArgs *a = call->args;
    int special = front_masks + a->num_oov_indices;
    if (a->vocabulary.none || a->vocabulary.count == 0) {
        call_error(call, "argument-missing", "it needs its `vocabulary`: nothing is adapted to data here");
        diag_remedy(call->graph->diag, "write what the adapted layer's get_vocabulary() returns");
        return false;
    }
    bool has_special = a->vocabulary.count >= special;
    for (int i = 0; i < special && has_special; i++) {
        has_special = a->vocabulary.v[i] == (i < front_masks ? a->mask_token : a->oov_token);
    }
    *tokens = a->vocabulary.v + (has_special ? special : 0);
    *count = a->vocabulary.count - (has_special ? special : 0);
    for (int i = 0; i < *count; i++) {
        if ((*tokens)[i] == ARG_NONE || (*tokens)[i] == a->mask_token || (a->invert && (*tokens)[i] == a->oov_token)) {
            return call_arg_error(call, "vocabulary", "argument-value", "`vocabulary` holds a mask or out-of-vocabulary token among its tokens");
        }
    }
    return true;
}

static bool build_integer_lookup(Call *call) {
    const DataArgs *a = call->args;
    Graph *g = call->graph;
    int mode = a->output_mode == 5   ? OUTPUT_MULTI_HOT
               : a->output_mode == 6 ? OUTPUT_TF_IDF
                                     : a->output_mode,
        masks = a->mask_token != ARG_NONE && mode == OUTPUT_INT;
    int first = masks + a->num_oov_indices, count;
    const int32_t *tokens;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK) || !no_sparse(call) || !vocabulary_tokens(call, masks, &tokens, &count)) {
        return false;
    }
    if (a->invert && mode != OUTPUT_INT) {
        return call_arg_error(call, "output_mode", "argument-value", "`invert` needs `output_mode: int`");
    }
    if (!a->salt.none && (a->oov_method != 1 || (a->salt.count != 1 && a->salt.count != 2))) {
        return call_arg_error(call, "salt", "argument-value", "`salt`, one number or two, belongs to `oov_method: farmhash`");
    }
    if (a->max_tokens != ARG_NONE && first + count > a->max_tokens) {
        return call_arg_error(call, "max_tokens", "argument-value", "the vocabulary has %d entries with its special tokens, more than `max_tokens`",
                              first + count);
    }
    if (a->pad_to_max_tokens && a->max_tokens == ARG_NONE) {
        return call_arg_error(call, "pad_to_max_tokens", "argument-missing", "`pad_to_max_tokens` needs `max_tokens`");
    }
    Val x = call_index(call, 0), y;
    Entry *entry = arena_new_array(g->arena, Entry, count);
    for (int i = 0; i < count; i++) {
        entry[i] = a->invert ? (Entry){first + i, tokens[i]} : (Entry){tokens[i], first + i};
    }
    if (a->invert) {
        y = look_up(g, x, entry, count, a->oov_token == ARG_NONE ? -1 : a->oov_token);
        if (a->mask_token != ARG_NONE) {
            y = op_select(g, op_compare(g, x, op_constant_int(g, 0), COMPARE_EQ), op_constant_int(g, a->mask_token), y);
        }
        call_output_masked(call, y, NO_VAL);
        return true;
    }
    y = look_up(g, x, entry, count, a->num_oov_indices == 1 ? masks : -1);
    for (int i = 1; i < count; i++) {
        if (entry[i].token == entry[i - 1].token) {
            return call_arg_error(call, "vocabulary", "argument-value", "`vocabulary` holds %d twice", (int)entry[i].token);
        }
    }
    Val missing = op_compare(g, y, op_constant_int(g, -1), COMPARE_EQ);
    if (a->mask_token != ARG_NONE) { /* index 0, or, counted, none */
        Val masked = op_compare(g, x, op_constant_int(g, a->mask_token), COMPARE_EQ);
        y = op_select(g, masked, op_constant_int(g, mode == OUTPUT_INT ? 0 : INT32_MAX), y);
        missing = op_and(g, missing, op_not(g, masked));
    }
    if (a->num_oov_indices > 1) {
        Val buckets = op_constant_int(g, a->num_oov_indices), bucket;
        if (a->oov_method == 1) {
            bucket = op_hash(g, x, a->num_oov_indices, a->salt.none ? NULL : read_salt(call, &a->salt));
        } else { /* floor modulus */
            bucket = op_remainder(g, op_add(g, op_remainder(g, x, buckets), buckets), buckets);
        }
        y = op_select(g, missing, op_add(g, bucket, op_constant_int(g, masks)), y);
    }
    int depth = a->pad_to_max_tokens ? a->max_tokens : first + count;
    Val weights = NO_VAL;
    if (mode == OUTPUT_TF_IDF) {
        int given = a->idf_weights.none ? 0 : a->idf_weights.count, front = given == a->vocabulary.count && a->vocabulary.count != count ? 0 : first;
        if (given != a->vocabulary.count) {
            return call_arg_error(call, "idf_weights", "argument-length", "`idf_weights` needs a weight for each of the vocabulary's %d entries",
                                  a->vocabulary.count);
        }
        float *weight = arena_new_array(g->arena, float, depth);
        double sum = 0.0;
        for (int i = 0; i < given; i++) {
            sum += a->idf_weights.v[i];
        }
        for (int i = 0; i < depth; i++) {
            weight[i] = i < front ? (float)(sum / given) : i - front < given ? (float)a->idf_weights.v[i - front] : 0.0f;
        }
        weights = op_array(g, weight, shape_of(1, depth));
    }
    return output_categories(call, y, mode, depth, NO_VAL, weights);
}
static const Arg integer_lookup_args[] = {
    ARG(DataArgs, max_tokens, ARG_INT, "null", "Largest size of the vocabulary with its special tokens; null: none"),
    ARG_RANGE(DataArgs, num_oov_indices, ARG_INT, "1", 0, INT32_MAX, "Indices for values outside of the vocabulary"),
    ARG(DataArgs, mask_token, ARG_INT, "null", "Value that becomes index 0 (or is not counted); null: none"),
    ARG(DataArgs, oov_token, ARG_INT, "-1", "What `invert` returns for indices outside of the vocabulary"),
    ARG(DataArgs, vocabulary, ARG_INTS, "null", "The values, in order of their indices"),
    ARG(DataArgs, vocabulary_dtype, ARG_STRING, "int64", "Without effect"),
    ARG(DataArgs, idf_weights, ARG_FLOATS, "null", "Inverse document frequency of each value, for `tf_idf`"),
    ARG(DataArgs, invert, ARG_BOOL, "false", "Whether indices become values"),
    ARG_PICK(DataArgs, output_mode, "int|one_hot|multi_hot|count|tf_idf|binary|tf-idf", "int",
             "The index, `one_hot` for each value, `multi_hot`, `count` or `tf_idf` over a sample's values"),
    SPARSE_ARG,
    ARG(DataArgs, pad_to_max_tokens, ARG_BOOL, "false", "Whether vectors have max_tokens elements"),
    ARG_PICK(DataArgs, oov_method, "floormod|farmhash", "floormod", "How values outside of the vocabulary choose one of several indices"),
    ARG(DataArgs, salt, ARG_INTS, "null", "Key of `farmhash`, one number or two"),
    ARG(DataArgs, vocabulary_size, ARG_INT, "null", "Without effect"),
    LAYER_ARGS(DataArgs),
    ARGS_END,
};
const ClassDef layer_IntegerLookup = {
    .name = "IntegerLookup",
    .doc = "Integers become their places in a vocabulary.",
    .size = sizeof(DataArgs),
    .args = integer_lookup_args,
    .shapes = "(batch, ...) -> (batch, ...) int32; one_hot: (batch, ..., tokens); multi_hot, count, tf_idf: (batch, tokens)",
    .build.layer = build_integer_lookup,
};

/* ---- what cannot be compiled */

#define REFUSED(name_, doc_, refuse_) const ClassDef layer_##name_ = {.name = #name_, .doc = doc_, .refuse = refuse_}
REFUSED(StringLookup, "Strings become their places in a vocabulary.",
        "tensors hold numbers, not strings; look words up before and feed their indices as int32");
REFUSED(TextVectorization, "Text becomes indices of words.",
        "tensors hold numbers, not text; vectorize the text before and feed the indices as int32");
REFUSED(MaxNumBoundingBoxes, "Limits the number of boxes.",
        "boxes are maps of ragged lists, not tensors of a fixed shape; pad them in the data pipeline");
REFUSED(JaxLayer, "A JAX function.", "its function is foreign code; express it with layers");
REFUSED(FlaxLayer, "A Flax module.", "its module is foreign code; express it with layers");
REFUSED(TorchModuleWrapper, "A PyTorch module.", "its module is foreign code; express it with layers");
REFUSED(TFSMLayer, "A TensorFlow SavedModel.", "its function is foreign code; express it with layers");
