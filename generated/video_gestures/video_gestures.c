/* video_gestures: made by hnc 0.1.0 for target portable from the model with hash 73eedfa546450392; the header says how to use it. */
#include "video_gestures.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define VIDEO_GESTURES_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define VIDEO_GESTURES_RESTRICT restrict
#else
#define VIDEO_GESTURES_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char video_gestures_weights_fit[sizeof(video_gestures_weights) <= VIDEO_GESTURES_WEIGHTS_BYTES ? 1 : -1];
typedef char video_gestures_optimizer_fit[sizeof(video_gestures_optimizer) <= VIDEO_GESTURES_OPTIMIZER_BYTES ? 1 : -1];
typedef char video_gestures_metrics_fit[sizeof(video_gestures_metrics) <= VIDEO_GESTURES_METRICS_BYTES ? 1 : -1];
typedef char video_gestures_workspace_fit[sizeof(video_gestures_workspace) <= VIDEO_GESTURES_WORKSPACE_BYTES ? 1 : -1];
typedef char video_gestures_train_workspace_fit[sizeof(video_gestures_train_workspace) <= VIDEO_GESTURES_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float video_gestures_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float video_gestures_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* time_distributed (TimeDistributed), line 9: rng_uniform, multiply, add -> (5, 5, 3, 16) */
static void video_gestures_init_time_distributed_elements(const int32_t *VIDEO_GESTURES_RESTRICT seed_words,
                                                          float *VIDEO_GESTURES_RESTRICT time_distributed_kernel)
{
    for (int i_3 = 0; i_3 < 1200; i_3++) {
        const float sum_ = video_gestures_uniform(seed_words[0], seed_words[1], 0, 691875392, i_3) * 0.22478059f + -0.112390295f;
        time_distributed_kernel[i_3] = sum_;
    }
}

/* time_distributed_2 (TimeDistributed), line 11: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void video_gestures_init_time_distributed_2_elements(const int32_t *VIDEO_GESTURES_RESTRICT seed_words,
                                                            float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = video_gestures_uniform(seed_words[0], seed_words[1], 0, 225593088, i_3) * 0.23570226f + -0.11785113f;
        time_distributed_2_kernel[i_3] = sum_;
    }
}

/* lstm (LSTM), line 14: rng_uniform, multiply, add -> (1152, 256) */
static void video_gestures_init_lstm_elements(const int32_t *VIDEO_GESTURES_RESTRICT seed_words,
                                              float *VIDEO_GESTURES_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 294912; i++) {
        const float sum_ = video_gestures_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.13055824f + -0.06527912f;
        lstm_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 14: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (64, 256) */
static void video_gestures_init_lstm_elements_2(const int32_t *VIDEO_GESTURES_RESTRICT seed_words,
                                                float *VIDEO_GESTURES_RESTRICT lstm_scaled)
{
    for (int i = 0; i < 16384; i++) {
        const float product = logf(1.0f - video_gestures_uniform(seed_words[0], seed_words[1], 0, 214359904, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(video_gestures_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f);
        lstm_scaled[i] = product_2;
    }
}

/* lstm (LSTM), line 14: dot_general of (64, 256) and (256,) -> (64,) */
static void video_gestures_init_lstm_product(int step, const float *VIDEO_GESTURES_RESTRICT lstm_scaled,
                                             const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                             float *VIDEO_GESTURES_RESTRICT lstm_product)
{
    for (int unit = 0; unit < 64; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 256; k++) {
            sum += lstm_scaled[step * 256 + k] * lstm_steps[unit * 256 + k];
        }
        lstm_product[unit] = sum;
    }
}

/* lstm (LSTM), line 14: dot_general of (64,) and (64, 256), then subtract -> (256,) */
static void video_gestures_init_lstm_product_2(int step, const float *VIDEO_GESTURES_RESTRICT lstm_scaled,
                                               const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                               const float *VIDEO_GESTURES_RESTRICT lstm_product,
                                               float *VIDEO_GESTURES_RESTRICT lstm_difference)
{
    for (int unit = 0; unit < 256; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += lstm_product[k] * lstm_steps[k * 256 + unit];
        }
        lstm_difference[unit] = lstm_scaled[step * 256 + unit] - sum;
    }
}

/* lstm (LSTM), line 14: dot_general of (64, 256) and (256,) -> (64,) */
static void video_gestures_init_lstm_product_3(const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                               const float *VIDEO_GESTURES_RESTRICT lstm_difference,
                                               float *VIDEO_GESTURES_RESTRICT lstm_product_2)
{
    for (int unit = 0; unit < 64; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 256; k++) {
            sum += lstm_difference[k] * lstm_steps[unit * 256 + k];
        }
        lstm_product_2[unit] = sum;
    }
}

/* lstm (LSTM), line 14: dot_general of (64,) and (64, 256), then subtract, multiply -> (256,) */
static void video_gestures_init_lstm_product_4(const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                               const float *VIDEO_GESTURES_RESTRICT lstm_difference,
                                               const float *VIDEO_GESTURES_RESTRICT lstm_product_2,
                                               float *VIDEO_GESTURES_RESTRICT lstm_difference_2,
                                               float *VIDEO_GESTURES_RESTRICT lstm_scaled_2)
{
    for (int unit = 0; unit < 256; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += lstm_product_2[k] * lstm_steps[k * 256 + unit];
        }
        const float difference = lstm_difference[unit] - sum;
        lstm_difference_2[unit] = difference;
        lstm_scaled_2[unit] = difference * difference;
    }
}

