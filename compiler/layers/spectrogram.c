/* layers/spectrogram.c - MelSpectrogram and STFTSpectrogram of Keras's folder layers/preprocessing: sound as frequencies over time. */
#include "layers/common.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

/* ---- discrete Fourier transform of real rows */

/* cos (or sin) of 2 pi * row * column / period, as (rows, columns) */
static Val waves(Graph *g, int rows, int columns, int period, bool sine) {
    float *table = arena_new_array(g->arena, float, (int64_t)rows *columns);
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
            double angle = 2.0 * pi * (double)((int64_t)r * c % period) / period;
            table[(int64_t)r * columns + c] = (float)(sine ? sin(angle) : cos(angle));
        }
    }
    return op_array(g, table, shape_of(2, rows, columns));
}

/*
 * x (batch, frames, n) to the bins 0..n/2 of its transform, sum over t of x[t] e^(-2 pi i t k / n), as real and imaginary parts (batch, frames, n/2 +
 * 1). One step of Cooley and Tukey (1965) with n = a * b: t = b * t1 + t2, k = k1 + a * k2, so that tables stay small (a^2 + n + b^2) instead of n^2.
 */
static void fourier(Graph *g, Val x, Val *real, Val *imaginary) {
    const Shape in = *val_shape(g, x);
    int n = in.dim[2], a = 1;
    for (int d = 2; d * d <= n; d++) {
        a = n % d == 0 ? d : a;
    }
    int b = n / a, bins = n / 2 + 1, rounds = n / 2 / a + 1; /* k2 up to what bin n/2 needs */
    x = op_reshape(g, x, shape_of(4, in.dim[0], in.dim[1], a, b));
    Val re = op_dot(g, x, waves(g, a, a, a, false), "bftu,tk->bfku"), im = op_negate(g, op_dot(g, x, waves(g, a, a, a, true), "bftu,tk->bfku"));
    Val c = waves(g, a, b, n, false), s = waves(g, a, b, n, true); /* turned by e^(-2 pi i t2 k1 / n) */
    Val turned_re = op_add(g, op_multiply(g, re, c), op_multiply(g, im, s)), turned_im = op_subtract(g, op_multiply(g, im, c), op_multiply(g, re, s));
    c = waves(g, b, rounds, b, false);
    s = waves(g, b, rounds, b, true);
    const char *labels = "bfku,ur->bfrk";
    Val parts[2] = {op_add(g, op_dot(g, turned_re, c, labels), op_dot(g, turned_im, s, labels)),
                    op_subtract(g, op_dot(g, turned_im, c, labels), op_dot(g, turned_re, s, labels))};
    for (int i = 0; i < 2; i++) {
        parts[i] = op_slice_axis(g, op_reshape(g, parts[i], shape_of(3, in.dim[0], in.dim[1], rounds * a)), 2, 0, bins);
    }
    *real = parts[0];
    *imaginary = parts[1];
}

/* x (batch, samples) reflected by `margin` at both ends, as frames (batch, count, length) that start every `step` samples. */
static Val frames(Graph *g, Val x, int margin, int length, int step) {
    const Shape in = *val_shape(g, x);
    int samples = in.dim[1];
    if (margin > 0) {
        Val parts[3] = {op_reverse(g, op_slice_axis(g, x, 1, 1, margin + 1), 1), x,
                        op_reverse(g, op_slice_axis(g, x, 1, samples - 1 - margin, samples - 1), 1)};
        x = op_concatenate(g, parts, 3, 1);
        samples += 2 * margin;
    }
    int count = (samples - length) / step + 1;
    if (length % step == 0) { /* frames are runs of whole steps */
        int runs = length / step;
        x = op_reshape(g, op_slice_axis(g, x, 1, 0, (count + runs - 1) * step), shape_of(3, in.dim[0], count + runs - 1, step));
        Val *part = arena_new_array(g->arena, Val, runs);
        for (int i = 0; i < runs; i++) {
            part[i] = op_slice_axis(g, x, 1, i, i + count);
        }
        return op_concatenate(g, part, runs, 2);
    }
    int32_t *index = arena_new_array(g->arena, int32_t, (int64_t)count * length);
    for (int64_t i = 0; i < (int64_t)count * length; i++) {
        index[i] = (int32_t)(i / length * step + i % length);
    }
    return op_gather(g, x, op_array_int(g, index, shape_of(2, count, length)), 1, 0);
}

