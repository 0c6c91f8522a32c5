/* gru_regressor: made by hnc 0.1.0 for target portable from the model with hash 0527bc36fd98b676; the header says how to use it. */
#include "gru_regressor.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define GRU_REGRESSOR_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define GRU_REGRESSOR_RESTRICT restrict
#else
#define GRU_REGRESSOR_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char gru_regressor_weights_fit[sizeof(gru_regressor_weights) <= GRU_REGRESSOR_WEIGHTS_BYTES ? 1 : -1];
typedef char gru_regressor_optimizer_fit[sizeof(gru_regressor_optimizer) <= GRU_REGRESSOR_OPTIMIZER_BYTES ? 1 : -1];
typedef char gru_regressor_metrics_fit[sizeof(gru_regressor_metrics) <= GRU_REGRESSOR_METRICS_BYTES ? 1 : -1];
typedef char gru_regressor_workspace_fit[sizeof(gru_regressor_workspace) <= GRU_REGRESSOR_WORKSPACE_BYTES ? 1 : -1];
typedef char gru_regressor_train_workspace_fit[sizeof(gru_regressor_train_workspace) <= GRU_REGRESSOR_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float gru_regressor_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float gru_regressor_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* gru (GRU), line 9: rng_uniform, multiply, add -> (4, 144) */
static void gru_regressor_init_gru_elements(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                            float *GRU_REGRESSOR_RESTRICT gru_kernel)
{
    for (int i = 0; i < 576; i++) {
        const float sum_ = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 204152928, i) * 0.40269363f + -0.20134681f;
        gru_kernel[i] = sum_;
    }
}

/* gru (GRU), line 9: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (48, 144) */
static void gru_regressor_init_gru_elements_2(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                              float *GRU_REGRESSOR_RESTRICT gru_scaled)
{
    for (int i = 0; i < 6912; i++) {
        const float product = logf(1.0f - gru_regressor_uniform(seed_words[0], seed_words[1], 0, 172479184, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(gru_regressor_uniform(seed_words[0], seed_words[1], 0, 172479185, i) * 6.2831855f);
        gru_scaled[i] = product_2;
    }
}

/* gru (GRU), line 9: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_product(int step, const float *GRU_REGRESSOR_RESTRICT gru_scaled,
                                           const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                           float *GRU_REGRESSOR_RESTRICT gru_product)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_scaled[step * 144 + k] * gru_steps[unit * 144 + k];
        }
        gru_product[unit] = sum;
    }
}

/* gru (GRU), line 9: dot_general of (48,) and (48, 144), then subtract -> (144,) */
static void gru_regressor_init_gru_product_2(int step, const float *GRU_REGRESSOR_RESTRICT gru_scaled,
                                             const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                             const float *GRU_REGRESSOR_RESTRICT gru_product,
                                             float *GRU_REGRESSOR_RESTRICT gru_difference)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_product[k] * gru_steps[k * 144 + unit];
        }
        gru_difference[unit] = gru_scaled[step * 144 + unit] - sum;
    }
}

/* gru (GRU), line 9: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_product_3(const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                             const float *GRU_REGRESSOR_RESTRICT gru_difference,
                                             float *GRU_REGRESSOR_RESTRICT gru_product_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_difference[k] * gru_steps[unit * 144 + k];
        }
        gru_product_2[unit] = sum;
    }
}

/* gru (GRU), line 9: dot_general of (48,) and (48, 144), then subtract, multiply -> (144,) */
static void gru_regressor_init_gru_product_4(const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                             const float *GRU_REGRESSOR_RESTRICT gru_difference,
                                             const float *GRU_REGRESSOR_RESTRICT gru_product_2,
                                             float *GRU_REGRESSOR_RESTRICT gru_difference_2,
                                             float *GRU_REGRESSOR_RESTRICT gru_scaled_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_product_2[k] * gru_steps[k * 144 + unit];
        }
        const float difference = gru_difference[unit] - sum;
        gru_difference_2[unit] = difference;
        gru_scaled_2[unit] = difference * difference;
    }
}

/* gru (GRU), line 9: reduce of (144,), then rsqrt -> () */
static void gru_regressor_init_gru_sum(const float *GRU_REGRESSOR_RESTRICT gru_scaled_2,
                                       float *GRU_REGRESSOR_RESTRICT gru_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 144; k++) {
        sum += gru_scaled_2[k];
    }
    gru_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* gru (GRU), line 9: multiply -> (144,) */
static void gru_regressor_init_gru_elements_3(const float *GRU_REGRESSOR_RESTRICT gru_difference_2,
                                              const float *GRU_REGRESSOR_RESTRICT gru_rsqrt,
                                              float *GRU_REGRESSOR_RESTRICT gru_scaled_3)
{
    for (int unit = 0; unit < 144; unit++) {
        gru_scaled_3[unit] = gru_difference_2[unit] * gru_rsqrt[0];
    }
}

/* gru (GRU), line 9: compare -> (48, 1) */
static void gru_regressor_init_gru_elements_4(int step, uint8_t *GRU_REGRESSOR_RESTRICT gru_mask)
{
    for (int row = 0; row < 48; row++) {
        gru_mask[row] = (uint8_t)(row == step);
    }
}

/* gru (GRU), line 9: select -> (48, 144) */
static void gru_regressor_init_gru_elements_5(const float *GRU_REGRESSOR_RESTRICT gru_scaled_3,
                                              const uint8_t *GRU_REGRESSOR_RESTRICT gru_mask,
                                              float *GRU_REGRESSOR_RESTRICT gru_steps)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            gru_steps[row * 144 + col] = gru_mask[row] ? gru_scaled_3[col] : gru_steps[row * 144 + col];
        }
    }
}

/* gru (GRU), line 9: scan of (48, 144) and (48, 144) */
static void gru_regressor_init_gru_steps(const float *gru_scaled, float *gru_steps, float *floats,
                                         uint8_t *bytes)
{
    for (int i = 0; i < 6912; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        gru_regressor_init_gru_product(step, gru_scaled, gru_steps,
                                       floats + 13968);
        gru_regressor_init_gru_product_2(step, gru_scaled, gru_steps,
                                         floats + 13968, floats + 13824);
        gru_regressor_init_gru_product_3(gru_steps, floats + 13824,
                                         floats + 14256);
        gru_regressor_init_gru_product_4(gru_steps, floats + 13824,
                                         floats + 14256, floats + 13968, floats + 14112);
        gru_regressor_init_gru_sum(floats + 14112, floats + 14256);
        gru_regressor_init_gru_elements_3(floats + 13968, floats + 14256,
                                          floats + 13824);
        gru_regressor_init_gru_elements_4(step, bytes);
        gru_regressor_init_gru_elements_5(floats + 13824, bytes, gru_steps);
    }
}

/* gru_1 (GRU), line 10: rng_uniform, multiply, add, rng_uniform, subtract, log, multiply, sqrt, multiply,
   cosine, multiply -> (48, 144) */
static void gru_regressor_init_gru_1_elements(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                              float *GRU_REGRESSOR_RESTRICT gru_1_scaled,
                                              float *GRU_REGRESSOR_RESTRICT gru_1_kernel)
{
    for (int i = 0; i < 6912; i++) {
        const float sum_ = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 448435664, i) * 0.35355338f + -0.17677669f;
        const float product = logf(1.0f - gru_regressor_uniform(seed_words[0], seed_words[1], 0, 942580128, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(gru_regressor_uniform(seed_words[0], seed_words[1], 0, 942580129, i) * 6.2831855f);
        gru_1_kernel[i] = sum_;
        gru_1_scaled[i] = product_2;
    }
}

/* gru_1 (GRU), line 10: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_1_product(int step, const float *GRU_REGRESSOR_RESTRICT gru_1_scaled,
                                             const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                             float *GRU_REGRESSOR_RESTRICT gru_1_product)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_1_scaled[step * 144 + k] * gru_1_steps[unit * 144 + k];
        }
        gru_1_product[unit] = sum;
    }
}

/* gru_1 (GRU), line 10: dot_general of (48,) and (48, 144), then subtract -> (144,) */
static void gru_regressor_init_gru_1_product_2(int step, const float *GRU_REGRESSOR_RESTRICT gru_1_scaled,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_product,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_difference)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_product[k] * gru_1_steps[k * 144 + unit];
        }
        gru_1_difference[unit] = gru_1_scaled[step * 144 + unit] - sum;
    }
}

/* gru_1 (GRU), line 10: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_1_product_3(const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_difference,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_product_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_1_difference[k] * gru_1_steps[unit * 144 + k];
        }
        gru_1_product_2[unit] = sum;
    }
}

/* gru_1 (GRU), line 10: dot_general of (48,) and (48, 144), then subtract, multiply -> (144,) */
static void gru_regressor_init_gru_1_product_4(const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_difference,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_product_2,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_difference_2,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_scaled_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_product_2[k] * gru_1_steps[k * 144 + unit];
        }
        const float difference = gru_1_difference[unit] - sum;
        gru_1_difference_2[unit] = difference;
        gru_1_scaled_2[unit] = difference * difference;
    }
}