/* lstm (LSTM), line 14: reduce of (256,), then rsqrt -> () */
static void video_gestures_init_lstm_sum(const float *VIDEO_GESTURES_RESTRICT lstm_scaled_2,
                                         float *VIDEO_GESTURES_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 256; k++) {
        sum += lstm_scaled_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 14: multiply -> (256,) */
static void video_gestures_init_lstm_elements_3(const float *VIDEO_GESTURES_RESTRICT lstm_difference_2,
                                                const float *VIDEO_GESTURES_RESTRICT lstm_rsqrt,
                                                float *VIDEO_GESTURES_RESTRICT lstm_scaled_3)
{
    for (int unit = 0; unit < 256; unit++) {
        lstm_scaled_3[unit] = lstm_difference_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 14: compare -> (64, 1) */
static void video_gestures_init_lstm_elements_4(int step, uint8_t *VIDEO_GESTURES_RESTRICT lstm_mask)
{
    for (int row = 0; row < 64; row++) {
        lstm_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 14: select -> (64, 256) */
static void video_gestures_init_lstm_elements_5(const float *VIDEO_GESTURES_RESTRICT lstm_scaled_3,
                                                const uint8_t *VIDEO_GESTURES_RESTRICT lstm_mask,
                                                float *VIDEO_GESTURES_RESTRICT lstm_steps)
{
    for (int row = 0; row < 64; row++) {
        for (int col = 0; col < 256; col++) {
            lstm_steps[row * 256 + col] = lstm_mask[row] ? lstm_scaled_3[col] : lstm_steps[row * 256 + col];
        }
    }
}

/* lstm (LSTM), line 14: scan of (64, 256) and (64, 256) */
static void video_gestures_init_lstm_steps(const float *lstm_scaled, float *lstm_steps, float *floats,
                                           uint8_t *bytes)
{
    for (int i = 0; i < 16384; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 64; step++) {
        video_gestures_init_lstm_product(step, lstm_scaled, lstm_steps,
                                         floats + 33024);
        video_gestures_init_lstm_product_2(step, lstm_scaled, lstm_steps,
                                           floats + 33024, floats + 32768);
        video_gestures_init_lstm_product_3(lstm_steps, floats + 32768,
                                           floats + 33536);
        video_gestures_init_lstm_product_4(lstm_steps, floats + 32768,
                                           floats + 33536, floats + 33024, floats + 33280);
        video_gestures_init_lstm_sum(floats + 33280, floats + 33536);
        video_gestures_init_lstm_elements_3(floats + 33024,
                                            floats + 33536, floats + 32768);
        video_gestures_init_lstm_elements_4(step, bytes);
        video_gestures_init_lstm_elements_5(floats + 32768, bytes,
                                            lstm_steps);
    }
}

/* lstm (LSTM), line 14: concatenate of (64,) and (64,) and (128,) -> (256,) */
static void video_gestures_init_lstm_joined(float *VIDEO_GESTURES_RESTRICT lstm_joined)
{
    for (int unit = 0; unit < 64; unit++) {
        lstm_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 64; unit_2++) {
        lstm_joined[unit_2 + 64] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 128; unit_3++) {
        lstm_joined[unit_3 + 128] = 0.0f;
    }
}

/* probabilities (Dense), line 15: rng_uniform, multiply, add -> (64, 10) */
static void video_gestures_init_probabilities_elements(const int32_t *VIDEO_GESTURES_RESTRICT seed_words,
                                                       float *VIDEO_GESTURES_RESTRICT probabilities_kernel)
{
    for (int i = 0; i < 640; i++) {
        const float sum_ = video_gestures_uniform(seed_words[0], seed_words[1], 0, 59391824, i) * 0.5694948f + -0.2847474f;
        probabilities_kernel[i] = sum_;
    }
}

/* copy -> (16,) */
static void video_gestures_init_copy(float *VIDEO_GESTURES_RESTRICT time_distributed_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        time_distributed_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void video_gestures_init_copy_2(float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        time_distributed_2_bias[unit] = 0.0f;
    }
}

/* copy -> (64, 256) */
static void video_gestures_init_copy_3(const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                       float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 16384; i++) {
        lstm_recurrent_kernel[i] = lstm_steps[i];
    }
}

/* copy -> (256,) */
static void video_gestures_init_copy_4(const float *VIDEO_GESTURES_RESTRICT lstm_joined,
                                       float *VIDEO_GESTURES_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 256; unit++) {
        lstm_bias[unit] = lstm_joined[unit];
    }
}

/* copy -> (10,) */
static void video_gestures_init_copy_5(float *VIDEO_GESTURES_RESTRICT probabilities_bias)
{
    for (int unit = 0; unit < 10; unit++) {
        probabilities_bias[unit] = 0.0f;
    }
}

/* time_distributed (TimeDistributed), line 9: convolution of (None*10, 64, 64, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window -> (None*10, 15, 15, 16) */
static void video_gestures_time_distributed_convolution(const float *VIDEO_GESTURES_RESTRICT clip,
                                                        const float *VIDEO_GESTURES_RESTRICT time_distributed_kernel,
                                                        const float *VIDEO_GESTURES_RESTRICT time_distributed_bias,
                                                        float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled)
{
    for (int sample = 0; sample < 10; sample++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 12288 + in_row * 192 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        time_distributed_1_pooled[sample * 3600 + row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 11: convolution of (None*10, 15, 15, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window -> (None*10, 6, 6, 32) */
static void video_gestures_time_distributed_2_convolution(const float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel,
                                                          const float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias,
                                                          const float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled,
                                                          float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled)
{
    for (int sample = 0; sample < 10; sample++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        time_distributed_3_pooled[sample * 1152 + row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 10, 1152) and (1152, 256), then add -> (None, 10, 256) */
static void video_gestures_lstm_product(const float *VIDEO_GESTURES_RESTRICT lstm_kernel,
                                        const float *VIDEO_GESTURES_RESTRICT lstm_bias,
                                        const float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled,
                                        float *VIDEO_GESTURES_RESTRICT lstm_sum_)
{
    for (int step_tile = 0; step_tile < 10; step_tile += 4) {
        const int step_first = step_tile < 6 ? step_tile : 6; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 1152; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = time_distributed_3_pooled[step * 1152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_kernel[k * 256 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_sum_[step * 256 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void video_gestures_lstm_product_2(int step,
                                          const float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel,
                                          const float *VIDEO_GESTURES_RESTRICT lstm_sum_,
                                          const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                          float *VIDEO_GESTURES_RESTRICT lstm_sum__2)
{
    for (int unit_tile = 0; unit_tile < 256; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 256 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_sum__2[unit] = lstm_sum_[step * 256 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 14: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void video_gestures_lstm_hidden_state(const float *VIDEO_GESTURES_RESTRICT lstm_sum__2,
                                             float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                             float *VIDEO_GESTURES_RESTRICT lstm_steps_2)
{
    for (int unit = 0; unit < 64; unit++) {
        const float value_ = lstm_steps_2[unit];
        const float cell_state = video_gestures_logistic(lstm_sum__2[unit + 64]) * value_ + video_gestures_logistic(lstm_sum__2[unit]) * tanhf(lstm_sum__2[unit + 128]);
        lstm_steps[unit] = video_gestures_logistic(lstm_sum__2[unit + 192]) * tanhf(cell_state);
        lstm_steps_2[unit] = cell_state;
    }
}

/* lstm (LSTM), line 14: scan of (None, 10, 256) and (None, 64) and (None, 64) */
static void video_gestures_lstm_steps(const float *lstm_recurrent_kernel, const float *lstm_sum_,
                                      float *lstm_steps, float *lstm_steps_2, float *floats)
{
    for (int unit = 0; unit < 64; unit++) {
        lstm_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 64; unit++) {
        lstm_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        video_gestures_lstm_product_2(step, lstm_recurrent_kernel, lstm_sum_,
                                      lstm_steps, floats + 2560);
        video_gestures_lstm_hidden_state(floats + 2560, lstm_steps,
                                         lstm_steps_2);
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void video_gestures_probabilities_product(const float *VIDEO_GESTURES_RESTRICT probabilities_kernel,
                                                 const float *VIDEO_GESTURES_RESTRICT probabilities_bias,
                                                 const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                 float *VIDEO_GESTURES_RESTRICT probabilities_sum_)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            probabilities_sum_[unit] = sum + probabilities_bias[unit];
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void video_gestures_probabilities_softmax(const float *VIDEO_GESTURES_RESTRICT probabilities_sum_,
                                                 float *VIDEO_GESTURES_RESTRICT probabilities)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 10; unit++) {
        if (probabilities_sum_[unit] > largest) {
            largest = probabilities_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 10; unit++) {
        const float power = expf(probabilities_sum_[unit] - largest);
        probabilities[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 10; unit++) {
        probabilities[unit] /= total;
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void video_gestures_train_scalars(int n, const float *VIDEO_GESTURES_RESTRICT learning_rate,
                                         float *VIDEO_GESTURES_RESTRICT loss_count,
                                         float *VIDEO_GESTURES_RESTRICT accuracy_count,
                                         int32_t *VIDEO_GESTURES_RESTRICT iterations,
                                         float *VIDEO_GESTURES_RESTRICT quotient_value_2)
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
static void video_gestures_train_scalars_gradient(int n, float *VIDEO_GESTURES_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* time_distributed (TimeDistributed), line 9: convolution of (None*10, 64, 64, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window, window_index, convert, compare -> (None*10, 15, 15, 16) */
static void video_gestures_train_time_distributed_convolution(int n,
                                                              const float *VIDEO_GESTURES_RESTRICT clip,
                                                              const float *VIDEO_GESTURES_RESTRICT time_distributed_kernel,
                                                              const float *VIDEO_GESTURES_RESTRICT time_distributed_bias,
                                                              float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled,
                                                              uint8_t *VIDEO_GESTURES_RESTRICT time_distributed_1_window_index,
                                                              uint8_t *VIDEO_GESTURES_RESTRICT d_time_distributed_1_mask)
{
    for (int sample = 0; sample < n * 10; sample++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 12288 + in_row * 192 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        time_distributed_1_pooled[sample * 3600 + row * 240 + col * 16 + filter] = chosen_;
                        time_distributed_1_window_index[sample * 3600 + row * 240 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_time_distributed_1_mask[sample * 3600 + row * 240 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 11: convolution of (None*10, 15, 15, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window, window_index, convert, compare -> (None*10, 6, 6, 32) */
static void video_gestures_train_time_distributed_2_convolution(int n,
                                                                const float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel,
                                                                const float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias,
                                                                const float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled,
                                                                float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled,
                                                                uint8_t *VIDEO_GESTURES_RESTRICT time_distributed_3_window_index,
                                                                uint8_t *VIDEO_GESTURES_RESTRICT d_time_distributed_3_mask)
{
    for (int sample = 0; sample < n * 10; sample++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        time_distributed_3_pooled[sample * 1152 + row * 192 + col * 32 + filter] = chosen_;
                        time_distributed_3_window_index[sample * 1152 + row * 192 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_time_distributed_3_mask[sample * 1152 + row * 192 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 10, 1152) and (1152, 256), then add -> (None, 10, 256) */
static void video_gestures_train_lstm_product(int n, const float *VIDEO_GESTURES_RESTRICT lstm_kernel,
                                              const float *VIDEO_GESTURES_RESTRICT lstm_bias,
                                              const float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled,
                                              float *VIDEO_GESTURES_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 1152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = time_distributed_3_pooled[i * 1152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 256 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 256 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: copy -> (None, 64) */
static void video_gestures_train_lstm_copy(int n, int step, const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                           float *VIDEO_GESTURES_RESTRICT lstm_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            lstm_steps_5[sample * 640 + step * 64 + unit] = lstm_steps[sample * 64 + unit];
        }
    }
}

/* lstm (LSTM), line 14: copy -> (None, 64) */
static void video_gestures_train_lstm_copy_2(int n, int step,
                                             const float *VIDEO_GESTURES_RESTRICT lstm_steps_2,
                                             float *VIDEO_GESTURES_RESTRICT lstm_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            lstm_steps_4[sample * 640 + step * 64 + unit] = lstm_steps_2[sample * 64 + unit];
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void video_gestures_train_lstm_product_2(int n, int step,
                                                const float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel,
                                                const float *VIDEO_GESTURES_RESTRICT lstm_sum_,
                                                const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                float *VIDEO_GESTURES_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 256 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 256 + unit] = lstm_sum_[sample * 2560 + step * 256 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 14: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void video_gestures_train_lstm_hidden_state(int n, int step,
                                                   const float *VIDEO_GESTURES_RESTRICT lstm_sum__2,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_steps_2,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_steps_3,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_output_gate,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_forget_gate,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_candidate,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float forget_gate = video_gestures_logistic(lstm_sum__2[sample * 256 + unit + 64]);
            const float value_ = lstm_steps_2[sample * 64 + unit];
            const float input_gate = video_gestures_logistic(lstm_sum__2[sample * 256 + unit]);
            const float candidate = tanhf(lstm_sum__2[sample * 256 + unit + 128]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = video_gestures_logistic(lstm_sum__2[sample * 256 + unit + 192]);
            lstm_steps_3[sample * 640 + step * 64 + unit] = tanh_;
            lstm_output_gate[sample * 640 + step * 64 + unit] = output_gate;
            lstm_forget_gate[sample * 640 + step * 64 + unit] = forget_gate;
            lstm_candidate[sample * 640 + step * 64 + unit] = candidate;
            lstm_input_gate[sample * 640 + step * 64 + unit] = input_gate;
            lstm_steps[sample * 64 + unit] = output_gate * tanh_;
            lstm_steps_2[sample * 64 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 14: scan of (None, 10, 256) and (None, 64) and (None, 64) */
static void video_gestures_train_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                            const float *lstm_sum_, float *lstm_steps, float *lstm_steps_2,
                                            float *lstm_steps_3, float *lstm_output_gate,
                                            float *lstm_steps_4, float *lstm_forget_gate,
                                            float *lstm_candidate, float *lstm_input_gate,
                                            float *lstm_steps_5, float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 64; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        video_gestures_train_lstm_copy(n, step, lstm_steps, lstm_steps_5);
        video_gestures_train_lstm_copy_2(n, step, lstm_steps_2,
                                         lstm_steps_4);
        video_gestures_train_lstm_product_2(n, step,
                                            lstm_recurrent_kernel, lstm_sum_, lstm_steps, floats + 593920);
        video_gestures_train_lstm_hidden_state(n, step,
                                               floats + 593920, lstm_steps, lstm_steps_2, lstm_steps_3,
                                               lstm_output_gate, lstm_forget_gate, lstm_candidate,
                                               lstm_input_gate);
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void video_gestures_train_probabilities_product(int n,
                                                       const float *VIDEO_GESTURES_RESTRICT probabilities_kernel,
                                                       const float *VIDEO_GESTURES_RESTRICT probabilities_bias,
                                                       const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                       float *VIDEO_GESTURES_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 10 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void video_gestures_train_probabilities_softmax(int n,
                                                       const float *VIDEO_GESTURES_RESTRICT probabilities_sum_,
                                                       float *VIDEO_GESTURES_RESTRICT probabilities_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(probabilities_sum_[sample * 10 + unit] - largest);
            probabilities_softmax[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            probabilities_softmax[sample * 10 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void video_gestures_train_probabilities_losses(int n,
                                                      const float *VIDEO_GESTURES_RESTRICT probabilities_target,
                                                      const float *VIDEO_GESTURES_RESTRICT probabilities_sum_,
                                                      float *VIDEO_GESTURES_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(probabilities_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (probabilities_target[sample * 10 + unit]) * (log_total - (probabilities_sum_[sample * 10 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void video_gestures_train_sum(int n,
                                     const float *VIDEO_GESTURES_RESTRICT probabilities_sample_weight,
                                     const float *VIDEO_GESTURES_RESTRICT probabilities_losses,
                                     float *VIDEO_GESTURES_RESTRICT loss_total,
                                     float *VIDEO_GESTURES_RESTRICT loss)
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

/* arg_max of (None, 10) -> (None,) */
static void video_gestures_train_arg_max(int n, const float *VIDEO_GESTURES_RESTRICT probabilities_softmax,
                                         int32_t *VIDEO_GESTURES_RESTRICT arg_max_value)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_softmax[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities_softmax[sample * 10 + position] > extreme) {
                extreme = probabilities_softmax[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max_value[sample] = best;
    }
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void video_gestures_train_arg_max_2(int n, const float *VIDEO_GESTURES_RESTRICT probabilities_target,
                                           const int32_t *VIDEO_GESTURES_RESTRICT arg_max_value,
                                           float *VIDEO_GESTURES_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities_target[sample * 10 + position] > extreme) {
                extreme = probabilities_target[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max_value[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void video_gestures_train_sum_2(int n, const float *VIDEO_GESTURES_RESTRICT accuracy_values,
                                       float *VIDEO_GESTURES_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void video_gestures_train_dprobabilities_losses_gradient(int n,
                                                                const float *VIDEO_GESTURES_RESTRICT probabilities_sample_weight,
                                                                const float *VIDEO_GESTURES_RESTRICT quotient_value,
                                                                float *VIDEO_GESTURES_RESTRICT dprobabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dprobabilities_losses_2 = quotient_value[0] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[sample]);
        dprobabilities_losses[sample] = dprobabilities_losses_2;
    }
}

/* subtract, multiply -> (None, 10) */
static void video_gestures_train_scalars_gradient_2(int n,
                                                    const float *VIDEO_GESTURES_RESTRICT probabilities_target,
                                                    const float *VIDEO_GESTURES_RESTRICT probabilities_softmax,
                                                    const float *VIDEO_GESTURES_RESTRICT dprobabilities_losses,
                                                    float *VIDEO_GESTURES_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            const float product = dprobabilities_losses[sample] * (probabilities_softmax[sample * 10 + unit] - probabilities_target[sample * 10 + unit]);
            scaled_value[sample * 10 + unit] = product;
        }
    }
}

/* probabilities (Dense), line 15, gradient: reduce of (None, 10), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (10,) */
static void video_gestures_train_probabilities_dprobabilities_bias_gradient(int n,
                                                                            const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                            const float *VIDEO_GESTURES_RESTRICT scaled_value,
                                                                            float *VIDEO_GESTURES_RESTRICT probabilities_bias,
                                                                            float *VIDEO_GESTURES_RESTRICT probabilities_bias_momentum,
                                                                            float *VIDEO_GESTURES_RESTRICT probabilities_bias_velocity)
{
    float sum[10];
    for (int unit = 0; unit < 10; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 10; unit++) {
            sum[unit] += scaled_value[k * 10 + unit];
        }
    }
    for (int unit = 0; unit < 10; unit++) {
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

/* probabilities (Dense), line 15, gradient: dot_general of (None, 10) and (64, 10) -> (None, 64) */
static void video_gestures_train_probabilities_product_gradient(int n,
                                                                const float *VIDEO_GESTURES_RESTRICT probabilities_kernel,
                                                                const float *VIDEO_GESTURES_RESTRICT scaled_value,
                                                                float *VIDEO_GESTURES_RESTRICT d_probabilities_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 10; k++) {
                const float a_value = scaled_value[sample * 10 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[unit * 10 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_probabilities_product[sample * 64 + unit] = sum;
            }
        }
    }
}

/* probabilities (Dense), line 15, gradient: dot_general of (None, 64) and (None, 10), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 10) */
static void video_gestures_train_probabilities_dprobabilities_kernel_gradient(int n,
                                                                              const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                              const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                                              const float *VIDEO_GESTURES_RESTRICT scaled_value,
                                                                              float *VIDEO_GESTURES_RESTRICT probabilities_kernel,
                                                                              float *VIDEO_GESTURES_RESTRICT probabilities_kernel_momentum,
                                                                              float *VIDEO_GESTURES_RESTRICT probabilities_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 10; col_tile += 8) {
            const int col_first = col_tile < 2 ? col_tile : 2; /* the last tile overlaps */
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_first; col < col_first + 8; col++) {
                    sums[row - row_tile][col - col_first] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps[k * 64 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * scaled_value[k * 10 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float probabilities_kernel_2 = probabilities_kernel[row * 10 + col];
                    const float probabilities_kernel_momentum_2 = probabilities_kernel_momentum[row * 10 + col];
                    const float probabilities_kernel_momentum_3 = probabilities_kernel_momentum[row * 10 + col];
                    const float sum_ = probabilities_kernel_momentum_2 + (sum - probabilities_kernel_momentum_3) * 0.1f;
                    const float probabilities_kernel_velocity_2 = probabilities_kernel_velocity[row * 10 + col];
                    const float probabilities_kernel_velocity_3 = probabilities_kernel_velocity[row * 10 + col];
                    const float sum__2 = probabilities_kernel_velocity_2 + (sum * sum - probabilities_kernel_velocity_3) * 0.001f;
                    probabilities_kernel[row * 10 + col] = probabilities_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    probabilities_kernel_momentum[row * 10 + col] = sum_;
                    probabilities_kernel_velocity[row * 10 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 14, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 64) */
static void video_gestures_train_lstm_elements_gradient(int n, int step,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_steps_3,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_output_gate,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_steps_4,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_forget_gate,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_candidate,
                                                        const float *VIDEO_GESTURES_RESTRICT lstm_input_gate,
                                                        const float *VIDEO_GESTURES_RESTRICT d_lstm_steps,
                                                        float *VIDEO_GESTURES_RESTRICT d_lstm_steps_2,
                                                        float *VIDEO_GESTURES_RESTRICT d_lstm_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float value_ = d_lstm_steps_2[sample * 64 + unit];
            const float product = lstm_steps_3[sample * 640 + step * 64 + unit] * lstm_steps_3[sample * 640 + step * 64 + unit];
            const float product_2 = d_lstm_steps[sample * 64 + unit] * lstm_output_gate[sample * 640 + step * 64 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = lstm_input_gate[sample * 640 + step * 64 + unit] * (1.0f - lstm_input_gate[sample * 640 + step * 64 + unit]);
            const float product_4 = lstm_forget_gate[sample * 640 + step * 64 + unit] * (1.0f - lstm_forget_gate[sample * 640 + step * 64 + unit]);
            const float product_5 = lstm_candidate[sample * 640 + step * 64 + unit] * lstm_candidate[sample * 640 + step * 64 + unit];
            const float product_6 = lstm_output_gate[sample * 640 + step * 64 + unit] * (1.0f - lstm_output_gate[sample * 640 + step * 64 + unit]);
            const float product_7 = d_lstm_steps[sample * 64 + unit] * lstm_steps_3[sample * 640 + step * 64 + unit] * product_6;
            d_lstm_steps_2[sample * 64 + unit] = dcell_state * lstm_forget_gate[sample * 640 + step * 64 + unit];
            d_lstm_joined[sample * 256 + unit] = dcell_state * lstm_candidate[sample * 640 + step * 64 + unit] * product_3;
            d_lstm_joined[sample * 256 + unit + 64] = dcell_state * lstm_steps_4[sample * 640 + step * 64 + unit] * product_4;
            d_lstm_joined[sample * 256 + unit + 128] = dcell_state * lstm_input_gate[sample * 640 + step * 64 + unit] * (1.0f - product_5);
            d_lstm_joined[sample * 256 + unit + 192] = product_7;
        }
    }
}

/* lstm (LSTM), line 14, gradient: dot_general of (None, 256) and (64, 256) -> (None, 64) */
static void video_gestures_train_lstm_product_gradient(int n,
                                                       const float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel,
                                                       const float *VIDEO_GESTURES_RESTRICT d_lstm_joined,
                                                       float *VIDEO_GESTURES_RESTRICT d_lstm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 256; k++) {
                const float a_value = d_lstm_joined[sample * 256 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[unit * 256 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_steps[sample * 64 + unit] = sum;
            }
        }
    }
}

/* lstm (LSTM), line 14, gradient: copy -> (None, 256) */
static void video_gestures_train_lstm_copy_gradient(int n, int step,
                                                    const float *VIDEO_GESTURES_RESTRICT d_lstm_joined,
                                                    float *VIDEO_GESTURES_RESTRICT d_lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 256; unit++) {
            d_lstm_steps_3[sample * 2560 + step * 256 + unit] = d_lstm_joined[sample * 256 + unit];
        }
    }
}

/* lstm (LSTM), line 14, gradient: scan of (None, 10, 64) and (None, 10, 64) and (None, 10, 64) and (None,
   10, 64) and (None, 10, 64) and (None, 10, 64) */
static void video_gestures_train_lstm_steps_gradient(int n, const float *lstm_recurrent_kernel,
                                                     const float *lstm_steps_3,
                                                     const float *lstm_output_gate,
                                                     const float *lstm_steps_4,
                                                     const float *lstm_forget_gate,
                                                     const float *lstm_candidate,
                                                     const float *lstm_input_gate,
                                                     const float *d_probabilities_product,
                                                     float *d_lstm_steps, float *d_lstm_steps_2,
                                                     float *d_lstm_steps_3, float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        d_lstm_steps[i] = d_probabilities_product[i];
    }
    for (int i = 0; i < n * 64; i++) {
        d_lstm_steps_2[i] = 0.0f;
    }
    for (int step = 9; step >= 0; step--) {
        video_gestures_train_lstm_elements_gradient(n, step,
                                                    lstm_steps_3, lstm_output_gate, lstm_steps_4,
                                                    lstm_forget_gate, lstm_candidate, lstm_input_gate,
                                                    d_lstm_steps, d_lstm_steps_2, floats + 593920);
        video_gestures_train_lstm_product_gradient(n,
                                                   lstm_recurrent_kernel, floats + 593920, d_lstm_steps);
        video_gestures_train_lstm_copy_gradient(n, step,
                                                floats + 593920, d_lstm_steps_3);
    }
}

/* lstm (LSTM), line 14, gradient: dot_general of (None, 10, 64) and (None, 10, 256), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 256) */
static void video_gestures_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                      const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                      const float *VIDEO_GESTURES_RESTRICT lstm_steps_5,
                                                                      const float *VIDEO_GESTURES_RESTRICT d_lstm_steps_3,
                                                                      float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel,
                                                                      float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel_momentum,
                                                                      float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 256; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps_5[i * 64 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 256 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_recurrent_kernel_2 = lstm_recurrent_kernel[row * 256 + col];
                    const float lstm_recurrent_kernel_momentum_2 = lstm_recurrent_kernel_momentum[row * 256 + col];
                    const float lstm_recurrent_kernel_momentum_3 = lstm_recurrent_kernel_momentum[row * 256 + col];
                    const float sum_ = lstm_recurrent_kernel_momentum_2 + (sum - lstm_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_recurrent_kernel_velocity_2 = lstm_recurrent_kernel_velocity[row * 256 + col];
                    const float lstm_recurrent_kernel_velocity_3 = lstm_recurrent_kernel_velocity[row * 256 + col];
                    const float sum__2 = lstm_recurrent_kernel_velocity_2 + (sum * sum - lstm_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_recurrent_kernel[row * 256 + col] = lstm_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_recurrent_kernel_momentum[row * 256 + col] = sum_;
                    lstm_recurrent_kernel_velocity[row * 256 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 14, gradient: reduce of (None, 10, 256), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (256,) */
static void video_gestures_train_lstm_dlstm_bias_gradient(int n,
                                                          const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                          const float *VIDEO_GESTURES_RESTRICT d_lstm_steps_3,
                                                          float *VIDEO_GESTURES_RESTRICT lstm_bias,
                                                          float *VIDEO_GESTURES_RESTRICT lstm_bias_momentum,
                                                          float *VIDEO_GESTURES_RESTRICT lstm_bias_velocity)
{
    float sum[256];
    for (int unit = 0; unit < 256; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 256; unit++) {
            sum[unit] += d_lstm_steps_3[i * 256 + unit];
        }
    }
    for (int unit = 0; unit < 256; unit++) {
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

/* lstm (LSTM), line 14, gradient: dot_general of (None, 10, 256) and (1152, 256) -> (None, 10, 1152) */
static void video_gestures_train_lstm_product_gradient_2(int n,
                                                         const float *VIDEO_GESTURES_RESTRICT lstm_kernel,
                                                         const float *VIDEO_GESTURES_RESTRICT d_lstm_steps_3,
                                                         float *VIDEO_GESTURES_RESTRICT d_lstm_product)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 1152; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 256; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_steps_3[i * 256 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[unit * 256 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_lstm_product[i * 1152 + unit] = sum;
                }
            }
        }
    }
}

/* lstm (LSTM), line 14, gradient: dot_general of (None, 10, 1152) and (None, 10, 256), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1152, 256) */
static void video_gestures_train_lstm_dlstm_kernel_gradient(int n,
                                                            const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                            const float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled,
                                                            const float *VIDEO_GESTURES_RESTRICT d_lstm_steps_3,
                                                            float *VIDEO_GESTURES_RESTRICT lstm_kernel,
                                                            float *VIDEO_GESTURES_RESTRICT lstm_kernel_momentum,
                                                            float *VIDEO_GESTURES_RESTRICT lstm_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 1152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 256; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = time_distributed_3_pooled[i * 1152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 256 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_kernel_2 = lstm_kernel[row * 256 + col];
                    const float lstm_kernel_momentum_2 = lstm_kernel_momentum[row * 256 + col];
                    const float lstm_kernel_momentum_3 = lstm_kernel_momentum[row * 256 + col];
                    const float sum_ = lstm_kernel_momentum_2 + (sum - lstm_kernel_momentum_3) * 0.1f;
                    const float lstm_kernel_velocity_2 = lstm_kernel_velocity[row * 256 + col];
                    const float lstm_kernel_velocity_3 = lstm_kernel_velocity[row * 256 + col];
                    const float sum__2 = lstm_kernel_velocity_2 + (sum * sum - lstm_kernel_velocity_3) * 0.001f;
                    lstm_kernel[row * 256 + col] = lstm_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_kernel_momentum[row * 256 + col] = sum_;
                    lstm_kernel_velocity[row * 256 + col] = sum__2;
                }
            }
        }
    }
}

/* time_distributed_3 (TimeDistributed), line 12, gradient: scatter_window of (None*10, 6, 6, 32) and
   (None*10, 6, 6, 32) -> (None*10, 13, 13, 32) */
static void video_gestures_train_time_distributed_3_scatter_window_gradient(int n,
                                                                            const float *VIDEO_GESTURES_RESTRICT d_lstm_product,
                                                                            const uint8_t *VIDEO_GESTURES_RESTRICT time_distributed_3_window_index,
                                                                            float *VIDEO_GESTURES_RESTRICT d_time_distributed_3_scatter_window)
{
    for (int frame = 0; frame < n * 10; frame++) {
        for (int row = 0; row < 13; row++) {
            for (int col = 0; col < 13; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_time_distributed_3_scatter_window[frame * 5408 + row * 416 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample = 0; sample < n * 10; sample++) {
        for (int out_row = 0; out_row < 6; out_row++) {
            for (int out_col = 0; out_col < 6; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_time_distributed_3_scatter_window[sample * 5408 + in_row * 416 + in_col * 32 + channel_2] = time_distributed_3_window_index[sample * 1152 + out_row * 192 + out_col * 32 + channel_2] == place ? d_lstm_product[sample * 1152 + out_row * 192 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 11, gradient: convolution_input of (None*10, 13, 13, 32) and
   (3, 3, 16, 32), then select -> (None*10, 15, 15, 16) */
static void video_gestures_train_time_distributed_2_input_gradient_gradient(int n,
                                                                            const float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel,
                                                                            const float *VIDEO_GESTURES_RESTRICT d_time_distributed_3_scatter_window,
                                                                            const uint8_t *VIDEO_GESTURES_RESTRICT d_time_distributed_1_mask,
                                                                            float *VIDEO_GESTURES_RESTRICT d_time_distributed_2_input_gradient,
                                                                            float *VIDEO_GESTURES_RESTRICT d_time_distributed_1_chosen_)
{
    for (int sample = 0; sample < n * 10; sample++) {
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
                                const float a_value = d_time_distributed_3_scatter_window[sample * 5408 + out_row * 416 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_time_distributed_2_input_gradient[sample * 3600 + row * 240 + col * 16 + channel] = sum;
                        d_time_distributed_1_chosen_[sample * 3600 + row * 240 + col * 16 + channel] = d_time_distributed_1_mask[sample * 3600 + row * 240 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 11, gradient: convolution_kernel of (None*10, 15, 15, 16) and
   (None*10, 13, 13, 32), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add,
   multiply, divide, subtract -> (3, 3, 16, 32) */
static void video_gestures_train_time_distributed_2_dtime_distributed_2_kernel_gradient(int n,
                                                                                        const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                                        const float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled,
                                                                                        const float *VIDEO_GESTURES_RESTRICT d_time_distributed_3_scatter_window,
                                                                                        float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel,
                                                                                        float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel_momentum,
                                                                                        float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel_velocity)
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
                    for (int sample = 0; sample < n * 10; sample++) {
                        for (int row = 0; row < 13; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 13; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = time_distributed_1_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_time_distributed_3_scatter_window[sample * 5408 + row * 416 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float time_distributed_2_kernel_2 = time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_momentum_2 = time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_momentum_3 = time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum_ = time_distributed_2_kernel_momentum_2 + (sum - time_distributed_2_kernel_momentum_3) * 0.1f;
                            const float time_distributed_2_kernel_velocity_2 = time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_velocity_3 = time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum__2 = time_distributed_2_kernel_velocity_2 + (sum * sum - time_distributed_2_kernel_velocity_3) * 0.001f;
                            time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = time_distributed_2_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum_;
                            time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 10, gradient: scatter_window of (None*10, 15, 15, 16) and
   (None*10, 15, 15, 16) -> (None*10, 30, 30, 16) */
static void video_gestures_train_time_distributed_1_scatter_window_gradient(int n,
                                                                            const float *VIDEO_GESTURES_RESTRICT d_time_distributed_2_input_gradient,
                                                                            const uint8_t *VIDEO_GESTURES_RESTRICT time_distributed_1_window_index,
                                                                            float *VIDEO_GESTURES_RESTRICT d_time_distributed_1_scatter_window)
{
    for (int sample = 0; sample < n * 10; sample++) {
        for (int out_row = 0; out_row < 15; out_row++) {
            for (int out_col = 0; out_col < 15; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_time_distributed_1_scatter_window[sample * 14400 + in_row * 480 + in_col * 16 + channel] = time_distributed_1_window_index[sample * 3600 + out_row * 240 + out_col * 16 + channel] == place ? d_time_distributed_2_input_gradient[sample * 3600 + out_row * 240 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed (TimeDistributed), line 9, gradient: convolution_kernel of (None*10, 64, 64, 3) and
   (None*10, 30, 30, 16), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add,
   multiply, divide, subtract -> (5, 5, 3, 16) */
static void video_gestures_train_time_distributed_dtime_distributed_kernel_gradient(int n,
                                                                                    const float *VIDEO_GESTURES_RESTRICT clip,
                                                                                    const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                                    const float *VIDEO_GESTURES_RESTRICT d_time_distributed_1_scatter_window,
                                                                                    float *VIDEO_GESTURES_RESTRICT time_distributed_kernel,
                                                                                    float *VIDEO_GESTURES_RESTRICT time_distributed_kernel_momentum,
                                                                                    float *VIDEO_GESTURES_RESTRICT time_distributed_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 5; tap_row++) {
        for (int tap_col = 0; tap_col < 5; tap_col++) {
            for (int channel_tile = 0; channel_tile < 3; channel_tile += 3) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 8) {
                    float sums[3][8];
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n * 10; sample++) {
                        for (int row = 0; row < 30; row++) {
                            const int in_row = row * 2 + tap_row;
                            for (int col = 0; col < 30; col++) {
                                const int in_col = col * 2 + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                                    const float a_value = clip[sample * 12288 + in_row * 192 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_time_distributed_1_scatter_window[sample * 14400 + row * 480 + col * 16 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float time_distributed_kernel_2 = time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_momentum_2 = time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_momentum_3 = time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float sum_ = time_distributed_kernel_momentum_2 + (sum - time_distributed_kernel_momentum_3) * 0.1f;
                            const float time_distributed_kernel_velocity_2 = time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_velocity_3 = time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float sum__2 = time_distributed_kernel_velocity_2 + (sum * sum - time_distributed_kernel_velocity_3) * 0.001f;
                            time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = time_distributed_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = sum_;
                            time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed (TimeDistributed), line 9, gradient: reduce of (None*10, 15, 15, 16), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void video_gestures_train_time_distributed_sum_gradient(int n,
                                                               const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                               const float *VIDEO_GESTURES_RESTRICT d_time_distributed_1_chosen_,
                                                               float *VIDEO_GESTURES_RESTRICT time_distributed_bias,
                                                               float *VIDEO_GESTURES_RESTRICT time_distributed_bias_momentum,
                                                               float *VIDEO_GESTURES_RESTRICT time_distributed_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 2250; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_time_distributed_1_chosen_[i_2 * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float time_distributed_bias_2 = time_distributed_bias[unit];
        const float time_distributed_bias_momentum_2 = time_distributed_bias_momentum[unit];
        const float time_distributed_bias_momentum_3 = time_distributed_bias_momentum[unit];
        const float sum_ = time_distributed_bias_momentum_2 + (sum[unit] - time_distributed_bias_momentum_3) * 0.1f;
        const float time_distributed_bias_velocity_2 = time_distributed_bias_velocity[unit];
        const float time_distributed_bias_velocity_3 = time_distributed_bias_velocity[unit];
        const float sum__2 = time_distributed_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_bias_velocity_3) * 0.001f;
        time_distributed_bias[unit] = time_distributed_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        time_distributed_bias_momentum[unit] = sum_;
        time_distributed_bias_velocity[unit] = sum__2;
    }
}

/* time_distributed_2 (TimeDistributed), line 11, gradient: reduce of (None*10, 6, 6, 32), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void video_gestures_train_time_distributed_2_sum_gradient(int n,
                                                                 const float *VIDEO_GESTURES_RESTRICT quotient_value_2,
                                                                 const float *VIDEO_GESTURES_RESTRICT d_lstm_product,
                                                                 const uint8_t *VIDEO_GESTURES_RESTRICT d_time_distributed_3_mask,
                                                                 float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias,
                                                                 float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias_momentum,
                                                                 float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 360; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += (d_time_distributed_3_mask[i_2 * 32 + unit] ? d_lstm_product[i_2 * 32 + unit] : 0.0f);
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float time_distributed_2_bias_2 = time_distributed_2_bias[unit];
        const float time_distributed_2_bias_momentum_2 = time_distributed_2_bias_momentum[unit];
        const float time_distributed_2_bias_momentum_3 = time_distributed_2_bias_momentum[unit];
        const float sum_ = time_distributed_2_bias_momentum_2 + (sum[unit] - time_distributed_2_bias_momentum_3) * 0.1f;
        const float time_distributed_2_bias_velocity_2 = time_distributed_2_bias_velocity[unit];
        const float time_distributed_2_bias_velocity_3 = time_distributed_2_bias_velocity[unit];
        const float sum__2 = time_distributed_2_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_2_bias_velocity_3) * 0.001f;
        time_distributed_2_bias[unit] = time_distributed_2_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        time_distributed_2_bias_momentum[unit] = sum_;
        time_distributed_2_bias_velocity[unit] = sum__2;
    }
}

/* add -> () */
static void video_gestures_evaluate_scalars(int n, float *VIDEO_GESTURES_RESTRICT loss_count,
                                            float *VIDEO_GESTURES_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* time_distributed (TimeDistributed), line 9: convolution of (None*10, 64, 64, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window -> (None*10, 15, 15, 16) */
static void video_gestures_evaluate_time_distributed_convolution(int n,
                                                                 const float *VIDEO_GESTURES_RESTRICT clip,
                                                                 const float *VIDEO_GESTURES_RESTRICT time_distributed_kernel,
                                                                 const float *VIDEO_GESTURES_RESTRICT time_distributed_bias,
                                                                 float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled)
{
    for (int sample = 0; sample < n * 10; sample++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 12288 + in_row * 192 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        time_distributed_1_pooled[sample * 3600 + row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 11: convolution of (None*10, 15, 15, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window -> (None*10, 6, 6, 32) */
static void video_gestures_evaluate_time_distributed_2_convolution(int n,
                                                                   const float *VIDEO_GESTURES_RESTRICT time_distributed_2_kernel,
                                                                   const float *VIDEO_GESTURES_RESTRICT time_distributed_2_bias,
                                                                   const float *VIDEO_GESTURES_RESTRICT time_distributed_1_pooled,
                                                                   float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled)
{
    for (int sample = 0; sample < n * 10; sample++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 3600 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        time_distributed_3_pooled[sample * 1152 + row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 10, 1152) and (1152, 256), then add -> (None, 10, 256) */
static void video_gestures_evaluate_lstm_product(int n, const float *VIDEO_GESTURES_RESTRICT lstm_kernel,
                                                 const float *VIDEO_GESTURES_RESTRICT lstm_bias,
                                                 const float *VIDEO_GESTURES_RESTRICT time_distributed_3_pooled,
                                                 float *VIDEO_GESTURES_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 1152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = time_distributed_3_pooled[i * 1152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_kernel[k * 256 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_sum_[i * 256 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 14: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void video_gestures_evaluate_lstm_product_2(int n, int step,
                                                   const float *VIDEO_GESTURES_RESTRICT lstm_recurrent_kernel,
                                                   const float *VIDEO_GESTURES_RESTRICT lstm_sum_,
                                                   const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                   float *VIDEO_GESTURES_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 256 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 256 + unit] = lstm_sum_[sample * 2560 + step * 256 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 14: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void video_gestures_evaluate_lstm_hidden_state(int n,
                                                      const float *VIDEO_GESTURES_RESTRICT lstm_sum__2,
                                                      float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                      float *VIDEO_GESTURES_RESTRICT lstm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float value_ = lstm_steps_2[sample * 64 + unit];
            const float product = video_gestures_logistic(lstm_sum__2[sample * 256 + unit]) * tanhf(lstm_sum__2[sample * 256 + unit + 128]);
            const float cell_state = video_gestures_logistic(lstm_sum__2[sample * 256 + unit + 64]) * value_ + product;
            lstm_steps[sample * 64 + unit] = video_gestures_logistic(lstm_sum__2[sample * 256 + unit + 192]) * tanhf(cell_state);
            lstm_steps_2[sample * 64 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 14: scan of (None, 10, 256) and (None, 64) and (None, 64) */
static void video_gestures_evaluate_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                               const float *lstm_sum_, float *lstm_steps,
                                               float *lstm_steps_2, float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 64; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        video_gestures_evaluate_lstm_product_2(n, step,
                                               lstm_recurrent_kernel, lstm_sum_, lstm_steps, floats + 81920);
        video_gestures_evaluate_lstm_hidden_state(n,
                                                  floats + 81920, lstm_steps, lstm_steps_2);
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void video_gestures_evaluate_probabilities_product(int n,
                                                          const float *VIDEO_GESTURES_RESTRICT probabilities_kernel,
                                                          const float *VIDEO_GESTURES_RESTRICT probabilities_bias,
                                                          const float *VIDEO_GESTURES_RESTRICT lstm_steps,
                                                          float *VIDEO_GESTURES_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 10 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void video_gestures_evaluate_probabilities_softmax(int n,
                                                          const float *VIDEO_GESTURES_RESTRICT probabilities_sum_,
                                                          float *VIDEO_GESTURES_RESTRICT probabilities)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(probabilities_sum_[sample * 10 + unit] - largest);
            probabilities[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            probabilities[sample * 10 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void video_gestures_evaluate_probabilities_losses(int n,
                                                         const float *VIDEO_GESTURES_RESTRICT probabilities_target,
                                                         const float *VIDEO_GESTURES_RESTRICT probabilities_sum_,
                                                         float *VIDEO_GESTURES_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(probabilities_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (probabilities_target[sample * 10 + unit]) * (log_total - (probabilities_sum_[sample * 10 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void video_gestures_evaluate_sum(int n,
                                        const float *VIDEO_GESTURES_RESTRICT probabilities_sample_weight,
                                        const float *VIDEO_GESTURES_RESTRICT probabilities_losses,
                                        float *VIDEO_GESTURES_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* arg_max of (None, 10) -> (None,) */
static void video_gestures_evaluate_arg_max(int n, const float *VIDEO_GESTURES_RESTRICT probabilities,
                                            int32_t *VIDEO_GESTURES_RESTRICT arg_max_value)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities[sample * 10 + position] > extreme) {
                extreme = probabilities[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max_value[sample] = best;
    }
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void video_gestures_evaluate_arg_max_2(int n,
                                              const float *VIDEO_GESTURES_RESTRICT probabilities_target,
                                              const int32_t *VIDEO_GESTURES_RESTRICT arg_max_value,
                                              float *VIDEO_GESTURES_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities_target[sample * 10 + position] > extreme) {
                extreme = probabilities_target[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max_value[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void video_gestures_evaluate_sum_2(int n, const float *VIDEO_GESTURES_RESTRICT accuracy_values,
                                          float *VIDEO_GESTURES_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void video_gestures_metrics_scalars(const float *VIDEO_GESTURES_RESTRICT loss_count,
                                           const float *VIDEO_GESTURES_RESTRICT loss_total,
                                           const float *VIDEO_GESTURES_RESTRICT accuracy_count,
                                           const float *VIDEO_GESTURES_RESTRICT accuracy_total,
                                           float *VIDEO_GESTURES_RESTRICT loss,
                                           float *VIDEO_GESTURES_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int video_gestures_init(video_gestures_weights *weights, uint64_t seed)
{
    float floats[33600];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    video_gestures_init_time_distributed_elements(seed_words,
                                                  weights->time_distributed_kernel);
    video_gestures_init_time_distributed_2_elements(seed_words,
                                                    weights->time_distributed_2_kernel);
    video_gestures_init_lstm_elements(seed_words, weights->lstm_kernel);
    video_gestures_init_lstm_elements_2(seed_words, floats);
    video_gestures_init_lstm_steps(floats, floats + 16384, floats, bytes);
    video_gestures_init_lstm_joined(floats);
    video_gestures_init_probabilities_elements(seed_words,
                                               weights->probabilities_kernel);
    video_gestures_init_copy(weights->time_distributed_bias);
    video_gestures_init_copy_2(weights->time_distributed_2_bias);
    video_gestures_init_copy_3(floats + 16384, weights->lstm_recurrent_kernel);
    video_gestures_init_copy_4(floats, weights->lstm_bias);
    video_gestures_init_copy_5(weights->probabilities_bias);
    return VIDEO_GESTURES_OK;
}

int video_gestures_predict(const video_gestures_weights *weights, video_gestures_workspace *workspace, int n,
                           const float *clip, float *probabilities)
{
    if (weights == NULL || workspace == NULL || clip == NULL || probabilities == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_GESTURES_BATCH) {
        return VIDEO_GESTURES_ERROR_BATCH;
    }
    video_gestures_time_distributed_convolution(clip,
                                                weights->time_distributed_kernel,
                                                weights->time_distributed_bias, workspace->floats);
    video_gestures_time_distributed_2_convolution(weights->time_distributed_2_kernel,
                                                  weights->time_distributed_2_bias, workspace->floats,
                                                  workspace->floats + 36000);
    video_gestures_lstm_product(weights->lstm_kernel, weights->lstm_bias,
                                workspace->floats + 36000, workspace->floats);
    video_gestures_lstm_steps(weights->lstm_recurrent_kernel, workspace->floats,
                              workspace->floats + 2816, workspace->floats + 2880, workspace->floats);
    video_gestures_probabilities_product(weights->probabilities_kernel,
                                         weights->probabilities_bias, workspace->floats + 2816,
                                         workspace->floats);
    video_gestures_probabilities_softmax(workspace->floats,
                                         probabilities);
    return VIDEO_GESTURES_OK;
}

int video_gestures_train_step(video_gestures_weights *weights, video_gestures_optimizer *optimizer,
                              video_gestures_metrics *metrics, video_gestures_train_workspace *workspace,
                              int n, const float *clip, const float *probabilities_target,
                              const float *probabilities_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || clip == NULL || probabilities_target == NULL || loss == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_GESTURES_TRAIN_BATCH) {
        return VIDEO_GESTURES_ERROR_BATCH;
    }
    video_gestures_train_scalars(n, &optimizer->learning_rate,
                                 &metrics->loss_count, &metrics->accuracy_count, &optimizer->iterations,
                                 workspace->floats + 7280640);
    video_gestures_train_scalars_gradient(n,
                                          workspace->floats + 606208);
    video_gestures_train_time_distributed_convolution(n,
                                                      clip, weights->time_distributed_kernel,
                                                      weights->time_distributed_bias,
                                                      workspace->floats + 1730560, workspace->bytes,
                                                      workspace->bytes + 1152000);
    video_gestures_train_time_distributed_2_convolution(n,
                                                        weights->time_distributed_2_kernel,
                                                        weights->time_distributed_2_bias,
                                                        workspace->floats + 1730560, workspace->floats,
                                                        workspace->bytes + 2304000,
                                                        workspace->bytes + 2672640);
    video_gestures_train_lstm_product(n, weights->lstm_kernel,
                                      weights->lstm_bias, workspace->floats, workspace->floats + 368640);
    video_gestures_train_lstm_steps(n, weights->lstm_recurrent_kernel,
                                    workspace->floats + 368640, workspace->floats + 602112,
                                    workspace->floats + 604160, workspace->floats + 450560,
                                    workspace->floats + 471040, workspace->floats + 491520,
                                    workspace->floats + 512000, workspace->floats + 532480,
                                    workspace->floats + 552960, workspace->floats + 573440,
                                    workspace->floats);
    video_gestures_train_probabilities_product(n,
                                               weights->probabilities_kernel, weights->probabilities_bias,
                                               workspace->floats + 602112, workspace->floats + 368640);
    video_gestures_train_probabilities_softmax(n,
                                               workspace->floats + 368640, workspace->floats + 368960);
    video_gestures_train_probabilities_losses(n,
                                              probabilities_target, workspace->floats + 368640,
                                              workspace->floats + 369280);
    video_gestures_train_sum(n, probabilities_sample_weight,
                             workspace->floats + 369280, &metrics->loss_total, loss);
    video_gestures_train_arg_max(n, workspace->floats + 368960,
                                 workspace->integers);
    video_gestures_train_arg_max_2(n, probabilities_target,
                                   workspace->integers, workspace->floats + 368640);
    video_gestures_train_sum_2(n, workspace->floats + 368640,
                               &metrics->accuracy_total);
    video_gestures_train_dprobabilities_losses_gradient(n,
                                                        probabilities_sample_weight,
                                                        workspace->floats + 606208,
                                                        workspace->floats + 369280);
    video_gestures_train_scalars_gradient_2(n, probabilities_target,
                                            workspace->floats + 368960, workspace->floats + 369280,
                                            workspace->floats + 368640);
    video_gestures_train_probabilities_dprobabilities_bias_gradient(n,
                                                                    workspace->floats + 7280640,
                                                                    workspace->floats + 368640,
                                                                    weights->probabilities_bias,
                                                                    optimizer->probabilities_bias_momentum,
                                                                    optimizer->probabilities_bias_velocity);
    video_gestures_train_probabilities_product_gradient(n,
                                                        weights->probabilities_kernel,
                                                        workspace->floats + 368640,
                                                        workspace->floats + 604160);
    video_gestures_train_probabilities_dprobabilities_kernel_gradient(n,
                                                                      workspace->floats + 7280640,
                                                                      workspace->floats + 602112,
                                                                      workspace->floats + 368640,
                                                                      weights->probabilities_kernel,
                                                                      optimizer->probabilities_kernel_momentum,
                                                                      optimizer->probabilities_kernel_velocity);
    video_gestures_train_lstm_steps_gradient(n,
                                             weights->lstm_recurrent_kernel, workspace->floats + 450560,
                                             workspace->floats + 471040, workspace->floats + 491520,
                                             workspace->floats + 512000, workspace->floats + 532480,
                                             workspace->floats + 552960, workspace->floats + 604160,
                                             workspace->floats + 602112, workspace->floats + 606208,
                                             workspace->floats + 368640, workspace->floats);
    video_gestures_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                              workspace->floats + 7280640,
                                                              workspace->floats + 573440,
                                                              workspace->floats + 368640,
                                                              weights->lstm_recurrent_kernel,
                                                              optimizer->lstm_recurrent_kernel_momentum,
                                                              optimizer->lstm_recurrent_kernel_velocity);
    video_gestures_train_lstm_dlstm_bias_gradient(n,
                                                  workspace->floats + 7280640, workspace->floats + 368640,
                                                  weights->lstm_bias, optimizer->lstm_bias_momentum,
                                                  optimizer->lstm_bias_velocity);
    video_gestures_train_lstm_product_gradient_2(n,
                                                 weights->lstm_kernel, workspace->floats + 368640,
                                                 workspace->floats + 6912000);
    video_gestures_train_lstm_dlstm_kernel_gradient(n,
                                                    workspace->floats + 7280640, workspace->floats,
                                                    workspace->floats + 368640, weights->lstm_kernel,
                                                    optimizer->lstm_kernel_momentum,
                                                    optimizer->lstm_kernel_velocity);
    video_gestures_train_time_distributed_3_scatter_window_gradient(n,
                                                                    workspace->floats + 6912000,
                                                                    workspace->bytes + 2304000,
                                                                    workspace->floats);
    video_gestures_train_time_distributed_2_input_gradient_gradient(n,
                                                                    weights->time_distributed_2_kernel,
                                                                    workspace->floats,
                                                                    workspace->bytes + 1152000,
                                                                    workspace->floats + 4608000,
                                                                    workspace->floats + 5760000);
    video_gestures_train_time_distributed_2_dtime_distributed_2_kernel_gradient(n,
                                                                                workspace->floats + 7280640,
                                                                                workspace->floats + 1730560,
                                                                                workspace->floats,
                                                                                weights->time_distributed_2_kernel,
                                                                                optimizer->time_distributed_2_kernel_momentum,
                                                                                optimizer->time_distributed_2_kernel_velocity);
    video_gestures_train_time_distributed_1_scatter_window_gradient(n,
                                                                    workspace->floats + 4608000,
                                                                    workspace->bytes, workspace->floats);
    video_gestures_train_time_distributed_dtime_distributed_kernel_gradient(n,
                                                                            clip,
                                                                            workspace->floats + 7280640,
                                                                            workspace->floats,
                                                                            weights->time_distributed_kernel,
                                                                            optimizer->time_distributed_kernel_momentum,
                                                                            optimizer->time_distributed_kernel_velocity);
    video_gestures_train_time_distributed_sum_gradient(n,
                                                       workspace->floats + 7280640,
                                                       workspace->floats + 5760000,
                                                       weights->time_distributed_bias,
                                                       optimizer->time_distributed_bias_momentum,
                                                       optimizer->time_distributed_bias_velocity);
    video_gestures_train_time_distributed_2_sum_gradient(n,
                                                         workspace->floats + 7280640,
                                                         workspace->floats + 6912000,
                                                         workspace->bytes + 2672640,
                                                         weights->time_distributed_2_bias,
                                                         optimizer->time_distributed_2_bias_momentum,
                                                         optimizer->time_distributed_2_bias_velocity);
    return VIDEO_GESTURES_OK;
}

int video_gestures_evaluate_step(const video_gestures_weights *weights, video_gestures_metrics *metrics,
                                 video_gestures_train_workspace *workspace, int n, const float *clip,
                                 const float *probabilities_target, const float *probabilities_sample_weight,
                                 float *probabilities)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || clip == NULL || probabilities_target == NULL || probabilities == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_GESTURES_TRAIN_BATCH) {
        return VIDEO_GESTURES_ERROR_BATCH;
    }
    video_gestures_evaluate_scalars(n, &metrics->loss_count,
                                    &metrics->accuracy_count);
    video_gestures_evaluate_time_distributed_convolution(n,
                                                         clip, weights->time_distributed_kernel,
                                                         weights->time_distributed_bias, workspace->floats);
    video_gestures_evaluate_time_distributed_2_convolution(n,
                                                           weights->time_distributed_2_kernel,
                                                           weights->time_distributed_2_bias,
                                                           workspace->floats, workspace->floats + 1152000);
    video_gestures_evaluate_lstm_product(n, weights->lstm_kernel,
                                         weights->lstm_bias, workspace->floats + 1152000, workspace->floats);
    video_gestures_evaluate_lstm_steps(n, weights->lstm_recurrent_kernel,
                                       workspace->floats, workspace->floats + 90112,
                                       workspace->floats + 92160, workspace->floats);
    video_gestures_evaluate_probabilities_product(n,
                                                  weights->probabilities_kernel, weights->probabilities_bias,
                                                  workspace->floats + 90112, workspace->floats);
    video_gestures_evaluate_probabilities_softmax(n,
                                                  workspace->floats, probabilities);
    video_gestures_evaluate_probabilities_losses(n,
                                                 probabilities_target, workspace->floats,
                                                 workspace->floats + 320);
    video_gestures_evaluate_sum(n, probabilities_sample_weight,
                                workspace->floats + 320, &metrics->loss_total);
    video_gestures_evaluate_arg_max(n, probabilities, workspace->integers);
    video_gestures_evaluate_arg_max_2(n, probabilities_target,
                                      workspace->integers, workspace->floats);
    video_gestures_evaluate_sum_2(n, workspace->floats,
                                  &metrics->accuracy_total);
    return VIDEO_GESTURES_OK;
}

int video_gestures_metrics_result(const video_gestures_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    video_gestures_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                   &metrics->accuracy_count, &metrics->accuracy_total, result + 0,
                                   result + 1);
    return VIDEO_GESTURES_OK;
}

int video_gestures_optimizer_init(video_gestures_optimizer *optimizer, const video_gestures_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return VIDEO_GESTURES_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return VIDEO_GESTURES_OK;
}

void video_gestures_metrics_reset(video_gestures_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
