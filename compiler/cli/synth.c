/*
 * synth.c - hnc synth: samples of a model's shapes, the same for the same seed. Targets follow from the inputs, so that a training has something to
 * learn.
 */
#include "cli/cli.h"
#include "emit/adapter.h"
#include "hnc_runtime.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLES = 256, VALUES_SEEN = 64, WORDS_OF_NO_LIMIT = 10 };

typedef struct {
    uint64_t seed;
    int64_t samples;
    int stream; /* of random numbers */
} Source;

static double uniform(const Source *source, int stream, uint64_t counter) {
    uint32_t block[4];
    hnc_random_block(source->seed, (uint64_t)stream, counter, block);
    return ((double)block[0] + 0.5) / 4294967296.0;
}

static double normal(const Source *source, int stream, uint64_t counter) {
    uint32_t block[4];
    hnc_random_block(source->seed, (uint64_t)stream, counter, block);
    double radius = sqrt(-2 * log(((double)block[0] + 0.5) / 4294967296.0)), angle = 6.283185307179586 * ((double)block[1] + 0.5) / 4294967296.0;
    return radius * cos(angle);
}

/* One array: what a port wants, and what was drawn for it. */
typedef struct {
    const char *name;
    DType type;
    Shape shape;
    int64_t elements; /* of a sample */
    int32_t limit;
    void *data;
} Array;

static bool is_picture(const Shape *shape) {
    int last = shape->dim[shape->rank - 1];
    return shape->rank >= 4 && (last == 1 || last == 3 || last == 4);
}

static void put(const Array *array, int64_t index, double value) {
    switch (array->type) {
    case DTYPE_F32: ((float *)array->data)[index] = (float)value; break;
    case DTYPE_I32: ((int32_t *)array->data)[index] = (int32_t)value; break;
    default: ((unsigned char *)array->data)[index] = (unsigned char)value; break;
    }
}

static double get(const Array *array, int64_t index) {
    switch (array->type) {
    case DTYPE_F32: return (double)((const float *)array->data)[index];
    case DTYPE_I32: return ((const int32_t *)array->data)[index];
    default: return ((const unsigned char *)array->data)[index];
    }
}

/* Numbers around 0, pixels from 0 to 1 (or 255), words, truth values. */
static void draw_input(const Source *source, int stream, const Array *array) {
    for (int64_t i = 0; i < source->samples * array->elements; i++) {
        uint64_t counter = (uint64_t)i;
        int32_t limit = array->limit > 0 ? array->limit : WORDS_OF_NO_LIMIT;
        switch (array->type) {
        case DTYPE_F32: put(array, i, is_picture(&array->shape) ? uniform(source, stream, counter) : normal(source, stream, counter)); break;
        case DTYPE_I32: put(array, i, floor(uniform(source, stream, counter) * limit)); break;
        case DTYPE_U8: put(array, i, floor(uniform(source, stream, counter) * 256)); break;
        default: put(array, i, uniform(source, stream, counter) < 0.5); break;
        }
    }
}

/* A number around 0 that depends on a sample's inputs, for each number `which`. */
static double projection(const Source *source, const Array *input, int inputs, int64_t sample, int stream, int64_t which) {
    double sum = 0, count = 0;
    for (int i = 0; i < inputs; i++) {
        int64_t seen = input[i].elements < VALUES_SEEN ? input[i].elements : VALUES_SEEN;
        double middle = 0, spread = 1;
        if (input[i].type == DTYPE_I32) {
            double limit = input[i].limit > 0 ? input[i].limit : WORDS_OF_NO_LIMIT;
            middle = (limit - 1) / 2;
            spread = limit / 3.4641;
        } else if (input[i].type != DTYPE_F32 || is_picture(&input[i].shape)) {
            double most = input[i].type == DTYPE_U8 ? 255 : 1;
            middle = most / 2;
            spread = most / 3.4641;
        }
        for (int64_t k = 0; k < seen; k++) {
            int64_t at = k * input[i].elements / seen;
            double value = (get(&input[i], sample * input[i].elements + at) - middle) / spread;
            sum += value * normal(source, stream, (uint64_t)which * 4096 + (uint64_t)i * VALUES_SEEN + (uint64_t)k);
            count++;
        }
    }
    return count > 0 ? sum / sqrt(count) : 0;
}

static int best_of(const Source *source, const Array *input, int inputs, int64_t sample, int stream, int64_t position, int classes) {
    int best = 0;
    double most = -INFINITY;
    for (int c = 0; c < classes; c++) {
        double value = projection(source, input, inputs, sample, stream, position * classes + c);
        best = value > most ? c : best;
        most = value > most ? value : most;
    }
    return best;
}

static bool named(const char *loss, const char *const *list) {
    for (; loss != NULL && *list != NULL; list++) {
        if (strcmp(loss, *list) == 0) {
            return true;
        }
    }
    return false;
}

