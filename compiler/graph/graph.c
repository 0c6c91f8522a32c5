/*
 * graph.c - values, shapes, inputs, outputs and variables of a graph, and the one place where ops are born.
 */
#include "graph/build.h"

#include <assert.h>
#include <string.h>

/* ---- shapes */

Shape shape_make(int rank, const int32_t *dim) {
    assert(rank >= 0 && rank <= MAX_RANK);
    Shape shape = {.rank = rank};
    for (int i = 0; i < rank; i++) {
        shape.dim[i] = dim[i];
    }
    return shape;
}

Shape shape_of(int rank, ...) {
    assert(rank >= 0 && rank <= MAX_RANK);
    Shape shape = {.rank = rank};
    va_list list;
    va_start(list, rank);
    for (int i = 0; i < rank; i++) {
        shape.dim[i] = va_arg(list, int);
    }
    va_end(list);
    return shape;
}

Shape shape_without(const Shape *shape, int axis) {
    Shape out = {0};
    axis = axis < 0 ? axis + shape->rank : axis;
    for (int i = 0; i < shape->rank; i++) {
        if (i != axis) {
            out.dim[out.rank++] = shape->dim[i];
        }
    }
    return out;
}

bool shape_equal(const Shape *a, const Shape *b) {
    if (a->rank != b->rank) {
        return false;
    }
    for (int i = 0; i < a->rank; i++) {
        if (a->dim[i] != b->dim[i]) {
            return false;
        }
    }
    return true;
}

int64_t shape_fixed_count(const Shape *shape) {
    int64_t count = 1;
    for (int i = 0; i < shape->rank; i++) {
        count *= shape->dim[i] < 0 ? -(int64_t)shape->dim[i] : shape->dim[i];
    }
    return count;
}

bool shape_has_batch(const Shape *shape) {
    for (int i = 0; i < shape->rank; i++) {
        if (shape->dim[i] < 0) {
            return true;
        }
    }
    return false;
}

static int batch_axes(const Shape *shape) {
    int count = 0;
    for (int i = 0; i < shape->rank; i++) {
        count += shape->dim[i] < 0;
    }
    return count;
}

bool shape_same_count(const Shape *a, const Shape *b) {
    return shape_fixed_count(a) == shape_fixed_count(b) && batch_axes(a) == batch_axes(b);
}

const char *shape_text(Arena *arena, const Shape *shape) {
    Text text;
    text_init(&text, arena);
    text_append(&text, "(");
    for (int i = 0; i < shape->rank; i++) {
        const char *comma = i + 1 < shape->rank ? ", " : shape->rank == 1 ? "," : "";
        if (shape->dim[i] == -1) {
            text_printf(&text, "None%s", comma);
        } else if (shape->dim[i] < 0) {
            text_printf(&text, "None*%d%s", -shape->dim[i], comma);
        } else {
            text_printf(&text, "%d%s", shape->dim[i], comma);
        }
    }
    text_append(&text, ")");
    return text.data;
}

/* ---- graphs */

static int32_t region_new(Graph *g, int32_t parent) {
    arena_reserve(g->arena, g->region, g->nregion, g->region_capacity);
    Region *region = &g->region[g->nregion];
    *region = (Region){.parent = parent, .scan = -1};
    arena_reserve(g->arena, region->op, region->count, region->capacity); /* never NULL: a graph may stay empty, and its list is copied and sorted */
    return g->nregion++;
}

Graph *graph_new(Program *program, const char *name, bool training) {
    Graph *g = arena_new_array(program->arena, Graph, 1);
    g->arena = program->arena;
    g->diag = program->diag;
    g->program = program;
    g->name = name;
    g->training = training;
    g->current_layer = -1;
    g->current = region_new(g, -1);
    return g;
}

Val value_new(Graph *g, Role role, DType type, const Shape *shape, int32_t region) {
    arena_reserve(g->arena, g->value, g->nvalue, g->value_capacity);
    g->value[g->nvalue] = (Value){.role = role, .type = type, .shape = *shape, .def = -1, .index = -1, .region = region};
    return g->nvalue++;
}

