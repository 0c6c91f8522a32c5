/* pneumonia: made by hnc 0.1.0 for target portable from the model with hash 934a96921d6b75ea; the header says how to use it. */
#include "pneumonia.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define PNEUMONIA_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define PNEUMONIA_RESTRICT restrict
#else
#define PNEUMONIA_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char pneumonia_weights_fit[sizeof(pneumonia_weights) <= PNEUMONIA_WEIGHTS_BYTES ? 1 : -1];
typedef char pneumonia_optimizer_fit[sizeof(pneumonia_optimizer) <= PNEUMONIA_OPTIMIZER_BYTES ? 1 : -1];
typedef char pneumonia_metrics_fit[sizeof(pneumonia_metrics) <= PNEUMONIA_METRICS_BYTES ? 1 : -1];
typedef char pneumonia_workspace_fit[sizeof(pneumonia_workspace) <= PNEUMONIA_WORKSPACE_BYTES ? 1 : -1];
typedef char pneumonia_train_workspace_fit[sizeof(pneumonia_train_workspace) <= PNEUMONIA_TRAIN_WORKSPACE_BYTES ? 1 : -1];

static inline float pneumonia_max(float a, float b)
{
    return a > b ? a : b;
}

static inline float pneumonia_min(float a, float b)
{
    return a < b ? a : b;
}

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float pneumonia_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float pneumonia_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float pneumonia_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int pneumonia_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* conv2d (Conv2D), line 10: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void pneumonia_init_conv2d_elements(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                           float *PNEUMONIA_RESTRICT conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = pneumonia_uniform(seed_words[0], seed_words[1], 0, 111197888, i_2) * 0.396059f + -0.1980295f;
        conv2d_kernel[i_2] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 12: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void pneumonia_init_conv2d_1_elements(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                             float *PNEUMONIA_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = pneumonia_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* dense (Dense), line 15: rng_uniform, multiply, add -> (800, 32) */
static void pneumonia_init_dense_elements(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                          float *PNEUMONIA_RESTRICT dense_kernel)
{
    for (int i = 0; i < 25600; i++) {
        const float sum_ = pneumonia_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.16984156f + -0.08492078f;
        dense_kernel[i] = sum_;
    }
}

/* course (LSTM), line 17: rng_uniform, multiply, add -> (4, 96) */
static void pneumonia_init_course_elements(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                           float *PNEUMONIA_RESTRICT course_kernel)
{
    for (int i = 0; i < 384; i++) {
        const float sum_ = pneumonia_uniform(seed_words[0], seed_words[1], 0, 649487264, i) * 0.48989794f + -0.24494897f;
        course_kernel[i] = sum_;
    }
}

/* course (LSTM), line 17: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (24, 96) */
static void pneumonia_init_course_elements_2(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                             float *PNEUMONIA_RESTRICT course_scaled)
{
    for (int i = 0; i < 2304; i++) {
        const float root = sqrtf(logf(1.0f - pneumonia_uniform(seed_words[0], seed_words[1], 0, 672152736, i)) * -2.0f);
        const float product = root * cosf(pneumonia_uniform(seed_words[0], seed_words[1], 0, 672152737, i) * 6.2831855f);
        course_scaled[i] = product;
    }
}

/* course (LSTM), line 17: dot_general of (24, 96) and (96,) -> (24,) */
static void pneumonia_init_course_product(int step, const float *PNEUMONIA_RESTRICT course_scaled,
                                          const float *PNEUMONIA_RESTRICT course_steps,
                                          float *PNEUMONIA_RESTRICT course_product)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += course_scaled[step * 96 + k] * course_steps[unit * 96 + k];
        }
        course_product[unit] = sum;
    }
}

/* course (LSTM), line 17: dot_general of (24,) and (24, 96), then subtract -> (96,) */
static void pneumonia_init_course_product_2(int step, const float *PNEUMONIA_RESTRICT course_scaled,
                                            const float *PNEUMONIA_RESTRICT course_steps,
                                            const float *PNEUMONIA_RESTRICT course_product,
                                            float *PNEUMONIA_RESTRICT course_difference)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += course_product[k] * course_steps[k * 96 + unit];
        }
        course_difference[unit] = course_scaled[step * 96 + unit] - sum;
    }
}

/* course (LSTM), line 17: dot_general of (24, 96) and (96,) -> (24,) */
static void pneumonia_init_course_product_3(const float *PNEUMONIA_RESTRICT course_steps,
                                            const float *PNEUMONIA_RESTRICT course_difference,
                                            float *PNEUMONIA_RESTRICT course_product_2)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += course_difference[k] * course_steps[unit * 96 + k];
        }
        course_product_2[unit] = sum;
    }
}

/* course (LSTM), line 17: dot_general of (24,) and (24, 96), then subtract, multiply -> (96,) */
static void pneumonia_init_course_product_4(const float *PNEUMONIA_RESTRICT course_steps,
                                            const float *PNEUMONIA_RESTRICT course_difference,
                                            const float *PNEUMONIA_RESTRICT course_product_2,
                                            float *PNEUMONIA_RESTRICT course_difference_2,
                                            float *PNEUMONIA_RESTRICT course_scaled_2)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += course_product_2[k] * course_steps[k * 96 + unit];
        }
        const float difference = course_difference[unit] - sum;
        course_difference_2[unit] = difference;
        course_scaled_2[unit] = difference * difference;
    }
}

/* course (LSTM), line 17: reduce of (96,), then rsqrt -> () */
static void pneumonia_init_course_sum(const float *PNEUMONIA_RESTRICT course_scaled_2,
                                      float *PNEUMONIA_RESTRICT course_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 96; k++) {
        sum += course_scaled_2[k];
    }
    course_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* course (LSTM), line 17: multiply -> (96,) */
static void pneumonia_init_course_elements_3(const float *PNEUMONIA_RESTRICT course_difference_2,
                                             const float *PNEUMONIA_RESTRICT course_rsqrt,
                                             float *PNEUMONIA_RESTRICT course_scaled_3)
{
    for (int unit = 0; unit < 96; unit++) {
        course_scaled_3[unit] = course_difference_2[unit] * course_rsqrt[0];
    }
}

/* course (LSTM), line 17: compare -> (24, 1) */
static void pneumonia_init_course_elements_4(int step, uint8_t *PNEUMONIA_RESTRICT course_mask)
{
    for (int row = 0; row < 24; row++) {
        course_mask[row] = (uint8_t)(row == step);
    }
}

/* course (LSTM), line 17: select -> (24, 96) */
static void pneumonia_init_course_elements_5(const float *PNEUMONIA_RESTRICT course_scaled_3,
                                             const uint8_t *PNEUMONIA_RESTRICT course_mask,
                                             float *PNEUMONIA_RESTRICT course_steps)
{
    for (int row = 0; row < 24; row++) {
        for (int col = 0; col < 96; col++) {
            course_steps[row * 96 + col] = course_mask[row] ? course_scaled_3[col] : course_steps[row * 96 + col];
        }
    }
}

