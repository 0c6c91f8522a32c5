/* gru_regressor: made by hnc 0.1.0 for target portable from the model with hash 6be4924babfc4049; the header says how to use it. */
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

/* gru (GRU), line 8: rng_uniform, multiply, add -> (4, 144) */
static void gru_regressor_init_gru_map(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                       float *GRU_REGRESSOR_RESTRICT gru_kernel)
{
    for (int i = 0; i < 576; i++) {
        const float sum = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 204152928, i) * 0.40269363f + -0.20134681f;
        gru_kernel[i] = sum;
    }
}

/* gru (GRU), line 8: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (48, 144) */
static void gru_regressor_init_gru_map_2(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                         float *GRU_REGRESSOR_RESTRICT gru_multiply)
{
    for (int i = 0; i < 6912; i++) {
        const float product = logf(1.0f - gru_regressor_uniform(seed_words[0], seed_words[1], 0, 172479184, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(gru_regressor_uniform(seed_words[0], seed_words[1], 0, 172479185, i) * 6.2831855f);
        gru_multiply[i] = product_2;
    }
}

/* gru (GRU), line 8: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_dot_general(int step, const float *GRU_REGRESSOR_RESTRICT gru_multiply,
                                               const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                               float *GRU_REGRESSOR_RESTRICT gru_dot_general)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_scan[unit * 144 + k] * gru_multiply[step * 144 + k];
        }
        gru_dot_general[unit] = sum;
    }
}

/* gru (GRU), line 8: dot_general of (48,) and (48, 144), then subtract -> (144,) */
static void gru_regressor_init_gru_dot_general_2(int step, const float *GRU_REGRESSOR_RESTRICT gru_multiply,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_dot_general,
                                                 float *GRU_REGRESSOR_RESTRICT gru_subtract)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_dot_general[k] * gru_scan[k * 144 + unit];
        }
        gru_subtract[unit] = gru_multiply[step * 144 + unit] - sum;
    }
}

/* gru (GRU), line 8: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_dot_general_3(const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_subtract,
                                                 float *GRU_REGRESSOR_RESTRICT gru_dot_general_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_scan[unit * 144 + k] * gru_subtract[k];
        }
        gru_dot_general_2[unit] = sum;
    }
}

/* gru (GRU), line 8: dot_general of (48,) and (48, 144), then subtract, multiply -> (144,) */
static void gru_regressor_init_gru_dot_general_4(const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_subtract,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_dot_general_2,
                                                 float *GRU_REGRESSOR_RESTRICT gru_subtract_2,
                                                 float *GRU_REGRESSOR_RESTRICT gru_multiply_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_dot_general_2[k] * gru_scan[k * 144 + unit];
        }
        const float difference = gru_subtract[unit] - sum;
        gru_subtract_2[unit] = difference;
        gru_multiply_2[unit] = difference * difference;
    }
}

/* gru (GRU), line 8: reduce of (144,), then rsqrt -> () */
static void gru_regressor_init_gru_reduce(const float *GRU_REGRESSOR_RESTRICT gru_multiply_2,
                                          float *GRU_REGRESSOR_RESTRICT gru_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 144; k++) {
        sum += gru_multiply_2[k];
    }
    gru_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* gru (GRU), line 8: multiply -> (144,) */
static void gru_regressor_init_gru_map_3(const float *GRU_REGRESSOR_RESTRICT gru_subtract_2,
                                         const float *GRU_REGRESSOR_RESTRICT gru_rsqrt,
                                         float *GRU_REGRESSOR_RESTRICT gru_multiply_3)
{
    for (int unit = 0; unit < 144; unit++) {
        gru_multiply_3[unit] = gru_subtract_2[unit] * gru_rsqrt[0];
    }
}

/* gru (GRU), line 8: compare -> (48, 1) */
static void gru_regressor_init_gru_map_4(int step, uint8_t *GRU_REGRESSOR_RESTRICT gru_compare)
{
    for (int row = 0; row < 48; row++) {
        gru_compare[row] = (uint8_t)(row == step);
    }
}

/* gru (GRU), line 8: select -> (48, 144) */
static void gru_regressor_init_gru_map_5(const float *GRU_REGRESSOR_RESTRICT gru_multiply_3,
                                         const uint8_t *GRU_REGRESSOR_RESTRICT gru_compare,
                                         float *GRU_REGRESSOR_RESTRICT gru_scan)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            gru_scan[row * 144 + col] = gru_compare[row] ? gru_multiply_3[col] : gru_scan[row * 144 + col];
        }
    }
}

/* gru (GRU), line 8: scan of (48, 144) and (48, 144) */
static void gru_regressor_init_gru_scan(const float *gru_multiply, float *gru_scan, float *floats,
                                        uint8_t *bytes)
{
    for (int i = 0; i < 6912; i++) {
        gru_scan[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        gru_regressor_init_gru_dot_general(step, gru_multiply, gru_scan,
                                           floats + 13968);
        gru_regressor_init_gru_dot_general_2(step, gru_multiply,
                                             gru_scan, floats + 13968, floats + 13824);
        gru_regressor_init_gru_dot_general_3(gru_scan, floats + 13824,
                                             floats + 14256);
        gru_regressor_init_gru_dot_general_4(gru_scan, floats + 13824,
                                             floats + 14256, floats + 13968, floats + 14112);
        gru_regressor_init_gru_reduce(floats + 14112, floats + 14256);
        gru_regressor_init_gru_map_3(floats + 13968, floats + 14256,
                                     floats + 13824);
        gru_regressor_init_gru_map_4(step, bytes);
        gru_regressor_init_gru_map_5(floats + 13824, bytes, gru_scan);
    }
}

/* gru_1 (GRU), line 9: rng_uniform, multiply, add, rng_uniform, subtract, log, multiply, sqrt, multiply,
   cosine, multiply -> (48, 144) */
static void gru_regressor_init_gru_1_map(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                         float *GRU_REGRESSOR_RESTRICT gru_1_multiply,
                                         float *GRU_REGRESSOR_RESTRICT gru_1_kernel)
{
    for (int i = 0; i < 6912; i++) {
        const float sum = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 448435664, i) * 0.35355338f + -0.17677669f;
        const float product = logf(1.0f - gru_regressor_uniform(seed_words[0], seed_words[1], 0, 942580128, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(gru_regressor_uniform(seed_words[0], seed_words[1], 0, 942580129, i) * 6.2831855f);
        gru_1_kernel[i] = sum;
        gru_1_multiply[i] = product_2;
    }
}

/* gru_1 (GRU), line 9: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_1_dot_general(int step,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_1_multiply,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                 float *GRU_REGRESSOR_RESTRICT gru_1_dot_general)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_1_scan[unit * 144 + k] * gru_1_multiply[step * 144 + k];
        }
        gru_1_dot_general[unit] = sum;
    }
}

/* gru_1 (GRU), line 9: dot_general of (48,) and (48, 144), then subtract -> (144,) */
static void gru_regressor_init_gru_1_dot_general_2(int step,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_multiply,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_dot_general,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_subtract)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_dot_general[k] * gru_1_scan[k * 144 + unit];
        }
        gru_1_subtract[unit] = gru_1_multiply[step * 144 + unit] - sum;
    }
}

/* gru_1 (GRU), line 9: dot_general of (48, 144) and (144,) -> (48,) */
static void gru_regressor_init_gru_1_dot_general_3(const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_subtract,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_dot_general_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_1_scan[unit * 144 + k] * gru_1_subtract[k];
        }
        gru_1_dot_general_2[unit] = sum;
    }
}

/* gru_1 (GRU), line 9: dot_general of (48,) and (48, 144), then subtract, multiply -> (144,) */
static void gru_regressor_init_gru_1_dot_general_4(const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_subtract,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_dot_general_2,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_subtract_2,
                                                   float *GRU_REGRESSOR_RESTRICT gru_1_multiply_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_dot_general_2[k] * gru_1_scan[k * 144 + unit];
        }
        const float difference = gru_1_subtract[unit] - sum;
        gru_1_subtract_2[unit] = difference;
        gru_1_multiply_2[unit] = difference * difference;
    }
}

/* gru_1 (GRU), line 9: reduce of (144,), then rsqrt -> () */
static void gru_regressor_init_gru_1_reduce(const float *GRU_REGRESSOR_RESTRICT gru_1_multiply_2,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 144; k++) {
        sum += gru_1_multiply_2[k];
    }
    gru_1_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* gru_1 (GRU), line 9: multiply -> (144,) */
