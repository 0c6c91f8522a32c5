/*
 * expr_vector.c - prints the expressions of one loop nest for several neighbours at once: as many elements along one loop as a vector holds.
 *
 * What does not depend on that loop is computed once and spread over a vector; what has no vector form (integers, random numbers, choices at borders,
 * elements that do not lie side by side) keeps the whole nest in its scalar form.
 */
#include <assert.h>
#include <string.h>

#include "emit/internal.h"

enum { MAX_EXPRESSION = 88 }; /* longer texts are cut by giving a part a name */

/* Does its value change along the loop? */
static bool depends(const VectorForm *form, const Expr *e) {
    if (e->kind == EXPR_LOCAL) {
        return form->local != NULL && strcmp(e->text, form->local) == 0;
    }
    if (e->index != NULL && index_coefficient(e->index, form->var) != 0) {
        return true;
    }
    for (int i = 0; i < e->nguard; i++) {
        if (index_coefficient(e->guard[i].index, form->var) != 0) {
            return true;
        }
    }
    for (int i = 0; i < e->nargs; i++) {
        if (depends(form, e->arg[i])) {
            return true;
        }
    }
    return false;
}

/* The function of templates/simd/ for an operation with that many operands of type float; NULL: there is none. */
static const char *vector_function(OpKind op) {
    switch (op) {
    case OP_abs: return "vec_abs";
    case OP_exponential: return "vec_exp";
    case OP_exponential_minus_one: return "vec_expm1";
    case OP_logistic: return "vec_logistic";
    case OP_tanh: return "vec_tanh";
    case OP_erf: return "vec_erf";
    case OP_sqrt: return "vec_sqrt";
    default: return NULL;
    }
}

static const char *sign_of(OpKind op) {
    switch (op) {
    case OP_add: return "+";
    case OP_subtract: return "-";
    case OP_multiply: return "*";
    case OP_divide: return "/";
    default: return NULL;
    }
}

bool vector_form_fits(const VectorForm *form, const Expr *e) {
    if (!depends(form, e)) {
        return e->type == DTYPE_F32;
    }
    if (e->guarded || (e->type != DTYPE_F32 && !(e->kind == EXPR_OP && e->op == OP_compare))) {
        return false;
    }
    switch (e->kind) {
    case EXPR_LOCAL: return true;
    case EXPR_LOAD: {
        const Buffer *buffer = &form->body->plan->buffer[e->buffer];
        const bool optional = buffer->kind == BUFFER_INPUT && form->body->plan->graph->input[buffer->index].kind == INPUT_SAMPLE_WEIGHT;
        return index_coefficient(e->index, form->var) == 1 && !optional;
    }
    case EXPR_OP: break;
    default: return false;
    }
    const bool known = sign_of(e->op) != NULL || vector_function(e->op) != NULL || e->op == OP_negate || e->op == OP_rsqrt || e->op == OP_maximum ||
                       e->op == OP_minimum || e->op == OP_compare ||
                       (e->op == OP_select && e->arg[0]->kind == EXPR_OP && e->arg[0]->op == OP_compare);
    for (int i = 0; i < e->nargs; i++) {
        if (!known || !(e->op == OP_select && i == 0 ? vector_form_fits(form, e->arg[0]->arg[0]) && vector_form_fits(form, e->arg[0]->arg[1])
                                                     : vector_form_fits(form, e->arg[i]))) {
            return false;
        }
    }
    return known;
}

int vector_form_work(const VectorForm *form, const Expr *e) {
    if (!depends(form, e)) {
        return 0;
    }
    int work = e->kind == EXPR_OP ? (vector_function(e->op) != NULL && e->op != OP_abs && e->op != OP_sqrt ? FUNCTION_WORK : 1) : 0;
    for (int i = 0; i < e->nargs; i++) {
        work += vector_form_work(form, e->arg[i]);
    }
    return work;
}

static const char *print(const VectorForm *form, Expr *e, Text *lines);

static bool same_literal(const Expr *a, const Expr *b) {
    return a == b || (a->kind == EXPR_LITERAL && b->kind == EXPR_LITERAL && strcmp(a->text, b->text) == 0);
}

/* a > b ? a : b is one instruction. */
static bool is_larger(const Expr *e) {
    const CompareAttr *attr = e->arg[0]->attr;
    return attr->direction == COMPARE_GT && e->arg[0]->arg[0] == e->arg[1] && same_literal(e->arg[0]->arg[1], e->arg[2]);
}

static const char *select_text(const VectorForm *form, const Expr *e, Text *lines) {
    static const struct {
        const char *function;
        bool swapped, otherwise; /* operands of the comparison change places; the two choices do */
    } how[] = {[COMPARE_EQ] = {"vec_where_equal", false, false},   [COMPARE_NE] = {"vec_where_equal", false, true},
               [COMPARE_LT] = {"vec_where_greater", true, false},  [COMPARE_LE] = {"vec_where_at_least", true, false},
               [COMPARE_GT] = {"vec_where_greater", false, false}, [COMPARE_GE] = {"vec_where_at_least", false, false}};
    const CompareAttr *attr = e->arg[0]->attr;
    const char *a = print(form, e->arg[0]->arg[0], lines), *b = print(form, e->arg[0]->arg[1], lines);
    const char *x = print(form, e->arg[1], lines), *y = print(form, e->arg[2], lines);
    if (is_larger(e)) {
        return arena_printf(form->body->plan->arena, "vec_max(%s, %s)", x, y);
    }
    const bool swapped = how[attr->direction].swapped, otherwise = how[attr->direction].otherwise;
    return arena_printf(form->body->plan->arena, "%s(%s, %s, %s, %s)", how[attr->direction].function, swapped ? b : a, swapped ? a : b,
                        otherwise ? y : x, otherwise ? x : y);
}

