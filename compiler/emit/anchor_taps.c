/*
 * anchor_taps.c - the taps of a window or kernel: loops, positions in the input (forward) or the output (backward), guards at borders.
 */
#include "emit/anchor.h"

const char *const position_name[3][3] = {{"in_row"}, {"in_row", "in_col"}, {"in_depth", "in_row", "in_col"}};
const char *const tap_name[3][3] = {{"tap"}, {"tap_row", "tap_col"}, {"tap_depth", "tap_row", "tap_col"}};
const char *const out_name[3][3] = {{"out_row"}, {"out_row", "out_col"}, {"out_depth", "out_row", "out_col"}};
const char *const spatial_name[3][3] = {{"row"}, {"row", "col"}, {"depth", "row", "col"}};

void taps_field(Anchor *a, const Tap *tap, int count) {
    table_begin(a->t, "taps");
    for (int i = 0; i < count; i++) {
        table_begin(a->t, NULL);
        table_string(a->t, "name", tap[i].loop);
        table_int(a->t, "limit", tap[i].limit);
        table_string(a->t, "position", tap[i].position);
        table_string(a->t, "formula", tap[i].formula);
        table_string(a->t, "guard", tap[i].guard != NULL ? tap[i].guard : "");
        table_end(a->t);
    }
    table_end(a->t);
}

/* input position = out * stride + tap * dilation - pad, skipped outside 0 .. extent - 1. Returns the index of the position. */
Index tap_forward(Anchor *a, Tap *tap, int spatial, int i, Index out, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                  int32_t extent, Index *tap_index) {
    Arena *arena = a->stage->emit->arena;
    const int loop = body_var(a->body, tap_name[spatial - 1][i], window, false);
    const int position = body_var(a->body, position_name[spatial - 1][i], extent, false);
    *tap_index = index_of(loop);
    Index formula = index_plus(index_constant(-pad), out, stride);
    formula = index_plus(formula, index_of(loop), dilation);
    const int64_t low = -(int64_t)pad, high = (int64_t)(size_out - 1) * stride + (int64_t)(window - 1) * dilation - pad;
    const char *name = a->body->var[position].name;
    const char *guard = low < 0 && high >= extent ? arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)extent)
                        : low < 0                 ? arena_printf(arena, "%s < 0", name)
                        : high >= extent          ? arena_printf(arena, "%s >= %d", name, (int)extent)
                                                  : NULL;
    *tap = (Tap){a->body->var[loop].name, name, index_text(a->body, &formula), guard, window};
    return index_of(position);
}

/* out position = (in + pad - tap * dilation) / stride, skipped where it does not divide or falls outside 0 .. size_out - 1. */
Index tap_backward(Anchor *a, Tap *tap, int spatial, int i, Index in, int32_t window, int32_t stride, int32_t dilation, int32_t pad, int32_t size_out,
                   Index *tap_index) {
    Arena *arena = a->stage->emit->arena;
    const int loop = body_var(a->body, tap_name[spatial - 1][i], window, false);
    const int position = body_var(a->body, out_name[spatial - 1][i], size_out, false);
    *tap_index = index_of(loop);
    Index formula = index_plus(index_constant(pad), in, 1);
    formula = index_plus(formula, index_of(loop), -dilation);
    const char *text = index_text(a->body, &formula), *name = a->body->var[position].name;
    Tap made = {a->body->var[loop].name, name, text, NULL, window};
    if (stride == 1) {
        made.guard = arena_printf(arena, "%s < 0 || %s >= %d", name, name, (int)size_out);
    } else { /* the position times stride is tested before it is divided */
        made.formula = arena_printf(arena, "(%s) / %d", text, (int)stride);
        made.guard = arena_printf(arena, "%s < 0 || (%s) %% %d != 0 || %s >= %d", text, text, (int)stride, name, (int)size_out);
    }
    *tap = made;
    return index_of(position);
}
