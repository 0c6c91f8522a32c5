/*
 * pool.c - training through a convolution, a rectifier and a max pooling without their large tensors: backward needs one byte per window, where its
 * largest element was.
 *
 *     d = select_and_scatter(r, dp)         ->  scatter_window(dp, window_index(r))
 *     select(s > 0, d, 0), r = max(s, 0)    ->  the same with an index that says "none" where no element is above 0
 *     sum of d over everything but channels ->  sum of dp where there is an index
 *     convolution_kernel(x, d)              ->  convolution_kernel_pooled(x, dp, index), for few input channels: only the largest element of a window
 *                                               has a gradient, so the product has a fraction of the terms
 *
 * Requires: a simplified training graph; fuse_pool then computes the index along with the convolution.
 * Keeps:    values up to the order of sums; among elements that are equal only because the bias was rounded, another may be chosen.
 * Breaks:   handles of replaced values; the order of ops is restored.
 */
#include <assert.h>
#include <string.h>

#include "graph/build.h"
#include "passes/simplify.h"
#include "passes/units.h"

enum { MAX_MASKS = 4 };

typedef struct {
    Graph *g;
    int *uses;     /* per value at the start */
    int32_t *user; /* per value: the last op that reads it */
    int nvalue;
    Val *replace;
    int vector; /* floats */
} PoolPass;

static void count_use(void *context, Val *val) {
    PoolPass *pass = context;
    if (*val < pass->nvalue) {
        pass->uses[*val]++;
    }
}

static void count_uses(PoolPass *pass) {
    Graph *g = pass->g;
    memset(pass->uses, 0, sizeof(int) * (size_t)pass->nvalue);
    region_uses(g, 0, count_use, pass);
    for (int i = 0; i < g->noutput; i++) {
        count_use(pass, &g->output[i].val);
    }
    for (int i = 0; i < g->program->nvariable && i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL) {
            count_use(pass, &g->variable[i]);
        }
    }
}

static void use_replacement(void *context, Val *val) {
    const PoolPass *pass = context;
    if (*val < pass->nvalue && pass->replace[*val] != NO_VAL) {
        *val = pass->replace[*val];
    }
}

/* ---- the pattern */

typedef struct {
    int32_t scatter, pool;
    Val rectified, below;    /* pooled value; what the rectifier reads, or NO_VAL */
    Val test;                /* below > 0 */
    int32_t mask[MAX_MASKS]; /* selects that apply the rectifier's gradient */
    int nmask;
    const ConvAttr *conv;
    Val image; /* the convolution's input */
} Pattern;

static bool is_zero(const Graph *g, Val val) {
    double value;
    return splat_of(g, val, &value) && value == 0.0;
}

/* The pooling of the same value over the same windows. */
static bool find_pool(const PoolPass *pass, Pattern *p) {
    const Graph *g = pass->g;
    const Op *scatter = &g->op[p->scatter];
    for (int i = 0; i < g->region[0].count; i++) {
        const Op *op = &g->op[g->region[0].op[i]];
        if (op->kind == OP_reduce_window && op->in[0] == scatter->in[0]) {
            const ReduceWindowAttr *attr = op->attr;
            p->pool = g->region[0].op[i];
            return attr->kind == REDUCE_MAX && memcmp(&attr->window, scatter->attr, sizeof(WindowAttr)) == 0;
        }
    }
    return false;
}

/* All readers of the scattered gradient are select(below > 0, gradient, 0). */
static bool find_masks(const PoolPass *pass, Pattern *p) {
    const Graph *g = pass->g;
    const Val scattered = g->op[p->scatter].out[0];
    p->nmask = 0;
    for (int i = 0; i < g->region[0].count; i++) {
        const Op *op = &g->op[g->region[0].op[i]];
        if (op->kind == OP_select && op->in[1] == scattered && op->in[0] == p->test && is_zero(g, op->in[2])) {
            if (p->nmask == MAX_MASKS) {
                return false;
            }
            p->mask[p->nmask++] = g->region[0].op[i];
        }
    }
    return p->nmask > 0 && pass->uses[scattered] == p->nmask;
}

