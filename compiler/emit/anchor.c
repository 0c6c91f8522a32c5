/*
 * anchor.c - the fields of each kind of anchor: loops over its result, loops over what it sums or searches, operands as C text, guards at borders.
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"

typedef struct {
    Stage *stage;
    Body *body;
    const Op *op;
    const Graph *g;
    Templates *t;
    Loops outer, inner;
    Index index[MAX_RANK]; /* of the result */
    const char *name[MAX_RANK];
} Anchor;

static const Shape *shape_of_val(const Anchor *a, Val val) {
    return &a->g->value[val].shape;
}

static void loops_over_result(Anchor *a) {
    const Shape *shape = shape_of_val(a, a->op->out[0]);
    axis_names(shape, a->name);
    loops_over(a->body, shape, a->name, &a->outer, a->index);
}

/* From here on, the anchor's result is complete in local `text`; parts of its operands are in another scope. */
static void set_result(Anchor *a, const char *text) {
    a->body->anchor_val = a->op->out[0];
    a->body->anchor_text = text;
    a->body->nmemo = 0;
    (void)body_name(a->body, arena_strndup(a->stage->emit->arena, text, strcspn(text, "[")));
}

static void put_text(Anchor *a, const char *key, Expr *expr) {
    table_string(a->t, key, body_text(a->body, expr));
}

static Expr *operand(Anchor *a, int which, const Index *index) {
    return body_value(a->body, a->op->in[which], index);
}

static void put_type(Anchor *a, const char *key, Val val) {
    const DType type = a->g->value[val].type;
    table_string(a->t, key, type == DTYPE_BOOL ? "int" : type_name(a->body, type));
}

/* A closed anchor writes its result itself. */
static const char *result_element(Anchor *a, Val val, const Index *index) {
    const Storage *storage = result_storage(a->body->unit, val);
    assert(storage != NULL);
    Index *address = body_address(a->body, storage, shape_of_val(a, val)->rank, index);
    a->body->writes[storage->buffer] = true;
    return arena_printf(a->stage->emit->arena, "%s[%s]", a->stage->plan->buffer[storage->buffer].name, index_text(a->body, address));
}

static Index inner_loop(Anchor *a, const char *name, int32_t dim) {
    if (plan_extent(a->stage->plan, dim) == 1) {
        return index_constant(0);
    }
    const int var = body_var_of_dim(a->body, name, dim);
    a->inner.loop[a->inner.count++] = var;
    return index_of(var);
}

/* ---- sums of products */

static bool reads(const Expr *e, int var) {
    for (int i = 0; e->index != NULL && i < e->index->nterm; i++) {
        if (e->index->term[i].var == var) {
            return true;
        }
    }
    return false;
}

enum { LONG_SUM = 2048, SUM_BLOCK = 64 }; /* longer sums run in blocks: rounding errors grow with the block */

static const char *emit_dot(Anchor *a) {
    const DotAttr *attr = a->op->attr;
    const Shape *sa = shape_of_val(a, a->op->in[0]), *sb = shape_of_val(a, a->op->in[1]);
    loops_over_result(a);
    Index label[128] = {{0}};
    for (int i = 0; attr->out[i] != '\0'; i++) {
        label[(unsigned char)attr->out[i]] = a->index[i];
    }
    for (int i = 0; i < sa->rank; i++) {
        if (strchr(attr->out, attr->a[i]) == NULL) {
            label[(unsigned char)attr->a[i]] = inner_loop(a, a->inner.count == 0 ? "k" : "k2", sa->dim[i]);
        }
    }
    Index ia[MAX_RANK], ib[MAX_RANK];
    for (int i = 0; i < sa->rank; i++) {
        ia[i] = label[(unsigned char)attr->a[i]];
    }
    for (int i = 0; i < sb->rank; i++) {
        ib[i] = label[(unsigned char)attr->b[i]];
    }
    Expr *x = operand(a, 0, ia), *y = operand(a, 1, ib);
    body_merge(a->body, a->inner.loop, &a->inner.count);
    set_result(a, "sum");
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
    if (innermost >= 0 && reads(x, innermost) && !reads(y, innermost)) { /* the operand that has the columns comes second */
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
    table_loops(a->stage, a->body, "sums", &a->inner);
    const Var *last = a->inner.count == 1 ? &a->body->var[a->inner.loop[0]] : NULL;
    table_int(a->t, "block", last != NULL && !last->batch && last->extent >= LONG_SUM ? SUM_BLOCK : 0);
    put_text(a, "a", x);
    put_text(a, "b", y);
    put_type(a, "type", a->op->out[0]);
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return tiled != NULL ? tiled : "units/dot.c.tmpl";
}

/* One spatial axis of a window: its loop, and where it falls in the input. */
typedef struct {
    const char *loop, *position, *formula, *guard; /* guard: when to skip; NULL never */
    int64_t limit;
} Tap;

static const char *const position_name[3][3] = {{"in_row"}, {"in_row", "in_col"}, {"in_depth", "in_row", "in_col"}};
static const char *const tap_name[3][3] = {{"tap"}, {"tap_row", "tap_col"}, {"tap_depth", "tap_row", "tap_col"}};
static const char *const out_name[3][3] = {{"out_row"}, {"out_row", "out_col"}, {"out_depth", "out_row", "out_col"}};
static const char *const spatial_name[3][3] = {{"row"}, {"row", "col"}, {"depth", "row", "col"}};

static void put_taps(Anchor *a, const Tap *tap, int count) {
    table_begin(a->t, "taps");
    for (int i = 0; i < count; i++) {
        table_begin(a->t, NULL);
        table_string(a->t, "name", tap[i].loop);
        table_int(a->t, "limit", tap[i].limit);
        table_string(a->t, "position", tap[i].position);
        table_string(a->t, "formula", tap[i].formula);
        table_string(a->t, "guard", tap[i].guard != NULL ? tap[i].guard : "");
        table_end(a->t);
    }
    table_end(a->t);
}

/* input position = out * stride + tap * dilation - pad, skipped outside 0 .. extent - 1. Returns the index of the position. */
static Index tap_forward(Anchor *a, Tap *tap, int spatial, int i, Index out, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                         int32_t extent, Index *tap_index) {
    Arena *arena = a->stage->emit->arena;
    const int loop = body_var(a->body, tap_name[spatial - 1][i], window, false);
    const int position = body_var(a->body, position_name[spatial - 1][i], extent, false);
    *tap_index = index_of(loop);
    Index formula = index_plus(index_constant(-pad), out, stride);
    formula = index_plus(formula, index_of(loop), dilation);
    const int64_t low = -(int64_t)pad, high = (int64_t)(size_out - 1) * stride + (int64_t)(window - 1) * dilation - pad;
    const char *name = a->body->var[position].name;
    const char *guard = low < 0 && high >= extent ? arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)extent)
                        : low < 0                 ? arena_printf(arena, "%s < 0", name)
                        : high >= extent          ? arena_printf(arena, "%s >= %d", name, (int)extent)
                                                  : NULL;
    *tap = (Tap){a->body->var[loop].name, name, index_text(a->body, &formula), guard, window};
    return index_of(position);
}