Val graph_input(Graph *g, const char *name, InputKind kind, DType type, Shape shape) {
    Val val = value_new(g, ROLE_INPUT, type, &shape, 0);
    g->value[val].index = g->ninput;
    g->value[val].name = name;
    arena_reserve(g->arena, g->input, g->ninput, g->input_capacity);
    g->input[g->ninput++] = (NamedVal){.name = name, .val = val, .kind = kind};
    return val;
}

void graph_output(Graph *g, const char *name, Val val) {
    assert(val >= 0 && val < g->nvalue && g->value[val].region == 0 && "outputs live in the function's body");
    arena_reserve(g->arena, g->output, g->noutput, g->output_capacity);
    g->output[g->noutput++] = (NamedVal){.name = name, .val = val};
}

int32_t program_find(const Program *program, VariableClass class_, const char *name) {
    return name_index_find(&program->variable_index[class_], name);
}

int32_t program_variable(Program *program, const Variable *variable) {
    const int32_t found = program_find(program, variable->class_, variable->name);
    if (found >= 0) {
        const Variable *known = &program->variable[found];
        (void)known;
        assert(known->type == variable->type && shape_equal(&known->shape, &variable->shape));
        return found;
    }
    arena_reserve(program->arena, program->variable, program->nvariable, program->variable_capacity);
    program->variable[program->nvariable] = *variable;
    name_index_add(&program->variable_index[variable->class_], program->arena, variable->name, program->nvariable);
    return program->nvariable++;
}

/* Makes the per-variable arrays as long as the program's table. */
static void variables_reserve(Graph *g) {
    int count = g->program->nvariable;
    if (count <= g->variable_capacity) {
        return;
    }
    int capacity = count * 2;
    size_t old = sizeof(Val) * (size_t)g->variable_capacity, bytes = sizeof(Val) * (size_t)capacity;
    g->variable = arena_grow(g->arena, g->variable, old, bytes);
    g->variable_old = arena_grow(g->arena, g->variable_old, old, bytes);
    for (int i = g->variable_capacity; i < capacity; i++) {
        g->variable[i] = g->variable_old[i] = NO_VAL;
    }
    g->variable_capacity = capacity;
}

Val graph_variable(Graph *g, int32_t variable) {
    assert(variable >= 0 && variable < g->program->nvariable);
    variables_reserve(g);
    if (g->variable[variable] == NO_VAL) {
        const Variable *what = &g->program->variable[variable];
        Val val = value_new(g, ROLE_VARIABLE, what->type, &what->shape, 0);
        g->value[val].index = variable;
        g->value[val].name = what->name;
        g->variable[variable] = g->variable_old[variable] = val;
    }
    return g->variable[variable];
}

void graph_update(Graph *g, int32_t variable, Val val) {
    assert(variable >= 0 && variable < g->program->nvariable);
    const Variable *what = &g->program->variable[variable];
    (void)what;
    assert(g->value[val].region == 0 && "updates happen in the function's body");
    assert(g->value[val].type == what->type && shape_equal(&g->value[val].shape, &what->shape));
    variables_reserve(g);
    g->variable[variable] = val;
}

void graph_add_loss(Graph *g, Val scalar) {
    assert(g->value[scalar].shape.rank == 0 &&
           (g->value[scalar].region == 0 || g->current != 0)); /* TimeDistributed sums a scan's losses afterwards */
    arena_reserve(g->arena, g->loss, g->nloss, g->loss_capacity);
    g->loss[g->nloss++] = scalar;
}

const Shape *val_shape(const Graph *g, Val val) {
    assert(val >= 0 && val < g->nvalue);
    return &g->value[val].shape;
}

DType val_type(const Graph *g, Val val) {
    assert(val >= 0 && val < g->nvalue);
    return g->value[val].type;
}

void val_name(Graph *g, Val val, const char *name) {
    assert(val >= 0 && val < g->nvalue);
    if (g->value[val].role == ROLE_TEMPORARY || g->value[val].role == ROLE_STEP) {
        g->value[val].name = name;
    }
}

/* ---- regions */

