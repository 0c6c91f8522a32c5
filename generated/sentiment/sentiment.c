/* sentiment: made by hnc 0.1.0 for target portable from the model with hash e8d0b9e954381447; the header says how to use it. */
#include "sentiment.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define SENTIMENT_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define SENTIMENT_RESTRICT restrict
#else
#define SENTIMENT_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char sentiment_weights_fit[sizeof(sentiment_weights) <= SENTIMENT_WEIGHTS_BYTES ? 1 : -1];
typedef char sentiment_optimizer_fit[sizeof(sentiment_optimizer) <= SENTIMENT_OPTIMIZER_BYTES ? 1 : -1];
typedef char sentiment_metrics_fit[sizeof(sentiment_metrics) <= SENTIMENT_METRICS_BYTES ? 1 : -1];
typedef char sentiment_workspace_fit[sizeof(sentiment_workspace) <= SENTIMENT_WORKSPACE_BYTES ? 1 : -1];
typedef char sentiment_train_workspace_fit[sizeof(sentiment_train_workspace) <= SENTIMENT_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float sentiment_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float sentiment_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float sentiment_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int sentiment_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* conv2d (Conv2D), line 14: rng_uniform, multiply, add -> (3, 3, 3, 16) */
static void sentiment_init_conv2d_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                           float *SENTIMENT_RESTRICT conv2d_kernel)
{
    for (int i_3 = 0; i_3 < 432; i_3++) {
        const float sum_ = sentiment_uniform(seed_words[0], seed_words[1], 0, 111197888, i_3) * 0.37463433f + -0.18731716f;
        conv2d_kernel[i_3] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 16: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void sentiment_init_conv2d_1_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                             float *SENTIMENT_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = sentiment_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* embedding (Embedding), line 10: rng_uniform, multiply, add -> (3000, 16) */
static void sentiment_init_embedding_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                              float *SENTIMENT_RESTRICT embedding_embeddings)
{
    for (int i = 0; i < 48000; i++) {
        embedding_embeddings[i] = sentiment_uniform(seed_words[0], seed_words[1], 0, 186119584, i) * 0.1f + -0.05f;
    }
}

/* dense (Dense), line 19: rng_uniform, multiply, add -> (1152, 32) */
static void sentiment_init_dense_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                          float *SENTIMENT_RESTRICT dense_kernel)
{
    for (int i = 0; i < 36864; i++) {
        const float sum_ = sentiment_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.1423737f + -0.07118685f;
        dense_kernel[i] = sum_;
    }
}

/* bidirectional (Bidirectional), line 12: rng_uniform, multiply, add, rng_uniform, multiply, add -> (16, 48) */
static void sentiment_init_bidirectional_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                                  float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                                  float *SENTIMENT_RESTRICT bidirectional_backward_kernel)
{
    for (int i = 0; i < 768; i++) {
        const float sum_ = sentiment_uniform(seed_words[0], seed_words[1], 0, 563313552, i) * 0.61237246f + -0.30618623f;
        const float sum__2 = sentiment_uniform(seed_words[0], seed_words[1], 0, 450158880, i) * 0.61237246f + -0.30618623f;
        bidirectional_forward_kernel[i] = sum_;
        bidirectional_backward_kernel[i] = sum__2;
    }
}

/* bidirectional (Bidirectional), line 12: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine,
   multiply, rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (12, 48) */
static void sentiment_init_bidirectional_elements_2(const int32_t *SENTIMENT_RESTRICT seed_words,
                                                    float *SENTIMENT_RESTRICT bidirectional_scaled,
                                                    float *SENTIMENT_RESTRICT bidirectional_scaled_4)
{
    for (int i = 0; i < 576; i++) {
        const float root = sqrtf(logf(1.0f - sentiment_uniform(seed_words[0], seed_words[1], 0, 1073010912, i)) * -2.0f);
        const float product = root * cosf(sentiment_uniform(seed_words[0], seed_words[1], 0, 1073010913, i) * 6.2831855f);
        const float root_2 = sqrtf(logf(1.0f - sentiment_uniform(seed_words[0], seed_words[1], 0, 174097920, i)) * -2.0f);
        const float product_2 = root_2 * cosf(sentiment_uniform(seed_words[0], seed_words[1], 0, 174097921, i) * 6.2831855f);
        bidirectional_scaled[i] = product;
        bidirectional_scaled_4[i] = product_2;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12, 48) and (48,) -> (12,) */
static void sentiment_init_bidirectional_product(int step,
                                                 const float *SENTIMENT_RESTRICT bidirectional_scaled,
                                                 const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                 float *SENTIMENT_RESTRICT bidirectional_product)
{
    for (int unit = 0; unit < 12; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += bidirectional_scaled[step * 48 + k] * bidirectional_steps[unit * 48 + k];
        }
        bidirectional_product[unit] = sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12,) and (12, 48), then subtract -> (48,) */
static void sentiment_init_bidirectional_product_2(int step,
                                                   const float *SENTIMENT_RESTRICT bidirectional_scaled,
                                                   const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                   const float *SENTIMENT_RESTRICT bidirectional_product,
                                                   float *SENTIMENT_RESTRICT bidirectional_difference)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 12; k++) {
            sum += bidirectional_product[k] * bidirectional_steps[k * 48 + unit];
        }
        bidirectional_difference[unit] = bidirectional_scaled[step * 48 + unit] - sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12, 48) and (48,) -> (12,) */
static void sentiment_init_bidirectional_product_3(const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                   const float *SENTIMENT_RESTRICT bidirectional_difference,
                                                   float *SENTIMENT_RESTRICT bidirectional_product_2)
{
    for (int unit = 0; unit < 12; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += bidirectional_difference[k] * bidirectional_steps[unit * 48 + k];
        }
        bidirectional_product_2[unit] = sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12,) and (12, 48), then subtract, multiply -> (48,) */
static void sentiment_init_bidirectional_product_4(const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                   const float *SENTIMENT_RESTRICT bidirectional_difference,
                                                   const float *SENTIMENT_RESTRICT bidirectional_product_2,
                                                   float *SENTIMENT_RESTRICT bidirectional_difference_2,
                                                   float *SENTIMENT_RESTRICT bidirectional_scaled_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 12; k++) {
            sum += bidirectional_product_2[k] * bidirectional_steps[k * 48 + unit];
        }
        const float difference = bidirectional_difference[unit] - sum;
        bidirectional_difference_2[unit] = difference;
        bidirectional_scaled_2[unit] = difference * difference;
    }
}

/* bidirectional (Bidirectional), line 12: reduce of (48,), then rsqrt -> () */
static void sentiment_init_bidirectional_sum(const float *SENTIMENT_RESTRICT bidirectional_scaled_2,
                                             float *SENTIMENT_RESTRICT bidirectional_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 48; k++) {
        sum += bidirectional_scaled_2[k];
    }
    bidirectional_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* bidirectional (Bidirectional), line 12: multiply -> (48,) */
static void sentiment_init_bidirectional_elements_3(const float *SENTIMENT_RESTRICT bidirectional_difference_2,
                                                    const float *SENTIMENT_RESTRICT bidirectional_rsqrt,
                                                    float *SENTIMENT_RESTRICT bidirectional_scaled_3)
{
    for (int unit = 0; unit < 48; unit++) {
        bidirectional_scaled_3[unit] = bidirectional_difference_2[unit] * bidirectional_rsqrt[0];
    }
}

/* bidirectional (Bidirectional), line 12: compare -> (12, 1) */
static void sentiment_init_bidirectional_elements_4(int step, uint8_t *SENTIMENT_RESTRICT bidirectional_mask)
{
    for (int row = 0; row < 12; row++) {
        bidirectional_mask[row] = (uint8_t)(row == step);
    }
}

/* bidirectional (Bidirectional), line 12: select -> (12, 48) */
static void sentiment_init_bidirectional_elements_5(const float *SENTIMENT_RESTRICT bidirectional_scaled_3,
                                                    const uint8_t *SENTIMENT_RESTRICT bidirectional_mask,
                                                    float *SENTIMENT_RESTRICT bidirectional_steps)
{
    for (int row = 0; row < 12; row++) {
        for (int col = 0; col < 48; col++) {
            const float chosen_ = bidirectional_mask[row] ? bidirectional_scaled_3[col] : bidirectional_steps[row * 48 + col];
            bidirectional_steps[row * 48 + col] = chosen_;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (12, 48) and (12, 48) */
static void sentiment_init_bidirectional_steps(const float *bidirectional_scaled,
                                               float *bidirectional_steps, float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 576; i++) {
        bidirectional_steps[i] = 0.0f;
    }
    for (int step = 0; step < 12; step++) {
        sentiment_init_bidirectional_product(step, bidirectional_scaled,
                                             bidirectional_steps, floats + 1776);
        sentiment_init_bidirectional_product_2(step,
                                               bidirectional_scaled, bidirectional_steps, floats + 1776,
                                               floats + 1728);
        sentiment_init_bidirectional_product_3(bidirectional_steps,
                                               floats + 1728, floats + 1872);
        sentiment_init_bidirectional_product_4(bidirectional_steps,
                                               floats + 1728, floats + 1872, floats + 1776, floats + 1824);
        sentiment_init_bidirectional_sum(floats + 1824, floats + 1872);
        sentiment_init_bidirectional_elements_3(floats + 1776,
                                                floats + 1872, floats + 1728);
        sentiment_init_bidirectional_elements_4(step, bytes);
        sentiment_init_bidirectional_elements_5(floats + 1728, bytes,
                                                bidirectional_steps);
    }
}

/* bidirectional (Bidirectional), line 12: concatenate of (12,) and (12,) and (24,) -> (48,) */
static void sentiment_init_bidirectional_joined(float *SENTIMENT_RESTRICT bidirectional_joined)
{
    for (int unit = 0; unit < 12; unit++) {
        bidirectional_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 12; unit_2++) {
        bidirectional_joined[unit_2 + 12] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 24; unit_3++) {
        bidirectional_joined[unit_3 + 24] = 0.0f;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12, 48) and (48,) -> (12,) */
static void sentiment_init_bidirectional_product_5(int step,
                                                   const float *SENTIMENT_RESTRICT bidirectional_scaled_4,
                                                   const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                   float *SENTIMENT_RESTRICT bidirectional_product_3)
{
    for (int unit = 0; unit < 12; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += bidirectional_scaled_4[step * 48 + k] * bidirectional_steps_2[unit * 48 + k];
        }
        bidirectional_product_3[unit] = sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12,) and (12, 48), then subtract -> (48,) */
static void sentiment_init_bidirectional_product_6(int step,
                                                   const float *SENTIMENT_RESTRICT bidirectional_scaled_4,
                                                   const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                   const float *SENTIMENT_RESTRICT bidirectional_product_3,
                                                   float *SENTIMENT_RESTRICT bidirectional_difference_3)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 12; k++) {
            sum += bidirectional_product_3[k] * bidirectional_steps_2[k * 48 + unit];
        }
        bidirectional_difference_3[unit] = bidirectional_scaled_4[step * 48 + unit] - sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12, 48) and (48,) -> (12,) */
static void sentiment_init_bidirectional_product_7(const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                   const float *SENTIMENT_RESTRICT bidirectional_difference_3,
                                                   float *SENTIMENT_RESTRICT bidirectional_product_4)
{
    for (int unit = 0; unit < 12; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += bidirectional_difference_3[k] * bidirectional_steps_2[unit * 48 + k];
        }
        bidirectional_product_4[unit] = sum;
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (12,) and (12, 48), then subtract, multiply -> (48,) */
static void sentiment_init_bidirectional_product_8(const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                   const float *SENTIMENT_RESTRICT bidirectional_difference_3,
                                                   const float *SENTIMENT_RESTRICT bidirectional_product_4,
                                                   float *SENTIMENT_RESTRICT bidirectional_difference_4,
                                                   float *SENTIMENT_RESTRICT bidirectional_scaled_5)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 12; k++) {
            sum += bidirectional_product_4[k] * bidirectional_steps_2[k * 48 + unit];
        }
        const float difference = bidirectional_difference_3[unit] - sum;
        bidirectional_difference_4[unit] = difference;
        bidirectional_scaled_5[unit] = difference * difference;
    }
}

/* bidirectional (Bidirectional), line 12: reduce of (48,), then rsqrt -> () */
static void sentiment_init_bidirectional_sum_2(const float *SENTIMENT_RESTRICT bidirectional_scaled_5,
                                               float *SENTIMENT_RESTRICT bidirectional_rsqrt_2)
{
    float sum = 0.0f;
    for (int k = 0; k < 48; k++) {
        sum += bidirectional_scaled_5[k];
    }
    bidirectional_rsqrt_2[0] = 1.0f / sqrtf(sum);
}

/* bidirectional (Bidirectional), line 12: multiply -> (48,) */
static void sentiment_init_bidirectional_elements_6(const float *SENTIMENT_RESTRICT bidirectional_difference_4,
                                                    const float *SENTIMENT_RESTRICT bidirectional_rsqrt_2,
                                                    float *SENTIMENT_RESTRICT bidirectional_scaled_6)
{
    for (int unit = 0; unit < 48; unit++) {
        bidirectional_scaled_6[unit] = bidirectional_difference_4[unit] * bidirectional_rsqrt_2[0];
    }
}

/* bidirectional (Bidirectional), line 12: compare -> (12, 1) */
static void sentiment_init_bidirectional_elements_7(int step,
                                                    uint8_t *SENTIMENT_RESTRICT bidirectional_mask_2)
{
    for (int row = 0; row < 12; row++) {
        bidirectional_mask_2[row] = (uint8_t)(row == step);
    }
}

