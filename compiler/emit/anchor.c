/*
 * anchor.c - the fields of each kind of anchor: loops over its result, loops over what it sums or searches, operands as C text. Products and windows
 * have files of their own.
 */
#include <assert.h>
#include <string.h>

#include "emit/anchor.h"

const Shape *anchor_shape(const Anchor *a, Val val) {
    return &a->g->value[val].shape;
}

void anchor_loops(Anchor *a) {
    const Shape *shape = anchor_shape(a, a->op->out[0]);
    axis_names(shape, a->name);
    loops_over(a->body, shape, a->name, &a->outer, a->index);
}

/* From here on, the anchor's result is complete in local `text`; parts of its operands are in another scope. */
void anchor_result(Anchor *a, const char *text) {
    a->body->anchor_val = a->op->out[0];
    a->body->anchor_text = text;
    a->body->nmemo = 0;
    (void)body_name(a->body, arena_strndup(a->stage->emit->arena, text, strcspn(text, "[")));
}

void anchor_text_field(Anchor *a, const char *key, Expr *expr) {
    table_string(a->t, key, body_text(a->body, expr));
}

Expr *anchor_operand(Anchor *a, int which, const Index *index) {
    return body_value(a->body, a->op->in[which], index);
}

void anchor_type_field(Anchor *a, const char *key, Val val) {
    const DType type = a->g->value[val].type;
    table_string(a->t, key, type == DTYPE_BOOL ? "int" : type_name(a->body, type));
}

/* A closed anchor writes its result itself. */
const char *anchor_element(Anchor *a, Val val, const Index *index) {
    const Storage *storage = result_storage(a->body->unit, val);
    assert(storage != NULL);
    Index *address = body_address(a->body, storage, anchor_shape(a, val)->rank, index);
    body_writes(a->body, storage->buffer);
    return arena_printf(a->stage->emit->arena, "%s[%s]", a->stage->plan->buffer[storage->buffer].name, index_text(a->body, address));
}

Index anchor_inner_loop(Anchor *a, const char *name, int32_t dim) {
    if (plan_extent(a->stage->plan, dim) == 1) {
        return index_constant(0);
    }
    const int var = body_var_of_dim(a->body, name, dim);
    a->inner.loop[a->inner.count++] = var;
    return index_of(var);
}

Index anchor_loop_or_zero(Anchor *a, Loops *loops, const char *name, int64_t extent) {
    if (extent == 1) {
        return index_constant(0);
    }
    loops->loop[loops->count] = body_var(a->body, name, extent, false);
    return index_of(loops->loop[loops->count++]);
}

/* ---- reductions */

enum { MAX_LANES = 1024, LANES_EACH = 16 /* a cache line */ };

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

/* The results side by side; a thread has some of them where there is no loop around. */
static void put_lanes(Anchor *a, int loop, bool divided) {
    const Var *var = &a->body->var[loop];
    const char *from = NULL, *to = var_limit(a->body, loop);
    if (divided && a->body->threads_from > 0 && var->extent >= 2 * LANES_EACH) {
        const Range range = share_range(a->stage, a->body, var->name, to, LANES_EACH);
        from = range.from;
        to = range.to;
    }
    table_int(a->t, "width", var->extent);
    table_begin(a->t, "lane");
    table_begin(a->t, NULL);
    table_string(a->t, "name", var->name);
    if (from != NULL) {
        table_string(a->t, "from", from);
    }
    table_string(a->t, "limit", to);
    table_end(a->t);
    table_end(a->t);
}

/* The field `vector` of units/parts.c.tmpl: statements and the value (`key`) for a vector of elements along `var`, and where they are stored; or
 * false. */
static void put_vector(Anchor *a, int parts, const char *key, Expr *x, int var, const char *to) {
    const VectorForm form = {.body = a->body, .var = var};
    if (parts == 0 || !vector_form_fits(&form, x)) {
        table_bool(a->t, "vector", false);
        return;
    }
    Text lines;
    text_init(&lines, a->stage->emit->arena);
    const char *value = vector_text(&form, x, &lines);
    a->stage->emit->uses_vectors = true;
    table_begin(a->t, "vector");
    table_string(a->t, "lines", lines.data);
    table_string(a->t, key, value);
    table_string(a->t, "to", to);
    table_end(a->t);
}

