/* image_and_sequence: made by hnc 0.1.0 for target portable from the model with hash 3b5c71c25575e611; the header says how to use it. */
#include "image_and_sequence.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define IMAGE_AND_SEQUENCE_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define IMAGE_AND_SEQUENCE_RESTRICT restrict
#else
#define IMAGE_AND_SEQUENCE_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char image_and_sequence_weights_fit[sizeof(image_and_sequence_weights) <= IMAGE_AND_SEQUENCE_WEIGHTS_BYTES ? 1 : -1];
typedef char image_and_sequence_optimizer_fit[sizeof(image_and_sequence_optimizer) <= IMAGE_AND_SEQUENCE_OPTIMIZER_BYTES ? 1 : -1];
typedef char image_and_sequence_metrics_fit[sizeof(image_and_sequence_metrics) <= IMAGE_AND_SEQUENCE_METRICS_BYTES ? 1 : -1];
typedef char image_and_sequence_workspace_fit[sizeof(image_and_sequence_workspace) <= IMAGE_AND_SEQUENCE_WORKSPACE_BYTES ? 1 : -1];
typedef char image_and_sequence_train_workspace_fit[sizeof(image_and_sequence_train_workspace) <= IMAGE_AND_SEQUENCE_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float image_and_sequence_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float image_and_sequence_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* conv2d (Conv2D), line 11: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void image_and_sequence_init_conv2d_elements(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                    float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 111197888, i_2) * 0.396059f + -0.1980295f;
        conv2d_kernel[i_2] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 13: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void image_and_sequence_init_conv2d_1_elements(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float product = image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f;
        conv2d_1_kernel[i_3] = product + -0.11785113f;
    }
}

/* course (LSTM), line 16: rng_uniform, multiply, add -> (4, 128) */
static void image_and_sequence_init_course_elements(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                    float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel)
{
    for (int i = 0; i < 512; i++) {
        const float sum_ = image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 649487264, i) * 0.42640144f + -0.21320072f;
        course_kernel[i] = sum_;
    }
}

/* course (LSTM), line 16: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (32, 128) */
static void image_and_sequence_init_course_elements_2(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled)
{
    for (int i = 0; i < 4096; i++) {
        const float product = logf(1.0f - image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 672152736, i)) * -2.0f;
        const float cosine = cosf(image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 672152737, i) * 6.2831855f);
        course_scaled[i] = sqrtf(product) * cosine;
    }
}

/* course (LSTM), line 16: dot_general of (32, 128) and (128,) -> (32,) */
static void image_and_sequence_init_course_product(int step,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT course_product)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += course_scaled[step * 128 + k] * course_steps[unit * 128 + k];
        }
        course_product[unit] = sum;
    }
}

/* course (LSTM), line 16: dot_general of (32,) and (32, 128), then subtract -> (128,) */
static void image_and_sequence_init_course_product_2(int step,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_product,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT course_difference)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += course_product[k] * course_steps[k * 128 + unit];
        }
        course_difference[unit] = course_scaled[step * 128 + unit] - sum;
    }
}

/* course (LSTM), line 16: dot_general of (32, 128) and (128,) -> (32,) */
static void image_and_sequence_init_course_product_3(const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_difference,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT course_product_2)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += course_difference[k] * course_steps[unit * 128 + k];
        }
        course_product_2[unit] = sum;
    }
}

/* course (LSTM), line 16: dot_general of (32,) and (32, 128), then subtract, multiply -> (128,) */
static void image_and_sequence_init_course_product_4(const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_difference,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT course_product_2,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT course_difference_2,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += course_product_2[k] * course_steps[k * 128 + unit];
        }
        const float difference = course_difference[unit] - sum;
        course_difference_2[unit] = difference;
        course_scaled_2[unit] = difference * difference;
    }
}

/* course (LSTM), line 16: reduce of (128,), then rsqrt -> () */
static void image_and_sequence_init_course_sum(const float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled_2,
                                               float *IMAGE_AND_SEQUENCE_RESTRICT course_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 128; k++) {
        sum += course_scaled_2[k];
    }
    course_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* course (LSTM), line 16: multiply -> (128,) */
static void image_and_sequence_init_course_elements_3(const float *IMAGE_AND_SEQUENCE_RESTRICT course_difference_2,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT course_rsqrt,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled_3)
{
    for (int unit = 0; unit < 128; unit++) {
        course_scaled_3[unit] = course_difference_2[unit] * course_rsqrt[0];
    }
}

/* course (LSTM), line 16: compare -> (32, 1) */
static void image_and_sequence_init_course_elements_4(int step,
                                                      uint8_t *IMAGE_AND_SEQUENCE_RESTRICT course_mask)
{
    for (int row = 0; row < 32; row++) {
        course_mask[row] = (uint8_t)(row == step);
    }
}

/* course (LSTM), line 16: select -> (32, 128) */
static void image_and_sequence_init_course_elements_5(const float *IMAGE_AND_SEQUENCE_RESTRICT course_scaled_3,
                                                      const uint8_t *IMAGE_AND_SEQUENCE_RESTRICT course_mask,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT course_steps)
{
    for (int row = 0; row < 32; row++) {
        for (int col = 0; col < 128; col++) {
            course_steps[row * 128 + col] = course_mask[row] ? course_scaled_3[col] : course_steps[row * 128 + col];
        }
    }
}

/* course (LSTM), line 16: scan of (32, 128) and (32, 128) */
static void image_and_sequence_init_course_steps(const float *course_scaled, float *course_steps,
                                                 float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 4096; i++) {
        course_steps[i] = 0.0f;
    }
    for (int step = 0; step < 32; step++) {
        image_and_sequence_init_course_product(step, course_scaled,
                                               course_steps, floats + 8320);
        image_and_sequence_init_course_product_2(step,
                                                 course_scaled, course_steps, floats + 8320, floats + 8192);
        image_and_sequence_init_course_product_3(course_steps,
                                                 floats + 8192, floats + 8576);
        image_and_sequence_init_course_product_4(course_steps,
                                                 floats + 8192, floats + 8576, floats + 8320, floats + 8448);
        image_and_sequence_init_course_sum(floats + 8448, floats + 8576);
        image_and_sequence_init_course_elements_3(floats + 8320,
                                                  floats + 8576, floats + 8192);
        image_and_sequence_init_course_elements_4(step, bytes);
        image_and_sequence_init_course_elements_5(floats + 8192,
                                                  bytes, course_steps);
    }
}

/* course (LSTM), line 16: concatenate of (32,) and (32,) and (64,) -> (128,) */
static void image_and_sequence_init_course_joined(float *IMAGE_AND_SEQUENCE_RESTRICT course_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        course_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        course_joined[unit_2 + 32] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 64; unit_3++) {
        course_joined[unit_3 + 64] = 0.0f;
    }
}

/* dense (Dense), line 19: rng_uniform, multiply, add -> (64, 32) */
static void image_and_sequence_init_dense_elements(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.5f + -0.25f;
        dense_kernel[i] = sum_;
    }
}

/* probabilities (Dense), line 20: rng_uniform, multiply, add -> (32, 3) */
static void image_and_sequence_init_probabilities_elements(const int32_t *IMAGE_AND_SEQUENCE_RESTRICT seed_words,
                                                           float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel)
{
    for (int i = 0; i < 96; i++) {
        const float sum_ = image_and_sequence_uniform(seed_words[0], seed_words[1], 0, 59391824, i) * 0.8280787f + -0.41403934f;
        probabilities_kernel[i] = sum_;
    }
}

