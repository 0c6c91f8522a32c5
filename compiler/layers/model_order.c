/*
 * layers/model_order.c - the order in which a model's layers run: Keras's (map_graph of keras/src/ops/function.py), because moving statistics of
 * shared layers change once per call, in this order, and MultiHeadAttention takes masks away from what runs after it.
 */
#include "layers/model.h"

#include <assert.h>
#include <stdlib.h>

/* The tensors an entry reads: its inputs, then those under `call:`, as Keras flattens arguments. */
static int entry_refs(const ModelEntry *entry, const Ref **ref) {
    int count = 0;
    for (int i = 0; i < entry->ninput; i++) {
        ref[count++] = &entry->input[i];
    }
    for (int k = 0; k < entry->narg; k++) {
        for (int i = 0; i < entry->arg[k].nref; i++) {
            ref[count++] = &entry->arg[k].ref[i];
        }
    }
    return count;
}

static int ref_count(const ModelEntry *entry) {
    int count = entry->ninput;
    for (int k = 0; k < entry->narg; k++) {
        count += entry->arg[k].nref;
    }
    return count;
}

/* Depth-first walk over the entries with a stack of its own: files may hold chains of any length. */
typedef enum { UNSEEN, OPEN, DONE } Colour;
typedef struct {
    Arena *arena;
    const Model *model;
    Colour *colour;
    int *stack, *next; /* entries being visited, and the reference each is at */
    const Ref ***ref;  /* per entry on first visit */
    int *post;         /* entries in the order in which they were finished */
    int npost;
    int *first, nfirst; /* per owner: when its first call was met, from 1 */
} Walk;

/* Visits what `start` needs; returns the entry at which a cycle closes (the stack holds it), or -1. */
static int walk_from(Walk *walk, int start, int *depth_out) {
    if (walk->colour[start] != UNSEEN) {
        return -1;
    }
    int depth = 0;
    walk->stack[depth++] = start;
    while (depth > 0) {
        int at = walk->stack[depth - 1];
        const ModelEntry *entry = &walk->model->entry[at];
        int count = ref_count(entry);
        if (walk->colour[at] == UNSEEN) {
            walk->colour[at] = OPEN;
            walk->ref[at] = arena_new_array(walk->arena, const Ref *, count + 1);
            entry_refs(entry, walk->ref[at]);
            if (walk->first[entry->owner] == 0) {
                walk->first[entry->owner] = ++walk->nfirst;
            }
        }
        if (walk->next[at] == count) {
            walk->colour[at] = DONE;
            walk->post[walk->npost++] = at;
            depth--;
            continue;
        }
        int needs = walk->ref[at][walk->next[at]++]->entry;
        if (needs < 0) {
            continue;
        }
        if (walk->colour[needs] == OPEN) {
            *depth_out = depth;
            return needs;
        }
        if (walk->colour[needs] == UNSEEN) {
            walk->stack[depth++] = needs;
        }
    }
    return -1;
}

static Walk walk_new(Arena *arena, const Model *model) {
    int count = model->nentry + 1;
    return (Walk){.arena = arena,
                  .model = model,
                  .colour = arena_new_array(arena, Colour, count),
                  .stack = arena_new_array(arena, int, count),
                  .next = arena_new_array(arena, int, count),
                  .ref = arena_new_array(arena, const Ref **, count),
                  .post = arena_new_array(arena, int, count),
                  .first = arena_new_array(arena, int, count)};
}

static bool check_cycles(Arena *arena, Diagnostics *diag, const Model *model) {
    Walk walk = walk_new(arena, model);
    for (int i = 0; i < model->nentry; i++) {
        int depth = 0, at = walk_from(&walk, i, &depth);
        if (at < 0) {
            continue;
        }
        Text text;
        text_init(&text, arena);
        int first = depth - 1;
        while (walk.stack[first] != at) {
            first--;
        }
        for (int k = first; k < depth && k < first + 8; k++) {
            text_printf(&text, "`%s` reads ", model->entry[walk.stack[k]].name);
        }
        text_printf(&text, "%s`%s`", depth - first > 8 ? "... " : "", model->entry[at].name);
        diag_error(diag, model->entry[at].mark, "cycle", "layer `%s` needs its own output: %s", model->entry[at].name, text.data);
        diag_remedy(diag, "a model is a graph without cycles; recurrence is the business of RNN, LSTM and GRU layers");
        return false;
    }
    return true;
}