static const char *emit_reduce(Anchor *a) {
    const AxesAttr *attr = a->op->attr;
    const Shape *in = anchor_shape(a, a->op->in[0]);
    bool reduced[MAX_RANK] = {false};
    for (int i = 0; i < attr->count; i++) {
        reduced[attr->axes[i]] = true;
    }
    anchor_loops(a);
    Index at[MAX_RANK];
    for (int i = 0, kept = 0; i < in->rank; i++) {
        at[i] = reduced[i]
                    ? anchor_inner_loop(a, a->inner.count == 0 ? "k" : arena_printf(a->stage->emit->arena, "k%d", a->inner.count + 1), in->dim[i])
                    : a->index[kept++];
    }
    static const char *const result[] = {"sum", "product", "largest", "smallest", "all", "any"};
    static const double start[] = {0.0, 1.0, -1.0 / 0.0, 1.0 / 0.0, 1.0, 0.0};
    const DType type = a->g->value[a->op->out[0]].type;
    const char *name = result[attr->kind];
    Expr *x = anchor_operand(a, 0, at);
    body_merge(a->body, a->inner.loop, &a->inner.count);
    /* Rows of results side by side (a bias gradient): all of them advance together, so that memory is read in order. */
    const int last = a->outer.count > 0 ? a->outer.loop[a->outer.count - 1] : -1;
    const bool lanes = last >= 0 && in->rank > 0 && !reduced[in->rank - 1] && a->inner.count > 0 && !a->body->var[last].batch &&
                       a->body->var[last].extent <= MAX_LANES && type != DTYPE_BOOL;
    anchor_result(a, lanes ? arena_printf(a->stage->emit->arena, "%s[%s]", name, a->body->var[last].name) : name);
    const Stores stores = stores_build(a->body, a->index);
    Loops outer = a->outer;
    if (lanes) {
        outer.count--;
        body_merge(a->body, outer.loop, &outer.count);
        put_lanes(a, last, outer.count == 0);
    } else {
        body_merge(a->body, outer.loop, &outer.count);
    }
    table_bool(a->t, "lanes", lanes);
    const bool in_parts =
        !lanes && type == DTYPE_F32 && a->inner.count > 0 && (attr->kind == REDUCE_ADD || attr->kind == REDUCE_MAX || attr->kind == REDUCE_MIN);
    const int parts = in_parts ? parts_of_row(a, x, a->inner.loop[a->inner.count - 1]) : 0;
    table_int(a->t, "parts", parts);
    table_int(a->t, "extent", parts > 0 ? a->body->var[a->inner.loop[a->inner.count - 1]].extent : 0);
    put_vector(a, parts, "value", x, parts > 0 ? a->inner.loop[a->inner.count - 1] : -1, "");
    table_string(a->t, "compare", attr->kind == REDUCE_MAX ? ">" : attr->kind == REDUCE_MIN ? "<" : "");
    table_loops(a->stage, a->body, "loops", &outer);
    put_share(a->stage, a->body, "share", &outer, 0);
    table_loops(a->stage, a->body, "sums", &a->inner);
    table_string(a->t, "result", a->body->anchor_text);
    table_string(a->t, "array", name);
    anchor_type_field(a, "type", a->op->out[0]);
    const bool logical = type == DTYPE_BOOL;
    table_string(a->t, "start",
                 type == DTYPE_F32               ? literal(a->body, start[attr->kind])
                 : logical                       ? (attr->kind == REDUCE_AND || attr->kind == REDUCE_MIN ? "1" : "0")
                 : attr->kind == REDUCE_MAX      ? "INT32_MIN"
                 : attr->kind == REDUCE_MIN      ? "INT32_MAX"
                 : attr->kind == REDUCE_MULTIPLY ? "1"
                                                 : "0");
    Text lines;
    text_init(&lines, a->stage->emit->arena);
    const char *value = body_bound_text(a->body, x, &lines);
    table_string(a->t, "lines", lines.data);
    table_string(a->t, "value", value);
    const char *acc = a->body->anchor_text;
    Arena *arena = a->stage->emit->arena;
    const char *combine = NULL;
    switch (logical ? (attr->kind == REDUCE_MAX ? REDUCE_OR : attr->kind == REDUCE_MIN ? REDUCE_AND : attr->kind) : attr->kind) {
    case REDUCE_ADD: combine = arena_printf(arena, "%s += %s;", acc, value); break;
    case REDUCE_MULTIPLY: combine = arena_printf(arena, "%s *= %s;", acc, value); break;
    case REDUCE_MAX:
    case REDUCE_MIN:
        combine = arena_printf(arena, "if (%s %s %s) {\n%s = %s;\n}", value, attr->kind == REDUCE_MAX ? ">" : "<", acc, acc, value);
        break;
    case REDUCE_AND: combine = arena_printf(arena, "%s = %s && (%s);", acc, acc, value); break;
    case REDUCE_OR: combine = arena_printf(arena, "%s = %s || (%s);", acc, acc, value); break;
    }
    table_string(a->t, "combine", combine);
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/reduce.c.tmpl";
}