bool region_inside(const Graph *g, int32_t region, int32_t outer) {
    while (region >= 0 && region != outer) {
        region = g->region[region].parent;
    }
    return region == outer;
}

void region_append(Graph *g, int32_t region, int32_t op) {
    Region *to = &g->region[region];
    arena_reserve(g->arena, to->op, to->count, to->capacity);
    to->op[to->count++] = op;
    g->op[op].region = region;
}

/* ---- ops */

static const OpInfo op_table[OP_COUNT] = {
#define OP(name_, flags_, gradient_) {#name_, flags_, gradient_},
#include "graph/ops.def"
#undef OP
};

const OpInfo *op_info(OpKind kind) {
    assert(kind >= 0 && kind < OP_COUNT);
    return &op_table[kind];
}

const Op *def_of(const Graph *g, Val val) {
    return val >= 0 && g->value[val].def >= 0 ? &g->op[g->value[val].def] : NULL;
}

const Op *def_is(const Graph *g, Val val, OpKind kind) {
    const Op *op = def_of(g, val);
    return op && op->kind == kind ? op : NULL;
}

size_t attr_size(OpKind kind) {
    switch (kind) {
    case OP_constant: return sizeof(ConstantAttr);
    case OP_iota:
    case OP_batch_count:
    case OP_reverse:
    case OP_concatenate:
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: return sizeof(AxisAttr);
    case OP_broadcast_in_dim:
    case OP_transpose:
    case OP_reduce: return sizeof(AxesAttr);
    case OP_slice: return sizeof(SliceAttr);
    case OP_pad: return sizeof(PadAttr);
    case OP_dot_general: return sizeof(DotAttr);
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel: return sizeof(ConvAttr);
    case OP_reduce_window: return sizeof(ReduceWindowAttr);
    case OP_select_and_scatter:
    case OP_scatter_window:
    case OP_spread_window: return sizeof(WindowAttr);
    case OP_window_index: return sizeof(WindowIndexAttr);
    case OP_convolution_kernel_pooled: return sizeof(ConvPoolAttr);
    case OP_gather:
    case OP_scatter_add: return sizeof(GatherAttr);
    case OP_compare: return sizeof(CompareAttr);
    case OP_rng_uniform: return sizeof(RandomAttr);
    case OP_hash: return sizeof(HashAttr);
    case OP_scan: return sizeof(ScanAttr);
    default: return 0;
    }
}

bool attr_equal(OpKind kind, const void *a, const void *b) {
    switch (kind) {
    case OP_constant: {
        const ConstantAttr *x = a, *y = b;
        return !memcmp(&x->value, &y->value, sizeof(double)) && x->integer == y->integer && x->data == y->data && x->idata == y->idata;
    }
    case OP_iota:
    case OP_batch_count:
    case OP_reverse:
    case OP_concatenate:
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: {
        const AxisAttr *x = a, *y = b;
        return x->axis == y->axis && x->flag == y->flag && x->reverse == y->reverse && x->number == y->number;
    }
    case OP_hash: {
        const HashAttr *x = a, *y = b;
        return x->kind == y->kind && x->bins == y->bins && x->salted == y->salted && x->salt[0] == y->salt[0] && x->salt[1] == y->salt[1];
    }
    case OP_dot_general: {
        const DotAttr *x = a, *y = b;
        return !strcmp(x->a, y->a) && !strcmp(x->b, y->b) && !strcmp(x->out, y->out);
    }
    case OP_scan: return a == b;
    default: /* members without padding, unused ones zero */ return attr_size(kind) == 0 || !memcmp(a, b, attr_size(kind));
    }
}

int32_t op_append(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, const DType *type, const Shape *shape, int nout) {
    arena_reserve(g->arena, g->op, g->nop, g->op_capacity);
    int32_t index = g->nop++;
    Op op = {.kind = kind, .nin = nin, .nout = nout, .attr = attr, .layer = g->current_layer, .gradient = g->in_gradient};
    op.in = arena_new_array(g->arena, Val, nin ? nin : 1);
    op.out = arena_new_array(g->arena, Val, nout ? nout : 1);
    for (int i = 0; i < nin; i++) {
        assert(in[i] >= 0 && in[i] < g->nvalue);
        op.in[i] = in[i];
    }
    for (int i = 0; i < nout; i++) {
        op.out[i] = value_new(g, ROLE_TEMPORARY, type[i], &shape[i], g->current);
        g->value[op.out[i]].def = index;
    }
    g->op[index] = op;
    region_append(g, g->current, index);
    assert(op_check(g, &g->op[index]) == NULL);
    return index;
}