/* gru_1 (GRU), line 10: reduce of (144,), then rsqrt -> () */
static void gru_regressor_init_gru_1_sum(const float *GRU_REGRESSOR_RESTRICT gru_1_scaled_2,
                                         float *GRU_REGRESSOR_RESTRICT gru_1_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 144; k++) {
        sum += gru_1_scaled_2[k];
    }
    gru_1_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* gru_1 (GRU), line 10: multiply -> (144,) */
static void gru_regressor_init_gru_1_elements_2(const float *GRU_REGRESSOR_RESTRICT gru_1_difference_2,
                                                const float *GRU_REGRESSOR_RESTRICT gru_1_rsqrt,
                                                float *GRU_REGRESSOR_RESTRICT gru_1_scaled_3)
{
    for (int unit = 0; unit < 144; unit++) {
        gru_1_scaled_3[unit] = gru_1_difference_2[unit] * gru_1_rsqrt[0];
    }
}

/* gru_1 (GRU), line 10: compare -> (48, 1) */
static void gru_regressor_init_gru_1_elements_3(int step, uint8_t *GRU_REGRESSOR_RESTRICT gru_1_mask)
{
    for (int row = 0; row < 48; row++) {
        gru_1_mask[row] = (uint8_t)(row == step);
    }
}

/* gru_1 (GRU), line 10: select -> (48, 144) */
static void gru_regressor_init_gru_1_elements_4(const float *GRU_REGRESSOR_RESTRICT gru_1_scaled_3,
                                                const uint8_t *GRU_REGRESSOR_RESTRICT gru_1_mask,
                                                float *GRU_REGRESSOR_RESTRICT gru_1_steps)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            gru_1_steps[row * 144 + col] = gru_1_mask[row] ? gru_1_scaled_3[col] : gru_1_steps[row * 144 + col];
        }
    }
}

/* gru_1 (GRU), line 10: scan of (48, 144) and (48, 144) */
static void gru_regressor_init_gru_1_steps(const float *gru_1_scaled, float *gru_1_steps, float *floats,
                                           uint8_t *bytes)
{
    for (int i = 0; i < 6912; i++) {
        gru_1_steps[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        gru_regressor_init_gru_1_product(step, gru_1_scaled, gru_1_steps,
                                         floats + 20880);
        gru_regressor_init_gru_1_product_2(step, gru_1_scaled,
                                           gru_1_steps, floats + 20880, floats + 20736);
        gru_regressor_init_gru_1_product_3(gru_1_steps, floats + 20736,
                                           floats + 21168);
        gru_regressor_init_gru_1_product_4(gru_1_steps, floats + 20736,
                                           floats + 21168, floats + 20880, floats + 21024);
        gru_regressor_init_gru_1_sum(floats + 21024, floats + 21168);
        gru_regressor_init_gru_1_elements_2(floats + 20880,
                                            floats + 21168, floats + 20736);
        gru_regressor_init_gru_1_elements_3(step, bytes);
        gru_regressor_init_gru_1_elements_4(floats + 20736, bytes,
                                            gru_1_steps);
    }
}

/* forecast (Dense), line 11: rng_uniform, multiply, add -> (48, 1) */
static void gru_regressor_init_forecast_elements(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                                 float *GRU_REGRESSOR_RESTRICT forecast_kernel)
{
    for (int row = 0; row < 48; row++) {
        const float sum_ = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 233834096, row) * 0.6998542f + -0.3499271f;
        forecast_kernel[row] = sum_;
    }
}

/* copy -> (48, 144) */
static void gru_regressor_init_copy(const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                    float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel)
{
    for (int i = 0; i < 6912; i++) {
        gru_recurrent_kernel[i] = gru_steps[i];
    }
}

/* copy -> (2, 144) */
static void gru_regressor_init_copy_2(float *GRU_REGRESSOR_RESTRICT gru_bias)
{
    for (int i = 0; i < 288; i++) {
        gru_bias[i] = 0.0f;
    }
}

/* copy -> (48, 144) */
static void gru_regressor_init_copy_3(const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                      float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel)
{
    for (int i = 0; i < 6912; i++) {
        gru_1_recurrent_kernel[i] = gru_1_steps[i];
    }
}

/* copy -> (2, 144) */
static void gru_regressor_init_copy_4(float *GRU_REGRESSOR_RESTRICT gru_1_bias)
{
    for (int i = 0; i < 288; i++) {
        gru_1_bias[i] = 0.0f;
    }
}

/* copy -> (1,) */
static void gru_regressor_init_copy_5(float *GRU_REGRESSOR_RESTRICT forecast_bias)
{
    forecast_bias[0] = 0.0f;
}

/* gru (GRU), line 9: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_gru_product(const float *GRU_REGRESSOR_RESTRICT history,
                                      const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                      const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                      float *GRU_REGRESSOR_RESTRICT gru_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = history[step * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    gru_sum_[step * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_gru_product_2(const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                        const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                        const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                        float *GRU_REGRESSOR_RESTRICT gru_sum__2)
{
    for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 48; k++) {
            const float a_value = gru_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            gru_sum__2[unit] = sum + gru_bias[unit + 144];
        }
    }
}

/* gru (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_gru_hidden_state(int step, const float *GRU_REGRESSOR_RESTRICT gru_sum_,
                                           const float *GRU_REGRESSOR_RESTRICT gru_sum__2,
                                           float *GRU_REGRESSOR_RESTRICT gru_steps,
                                           float *GRU_REGRESSOR_RESTRICT gru_steps_2)
{
    for (int unit = 0; unit < 48; unit++) {
        const float update_gate = gru_regressor_logistic(gru_sum_[step * 144 + unit] + gru_sum__2[unit]);
        const float value_ = gru_steps[unit];
        const float product = gru_regressor_logistic(gru_sum_[step * 144 + unit + 48] + gru_sum__2[unit + 48]) * gru_sum__2[unit + 96];
        const float hidden_state = update_gate * value_ + (1.0f - update_gate) * tanhf(gru_sum_[step * 144 + unit + 96] + product);
        gru_steps_2[step * 48 + unit] = hidden_state;
        gru_steps[unit] = hidden_state;
    }
}

/* gru (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_gru_steps(const float *gru_recurrent_kernel, const float *gru_bias,
                                    const float *gru_sum_, float *gru_steps, float *gru_steps_2,
                                    float *floats)
{
    for (int unit = 0; unit < 48; unit++) {
        gru_steps[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_gru_product_2(gru_recurrent_kernel, gru_bias, gru_steps,
                                    floats + 4608);
        gru_regressor_gru_hidden_state(step, gru_sum_, floats + 4608,
                                       gru_steps, gru_steps_2);
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_gru_1_product(const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                        const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                        const float *GRU_REGRESSOR_RESTRICT gru_steps_2,
                                        float *GRU_REGRESSOR_RESTRICT gru_1_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 48; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = gru_steps_2[step * 48 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * gru_1_kernel[k * 144 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    gru_1_sum_[step * 144 + unit] = sum + gru_1_bias[unit];
                }
            }
        }
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_gru_1_product_2(const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                          const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                          const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                          float *GRU_REGRESSOR_RESTRICT gru_1_sum__2)
{
    for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 48; k++) {
            const float a_value = gru_1_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * gru_1_recurrent_kernel[k * 144 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            gru_1_sum__2[unit] = sum + gru_1_bias[unit + 144];
        }
    }
}

/* gru_1 (GRU), line 10: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_gru_1_hidden_state(int step, const float *GRU_REGRESSOR_RESTRICT gru_1_sum_,
                                             const float *GRU_REGRESSOR_RESTRICT gru_1_sum__2,
                                             float *GRU_REGRESSOR_RESTRICT gru_1_steps)
{
    for (int unit = 0; unit < 48; unit++) {
        const float update_gate = gru_regressor_logistic(gru_1_sum_[step * 144 + unit] + gru_1_sum__2[unit]);
        const float product = gru_regressor_logistic(gru_1_sum_[step * 144 + unit + 48] + gru_1_sum__2[unit + 48]) * gru_1_sum__2[unit + 96];
        const float hidden_state = update_gate * gru_1_steps[unit] + (1.0f - update_gate) * tanhf(gru_1_sum_[step * 144 + unit + 96] + product);
        gru_1_steps[unit] = hidden_state;
    }
}

/* gru_1 (GRU), line 10: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_gru_1_steps(const float *gru_1_recurrent_kernel, const float *gru_1_bias,
                                      const float *gru_1_sum_, float *gru_1_steps, float *floats)
{
    for (int unit = 0; unit < 48; unit++) {
        gru_1_steps[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_gru_1_product_2(gru_1_recurrent_kernel, gru_1_bias,
                                      gru_1_steps, floats + 3456);
        gru_regressor_gru_1_hidden_state(step, gru_1_sum_, floats + 3456,
                                         gru_1_steps);
    }
}

/* forecast (Dense), line 11: dot_general of (None, 48) and (48, 1), then add -> (None, 1) */
static void gru_regressor_forecast_product(const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                           const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                           const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                           float *GRU_REGRESSOR_RESTRICT forecast)
{
    float sum = 0.0f;
    for (int k = 0; k < 48; k++) {
        sum += gru_1_steps[k] * forecast_kernel[k];
    }
    forecast[0] = sum + *forecast_bias;
}