/* out position = (in + pad - tap * dilation) / stride, skipped where it does not divide or falls outside 0 .. size_out - 1. */
static Index tap_backward(Anchor *a, Tap *tap, int spatial, int i, Index in, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                          Index *tap_index) {
    Arena *arena = a->stage->emit->arena;
    const int loop = body_var(a->body, tap_name[spatial - 1][i], window, false);
    const int position = body_var(a->body, out_name[spatial - 1][i], size_out, false);
    *tap_index = index_of(loop);
    Index formula = index_plus(index_constant(pad), in, 1);
    formula = index_plus(formula, index_of(loop), -dilation);
    const char *text = index_text(a->body, &formula), *name = a->body->var[position].name;
    Tap made = {a->body->var[loop].name, name, text, NULL, window};
    if (stride == 1) {
        made.guard = arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)size_out);
    } else { /* the position times stride is tested before it is divided */
        made.formula = arena_printf(arena, "(%s) / %d", text, (int)stride);
        made.guard = arena_printf(arena, "%s < 0 || (%s) %% %d != 0 || %s >= %d", text, text, (int)stride, name, (int)size_out);
    }
    *tap = made;
    return index_of(position);
}

static Index loop_or_zero(Anchor *a, Loops *loops, const char *name, int64_t extent) {
    if (extent == 1) {
        return index_constant(0);
    }
    loops->loop[loops->count] = body_var(a->body, name, extent, false);
    return index_of(loops->loop[loops->count++]);
}

/* Channels in groups: channel = group * per_group + position. */
static Index in_group(Index group, int32_t per_group, Index position) {
    return index_plus(position, group, per_group);
}

/* rows: a loop that no tap depends on, or NO_LOOP */
static const char *put_convolution(Anchor *a, Expr *x, Expr *y, const Tap *tap, int spatial, int rows) {
    set_result(a, "sum");
    const Stores stores = stores_build(a->body, a->index);
    const char *tiled = emit_sum_tile(a->stage, a->body, &a->outer, x, y, rows);
    table_int(a->t, "block", 0);
    table_loops(a->stage, a->body, "loops", &a->outer);
    table_loops(a->stage, a->body, "sums", &a->inner);
    put_taps(a, tap, spatial);
    put_text(a, "a", x);
    put_text(a, "b", y);
    put_type(a, "type", a->op->out[0]);
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return tiled != NULL ? tiled : "units/convolution.c.tmpl";
}

static const char *emit_convolution(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    Index in[MAX_RANK], kernel[MAX_RANK];
    Tap tap[3];
    const int batch = body_var_of_dim(a->body, "sample", shape_of_val(a, a->op->out[0])->dim[0]);
    const bool one = plan_extent(a->stage->plan, shape_of_val(a, a->op->out[0])->dim[0]) == 1;
    if (!one) {
        a->outer.loop[a->outer.count++] = batch;
    }
    a->index[0] = one ? index_constant(0) : index_of(batch);
    for (int i = 0; i < s; i++) {
        a->index[1 + i] = loop_or_zero(a, &a->outer, spatial_name[s - 1][i], c->size_out[i]);
    }
    const Index group = loop_or_zero(a, &a->outer, "group", c->groups);
    a->index[1 + s] = in_group(group, out_per_group, loop_or_zero(a, &a->outer, "filter", out_per_group));
    in[0] = a->index[0];
    for (int i = 0; i < s; i++) {
        in[1 + i] = tap_forward(a, &tap[i], s, i, a->index[1 + i], c->kernel[i], c->stride[i], c->dilation[i], c->pad_low[i], c->size_out[i], c->size_in[i],
                                &kernel[i]);
    }
    kernel[s] = loop_or_zero(a, &a->inner, "channel", in_per_group);
    kernel[s + 1] = a->index[1 + s];
    in[1 + s] = in_group(group, in_per_group, kernel[s]);
    Expr *x = operand(a, 0, in), *y = operand(a, 1, kernel);
    table_bool(a->t, "sums_first", false);
    return put_convolution(a, x, y, tap, s, NO_LOOP);
}

