/*
 * expr_text.c - prints the expressions of one loop nest as C: statements for what is used twice or would be too long, operators with the parentheses
 * they need, functions of math.h or the program's own.
 */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "emit/expr.h"
#include "emit/internal.h"

enum { MAX_EXPRESSION = 88 }; /* longer ones are cut by giving a part a name */

typedef enum { PRIMARY, UNARY, PRODUCT, SUM, RELATION, EQUALITY, AND, OR, CHOICE } Precedence;

typedef struct {
    const char *text;
    Precedence precedence;
} Printed;

static Printed print(Body *body, Expr *e, Text *lines);

static const char *at_most(Body *body, Printed p, Precedence limit) {
    return p.precedence <= limit ? p.text : arena_printf(body->plan->arena, "(%s)", p.text);
}

static Printed call(Body *body, const char *function, const char *arguments) {
    return (Printed){arena_printf(body->plan->arena, "%s(%s)", function, arguments), PRIMARY};
}

static const char *helper(Body *body, MathHelper which, const char *name) {
    body->math->used[which] = true;
    return arena_printf(body->plan->arena, "%s_%s", body->math->prefix, name);
}

/* A function of math.h, or the program's own vectorizable one. */
static const char *math_function(Body *body, MathHelper which, const char *name) {
    if (body->math->own_math && !body->math->in_double) {
        return helper(body, which, name);
    }
    return body->math->in_double ? name : arena_printf(body->plan->arena, "%sf", name);
}

static const char *libm(Body *body, const char *name) {
    return body->math->in_double ? name : arena_printf(body->plan->arena, "%sf", name);
}

/* a + (b + c) keeps its parentheses: floating-point sums do not regroup. */
static Printed binary(Body *body, Expr *e, Text *lines, const char *sign, Precedence precedence) {
    const Printed a = print(body, e->arg[0], lines), b = print(body, e->arg[1], lines);
    return (Printed){arena_printf(body->plan->arena, "%s %s %s", at_most(body, a, precedence), sign, at_most(body, b, (Precedence)(precedence - 1))),
                     precedence};
}

static Printed call_of(Body *body, const char *function, Expr *e, Text *lines) {
    Text arguments;
    text_init(&arguments, body->plan->arena);
    for (int i = 0; i < e->nargs; i++) {
        text_printf(&arguments, "%s%s", i > 0 ? ", " : "", print(body, e->arg[i], lines).text);
    }
    return call(body, function, arguments.data);
}

/* One half of the state of crossed integers, or its bin. */
static Printed crossed(Body *body, Expr *e, Text *lines) {
    Arena *arena = body->plan->arena;
    const HashAttr *attr = e->attr;
    const char *function = helper(body, MATH_CROSS, attr->kind == HASH_CROSS_BIN ? "state" : "cross");
    const char *state = call_of(body, function, e, lines).text;
    const char *text = attr->kind == HASH_CROSS_BIN    ? arena_printf(arena, "(int32_t)(%s %% %du)", state, (int)attr->bins)
                       : attr->kind == HASH_CROSS_HIGH ? arena_printf(arena, "(int32_t)(%s >> 32)", state)
                                                       : arena_printf(arena, "(int32_t)(uint32_t)%s", state);
    return (Printed){text, UNARY};
}

static Printed convert(Body *body, Expr *e, Text *lines) {
    const DType from = e->arg[0]->type, to = e->type;
    const Printed x = print(body, e->arg[0], lines);
    Arena *arena = body->plan->arena;
    if (to == DTYPE_BOOL) {
        if (from == DTYPE_BOOL) {
            return x;
        }
        return (Printed){arena_printf(arena, "%s != %s", at_most(body, x, SUM), from == DTYPE_F32 ? literal(body, 0.0) : "0"), EQUALITY};
    }
    if (from == DTYPE_BOOL) {
        return (Printed){to == DTYPE_F32 ? arena_printf(arena, "%s ? %s : %s", at_most(body, x, OR), literal(body, 1.0), literal(body, 0.0))
                                         : arena_printf(arena, "%s ? 1 : 0", at_most(body, x, OR)),
                         CHOICE};
    }
    if (to == from) {
        return x;
    }
    return (Printed){arena_printf(arena, "(%s)%s", type_name(body, to), at_most(body, x, PRIMARY)), UNARY};
}

