/* autoencoder: made by hnc 0.1.0 for target portable from the model with hash 7310c33841fbf028; the header says how to use it. */
#include "autoencoder.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define AUTOENCODER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define AUTOENCODER_RESTRICT restrict
#else
#define AUTOENCODER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char autoencoder_weights_fit[sizeof(autoencoder_weights) <= AUTOENCODER_WEIGHTS_BYTES ? 1 : -1];
typedef char autoencoder_optimizer_fit[sizeof(autoencoder_optimizer) <= AUTOENCODER_OPTIMIZER_BYTES ? 1 : -1];
typedef char autoencoder_metrics_fit[sizeof(autoencoder_metrics) <= AUTOENCODER_METRICS_BYTES ? 1 : -1];
typedef char autoencoder_workspace_fit[sizeof(autoencoder_workspace) <= AUTOENCODER_WORKSPACE_BYTES ? 1 : -1];
typedef char autoencoder_train_workspace_fit[sizeof(autoencoder_train_workspace) <= AUTOENCODER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float autoencoder_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float autoencoder_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* conv2d (Conv2D), line 10: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void autoencoder_init_conv2d_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                             float *AUTOENCODER_RESTRICT conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 111197888, i_2) * 0.396059f + -0.1980295f;
        conv2d_kernel[i_2] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 11: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void autoencoder_init_conv2d_1_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                               float *AUTOENCODER_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* code (Dense), line 13: rng_uniform, multiply, add -> (1568, 16) */
static void autoencoder_init_code_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                           float *AUTOENCODER_RESTRICT code_kernel)
{
    for (int i = 0; i < 25088; i++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 586532160, i) * 0.12309149f + -0.061545745f;
        code_kernel[i] = sum_;
    }
}

/* dense (Dense), line 14: rng_uniform, multiply, add -> (16, 1568) */
static void autoencoder_init_dense_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                            float *AUTOENCODER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 25088; i++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.12309149f + -0.061545745f;
        dense_kernel[i] = sum_;
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void autoencoder_init_conv2d_transpose_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                                       float *AUTOENCODER_RESTRICT conv2d_transpose_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 803114608, i_3) * 0.23570226f + -0.11785113f;
        conv2d_transpose_kernel[i_3] = sum_;
    }
}

/* rebuilt (Conv2DTranspose), line 17: rng_uniform, multiply, add -> (3, 3, 1, 16) */
static void autoencoder_init_rebuilt_elements(const int32_t *AUTOENCODER_RESTRICT seed_words,
                                              float *AUTOENCODER_RESTRICT rebuilt_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = autoencoder_uniform(seed_words[0], seed_words[1], 0, 763117728, i_2) * 0.396059f + -0.1980295f;
        rebuilt_kernel[i_2] = sum_;
    }
}

