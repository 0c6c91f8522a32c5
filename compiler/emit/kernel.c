/*
 * kernel.c - a sum of products gets a text with register tiles (templates/kernels/contract.c.tmpl) where the target has vectors and the operands lie
 * in memory with fixed strides. Decides which operand is broadcast and which is read in vectors, tiles, panels, blocks, copies and what to fetch
 * ahead.
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"
#include "target/target.h"

enum {
    MAX_AXES = 8,
    STACK_FLOATS = 16384, /* largest array on the stack: 64 KiB */
    LOST_FLOATS = 24576,  /* 96 KiB */
    ROW_BLOCK = 64,
    LINE_FLOATS = 16,
    BLOCK_FLOATS = 16384, /* of b between two prefetch targets: 64 KiB */
    LIGHT_WORK = 12,      /* instructions of an epilogue that is written out for every vector of a tile */
    FAR_STRIDE = 512      /* floats: beyond half a page, neighbouring sums share neither line nor page */
};

typedef struct {
    int var;
    int64_t a, b; /* strides in the operands */
    int64_t kept; /* of rows: stride in the array of partial sums */
    Range range;  /* of rows: where a thread's part begins and ends; NULL: threads do not share them */
    int tile, block;
    bool whole, few, outside;
} Axis;

typedef struct {
    Stage *stage;
    Body *body;
    const Target *target;
    Axis row[MAX_AXES], sum[MAX_AXES];
    int nrow, nsum, tiled; /* tiled: index of the row axis in registers, or -1 */
    int column;            /* variable */
    int64_t columns;
    Range column_range;
    int vectors;
    bool columns_outside, column_in_a;
    Expr *a, *b;
    Index a_offset, b_offset;
    int64_t pack_b;
    bool pack_a, keeps;
    Preparation *preparation;
    const char *partial, *partial_offset; /* NULL: a local array */
    int64_t local_partial;                /* floats of that */
    struct {
        const char *name, *from;
        int line, step, every; /* floats each time; steps between two times, a power of two */
    } ahead[MAX_AXES];
    int nahead;
} Contraction;

static const Var *var_of(const Contraction *c, int var) {
    return &c->body->var[var];
}

static int64_t most(const Contraction *c, int var) {
    return var_of(c, var)->extent * (var_of(c, var)->batch ? c->body->plan->batch : 1);
}

/* What remains of an index besides the loops: a constant, and the step of a scan around. */
static Index offset_of(const Index *index, const Loops *outer, const Loops *inner) {
    Index rest = index_constant(index->constant);
    for (int i = 0; i < index->nterm; i++) {
        bool loop = false;
        for (int k = 0; k < outer->count; k++) {
            loop |= outer->loop[k] == index->term[i].var;
        }
        for (int k = 0; k < inner->count; k++) {
            loop |= inner->loop[k] == index->term[i].var;
        }
        if (!loop) {
            rest = index_plus(rest, index_of(index->term[i].var), index->term[i].coefficient);
        }
    }
    return rest;
}

static bool is_plain_load(const Contraction *c, const Expr *e) {
    if (e->kind != EXPR_LOAD || e->type != DTYPE_F32 || e->local != NULL) {
        return false;
    }
    const Buffer *buffer = &c->body->plan->buffer[e->buffer];
    return !(buffer->kind == BUFFER_INPUT && c->body->plan->graph->input[buffer->index].kind == INPUT_SAMPLE_WEIGHT);
}

/* The columns are the last axis of the result: b, the operand read in vectors, is the one that has it. */
static bool choose_columns(Contraction *c, const Loops *outer) {
    if (outer->count == 0) {
        return false;
    }
    c->column = outer->loop[outer->count - 1];
    if (var_of(c, c->column)->batch) {
        return false;
    }
    c->columns = var_of(c, c->column)->extent;
    const int64_t in_a = index_coefficient(c->a->index, c->column), in_b = index_coefficient(c->b->index, c->column);
    if (in_a == 1 && in_b == 1) {
        c->column_in_a = true;
        return true;
    }
    if (in_a != 0 && in_b == 0) {
        Expr *swapped = c->a;
        c->a = c->b;
        c->b = swapped;
    } else if (in_a != 0 || in_b == 0) {
        return false;
    }
    return true;
}

