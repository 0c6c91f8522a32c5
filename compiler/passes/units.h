/*
 * units.h - what lies between a graph and C text: units (one loop nest each), storages (where a value's elements lie) and the memory plan.
 *
 *   schedule.c  order of execution: scalars first, weight updates as late as their weight's other readers need
 *   fuse.c      operations -> units: an anchor (product, convolution, reduction...) with the element-wise operations that follow it
 *   storage.c   values -> storages: variables in place, stacked scan outputs at their step, concatenations in their slice
 *   plan.c      temporaries -> offsets in the workspace
 *   work.c      how much a unit computes and moves
 */
#ifndef HNC_UNITS_H
#define HNC_UNITS_H

#include "hnc.h"

/* ---- buffers: contiguous memory that generated functions get a pointer to */
typedef enum {
    BUFFER_INPUT,    /* argument: a model input, target, sample weight or seed; index: Graph.input */
    BUFFER_OUTPUT,   /* argument: index: Graph.output */
    BUFFER_VARIABLE, /* member of a struct: index: Program.variable */
    BUFFER_CONSTANT, /* static const table; index: the constant's op */
    BUFFER_TEMPORARY /* slot of the workspace */
} BufferKind;
typedef struct {
    BufferKind kind;
    int32_t index;
    DType type;
    int64_t elements; /* for the compiled batch */
    const char *name; /* C identifier, unique in the graph */
    int first, last;  /* temporaries: positions (Unit.position) of the first write and the last use */
    int64_t offset;   /* temporaries: in elements of its arena */
    int32_t val;      /* the value it was made for */
    bool bf16;        /* a weight stored as bfloat16: `type` is F32, but memory holds uint16_t */
    bool scratch;     /* holds no value: memory that a unit uses while it runs */
} Buffer;

enum { MAX_STEPS = 4 };
/* Element (i0, i1, ...) of a value is at offset + sum of stride * i + sum of step stride * (current step of that scan). */
typedef struct {
    int32_t buffer; /* -1: the value has no storage (it is computed where it is read) */
    int64_t stride[MAX_RANK];
    int64_t offset;
    int nstep;
    struct {
        int32_t region; /* body of the scan */
        int64_t stride;
    } step[MAX_STEPS];
} Storage;

typedef struct {
    Val val;
    Storage storage;
} Store;

typedef enum { UNIT_MAP, UNIT_ANCHOR, UNIT_SCAN } UnitKind;

typedef struct {
    struct Unit **unit;
    int count, capacity;
} UnitList;

/* One generated static function: one loop nest (or, for a scan, the loop over steps that calls its body's units). */
typedef struct Unit Unit;
struct Unit {
    UnitKind kind;
    int32_t index, region;
    int position; /* in order of execution over all regions; a scan ends at `last`. While storages are found: the place in its list */
    int last;
    int32_t anchor; /* op, or -1 */
    Shape space;    /* of the anchor's result and of every element-wise op in the unit */
    int32_t *op;    /* element-wise ops (epilogue), in order */
    int nop, op_capacity;
    Store *store; /* what it writes */
    int nstore, store_capacity;
    UnitList body;    /* scan: units of a step, in order */
    const char *name; /* C function name without the prefix */
    int32_t layer;
    bool gradient;
    bool again;    /* of ops that pass_recompute copied */
    bool closed;   /* takes no epilogue */
    bool has_pool; /* the anchor is a convolution; op `pool`, a reduce_window, is computed with it */
    int32_t pool;
    Val position_of;  /* with a pool: the window_index computed along, or NO_VAL */
    bool has_scratch; /* buffer `scratch` is its own */
    int32_t scratch;
    int64_t scratch_each; /* elements of it that one thread uses */
    bool copy;            /* a map without ops: writes values that are made elsewhere to another place */
};

typedef enum { PLACE_NONE, PLACE_LEAF, PLACE_VIEW, PLACE_INLINE, PLACE_UNIT } PlaceKind;

/* Names, found by their hash. */
typedef struct {
    const char **slot;
    int *suffix; /* per slot: the last number that made the name another one, or 0 */
    int size, count;
} NameSet;

/* A graph on its way to C. */
typedef struct {
    Graph *graph;
    Arena *arena;
    UnitList body;    /* units of region 0, in order */
    int units_total;  /* of all regions */
    PlaceKind *place; /* per value */
    Unit **home;      /* per value: the unit that computes it (PLACE_UNIT) */
    Storage *storage; /* per value: where to read it; buffer -1 when it has none */
    int32_t *uses;    /* per value: number of operands that read it, outputs and updates included */
    Buffer *buffer;
    int nbuffer, buffer_capacity;
    int64_t arena_elements[4]; /* workspace, per DType (U8 counts as BOOL) */
    int batch;
    int threads;           /* that share the work of a unit where it pays; 1: none does */
    int thread_work;       /* nanoseconds of work from which it pays */
    int vector;            /* floats in a vector of the target */
    NameSet names;         /* of buffers */
    struct ReadMark *mark; /* storage.c, per value */
    int marks;             /* generations of marks so far */
} Plan;