/* course (LSTM), line 17: scan of (24, 96) and (24, 96) */
static void pneumonia_init_course_steps(const float *course_scaled, float *course_steps, float *floats,
                                        uint8_t *bytes)
{
    for (int i = 0; i < 2304; i++) {
        course_steps[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        pneumonia_init_course_product(step, course_scaled, course_steps,
                                      floats + 4704);
        pneumonia_init_course_product_2(step, course_scaled, course_steps,
                                        floats + 4704, floats + 4608);
        pneumonia_init_course_product_3(course_steps, floats + 4608,
                                        floats + 4896);
        pneumonia_init_course_product_4(course_steps, floats + 4608,
                                        floats + 4896, floats + 4704, floats + 4800);
        pneumonia_init_course_sum(floats + 4800, floats + 4896);
        pneumonia_init_course_elements_3(floats + 4704, floats + 4896,
                                         floats + 4608);
        pneumonia_init_course_elements_4(step, bytes);
        pneumonia_init_course_elements_5(floats + 4608, bytes, course_steps);
    }
}

/* course (LSTM), line 17: concatenate of (24,) and (24,) and (48,) -> (96,) */
static void pneumonia_init_course_joined(float *PNEUMONIA_RESTRICT course_joined)
{
    for (int unit = 0; unit < 24; unit++) {
        course_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 24; unit_2++) {
        course_joined[unit_2 + 24] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 48; unit_3++) {
        course_joined[unit_3 + 48] = 0.0f;
    }
}

/* pneumonia (Dense), line 19: rng_uniform, multiply, add -> (56, 1) */
static void pneumonia_init_pneumonia_elements(const int32_t *PNEUMONIA_RESTRICT seed_words,
                                              float *PNEUMONIA_RESTRICT pneumonia_kernel)
{
    for (int row = 0; row < 56; row++) {
        const float sum_ = pneumonia_uniform(seed_words[0], seed_words[1], 0, 98504192, row) * 0.64888567f + -0.32444283f;
        pneumonia_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void pneumonia_init_copy(float *PNEUMONIA_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void pneumonia_init_copy_2(float *PNEUMONIA_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void pneumonia_init_copy_3(float *PNEUMONIA_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (24, 96) */
static void pneumonia_init_copy_4(const float *PNEUMONIA_RESTRICT course_steps,
                                  float *PNEUMONIA_RESTRICT course_recurrent_kernel)
{
    for (int i = 0; i < 2304; i++) {
        course_recurrent_kernel[i] = course_steps[i];
    }
}

/* copy -> (96,) */
static void pneumonia_init_copy_5(const float *PNEUMONIA_RESTRICT course_joined,
                                  float *PNEUMONIA_RESTRICT course_bias)
{
    for (int unit = 0; unit < 96; unit++) {
        course_bias[unit] = course_joined[unit];
    }
}

/* copy -> (1,) */
static void pneumonia_init_copy_6(float *PNEUMONIA_RESTRICT pneumonia_bias)
{
    pneumonia_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 13, 13, 16) */
static void pneumonia_conv2d_convolution(const float *PNEUMONIA_RESTRICT xray,
                                         const float *PNEUMONIA_RESTRICT conv2d_kernel,
                                         const float *PNEUMONIA_RESTRICT conv2d_bias,
                                         float *PNEUMONIA_RESTRICT max_pooling2d_pooled)
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
                                const float a_value = xray[in_row * 28 + in_col];
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

/* conv2d_1 (Conv2D), line 12: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 5, 5, 32) */
static void pneumonia_conv2d_1_convolution(const float *PNEUMONIA_RESTRICT conv2d_1_kernel,
                                           const float *PNEUMONIA_RESTRICT conv2d_1_bias,
                                           const float *PNEUMONIA_RESTRICT max_pooling2d_pooled,
                                           float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled)
{
    for (int row = 0; row < 5; row++) {
        for (int col = 0; col < 5; col++) {
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
                                    const float a_value = max_pooling2d_pooled[in_row * 208 + in_col * 16 + channel];
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
                    max_pooling2d_1_pooled[row * 160 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* dense (Dense), line 15: dot_general of (None, 800) and (800, 32), then add, compare, select -> (None, 32) */
static void pneumonia_dense_product(const float *PNEUMONIA_RESTRICT dense_kernel,
                                    const float *PNEUMONIA_RESTRICT dense_bias,
                                    const float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled,
                                    float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 800; k++) {
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

/* course (LSTM), line 17: dot_general of (None, 24, 4) and (4, 96), then add -> (None, 24, 96) */
static void pneumonia_course_product(const float *PNEUMONIA_RESTRICT vitals,
                                     const float *PNEUMONIA_RESTRICT course_kernel,
                                     const float *PNEUMONIA_RESTRICT course_bias,
                                     float *PNEUMONIA_RESTRICT course_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = vitals[step * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * course_kernel[k * 96 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    course_sum_[step * 96 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 17: dot_general of (None, 24) and (24, 96), then add -> (None, 96) */
static void pneumonia_course_product_2(int step, const float *PNEUMONIA_RESTRICT course_recurrent_kernel,
                                       const float *PNEUMONIA_RESTRICT course_sum_,
                                       const float *PNEUMONIA_RESTRICT course_steps,
                                       float *PNEUMONIA_RESTRICT course_sum__2)
{
    for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 24; k++) {
            const float a_value = course_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 96 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            course_sum__2[unit] = course_sum_[step * 96 + unit] + sum;
        }
    }
}

/* course (LSTM), line 17: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 24) */
static void pneumonia_course_hidden_state(const float *PNEUMONIA_RESTRICT course_sum__2,
                                          float *PNEUMONIA_RESTRICT course_steps,
                                          float *PNEUMONIA_RESTRICT course_steps_2)
{
    for (int unit = 0; unit < 24; unit++) {
        const float value_ = course_steps_2[unit];
        const float cell_state = pneumonia_logistic(course_sum__2[unit + 24]) * value_ + pneumonia_logistic(course_sum__2[unit]) * tanhf(course_sum__2[unit + 48]);
        course_steps[unit] = pneumonia_logistic(course_sum__2[unit + 72]) * tanhf(cell_state);
        course_steps_2[unit] = cell_state;
    }
}

/* course (LSTM), line 17: scan of (None, 24, 96) and (None, 24) and (None, 24) */
static void pneumonia_course_steps(const float *course_recurrent_kernel, const float *course_sum_,
                                   float *course_steps, float *course_steps_2, float *floats)
{
    for (int unit = 0; unit < 24; unit++) {
        course_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 24; unit++) {
        course_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        pneumonia_course_product_2(step, course_recurrent_kernel, course_sum_,
                                   course_steps, floats + 2304);
        pneumonia_course_hidden_state(floats + 2304, course_steps,
                                      course_steps_2);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 24) -> (None, 56) */
static void pneumonia_concatenate_joined(const float *PNEUMONIA_RESTRICT course_steps,
                                         float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 24; unit++) {
        concatenate_joined[unit + 32] = course_steps[unit];
    }
}

/* pneumonia (Dense), line 19: dot_general of (None, 56) and (56, 1), then add, logistic -> (None, 1) */
static void pneumonia_pneumonia_product(const float *PNEUMONIA_RESTRICT pneumonia_kernel,
                                        const float *PNEUMONIA_RESTRICT pneumonia_bias,
                                        const float *PNEUMONIA_RESTRICT concatenate_joined,
                                        float *PNEUMONIA_RESTRICT pneumonia)
{
    float sum = 0.0f;
    for (int k = 0; k < 56; k++) {
        sum += concatenate_joined[k] * pneumonia_kernel[k];
    }
    pneumonia[0] = pneumonia_logistic(sum + *pneumonia_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void pneumonia_train_scalars(int n, const int32_t *PNEUMONIA_RESTRICT iterations,
                                    const float *PNEUMONIA_RESTRICT learning_rate,
                                    float *PNEUMONIA_RESTRICT loss_count,
                                    float *PNEUMONIA_RESTRICT accuracy_count,
                                    int32_t *PNEUMONIA_RESTRICT sum__value,
                                    float *PNEUMONIA_RESTRICT quotient_value_2)
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
static void pneumonia_train_scalars_gradient(int n, float *PNEUMONIA_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 13, 13, 16) */
static void pneumonia_train_conv2d_convolution(int n, const float *PNEUMONIA_RESTRICT xray,
                                               const float *PNEUMONIA_RESTRICT conv2d_kernel,
                                               const float *PNEUMONIA_RESTRICT conv2d_bias,
                                               float *PNEUMONIA_RESTRICT max_pooling2d_pooled,
                                               uint8_t *PNEUMONIA_RESTRICT max_pooling2d_window_index,
                                               uint8_t *PNEUMONIA_RESTRICT d_max_pooling2d_mask)
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
                                    const float a_value = xray[sample * 784 + in_row * 28 + in_col];
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

/* conv2d_1 (Conv2D), line 12: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 5, 5, 32) */
static void pneumonia_train_conv2d_1_convolution(int n, const float *PNEUMONIA_RESTRICT conv2d_1_kernel,
                                                 const float *PNEUMONIA_RESTRICT conv2d_1_bias,
                                                 const float *PNEUMONIA_RESTRICT max_pooling2d_pooled,
                                                 float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled,
                                                 uint8_t *PNEUMONIA_RESTRICT max_pooling2d_1_window_index,
                                                 uint8_t *PNEUMONIA_RESTRICT d_max_pooling2d_1_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 5; row++) {
            for (int col = 0; col < 5; col++) {
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
                                        const float a_value = max_pooling2d_pooled[sample * 2704 + in_row * 208 + in_col * 16 + channel];
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
                        max_pooling2d_1_pooled[sample * 800 + row * 160 + col * 32 + filter] = chosen_;
                        max_pooling2d_1_window_index[sample * 800 + row * 160 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_1_mask[sample * 800 + row * 160 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 15: dot_general of (None, 800) and (800, 32), then add, compare, select, multiply ->
   (None, 32) */
static void pneumonia_train_dense_product(int n, const float *PNEUMONIA_RESTRICT dense_kernel,
                                          const float *PNEUMONIA_RESTRICT dense_bias,
                                          const float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled,
                                          uint8_t *PNEUMONIA_RESTRICT dense_mask,
                                          float *PNEUMONIA_RESTRICT seen_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 800; k++) {
                const float a_value = max_pooling2d_1_pooled[sample * 800 + k];
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

/* seen (Dropout), line 16: rng_uniform, compare, select -> (None, 32) */
static void pneumonia_train_seen_elements(int n, const int32_t *PNEUMONIA_RESTRICT seed_,
                                          const int32_t *PNEUMONIA_RESTRICT iterations,
                                          const float *PNEUMONIA_RESTRICT seen_scaled,
                                          uint8_t *PNEUMONIA_RESTRICT seen_mask,
                                          float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const int holds = pneumonia_uniform(seed_[0], seed_[1], *iterations, 0, sample * 32 + unit) >= 0.5f;
            concatenate_joined[sample * 56 + unit] = holds ? seen_scaled[sample * 32 + unit] : 0.0f;
            seen_mask[sample * 32 + unit] = (uint8_t)holds;
        }
    }
}

/* course (LSTM), line 17: dot_general of (None, 24, 4) and (4, 96), then add -> (None, 24, 96) */
static void pneumonia_train_course_product(int n, const float *PNEUMONIA_RESTRICT vitals,
                                           const float *PNEUMONIA_RESTRICT course_kernel,
                                           const float *PNEUMONIA_RESTRICT course_bias,
                                           float *PNEUMONIA_RESTRICT course_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = vitals[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * course_kernel[k * 96 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    course_sum_[i * 96 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 17: copy -> (None, 24) */
static void pneumonia_train_course_copy(int n, int step, const float *PNEUMONIA_RESTRICT course_steps,
                                        float *PNEUMONIA_RESTRICT course_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            course_steps_5[sample * 576 + step * 24 + unit] = course_steps[sample * 24 + unit];
        }
    }
}

/* course (LSTM), line 17: copy -> (None, 24) */
static void pneumonia_train_course_copy_2(int n, int step, const float *PNEUMONIA_RESTRICT course_steps_2,
                                          float *PNEUMONIA_RESTRICT course_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            course_steps_4[sample * 576 + step * 24 + unit] = course_steps_2[sample * 24 + unit];
        }
    }
}

/* course (LSTM), line 17: dot_general of (None, 24) and (24, 96), then add -> (None, 96) */
static void pneumonia_train_course_product_2(int n, int step,
                                             const float *PNEUMONIA_RESTRICT course_recurrent_kernel,
                                             const float *PNEUMONIA_RESTRICT course_sum_,
                                             const float *PNEUMONIA_RESTRICT course_steps,
                                             float *PNEUMONIA_RESTRICT course_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 24; k++) {
                const float a_value = course_steps[sample * 24 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 96 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                course_sum__2[sample * 96 + unit] = course_sum_[sample * 2304 + step * 96 + unit] + sum;
            }
        }
    }
}

/* course (LSTM), line 17: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 24) */
static void pneumonia_train_course_hidden_state(int n, int step,
                                                const float *PNEUMONIA_RESTRICT course_sum__2,
                                                float *PNEUMONIA_RESTRICT course_steps,
                                                float *PNEUMONIA_RESTRICT course_steps_2,
                                                float *PNEUMONIA_RESTRICT course_steps_3,
                                                float *PNEUMONIA_RESTRICT course_output_gate,
                                                float *PNEUMONIA_RESTRICT course_forget_gate,
                                                float *PNEUMONIA_RESTRICT course_candidate,
                                                float *PNEUMONIA_RESTRICT course_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            const float forget_gate = pneumonia_logistic(course_sum__2[sample * 96 + unit + 24]);
            const float value_ = course_steps_2[sample * 24 + unit];
            const float input_gate = pneumonia_logistic(course_sum__2[sample * 96 + unit]);
            const float candidate = tanhf(course_sum__2[sample * 96 + unit + 48]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = pneumonia_logistic(course_sum__2[sample * 96 + unit + 72]);
            course_steps_3[sample * 576 + step * 24 + unit] = tanh_;
            course_output_gate[sample * 576 + step * 24 + unit] = output_gate;
            course_forget_gate[sample * 576 + step * 24 + unit] = forget_gate;
            course_candidate[sample * 576 + step * 24 + unit] = candidate;
            course_input_gate[sample * 576 + step * 24 + unit] = input_gate;
            course_steps[sample * 24 + unit] = output_gate * tanh_;
            course_steps_2[sample * 24 + unit] = cell_state;
        }
    }
}

/* course (LSTM), line 17: scan of (None, 24, 96) and (None, 24) and (None, 24) */
static void pneumonia_train_course_steps(int n, const float *course_recurrent_kernel,
                                         const float *course_sum_, float *course_steps,
                                         float *course_steps_2, float *course_steps_3,
                                         float *course_output_gate, float *course_steps_4,
                                         float *course_forget_gate, float *course_candidate,
                                         float *course_input_gate, float *course_steps_5, float *floats)
{
    for (int i = 0; i < n * 24; i++) {
        course_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        course_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        pneumonia_train_course_copy(n, step, course_steps, course_steps_5);
        pneumonia_train_course_copy_2(n, step, course_steps_2, course_steps_4);
        pneumonia_train_course_product_2(n, step, course_recurrent_kernel,
                                         course_sum_, course_steps, floats + 117760);
        pneumonia_train_course_hidden_state(n, step, floats + 117760,
                                            course_steps, course_steps_2, course_steps_3, course_output_gate,
                                            course_forget_gate, course_candidate, course_input_gate);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 24) -> (None, 56) */
static void pneumonia_train_concatenate_joined(int n, const float *PNEUMONIA_RESTRICT course_steps,
                                               float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            concatenate_joined[sample * 56 + unit + 32] = course_steps[sample * 24 + unit];
        }
    }
}

/* pneumonia (Dense), line 19: dot_general of (None, 56) and (56, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void pneumonia_train_pneumonia_product(int n, const float *PNEUMONIA_RESTRICT pneumonia_target,
                                              const float *PNEUMONIA_RESTRICT pneumonia_kernel,
                                              const float *PNEUMONIA_RESTRICT pneumonia_bias,
                                              const float *PNEUMONIA_RESTRICT concatenate_joined,
                                              float *PNEUMONIA_RESTRICT of_pneumonia_logistic,
                                              float *PNEUMONIA_RESTRICT exponential_value,
                                              uint8_t *PNEUMONIA_RESTRICT mask_value,
                                              float *PNEUMONIA_RESTRICT sum__value_2,
                                              float *PNEUMONIA_RESTRICT accuracy_values,
                                              float *PNEUMONIA_RESTRICT sum__value_5,
                                              float *PNEUMONIA_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 56; k++) {
            sum += pneumonia_kernel[k] * concatenate_joined[sample * 56 + k];
        }
        const float sum_ = sum + *pneumonia_bias;
        const float logistic = pneumonia_logistic(sum_);
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        of_pneumonia_logistic[sample] = logistic;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * pneumonia_target[sample] + log1pf(power);
        accuracy_values[sample] = pneumonia_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        sum__value_5[sample] = power + 1.0f;
        sign_value[sample] = pneumonia_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void pneumonia_train_sum(int n, const float *PNEUMONIA_RESTRICT pneumonia_sample_weight,
                                const float *PNEUMONIA_RESTRICT sum__value_2,
                                float *PNEUMONIA_RESTRICT loss_total, float *PNEUMONIA_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void pneumonia_train_sum_2(int n, const float *PNEUMONIA_RESTRICT accuracy_values,
                                  float *PNEUMONIA_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void pneumonia_train_scalars_2(int n, const float *PNEUMONIA_RESTRICT pneumonia_target,
                                      const float *PNEUMONIA_RESTRICT of_pneumonia_logistic,
                                      float *PNEUMONIA_RESTRICT convert_value,
                                      float *PNEUMONIA_RESTRICT difference_value,
                                      float *PNEUMONIA_RESTRICT chosen__value,
                                      int32_t *PNEUMONIA_RESTRICT bounded_value,
                                      float *PNEUMONIA_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pneumonia_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float sum_ = ceilf(pneumonia_min(pneumonia_max(of_pneumonia_logistic[sample], 0.0f), 1.0f) * 199.0f) + -1.0f;
        const int32_t number_2 = (int32_t)pneumonia_max(sum_, 0.0f);
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void pneumonia_train_scattered(int n, const float *PNEUMONIA_RESTRICT chosen__value,
                                      const int32_t *PNEUMONIA_RESTRICT bounded_value,
                                      float *PNEUMONIA_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = pneumonia_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void pneumonia_train_cumulative_sum(const float *PNEUMONIA_RESTRICT scattered_value,
                                           float *PNEUMONIA_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void pneumonia_train_scattered_2(int n, const int32_t *PNEUMONIA_RESTRICT bounded_value,
                                        const float *PNEUMONIA_RESTRICT chosen__value_2,
                                        float *PNEUMONIA_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = pneumonia_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void pneumonia_train_cumulative_sum_2(const float *PNEUMONIA_RESTRICT scattered_value_2,
                                             float *PNEUMONIA_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void pneumonia_train_sum_3(int n, const float *PNEUMONIA_RESTRICT convert_value,
                                  float *PNEUMONIA_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void pneumonia_train_scalars_3(const float *PNEUMONIA_RESTRICT cumulative_sum_value,
                                      const float *PNEUMONIA_RESTRICT sum__value_3,
                                      float *PNEUMONIA_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_3[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void pneumonia_train_sum_4(int n, const float *PNEUMONIA_RESTRICT difference_value,
                                  float *PNEUMONIA_RESTRICT sum__value_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_4[0] = sum;
}

/* subtract, add -> (200,) */
static void pneumonia_train_scalars_4(const float *PNEUMONIA_RESTRICT cumulative_sum_value,
                                      const float *PNEUMONIA_RESTRICT cumulative_sum_value_2,
                                      const float *PNEUMONIA_RESTRICT sum__value_4,
                                      float *PNEUMONIA_RESTRICT auc_true_positives,
                                      float *PNEUMONIA_RESTRICT auc_false_positives,
                                      float *PNEUMONIA_RESTRICT auc_true_negatives)
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
static void pneumonia_train_dpneumonia_losses_gradient(int n,
                                                       const float *PNEUMONIA_RESTRICT pneumonia_sample_weight,
                                                       const float *PNEUMONIA_RESTRICT quotient_value,
                                                       float *PNEUMONIA_RESTRICT dpneumonia_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dpneumonia_losses_2 = quotient_value[0] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[sample]);
        dpneumonia_losses[sample] = dpneumonia_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void pneumonia_train_scalars_gradient_2(int n, const float *PNEUMONIA_RESTRICT pneumonia_target,
                                               const float *PNEUMONIA_RESTRICT exponential_value,
                                               const uint8_t *PNEUMONIA_RESTRICT mask_value,
                                               const float *PNEUMONIA_RESTRICT dpneumonia_losses,
                                               const float *PNEUMONIA_RESTRICT sum__value_5,
                                               const float *PNEUMONIA_RESTRICT sign_value,
                                               float *PNEUMONIA_RESTRICT d_pneumonia_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dpneumonia_losses[sample] / sum__value_5[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dpneumonia_losses[sample] : 0.0f) + (-dpneumonia_losses[sample] * pneumonia_target[sample] + product);
        d_pneumonia_sum_[sample] = sum_;
    }
}

/* pneumonia (Dense), line 19, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void pneumonia_train_pneumonia_dpneumonia_bias_gradient(int n,
                                                               const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                               const float *PNEUMONIA_RESTRICT d_pneumonia_sum_,
                                                               float *PNEUMONIA_RESTRICT pneumonia_bias,
                                                               float *PNEUMONIA_RESTRICT pneumonia_bias_momentum,
                                                               float *PNEUMONIA_RESTRICT pneumonia_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_pneumonia_sum_[k];
    }
    const float pneumonia_bias_2 = *pneumonia_bias;
    const float pneumonia_bias_momentum_2 = *pneumonia_bias_momentum;
    const float pneumonia_bias_momentum_3 = *pneumonia_bias_momentum;
    const float sum_ = pneumonia_bias_momentum_2 + (sum - pneumonia_bias_momentum_3) * 0.1f;
    const float pneumonia_bias_velocity_2 = *pneumonia_bias_velocity;
    const float pneumonia_bias_velocity_3 = *pneumonia_bias_velocity;
    const float sum__2 = pneumonia_bias_velocity_2 + (sum * sum - pneumonia_bias_velocity_3) * 0.001f;
    pneumonia_bias[0] = pneumonia_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    pneumonia_bias_momentum[0] = sum_;
    pneumonia_bias_velocity[0] = sum__2;
}

/* pneumonia (Dense), line 19, gradient: dot_general of (None, 1) and (56, 1) -> (None, 56) */
static void pneumonia_train_pneumonia_product_gradient(int n,
                                                       const float *PNEUMONIA_RESTRICT pneumonia_kernel,
                                                       const float *PNEUMONIA_RESTRICT d_pneumonia_sum_,
                                                       float *PNEUMONIA_RESTRICT d_pneumonia_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 56; unit_tile += 16) {
            const int unit_first = unit_tile < 40 ? unit_tile : 40; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            const float a_value = d_pneumonia_sum_[sample];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] += a_value * pneumonia_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_pneumonia_product[sample * 56 + unit] = sum;
            }
        }
    }
}

/* pneumonia (Dense), line 19, gradient: dot_general of (None, 56) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (56, 1) */
static void pneumonia_train_pneumonia_dpneumonia_kernel_gradient(int n,
                                                                 const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                                 const float *PNEUMONIA_RESTRICT concatenate_joined,
                                                                 const float *PNEUMONIA_RESTRICT d_pneumonia_sum_,
                                                                 float *PNEUMONIA_RESTRICT pneumonia_kernel,
                                                                 float *PNEUMONIA_RESTRICT pneumonia_kernel_momentum,
                                                                 float *PNEUMONIA_RESTRICT pneumonia_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 56; row_tile += 16) {
        const int row_first = row_tile < 40 ? row_tile : 40; /* the last tile overlaps */
        float sums[16];
        for (int row = row_first; row < row_first + 16; row++) {
            sums[row - row_first] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_pneumonia_sum_[k];
            for (int row = row_first; row < row_first + 16; row++) {
                sums[row - row_first] += a_value * concatenate_joined[k * 56 + row];
            }
        }
        for (int row = row_tile; row < row_first + 16; row++) {
            const float sum = sums[row - row_first];
            const float pneumonia_kernel_2 = pneumonia_kernel[row];
            const float pneumonia_kernel_momentum_2 = pneumonia_kernel_momentum[row];
            const float pneumonia_kernel_momentum_3 = pneumonia_kernel_momentum[row];
            const float sum_ = pneumonia_kernel_momentum_2 + (sum - pneumonia_kernel_momentum_3) * 0.1f;
            const float pneumonia_kernel_velocity_2 = pneumonia_kernel_velocity[row];
            const float pneumonia_kernel_velocity_3 = pneumonia_kernel_velocity[row];
            const float sum__2 = pneumonia_kernel_velocity_2 + (sum * sum - pneumonia_kernel_velocity_3) * 0.001f;
            pneumonia_kernel[row] = pneumonia_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            pneumonia_kernel_momentum[row] = sum_;
            pneumonia_kernel_velocity[row] = sum__2;
        }
    }
}

/* course (LSTM), line 17, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 24) */
static void pneumonia_train_course_elements_gradient(int n, int step,
                                                     const float *PNEUMONIA_RESTRICT course_steps_3,
                                                     const float *PNEUMONIA_RESTRICT course_output_gate,
                                                     const float *PNEUMONIA_RESTRICT course_steps_4,
                                                     const float *PNEUMONIA_RESTRICT course_forget_gate,
                                                     const float *PNEUMONIA_RESTRICT course_candidate,
                                                     const float *PNEUMONIA_RESTRICT course_input_gate,
                                                     const float *PNEUMONIA_RESTRICT d_course_steps,
                                                     float *PNEUMONIA_RESTRICT d_course_steps_2,
                                                     float *PNEUMONIA_RESTRICT d_course_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            const float value_ = d_course_steps_2[sample * 24 + unit];
            const float product = course_steps_3[sample * 576 + step * 24 + unit] * course_steps_3[sample * 576 + step * 24 + unit];
            const float product_2 = d_course_steps[sample * 24 + unit] * course_output_gate[sample * 576 + step * 24 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = course_input_gate[sample * 576 + step * 24 + unit] * (1.0f - course_input_gate[sample * 576 + step * 24 + unit]);
            const float product_4 = course_forget_gate[sample * 576 + step * 24 + unit] * (1.0f - course_forget_gate[sample * 576 + step * 24 + unit]);
            const float product_5 = course_candidate[sample * 576 + step * 24 + unit] * course_candidate[sample * 576 + step * 24 + unit];
            const float product_6 = course_output_gate[sample * 576 + step * 24 + unit] * (1.0f - course_output_gate[sample * 576 + step * 24 + unit]);
            const float product_7 = d_course_steps[sample * 24 + unit] * course_steps_3[sample * 576 + step * 24 + unit] * product_6;
            d_course_steps_2[sample * 24 + unit] = dcell_state * course_forget_gate[sample * 576 + step * 24 + unit];
            d_course_joined[sample * 96 + unit] = dcell_state * course_candidate[sample * 576 + step * 24 + unit] * product_3;
            d_course_joined[sample * 96 + unit + 24] = dcell_state * course_steps_4[sample * 576 + step * 24 + unit] * product_4;
            d_course_joined[sample * 96 + unit + 48] = dcell_state * course_input_gate[sample * 576 + step * 24 + unit] * (1.0f - product_5);
            d_course_joined[sample * 96 + unit + 72] = product_7;
        }
    }
}

/* course (LSTM), line 17, gradient: dot_general of (None, 96) and (24, 96) -> (None, 24) */
static void pneumonia_train_course_product_gradient(int n,
                                                    const float *PNEUMONIA_RESTRICT course_recurrent_kernel,
                                                    const float *PNEUMONIA_RESTRICT d_course_joined,
                                                    float *PNEUMONIA_RESTRICT d_course_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 24; unit_tile += 16) {
            const int unit_first = unit_tile < 8 ? unit_tile : 8; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = d_course_joined[sample * 96 + k];
                for (int unit = unit_first; unit < unit_first + 16; unit++) {
                    sums[unit - unit_first] += a_value * course_recurrent_kernel[unit * 96 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_course_steps[sample * 24 + unit] = sum;
            }
        }
    }
}

/* course (LSTM), line 17, gradient: copy -> (None, 96) */
static void pneumonia_train_course_copy_gradient(int n, int step,
                                                 const float *PNEUMONIA_RESTRICT d_course_joined,
                                                 float *PNEUMONIA_RESTRICT d_course_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            d_course_steps_3[sample * 2304 + step * 96 + unit] = d_course_joined[sample * 96 + unit];
        }
    }
}

/* course (LSTM), line 17, gradient: scan of (None, 24, 24) and (None, 24, 24) and (None, 24, 24) and (None,
   24, 24) and (None, 24, 24) and (None, 24, 24) */
static void pneumonia_train_course_steps_gradient(int n, const float *course_recurrent_kernel,
                                                  const float *course_steps_3,
                                                  const float *course_output_gate,
                                                  const float *course_steps_4,
                                                  const float *course_forget_gate,
                                                  const float *course_candidate,
                                                  const float *course_input_gate,
                                                  const float *d_pneumonia_product, float *d_course_steps,
                                                  float *d_course_steps_2, float *d_course_steps_3,
                                                  float *floats)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            d_course_steps[sample * 24 + unit] = d_pneumonia_product[sample * 56 + unit + 32];
        }
    }
    for (int i = 0; i < n * 24; i++) {
        d_course_steps_2[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        pneumonia_train_course_elements_gradient(n, step,
                                                 course_steps_3, course_output_gate, course_steps_4,
                                                 course_forget_gate, course_candidate, course_input_gate,
                                                 d_course_steps, d_course_steps_2, floats + 117760);
        pneumonia_train_course_product_gradient(n,
                                                course_recurrent_kernel, floats + 117760, d_course_steps);
        pneumonia_train_course_copy_gradient(n, step, floats + 117760,
                                             d_course_steps_3);
    }
}

/* course (LSTM), line 17, gradient: dot_general of (None, 24, 24) and (None, 24, 96), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (24, 96) */
static void pneumonia_train_course_dcourse_recurrent_kernel_gradient(int n,
                                                                     const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                                     const float *PNEUMONIA_RESTRICT course_steps_5,
                                                                     const float *PNEUMONIA_RESTRICT d_course_steps_3,
                                                                     float *PNEUMONIA_RESTRICT course_recurrent_kernel,
                                                                     float *PNEUMONIA_RESTRICT course_recurrent_kernel_momentum,
                                                                     float *PNEUMONIA_RESTRICT course_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int col_tile = 0; col_tile < 96; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = course_steps_5[i * 24 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_course_steps_3[i * 96 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float course_recurrent_kernel_2 = course_recurrent_kernel[row * 96 + col];
                    const float course_recurrent_kernel_momentum_2 = course_recurrent_kernel_momentum[row * 96 + col];
                    const float course_recurrent_kernel_momentum_3 = course_recurrent_kernel_momentum[row * 96 + col];
                    const float sum_ = course_recurrent_kernel_momentum_2 + (sum - course_recurrent_kernel_momentum_3) * 0.1f;
                    const float course_recurrent_kernel_velocity_2 = course_recurrent_kernel_velocity[row * 96 + col];
                    const float course_recurrent_kernel_velocity_3 = course_recurrent_kernel_velocity[row * 96 + col];
                    const float sum__2 = course_recurrent_kernel_velocity_2 + (sum * sum - course_recurrent_kernel_velocity_3) * 0.001f;
                    course_recurrent_kernel[row * 96 + col] = course_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    course_recurrent_kernel_momentum[row * 96 + col] = sum_;
                    course_recurrent_kernel_velocity[row * 96 + col] = sum__2;
                }
            }
        }
    }
}

