/* weather: made by hnc 0.1.0 for target portable from the model with hash 9084d6dd756b1022; the header says how to use it. */
#include "weather.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define WEATHER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define WEATHER_RESTRICT restrict
#else
#define WEATHER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char weather_weights_fit[sizeof(weather_weights) <= WEATHER_WEIGHTS_BYTES ? 1 : -1];
typedef char weather_optimizer_fit[sizeof(weather_optimizer) <= WEATHER_OPTIMIZER_BYTES ? 1 : -1];
typedef char weather_metrics_fit[sizeof(weather_metrics) <= WEATHER_METRICS_BYTES ? 1 : -1];
typedef char weather_workspace_fit[sizeof(weather_workspace) <= WEATHER_WORKSPACE_BYTES ? 1 : -1];
typedef char weather_train_workspace_fit[sizeof(weather_train_workspace) <= WEATHER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float weather_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float weather_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* dense (Dense), line 11: rng_uniform, multiply, add -> (2, 3072) */
static void weather_init_dense_elements(const int32_t *WEATHER_RESTRICT seed_words,
                                        float *WEATHER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 6144; i++) {
        const float sum_ = weather_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.08835959f + -0.044179793f;
        dense_kernel[i] = sum_;
    }
}

/* moving (ConvLSTM2D), line 10: rng_uniform, multiply, add -> (3, 3, 1, 48) */
static void weather_init_moving_elements(const int32_t *WEATHER_RESTRICT seed_words,
                                         float *WEATHER_RESTRICT moving_kernel)
{
    for (int i_2 = 0; i_2 < 432; i_2++) {
        const float sum_ = weather_uniform(seed_words[0], seed_words[1], 0, 121467872, i_2) * 0.23328474f + -0.11664237f;
        moving_kernel[i_2] = sum_;
    }
}

/* moving (ConvLSTM2D), line 10: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply ->
   (48, 108) */
static void weather_init_moving_elements_2(const int32_t *WEATHER_RESTRICT seed_words,
                                           float *WEATHER_RESTRICT moving_scaled)
{
    for (int i = 0; i < 5184; i++) {
        const float root = sqrtf(logf(1.0f - weather_uniform(seed_words[0], seed_words[1], 0, 740066160, i)) * -2.0f);
        moving_scaled[i] = root * cosf(weather_uniform(seed_words[0], seed_words[1], 0, 740066161, i) * 6.2831855f);
    }
}

/* moving (ConvLSTM2D), line 10: dot_general of (48, 108) and (108,) -> (48,) */
static void weather_init_moving_product(int step, const float *WEATHER_RESTRICT moving_scaled,
                                        const float *WEATHER_RESTRICT moving_steps,
                                        float *WEATHER_RESTRICT moving_product)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 108; k++) {
            sum += moving_scaled[step * 108 + k] * moving_steps[unit * 108 + k];
        }
        moving_product[unit] = sum;
    }
}

/* moving (ConvLSTM2D), line 10: dot_general of (48,) and (48, 108), then subtract -> (108,) */
static void weather_init_moving_product_2(int step, const float *WEATHER_RESTRICT moving_scaled,
                                          const float *WEATHER_RESTRICT moving_steps,
                                          const float *WEATHER_RESTRICT moving_product,
                                          float *WEATHER_RESTRICT moving_difference)
{
    for (int unit = 0; unit < 108; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += moving_product[k] * moving_steps[k * 108 + unit];
        }
        moving_difference[unit] = moving_scaled[step * 108 + unit] - sum;
    }
}

/* moving (ConvLSTM2D), line 10: dot_general of (48, 108) and (108,) -> (48,) */
static void weather_init_moving_product_3(const float *WEATHER_RESTRICT moving_steps,
                                          const float *WEATHER_RESTRICT moving_difference,
                                          float *WEATHER_RESTRICT moving_product_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 108; k++) {
            sum += moving_difference[k] * moving_steps[unit * 108 + k];
        }
        moving_product_2[unit] = sum;
    }
}

/* moving (ConvLSTM2D), line 10: dot_general of (48,) and (48, 108), then subtract, multiply -> (108,) */
static void weather_init_moving_product_4(const float *WEATHER_RESTRICT moving_steps,
                                          const float *WEATHER_RESTRICT moving_difference,
                                          const float *WEATHER_RESTRICT moving_product_2,
                                          float *WEATHER_RESTRICT moving_difference_2,
                                          float *WEATHER_RESTRICT moving_scaled_2)
{
    for (int unit = 0; unit < 108; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += moving_product_2[k] * moving_steps[k * 108 + unit];
        }
        const float difference = moving_difference[unit] - sum;
        moving_difference_2[unit] = difference;
        moving_scaled_2[unit] = difference * difference;
    }
}

/* moving (ConvLSTM2D), line 10: reduce of (108,), then rsqrt -> () */
static void weather_init_moving_sum(const float *WEATHER_RESTRICT moving_scaled_2,
                                    float *WEATHER_RESTRICT moving_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 108; k++) {
        sum += moving_scaled_2[k];
    }
    moving_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* moving (ConvLSTM2D), line 10: multiply -> (108,) */
static void weather_init_moving_elements_3(const float *WEATHER_RESTRICT moving_difference_2,
                                           const float *WEATHER_RESTRICT moving_rsqrt,
                                           float *WEATHER_RESTRICT moving_scaled_3)
{
    for (int unit = 0; unit < 108; unit++) {
        moving_scaled_3[unit] = moving_difference_2[unit] * moving_rsqrt[0];
    }
}

/* moving (ConvLSTM2D), line 10: compare -> (48, 1) */
static void weather_init_moving_elements_4(int step, uint8_t *WEATHER_RESTRICT moving_mask)
{
    for (int row = 0; row < 48; row++) {
        moving_mask[row] = (uint8_t)(row == step);
    }
}

/* moving (ConvLSTM2D), line 10: select -> (48, 108) */
static void weather_init_moving_elements_5(const float *WEATHER_RESTRICT moving_scaled_3,
                                           const uint8_t *WEATHER_RESTRICT moving_mask,
                                           float *WEATHER_RESTRICT moving_steps)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 108; col++) {
            moving_steps[row * 108 + col] = moving_mask[row] ? moving_scaled_3[col] : moving_steps[row * 108 + col];
        }
    }
}

/* moving (ConvLSTM2D), line 10: scan of (48, 108) and (48, 108) */
static void weather_init_moving_steps(const float *moving_scaled, float *moving_steps, float *floats,
                                      uint8_t *bytes)
{
    for (int i = 0; i < 5184; i++) {
        moving_steps[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        weather_init_moving_product(step, moving_scaled, moving_steps,
                                    floats + 10480);
        weather_init_moving_product_2(step, moving_scaled, moving_steps,
                                      floats + 10480, floats + 10368);
        weather_init_moving_product_3(moving_steps, floats + 10368,
                                      floats + 10704);
        weather_init_moving_product_4(moving_steps, floats + 10368,
                                      floats + 10704, floats + 10480, floats + 10592);
        weather_init_moving_sum(floats + 10592, floats + 10704);
        weather_init_moving_elements_3(floats + 10480, floats + 10704,
                                       floats + 10368);
        weather_init_moving_elements_4(step, bytes);
        weather_init_moving_elements_5(floats + 10368, bytes, moving_steps);
    }
}

/* moving (ConvLSTM2D), line 10: concatenate of (12,) and (12,) and (24,) -> (48,) */
static void weather_init_moving_joined(float *WEATHER_RESTRICT moving_joined)
{
    for (int unit = 0; unit < 12; unit++) {
        moving_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 12; unit_2++) {
        moving_joined[unit_2 + 12] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 24; unit_3++) {
        moving_joined[unit_3 + 24] = 0.0f;
    }
}

/* conv2d (Conv2D), line 14: rng_uniform, multiply, add -> (3, 3, 20, 16) */
static void weather_init_conv2d_elements(const int32_t *WEATHER_RESTRICT seed_words,
                                         float *WEATHER_RESTRICT conv2d_kernel)
{
    for (int i_3 = 0; i_3 < 2880; i_3++) {
        const float sum_ = weather_uniform(seed_words[0], seed_words[1], 0, 111197888, i_3) * 0.27216554f + -0.13608277f;
        conv2d_kernel[i_3] = sum_;
    }
}

/* change (Conv2D), line 15: rng_uniform, multiply, add -> (3, 3, 16, 1) */
static void weather_init_change_elements(const int32_t *WEATHER_RESTRICT seed_words,
                                         float *WEATHER_RESTRICT change_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = weather_uniform(seed_words[0], seed_words[1], 0, 947380912, i_2) * 0.396059f + -0.1980295f;
        change_kernel[i_2] = sum_;
    }
}

