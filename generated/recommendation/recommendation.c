/* recommendation: made by hnc 0.1.0 for target portable from the model with hash 1da60566d2778dfd; the header says how to use it. */
#include "recommendation.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define RECOMMENDATION_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define RECOMMENDATION_RESTRICT restrict
#else
#define RECOMMENDATION_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char recommendation_weights_fit[sizeof(recommendation_weights) <= RECOMMENDATION_WEIGHTS_BYTES ? 1 : -1];
typedef char recommendation_optimizer_fit[sizeof(recommendation_optimizer) <= RECOMMENDATION_OPTIMIZER_BYTES ? 1 : -1];
typedef char recommendation_metrics_fit[sizeof(recommendation_metrics) <= RECOMMENDATION_METRICS_BYTES ? 1 : -1];
typedef char recommendation_workspace_fit[sizeof(recommendation_workspace) <= RECOMMENDATION_WORKSPACE_BYTES ? 1 : -1];
typedef char recommendation_train_workspace_fit[sizeof(recommendation_train_workspace) <= RECOMMENDATION_TRAIN_WORKSPACE_BYTES ? 1 : -1];

static inline float recommendation_max(float a, float b)
{
    return a > b ? a : b;
}

static inline float recommendation_min(float a, float b)
{
    return a < b ? a : b;
}

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float recommendation_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float recommendation_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float recommendation_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int recommendation_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* conv2d (Conv2D), line 13: rng_uniform, multiply, add -> (3, 3, 3, 16) */
static void recommendation_init_conv2d_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                float *RECOMMENDATION_RESTRICT conv2d_kernel)
{
    for (int i_3 = 0; i_3 < 432; i_3++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 111197888, i_3) * 0.37463433f + -0.18731716f;
        conv2d_kernel[i_3] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 15: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void recommendation_init_conv2d_1_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                  float *RECOMMENDATION_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* categories (Embedding), line 20: rng_uniform, multiply, add -> (10, 6) */
static void recommendation_init_categories_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                    float *RECOMMENDATION_RESTRICT categories_embeddings)
{
    for (int i = 0; i < 60; i++) {
        categories_embeddings[i] = recommendation_uniform(seed_words[0], seed_words[1], 0, 1045925712, i) * 0.1f + -0.05f;
    }
}

/* colours (Embedding), line 21: rng_uniform, multiply, add -> (4, 6) */
static void recommendation_init_colours_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                 float *RECOMMENDATION_RESTRICT colours_embeddings)
{
    for (int i = 0; i < 24; i++) {
        colours_embeddings[i] = recommendation_uniform(seed_words[0], seed_words[1], 0, 442608656, i) * 0.1f + -0.05f;
    }
}

/* events (Embedding), line 22: rng_uniform, multiply, add -> (2, 2) */
static void recommendation_init_events_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                float *RECOMMENDATION_RESTRICT events_embeddings)
{
    for (int i = 0; i < 4; i++) {
        events_embeddings[i] = recommendation_uniform(seed_words[0], seed_words[1], 0, 67903152, i) * 0.1f + -0.05f;
    }
}

/* lstm (LSTM), line 24: rng_uniform, multiply, add -> (14, 128) */
static void recommendation_init_lstm_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                              float *RECOMMENDATION_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 1792; i++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.41111323f + -0.20555662f;
        lstm_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 24: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (32, 128) */
static void recommendation_init_lstm_elements_2(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                float *RECOMMENDATION_RESTRICT lstm_scaled)
{
    for (int i = 0; i < 4096; i++) {
        const float product = logf(1.0f - recommendation_uniform(seed_words[0], seed_words[1], 0, 214359904, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(recommendation_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f);
        lstm_scaled[i] = product_2;
    }
}

/* lstm (LSTM), line 24: dot_general of (32, 128) and (128,) -> (32,) */
static void recommendation_init_lstm_product(int step, const float *RECOMMENDATION_RESTRICT lstm_scaled,
                                             const float *RECOMMENDATION_RESTRICT lstm_steps,
                                             float *RECOMMENDATION_RESTRICT lstm_product)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_scaled[step * 128 + k] * lstm_steps[unit * 128 + k];
        }
        lstm_product[unit] = sum;
    }
}

/* lstm (LSTM), line 24: dot_general of (32,) and (32, 128), then subtract -> (128,) */
static void recommendation_init_lstm_product_2(int step, const float *RECOMMENDATION_RESTRICT lstm_scaled,
                                               const float *RECOMMENDATION_RESTRICT lstm_steps,
                                               const float *RECOMMENDATION_RESTRICT lstm_product,
                                               float *RECOMMENDATION_RESTRICT lstm_difference)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += lstm_product[k] * lstm_steps[k * 128 + unit];
        }
        lstm_difference[unit] = lstm_scaled[step * 128 + unit] - sum;
    }
}

/* lstm (LSTM), line 24: dot_general of (32, 128) and (128,) -> (32,) */
static void recommendation_init_lstm_product_3(const float *RECOMMENDATION_RESTRICT lstm_steps,
                                               const float *RECOMMENDATION_RESTRICT lstm_difference,
                                               float *RECOMMENDATION_RESTRICT lstm_product_2)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_difference[k] * lstm_steps[unit * 128 + k];
        }
        lstm_product_2[unit] = sum;
    }
}

/* lstm (LSTM), line 24: dot_general of (32,) and (32, 128), then subtract, multiply -> (128,) */
static void recommendation_init_lstm_product_4(const float *RECOMMENDATION_RESTRICT lstm_steps,
                                               const float *RECOMMENDATION_RESTRICT lstm_difference,
                                               const float *RECOMMENDATION_RESTRICT lstm_product_2,
                                               float *RECOMMENDATION_RESTRICT lstm_difference_2,
                                               float *RECOMMENDATION_RESTRICT lstm_scaled_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += lstm_product_2[k] * lstm_steps[k * 128 + unit];
        }
        const float difference = lstm_difference[unit] - sum;
        lstm_difference_2[unit] = difference;
        lstm_scaled_2[unit] = difference * difference;
    }
}

/* lstm (LSTM), line 24: reduce of (128,), then rsqrt -> () */
static void recommendation_init_lstm_sum(const float *RECOMMENDATION_RESTRICT lstm_scaled_2,
                                         float *RECOMMENDATION_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 128; k++) {
        sum += lstm_scaled_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 24: multiply -> (128,) */
static void recommendation_init_lstm_elements_3(const float *RECOMMENDATION_RESTRICT lstm_difference_2,
                                                const float *RECOMMENDATION_RESTRICT lstm_rsqrt,
                                                float *RECOMMENDATION_RESTRICT lstm_scaled_3)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_scaled_3[unit] = lstm_difference_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 24: compare -> (32, 1) */
static void recommendation_init_lstm_elements_4(int step, uint8_t *RECOMMENDATION_RESTRICT lstm_mask)
{
    for (int row = 0; row < 32; row++) {
        lstm_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 24: select -> (32, 128) */
static void recommendation_init_lstm_elements_5(const float *RECOMMENDATION_RESTRICT lstm_scaled_3,
                                                const uint8_t *RECOMMENDATION_RESTRICT lstm_mask,
                                                float *RECOMMENDATION_RESTRICT lstm_steps)
{
    for (int row = 0; row < 32; row++) {
        for (int col = 0; col < 128; col++) {
            lstm_steps[row * 128 + col] = lstm_mask[row] ? lstm_scaled_3[col] : lstm_steps[row * 128 + col];
        }
    }
}

/* lstm (LSTM), line 24: scan of (32, 128) and (32, 128) */
static void recommendation_init_lstm_steps(const float *lstm_scaled, float *lstm_steps, float *floats,
                                           uint8_t *bytes)
{
    for (int i = 0; i < 4096; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 32; step++) {
        recommendation_init_lstm_product(step, lstm_scaled, lstm_steps,
                                         floats + 8320);
        recommendation_init_lstm_product_2(step, lstm_scaled, lstm_steps,
                                           floats + 8320, floats + 8192);
        recommendation_init_lstm_product_3(lstm_steps, floats + 8192,
                                           floats + 8576);
        recommendation_init_lstm_product_4(lstm_steps, floats + 8192,
                                           floats + 8576, floats + 8320, floats + 8448);
        recommendation_init_lstm_sum(floats + 8448, floats + 8576);
        recommendation_init_lstm_elements_3(floats + 8320, floats + 8576,
                                            floats + 8192);
        recommendation_init_lstm_elements_4(step, bytes);
        recommendation_init_lstm_elements_5(floats + 8192, bytes,
                                            lstm_steps);
    }
}

/* lstm (LSTM), line 24: concatenate of (32,) and (32,) and (64,) -> (128,) */
static void recommendation_init_lstm_joined(float *RECOMMENDATION_RESTRICT lstm_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        lstm_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        lstm_joined[unit_2 + 32] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 64; unit_3++) {
        lstm_joined[unit_3 + 64] = 0.0f;
    }
}

/* item (Dense), line 19: rng_uniform, multiply, add -> (1152, 16) */
static void recommendation_init_item_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                              float *RECOMMENDATION_RESTRICT item_kernel)
{
    for (int i = 0; i < 18432; i++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 363201280, i) * 0.14334555f + -0.071672775f;
        item_kernel[i] = sum_;
    }
}

/* taste (Dense), line 25: rng_uniform, multiply, add -> (32, 16) */
static void recommendation_init_taste_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                               float *RECOMMENDATION_RESTRICT taste_kernel)
{
    for (int i = 0; i < 512; i++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 164998112, i) * 0.70710677f + -0.35355338f;
        taste_kernel[i] = sum_;
    }
}

/* dense (Dense), line 28: rng_uniform, multiply, add -> (48, 24) */
static void recommendation_init_dense_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                               float *RECOMMENDATION_RESTRICT dense_kernel)
{
    for (int i = 0; i < 1152; i++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.57735026f + -0.28867513f;
        dense_kernel[i] = sum_;
    }
}

