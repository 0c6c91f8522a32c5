/*
 * layers/attention_heads.c - MultiHeadAttention and GroupQueryAttention (keras/src/layers/attention/multi_head_attention.py,
 * grouped_query_attention.py).
 *
 * Keras computes in one of two ways that differ where a row is wholly masked: its fused function (scores become -2.4e38, so such a row attends
 * evenly), or, with dropout, with scores as an output or over other than one axis, explicit products and a masked softmax (scores become -1e9, then
 * zeros).
 */
#include "layers/attention.h"

#include <math.h>
#include <string.h>

typedef struct {
    LAYER_MEMBERS
    int32_t num_heads, key_dim, value_dim;                  /* MultiHeadAttention */
    int32_t head_dim, num_query_heads, num_key_value_heads; /* GroupQueryAttention */
    double dropout;
    bool use_bias, use_gate;
    Ints output_shape, attention_axes;
    int32_t sliding_window, seed;
    const char *flash_attention;
    const Object *kernel_initializer, *bias_initializer;
    const Object *kernel_regularizer, *bias_regularizer;
    const Object *kernel_constraint, *bias_constraint;
} HeadArgs;

/* ---- projections: the EinsumDense layers inside, "<layer>/query/kernel" ... */

/* Axes of a kernel: `inputs` that the product sums over, then `outputs`. The result must be penalized as the output of a layer. */
static bool project(Call *call, const char *name, Val x, int inputs, const int32_t *outputs, int noutputs, bool sigmoid, Val *out) {
    const HeadArgs *args = call->args;
    Graph *g = call->graph;
    Arena *arena = g->arena;
    Shape in = *val_shape(g, x), kernel = {.rank = inputs + noutputs}, bias = {.rank = noutputs};
    int free = in.rank - inputs, axes[2][MAX_RANK];
    for (int i = 0; i < inputs; i++) {
        kernel.dim[i] = in.dim[free + i];
        axes[0][i] = i;
    }
    for (int i = 0; i < noutputs; i++) {
        kernel.dim[inputs + i] = bias.dim[i] = outputs[i];
        axes[1][i] = inputs + i;
    }
    const char *kernel_name = arena_printf(arena, "%s/kernel", name), *bias_name = arena_printf(arena, "%s/bias", name);
    const Object *initializer =
        args->kernel_initializer ? initializer_with_axes(arena, args->kernel_initializer, axes[0], inputs, axes[1], noutputs) : NULL;
    Val weight = call_weight(call, kernel_name, kernel, initializer, args->kernel_regularizer, args->kernel_constraint);
    static const char letters[] = "abcdefghijklmnop";
    const char *summed = letters + free, *made = letters + in.rank;
    *out = op_dot(g, x, weight,
                  arena_printf(arena, "%.*s,%.*s%.*s->%.*s%.*s", in.rank, letters, inputs, summed, noutputs, made, free, letters, noutputs, made));
    if (args->use_bias) {
        *out = op_add(g, *out, call_weight(call, bias_name, bias, args->bias_initializer, args->bias_regularizer, args->bias_constraint));
    }
    if (sigmoid) {
        *out = op_logistic(g, *out);
    }
    return call_penalize(call, args->activity_regularizer, *out);
}

/* ---- masks */

/* The mask of an input: explicit, else the travelling one. */
static Val input_mask(Call *call, const char *name, int in) {
    const CallArg *arg = call_arg(call, name);
    Val mask = NO_VAL;
    if (arg && !arg->is_bool && arg->count > 0) {
        mask = arg->tensor[0].val;
    } else if (!arg && in < call->nin) {
        mask = call->in[in].mask;
    }
    return bool_mask(call->graph, mask);
}

/* keras: |query - key| < window, bool (1, queries, keys) */
static Val window_mask(Graph *g, int32_t queries, int32_t keys, int32_t window) {
    Shape shape = shape_of(3, 1, (int)queries, (int)keys);
    Val distance = op_subtract(g, op_iota(g, shape, 1), op_iota(g, shape, 2));
    return op_and(g, op_compare(g, distance, op_constant_int(g, window), COMPARE_LT),
                  op_compare(g, distance, op_constant_int(g, -window), COMPARE_GT));
}