static bool matches(const PoolPass *pass, int32_t index, Pattern *p) {
    const Graph *g = pass->g;
    *p = (Pattern){.scatter = index, .below = NO_VAL, .test = NO_VAL};
    const Op *scatter = &g->op[index];
    p->rectified = scatter->in[0];
    if (!pools_plainly(scatter->attr) || pass->uses[p->rectified] != 2 || !find_pool(pass, p)) {
        return false;
    }
    Val val = p->rectified;
    const Op *test = rectifier_of(g, val);
    if (test != NULL && is_zero(g, test->in[1])) {
        p->test = test->out[0];
        p->below = test->in[0];
        if (!find_masks(pass, p) || pass->uses[p->test] != 1 + p->nmask || pass->uses[p->below] != 2) {
            return false;
        }
        val = p->below;
    }
    int inside;
    while (def_is(g, val, OP_convolution) == NULL) {
        const Val below = rises_with(g, val, &inside);
        if (below == NO_VAL || pass->uses[below] != inside) {
            return false;
        }
        val = below;
    }
    const Op *convolution = def_of(g, val);
    p->conv = convolution->attr;
    p->image = convolution->in[0];
    const WindowAttr *window = scatter->attr;
    return p->conv->channels_out > p->conv->groups && p->conv->spatial == window->spatial && !window->all_ties && convolution->region == 0;
}

/* ---- the rewrite */

/* Sums over all axes but the last. */
static bool sums_channels(const Op *op, int rank) {
    const AxesAttr *attr = op->attr;
    bool all = op->kind == OP_reduce && attr->kind == REDUCE_ADD && attr->count == rank - 1;
    for (int i = 0; all && i < attr->count; i++) {
        all = attr->axes[i] < rank - 1;
    }
    return all;
}

static int positions_of(const WindowAttr *w) {
    int positions = 1;
    for (int i = 0; i < w->spatial; i++) {
        positions *= w->window[i];
    }
    return positions;
}

/* The largest element is picked out of two rows of the image by one permutation of vectors: see kernels/pooled_gradient.c.tmpl. */
static bool can_pick(const PoolPass *pass, const ConvAttr *c, const WindowAttr *w) {
    if (c->spatial != 2 || c->groups != 1 || pass->vector < 8 || c->channels_out % pass->vector != 0 || w->window[0] > 2 || c->channels_out > 256) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        if (c->pad_low[i] != 0 || c->pad_high[i] != 0 || c->dilation[i] != 1) {
            return false;
        }
    }
    return positions_of(w) < pass->vector && ((w->window[1] - 1) * c->stride[1] + c->kernel[1]) * c->channels_in <= pass->vector &&
           c->kernel[1] * c->channels_in <= 12;
}

static Val append(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, Shape shape) {
    void *kept = arena_alloc(g->arena, attr_size(kind));
    memcpy(kept, attr, attr_size(kind));
    return op_result(g, op_append(g, kind, kept, in, nin, &type, &shape, 1), 0);
}

