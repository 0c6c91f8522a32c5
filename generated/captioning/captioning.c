/* captioning: made by hnc 0.1.0 for target portable from the model with hash 09ae1f9a2c673076; the header says how to use it. */
#include "captioning.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define CAPTIONING_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define CAPTIONING_RESTRICT restrict
#else
#define CAPTIONING_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char captioning_weights_fit[sizeof(captioning_weights) <= CAPTIONING_WEIGHTS_BYTES ? 1 : -1];
typedef char captioning_optimizer_fit[sizeof(captioning_optimizer) <= CAPTIONING_OPTIMIZER_BYTES ? 1 : -1];
typedef char captioning_metrics_fit[sizeof(captioning_metrics) <= CAPTIONING_METRICS_BYTES ? 1 : -1];
typedef char captioning_workspace_fit[sizeof(captioning_workspace) <= CAPTIONING_WORKSPACE_BYTES ? 1 : -1];
typedef char captioning_train_workspace_fit[sizeof(captioning_train_workspace) <= CAPTIONING_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float captioning_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float captioning_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int captioning_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* conv2d (Conv2D), line 11: rng_uniform, multiply, add -> (3, 3, 3, 16) */
static void captioning_init_conv2d_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                            float *CAPTIONING_RESTRICT conv2d_kernel)
{
    for (int i_3 = 0; i_3 < 432; i_3++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 111197888, i_3) * 0.37463433f + -0.18731716f;
        conv2d_kernel[i_3] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 13: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void captioning_init_conv2d_1_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                              float *CAPTIONING_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* conv2d_2 (Conv2D), line 15: rng_uniform, multiply, add -> (3, 3, 32, 48) */
static void captioning_init_conv2d_2_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                              float *CAPTIONING_RESTRICT conv2d_2_kernel)
{
    for (int i_3 = 0; i_3 < 13824; i_3++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 997077776, i_3) * 0.18257418f + -0.09128709f;
        conv2d_2_kernel[i_3] = sum_;
    }
}

/* dense (Dense), line 18: rng_uniform, multiply, add -> (768, 128) */
static void captioning_init_dense_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                           float *CAPTIONING_RESTRICT dense_kernel)
{
    for (int i = 0; i < 98304; i++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.16366342f + -0.08183171f;
        dense_kernel[i] = sum_;
    }
}

/* words (Embedding), line 23: rng_uniform, multiply, add -> (24, 32) */
static void captioning_init_words_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                           float *CAPTIONING_RESTRICT words_embeddings)
{
    for (int i = 0; i < 768; i++) {
        words_embeddings[i] = captioning_uniform(seed_words[0], seed_words[1], 0, 333783600, i) * 0.1f + -0.05f;
    }
}

/* h0 (Dense), line 20: rng_uniform, multiply, add -> (128, 128) */
static void captioning_init_h0_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                        float *CAPTIONING_RESTRICT h0_kernel)
{
    for (int i = 0; i < 16384; i++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 146207792, i) * 0.30618623f + -0.15309311f;
        h0_kernel[i] = sum_;
    }
}

/* c0 (Dense), line 21: rng_uniform, multiply, add -> (128, 128) */
static void captioning_init_c0_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                        float *CAPTIONING_RESTRICT c0_kernel)
{
    for (int i = 0; i < 16384; i++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 903214720, i) * 0.30618623f + -0.15309311f;
        c0_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 25: rng_uniform, multiply, add -> (160, 512) */
static void captioning_init_lstm_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                          float *CAPTIONING_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 81920; i++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.18898223f + -0.09449112f;
        lstm_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 25: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (128, 512) */
static void captioning_init_lstm_elements_2(const int32_t *CAPTIONING_RESTRICT seed_words,
                                            float *CAPTIONING_RESTRICT lstm_scaled)
{
    for (int i = 0; i < 65536; i++) {
        const float root = sqrtf(logf(1.0f - captioning_uniform(seed_words[0], seed_words[1], 0, 214359904, i)) * -2.0f);
        const float product = root * cosf(captioning_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f);
        lstm_scaled[i] = product;
    }
}

/* lstm (LSTM), line 25: dot_general of (128, 512) and (512,) -> (128,) */
static void captioning_init_lstm_product(int step, const float *CAPTIONING_RESTRICT lstm_scaled,
                                         const float *CAPTIONING_RESTRICT lstm_steps,
                                         float *CAPTIONING_RESTRICT lstm_product)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_scaled[step * 512 + k] * lstm_steps[unit * 512 + k];
        }
        lstm_product[unit] = sum;
    }
}

/* lstm (LSTM), line 25: dot_general of (128,) and (128, 512), then subtract -> (512,) */
static void captioning_init_lstm_product_2(int step, const float *CAPTIONING_RESTRICT lstm_scaled,
                                           const float *CAPTIONING_RESTRICT lstm_steps,
                                           const float *CAPTIONING_RESTRICT lstm_product,
                                           float *CAPTIONING_RESTRICT lstm_difference)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_product[k] * lstm_steps[k * 512 + unit];
        }
        lstm_difference[unit] = lstm_scaled[step * 512 + unit] - sum;
    }
}

/* lstm (LSTM), line 25: dot_general of (128, 512) and (512,) -> (128,) */
static void captioning_init_lstm_product_3(const float *CAPTIONING_RESTRICT lstm_steps,
                                           const float *CAPTIONING_RESTRICT lstm_difference,
                                           float *CAPTIONING_RESTRICT lstm_product_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_difference[k] * lstm_steps[unit * 512 + k];
        }
        lstm_product_2[unit] = sum;
    }
}

/* lstm (LSTM), line 25: dot_general of (128,) and (128, 512), then subtract, multiply -> (512,) */
static void captioning_init_lstm_product_4(const float *CAPTIONING_RESTRICT lstm_steps,
                                           const float *CAPTIONING_RESTRICT lstm_difference,
                                           const float *CAPTIONING_RESTRICT lstm_product_2,
                                           float *CAPTIONING_RESTRICT lstm_difference_2,
                                           float *CAPTIONING_RESTRICT lstm_scaled_2)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_product_2[k] * lstm_steps[k * 512 + unit];
        }
        const float difference = lstm_difference[unit] - sum;
        lstm_difference_2[unit] = difference;
        lstm_scaled_2[unit] = difference * difference;
    }
}

