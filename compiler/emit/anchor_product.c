/*
 * anchor_product.c - sums of products: contractions, convolutions and the two gradients of a convolution.
 */
#include <string.h>

#include "emit/anchor.h"

enum { LONG_SUM = 2048, SUM_BLOCK = 64 }; /* longer sums run in blocks: rounding errors grow with the block */

const char *anchor_dot(Anchor *a) {
    const DotAttr *attr = a->op->attr;
    const Shape *sa = anchor_shape(a, a->op->in[0]), *sb = anchor_shape(a, a->op->in[1]);
    anchor_loops(a);
    Index label[128] = {{0}};
    for (int i = 0; attr->out[i] != '\0'; i++) {
        label[(unsigned char)attr->out[i]] = a->index[i];
    }
    for (int i = 0; i < sa->rank; i++) {
        if (strchr(attr->out, attr->a[i]) == NULL) {
            label[(unsigned char)attr->a[i]] = anchor_inner_loop(a, a->inner.count == 0 ? "k" : "k2", sa->dim[i]);
        }
    }
    Index ia[MAX_RANK], ib[MAX_RANK];
    for (int i = 0; i < sa->rank; i++) {
        ia[i] = label[(unsigned char)attr->a[i]];
    }
    for (int i = 0; i < sb->rank; i++) {
        ib[i] = label[(unsigned char)attr->b[i]];
    }
    Expr *x = anchor_operand(a, 0, ia), *y = anchor_operand(a, 1, ib);
    body_merge(a->body, a->inner.loop, &a->inner.count);
    anchor_result(a, "sum");
    const Stores stores = stores_build(a->body, a->index);
    body_merge(a->body, a->outer.loop, &a->outer.count);
    const char *library = emit_blas(a->stage, a->body, &a->outer, &a->inner, x, y, &stores);
    if (library != NULL) {
        return library;
    }
    const char *fast = emit_sum_of_products(a->stage, a->body, &a->outer, &a->inner, x, y, &stores);
    if (fast != NULL) {
        return fast;
    }
    const int innermost = a->outer.count > 0 ? a->outer.loop[a->outer.count - 1] : -1;
    if (innermost >= 0 && expr_reads(x, innermost) && !expr_reads(y, innermost)) { /* the operand that has the columns comes second */
        Expr *swapped = x;
        x = y;
        y = swapped;
    }
    const char *tiled = emit_sum_tile(a->stage, a->body, &a->outer, x, y, ANY_LOOP);
    if (tiled != NULL) {
        table_begin(a->t, "taps");
        table_end(a->t);
        table_bool(a->t, "sums_first", false);
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    if (tiled == NULL) {
        put_share(a->stage, a->body, "share", &a->outer, 0);
    }
    table_loops(a->stage, a->body, "sums", &a->inner);
    const Var *last = a->inner.count == 1 ? &a->body->var[a->inner.loop[0]] : NULL;
    table_int(a->t, "block", last != NULL && !last->batch && last->extent >= LONG_SUM ? SUM_BLOCK : 0);
    anchor_text_field(a, "a", x);
    anchor_text_field(a, "b", y);
    anchor_type_field(a, "type", a->op->out[0]);
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return tiled != NULL ? tiled : "units/dot.c.tmpl";
}

/* One spatial axis of a window: its loop, and where it falls in the input. */

/* Channels in groups: channel = group * per_group + position. */
static Index in_group(Index group, int32_t per_group, Index position) {
    return index_plus(position, group, per_group);
}

/* rows: a loop that no tap depends on, or NO_LOOP */
static const char *put_convolution(Anchor *a, Expr *x, Expr *y, const Tap *tap, int spatial, int rows) {
    const bool pooled = a->body->unit->has_pool;
    anchor_result(a, pooled ? "largest" : "sum");
    const Stores stores = stores_build(a->body, a->index);
    const char *tiled = emit_sum_tile(a->stage, a->body, &a->outer, x, y, rows);
    const char *untiled = pooled ? "units/pooled_convolution.c.tmpl" : "units/convolution.c.tmpl";
    table_int(a->t, "block", 0);
    table_loops(a->stage, a->body, "loops", &a->outer);
    if (tiled == NULL) {
        put_share(a->stage, a->body, "share", &a->outer, 0);
    }
    table_loops(a->stage, a->body, "sums", &a->inner);
    taps_field(a, tap, spatial);
    anchor_text_field(a, "a", x);
    anchor_text_field(a, "b", y);
    anchor_type_field(a, "type", a->op->out[0]);
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return tiled != NULL ? tiled : untiled;
}

static void sample_loop(Anchor *a) {
    const int32_t samples = anchor_shape(a, a->op->out[0])->dim[0];
    a->index[0] = index_constant(0);
    if (plan_extent(a->stage->plan, samples) != 1) {
        const int loop = body_var_of_dim(a->body, "sample", samples);
        a->outer.loop[a->outer.count++] = loop;
        a->index[0] = index_of(loop);
    }
}

/* A max pooling that is computed along (passes/fuse_pool.c): loops over the window, and the positions of the convolution that they reach. */
static void pool_loops(Anchor *a, const WindowAttr *pool, Index *position) {
    static const char *const name[3][3] = {{"within"}, {"within_row", "within_col"}, {"within_depth", "within_row", "within_col"}};
    Loops window = {.count = 0};
    Index number = index_constant(0);
    for (int i = 0; i < pool->spatial; i++) {
        const Index within = anchor_loop_or_zero(a, &window, name[pool->spatial - 1][i], pool->window[i]);
        number = index_plus(within, number, pool->window[i]);
        position[i] = index_plus(within, a->index[1 + i], pool->stride[i]);
    }
    table_loops(a->stage, a->body, "window", &window);
    table_string(a->t, "position", a->body->unit->position_of != NO_VAL ? index_text(a->body, &number) : "");
    table_string(a->t, "start", literal(a->body, -1.0 / 0.0));
}

const char *anchor_convolution(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    const Op *pool = a->body->unit->has_pool ? &a->g->op[a->body->unit->pool] : NULL;
    Index in[MAX_RANK], kernel[MAX_RANK], position[3];
    Tap tap[3];
    sample_loop(a);
    for (int i = 0; i < s; i++) {
        const int32_t extent = pool != NULL ? anchor_shape(a, pool->out[0])->dim[1 + i] : c->size_out[i];
        position[i] = a->index[1 + i] = anchor_loop_or_zero(a, &a->outer, spatial_name[s - 1][i], extent);
    }
    const Index group = anchor_loop_or_zero(a, &a->outer, "group", c->groups);
    a->index[1 + s] = in_group(group, out_per_group, anchor_loop_or_zero(a, &a->outer, "filter", out_per_group));
    in[0] = a->index[0];
    if (pool != NULL) {
        pool_loops(a, &((const ReduceWindowAttr *)pool->attr)->window, position);
    }
    for (int i = 0; i < s; i++) {
        in[1 + i] = tap_forward(a, &tap[i], s, i, position[i], c->kernel[i], c->stride[i], c->dilation[i], c->pad_low[i], c->size_out[i],
                                c->size_in[i], &kernel[i]);
    }
    kernel[s] = anchor_loop_or_zero(a, &a->inner, "channel", in_per_group);
    kernel[s + 1] = a->index[1 + s];
    in[1 + s] = in_group(group, in_per_group, kernel[s]);
    Expr *x = anchor_operand(a, 0, in), *y = anchor_operand(a, 1, kernel);
    table_bool(a->t, "sums_first", false);
    return put_convolution(a, x, y, tap, s, NO_LOOP);
}

const char *anchor_convolution_input(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    Index out[MAX_RANK], kernel[MAX_RANK];
    Tap tap[3];
    sample_loop(a);
    for (int i = 0; i < s; i++) {
        a->index[1 + i] = anchor_loop_or_zero(a, &a->outer, spatial_name[s - 1][i], c->size_in[i]);
    }
    const Index group = anchor_loop_or_zero(a, &a->outer, "group", c->groups);
    const Index channel = anchor_loop_or_zero(a, &a->outer, "channel", in_per_group);
    a->index[1 + s] = in_group(group, in_per_group, channel);
    out[0] = a->index[0];
    for (int i = 0; i < s; i++) {
        out[1 + i] =
            tap_backward(a, &tap[i], s, i, a->index[1 + i], c->kernel[i], c->stride[i], c->dilation[i], c->pad_low[i], c->size_out[i], &kernel[i]);
    }
    kernel[s] = channel;
    kernel[s + 1] = in_group(group, out_per_group, anchor_loop_or_zero(a, &a->inner, "filter", out_per_group));
    out[1 + s] = kernel[s + 1];
    Expr *x = anchor_operand(a, 0, out), *y = anchor_operand(a, 1, kernel);
    table_bool(a->t, "sums_first", false);
    return put_convolution(a, x, y, tap, s, NO_LOOP);
}

const char *anchor_convolution_kernel(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    Index in[MAX_RANK], out[MAX_RANK];
    Tap tap[3];
    for (int i = 0; i < s; i++) { /* loops over the kernel are outside here, over rows of the result inside */
        a->index[i] = anchor_loop_or_zero(a, &a->outer, tap_name[s - 1][i], c->kernel[i]);
    }
    const Index channel = anchor_loop_or_zero(a, &a->outer, "channel", in_per_group);
    const int channel_loop = in_per_group > 1 ? a->outer.loop[a->outer.count - 1] : NO_LOOP;
    const Index group = anchor_loop_or_zero(a, &a->outer, "group", c->groups);
    a->index[s] = channel;
    a->index[s + 1] = in_group(group, out_per_group, anchor_loop_or_zero(a, &a->outer, "filter", out_per_group));
    const Shape *rows = anchor_shape(a, a->op->in[0]);
    in[0] = out[0] = anchor_inner_loop(a, "sample", rows->dim[0]);
    Arena *arena = a->stage->emit->arena;
    for (int i = 0; i < s; i++) {
        const int loop = body_var(a->body, spatial_name[s - 1][i], c->size_out[i], false);
        const int position = body_var(a->body, position_name[s - 1][i], c->size_in[i], false);
        out[1 + i] = index_of(loop);
        Index formula = index_plus(index_constant(-c->pad_low[i]), out[1 + i], c->stride[i]);
        formula = index_plus(formula, a->index[i], c->dilation[i]);
        const char *name = a->body->var[position].name;
        const bool low = c->pad_low[i] > 0;
        const bool high =
            (int64_t)(c->size_out[i] - 1) * c->stride[i] + (int64_t)(c->kernel[i] - 1) * c->dilation[i] - c->pad_low[i] >= c->size_in[i];
        const char *guard = low && high ? arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)c->size_in[i])
                            : low       ? arena_printf(arena, "%s < 0", name)
                            : high      ? arena_printf(arena, "%s >= %d", name, (int)c->size_in[i])
                                        : NULL;
        tap[i] = (Tap){a->body->var[loop].name, name, index_text(a->body, &formula), guard, c->size_out[i]};
        in[1 + i] = index_of(position);
    }
    in[1 + s] = in_group(group, in_per_group, channel);
    out[1 + s] = a->index[s + 1];
    Expr *x = anchor_operand(a, 0, in), *y = anchor_operand(a, 1, out);
    table_bool(a->t, "sums_first", true);
    return put_convolution(a, x, y, tap, s, channel_loop);
}