Val op_result(const Graph *g, int32_t op, int index) {
    return g->op[op].out[index];
}

Val op_make(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape) {
    Shape result = *shape;
    Val folded = op_fold(g, kind, attr, in, nin, type, &result);
    if (folded != NO_VAL) {
        assert(shape_equal(&g->value[folded].shape, &result) && g->value[folded].type == type);
        return folded;
    }
    void *copy = NULL;
    if (attr) {
        copy = arena_alloc(g->arena, attr_size(kind));
        memcpy(copy, attr, attr_size(kind));
    }
    return op_result(g, op_append(g, kind, copy, in, nin, &type, &result, 1), 0);
}

int32_t op_clone(Graph *g, const Op *op, const Val *in) {
    assert(op->kind != OP_scan);
    DType type[2] = {0};
    Shape shape[2] = {0};
    assert(op->nout <= 2);
    for (int i = 0; i < op->nout; i++) {
        type[i] = g->value[op->out[i]].type;
        shape[i] = g->value[op->out[i]].shape;
    }
    Op from = *op;
    int32_t index = op_append(g, from.kind, from.attr, in, from.nin, type, shape, from.nout);
    g->op[index].layer = from.layer;
    for (int i = 0; i < from.nout; i++) {
        g->value[g->op[index].out[i]].name = g->value[from.out[i]].name;
    }
    return index;
}

Val op_fold(Graph *g, OpKind kind, const void *attr, const Val *in, int nin, DType type, const Shape *shape) {
    if (op_info(kind)->flags & OP_VIEW) {
        return fold_view(g, kind, attr, in, nin, type, shape);
    }
    if (op_info(kind)->flags & OP_ELEMENTWISE) {
        return fold_elementwise(g, kind, attr, in, nin, type, shape);
    }
    return kind == OP_reduce ? fold_reduce(g, kind, attr, in, nin, type, shape) : NO_VAL;
}

const char *op_check(const Graph *g, const Op *op) {
    switch (op->kind) {
    case OP_constant:
    case OP_iota:
    case OP_batch_count: return shape_constant(g, op);
    case OP_rng_uniform: return shape_random(g, op);
    case OP_reduce:
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: return shape_reduce(g, op);
    case OP_dot_general: return shape_dot(g, op);
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel: return shape_convolution(g, op);
    case OP_reduce_window:
    case OP_select_and_scatter:
    case OP_spread_window: return shape_window(g, op);
    case OP_window_index:
    case OP_scatter_window:
    case OP_convolution_kernel_pooled: return op->attr != NULL ? NULL : "window: operands";
    case OP_gather:
    case OP_scatter_add: return shape_gather(g, op);
    case OP_softmax:
    case OP_log_softmax:
    case OP_softmax_cross_entropy: return shape_rows(g, op);
    case OP_scan: return shape_scan(g, op);
    default: return op_info(op->kind)->flags & OP_VIEW ? shape_view(g, op) : shape_elementwise(g, op);
    }
}

bool splat_of(const Graph *g, Val val, double *value) {
    for (;;) {
        const Op *op = def_of(g, val);
        if (!op) {
            return false;
        }
        if (op->kind == OP_constant) {
            const ConstantAttr *attr = op->attr;
            if (attr->data || attr->idata) {
                return false;
            }
            *value = g->value[val].type == DTYPE_F32 ? (double)(float)attr->value : (double)attr->integer;
            return true;
        }
        if (op->kind != OP_broadcast_in_dim && op->kind != OP_reshape && op->kind != OP_transpose && op->kind != OP_slice && op->kind != OP_reverse) {
            return false;
        }
        val = op->in[0];
    }
}
