/*
 * names.c - C identifiers: buffers after their values, functions after their layers, loop variables after what their axis means.
 */
#include <ctype.h>
#include <string.h>

#include "emit/internal.h"

static const char *const reserved[] = {
    "auto",     "break",     "case",       "char",        "const",         "continue",   "default",    "do",
    "double",   "else",      "enum",       "extern",      "float",         "for",        "goto",       "if",
    "inline",   "int",       "long",       "register",    "restrict",      "return",     "short",      "signed",
    "sizeof",   "static",    "struct",     "switch",      "typedef",       "union",      "unsigned",   "void",
    "volatile", "while",     "and",        "and_eq",      "asm",           "bitand",     "bitor",      "bool",
    "catch",    "class",     "compl",      "delete",      "explicit",      "export",     "false",      "friend",
    "mutable",  "namespace", "new",        "not",         "not_eq",        "operator",   "or",         "or_eq",
    "private",  "protected", "public",     "template",    "this",          "throw",      "true",       "try",
    "typeid",   "typename",  "using",      "virtual",     "xor",           "xor_eq",     "NULL",       "INFINITY",
    "n",        "weights",   "optimizer",  "metrics",     "state",         "workspace",  "seed",       "result",
    "floats",   "integers",  "bytes",      "block",       "part",          "lost",       "added",      "total",
    "step",     "step_2",    "step_3",     "step_4",      "errno",         "main",       "exp",        "log",
    "tanh",     "sqrt",      "sin",        "cos",         "erf",           "pow",        "fabs",       "floor",
    "ceil",     "rint",      "fmod",       "memset",      "memcpy",        "linux",      "unix",       "total",
    "tile",     "largest",   "partial",    "packed_a",    "packed_b",      "a_at",       "b_at",       "b_row",
    "a_value",  "v",         "vec",        "sums",        "before",        "after",      "candidates", "totals",
    "lane",     "half",      "place",      "position",    "position_tile", "image_at",   "gradient",   "low",
    "high",     "sum",       "best",       "value",       "smallest",      "index",      "count",      "chosen",
    "clamped",  "image_row", "in_channel", "out_channel", "filter_tile",   "first_lane", "rest",       "matrix",
    "all",      "any",
};

const char *identifier(Arena *arena, const char *text) {
    char *name = arena_strdup(arena, text);
    for (char *c = name; *c != '\0'; c++) {
        if (!isalnum((unsigned char)*c) && *c != '_') {
            *c = '_';
        }
    }
    if (isdigit((unsigned char)name[0]) || name[0] == '\0' || name[0] == '_') {
        name = arena_printf(arena, "x%s", name);
    }
    for (int i = 0; i < COUNT_OF(reserved); i++) {
        if (strcmp(reserved[i], name) == 0) {
            return arena_printf(arena, "%s_", name);
        }
    }
    return name;
}

/* ---- sets of names */

/* The slot that holds `name`, or a free one. */
static int slot_of(const NameSet *set, const char *name) {
    uint64_t at = hash_bytes(0, name, strlen(name)) % (uint64_t)set->size;
    while (set->slot[at] != NULL && strcmp(set->slot[at], name) != 0) {
        at = (at + 1) % (uint64_t)set->size;
    }
    return (int)at;
}

static void set_grow(NameSet *set, Arena *arena) {
    const int size = set->size * 2 + 64;
    NameSet larger = {arena_new_array(arena, const char *, size), arena_new_array(arena, int, size), size, set->count};
    for (int i = 0; i < set->size; i++) {
        if (set->slot[i] != NULL) {
            const int at = slot_of(&larger, set->slot[i]);
            larger.slot[at] = set->slot[i];
            larger.suffix[at] = set->suffix[i];
        }
    }
    *set = larger;
}

bool name_add(NameSet *set, Arena *arena, const char *name) {
    if (set->count * 2 >= set->size) {
        set_grow(set, arena);
    }
    const int at = slot_of(set, name);
    if (set->slot[at] != NULL) {
        return false;
    }
    set->slot[at] = name;
    set->count++;
    return true;
}

bool name_is_in(const NameSet *set, const char *name) {
    return set->size > 0 && set->slot[slot_of(set, name)] != NULL;
}

int name_suffix(const NameSet *set, const char *name) {
    const int last = name_is_in(set, name) ? set->suffix[slot_of(set, name)] : 0;
    return last > 0 ? last + 1 : 2;
}