static const char *emit_arg_max(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *in = anchor_shape(a, a->op->in[0]);
    anchor_loops(a);
    Index at[MAX_RANK], first[MAX_RANK];
    const int loop = body_var(a->body, "position", in->dim[attr->axis], false);
    for (int i = 0, kept = 0; i < in->rank; i++) {
        at[i] = i == attr->axis ? index_of(loop) : a->index[kept++];
        first[i] = i == attr->axis ? index_constant(0) : at[i];
    }
    Expr *x = anchor_operand(a, 0, at), *start = anchor_operand(a, 0, first);
    anchor_result(a, "best");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 0);
    table_string(a->t, "position", a->body->var[loop].name);
    table_int(a->t, "limit", in->dim[attr->axis]);
    anchor_type_field(a, "type", a->op->in[0]);
    anchor_text_field(a, "x", x);
    anchor_text_field(a, "first", start);
    table_string(a->t, "sign", attr->flag ? "<" : ">");
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/arg_max.c.tmpl";
}

static const char *emit_cumulative_sum(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *shape = anchor_shape(a, a->op->in[0]);
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
    put_share(a->stage, a->body, "share", &a->outer, 0);
    table_string(a->t, "position", a->body->var[loop].name);
    table_int(a->t, "limit", shape->dim[attr->axis]);
    anchor_type_field(a, "type", a->op->out[0]);
    table_string(a->t, "zero", a->g->value[a->op->out[0]].type == DTYPE_F32 ? literal(a->body, 0.0) : "0");
    anchor_text_field(a, "x", anchor_operand(a, 0, a->index));
    table_string(a->t, "to", anchor_element(a, a->op->out[0], a->index));
    table_bool(a->t, "exclusive", attr->flag);
    return "units/cumulative_sum.c.tmpl";
}

static const char *emit_sort(Anchor *a) {
    const AxisAttr *attr = a->op->attr;
    const Shape *shape = anchor_shape(a, a->op->in[0]);
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
    put_share(a->stage, a->body, "share", &a->outer, 0);
    table_int(a->t, "limit", shape->dim[attr->axis]);
    anchor_type_field(a, "type", a->op->in[0]);
    anchor_text_field(a, "x", anchor_operand(a, 0, read));
    table_string(a->t, "sign", attr->flag ? "<" : ">");
    table_string(a->t, "to", anchor_element(a, a->op->out[0], write));
    table_string(a->t, "previous", anchor_element(a, a->op->out[0], previous));
    const bool indices = a->op->nout > 1 && result_storage(a->body->unit, a->op->out[1]) != NULL;
    table_bool(a->t, "indices", indices);
    table_string(a->t, "index_to", indices ? anchor_element(a, a->op->out[1], write) : "");
    table_string(a->t, "index_previous", indices ? anchor_element(a, a->op->out[1], previous) : "");
    return "units/sort.c.tmpl";
}

/* ---- gather and scatter */

/* The position along the gathered axis: read from indices, kept inside the table. */
static Index looked_up(Anchor *a, Expr *index, int32_t extent) {
    const int var = body_var(a->body, "entry", extent, false);
    a->body->math->used[MATH_CLAMP_INDEX] = true;
    table_string(a->t, "entry", a->body->var[var].name);
    table_string(a->t, "entry_value",
                 arena_printf(a->stage->emit->arena, "%s_entry(%s, %d)", a->body->math->prefix, body_text(a->body, index), (int)extent));
    return index_of(var);
}