static const char *compare_sign(CompareDirection direction) {
    static const char *const sign[] = {"==", "!=", "<", "<=", ">", ">="};
    return sign[direction];
}

static Printed compare(Body *body, Expr *e, Text *lines) {
    const CompareAttr *attr = e->attr;
    const Printed a = print(body, e->arg[0], lines), b = print(body, e->arg[1], lines);
    const Precedence precedence = attr->direction <= COMPARE_NE ? EQUALITY : RELATION;
    return (Printed){arena_printf(body->plan->arena, "%s %s %s", at_most(body, a, SUM), compare_sign(attr->direction), at_most(body, b, SUM)),
                     precedence};
}

static Printed select(Body *body, Expr *e, Text *lines) {
    const Printed p = print(body, e->arg[0], lines), a = print(body, e->arg[1], lines), b = print(body, e->arg[2], lines);
    return (Printed){arena_printf(body->plan->arena, "%s ? %s : %s", at_most(body, p, EQUALITY), at_most(body, a, OR), at_most(body, b, OR)), CHOICE};
}

static Printed logical(Body *body, Expr *e, Text *lines, const char *sign, Precedence precedence) {
    const Printed a = print(body, e->arg[0], lines), b = print(body, e->arg[1], lines);
    return (Printed){arena_printf(body->plan->arena, "%s %s %s", at_most(body, a, EQUALITY), sign, at_most(body, b, EQUALITY)), precedence};
}

static Printed max_or_min(Body *body, Expr *e, Text *lines, bool max) {
    if (e->type == DTYPE_F32) {
        return call_of(body, helper(body, max ? MATH_MAX : MATH_MIN, max ? "max" : "min"), e, lines);
    }
    const Printed a = print(body, e->arg[0], lines), b = print(body, e->arg[1], lines);
    const char *left = at_most(body, a, SUM), *right = at_most(body, b, SUM);
    return (Printed){arena_printf(body->plan->arena, "%s %s %s ? %s : %s", left, max ? ">" : "<", right, left, right), CHOICE};
}

static Printed operation(Body *body, Expr *e, Text *lines) {
    Arena *arena = body->plan->arena;
    const bool real = e->type == DTYPE_F32;
    switch (e->op) {
    case OP_negate: return (Printed){arena_printf(arena, "-%s", at_most(body, print(body, e->arg[0], lines), PRIMARY)), UNARY};
    case OP_abs:
        if (!real) {
            const char *x = at_most(body, print(body, e->arg[0], lines), PRIMARY);
            return (Printed){arena_printf(arena, "%s < 0 ? -%s : %s", x, x, x), CHOICE};
        }
        return call_of(body, libm(body, "fabs"), e, lines);
    case OP_sign: return call_of(body, helper(body, MATH_SIGN, "sign"), e, lines);
    case OP_exponential: return call_of(body, math_function(body, MATH_EXP, "exp"), e, lines);
    case OP_exponential_minus_one: return call_of(body, math_function(body, MATH_EXPM1, "expm1"), e, lines);
    case OP_log: return call_of(body, math_function(body, MATH_LOG, "log"), e, lines);
    case OP_log_plus_one: return call_of(body, math_function(body, MATH_LOG1P, "log1p"), e, lines);
    case OP_logistic: return call_of(body, helper(body, MATH_LOGISTIC, "logistic"), e, lines);
    case OP_tanh: return call_of(body, math_function(body, MATH_TANH, "tanh"), e, lines);
    case OP_sqrt: return call_of(body, libm(body, "sqrt"), e, lines);
    case OP_rsqrt: return (Printed){arena_printf(arena, "%s / %s", literal(body, 1.0), call_of(body, libm(body, "sqrt"), e, lines).text), PRODUCT};
    case OP_sine: return call_of(body, math_function(body, MATH_SIN, "sin"), e, lines);
    case OP_cosine: return call_of(body, math_function(body, MATH_COS, "cos"), e, lines);
    case OP_erf: return call_of(body, math_function(body, MATH_ERF, "erf"), e, lines);
    case OP_erf_inv: return call_of(body, helper(body, MATH_ERF_INV, "erf_inv"), e, lines);
    case OP_floor: return call_of(body, libm(body, "floor"), e, lines);
    case OP_ceil: return call_of(body, libm(body, "ceil"), e, lines);
    case OP_round_nearest_even: return call_of(body, libm(body, "rint"), e, lines);
    case OP_not: return (Printed){arena_printf(arena, "!%s", at_most(body, print(body, e->arg[0], lines), PRIMARY)), UNARY};
    case OP_is_finite: { /* no isfinite: it is a macro in C and a template in C++ */
        const Printed x = print(body, e->arg[0], lines);
        return (Printed){arena_printf(arena, "%s(%s) < %s", libm(body, "fabs"), x.text, literal(body, (double)INFINITY)), RELATION};
    }
    case OP_convert: return convert(body, e, lines);
    case OP_hash: {
        const HashAttr *attr = e->attr;
        if (attr->kind != HASH_TEXT) {
            return crossed(body, e, lines);
        }
        const char *function = helper(body, MATH_HASH, "hash");
        return call(body, function,
                    arena_printf(arena, "%s, %d, %d, UINT64_C(%llu), UINT64_C(%llu)", print(body, e->arg[0], lines).text, (int)attr->bins,
                                 attr->salted ? 1 : 0, (unsigned long long)attr->salt[0], (unsigned long long)attr->salt[1]));
    }
    case OP_add: return binary(body, e, lines, "+", SUM);
    case OP_subtract: return binary(body, e, lines, "-", SUM);
    case OP_multiply: return binary(body, e, lines, "*", PRODUCT);
    case OP_divide: return binary(body, e, lines, "/", PRODUCT);
    case OP_maximum: return max_or_min(body, e, lines, true);
    case OP_minimum: return max_or_min(body, e, lines, false);
    case OP_power: return call_of(body, math_function(body, MATH_POW, "pow"), e, lines);
    case OP_remainder: return real ? call_of(body, libm(body, "fmod"), e, lines) : binary(body, e, lines, "%", PRODUCT);
    case OP_and: return logical(body, e, lines, "&&", AND);
    case OP_or: return logical(body, e, lines, "||", OR);
    case OP_compare: return compare(body, e, lines);
    case OP_select: return select(body, e, lines);
    default: assert(!"an operation without text"); return (Printed){"", PRIMARY};
    }
}

