/* sequence_classifier: made by hnc 0.1.0 for target portable from the model with hash bc3dd46c5ee9039c; the header says how to use it. */
#include "sequence_classifier.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define SEQUENCE_CLASSIFIER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define SEQUENCE_CLASSIFIER_RESTRICT restrict
#else
#define SEQUENCE_CLASSIFIER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char sequence_classifier_weights_fit[sizeof(sequence_classifier_weights) <= SEQUENCE_CLASSIFIER_WEIGHTS_BYTES ? 1 : -1];
typedef char sequence_classifier_optimizer_fit[sizeof(sequence_classifier_optimizer) <= SEQUENCE_CLASSIFIER_OPTIMIZER_BYTES ? 1 : -1];
typedef char sequence_classifier_metrics_fit[sizeof(sequence_classifier_metrics) <= SEQUENCE_CLASSIFIER_METRICS_BYTES ? 1 : -1];
typedef char sequence_classifier_workspace_fit[sizeof(sequence_classifier_workspace) <= SEQUENCE_CLASSIFIER_WORKSPACE_BYTES ? 1 : -1];
typedef char sequence_classifier_train_workspace_fit[sizeof(sequence_classifier_train_workspace) <= SEQUENCE_CLASSIFIER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float sequence_classifier_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float sequence_classifier_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float sequence_classifier_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* lstm (LSTM), line 9: rng_uniform, multiply, add -> (8, 256) */
static void sequence_classifier_init_lstm_elements(const int32_t *SEQUENCE_CLASSIFIER_RESTRICT seed_words,
                                                   float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = sequence_classifier_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.30151135f + -0.15075567f;
        lstm_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 9: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (64, 256) */
static void sequence_classifier_init_lstm_elements_2(const int32_t *SEQUENCE_CLASSIFIER_RESTRICT seed_words,
                                                     float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled)
{
    for (int i = 0; i < 16384; i++) {
        const float product = logf(1.0f - sequence_classifier_uniform(seed_words[0], seed_words[1], 0, 214359904, i)) * -2.0f;
        const float cosine = cosf(sequence_classifier_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f);
        lstm_scaled[i] = sqrtf(product) * cosine;
    }
}

/* lstm (LSTM), line 9: dot_general of (64, 256) and (256,) -> (64,) */
static void sequence_classifier_init_lstm_product(int step,
                                                  const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled,
                                                  const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                  float *SEQUENCE_CLASSIFIER_RESTRICT lstm_product)
{
    for (int unit = 0; unit < 64; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 256; k++) {
            sum += lstm_scaled[step * 256 + k] * lstm_steps[unit * 256 + k];
        }
        lstm_product[unit] = sum;
    }
}

/* lstm (LSTM), line 9: dot_general of (64,) and (64, 256), then subtract -> (256,) */
static void sequence_classifier_init_lstm_product_2(int step,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_product,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT lstm_difference)
{
    for (int unit = 0; unit < 256; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += lstm_product[k] * lstm_steps[k * 256 + unit];
        }
        lstm_difference[unit] = lstm_scaled[step * 256 + unit] - sum;
    }
}

/* lstm (LSTM), line 9: dot_general of (64, 256) and (256,) -> (64,) */
static void sequence_classifier_init_lstm_product_3(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_difference,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT lstm_product_2)
{
    for (int unit = 0; unit < 64; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 256; k++) {
            sum += lstm_difference[k] * lstm_steps[unit * 256 + k];
        }
        lstm_product_2[unit] = sum;
    }
}

/* lstm (LSTM), line 9: dot_general of (64,) and (64, 256), then subtract, multiply -> (256,) */
static void sequence_classifier_init_lstm_product_4(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_difference,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_product_2,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT lstm_difference_2,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled_2)
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