/* copy -> (16,) */
static void autoencoder_init_copy(float *AUTOENCODER_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void autoencoder_init_copy_2(float *AUTOENCODER_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void autoencoder_init_copy_3(float *AUTOENCODER_RESTRICT code_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        code_bias[unit] = 0.0f;
    }
}

/* copy -> (1568,) */
static void autoencoder_init_copy_4(float *AUTOENCODER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 1568; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void autoencoder_init_copy_5(float *AUTOENCODER_RESTRICT conv2d_transpose_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_transpose_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void autoencoder_init_copy_6(float *AUTOENCODER_RESTRICT rebuilt_bias)
{
    rebuilt_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select ->
   (None, 14, 14, 16) */
static void autoencoder_conv2d_convolution(const float *AUTOENCODER_RESTRICT picture,
                                           const float *AUTOENCODER_RESTRICT conv2d_kernel,
                                           const float *AUTOENCODER_RESTRICT conv2d_bias,
                                           float *AUTOENCODER_RESTRICT conv2d_chosen_)
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
                        const float a_value = picture[in_row * 28 + in_col];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + conv2d_bias[filter];
                    conv2d_chosen_[row * 224 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void autoencoder_conv2d_1_convolution(const float *AUTOENCODER_RESTRICT conv2d_1_kernel,
                                             const float *AUTOENCODER_RESTRICT conv2d_1_bias,
                                             const float *AUTOENCODER_RESTRICT conv2d_chosen_,
                                             float *AUTOENCODER_RESTRICT conv2d_1_chosen_)
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
                            const float a_value = conv2d_chosen_[in_row * 224 + in_col * 16 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float sum_ = sum + conv2d_1_bias[filter];
                    conv2d_1_chosen_[row * 224 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* code (Dense), line 13: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void autoencoder_code_product(const float *AUTOENCODER_RESTRICT code_kernel,
                                     const float *AUTOENCODER_RESTRICT code_bias,
                                     const float *AUTOENCODER_RESTRICT conv2d_1_chosen_,
                                     float *AUTOENCODER_RESTRICT code)
{
    for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 1568; k++) {
            const float a_value = conv2d_1_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * code_kernel[k * 16 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            code[unit] = sum + code_bias[unit];
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 1568), then add, compare, select -> (None, 1568) */
static void autoencoder_dense_product(const float *AUTOENCODER_RESTRICT dense_kernel,
                                      const float *AUTOENCODER_RESTRICT dense_bias,
                                      const float *AUTOENCODER_RESTRICT code,
                                      float *AUTOENCODER_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 1568; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 16; k++) {
            const float a_value = code[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * dense_kernel[k * 1568 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            dense_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16: convolution_input of (None, 7, 7, 32) and (3, 3, 16, 32),
   then add, compare, select -> (None, 14, 14, 16) */
static void autoencoder_conv2d_transpose_input_gradient(const float *AUTOENCODER_RESTRICT conv2d_transpose_kernel,
                                                        const float *AUTOENCODER_RESTRICT conv2d_transpose_bias,
                                                        const float *AUTOENCODER_RESTRICT dense_chosen_,
                                                        float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_)
{
    for (int row = 0; row < 14; row++) {
        for (int col = 0; col < 14; col++) {
            for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                float sums[16];
                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                    sums[channel - channel_tile] = 0.0f;
                }
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int out_row = (row - tap_row) / 2;
                    if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 7) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int out_col = (col - tap_col) / 2;
                        if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 7) {
                            continue;
                        }
                        for (int filter = 0; filter < 32; filter++) {
                            const float a_value = dense_chosen_[out_row * 224 + out_col * 32 + filter];
                            for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                sums[channel - channel_tile] += a_value * conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            }
                        }
                    }
                }
                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                    const float sum = sums[channel - channel_tile];
                    const float sum_ = sum + conv2d_transpose_bias[channel];
                    conv2d_transpose_chosen_[row * 224 + col * 16 + channel] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* rebuilt (Conv2DTranspose), line 17: convolution_input of (None, 14, 14, 16) and (3, 3, 1, 16), then add,
   logistic -> (None, 28, 28, 1) */
static void autoencoder_rebuilt_input_gradient(const float *AUTOENCODER_RESTRICT rebuilt_kernel,
                                               const float *AUTOENCODER_RESTRICT rebuilt_bias,
                                               const float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_,
                                               float *AUTOENCODER_RESTRICT rebuilt)
{
    for (int row = 0; row < 28; row++) {
        for (int col = 0; col < 28; col++) {
            float sum = 0.0f;
            for (int tap_row = 0; tap_row < 3; tap_row++) {
                const int out_row = (row - tap_row) / 2;
                if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 14) {
                    continue;
                }
                for (int tap_col = 0; tap_col < 3; tap_col++) {
                    const int out_col = (col - tap_col) / 2;
                    if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 14) {
                        continue;
                    }
                    for (int filter = 0; filter < 16; filter++) {
                        sum += conv2d_transpose_chosen_[out_row * 224 + out_col * 16 + filter] * rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter];
                    }
                }
            }
            rebuilt[row * 28 + col] = autoencoder_logistic(sum + *rebuilt_bias);
        }
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void autoencoder_train_scalars(int n, const int32_t *AUTOENCODER_RESTRICT iterations,
                                      const float *AUTOENCODER_RESTRICT learning_rate,
                                      float *AUTOENCODER_RESTRICT loss_count,
                                      float *AUTOENCODER_RESTRICT rebuilt_mae_count,
                                      int32_t *AUTOENCODER_RESTRICT sum__value,
                                      float *AUTOENCODER_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const float rebuilt_mae_count_2 = *rebuilt_mae_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    rebuilt_mae_count[0] = rebuilt_mae_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void autoencoder_train_scalars_gradient(int n, float *AUTOENCODER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)(n * 784);
}

/* gaussian_noise (GaussianNoise), line 9: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine,
   multiply, add -> (None, 28, 28, 1) */
static void autoencoder_train_gaussian_noise_elements(int n, const float *AUTOENCODER_RESTRICT picture,
                                                      const int32_t *AUTOENCODER_RESTRICT seed_,
                                                      const int32_t *AUTOENCODER_RESTRICT iterations,
                                                      float *AUTOENCODER_RESTRICT gaussian_noise_sum_)
{
    for (int i_2 = 0; i_2 < n * 784; i_2++) {
        const float product = sqrtf(logf(1.0f - autoencoder_uniform(seed_[0], seed_[1], *iterations, 0, i_2)) * -2.0f) * cosf(autoencoder_uniform(seed_[0], seed_[1], *iterations, 1, i_2) * 6.2831855f);
        gaussian_noise_sum_[i_2] = picture[i_2] + product * 0.1f;
    }
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select ->
   (None, 14, 14, 16) */
static void autoencoder_train_conv2d_convolution(int n, const float *AUTOENCODER_RESTRICT conv2d_kernel,
                                                 const float *AUTOENCODER_RESTRICT conv2d_bias,
                                                 const float *AUTOENCODER_RESTRICT gaussian_noise_sum_,
                                                 uint8_t *AUTOENCODER_RESTRICT conv2d_mask,
                                                 float *AUTOENCODER_RESTRICT conv2d_chosen_)
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
                            const float a_value = gaussian_noise_sum_[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_bias[filter];
                        const int holds = sum_ > 0.0f;
                        conv2d_mask[sample * 3136 + row * 224 + col * 16 + filter] = (uint8_t)holds;
                        conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + filter] = holds ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void autoencoder_train_conv2d_1_convolution(int n, const float *AUTOENCODER_RESTRICT conv2d_1_kernel,
                                                   const float *AUTOENCODER_RESTRICT conv2d_1_bias,
                                                   const float *AUTOENCODER_RESTRICT conv2d_chosen_,
                                                   uint8_t *AUTOENCODER_RESTRICT conv2d_1_mask,
                                                   float *AUTOENCODER_RESTRICT conv2d_1_chosen_)
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
                                const float a_value = conv2d_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_1_bias[filter];
                        const int holds = sum_ > 0.0f;
                        conv2d_1_mask[sample * 1568 + row * 224 + col * 32 + filter] = (uint8_t)holds;
                        conv2d_1_chosen_[sample * 1568 + row * 224 + col * 32 + filter] = holds ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* code (Dense), line 13: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void autoencoder_train_code_product(int n, const float *AUTOENCODER_RESTRICT code_kernel,
                                           const float *AUTOENCODER_RESTRICT code_bias,
                                           const float *AUTOENCODER_RESTRICT conv2d_1_chosen_,
                                           float *AUTOENCODER_RESTRICT code_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1568; k++) {
                const float a_value = conv2d_1_chosen_[sample * 1568 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * code_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                code_sum_[sample * 16 + unit] = sum + code_bias[unit];
            }
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 1568), then add, compare, select -> (None, 1568) */
static void autoencoder_train_dense_product(int n, const float *AUTOENCODER_RESTRICT dense_kernel,
                                            const float *AUTOENCODER_RESTRICT dense_bias,
                                            const float *AUTOENCODER_RESTRICT code_sum_,
                                            uint8_t *AUTOENCODER_RESTRICT dense_mask,
                                            float *AUTOENCODER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 1568; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = code_sum_[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 1568 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 1568 + unit] = (uint8_t)holds;
                dense_chosen_[sample * 1568 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16: convolution_input of (None, 7, 7, 32) and (3, 3, 16, 32),
   then add, compare, select -> (None, 14, 14, 16) */
static void autoencoder_train_conv2d_transpose_input_gradient(int n,
                                                              const float *AUTOENCODER_RESTRICT conv2d_transpose_kernel,
                                                              const float *AUTOENCODER_RESTRICT conv2d_transpose_bias,
                                                              const float *AUTOENCODER_RESTRICT dense_chosen_,
                                                              uint8_t *AUTOENCODER_RESTRICT conv2d_transpose_mask,
                                                              float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 14; row++) {
            for (int col = 0; col < 14; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = (row - tap_row) / 2;
                        if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 7) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = (col - tap_col) / 2;
                            if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 7) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = dense_chosen_[sample * 1568 + out_row * 224 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        const float sum_ = sum + conv2d_transpose_bias[channel];
                        const int holds = sum_ > 0.0f;
                        conv2d_transpose_mask[sample * 3136 + row * 224 + col * 16 + channel] = (uint8_t)holds;
                        conv2d_transpose_chosen_[sample * 3136 + row * 224 + col * 16 + channel] = holds ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* rebuilt (Conv2DTranspose), line 17: convolution_input of (None, 14, 14, 16) and (3, 3, 1, 16), then add,
   logistic, subtract, multiply, abs, multiply, add, negate, subtract, multiply -> (None, 28, 28, 1) */
static void autoencoder_train_rebuilt_input_gradient(int n,
                                                     const float *AUTOENCODER_RESTRICT rebuilt_target,
                                                     const float *AUTOENCODER_RESTRICT rebuilt_sample_weight,
                                                     const float *AUTOENCODER_RESTRICT rebuilt_kernel,
                                                     const float *AUTOENCODER_RESTRICT rebuilt_bias,
                                                     const float *AUTOENCODER_RESTRICT quotient_value,
                                                     const float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_,
                                                     float *AUTOENCODER_RESTRICT scaled_value,
                                                     float *AUTOENCODER_RESTRICT abs_value,
                                                     float *AUTOENCODER_RESTRICT d_rebuilt_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 28; row++) {
            for (int col = 0; col < 28; col++) {
                float sum = 0.0f;
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int out_row = (row - tap_row) / 2;
                    if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 14) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int out_col = (col - tap_col) / 2;
                        if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 14) {
                            continue;
                        }
                        for (int filter = 0; filter < 16; filter++) {
                            sum += conv2d_transpose_chosen_[sample * 3136 + out_row * 224 + out_col * 16 + filter] * rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter];
                        }
                    }
                }
                const float logistic = autoencoder_logistic(sum + *rebuilt_bias);
                const float difference = rebuilt_target[sample * 784 + row * 28 + col] - logistic;
                const float drebuilt_losses = quotient_value[0] * (rebuilt_sample_weight == NULL ? 1.0f : rebuilt_sample_weight[sample]);
                const float product = drebuilt_losses * difference;
                scaled_value[sample * 784 + row * 28 + col] = difference * difference;
                abs_value[sample * 784 + row * 28 + col] = fabsf(difference);
                d_rebuilt_scaled[sample * 784 + row * 28 + col] = -(product + product) * (logistic * (1.0f - logistic));
            }
        }
    }
}

/* reduce of (None, 28, 28), then divide, multiply, add -> () */
static void autoencoder_train_sum(int n, const float *AUTOENCODER_RESTRICT rebuilt_sample_weight,
                                  const float *AUTOENCODER_RESTRICT scaled_value,
                                  float *AUTOENCODER_RESTRICT loss_total, float *AUTOENCODER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < 784; i++) {
            const float product = scaled_value[k * 784 + i] * (rebuilt_sample_weight == NULL ? 1.0f : rebuilt_sample_weight[k]);
            sum += product;
        }
    }
    const float loss_2 = sum / (float)(n * 784);
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None, 28, 28), then divide -> (None,) */
static void autoencoder_train_sum_2(int n, const float *AUTOENCODER_RESTRICT abs_value,
                                    float *AUTOENCODER_RESTRICT quotient_value_3)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int i = 0; i < 784; i++) {
            sum += abs_value[sample * 784 + i];
        }
        quotient_value_3[sample] = sum / 784.0f;
    }
}