/* ---- MelSpectrogram */

typedef struct {
    LAYER_MEMBERS
    int fft_length, sequence_stride, sequence_length, window, sampling_rate, num_mel_bins;
    double min_freq, max_freq, top_db, mag_exp, min_power, ref_power;
    bool power_to_db;
} MelArgs;

/* tf.signal's periodic hann or hamming window of `length` values in the middle of `width` zeros; of one value alone, 1. */
static Val mel_window(Graph *g, int window, int length, int width) {
    float *value = arena_new_array(g->arena, float, width);
    int before = (width - length) / 2, period = length % 2 == 0 ? length : length - 1;
    double a = window == 0 ? 0.5 : 0.54;
    for (int i = 0; i < length; i++) {
        value[before + i] = length == 1 ? 1.0f : (float)(a - (1.0 - a) * cos(2.0 * pi * i / period));
    }
    return op_array(g, value, shape_of(1, width));
}

static float mel(float hertz) {
    return 1127.0f * logf(1.0f + hertz / 700.0f);
}

/* Triangles of equal width on the mel scale, as weights (bins of frequencies, bands); the bin of 0 Hz counts nowhere
 * (MelSpectrogram.linear_to_mel_weight_matrix). */
static Val mel_weights(Graph *g, const MelArgs *a, int bins) {
    int bands = a->num_mel_bins;
    float nyquist = (float)a->sampling_rate / 2.0f, low = mel((float)a->min_freq);
    const int half_rate = a->sampling_rate / 2; /* whole, as in Keras */
    float high = mel(isnan(a->max_freq) || a->max_freq == 0.0 ? (float)half_rate : (float)a->max_freq), width = (high - low) / (float)(bands + 1);
    float *weight = arena_new_array(g->arena, float, (int64_t)bins *bands);
    for (int bin = 1; bin < bins; bin++) {
        float place = mel(nyquist * (float)bin / (float)(bins - 1));
        for (int band = 0; band < bands; band++) {
            float left = low + width * (float)band, centre = low + width * (float)(band + 1),
                  right = band + 2 == bands + 1 ? high : low + width * (float)(band + 2);
            float rising = (place - left) / (centre - left), falling = (right - place) / (right - centre);
            weight[(int64_t)bin * bands + band] = fmaxf(0.0f, fminf(rising, falling));
        }
    }
    return op_array(g, weight, shape_of(2, bins, bands));
}

static Val decibels(Graph *g, Val x) {
    return op_multiply_scalar(g, op_divide(g, op_log(g, x), op_constant(g, log(10.0))), 10.0);
}