static void gru_regressor_init_gru_1_map_2(const float *GRU_REGRESSOR_RESTRICT gru_1_subtract_2,
                                           const float *GRU_REGRESSOR_RESTRICT gru_1_rsqrt,
                                           float *GRU_REGRESSOR_RESTRICT gru_1_multiply_3)
{
    for (int unit = 0; unit < 144; unit++) {
        gru_1_multiply_3[unit] = gru_1_subtract_2[unit] * gru_1_rsqrt[0];
    }
}

/* gru_1 (GRU), line 9: compare -> (48, 1) */
static void gru_regressor_init_gru_1_map_3(int step, uint8_t *GRU_REGRESSOR_RESTRICT gru_1_compare)
{
    for (int row = 0; row < 48; row++) {
        gru_1_compare[row] = (uint8_t)(row == step);
    }
}

/* gru_1 (GRU), line 9: select -> (48, 144) */
static void gru_regressor_init_gru_1_map_4(const float *GRU_REGRESSOR_RESTRICT gru_1_multiply_3,
                                           const uint8_t *GRU_REGRESSOR_RESTRICT gru_1_compare,
                                           float *GRU_REGRESSOR_RESTRICT gru_1_scan)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            gru_1_scan[row * 144 + col] = gru_1_compare[row] ? gru_1_multiply_3[col] : gru_1_scan[row * 144 + col];
        }
    }
}

/* gru_1 (GRU), line 9: scan of (48, 144) and (48, 144) */
static void gru_regressor_init_gru_1_scan(const float *gru_1_multiply, float *gru_1_scan, float *floats,
                                          uint8_t *bytes)
{
    for (int i = 0; i < 6912; i++) {
        gru_1_scan[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        gru_regressor_init_gru_1_dot_general(step, gru_1_multiply,
                                             gru_1_scan, floats + 20880);
        gru_regressor_init_gru_1_dot_general_2(step, gru_1_multiply,
                                               gru_1_scan, floats + 20880, floats + 20736);
        gru_regressor_init_gru_1_dot_general_3(gru_1_scan,
                                               floats + 20736, floats + 21168);
        gru_regressor_init_gru_1_dot_general_4(gru_1_scan,
                                               floats + 20736, floats + 21168, floats + 20880,
                                               floats + 21024);
        gru_regressor_init_gru_1_reduce(floats + 21024, floats + 21168);
        gru_regressor_init_gru_1_map_2(floats + 20880, floats + 21168,
                                       floats + 20736);
        gru_regressor_init_gru_1_map_3(step, bytes);
        gru_regressor_init_gru_1_map_4(floats + 20736, bytes, gru_1_scan);
    }
}

/* forecast (Dense), line 10: rng_uniform, multiply, add -> (48, 1) */
static void gru_regressor_init_forecast_map(const int32_t *GRU_REGRESSOR_RESTRICT seed_words,
                                            float *GRU_REGRESSOR_RESTRICT forecast_kernel)
{
    for (int row = 0; row < 48; row++) {
        const float sum = gru_regressor_uniform(seed_words[0], seed_words[1], 0, 233834096, row) * 0.6998542f + -0.3499271f;
        forecast_kernel[row] = sum;
    }
}

/* copy -> (48, 144) */
static void gru_regressor_init_copy(const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                    float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel)
{
    for (int i = 0; i < 6912; i++) {
        gru_recurrent_kernel[i] = gru_scan[i];
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
static void gru_regressor_init_copy_3(const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                      float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel)
{
    for (int i = 0; i < 6912; i++) {
        gru_1_recurrent_kernel[i] = gru_1_scan[i];
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

/* gru (GRU), line 8: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_gru_dot_general(const float *GRU_REGRESSOR_RESTRICT history,
                                          const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                          const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                          float *GRU_REGRESSOR_RESTRICT gru_add)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 4; k++) {
                sum += history[step * 4 + k] * gru_kernel[k * 144 + unit];
            }
            gru_add[step * 144 + unit] = sum + gru_bias[unit];
        }
    }
}

/* gru (GRU), line 8: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_gru_dot_general_2(const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                            const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                            const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                            float *GRU_REGRESSOR_RESTRICT gru_add_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_scan[k] * gru_recurrent_kernel[k * 144 + unit];
        }
        gru_add_2[unit] = sum + gru_bias[unit + 144];
    }
}

/* gru (GRU), line 8: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_gru_map(int step, const float *GRU_REGRESSOR_RESTRICT gru_add,
                                  const float *GRU_REGRESSOR_RESTRICT gru_add_2,
                                  float *GRU_REGRESSOR_RESTRICT gru_scan,
                                  float *GRU_REGRESSOR_RESTRICT gru_scan_2)
{
    for (int unit = 0; unit < 48; unit++) {
        const float logistic = gru_regressor_logistic(gru_add[step * 144 + unit] + gru_add_2[unit]);
        const float value = gru_scan[unit];
        const float product = gru_regressor_logistic(gru_add[step * 144 + unit + 48] + gru_add_2[unit + 48]) * gru_add_2[unit + 96];
        const float sum = logistic * value + (1.0f - logistic) * tanhf(gru_add[step * 144 + unit + 96] + product);
        gru_scan_2[step * 48 + unit] = sum;
        gru_scan[unit] = sum;
    }
}

/* gru (GRU), line 8: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_gru_scan(const float *gru_recurrent_kernel, const float *gru_bias,
                                   const float *gru_add, float *gru_scan, float *gru_scan_2, float *floats)
{
    for (int unit = 0; unit < 48; unit++) {
        gru_scan[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_gru_dot_general_2(gru_recurrent_kernel, gru_bias,
                                        gru_scan, floats + 4608);
        gru_regressor_gru_map(step, gru_add, floats + 4608, gru_scan, gru_scan_2);
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_gru_1_dot_general(const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                            const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                            const float *GRU_REGRESSOR_RESTRICT gru_scan_2,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_add)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_scan_2[step * 48 + k] * gru_1_kernel[k * 144 + unit];
            }
            gru_1_add[step * 144 + unit] = sum + gru_1_bias[unit];
        }
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_gru_1_dot_general_2(const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                              const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                              const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                              float *GRU_REGRESSOR_RESTRICT gru_1_add_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_scan[k] * gru_1_recurrent_kernel[k * 144 + unit];
        }
        gru_1_add_2[unit] = sum + gru_1_bias[unit + 144];
    }
}

/* gru_1 (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_gru_1_map(int step, const float *GRU_REGRESSOR_RESTRICT gru_1_add,
                                    const float *GRU_REGRESSOR_RESTRICT gru_1_add_2,
                                    float *GRU_REGRESSOR_RESTRICT gru_1_scan)
{
    for (int unit = 0; unit < 48; unit++) {
        const float logistic = gru_regressor_logistic(gru_1_add[step * 144 + unit] + gru_1_add_2[unit]);
        const float product = gru_regressor_logistic(gru_1_add[step * 144 + unit + 48] + gru_1_add_2[unit + 48]) * gru_1_add_2[unit + 96];
        const float sum = logistic * gru_1_scan[unit] + (1.0f - logistic) * tanhf(gru_1_add[step * 144 + unit + 96] + product);
        gru_1_scan[unit] = sum;
    }
}

/* gru_1 (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_gru_1_scan(const float *gru_1_recurrent_kernel, const float *gru_1_bias,
                                     const float *gru_1_add, float *gru_1_scan, float *floats)
{
    for (int unit = 0; unit < 48; unit++) {
        gru_1_scan[unit] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_gru_1_dot_general_2(gru_1_recurrent_kernel,
                                          gru_1_bias, gru_1_scan, floats + 3456);
        gru_regressor_gru_1_map(step, gru_1_add, floats + 3456, gru_1_scan);
    }
}

/* forecast (Dense), line 10: dot_general of (None, 48) and (48, 1), then add -> (None, 1) */
static void gru_regressor_forecast_dot_general(const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                               const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                               const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                               float *GRU_REGRESSOR_RESTRICT forecast)
{
    float sum = 0.0f;
    for (int k = 0; k < 48; k++) {
        sum += gru_1_scan[k] * forecast_kernel[k];
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
static void gru_regressor_train_scalars_gradient(int n, float *GRU_REGRESSOR_RESTRICT divide)
{
    divide[0] = 1.0f / (float)n;
}

/* gru (GRU), line 8: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_train_gru_dot_general(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                                const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                                const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                                float *GRU_REGRESSOR_RESTRICT gru_add)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 4; k++) {
                sum += history[i * 4 + k] * gru_kernel[k * 144 + unit];
            }
            gru_add[i * 144 + unit] = sum + gru_bias[unit];
        }
    }
}

/* gru (GRU), line 8: copy -> (None, 48) */
static void gru_regressor_train_gru_copy(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                         float *GRU_REGRESSOR_RESTRICT gru_scan_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_scan_3[sample * 1152 + step * 48 + unit] = gru_scan[sample * 48 + unit];
        }
    }
}

/* gru (GRU), line 8: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_train_gru_dot_general_2(int n,
                                                  const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                                  const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                                  const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                                  float *GRU_REGRESSOR_RESTRICT gru_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_scan[sample * 48 + k] * gru_recurrent_kernel[k * 144 + unit];
            }
            gru_add_2[sample * 144 + unit] = sum + gru_bias[unit + 144];
        }
    }
}

/* gru (GRU), line 8: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_train_gru_map(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_add,
                                        const float *GRU_REGRESSOR_RESTRICT gru_add_2,
                                        float *GRU_REGRESSOR_RESTRICT gru_scan,
                                        float *GRU_REGRESSOR_RESTRICT gru_scan_2,
                                        float *GRU_REGRESSOR_RESTRICT gru_scan_4,
                                        float *GRU_REGRESSOR_RESTRICT gru_scan_5,
                                        float *GRU_REGRESSOR_RESTRICT gru_scan_7)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float logistic = gru_regressor_logistic(gru_add[sample * 3456 + step * 144 + unit] + gru_add_2[sample * 144 + unit]);
            const float value = gru_scan[sample * 48 + unit];
            const float logistic_2 = gru_regressor_logistic(gru_add[sample * 3456 + step * 144 + unit + 48] + gru_add_2[sample * 144 + unit + 48]);
            const float sum = gru_add[sample * 3456 + step * 144 + unit + 96] + logistic_2 * gru_add_2[sample * 144 + unit + 96];
            const float tanh_ = tanhf(sum);
            const float sum_2 = logistic * value + (1.0f - logistic) * tanh_;
            gru_scan_2[sample * 1152 + step * 48 + unit] = sum_2;
            gru_scan_4[sample * 1152 + step * 48 + unit] = logistic;
            gru_scan_5[sample * 1152 + step * 48 + unit] = tanh_;
            gru_scan_7[sample * 1152 + step * 48 + unit] = logistic_2;
            gru_scan[sample * 48 + unit] = sum_2;
        }
    }
}

/* gru (GRU), line 8: copy -> (None, 48) */
static void gru_regressor_train_gru_copy_2(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_add_2,
                                           float *GRU_REGRESSOR_RESTRICT gru_scan_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_scan_6[sample * 1152 + step * 48 + unit] = gru_add_2[sample * 144 + unit + 96];
        }
    }
}

/* gru (GRU), line 8: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_train_gru_scan(int n, const float *gru_recurrent_kernel, const float *gru_bias,
                                         const float *gru_add, float *gru_scan, float *gru_scan_2,
                                         float *gru_scan_3, float *gru_scan_4, float *gru_scan_5,
                                         float *gru_scan_6, float *gru_scan_7, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_scan[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_train_gru_copy(n, step, gru_scan, gru_scan_3);
        gru_regressor_train_gru_dot_general_2(n, gru_recurrent_kernel,
                                              gru_bias, gru_scan, floats + 110592);
        gru_regressor_train_gru_map(n, step, gru_add, floats + 110592, gru_scan,
                                    gru_scan_2, gru_scan_4, gru_scan_5, gru_scan_7);
        gru_regressor_train_gru_copy_2(n, step, floats + 110592, gru_scan_6);
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_train_gru_1_dot_general(int n, const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                                  const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                  const float *GRU_REGRESSOR_RESTRICT gru_scan_2,
                                                  float *GRU_REGRESSOR_RESTRICT gru_1_add)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_scan_2[i * 48 + k] * gru_1_kernel[k * 144 + unit];
            }
            gru_1_add[i * 144 + unit] = sum + gru_1_bias[unit];
        }
    }
}

/* gru_1 (GRU), line 9: copy -> (None, 48) */
static void gru_regressor_train_gru_1_copy(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                           float *GRU_REGRESSOR_RESTRICT gru_1_scan_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_1_scan_2[sample * 1152 + step * 48 + unit] = gru_1_scan[sample * 48 + unit];
        }
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_train_gru_1_dot_general_2(int n,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                    const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                    float *GRU_REGRESSOR_RESTRICT gru_1_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_1_scan[sample * 48 + k] * gru_1_recurrent_kernel[k * 144 + unit];
            }
            gru_1_add_2[sample * 144 + unit] = sum + gru_1_bias[unit + 144];
        }
    }
}

