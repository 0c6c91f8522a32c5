/*
 * kernel_conv.c - convolutions and their gradients as sums of products without conditions: borders come from a copy of the image with zeros around
 * it, the gradient to the input from a copy of the output's gradient with its elements `stride` apart and a kernel with channels exchanged.
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"

typedef struct {
    Stage *stage;
    Body *body;
    const Op *op;
    const ConvAttr *c;
    ConvScratch scratch;
    int32_t in_per_group, out_per_group;
    Loops outer, inner;
    int sample; /* loop, or -1: one sample */
    Index at_sample;
    const WindowAttr *pool; /* of the max pooling computed along, or NULL */
    Preparation preparation;
} Conv;

static const char *const row_name[3][3] = {{"row"}, {"row", "col"}, {"depth", "row", "col"}};
static const char *const tap_name[3][3] = {{"tap"}, {"tap_row", "tap_col"}, {"tap_depth", "tap_row", "tap_col"}};
static const char *const window_name[3][3] = {{"window"}, {"window_row", "window_col"}, {"window_depth", "window_row", "window_col"}};
static const char *const image_name[3][3] = {{"image_row"}, {"image_row", "image_col"}, {"image_depth", "image_row", "image_col"}};

static bool has_storage(const Conv *v, int operand) {
    const Val val = v->op->in[operand];
    const int32_t buffer = v->stage->plan->storage[val].buffer;
    return buffer >= 0 && v->stage->plan->graph->value[val].type == DTYPE_F32 && v->stage->plan->place[val] != PLACE_INLINE &&
           !(operand == 0 && v->stage->plan->buffer[buffer].bf16);
}

/* Is there an axis to read in vectors (channels of one side alone, or groups of one channel), and anything to sum? */
static bool has_axes(const Conv *v) {
    int64_t terms = v->op->kind == OP_convolution_kernel ? plan_extent(v->stage->plan, v->stage->plan->graph->value[v->op->in[0]].shape.dim[0])
                    : v->op->kind == OP_convolution      ? v->in_per_group
                                                         : v->out_per_group;
    for (int i = 0; i < v->c->spatial; i++) {
        terms *= v->op->kind == OP_convolution_kernel ? v->c->size_out[i] : v->c->kernel[i];
    }
    if (terms == 1) {
        return false;
    }
    const int32_t columns = v->op->kind == OP_convolution_input ? v->in_per_group : v->out_per_group;
    const bool single = v->c->groups > 1 && v->in_per_group == 1 && v->out_per_group == 1;
    return single || (v->c->groups == 1 ? columns > 1 : columns >= v->stage->emit->target->vector); /* small groups are not worth a tile each */
}

static Index loop(Conv *v, Loops *loops, const char *name, int64_t extent) {
    if (extent == 1) {
        return index_constant(0);
    }
    loops->loop[loops->count] = body_var(v->body, name, extent, false);
    return index_of(loops->loop[loops->count++]);
}

static Index in_group(Index group, int32_t per_group, Index position) {
    return index_plus(position, group, per_group);
}

static void sample_loop(Conv *v, Loops *loops) {
    const int32_t dim = v->stage->plan->graph->value[v->op->in[0]].shape.dim[0];
    v->sample = -1;
    v->at_sample = index_constant(0);
    if (plan_extent(v->stage->plan, dim) != 1) {
        v->sample = body_var_of_dim(v->body, "sample", dim);
        loops->loop[loops->count++] = v->sample;
        v->at_sample = index_of(v->sample);
    }
}

/* The copied image: spatial axes, then channels. */
static Storage scratch_storage(const Conv *v) {
    Storage s = {.buffer = v->body->unit->scratch};
    int64_t stride = 1;
    for (int i = v->c->spatial; i >= 0; i--) {
        s.stride[i] = stride;
        stride *= i == v->c->spatial ? v->scratch.channels : v->scratch.extent[i];
    }
    return s;
}

