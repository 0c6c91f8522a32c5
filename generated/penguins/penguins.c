/* penguins: made by hnc 0.1.0 for target portable from the model with hash ee4e69b8b68c2d47; the header says how to use it. */
#include "penguins.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define PENGUINS_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define PENGUINS_RESTRICT restrict
#else
#define PENGUINS_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char penguins_weights_fit[sizeof(penguins_weights) <= PENGUINS_WEIGHTS_BYTES ? 1 : -1];
typedef char penguins_optimizer_fit[sizeof(penguins_optimizer) <= PENGUINS_OPTIMIZER_BYTES ? 1 : -1];
typedef char penguins_metrics_fit[sizeof(penguins_metrics) <= PENGUINS_METRICS_BYTES ? 1 : -1];
typedef char penguins_workspace_fit[sizeof(penguins_workspace) <= PENGUINS_WORKSPACE_BYTES ? 1 : -1];
typedef char penguins_train_workspace_fit[sizeof(penguins_train_workspace) <= PENGUINS_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float penguins_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int penguins_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* levels (Embedding), line 11: rng_uniform, multiply, add -> (8, 4) */
static void penguins_init_levels_elements(const int32_t *PENGUINS_RESTRICT seed_words,
                                          float *PENGUINS_RESTRICT levels_embeddings)
{
    for (int i = 0; i < 32; i++) {
        levels_embeddings[i] = penguins_uniform(seed_words[0], seed_words[1], 0, 474368528, i) * 0.1f + -0.05f;
    }
}

/* dense (Dense), line 14: rng_uniform, multiply, add -> (16, 32) */
static void penguins_init_dense_elements(const int32_t *PENGUINS_RESTRICT seed_words,
                                         float *PENGUINS_RESTRICT dense_kernel)
{
    for (int i = 0; i < 512; i++) {
        const float sum_ = penguins_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.70710677f + -0.35355338f;
        dense_kernel[i] = sum_;
    }
}

/* dense_1 (Dense), line 15: rng_uniform, multiply, add -> (32, 32) */
static void penguins_init_dense_1_elements(const int32_t *PENGUINS_RESTRICT seed_words,
                                           float *PENGUINS_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 1024; i++) {
        const float sum_ = penguins_uniform(seed_words[0], seed_words[1], 0, 434305104, i) * 0.61237246f + -0.30618623f;
        dense_1_kernel[i] = sum_;
    }
}

/* species (Dense), line 16: rng_uniform, multiply, add -> (32, 3) */
static void penguins_init_species_elements(const int32_t *PENGUINS_RESTRICT seed_words,
                                           float *PENGUINS_RESTRICT species_kernel)
{
    for (int i = 0; i < 96; i++) {
        const float sum_ = penguins_uniform(seed_words[0], seed_words[1], 0, 922952688, i) * 0.8280787f + -0.41403934f;
        species_kernel[i] = sum_;
    }
}

