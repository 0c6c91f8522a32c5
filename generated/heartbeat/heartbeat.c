/* heartbeat: made by hnc 0.1.0 for target portable from the model with hash 1abe36758b72b12c; the header says how to use it. */
#include "heartbeat.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define HEARTBEAT_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define HEARTBEAT_RESTRICT restrict
#else
#define HEARTBEAT_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char heartbeat_weights_fit[sizeof(heartbeat_weights) <= HEARTBEAT_WEIGHTS_BYTES ? 1 : -1];
typedef char heartbeat_optimizer_fit[sizeof(heartbeat_optimizer) <= HEARTBEAT_OPTIMIZER_BYTES ? 1 : -1];
typedef char heartbeat_metrics_fit[sizeof(heartbeat_metrics) <= HEARTBEAT_METRICS_BYTES ? 1 : -1];
typedef char heartbeat_workspace_fit[sizeof(heartbeat_workspace) <= HEARTBEAT_WORKSPACE_BYTES ? 1 : -1];
typedef char heartbeat_train_workspace_fit[sizeof(heartbeat_train_workspace) <= HEARTBEAT_TRAIN_WORKSPACE_BYTES ? 1 : -1];

static inline float heartbeat_max(float a, float b)
{
    return a > b ? a : b;
}

static inline float heartbeat_min(float a, float b)
{
    return a < b ? a : b;
}

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float heartbeat_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float heartbeat_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float heartbeat_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
{
    uint64_t z = ((uint64_t)(uint32_t)high << 31) ^ (uint64_t)(uint32_t)low;
    z += UINT64_C(0x9E3779B97F4A7C15) * (((uint64_t)(uint32_t)stream << 32) + (uint64_t)(uint32_t)step + 1u);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    z = (z ^ (z >> 31)) + UINT64_C(0x9E3779B97F4A7C15) * ((uint64_t)(uint32_t)element + 1u);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (float)((z ^ (z >> 31)) >> 40) * 5.9604644775390625e-08f;
}

/* An index kept inside 0 .. count - 1. */
static inline int heartbeat_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

static const float heartbeat_train_constant_table[1] = {
    0.5f,
};
static const float heartbeat_evaluate_constant_table[1] = {
    0.5f,
};

/* conv2d (Conv2D), line 13: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void heartbeat_init_conv2d_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                           float *HEARTBEAT_RESTRICT conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 111197888, i_2) * 0.396059f + -0.1980295f;
        conv2d_kernel[i_2] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 15: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void heartbeat_init_conv2d_1_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                             float *HEARTBEAT_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* conv1d (Conv1D), line 21: rng_uniform, multiply, add -> (7, 1, 16) */
static void heartbeat_init_conv1d_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                           float *HEARTBEAT_RESTRICT conv1d_kernel)
{
    for (int i = 0; i < 112; i++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 784294288, i) * 0.44908872f + -0.22454436f;
        conv1d_kernel[i] = sum_;
    }
}

/* dense (Dense), line 18: rng_uniform, multiply, add -> (1152, 32) */
static void heartbeat_init_dense_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                          float *HEARTBEAT_RESTRICT dense_kernel)
{
    for (int i = 0; i < 36864; i++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.1423737f + -0.07118685f;
        dense_kernel[i] = sum_;
    }
}

/* beat (LSTM), line 23: rng_uniform, multiply, add -> (16, 128) */
static void heartbeat_init_beat_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                         float *HEARTBEAT_RESTRICT beat_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 426093488, i) * 0.4082483f + -0.20412415f;
        beat_kernel[i] = sum_;
    }
}

/* beat (LSTM), line 23: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (32, 128) */
static void heartbeat_init_beat_elements_2(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                           float *HEARTBEAT_RESTRICT beat_scaled)
{
    for (int i = 0; i < 4096; i++) {
        const float root = sqrtf(logf(1.0f - heartbeat_uniform(seed_words[0], seed_words[1], 0, 766194368, i)) * -2.0f);
        const float product = root * cosf(heartbeat_uniform(seed_words[0], seed_words[1], 0, 766194369, i) * 6.2831855f);
        beat_scaled[i] = product;
    }
}

/* beat (LSTM), line 23: dot_general of (32, 128) and (128,) -> (32,) */
static void heartbeat_init_beat_product(int step, const float *HEARTBEAT_RESTRICT beat_scaled,
                                        const float *HEARTBEAT_RESTRICT beat_steps,
                                        float *HEARTBEAT_RESTRICT beat_product)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += beat_scaled[step * 128 + k] * beat_steps[unit * 128 + k];
        }
        beat_product[unit] = sum;
    }
}

/* beat (LSTM), line 23: dot_general of (32,) and (32, 128), then subtract -> (128,) */
static void heartbeat_init_beat_product_2(int step, const float *HEARTBEAT_RESTRICT beat_scaled,
                                          const float *HEARTBEAT_RESTRICT beat_steps,
                                          const float *HEARTBEAT_RESTRICT beat_product,
                                          float *HEARTBEAT_RESTRICT beat_difference)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += beat_product[k] * beat_steps[k * 128 + unit];
        }
        beat_difference[unit] = beat_scaled[step * 128 + unit] - sum;
    }
}

/* beat (LSTM), line 23: dot_general of (32, 128) and (128,) -> (32,) */
static void heartbeat_init_beat_product_3(const float *HEARTBEAT_RESTRICT beat_steps,
                                          const float *HEARTBEAT_RESTRICT beat_difference,
                                          float *HEARTBEAT_RESTRICT beat_product_2)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += beat_difference[k] * beat_steps[unit * 128 + k];
        }
        beat_product_2[unit] = sum;
    }
}

/* beat (LSTM), line 23: dot_general of (32,) and (32, 128), then subtract, multiply -> (128,) */
static void heartbeat_init_beat_product_4(const float *HEARTBEAT_RESTRICT beat_steps,
                                          const float *HEARTBEAT_RESTRICT beat_difference,
                                          const float *HEARTBEAT_RESTRICT beat_product_2,
                                          float *HEARTBEAT_RESTRICT beat_difference_2,
                                          float *HEARTBEAT_RESTRICT beat_scaled_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += beat_product_2[k] * beat_steps[k * 128 + unit];
        }
        const float difference = beat_difference[unit] - sum;
        beat_difference_2[unit] = difference;
        beat_scaled_2[unit] = difference * difference;
    }
}

/* beat (LSTM), line 23: reduce of (128,), then rsqrt -> () */
static void heartbeat_init_beat_sum(const float *HEARTBEAT_RESTRICT beat_scaled_2,
                                    float *HEARTBEAT_RESTRICT beat_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 128; k++) {
        sum += beat_scaled_2[k];
    }
    beat_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* beat (LSTM), line 23: multiply -> (128,) */
static void heartbeat_init_beat_elements_3(const float *HEARTBEAT_RESTRICT beat_difference_2,
                                           const float *HEARTBEAT_RESTRICT beat_rsqrt,
                                           float *HEARTBEAT_RESTRICT beat_scaled_3)
{
    for (int unit = 0; unit < 128; unit++) {
        beat_scaled_3[unit] = beat_difference_2[unit] * beat_rsqrt[0];
    }
}

/* beat (LSTM), line 23: compare -> (32, 1) */
static void heartbeat_init_beat_elements_4(int step, uint8_t *HEARTBEAT_RESTRICT beat_mask)
{
    for (int row = 0; row < 32; row++) {
        beat_mask[row] = (uint8_t)(row == step);
    }
}

/* beat (LSTM), line 23: select -> (32, 128) */
static void heartbeat_init_beat_elements_5(const float *HEARTBEAT_RESTRICT beat_scaled_3,
                                           const uint8_t *HEARTBEAT_RESTRICT beat_mask,
                                           float *HEARTBEAT_RESTRICT beat_steps)
{
    for (int row = 0; row < 32; row++) {
        for (int col = 0; col < 128; col++) {
            beat_steps[row * 128 + col] = beat_mask[row] ? beat_scaled_3[col] : beat_steps[row * 128 + col];
        }
    }
}

/* beat (LSTM), line 23: scan of (32, 128) and (32, 128) */
static void heartbeat_init_beat_steps(const float *beat_scaled, float *beat_steps, float *floats,
                                      uint8_t *bytes)
{
    for (int i = 0; i < 4096; i++) {
        beat_steps[i] = 0.0f;
    }
    for (int step = 0; step < 32; step++) {
        heartbeat_init_beat_product(step, beat_scaled, beat_steps, floats + 8320);
        heartbeat_init_beat_product_2(step, beat_scaled, beat_steps,
                                      floats + 8320, floats + 8192);
        heartbeat_init_beat_product_3(beat_steps, floats + 8192, floats + 8576);
        heartbeat_init_beat_product_4(beat_steps, floats + 8192, floats + 8576,
                                      floats + 8320, floats + 8448);
        heartbeat_init_beat_sum(floats + 8448, floats + 8576);
        heartbeat_init_beat_elements_3(floats + 8320, floats + 8576,
                                       floats + 8192);
        heartbeat_init_beat_elements_4(step, bytes);
        heartbeat_init_beat_elements_5(floats + 8192, bytes, beat_steps);
    }
}

/* beat (LSTM), line 23: concatenate of (32,) and (32,) and (64,) -> (128,) */
static void heartbeat_init_beat_joined(float *HEARTBEAT_RESTRICT beat_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        beat_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        beat_joined[unit_2 + 32] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 64; unit_3++) {
        beat_joined[unit_3 + 64] = 0.0f;
    }
}

/* rhythm (GRU), line 25: rng_uniform, multiply, add -> (1, 48) */
static void heartbeat_init_rhythm_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                           float *HEARTBEAT_RESTRICT rhythm_kernel)
{
    for (int col = 0; col < 48; col++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 541967680, col) * 0.6998542f + -0.3499271f;
        rhythm_kernel[col] = sum_;
    }
}

/* rhythm (GRU), line 25: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (16, 48) */
static void heartbeat_init_rhythm_elements_2(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                             float *HEARTBEAT_RESTRICT rhythm_scaled)
{
    for (int i = 0; i < 768; i++) {
        const float root = sqrtf(logf(1.0f - heartbeat_uniform(seed_words[0], seed_words[1], 0, 709064240, i)) * -2.0f);
        const float product = root * cosf(heartbeat_uniform(seed_words[0], seed_words[1], 0, 709064241, i) * 6.2831855f);
        rhythm_scaled[i] = product;
    }
}

/* rhythm (GRU), line 25: dot_general of (16, 48) and (48,) -> (16,) */
static void heartbeat_init_rhythm_product(int step, const float *HEARTBEAT_RESTRICT rhythm_scaled,
                                          const float *HEARTBEAT_RESTRICT rhythm_steps,
                                          float *HEARTBEAT_RESTRICT rhythm_product)
{
    for (int unit = 0; unit < 16; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += rhythm_scaled[step * 48 + k] * rhythm_steps[unit * 48 + k];
        }
        rhythm_product[unit] = sum;
    }
}

/* rhythm (GRU), line 25: dot_general of (16,) and (16, 48), then subtract -> (48,) */
static void heartbeat_init_rhythm_product_2(int step, const float *HEARTBEAT_RESTRICT rhythm_scaled,
                                            const float *HEARTBEAT_RESTRICT rhythm_steps,
                                            const float *HEARTBEAT_RESTRICT rhythm_product,
                                            float *HEARTBEAT_RESTRICT rhythm_difference)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 16; k++) {
            sum += rhythm_product[k] * rhythm_steps[k * 48 + unit];
        }
        rhythm_difference[unit] = rhythm_scaled[step * 48 + unit] - sum;
    }
}

/* rhythm (GRU), line 25: dot_general of (16, 48) and (48,) -> (16,) */
static void heartbeat_init_rhythm_product_3(const float *HEARTBEAT_RESTRICT rhythm_steps,
                                            const float *HEARTBEAT_RESTRICT rhythm_difference,
                                            float *HEARTBEAT_RESTRICT rhythm_product_2)
{
    for (int unit = 0; unit < 16; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += rhythm_difference[k] * rhythm_steps[unit * 48 + k];
        }
        rhythm_product_2[unit] = sum;
    }
}

/* rhythm (GRU), line 25: dot_general of (16,) and (16, 48), then subtract, multiply -> (48,) */
static void heartbeat_init_rhythm_product_4(const float *HEARTBEAT_RESTRICT rhythm_steps,
                                            const float *HEARTBEAT_RESTRICT rhythm_difference,
                                            const float *HEARTBEAT_RESTRICT rhythm_product_2,
                                            float *HEARTBEAT_RESTRICT rhythm_difference_2,
                                            float *HEARTBEAT_RESTRICT rhythm_scaled_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 16; k++) {
            sum += rhythm_product_2[k] * rhythm_steps[k * 48 + unit];
        }
        const float difference = rhythm_difference[unit] - sum;
        rhythm_difference_2[unit] = difference;
        rhythm_scaled_2[unit] = difference * difference;
    }
}

/* rhythm (GRU), line 25: reduce of (48,), then rsqrt -> () */
static void heartbeat_init_rhythm_sum(const float *HEARTBEAT_RESTRICT rhythm_scaled_2,
                                      float *HEARTBEAT_RESTRICT rhythm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 48; k++) {
        sum += rhythm_scaled_2[k];
    }
    rhythm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* rhythm (GRU), line 25: multiply -> (48,) */
static void heartbeat_init_rhythm_elements_3(const float *HEARTBEAT_RESTRICT rhythm_difference_2,
                                             const float *HEARTBEAT_RESTRICT rhythm_rsqrt,
                                             float *HEARTBEAT_RESTRICT rhythm_scaled_3)
{
    for (int unit = 0; unit < 48; unit++) {
        rhythm_scaled_3[unit] = rhythm_difference_2[unit] * rhythm_rsqrt[0];
    }
}

/* rhythm (GRU), line 25: compare -> (16, 1) */
static void heartbeat_init_rhythm_elements_4(int step, uint8_t *HEARTBEAT_RESTRICT rhythm_mask)
{
    for (int row = 0; row < 16; row++) {
        rhythm_mask[row] = (uint8_t)(row == step);
    }
}

/* rhythm (GRU), line 25: select -> (16, 48) */
static void heartbeat_init_rhythm_elements_5(const float *HEARTBEAT_RESTRICT rhythm_scaled_3,
                                             const uint8_t *HEARTBEAT_RESTRICT rhythm_mask,
                                             float *HEARTBEAT_RESTRICT rhythm_steps)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 48; col++) {
            rhythm_steps[row * 48 + col] = rhythm_mask[row] ? rhythm_scaled_3[col] : rhythm_steps[row * 48 + col];
        }
    }
}

/* rhythm (GRU), line 25: scan of (16, 48) and (16, 48) */
static void heartbeat_init_rhythm_steps(const float *rhythm_scaled, float *rhythm_steps, float *floats,
                                        uint8_t *bytes)
{
    for (int i = 0; i < 768; i++) {
        rhythm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 16; step++) {
        heartbeat_init_rhythm_product(step, rhythm_scaled, rhythm_steps,
                                      floats + 1712);
        heartbeat_init_rhythm_product_2(step, rhythm_scaled, rhythm_steps,
                                        floats + 1712, floats + 1664);
        heartbeat_init_rhythm_product_3(rhythm_steps, floats + 1664,
                                        floats + 1808);
        heartbeat_init_rhythm_product_4(rhythm_steps, floats + 1664,
                                        floats + 1808, floats + 1712, floats + 1760);
        heartbeat_init_rhythm_sum(floats + 1760, floats + 1808);
        heartbeat_init_rhythm_elements_3(floats + 1712, floats + 1808,
                                         floats + 1664);
        heartbeat_init_rhythm_elements_4(step, bytes);
        heartbeat_init_rhythm_elements_5(floats + 1664, bytes, rhythm_steps);
    }
}