/* keras: _compute_attention_mask. Axes of (batch, queries, keys) as far as numpy's rules make them; NO_VAL for no mask. */
static bool whole_mask(Call *call, Val query_mask, Val *mask) {
    const HeadArgs *args = call->args;
    Graph *g = call->graph;
    int32_t queries = val_shape(g, call->in[0].val)->dim[1], keys = val_shape(g, call->in[1].val)->dim[1];
    Val value_mask = input_mask(call, "value_mask", 1), key_mask = input_mask(call, "key_mask", 2);
    *mask = NO_VAL;
    if (query_mask != NO_VAL) {
        *mask = op_expand_dims(g, query_mask, val_shape(g, query_mask)->rank);
    }
    Val pair[2] = {value_mask, key_mask};
    for (int i = 0; i < 2; i++) {
        if (pair[i] != NO_VAL && !mask_and(call, mask, op_expand_dims(g, pair[i], val_shape(g, pair[i])->rank - 1))) {
            return false;
        }
    }
    if (call_flag(call, "use_causal_mask", false) && !mask_and(call, mask, causal_mask(g, queries, keys))) {
        return false;
    }
    if (args->sliding_window != ARG_NONE && !mask_and(call, mask, window_mask(g, queries, keys, args->sliding_window))) {
        return false;
    }
    const CallArg *given = call_arg(call, "attention_mask");
    Val explicit_mask = given && !given->is_bool && given->count > 0 ? bool_mask(g, given->tensor[0].val) : NO_VAL;
    return mask_and(call, mask, explicit_mask);
}

/* ---- scores */

/* What the two layers hand to the common part: scores (batch, ..., heads, queries..., keys...) and how to go on from there. */
typedef struct {
    int axes; /* attention axes: the last 2 * axes of the scores are queries and keys */
    bool fused;
} Scoring;

/* Lays the mask over the scores, takes the softmax over the keys. */
static bool masked_softmax(Call *call, Val *scores, Val mask, Scoring how) {
    Graph *g = call->graph;
    Shape shape = *val_shape(g, *scores);
    Val over = NO_VAL;
    if (mask != NO_VAL) {
        while (val_shape(g, mask)->rank < shape.rank) {
            int axis = val_shape(g, mask)->rank - 2 * how.axes;
            if (axis < 0) {
                return call_error(call, "mask-shape", "a mask of the shape %s does not fit attention over %d axes",
                                  shape_text(g->arena, val_shape(g, mask)), how.axes);
            }
            mask = op_expand_dims(g, mask, axis);
        }
        if (!mask_fits(call, mask, *scores)) {
            return false;
        }
        over = op_broadcast(g, mask, shape);
        *scores = op_select(g, over, *scores, op_splat(g, how.fused ? -0.7 * 3.38953e38 : -1e9, shape));
    }
    if (how.axes == 1) {
        *scores = op_softmax(g, *scores);
    } else {
        int axes[MAX_RANK];
        for (int i = 0; i < how.axes; i++) {
            axes[i] = shape.rank - how.axes + i;
        }
        *scores = softmax_over(g, *scores, axes, how.axes);
    }
    if (mask != NO_VAL && !how.fused) {
        *scores = op_select(g, over, *scores, op_splat(g, 0, shape));
    }
    return true;
}

static bool check_ranks(Call *call) {
    Graph *g = call->graph;
    if (call->nin < 2 || call->nin > 3) {
        call_error(call, "inputs", "takes the inputs `[query, value]` or `[query, value, key]`, not %d", call->nin);
        diag_remedy(g->diag, "self-attention spells the tensor twice: `inputs: [x, x]`");
        return false;
    }
    const Shape *query = val_shape(g, call->in[0].val), *value = val_shape(g, call->in[1].val), *key = val_shape(g, call->in[call->nin - 1].val);
    bool fits = query->rank >= 3 && value->rank == query->rank && key->rank == value->rank;
    for (int i = 1; fits && i < value->rank - 1; i++) {
        fits = value->dim[i] == key->dim[i];
    }
    if (!fits) {
        return call_error(call, "shape",
                          "query %s, value %s and key %s do not go together: they need the same number of axes, at least 3 with the batch, and value "
                          "and key may differ in the last one only",
                          shape_text(g->arena, query), shape_text(g->arena, value), shape_text(g->arena, key));
    }
    return true;
}

static bool finish(Call *call, Val context, Val gate, const int32_t *outputs, int noutputs, Val mask, Val scores) {
    Graph *g = call->graph;
    Val out;
    if (!project(call, "output", gate == NO_VAL ? context : op_multiply(g, context, gate), 2, outputs, noutputs, false, &out)) {
        return false;
    }
    call_output_masked(call, out, mask);
    if (call_flag(call, "return_attention_scores", false)) {
        call_output_masked(call, scores, NO_VAL);
    }
    return true;
}

