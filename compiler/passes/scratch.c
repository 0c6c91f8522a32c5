/*
 * scratch.c - memory that the fast text of a convolution needs for itself: its input with the padding around it, its kernel with channels exchanged.
 *
 * Requires: fused units.
 * Keeps:    everything; adds a temporary of floats to convolutions on targets with vectors.
 * Breaks:   nothing. Runs before plan_offsets.
 */
#include <assert.h>

#include "passes/units.h"

static int64_t largest(int64_t a, int64_t b) {
    return a > b ? a : b;
}

/* Forward and kernel gradient read position out * stride + tap * dilation of the padded input; the input gradient reads position in - tap * dilation
 * of the padded output, its elements `stride` apart. */
void conv_scratch(const ConvAttr *c, OpKind kind, ConvScratch *s) {
    const bool backward = kind == OP_convolution_input;
    *s = (ConvScratch){.padded = backward, .channels = backward ? c->channels_out : c->channels_in};
    s->floats = s->channels;
    for (int i = 0; i < c->spatial; i++) {
        const int32_t reach = (c->kernel[i] - 1) * c->dilation[i];
        if (backward) { /* position in + low - tap * dilation, with low so that none is negative */
            s->low[i] = (int32_t)largest(c->pad_low[i], reach);
            s->shift[i] = s->low[i] - c->pad_low[i];
            s->extent[i] = (int32_t)largest(s->low[i] + c->size_in[i], s->shift[i] + (c->size_out[i] - 1) * c->stride[i] + 1);
        } else {
            const int32_t last = (c->size_out[i] - 1) * c->stride[i] + reach - c->pad_low[i];
            s->shift[i] = c->pad_low[i];
            s->extent[i] = c->pad_low[i] + (int32_t)largest(c->size_in[i], last + 1);
            s->padded |= c->pad_low[i] > 0 || last >= c->size_in[i];
        }
        s->floats *= s->extent[i];
    }
    if (!s->padded) {
        s->floats = 0;
    }
    int64_t kernel = (int64_t)c->channels_in / c->groups * c->channels_out;
    for (int i = 0; i < c->spatial; i++) {
        kernel *= c->kernel[i];
    }
    s->kernel_at = (s->floats + 15) / 16 * 16;
    s->kernel_floats = kernel;
}

static bool is_convolution(OpKind kind) {
    return kind == OP_convolution || kind == OP_convolution_input || kind == OP_convolution_kernel;
}

static void add_scratch(Plan *plan, const UnitList *list) {
    for (int i = 0; i < list->count; i++) {
        Unit *unit = list->unit[i];
        add_scratch(plan, &unit->body);
        if (unit->kind != UNIT_ANCHOR || !is_convolution(plan->graph->op[unit->anchor].kind)) {
            continue;
        }
        const Op *op = &plan->graph->op[unit->anchor];
        ConvScratch scratch;
        conv_scratch(op->attr, op->kind, &scratch);
        const int64_t floats = op->kind == OP_convolution ? scratch.floats : scratch.kernel_at + scratch.kernel_floats;
        if (floats == 0 || floats > INT32_MAX / 8) {
            continue;
        }
        const int64_t each = (floats + 15) / 16 * 16,
                      all = unit_threads_from(plan, unit) > 0 ? each * plan->threads : floats; /* threads share nothing here */
        if (all > INT32_MAX) {
            continue;
        }
        const Shape shape = {.rank = 1, .dim = {(int32_t)all}};
        unit->has_scratch = true;
        unit->scratch_each = each;
        unit->scratch = plan_new_storage(plan, BUFFER_TEMPORARY, -1, DTYPE_F32, &shape, op->out[0]).buffer;
        plan->buffer[unit->scratch].scratch = true;
    }
}

void plan_scratch(Plan *plan) {
    add_scratch(plan, &plan->body);
}