/* add -> () */
static void gru_regressor_train_scalars(int n, float *GRU_REGRESSOR_RESTRICT loss_count,
                                        float *GRU_REGRESSOR_RESTRICT mean_absolute_error_count,
                                        int32_t *GRU_REGRESSOR_RESTRICT iterations)
{
    const int32_t iterations_2 = *iterations;
    const float loss_count_2 = *loss_count;
    const float mean_absolute_error_count_2 = *mean_absolute_error_count;
    iterations[0] = iterations_2 + 1;
    loss_count[0] = loss_count_2 + (float)n;
    mean_absolute_error_count[0] = mean_absolute_error_count_2 + (float)n;
}

/* divide -> () */
static void gru_regressor_train_scalars_gradient(int n, float *GRU_REGRESSOR_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* gru (GRU), line 9: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_train_gru_product(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                            const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                            const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                            float *GRU_REGRESSOR_RESTRICT gru_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = history[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    gru_sum_[i * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 9: copy -> (None, 48) */
static void gru_regressor_train_gru_copy(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                         float *GRU_REGRESSOR_RESTRICT gru_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_steps_3[sample * 1152 + step * 48 + unit] = gru_steps[sample * 48 + unit];
        }
    }
}

/* gru (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_train_gru_product_2(int n,
                                              const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                              const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                              const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                              float *GRU_REGRESSOR_RESTRICT gru_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_sum__2[sample * 144 + unit] = sum + gru_bias[unit + 144];
            }
        }
    }
}

/* gru (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_train_gru_hidden_state(int n, int step,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_sum_,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_sum__2,
                                                 float *GRU_REGRESSOR_RESTRICT gru_steps,
                                                 float *GRU_REGRESSOR_RESTRICT gru_steps_2,
                                                 float *GRU_REGRESSOR_RESTRICT gru_update_gate,
                                                 float *GRU_REGRESSOR_RESTRICT gru_candidate,
                                                 float *GRU_REGRESSOR_RESTRICT gru_reset_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = gru_regressor_logistic(gru_sum_[sample * 3456 + step * 144 + unit] + gru_sum__2[sample * 144 + unit]);
            const float value_ = gru_steps[sample * 48 + unit];
            const float reset_gate = gru_regressor_logistic(gru_sum_[sample * 3456 + step * 144 + unit + 48] + gru_sum__2[sample * 144 + unit + 48]);
            const float sum_ = gru_sum_[sample * 3456 + step * 144 + unit + 96] + reset_gate * gru_sum__2[sample * 144 + unit + 96];
            const float candidate = tanhf(sum_);
            const float hidden_state = update_gate * value_ + (1.0f - update_gate) * candidate;
            gru_steps_2[sample * 1152 + step * 48 + unit] = hidden_state;
            gru_update_gate[sample * 1152 + step * 48 + unit] = update_gate;
            gru_candidate[sample * 1152 + step * 48 + unit] = candidate;
            gru_reset_gate[sample * 1152 + step * 48 + unit] = reset_gate;
            gru_steps[sample * 48 + unit] = hidden_state;
        }
    }
}

/* gru (GRU), line 9: copy -> (None, 48) */
static void gru_regressor_train_gru_copy_2(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_sum__2,
                                           float *GRU_REGRESSOR_RESTRICT gru_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_steps_4[sample * 1152 + step * 48 + unit] = gru_sum__2[sample * 144 + unit + 96];
        }
    }
}

/* gru (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_train_gru_steps(int n, const float *gru_recurrent_kernel, const float *gru_bias,
                                          const float *gru_sum_, float *gru_steps, float *gru_steps_2,
                                          float *gru_steps_3, float *gru_update_gate, float *gru_candidate,
                                          float *gru_steps_4, float *gru_reset_gate, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_train_gru_copy(n, step, gru_steps, gru_steps_3);
        gru_regressor_train_gru_product_2(n, gru_recurrent_kernel,
                                          gru_bias, gru_steps, floats + 110592);
        gru_regressor_train_gru_hidden_state(n, step, gru_sum_,
                                             floats + 110592, gru_steps, gru_steps_2, gru_update_gate,
                                             gru_candidate, gru_reset_gate);
        gru_regressor_train_gru_copy_2(n, step, floats + 110592, gru_steps_4);
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_train_gru_1_product(int n, const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                              const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                              const float *GRU_REGRESSOR_RESTRICT gru_steps_2,
                                              float *GRU_REGRESSOR_RESTRICT gru_1_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 48; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = gru_steps_2[i * 48 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * gru_1_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    gru_1_sum_[i * 144 + unit] = sum + gru_1_bias[unit];
                }
            }
        }
    }
}

/* gru_1 (GRU), line 10: copy -> (None, 48) */
static void gru_regressor_train_gru_1_copy(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                           float *GRU_REGRESSOR_RESTRICT gru_1_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_1_steps_2[sample * 1152 + step * 48 + unit] = gru_1_steps[sample * 48 + unit];
        }
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_train_gru_1_product_2(int n,
                                                const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                float *GRU_REGRESSOR_RESTRICT gru_1_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_1_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_1_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_1_sum__2[sample * 144 + unit] = sum + gru_1_bias[unit + 144];
            }
        }
    }
}

/* gru_1 (GRU), line 10: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_train_gru_1_hidden_state(int n, int step,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_sum_,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_sum__2,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_update_gate,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_candidate,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_reset_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = gru_regressor_logistic(gru_1_sum_[sample * 3456 + step * 144 + unit] + gru_1_sum__2[sample * 144 + unit]);
            const float sum_ = gru_1_sum_[sample * 3456 + step * 144 + unit + 48] + gru_1_sum__2[sample * 144 + unit + 48];
            const float reset_gate = gru_regressor_logistic(sum_);
            const float sum__2 = gru_1_sum_[sample * 3456 + step * 144 + unit + 96] + reset_gate * gru_1_sum__2[sample * 144 + unit + 96];
            const float candidate = tanhf(sum__2);
            const float value_ = gru_1_steps[sample * 48 + unit];
            gru_1_update_gate[sample * 1152 + step * 48 + unit] = update_gate;
            gru_1_candidate[sample * 1152 + step * 48 + unit] = candidate;
            gru_1_reset_gate[sample * 1152 + step * 48 + unit] = reset_gate;
            gru_1_steps[sample * 48 + unit] = update_gate * value_ + (1.0f - update_gate) * candidate;
        }
    }
}

/* gru_1 (GRU), line 10: copy -> (None, 48) */
static void gru_regressor_train_gru_1_copy_2(int n, int step,
                                             const float *GRU_REGRESSOR_RESTRICT gru_1_sum__2,
                                             float *GRU_REGRESSOR_RESTRICT gru_1_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_1_steps_3[sample * 1152 + step * 48 + unit] = gru_1_sum__2[sample * 144 + unit + 96];
        }
    }
}

/* gru_1 (GRU), line 10: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_train_gru_1_steps(int n, const float *gru_1_recurrent_kernel,
                                            const float *gru_1_bias, const float *gru_1_sum_,
                                            float *gru_1_steps, float *gru_1_steps_2,
                                            float *gru_1_update_gate, float *gru_1_candidate,
                                            float *gru_1_steps_3, float *gru_1_reset_gate, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_1_steps[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_train_gru_1_copy(n, step, gru_1_steps, gru_1_steps_2);
        gru_regressor_train_gru_1_product_2(n, gru_1_recurrent_kernel,
                                            gru_1_bias, gru_1_steps, floats + 110592);
        gru_regressor_train_gru_1_hidden_state(n, step, gru_1_sum_,
                                               floats + 110592, gru_1_steps, gru_1_update_gate,
                                               gru_1_candidate, gru_1_reset_gate);
        gru_regressor_train_gru_1_copy_2(n, step, floats + 110592,
                                         gru_1_steps_3);
    }
}

/* forecast (Dense), line 11: dot_general of (None, 48) and (48, 1), then add, subtract, multiply, abs,
   multiply, add, negate -> (None, 1) */