/* clicked (Dense), line 29: rng_uniform, multiply, add -> (24, 1) */
static void recommendation_init_clicked_elements(const int32_t *RECOMMENDATION_RESTRICT seed_words,
                                                 float *RECOMMENDATION_RESTRICT clicked_kernel)
{
    for (int row = 0; row < 24; row++) {
        const float sum_ = recommendation_uniform(seed_words[0], seed_words[1], 0, 534688016, row) * 0.9797959f + -0.48989794f;
        clicked_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void recommendation_init_copy(float *RECOMMENDATION_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void recommendation_init_copy_2(float *RECOMMENDATION_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32, 128) */
static void recommendation_init_copy_3(const float *RECOMMENDATION_RESTRICT lstm_steps,
                                       float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 4096; i++) {
        lstm_recurrent_kernel[i] = lstm_steps[i];
    }
}

/* copy -> (128,) */
static void recommendation_init_copy_4(const float *RECOMMENDATION_RESTRICT lstm_joined,
                                       float *RECOMMENDATION_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_bias[unit] = lstm_joined[unit];
    }
}

/* copy -> (16,) */
static void recommendation_init_copy_5(float *RECOMMENDATION_RESTRICT item_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        item_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void recommendation_init_copy_6(float *RECOMMENDATION_RESTRICT taste_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        taste_bias[unit] = 0.0f;
    }
}

/* copy -> (24,) */
static void recommendation_init_copy_7(float *RECOMMENDATION_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 24; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void recommendation_init_copy_8(float *RECOMMENDATION_RESTRICT clicked_bias)
{
    clicked_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void recommendation_conv2d_convolution(const float *RECOMMENDATION_RESTRICT candidate_image,
                                              const float *RECOMMENDATION_RESTRICT conv2d_kernel,
                                              const float *RECOMMENDATION_RESTRICT conv2d_bias,
                                              float *RECOMMENDATION_RESTRICT max_pooling2d_pooled)
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
                                for (int channel = 0; channel < 3; channel++) {
                                    const float a_value = candidate_image[in_row * 96 + in_col * 3 + channel];
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
                    max_pooling2d_pooled[row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void recommendation_conv2d_1_convolution(const float *RECOMMENDATION_RESTRICT conv2d_1_kernel,
                                                const float *RECOMMENDATION_RESTRICT conv2d_1_bias,
                                                const float *RECOMMENDATION_RESTRICT max_pooling2d_pooled,
                                                float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled)
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

/* categories (Embedding), line 20: gather of (10, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_categories_lookup(const int32_t *RECOMMENDATION_RESTRICT history_category,
                                             const float *RECOMMENDATION_RESTRICT categories_embeddings,
                                             float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int step = 0; step < 10; step++) {
        for (int unit = 0; unit < 6; unit++) {
            const int entry = recommendation_entry(history_category[step], 10);
            const float found = categories_embeddings[entry * 6 + unit];
            concatenate_joined[step * 14 + unit] = found;
        }
    }
}

/* colours (Embedding), line 21: gather of (4, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_colours_lookup(const int32_t *RECOMMENDATION_RESTRICT history_colour,
                                          const float *RECOMMENDATION_RESTRICT colours_embeddings,
                                          float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int step = 0; step < 10; step++) {
        for (int unit = 0; unit < 6; unit++) {
            const int entry = recommendation_entry(history_colour[step], 4);
            const float found = colours_embeddings[entry * 6 + unit];
            concatenate_joined[step * 14 + unit + 6] = found;
        }
    }
}

/* events (Embedding), line 22: gather of (2, 2) and (None, 10) -> (None, 10, 2) */
static void recommendation_events_lookup(const int32_t *RECOMMENDATION_RESTRICT history_event,
                                         const float *RECOMMENDATION_RESTRICT events_embeddings,
                                         float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int step = 0; step < 10; step++) {
        for (int unit = 0; unit < 2; unit++) {
            const int entry = recommendation_entry(history_event[step], 2);
            const float found = events_embeddings[entry * 2 + unit];
            concatenate_joined[step * 14 + unit + 12] = found;
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 10, 14) and (14, 128), then add -> (None, 10, 128) */
static void recommendation_lstm_product(const float *RECOMMENDATION_RESTRICT lstm_kernel,
                                        const float *RECOMMENDATION_RESTRICT lstm_bias,
                                        const float *RECOMMENDATION_RESTRICT concatenate_joined,
                                        float *RECOMMENDATION_RESTRICT lstm_sum_)
{
    for (int step_tile = 0; step_tile < 10; step_tile += 4) {
        const int step_first = step_tile < 6 ? step_tile : 6; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 14; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = concatenate_joined[step * 14 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_kernel[k * 128 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_sum_[step * 128 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void recommendation_lstm_product_2(int step,
                                          const float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel,
                                          const float *RECOMMENDATION_RESTRICT lstm_sum_,
                                          const float *RECOMMENDATION_RESTRICT lstm_steps,
                                          float *RECOMMENDATION_RESTRICT lstm_sum__2)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_sum__2[unit] = lstm_sum_[step * 128 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void recommendation_lstm_hidden_state(const float *RECOMMENDATION_RESTRICT lstm_sum__2,
                                             float *RECOMMENDATION_RESTRICT lstm_steps,
                                             float *RECOMMENDATION_RESTRICT lstm_steps_2)
{
    for (int unit = 0; unit < 32; unit++) {
        const float value_ = lstm_steps_2[unit];
        const float cell_state = recommendation_logistic(lstm_sum__2[unit + 32]) * value_ + recommendation_logistic(lstm_sum__2[unit]) * tanhf(lstm_sum__2[unit + 64]);
        lstm_steps[unit] = recommendation_logistic(lstm_sum__2[unit + 96]) * tanhf(cell_state);
        lstm_steps_2[unit] = cell_state;
    }
}

/* lstm (LSTM), line 24: scan of (None, 10, 128) and (None, 32) and (None, 32) */
static void recommendation_lstm_steps(const float *lstm_recurrent_kernel, const float *lstm_sum_,
                                      float *lstm_steps, float *lstm_steps_2, float *floats)
{
    for (int unit = 0; unit < 32; unit++) {
        lstm_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 32; unit++) {
        lstm_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        recommendation_lstm_product_2(step, lstm_recurrent_kernel, lstm_sum_,
                                      lstm_steps, floats + 1280);
        recommendation_lstm_hidden_state(floats + 1280, lstm_steps,
                                         lstm_steps_2);
    }
}

/* item (Dense), line 19: dot_general of (None, 1152) and (1152, 16), then add, compare, select -> (None, 16) */
static void recommendation_item_product(const float *RECOMMENDATION_RESTRICT item_kernel,
                                        const float *RECOMMENDATION_RESTRICT item_bias,
                                        const float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled,
                                        float *RECOMMENDATION_RESTRICT item_chosen_,
                                        float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 1152; k++) {
            const float a_value = max_pooling2d_1_pooled[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * item_kernel[k * 16 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + item_bias[unit];
            const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
            concatenate_1_joined[unit] = chosen_;
            item_chosen_[unit] = chosen_;
        }
    }
}

/* taste (Dense), line 25: dot_general of (None, 32) and (32, 16), then add, compare, select, multiply ->
   (None, 16) */
static void recommendation_taste_product(const float *RECOMMENDATION_RESTRICT taste_kernel,
                                         const float *RECOMMENDATION_RESTRICT taste_bias,
                                         const float *RECOMMENDATION_RESTRICT lstm_steps,
                                         const float *RECOMMENDATION_RESTRICT item_chosen_,
                                         float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * taste_kernel[k * 16 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + taste_bias[unit];
            const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
            concatenate_1_joined[unit + 16] = chosen_;
            concatenate_1_joined[unit + 32] = item_chosen_[unit] * chosen_;
        }
    }
}

/* dense (Dense), line 28: dot_general of (None, 48) and (48, 24), then add, compare, select -> (None, 24) */
static void recommendation_dense_product(const float *RECOMMENDATION_RESTRICT dense_kernel,
                                         const float *RECOMMENDATION_RESTRICT dense_bias,
                                         const float *RECOMMENDATION_RESTRICT concatenate_1_joined,
                                         float *RECOMMENDATION_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 24; unit_tile += 16) {
        const int unit_first = unit_tile < 8 ? unit_tile : 8; /* the last tile overlaps */
        float sums[16];
        for (int unit = unit_first; unit < unit_first + 16; unit++) {
            sums[unit - unit_first] = 0.0f;
        }
        for (int k = 0; k < 48; k++) {
            const float a_value = concatenate_1_joined[k];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] += a_value * dense_kernel[k * 24 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_first + 16; unit++) {
            const float sum = sums[unit - unit_first];
            const float sum_ = sum + dense_bias[unit];
            dense_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* clicked (Dense), line 29: dot_general of (None, 24) and (24, 1), then add, logistic -> (None, 1) */
static void recommendation_clicked_product(const float *RECOMMENDATION_RESTRICT clicked_kernel,
                                           const float *RECOMMENDATION_RESTRICT clicked_bias,
                                           const float *RECOMMENDATION_RESTRICT dense_chosen_,
                                           float *RECOMMENDATION_RESTRICT clicked)
{
    float sum = 0.0f;
    for (int k = 0; k < 24; k++) {
        sum += dense_chosen_[k] * clicked_kernel[k];
    }
    clicked[0] = recommendation_logistic(sum + *clicked_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void recommendation_train_scalars(int n, const int32_t *RECOMMENDATION_RESTRICT iterations,
                                         const float *RECOMMENDATION_RESTRICT learning_rate,
                                         float *RECOMMENDATION_RESTRICT loss_count,
                                         float *RECOMMENDATION_RESTRICT accuracy_count,
                                         int32_t *RECOMMENDATION_RESTRICT sum__value,
                                         float *RECOMMENDATION_RESTRICT quotient_value_2)
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
static void recommendation_train_scalars_gradient(int n, float *RECOMMENDATION_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 15, 15, 16) */
static void recommendation_train_conv2d_convolution(int n,
                                                    const float *RECOMMENDATION_RESTRICT candidate_image,
                                                    const float *RECOMMENDATION_RESTRICT conv2d_kernel,
                                                    const float *RECOMMENDATION_RESTRICT conv2d_bias,
                                                    float *RECOMMENDATION_RESTRICT max_pooling2d_pooled,
                                                    uint8_t *RECOMMENDATION_RESTRICT max_pooling2d_window_index,
                                                    uint8_t *RECOMMENDATION_RESTRICT d_max_pooling2d_mask)
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
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = candidate_image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
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
static void recommendation_train_conv2d_1_convolution(int n,
                                                      const float *RECOMMENDATION_RESTRICT conv2d_1_kernel,
                                                      const float *RECOMMENDATION_RESTRICT conv2d_1_bias,
                                                      const float *RECOMMENDATION_RESTRICT max_pooling2d_pooled,
                                                      float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled,
                                                      uint8_t *RECOMMENDATION_RESTRICT max_pooling2d_1_window_index,
                                                      uint8_t *RECOMMENDATION_RESTRICT d_max_pooling2d_1_mask)
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

/* categories (Embedding), line 20: gather of (10, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_train_categories_lookup(int n,
                                                   const int32_t *RECOMMENDATION_RESTRICT history_category,
                                                   const float *RECOMMENDATION_RESTRICT categories_embeddings,
                                                   float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_category[sample * 10 + step], 10);
                const float found = categories_embeddings[entry * 6 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit] = found;
            }
        }
    }
}

/* colours (Embedding), line 21: gather of (4, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_train_colours_lookup(int n,
                                                const int32_t *RECOMMENDATION_RESTRICT history_colour,
                                                const float *RECOMMENDATION_RESTRICT colours_embeddings,
                                                float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_colour[sample * 10 + step], 4);
                const float found = colours_embeddings[entry * 6 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit + 6] = found;
            }
        }
    }
}

/* events (Embedding), line 22: gather of (2, 2) and (None, 10) -> (None, 10, 2) */
static void recommendation_train_events_lookup(int n, const int32_t *RECOMMENDATION_RESTRICT history_event,
                                               const float *RECOMMENDATION_RESTRICT events_embeddings,
                                               float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 2; unit++) {
                const int entry = recommendation_entry(history_event[sample * 10 + step], 2);
                const float found = events_embeddings[entry * 2 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit + 12] = found;
            }
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 10, 14) and (14, 128), then add -> (None, 10, 128) */
static void recommendation_train_lstm_product(int n, const float *RECOMMENDATION_RESTRICT lstm_kernel,
                                              const float *RECOMMENDATION_RESTRICT lstm_bias,
                                              const float *RECOMMENDATION_RESTRICT concatenate_joined,
                                              float *RECOMMENDATION_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 14; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = concatenate_joined[i * 14 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 128 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 24: copy -> (None, 32) */
static void recommendation_train_lstm_copy(int n, int step, const float *RECOMMENDATION_RESTRICT lstm_steps,
                                           float *RECOMMENDATION_RESTRICT lstm_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            lstm_steps_5[sample * 320 + step * 32 + unit] = lstm_steps[sample * 32 + unit];
        }
    }
}

/* lstm (LSTM), line 24: copy -> (None, 32) */
static void recommendation_train_lstm_copy_2(int n, int step,
                                             const float *RECOMMENDATION_RESTRICT lstm_steps_2,
                                             float *RECOMMENDATION_RESTRICT lstm_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            lstm_steps_4[sample * 320 + step * 32 + unit] = lstm_steps_2[sample * 32 + unit];
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void recommendation_train_lstm_product_2(int n, int step,
                                                const float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel,
                                                const float *RECOMMENDATION_RESTRICT lstm_sum_,
                                                const float *RECOMMENDATION_RESTRICT lstm_steps,
                                                float *RECOMMENDATION_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = lstm_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 128 + unit] = lstm_sum_[sample * 1280 + step * 128 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void recommendation_train_lstm_hidden_state(int n, int step,
                                                   const float *RECOMMENDATION_RESTRICT lstm_sum__2,
                                                   float *RECOMMENDATION_RESTRICT lstm_steps,
                                                   float *RECOMMENDATION_RESTRICT lstm_steps_2,
                                                   float *RECOMMENDATION_RESTRICT lstm_steps_3,
                                                   float *RECOMMENDATION_RESTRICT lstm_output_gate,
                                                   float *RECOMMENDATION_RESTRICT lstm_forget_gate,
                                                   float *RECOMMENDATION_RESTRICT lstm_candidate,
                                                   float *RECOMMENDATION_RESTRICT lstm_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float forget_gate = recommendation_logistic(lstm_sum__2[sample * 128 + unit + 32]);
            const float value_ = lstm_steps_2[sample * 32 + unit];
            const float input_gate = recommendation_logistic(lstm_sum__2[sample * 128 + unit]);
            const float candidate = tanhf(lstm_sum__2[sample * 128 + unit + 64]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = recommendation_logistic(lstm_sum__2[sample * 128 + unit + 96]);
            lstm_steps_3[sample * 320 + step * 32 + unit] = tanh_;
            lstm_output_gate[sample * 320 + step * 32 + unit] = output_gate;
            lstm_forget_gate[sample * 320 + step * 32 + unit] = forget_gate;
            lstm_candidate[sample * 320 + step * 32 + unit] = candidate;
            lstm_input_gate[sample * 320 + step * 32 + unit] = input_gate;
            lstm_steps[sample * 32 + unit] = output_gate * tanh_;
            lstm_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 24: scan of (None, 10, 128) and (None, 32) and (None, 32) */
static void recommendation_train_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                            const float *lstm_sum_, float *lstm_steps, float *lstm_steps_2,
                                            float *lstm_steps_3, float *lstm_output_gate,
                                            float *lstm_steps_4, float *lstm_forget_gate,
                                            float *lstm_candidate, float *lstm_input_gate,
                                            float *lstm_steps_5, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        recommendation_train_lstm_copy(n, step, lstm_steps, lstm_steps_5);
        recommendation_train_lstm_copy_2(n, step, lstm_steps_2,
                                         lstm_steps_4);
        recommendation_train_lstm_product_2(n, step,
                                            lstm_recurrent_kernel, lstm_sum_, lstm_steps, floats + 153984);
        recommendation_train_lstm_hidden_state(n, step,
                                               floats + 153984, lstm_steps, lstm_steps_2, lstm_steps_3,
                                               lstm_output_gate, lstm_forget_gate, lstm_candidate,
                                               lstm_input_gate);
    }
}

/* dropout (Dropout), line 18: rng_uniform, compare, multiply, select -> (None, 1152) */
static void recommendation_train_dropout_elements(int n, const int32_t *RECOMMENDATION_RESTRICT seed_,
                                                  const int32_t *RECOMMENDATION_RESTRICT iterations,
                                                  const float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled,
                                                  uint8_t *RECOMMENDATION_RESTRICT dropout_mask,
                                                  float *RECOMMENDATION_RESTRICT dropout_chosen_)
{
    for (int i = 0; i < n * 1152; i++) {
        const int holds = recommendation_uniform(seed_[0], seed_[1], *iterations, 0, i) >= 0.3f;
        dropout_mask[i] = (uint8_t)holds;
        dropout_chosen_[i] = holds ? max_pooling2d_1_pooled[i] * 1.4285715f : 0.0f;
    }
}

/* item (Dense), line 19: dot_general of (None, 1152) and (1152, 16), then add, compare, select -> (None, 16) */
static void recommendation_train_item_product(int n, const float *RECOMMENDATION_RESTRICT item_kernel,
                                              const float *RECOMMENDATION_RESTRICT item_bias,
                                              const float *RECOMMENDATION_RESTRICT dropout_chosen_,
                                              uint8_t *RECOMMENDATION_RESTRICT item_mask,
                                              float *RECOMMENDATION_RESTRICT item_chosen_,
                                              float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1152; k++) {
                const float a_value = dropout_chosen_[sample * 1152 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * item_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + item_bias[unit];
                const int holds = sum_ > 0.0f;
                const float chosen_ = holds ? sum_ : 0.0f;
                concatenate_1_joined[sample * 48 + unit] = chosen_;
                item_mask[sample * 16 + unit] = (uint8_t)holds;
                item_chosen_[sample * 16 + unit] = chosen_;
            }
        }
    }
}

/* taste (Dense), line 25: dot_general of (None, 32) and (32, 16), then add, compare, select, multiply ->
   (None, 16) */
static void recommendation_train_taste_product(int n, const float *RECOMMENDATION_RESTRICT taste_kernel,
                                               const float *RECOMMENDATION_RESTRICT taste_bias,
                                               const float *RECOMMENDATION_RESTRICT lstm_steps,
                                               const float *RECOMMENDATION_RESTRICT item_chosen_,
                                               uint8_t *RECOMMENDATION_RESTRICT taste_mask,
                                               float *RECOMMENDATION_RESTRICT taste_chosen_,
                                               float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = lstm_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * taste_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + taste_bias[unit];
                const int holds = sum_ > 0.0f;
                const float chosen_ = holds ? sum_ : 0.0f;
                concatenate_1_joined[sample * 48 + unit + 16] = chosen_;
                concatenate_1_joined[sample * 48 + unit + 32] = item_chosen_[sample * 16 + unit] * chosen_;
                taste_mask[sample * 16 + unit] = (uint8_t)holds;
                taste_chosen_[sample * 16 + unit] = chosen_;
            }
        }
    }
}

/* dense (Dense), line 28: dot_general of (None, 48) and (48, 24), then add, compare, select -> (None, 24) */
static void recommendation_train_dense_product(int n, const float *RECOMMENDATION_RESTRICT dense_kernel,
                                               const float *RECOMMENDATION_RESTRICT dense_bias,
                                               const float *RECOMMENDATION_RESTRICT concatenate_1_joined,
                                               uint8_t *RECOMMENDATION_RESTRICT dense_mask,
                                               float *RECOMMENDATION_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 16) {
            const int unit_first = unit_tile < 8 ? unit_tile : 8; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = concatenate_1_joined[sample * 48 + k];
                for (int unit = unit_first; unit < unit_first + 16; unit++) {
                    sums[unit - unit_first] += a_value * dense_kernel[k * 24 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 24 + unit] = (uint8_t)holds;
                dense_chosen_[sample * 24 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* clicked (Dense), line 29: dot_general of (None, 24) and (24, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void recommendation_train_clicked_product(int n, const float *RECOMMENDATION_RESTRICT clicked_target,
                                                 const float *RECOMMENDATION_RESTRICT clicked_kernel,
                                                 const float *RECOMMENDATION_RESTRICT clicked_bias,
                                                 const float *RECOMMENDATION_RESTRICT dense_chosen_,
                                                 float *RECOMMENDATION_RESTRICT clicked_logistic,
                                                 float *RECOMMENDATION_RESTRICT exponential_value,
                                                 uint8_t *RECOMMENDATION_RESTRICT mask_value,
                                                 float *RECOMMENDATION_RESTRICT sum__value_2,
                                                 float *RECOMMENDATION_RESTRICT accuracy_values,
                                                 float *RECOMMENDATION_RESTRICT sum__value_5,
                                                 float *RECOMMENDATION_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += clicked_kernel[k] * dense_chosen_[sample * 24 + k];
        }
        const float sum_ = sum + *clicked_bias;
        const float logistic = recommendation_logistic(sum_);
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        clicked_logistic[sample] = logistic;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * clicked_target[sample] + log1pf(power);
        accuracy_values[sample] = clicked_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        sum__value_5[sample] = power + 1.0f;
        sign_value[sample] = recommendation_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void recommendation_train_sum(int n, const float *RECOMMENDATION_RESTRICT clicked_sample_weight,
                                     const float *RECOMMENDATION_RESTRICT sum__value_2,
                                     float *RECOMMENDATION_RESTRICT loss_total,
                                     float *RECOMMENDATION_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (clicked_sample_weight == NULL ? 1.0f : clicked_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void recommendation_train_sum_2(int n, const float *RECOMMENDATION_RESTRICT accuracy_values,
                                       float *RECOMMENDATION_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void recommendation_train_scalars_2(int n, const float *RECOMMENDATION_RESTRICT clicked_target,
                                           const float *RECOMMENDATION_RESTRICT clicked_logistic,
                                           float *RECOMMENDATION_RESTRICT convert_value,
                                           float *RECOMMENDATION_RESTRICT difference_value,
                                           float *RECOMMENDATION_RESTRICT chosen__value,
                                           int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                           float *RECOMMENDATION_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = clicked_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float ceil_ = ceilf(recommendation_min(recommendation_max(clicked_logistic[sample], 0.0f), 1.0f) * 199.0f);
        const int32_t number_2 = (int32_t)recommendation_max(ceil_ + -1.0f, 0.0f);
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void recommendation_train_scattered(int n, const float *RECOMMENDATION_RESTRICT chosen__value,
                                           const int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                           float *RECOMMENDATION_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = recommendation_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void recommendation_train_cumulative_sum(const float *RECOMMENDATION_RESTRICT scattered_value,
                                                float *RECOMMENDATION_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void recommendation_train_scattered_2(int n, const int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                             const float *RECOMMENDATION_RESTRICT chosen__value_2,
                                             float *RECOMMENDATION_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = recommendation_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void recommendation_train_cumulative_sum_2(const float *RECOMMENDATION_RESTRICT scattered_value_2,
                                                  float *RECOMMENDATION_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void recommendation_train_sum_3(int n, const float *RECOMMENDATION_RESTRICT convert_value,
                                       float *RECOMMENDATION_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void recommendation_train_scalars_3(const float *RECOMMENDATION_RESTRICT cumulative_sum_value,
                                           const float *RECOMMENDATION_RESTRICT sum__value_3,
                                           float *RECOMMENDATION_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_3[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void recommendation_train_sum_4(int n, const float *RECOMMENDATION_RESTRICT difference_value,
                                       float *RECOMMENDATION_RESTRICT sum__value_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_4[0] = sum;
}

/* subtract, add -> (200,) */
static void recommendation_train_scalars_4(const float *RECOMMENDATION_RESTRICT cumulative_sum_value,
                                           const float *RECOMMENDATION_RESTRICT cumulative_sum_value_2,
                                           const float *RECOMMENDATION_RESTRICT sum__value_4,
                                           float *RECOMMENDATION_RESTRICT auc_true_positives,
                                           float *RECOMMENDATION_RESTRICT auc_false_positives,
                                           float *RECOMMENDATION_RESTRICT auc_true_negatives)
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

/* multiply -> (None,) */
static void recommendation_train_dclicked_losses_gradient(int n,
                                                          const float *RECOMMENDATION_RESTRICT clicked_sample_weight,
                                                          const float *RECOMMENDATION_RESTRICT quotient_value,
                                                          float *RECOMMENDATION_RESTRICT dclicked_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dclicked_losses_2 = quotient_value[0] * (clicked_sample_weight == NULL ? 1.0f : clicked_sample_weight[sample]);
        dclicked_losses[sample] = dclicked_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void recommendation_train_scalars_gradient_2(int n,
                                                    const float *RECOMMENDATION_RESTRICT clicked_target,
                                                    const float *RECOMMENDATION_RESTRICT exponential_value,
                                                    const uint8_t *RECOMMENDATION_RESTRICT mask_value,
                                                    const float *RECOMMENDATION_RESTRICT dclicked_losses,
                                                    const float *RECOMMENDATION_RESTRICT sum__value_5,
                                                    const float *RECOMMENDATION_RESTRICT sign_value,
                                                    float *RECOMMENDATION_RESTRICT d_clicked_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dclicked_losses[sample] / sum__value_5[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dclicked_losses[sample] : 0.0f) + (-dclicked_losses[sample] * clicked_target[sample] + product);
        d_clicked_sum_[sample] = sum_;
    }
}

/* clicked (Dense), line 29, gradient: reduce of (None, 1), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void recommendation_train_clicked_dclicked_bias_gradient(int n,
                                                                const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                                const float *RECOMMENDATION_RESTRICT d_clicked_sum_,
                                                                float *RECOMMENDATION_RESTRICT clicked_bias,
                                                                float *RECOMMENDATION_RESTRICT clicked_bias_momentum,
                                                                float *RECOMMENDATION_RESTRICT clicked_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_clicked_sum_[k];
    }
    const float clicked_bias_2 = *clicked_bias;
    const float clicked_bias_momentum_2 = *clicked_bias_momentum;
    const float clicked_bias_momentum_3 = *clicked_bias_momentum;
    const float sum_ = clicked_bias_momentum_2 + (sum - clicked_bias_momentum_3) * 0.1f;
    const float clicked_bias_velocity_2 = *clicked_bias_velocity;
    const float clicked_bias_velocity_3 = *clicked_bias_velocity;
    const float sum__2 = clicked_bias_velocity_2 + (sum * sum - clicked_bias_velocity_3) * 0.001f;
    clicked_bias[0] = clicked_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    clicked_bias_momentum[0] = sum_;
    clicked_bias_velocity[0] = sum__2;
}

/* clicked (Dense), line 29, gradient: dot_general of (None, 1) and (24, 1), then select -> (None, 24) */
static void recommendation_train_clicked_product_gradient(int n,
                                                          const float *RECOMMENDATION_RESTRICT clicked_kernel,
                                                          const uint8_t *RECOMMENDATION_RESTRICT dense_mask,
                                                          const float *RECOMMENDATION_RESTRICT d_clicked_sum_,
                                                          float *RECOMMENDATION_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 16) {
            const int unit_first = unit_tile < 8 ? unit_tile : 8; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            const float a_value = d_clicked_sum_[sample];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] += a_value * clicked_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_dense_chosen_[sample * 24 + unit] = dense_mask[sample * 24 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* clicked (Dense), line 29, gradient: dot_general of (None, 24) and (None, 1), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (24, 1) */
static void recommendation_train_clicked_dclicked_kernel_gradient(int n,
                                                                  const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                                  const float *RECOMMENDATION_RESTRICT dense_chosen_,
                                                                  const float *RECOMMENDATION_RESTRICT d_clicked_sum_,
                                                                  float *RECOMMENDATION_RESTRICT clicked_kernel,
                                                                  float *RECOMMENDATION_RESTRICT clicked_kernel_momentum,
                                                                  float *RECOMMENDATION_RESTRICT clicked_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 16) {
        const int row_first = row_tile < 8 ? row_tile : 8; /* the last tile overlaps */
        float sums[16];
        for (int row = row_first; row < row_first + 16; row++) {
            sums[row - row_first] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_clicked_sum_[k];
            for (int row = row_first; row < row_first + 16; row++) {
                sums[row - row_first] += a_value * dense_chosen_[k * 24 + row];
            }
        }
        for (int row = row_tile; row < row_first + 16; row++) {
            const float sum = sums[row - row_first];
            const float clicked_kernel_2 = clicked_kernel[row];
            const float clicked_kernel_momentum_2 = clicked_kernel_momentum[row];
            const float clicked_kernel_momentum_3 = clicked_kernel_momentum[row];
            const float sum_ = clicked_kernel_momentum_2 + (sum - clicked_kernel_momentum_3) * 0.1f;
            const float clicked_kernel_velocity_2 = clicked_kernel_velocity[row];
            const float clicked_kernel_velocity_3 = clicked_kernel_velocity[row];
            const float sum__2 = clicked_kernel_velocity_2 + (sum * sum - clicked_kernel_velocity_3) * 0.001f;
            clicked_kernel[row] = clicked_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            clicked_kernel_momentum[row] = sum_;
            clicked_kernel_velocity[row] = sum__2;
        }
    }
}

/* dense (Dense), line 28, gradient: reduce of (None, 24), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (24,) */
static void recommendation_train_dense_ddense_bias_gradient(int n,
                                                            const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                            const float *RECOMMENDATION_RESTRICT d_dense_chosen_,
                                                            float *RECOMMENDATION_RESTRICT dense_bias,
                                                            float *RECOMMENDATION_RESTRICT dense_bias_momentum,
                                                            float *RECOMMENDATION_RESTRICT dense_bias_velocity)
{
    float sum[24];
    for (int unit = 0; unit < 24; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 24; unit++) {
            sum[unit] += d_dense_chosen_[k * 24 + unit];
        }
    }
    for (int unit = 0; unit < 24; unit++) {
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

/* dense (Dense), line 28, gradient: dot_general of (None, 24) and (48, 24) -> (None, 48) */
static void recommendation_train_dense_product_gradient(int n,
                                                        const float *RECOMMENDATION_RESTRICT dense_kernel,
                                                        const float *RECOMMENDATION_RESTRICT d_dense_chosen_,
                                                        float *RECOMMENDATION_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 24; k++) {
                const float a_value = d_dense_chosen_[sample * 24 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[unit * 24 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_product[sample * 48 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 28, gradient: dot_general of (None, 48) and (None, 24), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48, 24) */
static void recommendation_train_dense_ddense_kernel_gradient(int n,
                                                              const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                              const float *RECOMMENDATION_RESTRICT concatenate_1_joined,
                                                              const float *RECOMMENDATION_RESTRICT d_dense_chosen_,
                                                              float *RECOMMENDATION_RESTRICT dense_kernel,
                                                              float *RECOMMENDATION_RESTRICT dense_kernel_momentum,
                                                              float *RECOMMENDATION_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
        for (int col_tile = 0; col_tile < 24; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = concatenate_1_joined[k * 48 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_chosen_[k * 24 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 24 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 24 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 24 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 24 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 24 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 24 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 24 + col] = sum_;
                    dense_kernel_velocity[row * 24 + col] = sum__2;
                }
            }
        }
    }
}

/* agreement (Multiply), line 26, gradient: multiply, add, select, add, select -> (None, 16) */
static void recommendation_train_agreement_elements_gradient(int n,
                                                             const uint8_t *RECOMMENDATION_RESTRICT item_mask,
                                                             const float *RECOMMENDATION_RESTRICT item_chosen_,
                                                             const uint8_t *RECOMMENDATION_RESTRICT taste_mask,
                                                             const float *RECOMMENDATION_RESTRICT taste_chosen_,
                                                             const float *RECOMMENDATION_RESTRICT d_dense_product,
                                                             float *RECOMMENDATION_RESTRICT d_taste_chosen_,
                                                             float *RECOMMENDATION_RESTRICT d_item_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 16; unit++) {
            const float sum_ = d_dense_product[sample * 48 + unit + 16] + d_dense_product[sample * 48 + unit + 32] * item_chosen_[sample * 16 + unit];
            const float sum__2 = d_dense_product[sample * 48 + unit] + d_dense_product[sample * 48 + unit + 32] * taste_chosen_[sample * 16 + unit];
            d_taste_chosen_[sample * 16 + unit] = taste_mask[sample * 16 + unit] ? sum_ : 0.0f;
            d_item_chosen_[sample * 16 + unit] = item_mask[sample * 16 + unit] ? sum__2 : 0.0f;
        }
    }
}

/* taste (Dense), line 25, gradient: reduce of (None, 16), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void recommendation_train_taste_dtaste_bias_gradient(int n,
                                                            const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                            const float *RECOMMENDATION_RESTRICT d_taste_chosen_,
                                                            float *RECOMMENDATION_RESTRICT taste_bias,
                                                            float *RECOMMENDATION_RESTRICT taste_bias_momentum,
                                                            float *RECOMMENDATION_RESTRICT taste_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_taste_chosen_[k * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float taste_bias_2 = taste_bias[unit];
        const float taste_bias_momentum_2 = taste_bias_momentum[unit];
        const float taste_bias_momentum_3 = taste_bias_momentum[unit];
        const float sum_ = taste_bias_momentum_2 + (sum[unit] - taste_bias_momentum_3) * 0.1f;
        const float taste_bias_velocity_2 = taste_bias_velocity[unit];
        const float taste_bias_velocity_3 = taste_bias_velocity[unit];
        const float sum__2 = taste_bias_velocity_2 + (sum[unit] * sum[unit] - taste_bias_velocity_3) * 0.001f;
        taste_bias[unit] = taste_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        taste_bias_momentum[unit] = sum_;
        taste_bias_velocity[unit] = sum__2;
    }
}

/* taste (Dense), line 25, gradient: dot_general of (None, 16) and (32, 16) -> (None, 32) */
static void recommendation_train_taste_product_gradient(int n,
                                                        const float *RECOMMENDATION_RESTRICT taste_kernel,
                                                        const float *RECOMMENDATION_RESTRICT d_taste_chosen_,
                                                        float *RECOMMENDATION_RESTRICT d_taste_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = d_taste_chosen_[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * taste_kernel[unit * 16 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_taste_product[sample * 32 + unit] = sum;
            }
        }
    }
}

/* taste (Dense), line 25, gradient: dot_general of (None, 32) and (None, 16), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 16) */
static void recommendation_train_taste_dtaste_kernel_gradient(int n,
                                                              const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                              const float *RECOMMENDATION_RESTRICT lstm_steps,
                                                              const float *RECOMMENDATION_RESTRICT d_taste_chosen_,
                                                              float *RECOMMENDATION_RESTRICT taste_kernel,
                                                              float *RECOMMENDATION_RESTRICT taste_kernel_momentum,
                                                              float *RECOMMENDATION_RESTRICT taste_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 16; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps[k * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_taste_chosen_[k * 16 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float taste_kernel_2 = taste_kernel[row * 16 + col];
                    const float taste_kernel_momentum_2 = taste_kernel_momentum[row * 16 + col];
                    const float taste_kernel_momentum_3 = taste_kernel_momentum[row * 16 + col];
                    const float sum_ = taste_kernel_momentum_2 + (sum - taste_kernel_momentum_3) * 0.1f;
                    const float taste_kernel_velocity_2 = taste_kernel_velocity[row * 16 + col];
                    const float taste_kernel_velocity_3 = taste_kernel_velocity[row * 16 + col];
                    const float sum__2 = taste_kernel_velocity_2 + (sum * sum - taste_kernel_velocity_3) * 0.001f;
                    taste_kernel[row * 16 + col] = taste_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    taste_kernel_momentum[row * 16 + col] = sum_;
                    taste_kernel_velocity[row * 16 + col] = sum__2;
                }
            }
        }
    }
}

/* item (Dense), line 19, gradient: reduce of (None, 16), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void recommendation_train_item_ditem_bias_gradient(int n,
                                                          const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                          const float *RECOMMENDATION_RESTRICT d_item_chosen_,
                                                          float *RECOMMENDATION_RESTRICT item_bias,
                                                          float *RECOMMENDATION_RESTRICT item_bias_momentum,
                                                          float *RECOMMENDATION_RESTRICT item_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_item_chosen_[k * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float item_bias_2 = item_bias[unit];
        const float item_bias_momentum_2 = item_bias_momentum[unit];
        const float item_bias_momentum_3 = item_bias_momentum[unit];
        const float sum_ = item_bias_momentum_2 + (sum[unit] - item_bias_momentum_3) * 0.1f;
        const float item_bias_velocity_2 = item_bias_velocity[unit];
        const float item_bias_velocity_3 = item_bias_velocity[unit];
        const float sum__2 = item_bias_velocity_2 + (sum[unit] * sum[unit] - item_bias_velocity_3) * 0.001f;
        item_bias[unit] = item_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        item_bias_momentum[unit] = sum_;
        item_bias_velocity[unit] = sum__2;
    }
}

/* item (Dense), line 19, gradient: dot_general of (None, 16) and (1152, 16), then select, multiply -> (None,
   1152) */
static void recommendation_train_item_product_gradient(int n,
                                                       const float *RECOMMENDATION_RESTRICT item_kernel,
                                                       const uint8_t *RECOMMENDATION_RESTRICT dropout_mask,
                                                       const float *RECOMMENDATION_RESTRICT d_item_chosen_,
                                                       float *RECOMMENDATION_RESTRICT d_dropout_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 1152; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = d_item_chosen_[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * item_kernel[unit * 16 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dropout_scaled[sample * 1152 + unit] = (dropout_mask[sample * 1152 + unit] ? sum : 0.0f) * 1.4285715f;
            }
        }
    }
}

/* item (Dense), line 19, gradient: dot_general of (None, 1152) and (None, 16), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1152, 16) */
static void recommendation_train_item_ditem_kernel_gradient(int n,
                                                            const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                            const float *RECOMMENDATION_RESTRICT dropout_chosen_,
                                                            const float *RECOMMENDATION_RESTRICT d_item_chosen_,
                                                            float *RECOMMENDATION_RESTRICT item_kernel,
                                                            float *RECOMMENDATION_RESTRICT item_kernel_momentum,
                                                            float *RECOMMENDATION_RESTRICT item_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 1152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 16; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dropout_chosen_[k * 1152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_item_chosen_[k * 16 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float item_kernel_2 = item_kernel[row * 16 + col];
                    const float item_kernel_momentum_2 = item_kernel_momentum[row * 16 + col];
                    const float item_kernel_momentum_3 = item_kernel_momentum[row * 16 + col];
                    const float sum_ = item_kernel_momentum_2 + (sum - item_kernel_momentum_3) * 0.1f;
                    const float item_kernel_velocity_2 = item_kernel_velocity[row * 16 + col];
                    const float item_kernel_velocity_3 = item_kernel_velocity[row * 16 + col];
                    const float sum__2 = item_kernel_velocity_2 + (sum * sum - item_kernel_velocity_3) * 0.001f;
                    item_kernel[row * 16 + col] = item_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    item_kernel_momentum[row * 16 + col] = sum_;
                    item_kernel_velocity[row * 16 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 24, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 32) */
static void recommendation_train_lstm_elements_gradient(int n, int step,
                                                        const float *RECOMMENDATION_RESTRICT lstm_steps_3,
                                                        const float *RECOMMENDATION_RESTRICT lstm_output_gate,
                                                        const float *RECOMMENDATION_RESTRICT lstm_steps_4,
                                                        const float *RECOMMENDATION_RESTRICT lstm_forget_gate,
                                                        const float *RECOMMENDATION_RESTRICT lstm_candidate,
                                                        const float *RECOMMENDATION_RESTRICT lstm_input_gate,
                                                        const float *RECOMMENDATION_RESTRICT d_lstm_steps,
                                                        float *RECOMMENDATION_RESTRICT d_lstm_steps_2,
                                                        float *RECOMMENDATION_RESTRICT d_lstm_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = d_lstm_steps_2[sample * 32 + unit];
            const float product = lstm_steps_3[sample * 320 + step * 32 + unit] * lstm_steps_3[sample * 320 + step * 32 + unit];
            const float product_2 = d_lstm_steps[sample * 32 + unit] * lstm_output_gate[sample * 320 + step * 32 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = lstm_input_gate[sample * 320 + step * 32 + unit] * (1.0f - lstm_input_gate[sample * 320 + step * 32 + unit]);
            const float product_4 = lstm_forget_gate[sample * 320 + step * 32 + unit] * (1.0f - lstm_forget_gate[sample * 320 + step * 32 + unit]);
            const float product_5 = lstm_candidate[sample * 320 + step * 32 + unit] * lstm_candidate[sample * 320 + step * 32 + unit];
            const float product_6 = lstm_output_gate[sample * 320 + step * 32 + unit] * (1.0f - lstm_output_gate[sample * 320 + step * 32 + unit]);
            const float product_7 = d_lstm_steps[sample * 32 + unit] * lstm_steps_3[sample * 320 + step * 32 + unit] * product_6;
            d_lstm_steps_2[sample * 32 + unit] = dcell_state * lstm_forget_gate[sample * 320 + step * 32 + unit];
            d_lstm_joined[sample * 128 + unit] = dcell_state * lstm_candidate[sample * 320 + step * 32 + unit] * product_3;
            d_lstm_joined[sample * 128 + unit + 32] = dcell_state * lstm_steps_4[sample * 320 + step * 32 + unit] * product_4;
            d_lstm_joined[sample * 128 + unit + 64] = dcell_state * lstm_input_gate[sample * 320 + step * 32 + unit] * (1.0f - product_5);
            d_lstm_joined[sample * 128 + unit + 96] = product_7;
        }
    }
}

/* lstm (LSTM), line 24, gradient: dot_general of (None, 128) and (32, 128) -> (None, 32) */
static void recommendation_train_lstm_product_gradient(int n,
                                                       const float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel,
                                                       const float *RECOMMENDATION_RESTRICT d_lstm_joined,
                                                       float *RECOMMENDATION_RESTRICT d_lstm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_lstm_joined[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_steps[sample * 32 + unit] = sum;
            }
        }
    }
}

/* lstm (LSTM), line 24, gradient: copy -> (None, 128) */
static void recommendation_train_lstm_copy_gradient(int n, int step,
                                                    const float *RECOMMENDATION_RESTRICT d_lstm_joined,
                                                    float *RECOMMENDATION_RESTRICT d_lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            d_lstm_steps_3[sample * 1280 + step * 128 + unit] = d_lstm_joined[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 24, gradient: scan of (None, 10, 32) and (None, 10, 32) and (None, 10, 32) and (None,
   10, 32) and (None, 10, 32) and (None, 10, 32) */
static void recommendation_train_lstm_steps_gradient(int n, const float *lstm_recurrent_kernel,
                                                     const float *lstm_steps_3,
                                                     const float *lstm_output_gate,
                                                     const float *lstm_steps_4,
                                                     const float *lstm_forget_gate,
                                                     const float *lstm_candidate,
                                                     const float *lstm_input_gate,
                                                     const float *d_taste_product, float *d_lstm_steps,
                                                     float *d_lstm_steps_2, float *d_lstm_steps_3,
                                                     float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        d_lstm_steps[i] = d_taste_product[i];
    }
    for (int i = 0; i < n * 32; i++) {
        d_lstm_steps_2[i] = 0.0f;
    }
    for (int step = 9; step >= 0; step--) {
        recommendation_train_lstm_elements_gradient(n, step,
                                                    lstm_steps_3, lstm_output_gate, lstm_steps_4,
                                                    lstm_forget_gate, lstm_candidate, lstm_input_gate,
                                                    d_lstm_steps, d_lstm_steps_2, floats + 40960);
        recommendation_train_lstm_product_gradient(n,
                                                   lstm_recurrent_kernel, floats + 40960, d_lstm_steps);
        recommendation_train_lstm_copy_gradient(n, step,
                                                floats + 40960, d_lstm_steps_3);
    }
}

/* lstm (LSTM), line 24, gradient: dot_general of (None, 10, 32) and (None, 10, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 128) */
static void recommendation_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                      const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                                      const float *RECOMMENDATION_RESTRICT lstm_steps_5,
                                                                      const float *RECOMMENDATION_RESTRICT d_lstm_steps_3,
                                                                      float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel,
                                                                      float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel_momentum,
                                                                      float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps_5[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_recurrent_kernel_2 = lstm_recurrent_kernel[row * 128 + col];
                    const float lstm_recurrent_kernel_momentum_2 = lstm_recurrent_kernel_momentum[row * 128 + col];
                    const float lstm_recurrent_kernel_momentum_3 = lstm_recurrent_kernel_momentum[row * 128 + col];
                    const float sum_ = lstm_recurrent_kernel_momentum_2 + (sum - lstm_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_recurrent_kernel_velocity_2 = lstm_recurrent_kernel_velocity[row * 128 + col];
                    const float lstm_recurrent_kernel_velocity_3 = lstm_recurrent_kernel_velocity[row * 128 + col];
                    const float sum__2 = lstm_recurrent_kernel_velocity_2 + (sum * sum - lstm_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_recurrent_kernel[row * 128 + col] = lstm_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_recurrent_kernel_momentum[row * 128 + col] = sum_;
                    lstm_recurrent_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 24, gradient: reduce of (None, 10, 128), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void recommendation_train_lstm_dlstm_bias_gradient(int n,
                                                          const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                          const float *RECOMMENDATION_RESTRICT d_lstm_steps_3,
                                                          float *RECOMMENDATION_RESTRICT lstm_bias,
                                                          float *RECOMMENDATION_RESTRICT lstm_bias_momentum,
                                                          float *RECOMMENDATION_RESTRICT lstm_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_lstm_steps_3[i * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
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

/* lstm (LSTM), line 24, gradient: dot_general of (None, 10, 128) and (14, 128) -> (None, 10, 14) */
static void recommendation_train_lstm_product_gradient_2(int n,
                                                         const float *RECOMMENDATION_RESTRICT lstm_kernel,
                                                         const float *RECOMMENDATION_RESTRICT d_lstm_steps_3,
                                                         float *RECOMMENDATION_RESTRICT d_lstm_product)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 14; unit_tile += 8) {
            const int unit_first = unit_tile < 6 ? unit_tile : 6; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_steps_3[i * 128 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * lstm_kernel[unit * 128 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    d_lstm_product[i * 14 + unit] = sum;
                }
            }
        }
    }
}

/* lstm (LSTM), line 24, gradient: dot_general of (None, 10, 14) and (None, 10, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (14, 128) */
static void recommendation_train_lstm_dlstm_kernel_gradient(int n,
                                                            const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                            const float *RECOMMENDATION_RESTRICT concatenate_joined,
                                                            const float *RECOMMENDATION_RESTRICT d_lstm_steps_3,
                                                            float *RECOMMENDATION_RESTRICT lstm_kernel,
                                                            float *RECOMMENDATION_RESTRICT lstm_kernel_momentum,
                                                            float *RECOMMENDATION_RESTRICT lstm_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 14; row_tile += 4) {
        const int row_first = row_tile < 10 ? row_tile : 10; /* the last tile overlaps */
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_first; row < row_first + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_first][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_first; row < row_first + 4; row++) {
                    const float a_value = concatenate_joined[i * 14 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_first][col - col_tile] += a_value * d_lstm_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_first + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_first][col - col_tile];
                    const float lstm_kernel_2 = lstm_kernel[row * 128 + col];
                    const float lstm_kernel_momentum_2 = lstm_kernel_momentum[row * 128 + col];
                    const float lstm_kernel_momentum_3 = lstm_kernel_momentum[row * 128 + col];
                    const float sum_ = lstm_kernel_momentum_2 + (sum - lstm_kernel_momentum_3) * 0.1f;
                    const float lstm_kernel_velocity_2 = lstm_kernel_velocity[row * 128 + col];
                    const float lstm_kernel_velocity_3 = lstm_kernel_velocity[row * 128 + col];
                    const float sum__2 = lstm_kernel_velocity_2 + (sum * sum - lstm_kernel_velocity_3) * 0.001f;
                    lstm_kernel[row * 128 + col] = lstm_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_kernel_momentum[row * 128 + col] = sum_;
                    lstm_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* events (Embedding), line 22, gradient: scatter_add of (None, 10) and (None, 10, 2) -> (2, 2) */
static void recommendation_train_events_devents_embeddings_gradient(int n,
                                                                    const int32_t *RECOMMENDATION_RESTRICT history_event,
                                                                    const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                                    float *RECOMMENDATION_RESTRICT d_events_devents_embeddings)
{
    for (int row = 0; row < 2; row++) {
        for (int col = 0; col < 2; col++) {
            d_events_devents_embeddings[row * 2 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 2; unit++) {
                const int entry = recommendation_entry(history_event[sample * 10 + step], 2);
                d_events_devents_embeddings[entry * 2 + unit] += d_lstm_product[sample * 140 + step * 14 + unit + 12];
            }
        }
    }
}

/* colours (Embedding), line 21, gradient: scatter_add of (None, 10) and (None, 10, 6) -> (4, 6) */
static void recommendation_train_colours_dcolours_embeddings_gradient(int n,
                                                                      const int32_t *RECOMMENDATION_RESTRICT history_colour,
                                                                      const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                                      float *RECOMMENDATION_RESTRICT d_colours_dcolours_embeddings)
{
    for (int row = 0; row < 4; row++) {
        for (int col = 0; col < 6; col++) {
            d_colours_dcolours_embeddings[row * 6 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_colour[sample * 10 + step], 4);
                d_colours_dcolours_embeddings[entry * 6 + unit] += d_lstm_product[sample * 140 + step * 14 + unit + 6];
            }
        }
    }
}

/* categories (Embedding), line 20, gradient: scatter_add of (None, 10) and (None, 10, 6) -> (10, 6) */
static void recommendation_train_categories_dcategories_embeddings_gradient(int n,
                                                                            const int32_t *RECOMMENDATION_RESTRICT history_category,
                                                                            const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                                            float *RECOMMENDATION_RESTRICT d_categories_dcategories_embeddings)
{
    for (int row = 0; row < 10; row++) {
        for (int col = 0; col < 6; col++) {
            d_categories_dcategories_embeddings[row * 6 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_category[sample * 10 + step], 10);
                d_categories_dcategories_embeddings[entry * 6 + unit] += d_lstm_product[sample * 140 + step * 14 + unit];
            }
        }
    }
}

/* max_pooling2d_1 (MaxPooling2D), line 16, gradient: scatter_window of (None, 6, 6, 32) and (None, 6, 6, 32)
   -> (None, 13, 13, 32) */
static void recommendation_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                         const float *RECOMMENDATION_RESTRICT d_dropout_scaled,
                                                                         const uint8_t *RECOMMENDATION_RESTRICT max_pooling2d_1_window_index,
                                                                         float *RECOMMENDATION_RESTRICT d_max_pooling2d_1_scatter_window)
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
                            d_max_pooling2d_1_scatter_window[sample_2 * 5408 + in_row * 416 + in_col * 32 + channel_2] = max_pooling2d_1_window_index[sample_2 * 1152 + out_row * 192 + out_col * 32 + channel_2] == place ? d_dropout_scaled[sample_2 * 1152 + out_row * 192 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15, gradient: convolution_input of (None, 13, 13, 32) and (3, 3, 16, 32), then
   select -> (None, 15, 15, 16) */
static void recommendation_train_conv2d_1_input_gradient_gradient(int n,
                                                                  const float *RECOMMENDATION_RESTRICT conv2d_1_kernel,
                                                                  const float *RECOMMENDATION_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                  const uint8_t *RECOMMENDATION_RESTRICT d_max_pooling2d_mask,
                                                                  float *RECOMMENDATION_RESTRICT d_conv2d_1_input_gradient,
                                                                  float *RECOMMENDATION_RESTRICT d_max_pooling2d_chosen_)
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
static void recommendation_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                    const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                                    const float *RECOMMENDATION_RESTRICT max_pooling2d_pooled,
                                                                    const float *RECOMMENDATION_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                    float *RECOMMENDATION_RESTRICT conv2d_1_kernel,
                                                                    float *RECOMMENDATION_RESTRICT conv2d_1_kernel_momentum,
                                                                    float *RECOMMENDATION_RESTRICT conv2d_1_kernel_velocity)
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
static void recommendation_train_max_pooling2d_scatter_window_gradient(int n,
                                                                       const float *RECOMMENDATION_RESTRICT d_conv2d_1_input_gradient,
                                                                       const uint8_t *RECOMMENDATION_RESTRICT max_pooling2d_window_index,
                                                                       float *RECOMMENDATION_RESTRICT d_max_pooling2d_scatter_window)
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

/* conv2d (Conv2D), line 13, gradient: convolution_kernel of (None, 32, 32, 3) and (None, 30, 30, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 3, 16) */
static void recommendation_train_conv2d_dconv2d_kernel_gradient(int n,
                                                                const float *RECOMMENDATION_RESTRICT candidate_image,
                                                                const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                                const float *RECOMMENDATION_RESTRICT d_max_pooling2d_scatter_window,
                                                                float *RECOMMENDATION_RESTRICT conv2d_kernel,
                                                                float *RECOMMENDATION_RESTRICT conv2d_kernel_momentum,
                                                                float *RECOMMENDATION_RESTRICT conv2d_kernel_velocity)
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
                        for (int row = 0; row < 30; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 30; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                                    const float a_value = candidate_image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 14400 + row * 480 + col * 16 + filter];
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

/* conv2d (Conv2D), line 13, gradient: reduce of (None, 15, 15, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void recommendation_train_conv2d_sum_gradient(int n,
                                                     const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                     const float *RECOMMENDATION_RESTRICT d_max_pooling2d_chosen_,
                                                     float *RECOMMENDATION_RESTRICT conv2d_bias,
                                                     float *RECOMMENDATION_RESTRICT conv2d_bias_momentum,
                                                     float *RECOMMENDATION_RESTRICT conv2d_bias_velocity)
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
static void recommendation_train_conv2d_1_sum_gradient(int n,
                                                       const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                       const float *RECOMMENDATION_RESTRICT d_dropout_scaled,
                                                       const uint8_t *RECOMMENDATION_RESTRICT d_max_pooling2d_1_mask,
                                                       float *RECOMMENDATION_RESTRICT conv2d_1_bias,
                                                       float *RECOMMENDATION_RESTRICT conv2d_1_bias_momentum,
                                                       float *RECOMMENDATION_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 36; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += (d_max_pooling2d_1_mask[i_2 * 32 + unit] ? d_dropout_scaled[i_2 * 32 + unit] : 0.0f);
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

/* categories (Embedding), line 20: subtract, multiply, add, multiply -> (10, 6) */
static void recommendation_train_categories_elements(const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                     const float *RECOMMENDATION_RESTRICT d_categories_dcategories_embeddings,
                                                     float *RECOMMENDATION_RESTRICT categories_embeddings_momentum,
                                                     float *RECOMMENDATION_RESTRICT categories_scaled_2)
{
    for (int i = 0; i < 60; i++) {
        const float categories_embeddings_momentum_2 = categories_embeddings_momentum[i];
        const float categories_embeddings_momentum_3 = categories_embeddings_momentum[i];
        const float sum_ = categories_embeddings_momentum_2 + (d_categories_dcategories_embeddings[i] - categories_embeddings_momentum_3) * 0.1f;
        categories_embeddings_momentum[i] = sum_;
        categories_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* categories (Embedding), line 20: multiply -> (None, 10, 6) */
static void recommendation_train_categories_elements_2(int n,
                                                       const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                       float *RECOMMENDATION_RESTRICT categories_scaled)
{
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 6; unit++) {
            categories_scaled[i * 6 + unit] = d_lstm_product[i * 14 + unit] * d_lstm_product[i * 14 + unit];
        }
    }
}

/* categories (Embedding), line 20: scatter_add of (None, 10) and (None, 10, 6) -> (10, 6) */
static void recommendation_train_categories_scattered(int n,
                                                      const int32_t *RECOMMENDATION_RESTRICT history_category,
                                                      const float *RECOMMENDATION_RESTRICT categories_scaled,
                                                      float *RECOMMENDATION_RESTRICT categories_scattered)
{
    for (int row = 0; row < 10; row++) {
        for (int col = 0; col < 6; col++) {
            categories_scattered[row * 6 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_category[sample * 10 + step], 10);
                categories_scattered[entry * 6 + unit] += categories_scaled[sample * 60 + step * 6 + unit];
            }
        }
    }
}

/* categories (Embedding), line 20: subtract, multiply, add, sqrt, add, divide, subtract -> (10, 6) */
static void recommendation_train_categories_elements_3(const float *RECOMMENDATION_RESTRICT categories_scattered,
                                                       const float *RECOMMENDATION_RESTRICT categories_scaled_2,
                                                       float *RECOMMENDATION_RESTRICT categories_embeddings,
                                                       float *RECOMMENDATION_RESTRICT categories_embeddings_velocity)
{
    for (int i = 0; i < 60; i++) {
        const float categories_embeddings_2 = categories_embeddings[i];
        const float categories_embeddings_velocity_2 = categories_embeddings_velocity[i];
        const float categories_embeddings_velocity_3 = categories_embeddings_velocity[i];
        const float sum_ = categories_embeddings_velocity_2 + (categories_scattered[i] - categories_embeddings_velocity_3) * 0.001f;
        categories_embeddings[i] = categories_embeddings_2 - categories_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        categories_embeddings_velocity[i] = sum_;
    }
}

/* colours (Embedding), line 21: subtract, multiply, add, multiply -> (4, 6) */
static void recommendation_train_colours_elements(const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                  const float *RECOMMENDATION_RESTRICT d_colours_dcolours_embeddings,
                                                  float *RECOMMENDATION_RESTRICT colours_embeddings_momentum,
                                                  float *RECOMMENDATION_RESTRICT colours_scaled_2)
{
    for (int i = 0; i < 24; i++) {
        const float colours_embeddings_momentum_2 = colours_embeddings_momentum[i];
        const float colours_embeddings_momentum_3 = colours_embeddings_momentum[i];
        const float sum_ = colours_embeddings_momentum_2 + (d_colours_dcolours_embeddings[i] - colours_embeddings_momentum_3) * 0.1f;
        colours_embeddings_momentum[i] = sum_;
        colours_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* colours (Embedding), line 21: multiply -> (None, 10, 6) */
static void recommendation_train_colours_elements_2(int n,
                                                    const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                    float *RECOMMENDATION_RESTRICT colours_scaled)
{
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 6; unit++) {
            colours_scaled[i * 6 + unit] = d_lstm_product[i * 14 + unit + 6] * d_lstm_product[i * 14 + unit + 6];
        }
    }
}

/* colours (Embedding), line 21: scatter_add of (None, 10) and (None, 10, 6) -> (4, 6) */
static void recommendation_train_colours_scattered(int n,
                                                   const int32_t *RECOMMENDATION_RESTRICT history_colour,
                                                   const float *RECOMMENDATION_RESTRICT colours_scaled,
                                                   float *RECOMMENDATION_RESTRICT colours_scattered)
{
    for (int row = 0; row < 4; row++) {
        for (int col = 0; col < 6; col++) {
            colours_scattered[row * 6 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_colour[sample * 10 + step], 4);
                colours_scattered[entry * 6 + unit] += colours_scaled[sample * 60 + step * 6 + unit];
            }
        }
    }
}

/* colours (Embedding), line 21: subtract, multiply, add, sqrt, add, divide, subtract -> (4, 6) */
static void recommendation_train_colours_elements_3(const float *RECOMMENDATION_RESTRICT colours_scattered,
                                                    const float *RECOMMENDATION_RESTRICT colours_scaled_2,
                                                    float *RECOMMENDATION_RESTRICT colours_embeddings,
                                                    float *RECOMMENDATION_RESTRICT colours_embeddings_velocity)
{
    for (int i = 0; i < 24; i++) {
        const float colours_embeddings_2 = colours_embeddings[i];
        const float colours_embeddings_velocity_2 = colours_embeddings_velocity[i];
        const float colours_embeddings_velocity_3 = colours_embeddings_velocity[i];
        const float sum_ = colours_embeddings_velocity_2 + (colours_scattered[i] - colours_embeddings_velocity_3) * 0.001f;
        colours_embeddings[i] = colours_embeddings_2 - colours_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        colours_embeddings_velocity[i] = sum_;
    }
}

/* events (Embedding), line 22: subtract, multiply, add, multiply -> (2, 2) */
static void recommendation_train_events_elements(const float *RECOMMENDATION_RESTRICT quotient_value_2,
                                                 const float *RECOMMENDATION_RESTRICT d_events_devents_embeddings,
                                                 float *RECOMMENDATION_RESTRICT events_embeddings_momentum,
                                                 float *RECOMMENDATION_RESTRICT events_scaled_2)
{
    for (int i = 0; i < 4; i++) {
        const float events_embeddings_momentum_2 = events_embeddings_momentum[i];
        const float events_embeddings_momentum_3 = events_embeddings_momentum[i];
        const float sum_ = events_embeddings_momentum_2 + (d_events_devents_embeddings[i] - events_embeddings_momentum_3) * 0.1f;
        events_embeddings_momentum[i] = sum_;
        events_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* events (Embedding), line 22: multiply -> (None, 10, 2) */
static void recommendation_train_events_elements_2(int n,
                                                   const float *RECOMMENDATION_RESTRICT d_lstm_product,
                                                   float *RECOMMENDATION_RESTRICT events_scaled)
{
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 2; unit++) {
            events_scaled[i * 2 + unit] = d_lstm_product[i * 14 + unit + 12] * d_lstm_product[i * 14 + unit + 12];
        }
    }
}

/* events (Embedding), line 22: scatter_add of (None, 10) and (None, 10, 2) -> (2, 2) */
static void recommendation_train_events_scattered(int n,
                                                  const int32_t *RECOMMENDATION_RESTRICT history_event,
                                                  const float *RECOMMENDATION_RESTRICT events_scaled,
                                                  float *RECOMMENDATION_RESTRICT events_scattered)
{
    for (int row = 0; row < 2; row++) {
        for (int col = 0; col < 2; col++) {
            events_scattered[row * 2 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 2; unit++) {
                const int entry = recommendation_entry(history_event[sample * 10 + step], 2);
                events_scattered[entry * 2 + unit] += events_scaled[sample * 20 + step * 2 + unit];
            }
        }
    }
}

/* events (Embedding), line 22: subtract, multiply, add, sqrt, add, divide, subtract -> (2, 2) */
static void recommendation_train_events_elements_3(const float *RECOMMENDATION_RESTRICT events_scattered,
                                                   const float *RECOMMENDATION_RESTRICT events_scaled_2,
                                                   float *RECOMMENDATION_RESTRICT events_embeddings,
                                                   float *RECOMMENDATION_RESTRICT events_embeddings_velocity)
{
    for (int i = 0; i < 4; i++) {
        const float events_embeddings_2 = events_embeddings[i];
        const float events_embeddings_velocity_2 = events_embeddings_velocity[i];
        const float events_embeddings_velocity_3 = events_embeddings_velocity[i];
        const float sum_ = events_embeddings_velocity_2 + (events_scattered[i] - events_embeddings_velocity_3) * 0.001f;
        events_embeddings[i] = events_embeddings_2 - events_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        events_embeddings_velocity[i] = sum_;
    }
}

/* copy -> () */
static void recommendation_train_copy(const int32_t *RECOMMENDATION_RESTRICT sum__value,
                                      int32_t *RECOMMENDATION_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void recommendation_evaluate_scalars(int n, float *RECOMMENDATION_RESTRICT loss_count,
                                            float *RECOMMENDATION_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 13: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void recommendation_evaluate_conv2d_convolution(int n,
                                                       const float *RECOMMENDATION_RESTRICT candidate_image,
                                                       const float *RECOMMENDATION_RESTRICT conv2d_kernel,
                                                       const float *RECOMMENDATION_RESTRICT conv2d_bias,
                                                       float *RECOMMENDATION_RESTRICT max_pooling2d_pooled)
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
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = candidate_image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
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
                        max_pooling2d_pooled[sample * 3600 + row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 15: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void recommendation_evaluate_conv2d_1_convolution(int n,
                                                         const float *RECOMMENDATION_RESTRICT conv2d_1_kernel,
                                                         const float *RECOMMENDATION_RESTRICT conv2d_1_bias,
                                                         const float *RECOMMENDATION_RESTRICT max_pooling2d_pooled,
                                                         float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled)
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

/* categories (Embedding), line 20: gather of (10, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_evaluate_categories_lookup(int n,
                                                      const int32_t *RECOMMENDATION_RESTRICT history_category,
                                                      const float *RECOMMENDATION_RESTRICT categories_embeddings,
                                                      float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_category[sample * 10 + step], 10);
                const float found = categories_embeddings[entry * 6 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit] = found;
            }
        }
    }
}

/* colours (Embedding), line 21: gather of (4, 6) and (None, 10) -> (None, 10, 6) */
static void recommendation_evaluate_colours_lookup(int n,
                                                   const int32_t *RECOMMENDATION_RESTRICT history_colour,
                                                   const float *RECOMMENDATION_RESTRICT colours_embeddings,
                                                   float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 6; unit++) {
                const int entry = recommendation_entry(history_colour[sample * 10 + step], 4);
                const float found = colours_embeddings[entry * 6 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit + 6] = found;
            }
        }
    }
}

/* events (Embedding), line 22: gather of (2, 2) and (None, 10) -> (None, 10, 2) */
static void recommendation_evaluate_events_lookup(int n,
                                                  const int32_t *RECOMMENDATION_RESTRICT history_event,
                                                  const float *RECOMMENDATION_RESTRICT events_embeddings,
                                                  float *RECOMMENDATION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 10; step++) {
            for (int unit = 0; unit < 2; unit++) {
                const int entry = recommendation_entry(history_event[sample * 10 + step], 2);
                const float found = events_embeddings[entry * 2 + unit];
                concatenate_joined[sample * 140 + step * 14 + unit + 12] = found;
            }
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 10, 14) and (14, 128), then add -> (None, 10, 128) */
static void recommendation_evaluate_lstm_product(int n, const float *RECOMMENDATION_RESTRICT lstm_kernel,
                                                 const float *RECOMMENDATION_RESTRICT lstm_bias,
                                                 const float *RECOMMENDATION_RESTRICT concatenate_joined,
                                                 float *RECOMMENDATION_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 14; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = concatenate_joined[i * 14 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 128 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 24: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void recommendation_evaluate_lstm_product_2(int n, int step,
                                                   const float *RECOMMENDATION_RESTRICT lstm_recurrent_kernel,
                                                   const float *RECOMMENDATION_RESTRICT lstm_sum_,
                                                   const float *RECOMMENDATION_RESTRICT lstm_steps,
                                                   float *RECOMMENDATION_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = lstm_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 128 + unit] = lstm_sum_[sample * 1280 + step * 128 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void recommendation_evaluate_lstm_hidden_state(int n,
                                                      const float *RECOMMENDATION_RESTRICT lstm_sum__2,
                                                      float *RECOMMENDATION_RESTRICT lstm_steps,
                                                      float *RECOMMENDATION_RESTRICT lstm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = lstm_steps_2[sample * 32 + unit];
            const float product = recommendation_logistic(lstm_sum__2[sample * 128 + unit]) * tanhf(lstm_sum__2[sample * 128 + unit + 64]);
            const float cell_state = recommendation_logistic(lstm_sum__2[sample * 128 + unit + 32]) * value_ + product;
            lstm_steps[sample * 32 + unit] = recommendation_logistic(lstm_sum__2[sample * 128 + unit + 96]) * tanhf(cell_state);
            lstm_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 24: scan of (None, 10, 128) and (None, 32) and (None, 32) */
static void recommendation_evaluate_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                               const float *lstm_sum_, float *lstm_steps,
                                               float *lstm_steps_2, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        recommendation_evaluate_lstm_product_2(n, step,
                                               lstm_recurrent_kernel, lstm_sum_, lstm_steps, floats + 40960);
        recommendation_evaluate_lstm_hidden_state(n,
                                                  floats + 40960, lstm_steps, lstm_steps_2);
    }
}

/* item (Dense), line 19: dot_general of (None, 1152) and (1152, 16), then add, compare, select -> (None, 16) */
static void recommendation_evaluate_item_product(int n, const float *RECOMMENDATION_RESTRICT item_kernel,
                                                 const float *RECOMMENDATION_RESTRICT item_bias,
                                                 const float *RECOMMENDATION_RESTRICT max_pooling2d_1_pooled,
                                                 float *RECOMMENDATION_RESTRICT item_chosen_,
                                                 float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1152; k++) {
                const float a_value = max_pooling2d_1_pooled[sample * 1152 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * item_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + item_bias[unit];
                const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                concatenate_1_joined[sample * 48 + unit] = chosen_;
                item_chosen_[sample * 16 + unit] = chosen_;
            }
        }
    }
}

/* taste (Dense), line 25: dot_general of (None, 32) and (32, 16), then add, compare, select, multiply ->
   (None, 16) */
static void recommendation_evaluate_taste_product(int n, const float *RECOMMENDATION_RESTRICT taste_kernel,
                                                  const float *RECOMMENDATION_RESTRICT taste_bias,
                                                  const float *RECOMMENDATION_RESTRICT lstm_steps,
                                                  const float *RECOMMENDATION_RESTRICT item_chosen_,
                                                  float *RECOMMENDATION_RESTRICT concatenate_1_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = lstm_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * taste_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + taste_bias[unit];
                const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                concatenate_1_joined[sample * 48 + unit + 16] = chosen_;
                concatenate_1_joined[sample * 48 + unit + 32] = item_chosen_[sample * 16 + unit] * chosen_;
            }
        }
    }
}

/* dense (Dense), line 28: dot_general of (None, 48) and (48, 24), then add, compare, select -> (None, 24) */
static void recommendation_evaluate_dense_product(int n, const float *RECOMMENDATION_RESTRICT dense_kernel,
                                                  const float *RECOMMENDATION_RESTRICT dense_bias,
                                                  const float *RECOMMENDATION_RESTRICT concatenate_1_joined,
                                                  float *RECOMMENDATION_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 16) {
            const int unit_first = unit_tile < 8 ? unit_tile : 8; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = concatenate_1_joined[sample * 48 + k];
                for (int unit = unit_first; unit < unit_first + 16; unit++) {
                    sums[unit - unit_first] += a_value * dense_kernel[k * 24 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                const float sum_ = sum + dense_bias[unit];
                dense_chosen_[sample * 24 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* clicked (Dense), line 29: dot_general of (None, 24) and (24, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void recommendation_evaluate_clicked_product(int n,
                                                    const float *RECOMMENDATION_RESTRICT clicked_target,
                                                    const float *RECOMMENDATION_RESTRICT clicked_kernel,
                                                    const float *RECOMMENDATION_RESTRICT clicked_bias,
                                                    const float *RECOMMENDATION_RESTRICT dense_chosen_,
                                                    float *RECOMMENDATION_RESTRICT sum__value,
                                                    float *RECOMMENDATION_RESTRICT accuracy_values,
                                                    float *RECOMMENDATION_RESTRICT clicked)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += clicked_kernel[k] * dense_chosen_[sample * 24 + k];
        }
        const float sum_ = sum + *clicked_bias;
        const float logistic = recommendation_logistic(sum_);
        clicked[sample] = logistic;
        sum__value[sample] = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * clicked_target[sample] + log1pf(expf(-fabsf(sum_)));
        accuracy_values[sample] = clicked_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void recommendation_evaluate_sum(int n, const float *RECOMMENDATION_RESTRICT clicked_sample_weight,
                                        const float *RECOMMENDATION_RESTRICT sum__value,
                                        float *RECOMMENDATION_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (clicked_sample_weight == NULL ? 1.0f : clicked_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void recommendation_evaluate_sum_2(int n, const float *RECOMMENDATION_RESTRICT accuracy_values,
                                          float *RECOMMENDATION_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void recommendation_evaluate_scalars_2(int n, const float *RECOMMENDATION_RESTRICT clicked_target,
                                              const float *RECOMMENDATION_RESTRICT clicked,
                                              float *RECOMMENDATION_RESTRICT convert_value,
                                              float *RECOMMENDATION_RESTRICT difference_value,
                                              float *RECOMMENDATION_RESTRICT chosen__value,
                                              int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                              float *RECOMMENDATION_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = clicked_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float sum_ = ceilf(recommendation_min(recommendation_max(clicked[sample], 0.0f), 1.0f) * 199.0f) + -1.0f;
        const int32_t number_2 = (int32_t)recommendation_max(sum_, 0.0f);
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void recommendation_evaluate_scattered(int n, const float *RECOMMENDATION_RESTRICT chosen__value,
                                              const int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                              float *RECOMMENDATION_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = recommendation_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void recommendation_evaluate_cumulative_sum(const float *RECOMMENDATION_RESTRICT scattered_value,
                                                   float *RECOMMENDATION_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void recommendation_evaluate_scattered_2(int n, const int32_t *RECOMMENDATION_RESTRICT bounded_value,
                                                const float *RECOMMENDATION_RESTRICT chosen__value_2,
                                                float *RECOMMENDATION_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = recommendation_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void recommendation_evaluate_cumulative_sum_2(const float *RECOMMENDATION_RESTRICT scattered_value_2,
                                                     float *RECOMMENDATION_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void recommendation_evaluate_sum_3(int n, const float *RECOMMENDATION_RESTRICT convert_value,
                                          float *RECOMMENDATION_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void recommendation_evaluate_scalars_3(const float *RECOMMENDATION_RESTRICT cumulative_sum_value,
                                              const float *RECOMMENDATION_RESTRICT sum__value_2,
                                              float *RECOMMENDATION_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void recommendation_evaluate_sum_4(int n, const float *RECOMMENDATION_RESTRICT difference_value,
                                          float *RECOMMENDATION_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void recommendation_evaluate_scalars_4(const float *RECOMMENDATION_RESTRICT cumulative_sum_value,
                                              const float *RECOMMENDATION_RESTRICT cumulative_sum_value_2,
                                              const float *RECOMMENDATION_RESTRICT sum__value_3,
                                              float *RECOMMENDATION_RESTRICT auc_true_positives,
                                              float *RECOMMENDATION_RESTRICT auc_false_positives,
                                              float *RECOMMENDATION_RESTRICT auc_true_negatives)
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

/* compare, select, divide, select, compare, select, divide, select -> () */
static void recommendation_metrics_scalars(const float *RECOMMENDATION_RESTRICT loss_count,
                                           const float *RECOMMENDATION_RESTRICT loss_total,
                                           const float *RECOMMENDATION_RESTRICT accuracy_count,
                                           const float *RECOMMENDATION_RESTRICT accuracy_total,
                                           float *RECOMMENDATION_RESTRICT loss,
                                           float *RECOMMENDATION_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

/* add, compare, select, divide, select, add, compare, select, divide, select -> (200,) */
static void recommendation_metrics_scalars_2(const float *RECOMMENDATION_RESTRICT auc_true_positives,
                                             const float *RECOMMENDATION_RESTRICT auc_false_positives,
                                             const float *RECOMMENDATION_RESTRICT auc_true_negatives,
                                             const float *RECOMMENDATION_RESTRICT auc_false_negatives,
                                             float *RECOMMENDATION_RESTRICT chosen__value,
                                             float *RECOMMENDATION_RESTRICT chosen__value_2)
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
static void recommendation_metrics_scalars_3(const float *RECOMMENDATION_RESTRICT chosen__value,
                                             const float *RECOMMENDATION_RESTRICT chosen__value_2,
                                             float *RECOMMENDATION_RESTRICT scaled_value)
{
    for (int unit = 0; unit < 199; unit++) {
        const float product = (chosen__value_2[unit] - chosen__value_2[unit + 1]) * ((chosen__value[unit] + chosen__value[unit + 1]) * 0.5f);
        scaled_value[unit] = product;
    }
}

/* reduce of (199,) -> () */
static void recommendation_metrics_sum(const float *RECOMMENDATION_RESTRICT scaled_value,
                                       float *RECOMMENDATION_RESTRICT auc)
{
    float sum = 0.0f;
    for (int k = 0; k < 199; k++) {
        sum += scaled_value[k];
    }
    auc[0] = sum;
}

int recommendation_init(recommendation_weights *weights, uint64_t seed)
{
    float floats[8608];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    recommendation_init_conv2d_elements(seed_words,
                                        weights->conv2d_kernel);
    recommendation_init_conv2d_1_elements(seed_words,
                                          weights->conv2d_1_kernel);
    recommendation_init_categories_elements(seed_words,
                                            weights->categories_embeddings);
    recommendation_init_colours_elements(seed_words,
                                         weights->colours_embeddings);
    recommendation_init_events_elements(seed_words,
                                        weights->events_embeddings);
    recommendation_init_lstm_elements(seed_words, weights->lstm_kernel);
    recommendation_init_lstm_elements_2(seed_words, floats);
    recommendation_init_lstm_steps(floats, floats + 4096, floats, bytes);
    recommendation_init_lstm_joined(floats);
    recommendation_init_item_elements(seed_words, weights->item_kernel);
    recommendation_init_taste_elements(seed_words, weights->taste_kernel);
    recommendation_init_dense_elements(seed_words, weights->dense_kernel);
    recommendation_init_clicked_elements(seed_words,
                                         weights->clicked_kernel);
    recommendation_init_copy(weights->conv2d_bias);
    recommendation_init_copy_2(weights->conv2d_1_bias);
    recommendation_init_copy_3(floats + 4096, weights->lstm_recurrent_kernel);
    recommendation_init_copy_4(floats, weights->lstm_bias);
    recommendation_init_copy_5(weights->item_bias);
    recommendation_init_copy_6(weights->taste_bias);
    recommendation_init_copy_7(weights->dense_bias);
    recommendation_init_copy_8(weights->clicked_bias);
    return RECOMMENDATION_OK;
}

int recommendation_predict(const recommendation_weights *weights, recommendation_workspace *workspace, int n,
                           const float *candidate_image, const int32_t *history_category,
                           const int32_t *history_colour, const int32_t *history_event, float *clicked)
{
    if (weights == NULL || workspace == NULL || candidate_image == NULL || history_category == NULL || history_colour == NULL || history_event == NULL || clicked == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    if (n < 1 || n > RECOMMENDATION_BATCH) {
        return RECOMMENDATION_ERROR_BATCH;
    }
    recommendation_conv2d_convolution(candidate_image,
                                      weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    recommendation_conv2d_1_convolution(weights->conv2d_1_kernel,
                                        weights->conv2d_1_bias, workspace->floats, workspace->floats + 3600);
    recommendation_categories_lookup(history_category,
                                     weights->categories_embeddings, workspace->floats + 1280);
    recommendation_colours_lookup(history_colour, weights->colours_embeddings,
                                  workspace->floats + 1280);
    recommendation_events_lookup(history_event, weights->events_embeddings,
                                 workspace->floats + 1280);
    recommendation_lstm_product(weights->lstm_kernel, weights->lstm_bias,
                                workspace->floats + 1280, workspace->floats);
    recommendation_lstm_steps(weights->lstm_recurrent_kernel, workspace->floats,
                              workspace->floats + 1408, workspace->floats + 1440, workspace->floats);
    recommendation_item_product(weights->item_kernel, weights->item_bias,
                                workspace->floats + 3600, workspace->floats + 48, workspace->floats);
    recommendation_taste_product(weights->taste_kernel, weights->taste_bias,
                                 workspace->floats + 1408, workspace->floats + 48, workspace->floats);
    recommendation_dense_product(weights->dense_kernel, weights->dense_bias,
                                 workspace->floats, workspace->floats + 48);
    recommendation_clicked_product(weights->clicked_kernel,
                                   weights->clicked_bias, workspace->floats + 48, clicked);
    return RECOMMENDATION_OK;
}

int recommendation_train_step(recommendation_weights *weights, recommendation_optimizer *optimizer,
                              recommendation_metrics *metrics, recommendation_train_workspace *workspace,
                              int n, const float *candidate_image, const int32_t *history_category,
                              const int32_t *history_colour, const int32_t *history_event,
                              const float *clicked_target, const float *clicked_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || candidate_image == NULL || history_category == NULL || history_colour == NULL || history_event == NULL || clicked_target == NULL || loss == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    if (n < 1 || n > RECOMMENDATION_TRAIN_BATCH) {
        return RECOMMENDATION_ERROR_BATCH;
    }
    recommendation_train_scalars(n, &optimizer->iterations,
                                 &optimizer->learning_rate, &metrics->loss_count, &metrics->accuracy_count,
                                 workspace->integers + 32, workspace->floats + 732656);
    recommendation_train_scalars_gradient(n,
                                          workspace->floats + 160128);
    recommendation_train_conv2d_convolution(n, candidate_image,
                                            weights->conv2d_kernel, weights->conv2d_bias,
                                            workspace->floats + 173056, workspace->bytes,
                                            workspace->bytes + 115200);
    recommendation_train_conv2d_1_convolution(n,
                                              weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                              workspace->floats + 173056, workspace->floats + 40960,
                                              workspace->bytes + 267264, workspace->bytes + 304128);
    recommendation_train_categories_lookup(n, history_category,
                                           weights->categories_embeddings, workspace->floats + 149504);
    recommendation_train_colours_lookup(n, history_colour,
                                        weights->colours_embeddings, workspace->floats + 149504);
    recommendation_train_events_lookup(n, history_event,
                                       weights->events_embeddings, workspace->floats + 149504);
    recommendation_train_lstm_product(n, weights->lstm_kernel,
                                      weights->lstm_bias, workspace->floats + 149504, workspace->floats);
    recommendation_train_lstm_steps(n, weights->lstm_recurrent_kernel,
                                    workspace->floats, workspace->floats + 158080,
                                    workspace->floats + 159104, workspace->floats + 77824,
                                    workspace->floats + 88064, workspace->floats + 98304,
                                    workspace->floats + 108544, workspace->floats + 118784,
                                    workspace->floats + 129024, workspace->floats + 139264,
                                    workspace->floats);
    recommendation_train_dropout_elements(n, optimizer->seed_,
                                          &optimizer->iterations, workspace->floats + 40960,
                                          workspace->bytes + 230400, workspace->floats);
    recommendation_train_item_product(n, weights->item_kernel,
                                      weights->item_bias, workspace->floats, workspace->bytes + 341760,
                                      workspace->floats + 40704, workspace->floats + 36864);
    recommendation_train_taste_product(n, weights->taste_kernel,
                                       weights->taste_bias, workspace->floats + 158080,
                                       workspace->floats + 40704, workspace->bytes + 342272,
                                       workspace->floats + 41216, workspace->floats + 36864);
    recommendation_train_dense_product(n, weights->dense_kernel,
                                       weights->dense_bias, workspace->floats + 36864,
                                       workspace->bytes + 340992, workspace->floats + 38400);
    recommendation_train_clicked_product(n, clicked_target,
                                         weights->clicked_kernel, weights->clicked_bias,
                                         workspace->floats + 38400, workspace->floats + 39168,
                                         workspace->floats + 39792, workspace->bytes + 342784,
                                         workspace->floats + 39200, workspace->floats + 39232,
                                         workspace->floats + 39888, workspace->floats + 39920);
    recommendation_train_sum(n, clicked_sample_weight, workspace->floats + 39200,
                             &metrics->loss_total, loss);
    recommendation_train_sum_2(n, workspace->floats + 39232,
                               &metrics->accuracy_total);
    recommendation_train_scalars_2(n, clicked_target,
                                   workspace->floats + 39168, workspace->floats + 39824,
                                   workspace->floats + 39856, workspace->floats + 39376, workspace->integers,
                                   workspace->floats + 39584);
    recommendation_train_scattered(n, workspace->floats + 39376,
                                   workspace->integers, workspace->floats + 39168);
    recommendation_train_cumulative_sum(workspace->floats + 39168,
                                        workspace->floats + 39376);
    recommendation_train_scattered_2(n, workspace->integers,
                                     workspace->floats + 39584, workspace->floats + 39168);
    recommendation_train_cumulative_sum_2(workspace->floats + 39168,
                                          workspace->floats + 39584);
    recommendation_train_sum_3(n, workspace->floats + 39824,
                               workspace->floats + 39168);
    recommendation_train_scalars_3(workspace->floats + 39376,
                                   workspace->floats + 39168, metrics->auc_false_negatives);
    recommendation_train_sum_4(n, workspace->floats + 39856,
                               workspace->floats + 39168);
    recommendation_train_scalars_4(workspace->floats + 39376,
                                   workspace->floats + 39584, workspace->floats + 39168,
                                   metrics->auc_true_positives, metrics->auc_false_positives,
                                   metrics->auc_true_negatives);
    recommendation_train_dclicked_losses_gradient(n,
                                                  clicked_sample_weight, workspace->floats + 160128,
                                                  workspace->floats + 39168);
    recommendation_train_scalars_gradient_2(n, clicked_target,
                                            workspace->floats + 39792, workspace->bytes + 342784,
                                            workspace->floats + 39168, workspace->floats + 39888,
                                            workspace->floats + 39920, workspace->floats + 39200);
    recommendation_train_clicked_dclicked_bias_gradient(n,
                                                        workspace->floats + 732656,
                                                        workspace->floats + 39200, weights->clicked_bias,
                                                        optimizer->clicked_bias_momentum,
                                                        optimizer->clicked_bias_velocity);
    recommendation_train_clicked_product_gradient(n,
                                                  weights->clicked_kernel, workspace->bytes + 340992,
                                                  workspace->floats + 39200, workspace->floats + 39936);
    recommendation_train_clicked_dclicked_kernel_gradient(n,
                                                          workspace->floats + 732656,
                                                          workspace->floats + 38400,
                                                          workspace->floats + 39200, weights->clicked_kernel,
                                                          optimizer->clicked_kernel_momentum,
                                                          optimizer->clicked_kernel_velocity);
    recommendation_train_dense_ddense_bias_gradient(n,
                                                    workspace->floats + 732656, workspace->floats + 39936,
                                                    weights->dense_bias, optimizer->dense_bias_momentum,
                                                    optimizer->dense_bias_velocity);
    recommendation_train_dense_product_gradient(n,
                                                weights->dense_kernel, workspace->floats + 39936,
                                                workspace->floats + 38400);
    recommendation_train_dense_ddense_kernel_gradient(n,
                                                      workspace->floats + 732656, workspace->floats + 36864,
                                                      workspace->floats + 39936, weights->dense_kernel,
                                                      optimizer->dense_kernel_momentum,
                                                      optimizer->dense_kernel_velocity);
    recommendation_train_agreement_elements_gradient(n,
                                                     workspace->bytes + 341760, workspace->floats + 40704,
                                                     workspace->bytes + 342272, workspace->floats + 41216,
                                                     workspace->floats + 38400, workspace->floats + 36864,
                                                     workspace->floats + 37376);
    recommendation_train_taste_dtaste_bias_gradient(n,
                                                    workspace->floats + 732656, workspace->floats + 36864,
                                                    weights->taste_bias, optimizer->taste_bias_momentum,
                                                    optimizer->taste_bias_velocity);
    recommendation_train_taste_product_gradient(n,
                                                weights->taste_kernel, workspace->floats + 36864,
                                                workspace->floats + 45056);
    recommendation_train_taste_dtaste_kernel_gradient(n,
                                                      workspace->floats + 732656, workspace->floats + 158080,
                                                      workspace->floats + 36864, weights->taste_kernel,
                                                      optimizer->taste_kernel_momentum,
                                                      optimizer->taste_kernel_velocity);
    recommendation_train_item_ditem_bias_gradient(n,
                                                  workspace->floats + 732656, workspace->floats + 37376,
                                                  weights->item_bias, optimizer->item_bias_momentum,
                                                  optimizer->item_bias_velocity);
    recommendation_train_item_product_gradient(n,
                                               weights->item_kernel, workspace->bytes + 230400,
                                               workspace->floats + 37376, workspace->floats + 691200);
    recommendation_train_item_ditem_kernel_gradient(n,
                                                    workspace->floats + 732656, workspace->floats,
                                                    workspace->floats + 37376, weights->item_kernel,
                                                    optimizer->item_kernel_momentum,
                                                    optimizer->item_kernel_velocity);
    recommendation_train_lstm_steps_gradient(n,
                                             weights->lstm_recurrent_kernel, workspace->floats + 77824,
                                             workspace->floats + 88064, workspace->floats + 98304,
                                             workspace->floats + 108544, workspace->floats + 118784,
                                             workspace->floats + 129024, workspace->floats + 45056,
                                             workspace->floats + 46080, workspace->floats + 47104,
                                             workspace->floats, workspace->floats);
    recommendation_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                              workspace->floats + 732656,
                                                              workspace->floats + 139264, workspace->floats,
                                                              weights->lstm_recurrent_kernel,
                                                              optimizer->lstm_recurrent_kernel_momentum,
                                                              optimizer->lstm_recurrent_kernel_velocity);
    recommendation_train_lstm_dlstm_bias_gradient(n,
                                                  workspace->floats + 732656, workspace->floats,
                                                  weights->lstm_bias, optimizer->lstm_bias_momentum,
                                                  optimizer->lstm_bias_velocity);
    recommendation_train_lstm_product_gradient_2(n,
                                                 weights->lstm_kernel, workspace->floats,
                                                 workspace->floats + 728064);
    recommendation_train_lstm_dlstm_kernel_gradient(n,
                                                    workspace->floats + 732656, workspace->floats + 149504,
                                                    workspace->floats, weights->lstm_kernel,
                                                    optimizer->lstm_kernel_momentum,
                                                    optimizer->lstm_kernel_velocity);
    recommendation_train_events_devents_embeddings_gradient(n,
                                                            history_event, workspace->floats + 728064,
                                                            workspace->floats + 732640);
    recommendation_train_colours_dcolours_embeddings_gradient(n,
                                                              history_colour, workspace->floats + 728064,
                                                              workspace->floats + 732608);
    recommendation_train_categories_dcategories_embeddings_gradient(n,
                                                                    history_category,
                                                                    workspace->floats + 728064,
                                                                    workspace->floats + 732544);
    recommendation_train_max_pooling2d_1_scatter_window_gradient(n,
                                                                 workspace->floats + 691200,
                                                                 workspace->bytes + 267264,
                                                                 workspace->floats);
    recommendation_train_conv2d_1_input_gradient_gradient(n,
                                                          weights->conv2d_1_kernel, workspace->floats,
                                                          workspace->bytes + 115200,
                                                          workspace->floats + 460800,
                                                          workspace->floats + 576000);
    recommendation_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                            workspace->floats + 732656,
                                                            workspace->floats + 173056, workspace->floats,
                                                            weights->conv2d_1_kernel,
                                                            optimizer->conv2d_1_kernel_momentum,
                                                            optimizer->conv2d_1_kernel_velocity);
    recommendation_train_max_pooling2d_scatter_window_gradient(n,
                                                               workspace->floats + 460800, workspace->bytes,
                                                               workspace->floats);
    recommendation_train_conv2d_dconv2d_kernel_gradient(n,
                                                        candidate_image, workspace->floats + 732656,
                                                        workspace->floats, weights->conv2d_kernel,
                                                        optimizer->conv2d_kernel_momentum,
                                                        optimizer->conv2d_kernel_velocity);
    recommendation_train_conv2d_sum_gradient(n,
                                             workspace->floats + 732656, workspace->floats + 576000,
                                             weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                             optimizer->conv2d_bias_velocity);
    recommendation_train_conv2d_1_sum_gradient(n,
                                               workspace->floats + 732656, workspace->floats + 691200,
                                               workspace->bytes + 304128, weights->conv2d_1_bias,
                                               optimizer->conv2d_1_bias_momentum,
                                               optimizer->conv2d_1_bias_velocity);
    recommendation_train_categories_elements(workspace->floats + 732656,
                                             workspace->floats + 732544,
                                             optimizer->categories_embeddings_momentum,
                                             workspace->floats + 1984);
    recommendation_train_categories_elements_2(n,
                                               workspace->floats + 728064, workspace->floats);
    recommendation_train_categories_scattered(n, history_category,
                                              workspace->floats, workspace->floats + 1920);
    recommendation_train_categories_elements_3(workspace->floats + 1920,
                                               workspace->floats + 1984, weights->categories_embeddings,
                                               optimizer->categories_embeddings_velocity);
    recommendation_train_colours_elements(workspace->floats + 732656,
                                          workspace->floats + 732608, optimizer->colours_embeddings_momentum,
                                          workspace->floats + 1952);
    recommendation_train_colours_elements_2(n,
                                            workspace->floats + 728064, workspace->floats);
    recommendation_train_colours_scattered(n, history_colour,
                                           workspace->floats, workspace->floats + 1920);
    recommendation_train_colours_elements_3(workspace->floats + 1920,
                                            workspace->floats + 1952, weights->colours_embeddings,
                                            optimizer->colours_embeddings_velocity);
    recommendation_train_events_elements(workspace->floats + 732656,
                                         workspace->floats + 732640, optimizer->events_embeddings_momentum,
                                         workspace->floats + 656);
    recommendation_train_events_elements_2(n,
                                           workspace->floats + 728064, workspace->floats);
    recommendation_train_events_scattered(n, history_event,
                                          workspace->floats, workspace->floats + 640);
    recommendation_train_events_elements_3(workspace->floats + 640,
                                           workspace->floats + 656, weights->events_embeddings,
                                           optimizer->events_embeddings_velocity);
    recommendation_train_copy(workspace->integers + 32, &optimizer->iterations);
    return RECOMMENDATION_OK;
}

int recommendation_evaluate_step(const recommendation_weights *weights, recommendation_metrics *metrics,
                                 recommendation_train_workspace *workspace, int n,
                                 const float *candidate_image, const int32_t *history_category,
                                 const int32_t *history_colour, const int32_t *history_event,
                                 const float *clicked_target, const float *clicked_sample_weight,
                                 float *clicked)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || candidate_image == NULL || history_category == NULL || history_colour == NULL || history_event == NULL || clicked_target == NULL || clicked == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    if (n < 1 || n > RECOMMENDATION_TRAIN_BATCH) {
        return RECOMMENDATION_ERROR_BATCH;
    }
    recommendation_evaluate_scalars(n, &metrics->loss_count,
                                    &metrics->accuracy_count);
    recommendation_evaluate_conv2d_convolution(n, candidate_image,
                                               weights->conv2d_kernel, weights->conv2d_bias,
                                               workspace->floats);
    recommendation_evaluate_conv2d_1_convolution(n,
                                                 weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                 workspace->floats, workspace->floats + 115200);
    recommendation_evaluate_categories_lookup(n, history_category,
                                              weights->categories_embeddings, workspace->floats + 40960);
    recommendation_evaluate_colours_lookup(n, history_colour,
                                           weights->colours_embeddings, workspace->floats + 40960);
    recommendation_evaluate_events_lookup(n, history_event,
                                          weights->events_embeddings, workspace->floats + 40960);
    recommendation_evaluate_lstm_product(n, weights->lstm_kernel,
                                         weights->lstm_bias, workspace->floats + 40960, workspace->floats);
    recommendation_evaluate_lstm_steps(n, weights->lstm_recurrent_kernel,
                                       workspace->floats, workspace->floats + 45056,
                                       workspace->floats + 46080, workspace->floats);
    recommendation_evaluate_item_product(n, weights->item_kernel,
                                         weights->item_bias, workspace->floats + 115200,
                                         workspace->floats + 1536, workspace->floats);
    recommendation_evaluate_taste_product(n, weights->taste_kernel,
                                          weights->taste_bias, workspace->floats + 45056,
                                          workspace->floats + 1536, workspace->floats);
    recommendation_evaluate_dense_product(n, weights->dense_kernel,
                                          weights->dense_bias, workspace->floats, workspace->floats + 1536);
    recommendation_evaluate_clicked_product(n, clicked_target,
                                            weights->clicked_kernel, weights->clicked_bias,
                                            workspace->floats + 1536, workspace->floats,
                                            workspace->floats + 32, clicked);
    recommendation_evaluate_sum(n, clicked_sample_weight, workspace->floats,
                                &metrics->loss_total);
    recommendation_evaluate_sum_2(n, workspace->floats + 32,
                                  &metrics->accuracy_total);
    recommendation_evaluate_scalars_2(n, clicked_target, clicked,
                                      workspace->floats + 624, workspace->floats + 656,
                                      workspace->floats + 208, workspace->integers, workspace->floats + 416);
    recommendation_evaluate_scattered(n, workspace->floats + 208,
                                      workspace->integers, workspace->floats);
    recommendation_evaluate_cumulative_sum(workspace->floats,
                                           workspace->floats + 208);
    recommendation_evaluate_scattered_2(n, workspace->integers,
                                        workspace->floats + 416, workspace->floats);
    recommendation_evaluate_cumulative_sum_2(workspace->floats,
                                             workspace->floats + 416);
    recommendation_evaluate_sum_3(n, workspace->floats + 624,
                                  workspace->floats);
    recommendation_evaluate_scalars_3(workspace->floats + 208,
                                      workspace->floats, metrics->auc_false_negatives);
    recommendation_evaluate_sum_4(n, workspace->floats + 656,
                                  workspace->floats);
    recommendation_evaluate_scalars_4(workspace->floats + 208,
                                      workspace->floats + 416, workspace->floats,
                                      metrics->auc_true_positives, metrics->auc_false_positives,
                                      metrics->auc_true_negatives);
    return RECOMMENDATION_OK;
}

int recommendation_metrics_result(const recommendation_metrics *metrics, float *result)
{
    float floats[624];
    if (metrics == NULL || result == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    recommendation_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                   &metrics->accuracy_count, &metrics->accuracy_total, result + 0,
                                   result + 1);
    recommendation_metrics_scalars_2(metrics->auc_true_positives,
                                     metrics->auc_false_positives, metrics->auc_true_negatives,
                                     metrics->auc_false_negatives, floats, floats + 208);
    recommendation_metrics_scalars_3(floats, floats + 208, floats + 416);
    recommendation_metrics_sum(floats + 416, result + 2);
    return RECOMMENDATION_OK;
}

int recommendation_optimizer_init(recommendation_optimizer *optimizer, const recommendation_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return RECOMMENDATION_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return RECOMMENDATION_OK;
}

void recommendation_metrics_reset(recommendation_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