static const char *emit_gather(Anchor *a) {
    const GatherAttr *attr = a->op->attr;
    const Shape *table = anchor_shape(a, a->op->in[0]), *indices = anchor_shape(a, a->op->in[1]);
    anchor_loops(a);
    Index where[MAX_RANK], from[MAX_RANK];
    const int own = indices->rank - attr->batch_axes; /* axes of indices in the result, starting at attr->axis */
    for (int i = 0; i < indices->rank; i++) {
        where[i] = i < attr->batch_axes ? a->index[i] : a->index[attr->axis + i - attr->batch_axes];
    }
    Expr *index = anchor_operand(a, 1, where);
    const Index entry = looked_up(a, index, table->dim[attr->axis]);
    for (int i = 0; i < table->rank; i++) {
        from[i] = i < attr->axis ? a->index[i] : i == attr->axis ? entry : a->index[i + own - 1];
    }
    Expr *x = anchor_operand(a, 0, from);
    anchor_result(a, "found");
    const Stores stores = stores_build(a->body, a->index);
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 1);
    anchor_type_field(a, "type", a->op->out[0]);
    anchor_text_field(a, "x", x);
    table_string(a->t, "epilogue", stores_text(a->body, &stores));
    return "units/gather.c.tmpl";
}

/* Rows (where entries are rows of several numbers) may be added to the same entry: a thread does its part of each row. */
static void put_scatter_loops(Anchor *a, const Loops *zero, bool rows) {
    const int last = a->outer.count > 0 ? a->outer.loop[a->outer.count - 1] : -1;
    const bool divided =
        rows && a->body->threads_from > 0 && a->outer.count > 1 && !a->body->var[last].batch && a->body->var[last].extent >= 2 * LANES_EACH;
    const Loops none = {.count = 0};
    put_share(a->stage, a->body, "zero_share", divided ? zero : &none, 1);
    const Range range = divided ? share_range(a->stage, a->body, a->body->var[last].name, var_limit(a->body, last), LANES_EACH) : (Range){NULL, NULL};
    table_begin(a->t, "loops");
    for (int i = 0; i < a->outer.count; i++) {
        const bool own = divided && i + 1 == a->outer.count;
        table_begin(a->t, NULL);
        table_string(a->t, "name", a->body->var[a->outer.loop[i]].name);
        if (own) {
            table_string(a->t, "from", range.from);
        }
        table_string(a->t, "limit", own ? range.to : var_limit(a->body, a->outer.loop[i]));
        table_end(a->t);
    }
    table_end(a->t);
}

static const char *emit_scatter_add(Anchor *a) {
    const GatherAttr *attr = a->op->attr;
    const Shape *table = anchor_shape(a, a->op->out[0]), *indices = anchor_shape(a, a->op->in[0]), *updates = anchor_shape(a, a->op->in[1]);
    Loops zero = {.count = 0};
    Index result[MAX_RANK], where[MAX_RANK], to[MAX_RANK];
    axis_names(table, a->name);
    loops_over(a->body, table, a->name, &zero, result);
    const char *cleared = anchor_element(a, a->op->out[0], result);
    axis_names(updates, a->name);
    loops_over(a->body, updates, a->name, &a->outer, a->index);
    const int own = indices->rank - attr->batch_axes;
    for (int i = 0; i < indices->rank; i++) {
        where[i] = i < attr->batch_axes ? a->index[i] : a->index[attr->axis + i - attr->batch_axes];
    }
    const Index entry = looked_up(a, anchor_operand(a, 0, where), table->dim[attr->axis]);
    for (int i = 0; i < table->rank; i++) {
        to[i] = i < attr->axis ? a->index[i] : i == attr->axis ? entry : a->index[i + own - 1];
    }
    table_loops(a->stage, a->body, "zero_loops", &zero);
    table_string(a->t, "cleared", cleared);
    put_scatter_loops(a, &zero, attr->axis + 1 < table->rank);
    anchor_text_field(a, "x", anchor_operand(a, 1, a->index));
    table_string(a->t, "zero", a->g->value[a->op->out[0]].type == DTYPE_F32 ? literal(a->body, 0.0) : "0");
    table_string(a->t, "to", anchor_element(a, a->op->out[0], to));
    return "units/scatter_add.c.tmpl";
}

/* ---- rows */