static Expr *load_of(Conv *v, const Storage *storage, int rank, const Index *index) {
    Expr *e = arena_alloc(v->stage->emit->arena, sizeof *e);
    e->kind = EXPR_LOAD;
    e->type = DTYPE_F32;
    e->val = NO_VAL;
    e->buffer = storage->buffer;
    e->index = body_address(v->body, storage, rank, index);
    return e;
}

static const char *address_text(const Conv *v, int32_t buffer, const Index *index) {
    return arena_printf(v->stage->emit->arena, "%s + %s", v->stage->plan->buffer[buffer].name, index_text(v->body, index));
}

/* Fields that copy the operand's image of one sample into the larger one: whole rows at a time where they are contiguous. */
static void put_pad(Conv *v, int operand) {
    Templates *t = v->stage->emit->templates;
    const ConvAttr *c = v->c;
    const Val val = v->op->in[operand];
    const Shape *shape = &v->stage->plan->graph->value[val].shape;
    const Storage *from = &v->stage->plan->storage[val], to = scratch_storage(v);
    const bool apart = v->op->kind == OP_convolution_input;
    const int last = c->spatial - 1;
    const bool whole_rows = from->stride[1 + last] == v->scratch.channels && !(apart && c->stride[last] > 1);
    Index read[MAX_RANK], write[MAX_RANK];
    Loops loops = {.count = 0};
    read[0] = v->at_sample;
    for (int i = 0; i <= last; i++) {
        const Index at = i == last && whole_rows ? index_constant(0) : loop(v, &loops, image_name[last][i], shape->dim[1 + i]);
        read[1 + i] = at;
        write[i] = index_plus(index_constant(v->scratch.shift[i]), at, apart ? c->stride[i] : 1);
    }
    read[1 + c->spatial] = write[c->spatial] = index_constant(0);
    const Index *source = body_address(v->body, from, shape->rank, read), *target = body_address(v->body, &to, c->spatial + 1, write);
    table_begin(t, "pad");
    table_begin(t, NULL);
    table_string(t, "axis", v->sample >= 0 ? v->body->var[v->sample].name : "");
    table_loops(v->stage, v->body, "loops", &loops);
    table_string(t, "to", address_text(v, to.buffer, target));
    table_string(t, "from", address_text(v, from->buffer, source));
    table_int(t, "count", whole_rows ? (int64_t)shape->dim[1 + last] * v->scratch.channels : v->scratch.channels);
    table_end(t);
    table_end(t);
}

static void put_copies(Conv *v, int operand) {
    Templates *t = v->stage->emit->templates;
    const char *scratch = v->body->unit->has_scratch ? v->stage->plan->buffer[v->body->unit->scratch].name : "";
    table_begin(t, "clear");
    if (v->scratch.padded) {
        table_begin(t, NULL);
        table_string(t, "to", scratch);
        table_int(t, "count", v->scratch.floats);
        table_end(t);
    }
    table_end(t);
    if (v->scratch.padded) {
        put_pad(v, operand);
    } else {
        table_begin(t, "pad");
        table_end(t);
    }
    table_begin(t, "exchange");
    if (v->op->kind == OP_convolution_input) {
        int64_t taps = 1;
        for (int i = 0; i < v->c->spatial; i++) {
            taps *= v->c->kernel[i];
        }
        table_begin(t, NULL);
        table_int(t, "taps", taps);
        table_int(t, "channels", v->in_per_group);
        table_int(t, "filters", v->c->channels_out);
        const Storage *kernel = &v->stage->plan->storage[v->op->in[1]];
        table_string(t, "to", scratch);
        table_int(t, "to_offset", v->scratch.kernel_at);
        table_string(t, "from", v->stage->plan->buffer[kernel->buffer].name);
        table_int(t, "from_offset", kernel->offset);
        table_bool(t, "bf16", v->stage->plan->buffer[kernel->buffer].bf16);
        table_string(t, "prefix", v->stage->emit->prefix);
        v->body->math->used[MATH_FROM_BFLOAT16] |= v->stage->plan->buffer[kernel->buffer].bf16;
        table_end(t);
    }
    table_end(t);
}

