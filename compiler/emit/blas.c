/*
 * blas.c - a large sum of products becomes a call of cblas_sgemm, followed by a loop over its result for what comes after it.
 *
 * An option (--blas): the project's own kernels need no library and fuse more. A product is left to them when it is small, when its result has no
 * place of its own (a gradient that is consumed by a weight's update), or when an operand does not lie in memory as a matrix.
 */
#include <string.h>

#include "emit/internal.h"

typedef struct {
    int var;        /* -1: an axis of one */
    int64_t extent; /* for the compiled batch */
    const char *limit;
} Side;

typedef struct {
    const char *transposed, *pointer;
    int64_t leading;
} Matrix;

static Side side_of(Body *body, int var) {
    if (var < 0) {
        return (Side){-1, 1, "1"};
    }
    const Var *v = &body->var[var];
    return (Side){var, v->extent * (v->batch ? body->plan->batch : 1), var_limit(body, var)};
}

/* The address with the variables of the matrix at zero. */
static const char *origin(Body *body, int32_t buffer, const Index *index, const int *var, int count) {
    Index rest = *index;
    for (int i = 0; i < count; i++) {
        rest = index_plus(rest, index_of(var[i]), -index_coefficient(index, var[i]));
    }
    const char *name = body->plan->buffer[buffer].name;
    const char *offset = index_text(body, &rest);
    return strcmp(offset, "0") == 0 ? name : arena_printf(body->plan->arena, "%s + %s", name, offset);
}

/* A matrix with `rows` and `columns` that a stride of one runs along either of; false when neither does. */
static bool matrix_of(Body *body, const Expr *load, Side rows, Side columns, Matrix *matrix) {
    const int var[2] = {rows.var, columns.var};
    const int64_t by_row = rows.var < 0 ? columns.extent : index_coefficient(load->index, rows.var);
    const int64_t by_column = columns.var < 0 ? 1 : index_coefficient(load->index, columns.var);
    const int first = rows.var < 0 ? 1 : 0, count = columns.var < 0 ? 1 - first : 2 - first;
    matrix->pointer = origin(body, load->buffer, load->index, var + first, count);
    if (by_column == 1 && by_row >= columns.extent) {
        *matrix = (Matrix){"CblasNoTrans", matrix->pointer, by_row};
        return true;
    }
    if (by_row == 1 && by_column >= rows.extent) {
        *matrix = (Matrix){"CblasTrans", matrix->pointer, by_column};
        return true;
    }
    return false;
}

/* Where the bare product may lie before the epilogue: a store that nothing in the unit reads the old content of. */
static const Pending *place_for_product(const Body *body, const Stores *stores, Side rows, Side columns, int64_t *leading) {
    for (int i = 0; i < stores->count; i++) {
        const Pending *p = &stores->item[i];
        const int64_t by_row = rows.var < 0 ? columns.extent : index_coefficient(p->address, rows.var);
        const int64_t by_column = columns.var < 0 ? 1 : index_coefficient(p->address, columns.var);
        if (body->plan->buffer[p->buffer].type == DTYPE_F32 && !buffer_set_has(&body->reads, p->buffer) && by_column == 1 &&
            by_row >= columns.extent) {
            *leading = by_row;
            return p;
        }
    }
    return NULL;
}

const char *emit_blas(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *x, Expr *y, const Stores *stores) {
    if (stage->emit->blas == NULL || body->math->in_double || inner->count != 1 || x->kind != EXPR_LOAD || y->kind != EXPR_LOAD ||
        body->plan->buffer[x->buffer].bf16 || body->plan->buffer[y->buffer].bf16) {
        return NULL;
    }
    Loops around = {.count = 0};
    int only_x = -1, only_y = -1;
    for (int i = 0; i < outer->count; i++) {
        const int var = outer->loop[i];
        const bool in_x = index_coefficient(x->index, var) != 0, in_y = index_coefficient(y->index, var) != 0;
        int *side = in_x && !in_y ? &only_x : !in_x && in_y ? &only_y : NULL;
        if (side == NULL) {
            around.loop[around.count++] = var;
        } else if (*side < 0) {
            *side = var;
        } else {
            return NULL;
        }
    }
    int64_t leading = 0;
    Side rows = side_of(body, only_x), columns = side_of(body, only_y);
    const Side sums = side_of(body, inner->loop[0]);
    const Pending *place = place_for_product(body, stores, rows, columns, &leading);
    if (place == NULL) { /* the other way round: y's rows times x's columns */
        const Side side = rows;
        rows = columns;
        columns = side;
        Expr *operand = x;
        x = y;
        y = operand;
        place = place_for_product(body, stores, rows, columns, &leading);
    }
    Matrix a, b;
    if (place == NULL || rows.extent * columns.extent * sums.extent < stage->emit->blas_work || !matrix_of(body, x, rows, sums, &a) ||
        !matrix_of(body, y, sums, columns, &b)) {
        return NULL;
    }
    Templates *t = stage->emit->templates;
    const int place_var[2] = {rows.var, columns.var};
    const int first = rows.var < 0 ? 1 : 0;
    const char *to = origin(body, place->buffer, place->address, place_var + first, (columns.var < 0 ? 1 : 2) - first);
    body_writes(body, place->buffer);
    stage->emit->uses_blas = true;
    Loops elements = {.count = 0};
    for (int i = 0; i < outer->count; i++) {
        if (outer->loop[i] == rows.var || outer->loop[i] == columns.var) {
            elements.loop[elements.count++] = outer->loop[i];
        }
    }
    const bool bare = stores->count == 1 && stores->item[0].value->kind == EXPR_LOCAL;
    table_loops(stage, body, "around", &around);
    table_loops(stage, body, "elements", &elements);
    table_string(t, "call",
                 arena_printf(stage->emit->arena, "cblas_sgemm(CblasRowMajor, %s, %s, %s, %s, %s, 1.0f, %s, %lld, %s, %lld, 0.0f, %s, %lld);",
                              a.transposed, b.transposed, rows.limit, columns.limit, sums.limit, a.pointer, (long long)a.leading, b.pointer,
                              (long long)b.leading, to, (long long)leading));
    table_bool(t, "bare", bare);
    table_string(t, "product", arena_printf(stage->emit->arena, "%s[%s]", body->plan->buffer[place->buffer].name, index_text(body, place->address)));
    table_string(t, "epilogue", bare ? "" : stores_text(body, stores));
    return "units/blas.c.tmpl";
}