static const char *emit_convolution_input(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    Index out[MAX_RANK], kernel[MAX_RANK];
    Tap tap[3];
    const int batch = body_var_of_dim(a->body, "sample", shape_of_val(a, a->op->out[0])->dim[0]);
    const bool one = plan_extent(a->stage->plan, shape_of_val(a, a->op->out[0])->dim[0]) == 1;
    if (!one) {
        a->outer.loop[a->outer.count++] = batch;
    }
    a->index[0] = one ? index_constant(0) : index_of(batch);
    for (int i = 0; i < s; i++) {
        a->index[1 + i] = loop_or_zero(a, &a->outer, spatial_name[s - 1][i], c->size_in[i]);
    }
    const Index group = loop_or_zero(a, &a->outer, "group", c->groups);
    const Index channel = loop_or_zero(a, &a->outer, "channel", in_per_group);
    a->index[1 + s] = in_group(group, in_per_group, channel);
    out[0] = a->index[0];
    for (int i = 0; i < s; i++) {
        out[1 + i] = tap_backward(a, &tap[i], s, i, a->index[1 + i], c->kernel[i], c->stride[i], c->dilation[i], c->pad_low[i], c->size_out[i], &kernel[i]);
    }
    kernel[s] = channel;
    kernel[s + 1] = in_group(group, out_per_group, loop_or_zero(a, &a->inner, "filter", out_per_group));
    out[1 + s] = kernel[s + 1];
    Expr *x = operand(a, 0, out), *y = operand(a, 1, kernel);
    table_bool(a->t, "sums_first", false);
    return put_convolution(a, x, y, tap, s, NO_LOOP);
}

static const char *emit_convolution_kernel(Anchor *a) {
    const ConvAttr *c = a->op->attr;
    const int s = c->spatial;
    const int32_t in_per_group = c->channels_in / c->groups, out_per_group = c->channels_out / c->groups;
    Index in[MAX_RANK], out[MAX_RANK];
    Tap tap[3];
    for (int i = 0; i < s; i++) { /* loops over the kernel are outside here, over rows of the result inside */
        a->index[i] = loop_or_zero(a, &a->outer, tap_name[s - 1][i], c->kernel[i]);
    }
    const Index channel = loop_or_zero(a, &a->outer, "channel", in_per_group);
    const int channel_loop = in_per_group > 1 ? a->outer.loop[a->outer.count - 1] : NO_LOOP;
    const Index group = loop_or_zero(a, &a->outer, "group", c->groups);
    a->index[s] = channel;
    a->index[s + 1] = in_group(group, out_per_group, loop_or_zero(a, &a->outer, "filter", out_per_group));
    const Shape *rows = shape_of_val(a, a->op->in[0]);
    in[0] = out[0] = inner_loop(a, "sample", rows->dim[0]);
    Arena *arena = a->stage->emit->arena;
    for (int i = 0; i < s; i++) {
        const int loop = body_var(a->body, spatial_name[s - 1][i], c->size_out[i], false);
        const int position = body_var(a->body, position_name[s - 1][i], c->size_in[i], false);
        out[1 + i] = index_of(loop);
        Index formula = index_plus(index_constant(-c->pad_low[i]), out[1 + i], c->stride[i]);
        formula = index_plus(formula, a->index[i], c->dilation[i]);
        const char *name = a->body->var[position].name;
        const bool low = c->pad_low[i] > 0;
        const bool high = (int64_t)(c->size_out[i] - 1) * c->stride[i] + (int64_t)(c->kernel[i] - 1) * c->dilation[i] - c->pad_low[i] >= c->size_in[i];
        const char *guard = low && high ? arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)c->size_in[i])
                            : low       ? arena_printf(arena, "%s < 0", name)
                            : high      ? arena_printf(arena, "%s >= %d", name, (int)c->size_in[i])
                                        : NULL;
        tap[i] = (Tap){a->body->var[loop].name, name, index_text(a->body, &formula), guard, c->size_out[i]};
        in[1 + i] = index_of(position);
    }
    in[1 + s] = in_group(group, in_per_group, channel);
    out[1 + s] = a->index[s + 1];
    Expr *x = operand(a, 0, in), *y = operand(a, 1, out);
    table_bool(a->t, "sums_first", true);
    return put_convolution(a, x, y, tap, s, channel_loop);
}

/* ---- windows */