/* gru_1 (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_train_gru_1_map(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_1_add,
                                          const float *GRU_REGRESSOR_RESTRICT gru_1_add_2,
                                          float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                          float *GRU_REGRESSOR_RESTRICT gru_1_scan_3,
                                          float *GRU_REGRESSOR_RESTRICT gru_1_scan_4,
                                          float *GRU_REGRESSOR_RESTRICT gru_1_scan_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float logistic = gru_regressor_logistic(gru_1_add[sample * 3456 + step * 144 + unit] + gru_1_add_2[sample * 144 + unit]);
            const float sum = gru_1_add[sample * 3456 + step * 144 + unit + 48] + gru_1_add_2[sample * 144 + unit + 48];
            const float logistic_2 = gru_regressor_logistic(sum);
            const float sum_2 = gru_1_add[sample * 3456 + step * 144 + unit + 96] + logistic_2 * gru_1_add_2[sample * 144 + unit + 96];
            const float tanh_ = tanhf(sum_2);
            const float value = gru_1_scan[sample * 48 + unit];
            gru_1_scan_3[sample * 1152 + step * 48 + unit] = logistic;
            gru_1_scan_4[sample * 1152 + step * 48 + unit] = tanh_;
            gru_1_scan_6[sample * 1152 + step * 48 + unit] = logistic_2;
            gru_1_scan[sample * 48 + unit] = logistic * value + (1.0f - logistic) * tanh_;
        }
    }
}

/* gru_1 (GRU), line 9: copy -> (None, 48) */
static void gru_regressor_train_gru_1_copy_2(int n, int step,
                                             const float *GRU_REGRESSOR_RESTRICT gru_1_add_2,
                                             float *GRU_REGRESSOR_RESTRICT gru_1_scan_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_1_scan_5[sample * 1152 + step * 48 + unit] = gru_1_add_2[sample * 144 + unit + 96];
        }
    }
}

/* gru_1 (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_train_gru_1_scan(int n, const float *gru_1_recurrent_kernel,
                                           const float *gru_1_bias, const float *gru_1_add,
                                           float *gru_1_scan, float *gru_1_scan_2, float *gru_1_scan_3,
                                           float *gru_1_scan_4, float *gru_1_scan_5, float *gru_1_scan_6,
                                           float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_1_scan[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_train_gru_1_copy(n, step, gru_1_scan, gru_1_scan_2);
        gru_regressor_train_gru_1_dot_general_2(n,
                                                gru_1_recurrent_kernel, gru_1_bias, gru_1_scan,
                                                floats + 110592);
        gru_regressor_train_gru_1_map(n, step, gru_1_add, floats + 110592,
                                      gru_1_scan, gru_1_scan_3, gru_1_scan_4, gru_1_scan_6);
        gru_regressor_train_gru_1_copy_2(n, step, floats + 110592,
                                         gru_1_scan_5);
    }
}

/* forecast (Dense), line 10: dot_general of (None, 48) and (48, 1), then add, subtract, multiply, abs,
   multiply, add, negate -> (None, 1) */
static void gru_regressor_train_forecast_dot_general(int n,
                                                     const float *GRU_REGRESSOR_RESTRICT forecast_target,
                                                     const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight_sample_weight,
                                                     const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                     const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                                     const float *GRU_REGRESSOR_RESTRICT divide,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                     float *GRU_REGRESSOR_RESTRICT multiply,
                                                     float *GRU_REGRESSOR_RESTRICT abs,
                                                     float *GRU_REGRESSOR_RESTRICT negate)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_scan[sample * 48 + k] * forecast_kernel[k];
        }
        const float difference = forecast_target[sample] - (sum + *forecast_bias);
        const float dforecast_losses = divide[0] * (forecast_sample_weight_sample_weight == NULL ? 1.0f : forecast_sample_weight_sample_weight[sample]);
        const float product = dforecast_losses * difference;
        multiply[sample] = difference * difference;
        abs[sample] = fabsf(difference);
        negate[sample] = -(product + product);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gru_regressor_train_reduce(int n,
                                       const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight_sample_weight,
                                       const float *GRU_REGRESSOR_RESTRICT multiply,
                                       float *GRU_REGRESSOR_RESTRICT loss_total,
                                       float *GRU_REGRESSOR_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = multiply[k] * (forecast_sample_weight_sample_weight == NULL ? 1.0f : forecast_sample_weight_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void gru_regressor_train_reduce_2(int n, const float *GRU_REGRESSOR_RESTRICT abs,
                                         float *GRU_REGRESSOR_RESTRICT mean_absolute_error_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs[k];
    }
    mean_absolute_error_total[0] = *mean_absolute_error_total + sum;
}

/* forecast (Dense), line 10, gradient: reduce of (None, 1), then multiply -> (1,) */
static void gru_regressor_train_forecast_dforecast_bias_gradient(int n,
                                                                 const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                 const float *GRU_REGRESSOR_RESTRICT negate,
                                                                 float *GRU_REGRESSOR_RESTRICT forecast_multiply_3,
                                                                 float *GRU_REGRESSOR_RESTRICT forecast_multiply_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += negate[k];
    }
    forecast_multiply_3[0] = sum * sum * 0.1f;
    forecast_multiply_4[0] = sum * *learning_rate;
}