static void rewrite(PoolPass *pass, const Pattern *p) {
    Graph *g = pass->g;
    const Op scatter = g->op[p->scatter]; /* copies: the table may move */
    const WindowAttr window = *(const WindowAttr *)scatter.attr;
    const ConvAttr conv = *p->conv;
    const Val dout = scatter.in[1];
    const bool positive = p->test != NO_VAL;
    const Shape pooled = g->value[g->op[p->pool].out[0]].shape, whole = g->value[scatter.out[0]].shape;
    const WindowIndexAttr index_attr = {.window = window, .positive = positive};
    g->current_layer = g->op[p->pool].layer;
    g->in_gradient = false;
    const Val index = append(g, OP_window_index, &index_attr, &p->rectified, 1, DTYPE_U8, pooled);
    g->current_layer = scatter.layer;
    g->in_gradient = true;
    const Val in[2] = {dout, index};
    const Val spread = append(g, OP_scatter_window, &window, in, 2, DTYPE_F32, whole);
    Val masked = dout;
    if (positive) {
        const Val has = op_compare_scalar(g, op_convert(g, index, DTYPE_I32), positions_of(&window), COMPARE_LT);
        masked = op_select(g, has, dout, op_splat(g, 0.0, pooled));
    }
    const int count = g->region[0].count;
    for (int i = 0; i < count; i++) {
        const Op op = g->op[g->region[0].op[i]];
        Val gradient = NO_VAL;
        for (int k = 0; k < op.nin; k++) {
            bool from_here = !positive && op.in[k] == scatter.out[0];
            for (int m = 0; m < p->nmask; m++) {
                from_here |= op.in[k] == g->op[p->mask[m]].out[0];
            }
            gradient = from_here ? op.in[k] : gradient;
        }
        if (gradient == NO_VAL) {
            continue;
        }
        g->current_layer = op.layer;
        if (sums_channels(&op, whole.rank)) {
            const AxesAttr axes = *(const AxesAttr *)op.attr;
            pass->replace[op.out[0]] = op_reduce(g, masked, REDUCE_ADD, axes.axes, axes.count);
        } else if (op.kind == OP_convolution_kernel && op.in[1] == gradient && memcmp(op.attr, &conv, sizeof conv) == 0 &&
                   can_pick(pass, &conv, &window)) {
            const ConvPoolAttr attr = {.conv = conv, .window = window};
            const Val operands[3] = {op.in[0], dout, index};
            pass->replace[op.out[0]] = append(g, OP_convolution_kernel_pooled, &attr, operands, 3, DTYPE_F32, g->value[op.out[0]].shape);
        }
    }
    if (positive) {
        for (int m = 0; m < p->nmask; m++) {
            pass->replace[g->op[p->mask[m]].out[0]] = spread;
        }
    } else {
        pass->replace[scatter.out[0]] = spread;
    }
    g->in_gradient = false;
}

/* ---- order */

typedef struct {
    Graph *g;
    bool *done; /* per op */
    int32_t *order;
    int count;
} Sorter;

static void place(Sorter *sorter, int32_t index);

static void place_operand(void *context, Val *val) {
    Sorter *sorter = context;
    const int32_t def = sorter->g->value[*val].def;
    if (def >= 0 && sorter->g->op[def].region == 0) {
        place(sorter, def);
    }
}

static void place(Sorter *sorter, int32_t index) {
    if (!sorter->done[index]) {
        sorter->done[index] = true;
        op_uses(sorter->g, index, place_operand, sorter);
        sorter->order[sorter->count++] = index;
    }
}

static void sort_ops(Graph *g) {
    Region *body = &g->region[0];
    Sorter sorter = {.g = g, .done = arena_new_array(g->arena, bool, g->nop + 1), .order = arena_new_array(g->arena, int32_t, body->count + 1)};
    for (int i = 0; i < body->count; i++) {
        place(&sorter, body->op[i]);
    }
    assert(sorter.count == body->count);
    memcpy(body->op, sorter.order, sizeof(int32_t) * (size_t)body->count);
}

void pass_pool(Graph *g, int vector) {
    PoolPass pass = {.g = g, .vector = vector, .nvalue = g->nvalue};
    pass.uses = arena_new_array(g->arena, int, g->nvalue + 1);
    pass.replace = arena_new_array(g->arena, Val, g->nvalue + 1);
    for (int i = 0; i < g->nvalue; i++) {
        pass.replace[i] = NO_VAL;
    }
    count_uses(&pass);
    const int count = g->region[0].count;
    bool changed = false;
    g->current = 0;
    for (int i = 0; i < count; i++) {
        Pattern pattern;
        if (g->op[g->region[0].op[i]].kind == OP_select_and_scatter && matches(&pass, g->region[0].op[i], &pattern)) {
            rewrite(&pass, &pattern);
            changed = true;
        }
    }
    if (!changed) {
        return;
    }
    region_uses(g, 0, use_replacement, &pass);
    for (int i = 0; i < g->noutput; i++) {
        use_replacement(&pass, &g->output[i].val);
    }
    for (int i = 0; i < g->program->nvariable && i < g->variable_capacity; i++) {
        if (g->variable[i] != NO_VAL) {
            use_replacement(&pass, &g->variable[i]);
        }
    }
    sort_ops(g);
    remove_dead_code(g);
}
