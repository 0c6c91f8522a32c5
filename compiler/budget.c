/*
 * budget.c - `budget: {ram: 64k, flash: 256k}`: does what was generated fit, and if not, which layers fill the memory and what would fit.
 *
 * ram: the structs that the caller owns. Predicting needs weights (unless they are embedded), state and workspace; training also the optimizer, the
 * metrics, and its workspace in the place of the other one. flash: constants, embedded weights among them; machine code is not counted. stack: as the
 * header says it, initialization aside.
 */
#include "budget.h"

#include "emit/program.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *const keys[] = {"ram", "flash", "stack"};

bool size_parse(const char *text, int64_t *bytes) {
    if (!isdigit((unsigned char)text[0])) {
        return false;
    }
    char *end;
    double number = strtod(text, &end);
    end += strspn(end, " ");
    static const char units[] = "kKmMgG";
    const char *unit = *end != '\0' ? strchr(units, *end) : NULL;
    if (unit != NULL) {
        number *= unit - units < 2 ? 1024.0 : unit - units < 4 ? 1048576.0 : 1073741824.0;
        end += end[1] == 'i' && end[2] == 'B' ? 3 : end[1] == 'B' ? 2 : 1;
    }
    *bytes = number < 9e15 ? (int64_t)number : 0;
    return *end == '\0' && *bytes >= 1;
}

bool budget_parse(Arena *arena, Diagnostics *diag, const Node *section, Budget *budget) {
    int64_t *const place[] = {&budget->ram, &budget->flash, &budget->stack};
    *budget = (Budget){0};
    if (section->kind != NODE_MAP) {
        diag_error(diag, section->mark, "wrong-type", "`budget` is a map: {ram: 64k, flash: 256k}, not %s", node_describe(arena, section));
        return false;
    }
    bool good = true;
    for (int i = 0; i < section->count; i++) {
        int at = 0;
        while (at < COUNT_OF(keys) && strcmp(section->key[i]->text, keys[at]) != 0) {
            at++;
        }
        if (at == COUNT_OF(keys)) {
            diag_error(diag, section->key[i]->mark, "unknown-key", "`budget` has no key `%s`", section->key[i]->text);
            diag_remedy(diag, "it has `ram`, `flash` and `stack`");
            good = false;
        } else if (section->item[i]->kind != NODE_SCALAR || !size_parse(section->item[i]->text, place[at])) {
            diag_error(diag, section->item[i]->mark, "wrong-type", "`%s` must be a number of bytes, not %s", keys[at],
                       node_describe(arena, section->item[i]));
            diag_remedy(diag, "write 65536, 64k or 1.5M");
            good = false;
        }
    }
    return good;
}

/* ---- needs */

typedef struct {
    int64_t ram, flash, stack;
    bool trains; /* training needs the ram */
} Needs;

static Needs needs_of(const Program *program) {
    const ProgramMemory *m = &program->memory;
    const int64_t weights = m->structs[VARIABLE_WEIGHT];
    Needs needs = {.ram = m->structs[VARIABLE_STATE] + m->structs[VARIABLE_STREAM] + m->workspace + (program->embedded == NULL ? weights : 0),
                   .flash = m->tables + (program->embedded != NULL ? weights : 0),
                   .stack = m->stack};
    const int64_t training = weights + m->structs[VARIABLE_OPTIMIZER] + m->structs[VARIABLE_METRIC] + m->structs[VARIABLE_STATE] +
                             (m->train_workspace > m->workspace ? m->train_workspace : m->workspace);
    if (program->train != NULL && training > needs.ram) {
        needs.ram = training;
        needs.trains = true;
    }
    return needs;
}

/* ---- what would fit */

typedef struct {
    Program *program;
    const CompileOptions *options;
    int64_t ram;
} Search;