static bool build_mel_spectrogram(Call *call) {
    const MelArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, 2)) {
        return false;
    }
    int length = a->sequence_length == ARG_NONE || a->sequence_length == 0 ? a->fft_length : a->sequence_length;
    Val x = call_float(call, 0);
    int samples = val_shape(g, x)->dim[1], margin = a->fft_length / 2;
    if (length > a->fft_length) {
        return call_arg_error(call, "sequence_length", "argument-value", "`sequence_length` %d is more than `fft_length` %d", length, a->fft_length);
    }
    if (samples <= margin || samples + 2 * margin < a->fft_length) {
        call_arg_error(call, "fft_length", "output-empty",
                       "the input has %d samples; reflecting half of `fft_length` %d at its ends needs more than %d", samples, a->fft_length, margin);
        return false;
    }
    x = frames(g, x, margin, a->fft_length, a->sequence_stride);
    if (a->window >= 0 && a->window < 2) {
        x = op_multiply(g, x, mel_window(g, a->window, length, a->fft_length));
    }
    Val real, imaginary;
    fourier(g, x, &real, &imaginary);
    Val y = op_sqrt(g, op_add(g, op_square(g, real), op_square(g, imaginary)));
    y = a->mag_exp == 2.0 ? op_square(g, y) : a->mag_exp == 1.0 ? y : op_power(g, y, op_constant(g, a->mag_exp));
    y = op_dot(g, y, mel_weights(g, a, a->fft_length / 2 + 1), "bfk,km->bmf");
    if (a->power_to_db) {
        double reference = fmax(fabs(a->ref_power), a->min_power);
        y = op_add_scalar(g, decibels(g, op_maximum_scalar(g, y, a->min_power)), -10.0 * log10(reference));
        /* Keras cuts below the loudest value of the whole batch */
        y = op_maximum(g, y, op_add_scalar(g, op_reduce_all(g, y, REDUCE_MAX), -a->top_db));
    }
    call_output(call, y);
    return true;
}
static const Arg mel_args[] = {
    ARG_RANGE(MelArgs, fft_length, ARG_INT, "2048", 1, INT32_MAX, "Samples of a transform"),
    ARG_RANGE(MelArgs, sequence_stride, ARG_INT, "512", 1, INT32_MAX, "Samples from one frame to the next"),
    ARG(MelArgs, sequence_length, ARG_INT, "null", "Samples that the window covers; null: fft_length"),
    ARG_PICK(MelArgs, window, "hann|hamming|null", "hann", "Weights of a frame's samples; null: all 1"),
    ARG_RANGE(MelArgs, sampling_rate, ARG_INT, "16000", 1, INT32_MAX, "Samples a second"),
    ARG_RANGE(MelArgs, num_mel_bins, ARG_INT, "128", 1, INT32_MAX, "Number of bands"),
    ARG(MelArgs, min_freq, ARG_FLOAT, "20.0", "Lowest frequency in Hz"),
    ARG(MelArgs, max_freq, ARG_FLOAT, "null", "Highest frequency in Hz; null: half the sampling rate"),
    ARG(MelArgs, power_to_db, ARG_BOOL, "true", "Whether powers become decibels"),
    ARG(MelArgs, top_db, ARG_FLOAT, "80.0", "Decibels under the batch's maximum that remain"),
    ARG(MelArgs, mag_exp, ARG_FLOAT, "2.0", "Exponent of magnitudes: 1 for energy, 2 for power"),
    ARG(MelArgs, min_power, ARG_FLOAT, "1e-10", "Least power"),
    ARG(MelArgs, ref_power, ARG_FLOAT, "1.0", "Power of 0 decibels"),
    LAYER_ARGS(MelArgs),
    ARGS_END,
};
const ClassDef layer_MelSpectrogram = {
    .name = "MelSpectrogram",
    .doc = "Sound as power in bands of equal width for the ear.",
    .size = sizeof(MelArgs),
    .args = mel_args,
    .flags = LAYER_BATCH_STATE,
    .shapes = "(batch, samples) -> (batch, num_mel_bins, frames)",
    .build.layer = build_mel_spectrogram,
};

/* ---- STFTSpectrogram */

enum { MODE_LOG, MODE_MAGNITUDE, MODE_PSD, MODE_REAL, MODE_IMAG, MODE_ANGLE, MODE_STFT };
typedef struct {
    LAYER_MEMBERS
    int mode, frame_length, frame_step, fft_length, window, scaling, padding, data_format;
    bool periodic, expand_dims;
} StftArgs;

/* Angle of (x, y) in -pi..pi from elementary operations: arctangent of a ratio in 0..1 by a polynomial (a Chebyshev fit, error below 2e-9), then by
 * octant. */
