/* transfer: made by hnc 0.1.0 for target portable from the model with hash f61dd3a11b30d1c3; the header says how to use it. */
#include "transfer.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define TRANSFER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define TRANSFER_RESTRICT restrict
#else
#define TRANSFER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char transfer_weights_fit[sizeof(transfer_weights) <= TRANSFER_WEIGHTS_BYTES ? 1 : -1];
typedef char transfer_optimizer_fit[sizeof(transfer_optimizer) <= TRANSFER_OPTIMIZER_BYTES ? 1 : -1];
typedef char transfer_metrics_fit[sizeof(transfer_metrics) <= TRANSFER_METRICS_BYTES ? 1 : -1];
typedef char transfer_workspace_fit[sizeof(transfer_workspace) <= TRANSFER_WORKSPACE_BYTES ? 1 : -1];
typedef char transfer_train_workspace_fit[sizeof(transfer_train_workspace) <= TRANSFER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

static inline float transfer_max(float a, float b)
{
    return a > b ? a : b;
}

static inline float transfer_min(float a, float b)
{
    return a < b ? a : b;
}

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float transfer_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float transfer_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float transfer_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int transfer_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

static const float transfer_train_constant_table[1] = {
    0.5f,
};
static const float transfer_evaluate_constant_table[1] = {
    0.5f,
};

/* base/conv2d (Conv2D), line 21: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void transfer_init_base_conv2d_elements(const int32_t *TRANSFER_RESTRICT seed_words,
                                               float *TRANSFER_RESTRICT base_conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = transfer_uniform(seed_words[0], seed_words[1], 0, 658379888, i_2) * 0.396059f + -0.1980295f;
        base_conv2d_kernel[i_2] = sum_;
    }
}

/* base/conv2d_1 (Conv2D), line 22: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void transfer_init_base_conv2d_1_elements(const int32_t *TRANSFER_RESTRICT seed_words,
                                                 float *TRANSFER_RESTRICT base_conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = transfer_uniform(seed_words[0], seed_words[1], 0, 593205984, i_3) * 0.23570226f + -0.11785113f;
        base_conv2d_1_kernel[i_3] = sum_;
    }
}

/* base/code (Dense), line 24: rng_uniform, multiply, add -> (1568, 16) */
static void transfer_init_base_code_elements(const int32_t *TRANSFER_RESTRICT seed_words,
                                             float *TRANSFER_RESTRICT base_code_kernel)
{
    for (int i = 0; i < 25088; i++) {
        const float sum_ = transfer_uniform(seed_words[0], seed_words[1], 0, 851461616, i) * 0.12309149f + -0.061545745f;
        base_code_kernel[i] = sum_;
    }
}

/* head (Dense), line 26: rng_uniform, multiply, add -> (16, 32) */
static void transfer_init_head_elements(const int32_t *TRANSFER_RESTRICT seed_words,
                                        float *TRANSFER_RESTRICT head_kernel)
{
    for (int i = 0; i < 512; i++) {
        const float sum_ = transfer_uniform(seed_words[0], seed_words[1], 0, 900494176, i) * 0.70710677f + -0.35355338f;
        head_kernel[i] = sum_;
    }
}

/* pneumonia (Dense), line 27: rng_uniform, multiply, add -> (32, 1) */
static void transfer_init_pneumonia_elements(const int32_t *TRANSFER_RESTRICT seed_words,
                                             float *TRANSFER_RESTRICT pneumonia_kernel)
{
    for (int row = 0; row < 32; row++) {
        const float sum_ = transfer_uniform(seed_words[0], seed_words[1], 0, 98504192, row) * 0.8528029f + -0.42640144f;
        pneumonia_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void transfer_init_copy(float *TRANSFER_RESTRICT base_conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        base_conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transfer_init_copy_2(float *TRANSFER_RESTRICT base_conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        base_conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void transfer_init_copy_3(float *TRANSFER_RESTRICT base_code_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        base_code_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transfer_init_copy_4(float *TRANSFER_RESTRICT head_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        head_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void transfer_init_copy_5(float *TRANSFER_RESTRICT pneumonia_bias)
{
    pneumonia_bias[0] = 0.0f;
}

/* base/conv2d (Conv2D), line 21: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare,
   select -> (None, 14, 14, 16) */
static void transfer_base_conv2d_convolution(const float *TRANSFER_RESTRICT xray,
                                             const float *TRANSFER_RESTRICT base_conv2d_kernel,
                                             const float *TRANSFER_RESTRICT base_conv2d_bias,
                                             float *TRANSFER_RESTRICT base_conv2d_chosen_)
{
    for (int row = 0; row < 14; row++) {
        for (int col = 0; col < 14; col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row * 2 + tap_row;
                    if (in_row >= 28) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col * 2 + tap_col;
                        if (in_col >= 28) {
                            continue;
                        }
                        const float a_value = xray[in_row * 28 + in_col];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] += a_value * base_conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + base_conv2d_bias[filter];
                    base_conv2d_chosen_[row * 224 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* base/conv2d_1 (Conv2D), line 22: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void transfer_base_conv2d_1_convolution(const float *TRANSFER_RESTRICT base_conv2d_1_kernel,
                                               const float *TRANSFER_RESTRICT base_conv2d_1_bias,
                                               const float *TRANSFER_RESTRICT base_conv2d_chosen_,
                                               float *TRANSFER_RESTRICT base_conv2d_1_chosen_)
{
    for (int row = 0; row < 7; row++) {
        for (int col = 0; col < 7; col++) {
            for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int in_row = row * 2 + tap_row;
                    if (in_row >= 14) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int in_col = col * 2 + tap_col;
                        if (in_col >= 14) {
                            continue;
                        }
                        for (int channel = 0; channel < 16; channel++) {
                            const float a_value = base_conv2d_chosen_[in_row * 224 + in_col * 16 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * base_conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + base_conv2d_1_bias[filter];
                    base_conv2d_1_chosen_[row * 224 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* base/code (Dense), line 24: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void transfer_base_code_product(const float *TRANSFER_RESTRICT base_code_kernel,
                                       const float *TRANSFER_RESTRICT base_code_bias,
                                       const float *TRANSFER_RESTRICT base_conv2d_1_chosen_,
                                       float *TRANSFER_RESTRICT base_code_sum_)
{
    for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 1568; k++) {
            const float a_value = base_conv2d_1_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * base_code_kernel[k * 16 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            base_code_sum_[unit] = sum + base_code_bias[unit];
        }
    }
}

/* head (Dense), line 26: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void transfer_head_product(const float *TRANSFER_RESTRICT head_kernel,
                                  const float *TRANSFER_RESTRICT head_bias,
                                  const float *TRANSFER_RESTRICT base_code_sum_,
                                  float *TRANSFER_RESTRICT head_chosen_)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 16; k++) {
            const float a_value = base_code_sum_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * head_kernel[k * 32 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + head_bias[unit];
            head_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* pneumonia (Dense), line 27: dot_general of (None, 32) and (32, 1), then add, logistic -> (None, 1) */
static void transfer_pneumonia_product(const float *TRANSFER_RESTRICT pneumonia_kernel,
                                       const float *TRANSFER_RESTRICT pneumonia_bias,
                                       const float *TRANSFER_RESTRICT head_chosen_,
                                       float *TRANSFER_RESTRICT pneumonia)
{
    float sum = 0.0f;
    for (int k = 0; k < 32; k++) {
        sum += head_chosen_[k] * pneumonia_kernel[k];
    }
    pneumonia[0] = transfer_logistic(sum + *pneumonia_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void transfer_train_scalars(int n, const float *TRANSFER_RESTRICT learning_rate,
                                   float *TRANSFER_RESTRICT loss_count,
                                   float *TRANSFER_RESTRICT accuracy_count,
                                   int32_t *TRANSFER_RESTRICT iterations,
                                   float *TRANSFER_RESTRICT quotient_value_2)
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
static void transfer_train_scalars_gradient(int n, float *TRANSFER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* base/conv2d (Conv2D), line 21: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare,
   select -> (None, 14, 14, 16) */
static void transfer_train_base_conv2d_convolution(int n, const float *TRANSFER_RESTRICT xray,
                                                   const float *TRANSFER_RESTRICT base_conv2d_kernel,
                                                   const float *TRANSFER_RESTRICT base_conv2d_bias,
                                                   float *TRANSFER_RESTRICT base_conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 14; row++) {
            for (int col = 0; col < 14; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 28) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 28) {
                                continue;
                            }
                            const float a_value = xray[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * base_conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + base_conv2d_bias[filter];
                        base_conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* base/conv2d_1 (Conv2D), line 22: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void transfer_train_base_conv2d_1_convolution(int n,
                                                     const float *TRANSFER_RESTRICT base_conv2d_1_kernel,
                                                     const float *TRANSFER_RESTRICT base_conv2d_1_bias,
                                                     const float *TRANSFER_RESTRICT base_conv2d_chosen_,
                                                     float *TRANSFER_RESTRICT base_conv2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 7; row++) {
            for (int col = 0; col < 7; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 14) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 14) {
                                continue;
                            }
                            for (int channel = 0; channel < 16; channel++) {
                                const float a_value = base_conv2d_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * base_conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + base_conv2d_1_bias[filter];
                        base_conv2d_1_chosen_[sample * 1568 + row * 224 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* base/code (Dense), line 24: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void transfer_train_base_code_product(int n, const float *TRANSFER_RESTRICT base_code_kernel,
                                             const float *TRANSFER_RESTRICT base_code_bias,
                                             const float *TRANSFER_RESTRICT base_conv2d_1_chosen_,
                                             float *TRANSFER_RESTRICT base_code_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1568; k++) {
                const float a_value = base_conv2d_1_chosen_[sample * 1568 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * base_code_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                base_code_sum_[sample * 16 + unit] = sum + base_code_bias[unit];
            }
        }
    }
}

/* head (Dense), line 26: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void transfer_train_head_product(int n, const float *TRANSFER_RESTRICT head_kernel,
                                        const float *TRANSFER_RESTRICT head_bias,
                                        const float *TRANSFER_RESTRICT base_code_sum_,
                                        uint8_t *TRANSFER_RESTRICT head_mask,
                                        float *TRANSFER_RESTRICT head_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = base_code_sum_[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * head_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + head_bias[unit];
                const int holds = sum_ > 0.0f;
                head_mask[sample * 32 + unit] = (uint8_t)holds;
                head_chosen_[sample * 32 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* pneumonia (Dense), line 27: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   compare, convert, compare, convert, is_finite, select, multiply, floor, maximum, minimum, convert,
   subtract, add, sign -> (None, 1) */
static void transfer_train_pneumonia_product(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                             const float *TRANSFER_RESTRICT pneumonia_kernel,
                                             const float *TRANSFER_RESTRICT pneumonia_bias,
                                             const float *TRANSFER_RESTRICT head_chosen_,
                                             float *TRANSFER_RESTRICT pneumonia_logistic,
                                             float *TRANSFER_RESTRICT exponential_value,
                                             uint8_t *TRANSFER_RESTRICT mask_value,
                                             float *TRANSFER_RESTRICT sum__value,
                                             float *TRANSFER_RESTRICT accuracy_values,
                                             float *TRANSFER_RESTRICT convert_value_2,
                                             float *TRANSFER_RESTRICT convert_value_3,
                                             int32_t *TRANSFER_RESTRICT convert_value_4,
                                             float *TRANSFER_RESTRICT difference_value_3,
                                             float *TRANSFER_RESTRICT sum__value_7,
                                             float *TRANSFER_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += pneumonia_kernel[k] * head_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *pneumonia_bias;
        const float logistic = transfer_logistic(sum_);
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        const float chosen_ = fabsf(logistic) < INFINITY ? logistic : 0.0f;
        pneumonia_logistic[sample] = logistic;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value[sample] = (holds ? sum_ : 0.0f) - sum_ * pneumonia_target[sample] + log1pf(power);
        accuracy_values[sample] = pneumonia_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        convert_value_2[sample] = logistic > *transfer_train_constant_table ? 1.0f : 0.0f;
        convert_value_3[sample] = logistic <= 0.5f ? 1.0f : 0.0f;
        convert_value_4[sample] = (int32_t)transfer_min(transfer_max(floorf(chosen_ * 10.0f), 0.0f), 9.0f);
        difference_value_3[sample] = chosen_ - pneumonia_target[sample];
        sum__value_7[sample] = power + 1.0f;
        sign_value[sample] = transfer_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void transfer_train_sum(int n, const float *TRANSFER_RESTRICT pneumonia_sample_weight,
                               const float *TRANSFER_RESTRICT sum__value,
                               float *TRANSFER_RESTRICT loss_total, float *TRANSFER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void transfer_train_sum_2(int n, const float *TRANSFER_RESTRICT accuracy_values,
                                 float *TRANSFER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void transfer_train_scalars_2(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                     const float *TRANSFER_RESTRICT pneumonia_logistic,
                                     float *TRANSFER_RESTRICT convert_value,
                                     float *TRANSFER_RESTRICT difference_value,
                                     float *TRANSFER_RESTRICT chosen__value,
                                     int32_t *TRANSFER_RESTRICT bounded_value,
                                     float *TRANSFER_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pneumonia_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float sum_ = ceilf(transfer_min(transfer_max(pneumonia_logistic[sample], 0.0f), 1.0f) * 199.0f) + -1.0f;
        const int32_t number_2 = (int32_t)transfer_max(sum_, 0.0f);
        const int holds = number_2 < 0;
        convert_value[sample] = number;
        difference_value[sample] = difference;
        chosen__value[sample] = holds ? 0.0f : number;
        bounded_value[sample] = number_2 > 0 ? number_2 : 0;
        chosen__value_2[sample] = holds ? 0.0f : difference;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void transfer_train_scattered(int n, const float *TRANSFER_RESTRICT chosen__value,
                                     const int32_t *TRANSFER_RESTRICT bounded_value,
                                     float *TRANSFER_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = transfer_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void transfer_train_cumulative_sum(const float *TRANSFER_RESTRICT scattered_value,
                                          float *TRANSFER_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void transfer_train_scattered_2(int n, const int32_t *TRANSFER_RESTRICT bounded_value,
                                       const float *TRANSFER_RESTRICT chosen__value_2,
                                       float *TRANSFER_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = transfer_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void transfer_train_cumulative_sum_2(const float *TRANSFER_RESTRICT scattered_value_2,
                                            float *TRANSFER_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void transfer_train_sum_3(int n, const float *TRANSFER_RESTRICT convert_value,
                                 float *TRANSFER_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void transfer_train_scalars_3(const float *TRANSFER_RESTRICT cumulative_sum_value,
                                     const float *TRANSFER_RESTRICT sum__value_2,
                                     float *TRANSFER_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void transfer_train_sum_4(int n, const float *TRANSFER_RESTRICT difference_value,
                                 float *TRANSFER_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void transfer_train_scalars_4(const float *TRANSFER_RESTRICT cumulative_sum_value,
                                     const float *TRANSFER_RESTRICT cumulative_sum_value_2,
                                     const float *TRANSFER_RESTRICT sum__value_3,
                                     float *TRANSFER_RESTRICT auc_true_positives,
                                     float *TRANSFER_RESTRICT auc_false_positives,
                                     float *TRANSFER_RESTRICT auc_true_negatives)
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

/* reduce of (None, 1), then subtract, add -> (1,) */
static void transfer_train_sum_5(int n, const float *TRANSFER_RESTRICT convert_value,
                                 const float *TRANSFER_RESTRICT sum__value_2,
                                 const float *TRANSFER_RESTRICT convert_value_2,
                                 float *TRANSFER_RESTRICT sensitivity_true_positives,
                                 float *TRANSFER_RESTRICT sensitivity_false_negatives)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value_2[k] * convert_value[k];
    }
    const float sensitivity_true_positives_2 = *sensitivity_true_positives;
    const float sensitivity_false_negatives_2 = *sensitivity_false_negatives;
    sensitivity_true_positives[0] = sensitivity_true_positives_2 + sum;
    sensitivity_false_negatives[0] = sensitivity_false_negatives_2 + (sum__value_2[0] - sum);
}

/* subtract, multiply -> (None, 1) */
static void transfer_train_scalars_5(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                     const float *TRANSFER_RESTRICT convert_value_3,
                                     float *TRANSFER_RESTRICT difference_value_2,
                                     float *TRANSFER_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        const float difference = 1.0f - pneumonia_target[sample];
        difference_value_2[sample] = difference;
        scaled_value[sample] = difference * convert_value_3[sample];
    }
}

/* reduce of (None, 1) -> (1,) */
static void transfer_train_sum_6(int n, const float *TRANSFER_RESTRICT scaled_value,
                                 float *TRANSFER_RESTRICT sum__value_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    sum__value_4[0] = sum;
}

/* add -> () */
static void transfer_train_scalars_6(const float *TRANSFER_RESTRICT sum__value_4,
                                     float *TRANSFER_RESTRICT specificity_true_negatives)
{
    specificity_true_negatives[0] = *specificity_true_negatives + sum__value_4[0];
}

/* reduce of (None, 1) -> (1,) */
static void transfer_train_sum_7(int n, const float *TRANSFER_RESTRICT difference_value_2,
                                 float *TRANSFER_RESTRICT sum__value_5)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value_2[k];
    }
    sum__value_5[0] = sum;
}

/* add -> () */
static void transfer_train_scalars_7(const float *TRANSFER_RESTRICT sum__value_5,
                                     float *TRANSFER_RESTRICT specificity_negatives)
{
    specificity_negatives[0] = *specificity_negatives + sum__value_5[0];
}

/* compare, convert -> (None, 10) */
static void transfer_train_one_hot(int n, const int32_t *TRANSFER_RESTRICT convert_value_4,
                                   float *TRANSFER_RESTRICT one_hot)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            one_hot[sample * 10 + unit] = convert_value_4[sample] == unit ? 1.0f : 0.0f;
        }
    }
}

/* dot_general of (None,) and (None, 10), then add -> (10,) */
static void transfer_train_product(int n, const float *TRANSFER_RESTRICT one_hot,
                                   const float *TRANSFER_RESTRICT difference_value_3,
                                   float *TRANSFER_RESTRICT calibration_error_off)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = difference_value_3[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * one_hot[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            calibration_error_off[unit] = calibration_error_off[unit] + sum;
        }
    }
}

/* reduce of (None, 1) -> (1,) */
static void transfer_train_sum_8(int n, float *TRANSFER_RESTRICT sum__value_6)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += 1.0f;
    }
    sum__value_6[0] = sum;
}

/* add -> () */
static void transfer_train_scalars_8(const float *TRANSFER_RESTRICT sum__value_6,
                                     float *TRANSFER_RESTRICT calibration_error_weights)
{
    calibration_error_weights[0] = *calibration_error_weights + sum__value_6[0];
}

/* multiply -> (None,) */
static void transfer_train_dpneumonia_losses_gradient(int n,
                                                      const float *TRANSFER_RESTRICT pneumonia_sample_weight,
                                                      const float *TRANSFER_RESTRICT quotient_value,
                                                      float *TRANSFER_RESTRICT dpneumonia_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dpneumonia_losses_2 = quotient_value[0] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[sample]);
        dpneumonia_losses[sample] = dpneumonia_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void transfer_train_scalars_gradient_2(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                              const float *TRANSFER_RESTRICT exponential_value,
                                              const uint8_t *TRANSFER_RESTRICT mask_value,
                                              const float *TRANSFER_RESTRICT dpneumonia_losses,
                                              const float *TRANSFER_RESTRICT sum__value_7,
                                              const float *TRANSFER_RESTRICT sign_value,
                                              float *TRANSFER_RESTRICT d_pneumonia_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dpneumonia_losses[sample] / sum__value_7[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dpneumonia_losses[sample] : 0.0f) + (-dpneumonia_losses[sample] * pneumonia_target[sample] + product);
        d_pneumonia_sum_[sample] = sum_;
    }
}

/* pneumonia (Dense), line 27, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void transfer_train_pneumonia_dpneumonia_bias_gradient(int n,
                                                              const float *TRANSFER_RESTRICT quotient_value_2,
                                                              const float *TRANSFER_RESTRICT d_pneumonia_sum_,
                                                              float *TRANSFER_RESTRICT pneumonia_bias,
                                                              float *TRANSFER_RESTRICT pneumonia_bias_momentum,
                                                              float *TRANSFER_RESTRICT pneumonia_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_pneumonia_sum_[k];
    }
    const float pneumonia_bias_2 = *pneumonia_bias;
    const float pneumonia_bias_momentum_2 = *pneumonia_bias_momentum;
    const float pneumonia_bias_momentum_3 = *pneumonia_bias_momentum;
    const float sum_ = pneumonia_bias_momentum_2 + (sum - pneumonia_bias_momentum_3) * 0.1f;
    const float pneumonia_bias_velocity_2 = *pneumonia_bias_velocity;
    const float pneumonia_bias_velocity_3 = *pneumonia_bias_velocity;
    const float sum__2 = pneumonia_bias_velocity_2 + (sum * sum - pneumonia_bias_velocity_3) * 0.001f;
    pneumonia_bias[0] = pneumonia_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    pneumonia_bias_momentum[0] = sum_;
    pneumonia_bias_velocity[0] = sum__2;
}

/* pneumonia (Dense), line 27, gradient: dot_general of (None, 1) and (32, 1), then select -> (None, 32) */
static void transfer_train_pneumonia_product_gradient(int n,
                                                      const float *TRANSFER_RESTRICT pneumonia_kernel,
                                                      const uint8_t *TRANSFER_RESTRICT head_mask,
                                                      const float *TRANSFER_RESTRICT d_pneumonia_sum_,
                                                      float *TRANSFER_RESTRICT d_head_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_pneumonia_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * pneumonia_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_head_chosen_[sample * 32 + unit] = head_mask[sample * 32 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* pneumonia (Dense), line 27, gradient: dot_general of (None, 32) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32, 1) */
static void transfer_train_pneumonia_dpneumonia_kernel_gradient(int n,
                                                                const float *TRANSFER_RESTRICT quotient_value_2,
                                                                const float *TRANSFER_RESTRICT head_chosen_,
                                                                const float *TRANSFER_RESTRICT d_pneumonia_sum_,
                                                                float *TRANSFER_RESTRICT pneumonia_kernel,
                                                                float *TRANSFER_RESTRICT pneumonia_kernel_momentum,
                                                                float *TRANSFER_RESTRICT pneumonia_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_pneumonia_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * head_chosen_[k * 32 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float pneumonia_kernel_2 = pneumonia_kernel[row];
            const float pneumonia_kernel_momentum_2 = pneumonia_kernel_momentum[row];
            const float pneumonia_kernel_momentum_3 = pneumonia_kernel_momentum[row];
            const float sum_ = pneumonia_kernel_momentum_2 + (sum - pneumonia_kernel_momentum_3) * 0.1f;
            const float pneumonia_kernel_velocity_2 = pneumonia_kernel_velocity[row];
            const float pneumonia_kernel_velocity_3 = pneumonia_kernel_velocity[row];
            const float sum__2 = pneumonia_kernel_velocity_2 + (sum * sum - pneumonia_kernel_velocity_3) * 0.001f;
            pneumonia_kernel[row] = pneumonia_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            pneumonia_kernel_momentum[row] = sum_;
            pneumonia_kernel_velocity[row] = sum__2;
        }
    }
}

/* head (Dense), line 26, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void transfer_train_head_dhead_bias_gradient(int n, const float *TRANSFER_RESTRICT quotient_value_2,
                                                    const float *TRANSFER_RESTRICT d_head_chosen_,
                                                    float *TRANSFER_RESTRICT head_bias,
                                                    float *TRANSFER_RESTRICT head_bias_momentum,
                                                    float *TRANSFER_RESTRICT head_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_head_chosen_[k * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float head_bias_2 = head_bias[unit];
        const float head_bias_momentum_2 = head_bias_momentum[unit];
        const float head_bias_momentum_3 = head_bias_momentum[unit];
        const float sum_ = head_bias_momentum_2 + (sum[unit] - head_bias_momentum_3) * 0.1f;
        const float head_bias_velocity_2 = head_bias_velocity[unit];
        const float head_bias_velocity_3 = head_bias_velocity[unit];
        const float sum__2 = head_bias_velocity_2 + (sum[unit] * sum[unit] - head_bias_velocity_3) * 0.001f;
        head_bias[unit] = head_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        head_bias_momentum[unit] = sum_;
        head_bias_velocity[unit] = sum__2;
    }
}

/* head (Dense), line 26, gradient: dot_general of (None, 16) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 32) */
static void transfer_train_head_dhead_kernel_gradient(int n,
                                                      const float *TRANSFER_RESTRICT quotient_value_2,
                                                      const float *TRANSFER_RESTRICT base_code_sum_,
                                                      const float *TRANSFER_RESTRICT d_head_chosen_,
                                                      float *TRANSFER_RESTRICT head_kernel,
                                                      float *TRANSFER_RESTRICT head_kernel_momentum,
                                                      float *TRANSFER_RESTRICT head_kernel_velocity)
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
                    const float a_value = base_code_sum_[k * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_head_chosen_[k * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float head_kernel_2 = head_kernel[row * 32 + col];
                    const float head_kernel_momentum_2 = head_kernel_momentum[row * 32 + col];
                    const float head_kernel_momentum_3 = head_kernel_momentum[row * 32 + col];
                    const float sum_ = head_kernel_momentum_2 + (sum - head_kernel_momentum_3) * 0.1f;
                    const float head_kernel_velocity_2 = head_kernel_velocity[row * 32 + col];
                    const float head_kernel_velocity_3 = head_kernel_velocity[row * 32 + col];
                    const float sum__2 = head_kernel_velocity_2 + (sum * sum - head_kernel_velocity_3) * 0.001f;
                    head_kernel[row * 32 + col] = head_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    head_kernel_momentum[row * 32 + col] = sum_;
                    head_kernel_velocity[row * 32 + col] = sum__2;
                }
            }
        }
    }
}

/* add -> () */
static void transfer_evaluate_scalars(int n, float *TRANSFER_RESTRICT loss_count,
                                      float *TRANSFER_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* base/conv2d (Conv2D), line 21: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare,
   select -> (None, 14, 14, 16) */
static void transfer_evaluate_base_conv2d_convolution(int n, const float *TRANSFER_RESTRICT xray,
                                                      const float *TRANSFER_RESTRICT base_conv2d_kernel,
                                                      const float *TRANSFER_RESTRICT base_conv2d_bias,
                                                      float *TRANSFER_RESTRICT base_conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 14; row++) {
            for (int col = 0; col < 14; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 28) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 28) {
                                continue;
                            }
                            const float a_value = xray[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * base_conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + base_conv2d_bias[filter];
                        base_conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* base/conv2d_1 (Conv2D), line 22: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void transfer_evaluate_base_conv2d_1_convolution(int n,
                                                        const float *TRANSFER_RESTRICT base_conv2d_1_kernel,
                                                        const float *TRANSFER_RESTRICT base_conv2d_1_bias,
                                                        const float *TRANSFER_RESTRICT base_conv2d_chosen_,
                                                        float *TRANSFER_RESTRICT base_conv2d_1_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 7; row++) {
            for (int col = 0; col < 7; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 14) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 14) {
                                continue;
                            }
                            for (int channel = 0; channel < 16; channel++) {
                                const float a_value = base_conv2d_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * base_conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + base_conv2d_1_bias[filter];
                        base_conv2d_1_chosen_[sample * 1568 + row * 224 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* base/code (Dense), line 24: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void transfer_evaluate_base_code_product(int n, const float *TRANSFER_RESTRICT base_code_kernel,
                                                const float *TRANSFER_RESTRICT base_code_bias,
                                                const float *TRANSFER_RESTRICT base_conv2d_1_chosen_,
                                                float *TRANSFER_RESTRICT base_code_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1568; k++) {
                const float a_value = base_conv2d_1_chosen_[sample * 1568 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * base_code_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                base_code_sum_[sample * 16 + unit] = sum + base_code_bias[unit];
            }
        }
    }
}

/* head (Dense), line 26: dot_general of (None, 16) and (16, 32), then add, compare, select -> (None, 32) */
static void transfer_evaluate_head_product(int n, const float *TRANSFER_RESTRICT head_kernel,
                                           const float *TRANSFER_RESTRICT head_bias,
                                           const float *TRANSFER_RESTRICT base_code_sum_,
                                           float *TRANSFER_RESTRICT head_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = base_code_sum_[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * head_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + head_bias[unit];
                head_chosen_[sample * 32 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* pneumonia (Dense), line 27: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   compare, convert, compare, convert, is_finite, select, multiply, floor, maximum, minimum, convert,
   subtract -> (None, 1) */
static void transfer_evaluate_pneumonia_product(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                                const float *TRANSFER_RESTRICT pneumonia_kernel,
                                                const float *TRANSFER_RESTRICT pneumonia_bias,
                                                const float *TRANSFER_RESTRICT head_chosen_,
                                                float *TRANSFER_RESTRICT sum__value,
                                                float *TRANSFER_RESTRICT accuracy_values,
                                                float *TRANSFER_RESTRICT convert_value_2,
                                                float *TRANSFER_RESTRICT convert_value_3,
                                                int32_t *TRANSFER_RESTRICT convert_value_4,
                                                float *TRANSFER_RESTRICT difference_value_3,
                                                float *TRANSFER_RESTRICT pneumonia)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += pneumonia_kernel[k] * head_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *pneumonia_bias;
        const float logistic = transfer_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * pneumonia_target[sample] + log1pf(expf(-fabsf(sum_)));
        const float chosen_ = fabsf(logistic) < INFINITY ? logistic : 0.0f;
        pneumonia[sample] = logistic;
        sum__value[sample] = sum__2;
        accuracy_values[sample] = pneumonia_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        convert_value_2[sample] = logistic > *transfer_evaluate_constant_table ? 1.0f : 0.0f;
        convert_value_3[sample] = logistic <= 0.5f ? 1.0f : 0.0f;
        convert_value_4[sample] = (int32_t)transfer_min(transfer_max(floorf(chosen_ * 10.0f), 0.0f), 9.0f);
        difference_value_3[sample] = chosen_ - pneumonia_target[sample];
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void transfer_evaluate_sum(int n, const float *TRANSFER_RESTRICT pneumonia_sample_weight,
                                  const float *TRANSFER_RESTRICT sum__value,
                                  float *TRANSFER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (pneumonia_sample_weight == NULL ? 1.0f : pneumonia_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void transfer_evaluate_sum_2(int n, const float *TRANSFER_RESTRICT accuracy_values,
                                    float *TRANSFER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, convert, subtract, maximum, minimum, multiply, ceil, add, maximum, convert, compare, select,
   maximum, select -> (None,) */
static void transfer_evaluate_scalars_2(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                        const float *TRANSFER_RESTRICT pneumonia,
                                        float *TRANSFER_RESTRICT convert_value,
                                        float *TRANSFER_RESTRICT difference_value,
                                        float *TRANSFER_RESTRICT chosen__value,
                                        int32_t *TRANSFER_RESTRICT bounded_value,
                                        float *TRANSFER_RESTRICT chosen__value_2)
{
    for (int sample = 0; sample < n; sample++) {
        const float number = pneumonia_target[sample] != 0.0f ? 1.0f : 0.0f;
        const float difference = 1.0f - number;
        const float largest_ = transfer_max(ceilf(transfer_min(transfer_max(pneumonia[sample], 0.0f), 1.0f) * 199.0f) + -1.0f, 0.0f);
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
static void transfer_evaluate_scattered(int n, const float *TRANSFER_RESTRICT chosen__value,
                                        const int32_t *TRANSFER_RESTRICT bounded_value,
                                        float *TRANSFER_RESTRICT scattered_value)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = transfer_entry(bounded_value[sample], 200);
        scattered_value[entry] += chosen__value[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void transfer_evaluate_cumulative_sum(const float *TRANSFER_RESTRICT scattered_value,
                                             float *TRANSFER_RESTRICT cumulative_sum_value)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value[199 - position];
        sum += value;
        cumulative_sum_value[199 - position] = sum;
    }
}

/* scatter_add of (None,) and (None,) -> (200,) */
static void transfer_evaluate_scattered_2(int n, const int32_t *TRANSFER_RESTRICT bounded_value,
                                          const float *TRANSFER_RESTRICT chosen__value_2,
                                          float *TRANSFER_RESTRICT scattered_value_2)
{
    for (int unit = 0; unit < 200; unit++) {
        scattered_value_2[unit] = 0.0f;
    }
    for (int sample = 0; sample < n; sample++) {
        const int entry = transfer_entry(bounded_value[sample], 200);
        scattered_value_2[entry] += chosen__value_2[sample];
    }
}

/* cumulative_sum of (200,) -> (200,) */
static void transfer_evaluate_cumulative_sum_2(const float *TRANSFER_RESTRICT scattered_value_2,
                                               float *TRANSFER_RESTRICT cumulative_sum_value_2)
{
    float sum = 0.0f;
    for (int position = 0; position < 200; position++) {
        const float value = scattered_value_2[199 - position];
        sum += value;
        cumulative_sum_value_2[199 - position] = sum;
    }
}

/* reduce of (None,) -> () */
static void transfer_evaluate_sum_3(int n, const float *TRANSFER_RESTRICT convert_value,
                                    float *TRANSFER_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value[k];
    }
    sum__value_2[0] = sum;
}

/* subtract, add -> (200,) */
static void transfer_evaluate_scalars_3(const float *TRANSFER_RESTRICT cumulative_sum_value,
                                        const float *TRANSFER_RESTRICT sum__value_2,
                                        float *TRANSFER_RESTRICT auc_false_negatives)
{
    for (int unit = 0; unit < 200; unit++) {
        auc_false_negatives[unit] = auc_false_negatives[unit] + (sum__value_2[0] - cumulative_sum_value[unit]);
    }
}

/* reduce of (None,) -> () */
static void transfer_evaluate_sum_4(int n, const float *TRANSFER_RESTRICT difference_value,
                                    float *TRANSFER_RESTRICT sum__value_3)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value[k];
    }
    sum__value_3[0] = sum;
}

/* subtract, add -> (200,) */
static void transfer_evaluate_scalars_4(const float *TRANSFER_RESTRICT cumulative_sum_value,
                                        const float *TRANSFER_RESTRICT cumulative_sum_value_2,
                                        const float *TRANSFER_RESTRICT sum__value_3,
                                        float *TRANSFER_RESTRICT auc_true_positives,
                                        float *TRANSFER_RESTRICT auc_false_positives,
                                        float *TRANSFER_RESTRICT auc_true_negatives)
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

/* reduce of (None, 1), then subtract, add -> (1,) */
static void transfer_evaluate_sum_5(int n, const float *TRANSFER_RESTRICT convert_value,
                                    const float *TRANSFER_RESTRICT sum__value_2,
                                    const float *TRANSFER_RESTRICT convert_value_2,
                                    float *TRANSFER_RESTRICT sensitivity_true_positives,
                                    float *TRANSFER_RESTRICT sensitivity_false_negatives)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += convert_value_2[k] * convert_value[k];
    }
    const float sensitivity_true_positives_2 = *sensitivity_true_positives;
    const float sensitivity_false_negatives_2 = *sensitivity_false_negatives;
    sensitivity_true_positives[0] = sensitivity_true_positives_2 + sum;
    sensitivity_false_negatives[0] = sensitivity_false_negatives_2 + (sum__value_2[0] - sum);
}

/* subtract, multiply -> (None, 1) */
static void transfer_evaluate_scalars_5(int n, const float *TRANSFER_RESTRICT pneumonia_target,
                                        const float *TRANSFER_RESTRICT convert_value_3,
                                        float *TRANSFER_RESTRICT difference_value_2,
                                        float *TRANSFER_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        const float difference = 1.0f - pneumonia_target[sample];
        difference_value_2[sample] = difference;
        scaled_value[sample] = difference * convert_value_3[sample];
    }
}

/* reduce of (None, 1) -> (1,) */
static void transfer_evaluate_sum_6(int n, const float *TRANSFER_RESTRICT scaled_value,
                                    float *TRANSFER_RESTRICT sum__value_4)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    sum__value_4[0] = sum;
}

/* add -> () */
static void transfer_evaluate_scalars_6(const float *TRANSFER_RESTRICT sum__value_4,
                                        float *TRANSFER_RESTRICT specificity_true_negatives)
{
    specificity_true_negatives[0] = *specificity_true_negatives + sum__value_4[0];
}

/* reduce of (None, 1) -> (1,) */
static void transfer_evaluate_sum_7(int n, const float *TRANSFER_RESTRICT difference_value_2,
                                    float *TRANSFER_RESTRICT sum__value_5)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += difference_value_2[k];
    }
    sum__value_5[0] = sum;
}

/* add -> () */
static void transfer_evaluate_scalars_7(const float *TRANSFER_RESTRICT sum__value_5,
                                        float *TRANSFER_RESTRICT specificity_negatives)
{
    specificity_negatives[0] = *specificity_negatives + sum__value_5[0];
}

/* compare, convert -> (None, 10) */
static void transfer_evaluate_one_hot(int n, const int32_t *TRANSFER_RESTRICT convert_value_4,
                                      float *TRANSFER_RESTRICT one_hot)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            one_hot[sample * 10 + unit] = convert_value_4[sample] == unit ? 1.0f : 0.0f;
        }
    }
}

/* dot_general of (None,) and (None, 10), then add -> (10,) */
static void transfer_evaluate_product(int n, const float *TRANSFER_RESTRICT one_hot,
                                      const float *TRANSFER_RESTRICT difference_value_3,
                                      float *TRANSFER_RESTRICT calibration_error_off)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = difference_value_3[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * one_hot[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            calibration_error_off[unit] = calibration_error_off[unit] + sum;
        }
    }
}

/* reduce of (None, 1) -> (1,) */
static void transfer_evaluate_sum_8(int n, float *TRANSFER_RESTRICT sum__value_6)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += 1.0f;
    }
    sum__value_6[0] = sum;
}

/* add -> () */
static void transfer_evaluate_scalars_8(const float *TRANSFER_RESTRICT sum__value_6,
                                        float *TRANSFER_RESTRICT calibration_error_weights)
{
    calibration_error_weights[0] = *calibration_error_weights + sum__value_6[0];
}

/* compare, select, divide, select, compare, select, divide, select, compare, select, divide, select,
   compare, select -> () */
static void transfer_metrics_scalars(const float *TRANSFER_RESTRICT loss_count,
                                     const float *TRANSFER_RESTRICT loss_total,
                                     const float *TRANSFER_RESTRICT accuracy_count,
                                     const float *TRANSFER_RESTRICT accuracy_total,
                                     const float *TRANSFER_RESTRICT specificity_negatives,
                                     const float *TRANSFER_RESTRICT specificity_true_negatives,
                                     const float *TRANSFER_RESTRICT calibration_error_weights,
                                     uint8_t *TRANSFER_RESTRICT mask_value,
                                     float *TRANSFER_RESTRICT chosen__value, float *TRANSFER_RESTRICT loss,
                                     float *TRANSFER_RESTRICT accuracy, float *TRANSFER_RESTRICT specificity)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    const int holds_3 = *specificity_negatives == 0.0f;
    const int holds_4 = *calibration_error_weights == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
    specificity[0] = holds_3 ? 0.0f : *specificity_true_negatives / (holds_3 ? 1.0f : *specificity_negatives);
    mask_value[0] = (uint8_t)holds_4;
    chosen__value[0] = holds_4 ? 1.0f : *calibration_error_weights;
}

/* add, compare, select, divide, select, add, compare, select, divide, select -> (200,) */
static void transfer_metrics_scalars_2(const float *TRANSFER_RESTRICT auc_true_positives,
                                       const float *TRANSFER_RESTRICT auc_false_positives,
                                       const float *TRANSFER_RESTRICT auc_true_negatives,
                                       const float *TRANSFER_RESTRICT auc_false_negatives,
                                       float *TRANSFER_RESTRICT chosen__value_2,
                                       float *TRANSFER_RESTRICT chosen__value_3)
{
    for (int unit = 0; unit < 200; unit++) {
        const float sum_ = auc_true_positives[unit] + auc_false_negatives[unit];
        const int holds = sum_ == 0.0f;
        const float sum__2 = auc_false_positives[unit] + auc_true_negatives[unit];
        const int holds_2 = sum__2 == 0.0f;
        chosen__value_2[unit] = holds ? 0.0f : auc_true_positives[unit] / (holds ? 1.0f : sum_);
        chosen__value_3[unit] = holds_2 ? 0.0f : auc_false_positives[unit] / (holds_2 ? 1.0f : sum__2);
    }
}

/* add, multiply, subtract, multiply -> (199,) */
static void transfer_metrics_scalars_3(const float *TRANSFER_RESTRICT chosen__value_2,
                                       const float *TRANSFER_RESTRICT chosen__value_3,
                                       float *TRANSFER_RESTRICT scaled_value)
{
    for (int unit = 0; unit < 199; unit++) {
        const float product = (chosen__value_3[unit] - chosen__value_3[unit + 1]) * ((chosen__value_2[unit] + chosen__value_2[unit + 1]) * 0.5f);
        scaled_value[unit] = product;
    }
}

/* reduce of (199,) -> () */
static void transfer_metrics_sum(const float *TRANSFER_RESTRICT scaled_value, float *TRANSFER_RESTRICT auc)
{
    float sum = 0.0f;
    for (int k = 0; k < 199; k++) {
        sum += scaled_value[k];
    }
    auc[0] = sum;
}

/* add, compare, select, divide, select -> (1,) */
static void transfer_metrics_scalars_4(const float *TRANSFER_RESTRICT sensitivity_true_positives,
                                       const float *TRANSFER_RESTRICT sensitivity_false_negatives,
                                       float *TRANSFER_RESTRICT sensitivity)
{
    const float sum_ = *sensitivity_true_positives + *sensitivity_false_negatives;
    const int holds = sum_ == 0.0f;
    sensitivity[0] = holds ? 0.0f : *sensitivity_true_positives / (holds ? 1.0f : sum_);
}

/* reduce of (10,), then divide, select -> () */
static void transfer_metrics_sum_2(const float *TRANSFER_RESTRICT calibration_error_off,
                                   const uint8_t *TRANSFER_RESTRICT mask_value,
                                   const float *TRANSFER_RESTRICT chosen__value,
                                   float *TRANSFER_RESTRICT calibration_error)
{
    float sum = 0.0f;
    for (int k = 0; k < 10; k++) {
        sum += fabsf(calibration_error_off[k]);
    }
    calibration_error[0] = mask_value[0] ? 0.0f : sum / chosen__value[0];
}

int transfer_init(transfer_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    transfer_init_base_conv2d_elements(seed_words,
                                       weights->base_conv2d_kernel);
    transfer_init_base_conv2d_1_elements(seed_words,
                                         weights->base_conv2d_1_kernel);
    transfer_init_base_code_elements(seed_words, weights->base_code_kernel);
    transfer_init_head_elements(seed_words, weights->head_kernel);
    transfer_init_pneumonia_elements(seed_words, weights->pneumonia_kernel);
    transfer_init_copy(weights->base_conv2d_bias);
    transfer_init_copy_2(weights->base_conv2d_1_bias);
    transfer_init_copy_3(weights->base_code_bias);
    transfer_init_copy_4(weights->head_bias);
    transfer_init_copy_5(weights->pneumonia_bias);
    return TRANSFER_OK;
}

int transfer_predict(const transfer_weights *weights, transfer_workspace *workspace, int n,
                     const float *xray, float *pneumonia)
{
    if (weights == NULL || workspace == NULL || xray == NULL || pneumonia == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFER_BATCH) {
        return TRANSFER_ERROR_BATCH;
    }
    transfer_base_conv2d_convolution(xray, weights->base_conv2d_kernel,
                                     weights->base_conv2d_bias, workspace->floats);
    transfer_base_conv2d_1_convolution(weights->base_conv2d_1_kernel,
                                       weights->base_conv2d_1_bias, workspace->floats,
                                       workspace->floats + 3136);
    transfer_base_code_product(weights->base_code_kernel, weights->base_code_bias,
                               workspace->floats + 3136, workspace->floats + 32);
    transfer_head_product(weights->head_kernel, weights->head_bias,
                          workspace->floats + 32, workspace->floats);
    transfer_pneumonia_product(weights->pneumonia_kernel, weights->pneumonia_bias,
                               workspace->floats, pneumonia);
    return TRANSFER_OK;
}

int transfer_train_step(transfer_weights *weights, transfer_optimizer *optimizer, transfer_metrics *metrics,
                        transfer_train_workspace *workspace, int n, const float *xray,
                        const float *pneumonia_target, const float *pneumonia_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || xray == NULL || pneumonia_target == NULL || loss == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFER_TRAIN_BATCH) {
        return TRANSFER_ERROR_BATCH;
    }
    transfer_train_scalars(n, &optimizer->learning_rate, &metrics->loss_count,
                           &metrics->accuracy_count, &optimizer->iterations, workspace->floats + 150544);
    transfer_train_scalars_gradient(n, workspace->floats + 150528);
    transfer_train_base_conv2d_convolution(n, xray,
                                           weights->base_conv2d_kernel, weights->base_conv2d_bias,
                                           workspace->floats);
    transfer_train_base_conv2d_1_convolution(n,
                                             weights->base_conv2d_1_kernel, weights->base_conv2d_1_bias,
                                             workspace->floats, workspace->floats + 100352);
    transfer_train_base_code_product(n, weights->base_code_kernel,
                                     weights->base_code_bias, workspace->floats + 100352,
                                     workspace->floats + 2048);
    transfer_train_head_product(n, weights->head_kernel, weights->head_bias,
                                workspace->floats + 2048, workspace->bytes, workspace->floats);
    transfer_train_pneumonia_product(n, pneumonia_target,
                                     weights->pneumonia_kernel, weights->pneumonia_bias, workspace->floats,
                                     workspace->floats + 1024, workspace->floats + 1648,
                                     workspace->bytes + 1024, workspace->floats + 1056,
                                     workspace->floats + 1088, workspace->floats + 1744,
                                     workspace->floats + 1776, workspace->integers + 32,
                                     workspace->floats + 1808, workspace->floats + 1840,
                                     workspace->floats + 1872);
    transfer_train_sum(n, pneumonia_sample_weight, workspace->floats + 1056,
                       &metrics->loss_total, loss);
    transfer_train_sum_2(n, workspace->floats + 1088, &metrics->accuracy_total);
    transfer_train_scalars_2(n, pneumonia_target, workspace->floats + 1024,
                             workspace->floats + 1680, workspace->floats + 1712, workspace->floats + 1232,
                             workspace->integers, workspace->floats + 1440);
    transfer_train_scattered(n, workspace->floats + 1232, workspace->integers,
                             workspace->floats + 1024);
    transfer_train_cumulative_sum(workspace->floats + 1024,
                                  workspace->floats + 1232);
    transfer_train_scattered_2(n, workspace->integers, workspace->floats + 1440,
                               workspace->floats + 1024);
    transfer_train_cumulative_sum_2(workspace->floats + 1024,
                                    workspace->floats + 1440);
    transfer_train_sum_3(n, workspace->floats + 1680, workspace->floats + 1024);
    transfer_train_scalars_3(workspace->floats + 1232, workspace->floats + 1024,
                             metrics->auc_false_negatives);
    transfer_train_sum_4(n, workspace->floats + 1712, workspace->floats + 1040);
    transfer_train_scalars_4(workspace->floats + 1232, workspace->floats + 1440,
                             workspace->floats + 1040, metrics->auc_true_positives,
                             metrics->auc_false_positives, metrics->auc_true_negatives);
    transfer_train_sum_5(n, workspace->floats + 1680, workspace->floats + 1024,
                         workspace->floats + 1744, metrics->sensitivity_true_positives,
                         metrics->sensitivity_false_negatives);
    transfer_train_scalars_5(n, pneumonia_target, workspace->floats + 1776,
                             workspace->floats + 1024, workspace->floats + 1056);
    transfer_train_sum_6(n, workspace->floats + 1056, workspace->floats + 1088);
    transfer_train_scalars_6(workspace->floats + 1088,
                             &metrics->specificity_true_negatives);
    transfer_train_sum_7(n, workspace->floats + 1024, workspace->floats + 1056);
    transfer_train_scalars_7(workspace->floats + 1056,
                             &metrics->specificity_negatives);
    transfer_train_one_hot(n, workspace->integers + 32, workspace->floats + 1024);
    transfer_train_product(n, workspace->floats + 1024, workspace->floats + 1808,
                           metrics->calibration_error_off);
    transfer_train_sum_8(n, workspace->floats + 1024);
    transfer_train_scalars_8(workspace->floats + 1024,
                             &metrics->calibration_error_weights);
    transfer_train_dpneumonia_losses_gradient(n,
                                              pneumonia_sample_weight, workspace->floats + 150528,
                                              workspace->floats + 1024);
    transfer_train_scalars_gradient_2(n, pneumonia_target,
                                      workspace->floats + 1648, workspace->bytes + 1024,
                                      workspace->floats + 1024, workspace->floats + 1840,
                                      workspace->floats + 1872, workspace->floats + 2560);
    transfer_train_pneumonia_dpneumonia_bias_gradient(n,
                                                      workspace->floats + 150544, workspace->floats + 2560,
                                                      weights->pneumonia_bias,
                                                      optimizer->pneumonia_bias_momentum,
                                                      optimizer->pneumonia_bias_velocity);
    transfer_train_pneumonia_product_gradient(n,
                                              weights->pneumonia_kernel, workspace->bytes,
                                              workspace->floats + 2560, workspace->floats + 1024);
    transfer_train_pneumonia_dpneumonia_kernel_gradient(n,
                                                        workspace->floats + 150544, workspace->floats,
                                                        workspace->floats + 2560, weights->pneumonia_kernel,
                                                        optimizer->pneumonia_kernel_momentum,
                                                        optimizer->pneumonia_kernel_velocity);
    transfer_train_head_dhead_bias_gradient(n,
                                            workspace->floats + 150544, workspace->floats + 1024,
                                            weights->head_bias, optimizer->head_bias_momentum,
                                            optimizer->head_bias_velocity);
    transfer_train_head_dhead_kernel_gradient(n,
                                              workspace->floats + 150544, workspace->floats + 2048,
                                              workspace->floats + 1024, weights->head_kernel,
                                              optimizer->head_kernel_momentum,
                                              optimizer->head_kernel_velocity);
    return TRANSFER_OK;
}

int transfer_evaluate_step(const transfer_weights *weights, transfer_metrics *metrics,
                           transfer_train_workspace *workspace, int n, const float *xray,
                           const float *pneumonia_target, const float *pneumonia_sample_weight,
                           float *pneumonia)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || xray == NULL || pneumonia_target == NULL || pneumonia == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFER_TRAIN_BATCH) {
        return TRANSFER_ERROR_BATCH;
    }
    transfer_evaluate_scalars(n, &metrics->loss_count, &metrics->accuracy_count);
    transfer_evaluate_base_conv2d_convolution(n, xray,
                                              weights->base_conv2d_kernel, weights->base_conv2d_bias,
                                              workspace->floats);
    transfer_evaluate_base_conv2d_1_convolution(n,
                                                weights->base_conv2d_1_kernel, weights->base_conv2d_1_bias,
                                                workspace->floats, workspace->floats + 100352);
    transfer_evaluate_base_code_product(n, weights->base_code_kernel,
                                        weights->base_code_bias, workspace->floats + 100352,
                                        workspace->floats + 1024);
    transfer_evaluate_head_product(n, weights->head_kernel,
                                   weights->head_bias, workspace->floats + 1024, workspace->floats);
    transfer_evaluate_pneumonia_product(n, pneumonia_target,
                                        weights->pneumonia_kernel, weights->pneumonia_bias,
                                        workspace->floats, workspace->floats + 1024,
                                        workspace->floats + 1056, workspace->floats + 1088,
                                        workspace->floats + 1120, workspace->integers + 32,
                                        workspace->floats + 1152, pneumonia);
    transfer_evaluate_sum(n, pneumonia_sample_weight, workspace->floats + 1024,
                          &metrics->loss_total);
    transfer_evaluate_sum_2(n, workspace->floats + 1056, &metrics->accuracy_total);
    transfer_evaluate_scalars_2(n, pneumonia_target, pneumonia,
                                workspace->floats + 624, workspace->floats + 656, workspace->floats + 208,
                                workspace->integers, workspace->floats + 416);
    transfer_evaluate_scattered(n, workspace->floats + 208, workspace->integers,
                                workspace->floats);
    transfer_evaluate_cumulative_sum(workspace->floats,
                                     workspace->floats + 208);
    transfer_evaluate_scattered_2(n, workspace->integers,
                                  workspace->floats + 416, workspace->floats);
    transfer_evaluate_cumulative_sum_2(workspace->floats,
                                       workspace->floats + 416);
    transfer_evaluate_sum_3(n, workspace->floats + 624, workspace->floats);
    transfer_evaluate_scalars_3(workspace->floats + 208, workspace->floats,
                                metrics->auc_false_negatives);
    transfer_evaluate_sum_4(n, workspace->floats + 656, workspace->floats + 16);
    transfer_evaluate_scalars_4(workspace->floats + 208, workspace->floats + 416,
                                workspace->floats + 16, metrics->auc_true_positives,
                                metrics->auc_false_positives, metrics->auc_true_negatives);
    transfer_evaluate_sum_5(n, workspace->floats + 624, workspace->floats,
                            workspace->floats + 1088, metrics->sensitivity_true_positives,
                            metrics->sensitivity_false_negatives);
    transfer_evaluate_scalars_5(n, pneumonia_target, workspace->floats + 1120,
                                workspace->floats, workspace->floats + 32);
    transfer_evaluate_sum_6(n, workspace->floats + 32, workspace->floats + 64);
    transfer_evaluate_scalars_6(workspace->floats + 64,
                                &metrics->specificity_true_negatives);
    transfer_evaluate_sum_7(n, workspace->floats, workspace->floats + 32);
    transfer_evaluate_scalars_7(workspace->floats + 32,
                                &metrics->specificity_negatives);
    transfer_evaluate_one_hot(n, workspace->integers + 32, workspace->floats);
    transfer_evaluate_product(n, workspace->floats, workspace->floats + 1152,
                              metrics->calibration_error_off);
    transfer_evaluate_sum_8(n, workspace->floats);
    transfer_evaluate_scalars_8(workspace->floats,
                                &metrics->calibration_error_weights);
    return TRANSFER_OK;
}

int transfer_metrics_result(const transfer_metrics *metrics, float *result)
{
    float floats[640];
    uint8_t bytes[64];
    if (metrics == NULL || result == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    transfer_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                             &metrics->accuracy_count, &metrics->accuracy_total,
                             &metrics->specificity_negatives, &metrics->specificity_true_negatives,
                             &metrics->calibration_error_weights, bytes, floats + 624, result + 0,
                             result + 1, result + 4);
    transfer_metrics_scalars_2(metrics->auc_true_positives,
                               metrics->auc_false_positives, metrics->auc_true_negatives,
                               metrics->auc_false_negatives, floats, floats + 208);
    transfer_metrics_scalars_3(floats, floats + 208, floats + 416);
    transfer_metrics_sum(floats + 416, result + 2);
    transfer_metrics_scalars_4(metrics->sensitivity_true_positives,
                               metrics->sensitivity_false_negatives, result + 3);
    transfer_metrics_sum_2(metrics->calibration_error_off, bytes, floats + 624,
                           result + 5);
    return TRANSFER_OK;
}

int transfer_optimizer_init(transfer_optimizer *optimizer, const transfer_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return TRANSFER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.003f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return TRANSFER_OK;
}

void transfer_metrics_reset(transfer_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