static void gru_regressor_train_forecast_product(int n, const float *GRU_REGRESSOR_RESTRICT forecast_target,
                                                 const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight,
                                                 const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                 const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                                 const float *GRU_REGRESSOR_RESTRICT quotient_value,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                 float *GRU_REGRESSOR_RESTRICT scaled_value,
                                                 float *GRU_REGRESSOR_RESTRICT abs_value,
                                                 float *GRU_REGRESSOR_RESTRICT negate_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += forecast_kernel[k] * gru_1_steps[sample * 48 + k];
        }
        const float difference = forecast_target[sample] - (sum + *forecast_bias);
        const float dforecast_losses = quotient_value[0] * (forecast_sample_weight == NULL ? 1.0f : forecast_sample_weight[sample]);
        const float product = dforecast_losses * difference;
        scaled_value[sample] = difference * difference;
        abs_value[sample] = fabsf(difference);
        negate_value[sample] = -(product + product);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gru_regressor_train_sum(int n, const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight,
                                    const float *GRU_REGRESSOR_RESTRICT scaled_value,
                                    float *GRU_REGRESSOR_RESTRICT loss_total,
                                    float *GRU_REGRESSOR_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k] * (forecast_sample_weight == NULL ? 1.0f : forecast_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void gru_regressor_train_sum_2(int n, const float *GRU_REGRESSOR_RESTRICT abs_value,
                                      float *GRU_REGRESSOR_RESTRICT mean_absolute_error_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs_value[k];
    }
    mean_absolute_error_total[0] = *mean_absolute_error_total + sum;
}

/* forecast (Dense), line 11, gradient: reduce of (None, 1), then multiply -> (1,) */
static void gru_regressor_train_forecast_dforecast_bias_gradient(int n,
                                                                 const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                 const float *GRU_REGRESSOR_RESTRICT negate_value,
                                                                 float *GRU_REGRESSOR_RESTRICT forecast_scaled_3,
                                                                 float *GRU_REGRESSOR_RESTRICT forecast_scaled_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += negate_value[k];
    }
    forecast_scaled_3[0] = sum * sum * 0.1f;
    forecast_scaled_4[0] = sum * *learning_rate;
}

/* forecast (Dense), line 11, gradient: dot_general of (None, 1) and (48, 1) -> (None, 48) */
static void gru_regressor_train_forecast_product_gradient(int n,
                                                          const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                          const float *GRU_REGRESSOR_RESTRICT negate_value,
                                                          float *GRU_REGRESSOR_RESTRICT d_forecast_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = negate_value[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * forecast_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_forecast_product[sample * 48 + unit] = sum;
            }
        }
    }
}

/* forecast (Dense), line 11, gradient: dot_general of (None, 48) and (None, 1), then multiply -> (48, 1) */
static void gru_regressor_train_forecast_dforecast_kernel_gradient(int n,
                                                                   const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                                   const float *GRU_REGRESSOR_RESTRICT negate_value,
                                                                   float *GRU_REGRESSOR_RESTRICT forecast_scaled,
                                                                   float *GRU_REGRESSOR_RESTRICT forecast_scaled_2)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = negate_value[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * gru_1_steps[k * 48 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            forecast_scaled[row] = sum * sum * 0.1f;
            forecast_scaled_2[row] = sum * *learning_rate;
        }
    }
}

/* gru_1 (GRU), line 10, gradient: subtract, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 48) */
static void gru_regressor_train_gru_1_elements_gradient(int n, int step,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_steps_2,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_update_gate,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_candidate,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_steps_3,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_reset_gate,
                                                        const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps,
                                                        float *GRU_REGRESSOR_RESTRICT d_gru_1_scaled,
                                                        float *GRU_REGRESSOR_RESTRICT d_gru_1_joined,
                                                        float *GRU_REGRESSOR_RESTRICT d_gru_1_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float dupdate_gate = d_gru_1_steps[sample * 48 + unit] * gru_1_steps_2[sample * 1152 + step * 48 + unit] - d_gru_1_steps[sample * 48 + unit] * gru_1_candidate[sample * 1152 + step * 48 + unit];
            const float difference = 1.0f - gru_1_update_gate[sample * 1152 + step * 48 + unit];
            const float product = dupdate_gate * (gru_1_update_gate[sample * 1152 + step * 48 + unit] * difference);
            const float product_2 = gru_1_candidate[sample * 1152 + step * 48 + unit] * gru_1_candidate[sample * 1152 + step * 48 + unit];
            const float product_3 = d_gru_1_steps[sample * 48 + unit] * difference * (1.0f - product_2);
            const float product_4 = gru_1_reset_gate[sample * 1152 + step * 48 + unit] * (1.0f - gru_1_reset_gate[sample * 1152 + step * 48 + unit]);
            const float product_5 = product_3 * gru_1_steps_3[sample * 1152 + step * 48 + unit] * product_4;
            d_gru_1_joined[sample * 144 + unit] = product;
            d_gru_1_joined[sample * 144 + unit + 48] = product_5;
            d_gru_1_joined[sample * 144 + unit + 96] = product_3 * gru_1_reset_gate[sample * 1152 + step * 48 + unit];
            d_gru_1_joined_2[sample * 144 + unit] = product;
            d_gru_1_joined_2[sample * 144 + unit + 48] = product_5;
            d_gru_1_joined_2[sample * 144 + unit + 96] = product_3;
            d_gru_1_scaled[sample * 48 + unit] = d_gru_1_steps[sample * 48 + unit] * gru_1_update_gate[sample * 1152 + step * 48 + unit];
        }
    }
}

/* gru_1 (GRU), line 10, gradient: dot_general of (None, 144) and (48, 144), then add -> (None, 48) */
static void gru_regressor_train_gru_1_product_gradient(int n,
                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                       const float *GRU_REGRESSOR_RESTRICT d_gru_1_scaled,
                                                       const float *GRU_REGRESSOR_RESTRICT d_gru_1_joined,
                                                       float *GRU_REGRESSOR_RESTRICT d_gru_1_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 144; k++) {
                const float a_value = d_gru_1_joined[sample * 144 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_1_recurrent_kernel[unit * 144 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_gru_1_steps[sample * 48 + unit] = d_gru_1_scaled[sample * 48 + unit] + sum;
            }
        }
    }
}

/* gru_1 (GRU), line 10, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_1_copy_gradient(int n, int step,
                                                    const float *GRU_REGRESSOR_RESTRICT d_gru_1_joined_2,
                                                    float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_1_steps_2[sample * 3456 + step * 144 + unit] = d_gru_1_joined_2[sample * 144 + unit];
        }
    }
}

/* gru_1 (GRU), line 10, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_1_copy_gradient_2(int n, int step,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_1_joined,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_1_steps_3[sample * 3456 + step * 144 + unit] = d_gru_1_joined[sample * 144 + unit];
        }
    }
}

/* gru_1 (GRU), line 10, gradient: scan of (None, 24, 48) and (None, 24, 48) and (None, 24, 48) and (None,
   24, 48) and (None, 24, 48) and (None, 48) */
static void gru_regressor_train_gru_1_steps_gradient(int n, const float *gru_1_recurrent_kernel,
                                                     const float *gru_1_steps_2,
                                                     const float *gru_1_update_gate,
                                                     const float *gru_1_candidate,
                                                     const float *gru_1_steps_3,
                                                     const float *gru_1_reset_gate,
                                                     const float *d_forecast_product, float *d_gru_1_steps,
                                                     float *d_gru_1_steps_2, float *d_gru_1_steps_3,
                                                     float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        d_gru_1_steps[i] = d_forecast_product[i];
    }
    for (int step = 23; step >= 0; step--) {
        gru_regressor_train_gru_1_elements_gradient(n, step,
                                                    gru_1_steps_2, gru_1_update_gate, gru_1_candidate,
                                                    gru_1_steps_3, gru_1_reset_gate, d_gru_1_steps,
                                                    floats + 638976, floats + 626688, floats + 631296);
        gru_regressor_train_gru_1_product_gradient(n,
                                                   gru_1_recurrent_kernel, floats + 638976, floats + 626688,
                                                   d_gru_1_steps);
        gru_regressor_train_gru_1_copy_gradient(n, step,
                                                floats + 631296, d_gru_1_steps_2);
        gru_regressor_train_gru_1_copy_gradient_2(n, step,
                                                  floats + 626688, d_gru_1_steps_3);
    }
}

/* gru_1 (GRU), line 10, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48,
   144) */