/* copy -> (3072,) */
static void weather_init_copy(float *WEATHER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 3072; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (3, 3, 12, 48) */
static void weather_init_copy_2(const float *WEATHER_RESTRICT moving_steps,
                                float *WEATHER_RESTRICT moving_recurrent_kernel)
{
    for (int i_2 = 0; i_2 < 108; i_2++) {
        for (int out = 0; out < 48; out++) {
            moving_recurrent_kernel[i_2 * 48 + out] = moving_steps[out * 108 + i_2];
        }
    }
}

/* copy -> (48,) */
static void weather_init_copy_3(const float *WEATHER_RESTRICT moving_joined,
                                float *WEATHER_RESTRICT moving_bias)
{
    for (int unit = 0; unit < 48; unit++) {
        moving_bias[unit] = moving_joined[unit];
    }
}

/* copy -> (16,) */
static void weather_init_copy_4(float *WEATHER_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void weather_init_copy_5(float *WEATHER_RESTRICT change_bias)
{
    change_bias[0] = 0.0f;
}

/* dense (Dense), line 11: dot_general of (None, 2) and (2, 3072), then add -> (None, 3072) */
static void weather_dense_product(const float *WEATHER_RESTRICT clock,
                                  const float *WEATHER_RESTRICT dense_kernel,
                                  const float *WEATHER_RESTRICT dense_bias,
                                  float *WEATHER_RESTRICT dense_sum_)
{
    for (int unit_tile = 0; unit_tile < 3072; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 2; k++) {
            const float a_value = clock[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 3072 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            dense_sum_[unit] = sum + dense_bias[unit];
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None*12, 16, 24, 1) and (3, 3, 1, 48), then add -> (None*12,
   16, 24, 48) */
static void weather_moving_convolution(const float *WEATHER_RESTRICT past,
                                       const float *WEATHER_RESTRICT moving_kernel,
                                       const float *WEATHER_RESTRICT moving_bias,
                                       float *WEATHER_RESTRICT moving_sum_)
{
    for (int sample = 0; sample < 12; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            const float a_value = past[sample * 384 + in_row * 24 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * moving_kernel[tap_row * 144 + tap_col * 48 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        moving_sum_[sample * 18432 + row * 1152 + col * 48 + filter] = sum + moving_bias[filter];
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None, 16, 24, 12) and (3, 3, 12, 48), then add -> (None, 16,
   24, 48) */
static void weather_moving_convolution_2(int step, const float *WEATHER_RESTRICT moving_recurrent_kernel,
                                         const float *WEATHER_RESTRICT moving_sum_,
                                         const float *WEATHER_RESTRICT moving_steps,
                                         float *WEATHER_RESTRICT moving_sum__2)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 24; col++) {
            for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row + tap_row - 1;
                    if (in_row < 0 || in_row >= 16) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col + tap_col - 1;
                        if (in_col < 0 || in_col >= 24) {
                            continue;
                        }
                        for (int channel = 0; channel < 12; channel++) {
                            const float a_value = moving_steps[in_row * 288 + in_col * 12 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    moving_sum__2[row * 1152 + col * 48 + filter] = moving_sum_[step * 18432 + row * 1152 + col * 48 + filter] + sum;
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 16, 24, 12) */
static void weather_moving_elements(const float *WEATHER_RESTRICT moving_sum__2,
                                    float *WEATHER_RESTRICT moving_steps,
                                    float *WEATHER_RESTRICT moving_steps_2)
{
    for (int i = 0; i < 384; i++) {
        for (int channel = 0; channel < 12; channel++) {
            const float value_ = moving_steps_2[i * 12 + channel];
            const float product = weather_logistic(moving_sum__2[i * 48 + channel]) * tanhf(moving_sum__2[i * 48 + channel + 24]);
            const float sum_ = weather_logistic(moving_sum__2[i * 48 + channel + 12]) * value_ + product;
            moving_steps[i * 12 + channel] = weather_logistic(moving_sum__2[i * 48 + channel + 36]) * tanhf(sum_);
            moving_steps_2[i * 12 + channel] = sum_;
        }
    }
}

/* moving (ConvLSTM2D), line 10: scan of (None, 12, 16, 24, 48) and (None, 16, 24, 12) and (None, 16, 24, 12) */
static void weather_moving_steps(const float *moving_recurrent_kernel, const float *moving_sum_,
                                 float *moving_steps, float *moving_steps_2, float *floats)
{
    for (int i_2 = 0; i_2 < 4608; i_2++) {
        moving_steps[i_2] = 0.0f;
    }
    for (int i_2 = 0; i_2 < 4608; i_2++) {
        moving_steps_2[i_2] = 0.0f;
    }
    for (int step = 0; step < 12; step++) {
        weather_moving_convolution_2(step, moving_recurrent_kernel, moving_sum_,
                                     moving_steps, floats + 221184);
        weather_moving_elements(floats + 221184, moving_steps, moving_steps_2);
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 16, 24, 12) and (None, 16, 24, 8) -> (None, 16,
   24, 20) */
static void weather_concatenate_joined(const float *WEATHER_RESTRICT dense_sum_,
                                       const float *WEATHER_RESTRICT moving_steps,
                                       float *WEATHER_RESTRICT concatenate_joined)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 24; col++) {
            for (int channel = 0; channel < 12; channel++) {
                concatenate_joined[row * 480 + col * 20 + channel] = moving_steps[row * 288 + col * 12 + channel];
            }
        }
    }
    for (int row_2 = 0; row_2 < 16; row_2++) {
        for (int col_2 = 0; col_2 < 24; col_2++) {
            for (int channel_2 = 0; channel_2 < 8; channel_2++) {
                concatenate_joined[row_2 * 480 + col_2 * 20 + channel_2 + 12] = dense_sum_[row_2 * 192 + col_2 * 8 + channel_2];
            }
        }
    }
}

/* conv2d (Conv2D), line 14: convolution of (None, 16, 24, 20) and (3, 3, 20, 16), then add, compare, select
   -> (None, 16, 24, 16) */
static void weather_conv2d_convolution(const float *WEATHER_RESTRICT conv2d_kernel,
                                       const float *WEATHER_RESTRICT conv2d_bias,
                                       const float *WEATHER_RESTRICT concatenate_joined,
                                       float *WEATHER_RESTRICT conv2d_chosen_)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 24; col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row + tap_row - 1;
                    if (in_row < 0 || in_row >= 16) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col + tap_col - 1;
                        if (in_col < 0 || in_col >= 24) {
                            continue;
                        }
                        for (int channel = 0; channel < 20; channel++) {
                            const float a_value = concatenate_joined[in_row * 480 + in_col * 20 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + conv2d_bias[filter];
                    conv2d_chosen_[row * 384 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* change (Conv2D), line 15: convolution of (None, 16, 24, 16) and (3, 3, 16, 1), then add -> (None, 16, 24,
   1) */
static void weather_change_convolution(const float *WEATHER_RESTRICT past,
                                       const float *WEATHER_RESTRICT change_kernel,
                                       const float *WEATHER_RESTRICT change_bias,
                                       const float *WEATHER_RESTRICT conv2d_chosen_,
                                       float *WEATHER_RESTRICT future)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 24; col++) {
            float sum = 0.0f;
            for (int tap_row = 0; tap_row < 3; tap_row++) {
                const int in_row = row + tap_row - 1;
                if (in_row < 0 || in_row >= 16) {
                    continue;
                }
                for (int tap_col = 0; tap_col < 3; tap_col++) {
                    const int in_col = col + tap_col - 1;
                    if (in_col < 0 || in_col >= 24) {
                        continue;
                    }
                    for (int channel = 0; channel < 16; channel++) {
                        sum += conv2d_chosen_[in_row * 384 + in_col * 16 + channel] * change_kernel[tap_row * 48 + tap_col * 16 + channel];
                    }
                }
            }
            future[row * 24 + col] = past[row * 24 + col + 4224] + (sum + *change_bias);
        }
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void weather_train_scalars(int n, const float *WEATHER_RESTRICT learning_rate,
                                  float *WEATHER_RESTRICT loss_count, float *WEATHER_RESTRICT rmse_count,
                                  int32_t *WEATHER_RESTRICT iterations,
                                  float *WEATHER_RESTRICT quotient_value_2)
{
    const int32_t iterations_2 = *iterations;
    const int32_t sum_ = iterations_2 + 1;
    const float loss_count_2 = *loss_count;
    const float rmse_count_2 = *rmse_count;
    const float number = (float)sum_;
    iterations[0] = sum_;
    loss_count[0] = loss_count_2 + (float)n;
    rmse_count[0] = rmse_count_2 + (float)n;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void weather_train_scalars_gradient(int n, float *WEATHER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)(n * 384);
}

/* dense (Dense), line 11: dot_general of (None, 2) and (2, 3072), then add -> (None, 3072) */
static void weather_train_dense_product(int n, const float *WEATHER_RESTRICT clock,
                                        const float *WEATHER_RESTRICT dense_kernel,
                                        const float *WEATHER_RESTRICT dense_bias,
                                        float *WEATHER_RESTRICT dense_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3072; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 2; k++) {
                const float a_value = clock[sample * 2 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 3072 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                dense_sum_[sample * 3072 + unit] = sum + dense_bias[unit];
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None*12, 16, 24, 1) and (3, 3, 1, 48), then add -> (None*12,
   16, 24, 48) */
static void weather_train_moving_convolution(int n, const float *WEATHER_RESTRICT past,
                                             const float *WEATHER_RESTRICT moving_kernel,
                                             const float *WEATHER_RESTRICT moving_bias,
                                             float *WEATHER_RESTRICT moving_sum_)
{
    for (int sample = 0; sample < n * 12; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            const float a_value = past[sample * 384 + in_row * 24 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * moving_kernel[tap_row * 144 + tap_col * 48 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        moving_sum_[sample * 18432 + row * 1152 + col * 48 + filter] = sum + moving_bias[filter];
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: copy -> (None, 16, 24, 12) */
static void weather_train_moving_copy(int n, int step, const float *WEATHER_RESTRICT moving_steps,
                                      float *WEATHER_RESTRICT moving_steps_9)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i_2 = 0; i_2 < 4608; i_2++) {
            moving_steps_9[sample * 55296 + step * 4608 + i_2] = moving_steps[sample * 4608 + i_2];
        }
    }
}

/* moving (ConvLSTM2D), line 10: copy -> (None, 16, 24, 12) */
static void weather_train_moving_copy_2(int n, int step, const float *WEATHER_RESTRICT moving_steps_2,
                                        float *WEATHER_RESTRICT moving_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i_2 = 0; i_2 < 4608; i_2++) {
            moving_steps_5[sample * 55296 + step * 4608 + i_2] = moving_steps_2[sample * 4608 + i_2];
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None, 16, 24, 12) and (3, 3, 12, 48), then add -> (None, 16,
   24, 48) */
static void weather_train_moving_convolution_2(int n, int step,
                                               const float *WEATHER_RESTRICT moving_recurrent_kernel,
                                               const float *WEATHER_RESTRICT moving_sum_,
                                               const float *WEATHER_RESTRICT moving_steps,
                                               float *WEATHER_RESTRICT moving_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            for (int channel = 0; channel < 12; channel++) {
                                const float a_value = moving_steps[sample * 4608 + in_row * 288 + in_col * 12 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        moving_sum__2[sample * 18432 + row * 1152 + col * 48 + filter] = moving_sum_[sample * 221184 + step * 18432 + row * 1152 + col * 48 + filter] + sum;
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 16, 24, 12) */
static void weather_train_moving_elements(int n, int step, const float *WEATHER_RESTRICT moving_sum__2,
                                          float *WEATHER_RESTRICT moving_steps,
                                          float *WEATHER_RESTRICT moving_steps_2,
                                          float *WEATHER_RESTRICT moving_steps_3,
                                          float *WEATHER_RESTRICT moving_steps_4,
                                          float *WEATHER_RESTRICT moving_steps_6,
                                          float *WEATHER_RESTRICT moving_steps_7,
                                          float *WEATHER_RESTRICT moving_steps_8)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 384; i++) {
            for (int channel = 0; channel < 12; channel++) {
                const float logistic = weather_logistic(moving_sum__2[sample * 18432 + i * 48 + channel + 12]);
                const float value_ = moving_steps_2[sample * 4608 + i * 12 + channel];
                const float logistic_2 = weather_logistic(moving_sum__2[sample * 18432 + i * 48 + channel]);
                const float tanh_ = tanhf(moving_sum__2[sample * 18432 + i * 48 + channel + 24]);
                const float sum_ = logistic * value_ + logistic_2 * tanh_;
                const float tanh__2 = tanhf(sum_);
                const float logistic_3 = weather_logistic(moving_sum__2[sample * 18432 + i * 48 + channel + 36]);
                moving_steps_3[sample * 55296 + step * 4608 + i * 12 + channel] = tanh__2;
                moving_steps_4[sample * 55296 + step * 4608 + i * 12 + channel] = logistic_3;
                moving_steps_6[sample * 55296 + step * 4608 + i * 12 + channel] = logistic;
                moving_steps_7[sample * 55296 + step * 4608 + i * 12 + channel] = tanh_;
                moving_steps_8[sample * 55296 + step * 4608 + i * 12 + channel] = logistic_2;
                moving_steps[sample * 4608 + i * 12 + channel] = logistic_3 * tanh__2;
                moving_steps_2[sample * 4608 + i * 12 + channel] = sum_;
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: scan of (None, 12, 16, 24, 48) and (None, 16, 24, 12) and (None, 16, 24, 12) */
static void weather_train_moving_steps(int n, const float *moving_recurrent_kernel,
                                       const float *moving_sum_, float *moving_steps, float *moving_steps_2,
                                       float *moving_steps_3, float *moving_steps_4, float *moving_steps_5,
                                       float *moving_steps_6, float *moving_steps_7, float *moving_steps_8,
                                       float *moving_steps_9, float *floats)
{
    for (int i_3 = 0; i_3 < n * 4608; i_3++) {
        moving_steps[i_3] = 0.0f;
    }
    for (int i_3 = 0; i_3 < n * 4608; i_3++) {
        moving_steps_2[i_3] = 0.0f;
    }
    for (int step = 0; step < 12; step++) {
        weather_train_moving_copy(n, step, moving_steps, moving_steps_9);
        weather_train_moving_copy_2(n, step, moving_steps_2, moving_steps_5);
        weather_train_moving_convolution_2(n, step,
                                           moving_recurrent_kernel, moving_sum_, moving_steps,
                                           floats + 9732096);
        weather_train_moving_elements(n, step, floats + 9732096, moving_steps,
                                      moving_steps_2, moving_steps_3, moving_steps_4, moving_steps_6,
                                      moving_steps_7, moving_steps_8);
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 16, 24, 12) and (None, 16, 24, 8) -> (None, 16,
   24, 20) */
static void weather_train_concatenate_joined(int n, const float *WEATHER_RESTRICT dense_sum_,
                                             const float *WEATHER_RESTRICT moving_steps,
                                             float *WEATHER_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int channel = 0; channel < 12; channel++) {
                    concatenate_joined[sample * 7680 + row * 480 + col * 20 + channel] = moving_steps[sample * 4608 + row * 288 + col * 12 + channel];
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int row_2 = 0; row_2 < 16; row_2++) {
            for (int col_2 = 0; col_2 < 24; col_2++) {
                for (int channel_2 = 0; channel_2 < 8; channel_2++) {
                    concatenate_joined[sample_2 * 7680 + row_2 * 480 + col_2 * 20 + channel_2 + 12] = dense_sum_[sample_2 * 3072 + row_2 * 192 + col_2 * 8 + channel_2];
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 14: convolution of (None, 16, 24, 20) and (3, 3, 20, 16), then add, compare, select
   -> (None, 16, 24, 16) */
static void weather_train_conv2d_convolution(int n, const float *WEATHER_RESTRICT conv2d_kernel,
                                             const float *WEATHER_RESTRICT conv2d_bias,
                                             const float *WEATHER_RESTRICT concatenate_joined,
                                             uint8_t *WEATHER_RESTRICT conv2d_mask,
                                             float *WEATHER_RESTRICT conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            for (int channel = 0; channel < 20; channel++) {
                                const float a_value = concatenate_joined[sample * 7680 + in_row * 480 + in_col * 20 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_bias[filter];
                        const int holds = sum_ > 0.0f;
                        conv2d_mask[sample * 6144 + row * 384 + col * 16 + filter] = (uint8_t)holds;
                        conv2d_chosen_[sample * 6144 + row * 384 + col * 16 + filter] = holds ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* change (Conv2D), line 15: convolution of (None, 16, 24, 16) and (3, 3, 16, 1), then add, subtract,
   multiply, subtract, multiply, add, negate -> (None, 16, 24, 1) */
static void weather_train_change_convolution(int n, const float *WEATHER_RESTRICT past,
                                             const float *WEATHER_RESTRICT future_target,
                                             const float *WEATHER_RESTRICT future_sample_weight,
                                             const float *WEATHER_RESTRICT change_kernel,
                                             const float *WEATHER_RESTRICT change_bias,
                                             const float *WEATHER_RESTRICT quotient_value,
                                             const float *WEATHER_RESTRICT conv2d_chosen_,
                                             float *WEATHER_RESTRICT scaled_value,
                                             float *WEATHER_RESTRICT scaled_value_2,
                                             float *WEATHER_RESTRICT negate_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                float sum = 0.0f;
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row + tap_row - 1;
                    if (in_row < 0 || in_row >= 16) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col + tap_col - 1;
                        if (in_col < 0 || in_col >= 24) {
                            continue;
                        }
                        for (int channel = 0; channel < 16; channel++) {
                            sum += conv2d_chosen_[sample * 6144 + in_row * 384 + in_col * 16 + channel] * change_kernel[tap_row * 48 + tap_col * 16 + channel];
                        }
                    }
                }
                const float sum_ = past[sample * 4608 + row * 24 + col + 4224] + (sum + *change_bias);
                const float difference = future_target[sample * 384 + row * 24 + col] - sum_;
                const float difference_2 = sum_ - future_target[sample * 384 + row * 24 + col];
                const float product = quotient_value[0] * (future_sample_weight == NULL ? 1.0f : future_sample_weight[sample]) * difference;
                scaled_value[sample * 384 + row * 24 + col] = difference * difference;
                scaled_value_2[sample * 384 + row * 24 + col] = difference_2 * difference_2;
                negate_value[sample * 384 + row * 24 + col] = -(product + product);
            }
        }
    }
}

/* reduce of (None, 16, 24), then divide, multiply, add -> () */
static void weather_train_sum(int n, const float *WEATHER_RESTRICT future_sample_weight,
                              const float *WEATHER_RESTRICT scaled_value,
                              float *WEATHER_RESTRICT loss_total, float *WEATHER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < 384; i++) {
            const float product = scaled_value[k * 384 + i] * (future_sample_weight == NULL ? 1.0f : future_sample_weight[k]);
            sum += product;
        }
    }
    const float loss_2 = sum / (float)(n * 384);
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None, 16, 24, 1) -> (None, 1) */
static void weather_train_sum_2(int n, const float *WEATHER_RESTRICT scaled_value_2,
                                float *WEATHER_RESTRICT sum__value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int i = 0; i < 384; i++) {
            sum += scaled_value_2[sample * 384 + i];
        }
        sum__value[sample] = sum;
    }
}

/* reduce of (None,), then add -> () */
static void weather_train_sum_3(int n, const float *WEATHER_RESTRICT sum__value,
                                float *WEATHER_RESTRICT rmse_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] / 384.0f;
    }
    rmse_total[0] = *rmse_total + sum;
}

/* change (Conv2D), line 15, gradient: reduce of (None, 16, 24, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void weather_train_change_dchange_bias_gradient(int n,
                                                       const float *WEATHER_RESTRICT quotient_value_2,
                                                       const float *WEATHER_RESTRICT negate_value,
                                                       float *WEATHER_RESTRICT change_bias,
                                                       float *WEATHER_RESTRICT change_bias_momentum,
                                                       float *WEATHER_RESTRICT change_bias_velocity)
{
    float sum = 0.0f;
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        sum += negate_value[i_2];
    }
    const float change_bias_2 = *change_bias;
    const float change_bias_momentum_2 = *change_bias_momentum;
    const float change_bias_momentum_3 = *change_bias_momentum;
    const float sum_ = change_bias_momentum_2 + (sum - change_bias_momentum_3) * 0.1f;
    const float change_bias_velocity_2 = *change_bias_velocity;
    const float change_bias_velocity_3 = *change_bias_velocity;
    const float sum__2 = change_bias_velocity_2 + (sum * sum - change_bias_velocity_3) * 0.001f;
    change_bias[0] = change_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    change_bias_momentum[0] = sum_;
    change_bias_velocity[0] = sum__2;
}

/* change (Conv2D), line 15, gradient: convolution_input of (None, 16, 24, 1) and (3, 3, 16, 1), then select
   -> (None, 16, 24, 16) */
static void weather_train_change_input_gradient_gradient(int n, const float *WEATHER_RESTRICT change_kernel,
                                                         const uint8_t *WEATHER_RESTRICT conv2d_mask,
                                                         const float *WEATHER_RESTRICT negate_value,
                                                         float *WEATHER_RESTRICT d_conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row + 1;
                        if (out_row < 0 || out_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col + 1;
                            if (out_col < 0 || out_col >= 24) {
                                continue;
                            }
                            const float a_value = negate_value[sample * 384 + out_row * 24 + out_col];
                            for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                sums[channel - channel_tile] += a_value * change_kernel[tap_row * 48 + tap_col * 16 + channel];
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_chosen_[sample * 6144 + row * 384 + col * 16 + channel] = conv2d_mask[sample * 6144 + row * 384 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* change (Conv2D), line 15, gradient: convolution_kernel of (None, 16, 24, 16) and (None, 16, 24, 1), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 16, 1) */
static void weather_train_change_dchange_kernel_gradient(int n,
                                                         const float *WEATHER_RESTRICT quotient_value_2,
                                                         const float *WEATHER_RESTRICT conv2d_chosen_,
                                                         const float *WEATHER_RESTRICT negate_value,
                                                         float *WEATHER_RESTRICT change_kernel,
                                                         float *WEATHER_RESTRICT change_kernel_momentum,
                                                         float *WEATHER_RESTRICT change_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel = 0; channel < 16; channel++) {
                float sum = 0.0f;
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 16; row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int col = 0; col < 24; col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            sum += conv2d_chosen_[sample * 6144 + in_row * 384 + in_col * 16 + channel] * negate_value[sample * 384 + row * 24 + col];
                        }
                    }
                }
                const float change_kernel_2 = change_kernel[tap_row * 48 + tap_col * 16 + channel];
                const float change_kernel_momentum_2 = change_kernel_momentum[tap_row * 48 + tap_col * 16 + channel];
                const float change_kernel_momentum_3 = change_kernel_momentum[tap_row * 48 + tap_col * 16 + channel];
                const float sum_ = change_kernel_momentum_2 + (sum - change_kernel_momentum_3) * 0.1f;
                const float change_kernel_velocity_2 = change_kernel_velocity[tap_row * 48 + tap_col * 16 + channel];
                const float change_kernel_velocity_3 = change_kernel_velocity[tap_row * 48 + tap_col * 16 + channel];
                const float sum__2 = change_kernel_velocity_2 + (sum * sum - change_kernel_velocity_3) * 0.001f;
                change_kernel[tap_row * 48 + tap_col * 16 + channel] = change_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                change_kernel_momentum[tap_row * 48 + tap_col * 16 + channel] = sum_;
                change_kernel_velocity[tap_row * 48 + tap_col * 16 + channel] = sum__2;
            }
        }
    }
}

/* conv2d (Conv2D), line 14, gradient: reduce of (None, 16, 24, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void weather_train_conv2d_dconv2d_bias_gradient(int n,
                                                       const float *WEATHER_RESTRICT quotient_value_2,
                                                       const float *WEATHER_RESTRICT d_conv2d_chosen_,
                                                       float *WEATHER_RESTRICT conv2d_bias,
                                                       float *WEATHER_RESTRICT conv2d_bias_momentum,
                                                       float *WEATHER_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_conv2d_chosen_[i_2 * 16 + unit];
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

/* conv2d (Conv2D), line 14, gradient: convolution_input of (None, 16, 24, 16) and (3, 3, 20, 16) -> (None,
   16, 24, 20) */
static void weather_train_conv2d_input_gradient_gradient(int n, const float *WEATHER_RESTRICT conv2d_kernel,
                                                         const float *WEATHER_RESTRICT d_conv2d_chosen_,
                                                         float *WEATHER_RESTRICT d_conv2d_input_gradient)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int channel_tile = 0; channel_tile < 20; channel_tile += 16) {
                    const int channel_first = channel_tile < 4 ? channel_tile : 4; /* the last tile overlaps */
                    float sums[16];
                    for (int channel = channel_first; channel < channel_first + 16; channel++) {
                        sums[channel - channel_first] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row + 1;
                        if (out_row < 0 || out_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col + 1;
                            if (out_col < 0 || out_col >= 24) {
                                continue;
                            }
                            for (int filter = 0; filter < 16; filter++) {
                                const float a_value = d_conv2d_chosen_[sample * 6144 + out_row * 384 + out_col * 16 + filter];
                                for (int channel = channel_first; channel < channel_first + 16; channel++) {
                                    sums[channel - channel_first] += a_value * conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_first + 16; channel++) {
                        const float sum = sums[channel - channel_first];
                        d_conv2d_input_gradient[sample * 7680 + row * 480 + col * 20 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 14, gradient: convolution_kernel of (None, 16, 24, 20) and (None, 16, 24, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 20, 16) */
static void weather_train_conv2d_dconv2d_kernel_gradient(int n,
                                                         const float *WEATHER_RESTRICT quotient_value_2,
                                                         const float *WEATHER_RESTRICT concatenate_joined,
                                                         const float *WEATHER_RESTRICT d_conv2d_chosen_,
                                                         float *WEATHER_RESTRICT conv2d_kernel,
                                                         float *WEATHER_RESTRICT conv2d_kernel_momentum,
                                                         float *WEATHER_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 20; channel_tile += 4) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 8) {
                    float sums[4][8];
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 16; row++) {
                            const int in_row = row + tap_row - 1;
                            if (in_row < 0 || in_row >= 16) {
                                continue;
                            }
                            for (int col = 0; col < 24; col++) {
                                const int in_col = col + tap_col - 1;
                                if (in_col < 0 || in_col >= 24) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = concatenate_joined[sample * 7680 + in_row * 480 + in_col * 20 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_conv2d_chosen_[sample * 6144 + row * 384 + col * 16 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_kernel_2 = conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            const float conv2d_kernel_momentum_2 = conv2d_kernel_momentum[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            const float conv2d_kernel_momentum_3 = conv2d_kernel_momentum[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            const float sum_ = conv2d_kernel_momentum_2 + (sum - conv2d_kernel_momentum_3) * 0.1f;
                            const float conv2d_kernel_velocity_2 = conv2d_kernel_velocity[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            const float conv2d_kernel_velocity_3 = conv2d_kernel_velocity[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                            const float sum__2 = conv2d_kernel_velocity_2 + (sum * sum - conv2d_kernel_velocity_3) * 0.001f;
                            conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter] = conv2d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_kernel_momentum[tap_row * 960 + tap_col * 320 + channel * 16 + filter] = sum_;
                            conv2d_kernel_velocity[tap_row * 960 + tap_col * 320 + channel * 16 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* time_of_day (Reshape), line 12, gradient: copy -> (None, 16, 24, 8) */
static void weather_train_time_of_day_copy_gradient(int n,
                                                    const float *WEATHER_RESTRICT d_conv2d_input_gradient,
                                                    float *WEATHER_RESTRICT d_time_of_day_reshape)
{
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        for (int channel = 0; channel < 8; channel++) {
            d_time_of_day_reshape[i_2 * 8 + channel] = d_conv2d_input_gradient[i_2 * 20 + channel + 12];
        }
    }
}

/* moving (ConvLSTM2D), line 10, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 16, 24, 12) */
static void weather_train_moving_elements_gradient(int n, int step,
                                                   const float *WEATHER_RESTRICT moving_steps_3,
                                                   const float *WEATHER_RESTRICT moving_steps_4,
                                                   const float *WEATHER_RESTRICT moving_steps_5,
                                                   const float *WEATHER_RESTRICT moving_steps_6,
                                                   const float *WEATHER_RESTRICT moving_steps_7,
                                                   const float *WEATHER_RESTRICT moving_steps_8,
                                                   const float *WEATHER_RESTRICT d_moving_steps,
                                                   float *WEATHER_RESTRICT d_moving_steps_2,
                                                   float *WEATHER_RESTRICT d_moving_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 384; i++) {
            for (int channel = 0; channel < 12; channel++) {
                const float value_ = d_moving_steps_2[sample * 4608 + i * 12 + channel];
                const float product = d_moving_steps[sample * 4608 + i * 12 + channel] * moving_steps_4[sample * 55296 + step * 4608 + i * 12 + channel];
                const float product_2 = moving_steps_3[sample * 55296 + step * 4608 + i * 12 + channel] * moving_steps_3[sample * 55296 + step * 4608 + i * 12 + channel];
                const float sum_ = value_ + product * (1.0f - product_2);
                const float product_3 = moving_steps_8[sample * 55296 + step * 4608 + i * 12 + channel] * (1.0f - moving_steps_8[sample * 55296 + step * 4608 + i * 12 + channel]);
                const float product_4 = moving_steps_6[sample * 55296 + step * 4608 + i * 12 + channel] * (1.0f - moving_steps_6[sample * 55296 + step * 4608 + i * 12 + channel]);
                const float product_5 = moving_steps_7[sample * 55296 + step * 4608 + i * 12 + channel] * moving_steps_7[sample * 55296 + step * 4608 + i * 12 + channel];
                const float product_6 = sum_ * moving_steps_8[sample * 55296 + step * 4608 + i * 12 + channel] * (1.0f - product_5);
                const float product_7 = d_moving_steps[sample * 4608 + i * 12 + channel] * moving_steps_3[sample * 55296 + step * 4608 + i * 12 + channel];
                const float product_8 = moving_steps_4[sample * 55296 + step * 4608 + i * 12 + channel] * (1.0f - moving_steps_4[sample * 55296 + step * 4608 + i * 12 + channel]);
                d_moving_steps_2[sample * 4608 + i * 12 + channel] = sum_ * moving_steps_6[sample * 55296 + step * 4608 + i * 12 + channel];
                d_moving_joined[sample * 18432 + i * 48 + channel] = sum_ * moving_steps_7[sample * 55296 + step * 4608 + i * 12 + channel] * product_3;
                d_moving_joined[sample * 18432 + i * 48 + channel + 12] = sum_ * moving_steps_5[sample * 55296 + step * 4608 + i * 12 + channel] * product_4;
                d_moving_joined[sample * 18432 + i * 48 + channel + 24] = product_6;
                d_moving_joined[sample * 18432 + i * 48 + channel + 36] = product_7 * product_8;
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10, gradient: convolution_input of (None, 16, 24, 48) and (3, 3, 12, 48) ->
   (None, 16, 24, 12) */
static void weather_train_moving_input_gradient_gradient(int n,
                                                         const float *WEATHER_RESTRICT moving_recurrent_kernel,
                                                         const float *WEATHER_RESTRICT d_moving_joined,
                                                         float *WEATHER_RESTRICT d_moving_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int channel_tile = 0; channel_tile < 12; channel_tile += 12) {
                    float sums[12];
                    for (int channel = channel_tile; channel < channel_tile + 12; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row + 1;
                        if (out_row < 0 || out_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col + 1;
                            if (out_col < 0 || out_col >= 24) {
                                continue;
                            }
                            for (int filter = 0; filter < 48; filter++) {
                                const float a_value = d_moving_joined[sample * 18432 + out_row * 1152 + out_col * 48 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 12; channel++) {
                                    sums[channel - channel_tile] += a_value * moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 12; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_moving_steps[sample * 4608 + row * 288 + col * 12 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10, gradient: copy -> (None, 16, 24, 48) */
static void weather_train_moving_copy_gradient(int n, int step,
                                               const float *WEATHER_RESTRICT d_moving_joined,
                                               float *WEATHER_RESTRICT d_moving_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i_2 = 0; i_2 < 18432; i_2++) {
            d_moving_steps_3[sample * 221184 + step * 18432 + i_2] = d_moving_joined[sample * 18432 + i_2];
        }
    }
}

/* moving (ConvLSTM2D), line 10, gradient: scan of (None, 12, 16, 24, 12) and (None, 12, 16, 24, 12) and
   (None, 12, 16, 24, 12) and (None, 12, 16, 24, 12) and (None, 12, 16, 24, 12) and (None, 12, 16, 24, 12) */
static void weather_train_moving_steps_gradient(int n, const float *moving_recurrent_kernel,
                                                const float *moving_steps_3, const float *moving_steps_4,
                                                const float *moving_steps_5, const float *moving_steps_6,
                                                const float *moving_steps_7, const float *moving_steps_8,
                                                const float *d_conv2d_input_gradient, float *d_moving_steps,
                                                float *d_moving_steps_2, float *d_moving_steps_3,
                                                float *floats)
{
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        for (int channel = 0; channel < 12; channel++) {
            d_moving_steps[i_2 * 12 + channel] = d_conv2d_input_gradient[i_2 * 20 + channel];
        }
    }
    for (int i_3 = 0; i_3 < n * 4608; i_3++) {
        d_moving_steps_2[i_3] = 0.0f;
    }
    for (int step = 11; step >= 0; step--) {
        weather_train_moving_elements_gradient(n, step,
                                               moving_steps_3, moving_steps_4, moving_steps_5,
                                               moving_steps_6, moving_steps_7, moving_steps_8,
                                               d_moving_steps, d_moving_steps_2, floats + 9732096);
        weather_train_moving_input_gradient_gradient(n,
                                                     moving_recurrent_kernel, floats + 9732096,
                                                     d_moving_steps);
        weather_train_moving_copy_gradient(n, step, floats + 9732096,
                                           d_moving_steps_3);
    }
}

/* moving (ConvLSTM2D), line 10, gradient: convolution_kernel of (None*12, 16, 24, 12) and (None*12, 16, 24,
   48), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide,
   subtract -> (3, 3, 12, 48) */
static void weather_train_moving_dmoving_recurrent_kernel_gradient(int n,
                                                                   const float *WEATHER_RESTRICT quotient_value_2,
                                                                   const float *WEATHER_RESTRICT moving_steps_9,
                                                                   const float *WEATHER_RESTRICT d_moving_steps_3,
                                                                   float *WEATHER_RESTRICT moving_recurrent_kernel,
                                                                   float *WEATHER_RESTRICT moving_recurrent_kernel_momentum,
                                                                   float *WEATHER_RESTRICT moving_recurrent_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 12; channel_tile += 4) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 8) {
                    float sums[4][8];
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n * 12; sample++) {
                        for (int row = 0; row < 16; row++) {
                            const int in_row = row + tap_row - 1;
                            if (in_row < 0 || in_row >= 16) {
                                continue;
                            }
                            for (int col = 0; col < 24; col++) {
                                const int in_col = col + tap_col - 1;
                                if (in_col < 0 || in_col >= 24) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = moving_steps_9[sample * 4608 + in_row * 288 + in_col * 12 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_moving_steps_3[sample * 18432 + row * 1152 + col * 48 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float moving_recurrent_kernel_2 = moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            const float moving_recurrent_kernel_momentum_2 = moving_recurrent_kernel_momentum[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            const float moving_recurrent_kernel_momentum_3 = moving_recurrent_kernel_momentum[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            const float sum_ = moving_recurrent_kernel_momentum_2 + (sum - moving_recurrent_kernel_momentum_3) * 0.1f;
                            const float moving_recurrent_kernel_velocity_2 = moving_recurrent_kernel_velocity[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            const float moving_recurrent_kernel_velocity_3 = moving_recurrent_kernel_velocity[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                            const float sum__2 = moving_recurrent_kernel_velocity_2 + (sum * sum - moving_recurrent_kernel_velocity_3) * 0.001f;
                            moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter] = moving_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            moving_recurrent_kernel_momentum[tap_row * 1728 + tap_col * 576 + channel * 48 + filter] = sum_;
                            moving_recurrent_kernel_velocity[tap_row * 1728 + tap_col * 576 + channel * 48 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10, gradient: reduce of (None*12, 16, 24, 48), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48,) */
static void weather_train_moving_dmoving_bias_gradient(int n,
                                                       const float *WEATHER_RESTRICT quotient_value_2,
                                                       const float *WEATHER_RESTRICT d_moving_steps_3,
                                                       float *WEATHER_RESTRICT moving_bias,
                                                       float *WEATHER_RESTRICT moving_bias_momentum,
                                                       float *WEATHER_RESTRICT moving_bias_velocity)
{
    float sum[48];
    for (int unit = 0; unit < 48; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 4608; i_2++) {
        for (int unit = 0; unit < 48; unit++) {
            sum[unit] += d_moving_steps_3[i_2 * 48 + unit];
        }
    }
    for (int unit = 0; unit < 48; unit++) {
        const float moving_bias_2 = moving_bias[unit];
        const float moving_bias_momentum_2 = moving_bias_momentum[unit];
        const float moving_bias_momentum_3 = moving_bias_momentum[unit];
        const float sum_ = moving_bias_momentum_2 + (sum[unit] - moving_bias_momentum_3) * 0.1f;
        const float moving_bias_velocity_2 = moving_bias_velocity[unit];
        const float moving_bias_velocity_3 = moving_bias_velocity[unit];
        const float sum__2 = moving_bias_velocity_2 + (sum[unit] * sum[unit] - moving_bias_velocity_3) * 0.001f;
        moving_bias[unit] = moving_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        moving_bias_momentum[unit] = sum_;
        moving_bias_velocity[unit] = sum__2;
    }
}

/* moving (ConvLSTM2D), line 10, gradient: convolution_kernel of (None*12, 16, 24, 1) and (None*12, 16, 24,
   48), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide,
   subtract -> (3, 3, 1, 48) */
static void weather_train_moving_dmoving_kernel_gradient(int n, const float *WEATHER_RESTRICT past,
                                                         const float *WEATHER_RESTRICT quotient_value_2,
                                                         const float *WEATHER_RESTRICT d_moving_steps_3,
                                                         float *WEATHER_RESTRICT moving_kernel,
                                                         float *WEATHER_RESTRICT moving_kernel_momentum,
                                                         float *WEATHER_RESTRICT moving_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n * 12; sample++) {
                    for (int row = 0; row < 16; row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int col = 0; col < 24; col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            const float a_value = past[sample * 384 + in_row * 24 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * d_moving_steps_3[sample * 18432 + row * 1152 + col * 48 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float moving_kernel_2 = moving_kernel[tap_row * 144 + tap_col * 48 + filter];
                    const float moving_kernel_momentum_2 = moving_kernel_momentum[tap_row * 144 + tap_col * 48 + filter];
                    const float moving_kernel_momentum_3 = moving_kernel_momentum[tap_row * 144 + tap_col * 48 + filter];
                    const float sum_ = moving_kernel_momentum_2 + (sum - moving_kernel_momentum_3) * 0.1f;
                    const float moving_kernel_velocity_2 = moving_kernel_velocity[tap_row * 144 + tap_col * 48 + filter];
                    const float moving_kernel_velocity_3 = moving_kernel_velocity[tap_row * 144 + tap_col * 48 + filter];
                    const float sum__2 = moving_kernel_velocity_2 + (sum * sum - moving_kernel_velocity_3) * 0.001f;
                    moving_kernel[tap_row * 144 + tap_col * 48 + filter] = moving_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    moving_kernel_momentum[tap_row * 144 + tap_col * 48 + filter] = sum_;
                    moving_kernel_velocity[tap_row * 144 + tap_col * 48 + filter] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 11, gradient: reduce of (None, 3072), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3072,) */
static void weather_train_dense_ddense_bias_gradient(int n, const float *WEATHER_RESTRICT quotient_value_2,
                                                     const float *WEATHER_RESTRICT d_time_of_day_reshape,
                                                     float *WEATHER_RESTRICT dense_bias,
                                                     float *WEATHER_RESTRICT dense_bias_momentum,
                                                     float *WEATHER_RESTRICT dense_bias_velocity)
{
    for (int unit = 0; unit < 3072; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < n; k++) {
            sum += d_time_of_day_reshape[k * 3072 + unit];
        }
        const float dense_bias_2 = dense_bias[unit];
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_ = dense_bias_momentum_2 + (sum - dense_bias_momentum_3) * 0.1f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum__2 = dense_bias_velocity_2 + (sum * sum - dense_bias_velocity_3) * 0.001f;
        dense_bias[unit] = dense_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_bias_momentum[unit] = sum_;
        dense_bias_velocity[unit] = sum__2;
    }
}

/* dense (Dense), line 11, gradient: dot_general of (None, 2) and (None, 3072), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (2, 3072) */
static void weather_train_dense_ddense_kernel_gradient(int n, const float *WEATHER_RESTRICT clock,
                                                       const float *WEATHER_RESTRICT quotient_value_2,
                                                       const float *WEATHER_RESTRICT d_time_of_day_reshape,
                                                       float *WEATHER_RESTRICT dense_kernel,
                                                       float *WEATHER_RESTRICT dense_kernel_momentum,
                                                       float *WEATHER_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 2; row_tile += 2) {
        for (int col_tile = 0; col_tile < 3072; col_tile += 8) {
            float sums[2][8];
            for (int row = row_tile; row < row_tile + 2; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 2; row++) {
                    const float a_value = clock[k * 2 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_time_of_day_reshape[k * 3072 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 2; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 3072 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 3072 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 3072 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 3072 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 3072 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 3072 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 3072 + col] = sum_;
                    dense_kernel_velocity[row * 3072 + col] = sum__2;
                }
            }
        }
    }
}

/* add -> () */
static void weather_evaluate_scalars(int n, float *WEATHER_RESTRICT loss_count,
                                     float *WEATHER_RESTRICT rmse_count)
{
    const float loss_count_2 = *loss_count;
    const float rmse_count_2 = *rmse_count;
    loss_count[0] = loss_count_2 + (float)n;
    rmse_count[0] = rmse_count_2 + (float)n;
}

/* dense (Dense), line 11: dot_general of (None, 2) and (2, 3072), then add -> (None, 3072) */
static void weather_evaluate_dense_product(int n, const float *WEATHER_RESTRICT clock,
                                           const float *WEATHER_RESTRICT dense_kernel,
                                           const float *WEATHER_RESTRICT dense_bias,
                                           float *WEATHER_RESTRICT dense_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3072; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 2; k++) {
                const float a_value = clock[sample * 2 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 3072 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                dense_sum_[sample * 3072 + unit] = sum + dense_bias[unit];
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None*12, 16, 24, 1) and (3, 3, 1, 48), then add -> (None*12,
   16, 24, 48) */
static void weather_evaluate_moving_convolution(int n, const float *WEATHER_RESTRICT past,
                                                const float *WEATHER_RESTRICT moving_kernel,
                                                const float *WEATHER_RESTRICT moving_bias,
                                                float *WEATHER_RESTRICT moving_sum_)
{
    for (int sample = 0; sample < n * 12; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            const float a_value = past[sample * 384 + in_row * 24 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * moving_kernel[tap_row * 144 + tap_col * 48 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        moving_sum_[sample * 18432 + row * 1152 + col * 48 + filter] = sum + moving_bias[filter];
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: convolution of (None, 16, 24, 12) and (3, 3, 12, 48), then add -> (None, 16,
   24, 48) */
static void weather_evaluate_moving_convolution_2(int n, int step,
                                                  const float *WEATHER_RESTRICT moving_recurrent_kernel,
                                                  const float *WEATHER_RESTRICT moving_sum_,
                                                  const float *WEATHER_RESTRICT moving_steps,
                                                  float *WEATHER_RESTRICT moving_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 48; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            for (int channel = 0; channel < 12; channel++) {
                                const float a_value = moving_steps[sample * 4608 + in_row * 288 + in_col * 12 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * moving_recurrent_kernel[tap_row * 1728 + tap_col * 576 + channel * 48 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        moving_sum__2[sample * 18432 + row * 1152 + col * 48 + filter] = moving_sum_[sample * 221184 + step * 18432 + row * 1152 + col * 48 + filter] + sum;
                    }
                }
            }
        }
    }
}

/* moving (ConvLSTM2D), line 10: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 16, 24, 12) */
static void weather_evaluate_moving_elements(int n, const float *WEATHER_RESTRICT moving_sum__2,
                                             float *WEATHER_RESTRICT moving_steps,
                                             float *WEATHER_RESTRICT moving_steps_2)
{
    for (int i_2 = 0; i_2 < n * 384; i_2++) {
        for (int channel = 0; channel < 12; channel++) {
            const float value_ = moving_steps_2[i_2 * 12 + channel];
            const float product = weather_logistic(moving_sum__2[i_2 * 48 + channel]) * tanhf(moving_sum__2[i_2 * 48 + channel + 24]);
            const float sum_ = weather_logistic(moving_sum__2[i_2 * 48 + channel + 12]) * value_ + product;
            moving_steps[i_2 * 12 + channel] = weather_logistic(moving_sum__2[i_2 * 48 + channel + 36]) * tanhf(sum_);
            moving_steps_2[i_2 * 12 + channel] = sum_;
        }
    }
}

/* moving (ConvLSTM2D), line 10: scan of (None, 12, 16, 24, 48) and (None, 16, 24, 12) and (None, 16, 24, 12) */
static void weather_evaluate_moving_steps(int n, const float *moving_recurrent_kernel,
                                          const float *moving_sum_, float *moving_steps,
                                          float *moving_steps_2, float *floats)
{
    for (int i_3 = 0; i_3 < n * 4608; i_3++) {
        moving_steps[i_3] = 0.0f;
    }
    for (int i_3 = 0; i_3 < n * 4608; i_3++) {
        moving_steps_2[i_3] = 0.0f;
    }
    for (int step = 0; step < 12; step++) {
        weather_evaluate_moving_convolution_2(n, step,
                                              moving_recurrent_kernel, moving_sum_, moving_steps,
                                              floats + 3538944);
        weather_evaluate_moving_elements(n, floats + 3538944, moving_steps,
                                         moving_steps_2);
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 16, 24, 12) and (None, 16, 24, 8) -> (None, 16,
   24, 20) */
static void weather_evaluate_concatenate_joined(int n, const float *WEATHER_RESTRICT dense_sum_,
                                                const float *WEATHER_RESTRICT moving_steps,
                                                float *WEATHER_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int channel = 0; channel < 12; channel++) {
                    concatenate_joined[sample * 7680 + row * 480 + col * 20 + channel] = moving_steps[sample * 4608 + row * 288 + col * 12 + channel];
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int row_2 = 0; row_2 < 16; row_2++) {
            for (int col_2 = 0; col_2 < 24; col_2++) {
                for (int channel_2 = 0; channel_2 < 8; channel_2++) {
                    concatenate_joined[sample_2 * 7680 + row_2 * 480 + col_2 * 20 + channel_2 + 12] = dense_sum_[sample_2 * 3072 + row_2 * 192 + col_2 * 8 + channel_2];
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 14: convolution of (None, 16, 24, 20) and (3, 3, 20, 16), then add, compare, select
   -> (None, 16, 24, 16) */
static void weather_evaluate_conv2d_convolution(int n, const float *WEATHER_RESTRICT conv2d_kernel,
                                                const float *WEATHER_RESTRICT conv2d_bias,
                                                const float *WEATHER_RESTRICT concatenate_joined,
                                                float *WEATHER_RESTRICT conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row - 1;
                        if (in_row < 0 || in_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col - 1;
                            if (in_col < 0 || in_col >= 24) {
                                continue;
                            }
                            for (int channel = 0; channel < 20; channel++) {
                                const float a_value = concatenate_joined[sample * 7680 + in_row * 480 + in_col * 20 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 960 + tap_col * 320 + channel * 16 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_bias[filter];
                        conv2d_chosen_[sample * 6144 + row * 384 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* change (Conv2D), line 15: convolution of (None, 16, 24, 16) and (3, 3, 16, 1), then add, subtract,
   multiply, subtract, multiply -> (None, 16, 24, 1) */
static void weather_evaluate_change_convolution(int n, const float *WEATHER_RESTRICT past,
                                                const float *WEATHER_RESTRICT future_target,
                                                const float *WEATHER_RESTRICT change_kernel,
                                                const float *WEATHER_RESTRICT change_bias,
                                                const float *WEATHER_RESTRICT conv2d_chosen_,
                                                float *WEATHER_RESTRICT scaled_value,
                                                float *WEATHER_RESTRICT scaled_value_2,
                                                float *WEATHER_RESTRICT future)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 24; col++) {
                float sum = 0.0f;
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row + tap_row - 1;
                    if (in_row < 0 || in_row >= 16) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col + tap_col - 1;
                        if (in_col < 0 || in_col >= 24) {
                            continue;
                        }
                        for (int channel = 0; channel < 16; channel++) {
                            sum += conv2d_chosen_[sample * 6144 + in_row * 384 + in_col * 16 + channel] * change_kernel[tap_row * 48 + tap_col * 16 + channel];
                        }
                    }
                }
                const float sum_ = past[sample * 4608 + row * 24 + col + 4224] + (sum + *change_bias);
                const float difference = future_target[sample * 384 + row * 24 + col] - sum_;
                const float difference_2 = sum_ - future_target[sample * 384 + row * 24 + col];
                future[sample * 384 + row * 24 + col] = sum_;
                scaled_value[sample * 384 + row * 24 + col] = difference * difference;
                scaled_value_2[sample * 384 + row * 24 + col] = difference_2 * difference_2;
            }
        }
    }
}

/* reduce of (None, 16, 24), then divide, multiply, add -> () */
static void weather_evaluate_sum(int n, const float *WEATHER_RESTRICT future_sample_weight,
                                 const float *WEATHER_RESTRICT scaled_value,
                                 float *WEATHER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < 384; i++) {
            const float product = scaled_value[k * 384 + i] * (future_sample_weight == NULL ? 1.0f : future_sample_weight[k]);
            sum += product;
        }
    }
    loss_total[0] = *loss_total + sum / (float)(n * 384) * (float)n;
}

/* reduce of (None, 16, 24, 1) -> (None, 1) */
static void weather_evaluate_sum_2(int n, const float *WEATHER_RESTRICT scaled_value_2,
                                   float *WEATHER_RESTRICT sum__value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int i = 0; i < 384; i++) {
            sum += scaled_value_2[sample * 384 + i];
        }
        sum__value[sample] = sum;
    }
}

/* reduce of (None,), then add -> () */
static void weather_evaluate_sum_3(int n, const float *WEATHER_RESTRICT sum__value,
                                   float *WEATHER_RESTRICT rmse_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] / 384.0f;
    }
    rmse_total[0] = *rmse_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select, sqrt -> () */
static void weather_metrics_scalars(const float *WEATHER_RESTRICT loss_count,
                                    const float *WEATHER_RESTRICT loss_total,
                                    const float *WEATHER_RESTRICT rmse_count,
                                    const float *WEATHER_RESTRICT rmse_total, float *WEATHER_RESTRICT loss,
                                    float *WEATHER_RESTRICT rmse)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *rmse_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    rmse[0] = sqrtf(holds_2 ? 0.0f : *rmse_total / (holds_2 ? 1.0f : *rmse_count));
}

int weather_init(weather_weights *weights, uint64_t seed)
{
    float floats[10752];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return WEATHER_ERROR_NULL;
    }
    weather_init_dense_elements(seed_words, weights->dense_kernel);
    weather_init_moving_elements(seed_words, weights->moving_kernel);
    weather_init_moving_elements_2(seed_words, floats);
    weather_init_moving_steps(floats, floats + 5184, floats, bytes);
    weather_init_moving_joined(floats);
    weather_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    weather_init_change_elements(seed_words, weights->change_kernel);
    weather_init_copy(weights->dense_bias);
    weather_init_copy_2(floats + 5184, weights->moving_recurrent_kernel);
    weather_init_copy_3(floats, weights->moving_bias);
    weather_init_copy_4(weights->conv2d_bias);
    weather_init_copy_5(weights->change_bias);
    return WEATHER_OK;
}

int weather_predict(const weather_weights *weights, weather_workspace *workspace, int n, const float *past,
                    const float *clock, float *future)
{
    if (weights == NULL || workspace == NULL || past == NULL || clock == NULL || future == NULL) {
        return WEATHER_ERROR_NULL;
    }
    if (n < 1 || n > WEATHER_BATCH) {
        return WEATHER_ERROR_BATCH;
    }
    weather_dense_product(clock, weights->dense_kernel, weights->dense_bias,
                          workspace->floats + 248832);
    weather_moving_convolution(past, weights->moving_kernel, weights->moving_bias,
                               workspace->floats);
    weather_moving_steps(weights->moving_recurrent_kernel, workspace->floats,
                         workspace->floats + 239616, workspace->floats + 244224, workspace->floats);
    weather_concatenate_joined(workspace->floats + 248832,
                               workspace->floats + 239616, workspace->floats);
    weather_conv2d_convolution(weights->conv2d_kernel, weights->conv2d_bias,
                               workspace->floats, workspace->floats + 7680);
    weather_change_convolution(past, weights->change_kernel, weights->change_bias,
                               workspace->floats + 7680, future);
    return WEATHER_OK;
}

int weather_train_step(weather_weights *weights, weather_optimizer *optimizer, weather_metrics *metrics,
                       weather_train_workspace *workspace, int n, const float *past, const float *clock,
                       const float *future_target, const float *future_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || past == NULL || clock == NULL || future_target == NULL || loss == NULL) {
        return WEATHER_ERROR_NULL;
    }
    if (n < 1 || n > WEATHER_TRAIN_BATCH) {
        return WEATHER_ERROR_BATCH;
    }
    weather_train_scalars(n, &optimizer->learning_rate, &metrics->loss_count,
                          &metrics->rmse_count, &optimizer->iterations, workspace->floats + 10641408);
    weather_train_scalars_gradient(n, workspace->floats + 10223616);
    weather_train_dense_product(n, clock, weights->dense_kernel,
                                weights->dense_bias, workspace->floats + 10174464);
    weather_train_moving_convolution(n, past, weights->moving_kernel,
                                     weights->moving_bias, workspace->floats);
    weather_train_moving_steps(n, weights->moving_recurrent_kernel,
                               workspace->floats, workspace->floats + 10027008, workspace->floats + 10100736,
                               workspace->floats + 3538944, workspace->floats + 4423680,
                               workspace->floats + 5308416, workspace->floats + 6193152,
                               workspace->floats + 7077888, workspace->floats + 7962624,
                               workspace->floats + 8847360, workspace->floats);
    weather_train_concatenate_joined(n, workspace->floats + 10174464,
                                     workspace->floats + 10027008, workspace->floats);
    weather_train_conv2d_convolution(n, weights->conv2d_kernel,
                                     weights->conv2d_bias, workspace->floats, workspace->bytes,
                                     workspace->floats + 122880);
    weather_train_change_convolution(n, past, future_target,
                                     future_sample_weight, weights->change_kernel, weights->change_bias,
                                     workspace->floats + 10223616, workspace->floats + 122880,
                                     workspace->floats + 221184, workspace->floats + 227328,
                                     workspace->floats + 319488);
    weather_train_sum(n, future_sample_weight, workspace->floats + 221184,
                      &metrics->loss_total, loss);
    weather_train_sum_2(n, workspace->floats + 227328, workspace->floats + 221184);
    weather_train_sum_3(n, workspace->floats + 221184, &metrics->rmse_total);
    weather_train_change_dchange_bias_gradient(n,
                                               workspace->floats + 10641408, workspace->floats + 319488,
                                               weights->change_bias, optimizer->change_bias_momentum,
                                               optimizer->change_bias_velocity);
    weather_train_change_input_gradient_gradient(n,
                                                 weights->change_kernel, workspace->bytes,
                                                 workspace->floats + 319488, workspace->floats + 221184);
    weather_train_change_dchange_kernel_gradient(n,
                                                 workspace->floats + 10641408, workspace->floats + 122880,
                                                 workspace->floats + 319488, weights->change_kernel,
                                                 optimizer->change_kernel_momentum,
                                                 optimizer->change_kernel_velocity);
    weather_train_conv2d_dconv2d_bias_gradient(n,
                                               workspace->floats + 10641408, workspace->floats + 221184,
                                               weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                               optimizer->conv2d_bias_velocity);
    weather_train_conv2d_input_gradient_gradient(n,
                                                 weights->conv2d_kernel, workspace->floats + 221184,
                                                 workspace->floats + 10027008);
    weather_train_conv2d_dconv2d_kernel_gradient(n,
                                                 workspace->floats + 10641408, workspace->floats,
                                                 workspace->floats + 221184, weights->conv2d_kernel,
                                                 optimizer->conv2d_kernel_momentum,
                                                 optimizer->conv2d_kernel_velocity);
    weather_train_time_of_day_copy_gradient(n,
                                            workspace->floats + 10027008, workspace->floats + 10592256);
    weather_train_moving_steps_gradient(n,
                                        weights->moving_recurrent_kernel, workspace->floats + 3538944,
                                        workspace->floats + 4423680, workspace->floats + 5308416,
                                        workspace->floats + 6193152, workspace->floats + 7077888,
                                        workspace->floats + 7962624, workspace->floats + 10027008,
                                        workspace->floats + 10149888, workspace->floats + 10223616,
                                        workspace->floats, workspace->floats);
    weather_train_moving_dmoving_recurrent_kernel_gradient(n,
                                                           workspace->floats + 10641408,
                                                           workspace->floats + 8847360, workspace->floats,
                                                           weights->moving_recurrent_kernel,
                                                           optimizer->moving_recurrent_kernel_momentum,
                                                           optimizer->moving_recurrent_kernel_velocity);
    weather_train_moving_dmoving_bias_gradient(n,
                                               workspace->floats + 10641408, workspace->floats,
                                               weights->moving_bias, optimizer->moving_bias_momentum,
                                               optimizer->moving_bias_velocity);
    weather_train_moving_dmoving_kernel_gradient(n, past,
                                                 workspace->floats + 10641408, workspace->floats,
                                                 weights->moving_kernel, optimizer->moving_kernel_momentum,
                                                 optimizer->moving_kernel_velocity);
    weather_train_dense_ddense_bias_gradient(n,
                                             workspace->floats + 10641408, workspace->floats + 10592256,
                                             weights->dense_bias, optimizer->dense_bias_momentum,
                                             optimizer->dense_bias_velocity);
    weather_train_dense_ddense_kernel_gradient(n, clock,
                                               workspace->floats + 10641408, workspace->floats + 10592256,
                                               weights->dense_kernel, optimizer->dense_kernel_momentum,
                                               optimizer->dense_kernel_velocity);
    return WEATHER_OK;
}

int weather_evaluate_step(const weather_weights *weights, weather_metrics *metrics,
                          weather_train_workspace *workspace, int n, const float *past, const float *clock,
                          const float *future_target, const float *future_sample_weight, float *future)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || past == NULL || clock == NULL || future_target == NULL || future == NULL) {
        return WEATHER_ERROR_NULL;
    }
    if (n < 1 || n > WEATHER_TRAIN_BATCH) {
        return WEATHER_ERROR_BATCH;
    }
    weather_evaluate_scalars(n, &metrics->loss_count, &metrics->rmse_count);
    weather_evaluate_dense_product(n, clock, weights->dense_kernel,
                                   weights->dense_bias, workspace->floats + 3981312);
    weather_evaluate_moving_convolution(n, past, weights->moving_kernel,
                                        weights->moving_bias, workspace->floats);
    weather_evaluate_moving_steps(n, weights->moving_recurrent_kernel,
                                  workspace->floats, workspace->floats + 3833856,
                                  workspace->floats + 3907584, workspace->floats);
    weather_evaluate_concatenate_joined(n, workspace->floats + 3981312,
                                        workspace->floats + 3833856, workspace->floats);
    weather_evaluate_conv2d_convolution(n, weights->conv2d_kernel,
                                        weights->conv2d_bias, workspace->floats, workspace->floats + 122880);
    weather_evaluate_change_convolution(n, past, future_target,
                                        weights->change_kernel, weights->change_bias,
                                        workspace->floats + 122880, workspace->floats,
                                        workspace->floats + 6144, future);
    weather_evaluate_sum(n, future_sample_weight, workspace->floats,
                         &metrics->loss_total);
    weather_evaluate_sum_2(n, workspace->floats + 6144, workspace->floats);
    weather_evaluate_sum_3(n, workspace->floats, &metrics->rmse_total);
    return WEATHER_OK;
}

int weather_metrics_result(const weather_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return WEATHER_ERROR_NULL;
    }
    weather_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                            &metrics->rmse_count, &metrics->rmse_total, result + 0, result + 1);
    return WEATHER_OK;
}

int weather_optimizer_init(weather_optimizer *optimizer, const weather_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return WEATHER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.002f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return WEATHER_OK;
}

void weather_metrics_reset(weather_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