/* pvc (Dense), line 27: rng_uniform, multiply, add -> (80, 1) */
static void heartbeat_init_pvc_elements(const int32_t *HEARTBEAT_RESTRICT seed_words,
                                        float *HEARTBEAT_RESTRICT pvc_kernel)
{
    for (int row = 0; row < 80; row++) {
        const float sum_ = heartbeat_uniform(seed_words[0], seed_words[1], 0, 998287472, row) * 0.5443311f + -0.27216554f;
        pvc_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void heartbeat_init_copy(float *HEARTBEAT_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void heartbeat_init_copy_2(float *HEARTBEAT_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void heartbeat_init_copy_3(float *HEARTBEAT_RESTRICT conv1d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv1d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void heartbeat_init_copy_4(float *HEARTBEAT_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (32, 128) */
static void heartbeat_init_copy_5(const float *HEARTBEAT_RESTRICT beat_steps,
                                  float *HEARTBEAT_RESTRICT beat_recurrent_kernel)
{
    for (int i = 0; i < 4096; i++) {
        beat_recurrent_kernel[i] = beat_steps[i];
    }
}

/* copy -> (128,) */
static void heartbeat_init_copy_6(const float *HEARTBEAT_RESTRICT beat_joined,
                                  float *HEARTBEAT_RESTRICT beat_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        beat_bias[unit] = beat_joined[unit];
    }
}

/* copy -> (16, 48) */
static void heartbeat_init_copy_7(const float *HEARTBEAT_RESTRICT rhythm_steps,
                                  float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel)
{
    for (int i = 0; i < 768; i++) {
        rhythm_recurrent_kernel[i] = rhythm_steps[i];
    }
}

/* copy -> (2, 48) */
static void heartbeat_init_copy_8(float *HEARTBEAT_RESTRICT rhythm_bias)
{
    for (int i = 0; i < 96; i++) {
        rhythm_bias[i] = 0.0f;
    }
}

/* copy -> (1,) */
static void heartbeat_init_copy_9(float *HEARTBEAT_RESTRICT pvc_bias)
{
    pvc_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void heartbeat_conv2d_convolution(const float *HEARTBEAT_RESTRICT spectrogram,
                                         const float *HEARTBEAT_RESTRICT conv2d_kernel,
                                         const float *HEARTBEAT_RESTRICT conv2d_bias,
                                         float *HEARTBEAT_RESTRICT max_pooling2d_pooled)
{
    for (int row = 0; row < 15; row++) {
        for (int col = 0; col < 15; col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within_row = 0; within_row < 2; within_row++) {
                    for (int within_col = 0; within_col < 2; within_col++) {
                        float sums[16];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] = 0.0f;
                        }
                        for (int tap_row = 0; tap_row < 3; tap_row++) {
                            const int in_row = row * 2 + within_row + tap_row;
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col;
                                const float a_value = spectrogram[in_row * 32 + in_col];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                                }
                            }
                        }
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                maxima[filter - filter_tile] = sums[filter - filter_tile];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv2d_bias[filter];
                    max_pooling2d_pooled[row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void heartbeat_conv2d_1_convolution(const float *HEARTBEAT_RESTRICT conv2d_1_kernel,
                                           const float *HEARTBEAT_RESTRICT conv2d_1_bias,
                                           const float *HEARTBEAT_RESTRICT max_pooling2d_pooled,
                                           float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled)
{
    for (int row = 0; row < 6; row++) {
        for (int col = 0; col < 6; col++) {
            for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within_row = 0; within_row < 2; within_row++) {
                    for (int within_col = 0; within_col < 2; within_col++) {
                        float sums[16];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] = 0.0f;
                        }
                        for (int tap_row = 0; tap_row < 3; tap_row++) {
                            const int in_row = row * 2 + within_row + tap_row;
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col;
                                for (int channel = 0; channel < 16; channel++) {
                                    const float a_value = max_pooling2d_pooled[in_row * 240 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                    }
                                }
                            }
                        }
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                maxima[filter - filter_tile] = sums[filter - filter_tile];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv2d_1_bias[filter];
                    max_pooling2d_1_pooled[row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 21: convolution of (None, 128, 1) and (7, 1, 16), then add, compare, select,
   reduce_window -> (None, 30, 16) */
static void heartbeat_conv1d_convolution(const float *HEARTBEAT_RESTRICT ecg,
                                         const float *HEARTBEAT_RESTRICT conv1d_kernel,
                                         const float *HEARTBEAT_RESTRICT conv1d_bias,
                                         float *HEARTBEAT_RESTRICT max_pooling1d_pooled)
{
    for (int row = 0; row < 30; row++) {
        for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
            float maxima[16];
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                maxima[filter - filter_tile] = -INFINITY;
            }
            for (int within = 0; within < 4; within++) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap = 0; tap < 7; tap++) {
                    const int in_row = row * 4 + within + tap;
                    const float a_value = ecg[in_row];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 16 + filter];
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                        maxima[filter - filter_tile] = sums[filter - filter_tile];
                    }
                }
            }
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                const float largest = maxima[filter - filter_tile];
                const float sum_ = largest + conv1d_bias[filter];
                max_pooling1d_pooled[row * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 1152) and (1152, 32), then add, compare, select -> (None, 32) */
static void heartbeat_dense_product(const float *HEARTBEAT_RESTRICT dense_kernel,
                                    const float *HEARTBEAT_RESTRICT dense_bias,
                                    const float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled,
                                    float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 1152; k++) {
            const float a_value = max_pooling2d_1_pooled[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            concatenate_joined[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void heartbeat_beat_product(const float *HEARTBEAT_RESTRICT beat_kernel,
                                   const float *HEARTBEAT_RESTRICT beat_bias,
                                   const float *HEARTBEAT_RESTRICT max_pooling1d_pooled,
                                   float *HEARTBEAT_RESTRICT beat_sum_)
{
    for (int step_tile = 0; step_tile < 30; step_tile += 4) {
        const int step_first = step_tile < 26 ? step_tile : 26; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = max_pooling1d_pooled[step * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * beat_kernel[k * 128 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    beat_sum_[step * 128 + unit] = sum + beat_bias[unit];
                }
            }
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void heartbeat_beat_product_2(int step, const float *HEARTBEAT_RESTRICT beat_recurrent_kernel,
                                     const float *HEARTBEAT_RESTRICT beat_sum_,
                                     const float *HEARTBEAT_RESTRICT beat_steps,
                                     float *HEARTBEAT_RESTRICT beat_sum__2)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = beat_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * beat_recurrent_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            beat_sum__2[unit] = beat_sum_[step * 128 + unit] + sum;
        }
    }
}

/* beat (LSTM), line 23: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void heartbeat_beat_hidden_state(const float *HEARTBEAT_RESTRICT beat_sum__2,
                                        float *HEARTBEAT_RESTRICT beat_steps,
                                        float *HEARTBEAT_RESTRICT beat_steps_2)
{
    for (int unit = 0; unit < 32; unit++) {
        const float value_ = beat_steps_2[unit];
        const float cell_state = heartbeat_logistic(beat_sum__2[unit + 32]) * value_ + heartbeat_logistic(beat_sum__2[unit]) * tanhf(beat_sum__2[unit + 64]);
        beat_steps[unit] = heartbeat_logistic(beat_sum__2[unit + 96]) * tanhf(cell_state);
        beat_steps_2[unit] = cell_state;
    }
}

/* beat (LSTM), line 23: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void heartbeat_beat_steps(const float *beat_recurrent_kernel, const float *beat_sum_,
                                 float *beat_steps, float *beat_steps_2, float *floats)
{
    for (int unit = 0; unit < 32; unit++) {
        beat_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 32; unit++) {
        beat_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        heartbeat_beat_product_2(step, beat_recurrent_kernel, beat_sum_, beat_steps,
                                 floats + 3840);
        heartbeat_beat_hidden_state(floats + 3840, beat_steps, beat_steps_2);
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 9, 1) and (1, 48), then add -> (None, 9, 48) */
static void heartbeat_rhythm_product(const float *HEARTBEAT_RESTRICT rr_intervals,
                                     const float *HEARTBEAT_RESTRICT rhythm_kernel,
                                     const float *HEARTBEAT_RESTRICT rhythm_bias,
                                     float *HEARTBEAT_RESTRICT rhythm_sum_)
{
    for (int step_tile = 0; step_tile < 9; step_tile += 4) {
        const int step_first = step_tile < 5 ? step_tile : 5; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int step = step_first; step < step_first + 4; step++) {
                const float a_value = rr_intervals[step];
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] += a_value * rhythm_kernel[unit];
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    rhythm_sum_[step * 48 + unit] = sum + rhythm_bias[unit];
                }
            }
        }
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 16) and (16, 48), then add -> (None, 48) */
static void heartbeat_rhythm_product_2(const float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel,
                                       const float *HEARTBEAT_RESTRICT rhythm_bias,
                                       const float *HEARTBEAT_RESTRICT rhythm_steps,
                                       float *HEARTBEAT_RESTRICT rhythm_sum__2)
{
    for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 16; k++) {
            const float a_value = rhythm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * rhythm_recurrent_kernel[k * 48 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            rhythm_sum__2[unit] = sum + rhythm_bias[unit + 48];
        }
    }
}

/* rhythm (GRU), line 25: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add ->
   (None, 16) */
static void heartbeat_rhythm_hidden_state(int step, const float *HEARTBEAT_RESTRICT rhythm_sum_,
                                          const float *HEARTBEAT_RESTRICT rhythm_sum__2,
                                          float *HEARTBEAT_RESTRICT rhythm_steps)
{
    for (int unit = 0; unit < 16; unit++) {
        const float update_gate = heartbeat_logistic(rhythm_sum_[step * 48 + unit] + rhythm_sum__2[unit]);
        const float product = heartbeat_logistic(rhythm_sum_[step * 48 + unit + 16] + rhythm_sum__2[unit + 16]) * rhythm_sum__2[unit + 32];
        const float hidden_state = update_gate * rhythm_steps[unit] + (1.0f - update_gate) * tanhf(rhythm_sum_[step * 48 + unit + 32] + product);
        rhythm_steps[unit] = hidden_state;
    }
}

/* rhythm (GRU), line 25: scan of (None, 9, 48) and (None, 16) */
static void heartbeat_rhythm_steps(const float *rhythm_recurrent_kernel, const float *rhythm_bias,
                                   const float *rhythm_sum_, float *rhythm_steps, float *floats)
{
    for (int unit = 0; unit < 16; unit++) {
        rhythm_steps[unit] = 0.0f;
    }
    for (int step = 0; step < 9; step++) {
        heartbeat_rhythm_product_2(rhythm_recurrent_kernel, rhythm_bias,
                                   rhythm_steps, floats + 432);
        heartbeat_rhythm_hidden_state(step, rhythm_sum_, floats + 432,
                                      rhythm_steps);
    }
}

/* concatenate (Concatenate), line 26: concatenate of (None, 32) and (None, 32) and (None, 16) -> (None, 80) */
static void heartbeat_concatenate_joined(const float *HEARTBEAT_RESTRICT beat_steps,
                                         const float *HEARTBEAT_RESTRICT rhythm_steps,
                                         float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        concatenate_joined[unit + 32] = beat_steps[unit];
    }
    for (int unit_2 = 0; unit_2 < 16; unit_2++) {
        concatenate_joined[unit_2 + 64] = rhythm_steps[unit_2];
    }
}

/* pvc (Dense), line 27: dot_general of (None, 80) and (80, 1), then add, logistic -> (None, 1) */
static void heartbeat_pvc_product(const float *HEARTBEAT_RESTRICT pvc_kernel,
                                  const float *HEARTBEAT_RESTRICT pvc_bias,
                                  const float *HEARTBEAT_RESTRICT concatenate_joined,
                                  float *HEARTBEAT_RESTRICT pvc)
{
    float sum = 0.0f;
    for (int k = 0; k < 80; k++) {
        sum += concatenate_joined[k] * pvc_kernel[k];
    }
    pvc[0] = heartbeat_logistic(sum + *pvc_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void heartbeat_train_scalars(int n, const int32_t *HEARTBEAT_RESTRICT iterations,
                                    const float *HEARTBEAT_RESTRICT learning_rate,
                                    float *HEARTBEAT_RESTRICT loss_count,
                                    float *HEARTBEAT_RESTRICT accuracy_count,
                                    int32_t *HEARTBEAT_RESTRICT sum__value,
                                    float *HEARTBEAT_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void heartbeat_train_scalars_gradient(int n, float *HEARTBEAT_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 15, 15, 16) */
static void heartbeat_train_conv2d_convolution(int n, const float *HEARTBEAT_RESTRICT spectrogram,
                                               const float *HEARTBEAT_RESTRICT conv2d_kernel,
                                               const float *HEARTBEAT_RESTRICT conv2d_bias,
                                               float *HEARTBEAT_RESTRICT max_pooling2d_pooled,
                                               uint8_t *HEARTBEAT_RESTRICT max_pooling2d_window_index,
                                               uint8_t *HEARTBEAT_RESTRICT d_max_pooling2d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 15; row++) {
            for (int col = 0; col < 15; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float maxima[16];
                    int positions[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                        positions[filter - filter_tile] = 0;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    const float a_value = spectrogram[sample * 1024 + in_row * 32 + in_col];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                    positions[filter - filter_tile] = within_row * 2 + within_col;
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const int position = positions[filter - filter_tile];
                        const float sum_ = largest + conv2d_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_pooled[sample * 3600 + row * 240 + col * 16 + filter] = chosen_;
                        max_pooling2d_window_index[sample * 3600 + row * 240 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_mask[sample * 3600 + row * 240 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 6, 6, 32) */
static void heartbeat_train_conv2d_1_convolution(int n, const float *HEARTBEAT_RESTRICT conv2d_1_kernel,
                                                 const float *HEARTBEAT_RESTRICT conv2d_1_bias,
                                                 const float *HEARTBEAT_RESTRICT max_pooling2d_pooled,
                                                 float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled,
                                                 uint8_t *HEARTBEAT_RESTRICT max_pooling2d_1_window_index,
                                                 uint8_t *HEARTBEAT_RESTRICT d_max_pooling2d_1_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 6; row++) {
            for (int col = 0; col < 6; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float maxima[16];
                    int positions[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                        positions[filter - filter_tile] = 0;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    for (int channel = 0; channel < 16; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                    positions[filter - filter_tile] = within_row * 2 + within_col;
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const int position = positions[filter - filter_tile];
                        const float sum_ = largest + conv2d_1_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_1_pooled[sample * 1152 + row * 192 + col * 32 + filter] = chosen_;
                        max_pooling2d_1_window_index[sample * 1152 + row * 192 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_1_mask[sample * 1152 + row * 192 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 21: convolution of (None, 128, 1) and (7, 1, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 30, 16) */
static void heartbeat_train_conv1d_convolution(int n, const float *HEARTBEAT_RESTRICT ecg,
                                               const float *HEARTBEAT_RESTRICT conv1d_kernel,
                                               const float *HEARTBEAT_RESTRICT conv1d_bias,
                                               float *HEARTBEAT_RESTRICT max_pooling1d_pooled,
                                               uint8_t *HEARTBEAT_RESTRICT max_pooling1d_window_index,
                                               uint8_t *HEARTBEAT_RESTRICT d_max_pooling1d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 30; row++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float maxima[16];
                int positions[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                    positions[filter - filter_tile] = 0;
                }
                for (int within = 0; within < 4; within++) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap = 0; tap < 7; tap++) {
                        const int in_row = row * 4 + within + tap;
                        const float a_value = ecg[sample * 128 + in_row];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 16 + filter];
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                            maxima[filter - filter_tile] = sums[filter - filter_tile];
                            positions[filter - filter_tile] = within;
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const int position = positions[filter - filter_tile];
                    const float sum_ = largest + conv1d_bias[filter];
                    const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                    max_pooling1d_pooled[sample * 480 + row * 16 + filter] = chosen_;
                    max_pooling1d_window_index[sample * 480 + row * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                    d_max_pooling1d_mask[sample * 480 + row * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                }
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 1152) and (1152, 32), then add, compare, select, multiply ->
   (None, 32) */
static void heartbeat_train_dense_product(int n, const float *HEARTBEAT_RESTRICT dense_kernel,
                                          const float *HEARTBEAT_RESTRICT dense_bias,
                                          const float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled,
                                          uint8_t *HEARTBEAT_RESTRICT dense_mask,
                                          float *HEARTBEAT_RESTRICT seen_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1152; k++) {
                const float a_value = max_pooling2d_1_pooled[sample * 1152 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 32 + unit] = (uint8_t)holds;
                seen_scaled[sample * 32 + unit] = (holds ? sum_ : 0.0f) * 2.0f;
            }
        }
    }
}

/* seen (Dropout), line 19: rng_uniform, compare, select -> (None, 32) */
static void heartbeat_train_seen_elements(int n, const int32_t *HEARTBEAT_RESTRICT seed_,
                                          const int32_t *HEARTBEAT_RESTRICT iterations,
                                          const float *HEARTBEAT_RESTRICT seen_scaled,
                                          uint8_t *HEARTBEAT_RESTRICT seen_mask,
                                          float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const int holds = heartbeat_uniform(seed_[0], seed_[1], *iterations, 0, sample * 32 + unit) >= 0.5f;
            concatenate_joined[sample * 80 + unit] = holds ? seen_scaled[sample * 32 + unit] : 0.0f;
            seen_mask[sample * 32 + unit] = (uint8_t)holds;
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void heartbeat_train_beat_product(int n, const float *HEARTBEAT_RESTRICT beat_kernel,
                                         const float *HEARTBEAT_RESTRICT beat_bias,
                                         const float *HEARTBEAT_RESTRICT max_pooling1d_pooled,
                                         float *HEARTBEAT_RESTRICT beat_sum_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * beat_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    beat_sum_[i * 128 + unit] = sum + beat_bias[unit];
                }
            }
        }
    }
}

/* beat (LSTM), line 23: copy -> (None, 32) */
static void heartbeat_train_beat_copy(int n, int step, const float *HEARTBEAT_RESTRICT beat_steps,
                                      float *HEARTBEAT_RESTRICT beat_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            beat_steps_5[sample * 960 + step * 32 + unit] = beat_steps[sample * 32 + unit];
        }
    }
}

/* beat (LSTM), line 23: copy -> (None, 32) */
static void heartbeat_train_beat_copy_2(int n, int step, const float *HEARTBEAT_RESTRICT beat_steps_2,
                                        float *HEARTBEAT_RESTRICT beat_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            beat_steps_4[sample * 960 + step * 32 + unit] = beat_steps_2[sample * 32 + unit];
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void heartbeat_train_beat_product_2(int n, int step,
                                           const float *HEARTBEAT_RESTRICT beat_recurrent_kernel,
                                           const float *HEARTBEAT_RESTRICT beat_sum_,
                                           const float *HEARTBEAT_RESTRICT beat_steps,
                                           float *HEARTBEAT_RESTRICT beat_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = beat_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * beat_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                beat_sum__2[sample * 128 + unit] = beat_sum_[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* beat (LSTM), line 23: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void heartbeat_train_beat_hidden_state(int n, int step, const float *HEARTBEAT_RESTRICT beat_sum__2,
                                              float *HEARTBEAT_RESTRICT beat_steps,
                                              float *HEARTBEAT_RESTRICT beat_steps_2,
                                              float *HEARTBEAT_RESTRICT beat_steps_3,
                                              float *HEARTBEAT_RESTRICT beat_output_gate,
                                              float *HEARTBEAT_RESTRICT beat_forget_gate,
                                              float *HEARTBEAT_RESTRICT beat_candidate,
                                              float *HEARTBEAT_RESTRICT beat_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float forget_gate = heartbeat_logistic(beat_sum__2[sample * 128 + unit + 32]);
            const float value_ = beat_steps_2[sample * 32 + unit];
            const float input_gate = heartbeat_logistic(beat_sum__2[sample * 128 + unit]);
            const float candidate = tanhf(beat_sum__2[sample * 128 + unit + 64]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = heartbeat_logistic(beat_sum__2[sample * 128 + unit + 96]);
            beat_steps_3[sample * 960 + step * 32 + unit] = tanh_;
            beat_output_gate[sample * 960 + step * 32 + unit] = output_gate;
            beat_forget_gate[sample * 960 + step * 32 + unit] = forget_gate;
            beat_candidate[sample * 960 + step * 32 + unit] = candidate;
            beat_input_gate[sample * 960 + step * 32 + unit] = input_gate;
            beat_steps[sample * 32 + unit] = output_gate * tanh_;
            beat_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* beat (LSTM), line 23: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void heartbeat_train_beat_steps(int n, const float *beat_recurrent_kernel, const float *beat_sum_,
                                       float *beat_steps, float *beat_steps_2, float *beat_steps_3,
                                       float *beat_output_gate, float *beat_steps_4,
                                       float *beat_forget_gate, float *beat_candidate,
                                       float *beat_input_gate, float *beat_steps_5, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        beat_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        beat_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        heartbeat_train_beat_copy(n, step, beat_steps, beat_steps_5);
        heartbeat_train_beat_copy_2(n, step, beat_steps_2, beat_steps_4);
        heartbeat_train_beat_product_2(n, step, beat_recurrent_kernel,
                                       beat_sum_, beat_steps, floats + 159744);
        heartbeat_train_beat_hidden_state(n, step, floats + 159744,
                                          beat_steps, beat_steps_2, beat_steps_3, beat_output_gate,
                                          beat_forget_gate, beat_candidate, beat_input_gate);
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 9, 1) and (1, 48), then add -> (None, 9, 48) */
static void heartbeat_train_rhythm_product(int n, const float *HEARTBEAT_RESTRICT rr_intervals,
                                           const float *HEARTBEAT_RESTRICT rhythm_kernel,
                                           const float *HEARTBEAT_RESTRICT rhythm_bias,
                                           float *HEARTBEAT_RESTRICT rhythm_sum_)
{
    for (int i_tile = 0; i_tile < n * 9; i_tile += 4) {
        const int i_first = i_tile < n * 9 - 4 ? i_tile : n * 9 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = i_first; i < i_first + 4; i++) {
                const float a_value = rr_intervals[i];
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] += a_value * rhythm_kernel[unit];
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    rhythm_sum_[i * 48 + unit] = sum + rhythm_bias[unit];
                }
            }
        }
    }
}

/* rhythm (GRU), line 25: copy -> (None, 16) */
static void heartbeat_train_rhythm_copy(int n, int step, const float *HEARTBEAT_RESTRICT rhythm_steps,
                                        float *HEARTBEAT_RESTRICT rhythm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            rhythm_steps_2[sample * 144 + step * 16 + unit] = rhythm_steps[sample * 16 + unit];
        }
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 16) and (16, 48), then add -> (None, 48) */
static void heartbeat_train_rhythm_product_2(int n, const float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel,
                                             const float *HEARTBEAT_RESTRICT rhythm_bias,
                                             const float *HEARTBEAT_RESTRICT rhythm_steps,
                                             float *HEARTBEAT_RESTRICT rhythm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = rhythm_steps[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * rhythm_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                rhythm_sum__2[sample * 48 + unit] = sum + rhythm_bias[unit + 48];
            }
        }
    }
}

/* rhythm (GRU), line 25: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add ->
   (None, 16) */
static void heartbeat_train_rhythm_hidden_state(int n, int step,
                                                const float *HEARTBEAT_RESTRICT rhythm_sum_,
                                                const float *HEARTBEAT_RESTRICT rhythm_sum__2,
                                                float *HEARTBEAT_RESTRICT rhythm_steps,
                                                float *HEARTBEAT_RESTRICT rhythm_update_gate,
                                                float *HEARTBEAT_RESTRICT rhythm_candidate,
                                                float *HEARTBEAT_RESTRICT rhythm_reset_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            const float update_gate = heartbeat_logistic(rhythm_sum_[sample * 432 + step * 48 + unit] + rhythm_sum__2[sample * 48 + unit]);
            const float sum_ = rhythm_sum_[sample * 432 + step * 48 + unit + 16] + rhythm_sum__2[sample * 48 + unit + 16];
            const float reset_gate = heartbeat_logistic(sum_);
            const float sum__2 = rhythm_sum_[sample * 432 + step * 48 + unit + 32] + reset_gate * rhythm_sum__2[sample * 48 + unit + 32];
            const float candidate = tanhf(sum__2);
            const float value_ = rhythm_steps[sample * 16 + unit];
            rhythm_update_gate[sample * 144 + step * 16 + unit] = update_gate;
            rhythm_candidate[sample * 144 + step * 16 + unit] = candidate;
            rhythm_reset_gate[sample * 144 + step * 16 + unit] = reset_gate;
            rhythm_steps[sample * 16 + unit] = update_gate * value_ + (1.0f - update_gate) * candidate;
        }
    }
}

/* rhythm (GRU), line 25: copy -> (None, 16) */
static void heartbeat_train_rhythm_copy_2(int n, int step, const float *HEARTBEAT_RESTRICT rhythm_sum__2,
                                          float *HEARTBEAT_RESTRICT rhythm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            rhythm_steps_3[sample * 144 + step * 16 + unit] = rhythm_sum__2[sample * 48 + unit + 32];
        }
    }
}

/* rhythm (GRU), line 25: scan of (None, 9, 48) and (None, 16) */
static void heartbeat_train_rhythm_steps(int n, const float *rhythm_recurrent_kernel,
                                         const float *rhythm_bias, const float *rhythm_sum_,
                                         float *rhythm_steps, float *rhythm_steps_2,
                                         float *rhythm_update_gate, float *rhythm_candidate,
                                         float *rhythm_steps_3, float *rhythm_reset_gate, float *floats)
{
    for (int i = 0; i < n * 16; i++) {
        rhythm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 9; step++) {
        heartbeat_train_rhythm_copy(n, step, rhythm_steps, rhythm_steps_2);
        heartbeat_train_rhythm_product_2(n, rhythm_recurrent_kernel,
                                         rhythm_bias, rhythm_steps, floats + 13824);
        heartbeat_train_rhythm_hidden_state(n, step, rhythm_sum_,
                                            floats + 13824, rhythm_steps, rhythm_update_gate,
                                            rhythm_candidate, rhythm_reset_gate);
        heartbeat_train_rhythm_copy_2(n, step, floats + 13824, rhythm_steps_3);
    }
}

/* concatenate (Concatenate), line 26: concatenate of (None, 32) and (None, 32) and (None, 16) -> (None, 80) */
static void heartbeat_train_concatenate_joined(int n, const float *HEARTBEAT_RESTRICT beat_steps,
                                               const float *HEARTBEAT_RESTRICT rhythm_steps,
                                               float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 80 + unit + 32] = beat_steps[sample * 32 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 16; unit_2++) {
            concatenate_joined[sample_2 * 80 + unit_2 + 64] = rhythm_steps[sample_2 * 16 + unit_2];
        }
    }
}

