/*
 * internal.h - what the files of emit/ share: the program being written, and one unit's text.
 *
 *   program.c  structs, header, the functions that call the units
 *   unit.c     one unit -> the fields of its template
 *   anchor.c   loops, operands and guards of each kind of anchor
 *   kernel.c   sums of products with vectors and register tiles
 *   threads.c  how threads share the loops of a unit
 *   memory.c   bytes of structs, constants and stack
 *   describe.c what the header says of layers, work, memory and use
 *   names.c    C identifiers of buffers, units and axes
 *   expr.c, expr_text.c  expressions of one loop nest
 *   expr_vector.c  the same for a vector of neighbours
 */
#ifndef HNC_EMIT_INTERNAL_H
#define HNC_EMIT_INTERNAL_H

#include "emit/emit.h"
#include "emit/expr.h"
#include "target/target.h"

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    Program *program;
    Templates *templates;
    MathNames math;
    const Target *target;
    const char *blas; /* large products call this library's cblas_sgemm; or NULL */
    int blas_work;    /* multiply-adds that are worth a call */
    bool uses_blas;
    int threads;     /* that share the work of large units; 1: none */
    int thread_work; /* nanoseconds of work that are worth it */
    RecomputeChoice recompute;
    BenchList *bench;   /* units are timed and listed here, or NULL */
    bool uses_share;    /* some text calls PREFIX_share */
    bool uses_vectors;  /* some text calls the functions of templates/simd/ */
    const char *prefix; /* of symbols: the model's name */
    const char *macro;  /* of macros: the same in capitals */
    Text functions;     /* static functions, in order of definition */
    Text tables;        /* static const data */
    NameSet taken;      /* function names in use */
    bool failed;
} Emit;

/* One graph on its way: the names of its functions start with `stage` ("" for predict, "train_"). */
typedef struct {
    Emit *emit;
    Plan *plan;
    const char *stage;
    const char *timed; /* the function whose units are timed, or NULL */
} Stage;

/* What a generated function needs from its caller, in the order of its parameters. */
typedef struct {
    bool n;
    int tick;                /* its number in the list of timed units, or -1 */
    int threads_from;        /* rows from which threads run the function together; 0: never */
    int32_t step[MAX_STEPS]; /* bodies of scans whose step number it gets */
    int nstep;
    BufferSet reads, writes;
    bool arena[4]; /* a scan: the workspace's arrays that hold what lives only inside its loop, per DType */
} Needs;

extern const char *const arena_name[4]; /* members of the workspace, per DType; "" has none */

/* names.c */
const char *identifier(Arena *arena, const char *text);  /* [A-Za-z0-9_], never a keyword */
const char *unique_name(Emit *emit, const char *wanted); /* of a static function or table */
void name_buffers(Stage *stage);
const char *unit_name(Stage *stage, const Unit *unit);
void axis_names(const Shape *shape, const char *name[MAX_RANK]);

/* describe.c */
typedef int64_t ArenaSizes[4];                       /* elements of a workspace, per DType */
void put_description(Emit *emit, ArenaSizes *sizes); /* predict's workspace, then training's */

/* memory.c */
typedef struct {
    int64_t bytes, alignment;
} StructSize; /* of a C struct; starts as zeros */
int64_t c_type_bytes(const char *type);
void struct_member(StructSize *size, const char *type, int64_t count);
int64_t struct_bytes(const StructSize *size);
int64_t table_bytes(const Plan *plan, bool in_double); /* its constants */
MemoryPeak plan_peak(const Plan *plan);
int64_t stack_bytes(const char *functions, int vector); /* bound for any call but init, from the text of the units' functions */

/* Has a unit nothing to do? A concatenation whose parts were all computed in their places. */
bool unit_is_empty(const Plan *plan, const Unit *unit);
/* unit.c: writes the function of a unit and all its parts to emit->functions; the needs of its callers. */
void emit_unit(Stage *stage, Unit *unit, Needs *needs);
/* The line before its call by which threads run it together, or NULL. */
const char *unit_threads(Stage *stage, const Needs *needs);
/* The line after its call where units are timed, or NULL. */
const char *unit_tick(Stage *stage, const Needs *needs);
/* The call of that function: `argument` gives a buffer as the caller names it. */
typedef const char *BufferArgument(void *context, int32_t buffer); /* -1 - type: the workspace's array of a type */
const char *unit_call(Stage *stage, const Unit *unit, const Needs *needs, BufferArgument *argument, void *context);

