/*
 * threads.c - how threads share the work of a unit: each does some iterations of a loop whose results do not depend on each other. No sum is ever
 * split between threads, so the result has the same bits for any number of them.
 *
 * The call of such a unit is made by all threads together (PREFIX_THREADS before it). Inside, either the iterations of the outermost loops are dealt
 * out (PREFIX_SHARE before them), or every thread computes its own range of one axis first (PREFIX_share) and runs all loops over that axis in it.
 */
#include <string.h>

#include "emit/internal.h"

const char *unit_threads(Stage *stage, const Needs *needs) {
    if (needs->threads_from == 0) {
        return NULL;
    }
    const bool always = needs->threads_from == 1 || !needs->n;
    return arena_printf(stage->emit->arena, "%s_THREADS(%s)", stage->emit->macro,
                        always ? "1" : arena_printf(stage->emit->arena, "n >= %d", needs->threads_from));
}

double share_balance(const Stage *stage, int64_t steps) {
    const int64_t threads = stage->emit->threads, each = (steps + threads - 1) / threads;
    return steps < 2 ? 0 : (double)steps / (double)(each * threads);
}

enum { STEPS_EACH = 4 }; /* as many iterations a thread keep all busy for nearly the same time */

void put_share(Stage *stage, Body *body, const char *key, const Loops *loops, int whole) {
    const int most = loops->count > whole ? loops->count - whole : loops->count > 0 ? 1 : 0;
    int64_t steps = 1, rows = 1; /* rows: the steps with all samples of the batch */
    int count = 0;
    while (count < most && steps < (int64_t)STEPS_EACH * stage->emit->threads) {
        const Var *var = &body->var[loops->loop[count++]];
        steps *= var->extent;
        rows *= var->extent * (var->batch ? body->plan->batch : 1);
    }
    if (body->threads_from == 0 || rows < 2) {
        table_string(stage->emit->templates, key, "");
        return;
    }
    body->shared = true;
    table_string(stage->emit->templates, key, arena_printf(stage->emit->arena, "%s_SHARE(%d)", stage->emit->macro, count));
}

static void add_setup(Body *body, const char *line) {
    body->setup = arena_printf(body->plan->arena, "%s%s\n", body->setup != NULL ? body->setup : "", line);
}

Range share_range(Stage *stage, Body *body, const char *name, const char *limit, int64_t step) {
    Arena *arena = stage->emit->arena;
    const char *prefix = stage->emit->prefix, *macro = stage->emit->macro;
    Range range = {body_name(body, arena_printf(arena, "%s_from", name)), body_name(body, arena_printf(arena, "%s_to", name))};
    add_setup(body, arena_printf(arena, "const int %s = %s_share(%s, %lld, %s_THREAD); /* this thread's part */", range.from, prefix, limit,
                                 (long long)step, macro));
    add_setup(body, arena_printf(arena, "const int %s = %s_share(%s, %lld, %s_THREAD + 1);", range.to, prefix, limit, (long long)step, macro));
    body->shared = true;
    stage->emit->uses_share = true;
    return range;
}

void share_scratch(Stage *stage, Body *body) {
    if (body->shared && body->unit->has_scratch && buffer_set_has(&body->writes, body->unit->scratch)) {
        add_setup(body, arena_printf(stage->emit->arena, "%s += %s_THREAD * %lld;", body->plan->buffer[body->unit->scratch].name, stage->emit->macro,
                                     (long long)body->unit->scratch_each));
    }
}