/* pvc (Dense), line 27: dot_general of (None, 80) and (80, 1), then add, logistic, abs, negate, exponential,
   log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert, compare,
   convert, add, sign -> (None, 1) */
static void heartbeat_train_pvc_product(int n, const float *HEARTBEAT_RESTRICT pvc_target,
                                        const float *HEARTBEAT_RESTRICT pvc_kernel,
                                        const float *HEARTBEAT_RESTRICT pvc_bias,
                                        const float *HEARTBEAT_RESTRICT concatenate_joined,
                                        float *HEARTBEAT_RESTRICT pvc_logistic,
                                        float *HEARTBEAT_RESTRICT exponential_value,
                                        uint8_t *HEARTBEAT_RESTRICT mask_value,
                                        float *HEARTBEAT_RESTRICT sum__value_2,
                                        float *HEARTBEAT_RESTRICT accuracy_values,
                                        float *HEARTBEAT_RESTRICT convert_value_2,
                                        float *HEARTBEAT_RESTRICT sum__value_5,
                                        float *HEARTBEAT_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 80; k++) {
            sum += pvc_kernel[k] * concatenate_joined[sample * 80 + k];
        }
        const float sum_ = sum + *pvc_bias;
        const float logistic = heartbeat_logistic(sum_);
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        pvc_logistic[sample] = logistic;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * pvc_target[sample] + log1pf(power);
        accuracy_values[sample] = pvc_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        convert_value_2[sample] = logistic > *heartbeat_train_constant_table ? 1.0f : 0.0f;
        sum__value_5[sample] = power + 1.0f;
        sign_value[sample] = heartbeat_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void heartbeat_train_sum(int n, const float *HEARTBEAT_RESTRICT pvc_sample_weight,
                                const float *HEARTBEAT_RESTRICT sum__value_2,
                                float *HEARTBEAT_RESTRICT loss_total, float *HEARTBEAT_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (pvc_sample_weight == NULL ? 1.0f : pvc_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void heartbeat_train_sum_2(int n, const float *HEARTBEAT_RESTRICT accuracy_values,
                                  float *HEARTBEAT_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void heartbeat_train_scalars_2(int n, const float *HEARTBEAT_RESTRICT pvc_target,
                                      const float *HEARTBEAT_RESTRICT pvc_logistic,
                                      float *HEARTBEAT_RESTRICT convert_value,
                                      float *HEARTBEAT_RESTRICT difference_value,
                                      float *HEARTBEAT_RESTRICT chosen__value,
                                      int32_t *HEARTBEAT_RESTRICT bounded_value,
                                      float *HEARTBEAT_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pvc_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float largest_ = heartbeat_max(ceilf(heartbeat_min(heartbeat_max(pvc_logistic[sample], 0.0f), 1.0f) * 199.0f) + -1.0f, 0.0f);
        const int32_t number_2 = (int32_t)largest_;
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void heartbeat_train_scattered(int n, const float *HEARTBEAT_RESTRICT chosen__value,
                                      const int32_t *HEARTBEAT_RESTRICT bounded_value,
                                      float *HEARTBEAT_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = heartbeat_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void heartbeat_train_cumulative_sum(const float *HEARTBEAT_RESTRICT scattered_value,
                                           float *HEARTBEAT_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void heartbeat_train_scattered_2(int n, const int32_t *HEARTBEAT_RESTRICT bounded_value,
                                        const float *HEARTBEAT_RESTRICT chosen__value_2,
                                        float *HEARTBEAT_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = heartbeat_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void heartbeat_train_cumulative_sum_2(const float *HEARTBEAT_RESTRICT scattered_value_2,
                                             float *HEARTBEAT_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void heartbeat_train_sum_3(int n, const float *HEARTBEAT_RESTRICT convert_value,
                                  float *HEARTBEAT_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void heartbeat_train_scalars_3(const float *HEARTBEAT_RESTRICT cumulative_sum_value,
                                      const float *HEARTBEAT_RESTRICT sum__value_3,
                                      float *HEARTBEAT_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_3[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void heartbeat_train_sum_4(int n, const float *HEARTBEAT_RESTRICT difference_value,
                                  float *HEARTBEAT_RESTRICT sum__value_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_4[0] = sum;
}

/* subtract, add -> (200,) */
static void heartbeat_train_scalars_4(const float *HEARTBEAT_RESTRICT cumulative_sum_value,
                                      const float *HEARTBEAT_RESTRICT cumulative_sum_value_2,
                                      const float *HEARTBEAT_RESTRICT sum__value_4,
                                      float *HEARTBEAT_RESTRICT auc_true_positives,
                                      float *HEARTBEAT_RESTRICT auc_false_positives,
                                      float *HEARTBEAT_RESTRICT auc_true_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        const float auc_true_positives_2 = auc_true_positives[unit];
        const float auc_false_positives_2 = auc_false_positives[unit];
        const float auc_true_negatives_2 = auc_true_negatives[unit];
        auc_true_positives[unit] = auc_true_positives_2 + cumulative_sum_value[unit];
        auc_false_positives[unit] = auc_false_positives_2 + cumulative_sum_value_2[unit];
        auc_true_negatives[unit] = auc_true_negatives_2 + (sum__value_4[0] - cumulative_sum_value_2[unit]);
    }
}

/* reduce of (None, 1), then subtract, add -> (1,) */
static void heartbeat_train_sum_5(int n, const float *HEARTBEAT_RESTRICT convert_value,
                                  const float *HEARTBEAT_RESTRICT sum__value_3,
                                  const float *HEARTBEAT_RESTRICT convert_value_2,
                                  float *HEARTBEAT_RESTRICT sensitivity_true_positives,
                                  float *HEARTBEAT_RESTRICT sensitivity_false_negatives)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value_2[k] * convert_value[k];
    }
    const float sensitivity_true_positives_2 = *sensitivity_true_positives;
    const float sensitivity_false_negatives_2 = *sensitivity_false_negatives;
    sensitivity_true_positives[0] = sensitivity_true_positives_2 + sum;
    sensitivity_false_negatives[0] = sensitivity_false_negatives_2 + (sum__value_3[0] - sum);
}

/* multiply -> (None,) */
static void heartbeat_train_dpvc_losses_gradient(int n, const float *HEARTBEAT_RESTRICT pvc_sample_weight,
                                                 const float *HEARTBEAT_RESTRICT quotient_value,
                                                 float *HEARTBEAT_RESTRICT dpvc_losses)
{
    for (int sample = 0; sample < n; sample++) {
        dpvc_losses[sample] = quotient_value[0] * (pvc_sample_weight == NULL ? 1.0f : pvc_sample_weight[sample]);
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void heartbeat_train_scalars_gradient_2(int n, const float *HEARTBEAT_RESTRICT pvc_target,
                                               const float *HEARTBEAT_RESTRICT exponential_value,
                                               const uint8_t *HEARTBEAT_RESTRICT mask_value,
                                               const float *HEARTBEAT_RESTRICT dpvc_losses,
                                               const float *HEARTBEAT_RESTRICT sum__value_5,
                                               const float *HEARTBEAT_RESTRICT sign_value,
                                               float *HEARTBEAT_RESTRICT d_pvc_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dpvc_losses[sample] / sum__value_5[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dpvc_losses[sample] : 0.0f) + (-dpvc_losses[sample] * pvc_target[sample] + product);
        d_pvc_sum_[sample] = sum_;
    }
}

/* pvc (Dense), line 27, gradient: reduce of (None, 1), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void heartbeat_train_pvc_dpvc_bias_gradient(int n, const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                   const float *HEARTBEAT_RESTRICT d_pvc_sum_,
                                                   float *HEARTBEAT_RESTRICT pvc_bias,
                                                   float *HEARTBEAT_RESTRICT pvc_bias_momentum,
                                                   float *HEARTBEAT_RESTRICT pvc_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_pvc_sum_[k];
    }
    const float pvc_bias_2 = *pvc_bias;
    const float pvc_bias_momentum_2 = *pvc_bias_momentum;
    const float pvc_bias_momentum_3 = *pvc_bias_momentum;
    const float sum_ = pvc_bias_momentum_2 + (sum - pvc_bias_momentum_3) * 0.1f;
    const float pvc_bias_velocity_2 = *pvc_bias_velocity;
    const float pvc_bias_velocity_3 = *pvc_bias_velocity;
    const float sum__2 = pvc_bias_velocity_2 + (sum * sum - pvc_bias_velocity_3) * 0.001f;
    pvc_bias[0] = pvc_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    pvc_bias_momentum[0] = sum_;
    pvc_bias_velocity[0] = sum__2;
}

/* pvc (Dense), line 27, gradient: dot_general of (None, 1) and (80, 1) -> (None, 80) */
static void heartbeat_train_pvc_product_gradient(int n, const float *HEARTBEAT_RESTRICT pvc_kernel,
                                                 const float *HEARTBEAT_RESTRICT d_pvc_sum_,
                                                 float *HEARTBEAT_RESTRICT d_pvc_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 80; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_pvc_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * pvc_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_pvc_product[sample * 80 + unit] = sum;
            }
        }
    }
}

/* pvc (Dense), line 27, gradient: dot_general of (None, 80) and (None, 1), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (80, 1) */
static void heartbeat_train_pvc_dpvc_kernel_gradient(int n,
                                                     const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                     const float *HEARTBEAT_RESTRICT concatenate_joined,
                                                     const float *HEARTBEAT_RESTRICT d_pvc_sum_,
                                                     float *HEARTBEAT_RESTRICT pvc_kernel,
                                                     float *HEARTBEAT_RESTRICT pvc_kernel_momentum,
                                                     float *HEARTBEAT_RESTRICT pvc_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 80; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_pvc_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * concatenate_joined[k * 80 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float pvc_kernel_2 = pvc_kernel[row];
            const float pvc_kernel_momentum_2 = pvc_kernel_momentum[row];
            const float pvc_kernel_momentum_3 = pvc_kernel_momentum[row];
            const float sum_ = pvc_kernel_momentum_2 + (sum - pvc_kernel_momentum_3) * 0.1f;
            const float pvc_kernel_velocity_2 = pvc_kernel_velocity[row];
            const float pvc_kernel_velocity_3 = pvc_kernel_velocity[row];
            const float sum__2 = pvc_kernel_velocity_2 + (sum * sum - pvc_kernel_velocity_3) * 0.001f;
            pvc_kernel[row] = pvc_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            pvc_kernel_momentum[row] = sum_;
            pvc_kernel_velocity[row] = sum__2;
        }
    }
}

/* rhythm (GRU), line 25, gradient: subtract, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 16) */
static void heartbeat_train_rhythm_elements_gradient(int n, int step,
                                                     const float *HEARTBEAT_RESTRICT rhythm_steps_2,
                                                     const float *HEARTBEAT_RESTRICT rhythm_update_gate,
                                                     const float *HEARTBEAT_RESTRICT rhythm_candidate,
                                                     const float *HEARTBEAT_RESTRICT rhythm_steps_3,
                                                     const float *HEARTBEAT_RESTRICT rhythm_reset_gate,
                                                     const float *HEARTBEAT_RESTRICT d_rhythm_steps,
                                                     float *HEARTBEAT_RESTRICT d_rhythm_scaled,
                                                     float *HEARTBEAT_RESTRICT d_rhythm_joined,
                                                     float *HEARTBEAT_RESTRICT d_rhythm_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            const float dupdate_gate = d_rhythm_steps[sample * 16 + unit] * rhythm_steps_2[sample * 144 + step * 16 + unit] - d_rhythm_steps[sample * 16 + unit] * rhythm_candidate[sample * 144 + step * 16 + unit];
            const float difference = 1.0f - rhythm_update_gate[sample * 144 + step * 16 + unit];
            const float product = dupdate_gate * (rhythm_update_gate[sample * 144 + step * 16 + unit] * difference);
            const float product_2 = rhythm_candidate[sample * 144 + step * 16 + unit] * rhythm_candidate[sample * 144 + step * 16 + unit];
            const float product_3 = d_rhythm_steps[sample * 16 + unit] * difference * (1.0f - product_2);
            const float product_4 = rhythm_reset_gate[sample * 144 + step * 16 + unit] * (1.0f - rhythm_reset_gate[sample * 144 + step * 16 + unit]);
            const float product_5 = product_3 * rhythm_steps_3[sample * 144 + step * 16 + unit] * product_4;
            d_rhythm_joined[sample * 48 + unit] = product;
            d_rhythm_joined[sample * 48 + unit + 16] = product_5;
            d_rhythm_joined[sample * 48 + unit + 32] = product_3 * rhythm_reset_gate[sample * 144 + step * 16 + unit];
            d_rhythm_joined_2[sample * 48 + unit] = product;
            d_rhythm_joined_2[sample * 48 + unit + 16] = product_5;
            d_rhythm_joined_2[sample * 48 + unit + 32] = product_3;
            d_rhythm_scaled[sample * 16 + unit] = d_rhythm_steps[sample * 16 + unit] * rhythm_update_gate[sample * 144 + step * 16 + unit];
        }
    }
}

/* rhythm (GRU), line 25, gradient: dot_general of (None, 48) and (16, 48), then add -> (None, 16) */
static void heartbeat_train_rhythm_product_gradient(int n,
                                                    const float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel,
                                                    const float *HEARTBEAT_RESTRICT d_rhythm_scaled,
                                                    const float *HEARTBEAT_RESTRICT d_rhythm_joined,
                                                    float *HEARTBEAT_RESTRICT d_rhythm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = d_rhythm_joined[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * rhythm_recurrent_kernel[unit * 48 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_rhythm_steps[sample * 16 + unit] = d_rhythm_scaled[sample * 16 + unit] + sum;
            }
        }
    }
}

/* rhythm (GRU), line 25, gradient: copy -> (None, 48) */
static void heartbeat_train_rhythm_copy_gradient(int n, int step,
                                                 const float *HEARTBEAT_RESTRICT d_rhythm_joined_2,
                                                 float *HEARTBEAT_RESTRICT d_rhythm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            d_rhythm_steps_2[sample * 432 + step * 48 + unit] = d_rhythm_joined_2[sample * 48 + unit];
        }
    }
}

