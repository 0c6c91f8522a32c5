/* gan_discriminator: made by hnc 0.1.0 for target portable from the model with hash 98fd50f4753f14b7; the header says how to use it. */
#include "gan_discriminator.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define GAN_DISCRIMINATOR_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define GAN_DISCRIMINATOR_RESTRICT restrict
#else
#define GAN_DISCRIMINATOR_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char gan_discriminator_weights_fit[sizeof(gan_discriminator_weights) <= GAN_DISCRIMINATOR_WEIGHTS_BYTES ? 1 : -1];
typedef char gan_discriminator_optimizer_fit[sizeof(gan_discriminator_optimizer) <= GAN_DISCRIMINATOR_OPTIMIZER_BYTES ? 1 : -1];
typedef char gan_discriminator_metrics_fit[sizeof(gan_discriminator_metrics) <= GAN_DISCRIMINATOR_METRICS_BYTES ? 1 : -1];
typedef char gan_discriminator_workspace_fit[sizeof(gan_discriminator_workspace) <= GAN_DISCRIMINATOR_WORKSPACE_BYTES ? 1 : -1];
typedef char gan_discriminator_train_workspace_fit[sizeof(gan_discriminator_train_workspace) <= GAN_DISCRIMINATOR_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float gan_discriminator_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float gan_discriminator_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float gan_discriminator_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* dense (Dense), line 9: rng_uniform, multiply, add -> (64, 128) */
static void gan_discriminator_init_dense_elements(const int32_t *GAN_DISCRIMINATOR_RESTRICT seed_words,
                                                  float *GAN_DISCRIMINATOR_RESTRICT dense_kernel)
{
    for (int i = 0; i < 8192; i++) {
        const float sum_ = gan_discriminator_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.35355338f + -0.17677669f;
        dense_kernel[i] = sum_;
    }
}

/* dense_1 (Dense), line 12: rng_uniform, multiply, add -> (128, 64) */
static void gan_discriminator_init_dense_1_elements(const int32_t *GAN_DISCRIMINATOR_RESTRICT seed_words,
                                                    float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 8192; i++) {
        const float sum_ = gan_discriminator_uniform(seed_words[0], seed_words[1], 0, 434305104, i) * 0.35355338f + -0.17677669f;
        dense_1_kernel[i] = sum_;
    }
}

/* written (Dense), line 14: rng_uniform, multiply, add -> (64, 1) */
static void gan_discriminator_init_written_elements(const int32_t *GAN_DISCRIMINATOR_RESTRICT seed_words,
                                                    float *GAN_DISCRIMINATOR_RESTRICT written_kernel)
{
    for (int row = 0; row < 64; row++) {
        const float sum_ = gan_discriminator_uniform(seed_words[0], seed_words[1], 0, 467091360, row) * 0.6076436f + -0.3038218f;
        written_kernel[row] = sum_;
    }
}

