/*
 * initializers.c - first values of weights (keras/src/initializers). The distributions are Keras's; the numbers come from the compiler's own
 * counter-based generator: a weight's stream follows from its name, so that a weight starts the same whatever other layers a model has. With a `seed`
 * argument the numbers depend on that seed alone, as in Keras, where two weights of one shape and one seed start equal.
 */
#include "training/training.h"

#include <math.h>
#include <string.h>

typedef struct {
    Graph *g;
    Val seed, step;
    Shape shape;
} Draw;

/* The source of a weight's numbers; op_rng_ functions number streams from g->random_streams on. */
static Draw draw_from(Graph *g, const int32_t *dim, int rank, Val seed, int stream, int own_seed) {
    if (own_seed != ARG_NONE) {
        const int32_t words[2] = {own_seed, own_seed < 0 ? -1 : 0};
        seed = op_array_int(g, words, shape_of(1, 2));
        stream = 0;
    }
    g->random_streams = stream;
    return (Draw){g, seed, op_constant_int(g, 0), shape_make(rank, dim)};
}

static Val draw_uniform(const Draw *draw, double low, double high) {
    Val u = op_rng_uniform(draw->g, draw->seed, draw->step, draw->shape);
    return op_add_scalar(draw->g, op_multiply_scalar(draw->g, u, high - low), low);
}

static Val draw_normal(const Draw *draw, double mean, double stddev) {
    Val n = op_rng_normal(draw->g, draw->seed, draw->step, draw->shape);
    return op_add_scalar(draw->g, op_multiply_scalar(draw->g, n, stddev), mean);
}

/* Normal within two standard deviations, by the inverse of its distribution function: sqrt(2) erfinv((2u - 1) erf(sqrt(2))). */
static Val draw_truncated(const Draw *draw, double mean, double stddev) {
    Val u = op_rng_uniform(draw->g, draw->seed, draw->step, draw->shape);
    double reach = erf(sqrt(2.0));
    Val p = op_add_scalar(draw->g, op_multiply_scalar(draw->g, u, 2 * reach), -reach);
    Val x = op_multiply_scalar(draw->g, op_erf_inv(draw->g, p), sqrt(2.0) * stddev);
    return op_add_scalar(draw->g, x, mean);
}

#define SEED_ARG(struct_) ARG(struct_, seed, ARG_INT, "null", "Makes the numbers depend on this seed alone")

/* ---- constants */

typedef struct {
    double value;
} ConstantArgs;
static Val initialize_constant(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    (void)seed;
    (void)stream;
    return op_splat(g, ((const ConstantArgs *)args)->value, shape_make(rank, dim));
}
static const Arg constant_args[] = {ARG(ConstantArgs, value, ARG_FLOAT, "0.0", "Value of every element"), ARGS_END};
const ClassDef initializer_Constant = {
    .name = "Constant", .doc = "One value everywhere", .size = sizeof(ConstantArgs), .args = constant_args, .build.initializer = initialize_constant};

static Val initialize_zeros(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    (void)seed;
    (void)stream;
    (void)args;
    return op_splat(g, 0, shape_make(rank, dim));
}
const ClassDef initializer_Zeros = {.name = "Zeros", .aliases = "zero", .doc = "0 everywhere", .build.initializer = initialize_zeros};

static Val initialize_ones(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    (void)seed;
    (void)stream;
    (void)args;
    return op_splat(g, 1, shape_make(rank, dim));
}
const ClassDef initializer_Ones = {.name = "Ones", .aliases = "one", .doc = "1 everywhere", .build.initializer = initialize_ones};

static bool wrong_rank(Graph *g, const char *class_, int rank, bool exact) {
    if (rank == 2 || (!exact && rank > 2)) {
        return false;
    }
    diag_error(g->diag, (Mark){0}, "initializer-rank", "the initializer %s needs a weight of %s2 axes, but this one has %d", class_,
               exact ? "" : "at least ", rank);
    return true;
}