static void gru_regressor_train_gru_1_dgru_1_recurrent_kernel_gradient(int n,
                                                                       const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_steps_2,
                                                                       const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_3,
                                                                       float *GRU_REGRESSOR_RESTRICT gru_1_scaled_3,
                                                                       float *GRU_REGRESSOR_RESTRICT gru_1_scaled_4)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = gru_1_steps_2[i * 48 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_1_steps_3[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    gru_1_scaled_3[row * 144 + col] = sum * sum * 0.1f;
                    gru_1_scaled_4[row * 144 + col] = sum * *learning_rate;
                }
            }
        }
    }
}

/* gru_1 (GRU), line 10, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_1_sum_gradient(int n,
                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_3,
                                                   float *GRU_REGRESSOR_RESTRICT d_gru_1_sum_)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_1_steps_3[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_1_sum_[unit] = sum[unit];
    }
}

/* gru_1 (GRU), line 10, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_1_sum_gradient_2(int n,
                                                     const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_2,
                                                     float *GRU_REGRESSOR_RESTRICT d_gru_1_sum__2)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_1_steps_2[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_1_sum__2[unit] = sum[unit];
    }
}

/* gru_1 (GRU), line 10, gradient: dot_general of (None, 24, 144) and (48, 144) -> (None, 24, 48) */
static void gru_regressor_train_gru_1_product_gradient_2(int n,
                                                         const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                                         const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_2,
                                                         float *GRU_REGRESSOR_RESTRICT d_gru_1_product)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 144; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_gru_1_steps_2[i * 144 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * gru_1_kernel[unit * 144 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    d_gru_1_product[i * 48 + unit] = sum;
                }
            }
        }
    }
}

/* gru_1 (GRU), line 10, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48,
   144) */
static void gru_regressor_train_gru_1_dgru_1_kernel_gradient(int n,
                                                             const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                             const float *GRU_REGRESSOR_RESTRICT gru_steps_2,
                                                             const float *GRU_REGRESSOR_RESTRICT d_gru_1_steps_2,
                                                             float *GRU_REGRESSOR_RESTRICT gru_1_scaled,
                                                             float *GRU_REGRESSOR_RESTRICT gru_1_scaled_2)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = gru_steps_2[i * 48 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_1_steps_2[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    gru_1_scaled[row * 144 + col] = sum * sum * 0.1f;
                    gru_1_scaled_2[row * 144 + col] = sum * *learning_rate;
                }
            }
        }
    }
}

/* gru (GRU), line 9, gradient: subtract, add, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 48) */
static void gru_regressor_train_gru_elements_gradient(int n, int step,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_steps_3,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_update_gate,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_candidate,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_steps_4,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_reset_gate,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_1_product,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_steps,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_scaled,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_joined,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float dhidden_state = d_gru_steps[sample * 48 + unit] + d_gru_1_product[sample * 1152 + step * 48 + unit];
            const float dupdate_gate = dhidden_state * gru_steps_3[sample * 1152 + step * 48 + unit] - dhidden_state * gru_candidate[sample * 1152 + step * 48 + unit];
            const float difference = 1.0f - gru_update_gate[sample * 1152 + step * 48 + unit];
            const float product = dupdate_gate * (gru_update_gate[sample * 1152 + step * 48 + unit] * difference);
            const float product_2 = gru_candidate[sample * 1152 + step * 48 + unit] * gru_candidate[sample * 1152 + step * 48 + unit];
            const float product_3 = dhidden_state * difference * (1.0f - product_2);
            const float product_4 = gru_reset_gate[sample * 1152 + step * 48 + unit] * (1.0f - gru_reset_gate[sample * 1152 + step * 48 + unit]);
            const float product_5 = product_3 * gru_steps_4[sample * 1152 + step * 48 + unit] * product_4;
            d_gru_joined[sample * 144 + unit] = product;
            d_gru_joined[sample * 144 + unit + 48] = product_5;
            d_gru_joined[sample * 144 + unit + 96] = product_3 * gru_reset_gate[sample * 1152 + step * 48 + unit];
            d_gru_joined_2[sample * 144 + unit] = product;
            d_gru_joined_2[sample * 144 + unit + 48] = product_5;
            d_gru_joined_2[sample * 144 + unit + 96] = product_3;
            d_gru_scaled[sample * 48 + unit] = dhidden_state * gru_update_gate[sample * 1152 + step * 48 + unit];
        }
    }
}

/* gru (GRU), line 9, gradient: dot_general of (None, 144) and (48, 144), then add -> (None, 48) */
static void gru_regressor_train_gru_product_gradient(int n,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                                     const float *GRU_REGRESSOR_RESTRICT d_gru_scaled,
                                                     const float *GRU_REGRESSOR_RESTRICT d_gru_joined,
                                                     float *GRU_REGRESSOR_RESTRICT d_gru_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 144; k++) {
                const float a_value = d_gru_joined[sample * 144 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[unit * 144 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_gru_steps[sample * 48 + unit] = d_gru_scaled[sample * 48 + unit] + sum;
            }
        }
    }
}

/* gru (GRU), line 9, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_copy_gradient(int n, int step,
                                                  const float *GRU_REGRESSOR_RESTRICT d_gru_joined_2,
                                                  float *GRU_REGRESSOR_RESTRICT d_gru_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_steps_2[sample * 3456 + step * 144 + unit] = d_gru_joined_2[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 9, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_copy_gradient_2(int n, int step,
                                                    const float *GRU_REGRESSOR_RESTRICT d_gru_joined,
                                                    float *GRU_REGRESSOR_RESTRICT d_gru_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_steps_3[sample * 3456 + step * 144 + unit] = d_gru_joined[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 9, gradient: scan of (None, 24, 48) and (None, 24, 48) and (None, 24, 48) and (None, 24,
   48) and (None, 24, 48) and (None, 24, 48) */
static void gru_regressor_train_gru_steps_gradient(int n, const float *gru_recurrent_kernel,
                                                   const float *gru_steps_3, const float *gru_update_gate,
                                                   const float *gru_candidate, const float *gru_steps_4,
                                                   const float *gru_reset_gate,
                                                   const float *d_gru_1_product, float *d_gru_steps,
                                                   float *d_gru_steps_2, float *d_gru_steps_3, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        d_gru_steps[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        gru_regressor_train_gru_elements_gradient(n, step,
                                                  gru_steps_3, gru_update_gate, gru_candidate, gru_steps_4,
                                                  gru_reset_gate, d_gru_1_product, d_gru_steps,
                                                  floats + 231936, floats + 221184, floats + 225792);
        gru_regressor_train_gru_product_gradient(n,
                                                 gru_recurrent_kernel, floats + 231936, floats + 221184,
                                                 d_gru_steps);
        gru_regressor_train_gru_copy_gradient(n, step, floats + 225792,
                                              d_gru_steps_2);
        gru_regressor_train_gru_copy_gradient_2(n, step,
                                                floats + 221184, d_gru_steps_3);
    }
}

/* gru (GRU), line 9, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48, 144) */
static void gru_regressor_train_gru_dgru_recurrent_kernel_gradient(int n,
                                                                   const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                   const float *GRU_REGRESSOR_RESTRICT gru_steps_3,
                                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_steps_3,
                                                                   float *GRU_REGRESSOR_RESTRICT gru_scaled_3,
                                                                   float *GRU_REGRESSOR_RESTRICT gru_scaled_4)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = gru_steps_3[i * 48 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_steps_3[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    gru_scaled_3[row * 144 + col] = sum * sum * 0.1f;
                    gru_scaled_4[row * 144 + col] = sum * *learning_rate;
                }
            }
        }
    }
}

/* gru (GRU), line 9, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_sum_gradient(int n, const float *GRU_REGRESSOR_RESTRICT d_gru_steps_3,
                                                 float *GRU_REGRESSOR_RESTRICT d_gru_sum_)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_steps_3[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_sum_[unit] = sum[unit];
    }
}

/* gru (GRU), line 9, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_sum_gradient_2(int n, const float *GRU_REGRESSOR_RESTRICT d_gru_steps_2,
                                                   float *GRU_REGRESSOR_RESTRICT d_gru_sum__2)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_steps_2[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_sum__2[unit] = sum[unit];
    }
}

/* gru (GRU), line 9, gradient: dot_general of (None, 24, 4) and (None, 24, 144), then multiply -> (4, 144) */
static void gru_regressor_train_gru_dgru_kernel_gradient(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                                         const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                         const float *GRU_REGRESSOR_RESTRICT d_gru_steps_2,
                                                         float *GRU_REGRESSOR_RESTRICT gru_scaled,
                                                         float *GRU_REGRESSOR_RESTRICT gru_scaled_2)
{
    for (int row_tile = 0; row_tile < 4; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = history[i * 4 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_steps_2[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    gru_scaled[row * 144 + col] = sum * sum * 0.1f;
                    gru_scaled_2[row * 144 + col] = sum * *learning_rate;
                }
            }
        }
    }
}

