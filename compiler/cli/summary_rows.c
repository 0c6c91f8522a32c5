/*
 * summary_rows.c - the layers of a model in the order of Keras's summary. A shared layer has one row, at its deepest place.
 */
#include "cli/summary.h"

#include "layers/model.h"

#include <stdlib.h>
#include <string.h>

/* A call of a layer is a node: input i is node i, entry e is node ninput + e. An operation is the first node of its layer. */
typedef struct {
    const Program *program;
    Arena *arena;
    const Wiring *wiring;
    const char *prefix; /* "" or "tower/" */
    int nodes;
    int *visited;  /* per operation: when the search first met it, or -1 */
    int *depth;    /* per operation */
    bool *reached; /* per node */
    int *node_depth;
    int *post; /* nodes, inputs before what reads them */
    int npost, met;
} Plan;

static const ModelEntry *entry_of(const Plan *plan, int node) {
    int entry = node - plan->wiring->model.ninput;
    return entry < 0 ? NULL : &plan->wiring->model.entry[entry];
}

static int operation_of(const Plan *plan, int node) {
    const ModelEntry *entry = entry_of(plan, node);
    return entry == NULL ? node : plan->wiring->model.ninput + entry->owner;
}

static int node_of(const Plan *plan, const Ref *ref) {
    return ref->entry < 0 ? -1 - ref->entry : plan->wiring->model.ninput + ref->entry;
}

/* The tensors that a node reads, arguments of its call included; nothing for `null`. */
static int node_inputs(const Plan *plan, int node, const Ref **list) {
    const ModelEntry *entry = entry_of(plan, node);
    int count = 0;
    for (int i = 0; entry != NULL && i < entry->ninput; i++) {
        list[count++] = &entry->input[i];
    }
    for (int k = 0; entry != NULL && k < entry->narg; k++) {
        for (int i = 0; i < entry->arg[k].nref; i++) {
            if (entry->arg[k].ref[i].entry > REF_NULL) {
                list[count++] = &entry->arg[k].ref[i];
            }
        }
    }
    return count;
}

static int most_inputs(const Plan *plan, int node) {
    const ModelEntry *entry = entry_of(plan, node);
    int count = entry == NULL ? 0 : entry->ninput;
    for (int k = 0; entry != NULL && k < entry->narg; k++) {
        count += entry->arg[k].nref;
    }
    return count + 1;
}

/* Keras's _build_map: depth first from each output, operations numbered as they are met. The stack is explicit: chains may be long. */
static void search(Plan *plan, int start) {
    typedef struct {
        int node, next, count;
        const Ref **input;
    } Frame;
    Frame *stack = arena_new_array(plan->arena, Frame, plan->nodes + 1);
    int depth = 0;
    for (int node = start; node >= 0;) {
        if (!plan->reached[node]) {
            plan->reached[node] = true;
            int operation = operation_of(plan, node);
            if (plan->visited[operation] < 0) {
                plan->visited[operation] = plan->met++;
            }
            Frame frame = {.node = node, .input = arena_new_array(plan->arena, const Ref *, most_inputs(plan, node))};
            frame.count = node_inputs(plan, node, frame.input);
            stack[depth++] = frame;
        }
        node = -1;
        while (depth > 0 && node < 0) {
            Frame *top = &stack[depth - 1];
            if (top->next == top->count) {
                plan->post[plan->npost++] = top->node;
                depth--;
            } else {
                int wanted = node_of(plan, top->input[top->next++]);
                node = plan->reached[wanted] ? -1 : wanted;
            }
        }
    }
}

/* Keras's map_graph: the depth of an operation is the number of calls between it and an output. */
static void measure(Plan *plan) {
    for (int i = plan->npost - 1; i >= 0; i--) {
        int node = plan->post[i], operation = operation_of(plan, node);
        int depth = plan->node_depth[node] > plan->depth[operation] ? plan->node_depth[node] : plan->depth[operation];
        plan->depth[operation] = plan->node_depth[node] = depth;
        const Ref **input = arena_new_array(plan->arena, const Ref *, most_inputs(plan, node));
        int count = node_inputs(plan, node, input);
        for (int k = 0; k < count; k++) {
            int before = node_of(plan, input[k]);
            plan->node_depth[before] = plan->node_depth[before] > depth + 1 ? plan->node_depth[before] : depth + 1;
        }
    }
}

static Plan plan_new(const Program *program, const Model *model, const char *prefix) {
    const Wiring *wiring = (const Wiring *)(const void *)model; /* model_parse's Model is the first member of a Wiring */
    Arena *arena = program->arena;
    int nodes = model->ninput + model->nentry;
    Plan plan = {.program = program,
                 .arena = arena,
                 .wiring = wiring,
                 .prefix = prefix,
                 .nodes = nodes,
                 .visited = arena_new_array(arena, int, nodes + 1),
                 .depth = arena_new_array(arena, int, nodes + 1),
                 .reached = arena_new_array(arena, bool, nodes + 1),
                 .node_depth = arena_new_array(arena, int, nodes + 1),
                 .post = arena_new_array(arena, int, nodes + 1)};
    for (int i = 0; i < nodes; i++) {
        plan.visited[i] = -1;
    }
    for (int i = 0; i < model->noutput; i++) {
        if (wiring->output[i].entry > REF_NULL) {
            search(&plan, node_of(&plan, &wiring->output[i]));
        }
    }
    measure(&plan);
    return plan;
}

