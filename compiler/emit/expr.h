/*
 * expr.h - what one loop nest computes, as expressions over loop variables, and their text in C.
 */
#ifndef HNC_EXPR_H
#define HNC_EXPR_H

#include "passes/units.h"

enum { MAX_VARS = 32, MAX_TERMS = 16 };

/* A loop variable, or a position computed from loop variables inside the nest (`in_row`). */
typedef struct {
    const char *name;
    int64_t extent; /* fixed part: it runs over extent, or n * extent */
    bool batch;
    bool merged; /* gone: its neighbour runs over both */
} Var;

/* sum of coefficient * variable + constant */
typedef struct {
    int nterm;
    struct {
        int var;
        int64_t coefficient;
    } term[MAX_TERMS];
    int64_t constant;
} Index;

typedef enum { EXPR_LITERAL, EXPR_LOCAL, EXPR_LOAD, EXPR_INDEX, EXPR_OP, EXPR_CHOOSE, EXPR_RANDOM } ExprKind;

/* low <= index < high, and index a multiple of `multiple` */
typedef struct {
    Index *index;
    int64_t low, high, multiple;
} Guard;

typedef struct Expr Expr;
struct Expr {
    ExprKind kind;
    DType type;
    const char *text; /* literal, local */
    int32_t buffer;   /* load */
    Index *index;     /* load: element; index: value */
    OpKind op;
    const void *attr;
    Expr *arg[3];
    int nargs;
    Guard guard[MAX_RANK]; /* choose: arg[0] where all hold, else arg[1] */
    int nguard;
    Val val; /* whose value this is, for its name; or NO_VAL */
    int refs;
    const char *local;  /* printed before: its name */
    const char *vector; /* the same in the form for vectors (expr_vector.c) */
    bool guarded;       /* under a choice: must not be computed outside it */
};

typedef enum {
    MATH_MAX,
    MATH_MIN,
    MATH_LOGISTIC,
    MATH_SIGN,
    MATH_ERF_INV,
    MATH_RANDOM,
    MATH_HASH,
    MATH_CROSS,
    MATH_CLAMP_INDEX,
    MATH_EXP,
    MATH_EXPM1,
    MATH_LOG,
    MATH_LOG1P,
    MATH_TANH,
    MATH_SIN,
    MATH_COS,
    MATH_ERF,
    MATH_POW,
    MATH_FROM_BFLOAT16,
    MATH_TO_BFLOAT16,
    MATH_COUNT
} MathHelper;

typedef struct {
    const char *prefix; /* of generated symbols: "video_classifier" */
    bool in_double;     /* tests: every float is a double */
    bool own_math;      /* exp and its kin are the program's own inline functions, not libm's */
    bool used[MATH_COUNT];
    bool vectors; /* vec_exp and its kin are used */
} MathNames;

/* Buffers in ascending order: a unit touches few of a graph's many. */
typedef struct {
    int32_t *item;
    int count, capacity;
} BufferSet;
void buffer_set_add(BufferSet *set, Arena *arena, int32_t buffer);
bool buffer_set_has(const BufferSet *set, int32_t buffer);

/* The variables and values of one unit's text while it is made. */
typedef struct {
    const Plan *plan;
    const Unit *unit;
    MathNames *math;
    Var var[MAX_VARS];
    int nvar;
    Index **index; /* every index in use, for merging loops */
    int nindex, index_capacity;
    struct {
        Val val;
        Index *idx; /* one per axis */
        Expr *expr;
    } * memo;
    int nmemo, memo_capacity;
    int guards;        /* depth of choices being built */
    const char **name; /* names taken in this function */
    int nname, name_capacity;
    BufferSet reads, writes;
    bool uses_n;
    int32_t step_region[MAX_STEPS]; /* scans whose step this unit reads */
    int step_var[MAX_STEPS], nstep;
    Text *lines;       /* statements being printed */
    int threads_from;  /* rows from which threads share the unit's work; 0: they must not */
    bool shared;       /* they do: its text says how */
    const char *setup; /* statements before all others, or NULL */
    Val anchor_val;    /* the anchor's result and the local that holds it, or NO_VAL */
    const char *anchor_text;
} Body;

/* names.c */
bool name_add(NameSet *set, Arena *arena, const char *name); /* false: it is in already */
bool name_is_in(const NameSet *set, const char *name);
const char *name_unique(NameSet *set, Arena *arena, const char *wanted); /* adds it, with a number behind it where it is in already */
int name_suffix(const NameSet *set, const char *name);                   /* the first number behind it that may not be in */

void body_reads(Body *body, int32_t buffer);
void body_writes(Body *body, int32_t buffer);
void body_init(Body *body, const Plan *plan, const Unit *unit, MathNames *math);
int body_var(Body *body, const char *name, int64_t extent, bool batch);
int body_var_of_dim(Body *body, const char *name, int32_t dim); /* -k: n * k, unless the batch is 1 */
const char *body_name(Body *body, const char *wanted);          /* unique in the function */
const char *body_step_name(int which);                          /* parameter for the step of the which-th scan around */
const char *var_limit(Body *body, int var);                     /* "n", "n * 10", "32" */

Index index_constant(int64_t value);
Index index_of(int var);
Index index_plus(Index a, Index b, int64_t coefficient); /* a + coefficient * b */
bool expr_reads(const Expr *e, int var);                 /* does an element that it reads depend on the loop? */
int64_t index_coefficient(const Index *index, int var);  /* 0 where it does not depend on the loop */
const char *index_text(Body *body, const Index *index);

Expr *body_value(Body *body, Val val, const Index *index); /* the value at index (one Index per axis) */
Index *body_address(Body *body, const Storage *storage, int rank, const Index *index);
const char *body_text(Body *body, Expr *expr);                    /* one expression without statements */
const char *body_bound_text(Body *body, Expr *expr, Text *lines); /* the same, after statements for its shared or long parts */
/* Statements for the value's parts go to `lines`, the assignment itself to `stores`. */
void body_store(Body *body, Expr *value, const Index *address, int32_t buffer, Text *lines, Text *stores);
/* Lets neighbouring loops run as one where every index allows it. Call after all expressions are built and before any is printed. */
void body_merge(Body *body, int *loop, int *nloop);
bool body_overwrites(const Body *body, const Expr *expr); /* a load of what one of several assignments overwrites */
const char *body_part_name(Body *body, const Expr *expr); /* a new name for a local */
const char *type_name(const Body *body, DType type);
const char *buffer_type_name(const Body *body, int32_t buffer);
const char *literal(const Body *body, double value);

#endif
