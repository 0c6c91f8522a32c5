/*
 * kernel_plain.c - sums of products for targets without vectors: a small tile of results at a time (templates/units/sum_tile.c.tmpl).
 */
#include "emit/internal.h"

enum { TILE_ROWS = 4, TILE_COLUMNS = 8, LONE_COLUMNS = 16 };

static void put_axis(Stage *stage, Body *body, const char *key, int var, int tile) {
    Templates *t = stage->emit->templates;
    table_begin(t, key);
    table_string(t, "name", body->var[var].name);
    table_string(t, "limit", var_limit(body, var));
    table_int(t, "tile", tile);
    table_bool(t, "whole", body->var[var].extent % tile == 0);
    table_end(t);
}

static int64_t tiles_of(const Body *body, int var, int tile) {
    const Var *v = &body->var[var];
    return (v->extent * (v->batch ? body->plan->batch : 1) + tile - 1) / tile;
}

/* Threads share the loops outside the columns, or the columns where those are too few. */
static void put_tile_share(Stage *stage, Body *body, const Loops *around, int row, int tile, int column, int columns) {
    Templates *t = stage->emit->templates;
    int64_t steps = 1, counted = 1;
    int count = 0;
    for (int i = 0; i < around->count; i++) {
        steps *= tiles_of(body, around->loop[i], 1);
    }
    steps *= row >= 0 ? tiles_of(body, row, tile) : 1;
    const int64_t across = tiles_of(body, column, columns);
    const bool outside = share_balance(stage, steps) + 0.25 >= share_balance(stage, across); /* a loop inside others costs a barrier each time */
    const char *share = "", *column_share = "";
    if (body->threads_from > 0 && (outside ? steps : across) > 1) {
        for (int i = 0; i < around->count && counted < 4 * stage->emit->threads; i++) {
            counted *= body->var[around->loop[i]].extent;
            count++;
        }
        count += row >= 0 && counted < 4 * stage->emit->threads ? 1 : 0;
        share = outside ? arena_printf(body->plan->arena, "%s_SHARE(%d)", stage->emit->macro, count) : "";
        column_share = outside ? "" : arena_printf(body->plan->arena, "%s_SHARE(1)", stage->emit->macro);
        body->shared = true;
    }
    table_string(t, "share", share);
    table_string(t, "column_share", column_share);
}

const char *emit_sum_tile(Stage *stage, Body *body, const Loops *outer, const Expr *a, const Expr *b, int rows) {
    if (stage->plan->graph == stage->emit->program->init || outer->count == 0) {
        return NULL;
    }
    Loops around = *outer;
    const int column = around.loop[--around.count];
    const Var *var = &body->var[column];
    if (var->batch || var->extent < 2 || expr_reads(a, column) || !expr_reads(b, column)) { /* taps may depend on loops that b does not read */
        return NULL;
    }
    int row = -1, tile = 1;
    for (int i = around.count - 1; i >= 0 && row < 0; i--) {
        const Var *v = &body->var[around.loop[i]];
        const bool enough = v->batch ? v->extent >= TILE_ROWS : v->extent >= 2; /* a batch has at least the rows of one sample */
        if ((rows == ANY_LOOP || rows == around.loop[i]) && enough && !expr_reads(b, around.loop[i])) {
            row = around.loop[i];
            tile = v->extent < TILE_ROWS ? (int)v->extent : TILE_ROWS;
            for (int k = i; k + 1 < around.count; k++) {
                around.loop[k] = around.loop[k + 1];
            }
            around.count--;
        }
    }
    const int columns = row < 0 ? LONE_COLUMNS : TILE_COLUMNS;
    table_loops(stage, body, "around", &around);
    put_tile_share(stage, body, &around, row, tile, column, var->extent < columns ? (int)var->extent : columns);
    if (row >= 0) {
        put_axis(stage, body, "row", row, tile);
    }
    put_axis(stage, body, "column", column, var->extent < columns ? (int)var->extent : columns);
    return "units/sum_tile.c.tmpl";
}