/* ---- rows */

static const char *node_name(const Plan *plan, int node) {
    const ModelEntry *entry = entry_of(plan, node);
    return entry == NULL ? plan->wiring->model.input[node].name : entry->name;
}

/* Which call of its layer a node is, counting from 0 in the file's order. */
static int call_number(const Plan *plan, int node) {
    int number = 0, operation = operation_of(plan, node);
    for (int other = operation; other < node; other++) {
        number += operation_of(plan, other) == operation;
    }
    return number;
}

static const char *connections(const Plan *plan, int operation) {
    Text text;
    text_init(&text, plan->arena);
    for (int node = operation; node < plan->nodes; node++) {
        if (operation_of(plan, node) != operation || !plan->reached[node]) {
            continue;
        }
        const Ref **input = arena_new_array(plan->arena, const Ref *, most_inputs(plan, node));
        int count = node_inputs(plan, node, input);
        for (int i = 0; i < count; i++) {
            int from = node_of(plan, input[i]);
            text_printf(&text, "%s%s[%d][%d]", text.length > 0 ? ", " : "", node_name(plan, operation_of(plan, from)), call_number(plan, from),
                        input[i]->output);
        }
    }
    return text.length > 0 ? text.data : "-";
}

static const LayerInfo *info_find(const Program *program, const char *name) {
    for (int i = 0; i < program->nlayer; i++) {
        if (strcmp(program->layer[i].name, name) == 0) {
            return &program->layer[i];
        }
    }
    return NULL;
}

/* Keras calls a chain sequential: one call at each depth, one tensor into each, no layer twice. */
static bool is_chain(const Plan *plan) {
    bool *taken = arena_new_array(plan->arena, bool, plan->nodes + 1), *used = arena_new_array(plan->arena, bool, plan->nodes + 1);
    for (int node = 0; node < plan->nodes; node++) {
        if (!plan->reached[node] && node < plan->wiring->model.ninput) {
            return false; /* an input that nothing reads stands beside the rest */
        }
        if (!plan->reached[node]) {
            continue;
        }
        const Ref **input = arena_new_array(plan->arena, const Ref *, most_inputs(plan, node));
        int depth = plan->node_depth[node], operation = operation_of(plan, node);
        if (taken[depth] || used[operation] || node_inputs(plan, node, input) > 1) {
            return false;
        }
        taken[depth] = used[operation] = true;
    }
    return true;
}

typedef struct {
    int depth, met, operation;
} Place;

static int compare_places(const void *a, const void *b) {
    const Place *x = a, *y = b;
    return x->depth != y->depth ? (x->depth < y->depth) - (x->depth > y->depth) : (x->met > y->met) - (x->met < y->met);
}

static void add_rows(const Program *program, const Model *model, const char *prefix, int level, bool trainable, bool expand, SummaryRows *rows) {
    Arena *arena = program->arena;
    Plan plan = plan_new(program, model, prefix);
    Place *place = arena_new_array(arena, Place, plan.nodes + 1);
    int count = 0;
    for (int node = 0; node < plan.nodes; node++) {
        bool listed = operation_of(&plan, node) == node && (plan.visited[node] >= 0 || node < model->ninput);
        if (listed) {
            place[count++] = (Place){.depth = plan.depth[node], .met = plan.visited[node], .operation = node};
        }
    }
    qsort(place, (size_t)count, sizeof *place, compare_places);
    rows->chain = level > 0 ? rows->chain : is_chain(&plan);
    for (int i = 0; i < count; i++) {
        int operation = place[i].operation, last = operation;
        for (int node = operation; node < plan.nodes; node++) {
            last = operation_of(&plan, node) == operation && plan.reached[node] ? node : last;
        }
        const ModelEntry *entry = entry_of(&plan, operation);
        const char *name = node_name(&plan, operation);
        SummaryRow row = {.path = arena_printf(arena, "%s%s", prefix, name), .connected = level > 0 ? "-" : connections(&plan, operation)};
        row.info = info_find(program, arena_printf(arena, "%s%s", prefix, node_name(&plan, last)));
        row.type = entry != NULL ? layer_type_name(entry->object) : "InputLayer";
        row.trainable = trainable && (entry == NULL || entry->trainable);
        row.name = level == 0 ? name : arena_printf(arena, "%*s└ %s", 3 * level, "", name);
        arena_reserve(arena, rows->row, rows->count, rows->capacity);
        rows->row[rows->count++] = row;
        if (expand && entry != NULL && strcmp(entry->object->def->name, "Model") == 0) {
            const Model *inner = nested_model(arena, program->diag, entry->object, entry->name);
            if (inner != NULL) {
                add_rows(program, inner, arena_printf(arena, "%s/", row.path), level + 1, row.trainable, expand, rows);
            }
        }
    }
}

SummaryRows summary_rows(const Program *program, const Model *model, bool expand) {
    SummaryRows rows = {0};
    add_rows(program, model, "", 0, true, expand, &rows);
    return rows;
}
