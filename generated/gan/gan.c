/* gan: made by hnc 0.1.0 for target portable from the model with hash ad48215116999291; the header says how to use it. */
#include "gan.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define GAN_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define GAN_RESTRICT restrict
#else
#define GAN_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char gan_weights_fit[sizeof(gan_weights) <= GAN_WEIGHTS_BYTES ? 1 : -1];
typedef char gan_optimizer_fit[sizeof(gan_optimizer) <= GAN_OPTIMIZER_BYTES ? 1 : -1];
typedef char gan_metrics_fit[sizeof(gan_metrics) <= GAN_METRICS_BYTES ? 1 : -1];
typedef char gan_workspace_fit[sizeof(gan_workspace) <= GAN_WORKSPACE_BYTES ? 1 : -1];
typedef char gan_train_workspace_fit[sizeof(gan_train_workspace) <= GAN_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float gan_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float gan_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float gan_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* spread (Dense), line 10: rng_uniform, multiply, add -> (16, 64) */
static void gan_init_spread_elements(const int32_t *GAN_RESTRICT seed_words,
                                     float *GAN_RESTRICT spread_kernel)
{
    for (int i = 0; i < 1024; i++) {
        spread_kernel[i] = gan_uniform(seed_words[0], seed_words[1], 0, 560216080, i) * 0.5477226f + -0.2738613f;
    }
}

/* shape (Dense), line 11: rng_uniform, multiply, add -> (64, 128) */
static void gan_init_shape_elements(const int32_t *GAN_RESTRICT seed_words, float *GAN_RESTRICT shape_kernel)
{
    for (int i = 0; i < 8192; i++) {
        shape_kernel[i] = gan_uniform(seed_words[0], seed_words[1], 0, 759617312, i) * 0.35355338f + -0.17677669f;
    }
}

/* digit (Dense), line 12: rng_uniform, multiply, add -> (128, 64) */
static void gan_init_digit_elements(const int32_t *GAN_RESTRICT seed_words, float *GAN_RESTRICT digit_kernel)
{
    for (int i = 0; i < 8192; i++) {
        digit_kernel[i] = gan_uniform(seed_words[0], seed_words[1], 0, 778778192, i) * 0.35355338f + -0.17677669f;
    }
}

/* discriminator/dense (Dense), line 19: rng_uniform, multiply, add -> (64, 128) */
static void gan_init_discriminator_dense_elements(const int32_t *GAN_RESTRICT seed_words,
                                                  float *GAN_RESTRICT discriminator_dense_kernel)
{
    for (int i = 0; i < 8192; i++) {
        discriminator_dense_kernel[i] = gan_uniform(seed_words[0], seed_words[1], 0, 852933104, i) * 0.35355338f + -0.17677669f;
    }
}

/* discriminator/dense_1 (Dense), line 22: rng_uniform, multiply, add -> (128, 64) */
static void gan_init_discriminator_dense_1_elements(const int32_t *GAN_RESTRICT seed_words,
                                                    float *GAN_RESTRICT discriminator_dense_1_kernel)
{
    for (int i = 0; i < 8192; i++) {
        discriminator_dense_1_kernel[i] = gan_uniform(seed_words[0], seed_words[1], 0, 896724640, i) * 0.35355338f + -0.17677669f;
    }
}

/* discriminator/written (Dense), line 24: rng_uniform, multiply, add -> (64, 1) */
static void gan_init_discriminator_written_elements(const int32_t *GAN_RESTRICT seed_words,
                                                    float *GAN_RESTRICT discriminator_written_kernel)
{
    for (int row = 0; row < 64; row++) {
        discriminator_written_kernel[row] = gan_uniform(seed_words[0], seed_words[1], 0, 365074816, row) * 0.6076436f + -0.3038218f;
    }
}

/* copy -> (64,) */
static void gan_init_copy(float *GAN_RESTRICT spread_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        spread_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void gan_init_copy_2(float *GAN_RESTRICT shape_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        shape_bias[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void gan_init_copy_3(float *GAN_RESTRICT digit_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        digit_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void gan_init_copy_4(float *GAN_RESTRICT discriminator_dense_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        discriminator_dense_bias[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void gan_init_copy_5(float *GAN_RESTRICT discriminator_dense_1_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        discriminator_dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void gan_init_copy_6(float *GAN_RESTRICT discriminator_written_bias)
{
    discriminator_written_bias[0] = 0.0f;
}

/* spread (Dense), line 10: dot_general of (None, 16) and (16, 64), then add, compare, select -> (None, 64) */
static void gan_spread_product(const float *GAN_RESTRICT noise, const float *GAN_RESTRICT spread_kernel,
                               const float *GAN_RESTRICT spread_bias, float *GAN_RESTRICT spread_chosen_)
{
    for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 16; k++) {
            const float a_value = noise[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * spread_kernel[k * 64 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + spread_bias[unit];
            spread_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* shape (Dense), line 11: dot_general of (None, 64) and (64, 128), then add, compare, select -> (None, 128) */
static void gan_shape_product(const float *GAN_RESTRICT shape_kernel, const float *GAN_RESTRICT shape_bias,
                              const float *GAN_RESTRICT spread_chosen_, float *GAN_RESTRICT shape_chosen_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = spread_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * shape_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + shape_bias[unit];
            shape_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* digit (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, tanh -> (None, 64) */
static void gan_digit_product(const float *GAN_RESTRICT digit_kernel, const float *GAN_RESTRICT digit_bias,
                              const float *GAN_RESTRICT shape_chosen_, float *GAN_RESTRICT digit)
{
    for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = shape_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * digit_kernel[k * 64 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            digit[unit] = tanhf(sum + digit_bias[unit]);
        }
    }
}

/* discriminator/dense (Dense), line 19: dot_general of (None, 64) and (64, 128), then add, multiply,
   compare, select -> (None, 128) */
static void gan_discriminator_dense_product(const float *GAN_RESTRICT discriminator_dense_kernel,
                                            const float *GAN_RESTRICT discriminator_dense_bias,
                                            const float *GAN_RESTRICT digit,
                                            float *GAN_RESTRICT discriminator_leaky_re_lu_chosen_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = digit[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * discriminator_dense_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + discriminator_dense_bias[unit];
            discriminator_leaky_re_lu_chosen_[unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
        }
    }
}

/* discriminator/dense_1 (Dense), line 22: dot_general of (None, 128) and (128, 64), then add, multiply,
   compare, select -> (None, 64) */
static void gan_discriminator_dense_1_product(const float *GAN_RESTRICT discriminator_dense_1_kernel,
                                              const float *GAN_RESTRICT discriminator_dense_1_bias,
                                              const float *GAN_RESTRICT discriminator_leaky_re_lu_chosen_,
                                              float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_)
{
    for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = discriminator_leaky_re_lu_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * discriminator_dense_1_kernel[k * 64 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + discriminator_dense_1_bias[unit];
            discriminator_leaky_re_lu_1_chosen_[unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
        }
    }
}

/* discriminator/written (Dense), line 24: dot_general of (None, 64) and (64, 1), then add, logistic ->
   (None, 1) */
static void gan_discriminator_written_product(const float *GAN_RESTRICT discriminator_written_kernel,
                                              const float *GAN_RESTRICT discriminator_written_bias,
                                              const float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_,
                                              float *GAN_RESTRICT discriminator)
{
    float sum = 0.0f;
    for (int k = 0; k < 64; k++) {
        sum += discriminator_leaky_re_lu_1_chosen_[k] * discriminator_written_kernel[k];
    }
    discriminator[0] = gan_logistic(sum + *discriminator_written_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void gan_train_scalars(int n, const int32_t *GAN_RESTRICT iterations,
                              const float *GAN_RESTRICT learning_rate, float *GAN_RESTRICT loss_count,
                              int32_t *GAN_RESTRICT sum__value, float *GAN_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.5f, number));
}

/* divide -> () */
static void gan_train_scalars_gradient(int n, float *GAN_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* spread (Dense), line 10: dot_general of (None, 16) and (16, 64), then add, compare, select -> (None, 64) */
static void gan_train_spread_product(int n, const float *GAN_RESTRICT noise,
                                     const float *GAN_RESTRICT spread_kernel,
                                     const float *GAN_RESTRICT spread_bias,
                                     uint8_t *GAN_RESTRICT spread_mask, float *GAN_RESTRICT spread_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = noise[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * spread_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + spread_bias[unit];
                const int holds = sum_ > 0.0f;
                spread_mask[sample * 64 + unit] = (uint8_t)holds;
                spread_chosen_[sample * 64 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* shape (Dense), line 11: dot_general of (None, 64) and (64, 128), then add, compare, select -> (None, 128) */
static void gan_train_shape_product(int n, const float *GAN_RESTRICT shape_kernel,
                                    const float *GAN_RESTRICT shape_bias,
                                    const float *GAN_RESTRICT spread_chosen_,
                                    uint8_t *GAN_RESTRICT shape_mask, float *GAN_RESTRICT shape_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = spread_chosen_[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * shape_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + shape_bias[unit];
                const int holds = sum_ > 0.0f;
                shape_mask[sample * 128 + unit] = (uint8_t)holds;
                shape_chosen_[sample * 128 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* digit (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, tanh, multiply, subtract ->
   (None, 64) */
static void gan_train_digit_product(int n, const float *GAN_RESTRICT digit_kernel,
                                    const float *GAN_RESTRICT digit_bias,
                                    const float *GAN_RESTRICT shape_chosen_,
                                    float *GAN_RESTRICT digit_tanh_, float *GAN_RESTRICT d_digit_difference)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = shape_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * digit_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float tanh_ = tanhf(sum + digit_bias[unit]);
                digit_tanh_[sample * 64 + unit] = tanh_;
                d_digit_difference[sample * 64 + unit] = 1.0f - tanh_ * tanh_;
            }
        }
    }
}

/* discriminator/dense (Dense), line 19: dot_general of (None, 64) and (64, 128), then add, multiply,
   compare, select, multiply -> (None, 128) */
static void gan_train_discriminator_dense_product(int n,
                                                  const float *GAN_RESTRICT discriminator_dense_kernel,
                                                  const float *GAN_RESTRICT discriminator_dense_bias,
                                                  const float *GAN_RESTRICT digit_tanh_,
                                                  uint8_t *GAN_RESTRICT discriminator_leaky_re_lu_mask,
                                                  float *GAN_RESTRICT discriminator_dropout_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = digit_tanh_[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * discriminator_dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + discriminator_dense_bias[unit];
                const int holds = sum_ > 0.0f;
                discriminator_leaky_re_lu_mask[sample * 128 + unit] = (uint8_t)holds;
                discriminator_dropout_scaled[sample * 128 + unit] = (holds ? sum_ : sum_ * 0.2f) * 1.4285715f;
            }
        }
    }
}

/* discriminator/dropout (Dropout), line 21: rng_uniform, compare, select -> (None, 128) */
static void gan_train_discriminator_dropout_elements(int n, const int32_t *GAN_RESTRICT seed_,
                                                     const int32_t *GAN_RESTRICT iterations,
                                                     const float *GAN_RESTRICT discriminator_dropout_scaled,
                                                     uint8_t *GAN_RESTRICT discriminator_dropout_mask,
                                                     float *GAN_RESTRICT discriminator_dropout_chosen_)
{
    for (int i = 0; i < n * 128; i++) {
        const int holds = gan_uniform(seed_[0], seed_[1], *iterations, 0, i) >= 0.3f;
        discriminator_dropout_mask[i] = (uint8_t)holds;
        discriminator_dropout_chosen_[i] = holds ? discriminator_dropout_scaled[i] : 0.0f;
    }
}

/* discriminator/dense_1 (Dense), line 22: dot_general of (None, 128) and (128, 64), then add, multiply,
   compare, select -> (None, 64) */
static void gan_train_discriminator_dense_1_product(int n,
                                                    const float *GAN_RESTRICT discriminator_dense_1_kernel,
                                                    const float *GAN_RESTRICT discriminator_dense_1_bias,
                                                    const float *GAN_RESTRICT discriminator_dropout_chosen_,
                                                    uint8_t *GAN_RESTRICT discriminator_leaky_re_lu_1_mask,
                                                    float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = discriminator_dropout_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * discriminator_dense_1_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + discriminator_dense_1_bias[unit];
                const int holds = sum_ > 0.0f;
                discriminator_leaky_re_lu_1_mask[sample * 64 + unit] = (uint8_t)holds;
                discriminator_leaky_re_lu_1_chosen_[sample * 64 + unit] = holds ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* discriminator/written (Dense), line 24: dot_general of (None, 64) and (64, 1), then add, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, sign -> (None, 1) */
static void gan_train_discriminator_written_product(int n, const float *GAN_RESTRICT discriminator_target,
                                                    const float *GAN_RESTRICT discriminator_written_kernel,
                                                    const float *GAN_RESTRICT discriminator_written_bias,
                                                    const float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_,
                                                    float *GAN_RESTRICT exponential_value,
                                                    uint8_t *GAN_RESTRICT mask_value,
                                                    float *GAN_RESTRICT sum__value_2,
                                                    float *GAN_RESTRICT sum__value_3,
                                                    float *GAN_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += discriminator_written_kernel[k] * discriminator_leaky_re_lu_1_chosen_[sample * 64 + k];
        }
        const float sum_ = sum + *discriminator_written_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * discriminator_target[sample] + log1pf(power);
        sum__value_3[sample] = power + 1.0f;
        sign_value[sample] = gan_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gan_train_sum(int n, const float *GAN_RESTRICT discriminator_sample_weight,
                          const float *GAN_RESTRICT sum__value_2, float *GAN_RESTRICT loss_total,
                          float *GAN_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = sum__value_2[k] * (discriminator_sample_weight == NULL ? 1.0f : discriminator_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* multiply -> (None,) */
static void gan_train_ddiscriminator_losses_gradient(int n,
                                                     const float *GAN_RESTRICT discriminator_sample_weight,
                                                     const float *GAN_RESTRICT quotient_value,
                                                     float *GAN_RESTRICT ddiscriminator_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float ddiscriminator_losses_2 = quotient_value[0] * (discriminator_sample_weight == NULL ? 1.0f : discriminator_sample_weight[sample]);
        ddiscriminator_losses[sample] = ddiscriminator_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void gan_train_scalars_gradient_2(int n, const float *GAN_RESTRICT discriminator_target,
                                         const float *GAN_RESTRICT exponential_value,
                                         const uint8_t *GAN_RESTRICT mask_value,
                                         const float *GAN_RESTRICT ddiscriminator_losses,
                                         const float *GAN_RESTRICT sum__value_3,
                                         const float *GAN_RESTRICT sign_value,
                                         float *GAN_RESTRICT d_discriminator_written_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(ddiscriminator_losses[sample] / sum__value_3[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? ddiscriminator_losses[sample] : 0.0f) + (-ddiscriminator_losses[sample] * discriminator_target[sample] + product);
        d_discriminator_written_sum_[sample] = sum_;
    }
}

/* discriminator/written (Dense), line 24, gradient: dot_general of (None, 1) and (64, 1), then select,
   multiply, add -> (None, 64) */
static void gan_train_discriminator_written_product_gradient(int n,
                                                             const float *GAN_RESTRICT discriminator_written_kernel,
                                                             const uint8_t *GAN_RESTRICT discriminator_leaky_re_lu_1_mask,
                                                             const float *GAN_RESTRICT d_discriminator_written_sum_,
                                                             float *GAN_RESTRICT d_discriminator_dense_1_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_discriminator_written_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * discriminator_written_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = (discriminator_leaky_re_lu_1_mask[sample * 64 + unit] ? sum : 0.0f) + (discriminator_leaky_re_lu_1_mask[sample * 64 + unit] ? 0.0f : sum) * 0.2f;
                d_discriminator_dense_1_sum_[sample * 64 + unit] = sum_;
            }
        }
    }
}

/* discriminator/dense_1 (Dense), line 22, gradient: dot_general of (None, 64) and (128, 64), then select,
   multiply, select, multiply, add -> (None, 128) */
static void gan_train_discriminator_dense_1_product_gradient(int n,
                                                             const float *GAN_RESTRICT discriminator_dense_1_kernel,
                                                             const uint8_t *GAN_RESTRICT discriminator_leaky_re_lu_mask,
                                                             const uint8_t *GAN_RESTRICT discriminator_dropout_mask,
                                                             const float *GAN_RESTRICT d_discriminator_dense_1_sum_,
                                                             float *GAN_RESTRICT d_discriminator_dense_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = d_discriminator_dense_1_sum_[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * discriminator_dense_1_kernel[unit * 64 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float product = (discriminator_dropout_mask[sample * 128 + unit] ? sum : 0.0f) * 1.4285715f;
                const float sum_ = (discriminator_leaky_re_lu_mask[sample * 128 + unit] ? product : 0.0f) + (discriminator_leaky_re_lu_mask[sample * 128 + unit] ? 0.0f : product) * 0.2f;
                d_discriminator_dense_sum_[sample * 128 + unit] = sum_;
            }
        }
    }
}

/* discriminator/dense (Dense), line 19, gradient: dot_general of (None, 128) and (64, 128), then multiply ->
   (None, 64) */
static void gan_train_discriminator_dense_product_gradient(int n,
                                                           const float *GAN_RESTRICT discriminator_dense_kernel,
                                                           const float *GAN_RESTRICT d_discriminator_dense_sum_,
                                                           const float *GAN_RESTRICT d_digit_difference,
                                                           float *GAN_RESTRICT d_digit_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_discriminator_dense_sum_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * discriminator_dense_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_digit_scaled[sample * 64 + unit] = sum * d_digit_difference[sample * 64 + unit];
            }
        }
    }
}

/* digit (Dense), line 12, gradient: reduce of (None, 64), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void gan_train_digit_ddigit_bias_gradient(int n, const float *GAN_RESTRICT quotient_value_2,
                                                 const float *GAN_RESTRICT d_digit_scaled,
                                                 float *GAN_RESTRICT digit_bias,
                                                 float *GAN_RESTRICT digit_bias_momentum,
                                                 float *GAN_RESTRICT digit_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_digit_scaled[k * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float digit_bias_2 = digit_bias[unit];
        const float digit_bias_momentum_2 = digit_bias_momentum[unit];
        const float digit_bias_momentum_3 = digit_bias_momentum[unit];
        const float sum_ = digit_bias_momentum_2 + (sum[unit] - digit_bias_momentum_3) * 0.5f;
        const float digit_bias_velocity_2 = digit_bias_velocity[unit];
        const float digit_bias_velocity_3 = digit_bias_velocity[unit];
        const float sum__2 = digit_bias_velocity_2 + (sum[unit] * sum[unit] - digit_bias_velocity_3) * 0.001f;
        digit_bias[unit] = digit_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        digit_bias_momentum[unit] = sum_;
        digit_bias_velocity[unit] = sum__2;
    }
}

/* digit (Dense), line 12, gradient: dot_general of (None, 64) and (128, 64), then select -> (None, 128) */
static void gan_train_digit_product_gradient(int n, const float *GAN_RESTRICT digit_kernel,
                                             const uint8_t *GAN_RESTRICT shape_mask,
                                             const float *GAN_RESTRICT d_digit_scaled,
                                             float *GAN_RESTRICT d_shape_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = d_digit_scaled[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * digit_kernel[unit * 64 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_shape_chosen_[sample * 128 + unit] = shape_mask[sample * 128 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* digit (Dense), line 12, gradient: dot_general of (None, 128) and (None, 64), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 64) */
static void gan_train_digit_ddigit_kernel_gradient(int n, const float *GAN_RESTRICT quotient_value_2,
                                                   const float *GAN_RESTRICT shape_chosen_,
                                                   const float *GAN_RESTRICT d_digit_scaled,
                                                   float *GAN_RESTRICT digit_kernel,
                                                   float *GAN_RESTRICT digit_kernel_momentum,
                                                   float *GAN_RESTRICT digit_kernel_velocity)
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
                    const float a_value = shape_chosen_[k * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_digit_scaled[k * 64 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float digit_kernel_2 = digit_kernel[row * 64 + col];
                    const float digit_kernel_momentum_2 = digit_kernel_momentum[row * 64 + col];
                    const float digit_kernel_momentum_3 = digit_kernel_momentum[row * 64 + col];
                    const float sum_ = digit_kernel_momentum_2 + (sum - digit_kernel_momentum_3) * 0.5f;
                    const float digit_kernel_velocity_2 = digit_kernel_velocity[row * 64 + col];
                    const float digit_kernel_velocity_3 = digit_kernel_velocity[row * 64 + col];
                    const float sum__2 = digit_kernel_velocity_2 + (sum * sum - digit_kernel_velocity_3) * 0.001f;
                    digit_kernel[row * 64 + col] = digit_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    digit_kernel_momentum[row * 64 + col] = sum_;
                    digit_kernel_velocity[row * 64 + col] = sum__2;
                }
            }
        }
    }
}

/* shape (Dense), line 11, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void gan_train_shape_dshape_bias_gradient(int n, const float *GAN_RESTRICT quotient_value_2,
                                                 const float *GAN_RESTRICT d_shape_chosen_,
                                                 float *GAN_RESTRICT shape_bias,
                                                 float *GAN_RESTRICT shape_bias_momentum,
                                                 float *GAN_RESTRICT shape_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_shape_chosen_[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float shape_bias_2 = shape_bias[unit];
        const float shape_bias_momentum_2 = shape_bias_momentum[unit];
        const float shape_bias_momentum_3 = shape_bias_momentum[unit];
        const float sum_ = shape_bias_momentum_2 + (sum[unit] - shape_bias_momentum_3) * 0.5f;
        const float shape_bias_velocity_2 = shape_bias_velocity[unit];
        const float shape_bias_velocity_3 = shape_bias_velocity[unit];
        const float sum__2 = shape_bias_velocity_2 + (sum[unit] * sum[unit] - shape_bias_velocity_3) * 0.001f;
        shape_bias[unit] = shape_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        shape_bias_momentum[unit] = sum_;
        shape_bias_velocity[unit] = sum__2;
    }
}

/* shape (Dense), line 11, gradient: dot_general of (None, 128) and (64, 128), then select -> (None, 64) */
static void gan_train_shape_product_gradient(int n, const float *GAN_RESTRICT shape_kernel,
                                             const uint8_t *GAN_RESTRICT spread_mask,
                                             const float *GAN_RESTRICT d_shape_chosen_,
                                             float *GAN_RESTRICT d_spread_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_shape_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * shape_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_spread_chosen_[sample * 64 + unit] = spread_mask[sample * 64 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* shape (Dense), line 11, gradient: dot_general of (None, 64) and (None, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 128) */
static void gan_train_shape_dshape_kernel_gradient(int n, const float *GAN_RESTRICT quotient_value_2,
                                                   const float *GAN_RESTRICT spread_chosen_,
                                                   const float *GAN_RESTRICT d_shape_chosen_,
                                                   float *GAN_RESTRICT shape_kernel,
                                                   float *GAN_RESTRICT shape_kernel_momentum,
                                                   float *GAN_RESTRICT shape_kernel_velocity)
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
                    const float a_value = spread_chosen_[k * 64 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_shape_chosen_[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float shape_kernel_2 = shape_kernel[row * 128 + col];
                    const float shape_kernel_momentum_2 = shape_kernel_momentum[row * 128 + col];
                    const float shape_kernel_momentum_3 = shape_kernel_momentum[row * 128 + col];
                    const float sum_ = shape_kernel_momentum_2 + (sum - shape_kernel_momentum_3) * 0.5f;
                    const float shape_kernel_velocity_2 = shape_kernel_velocity[row * 128 + col];
                    const float shape_kernel_velocity_3 = shape_kernel_velocity[row * 128 + col];
                    const float sum__2 = shape_kernel_velocity_2 + (sum * sum - shape_kernel_velocity_3) * 0.001f;
                    shape_kernel[row * 128 + col] = shape_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    shape_kernel_momentum[row * 128 + col] = sum_;
                    shape_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* spread (Dense), line 10, gradient: reduce of (None, 64), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void gan_train_spread_dspread_bias_gradient(int n, const float *GAN_RESTRICT quotient_value_2,
                                                   const float *GAN_RESTRICT d_spread_chosen_,
                                                   float *GAN_RESTRICT spread_bias,
                                                   float *GAN_RESTRICT spread_bias_momentum,
                                                   float *GAN_RESTRICT spread_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_spread_chosen_[k * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float spread_bias_2 = spread_bias[unit];
        const float spread_bias_momentum_2 = spread_bias_momentum[unit];
        const float spread_bias_momentum_3 = spread_bias_momentum[unit];
        const float sum_ = spread_bias_momentum_2 + (sum[unit] - spread_bias_momentum_3) * 0.5f;
        const float spread_bias_velocity_2 = spread_bias_velocity[unit];
        const float spread_bias_velocity_3 = spread_bias_velocity[unit];
        const float sum__2 = spread_bias_velocity_2 + (sum[unit] * sum[unit] - spread_bias_velocity_3) * 0.001f;
        spread_bias[unit] = spread_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        spread_bias_momentum[unit] = sum_;
        spread_bias_velocity[unit] = sum__2;
    }
}

/* spread (Dense), line 10, gradient: dot_general of (None, 16) and (None, 64), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 64) */
static void gan_train_spread_dspread_kernel_gradient(int n, const float *GAN_RESTRICT noise,
                                                     const float *GAN_RESTRICT quotient_value_2,
                                                     const float *GAN_RESTRICT d_spread_chosen_,
                                                     float *GAN_RESTRICT spread_kernel,
                                                     float *GAN_RESTRICT spread_kernel_momentum,
                                                     float *GAN_RESTRICT spread_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 64; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = noise[k * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_spread_chosen_[k * 64 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float spread_kernel_2 = spread_kernel[row * 64 + col];
                    const float spread_kernel_momentum_2 = spread_kernel_momentum[row * 64 + col];
                    const float spread_kernel_momentum_3 = spread_kernel_momentum[row * 64 + col];
                    const float sum_ = spread_kernel_momentum_2 + (sum - spread_kernel_momentum_3) * 0.5f;
                    const float spread_kernel_velocity_2 = spread_kernel_velocity[row * 64 + col];
                    const float spread_kernel_velocity_3 = spread_kernel_velocity[row * 64 + col];
                    const float sum__2 = spread_kernel_velocity_2 + (sum * sum - spread_kernel_velocity_3) * 0.001f;
                    spread_kernel[row * 64 + col] = spread_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    spread_kernel_momentum[row * 64 + col] = sum_;
                    spread_kernel_velocity[row * 64 + col] = sum__2;
                }
            }
        }
    }
}

/* copy -> () */
static void gan_train_copy(const int32_t *GAN_RESTRICT sum__value, int32_t *GAN_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void gan_evaluate_scalars(int n, float *GAN_RESTRICT loss_count)
{
    loss_count[0] = *loss_count + (float)n;
}

/* spread (Dense), line 10: dot_general of (None, 16) and (16, 64), then add, compare, select -> (None, 64) */
static void gan_evaluate_spread_product(int n, const float *GAN_RESTRICT noise,
                                        const float *GAN_RESTRICT spread_kernel,
                                        const float *GAN_RESTRICT spread_bias,
                                        float *GAN_RESTRICT spread_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = noise[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * spread_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + spread_bias[unit];
                spread_chosen_[sample * 64 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* shape (Dense), line 11: dot_general of (None, 64) and (64, 128), then add, compare, select -> (None, 128) */
static void gan_evaluate_shape_product(int n, const float *GAN_RESTRICT shape_kernel,
                                       const float *GAN_RESTRICT shape_bias,
                                       const float *GAN_RESTRICT spread_chosen_,
                                       float *GAN_RESTRICT shape_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = spread_chosen_[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * shape_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + shape_bias[unit];
                shape_chosen_[sample * 128 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* digit (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, tanh -> (None, 64) */
static void gan_evaluate_digit_product(int n, const float *GAN_RESTRICT digit_kernel,
                                       const float *GAN_RESTRICT digit_bias,
                                       const float *GAN_RESTRICT shape_chosen_, float *GAN_RESTRICT digit)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = shape_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * digit_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                digit[sample * 64 + unit] = tanhf(sum + digit_bias[unit]);
            }
        }
    }
}

/* discriminator/dense (Dense), line 19: dot_general of (None, 64) and (64, 128), then add, multiply,
   compare, select -> (None, 128) */
static void gan_evaluate_discriminator_dense_product(int n,
                                                     const float *GAN_RESTRICT discriminator_dense_kernel,
                                                     const float *GAN_RESTRICT discriminator_dense_bias,
                                                     const float *GAN_RESTRICT digit,
                                                     float *GAN_RESTRICT discriminator_leaky_re_lu_chosen_)
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
                    sums[unit - unit_tile] += a_value * discriminator_dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + discriminator_dense_bias[unit];
                discriminator_leaky_re_lu_chosen_[sample * 128 + unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* discriminator/dense_1 (Dense), line 22: dot_general of (None, 128) and (128, 64), then add, multiply,
   compare, select -> (None, 64) */
static void gan_evaluate_discriminator_dense_1_product(int n,
                                                       const float *GAN_RESTRICT discriminator_dense_1_kernel,
                                                       const float *GAN_RESTRICT discriminator_dense_1_bias,
                                                       const float *GAN_RESTRICT discriminator_leaky_re_lu_chosen_,
                                                       float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = discriminator_leaky_re_lu_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * discriminator_dense_1_kernel[k * 64 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + discriminator_dense_1_bias[unit];
                discriminator_leaky_re_lu_1_chosen_[sample * 64 + unit] = sum_ > 0.0f ? sum_ : sum_ * 0.2f;
            }
        }
    }
}

/* discriminator/written (Dense), line 24: dot_general of (None, 64) and (64, 1), then add, logistic, abs,
   negate, exponential, log_plus_one, multiply, compare, select, subtract, add -> (None, 1) */
static void gan_evaluate_discriminator_written_product(int n,
                                                       const float *GAN_RESTRICT discriminator_target,
                                                       const float *GAN_RESTRICT discriminator_written_kernel,
                                                       const float *GAN_RESTRICT discriminator_written_bias,
                                                       const float *GAN_RESTRICT discriminator_leaky_re_lu_1_chosen_,
                                                       float *GAN_RESTRICT sum__value,
                                                       float *GAN_RESTRICT discriminator)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += discriminator_written_kernel[k] * discriminator_leaky_re_lu_1_chosen_[sample * 64 + k];
        }
        const float sum_ = sum + *discriminator_written_bias;
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * discriminator_target[sample] + log1pf(expf(-fabsf(sum_)));
        discriminator[sample] = gan_logistic(sum_);
        sum__value[sample] = sum__2;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void gan_evaluate_sum(int n, const float *GAN_RESTRICT discriminator_sample_weight,
                             const float *GAN_RESTRICT sum__value, float *GAN_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = sum__value[k] * (discriminator_sample_weight == NULL ? 1.0f : discriminator_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* compare, select, divide, select -> () */
static void gan_metrics_scalars(const float *GAN_RESTRICT loss_count, const float *GAN_RESTRICT loss_total,
                                float *GAN_RESTRICT loss)
{
    const int holds = *loss_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
}

int gan_init(gan_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return GAN_ERROR_NULL;
    }
    gan_init_spread_elements(seed_words, weights->spread_kernel);
    gan_init_shape_elements(seed_words, weights->shape_kernel);
    gan_init_digit_elements(seed_words, weights->digit_kernel);
    gan_init_discriminator_dense_elements(seed_words,
                                          weights->discriminator_dense_kernel);
    gan_init_discriminator_dense_1_elements(seed_words,
                                            weights->discriminator_dense_1_kernel);
    gan_init_discriminator_written_elements(seed_words,
                                            weights->discriminator_written_kernel);
    gan_init_copy(weights->spread_bias);
    gan_init_copy_2(weights->shape_bias);
    gan_init_copy_3(weights->digit_bias);
    gan_init_copy_4(weights->discriminator_dense_bias);
    gan_init_copy_5(weights->discriminator_dense_1_bias);
    gan_init_copy_6(weights->discriminator_written_bias);
    return GAN_OK;
}

int gan_predict(const gan_weights *weights, gan_workspace *workspace, int n, const float *noise,
                float *discriminator, float *digit)
{
    if (weights == NULL || workspace == NULL || noise == NULL || discriminator == NULL || digit == NULL) {
        return GAN_ERROR_NULL;
    }
    if (n < 1 || n > GAN_BATCH) {
        return GAN_ERROR_BATCH;
    }
    gan_spread_product(noise, weights->spread_kernel, weights->spread_bias,
                       workspace->floats + 128);
    gan_shape_product(weights->shape_kernel, weights->shape_bias, workspace->floats + 128,
                      workspace->floats);
    gan_digit_product(weights->digit_kernel, weights->digit_bias, workspace->floats, digit);
    gan_discriminator_dense_product(weights->discriminator_dense_kernel,
                                    weights->discriminator_dense_bias, digit, workspace->floats);
    gan_discriminator_dense_1_product(weights->discriminator_dense_1_kernel,
                                      weights->discriminator_dense_1_bias, workspace->floats,
                                      workspace->floats + 128);
    gan_discriminator_written_product(weights->discriminator_written_kernel,
                                      weights->discriminator_written_bias, workspace->floats + 128,
                                      discriminator);
    return GAN_OK;
}

int gan_train_step(gan_weights *weights, gan_optimizer *optimizer, gan_metrics *metrics,
                   gan_train_workspace *workspace, int n, const float *noise,
                   const float *discriminator_target, const float *discriminator_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || noise == NULL || discriminator_target == NULL || loss == NULL) {
        return GAN_ERROR_NULL;
    }
    if (n < 1 || n > GAN_TRAIN_BATCH) {
        return GAN_ERROR_BATCH;
    }
    gan_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                      &metrics->loss_count, workspace->integers, workspace->floats + 32784);
    gan_train_scalars_gradient(n, workspace->floats + 32768);
    gan_train_spread_product(n, noise, weights->spread_kernel, weights->spread_bias,
                             workspace->bytes + 24576, workspace->floats + 24576);
    gan_train_shape_product(n, weights->shape_kernel, weights->shape_bias,
                            workspace->floats + 24576, workspace->bytes, workspace->floats);
    gan_train_digit_product(n, weights->digit_kernel, weights->digit_bias,
                            workspace->floats, workspace->floats + 16384, workspace->floats + 28672);
    gan_train_discriminator_dense_product(n,
                                          weights->discriminator_dense_kernel,
                                          weights->discriminator_dense_bias, workspace->floats + 16384,
                                          workspace->bytes + 8192, workspace->floats + 8192);
    gan_train_discriminator_dropout_elements(n, optimizer->seed_,
                                             &optimizer->iterations, workspace->floats + 8192,
                                             workspace->bytes + 16384, workspace->floats + 16384);
    gan_train_discriminator_dense_1_product(n,
                                            weights->discriminator_dense_1_kernel,
                                            weights->discriminator_dense_1_bias, workspace->floats + 16384,
                                            workspace->bytes + 28672, workspace->floats + 8192);
    gan_train_discriminator_written_product(n, discriminator_target,
                                            weights->discriminator_written_kernel,
                                            weights->discriminator_written_bias, workspace->floats + 8192,
                                            workspace->floats + 12288, workspace->bytes + 32768,
                                            workspace->floats + 12352, workspace->floats + 12416,
                                            workspace->floats + 12480);
    gan_train_sum(n, discriminator_sample_weight, workspace->floats + 12352,
                  &metrics->loss_total, loss);
    gan_train_ddiscriminator_losses_gradient(n,
                                             discriminator_sample_weight, workspace->floats + 32768,
                                             workspace->floats + 8192);
    gan_train_scalars_gradient_2(n, discriminator_target,
                                 workspace->floats + 12288, workspace->bytes + 32768,
                                 workspace->floats + 8192, workspace->floats + 12416,
                                 workspace->floats + 12480, workspace->floats + 8256);
    gan_train_discriminator_written_product_gradient(n,
                                                     weights->discriminator_written_kernel,
                                                     workspace->bytes + 28672, workspace->floats + 8256,
                                                     workspace->floats + 16384);
    gan_train_discriminator_dense_1_product_gradient(n,
                                                     weights->discriminator_dense_1_kernel,
                                                     workspace->bytes + 8192, workspace->bytes + 16384,
                                                     workspace->floats + 16384, workspace->floats + 8192);
    gan_train_discriminator_dense_product_gradient(n,
                                                   weights->discriminator_dense_kernel,
                                                   workspace->floats + 8192, workspace->floats + 28672,
                                                   workspace->floats + 16384);
    gan_train_digit_ddigit_bias_gradient(n, workspace->floats + 32784,
                                         workspace->floats + 16384, weights->digit_bias,
                                         optimizer->digit_bias_momentum, optimizer->digit_bias_velocity);
    gan_train_digit_product_gradient(n, weights->digit_kernel,
                                     workspace->bytes, workspace->floats + 16384, workspace->floats + 8192);
    gan_train_digit_ddigit_kernel_gradient(n,
                                           workspace->floats + 32784, workspace->floats,
                                           workspace->floats + 16384, weights->digit_kernel,
                                           optimizer->digit_kernel_momentum,
                                           optimizer->digit_kernel_velocity);
    gan_train_shape_dshape_bias_gradient(n, workspace->floats + 32784,
                                         workspace->floats + 8192, weights->shape_bias,
                                         optimizer->shape_bias_momentum, optimizer->shape_bias_velocity);
    gan_train_shape_product_gradient(n, weights->shape_kernel,
                                     workspace->bytes + 24576, workspace->floats + 8192, workspace->floats);
    gan_train_shape_dshape_kernel_gradient(n,
                                           workspace->floats + 32784, workspace->floats + 24576,
                                           workspace->floats + 8192, weights->shape_kernel,
                                           optimizer->shape_kernel_momentum,
                                           optimizer->shape_kernel_velocity);
    gan_train_spread_dspread_bias_gradient(n,
                                           workspace->floats + 32784, workspace->floats,
                                           weights->spread_bias, optimizer->spread_bias_momentum,
                                           optimizer->spread_bias_velocity);
    gan_train_spread_dspread_kernel_gradient(n, noise,
                                             workspace->floats + 32784, workspace->floats,
                                             weights->spread_kernel, optimizer->spread_kernel_momentum,
                                             optimizer->spread_kernel_velocity);
    gan_train_copy(workspace->integers, &optimizer->iterations);
    return GAN_OK;
}

int gan_evaluate_step(const gan_weights *weights, gan_metrics *metrics, gan_train_workspace *workspace,
                      int n, const float *noise, const float *discriminator_target,
                      const float *discriminator_sample_weight, float *discriminator, float *digit)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || noise == NULL || discriminator_target == NULL || discriminator == NULL || digit == NULL) {
        return GAN_ERROR_NULL;
    }
    if (n < 1 || n > GAN_TRAIN_BATCH) {
        return GAN_ERROR_BATCH;
    }
    gan_evaluate_scalars(n, &metrics->loss_count);
    gan_evaluate_spread_product(n, noise, weights->spread_kernel,
                                weights->spread_bias, workspace->floats + 8192);
    gan_evaluate_shape_product(n, weights->shape_kernel, weights->shape_bias,
                               workspace->floats + 8192, workspace->floats);
    gan_evaluate_digit_product(n, weights->digit_kernel, weights->digit_bias,
                               workspace->floats, digit);
    gan_evaluate_discriminator_dense_product(n,
                                             weights->discriminator_dense_kernel,
                                             weights->discriminator_dense_bias, digit, workspace->floats);
    gan_evaluate_discriminator_dense_1_product(n,
                                               weights->discriminator_dense_1_kernel,
                                               weights->discriminator_dense_1_bias, workspace->floats,
                                               workspace->floats + 8192);
    gan_evaluate_discriminator_written_product(n,
                                               discriminator_target, weights->discriminator_written_kernel,
                                               weights->discriminator_written_bias, workspace->floats + 8192,
                                               workspace->floats, discriminator);
    gan_evaluate_sum(n, discriminator_sample_weight, workspace->floats,
                     &metrics->loss_total);
    return GAN_OK;
}

int gan_metrics_result(const gan_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return GAN_ERROR_NULL;
    }
    gan_metrics_scalars(&metrics->loss_count, &metrics->loss_total, result + 0);
    return GAN_OK;
}

int gan_optimizer_init(gan_optimizer *optimizer, const gan_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return GAN_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.0005f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return GAN_OK;
}

void gan_metrics_reset(gan_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
