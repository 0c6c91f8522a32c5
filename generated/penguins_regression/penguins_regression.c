/* penguins_regression: made by hnc 0.1.0 for target portable from the model with hash 87781df8790475db; the header says how to use it. */
#include "penguins_regression.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define PENGUINS_REGRESSION_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define PENGUINS_REGRESSION_RESTRICT restrict
#else
#define PENGUINS_REGRESSION_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char penguins_regression_weights_fit[sizeof(penguins_regression_weights) <= PENGUINS_REGRESSION_WEIGHTS_BYTES ? 1 : -1];
typedef char penguins_regression_optimizer_fit[sizeof(penguins_regression_optimizer) <= PENGUINS_REGRESSION_OPTIMIZER_BYTES ? 1 : -1];
typedef char penguins_regression_metrics_fit[sizeof(penguins_regression_metrics) <= PENGUINS_REGRESSION_METRICS_BYTES ? 1 : -1];
typedef char penguins_regression_workspace_fit[sizeof(penguins_regression_workspace) <= PENGUINS_REGRESSION_WORKSPACE_BYTES ? 1 : -1];
typedef char penguins_regression_train_workspace_fit[sizeof(penguins_regression_train_workspace) <= PENGUINS_REGRESSION_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float penguins_regression_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int penguins_regression_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* levels (Embedding), line 11: rng_uniform, multiply, add -> (8, 4) */
static void penguins_regression_init_levels_elements(const int32_t *PENGUINS_REGRESSION_RESTRICT seed_words,
                                                     float *PENGUINS_REGRESSION_RESTRICT levels_embeddings)
{
    for (int i = 0; i < 32; i++) {
        const float sum_ = penguins_regression_uniform(seed_words[0], seed_words[1], 0, 474368528, i) * 0.1f + -0.05f;
        levels_embeddings[i] = sum_;
    }
}

/* dense (Dense), line 14: rng_uniform, multiply, add -> (18, 32) */
static void penguins_regression_init_dense_elements(const int32_t *PENGUINS_REGRESSION_RESTRICT seed_words,
                                                    float *PENGUINS_REGRESSION_RESTRICT dense_kernel)
{
    for (int i = 0; i < 576; i++) {
        const float sum_ = penguins_regression_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.6928203f + -0.34641016f;
        dense_kernel[i] = sum_;
    }
}

/* dense_1 (Dense), line 15: rng_uniform, multiply, add -> (32, 32) */
static void penguins_regression_init_dense_1_elements(const int32_t *PENGUINS_REGRESSION_RESTRICT seed_words,
                                                      float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 1024; i++) {
        const float sum_ = penguins_regression_uniform(seed_words[0], seed_words[1], 0, 434305104, i) * 0.61237246f + -0.30618623f;
        dense_1_kernel[i] = sum_;
    }
}

/* body_mass_g (Dense), line 16: rng_uniform, multiply, add -> (32, 1) */
static void penguins_regression_init_body_mass_g_elements(const int32_t *PENGUINS_REGRESSION_RESTRICT seed_words,
                                                          float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel)
{
    for (int row = 0; row < 32; row++) {
        const float product = penguins_regression_uniform(seed_words[0], seed_words[1], 0, 298618912, row) * 0.8528029f;
        body_mass_g_kernel[row] = product + -0.42640144f;
    }
}