typedef struct {
    double gain;
    int seed;
} GainArgs;
static Val initialize_identity(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    Shape shape = shape_make(rank, dim);
    if (wrong_rank(g, "Identity", rank, true)) {
        return initialize_zeros(g, dim, rank, seed, stream, args);
    }
    Val diagonal = op_compare(g, op_iota(g, shape, 0), op_iota(g, shape, 1), COMPARE_EQ);
    return op_multiply_scalar(g, op_convert(g, diagonal, DTYPE_F32), ((const GainArgs *)args)->gain);
}
static const Arg identity_args[] = {ARG(GainArgs, gain, ARG_FLOAT, "1.0", "Factor of the identity matrix"), ARGS_END};
const ClassDef initializer_Identity = {.name = "Identity",
                                       .aliases = "IdentityInitializer",
                                       .doc = "The identity matrix times gain",
                                       .size = sizeof(GainArgs),
                                       .args = identity_args,
                                       .build.initializer = initialize_identity};

/* ---- plain distributions */

typedef struct {
    double mean, stddev;
    int seed;
} NormalArgs;
#define NORMAL_ARGS                                                                                                                                  \
    ARG(NormalArgs, mean, ARG_FLOAT, "0.0", "Mean"), ARG(NormalArgs, stddev, ARG_FLOAT, "0.05", "Standard deviation"), SEED_ARG(NormalArgs), ARGS_END

static Val initialize_random_normal(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const NormalArgs *normal = args;
    Draw draw = draw_from(g, dim, rank, seed, stream, normal->seed);
    return draw_normal(&draw, normal->mean, normal->stddev);
}
static const Arg random_normal_args[] = {NORMAL_ARGS};
const ClassDef initializer_RandomNormal = {.name = "RandomNormal",
                                           .aliases = "normal",
                                           .doc = "Normally distributed",
                                           .size = sizeof(NormalArgs),
                                           .args = random_normal_args,
                                           .build.initializer = initialize_random_normal};

static Val initialize_truncated_normal(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const NormalArgs *normal = args;
    Draw draw = draw_from(g, dim, rank, seed, stream, normal->seed);
    return draw_truncated(&draw, normal->mean, normal->stddev);
}
static const Arg truncated_normal_args[] = {NORMAL_ARGS};
const ClassDef initializer_TruncatedNormal = {.name = "TruncatedNormal",
                                              .doc = "Normally distributed within two standard deviations of the mean",
                                              .size = sizeof(NormalArgs),
                                              .args = truncated_normal_args,
                                              .build.initializer = initialize_truncated_normal};

typedef struct {
    double minval, maxval;
    int seed;
} UniformArgs;
static Val initialize_random_uniform(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const UniformArgs *uniform = args;
    Draw draw = draw_from(g, dim, rank, seed, stream, uniform->seed);
    return draw_uniform(&draw, uniform->minval, uniform->maxval);
}
static const Arg random_uniform_args[] = {ARG(UniformArgs, minval, ARG_FLOAT, "-0.05", "Lower bound"),
                                          ARG(UniformArgs, maxval, ARG_FLOAT, "0.05", "Upper bound"), SEED_ARG(UniformArgs), ARGS_END};
const ClassDef initializer_RandomUniform = {.name = "RandomUniform",
                                            .aliases = "uniform",
                                            .doc = "Evenly distributed between minval and maxval",
                                            .size = sizeof(UniformArgs),
                                            .args = random_uniform_args,
                                            .build.initializer = initialize_random_uniform};

/* ---- by fans */

typedef enum { FAN_IN, FAN_OUT, FAN_AVG } FanMode;
typedef enum { UNIFORM, TRUNCATED_NORMAL, UNTRUNCATED_NORMAL, NORMAL } Distribution;

typedef struct {
    double scale;
    int mode, distribution;
    int seed;
    Ints input_axes, output_axes;
} ScalingArgs;