/* forecast (Dense), line 10, gradient: dot_general of (None, 1) and (48, 1) -> (None, 48) */
static void gru_regressor_train_forecast_dot_general_gradient(int n,
                                                              const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                              const float *GRU_REGRESSOR_RESTRICT negate,
                                                              float *GRU_REGRESSOR_RESTRICT d_forecast_dot_general)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            float sum = 0.0f;
            sum += negate[sample] * forecast_kernel[unit];
            d_forecast_dot_general[sample * 48 + unit] = sum;
        }
    }
}

/* forecast (Dense), line 10, gradient: dot_general of (None, 48) and (None, 1), then multiply -> (48, 1) */
static void gru_regressor_train_forecast_dforecast_kernel_gradient(int n,
                                                                   const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                                   const float *GRU_REGRESSOR_RESTRICT negate,
                                                                   float *GRU_REGRESSOR_RESTRICT forecast_multiply,
                                                                   float *GRU_REGRESSOR_RESTRICT forecast_multiply_2)
{
    for (int row = 0; row < 48; row++) {
        float sum = 0.0f;
        for (int k = 0; k < n; k++) {
            sum += gru_1_scan[k * 48 + row] * negate[k];
        }
        forecast_multiply[row] = sum * sum * 0.1f;
        forecast_multiply_2[row] = sum * *learning_rate;
    }
}

/* gru_1 (GRU), line 9, gradient: subtract, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 48) */
static void gru_regressor_train_gru_1_map_gradient(int n, int step,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan_2,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan_3,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan_4,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan_5,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_1_scan_6,
                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan,
                                                   float *GRU_REGRESSOR_RESTRICT d_gru_1_multiply,
                                                   float *GRU_REGRESSOR_RESTRICT d_gru_1_concatenate,
                                                   float *GRU_REGRESSOR_RESTRICT d_gru_1_concatenate_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float difference = d_gru_1_scan[sample * 48 + unit] * gru_1_scan_2[sample * 1152 + step * 48 + unit] - d_gru_1_scan[sample * 48 + unit] * gru_1_scan_4[sample * 1152 + step * 48 + unit];
            const float difference_2 = 1.0f - gru_1_scan_3[sample * 1152 + step * 48 + unit];
            const float product = difference * (gru_1_scan_3[sample * 1152 + step * 48 + unit] * difference_2);
            const float product_2 = gru_1_scan_4[sample * 1152 + step * 48 + unit] * gru_1_scan_4[sample * 1152 + step * 48 + unit];
            const float product_3 = d_gru_1_scan[sample * 48 + unit] * difference_2 * (1.0f - product_2);
            const float product_4 = gru_1_scan_6[sample * 1152 + step * 48 + unit] * (1.0f - gru_1_scan_6[sample * 1152 + step * 48 + unit]);
            const float product_5 = product_3 * gru_1_scan_5[sample * 1152 + step * 48 + unit] * product_4;
            d_gru_1_concatenate[sample * 144 + unit] = product;
            d_gru_1_concatenate[sample * 144 + unit + 48] = product_5;
            d_gru_1_concatenate[sample * 144 + unit + 96] = product_3 * gru_1_scan_6[sample * 1152 + step * 48 + unit];
            d_gru_1_concatenate_2[sample * 144 + unit] = product;
            d_gru_1_concatenate_2[sample * 144 + unit + 48] = product_5;
            d_gru_1_concatenate_2[sample * 144 + unit + 96] = product_3;
            d_gru_1_multiply[sample * 48 + unit] = d_gru_1_scan[sample * 48 + unit] * gru_1_scan_3[sample * 1152 + step * 48 + unit];
        }
    }
}

/* gru_1 (GRU), line 9, gradient: concatenate of (None, 48) and (None, 48) and (None, 48) -> (None, 144) */
static void gru_regressor_train_gru_1_concatenate_gradient(void)
{
}

/* gru_1 (GRU), line 9, gradient: dot_general of (None, 144) and (48, 144), then add -> (None, 48) */
static void gru_regressor_train_gru_1_dot_general_gradient(int n,
                                                           const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                           const float *GRU_REGRESSOR_RESTRICT d_gru_1_multiply,
                                                           const float *GRU_REGRESSOR_RESTRICT d_gru_1_concatenate,
                                                           float *GRU_REGRESSOR_RESTRICT d_gru_1_scan)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 144; k++) {
                sum += d_gru_1_concatenate[sample * 144 + k] * gru_1_recurrent_kernel[unit * 144 + k];
            }
            d_gru_1_scan[sample * 48 + unit] = d_gru_1_multiply[sample * 48 + unit] + sum;
        }
    }
}

/* gru_1 (GRU), line 9, gradient: concatenate of (None, 48) and (None, 48) and (None, 48) -> (None, 144) */
static void gru_regressor_train_gru_1_concatenate_gradient_2(void)
{
}

/* gru_1 (GRU), line 9, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_1_copy_gradient(int n, int step,
                                                    const float *GRU_REGRESSOR_RESTRICT d_gru_1_concatenate_2,
                                                    float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_1_scan_2[sample * 3456 + step * 144 + unit] = d_gru_1_concatenate_2[sample * 144 + unit];
        }
    }
}

/* gru_1 (GRU), line 9, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_1_copy_gradient_2(int n, int step,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_1_concatenate,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_1_scan_3[sample * 3456 + step * 144 + unit] = d_gru_1_concatenate[sample * 144 + unit];
        }
    }
}

/* gru_1 (GRU), line 9, gradient: scan of (None, 24, 48) and (None, 24, 48) and (None, 24, 48) and (None, 24,
   48) and (None, 24, 48) and (None, 48) */
static void gru_regressor_train_gru_1_scan_gradient(int n, const float *gru_1_recurrent_kernel,
                                                    const float *gru_1_scan_2, const float *gru_1_scan_3,
                                                    const float *gru_1_scan_4, const float *gru_1_scan_5,
                                                    const float *gru_1_scan_6,
                                                    const float *d_forecast_dot_general,
                                                    float *d_gru_1_scan, float *d_gru_1_scan_2,
                                                    float *d_gru_1_scan_3, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        d_gru_1_scan[i] = d_forecast_dot_general[i];
    }
    for (int step = 23; step >= 0; step--) {
        gru_regressor_train_gru_1_map_gradient(n, step, gru_1_scan_2,
                                               gru_1_scan_3, gru_1_scan_4, gru_1_scan_5, gru_1_scan_6,
                                               d_gru_1_scan, floats + 638976, floats + 626688,
                                               floats + 631296);
        gru_regressor_train_gru_1_concatenate_gradient();
        gru_regressor_train_gru_1_dot_general_gradient(n,
                                                       gru_1_recurrent_kernel, floats + 638976,
                                                       floats + 626688, d_gru_1_scan);
        gru_regressor_train_gru_1_concatenate_gradient_2();
        gru_regressor_train_gru_1_copy_gradient(n, step,
                                                floats + 631296, d_gru_1_scan_2);
        gru_regressor_train_gru_1_copy_gradient_2(n, step,
                                                  floats + 626688, d_gru_1_scan_3);
    }
}

/* gru_1 (GRU), line 9, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48,
   144) */
static void gru_regressor_train_gru_1_dgru_1_recurrent_kernel_gradient(int n,
                                                                       const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_scan_2,
                                                                       const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_3,
                                                                       float *GRU_REGRESSOR_RESTRICT gru_1_multiply_3,
                                                                       float *GRU_REGRESSOR_RESTRICT gru_1_multiply_4)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 24; i++) {
                sum += gru_1_scan_2[i * 48 + row] * d_gru_1_scan_3[i * 144 + col];
            }
            gru_1_multiply_3[row * 144 + col] = sum * sum * 0.1f;
            gru_1_multiply_4[row * 144 + col] = sum * *learning_rate;
        }
    }
}