/* rhythm (GRU), line 25, gradient: copy -> (None, 48) */
static void heartbeat_train_rhythm_copy_gradient_2(int n, int step,
                                                   const float *HEARTBEAT_RESTRICT d_rhythm_joined,
                                                   float *HEARTBEAT_RESTRICT d_rhythm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            d_rhythm_steps_3[sample * 432 + step * 48 + unit] = d_rhythm_joined[sample * 48 + unit];
        }
    }
}

/* rhythm (GRU), line 25, gradient: scan of (None, 9, 16) and (None, 9, 16) and (None, 9, 16) and (None, 9,
   16) and (None, 9, 16) and (None, 16) */
static void heartbeat_train_rhythm_steps_gradient(int n, const float *rhythm_recurrent_kernel,
                                                  const float *rhythm_steps_2,
                                                  const float *rhythm_update_gate,
                                                  const float *rhythm_candidate,
                                                  const float *rhythm_steps_3,
                                                  const float *rhythm_reset_gate,
                                                  const float *d_pvc_product, float *d_rhythm_steps,
                                                  float *d_rhythm_steps_2, float *d_rhythm_steps_3,
                                                  float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            d_rhythm_steps[sample * 16 + unit] = d_pvc_product[sample * 80 + unit + 64];
        }
    }
    for (int step = 8; step >= 0; step--) {
        heartbeat_train_rhythm_elements_gradient(n, step,
                                                 rhythm_steps_2, rhythm_update_gate, rhythm_candidate,
                                                 rhythm_steps_3, rhythm_reset_gate, d_rhythm_steps,
                                                 floats + 54272, floats + 50688, floats + 52224);
        heartbeat_train_rhythm_product_gradient(n,
                                                rhythm_recurrent_kernel, floats + 54272, floats + 50688,
                                                d_rhythm_steps);
        heartbeat_train_rhythm_copy_gradient(n, step, floats + 52224,
                                             d_rhythm_steps_2);
        heartbeat_train_rhythm_copy_gradient_2(n, step,
                                               floats + 50688, d_rhythm_steps_3);
    }
}

/* rhythm (GRU), line 25, gradient: dot_general of (None, 9, 16) and (None, 9, 48), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 48) */
static void heartbeat_train_rhythm_drhythm_recurrent_kernel_gradient(int n,
                                                                     const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                                     const float *HEARTBEAT_RESTRICT rhythm_steps_2,
                                                                     const float *HEARTBEAT_RESTRICT d_rhythm_steps_3,
                                                                     float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel,
                                                                     float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel_momentum,
                                                                     float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 48; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 9; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = rhythm_steps_2[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_rhythm_steps_3[i * 48 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float rhythm_recurrent_kernel_2 = rhythm_recurrent_kernel[row * 48 + col];
                    const float rhythm_recurrent_kernel_momentum_2 = rhythm_recurrent_kernel_momentum[row * 48 + col];
                    const float rhythm_recurrent_kernel_momentum_3 = rhythm_recurrent_kernel_momentum[row * 48 + col];
                    const float sum_ = rhythm_recurrent_kernel_momentum_2 + (sum - rhythm_recurrent_kernel_momentum_3) * 0.1f;
                    const float rhythm_recurrent_kernel_velocity_2 = rhythm_recurrent_kernel_velocity[row * 48 + col];
                    const float rhythm_recurrent_kernel_velocity_3 = rhythm_recurrent_kernel_velocity[row * 48 + col];
                    const float sum__2 = rhythm_recurrent_kernel_velocity_2 + (sum * sum - rhythm_recurrent_kernel_velocity_3) * 0.001f;
                    rhythm_recurrent_kernel[row * 48 + col] = rhythm_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    rhythm_recurrent_kernel_momentum[row * 48 + col] = sum_;
                    rhythm_recurrent_kernel_velocity[row * 48 + col] = sum__2;
                }
            }
        }
    }
}

/* rhythm (GRU), line 25, gradient: reduce of (None, 9, 48) -> (48,) */
static void heartbeat_train_rhythm_sum_gradient(int n, const float *HEARTBEAT_RESTRICT d_rhythm_steps_3,
                                                float *HEARTBEAT_RESTRICT d_rhythm_sum_)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 9; i++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += d_rhythm_steps_3[i * 48 + unit];
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        d_rhythm_sum_[unit] = sum[unit];
    }
}

/* rhythm (GRU), line 25, gradient: reduce of (None, 9, 48) -> (48,) */
static void heartbeat_train_rhythm_sum_gradient_2(int n, const float *HEARTBEAT_RESTRICT d_rhythm_steps_2,
                                                  float *HEARTBEAT_RESTRICT d_rhythm_sum__2)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 9; i++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += d_rhythm_steps_2[i * 48 + unit];
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        d_rhythm_sum__2[unit] = sum[unit];
    }
}

/* rhythm (GRU), line 25, gradient: dot_general of (None, 9, 1) and (None, 9, 48), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1, 48) */
static void heartbeat_train_rhythm_drhythm_kernel_gradient(int n,
                                                           const float *HEARTBEAT_RESTRICT rr_intervals,
                                                           const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                           const float *HEARTBEAT_RESTRICT d_rhythm_steps_2,
                                                           float *HEARTBEAT_RESTRICT rhythm_kernel,
                                                           float *HEARTBEAT_RESTRICT rhythm_kernel_momentum,
                                                           float *HEARTBEAT_RESTRICT rhythm_kernel_velocity)
{
    for (int col_tile = 0; col_tile < 48; col_tile += 16) {
        float sums[16];
        for (int col = col_tile; col < col_tile + 16; col++) {
            sums[col - col_tile] = 0.0f;
        }
        for (int i = 0; i < n * 9; i++) {
            const float a_value = rr_intervals[i];
            for (int col = col_tile; col < col_tile + 16; col++) {
                sums[col - col_tile] += a_value * d_rhythm_steps_2[i * 48 + col];
            }
        }
        for (int col = col_tile; col < col_tile + 16; col++) {
            const float sum = sums[col - col_tile];
            const float rhythm_kernel_2 = rhythm_kernel[col];
            const float rhythm_kernel_momentum_2 = rhythm_kernel_momentum[col];
            const float rhythm_kernel_momentum_3 = rhythm_kernel_momentum[col];
            const float sum_ = rhythm_kernel_momentum_2 + (sum - rhythm_kernel_momentum_3) * 0.1f;
            const float rhythm_kernel_velocity_2 = rhythm_kernel_velocity[col];
            const float rhythm_kernel_velocity_3 = rhythm_kernel_velocity[col];
            const float sum__2 = rhythm_kernel_velocity_2 + (sum * sum - rhythm_kernel_velocity_3) * 0.001f;
            rhythm_kernel[col] = rhythm_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            rhythm_kernel_momentum[col] = sum_;
            rhythm_kernel_velocity[col] = sum__2;
        }
    }
}

/* beat (LSTM), line 23, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 32) */
static void heartbeat_train_beat_elements_gradient(int n, int step,
                                                   const float *HEARTBEAT_RESTRICT beat_steps_3,
                                                   const float *HEARTBEAT_RESTRICT beat_output_gate,
                                                   const float *HEARTBEAT_RESTRICT beat_steps_4,
                                                   const float *HEARTBEAT_RESTRICT beat_forget_gate,
                                                   const float *HEARTBEAT_RESTRICT beat_candidate,
                                                   const float *HEARTBEAT_RESTRICT beat_input_gate,
                                                   const float *HEARTBEAT_RESTRICT d_beat_steps,
                                                   float *HEARTBEAT_RESTRICT d_beat_steps_2,
                                                   float *HEARTBEAT_RESTRICT d_beat_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = d_beat_steps_2[sample * 32 + unit];
            const float product = beat_steps_3[sample * 960 + step * 32 + unit] * beat_steps_3[sample * 960 + step * 32 + unit];
            const float product_2 = d_beat_steps[sample * 32 + unit] * beat_output_gate[sample * 960 + step * 32 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = beat_input_gate[sample * 960 + step * 32 + unit] * (1.0f - beat_input_gate[sample * 960 + step * 32 + unit]);
            const float product_4 = beat_forget_gate[sample * 960 + step * 32 + unit] * (1.0f - beat_forget_gate[sample * 960 + step * 32 + unit]);
            const float product_5 = beat_candidate[sample * 960 + step * 32 + unit] * beat_candidate[sample * 960 + step * 32 + unit];
            const float product_6 = beat_output_gate[sample * 960 + step * 32 + unit] * (1.0f - beat_output_gate[sample * 960 + step * 32 + unit]);
            const float product_7 = d_beat_steps[sample * 32 + unit] * beat_steps_3[sample * 960 + step * 32 + unit] * product_6;
            d_beat_steps_2[sample * 32 + unit] = dcell_state * beat_forget_gate[sample * 960 + step * 32 + unit];
            d_beat_joined[sample * 128 + unit] = dcell_state * beat_candidate[sample * 960 + step * 32 + unit] * product_3;
            d_beat_joined[sample * 128 + unit + 32] = dcell_state * beat_steps_4[sample * 960 + step * 32 + unit] * product_4;
            d_beat_joined[sample * 128 + unit + 64] = dcell_state * beat_input_gate[sample * 960 + step * 32 + unit] * (1.0f - product_5);
            d_beat_joined[sample * 128 + unit + 96] = product_7;
        }
    }
}