static const char *emit_reduce_window(Anchor *a) {
    const ReduceWindowAttr *attr = a->op->attr;
    const WindowAttr *w = &attr->window;
    const Shape *in = shape_of_val(a, a->op->in[0]), *out = shape_of_val(a, a->op->out[0]);
    loops_over_result(a);
    Index at[MAX_RANK], unused;
    Tap tap[3];
    at[0] = a->index[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_forward(a, &tap[i], w->spatial, i, a->index[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i], out->dim[1 + i],
                                in->dim[1 + i], &unused);
    }
    at[1 + w->spatial] = a->index[1 + w->spatial];
    Expr *x = operand(a, 0, at);
    const bool max = attr->kind == REDUCE_MAX;
    set_result(a, max ? "largest" : "sum");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_taps(a, tap, w->spatial);
    put_text(a, "x", x);
    table_string(a->t, "result", a->body->anchor_text);
    table_bool(a->t, "max", max);
    put_type(a, "type", a->op->out[0]);
    table_string(a->t, "start", literal(a->body, max ? -1.0 / 0.0 : 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce_window.c.tmpl";
}

static const char *emit_select_and_scatter(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *in = shape_of_val(a, a->op->in[0]), *out = shape_of_val(a, a->op->in[1]);
    Index result[MAX_RANK], at[MAX_RANK], best[MAX_RANK], from[MAX_RANK], unused;
    Loops zero = {.count = 0};
    axis_names(in, a->name);
    loops_over(a->body, in, a->name, &zero, result);
    const char *cleared = result_element(a, a->op->out[0], result);
    for (int i = 0; i < out->rank; i++) {
        from[i] = index_constant(0);
        if (plan_extent(a->stage->plan, out->dim[i]) != 1) {
            const char *name = i == 0 ? "sample" : i == out->rank - 1 ? "channel" : out_name[w->spatial - 1][i - 1];
            a->outer.loop[a->outer.count] = body_var_of_dim(a->body, name, out->dim[i]);
            from[i] = index_of(a->outer.loop[a->outer.count++]);
        }
    }
    Tap tap[3];
    at[0] = best[0] = from[0];
    table_begin(a->t, "best");
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_forward(a, &tap[i], w->spatial, i, from[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i], out->dim[1 + i],
                                in->dim[1 + i], &unused);
        const int var = body_var(a->body, w->spatial == 1 ? "best_row" : arena_printf(a->stage->emit->arena, "best_%s", spatial_name[w->spatial - 1][i]),
                                 in->dim[1 + i], false);
        best[1 + i] = index_of(var);
        table_begin(a->t, NULL);
        table_string(a->t, "name", a->body->var[var].name);
        table_string(a->t, "position", tap[i].position);
        table_end(a->t);
    }
    table_end(a->t);
    at[1 + w->spatial] = best[1 + w->spatial] = from[1 + w->spatial];
    table_loops(a->stage, a->body, "zero_loops", &zero);
    table_string(a->t, "cleared", cleared);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_taps(a, tap, w->spatial);
    put_text(a, "x", operand(a, 0, at));
    put_text(a, "from", operand(a, 1, from));
    put_type(a, "type", a->op->in[0]);
    table_string(a->t, "start", literal(a->body, -1.0 / 0.0));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "to", result_element(a, a->op->out[0], best));
    return "units/select_and_scatter.c.tmpl";
}

static const char *emit_window_index(Anchor *a) {
    const WindowIndexAttr *attr = a->op->attr;
    const WindowAttr *w = &attr->window;
    const Shape *in = shape_of_val(a, a->op->in[0]), *out = shape_of_val(a, a->op->out[0]);
    loops_over_result(a);
    Index at[MAX_RANK], unused;
    Tap tap[3];
    int count = 1;
    at[0] = a->index[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_forward(a, &tap[i], w->spatial, i, a->index[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i], out->dim[1 + i],
                                in->dim[1 + i], &unused);
        count *= w->window[i];
    }
    at[1 + w->spatial] = a->index[1 + w->spatial];
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_taps(a, tap, w->spatial);
    put_text(a, "x", operand(a, 0, at));
    put_type(a, "type", a->op->in[0]);
    table_string(a->t, "start", literal(a->body, -1.0 / 0.0));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_int(a->t, "none", attr->positive ? count : -1);
    table_string(a->t, "to", result_element(a, a->op->out[0], a->index));
    return "units/window_index.c.tmpl";
}

static const char *emit_scatter_window(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *wide = shape_of_val(a, a->op->out[0]), *narrow = shape_of_val(a, a->op->in[0]);
    Index result[MAX_RANK], at[MAX_RANK], from[MAX_RANK], unused;
    Loops zero = {.count = 0};
    const int last = narrow->rank - 1;
    bool covered = true; /* every element lies in a window */
    for (int i = 0; i < w->spatial; i++) {
        covered &= w->window[i] == w->stride[i] && narrow->dim[1 + i] * w->stride[i] == wide->dim[1 + i];
    }
    const char *cleared = "";
    if (!covered) {
        axis_names(wide, a->name);
        loops_over(a->body, wide, a->name, &zero, result);
        cleared = result_element(a, a->op->out[0], result);
    }
    for (int i = 0; i < last; i++) {
        from[i] = index_constant(0);
        if (plan_extent(a->stage->plan, narrow->dim[i]) != 1) {
            a->outer.loop[a->outer.count] = body_var_of_dim(a->body, i == 0 ? "sample" : out_name[w->spatial - 1][i - 1], narrow->dim[i]);
            from[i] = index_of(a->outer.loop[a->outer.count++]);
        }
    }
    const int channel = body_var(a->body, "channel", narrow->dim[last], false);
    from[last] = at[last] = index_of(channel);
    Tap tap[3];
    at[0] = from[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_forward(a, &tap[i], w->spatial, i, from[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i], narrow->dim[1 + i],
                                wide->dim[1 + i], &unused);
    }
    table_bool(a->t, "covered", covered);
    table_loops(a->stage, a->body, "zero_loops", &zero);
    table_string(a->t, "cleared", cleared);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_taps(a, tap, w->spatial);
    table_begin(a->t, "windows");
    for (int i = 0; i < w->spatial; i++) {
        table_int(a->t, NULL, w->window[i]);
    }
    table_end(a->t);
    table_string(a->t, "channel", a->body->var[channel].name);
    table_string(a->t, "channels", var_limit(a->body, channel));
    put_text(a, "from", operand(a, 0, from));
    put_text(a, "index", operand(a, 1, from));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "to", result_element(a, a->op->out[0], at));
    return "units/scatter_window.c.tmpl";
}