/* reduce of (None,), then add -> () */
static void autoencoder_train_sum_3(int n, const float *AUTOENCODER_RESTRICT quotient_value_3,
                                    float *AUTOENCODER_RESTRICT rebuilt_mae_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += quotient_value_3[k];
    }
    rebuilt_mae_total[0] = *rebuilt_mae_total + sum;
}

/* rebuilt (Conv2DTranspose), line 17, gradient: reduce of (None, 28, 28, 1), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void autoencoder_train_rebuilt_drebuilt_bias_gradient(int n,
                                                             const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                             const float *AUTOENCODER_RESTRICT d_rebuilt_scaled,
                                                             float *AUTOENCODER_RESTRICT rebuilt_bias,
                                                             float *AUTOENCODER_RESTRICT rebuilt_bias_momentum,
                                                             float *AUTOENCODER_RESTRICT rebuilt_bias_velocity)
{
    float sum = 0.0f;
    for (int i_2 = 0; i_2 < n * 784; i_2++) {
        sum += d_rebuilt_scaled[i_2];
    }
    const float rebuilt_bias_2 = *rebuilt_bias;
    const float rebuilt_bias_momentum_2 = *rebuilt_bias_momentum;
    const float rebuilt_bias_momentum_3 = *rebuilt_bias_momentum;
    const float sum_ = rebuilt_bias_momentum_2 + (sum - rebuilt_bias_momentum_3) * 0.1f;
    const float rebuilt_bias_velocity_2 = *rebuilt_bias_velocity;
    const float rebuilt_bias_velocity_3 = *rebuilt_bias_velocity;
    const float sum__2 = rebuilt_bias_velocity_2 + (sum * sum - rebuilt_bias_velocity_3) * 0.001f;
    rebuilt_bias[0] = rebuilt_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    rebuilt_bias_momentum[0] = sum_;
    rebuilt_bias_velocity[0] = sum__2;
}

/* rebuilt (Conv2DTranspose), line 17, gradient: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then
   select -> (None, 14, 14, 16) */
static void autoencoder_train_rebuilt_convolution_gradient(int n,
                                                           const float *AUTOENCODER_RESTRICT rebuilt_kernel,
                                                           const uint8_t *AUTOENCODER_RESTRICT conv2d_transpose_mask,
                                                           const float *AUTOENCODER_RESTRICT d_rebuilt_scaled,
                                                           float *AUTOENCODER_RESTRICT d_conv2d_transpose_chosen_)
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
                            const float a_value = d_rebuilt_scaled[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        d_conv2d_transpose_chosen_[sample * 3136 + row * 224 + col * 16 + filter] = conv2d_transpose_mask[sample * 3136 + row * 224 + col * 16 + filter] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* rebuilt (Conv2DTranspose), line 17, gradient: convolution_kernel of (None, 28, 28, 1) and (None, 14, 14,
   16), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide,
   subtract -> (3, 3, 1, 16) */
static void autoencoder_train_rebuilt_drebuilt_kernel_gradient(int n,
                                                               const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                               const float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_,
                                                               const float *AUTOENCODER_RESTRICT d_rebuilt_scaled,
                                                               float *AUTOENCODER_RESTRICT rebuilt_kernel,
                                                               float *AUTOENCODER_RESTRICT rebuilt_kernel_momentum,
                                                               float *AUTOENCODER_RESTRICT rebuilt_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 14; row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 28) {
                            continue;
                        }
                        for (int col = 0; col < 14; col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 28) {
                                continue;
                            }
                            const float a_value = d_rebuilt_scaled[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_transpose_chosen_[sample * 3136 + row * 224 + col * 16 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float rebuilt_kernel_2 = rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter];
                    const float rebuilt_kernel_momentum_2 = rebuilt_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float rebuilt_kernel_momentum_3 = rebuilt_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float sum_ = rebuilt_kernel_momentum_2 + (sum - rebuilt_kernel_momentum_3) * 0.1f;
                    const float rebuilt_kernel_velocity_2 = rebuilt_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float rebuilt_kernel_velocity_3 = rebuilt_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float sum__2 = rebuilt_kernel_velocity_2 + (sum * sum - rebuilt_kernel_velocity_3) * 0.001f;
                    rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter] = rebuilt_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    rebuilt_kernel_momentum[tap_row * 48 + tap_col * 16 + filter] = sum_;
                    rebuilt_kernel_velocity[tap_row * 48 + tap_col * 16 + filter] = sum__2;
                }
            }
        }
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16, gradient: reduce of (None, 14, 14, 16), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void autoencoder_train_conv2d_transpose_dconv2d_transpose_bias_gradient(int n,
                                                                               const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                                               const float *AUTOENCODER_RESTRICT d_conv2d_transpose_chosen_,
                                                                               float *AUTOENCODER_RESTRICT conv2d_transpose_bias,
                                                                               float *AUTOENCODER_RESTRICT conv2d_transpose_bias_momentum,
                                                                               float *AUTOENCODER_RESTRICT conv2d_transpose_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 196; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_conv2d_transpose_chosen_[i_2 * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float conv2d_transpose_bias_2 = conv2d_transpose_bias[unit];
        const float conv2d_transpose_bias_momentum_2 = conv2d_transpose_bias_momentum[unit];
        const float conv2d_transpose_bias_momentum_3 = conv2d_transpose_bias_momentum[unit];
        const float sum_ = conv2d_transpose_bias_momentum_2 + (sum[unit] - conv2d_transpose_bias_momentum_3) * 0.1f;
        const float conv2d_transpose_bias_velocity_2 = conv2d_transpose_bias_velocity[unit];
        const float conv2d_transpose_bias_velocity_3 = conv2d_transpose_bias_velocity[unit];
        const float sum__2 = conv2d_transpose_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_transpose_bias_velocity_3) * 0.001f;
        conv2d_transpose_bias[unit] = conv2d_transpose_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_transpose_bias_momentum[unit] = sum_;
        conv2d_transpose_bias_velocity[unit] = sum__2;
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16, gradient: convolution of (None, 14, 14, 16) and (3, 3, 16,
   32) -> (None, 7, 7, 32) */
static void autoencoder_train_conv2d_transpose_convolution_gradient(int n,
                                                                    const float *AUTOENCODER_RESTRICT conv2d_transpose_kernel,
                                                                    const float *AUTOENCODER_RESTRICT d_conv2d_transpose_chosen_,
                                                                    float *AUTOENCODER_RESTRICT d_conv2d_transpose_convolution)
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
                                const float a_value = d_conv2d_transpose_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        d_conv2d_transpose_convolution[sample * 1568 + row * 224 + col * 32 + filter] = sum;
                    }
                }
            }
        }
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16, gradient: convolution_kernel of (None, 14, 14, 16) and (None,
   7, 7, 32), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide,
   subtract -> (3, 3, 16, 32) */
