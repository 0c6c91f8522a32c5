/*
 * anchor_window.c - pooling windows: reductions over them, the places of their maxima, and the gradients of both.
 */
#include <assert.h>

#include "emit/anchor.h"

/* The taps of the window at each index of the result, and where in the input they are. */
static void window_taps(Anchor *a, const WindowAttr *w, const Shape *in, const Shape *out, Tap *tap, Index *at) {
    Index unused;
    at[0] = a->index[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_forward(a, &tap[i], w->spatial, i, a->index[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i],
                                out->dim[1 + i], in->dim[1 + i], &unused);
    }
    at[1 + w->spatial] = a->index[1 + w->spatial];
}

const char *anchor_reduce_window(Anchor *a) {
    const ReduceWindowAttr *attr = a->op->attr;
    const WindowAttr *w = &attr->window;
    const Shape *in = anchor_shape(a, a->op->in[0]), *out = anchor_shape(a, a->op->out[0]);
    anchor_loops(a);
    Index at[MAX_RANK];
    Tap tap[3];
    window_taps(a, w, in, out, tap, at);
    Expr *x = anchor_operand(a, 0, at);
    const bool max = attr->kind == REDUCE_MAX;
    anchor_result(a, max ? "largest" : "sum");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 1);
    taps_field(a, tap, w->spatial);
    anchor_text_field(a, "x", x);
    table_string(a->t, "result", a->body->anchor_text);
    table_bool(a->t, "max", max);
    anchor_type_field(a, "type", a->op->out[0]);
    table_string(a->t, "start", literal(a->body, max ? -1.0 / 0.0 : 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce_window.c.tmpl";
}

/* First everything is set to zero, then the windows add to it. Windows of one sample may overlap, those of different samples do not. */
static void put_phases(Anchor *a, const Loops *zero) {
    const bool samples = a->outer.count > 0 && a->body->var[a->outer.loop[0]].batch;
    const Loops first = {.loop = {a->outer.loop[0]}, .count = samples ? 1 : 0}, none = {.count = 0};
    put_share(a->stage, a->body, "share", &first, 0);
    put_share(a->stage, a->body, "zero_share", samples ? zero : &none, 1);
}

const char *anchor_select_and_scatter(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *in = anchor_shape(a, a->op->in[0]), *out = anchor_shape(a, a->op->in[1]);
    Index result[MAX_RANK], at[MAX_RANK], best[MAX_RANK], from[MAX_RANK] = {{0}}, unused;
    Loops zero = {.count = 0};
    axis_names(in, a->name);
    loops_over(a->body, in, a->name, &zero, result);
    const char *cleared = anchor_element(a, a->op->out[0], result);
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
        const int var =
            body_var(a->body, w->spatial == 1 ? "best_row" : arena_printf(a->stage->emit->arena, "best_%s", spatial_name[w->spatial - 1][i]),
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
    put_phases(a, &zero);
    taps_field(a, tap, w->spatial);
    anchor_text_field(a, "x", anchor_operand(a, 0, at));
    anchor_text_field(a, "from", anchor_operand(a, 1, from));
    table_bool(a->t, "all_ties", w->all_ties);
    anchor_type_field(a, "type", a->op->in[0]);
    table_string(a->t, "start", literal(a->body, -1.0 / 0.0));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "to", anchor_element(a, a->op->out[0], w->all_ties ? at : best));
    return "units/select_and_scatter.c.tmpl";
}

const char *anchor_window_index(Anchor *a) {
    const WindowIndexAttr *attr = a->op->attr;
    const WindowAttr *w = &attr->window;
    const Shape *in = anchor_shape(a, a->op->in[0]), *out = anchor_shape(a, a->op->out[0]);
    anchor_loops(a);
    Index at[MAX_RANK];
    Tap tap[3];
    int count = 1;
    window_taps(a, w, in, out, tap, at);
    for (int i = 0; i < w->spatial; i++) {
        count *= w->window[i];
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 1);
    taps_field(a, tap, w->spatial);
    anchor_text_field(a, "x", anchor_operand(a, 0, at));
    anchor_type_field(a, "type", a->op->in[0]);
    table_string(a->t, "start", literal(a->body, -1.0 / 0.0));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_int(a->t, "none", attr->positive ? count : -1);
    table_string(a->t, "to", anchor_element(a, a->op->out[0], a->index));
    return "units/window_index.c.tmpl";
}

const char *anchor_scatter_window(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *wide = anchor_shape(a, a->op->out[0]), *narrow = anchor_shape(a, a->op->in[0]);
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
        cleared = anchor_element(a, a->op->out[0], result);
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
    if (covered) {
        put_share(a->stage, a->body, "share", &a->outer, 0);
    } else {
        put_phases(a, &zero);
    }
    taps_field(a, tap, w->spatial);
    table_begin(a->t, "windows");
    for (int i = 0; i < w->spatial; i++) {
        table_int(a->t, NULL, w->window[i]);
    }
    table_end(a->t);
    table_string(a->t, "channel", a->body->var[channel].name);
    table_string(a->t, "channels", var_limit(a->body, channel));
    anchor_text_field(a, "from", anchor_operand(a, 0, from));
    anchor_text_field(a, "index", anchor_operand(a, 1, from));
    table_string(a->t, "zero", literal(a->body, 0.0));
    table_string(a->t, "to", anchor_element(a, a->op->out[0], at));
    return "units/scatter_window.c.tmpl";
}

const char *anchor_spread_window(Anchor *a) {
    const WindowAttr *w = a->op->attr;
    const Shape *out = anchor_shape(a, a->op->in[0]);
    anchor_loops(a);
    Index at[MAX_RANK], unused;
    Tap tap[3];
    at[0] = a->index[0];
    for (int i = 0; i < w->spatial; i++) {
        at[1 + i] = tap_backward(a, &tap[i], w->spatial, i, a->index[1 + i], w->window[i], w->stride[i], w->dilation[i], w->pad_low[i],
                                 out->dim[1 + i], &unused);
    }
    at[1 + w->spatial] = a->index[1 + w->spatial];
    Expr *x = anchor_operand(a, 0, at);
    anchor_result(a, "sum");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 1);
    taps_field(a, tap, w->spatial);
    anchor_text_field(a, "x", x);
    table_string(a->t, "result", a->body->anchor_text);
    table_bool(a->t, "max", false);
    anchor_type_field(a, "type", a->op->out[0]);
    table_string(a->t, "start", literal(a->body, 0.0));
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce_window.c.tmpl";
}