/* lstm (LSTM), line 9: reduce of (256,), then rsqrt -> () */
static void sequence_classifier_init_lstm_sum(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled_2,
                                              float *SEQUENCE_CLASSIFIER_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 256; k++) {
        sum += lstm_scaled_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 9: multiply -> (256,) */
static void sequence_classifier_init_lstm_elements_3(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_difference_2,
                                                     const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_rsqrt,
                                                     float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled_3)
{
    for (int unit = 0; unit < 256; unit++) {
        lstm_scaled_3[unit] = lstm_difference_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 9: compare -> (64, 1) */
static void sequence_classifier_init_lstm_elements_4(int step,
                                                     uint8_t *SEQUENCE_CLASSIFIER_RESTRICT lstm_mask)
{
    for (int row = 0; row < 64; row++) {
        lstm_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 9: select -> (64, 256) */
static void sequence_classifier_init_lstm_elements_5(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_scaled_3,
                                                     const uint8_t *SEQUENCE_CLASSIFIER_RESTRICT lstm_mask,
                                                     float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps)
{
    for (int row = 0; row < 64; row++) {
        for (int col = 0; col < 256; col++) {
            lstm_steps[row * 256 + col] = lstm_mask[row] ? lstm_scaled_3[col] : lstm_steps[row * 256 + col];
        }
    }
}

/* lstm (LSTM), line 9: scan of (64, 256) and (64, 256) */
static void sequence_classifier_init_lstm_steps(const float *lstm_scaled, float *lstm_steps, float *floats,
                                                uint8_t *bytes)
{
    for (int i = 0; i < 16384; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 64; step++) {
        sequence_classifier_init_lstm_product(step, lstm_scaled,
                                              lstm_steps, floats + 33024);
        sequence_classifier_init_lstm_product_2(step, lstm_scaled,
                                                lstm_steps, floats + 33024, floats + 32768);
        sequence_classifier_init_lstm_product_3(lstm_steps,
                                                floats + 32768, floats + 33536);
        sequence_classifier_init_lstm_product_4(lstm_steps,
                                                floats + 32768, floats + 33536, floats + 33024,
                                                floats + 33280);
        sequence_classifier_init_lstm_sum(floats + 33280, floats + 33536);
        sequence_classifier_init_lstm_elements_3(floats + 33024,
                                                 floats + 33536, floats + 32768);
        sequence_classifier_init_lstm_elements_4(step, bytes);
        sequence_classifier_init_lstm_elements_5(floats + 32768,
                                                 bytes, lstm_steps);
    }
}

/* lstm (LSTM), line 9: concatenate of (64,) and (64,) and (128,) -> (256,) */
static void sequence_classifier_init_lstm_joined(float *SEQUENCE_CLASSIFIER_RESTRICT lstm_joined)
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

/* dense (Dense), line 10: rng_uniform, multiply, add -> (64, 32) */
static void sequence_classifier_init_dense_elements(const int32_t *SEQUENCE_CLASSIFIER_RESTRICT seed_words,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = sequence_classifier_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.5f + -0.25f;
        dense_kernel[i] = sum_;
    }
}

/* probability (Dense), line 11: rng_uniform, multiply, add -> (32, 1) */
static void sequence_classifier_init_probability_elements(const int32_t *SEQUENCE_CLASSIFIER_RESTRICT seed_words,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel)
{
    for (int row = 0; row < 32; row++) {
        const float product = sequence_classifier_uniform(seed_words[0], seed_words[1], 0, 276516080, row) * 0.8528029f;
        probability_kernel[row] = product + -0.42640144f;
    }
}

/* copy -> (64, 256) */
static void sequence_classifier_init_copy(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                          float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 16384; i++) {
        lstm_recurrent_kernel[i] = lstm_steps[i];
    }
}

/* copy -> (256,) */
static void sequence_classifier_init_copy_2(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_joined,
                                            float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 256; unit++) {
        lstm_bias[unit] = lstm_joined[unit];
    }
}

/* copy -> (32,) */
static void sequence_classifier_init_copy_3(float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void sequence_classifier_init_copy_4(float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias)
{
    probability_bias[0] = 0.0f;
}

/* lstm (LSTM), line 9: dot_general of (None, 50, 8) and (8, 256), then add -> (None, 50, 256) */
static void sequence_classifier_lstm_product(const float *SEQUENCE_CLASSIFIER_RESTRICT window,
                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel,
                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias,
                                             float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_)
{
    for (int step_tile = 0; step_tile < 50; step_tile += 4) {
        const int step_first = step_tile < 46 ? step_tile : 46; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 8; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = window[step * 8 + k];
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

/* lstm (LSTM), line 9: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void sequence_classifier_lstm_product_2(int step,
                                               const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel,
                                               const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_,
                                               const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                               float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2)
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

/* lstm (LSTM), line 9: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void sequence_classifier_lstm_hidden_state(const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2,
                                                  float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                  float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_2)
{
    for (int unit = 0; unit < 64; unit++) {
        const float value_ = lstm_steps_2[unit];
        const float cell_state = sequence_classifier_logistic(lstm_sum__2[unit + 64]) * value_ + sequence_classifier_logistic(lstm_sum__2[unit]) * tanhf(lstm_sum__2[unit + 128]);
        lstm_steps[unit] = sequence_classifier_logistic(lstm_sum__2[unit + 192]) * tanhf(cell_state);
        lstm_steps_2[unit] = cell_state;
    }
}

/* lstm (LSTM), line 9: scan of (None, 50, 256) and (None, 64) and (None, 64) */
static void sequence_classifier_lstm_steps(const float *lstm_recurrent_kernel, const float *lstm_sum_,
                                           float *lstm_steps, float *lstm_steps_2, float *floats)
{
    for (int unit = 0; unit < 64; unit++) {
        lstm_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 64; unit++) {
        lstm_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 50; step++) {
        sequence_classifier_lstm_product_2(step, lstm_recurrent_kernel,
                                           lstm_sum_, lstm_steps, floats + 12800);
        sequence_classifier_lstm_hidden_state(floats + 12800,
                                              lstm_steps, lstm_steps_2);
    }
}

/* dense (Dense), line 10: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void sequence_classifier_dense_product(const float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel,
                                              const float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias,
                                              const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                              float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = lstm_steps[k];
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

/* probability (Dense), line 11: dot_general of (None, 32) and (32, 1), then add, logistic -> (None, 1) */
static void sequence_classifier_probability_product(const float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT probability)
{
    float sum = 0.0f;
    for (int k = 0; k < 32; k++) {
        sum += dense_chosen_[k] * probability_kernel[k];
    }
    probability[0] = sequence_classifier_logistic(sum + *probability_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void sequence_classifier_train_scalars(int n,
                                              const float *SEQUENCE_CLASSIFIER_RESTRICT learning_rate,
                                              float *SEQUENCE_CLASSIFIER_RESTRICT loss_count,
                                              float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_count,
                                              int32_t *SEQUENCE_CLASSIFIER_RESTRICT iterations,
                                              float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2)
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
static void sequence_classifier_train_scalars_gradient(int n,
                                                       float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* lstm (LSTM), line 9: dot_general of (None, 50, 8) and (8, 256), then add -> (None, 50, 256) */
static void sequence_classifier_train_lstm_product(int n, const float *SEQUENCE_CLASSIFIER_RESTRICT window,
                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel,
                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias,
                                                   float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 50; i_tile += 4) {
        const int i_first = i_tile < n * 50 - 4 ? i_tile : n * 50 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 8; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = window[i * 8 + k];
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

/* lstm (LSTM), line 9: copy -> (None, 64) */
static void sequence_classifier_train_lstm_copy(int n, int step,
                                                const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            lstm_steps_5[sample * 3200 + step * 64 + unit] = lstm_steps[sample * 64 + unit];
        }
    }
}

/* lstm (LSTM), line 9: copy -> (None, 64) */
static void sequence_classifier_train_lstm_copy_2(int n, int step,
                                                  const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_2,
                                                  float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            lstm_steps_4[sample * 3200 + step * 64 + unit] = lstm_steps_2[sample * 64 + unit];
        }
    }
}

/* lstm (LSTM), line 9: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void sequence_classifier_train_lstm_product_2(int n, int step,
                                                     const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel,
                                                     const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_,
                                                     const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                     float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2)
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
                lstm_sum__2[sample * 256 + unit] = lstm_sum_[sample * 12800 + step * 256 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 9: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void sequence_classifier_train_lstm_hidden_state(int n, int step,
                                                        const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_2,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_3,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_output_gate,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_forget_gate,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_candidate,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float forget_gate = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit + 64]);
            const float value_ = lstm_steps_2[sample * 64 + unit];
            const float input_gate = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit]);
            const float candidate = tanhf(lstm_sum__2[sample * 256 + unit + 128]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit + 192]);
            lstm_steps_3[sample * 3200 + step * 64 + unit] = tanh_;
            lstm_output_gate[sample * 3200 + step * 64 + unit] = output_gate;
            lstm_forget_gate[sample * 3200 + step * 64 + unit] = forget_gate;
            lstm_candidate[sample * 3200 + step * 64 + unit] = candidate;
            lstm_input_gate[sample * 3200 + step * 64 + unit] = input_gate;
            lstm_steps[sample * 64 + unit] = output_gate * tanh_;
            lstm_steps_2[sample * 64 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 9: scan of (None, 50, 256) and (None, 64) and (None, 64) */
static void sequence_classifier_train_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                                 const float *lstm_sum_, float *lstm_steps,
                                                 float *lstm_steps_2, float *lstm_steps_3,
                                                 float *lstm_output_gate, float *lstm_steps_4,
                                                 float *lstm_forget_gate, float *lstm_candidate,
                                                 float *lstm_input_gate, float *lstm_steps_5, float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 64; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 50; step++) {
        sequence_classifier_train_lstm_copy(n, step, lstm_steps,
                                            lstm_steps_5);
        sequence_classifier_train_lstm_copy_2(n, step, lstm_steps_2,
                                              lstm_steps_4);
        sequence_classifier_train_lstm_product_2(n, step,
                                                 lstm_recurrent_kernel, lstm_sum_, lstm_steps,
                                                 floats + 1126400);
        sequence_classifier_train_lstm_hidden_state(n, step,
                                                    floats + 1126400, lstm_steps, lstm_steps_2, lstm_steps_3,
                                                    lstm_output_gate, lstm_forget_gate, lstm_candidate,
                                                    lstm_input_gate);
    }
}

/* dense (Dense), line 10: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void sequence_classifier_train_dense_product(int n,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias,
                                                    const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                    uint8_t *SEQUENCE_CLASSIFIER_RESTRICT dense_mask,
                                                    float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
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

/* probability (Dense), line 11: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void sequence_classifier_train_probability_product(int n,
                                                          const float *SEQUENCE_CLASSIFIER_RESTRICT probability_target,
                                                          const float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel,
                                                          const float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias,
                                                          const float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT exponential_value,
                                                          uint8_t *SEQUENCE_CLASSIFIER_RESTRICT mask_value,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT sum__value,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_values,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT sum__value_2,
                                                          float *SEQUENCE_CLASSIFIER_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += probability_kernel[k] * dense_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *probability_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        const float accuracy_values_2 = probability_target[sample] == (sequence_classifier_logistic(sum_) > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value[sample] = (holds ? sum_ : 0.0f) - sum_ * probability_target[sample] + log1pf(power);
        accuracy_values[sample] = accuracy_values_2;
        sum__value_2[sample] = power + 1.0f;
        sign_value[sample] = sequence_classifier_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void sequence_classifier_train_sum(int n,
                                          const float *SEQUENCE_CLASSIFIER_RESTRICT probability_sample_weight,
                                          const float *SEQUENCE_CLASSIFIER_RESTRICT sum__value,
                                          float *SEQUENCE_CLASSIFIER_RESTRICT loss_total,
                                          float *SEQUENCE_CLASSIFIER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = sum__value[k] * (probability_sample_weight == NULL ? 1.0f : probability_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void sequence_classifier_train_sum_2(int n,
                                            const float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_values,
                                            float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void sequence_classifier_train_dprobability_losses_gradient(int n,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT probability_sample_weight,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value,
                                                                   float *SEQUENCE_CLASSIFIER_RESTRICT dprobability_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dprobability_losses_2 = quotient_value[0] * (probability_sample_weight == NULL ? 1.0f : probability_sample_weight[sample]);
        dprobability_losses[sample] = dprobability_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void sequence_classifier_train_scalars_gradient_2(int n,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT probability_target,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT exponential_value,
                                                         const uint8_t *SEQUENCE_CLASSIFIER_RESTRICT mask_value,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT dprobability_losses,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT sum__value_2,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT sign_value,
                                                         float *SEQUENCE_CLASSIFIER_RESTRICT d_probability_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dprobability_losses[sample] / sum__value_2[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dprobability_losses[sample] : 0.0f) + (-dprobability_losses[sample] * probability_target[sample] + product);
        d_probability_sum_[sample] = sum_;
    }
}

/* probability (Dense), line 11, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void sequence_classifier_train_probability_dprobability_bias_gradient(int n,
                                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT d_probability_sum_,
                                                                             float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias,
                                                                             float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias_momentum,
                                                                             float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_probability_sum_[k];
    }
    const float probability_bias_2 = *probability_bias;
    const float probability_bias_momentum_2 = *probability_bias_momentum;
    const float probability_bias_momentum_3 = *probability_bias_momentum;
    const float sum_ = probability_bias_momentum_2 + (sum - probability_bias_momentum_3) * 0.1f;
    const float probability_bias_velocity_2 = *probability_bias_velocity;
    const float probability_bias_velocity_3 = *probability_bias_velocity;
    const float sum__2 = probability_bias_velocity_2 + (sum * sum - probability_bias_velocity_3) * 0.001f;
    probability_bias[0] = probability_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    probability_bias_momentum[0] = sum_;
    probability_bias_velocity[0] = sum__2;
}

/* probability (Dense), line 11, gradient: dot_general of (None, 1) and (32, 1), then select -> (None, 32) */
static void sequence_classifier_train_probability_product_gradient(int n,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel,
                                                                   const uint8_t *SEQUENCE_CLASSIFIER_RESTRICT dense_mask,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT d_probability_sum_,
                                                                   float *SEQUENCE_CLASSIFIER_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_probability_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * probability_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_chosen_[sample * 32 + unit] = dense_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* probability (Dense), line 11, gradient: dot_general of (None, 32) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 1) */
static void sequence_classifier_train_probability_dprobability_kernel_gradient(int n,
                                                                               const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                               const float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_,
                                                                               const float *SEQUENCE_CLASSIFIER_RESTRICT d_probability_sum_,
                                                                               float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel,
                                                                               float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel_momentum,
                                                                               float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_probability_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * dense_chosen_[k * 32 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float probability_kernel_2 = probability_kernel[row];
            const float probability_kernel_momentum_2 = probability_kernel_momentum[row];
            const float probability_kernel_momentum_3 = probability_kernel_momentum[row];
            const float sum_ = probability_kernel_momentum_2 + (sum - probability_kernel_momentum_3) * 0.1f;
            const float probability_kernel_velocity_2 = probability_kernel_velocity[row];
            const float probability_kernel_velocity_3 = probability_kernel_velocity[row];
            const float sum__2 = probability_kernel_velocity_2 + (sum * sum - probability_kernel_velocity_3) * 0.001f;
            probability_kernel[row] = probability_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            probability_kernel_momentum[row] = sum_;
            probability_kernel_velocity[row] = sum__2;
        }
    }
}

/* dense (Dense), line 10, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void sequence_classifier_train_dense_ddense_bias_gradient(int n,
                                                                 const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                 const float *SEQUENCE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias_momentum,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 10, gradient: dot_general of (None, 32) and (64, 32) -> (None, 64) */
static void sequence_classifier_train_dense_product_gradient(int n,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT d_dense_product)
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

/* dense (Dense), line 10, gradient: dot_general of (None, 64) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 32) */
static void sequence_classifier_train_dense_ddense_kernel_gradient(int n,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                                   const float *SEQUENCE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                                   float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel,
                                                                   float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel_momentum,
                                                                   float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel_velocity)
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
                    const float a_value = lstm_steps[k * 64 + row];
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

/* lstm (LSTM), line 9, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 64) */
static void sequence_classifier_train_lstm_elements_gradient(int n, int step,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_3,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_output_gate,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_4,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_forget_gate,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_candidate,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_input_gate,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps_2,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float value_ = d_lstm_steps_2[sample * 64 + unit];
            const float product = lstm_steps_3[sample * 3200 + step * 64 + unit] * lstm_steps_3[sample * 3200 + step * 64 + unit];
            const float product_2 = d_lstm_steps[sample * 64 + unit] * lstm_output_gate[sample * 3200 + step * 64 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = lstm_input_gate[sample * 3200 + step * 64 + unit] * (1.0f - lstm_input_gate[sample * 3200 + step * 64 + unit]);
            const float product_4 = lstm_forget_gate[sample * 3200 + step * 64 + unit] * (1.0f - lstm_forget_gate[sample * 3200 + step * 64 + unit]);
            const float product_5 = lstm_candidate[sample * 3200 + step * 64 + unit] * lstm_candidate[sample * 3200 + step * 64 + unit];
            const float product_6 = lstm_output_gate[sample * 3200 + step * 64 + unit] * (1.0f - lstm_output_gate[sample * 3200 + step * 64 + unit]);
            const float product_7 = d_lstm_steps[sample * 64 + unit] * lstm_steps_3[sample * 3200 + step * 64 + unit] * product_6;
            d_lstm_steps_2[sample * 64 + unit] = dcell_state * lstm_forget_gate[sample * 3200 + step * 64 + unit];
            d_lstm_joined[sample * 256 + unit] = dcell_state * lstm_candidate[sample * 3200 + step * 64 + unit] * product_3;
            d_lstm_joined[sample * 256 + unit + 64] = dcell_state * lstm_steps_4[sample * 3200 + step * 64 + unit] * product_4;
            d_lstm_joined[sample * 256 + unit + 128] = dcell_state * lstm_input_gate[sample * 3200 + step * 64 + unit] * (1.0f - product_5);
            d_lstm_joined[sample * 256 + unit + 192] = product_7;
        }
    }
}

/* lstm (LSTM), line 9, gradient: dot_general of (None, 256) and (64, 256) -> (None, 64) */
static void sequence_classifier_train_lstm_product_gradient(int n,
                                                            const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel,
                                                            const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_joined,
                                                            float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps)
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

/* lstm (LSTM), line 9, gradient: copy -> (None, 256) */
static void sequence_classifier_train_lstm_copy_gradient(int n, int step,
                                                         const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_joined,
                                                         float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 256; unit++) {
            d_lstm_steps_3[sample * 12800 + step * 256 + unit] = d_lstm_joined[sample * 256 + unit];
        }
    }
}