static bool choose_axes(Contraction *c, const Loops *outer, const Loops *inner) {
    if (outer->count > MAX_AXES || inner->count == 0 || inner->count > MAX_AXES) {
        return false;
    }
    c->tiled = -1;
    for (int i = 0; i + 1 < outer->count; i++) {
        const int var = outer->loop[i];
        Axis *axis = &c->row[c->nrow++];
        *axis = (Axis){.var = var, .a = index_coefficient(c->a->index, var), .b = index_coefficient(c->b->index, var)};
        if (axis->b == 0 && axis->a != 0 && var != c->preparation->each &&
            (c->tiled < 0 || most(c, var) >= 4 || most(c, var) >= most(c, c->row[c->tiled].var))) {
            c->tiled = c->nrow - 1;
        }
    }
    for (int i = 0; i < inner->count; i++) {
        const int var = inner->loop[i];
        c->sum[c->nsum++] = (Axis){.var = var, .a = index_coefficient(c->a->index, var), .b = index_coefficient(c->b->index, var)};
    }
    for (int i = 1; i < c->nrow; i++) { /* rows that b depends on go outside the others, whose order stays */
        for (int k = i; k > 0 && c->row[k].b != 0 && c->row[k - 1].b == 0 && c->row[k - 1].var != c->preparation->each; k--) {
            const Axis axis = c->row[k];
            c->row[k] = c->row[k - 1];
            c->row[k - 1] = axis;
            c->tiled += c->tiled == k - 1 ? 1 : 0;
        }
    }
    Loops summed = *inner;
    for (int i = 0; i < c->preparation->windows; i++) {
        summed.loop[summed.count++] = c->preparation->window[i];
    }
    c->a_offset = offset_of(c->a->index, outer, &summed);
    c->b_offset = offset_of(c->b->index, outer, &summed);
    const int64_t stride = index_coefficient(c->b->index, c->column);
    if (stride != 1) {
        if (c->nsum != 1 || c->sum[0].b != 1 || var_of(c, c->sum[0].var)->batch) {
            return false;
        }
        c->pack_b = stride;
    }
    return true;
}

static int64_t sum_steps(const Contraction *c) {
    int64_t steps = 1;
    for (int i = 0; i < c->nsum; i++) {
        steps *= most(c, c->sum[i].var);
    }
    return steps;
}

static int64_t all_rows(const Contraction *c) {
    int64_t rows = 1;
    for (int i = 0; i < c->nrow; i++) {
        rows *= most(c, c->row[i].var);
    }
    return rows;
}

static int64_t panel(const Contraction *c) {
    const int64_t whole = (int64_t)c->vectors * c->target->vector;
    return whole < c->columns ? whole : c->columns;
}

/* A weight gradient reads its rows with stride one and its sums far apart: a block of rows is copied first. */
static int64_t block_of_rows(const Contraction *c) {
    const Axis *row = &c->row[0], *sum = &c->sum[0];
    if (c->nrow != 1 || c->tiled != 0 || c->body->plan->buffer[c->a->buffer].bf16 || c->nsum != 1 || c->pack_b != 0 || c->column_in_a ||
        row->a != 1 || sum->a < FAR_STRIDE || var_of(c, row->var)->batch || var_of(c, row->var)->extent < 8) {
        return 0;
    }
    int64_t block = ROW_BLOCK;
    while (block > 8 && block * sum_steps(c) > STACK_FLOATS) {
        block /= 2;
    }
    return block * sum_steps(c) <= STACK_FLOATS * 2 ? block : 0;
}