/* The image operand at `spatial` positions (in the coordinates of the larger image, or its own) and `channel`. */
static Expr *image(Conv *v, int operand, const Index *spatial, Index channel) {
    Index index[MAX_RANK];
    if (v->scratch.padded) {
        const Storage storage = scratch_storage(v);
        memcpy(index, spatial, sizeof(Index) * (size_t)v->c->spatial);
        index[v->c->spatial] = channel;
        return load_of(v, &storage, v->c->spatial + 1, index);
    }
    index[0] = v->at_sample;
    memcpy(index + 1, spatial, sizeof(Index) * (size_t)v->c->spatial);
    index[1 + v->c->spatial] = channel;
    return body_value(v->body, v->op->in[operand], index);
}

static void forward(Conv *v, Index *result, Expr **x, Expr **y) {
    const ConvAttr *c = v->c;
    const int s = c->spatial;
    Index kernel[MAX_RANK], position[3];
    sample_loop(v, &v->outer);
    result[0] = v->at_sample;
    Index at[3];
    for (int i = 0; i < s; i++) {
        const int32_t rows = v->pool != NULL ? v->body->unit->space.dim[1 + i] : c->size_out[i];
        at[i] = result[1 + i] = loop(v, &v->outer, row_name[s - 1][i], rows);
    }
    const Index group = loop(v, &v->outer, "group", c->groups);
    result[1 + s] = in_group(group, v->out_per_group, loop(v, &v->outer, "filter", v->out_per_group));
    for (int i = 0; i < s && v->pool != NULL; i++) {
        at[i] = index_plus(index_constant(0), result[1 + i], v->pool->stride[i]);
        if (v->pool->window[i] > 1) {
            const int window = body_var(v->body, window_name[s - 1][i], v->pool->window[i], false);
            v->preparation.window[v->preparation.windows++] = window;
            at[i] = index_plus(at[i], index_of(window), 1);
        }
    }
    for (int i = 0; i < s; i++) {
        kernel[i] = loop(v, &v->inner, tap_name[s - 1][i], c->kernel[i]);
        position[i] = index_plus(index_plus(index_constant(0), at[i], c->stride[i]), kernel[i], c->dilation[i]);
    }
    kernel[s] = loop(v, &v->inner, "channel", v->in_per_group);
    kernel[s + 1] = result[1 + s];
    *x = image(v, 0, position, in_group(group, v->in_per_group, kernel[s]));
    *y = body_value(v->body, v->op->in[1], kernel);
}

static void to_input(Conv *v, Index *result, Expr **x, Expr **y) {
    const ConvAttr *c = v->c;
    const int s = c->spatial;
    Index kernel[MAX_RANK], position[3];
    sample_loop(v, &v->outer);
    result[0] = v->at_sample;
    for (int i = 0; i < s; i++) {
        result[1 + i] = loop(v, &v->outer, row_name[s - 1][i], c->size_in[i]);
    }
    const Index group = loop(v, &v->outer, "group", c->groups), channel = loop(v, &v->outer, "channel", v->in_per_group);
    result[1 + s] = in_group(group, v->in_per_group, channel);
    Storage exchanged = {.buffer = v->body->unit->scratch, .offset = v->scratch.kernel_at};
    int64_t stride = v->in_per_group;
    exchanged.stride[s + 1] = 1;
    exchanged.stride[s] = stride;
    stride *= c->channels_out;
    for (int i = s - 1; i >= 0; i--) {
        exchanged.stride[i] = stride;
        stride *= c->kernel[i];
    }
    for (int i = 0; i < s; i++) {
        kernel[i] = loop(v, &v->inner, tap_name[s - 1][i], c->kernel[i]);
        position[i] = index_plus(index_plus(index_constant(v->scratch.low[i]), result[1 + i], 1), kernel[i], -c->dilation[i]);
    }
    kernel[s] = in_group(group, v->out_per_group, loop(v, &v->inner, "filter", v->out_per_group));
    kernel[s + 1] = channel;
    *x = image(v, 0, position, kernel[s]);
    *y = load_of(v, &exchanged, s + 2, kernel);
    body_reads(v->body, v->stage->plan->storage[v->op->in[1]].buffer);
}