/* copy -> (128,) */
static void gan_discriminator_init_copy(float *GAN_DISCRIMINATOR_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void gan_discriminator_init_copy_2(float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void gan_discriminator_init_copy_3(float *GAN_DISCRIMINATOR_RESTRICT written_bias)
{
    written_bias[0] = 0.0f;
}

/* dense (Dense), line 9: dot_general of (None, 64) and (64, 128), then add, multiply, compare, select ->
   (None, 128) */
static void gan_discriminator_dense_product(const float *GAN_DISCRIMINATOR_RESTRICT digit,
                                            const float *GAN_DISCRIMINATOR_RESTRICT dense_kernel,
                                            const float *GAN_DISCRIMINATOR_RESTRICT dense_bias,
                                            float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_chosen_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = digit[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            leaky_re_lu_chosen_[unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
        }
    }
}

/* dense_1 (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, multiply, compare, select ->
   (None, 64) */
static void gan_discriminator_dense_1_product(const float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel,
                                              const float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias,
                                              const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_chosen_,
                                              float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_)
{
    for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = leaky_re_lu_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_1_bias[unit];
            leaky_re_lu_1_chosen_[unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
        }
    }
}

/* written (Dense), line 14: dot_general of (None, 64) and (64, 1), then add, logistic -> (None, 1) */
static void gan_discriminator_written_product(const float *GAN_DISCRIMINATOR_RESTRICT written_kernel,
                                              const float *GAN_DISCRIMINATOR_RESTRICT written_bias,
                                              const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_,
                                              float *GAN_DISCRIMINATOR_RESTRICT written)
{
    float sum = 0.0f;
    for (int k = 0; k < 64; k++) {
        sum += leaky_re_lu_1_chosen_[k] * written_kernel[k];
    }
    written[0] = gan_discriminator_logistic(sum + *written_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void gan_discriminator_train_scalars(int n, const int32_t *GAN_DISCRIMINATOR_RESTRICT iterations,
                                            const float *GAN_DISCRIMINATOR_RESTRICT learning_rate,
                                            float *GAN_DISCRIMINATOR_RESTRICT loss_count,
                                            float *GAN_DISCRIMINATOR_RESTRICT accuracy_count,
                                            int32_t *GAN_DISCRIMINATOR_RESTRICT sum__value,
                                            float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.5f, number));
}

/* divide -> () */
static void gan_discriminator_train_scalars_gradient(int n, float *GAN_DISCRIMINATOR_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* dense (Dense), line 9: dot_general of (None, 64) and (64, 128), then add, multiply, compare, select,
   multiply -> (None, 128) */
static void gan_discriminator_train_dense_product(int n, const float *GAN_DISCRIMINATOR_RESTRICT digit,
                                                  const float *GAN_DISCRIMINATOR_RESTRICT dense_kernel,
                                                  const float *GAN_DISCRIMINATOR_RESTRICT dense_bias,
                                                  uint8_t *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_mask,
                                                  float *GAN_DISCRIMINATOR_RESTRICT dropout_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = digit[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                leaky_re_lu_mask[sample * 128 + unit] = (uint8_t)holds;
                dropout_scaled[sample * 128 + unit] = (holds ? sum_ : sum_ * 0.2f) * 1.4285715f;
            }
        }
    }
}

/* dropout (Dropout), line 11: rng_uniform, compare, select -> (None, 128) */
static void gan_discriminator_train_dropout_elements(int n, const int32_t *GAN_DISCRIMINATOR_RESTRICT seed_,
                                                     const int32_t *GAN_DISCRIMINATOR_RESTRICT iterations,
                                                     const float *GAN_DISCRIMINATOR_RESTRICT dropout_scaled,
                                                     uint8_t *GAN_DISCRIMINATOR_RESTRICT dropout_mask,
                                                     float *GAN_DISCRIMINATOR_RESTRICT dropout_chosen_)
{
    for (int i = 0; i < n * 128; i++) {
        const int holds = gan_discriminator_uniform(seed_[0], seed_[1], *iterations, 0, i) >= 0.3f;
        dropout_mask[i] = (uint8_t)holds;
        dropout_chosen_[i] = holds ? dropout_scaled[i] : 0.0f;
    }
}

/* dense_1 (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, multiply, compare, select ->
   (None, 64) */