/* A panel of b that is copied, rows and columns exchanged, must fit on the stack and should fit in half of the first-level cache. */
static bool choose_tile(Contraction *c) {
    int positions = 1;
    for (int i = 0; i < c->preparation->windows; i++) {
        positions *= (int)var_of(c, c->preparation->window[i])->extent;
    }
    Tile most_of = {0, 0};
    if (c->pack_b != 0) {
        const int64_t fit = STACK_FLOATS / 2 / sum_steps(c) / c->target->vector;
        most_of.vectors = fit < 1 ? 1 : (int)(fit > 16 ? 16 : fit);
    }
    Tile tile = target_tile(c->target, 1, c->columns, most_of, positions);
    if (c->tiled >= 0) {
        Axis *axis = &c->row[c->tiled];
        const Var *var = var_of(c, axis->var);
        int64_t rows = most(c, axis->var);
        const int64_t block = block_of_rows(c);
        if (block > 0) {
            rows = block;
        } else if (var->batch && var->extent >= 4) { /* as many rows as there are samples: tiles divide the rows of one */
            rows = var->extent;
            most_of.rows = (int)(var->extent < 32 ? var->extent : 32);
        }
        tile = target_tile(c->target, rows, c->columns, most_of, positions);
        axis->tile = tile.rows;
        axis->whole = var->extent % tile.rows == 0;
        axis->few = var->batch && var->extent < tile.rows;
    }
    c->vectors = tile.vectors;
    c->columns_outside = c->pack_b != 0;
    return c->pack_b == 0 || sum_steps(c) * panel(c) <= STACK_FLOATS;
}

static const Index *address_of(const Stores *stores, int which) {
    return stores->item[which].address;
}

/* Where sums may wait: the place that the result goes to, if it goes to only one, of floats, that the unit does not read; else a local array. */
static bool choose_partial(Contraction *c, const Stores *stores) {
    const int64_t sums = all_rows(c) * c->columns;
    if (stores->count == 1 && !buffer_set_has(&c->body->reads, stores->item[0].buffer) && index_coefficient(address_of(stores, 0), c->column) == 1 &&
        c->body->plan->buffer[stores->item[0].buffer].type == DTYPE_F32 && !c->body->plan->buffer[stores->item[0].buffer].bf16) {
        const Index *address = address_of(stores, 0);
        Index rest = *address;
        rest = index_plus(rest, index_of(c->column), -1);
        for (int i = 0; i < c->nrow; i++) {
            c->row[i].kept = index_coefficient(address, c->row[i].var);
            rest = index_plus(rest, index_of(c->row[i].var), -c->row[i].kept);
        }
        c->partial = c->body->plan->buffer[stores->item[0].buffer].name;
        c->partial_offset = index_text(c->body, &rest);
        c->keeps = true;
        return true;
    }
    if (sums > STACK_FLOATS && c->preparation->partial == NULL) {
        return false;
    }
    int64_t stride = c->columns;
    for (int i = c->nrow - 1; i >= 0; i--) {
        c->row[i].kept = stride;
        stride *= most(c, c->row[i].var);
    }
    c->partial = sums > STACK_FLOATS ? c->preparation->partial : "partial";
    c->partial_offset = sums > STACK_FLOATS ? c->preparation->partial_offset : "0";
    c->local_partial = sums > STACK_FLOATS ? 0 : sums;
    c->preparation->partial_used = sums > STACK_FLOATS;
    c->keeps = true;
    return true;
}

/* One cache line at a time: several in a step, or one in several steps. */
static void fetch_ahead(Contraction *c, const char *array, const char *from, double floats_per_step, bool bf16) {
    const int line = bf16 ? 2 * LINE_FLOATS : LINE_FLOATS;
    if (c->nahead == MAX_AXES) {
        return;
    }
    int step = line, every = 1;
    while (step < floats_per_step) {
        step += line;
    }
    while (every < 64 && every * 2 * floats_per_step <= line) {
        every *= 2;
    }
    c->ahead[c->nahead].name = body_name(c->body, arena_printf(c->stage->emit->arena, "%s_ahead", array));
    c->ahead[c->nahead].from = from;
    c->ahead[c->nahead].step = step;
    c->ahead[c->nahead].every = every;
    c->ahead[c->nahead].line = line;
    c->nahead++;
}