/* concatenate of (1, 144) and (1, 144) -> (2, 144) */
static void gru_regressor_train_dgru_bias_gradient(const float *GRU_REGRESSOR_RESTRICT d_gru_sum_,
                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_sum__2,
                                                   float *GRU_REGRESSOR_RESTRICT dgru_bias)
{
    for (int col = 0; col < 144; col++) {
        dgru_bias[col] = d_gru_sum__2[col];
    }
    for (int col_2 = 0; col_2 < 144; col_2++) {
        dgru_bias[col_2 + 144] = d_gru_sum_[col_2];
    }
}

/* concatenate of (1, 144) and (1, 144) -> (2, 144) */
static void gru_regressor_train_dgru_1_bias_gradient(const float *GRU_REGRESSOR_RESTRICT d_gru_1_sum_,
                                                     const float *GRU_REGRESSOR_RESTRICT d_gru_1_sum__2,
                                                     float *GRU_REGRESSOR_RESTRICT dgru_1_bias)
{
    for (int col = 0; col < 144; col++) {
        dgru_1_bias[col] = d_gru_1_sum__2[col];
    }
    for (int col_2 = 0; col_2 < 144; col_2++) {
        dgru_1_bias[col_2 + 144] = d_gru_1_sum_[col_2];
    }
}

/* gru (GRU), line 9: multiply, add, sqrt, divide, subtract -> (4, 144) */
static void gru_regressor_train_gru_elements(const float *GRU_REGRESSOR_RESTRICT gru_scaled,
                                             const float *GRU_REGRESSOR_RESTRICT gru_scaled_2,
                                             float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                             float *GRU_REGRESSOR_RESTRICT gru_kernel_velocity)
{
    for (int i = 0; i < 576; i++) {
        const float gru_kernel_2 = gru_kernel[i];
        const float gru_kernel_velocity_2 = gru_kernel_velocity[i];
        const float sum_ = gru_kernel_velocity_2 * 0.9f + gru_scaled[i];
        gru_kernel[i] = gru_kernel_2 - gru_scaled_2[i] / sqrtf(sum_ + 1e-07f);
        gru_kernel_velocity[i] = sum_;
    }
}

/* gru (GRU), line 9: multiply, add, sqrt, divide, subtract -> (48, 144) */
static void gru_regressor_train_gru_elements_2(const float *GRU_REGRESSOR_RESTRICT gru_scaled_3,
                                               const float *GRU_REGRESSOR_RESTRICT gru_scaled_4,
                                               float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                               float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel_velocity)
{
    for (int i = 0; i < 6912; i++) {
        const float gru_recurrent_kernel_2 = gru_recurrent_kernel[i];
        const float gru_recurrent_kernel_velocity_2 = gru_recurrent_kernel_velocity[i];
        const float sum_ = gru_recurrent_kernel_velocity_2 * 0.9f + gru_scaled_3[i];
        gru_recurrent_kernel[i] = gru_recurrent_kernel_2 - gru_scaled_4[i] / sqrtf(sum_ + 1e-07f);
        gru_recurrent_kernel_velocity[i] = sum_;
    }
}

/* gru (GRU), line 9: multiply, add, sqrt, multiply, divide, subtract -> (2, 144) */
static void gru_regressor_train_gru_elements_3(const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                               const float *GRU_REGRESSOR_RESTRICT dgru_bias,
                                               float *GRU_REGRESSOR_RESTRICT gru_bias,
                                               float *GRU_REGRESSOR_RESTRICT gru_bias_velocity)
{
    for (int i = 0; i < 288; i++) {
        const float gru_bias_2 = gru_bias[i];
        const float gru_bias_velocity_2 = gru_bias_velocity[i];
        const float sum_ = gru_bias_velocity_2 * 0.9f + dgru_bias[i] * dgru_bias[i] * 0.1f;
        gru_bias[i] = gru_bias_2 - dgru_bias[i] * *learning_rate / sqrtf(sum_ + 1e-07f);
        gru_bias_velocity[i] = sum_;
    }
}

/* gru_1 (GRU), line 10: multiply, add, sqrt, divide, subtract, multiply, add, sqrt, divide, subtract -> (48,
   144) */
static void gru_regressor_train_gru_1_elements(const float *GRU_REGRESSOR_RESTRICT gru_1_scaled,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_scaled_2,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_scaled_3,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_scaled_4,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_kernel_velocity,
                                               float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel_velocity)
{
    for (int i = 0; i < 6912; i++) {
        const float gru_1_kernel_2 = gru_1_kernel[i];
        const float gru_1_kernel_velocity_2 = gru_1_kernel_velocity[i];
        const float sum_ = gru_1_kernel_velocity_2 * 0.9f + gru_1_scaled[i];
        const float gru_1_recurrent_kernel_2 = gru_1_recurrent_kernel[i];
        const float gru_1_recurrent_kernel_velocity_2 = gru_1_recurrent_kernel_velocity[i];
        const float sum__2 = gru_1_recurrent_kernel_velocity_2 * 0.9f + gru_1_scaled_3[i];
        gru_1_kernel[i] = gru_1_kernel_2 - gru_1_scaled_2[i] / sqrtf(sum_ + 1e-07f);
        gru_1_recurrent_kernel[i] = gru_1_recurrent_kernel_2 - gru_1_scaled_4[i] / sqrtf(sum__2 + 1e-07f);
        gru_1_kernel_velocity[i] = sum_;
        gru_1_recurrent_kernel_velocity[i] = sum__2;
    }
}

/* gru_1 (GRU), line 10: multiply, add, sqrt, multiply, divide, subtract -> (2, 144) */
static void gru_regressor_train_gru_1_elements_2(const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                 const float *GRU_REGRESSOR_RESTRICT dgru_1_bias,
                                                 float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                 float *GRU_REGRESSOR_RESTRICT gru_1_bias_velocity)
{
    for (int i = 0; i < 288; i++) {
        const float gru_1_bias_2 = gru_1_bias[i];
        const float gru_1_bias_velocity_2 = gru_1_bias_velocity[i];
        const float sum_ = gru_1_bias_velocity_2 * 0.9f + dgru_1_bias[i] * dgru_1_bias[i] * 0.1f;
        gru_1_bias[i] = gru_1_bias_2 - dgru_1_bias[i] * *learning_rate / sqrtf(sum_ + 1e-07f);
        gru_1_bias_velocity[i] = sum_;
    }
}

/* forecast (Dense), line 11: multiply, add, sqrt, divide, subtract -> (48, 1) */
static void gru_regressor_train_forecast_elements(const float *GRU_REGRESSOR_RESTRICT forecast_scaled,
                                                  const float *GRU_REGRESSOR_RESTRICT forecast_scaled_2,
                                                  float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                  float *GRU_REGRESSOR_RESTRICT forecast_kernel_velocity)
{
    for (int row = 0; row < 48; row++) {
        const float forecast_kernel_2 = forecast_kernel[row];
        const float forecast_kernel_velocity_2 = forecast_kernel_velocity[row];
        const float sum_ = forecast_kernel_velocity_2 * 0.9f + forecast_scaled[row];
        forecast_kernel[row] = forecast_kernel_2 - forecast_scaled_2[row] / sqrtf(sum_ + 1e-07f);
        forecast_kernel_velocity[row] = sum_;
    }
}

/* forecast (Dense), line 11: multiply, add, sqrt, divide, subtract -> (1,) */
static void gru_regressor_train_forecast_elements_2(const float *GRU_REGRESSOR_RESTRICT forecast_scaled_3,
                                                    const float *GRU_REGRESSOR_RESTRICT forecast_scaled_4,
                                                    float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                                    float *GRU_REGRESSOR_RESTRICT forecast_bias_velocity)
{
    const float forecast_bias_2 = *forecast_bias;
    const float forecast_bias_velocity_2 = *forecast_bias_velocity;
    const float sum_ = forecast_bias_velocity_2 * 0.9f + forecast_scaled_3[0];
    forecast_bias[0] = forecast_bias_2 - forecast_scaled_4[0] / sqrtf(sum_ + 1e-07f);
    forecast_bias_velocity[0] = sum_;
}

/* add -> () */
static void gru_regressor_evaluate_scalars(int n, float *GRU_REGRESSOR_RESTRICT loss_count,
                                           float *GRU_REGRESSOR_RESTRICT mean_absolute_error_count)
{
    const float loss_count_2 = *loss_count;
    const float mean_absolute_error_count_2 = *mean_absolute_error_count;
    loss_count[0] = loss_count_2 + (float)n;
    mean_absolute_error_count[0] = mean_absolute_error_count_2 + (float)n;
}