/* lstm (LSTM), line 9, gradient: scan of (None, 50, 64) and (None, 50, 64) and (None, 50, 64) and (None, 50,
   64) and (None, 50, 64) and (None, 50, 64) */
static void sequence_classifier_train_lstm_steps_gradient(int n, const float *lstm_recurrent_kernel,
                                                          const float *lstm_steps_3,
                                                          const float *lstm_output_gate,
                                                          const float *lstm_steps_4,
                                                          const float *lstm_forget_gate,
                                                          const float *lstm_candidate,
                                                          const float *lstm_input_gate,
                                                          const float *d_dense_product, float *d_lstm_steps,
                                                          float *d_lstm_steps_2, float *d_lstm_steps_3,
                                                          float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        d_lstm_steps[i] = d_dense_product[i];
    }
    for (int i = 0; i < n * 64; i++) {
        d_lstm_steps_2[i] = 0.0f;
    }
    for (int step = 49; step >= 0; step--) {
        sequence_classifier_train_lstm_elements_gradient(n,
                                                         step, lstm_steps_3, lstm_output_gate, lstm_steps_4,
                                                         lstm_forget_gate, lstm_candidate, lstm_input_gate,
                                                         d_lstm_steps, d_lstm_steps_2, floats + 1126400);
        sequence_classifier_train_lstm_product_gradient(n,
                                                        lstm_recurrent_kernel, floats + 1126400,
                                                        d_lstm_steps);
        sequence_classifier_train_lstm_copy_gradient(n, step,
                                                     floats + 1126400, d_lstm_steps_3);
    }
}