static int64_t tiles_of_rows(const Contraction *c) {
    if (c->tiled < 0) {
        return all_rows(c);
    }
    const int64_t rows = most(c, c->row[c->tiled].var), tile = c->row[c->tiled].tile;
    return all_rows(c) / rows * ((rows + tile - 1) / tile);
}

static int64_t panels(const Contraction *c) {
    return (c->columns + panel(c) - 1) / panel(c);
}

static bool is_bf16(const Contraction *c, const Expr *e) {
    return c->body->plan->buffer[e->buffer].bf16;
}

static const char *array_name(const Contraction *c, const Expr *e) {
    return c->body->plan->buffer[e->buffer].name;
}

/* "b + offset + index" */
static const char *pointer_text(const Contraction *c, const char *name, const Index *offset, const char *index) {
    const char *rest = index_text(c->body, offset);
    return arena_printf(c->stage->emit->arena, "%s%s%s + %s", name, strcmp(rest, "0") == 0 ? "" : " + ", strcmp(rest, "0") == 0 ? "" : rest, index);
}

/* A matrix larger than the cache is read once, in order: blocks of sums outside all rows, the next block fetched while this one is used. */
static void choose_blocks_of_sums(Contraction *c, const Stores *stores) {
    Axis *sum = &c->sum[0];
    const int64_t steps = sum_steps(c), floats = steps * c->columns;
    if (c->pack_b != 0 || c->nsum != 1 || c->column_in_a || floats * 4 <= c->target->l2 / 2 || all_rows(c) * c->columns * 4 > c->target->l2 / 2 ||
        sum->b != c->columns || all_rows(c) > 512) {
        return;
    }
    for (int i = 0; i < c->nrow; i++) {
        if (c->row[i].b != 0) {
            return;
        }
    }
    int64_t block = BLOCK_FLOATS / c->columns;
    block = block < 16 ? 16 : block > 512 ? 512 : block / 16 * 16;
    if (block * 2 > steps || !choose_partial(c, stores)) {
        return;
    }
    sum->block = (int)block;
    if (floats * 4 > c->target->l2) {
        const char *name = var_of(c, sum->var)->name;
        const char *next =
            arena_printf(c->stage->emit->arena, "(%s_end < %s ? %s_end : 0) * %lld", name, var_limit(c->body, sum->var), name, (long long)sum->b);
        fetch_ahead(c, array_name(c, c->b), pointer_text(c, array_name(c, c->b), &c->b_offset, next),
                    (double)c->columns / (double)(tiles_of_rows(c) * panels(c)), is_bf16(c, c->b));
    }
}

/* Large arrays that the epilogue walks through beside the result: a weight and its moments. */
static void fetch_epilogue(Contraction *c, const Expr *e, const Axis *row, double per_step) {
    if (e->kind == EXPR_LOAD && e->type == DTYPE_F32) {
        const int64_t stride = index_coefficient(e->index, row->var);
        if (index_coefficient(e->index, c->column) != 1 || stride != c->columns || most(c, row->var) * stride * 4 <= c->target->l2) {
            return;
        }
        const char *array = array_name(c, e), *wanted = arena_printf(c->stage->emit->arena, "%s_ahead", array);
        for (int i = 0; i < c->nahead; i++) {
            if (strcmp(c->ahead[i].name, wanted) == 0) {
                return;
            }
        }
        Index rest = index_plus(index_plus(*e->index, index_of(c->column), -1), index_of(row->var), -stride);
        const char *name = var_of(c, row->var)->name;
        const char *next =
            arena_printf(c->stage->emit->arena, "(%s_end < %s ? %s_end : 0) * %lld", name, var_limit(c->body, row->var), name, (long long)stride);
        fetch_ahead(c, array, pointer_text(c, array, &rest, next), per_step, is_bf16(c, e));
        return;
    }
    for (int i = 0; i < e->nargs; i++) {
        fetch_epilogue(c, e->arg[i], row, per_step);
    }
}