static const char *emit_rows(Anchor *a, const char *template_) {
    const Shape *shape = anchor_shape(a, a->op->in[0]);
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
    Expr *x = anchor_operand(a, 0, a->index);
    const int parts = parts_of_row(a, x, loop);
    if (a->op->kind != OP_softmax_cross_entropy) {
        const Storage *storage = result_storage(a->body->unit, a->op->out[0]);
        Index *address = body_address(a->body, storage, shape->rank, a->index);
        body_merge(a->body, a->outer.loop, &a->outer.count);
        body_writes(a->body, storage->buffer);
        const char *name = a->stage->plan->buffer[storage->buffer].name, *at = index_text(a->body, address);
        table_string(a->t, "to", arena_printf(a->stage->emit->arena, "%s[%s]", name, at));
        put_vector(a, storage->stride[last] == 1 ? parts : 0, "x", x, loop, arena_printf(a->stage->emit->arena, "%s + %s", name, at));
    } else {
        put_vector(a, parts, "x", x, loop, "");
        table_string(a->t, "to", anchor_element(a, a->op->out[0], a->index)); /* without the last axis */
        anchor_text_field(a, "labels", anchor_operand(a, 1, a->index));
    }
    table_loops(a->stage, a->body, "loops", &a->outer);
    put_share(a->stage, a->body, "share", &a->outer, 0);
    table_string(a->t, "loop", a->body->var[loop].name);
    table_int(a->t, "limit", shape->dim[last]);
    table_int(a->t, "parts", parts);
    a->body->math->vectors |= parts > 0;
    anchor_text_field(a, "x", x);
    anchor_type_field(a, "type", a->op->in[0]);
    const bool in_double = a->body->math->in_double;
    a->body->math->used[MATH_EXP] |= a->body->math->own_math;
    a->body->math->used[MATH_LOG] |= a->body->math->own_math;
    table_string(a->t, "exp",
                 in_double                 ? "exp"
                 : a->body->math->own_math ? arena_printf(a->stage->emit->arena, "%s_exp", a->body->math->prefix)
                                           : "expf");
    table_string(a->t, "log",
                 in_double                 ? "log"
                 : a->body->math->own_math ? arena_printf(a->stage->emit->arena, "%s_log", a->body->math->prefix)
                                           : "logf");
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
        const Shape *shape = anchor_shape(a, in);
        const Unit *home = plan->place[in] == PLACE_UNIT ? plan->home[in] : NULL;
        const bool written = home != NULL && !home->closed && home->region == a->body->unit->region; /* straight into its slice */
        if (!written) {
            Loops loops = {.count = 0};
            Index from[MAX_RANK], to[MAX_RANK];
            axis_names(shape, a->name);
            loops_over(a->body, shape, a->name, &loops, from);
            memcpy(to, from, sizeof to);
            to[attr->axis] = index_plus(index_constant(start), from[attr->axis], 1);
            Expr *x = anchor_operand(a, k, from);
            const Storage *storage = result_storage(a->body->unit, a->op->out[0]);
            Index *address = body_address(a->body, storage, shape->rank, to);
            body_writes(a->body, storage->buffer);
            table_begin(a->t, NULL);
            table_loops(a->stage, a->body, "loops", &loops);
            if (loops.count > 0 || a->body->threads_from == 0) {
                put_share(a->stage, a->body, "share", &loops, 1);
            } else {
                table_string(a->t, "share", arena_printf(a->stage->emit->arena, "%s_ONCE", a->stage->emit->macro));
            }
            anchor_text_field(a, "x", x);
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
    case OP_dot_general: return anchor_dot(&a);
    case OP_convolution: return anchor_convolution(&a);
    case OP_convolution_input: return anchor_convolution_input(&a);
    case OP_convolution_kernel: return anchor_convolution_kernel(&a);
    case OP_reduce_window: return anchor_reduce_window(&a);
    case OP_select_and_scatter: return anchor_select_and_scatter(&a);
    case OP_spread_window: return anchor_spread_window(&a);
    case OP_window_index: return anchor_window_index(&a);
    case OP_scatter_window: return anchor_scatter_window(&a);
    case OP_convolution_kernel_pooled: return emit_pooled_gradient(stage, body, op);
    case OP_reduce: return emit_reduce(&a);
    case OP_arg_max: return emit_arg_max(&a);
    case OP_cumulative_sum: return emit_cumulative_sum(&a);
    case OP_sort: return emit_sort(&a);
    case OP_gather: return emit_gather(&a);
    case OP_scatter_add: return emit_scatter_add(&a);
    case OP_softmax: return emit_rows(&a, "units/softmax.c.tmpl");
    case OP_log_softmax: return emit_rows(&a, "units/log_softmax.c.tmpl");
    case OP_softmax_cross_entropy: return emit_rows(&a, "units/softmax_cross_entropy.c.tmpl");
    case OP_concatenate: return emit_concatenate(&a);
    default: assert(!"an operation that no template writes"); return NULL;
    }
}