/* copy -> (16,) */
static void image_and_sequence_init_copy(float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void image_and_sequence_init_copy_2(float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32, 128) */
static void image_and_sequence_init_copy_3(const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                           float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel)
{
    for (int i = 0; i < 4096; i++) {
        course_recurrent_kernel[i] = course_steps[i];
    }
}

/* copy -> (128,) */
static void image_and_sequence_init_copy_4(const float *IMAGE_AND_SEQUENCE_RESTRICT course_joined,
                                           float *IMAGE_AND_SEQUENCE_RESTRICT course_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        course_bias[unit] = course_joined[unit];
    }
}

/* copy -> (32,) */
static void image_and_sequence_init_copy_5(float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (3,) */
static void image_and_sequence_init_copy_6(float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias)
{
    for (int unit = 0; unit < 3; unit++) {
        probabilities_bias[unit] = 0.0f;
    }
}

/* conv2d (Conv2D), line 11: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 13, 13, 16) */
static void image_and_sequence_conv2d_convolution(const float *IMAGE_AND_SEQUENCE_RESTRICT image,
                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel,
                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias,
                                                  float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled)
{
    for (int row = 0; row < 13; row++) {
        for (int col = 0; col < 13; col++) {
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
                                const float a_value = image[in_row * 28 + in_col];
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
                    max_pooling2d_pooled[row * 208 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 11, 11, 32) */
static void image_and_sequence_conv2d_1_convolution(const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel,
                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias,
                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled,
                                                    float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_)
{
    for (int row = 0; row < 11; row++) {
        for (int col = 0; col < 11; col++) {
            for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row + tap_row;
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            const float a_value = max_pooling2d_pooled[in_row * 208 + in_col * 16 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + conv2d_1_bias[filter];
                    conv2d_1_chosen_[row * 352 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* picture (GlobalAveragePooling2D), line 14: reduce of (None, 11, 11, 32), then divide -> (None, 32) */
static void image_and_sequence_picture_sum(const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_,
                                           float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < 121; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += conv2d_1_chosen_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        concatenate_joined[unit] = sum[unit] / 121.0f;
    }
}

/* course (LSTM), line 16: dot_general of (None, 24, 4) and (4, 128), then add -> (None, 24, 128) */
static void image_and_sequence_course_product(const float *IMAGE_AND_SEQUENCE_RESTRICT signal,
                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel,
                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_bias,
                                              float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = signal[step * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * course_kernel[k * 128 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    course_sum_[step * 128 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 16: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void image_and_sequence_course_product_2(int step,
                                                const float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel,
                                                const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_,
                                                const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = course_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            course_sum__2[unit] = course_sum_[step * 128 + unit] + sum;
        }
    }
}

/* course (LSTM), line 16: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void image_and_sequence_course_hidden_state(const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_2)
{
    for (int unit = 0; unit < 32; unit++) {
        const float value_ = course_steps_2[unit];
        const float cell_state = image_and_sequence_logistic(course_sum__2[unit + 32]) * value_ + image_and_sequence_logistic(course_sum__2[unit]) * tanhf(course_sum__2[unit + 64]);
        course_steps[unit] = image_and_sequence_logistic(course_sum__2[unit + 96]) * tanhf(cell_state);
        course_steps_2[unit] = cell_state;
    }
}

/* course (LSTM), line 16: scan of (None, 24, 128) and (None, 32) and (None, 32) */
static void image_and_sequence_course_steps(const float *course_recurrent_kernel, const float *course_sum_,
                                            float *course_steps, float *course_steps_2, float *floats)
{
    for (int unit = 0; unit < 32; unit++) {
        course_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 32; unit++) {
        course_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        image_and_sequence_course_product_2(step,
                                            course_recurrent_kernel, course_sum_, course_steps,
                                            floats + 3072);
        image_and_sequence_course_hidden_state(floats + 3072,
                                               course_steps, course_steps_2);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void image_and_sequence_concatenate_joined(const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                  float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        concatenate_joined[unit + 32] = course_steps[unit];
    }
}

/* dense (Dense), line 19: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void image_and_sequence_dense_product(const float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel,
                                             const float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias,
                                             const float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined,
                                             float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = concatenate_joined[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            dense_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* probabilities (Dense), line 20: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void image_and_sequence_probabilities_product(const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias,
                                                     const float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_)
{
    for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
        float sums[3];
        for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = dense_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] += a_value * probabilities_kernel[k * 3 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
            const float sum = sums[unit - unit_tile];
            probabilities_sum_[unit] = sum + probabilities_bias[unit];
        }
    }
}

/* probabilities (Dense), line 20: softmax of (None, 3) -> (None, 3) */
static void image_and_sequence_probabilities_softmax(const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_,
                                                     float *IMAGE_AND_SEQUENCE_RESTRICT probabilities)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 3; unit++) {
        if (probabilities_sum_[unit] > largest) {
            largest = probabilities_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 3; unit++) {
        const float power = expf(probabilities_sum_[unit] - largest);
        probabilities[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 3; unit++) {
        probabilities[unit] /= total;
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void image_and_sequence_train_scalars(int n, const float *IMAGE_AND_SEQUENCE_RESTRICT learning_rate,
                                             float *IMAGE_AND_SEQUENCE_RESTRICT loss_count,
                                             float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_count,
                                             int32_t *IMAGE_AND_SEQUENCE_RESTRICT iterations,
                                             float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2)
{
    const int32_t iterations_2 = *iterations;
    const int32_t sum_ = iterations_2 + 1;
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    const float number = (float)sum_;
    iterations[0] = sum_;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void image_and_sequence_train_scalars_gradient(int n,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 11: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 13, 13, 16) */
static void image_and_sequence_train_conv2d_convolution(int n,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT image,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias,
                                                        float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled,
                                                        uint8_t *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_window_index,
                                                        uint8_t *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 13; row++) {
            for (int col = 0; col < 13; col++) {
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
                                    const float a_value = image[sample * 784 + in_row * 28 + in_col];
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
                        max_pooling2d_pooled[sample * 2704 + row * 208 + col * 16 + filter] = chosen_;
                        max_pooling2d_window_index[sample * 2704 + row * 208 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_mask[sample * 2704 + row * 208 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 11, 11, 32) */
static void image_and_sequence_train_conv2d_1_convolution(int n,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled,
                                                          uint8_t *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_mask,
                                                          float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row;
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col;
                            for (int channel = 0; channel < 16; channel++) {
                                const float a_value = max_pooling2d_pooled[sample * 2704 + in_row * 208 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_1_bias[filter];
                        const int holds = sum_ > 0.0f;
                        conv2d_1_mask[sample * 3872 + row * 352 + col * 32 + filter] = (uint8_t)holds;
                        conv2d_1_chosen_[sample * 3872 + row * 352 + col * 32 + filter] = holds ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* picture (GlobalAveragePooling2D), line 14: reduce of (None, 11, 11, 32), then divide -> (None, 32) */
static void image_and_sequence_train_picture_sum(int n,
                                                 const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_,
                                                 float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[32];
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] = 0.0f;
        }
        for (int i = 0; i < 121; i++) {
            for (int unit = 0; unit < 32; unit++) {
                sum[unit] += conv2d_1_chosen_[sample * 3872 + i * 32 + unit];
            }
        }
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 64 + unit] = sum[unit] / 121.0f;
        }
    }
}

/* course (LSTM), line 16: dot_general of (None, 24, 4) and (4, 128), then add -> (None, 24, 128) */
static void image_and_sequence_train_course_product(int n, const float *IMAGE_AND_SEQUENCE_RESTRICT signal,
                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel,
                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT course_bias,
                                                    float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = signal[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * course_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    course_sum_[i * 128 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 16: copy -> (None, 32) */
static void image_and_sequence_train_course_copy(int n, int step,
                                                 const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                 float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            course_steps_5[sample * 768 + step * 32 + unit] = course_steps[sample * 32 + unit];
        }
    }
}

/* course (LSTM), line 16: copy -> (None, 32) */
static void image_and_sequence_train_course_copy_2(int n, int step,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_2,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            course_steps_4[sample * 768 + step * 32 + unit] = course_steps_2[sample * 32 + unit];
        }
    }
}

/* course (LSTM), line 16: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void image_and_sequence_train_course_product_2(int n, int step,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = course_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                course_sum__2[sample * 128 + unit] = course_sum_[sample * 3072 + step * 128 + unit] + sum;
            }
        }
    }
}

/* course (LSTM), line 16: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void image_and_sequence_train_course_hidden_state(int n, int step,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_2,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_3,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_output_gate,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_forget_gate,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_candidate,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float forget_gate = image_and_sequence_logistic(course_sum__2[sample * 128 + unit + 32]);
            const float value_ = course_steps_2[sample * 32 + unit];
            const float input_gate = image_and_sequence_logistic(course_sum__2[sample * 128 + unit]);
            const float candidate = tanhf(course_sum__2[sample * 128 + unit + 64]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = image_and_sequence_logistic(course_sum__2[sample * 128 + unit + 96]);
            course_steps_3[sample * 768 + step * 32 + unit] = tanh_;
            course_output_gate[sample * 768 + step * 32 + unit] = output_gate;
            course_forget_gate[sample * 768 + step * 32 + unit] = forget_gate;
            course_candidate[sample * 768 + step * 32 + unit] = candidate;
            course_input_gate[sample * 768 + step * 32 + unit] = input_gate;
            course_steps[sample * 32 + unit] = output_gate * tanh_;
            course_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* course (LSTM), line 16: scan of (None, 24, 128) and (None, 32) and (None, 32) */
static void image_and_sequence_train_course_steps(int n, const float *course_recurrent_kernel,
                                                  const float *course_sum_, float *course_steps,
                                                  float *course_steps_2, float *course_steps_3,
                                                  float *course_output_gate, float *course_steps_4,
                                                  float *course_forget_gate, float *course_candidate,
                                                  float *course_input_gate, float *course_steps_5,
                                                  float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        course_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        course_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        image_and_sequence_train_course_copy(n, step, course_steps,
                                             course_steps_5);
        image_and_sequence_train_course_copy_2(n, step,
                                               course_steps_2, course_steps_4);
        image_and_sequence_train_course_product_2(n, step,
                                                  course_recurrent_kernel, course_sum_, course_steps,
                                                  floats + 357888);
        image_and_sequence_train_course_hidden_state(n, step,
                                                     floats + 357888, course_steps, course_steps_2,
                                                     course_steps_3, course_output_gate, course_forget_gate,
                                                     course_candidate, course_input_gate);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void image_and_sequence_train_concatenate_joined(int n,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                        float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 64 + unit + 32] = course_steps[sample * 32 + unit];
        }
    }
}

/* dense (Dense), line 19: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void image_and_sequence_train_dense_product(int n,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias,
                                                   const float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined,
                                                   uint8_t *IMAGE_AND_SEQUENCE_RESTRICT dense_mask,
                                                   float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = concatenate_joined[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 32 + unit] = (uint8_t)holds;
                dense_chosen_[sample * 32 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 20: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void image_and_sequence_train_probabilities_product(int n,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_,
                                                           float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
            float sums[3];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 3 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 3 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 20: softmax of (None, 3) -> (None, 3) */
static void image_and_sequence_train_probabilities_softmax(int n,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_,
                                                           float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (probabilities_sum_[sample * 3 + unit] > largest) {
                largest = probabilities_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            const float power = expf(probabilities_sum_[sample * 3 + unit] - largest);
            probabilities_softmax[sample * 3 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 3; unit++) {
            probabilities_softmax[sample * 3 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 3) and (None, 3) -> (None,) */
static void image_and_sequence_train_probabilities_losses(int n,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_target,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_,
                                                          float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (probabilities_sum_[sample * 3 + unit] > largest) {
                largest = probabilities_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            total += expf(probabilities_sum_[sample * 3 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            entropy += (probabilities_target[sample * 3 + unit]) * (log_total - (probabilities_sum_[sample * 3 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void image_and_sequence_train_sum(int n,
                                         const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sample_weight,
                                         const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_losses,
                                         float *IMAGE_AND_SEQUENCE_RESTRICT loss_total,
                                         float *IMAGE_AND_SEQUENCE_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* arg_max of (None, 3) -> (None,) */
static void image_and_sequence_train_arg_max(int n,
                                             const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_softmax,
                                             int32_t *IMAGE_AND_SEQUENCE_RESTRICT arg_max_value)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_softmax[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (probabilities_softmax[sample * 3 + position] > extreme) {
                extreme = probabilities_softmax[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max_value[sample] = best;
    }
}

/* arg_max of (None, 3), then compare, convert -> (None,) */
static void image_and_sequence_train_arg_max_2(int n,
                                               const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_target,
                                               const int32_t *IMAGE_AND_SEQUENCE_RESTRICT arg_max_value,
                                               float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (probabilities_target[sample * 3 + position] > extreme) {
                extreme = probabilities_target[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max_value[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void image_and_sequence_train_sum_2(int n, const float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_values,
                                           float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void image_and_sequence_train_dprobabilities_losses_gradient(int n,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sample_weight,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT dprobabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dprobabilities_losses_2 = quotient_value[0] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[sample]);
        dprobabilities_losses[sample] = dprobabilities_losses_2;
    }
}

/* subtract, multiply -> (None, 3) */
static void image_and_sequence_train_scalars_gradient_2(int n,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_target,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_softmax,
                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT dprobabilities_losses,
                                                        float *IMAGE_AND_SEQUENCE_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            const float product = dprobabilities_losses[sample] * (probabilities_softmax[sample * 3 + unit] - probabilities_target[sample * 3 + unit]);
            scaled_value[sample * 3 + unit] = product;
        }
    }
}

/* probabilities (Dense), line 20, gradient: reduce of (None, 3), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,) */
static void image_and_sequence_train_probabilities_dprobabilities_bias_gradient(int n,
                                                                                const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                                const float *IMAGE_AND_SEQUENCE_RESTRICT scaled_value,
                                                                                float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias,
                                                                                float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias_momentum,
                                                                                float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias_velocity)
{
    float sum[3];
    for (int unit = 0; unit < 3; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 3; unit++) {
            sum[unit] += scaled_value[k * 3 + unit];
        }
    }
    for (int unit = 0; unit < 3; unit++) {
        const float probabilities_bias_2 = probabilities_bias[unit];
        const float probabilities_bias_momentum_2 = probabilities_bias_momentum[unit];
        const float probabilities_bias_momentum_3 = probabilities_bias_momentum[unit];
        const float sum_ = probabilities_bias_momentum_2 + (sum[unit] - probabilities_bias_momentum_3) * 0.1f;
        const float probabilities_bias_velocity_2 = probabilities_bias_velocity[unit];
        const float probabilities_bias_velocity_3 = probabilities_bias_velocity[unit];
        const float sum__2 = probabilities_bias_velocity_2 + (sum[unit] * sum[unit] - probabilities_bias_velocity_3) * 0.001f;
        probabilities_bias[unit] = probabilities_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        probabilities_bias_momentum[unit] = sum_;
        probabilities_bias_velocity[unit] = sum__2;
    }
}

/* probabilities (Dense), line 20, gradient: dot_general of (None, 3) and (32, 3), then select -> (None, 32) */
static void image_and_sequence_train_probabilities_product_gradient(int n,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel,
                                                                    const uint8_t *IMAGE_AND_SEQUENCE_RESTRICT dense_mask,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT scaled_value,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 3; k++) {
                const float a_value = scaled_value[sample * 3 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[unit * 3 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_chosen_[sample * 32 + unit] = dense_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 20, gradient: dot_general of (None, 32) and (None, 3), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 3) */
static void image_and_sequence_train_probabilities_dprobabilities_kernel_gradient(int n,
                                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_,
                                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT scaled_value,
                                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel,
                                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel_momentum,
                                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 3; col_tile += 3) {
            float sums[4][3];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 3; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dense_chosen_[k * 32 + row];
                    for (int col = col_tile; col < col_tile + 3; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * scaled_value[k * 3 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 3; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float probabilities_kernel_2 = probabilities_kernel[row * 3 + col];
                    const float probabilities_kernel_momentum_2 = probabilities_kernel_momentum[row * 3 + col];
                    const float probabilities_kernel_momentum_3 = probabilities_kernel_momentum[row * 3 + col];
                    const float sum_ = probabilities_kernel_momentum_2 + (sum - probabilities_kernel_momentum_3) * 0.1f;
                    const float probabilities_kernel_velocity_2 = probabilities_kernel_velocity[row * 3 + col];
                    const float probabilities_kernel_velocity_3 = probabilities_kernel_velocity[row * 3 + col];
                    const float sum__2 = probabilities_kernel_velocity_2 + (sum * sum - probabilities_kernel_velocity_3) * 0.001f;
                    probabilities_kernel[row * 3 + col] = probabilities_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    probabilities_kernel_momentum[row * 3 + col] = sum_;
                    probabilities_kernel_velocity[row * 3 + col] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 19, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void image_and_sequence_train_dense_ddense_bias_gradient(int n,
                                                                const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                const float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_chosen_,
                                                                float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias,
                                                                float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias_momentum,
                                                                float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 19, gradient: dot_general of (None, 32) and (64, 32) -> (None, 64) */
static void image_and_sequence_train_dense_product_gradient(int n,
                                                            const float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel,
                                                            const float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_chosen_,
                                                            float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
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
                d_dense_product[sample * 64 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 19, gradient: dot_general of (None, 64) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 32) */
static void image_and_sequence_train_dense_ddense_kernel_gradient(int n,
                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined,
                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_chosen_,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel_momentum,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = concatenate_joined[k * 64 + row];
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

/* course (LSTM), line 16, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 32) */
static void image_and_sequence_train_course_elements_gradient(int n, int step,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_3,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_output_gate,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_4,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_forget_gate,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_candidate,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_input_gate,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps,
                                                              float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps_2,
                                                              float *IMAGE_AND_SEQUENCE_RESTRICT d_course_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = d_course_steps_2[sample * 32 + unit];
            const float product = course_steps_3[sample * 768 + step * 32 + unit] * course_steps_3[sample * 768 + step * 32 + unit];
            const float product_2 = d_course_steps[sample * 32 + unit] * course_output_gate[sample * 768 + step * 32 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = course_input_gate[sample * 768 + step * 32 + unit] * (1.0f - course_input_gate[sample * 768 + step * 32 + unit]);
            const float product_4 = course_forget_gate[sample * 768 + step * 32 + unit] * (1.0f - course_forget_gate[sample * 768 + step * 32 + unit]);
            const float product_5 = course_candidate[sample * 768 + step * 32 + unit] * course_candidate[sample * 768 + step * 32 + unit];
            const float product_6 = course_output_gate[sample * 768 + step * 32 + unit] * (1.0f - course_output_gate[sample * 768 + step * 32 + unit]);
            const float product_7 = d_course_steps[sample * 32 + unit] * course_steps_3[sample * 768 + step * 32 + unit] * product_6;
            d_course_steps_2[sample * 32 + unit] = dcell_state * course_forget_gate[sample * 768 + step * 32 + unit];
            d_course_joined[sample * 128 + unit] = dcell_state * course_candidate[sample * 768 + step * 32 + unit] * product_3;
            d_course_joined[sample * 128 + unit + 32] = dcell_state * course_steps_4[sample * 768 + step * 32 + unit] * product_4;
            d_course_joined[sample * 128 + unit + 64] = dcell_state * course_input_gate[sample * 768 + step * 32 + unit] * (1.0f - product_5);
            d_course_joined[sample * 128 + unit + 96] = product_7;
        }
    }
}

/* course (LSTM), line 16, gradient: dot_general of (None, 128) and (32, 128) -> (None, 32) */
static void image_and_sequence_train_course_product_gradient(int n,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_joined,
                                                             float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_course_joined[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * course_recurrent_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_course_steps[sample * 32 + unit] = sum;
            }
        }
    }
}

/* course (LSTM), line 16, gradient: copy -> (None, 128) */
static void image_and_sequence_train_course_copy_gradient(int n, int step,
                                                          const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_joined,
                                                          float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            d_course_steps_3[sample * 3072 + step * 128 + unit] = d_course_joined[sample * 128 + unit];
        }
    }
}

/* course (LSTM), line 16, gradient: scan of (None, 24, 32) and (None, 24, 32) and (None, 24, 32) and (None,
   24, 32) and (None, 24, 32) and (None, 24, 32) */
static void image_and_sequence_train_course_steps_gradient(int n, const float *course_recurrent_kernel,
                                                           const float *course_steps_3,
                                                           const float *course_output_gate,
                                                           const float *course_steps_4,
                                                           const float *course_forget_gate,
                                                           const float *course_candidate,
                                                           const float *course_input_gate,
                                                           const float *d_dense_product,
                                                           float *d_course_steps, float *d_course_steps_2,
                                                           float *d_course_steps_3, float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            d_course_steps[sample * 32 + unit] = d_dense_product[sample * 64 + unit + 32];
        }
    }
    for (int i = 0; i < n * 32; i++) {
        d_course_steps_2[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        image_and_sequence_train_course_elements_gradient(n,
                                                          step, course_steps_3, course_output_gate,
                                                          course_steps_4, course_forget_gate,
                                                          course_candidate, course_input_gate,
                                                          d_course_steps, d_course_steps_2, floats + 357888);
        image_and_sequence_train_course_product_gradient(n,
                                                         course_recurrent_kernel, floats + 357888,
                                                         d_course_steps);
        image_and_sequence_train_course_copy_gradient(n, step,
                                                      floats + 357888, d_course_steps_3);
    }
}

/* course (LSTM), line 16, gradient: dot_general of (None, 24, 32) and (None, 24, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 128) */
static void image_and_sequence_train_course_dcourse_recurrent_kernel_gradient(int n,
                                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_5,
                                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps_3,
                                                                              float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel,
                                                                              float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel_momentum,
                                                                              float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = course_steps_5[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_course_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float course_recurrent_kernel_2 = course_recurrent_kernel[row * 128 + col];
                    const float course_recurrent_kernel_momentum_2 = course_recurrent_kernel_momentum[row * 128 + col];
                    const float course_recurrent_kernel_momentum_3 = course_recurrent_kernel_momentum[row * 128 + col];
                    const float sum_ = course_recurrent_kernel_momentum_2 + (sum - course_recurrent_kernel_momentum_3) * 0.1f;
                    const float course_recurrent_kernel_velocity_2 = course_recurrent_kernel_velocity[row * 128 + col];
                    const float course_recurrent_kernel_velocity_3 = course_recurrent_kernel_velocity[row * 128 + col];
                    const float sum__2 = course_recurrent_kernel_velocity_2 + (sum * sum - course_recurrent_kernel_velocity_3) * 0.001f;
                    course_recurrent_kernel[row * 128 + col] = course_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    course_recurrent_kernel_momentum[row * 128 + col] = sum_;
                    course_recurrent_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* course (LSTM), line 16, gradient: reduce of (None, 24, 128), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void image_and_sequence_train_course_dcourse_bias_gradient(int n,
                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps_3,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT course_bias,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT course_bias_momentum,
                                                                  float *IMAGE_AND_SEQUENCE_RESTRICT course_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_course_steps_3[i * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float course_bias_2 = course_bias[unit];
        const float course_bias_momentum_2 = course_bias_momentum[unit];
        const float course_bias_momentum_3 = course_bias_momentum[unit];
        const float sum_ = course_bias_momentum_2 + (sum[unit] - course_bias_momentum_3) * 0.1f;
        const float course_bias_velocity_2 = course_bias_velocity[unit];
        const float course_bias_velocity_3 = course_bias_velocity[unit];
        const float sum__2 = course_bias_velocity_2 + (sum[unit] * sum[unit] - course_bias_velocity_3) * 0.001f;
        course_bias[unit] = course_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        course_bias_momentum[unit] = sum_;
        course_bias_velocity[unit] = sum__2;
    }
}

/* course (LSTM), line 16, gradient: dot_general of (None, 24, 4) and (None, 24, 128), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (4, 128) */
static void image_and_sequence_train_course_dcourse_kernel_gradient(int n,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT signal,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT d_course_steps_3,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel_momentum,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 4; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = signal[i * 4 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_course_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float course_kernel_2 = course_kernel[row * 128 + col];
                    const float course_kernel_momentum_2 = course_kernel_momentum[row * 128 + col];
                    const float course_kernel_momentum_3 = course_kernel_momentum[row * 128 + col];
                    const float sum_ = course_kernel_momentum_2 + (sum - course_kernel_momentum_3) * 0.1f;
                    const float course_kernel_velocity_2 = course_kernel_velocity[row * 128 + col];
                    const float course_kernel_velocity_3 = course_kernel_velocity[row * 128 + col];
                    const float sum__2 = course_kernel_velocity_2 + (sum * sum - course_kernel_velocity_3) * 0.001f;
                    course_kernel[row * 128 + col] = course_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    course_kernel_momentum[row * 128 + col] = sum_;
                    course_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* picture (GlobalAveragePooling2D), line 14, gradient: divide -> (None, 32) */
static void image_and_sequence_train_picture_elements_gradient(int n,
                                                               const float *IMAGE_AND_SEQUENCE_RESTRICT d_dense_product,
                                                               float *IMAGE_AND_SEQUENCE_RESTRICT d_picture_quotient)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            d_picture_quotient[sample * 32 + unit] = d_dense_product[sample * 64 + unit] / 121.0f;
        }
    }
}

/* conv2d_1 (Conv2D), line 13, gradient: select -> (None, 11, 11, 32) */
static void image_and_sequence_train_conv2d_1_elements_gradient(int n,
                                                                const uint8_t *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_mask,
                                                                const float *IMAGE_AND_SEQUENCE_RESTRICT d_picture_quotient,
                                                                float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 121; i++) {
            for (int channel = 0; channel < 32; channel++) {
                const float chosen_ = conv2d_1_mask[sample * 3872 + i * 32 + channel] ? d_picture_quotient[sample * 32 + channel] : 0.0f;
                d_conv2d_1_chosen_[sample * 3872 + i * 32 + channel] = chosen_;
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13, gradient: reduce of (None, 11, 11, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void image_and_sequence_train_conv2d_1_dconv2d_1_bias_gradient(int n,
                                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_chosen_,
                                                                      float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias,
                                                                      float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias_momentum,
                                                                      float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 121; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_conv2d_1_chosen_[i_2 * 32 + unit];
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

/* conv2d_1 (Conv2D), line 13, gradient: convolution_input of (None, 11, 11, 32) and (3, 3, 16, 32), then
   select -> (None, 13, 13, 16) */
static void image_and_sequence_train_conv2d_1_input_gradient_gradient(int n,
                                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel,
                                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_chosen_,
                                                                      const uint8_t *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_mask,
                                                                      float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_input_gradient,
                                                                      float *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 13; row++) {
            for (int col = 0; col < 13; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 11) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 11) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_conv2d_1_chosen_[sample * 3872 + out_row * 352 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_1_input_gradient[sample * 2704 + row * 208 + col * 16 + channel] = sum;
                        d_max_pooling2d_chosen_[sample * 2704 + row * 208 + col * 16 + channel] = d_max_pooling2d_mask[sample * 2704 + row * 208 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13, gradient: convolution_kernel of (None, 13, 13, 16) and (None, 11, 11, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void image_and_sequence_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled,
                                                                        const float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_chosen_,
                                                                        float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel,
                                                                        float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel_momentum,
                                                                        float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel_velocity)
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
                        for (int row = 0; row < 11; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 11; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_pooled[sample * 2704 + in_row * 208 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_conv2d_1_chosen_[sample * 3872 + row * 352 + col * 32 + filter];
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

/* max_pooling2d (MaxPooling2D), line 12, gradient: scatter_window of (None, 13, 13, 16) and (None, 13, 13,
   16) -> (None, 26, 26, 16) */
static void image_and_sequence_train_max_pooling2d_scatter_window_gradient(int n,
                                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT d_conv2d_1_input_gradient,
                                                                           const uint8_t *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_window_index,
                                                                           float *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 13; out_row++) {
            for (int out_col = 0; out_col < 13; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_max_pooling2d_scatter_window[sample * 10816 + in_row * 416 + in_col * 16 + channel] = max_pooling2d_window_index[sample * 2704 + out_row * 208 + out_col * 16 + channel] == place ? d_conv2d_1_input_gradient[sample * 2704 + out_row * 208 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 11, gradient: convolution_kernel of (None, 28, 28, 1) and (None, 26, 26, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 1, 16) */
static void image_and_sequence_train_conv2d_dconv2d_kernel_gradient(int n,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT image,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_scatter_window,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel_momentum,
                                                                    float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 26; row++) {
                        const int in_row = row + tap_row;
                        for (int col = 0; col < 26; col++) {
                            const int in_col = col + tap_col;
                            const float a_value = image[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 10816 + row * 416 + col * 16 + filter];
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

/* conv2d (Conv2D), line 11, gradient: reduce of (None, 13, 13, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void image_and_sequence_train_conv2d_sum_gradient(int n,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT quotient_value_2,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT d_max_pooling2d_chosen_,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias_momentum,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 169; i_2++) {
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

/* add -> () */
static void image_and_sequence_evaluate_scalars(int n, float *IMAGE_AND_SEQUENCE_RESTRICT loss_count,
                                                float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 11: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 13, 13, 16) */
static void image_and_sequence_evaluate_conv2d_convolution(int n,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT image,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_kernel,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_bias,
                                                           float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 13; row++) {
            for (int col = 0; col < 13; col++) {
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
                                    const float a_value = image[sample * 784 + in_row * 28 + in_col];
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
                        max_pooling2d_pooled[sample * 2704 + row * 208 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 13: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 11, 11, 32) */
static void image_and_sequence_evaluate_conv2d_1_convolution(int n,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_kernel,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_bias,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT max_pooling2d_pooled,
                                                             float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row;
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col;
                            for (int channel = 0; channel < 16; channel++) {
                                const float a_value = max_pooling2d_pooled[sample * 2704 + in_row * 208 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_1_bias[filter];
                        conv2d_1_chosen_[sample * 3872 + row * 352 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* picture (GlobalAveragePooling2D), line 14: reduce of (None, 11, 11, 32), then divide -> (None, 32) */
static void image_and_sequence_evaluate_picture_sum(int n,
                                                    const float *IMAGE_AND_SEQUENCE_RESTRICT conv2d_1_chosen_,
                                                    float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[32];
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] = 0.0f;
        }
        for (int i = 0; i < 121; i++) {
            for (int unit = 0; unit < 32; unit++) {
                sum[unit] += conv2d_1_chosen_[sample * 3872 + i * 32 + unit];
            }
        }
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 64 + unit] = sum[unit] / 121.0f;
        }
    }
}

/* course (LSTM), line 16: dot_general of (None, 24, 4) and (4, 128), then add -> (None, 24, 128) */
static void image_and_sequence_evaluate_course_product(int n,
                                                       const float *IMAGE_AND_SEQUENCE_RESTRICT signal,
                                                       const float *IMAGE_AND_SEQUENCE_RESTRICT course_kernel,
                                                       const float *IMAGE_AND_SEQUENCE_RESTRICT course_bias,
                                                       float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = signal[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * course_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    course_sum_[i * 128 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 16: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void image_and_sequence_evaluate_course_product_2(int n, int step,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT course_recurrent_kernel,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum_,
                                                         const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                         float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = course_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                course_sum__2[sample * 128 + unit] = course_sum_[sample * 3072 + step * 128 + unit] + sum;
            }
        }
    }
}

/* course (LSTM), line 16: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void image_and_sequence_evaluate_course_hidden_state(int n,
                                                            const float *IMAGE_AND_SEQUENCE_RESTRICT course_sum__2,
                                                            float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                            float *IMAGE_AND_SEQUENCE_RESTRICT course_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = course_steps_2[sample * 32 + unit];
            const float product = image_and_sequence_logistic(course_sum__2[sample * 128 + unit]) * tanhf(course_sum__2[sample * 128 + unit + 64]);
            const float cell_state = image_and_sequence_logistic(course_sum__2[sample * 128 + unit + 32]) * value_ + product;
            course_steps[sample * 32 + unit] = image_and_sequence_logistic(course_sum__2[sample * 128 + unit + 96]) * tanhf(cell_state);
            course_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* course (LSTM), line 16: scan of (None, 24, 128) and (None, 32) and (None, 32) */
static void image_and_sequence_evaluate_course_steps(int n, const float *course_recurrent_kernel,
                                                     const float *course_sum_, float *course_steps,
                                                     float *course_steps_2, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        course_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        course_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        image_and_sequence_evaluate_course_product_2(n, step,
                                                     course_recurrent_kernel, course_sum_, course_steps,
                                                     floats + 98304);
        image_and_sequence_evaluate_course_hidden_state(n,
                                                        floats + 98304, course_steps, course_steps_2);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void image_and_sequence_evaluate_concatenate_joined(int n,
                                                           const float *IMAGE_AND_SEQUENCE_RESTRICT course_steps,
                                                           float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            concatenate_joined[sample * 64 + unit + 32] = course_steps[sample * 32 + unit];
        }
    }
}

/* dense (Dense), line 19: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void image_and_sequence_evaluate_dense_product(int n,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT dense_kernel,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT dense_bias,
                                                      const float *IMAGE_AND_SEQUENCE_RESTRICT concatenate_joined,
                                                      float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = concatenate_joined[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                dense_chosen_[sample * 32 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 20: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void image_and_sequence_evaluate_probabilities_product(int n,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_kernel,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_bias,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT dense_chosen_,
                                                              float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
            float sums[3];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 3 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 3 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 20: softmax of (None, 3) -> (None, 3) */
static void image_and_sequence_evaluate_probabilities_softmax(int n,
                                                              const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_,
                                                              float *IMAGE_AND_SEQUENCE_RESTRICT probabilities)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (probabilities_sum_[sample * 3 + unit] > largest) {
                largest = probabilities_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            const float power = expf(probabilities_sum_[sample * 3 + unit] - largest);
            probabilities[sample * 3 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 3; unit++) {
            probabilities[sample * 3 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 3) and (None, 3) -> (None,) */
static void image_and_sequence_evaluate_probabilities_losses(int n,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_target,
                                                             const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sum_,
                                                             float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (probabilities_sum_[sample * 3 + unit] > largest) {
                largest = probabilities_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            total += expf(probabilities_sum_[sample * 3 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            entropy += (probabilities_target[sample * 3 + unit]) * (log_total - (probabilities_sum_[sample * 3 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void image_and_sequence_evaluate_sum(int n,
                                            const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_sample_weight,
                                            const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_losses,
                                            float *IMAGE_AND_SEQUENCE_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* arg_max of (None, 3) -> (None,) */
static void image_and_sequence_evaluate_arg_max(int n,
                                                const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities,
                                                int32_t *IMAGE_AND_SEQUENCE_RESTRICT arg_max_value)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (probabilities[sample * 3 + position] > extreme) {
                extreme = probabilities[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max_value[sample] = best;
    }
}

/* arg_max of (None, 3), then compare, convert -> (None,) */
static void image_and_sequence_evaluate_arg_max_2(int n,
                                                  const float *IMAGE_AND_SEQUENCE_RESTRICT probabilities_target,
                                                  const int32_t *IMAGE_AND_SEQUENCE_RESTRICT arg_max_value,
                                                  float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (probabilities_target[sample * 3 + position] > extreme) {
                extreme = probabilities_target[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max_value[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void image_and_sequence_evaluate_sum_2(int n,
                                              const float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_values,
                                              float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void image_and_sequence_metrics_scalars(const float *IMAGE_AND_SEQUENCE_RESTRICT loss_count,
                                               const float *IMAGE_AND_SEQUENCE_RESTRICT loss_total,
                                               const float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_count,
                                               const float *IMAGE_AND_SEQUENCE_RESTRICT accuracy_total,
                                               float *IMAGE_AND_SEQUENCE_RESTRICT loss,
                                               float *IMAGE_AND_SEQUENCE_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int image_and_sequence_init(image_and_sequence_weights *weights, uint64_t seed)
{
    float floats[8608];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    image_and_sequence_init_conv2d_elements(seed_words,
                                            weights->conv2d_kernel);
    image_and_sequence_init_conv2d_1_elements(seed_words,
                                              weights->conv2d_1_kernel);
    image_and_sequence_init_course_elements(seed_words,
                                            weights->course_kernel);
    image_and_sequence_init_course_elements_2(seed_words, floats);
    image_and_sequence_init_course_steps(floats, floats + 4096, floats,
                                         bytes);
    image_and_sequence_init_course_joined(floats);
    image_and_sequence_init_dense_elements(seed_words,
                                           weights->dense_kernel);
    image_and_sequence_init_probabilities_elements(seed_words,
                                                   weights->probabilities_kernel);
    image_and_sequence_init_copy(weights->conv2d_bias);
    image_and_sequence_init_copy_2(weights->conv2d_1_bias);
    image_and_sequence_init_copy_3(floats + 4096,
                                   weights->course_recurrent_kernel);
    image_and_sequence_init_copy_4(floats, weights->course_bias);
    image_and_sequence_init_copy_5(weights->dense_bias);
    image_and_sequence_init_copy_6(weights->probabilities_bias);
    return IMAGE_AND_SEQUENCE_OK;
}

int image_and_sequence_predict(const image_and_sequence_weights *weights,
                               image_and_sequence_workspace *workspace, int n, const float *image,
                               const float *signal, float *probabilities)
{
    if (weights == NULL || workspace == NULL || image == NULL || signal == NULL || probabilities == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_AND_SEQUENCE_BATCH) {
        return IMAGE_AND_SEQUENCE_ERROR_BATCH;
    }
    image_and_sequence_conv2d_convolution(image,
                                          weights->conv2d_kernel, weights->conv2d_bias,
                                          workspace->floats + 3872);
    image_and_sequence_conv2d_1_convolution(weights->conv2d_1_kernel,
                                            weights->conv2d_1_bias, workspace->floats + 3872,
                                            workspace->floats);
    image_and_sequence_picture_sum(workspace->floats,
                                   workspace->floats + 3872);
    image_and_sequence_course_product(signal, weights->course_kernel,
                                      weights->course_bias, workspace->floats);
    image_and_sequence_course_steps(weights->course_recurrent_kernel,
                                    workspace->floats, workspace->floats + 3200, workspace->floats + 3232,
                                    workspace->floats);
    image_and_sequence_concatenate_joined(workspace->floats + 3200,
                                          workspace->floats + 3872);
    image_and_sequence_dense_product(weights->dense_kernel,
                                     weights->dense_bias, workspace->floats + 3872, workspace->floats);
    image_and_sequence_probabilities_product(weights->probabilities_kernel,
                                             weights->probabilities_bias, workspace->floats,
                                             workspace->floats + 32);
    image_and_sequence_probabilities_softmax(workspace->floats + 32,
                                             probabilities);
    return IMAGE_AND_SEQUENCE_OK;
}

int image_and_sequence_train_step(image_and_sequence_weights *weights,
                                  image_and_sequence_optimizer *optimizer,
                                  image_and_sequence_metrics *metrics,
                                  image_and_sequence_train_workspace *workspace, int n, const float *image,
                                  const float *signal, const float *probabilities_target,
                                  const float *probabilities_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || image == NULL || signal == NULL || probabilities_target == NULL || loss == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_AND_SEQUENCE_TRAIN_BATCH) {
        return IMAGE_AND_SEQUENCE_ERROR_BATCH;
    }
    image_and_sequence_train_scalars(n, &optimizer->learning_rate,
                                     &metrics->loss_count, &metrics->accuracy_count, &optimizer->iterations,
                                     workspace->floats + 519168);
    image_and_sequence_train_scalars_gradient(n,
                                              workspace->floats + 365056);
    image_and_sequence_train_conv2d_convolution(n, image,
                                                weights->conv2d_kernel, weights->conv2d_bias,
                                                workspace->floats + 123904, workspace->bytes + 123904,
                                                workspace->bytes + 210432);
    image_and_sequence_train_conv2d_1_convolution(n,
                                                  weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                  workspace->floats + 123904, workspace->bytes,
                                                  workspace->floats);
    image_and_sequence_train_picture_sum(n, workspace->floats,
                                         workspace->floats + 361984);
    image_and_sequence_train_course_product(n, signal,
                                            weights->course_kernel, weights->course_bias, workspace->floats);
    image_and_sequence_train_course_steps(n,
                                          weights->course_recurrent_kernel, workspace->floats,
                                          workspace->floats + 122880, workspace->floats + 364032,
                                          workspace->floats + 98304, workspace->floats + 210432,
                                          workspace->floats + 235008, workspace->floats + 259584,
                                          workspace->floats + 284160, workspace->floats + 308736,
                                          workspace->floats + 333312, workspace->floats);
    image_and_sequence_train_concatenate_joined(n,
                                                workspace->floats + 122880, workspace->floats + 361984);
    image_and_sequence_train_dense_product(n, weights->dense_kernel,
                                           weights->dense_bias, workspace->floats + 361984,
                                           workspace->bytes + 296960, workspace->floats);
    image_and_sequence_train_probabilities_product(n,
                                                   weights->probabilities_kernel,
                                                   weights->probabilities_bias, workspace->floats,
                                                   workspace->floats + 1024);
    image_and_sequence_train_probabilities_softmax(n,
                                                   workspace->floats + 1024, workspace->floats + 1120);
    image_and_sequence_train_probabilities_losses(n,
                                                  probabilities_target, workspace->floats + 1024,
                                                  workspace->floats + 1216);
    image_and_sequence_train_sum(n, probabilities_sample_weight,
                                 workspace->floats + 1216, &metrics->loss_total, loss);
    image_and_sequence_train_arg_max(n, workspace->floats + 1120,
                                     workspace->integers);
    image_and_sequence_train_arg_max_2(n, probabilities_target,
                                       workspace->integers, workspace->floats + 1024);
    image_and_sequence_train_sum_2(n, workspace->floats + 1024,
                                   &metrics->accuracy_total);
    image_and_sequence_train_dprobabilities_losses_gradient(n,
                                                            probabilities_sample_weight,
                                                            workspace->floats + 365056,
                                                            workspace->floats + 1024);
    image_and_sequence_train_scalars_gradient_2(n,
                                                probabilities_target, workspace->floats + 1120,
                                                workspace->floats + 1024, workspace->floats + 2048);
    image_and_sequence_train_probabilities_dprobabilities_bias_gradient(n,
                                                                        workspace->floats + 519168,
                                                                        workspace->floats + 2048,
                                                                        weights->probabilities_bias,
                                                                        optimizer->probabilities_bias_momentum,
                                                                        optimizer->probabilities_bias_velocity);
    image_and_sequence_train_probabilities_product_gradient(n,
                                                            weights->probabilities_kernel,
                                                            workspace->bytes + 296960,
                                                            workspace->floats + 2048,
                                                            workspace->floats + 1024);
    image_and_sequence_train_probabilities_dprobabilities_kernel_gradient(n,
                                                                          workspace->floats + 519168,
                                                                          workspace->floats,
                                                                          workspace->floats + 2048,
                                                                          weights->probabilities_kernel,
                                                                          optimizer->probabilities_kernel_momentum,
                                                                          optimizer->probabilities_kernel_velocity);
    image_and_sequence_train_dense_ddense_bias_gradient(n,
                                                        workspace->floats + 519168, workspace->floats + 1024,
                                                        weights->dense_bias, optimizer->dense_bias_momentum,
                                                        optimizer->dense_bias_velocity);
    image_and_sequence_train_dense_product_gradient(n,
                                                    weights->dense_kernel, workspace->floats + 1024,
                                                    workspace->floats + 364032);
    image_and_sequence_train_dense_ddense_kernel_gradient(n,
                                                          workspace->floats + 519168,
                                                          workspace->floats + 361984,
                                                          workspace->floats + 1024, weights->dense_kernel,
                                                          optimizer->dense_kernel_momentum,
                                                          optimizer->dense_kernel_velocity);
    image_and_sequence_train_course_steps_gradient(n,
                                                   weights->course_recurrent_kernel,
                                                   workspace->floats + 98304, workspace->floats + 210432,
                                                   workspace->floats + 235008, workspace->floats + 259584,
                                                   workspace->floats + 284160, workspace->floats + 308736,
                                                   workspace->floats + 364032, workspace->floats + 122880,
                                                   workspace->floats + 361984, workspace->floats,
                                                   workspace->floats);
    image_and_sequence_train_course_dcourse_recurrent_kernel_gradient(n,
                                                                      workspace->floats + 519168,
                                                                      workspace->floats + 333312,
                                                                      workspace->floats,
                                                                      weights->course_recurrent_kernel,
                                                                      optimizer->course_recurrent_kernel_momentum,
                                                                      optimizer->course_recurrent_kernel_velocity);
    image_and_sequence_train_course_dcourse_bias_gradient(n,
                                                          workspace->floats + 519168, workspace->floats,
                                                          weights->course_bias,
                                                          optimizer->course_bias_momentum,
                                                          optimizer->course_bias_velocity);
    image_and_sequence_train_course_dcourse_kernel_gradient(n,
                                                            signal, workspace->floats + 519168,
                                                            workspace->floats, weights->course_kernel,
                                                            optimizer->course_kernel_momentum,
                                                            optimizer->course_kernel_velocity);
    image_and_sequence_train_picture_elements_gradient(n,
                                                       workspace->floats + 364032,
                                                       workspace->floats + 210432);
    image_and_sequence_train_conv2d_1_elements_gradient(n,
                                                        workspace->bytes, workspace->floats + 210432,
                                                        workspace->floats);
    image_and_sequence_train_conv2d_1_dconv2d_1_bias_gradient(n,
                                                              workspace->floats + 519168, workspace->floats,
                                                              weights->conv2d_1_bias,
                                                              optimizer->conv2d_1_bias_momentum,
                                                              optimizer->conv2d_1_bias_velocity);
    image_and_sequence_train_conv2d_1_input_gradient_gradient(n,
                                                              weights->conv2d_1_kernel, workspace->floats,
                                                              workspace->bytes + 210432,
                                                              workspace->floats + 346112,
                                                              workspace->floats + 432640);
    image_and_sequence_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                                workspace->floats + 519168,
                                                                workspace->floats + 123904,
                                                                workspace->floats, weights->conv2d_1_kernel,
                                                                optimizer->conv2d_1_kernel_momentum,
                                                                optimizer->conv2d_1_kernel_velocity);
    image_and_sequence_train_max_pooling2d_scatter_window_gradient(n,
                                                                   workspace->floats + 346112,
                                                                   workspace->bytes + 123904,
                                                                   workspace->floats);
    image_and_sequence_train_conv2d_dconv2d_kernel_gradient(n,
                                                            image, workspace->floats + 519168,
                                                            workspace->floats, weights->conv2d_kernel,
                                                            optimizer->conv2d_kernel_momentum,
                                                            optimizer->conv2d_kernel_velocity);
    image_and_sequence_train_conv2d_sum_gradient(n,
                                                 workspace->floats + 519168, workspace->floats + 432640,
                                                 weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                                 optimizer->conv2d_bias_velocity);
    return IMAGE_AND_SEQUENCE_OK;
}

int image_and_sequence_evaluate_step(const image_and_sequence_weights *weights,
                                     image_and_sequence_metrics *metrics,
                                     image_and_sequence_train_workspace *workspace, int n,
                                     const float *image, const float *signal,
                                     const float *probabilities_target,
                                     const float *probabilities_sample_weight, float *probabilities)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || image == NULL || signal == NULL || probabilities_target == NULL || probabilities == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_AND_SEQUENCE_TRAIN_BATCH) {
        return IMAGE_AND_SEQUENCE_ERROR_BATCH;
    }
    image_and_sequence_evaluate_scalars(n, &metrics->loss_count,
                                        &metrics->accuracy_count);
    image_and_sequence_evaluate_conv2d_convolution(n, image,
                                                   weights->conv2d_kernel, weights->conv2d_bias,
                                                   workspace->floats + 123904);
    image_and_sequence_evaluate_conv2d_1_convolution(n,
                                                     weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                     workspace->floats + 123904, workspace->floats);
    image_and_sequence_evaluate_picture_sum(n, workspace->floats,
                                            workspace->floats + 123904);
    image_and_sequence_evaluate_course_product(n, signal,
                                               weights->course_kernel, weights->course_bias,
                                               workspace->floats);
    image_and_sequence_evaluate_course_steps(n,
                                             weights->course_recurrent_kernel, workspace->floats,
                                             workspace->floats + 102400, workspace->floats + 103424,
                                             workspace->floats);
    image_and_sequence_evaluate_concatenate_joined(n,
                                                   workspace->floats + 102400, workspace->floats + 123904);
    image_and_sequence_evaluate_dense_product(n,
                                              weights->dense_kernel, weights->dense_bias,
                                              workspace->floats + 123904, workspace->floats);
    image_and_sequence_evaluate_probabilities_product(n,
                                                      weights->probabilities_kernel,
                                                      weights->probabilities_bias, workspace->floats,
                                                      workspace->floats + 1024);
    image_and_sequence_evaluate_probabilities_softmax(n,
                                                      workspace->floats + 1024, probabilities);
    image_and_sequence_evaluate_probabilities_losses(n,
                                                     probabilities_target, workspace->floats + 1024,
                                                     workspace->floats);
    image_and_sequence_evaluate_sum(n, probabilities_sample_weight,
                                    workspace->floats, &metrics->loss_total);
    image_and_sequence_evaluate_arg_max(n, probabilities,
                                        workspace->integers);
    image_and_sequence_evaluate_arg_max_2(n, probabilities_target,
                                          workspace->integers, workspace->floats);
    image_and_sequence_evaluate_sum_2(n, workspace->floats,
                                      &metrics->accuracy_total);
    return IMAGE_AND_SEQUENCE_OK;
}

int image_and_sequence_metrics_result(const image_and_sequence_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    image_and_sequence_metrics_scalars(&metrics->loss_count,
                                       &metrics->loss_total, &metrics->accuracy_count,
                                       &metrics->accuracy_total, result + 0, result + 1);
    return IMAGE_AND_SEQUENCE_OK;
}

int image_and_sequence_optimizer_init(image_and_sequence_optimizer *optimizer, const image_and_sequence_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return IMAGE_AND_SEQUENCE_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return IMAGE_AND_SEQUENCE_OK;
}

void image_and_sequence_metrics_reset(image_and_sequence_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
