/* adult_income: made by hnc 0.1.0 for target portable from the model with hash 2b3335dee446d8f5; the header says how to use it. */
#include "adult_income.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define ADULT_INCOME_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define ADULT_INCOME_RESTRICT restrict
#else
#define ADULT_INCOME_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char adult_income_weights_fit[sizeof(adult_income_weights) <= ADULT_INCOME_WEIGHTS_BYTES ? 1 : -1];
typedef char adult_income_optimizer_fit[sizeof(adult_income_optimizer) <= ADULT_INCOME_OPTIMIZER_BYTES ? 1 : -1];
typedef char adult_income_metrics_fit[sizeof(adult_income_metrics) <= ADULT_INCOME_METRICS_BYTES ? 1 : -1];
typedef char adult_income_workspace_fit[sizeof(adult_income_workspace) <= ADULT_INCOME_WORKSPACE_BYTES ? 1 : -1];
typedef char adult_income_train_workspace_fit[sizeof(adult_income_train_workspace) <= ADULT_INCOME_TRAIN_WORKSPACE_BYTES ? 1 : -1];

static inline float adult_income_max(float a, float b)
{
    return a > b ? a : b;
}

static inline float adult_income_min(float a, float b)
{
    return a < b ? a : b;
}

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float adult_income_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float adult_income_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float adult_income_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int adult_income_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* levels (Embedding), line 11: rng_uniform, multiply, add -> (64, 4) */
static void adult_income_init_levels_elements(const int32_t *ADULT_INCOME_RESTRICT seed_words,
                                              float *ADULT_INCOME_RESTRICT levels_embeddings)
{
    for (int i = 0; i < 256; i++) {
        levels_embeddings[i] = adult_income_uniform(seed_words[0], seed_words[1], 0, 474368528, i) * 0.1f + -0.05f;
    }
}

/* dense (Dense), line 14: rng_uniform, multiply, add -> (30, 32) */
static void adult_income_init_dense_elements(const int32_t *ADULT_INCOME_RESTRICT seed_words,
                                             float *ADULT_INCOME_RESTRICT dense_kernel)
{
    for (int i = 0; i < 960; i++) {
        const float sum_ = adult_income_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.62217104f + -0.31108552f;
        dense_kernel[i] = sum_;
    }
}

/* dense_1 (Dense), line 15: rng_uniform, multiply, add -> (32, 32) */
static void adult_income_init_dense_1_elements(const int32_t *ADULT_INCOME_RESTRICT seed_words,
                                               float *ADULT_INCOME_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 1024; i++) {
        const float sum_ = adult_income_uniform(seed_words[0], seed_words[1], 0, 434305104, i) * 0.61237246f + -0.30618623f;
        dense_1_kernel[i] = sum_;
    }
}

/* income (Dense), line 16: rng_uniform, multiply, add -> (32, 1) */
static void adult_income_init_income_elements(const int32_t *ADULT_INCOME_RESTRICT seed_words,
                                              float *ADULT_INCOME_RESTRICT income_kernel)
{
    for (int row = 0; row < 32; row++) {
        const float sum_ = adult_income_uniform(seed_words[0], seed_words[1], 0, 956171904, row) * 0.8528029f + -0.42640144f;
        income_kernel[row] = sum_;
    }
}