static void autoencoder_train_conv2d_transpose_dconv2d_transpose_kernel_gradient(int n,
                                                                                 const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                                                 const float *AUTOENCODER_RESTRICT dense_chosen_,
                                                                                 const float *AUTOENCODER_RESTRICT d_conv2d_transpose_chosen_,
                                                                                 float *AUTOENCODER_RESTRICT conv2d_transpose_kernel,
                                                                                 float *AUTOENCODER_RESTRICT conv2d_transpose_kernel_momentum,
                                                                                 float *AUTOENCODER_RESTRICT conv2d_transpose_kernel_velocity)
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
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 7; row++) {
                            const int in_row = row * 2 + tap_row;
                            if (in_row >= 14) {
                                continue;
                            }
                            for (int col = 0; col < 7; col++) {
                                const int in_col = col * 2 + tap_col;
                                if (in_col >= 14) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = d_conv2d_transpose_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * dense_chosen_[sample * 1568 + row * 224 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_transpose_kernel_2 = conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_transpose_kernel_momentum_2 = conv2d_transpose_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_transpose_kernel_momentum_3 = conv2d_transpose_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum_ = conv2d_transpose_kernel_momentum_2 + (sum - conv2d_transpose_kernel_momentum_3) * 0.1f;
                            const float conv2d_transpose_kernel_velocity_2 = conv2d_transpose_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_transpose_kernel_velocity_3 = conv2d_transpose_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum__2 = conv2d_transpose_kernel_velocity_2 + (sum * sum - conv2d_transpose_kernel_velocity_3) * 0.001f;
                            conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = conv2d_transpose_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_transpose_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum_;
                            conv2d_transpose_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 14, gradient: select -> (None, 1568) */
static void autoencoder_train_dense_elements_gradient(int n, const uint8_t *AUTOENCODER_RESTRICT dense_mask,
                                                      const float *AUTOENCODER_RESTRICT d_conv2d_transpose_convolution,
                                                      float *AUTOENCODER_RESTRICT d_dense_chosen_)
{
    for (int i = 0; i < n * 1568; i++) {
        d_dense_chosen_[i] = dense_mask[i] ? d_conv2d_transpose_convolution[i] : 0.0f;
    }
}

/* dense (Dense), line 14, gradient: reduce of (None, 1568), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1568,) */
static void autoencoder_train_dense_ddense_bias_gradient(int n,
                                                         const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                         const float *AUTOENCODER_RESTRICT d_dense_chosen_,
                                                         float *AUTOENCODER_RESTRICT dense_bias,
                                                         float *AUTOENCODER_RESTRICT dense_bias_momentum,
                                                         float *AUTOENCODER_RESTRICT dense_bias_velocity)
{
    for (int unit = 0; unit < 1568; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < n; k++) {
            sum += d_dense_chosen_[k * 1568 + unit];
        }
        const float dense_bias_2 = dense_bias[unit];
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_ = dense_bias_momentum_2 + (sum - dense_bias_momentum_3) * 0.1f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum__2 = dense_bias_velocity_2 + (sum * sum - dense_bias_velocity_3) * 0.001f;
        dense_bias[unit] = dense_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        dense_bias_momentum[unit] = sum_;
        dense_bias_velocity[unit] = sum__2;
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 1568) and (16, 1568) -> (None, 16) */
static void autoencoder_train_dense_product_gradient(int n, const float *AUTOENCODER_RESTRICT dense_kernel,
                                                     const float *AUTOENCODER_RESTRICT d_dense_chosen_,
                                                     float *AUTOENCODER_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1568; k++) {
                const float a_value = d_dense_chosen_[sample * 1568 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[unit * 1568 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_product[sample * 16 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 16) and (None, 1568), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16, 1568) */
static void autoencoder_train_dense_ddense_kernel_gradient(int n,
                                                           const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                           const float *AUTOENCODER_RESTRICT code_sum_,
                                                           const float *AUTOENCODER_RESTRICT d_dense_chosen_,
                                                           float *AUTOENCODER_RESTRICT dense_kernel,
                                                           float *AUTOENCODER_RESTRICT dense_kernel_momentum,
                                                           float *AUTOENCODER_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 1568; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = code_sum_[k * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_chosen_[k * 1568 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 1568 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 1568 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 1568 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 1568 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 1568 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel[row * 1568 + col] = dense_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    dense_kernel_momentum[row * 1568 + col] = sum_;
                    dense_kernel_velocity[row * 1568 + col] = sum__2;
                }
            }
        }
    }
}

/* code (Dense), line 13, gradient: reduce of (None, 16), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void autoencoder_train_code_dcode_bias_gradient(int n,
                                                       const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                       const float *AUTOENCODER_RESTRICT d_dense_product,
                                                       float *AUTOENCODER_RESTRICT code_bias,
                                                       float *AUTOENCODER_RESTRICT code_bias_momentum,
                                                       float *AUTOENCODER_RESTRICT code_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_dense_product[k * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float code_bias_2 = code_bias[unit];
        const float code_bias_momentum_2 = code_bias_momentum[unit];
        const float code_bias_momentum_3 = code_bias_momentum[unit];
        const float sum_ = code_bias_momentum_2 + (sum[unit] - code_bias_momentum_3) * 0.1f;
        const float code_bias_velocity_2 = code_bias_velocity[unit];
        const float code_bias_velocity_3 = code_bias_velocity[unit];
        const float sum__2 = code_bias_velocity_2 + (sum[unit] * sum[unit] - code_bias_velocity_3) * 0.001f;
        code_bias[unit] = code_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        code_bias_momentum[unit] = sum_;
        code_bias_velocity[unit] = sum__2;
    }
}

/* code (Dense), line 13, gradient: dot_general of (None, 16) and (1568, 16) -> (None, 1568) */
static void autoencoder_train_code_product_gradient(int n, const float *AUTOENCODER_RESTRICT code_kernel,
                                                    const float *AUTOENCODER_RESTRICT d_dense_product,
                                                    float *AUTOENCODER_RESTRICT d_code_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 1568; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = d_dense_product[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * code_kernel[unit * 16 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_code_product[sample * 1568 + unit] = sum;
            }
        }
    }
}

/* code (Dense), line 13, gradient: dot_general of (None, 1568) and (None, 16), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1568, 16) */
static void autoencoder_train_code_dcode_kernel_gradient(int n,
                                                         const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                         const float *AUTOENCODER_RESTRICT conv2d_1_chosen_,
                                                         const float *AUTOENCODER_RESTRICT d_dense_product,
                                                         float *AUTOENCODER_RESTRICT code_kernel,
                                                         float *AUTOENCODER_RESTRICT code_kernel_momentum,
                                                         float *AUTOENCODER_RESTRICT code_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 1568; row_tile += 4) {
        for (int col_tile = 0; col_tile < 16; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = conv2d_1_chosen_[k * 1568 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_product[k * 16 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float code_kernel_2 = code_kernel[row * 16 + col];
                    const float code_kernel_momentum_2 = code_kernel_momentum[row * 16 + col];
                    const float code_kernel_momentum_3 = code_kernel_momentum[row * 16 + col];
                    const float sum_ = code_kernel_momentum_2 + (sum - code_kernel_momentum_3) * 0.1f;
                    const float code_kernel_velocity_2 = code_kernel_velocity[row * 16 + col];
                    const float code_kernel_velocity_3 = code_kernel_velocity[row * 16 + col];
                    const float sum__2 = code_kernel_velocity_2 + (sum * sum - code_kernel_velocity_3) * 0.001f;
                    code_kernel[row * 16 + col] = code_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    code_kernel_momentum[row * 16 + col] = sum_;
                    code_kernel_velocity[row * 16 + col] = sum__2;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: select -> (None, 7, 7, 32) */
static void autoencoder_train_conv2d_1_elements_gradient(int n,
                                                         const uint8_t *AUTOENCODER_RESTRICT conv2d_1_mask,
                                                         const float *AUTOENCODER_RESTRICT d_code_product,
                                                         float *AUTOENCODER_RESTRICT d_conv2d_1_chosen_)
{
    for (int i_3 = 0; i_3 < n * 1568; i_3++) {
        d_conv2d_1_chosen_[i_3] = conv2d_1_mask[i_3] ? d_code_product[i_3] : 0.0f;
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: reduce of (None, 7, 7, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void autoencoder_train_conv2d_1_dconv2d_1_bias_gradient(int n,
                                                               const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                               const float *AUTOENCODER_RESTRICT d_conv2d_1_chosen_,
                                                               float *AUTOENCODER_RESTRICT conv2d_1_bias,
                                                               float *AUTOENCODER_RESTRICT conv2d_1_bias_momentum,
                                                               float *AUTOENCODER_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 49; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_conv2d_1_chosen_[i_2 * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float conv2d_1_bias_2 = conv2d_1_bias[unit];
        const float conv2d_1_bias_momentum_2 = conv2d_1_bias_momentum[unit];
        const float conv2d_1_bias_momentum_3 = conv2d_1_bias_momentum[unit];
        const float sum_ = conv2d_1_bias_momentum_2 + (sum[unit] - conv2d_1_bias_momentum_3) * 0.1f;
        const float conv2d_1_bias_velocity_2 = conv2d_1_bias_velocity[unit];
        const float conv2d_1_bias_velocity_3 = conv2d_1_bias_velocity[unit];
        const float sum__2 = conv2d_1_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_1_bias_velocity_3) * 0.001f;
        conv2d_1_bias[unit] = conv2d_1_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_1_bias_momentum[unit] = sum_;
        conv2d_1_bias_velocity[unit] = sum__2;
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: convolution_input of (None, 7, 7, 32) and (3, 3, 16, 32), then
   select -> (None, 14, 14, 16) */
static void autoencoder_train_conv2d_1_input_gradient_gradient(int n,
                                                               const float *AUTOENCODER_RESTRICT conv2d_1_kernel,
                                                               const uint8_t *AUTOENCODER_RESTRICT conv2d_mask,
                                                               const float *AUTOENCODER_RESTRICT d_conv2d_1_chosen_,
                                                               float *AUTOENCODER_RESTRICT d_conv2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 14; row++) {
            for (int col = 0; col < 14; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = (row - tap_row) / 2;
                        if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 7) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = (col - tap_col) / 2;
                            if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 7) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_conv2d_1_chosen_[sample * 1568 + out_row * 224 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + channel] = conv2d_mask[sample * 3136 + row * 224 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: convolution_kernel of (None, 14, 14, 16) and (None, 7, 7, 32), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 16, 32) */
static void autoencoder_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                 const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                                 const float *AUTOENCODER_RESTRICT conv2d_chosen_,
                                                                 const float *AUTOENCODER_RESTRICT d_conv2d_1_chosen_,
                                                                 float *AUTOENCODER_RESTRICT conv2d_1_kernel,
                                                                 float *AUTOENCODER_RESTRICT conv2d_1_kernel_momentum,
                                                                 float *AUTOENCODER_RESTRICT conv2d_1_kernel_velocity)
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
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 7; row++) {
                            const int in_row = row * 2 + tap_row;
                            if (in_row >= 14) {
                                continue;
                            }
                            for (int col = 0; col < 7; col++) {
                                const int in_col = col * 2 + tap_col;
                                if (in_col >= 14) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = conv2d_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_conv2d_1_chosen_[sample * 1568 + row * 224 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_1_kernel_2 = conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_momentum_2 = conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_momentum_3 = conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum_ = conv2d_1_kernel_momentum_2 + (sum - conv2d_1_kernel_momentum_3) * 0.1f;
                            const float conv2d_1_kernel_velocity_2 = conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float conv2d_1_kernel_velocity_3 = conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum__2 = conv2d_1_kernel_velocity_2 + (sum * sum - conv2d_1_kernel_velocity_3) * 0.001f;
                            conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = conv2d_1_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_1_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum_;
                            conv2d_1_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 10, gradient: reduce of (None, 14, 14, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void autoencoder_train_conv2d_dconv2d_bias_gradient(int n,
                                                           const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                           const float *AUTOENCODER_RESTRICT d_conv2d_chosen_,
                                                           float *AUTOENCODER_RESTRICT conv2d_bias,
                                                           float *AUTOENCODER_RESTRICT conv2d_bias_momentum,
                                                           float *AUTOENCODER_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 196; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_conv2d_chosen_[i_2 * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float conv2d_bias_2 = conv2d_bias[unit];
        const float conv2d_bias_momentum_2 = conv2d_bias_momentum[unit];
        const float conv2d_bias_momentum_3 = conv2d_bias_momentum[unit];
        const float sum_ = conv2d_bias_momentum_2 + (sum[unit] - conv2d_bias_momentum_3) * 0.1f;
        const float conv2d_bias_velocity_2 = conv2d_bias_velocity[unit];
        const float conv2d_bias_velocity_3 = conv2d_bias_velocity[unit];
        const float sum__2 = conv2d_bias_velocity_2 + (sum[unit] * sum[unit] - conv2d_bias_velocity_3) * 0.001f;
        conv2d_bias[unit] = conv2d_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv2d_bias_momentum[unit] = sum_;
        conv2d_bias_velocity[unit] = sum__2;
    }
}

/* conv2d (Conv2D), line 10, gradient: convolution_kernel of (None, 28, 28, 1) and (None, 14, 14, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 1, 16) */
static void autoencoder_train_conv2d_dconv2d_kernel_gradient(int n,
                                                             const float *AUTOENCODER_RESTRICT quotient_value_2,
                                                             const float *AUTOENCODER_RESTRICT gaussian_noise_sum_,
                                                             const float *AUTOENCODER_RESTRICT d_conv2d_chosen_,
                                                             float *AUTOENCODER_RESTRICT conv2d_kernel,
                                                             float *AUTOENCODER_RESTRICT conv2d_kernel_momentum,
                                                             float *AUTOENCODER_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 14; row++) {
                        const int in_row = row * 2 + tap_row;
                        if (in_row >= 28) {
                            continue;
                        }
                        for (int col = 0; col < 14; col++) {
                            const int in_col = col * 2 + tap_col;
                            if (in_col >= 28) {
                                continue;
                            }
                            const float a_value = gaussian_noise_sum_[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * d_conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + filter];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float sum = sums[filter - filter_tile];
                    const float conv2d_kernel_2 = conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_momentum_2 = conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_momentum_3 = conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter];
                    const float sum_ = conv2d_kernel_momentum_2 + (sum - conv2d_kernel_momentum_3) * 0.1f;
                    const float conv2d_kernel_velocity_2 = conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float conv2d_kernel_velocity_3 = conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter];
                    const float sum__2 = conv2d_kernel_velocity_2 + (sum * sum - conv2d_kernel_velocity_3) * 0.001f;
                    conv2d_kernel[tap_row * 48 + tap_col * 16 + filter] = conv2d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    conv2d_kernel_momentum[tap_row * 48 + tap_col * 16 + filter] = sum_;
                    conv2d_kernel_velocity[tap_row * 48 + tap_col * 16 + filter] = sum__2;
                }
            }
        }
    }
}

/* copy -> () */
static void autoencoder_train_copy(const int32_t *AUTOENCODER_RESTRICT sum__value,
                                   int32_t *AUTOENCODER_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void autoencoder_evaluate_scalars(int n, float *AUTOENCODER_RESTRICT loss_count,
                                         float *AUTOENCODER_RESTRICT rebuilt_mae_count)
{
    const float loss_count_2 = *loss_count;
    const float rebuilt_mae_count_2 = *rebuilt_mae_count;
    loss_count[0] = loss_count_2 + (float)n;
    rebuilt_mae_count[0] = rebuilt_mae_count_2 + (float)n;
}

/* conv2d (Conv2D), line 10: convolution of (None, 28, 28, 1) and (3, 3, 1, 16), then add, compare, select ->
   (None, 14, 14, 16) */
static void autoencoder_evaluate_conv2d_convolution(int n, const float *AUTOENCODER_RESTRICT picture,
                                                    const float *AUTOENCODER_RESTRICT conv2d_kernel,
                                                    const float *AUTOENCODER_RESTRICT conv2d_bias,
                                                    float *AUTOENCODER_RESTRICT conv2d_chosen_)
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
                            const float a_value = picture[sample * 784 + in_row * 28 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_bias[filter];
                        conv2d_chosen_[sample * 3136 + row * 224 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 14, 14, 16) and (3, 3, 16, 32), then add, compare,
   select -> (None, 7, 7, 32) */
static void autoencoder_evaluate_conv2d_1_convolution(int n,
                                                      const float *AUTOENCODER_RESTRICT conv2d_1_kernel,
                                                      const float *AUTOENCODER_RESTRICT conv2d_1_bias,
                                                      const float *AUTOENCODER_RESTRICT conv2d_chosen_,
                                                      float *AUTOENCODER_RESTRICT conv2d_1_chosen_)
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
                                const float a_value = conv2d_chosen_[sample * 3136 + in_row * 224 + in_col * 16 + channel];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float sum = sums[filter - filter_tile];
                        const float sum_ = sum + conv2d_1_bias[filter];
                        conv2d_1_chosen_[sample * 1568 + row * 224 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* code (Dense), line 13: dot_general of (None, 1568) and (1568, 16), then add -> (None, 16) */
static void autoencoder_evaluate_code_product(int n, const float *AUTOENCODER_RESTRICT code_kernel,
                                              const float *AUTOENCODER_RESTRICT code_bias,
                                              const float *AUTOENCODER_RESTRICT conv2d_1_chosen_,
                                              float *AUTOENCODER_RESTRICT code)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 1568; k++) {
                const float a_value = conv2d_1_chosen_[sample * 1568 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * code_kernel[k * 16 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                code[sample * 16 + unit] = sum + code_bias[unit];
            }
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 16) and (16, 1568), then add, compare, select -> (None, 1568) */
static void autoencoder_evaluate_dense_product(int n, const float *AUTOENCODER_RESTRICT dense_kernel,
                                               const float *AUTOENCODER_RESTRICT dense_bias,
                                               const float *AUTOENCODER_RESTRICT code,
                                               float *AUTOENCODER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 1568; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 16; k++) {
                const float a_value = code[sample * 16 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[k * 1568 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                dense_chosen_[sample * 1568 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* conv2d_transpose (Conv2DTranspose), line 16: convolution_input of (None, 7, 7, 32) and (3, 3, 16, 32),
   then add, compare, select -> (None, 14, 14, 16) */
static void autoencoder_evaluate_conv2d_transpose_input_gradient(int n,
                                                                 const float *AUTOENCODER_RESTRICT conv2d_transpose_kernel,
                                                                 const float *AUTOENCODER_RESTRICT conv2d_transpose_bias,
                                                                 const float *AUTOENCODER_RESTRICT dense_chosen_,
                                                                 float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 14; row++) {
            for (int col = 0; col < 14; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = (row - tap_row) / 2;
                        if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 7) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = (col - tap_col) / 2;
                            if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 7) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = dense_chosen_[sample * 1568 + out_row * 224 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_transpose_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        const float sum_ = sum + conv2d_transpose_bias[channel];
                        conv2d_transpose_chosen_[sample * 3136 + row * 224 + col * 16 + channel] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* rebuilt (Conv2DTranspose), line 17: convolution_input of (None, 14, 14, 16) and (3, 3, 1, 16), then add,
   logistic, subtract, multiply, abs -> (None, 28, 28, 1) */
static void autoencoder_evaluate_rebuilt_input_gradient(int n,
                                                        const float *AUTOENCODER_RESTRICT rebuilt_target,
                                                        const float *AUTOENCODER_RESTRICT rebuilt_kernel,
                                                        const float *AUTOENCODER_RESTRICT rebuilt_bias,
                                                        const float *AUTOENCODER_RESTRICT conv2d_transpose_chosen_,
                                                        float *AUTOENCODER_RESTRICT scaled_value,
                                                        float *AUTOENCODER_RESTRICT abs_value,
                                                        float *AUTOENCODER_RESTRICT rebuilt)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 28; row++) {
            for (int col = 0; col < 28; col++) {
                float sum = 0.0f;
                for (int tap_row = 0; tap_row < 3; tap_row++) {
                    const int out_row = (row - tap_row) / 2;
                    if (row - tap_row < 0 || (row - tap_row) % 2 != 0 || out_row >= 14) {
                        continue;
                    }
                    for (int tap_col = 0; tap_col < 3; tap_col++) {
                        const int out_col = (col - tap_col) / 2;
                        if (col - tap_col < 0 || (col - tap_col) % 2 != 0 || out_col >= 14) {
                            continue;
                        }
                        for (int filter = 0; filter < 16; filter++) {
                            sum += conv2d_transpose_chosen_[sample * 3136 + out_row * 224 + out_col * 16 + filter] * rebuilt_kernel[tap_row * 48 + tap_col * 16 + filter];
                        }
                    }
                }
                const float logistic = autoencoder_logistic(sum + *rebuilt_bias);
                const float difference = rebuilt_target[sample * 784 + row * 28 + col] - logistic;
                rebuilt[sample * 784 + row * 28 + col] = logistic;
                scaled_value[sample * 784 + row * 28 + col] = difference * difference;
                abs_value[sample * 784 + row * 28 + col] = fabsf(difference);
            }
        }
    }
}

/* reduce of (None, 28, 28), then divide, multiply, add -> () */
static void autoencoder_evaluate_sum(int n, const float *AUTOENCODER_RESTRICT rebuilt_sample_weight,
                                     const float *AUTOENCODER_RESTRICT scaled_value,
                                     float *AUTOENCODER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < 784; i++) {
            const float product = scaled_value[k * 784 + i] * (rebuilt_sample_weight == NULL ? 1.0f : rebuilt_sample_weight[k]);
            sum += product;
        }
    }
    loss_total[0] = *loss_total + sum / (float)(n * 784) * (float)n;
}

/* reduce of (None, 28, 28), then divide -> (None,) */
static void autoencoder_evaluate_sum_2(int n, const float *AUTOENCODER_RESTRICT abs_value,
                                       float *AUTOENCODER_RESTRICT quotient_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int i = 0; i < 784; i++) {
            sum += abs_value[sample * 784 + i];
        }
        quotient_value[sample] = sum / 784.0f;
    }
}

/* reduce of (None,), then add -> () */
static void autoencoder_evaluate_sum_3(int n, const float *AUTOENCODER_RESTRICT quotient_value,
                                       float *AUTOENCODER_RESTRICT rebuilt_mae_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += quotient_value[k];
    }
    rebuilt_mae_total[0] = *rebuilt_mae_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void autoencoder_metrics_scalars(const float *AUTOENCODER_RESTRICT loss_count,
                                        const float *AUTOENCODER_RESTRICT loss_total,
                                        const float *AUTOENCODER_RESTRICT rebuilt_mae_count,
                                        const float *AUTOENCODER_RESTRICT rebuilt_mae_total,
                                        float *AUTOENCODER_RESTRICT loss,
                                        float *AUTOENCODER_RESTRICT rebuilt_mae)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *rebuilt_mae_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    rebuilt_mae[0] = holds_2 ? 0.0f : *rebuilt_mae_total / (holds_2 ? 1.0f : *rebuilt_mae_count);
}

int autoencoder_init(autoencoder_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    autoencoder_init_conv2d_elements(seed_words, weights->conv2d_kernel);
    autoencoder_init_conv2d_1_elements(seed_words,
                                       weights->conv2d_1_kernel);
    autoencoder_init_code_elements(seed_words, weights->code_kernel);
    autoencoder_init_dense_elements(seed_words, weights->dense_kernel);
    autoencoder_init_conv2d_transpose_elements(seed_words,
                                               weights->conv2d_transpose_kernel);
    autoencoder_init_rebuilt_elements(seed_words, weights->rebuilt_kernel);
    autoencoder_init_copy(weights->conv2d_bias);
    autoencoder_init_copy_2(weights->conv2d_1_bias);
    autoencoder_init_copy_3(weights->code_bias);
    autoencoder_init_copy_4(weights->dense_bias);
    autoencoder_init_copy_5(weights->conv2d_transpose_bias);
    autoencoder_init_copy_6(weights->rebuilt_bias);
    return AUTOENCODER_OK;
}

int autoencoder_predict(const autoencoder_weights *weights, autoencoder_workspace *workspace, int n,
                        const float *picture, float *rebuilt, float *code)
{
    if (weights == NULL || workspace == NULL || picture == NULL || rebuilt == NULL || code == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    if (n < 1 || n > AUTOENCODER_BATCH) {
        return AUTOENCODER_ERROR_BATCH;
    }
    autoencoder_conv2d_convolution(picture, weights->conv2d_kernel,
                                   weights->conv2d_bias, workspace->floats);
    autoencoder_conv2d_1_convolution(weights->conv2d_1_kernel,
                                     weights->conv2d_1_bias, workspace->floats, workspace->floats + 3136);
    autoencoder_code_product(weights->code_kernel, weights->code_bias,
                             workspace->floats + 3136, code);
    autoencoder_dense_product(weights->dense_kernel, weights->dense_bias, code,
                              workspace->floats + 3136);
    autoencoder_conv2d_transpose_input_gradient(weights->conv2d_transpose_kernel,
                                                weights->conv2d_transpose_bias, workspace->floats + 3136,
                                                workspace->floats);
    autoencoder_rebuilt_input_gradient(weights->rebuilt_kernel,
                                       weights->rebuilt_bias, workspace->floats, rebuilt);
    return AUTOENCODER_OK;
}

int autoencoder_train_step(autoencoder_weights *weights, autoencoder_optimizer *optimizer,
                           autoencoder_metrics *metrics, autoencoder_train_workspace *workspace, int n,
                           const float *picture, const float *rebuilt_target,
                           const float *rebuilt_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || picture == NULL || rebuilt_target == NULL || loss == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    if (n < 1 || n > AUTOENCODER_TRAIN_BATCH) {
        return AUTOENCODER_ERROR_BATCH;
    }
    autoencoder_train_scalars(n, &optimizer->iterations, &optimizer->learning_rate,
                              &metrics->loss_count, &metrics->rebuilt_mae_count, workspace->integers,
                              workspace->floats + 452096);
    autoencoder_train_scalars_gradient(n, workspace->floats + 250880);
    autoencoder_train_gaussian_noise_elements(n, picture,
                                              optimizer->seed_, &optimizer->iterations,
                                              workspace->floats + 401408);
    autoencoder_train_conv2d_convolution(n, weights->conv2d_kernel,
                                         weights->conv2d_bias, workspace->floats + 401408, workspace->bytes,
                                         workspace->floats);
    autoencoder_train_conv2d_1_convolution(n,
                                           weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                           workspace->floats, workspace->bytes + 200704,
                                           workspace->floats + 301056);
    autoencoder_train_code_product(n, weights->code_kernel,
                                   weights->code_bias, workspace->floats + 301056,
                                   workspace->floats + 451584);
    autoencoder_train_dense_product(n, weights->dense_kernel,
                                    weights->dense_bias, workspace->floats + 451584,
                                    workspace->bytes + 250880, workspace->floats + 351232);
    autoencoder_train_conv2d_transpose_input_gradient(n,
                                                      weights->conv2d_transpose_kernel,
                                                      weights->conv2d_transpose_bias,
                                                      workspace->floats + 351232, workspace->bytes + 100352,
                                                      workspace->floats + 100352);
    autoencoder_train_rebuilt_input_gradient(n, rebuilt_target,
                                             rebuilt_sample_weight, weights->rebuilt_kernel,
                                             weights->rebuilt_bias, workspace->floats + 250880,
                                             workspace->floats + 100352, workspace->floats + 200704,
                                             workspace->floats + 225792, workspace->floats + 426496);
    autoencoder_train_sum(n, rebuilt_sample_weight, workspace->floats + 200704,
                          &metrics->loss_total, loss);
    autoencoder_train_sum_2(n, workspace->floats + 225792,
                            workspace->floats + 200704);
    autoencoder_train_sum_3(n, workspace->floats + 200704,
                            &metrics->rebuilt_mae_total);
    autoencoder_train_rebuilt_drebuilt_bias_gradient(n,
                                                     workspace->floats + 452096, workspace->floats + 426496,
                                                     weights->rebuilt_bias, optimizer->rebuilt_bias_momentum,
                                                     optimizer->rebuilt_bias_velocity);
    autoencoder_train_rebuilt_convolution_gradient(n,
                                                   weights->rebuilt_kernel, workspace->bytes + 100352,
                                                   workspace->floats + 426496, workspace->floats + 200704);
    autoencoder_train_rebuilt_drebuilt_kernel_gradient(n,
                                                       workspace->floats + 452096,
                                                       workspace->floats + 100352,
                                                       workspace->floats + 426496, weights->rebuilt_kernel,
                                                       optimizer->rebuilt_kernel_momentum,
                                                       optimizer->rebuilt_kernel_velocity);
    autoencoder_train_conv2d_transpose_dconv2d_transpose_bias_gradient(n,
                                                                       workspace->floats + 452096,
                                                                       workspace->floats + 200704,
                                                                       weights->conv2d_transpose_bias,
                                                                       optimizer->conv2d_transpose_bias_momentum,
                                                                       optimizer->conv2d_transpose_bias_velocity);
    autoencoder_train_conv2d_transpose_convolution_gradient(n,
                                                            weights->conv2d_transpose_kernel,
                                                            workspace->floats + 200704,
                                                            workspace->floats + 100352);
    autoencoder_train_conv2d_transpose_dconv2d_transpose_kernel_gradient(n,
                                                                         workspace->floats + 452096,
                                                                         workspace->floats + 351232,
                                                                         workspace->floats + 200704,
                                                                         weights->conv2d_transpose_kernel,
                                                                         optimizer->conv2d_transpose_kernel_momentum,
                                                                         optimizer->conv2d_transpose_kernel_velocity);
    autoencoder_train_dense_elements_gradient(n,
                                              workspace->bytes + 250880, workspace->floats + 100352,
                                              workspace->floats + 150528);
    autoencoder_train_dense_ddense_bias_gradient(n,
                                                 workspace->floats + 452096, workspace->floats + 150528,
                                                 weights->dense_bias, optimizer->dense_bias_momentum,
                                                 optimizer->dense_bias_velocity);
    autoencoder_train_dense_product_gradient(n,
                                             weights->dense_kernel, workspace->floats + 150528,
                                             workspace->floats + 200704);
    autoencoder_train_dense_ddense_kernel_gradient(n,
                                                   workspace->floats + 452096, workspace->floats + 451584,
                                                   workspace->floats + 150528, weights->dense_kernel,
                                                   optimizer->dense_kernel_momentum,
                                                   optimizer->dense_kernel_velocity);
    autoencoder_train_code_dcode_bias_gradient(n,
                                               workspace->floats + 452096, workspace->floats + 200704,
                                               weights->code_bias, optimizer->code_bias_momentum,
                                               optimizer->code_bias_velocity);
    autoencoder_train_code_product_gradient(n, weights->code_kernel,
                                            workspace->floats + 200704, workspace->floats + 100352);
    autoencoder_train_code_dcode_kernel_gradient(n,
                                                 workspace->floats + 452096, workspace->floats + 301056,
                                                 workspace->floats + 200704, weights->code_kernel,
                                                 optimizer->code_kernel_momentum,
                                                 optimizer->code_kernel_velocity);
    autoencoder_train_conv2d_1_elements_gradient(n,
                                                 workspace->bytes + 200704, workspace->floats + 100352,
                                                 workspace->floats + 200704);
    autoencoder_train_conv2d_1_dconv2d_1_bias_gradient(n,
                                                       workspace->floats + 452096,
                                                       workspace->floats + 200704, weights->conv2d_1_bias,
                                                       optimizer->conv2d_1_bias_momentum,
                                                       optimizer->conv2d_1_bias_velocity);
    autoencoder_train_conv2d_1_input_gradient_gradient(n,
                                                       weights->conv2d_1_kernel, workspace->bytes,
                                                       workspace->floats + 200704,
                                                       workspace->floats + 100352);
    autoencoder_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                         workspace->floats + 452096, workspace->floats,
                                                         workspace->floats + 200704,
                                                         weights->conv2d_1_kernel,
                                                         optimizer->conv2d_1_kernel_momentum,
                                                         optimizer->conv2d_1_kernel_velocity);
    autoencoder_train_conv2d_dconv2d_bias_gradient(n,
                                                   workspace->floats + 452096, workspace->floats + 100352,
                                                   weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                                   optimizer->conv2d_bias_velocity);
    autoencoder_train_conv2d_dconv2d_kernel_gradient(n,
                                                     workspace->floats + 452096, workspace->floats + 401408,
                                                     workspace->floats + 100352, weights->conv2d_kernel,
                                                     optimizer->conv2d_kernel_momentum,
                                                     optimizer->conv2d_kernel_velocity);
    autoencoder_train_copy(workspace->integers, &optimizer->iterations);
    return AUTOENCODER_OK;
}

int autoencoder_evaluate_step(const autoencoder_weights *weights, autoencoder_metrics *metrics,
                              autoencoder_train_workspace *workspace, int n, const float *picture,
                              const float *rebuilt_target, const float *rebuilt_sample_weight,
                              float *rebuilt, float *code)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || picture == NULL || rebuilt_target == NULL || rebuilt == NULL || code == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    if (n < 1 || n > AUTOENCODER_TRAIN_BATCH) {
        return AUTOENCODER_ERROR_BATCH;
    }
    autoencoder_evaluate_scalars(n, &metrics->loss_count,
                                 &metrics->rebuilt_mae_count);
    autoencoder_evaluate_conv2d_convolution(n, picture,
                                            weights->conv2d_kernel, weights->conv2d_bias, workspace->floats);
    autoencoder_evaluate_conv2d_1_convolution(n,
                                              weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                              workspace->floats, workspace->floats + 100352);
    autoencoder_evaluate_code_product(n, weights->code_kernel,
                                      weights->code_bias, workspace->floats + 100352, code);
    autoencoder_evaluate_dense_product(n, weights->dense_kernel,
                                       weights->dense_bias, code, workspace->floats + 100352);
    autoencoder_evaluate_conv2d_transpose_input_gradient(n,
                                                         weights->conv2d_transpose_kernel,
                                                         weights->conv2d_transpose_bias,
                                                         workspace->floats + 100352, workspace->floats);
    autoencoder_evaluate_rebuilt_input_gradient(n,
                                                rebuilt_target, weights->rebuilt_kernel,
                                                weights->rebuilt_bias, workspace->floats,
                                                workspace->floats + 100352, workspace->floats + 125440,
                                                rebuilt);
    autoencoder_evaluate_sum(n, rebuilt_sample_weight, workspace->floats + 100352,
                             &metrics->loss_total);
    autoencoder_evaluate_sum_2(n, workspace->floats + 125440, workspace->floats);
    autoencoder_evaluate_sum_3(n, workspace->floats, &metrics->rebuilt_mae_total);
    return AUTOENCODER_OK;
}

int autoencoder_metrics_result(const autoencoder_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    autoencoder_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                &metrics->rebuilt_mae_count, &metrics->rebuilt_mae_total, result + 0,
                                result + 1);
    return AUTOENCODER_OK;
}

int autoencoder_optimizer_init(autoencoder_optimizer *optimizer, const autoencoder_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return AUTOENCODER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return AUTOENCODER_OK;
}

void autoencoder_metrics_reset(autoencoder_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