/* gru_1 (GRU), line 9, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_1_reduce_gradient(int n,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_3,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_1_reduce)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_1_scan_3[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_1_reduce[unit] = sum[unit];
    }
}

/* gru_1 (GRU), line 9, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_1_reduce_gradient_2(int n,
                                                        const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_2,
                                                        float *GRU_REGRESSOR_RESTRICT d_gru_1_reduce_2)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_1_scan_2[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_1_reduce_2[unit] = sum[unit];
    }
}

/* gru_1 (GRU), line 9, gradient: dot_general of (None, 24, 144) and (48, 144) -> (None, 24, 48) */
static void gru_regressor_train_gru_1_dot_general_gradient_2(int n,
                                                             const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                                             const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_2,
                                                             float *GRU_REGRESSOR_RESTRICT d_gru_1_dot_general)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 48; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 144; k++) {
                sum += d_gru_1_scan_2[i * 144 + k] * gru_1_kernel[unit * 144 + k];
            }
            d_gru_1_dot_general[i * 48 + unit] = sum;
        }
    }
}

/* gru_1 (GRU), line 9, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48,
   144) */
static void gru_regressor_train_gru_1_dgru_1_kernel_gradient(int n,
                                                             const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                             const float *GRU_REGRESSOR_RESTRICT gru_scan_2,
                                                             const float *GRU_REGRESSOR_RESTRICT d_gru_1_scan_2,
                                                             float *GRU_REGRESSOR_RESTRICT gru_1_multiply,
                                                             float *GRU_REGRESSOR_RESTRICT gru_1_multiply_2)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 24; i++) {
                sum += gru_scan_2[i * 48 + row] * d_gru_1_scan_2[i * 144 + col];
            }
            gru_1_multiply[row * 144 + col] = sum * sum * 0.1f;
            gru_1_multiply_2[row * 144 + col] = sum * *learning_rate;
        }
    }
}

/* gru (GRU), line 8, gradient: subtract, add, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 48) */
static void gru_regressor_train_gru_map_gradient(int n, int step,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan_3,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan_4,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan_5,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan_6,
                                                 const float *GRU_REGRESSOR_RESTRICT gru_scan_7,
                                                 const float *GRU_REGRESSOR_RESTRICT d_gru_1_dot_general,
                                                 const float *GRU_REGRESSOR_RESTRICT d_gru_scan,
                                                 float *GRU_REGRESSOR_RESTRICT d_gru_multiply,
                                                 float *GRU_REGRESSOR_RESTRICT d_gru_concatenate,
                                                 float *GRU_REGRESSOR_RESTRICT d_gru_concatenate_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float sum = d_gru_scan[sample * 48 + unit] + d_gru_1_dot_general[sample * 1152 + step * 48 + unit];
            const float difference = sum * gru_scan_3[sample * 1152 + step * 48 + unit] - sum * gru_scan_5[sample * 1152 + step * 48 + unit];
            const float difference_2 = 1.0f - gru_scan_4[sample * 1152 + step * 48 + unit];
            const float product = difference * (gru_scan_4[sample * 1152 + step * 48 + unit] * difference_2);
            const float product_2 = gru_scan_5[sample * 1152 + step * 48 + unit] * gru_scan_5[sample * 1152 + step * 48 + unit];
            const float product_3 = sum * difference_2 * (1.0f - product_2);
            const float product_4 = gru_scan_7[sample * 1152 + step * 48 + unit] * (1.0f - gru_scan_7[sample * 1152 + step * 48 + unit]);
            const float product_5 = product_3 * gru_scan_6[sample * 1152 + step * 48 + unit] * product_4;
            d_gru_concatenate[sample * 144 + unit] = product;
            d_gru_concatenate[sample * 144 + unit + 48] = product_5;
            d_gru_concatenate[sample * 144 + unit + 96] = product_3 * gru_scan_7[sample * 1152 + step * 48 + unit];
            d_gru_concatenate_2[sample * 144 + unit] = product;
            d_gru_concatenate_2[sample * 144 + unit + 48] = product_5;
            d_gru_concatenate_2[sample * 144 + unit + 96] = product_3;
            d_gru_multiply[sample * 48 + unit] = sum * gru_scan_4[sample * 1152 + step * 48 + unit];
        }
    }
}

/* gru (GRU), line 8, gradient: concatenate of (None, 48) and (None, 48) and (None, 48) -> (None, 144) */
static void gru_regressor_train_gru_concatenate_gradient(void)
{
}

/* gru (GRU), line 8, gradient: dot_general of (None, 144) and (48, 144), then add -> (None, 48) */
static void gru_regressor_train_gru_dot_general_gradient(int n,
                                                         const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                                         const float *GRU_REGRESSOR_RESTRICT d_gru_multiply,
                                                         const float *GRU_REGRESSOR_RESTRICT d_gru_concatenate,
                                                         float *GRU_REGRESSOR_RESTRICT d_gru_scan)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 144; k++) {
                sum += d_gru_concatenate[sample * 144 + k] * gru_recurrent_kernel[unit * 144 + k];
            }
            d_gru_scan[sample * 48 + unit] = d_gru_multiply[sample * 48 + unit] + sum;
        }
    }
}

/* gru (GRU), line 8, gradient: concatenate of (None, 48) and (None, 48) and (None, 48) -> (None, 144) */
static void gru_regressor_train_gru_concatenate_gradient_2(void)
{
}

/* gru (GRU), line 8, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_copy_gradient(int n, int step,
                                                  const float *GRU_REGRESSOR_RESTRICT d_gru_concatenate_2,
                                                  float *GRU_REGRESSOR_RESTRICT d_gru_scan_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_scan_2[sample * 3456 + step * 144 + unit] = d_gru_concatenate_2[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 8, gradient: copy -> (None, 144) */
static void gru_regressor_train_gru_copy_gradient_2(int n, int step,
                                                    const float *GRU_REGRESSOR_RESTRICT d_gru_concatenate,
                                                    float *GRU_REGRESSOR_RESTRICT d_gru_scan_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_scan_3[sample * 3456 + step * 144 + unit] = d_gru_concatenate[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 8, gradient: scan of (None, 24, 48) and (None, 24, 48) and (None, 24, 48) and (None, 24,
   48) and (None, 24, 48) and (None, 24, 48) */
static void gru_regressor_train_gru_scan_gradient(int n, const float *gru_recurrent_kernel,
                                                  const float *gru_scan_3, const float *gru_scan_4,
                                                  const float *gru_scan_5, const float *gru_scan_6,
                                                  const float *gru_scan_7, const float *d_gru_1_dot_general,
                                                  float *d_gru_scan, float *d_gru_scan_2,
                                                  float *d_gru_scan_3, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        d_gru_scan[i] = 0.0f;
    }
    for (int step = 23; step >= 0; step--) {
        gru_regressor_train_gru_map_gradient(n, step, gru_scan_3,
                                             gru_scan_4, gru_scan_5, gru_scan_6, gru_scan_7,
                                             d_gru_1_dot_general, d_gru_scan, floats + 231936,
                                             floats + 221184, floats + 225792);
        gru_regressor_train_gru_concatenate_gradient();
        gru_regressor_train_gru_dot_general_gradient(n,
                                                     gru_recurrent_kernel, floats + 231936, floats + 221184,
                                                     d_gru_scan);
        gru_regressor_train_gru_concatenate_gradient_2();
        gru_regressor_train_gru_copy_gradient(n, step, floats + 225792,
                                              d_gru_scan_2);
        gru_regressor_train_gru_copy_gradient_2(n, step,
                                                floats + 221184, d_gru_scan_3);
    }
}

/* gru (GRU), line 8, gradient: dot_general of (None, 24, 48) and (None, 24, 144), then multiply -> (48, 144) */
static void gru_regressor_train_gru_dgru_recurrent_kernel_gradient(int n,
                                                                   const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                                   const float *GRU_REGRESSOR_RESTRICT gru_scan_3,
                                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_scan_3,
                                                                   float *GRU_REGRESSOR_RESTRICT gru_multiply_3,
                                                                   float *GRU_REGRESSOR_RESTRICT gru_multiply_4)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 24; i++) {
                sum += gru_scan_3[i * 48 + row] * d_gru_scan_3[i * 144 + col];
            }
            gru_multiply_3[row * 144 + col] = sum * sum * 0.1f;
            gru_multiply_4[row * 144 + col] = sum * *learning_rate;
        }
    }
}

/* gru (GRU), line 8, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_reduce_gradient(int n, const float *GRU_REGRESSOR_RESTRICT d_gru_scan_3,
                                                    float *GRU_REGRESSOR_RESTRICT d_gru_reduce)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_scan_3[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_reduce[unit] = sum[unit];
    }
}

/* gru (GRU), line 8, gradient: reduce of (None, 24, 144) -> (144,) */
static void gru_regressor_train_gru_reduce_gradient_2(int n,
                                                      const float *GRU_REGRESSOR_RESTRICT d_gru_scan_2,
                                                      float *GRU_REGRESSOR_RESTRICT d_gru_reduce_2)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_scan_2[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_reduce_2[unit] = sum[unit];
    }
}