static Printed load_text(Body *body, Expr *e) {
    const Buffer *buffer = &body->plan->buffer[e->buffer];
    const char *index = index_text(body, e->index);
    Arena *arena = body->plan->arena;
    const bool scalar = buffer->elements == 1 && strcmp(index, "0") == 0 && buffer->kind != BUFFER_TEMPORARY;
    const char *element = scalar ? arena_printf(arena, "*%s", buffer->name) : arena_printf(arena, "%s[%s]", buffer->name, index);
    if (buffer->kind == BUFFER_INPUT && body->plan->graph->input[buffer->index].kind == INPUT_SAMPLE_WEIGHT) {
        return (Printed){arena_printf(arena, "%s == NULL ? %s : %s", buffer->name, literal(body, 1.0), element), CHOICE};
    }
    if (buffer->bf16) {
        return call(body, helper(body, MATH_FROM_BFLOAT16, "from_bfloat16"), element);
    }
    return (Printed){element, scalar ? UNARY : PRIMARY};
}

static Printed choice(Body *body, Expr *e, Text *lines) {
    Text condition;
    Arena *arena = body->plan->arena;
    text_init(&condition, arena);
    int terms = 0;
    for (int i = 0; i < e->nguard; i++) {
        const Guard *guard = &e->guard[i];
        const char *index = index_text(body, guard->index);
        if (guard->low != INT64_MIN) {
            text_printf(&condition, "%s%s >= %lld", terms++ > 0 ? " && " : "", index, (long long)guard->low);
        }
        if (guard->high != INT64_MAX) {
            text_printf(&condition, "%s%s < %lld", terms++ > 0 ? " && " : "", index, (long long)guard->high);
        }
        if (guard->multiple > 1) {
            text_printf(&condition, "%s(%s) %% %lld == 0", terms++ > 0 ? " && " : "", index, (long long)guard->multiple);
        }
    }
    const Printed a = print(body, e->arg[0], NULL), b = print(body, e->arg[1], lines);
    return (Printed){arena_printf(arena, "%s ? %s : %s", terms > 1 ? arena_printf(arena, "(%s)", condition.data) : condition.data,
                                  at_most(body, a, OR), at_most(body, b, OR)),
                     CHOICE};
}