static double axes_product(const int32_t *dim, int rank, const Ints *axes) {
    double product = 1;
    for (int i = 0; i < axes->count; i++) {
        int32_t at = axes->v[i] < 0 ? axes->v[i] + rank : axes->v[i];
        product *= at >= 0 && at < rank ? dim[at] : 1;
    }
    return product;
}

/* Keras's compute_fans: kernels are (spatial..., inputs, outputs). */
static void compute_fans(const int32_t *dim, int rank, const ScalingArgs *args, double *fan_in, double *fan_out) {
    bool named = !args->input_axes.none && args->input_axes.count > 0 && !args->output_axes.none && args->output_axes.count > 0;
    if (named) {
        *fan_in = axes_product(dim, rank, &args->input_axes);
        *fan_out = axes_product(dim, rank, &args->output_axes);
    } else if (rank < 2) {
        *fan_in = *fan_out = rank == 1 ? dim[0] : 1;
    } else {
        double field = 1;
        for (int i = 0; i < rank - 2; i++) {
            field *= dim[i];
        }
        *fan_in = dim[rank - 2] * field;
        *fan_out = dim[rank - 1] * field;
    }
}

static Val scaled(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const ScalingArgs *args, double scale, FanMode mode,
                  Distribution distribution) {
    double fan_in, fan_out;
    compute_fans(dim, rank, args, &fan_in, &fan_out);
    double fan = mode == FAN_IN ? fan_in : mode == FAN_OUT ? fan_out : (fan_in + fan_out) / 2;
    double variance = scale / fmax(1, fan);
    Draw draw = draw_from(g, dim, rank, seed, stream, args->seed);
    if (distribution == UNIFORM) {
        double limit = sqrt(3 * variance);
        return draw_uniform(&draw, -limit, limit);
    }
    if (distribution == UNTRUNCATED_NORMAL) {
        return draw_normal(&draw, 0, sqrt(variance));
    }
    return draw_truncated(&draw, 0, sqrt(variance) / 0.87962566103423978); /* the deviation that truncation takes away */
}

#define FAN_ARGS                                                                                                                                     \
    SEED_ARG(ScalingArgs), ARG(ScalingArgs, input_axes, ARG_INTS, "null", "Axes of the inputs; null: by the usual order"),                           \
        ARG(ScalingArgs, output_axes, ARG_INTS, "null", "Axes of the outputs; null: by the usual order"), ARGS_END

static Val initialize_variance_scaling(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const ScalingArgs *scaling = args;
    return scaled(g, dim, rank, seed, stream, scaling, scaling->scale, (FanMode)scaling->mode, (Distribution)scaling->distribution);
}
static const Arg variance_scaling_args[] = {ARG_RANGE(ScalingArgs, scale, ARG_FLOAT, "1.0", 1e-30, INFINITY, "Factor of the variance, above 0"),
                                            ARG_PICK(ScalingArgs, mode, "fan_in|fan_out|fan_avg", "fan_in", "What divides the variance"),
                                            ARG_PICK(ScalingArgs, distribution, "uniform|truncated_normal|untruncated_normal|normal",
                                                     "truncated_normal", "Distribution; `normal` is truncated_normal"),
                                            FAN_ARGS};
const ClassDef initializer_VarianceScaling = {.name = "VarianceScaling",
                                              .doc = "Variance scale / fan",
                                              .size = sizeof(ScalingArgs),
                                              .args = variance_scaling_args,
                                              .build.initializer = initialize_variance_scaling};

#define DEFINE_FAN_INITIALIZER(class_, doc_, scale_, mode_, distribution_)                                                                           \
    static Val initialize_##class_(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {                                 \
        return scaled(g, dim, rank, seed, stream, args, scale_, mode_, distribution_);                                                               \
    }                                                                                                                                                \
    static const Arg class_##_args[] = {FAN_ARGS};                                                                                                   \
    const ClassDef initializer_##class_ = {                                                                                                          \
        .name = #class_, .doc = doc_, .size = sizeof(ScalingArgs), .args = class_##_args, .build.initializer = initialize_##class_}