/* course (LSTM), line 17, gradient: reduce of (None, 24, 96), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96,) */
static void pneumonia_train_course_dcourse_bias_gradient(int n,
                                                         const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                         const float *PNEUMONIA_RESTRICT d_course_steps_3,
                                                         float *PNEUMONIA_RESTRICT course_bias,
                                                         float *PNEUMONIA_RESTRICT course_bias_momentum,
                                                         float *PNEUMONIA_RESTRICT course_bias_velocity)
{
    float sum[96];
    for (int unit = 0; unit < 96; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 96; unit++) {
            sum[unit] += d_course_steps_3[i * 96 + unit];
        }
    }
    for (int unit = 0; unit < 96; unit++) {
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

/* course (LSTM), line 17, gradient: dot_general of (None, 24, 4) and (None, 24, 96), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (4, 96) */
static void pneumonia_train_course_dcourse_kernel_gradient(int n, const float *PNEUMONIA_RESTRICT vitals,
                                                           const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                           const float *PNEUMONIA_RESTRICT d_course_steps_3,
                                                           float *PNEUMONIA_RESTRICT course_kernel,
                                                           float *PNEUMONIA_RESTRICT course_kernel_momentum,
                                                           float *PNEUMONIA_RESTRICT course_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 4; row_tile += 4) {
        for (int col_tile = 0; col_tile < 96; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = vitals[i * 4 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_course_steps_3[i * 96 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float course_kernel_2 = course_kernel[row * 96 + col];
                    const float course_kernel_momentum_2 = course_kernel_momentum[row * 96 + col];
                    const float course_kernel_momentum_3 = course_kernel_momentum[row * 96 + col];
                    const float sum_ = course_kernel_momentum_2 + (sum - course_kernel_momentum_3) * 0.1f;
                    const float course_kernel_velocity_2 = course_kernel_velocity[row * 96 + col];
                    const float course_kernel_velocity_3 = course_kernel_velocity[row * 96 + col];
                    const float sum__2 = course_kernel_velocity_2 + (sum * sum - course_kernel_velocity_3) * 0.001f;
                    course_kernel[row * 96 + col] = course_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    course_kernel_momentum[row * 96 + col] = sum_;
                    course_kernel_velocity[row * 96 + col] = sum__2;
                }
            }
        }
    }
}

