/*
 * emit.h - the template engine: plain tables go in, finished C text comes out.
 *
 * A template is the file templates/NAME (kernels/gemm.c.tmpl). A line whose first character that is not blank is `%` holds Lua; `${expression}`
 * in any other line is replaced by its value; everything else is text as written:
 *
 *     % for _, output in ipairs(unit.outputs) do
 *     ${output.name}[${output.index}] = 0.0f;
 *     % end
 *
 * A value is a string or an integer. Booleans, nil, floats and names that nobody defined are errors that name template and line. A line that has
 * values and turns out blank is dropped. `include(name, table)` renders another template in place: its names are the fields of `table`, then those of
 * the root table, then the helpers (templates/helpers.lua). The finished text is indented by its braces (indent.c), so that templates need not care.
 */
#ifndef HNC_EMIT_H
#define HNC_EMIT_H

#include "hnc.h"

/* The files of templates/, made part of the program when it is built; sorted by name. */
typedef struct {
    const char *name; /* relative to templates/: "kernels/gemm.c.tmpl", "engine.lua" */
    const char *text;
} EmbeddedTemplate;
extern const EmbeddedTemplate embedded_templates[];
extern const int embedded_template_count;

typedef struct Templates Templates;

/* A new engine with an empty root table. Templates come from `directory` (may be NULL), else from the program itself. NULL after an error (reported).
 */
Templates *templates_new(Arena *arena, Diagnostics *diag, const char *directory);
void templates_free(Templates *templates);

/* Building the root table: between table_begin and table_end, values go into the table begun last. `key` NULL: the next item of a list (from 1). */
void table_begin(Templates *templates, const char *key);
void table_end(Templates *templates);
void table_string(Templates *templates, const char *key, const char *value);
void table_int(Templates *templates, const char *key, int64_t value);
void table_bool(Templates *templates, const char *key, bool value);

/* Renders templates/`name` with the root table built so far, which is empty afterwards. The text lives in the arena; NULL after an error, which is
 * reported as a fault of the compiler. */
const char *templates_render(Templates *templates, const char *name);
const char *templates_render_plain(Templates *templates, const char *name); /* the same, for text that is not C: indented as the templates are */

/* ---- indent.c: C text indented by its braces, 4 spaces a level; preprocessor lines at column 0, runs of blank lines reduced to one. */
char *indent_c(Arena *arena, const char *text);

#endif
