/*
 * schedule.c - the order of execution.
 *
 * Requires: a graph whose regions list their ops in some topological order.
 * Keeps:    that property; the set of ops.
 * Breaks:   nothing.
 *
 * Two moves, both stable:
 *  - scalars that depend on nothing but variables and constants (learning rates, bias corrections) go first, so that a weight's update may be
 *    fused into the product that makes its gradient;
 *  - an op that only weight updates need (a weight's gradient) waits until every other reader of that weight has run, so that the update may
 *    overwrite the weight in place.
 */
#include <assert.h>
#include <string.h>

#include "passes/units.h"

typedef struct {
    Graph *graph;
    bool *early;       /* per op */
    bool *update_only; /* per op: nothing but updates of variables depends on it */
    int *hold;         /* per op: place in the old order of the last reader that must come first, or -1 */
    int *last_reader;  /* per value: place in the old order of the last op of region 0 (or the scan around it) that reads it and is not update-only */
} Schedule;

static bool is_early(const Schedule *s, const Op *op) {
    const Graph *g = s->graph;
    if (op->kind == OP_scan || op->kind == OP_rng_uniform || op->nout != 1 || g->value[op->out[0]].shape.rank != 0) {
        return false;
    }
    for (int i = 0; i < op->nin; i++) {
        const Value *in = &g->value[op->in[i]];
        if (in->role == ROLE_INPUT || in->role == ROLE_STEP || in->shape.rank != 0 || (in->def >= 0 && !s->early[in->def])) {
            return false;
        }
    }
    return true;
}

static void mark_needed(Schedule *s, Val val) {
    const int32_t def = s->graph->value[val].def;
    if (def >= 0) {
        s->update_only[def] = false;
    }
}

/* What a needed op reads is needed. */
static void spread_needed(Schedule *s, const Region *body) {
    for (int i = body->count - 1; i >= 0; i--) {
        const Op *op = &s->graph->op[body->op[i]];
        for (int k = 0; k < op->nin && !s->update_only[body->op[i]]; k++) {
            mark_needed(s, op->in[k]);
        }
    }
}

/* The op of region 0 that op belongs to: itself or the outermost scan around it. */
static int32_t outer_op(const Graph *g, int32_t index) {
    int32_t region = g->op[index].region;
    while (region != 0) {
        index = g->region[region].scan;
        region = g->op[index].region;
    }
    return index;
}

static void find_last_readers(Schedule *s, const int *place_of) {
    const Graph *g = s->graph;
    for (int r = 0; r < g->nregion; r++) {
        for (int i = 0; i < g->region[r].count; i++) {
            const Op *op = &g->op[g->region[r].op[i]];
            const int32_t outer = outer_op(g, g->region[r].op[i]);
            if (s->update_only[outer]) {
                continue;
            }
            for (int k = 0; k < op->nin; k++) {
                if (s->last_reader[op->in[k]] < place_of[outer]) {
                    s->last_reader[op->in[k]] = place_of[outer];
                }
            }
        }
    }
}

/* An update-only op waits for the readers of every variable that it, or what follows from it, reads: those are the ones about to be overwritten. */
static void find_holds(Schedule *s, const Region *body) {
    const Graph *g = s->graph;
    for (int i = body->count - 1; i >= 0; i--) {
        const Op *op = &g->op[body->op[i]];
        if (!s->update_only[body->op[i]]) {
            continue;
        }
        int *hold = &s->hold[body->op[i]];
        for (int k = 0; k < op->nin; k++) {
            if (g->value[op->in[k]].role == ROLE_VARIABLE && s->last_reader[op->in[k]] > *hold) {
                *hold = s->last_reader[op->in[k]];
            }
        }
        for (int k = 0; k < op->nin; k++) {
            const int32_t def = g->value[op->in[k]].def;
            if (def >= 0 && s->update_only[def] && s->hold[def] < *hold) {
                s->hold[def] = *hold;
            }
        }
    }
    for (int i = 0; i < body->count; i++) { /* and nothing runs before its operands */
        const Op *op = &g->op[body->op[i]];
        for (int k = 0; k < op->nin; k++) {
            const int32_t def = g->value[op->in[k]].def;
            if (def >= 0 && s->hold[def] > s->hold[body->op[i]]) {
                s->hold[body->op[i]] = s->hold[def];
            }
        }
    }
}

void schedule_graph(Graph *graph) {
    const int nop = graph->nop + 1;
    Schedule s = {.graph = graph};
    s.early = arena_new_array(graph->arena, bool, nop);
    s.update_only = arena_new_array(graph->arena, bool, nop);
    s.hold = arena_new_array(graph->arena, int, nop);
    s.last_reader = arena_new_array(graph->arena, int, graph->nvalue + 1);
    int *place_of = arena_new_array(graph->arena, int, nop);
    Region *body = &graph->region[0];
    for (int i = 0; i < nop; i++) {
        s.hold[i] = -1;
    }
    for (int i = 0; i <= graph->nvalue; i++) {
        s.last_reader[i] = -1;
    }
    for (int i = 0; i < body->count; i++) {
        place_of[body->op[i]] = i;
        s.update_only[body->op[i]] = graph->op[body->op[i]].kind != OP_scan;
        s.early[body->op[i]] = is_early(&s, &graph->op[body->op[i]]);
    }
    for (int i = 0; i < graph->noutput; i++) {
        mark_needed(&s, graph->output[i].val);
    }
    for (int r = 0; r < graph->nregion; r++) { /* whatever a scan reads is needed when it runs */
        for (int i = 0; i < graph->region[r].count; i++) {
            const Op *op = &graph->op[graph->region[r].op[i]];
            for (int k = 0; k < op->nin && (r > 0 || op->kind == OP_scan); k++) {
                mark_needed(&s, op->in[k]);
            }
        }
    }
    spread_needed(&s, body);
    find_last_readers(&s, place_of);
    find_holds(&s, body);
    int32_t *order = arena_new_array(graph->arena, int32_t, body->count + 1);
    int32_t *waiting = arena_new_array(graph->arena, int32_t, body->count + 1);
    int *due = arena_new_array(graph->arena, int, body->count + 1); /* per place: how many wait for it */
    int count = 0, nwaiting = 0, ready = 0;
    for (int i = 0; i < body->count; i++) {
        if (s.early[body->op[i]]) {
            order[count++] = body->op[i];
        }
    }
    for (int i = 0; i < body->count; i++) {
        const int32_t index = body->op[i];
        ready += due[i];
        if (s.early[index]) {
            continue;
        }
        if (s.hold[index] > i) {
            waiting[nwaiting++] = index;
            due[s.hold[index]]++;
        } else {
            order[count++] = index;
        }
        if (ready == 0) {
            continue;
        }
        ready = 0;
        int kept = 0;
        for (int k = 0; k < nwaiting; k++) { /* stable: an op's operands wait at most as long as the op itself */
            if (s.hold[waiting[k]] <= i) {
                order[count++] = waiting[k];
            } else {
                waiting[kept++] = waiting[k];
            }
        }
        nwaiting = kept;
    }
    assert(count == body->count && nwaiting == 0);
    memcpy(body->op, order, sizeof(*order) * (size_t)count);
}
