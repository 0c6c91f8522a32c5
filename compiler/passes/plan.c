/*
 * plan.c - the memory plan: every temporary gets a place in the workspace, for as long as it lives.
 *
 * Requires: storages final, units numbered in order of execution.
 * Keeps:    everything; sets Buffer.first, last, offset and the sizes of the arenas (one per element type: a slot never changes type).
 * Breaks:   nothing.
 *
 * Greedy by size: the largest temporary first, each at the lowest offset where it meets no other that lives at the same time.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "passes/units.h"

enum { SLOT_ALIGNMENT = 64 }; /* bytes: a cache line and the widest vector */

typedef struct {
    Plan *plan;
    const Unit *stack[32]; /* scans around the current unit */
    int depth;
    const Unit *unit;
} Walk;

static void touch(const Walk *walk, int32_t index) {
    Plan *plan = walk->plan;
    Buffer *buffer = &plan->buffer[index];
    const int32_t region = buffer->val >= 0 ? plan->graph->value[buffer->val].region : 0;
    const Unit *unit = walk->unit;
    for (int i = walk->depth - 1; i >= 0 && unit->region != region; i--) {
        unit = walk->stack[i]; /* used inside a loop it outlives: it is needed all along the loop */
    }
    if (buffer->first < 0 || unit->position < buffer->first) {
        buffer->first = unit->position;
    }
    if (unit->last > buffer->last) {
        buffer->last = unit->last;
    }
}

static void note_read(void *context, Val val, bool same_index) {
    const Walk *walk = context;
    (void)same_index;
    if (walk->plan->storage[val].buffer >= 0) {
        touch(walk, walk->plan->storage[val].buffer);
    }
}

static void walk_units(Walk *walk, const UnitList *list) {
    for (int i = 0; i < list->count; i++) {
        const Unit *unit = list->unit[i];
        walk->unit = unit;
        visit_unit_reads(walk->plan, unit, note_read, walk);
        for (int k = 0; k < unit->nstore; k++) {
            touch(walk, unit->store[k].storage.buffer);
        }
        if (unit->has_scratch) {
            touch(walk, unit->scratch);
        }
        if (unit->kind == UNIT_SCAN) {
            const Op *op = &walk->plan->graph->op[unit->anchor];
            for (int k = 0; k < op->nout; k++) {
                touch(walk, walk->plan->storage[op->out[k]].buffer);
            }
            assert(walk->depth < COUNT_OF(walk->stack));
            walk->stack[walk->depth++] = unit;
            walk_units(walk, &unit->body);
            walk->depth--;
        }
    }
}

static int arena_of(DType type) {
    return type == DTYPE_U8 ? DTYPE_BOOL : (int)type;
}

static int64_t aligned_elements(const Buffer *buffer) {
    const int64_t unit = arena_of(buffer->type) == DTYPE_BOOL ? SLOT_ALIGNMENT : SLOT_ALIGNMENT / 4;
    return (buffer->elements + unit - 1) / unit * unit;
}

typedef struct {
    Buffer *buffer;
    int index;
} Entry;

/* Of one arena: what has its place, in order of offset. */
typedef struct {
    Buffer **buffer;
    int count;
} Placed;

static int larger_first(const void *a, const void *b) {
    const Entry *x = a, *y = b;
    if (x->buffer->elements != y->buffer->elements) {
        return x->buffer->elements > y->buffer->elements ? -1 : 1;
    }
    return x->index - y->index;
}

static void place_buffer(Plan *plan, Placed *placed, Buffer *buffer) {
    const int64_t elements = aligned_elements(buffer);
    int64_t offset = 0;
    int at = 0; /* where the buffer goes in the list */
    for (; at < placed->count && placed->buffer[at]->offset < offset + elements; at++) {
        const Buffer *other = placed->buffer[at];
        if (other->first <= buffer->last && buffer->first <= other->last) {
            const int64_t end = other->offset + aligned_elements(other);
            offset = end > offset ? end : offset;
        }
    }
    while (at > 0 && placed->buffer[at - 1]->offset > offset) {
        at--;
    }
    memmove(&placed->buffer[at + 1], &placed->buffer[at], sizeof(*placed->buffer) * (size_t)(placed->count - at));
    placed->buffer[at] = buffer;
    placed->count++;
    buffer->offset = offset;
    int64_t *size = &plan->arena_elements[arena_of(buffer->type)];
    if (offset + elements > *size) {
        *size = offset + elements;
    }
}

void plan_offsets(Plan *plan) {
    Walk walk = {.plan = plan};
    walk_units(&walk, &plan->body);
    Entry *entry = arena_new_array(plan->arena, Entry, plan->nbuffer + 1);
    int count = 0;
    for (int i = 0; i < plan->nbuffer; i++) {
        if (plan->buffer[i].kind == BUFFER_TEMPORARY && plan->buffer[i].first >= 0) {
            entry[count++] = (Entry){&plan->buffer[i], i};
        }
    }
    qsort(entry, (size_t)count, sizeof *entry, larger_first);
    Placed placed[COUNT_OF(plan->arena_elements)];
    for (int i = 0; i < COUNT_OF(placed); i++) {
        placed[i] = (Placed){arena_new_array(plan->arena, Buffer *, count + 1), 0};
    }
    for (int i = 0; i < count; i++) {
        place_buffer(plan, &placed[arena_of(entry[i].buffer->type)], entry[i].buffer);
    }
}

/* ---- dump */

static void dump_units(const Plan *plan, Text *out, const UnitList *list, int depth) {
    for (int i = 0; i < list->count; i++) {
        const Unit *unit = list->unit[i];
        text_printf(out, "%*sunit %d:", depth * 2, "", unit->position);
        if (unit->anchor >= 0) {
            text_printf(out, " %s", op_info(plan->graph->op[unit->anchor].kind)->name);
        }
        for (int k = 0; k < unit->nop; k++) {
            text_printf(out, " %s", op_info(plan->graph->op[unit->op[k]].kind)->name);
        }
        text_printf(out, "%s %s ->", unit->copy ? " copy" : "", shape_text(plan->arena, &unit->space));
        for (int k = 0; k < unit->nstore; k++) {
            text_printf(out, " %%%d in b%d", unit->store[k].val, unit->store[k].storage.buffer);
        }
        text_append(out, "\n");
        dump_units(plan, out, &unit->body, depth + 1);
    }
}

void plan_dump(const Plan *plan, Text *out) {
    static const char *const kinds[] = {"input", "output", "variable", "constant", "temporary"};
    dump_units(plan, out, &plan->body, 0);
    for (int i = 0; i < plan->nbuffer; i++) {
        const Buffer *b = &plan->buffer[i];
        if (b->kind != BUFFER_TEMPORARY || b->first >= 0) {
            text_printf(out, "b%d: %s %d, %lld elements", i, kinds[b->kind], b->index, (long long)b->elements);
            if (b->kind == BUFFER_TEMPORARY) {
                text_printf(out, ", units %d to %d, offset %lld", b->first, b->last, (long long)b->offset);
            }
            text_append(out, "\n");
        }
    }
}