/* copy -> (32,) */
static void adult_income_init_copy(float *ADULT_INCOME_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void adult_income_init_copy_2(float *ADULT_INCOME_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void adult_income_init_copy_3(float *ADULT_INCOME_RESTRICT income_bias)
{
    income_bias[0] = 0.0f;
}

/* levels (Embedding), line 11: gather of (64, 4) and (None, 5) -> (None, 5, 4) */
static void adult_income_levels_lookup(const int32_t *ADULT_INCOME_RESTRICT category,
                                       const float *ADULT_INCOME_RESTRICT levels_embeddings,
                                       float *ADULT_INCOME_RESTRICT levels_lookup)
{
    for (int step = 0; step < 5; step++) {
        for (int unit = 0; unit < 4; unit++) {
            const int entry = adult_income_entry(category[step], 64);
            const float found = levels_embeddings[entry * 4 + unit];
            levels_lookup[step * 4 + unit] = found;
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 5) and (None, 5) and (None, 20) -> (None, 30) */
static void adult_income_concatenate_joined(const float *ADULT_INCOME_RESTRICT numeric,
                                            const float *ADULT_INCOME_RESTRICT missing,
                                            const float *ADULT_INCOME_RESTRICT levels_lookup,
                                            float *ADULT_INCOME_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 5; unit++) {
        concatenate_joined[unit] = numeric[unit];
    }
    for (int unit_2 = 0; unit_2 < 5; unit_2++) {
        concatenate_joined[unit_2 + 5] = missing[unit_2];
    }
    for (int unit_3 = 0; unit_3 < 20; unit_3++) {
        concatenate_joined[unit_3 + 10] = levels_lookup[unit_3];
    }
}

/* dense (Dense), line 14: dot_general of (None, 30) and (30, 32), then add, compare, select -> (None, 32) */
static void adult_income_dense_product(const float *ADULT_INCOME_RESTRICT dense_kernel,
                                       const float *ADULT_INCOME_RESTRICT dense_bias,
                                       const float *ADULT_INCOME_RESTRICT concatenate_joined,
                                       float *ADULT_INCOME_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 30; k++) {
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
static void adult_income_dense_1_product(const float *ADULT_INCOME_RESTRICT dense_1_kernel,
                                         const float *ADULT_INCOME_RESTRICT dense_1_bias,
                                         const float *ADULT_INCOME_RESTRICT dense_chosen_,
                                         float *ADULT_INCOME_RESTRICT dense_1_chosen_)
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

/* income (Dense), line 16: dot_general of (None, 32) and (32, 1), then add, logistic -> (None, 1) */
static void adult_income_income_product(const float *ADULT_INCOME_RESTRICT income_kernel,
                                        const float *ADULT_INCOME_RESTRICT income_bias,
                                        const float *ADULT_INCOME_RESTRICT dense_1_chosen_,
                                        float *ADULT_INCOME_RESTRICT income)
{
    float sum = 0.0f;
    for (int k = 0; k < 32; k++) {
        sum += dense_1_chosen_[k] * income_kernel[k];
    }
    income[0] = adult_income_logistic(sum + *income_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void adult_income_train_scalars(int n, const float *ADULT_INCOME_RESTRICT learning_rate,
                                       float *ADULT_INCOME_RESTRICT loss_count,
                                       float *ADULT_INCOME_RESTRICT accuracy_count,
                                       int32_t *ADULT_INCOME_RESTRICT iterations,
                                       float *ADULT_INCOME_RESTRICT quotient_value_2)
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
static void adult_income_train_scalars_gradient(int n, float *ADULT_INCOME_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* levels (Embedding), line 11: gather of (64, 4) and (None, 5) -> (None, 5, 4) */
static void adult_income_train_levels_lookup(int n, const int32_t *ADULT_INCOME_RESTRICT category,
                                             const float *ADULT_INCOME_RESTRICT levels_embeddings,
                                             float *ADULT_INCOME_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 5; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = adult_income_entry(category[sample * 5 + step], 64);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 20 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 5) and (None, 5) and (None, 20) -> (None, 30) */
static void adult_income_train_concatenate_joined(int n, const float *ADULT_INCOME_RESTRICT numeric,
                                                  const float *ADULT_INCOME_RESTRICT missing,
                                                  const float *ADULT_INCOME_RESTRICT levels_lookup,
                                                  float *ADULT_INCOME_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 5; unit++) {
            concatenate_joined[sample * 30 + unit] = numeric[sample * 5 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 5; unit_2++) {
            concatenate_joined[sample_2 * 30 + unit_2 + 5] = missing[sample_2 * 5 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 20; unit_3++) {
            concatenate_joined[sample_3 * 30 + unit_3 + 10] = levels_lookup[sample_3 * 20 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 30) and (30, 32), then add, compare, select -> (None, 32) */
static void adult_income_train_dense_product(int n, const float *ADULT_INCOME_RESTRICT dense_kernel,
                                             const float *ADULT_INCOME_RESTRICT dense_bias,
                                             const float *ADULT_INCOME_RESTRICT concatenate_joined,
                                             uint8_t *ADULT_INCOME_RESTRICT dense_mask,
                                             float *ADULT_INCOME_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 30; k++) {
                const float a_value = concatenate_joined[sample * 30 + k];
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
static void adult_income_train_dense_1_product(int n, const float *ADULT_INCOME_RESTRICT dense_1_kernel,
                                               const float *ADULT_INCOME_RESTRICT dense_1_bias,
                                               const float *ADULT_INCOME_RESTRICT dense_chosen_,
                                               uint8_t *ADULT_INCOME_RESTRICT dense_1_mask,
                                               float *ADULT_INCOME_RESTRICT dense_1_chosen_)
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

/* income (Dense), line 16: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void adult_income_train_income_product(int n, const float *ADULT_INCOME_RESTRICT income_target,
                                              const float *ADULT_INCOME_RESTRICT income_kernel,
                                              const float *ADULT_INCOME_RESTRICT income_bias,
                                              const float *ADULT_INCOME_RESTRICT dense_1_chosen_,
                                              float *ADULT_INCOME_RESTRICT income_logistic,
                                              float *ADULT_INCOME_RESTRICT exponential_value,
                                              uint8_t *ADULT_INCOME_RESTRICT mask_value,
                                              float *ADULT_INCOME_RESTRICT sum__value,
                                              float *ADULT_INCOME_RESTRICT accuracy_values,
                                              float *ADULT_INCOME_RESTRICT sum__value_4,
                                              float *ADULT_INCOME_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += income_kernel[k] * dense_1_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *income_bias;
        const float logistic = adult_income_logistic(sum_);
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        income_logistic[sample] = logistic;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value[sample] = (holds ? sum_ : 0.0f) - sum_ * income_target[sample] + log1pf(power);
        accuracy_values[sample] = income_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        sum__value_4[sample] = power + 1.0f;
        sign_value[sample] = adult_income_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void adult_income_train_sum(int n, const float *ADULT_INCOME_RESTRICT income_sample_weight,
                                   const float *ADULT_INCOME_RESTRICT sum__value,
                                   float *ADULT_INCOME_RESTRICT loss_total, float *ADULT_INCOME_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (income_sample_weight == NULL ? 1.0f : income_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void adult_income_train_sum_2(int n, const float *ADULT_INCOME_RESTRICT accuracy_values,
                                     float *ADULT_INCOME_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void adult_income_train_scalars_2(int n, const float *ADULT_INCOME_RESTRICT income_target,
                                         const float *ADULT_INCOME_RESTRICT income_logistic,
                                         float *ADULT_INCOME_RESTRICT convert_value,
                                         float *ADULT_INCOME_RESTRICT difference_value,
                                         float *ADULT_INCOME_RESTRICT chosen__value,
                                         int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                         float *ADULT_INCOME_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = income_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float sum_ = ceilf(adult_income_min(adult_income_max(income_logistic[sample], 0.0f), 1.0f) * 199.0f) + -1.0f;
        const int32_t number_2 = (int32_t)adult_income_max(sum_, 0.0f);
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void adult_income_train_scattered(int n, const float *ADULT_INCOME_RESTRICT chosen__value,
                                         const int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                         float *ADULT_INCOME_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = adult_income_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void adult_income_train_cumulative_sum(const float *ADULT_INCOME_RESTRICT scattered_value,
                                              float *ADULT_INCOME_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void adult_income_train_scattered_2(int n, const int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                           const float *ADULT_INCOME_RESTRICT chosen__value_2,
                                           float *ADULT_INCOME_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = adult_income_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void adult_income_train_cumulative_sum_2(const float *ADULT_INCOME_RESTRICT scattered_value_2,
                                                float *ADULT_INCOME_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void adult_income_train_sum_3(int n, const float *ADULT_INCOME_RESTRICT convert_value,
                                     float *ADULT_INCOME_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void adult_income_train_scalars_3(const float *ADULT_INCOME_RESTRICT cumulative_sum_value,
                                         const float *ADULT_INCOME_RESTRICT sum__value_2,
                                         float *ADULT_INCOME_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void adult_income_train_sum_4(int n, const float *ADULT_INCOME_RESTRICT difference_value,
                                     float *ADULT_INCOME_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void adult_income_train_scalars_4(const float *ADULT_INCOME_RESTRICT cumulative_sum_value,
                                         const float *ADULT_INCOME_RESTRICT cumulative_sum_value_2,
                                         const float *ADULT_INCOME_RESTRICT sum__value_3,
                                         float *ADULT_INCOME_RESTRICT auc_true_positives,
                                         float *ADULT_INCOME_RESTRICT auc_false_positives,
                                         float *ADULT_INCOME_RESTRICT auc_true_negatives)
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

/* multiply -> (None,) */
static void adult_income_train_dincome_losses_gradient(int n,
                                                       const float *ADULT_INCOME_RESTRICT income_sample_weight,
                                                       const float *ADULT_INCOME_RESTRICT quotient_value,
                                                       float *ADULT_INCOME_RESTRICT dincome_losses)
{
    for (int sample = 0; sample < n; sample++) {
        dincome_losses[sample] = quotient_value[0] * (income_sample_weight == NULL ? 1.0f : income_sample_weight[sample]);
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void adult_income_train_scalars_gradient_2(int n, const float *ADULT_INCOME_RESTRICT income_target,
                                                  const float *ADULT_INCOME_RESTRICT exponential_value,
                                                  const uint8_t *ADULT_INCOME_RESTRICT mask_value,
                                                  const float *ADULT_INCOME_RESTRICT dincome_losses,
                                                  const float *ADULT_INCOME_RESTRICT sum__value_4,
                                                  const float *ADULT_INCOME_RESTRICT sign_value,
                                                  float *ADULT_INCOME_RESTRICT d_income_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dincome_losses[sample] / sum__value_4[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dincome_losses[sample] : 0.0f) + (-dincome_losses[sample] * income_target[sample] + product);
        d_income_sum_[sample] = sum_;
    }
}

/* income (Dense), line 16, gradient: reduce of (None, 1), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void adult_income_train_income_dincome_bias_gradient(int n,
                                                            const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                            const float *ADULT_INCOME_RESTRICT d_income_sum_,
                                                            float *ADULT_INCOME_RESTRICT income_bias,
                                                            float *ADULT_INCOME_RESTRICT income_bias_momentum,
                                                            float *ADULT_INCOME_RESTRICT income_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_income_sum_[k];
    }
    const float income_bias_2 = *income_bias;
    const float income_bias_momentum_2 = *income_bias_momentum;
    const float income_bias_momentum_3 = *income_bias_momentum;
    const float sum_ = income_bias_momentum_2 + (sum - income_bias_momentum_3) * 0.1f;
    const float income_bias_velocity_2 = *income_bias_velocity;
    const float income_bias_velocity_3 = *income_bias_velocity;
    const float sum__2 = income_bias_velocity_2 + (sum * sum - income_bias_velocity_3) * 0.001f;
    income_bias[0] = income_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    income_bias_momentum[0] = sum_;
    income_bias_velocity[0] = sum__2;
}

/* income (Dense), line 16, gradient: dot_general of (None, 1) and (32, 1), then select -> (None, 32) */
static void adult_income_train_income_product_gradient(int n,
                                                       const float *ADULT_INCOME_RESTRICT income_kernel,
                                                       const uint8_t *ADULT_INCOME_RESTRICT dense_1_mask,
                                                       const float *ADULT_INCOME_RESTRICT d_income_sum_,
                                                       float *ADULT_INCOME_RESTRICT d_dense_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_income_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * income_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_1_chosen_[sample * 32 + unit] = dense_1_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* income (Dense), line 16, gradient: dot_general of (None, 32) and (None, 1), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 1) */
static void adult_income_train_income_dincome_kernel_gradient(int n,
                                                              const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                              const float *ADULT_INCOME_RESTRICT dense_1_chosen_,
                                                              const float *ADULT_INCOME_RESTRICT d_income_sum_,
                                                              float *ADULT_INCOME_RESTRICT income_kernel,
                                                              float *ADULT_INCOME_RESTRICT income_kernel_momentum,
                                                              float *ADULT_INCOME_RESTRICT income_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_income_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * dense_1_chosen_[k * 32 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float income_kernel_2 = income_kernel[row];
            const float income_kernel_momentum_2 = income_kernel_momentum[row];
            const float income_kernel_momentum_3 = income_kernel_momentum[row];
            const float sum_ = income_kernel_momentum_2 + (sum - income_kernel_momentum_3) * 0.1f;
            const float income_kernel_velocity_2 = income_kernel_velocity[row];
            const float income_kernel_velocity_3 = income_kernel_velocity[row];
            const float sum__2 = income_kernel_velocity_2 + (sum * sum - income_kernel_velocity_3) * 0.001f;
            income_kernel[row] = income_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            income_kernel_momentum[row] = sum_;
            income_kernel_velocity[row] = sum__2;
        }
    }
}

/* dense_1 (Dense), line 15, gradient: reduce of (None, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void adult_income_train_dense_1_ddense_1_bias_gradient(int n,
                                                              const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                              const float *ADULT_INCOME_RESTRICT d_dense_1_chosen_,
                                                              float *ADULT_INCOME_RESTRICT dense_1_bias,
                                                              float *ADULT_INCOME_RESTRICT dense_1_bias_momentum,
                                                              float *ADULT_INCOME_RESTRICT dense_1_bias_velocity)
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
static void adult_income_train_dense_1_product_gradient(int n,
                                                        const float *ADULT_INCOME_RESTRICT dense_1_kernel,
                                                        const uint8_t *ADULT_INCOME_RESTRICT dense_mask,
                                                        const float *ADULT_INCOME_RESTRICT d_dense_1_chosen_,
                                                        float *ADULT_INCOME_RESTRICT d_dense_chosen_)
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
static void adult_income_train_dense_1_ddense_1_kernel_gradient(int n,
                                                                const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                                const float *ADULT_INCOME_RESTRICT dense_chosen_,
                                                                const float *ADULT_INCOME_RESTRICT d_dense_1_chosen_,
                                                                float *ADULT_INCOME_RESTRICT dense_1_kernel,
                                                                float *ADULT_INCOME_RESTRICT dense_1_kernel_momentum,
                                                                float *ADULT_INCOME_RESTRICT dense_1_kernel_velocity)
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
static void adult_income_train_dense_ddense_bias_gradient(int n,
                                                          const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                          const float *ADULT_INCOME_RESTRICT d_dense_chosen_,
                                                          float *ADULT_INCOME_RESTRICT dense_bias,
                                                          float *ADULT_INCOME_RESTRICT dense_bias_momentum,
                                                          float *ADULT_INCOME_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 14, gradient: dot_general of (None, 32) and (30, 32) -> (None, 30) */
static void adult_income_train_dense_product_gradient(int n,
                                                      const float *ADULT_INCOME_RESTRICT dense_kernel,
                                                      const float *ADULT_INCOME_RESTRICT d_dense_chosen_,
                                                      float *ADULT_INCOME_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 30; unit_tile += 16) {
            const int unit_first = unit_tile < 14 ? unit_tile : 14; /* the last tile overlaps */
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
                d_dense_product[sample * 30 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 30) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (30, 32) */
static void adult_income_train_dense_ddense_kernel_gradient(int n,
                                                            const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                                            const float *ADULT_INCOME_RESTRICT concatenate_joined,
                                                            const float *ADULT_INCOME_RESTRICT d_dense_chosen_,
                                                            float *ADULT_INCOME_RESTRICT dense_kernel,
                                                            float *ADULT_INCOME_RESTRICT dense_kernel_momentum,
                                                            float *ADULT_INCOME_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 30; row_tile += 4) {
        const int row_first = row_tile < 26 ? row_tile : 26; /* the last tile overlaps */
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_first; row < row_first + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_first][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_first; row < row_first + 4; row++) {
                    const float a_value = concatenate_joined[k * 30 + row];
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

/* levels (Embedding), line 11, gradient: scatter_add of (None, 5) and (None, 5, 4) -> (64, 4) */
static void adult_income_train_levels_dlevels_embeddings_gradient(int n,
                                                                  const int32_t *ADULT_INCOME_RESTRICT category,
                                                                  const float *ADULT_INCOME_RESTRICT d_dense_product,
                                                                  float *ADULT_INCOME_RESTRICT d_levels_dlevels_embeddings)
{
    for (int row = 0; row < 64; row++) {
        for (int col = 0; col < 4; col++) {
            d_levels_dlevels_embeddings[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 5; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = adult_income_entry(category[sample * 5 + step], 64);
                d_levels_dlevels_embeddings[entry * 4 + unit] += d_dense_product[sample * 30 + step * 4 + unit + 10];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, multiply -> (64, 4) */
static void adult_income_train_levels_elements(const float *ADULT_INCOME_RESTRICT quotient_value_2,
                                               const float *ADULT_INCOME_RESTRICT d_levels_dlevels_embeddings,
                                               float *ADULT_INCOME_RESTRICT levels_embeddings_momentum,
                                               float *ADULT_INCOME_RESTRICT levels_scaled_2)
{
    for (int i = 0; i < 256; i++) {
        const float levels_embeddings_momentum_2 = levels_embeddings_momentum[i];
        const float levels_embeddings_momentum_3 = levels_embeddings_momentum[i];
        const float sum_ = levels_embeddings_momentum_2 + (d_levels_dlevels_embeddings[i] - levels_embeddings_momentum_3) * 0.1f;
        levels_embeddings_momentum[i] = sum_;
        levels_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* levels (Embedding), line 11: multiply -> (None, 5, 4) */
static void adult_income_train_levels_elements_2(int n, const float *ADULT_INCOME_RESTRICT d_dense_product,
                                                 float *ADULT_INCOME_RESTRICT levels_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 20; i++) {
            levels_scaled[sample * 20 + i] = d_dense_product[sample * 30 + i + 10] * d_dense_product[sample * 30 + i + 10];
        }
    }
}

/* levels (Embedding), line 11: scatter_add of (None, 5) and (None, 5, 4) -> (64, 4) */
static void adult_income_train_levels_scattered(int n, const int32_t *ADULT_INCOME_RESTRICT category,
                                                const float *ADULT_INCOME_RESTRICT levels_scaled,
                                                float *ADULT_INCOME_RESTRICT levels_scattered)
{
    for (int row = 0; row < 64; row++) {
        for (int col = 0; col < 4; col++) {
            levels_scattered[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 5; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = adult_income_entry(category[sample * 5 + step], 64);
                levels_scattered[entry * 4 + unit] += levels_scaled[sample * 20 + step * 4 + unit];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, sqrt, add, divide, subtract -> (64, 4) */
static void adult_income_train_levels_elements_3(const float *ADULT_INCOME_RESTRICT levels_scattered,
                                                 const float *ADULT_INCOME_RESTRICT levels_scaled_2,
                                                 float *ADULT_INCOME_RESTRICT levels_embeddings,
                                                 float *ADULT_INCOME_RESTRICT levels_embeddings_velocity)
{
    for (int i = 0; i < 256; i++) {
        const float levels_embeddings_2 = levels_embeddings[i];
        const float levels_embeddings_velocity_2 = levels_embeddings_velocity[i];
        const float levels_embeddings_velocity_3 = levels_embeddings_velocity[i];
        const float sum_ = levels_embeddings_velocity_2 + (levels_scattered[i] - levels_embeddings_velocity_3) * 0.001f;
        levels_embeddings[i] = levels_embeddings_2 - levels_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        levels_embeddings_velocity[i] = sum_;
    }
}

/* add -> () */
static void adult_income_evaluate_scalars(int n, float *ADULT_INCOME_RESTRICT loss_count,
                                          float *ADULT_INCOME_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* levels (Embedding), line 11: gather of (64, 4) and (None, 5) -> (None, 5, 4) */
static void adult_income_evaluate_levels_lookup(int n, const int32_t *ADULT_INCOME_RESTRICT category,
                                                const float *ADULT_INCOME_RESTRICT levels_embeddings,
                                                float *ADULT_INCOME_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 5; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = adult_income_entry(category[sample * 5 + step], 64);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 20 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 5) and (None, 5) and (None, 20) -> (None, 30) */
static void adult_income_evaluate_concatenate_joined(int n, const float *ADULT_INCOME_RESTRICT numeric,
                                                     const float *ADULT_INCOME_RESTRICT missing,
                                                     const float *ADULT_INCOME_RESTRICT levels_lookup,
                                                     float *ADULT_INCOME_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 5; unit++) {
            concatenate_joined[sample * 30 + unit] = numeric[sample * 5 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 5; unit_2++) {
            concatenate_joined[sample_2 * 30 + unit_2 + 5] = missing[sample_2 * 5 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 20; unit_3++) {
            concatenate_joined[sample_3 * 30 + unit_3 + 10] = levels_lookup[sample_3 * 20 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 30) and (30, 32), then add, compare, select -> (None, 32) */
static void adult_income_evaluate_dense_product(int n, const float *ADULT_INCOME_RESTRICT dense_kernel,
                                                const float *ADULT_INCOME_RESTRICT dense_bias,
                                                const float *ADULT_INCOME_RESTRICT concatenate_joined,
                                                float *ADULT_INCOME_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 30; k++) {
                const float a_value = concatenate_joined[sample * 30 + k];
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
static void adult_income_evaluate_dense_1_product(int n, const float *ADULT_INCOME_RESTRICT dense_1_kernel,
                                                  const float *ADULT_INCOME_RESTRICT dense_1_bias,
                                                  const float *ADULT_INCOME_RESTRICT dense_chosen_,
                                                  float *ADULT_INCOME_RESTRICT dense_1_chosen_)
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

/* income (Dense), line 16: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void adult_income_evaluate_income_product(int n, const float *ADULT_INCOME_RESTRICT income_target,
                                                 const float *ADULT_INCOME_RESTRICT income_kernel,
                                                 const float *ADULT_INCOME_RESTRICT income_bias,
                                                 const float *ADULT_INCOME_RESTRICT dense_1_chosen_,
                                                 float *ADULT_INCOME_RESTRICT sum__value,
                                                 float *ADULT_INCOME_RESTRICT accuracy_values,
                                                 float *ADULT_INCOME_RESTRICT income)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += income_kernel[k] * dense_1_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *income_bias;
        const float logistic = adult_income_logistic(sum_);
        income[sample] = logistic;
        sum__value[sample] = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * income_target[sample] + log1pf(expf(-fabsf(sum_)));
        accuracy_values[sample] = income_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void adult_income_evaluate_sum(int n, const float *ADULT_INCOME_RESTRICT income_sample_weight,
                                      const float *ADULT_INCOME_RESTRICT sum__value,
                                      float *ADULT_INCOME_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (income_sample_weight == NULL ? 1.0f : income_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void adult_income_evaluate_sum_2(int n, const float *ADULT_INCOME_RESTRICT accuracy_values,
                                        float *ADULT_INCOME_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void adult_income_evaluate_scalars_2(int n, const float *ADULT_INCOME_RESTRICT income_target,
                                            const float *ADULT_INCOME_RESTRICT income,
                                            float *ADULT_INCOME_RESTRICT convert_value,
                                            float *ADULT_INCOME_RESTRICT difference_value,
                                            float *ADULT_INCOME_RESTRICT chosen__value,
                                            int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                            float *ADULT_INCOME_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = income_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float largest_ = adult_income_max(ceilf(adult_income_min(adult_income_max(income[sample], 0.0f), 1.0f) * 199.0f) + -1.0f, 0.0f);
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
static void adult_income_evaluate_scattered(int n, const float *ADULT_INCOME_RESTRICT chosen__value,
                                            const int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                            float *ADULT_INCOME_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = adult_income_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void adult_income_evaluate_cumulative_sum(const float *ADULT_INCOME_RESTRICT scattered_value,
                                                 float *ADULT_INCOME_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void adult_income_evaluate_scattered_2(int n, const int32_t *ADULT_INCOME_RESTRICT bounded_value,
                                              const float *ADULT_INCOME_RESTRICT chosen__value_2,
                                              float *ADULT_INCOME_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = adult_income_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void adult_income_evaluate_cumulative_sum_2(const float *ADULT_INCOME_RESTRICT scattered_value_2,
                                                   float *ADULT_INCOME_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void adult_income_evaluate_sum_3(int n, const float *ADULT_INCOME_RESTRICT convert_value,
                                        float *ADULT_INCOME_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void adult_income_evaluate_scalars_3(const float *ADULT_INCOME_RESTRICT cumulative_sum_value,
                                            const float *ADULT_INCOME_RESTRICT sum__value_2,
                                            float *ADULT_INCOME_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void adult_income_evaluate_sum_4(int n, const float *ADULT_INCOME_RESTRICT difference_value,
                                        float *ADULT_INCOME_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void adult_income_evaluate_scalars_4(const float *ADULT_INCOME_RESTRICT cumulative_sum_value,
                                            const float *ADULT_INCOME_RESTRICT cumulative_sum_value_2,
                                            const float *ADULT_INCOME_RESTRICT sum__value_3,
                                            float *ADULT_INCOME_RESTRICT auc_true_positives,
                                            float *ADULT_INCOME_RESTRICT auc_false_positives,
                                            float *ADULT_INCOME_RESTRICT auc_true_negatives)
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
static void adult_income_metrics_scalars(const float *ADULT_INCOME_RESTRICT loss_count,
                                         const float *ADULT_INCOME_RESTRICT loss_total,
                                         const float *ADULT_INCOME_RESTRICT accuracy_count,
                                         const float *ADULT_INCOME_RESTRICT accuracy_total,
                                         float *ADULT_INCOME_RESTRICT loss,
                                         float *ADULT_INCOME_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

/* add, compare, select, divide, select, add, compare, select, divide, select -> (200,) */
static void adult_income_metrics_scalars_2(const float *ADULT_INCOME_RESTRICT auc_true_positives,
                                           const float *ADULT_INCOME_RESTRICT auc_false_positives,
                                           const float *ADULT_INCOME_RESTRICT auc_true_negatives,
                                           const float *ADULT_INCOME_RESTRICT auc_false_negatives,
                                           float *ADULT_INCOME_RESTRICT chosen__value,
                                           float *ADULT_INCOME_RESTRICT chosen__value_2)
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
static void adult_income_metrics_scalars_3(const float *ADULT_INCOME_RESTRICT chosen__value,
                                           const float *ADULT_INCOME_RESTRICT chosen__value_2,
                                           float *ADULT_INCOME_RESTRICT scaled_value)
{
    for (int unit = 0; unit < 199; unit++) {
        const float product = (chosen__value_2[unit] - chosen__value_2[unit + 1]) * ((chosen__value[unit] + chosen__value[unit + 1]) * 0.5f);
        scaled_value[unit] = product;
    }
}

/* reduce of (199,) -> () */
static void adult_income_metrics_sum(const float *ADULT_INCOME_RESTRICT scaled_value,
                                     float *ADULT_INCOME_RESTRICT auc)
{
    float sum = 0.0f;
    for (int k = 0; k < 199; k++) {
        sum += scaled_value[k];
    }
    auc[0] = sum;
}

int adult_income_init(adult_income_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    adult_income_init_levels_elements(seed_words,
                                      weights->levels_embeddings);
    adult_income_init_dense_elements(seed_words, weights->dense_kernel);
    adult_income_init_dense_1_elements(seed_words,
                                       weights->dense_1_kernel);
    adult_income_init_income_elements(seed_words, weights->income_kernel);
    adult_income_init_copy(weights->dense_bias);
    adult_income_init_copy_2(weights->dense_1_bias);
    adult_income_init_copy_3(weights->income_bias);
    return ADULT_INCOME_OK;
}

int adult_income_predict(const adult_income_weights *weights, adult_income_workspace *workspace, int n,
                         const float *numeric, const float *missing, const int32_t *category, float *income)
{
    if (weights == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || income == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    if (n < 1 || n > ADULT_INCOME_BATCH) {
        return ADULT_INCOME_ERROR_BATCH;
    }
    adult_income_levels_lookup(category, weights->levels_embeddings,
                               workspace->floats);
    adult_income_concatenate_joined(numeric, missing, workspace->floats,
                                    workspace->floats + 32);
    adult_income_dense_product(weights->dense_kernel, weights->dense_bias,
                               workspace->floats + 32, workspace->floats);
    adult_income_dense_1_product(weights->dense_1_kernel, weights->dense_1_bias,
                                 workspace->floats, workspace->floats + 32);
    adult_income_income_product(weights->income_kernel, weights->income_bias,
                                workspace->floats + 32, income);
    return ADULT_INCOME_OK;
}

int adult_income_train_step(adult_income_weights *weights, adult_income_optimizer *optimizer,
                            adult_income_metrics *metrics, adult_income_train_workspace *workspace, int n,
                            const float *numeric, const float *missing, const int32_t *category,
                            const float *income_target, const float *income_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || income_target == NULL || loss == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    if (n < 1 || n > ADULT_INCOME_TRAIN_BATCH) {
        return ADULT_INCOME_ERROR_BATCH;
    }
    adult_income_train_scalars(n, &optimizer->learning_rate, &metrics->loss_count,
                               &metrics->accuracy_count, &optimizer->iterations, workspace->floats + 4064);
    adult_income_train_scalars_gradient(n, workspace->floats + 2832);
    adult_income_train_levels_lookup(n, category,
                                     weights->levels_embeddings, workspace->floats);
    adult_income_train_concatenate_joined(n, numeric, missing,
                                          workspace->floats, workspace->floats + 3072);
    adult_income_train_dense_product(n, weights->dense_kernel,
                                     weights->dense_bias, workspace->floats + 3072, workspace->bytes,
                                     workspace->floats);
    adult_income_train_dense_1_product(n, weights->dense_1_kernel,
                                       weights->dense_1_bias, workspace->floats, workspace->bytes + 1024,
                                       workspace->floats + 1024);
    adult_income_train_income_product(n, income_target,
                                      weights->income_kernel, weights->income_bias, workspace->floats + 1024,
                                      workspace->floats + 2048, workspace->floats + 2672,
                                      workspace->bytes + 2048, workspace->floats + 2080,
                                      workspace->floats + 2112, workspace->floats + 2768,
                                      workspace->floats + 2800);
    adult_income_train_sum(n, income_sample_weight, workspace->floats + 2080,
                           &metrics->loss_total, loss);
    adult_income_train_sum_2(n, workspace->floats + 2112, &metrics->accuracy_total);
    adult_income_train_scalars_2(n, income_target, workspace->floats + 2048,
                                 workspace->floats + 2704, workspace->floats + 2736,
                                 workspace->floats + 2256, workspace->integers, workspace->floats + 2464);
    adult_income_train_scattered(n, workspace->floats + 2256,
                                 workspace->integers, workspace->floats + 2048);
    adult_income_train_cumulative_sum(workspace->floats + 2048,
                                      workspace->floats + 2256);
    adult_income_train_scattered_2(n, workspace->integers,
                                   workspace->floats + 2464, workspace->floats + 2048);
    adult_income_train_cumulative_sum_2(workspace->floats + 2048,
                                        workspace->floats + 2464);
    adult_income_train_sum_3(n, workspace->floats + 2704, workspace->floats + 2048);
    adult_income_train_scalars_3(workspace->floats + 2256,
                                 workspace->floats + 2048, metrics->auc_false_negatives);
    adult_income_train_sum_4(n, workspace->floats + 2736, workspace->floats + 2048);
    adult_income_train_scalars_4(workspace->floats + 2256,
                                 workspace->floats + 2464, workspace->floats + 2048,
                                 metrics->auc_true_positives, metrics->auc_false_positives,
                                 metrics->auc_true_negatives);
    adult_income_train_dincome_losses_gradient(n,
                                               income_sample_weight, workspace->floats + 2832,
                                               workspace->floats + 2048);
    adult_income_train_scalars_gradient_2(n, income_target,
                                          workspace->floats + 2672, workspace->bytes + 2048,
                                          workspace->floats + 2048, workspace->floats + 2768,
                                          workspace->floats + 2800, workspace->floats + 4032);
    adult_income_train_income_dincome_bias_gradient(n,
                                                    workspace->floats + 4064, workspace->floats + 4032,
                                                    weights->income_bias, optimizer->income_bias_momentum,
                                                    optimizer->income_bias_velocity);
    adult_income_train_income_product_gradient(n,
                                               weights->income_kernel, workspace->bytes + 1024,
                                               workspace->floats + 4032, workspace->floats + 2048);
    adult_income_train_income_dincome_kernel_gradient(n,
                                                      workspace->floats + 4064, workspace->floats + 1024,
                                                      workspace->floats + 4032, weights->income_kernel,
                                                      optimizer->income_kernel_momentum,
                                                      optimizer->income_kernel_velocity);
    adult_income_train_dense_1_ddense_1_bias_gradient(n,
                                                      workspace->floats + 4064, workspace->floats + 2048,
                                                      weights->dense_1_bias,
                                                      optimizer->dense_1_bias_momentum,
                                                      optimizer->dense_1_bias_velocity);
    adult_income_train_dense_1_product_gradient(n,
                                                weights->dense_1_kernel, workspace->bytes,
                                                workspace->floats + 2048, workspace->floats + 1024);
    adult_income_train_dense_1_ddense_1_kernel_gradient(n,
                                                        workspace->floats + 4064, workspace->floats,
                                                        workspace->floats + 2048, weights->dense_1_kernel,
                                                        optimizer->dense_1_kernel_momentum,
                                                        optimizer->dense_1_kernel_velocity);
    adult_income_train_dense_ddense_bias_gradient(n,
                                                  workspace->floats + 4064, workspace->floats + 1024,
                                                  weights->dense_bias, optimizer->dense_bias_momentum,
                                                  optimizer->dense_bias_velocity);
    adult_income_train_dense_product_gradient(n,
                                              weights->dense_kernel, workspace->floats + 1024,
                                              workspace->floats);
    adult_income_train_dense_ddense_kernel_gradient(n,
                                                    workspace->floats + 4064, workspace->floats + 3072,
                                                    workspace->floats + 1024, weights->dense_kernel,
                                                    optimizer->dense_kernel_momentum,
                                                    optimizer->dense_kernel_velocity);
    adult_income_train_levels_dlevels_embeddings_gradient(n,
                                                          category, workspace->floats,
                                                          workspace->floats + 960);
    adult_income_train_levels_elements(workspace->floats + 4064,
                                       workspace->floats + 960, optimizer->levels_embeddings_momentum,
                                       workspace->floats + 1600);
    adult_income_train_levels_elements_2(n, workspace->floats,
                                         workspace->floats + 960);
    adult_income_train_levels_scattered(n, category,
                                        workspace->floats + 960, workspace->floats);
    adult_income_train_levels_elements_3(workspace->floats,
                                         workspace->floats + 1600, weights->levels_embeddings,
                                         optimizer->levels_embeddings_velocity);
    return ADULT_INCOME_OK;
}

int adult_income_evaluate_step(const adult_income_weights *weights, adult_income_metrics *metrics,
                               adult_income_train_workspace *workspace, int n, const float *numeric,
                               const float *missing, const int32_t *category, const float *income_target,
                               const float *income_sample_weight, float *income)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || income_target == NULL || income == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    if (n < 1 || n > ADULT_INCOME_TRAIN_BATCH) {
        return ADULT_INCOME_ERROR_BATCH;
    }
    adult_income_evaluate_scalars(n, &metrics->loss_count,
                                  &metrics->accuracy_count);
    adult_income_evaluate_levels_lookup(n, category,
                                        weights->levels_embeddings, workspace->floats);
    adult_income_evaluate_concatenate_joined(n, numeric, missing,
                                             workspace->floats, workspace->floats + 1024);
    adult_income_evaluate_dense_product(n, weights->dense_kernel,
                                        weights->dense_bias, workspace->floats + 1024, workspace->floats);
    adult_income_evaluate_dense_1_product(n, weights->dense_1_kernel,
                                          weights->dense_1_bias, workspace->floats, workspace->floats + 1024);
    adult_income_evaluate_income_product(n, income_target,
                                         weights->income_kernel, weights->income_bias,
                                         workspace->floats + 1024, workspace->floats, workspace->floats + 32,
                                         income);
    adult_income_evaluate_sum(n, income_sample_weight, workspace->floats,
                              &metrics->loss_total);
    adult_income_evaluate_sum_2(n, workspace->floats + 32,
                                &metrics->accuracy_total);
    adult_income_evaluate_scalars_2(n, income_target, income,
                                    workspace->floats + 624, workspace->floats + 656,
                                    workspace->floats + 208, workspace->integers, workspace->floats + 416);
    adult_income_evaluate_scattered(n, workspace->floats + 208,
                                    workspace->integers, workspace->floats);
    adult_income_evaluate_cumulative_sum(workspace->floats,
                                         workspace->floats + 208);
    adult_income_evaluate_scattered_2(n, workspace->integers,
                                      workspace->floats + 416, workspace->floats);
    adult_income_evaluate_cumulative_sum_2(workspace->floats,
                                           workspace->floats + 416);
    adult_income_evaluate_sum_3(n, workspace->floats + 624, workspace->floats);
    adult_income_evaluate_scalars_3(workspace->floats + 208,
                                    workspace->floats, metrics->auc_false_negatives);
    adult_income_evaluate_sum_4(n, workspace->floats + 656, workspace->floats);
    adult_income_evaluate_scalars_4(workspace->floats + 208,
                                    workspace->floats + 416, workspace->floats, metrics->auc_true_positives,
                                    metrics->auc_false_positives, metrics->auc_true_negatives);
    return ADULT_INCOME_OK;
}

int adult_income_metrics_result(const adult_income_metrics *metrics, float *result)
{
    float floats[624];
    if (metrics == NULL || result == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    adult_income_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                 &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    adult_income_metrics_scalars_2(metrics->auc_true_positives,
                                   metrics->auc_false_positives, metrics->auc_true_negatives,
                                   metrics->auc_false_negatives, floats, floats + 208);
    adult_income_metrics_scalars_3(floats, floats + 208, floats + 416);
    adult_income_metrics_sum(floats + 416, result + 2);
    return ADULT_INCOME_OK;
}

int adult_income_optimizer_init(adult_income_optimizer *optimizer, const adult_income_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return ADULT_INCOME_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return ADULT_INCOME_OK;
}

void adult_income_metrics_reset(adult_income_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
