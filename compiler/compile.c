/*
 * compile.c - the pipeline, one visible list of calls.
 */
#include <errno.h>
#include <string.h>

#include "budget.h"
#include "data/section.h"
#include "decode.h"
#include "emit/program.h"
#include "hnc.h"
#include "memory_limit.h"
#include "passes/stream.h"
#include "target/target.h"

/* Every pass once, then cleaning up. */
static void run_passes(Graph *graph) {
    if (graph != NULL) {
        graph->nloss = 0; /* the loss is built: what layers added to it is in it, or (in predict) not wanted */
        pass_simplify(graph);
        pass_scan(graph);
        pass_simplify(graph);
    }
}

static const int *sample_weight_ranks(Program *program, const CompileOptions *options) {
    int *rank = arena_new_array(program->arena, int, program->model->noutput + 1);
    for (int i = 0; i < program->model->noutput; i++) {
        rank[i] = options->sample_weight_rank != NULL ? options->sample_weight_rank(options->context, program->model->output[i]) : 0;
    }
    return rank;
}

static const Shape *target_shapes(Program *program, const CompileOptions *options) {
    Shape *shape = arena_new_array(program->arena, Shape, program->model->noutput + 1);
    for (int i = 0; i < program->model->noutput && options->target_shape != NULL; i++) {
        if (!options->target_shape(options->context, program->model->output[i], &shape[i])) {
            shape[i].rank = 0;
        }
    }
    return shape;
}

/* Identifies the model file in the banner of what is generated from it. */
static const char *source_hash(Arena *arena, const Diagnostics *diag) {
    size_t length = 0;
    const char *text = diag_text(diag, &length);
    char hex[65] = "";
    if (text != NULL) {
        sha256_hex(text, length, hex);
    }
    return arena_strndup(arena, hex, 16);
}

Program *compile_model(Arena *arena, Diagnostics *diag, const Node *root, const CompileOptions *options) {
    Model *model = model_parse(arena, diag, root);
    if (model == NULL || diag_error_count(diag) > 0) {
        return NULL;
    }
    Budget budget;
    if (model->budget != NULL && !budget_parse(arena, diag, model->budget, &budget)) {
        return NULL;
    }
    DataSection *data = NULL;
    if (model->data != NULL) {
        data = data_section_parse(arena, diag, model);
        if (data == NULL) {
            return NULL;
        }
    }
    const Training *training = NULL;
    if (model->training != NULL && options->training) {
        training = training_parse(arena, diag, model);
        if (training == NULL || diag_error_count(diag) > 0) {
            return NULL;
        }
    }
    const bool bf16 = options->weight_type != NULL && strcmp(options->weight_type, "bf16") == 0;
    if (bf16 && training != NULL && !options->evaluating) {
        diag_error(diag, model->training->mark, "bf16-training", "weights in bfloat16 cannot be trained: their steps would be lost to rounding");
        diag_remedy(diag, "train in float32 and load the weights here, with --no-training if this compiles to C");
        return NULL;
    }
    Program *program = arena_alloc(arena, sizeof *program);
    program->arena = arena;
    program->diag = diag;
    program->model = model;
    program->data = data;
    program->name = model->name;
    program->bf16 = bf16;
    program->hash = source_hash(arena, diag);
    program->batch = options->batch > 0 ? options->batch : 1;
    program->train_batch = options->train_batch > 0 ? options->train_batch : training != NULL ? training_options(training)->batch_size : 1;
    program->sample_weight_rank = sample_weight_ranks(program, options);
    program->target_shape = target_shapes(program, options);
    if (!program_build(program, model, training) || diag_error_count(diag) > 0) {
        return NULL;
    }
    if (options->streaming) {
        program->predict->nloss = 0;
        pass_simplify(program->predict); /* a layer's dead operations must not decide whether it can run step by step */
        program->step = pass_stream(program->predict);
        if (program->step == NULL) {
            return NULL;
        }
        run_passes(program->step);
    }
    if (model->decode != NULL) {
        program->predict->nloss = 0;
        pass_simplify(program->predict);
        if (!decode_build(program, model->decode)) {
            return NULL;
        }
        program->ndecoder = options->decoding ? program->ndecoder : 0;
        for (int i = 0; i < program->ndecoder; i++) {
            run_passes(program->decoder[i].start_graph);
            run_passes(program->decoder[i].step_graph);
        }
    }
    run_passes(program->predict);
    run_passes(program->train);
    run_passes(program->evaluate);
    run_passes(program->metrics);
    run_passes(program->init);
    program_name_members(program);
    return program;
}

Program *compile_load(Arena *arena, Diagnostics *diag, const char *path, const CompileOptions *options) {
    char *text = NULL;
    size_t length = 0;
    const int error = file_read(arena, path, YAML_MAX_BYTES, &text, &length);
    if (error != 0) {
        diag_file_error(diag, path, "read", "%s", error == EFBIG ? "the file is larger than a model may be" : strerror(error));
        return NULL;
    }
    diag_source(diag, text, length);
    const Node *root = yaml_parse(arena, diag, text, length);
    return root != NULL ? compile_model(arena, diag, root, options) : NULL;
}

bool compile_emit(Program *program, const CompileOptions *options, Text *c, Text *h) {
    const Target *target = target_find(options->target);
    if (target == NULL) {
        diag_error(program->diag, (Mark){0}, "unknown-target", "there is no target '%s'", options->target);
        diag_remedy(program->diag, "native, or one of those that `hnc help targets` lists");
        return false;
    }
    EmitOptions emit = {.target = options->target,
                        .header = options->header,
                        .templates = options->templates,
                        .blas = options->blas,
                        .bench = options->bench,
                        .threads = options->threads,
                        .thread_work = options->thread_work,
                        .blas_work = options->blas_work,
                        .in_double = options->in_double,
                        .own_math = target->vector > 1 && !options->in_double};
    if (!memory_limit_choose(program, options, &emit) || !emit_program(program, &emit, c, h)) {
        return false;
    }
    memory_limit_note(program);
    if (options->budget) {
        budget_check(program, options);
    }
    return true;
}

const char *compile_target_flags(const CompileOptions *options) {
    if (strcmp(options->target, "native") == 0) {
        return target_find("native")->vector > 1 ? "-march=native" : "";
    }
    const Target *target = target_find(options->target);
    return target != NULL ? target->flags : "";
}