DEFINE_FAN_INITIALIZER(GlorotUniform, "Uniform within +-sqrt(6 / (fan_in + fan_out))", 1, FAN_AVG, UNIFORM);
DEFINE_FAN_INITIALIZER(GlorotNormal, "Truncated normal of variance 2 / (fan_in + fan_out)", 1, FAN_AVG, TRUNCATED_NORMAL);
DEFINE_FAN_INITIALIZER(LecunUniform, "Uniform within +-sqrt(3 / fan_in)", 1, FAN_IN, UNIFORM);
DEFINE_FAN_INITIALIZER(LecunNormal, "Truncated normal of variance 1 / fan_in", 1, FAN_IN, TRUNCATED_NORMAL);
DEFINE_FAN_INITIALIZER(HeUniform, "Uniform within +-sqrt(6 / fan_in)", 2, FAN_IN, UNIFORM);
DEFINE_FAN_INITIALIZER(HeNormal, "Truncated normal of variance 2 / fan_in", 2, FAN_IN, TRUNCATED_NORMAL);

/* ---- orthogonal */

/* Q of the QR decomposition of a normal matrix, with a positive diagonal of R (Haar measure): Gram-Schmidt column by column, each made orthogonal
 * twice, which keeps float32 orthogonal to rounding. */
static Val initialize_orthogonal(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const GainArgs *gain = args;
    if (wrong_rank(g, "Orthogonal", rank, false)) {
        return initialize_zeros(g, dim, rank, seed, stream, args);
    }
    int32_t rows = 1, columns = dim[rank - 1];
    for (int i = 0; i < rank - 1; i++) {
        rows *= dim[i];
    }
    int32_t size[2] = {rows > columns ? columns : rows, rows > columns ? rows : columns}; /* vectors, their length */
    Draw draw = draw_from(g, size, 2, seed, stream, gain->seed);
    Val vectors = draw_normal(&draw, 0, 1);
    Val none = op_splat(g, 0, draw.shape);
    Scan *scan = scan_begin(g, size[0], false);
    Val vector = scan_sequence(scan, vectors, 0), basis = scan_carry(scan, none);
    for (int pass = 0; pass < 2; pass++) {
        Val along = op_dot(g, basis, vector, "kn,n->k");
        vector = op_subtract(g, vector, op_dot(g, along, basis, "k,kn->n"));
    }
    vector = op_multiply(g, vector, op_rsqrt(g, sum_all(g, op_square(g, vector))));
    Val place = op_compare(g, op_iota(g, shape_of(2, size[0], 1), 0), op_broadcast(g, scan_step(scan), shape_of(2, size[0], 1)), COMPARE_EQ);
    scan_next(scan, basis, op_select(g, op_broadcast(g, place, draw.shape), op_broadcast(g, vector, draw.shape), basis));
    scan_end(scan);
    Val orthogonal = scan_final(scan, basis);
    if (rows >= columns) {
        const int permutation[2] = {1, 0};
        orthogonal = op_transpose(g, orthogonal, permutation);
    }
    return op_multiply_scalar(g, op_reshape(g, orthogonal, shape_make(rank, dim)), gain->gain);
}
static const Arg orthogonal_args[] = {ARG(GainArgs, gain, ARG_FLOAT, "1.0", "Factor of the orthogonal matrix"), SEED_ARG(GainArgs), ARGS_END};
const ClassDef initializer_Orthogonal = {.name = "Orthogonal",
                                         .aliases = "OrthogonalInitializer",
                                         .doc = "Orthogonal rows or columns",
                                         .size = sizeof(GainArgs),
                                         .args = orthogonal_args,
                                         .build.initializer = initialize_orthogonal};

/* ---- short-time Fourier transform kernels (constant_initializers.py, STFT) */

typedef struct {
    int side, window, scaling;
    bool periodic;
} StftArgs;
enum { SIDE_REAL, SIDE_IMAG };
enum { SCALING_NONE = -1, SCALING_DENSITY, SCALING_SPECTRUM };