/* copy -> (32,) */
static void penguins_regression_init_copy(float *PENGUINS_REGRESSION_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void penguins_regression_init_copy_2(float *PENGUINS_REGRESSION_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void penguins_regression_init_copy_3(float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias)
{
    body_mass_g_bias[0] = 0.0f;
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 3) -> (None, 3, 4) */
static void penguins_regression_levels_lookup(const int32_t *PENGUINS_REGRESSION_RESTRICT category,
                                              const float *PENGUINS_REGRESSION_RESTRICT levels_embeddings,
                                              float *PENGUINS_REGRESSION_RESTRICT levels_lookup)
{
    for (int step = 0; step < 3; step++) {
        for (int unit = 0; unit < 4; unit++) {
            const int entry = penguins_regression_entry(category[step], 8);
            const float found = levels_embeddings[entry * 4 + unit];
            levels_lookup[step * 4 + unit] = found;
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 3) and (None, 3) and (None, 12) -> (None, 18) */
static void penguins_regression_concatenate_joined(const float *PENGUINS_REGRESSION_RESTRICT numeric,
                                                   const float *PENGUINS_REGRESSION_RESTRICT missing,
                                                   const float *PENGUINS_REGRESSION_RESTRICT levels_lookup,
                                                   float *PENGUINS_REGRESSION_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 3; unit++) {
        concatenate_joined[unit] = numeric[unit];
    }
    for (int unit_2 = 0; unit_2 < 3; unit_2++) {
        concatenate_joined[unit_2 + 3] = missing[unit_2];
    }
    for (int unit_3 = 0; unit_3 < 12; unit_3++) {
        concatenate_joined[unit_3 + 6] = levels_lookup[unit_3];
    }
}

/* dense (Dense), line 14: dot_general of (None, 18) and (18, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_dense_product(const float *PENGUINS_REGRESSION_RESTRICT dense_kernel,
                                              const float *PENGUINS_REGRESSION_RESTRICT dense_bias,
                                              const float *PENGUINS_REGRESSION_RESTRICT concatenate_joined,
                                              float *PENGUINS_REGRESSION_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 18; k++) {
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

/* dense_1 (Dense), line 15: dot_general of (None, 32) and (32, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_dense_1_product(const float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel,
                                                const float *PENGUINS_REGRESSION_RESTRICT dense_1_bias,
                                                const float *PENGUINS_REGRESSION_RESTRICT dense_chosen_,
                                                float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = dense_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_1_kernel[k * 32 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_1_bias[unit];
            dense_1_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* body_mass_g (Dense), line 16: dot_general of (None, 32) and (32, 1), then add -> (None, 1) */
static void penguins_regression_body_mass_g_product(const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel,
                                                    const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias,
                                                    const float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_,
                                                    float *PENGUINS_REGRESSION_RESTRICT body_mass_g)
{
    float sum = 0.0f;
    for (int k = 0; k < 32; k++) {
        sum += dense_1_chosen_[k] * body_mass_g_kernel[k];
    }
    body_mass_g[0] = sum + *body_mass_g_bias;
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void penguins_regression_train_scalars(int n,
                                              const float *PENGUINS_REGRESSION_RESTRICT learning_rate,
                                              float *PENGUINS_REGRESSION_RESTRICT loss_count,
                                              float *PENGUINS_REGRESSION_RESTRICT mae_count,
                                              int32_t *PENGUINS_REGRESSION_RESTRICT iterations,
                                              float *PENGUINS_REGRESSION_RESTRICT quotient_value_2)
{
    const int32_t iterations_2 = *iterations;
    const int32_t sum_ = iterations_2 + 1;
    const float loss_count_2 = *loss_count;
    const float mae_count_2 = *mae_count;
    const float number = (float)sum_;
    iterations[0] = sum_;
    loss_count[0] = loss_count_2 + (float)n;
    mae_count[0] = mae_count_2 + (float)n;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void penguins_regression_train_scalars_gradient(int n,
                                                       float *PENGUINS_REGRESSION_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 3) -> (None, 3, 4) */
static void penguins_regression_train_levels_lookup(int n,
                                                    const int32_t *PENGUINS_REGRESSION_RESTRICT category,
                                                    const float *PENGUINS_REGRESSION_RESTRICT levels_embeddings,
                                                    float *PENGUINS_REGRESSION_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 3; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_regression_entry(category[sample * 3 + step], 8);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 12 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 3) and (None, 3) and (None, 12) -> (None, 18) */
static void penguins_regression_train_concatenate_joined(int n,
                                                         const float *PENGUINS_REGRESSION_RESTRICT numeric,
                                                         const float *PENGUINS_REGRESSION_RESTRICT missing,
                                                         const float *PENGUINS_REGRESSION_RESTRICT levels_lookup,
                                                         float *PENGUINS_REGRESSION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            concatenate_joined[sample * 18 + unit] = numeric[sample * 3 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 3; unit_2++) {
            concatenate_joined[sample_2 * 18 + unit_2 + 3] = missing[sample_2 * 3 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 12; unit_3++) {
            concatenate_joined[sample_3 * 18 + unit_3 + 6] = levels_lookup[sample_3 * 12 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 18) and (18, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_train_dense_product(int n,
                                                    const float *PENGUINS_REGRESSION_RESTRICT dense_kernel,
                                                    const float *PENGUINS_REGRESSION_RESTRICT dense_bias,
                                                    const float *PENGUINS_REGRESSION_RESTRICT concatenate_joined,
                                                    uint8_t *PENGUINS_REGRESSION_RESTRICT dense_mask,
                                                    float *PENGUINS_REGRESSION_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 18; k++) {
                const float a_value = concatenate_joined[sample * 18 + k];
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

/* dense_1 (Dense), line 15: dot_general of (None, 32) and (32, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_train_dense_1_product(int n,
                                                      const float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel,
                                                      const float *PENGUINS_REGRESSION_RESTRICT dense_1_bias,
                                                      const float *PENGUINS_REGRESSION_RESTRICT dense_chosen_,
                                                      uint8_t *PENGUINS_REGRESSION_RESTRICT dense_1_mask,
                                                      float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_1_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_1_mask[sample * 32 + unit] = (uint8_t)holds;
                dense_1_chosen_[sample * 32 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* body_mass_g (Dense), line 16: dot_general of (None, 32) and (32, 1), then add, subtract, multiply, abs,
   multiply, add, negate -> (None, 1) */
static void penguins_regression_train_body_mass_g_product(int n,
                                                          const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_target,
                                                          const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_sample_weight,
                                                          const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel,
                                                          const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias,
                                                          const float *PENGUINS_REGRESSION_RESTRICT quotient_value,
                                                          const float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_,
                                                          float *PENGUINS_REGRESSION_RESTRICT scaled_value,
                                                          float *PENGUINS_REGRESSION_RESTRICT abs_value,
                                                          float *PENGUINS_REGRESSION_RESTRICT negate_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += body_mass_g_kernel[k] * dense_1_chosen_[sample * 32 + k];
        }
        const float difference = body_mass_g_target[sample] - (sum + *body_mass_g_bias);
        const float dbody_mass_g_losses = quotient_value[0] * (body_mass_g_sample_weight == NULL ? 1.0f : body_mass_g_sample_weight[sample]);
        const float product = dbody_mass_g_losses * difference;
        scaled_value[sample] = difference * difference;
        abs_value[sample] = fabsf(difference);
        negate_value[sample] = -(product + product);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void penguins_regression_train_sum(int n,
                                          const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_sample_weight,
                                          const float *PENGUINS_REGRESSION_RESTRICT scaled_value,
                                          float *PENGUINS_REGRESSION_RESTRICT loss_total,
                                          float *PENGUINS_REGRESSION_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = scaled_value[k] * (body_mass_g_sample_weight == NULL ? 1.0f : body_mass_g_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void penguins_regression_train_sum_2(int n, const float *PENGUINS_REGRESSION_RESTRICT abs_value,
                                            float *PENGUINS_REGRESSION_RESTRICT mae_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs_value[k];
    }
    mae_total[0] = *mae_total + sum;
}

/* body_mass_g (Dense), line 16, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void penguins_regression_train_body_mass_g_dbody_mass_g_bias_gradient(int n,
                                                                             const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                             const float *PENGUINS_REGRESSION_RESTRICT negate_value,
                                                                             float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias,
                                                                             float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias_momentum,
                                                                             float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += negate_value[k];
    }
    const float body_mass_g_bias_2 = *body_mass_g_bias;
    const float body_mass_g_bias_momentum_2 = *body_mass_g_bias_momentum;
    const float body_mass_g_bias_momentum_3 = *body_mass_g_bias_momentum;
    const float sum_ = body_mass_g_bias_momentum_2 + (sum - body_mass_g_bias_momentum_3) * 0.1f;
    const float body_mass_g_bias_velocity_2 = *body_mass_g_bias_velocity;
    const float body_mass_g_bias_velocity_3 = *body_mass_g_bias_velocity;
    const float sum__2 = body_mass_g_bias_velocity_2 + (sum * sum - body_mass_g_bias_velocity_3) * 0.001f;
    body_mass_g_bias[0] = body_mass_g_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    body_mass_g_bias_momentum[0] = sum_;
    body_mass_g_bias_velocity[0] = sum__2;
}

/* body_mass_g (Dense), line 16, gradient: dot_general of (None, 1) and (32, 1), then select -> (None, 32) */
static void penguins_regression_train_body_mass_g_product_gradient(int n,
                                                                   const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel,
                                                                   const uint8_t *PENGUINS_REGRESSION_RESTRICT dense_1_mask,
                                                                   const float *PENGUINS_REGRESSION_RESTRICT negate_value,
                                                                   float *PENGUINS_REGRESSION_RESTRICT d_dense_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = negate_value[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * body_mass_g_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_1_chosen_[sample * 32 + unit] = dense_1_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* body_mass_g (Dense), line 16, gradient: dot_general of (None, 32) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 1) */
static void penguins_regression_train_body_mass_g_dbody_mass_g_kernel_gradient(int n,
                                                                               const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                               const float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_,
                                                                               const float *PENGUINS_REGRESSION_RESTRICT negate_value,
                                                                               float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel,
                                                                               float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel_momentum,
                                                                               float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = negate_value[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * dense_1_chosen_[k * 32 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float body_mass_g_kernel_2 = body_mass_g_kernel[row];
            const float body_mass_g_kernel_momentum_2 = body_mass_g_kernel_momentum[row];
            const float body_mass_g_kernel_momentum_3 = body_mass_g_kernel_momentum[row];
            const float sum_ = body_mass_g_kernel_momentum_2 + (sum - body_mass_g_kernel_momentum_3) * 0.1f;
            const float body_mass_g_kernel_velocity_2 = body_mass_g_kernel_velocity[row];
            const float body_mass_g_kernel_velocity_3 = body_mass_g_kernel_velocity[row];
            const float sum__2 = body_mass_g_kernel_velocity_2 + (sum * sum - body_mass_g_kernel_velocity_3) * 0.001f;
            body_mass_g_kernel[row] = body_mass_g_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            body_mass_g_kernel_momentum[row] = sum_;
            body_mass_g_kernel_velocity[row] = sum__2;
        }
    }
}

/* dense_1 (Dense), line 15, gradient: reduce of (None, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void penguins_regression_train_dense_1_ddense_1_bias_gradient(int n,
                                                                     const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                     const float *PENGUINS_REGRESSION_RESTRICT d_dense_1_chosen_,
                                                                     float *PENGUINS_REGRESSION_RESTRICT dense_1_bias,
                                                                     float *PENGUINS_REGRESSION_RESTRICT dense_1_bias_momentum,
                                                                     float *PENGUINS_REGRESSION_RESTRICT dense_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_dense_1_chosen_[k * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float dense_1_bias_2 = dense_1_bias[unit];
        const float dense_1_bias_momentum_2 = dense_1_bias_momentum[unit];
        const float dense_1_bias_momentum_3 = dense_1_bias_momentum[unit];
        const float sum_ = dense_1_bias_momentum_2 + (sum[unit] - dense_1_bias_momentum_3) * 0.1f;
        const float dense_1_bias_velocity_2 = dense_1_bias_velocity[unit];
        const float dense_1_bias_velocity_3 = dense_1_bias_velocity[unit];
        const float sum__2 = dense_1_bias_velocity_2 + (sum[unit] * sum[unit] - dense_1_bias_velocity_3) * 0.001f;
        dense_1_bias[unit] = dense_1_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_1_bias_momentum[unit] = sum_;
        dense_1_bias_velocity[unit] = sum__2;
    }
}

/* dense_1 (Dense), line 15, gradient: dot_general of (None, 32) and (32, 32), then select -> (None, 32) */
static void penguins_regression_train_dense_1_product_gradient(int n,
                                                               const float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel,
                                                               const uint8_t *PENGUINS_REGRESSION_RESTRICT dense_mask,
                                                               const float *PENGUINS_REGRESSION_RESTRICT d_dense_1_chosen_,
                                                               float *PENGUINS_REGRESSION_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = d_dense_1_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[unit * 32 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_chosen_[sample * 32 + unit] = dense_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* dense_1 (Dense), line 15, gradient: dot_general of (None, 32) and (None, 32), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 32) */
static void penguins_regression_train_dense_1_ddense_1_kernel_gradient(int n,
                                                                       const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                       const float *PENGUINS_REGRESSION_RESTRICT dense_chosen_,
                                                                       const float *PENGUINS_REGRESSION_RESTRICT d_dense_1_chosen_,
                                                                       float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel,
                                                                       float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel_momentum,
                                                                       float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dense_chosen_[k * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_1_chosen_[k * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_1_kernel_2 = dense_1_kernel[row * 32 + col];
                    const float dense_1_kernel_momentum_2 = dense_1_kernel_momentum[row * 32 + col];
                    const float dense_1_kernel_momentum_3 = dense_1_kernel_momentum[row * 32 + col];
                    const float sum_ = dense_1_kernel_momentum_2 + (sum - dense_1_kernel_momentum_3) * 0.1f;
                    const float dense_1_kernel_velocity_2 = dense_1_kernel_velocity[row * 32 + col];
                    const float dense_1_kernel_velocity_3 = dense_1_kernel_velocity[row * 32 + col];
                    const float sum__2 = dense_1_kernel_velocity_2 + (sum * sum - dense_1_kernel_velocity_3) * 0.001f;
                    dense_1_kernel[row * 32 + col] = dense_1_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_1_kernel_momentum[row * 32 + col] = sum_;
                    dense_1_kernel_velocity[row * 32 + col] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 14, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void penguins_regression_train_dense_ddense_bias_gradient(int n,
                                                                 const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                 const float *PENGUINS_REGRESSION_RESTRICT d_dense_chosen_,
                                                                 float *PENGUINS_REGRESSION_RESTRICT dense_bias,
                                                                 float *PENGUINS_REGRESSION_RESTRICT dense_bias_momentum,
                                                                 float *PENGUINS_REGRESSION_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 14, gradient: dot_general of (None, 32) and (18, 32) -> (None, 18) */
static void penguins_regression_train_dense_product_gradient(int n,
                                                             const float *PENGUINS_REGRESSION_RESTRICT dense_kernel,
                                                             const float *PENGUINS_REGRESSION_RESTRICT d_dense_chosen_,
                                                             float *PENGUINS_REGRESSION_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 18; unit_tile += 16) {
            const int unit_first = unit_tile < 2 ? unit_tile : 2; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = d_dense_chosen_[sample * 32 + k];
                for (int unit = unit_first; unit < unit_first + 16; unit++) {
                    sums[unit - unit_first] += a_value * dense_kernel[unit * 32 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_dense_product[sample * 18 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 18) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (18, 32) */
static void penguins_regression_train_dense_ddense_kernel_gradient(int n,
                                                                   const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                                   const float *PENGUINS_REGRESSION_RESTRICT concatenate_joined,
                                                                   const float *PENGUINS_REGRESSION_RESTRICT d_dense_chosen_,
                                                                   float *PENGUINS_REGRESSION_RESTRICT dense_kernel,
                                                                   float *PENGUINS_REGRESSION_RESTRICT dense_kernel_momentum,
                                                                   float *PENGUINS_REGRESSION_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 18; row_tile += 4) {
        const int row_first = row_tile < 14 ? row_tile : 14; /* the last tile overlaps */
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_first; row < row_first + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_first][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_first; row < row_first + 4; row++) {
                    const float a_value = concatenate_joined[k * 18 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_first][col - col_tile] += a_value * d_dense_chosen_[k * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_first + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_first][col - col_tile];
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

/* levels (Embedding), line 11, gradient: scatter_add of (None, 3) and (None, 3, 4) -> (8, 4) */
static void penguins_regression_train_levels_dlevels_embeddings_gradient(int n,
                                                                         const int32_t *PENGUINS_REGRESSION_RESTRICT category,
                                                                         const float *PENGUINS_REGRESSION_RESTRICT d_dense_product,
                                                                         float *PENGUINS_REGRESSION_RESTRICT d_levels_dlevels_embeddings)
{
    for (int row = 0; row < 8; row++) {
        for (int col = 0; col < 4; col++) {
            d_levels_dlevels_embeddings[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 3; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_regression_entry(category[sample * 3 + step], 8);
                d_levels_dlevels_embeddings[entry * 4 + unit] += d_dense_product[sample * 18 + step * 4 + unit + 6];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, multiply -> (8, 4) */
static void penguins_regression_train_levels_elements(const float *PENGUINS_REGRESSION_RESTRICT quotient_value_2,
                                                      const float *PENGUINS_REGRESSION_RESTRICT d_levels_dlevels_embeddings,
                                                      float *PENGUINS_REGRESSION_RESTRICT levels_embeddings_momentum,
                                                      float *PENGUINS_REGRESSION_RESTRICT levels_scaled_2)
{
    for (int i = 0; i < 32; i++) {
        const float levels_embeddings_momentum_2 = levels_embeddings_momentum[i];
        const float levels_embeddings_momentum_3 = levels_embeddings_momentum[i];
        const float sum_ = levels_embeddings_momentum_2 + (d_levels_dlevels_embeddings[i] - levels_embeddings_momentum_3) * 0.1f;
        levels_embeddings_momentum[i] = sum_;
        levels_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* levels (Embedding), line 11: multiply -> (None, 3, 4) */
static void penguins_regression_train_levels_elements_2(int n,
                                                        const float *PENGUINS_REGRESSION_RESTRICT d_dense_product,
                                                        float *PENGUINS_REGRESSION_RESTRICT levels_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 12; i++) {
            levels_scaled[sample * 12 + i] = d_dense_product[sample * 18 + i + 6] * d_dense_product[sample * 18 + i + 6];
        }
    }
}

/* levels (Embedding), line 11: scatter_add of (None, 3) and (None, 3, 4) -> (8, 4) */
static void penguins_regression_train_levels_scattered(int n,
                                                       const int32_t *PENGUINS_REGRESSION_RESTRICT category,
                                                       const float *PENGUINS_REGRESSION_RESTRICT levels_scaled,
                                                       float *PENGUINS_REGRESSION_RESTRICT levels_scattered)
{
    for (int row = 0; row < 8; row++) {
        for (int col = 0; col < 4; col++) {
            levels_scattered[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 3; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_regression_entry(category[sample * 3 + step], 8);
                levels_scattered[entry * 4 + unit] += levels_scaled[sample * 12 + step * 4 + unit];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, sqrt, add, divide, subtract -> (8, 4) */
static void penguins_regression_train_levels_elements_3(const float *PENGUINS_REGRESSION_RESTRICT levels_scattered,
                                                        const float *PENGUINS_REGRESSION_RESTRICT levels_scaled_2,
                                                        float *PENGUINS_REGRESSION_RESTRICT levels_embeddings,
                                                        float *PENGUINS_REGRESSION_RESTRICT levels_embeddings_velocity)
{
    for (int i = 0; i < 32; i++) {
        const float levels_embeddings_2 = levels_embeddings[i];
        const float levels_embeddings_velocity_2 = levels_embeddings_velocity[i];
        const float levels_embeddings_velocity_3 = levels_embeddings_velocity[i];
        const float sum_ = levels_embeddings_velocity_2 + (levels_scattered[i] - levels_embeddings_velocity_3) * 0.001f;
        levels_embeddings[i] = levels_embeddings_2 - levels_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        levels_embeddings_velocity[i] = sum_;
    }
}

/* add -> () */
static void penguins_regression_evaluate_scalars(int n, float *PENGUINS_REGRESSION_RESTRICT loss_count,
                                                 float *PENGUINS_REGRESSION_RESTRICT mae_count)
{
    const float loss_count_2 = *loss_count;
    const float mae_count_2 = *mae_count;
    loss_count[0] = loss_count_2 + (float)n;
    mae_count[0] = mae_count_2 + (float)n;
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 3) -> (None, 3, 4) */
static void penguins_regression_evaluate_levels_lookup(int n,
                                                       const int32_t *PENGUINS_REGRESSION_RESTRICT category,
                                                       const float *PENGUINS_REGRESSION_RESTRICT levels_embeddings,
                                                       float *PENGUINS_REGRESSION_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 3; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_regression_entry(category[sample * 3 + step], 8);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 12 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 3) and (None, 3) and (None, 12) -> (None, 18) */
static void penguins_regression_evaluate_concatenate_joined(int n,
                                                            const float *PENGUINS_REGRESSION_RESTRICT numeric,
                                                            const float *PENGUINS_REGRESSION_RESTRICT missing,
                                                            const float *PENGUINS_REGRESSION_RESTRICT levels_lookup,
                                                            float *PENGUINS_REGRESSION_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            concatenate_joined[sample * 18 + unit] = numeric[sample * 3 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 3; unit_2++) {
            concatenate_joined[sample_2 * 18 + unit_2 + 3] = missing[sample_2 * 3 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 12; unit_3++) {
            concatenate_joined[sample_3 * 18 + unit_3 + 6] = levels_lookup[sample_3 * 12 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 18) and (18, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_evaluate_dense_product(int n,
                                                       const float *PENGUINS_REGRESSION_RESTRICT dense_kernel,
                                                       const float *PENGUINS_REGRESSION_RESTRICT dense_bias,
                                                       const float *PENGUINS_REGRESSION_RESTRICT concatenate_joined,
                                                       float *PENGUINS_REGRESSION_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 18; k++) {
                const float a_value = concatenate_joined[sample * 18 + k];
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

/* dense_1 (Dense), line 15: dot_general of (None, 32) and (32, 32), then add, compare, select -> (None, 32) */
static void penguins_regression_evaluate_dense_1_product(int n,
                                                         const float *PENGUINS_REGRESSION_RESTRICT dense_1_kernel,
                                                         const float *PENGUINS_REGRESSION_RESTRICT dense_1_bias,
                                                         const float *PENGUINS_REGRESSION_RESTRICT dense_chosen_,
                                                         float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_1_bias[unit];
                dense_1_chosen_[sample * 32 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* body_mass_g (Dense), line 16: dot_general of (None, 32) and (32, 1), then add, subtract, multiply, abs ->
   (None, 1) */
static void penguins_regression_evaluate_body_mass_g_product(int n,
                                                             const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_target,
                                                             const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_kernel,
                                                             const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_bias,
                                                             const float *PENGUINS_REGRESSION_RESTRICT dense_1_chosen_,
                                                             float *PENGUINS_REGRESSION_RESTRICT scaled_value,
                                                             float *PENGUINS_REGRESSION_RESTRICT abs_value,
                                                             float *PENGUINS_REGRESSION_RESTRICT body_mass_g)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += body_mass_g_kernel[k] * dense_1_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *body_mass_g_bias;
        const float difference = body_mass_g_target[sample] - sum_;
        body_mass_g[sample] = sum_;
        scaled_value[sample] = difference * difference;
        abs_value[sample] = fabsf(difference);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void penguins_regression_evaluate_sum(int n,
                                             const float *PENGUINS_REGRESSION_RESTRICT body_mass_g_sample_weight,
                                             const float *PENGUINS_REGRESSION_RESTRICT scaled_value,
                                             float *PENGUINS_REGRESSION_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = scaled_value[k] * (body_mass_g_sample_weight == NULL ? 1.0f : body_mass_g_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void penguins_regression_evaluate_sum_2(int n, const float *PENGUINS_REGRESSION_RESTRICT abs_value,
                                               float *PENGUINS_REGRESSION_RESTRICT mae_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += abs_value[k];
    }
    mae_total[0] = *mae_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void penguins_regression_metrics_scalars(const float *PENGUINS_REGRESSION_RESTRICT loss_count,
                                                const float *PENGUINS_REGRESSION_RESTRICT loss_total,
                                                const float *PENGUINS_REGRESSION_RESTRICT mae_count,
                                                const float *PENGUINS_REGRESSION_RESTRICT mae_total,
                                                float *PENGUINS_REGRESSION_RESTRICT loss,
                                                float *PENGUINS_REGRESSION_RESTRICT mae)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *mae_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    mae[0] = holds_2 ? 0.0f : *mae_total / (holds_2 ? 1.0f : *mae_count);
}

int penguins_regression_init(penguins_regression_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    penguins_regression_init_levels_elements(seed_words,
                                             weights->levels_embeddings);
    penguins_regression_init_dense_elements(seed_words,
                                            weights->dense_kernel);
    penguins_regression_init_dense_1_elements(seed_words,
                                              weights->dense_1_kernel);
    penguins_regression_init_body_mass_g_elements(seed_words,
                                                  weights->body_mass_g_kernel);
    penguins_regression_init_copy(weights->dense_bias);
    penguins_regression_init_copy_2(weights->dense_1_bias);
    penguins_regression_init_copy_3(weights->body_mass_g_bias);
    return PENGUINS_REGRESSION_OK;
}

int penguins_regression_predict(const penguins_regression_weights *weights,
                                penguins_regression_workspace *workspace, int n, const float *numeric,
                                const float *missing, const int32_t *category, float *body_mass_g)
{
    if (weights == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || body_mass_g == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_REGRESSION_BATCH) {
        return PENGUINS_REGRESSION_ERROR_BATCH;
    }
    penguins_regression_levels_lookup(category, weights->levels_embeddings,
                                      workspace->floats);
    penguins_regression_concatenate_joined(numeric, missing,
                                           workspace->floats, workspace->floats + 32);
    penguins_regression_dense_product(weights->dense_kernel,
                                      weights->dense_bias, workspace->floats + 32, workspace->floats);
    penguins_regression_dense_1_product(weights->dense_1_kernel,
                                        weights->dense_1_bias, workspace->floats, workspace->floats + 32);
    penguins_regression_body_mass_g_product(weights->body_mass_g_kernel,
                                            weights->body_mass_g_bias, workspace->floats + 32, body_mass_g);
    return PENGUINS_REGRESSION_OK;
}

int penguins_regression_train_step(penguins_regression_weights *weights,
                                   penguins_regression_optimizer *optimizer,
                                   penguins_regression_metrics *metrics,
                                   penguins_regression_train_workspace *workspace, int n,
                                   const float *numeric, const float *missing, const int32_t *category,
                                   const float *body_mass_g_target, const float *body_mass_g_sample_weight,
                                   float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || body_mass_g_target == NULL || loss == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_REGRESSION_TRAIN_BATCH) {
        return PENGUINS_REGRESSION_ERROR_BATCH;
    }
    penguins_regression_train_scalars(n, &optimizer->learning_rate,
                                      &metrics->loss_count, &metrics->mae_count, &optimizer->iterations,
                                      workspace->floats + 3680);
    penguins_regression_train_scalars_gradient(n,
                                               workspace->floats + 2112);
    penguins_regression_train_levels_lookup(n, category,
                                            weights->levels_embeddings, workspace->floats);
    penguins_regression_train_concatenate_joined(n, numeric,
                                                 missing, workspace->floats, workspace->floats + 3072);
    penguins_regression_train_dense_product(n, weights->dense_kernel,
                                            weights->dense_bias, workspace->floats + 3072, workspace->bytes,
                                            workspace->floats);
    penguins_regression_train_dense_1_product(n,
                                              weights->dense_1_kernel, weights->dense_1_bias,
                                              workspace->floats, workspace->bytes + 1024,
                                              workspace->floats + 1024);
    penguins_regression_train_body_mass_g_product(n,
                                                  body_mass_g_target, body_mass_g_sample_weight,
                                                  weights->body_mass_g_kernel, weights->body_mass_g_bias,
                                                  workspace->floats + 2112, workspace->floats + 1024,
                                                  workspace->floats + 2048, workspace->floats + 2080,
                                                  workspace->floats + 3648);
    penguins_regression_train_sum(n, body_mass_g_sample_weight,
                                  workspace->floats + 2048, &metrics->loss_total, loss);
    penguins_regression_train_sum_2(n, workspace->floats + 2080,
                                    &metrics->mae_total);
    penguins_regression_train_body_mass_g_dbody_mass_g_bias_gradient(n,
                                                                     workspace->floats + 3680,
                                                                     workspace->floats + 3648,
                                                                     weights->body_mass_g_bias,
                                                                     optimizer->body_mass_g_bias_momentum,
                                                                     optimizer->body_mass_g_bias_velocity);
    penguins_regression_train_body_mass_g_product_gradient(n,
                                                           weights->body_mass_g_kernel,
                                                           workspace->bytes + 1024, workspace->floats + 3648,
                                                           workspace->floats + 2048);
    penguins_regression_train_body_mass_g_dbody_mass_g_kernel_gradient(n,
                                                                       workspace->floats + 3680,
                                                                       workspace->floats + 1024,
                                                                       workspace->floats + 3648,
                                                                       weights->body_mass_g_kernel,
                                                                       optimizer->body_mass_g_kernel_momentum,
                                                                       optimizer->body_mass_g_kernel_velocity);
    penguins_regression_train_dense_1_ddense_1_bias_gradient(n,
                                                             workspace->floats + 3680,
                                                             workspace->floats + 2048, weights->dense_1_bias,
                                                             optimizer->dense_1_bias_momentum,
                                                             optimizer->dense_1_bias_velocity);
    penguins_regression_train_dense_1_product_gradient(n,
                                                       weights->dense_1_kernel, workspace->bytes,
                                                       workspace->floats + 2048, workspace->floats + 1024);
    penguins_regression_train_dense_1_ddense_1_kernel_gradient(n,
                                                               workspace->floats + 3680, workspace->floats,
                                                               workspace->floats + 2048,
                                                               weights->dense_1_kernel,
                                                               optimizer->dense_1_kernel_momentum,
                                                               optimizer->dense_1_kernel_velocity);
    penguins_regression_train_dense_ddense_bias_gradient(n,
                                                         workspace->floats + 3680, workspace->floats + 1024,
                                                         weights->dense_bias, optimizer->dense_bias_momentum,
                                                         optimizer->dense_bias_velocity);
    penguins_regression_train_dense_product_gradient(n,
                                                     weights->dense_kernel, workspace->floats + 1024,
                                                     workspace->floats);
    penguins_regression_train_dense_ddense_kernel_gradient(n,
                                                           workspace->floats + 3680,
                                                           workspace->floats + 3072,
                                                           workspace->floats + 1024, weights->dense_kernel,
                                                           optimizer->dense_kernel_momentum,
                                                           optimizer->dense_kernel_velocity);
    penguins_regression_train_levels_dlevels_embeddings_gradient(n,
                                                                 category, workspace->floats,
                                                                 workspace->floats + 576);
    penguins_regression_train_levels_elements(workspace->floats + 3680,
                                              workspace->floats + 576, optimizer->levels_embeddings_momentum,
                                              workspace->floats + 960);
    penguins_regression_train_levels_elements_2(n,
                                                workspace->floats, workspace->floats + 576);
    penguins_regression_train_levels_scattered(n, category,
                                               workspace->floats + 576, workspace->floats);
    penguins_regression_train_levels_elements_3(workspace->floats,
                                                workspace->floats + 960, weights->levels_embeddings,
                                                optimizer->levels_embeddings_velocity);
    return PENGUINS_REGRESSION_OK;
}

int penguins_regression_evaluate_step(const penguins_regression_weights *weights,
                                      penguins_regression_metrics *metrics,
                                      penguins_regression_train_workspace *workspace, int n,
                                      const float *numeric, const float *missing, const int32_t *category,
                                      const float *body_mass_g_target,
                                      const float *body_mass_g_sample_weight, float *body_mass_g)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || body_mass_g_target == NULL || body_mass_g == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_REGRESSION_TRAIN_BATCH) {
        return PENGUINS_REGRESSION_ERROR_BATCH;
    }
    penguins_regression_evaluate_scalars(n, &metrics->loss_count,
                                         &metrics->mae_count);
    penguins_regression_evaluate_levels_lookup(n, category,
                                               weights->levels_embeddings, workspace->floats);
    penguins_regression_evaluate_concatenate_joined(n,
                                                    numeric, missing, workspace->floats,
                                                    workspace->floats + 1024);
    penguins_regression_evaluate_dense_product(n,
                                               weights->dense_kernel, weights->dense_bias,
                                               workspace->floats + 1024, workspace->floats);
    penguins_regression_evaluate_dense_1_product(n,
                                                 weights->dense_1_kernel, weights->dense_1_bias,
                                                 workspace->floats, workspace->floats + 1024);
    penguins_regression_evaluate_body_mass_g_product(n,
                                                     body_mass_g_target, weights->body_mass_g_kernel,
                                                     weights->body_mass_g_bias, workspace->floats + 1024,
                                                     workspace->floats, workspace->floats + 32, body_mass_g);
    penguins_regression_evaluate_sum(n, body_mass_g_sample_weight,
                                     workspace->floats, &metrics->loss_total);
    penguins_regression_evaluate_sum_2(n, workspace->floats + 32,
                                       &metrics->mae_total);
    return PENGUINS_REGRESSION_OK;
}

int penguins_regression_metrics_result(const penguins_regression_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    penguins_regression_metrics_scalars(&metrics->loss_count,
                                        &metrics->loss_total, &metrics->mae_count, &metrics->mae_total,
                                        result + 0, result + 1);
    return PENGUINS_REGRESSION_OK;
}

int penguins_regression_optimizer_init(penguins_regression_optimizer *optimizer, const penguins_regression_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return PENGUINS_REGRESSION_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return PENGUINS_REGRESSION_OK;
}

void penguins_regression_metrics_reset(penguins_regression_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