/* ---- MultiHeadAttention */

/* The attention axes as places among (batch, ..., heads, features) of a projection; false after an error. */
static bool attention_axes(Call *call, int rank, int *axes, int *count) {
    const HeadArgs *args = call->args;
    *count = args->attention_axes.none ? rank - 3 : args->attention_axes.count;
    if (*count == 0) {
        return call_arg_error(call, "attention_axes", "argument-length", "`attention_axes` is empty");
    }
    for (int i = 0; i < *count; i++) {
        int32_t axis = args->attention_axes.none ? i + 1 : args->attention_axes.v[i];
        axis = axis < 0 ? axis + rank - 1 : axis;
        if (axis < 1 || axis > rank - 2) { /* the last one is the heads, which Keras takes too */
            return call_arg_error(call, "attention_axes", "axis-range", "attention axis %d is not one of the axes 1 to %d after the batch", (int)axis,
                                  rank - 2);
        }
        for (int k = 0; k < i; k++) {
            if (axes[k] == axis) {
                return call_arg_error(call, "attention_axes", "axis-twice", "`attention_axes` names axis %d twice", (int)axis);
            }
        }
        axes[i] = (int)axis;
    }
    return true;
}

/* keras: _build_attention_equation. Labels of the query (target), key (source) and scores. */
static void attention_labels(int rank, const int *axes, int count, char *target, char *source, char *scores) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    bool attended[MAX_RANK + 1] = {false};
    int next = rank, at = 0;
    for (int i = 0; i < count; i++) {
        attended[axes[i]] = true;
    }
    for (int i = 0; i < rank; i++) {
        target[i] = letters[i];
        source[i] = attended[i] ? letters[next++] : letters[i];
        if (!attended[i] && i < rank - 1) {
            scores[at++] = letters[i];
        }
    }
    for (int i = 0; i < count; i++) {
        scores[at] = target[axes[i]];
        scores[at++ + count] = source[axes[i]];
    }
    target[rank] = source[rank] = scores[at + count] = '\0';
}

static bool build_multi_head(Call *call) {
    const HeadArgs *args = call->args;
    Graph *g = call->graph;
    if (!check_ranks(call)) {
        return false;
    }
    int rank = val_shape(g, call->in[0].val)->rank + 1, axes[MAX_RANK] = {0}, count = 0, noutputs = 1;
    if (rank > MAX_RANK || rank + (args->attention_axes.none ? rank - 3 : args->attention_axes.count) - 1 > MAX_RANK) {
        return call_error(call, "input-rank", "attention over inputs of so many axes makes scores of more than %d", MAX_RANK);
    }
    if (!attention_axes(call, rank, axes, &count)) {
        return false;
    }
    Shape query_shape = *val_shape(g, call->in[0].val), value_shape = *val_shape(g, call->in[1].val);
    for (int i = 0, k; i < rank - 2; i++) {
        for (k = 0; k < count && axes[k] != i; k++) {
        }
        if (k == count && query_shape.dim[i] != value_shape.dim[i]) {
            return call_error(call, "shape", "query %s and value %s differ on axis %d, which is not attended over",
                              shape_text(g->arena, &query_shape), shape_text(g->arena, &value_shape), i);
        }
    }
    /* the layer takes the masks off its inputs: what runs later does not see them */
    Val query_mask = bool_mask(g, call->in[0].mask), mask;
    if (!whole_mask(call, query_mask, &mask)) {
        return false;
    }
    for (int i = 0; i < call->nin; i++) {
        call->in[i].mask = NO_VAL;
    }
    int32_t value_dim = args->value_dim == ARG_NONE ? args->key_dim : args->value_dim;
    int32_t key_out[2] = {args->num_heads, args->key_dim}, value_out[2] = {args->num_heads, value_dim};
    Val query, key, value, gate = NO_VAL;
    if (!project(call, "query", call_float(call, 0), 1, key_out, 2, false, &query) ||
        !project(call, "key", call_float(call, call->nin - 1), 1, key_out, 2, false, &key) ||
        (args->use_gate && !project(call, "gate", call_float(call, 0), 1, value_out, 2, true, &gate)) ||
        !project(call, "value", call_float(call, 1), 1, value_out, 2, false, &value)) {
        return false;
    }
    Scoring how = {.axes = count, .fused = args->dropout <= 0 && rank == 4 && !call_flag(call, "return_attention_scores", false)};
    if (how.fused) { /* Keras's fused function knows one axis, whatever was asked for */
        how.axes = count = axes[0] = 1;
    }
    char target[MAX_RANK + 1], source[MAX_RANK + 1], product[2 * MAX_RANK + 1];
    attention_labels(rank, axes, count, target, source, product);
    double scale = 1 / sqrt((double)args->key_dim);
    Val scores;
    if (how.fused) {
        scores = op_multiply_scalar(g, op_dot(g, query, key, arena_printf(g->arena, "%s,%s->%s", target, source, product)), scale);
    } else {
        scores = op_dot(g, key, op_multiply_scalar(g, query, scale), arena_printf(g->arena, "%s,%s->%s", source, target, product));
    }
    if (!masked_softmax(call, &scores, mask, how)) {
        return false;
    }
    Val context = op_dot(g, drop_scores(call, scores, args->dropout), value, arena_printf(g->arena, "%s,%s->%s", product, source, target));
    int32_t features = query_shape.dim[query_shape.rank - 1];
    const int32_t *outputs = &features;
    if (!args->output_shape.none && args->output_shape.count > 0 && !(args->output_shape.scalar && args->output_shape.v[0] == 0)) {
        outputs = args->output_shape.v;
        noutputs = args->output_shape.count;
    }
    for (int i = 0; i < noutputs; i++) {
        if (outputs[i] < 1 || rank - 2 + noutputs > MAX_RANK) {
            return call_arg_error(call, "output_shape", "argument-value",
                                  "`output_shape` holds extents of at least 1, of as many axes as fit into %d", MAX_RANK);
        }
    }
    return finish(call, context, gate, outputs, noutputs, query_mask, scores);
}