static void to_kernel(Conv *v, Index *result, Expr **x, Expr **y) {
    const ConvAttr *c = v->c;
    const int s = c->spatial;
    Index out[MAX_RANK], position[3];
    for (int i = 0; i < s; i++) {
        result[i] = loop(v, &v->outer, tap_name[s - 1][i], c->kernel[i]);
    }
    const Index channel = loop(v, &v->outer, "channel", v->in_per_group), group = loop(v, &v->outer, "group", c->groups);
    result[s] = channel;
    result[s + 1] = in_group(group, v->out_per_group, loop(v, &v->outer, "filter", v->out_per_group));
    sample_loop(v, &v->inner);
    out[0] = v->at_sample;
    for (int i = 0; i < s; i++) {
        out[1 + i] = loop(v, &v->inner, row_name[s - 1][i], c->size_out[i]);
        position[i] = index_plus(index_plus(index_constant(0), out[1 + i], c->stride[i]), result[i], c->dilation[i]);
    }
    out[1 + s] = result[s + 1];
    *x = image(v, 0, position, in_group(group, v->in_per_group, channel));
    *y = body_value(v->body, v->op->in[1], out);
}

const char *emit_fast_convolution(Stage *stage, Body *body, const Op *op) {
    const ConvAttr *c = op->attr;
    Conv v = {
        .stage = stage, .body = body, .op = op, .c = c, .in_per_group = c->channels_in / c->groups, .out_per_group = c->channels_out / c->groups};
    const Plan *plan = stage->plan;
    conv_scratch(c, op->kind, &v.scratch);
    const bool needs_scratch = v.scratch.padded || op->kind != OP_convolution;
    if (stage->emit->target->vector == 1 || plan->graph == stage->emit->program->init || body->math->in_double || !has_storage(&v, 0) ||
        !has_storage(&v, 1) || !has_axes(&v) || (needs_scratch && !body->unit->has_scratch) ||
        (c->channels_in > 1 && plan->storage[op->in[0]].stride[1 + c->spatial] != 1) ||
        (op->kind == OP_convolution_kernel && plan->storage[op->in[1]].stride[1 + c->spatial] != 1) || /* a gradient that is a transposed view */
        (op->kind == OP_convolution_input &&
         (!storage_is_contiguous(plan, &plan->storage[op->in[1]], &plan->graph->value[op->in[1]].shape) || plan->storage[op->in[1]].nstep > 0))) {
        return NULL;
    }
    if (body->unit->has_pool) {
        v.pool = &((const ReduceWindowAttr *)plan->graph->op[body->unit->pool].attr)->window;
        v.preparation.position = body->unit->position_of != NO_VAL;
    }
    Index result[MAX_RANK] = {{0}};
    Expr *x = NULL, *y = NULL;
    if (op->kind == OP_convolution) {
        forward(&v, result, &x, &y);
    } else if (op->kind == OP_convolution_input) {
        to_input(&v, result, &x, &y);
    } else {
        to_kernel(&v, result, &x, &y);
    }
    body_merge(body, v.inner.loop, &v.inner.count);
    body->anchor_val = op->out[0];
    body->anchor_text = "sum";
    body->nmemo = 0;
    (void)body_name(body, "sum");
    const Stores stores = stores_build(body, result);
    put_copies(&v, 0);
    body_merge(body, v.outer.loop, &v.outer.count);
    v.preparation.each = v.scratch.padded ? v.sample : -1;
    body_reads(body, plan->storage[op->in[0]].buffer);
    if (op->kind == OP_convolution_kernel) {
        v.preparation.partial = plan->buffer[body->unit->scratch].name;
        v.preparation.partial_offset = arena_printf(stage->emit->arena, "%lld", (long long)v.scratch.kernel_at);
    }
    const char *template_ = emit_prepared_sum(stage, body, &v.outer, &v.inner, x, y, &stores, &v.preparation);
    if (v.scratch.padded || op->kind == OP_convolution_input || v.preparation.partial_used) {
        body_writes(body, body->unit->scratch);
    }
    share_scratch(stage, body);
    assert(template_ != NULL); /* has_axes and has_storage are what it needs */
    return template_;
}
