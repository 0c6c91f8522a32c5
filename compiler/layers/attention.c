/* layers/attention.c - Attention and AdditiveAttention (keras/src/layers/attention/attention.py, additive_attention.py); attention of many heads:
 * attention_heads.c. */
#include "layers/attention.h"

#include <string.h>

/* ---- masks: values of bool that are joined and laid over scores by numpy's rules */

bool mask_broadcasts(const Shape *mask, const Shape *onto) {
    if (mask->rank > onto->rank) {
        return false;
    }
    for (int i = 0; i < mask->rank; i++) {
        int32_t dim = mask->dim[mask->rank - 1 - i];
        if (dim != 1 && dim != onto->dim[onto->rank - 1 - i]) {
            return false;
        }
    }
    return true;
}

static bool mask_misfit(Call *call, Val mask, const Shape *onto) {
    Graph *g = call->graph;
    return call_error(call, "mask-shape", "a mask of the shape %s does not fit %s", shape_text(g->arena, val_shape(g, mask)),
                      shape_text(g->arena, onto));
}

bool mask_and(Call *call, Val *mask, Val other) {
    Graph *g = call->graph;
    if (other == NO_VAL) {
        return true;
    }
    if (*mask == NO_VAL) {
        *mask = other;
        return true;
    }
    Shape a = *val_shape(g, *mask), b = *val_shape(g, other);
    for (int i = 1; i <= a.rank && i <= b.rank; i++) {
        int32_t x = a.dim[a.rank - i], y = b.dim[b.rank - i];
        if (x != y && x != 1 && y != 1) {
            return mask_misfit(call, other, &a);
        }
    }
    *mask = op_and(g, *mask, other);
    return true;
}

bool mask_fits(Call *call, Val mask, Val scores) {
    const Shape *onto = val_shape(call->graph, scores);
    return mask_broadcasts(val_shape(call->graph, mask), onto) || mask_misfit(call, mask, onto);
}

Val causal_mask(Graph *g, int32_t queries, int32_t keys) {
    Shape shape = shape_of(3, 1, (int)queries, (int)keys);
    return op_compare(g, op_iota(g, shape, 1), op_iota(g, shape, 2), COMPARE_GE);
}

Val bool_mask(Graph *g, Val mask) {
    return mask == NO_VAL || val_type(g, mask) == DTYPE_BOOL ? mask : op_convert(g, mask, DTYPE_BOOL);
}

Val drop_scores(Call *call, Val scores, double rate) {
    if (!call->training || rate <= 0) {
        return scores;
    }
    Val mask;
    draw_dropout(call->graph, *val_shape(call->graph, scores), rate, &mask, 1);
    return op_multiply(call->graph, scores, mask);
}

/* ---- Attention, AdditiveAttention */

typedef struct {
    LAYER_MEMBERS
    bool use_scale;
    int score_mode;
    double dropout;
    int32_t seed;
} AttentionArgs;
enum { SCORE_DOT, SCORE_CONCAT };

/* The inputs [query, value] or [query, value, key] of (batch, ..., time, features); false after an error. */
static bool read_inputs(Call *call, Val *query, Val *value, Val *key) {
    Graph *g = call->graph;
    if (call->nin < 2 || call->nin > 3) {
        call_error(call, "inputs", "takes the inputs `[query, value]` or `[query, value, key]`, not %d", call->nin);
        return false;
    }
    *query = call_float(call, 0);
    *value = call_float(call, 1);
    *key = call->nin > 2 ? call_float(call, 2) : *value;
    const Shape *q = val_shape(g, *query), *v = val_shape(g, *value), *k = val_shape(g, *key);
    bool fits = q->rank >= 3 && v->rank == q->rank && k->rank == q->rank;
    for (int i = 0; fits && i < q->rank - 2; i++) {
        fits = q->dim[i] == v->dim[i] && q->dim[i] == k->dim[i];
    }
    if (!fits || q->dim[q->rank - 1] != k->dim[k->rank - 1] || v->dim[v->rank - 2] != k->dim[k->rank - 2]) {
        return call_error(call, "shape",
                          "query %s, value %s and key %s do not go together: query and key need the same features, value and key the same times",
                          shape_text(g->arena, q), shape_text(g->arena, v), shape_text(g->arena, k));
    }
    return true;
}

/* Letters of the leading axes (all but time and features), then `tail`. */
static const char *labels(Graph *g, int rank, const char *tail) {
    static const char leading[] = "abcdefgh";
    return arena_printf(g->arena, "%.*s%s", rank - 2, leading, tail);
}

/* query + key for every pair of times: (batch, ..., query times, key times, features) */
static Val sums_of_pairs(Graph *g, Val query, Val key) {
    int rank = val_shape(g, query)->rank;
    return op_add(g, op_expand_dims(g, query, rank - 1), op_expand_dims(g, key, rank - 2));
}

static Val attention_scores(Call *call, Val query, Val key) {
    const AttentionArgs *args = call->args;
    Graph *g = call->graph;
    int rank = val_shape(g, query)->rank;
    Val scale = args->use_scale ? call_weight(call, "scale", shape_of(0), initializer_named(call, "ones"), NULL, NULL) : NO_VAL;
    if (args->score_mode == SCORE_DOT) {
        const char *equation = arena_printf(g->arena, "%s,%s->%s", labels(g, rank, "td"), labels(g, rank, "sd"), labels(g, rank, "ts"));
        Val scores = op_dot(g, query, key, equation);
        return scale == NO_VAL ? scores : op_multiply(g, scores, scale);
    }
    Val weight = call_weight(call, "concat_score_weight", shape_of(0), initializer_named(call, "ones"), NULL, NULL),
        sums = sums_of_pairs(g, query, key);
    Val terms = op_tanh(g, scale == NO_VAL ? sums : op_multiply(g, sums, scale));
    return op_multiply(g, op_reduce_sum(g, terms, -1, false), weight);
}