/* copy -> (32,) */
static void penguins_init_copy(float *PENGUINS_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void penguins_init_copy_2(float *PENGUINS_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (3,) */
static void penguins_init_copy_3(float *PENGUINS_RESTRICT species_bias)
{
    for (int unit = 0; unit < 3; unit++) {
        species_bias[unit] = 0.0f;
    }
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 2) -> (None, 2, 4) */
static void penguins_levels_lookup(const int32_t *PENGUINS_RESTRICT category,
                                   const float *PENGUINS_RESTRICT levels_embeddings,
                                   float *PENGUINS_RESTRICT levels_lookup)
{
    for (int step = 0; step < 2; step++) {
        for (int unit = 0; unit < 4; unit++) {
            const int entry = penguins_entry(category[step], 8);
            const float found = levels_embeddings[entry * 4 + unit];
            levels_lookup[step * 4 + unit] = found;
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 4) and (None, 4) and (None, 8) -> (None, 16) */
static void penguins_concatenate_joined(const float *PENGUINS_RESTRICT numeric,
                                        const float *PENGUINS_RESTRICT missing,
                                        const float *PENGUINS_RESTRICT levels_lookup,
                                        float *PENGUINS_RESTRICT concatenate_joined)
{
    for (int unit = 0; unit < 4; unit++) {
        concatenate_joined[unit] = numeric[unit];
    }
    for (int unit_2 = 0; unit_2 < 4; unit_2++) {
        concatenate_joined[unit_2 + 4] = missing[unit_2];
    }
    for (int unit_3 = 0; unit_3 < 8; unit_3++) {
        concatenate_joined[unit_3 + 8] = levels_lookup[unit_3];
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void penguins_dense_product(const float *PENGUINS_RESTRICT dense_kernel,
                                   const float *PENGUINS_RESTRICT dense_bias,
                                   const float *PENGUINS_RESTRICT concatenate_joined,
                                   float *PENGUINS_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 16; k++) {
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
static void penguins_dense_1_product(const float *PENGUINS_RESTRICT dense_1_kernel,
                                     const float *PENGUINS_RESTRICT dense_1_bias,
                                     const float *PENGUINS_RESTRICT dense_chosen_,
                                     float *PENGUINS_RESTRICT dense_1_chosen_)
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

/* species (Dense), line 16: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void penguins_species_product(const float *PENGUINS_RESTRICT species_kernel,
                                     const float *PENGUINS_RESTRICT species_bias,
                                     const float *PENGUINS_RESTRICT dense_1_chosen_,
                                     float *PENGUINS_RESTRICT species_sum_)
{
    for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
        float sums[3];
        for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = dense_1_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] += a_value * species_kernel[k * 3 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
            const float sum = sums[unit - unit_tile];
            species_sum_[unit] = sum + species_bias[unit];
        }
    }
}

/* species (Dense), line 16: softmax of (None, 3) -> (None, 3) */
static void penguins_species_softmax(const float *PENGUINS_RESTRICT species_sum_,
                                     float *PENGUINS_RESTRICT species)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 3; unit++) {
        if (species_sum_[unit] > largest) {
            largest = species_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 3; unit++) {
        const float power = expf(species_sum_[unit] - largest);
        species[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 3; unit++) {
        species[unit] /= total;
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void penguins_train_scalars(int n, const float *PENGUINS_RESTRICT learning_rate,
                                   float *PENGUINS_RESTRICT loss_count,
                                   float *PENGUINS_RESTRICT accuracy_count,
                                   int32_t *PENGUINS_RESTRICT iterations,
                                   float *PENGUINS_RESTRICT quotient_value_2)
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
static void penguins_train_scalars_gradient(int n, float *PENGUINS_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 2) -> (None, 2, 4) */
static void penguins_train_levels_lookup(int n, const int32_t *PENGUINS_RESTRICT category,
                                         const float *PENGUINS_RESTRICT levels_embeddings,
                                         float *PENGUINS_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 2; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_entry(category[sample * 2 + step], 8);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 8 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 4) and (None, 4) and (None, 8) -> (None, 16) */
static void penguins_train_concatenate_joined(int n, const float *PENGUINS_RESTRICT numeric,
                                              const float *PENGUINS_RESTRICT missing,
                                              const float *PENGUINS_RESTRICT levels_lookup,
                                              float *PENGUINS_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 4; unit++) {
            concatenate_joined[sample * 16 + unit] = numeric[sample * 4 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 4; unit_2++) {
            concatenate_joined[sample_2 * 16 + unit_2 + 4] = missing[sample_2 * 4 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 8; unit_3++) {
            concatenate_joined[sample_3 * 16 + unit_3 + 8] = levels_lookup[sample_3 * 8 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void penguins_train_dense_product(int n, const float *PENGUINS_RESTRICT dense_kernel,
                                         const float *PENGUINS_RESTRICT dense_bias,
                                         const float *PENGUINS_RESTRICT concatenate_joined,
                                         uint8_t *PENGUINS_RESTRICT dense_mask,
                                         float *PENGUINS_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = concatenate_joined[sample * 16 + k];
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
static void penguins_train_dense_1_product(int n, const float *PENGUINS_RESTRICT dense_1_kernel,
                                           const float *PENGUINS_RESTRICT dense_1_bias,
                                           const float *PENGUINS_RESTRICT dense_chosen_,
                                           uint8_t *PENGUINS_RESTRICT dense_1_mask,
                                           float *PENGUINS_RESTRICT dense_1_chosen_)
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

/* species (Dense), line 16: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void penguins_train_species_product(int n, const float *PENGUINS_RESTRICT species_kernel,
                                           const float *PENGUINS_RESTRICT species_bias,
                                           const float *PENGUINS_RESTRICT dense_1_chosen_,
                                           float *PENGUINS_RESTRICT species_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
            float sums[3];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_1_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                    sums[unit - unit_tile] += a_value * species_kernel[k * 3 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                const float sum = sums[unit - unit_tile];
                species_sum_[sample * 3 + unit] = sum + species_bias[unit];
            }
        }
    }
}

/* species (Dense), line 16: softmax of (None, 3) -> (None, 3) */
static void penguins_train_species_softmax(int n, const float *PENGUINS_RESTRICT species_sum_,
                                           float *PENGUINS_RESTRICT species_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (species_sum_[sample * 3 + unit] > largest) {
                largest = species_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            const float power = expf(species_sum_[sample * 3 + unit] - largest);
            species_softmax[sample * 3 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 3; unit++) {
            species_softmax[sample * 3 + unit] /= total;
        }
    }
}

/* compare, convert, subtract -> (None, 3) */
static void penguins_train_scalars_2(int n, const int32_t *PENGUINS_RESTRICT species_target,
                                     const float *PENGUINS_RESTRICT species_softmax,
                                     float *PENGUINS_RESTRICT one_hot,
                                     float *PENGUINS_RESTRICT difference_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            const float one_hot_2 = species_target[sample] == unit ? 1.0f : 0.0f;
            one_hot[sample * 3 + unit] = one_hot_2;
            difference_value[sample * 3 + unit] = species_softmax[sample * 3 + unit] - one_hot_2;
        }
    }
}

/* softmax_cross_entropy of (None, 3) and (None, 3) -> (None,) */
static void penguins_train_species_losses(int n, const float *PENGUINS_RESTRICT species_sum_,
                                          const float *PENGUINS_RESTRICT one_hot,
                                          float *PENGUINS_RESTRICT species_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (species_sum_[sample * 3 + unit] > largest) {
                largest = species_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            total += expf(species_sum_[sample * 3 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            entropy += (one_hot[sample * 3 + unit]) * (log_total - (species_sum_[sample * 3 + unit] - largest));
        }
        species_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void penguins_train_sum(int n, const float *PENGUINS_RESTRICT species_sample_weight,
                               const float *PENGUINS_RESTRICT species_losses,
                               float *PENGUINS_RESTRICT loss_total, float *PENGUINS_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += species_losses[k] * (species_sample_weight == NULL ? 1.0f : species_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* arg_max of (None, 3), then compare, convert -> (None,) */
static void penguins_train_arg_max(int n, const int32_t *PENGUINS_RESTRICT species_target,
                                   const float *PENGUINS_RESTRICT species_softmax,
                                   float *PENGUINS_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = species_softmax[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (species_softmax[sample * 3 + position] > extreme) {
                extreme = species_softmax[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = species_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void penguins_train_sum_2(int n, const float *PENGUINS_RESTRICT accuracy_values,
                                 float *PENGUINS_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void penguins_train_dspecies_losses_gradient(int n,
                                                    const float *PENGUINS_RESTRICT species_sample_weight,
                                                    const float *PENGUINS_RESTRICT quotient_value,
                                                    float *PENGUINS_RESTRICT dspecies_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dspecies_losses_2 = quotient_value[0] * (species_sample_weight == NULL ? 1.0f : species_sample_weight[sample]);
        dspecies_losses[sample] = dspecies_losses_2;
    }
}

/* multiply -> (None, 3) */
static void penguins_train_scalars_gradient_2(int n, const float *PENGUINS_RESTRICT dspecies_losses,
                                              const float *PENGUINS_RESTRICT difference_value,
                                              float *PENGUINS_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            scaled_value[sample * 3 + unit] = dspecies_losses[sample] * difference_value[sample * 3 + unit];
        }
    }
}

/* species (Dense), line 16, gradient: reduce of (None, 3), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (3,) */
static void penguins_train_species_dspecies_bias_gradient(int n,
                                                          const float *PENGUINS_RESTRICT quotient_value_2,
                                                          const float *PENGUINS_RESTRICT scaled_value,
                                                          float *PENGUINS_RESTRICT species_bias,
                                                          float *PENGUINS_RESTRICT species_bias_momentum,
                                                          float *PENGUINS_RESTRICT species_bias_velocity)
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
        const float species_bias_2 = species_bias[unit];
        const float species_bias_momentum_2 = species_bias_momentum[unit];
        const float species_bias_momentum_3 = species_bias_momentum[unit];
        const float sum_ = species_bias_momentum_2 + (sum[unit] - species_bias_momentum_3) * 0.1f;
        const float species_bias_velocity_2 = species_bias_velocity[unit];
        const float species_bias_velocity_3 = species_bias_velocity[unit];
        const float sum__2 = species_bias_velocity_2 + (sum[unit] * sum[unit] - species_bias_velocity_3) * 0.001f;
        species_bias[unit] = species_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        species_bias_momentum[unit] = sum_;
        species_bias_velocity[unit] = sum__2;
    }
}

/* species (Dense), line 16, gradient: dot_general of (None, 3) and (32, 3), then select -> (None, 32) */
static void penguins_train_species_product_gradient(int n, const float *PENGUINS_RESTRICT species_kernel,
                                                    const uint8_t *PENGUINS_RESTRICT dense_1_mask,
                                                    const float *PENGUINS_RESTRICT scaled_value,
                                                    float *PENGUINS_RESTRICT d_dense_1_chosen_)
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
                    sums[unit - unit_tile] += a_value * species_kernel[unit * 3 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_1_chosen_[sample * 32 + unit] = dense_1_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* species (Dense), line 16, gradient: dot_general of (None, 32) and (None, 3), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 3) */
static void penguins_train_species_dspecies_kernel_gradient(int n,
                                                            const float *PENGUINS_RESTRICT quotient_value_2,
                                                            const float *PENGUINS_RESTRICT dense_1_chosen_,
                                                            const float *PENGUINS_RESTRICT scaled_value,
                                                            float *PENGUINS_RESTRICT species_kernel,
                                                            float *PENGUINS_RESTRICT species_kernel_momentum,
                                                            float *PENGUINS_RESTRICT species_kernel_velocity)
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
                    const float a_value = dense_1_chosen_[k * 32 + row];
                    for (int col = col_tile; col < col_tile + 3; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * scaled_value[k * 3 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 3; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float species_kernel_2 = species_kernel[row * 3 + col];
                    const float species_kernel_momentum_2 = species_kernel_momentum[row * 3 + col];
                    const float species_kernel_momentum_3 = species_kernel_momentum[row * 3 + col];
                    const float sum_ = species_kernel_momentum_2 + (sum - species_kernel_momentum_3) * 0.1f;
                    const float species_kernel_velocity_2 = species_kernel_velocity[row * 3 + col];
                    const float species_kernel_velocity_3 = species_kernel_velocity[row * 3 + col];
                    const float sum__2 = species_kernel_velocity_2 + (sum * sum - species_kernel_velocity_3) * 0.001f;
                    species_kernel[row * 3 + col] = species_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    species_kernel_momentum[row * 3 + col] = sum_;
                    species_kernel_velocity[row * 3 + col] = sum__2;
                }
            }
        }
    }
}

/* dense_1 (Dense), line 15, gradient: reduce of (None, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void penguins_train_dense_1_ddense_1_bias_gradient(int n,
                                                          const float *PENGUINS_RESTRICT quotient_value_2,
                                                          const float *PENGUINS_RESTRICT d_dense_1_chosen_,
                                                          float *PENGUINS_RESTRICT dense_1_bias,
                                                          float *PENGUINS_RESTRICT dense_1_bias_momentum,
                                                          float *PENGUINS_RESTRICT dense_1_bias_velocity)
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
static void penguins_train_dense_1_product_gradient(int n, const float *PENGUINS_RESTRICT dense_1_kernel,
                                                    const uint8_t *PENGUINS_RESTRICT dense_mask,
                                                    const float *PENGUINS_RESTRICT d_dense_1_chosen_,
                                                    float *PENGUINS_RESTRICT d_dense_chosen_)
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
static void penguins_train_dense_1_ddense_1_kernel_gradient(int n,
                                                            const float *PENGUINS_RESTRICT quotient_value_2,
                                                            const float *PENGUINS_RESTRICT dense_chosen_,
                                                            const float *PENGUINS_RESTRICT d_dense_1_chosen_,
                                                            float *PENGUINS_RESTRICT dense_1_kernel,
                                                            float *PENGUINS_RESTRICT dense_1_kernel_momentum,
                                                            float *PENGUINS_RESTRICT dense_1_kernel_velocity)
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
static void penguins_train_dense_ddense_bias_gradient(int n,
                                                      const float *PENGUINS_RESTRICT quotient_value_2,
                                                      const float *PENGUINS_RESTRICT d_dense_chosen_,
                                                      float *PENGUINS_RESTRICT dense_bias,
                                                      float *PENGUINS_RESTRICT dense_bias_momentum,
                                                      float *PENGUINS_RESTRICT dense_bias_velocity)
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

/* dense (Dense), line 14, gradient: dot_general of (None, 32) and (16, 32) -> (None, 16) */
static void penguins_train_dense_product_gradient(int n, const float *PENGUINS_RESTRICT dense_kernel,
                                                  const float *PENGUINS_RESTRICT d_dense_chosen_,
                                                  float *PENGUINS_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
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
                d_dense_product[sample * 16 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 16) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 32) */
static void penguins_train_dense_ddense_kernel_gradient(int n,
                                                        const float *PENGUINS_RESTRICT quotient_value_2,
                                                        const float *PENGUINS_RESTRICT concatenate_joined,
                                                        const float *PENGUINS_RESTRICT d_dense_chosen_,
                                                        float *PENGUINS_RESTRICT dense_kernel,
                                                        float *PENGUINS_RESTRICT dense_kernel_momentum,
                                                        float *PENGUINS_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = concatenate_joined[k * 16 + row];
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

/* levels (Embedding), line 11, gradient: scatter_add of (None, 2) and (None, 2, 4) -> (8, 4) */
static void penguins_train_levels_dlevels_embeddings_gradient(int n,
                                                              const int32_t *PENGUINS_RESTRICT category,
                                                              const float *PENGUINS_RESTRICT d_dense_product,
                                                              float *PENGUINS_RESTRICT d_levels_dlevels_embeddings)
{
    for (int row = 0; row < 8; row++) {
        for (int col = 0; col < 4; col++) {
            d_levels_dlevels_embeddings[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 2; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_entry(category[sample * 2 + step], 8);
                d_levels_dlevels_embeddings[entry * 4 + unit] += d_dense_product[sample * 16 + step * 4 + unit + 8];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, multiply -> (8, 4) */
static void penguins_train_levels_elements(const float *PENGUINS_RESTRICT quotient_value_2,
                                           const float *PENGUINS_RESTRICT d_levels_dlevels_embeddings,
                                           float *PENGUINS_RESTRICT levels_embeddings_momentum,
                                           float *PENGUINS_RESTRICT levels_scaled_2)
{
    for (int i = 0; i < 32; i++) {
        const float levels_embeddings_momentum_2 = levels_embeddings_momentum[i];
        const float levels_embeddings_momentum_3 = levels_embeddings_momentum[i];
        const float sum_ = levels_embeddings_momentum_2 + (d_levels_dlevels_embeddings[i] - levels_embeddings_momentum_3) * 0.1f;
        levels_embeddings_momentum[i] = sum_;
        levels_scaled_2[i] = sum_ * quotient_value_2[0];
    }
}

/* levels (Embedding), line 11: multiply -> (None, 2, 4) */
static void penguins_train_levels_elements_2(int n, const float *PENGUINS_RESTRICT d_dense_product,
                                             float *PENGUINS_RESTRICT levels_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int i = 0; i < 8; i++) {
            levels_scaled[sample * 8 + i] = d_dense_product[sample * 16 + i + 8] * d_dense_product[sample * 16 + i + 8];
        }
    }
}

/* levels (Embedding), line 11: scatter_add of (None, 2) and (None, 2, 4) -> (8, 4) */
static void penguins_train_levels_scattered(int n, const int32_t *PENGUINS_RESTRICT category,
                                            const float *PENGUINS_RESTRICT levels_scaled,
                                            float *PENGUINS_RESTRICT levels_scattered)
{
    for (int row = 0; row < 8; row++) {
        for (int col = 0; col < 4; col++) {
            levels_scattered[row * 4 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 2; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_entry(category[sample * 2 + step], 8);
                levels_scattered[entry * 4 + unit] += levels_scaled[sample * 8 + step * 4 + unit];
            }
        }
    }
}

/* levels (Embedding), line 11: subtract, multiply, add, sqrt, add, divide, subtract -> (8, 4) */
static void penguins_train_levels_elements_3(const float *PENGUINS_RESTRICT levels_scattered,
                                             const float *PENGUINS_RESTRICT levels_scaled_2,
                                             float *PENGUINS_RESTRICT levels_embeddings,
                                             float *PENGUINS_RESTRICT levels_embeddings_velocity)
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
static void penguins_evaluate_scalars(int n, float *PENGUINS_RESTRICT loss_count,
                                      float *PENGUINS_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* levels (Embedding), line 11: gather of (8, 4) and (None, 2) -> (None, 2, 4) */
static void penguins_evaluate_levels_lookup(int n, const int32_t *PENGUINS_RESTRICT category,
                                            const float *PENGUINS_RESTRICT levels_embeddings,
                                            float *PENGUINS_RESTRICT levels_lookup)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 2; step++) {
            for (int unit = 0; unit < 4; unit++) {
                const int entry = penguins_entry(category[sample * 2 + step], 8);
                const float found = levels_embeddings[entry * 4 + unit];
                levels_lookup[sample * 8 + step * 4 + unit] = found;
            }
        }
    }
}

/* concatenate (Concatenate), line 13: concatenate of (None, 4) and (None, 4) and (None, 8) -> (None, 16) */
static void penguins_evaluate_concatenate_joined(int n, const float *PENGUINS_RESTRICT numeric,
                                                 const float *PENGUINS_RESTRICT missing,
                                                 const float *PENGUINS_RESTRICT levels_lookup,
                                                 float *PENGUINS_RESTRICT concatenate_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 4; unit++) {
            concatenate_joined[sample * 16 + unit] = numeric[sample * 4 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 4; unit_2++) {
            concatenate_joined[sample_2 * 16 + unit_2 + 4] = missing[sample_2 * 4 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 8; unit_3++) {
            concatenate_joined[sample_3 * 16 + unit_3 + 8] = levels_lookup[sample_3 * 8 + unit_3];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void penguins_evaluate_dense_product(int n, const float *PENGUINS_RESTRICT dense_kernel,
                                            const float *PENGUINS_RESTRICT dense_bias,
                                            const float *PENGUINS_RESTRICT concatenate_joined,
                                            float *PENGUINS_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = concatenate_joined[sample * 16 + k];
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
static void penguins_evaluate_dense_1_product(int n, const float *PENGUINS_RESTRICT dense_1_kernel,
                                              const float *PENGUINS_RESTRICT dense_1_bias,
                                              const float *PENGUINS_RESTRICT dense_chosen_,
                                              float *PENGUINS_RESTRICT dense_1_chosen_)
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

/* species (Dense), line 16: dot_general of (None, 32) and (32, 3), then add -> (None, 3) */
static void penguins_evaluate_species_product(int n, const float *PENGUINS_RESTRICT species_kernel,
                                              const float *PENGUINS_RESTRICT species_bias,
                                              const float *PENGUINS_RESTRICT dense_1_chosen_,
                                              float *PENGUINS_RESTRICT species_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 3; unit_tile += 3) {
            float sums[3];
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = dense_1_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                    sums[unit - unit_tile] += a_value * species_kernel[k * 3 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 3; unit++) {
                const float sum = sums[unit - unit_tile];
                species_sum_[sample * 3 + unit] = sum + species_bias[unit];
            }
        }
    }
}

/* species (Dense), line 16: softmax of (None, 3) -> (None, 3) */
static void penguins_evaluate_species_softmax(int n, const float *PENGUINS_RESTRICT species_sum_,
                                              float *PENGUINS_RESTRICT species)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (species_sum_[sample * 3 + unit] > largest) {
                largest = species_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            const float power = expf(species_sum_[sample * 3 + unit] - largest);
            species[sample * 3 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 3; unit++) {
            species[sample * 3 + unit] /= total;
        }
    }
}

/* compare, convert -> (None, 3) */
static void penguins_evaluate_one_hot(int n, const int32_t *PENGUINS_RESTRICT species_target,
                                      float *PENGUINS_RESTRICT one_hot)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 3; unit++) {
            one_hot[sample * 3 + unit] = species_target[sample] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 3) and (None, 3) -> (None,) */
static void penguins_evaluate_species_losses(int n, const float *PENGUINS_RESTRICT species_sum_,
                                             const float *PENGUINS_RESTRICT one_hot,
                                             float *PENGUINS_RESTRICT species_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 3; unit++) {
            if (species_sum_[sample * 3 + unit] > largest) {
                largest = species_sum_[sample * 3 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            total += expf(species_sum_[sample * 3 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 3; unit++) {
            entropy += (one_hot[sample * 3 + unit]) * (log_total - (species_sum_[sample * 3 + unit] - largest));
        }
        species_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void penguins_evaluate_sum(int n, const float *PENGUINS_RESTRICT species_sample_weight,
                                  const float *PENGUINS_RESTRICT species_losses,
                                  float *PENGUINS_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += species_losses[k] * (species_sample_weight == NULL ? 1.0f : species_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* arg_max of (None, 3), then compare, convert -> (None,) */
static void penguins_evaluate_arg_max(int n, const int32_t *PENGUINS_RESTRICT species_target,
                                      const float *PENGUINS_RESTRICT species,
                                      float *PENGUINS_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = species[sample * 3];
        int32_t best = 0;
        for (int position = 1; position < 3; position++) {
            if (species[sample * 3 + position] > extreme) {
                extreme = species[sample * 3 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = species_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void penguins_evaluate_sum_2(int n, const float *PENGUINS_RESTRICT accuracy_values,
                                    float *PENGUINS_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void penguins_metrics_scalars(const float *PENGUINS_RESTRICT loss_count,
                                     const float *PENGUINS_RESTRICT loss_total,
                                     const float *PENGUINS_RESTRICT accuracy_count,
                                     const float *PENGUINS_RESTRICT accuracy_total,
                                     float *PENGUINS_RESTRICT loss, float *PENGUINS_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int penguins_init(penguins_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    penguins_init_levels_elements(seed_words, weights->levels_embeddings);
    penguins_init_dense_elements(seed_words, weights->dense_kernel);
    penguins_init_dense_1_elements(seed_words, weights->dense_1_kernel);
    penguins_init_species_elements(seed_words, weights->species_kernel);
    penguins_init_copy(weights->dense_bias);
    penguins_init_copy_2(weights->dense_1_bias);
    penguins_init_copy_3(weights->species_bias);
    return PENGUINS_OK;
}

int penguins_predict(const penguins_weights *weights, penguins_workspace *workspace, int n,
                     const float *numeric, const float *missing, const int32_t *category, float *species)
{
    if (weights == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || species == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_BATCH) {
        return PENGUINS_ERROR_BATCH;
    }
    penguins_levels_lookup(category, weights->levels_embeddings, workspace->floats);
    penguins_concatenate_joined(numeric, missing, workspace->floats,
                                workspace->floats + 32);
    penguins_dense_product(weights->dense_kernel, weights->dense_bias,
                           workspace->floats + 32, workspace->floats);
    penguins_dense_1_product(weights->dense_1_kernel, weights->dense_1_bias,
                             workspace->floats, workspace->floats + 32);
    penguins_species_product(weights->species_kernel, weights->species_bias,
                             workspace->floats + 32, workspace->floats);
    penguins_species_softmax(workspace->floats, species);
    return PENGUINS_OK;
}

int penguins_train_step(penguins_weights *weights, penguins_optimizer *optimizer, penguins_metrics *metrics,
                        penguins_train_workspace *workspace, int n, const float *numeric,
                        const float *missing, const int32_t *category, const int32_t *species_target,
                        const float *species_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || species_target == NULL || loss == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_TRAIN_BATCH) {
        return PENGUINS_ERROR_BATCH;
    }
    penguins_train_scalars(n, &optimizer->learning_rate, &metrics->loss_count,
                           &metrics->accuracy_count, &optimizer->iterations, workspace->floats + 3680);
    penguins_train_scalars_gradient(n, workspace->floats + 2464);
    penguins_train_levels_lookup(n, category, weights->levels_embeddings,
                                 workspace->floats);
    penguins_train_concatenate_joined(n, numeric, missing,
                                      workspace->floats, workspace->floats + 3072);
    penguins_train_dense_product(n, weights->dense_kernel, weights->dense_bias,
                                 workspace->floats + 3072, workspace->bytes, workspace->floats);
    penguins_train_dense_1_product(n, weights->dense_1_kernel,
                                   weights->dense_1_bias, workspace->floats, workspace->bytes + 1024,
                                   workspace->floats + 1024);
    penguins_train_species_product(n, weights->species_kernel,
                                   weights->species_bias, workspace->floats + 1024, workspace->floats + 2048);
    penguins_train_species_softmax(n, workspace->floats + 2048,
                                   workspace->floats + 2144);
    penguins_train_scalars_2(n, species_target, workspace->floats + 2144,
                             workspace->floats + 2240, workspace->floats + 2336);
    penguins_train_species_losses(n, workspace->floats + 2048,
                                  workspace->floats + 2240, workspace->floats + 2432);
    penguins_train_sum(n, species_sample_weight, workspace->floats + 2432,
                       &metrics->loss_total, loss);
    penguins_train_arg_max(n, species_target, workspace->floats + 2144,
                           workspace->floats + 2048);
    penguins_train_sum_2(n, workspace->floats + 2048, &metrics->accuracy_total);
    penguins_train_dspecies_losses_gradient(n, species_sample_weight,
                                            workspace->floats + 2464, workspace->floats + 2048);
    penguins_train_scalars_gradient_2(n, workspace->floats + 2048,
                                      workspace->floats + 2336, workspace->floats + 3584);
    penguins_train_species_dspecies_bias_gradient(n,
                                                  workspace->floats + 3680, workspace->floats + 3584,
                                                  weights->species_bias, optimizer->species_bias_momentum,
                                                  optimizer->species_bias_velocity);
    penguins_train_species_product_gradient(n,
                                            weights->species_kernel, workspace->bytes + 1024,
                                            workspace->floats + 3584, workspace->floats + 2048);
    penguins_train_species_dspecies_kernel_gradient(n,
                                                    workspace->floats + 3680, workspace->floats + 1024,
                                                    workspace->floats + 3584, weights->species_kernel,
                                                    optimizer->species_kernel_momentum,
                                                    optimizer->species_kernel_velocity);
    penguins_train_dense_1_ddense_1_bias_gradient(n,
                                                  workspace->floats + 3680, workspace->floats + 2048,
                                                  weights->dense_1_bias, optimizer->dense_1_bias_momentum,
                                                  optimizer->dense_1_bias_velocity);
    penguins_train_dense_1_product_gradient(n,
                                            weights->dense_1_kernel, workspace->bytes,
                                            workspace->floats + 2048, workspace->floats + 1024);
    penguins_train_dense_1_ddense_1_kernel_gradient(n,
                                                    workspace->floats + 3680, workspace->floats,
                                                    workspace->floats + 2048, weights->dense_1_kernel,
                                                    optimizer->dense_1_kernel_momentum,
                                                    optimizer->dense_1_kernel_velocity);
    penguins_train_dense_ddense_bias_gradient(n,
                                              workspace->floats + 3680, workspace->floats + 1024,
                                              weights->dense_bias, optimizer->dense_bias_momentum,
                                              optimizer->dense_bias_velocity);
    penguins_train_dense_product_gradient(n, weights->dense_kernel,
                                          workspace->floats + 1024, workspace->floats);
    penguins_train_dense_ddense_kernel_gradient(n,
                                                workspace->floats + 3680, workspace->floats + 3072,
                                                workspace->floats + 1024, weights->dense_kernel,
                                                optimizer->dense_kernel_momentum,
                                                optimizer->dense_kernel_velocity);
    penguins_train_levels_dlevels_embeddings_gradient(n,
                                                      category, workspace->floats, workspace->floats + 512);
    penguins_train_levels_elements(workspace->floats + 3680,
                                   workspace->floats + 512, optimizer->levels_embeddings_momentum,
                                   workspace->floats + 768);
    penguins_train_levels_elements_2(n, workspace->floats,
                                     workspace->floats + 512);
    penguins_train_levels_scattered(n, category, workspace->floats + 512,
                                    workspace->floats);
    penguins_train_levels_elements_3(workspace->floats,
                                     workspace->floats + 768, weights->levels_embeddings,
                                     optimizer->levels_embeddings_velocity);
    return PENGUINS_OK;
}

int penguins_evaluate_step(const penguins_weights *weights, penguins_metrics *metrics,
                           penguins_train_workspace *workspace, int n, const float *numeric,
                           const float *missing, const int32_t *category, const int32_t *species_target,
                           const float *species_sample_weight, float *species)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || numeric == NULL || missing == NULL || category == NULL || species_target == NULL || species == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    if (n < 1 || n > PENGUINS_TRAIN_BATCH) {
        return PENGUINS_ERROR_BATCH;
    }
    penguins_evaluate_scalars(n, &metrics->loss_count, &metrics->accuracy_count);
    penguins_evaluate_levels_lookup(n, category, weights->levels_embeddings,
                                    workspace->floats);
    penguins_evaluate_concatenate_joined(n, numeric, missing,
                                         workspace->floats, workspace->floats + 1024);
    penguins_evaluate_dense_product(n, weights->dense_kernel,
                                    weights->dense_bias, workspace->floats + 1024, workspace->floats);
    penguins_evaluate_dense_1_product(n, weights->dense_1_kernel,
                                      weights->dense_1_bias, workspace->floats, workspace->floats + 1024);
    penguins_evaluate_species_product(n, weights->species_kernel,
                                      weights->species_bias, workspace->floats + 1024, workspace->floats);
    penguins_evaluate_species_softmax(n, workspace->floats, species);
    penguins_evaluate_one_hot(n, species_target, workspace->floats + 96);
    penguins_evaluate_species_losses(n, workspace->floats,
                                     workspace->floats + 96, workspace->floats + 192);
    penguins_evaluate_sum(n, species_sample_weight, workspace->floats + 192,
                          &metrics->loss_total);
    penguins_evaluate_arg_max(n, species_target, species, workspace->floats);
    penguins_evaluate_sum_2(n, workspace->floats, &metrics->accuracy_total);
    return PENGUINS_OK;
}

int penguins_metrics_result(const penguins_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    penguins_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                             &metrics->accuracy_count, &metrics->accuracy_total, result + 0, result + 1);
    return PENGUINS_OK;
}

int penguins_optimizer_init(penguins_optimizer *optimizer, const penguins_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return PENGUINS_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return PENGUINS_OK;
}

void penguins_metrics_reset(penguins_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