/* The model's tree with the first `frozen` weights-bearing entries not trainable. */
static const Node *frozen_copy(Arena *arena, const Node *root, int frozen) {
    Node *copy = arena_new_array(arena, Node, 1), *layers = arena_new_array(arena, Node, 1), *no = arena_new_array(arena, Node, 1);
    *copy = *root;
    *no = (Node){.kind = NODE_SCALAR, .text = "false"};
    copy->item = arena_new_array(arena, Node *, root->count);
    for (int i = 0; i < root->count; i++) {
        copy->item[i] = root->item[i];
        if (strcmp(root->key[i]->text, "layers") != 0) {
            continue;
        }
        *layers = *root->item[i];
        layers->item = arena_new_array(arena, Node *, layers->count);
        copy->item[i] = layers;
        for (int k = 0; k < layers->count; k++) {
            const Node *entry = root->item[i]->item[k];
            layers->item[k] = root->item[i]->item[k];
            if (k >= frozen || node_get(entry, "shares") != NULL || node_get(entry, "trainable") != NULL) {
                continue;
            }
            Node *changed = arena_new_array(arena, Node, 1), *key = arena_new_array(arena, Node, 1);
            *changed = *entry;
            *key = (Node){.kind = NODE_SCALAR, .text = "trainable", .mark = entry->mark};
            changed->count++;
            changed->item = arena_new_array(arena, Node *, changed->count);
            changed->key = arena_new_array(arena, Node *, changed->count);
            memcpy(changed->item, entry->item, sizeof *entry->item * (size_t)entry->count);
            memcpy(changed->key, entry->key, sizeof *entry->key * (size_t)entry->count);
            changed->item[entry->count] = no;
            changed->key[entry->count] = key;
            layers->item[k] = changed;
        }
    }
    return copy;
}

/* The ram of another version of the model, with training or predicting alone, for this batch; INT64_MAX where it cannot be compiled. */
static int64_t ram_of(const Search *search, bool training, int batch, int frozen) {
    Arena *arena = search->program->arena;
    CompileOptions options = *search->options;
    options.training = training;
    options.batch = training ? search->program->batch : batch;
    options.train_batch = training ? batch : 0;
    options.budget = false;
    const Node *root = search->program->model->node;
    Diagnostics *diag = diag_new(arena, "");
    Program *other = compile_model(arena, diag, frozen > 0 ? frozen_copy(arena, root, frozen) : root, &options);
    if (other == NULL) {
        return INT64_MAX;
    }
    other->embedded = search->program->embedded;
    Text c, h;
    text_init(&c, arena);
    text_init(&h, arena);
    return compile_emit(other, &options, &c, &h) ? needs_of(other).ram : INT64_MAX;
}

/* The largest batch below `from` that fits, by halving the interval; 0: none. */
static int batch_that_fits(const Search *search, bool training, int from) {
    int low = 0, high = from; /* low fits, high does not */
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        *(ram_of(search, training, middle, 0) <= search->ram ? &low : &high) = middle;
    }
    return low;
}

/* How many entries of `layers:`, from the first, must be frozen for training to fit, one sample a step; 0: even all but the last are not enough. */
static int frozen_that_fits(const Search *search) {
    const Node *layers = node_get(search->program->model->node, "layers");
    int low = 0, high = layers->count; /* low does not fit, high is not allowed or fits */
    bool found = false;
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        const bool fits = ram_of(search, true, 1, middle) <= search->ram;
        found = found || fits;
        *(fits ? &high : &low) = middle;
    }
    return found ? high : 0;
}

static void suggest(const Search *search, Diagnostics *diag, const Needs *needs) {
    const Program *program = search->program;
    const ProgramMemory *m = &program->memory;
    if (needs->trains) {
        const int batch = batch_that_fits(search, true, program->train_batch);
        if (batch > 0) {
            diag_remedy(diag, "training fits with `batch_size: %d`", batch);
            return;
        }
        const int frozen = frozen_that_fits(search);
        if (frozen > 0) {
            diag_remedy(diag, "training fits with `batch_size: 1` and `trainable: false` for the first %d entr%s of `layers`", frozen,
                        frozen == 1 ? "y" : "ies");
            return;
        }
        const int64_t predict = m->structs[VARIABLE_STATE] + m->workspace + (program->embedded == NULL ? m->structs[VARIABLE_WEIGHT] : 0);
        if (predict <= search->ram) {
            diag_remedy(diag, "predicting alone fits: --no-training");
            return;
        }
    }
    const int batch = batch_that_fits(search, false, program->batch);
    if (batch > 0) {
        diag_remedy(diag, "predicting fits with --batch %d%s", batch, program->train != NULL ? " --no-training" : "");
    } else if (program->embedded == NULL && ram_of(search, false, 1, 0) - m->structs[VARIABLE_WEIGHT] <= search->ram) {
        diag_remedy(diag, "predicting fits with weights that are constants: --embed-weights%s", program->train != NULL ? " --no-training" : "");
    } else {
        diag_remedy(diag, "no batch and no frozen layers make it fit: the layers above must become smaller");
    }
}