static void gan_discriminator_train_dense_1_product(int n,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT dropout_chosen_,
                                                    uint8_t *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_mask,
                                                    float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = dropout_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_1_bias[unit];
                const int holds = sum_ > 0.0f;
                leaky_re_lu_1_mask[sample * 64 + unit] = (uint8_t)holds;
                leaky_re_lu_1_chosen_[sample * 64 + unit] = holds ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* written (Dense), line 14: dot_general of (None, 64) and (64, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void gan_discriminator_train_written_product(int n,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT written_target,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT written_kernel,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT written_bias,
                                                    const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_,
                                                    float *GAN_DISCRIMINATOR_RESTRICT exponential_value,
                                                    uint8_t *GAN_DISCRIMINATOR_RESTRICT mask_value,
                                                    float *GAN_DISCRIMINATOR_RESTRICT sum__value_2,
                                                    float *GAN_DISCRIMINATOR_RESTRICT accuracy_values,
                                                    float *GAN_DISCRIMINATOR_RESTRICT sum__value_3,
                                                    float *GAN_DISCRIMINATOR_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += written_kernel[k] * leaky_re_lu_1_chosen_[sample * 64 + k];
        }
        const float sum_ = sum + *written_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        const float accuracy_values_2 = written_target[sample] == (gan_discriminator_logistic(sum_) > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * written_target[sample] + log1pf(power);
        accuracy_values[sample] = accuracy_values_2;
        sum__value_3[sample] = power + 1.0f;
        sign_value[sample] = gan_discriminator_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gan_discriminator_train_sum(int n,
                                        const float *GAN_DISCRIMINATOR_RESTRICT written_sample_weight,
                                        const float *GAN_DISCRIMINATOR_RESTRICT sum__value_2,
                                        float *GAN_DISCRIMINATOR_RESTRICT loss_total,
                                        float *GAN_DISCRIMINATOR_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (written_sample_weight == NULL ? 1.0f : written_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void gan_discriminator_train_sum_2(int n, const float *GAN_DISCRIMINATOR_RESTRICT accuracy_values,
                                          float *GAN_DISCRIMINATOR_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void gan_discriminator_train_dwritten_losses_gradient(int n,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT written_sample_weight,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT quotient_value,
                                                             float *GAN_DISCRIMINATOR_RESTRICT dwritten_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dwritten_losses_2 = quotient_value[0] * (written_sample_weight == NULL ? 1.0f : written_sample_weight[sample]);
        dwritten_losses[sample] = dwritten_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void gan_discriminator_train_scalars_gradient_2(int n,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT written_target,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT exponential_value,
                                                       const uint8_t *GAN_DISCRIMINATOR_RESTRICT mask_value,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT dwritten_losses,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT sum__value_3,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT sign_value,
                                                       float *GAN_DISCRIMINATOR_RESTRICT d_written_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dwritten_losses[sample] / sum__value_3[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dwritten_losses[sample] : 0.0f) + (-dwritten_losses[sample] * written_target[sample] + product);
        d_written_sum_[sample] = sum_;
    }
}

/* written (Dense), line 14, gradient: reduce of (None, 1), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void gan_discriminator_train_written_dwritten_bias_gradient(int n,
                                                                   const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                                   const float *GAN_DISCRIMINATOR_RESTRICT d_written_sum_,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT written_bias,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT written_bias_momentum,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT written_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_written_sum_[k];
    }
    const float written_bias_2 = *written_bias;
    const float written_bias_momentum_2 = *written_bias_momentum;
    const float written_bias_momentum_3 = *written_bias_momentum;
    const float sum_ = written_bias_momentum_2 + (sum - written_bias_momentum_3) * 0.5f;
    const float written_bias_velocity_2 = *written_bias_velocity;
    const float written_bias_velocity_3 = *written_bias_velocity;
    const float sum__2 = written_bias_velocity_2 + (sum * sum - written_bias_velocity_3) * 0.001f;
    written_bias[0] = written_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    written_bias_momentum[0] = sum_;
    written_bias_velocity[0] = sum__2;
}

/* written (Dense), line 14, gradient: dot_general of (None, 1) and (64, 1), then select, multiply, add ->
   (None, 64) */
static void gan_discriminator_train_written_product_gradient(int n,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT written_kernel,
                                                             const uint8_t *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_mask,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT d_written_sum_,
                                                             float *GAN_DISCRIMINATOR_RESTRICT d_dense_1_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_written_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * written_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = (leaky_re_lu_1_mask[sample * 64 + unit] ? sum : 0.0f) + (leaky_re_lu_1_mask[sample * 64 + unit] ? 0.0f : sum) * 0.2f;
                d_dense_1_sum_[sample * 64 + unit] = sum_;
            }
        }
    }
}

/* written (Dense), line 14, gradient: dot_general of (None, 64) and (None, 1), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 1) */
static void gan_discriminator_train_written_dwritten_kernel_gradient(int n,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT d_written_sum_,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT written_kernel,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT written_kernel_momentum,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT written_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_written_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * leaky_re_lu_1_chosen_[k * 64 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float written_kernel_2 = written_kernel[row];
            const float written_kernel_momentum_2 = written_kernel_momentum[row];
            const float written_kernel_momentum_3 = written_kernel_momentum[row];
            const float sum_ = written_kernel_momentum_2 + (sum - written_kernel_momentum_3) * 0.5f;
            const float written_kernel_velocity_2 = written_kernel_velocity[row];
            const float written_kernel_velocity_3 = written_kernel_velocity[row];
            const float sum__2 = written_kernel_velocity_2 + (sum * sum - written_kernel_velocity_3) * 0.001f;
            written_kernel[row] = written_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            written_kernel_momentum[row] = sum_;
            written_kernel_velocity[row] = sum__2;
        }
    }
}

/* dense_1 (Dense), line 12, gradient: reduce of (None, 64), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void gan_discriminator_train_dense_1_ddense_1_bias_gradient(int n,
                                                                   const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                                   const float *GAN_DISCRIMINATOR_RESTRICT d_dense_1_sum_,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias_momentum,
                                                                   float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_dense_1_sum_[k * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float dense_1_bias_2 = dense_1_bias[unit];
        const float dense_1_bias_momentum_2 = dense_1_bias_momentum[unit];
        const float dense_1_bias_momentum_3 = dense_1_bias_momentum[unit];
        const float sum_ = dense_1_bias_momentum_2 + (sum[unit] - dense_1_bias_momentum_3) * 0.5f;
        const float dense_1_bias_velocity_2 = dense_1_bias_velocity[unit];
        const float dense_1_bias_velocity_3 = dense_1_bias_velocity[unit];
        const float sum__2 = dense_1_bias_velocity_2 + (sum[unit] * sum[unit] - dense_1_bias_velocity_3) * 0.001f;
        dense_1_bias[unit] = dense_1_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_1_bias_momentum[unit] = sum_;
        dense_1_bias_velocity[unit] = sum__2;
    }
}

/* dense_1 (Dense), line 12, gradient: dot_general of (None, 64) and (128, 64), then select, multiply,
   select, multiply, add -> (None, 128) */
static void gan_discriminator_train_dense_1_product_gradient(int n,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel,
                                                             const uint8_t *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_mask,
                                                             const uint8_t *GAN_DISCRIMINATOR_RESTRICT dropout_mask,
                                                             const float *GAN_DISCRIMINATOR_RESTRICT d_dense_1_sum_,
                                                             float *GAN_DISCRIMINATOR_RESTRICT d_dense_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = d_dense_1_sum_[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[unit * 64 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float product = (dropout_mask[sample * 128 + unit] ? sum : 0.0f) * 1.4285715f;
                const float sum_ = (leaky_re_lu_mask[sample * 128 + unit] ? product : 0.0f) + (leaky_re_lu_mask[sample * 128 + unit] ? 0.0f : product) * 0.2f;
                d_dense_sum_[sample * 128 + unit] = sum_;
            }
        }
    }
}

/* dense_1 (Dense), line 12, gradient: dot_general of (None, 128) and (None, 64), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 64) */
static void gan_discriminator_train_dense_1_ddense_1_kernel_gradient(int n,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT dropout_chosen_,
                                                                     const float *GAN_DISCRIMINATOR_RESTRICT d_dense_1_sum_,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel_momentum,
                                                                     float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 64; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dropout_chosen_[k * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_1_sum_[k * 64 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_1_kernel_2 = dense_1_kernel[row * 64 + col];
                    const float dense_1_kernel_momentum_2 = dense_1_kernel_momentum[row * 64 + col];
                    const float dense_1_kernel_momentum_3 = dense_1_kernel_momentum[row * 64 + col];
                    const float sum_ = dense_1_kernel_momentum_2 + (sum - dense_1_kernel_momentum_3) * 0.5f;
                    const float dense_1_kernel_velocity_2 = dense_1_kernel_velocity[row * 64 + col];
                    const float dense_1_kernel_velocity_3 = dense_1_kernel_velocity[row * 64 + col];
                    const float sum__2 = dense_1_kernel_velocity_2 + (sum * sum - dense_1_kernel_velocity_3) * 0.001f;
                    dense_1_kernel[row * 64 + col] = dense_1_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_1_kernel_momentum[row * 64 + col] = sum_;
                    dense_1_kernel_velocity[row * 64 + col] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 9, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void gan_discriminator_train_dense_ddense_bias_gradient(int n,
                                                               const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                               const float *GAN_DISCRIMINATOR_RESTRICT d_dense_sum_,
                                                               float *GAN_DISCRIMINATOR_RESTRICT dense_bias,
                                                               float *GAN_DISCRIMINATOR_RESTRICT dense_bias_momentum,
                                                               float *GAN_DISCRIMINATOR_RESTRICT dense_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_dense_sum_[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float dense_bias_2 = dense_bias[unit];
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_ = dense_bias_momentum_2 + (sum[unit] - dense_bias_momentum_3) * 0.5f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum__2 = dense_bias_velocity_2 + (sum[unit] * sum[unit] - dense_bias_velocity_3) * 0.001f;
        dense_bias[unit] = dense_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_bias_momentum[unit] = sum_;
        dense_bias_velocity[unit] = sum__2;
    }
}

/* dense (Dense), line 9, gradient: dot_general of (None, 64) and (None, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 128) */
static void gan_discriminator_train_dense_ddense_kernel_gradient(int n,
                                                                 const float *GAN_DISCRIMINATOR_RESTRICT digit,
                                                                 const float *GAN_DISCRIMINATOR_RESTRICT quotient_value_2,
                                                                 const float *GAN_DISCRIMINATOR_RESTRICT d_dense_sum_,
                                                                 float *GAN_DISCRIMINATOR_RESTRICT dense_kernel,
                                                                 float *GAN_DISCRIMINATOR_RESTRICT dense_kernel_momentum,
                                                                 float *GAN_DISCRIMINATOR_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = digit[k * 64 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_sum_[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 128 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 128 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 128 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.5f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 128 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 128 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 128 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 128 + col] = sum_;
                    dense_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* copy -> () */
static void gan_discriminator_train_copy(const int32_t *GAN_DISCRIMINATOR_RESTRICT sum__value,
                                         int32_t *GAN_DISCRIMINATOR_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void gan_discriminator_evaluate_scalars(int n, float *GAN_DISCRIMINATOR_RESTRICT loss_count,
                                               float *GAN_DISCRIMINATOR_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* dense (Dense), line 9: dot_general of (None, 64) and (64, 128), then add, multiply, compare, select ->
   (None, 128) */
static void gan_discriminator_evaluate_dense_product(int n, const float *GAN_DISCRIMINATOR_RESTRICT digit,
                                                     const float *GAN_DISCRIMINATOR_RESTRICT dense_kernel,
                                                     const float *GAN_DISCRIMINATOR_RESTRICT dense_bias,
                                                     float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = digit[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                leaky_re_lu_chosen_[sample * 128 + unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* dense_1 (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, multiply, compare, select ->
   (None, 64) */
static void gan_discriminator_evaluate_dense_1_product(int n,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT dense_1_kernel,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT dense_1_bias,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_chosen_,
                                                       float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = leaky_re_lu_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_1_bias[unit];
                leaky_re_lu_1_chosen_[sample * 64 + unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* written (Dense), line 14: dot_general of (None, 64) and (64, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void gan_discriminator_evaluate_written_product(int n,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT written_target,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT written_kernel,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT written_bias,
                                                       const float *GAN_DISCRIMINATOR_RESTRICT leaky_re_lu_1_chosen_,
                                                       float *GAN_DISCRIMINATOR_RESTRICT sum__value,
                                                       float *GAN_DISCRIMINATOR_RESTRICT accuracy_values,
                                                       float *GAN_DISCRIMINATOR_RESTRICT written)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += written_kernel[k] * leaky_re_lu_1_chosen_[sample * 64 + k];
        }
        const float sum_ = sum + *written_bias;
        const float logistic = gan_discriminator_logistic(sum_);
        written[sample] = logistic;
        sum__value[sample] = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * written_target[sample] + log1pf(expf(-fabsf(sum_)));
        accuracy_values[sample] = written_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gan_discriminator_evaluate_sum(int n,
                                           const float *GAN_DISCRIMINATOR_RESTRICT written_sample_weight,
                                           const float *GAN_DISCRIMINATOR_RESTRICT sum__value,
                                           float *GAN_DISCRIMINATOR_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (written_sample_weight == NULL ? 1.0f : written_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void gan_discriminator_evaluate_sum_2(int n, const float *GAN_DISCRIMINATOR_RESTRICT accuracy_values,
                                             float *GAN_DISCRIMINATOR_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void gan_discriminator_metrics_scalars(const float *GAN_DISCRIMINATOR_RESTRICT loss_count,
                                              const float *GAN_DISCRIMINATOR_RESTRICT loss_total,
                                              const float *GAN_DISCRIMINATOR_RESTRICT accuracy_count,
                                              const float *GAN_DISCRIMINATOR_RESTRICT accuracy_total,
                                              float *GAN_DISCRIMINATOR_RESTRICT loss,
                                              float *GAN_DISCRIMINATOR_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int gan_discriminator_init(gan_discriminator_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    gan_discriminator_init_dense_elements(seed_words,
                                          weights->dense_kernel);
    gan_discriminator_init_dense_1_elements(seed_words,
                                            weights->dense_1_kernel);
    gan_discriminator_init_written_elements(seed_words,
                                            weights->written_kernel);
    gan_discriminator_init_copy(weights->dense_bias);
    gan_discriminator_init_copy_2(weights->dense_1_bias);
    gan_discriminator_init_copy_3(weights->written_bias);
    return GAN_DISCRIMINATOR_OK;
}

int gan_discriminator_predict(const gan_discriminator_weights *weights,
                              gan_discriminator_workspace *workspace, int n, const float *digit,
                              float *written)
{
    if (weights == NULL || workspace == NULL || digit == NULL || written == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    if (n < 1 || n > GAN_DISCRIMINATOR_BATCH) {
        return GAN_DISCRIMINATOR_ERROR_BATCH;
    }
    gan_discriminator_dense_product(digit, weights->dense_kernel,
                                    weights->dense_bias, workspace->floats);
    gan_discriminator_dense_1_product(weights->dense_1_kernel,
                                      weights->dense_1_bias, workspace->floats, workspace->floats + 128);
    gan_discriminator_written_product(weights->written_kernel,
                                      weights->written_bias, workspace->floats + 128, written);
    return GAN_DISCRIMINATOR_OK;
}

int gan_discriminator_train_step(gan_discriminator_weights *weights, gan_discriminator_optimizer *optimizer,
                                 gan_discriminator_metrics *metrics,
                                 gan_discriminator_train_workspace *workspace, int n, const float *digit,
                                 const float *written_target, const float *written_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || digit == NULL || written_target == NULL || loss == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    if (n < 1 || n > GAN_DISCRIMINATOR_TRAIN_BATCH) {
        return GAN_DISCRIMINATOR_ERROR_BATCH;
    }
    gan_discriminator_train_scalars(n, &optimizer->iterations,
                                    &optimizer->learning_rate, &metrics->loss_count,
                                    &metrics->accuracy_count, workspace->integers, workspace->floats + 20480);
    gan_discriminator_train_scalars_gradient(n,
                                             workspace->floats + 16384);
    gan_discriminator_train_dense_product(n, digit,
                                          weights->dense_kernel, weights->dense_bias, workspace->bytes,
                                          workspace->floats);
    gan_discriminator_train_dropout_elements(n, optimizer->seed_,
                                             &optimizer->iterations, workspace->floats,
                                             workspace->bytes + 8192, workspace->floats + 8192);
    gan_discriminator_train_dense_1_product(n,
                                            weights->dense_1_kernel, weights->dense_1_bias,
                                            workspace->floats + 8192, workspace->bytes + 16384,
                                            workspace->floats);
    gan_discriminator_train_written_product(n, written_target,
                                            weights->written_kernel, weights->written_bias,
                                            workspace->floats, workspace->floats + 4096,
                                            workspace->bytes + 20480, workspace->floats + 4160,
                                            workspace->floats + 4224, workspace->floats + 4288,
                                            workspace->floats + 4352);
    gan_discriminator_train_sum(n, written_sample_weight,
                                workspace->floats + 4160, &metrics->loss_total, loss);
    gan_discriminator_train_sum_2(n, workspace->floats + 4224,
                                  &metrics->accuracy_total);
    gan_discriminator_train_dwritten_losses_gradient(n,
                                                     written_sample_weight, workspace->floats + 16384,
                                                     workspace->floats + 4160);
    gan_discriminator_train_scalars_gradient_2(n, written_target,
                                               workspace->floats + 4096, workspace->bytes + 20480,
                                               workspace->floats + 4160, workspace->floats + 4288,
                                               workspace->floats + 4352, workspace->floats + 4224);
    gan_discriminator_train_written_dwritten_bias_gradient(n,
                                                           workspace->floats + 20480,
                                                           workspace->floats + 4224, weights->written_bias,
                                                           optimizer->written_bias_momentum,
                                                           optimizer->written_bias_velocity);
    gan_discriminator_train_written_product_gradient(n,
                                                     weights->written_kernel, workspace->bytes + 16384,
                                                     workspace->floats + 4224, workspace->floats + 16384);
    gan_discriminator_train_written_dwritten_kernel_gradient(n,
                                                             workspace->floats + 20480, workspace->floats,
                                                             workspace->floats + 4224,
                                                             weights->written_kernel,
                                                             optimizer->written_kernel_momentum,
                                                             optimizer->written_kernel_velocity);
    gan_discriminator_train_dense_1_ddense_1_bias_gradient(n,
                                                           workspace->floats + 20480,
                                                           workspace->floats + 16384, weights->dense_1_bias,
                                                           optimizer->dense_1_bias_momentum,
                                                           optimizer->dense_1_bias_velocity);
    gan_discriminator_train_dense_1_product_gradient(n,
                                                     weights->dense_1_kernel, workspace->bytes,
                                                     workspace->bytes + 8192, workspace->floats + 16384,
                                                     workspace->floats);
    gan_discriminator_train_dense_1_ddense_1_kernel_gradient(n,
                                                             workspace->floats + 20480,
                                                             workspace->floats + 8192,
                                                             workspace->floats + 16384,
                                                             weights->dense_1_kernel,
                                                             optimizer->dense_1_kernel_momentum,
                                                             optimizer->dense_1_kernel_velocity);
    gan_discriminator_train_dense_ddense_bias_gradient(n,
                                                       workspace->floats + 20480, workspace->floats,
                                                       weights->dense_bias, optimizer->dense_bias_momentum,
                                                       optimizer->dense_bias_velocity);
    gan_discriminator_train_dense_ddense_kernel_gradient(n,
                                                         digit, workspace->floats + 20480, workspace->floats,
                                                         weights->dense_kernel,
                                                         optimizer->dense_kernel_momentum,
                                                         optimizer->dense_kernel_velocity);
    gan_discriminator_train_copy(workspace->integers, &optimizer->iterations);
    return GAN_DISCRIMINATOR_OK;
}

int gan_discriminator_evaluate_step(const gan_discriminator_weights *weights,
                                    gan_discriminator_metrics *metrics,
                                    gan_discriminator_train_workspace *workspace, int n, const float *digit,
                                    const float *written_target, const float *written_sample_weight,
                                    float *written)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || digit == NULL || written_target == NULL || written == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    if (n < 1 || n > GAN_DISCRIMINATOR_TRAIN_BATCH) {
        return GAN_DISCRIMINATOR_ERROR_BATCH;
    }
    gan_discriminator_evaluate_scalars(n, &metrics->loss_count,
                                       &metrics->accuracy_count);
    gan_discriminator_evaluate_dense_product(n, digit,
                                             weights->dense_kernel, weights->dense_bias, workspace->floats);
    gan_discriminator_evaluate_dense_1_product(n,
                                               weights->dense_1_kernel, weights->dense_1_bias,
                                               workspace->floats, workspace->floats + 8192);
    gan_discriminator_evaluate_written_product(n, written_target,
                                               weights->written_kernel, weights->written_bias,
                                               workspace->floats + 8192, workspace->floats,
                                               workspace->floats + 64, written);
    gan_discriminator_evaluate_sum(n, written_sample_weight,
                                   workspace->floats, &metrics->loss_total);
    gan_discriminator_evaluate_sum_2(n, workspace->floats + 64,
                                     &metrics->accuracy_total);
    return GAN_DISCRIMINATOR_OK;
}

int gan_discriminator_metrics_result(const gan_discriminator_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    gan_discriminator_metrics_scalars(&metrics->loss_count,
                                      &metrics->loss_total, &metrics->accuracy_count,
                                      &metrics->accuracy_total, result + 0, result + 1);
    return GAN_DISCRIMINATOR_OK;
}

int gan_discriminator_optimizer_init(gan_discriminator_optimizer *optimizer, const gan_discriminator_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return GAN_DISCRIMINATOR_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.0005f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return GAN_DISCRIMINATOR_OK;
}

void gan_discriminator_metrics_reset(gan_discriminator_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
