/*
 * expr.c - builds the expressions of one loop nest: follows views and prologues from a value down to what lies in memory.
 */
#include "emit/expr.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* ---- buffers */

/* Where `buffer` is, or belongs. */
static int place_in_set(const BufferSet *set, int32_t buffer) {
    int low = 0, high = set->count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (set->item[middle] < buffer) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

bool buffer_set_has(const BufferSet *set, int32_t buffer) {
    const int at = place_in_set(set, buffer);
    return at < set->count && set->item[at] == buffer;
}

void buffer_set_add(BufferSet *set, Arena *arena, int32_t buffer) {
    const int at = place_in_set(set, buffer);
    if (at < set->count && set->item[at] == buffer) {
        return;
    }
    arena_reserve(arena, set->item, set->count, set->capacity);
    memmove(set->item + at + 1, set->item + at, sizeof(*set->item) * (size_t)(set->count - at));
    set->item[at] = buffer;
    set->count++;
}

void body_reads(Body *body, int32_t buffer) {
    buffer_set_add(&body->reads, body->plan->arena, buffer);
}

void body_writes(Body *body, int32_t buffer) {
    buffer_set_add(&body->writes, body->plan->arena, buffer);
}

/* ---- names and variables */

void body_init(Body *body, const Plan *plan, const Unit *unit, MathNames *math) {
    *body = (Body){.plan = plan, .unit = unit, .math = math, .anchor_val = NO_VAL};
    body_name(body, "n");
    for (int i = 0; i < MAX_STEPS && unit->region != 0; i++) {
        body_name(body, body_step_name(i)); /* parameters of what runs inside loops over steps */
    }
}

const char *body_step_name(int which) {
    static const char *const name[MAX_STEPS] = {"step", "step_2", "step_3", "step_4"};
    return name[which];
}

const char *body_name(Body *body, const char *wanted) {
    const char *name = wanted;
    for (int suffix = name_suffix(&body->plan->names, wanted);; suffix++) {
        bool taken = name_is_in(&body->plan->names, name);
        for (int i = 0; i < body->nname && !taken; i++) {
            taken = strcmp(body->name[i], name) == 0;
        }
        if (!taken) {
            break;
        }
        name = arena_printf(body->plan->arena, "%s_%d", wanted, suffix);
    }
    arena_reserve(body->plan->arena, body->name, body->nname, body->name_capacity);
    body->name[body->nname++] = name;
    return name;
}

int body_var(Body *body, const char *name, int64_t extent, bool batch) {
    assert(body->nvar < MAX_VARS);
    body->var[body->nvar] = (Var){.name = body_name(body, name), .extent = extent, .batch = batch};
    return body->nvar++;
}

int body_var_of_dim(Body *body, const char *name, int32_t dim) {
    if (dim < 0 && body->plan->batch > 1) {
        return body_var(body, name, -(int64_t)dim, true);
    }
    return body_var(body, name, dim < 0 ? -(int64_t)dim : dim, false);
}

const char *var_limit(Body *body, int var) {
    const Var *v = &body->var[var];
    if (!v->batch) {
        return arena_printf(body->plan->arena, "%lld", (long long)v->extent);
    }
    body->uses_n = true;
    return v->extent == 1 ? "n" : arena_printf(body->plan->arena, "n * %lld", (long long)v->extent);
}

/* ---- indices */

Index index_constant(int64_t value) {
    return (Index){.constant = value};
}

Index index_of(int var) {
    return (Index){.nterm = 1, .term = {{var, 1}}};
}

Index index_plus(Index a, Index b, int64_t coefficient) {
    a.constant += coefficient * b.constant;
    for (int i = 0; i < b.nterm; i++) {
        int at = 0;
        while (at < a.nterm && a.term[at].var != b.term[i].var) {
            at++;
        }
        if (at == a.nterm) {
            assert(a.nterm < MAX_TERMS);
            a.term[a.nterm].var = b.term[i].var;
            a.term[a.nterm++].coefficient = 0;
        }
        a.term[at].coefficient += coefficient * b.term[i].coefficient;
        if (a.term[at].coefficient == 0) {
            a.term[at] = a.term[--a.nterm];
        }
    }
    return a;
}

int64_t index_coefficient(const Index *index, int var) {
    for (int i = 0; i < index->nterm; i++) {
        if (index->term[i].var == var) {
            return index->term[i].coefficient;
        }
    }
    return 0;
}

bool expr_reads(const Expr *e, int var) {
    bool reads = e->index != NULL && index_coefficient(e->index, var) != 0;
    for (int i = 0; i < e->nargs && !reads; i++) {
        reads = expr_reads(e->arg[i], var);
    }
    return reads;
}

static bool index_equal(const Index *a, const Index *b) {
    if (a->constant != b->constant || a->nterm != b->nterm) {
        return false;
    }
    for (int i = 0; i < a->nterm; i++) {
        bool found = false;
        for (int k = 0; k < b->nterm; k++) {
            found |= a->term[i].var == b->term[k].var && a->term[i].coefficient == b->term[k].coefficient;
        }
        if (!found) {
            return false;
        }
    }
    return true;
}

static Index *keep_index(Body *body, Index index) {
    Index *kept = arena_alloc(body->plan->arena, sizeof *kept);
    *kept = index;
    arena_reserve(body->plan->arena, body->index, body->nindex, body->index_capacity);
    body->index[body->nindex++] = kept;
    return kept;
}

const char *index_text(Body *body, const Index *index) {
    Index sorted = *index;
    for (int i = 1; i < sorted.nterm; i++) { /* largest stride first; stable */
        for (int k = i; k > 0; k--) {
            const int64_t a = sorted.term[k - 1].coefficient, b = sorted.term[k].coefficient;
            if ((a < 0 ? -a : a) >= (b < 0 ? -b : b)) {
                break;
            }
            const int var = sorted.term[k].var;
            sorted.term[k] = sorted.term[k - 1];
            sorted.term[k - 1].var = var;
            sorted.term[k - 1].coefficient = b;
        }
    }
    Text text;
    text_init(&text, body->plan->arena);
    if (sorted.nterm > 0 && sorted.term[0].coefficient < 0 && sorted.constant > 0) { /* 9 - step rather than -step + 9 */
        text_printf(&text, "%lld", (long long)sorted.constant);
        sorted.constant = 0;
    }
    for (int i = 0; i < sorted.nterm; i++) {
        const int64_t c = sorted.term[i].coefficient, size = c < 0 ? -c : c;
        const char *name = body->var[sorted.term[i].var].name;
        text_append(&text, c < 0 ? (text.length > 0 ? " - " : "-") : (text.length > 0 ? " + " : ""));
        if (size == 1) {
            text_append(&text, name);
        } else {
            text_printf(&text, "%s * %lld", name, (long long)size);
        }
    }
    if (sorted.constant != 0 || text.length == 0) {
        const long long c = (long long)sorted.constant;
        if (text.length == 0) {
            text_printf(&text, "%lld", c);
        } else {
            text_printf(&text, "%s%lld", c < 0 ? " - " : " + ", c < 0 ? -c : c);
        }
    }
    return text.data;
}

static int step_variable(Body *body, int32_t region) {
    for (int i = 0; i < body->nstep; i++) {
        if (body->step_region[i] == region) {
            return body->step_var[i];
        }
    }
    assert(body->nstep < MAX_STEPS);
    const Graph *g = body->plan->graph;
    const ScanAttr *attr = g->op[g->region[region].scan].attr;
    body->step_region[body->nstep] = region;
    assert(body->nvar < MAX_VARS);
    body->var[body->nvar] = (Var){.name = body_step_name(body->nstep), .extent = attr->length};
    body->step_var[body->nstep] = body->nvar++;
    return body->step_var[body->nstep++];
}

Index *body_address(Body *body, const Storage *storage, int rank, const Index *index) {
    Index address = index_constant(storage->offset);
    for (int i = 0; i < rank; i++) {
        address = index_plus(address, index[i], storage->stride[i]);
    }
    for (int i = 0; i < storage->nstep; i++) {
        if (storage->step[i].stride != 0) {
            address = index_plus(address, index_of(step_variable(body, storage->step[i].region)), storage->step[i].stride);
        }
    }
    return keep_index(body, address);
}

void body_merge(Body *body, int *loop, int *nloop) {
    for (int i = *nloop - 2; i >= 0; i--) {
        Var *outer = &body->var[loop[i]], *inner = &body->var[loop[i + 1]];
        bool same = !inner->batch;
        for (int k = 0; k < body->nindex && same; k++) {
            int64_t of_outer = 0, of_inner = 0;
            for (int t = 0; t < body->index[k]->nterm; t++) {
                of_outer += body->index[k]->term[t].var == loop[i] ? body->index[k]->term[t].coefficient : 0;
                of_inner += body->index[k]->term[t].var == loop[i + 1] ? body->index[k]->term[t].coefficient : 0;
            }
            same = of_outer == of_inner * inner->extent;
        }
        if (!same) {
            continue;
        }
        for (int k = 0; k < body->nindex; k++) {
            Index *index = body->index[k];
            for (int t = 0; t < index->nterm; t++) {
                if (index->term[t].var == loop[i]) {
                    index->term[t] = index->term[--index->nterm];
                    break;
                }
            }
        }
        inner->extent *= outer->extent;
        inner->batch = outer->batch;
        outer->merged = true;
        inner->name = body_name(body, "i");
        memmove(&loop[i], &loop[i + 1], sizeof(int) * (size_t)(*nloop - i - 1));
        (*nloop)--;
    }
}

/* ---- expressions */

const char *buffer_type_name(const Body *body, int32_t buffer) {
    return body->plan->buffer[buffer].bf16 ? "uint16_t" : type_name(body, body->plan->buffer[buffer].type);
}

const char *type_name(const Body *body, DType type) {
    switch (type) {
    case DTYPE_F32: return body->math->in_double ? "double" : "float";
    case DTYPE_I32: return "int32_t";
    default: return "uint8_t";
    }
}

const char *literal(const Body *body, double value) {
    Arena *arena = body->plan->arena;
    if (isinf(value)) {
        const char *infinity = body->math->in_double ? "(double)INFINITY" : "INFINITY";
        return value > 0 ? infinity : arena_printf(arena, "-%s", infinity);
    }
    if (!body->math->in_double) {
        return text_float_c(arena, value);
    }
    const char *text = arena_printf(arena, "%.17g", value);
    return strpbrk(text, ".en") ? text : arena_printf(arena, "%s.0", text);
}

static Expr *new_expr(Body *body, ExprKind kind, DType type) {
    Expr *e = arena_alloc(body->plan->arena, sizeof *e);
    e->kind = kind;
    e->type = type;
    e->val = NO_VAL;
    e->guarded = body->guards > 0;
    return e;
}

static Expr *new_literal(Body *body, DType type, double value, int64_t integer) {
    Expr *e = new_expr(body, EXPR_LITERAL, type);
    e->text = type == DTYPE_F32 ? literal(body, value) : arena_printf(body->plan->arena, "%lld", (long long)integer);
    return e;
}

static Expr *load(Body *body, Val val, const Index *index) {
    const Value *value = &body->plan->graph->value[val];
    const Storage *storage = &body->plan->storage[val];
    Expr *e = new_expr(body, EXPR_LOAD, value->type);
    e->buffer = storage->buffer;
    e->index = body_address(body, storage, value->shape.rank, index);
    e->val = val;
    body_reads(body, storage->buffer);
    return e;
}

/* Reads through a view of something that has no storage: the index is mapped instead. */
static Expr *through_view(Body *body, const Op *op, const Index *index) {
    const Graph *g = body->plan->graph;
    const Shape *in = &g->value[op->in[0]].shape, *out = &g->value[op->out[0]].shape;
    Index mapped[MAX_RANK] = {{0}};
    switch (op->kind) {
    case OP_broadcast_in_dim: {
        const AxesAttr *attr = op->attr;
        for (int i = 0; i < in->rank; i++) {
            mapped[i] = in->dim[i] == out->dim[attr->axes[i]] ? index[attr->axes[i]] : index_constant(0);
        }
        break;
    }
    case OP_transpose: {
        const AxesAttr *attr = op->attr;
        for (int i = 0; i < out->rank; i++) {
            mapped[attr->axes[i]] = index[i];
        }
        break;
    }
    case OP_slice: {
        const SliceAttr *attr = op->attr;
        for (int i = 0; i < in->rank; i++) {
            mapped[i] = index_plus(index_constant(attr->start[i]), index[i], attr->stride[i]);
        }
        break;
    }
    case OP_reverse: {
        const AxisAttr *attr = op->attr;
        memcpy(mapped, index, sizeof(Index) * (size_t)in->rank);
        mapped[attr->axis] = index_plus(index_constant(in->dim[attr->axis] - 1), index[attr->axis], -1);
        break;
    }
    default: { /* a reshape that only adds or drops axes of one */
        assert(op->kind == OP_reshape);
        int k = 0;
        for (int i = 0; i < in->rank; i++) {
            if (in->dim[i] == 1) {
                mapped[i] = index_constant(0);
                continue;
            }
            while (k < out->rank && out->dim[k] == 1) {
                k++;
            }
            assert(k < out->rank && out->dim[k] == in->dim[i]);
            mapped[i] = index[k++];
        }
        break;
    }
    }
    return body_value(body, op->in[0], mapped);
}

static Expr *padded(Body *body, const Op *op, const Index *index) {
    const Graph *g = body->plan->graph;
    const PadAttr *attr = op->attr;
    const Shape *in = &g->value[op->in[0]].shape;
    Expr *e = new_expr(body, EXPR_CHOOSE, g->value[op->out[0]].type);
    Index mapped[MAX_RANK];
    for (int i = 0; i < in->rank; i++) {
        mapped[i] = index[i];
        if (attr->low[i] == 0 && attr->high[i] == 0 && attr->interior[i] == 0) {
            continue;
        }
        const int64_t step = attr->interior[i] + 1;
        const Index moved = index_plus(index[i], index_constant(attr->low[i]), -1);
        mapped[i] = moved;
        if (step > 1) { /* a position of its own: moved / step, in the range only where the guard holds */
            e->guard[e->nguard++] = (Guard){keep_index(body, moved), 0, (int64_t)(in->dim[i] - 1) * step + 1, step};
            const Var *base = &body->var[0];
            (void)base;
            Index scaled = {0};
            bool exact = moved.constant % step == 0;
            for (int t = 0; t < moved.nterm; t++) {
                exact &= moved.term[t].coefficient % step == 0;
            }
            if (exact) {
                for (int t = 0; t < moved.nterm; t++) {
                    scaled = index_plus(scaled, index_of(moved.term[t].var), moved.term[t].coefficient / step);
                }
                scaled.constant = moved.constant / step;
                mapped[i] = scaled;
            } else {
                const int var = body_var(body, "inner", in->dim[i], false);
                body->var[var].name = arena_printf(body->plan->arena, "((%s) / %lld)", index_text(body, &moved), (long long)step);
                mapped[i] = index_of(var);
            }
        } else if (attr->low[i] > 0 || attr->high[i] > 0) {
            e->guard[e->nguard++] = (Guard){keep_index(body, moved), attr->low[i] > 0 ? 0 : INT64_MIN, attr->high[i] > 0 ? in->dim[i] : INT64_MAX, 1};
        }
    }
    if (e->nguard == 0) {
        return body_value(body, op->in[0], mapped);
    }
    body->guards++;
    e->arg[0] = body_value(body, op->in[0], mapped);
    body->guards--;
    e->arg[1] = new_literal(body, e->type, attr->value, (int64_t)attr->value);
    e->arg[0]->refs++;
    e->arg[1]->refs++;
    e->nargs = 2;
    return e;
}

static Expr *element_index(Body *body, const Shape *shape, const Index *index) {
    const Storage linear = storage_contiguous(body->plan, 0, shape);
    Expr *e = new_expr(body, EXPR_INDEX, DTYPE_I32);
    Index sum = index_constant(0);
    for (int i = 0; i < shape->rank; i++) {
        sum = index_plus(sum, index[i], linear.stride[i]);
    }
    e->index = keep_index(body, sum);
    return e;
}

static Expr *random_number(Body *body, const Op *op, const Index *index) {
    const RandomAttr *attr = op->attr;
    Expr *e = new_expr(body, EXPR_RANDOM, DTYPE_F32);
    const Index low = index_constant(0), high = index_constant(1);
    e->arg[0] = body_value(body, op->in[0], &low);
    e->arg[1] = body_value(body, op->in[0], &high);
    e->arg[2] = body_value(body, op->in[1], NULL);
    e->nargs = 3;
    e->attr = attr;
    e->index = element_index(body, &body->plan->graph->value[op->out[0]].shape, index)->index;
    for (int i = 0; i < 3; i++) {
        e->arg[i]->refs++;
    }
    return e;
}

static Expr *source(Body *body, const Op *op, const Index *index) {
    const Value *value = &body->plan->graph->value[op->out[0]];
    if (op->kind == OP_constant) {
        const ConstantAttr *attr = op->attr;
        return new_literal(body, value->type, attr->value, value->type == DTYPE_F32 ? 0 : attr->integer);
    }
    const AxisAttr *attr = op->attr;
    if (op->kind == OP_iota) {
        Expr *e = new_expr(body, EXPR_INDEX, DTYPE_I32);
        e->index = keep_index(body, index[attr->axis]);
        return e;
    }
    assert(op->kind == OP_batch_count);
    if (body->plan->batch == 1) {
        return new_literal(body, DTYPE_F32, attr->number, 0);
    }
    body->uses_n = true;
    Expr *e = new_expr(body, EXPR_LITERAL, DTYPE_F32);
    e->text = attr->number == 1 ? arena_printf(body->plan->arena, "(%s)n", type_name(body, DTYPE_F32))
                                : arena_printf(body->plan->arena, "(%s)(n * %d)", type_name(body, DTYPE_F32), (int)attr->number);
    return e;
}

static Expr *operation(Body *body, const Op *op, const Index *index) {
    if (op->kind == OP_pad) {
        return padded(body, op, index);
    }
    if (op->kind == OP_rng_uniform) {
        return random_number(body, op, index);
    }
    if (op->kind == OP_stop_gradient) {
        return body_value(body, op->in[0], index);
    }
    Expr *e = new_expr(body, EXPR_OP, body->plan->graph->value[op->out[0]].type);
    e->op = op->kind;
    e->attr = op->attr;
    e->nargs = op->nin;
    for (int i = 0; i < op->nin; i++) {
        e->arg[i] = body_value(body, op->in[i], index);
        e->arg[i]->refs++;
    }
    return e;
}

/* The position of the largest in a window that a convolution's text computes along; with `positive`, the count where the largest is not above 0. */
static Expr *window_position(Body *body, const Op *op, const Index *index) {
    static const CompareAttr above = {COMPARE_GT};
    const WindowIndexAttr *attr = op->attr;
    const Graph *g = body->plan->graph;
    Expr *position = new_expr(body, EXPR_LOCAL, DTYPE_I32);
    position->text = "position";
    if (!attr->positive) {
        return position;
    }
    int count = 1;
    for (int i = 0; i < attr->window.spatial; i++) {
        count *= attr->window.window[i];
    }
    Expr *test = new_expr(body, EXPR_OP, DTYPE_BOOL), *e = new_expr(body, EXPR_OP, DTYPE_I32);
    test->op = OP_compare;
    test->attr = &above;
    test->nargs = 2;
    test->arg[0] = body_value(body, g->op[body->unit->pool].out[0], index);
    test->arg[0]->refs++;
    test->arg[1] = new_literal(body, DTYPE_F32, 0.0, 0);
    e->op = OP_select;
    e->nargs = 3;
    e->arg[0] = test;
    e->arg[1] = position;
    e->arg[2] = new_literal(body, DTYPE_I32, 0.0, count);
    test->refs = position->refs = e->arg[2]->refs = 1;
    return e;
}

static Expr *step_value(Body *body, Val val) {
    const Graph *g = body->plan->graph;
    Expr *e = new_expr(body, EXPR_INDEX, DTYPE_I32);
    e->index = keep_index(body, index_of(step_variable(body, g->value[val].region)));
    return e;
}

Expr *body_value(Body *body, Val val, const Index *index) {
    const Plan *plan = body->plan;
    const Graph *g = plan->graph;
    const Value *value = &g->value[val];
    const Op *op = value->def >= 0 ? &g->op[value->def] : NULL;
    const int rank = value->shape.rank;
    if (val == body->anchor_val) {
        Expr *e = new_expr(body, EXPR_LOCAL, value->type);
        e->text = body->anchor_text;
        return e;
    }
    if (op != NULL && body->unit != NULL && body->unit->has_pool && val == body->unit->position_of) {
        return window_position(body, op, index);
    }
    if (op != NULL && body->unit != NULL && body->unit->has_pool &&
        value->def == body->unit->pool) { /* anything in the window: it differs in the sum alone */
        const ReduceWindowAttr *attr = op->attr;
        Index first[MAX_RANK];
        memcpy(first, index, sizeof first);
        for (int i = 0; i < attr->window.spatial; i++) {
            first[1 + i] = index_plus(index_constant(0), index[1 + i], attr->window.stride[i]);
        }
        return body_value(body, op->in[0], first);
    }
    const bool here =
        plan->place[val] == PLACE_UNIT && body->unit != NULL && plan->home[val] == body->unit && !body->unit->copy && body->unit->kind != UNIT_SCAN;
    if (!here && plan->storage[val].buffer >= 0 && plan->place[val] != PLACE_INLINE) {
        return load(body, val, index);
    }
    if (value->role == ROLE_STEP) {
        return step_value(body, val);
    }
    assert(op != NULL);
    if (plan->place[val] == PLACE_LEAF) {
        return source(body, op, index);
    }
    if (plan->place[val] == PLACE_VIEW) {
        return through_view(body, op, index);
    }
    for (int i = 0; i < body->nmemo && body->guards == 0; i++) {
        bool same = body->memo[i].val == val;
        for (int k = 0; k < rank && same; k++) {
            same = index_equal(&body->memo[i].idx[k], &index[k]);
        }
        if (same) {
            return body->memo[i].expr;
        }
    }
    Expr *e = operation(body, op, index);
    if (e->val == NO_VAL) {
        e->val = val;
    }
    if (body->guards == 0) {
        arena_reserve(plan->arena, body->memo, body->nmemo, body->memo_capacity);
        body->memo[body->nmemo].val = val;
        body->memo[body->nmemo].expr = e;
        if (rank > 0) {
            body->memo[body->nmemo].idx = arena_new_array(plan->arena, Index, rank);
            memcpy(body->memo[body->nmemo].idx, index, sizeof(Index) * (size_t)rank);
        }
        body->nmemo++;
    }
    return e;
}