/* A node of Keras's graph: an entry, or an input (numbered after the entries). */
typedef struct {
    int *depth, *seen; /* per node; seen: position of insertion, or -1 */
    int *inserted, ninserted;
    int *operation_depth; /* per owner */
} Depths;

static void set_depth(Depths *depths, int node, int depth) {
    if (depths->seen[node] < 0) {
        depths->seen[node] = depths->ninserted;
        depths->inserted[depths->ninserted++] = node;
        depths->depth[node] = 0;
    }
    if (depth > depths->depth[node]) {
        depths->depth[node] = depth;
    }
}

typedef struct {
    int depth, seen, node;
} Place;

static int compare_places(const void *a, const void *b) {
    const Place *x = a, *y = b;
    if (x->depth != y->depth) {
        return x->depth > y->depth ? -1 : 1;
    }
    return (x->seen > y->seen) - (x->seen < y->seen);
}

/* Keras lists layers by depth, those of one depth as they are met on the way from the outputs. */
static void order_layers(Arena *arena, Wiring *wiring, const Walk *walk, const Depths *depths) {
    int count = wiring->model.nentry;
    Place *place = arena_new_array(arena, Place, count + 1);
    int found = 0;
    for (int i = 0; i < count; i++) {
        if (walk->first[i] > 0) {
            place[found++] = (Place){.depth = depths->operation_depth[i], .seen = walk->first[i], .node = i};
        }
    }
    qsort(place, (size_t)found, sizeof(Place), compare_places);
    wiring->layer = arena_new_array(arena, int, found + 1);
    wiring->nlayer = found;
    for (int i = 0; i < found; i++) {
        wiring->layer[i] = place[i].node;
    }
}

bool wiring_order(Arena *arena, Diagnostics *diag, Wiring *wiring) {
    const Model *model = &wiring->model;
    if (!check_cycles(arena, diag, model)) {
        return false;
    }
    Walk walk = walk_new(arena, model);
    for (int i = 0; i < model->noutput; i++) {
        int depth;
        if (wiring->output[i].entry >= 0) {
            walk_from(&walk, wiring->output[i].entry, &depth);
        }
    }
    /* Inputs take part in Keras's insertion order only among themselves: they never run, so they are left out. */
    int count = model->nentry;
    Depths depths = {.depth = arena_new_array(arena, int, count + 1),
                     .seen = arena_new_array(arena, int, count + 1),
                     .inserted = arena_new_array(arena, int, count + 1),
                     .operation_depth = arena_new_array(arena, int, count + 1)};
    for (int i = 0; i < count; i++) {
        depths.seen[i] = -1;
    }
    for (int k = walk.npost - 1; k >= 0; k--) {
        int at = walk.post[k], owner = model->entry[at].owner;
        set_depth(&depths, at, 0);
        set_depth(&depths, at, depths.operation_depth[owner]);
        depths.operation_depth[owner] = depths.depth[at];
        for (int i = 0; i < ref_count(&model->entry[at]); i++) {
            int needs = walk.ref[at][i]->entry;
            if (needs >= 0) {
                set_depth(&depths, needs, depths.depth[at] + 1);
            }
        }
    }
    Place *place = arena_new_array(arena, Place, depths.ninserted + 1);
    for (int i = 0; i < depths.ninserted; i++) {
        int node = depths.inserted[i];
        place[i] = (Place){.depth = depths.depth[node], .seen = i, .node = node};
    }
    qsort(place, (size_t)depths.ninserted, sizeof(Place), compare_places);
    wiring->order = arena_new_array(arena, int, depths.ninserted + 1);
    wiring->norder = depths.ninserted;
    for (int i = 0; i < depths.ninserted; i++) {
        wiring->order[i] = place[i].node;
    }
    order_layers(arena, wiring, &walk, &depths);
    for (int i = 0; i < count; i++) {
        if (depths.seen[i] < 0) {
            diag_warning(diag, model->entry[i].mark, "unused-layer", "layer `%s` reaches no output and is left out", model->entry[i].name);
        }
    }
    return true;
}