/* beat (LSTM), line 23, gradient: dot_general of (None, 128) and (32, 128) -> (None, 32) */
static void heartbeat_train_beat_product_gradient(int n,
                                                  const float *HEARTBEAT_RESTRICT beat_recurrent_kernel,
                                                  const float *HEARTBEAT_RESTRICT d_beat_joined,
                                                  float *HEARTBEAT_RESTRICT d_beat_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_beat_joined[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * beat_recurrent_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_beat_steps[sample * 32 + unit] = sum;
            }
        }
    }
}

/* beat (LSTM), line 23, gradient: copy -> (None, 128) */
static void heartbeat_train_beat_copy_gradient(int n, int step,
                                               const float *HEARTBEAT_RESTRICT d_beat_joined,
                                               float *HEARTBEAT_RESTRICT d_beat_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            d_beat_steps_3[sample * 3840 + step * 128 + unit] = d_beat_joined[sample * 128 + unit];
        }
    }
}

/* beat (LSTM), line 23, gradient: scan of (None, 30, 32) and (None, 30, 32) and (None, 30, 32) and (None,
   30, 32) and (None, 30, 32) and (None, 30, 32) */
static void heartbeat_train_beat_steps_gradient(int n, const float *beat_recurrent_kernel,
                                                const float *beat_steps_3, const float *beat_output_gate,
                                                const float *beat_steps_4, const float *beat_forget_gate,
                                                const float *beat_candidate, const float *beat_input_gate,
                                                const float *d_pvc_product, float *d_beat_steps,
                                                float *d_beat_steps_2, float *d_beat_steps_3, float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            d_beat_steps[sample * 32 + unit] = d_pvc_product[sample * 80 + unit + 32];
        }
    }
    for (int i = 0; i < n * 32; i++) {
        d_beat_steps_2[i] = 0.0f;
    }
    for (int step = 29; step >= 0; step--) {
        heartbeat_train_beat_elements_gradient(n, step, beat_steps_3,
                                               beat_output_gate, beat_steps_4, beat_forget_gate,
                                               beat_candidate, beat_input_gate, d_beat_steps, d_beat_steps_2,
                                               floats + 159744);
        heartbeat_train_beat_product_gradient(n, beat_recurrent_kernel,
                                              floats + 159744, d_beat_steps);
        heartbeat_train_beat_copy_gradient(n, step, floats + 159744,
                                           d_beat_steps_3);
    }
}

/* beat (LSTM), line 23, gradient: dot_general of (None, 30, 32) and (None, 30, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 128) */
static void heartbeat_train_beat_dbeat_recurrent_kernel_gradient(int n,
                                                                 const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                                 const float *HEARTBEAT_RESTRICT beat_steps_5,
                                                                 const float *HEARTBEAT_RESTRICT d_beat_steps_3,
                                                                 float *HEARTBEAT_RESTRICT beat_recurrent_kernel,
                                                                 float *HEARTBEAT_RESTRICT beat_recurrent_kernel_momentum,
                                                                 float *HEARTBEAT_RESTRICT beat_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = beat_steps_5[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_beat_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float beat_recurrent_kernel_2 = beat_recurrent_kernel[row * 128 + col];
                    const float beat_recurrent_kernel_momentum_2 = beat_recurrent_kernel_momentum[row * 128 + col];
                    const float beat_recurrent_kernel_momentum_3 = beat_recurrent_kernel_momentum[row * 128 + col];
                    const float sum_ = beat_recurrent_kernel_momentum_2 + (sum - beat_recurrent_kernel_momentum_3) * 0.1f;
                    const float beat_recurrent_kernel_velocity_2 = beat_recurrent_kernel_velocity[row * 128 + col];
                    const float beat_recurrent_kernel_velocity_3 = beat_recurrent_kernel_velocity[row * 128 + col];
                    const float sum__2 = beat_recurrent_kernel_velocity_2 + (sum * sum - beat_recurrent_kernel_velocity_3) * 0.001f;
                    beat_recurrent_kernel[row * 128 + col] = beat_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    beat_recurrent_kernel_momentum[row * 128 + col] = sum_;
                    beat_recurrent_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* beat (LSTM), line 23, gradient: reduce of (None, 30, 128), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void heartbeat_train_beat_dbeat_bias_gradient(int n,
                                                     const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                     const float *HEARTBEAT_RESTRICT d_beat_steps_3,
                                                     float *HEARTBEAT_RESTRICT beat_bias,
                                                     float *HEARTBEAT_RESTRICT beat_bias_momentum,
                                                     float *HEARTBEAT_RESTRICT beat_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 30; i++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_beat_steps_3[i * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float beat_bias_2 = beat_bias[unit];
        const float beat_bias_momentum_2 = beat_bias_momentum[unit];
        const float beat_bias_momentum_3 = beat_bias_momentum[unit];
        const float sum_ = beat_bias_momentum_2 + (sum[unit] - beat_bias_momentum_3) * 0.1f;
        const float beat_bias_velocity_2 = beat_bias_velocity[unit];
        const float beat_bias_velocity_3 = beat_bias_velocity[unit];
        const float sum__2 = beat_bias_velocity_2 + (sum[unit] * sum[unit] - beat_bias_velocity_3) * 0.001f;
        beat_bias[unit] = beat_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        beat_bias_momentum[unit] = sum_;
        beat_bias_velocity[unit] = sum__2;
    }
}

/* beat (LSTM), line 23, gradient: dot_general of (None, 30, 128) and (16, 128), then select -> (None, 30, 16) */
static void heartbeat_train_beat_product_gradient_2(int n, const float *HEARTBEAT_RESTRICT beat_kernel,
                                                    const float *HEARTBEAT_RESTRICT d_beat_steps_3,
                                                    const uint8_t *HEARTBEAT_RESTRICT d_max_pooling1d_mask,
                                                    float *HEARTBEAT_RESTRICT d_beat_product,
                                                    float *HEARTBEAT_RESTRICT d_max_pooling1d_chosen_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_beat_steps_3[i * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * beat_kernel[unit * 128 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_beat_product[i * 16 + unit] = sum;
                    d_max_pooling1d_chosen_[i * 16 + unit] = d_max_pooling1d_mask[i * 16 + unit] ? sum : 0.0f;
                }
            }
        }
    }
}

/* beat (LSTM), line 23, gradient: dot_general of (None, 30, 16) and (None, 30, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 128) */
static void heartbeat_train_beat_dbeat_kernel_gradient(int n,
                                                       const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                       const float *HEARTBEAT_RESTRICT max_pooling1d_pooled,
                                                       const float *HEARTBEAT_RESTRICT d_beat_steps_3,
                                                       float *HEARTBEAT_RESTRICT beat_kernel,
                                                       float *HEARTBEAT_RESTRICT beat_kernel_momentum,
                                                       float *HEARTBEAT_RESTRICT beat_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_beat_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float beat_kernel_2 = beat_kernel[row * 128 + col];
                    const float beat_kernel_momentum_2 = beat_kernel_momentum[row * 128 + col];
                    const float beat_kernel_momentum_3 = beat_kernel_momentum[row * 128 + col];
                    const float sum_ = beat_kernel_momentum_2 + (sum - beat_kernel_momentum_3) * 0.1f;
                    const float beat_kernel_velocity_2 = beat_kernel_velocity[row * 128 + col];
                    const float beat_kernel_velocity_3 = beat_kernel_velocity[row * 128 + col];
                    const float sum__2 = beat_kernel_velocity_2 + (sum * sum - beat_kernel_velocity_3) * 0.001f;
                    beat_kernel[row * 128 + col] = beat_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    beat_kernel_momentum[row * 128 + col] = sum_;
                    beat_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* seen (Dropout), line 19, gradient: select, multiply, select -> (None, 32) */
static void heartbeat_train_seen_elements_gradient(int n, const uint8_t *HEARTBEAT_RESTRICT dense_mask,
                                                   const uint8_t *HEARTBEAT_RESTRICT seen_mask,
                                                   const float *HEARTBEAT_RESTRICT d_pvc_product,
                                                   float *HEARTBEAT_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float chosen_ = dense_mask[sample * 32 + unit] ? (seen_mask[sample * 32 + unit] ? d_pvc_product[sample * 80 + unit] : 0.0f) * 2.0f : 0.0f;
            d_dense_chosen_[sample * 32 + unit] = chosen_;
        }
    }
}

/* dense (Dense), line 18, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void heartbeat_train_dense_ddense_bias_gradient(int n,
                                                       const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                       const float *HEARTBEAT_RESTRICT d_dense_chosen_,
                                                       float *HEARTBEAT_RESTRICT dense_bias,
                                                       float *HEARTBEAT_RESTRICT dense_bias_momentum,
                                                       float *HEARTBEAT_RESTRICT dense_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_dense_chosen_[k * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float dense_bias_2 = dense_bias[unit];
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_ = dense_bias_momentum_2 + (sum[unit] - dense_bias_momentum_3) * 0.1f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum__2 = dense_bias_velocity_2 + (sum[unit] * sum[unit] - dense_bias_velocity_3) * 0.001f;
        dense_bias[unit] = dense_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_bias_momentum[unit] = sum_;
        dense_bias_velocity[unit] = sum__2;
    }
}

/* dense (Dense), line 18, gradient: dot_general of (None, 32) and (1152, 32) -> (None, 1152) */
static void heartbeat_train_dense_product_gradient(int n, const float *HEARTBEAT_RESTRICT dense_kernel,
                                                   const float *HEARTBEAT_RESTRICT d_dense_chosen_,
                                                   float *HEARTBEAT_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 1152; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = d_dense_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[unit * 32 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_product[sample * 1152 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 18, gradient: dot_general of (None, 1152) and (None, 32), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1152, 32) */
static void heartbeat_train_dense_ddense_kernel_gradient(int n,
                                                         const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                         const float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled,
                                                         const float *HEARTBEAT_RESTRICT d_dense_chosen_,
                                                         float *HEARTBEAT_RESTRICT dense_kernel,
                                                         float *HEARTBEAT_RESTRICT dense_kernel_momentum,
                                                         float *HEARTBEAT_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 1152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling2d_1_pooled[k * 1152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_chosen_[k * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 32 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 32 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 32 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 32 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 32 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 32 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 32 + col] = sum_;
                    dense_kernel_velocity[row * 32 + col] = sum__2;
                }
            }
        }
    }
}

/* max_pooling1d (MaxPooling1D), line 22, gradient: scatter_window of (None, 30, 16) and (None, 30, 16) ->
   (None, 122, 16) */
static void heartbeat_train_max_pooling1d_scatter_window_gradient(int n,
                                                                  const float *HEARTBEAT_RESTRICT d_beat_product,
                                                                  const uint8_t *HEARTBEAT_RESTRICT max_pooling1d_window_index,
                                                                  float *HEARTBEAT_RESTRICT d_max_pooling1d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 122; step++) {
            for (int unit = 0; unit < 16; unit++) {
                d_max_pooling1d_scatter_window[sample * 1952 + step * 16 + unit] = 0.0f;
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int out_row = 0; out_row < 30; out_row++) {
            for (int tap = 0; tap < 4; tap++) {
                const int in_row = out_row * 4 + tap;
                const int place = tap;
                for (int channel = 0; channel < 16; channel++) {
                    d_max_pooling1d_scatter_window[sample_2 * 1952 + in_row * 16 + channel] = max_pooling1d_window_index[sample_2 * 480 + out_row * 16 + channel] == place ? d_beat_product[sample_2 * 480 + out_row * 16 + channel] : 0.0f;
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 21, gradient: convolution_kernel of (None, 128, 1) and (None, 122, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (7,
   1, 16) */
static void heartbeat_train_conv1d_dconv1d_kernel_gradient(int n, const float *HEARTBEAT_RESTRICT ecg,
                                                           const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                           const float *HEARTBEAT_RESTRICT d_max_pooling1d_scatter_window,
                                                           float *HEARTBEAT_RESTRICT conv1d_kernel,
                                                           float *HEARTBEAT_RESTRICT conv1d_kernel_momentum,
                                                           float *HEARTBEAT_RESTRICT conv1d_kernel_velocity)
{
    for (int tap = 0; tap < 7; tap++) {
        for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
            float sums[16];
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                sums[filter - filter_tile] = 0.0f;
            }
            for (int sample = 0; sample < n; sample++) {
                for (int row = 0; row < 122; row++) {
                    const int in_row = row + tap;
                    const float a_value = ecg[sample * 128 + in_row];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] += a_value * d_max_pooling1d_scatter_window[sample * 1952 + row * 16 + filter];
                    }
                }
            }
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                const float sum = sums[filter - filter_tile];
                const float conv1d_kernel_2 = conv1d_kernel[tap * 16 + filter];
                const float conv1d_kernel_momentum_2 = conv1d_kernel_momentum[tap * 16 + filter];
                const float conv1d_kernel_momentum_3 = conv1d_kernel_momentum[tap * 16 + filter];
                const float sum_ = conv1d_kernel_momentum_2 + (sum - conv1d_kernel_momentum_3) * 0.1f;
                const float conv1d_kernel_velocity_2 = conv1d_kernel_velocity[tap * 16 + filter];
                const float conv1d_kernel_velocity_3 = conv1d_kernel_velocity[tap * 16 + filter];
                const float sum__2 = conv1d_kernel_velocity_2 + (sum * sum - conv1d_kernel_velocity_3) * 0.001f;
                conv1d_kernel[tap * 16 + filter] = conv1d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                conv1d_kernel_momentum[tap * 16 + filter] = sum_;
                conv1d_kernel_velocity[tap * 16 + filter] = sum__2;
            }
        }
    }
}

/* max_pooling2d_1 (MaxPooling2D), line 16, gradient: scatter_window of (None, 6, 6, 32) and (None, 6, 6, 32)
   -> (None, 13, 13, 32) */
