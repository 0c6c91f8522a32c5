/*
 * dump.c - --dump=STAGE: what a stage of the compilation made of the model, as text. The debugger of the compiler, and the format of golden tests.
 */
#include "cli/cli.h"

#include "layers/model.h"
#include "passes/units.h"

#include <string.h>

/* ---- spec: nodes with their places */

static void dump_node(const Node *node, const char *label, int depth, Text *out) {
    text_printf(out, "%*s%s%s", 2 * depth, "", label, label[0] != '\0' ? " " : "");
    if (node->kind == NODE_SCALAR) {
        text_printf(out, node->quoted ? "\"%s\"" : "%s", node->text);
    } else {
        text_append(out, node->kind == NODE_MAP ? "map" : "list");
    }
    text_printf(out, "  @%d:%d\n", node->mark.line, node->mark.column);
    for (int i = 0; i < node->count; i++) {
        const char *key = node->kind == NODE_MAP ? arena_printf(out->arena, "%s:", node->key[i]->text) : "-";
        dump_node(node->item[i], key, depth + 1, out);
    }
}

/* ---- model: inputs, layers in the order in which they run, outputs */

static void dump_refs(const Ref *ref, int count, Text *out) {
    for (int i = 0; i < count; i++) {
        text_printf(out, "%s%s", i > 0 ? ", " : "", ref[i].entry == REF_NULL ? "null" : ref[i].text);
    }
}

static void dump_model(Arena *arena, Diagnostics *diag, const Model *model, int depth, Text *out) {
    const Wiring *wiring = (const Wiring *)(const void *)model; /* model_parse's Model is the first member of a Wiring */
    static const char *const types[] = {[DTYPE_F32] = "float32", [DTYPE_I32] = "int32", [DTYPE_U8] = "uint8", [DTYPE_BOOL] = "bool"};
    int indent = 2 * depth;
    text_printf(out, "%*smodel %s\n", indent, "", model->name != NULL ? model->name : "");
    for (int i = 0; i < model->ninput; i++) {
        text_printf(out, "%*s  input %s: %s %s\n", indent, "", model->input[i].name, types[model->input[i].type],
                    shape_text(arena, &model->input[i].shape));
    }
    for (int i = 0; i < wiring->norder; i++) {
        const ModelEntry *entry = &model->entry[wiring->order[i]];
        text_printf(out, "%*s  %s: %s(", indent, "", entry->name, entry->object->def->name);
        dump_refs(entry->input, entry->ninput, out);
        for (int k = 0; k < entry->narg; k++) {
            text_printf(out, "; %s = %s", entry->arg[k].name, entry->arg[k].is_bool ? entry->arg[k].flag ? "true" : "false" : "");
            dump_refs(entry->arg[k].ref, entry->arg[k].nref, out);
        }
        text_append(out, ")");
        if (entry->owner != wiring->order[i]) {
            text_printf(out, " shares %s", model->entry[entry->owner].name);
        }
        text_printf(out, "%s  @%d:%d\n", entry->trainable ? "" : " frozen", entry->mark.line, entry->mark.column);
        if (entry->owner == wiring->order[i] && strcmp(entry->object->def->name, "Model") == 0) {
            const Model *inner = nested_model(arena, diag, entry->object, entry->name);
            if (inner != NULL) {
                dump_model(arena, diag, inner, depth + 2, out);
            }
        }
    }
    for (int i = 0; i < model->noutput; i++) {
        text_printf(out, "%*s  output %s\n", indent, "", model->output[i]);
    }
}

void dump_spec(const Node *root, Text *out) {
    dump_node(root, "", 0, out);
}

void dump_wiring(Arena *arena, Diagnostics *diag, const Model *model, Text *out) {
    dump_model(arena, diag, model, 0, out);
}

/* ---- graph, units, plan */

enum { FUNCTIONS = 6 };

static void list_functions(const Program *program, Graph *graph[FUNCTIONS], int batch[FUNCTIONS]) {
    Graph *all[FUNCTIONS] = {program->init, program->predict, program->train, program->evaluate, program->metrics, program->step};
    int rows[FUNCTIONS] = {1, program->batch, program->train_batch, program->train_batch, 1, program->batch};
    memcpy(graph, all, sizeof all);
    memcpy(batch, rows, sizeof rows);
}

void dump_graphs(const Program *program, Text *out) {
    Graph *graph[FUNCTIONS];
    int batch[FUNCTIONS];
    list_functions(program, graph, batch);
    for (int i = 0; i < FUNCTIONS; i++) {
        if (graph[i] != NULL) {
            graph_dump(graph[i], out);
        }
    }
}

/* As for the portable target. */
static Plan *plan_of(Graph *graph, int batch) {
    const bool pooled = graph != graph->program->init;
    if (pooled) {
        pass_pool(graph, 1);
    }
    schedule_graph(graph);
    Plan *plan = fuse_graph(graph, batch, pooled);
    plan_offsets(plan);
    return plan;
}

void dump_plans(const Program *program, Text *out) {
    Graph *graph[FUNCTIONS];
    int batch[FUNCTIONS];
    list_functions(program, graph, batch);
    for (int i = 0; i < FUNCTIONS; i++) {
        if (graph[i] != NULL) {
            text_printf(out, "%s\n", graph[i]->name);
            plan_dump(plan_of(graph[i], batch[i]), out);
        }
    }
}

int64_t workspace_bytes(const Program *program, bool training) {
    Graph *graph[FUNCTIONS];
    int batch[FUNCTIONS];
    list_functions(program, graph, batch);
    int64_t most[4] = {0}, bytes = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
        bool counts = graph[i] != NULL && (training ? graph[i] == program->train || graph[i] == program->evaluate : graph[i] == program->predict);
        const Plan *plan = counts ? plan_of(graph[i], batch[i]) : NULL;
        for (int k = 0; plan != NULL && k < 4; k++) {
            most[k] = plan->arena_elements[k] > most[k] ? plan->arena_elements[k] : most[k];
        }
    }
    for (int k = 0; k < 4; k++) {
        bytes += most[k] * (k == DTYPE_F32 || k == DTYPE_I32 ? 4 : 1);
    }
    return bytes;
}