static void choose_blocks_of_rows(Contraction *c, const Stores *stores) {
    const int64_t block = block_of_rows(c);
    if (block == 0 || c->keeps) {
        return;
    }
    Axis *row = &c->row[0];
    row->block = (int)block;
    row->whole = row->whole && block % row->tile == 0;
    c->pack_a = true;
    c->columns_outside = true;
    const int64_t inner = (block + row->tile - 1) / row->tile * panels(c) * sum_steps(c);
    for (int i = 0; i < stores->count; i++) {
        fetch_epilogue(c, stores->item[i].value, row, (double)(block * c->columns) / (double)inner);
    }
}

/* Several sum axes over more data than the cache holds: as many go around the rows as leave a part of b that it does hold, if the sums fit beside. */
static bool choose_outer_sums(Contraction *c, const Stores *stores) {
    const int64_t floats = sum_steps(c) * c->columns;
    const bool must = c->sum[0].var == c->preparation->each;
    bool pays = c->nsum > 1 && !c->keeps && floats * 4 > c->target->l2 / 4 && tiles_of_rows(c) * panels(c) > 1 &&
                all_rows(c) * c->columns * 4 <= c->target->l2 / 2 && most(c, c->sum[c->nsum - 1].var) >= 8;
    for (int i = 0; i + 1 < c->nsum; i++) {
        pays = pays && c->sum[i].b != 0; /* b is new at each step */
    }
    if (!must && !pays) {
        return true;
    }
    if (!choose_partial(c, stores)) {
        return !must;
    }
    int64_t inside = floats / most(c, c->sum[0].var);
    c->sum[0].outside = true;
    for (int i = 1; i + 1 < c->nsum && pays && inside * 4 > c->target->l2 / 4; i++) {
        c->sum[i].outside = true;
        inside /= most(c, c->sum[i].var);
    }
    return true;
}

static void choose_order(Contraction *c) {
    if (c->keeps || c->columns_outside || panels(c) < 2 || c->column_in_a) {
        return;
    }
    const int64_t steps = sum_steps(c), a_floats = all_rows(c) * steps, b_floats = steps * c->columns;
    c->columns_outside = b_floats * 4 > c->target->l1 / 2 && b_floats * tiles_of_rows(c) > a_floats * panels(c);
}

/* ---- threads */

enum { COLUMNS = -1, NO_AXIS = -2 };

static int64_t steps_of(const Contraction *c, int axis) {
    if (axis == COLUMNS) {
        return panels(c);
    }
    const Axis *row = &c->row[axis];
    const int64_t step = row->block > 0 ? row->block : row->tile > 1 ? row->tile : 1;
    return (most(c, row->var) + step - 1) / step;
}

/* Threads share the axis that keeps them busiest; of several the outermost, but columns where each part of b is read once. */
static void choose_share(Contraction *c) {
    if (c->body->threads_from == 0) {
        return;
    }
    int best = NO_AXIS;
    double most_busy = 0;
    const bool blocks = c->nrow > 0 && c->row[0].block > 0, columns_first = !blocks && (c->columns_outside || c->keeps);
    for (int i = columns_first ? COLUMNS : 0; i < c->nrow; i++) {
        const double busy = share_balance(c->stage, steps_of(c, i));
        if (busy > most_busy + 0.05) {
            most_busy = busy;
            best = i;
        }
    }
    if (!columns_first && share_balance(c->stage, panels(c)) > most_busy + 0.05) {
        best = COLUMNS;
    }
    if (best == COLUMNS) {
        c->column_range =
            share_range(c->stage, c->body, var_of(c, c->column)->name, arena_printf(c->stage->emit->arena, "%lld", (long long)c->columns), panel(c));
    } else if (best >= 0) {
        Axis *row = &c->row[best];
        row->range = share_range(c->stage, c->body, var_of(c, row->var)->name, var_limit(c->body, row->var),
                                 row->block > 0  ? row->block
                                 : row->tile > 1 ? row->tile
                                                 : 1);
    }
}

/* ---- fields */