static Val angle(Graph *g, Val y, Val x) {
    static const double term[] = {0.9999999990537058,   -0.33333296715143,   0.1999854226667376,   -0.14264389790942023, 0.10953449839301883,
                                  -0.08407879192485146, 0.05804045147666939, -0.03126450608642917, 0.010962442911674006, -0.0018044901327092825};
    Val height = op_abs(g, y), width = op_abs(g, x), zero = op_constant(g, 0.0);
    Val ratio = op_divide(g, op_minimum(g, height, width), op_maximum_scalar(g, op_maximum(g, height, width), 1e-37)), square = op_square(g, ratio);
    Val sum = op_constant(g, term[COUNT_OF(term) - 1]);
    for (int i = COUNT_OF(term) - 2; i >= 0; i--) {
        sum = op_add_scalar(g, op_multiply(g, sum, square), term[i]);
    }
    Val turn = op_multiply(g, sum, ratio);
    turn = op_select(g, op_compare(g, height, width, COMPARE_GT), op_add_scalar(g, op_negate(g, turn), pi / 2.0), turn);
    turn = op_select(g, op_compare(g, x, zero, COMPARE_LT), op_add_scalar(g, op_negate(g, turn), pi), turn);
    return op_select(g, op_compare(g, y, zero, COMPARE_LT), op_negate(g, turn), turn);
}

/* One part of the transform as a convolution of each channel: signal (batch, channels, samples) to (batch, channels, frequencies, frames). */
static bool stft_part(Call *call, Val signal, const char *weight, const char *side, int step, int bins, Val *out) {
    static const char *const scaling[] = {"density", "spectrum"};
    static const char *const window[] = {"hann", "hamming", "blackman", "blackmanharris", "nuttall", "flattop", "bartlett", "boxcar"};
    const StftArgs *a = call->args;
    Graph *g = call->graph;
    const Shape in = *val_shape(g, signal);
    int samples = in.dim[2];
    ConvAttr attr = {.spatial = 1,
                     .stride = {step},
                     .dilation = {1},
                     .groups = 1,
                     .size_in = {samples},
                     .kernel = {a->frame_length},
                     .channels_in = 1,
                     .channels_out = bins};
    if (a->padding == 1) {
        attr.size_out[0] = (samples + step - 1) / step;
        int total = (attr.size_out[0] - 1) * step + a->frame_length - samples;
        attr.pad_low[0] = total > 0 ? total / 2 : 0;
        attr.pad_high[0] = total > 0 ? total - total / 2 : 0;
    } else if (samples < a->frame_length) {
        return call_arg_error(call, "frame_length", "output-empty", "the input has %d samples, less than one frame of %d", samples, a->frame_length);
    } else {
        attr.size_out[0] = (samples - a->frame_length) / step + 1;
    }
    const char *pair[] = {"side",     side,
                          "window",   a->window >= 0 && a->window < COUNT_OF(window) ? window[a->window] : "null",
                          "scaling",  a->scaling >= 0 && a->scaling < 2 ? scaling[a->scaling] : "null",
                          "periodic", a->periodic ? "true" : "false"};
    const Object *initializer = initializer_of(call, "STFT", pair, 4);
    Val kernel = call_weight(call, weight, shape_of(3, a->frame_length, 1, bins), initializer, NULL, NULL);
    Val y = op_convolution(g, op_reshape(g, signal, shape_of(3, in.dim[0] * in.dim[1], samples, 1)), kernel, &attr);
    y = op_transpose(g, y, (const int[]){0, 2, 1});
    *out = op_reshape(g, y, shape_of(4, in.dim[0], in.dim[1], bins, attr.size_out[0]));
    return true;
}

/* (batch, channels, frequencies, frames) into the layout that data_format and expand_dims ask for */
static Val stft_layout(Call *call, Val y) {
    const StftArgs *a = call->args;
    Graph *g = call->graph;
    const Shape s = *val_shape(g, y);
    if (a->expand_dims) {
        return op_transpose(g, y, a->data_format == CHANNELS_FIRST ? (const int[]){0, 1, 3, 2} : (const int[]){0, 3, 2, 1});
    }
    y = op_reshape(g, y, shape_of(3, s.dim[0], s.dim[1] * s.dim[2], s.dim[3]));
    return a->data_format == CHANNELS_FIRST ? y : op_transpose(g, y, (const int[]){0, 2, 1});
}