/* ---- GroupQueryAttention */

static bool build_group_query(Call *call) {
    const HeadArgs *args = call->args;
    Graph *g = call->graph;
    if (!check_ranks(call) || !call_rank(call, 0, 3, 3)) {
        return false;
    }
    if (args->num_query_heads % args->num_key_value_heads != 0) {
        return call_arg_error(call, "num_query_heads", "argument-value", "`num_query_heads` %d must be a multiple of `num_key_value_heads` %d",
                              (int)args->num_query_heads, (int)args->num_key_value_heads);
    }
    Shape query_shape = *val_shape(g, call->in[0].val), value_shape = *val_shape(g, call->in[1].val);
    if (query_shape.dim[2] != value_shape.dim[2]) {
        return call_error(call, "shape", "query %s and value %s need the same number of features", shape_text(g->arena, &query_shape),
                          shape_text(g->arena, &value_shape));
    }
    Val query_mask = input_mask(call, "query_mask", 0), mask;
    if (!whole_mask(call, query_mask, &mask)) {
        return false;
    }
    int32_t heads = args->num_query_heads, groups = args->num_key_value_heads, shared = heads / groups, size = args->head_dim;
    int32_t query_out[2] = {heads, size}, key_out[2] = {groups, size};
    Val query, key, value, gate = NO_VAL;
    if (!project(call, "query", call_float(call, 0), 1, query_out, 2, false, &query) ||
        !project(call, "key", call_float(call, call->nin - 1), 1, key_out, 2, false, &key) ||
        (args->use_gate && !project(call, "gate", call_float(call, 0), 1, query_out, 2, true, &gate)) ||
        !project(call, "value", call_float(call, 1), 1, key_out, 2, false, &value)) {
        return false;
    }
    /* Query head i reads key and value head i / shared: heads are (groups, shared), so that keys and values need no copies. */
    Scoring how = {.axes = 1, .fused = args->dropout <= 0 && !call_flag(call, "return_attention_scores", false)};
    int32_t batch = query_shape.dim[0], queries = query_shape.dim[1], keys = value_shape.dim[1];
    double scale = 1 / sqrt((double)size);
    query = how.fused ? query : op_multiply_scalar(g, query, scale);
    Val grouped = op_reshape(g, query, shape_of(5, (int)batch, (int)queries, (int)groups, (int)shared, (int)size));
    Val scores = op_reshape(g, op_dot(g, grouped, key, "bqvrh,bkvh->bvrqk"), shape_of(4, (int)batch, (int)heads, (int)queries, (int)keys));
    scores = how.fused ? op_multiply_scalar(g, scores, scale) : scores;
    if (!masked_softmax(call, &scores, mask, how)) {
        return false;
    }
    Val weights = op_reshape(g, drop_scores(call, scores, args->dropout), shape_of(5, (int)batch, (int)groups, (int)shared, (int)queries, (int)keys));
    Val context = op_reshape(g, op_dot(g, weights, value, "bvrqk,bkvh->bqvrh"), shape_of(4, (int)batch, (int)queries, (int)heads, (int)size));
    return finish(call, context, gate, &query_shape.dim[2], 1, call->in[0].mask, scores);
}