static void put_axes(const Contraction *c, const char *key, const Axis *axis, int count) {
    Templates *t = c->stage->emit->templates;
    table_begin(t, key);
    for (int i = 0; i < count; i++) {
        table_begin(t, NULL);
        table_string(t, "name", var_of(c, axis[i].var)->name);
        table_string(t, "limit", var_limit(c->body, axis[i].var));
        table_string(t, "from", axis[i].range.from != NULL ? axis[i].range.from : "0");
        table_string(t, "to", axis[i].range.to != NULL ? axis[i].range.to : var_limit(c->body, axis[i].var));
        table_int(t, "most", most(c, axis[i].var));
        table_int(t, "a", axis[i].a);
        table_int(t, "b", axis[i].b);
        table_int(t, "kept", axis[i].kept);
        table_int(t, "tile", axis[i].tile);
        table_int(t, "block", axis[i].block);
        table_bool(t, "whole", axis[i].whole);
        table_bool(t, "few", axis[i].few);
        table_bool(t, "outside", axis[i].outside);
        table_end(t);
    }
    table_end(t);
}

static void put_array(const Contraction *c, const char *key, const char *name, const char *offset, bool bf16) {
    Templates *t = c->stage->emit->templates;
    table_begin(t, key);
    table_string(t, "name", name);
    table_string(t, "offset", offset);
    table_bool(t, "bf16", bf16);
    table_end(t);
}

/* Floats of the array that keeps what rounding lost in each partial sum (Kahan's summation over blocks): 0 where it would be too large for the stack.
 */
static int64_t lost_floats(const Contraction *c) {
    int64_t floats = c->columns;
    for (int i = 0; i < c->nrow; i++) {
        floats += (most(c, c->row[i].var) - 1) * c->row[i].kept;
    }
    return c->keeps && floats <= LOST_FLOATS ? floats : 0;
}

/* Does every tile hold each element once? Else the last one repeats elements of the one before. */
static bool tiles_are_exact(const Contraction *c) {
    bool exact = c->columns < c->target->vector || (panel(c) % c->target->vector == 0 && c->columns % panel(c) == 0);
    for (int i = 0; i < c->nrow; i++) {
        exact = exact && (c->row[i].tile < 2 || c->row[i].whole);
    }
    return exact;
}

static bool reads_what_it_writes(const Contraction *c, const Stores *stores) {
    bool any = false;
    for (int i = 0; i < stores->count; i++) {
        any |= buffer_set_has(&c->body->reads, stores->item[i].buffer);
    }
    return any;
}

/* The epilogue: for vectors of columns where everything in it has that form and repeating an element does no harm. */
static void put_epilogue(const Contraction *c, const Stores *stores) {
    Templates *t = c->stage->emit->templates;
    const int part = c->columns < c->target->vector ? (int)c->columns : 0;
    const VectorForm form = {.body = c->body, .var = c->column, .local = "sum", .part = part};
    const bool vectors = !c->keeps && !c->preparation->position && vector_stores_fit(&form, stores) &&
                         (tiles_are_exact(c) || (!reads_what_it_writes(c, stores) && c->body->threads_from == 0));
    if (vectors) {
        table_begin(t, "vector_epilogue");
        table_bool(t, "light", vector_stores_work(&form, stores) <= LIGHT_WORK);
        table_string(t, "text", vector_stores_text(&form, stores));
        table_end(t);
    } else {
        table_bool(t, "vector_epilogue", false);
    }
    table_string(t, "epilogue", vectors ? "" : stores_text(c->body, stores));
}