static const char *emit_spread_window(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *out = shape_of_val(a, a->op->in[0]);
    loops_over_result(a);
    Index at[MAX_RANK], unused;
    Tap tap[3];
    at[0] = a->index[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_backward(a, &tap[i], w->spatial, i, a->index[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i], out->dim[1 + i],
                                 &unused);
    }
    at[1 + w->spatial] = a->index[1 + w->spatial];
    Expr *x = operand(a, 0, at);
    set_result(a, "sum");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_taps(a, tap, w->spatial);
    put_text(a, "x", x);
    table_string(a->t, "result", a->body->anchor_text);
    table_bool(a->t, "max", false);
    put_type(a, "type", a->op->out[0]);
    table_string(a->t, "start", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce_window.c.tmpl";
}

/* ---- reductions */

enum { MAX_LANES = 1024 };

/* Every operand is read in order, or not at all, as `var` runs. */
static bool reads_in_order(const Expr *e, int var) {
    if (e->kind == EXPR_LOAD) {
        for (int i = 0; i < e->index->nterm; i++) {
            if (e->index->term[i].var == var && e->index->term[i].coefficient != 1) {
                return false;
            }
        }
    }
    for (int i = 0; i < e->nargs; i++) {
        if (!reads_in_order(e->arg[i], var)) {
            return false;
        }
    }
    return true;
}

/* In how many parts, side by side, a sum over `var` runs: a vector's, where the target has them and the row is long enough; else 0. */
static int parts_of_row(const Anchor *a, const Expr *x, int var) {
    const Var *v = &a->body->var[var];
    const int vector = a->stage->emit->target->vector;
    const bool fits = vector > 1 && !a->body->math->in_double && a->g != a->stage->emit->program->init && !v->batch && v->extent >= 2 * vector;
    return fits && reads_in_order(x, var) ? vector : 0;
}

static const char *emit_reduce(Anchor *a) {
    const AxesAttr *attr = a->op->attr;
    const Shape *in = shape_of_val(a, a->op->in[0]);
    bool reduced[MAX_RANK] = {false};
    for (int i = 0; i < attr->count; i++) {
        reduced[attr->axes[i]] = true;
    }
    loops_over_result(a);
    Index at[MAX_RANK];
    for (int i = 0, kept = 0; i < in->rank; i++) {
        at[i] = reduced[i] ? inner_loop(a, a->inner.count == 0 ? "k" : arena_printf(a->stage->emit->arena, "k%d", a->inner.count + 1), in->dim[i])
                           : a->index[kept++];
    }
    static const char *const result[] = {"sum", "product", "largest", "smallest", "all", "any"};
    static const double start[] = {0.0, 1.0, -1.0 / 0.0, 1.0 / 0.0, 1.0, 0.0};
    const DType type = a->g->value[a->op->out[0]].type;
    const char *name = result[attr->kind];
    Expr *x = operand(a, 0, at);
    body_merge(a->body, a->inner.loop, &a->inner.count);
    /* Rows of results side by side (a bias gradient): all of them advance together, so that memory is read in order. */
    const int last = a->outer.count > 0 ? a->outer.loop[a->outer.count - 1] : -1;
    const bool lanes = last >= 0 && in->rank > 0 && !reduced[in->rank - 1] && a->inner.count > 0 && !a->body->var[last].batch &&
                       a->body->var[last].extent <= MAX_LANES && type != DTYPE_BOOL;
    set_result(a, lanes ? arena_printf(a->stage->emit->arena, "%s[%s]", name, a->body->var[last].name) : name);
    const Stores stores = stores_build(a->body, a->index);
    Loops outer = a->outer;
    if (lanes) {
        Loops lane = {.loop = {last}, .count = 1};
        outer.count--;
        body_merge(a->body, outer.loop, &outer.count);
        table_loops(a->stage, a->body, "lane", &lane);
    } else {
        body_merge(a->body, outer.loop, &outer.count);
    }
    table_bool(a->t, "lanes", lanes);
    const bool in_parts = !lanes && type == DTYPE_F32 && a->inner.count > 0 &&
                          (attr->kind == REDUCE_ADD || attr->kind == REDUCE_MAX || attr->kind == REDUCE_MIN);
    const int parts = in_parts ? parts_of_row(a, x, a->inner.loop[a->inner.count - 1]) : 0;
    table_int(a->t, "parts", parts);
    table_int(a->t, "extent", parts > 0 ? a->body->var[a->inner.loop[a->inner.count - 1]].extent : 0);
    table_string(a->t, "compare", attr->kind == REDUCE_MAX ? ">" : attr->kind == REDUCE_MIN ? "<" : "");
    table_loops(a->stage, a->body, "loops", &outer);
    table_loops(a->stage, a->body, "sums", &a->inner);
    table_string(a->t, "result", a->body->anchor_text);
    table_string(a->t, "array", name);
    put_type(a, "type", a->op->out[0]);
    const bool logical = type == DTYPE_BOOL;
    table_string(a->t, "start", type == DTYPE_F32 ? literal(a->body, start[attr->kind])
                                : logical         ? (attr->kind == REDUCE_AND || attr->kind == REDUCE_MIN ? "1" : "0")
                                : attr->kind == REDUCE_MAX ? "INT32_MIN"
                                : attr->kind == REDUCE_MIN ? "INT32_MAX"
                                : attr->kind == REDUCE_MULTIPLY ? "1" : "0");
    Text lines;
    text_init(&lines, a->stage->emit->arena);
    const char *value = body_bound_text(a->body, x, &lines);
    table_string(a->t, "lines", lines.data);
    table_string(a->t, "value", value);
    const char *acc = a->body->anchor_text;
    Arena *arena = a->stage->emit->arena;
    const char *combine = NULL;
    switch (logical ? (attr->kind == REDUCE_MAX ? REDUCE_OR : attr->kind == REDUCE_MIN ? REDUCE_AND : attr->kind) : attr->kind) {
    case REDUCE_ADD:
        combine = arena_printf(arena, "%s += %s;", acc, value);
        break;
    case REDUCE_MULTIPLY:
        combine = arena_printf(arena, "%s *= %s;", acc, value);
        break;
    case REDUCE_MAX:
    case REDUCE_MIN:
        combine = arena_printf(arena, "if (%s %s %s) {\n%s = %s;\n}", value, attr->kind == REDUCE_MAX ? ">" : "<", acc, acc, value);
        break;
    case REDUCE_AND:
        combine = arena_printf(arena, "%s = %s && (%s);", acc, acc, value);
        break;
    case REDUCE_OR:
        combine = arena_printf(arena, "%s = %s || (%s);", acc, acc, value);
        break;
    }
    table_string(a->t, "combine", combine);
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce.c.tmpl";
}

static const char *emit_arg_max(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *in = shape_of_val(a, a->op->in[0]);
    loops_over_result(a);
    Index at[MAX_RANK], first[MAX_RANK];
    const int loop = body_var(a->body, "position", in->dim[attr->axis], false);
    for (int i = 0, kept = 0; i < in->rank; i++) {
        at[i] = i == attr->axis ? index_of(loop) : a->index[kept++];
        first[i] = i == attr->axis ? index_constant(0) : at[i];
    }
    Expr *x = operand(a, 0, at), *start = operand(a, 0, first);
    set_result(a, "best");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    table_string(a->t, "position", a->body->var[loop].name);
    table_int(a->t, "limit", in->dim[attr->axis]);
    put_type(a, "type", a->op->in[0]);
    put_text(a, "x", x);
    put_text(a, "first", start);
    table_string(a->t, "sign", attr->flag ? "<" : ">");
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/arg_max.c.tmpl";
}

static const char *emit_cumulative_sum(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *shape = shape_of_val(a, a->op->in[0]);
    axis_names(shape, a->name);
    int loop = -1;
    for (int i = 0; i < shape->rank; i++) {
        a->index[i] = index_constant(0);
        if (i == attr->axis) {
            loop = body_var(a->body, "position", shape->dim[i], false);
            a->index[i] = attr->reverse ? index_plus(index_constant(shape->dim[i] - 1), index_of(loop), -1) : index_of(loop);
        } else if (plan_extent(a->stage->plan, shape->dim[i]) != 1) {
            a->outer.loop[a->outer.count] = body_var_of_dim(a->body, a->name[i], shape->dim[i]);
            a->index[i] = index_of(a->outer.loop[a->outer.count++]);
        }
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    table_string(a->t, "position", a->body->var[loop].name);
    table_int(a->t, "limit", shape->dim[attr->axis]);
    put_type(a, "type", a->op->out[0]);
    table_string(a->t, "zero", a->g->value[a->op->out[0]].type == DTYPE_F32 ? literal(a->body, 0.0) : "0");
    put_text(a, "x", operand(a, 0, a->index));
    table_string(a->t, "to", result_element(a, a->op->out[0], a->index));
    table_bool(a->t, "exclusive", attr->flag);
    return "units/cumulative_sum.c.tmpl";
}

static const char *emit_sort(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *shape = shape_of_val(a, a->op->in[0]);
    axis_names(shape, a->name);
    const int from = body_var(a->body, "from", shape->dim[attr->axis], false), to = body_var(a->body, "to", shape->dim[attr->axis], false);
    Index read[MAX_RANK], write[MAX_RANK], previous[MAX_RANK];
    for (int i = 0; i < shape->rank; i++) {
        read[i] = write[i] = previous[i] = index_constant(0);
        if (i == attr->axis) {
            read[i] = index_of(from);
            write[i] = index_of(to);
            previous[i] = index_plus(index_of(to), index_constant(1), -1);
        } else if (plan_extent(a->stage->plan, shape->dim[i]) != 1) {
            a->outer.loop[a->outer.count] = body_var_of_dim(a->body, a->name[i], shape->dim[i]);
            read[i] = write[i] = previous[i] = index_of(a->outer.loop[a->outer.count++]);
        }
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    table_int(a->t, "limit", shape->dim[attr->axis]);
    put_type(a, "type", a->op->in[0]);
    put_text(a, "x", operand(a, 0, read));
    table_string(a->t, "sign", attr->flag ? "<" : ">");
    table_string(a->t, "to", result_element(a, a->op->out[0], write));
    table_string(a->t, "previous", result_element(a, a->op->out[0], previous));
    const bool indices = a->op->nout > 1 && result_storage(a->body->unit, a->op->out[1]) != NULL;
    table_bool(a->t, "indices", indices);
    table_string(a->t, "index_to", indices ? result_element(a, a->op->out[1], write) : "");
    table_string(a->t, "index_previous", indices ? result_element(a, a->op->out[1], previous) : "");
    return "units/sort.c.tmpl";
}

/* ---- gather and scatter */

/* The position along the gathered axis: read from indices, kept inside the table. */
static Index looked_up(Anchor *a, Expr *index, int32_t extent) {
    const int var = body_var(a->body, "entry", extent, false);
    a->body->math->used[MATH_CLAMP_INDEX] = true;
    table_string(a->t, "entry", a->body->var[var].name);
    table_string(a->t, "entry_value", arena_printf(a->stage->emit->arena, "%s_entry(%s, %d)", a->body->math->prefix, body_text(a->body, index), (int)extent));
    return index_of(var);
}

static const char *emit_gather(Anchor *a) {
    const GatherAttr *attr = a->op->attr;
    const Shape *table = shape_of_val(a, a->op->in[0]), *indices = shape_of_val(a, a->op->in[1]);
    loops_over_result(a);
    Index where[MAX_RANK], from[MAX_RANK];
    const int own = indices->rank - attr->batch_axes; /* axes of indices in the result, starting at attr->axis */
    for (int i = 0; i < indices->rank; i++) {
        where[i] = i < attr->batch_axes ? a->index[i] : a->index[attr->axis + i - attr->batch_axes];
    }
    Expr *index = operand(a, 1, where);
    const Index entry = looked_up(a, index, table->dim[attr->axis]);
    for (int i = 0; i < table->rank; i++) {
        from[i] = i < attr->axis ? a->index[i] : i == attr->axis ? entry : a->index[i + own - 1];
    }
    Expr *x = operand(a, 0, from);
    set_result(a, "found");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_type(a, "type", a->op->out[0]);
    put_text(a, "x", x);
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/gather.c.tmpl";
}

static const char *emit_scatter_add(Anchor *a) {
    const GatherAttr *attr = a->op->attr;
    const Shape *table = shape_of_val(a, a->op->out[0]), *indices = shape_of_val(a, a->op->in[0]), *updates = shape_of_val(a, a->op->in[1]);
    Loops zero = {.count = 0};
    Index result[MAX_RANK], where[MAX_RANK], to[MAX_RANK];
    axis_names(table, a->name);
    loops_over(a->body, table, a->name, &zero, result);
    const char *cleared = result_element(a, a->op->out[0], result);
    axis_names(updates, a->name);
    loops_over(a->body, updates, a->name, &a->outer, a->index);
    const int own = indices->rank - attr->batch_axes;
    for (int i = 0; i < indices->rank; i++) {
        where[i] = i < attr->batch_axes ? a->index[i] : a->index[attr->axis + i - attr->batch_axes];
    }
    const Index entry = looked_up(a, operand(a, 0, where), table->dim[attr->axis]);
    for (int i = 0; i < table->rank; i++) {
        to[i] = i < attr->axis ? a->index[i] : i == attr->axis ? entry : a->index[i + own - 1];
    }
    table_loops(a->stage, a->body, "zero_loops", &zero);
    table_string(a->t, "cleared", cleared);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_text(a, "x", operand(a, 1, a->index));
    table_string(a->t, "zero", a->g->value[a->op->out[0]].type == DTYPE_F32 ? literal(a->body, 0.0) : "0");
    table_string(a->t, "to", result_element(a, a->op->out[0], to));
    return "units/scatter_add.c.tmpl";
}

/* ---- rows */

static const char *emit_rows(Anchor *a, const char *template_) {
    const Shape *shape = shape_of_val(a, a->op->in[0]);
    axis_names(shape, a->name);
    const int last = shape->rank - 1;
    for (int i = 0; i < last; i++) {
        a->index[i] = index_constant(0);
        if (plan_extent(a->stage->plan, shape->dim[i]) != 1) {
            a->outer.loop[a->outer.count] = body_var_of_dim(a->body, a->name[i], shape->dim[i]);
            a->index[i] = index_of(a->outer.loop[a->outer.count++]);
        }
    }
    const int loop = body_var(a->body, a->name[last], shape->dim[last], false);
    a->index[last] = index_of(loop);
    Expr *x = operand(a, 0, a->index);
    if (a->op->kind != OP_softmax_cross_entropy) {
        Index *address = body_address(a->body, result_storage(a->body->unit, a->op->out[0]), shape->rank, a->index);
        body_merge(a->body, a->outer.loop, &a->outer.count);
        a->body->writes[result_storage(a->body->unit, a->op->out[0])->buffer] = true;
        table_string(a->t, "to", arena_printf(a->stage->emit->arena, "%s[%s]",
                                              a->stage->plan->buffer[result_storage(a->body->unit, a->op->out[0])->buffer].name,
                                              index_text(a->body, address)));
    } else {
        table_string(a->t, "to", result_element(a, a->op->out[0], a->index)); /* without the last axis */
        put_text(a, "labels", operand(a, 1, a->index));
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    table_string(a->t, "loop", a->body->var[loop].name);
    table_int(a->t, "limit", shape->dim[last]);
    table_int(a->t, "parts", parts_of_row(a, x, loop));
    put_text(a, "x", x);
    put_type(a, "type", a->op->in[0]);
    const bool in_double = a->body->math->in_double;
    a->body->math->used[MATH_EXP] |= a->body->math->own_math;
    a->body->math->used[MATH_LOG] |= a->body->math->own_math;
    table_string(a->t, "exp", in_double ? "exp" : a->body->math->own_math ? arena_printf(a->stage->emit->arena, "%s_exp", a->body->math->prefix) : "expf");
    table_string(a->t, "log", in_double ? "log" : a->body->math->own_math ? arena_printf(a->stage->emit->arena, "%s_log", a->body->math->prefix) : "logf");
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "lowest", literal(a->body, -1.0 / 0.0));
    return template_;
}

/* ---- concatenations */

static const char *emit_concatenate(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Plan *plan = a->stage->plan;
    int64_t start = 0;
    table_begin(a->t, "parts");
    for (int k = 0; k < a->op->nin; k++) {
        const Val in = a->op->in[k];
        const Shape *shape = shape_of_val(a, in);
        const Unit *home = plan->place[in] == PLACE_UNIT ? plan->home[in] : NULL;
        const bool written = home != NULL && !home->closed && home->region == a->body->unit->region; /* straight into its slice */
        if (!written) {
            Loops loops = {.count = 0};
            Index from[MAX_RANK], to[MAX_RANK];
            axis_names(shape, a->name);
            loops_over(a->body, shape, a->name, &loops, from);
            memcpy(to, from, sizeof to);
            to[attr->axis] = index_plus(index_constant(start), from[attr->axis], 1);
            Expr *x = operand(a, k, from);
            const Storage *storage = result_storage(a->body->unit, a->op->out[0]);
            Index *address = body_address(a->body, storage, shape->rank, to);
            a->body->writes[storage->buffer] = true;
            table_begin(a->t, NULL);
            table_loops(a->stage, a->body, "loops", &loops);
            put_text(a, "x", x);
            table_string(a->t, "to", arena_printf(a->stage->emit->arena, "%s[%s]", plan->buffer[storage->buffer].name, index_text(a->body, address)));
            table_string(a->t, "cast", a->g->value[in].type == DTYPE_BOOL ? "(uint8_t)" : "");
            table_end(a->t);
        }
        start += shape->dim[attr->axis] < 0 ? 0 : shape->dim[attr->axis];
        /* variables of one part are not merged with those of another */
    }
    table_end(a->t);
    return "units/concatenate.c.tmpl";
}

const char *emit_anchor(Stage *stage, Body *body, const Op *op) {
    Anchor a = {.stage = stage, .body = body, .op = op, .g = stage->plan->graph, .t = stage->emit->templates};
    const bool convolution = op->kind == OP_convolution || op->kind == OP_convolution_input || op->kind == OP_convolution_kernel;
    const char *fast = convolution ? emit_fast_convolution(stage, body, op) : NULL;
    if (fast != NULL) {
        return fast;
    }
    switch (op->kind) {
    case OP_dot_general:
        return emit_dot(&a);
    case OP_convolution:
        return emit_convolution(&a);
    case OP_convolution_input:
        return emit_convolution_input(&a);
    case OP_convolution_kernel:
        return emit_convolution_kernel(&a);
    case OP_reduce_window:
        return emit_reduce_window(&a);
    case OP_select_and_scatter:
        return emit_select_and_scatter(&a);
    case OP_spread_window:
        return emit_spread_window(&a);
    case OP_window_index:
        return emit_window_index(&a);
    case OP_scatter_window:
        return emit_scatter_window(&a);
    case OP_convolution_kernel_pooled:
        return emit_pooled_gradient(stage, body, op);
    case OP_reduce:
        return emit_reduce(&a);
    case OP_arg_max:
        return emit_arg_max(&a);
    case OP_cumulative_sum:
        return emit_cumulative_sum(&a);
    case OP_sort:
        return emit_sort(&a);
    case OP_gather:
        return emit_gather(&a);
    case OP_scatter_add:
        return emit_scatter_add(&a);
    case OP_softmax:
        return emit_rows(&a, "units/softmax.c.tmpl");
    case OP_log_softmax:
        return emit_rows(&a, "units/log_softmax.c.tmpl");
    case OP_softmax_cross_entropy:
        return emit_rows(&a, "units/softmax_cross_entropy.c.tmpl");
    case OP_concatenate:
        return emit_concatenate(&a);
    default:
        assert(!"an operation that no template writes");
        return NULL;
    }
}