/* ---- loops */
typedef struct {
    int loop[MAX_VARS];
    int count;
} Loops;
void loops_over(Body *body, const Shape *shape, const char *const *name, Loops *loops, Index *index); /* axes of one get no loop */
void table_loops(Stage *stage, Body *body, const char *key, const Loops *loops);

/* threads.c: the field `key`: the line before `loops` by which threads share them, "" when one does them all. The innermost `whole` loops stay whole.
 */
void put_share(Stage *stage, Body *body, const char *key, const Loops *loops, int whole);
/* A thread's part of 0 .. limit - 1 in whole steps, as names of two variables that the function sets first. `most`: the largest limit. */
typedef struct {
    const char *from, *to;
} Range;
Range share_range(Stage *stage, Body *body, const char *name, const char *limit, int64_t step);
double share_balance(const Stage *stage,
                     int64_t steps);          /* how busy equal parts of so many steps keep the threads: 1 all the time, 0 where one does all */
void share_scratch(Stage *stage, Body *body); /* each thread has a part of the unit's scratch memory for itself */

/* ---- stores */
typedef struct {
    Expr *value;
    Index *address;
    int32_t buffer;
} Pending;
typedef struct {
    Pending *item;
    int count;
} Stores;
Stores stores_build(Body *body, const Index *index); /* what the unit writes at `index` of its space */
const char *stores_text(Body *body, const Stores *stores);
/* The one place where a closed anchor's result goes. */
const Storage *result_storage(const Unit *unit, Val val);

/* ---- expr_vector.c: the elements var, var + 1 ... of a loop nest at once. */
enum { FUNCTION_WORK = 20 }; /* instructions of a function like exp, roughly */
typedef struct {
    Body *body;
    int var;
    const char *local; /* the local that holds a vector (the anchor's result), or NULL */
    int part;          /* elements, where they are fewer than a vector's; else 0 */
} VectorForm;
bool vector_form_fits(const VectorForm *form, const Expr *expr); /* can it be computed so? */
int vector_form_work(const VectorForm *form, const Expr *expr);  /* about how many instructions that takes */
const char *vector_text(const VectorForm *form, Expr *expr, Text *lines);
bool vector_stores_fit(const VectorForm *form, const Stores *stores);
int vector_stores_work(const VectorForm *form, const Stores *stores);
const char *vector_stores_text(const VectorForm *form, const Stores *stores);

/* anchor.c: adds the fields of an anchor's template to the table being built and returns the template's name. */
const char *emit_anchor(Stage *stage, Body *body, const Op *op);

/* kernel.c: fields and template of a fast text for sum over `inner` of a * b at each index of `outer`; NULL: none fits, and nothing was added. The
 * loops are merged, nothing is printed yet. */
const char *emit_sum_of_products(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *a, Expr *b, const Stores *stores);
/* kernel_plain.c: adds what the template of a tile of sums needs besides `taps`, `sums`, `a`, `b`, `block` and `epilogue`, for any target. b has the
 * last loop of outer and a has not; rows: another loop that may be tiled, too. NULL: nothing was added. */
enum { NO_LOOP = -1, ANY_LOOP = -2 };
const char *emit_sum_tile(Stage *stage, Body *body, const Loops *outer, const Expr *a, const Expr *b, int rows);
/* kernel_conv.c: the same for a convolution or one of its gradients. */
const char *emit_fast_convolution(Stage *stage, Body *body, const Op *op);
const char *emit_pooled_gradient(Stage *stage, Body *body, const Op *op); /* of OP_convolution_kernel_pooled */
/* What must be copied before or during such a sum; the fields of kernels/contract.c.tmpl of the same names are already there. */
typedef struct {
    int each;            /* loop at whose start an image is copied, or -1 */
    const char *partial; /* a place for sums that wait, or NULL */
    const char *partial_offset;
    bool partial_used; /* set: sums wait there */
    int window[3];     /* variables of the windows whose largest sum is taken */
    int windows;
    bool position; /* where the largest is is wanted, too */
} Preparation;
const char *emit_prepared_sum(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *a, Expr *b, const Stores *stores,
                              Preparation *preparation);
void put_target(Emit *emit, const char *key); /* the target as a table */

/* blas.c: the fields and the name of the template of a product by the BLAS; NULL where the project's own text does better or must do. */
const char *emit_blas(Stage *stage, Body *body, const Loops *outer, const Loops *inner, Expr *x, Expr *y, const Stores *stores);

#endif