const char *name_unique(NameSet *set, Arena *arena, const char *wanted) {
    const char *name = wanted;
    int last = 0;
    for (int suffix = name_suffix(set, wanted); !name_add(set, arena, name); suffix++) {
        name = arena_printf(arena, "%s_%d", wanted, suffix);
        last = suffix;
    }
    if (last > 0) {
        set->suffix[slot_of(set, wanted)] = last;
    }
    return name;
}

const char *unique_name(Emit *emit, const char *wanted) {
    return name_unique(&emit->taken, emit->arena, wanted);
}

static const char *layer_name(const Emit *emit, int32_t layer) {
    return layer >= 0 ? identifier(emit->arena, emit->program->layer[layer].name) : NULL;
}

/* What an operation makes, in a word. */
static const char *noun_of(const Op *op) {
    switch (op->kind) {
    case OP_dot_general: return "product";
    case OP_convolution_input: return "input_gradient";
    case OP_convolution_kernel: return "kernel_gradient";
    case OP_reduce: {
        static const char *const reduction[] = {"sum", "total_product", "largest", "smallest", "all", "any"};
        return reduction[((const AxesAttr *)op->attr)->kind];
    }
    case OP_reduce_window: return "pooled";
    case OP_select_and_scatter:
    case OP_spread_window: return "unpooled";
    case OP_gather: return "lookup";
    case OP_scatter_add: return "scattered";
    case OP_scan: return "steps";
    case OP_concatenate: return "joined";
    case OP_rng_uniform: return "draws";
    case OP_add: return "sum";
    case OP_subtract: return "difference";
    case OP_multiply: return "scaled";
    case OP_divide: return "quotient";
    case OP_select: return "chosen";
    case OP_compare:
    case OP_and:
    case OP_or:
    case OP_not: return "mask";
    case OP_maximum:
    case OP_minimum: return "bounded";
    default: return op_info(op->kind)->name;
    }
}

static const char *value_name(Stage *stage, Val val) {
    const Graph *g = stage->plan->graph;
    const Value *value = &g->value[val];
    Arena *arena = stage->emit->arena;
    const Op *op = value->def >= 0 ? &g->op[value->def] : NULL;
    const char *layer = op != NULL ? layer_name(stage->emit, op->layer) : NULL;
    const char *what = identifier(arena, value->name != NULL ? value->name : op != NULL ? noun_of(op) : "value");
    if (layer == NULL) { /* bare nouns are the templates' own locals */
        return value->name != NULL ? what : arena_printf(arena, "%s_value", what);
    }
    return arena_printf(arena, "%s%s_%s", op->gradient ? "d_" : "", layer, what);
}

static const char *buffer_name(Stage *stage, const Buffer *buffer) {
    const Graph *g = stage->plan->graph;
    Arena *arena = stage->emit->arena;
    switch (buffer->kind) {
    case BUFFER_INPUT: {
        const NamedVal *input = &g->input[buffer->index];
        const char *name = identifier(arena, input->name);
        return input->kind == INPUT_TARGET ? arena_printf(arena, "%s_target", name) : input->kind == INPUT_SEED ? "seed_words" : name;
    }
    case BUFFER_OUTPUT: return identifier(arena, g->output[buffer->index].name);
    case BUFFER_VARIABLE: return identifier(arena, g->program->variable[buffer->index].name);
    case BUFFER_CONSTANT: return NULL;
    case BUFFER_TEMPORARY:
        if (buffer->scratch) {
            const char *layer = layer_name(stage->emit, g->op[g->value[buffer->val].def].layer);
            return layer != NULL ? arena_printf(arena, "%s_scratch", layer) : "scratch";
        }
        break;
    }
    return value_name(stage, buffer->val);
}

static void write_table(Stage *stage, Buffer *buffer) {
    Emit *emit = stage->emit;
    const Op *op = &stage->plan->graph->op[buffer->index];
    const ConstantAttr *attr = op->attr;
    const char *layer = layer_name(emit, op->layer);
    buffer->name = unique_name(emit, arena_printf(emit->arena, "%s_%s%s_table", emit->prefix, stage->stage, layer != NULL ? layer : "constant"));
    const char *type = buffer->type == DTYPE_F32 ? (emit->math.in_double ? "double" : "float") : buffer->type == DTYPE_I32 ? "int32_t" : "uint8_t";
    (void)name_add(&stage->plan->names, stage->plan->arena, buffer->name);
    text_printf(&emit->tables, "static const %s %s[%lld] = {", type, buffer->name, (long long)buffer->elements);
    Body body = {.plan = stage->plan, .math = &emit->math};
    for (int64_t i = 0; i < buffer->elements; i++) {
        text_append(&emit->tables, i % 8 == 0 ? "\n" : " ");
        if (attr->data != NULL) {
            text_printf(&emit->tables, "%s,", literal(&body, (double)attr->data[i]));
        } else {
            text_printf(&emit->tables, "%d,", (int)attr->idata[i]);
        }
    }
    text_append(&emit->tables, "\n};\n");
}