/* ---- classes */

#define POSITIVE(member, initial, doc) ARG_RANGE(HeadArgs, member, ARG_INT, initial, 1, INT32_MAX, doc)
#define HEAD_COMMON_ARGS                                                                                                                             \
    ARG_RANGE(HeadArgs, dropout, ARG_FLOAT, "0", 0, 1, "Part of the attention weights that training drops, 0 to 1"),                                 \
        ARG(HeadArgs, use_bias, ARG_BOOL, "true", "Whether the projections have biases"),                                                            \
        POSITIVE(sliding_window, "null", "A query attends only to keys less than this many steps away; null: to all"),                               \
        ARG(HeadArgs, flash_attention, ARG_STRING, "null", "Accepted, without effect"),                                                              \
        ARG_OF(HeadArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the projections"),                                      \
        ARG_OF(HeadArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of their biases"),                                                    \
        ARG_OF(HeadArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the projections"),                                              \
        ARG_OF(HeadArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on their biases"),                                                   \
        ARG_OF(HeadArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the kernels after each step"),                                 \
        ARG_OF(HeadArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the biases after each step"),                                    \
        ARG(HeadArgs, use_gate, ARG_BOOL, "false", "Whether the heads are multiplied by sigmoids of the query"),                                     \
        ARG(HeadArgs, seed, ARG_INT, "null", "Accepted; draws come from the training's seed"), LAYER_ARGS(HeadArgs)
static const Arg multi_head_args[] = {
    POSITIVE(num_heads, NULL, "Number of heads"),
    POSITIVE(key_dim, NULL, "Size of a head of query and key"),
    POSITIVE(value_dim, "null", "Size of a head of value; null: key_dim"),
    ARG(HeadArgs, output_shape, ARG_INTS, "null", "Features of the output, one number or several axes; null: the query's"),
    ARG(HeadArgs, attention_axes, ARG_INTS, "null", "Axes that are attended over, 0 is the batch; null: all but batch and features"),
    HEAD_COMMON_ARGS,
    ARGS_END,
};
static const Arg group_query_args[] = {
    POSITIVE(head_dim, NULL, "Size of a head"),
    POSITIVE(num_query_heads, NULL, "Number of query heads, a multiple of num_key_value_heads"),
    POSITIVE(num_key_value_heads, NULL, "Number of key and value heads"),
    HEAD_COMMON_ARGS,
    ARGS_END,
};
#define HEAD_CALL "query_mask value_mask key_mask attention_mask return_attention_scores use_causal_mask"
const ClassDef layer_MultiHeadAttention = {
    .name = "MultiHeadAttention",
    .doc = "Attention of several heads.",
    .size = sizeof(HeadArgs),
    .args = multi_head_args,
    .flags = LAYER_OWN_ACTIVITY,
    .weights = "query/kernel [features, heads, key_dim]; query/bias [heads, key_dim]; key/..., gate/..., value/... alike; output/kernel [heads, "
               "value_dim, output]; "
               "output/bias [output]",
    .shapes = "(batch, times, features), (batch, keys, values) [, (batch, keys, features)] -> (batch, times, features) [, scores (batch, heads, "
              "times, keys)]",
    .call = HEAD_CALL,
    .build.layer = build_multi_head,
};
const ClassDef layer_GroupQueryAttention = {
    .name = "GroupQueryAttention",
    .aliases = "GroupedQueryAttention",
    .doc = "Attention of several heads, groups of which share keys and values.",
    .size = sizeof(HeadArgs),
    .args = group_query_args,
    .weights = "query/kernel [features, num_query_heads, head_dim]; query/bias; key/kernel [features, num_key_value_heads, head_dim]; key/bias; "
               "gate/..., value/... "
               "alike; output/kernel [num_query_heads, head_dim, features]; output/bias [features]",
    .shapes =
        "(batch, times, features), (batch, keys, features) [, key] -> (batch, times, features) [, scores (batch, num_query_heads, times, keys)]",
    .call = HEAD_CALL,
    .build.layer = build_group_query,
};
