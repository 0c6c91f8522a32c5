/*
 * work.c - how much a unit computes and moves, for decisions that depend on it (threads) and for reports (hnc bench).
 *
 * Requires: fused units with final storages.
 * Keeps:    everything; only reads.
 */
#include <string.h>

#include "passes/units.h"

static double extent_of(int32_t dim, int n) {
    return dim < 0 ? -(double)dim * n : (double)dim;
}

static double elements_of(const Shape *shape, int n) {
    double count = 1;
    for (int i = 0; i < shape->rank; i++) {
        count *= extent_of(shape->dim[i], n);
    }
    return count;
}

/* All three faces of a convolution have the same multiply-adds; those that fall on padding are counted. */
static double convolution_work(const ConvAttr *c, double samples) {
    double work = samples * c->channels_in / c->groups * c->channels_out;
    for (int i = 0; i < c->spatial; i++) {
        work *= (double)c->kernel[i] * c->size_out[i];
    }
    return work;
}

double op_multiply_adds(const Graph *g, const Op *op, int n) {
    switch (op->kind) {
    case OP_dot_general: {
        const DotAttr *attr = op->attr;
        const Shape *a = &g->value[op->in[0]].shape;
        double work = elements_of(&g->value[op->out[0]].shape, n);
        for (int i = 0; attr->a[i] != '\0'; i++) {
            work *= strchr(attr->out, attr->a[i]) == NULL ? extent_of(a->dim[i], n) : 1;
        }
        return work;
    }
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel: return convolution_work(op->attr, extent_of(g->value[op->in[0]].shape.dim[0], n));
    case OP_convolution_kernel_pooled: { /* of each window only the largest element has a gradient */
        const ConvAttr *c = &((const ConvPoolAttr *)op->attr)->conv;
        double work = elements_of(&g->value[op->in[1]].shape, n) * c->channels_in / c->groups;
        for (int i = 0; i < c->spatial; i++) {
            work *= c->kernel[i];
        }
        return work;
    }
    default: return 0;
    }
}

enum { OPERATIONS_OF_ROOT = 6, OPERATIONS_OF_FUNCTION = 20 };

static double operations_of(OpKind kind) {
    switch (kind) {
    case OP_exponential:
    case OP_exponential_minus_one:
    case OP_log:
    case OP_log_plus_one:
    case OP_logistic:
    case OP_tanh:
    case OP_sine:
    case OP_cosine:
    case OP_erf:
    case OP_erf_inv:
    case OP_power:
    case OP_rng_uniform:
    case OP_hash:
    case OP_softmax:
    case OP_log_softmax:
    case OP_softmax_cross_entropy: return OPERATIONS_OF_FUNCTION;
    case OP_sqrt:
    case OP_rsqrt:
    case OP_divide: return OPERATIONS_OF_ROOT;
    default: return 1;
    }
}

/* Of anchors that are no products: the elements they look at. */
static double anchor_operations(const Graph *g, const Op *op, int n) {
    double largest = elements_of(&g->value[op->out[0]].shape, n);
    for (int i = 0; i < op->nin && op->kind != OP_gather && op->kind != OP_scatter_add; i++) {
        const double size = elements_of(&g->value[op->in[i]].shape, n);
        largest = size > largest ? size : largest;
    }
    if (op->kind == OP_sort) {
        const AxisAttr *attr = op->attr;
        largest *= extent_of(g->value[op->in[0]].shape.dim[attr->axis], n) / 2;
    }
    return largest * operations_of(op->kind);
}

typedef struct {
    const Plan *plan;
    const Unit *unit;
    int n;
    double bytes;
    Val seen[64];
    int nseen;
} Traffic;

static double value_bytes(const Graph *g, Val val, int n) {
    const Value *value = &g->value[val];
    return elements_of(&value->shape, n) * (value->type == DTYPE_F32 || value->type == DTYPE_I32 ? 4 : 1);
}

static void note_read(void *context, Val val, bool same_index) {
    Traffic *traffic = context;
    (void)same_index;
    for (int i = 0; i < traffic->nseen; i++) {
        if (traffic->seen[i] == val) {
            return;
        }
    }
    if (traffic->nseen < COUNT_OF(traffic->seen)) {
        traffic->seen[traffic->nseen++] = val;
    }
    double bytes = value_bytes(traffic->plan->graph, val, traffic->n);
    const Op *op = traffic->unit->anchor >= 0 ? &traffic->plan->graph->op[traffic->unit->anchor] : NULL;
    if (op != NULL && op->kind == OP_gather) { /* the entries that are looked up, not the table */
        const double read = value_bytes(traffic->plan->graph, op->out[0], traffic->n);
        bytes = bytes < read ? bytes : read;
    }
    const int32_t buffer = traffic->plan->storage[val].buffer;
    traffic->bytes += buffer >= 0 && traffic->plan->buffer[buffer].bf16 ? bytes / 2 : bytes;
}

Work unit_work(const Plan *plan, const Unit *unit, int n) {
    const Graph *g = plan->graph;
    const Op *op = unit->anchor >= 0 ? &g->op[unit->anchor] : NULL;
    Work work = {0};
    if (unit->kind == UNIT_SCAN) {
        for (int i = 0; i < unit->body.count; i++) {
            const Work part = unit_work(plan, unit->body.unit[i], n);
            const double length = ((const ScanAttr *)op->attr)->length;
            work.multiply_adds += length * part.multiply_adds;
            work.operations += length * part.operations;
            work.bytes += length * part.bytes;
        }
        return work;
    }
    if (op != NULL) {
        work.multiply_adds = op_multiply_adds(g, op, n);
        work.operations = work.multiply_adds > 0 ? 0 : anchor_operations(g, op, n);
    }
    const double elements = elements_of(&unit->space, n);
    for (int i = 0; i < unit->nop; i++) {
        work.operations += elements * operations_of(g->op[unit->op[i]].kind);
    }
    Traffic traffic = {.plan = plan, .unit = unit, .n = n};
    visit_unit_reads(plan, unit, note_read, &traffic);
    work.bytes = traffic.bytes;
    for (int i = 0; i < unit->nstore; i++) {
        work.bytes += value_bytes(g, unit->store[i].val, n);
    }
    return work;
}

double work_time(const Work *work, int vector) {
    const double compute = work->multiply_adds / (3.0 * vector) + work->operations * 0.8 / (vector + 1);
    const double memory = work->bytes / 15.0;
    return compute > memory ? compute : memory;
}

int unit_threads_from(const Plan *plan, const Unit *unit) {
    if (plan->threads < 2) {
        return 0;
    }
    const Work all = unit_work(plan, unit, plan->batch), one = unit_work(plan, unit, 1);
    const double most = work_time(&all, plan->vector), least = work_time(&one, plan->vector);
    if (most < plan->thread_work) {
        return 0;
    }
    if (least >= plan->thread_work) {
        return 1;
    }
    const double each = (most - least) / (plan->batch - 1); /* the batch is more than one: else both were the same */
    const int n = 1 + (int)((plan->thread_work - least) / each);
    return n > plan->batch ? plan->batch : n;
}