/* gru (GRU), line 9: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_evaluate_gru_product(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                               const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                               const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                               float *GRU_REGRESSOR_RESTRICT gru_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 4; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = history[i * 4 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    gru_sum_[i * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_evaluate_gru_product_2(int n,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_steps,
                                                 float *GRU_REGRESSOR_RESTRICT gru_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_sum__2[sample * 144 + unit] = sum + gru_bias[unit + 144];
            }
        }
    }
}

/* gru (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_evaluate_gru_hidden_state(int n, int step,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_sum_,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_sum__2,
                                                    float *GRU_REGRESSOR_RESTRICT gru_steps,
                                                    float *GRU_REGRESSOR_RESTRICT gru_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = gru_regressor_logistic(gru_sum_[sample * 3456 + step * 144 + unit] + gru_sum__2[sample * 144 + unit]);
            const float value_ = gru_steps[sample * 48 + unit];
            const float reset_gate = gru_regressor_logistic(gru_sum_[sample * 3456 + step * 144 + unit + 48] + gru_sum__2[sample * 144 + unit + 48]);
            const float sum_ = gru_sum_[sample * 3456 + step * 144 + unit + 96] + reset_gate * gru_sum__2[sample * 144 + unit + 96];
            const float hidden_state = update_gate * value_ + (1.0f - update_gate) * tanhf(sum_);
            gru_steps_2[sample * 1152 + step * 48 + unit] = hidden_state;
            gru_steps[sample * 48 + unit] = hidden_state;
        }
    }
}

/* gru (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_evaluate_gru_steps(int n, const float *gru_recurrent_kernel,
                                             const float *gru_bias, const float *gru_sum_, float *gru_steps,
                                             float *gru_steps_2, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_evaluate_gru_product_2(n, gru_recurrent_kernel,
                                             gru_bias, gru_steps, floats + 147456);
        gru_regressor_evaluate_gru_hidden_state(n, step, gru_sum_,
                                                floats + 147456, gru_steps, gru_steps_2);
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_evaluate_gru_1_product(int n, const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_steps_2,
                                                 float *GRU_REGRESSOR_RESTRICT gru_1_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 48; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = gru_steps_2[i * 48 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * gru_1_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    gru_1_sum_[i * 144 + unit] = sum + gru_1_bias[unit];
                }
            }
        }
    }
}

/* gru_1 (GRU), line 10: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_evaluate_gru_1_product_2(int n,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_1_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_1_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_1_sum__2[sample * 144 + unit] = sum + gru_1_bias[unit + 144];
            }
        }
    }
}

/* gru_1 (GRU), line 10: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_evaluate_gru_1_hidden_state(int n, int step,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_1_sum_,
                                                      const float *GRU_REGRESSOR_RESTRICT gru_1_sum__2,
                                                      float *GRU_REGRESSOR_RESTRICT gru_1_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = gru_regressor_logistic(gru_1_sum_[sample * 3456 + step * 144 + unit] + gru_1_sum__2[sample * 144 + unit]);
            const float sum_ = gru_1_sum_[sample * 3456 + step * 144 + unit + 48] + gru_1_sum__2[sample * 144 + unit + 48];
            const float sum__2 = gru_1_sum_[sample * 3456 + step * 144 + unit + 96] + gru_regressor_logistic(sum_) * gru_1_sum__2[sample * 144 + unit + 96];
            gru_1_steps[sample * 48 + unit] = update_gate * gru_1_steps[sample * 48 + unit] + (1.0f - update_gate) * tanhf(sum__2);
        }
    }
}

/* gru_1 (GRU), line 10: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_evaluate_gru_1_steps(int n, const float *gru_1_recurrent_kernel,
                                               const float *gru_1_bias, const float *gru_1_sum_,
                                               float *gru_1_steps, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_1_steps[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_evaluate_gru_1_product_2(n,
                                               gru_1_recurrent_kernel, gru_1_bias, gru_1_steps,
                                               floats + 110592);
        gru_regressor_evaluate_gru_1_hidden_state(n, step,
                                                  gru_1_sum_, floats + 110592, gru_1_steps);
    }
}

/* forecast (Dense), line 11: dot_general of (None, 48) and (48, 1), then add, subtract, multiply, abs ->
   (None, 1) */
static void gru_regressor_evaluate_forecast_product(int n,
                                                    const float *GRU_REGRESSOR_RESTRICT forecast_target,
                                                    const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                    const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_1_steps,
                                                    float *GRU_REGRESSOR_RESTRICT scaled_value,
                                                    float *GRU_REGRESSOR_RESTRICT abs_value,
                                                    float *GRU_REGRESSOR_RESTRICT forecast)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += forecast_kernel[k] * gru_1_steps[sample * 48 + k];
        }
        const float sum_ = sum + *forecast_bias;
        const float difference = forecast_target[sample] - sum_;
        forecast[sample] = sum_;
        scaled_value[sample] = difference * difference;
        abs_value[sample] = fabsf(difference);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gru_regressor_evaluate_sum(int n, const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight,
                                       const float *GRU_REGRESSOR_RESTRICT scaled_value,
                                       float *GRU_REGRESSOR_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k] * (forecast_sample_weight == NULL ? 1.0f : forecast_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void gru_regressor_evaluate_sum_2(int n, const float *GRU_REGRESSOR_RESTRICT abs_value,
                                         float *GRU_REGRESSOR_RESTRICT mean_absolute_error_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs_value[k];
    }
    mean_absolute_error_total[0] = *mean_absolute_error_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void gru_regressor_metrics_scalars(const float *GRU_REGRESSOR_RESTRICT loss_count,
                                          const float *GRU_REGRESSOR_RESTRICT loss_total,
                                          const float *GRU_REGRESSOR_RESTRICT mean_absolute_error_count,
                                          const float *GRU_REGRESSOR_RESTRICT mean_absolute_error_total,
                                          float *GRU_REGRESSOR_RESTRICT loss,
                                          float *GRU_REGRESSOR_RESTRICT mean_absolute_error)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *mean_absolute_error_count == 0.0f;
    const float chosen_ = holds_2 ? 0.0f : *mean_absolute_error_total / (holds_2 ? 1.0f : *mean_absolute_error_count);
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    mean_absolute_error[0] = chosen_;
}

