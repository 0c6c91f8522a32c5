/*
 * summary.c - hnc summary: Keras's table of layers, then what the generated code needs of memory.
 */
#include "cli/summary.h"

#include "cli/table.h"

#include <string.h>

/* Bytes as Keras's readable_memory_size prints them. */
static const char *readable(Arena *arena, double bytes) {
    static const char *const unit[] = {"B", "KB", "MB", "GB", "TB", "PB"};
    int at = 0;
    while (bytes >= 1024 && at + 1 < COUNT_OF(unit)) {
        bytes /= 1024;
        at++;
    }
    return arena_printf(arena, "%.2f %s", bytes, unit[at]);
}

static const char *shape_cell(Arena *arena, const Shape *shape) {
    Text text;
    text_init(&text, arena);
    text_append(&text, "(");
    for (int i = 0; i < shape->rank; i++) {
        text_append(&text, i > 0 ? ", " : "");
        if (shape->dim[i] == -1) {
            text_append(&text, "None");
        } else if (shape->dim[i] < 0) {
            text_printf(&text, "None*%d", -shape->dim[i]);
        } else {
            text_printf(&text, "%d", shape->dim[i]);
        }
    }
    text_append(&text, ")");
    return text.data;
}

static const char *shapes_cell(Arena *arena, const LayerInfo *info) {
    if (info == NULL || (info->nout == 0 && info->out.rank == 0)) {
        return "?";
    }
    if (info->nout <= 1) {
        return shape_cell(arena, &info->out);
    }
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < info->nout; i++) {
        text_printf(&text, "%s%s", i > 0 ? ", " : "[", shape_cell(arena, &info->outs[i]));
    }
    text_append(&text, "]");
    return text.data;
}

/* Elements of the weights whose names begin with `path` and a slash. NULL: of all. */
static int64_t count_weights(const Program *program, const char *path, bool trainable, bool frozen) {
    int64_t count = 0;
    size_t length = path != NULL ? strlen(path) : 0;
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *variable = &program->variable[i];
        bool inside = path == NULL || (strncmp(variable->name, path, length) == 0 && variable->name[length] == '/');
        if (variable->class_ == VARIABLE_WEIGHT && inside && (variable->trainable ? trainable : frozen)) {
            count += shape_fixed_count(&variable->shape);
        }
    }
    return count;
}

static void print_total(Arena *arena, Text *out, const char *title, int64_t count) {
    text_printf(out, " %s params: %s (%s)\n", title, text_grouped(arena, count), readable(arena, 4.0 * (double)count));
}

/* The table and the totals. False when the line is too short for the columns. */
static bool print_summary(const Options *options, const Program *program, const Model *model, Text *out) {
    static const double chain_end[] = {0.45, 0.80, 1.0}, graph_end[] = {0.3, 0.56, 0.74, 1.0};
    Arena *arena = program->arena;
    SummaryRows rows = summary_rows(program, model, options->expand_nested);
    Table table = {.arena = arena, .columns = rows.chain ? 3 : 4, .header = {"Layer (type)", "Output Shape", "Param #", "Connected to"}};
    table.justify[2] = JUSTIFY_RIGHT;
    double end[TABLE_COLUMNS];
    memcpy(end, rows.chain ? chain_end : graph_end, sizeof *end * (size_t)table.columns);
    if (options->show_trainable) {
        for (int i = 0; i < table.columns; i++) {
            end[i] *= 0.90;
        }
        end[table.columns] = 1.0;
        table.header[table.columns] = "Trainable";
        table.justify[table.columns++] = JUSTIFY_CENTER;
    }
    if (!table_set_widths(&table, end, options->line_length > 0 ? options->line_length : 80)) {
        return false;
    }
    for (int i = 0; i < rows.count; i++) {
        const SummaryRow *row = &rows.row[i];
        int64_t count = count_weights(program, row->path, true, true);
        const char *cells[TABLE_COLUMNS];
        int cell = 0;
        cells[cell++] = arena_printf(arena, "%s (%s)", row->name, row->type);
        cells[cell++] = shapes_cell(arena, row->info);
        cells[cell++] = text_grouped(arena, count);
        if (!rows.chain) {
            cells[cell++] = row->connected;
        }
        if (options->show_trainable) {
            cells[cell++] = count == 0 ? "-" : row->trainable ? "Y" : "N";
        }
        table_add_row(&table, cells);
    }
    text_printf(out, "Model: \"%s\"\n", model->name);
    table_print(&table, out);
    print_total(arena, out, "Total", count_weights(program, NULL, true, true));
    print_total(arena, out, "Trainable", count_weights(program, NULL, true, false));
    print_total(arena, out, "Non-trainable", count_weights(program, NULL, false, true));
    return true;
}

/* What the generated code needs besides its inputs and outputs. */
static void print_memory(const Program *program, Text *out) {
    Arena *arena = program->arena;
    text_printf(out, " Workspace: %s to predict (batch %d)", readable(arena, (double)workspace_bytes(program, false)), program->batch);
    if (program->train != NULL) {
        const ProgramMemory *memory = &program->memory;
        const int64_t bytes = memory->unlimited > 0 ? memory->train_workspace : workspace_bytes(program, true);
        text_printf(out, ", %s to train (batch %d)", readable(arena, (double)bytes), program->train_batch);
        if (memory->unlimited > bytes) {
            text_printf(out, "\n Memory limit: %s less, for %.1f %% more multiply-adds of a step",
                        readable(arena, (double)(memory->unlimited - bytes)),
                        100 * memory->recomputed / (memory->step_work > 0 ? memory->step_work : 1));
        }
    }
    text_append(out, "\n");
}

int command_summary(const Options *options) {
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    int result = program_open(options, &compile, &diag, &program);
    if (result != EXIT_OK || program == NULL) {
        return result;
    }
    program_report(options, diag); /* warnings */
    Text text;
    text_init(&text, options->arena);
    if (!print_summary(options, program, program->model, &text)) {
        fputs("hnc: error: the line is too short for the table: give a larger --line-length\n", stderr);
        return EXIT_USAGE;
    }
    if (options->memory_limit > 0 && program->train != NULL) {
        Text c, h;
        text_init(&c, options->arena);
        text_init(&h, options->arena);
        if (!compile_emit(program, &compile, &c, &h)) {
            return program_report(options, diag);
        }
    }
    print_memory(program, &text);
    fwrite(text.data, 1, text.length, stdout);
    return EXIT_OK;
}