static Val additive_scores(Call *call, Val query, Val key) {
    const AttentionArgs *args = call->args;
    Graph *g = call->graph;
    Val terms = op_tanh(g, sums_of_pairs(g, query, key));
    if (args->use_scale) {
        int32_t features = val_shape(g, query)->dim[val_shape(g, query)->rank - 1];
        terms = op_multiply(g, terms, call_weight(call, "scale", shape_of(1, (int)features), initializer_named(call, "glorot_uniform"), NULL, NULL));
    }
    return op_reduce_sum(g, terms, -1, false);
}

/* Masked scores lose 1e9, softmax, dropout, product with value; masked queries give zeros. */
static bool attend(Call *call, Val scores, Val value) {
    const AttentionArgs *args = call->args;
    Graph *g = call->graph;
    int rank = val_shape(g, scores)->rank;
    Val query_mask = call_mask(call, 0), mask = call_mask(call, 1);
    if (call_flag(call, "use_causal_mask", false)) {
        Val causal = causal_mask(g, val_shape(g, scores)->dim[rank - 2], val_shape(g, scores)->dim[rank - 1]);
        mask = mask == NO_VAL ? NO_VAL : op_expand_dims(g, mask, val_shape(g, mask)->rank - 1);
        if (!mask_and(call, &causal, mask)) {
            return false;
        }
        mask = causal;
    } else if (mask != NO_VAL && val_shape(g, mask)->rank == 2) {
        mask = op_expand_dims(g, mask, 1);
    }
    if (mask != NO_VAL) {
        if (!mask_fits(call, mask, scores)) {
            return false;
        }
        scores = op_select(g, op_broadcast(g, mask, *val_shape(g, scores)), scores, op_add_scalar(g, scores, -1e9));
    }
    Val weights = drop_scores(call, op_softmax(g, scores), args->dropout);
    const char *equation = arena_printf(g->arena, "%s,%s->%s", labels(g, rank, "ts"), labels(g, rank, "sd"), labels(g, rank, "td"));
    Val out = op_dot(g, weights, value, equation);
    if (query_mask != NO_VAL) {
        Val over = op_expand_dims(g, query_mask, val_shape(g, query_mask)->rank);
        if (!mask_fits(call, over, out)) {
            return false;
        }
        out = op_select(g, op_broadcast(g, over, *val_shape(g, out)), out, op_splat(g, 0, *val_shape(g, out)));
    }
    call_output_masked(call, out, query_mask);
    if (call_flag(call, "return_attention_scores", false)) {
        call_output_masked(call, weights, NO_VAL);
    }
    return true;
}

static bool build_attention(Call *call) {
    Val query, value, key;
    return read_inputs(call, &query, &value, &key) && attend(call, attention_scores(call, query, key), value);
}

static bool build_additive(Call *call) {
    Val query, value, key;
    return read_inputs(call, &query, &value, &key) && attend(call, additive_scores(call, query, key), value);
}

#define ATTENTION_COMMON_ARGS                                                                                                                        \
    ARG_RANGE(AttentionArgs, dropout, ARG_FLOAT, "0", 0, 1, "Part of the attention weights that training drops, 0 to 1"),                            \
        ARG(AttentionArgs, seed, ARG_INT, "null", "Accepted; draws come from the training's seed"), LAYER_ARGS(AttentionArgs)
static const Arg attention_args[] = {
    ARG(AttentionArgs, use_scale, ARG_BOOL, "false", "Whether scores are multiplied by a trained number"),
    ARG_PICK(AttentionArgs, score_mode, "dot|concat", "dot", "`dot`: query times key; `concat`: the sum of tanh(query + key)"),
    ATTENTION_COMMON_ARGS,
    ARGS_END,
};
static const Arg additive_args[] = {
    ARG(AttentionArgs, use_scale, ARG_BOOL, "true", "Whether the features of tanh(query + key) are weighed"),
    ATTENTION_COMMON_ARGS,
    ARGS_END,
};
#define ATTENTION_SHAPES                                                                                                                             \
    "(batch, times, features), (batch, keys, values) [, (batch, keys, features)] -> (batch, times, values) [, scores (batch, times, keys)]"
#define ATTENTION_CALL "mask return_attention_scores use_causal_mask"
const ClassDef layer_Attention = {
    .name = "Attention",
    .doc = "Dot-product attention, after Luong.",
    .size = sizeof(AttentionArgs),
    .args = attention_args,
    .weights = "scale [] with use_scale; concat_score_weight [] with score_mode concat",
    .shapes = ATTENTION_SHAPES,
    .call = ATTENTION_CALL,
    .build.layer = build_attention,
};
const ClassDef layer_AdditiveAttention = {
    .name = "AdditiveAttention",
    .doc = "Additive attention, after Bahdanau.",
    .size = sizeof(AttentionArgs),
    .args = additive_args,
    .weights = "scale [features] with use_scale",
    .shapes = ATTENTION_SHAPES,
    .call = ATTENTION_CALL,
    .build.layer = build_additive,
};