/* gru (GRU), line 8, gradient: dot_general of (None, 24, 4) and (None, 24, 144), then multiply -> (4, 144) */
static void gru_regressor_train_gru_dgru_kernel_gradient(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                                         const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                                         const float *GRU_REGRESSOR_RESTRICT d_gru_scan_2,
                                                         float *GRU_REGRESSOR_RESTRICT gru_multiply,
                                                         float *GRU_REGRESSOR_RESTRICT gru_multiply_2)
{
    for (int row = 0; row < 4; row++) {
        for (int col = 0; col < 144; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 24; i++) {
                sum += history[i * 4 + row] * d_gru_scan_2[i * 144 + col];
            }
            gru_multiply[row * 144 + col] = sum * sum * 0.1f;
            gru_multiply_2[row * 144 + col] = sum * *learning_rate;
        }
    }
}

/* concatenate of (1, 144) and (1, 144) -> (2, 144) */
static void gru_regressor_train_dgru_bias_gradient(const float *GRU_REGRESSOR_RESTRICT d_gru_reduce,
                                                   const float *GRU_REGRESSOR_RESTRICT d_gru_reduce_2,
                                                   float *GRU_REGRESSOR_RESTRICT dgru_bias)
{
    for (int col = 0; col < 144; col++) {
        dgru_bias[col] = d_gru_reduce_2[col];
    }
    for (int col_2 = 0; col_2 < 144; col_2++) {
        dgru_bias[col_2 + 144] = d_gru_reduce[col_2];
    }
}

/* concatenate of (1, 144) and (1, 144) -> (2, 144) */
static void gru_regressor_train_dgru_1_bias_gradient(const float *GRU_REGRESSOR_RESTRICT d_gru_1_reduce,
                                                     const float *GRU_REGRESSOR_RESTRICT d_gru_1_reduce_2,
                                                     float *GRU_REGRESSOR_RESTRICT dgru_1_bias)
{
    for (int col = 0; col < 144; col++) {
        dgru_1_bias[col] = d_gru_1_reduce_2[col];
    }
    for (int col_2 = 0; col_2 < 144; col_2++) {
        dgru_1_bias[col_2 + 144] = d_gru_1_reduce[col_2];
    }
}

/* gru (GRU), line 8: multiply, add, sqrt, divide, subtract -> (4, 144) */
static void gru_regressor_train_gru_map_2(const float *GRU_REGRESSOR_RESTRICT gru_multiply,
                                          const float *GRU_REGRESSOR_RESTRICT gru_multiply_2,
                                          float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                          float *GRU_REGRESSOR_RESTRICT gru_kernel_velocity)
{
    for (int i = 0; i < 576; i++) {
        const float gru_kernel_2 = gru_kernel[i];
        const float gru_kernel_velocity_2 = gru_kernel_velocity[i];
        const float sum = gru_kernel_velocity_2 * 0.9f + gru_multiply[i];
        gru_kernel[i] = gru_kernel_2 - gru_multiply_2[i] / sqrtf(sum + 1e-07f);
        gru_kernel_velocity[i] = sum;
    }
}

/* gru (GRU), line 8: multiply, add, sqrt, divide, subtract -> (48, 144) */
static void gru_regressor_train_gru_map_3(const float *GRU_REGRESSOR_RESTRICT gru_multiply_3,
                                          const float *GRU_REGRESSOR_RESTRICT gru_multiply_4,
                                          float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                          float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel_velocity)
{
    for (int i = 0; i < 6912; i++) {
        const float gru_recurrent_kernel_2 = gru_recurrent_kernel[i];
        const float gru_recurrent_kernel_velocity_2 = gru_recurrent_kernel_velocity[i];
        const float sum = gru_recurrent_kernel_velocity_2 * 0.9f + gru_multiply_3[i];
        gru_recurrent_kernel[i] = gru_recurrent_kernel_2 - gru_multiply_4[i] / sqrtf(sum + 1e-07f);
        gru_recurrent_kernel_velocity[i] = sum;
    }
}

/* gru (GRU), line 8: multiply, add, sqrt, multiply, divide, subtract -> (2, 144) */
static void gru_regressor_train_gru_map_4(const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                          const float *GRU_REGRESSOR_RESTRICT dgru_bias,
                                          float *GRU_REGRESSOR_RESTRICT gru_bias,
                                          float *GRU_REGRESSOR_RESTRICT gru_bias_velocity)
{
    for (int i = 0; i < 288; i++) {
        const float gru_bias_2 = gru_bias[i];
        const float gru_bias_velocity_2 = gru_bias_velocity[i];
        const float sum = gru_bias_velocity_2 * 0.9f + dgru_bias[i] * dgru_bias[i] * 0.1f;
        gru_bias[i] = gru_bias_2 - dgru_bias[i] * *learning_rate / sqrtf(sum + 1e-07f);
        gru_bias_velocity[i] = sum;
    }
}

/* gru_1 (GRU), line 9: multiply, add, sqrt, divide, subtract, multiply, add, sqrt, divide, subtract -> (48,
   144) */
static void gru_regressor_train_gru_1_map_2(const float *GRU_REGRESSOR_RESTRICT gru_1_multiply,
                                            const float *GRU_REGRESSOR_RESTRICT gru_1_multiply_2,
                                            const float *GRU_REGRESSOR_RESTRICT gru_1_multiply_3,
                                            const float *GRU_REGRESSOR_RESTRICT gru_1_multiply_4,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_kernel_velocity,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel_velocity)
{
    for (int i = 0; i < 6912; i++) {
        const float gru_1_kernel_2 = gru_1_kernel[i];
        const float gru_1_kernel_velocity_2 = gru_1_kernel_velocity[i];
        const float sum = gru_1_kernel_velocity_2 * 0.9f + gru_1_multiply[i];
        const float gru_1_recurrent_kernel_2 = gru_1_recurrent_kernel[i];
        const float gru_1_recurrent_kernel_velocity_2 = gru_1_recurrent_kernel_velocity[i];
        const float sum_2 = gru_1_recurrent_kernel_velocity_2 * 0.9f + gru_1_multiply_3[i];
        gru_1_kernel[i] = gru_1_kernel_2 - gru_1_multiply_2[i] / sqrtf(sum + 1e-07f);
        gru_1_recurrent_kernel[i] = gru_1_recurrent_kernel_2 - gru_1_multiply_4[i] / sqrtf(sum_2 + 1e-07f);
        gru_1_kernel_velocity[i] = sum;
        gru_1_recurrent_kernel_velocity[i] = sum_2;
    }
}

/* gru_1 (GRU), line 9: multiply, add, sqrt, multiply, divide, subtract -> (2, 144) */
static void gru_regressor_train_gru_1_map_3(const float *GRU_REGRESSOR_RESTRICT learning_rate,
                                            const float *GRU_REGRESSOR_RESTRICT dgru_1_bias,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                            float *GRU_REGRESSOR_RESTRICT gru_1_bias_velocity)
{
    for (int i = 0; i < 288; i++) {
        const float gru_1_bias_2 = gru_1_bias[i];
        const float gru_1_bias_velocity_2 = gru_1_bias_velocity[i];
        const float sum = gru_1_bias_velocity_2 * 0.9f + dgru_1_bias[i] * dgru_1_bias[i] * 0.1f;
        gru_1_bias[i] = gru_1_bias_2 - dgru_1_bias[i] * *learning_rate / sqrtf(sum + 1e-07f);
        gru_1_bias_velocity[i] = sum;
    }
}

/* forecast (Dense), line 10: multiply, add, sqrt, divide, subtract -> (48, 1) */
static void gru_regressor_train_forecast_map(const float *GRU_REGRESSOR_RESTRICT forecast_multiply,
                                             const float *GRU_REGRESSOR_RESTRICT forecast_multiply_2,
                                             float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                             float *GRU_REGRESSOR_RESTRICT forecast_kernel_velocity)
{
    for (int row = 0; row < 48; row++) {
        const float forecast_kernel_2 = forecast_kernel[row];
        const float forecast_kernel_velocity_2 = forecast_kernel_velocity[row];
        const float sum = forecast_kernel_velocity_2 * 0.9f + forecast_multiply[row];
        forecast_kernel[row] = forecast_kernel_2 - forecast_multiply_2[row] / sqrtf(sum + 1e-07f);
        forecast_kernel_velocity[row] = sum;
    }
}