/* lstm (LSTM), line 9, gradient: dot_general of (None, 50, 64) and (None, 50, 256), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 256) */
static void sequence_classifier_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                           const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                           const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_5,
                                                                           const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps_3,
                                                                           float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel,
                                                                           float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel_momentum,
                                                                           float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 256; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 50; i++) {
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

/* lstm (LSTM), line 9, gradient: reduce of (None, 50, 256), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (256,) */
static void sequence_classifier_train_lstm_dlstm_bias_gradient(int n,
                                                               const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                               const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps_3,
                                                               float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias,
                                                               float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias_momentum,
                                                               float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias_velocity)
{
    float sum[256];
    for (int unit = 0; unit < 256; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 50; i++) {
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

/* lstm (LSTM), line 9, gradient: dot_general of (None, 50, 8) and (None, 50, 256), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (8, 256) */
static void sequence_classifier_train_lstm_dlstm_kernel_gradient(int n,
                                                                 const float *SEQUENCE_CLASSIFIER_RESTRICT window,
                                                                 const float *SEQUENCE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                 const float *SEQUENCE_CLASSIFIER_RESTRICT d_lstm_steps_3,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel_momentum,
                                                                 float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 8; row_tile += 4) {
        for (int col_tile = 0; col_tile < 256; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 50; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = window[i * 8 + row];
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

/* add -> () */
static void sequence_classifier_evaluate_scalars(int n, float *SEQUENCE_CLASSIFIER_RESTRICT loss_count,
                                                 float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* lstm (LSTM), line 9: dot_general of (None, 50, 8) and (8, 256), then add -> (None, 50, 256) */
static void sequence_classifier_evaluate_lstm_product(int n,
                                                      const float *SEQUENCE_CLASSIFIER_RESTRICT window,
                                                      const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_kernel,
                                                      const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_bias,
                                                      float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 50; i_tile += 4) {
        const int i_first = i_tile < n * 50 - 4 ? i_tile : n * 50 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 256; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 8; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = window[i * 8 + k];
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

/* lstm (LSTM), line 9: dot_general of (None, 64) and (64, 256), then add -> (None, 256) */
static void sequence_classifier_evaluate_lstm_product_2(int n, int step,
                                                        const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_recurrent_kernel,
                                                        const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum_,
                                                        const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                        float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2)
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
                lstm_sum__2[sample * 256 + unit] = lstm_sum_[sample * 12800 + step * 256 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 9: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 64) */
static void sequence_classifier_evaluate_lstm_hidden_state(int n,
                                                           const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_sum__2,
                                                           float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                           float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            const float value_ = lstm_steps_2[sample * 64 + unit];
            const float product = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit]) * tanhf(lstm_sum__2[sample * 256 + unit + 128]);
            const float cell_state = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit + 64]) * value_ + product;
            lstm_steps[sample * 64 + unit] = sequence_classifier_logistic(lstm_sum__2[sample * 256 + unit + 192]) * tanhf(cell_state);
            lstm_steps_2[sample * 64 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 9: scan of (None, 50, 256) and (None, 64) and (None, 64) */
static void sequence_classifier_evaluate_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                                    const float *lstm_sum_, float *lstm_steps,
                                                    float *lstm_steps_2, float *floats)
{
    for (int i = 0; i < n * 64; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 64; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 50; step++) {
        sequence_classifier_evaluate_lstm_product_2(n, step,
                                                    lstm_recurrent_kernel, lstm_sum_, lstm_steps,
                                                    floats + 409600);
        sequence_classifier_evaluate_lstm_hidden_state(n,
                                                       floats + 409600, lstm_steps, lstm_steps_2);
    }
}

/* dense (Dense), line 10: dot_general of (None, 64) and (64, 32), then add, compare, select -> (None, 32) */
static void sequence_classifier_evaluate_dense_product(int n,
                                                       const float *SEQUENCE_CLASSIFIER_RESTRICT dense_kernel,
                                                       const float *SEQUENCE_CLASSIFIER_RESTRICT dense_bias,
                                                       const float *SEQUENCE_CLASSIFIER_RESTRICT lstm_steps,
                                                       float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = lstm_steps[sample * 64 + k];
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

/* probability (Dense), line 11: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void sequence_classifier_evaluate_probability_product(int n,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT probability_target,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT probability_kernel,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT probability_bias,
                                                             const float *SEQUENCE_CLASSIFIER_RESTRICT dense_chosen_,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT sum__value,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_values,
                                                             float *SEQUENCE_CLASSIFIER_RESTRICT probability)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += probability_kernel[k] * dense_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *probability_bias;
        const float logistic = sequence_classifier_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * probability_target[sample] + log1pf(expf(-fabsf(sum_)));
        probability[sample] = logistic;
        sum__value[sample] = sum__2;
        accuracy_values[sample] = probability_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void sequence_classifier_evaluate_sum(int n,
                                             const float *SEQUENCE_CLASSIFIER_RESTRICT probability_sample_weight,
                                             const float *SEQUENCE_CLASSIFIER_RESTRICT sum__value,
                                             float *SEQUENCE_CLASSIFIER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = sum__value[k] * (probability_sample_weight == NULL ? 1.0f : probability_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void sequence_classifier_evaluate_sum_2(int n,
                                               const float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_values,
                                               float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void sequence_classifier_metrics_scalars(const float *SEQUENCE_CLASSIFIER_RESTRICT loss_count,
                                                const float *SEQUENCE_CLASSIFIER_RESTRICT loss_total,
                                                const float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_count,
                                                const float *SEQUENCE_CLASSIFIER_RESTRICT accuracy_total,
                                                float *SEQUENCE_CLASSIFIER_RESTRICT loss,
                                                float *SEQUENCE_CLASSIFIER_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int sequence_classifier_init(sequence_classifier_weights *weights, uint64_t seed)
{
    float floats[33600];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    sequence_classifier_init_lstm_elements(seed_words,
                                           weights->lstm_kernel);
    sequence_classifier_init_lstm_elements_2(seed_words, floats);
    sequence_classifier_init_lstm_steps(floats, floats + 16384, floats,
                                        bytes);
    sequence_classifier_init_lstm_joined(floats);
    sequence_classifier_init_dense_elements(seed_words,
                                            weights->dense_kernel);
    sequence_classifier_init_probability_elements(seed_words,
                                                  weights->probability_kernel);
    sequence_classifier_init_copy(floats + 16384,
                                  weights->lstm_recurrent_kernel);
    sequence_classifier_init_copy_2(floats, weights->lstm_bias);
    sequence_classifier_init_copy_3(weights->dense_bias);
    sequence_classifier_init_copy_4(weights->probability_bias);
    return SEQUENCE_CLASSIFIER_OK;
}

int sequence_classifier_predict(const sequence_classifier_weights *weights,
                                sequence_classifier_workspace *workspace, int n, const float *window,
                                float *probability)
{
    if (weights == NULL || workspace == NULL || window == NULL || probability == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > SEQUENCE_CLASSIFIER_BATCH) {
        return SEQUENCE_CLASSIFIER_ERROR_BATCH;
    }
    sequence_classifier_lstm_product(window, weights->lstm_kernel,
                                     weights->lstm_bias, workspace->floats);
    sequence_classifier_lstm_steps(weights->lstm_recurrent_kernel,
                                   workspace->floats, workspace->floats + 13056, workspace->floats + 13120,
                                   workspace->floats);
    sequence_classifier_dense_product(weights->dense_kernel,
                                      weights->dense_bias, workspace->floats + 13056, workspace->floats);
    sequence_classifier_probability_product(weights->probability_kernel,
                                            weights->probability_bias, workspace->floats, probability);
    return SEQUENCE_CLASSIFIER_OK;
}

int sequence_classifier_train_step(sequence_classifier_weights *weights,
                                   sequence_classifier_optimizer *optimizer,
                                   sequence_classifier_metrics *metrics,
                                   sequence_classifier_train_workspace *workspace, int n,
                                   const float *window, const float *probability_target,
                                   const float *probability_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || window == NULL || probability_target == NULL || loss == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > SEQUENCE_CLASSIFIER_TRAIN_BATCH) {
        return SEQUENCE_CLASSIFIER_ERROR_BATCH;
    }
    sequence_classifier_train_scalars(n, &optimizer->learning_rate,
                                      &metrics->loss_count, &metrics->accuracy_count, &optimizer->iterations,
                                      workspace->floats + 1148928);
    sequence_classifier_train_scalars_gradient(n,
                                               workspace->floats + 1138688);
    sequence_classifier_train_lstm_product(n, window,
                                           weights->lstm_kernel, weights->lstm_bias, workspace->floats);
    sequence_classifier_train_lstm_steps(n,
                                         weights->lstm_recurrent_kernel, workspace->floats,
                                         workspace->floats + 1134592, workspace->floats + 1136640,
                                         workspace->floats + 409600, workspace->floats + 512000,
                                         workspace->floats + 614400, workspace->floats + 716800,
                                         workspace->floats + 819200, workspace->floats + 921600,
                                         workspace->floats + 1024000, workspace->floats);
    sequence_classifier_train_dense_product(n, weights->dense_kernel,
                                            weights->dense_bias, workspace->floats + 1134592,
                                            workspace->bytes, workspace->floats);
    sequence_classifier_train_probability_product(n,
                                                  probability_target, weights->probability_kernel,
                                                  weights->probability_bias, workspace->floats,
                                                  workspace->floats + 1024, workspace->bytes + 1024,
                                                  workspace->floats + 1056, workspace->floats + 1088,
                                                  workspace->floats + 1120, workspace->floats + 1152);
    sequence_classifier_train_sum(n, probability_sample_weight,
                                  workspace->floats + 1056, &metrics->loss_total, loss);
    sequence_classifier_train_sum_2(n, workspace->floats + 1088,
                                    &metrics->accuracy_total);
    sequence_classifier_train_dprobability_losses_gradient(n,
                                                           probability_sample_weight,
                                                           workspace->floats + 1138688,
                                                           workspace->floats + 1056);
    sequence_classifier_train_scalars_gradient_2(n,
                                                 probability_target, workspace->floats + 1024,
                                                 workspace->bytes + 1024, workspace->floats + 1056,
                                                 workspace->floats + 1120, workspace->floats + 1152,
                                                 workspace->floats + 2048);
    sequence_classifier_train_probability_dprobability_bias_gradient(n,
                                                                     workspace->floats + 1148928,
                                                                     workspace->floats + 2048,
                                                                     weights->probability_bias,
                                                                     optimizer->probability_bias_momentum,
                                                                     optimizer->probability_bias_velocity);
    sequence_classifier_train_probability_product_gradient(n,
                                                           weights->probability_kernel, workspace->bytes,
                                                           workspace->floats + 2048,
                                                           workspace->floats + 1024);
    sequence_classifier_train_probability_dprobability_kernel_gradient(n,
                                                                       workspace->floats + 1148928,
                                                                       workspace->floats,
                                                                       workspace->floats + 2048,
                                                                       weights->probability_kernel,
                                                                       optimizer->probability_kernel_momentum,
                                                                       optimizer->probability_kernel_velocity);
    sequence_classifier_train_dense_ddense_bias_gradient(n,
                                                         workspace->floats + 1148928,
                                                         workspace->floats + 1024, weights->dense_bias,
                                                         optimizer->dense_bias_momentum,
                                                         optimizer->dense_bias_velocity);
    sequence_classifier_train_dense_product_gradient(n,
                                                     weights->dense_kernel, workspace->floats + 1024,
                                                     workspace->floats + 1136640);
    sequence_classifier_train_dense_ddense_kernel_gradient(n,
                                                           workspace->floats + 1148928,
                                                           workspace->floats + 1134592,
                                                           workspace->floats + 1024, weights->dense_kernel,
                                                           optimizer->dense_kernel_momentum,
                                                           optimizer->dense_kernel_velocity);
    sequence_classifier_train_lstm_steps_gradient(n,
                                                  weights->lstm_recurrent_kernel, workspace->floats + 409600,
                                                  workspace->floats + 512000, workspace->floats + 614400,
                                                  workspace->floats + 716800, workspace->floats + 819200,
                                                  workspace->floats + 921600, workspace->floats + 1136640,
                                                  workspace->floats + 1134592, workspace->floats + 1138688,
                                                  workspace->floats, workspace->floats);
    sequence_classifier_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                                   workspace->floats + 1148928,
                                                                   workspace->floats + 1024000,
                                                                   workspace->floats,
                                                                   weights->lstm_recurrent_kernel,
                                                                   optimizer->lstm_recurrent_kernel_momentum,
                                                                   optimizer->lstm_recurrent_kernel_velocity);
    sequence_classifier_train_lstm_dlstm_bias_gradient(n,
                                                       workspace->floats + 1148928, workspace->floats,
                                                       weights->lstm_bias, optimizer->lstm_bias_momentum,
                                                       optimizer->lstm_bias_velocity);
    sequence_classifier_train_lstm_dlstm_kernel_gradient(n,
                                                         window, workspace->floats + 1148928,
                                                         workspace->floats, weights->lstm_kernel,
                                                         optimizer->lstm_kernel_momentum,
                                                         optimizer->lstm_kernel_velocity);
    return SEQUENCE_CLASSIFIER_OK;
}

int sequence_classifier_evaluate_step(const sequence_classifier_weights *weights,
                                      sequence_classifier_metrics *metrics,
                                      sequence_classifier_train_workspace *workspace, int n,
                                      const float *window, const float *probability_target,
                                      const float *probability_sample_weight, float *probability)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || window == NULL || probability_target == NULL || probability == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > SEQUENCE_CLASSIFIER_TRAIN_BATCH) {
        return SEQUENCE_CLASSIFIER_ERROR_BATCH;
    }
    sequence_classifier_evaluate_scalars(n, &metrics->loss_count,
                                         &metrics->accuracy_count);
    sequence_classifier_evaluate_lstm_product(n, window,
                                              weights->lstm_kernel, weights->lstm_bias, workspace->floats);
    sequence_classifier_evaluate_lstm_steps(n,
                                            weights->lstm_recurrent_kernel, workspace->floats,
                                            workspace->floats + 417792, workspace->floats + 419840,
                                            workspace->floats);
    sequence_classifier_evaluate_dense_product(n,
                                               weights->dense_kernel, weights->dense_bias,
                                               workspace->floats + 417792, workspace->floats);
    sequence_classifier_evaluate_probability_product(n,
                                                     probability_target, weights->probability_kernel,
                                                     weights->probability_bias, workspace->floats,
                                                     workspace->floats + 1024, workspace->floats + 1056,
                                                     probability);
    sequence_classifier_evaluate_sum(n, probability_sample_weight,
                                     workspace->floats + 1024, &metrics->loss_total);
    sequence_classifier_evaluate_sum_2(n, workspace->floats + 1056,
                                       &metrics->accuracy_total);
    return SEQUENCE_CLASSIFIER_OK;
}

int sequence_classifier_metrics_result(const sequence_classifier_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    sequence_classifier_metrics_scalars(&metrics->loss_count,
                                        &metrics->loss_total, &metrics->accuracy_count,
                                        &metrics->accuracy_total, result + 0, result + 1);
    return SEQUENCE_CLASSIFIER_OK;
}

int sequence_classifier_optimizer_init(sequence_classifier_optimizer *optimizer, const sequence_classifier_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return SEQUENCE_CLASSIFIER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return SEQUENCE_CLASSIFIER_OK;
}

void sequence_classifier_metrics_reset(sequence_classifier_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