static bool build_stft_spectrogram(Call *call) {
    const StftArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 3, 3)) {
        return false;
    }
    int step = a->frame_step == ARG_NONE ? a->frame_length / 2 : a->frame_step, length = a->fft_length;
    if (a->frame_step != ARG_NONE && (step < 1 || step > a->frame_length)) {
        return call_arg_error(call, "frame_step", "argument-value", "`frame_step` is 1 to `frame_length` %d, not %d", a->frame_length, step);
    }
    step = step < 1 ? 1 : step;
    if (length == ARG_NONE) {
        for (length = 1; length < a->frame_length;) {
            length *= 2;
        }
    }
    if (length < a->frame_length) {
        return call_arg_error(call, "fft_length", "argument-value", "`fft_length` %d is less than `frame_length` %d", length, a->frame_length);
    }
    Val signal = call_float(call, 0), real = NO_VAL, imaginary = NO_VAL, y;
    signal = a->data_format == CHANNELS_FIRST ? signal : op_transpose(g, signal, (const int[]){0, 2, 1});
    if ((a->mode != MODE_IMAG && !stft_part(call, signal, "real_kernel", "real", step, length / 2 + 1, &real)) ||
        (a->mode != MODE_REAL && !stft_part(call, signal, "imag_kernel", "imag", step, length / 2 + 1, &imaginary))) {
        return false;
    }
    if (a->mode == MODE_REAL || a->mode == MODE_IMAG) {
        y = a->mode == MODE_REAL ? real : imaginary;
    } else if (a->mode == MODE_ANGLE) {
        y = angle(g, imaginary, real);
    } else if (a->mode == MODE_STFT) {
        y = op_concatenate(g, (const Val[]){real, imaginary}, 2, 2);
    } else {
        y = op_add(g, op_square(g, real), op_square(g, imaginary));
        if (a->mode == MODE_PSD) {
            int32_t one[MAX_RANK] = {0, 0, 1, 0};
            Val middle = op_slice_axis(g, y, 2, 1, length / 2); /* all but the first and last frequency count for their mirror images too */
            y = op_add(g, y, op_pad(g, middle, 0.0, one, one, NULL));
        } else {
            y = op_sqrt(g, op_maximum_scalar(g, y, 1e-7));
            y = a->mode == MODE_LOG ? op_log(g, op_maximum_scalar(g, y, 1e-7)) : y;
        }
    }
    call_output(call, stft_layout(call, y));
    return true;
}
static const Arg stft_args[] = {
    ARG_PICK(StftArgs, mode, "log|magnitude|psd|real|imag|angle|stft", "log", "What of the transform is returned"),
    ARG_RANGE(StftArgs, frame_length, ARG_INT, "256", 1, INT32_MAX, "Samples of a frame"),
    ARG(StftArgs, frame_step, ARG_INT, "null", "Samples from one frame to the next; null: half a frame"),
    ARG(StftArgs, fft_length, ARG_INT, "null", "Samples of a transform; null: the next power of two"),
    ARG_PICK(StftArgs, window, "hann|hamming|blackman|blackmanharris|nuttall|flattop|bartlett|boxcar|null", "hann", "Window of a frame; null: none"),
    ARG(StftArgs, periodic, ARG_BOOL, "false", "Periodic instead of symmetric window"),
    ARG_PICK(StftArgs, scaling, "density|spectrum|null", "density", "What the window is divided by: its length, its sum, or nothing"),
    ARG_PICK(StftArgs, padding, "valid|same", "valid", "Whether frames stay inside the input"),
    ARG(StftArgs, expand_dims, ARG_BOOL, "false", "Whether channels and frequencies are axes of their own"),
    ARG_DATA_FORMAT(StftArgs),
    LAYER_ARGS(StftArgs),
    ARGS_END,
};
const ClassDef layer_STFTSpectrogram = {
    .name = "STFTSpectrogram",
    .doc = "Sound as frequencies over time, by convolutions that start as Fourier transforms and can be trained.",
    .size = sizeof(StftArgs),
    .args = stft_args,
    .weights = "real_kernel [frame_length, 1, fft_length / 2 + 1]; imag_kernel [frame_length, 1, fft_length / 2 + 1]",
    .shapes = "(batch, samples, channels) -> (batch, frames, channels * frequencies); expand_dims: (batch, frames, frequencies, channels)",
    .build.layer = build_stft_spectrogram,
};