/* forecast (Dense), line 10: multiply, add, sqrt, divide, subtract -> (1,) */
static void gru_regressor_train_forecast_map_2(const float *GRU_REGRESSOR_RESTRICT forecast_multiply_3,
                                               const float *GRU_REGRESSOR_RESTRICT forecast_multiply_4,
                                               float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                               float *GRU_REGRESSOR_RESTRICT forecast_bias_velocity)
{
    const float forecast_bias_2 = *forecast_bias;
    const float forecast_bias_velocity_2 = *forecast_bias_velocity;
    const float sum = forecast_bias_velocity_2 * 0.9f + forecast_multiply_3[0];
    forecast_bias[0] = forecast_bias_2 - forecast_multiply_4[0] / sqrtf(sum + 1e-07f);
    forecast_bias_velocity[0] = sum;
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

/* gru (GRU), line 8: dot_general of (None, 24, 4) and (4, 144), then add -> (None, 24, 144) */
static void gru_regressor_evaluate_gru_dot_general(int n, const float *GRU_REGRESSOR_RESTRICT history,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_kernel,
                                                   const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                                   float *GRU_REGRESSOR_RESTRICT gru_add)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 4; k++) {
                sum += history[i * 4 + k] * gru_kernel[k * 144 + unit];
            }
            gru_add[i * 144 + unit] = sum + gru_bias[unit];
        }
    }
}

/* gru (GRU), line 8: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_evaluate_gru_dot_general_2(int n,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_recurrent_kernel,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_bias,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_scan,
                                                     float *GRU_REGRESSOR_RESTRICT gru_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_scan[sample * 48 + k] * gru_recurrent_kernel[k * 144 + unit];
            }
            gru_add_2[sample * 144 + unit] = sum + gru_bias[unit + 144];
        }
    }
}

/* gru (GRU), line 8: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None, 48) */
static void gru_regressor_evaluate_gru_map(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_add,
                                           const float *GRU_REGRESSOR_RESTRICT gru_add_2,
                                           float *GRU_REGRESSOR_RESTRICT gru_scan,
                                           float *GRU_REGRESSOR_RESTRICT gru_scan_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float logistic = gru_regressor_logistic(gru_add[sample * 3456 + step * 144 + unit] + gru_add_2[sample * 144 + unit]);
            const float value = gru_scan[sample * 48 + unit];
            const float logistic_2 = gru_regressor_logistic(gru_add[sample * 3456 + step * 144 + unit + 48] + gru_add_2[sample * 144 + unit + 48]);
            const float sum = gru_add[sample * 3456 + step * 144 + unit + 96] + logistic_2 * gru_add_2[sample * 144 + unit + 96];
            const float sum_2 = logistic * value + (1.0f - logistic) * tanhf(sum);
            gru_scan_2[sample * 1152 + step * 48 + unit] = sum_2;
            gru_scan[sample * 48 + unit] = sum_2;
        }
    }
}

/* gru (GRU), line 8: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_evaluate_gru_scan(int n, const float *gru_recurrent_kernel, const float *gru_bias,
                                            const float *gru_add, float *gru_scan, float *gru_scan_2,
                                            float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_scan[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_evaluate_gru_dot_general_2(n,
                                                 gru_recurrent_kernel, gru_bias, gru_scan, floats + 147456);
        gru_regressor_evaluate_gru_map(n, step, gru_add, floats + 147456,
                                       gru_scan, gru_scan_2);
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 24, 48) and (48, 144), then add -> (None, 24, 144) */
static void gru_regressor_evaluate_gru_1_dot_general(int n,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_1_kernel,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                     const float *GRU_REGRESSOR_RESTRICT gru_scan_2,
                                                     float *GRU_REGRESSOR_RESTRICT gru_1_add)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_scan_2[i * 48 + k] * gru_1_kernel[k * 144 + unit];
            }
            gru_1_add[i * 144 + unit] = sum + gru_1_bias[unit];
        }
    }
}

/* gru_1 (GRU), line 9: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void gru_regressor_evaluate_gru_1_dot_general_2(int n,
                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_recurrent_kernel,
                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_bias,
                                                       const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                       float *GRU_REGRESSOR_RESTRICT gru_1_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 48; k++) {
                sum += gru_1_scan[sample * 48 + k] * gru_1_recurrent_kernel[k * 144 + unit];
            }
            gru_1_add_2[sample * 144 + unit] = sum + gru_1_bias[unit + 144];
        }
    }
}

/* gru_1 (GRU), line 9: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void gru_regressor_evaluate_gru_1_map(int n, int step, const float *GRU_REGRESSOR_RESTRICT gru_1_add,
                                             const float *GRU_REGRESSOR_RESTRICT gru_1_add_2,
                                             float *GRU_REGRESSOR_RESTRICT gru_1_scan)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float logistic = gru_regressor_logistic(gru_1_add[sample * 3456 + step * 144 + unit] + gru_1_add_2[sample * 144 + unit]);
            const float sum = gru_1_add[sample * 3456 + step * 144 + unit + 48] + gru_1_add_2[sample * 144 + unit + 48];
            const float sum_2 = gru_1_add[sample * 3456 + step * 144 + unit + 96] + gru_regressor_logistic(sum) * gru_1_add_2[sample * 144 + unit + 96];
            gru_1_scan[sample * 48 + unit] = logistic * gru_1_scan[sample * 48 + unit] + (1.0f - logistic) * tanhf(sum_2);
        }
    }
}

/* gru_1 (GRU), line 9: scan of (None, 24, 144) and (None, 48) */
static void gru_regressor_evaluate_gru_1_scan(int n, const float *gru_1_recurrent_kernel,
                                              const float *gru_1_bias, const float *gru_1_add,
                                              float *gru_1_scan, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_1_scan[i] = 0.0f;
    }
    for (int step = 0; step < 24; step++) {
        gru_regressor_evaluate_gru_1_dot_general_2(n,
                                                   gru_1_recurrent_kernel, gru_1_bias, gru_1_scan,
                                                   floats + 110592);
        gru_regressor_evaluate_gru_1_map(n, step, gru_1_add,
                                         floats + 110592, gru_1_scan);
    }
}

/* forecast (Dense), line 10: dot_general of (None, 48) and (48, 1), then add, subtract, multiply, abs ->
   (None, 1) */