/* bidirectional (Bidirectional), line 12: select -> (12, 48) */
static void sentiment_init_bidirectional_elements_8(const float *SENTIMENT_RESTRICT bidirectional_scaled_6,
                                                    const uint8_t *SENTIMENT_RESTRICT bidirectional_mask_2,
                                                    float *SENTIMENT_RESTRICT bidirectional_steps_2)
{
    for (int row = 0; row < 12; row++) {
        for (int col = 0; col < 48; col++) {
            const float chosen_ = bidirectional_mask_2[row] ? bidirectional_scaled_6[col] : bidirectional_steps_2[row * 48 + col];
            bidirectional_steps_2[row * 48 + col] = chosen_;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (12, 48) and (12, 48) */
static void sentiment_init_bidirectional_steps_2(const float *bidirectional_scaled_4,
                                                 float *bidirectional_steps_2, float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 576; i++) {
        bidirectional_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 12; step++) {
        sentiment_init_bidirectional_product_5(step,
                                               bidirectional_scaled_4, bidirectional_steps_2, floats + 1824);
        sentiment_init_bidirectional_product_6(step,
                                               bidirectional_scaled_4, bidirectional_steps_2, floats + 1824,
                                               floats + 1776);
        sentiment_init_bidirectional_product_7(bidirectional_steps_2,
                                               floats + 1776, floats + 1920);
        sentiment_init_bidirectional_product_8(bidirectional_steps_2,
                                               floats + 1776, floats + 1920, floats + 1824, floats + 1872);
        sentiment_init_bidirectional_sum_2(floats + 1872, floats + 1920);
        sentiment_init_bidirectional_elements_6(floats + 1824,
                                                floats + 1920, floats + 1776);
        sentiment_init_bidirectional_elements_7(step, bytes);
        sentiment_init_bidirectional_elements_8(floats + 1776, bytes,
                                                bidirectional_steps_2);
    }
}

/* positive (Dense), line 22: rng_uniform, multiply, add -> (56, 1) */
static void sentiment_init_positive_elements(const int32_t *SENTIMENT_RESTRICT seed_words,
                                             float *SENTIMENT_RESTRICT positive_kernel)
{
    for (int row = 0; row < 56; row++) {
        const float sum_ = sentiment_uniform(seed_words[0], seed_words[1], 0, 598584944, row) * 0.64888567f + -0.32444283f;
        positive_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void sentiment_init_copy(float *SENTIMENT_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void sentiment_init_copy_2(float *SENTIMENT_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void sentiment_init_copy_3(float *SENTIMENT_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (12, 48) */
static void sentiment_init_copy_4(const float *SENTIMENT_RESTRICT bidirectional_steps,
                                  float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel)
{
    for (int i = 0; i < 576; i++) {
        bidirectional_forward_recurrent_kernel[i] = bidirectional_steps[i];
    }
}

/* copy -> (48,) */
static void sentiment_init_copy_5(const float *SENTIMENT_RESTRICT bidirectional_joined,
                                  float *SENTIMENT_RESTRICT bidirectional_forward_bias)
{
    for (int unit = 0; unit < 48; unit++) {
        bidirectional_forward_bias[unit] = bidirectional_joined[unit];
    }
}

/* copy -> (12, 48) */
static void sentiment_init_copy_6(const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                  float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel)
{
    for (int i = 0; i < 576; i++) {
        bidirectional_backward_recurrent_kernel[i] = bidirectional_steps_2[i];
    }
}

/* copy -> (48,) */
static void sentiment_init_copy_7(const float *SENTIMENT_RESTRICT bidirectional_joined,
                                  float *SENTIMENT_RESTRICT bidirectional_backward_bias)
{
    for (int unit = 0; unit < 48; unit++) {
        bidirectional_backward_bias[unit] = bidirectional_joined[unit];
    }
}

/* copy -> (1,) */
static void sentiment_init_copy_8(float *SENTIMENT_RESTRICT positive_bias)
{
    positive_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 14: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void sentiment_conv2d_convolution(const float *SENTIMENT_RESTRICT image,
                                         const float *SENTIMENT_RESTRICT conv2d_kernel,
                                         const float *SENTIMENT_RESTRICT conv2d_bias,
                                         float *SENTIMENT_RESTRICT max_pooling2d_pooled)
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
                                    const float a_value = image[in_row * 96 + in_col * 3 + channel];
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

/* conv2d_1 (Conv2D), line 16: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void sentiment_conv2d_1_convolution(const float *SENTIMENT_RESTRICT conv2d_1_kernel,
                                           const float *SENTIMENT_RESTRICT conv2d_1_bias,
                                           const float *SENTIMENT_RESTRICT max_pooling2d_pooled,
                                           float *SENTIMENT_RESTRICT max_pooling2d_1_pooled)
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

/* embedding (Embedding), line 10: compare -> (None, 24) */
static void sentiment_embedding_elements(const int32_t *SENTIMENT_RESTRICT text,
                                         uint8_t *SENTIMENT_RESTRICT embedding_mask)
{
    for (int unit = 0; unit < 24; unit++) {
        embedding_mask[unit] = (uint8_t)(text[unit] != 0);
    }
}

/* embedding (Embedding), line 10: gather of (3000, 16) and (None, 24) -> (None, 24, 16) */
static void sentiment_embedding_lookup(const int32_t *SENTIMENT_RESTRICT text,
                                       const float *SENTIMENT_RESTRICT embedding_embeddings,
                                       float *SENTIMENT_RESTRICT embedding_lookup)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 16; unit++) {
            const int entry = sentiment_entry(text[step], 3000);
            const float found = embedding_embeddings[entry * 16 + unit];
            embedding_lookup[step * 16 + unit] = found;
        }
    }
}

/* dense (Dense), line 19: dot_general of (None, 1152) and (1152, 32), then add, compare, select -> (None, 32) */
static void sentiment_dense_product(const float *SENTIMENT_RESTRICT dense_kernel,
                                    const float *SENTIMENT_RESTRICT dense_bias,
                                    const float *SENTIMENT_RESTRICT max_pooling2d_1_pooled,
                                    float *SENTIMENT_RESTRICT concatenate_joined)
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
            concatenate_joined[unit + 24] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_bidirectional_product(const float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                            const float *SENTIMENT_RESTRICT bidirectional_forward_bias,
                                            const float *SENTIMENT_RESTRICT embedding_lookup,
                                            float *SENTIMENT_RESTRICT bidirectional_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = embedding_lookup[step * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * bidirectional_forward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    bidirectional_sum_[step * 48 + unit] = sum + bidirectional_forward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_bidirectional_product_2(int step,
                                              const float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel,
                                              const float *SENTIMENT_RESTRICT bidirectional_sum_,
                                              const float *SENTIMENT_RESTRICT bidirectional_steps,
                                              float *SENTIMENT_RESTRICT bidirectional_sum__2)
{
    for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 12; k++) {
            const float a_value = bidirectional_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * bidirectional_forward_recurrent_kernel[k * 48 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            bidirectional_sum__2[unit] = bidirectional_sum_[step * 48 + unit] + sum;
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_bidirectional_elements(int step, const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                             const float *SENTIMENT_RESTRICT bidirectional_sum__2,
                                             float *SENTIMENT_RESTRICT bidirectional_steps,
                                             float *SENTIMENT_RESTRICT bidirectional_steps_2)
{
    for (int unit = 0; unit < 12; unit++) {
        const float value_ = bidirectional_steps_2[unit];
        const float cell_state = sentiment_logistic(bidirectional_sum__2[unit + 12]) * value_ + sentiment_logistic(bidirectional_sum__2[unit]) * tanhf(bidirectional_sum__2[unit + 24]);
        const float value__2 = bidirectional_steps[unit];
        const float chosen_ = embedding_mask[step] ? sentiment_logistic(bidirectional_sum__2[unit + 36]) * tanhf(cell_state) : value__2;
        const float value__3 = bidirectional_steps_2[unit];
        bidirectional_steps[unit] = chosen_;
        bidirectional_steps_2[unit] = embedding_mask[step] ? cell_state : value__3;
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_bidirectional_steps(const float *bidirectional_forward_recurrent_kernel,
                                          const uint8_t *embedding_mask, const float *bidirectional_sum_,
                                          float *bidirectional_steps, float *bidirectional_steps_2,
                                          float *floats)
{
    for (int unit = 0; unit < 12; unit++) {
        bidirectional_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 12; unit++) {
        bidirectional_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        sentiment_bidirectional_product_2(step,
                                          bidirectional_forward_recurrent_kernel, bidirectional_sum_,
                                          bidirectional_steps, floats + 1600);
        sentiment_bidirectional_elements(step, embedding_mask,
                                         floats + 1600, bidirectional_steps, bidirectional_steps_2);
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_bidirectional_product_3(const float *SENTIMENT_RESTRICT bidirectional_backward_kernel,
                                              const float *SENTIMENT_RESTRICT bidirectional_backward_bias,
                                              const float *SENTIMENT_RESTRICT embedding_lookup,
                                              float *SENTIMENT_RESTRICT bidirectional_sum__3)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = embedding_lookup[step * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * bidirectional_backward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    bidirectional_sum__3[step * 48 + unit] = sum + bidirectional_backward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_bidirectional_product_4(int step,
                                              const float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel,
                                              const float *SENTIMENT_RESTRICT bidirectional_sum__3,
                                              const float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                              float *SENTIMENT_RESTRICT bidirectional_sum__4)
{
    for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 12; k++) {
            const float a_value = bidirectional_steps_3[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * bidirectional_backward_recurrent_kernel[k * 48 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            bidirectional_sum__4[unit] = bidirectional_sum__3[step * 48 + unit] + sum;
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_bidirectional_elements_2(int step, const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                               const float *SENTIMENT_RESTRICT bidirectional_sum__4,
                                               float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                               float *SENTIMENT_RESTRICT bidirectional_steps_4)
{
    for (int unit = 0; unit < 12; unit++) {
        const float value_ = bidirectional_steps_4[unit];
        const float cell_state = sentiment_logistic(bidirectional_sum__4[unit + 12]) * value_ + sentiment_logistic(bidirectional_sum__4[unit]) * tanhf(bidirectional_sum__4[unit + 24]);
        const float value__2 = bidirectional_steps_3[unit];
        const float chosen_ = embedding_mask[step] ? sentiment_logistic(bidirectional_sum__4[unit + 36]) * tanhf(cell_state) : value__2;
        const float value__3 = bidirectional_steps_4[unit];
        bidirectional_steps_3[unit] = chosen_;
        bidirectional_steps_4[unit] = embedding_mask[step] ? cell_state : value__3;
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_bidirectional_steps_2(const float *bidirectional_backward_recurrent_kernel,
                                            const uint8_t *embedding_mask,
                                            const float *bidirectional_sum__3, float *bidirectional_steps_3,
                                            float *bidirectional_steps_4, float *floats)
{
    for (int unit = 0; unit < 12; unit++) {
        bidirectional_steps_3[unit] = 0.0f;
    }
    for (int unit = 0; unit < 12; unit++) {
        bidirectional_steps_4[unit] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        sentiment_bidirectional_product_4(step,
                                          bidirectional_backward_recurrent_kernel, bidirectional_sum__3,
                                          bidirectional_steps_3, floats + 1152);
        sentiment_bidirectional_elements_2(step, embedding_mask,
                                           floats + 1152, bidirectional_steps_3, bidirectional_steps_4);
    }
}

/* concatenate (Concatenate), line 21: concatenate of (None, 12) and (None, 12) and (None, 32) -> (None, 56) */
static void sentiment_concatenate_joined(const float *SENTIMENT_RESTRICT bidirectional_steps,
                                         const float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                         float *SENTIMENT_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 12; unit++) {
        concatenate_joined[unit] = bidirectional_steps[unit];
    }
    for (int unit_2 = 0; unit_2 < 12; unit_2++) {
        concatenate_joined[unit_2 + 12] = bidirectional_steps_3[unit_2];
    }
}

/* positive (Dense), line 22: dot_general of (None, 56) and (56, 1), then add, logistic -> (None, 1) */
static void sentiment_positive_product(const float *SENTIMENT_RESTRICT positive_kernel,
                                       const float *SENTIMENT_RESTRICT positive_bias,
                                       const float *SENTIMENT_RESTRICT concatenate_joined,
                                       float *SENTIMENT_RESTRICT positive)
{
    float sum = 0.0f;
    for (int k = 0; k < 56; k++) {
        sum += concatenate_joined[k] * positive_kernel[k];
    }
    positive[0] = sentiment_logistic(sum + *positive_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void sentiment_train_scalars(int n, const int32_t *SENTIMENT_RESTRICT iterations,
                                    const float *SENTIMENT_RESTRICT learning_rate,
                                    float *SENTIMENT_RESTRICT loss_count,
                                    float *SENTIMENT_RESTRICT accuracy_count,
                                    int32_t *SENTIMENT_RESTRICT sum__value,
                                    float *SENTIMENT_RESTRICT quotient_value_2)
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
static void sentiment_train_scalars_gradient(int n, float *SENTIMENT_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 14: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 15, 15, 16) */
static void sentiment_train_conv2d_convolution(int n, const float *SENTIMENT_RESTRICT image,
                                               const float *SENTIMENT_RESTRICT conv2d_kernel,
                                               const float *SENTIMENT_RESTRICT conv2d_bias,
                                               float *SENTIMENT_RESTRICT max_pooling2d_pooled,
                                               uint8_t *SENTIMENT_RESTRICT max_pooling2d_window_index,
                                               uint8_t *SENTIMENT_RESTRICT d_max_pooling2d_mask)
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
                                        const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
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

/* conv2d_1 (Conv2D), line 16: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 6, 6, 32) */
static void sentiment_train_conv2d_1_convolution(int n, const float *SENTIMENT_RESTRICT conv2d_1_kernel,
                                                 const float *SENTIMENT_RESTRICT conv2d_1_bias,
                                                 const float *SENTIMENT_RESTRICT max_pooling2d_pooled,
                                                 float *SENTIMENT_RESTRICT max_pooling2d_1_pooled,
                                                 uint8_t *SENTIMENT_RESTRICT max_pooling2d_1_window_index,
                                                 uint8_t *SENTIMENT_RESTRICT d_max_pooling2d_1_mask)
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

/* embedding (Embedding), line 10: compare -> (None, 24) */
static void sentiment_train_embedding_elements(int n, const int32_t *SENTIMENT_RESTRICT text,
                                               uint8_t *SENTIMENT_RESTRICT embedding_mask)
{
    for (int i = 0; i < n * 24; i++) {
        embedding_mask[i] = (uint8_t)(text[i] != 0);
    }
}

/* embedding (Embedding), line 10: gather of (3000, 16) and (None, 24), then multiply -> (None, 24, 16) */
static void sentiment_train_embedding_lookup(int n, const int32_t *SENTIMENT_RESTRICT text,
                                             const float *SENTIMENT_RESTRICT embedding_embeddings,
                                             float *SENTIMENT_RESTRICT dropout_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 16; unit++) {
                const int entry = sentiment_entry(text[sample * 24 + step], 3000);
                const float found = embedding_embeddings[entry * 16 + unit];
                dropout_scaled[sample * 384 + step * 16 + unit] = found * 2.0f;
            }
        }
    }
}

/* dropout (Dropout), line 11: rng_uniform, compare, select -> (None, 24, 16) */
static void sentiment_train_dropout_elements(int n, const int32_t *SENTIMENT_RESTRICT seed_,
                                             const int32_t *SENTIMENT_RESTRICT iterations,
                                             const float *SENTIMENT_RESTRICT dropout_scaled,
                                             uint8_t *SENTIMENT_RESTRICT dropout_mask,
                                             float *SENTIMENT_RESTRICT dropout_chosen_)
{
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        const int holds = sentiment_uniform(seed_[0], seed_[1], *iterations, 0, i_2) >= 0.5f;
        dropout_mask[i_2] = (uint8_t)holds;
        dropout_chosen_[i_2] = holds ? dropout_scaled[i_2] : 0.0f;
    }
}

/* dense (Dense), line 19: dot_general of (None, 1152) and (1152, 32), then add, compare, select, multiply ->
   (None, 32) */
static void sentiment_train_dense_product(int n, const float *SENTIMENT_RESTRICT dense_kernel,
                                          const float *SENTIMENT_RESTRICT dense_bias,
                                          const float *SENTIMENT_RESTRICT max_pooling2d_1_pooled,
                                          uint8_t *SENTIMENT_RESTRICT dense_mask,
                                          float *SENTIMENT_RESTRICT shown_scaled)
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
                shown_scaled[sample * 32 + unit] = (holds ? sum_ : 0.0f) * 1.4285715f;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_train_bidirectional_product(int n,
                                                  const float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                                  const float *SENTIMENT_RESTRICT bidirectional_forward_bias,
                                                  const float *SENTIMENT_RESTRICT dropout_chosen_,
                                                  float *SENTIMENT_RESTRICT bidirectional_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dropout_chosen_[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_forward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    bidirectional_sum_[i * 48 + unit] = sum + bidirectional_forward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: copy -> (None, 12) */
static void sentiment_train_bidirectional_copy(int n, int step,
                                               const float *SENTIMENT_RESTRICT bidirectional_steps,
                                               float *SENTIMENT_RESTRICT bidirectional_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            bidirectional_steps_5[sample * 288 + step * 12 + unit] = bidirectional_steps[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12: copy -> (None, 12) */
static void sentiment_train_bidirectional_copy_2(int n, int step,
                                                 const float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                 float *SENTIMENT_RESTRICT bidirectional_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            bidirectional_steps_4[sample * 288 + step * 12 + unit] = bidirectional_steps_2[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_train_bidirectional_product_2(int n, int step,
                                                    const float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel,
                                                    const float *SENTIMENT_RESTRICT bidirectional_sum_,
                                                    const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                    float *SENTIMENT_RESTRICT bidirectional_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 12; k++) {
                const float a_value = bidirectional_steps[sample * 12 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_forward_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                bidirectional_sum__2[sample * 48 + unit] = bidirectional_sum_[sample * 1152 + step * 48 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_train_bidirectional_elements(int n, int step,
                                                   const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                   const float *SENTIMENT_RESTRICT bidirectional_sum__2,
                                                   float *SENTIMENT_RESTRICT bidirectional_steps,
                                                   float *SENTIMENT_RESTRICT bidirectional_steps_2,
                                                   float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                                   float *SENTIMENT_RESTRICT bidirectional_output_gate,
                                                   float *SENTIMENT_RESTRICT bidirectional_forget_gate,
                                                   float *SENTIMENT_RESTRICT bidirectional_candidate,
                                                   float *SENTIMENT_RESTRICT bidirectional_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float forget_gate = sentiment_logistic(bidirectional_sum__2[sample * 48 + unit + 12]);
            const float value_ = bidirectional_steps_2[sample * 12 + unit];
            const float input_gate = sentiment_logistic(bidirectional_sum__2[sample * 48 + unit]);
            const float candidate = tanhf(bidirectional_sum__2[sample * 48 + unit + 24]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = sentiment_logistic(bidirectional_sum__2[sample * 48 + unit + 36]);
            const float value__2 = bidirectional_steps[sample * 12 + unit];
            const float value__3 = bidirectional_steps_2[sample * 12 + unit];
            bidirectional_steps_3[sample * 288 + step * 12 + unit] = tanh_;
            bidirectional_output_gate[sample * 288 + step * 12 + unit] = output_gate;
            bidirectional_forget_gate[sample * 288 + step * 12 + unit] = forget_gate;
            bidirectional_candidate[sample * 288 + step * 12 + unit] = candidate;
            bidirectional_input_gate[sample * 288 + step * 12 + unit] = input_gate;
            bidirectional_steps[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? output_gate * tanh_ : value__2;
            bidirectional_steps_2[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? cell_state : value__3;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_train_bidirectional_steps(int n, const float *bidirectional_forward_recurrent_kernel,
                                                const uint8_t *embedding_mask,
                                                const float *bidirectional_sum_, float *bidirectional_steps,
                                                float *bidirectional_steps_2, float *bidirectional_steps_3,
                                                float *bidirectional_output_gate,
                                                float *bidirectional_steps_4,
                                                float *bidirectional_forget_gate,
                                                float *bidirectional_candidate,
                                                float *bidirectional_input_gate,
                                                float *bidirectional_steps_5, float *floats)
{
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        sentiment_train_bidirectional_copy(n, step, bidirectional_steps,
                                           bidirectional_steps_5);
        sentiment_train_bidirectional_copy_2(n, step,
                                             bidirectional_steps_2, bidirectional_steps_4);
        sentiment_train_bidirectional_product_2(n, step,
                                                bidirectional_forward_recurrent_kernel, bidirectional_sum_,
                                                bidirectional_steps, floats + 86016);
        sentiment_train_bidirectional_elements(n, step,
                                               embedding_mask, floats + 86016, bidirectional_steps,
                                               bidirectional_steps_2, bidirectional_steps_3,
                                               bidirectional_output_gate, bidirectional_forget_gate,
                                               bidirectional_candidate, bidirectional_input_gate);
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_train_bidirectional_product_3(int n,
                                                    const float *SENTIMENT_RESTRICT bidirectional_backward_kernel,
                                                    const float *SENTIMENT_RESTRICT bidirectional_backward_bias,
                                                    const float *SENTIMENT_RESTRICT dropout_chosen_,
                                                    float *SENTIMENT_RESTRICT bidirectional_sum__3)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dropout_chosen_[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_backward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    bidirectional_sum__3[i * 48 + unit] = sum + bidirectional_backward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: copy -> (None, 12) */
static void sentiment_train_bidirectional_copy_3(int n, int step,
                                                 const float *SENTIMENT_RESTRICT bidirectional_steps_6,
                                                 float *SENTIMENT_RESTRICT bidirectional_steps_10)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            bidirectional_steps_10[sample * 288 + step * 12 + unit] = bidirectional_steps_6[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12: copy -> (None, 12) */
static void sentiment_train_bidirectional_copy_4(int n, int step,
                                                 const float *SENTIMENT_RESTRICT bidirectional_steps_7,
                                                 float *SENTIMENT_RESTRICT bidirectional_steps_9)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            bidirectional_steps_9[sample * 288 + step * 12 + unit] = bidirectional_steps_7[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_train_bidirectional_product_4(int n, int step,
                                                    const float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel,
                                                    const float *SENTIMENT_RESTRICT bidirectional_sum__3,
                                                    const float *SENTIMENT_RESTRICT bidirectional_steps_6,
                                                    float *SENTIMENT_RESTRICT bidirectional_sum__4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 12; k++) {
                const float a_value = bidirectional_steps_6[sample * 12 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_backward_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                bidirectional_sum__4[sample * 48 + unit] = bidirectional_sum__3[sample * 1152 + step * 48 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_train_bidirectional_elements_2(int n, int step,
                                                     const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                     const float *SENTIMENT_RESTRICT bidirectional_sum__4,
                                                     float *SENTIMENT_RESTRICT bidirectional_steps_6,
                                                     float *SENTIMENT_RESTRICT bidirectional_steps_7,
                                                     float *SENTIMENT_RESTRICT bidirectional_steps_8,
                                                     float *SENTIMENT_RESTRICT bidirectional_output_gate_2,
                                                     float *SENTIMENT_RESTRICT bidirectional_forget_gate_2,
                                                     float *SENTIMENT_RESTRICT bidirectional_candidate_2,
                                                     float *SENTIMENT_RESTRICT bidirectional_input_gate_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float forget_gate = sentiment_logistic(bidirectional_sum__4[sample * 48 + unit + 12]);
            const float value_ = bidirectional_steps_7[sample * 12 + unit];
            const float input_gate = sentiment_logistic(bidirectional_sum__4[sample * 48 + unit]);
            const float candidate = tanhf(bidirectional_sum__4[sample * 48 + unit + 24]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = sentiment_logistic(bidirectional_sum__4[sample * 48 + unit + 36]);
            const float value__2 = bidirectional_steps_6[sample * 12 + unit];
            const float value__3 = bidirectional_steps_7[sample * 12 + unit];
            bidirectional_steps_8[sample * 288 + step * 12 + unit] = tanh_;
            bidirectional_output_gate_2[sample * 288 + step * 12 + unit] = output_gate;
            bidirectional_forget_gate_2[sample * 288 + step * 12 + unit] = forget_gate;
            bidirectional_candidate_2[sample * 288 + step * 12 + unit] = candidate;
            bidirectional_input_gate_2[sample * 288 + step * 12 + unit] = input_gate;
            bidirectional_steps_6[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? output_gate * tanh_ : value__2;
            bidirectional_steps_7[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? cell_state : value__3;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_train_bidirectional_steps_2(int n,
                                                  const float *bidirectional_backward_recurrent_kernel,
                                                  const uint8_t *embedding_mask,
                                                  const float *bidirectional_sum__3,
                                                  float *bidirectional_steps_6,
                                                  float *bidirectional_steps_7,
                                                  float *bidirectional_steps_8,
                                                  float *bidirectional_output_gate_2,
                                                  float *bidirectional_steps_9,
                                                  float *bidirectional_forget_gate_2,
                                                  float *bidirectional_candidate_2,
                                                  float *bidirectional_input_gate_2,
                                                  float *bidirectional_steps_10, float *floats)
{
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_6[i] = 0.0f;
    }
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_7[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        sentiment_train_bidirectional_copy_3(n, step,
                                             bidirectional_steps_6, bidirectional_steps_10);
        sentiment_train_bidirectional_copy_4(n, step,
                                             bidirectional_steps_7, bidirectional_steps_9);
        sentiment_train_bidirectional_product_4(n, step,
                                                bidirectional_backward_recurrent_kernel,
                                                bidirectional_sum__3, bidirectional_steps_6, floats + 95232);
        sentiment_train_bidirectional_elements_2(n, step,
                                                 embedding_mask, floats + 95232, bidirectional_steps_6,
                                                 bidirectional_steps_7, bidirectional_steps_8,
                                                 bidirectional_output_gate_2, bidirectional_forget_gate_2,
                                                 bidirectional_candidate_2, bidirectional_input_gate_2);
    }
}

/* bidirectional (Bidirectional), line 12: concatenate of (None, 12) and (None, 12) -> (None, 24) */
static void sentiment_train_bidirectional_joined(int n, const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                 const float *SENTIMENT_RESTRICT bidirectional_steps_6,
                                                 float *SENTIMENT_RESTRICT bidirectional_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            bidirectional_joined[sample * 24 + unit] = bidirectional_steps[sample * 12 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 12; unit_2++) {
            bidirectional_joined[sample_2 * 24 + unit_2 + 12] = bidirectional_steps_6[sample_2 * 12 + unit_2];
        }
    }
}

/* said (Dropout), line 13: rng_uniform, compare, multiply, select -> (None, 24) */
static void sentiment_train_said_elements(int n, const int32_t *SENTIMENT_RESTRICT seed_,
                                          const int32_t *SENTIMENT_RESTRICT iterations,
                                          const float *SENTIMENT_RESTRICT bidirectional_joined,
                                          uint8_t *SENTIMENT_RESTRICT said_mask,
                                          float *SENTIMENT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            const int holds = sentiment_uniform(seed_[0], seed_[1], *iterations, 1, sample * 24 + unit) >= 0.5f;
            concatenate_joined[sample * 56 + unit] = holds ? bidirectional_joined[sample * 24 + unit] * 2.0f : 0.0f;
            said_mask[sample * 24 + unit] = (uint8_t)holds;
        }
    }
}

/* shown (Dropout), line 20: rng_uniform, compare, select -> (None, 32) */
static void sentiment_train_shown_elements(int n, const int32_t *SENTIMENT_RESTRICT seed_,
                                           const int32_t *SENTIMENT_RESTRICT iterations,
                                           const float *SENTIMENT_RESTRICT shown_scaled,
                                           uint8_t *SENTIMENT_RESTRICT shown_mask,
                                           float *SENTIMENT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const int holds = sentiment_uniform(seed_[0], seed_[1], *iterations, 2, sample * 32 + unit) >= 0.3f;
            concatenate_joined[sample * 56 + unit + 24] = holds ? shown_scaled[sample * 32 + unit] : 0.0f;
            shown_mask[sample * 32 + unit] = (uint8_t)holds;
        }
    }
}

/* positive (Dense), line 22: dot_general of (None, 56) and (56, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void sentiment_train_positive_product(int n, const float *SENTIMENT_RESTRICT positive_target,
                                             const float *SENTIMENT_RESTRICT positive_kernel,
                                             const float *SENTIMENT_RESTRICT positive_bias,
                                             const float *SENTIMENT_RESTRICT concatenate_joined,
                                             float *SENTIMENT_RESTRICT exponential_value,
                                             uint8_t *SENTIMENT_RESTRICT mask_value,
                                             float *SENTIMENT_RESTRICT sum__value_2,
                                             float *SENTIMENT_RESTRICT accuracy_values,
                                             float *SENTIMENT_RESTRICT sum__value_3,
                                             float *SENTIMENT_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 56; k++) {
            sum += positive_kernel[k] * concatenate_joined[sample * 56 + k];
        }
        const float sum_ = sum + *positive_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * positive_target[sample] + log1pf(power);
        accuracy_values[sample] = positive_target[sample] == (sentiment_logistic(sum_) > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        sum__value_3[sample] = power + 1.0f;
        sign_value[sample] = sentiment_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void sentiment_train_sum(int n, const float *SENTIMENT_RESTRICT positive_sample_weight,
                                const float *SENTIMENT_RESTRICT sum__value_2,
                                float *SENTIMENT_RESTRICT loss_total, float *SENTIMENT_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void sentiment_train_sum_2(int n, const float *SENTIMENT_RESTRICT accuracy_values,
                                  float *SENTIMENT_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void sentiment_train_dpositive_losses_gradient(int n,
                                                      const float *SENTIMENT_RESTRICT positive_sample_weight,
                                                      const float *SENTIMENT_RESTRICT quotient_value,
                                                      float *SENTIMENT_RESTRICT dpositive_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dpositive_losses_2 = quotient_value[0] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[sample]);
        dpositive_losses[sample] = dpositive_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void sentiment_train_scalars_gradient_2(int n, const float *SENTIMENT_RESTRICT positive_target,
                                               const float *SENTIMENT_RESTRICT exponential_value,
                                               const uint8_t *SENTIMENT_RESTRICT mask_value,
                                               const float *SENTIMENT_RESTRICT dpositive_losses,
                                               const float *SENTIMENT_RESTRICT sum__value_3,
                                               const float *SENTIMENT_RESTRICT sign_value,
                                               float *SENTIMENT_RESTRICT d_positive_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dpositive_losses[sample] / sum__value_3[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dpositive_losses[sample] : 0.0f) + (-dpositive_losses[sample] * positive_target[sample] + product);
        d_positive_sum_[sample] = sum_;
    }
}

/* positive (Dense), line 22, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void sentiment_train_positive_dpositive_bias_gradient(int n,
                                                             const float *SENTIMENT_RESTRICT quotient_value_2,
                                                             const float *SENTIMENT_RESTRICT d_positive_sum_,
                                                             float *SENTIMENT_RESTRICT positive_bias,
                                                             float *SENTIMENT_RESTRICT positive_bias_momentum,
                                                             float *SENTIMENT_RESTRICT positive_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_positive_sum_[k];
    }
    const float positive_bias_2 = *positive_bias;
    const float positive_bias_momentum_2 = *positive_bias_momentum;
    const float positive_bias_momentum_3 = *positive_bias_momentum;
    const float sum_ = positive_bias_momentum_2 + (sum - positive_bias_momentum_3) * 0.1f;
    const float positive_bias_velocity_2 = *positive_bias_velocity;
    const float positive_bias_velocity_3 = *positive_bias_velocity;
    const float sum__2 = positive_bias_velocity_2 + (sum * sum - positive_bias_velocity_3) * 0.001f;
    positive_bias[0] = positive_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    positive_bias_momentum[0] = sum_;
    positive_bias_velocity[0] = sum__2;
}

/* positive (Dense), line 22, gradient: dot_general of (None, 1) and (56, 1) -> (None, 56) */
static void sentiment_train_positive_product_gradient(int n,
                                                      const float *SENTIMENT_RESTRICT positive_kernel,
                                                      const float *SENTIMENT_RESTRICT d_positive_sum_,
                                                      float *SENTIMENT_RESTRICT d_positive_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 56; unit_tile += 16) {
            const int unit_first = unit_tile < 40 ? unit_tile : 40; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            const float a_value = d_positive_sum_[sample];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] += a_value * positive_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_positive_product[sample * 56 + unit] = sum;
            }
        }
    }
}

/* positive (Dense), line 22, gradient: dot_general of (None, 56) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (56, 1) */
static void sentiment_train_positive_dpositive_kernel_gradient(int n,
                                                               const float *SENTIMENT_RESTRICT quotient_value_2,
                                                               const float *SENTIMENT_RESTRICT concatenate_joined,
                                                               const float *SENTIMENT_RESTRICT d_positive_sum_,
                                                               float *SENTIMENT_RESTRICT positive_kernel,
                                                               float *SENTIMENT_RESTRICT positive_kernel_momentum,
                                                               float *SENTIMENT_RESTRICT positive_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 56; row_tile += 16) {
        const int row_first = row_tile < 40 ? row_tile : 40; /* the last tile overlaps */
        float sums[16];
        for (int row = row_first; row < row_first + 16; row++) {
            sums[row - row_first] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_positive_sum_[k];
            for (int row = row_first; row < row_first + 16; row++) {
                sums[row - row_first] += a_value * concatenate_joined[k * 56 + row];
            }
        }
        for (int row = row_tile; row < row_first + 16; row++) {
            const float sum = sums[row - row_first];
            const float positive_kernel_2 = positive_kernel[row];
            const float positive_kernel_momentum_2 = positive_kernel_momentum[row];
            const float positive_kernel_momentum_3 = positive_kernel_momentum[row];
            const float sum_ = positive_kernel_momentum_2 + (sum - positive_kernel_momentum_3) * 0.1f;
            const float positive_kernel_velocity_2 = positive_kernel_velocity[row];
            const float positive_kernel_velocity_3 = positive_kernel_velocity[row];
            const float sum__2 = positive_kernel_velocity_2 + (sum * sum - positive_kernel_velocity_3) * 0.001f;
            positive_kernel[row] = positive_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            positive_kernel_momentum[row] = sum_;
            positive_kernel_velocity[row] = sum__2;
        }
    }
}

/* shown (Dropout), line 20, gradient: select, multiply, select -> (None, 32) */
static void sentiment_train_shown_elements_gradient(int n, const uint8_t *SENTIMENT_RESTRICT dense_mask,
                                                    const uint8_t *SENTIMENT_RESTRICT shown_mask,
                                                    const float *SENTIMENT_RESTRICT d_positive_product,
                                                    float *SENTIMENT_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = (shown_mask[sample * 32 + unit] ? d_positive_product[sample * 56 + unit + 24] : 0.0f) * 1.4285715f;
            d_dense_chosen_[sample * 32 + unit] = dense_mask[sample * 32 + unit] ? product : 0.0f;
        }
    }
}

/* said (Dropout), line 13, gradient: select, multiply -> (None, 24) */
static void sentiment_train_said_elements_gradient(int n, const uint8_t *SENTIMENT_RESTRICT said_mask,
                                                   const float *SENTIMENT_RESTRICT d_positive_product,
                                                   float *SENTIMENT_RESTRICT d_said_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            d_said_scaled[sample * 24 + unit] = (said_mask[sample * 24 + unit] ? d_positive_product[sample * 56 + unit] : 0.0f) * 2.0f;
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: select, multiply, subtract, multiply, add, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply, subtract, multiply, add -> (None, 12) */
static void sentiment_train_bidirectional_elements_gradient(int n, int step,
                                                            const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                            const float *SENTIMENT_RESTRICT bidirectional_steps_8,
                                                            const float *SENTIMENT_RESTRICT bidirectional_output_gate_2,
                                                            const float *SENTIMENT_RESTRICT bidirectional_steps_9,
                                                            const float *SENTIMENT_RESTRICT bidirectional_forget_gate_2,
                                                            const float *SENTIMENT_RESTRICT bidirectional_candidate_2,
                                                            const float *SENTIMENT_RESTRICT bidirectional_input_gate_2,
                                                            const float *SENTIMENT_RESTRICT d_bidirectional_steps,
                                                            float *SENTIMENT_RESTRICT d_bidirectional_steps_2,
                                                            float *SENTIMENT_RESTRICT d_bidirectional_chosen_,
                                                            float *SENTIMENT_RESTRICT d_bidirectional_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float value_ = d_bidirectional_steps_2[sample * 12 + unit];
            const float value__2 = d_bidirectional_steps_2[sample * 12 + unit];
            const float dhidden_state = embedding_mask[sample * 24 + step] ? d_bidirectional_steps[sample * 12 + unit] : 0.0f;
            const float product = bidirectional_steps_8[sample * 288 + step * 12 + unit] * bidirectional_steps_8[sample * 288 + step * 12 + unit];
            const float product_2 = dhidden_state * bidirectional_output_gate_2[sample * 288 + step * 12 + unit] * (1.0f - product);
            const float dcell_state = (embedding_mask[sample * 24 + step] ? value__2 : 0.0f) + product_2;
            const float sum_ = (embedding_mask[sample * 24 + step] ? 0.0f : value_) + dcell_state * bidirectional_forget_gate_2[sample * 288 + step * 12 + unit];
            const float product_3 = bidirectional_input_gate_2[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_input_gate_2[sample * 288 + step * 12 + unit]);
            const float product_4 = bidirectional_forget_gate_2[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_forget_gate_2[sample * 288 + step * 12 + unit]);
            const float product_5 = bidirectional_candidate_2[sample * 288 + step * 12 + unit] * bidirectional_candidate_2[sample * 288 + step * 12 + unit];
            const float product_6 = dcell_state * bidirectional_input_gate_2[sample * 288 + step * 12 + unit] * (1.0f - product_5);
            const float product_7 = bidirectional_output_gate_2[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_output_gate_2[sample * 288 + step * 12 + unit]);
            d_bidirectional_steps_2[sample * 12 + unit] = sum_;
            d_bidirectional_joined[sample * 48 + unit] = dcell_state * bidirectional_candidate_2[sample * 288 + step * 12 + unit] * product_3;
            d_bidirectional_joined[sample * 48 + unit + 12] = dcell_state * bidirectional_steps_9[sample * 288 + step * 12 + unit] * product_4;
            d_bidirectional_joined[sample * 48 + unit + 24] = product_6;
            d_bidirectional_joined[sample * 48 + unit + 36] = dhidden_state * bidirectional_steps_8[sample * 288 + step * 12 + unit] * product_7;
            d_bidirectional_chosen_[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? 0.0f : d_bidirectional_steps[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 48) and (12, 48), then add ->
   (None, 12) */
static void sentiment_train_bidirectional_product_gradient(int n,
                                                           const float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel,
                                                           const float *SENTIMENT_RESTRICT d_bidirectional_chosen_,
                                                           const float *SENTIMENT_RESTRICT d_bidirectional_joined,
                                                           float *SENTIMENT_RESTRICT d_bidirectional_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 12; unit_tile += 12) {
            float sums[12];
            for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = d_bidirectional_joined[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_backward_recurrent_kernel[unit * 48 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                const float sum = sums[unit - unit_tile];
                d_bidirectional_steps[sample * 12 + unit] = d_bidirectional_chosen_[sample * 12 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: copy -> (None, 48) */
static void sentiment_train_bidirectional_copy_gradient(int n, int step,
                                                        const float *SENTIMENT_RESTRICT d_bidirectional_joined,
                                                        float *SENTIMENT_RESTRICT d_bidirectional_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            d_bidirectional_steps_3[sample * 1152 + step * 48 + unit] = d_bidirectional_joined[sample * 48 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: scan of (None, 24) and (None, 24, 12) and (None, 24, 12)
   and (None, 24, 12) and (None, 24, 12) and (None, 24, 12) */
static void sentiment_train_bidirectional_steps_gradient(int n,
                                                         const float *bidirectional_backward_recurrent_kernel,
                                                         const uint8_t *embedding_mask,
                                                         const float *bidirectional_steps_8,
                                                         const float *bidirectional_output_gate_2,
                                                         const float *bidirectional_steps_9,
                                                         const float *bidirectional_forget_gate_2,
                                                         const float *bidirectional_candidate_2,
                                                         const float *bidirectional_input_gate_2,
                                                         const float *d_said_scaled,
                                                         float *d_bidirectional_steps,
                                                         float *d_bidirectional_steps_2,
                                                         float *d_bidirectional_steps_3, float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            d_bidirectional_steps[sample * 12 + unit] = d_said_scaled[sample * 24 + unit + 12];
        }
    }
    for (int i = 0; i < n * 12; i++) {
        d_bidirectional_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        sentiment_train_bidirectional_elements_gradient(n,
                                                        step, embedding_mask, bidirectional_steps_8,
                                                        bidirectional_output_gate_2, bidirectional_steps_9,
                                                        bidirectional_forget_gate_2,
                                                        bidirectional_candidate_2,
                                                        bidirectional_input_gate_2, d_bidirectional_steps,
                                                        d_bidirectional_steps_2, floats + 97536,
                                                        floats + 95232);
        sentiment_train_bidirectional_product_gradient(n,
                                                       bidirectional_backward_recurrent_kernel,
                                                       floats + 97536, floats + 95232, d_bidirectional_steps);
        sentiment_train_bidirectional_copy_gradient(n, step,
                                                    floats + 95232, d_bidirectional_steps_3);
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 12) and (None, 24, 48), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (12,
   48) */
static void sentiment_train_bidirectional_dbidirectional_backward_recurrent_kernel_gradient(int n,
                                                                                            const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                                            const float *SENTIMENT_RESTRICT bidirectional_steps_10,
                                                                                            const float *SENTIMENT_RESTRICT d_bidirectional_steps_3,
                                                                                            float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel,
                                                                                            float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel_momentum,
                                                                                            float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 12; row_tile += 4) {
        for (int col_tile = 0; col_tile < 48; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = bidirectional_steps_10[i * 12 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_bidirectional_steps_3[i * 48 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float bidirectional_backward_recurrent_kernel_2 = bidirectional_backward_recurrent_kernel[row * 48 + col];
                    const float bidirectional_backward_recurrent_kernel_momentum_2 = bidirectional_backward_recurrent_kernel_momentum[row * 48 + col];
                    const float bidirectional_backward_recurrent_kernel_momentum_3 = bidirectional_backward_recurrent_kernel_momentum[row * 48 + col];
                    const float sum_ = bidirectional_backward_recurrent_kernel_momentum_2 + (sum - bidirectional_backward_recurrent_kernel_momentum_3) * 0.1f;
                    const float bidirectional_backward_recurrent_kernel_velocity_2 = bidirectional_backward_recurrent_kernel_velocity[row * 48 + col];
                    const float bidirectional_backward_recurrent_kernel_velocity_3 = bidirectional_backward_recurrent_kernel_velocity[row * 48 + col];
                    const float sum__2 = bidirectional_backward_recurrent_kernel_velocity_2 + (sum * sum - bidirectional_backward_recurrent_kernel_velocity_3) * 0.001f;
                    const float difference = bidirectional_backward_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    bidirectional_backward_recurrent_kernel[row * 48 + col] = difference;
                    bidirectional_backward_recurrent_kernel_momentum[row * 48 + col] = sum_;
                    bidirectional_backward_recurrent_kernel_velocity[row * 48 + col] = sum__2;
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: reduce of (None, 24, 48), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48,) */
static void sentiment_train_bidirectional_dbidirectional_backward_bias_gradient(int n,
                                                                                const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                                const float *SENTIMENT_RESTRICT d_bidirectional_steps_3,
                                                                                float *SENTIMENT_RESTRICT bidirectional_backward_bias,
                                                                                float *SENTIMENT_RESTRICT bidirectional_backward_bias_momentum,
                                                                                float *SENTIMENT_RESTRICT bidirectional_backward_bias_velocity)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += d_bidirectional_steps_3[i * 48 + unit];
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        const float bidirectional_backward_bias_2 = bidirectional_backward_bias[unit];
        const float bidirectional_backward_bias_momentum_2 = bidirectional_backward_bias_momentum[unit];
        const float bidirectional_backward_bias_momentum_3 = bidirectional_backward_bias_momentum[unit];
        const float sum_ = bidirectional_backward_bias_momentum_2 + (sum[unit] - bidirectional_backward_bias_momentum_3) * 0.1f;
        const float bidirectional_backward_bias_velocity_2 = bidirectional_backward_bias_velocity[unit];
        const float bidirectional_backward_bias_velocity_3 = bidirectional_backward_bias_velocity[unit];
        const float sum__2 = bidirectional_backward_bias_velocity_2 + (sum[unit] * sum[unit] - bidirectional_backward_bias_velocity_3) * 0.001f;
        bidirectional_backward_bias[unit] = bidirectional_backward_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        bidirectional_backward_bias_momentum[unit] = sum_;
        bidirectional_backward_bias_velocity[unit] = sum__2;
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 48) and (16, 48) -> (None, 24,
   16) */
static void sentiment_train_bidirectional_product_gradient_2(int n,
                                                             const float *SENTIMENT_RESTRICT bidirectional_backward_kernel,
                                                             const float *SENTIMENT_RESTRICT d_bidirectional_steps_3,
                                                             float *SENTIMENT_RESTRICT d_bidirectional_product)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 48; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_bidirectional_steps_3[i * 48 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_backward_kernel[unit * 48 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    d_bidirectional_product[i * 16 + unit] = sum;
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 16) and (None, 24, 48), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,
   48) */
static void sentiment_train_bidirectional_dbidirectional_backward_kernel_gradient(int n,
                                                                                  const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                                  const float *SENTIMENT_RESTRICT dropout_chosen_,
                                                                                  const float *SENTIMENT_RESTRICT d_bidirectional_steps_3,
                                                                                  float *SENTIMENT_RESTRICT bidirectional_backward_kernel,
                                                                                  float *SENTIMENT_RESTRICT bidirectional_backward_kernel_momentum,
                                                                                  float *SENTIMENT_RESTRICT bidirectional_backward_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 48; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dropout_chosen_[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_bidirectional_steps_3[i * 48 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float bidirectional_backward_kernel_2 = bidirectional_backward_kernel[row * 48 + col];
                    const float bidirectional_backward_kernel_momentum_2 = bidirectional_backward_kernel_momentum[row * 48 + col];
                    const float bidirectional_backward_kernel_momentum_3 = bidirectional_backward_kernel_momentum[row * 48 + col];
                    const float sum_ = bidirectional_backward_kernel_momentum_2 + (sum - bidirectional_backward_kernel_momentum_3) * 0.1f;
                    const float bidirectional_backward_kernel_velocity_2 = bidirectional_backward_kernel_velocity[row * 48 + col];
                    const float bidirectional_backward_kernel_velocity_3 = bidirectional_backward_kernel_velocity[row * 48 + col];
                    const float sum__2 = bidirectional_backward_kernel_velocity_2 + (sum * sum - bidirectional_backward_kernel_velocity_3) * 0.001f;
                    bidirectional_backward_kernel[row * 48 + col] = bidirectional_backward_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    bidirectional_backward_kernel_momentum[row * 48 + col] = sum_;
                    bidirectional_backward_kernel_velocity[row * 48 + col] = sum__2;
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: select, multiply, subtract, multiply, add, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply, subtract, multiply, add -> (None, 12) */
static void sentiment_train_bidirectional_elements_gradient_2(int n, int step,
                                                              const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                              const float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                                              const float *SENTIMENT_RESTRICT bidirectional_output_gate,
                                                              const float *SENTIMENT_RESTRICT bidirectional_steps_4,
                                                              const float *SENTIMENT_RESTRICT bidirectional_forget_gate,
                                                              const float *SENTIMENT_RESTRICT bidirectional_candidate,
                                                              const float *SENTIMENT_RESTRICT bidirectional_input_gate,
                                                              const float *SENTIMENT_RESTRICT d_bidirectional_steps_4,
                                                              float *SENTIMENT_RESTRICT d_bidirectional_steps_5,
                                                              float *SENTIMENT_RESTRICT d_bidirectional_chosen__2,
                                                              float *SENTIMENT_RESTRICT d_bidirectional_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float value_ = d_bidirectional_steps_5[sample * 12 + unit];
            const float value__2 = d_bidirectional_steps_5[sample * 12 + unit];
            const float dhidden_state = embedding_mask[sample * 24 + step] ? d_bidirectional_steps_4[sample * 12 + unit] : 0.0f;
            const float product = bidirectional_steps_3[sample * 288 + step * 12 + unit] * bidirectional_steps_3[sample * 288 + step * 12 + unit];
            const float product_2 = dhidden_state * bidirectional_output_gate[sample * 288 + step * 12 + unit] * (1.0f - product);
            const float dcell_state = (embedding_mask[sample * 24 + step] ? value__2 : 0.0f) + product_2;
            const float sum_ = (embedding_mask[sample * 24 + step] ? 0.0f : value_) + dcell_state * bidirectional_forget_gate[sample * 288 + step * 12 + unit];
            const float product_3 = bidirectional_input_gate[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_input_gate[sample * 288 + step * 12 + unit]);
            const float product_4 = bidirectional_forget_gate[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_forget_gate[sample * 288 + step * 12 + unit]);
            const float product_5 = bidirectional_candidate[sample * 288 + step * 12 + unit] * bidirectional_candidate[sample * 288 + step * 12 + unit];
            const float product_6 = dcell_state * bidirectional_input_gate[sample * 288 + step * 12 + unit] * (1.0f - product_5);
            const float product_7 = bidirectional_output_gate[sample * 288 + step * 12 + unit] * (1.0f - bidirectional_output_gate[sample * 288 + step * 12 + unit]);
            d_bidirectional_steps_5[sample * 12 + unit] = sum_;
            d_bidirectional_joined_2[sample * 48 + unit] = dcell_state * bidirectional_candidate[sample * 288 + step * 12 + unit] * product_3;
            d_bidirectional_joined_2[sample * 48 + unit + 12] = dcell_state * bidirectional_steps_4[sample * 288 + step * 12 + unit] * product_4;
            d_bidirectional_joined_2[sample * 48 + unit + 24] = product_6;
            d_bidirectional_joined_2[sample * 48 + unit + 36] = dhidden_state * bidirectional_steps_3[sample * 288 + step * 12 + unit] * product_7;
            d_bidirectional_chosen__2[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? 0.0f : d_bidirectional_steps_4[sample * 12 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 48) and (12, 48), then add ->
   (None, 12) */
static void sentiment_train_bidirectional_product_gradient_3(int n,
                                                             const float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel,
                                                             const float *SENTIMENT_RESTRICT d_bidirectional_chosen__2,
                                                             const float *SENTIMENT_RESTRICT d_bidirectional_joined_2,
                                                             float *SENTIMENT_RESTRICT d_bidirectional_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 12; unit_tile += 12) {
            float sums[12];
            for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = d_bidirectional_joined_2[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_forward_recurrent_kernel[unit * 48 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 12; unit++) {
                const float sum = sums[unit - unit_tile];
                d_bidirectional_steps_4[sample * 12 + unit] = d_bidirectional_chosen__2[sample * 12 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: copy -> (None, 48) */
static void sentiment_train_bidirectional_copy_gradient_2(int n, int step,
                                                          const float *SENTIMENT_RESTRICT d_bidirectional_joined_2,
                                                          float *SENTIMENT_RESTRICT d_bidirectional_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            d_bidirectional_steps_6[sample * 1152 + step * 48 + unit] = d_bidirectional_joined_2[sample * 48 + unit];
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: scan of (None, 24) and (None, 24, 12) and (None, 24, 12)
   and (None, 24, 12) and (None, 24, 12) and (None, 24, 12) */
static void sentiment_train_bidirectional_steps_gradient_2(int n,
                                                           const float *bidirectional_forward_recurrent_kernel,
                                                           const uint8_t *embedding_mask,
                                                           const float *bidirectional_steps_3,
                                                           const float *bidirectional_output_gate,
                                                           const float *bidirectional_steps_4,
                                                           const float *bidirectional_forget_gate,
                                                           const float *bidirectional_candidate,
                                                           const float *bidirectional_input_gate,
                                                           const float *d_said_scaled,
                                                           float *d_bidirectional_steps_4,
                                                           float *d_bidirectional_steps_5,
                                                           float *d_bidirectional_steps_6, float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            d_bidirectional_steps_4[sample * 12 + unit] = d_said_scaled[sample * 24 + unit];
        }
    }
    for (int i = 0; i < n * 12; i++) {
        d_bidirectional_steps_5[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        sentiment_train_bidirectional_elements_gradient_2(n,
                                                          step, embedding_mask, bidirectional_steps_3,
                                                          bidirectional_output_gate, bidirectional_steps_4,
                                                          bidirectional_forget_gate, bidirectional_candidate,
                                                          bidirectional_input_gate, d_bidirectional_steps_4,
                                                          d_bidirectional_steps_5, floats + 165120,
                                                          floats + 162816);
        sentiment_train_bidirectional_product_gradient_3(n,
                                                         bidirectional_forward_recurrent_kernel,
                                                         floats + 165120, floats + 162816,
                                                         d_bidirectional_steps_4);
        sentiment_train_bidirectional_copy_gradient_2(n, step,
                                                      floats + 162816, d_bidirectional_steps_6);
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 12) and (None, 24, 48), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (12,
   48) */
static void sentiment_train_bidirectional_dbidirectional_forward_recurrent_kernel_gradient(int n,
                                                                                           const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                                           const float *SENTIMENT_RESTRICT bidirectional_steps_5,
                                                                                           const float *SENTIMENT_RESTRICT d_bidirectional_steps_6,
                                                                                           float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel,
                                                                                           float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel_momentum,
                                                                                           float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 12; row_tile += 4) {
        for (int col_tile = 0; col_tile < 48; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = bidirectional_steps_5[i * 12 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_bidirectional_steps_6[i * 48 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float bidirectional_forward_recurrent_kernel_2 = bidirectional_forward_recurrent_kernel[row * 48 + col];
                    const float bidirectional_forward_recurrent_kernel_momentum_2 = bidirectional_forward_recurrent_kernel_momentum[row * 48 + col];
                    const float bidirectional_forward_recurrent_kernel_momentum_3 = bidirectional_forward_recurrent_kernel_momentum[row * 48 + col];
                    const float sum_ = bidirectional_forward_recurrent_kernel_momentum_2 + (sum - bidirectional_forward_recurrent_kernel_momentum_3) * 0.1f;
                    const float bidirectional_forward_recurrent_kernel_velocity_2 = bidirectional_forward_recurrent_kernel_velocity[row * 48 + col];
                    const float bidirectional_forward_recurrent_kernel_velocity_3 = bidirectional_forward_recurrent_kernel_velocity[row * 48 + col];
                    const float sum__2 = bidirectional_forward_recurrent_kernel_velocity_2 + (sum * sum - bidirectional_forward_recurrent_kernel_velocity_3) * 0.001f;
                    const float difference = bidirectional_forward_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    bidirectional_forward_recurrent_kernel[row * 48 + col] = difference;
                    bidirectional_forward_recurrent_kernel_momentum[row * 48 + col] = sum_;
                    bidirectional_forward_recurrent_kernel_velocity[row * 48 + col] = sum__2;
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: reduce of (None, 24, 48), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48,) */
static void sentiment_train_bidirectional_dbidirectional_forward_bias_gradient(int n,
                                                                               const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                               const float *SENTIMENT_RESTRICT d_bidirectional_steps_6,
                                                                               float *SENTIMENT_RESTRICT bidirectional_forward_bias,
                                                                               float *SENTIMENT_RESTRICT bidirectional_forward_bias_momentum,
                                                                               float *SENTIMENT_RESTRICT bidirectional_forward_bias_velocity)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += d_bidirectional_steps_6[i * 48 + unit];
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        const float bidirectional_forward_bias_2 = bidirectional_forward_bias[unit];
        const float bidirectional_forward_bias_momentum_2 = bidirectional_forward_bias_momentum[unit];
        const float bidirectional_forward_bias_momentum_3 = bidirectional_forward_bias_momentum[unit];
        const float sum_ = bidirectional_forward_bias_momentum_2 + (sum[unit] - bidirectional_forward_bias_momentum_3) * 0.1f;
        const float bidirectional_forward_bias_velocity_2 = bidirectional_forward_bias_velocity[unit];
        const float bidirectional_forward_bias_velocity_3 = bidirectional_forward_bias_velocity[unit];
        const float sum__2 = bidirectional_forward_bias_velocity_2 + (sum[unit] * sum[unit] - bidirectional_forward_bias_velocity_3) * 0.001f;
        bidirectional_forward_bias[unit] = bidirectional_forward_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        bidirectional_forward_bias_momentum[unit] = sum_;
        bidirectional_forward_bias_velocity[unit] = sum__2;
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 48) and (16, 48), then add,
   select, multiply -> (None, 24, 16) */
static void sentiment_train_bidirectional_product_gradient_4(int n,
                                                             const float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                                             const uint8_t *SENTIMENT_RESTRICT dropout_mask,
                                                             const float *SENTIMENT_RESTRICT d_bidirectional_product,
                                                             const float *SENTIMENT_RESTRICT d_bidirectional_steps_6,
                                                             float *SENTIMENT_RESTRICT d_dropout_scaled,
                                                             float *SENTIMENT_RESTRICT embedding_scaled)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 48; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_bidirectional_steps_6[i * 48 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_forward_kernel[unit * 48 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float product = (dropout_mask[i * 16 + unit] ? d_bidirectional_product[i * 16 + unit] + sum : 0.0f) * 2.0f;
                    d_dropout_scaled[i * 16 + unit] = product;
                    embedding_scaled[i * 16 + unit] = product * product;
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12, gradient: dot_general of (None, 24, 16) and (None, 24, 48), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,
   48) */
static void sentiment_train_bidirectional_dbidirectional_forward_kernel_gradient(int n,
                                                                                 const float *SENTIMENT_RESTRICT quotient_value_2,
                                                                                 const float *SENTIMENT_RESTRICT dropout_chosen_,
                                                                                 const float *SENTIMENT_RESTRICT d_bidirectional_steps_6,
                                                                                 float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                                                                 float *SENTIMENT_RESTRICT bidirectional_forward_kernel_momentum,
                                                                                 float *SENTIMENT_RESTRICT bidirectional_forward_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 48; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dropout_chosen_[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_bidirectional_steps_6[i * 48 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float bidirectional_forward_kernel_2 = bidirectional_forward_kernel[row * 48 + col];
                    const float bidirectional_forward_kernel_momentum_2 = bidirectional_forward_kernel_momentum[row * 48 + col];
                    const float bidirectional_forward_kernel_momentum_3 = bidirectional_forward_kernel_momentum[row * 48 + col];
                    const float sum_ = bidirectional_forward_kernel_momentum_2 + (sum - bidirectional_forward_kernel_momentum_3) * 0.1f;
                    const float bidirectional_forward_kernel_velocity_2 = bidirectional_forward_kernel_velocity[row * 48 + col];
                    const float bidirectional_forward_kernel_velocity_3 = bidirectional_forward_kernel_velocity[row * 48 + col];
                    const float sum__2 = bidirectional_forward_kernel_velocity_2 + (sum * sum - bidirectional_forward_kernel_velocity_3) * 0.001f;
                    bidirectional_forward_kernel[row * 48 + col] = bidirectional_forward_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    bidirectional_forward_kernel_momentum[row * 48 + col] = sum_;
                    bidirectional_forward_kernel_velocity[row * 48 + col] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 19, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void sentiment_train_dense_ddense_bias_gradient(int n,
                                                       const float *SENTIMENT_RESTRICT quotient_value_2,
                                                       const float *SENTIMENT_RESTRICT d_dense_chosen_,
                                                       float *SENTIMENT_RESTRICT dense_bias,
                                                       float *SENTIMENT_RESTRICT dense_bias_momentum,
                                                       float *SENTIMENT_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 19, gradient: dot_general of (None, 32) and (1152, 32) -> (None, 1152) */
static void sentiment_train_dense_product_gradient(int n, const float *SENTIMENT_RESTRICT dense_kernel,
                                                   const float *SENTIMENT_RESTRICT d_dense_chosen_,
                                                   float *SENTIMENT_RESTRICT d_dense_product)
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

/* dense (Dense), line 19, gradient: dot_general of (None, 1152) and (None, 32), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1152, 32) */
static void sentiment_train_dense_ddense_kernel_gradient(int n,
                                                         const float *SENTIMENT_RESTRICT quotient_value_2,
                                                         const float *SENTIMENT_RESTRICT max_pooling2d_1_pooled,
                                                         const float *SENTIMENT_RESTRICT d_dense_chosen_,
                                                         float *SENTIMENT_RESTRICT dense_kernel,
                                                         float *SENTIMENT_RESTRICT dense_kernel_momentum,
                                                         float *SENTIMENT_RESTRICT dense_kernel_velocity)
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

/* embedding (Embedding), line 10, gradient: scatter_add of (None, 24) and (None, 24, 16) -> (3000, 16) */
static void sentiment_train_embedding_dembedding_embeddings_gradient(int n,
                                                                     const int32_t *SENTIMENT_RESTRICT text,
                                                                     const float *SENTIMENT_RESTRICT d_dropout_scaled,
                                                                     float *SENTIMENT_RESTRICT d_embedding_dembedding_embeddings)
{
    for (int row = 0; row < 3000; row++) {
        for (int col = 0; col < 16; col++) {
            d_embedding_dembedding_embeddings[row * 16 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 16; unit++) {
                const int entry = sentiment_entry(text[sample * 24 + step], 3000);
                d_embedding_dembedding_embeddings[entry * 16 + unit] += d_dropout_scaled[sample * 384 + step * 16 + unit];
            }
        }
    }
}

/* max_pooling2d_1 (MaxPooling2D), line 17, gradient: scatter_window of (None, 6, 6, 32) and (None, 6, 6, 32)
   -> (None, 13, 13, 32) */
static void sentiment_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                    const float *SENTIMENT_RESTRICT d_dense_product,
                                                                    const uint8_t *SENTIMENT_RESTRICT max_pooling2d_1_window_index,
                                                                    float *SENTIMENT_RESTRICT d_max_pooling2d_1_scatter_window)
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

/* conv2d_1 (Conv2D), line 16, gradient: convolution_input of (None, 13, 13, 32) and (3, 3, 16, 32), then
   select -> (None, 15, 15, 16) */
static void sentiment_train_conv2d_1_input_gradient_gradient(int n,
                                                             const float *SENTIMENT_RESTRICT conv2d_1_kernel,
                                                             const float *SENTIMENT_RESTRICT d_max_pooling2d_1_scatter_window,
                                                             const uint8_t *SENTIMENT_RESTRICT d_max_pooling2d_mask,
                                                             float *SENTIMENT_RESTRICT d_conv2d_1_input_gradient,
                                                             float *SENTIMENT_RESTRICT d_max_pooling2d_chosen_)
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

/* conv2d_1 (Conv2D), line 16, gradient: convolution_kernel of (None, 15, 15, 16) and (None, 13, 13, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void sentiment_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                               const float *SENTIMENT_RESTRICT quotient_value_2,
                                                               const float *SENTIMENT_RESTRICT max_pooling2d_pooled,
                                                               const float *SENTIMENT_RESTRICT d_max_pooling2d_1_scatter_window,
                                                               float *SENTIMENT_RESTRICT conv2d_1_kernel,
                                                               float *SENTIMENT_RESTRICT conv2d_1_kernel_momentum,
                                                               float *SENTIMENT_RESTRICT conv2d_1_kernel_velocity)
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

/* max_pooling2d (MaxPooling2D), line 15, gradient: scatter_window of (None, 15, 15, 16) and (None, 15, 15,
   16) -> (None, 30, 30, 16) */
static void sentiment_train_max_pooling2d_scatter_window_gradient(int n,
                                                                  const float *SENTIMENT_RESTRICT d_conv2d_1_input_gradient,
                                                                  const uint8_t *SENTIMENT_RESTRICT max_pooling2d_window_index,
                                                                  float *SENTIMENT_RESTRICT d_max_pooling2d_scatter_window)
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

/* conv2d (Conv2D), line 14, gradient: convolution_kernel of (None, 32, 32, 3) and (None, 30, 30, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 3, 16) */
static void sentiment_train_conv2d_dconv2d_kernel_gradient(int n, const float *SENTIMENT_RESTRICT image,
                                                           const float *SENTIMENT_RESTRICT quotient_value_2,
                                                           const float *SENTIMENT_RESTRICT d_max_pooling2d_scatter_window,
                                                           float *SENTIMENT_RESTRICT conv2d_kernel,
                                                           float *SENTIMENT_RESTRICT conv2d_kernel_momentum,
                                                           float *SENTIMENT_RESTRICT conv2d_kernel_velocity)
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
                                    const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
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

/* conv2d (Conv2D), line 14, gradient: reduce of (None, 15, 15, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void sentiment_train_conv2d_sum_gradient(int n, const float *SENTIMENT_RESTRICT quotient_value_2,
                                                const float *SENTIMENT_RESTRICT d_max_pooling2d_chosen_,
                                                float *SENTIMENT_RESTRICT conv2d_bias,
                                                float *SENTIMENT_RESTRICT conv2d_bias_momentum,
                                                float *SENTIMENT_RESTRICT conv2d_bias_velocity)
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

/* conv2d_1 (Conv2D), line 16, gradient: reduce of (None, 6, 6, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void sentiment_train_conv2d_1_sum_gradient(int n, const float *SENTIMENT_RESTRICT quotient_value_2,
                                                  const float *SENTIMENT_RESTRICT d_dense_product,
                                                  const uint8_t *SENTIMENT_RESTRICT d_max_pooling2d_1_mask,
                                                  float *SENTIMENT_RESTRICT conv2d_1_bias,
                                                  float *SENTIMENT_RESTRICT conv2d_1_bias_momentum,
                                                  float *SENTIMENT_RESTRICT conv2d_1_bias_velocity)
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

/* embedding (Embedding), line 10: subtract, multiply, add, multiply -> (3000, 16) */
static void sentiment_train_embedding_elements_2(const float *SENTIMENT_RESTRICT quotient_value_2,
                                                 const float *SENTIMENT_RESTRICT d_embedding_dembedding_embeddings,
                                                 float *SENTIMENT_RESTRICT embedding_embeddings_momentum,
                                                 float *SENTIMENT_RESTRICT embedding_scaled_2)
{
    for (int i = 0; i < 48000; i++) {
        const float embedding_embeddings_momentum_2 = embedding_embeddings_momentum[i];
        const float embedding_embeddings_momentum_3 = embedding_embeddings_momentum[i];
        const float sum_ = embedding_embeddings_momentum_2 + (d_embedding_dembedding_embeddings[i] - embedding_embeddings_momentum_3) * 0.1f;
        embedding_embeddings_momentum[i] = sum_;
        embedding_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* embedding (Embedding), line 10: scatter_add of (None, 24) and (None, 24, 16) -> (3000, 16) */
static void sentiment_train_embedding_scattered(int n, const int32_t *SENTIMENT_RESTRICT text,
                                                const float *SENTIMENT_RESTRICT embedding_scaled,
                                                float *SENTIMENT_RESTRICT embedding_scattered)
{
    for (int row = 0; row < 3000; row++) {
        for (int col = 0; col < 16; col++) {
            embedding_scattered[row * 16 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 16; unit++) {
                const int entry = sentiment_entry(text[sample * 24 + step], 3000);
                embedding_scattered[entry * 16 + unit] += embedding_scaled[sample * 384 + step * 16 + unit];
            }
        }
    }
}

/* embedding (Embedding), line 10: subtract, multiply, add, sqrt, add, divide, subtract -> (3000, 16) */
static void sentiment_train_embedding_elements_3(const float *SENTIMENT_RESTRICT embedding_scattered,
                                                 const float *SENTIMENT_RESTRICT embedding_scaled_2,
                                                 float *SENTIMENT_RESTRICT embedding_embeddings,
                                                 float *SENTIMENT_RESTRICT embedding_embeddings_velocity)
{
    for (int i = 0; i < 48000; i++) {
        const float embedding_embeddings_2 = embedding_embeddings[i];
        const float embedding_embeddings_velocity_2 = embedding_embeddings_velocity[i];
        const float embedding_embeddings_velocity_3 = embedding_embeddings_velocity[i];
        const float sum_ = embedding_embeddings_velocity_2 + (embedding_scattered[i] - embedding_embeddings_velocity_3) * 0.001f;
        embedding_embeddings[i] = embedding_embeddings_2 - embedding_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        embedding_embeddings_velocity[i] = sum_;
    }
}

/* copy -> () */
static void sentiment_train_copy(const int32_t *SENTIMENT_RESTRICT sum__value,
                                 int32_t *SENTIMENT_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void sentiment_evaluate_scalars(int n, float *SENTIMENT_RESTRICT loss_count,
                                       float *SENTIMENT_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 14: convolution of (None, 32, 32, 3) and (3, 3, 3, 16), then add, compare, select,
   reduce_window -> (None, 15, 15, 16) */
static void sentiment_evaluate_conv2d_convolution(int n, const float *SENTIMENT_RESTRICT image,
                                                  const float *SENTIMENT_RESTRICT conv2d_kernel,
                                                  const float *SENTIMENT_RESTRICT conv2d_bias,
                                                  float *SENTIMENT_RESTRICT max_pooling2d_pooled)
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
                                        const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
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

/* conv2d_1 (Conv2D), line 16: convolution of (None, 15, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 6, 6, 32) */
static void sentiment_evaluate_conv2d_1_convolution(int n, const float *SENTIMENT_RESTRICT conv2d_1_kernel,
                                                    const float *SENTIMENT_RESTRICT conv2d_1_bias,
                                                    const float *SENTIMENT_RESTRICT max_pooling2d_pooled,
                                                    float *SENTIMENT_RESTRICT max_pooling2d_1_pooled)
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

/* embedding (Embedding), line 10: compare -> (None, 24) */
static void sentiment_evaluate_embedding_elements(int n, const int32_t *SENTIMENT_RESTRICT text,
                                                  uint8_t *SENTIMENT_RESTRICT embedding_mask)
{
    for (int i = 0; i < n * 24; i++) {
        embedding_mask[i] = (uint8_t)(text[i] != 0);
    }
}

/* embedding (Embedding), line 10: gather of (3000, 16) and (None, 24) -> (None, 24, 16) */
static void sentiment_evaluate_embedding_lookup(int n, const int32_t *SENTIMENT_RESTRICT text,
                                                const float *SENTIMENT_RESTRICT embedding_embeddings,
                                                float *SENTIMENT_RESTRICT embedding_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 16; unit++) {
                const int entry = sentiment_entry(text[sample * 24 + step], 3000);
                const float found = embedding_embeddings[entry * 16 + unit];
                embedding_lookup[sample * 384 + step * 16 + unit] = found;
            }
        }
    }
}

/* dense (Dense), line 19: dot_general of (None, 1152) and (1152, 32), then add, compare, select -> (None, 32) */
static void sentiment_evaluate_dense_product(int n, const float *SENTIMENT_RESTRICT dense_kernel,
                                             const float *SENTIMENT_RESTRICT dense_bias,
                                             const float *SENTIMENT_RESTRICT max_pooling2d_1_pooled,
                                             float *SENTIMENT_RESTRICT concatenate_joined)
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
                concatenate_joined[sample * 56 + unit + 24] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_evaluate_bidirectional_product(int n,
                                                     const float *SENTIMENT_RESTRICT bidirectional_forward_kernel,
                                                     const float *SENTIMENT_RESTRICT bidirectional_forward_bias,
                                                     const float *SENTIMENT_RESTRICT embedding_lookup,
                                                     float *SENTIMENT_RESTRICT bidirectional_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = embedding_lookup[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_forward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    bidirectional_sum_[i * 48 + unit] = sum + bidirectional_forward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_evaluate_bidirectional_product_2(int n, int step,
                                                       const float *SENTIMENT_RESTRICT bidirectional_forward_recurrent_kernel,
                                                       const float *SENTIMENT_RESTRICT bidirectional_sum_,
                                                       const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                       float *SENTIMENT_RESTRICT bidirectional_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 12; k++) {
                const float a_value = bidirectional_steps[sample * 12 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_forward_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                bidirectional_sum__2[sample * 48 + unit] = bidirectional_sum_[sample * 1152 + step * 48 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_evaluate_bidirectional_elements(int n, int step,
                                                      const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                      const float *SENTIMENT_RESTRICT bidirectional_sum__2,
                                                      float *SENTIMENT_RESTRICT bidirectional_steps,
                                                      float *SENTIMENT_RESTRICT bidirectional_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float value_ = bidirectional_steps_2[sample * 12 + unit];
            const float product = sentiment_logistic(bidirectional_sum__2[sample * 48 + unit]) * tanhf(bidirectional_sum__2[sample * 48 + unit + 24]);
            const float cell_state = sentiment_logistic(bidirectional_sum__2[sample * 48 + unit + 12]) * value_ + product;
            const float value__2 = bidirectional_steps[sample * 12 + unit];
            const float chosen_ = embedding_mask[sample * 24 + step] ? sentiment_logistic(bidirectional_sum__2[sample * 48 + unit + 36]) * tanhf(cell_state) : value__2;
            const float value__3 = bidirectional_steps_2[sample * 12 + unit];
            bidirectional_steps[sample * 12 + unit] = chosen_;
            bidirectional_steps_2[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? cell_state : value__3;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_evaluate_bidirectional_steps(int n,
                                                   const float *bidirectional_forward_recurrent_kernel,
                                                   const uint8_t *embedding_mask,
                                                   const float *bidirectional_sum_,
                                                   float *bidirectional_steps, float *bidirectional_steps_2,
                                                   float *floats)
{
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        sentiment_evaluate_bidirectional_product_2(n, step,
                                                   bidirectional_forward_recurrent_kernel,
                                                   bidirectional_sum_, bidirectional_steps, floats + 50944);
        sentiment_evaluate_bidirectional_elements(n, step,
                                                  embedding_mask, floats + 50944, bidirectional_steps,
                                                  bidirectional_steps_2);
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 24, 16) and (16, 48), then add -> (None, 24,
   48) */
static void sentiment_evaluate_bidirectional_product_3(int n,
                                                       const float *SENTIMENT_RESTRICT bidirectional_backward_kernel,
                                                       const float *SENTIMENT_RESTRICT bidirectional_backward_bias,
                                                       const float *SENTIMENT_RESTRICT embedding_lookup,
                                                       float *SENTIMENT_RESTRICT bidirectional_sum__3)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = embedding_lookup[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * bidirectional_backward_kernel[k * 48 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    bidirectional_sum__3[i * 48 + unit] = sum + bidirectional_backward_bias[unit];
                }
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: dot_general of (None, 12) and (12, 48), then add -> (None, 48) */
static void sentiment_evaluate_bidirectional_product_4(int n, int step,
                                                       const float *SENTIMENT_RESTRICT bidirectional_backward_recurrent_kernel,
                                                       const float *SENTIMENT_RESTRICT bidirectional_sum__3,
                                                       const float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                                       float *SENTIMENT_RESTRICT bidirectional_sum__4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 12; k++) {
                const float a_value = bidirectional_steps_3[sample * 12 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * bidirectional_backward_recurrent_kernel[k * 48 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                bidirectional_sum__4[sample * 48 + unit] = bidirectional_sum__3[sample * 1152 + step * 48 + unit] + sum;
            }
        }
    }
}

/* bidirectional (Bidirectional), line 12: logistic, tanh, logistic, multiply, add, tanh, multiply, select ->
   (None, 12) */
static void sentiment_evaluate_bidirectional_elements_2(int n, int step,
                                                        const uint8_t *SENTIMENT_RESTRICT embedding_mask,
                                                        const float *SENTIMENT_RESTRICT bidirectional_sum__4,
                                                        float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                                        float *SENTIMENT_RESTRICT bidirectional_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            const float value_ = bidirectional_steps_4[sample * 12 + unit];
            const float product = sentiment_logistic(bidirectional_sum__4[sample * 48 + unit]) * tanhf(bidirectional_sum__4[sample * 48 + unit + 24]);
            const float cell_state = sentiment_logistic(bidirectional_sum__4[sample * 48 + unit + 12]) * value_ + product;
            const float value__2 = bidirectional_steps_3[sample * 12 + unit];
            const float chosen_ = embedding_mask[sample * 24 + step] ? sentiment_logistic(bidirectional_sum__4[sample * 48 + unit + 36]) * tanhf(cell_state) : value__2;
            const float value__3 = bidirectional_steps_4[sample * 12 + unit];
            bidirectional_steps_3[sample * 12 + unit] = chosen_;
            bidirectional_steps_4[sample * 12 + unit] = embedding_mask[sample * 24 + step] ? cell_state : value__3;
        }
    }
}

/* bidirectional (Bidirectional), line 12: scan of (None, 24, 48) and (None, 24) and (None, 12) and (None, 12) */
static void sentiment_evaluate_bidirectional_steps_2(int n,
                                                     const float *bidirectional_backward_recurrent_kernel,
                                                     const uint8_t *embedding_mask,
                                                     const float *bidirectional_sum__3,
                                                     float *bidirectional_steps_3,
                                                     float *bidirectional_steps_4, float *floats)
{
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_3[i] = 0.0f;
    }
    for (int i = 0; i < n * 12; i++) {
        bidirectional_steps_4[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        sentiment_evaluate_bidirectional_product_4(n, step,
                                                   bidirectional_backward_recurrent_kernel,
                                                   bidirectional_sum__3, bidirectional_steps_3,
                                                   floats + 36864);
        sentiment_evaluate_bidirectional_elements_2(n, step,
                                                    embedding_mask, floats + 36864, bidirectional_steps_3,
                                                    bidirectional_steps_4);
    }
}

/* concatenate (Concatenate), line 21: concatenate of (None, 12) and (None, 12) and (None, 32) -> (None, 56) */
static void sentiment_evaluate_concatenate_joined(int n,
                                                  const float *SENTIMENT_RESTRICT bidirectional_steps,
                                                  const float *SENTIMENT_RESTRICT bidirectional_steps_3,
                                                  float *SENTIMENT_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 12; unit++) {
            concatenate_joined[sample * 56 + unit] = bidirectional_steps[sample * 12 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 12; unit_2++) {
            concatenate_joined[sample_2 * 56 + unit_2 + 12] = bidirectional_steps_3[sample_2 * 12 + unit_2];
        }
    }
}

/* positive (Dense), line 22: dot_general of (None, 56) and (56, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void sentiment_evaluate_positive_product(int n, const float *SENTIMENT_RESTRICT positive_target,
                                                const float *SENTIMENT_RESTRICT positive_kernel,
                                                const float *SENTIMENT_RESTRICT positive_bias,
                                                const float *SENTIMENT_RESTRICT concatenate_joined,
                                                float *SENTIMENT_RESTRICT sum__value,
                                                float *SENTIMENT_RESTRICT accuracy_values,
                                                float *SENTIMENT_RESTRICT positive)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 56; k++) {
            sum += positive_kernel[k] * concatenate_joined[sample * 56 + k];
        }
        const float sum_ = sum + *positive_bias;
        const float logistic = sentiment_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * positive_target[sample] + log1pf(expf(-fabsf(sum_)));
        positive[sample] = logistic;
        sum__value[sample] = sum__2;
        accuracy_values[sample] = positive_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void sentiment_evaluate_sum(int n, const float *SENTIMENT_RESTRICT positive_sample_weight,
                                   const float *SENTIMENT_RESTRICT sum__value,
                                   float *SENTIMENT_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void sentiment_evaluate_sum_2(int n, const float *SENTIMENT_RESTRICT accuracy_values,
                                     float *SENTIMENT_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void sentiment_metrics_scalars(const float *SENTIMENT_RESTRICT loss_count,
                                      const float *SENTIMENT_RESTRICT loss_total,
                                      const float *SENTIMENT_RESTRICT accuracy_count,
                                      const float *SENTIMENT_RESTRICT accuracy_total,
                                      float *SENTIMENT_RESTRICT loss, float *SENTIMENT_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int sentiment_init(sentiment_weights *weights, uint64_t seed)
{
    float floats[1936];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    sentiment_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    sentiment_init_conv2d_1_elements(seed_words, weights->conv2d_1_kernel);
    sentiment_init_embedding_elements(seed_words,
                                      weights->embedding_embeddings);
    sentiment_init_dense_elements(seed_words, weights->dense_kernel);
    sentiment_init_bidirectional_elements(seed_words,
                                          weights->bidirectional_forward_kernel,
                                          weights->bidirectional_backward_kernel);
    sentiment_init_bidirectional_elements_2(seed_words, floats,
                                            floats + 1152);
    sentiment_init_bidirectional_steps(floats, floats + 576, floats,
                                       bytes);
    sentiment_init_bidirectional_joined(floats + 1728);
    sentiment_init_bidirectional_steps_2(floats + 1152, floats, floats,
                                         bytes);
    sentiment_init_positive_elements(seed_words, weights->positive_kernel);
    sentiment_init_copy(weights->conv2d_bias);
    sentiment_init_copy_2(weights->conv2d_1_bias);
    sentiment_init_copy_3(weights->dense_bias);
    sentiment_init_copy_4(floats + 576,
                          weights->bidirectional_forward_recurrent_kernel);
    sentiment_init_copy_5(floats + 1728, weights->bidirectional_forward_bias);
    sentiment_init_copy_6(floats, weights->bidirectional_backward_recurrent_kernel);
    sentiment_init_copy_7(floats + 1728, weights->bidirectional_backward_bias);
    sentiment_init_copy_8(weights->positive_bias);
    return SENTIMENT_OK;
}

int sentiment_predict(const sentiment_weights *weights, sentiment_workspace *workspace, int n,
                      const int32_t *text, const float *image, float *positive)
{
    if (weights == NULL || workspace == NULL || text == NULL || image == NULL || positive == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    if (n < 1 || n > SENTIMENT_BATCH) {
        return SENTIMENT_ERROR_BATCH;
    }
    sentiment_conv2d_convolution(image, weights->conv2d_kernel,
                                 weights->conv2d_bias, workspace->floats);
    sentiment_conv2d_1_convolution(weights->conv2d_1_kernel,
                                   weights->conv2d_1_bias, workspace->floats, workspace->floats + 3600);
    sentiment_embedding_elements(text, workspace->bytes);
    sentiment_embedding_lookup(text, weights->embedding_embeddings,
                               workspace->floats + 1152);
    sentiment_dense_product(weights->dense_kernel, weights->dense_bias,
                            workspace->floats + 3600, workspace->floats + 1536);
    sentiment_bidirectional_product(weights->bidirectional_forward_kernel,
                                    weights->bidirectional_forward_bias, workspace->floats + 1152,
                                    workspace->floats);
    sentiment_bidirectional_steps(weights->bidirectional_forward_recurrent_kernel,
                                  workspace->bytes, workspace->floats, workspace->floats + 1648,
                                  workspace->floats + 1664, workspace->floats);
    sentiment_bidirectional_product_3(weights->bidirectional_backward_kernel,
                                      weights->bidirectional_backward_bias, workspace->floats + 1152,
                                      workspace->floats);
    sentiment_bidirectional_steps_2(weights->bidirectional_backward_recurrent_kernel,
                                    workspace->bytes, workspace->floats, workspace->floats + 1200,
                                    workspace->floats + 1216, workspace->floats);
    sentiment_concatenate_joined(workspace->floats + 1648,
                                 workspace->floats + 1200, workspace->floats + 1536);
    sentiment_positive_product(weights->positive_kernel, weights->positive_bias,
                               workspace->floats + 1536, positive);
    return SENTIMENT_OK;
}

int sentiment_train_step(sentiment_weights *weights, sentiment_optimizer *optimizer,
                         sentiment_metrics *metrics, sentiment_train_workspace *workspace, int n,
                         const int32_t *text, const float *image, const float *positive_target,
                         const float *positive_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || text == NULL || image == NULL || positive_target == NULL || loss == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    if (n < 1 || n > SENTIMENT_TRAIN_BATCH) {
        return SENTIMENT_ERROR_BATCH;
    }
    sentiment_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                            &metrics->loss_count, &metrics->accuracy_count, workspace->integers,
                            workspace->floats + 788352);
    sentiment_train_scalars_gradient(n, workspace->floats + 98176);
    sentiment_train_conv2d_convolution(n, image, weights->conv2d_kernel,
                                       weights->conv2d_bias, workspace->floats + 173056, workspace->bytes,
                                       workspace->bytes + 115200);
    sentiment_train_conv2d_1_convolution(n, weights->conv2d_1_kernel,
                                         weights->conv2d_1_bias, workspace->floats + 173056,
                                         workspace->floats, workspace->bytes + 230400,
                                         workspace->bytes + 267264);
    sentiment_train_embedding_elements(n, text, workspace->bytes + 318464);
    sentiment_train_embedding_lookup(n, text, weights->embedding_embeddings,
                                     workspace->floats + 36864);
    sentiment_train_dropout_elements(n, optimizer->seed_,
                                     &optimizer->iterations, workspace->floats + 36864,
                                     workspace->bytes + 304128, workspace->floats + 73728);
    sentiment_train_dense_product(n, weights->dense_kernel,
                                  weights->dense_bias, workspace->floats, workspace->bytes + 316416,
                                  workspace->floats + 96768);
    sentiment_train_bidirectional_product(n,
                                          weights->bidirectional_forward_kernel,
                                          weights->bidirectional_forward_bias, workspace->floats + 73728,
                                          workspace->floats + 36864);
    sentiment_train_bidirectional_steps(n,
                                        weights->bidirectional_forward_recurrent_kernel,
                                        workspace->bytes + 318464, workspace->floats + 36864,
                                        workspace->floats + 97792, workspace->floats + 87552,
                                        workspace->floats + 98304, workspace->floats + 107520,
                                        workspace->floats + 116736, workspace->floats + 125952,
                                        workspace->floats + 135168, workspace->floats + 144384,
                                        workspace->floats + 153600, workspace->floats);
    sentiment_train_bidirectional_product_3(n,
                                            weights->bidirectional_backward_kernel,
                                            weights->bidirectional_backward_bias, workspace->floats + 73728,
                                            workspace->floats + 36864);
    sentiment_train_bidirectional_steps_2(n,
                                          weights->bidirectional_backward_recurrent_kernel,
                                          workspace->bytes + 318464, workspace->floats + 36864,
                                          workspace->floats + 172032, workspace->floats + 172416,
                                          workspace->floats + 86016, workspace->floats + 162816,
                                          workspace->floats + 288256, workspace->floats + 297472,
                                          workspace->floats + 306688, workspace->floats + 315904,
                                          workspace->floats + 325120, workspace->floats);
    sentiment_train_bidirectional_joined(n, workspace->floats + 97792,
                                         workspace->floats + 172032, workspace->floats + 38656);
    sentiment_train_said_elements(n, optimizer->seed_, &optimizer->iterations,
                                  workspace->floats + 38656, workspace->bytes + 319232,
                                  workspace->floats + 36864);
    sentiment_train_shown_elements(n, optimizer->seed_,
                                   &optimizer->iterations, workspace->floats + 96768,
                                   workspace->bytes + 317440, workspace->floats + 36864);
    sentiment_train_positive_product(n, positive_target,
                                     weights->positive_kernel, weights->positive_bias,
                                     workspace->floats + 36864, workspace->floats + 38656,
                                     workspace->bytes + 320000, workspace->floats + 38688,
                                     workspace->floats + 38720, workspace->floats + 38752,
                                     workspace->floats + 38784);
    sentiment_train_sum(n, positive_sample_weight, workspace->floats + 38688,
                        &metrics->loss_total, loss);
    sentiment_train_sum_2(n, workspace->floats + 38720, &metrics->accuracy_total);
    sentiment_train_dpositive_losses_gradient(n,
                                              positive_sample_weight, workspace->floats + 98176,
                                              workspace->floats + 38688);
    sentiment_train_scalars_gradient_2(n, positive_target,
                                       workspace->floats + 38656, workspace->bytes + 320000,
                                       workspace->floats + 38688, workspace->floats + 38752,
                                       workspace->floats + 38784, workspace->floats + 40448);
    sentiment_train_positive_dpositive_bias_gradient(n,
                                                     workspace->floats + 788352, workspace->floats + 40448,
                                                     weights->positive_bias,
                                                     optimizer->positive_bias_momentum,
                                                     optimizer->positive_bias_velocity);
    sentiment_train_positive_product_gradient(n,
                                              weights->positive_kernel, workspace->floats + 40448,
                                              workspace->floats + 38656);
    sentiment_train_positive_dpositive_kernel_gradient(n,
                                                       workspace->floats + 788352, workspace->floats + 36864,
                                                       workspace->floats + 40448, weights->positive_kernel,
                                                       optimizer->positive_kernel_momentum,
                                                       optimizer->positive_kernel_velocity);
    sentiment_train_shown_elements_gradient(n,
                                            workspace->bytes + 316416, workspace->bytes + 317440,
                                            workspace->floats + 38656, workspace->floats + 172032);
    sentiment_train_said_elements_gradient(n,
                                           workspace->bytes + 319232, workspace->floats + 38656,
                                           workspace->floats + 334336);
    sentiment_train_bidirectional_steps_gradient(n,
                                                 weights->bidirectional_backward_recurrent_kernel,
                                                 workspace->bytes + 318464, workspace->floats + 86016,
                                                 workspace->floats + 162816, workspace->floats + 288256,
                                                 workspace->floats + 297472, workspace->floats + 306688,
                                                 workspace->floats + 315904, workspace->floats + 334336,
                                                 workspace->floats + 96768, workspace->floats + 97152,
                                                 workspace->floats + 36864, workspace->floats);
    sentiment_train_bidirectional_dbidirectional_backward_recurrent_kernel_gradient(n,
                                                                                    workspace->floats + 788352,
                                                                                    workspace->floats + 325120,
                                                                                    workspace->floats + 36864,
                                                                                    weights->bidirectional_backward_recurrent_kernel,
                                                                                    optimizer->bidirectional_backward_recurrent_kernel_momentum,
                                                                                    optimizer->bidirectional_backward_recurrent_kernel_velocity);
    sentiment_train_bidirectional_dbidirectional_backward_bias_gradient(n,
                                                                        workspace->floats + 788352,
                                                                        workspace->floats + 36864,
                                                                        weights->bidirectional_backward_bias,
                                                                        optimizer->bidirectional_backward_bias_momentum,
                                                                        optimizer->bidirectional_backward_bias_velocity);
    sentiment_train_bidirectional_product_gradient_2(n,
                                                     weights->bidirectional_backward_kernel,
                                                     workspace->floats + 36864, workspace->floats + 86016);
    sentiment_train_bidirectional_dbidirectional_backward_kernel_gradient(n,
                                                                          workspace->floats + 788352,
                                                                          workspace->floats + 73728,
                                                                          workspace->floats + 36864,
                                                                          weights->bidirectional_backward_kernel,
                                                                          optimizer->bidirectional_backward_kernel_momentum,
                                                                          optimizer->bidirectional_backward_kernel_velocity);
    sentiment_train_bidirectional_steps_gradient_2(n,
                                                   weights->bidirectional_forward_recurrent_kernel,
                                                   workspace->bytes + 318464, workspace->floats + 98304,
                                                   workspace->floats + 107520, workspace->floats + 116736,
                                                   workspace->floats + 125952, workspace->floats + 135168,
                                                   workspace->floats + 144384, workspace->floats + 334336,
                                                   workspace->floats + 164352, workspace->floats + 164736,
                                                   workspace->floats + 36864, workspace->floats);
    sentiment_train_bidirectional_dbidirectional_forward_recurrent_kernel_gradient(n,
                                                                                   workspace->floats + 788352,
                                                                                   workspace->floats + 153600,
                                                                                   workspace->floats + 36864,
                                                                                   weights->bidirectional_forward_recurrent_kernel,
                                                                                   optimizer->bidirectional_forward_recurrent_kernel_momentum,
                                                                                   optimizer->bidirectional_forward_recurrent_kernel_velocity);
    sentiment_train_bidirectional_dbidirectional_forward_bias_gradient(n,
                                                                       workspace->floats + 788352,
                                                                       workspace->floats + 36864,
                                                                       weights->bidirectional_forward_bias,
                                                                       optimizer->bidirectional_forward_bias_momentum,
                                                                       optimizer->bidirectional_forward_bias_velocity);
    sentiment_train_bidirectional_product_gradient_4(n,
                                                     weights->bidirectional_forward_kernel,
                                                     workspace->bytes + 304128, workspace->floats + 86016,
                                                     workspace->floats + 36864, workspace->floats + 98304,
                                                     workspace->floats + 776064);
    sentiment_train_bidirectional_dbidirectional_forward_kernel_gradient(n,
                                                                         workspace->floats + 788352,
                                                                         workspace->floats + 73728,
                                                                         workspace->floats + 36864,
                                                                         weights->bidirectional_forward_kernel,
                                                                         optimizer->bidirectional_forward_kernel_momentum,
                                                                         optimizer->bidirectional_forward_kernel_velocity);
    sentiment_train_dense_ddense_bias_gradient(n,
                                               workspace->floats + 788352, workspace->floats + 172032,
                                               weights->dense_bias, optimizer->dense_bias_momentum,
                                               optimizer->dense_bias_velocity);
    sentiment_train_dense_product_gradient(n, weights->dense_kernel,
                                           workspace->floats + 172032, workspace->floats + 739200);
    sentiment_train_dense_ddense_kernel_gradient(n,
                                                 workspace->floats + 788352, workspace->floats,
                                                 workspace->floats + 172032, weights->dense_kernel,
                                                 optimizer->dense_kernel_momentum,
                                                 optimizer->dense_kernel_velocity);
    sentiment_train_embedding_dembedding_embeddings_gradient(n,
                                                             text, workspace->floats + 98304,
                                                             workspace->floats + 691200);
    sentiment_train_max_pooling2d_1_scatter_window_gradient(n,
                                                            workspace->floats + 739200,
                                                            workspace->bytes + 230400, workspace->floats);
    sentiment_train_conv2d_1_input_gradient_gradient(n,
                                                     weights->conv2d_1_kernel, workspace->floats,
                                                     workspace->bytes + 115200, workspace->floats + 460800,
                                                     workspace->floats + 576000);
    sentiment_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                       workspace->floats + 788352,
                                                       workspace->floats + 173056, workspace->floats,
                                                       weights->conv2d_1_kernel,
                                                       optimizer->conv2d_1_kernel_momentum,
                                                       optimizer->conv2d_1_kernel_velocity);
    sentiment_train_max_pooling2d_scatter_window_gradient(n,
                                                          workspace->floats + 460800, workspace->bytes,
                                                          workspace->floats);
    sentiment_train_conv2d_dconv2d_kernel_gradient(n, image,
                                                   workspace->floats + 788352, workspace->floats,
                                                   weights->conv2d_kernel, optimizer->conv2d_kernel_momentum,
                                                   optimizer->conv2d_kernel_velocity);
    sentiment_train_conv2d_sum_gradient(n, workspace->floats + 788352,
                                        workspace->floats + 576000, weights->conv2d_bias,
                                        optimizer->conv2d_bias_momentum, optimizer->conv2d_bias_velocity);
    sentiment_train_conv2d_1_sum_gradient(n,
                                          workspace->floats + 788352, workspace->floats + 739200,
                                          workspace->bytes + 267264, weights->conv2d_1_bias,
                                          optimizer->conv2d_1_bias_momentum,
                                          optimizer->conv2d_1_bias_velocity);
    sentiment_train_embedding_elements_2(workspace->floats + 788352,
                                         workspace->floats + 691200,
                                         optimizer->embedding_embeddings_momentum, workspace->floats + 48000);
    sentiment_train_embedding_scattered(n, text,
                                        workspace->floats + 776064, workspace->floats);
    sentiment_train_embedding_elements_3(workspace->floats,
                                         workspace->floats + 48000, weights->embedding_embeddings,
                                         optimizer->embedding_embeddings_velocity);
    sentiment_train_copy(workspace->integers, &optimizer->iterations);
    return SENTIMENT_OK;
}

int sentiment_evaluate_step(const sentiment_weights *weights, sentiment_metrics *metrics,
                            sentiment_train_workspace *workspace, int n, const int32_t *text,
                            const float *image, const float *positive_target,
                            const float *positive_sample_weight, float *positive)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || text == NULL || image == NULL || positive_target == NULL || positive == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    if (n < 1 || n > SENTIMENT_TRAIN_BATCH) {
        return SENTIMENT_ERROR_BATCH;
    }
    sentiment_evaluate_scalars(n, &metrics->loss_count, &metrics->accuracy_count);
    sentiment_evaluate_conv2d_convolution(n, image,
                                          weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    sentiment_evaluate_conv2d_1_convolution(n,
                                            weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                            workspace->floats, workspace->floats + 115200);
    sentiment_evaluate_embedding_elements(n, text, workspace->bytes);
    sentiment_evaluate_embedding_lookup(n, text,
                                        weights->embedding_embeddings, workspace->floats + 36864);
    sentiment_evaluate_dense_product(n, weights->dense_kernel,
                                     weights->dense_bias, workspace->floats + 115200,
                                     workspace->floats + 49152);
    sentiment_evaluate_bidirectional_product(n,
                                             weights->bidirectional_forward_kernel,
                                             weights->bidirectional_forward_bias, workspace->floats + 36864,
                                             workspace->floats);
    sentiment_evaluate_bidirectional_steps(n,
                                           weights->bidirectional_forward_recurrent_kernel, workspace->bytes,
                                           workspace->floats, workspace->floats + 52480,
                                           workspace->floats + 52864, workspace->floats);
    sentiment_evaluate_bidirectional_product_3(n,
                                               weights->bidirectional_backward_kernel,
                                               weights->bidirectional_backward_bias,
                                               workspace->floats + 36864, workspace->floats);
    sentiment_evaluate_bidirectional_steps_2(n,
                                             weights->bidirectional_backward_recurrent_kernel,
                                             workspace->bytes, workspace->floats, workspace->floats + 38400,
                                             workspace->floats + 38784, workspace->floats);
    sentiment_evaluate_concatenate_joined(n, workspace->floats + 52480,
                                          workspace->floats + 38400, workspace->floats + 49152);
    sentiment_evaluate_positive_product(n, positive_target,
                                        weights->positive_kernel, weights->positive_bias,
                                        workspace->floats + 49152, workspace->floats, workspace->floats + 32,
                                        positive);
    sentiment_evaluate_sum(n, positive_sample_weight, workspace->floats,
                           &metrics->loss_total);
    sentiment_evaluate_sum_2(n, workspace->floats + 32, &metrics->accuracy_total);
    return SENTIMENT_OK;
}

int sentiment_metrics_result(const sentiment_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    sentiment_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                              &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    return SENTIMENT_OK;
}

int sentiment_optimizer_init(sentiment_optimizer *optimizer, const sentiment_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return SENTIMENT_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return SENTIMENT_OK;
}

void sentiment_metrics_reset(sentiment_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