/* seen (Dropout), line 16, gradient: select, multiply, select -> (None, 32) */
static void pneumonia_train_seen_elements_gradient(int n, const uint8_t *PNEUMONIA_RESTRICT dense_mask,
                                                   const uint8_t *PNEUMONIA_RESTRICT seen_mask,
                                                   const float *PNEUMONIA_RESTRICT d_pneumonia_product,
                                                   float *PNEUMONIA_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float chosen_ = dense_mask[sample * 32 + unit] ? (seen_mask[sample * 32 + unit] ? d_pneumonia_product[sample * 56 + unit] : 0.0f) * 2.0f : 0.0f;
            d_dense_chosen_[sample * 32 + unit] = chosen_;
        }
    }
}

/* dense (Dense), line 15, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void pneumonia_train_dense_ddense_bias_gradient(int n,
                                                       const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                       const float *PNEUMONIA_RESTRICT d_dense_chosen_,
                                                       float *PNEUMONIA_RESTRICT dense_bias,
                                                       float *PNEUMONIA_RESTRICT dense_bias_momentum,
                                                       float *PNEUMONIA_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 15, gradient: dot_general of (None, 32) and (800, 32) -> (None, 800) */
static void pneumonia_train_dense_product_gradient(int n, const float *PNEUMONIA_RESTRICT dense_kernel,
                                                   const float *PNEUMONIA_RESTRICT d_dense_chosen_,
                                                   float *PNEUMONIA_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 800; unit_tile += 16) {
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
                d_dense_product[sample * 800 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 15, gradient: dot_general of (None, 800) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (800, 32) */
static void pneumonia_train_dense_ddense_kernel_gradient(int n,
                                                         const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                         const float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled,
                                                         const float *PNEUMONIA_RESTRICT d_dense_chosen_,
                                                         float *PNEUMONIA_RESTRICT dense_kernel,
                                                         float *PNEUMONIA_RESTRICT dense_kernel_momentum,
                                                         float *PNEUMONIA_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 800; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling2d_1_pooled[k * 800 + row];
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

/* max_pooling2d_1 (MaxPooling2D), line 13, gradient: scatter_window of (None, 5, 5, 32) and (None, 5, 5, 32)
   -> (None, 11, 11, 32) */
static void pneumonia_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                    const float *PNEUMONIA_RESTRICT d_dense_product,
                                                                    const uint8_t *PNEUMONIA_RESTRICT max_pooling2d_1_window_index,
                                                                    float *PNEUMONIA_RESTRICT d_max_pooling2d_1_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_max_pooling2d_1_scatter_window[sample * 3872 + row * 352 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int out_row = 0; out_row < 5; out_row++) {
            for (int out_col = 0; out_col < 5; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_max_pooling2d_1_scatter_window[sample_2 * 3872 + in_row * 352 + in_col * 32 + channel_2] = max_pooling2d_1_window_index[sample_2 * 800 + out_row * 160 + out_col * 32 + channel_2] == place ? d_dense_product[sample_2 * 800 + out_row * 160 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12, gradient: convolution_input of (None, 11, 11, 32) and (3, 3, 16, 32), then
   select -> (None, 13, 13, 16) */
static void pneumonia_train_conv2d_1_input_gradient_gradient(int n,
                                                             const float *PNEUMONIA_RESTRICT conv2d_1_kernel,
                                                             const float *PNEUMONIA_RESTRICT d_max_pooling2d_1_scatter_window,
                                                             const uint8_t *PNEUMONIA_RESTRICT d_max_pooling2d_mask,
                                                             float *PNEUMONIA_RESTRICT d_conv2d_1_input_gradient,
                                                             float *PNEUMONIA_RESTRICT d_max_pooling2d_chosen_)
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
                                const float a_value = d_max_pooling2d_1_scatter_window[sample * 3872 + out_row * 352 + out_col * 32 + filter];
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

/* conv2d_1 (Conv2D), line 12, gradient: convolution_kernel of (None, 13, 13, 16) and (None, 11, 11, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void pneumonia_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                               const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                               const float *PNEUMONIA_RESTRICT max_pooling2d_pooled,
                                                               const float *PNEUMONIA_RESTRICT d_max_pooling2d_1_scatter_window,
                                                               float *PNEUMONIA_RESTRICT conv2d_1_kernel,
                                                               float *PNEUMONIA_RESTRICT conv2d_1_kernel_momentum,
                                                               float *PNEUMONIA_RESTRICT conv2d_1_kernel_velocity)
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
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_1_scatter_window[sample * 3872 + row * 352 + col * 32 + filter];
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

/* max_pooling2d (MaxPooling2D), line 11, gradient: scatter_window of (None, 13, 13, 16) and (None, 13, 13,
   16) -> (None, 26, 26, 16) */
static void pneumonia_train_max_pooling2d_scatter_window_gradient(int n,
                                                                  const float *PNEUMONIA_RESTRICT d_conv2d_1_input_gradient,
                                                                  const uint8_t *PNEUMONIA_RESTRICT max_pooling2d_window_index,
                                                                  float *PNEUMONIA_RESTRICT d_max_pooling2d_scatter_window)
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

/* conv2d (Conv2D), line 10, gradient: convolution_kernel of (None, 28, 28, 1) and (None, 26, 26, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 1, 16) */
static void pneumonia_train_conv2d_dconv2d_kernel_gradient(int n, const float *PNEUMONIA_RESTRICT xray,
                                                           const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                           const float *PNEUMONIA_RESTRICT d_max_pooling2d_scatter_window,
                                                           float *PNEUMONIA_RESTRICT conv2d_kernel,
                                                           float *PNEUMONIA_RESTRICT conv2d_kernel_momentum,
                                                           float *PNEUMONIA_RESTRICT conv2d_kernel_velocity)
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
                            const float a_value = xray[sample * 784 + in_row * 28 + in_col];
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

/* conv2d (Conv2D), line 10, gradient: reduce of (None, 13, 13, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void pneumonia_train_conv2d_sum_gradient(int n, const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                const float *PNEUMONIA_RESTRICT d_max_pooling2d_chosen_,
                                                float *PNEUMONIA_RESTRICT conv2d_bias,
                                                float *PNEUMONIA_RESTRICT conv2d_bias_momentum,
                                                float *PNEUMONIA_RESTRICT conv2d_bias_velocity)
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

/* conv2d_1 (Conv2D), line 12, gradient: reduce of (None, 5, 5, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void pneumonia_train_conv2d_1_sum_gradient(int n, const float *PNEUMONIA_RESTRICT quotient_value_2,
                                                  const float *PNEUMONIA_RESTRICT d_dense_product,
                                                  const uint8_t *PNEUMONIA_RESTRICT d_max_pooling2d_1_mask,
                                                  float *PNEUMONIA_RESTRICT conv2d_1_bias,
                                                  float *PNEUMONIA_RESTRICT conv2d_1_bias_momentum,
                                                  float *PNEUMONIA_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 25; i_2++) {
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

/* copy -> () */
static void pneumonia_train_copy(const int32_t *PNEUMONIA_RESTRICT sum__value,
                                 int32_t *PNEUMONIA_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void pneumonia_evaluate_scalars(int n, float *PNEUMONIA_RESTRICT loss_count,
                                       float *PNEUMONIA_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 13, 13, 16) */
static void pneumonia_evaluate_conv2d_convolution(int n, const float *PNEUMONIA_RESTRICT xray,
                                                  const float *PNEUMONIA_RESTRICT conv2d_kernel,
                                                  const float *PNEUMONIA_RESTRICT conv2d_bias,
                                                  float *PNEUMONIA_RESTRICT max_pooling2d_pooled)
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
                                    const float a_value = xray[sample * 784 + in_row * 28 + in_col];
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

/* conv2d_1 (Conv2D), line 12: convolution of (None, 13, 13, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 5, 5, 32) */
static void pneumonia_evaluate_conv2d_1_convolution(int n, const float *PNEUMONIA_RESTRICT conv2d_1_kernel,
                                                    const float *PNEUMONIA_RESTRICT conv2d_1_bias,
                                                    const float *PNEUMONIA_RESTRICT max_pooling2d_pooled,
                                                    float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 5; row++) {
            for (int col = 0; col < 5; col++) {
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
                                        const float a_value = max_pooling2d_pooled[sample * 2704 + in_row * 208 + in_col * 16 + channel];
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
                        max_pooling2d_1_pooled[sample * 800 + row * 160 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 15: dot_general of (None, 800) and (800, 32), then add, compare, select -> (None, 32) */
static void pneumonia_evaluate_dense_product(int n, const float *PNEUMONIA_RESTRICT dense_kernel,
                                             const float *PNEUMONIA_RESTRICT dense_bias,
                                             const float *PNEUMONIA_RESTRICT max_pooling2d_1_pooled,
                                             float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 800; k++) {
                const float a_value = max_pooling2d_1_pooled[sample * 800 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                concatenate_joined[sample * 56 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* course (LSTM), line 17: dot_general of (None, 24, 4) and (4, 96), then add -> (None, 24, 96) */
static void pneumonia_evaluate_course_product(int n, const float *PNEUMONIA_RESTRICT vitals,
                                              const float *PNEUMONIA_RESTRICT course_kernel,
                                              const float *PNEUMONIA_RESTRICT course_bias,
                                              float *PNEUMONIA_RESTRICT course_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = vitals[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * course_kernel[k * 96 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    course_sum_[i * 96 + unit] = sum + course_bias[unit];
                }
            }
        }
    }
}

/* course (LSTM), line 17: dot_general of (None, 24) and (24, 96), then add -> (None, 96) */
static void pneumonia_evaluate_course_product_2(int n, int step,
                                                const float *PNEUMONIA_RESTRICT course_recurrent_kernel,
                                                const float *PNEUMONIA_RESTRICT course_sum_,
                                                const float *PNEUMONIA_RESTRICT course_steps,
                                                float *PNEUMONIA_RESTRICT course_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 24; k++) {
                const float a_value = course_steps[sample * 24 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * course_recurrent_kernel[k * 96 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                course_sum__2[sample * 96 + unit] = course_sum_[sample * 2304 + step * 96 + unit] + sum;
            }
        }
    }
}

/* course (LSTM), line 17: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 24) */
static void pneumonia_evaluate_course_hidden_state(int n, const float *PNEUMONIA_RESTRICT course_sum__2,
                                                   float *PNEUMONIA_RESTRICT course_steps,
                                                   float *PNEUMONIA_RESTRICT course_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            const float value_ = course_steps_2[sample * 24 + unit];
            const float product = pneumonia_logistic(course_sum__2[sample * 96 + unit]) * tanhf(course_sum__2[sample * 96 + unit + 48]);
            const float cell_state = pneumonia_logistic(course_sum__2[sample * 96 + unit + 24]) * value_ + product;
            course_steps[sample * 24 + unit] = pneumonia_logistic(course_sum__2[sample * 96 + unit + 72]) * tanhf(cell_state);
            course_steps_2[sample * 24 + unit] = cell_state;
        }
    }
}

/* course (LSTM), line 17: scan of (None, 24, 96) and (None, 24) and (None, 24) */
static void pneumonia_evaluate_course_steps(int n, const float *course_recurrent_kernel,
                                            const float *course_sum_, float *course_steps,
                                            float *course_steps_2, float *floats)
{
    for (int i = 0; i < n * 24; i++) {
        course_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        course_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        pneumonia_evaluate_course_product_2(n, step,
                                            course_recurrent_kernel, course_sum_, course_steps,
                                            floats + 73728);
        pneumonia_evaluate_course_hidden_state(n, floats + 73728,
                                               course_steps, course_steps_2);
    }
}

/* concatenate (Concatenate), line 18: concatenate of (None, 32) and (None, 24) -> (None, 56) */
static void pneumonia_evaluate_concatenate_joined(int n, const float *PNEUMONIA_RESTRICT course_steps,
                                                  float *PNEUMONIA_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 24; unit++) {
            concatenate_joined[sample * 56 + unit + 32] = course_steps[sample * 24 + unit];
        }
    }
}

/* pneumonia (Dense), line 19: dot_general of (None, 56) and (56, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void pneumonia_evaluate_pneumonia_product(int n, const float *PNEUMONIA_RESTRICT pneumonia_target,
                                                 const float *PNEUMONIA_RESTRICT pneumonia_kernel,
                                                 const float *PNEUMONIA_RESTRICT pneumonia_bias,
                                                 const float *PNEUMONIA_RESTRICT concatenate_joined,
                                                 float *PNEUMONIA_RESTRICT sum__value,
                                                 float *PNEUMONIA_RESTRICT accuracy_values,
                                                 float *PNEUMONIA_RESTRICT pneumonia)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 56; k++) {
            sum += pneumonia_kernel[k] * concatenate_joined[sample * 56 + k];
        }
        const float sum_ = sum + *pneumonia_bias;
        const float logistic = pneumonia_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * pneumonia_target[sample] + log1pf(expf(-fabsf(sum_)));
        pneumonia[sample] = logistic;
        sum__value[sample] = sum__2;
        accuracy_values[sample] = pneumonia_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void pneumonia_evaluate_sum(int n, const float *PNEUMONIA_RESTRICT pneumonia_sample_weight,
                                   const float *PNEUMONIA_RESTRICT sum__value,
                                   float *PNEUMONIA_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void pneumonia_evaluate_sum_2(int n, const float *PNEUMONIA_RESTRICT accuracy_values,
                                     float *PNEUMONIA_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void pneumonia_evaluate_scalars_2(int n, const float *PNEUMONIA_RESTRICT pneumonia_target,
                                         const float *PNEUMONIA_RESTRICT pneumonia,
                                         float *PNEUMONIA_RESTRICT convert_value,
                                         float *PNEUMONIA_RESTRICT difference_value,
                                         float *PNEUMONIA_RESTRICT chosen__value,
                                         int32_t *PNEUMONIA_RESTRICT bounded_value,
                                         float *PNEUMONIA_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pneumonia_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float largest_ = pneumonia_max(ceilf(pneumonia_min(pneumonia_max(pneumonia[sample], 0.0f), 1.0f) * 199.0f) + -1.0f, 0.0f);
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
static void pneumonia_evaluate_scattered(int n, const float *PNEUMONIA_RESTRICT chosen__value,
                                         const int32_t *PNEUMONIA_RESTRICT bounded_value,
                                         float *PNEUMONIA_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = pneumonia_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void pneumonia_evaluate_cumulative_sum(const float *PNEUMONIA_RESTRICT scattered_value,
                                              float *PNEUMONIA_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void pneumonia_evaluate_scattered_2(int n, const int32_t *PNEUMONIA_RESTRICT bounded_value,
                                           const float *PNEUMONIA_RESTRICT chosen__value_2,
                                           float *PNEUMONIA_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = pneumonia_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void pneumonia_evaluate_cumulative_sum_2(const float *PNEUMONIA_RESTRICT scattered_value_2,
                                                float *PNEUMONIA_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void pneumonia_evaluate_sum_3(int n, const float *PNEUMONIA_RESTRICT convert_value,
                                     float *PNEUMONIA_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void pneumonia_evaluate_scalars_3(const float *PNEUMONIA_RESTRICT cumulative_sum_value,
                                         const float *PNEUMONIA_RESTRICT sum__value_2,
                                         float *PNEUMONIA_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void pneumonia_evaluate_sum_4(int n, const float *PNEUMONIA_RESTRICT difference_value,
                                     float *PNEUMONIA_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void pneumonia_evaluate_scalars_4(const float *PNEUMONIA_RESTRICT cumulative_sum_value,
                                         const float *PNEUMONIA_RESTRICT cumulative_sum_value_2,
                                         const float *PNEUMONIA_RESTRICT sum__value_3,
                                         float *PNEUMONIA_RESTRICT auc_true_positives,
                                         float *PNEUMONIA_RESTRICT auc_false_positives,
                                         float *PNEUMONIA_RESTRICT auc_true_negatives)
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
static void pneumonia_metrics_scalars(const float *PNEUMONIA_RESTRICT loss_count,
                                      const float *PNEUMONIA_RESTRICT loss_total,
                                      const float *PNEUMONIA_RESTRICT accuracy_count,
                                      const float *PNEUMONIA_RESTRICT accuracy_total,
                                      float *PNEUMONIA_RESTRICT loss, float *PNEUMONIA_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

/* add, compare, select, divide, select, add, compare, select, divide, select -> (200,) */
static void pneumonia_metrics_scalars_2(const float *PNEUMONIA_RESTRICT auc_true_positives,
                                        const float *PNEUMONIA_RESTRICT auc_false_positives,
                                        const float *PNEUMONIA_RESTRICT auc_true_negatives,
                                        const float *PNEUMONIA_RESTRICT auc_false_negatives,
                                        float *PNEUMONIA_RESTRICT chosen__value,
                                        float *PNEUMONIA_RESTRICT chosen__value_2)
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
static void pneumonia_metrics_scalars_3(const float *PNEUMONIA_RESTRICT chosen__value,
                                        const float *PNEUMONIA_RESTRICT chosen__value_2,
                                        float *PNEUMONIA_RESTRICT scaled_value)
{
    for (int unit = 0; unit < 199; unit++) {
        const float product = (chosen__value_2[unit] - chosen__value_2[unit + 1]) * ((chosen__value[unit] + chosen__value[unit + 1]) * 0.5f);
        scaled_value[unit] = product;
    }
}

/* reduce of (199,) -> () */
static void pneumonia_metrics_sum(const float *PNEUMONIA_RESTRICT scaled_value, float *PNEUMONIA_RESTRICT auc)
{
    float sum = 0.0f;
    for (int k = 0; k < 199; k++) {
        sum += scaled_value[k];
    }
    auc[0] = sum;
}

int pneumonia_init(pneumonia_weights *weights, uint64_t seed)
{
    float floats[4928];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    pneumonia_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    pneumonia_init_conv2d_1_elements(seed_words, weights->conv2d_1_kernel);
    pneumonia_init_dense_elements(seed_words, weights->dense_kernel);
    pneumonia_init_course_elements(seed_words, weights->course_kernel);
    pneumonia_init_course_elements_2(seed_words, floats);
    pneumonia_init_course_steps(floats, floats + 2304, floats, bytes);
    pneumonia_init_course_joined(floats);
    pneumonia_init_pneumonia_elements(seed_words,
                                      weights->pneumonia_kernel);
    pneumonia_init_copy(weights->conv2d_bias);
    pneumonia_init_copy_2(weights->conv2d_1_bias);
    pneumonia_init_copy_3(weights->dense_bias);
    pneumonia_init_copy_4(floats + 2304, weights->course_recurrent_kernel);
    pneumonia_init_copy_5(floats, weights->course_bias);
    pneumonia_init_copy_6(weights->pneumonia_bias);
    return PNEUMONIA_OK;
}

int pneumonia_predict(const pneumonia_weights *weights, pneumonia_workspace *workspace, int n,
                      const float *xray, const float *vitals, float *pneumonia)
{
    if (weights == NULL || workspace == NULL || xray == NULL || vitals == NULL || pneumonia == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    if (n < 1 || n > PNEUMONIA_BATCH) {
        return PNEUMONIA_ERROR_BATCH;
    }
    pneumonia_conv2d_convolution(xray, weights->conv2d_kernel,
                                 weights->conv2d_bias, workspace->floats);
    pneumonia_conv2d_1_convolution(weights->conv2d_1_kernel,
                                   weights->conv2d_1_bias, workspace->floats, workspace->floats + 2704);
    pneumonia_dense_product(weights->dense_kernel, weights->dense_bias,
                            workspace->floats + 2704, workspace->floats + 2400);
    pneumonia_course_product(vitals, weights->course_kernel, weights->course_bias,
                             workspace->floats);
    pneumonia_course_steps(weights->course_recurrent_kernel, workspace->floats,
                           workspace->floats + 2464, workspace->floats + 2496, workspace->floats);
    pneumonia_concatenate_joined(workspace->floats + 2464,
                                 workspace->floats + 2400);
    pneumonia_pneumonia_product(weights->pneumonia_kernel,
                                weights->pneumonia_bias, workspace->floats + 2400, pneumonia);
    return PNEUMONIA_OK;
}

int pneumonia_train_step(pneumonia_weights *weights, pneumonia_optimizer *optimizer,
                         pneumonia_metrics *metrics, pneumonia_train_workspace *workspace, int n,
                         const float *xray, const float *vitals, const float *pneumonia_target,
                         const float *pneumonia_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || xray == NULL || vitals == NULL || pneumonia_target == NULL || loss == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    if (n < 1 || n > PNEUMONIA_TRAIN_BATCH) {
        return PNEUMONIA_ERROR_BATCH;
    }
    pneumonia_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                            &metrics->loss_count, &metrics->accuracy_count, workspace->integers + 32,
                            workspace->floats + 544768);
    pneumonia_train_scalars_gradient(n, workspace->floats + 123392);
    pneumonia_train_conv2d_convolution(n, xray, weights->conv2d_kernel,
                                       weights->conv2d_bias, workspace->floats + 123904, workspace->bytes,
                                       workspace->bytes + 86528);
    pneumonia_train_conv2d_1_convolution(n, weights->conv2d_1_kernel,
                                         weights->conv2d_1_bias, workspace->floats + 123904,
                                         workspace->floats + 73728, workspace->bytes + 173056,
                                         workspace->bytes + 198656);
    pneumonia_train_dense_product(n, weights->dense_kernel,
                                  weights->dense_bias, workspace->floats + 73728, workspace->bytes + 224256,
                                  workspace->floats);
    pneumonia_train_seen_elements(n, optimizer->seed_, &optimizer->iterations,
                                  workspace->floats, workspace->bytes + 225280, workspace->floats + 120832);
    pneumonia_train_course_product(n, vitals, weights->course_kernel,
                                   weights->course_bias, workspace->floats);
    pneumonia_train_course_steps(n, weights->course_recurrent_kernel,
                                 workspace->floats, workspace->floats + 122624, workspace->floats + 321024,
                                 workspace->floats + 99328, workspace->floats + 210432,
                                 workspace->floats + 228864, workspace->floats + 247296,
                                 workspace->floats + 265728, workspace->floats + 284160,
                                 workspace->floats + 302592, workspace->floats);
    pneumonia_train_concatenate_joined(n, workspace->floats + 122624,
                                       workspace->floats + 120832);
    pneumonia_train_pneumonia_product(n, pneumonia_target,
                                      weights->pneumonia_kernel, weights->pneumonia_bias,
                                      workspace->floats + 120832, workspace->floats, workspace->floats + 624,
                                      workspace->bytes + 226304, workspace->floats + 32,
                                      workspace->floats + 64, workspace->floats + 720,
                                      workspace->floats + 752);
    pneumonia_train_sum(n, pneumonia_sample_weight, workspace->floats + 32,
                        &metrics->loss_total, loss);
    pneumonia_train_sum_2(n, workspace->floats + 64, &metrics->accuracy_total);
    pneumonia_train_scalars_2(n, pneumonia_target, workspace->floats,
                              workspace->floats + 656, workspace->floats + 688, workspace->floats + 208,
                              workspace->integers, workspace->floats + 416);
    pneumonia_train_scattered(n, workspace->floats + 208, workspace->integers,
                              workspace->floats);
    pneumonia_train_cumulative_sum(workspace->floats, workspace->floats + 208);
    pneumonia_train_scattered_2(n, workspace->integers, workspace->floats + 416,
                                workspace->floats);
    pneumonia_train_cumulative_sum_2(workspace->floats,
                                     workspace->floats + 416);
    pneumonia_train_sum_3(n, workspace->floats + 656, workspace->floats);
    pneumonia_train_scalars_3(workspace->floats + 208, workspace->floats,
                              metrics->auc_false_negatives);
    pneumonia_train_sum_4(n, workspace->floats + 688, workspace->floats);
    pneumonia_train_scalars_4(workspace->floats + 208, workspace->floats + 416,
                              workspace->floats, metrics->auc_true_positives, metrics->auc_false_positives,
                              metrics->auc_true_negatives);
    pneumonia_train_dpneumonia_losses_gradient(n,
                                               pneumonia_sample_weight, workspace->floats + 123392,
                                               workspace->floats);
    pneumonia_train_scalars_gradient_2(n, pneumonia_target,
                                       workspace->floats + 624, workspace->bytes + 226304, workspace->floats,
                                       workspace->floats + 720, workspace->floats + 752,
                                       workspace->floats + 32);
    pneumonia_train_pneumonia_dpneumonia_bias_gradient(n,
                                                       workspace->floats + 544768, workspace->floats + 32,
                                                       weights->pneumonia_bias,
                                                       optimizer->pneumonia_bias_momentum,
                                                       optimizer->pneumonia_bias_velocity);
    pneumonia_train_pneumonia_product_gradient(n,
                                               weights->pneumonia_kernel, workspace->floats + 32,
                                               workspace->floats + 321024);
    pneumonia_train_pneumonia_dpneumonia_kernel_gradient(n,
                                                         workspace->floats + 544768,
                                                         workspace->floats + 120832, workspace->floats + 32,
                                                         weights->pneumonia_kernel,
                                                         optimizer->pneumonia_kernel_momentum,
                                                         optimizer->pneumonia_kernel_velocity);
    pneumonia_train_course_steps_gradient(n,
                                          weights->course_recurrent_kernel, workspace->floats + 99328,
                                          workspace->floats + 210432, workspace->floats + 228864,
                                          workspace->floats + 247296, workspace->floats + 265728,
                                          workspace->floats + 284160, workspace->floats + 321024,
                                          workspace->floats + 120832, workspace->floats + 121600,
                                          workspace->floats, workspace->floats);
    pneumonia_train_course_dcourse_recurrent_kernel_gradient(n,
                                                             workspace->floats + 544768,
                                                             workspace->floats + 302592, workspace->floats,
                                                             weights->course_recurrent_kernel,
                                                             optimizer->course_recurrent_kernel_momentum,
                                                             optimizer->course_recurrent_kernel_velocity);
    pneumonia_train_course_dcourse_bias_gradient(n,
                                                 workspace->floats + 544768, workspace->floats,
                                                 weights->course_bias, optimizer->course_bias_momentum,
                                                 optimizer->course_bias_velocity);
    pneumonia_train_course_dcourse_kernel_gradient(n, vitals,
                                                   workspace->floats + 544768, workspace->floats,
                                                   weights->course_kernel, optimizer->course_kernel_momentum,
                                                   optimizer->course_kernel_velocity);
    pneumonia_train_seen_elements_gradient(n,
                                           workspace->bytes + 224256, workspace->bytes + 225280,
                                           workspace->floats + 321024, workspace->floats);
    pneumonia_train_dense_ddense_bias_gradient(n,
                                               workspace->floats + 544768, workspace->floats,
                                               weights->dense_bias, optimizer->dense_bias_momentum,
                                               optimizer->dense_bias_velocity);
    pneumonia_train_dense_product_gradient(n, weights->dense_kernel,
                                           workspace->floats, workspace->floats + 519168);
    pneumonia_train_dense_ddense_kernel_gradient(n,
                                                 workspace->floats + 544768, workspace->floats + 73728,
                                                 workspace->floats, weights->dense_kernel,
                                                 optimizer->dense_kernel_momentum,
                                                 optimizer->dense_kernel_velocity);
    pneumonia_train_max_pooling2d_1_scatter_window_gradient(n,
                                                            workspace->floats + 519168,
                                                            workspace->bytes + 173056, workspace->floats);
    pneumonia_train_conv2d_1_input_gradient_gradient(n,
                                                     weights->conv2d_1_kernel, workspace->floats,
                                                     workspace->bytes + 86528, workspace->floats + 346112,
                                                     workspace->floats + 432640);
    pneumonia_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                       workspace->floats + 544768,
                                                       workspace->floats + 123904, workspace->floats,
                                                       weights->conv2d_1_kernel,
                                                       optimizer->conv2d_1_kernel_momentum,
                                                       optimizer->conv2d_1_kernel_velocity);
    pneumonia_train_max_pooling2d_scatter_window_gradient(n,
                                                          workspace->floats + 346112, workspace->bytes,
                                                          workspace->floats);
    pneumonia_train_conv2d_dconv2d_kernel_gradient(n, xray,
                                                   workspace->floats + 544768, workspace->floats,
                                                   weights->conv2d_kernel, optimizer->conv2d_kernel_momentum,
                                                   optimizer->conv2d_kernel_velocity);
    pneumonia_train_conv2d_sum_gradient(n, workspace->floats + 544768,
                                        workspace->floats + 432640, weights->conv2d_bias,
                                        optimizer->conv2d_bias_momentum, optimizer->conv2d_bias_velocity);
    pneumonia_train_conv2d_1_sum_gradient(n,
                                          workspace->floats + 544768, workspace->floats + 519168,
                                          workspace->bytes + 198656, weights->conv2d_1_bias,
                                          optimizer->conv2d_1_bias_momentum,
                                          optimizer->conv2d_1_bias_velocity);
    pneumonia_train_copy(workspace->integers + 32, &optimizer->iterations);
    return PNEUMONIA_OK;
}

int pneumonia_evaluate_step(const pneumonia_weights *weights, pneumonia_metrics *metrics,
                            pneumonia_train_workspace *workspace, int n, const float *xray,
                            const float *vitals, const float *pneumonia_target,
                            const float *pneumonia_sample_weight, float *pneumonia)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || xray == NULL || vitals == NULL || pneumonia_target == NULL || pneumonia == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    if (n < 1 || n > PNEUMONIA_TRAIN_BATCH) {
        return PNEUMONIA_ERROR_BATCH;
    }
    pneumonia_evaluate_scalars(n, &metrics->loss_count, &metrics->accuracy_count);
    pneumonia_evaluate_conv2d_convolution(n, xray,
                                          weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    pneumonia_evaluate_conv2d_1_convolution(n,
                                            weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                            workspace->floats, workspace->floats + 86528);
    pneumonia_evaluate_dense_product(n, weights->dense_kernel,
                                     weights->dense_bias, workspace->floats + 86528,
                                     workspace->floats + 76800);
    pneumonia_evaluate_course_product(n, vitals, weights->course_kernel,
                                      weights->course_bias, workspace->floats);
    pneumonia_evaluate_course_steps(n, weights->course_recurrent_kernel,
                                    workspace->floats, workspace->floats + 78592, workspace->floats + 79360,
                                    workspace->floats);
    pneumonia_evaluate_concatenate_joined(n, workspace->floats + 78592,
                                          workspace->floats + 76800);
    pneumonia_evaluate_pneumonia_product(n, pneumonia_target,
                                         weights->pneumonia_kernel, weights->pneumonia_bias,
                                         workspace->floats + 76800, workspace->floats,
                                         workspace->floats + 32, pneumonia);
    pneumonia_evaluate_sum(n, pneumonia_sample_weight, workspace->floats,
                           &metrics->loss_total);
    pneumonia_evaluate_sum_2(n, workspace->floats + 32, &metrics->accuracy_total);
    pneumonia_evaluate_scalars_2(n, pneumonia_target, pneumonia,
                                 workspace->floats + 624, workspace->floats + 656, workspace->floats + 208,
                                 workspace->integers, workspace->floats + 416);
    pneumonia_evaluate_scattered(n, workspace->floats + 208,
                                 workspace->integers, workspace->floats);
    pneumonia_evaluate_cumulative_sum(workspace->floats,
                                      workspace->floats + 208);
    pneumonia_evaluate_scattered_2(n, workspace->integers,
                                   workspace->floats + 416, workspace->floats);
    pneumonia_evaluate_cumulative_sum_2(workspace->floats,
                                        workspace->floats + 416);
    pneumonia_evaluate_sum_3(n, workspace->floats + 624, workspace->floats);
    pneumonia_evaluate_scalars_3(workspace->floats + 208, workspace->floats,
                                 metrics->auc_false_negatives);
    pneumonia_evaluate_sum_4(n, workspace->floats + 656, workspace->floats);
    pneumonia_evaluate_scalars_4(workspace->floats + 208,
                                 workspace->floats + 416, workspace->floats, metrics->auc_true_positives,
                                 metrics->auc_false_positives, metrics->auc_true_negatives);
    return PNEUMONIA_OK;
}

int pneumonia_metrics_result(const pneumonia_metrics *metrics, float *result)
{
    float floats[624];
    if (metrics == NULL || result == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    pneumonia_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                              &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    pneumonia_metrics_scalars_2(metrics->auc_true_positives,
                                metrics->auc_false_positives, metrics->auc_true_negatives,
                                metrics->auc_false_negatives, floats, floats + 208);
    pneumonia_metrics_scalars_3(floats, floats + 208, floats + 416);
    pneumonia_metrics_sum(floats + 416, result + 2);
    return PNEUMONIA_OK;
}

int pneumonia_optimizer_init(pneumonia_optimizer *optimizer, const pneumonia_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return PNEUMONIA_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return PNEUMONIA_OK;
}

void pneumonia_metrics_reset(pneumonia_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