static void gru_regressor_evaluate_forecast_dot_general(int n,
                                                        const float *GRU_REGRESSOR_RESTRICT forecast_target,
                                                        const float *GRU_REGRESSOR_RESTRICT forecast_kernel,
                                                        const float *GRU_REGRESSOR_RESTRICT forecast_bias,
                                                        const float *GRU_REGRESSOR_RESTRICT gru_1_scan,
                                                        float *GRU_REGRESSOR_RESTRICT multiply,
                                                        float *GRU_REGRESSOR_RESTRICT abs,
                                                        float *GRU_REGRESSOR_RESTRICT forecast)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_1_scan[sample * 48 + k] * forecast_kernel[k];
        }
        const float sum_2 = sum + *forecast_bias;
        const float difference = forecast_target[sample] - sum_2;
        forecast[sample] = sum_2;
        multiply[sample] = difference * difference;
        abs[sample] = fabsf(difference);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gru_regressor_evaluate_reduce(int n,
                                          const float *GRU_REGRESSOR_RESTRICT forecast_sample_weight_sample_weight,
                                          const float *GRU_REGRESSOR_RESTRICT multiply,
                                          float *GRU_REGRESSOR_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = multiply[k] * (forecast_sample_weight_sample_weight == NULL ? 1.0f : forecast_sample_weight_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void gru_regressor_evaluate_reduce_2(int n, const float *GRU_REGRESSOR_RESTRICT abs,
                                            float *GRU_REGRESSOR_RESTRICT mean_absolute_error_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs[k];
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
    const float chosen = holds_2 ? 0.0f : *mean_absolute_error_total / (holds_2 ? 1.0f : *mean_absolute_error_count);
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    mean_absolute_error[0] = chosen;
}

int gru_regressor_init(gru_regressor_weights *weights, uint64_t seed)
{
    float floats[21216];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    gru_regressor_init_gru_map(seed_words, weights->gru_kernel);
    gru_regressor_init_gru_map_2(seed_words, floats);
    gru_regressor_init_gru_scan(floats, floats + 6912, floats, bytes);
    gru_regressor_init_gru_1_map(seed_words, floats, weights->gru_1_kernel);
    gru_regressor_init_gru_1_scan(floats, floats + 13824, floats, bytes);
    gru_regressor_init_forecast_map(seed_words, weights->forecast_kernel);
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
    gru_regressor_gru_dot_general(history, weights->gru_kernel,
                                  weights->gru_bias, workspace->floats);
    gru_regressor_gru_scan(weights->gru_recurrent_kernel, weights->gru_bias,
                           workspace->floats, workspace->floats + 4752, workspace->floats + 3456,
                           workspace->floats);
    gru_regressor_gru_1_dot_general(weights->gru_1_kernel,
                                    weights->gru_1_bias, workspace->floats + 3456, workspace->floats);
    gru_regressor_gru_1_scan(weights->gru_1_recurrent_kernel, weights->gru_1_bias,
                             workspace->floats, workspace->floats + 3600, workspace->floats);
    gru_regressor_forecast_dot_general(weights->forecast_kernel,
                                       weights->forecast_bias, workspace->floats + 3600, forecast);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_train_step(gru_regressor_weights *weights, gru_regressor_optimizer *optimizer,
                             gru_regressor_metrics *metrics, gru_regressor_train_workspace *workspace, int n,
                             const float *history, const float *forecast_target,
                             const float *forecast_sample_weight_sample_weight, float *loss)
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
    gru_regressor_train_gru_dot_general(n, history, weights->gru_kernel,
                                        weights->gru_bias, workspace->floats);
    gru_regressor_train_gru_scan(n, weights->gru_recurrent_kernel,
                                 weights->gru_bias, workspace->floats, workspace->floats + 115200,
                                 workspace->floats + 221184, workspace->floats + 258048,
                                 workspace->floats + 294912, workspace->floats + 331776,
                                 workspace->floats + 368640, workspace->floats + 405504, workspace->floats);
    gru_regressor_train_gru_1_dot_general(n, weights->gru_1_kernel,
                                          weights->gru_1_bias, workspace->floats + 221184, workspace->floats);
    gru_regressor_train_gru_1_scan(n, weights->gru_1_recurrent_kernel,
                                   weights->gru_1_bias, workspace->floats, workspace->floats + 115200,
                                   workspace->floats + 442368, workspace->floats + 479232,
                                   workspace->floats + 516096, workspace->floats + 552960,
                                   workspace->floats + 589824, workspace->floats);
    gru_regressor_train_forecast_dot_general(n, forecast_target,
                                             forecast_sample_weight_sample_weight, weights->forecast_kernel,
                                             weights->forecast_bias, workspace->floats + 116736,
                                             workspace->floats + 115200, workspace->floats,
                                             workspace->floats + 32, workspace->floats + 64);
    gru_regressor_train_reduce(n, forecast_sample_weight_sample_weight,
                               workspace->floats, &metrics->loss_total, loss);
    gru_regressor_train_reduce_2(n, workspace->floats + 32,
                                 &metrics->mean_absolute_error_total);
    gru_regressor_train_forecast_dforecast_bias_gradient(n,
                                                         &optimizer->learning_rate, workspace->floats + 64,
                                                         workspace->floats + 645216,
                                                         workspace->floats + 645232);
    gru_regressor_train_forecast_dot_general_gradient(n,
                                                      weights->forecast_kernel, workspace->floats + 64,
                                                      workspace->floats + 635904);
    gru_regressor_train_forecast_dforecast_kernel_gradient(n,
                                                           &optimizer->learning_rate,
                                                           workspace->floats + 115200,
                                                           workspace->floats + 64,
                                                           workspace->floats + 645120,
                                                           workspace->floats + 645168);
    gru_regressor_train_gru_1_scan_gradient(n,
                                            weights->gru_1_recurrent_kernel, workspace->floats + 442368,
                                            workspace->floats + 479232, workspace->floats + 516096,
                                            workspace->floats + 552960, workspace->floats + 589824,
                                            workspace->floats + 635904, workspace->floats + 637440,
                                            workspace->floats, workspace->floats + 110592, workspace->floats);
    gru_regressor_train_gru_1_dgru_1_recurrent_kernel_gradient(n,
                                                               &optimizer->learning_rate,
                                                               workspace->floats + 442368,
                                                               workspace->floats + 110592,
                                                               workspace->floats + 493056,
                                                               workspace->floats + 499968);
    gru_regressor_train_gru_1_reduce_gradient(n,
                                              workspace->floats + 110592, workspace->floats + 506880);
    gru_regressor_train_gru_1_reduce_gradient_2(n,
                                                workspace->floats, workspace->floats + 507024);
    gru_regressor_train_gru_1_dot_general_gradient_2(n,
                                                     weights->gru_1_kernel, workspace->floats,
                                                     workspace->floats + 442368);
    gru_regressor_train_gru_1_dgru_1_kernel_gradient(n,
                                                     &optimizer->learning_rate, workspace->floats + 221184,
                                                     workspace->floats, workspace->floats + 479232,
                                                     workspace->floats + 486144);
    gru_regressor_train_gru_scan_gradient(n,
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
    gru_regressor_train_gru_reduce_gradient(n,
                                            workspace->floats + 110592, workspace->floats + 235008);
    gru_regressor_train_gru_reduce_gradient_2(n, workspace->floats,
                                              workspace->floats + 111744);
    gru_regressor_train_gru_dgru_kernel_gradient(n, history,
                                                 &optimizer->learning_rate, workspace->floats,
                                                 workspace->floats + 110592, workspace->floats + 111168);
    gru_regressor_train_dgru_bias_gradient(workspace->floats + 235008,
                                           workspace->floats + 111744, workspace->floats);
    gru_regressor_train_dgru_1_bias_gradient(workspace->floats + 506880,
                                             workspace->floats + 507024, workspace->floats + 288);
    gru_regressor_train_gru_map_2(workspace->floats + 110592,
                                  workspace->floats + 111168, weights->gru_kernel,
                                  optimizer->gru_kernel_velocity);
    gru_regressor_train_gru_map_3(workspace->floats + 221184,
                                  workspace->floats + 228096, weights->gru_recurrent_kernel,
                                  optimizer->gru_recurrent_kernel_velocity);
    gru_regressor_train_gru_map_4(&optimizer->learning_rate, workspace->floats,
                                  weights->gru_bias, optimizer->gru_bias_velocity);
    gru_regressor_train_gru_1_map_2(workspace->floats + 479232,
                                    workspace->floats + 486144, workspace->floats + 493056,
                                    workspace->floats + 499968, weights->gru_1_kernel,
                                    weights->gru_1_recurrent_kernel, optimizer->gru_1_kernel_velocity,
                                    optimizer->gru_1_recurrent_kernel_velocity);
    gru_regressor_train_gru_1_map_3(&optimizer->learning_rate,
                                    workspace->floats + 288, weights->gru_1_bias,
                                    optimizer->gru_1_bias_velocity);
    gru_regressor_train_forecast_map(workspace->floats + 645120,
                                     workspace->floats + 645168, weights->forecast_kernel,
                                     optimizer->forecast_kernel_velocity);
    gru_regressor_train_forecast_map_2(workspace->floats + 645216,
                                       workspace->floats + 645232, weights->forecast_bias,
                                       optimizer->forecast_bias_velocity);
    return GRU_REGRESSOR_OK;
}

int gru_regressor_evaluate_step(const gru_regressor_weights *weights, gru_regressor_metrics *metrics,
                                gru_regressor_train_workspace *workspace, int n, const float *history,
                                const float *forecast_target,
                                const float *forecast_sample_weight_sample_weight, float *forecast)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || history == NULL || forecast_target == NULL || forecast == NULL) {
        return GRU_REGRESSOR_ERROR_NULL;
    }
    if (n < 1 || n > GRU_REGRESSOR_TRAIN_BATCH) {
        return GRU_REGRESSOR_ERROR_BATCH;
    }
    gru_regressor_evaluate_scalars(n, &metrics->loss_count,
                                   &metrics->mean_absolute_error_count);
    gru_regressor_evaluate_gru_dot_general(n, history,
                                           weights->gru_kernel, weights->gru_bias, workspace->floats);
    gru_regressor_evaluate_gru_scan(n, weights->gru_recurrent_kernel,
                                    weights->gru_bias, workspace->floats, workspace->floats + 152064,
                                    workspace->floats + 110592, workspace->floats);
    gru_regressor_evaluate_gru_1_dot_general(n,
                                             weights->gru_1_kernel, weights->gru_1_bias,
                                             workspace->floats + 110592, workspace->floats);
    gru_regressor_evaluate_gru_1_scan(n, weights->gru_1_recurrent_kernel,
                                      weights->gru_1_bias, workspace->floats, workspace->floats + 115200,
                                      workspace->floats);
    gru_regressor_evaluate_forecast_dot_general(n,
                                                forecast_target, weights->forecast_kernel,
                                                weights->forecast_bias, workspace->floats + 115200,
                                                workspace->floats, workspace->floats + 32, forecast);
    gru_regressor_evaluate_reduce(n, forecast_sample_weight_sample_weight,
                                  workspace->floats, &metrics->loss_total);
    gru_regressor_evaluate_reduce_2(n, workspace->floats + 32,
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
