/*
 * kernel_pooled.c - the gradient of a convolution's kernel through max pooling (templates/kernels/pooled_gradient.c.tmpl).
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"

typedef struct {
    Stage *stage;
    Body *body;
    const Op *op;
} Pooled;

static Index loop_over(Body *body, Loops *loops, const char *name, int32_t dim) {
    if (plan_extent(body->plan, dim) == 1) {
        return index_constant(0);
    }
    loops->loop[loops->count] = body_var_of_dim(body, name, dim);
    return index_of(loops->loop[loops->count++]);
}

static void put_operand(const Pooled *p, const char *key, int operand, const Index *index) {
    Templates *t = p->stage->emit->templates;
    const Expr *e = body_value(p->body, p->op->in[operand], index);
    assert(e->kind == EXPR_LOAD);
    table_begin(t, key);
    table_string(t, "name", p->stage->plan->buffer[e->buffer].name);
    table_string(t, "offset", index_text(p->body, e->index));
}

/* Where the first tap of each element of a window lies in the two vectors of image rows. */
static void put_lanes(const Pooled *p, const WindowAttr *w, int32_t step) {
    Templates *t = p->stage->emit->templates;
    const int vector = p->stage->emit->target->vector;
    table_begin(t, "lanes");
    for (int i = 0; i < vector; i++) {
        const int row = i / w->window[1], col = i % w->window[1];
        table_int(t, NULL, row < w->window[0] ? row * vector + col * step : -1);
    }
    table_end(t);
}

const char *emit_pooled_gradient(Stage *stage, Body *body, const Op *op) {
    const ConvPoolAttr *attr = op->attr;
    const ConvAttr *c = &attr->conv;
    const WindowAttr *w = &attr->window;
    const Plan *plan = stage->plan;
    const Shape *pooled = &plan->graph->value[op->in[1]].shape;
    Templates *t = stage->emit->templates;
    Pooled p = {stage, body, op};
    Loops windows = {.count = 0}, columns = {.count = 0}, results = {.count = 0};
    Index at[MAX_RANK], image[MAX_RANK], result[MAX_RANK];
    at[0] = loop_over(body, &windows, "sample", pooled->dim[0]);
    at[1] = loop_over(body, &windows, "row", pooled->dim[1]);
    columns.loop[columns.count++] = body_var(body, "col", pooled->dim[2], false);
    at[2] = index_of(columns.loop[0]);
    at[3] = image[3] = index_constant(0);
    image[0] = at[0];
    for (int i = 0; i < 2; i++) {
        image[1 + i] = index_plus(index_constant(0), at[1 + i], (int64_t)w->stride[i] * c->stride[i]);
    }
    const int64_t row_stride = plan->storage[op->in[0]].stride[1];
    const int32_t step = c->stride[1] * c->channels_in, taps = c->kernel[1] * c->channels_in;
    put_operand(&p, "image", 0, image);
    table_int(t, "rows", w->window[0] > 1 ? row_stride * c->stride[0] : 0);
    table_int(t, "lanes", (int64_t)(w->window[1] - 1) * step + taps);
    table_end(t);
    put_operand(&p, "gradient", 1, at);
    table_end(t);
    put_operand(&p, "index", 2, at);
    table_end(t);
    put_lanes(&p, w, step);
    table_int(t, "tap_rows", c->kernel[0]);
    table_int(t, "row_step", row_stride);
    table_int(t, "taps", taps);
    table_int(t, "filters", c->channels_out);
    table_loops(stage, body, "loops", &windows);
    table_begin(t, "columns");
    table_string(t, "name", body->var[columns.loop[0]].name);
    table_string(t, "limit", var_limit(body, columns.loop[0]));
    table_end(t);
    static const char *const name[] = {"tap_row", "tap_col", "channel", "filter"};
    Index place = index_constant(0);
    int64_t stride = 1;
    for (int i = 0; i < 4; i++) {
        result[i] = loop_over(body, &results, name[i], plan->graph->value[op->out[0]].shape.dim[i]);
    }
    for (int i = 3; i >= 0; i--) {
        place = index_plus(place, result[i], stride);
        stride *= plan->graph->value[op->out[0]].shape.dim[i];
    }
    const int filter = results.loop[results.count - 1]; /* a multiple of the vector */
    Range range = {"0", arena_printf(stage->emit->arena, "%d", (int)c->channels_out)};
    if (body->threads_from > 0 && c->channels_out > stage->emit->target->vector) {
        range = share_range(stage, body, body->var[filter].name, range.to, stage->emit->target->vector);
    }
    table_string(t, "filter", body->var[filter].name);
    table_string(t, "filter_from", range.from);
    table_string(t, "filter_to", range.to);
    body->anchor_val = op->out[0];
    body->anchor_text = "sum";
    body->nmemo = 0;
    (void)body_name(body, "sum");
    const Stores stores = stores_build(body, result);
    table_string(t, "at", index_text(body, &place));
    results.count--;
    table_loops(stage, body, "results", &results);
    table_string(t, "epilogue", stores_text(body, &stores));
    table_string(t, "macro", stage->emit->macro);
    put_target(stage->emit, "target");
    stage->emit->uses_vectors = true;
    return "kernels/pooled_gradient.c.tmpl";
}