static void heartbeat_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                    const float *HEARTBEAT_RESTRICT d_dense_product,
                                                                    const uint8_t *HEARTBEAT_RESTRICT max_pooling2d_1_window_index,
                                                                    float *HEARTBEAT_RESTRICT d_max_pooling2d_1_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 13; row++) {
            for (int col = 0; col < 13; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_max_pooling2d_1_scatter_window[sample * 5408 + row * 416 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int out_row = 0; out_row < 6; out_row++) {
            for (int out_col = 0; out_col < 6; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_max_pooling2d_1_scatter_window[sample_2 * 5408 + in_row * 416 + in_col * 32 + channel_2] = max_pooling2d_1_window_index[sample_2 * 1152 + out_row * 192 + out_col * 32 + channel_2] == place ? d_dense_product[sample_2 * 1152 + out_row * 192 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15, gradient: convolution_input of (None, 13, 13, 32) and (3, 3, 16, 32), then
   select -> (None, 15, 15, 16) */
static void heartbeat_train_conv2d_1_input_gradient_gradient(int n,
                                                             const float *HEARTBEAT_RESTRICT conv2d_1_kernel,
                                                             const float *HEARTBEAT_RESTRICT d_max_pooling2d_1_scatter_window,
                                                             const uint8_t *HEARTBEAT_RESTRICT d_max_pooling2d_mask,
                                                             float *HEARTBEAT_RESTRICT d_conv2d_1_input_gradient,
                                                             float *HEARTBEAT_RESTRICT d_max_pooling2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 15; row++) {
            for (int col = 0; col < 15; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 13) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 13) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_max_pooling2d_1_scatter_window[sample * 5408 + out_row * 416 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_1_input_gradient[sample * 3600 + row * 240 + col * 16 + channel] = sum;
                        d_max_pooling2d_chosen_[sample * 3600 + row * 240 + col * 16 + channel] = d_max_pooling2d_mask[sample * 3600 + row * 240 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15, gradient: convolution_kernel of (None, 15, 15, 16) and (None, 13, 13, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void heartbeat_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                               const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                               const float *HEARTBEAT_RESTRICT max_pooling2d_pooled,
                                                               const float *HEARTBEAT_RESTRICT d_max_pooling2d_1_scatter_window,
                                                               float *HEARTBEAT_RESTRICT conv2d_1_kernel,
                                                               float *HEARTBEAT_RESTRICT conv2d_1_kernel_momentum,
                                                               float *HEARTBEAT_RESTRICT conv2d_1_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 16; channel_tile += 4) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 8) {
                    float sums[4][8];
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 13; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 13; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_1_scatter_window[sample * 5408 + row * 416 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_1_kernel_2 = conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_momentum_2 = conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_momentum_3 = conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum_ = conv2d_1_kernel_momentum_2 + (sum - conv2d_1_kernel_momentum_3) * 0.1f;
                            const float conv2d_1_kernel_velocity_2 = conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_velocity_3 = conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum__2 = conv2d_1_kernel_velocity_2 + (sum * sum - conv2d_1_kernel_velocity_3) * 0.001f;
                            conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = conv2d_1_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum_;
                            conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* max_pooling2d (MaxPooling2D), line 14, gradient: scatter_window of (None, 15, 15, 16) and (None, 15, 15,
   16) -> (None, 30, 30, 16) */
static void heartbeat_train_max_pooling2d_scatter_window_gradient(int n,
                                                                  const float *HEARTBEAT_RESTRICT d_conv2d_1_input_gradient,
                                                                  const uint8_t *HEARTBEAT_RESTRICT max_pooling2d_window_index,
                                                                  float *HEARTBEAT_RESTRICT d_max_pooling2d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 15; out_row++) {
            for (int out_col = 0; out_col < 15; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_max_pooling2d_scatter_window[sample * 14400 + in_row * 480 + in_col * 16 + channel] = max_pooling2d_window_index[sample * 3600 + out_row * 240 + out_col * 16 + channel] == place ? d_conv2d_1_input_gradient[sample * 3600 + out_row * 240 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 13, gradient: convolution_kernel of (None, 32, 32, 1) and (None, 30, 30, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 1, 16) */
static void heartbeat_train_conv2d_dconv2d_kernel_gradient(int n,
                                                           const float *HEARTBEAT_RESTRICT spectrogram,
                                                           const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                           const float *HEARTBEAT_RESTRICT d_max_pooling2d_scatter_window,
                                                           float *HEARTBEAT_RESTRICT conv2d_kernel,
                                                           float *HEARTBEAT_RESTRICT conv2d_kernel_momentum,
                                                           float *HEARTBEAT_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 30; row++) {
                        const int in_row = row + tap_row;
                        for (int col = 0; col < 30; col++) {
                            const int in_col = col + tap_col;
                            const float a_value = spectrogram[sample * 1024 + in_row * 32 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 14400 + row * 480 + col * 16 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float conv2d_kernel_2 = conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_momentum_2 = conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_momentum_3 = conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float sum_ = conv2d_kernel_momentum_2 + (sum - conv2d_kernel_momentum_3) * 0.1f;
                    const float conv2d_kernel_velocity_2 = conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_velocity_3 = conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float sum__2 = conv2d_kernel_velocity_2 + (sum * sum - conv2d_kernel_velocity_3) * 0.001f;
                    conv2d_kernel[tap_row * 48 + tap_col * 16 + filter] = conv2d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter] = sum_;
                    conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter] = sum__2;
                }
            }
        }
    }
}

/* concatenate of (1, 48) and (1, 48) -> (2, 48) */
static void heartbeat_train_drhythm_bias_gradient(const float *HEARTBEAT_RESTRICT d_rhythm_sum_,
                                                  const float *HEARTBEAT_RESTRICT d_rhythm_sum__2,
                                                  float *HEARTBEAT_RESTRICT drhythm_bias)
{
    for (int col = 0; col < 48; col++) {
        drhythm_bias[col] = d_rhythm_sum__2[col];
    }
    for (int col_2 = 0; col_2 < 48; col_2++) {
        drhythm_bias[col_2 + 48] = d_rhythm_sum_[col_2];
    }
}

/* conv2d (Conv2D), line 13, gradient: reduce of (None, 15, 15, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void heartbeat_train_conv2d_sum_gradient(int n, const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                const float *HEARTBEAT_RESTRICT d_max_pooling2d_chosen_,
                                                float *HEARTBEAT_RESTRICT conv2d_bias,
                                                float *HEARTBEAT_RESTRICT conv2d_bias_momentum,
                                                float *HEARTBEAT_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 225; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_max_pooling2d_chosen_[i_2 * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float conv2d_bias_2 = conv2d_bias[unit];
        const float conv2d_bias_momentum_2 = conv2d_bias_momentum[unit];
        const float conv2d_bias_momentum_3 = conv2d_bias_momentum[unit];
        const float sum_ = conv2d_bias_momentum_2 + (sum[unit] - conv2d_bias_momentum_3) * 0.1f;
        const float conv2d_bias_velocity_2 = conv2d_bias_velocity[unit];
        const float conv2d_bias_velocity_3 = conv2d_bias_velocity[unit];
        const float sum__2 = conv2d_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_bias_velocity_3) * 0.001f;
        conv2d_bias[unit] = conv2d_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_bias_momentum[unit] = sum_;
        conv2d_bias_velocity[unit] = sum__2;
    }
}

/* conv2d_1 (Conv2D), line 15, gradient: reduce of (None, 6, 6, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void heartbeat_train_conv2d_1_sum_gradient(int n, const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                  const float *HEARTBEAT_RESTRICT d_dense_product,
                                                  const uint8_t *HEARTBEAT_RESTRICT d_max_pooling2d_1_mask,
                                                  float *HEARTBEAT_RESTRICT conv2d_1_bias,
                                                  float *HEARTBEAT_RESTRICT conv2d_1_bias_momentum,
                                                  float *HEARTBEAT_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 36; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += (d_max_pooling2d_1_mask[i_2 * 32 + unit] ? d_dense_product[i_2 * 32 + unit] : 0.0f);
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float conv2d_1_bias_2 = conv2d_1_bias[unit];
        const float conv2d_1_bias_momentum_2 = conv2d_1_bias_momentum[unit];
        const float conv2d_1_bias_momentum_3 = conv2d_1_bias_momentum[unit];
        const float sum_ = conv2d_1_bias_momentum_2 + (sum[unit] - conv2d_1_bias_momentum_3) * 0.1f;
        const float conv2d_1_bias_velocity_2 = conv2d_1_bias_velocity[unit];
        const float conv2d_1_bias_velocity_3 = conv2d_1_bias_velocity[unit];
        const float sum__2 = conv2d_1_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_1_bias_velocity_3) * 0.001f;
        conv2d_1_bias[unit] = conv2d_1_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_1_bias_momentum[unit] = sum_;
        conv2d_1_bias_velocity[unit] = sum__2;
    }
}

/* conv1d (Conv1D), line 21, gradient: reduce of (None, 30, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void heartbeat_train_conv1d_sum_gradient(int n, const float *HEARTBEAT_RESTRICT quotient_value_2,
                                                const float *HEARTBEAT_RESTRICT d_max_pooling1d_chosen_,
                                                float *HEARTBEAT_RESTRICT conv1d_bias,
                                                float *HEARTBEAT_RESTRICT conv1d_bias_momentum,
                                                float *HEARTBEAT_RESTRICT conv1d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 30; i++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_max_pooling1d_chosen_[i * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float conv1d_bias_2 = conv1d_bias[unit];
        const float conv1d_bias_momentum_2 = conv1d_bias_momentum[unit];
        const float conv1d_bias_momentum_3 = conv1d_bias_momentum[unit];
        const float sum_ = conv1d_bias_momentum_2 + (sum[unit] - conv1d_bias_momentum_3) * 0.1f;
        const float conv1d_bias_velocity_2 = conv1d_bias_velocity[unit];
        const float conv1d_bias_velocity_3 = conv1d_bias_velocity[unit];
        const float sum__2 = conv1d_bias_velocity_2 + (sum[unit] * sum[unit] - conv1d_bias_velocity_3) * 0.001f;
        conv1d_bias[unit] = conv1d_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv1d_bias_momentum[unit] = sum_;
        conv1d_bias_velocity[unit] = sum__2;
    }
}

/* rhythm (GRU), line 25: subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply,
   divide, subtract -> (2, 48) */
static void heartbeat_train_rhythm_elements(const float *HEARTBEAT_RESTRICT quotient_value_2,
                                            const float *HEARTBEAT_RESTRICT drhythm_bias,
                                            float *HEARTBEAT_RESTRICT rhythm_bias,
                                            float *HEARTBEAT_RESTRICT rhythm_bias_momentum,
                                            float *HEARTBEAT_RESTRICT rhythm_bias_velocity)
{
    for (int i = 0; i < 96; i++) {
        const float rhythm_bias_2 = rhythm_bias[i];
        const float rhythm_bias_momentum_2 = rhythm_bias_momentum[i];
        const float rhythm_bias_momentum_3 = rhythm_bias_momentum[i];
        const float sum_ = rhythm_bias_momentum_2 + (drhythm_bias[i] - rhythm_bias_momentum_3) * 0.1f;
        const float rhythm_bias_velocity_2 = rhythm_bias_velocity[i];
        const float rhythm_bias_velocity_3 = rhythm_bias_velocity[i];
        const float sum__2 = rhythm_bias_velocity_2 + (drhythm_bias[i] * drhythm_bias[i] - rhythm_bias_velocity_3) * 0.001f;
        rhythm_bias[i] = rhythm_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        rhythm_bias_momentum[i] = sum_;
        rhythm_bias_velocity[i] = sum__2;
    }
}

/* copy -> () */
static void heartbeat_train_copy(const int32_t *HEARTBEAT_RESTRICT sum__value,
                                 int32_t *HEARTBEAT_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void heartbeat_evaluate_scalars(int n, float *HEARTBEAT_RESTRICT loss_count,
                                       float *HEARTBEAT_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void heartbeat_evaluate_conv2d_convolution(int n, const float *HEARTBEAT_RESTRICT spectrogram,
                                                  const float *HEARTBEAT_RESTRICT conv2d_kernel,
                                                  const float *HEARTBEAT_RESTRICT conv2d_bias,
                                                  float *HEARTBEAT_RESTRICT max_pooling2d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 15; row++) {
            for (int col = 0; col < 15; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float maxima[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    const float a_value = spectrogram[sample * 1024 + in_row * 32 + in_col];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const float sum_ = largest + conv2d_bias[filter];
                        max_pooling2d_pooled[sample * 3600 + row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void heartbeat_evaluate_conv2d_1_convolution(int n, const float *HEARTBEAT_RESTRICT conv2d_1_kernel,
                                                    const float *HEARTBEAT_RESTRICT conv2d_1_bias,
                                                    const float *HEARTBEAT_RESTRICT max_pooling2d_pooled,
                                                    float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 6; row++) {
            for (int col = 0; col < 6; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float maxima[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    for (int channel = 0; channel < 16; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const float sum_ = largest + conv2d_1_bias[filter];
                        max_pooling2d_1_pooled[sample * 1152 + row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 21: convolution of (None, 128, 1) and (7, 1, 16), then add, compare, select,
   reduce_window -> (None, 30, 16) */
static void heartbeat_evaluate_conv1d_convolution(int n, const float *HEARTBEAT_RESTRICT ecg,
                                                  const float *HEARTBEAT_RESTRICT conv1d_kernel,
                                                  const float *HEARTBEAT_RESTRICT conv1d_bias,
                                                  float *HEARTBEAT_RESTRICT max_pooling1d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 30; row++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within = 0; within < 4; within++) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap = 0; tap < 7; tap++) {
                        const int in_row = row * 4 + within + tap;
                        const float a_value = ecg[sample * 128 + in_row];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 16 + filter];
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                            maxima[filter - filter_tile] = sums[filter - filter_tile];
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv1d_bias[filter];
                    max_pooling1d_pooled[sample * 480 + row * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 1152) and (1152, 32), then add, compare, select -> (None, 32) */
static void heartbeat_evaluate_dense_product(int n, const float *HEARTBEAT_RESTRICT dense_kernel,
                                             const float *HEARTBEAT_RESTRICT dense_bias,
                                             const float *HEARTBEAT_RESTRICT max_pooling2d_1_pooled,
                                             float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1152; k++) {
                const float a_value = max_pooling2d_1_pooled[sample * 1152 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                concatenate_joined[sample * 80 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void heartbeat_evaluate_beat_product(int n, const float *HEARTBEAT_RESTRICT beat_kernel,
                                            const float *HEARTBEAT_RESTRICT beat_bias,
                                            const float *HEARTBEAT_RESTRICT max_pooling1d_pooled,
                                            float *HEARTBEAT_RESTRICT beat_sum_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * beat_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    beat_sum_[i * 128 + unit] = sum + beat_bias[unit];
                }
            }
        }
    }
}

/* beat (LSTM), line 23: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void heartbeat_evaluate_beat_product_2(int n, int step,
                                              const float *HEARTBEAT_RESTRICT beat_recurrent_kernel,
                                              const float *HEARTBEAT_RESTRICT beat_sum_,
                                              const float *HEARTBEAT_RESTRICT beat_steps,
                                              float *HEARTBEAT_RESTRICT beat_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = beat_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * beat_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                beat_sum__2[sample * 128 + unit] = beat_sum_[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* beat (LSTM), line 23: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void heartbeat_evaluate_beat_hidden_state(int n, const float *HEARTBEAT_RESTRICT beat_sum__2,
                                                 float *HEARTBEAT_RESTRICT beat_steps,
                                                 float *HEARTBEAT_RESTRICT beat_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = beat_steps_2[sample * 32 + unit];
            const float product = heartbeat_logistic(beat_sum__2[sample * 128 + unit]) * tanhf(beat_sum__2[sample * 128 + unit + 64]);
            const float cell_state = heartbeat_logistic(beat_sum__2[sample * 128 + unit + 32]) * value_ + product;
            beat_steps[sample * 32 + unit] = heartbeat_logistic(beat_sum__2[sample * 128 + unit + 96]) * tanhf(cell_state);
            beat_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* beat (LSTM), line 23: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void heartbeat_evaluate_beat_steps(int n, const float *beat_recurrent_kernel, const float *beat_sum_,
                                          float *beat_steps, float *beat_steps_2, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        beat_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        beat_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        heartbeat_evaluate_beat_product_2(n, step, beat_recurrent_kernel,
                                          beat_sum_, beat_steps, floats + 122880);
        heartbeat_evaluate_beat_hidden_state(n, floats + 122880,
                                             beat_steps, beat_steps_2);
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 9, 1) and (1, 48), then add -> (None, 9, 48) */
static void heartbeat_evaluate_rhythm_product(int n, const float *HEARTBEAT_RESTRICT rr_intervals,
                                              const float *HEARTBEAT_RESTRICT rhythm_kernel,
                                              const float *HEARTBEAT_RESTRICT rhythm_bias,
                                              float *HEARTBEAT_RESTRICT rhythm_sum_)
{
    for (int i_tile = 0; i_tile < n * 9; i_tile += 4) {
        const int i_first = i_tile < n * 9 - 4 ? i_tile : n * 9 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = i_first; i < i_first + 4; i++) {
                const float a_value = rr_intervals[i];
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] += a_value * rhythm_kernel[unit];
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    rhythm_sum_[i * 48 + unit] = sum + rhythm_bias[unit];
                }
            }
        }
    }
}

/* rhythm (GRU), line 25: dot_general of (None, 16) and (16, 48), then add -> (None, 48) */
static void heartbeat_evaluate_rhythm_product_2(int n,
                                                const float *HEARTBEAT_RESTRICT rhythm_recurrent_kernel,
                                                const float *HEARTBEAT_RESTRICT rhythm_bias,
                                                const float *HEARTBEAT_RESTRICT rhythm_steps,
                                                float *HEARTBEAT_RESTRICT rhythm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = rhythm_steps[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * rhythm_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                rhythm_sum__2[sample * 48 + unit] = sum + rhythm_bias[unit + 48];
            }
        }
    }
}

/* rhythm (GRU), line 25: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add ->
   (None, 16) */
static void heartbeat_evaluate_rhythm_hidden_state(int n, int step,
                                                   const float *HEARTBEAT_RESTRICT rhythm_sum_,
                                                   const float *HEARTBEAT_RESTRICT rhythm_sum__2,
                                                   float *HEARTBEAT_RESTRICT rhythm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            const float update_gate = heartbeat_logistic(rhythm_sum_[sample * 432 + step * 48 + unit] + rhythm_sum__2[sample * 48 + unit]);
            const float sum_ = rhythm_sum_[sample * 432 + step * 48 + unit + 16] + rhythm_sum__2[sample * 48 + unit + 16];
            const float sum__2 = rhythm_sum_[sample * 432 + step * 48 + unit + 32] + heartbeat_logistic(sum_) * rhythm_sum__2[sample * 48 + unit + 32];
            rhythm_steps[sample * 16 + unit] = update_gate * rhythm_steps[sample * 16 + unit] + (1.0f - update_gate) * tanhf(sum__2);
        }
    }
}

/* rhythm (GRU), line 25: scan of (None, 9, 48) and (None, 16) */
static void heartbeat_evaluate_rhythm_steps(int n, const float *rhythm_recurrent_kernel,
                                            const float *rhythm_bias, const float *rhythm_sum_,
                                            float *rhythm_steps, float *floats)
{
    for (int i = 0; i < n * 16; i++) {
        rhythm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 9; step++) {
        heartbeat_evaluate_rhythm_product_2(n, rhythm_recurrent_kernel,
                                            rhythm_bias, rhythm_steps, floats + 13824);
        heartbeat_evaluate_rhythm_hidden_state(n, step, rhythm_sum_,
                                               floats + 13824, rhythm_steps);
    }
}

/* concatenate (Concatenate), line 26: concatenate of (None, 32) and (None, 32) and (None, 16) -> (None, 80) */
static void heartbeat_evaluate_concatenate_joined(int n, const float *HEARTBEAT_RESTRICT beat_steps,
                                                  const float *HEARTBEAT_RESTRICT rhythm_steps,
                                                  float *HEARTBEAT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 80 + unit + 32] = beat_steps[sample * 32 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 16; unit_2++) {
            concatenate_joined[sample_2 * 80 + unit_2 + 64] = rhythm_steps[sample_2 * 16 + unit_2];
        }
    }
}

/* pvc (Dense), line 27: dot_general of (None, 80) and (80, 1), then add, logistic, abs, negate, exponential,
   log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert, compare,
   convert -> (None, 1) */
static void heartbeat_evaluate_pvc_product(int n, const float *HEARTBEAT_RESTRICT pvc_target,
                                           const float *HEARTBEAT_RESTRICT pvc_kernel,
                                           const float *HEARTBEAT_RESTRICT pvc_bias,
                                           const float *HEARTBEAT_RESTRICT concatenate_joined,
                                           float *HEARTBEAT_RESTRICT sum__value,
                                           float *HEARTBEAT_RESTRICT accuracy_values,
                                           float *HEARTBEAT_RESTRICT convert_value_2,
                                           float *HEARTBEAT_RESTRICT pvc)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 80; k++) {
            sum += pvc_kernel[k] * concatenate_joined[sample * 80 + k];
        }
        const float sum_ = sum + *pvc_bias;
        const float logistic = heartbeat_logistic(sum_);
        pvc[sample] = logistic;
        sum__value[sample] = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * pvc_target[sample] + log1pf(expf(-fabsf(sum_)));
        accuracy_values[sample] = pvc_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        convert_value_2[sample] = logistic > *heartbeat_evaluate_constant_table ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void heartbeat_evaluate_sum(int n, const float *HEARTBEAT_RESTRICT pvc_sample_weight,
                                   const float *HEARTBEAT_RESTRICT sum__value,
                                   float *HEARTBEAT_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (pvc_sample_weight == NULL ? 1.0f : pvc_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void heartbeat_evaluate_sum_2(int n, const float *HEARTBEAT_RESTRICT accuracy_values,
                                     float *HEARTBEAT_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void heartbeat_evaluate_scalars_2(int n, const float *HEARTBEAT_RESTRICT pvc_target,
                                         const float *HEARTBEAT_RESTRICT pvc,
                                         float *HEARTBEAT_RESTRICT convert_value,
                                         float *HEARTBEAT_RESTRICT difference_value,
                                         float *HEARTBEAT_RESTRICT chosen__value,
                                         int32_t *HEARTBEAT_RESTRICT bounded_value,
                                         float *HEARTBEAT_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pvc_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float largest_ = heartbeat_max(ceilf(heartbeat_min(heartbeat_max(pvc[sample], 0.0f), 1.0f) * 199.0f) + -1.0f, 0.0f);
        const int32_t number_2 = (int32_t)largest_;
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void heartbeat_evaluate_scattered(int n, const float *HEARTBEAT_RESTRICT chosen__value,
                                         const int32_t *HEARTBEAT_RESTRICT bounded_value,
                                         float *HEARTBEAT_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = heartbeat_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void heartbeat_evaluate_cumulative_sum(const float *HEARTBEAT_RESTRICT scattered_value,
                                              float *HEARTBEAT_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void heartbeat_evaluate_scattered_2(int n, const int32_t *HEARTBEAT_RESTRICT bounded_value,
                                           const float *HEARTBEAT_RESTRICT chosen__value_2,
                                           float *HEARTBEAT_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = heartbeat_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void heartbeat_evaluate_cumulative_sum_2(const float *HEARTBEAT_RESTRICT scattered_value_2,
                                                float *HEARTBEAT_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void heartbeat_evaluate_sum_3(int n, const float *HEARTBEAT_RESTRICT convert_value,
                                     float *HEARTBEAT_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void heartbeat_evaluate_scalars_3(const float *HEARTBEAT_RESTRICT cumulative_sum_value,
                                         const float *HEARTBEAT_RESTRICT sum__value_2,
                                         float *HEARTBEAT_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void heartbeat_evaluate_sum_4(int n, const float *HEARTBEAT_RESTRICT difference_value,
                                     float *HEARTBEAT_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void heartbeat_evaluate_scalars_4(const float *HEARTBEAT_RESTRICT cumulative_sum_value,
                                         const float *HEARTBEAT_RESTRICT cumulative_sum_value_2,
                                         const float *HEARTBEAT_RESTRICT sum__value_3,
                                         float *HEARTBEAT_RESTRICT auc_true_positives,
                                         float *HEARTBEAT_RESTRICT auc_false_positives,
                                         float *HEARTBEAT_RESTRICT auc_true_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        const float auc_true_positives_2 = auc_true_positives[unit];
        const float auc_false_positives_2 = auc_false_positives[unit];
        const float auc_true_negatives_2 = auc_true_negatives[unit];
        auc_true_positives[unit] = auc_true_positives_2 + cumulative_sum_value[unit];
        auc_false_positives[unit] = auc_false_positives_2 + cumulative_sum_value_2[unit];
        auc_true_negatives[unit] = auc_true_negatives_2 + (sum__value_3[0] - cumulative_sum_value_2[unit]);
    }
}

/* reduce of (None, 1), then subtract, add -> (1,) */
static void heartbeat_evaluate_sum_5(int n, const float *HEARTBEAT_RESTRICT convert_value,
                                     const float *HEARTBEAT_RESTRICT sum__value_2,
                                     const float *HEARTBEAT_RESTRICT convert_value_2,
                                     float *HEARTBEAT_RESTRICT sensitivity_true_positives,
                                     float *HEARTBEAT_RESTRICT sensitivity_false_negatives)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value_2[k] * convert_value[k];
    }
    const float sensitivity_true_positives_2 = *sensitivity_true_positives;
    const float sensitivity_false_negatives_2 = *sensitivity_false_negatives;
    sensitivity_true_positives[0] = sensitivity_true_positives_2 + sum;
    sensitivity_false_negatives[0] = sensitivity_false_negatives_2 + (sum__value_2[0] - sum);
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void heartbeat_metrics_scalars(const float *HEARTBEAT_RESTRICT loss_count,
                                      const float *HEARTBEAT_RESTRICT loss_total,
                                      const float *HEARTBEAT_RESTRICT accuracy_count,
                                      const float *HEARTBEAT_RESTRICT accuracy_total,
                                      float *HEARTBEAT_RESTRICT loss, float *HEARTBEAT_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

/* add, compare, select, divide, select, add, compare, select, divide, select -> (200,) */
static void heartbeat_metrics_scalars_2(const float *HEARTBEAT_RESTRICT auc_true_positives,
                                        const float *HEARTBEAT_RESTRICT auc_false_positives,
                                        const float *HEARTBEAT_RESTRICT auc_true_negatives,
                                        const float *HEARTBEAT_RESTRICT auc_false_negatives,
                                        float *HEARTBEAT_RESTRICT chosen__value,
                                        float *HEARTBEAT_RESTRICT chosen__value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        const float sum_ = auc_true_positives[unit] + auc_false_negatives[unit];
        const int holds = sum_ == 0.0f;
        const float sum__2 = auc_false_positives[unit] + auc_true_negatives[unit];
        const int holds_2 = sum__2 == 0.0f;
        chosen__value[unit] = holds ? 0.0f : auc_true_positives[unit] / (holds ? 1.0f : sum_);
        chosen__value_2[unit] = holds_2 ? 0.0f : auc_false_positives[unit] / (holds_2 ? 1.0f : sum__2);
    }
}

/* add, multiply, subtract, multiply -> (199,) */
static void heartbeat_metrics_scalars_3(const float *HEARTBEAT_RESTRICT chosen__value,
                                        const float *HEARTBEAT_RESTRICT chosen__value_2,
                                        float *HEARTBEAT_RESTRICT scaled_value)
{
    for (int unit = 0; unit < 199; unit++) {
        const float product = (chosen__value_2[unit] - chosen__value_2[unit + 1]) * ((chosen__value[unit] + chosen__value[unit + 1]) * 0.5f);
        scaled_value[unit] = product;
    }
}

/* reduce of (199,) -> () */
static void heartbeat_metrics_sum(const float *HEARTBEAT_RESTRICT scaled_value, float *HEARTBEAT_RESTRICT auc)
{
    float sum = 0.0f;
    for (int k = 0; k < 199; k++) {
        sum += scaled_value[k];
    }
    auc[0] = sum;
}

/* add, compare, select, divide, select -> (1,) */
static void heartbeat_metrics_scalars_4(const float *HEARTBEAT_RESTRICT sensitivity_true_positives,
                                        const float *HEARTBEAT_RESTRICT sensitivity_false_negatives,
                                        float *HEARTBEAT_RESTRICT sensitivity)
{
    const float sum_ = *sensitivity_true_positives + *sensitivity_false_negatives;
    const int holds = sum_ == 0.0f;
    sensitivity[0] = holds ? 0.0f : *sensitivity_true_positives / (holds ? 1.0f : sum_);
}

int heartbeat_init(heartbeat_weights *weights, uint64_t seed)
{
    float floats[8608];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    heartbeat_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    heartbeat_init_conv2d_1_elements(seed_words, weights->conv2d_1_kernel);
    heartbeat_init_conv1d_elements(seed_words, weights->conv1d_kernel);
    heartbeat_init_dense_elements(seed_words, weights->dense_kernel);
    heartbeat_init_beat_elements(seed_words, weights->beat_kernel);
    heartbeat_init_beat_elements_2(seed_words, floats);
    heartbeat_init_beat_steps(floats, floats + 4096, floats, bytes);
    heartbeat_init_beat_joined(floats + 1536);
    heartbeat_init_rhythm_elements(seed_words, weights->rhythm_kernel);
    heartbeat_init_rhythm_elements_2(seed_words, floats);
    heartbeat_init_rhythm_steps(floats, floats + 768, floats, bytes);
    heartbeat_init_pvc_elements(seed_words, weights->pvc_kernel);
    heartbeat_init_copy(weights->conv2d_bias);
    heartbeat_init_copy_2(weights->conv2d_1_bias);
    heartbeat_init_copy_3(weights->conv1d_bias);
    heartbeat_init_copy_4(weights->dense_bias);
    heartbeat_init_copy_5(floats + 4096, weights->beat_recurrent_kernel);
    heartbeat_init_copy_6(floats + 1536, weights->beat_bias);
    heartbeat_init_copy_7(floats + 768, weights->rhythm_recurrent_kernel);
    heartbeat_init_copy_8(weights->rhythm_bias);
    heartbeat_init_copy_9(weights->pvc_bias);
    return HEARTBEAT_OK;
}

int heartbeat_predict(const heartbeat_weights *weights, heartbeat_workspace *workspace, int n,
                      const float *spectrogram, const float *ecg, const float *rr_intervals, float *pvc)
{
    if (weights == NULL || workspace == NULL || spectrogram == NULL || ecg == NULL || rr_intervals == NULL || pvc == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    if (n < 1 || n > HEARTBEAT_BATCH) {
        return HEARTBEAT_ERROR_BATCH;
    }
    heartbeat_conv2d_convolution(spectrogram, weights->conv2d_kernel,
                                 weights->conv2d_bias, workspace->floats);
    heartbeat_conv2d_1_convolution(weights->conv2d_1_kernel,
                                   weights->conv2d_1_bias, workspace->floats, workspace->floats + 3600);
    heartbeat_conv1d_convolution(ecg, weights->conv1d_kernel,
                                 weights->conv1d_bias, workspace->floats + 4752);
    heartbeat_dense_product(weights->dense_kernel, weights->dense_bias,
                            workspace->floats + 3600, workspace->floats + 5232);
    heartbeat_beat_product(weights->beat_kernel, weights->beat_bias,
                           workspace->floats + 4752, workspace->floats);
    heartbeat_beat_steps(weights->beat_recurrent_kernel, workspace->floats,
                         workspace->floats + 3968, workspace->floats + 4000, workspace->floats);
    heartbeat_rhythm_product(rr_intervals, weights->rhythm_kernel,
                             weights->rhythm_bias, workspace->floats);
    heartbeat_rhythm_steps(weights->rhythm_recurrent_kernel, weights->rhythm_bias,
                           workspace->floats, workspace->floats + 480, workspace->floats);
    heartbeat_concatenate_joined(workspace->floats + 3968,
                                 workspace->floats + 480, workspace->floats + 5232);
    heartbeat_pvc_product(weights->pvc_kernel, weights->pvc_bias,
                          workspace->floats + 5232, pvc);
    return HEARTBEAT_OK;
}

int heartbeat_train_step(heartbeat_weights *weights, heartbeat_optimizer *optimizer,
                         heartbeat_metrics *metrics, heartbeat_train_workspace *workspace, int n,
                         const float *spectrogram, const float *ecg, const float *rr_intervals,
                         const float *pvc_target, const float *pvc_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || spectrogram == NULL || ecg == NULL || rr_intervals == NULL || pvc_target == NULL || loss == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    if (n < 1 || n > HEARTBEAT_TRAIN_BATCH) {
        return HEARTBEAT_ERROR_BATCH;
    }
    heartbeat_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                            &metrics->loss_count, &metrics->accuracy_count, workspace->integers + 32,
                            workspace->floats + 743520);
    heartbeat_train_scalars_gradient(n, workspace->floats + 168448);
    heartbeat_train_conv2d_convolution(n, spectrogram,
                                       weights->conv2d_kernel, weights->conv2d_bias,
                                       workspace->floats + 173056, workspace->bytes,
                                       workspace->bytes + 115200);
    heartbeat_train_conv2d_1_convolution(n, weights->conv2d_1_kernel,
                                         weights->conv2d_1_bias, workspace->floats + 173056,
                                         workspace->floats + 122880, workspace->bytes + 230400,
                                         workspace->bytes + 267264);
    heartbeat_train_conv1d_convolution(n, ecg, weights->conv1d_kernel,
                                       weights->conv1d_bias, workspace->floats + 503296,
                                       workspace->bytes + 304128, workspace->bytes + 319488);
    heartbeat_train_dense_product(n, weights->dense_kernel,
                                  weights->dense_bias, workspace->floats + 122880, workspace->bytes + 334848,
                                  workspace->floats);
    heartbeat_train_seen_elements(n, optimizer->seed_, &optimizer->iterations,
                                  workspace->floats, workspace->bytes + 335872, workspace->floats + 163840);
    heartbeat_train_beat_product(n, weights->beat_kernel, weights->beat_bias,
                                 workspace->floats + 503296, workspace->floats);
    heartbeat_train_beat_steps(n, weights->beat_recurrent_kernel,
                               workspace->floats, workspace->floats + 166400, workspace->floats + 167424,
                               workspace->floats + 288256, workspace->floats + 318976,
                               workspace->floats + 349696, workspace->floats + 380416,
                               workspace->floats + 411136, workspace->floats + 441856,
                               workspace->floats + 472576, workspace->floats);
    heartbeat_train_rhythm_product(n, rr_intervals, weights->rhythm_kernel,
                                   weights->rhythm_bias, workspace->floats);
    heartbeat_train_rhythm_steps(n, weights->rhythm_recurrent_kernel,
                                 weights->rhythm_bias, workspace->floats, workspace->floats + 15360,
                                 workspace->floats + 27648, workspace->floats + 32256,
                                 workspace->floats + 36864, workspace->floats + 41472,
                                 workspace->floats + 46080, workspace->floats);
    heartbeat_train_concatenate_joined(n, workspace->floats + 166400,
                                       workspace->floats + 15360, workspace->floats + 163840);
    heartbeat_train_pvc_product(n, pvc_target, weights->pvc_kernel,
                                weights->pvc_bias, workspace->floats + 163840, workspace->floats,
                                workspace->floats + 624, workspace->bytes + 336896, workspace->floats + 32,
                                workspace->floats + 64, workspace->floats + 720, workspace->floats + 752,
                                workspace->floats + 784);
    heartbeat_train_sum(n, pvc_sample_weight, workspace->floats + 32,
                        &metrics->loss_total, loss);
    heartbeat_train_sum_2(n, workspace->floats + 64, &metrics->accuracy_total);
    heartbeat_train_scalars_2(n, pvc_target, workspace->floats,
                              workspace->floats + 656, workspace->floats + 688, workspace->floats + 208,
                              workspace->integers, workspace->floats + 416);
    heartbeat_train_scattered(n, workspace->floats + 208, workspace->integers,
                              workspace->floats);
    heartbeat_train_cumulative_sum(workspace->floats, workspace->floats + 208);
    heartbeat_train_scattered_2(n, workspace->integers, workspace->floats + 416,
                                workspace->floats);
    heartbeat_train_cumulative_sum_2(workspace->floats,
                                     workspace->floats + 416);
    heartbeat_train_sum_3(n, workspace->floats + 656, workspace->floats);
    heartbeat_train_scalars_3(workspace->floats + 208, workspace->floats,
                              metrics->auc_false_negatives);
    heartbeat_train_sum_4(n, workspace->floats + 688, workspace->floats + 16);
    heartbeat_train_scalars_4(workspace->floats + 208, workspace->floats + 416,
                              workspace->floats + 16, metrics->auc_true_positives,
                              metrics->auc_false_positives, metrics->auc_true_negatives);
    heartbeat_train_sum_5(n, workspace->floats + 656, workspace->floats,
                          workspace->floats + 720, metrics->sensitivity_true_positives,
                          metrics->sensitivity_false_negatives);
    heartbeat_train_dpvc_losses_gradient(n, pvc_sample_weight,
                                         workspace->floats + 168448, workspace->floats);
    heartbeat_train_scalars_gradient_2(n, pvc_target,
                                       workspace->floats + 624, workspace->bytes + 336896, workspace->floats,
                                       workspace->floats + 752, workspace->floats + 784,
                                       workspace->floats + 32);
    heartbeat_train_pvc_dpvc_bias_gradient(n,
                                           workspace->floats + 743520, workspace->floats + 32,
                                           weights->pvc_bias, optimizer->pvc_bias_momentum,
                                           optimizer->pvc_bias_velocity);
    heartbeat_train_pvc_product_gradient(n, weights->pvc_kernel,
                                         workspace->floats + 32, workspace->floats + 166400);
    heartbeat_train_pvc_dpvc_kernel_gradient(n,
                                             workspace->floats + 743520, workspace->floats + 163840,
                                             workspace->floats + 32, weights->pvc_kernel,
                                             optimizer->pvc_kernel_momentum, optimizer->pvc_kernel_velocity);
    heartbeat_train_rhythm_steps_gradient(n,
                                          weights->rhythm_recurrent_kernel, workspace->floats + 27648,
                                          workspace->floats + 32256, workspace->floats + 36864,
                                          workspace->floats + 41472, workspace->floats + 46080,
                                          workspace->floats + 166400, workspace->floats + 53760,
                                          workspace->floats, workspace->floats + 13824, workspace->floats);
    heartbeat_train_rhythm_drhythm_recurrent_kernel_gradient(n,
                                                             workspace->floats + 743520,
                                                             workspace->floats + 27648,
                                                             workspace->floats + 13824,
                                                             weights->rhythm_recurrent_kernel,
                                                             optimizer->rhythm_recurrent_kernel_momentum,
                                                             optimizer->rhythm_recurrent_kernel_velocity);
    heartbeat_train_rhythm_sum_gradient(n, workspace->floats + 13824,
                                        workspace->floats + 743424);
    heartbeat_train_rhythm_sum_gradient_2(n, workspace->floats,
                                          workspace->floats + 743472);
    heartbeat_train_rhythm_drhythm_kernel_gradient(n,
                                                   rr_intervals, workspace->floats + 743520,
                                                   workspace->floats, weights->rhythm_kernel,
                                                   optimizer->rhythm_kernel_momentum,
                                                   optimizer->rhythm_kernel_velocity);
    heartbeat_train_beat_steps_gradient(n,
                                        weights->beat_recurrent_kernel, workspace->floats + 288256,
                                        workspace->floats + 318976, workspace->floats + 349696,
                                        workspace->floats + 380416, workspace->floats + 411136,
                                        workspace->floats + 441856, workspace->floats + 166400,
                                        workspace->floats + 163840, workspace->floats + 164864,
                                        workspace->floats, workspace->floats);
    heartbeat_train_beat_dbeat_recurrent_kernel_gradient(n,
                                                         workspace->floats + 743520,
                                                         workspace->floats + 472576, workspace->floats,
                                                         weights->beat_recurrent_kernel,
                                                         optimizer->beat_recurrent_kernel_momentum,
                                                         optimizer->beat_recurrent_kernel_velocity);
    heartbeat_train_beat_dbeat_bias_gradient(n,
                                             workspace->floats + 743520, workspace->floats,
                                             weights->beat_bias, optimizer->beat_bias_momentum,
                                             optimizer->beat_bias_velocity);
    heartbeat_train_beat_product_gradient_2(n, weights->beat_kernel,
                                            workspace->floats, workspace->bytes + 319488,
                                            workspace->floats + 288256, workspace->floats + 728064);
    heartbeat_train_beat_dbeat_kernel_gradient(n,
                                               workspace->floats + 743520, workspace->floats + 503296,
                                               workspace->floats, weights->beat_kernel,
                                               optimizer->beat_kernel_momentum,
                                               optimizer->beat_kernel_velocity);
    heartbeat_train_seen_elements_gradient(n,
                                           workspace->bytes + 334848, workspace->bytes + 335872,
                                           workspace->floats + 166400, workspace->floats);
    heartbeat_train_dense_ddense_bias_gradient(n,
                                               workspace->floats + 743520, workspace->floats,
                                               weights->dense_bias, optimizer->dense_bias_momentum,
                                               optimizer->dense_bias_velocity);
    heartbeat_train_dense_product_gradient(n, weights->dense_kernel,
                                           workspace->floats, workspace->floats + 691200);
    heartbeat_train_dense_ddense_kernel_gradient(n,
                                                 workspace->floats + 743520, workspace->floats + 122880,
                                                 workspace->floats, weights->dense_kernel,
                                                 optimizer->dense_kernel_momentum,
                                                 optimizer->dense_kernel_velocity);
    heartbeat_train_max_pooling1d_scatter_window_gradient(n,
                                                          workspace->floats + 288256,
                                                          workspace->bytes + 304128, workspace->floats);
    heartbeat_train_conv1d_dconv1d_kernel_gradient(n, ecg,
                                                   workspace->floats + 743520, workspace->floats,
                                                   weights->conv1d_kernel, optimizer->conv1d_kernel_momentum,
                                                   optimizer->conv1d_kernel_velocity);
    heartbeat_train_max_pooling2d_1_scatter_window_gradient(n,
                                                            workspace->floats + 691200,
                                                            workspace->bytes + 230400, workspace->floats);
    heartbeat_train_conv2d_1_input_gradient_gradient(n,
                                                     weights->conv2d_1_kernel, workspace->floats,
                                                     workspace->bytes + 115200, workspace->floats + 460800,
                                                     workspace->floats + 576000);
    heartbeat_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                       workspace->floats + 743520,
                                                       workspace->floats + 173056, workspace->floats,
                                                       weights->conv2d_1_kernel,
                                                       optimizer->conv2d_1_kernel_momentum,
                                                       optimizer->conv2d_1_kernel_velocity);
    heartbeat_train_max_pooling2d_scatter_window_gradient(n,
                                                          workspace->floats + 460800, workspace->bytes,
                                                          workspace->floats);
    heartbeat_train_conv2d_dconv2d_kernel_gradient(n,
                                                   spectrogram, workspace->floats + 743520,
                                                   workspace->floats, weights->conv2d_kernel,
                                                   optimizer->conv2d_kernel_momentum,
                                                   optimizer->conv2d_kernel_velocity);
    heartbeat_train_drhythm_bias_gradient(workspace->floats + 743424,
                                          workspace->floats + 743472, workspace->floats);
    heartbeat_train_conv2d_sum_gradient(n, workspace->floats + 743520,
                                        workspace->floats + 576000, weights->conv2d_bias,
                                        optimizer->conv2d_bias_momentum, optimizer->conv2d_bias_velocity);
    heartbeat_train_conv2d_1_sum_gradient(n,
                                          workspace->floats + 743520, workspace->floats + 691200,
                                          workspace->bytes + 267264, weights->conv2d_1_bias,
                                          optimizer->conv2d_1_bias_momentum,
                                          optimizer->conv2d_1_bias_velocity);
    heartbeat_train_conv1d_sum_gradient(n, workspace->floats + 743520,
                                        workspace->floats + 728064, weights->conv1d_bias,
                                        optimizer->conv1d_bias_momentum, optimizer->conv1d_bias_velocity);
    heartbeat_train_rhythm_elements(workspace->floats + 743520,
                                    workspace->floats, weights->rhythm_bias, optimizer->rhythm_bias_momentum,
                                    optimizer->rhythm_bias_velocity);
    heartbeat_train_copy(workspace->integers + 32, &optimizer->iterations);
    return HEARTBEAT_OK;
}

int heartbeat_evaluate_step(const heartbeat_weights *weights, heartbeat_metrics *metrics,
                            heartbeat_train_workspace *workspace, int n, const float *spectrogram,
                            const float *ecg, const float *rr_intervals, const float *pvc_target,
                            const float *pvc_sample_weight, float *pvc)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || spectrogram == NULL || ecg == NULL || rr_intervals == NULL || pvc_target == NULL || pvc == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    if (n < 1 || n > HEARTBEAT_TRAIN_BATCH) {
        return HEARTBEAT_ERROR_BATCH;
    }
    heartbeat_evaluate_scalars(n, &metrics->loss_count, &metrics->accuracy_count);
    heartbeat_evaluate_conv2d_convolution(n, spectrogram,
                                          weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    heartbeat_evaluate_conv2d_1_convolution(n,
                                            weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                            workspace->floats, workspace->floats + 115200);
    heartbeat_evaluate_conv1d_convolution(n, ecg,
                                          weights->conv1d_kernel, weights->conv1d_bias,
                                          workspace->floats + 152064);
    heartbeat_evaluate_dense_product(n, weights->dense_kernel,
                                     weights->dense_bias, workspace->floats + 115200,
                                     workspace->floats + 167424);
    heartbeat_evaluate_beat_product(n, weights->beat_kernel,
                                    weights->beat_bias, workspace->floats + 152064, workspace->floats);
    heartbeat_evaluate_beat_steps(n, weights->beat_recurrent_kernel,
                                  workspace->floats, workspace->floats + 126976, workspace->floats + 128000,
                                  workspace->floats);
    heartbeat_evaluate_rhythm_product(n, rr_intervals,
                                      weights->rhythm_kernel, weights->rhythm_bias, workspace->floats);
    heartbeat_evaluate_rhythm_steps(n, weights->rhythm_recurrent_kernel,
                                    weights->rhythm_bias, workspace->floats, workspace->floats + 15360,
                                    workspace->floats);
    heartbeat_evaluate_concatenate_joined(n,
                                          workspace->floats + 126976, workspace->floats + 15360,
                                          workspace->floats + 167424);
    heartbeat_evaluate_pvc_product(n, pvc_target, weights->pvc_kernel,
                                   weights->pvc_bias, workspace->floats + 167424, workspace->floats,
                                   workspace->floats + 32, workspace->floats + 688, pvc);
    heartbeat_evaluate_sum(n, pvc_sample_weight, workspace->floats,
                           &metrics->loss_total);
    heartbeat_evaluate_sum_2(n, workspace->floats + 32, &metrics->accuracy_total);
    heartbeat_evaluate_scalars_2(n, pvc_target, pvc, workspace->floats + 624,
                                 workspace->floats + 656, workspace->floats + 208, workspace->integers,
                                 workspace->floats + 416);
    heartbeat_evaluate_scattered(n, workspace->floats + 208,
                                 workspace->integers, workspace->floats);
    heartbeat_evaluate_cumulative_sum(workspace->floats,
                                      workspace->floats + 208);
    heartbeat_evaluate_scattered_2(n, workspace->integers,
                                   workspace->floats + 416, workspace->floats);
    heartbeat_evaluate_cumulative_sum_2(workspace->floats,
                                        workspace->floats + 416);
    heartbeat_evaluate_sum_3(n, workspace->floats + 624, workspace->floats);
    heartbeat_evaluate_scalars_3(workspace->floats + 208, workspace->floats,
                                 metrics->auc_false_negatives);
    heartbeat_evaluate_sum_4(n, workspace->floats + 656, workspace->floats + 16);
    heartbeat_evaluate_scalars_4(workspace->floats + 208,
                                 workspace->floats + 416, workspace->floats + 16,
                                 metrics->auc_true_positives, metrics->auc_false_positives,
                                 metrics->auc_true_negatives);
    heartbeat_evaluate_sum_5(n, workspace->floats + 624, workspace->floats,
                             workspace->floats + 688, metrics->sensitivity_true_positives,
                             metrics->sensitivity_false_negatives);
    return HEARTBEAT_OK;
}

int heartbeat_metrics_result(const heartbeat_metrics *metrics, float *result)
{
    float floats[624];
    if (metrics == NULL || result == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    heartbeat_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                              &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    heartbeat_metrics_scalars_2(metrics->auc_true_positives,
                                metrics->auc_false_positives, metrics->auc_true_negatives,
                                metrics->auc_false_negatives, floats, floats + 208);
    heartbeat_metrics_scalars_3(floats, floats + 208, floats + 416);
    heartbeat_metrics_sum(floats + 416, result + 2);
    heartbeat_metrics_scalars_4(metrics->sensitivity_true_positives,
                                metrics->sensitivity_false_negatives, result + 3);
    return HEARTBEAT_OK;
}

int heartbeat_optimizer_init(heartbeat_optimizer *optimizer, const heartbeat_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return HEARTBEAT_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return HEARTBEAT_OK;
}

void heartbeat_metrics_reset(heartbeat_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