enum { WINDOW_NONE = -1, WINDOW_BOXCAR = 7 };

/* scipy.signal.get_window: sums of cosines, and the triangle of `bartlett`. */
static double window_at(int window, int at, int length, bool periodic) {
    static const double terms[][5] = {
        {0.5, 0.5},                                                     /* hann */
        {0.54, 0.46},                                                   /* hamming */
        {0.42, 0.5, 0.08},                                              /* blackman */
        {0.35875, 0.48829, 0.14128, 0.01168},                           /* blackmanharris */
        {0.3635819, 0.4891775, 0.1365995, 0.0106411},                   /* nuttall */
        {0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368} /* flattop */
    };
    enum { BARTLETT = COUNT_OF(terms) };
    int points = periodic ? length + 1 : length;
    if (window == WINDOW_NONE || window == WINDOW_BOXCAR || points <= 1) {
        return 1;
    }
    double phase = 2 * 3.14159265358979323846 * at / (points - 1);
    if (window == BARTLETT) {
        return at <= (points - 1) / 2.0 ? 2.0 * at / (points - 1) : 2 - 2.0 * at / (points - 1);
    }
    double sum = 0;
    for (int k = 0; k < 5; k++) {
        sum += (k % 2 ? -1 : 1) * terms[window][k] * cos(k * phase);
    }
    return sum;
}

static Val initialize_stft(Graph *g, const int32_t *dim, int rank, Val seed, int stream, const void *args) {
    const StftArgs *stft = args;
    (void)seed;
    (void)stream;
    Shape shape = shape_make(rank, dim);
    if (rank != 3 || dim[1] != 1) {
        diag_error(g->diag, (Mark){0}, "initializer-rank", "the initializer STFT needs a weight of the shape (frame_length, 1, fft_length / 2 + 1)");
        return op_splat(g, 0, shape);
    }
    int32_t frame = dim[0], bins = dim[2], length = (bins - 1) * 2;
    double scale = 1, *window = arena_new_array(g->arena, double, frame);
    for (int i = 0; i < frame; i++) {
        window[i] = window_at(stft->window, i, frame, stft->periodic);
    }
    if (stft->window != WINDOW_NONE && stft->scaling != SCALING_NONE) {
        double sum = 0;
        for (int i = 0; i < frame; i++) {
            sum += stft->scaling == SCALING_DENSITY ? window[i] * window[i] : fabs(window[i]);
        }
        scale = stft->scaling == SCALING_DENSITY ? sqrt(sum) : sum;
    }
    float *kernel = arena_new_array(g->arena, float, (size_t)frame *(size_t)bins);
    for (int i = 0; i < frame; i++) {
        for (int k = 0; k < bins; k++) {
            double angle = -2.0 * 3.14159265358979323846 * i * k / (length > 0 ? length : 1);
            kernel[i * bins + k] = (float)((stft->side == SIDE_REAL ? cos(angle) : sin(angle)) * window[i] / scale);
        }
    }
    return op_array(g, kernel, shape);
}
static const Arg stft_args[] = {ARG_PICK(StftArgs, side, "real|imag", "real", "Which part of the kernel"),
                                ARG_PICK(StftArgs, window, "hann|hamming|blackman|blackmanharris|nuttall|flattop|bartlett|boxcar|null", "hann",
                                         "Window of a frame; null is none"),
                                ARG_PICK(StftArgs, scaling, "density|spectrum|null", "density", "What the window is divided by; null is 1"),
                                ARG(StftArgs, periodic, ARG_BOOL, "false", "Periodic instead of symmetric window"), ARGS_END};
const ClassDef initializer_STFT = {.name = "STFT",
                                   .aliases = "STFTInitializer stft",
                                   .doc = "Kernels of the short-time Fourier transform",
                                   .size = sizeof(StftArgs),
                                   .args = stft_args,
                                   .build.initializer = initialize_stft};