static void put_fields(const Contraction *c, const Stores *stores) {
    Templates *t = c->stage->emit->templates;
    put_target(c->stage->emit, "target");
    table_string(t, "macro", c->stage->emit->macro);
    table_string(t, "prefix", c->stage->emit->prefix);
    put_axes(c, "rows", c->row, c->nrow);
    put_axes(c, "sums", c->sum, c->nsum);
    table_begin(t, "columns");
    table_string(t, "name", var_of(c, c->column)->name);
    table_int(t, "extent", c->columns);
    table_string(t, "from", c->column_range.from != NULL ? c->column_range.from : "0");
    table_string(t, "to", c->column_range.to != NULL ? c->column_range.to : arena_printf(c->stage->emit->arena, "%lld", (long long)c->columns));
    table_int(t, "vectors", c->vectors);
    table_bool(t, "outside", c->columns_outside);
    table_int(t, "a", c->column_in_a ? 1 : 0);
    table_end(t);
    table_begin(t, "windows");
    for (int i = 0; i < c->preparation->windows; i++) {
        const int var = c->preparation->window[i];
        table_begin(t, NULL);
        table_string(t, "name", var_of(c, var)->name);
        table_int(t, "extent", var_of(c, var)->extent);
        table_int(t, "a", index_coefficient(c->a->index, var));
        table_end(t);
    }
    table_end(t);
    put_array(c, "a", array_name(c, c->a), index_text(c->body, &c->a_offset), is_bf16(c, c->a));
    put_array(c, "b", array_name(c, c->b), index_text(c->body, &c->b_offset), is_bf16(c, c->b));
    put_array(c, "partial", c->keeps ? c->partial : "", c->keeps ? c->partial_offset : "0", false);
    table_int(t, "local_partial", c->local_partial);
    table_int(t, "lost", lost_floats(c));
    table_bool(t, "position", c->preparation->position);
    table_bool(t, "keeps", c->keeps);
    table_bool(t, "pack_a", c->pack_a);
    table_int(t, "pack_b", c->pack_b);
    put_epilogue(c, stores);
    table_begin(t, "ahead");
    for (int i = 0; i < c->nahead; i++) {
        table_begin(t, NULL);
        table_string(t, "name", c->ahead[i].name);
        table_string(t, "from", c->ahead[i].from);
        table_int(t, "step", c->ahead[i].step);
        table_int(t, "every", c->ahead[i].every);
        table_int(t, "line", c->ahead[i].line);
        table_end(t);
    }
    table_end(t);
}

void put_target(Emit *emit, const char *key) {
    Templates *t = emit->templates;
    const Target *target = emit->target;
    table_begin(t, key);
    table_string(t, "name", target->name);
    table_string(t, "simd", target->simd);
    table_int(t, "vector", target->vector);
    table_int(t, "registers", target->registers);
    table_string(t, "flags", target->flags);
    table_end(t);
}

const char *emit_sum_of_products(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *a, Expr *b, const Stores *stores) {
    Preparation none = {.each = -1};
    const char *template_ = emit_prepared_sum(stage, body, outer, inner, a, b, stores, &none);
    static const char *const copies[] = {"clear", "exchange", "pad"};
    for (int i = 0; i < COUNT_OF(copies) && template_ != NULL; i++) {
        table_begin(stage->emit->templates, copies[i]);
        table_end(stage->emit->templates);
    }
    return template_;
}

const char *emit_prepared_sum(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *a, Expr *b, const Stores *stores,
                              Preparation *preparation) {
    const Target *target = stage->emit->target;
    Contraction c = {.stage = stage, .body = body, .target = target, .a = a, .b = b, .preparation = preparation};
    if (target->vector == 1 || stage->plan->graph == stage->emit->program->init || body->math->in_double || !is_plain_load(&c, a) ||
        !is_plain_load(&c, b) || !choose_columns(&c, outer) || !choose_axes(&c, outer, inner)) {
        return NULL;
    }
    if (c.column_in_a && is_bf16(&c, c.a)) {
        return NULL;
    }
    c.body->math->used[MATH_FROM_BFLOAT16] |= is_bf16(&c, c.a) || is_bf16(&c, c.b);
    if (!choose_tile(&c)) {
        return NULL;
    }
    if (preparation->windows == 0) {
        choose_blocks_of_sums(&c, stores);
        if (!choose_outer_sums(&c, stores)) {
            return NULL;
        }
    }
    choose_blocks_of_rows(&c, stores);
    choose_order(&c);
    choose_share(&c);
    stage->emit->uses_vectors = true;
    put_fields(&c, stores);
    return "kernels/contract.c.tmpl";
}