/* What the loss wants: classes by number or one-hot, yes or no (0 or 1, or -1 and 1), shares that sum to 1, numbers above 0, numbers. */
static void draw_target(const Source *source, int stream, const Array *input, int inputs, const char *loss, const Array *array) {
    static const char *const one_hot[] = {
        "CategoricalCrossentropy", "CategoricalFocalCrossentropy", "CategoricalHinge", "CategoricalGeneralizedCrossEntropy", "KLDivergence", NULL};
    static const char *const yes_or_no[] = {"BinaryCrossentropy", "BinaryFocalCrossentropy", "Dice", "Tversky", NULL};
    static const char *const signs[] = {"Hinge", "SquaredHinge", NULL};
    static const char *const positive[] = {"Poisson", "MeanSquaredLogarithmicError", "MeanAbsolutePercentageError", NULL};
    int classes = array->shape.rank > 1 ? array->shape.dim[array->shape.rank - 1] : 1;
    for (int64_t sample = 0; sample < source->samples; sample++) {
        for (int64_t i = 0; i < array->elements; i++) {
            int64_t at = sample * array->elements + i;
            double value;
            if (array->type == DTYPE_I32) {
                int limit = array->limit > 0 ? array->limit : 2;
                value = best_of(source, input, inputs, sample, stream, i, limit < 64 ? limit : 64);
            } else if (named(loss, one_hot) && classes > 1) {
                if (i % classes == 0) {
                    memset((float *)array->data + at, 0, sizeof(float) * (size_t)classes);
                    put(array, at + best_of(source, input, inputs, sample, stream, i / classes, classes), 1);
                }
                continue;
            } else {
                value = projection(source, input, inputs, sample, stream, i);
                value = named(loss, yes_or_no) ? value > 0 : named(loss, signs) ? (value > 0 ? 1 : -1) : named(loss, positive) ? exp(value) : value;
            }
            put(array, at, value);
        }
    }
}

static int64_t elements_of(const Shape *shape) {
    int64_t count = 1;
    for (int i = 1; i < shape->rank; i++) {
        count *= shape->dim[i];
    }
    return count;
}

static int output_of(const Model *model, const char *reference) {
    for (int i = 0; i < model->noutput; i++) {
        if (strcmp(model->output[i], reference) == 0) {
            return i;
        }
    }
    return -1;
}

static int write_samples(const Options *options, const Program *program) {
    const Graph *graph = program->train != NULL ? program->train : program->predict;
    Arena *arena = options->arena;
    Source source = {.seed = options->seed, .samples = options->samples > 0 ? options->samples : SAMPLES};
    Array *array = arena_new_array(arena, Array, graph->ninput + 1);
    HncStored *stored = arena_new_array(arena, HncStored, graph->ninput + 1);
    static const HncFileType types[] = {
        [DTYPE_F32] = HNC_FILE_F32, [DTYPE_I32] = HNC_FILE_I32, [DTYPE_U8] = HNC_FILE_U8, [DTYPE_BOOL] = HNC_FILE_BOOL};
    int count = 0, inputs = 0;
    for (int pass = 0; pass < 2; pass++) { /* inputs, then what follows from them */
        for (int i = 0; i < graph->ninput; i++) {
            const NamedVal *port = &graph->input[i];
            if (port->kind != (pass == 0 ? INPUT_MODEL : INPUT_TARGET)) {
                continue;
            }
            Array *to = &array[count];
            *to = (Array){.name = port->name, .type = val_type(graph, port->val), .shape = *val_shape(graph, port->val)};
            to->elements = elements_of(&to->shape);
            to->limit = adapter_limit(graph, port);
            size_t bytes = to->type == DTYPE_F32 || to->type == DTYPE_I32 ? 4 : 1;
            to->data = arena_alloc(arena, (size_t)(source.samples * to->elements) * bytes + 1);
            if (pass == 0) {
                draw_input(&source, count, to);
                inputs++;
            } else {
                draw_target(&source, count, array, inputs, training_loss_name(program->model, output_of(program->model, port->name)), to);
            }
            stored[count] = (HncStored){.name = to->name, .type = types[to->type], .rank = to->shape.rank, .data = to->data};
            stored[count].dim[0] = source.samples;
            for (int axis = 1; axis < to->shape.rank; axis++) {
                stored[count].dim[axis] = to->shape.dim[axis];
            }
            count++;
        }
    }
    HncError error;
    if (!hnc_npz_write(strcmp(options->output, "-") == 0 ? "/dev/stdout" : options->output, stored, count, &error)) {
        fprintf(stderr, "hnc: error: %s\n", error.message);
        return EXIT_SYSTEM;
    }
    return EXIT_OK;
}

int command_synth(const Options *options) {
    if (options->output == NULL) {
        return command_misused(COMMAND_SYNTH, "synth needs a file to write: -o FILE.npz");
    }
    Diagnostics *diag = NULL;
    Program *program = NULL;
    CompileOptions compile = compile_options(options);
    int result = program_open(options, &compile, &diag, &program);
    return result != EXIT_OK || program == NULL ? result : write_samples(options, program);
}
