/*
 * interpreter.c - storage, regions and scans.
 */
#include "interpreter/internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

Extent extent_shape(const Interpreter *run, const Shape *shape) {
    Extent extent = {.rank = shape->rank, .count = 1};
    for (int i = shape->rank - 1; i >= 0; i--) {
        extent.dim[i] = shape->dim[i] < 0 ? -(int64_t)shape->dim[i] * run->rows : shape->dim[i];
        extent.stride[i] = extent.count;
        extent.count *= extent.dim[i];
    }
    return extent;
}

Extent extent_of(const Interpreter *run, Val val) {
    return extent_shape(run, val_shape(run->g, val));
}

void extent_index(const Extent *extent, int64_t flat, int64_t *index) {
    for (int i = 0; i < extent->rank; i++) {
        index[i] = flat / extent->stride[i];
        flat %= extent->stride[i];
    }
}

int64_t extent_flat(const Extent *extent, const int64_t *index) {
    int64_t flat = 0;
    for (int i = 0; i < extent->rank; i++) {
        assert(index[i] >= 0 && index[i] < extent->dim[i]);
        flat += index[i] * extent->stride[i];
    }
    return flat;
}

Interpreter *interpreter_new(const Graph *g, int rows) {
    Interpreter *run = calloc(1, sizeof *run);
    run->g = g;
    run->rows = rows;
    run->data = calloc((size_t)g->nvalue + 1, sizeof(double *));
    return run;
}

void interpreter_free(Interpreter *run) {
    for (int i = 0; i < run->g->nvalue; i++) {
        free(run->data[i]);
    }
    free(run->data);
    free(run);
}

int64_t interpreter_count(const Interpreter *run, Val val) {
    return extent_of(run, val).count;
}

double *interpreter_data(Interpreter *run, Val val) {
    assert(val >= 0 && val < run->g->nvalue);
    if (!run->data[val]) {
        run->data[val] = calloc((size_t)interpreter_count(run, val) + 1, sizeof(double));
    }
    return run->data[val];
}

static void evaluate_region(Interpreter *run, int32_t region);

static void copy_value(Interpreter *run, Val to, Val from) {
    if (to != from) {
        memcpy(interpreter_data(run, to), interpreter_data(run, from), sizeof(double) * (size_t)interpreter_count(run, to));
    }
}

/* Copies step `step` of `whole` along `axis` to `slice`, or back. */
static void copy_slice(Interpreter *run, Val whole, Val slice, int axis, int64_t step, bool back) {
    Extent outer = extent_of(run, whole), inner = extent_of(run, slice);
    double *whole_data = interpreter_data(run, whole), *slice_data = interpreter_data(run, slice);
    for (int64_t i = 0; i < inner.count; i++) {
        int64_t index[MAX_RANK], at[MAX_RANK];
        extent_index(&inner, i, index);
        for (int k = 0; k < outer.rank; k++) {
            at[k] = k == axis ? step : index[k - (k > axis)];
        }
        double *place = &whole_data[extent_flat(&outer, at)];
        if (back) {
            *place = slice_data[i];
        } else {
            slice_data[i] = *place;
        }
    }
}

static void evaluate_scan(Interpreter *run, const Op *op) {
    const ScanAttr *attr = op->attr;
    double **next = calloc((size_t)attr->ncarry + 1, sizeof(double *));
    for (int i = 0; i < attr->ncarry; i++) {
        copy_value(run, attr->carry_inner[i], op->in[attr->nsequence + i]);
        next[i] = calloc((size_t)interpreter_count(run, attr->carry_inner[i]) + 1, sizeof(double));
    }
    for (int count = 0; count < attr->length; count++) {
        int step = attr->reverse ? attr->length - 1 - count : count;
        if (attr->step != NO_VAL) {
            interpreter_data(run, attr->step)[0] = step;
        }
        for (int i = 0; i < attr->nsequence; i++) {
            copy_slice(run, op->in[i], attr->sequence_inner[i], attr->sequence_axis[i], step, false);
        }
        evaluate_region(run, attr->region);
        for (int i = 0; i < attr->nstack; i++) {
            copy_slice(run, op->out[attr->ncarry + i], attr->stack_inner[i], attr->stack_axis[i], step, true);
        }
        for (int i = 0; i < attr->ncarry; i++) { /* all at once: a next value may be another carry */
            memcpy(next[i], interpreter_data(run, attr->carry_next[i]), sizeof(double) * (size_t)interpreter_count(run, attr->carry_inner[i]));
        }
        for (int i = 0; i < attr->ncarry; i++) {
            memcpy(interpreter_data(run, attr->carry_inner[i]), next[i], sizeof(double) * (size_t)interpreter_count(run, attr->carry_inner[i]));
        }
    }
    for (int i = 0; i < attr->ncarry; i++) {
        copy_value(run, op->out[i], attr->carry_inner[i]);
        free(next[i]);
    }
    free(next);
}

static void evaluate_region(Interpreter *run, int32_t region) {
    const Graph *g = run->g;
    for (int i = 0; i < g->region[region].count; i++) {
        const Op *op = &g->op[g->region[region].op[i]];
        unsigned flags = op_info(op->kind)->flags;
        if (op->dead) {
            continue;
        }
        if (op->kind == OP_scan) {
            evaluate_scan(run, op);
        } else if (flags & OP_VIEW) {
            evaluate_view(run, op);
        } else if (flags & OP_ELEMENTWISE) {
            evaluate_elementwise(run, op);
        } else {
            evaluate_anchor(run, op);
        }
    }
}

void interpreter_run(Interpreter *run) {
    evaluate_region(run, 0);
}