/* lstm (LSTM), line 25: reduce of (512,), then rsqrt -> () */
static void captioning_init_lstm_sum(const float *CAPTIONING_RESTRICT lstm_scaled_2,
                                     float *CAPTIONING_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 512; k++) {
        sum += lstm_scaled_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 25: multiply -> (512,) */
static void captioning_init_lstm_elements_3(const float *CAPTIONING_RESTRICT lstm_difference_2,
                                            const float *CAPTIONING_RESTRICT lstm_rsqrt,
                                            float *CAPTIONING_RESTRICT lstm_scaled_3)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_scaled_3[unit] = lstm_difference_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 25: compare -> (128, 1) */
static void captioning_init_lstm_elements_4(int step, uint8_t *CAPTIONING_RESTRICT lstm_mask)
{
    for (int row = 0; row < 128; row++) {
        lstm_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 25: select -> (128, 512) */
static void captioning_init_lstm_elements_5(const float *CAPTIONING_RESTRICT lstm_scaled_3,
                                            const uint8_t *CAPTIONING_RESTRICT lstm_mask,
                                            float *CAPTIONING_RESTRICT lstm_steps)
{
    for (int row = 0; row < 128; row++) {
        for (int col = 0; col < 512; col++) {
            lstm_steps[row * 512 + col] = lstm_mask[row] ? lstm_scaled_3[col] : lstm_steps[row * 512 + col];
        }
    }
}

/* lstm (LSTM), line 25: scan of (128, 512) and (128, 512) */
static void captioning_init_lstm_steps(const float *lstm_scaled, float *lstm_steps, float *floats,
                                       uint8_t *bytes)
{
    for (int i = 0; i < 65536; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 128; step++) {
        captioning_init_lstm_product(step, lstm_scaled, lstm_steps,
                                     floats + 131584);
        captioning_init_lstm_product_2(step, lstm_scaled, lstm_steps,
                                       floats + 131584, floats + 131072);
        captioning_init_lstm_product_3(lstm_steps, floats + 131072,
                                       floats + 132608);
        captioning_init_lstm_product_4(lstm_steps, floats + 131072,
                                       floats + 132608, floats + 131584, floats + 132096);
        captioning_init_lstm_sum(floats + 132096, floats + 132608);
        captioning_init_lstm_elements_3(floats + 131584, floats + 132608,
                                        floats + 131072);
        captioning_init_lstm_elements_4(step, bytes);
        captioning_init_lstm_elements_5(floats + 131072, bytes, lstm_steps);
    }
}

/* lstm (LSTM), line 25: concatenate of (128,) and (128,) and (256,) -> (512,) */
static void captioning_init_lstm_joined(float *CAPTIONING_RESTRICT lstm_joined)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 128; unit_2++) {
        lstm_joined[unit_2 + 128] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 256; unit_3++) {
        lstm_joined[unit_3 + 256] = 0.0f;
    }
}

/* next_word (Dense), line 26: rng_uniform, multiply, add -> (128, 24) */
static void captioning_init_next_word_elements(const int32_t *CAPTIONING_RESTRICT seed_words,
                                               float *CAPTIONING_RESTRICT next_word_kernel)
{
    for (int i = 0; i < 3072; i++) {
        const float sum_ = captioning_uniform(seed_words[0], seed_words[1], 0, 529258496, i) * 0.3973597f + -0.19867985f;
        next_word_kernel[i] = sum_;
    }
}

/* copy -> (16,) */
static void captioning_init_copy(float *CAPTIONING_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void captioning_init_copy_2(float *CAPTIONING_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (48,) */
static void captioning_init_copy_3(float *CAPTIONING_RESTRICT conv2d_2_bias)
{
    for (int unit = 0; unit < 48; unit++) {
        conv2d_2_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void captioning_init_copy_4(float *CAPTIONING_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void captioning_init_copy_5(float *CAPTIONING_RESTRICT h0_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        h0_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void captioning_init_copy_6(float *CAPTIONING_RESTRICT c0_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        c0_bias[unit] = 0.0f;
    }
}

/* copy -> (128, 512) */
static void captioning_init_copy_7(const float *CAPTIONING_RESTRICT lstm_steps,
                                   float *CAPTIONING_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 65536; i++) {
        lstm_recurrent_kernel[i] = lstm_steps[i];
    }
}

/* copy -> (512,) */
static void captioning_init_copy_8(const float *CAPTIONING_RESTRICT lstm_joined,
                                   float *CAPTIONING_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_bias[unit] = lstm_joined[unit];
    }
}

/* copy -> (24,) */
static void captioning_init_copy_9(float *CAPTIONING_RESTRICT next_word_bias)
{
    for (int unit = 0; unit < 24; unit++) {
        next_word_bias[unit] = 0.0f;
    }
}

/* conv2d (Conv2D), line 11: convolution of (None, 48, 48, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 23, 23, 16) */
static void captioning_conv2d_convolution(const float *CAPTIONING_RESTRICT image,
                                          const float *CAPTIONING_RESTRICT conv2d_kernel,
                                          const float *CAPTIONING_RESTRICT conv2d_bias,
                                          float *CAPTIONING_RESTRICT max_pooling2d_pooled)
{
    for (int row = 0; row < 23; row++) {
        for (int col = 0; col < 23; col++) {
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
                                for (int channel = 0; channel < 3; channel++) {
                                    const float a_value = image[in_row * 144 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
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
                    const float sum_ = largest + conv2d_bias[filter];
                    max_pooling2d_pooled[row * 368 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 23, 23, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 10, 10, 32) */
static void captioning_conv2d_1_convolution(const float *CAPTIONING_RESTRICT conv2d_1_kernel,
                                            const float *CAPTIONING_RESTRICT conv2d_1_bias,
                                            const float *CAPTIONING_RESTRICT max_pooling2d_pooled,
                                            float *CAPTIONING_RESTRICT max_pooling2d_1_pooled)
{
    for (int row = 0; row < 10; row++) {
        for (int col = 0; col < 10; col++) {
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
                                    const float a_value = max_pooling2d_pooled[in_row * 368 + in_col * 16 + channel];
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
                    max_pooling2d_1_pooled[row * 320 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_2 (Conv2D), line 15: convolution of (None, 10, 10, 32) and (3, 3, 32, 48), then add, compare,
   select, reduce_window -> (None, 4, 4, 48) */
static void captioning_conv2d_2_convolution(const float *CAPTIONING_RESTRICT conv2d_2_kernel,
                                            const float *CAPTIONING_RESTRICT conv2d_2_bias,
                                            const float *CAPTIONING_RESTRICT max_pooling2d_1_pooled,
                                            float *CAPTIONING_RESTRICT max_pooling2d_2_pooled)
{
    for (int row = 0; row < 4; row++) {
        for (int col = 0; col < 4; col++) {
            for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
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
                                for (int channel = 0; channel < 32; channel++) {
                                    const float a_value = max_pooling2d_1_pooled[in_row * 320 + in_col * 32 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
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
                    const float sum_ = largest + conv2d_2_bias[filter];
                    max_pooling2d_2_pooled[row * 192 + col * 48 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 768) and (768, 128), then add, compare, select -> (None, 128) */
static void captioning_dense_product(const float *CAPTIONING_RESTRICT dense_kernel,
                                     const float *CAPTIONING_RESTRICT dense_bias,
                                     const float *CAPTIONING_RESTRICT max_pooling2d_2_pooled,
                                     float *CAPTIONING_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 768; k++) {
            const float a_value = max_pooling2d_2_pooled[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            dense_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* words (Embedding), line 23: gather of (24, 32) and (None, 11) -> (None, 11, 32) */
static void captioning_words_lookup(const int32_t *CAPTIONING_RESTRICT words_in,
                                    const float *CAPTIONING_RESTRICT words_embeddings,
                                    float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int step = 0; step < 11; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const int entry = captioning_entry(words_in[step], 24);
            const float found = words_embeddings[entry * 32 + unit];
            seen_and_said_joined[step * 160 + unit] = found;
        }
    }
}

/* seen_and_said (Concatenate), line 24: concatenate of (None, 11, 32) and (None, 11, 128) -> (None, 11, 160) */
static void captioning_seen_and_said_joined(const float *CAPTIONING_RESTRICT dense_chosen_,
                                            float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int step = 0; step < 11; step++) {
        for (int unit = 0; unit < 128; unit++) {
            seen_and_said_joined[step * 160 + unit + 32] = dense_chosen_[unit];
        }
    }
}

/* h0 (Dense), line 20: dot_general of (None, 128) and (128, 128), then add, tanh -> (None, 128) */
static void captioning_h0_product(const float *CAPTIONING_RESTRICT h0_kernel,
                                  const float *CAPTIONING_RESTRICT h0_bias,
                                  const float *CAPTIONING_RESTRICT dense_chosen_,
                                  float *CAPTIONING_RESTRICT h0_tanh_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = dense_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * h0_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            h0_tanh_[unit] = tanhf(sum + h0_bias[unit]);
        }
    }
}

/* c0 (Dense), line 21: dot_general of (None, 128) and (128, 128), then add, tanh -> (None, 128) */
static void captioning_c0_product(const float *CAPTIONING_RESTRICT c0_kernel,
                                  const float *CAPTIONING_RESTRICT c0_bias,
                                  const float *CAPTIONING_RESTRICT dense_chosen_,
                                  float *CAPTIONING_RESTRICT c0_tanh_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = dense_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * c0_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            c0_tanh_[unit] = tanhf(sum + c0_bias[unit]);
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 11, 160) and (160, 512), then add -> (None, 11, 512) */
static void captioning_lstm_product(const float *CAPTIONING_RESTRICT lstm_kernel,
                                    const float *CAPTIONING_RESTRICT lstm_bias,
                                    const float *CAPTIONING_RESTRICT seen_and_said_joined,
                                    float *CAPTIONING_RESTRICT lstm_sum_)
{
    for (int step_tile = 0; step_tile < 11; step_tile += 4) {
        const int step_first = step_tile < 7 ? step_tile : 7; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 160; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = seen_and_said_joined[step * 160 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_sum_[step * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void captioning_lstm_product_2(int step, const float *CAPTIONING_RESTRICT lstm_recurrent_kernel,
                                      const float *CAPTIONING_RESTRICT lstm_sum_,
                                      const float *CAPTIONING_RESTRICT lstm_steps,
                                      float *CAPTIONING_RESTRICT lstm_sum__2)
{
    for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_sum__2[unit] = lstm_sum_[step * 512 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 25: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void captioning_lstm_hidden_state(int step, const float *CAPTIONING_RESTRICT lstm_sum__2,
                                         float *CAPTIONING_RESTRICT lstm_steps,
                                         float *CAPTIONING_RESTRICT lstm_steps_2,
                                         float *CAPTIONING_RESTRICT lstm_steps_3)
{
    for (int unit = 0; unit < 128; unit++) {
        const float value_ = lstm_steps_2[unit];
        const float cell_state = captioning_logistic(lstm_sum__2[unit + 128]) * value_ + captioning_logistic(lstm_sum__2[unit]) * tanhf(lstm_sum__2[unit + 256]);
        const float hidden_state = captioning_logistic(lstm_sum__2[unit + 384]) * tanhf(cell_state);
        lstm_steps_3[step * 128 + unit] = hidden_state;
        lstm_steps[unit] = hidden_state;
        lstm_steps_2[unit] = cell_state;
    }
}

/* lstm (LSTM), line 25: scan of (None, 11, 512) and (None, 128) and (None, 128) */
static void captioning_lstm_steps(const float *lstm_recurrent_kernel, const float *h0_tanh_,
                                  const float *c0_tanh_, const float *lstm_sum_, float *lstm_steps,
                                  float *lstm_steps_2, float *lstm_steps_3, float *floats)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_steps[unit] = h0_tanh_[unit];
    }
    for (int unit = 0; unit < 128; unit++) {
        lstm_steps_2[unit] = c0_tanh_[unit];
    }
    for (int step = 0; step < 11; step++) {
        captioning_lstm_product_2(step, lstm_recurrent_kernel, lstm_sum_,
                                  lstm_steps, floats + 7040);
        captioning_lstm_hidden_state(step, floats + 7040, lstm_steps,
                                     lstm_steps_2, lstm_steps_3);
    }
}

/* next_word (Dense), line 26: dot_general of (None, 11, 128) and (128, 24), then add -> (None, 11, 24) */
static void captioning_next_word_product(const float *CAPTIONING_RESTRICT next_word_kernel,
                                         const float *CAPTIONING_RESTRICT next_word_bias,
                                         const float *CAPTIONING_RESTRICT lstm_steps_3,
                                         float *CAPTIONING_RESTRICT next_word_sum_)
{
    for (int step_tile = 0; step_tile < 11; step_tile += 4) {
        const int step_first = step_tile < 7 ? step_tile : 7; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = lstm_steps_3[step * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * next_word_kernel[k * 24 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    next_word_sum_[step * 24 + unit] = sum + next_word_bias[unit];
                }
            }
        }
    }
}

/* next_word (Dense), line 26: softmax of (None, 11, 24) -> (None, 11, 24) */
static void captioning_next_word_softmax(const float *CAPTIONING_RESTRICT next_word_sum_,
                                         float *CAPTIONING_RESTRICT next_word)
{
    for (int step = 0; step < 11; step++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 24; unit++) {
            if (next_word_sum_[step * 24 + unit] > largest) {
                largest = next_word_sum_[step * 24 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 24; unit++) {
            const float power = expf(next_word_sum_[step * 24 + unit] - largest);
            next_word[step * 24 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 24; unit++) {
            next_word[step * 24 + unit] /= total;
        }
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void captioning_train_scalars(int n, const int32_t *CAPTIONING_RESTRICT iterations,
                                     const float *CAPTIONING_RESTRICT learning_rate,
                                     float *CAPTIONING_RESTRICT loss_count,
                                     int32_t *CAPTIONING_RESTRICT sum__value,
                                     float *CAPTIONING_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void captioning_train_scalars_gradient(int n, float *CAPTIONING_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)(n * 11);
}

/* conv2d (Conv2D), line 11: convolution of (None, 48, 48, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 23, 23, 16) */
static void captioning_train_conv2d_convolution(int n, const float *CAPTIONING_RESTRICT image,
                                                const float *CAPTIONING_RESTRICT conv2d_kernel,
                                                const float *CAPTIONING_RESTRICT conv2d_bias,
                                                float *CAPTIONING_RESTRICT max_pooling2d_pooled,
                                                uint8_t *CAPTIONING_RESTRICT max_pooling2d_window_index,
                                                uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 23; col++) {
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
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = image[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + conv2d_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_pooled[sample * 8464 + row * 368 + col * 16 + filter] = chosen_;
                        max_pooling2d_window_index[sample * 8464 + row * 368 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_mask[sample * 8464 + row * 368 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 23, 23, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 10, 10, 32) */
static void captioning_train_conv2d_1_convolution(int n, const float *CAPTIONING_RESTRICT conv2d_1_kernel,
                                                  const float *CAPTIONING_RESTRICT conv2d_1_bias,
                                                  const float *CAPTIONING_RESTRICT max_pooling2d_pooled,
                                                  float *CAPTIONING_RESTRICT max_pooling2d_1_pooled,
                                                  uint8_t *CAPTIONING_RESTRICT max_pooling2d_1_window_index,
                                                  uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_1_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 10; row++) {
            for (int col = 0; col < 10; col++) {
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
                                        const float a_value = max_pooling2d_pooled[sample * 8464 + in_row * 368 + in_col * 16 + channel];
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
                        max_pooling2d_1_pooled[sample * 3200 + row * 320 + col * 32 + filter] = chosen_;
                        max_pooling2d_1_window_index[sample * 3200 + row * 320 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_1_mask[sample * 3200 + row * 320 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_2 (Conv2D), line 15: convolution of (None, 10, 10, 32) and (3, 3, 32, 48), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 4, 4, 48) */
static void captioning_train_conv2d_2_convolution(int n, const float *CAPTIONING_RESTRICT conv2d_2_kernel,
                                                  const float *CAPTIONING_RESTRICT conv2d_2_bias,
                                                  const float *CAPTIONING_RESTRICT max_pooling2d_1_pooled,
                                                  float *CAPTIONING_RESTRICT max_pooling2d_2_pooled,
                                                  uint8_t *CAPTIONING_RESTRICT max_pooling2d_2_window_index,
                                                  uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_2_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col = 0; col < 4; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
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
                                    for (int channel = 0; channel < 32; channel++) {
                                        const float a_value = max_pooling2d_1_pooled[sample * 3200 + in_row * 320 + in_col * 32 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
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
                        const float sum_ = largest + conv2d_2_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_2_pooled[sample * 768 + row * 192 + col * 48 + filter] = chosen_;
                        max_pooling2d_2_window_index[sample * 768 + row * 192 + col * 48 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_2_mask[sample * 768 + row * 192 + col * 48 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 768) and (768, 128), then add, compare, select, multiply ->
   (None, 128) */
static void captioning_train_dense_product(int n, const float *CAPTIONING_RESTRICT dense_kernel,
                                           const float *CAPTIONING_RESTRICT dense_bias,
                                           const float *CAPTIONING_RESTRICT max_pooling2d_2_pooled,
                                           uint8_t *CAPTIONING_RESTRICT dense_mask,
                                           float *CAPTIONING_RESTRICT picture_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 768; k++) {
                const float a_value = max_pooling2d_2_pooled[sample * 768 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 128 + unit] = (uint8_t)holds;
                picture_scaled[sample * 128 + unit] = (holds ? sum_ : 0.0f) * 1.25f;
            }
        }
    }
}

/* picture (Dropout), line 19: rng_uniform, compare, select -> (None, 128) */
static void captioning_train_picture_elements(int n, const int32_t *CAPTIONING_RESTRICT seed_,
                                              const int32_t *CAPTIONING_RESTRICT iterations,
                                              const float *CAPTIONING_RESTRICT picture_scaled,
                                              uint8_t *CAPTIONING_RESTRICT picture_mask,
                                              float *CAPTIONING_RESTRICT picture_chosen_)
{
    for (int i = 0; i < n * 128; i++) {
        const int holds = captioning_uniform(seed_[0], seed_[1], *iterations, 0, i) >= 0.2f;
        picture_mask[i] = (uint8_t)holds;
        picture_chosen_[i] = holds ? picture_scaled[i] : 0.0f;
    }
}

/* words (Embedding), line 23: gather of (24, 32) and (None, 11) -> (None, 11, 32) */
static void captioning_train_words_lookup(int n, const int32_t *CAPTIONING_RESTRICT words_in,
                                          const float *CAPTIONING_RESTRICT words_embeddings,
                                          float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = captioning_entry(words_in[sample * 11 + step], 24);
                const float found = words_embeddings[entry * 32 + unit];
                seen_and_said_joined[sample * 1760 + step * 160 + unit] = found;
            }
        }
    }
}

/* seen_and_said (Concatenate), line 24: concatenate of (None, 11, 32) and (None, 11, 128) -> (None, 11, 160) */
static void captioning_train_seen_and_said_joined(int n, const float *CAPTIONING_RESTRICT picture_chosen_,
                                                  float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 128; unit++) {
                seen_and_said_joined[sample * 1760 + step * 160 + unit + 32] = picture_chosen_[sample * 128 + unit];
            }
        }
    }
}

/* h0 (Dense), line 20: dot_general of (None, 128) and (128, 128), then add, tanh, multiply, subtract ->
   (None, 128) */
static void captioning_train_h0_product(int n, const float *CAPTIONING_RESTRICT h0_kernel,
                                        const float *CAPTIONING_RESTRICT h0_bias,
                                        const float *CAPTIONING_RESTRICT picture_chosen_,
                                        float *CAPTIONING_RESTRICT h0_tanh_,
                                        float *CAPTIONING_RESTRICT d_h0_difference)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = picture_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * h0_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float tanh_ = tanhf(sum + h0_bias[unit]);
                h0_tanh_[sample * 128 + unit] = tanh_;
                d_h0_difference[sample * 128 + unit] = 1.0f - tanh_ * tanh_;
            }
        }
    }
}

/* c0 (Dense), line 21: dot_general of (None, 128) and (128, 128), then add, tanh, multiply, subtract ->
   (None, 128) */
static void captioning_train_c0_product(int n, const float *CAPTIONING_RESTRICT c0_kernel,
                                        const float *CAPTIONING_RESTRICT c0_bias,
                                        const float *CAPTIONING_RESTRICT picture_chosen_,
                                        float *CAPTIONING_RESTRICT c0_tanh_,
                                        float *CAPTIONING_RESTRICT d_c0_difference)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = picture_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * c0_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float tanh_ = tanhf(sum + c0_bias[unit]);
                c0_tanh_[sample * 128 + unit] = tanh_;
                d_c0_difference[sample * 128 + unit] = 1.0f - tanh_ * tanh_;
            }
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 11, 160) and (160, 512), then add -> (None, 11, 512) */
static void captioning_train_lstm_product(int n, const float *CAPTIONING_RESTRICT lstm_kernel,
                                          const float *CAPTIONING_RESTRICT lstm_bias,
                                          const float *CAPTIONING_RESTRICT seen_and_said_joined,
                                          float *CAPTIONING_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 160; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = seen_and_said_joined[i * 160 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 25: copy -> (None, 128) */
static void captioning_train_lstm_copy(int n, int step, const float *CAPTIONING_RESTRICT lstm_steps,
                                       float *CAPTIONING_RESTRICT lstm_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_steps_6[sample * 1408 + step * 128 + unit] = lstm_steps[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 25: copy -> (None, 128) */
static void captioning_train_lstm_copy_2(int n, int step, const float *CAPTIONING_RESTRICT lstm_steps_2,
                                         float *CAPTIONING_RESTRICT lstm_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_steps_5[sample * 1408 + step * 128 + unit] = lstm_steps_2[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void captioning_train_lstm_product_2(int n, int step,
                                            const float *CAPTIONING_RESTRICT lstm_recurrent_kernel,
                                            const float *CAPTIONING_RESTRICT lstm_sum_,
                                            const float *CAPTIONING_RESTRICT lstm_steps,
                                            float *CAPTIONING_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = lstm_steps[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 512 + unit] = lstm_sum_[sample * 5632 + step * 512 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 25: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void captioning_train_lstm_hidden_state(int n, int step,
                                               const float *CAPTIONING_RESTRICT lstm_sum__2,
                                               float *CAPTIONING_RESTRICT lstm_steps,
                                               float *CAPTIONING_RESTRICT lstm_steps_2,
                                               float *CAPTIONING_RESTRICT lstm_steps_3,
                                               float *CAPTIONING_RESTRICT lstm_steps_4,
                                               float *CAPTIONING_RESTRICT lstm_output_gate,
                                               float *CAPTIONING_RESTRICT lstm_forget_gate,
                                               float *CAPTIONING_RESTRICT lstm_candidate,
                                               float *CAPTIONING_RESTRICT lstm_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float output_gate = captioning_logistic(lstm_sum__2[sample * 512 + unit + 384]);
            const float forget_gate = captioning_logistic(lstm_sum__2[sample * 512 + unit + 128]);
            const float value_ = lstm_steps_2[sample * 128 + unit];
            const float input_gate = captioning_logistic(lstm_sum__2[sample * 512 + unit]);
            const float candidate = tanhf(lstm_sum__2[sample * 512 + unit + 256]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float hidden_state = output_gate * tanh_;
            lstm_steps_3[sample * 1408 + step * 128 + unit] = hidden_state;
            lstm_steps_4[sample * 1408 + step * 128 + unit] = tanh_;
            lstm_output_gate[sample * 1408 + step * 128 + unit] = output_gate;
            lstm_forget_gate[sample * 1408 + step * 128 + unit] = forget_gate;
            lstm_candidate[sample * 1408 + step * 128 + unit] = candidate;
            lstm_input_gate[sample * 1408 + step * 128 + unit] = input_gate;
            lstm_steps[sample * 128 + unit] = hidden_state;
            lstm_steps_2[sample * 128 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 25: scan of (None, 11, 512) and (None, 128) and (None, 128) */
static void captioning_train_lstm_steps(int n, const float *lstm_recurrent_kernel, const float *h0_tanh_,
                                        const float *c0_tanh_, const float *lstm_sum_, float *lstm_steps,
                                        float *lstm_steps_2, float *lstm_steps_3, float *lstm_steps_4,
                                        float *lstm_output_gate, float *lstm_steps_5,
                                        float *lstm_forget_gate, float *lstm_candidate,
                                        float *lstm_input_gate, float *lstm_steps_6, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_steps[i] = h0_tanh_[i];
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_steps_2[i] = c0_tanh_[i];
    }
    for (int step = 0; step < 11; step++) {
        captioning_train_lstm_copy(n, step, lstm_steps, lstm_steps_6);
        captioning_train_lstm_copy_2(n, step, lstm_steps_2, lstm_steps_5);
        captioning_train_lstm_product_2(n, step, lstm_recurrent_kernel,
                                        lstm_sum_, lstm_steps, floats + 429056);
        captioning_train_lstm_hidden_state(n, step, floats + 429056,
                                           lstm_steps, lstm_steps_2, lstm_steps_3, lstm_steps_4,
                                           lstm_output_gate, lstm_forget_gate, lstm_candidate,
                                           lstm_input_gate);
    }
}

/* next_word (Dense), line 26: dot_general of (None, 11, 128) and (128, 24), then add -> (None, 11, 24) */
static void captioning_train_next_word_product(int n, const float *CAPTIONING_RESTRICT next_word_kernel,
                                               const float *CAPTIONING_RESTRICT next_word_bias,
                                               const float *CAPTIONING_RESTRICT lstm_steps_3,
                                               float *CAPTIONING_RESTRICT next_word_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_steps_3[i * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_word_kernel[k * 24 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    next_word_sum_[i * 24 + unit] = sum + next_word_bias[unit];
                }
            }
        }
    }
}

/* next_word (Dense), line 26: softmax of (None, 11, 24) -> (None, 11, 24) */
static void captioning_train_next_word_softmax(int n, const float *CAPTIONING_RESTRICT next_word_sum_,
                                               float *CAPTIONING_RESTRICT next_word_softmax)
{
    for (int i = 0; i < n * 11; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 24; unit++) {
            if (next_word_sum_[i * 24 + unit] > largest) {
                largest = next_word_sum_[i * 24 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 24; unit++) {
            const float power = expf(next_word_sum_[i * 24 + unit] - largest);
            next_word_softmax[i * 24 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 24; unit++) {
            next_word_softmax[i * 24 + unit] /= total;
        }
    }
}

/* compare, convert, subtract -> (None, 11, 24) */
static void captioning_train_scalars_2(int n, const int32_t *CAPTIONING_RESTRICT next_word_target,
                                       const float *CAPTIONING_RESTRICT next_word_softmax,
                                       float *CAPTIONING_RESTRICT one_hot,
                                       float *CAPTIONING_RESTRICT difference_value)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 24; unit++) {
            const float one_hot_2 = next_word_target[i] == unit ? 1.0f : 0.0f;
            one_hot[i * 24 + unit] = one_hot_2;
            difference_value[i * 24 + unit] = next_word_softmax[i * 24 + unit] - one_hot_2;
        }
    }
}

/* softmax_cross_entropy of (None, 11, 24) and (None, 11, 24) -> (None, 11) */
static void captioning_train_next_word_losses(int n, const float *CAPTIONING_RESTRICT next_word_sum_,
                                              const float *CAPTIONING_RESTRICT one_hot,
                                              float *CAPTIONING_RESTRICT next_word_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 24; unit++) {
                if (next_word_sum_[sample * 264 + step * 24 + unit] > largest) {
                    largest = next_word_sum_[sample * 264 + step * 24 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 24; unit++) {
                total += expf(next_word_sum_[sample * 264 + step * 24 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 24; unit++) {
                entropy += (one_hot[sample * 264 + step * 24 + unit]) * (log_total - (next_word_sum_[sample * 264 + step * 24 + unit] - largest));
            }
            next_word_losses[sample * 11 + step] = entropy;
        }
    }
}

/* reduce of (None, 11), then divide, multiply, add -> () */
static void captioning_train_sum(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                 const float *CAPTIONING_RESTRICT next_word_losses,
                                 float *CAPTIONING_RESTRICT loss_total, float *CAPTIONING_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 11; k2++) {
            const float product = next_word_losses[k * 11 + k2] * (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[k]);
            sum += product;
        }
    }
    const float loss_2 = sum / (float)(n * 11);
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* arg_max of (None, 11, 24), then compare, convert -> (None, 11) */
static void captioning_train_arg_max(int n, const int32_t *CAPTIONING_RESTRICT next_word_target,
                                     const float *CAPTIONING_RESTRICT next_word_softmax,
                                     float *CAPTIONING_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            float extreme = next_word_softmax[sample * 264 + unit * 24];
            int32_t best = 0;
            for (int position = 1; position < 24; position++) {
                if (next_word_softmax[sample * 264 + unit * 24 + position] > extreme) {
                    extreme = next_word_softmax[sample * 264 + unit * 24 + position];
                    best = position;
                }
            }
            (void)extreme;
            accuracy_values[sample * 11 + unit] = next_word_target[sample * 11 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 11), then divide, multiply -> (None,) */
static void captioning_train_sum_2(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                   const float *CAPTIONING_RESTRICT accuracy_values,
                                   float *CAPTIONING_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 11; k++) {
            sum += accuracy_values[sample * 11 + k];
        }
        scaled_value[sample] = sum / 11.0f * (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void captioning_train_sum_3(int n, const float *CAPTIONING_RESTRICT scaled_value,
                                   float *CAPTIONING_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void captioning_train_sum_4(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                   float *CAPTIONING_RESTRICT accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[k]);
    }
    accuracy_count[0] = *accuracy_count + sum;
}

/* multiply -> (None, 11) */
static void captioning_train_dnext_word_losses_gradient(int n,
                                                        const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                                        const float *CAPTIONING_RESTRICT quotient_value,
                                                        float *CAPTIONING_RESTRICT dnext_word_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            const float dnext_word_losses_2 = quotient_value[0] * (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[sample]);
            dnext_word_losses[sample * 11 + unit] = dnext_word_losses_2;
        }
    }
}

/* multiply -> (None, 11, 24) */
static void captioning_train_scalars_gradient_2(int n, const float *CAPTIONING_RESTRICT dnext_word_losses,
                                                const float *CAPTIONING_RESTRICT difference_value,
                                                float *CAPTIONING_RESTRICT scaled_value_2)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 24; unit++) {
            scaled_value_2[i * 24 + unit] = dnext_word_losses[i] * difference_value[i * 24 + unit];
        }
    }
}

/* next_word (Dense), line 26, gradient: reduce of (None, 11, 24), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (24,) */
static void captioning_train_next_word_dnext_word_bias_gradient(int n,
                                                                const float *CAPTIONING_RESTRICT quotient_value_2,
                                                                const float *CAPTIONING_RESTRICT scaled_value_2,
                                                                float *CAPTIONING_RESTRICT next_word_bias,
                                                                float *CAPTIONING_RESTRICT next_word_bias_momentum,
                                                                float *CAPTIONING_RESTRICT next_word_bias_velocity)
{
    float sum[24];
    for (int unit = 0; unit < 24; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 24; unit++) {
            sum[unit] += scaled_value_2[i * 24 + unit];
        }
    }
    for (int unit = 0; unit < 24; unit++) {
        const float next_word_bias_2 = next_word_bias[unit];
        const float next_word_bias_momentum_2 = next_word_bias_momentum[unit];
        const float next_word_bias_momentum_3 = next_word_bias_momentum[unit];
        const float sum_ = next_word_bias_momentum_2 + (sum[unit] - next_word_bias_momentum_3) * 0.1f;
        const float next_word_bias_velocity_2 = next_word_bias_velocity[unit];
        const float next_word_bias_velocity_3 = next_word_bias_velocity[unit];
        const float sum__2 = next_word_bias_velocity_2 + (sum[unit] * sum[unit] - next_word_bias_velocity_3) * 0.001f;
        next_word_bias[unit] = next_word_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        next_word_bias_momentum[unit] = sum_;
        next_word_bias_velocity[unit] = sum__2;
    }
}

/* next_word (Dense), line 26, gradient: dot_general of (None, 11, 24) and (128, 24) -> (None, 11, 128) */
static void captioning_train_next_word_product_gradient(int n,
                                                        const float *CAPTIONING_RESTRICT next_word_kernel,
                                                        const float *CAPTIONING_RESTRICT scaled_value_2,
                                                        float *CAPTIONING_RESTRICT d_next_word_product)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 24; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = scaled_value_2[i * 24 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_word_kernel[unit * 24 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_next_word_product[i * 128 + unit] = sum;
                }
            }
        }
    }
}

/* next_word (Dense), line 26, gradient: dot_general of (None, 11, 128) and (None, 11, 24), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 24) */
static void captioning_train_next_word_dnext_word_kernel_gradient(int n,
                                                                  const float *CAPTIONING_RESTRICT quotient_value_2,
                                                                  const float *CAPTIONING_RESTRICT lstm_steps_3,
                                                                  const float *CAPTIONING_RESTRICT scaled_value_2,
                                                                  float *CAPTIONING_RESTRICT next_word_kernel,
                                                                  float *CAPTIONING_RESTRICT next_word_kernel_momentum,
                                                                  float *CAPTIONING_RESTRICT next_word_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 24; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps_3[i * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * scaled_value_2[i * 24 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float next_word_kernel_2 = next_word_kernel[row * 24 + col];
                    const float next_word_kernel_momentum_2 = next_word_kernel_momentum[row * 24 + col];
                    const float next_word_kernel_momentum_3 = next_word_kernel_momentum[row * 24 + col];
                    const float sum_ = next_word_kernel_momentum_2 + (sum - next_word_kernel_momentum_3) * 0.1f;
                    const float next_word_kernel_velocity_2 = next_word_kernel_velocity[row * 24 + col];
                    const float next_word_kernel_velocity_3 = next_word_kernel_velocity[row * 24 + col];
                    const float sum__2 = next_word_kernel_velocity_2 + (sum * sum - next_word_kernel_velocity_3) * 0.001f;
                    next_word_kernel[row * 24 + col] = next_word_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    next_word_kernel_momentum[row * 24 + col] = sum_;
                    next_word_kernel_velocity[row * 24 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 25, gradient: add, multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 128) */
static void captioning_train_lstm_elements_gradient(int n, int step,
                                                    const float *CAPTIONING_RESTRICT lstm_steps_4,
                                                    const float *CAPTIONING_RESTRICT lstm_output_gate,
                                                    const float *CAPTIONING_RESTRICT lstm_steps_5,
                                                    const float *CAPTIONING_RESTRICT lstm_forget_gate,
                                                    const float *CAPTIONING_RESTRICT lstm_candidate,
                                                    const float *CAPTIONING_RESTRICT lstm_input_gate,
                                                    const float *CAPTIONING_RESTRICT d_next_word_product,
                                                    const float *CAPTIONING_RESTRICT d_lstm_steps,
                                                    float *CAPTIONING_RESTRICT d_lstm_steps_2,
                                                    float *CAPTIONING_RESTRICT d_lstm_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value_ = d_lstm_steps_2[sample * 128 + unit];
            const float dhidden_state = d_lstm_steps[sample * 128 + unit] + d_next_word_product[sample * 1408 + step * 128 + unit];
            const float product = lstm_steps_4[sample * 1408 + step * 128 + unit] * lstm_steps_4[sample * 1408 + step * 128 + unit];
            const float dcell_state = value_ + dhidden_state * lstm_output_gate[sample * 1408 + step * 128 + unit] * (1.0f - product);
            const float product_2 = lstm_input_gate[sample * 1408 + step * 128 + unit] * (1.0f - lstm_input_gate[sample * 1408 + step * 128 + unit]);
            const float product_3 = lstm_forget_gate[sample * 1408 + step * 128 + unit] * (1.0f - lstm_forget_gate[sample * 1408 + step * 128 + unit]);
            const float product_4 = lstm_candidate[sample * 1408 + step * 128 + unit] * lstm_candidate[sample * 1408 + step * 128 + unit];
            const float product_5 = lstm_output_gate[sample * 1408 + step * 128 + unit] * (1.0f - lstm_output_gate[sample * 1408 + step * 128 + unit]);
            d_lstm_steps_2[sample * 128 + unit] = dcell_state * lstm_forget_gate[sample * 1408 + step * 128 + unit];
            d_lstm_joined[sample * 512 + unit] = dcell_state * lstm_candidate[sample * 1408 + step * 128 + unit] * product_2;
            d_lstm_joined[sample * 512 + unit + 128] = dcell_state * lstm_steps_5[sample * 1408 + step * 128 + unit] * product_3;
            d_lstm_joined[sample * 512 + unit + 256] = dcell_state * lstm_input_gate[sample * 1408 + step * 128 + unit] * (1.0f - product_4);
            d_lstm_joined[sample * 512 + unit + 384] = dhidden_state * lstm_steps_4[sample * 1408 + step * 128 + unit] * product_5;
        }
    }
}

/* lstm (LSTM), line 25, gradient: dot_general of (None, 512) and (128, 512) -> (None, 128) */
static void captioning_train_lstm_product_gradient(int n,
                                                   const float *CAPTIONING_RESTRICT lstm_recurrent_kernel,
                                                   const float *CAPTIONING_RESTRICT d_lstm_joined,
                                                   float *CAPTIONING_RESTRICT d_lstm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 512; k++) {
                const float a_value = d_lstm_joined[sample * 512 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[unit * 512 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_steps[sample * 128 + unit] = sum;
            }
        }
    }
}

/* lstm (LSTM), line 25, gradient: copy -> (None, 512) */
static void captioning_train_lstm_copy_gradient(int n, int step,
                                                const float *CAPTIONING_RESTRICT d_lstm_joined,
                                                float *CAPTIONING_RESTRICT d_lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 512; unit++) {
            d_lstm_steps_3[sample * 5632 + step * 512 + unit] = d_lstm_joined[sample * 512 + unit];
        }
    }
}

/* lstm (LSTM), line 25, gradient: scan of (None, 11, 128) and (None, 11, 128) and (None, 11, 128) and (None,
   11, 128) and (None, 11, 128) and (None, 11, 128) */
static void captioning_train_lstm_steps_gradient(int n, const float *lstm_recurrent_kernel,
                                                 const float *lstm_steps_4, const float *lstm_output_gate,
                                                 const float *lstm_steps_5, const float *lstm_forget_gate,
                                                 const float *lstm_candidate, const float *lstm_input_gate,
                                                 const float *d_next_word_product, float *d_lstm_steps,
                                                 float *d_lstm_steps_2, float *d_lstm_steps_3, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        d_lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 128; i++) {
        d_lstm_steps_2[i] = 0.0f;
    }
    for (int step = 10; step >= 0; step--) {
        captioning_train_lstm_elements_gradient(n, step,
                                                lstm_steps_4, lstm_output_gate, lstm_steps_5,
                                                lstm_forget_gate, lstm_candidate, lstm_input_gate,
                                                d_next_word_product, d_lstm_steps, d_lstm_steps_2,
                                                floats + 338944);
        captioning_train_lstm_product_gradient(n,
                                               lstm_recurrent_kernel, floats + 338944, d_lstm_steps);
        captioning_train_lstm_copy_gradient(n, step, floats + 338944,
                                            d_lstm_steps_3);
    }
}

/* lstm (LSTM), line 25, gradient: dot_general of (None, 11, 128) and (None, 11, 512), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 512) */
static void captioning_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                  const float *CAPTIONING_RESTRICT quotient_value_2,
                                                                  const float *CAPTIONING_RESTRICT lstm_steps_6,
                                                                  const float *CAPTIONING_RESTRICT d_lstm_steps_3,
                                                                  float *CAPTIONING_RESTRICT lstm_recurrent_kernel,
                                                                  float *CAPTIONING_RESTRICT lstm_recurrent_kernel_momentum,
                                                                  float *CAPTIONING_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 512; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps_6[i * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 512 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_recurrent_kernel_2 = lstm_recurrent_kernel[row * 512 + col];
                    const float lstm_recurrent_kernel_momentum_2 = lstm_recurrent_kernel_momentum[row * 512 + col];
                    const float lstm_recurrent_kernel_momentum_3 = lstm_recurrent_kernel_momentum[row * 512 + col];
                    const float sum_ = lstm_recurrent_kernel_momentum_2 + (sum - lstm_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_recurrent_kernel_velocity_2 = lstm_recurrent_kernel_velocity[row * 512 + col];
                    const float lstm_recurrent_kernel_velocity_3 = lstm_recurrent_kernel_velocity[row * 512 + col];
                    const float sum__2 = lstm_recurrent_kernel_velocity_2 + (sum * sum - lstm_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_recurrent_kernel[row * 512 + col] = lstm_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_recurrent_kernel_momentum[row * 512 + col] = sum_;
                    lstm_recurrent_kernel_velocity[row * 512 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 25, gradient: reduce of (None, 11, 512), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (512,) */
static void captioning_train_lstm_dlstm_bias_gradient(int n,
                                                      const float *CAPTIONING_RESTRICT quotient_value_2,
                                                      const float *CAPTIONING_RESTRICT d_lstm_steps_3,
                                                      float *CAPTIONING_RESTRICT lstm_bias,
                                                      float *CAPTIONING_RESTRICT lstm_bias_momentum,
                                                      float *CAPTIONING_RESTRICT lstm_bias_velocity)
{
    float sum[512];
    for (int unit = 0; unit < 512; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 512; unit++) {
            sum[unit] += d_lstm_steps_3[i * 512 + unit];
        }
    }
    for (int unit = 0; unit < 512; unit++) {
        const float lstm_bias_2 = lstm_bias[unit];
        const float lstm_bias_momentum_2 = lstm_bias_momentum[unit];
        const float lstm_bias_momentum_3 = lstm_bias_momentum[unit];
        const float sum_ = lstm_bias_momentum_2 + (sum[unit] - lstm_bias_momentum_3) * 0.1f;
        const float lstm_bias_velocity_2 = lstm_bias_velocity[unit];
        const float lstm_bias_velocity_3 = lstm_bias_velocity[unit];
        const float sum__2 = lstm_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_bias_velocity_3) * 0.001f;
        lstm_bias[unit] = lstm_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        lstm_bias_momentum[unit] = sum_;
        lstm_bias_velocity[unit] = sum__2;
    }
}

/* lstm (LSTM), line 25, gradient: dot_general of (None, 11, 512) and (160, 512) -> (None, 11, 160) */
static void captioning_train_lstm_product_gradient_2(int n, const float *CAPTIONING_RESTRICT lstm_kernel,
                                                     const float *CAPTIONING_RESTRICT d_lstm_steps_3,
                                                     float *CAPTIONING_RESTRICT d_lstm_product)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 160; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 512; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_steps_3[i * 512 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[unit * 512 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_lstm_product[i * 160 + unit] = sum;
                }
            }
        }
    }
}

/* lstm (LSTM), line 25, gradient: dot_general of (None, 11, 160) and (None, 11, 512), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (160, 512) */
static void captioning_train_lstm_dlstm_kernel_gradient(int n,
                                                        const float *CAPTIONING_RESTRICT quotient_value_2,
                                                        const float *CAPTIONING_RESTRICT seen_and_said_joined,
                                                        const float *CAPTIONING_RESTRICT d_lstm_steps_3,
                                                        float *CAPTIONING_RESTRICT lstm_kernel,
                                                        float *CAPTIONING_RESTRICT lstm_kernel_momentum,
                                                        float *CAPTIONING_RESTRICT lstm_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 160; row_tile += 4) {
        for (int col_tile = 0; col_tile < 512; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = seen_and_said_joined[i * 160 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 512 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_kernel_2 = lstm_kernel[row * 512 + col];
                    const float lstm_kernel_momentum_2 = lstm_kernel_momentum[row * 512 + col];
                    const float lstm_kernel_momentum_3 = lstm_kernel_momentum[row * 512 + col];
                    const float sum_ = lstm_kernel_momentum_2 + (sum - lstm_kernel_momentum_3) * 0.1f;
                    const float lstm_kernel_velocity_2 = lstm_kernel_velocity[row * 512 + col];
                    const float lstm_kernel_velocity_3 = lstm_kernel_velocity[row * 512 + col];
                    const float sum__2 = lstm_kernel_velocity_2 + (sum * sum - lstm_kernel_velocity_3) * 0.001f;
                    lstm_kernel[row * 512 + col] = lstm_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_kernel_momentum[row * 512 + col] = sum_;
                    lstm_kernel_velocity[row * 512 + col] = sum__2;
                }
            }
        }
    }
}

/* c0 (Dense), line 21, gradient: multiply -> (None, 128) */
static void captioning_train_c0_elements_gradient(int n, const float *CAPTIONING_RESTRICT d_lstm_steps_2,
                                                  const float *CAPTIONING_RESTRICT d_c0_difference,
                                                  float *CAPTIONING_RESTRICT d_c0_scaled)
{
    for (int i = 0; i < n * 128; i++) {
        d_c0_scaled[i] = d_lstm_steps_2[i] * d_c0_difference[i];
    }
}

/* c0 (Dense), line 21, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void captioning_train_c0_dc0_bias_gradient(int n, const float *CAPTIONING_RESTRICT quotient_value_2,
                                                  const float *CAPTIONING_RESTRICT d_c0_scaled,
                                                  float *CAPTIONING_RESTRICT c0_bias,
                                                  float *CAPTIONING_RESTRICT c0_bias_momentum,
                                                  float *CAPTIONING_RESTRICT c0_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_c0_scaled[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float c0_bias_2 = c0_bias[unit];
        const float c0_bias_momentum_2 = c0_bias_momentum[unit];
        const float c0_bias_momentum_3 = c0_bias_momentum[unit];
        const float sum_ = c0_bias_momentum_2 + (sum[unit] - c0_bias_momentum_3) * 0.1f;
        const float c0_bias_velocity_2 = c0_bias_velocity[unit];
        const float c0_bias_velocity_3 = c0_bias_velocity[unit];
        const float sum__2 = c0_bias_velocity_2 + (sum[unit] * sum[unit] - c0_bias_velocity_3) * 0.001f;
        c0_bias[unit] = c0_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        c0_bias_momentum[unit] = sum_;
        c0_bias_velocity[unit] = sum__2;
    }
}

/* c0 (Dense), line 21, gradient: dot_general of (None, 128) and (128, 128) -> (None, 128) */
static void captioning_train_c0_product_gradient(int n, const float *CAPTIONING_RESTRICT c0_kernel,
                                                 const float *CAPTIONING_RESTRICT d_c0_scaled,
                                                 float *CAPTIONING_RESTRICT d_c0_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_c0_scaled[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * c0_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_c0_product[sample * 128 + unit] = sum;
            }
        }
    }
}

/* c0 (Dense), line 21, gradient: dot_general of (None, 128) and (None, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 128) */
static void captioning_train_c0_dc0_kernel_gradient(int n,
                                                    const float *CAPTIONING_RESTRICT quotient_value_2,
                                                    const float *CAPTIONING_RESTRICT picture_chosen_,
                                                    const float *CAPTIONING_RESTRICT d_c0_scaled,
                                                    float *CAPTIONING_RESTRICT c0_kernel,
                                                    float *CAPTIONING_RESTRICT c0_kernel_momentum,
                                                    float *CAPTIONING_RESTRICT c0_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = picture_chosen_[k * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_c0_scaled[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float c0_kernel_2 = c0_kernel[row * 128 + col];
                    const float c0_kernel_momentum_2 = c0_kernel_momentum[row * 128 + col];
                    const float c0_kernel_momentum_3 = c0_kernel_momentum[row * 128 + col];
                    const float sum_ = c0_kernel_momentum_2 + (sum - c0_kernel_momentum_3) * 0.1f;
                    const float c0_kernel_velocity_2 = c0_kernel_velocity[row * 128 + col];
                    const float c0_kernel_velocity_3 = c0_kernel_velocity[row * 128 + col];
                    const float sum__2 = c0_kernel_velocity_2 + (sum * sum - c0_kernel_velocity_3) * 0.001f;
                    c0_kernel[row * 128 + col] = c0_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    c0_kernel_momentum[row * 128 + col] = sum_;
                    c0_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* h0 (Dense), line 20, gradient: multiply -> (None, 128) */
static void captioning_train_h0_elements_gradient(int n, const float *CAPTIONING_RESTRICT d_lstm_steps,
                                                  const float *CAPTIONING_RESTRICT d_h0_difference,
                                                  float *CAPTIONING_RESTRICT d_h0_scaled)
{
    for (int i = 0; i < n * 128; i++) {
        d_h0_scaled[i] = d_lstm_steps[i] * d_h0_difference[i];
    }
}

/* h0 (Dense), line 20, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void captioning_train_h0_dh0_bias_gradient(int n, const float *CAPTIONING_RESTRICT quotient_value_2,
                                                  const float *CAPTIONING_RESTRICT d_h0_scaled,
                                                  float *CAPTIONING_RESTRICT h0_bias,
                                                  float *CAPTIONING_RESTRICT h0_bias_momentum,
                                                  float *CAPTIONING_RESTRICT h0_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_h0_scaled[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float h0_bias_2 = h0_bias[unit];
        const float h0_bias_momentum_2 = h0_bias_momentum[unit];
        const float h0_bias_momentum_3 = h0_bias_momentum[unit];
        const float sum_ = h0_bias_momentum_2 + (sum[unit] - h0_bias_momentum_3) * 0.1f;
        const float h0_bias_velocity_2 = h0_bias_velocity[unit];
        const float h0_bias_velocity_3 = h0_bias_velocity[unit];
        const float sum__2 = h0_bias_velocity_2 + (sum[unit] * sum[unit] - h0_bias_velocity_3) * 0.001f;
        h0_bias[unit] = h0_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        h0_bias_momentum[unit] = sum_;
        h0_bias_velocity[unit] = sum__2;
    }
}

/* h0 (Dense), line 20, gradient: dot_general of (None, 128) and (128, 128) -> (None, 128) */
static void captioning_train_h0_product_gradient(int n, const float *CAPTIONING_RESTRICT h0_kernel,
                                                 const float *CAPTIONING_RESTRICT d_h0_scaled,
                                                 float *CAPTIONING_RESTRICT d_h0_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_h0_scaled[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * h0_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_h0_product[sample * 128 + unit] = sum;
            }
        }
    }
}

/* h0 (Dense), line 20, gradient: dot_general of (None, 128) and (None, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 128) */
static void captioning_train_h0_dh0_kernel_gradient(int n,
                                                    const float *CAPTIONING_RESTRICT quotient_value_2,
                                                    const float *CAPTIONING_RESTRICT picture_chosen_,
                                                    const float *CAPTIONING_RESTRICT d_h0_scaled,
                                                    float *CAPTIONING_RESTRICT h0_kernel,
                                                    float *CAPTIONING_RESTRICT h0_kernel_momentum,
                                                    float *CAPTIONING_RESTRICT h0_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = picture_chosen_[k * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_h0_scaled[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float h0_kernel_2 = h0_kernel[row * 128 + col];
                    const float h0_kernel_momentum_2 = h0_kernel_momentum[row * 128 + col];
                    const float h0_kernel_momentum_3 = h0_kernel_momentum[row * 128 + col];
                    const float sum_ = h0_kernel_momentum_2 + (sum - h0_kernel_momentum_3) * 0.1f;
                    const float h0_kernel_velocity_2 = h0_kernel_velocity[row * 128 + col];
                    const float h0_kernel_velocity_3 = h0_kernel_velocity[row * 128 + col];
                    const float sum__2 = h0_kernel_velocity_2 + (sum * sum - h0_kernel_velocity_3) * 0.001f;
                    h0_kernel[row * 128 + col] = h0_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    h0_kernel_momentum[row * 128 + col] = sum_;
                    h0_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* at_every_word (RepeatVector), line 22, gradient: reduce of (None, 11, 128), then add, select, multiply,
   select -> (None, 128) */
static void captioning_train_at_every_word_sum_gradient(int n,
                                                        const uint8_t *CAPTIONING_RESTRICT dense_mask,
                                                        const uint8_t *CAPTIONING_RESTRICT picture_mask,
                                                        const float *CAPTIONING_RESTRICT d_lstm_product,
                                                        const float *CAPTIONING_RESTRICT d_c0_product,
                                                        const float *CAPTIONING_RESTRICT d_h0_product,
                                                        float *CAPTIONING_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[128];
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 11; k++) {
            for (int unit = 0; unit < 128; unit++) {
                sum[unit] += d_lstm_product[sample * 1760 + k * 160 + unit + 32];
            }
        }
        for (int unit = 0; unit < 128; unit++) {
            const float chosen_ = picture_mask[sample * 128 + unit] ? d_c0_product[sample * 128 + unit] + (d_h0_product[sample * 128 + unit] + sum[unit]) : 0.0f;
            d_dense_chosen_[sample * 128 + unit] = dense_mask[sample * 128 + unit] ? chosen_ * 1.25f : 0.0f;
        }
    }
}

/* words (Embedding), line 23, gradient: scatter_add of (None, 11) and (None, 11, 32) -> (24, 32) */
static void captioning_train_words_dwords_embeddings_gradient(int n,
                                                              const int32_t *CAPTIONING_RESTRICT words_in,
                                                              const float *CAPTIONING_RESTRICT d_lstm_product,
                                                              float *CAPTIONING_RESTRICT d_words_dwords_embeddings)
{
    for (int row = 0; row < 24; row++) {
        for (int col = 0; col < 32; col++) {
            d_words_dwords_embeddings[row * 32 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = captioning_entry(words_in[sample * 11 + step], 24);
                d_words_dwords_embeddings[entry * 32 + unit] += d_lstm_product[sample * 1760 + step * 160 + unit];
            }
        }
    }
}

/* dense (Dense), line 18, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void captioning_train_dense_ddense_bias_gradient(int n,
                                                        const float *CAPTIONING_RESTRICT quotient_value_2,
                                                        const float *CAPTIONING_RESTRICT d_dense_chosen_,
                                                        float *CAPTIONING_RESTRICT dense_bias,
                                                        float *CAPTIONING_RESTRICT dense_bias_momentum,
                                                        float *CAPTIONING_RESTRICT dense_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_dense_chosen_[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
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

/* dense (Dense), line 18, gradient: dot_general of (None, 128) and (768, 128) -> (None, 768) */
static void captioning_train_dense_product_gradient(int n, const float *CAPTIONING_RESTRICT dense_kernel,
                                                    const float *CAPTIONING_RESTRICT d_dense_chosen_,
                                                    float *CAPTIONING_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 768; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_product[sample * 768 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 18, gradient: dot_general of (None, 768) and (None, 128), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (768, 128) */
static void captioning_train_dense_ddense_kernel_gradient(int n,
                                                          const float *CAPTIONING_RESTRICT quotient_value_2,
                                                          const float *CAPTIONING_RESTRICT max_pooling2d_2_pooled,
                                                          const float *CAPTIONING_RESTRICT d_dense_chosen_,
                                                          float *CAPTIONING_RESTRICT dense_kernel,
                                                          float *CAPTIONING_RESTRICT dense_kernel_momentum,
                                                          float *CAPTIONING_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 768; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling2d_2_pooled[k * 768 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_chosen_[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 128 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 128 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 128 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 128 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 128 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 128 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 128 + col] = sum_;
                    dense_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* max_pooling2d_2 (MaxPooling2D), line 16, gradient: scatter_window of (None, 4, 4, 48) and (None, 4, 4, 48)
   -> (None, 8, 8, 48) */
static void captioning_train_max_pooling2d_2_scatter_window_gradient(int n,
                                                                     const float *CAPTIONING_RESTRICT d_dense_product,
                                                                     const uint8_t *CAPTIONING_RESTRICT max_pooling2d_2_window_index,
                                                                     float *CAPTIONING_RESTRICT d_max_pooling2d_2_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 4; out_row++) {
            for (int out_col = 0; out_col < 4; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 48; channel++) {
                            d_max_pooling2d_2_scatter_window[sample * 3072 + in_row * 384 + in_col * 48 + channel] = max_pooling2d_2_window_index[sample * 768 + out_row * 192 + out_col * 48 + channel] == place ? d_dense_product[sample * 768 + out_row * 192 + out_col * 48 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_2 (Conv2D), line 15, gradient: convolution_input of (None, 8, 8, 48) and (3, 3, 32, 48), then
   select -> (None, 10, 10, 32) */
static void captioning_train_conv2d_2_input_gradient_gradient(int n,
                                                              const float *CAPTIONING_RESTRICT conv2d_2_kernel,
                                                              const float *CAPTIONING_RESTRICT d_max_pooling2d_2_scatter_window,
                                                              const uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_1_mask,
                                                              float *CAPTIONING_RESTRICT d_conv2d_2_input_gradient,
                                                              float *CAPTIONING_RESTRICT d_max_pooling2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 10; row++) {
            for (int col = 0; col < 10; col++) {
                for (int channel_tile = 0; channel_tile < 32; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 8) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 8) {
                                continue;
                            }
                            for (int filter = 0; filter < 48; filter++) {
                                const float a_value = d_max_pooling2d_2_scatter_window[sample * 3072 + out_row * 384 + out_col * 48 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_2_input_gradient[sample * 3200 + row * 320 + col * 32 + channel] = sum;
                        d_max_pooling2d_1_chosen_[sample * 3200 + row * 320 + col * 32 + channel] = d_max_pooling2d_1_mask[sample * 3200 + row * 320 + col * 32 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_2 (Conv2D), line 15, gradient: convolution_kernel of (None, 10, 10, 32) and (None, 8, 8, 48), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 32, 48) */
static void captioning_train_conv2d_2_dconv2d_2_kernel_gradient(int n,
                                                                const float *CAPTIONING_RESTRICT quotient_value_2,
                                                                const float *CAPTIONING_RESTRICT max_pooling2d_1_pooled,
                                                                const float *CAPTIONING_RESTRICT d_max_pooling2d_2_scatter_window,
                                                                float *CAPTIONING_RESTRICT conv2d_2_kernel,
                                                                float *CAPTIONING_RESTRICT conv2d_2_kernel_momentum,
                                                                float *CAPTIONING_RESTRICT conv2d_2_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 32; channel_tile += 4) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 8) {
                    float sums[4][8];
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 8; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 8; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_1_pooled[sample * 3200 + in_row * 320 + in_col * 32 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_2_scatter_window[sample * 3072 + row * 384 + col * 48 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_2_kernel_2 = conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                            const float conv2d_2_kernel_momentum_2 = conv2d_2_kernel_momentum[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                            const float conv2d_2_kernel_momentum_3 = conv2d_2_kernel_momentum[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                            const float sum_ = conv2d_2_kernel_momentum_2 + (sum - conv2d_2_kernel_momentum_3) * 0.1f;
                            const float conv2d_2_kernel_velocity_2 = conv2d_2_kernel_velocity[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                            const float conv2d_2_kernel_velocity_3 = conv2d_2_kernel_velocity[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
                            const float sum__2 = conv2d_2_kernel_velocity_2 + (sum * sum - conv2d_2_kernel_velocity_3) * 0.001f;
                            conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter] = conv2d_2_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_2_kernel_momentum[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter] = sum_;
                            conv2d_2_kernel_velocity[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* max_pooling2d_1 (MaxPooling2D), line 14, gradient: scatter_window of (None, 10, 10, 32) and (None, 10, 10,
   32) -> (None, 21, 21, 32) */
static void captioning_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                     const float *CAPTIONING_RESTRICT d_conv2d_2_input_gradient,
                                                                     const uint8_t *CAPTIONING_RESTRICT max_pooling2d_1_window_index,
                                                                     float *CAPTIONING_RESTRICT d_max_pooling2d_1_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 21; row++) {
            for (int col = 0; col < 21; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_max_pooling2d_1_scatter_window[sample * 14112 + row * 672 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int out_row = 0; out_row < 10; out_row++) {
            for (int out_col = 0; out_col < 10; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_max_pooling2d_1_scatter_window[sample_2 * 14112 + in_row * 672 + in_col * 32 + channel_2] = max_pooling2d_1_window_index[sample_2 * 3200 + out_row * 320 + out_col * 32 + channel_2] == place ? d_conv2d_2_input_gradient[sample_2 * 3200 + out_row * 320 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13, gradient: convolution_input of (None, 21, 21, 32) and (3, 3, 16, 32), then
   select -> (None, 23, 23, 16) */
static void captioning_train_conv2d_1_input_gradient_gradient(int n,
                                                              const float *CAPTIONING_RESTRICT conv2d_1_kernel,
                                                              const float *CAPTIONING_RESTRICT d_max_pooling2d_1_scatter_window,
                                                              const uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_mask,
                                                              float *CAPTIONING_RESTRICT d_conv2d_1_input_gradient,
                                                              float *CAPTIONING_RESTRICT d_max_pooling2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 23; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 21) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 21) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_max_pooling2d_1_scatter_window[sample * 14112 + out_row * 672 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_1_input_gradient[sample * 8464 + row * 368 + col * 16 + channel] = sum;
                        d_max_pooling2d_chosen_[sample * 8464 + row * 368 + col * 16 + channel] = d_max_pooling2d_mask[sample * 8464 + row * 368 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13, gradient: convolution_kernel of (None, 23, 23, 16) and (None, 21, 21, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void captioning_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                const float *CAPTIONING_RESTRICT quotient_value_2,
                                                                const float *CAPTIONING_RESTRICT max_pooling2d_pooled,
                                                                const float *CAPTIONING_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                float *CAPTIONING_RESTRICT conv2d_1_kernel,
                                                                float *CAPTIONING_RESTRICT conv2d_1_kernel_momentum,
                                                                float *CAPTIONING_RESTRICT conv2d_1_kernel_velocity)
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
                        for (int row = 0; row < 21; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 21; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_pooled[sample * 8464 + in_row * 368 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_1_scatter_window[sample * 14112 + row * 672 + col * 32 + filter];
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

/* max_pooling2d (MaxPooling2D), line 12, gradient: scatter_window of (None, 23, 23, 16) and (None, 23, 23,
   16) -> (None, 46, 46, 16) */
static void captioning_train_max_pooling2d_scatter_window_gradient(int n,
                                                                   const float *CAPTIONING_RESTRICT d_conv2d_1_input_gradient,
                                                                   const uint8_t *CAPTIONING_RESTRICT max_pooling2d_window_index,
                                                                   float *CAPTIONING_RESTRICT d_max_pooling2d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 23; out_row++) {
            for (int out_col = 0; out_col < 23; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_max_pooling2d_scatter_window[sample * 33856 + in_row * 736 + in_col * 16 + channel] = max_pooling2d_window_index[sample * 8464 + out_row * 368 + out_col * 16 + channel] == place ? d_conv2d_1_input_gradient[sample * 8464 + out_row * 368 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 11, gradient: convolution_kernel of (None, 48, 48, 3) and (None, 46, 46, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 3, 16) */
static void captioning_train_conv2d_dconv2d_kernel_gradient(int n, const float *CAPTIONING_RESTRICT image,
                                                            const float *CAPTIONING_RESTRICT quotient_value_2,
                                                            const float *CAPTIONING_RESTRICT d_max_pooling2d_scatter_window,
                                                            float *CAPTIONING_RESTRICT conv2d_kernel,
                                                            float *CAPTIONING_RESTRICT conv2d_kernel_momentum,
                                                            float *CAPTIONING_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 3; channel_tile += 3) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 8) {
                    float sums[3][8];
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 46; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 46; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                                    const float a_value = image[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 33856 + row * 736 + col * 16 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_kernel_2 = conv2d_kernel[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
                            const float conv2d_kernel_momentum_2 = conv2d_kernel_momentum[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
                            const float conv2d_kernel_momentum_3 = conv2d_kernel_momentum[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
                            const float sum_ = conv2d_kernel_momentum_2 + (sum - conv2d_kernel_momentum_3) * 0.1f;
                            const float conv2d_kernel_velocity_2 = conv2d_kernel_velocity[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
                            const float conv2d_kernel_velocity_3 = conv2d_kernel_velocity[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
                            const float sum__2 = conv2d_kernel_velocity_2 + (sum * sum - conv2d_kernel_velocity_3) * 0.001f;
                            conv2d_kernel[tap_row * 144 + tap_col * 48 + channel * 16 + filter] = conv2d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_kernel_momentum[tap_row * 144 + tap_col * 48 + channel * 16 + filter] = sum_;
                            conv2d_kernel_velocity[tap_row * 144 + tap_col * 48 + channel * 16 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 11, gradient: reduce of (None, 23, 23, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void captioning_train_conv2d_sum_gradient(int n, const float *CAPTIONING_RESTRICT quotient_value_2,
                                                 const float *CAPTIONING_RESTRICT d_max_pooling2d_chosen_,
                                                 float *CAPTIONING_RESTRICT conv2d_bias,
                                                 float *CAPTIONING_RESTRICT conv2d_bias_momentum,
                                                 float *CAPTIONING_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 529; i_2++) {
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

/* conv2d_1 (Conv2D), line 13, gradient: reduce of (None, 10, 10, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void captioning_train_conv2d_1_sum_gradient(int n, const float *CAPTIONING_RESTRICT quotient_value_2,
                                                   const float *CAPTIONING_RESTRICT d_max_pooling2d_1_chosen_,
                                                   float *CAPTIONING_RESTRICT conv2d_1_bias,
                                                   float *CAPTIONING_RESTRICT conv2d_1_bias_momentum,
                                                   float *CAPTIONING_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 100; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_max_pooling2d_1_chosen_[i_2 * 32 + unit];
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

/* conv2d_2 (Conv2D), line 15, gradient: reduce of (None, 4, 4, 48), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48,) */
static void captioning_train_conv2d_2_sum_gradient(int n, const float *CAPTIONING_RESTRICT quotient_value_2,
                                                   const float *CAPTIONING_RESTRICT d_dense_product,
                                                   const uint8_t *CAPTIONING_RESTRICT d_max_pooling2d_2_mask,
                                                   float *CAPTIONING_RESTRICT conv2d_2_bias,
                                                   float *CAPTIONING_RESTRICT conv2d_2_bias_momentum,
                                                   float *CAPTIONING_RESTRICT conv2d_2_bias_velocity)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 16; i_2++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += (d_max_pooling2d_2_mask[i_2 * 48 + unit] ? d_dense_product[i_2 * 48 + unit] : 0.0f);
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        const float conv2d_2_bias_2 = conv2d_2_bias[unit];
        const float conv2d_2_bias_momentum_2 = conv2d_2_bias_momentum[unit];
        const float conv2d_2_bias_momentum_3 = conv2d_2_bias_momentum[unit];
        const float sum_ = conv2d_2_bias_momentum_2 + (sum[unit] - conv2d_2_bias_momentum_3) * 0.1f;
        const float conv2d_2_bias_velocity_2 = conv2d_2_bias_velocity[unit];
        const float conv2d_2_bias_velocity_3 = conv2d_2_bias_velocity[unit];
        const float sum__2 = conv2d_2_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_2_bias_velocity_3) * 0.001f;
        conv2d_2_bias[unit] = conv2d_2_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_2_bias_momentum[unit] = sum_;
        conv2d_2_bias_velocity[unit] = sum__2;
    }
}

/* words (Embedding), line 23: subtract, multiply, add, multiply -> (24, 32) */
static void captioning_train_words_elements(const float *CAPTIONING_RESTRICT quotient_value_2,
                                            const float *CAPTIONING_RESTRICT d_words_dwords_embeddings,
                                            float *CAPTIONING_RESTRICT words_embeddings_momentum,
                                            float *CAPTIONING_RESTRICT words_scaled_2)
{
    for (int i = 0; i < 768; i++) {
        const float words_embeddings_momentum_2 = words_embeddings_momentum[i];
        const float words_embeddings_momentum_3 = words_embeddings_momentum[i];
        const float sum_ = words_embeddings_momentum_2 + (d_words_dwords_embeddings[i] - words_embeddings_momentum_3) * 0.1f;
        words_embeddings_momentum[i] = sum_;
        words_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* words (Embedding), line 23: multiply -> (None, 11, 32) */
static void captioning_train_words_elements_2(int n, const float *CAPTIONING_RESTRICT d_lstm_product,
                                              float *CAPTIONING_RESTRICT words_scaled)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 32; unit++) {
            words_scaled[i * 32 + unit] = d_lstm_product[i * 160 + unit] * d_lstm_product[i * 160 + unit];
        }
    }
}

/* words (Embedding), line 23: scatter_add of (None, 11) and (None, 11, 32) -> (24, 32) */
static void captioning_train_words_scattered(int n, const int32_t *CAPTIONING_RESTRICT words_in,
                                             const float *CAPTIONING_RESTRICT words_scaled,
                                             float *CAPTIONING_RESTRICT words_scattered)
{
    for (int row = 0; row < 24; row++) {
        for (int col = 0; col < 32; col++) {
            words_scattered[row * 32 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = captioning_entry(words_in[sample * 11 + step], 24);
                words_scattered[entry * 32 + unit] += words_scaled[sample * 352 + step * 32 + unit];
            }
        }
    }
}

/* words (Embedding), line 23: subtract, multiply, add, sqrt, add, divide, subtract -> (24, 32) */
static void captioning_train_words_elements_3(const float *CAPTIONING_RESTRICT words_scattered,
                                              const float *CAPTIONING_RESTRICT words_scaled_2,
                                              float *CAPTIONING_RESTRICT words_embeddings,
                                              float *CAPTIONING_RESTRICT words_embeddings_velocity)
{
    for (int i = 0; i < 768; i++) {
        const float words_embeddings_2 = words_embeddings[i];
        const float words_embeddings_velocity_2 = words_embeddings_velocity[i];
        const float words_embeddings_velocity_3 = words_embeddings_velocity[i];
        const float sum_ = words_embeddings_velocity_2 + (words_scattered[i] - words_embeddings_velocity_3) * 0.001f;
        words_embeddings[i] = words_embeddings_2 - words_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        words_embeddings_velocity[i] = sum_;
    }
}

/* copy -> () */
static void captioning_train_copy(const int32_t *CAPTIONING_RESTRICT sum__value,
                                  int32_t *CAPTIONING_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void captioning_evaluate_scalars(int n, float *CAPTIONING_RESTRICT loss_count)
{
    loss_count[0] = *loss_count + (float)n;
}

/* conv2d (Conv2D), line 11: convolution of (None, 48, 48, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 23, 23, 16) */
static void captioning_evaluate_conv2d_convolution(int n, const float *CAPTIONING_RESTRICT image,
                                                   const float *CAPTIONING_RESTRICT conv2d_kernel,
                                                   const float *CAPTIONING_RESTRICT conv2d_bias,
                                                   float *CAPTIONING_RESTRICT max_pooling2d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 23; col++) {
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
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = image[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 144 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + conv2d_bias[filter];
                        max_pooling2d_pooled[sample * 8464 + row * 368 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 23, 23, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 10, 10, 32) */
static void captioning_evaluate_conv2d_1_convolution(int n,
                                                     const float *CAPTIONING_RESTRICT conv2d_1_kernel,
                                                     const float *CAPTIONING_RESTRICT conv2d_1_bias,
                                                     const float *CAPTIONING_RESTRICT max_pooling2d_pooled,
                                                     float *CAPTIONING_RESTRICT max_pooling2d_1_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 10; row++) {
            for (int col = 0; col < 10; col++) {
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
                                        const float a_value = max_pooling2d_pooled[sample * 8464 + in_row * 368 + in_col * 16 + channel];
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
                        max_pooling2d_1_pooled[sample * 3200 + row * 320 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_2 (Conv2D), line 15: convolution of (None, 10, 10, 32) and (3, 3, 32, 48), then add, compare,
   select, reduce_window -> (None, 4, 4, 48) */
static void captioning_evaluate_conv2d_2_convolution(int n,
                                                     const float *CAPTIONING_RESTRICT conv2d_2_kernel,
                                                     const float *CAPTIONING_RESTRICT conv2d_2_bias,
                                                     const float *CAPTIONING_RESTRICT max_pooling2d_1_pooled,
                                                     float *CAPTIONING_RESTRICT max_pooling2d_2_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col = 0; col < 4; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
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
                                    for (int channel = 0; channel < 32; channel++) {
                                        const float a_value = max_pooling2d_1_pooled[sample * 3200 + in_row * 320 + in_col * 32 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_2_kernel[tap_row * 4608 + tap_col * 1536 + channel * 48 + filter];
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
                        const float sum_ = largest + conv2d_2_bias[filter];
                        max_pooling2d_2_pooled[sample * 768 + row * 192 + col * 48 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 18: dot_general of (None, 768) and (768, 128), then add, compare, select -> (None, 128) */
static void captioning_evaluate_dense_product(int n, const float *CAPTIONING_RESTRICT dense_kernel,
                                              const float *CAPTIONING_RESTRICT dense_bias,
                                              const float *CAPTIONING_RESTRICT max_pooling2d_2_pooled,
                                              float *CAPTIONING_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 768; k++) {
                const float a_value = max_pooling2d_2_pooled[sample * 768 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                dense_chosen_[sample * 128 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* words (Embedding), line 23: gather of (24, 32) and (None, 11) -> (None, 11, 32) */
static void captioning_evaluate_words_lookup(int n, const int32_t *CAPTIONING_RESTRICT words_in,
                                             const float *CAPTIONING_RESTRICT words_embeddings,
                                             float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = captioning_entry(words_in[sample * 11 + step], 24);
                const float found = words_embeddings[entry * 32 + unit];
                seen_and_said_joined[sample * 1760 + step * 160 + unit] = found;
            }
        }
    }
}

/* seen_and_said (Concatenate), line 24: concatenate of (None, 11, 32) and (None, 11, 128) -> (None, 11, 160) */
static void captioning_evaluate_seen_and_said_joined(int n, const float *CAPTIONING_RESTRICT dense_chosen_,
                                                     float *CAPTIONING_RESTRICT seen_and_said_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 128; unit++) {
                seen_and_said_joined[sample * 1760 + step * 160 + unit + 32] = dense_chosen_[sample * 128 + unit];
            }
        }
    }
}

/* h0 (Dense), line 20: dot_general of (None, 128) and (128, 128), then add, tanh -> (None, 128) */
static void captioning_evaluate_h0_product(int n, const float *CAPTIONING_RESTRICT h0_kernel,
                                           const float *CAPTIONING_RESTRICT h0_bias,
                                           const float *CAPTIONING_RESTRICT dense_chosen_,
                                           float *CAPTIONING_RESTRICT h0_tanh_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * h0_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                h0_tanh_[sample * 128 + unit] = tanhf(sum + h0_bias[unit]);
            }
        }
    }
}

/* c0 (Dense), line 21: dot_general of (None, 128) and (128, 128), then add, tanh -> (None, 128) */
static void captioning_evaluate_c0_product(int n, const float *CAPTIONING_RESTRICT c0_kernel,
                                           const float *CAPTIONING_RESTRICT c0_bias,
                                           const float *CAPTIONING_RESTRICT dense_chosen_,
                                           float *CAPTIONING_RESTRICT c0_tanh_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * c0_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                c0_tanh_[sample * 128 + unit] = tanhf(sum + c0_bias[unit]);
            }
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 11, 160) and (160, 512), then add -> (None, 11, 512) */
static void captioning_evaluate_lstm_product(int n, const float *CAPTIONING_RESTRICT lstm_kernel,
                                             const float *CAPTIONING_RESTRICT lstm_bias,
                                             const float *CAPTIONING_RESTRICT seen_and_said_joined,
                                             float *CAPTIONING_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 160; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = seen_and_said_joined[i * 160 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 25: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void captioning_evaluate_lstm_product_2(int n, int step,
                                               const float *CAPTIONING_RESTRICT lstm_recurrent_kernel,
                                               const float *CAPTIONING_RESTRICT lstm_sum_,
                                               const float *CAPTIONING_RESTRICT lstm_steps,
                                               float *CAPTIONING_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = lstm_steps[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 512 + unit] = lstm_sum_[sample * 5632 + step * 512 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 25: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void captioning_evaluate_lstm_hidden_state(int n, int step,
                                                  const float *CAPTIONING_RESTRICT lstm_sum__2,
                                                  float *CAPTIONING_RESTRICT lstm_steps,
                                                  float *CAPTIONING_RESTRICT lstm_steps_2,
                                                  float *CAPTIONING_RESTRICT lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value_ = lstm_steps_2[sample * 128 + unit];
            const float product = captioning_logistic(lstm_sum__2[sample * 512 + unit]) * tanhf(lstm_sum__2[sample * 512 + unit + 256]);
            const float cell_state = captioning_logistic(lstm_sum__2[sample * 512 + unit + 128]) * value_ + product;
            const float hidden_state = captioning_logistic(lstm_sum__2[sample * 512 + unit + 384]) * tanhf(cell_state);
            lstm_steps_3[sample * 1408 + step * 128 + unit] = hidden_state;
            lstm_steps[sample * 128 + unit] = hidden_state;
            lstm_steps_2[sample * 128 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 25: scan of (None, 11, 512) and (None, 128) and (None, 128) */
static void captioning_evaluate_lstm_steps(int n, const float *lstm_recurrent_kernel, const float *h0_tanh_,
                                           const float *c0_tanh_, const float *lstm_sum_, float *lstm_steps,
                                           float *lstm_steps_2, float *lstm_steps_3, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_steps[i] = h0_tanh_[i];
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_steps_2[i] = c0_tanh_[i];
    }
    for (int step = 0; step < 11; step++) {
        captioning_evaluate_lstm_product_2(n, step, lstm_recurrent_kernel,
                                           lstm_sum_, lstm_steps, floats + 225280);
        captioning_evaluate_lstm_hidden_state(n, step, floats + 225280,
                                              lstm_steps, lstm_steps_2, lstm_steps_3);
    }
}

/* next_word (Dense), line 26: dot_general of (None, 11, 128) and (128, 24), then add -> (None, 11, 24) */
static void captioning_evaluate_next_word_product(int n, const float *CAPTIONING_RESTRICT next_word_kernel,
                                                  const float *CAPTIONING_RESTRICT next_word_bias,
                                                  const float *CAPTIONING_RESTRICT lstm_steps_3,
                                                  float *CAPTIONING_RESTRICT next_word_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_steps_3[i * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_word_kernel[k * 24 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    next_word_sum_[i * 24 + unit] = sum + next_word_bias[unit];
                }
            }
        }
    }
}

/* next_word (Dense), line 26: softmax of (None, 11, 24) -> (None, 11, 24) */
static void captioning_evaluate_next_word_softmax(int n, const float *CAPTIONING_RESTRICT next_word_sum_,
                                                  float *CAPTIONING_RESTRICT next_word)
{
    for (int i = 0; i < n * 11; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 24; unit++) {
            if (next_word_sum_[i * 24 + unit] > largest) {
                largest = next_word_sum_[i * 24 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 24; unit++) {
            const float power = expf(next_word_sum_[i * 24 + unit] - largest);
            next_word[i * 24 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 24; unit++) {
            next_word[i * 24 + unit] /= total;
        }
    }
}

/* compare, convert -> (None, 11, 24) */
static void captioning_evaluate_one_hot(int n, const int32_t *CAPTIONING_RESTRICT next_word_target,
                                        float *CAPTIONING_RESTRICT one_hot)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 24; unit++) {
            one_hot[i * 24 + unit] = next_word_target[i] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 11, 24) and (None, 11, 24) -> (None, 11) */
static void captioning_evaluate_next_word_losses(int n, const float *CAPTIONING_RESTRICT next_word_sum_,
                                                 const float *CAPTIONING_RESTRICT one_hot,
                                                 float *CAPTIONING_RESTRICT next_word_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 24; unit++) {
                if (next_word_sum_[sample * 264 + step * 24 + unit] > largest) {
                    largest = next_word_sum_[sample * 264 + step * 24 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 24; unit++) {
                total += expf(next_word_sum_[sample * 264 + step * 24 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 24; unit++) {
                entropy += (one_hot[sample * 264 + step * 24 + unit]) * (log_total - (next_word_sum_[sample * 264 + step * 24 + unit] - largest));
            }
            next_word_losses[sample * 11 + step] = entropy;
        }
    }
}

/* reduce of (None, 11), then divide, multiply, add -> () */
static void captioning_evaluate_sum(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                    const float *CAPTIONING_RESTRICT next_word_losses,
                                    float *CAPTIONING_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 11; k2++) {
            const float product = next_word_losses[k * 11 + k2] * (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[k]);
            sum += product;
        }
    }
    loss_total[0] = *loss_total + sum / (float)(n * 11) * (float)n;
}

/* arg_max of (None, 11, 24), then compare, convert -> (None, 11) */
static void captioning_evaluate_arg_max(int n, const int32_t *CAPTIONING_RESTRICT next_word_target,
                                        const float *CAPTIONING_RESTRICT next_word,
                                        float *CAPTIONING_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            float extreme = next_word[sample * 264 + unit * 24];
            int32_t best = 0;
            for (int position = 1; position < 24; position++) {
                if (next_word[sample * 264 + unit * 24 + position] > extreme) {
                    extreme = next_word[sample * 264 + unit * 24 + position];
                    best = position;
                }
            }
            (void)extreme;
            accuracy_values[sample * 11 + unit] = next_word_target[sample * 11 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 11), then divide, multiply -> (None,) */
static void captioning_evaluate_sum_2(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                      const float *CAPTIONING_RESTRICT accuracy_values,
                                      float *CAPTIONING_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 11; k++) {
            sum += accuracy_values[sample * 11 + k];
        }
        scaled_value[sample] = sum / 11.0f * (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void captioning_evaluate_sum_3(int n, const float *CAPTIONING_RESTRICT scaled_value,
                                      float *CAPTIONING_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void captioning_evaluate_sum_4(int n, const float *CAPTIONING_RESTRICT next_word_sample_weight,
                                      float *CAPTIONING_RESTRICT accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_word_sample_weight == NULL ? 1.0f : next_word_sample_weight[k]);
    }
    accuracy_count[0] = *accuracy_count + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void captioning_metrics_scalars(const float *CAPTIONING_RESTRICT loss_count,
                                       const float *CAPTIONING_RESTRICT loss_total,
                                       const float *CAPTIONING_RESTRICT accuracy_count,
                                       const float *CAPTIONING_RESTRICT accuracy_total,
                                       float *CAPTIONING_RESTRICT loss, float *CAPTIONING_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int captioning_init(captioning_weights *weights, uint64_t seed)
{
    float floats[132736];
    uint8_t bytes[128];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    captioning_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    captioning_init_conv2d_1_elements(seed_words, weights->conv2d_1_kernel);
    captioning_init_conv2d_2_elements(seed_words, weights->conv2d_2_kernel);
    captioning_init_dense_elements(seed_words, weights->dense_kernel);
    captioning_init_words_elements(seed_words, weights->words_embeddings);
    captioning_init_h0_elements(seed_words, weights->h0_kernel);
    captioning_init_c0_elements(seed_words, weights->c0_kernel);
    captioning_init_lstm_elements(seed_words, weights->lstm_kernel);
    captioning_init_lstm_elements_2(seed_words, floats);
    captioning_init_lstm_steps(floats, floats + 65536, floats, bytes);
    captioning_init_lstm_joined(floats);
    captioning_init_next_word_elements(seed_words,
                                       weights->next_word_kernel);
    captioning_init_copy(weights->conv2d_bias);
    captioning_init_copy_2(weights->conv2d_1_bias);
    captioning_init_copy_3(weights->conv2d_2_bias);
    captioning_init_copy_4(weights->dense_bias);
    captioning_init_copy_5(weights->h0_bias);
    captioning_init_copy_6(weights->c0_bias);
    captioning_init_copy_7(floats + 65536, weights->lstm_recurrent_kernel);
    captioning_init_copy_8(floats, weights->lstm_bias);
    captioning_init_copy_9(weights->next_word_bias);
    return CAPTIONING_OK;
}

int captioning_predict(const captioning_weights *weights, captioning_workspace *workspace, int n,
                       const float *image, const int32_t *words_in, float *next_word)
{
    if (weights == NULL || workspace == NULL || image == NULL || words_in == NULL || next_word == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    if (n < 1 || n > CAPTIONING_BATCH) {
        return CAPTIONING_ERROR_BATCH;
    }
    captioning_conv2d_convolution(image, weights->conv2d_kernel,
                                  weights->conv2d_bias, workspace->floats);
    captioning_conv2d_1_convolution(weights->conv2d_1_kernel,
                                    weights->conv2d_1_bias, workspace->floats, workspace->floats + 8464);
    captioning_conv2d_2_convolution(weights->conv2d_2_kernel,
                                    weights->conv2d_2_bias, workspace->floats + 8464, workspace->floats);
    captioning_dense_product(weights->dense_kernel, weights->dense_bias,
                             workspace->floats, workspace->floats + 768);
    captioning_words_lookup(words_in, weights->words_embeddings,
                            workspace->floats + 5632);
    captioning_seen_and_said_joined(workspace->floats + 768,
                                    workspace->floats + 5632);
    captioning_h0_product(weights->h0_kernel, weights->h0_bias,
                          workspace->floats + 768, workspace->floats + 7552);
    captioning_c0_product(weights->c0_kernel, weights->c0_bias,
                          workspace->floats + 768, workspace->floats + 7680);
    captioning_lstm_product(weights->lstm_kernel, weights->lstm_bias,
                            workspace->floats + 5632, workspace->floats);
    captioning_lstm_steps(weights->lstm_recurrent_kernel, workspace->floats + 7552,
                          workspace->floats + 7680, workspace->floats, workspace->floats + 7808,
                          workspace->floats + 7936, workspace->floats + 5632, workspace->floats);
    captioning_next_word_product(weights->next_word_kernel,
                                 weights->next_word_bias, workspace->floats + 5632, workspace->floats);
    captioning_next_word_softmax(workspace->floats, next_word);
    return CAPTIONING_OK;
}

int captioning_train_step(captioning_weights *weights, captioning_optimizer *optimizer,
                          captioning_metrics *metrics, captioning_train_workspace *workspace, int n,
                          const float *image, const int32_t *words_in, const int32_t *next_word_target,
                          const float *next_word_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || image == NULL || words_in == NULL || next_word_target == NULL || loss == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    if (n < 1 || n > CAPTIONING_TRAIN_BATCH) {
        return CAPTIONING_ERROR_BATCH;
    }
    captioning_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                             &metrics->loss_count, workspace->integers, workspace->floats + 1809152);
    captioning_train_scalars_gradient(n, workspace->floats + 449536);
    captioning_train_conv2d_convolution(n, image, weights->conv2d_kernel,
                                        weights->conv2d_bias, workspace->floats + 451584, workspace->bytes,
                                        workspace->bytes + 270848);
    captioning_train_conv2d_1_convolution(n, weights->conv2d_1_kernel,
                                          weights->conv2d_1_bias, workspace->floats + 451584,
                                          workspace->floats + 180224, workspace->bytes + 541696,
                                          workspace->bytes + 644096);
    captioning_train_conv2d_2_convolution(n, weights->conv2d_2_kernel,
                                          weights->conv2d_2_bias, workspace->floats + 180224,
                                          workspace->floats + 1037824, workspace->bytes + 746496,
                                          workspace->bytes + 771072);
    captioning_train_dense_product(n, weights->dense_kernel,
                                   weights->dense_bias, workspace->floats + 1037824,
                                   workspace->bytes + 795648, workspace->floats);
    captioning_train_picture_elements(n, optimizer->seed_,
                                      &optimizer->iterations, workspace->floats, workspace->bytes + 799744,
                                      workspace->floats + 445440);
    captioning_train_words_lookup(n, words_in, weights->words_embeddings,
                                  workspace->floats + 282624);
    captioning_train_seen_and_said_joined(n,
                                          workspace->floats + 445440, workspace->floats + 282624);
    captioning_train_h0_product(n, weights->h0_kernel, weights->h0_bias,
                                workspace->floats + 445440, workspace->floats + 992768,
                                workspace->floats + 1066496);
    captioning_train_c0_product(n, weights->c0_kernel, weights->c0_bias,
                                workspace->floats + 445440, workspace->floats + 996864,
                                workspace->floats + 1062400);
    captioning_train_lstm_product(n, weights->lstm_kernel, weights->lstm_bias,
                                  workspace->floats + 282624, workspace->floats);
    captioning_train_lstm_steps(n, weights->lstm_recurrent_kernel,
                                workspace->floats + 992768, workspace->floats + 996864, workspace->floats,
                                workspace->floats + 1000960, workspace->floats + 1005056,
                                workspace->floats + 338944, workspace->floats + 384000,
                                workspace->floats + 722432, workspace->floats + 767488,
                                workspace->floats + 812544, workspace->floats + 857600,
                                workspace->floats + 902656, workspace->floats + 947712, workspace->floats);
    captioning_train_next_word_product(n, weights->next_word_kernel,
                                       weights->next_word_bias, workspace->floats + 338944,
                                       workspace->floats);
    captioning_train_next_word_softmax(n, workspace->floats,
                                       workspace->floats + 8448);
    captioning_train_scalars_2(n, next_word_target, workspace->floats + 8448,
                               workspace->floats + 16896, workspace->floats + 25344);
    captioning_train_next_word_losses(n, workspace->floats,
                                      workspace->floats + 16896, workspace->floats + 33792);
    captioning_train_sum(n, next_word_sample_weight, workspace->floats + 33792,
                         &metrics->loss_total, loss);
    captioning_train_arg_max(n, next_word_target, workspace->floats + 8448,
                             workspace->floats);
    captioning_train_sum_2(n, next_word_sample_weight, workspace->floats,
                           workspace->floats + 352);
    captioning_train_sum_3(n, workspace->floats + 352, &metrics->accuracy_total);
    captioning_train_sum_4(n, next_word_sample_weight, &metrics->accuracy_count);
    captioning_train_dnext_word_losses_gradient(n,
                                                next_word_sample_weight, workspace->floats + 449536,
                                                workspace->floats + 8448);
    captioning_train_scalars_gradient_2(n, workspace->floats + 8448,
                                        workspace->floats + 25344, workspace->floats);
    captioning_train_next_word_dnext_word_bias_gradient(n,
                                                        workspace->floats + 1809152, workspace->floats,
                                                        weights->next_word_bias,
                                                        optimizer->next_word_bias_momentum,
                                                        optimizer->next_word_bias_velocity);
    captioning_train_next_word_product_gradient(n,
                                                weights->next_word_kernel, workspace->floats,
                                                workspace->floats + 992768);
    captioning_train_next_word_dnext_word_kernel_gradient(n,
                                                          workspace->floats + 1809152,
                                                          workspace->floats + 338944, workspace->floats,
                                                          weights->next_word_kernel,
                                                          optimizer->next_word_kernel_momentum,
                                                          optimizer->next_word_kernel_velocity);
    captioning_train_lstm_steps_gradient(n,
                                         weights->lstm_recurrent_kernel, workspace->floats + 384000,
                                         workspace->floats + 722432, workspace->floats + 767488,
                                         workspace->floats + 812544, workspace->floats + 857600,
                                         workspace->floats + 902656, workspace->floats + 992768,
                                         workspace->floats + 355328, workspace->floats + 359424,
                                         workspace->floats, workspace->floats);
    captioning_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                          workspace->floats + 1809152,
                                                          workspace->floats + 947712, workspace->floats,
                                                          weights->lstm_recurrent_kernel,
                                                          optimizer->lstm_recurrent_kernel_momentum,
                                                          optimizer->lstm_recurrent_kernel_velocity);
    captioning_train_lstm_dlstm_bias_gradient(n,
                                              workspace->floats + 1809152, workspace->floats,
                                              weights->lstm_bias, optimizer->lstm_bias_momentum,
                                              optimizer->lstm_bias_velocity);
    captioning_train_lstm_product_gradient_2(n,
                                             weights->lstm_kernel, workspace->floats,
                                             workspace->floats + 1727488);
    captioning_train_lstm_dlstm_kernel_gradient(n,
                                                workspace->floats + 1809152, workspace->floats + 282624,
                                                workspace->floats, weights->lstm_kernel,
                                                optimizer->lstm_kernel_momentum,
                                                optimizer->lstm_kernel_velocity);
    captioning_train_c0_elements_gradient(n,
                                          workspace->floats + 359424, workspace->floats + 1062400,
                                          workspace->floats);
    captioning_train_c0_dc0_bias_gradient(n,
                                          workspace->floats + 1809152, workspace->floats, weights->c0_bias,
                                          optimizer->c0_bias_momentum, optimizer->c0_bias_velocity);
    captioning_train_c0_product_gradient(n, weights->c0_kernel,
                                         workspace->floats, workspace->floats + 4096);
    captioning_train_c0_dc0_kernel_gradient(n,
                                            workspace->floats + 1809152, workspace->floats + 445440,
                                            workspace->floats, weights->c0_kernel,
                                            optimizer->c0_kernel_momentum, optimizer->c0_kernel_velocity);
    captioning_train_h0_elements_gradient(n,
                                          workspace->floats + 355328, workspace->floats + 1066496,
                                          workspace->floats);
    captioning_train_h0_dh0_bias_gradient(n,
                                          workspace->floats + 1809152, workspace->floats, weights->h0_bias,
                                          optimizer->h0_bias_momentum, optimizer->h0_bias_velocity);
    captioning_train_h0_product_gradient(n, weights->h0_kernel,
                                         workspace->floats, workspace->floats + 8192);
    captioning_train_h0_dh0_kernel_gradient(n,
                                            workspace->floats + 1809152, workspace->floats + 445440,
                                            workspace->floats, weights->h0_kernel,
                                            optimizer->h0_kernel_momentum, optimizer->h0_kernel_velocity);
    captioning_train_at_every_word_sum_gradient(n,
                                                workspace->bytes + 795648, workspace->bytes + 799744,
                                                workspace->floats + 1727488, workspace->floats + 4096,
                                                workspace->floats + 8192, workspace->floats);
    captioning_train_words_dwords_embeddings_gradient(n,
                                                      words_in, workspace->floats + 1727488,
                                                      workspace->floats + 1808384);
    captioning_train_dense_ddense_bias_gradient(n,
                                                workspace->floats + 1809152, workspace->floats,
                                                weights->dense_bias, optimizer->dense_bias_momentum,
                                                optimizer->dense_bias_velocity);
    captioning_train_dense_product_gradient(n, weights->dense_kernel,
                                            workspace->floats, workspace->floats + 1783808);
    captioning_train_dense_ddense_kernel_gradient(n,
                                                  workspace->floats + 1809152, workspace->floats + 1037824,
                                                  workspace->floats, weights->dense_kernel,
                                                  optimizer->dense_kernel_momentum,
                                                  optimizer->dense_kernel_velocity);
    captioning_train_max_pooling2d_2_scatter_window_gradient(n,
                                                             workspace->floats + 1783808,
                                                             workspace->bytes + 746496, workspace->floats);
    captioning_train_conv2d_2_input_gradient_gradient(n,
                                                      weights->conv2d_2_kernel, workspace->floats,
                                                      workspace->bytes + 644096, workspace->floats + 722432,
                                                      workspace->floats + 1625088);
    captioning_train_conv2d_2_dconv2d_2_kernel_gradient(n,
                                                        workspace->floats + 1809152,
                                                        workspace->floats + 180224, workspace->floats,
                                                        weights->conv2d_2_kernel,
                                                        optimizer->conv2d_2_kernel_momentum,
                                                        optimizer->conv2d_2_kernel_velocity);
    captioning_train_max_pooling2d_1_scatter_window_gradient(n,
                                                             workspace->floats + 722432,
                                                             workspace->bytes + 541696, workspace->floats);
    captioning_train_conv2d_1_input_gradient_gradient(n,
                                                      weights->conv2d_1_kernel, workspace->floats,
                                                      workspace->bytes + 270848, workspace->floats + 1083392,
                                                      workspace->floats + 1354240);
    captioning_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                        workspace->floats + 1809152,
                                                        workspace->floats + 451584, workspace->floats,
                                                        weights->conv2d_1_kernel,
                                                        optimizer->conv2d_1_kernel_momentum,
                                                        optimizer->conv2d_1_kernel_velocity);
    captioning_train_max_pooling2d_scatter_window_gradient(n,
                                                           workspace->floats + 1083392, workspace->bytes,
                                                           workspace->floats);
    captioning_train_conv2d_dconv2d_kernel_gradient(n, image,
                                                    workspace->floats + 1809152, workspace->floats,
                                                    weights->conv2d_kernel,
                                                    optimizer->conv2d_kernel_momentum,
                                                    optimizer->conv2d_kernel_velocity);
    captioning_train_conv2d_sum_gradient(n, workspace->floats + 1809152,
                                         workspace->floats + 1354240, weights->conv2d_bias,
                                         optimizer->conv2d_bias_momentum, optimizer->conv2d_bias_velocity);
    captioning_train_conv2d_1_sum_gradient(n,
                                           workspace->floats + 1809152, workspace->floats + 1625088,
                                           weights->conv2d_1_bias, optimizer->conv2d_1_bias_momentum,
                                           optimizer->conv2d_1_bias_velocity);
    captioning_train_conv2d_2_sum_gradient(n,
                                           workspace->floats + 1809152, workspace->floats + 1783808,
                                           workspace->bytes + 771072, weights->conv2d_2_bias,
                                           optimizer->conv2d_2_bias_momentum,
                                           optimizer->conv2d_2_bias_velocity);
    captioning_train_words_elements(workspace->floats + 1809152,
                                    workspace->floats + 1808384, optimizer->words_embeddings_momentum,
                                    workspace->floats + 12032);
    captioning_train_words_elements_2(n, workspace->floats + 1727488,
                                      workspace->floats);
    captioning_train_words_scattered(n, words_in, workspace->floats,
                                     workspace->floats + 11264);
    captioning_train_words_elements_3(workspace->floats + 11264,
                                      workspace->floats + 12032, weights->words_embeddings,
                                      optimizer->words_embeddings_velocity);
    captioning_train_copy(workspace->integers, &optimizer->iterations);
    return CAPTIONING_OK;
}

int captioning_evaluate_step(const captioning_weights *weights, captioning_metrics *metrics,
                             captioning_train_workspace *workspace, int n, const float *image,
                             const int32_t *words_in, const int32_t *next_word_target,
                             const float *next_word_sample_weight, float *next_word)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || image == NULL || words_in == NULL || next_word_target == NULL || next_word == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    if (n < 1 || n > CAPTIONING_TRAIN_BATCH) {
        return CAPTIONING_ERROR_BATCH;
    }
    captioning_evaluate_scalars(n, &metrics->loss_count);
    captioning_evaluate_conv2d_convolution(n, image,
                                           weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    captioning_evaluate_conv2d_1_convolution(n,
                                             weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                             workspace->floats, workspace->floats + 270848);
    captioning_evaluate_conv2d_2_convolution(n,
                                             weights->conv2d_2_kernel, weights->conv2d_2_bias,
                                             workspace->floats + 270848, workspace->floats);
    captioning_evaluate_dense_product(n, weights->dense_kernel,
                                      weights->dense_bias, workspace->floats, workspace->floats + 24576);
    captioning_evaluate_words_lookup(n, words_in, weights->words_embeddings,
                                     workspace->floats + 180224);
    captioning_evaluate_seen_and_said_joined(n,
                                             workspace->floats + 24576, workspace->floats + 180224);
    captioning_evaluate_h0_product(n, weights->h0_kernel, weights->h0_bias,
                                   workspace->floats + 24576, workspace->floats + 241664);
    captioning_evaluate_c0_product(n, weights->c0_kernel, weights->c0_bias,
                                   workspace->floats + 24576, workspace->floats + 245760);
    captioning_evaluate_lstm_product(n, weights->lstm_kernel,
                                     weights->lstm_bias, workspace->floats + 180224, workspace->floats);
    captioning_evaluate_lstm_steps(n, weights->lstm_recurrent_kernel,
                                   workspace->floats + 241664, workspace->floats + 245760, workspace->floats,
                                   workspace->floats + 249856, workspace->floats + 253952,
                                   workspace->floats + 180224, workspace->floats);
    captioning_evaluate_next_word_product(n, weights->next_word_kernel,
                                          weights->next_word_bias, workspace->floats + 180224,
                                          workspace->floats);
    captioning_evaluate_next_word_softmax(n, workspace->floats,
                                          next_word);
    captioning_evaluate_one_hot(n, next_word_target, workspace->floats + 8448);
    captioning_evaluate_next_word_losses(n, workspace->floats,
                                         workspace->floats + 8448, workspace->floats + 16896);
    captioning_evaluate_sum(n, next_word_sample_weight, workspace->floats + 16896,
                            &metrics->loss_total);
    captioning_evaluate_arg_max(n, next_word_target, next_word,
                                workspace->floats);
    captioning_evaluate_sum_2(n, next_word_sample_weight, workspace->floats,
                              workspace->floats + 352);
    captioning_evaluate_sum_3(n, workspace->floats + 352, &metrics->accuracy_total);
    captioning_evaluate_sum_4(n, next_word_sample_weight, &metrics->accuracy_count);
    return CAPTIONING_OK;
}

int captioning_metrics_result(const captioning_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    captioning_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                               &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    return CAPTIONING_OK;
}

int captioning_optimizer_init(captioning_optimizer *optimizer, const captioning_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return CAPTIONING_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.002f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return CAPTIONING_OK;
}

void captioning_metrics_reset(captioning_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