/* Functions start with the model's name. A layer of the same name would give its values names like theirs, which would hide them. */
static const char *unlike_functions(const Stage *stage, const Buffer *buffer, const char *name) {
    size_t length = strlen(stage->emit->prefix);
    bool alike = buffer->kind == BUFFER_TEMPORARY && strncmp(name, stage->emit->prefix, length) == 0 && name[length] == '_';
    return alike ? arena_printf(stage->plan->arena, "of_%s", name) : name;
}

void name_buffers(Stage *stage) {
    Plan *plan = stage->plan;
    static const BufferKind order[] = {BUFFER_INPUT, BUFFER_OUTPUT, BUFFER_VARIABLE, BUFFER_TEMPORARY, BUFFER_CONSTANT};
    for (int k = 0; k < COUNT_OF(order); k++) {
        for (int i = 0; i < plan->nbuffer; i++) {
            Buffer *buffer = &plan->buffer[i];
            if (buffer->kind != order[k] || (buffer->kind == BUFFER_TEMPORARY && buffer->first < 0)) {
                continue;
            }
            if (buffer->kind == BUFFER_CONSTANT) {
                write_table(stage, buffer);
                continue;
            }
            buffer->name = name_unique(&plan->names, plan->arena, unlike_functions(stage, buffer, buffer_name(stage, buffer)));
        }
    }
}

/* The main op of a layer gives the unit the layer's bare name; others add what they do. */
const char *unit_name(Stage *stage, const Unit *unit) {
    const Graph *g = stage->plan->graph;
    Emit *emit = stage->emit;
    const char *layer = layer_name(emit, unit->layer);
    const char *what = "update";
    const int32_t op = unit->anchor >= 0 ? unit->anchor : unit->nop > 0 ? unit->op[unit->nop - 1] : -1;
    if (unit->copy) {
        what = "copy";
    } else if (op >= 0) {
        const char *hint = g->op[op].nout > 0 ? g->value[g->op[op].out[0]].name : NULL;
        what = hint != NULL ? identifier(emit->arena, hint) : unit->anchor >= 0 ? noun_of(&g->op[op]) : layer != NULL ? "elements" : "scalars";
    }
    const char *name =
        arena_printf(emit->arena, "%s_%s%s%s%s%s", emit->prefix, stage->stage, layer != NULL ? layer : "", layer != NULL ? "_" : "", what,
                     unit->again      ? "_again"
                     : unit->gradient ? "_gradient"
                                      : "");
    return unique_name(emit, name);
}

void axis_names(const Shape *shape, const char *name[MAX_RANK]) {
    static const char *const inner[][5] = {{"element"},
                                           {"unit"},
                                           {"step", "unit"},
                                           {"row", "col", "channel"},
                                           {"step", "row", "col", "channel"},
                                           {"step", "depth", "row", "col", "channel"}};
    static const char *const fixed[][5] = {{"element"},
                                           {"unit"},
                                           {"row", "col"},
                                           {"plane", "row", "col"},
                                           {"tap_row", "tap_col", "in", "out"},
                                           {"tap_depth", "tap_row", "tap_col", "in", "out"}};
    const bool batch = shape->rank > 0 && shape->dim[0] < 0;
    const int rest = batch ? shape->rank - 1 : shape->rank;
    static const char *const any[] = {"axis0", "axis1", "axis2", "axis3", "axis4", "axis5", "axis6", "axis7"};
    for (int i = 0; i < shape->rank; i++) {
        name[i] = any[i];
    }
    if (batch) {
        name[0] = shape->dim[0] == -1 ? "sample" : "frame";
    }
    for (int i = 0; i < rest && rest <= 5; i++) {
        name[i + (batch ? 1 : 0)] = batch ? inner[rest][i] : fixed[rest][i];
    }
}