int gru_regressor_init(gru_regressor_weights *weights, uint64_t seed)
{
    float floats[21216];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    gru_regressor_init_gru_elements(seed_words, weights->gru_kernel);
    gru_regressor_init_gru_elements_2(seed_words, floats);
    gru_regressor_init_gru_steps(floats, floats + 6912, floats, bytes);
    gru_regressor_init_gru_1_elements(seed_words, floats,
                                      weights->gru_1_kernel);
    gru_regressor_init_gru_1_steps(floats, floats + 13824, floats, bytes);
    gru_regressor_init_forecast_elements(seed_words,
                                         weights->forecast_kernel);
    gru_regressor_init_copy(floats + 6912, weights->gru_recurrent_kernel);
    gru_regressor_init_copy_2(weights->gru_bias);
    gru_regressor_init_copy_3(floats + 13824, weights->gru_1_recurrent_kernel);
    gru_regressor_init_copy_4(weights->gru_1_bias);
    gru_regressor_init_copy_5(weights->forecast_bias);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_predict(const gru_regressor_weights *weights, gru_regressor_workspace *workspace, int n,
                          const float *history, float *forecast)
{
    if (weights == NULL || workspace == NULL || history == NULL || forecast == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    if (n < 1 || n > GRU_REGRESSOR_BATCH) {
        return GRU_REGRESSOR_ERROR_BATCH;
    }
    gru_regressor_gru_product(history, weights->gru_kernel, weights->gru_bias,
                              workspace->floats);
    gru_regressor_gru_steps(weights->gru_recurrent_kernel, weights->gru_bias,
                            workspace->floats, workspace->floats + 4752, workspace->floats + 3456,
                            workspace->floats);
    gru_regressor_gru_1_product(weights->gru_1_kernel, weights->gru_1_bias,
                                workspace->floats + 3456, workspace->floats);
    gru_regressor_gru_1_steps(weights->gru_1_recurrent_kernel, weights->gru_1_bias,
                              workspace->floats, workspace->floats + 3600, workspace->floats);
    gru_regressor_forecast_product(weights->forecast_kernel,
                                   weights->forecast_bias, workspace->floats + 3600, forecast);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_train_step(gru_regressor_weights *weights, gru_regressor_optimizer *optimizer,
                             gru_regressor_metrics *metrics, gru_regressor_train_workspace *workspace, int n,
                             const float *history, const float *forecast_target,
                             const float *forecast_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || history == NULL || forecast_target == NULL || loss == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    if (n < 1 || n > GRU_REGRESSOR_TRAIN_BATCH) {
        return GRU_REGRESSOR_ERROR_BATCH;
    }
    gru_regressor_train_scalars(n, &metrics->loss_count,
                                &metrics->mean_absolute_error_count, &optimizer->iterations);
    gru_regressor_train_scalars_gradient(n, workspace->floats + 116736);
    gru_regressor_train_gru_product(n, history, weights->gru_kernel,
                                    weights->gru_bias, workspace->floats);
    gru_regressor_train_gru_steps(n, weights->gru_recurrent_kernel,
                                  weights->gru_bias, workspace->floats, workspace->floats + 115200,
                                  workspace->floats + 221184, workspace->floats + 258048,
                                  workspace->floats + 294912, workspace->floats + 331776,
                                  workspace->floats + 368640, workspace->floats + 405504, workspace->floats);
    gru_regressor_train_gru_1_product(n, weights->gru_1_kernel,
                                      weights->gru_1_bias, workspace->floats + 221184, workspace->floats);
    gru_regressor_train_gru_1_steps(n, weights->gru_1_recurrent_kernel,
                                    weights->gru_1_bias, workspace->floats, workspace->floats + 115200,
                                    workspace->floats + 442368, workspace->floats + 479232,
                                    workspace->floats + 516096, workspace->floats + 552960,
                                    workspace->floats + 589824, workspace->floats);
    gru_regressor_train_forecast_product(n, forecast_target,
                                         forecast_sample_weight, weights->forecast_kernel,
                                         weights->forecast_bias, workspace->floats + 116736,
                                         workspace->floats + 115200, workspace->floats,
                                         workspace->floats + 32, workspace->floats + 64);
    gru_regressor_train_sum(n, forecast_sample_weight, workspace->floats,
                            &metrics->loss_total, loss);
    gru_regressor_train_sum_2(n, workspace->floats + 32,
                              &metrics->mean_absolute_error_total);
    gru_regressor_train_forecast_dforecast_bias_gradient(n,
                                                         &optimizer->learning_rate, workspace->floats + 64,
                                                         workspace->floats + 645216,
                                                         workspace->floats + 645232);
    gru_regressor_train_forecast_product_gradient(n,
                                                  weights->forecast_kernel, workspace->floats + 64,
                                                  workspace->floats + 635904);
    gru_regressor_train_forecast_dforecast_kernel_gradient(n,
                                                           &optimizer->learning_rate,
                                                           workspace->floats + 115200,
                                                           workspace->floats + 64,
                                                           workspace->floats + 645120,
                                                           workspace->floats + 645168);
    gru_regressor_train_gru_1_steps_gradient(n,
                                             weights->gru_1_recurrent_kernel, workspace->floats + 442368,
                                             workspace->floats + 479232, workspace->floats + 516096,
                                             workspace->floats + 552960, workspace->floats + 589824,
                                             workspace->floats + 635904, workspace->floats + 637440,
                                             workspace->floats, workspace->floats + 110592,
                                             workspace->floats);
    gru_regressor_train_gru_1_dgru_1_recurrent_kernel_gradient(n,
                                                               &optimizer->learning_rate,
                                                               workspace->floats + 442368,
                                                               workspace->floats + 110592,
                                                               workspace->floats + 493056,
                                                               workspace->floats + 499968);
    gru_regressor_train_gru_1_sum_gradient(n,
                                           workspace->floats + 110592, workspace->floats + 506880);
    gru_regressor_train_gru_1_sum_gradient_2(n, workspace->floats,
                                             workspace->floats + 507024);
    gru_regressor_train_gru_1_product_gradient_2(n,
                                                 weights->gru_1_kernel, workspace->floats,
                                                 workspace->floats + 442368);
    gru_regressor_train_gru_1_dgru_1_kernel_gradient(n,
                                                     &optimizer->learning_rate, workspace->floats + 221184,
                                                     workspace->floats, workspace->floats + 479232,
                                                     workspace->floats + 486144);
    gru_regressor_train_gru_steps_gradient(n,
                                           weights->gru_recurrent_kernel, workspace->floats + 258048,
                                           workspace->floats + 294912, workspace->floats + 331776,
                                           workspace->floats + 368640, workspace->floats + 405504,
                                           workspace->floats + 442368, workspace->floats + 230400,
                                           workspace->floats, workspace->floats + 110592, workspace->floats);
    gru_regressor_train_gru_dgru_recurrent_kernel_gradient(n,
                                                           &optimizer->learning_rate,
                                                           workspace->floats + 258048,
                                                           workspace->floats + 110592,
                                                           workspace->floats + 221184,
                                                           workspace->floats + 228096);
    gru_regressor_train_gru_sum_gradient(n, workspace->floats + 110592,
                                         workspace->floats + 235008);
    gru_regressor_train_gru_sum_gradient_2(n, workspace->floats,
                                           workspace->floats + 111744);
    gru_regressor_train_gru_dgru_kernel_gradient(n, history,
                                                 &optimizer->learning_rate, workspace->floats,
                                                 workspace->floats + 110592, workspace->floats + 111168);
    gru_regressor_train_dgru_bias_gradient(workspace->floats + 235008,
                                           workspace->floats + 111744, workspace->floats);
    gru_regressor_train_dgru_1_bias_gradient(workspace->floats + 506880,
                                             workspace->floats + 507024, workspace->floats + 288);
    gru_regressor_train_gru_elements(workspace->floats + 110592,
                                     workspace->floats + 111168, weights->gru_kernel,
                                     optimizer->gru_kernel_velocity);
    gru_regressor_train_gru_elements_2(workspace->floats + 221184,
                                       workspace->floats + 228096, weights->gru_recurrent_kernel,
                                       optimizer->gru_recurrent_kernel_velocity);
    gru_regressor_train_gru_elements_3(&optimizer->learning_rate,
                                       workspace->floats, weights->gru_bias, optimizer->gru_bias_velocity);
    gru_regressor_train_gru_1_elements(workspace->floats + 479232,
                                       workspace->floats + 486144, workspace->floats + 493056,
                                       workspace->floats + 499968, weights->gru_1_kernel,
                                       weights->gru_1_recurrent_kernel, optimizer->gru_1_kernel_velocity,
                                       optimizer->gru_1_recurrent_kernel_velocity);
    gru_regressor_train_gru_1_elements_2(&optimizer->learning_rate,
                                         workspace->floats + 288, weights->gru_1_bias,
                                         optimizer->gru_1_bias_velocity);
    gru_regressor_train_forecast_elements(workspace->floats + 645120,
                                          workspace->floats + 645168, weights->forecast_kernel,
                                          optimizer->forecast_kernel_velocity);
    gru_regressor_train_forecast_elements_2(workspace->floats + 645216,
                                            workspace->floats + 645232, weights->forecast_bias,
                                            optimizer->forecast_bias_velocity);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_evaluate_step(const gru_regressor_weights *weights, gru_regressor_metrics *metrics,
                                gru_regressor_train_workspace *workspace, int n, const float *history,
                                const float *forecast_target, const float *forecast_sample_weight,
                                float *forecast)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || history == NULL || forecast_target == NULL || forecast == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    if (n < 1 || n > GRU_REGRESSOR_TRAIN_BATCH) {
        return GRU_REGRESSOR_ERROR_BATCH;
    }
    gru_regressor_evaluate_scalars(n, &metrics->loss_count,
                                   &metrics->mean_absolute_error_count);
    gru_regressor_evaluate_gru_product(n, history, weights->gru_kernel,
                                       weights->gru_bias, workspace->floats);
    gru_regressor_evaluate_gru_steps(n, weights->gru_recurrent_kernel,
                                     weights->gru_bias, workspace->floats, workspace->floats + 152064,
                                     workspace->floats + 110592, workspace->floats);
    gru_regressor_evaluate_gru_1_product(n, weights->gru_1_kernel,
                                         weights->gru_1_bias, workspace->floats + 110592, workspace->floats);
    gru_regressor_evaluate_gru_1_steps(n, weights->gru_1_recurrent_kernel,
                                       weights->gru_1_bias, workspace->floats, workspace->floats + 115200,
                                       workspace->floats);
    gru_regressor_evaluate_forecast_product(n, forecast_target,
                                            weights->forecast_kernel, weights->forecast_bias,
                                            workspace->floats + 115200, workspace->floats,
                                            workspace->floats + 32, forecast);
    gru_regressor_evaluate_sum(n, forecast_sample_weight, workspace->floats,
                               &metrics->loss_total);
    gru_regressor_evaluate_sum_2(n, workspace->floats + 32,
                                 &metrics->mean_absolute_error_total);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_metrics_result(const gru_regressor_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    gru_regressor_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                  &metrics->mean_absolute_error_count, &metrics->mean_absolute_error_total,
                                  result + 0, result + 1);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_optimizer_init(gru_regressor_optimizer *optimizer, const gru_regressor_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return GRU_REGRESSOR_OK;
}

void gru_regressor_metrics_reset(gru_regressor_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