void schedule_graph(Graph *graph);                      /* schedule.c: reorders the ops of every region */
Plan *fuse_graph(Graph *graph, int batch, bool pooled); /* fuse.c; pooled: with max pooling in the convolution before it */
bool fuse_pool(Plan *plan, int32_t pool);               /* fuse_pool.c: the pooling (or window_index) joins the convolution before it, if it can */
/* Is val = x > c ? x : c? The comparison, or NULL. */
const Op *rectifier_of(const Graph *graph, Val val);
/* The operand that val rises with, everything else being the same for all positions of a channel, or NO_VAL; how often val's ops read that operand.
 */
Val rises_with(const Graph *graph, Val val, int *uses_inside);
bool pools_plainly(const WindowAttr *window);              /* no padding, no dilation, at most 8 elements, none in two windows */
void pass_pool(Graph *graph, int vector);                  /* pool.c: training keeps one byte per window instead of what was pooled */
struct ReadMark *read_marks_new(Arena *arena, int values); /* storage.c */
/* What pass_recompute drops: values that cost at most `dearest` multiply-adds for each byte; of them a segment's bytes, then one is kept. */
typedef struct {
    double dearest;
    int64_t segment;
} RecomputeChoice;
double pass_recompute(Graph *graph, int batch, const RecomputeChoice *choice); /* recompute.c: the multiply-adds of the copies */
double op_multiply_adds(const Graph *graph, const Op *op, int n);              /* work.c: of one op outside scans, for n rows */
void finish_graph(Plan *plan);               /* storage.c: where outputs and updated variables go; storages for all the rest */
void plan_scratch(Plan *plan);               /* scratch.c: for targets with vectors */
void plan_offsets(Plan *plan);               /* plan.c */
void plan_dump(const Plan *plan, Text *out); /* plan.c: units and slots for --dump */

/* What a unit does in one call with n rows. */
typedef struct {
    double multiply_adds; /* of products and convolutions */
    double operations;    /* of all else, in simple operations of one element */
    double bytes;         /* read and written, each value once (in a scan: at each step) */
} Work;
Work unit_work(const Plan *plan, const Unit *unit, int n); /* work.c */
double work_time(const Work *work, int vector);            /* nanoseconds of one core, roughly */
int unit_threads_from(const Plan *plan, const Unit *unit); /* rows from which threads should share the unit's work; 0: never */

int64_t plan_extent(const Plan *plan, int32_t dim); /* -k -> k * batch */
bool storage_is_contiguous(const Plan *plan, const Storage *storage, const Shape *shape);
/* The storage of a view op's result, given its operand's; false when only a copy can do (a reshape across gaps, pad, concatenate). */
bool storage_of_view(const Plan *plan, const Op *op, const Storage *from, Storage *to);
/* One step of a sequence: the storage without `axis`, moved along with the step of the scan whose body is `region`. */
Storage storage_of_step(const Plan *plan, const Storage *sequence, int axis, int rank, int32_t region);
/* What the fast text of a convolution copies. */
typedef struct {
    bool padded;                      /* an image is copied into a larger one of zeros */
    int32_t channels, extent[3];      /* of the larger one */
    int32_t shift[3];                 /* where the image's first element falls */
    int32_t low[3];                   /* input gradient: tap t of element i reads position i + low - t * dilation */
    int64_t floats;                   /* of the larger image, or 0 */
    int64_t kernel_at, kernel_floats; /* after it: the kernel with channels exchanged (input gradient), partial sums (kernel gradient) */
} ConvScratch;
void conv_scratch(const ConvAttr *c, OpKind kind, ConvScratch *scratch);
bool op_is_view(const Op *op); /* index map that storage_of_view may follow: all views but pad and concatenate */
/* Row-major storage of `shape` in a new buffer. */
Storage plan_new_storage(Plan *plan, BufferKind kind, int32_t index, DType type, const Shape *shape, Val val);
Storage storage_contiguous(const Plan *plan, int32_t buffer, const Shape *shape);
/* What one op or store reads from memory: values with a storage of their own, found through views and prologues. */
typedef void ReadVisitor(void *context, Val val, bool same_index);
void visit_value_reads(const Plan *plan, const Unit *unit, Val val, bool same_index, ReadVisitor *visit, void *context);
void visit_unit_reads(const Plan *plan, const Unit *unit, ReadVisitor *visit, void *context);
void finish_scan(Plan *plan, Unit *unit); /* storage.c: after a scan's body is fused: where carries and stacked values go */
Unit *unit_new_copy(Plan *plan, UnitList *list, int at, int32_t region, Val val, Storage to, int32_t layer,
                    bool gradient); /* at: place in the list */
/* Does the unit's text compute this op where it is read (prologue)? */
bool plan_is_inline(const Plan *plan, Val val);

#endif