static Printed random_text(Body *body, Expr *e, Text *lines) {
    const RandomAttr *attr = e->attr;
    return call(body, helper(body, MATH_RANDOM, "uniform"),
                arena_printf(body->plan->arena, "%s, %s, %s, %d, %s", print(body, e->arg[0], lines).text, print(body, e->arg[1], lines).text,
                             print(body, e->arg[2], lines).text, (int)attr->stream, index_text(body, e->index)));
}

/* What a part without a name of its own is called. */
static const char *noun(const Body *body, const Expr *e) {
    if (e->val != NO_VAL && body->plan->graph->value[e->val].name != NULL) {
        return body->plan->graph->value[e->val].name;
    }
    if (e->kind == EXPR_LOAD) {
        return "value";
    }
    if (e->kind == EXPR_RANDOM) {
        return "draw";
    }
    if (e->kind == EXPR_CHOOSE) {
        return "padded";
    }
    switch (e->op) {
    case OP_add: return "sum";
    case OP_subtract: return "difference";
    case OP_multiply: return "product";
    case OP_divide: return "quotient";
    case OP_maximum: return "largest";
    case OP_minimum: return "smallest";
    case OP_exponential: return "power";
    case OP_sqrt: return "root";
    case OP_compare:
    case OP_and:
    case OP_or:
    case OP_not: return "holds";
    case OP_select: return "chosen";
    case OP_convert: return "number";
    default: return op_info(e->op)->name;
    }
}

const char *body_part_name(Body *body, const Expr *e) {
    return body_name(body, identifier(body->plan->arena, noun(body, e)));
}

static const char *local_type(const Body *body, DType type) {
    return type == DTYPE_BOOL ? "int" : type_name(body, type);
}

/* An old value that one of several assignments overwrites is read before any of them. */
bool body_overwrites(const Body *body, const Expr *e) {
    if (e->kind != EXPR_LOAD || body->unit == NULL || body->unit->nstore < 2) {
        return false;
    }
    for (int i = 0; i < body->unit->nstore; i++) {
        if (body->unit->store[i].storage.buffer == e->buffer) {
            return true;
        }
    }
    return false;
}

static Printed print(Body *body, Expr *e, Text *lines) {
    if (e->local != NULL) {
        return (Printed){e->local, PRIMARY};
    }
    Printed p = {"", PRIMARY};
    switch (e->kind) {
    case EXPR_LITERAL: return (Printed){e->text, e->text[0] == '-' || e->text[0] == '(' ? UNARY : PRIMARY};
    case EXPR_LOCAL: return (Printed){e->text, PRIMARY};
    case EXPR_INDEX: {
        const char *text = index_text(body, e->index);
        return (Printed){text, strpbrk(text, " -") != NULL ? SUM : PRIMARY};
    }
    case EXPR_LOAD: p = load_text(body, e); break;
    case EXPR_OP: p = operation(body, e, lines); break;
    case EXPR_CHOOSE: p = choice(body, e, lines); break;
    case EXPR_RANDOM: p = random_text(body, e, lines); break;
    }
    const bool cut = e->refs > 1 || body_overwrites(body, e) || (strlen(p.text) > MAX_EXPRESSION && e->kind != EXPR_LOAD);
    if (lines == NULL || !cut || e->guarded) {
        return p;
    }
    e->local = body_part_name(body, e);
    text_printf(lines, "const %s %s = %s;\n", local_type(body, e->type), e->local, p.text);
    return (Printed){e->local, PRIMARY};
}

const char *body_text(Body *body, Expr *expr) {
    return print(body, expr, NULL).text;
}

const char *body_bound_text(Body *body, Expr *expr, Text *lines) {
    return at_most(body, print(body, expr, lines), SUM);
}

void body_store(Body *body, Expr *value, const Index *address, int32_t buffer, Text *lines, Text *stores) {
    const Printed p = print(body, value, lines);
    const Buffer *to = &body->plan->buffer[buffer];
    const char *text = p.text;
    if (to->type == DTYPE_BOOL || to->type == DTYPE_U8) {
        text = arena_printf(body->plan->arena, "(uint8_t)%s", at_most(body, p, PRIMARY));
    }
    if (to->bf16) {
        text = call(body, helper(body, MATH_TO_BFLOAT16, "to_bfloat16"), p.text).text;
    }
    body_writes(body, buffer);
    text_printf(stores, "%s[%s] = %s;\n", to->name, index_text(body, address), text);
}