/* With parentheses where it is neither a name nor a call. */
static const char *operand(const VectorForm *form, Expr *e, Text *lines) {
    const char *text = print(form, e, lines);
    int depth = 0;
    for (const char *at = text; *at != '\0'; at++) {
        depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
        if (depth == 0 && (*at == ' ' || (*at == '-' && at == text))) {
            return arena_printf(form->body->plan->arena, "(%s)", text);
        }
    }
    return text;
}

static const char *operation(const VectorForm *form, Expr *e, Text *lines) {
    Arena *arena = form->body->plan->arena;
    MathNames *math = form->body->math;
    if (sign_of(e->op) != NULL) {
        return arena_printf(arena, "%s %s %s", operand(form, e->arg[0], lines), sign_of(e->op), operand(form, e->arg[1], lines));
    }
    if (vector_function(e->op) != NULL) {
        math->vectors |= e->op != OP_abs && e->op != OP_sqrt;
        return arena_printf(arena, "%s(%s)", vector_function(e->op), print(form, e->arg[0], lines));
    }
    switch (e->op) {
    case OP_negate: return arena_printf(arena, "-%s", operand(form, e->arg[0], lines));
    case OP_rsqrt: return arena_printf(arena, "vec_splat(1.0f) / vec_sqrt(%s)", print(form, e->arg[0], lines));
    case OP_maximum:
    case OP_minimum:
        return arena_printf(arena, "%s(%s, %s)", e->op == OP_maximum ? "vec_max" : "vec_min", print(form, e->arg[0], lines),
                            print(form, e->arg[1], lines));
    default: assert(e->op == OP_select); return select_text(form, e, lines);
    }
}

static const char *load_text(const VectorForm *form, const Expr *e) {
    Arena *arena = form->body->plan->arena;
    const char *address = arena_printf(arena, "%s + %s", form->body->plan->buffer[e->buffer].name, index_text(form->body, e->index));
    const char *type = form->body->plan->buffer[e->buffer].bf16 ? "_bf16" : "";
    return form->part > 0 ? arena_printf(arena, "vec_load_part%s(%s, %d)", type, address, form->part)
                          : arena_printf(arena, "vec_load%s(%s)", type, address);
}

static const char *print(const VectorForm *form, Expr *e, Text *lines) {
    Arena *arena = form->body->plan->arena;
    if (e->vector != NULL) {
        return e->vector;
    }
    const char *text = NULL;
    if (!depends(form, e)) {
        text = arena_printf(arena, "vec_splat(%s)", body_text(form->body, e));
    } else if (e->kind == EXPR_LOCAL) {
        return e->text;
    } else {
        text = e->kind == EXPR_LOAD ? load_text(form, e) : operation(form, e, lines);
    }
    const bool cut = e->refs > 1 || (e->kind == EXPR_LOAD && body_overwrites(form->body, e)) || (strlen(text) > MAX_EXPRESSION && e->kind == EXPR_OP);
    if (!cut || e->kind == EXPR_LITERAL) {
        return text;
    }
    e->vector = body_part_name(form->body, e);
    text_printf(lines, "const vec %s = %s;\n", e->vector, text);
    return e->vector;
}

const char *vector_text(const VectorForm *form, Expr *e, Text *lines) {
    return print(form, e, lines);
}

bool vector_stores_fit(const VectorForm *form, const Stores *stores) {
    for (int i = 0; i < stores->count; i++) {
        const Pending *p = &stores->item[i];
        if (form->body->plan->buffer[p->buffer].type != DTYPE_F32 || form->body->plan->buffer[p->buffer].bf16 ||
            index_coefficient(p->address, form->var) != 1 || !vector_form_fits(form, p->value)) {
            return false;
        }
    }
    return stores->count > 0;
}

int vector_stores_work(const VectorForm *form, const Stores *stores) {
    int work = 0;
    for (int i = 0; i < stores->count; i++) {
        work += vector_form_work(form, stores->item[i].value);
    }
    return work;
}

const char *vector_stores_text(const VectorForm *form, const Stores *stores) {
    Body *body = form->body;
    Text lines, tail;
    text_init(&lines, body->plan->arena);
    text_init(&tail, body->plan->arena);
    for (int i = 0; i < stores->count; i++) { /* every value first, as in the scalar form */
        const Pending *p = &stores->item[i];
        const char *value = print(form, p->value, &lines);
        const char *address = arena_printf(body->plan->arena, "%s + %s", body->plan->buffer[p->buffer].name, index_text(body, p->address));
        body_writes(body, p->buffer);
        if (form->part > 0) {
            text_printf(&tail, "vec_store_part(%s, %d, %s);\n", address, form->part, value);
        } else {
            text_printf(&tail, "vec_store(%s, %s);\n", address, value);
        }
    }
    text_append(&lines, tail.data);
    return lines.data;
}
