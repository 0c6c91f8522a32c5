/*
 * memory_limit.c - which values training drops and computes again so that its workspace is no larger than asked for.
 *
 * How much a choice saves is known only when its graph is scheduled, fused and planned. So each is tried on a copy of the program, from what costs
 * nearly nothing (element-wise operations) to everything, in segments from one for all down to one value each; the first that fits is taken. Segments
 * of about the square root of all that is dropped need least; the search does not have to know that.
 */
#include "memory_limit.h"

#include <string.h>

/* ---- copies of the program */

static int output_of(const Program *program, const char *reference) {
    for (int i = 0; i < program->model->noutput; i++) {
        if (strcmp(program->model->output[i], reference) == 0) {
            return i;
        }
    }
    return -1;
}

static int rank_of_weights(void *context, const char *reference) {
    const Program *program = context;
    const int output = output_of(program, reference);
    return output >= 0 && program->sample_weight_rank != NULL ? program->sample_weight_rank[output] : 0;
}

static bool shape_of_target(void *context, const char *reference, Shape *shape) {
    const Program *program = context;
    const int output = output_of(program, reference);
    if (output < 0 || program->target_shape == NULL || program->target_shape[output].rank == 0) {
        return false;
    }
    *shape = program->target_shape[output];
    return true;
}

/* Bytes of the training workspace with this choice. */
static int64_t bytes_with(Program *program, const CompileOptions *options, const EmitOptions *emit, RecomputeChoice choice) {
    Arena *scratch = arena_scratch(program->arena);
    CompileOptions again = *options;
    EmitOptions with = *emit;
    again.batch = program->batch;
    again.train_batch = program->train_batch;
    again.sample_weight_rank = rank_of_weights;
    again.target_shape = shape_of_target;
    again.context = program;
    with.recompute = choice;
    Program *copy = compile_model(scratch, diag_new(scratch, ""), program->model->node, &again);
    const int64_t bytes = copy != NULL && copy->train != NULL ? emit_train_bytes(copy, &with) : INT64_MAX;
    arena_free(scratch);
    return bytes;
}

/* ---- the search */

bool memory_limit_choose(Program *program, const CompileOptions *options, EmitOptions *emit) {
    static const double dearest[] = {0, 16, 1e30}; /* multiply-adds for a byte: none; a convolution of few channels; all */
    emit->recompute = (RecomputeChoice){0, 0};
    if (options->memory_limit <= 0 || program->train == NULL || program->bf16) {
        return true;
    }
    const int64_t all = bytes_with(program, options, emit, emit->recompute);
    program->memory.unlimited = all;
    if (all <= options->memory_limit) {
        return true;
    }
    int64_t least = all;
    for (int i = 0; i < COUNT_OF(dearest); i++) {
        int64_t before = INT64_MAX;
        for (int64_t segment = all; segment >= 1024; segment /= 2) {
            const RecomputeChoice choice = {dearest[i], segment};
            const int64_t bytes = bytes_with(program, options, emit, choice);
            if (bytes <= options->memory_limit) {
                emit->recompute = choice;
                return true;
            }
            least = bytes < least ? bytes : least;
            if (before < INT64_MAX && bytes > before + before / 8) {
                break; /* segments are smaller than what pays: more is kept again */
            }
            before = bytes < before ? bytes : before;
        }
    }
    diag_error(program->diag, program->model->training->mark, "memory-limit",
               "training needs a workspace of at least %s bytes with a batch of %d, also when parts of the forward pass are computed again, not %s",
               text_grouped(program->arena, least), program->train_batch, text_grouped(program->arena, options->memory_limit));
    diag_remedy(program->diag, "give --memory-limit %lld, or a smaller batch_size", (long long)least);
    return false;
}

void memory_limit_note(Program *program) {
    const ProgramMemory *memory = &program->memory;
    if (memory->recomputed > 0 || memory->train_workspace < memory->unlimited) {
        diag_note(program->diag, program->model->training->mark, "workspace to train: %s bytes instead of %s, for %.1f %% more multiply-adds",
                  text_grouped(program->arena, memory->train_workspace), text_grouped(program->arena, memory->unlimited),
                  100 * memory->recomputed / (memory->step_work > 0 ? memory->step_work : 1));
    }
}