static void note_parts(const Program *program, const Needs *needs) {
    Arena *arena = program->arena;
    Diagnostics *diag = program->diag;
    const ProgramMemory *m = &program->memory;
    if (needs->trains) {
        diag_note(diag, program->model->mark, "training needs weights %s, optimizer %s, state and metrics %s, workspace %s bytes (batch %d)",
                  text_grouped(arena, m->structs[VARIABLE_WEIGHT]), text_grouped(arena, m->structs[VARIABLE_OPTIMIZER]),
                  text_grouped(arena, m->structs[VARIABLE_METRIC] + m->structs[VARIABLE_STATE]), text_grouped(arena, m->train_workspace),
                  program->train_batch);
    } else {
        diag_note(diag, program->model->mark, "predicting needs weights %s, state %s, workspace %s bytes (batch %d)",
                  program->embedded != NULL ? "0" : text_grouped(arena, m->structs[VARIABLE_WEIGHT]),
                  text_grouped(arena, m->structs[VARIABLE_STATE] + m->structs[VARIABLE_STREAM]), text_grouped(arena, m->workspace), program->batch);
    }
    const MemoryPeak *peak = needs->trains ? &m->train : &m->predict;
    for (int i = 0; i < peak->count; i++) {
        const LayerInfo *layer = &program->layer[peak->part[i].layer];
        diag_note(diag, layer->mark, "where the workspace is fullest, layer '%s' (%s) has %s of %s bytes", layer->name, layer->type,
                  text_grouped(arena, peak->part[i].bytes), text_grouped(arena, peak->bytes));
    }
}

static Mark mark_of(const Node *section, const char *key) {
    const Node *value = node_get(section, key);
    return value != NULL ? value->mark : section->mark;
}

void budget_check(Program *program, const CompileOptions *options) {
    const Node *section = program->model->budget;
    Budget budget;
    if (section == NULL || !budget_parse(program->arena, program->diag, section, &budget)) {
        return;
    }
    Diagnostics *diag = program->diag;
    Arena *arena = program->arena;
    const Needs needs = needs_of(program);
    if (budget.flash > 0 && needs.flash > budget.flash) {
        diag_error(diag, mark_of(section, "flash"), "budget", "constants take %s bytes of flash, but the budget is %s",
                   text_grouped(arena, needs.flash), text_grouped(arena, budget.flash));
        diag_remedy(diag, program->embedded != NULL ? "load the weights from elsewhere instead of --embed-weights, or use fewer units"
                                                    : "use smaller tables");
    }
    if (budget.stack > 0 && needs.stack > budget.stack) {
        diag_error(diag, mark_of(section, "stack"), "budget", "functions may need %s bytes of stack, but the budget is %s",
                   text_grouped(arena, needs.stack), text_grouped(arena, budget.stack));
        diag_remedy(diag, "`--target portable` needs least");
    }
    if (budget.ram > 0 && needs.ram > budget.ram) {
        diag_error(diag, mark_of(section, "ram"), "budget", "%s needs %s bytes of RAM, but the budget is %s",
                   needs.trains ? "training" : "predicting", text_grouped(arena, needs.ram), text_grouped(arena, budget.ram));
        const Search search = {program, options, budget.ram};
        suggest(&search, diag, &needs);
        note_parts(program, &needs);
    }
}
