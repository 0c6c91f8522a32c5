/* image_classifier: made by hnc 0.1.0 for target portable from the model with hash 1cb8f2f07a78f3d8; the header says how to use it. */
#include "image_classifier.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define IMAGE_CLASSIFIER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define IMAGE_CLASSIFIER_RESTRICT restrict
#else
#define IMAGE_CLASSIFIER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char image_classifier_weights_fit[sizeof(image_classifier_weights) <= IMAGE_CLASSIFIER_WEIGHTS_BYTES ? 1 : -1];
typedef char image_classifier_optimizer_fit[sizeof(image_classifier_optimizer) <= IMAGE_CLASSIFIER_OPTIMIZER_BYTES ? 1 : -1];
typedef char image_classifier_metrics_fit[sizeof(image_classifier_metrics) <= IMAGE_CLASSIFIER_METRICS_BYTES ? 1 : -1];
typedef char image_classifier_workspace_fit[sizeof(image_classifier_workspace) <= IMAGE_CLASSIFIER_WORKSPACE_BYTES ? 1 : -1];
typedef char image_classifier_train_workspace_fit[sizeof(image_classifier_train_workspace) <= IMAGE_CLASSIFIER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float image_classifier_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* conv2d (Conv2D), line 9: rng_uniform, multiply, add -> (3, 3, 3, 32) */
static void image_classifier_init_conv2d_elements(const int32_t *IMAGE_CLASSIFIER_RESTRICT seed_words,
                                                  float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel)
{
    for (int i_3 = 0; i_3 < 864; i_3++) {
        const float sum_ = image_classifier_uniform(seed_words[0], seed_words[1], 0, 111197888, i_3) * 0.27602622f + -0.13801311f;
        conv2d_kernel[i_3] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 11: rng_uniform, multiply, add -> (3, 3, 32, 64) */
static void image_classifier_init_conv2d_1_elements(const int32_t *IMAGE_CLASSIFIER_RESTRICT seed_words,
                                                    float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 18432; i_3++) {
        const float sum_ = image_classifier_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.16666667f + -0.083333336f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* dense (Dense), line 14: rng_uniform, multiply, add -> (4096, 128) */
static void image_classifier_init_dense_elements(const int32_t *IMAGE_CLASSIFIER_RESTRICT seed_words,
                                                 float *IMAGE_CLASSIFIER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 524288; i++) {
        const float sum_ = image_classifier_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.07537784f + -0.03768892f;
        dense_kernel[i] = sum_;
    }
}

/* probabilities (Dense), line 15: rng_uniform, multiply, add -> (128, 10) */
static void image_classifier_init_probabilities_elements(const int32_t *IMAGE_CLASSIFIER_RESTRICT seed_words,
                                                         float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel)
{
    for (int i = 0; i < 1280; i++) {
        const float sum_ = image_classifier_uniform(seed_words[0], seed_words[1], 0, 59391824, i) * 0.4170288f + -0.2085144f;
        probabilities_kernel[i] = sum_;
    }
}

/* copy -> (32,) */
static void image_classifier_init_copy(float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void image_classifier_init_copy_2(float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (128,) */
static void image_classifier_init_copy_3(float *IMAGE_CLASSIFIER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (10,) */
static void image_classifier_init_copy_4(float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias)
{
    for (int unit = 0; unit < 10; unit++) {
        probabilities_bias[unit] = 0.0f;
    }
}

/* conv2d (Conv2D), line 9: convolution of (None, 32, 32, 3) and (3, 3, 3, 32), then add, compare, select,
   reduce_window -> (None, 16, 16, 32) */
static void image_classifier_conv2d_convolution(const float *IMAGE_CLASSIFIER_RESTRICT image,
                                                const float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel,
                                                const float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias,
                                                float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled)
{
    for (int row = 0; row < 16; row++) {
        for (int col = 0; col < 16; col++) {
            for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within_row = 0; within_row < 2; within_row++) {
                    for (int within_col = 0; within_col < 2; within_col++) {
                        float sums[16];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] = 0.0f;
                        }
                        for (int tap_row = 0; tap_row < 3; tap_row++) {
                            const int in_row = row * 2 + within_row + tap_row - 1;
                            if (in_row < 0 || in_row >= 32) {
                                continue;
                            }
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col - 1;
                                if (in_col < 0 || in_col >= 32) {
                                    continue;
                                }
                                for (int channel = 0; channel < 3; channel++) {
                                    const float a_value = image[in_row * 96 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                                    }
                                }
                            }
                        }
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                maxima[filter - filter_tile] = sums[filter - filter_tile];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv2d_bias[filter];
                    max_pooling2d_pooled[row * 512 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 16, 16, 32) and (3, 3, 32, 64), then add, compare,
   select, reduce_window -> (None, 8, 8, 64) */
static void image_classifier_conv2d_1_convolution(const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel,
                                                  const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias,
                                                  const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled,
                                                  float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled)
{
    for (int row = 0; row < 8; row++) {
        for (int col = 0; col < 8; col++) {
            for (int filter_tile = 0; filter_tile < 64; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within_row = 0; within_row < 2; within_row++) {
                    for (int within_col = 0; within_col < 2; within_col++) {
                        float sums[16];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] = 0.0f;
                        }
                        for (int tap_row = 0; tap_row < 3; tap_row++) {
                            const int in_row = row * 2 + within_row + tap_row - 1;
                            if (in_row < 0 || in_row >= 16) {
                                continue;
                            }
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col - 1;
                                if (in_col < 0 || in_col >= 16) {
                                    continue;
                                }
                                for (int channel = 0; channel < 32; channel++) {
                                    const float a_value = max_pooling2d_pooled[in_row * 512 + in_col * 32 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                                    }
                                }
                            }
                        }
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                maxima[filter - filter_tile] = sums[filter - filter_tile];
                            }
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv2d_1_bias[filter];
                    max_pooling2d_1_pooled[row * 512 + col * 64 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 4096) and (4096, 128), then add, compare, select -> (None,
   128) */
static void image_classifier_dense_product(const float *IMAGE_CLASSIFIER_RESTRICT dense_kernel,
                                           const float *IMAGE_CLASSIFIER_RESTRICT dense_bias,
                                           const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled,
                                           float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        float lost[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            lost[unit - unit_tile] = 0.0f;
        }
        for (int block = 0; block < 4096; block += 64) {
            float part[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                part[unit - unit_tile] = 0.0f;
            }
            for (int k = block; k < block + 64; k++) {
                const float a_value = max_pooling2d_1_pooled[k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    part[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float before = sums[unit - unit_tile];
                const float added = part[unit - unit_tile] - lost[unit - unit_tile];
                sums[unit - unit_tile] = before + added;
                lost[unit - unit_tile] = (sums[unit - unit_tile] - before) - added;
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + dense_bias[unit];
            dense_chosen_[unit] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 128) and (128, 10), then add -> (None, 10) */
static void image_classifier_probabilities_product(const float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel,
                                                   const float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias,
                                                   const float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_,
                                                   float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = dense_chosen_[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            probabilities_sum_[unit] = sum + probabilities_bias[unit];
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void image_classifier_probabilities_softmax(const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_,
                                                   float *IMAGE_CLASSIFIER_RESTRICT probabilities)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 10; unit++) {
        if (probabilities_sum_[unit] > largest) {
            largest = probabilities_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 10; unit++) {
        const float power = expf(probabilities_sum_[unit] - largest);
        probabilities[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 10; unit++) {
        probabilities[unit] /= total;
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void image_classifier_train_scalars(int n, const float *IMAGE_CLASSIFIER_RESTRICT learning_rate,
                                           float *IMAGE_CLASSIFIER_RESTRICT loss_count,
                                           float *IMAGE_CLASSIFIER_RESTRICT accuracy_count,
                                           int32_t *IMAGE_CLASSIFIER_RESTRICT iterations,
                                           float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2)
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
static void image_classifier_train_scalars_gradient(int n, float *IMAGE_CLASSIFIER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 9: convolution of (None, 32, 32, 3) and (3, 3, 3, 32), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 16, 16, 32) */
static void image_classifier_train_conv2d_convolution(int n, const float *IMAGE_CLASSIFIER_RESTRICT image,
                                                      const float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel,
                                                      const float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias,
                                                      float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled,
                                                      uint8_t *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_window_index,
                                                      uint8_t *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 16; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float maxima[16];
                    int positions[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                        positions[filter - filter_tile] = 0;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row - 1;
                                if (in_row < 0 || in_row >= 32) {
                                    continue;
                                }
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col - 1;
                                    if (in_col < 0 || in_col >= 32) {
                                        continue;
                                    }
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                    positions[filter - filter_tile] = within_row * 2 + within_col;
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const int position = positions[filter - filter_tile];
                        const float sum_ = largest + conv2d_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_pooled[sample * 8192 + row * 512 + col * 32 + filter] = chosen_;
                        max_pooling2d_window_index[sample * 8192 + row * 512 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_mask[sample * 8192 + row * 512 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 16, 16, 32) and (3, 3, 32, 64), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 8, 8, 64) */
static void image_classifier_train_conv2d_1_convolution(int n,
                                                        const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel,
                                                        const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias,
                                                        const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled,
                                                        float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled,
                                                        uint8_t *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_window_index,
                                                        uint8_t *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_1_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 8; row++) {
            for (int col = 0; col < 8; col++) {
                for (int filter_tile = 0; filter_tile < 64; filter_tile += 16) {
                    float maxima[16];
                    int positions[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                        positions[filter - filter_tile] = 0;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row - 1;
                                if (in_row < 0 || in_row >= 16) {
                                    continue;
                                }
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col - 1;
                                    if (in_col < 0 || in_col >= 16) {
                                        continue;
                                    }
                                    for (int channel = 0; channel < 32; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 8192 + in_row * 512 + in_col * 32 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                    positions[filter - filter_tile] = within_row * 2 + within_col;
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const int position = positions[filter - filter_tile];
                        const float sum_ = largest + conv2d_1_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        max_pooling2d_1_pooled[sample * 4096 + row * 512 + col * 64 + filter] = chosen_;
                        max_pooling2d_1_window_index[sample * 4096 + row * 512 + col * 64 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_1_mask[sample * 4096 + row * 512 + col * 64 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 4096) and (4096, 128), then add, compare, select -> (None,
   128) */
static void image_classifier_train_dense_product(int n, const float *IMAGE_CLASSIFIER_RESTRICT dense_kernel,
                                                 const float *IMAGE_CLASSIFIER_RESTRICT dense_bias,
                                                 const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled,
                                                 uint8_t *IMAGE_CLASSIFIER_RESTRICT dense_mask,
                                                 float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            float lost[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                lost[unit - unit_tile] = 0.0f;
            }
            for (int block = 0; block < 4096; block += 64) {
                float part[16];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    part[unit - unit_tile] = 0.0f;
                }
                for (int k = block; k < block + 64; k++) {
                    const float a_value = max_pooling2d_1_pooled[sample * 4096 + k];
                    for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                        part[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                    }
                }
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    const float before = sums[unit - unit_tile];
                    const float added = part[unit - unit_tile] - lost[unit - unit_tile];
                    sums[unit - unit_tile] = before + added;
                    lost[unit - unit_tile] = (sums[unit - unit_tile] - before) - added;
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                const int holds = sum_ > 0.0f;
                dense_mask[sample * 128 + unit] = (uint8_t)holds;
                dense_chosen_[sample * 128 + unit] = holds ? sum_ : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 128) and (128, 10), then add -> (None, 10) */
static void image_classifier_train_probabilities_product(int n,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_,
                                                         float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 10 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void image_classifier_train_probabilities_softmax(int n,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_,
                                                         float *IMAGE_CLASSIFIER_RESTRICT probabilities_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(probabilities_sum_[sample * 10 + unit] - largest);
            probabilities_softmax[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            probabilities_softmax[sample * 10 + unit] /= total;
        }
    }
}

/* compare, convert, subtract -> (None, 10) */
static void image_classifier_train_scalars_2(int n,
                                             const int32_t *IMAGE_CLASSIFIER_RESTRICT probabilities_target,
                                             const float *IMAGE_CLASSIFIER_RESTRICT probabilities_softmax,
                                             float *IMAGE_CLASSIFIER_RESTRICT one_hot,
                                             float *IMAGE_CLASSIFIER_RESTRICT difference_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            const float one_hot_2 = probabilities_target[sample] == unit ? 1.0f : 0.0f;
            one_hot[sample * 10 + unit] = one_hot_2;
            difference_value[sample * 10 + unit] = probabilities_softmax[sample * 10 + unit] - one_hot_2;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void image_classifier_train_probabilities_losses(int n,
                                                        const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_,
                                                        const float *IMAGE_CLASSIFIER_RESTRICT one_hot,
                                                        float *IMAGE_CLASSIFIER_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(probabilities_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot[sample * 10 + unit]) * (log_total - (probabilities_sum_[sample * 10 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void image_classifier_train_sum(int n,
                                       const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sample_weight,
                                       const float *IMAGE_CLASSIFIER_RESTRICT probabilities_losses,
                                       float *IMAGE_CLASSIFIER_RESTRICT loss_total,
                                       float *IMAGE_CLASSIFIER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void image_classifier_train_arg_max(int n,
                                           const int32_t *IMAGE_CLASSIFIER_RESTRICT probabilities_target,
                                           const float *IMAGE_CLASSIFIER_RESTRICT probabilities_softmax,
                                           float *IMAGE_CLASSIFIER_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_softmax[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities_softmax[sample * 10 + position] > extreme) {
                extreme = probabilities_softmax[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = probabilities_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void image_classifier_train_sum_2(int n, const float *IMAGE_CLASSIFIER_RESTRICT accuracy_values,
                                         float *IMAGE_CLASSIFIER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void image_classifier_train_dprobabilities_losses_gradient(int n,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sample_weight,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT quotient_value,
                                                                  float *IMAGE_CLASSIFIER_RESTRICT dprobabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dprobabilities_losses_2 = quotient_value[0] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[sample]);
        dprobabilities_losses[sample] = dprobabilities_losses_2;
    }
}

/* multiply -> (None, 10) */
static void image_classifier_train_scalars_gradient_2(int n,
                                                      const float *IMAGE_CLASSIFIER_RESTRICT dprobabilities_losses,
                                                      const float *IMAGE_CLASSIFIER_RESTRICT difference_value,
                                                      float *IMAGE_CLASSIFIER_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            scaled_value[sample * 10 + unit] = dprobabilities_losses[sample] * difference_value[sample * 10 + unit];
        }
    }
}

/* probabilities (Dense), line 15, gradient: reduce of (None, 10), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (10,) */
static void image_classifier_train_probabilities_dprobabilities_bias_gradient(int n,
                                                                              const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                              const float *IMAGE_CLASSIFIER_RESTRICT scaled_value,
                                                                              float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias,
                                                                              float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias_momentum,
                                                                              float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias_velocity)
{
    float sum[10];
    for (int unit = 0; unit < 10; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 10; unit++) {
            sum[unit] += scaled_value[k * 10 + unit];
        }
    }
    for (int unit = 0; unit < 10; unit++) {
        const float probabilities_bias_2 = probabilities_bias[unit];
        const float probabilities_bias_momentum_2 = probabilities_bias_momentum[unit];
        const float probabilities_bias_momentum_3 = probabilities_bias_momentum[unit];
        const float sum_ = probabilities_bias_momentum_2 + (sum[unit] - probabilities_bias_momentum_3) * 0.1f;
        const float probabilities_bias_velocity_2 = probabilities_bias_velocity[unit];
        const float probabilities_bias_velocity_3 = probabilities_bias_velocity[unit];
        const float sum__2 = probabilities_bias_velocity_2 + (sum[unit] * sum[unit] - probabilities_bias_velocity_3) * 0.001f;
        probabilities_bias[unit] = probabilities_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        probabilities_bias_momentum[unit] = sum_;
        probabilities_bias_velocity[unit] = sum__2;
    }
}

/* probabilities (Dense), line 15, gradient: dot_general of (None, 10) and (128, 10), then select -> (None,
   128) */
static void image_classifier_train_probabilities_product_gradient(int n,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel,
                                                                  const uint8_t *IMAGE_CLASSIFIER_RESTRICT dense_mask,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT scaled_value,
                                                                  float *IMAGE_CLASSIFIER_RESTRICT d_dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 10; k++) {
                const float a_value = scaled_value[sample * 10 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[unit * 10 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_chosen_[sample * 128 + unit] = dense_mask[sample * 128 + unit] ? sum : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 15, gradient: dot_general of (None, 128) and (None, 10), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 10) */
static void image_classifier_train_probabilities_dprobabilities_kernel_gradient(int n,
                                                                                const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                                const float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_,
                                                                                const float *IMAGE_CLASSIFIER_RESTRICT scaled_value,
                                                                                float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel,
                                                                                float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel_momentum,
                                                                                float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 10; col_tile += 8) {
            const int col_first = col_tile < 2 ? col_tile : 2; /* the last tile overlaps */
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_first; col < col_first + 8; col++) {
                    sums[row - row_tile][col - col_first] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dense_chosen_[k * 128 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * scaled_value[k * 10 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float probabilities_kernel_2 = probabilities_kernel[row * 10 + col];
                    const float probabilities_kernel_momentum_2 = probabilities_kernel_momentum[row * 10 + col];
                    const float probabilities_kernel_momentum_3 = probabilities_kernel_momentum[row * 10 + col];
                    const float sum_ = probabilities_kernel_momentum_2 + (sum - probabilities_kernel_momentum_3) * 0.1f;
                    const float probabilities_kernel_velocity_2 = probabilities_kernel_velocity[row * 10 + col];
                    const float probabilities_kernel_velocity_3 = probabilities_kernel_velocity[row * 10 + col];
                    const float sum__2 = probabilities_kernel_velocity_2 + (sum * sum - probabilities_kernel_velocity_3) * 0.001f;
                    probabilities_kernel[row * 10 + col] = probabilities_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    probabilities_kernel_momentum[row * 10 + col] = sum_;
                    probabilities_kernel_velocity[row * 10 + col] = sum__2;
                }
            }
        }
    }
}

/* dense (Dense), line 14, gradient: reduce of (None, 128), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void image_classifier_train_dense_ddense_bias_gradient(int n,
                                                              const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                              const float *IMAGE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                              float *IMAGE_CLASSIFIER_RESTRICT dense_bias,
                                                              float *IMAGE_CLASSIFIER_RESTRICT dense_bias_momentum,
                                                              float *IMAGE_CLASSIFIER_RESTRICT dense_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_dense_chosen_[k * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
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

/* dense (Dense), line 14, gradient: dot_general of (None, 128) and (4096, 128) -> (None, 4096) */
static void image_classifier_train_dense_product_gradient(int n,
                                                          const float *IMAGE_CLASSIFIER_RESTRICT dense_kernel,
                                                          const float *IMAGE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                          float *IMAGE_CLASSIFIER_RESTRICT d_dense_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 4096; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * dense_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_dense_product[sample * 4096 + unit] = sum;
            }
        }
    }
}

/* dense (Dense), line 14, gradient: dot_general of (None, 4096) and (None, 128), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (4096, 128) */
static void image_classifier_train_dense_ddense_kernel_gradient(int n,
                                                                const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled,
                                                                const float *IMAGE_CLASSIFIER_RESTRICT d_dense_chosen_,
                                                                float *IMAGE_CLASSIFIER_RESTRICT dense_kernel,
                                                                float *IMAGE_CLASSIFIER_RESTRICT dense_kernel_momentum,
                                                                float *IMAGE_CLASSIFIER_RESTRICT dense_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 4096; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling2d_1_pooled[k * 4096 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_chosen_[k * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_2 = dense_kernel[row * 128 + col];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 128 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 128 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
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

/* max_pooling2d_1 (MaxPooling2D), line 12, gradient: scatter_window of (None, 8, 8, 64) and (None, 8, 8, 64)
   -> (None, 16, 16, 64) */
static void image_classifier_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                           const float *IMAGE_CLASSIFIER_RESTRICT d_dense_product,
                                                                           const uint8_t *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_window_index,
                                                                           float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_1_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 8; out_row++) {
            for (int out_col = 0; out_col < 8; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 64; channel++) {
                            d_max_pooling2d_1_scatter_window[sample * 16384 + in_row * 1024 + in_col * 64 + channel] = max_pooling2d_1_window_index[sample * 4096 + out_row * 512 + out_col * 64 + channel] == place ? d_dense_product[sample * 4096 + out_row * 512 + out_col * 64 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: convolution_input of (None, 16, 16, 64) and (3, 3, 32, 64), then
   select -> (None, 16, 16, 32) */
static void image_classifier_train_conv2d_1_input_gradient_gradient(int n,
                                                                    const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel,
                                                                    const float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                    const uint8_t *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_mask,
                                                                    float *IMAGE_CLASSIFIER_RESTRICT d_conv2d_1_input_gradient,
                                                                    float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 16; col++) {
                for (int channel_tile = 0; channel_tile < 32; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row + 1;
                        if (out_row < 0 || out_row >= 16) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col + 1;
                            if (out_col < 0 || out_col >= 16) {
                                continue;
                            }
                            for (int filter = 0; filter < 64; filter++) {
                                const float a_value = d_max_pooling2d_1_scatter_window[sample * 16384 + out_row * 1024 + out_col * 64 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_1_input_gradient[sample * 8192 + row * 512 + col * 32 + channel] = sum;
                        d_max_pooling2d_chosen_[sample * 8192 + row * 512 + col * 32 + channel] = d_max_pooling2d_mask[sample * 8192 + row * 512 + col * 32 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11, gradient: convolution_kernel of (None, 16, 16, 32) and (None, 16, 16, 64),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 32, 64) */
static void image_classifier_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                      const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                      const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled,
                                                                      const float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                      float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel,
                                                                      float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel_momentum,
                                                                      float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 32; channel_tile += 4) {
                for (int filter_tile = 0; filter_tile < 64; filter_tile += 8) {
                    float sums[4][8];
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 16; row++) {
                            const int in_row = row + tap_row - 1;
                            if (in_row < 0 || in_row >= 16) {
                                continue;
                            }
                            for (int col = 0; col < 16; col++) {
                                const int in_col = col + tap_col - 1;
                                if (in_col < 0 || in_col >= 16) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_pooled[sample * 8192 + in_row * 512 + in_col * 32 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_1_scatter_window[sample * 16384 + row * 1024 + col * 64 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_1_kernel_2 = conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                            const float conv2d_1_kernel_momentum_2 = conv2d_1_kernel_momentum[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                            const float conv2d_1_kernel_momentum_3 = conv2d_1_kernel_momentum[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                            const float sum_ = conv2d_1_kernel_momentum_2 + (sum - conv2d_1_kernel_momentum_3) * 0.1f;
                            const float conv2d_1_kernel_velocity_2 = conv2d_1_kernel_velocity[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                            const float conv2d_1_kernel_velocity_3 = conv2d_1_kernel_velocity[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                            const float sum__2 = conv2d_1_kernel_velocity_2 + (sum * sum - conv2d_1_kernel_velocity_3) * 0.001f;
                            conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter] = conv2d_1_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_1_kernel_momentum[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter] = sum_;
                            conv2d_1_kernel_velocity[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* max_pooling2d (MaxPooling2D), line 10, gradient: scatter_window of (None, 16, 16, 32) and (None, 16, 16,
   32) -> (None, 32, 32, 32) */
static void image_classifier_train_max_pooling2d_scatter_window_gradient(int n,
                                                                         const float *IMAGE_CLASSIFIER_RESTRICT d_conv2d_1_input_gradient,
                                                                         const uint8_t *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_window_index,
                                                                         float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 16; out_row++) {
            for (int out_col = 0; out_col < 16; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 32; channel++) {
                            d_max_pooling2d_scatter_window[sample * 32768 + in_row * 1024 + in_col * 32 + channel] = max_pooling2d_window_index[sample * 8192 + out_row * 512 + out_col * 32 + channel] == place ? d_conv2d_1_input_gradient[sample * 8192 + out_row * 512 + out_col * 32 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 9, gradient: convolution_kernel of (None, 32, 32, 3) and (None, 32, 32, 32), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 3, 32) */
static void image_classifier_train_conv2d_dconv2d_kernel_gradient(int n,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT image,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                                  const float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_scatter_window,
                                                                  float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel,
                                                                  float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel_momentum,
                                                                  float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel_tile = 0; channel_tile < 3; channel_tile += 3) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 8) {
                    float sums[3][8];
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n; sample++) {
                        for (int row = 0; row < 32; row++) {
                            const int in_row = row + tap_row - 1;
                            if (in_row < 0 || in_row >= 32) {
                                continue;
                            }
                            for (int col = 0; col < 32; col++) {
                                const int in_col = col + tap_col - 1;
                                if (in_col < 0 || in_col >= 32) {
                                    continue;
                                }
                                for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                                    const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 32768 + row * 1024 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float conv2d_kernel_2 = conv2d_kernel[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                            const float conv2d_kernel_momentum_2 = conv2d_kernel_momentum[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                            const float conv2d_kernel_momentum_3 = conv2d_kernel_momentum[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                            const float sum_ = conv2d_kernel_momentum_2 + (sum - conv2d_kernel_momentum_3) * 0.1f;
                            const float conv2d_kernel_velocity_2 = conv2d_kernel_velocity[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                            const float conv2d_kernel_velocity_3 = conv2d_kernel_velocity[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                            const float sum__2 = conv2d_kernel_velocity_2 + (sum * sum - conv2d_kernel_velocity_3) * 0.001f;
                            conv2d_kernel[tap_row * 288 + tap_col * 96 + channel * 32 + filter] = conv2d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                            conv2d_kernel_momentum[tap_row * 288 + tap_col * 96 + channel * 32 + filter] = sum_;
                            conv2d_kernel_velocity[tap_row * 288 + tap_col * 96 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 9, gradient: reduce of (None, 16, 16, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void image_classifier_train_conv2d_sum_gradient(int n,
                                                       const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                       const float *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_chosen_,
                                                       float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias,
                                                       float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias_momentum,
                                                       float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 256; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_max_pooling2d_chosen_[i_2 * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
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

/* conv2d_1 (Conv2D), line 11, gradient: reduce of (None, 8, 8, 64), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void image_classifier_train_conv2d_1_sum_gradient(int n,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT quotient_value_2,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT d_dense_product,
                                                         const uint8_t *IMAGE_CLASSIFIER_RESTRICT d_max_pooling2d_1_mask,
                                                         float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias,
                                                         float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias_momentum,
                                                         float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 64; i_2++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += (d_max_pooling2d_1_mask[i_2 * 64 + unit] ? d_dense_product[i_2 * 64 + unit] : 0.0f);
        }
    }
    for (int unit = 0; unit < 64; unit++) {
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

/* add -> () */
static void image_classifier_evaluate_scalars(int n, float *IMAGE_CLASSIFIER_RESTRICT loss_count,
                                              float *IMAGE_CLASSIFIER_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 9: convolution of (None, 32, 32, 3) and (3, 3, 3, 32), then add, compare, select,
   reduce_window -> (None, 16, 16, 32) */
static void image_classifier_evaluate_conv2d_convolution(int n,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT image,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT conv2d_kernel,
                                                         const float *IMAGE_CLASSIFIER_RESTRICT conv2d_bias,
                                                         float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 16; row++) {
            for (int col = 0; col < 16; col++) {
                for (int filter_tile = 0; filter_tile < 32; filter_tile += 16) {
                    float maxima[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row - 1;
                                if (in_row < 0 || in_row >= 32) {
                                    continue;
                                }
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col - 1;
                                    if (in_col < 0 || in_col >= 32) {
                                        continue;
                                    }
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = image[sample * 3072 + in_row * 96 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 288 + tap_col * 96 + channel * 32 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const float sum_ = largest + conv2d_bias[filter];
                        max_pooling2d_pooled[sample * 8192 + row * 512 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 11: convolution of (None, 16, 16, 32) and (3, 3, 32, 64), then add, compare,
   select, reduce_window -> (None, 8, 8, 64) */
static void image_classifier_evaluate_conv2d_1_convolution(int n,
                                                           const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_kernel,
                                                           const float *IMAGE_CLASSIFIER_RESTRICT conv2d_1_bias,
                                                           const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_pooled,
                                                           float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 8; row++) {
            for (int col = 0; col < 8; col++) {
                for (int filter_tile = 0; filter_tile < 64; filter_tile += 16) {
                    float maxima[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        maxima[filter - filter_tile] = -INFINITY;
                    }
                    for (int within_row = 0; within_row < 2; within_row++) {
                        for (int within_col = 0; within_col < 2; within_col++) {
                            float sums[16];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] = 0.0f;
                            }
                            for (int tap_row = 0; tap_row < 3; tap_row++) {
                                const int in_row = row * 2 + within_row + tap_row - 1;
                                if (in_row < 0 || in_row >= 16) {
                                    continue;
                                }
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col - 1;
                                    if (in_col < 0 || in_col >= 16) {
                                        continue;
                                    }
                                    for (int channel = 0; channel < 32; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 8192 + in_row * 512 + in_col * 32 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 6144 + tap_col * 2048 + channel * 64 + filter];
                                        }
                                    }
                                }
                            }
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                                    maxima[filter - filter_tile] = sums[filter - filter_tile];
                                }
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        const float largest = maxima[filter - filter_tile];
                        const float sum_ = largest + conv2d_1_bias[filter];
                        max_pooling2d_1_pooled[sample * 4096 + row * 512 + col * 64 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* dense (Dense), line 14: dot_general of (None, 4096) and (4096, 128), then add, compare, select -> (None,
   128) */
static void image_classifier_evaluate_dense_product(int n,
                                                    const float *IMAGE_CLASSIFIER_RESTRICT dense_kernel,
                                                    const float *IMAGE_CLASSIFIER_RESTRICT dense_bias,
                                                    const float *IMAGE_CLASSIFIER_RESTRICT max_pooling2d_1_pooled,
                                                    float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            float lost[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                lost[unit - unit_tile] = 0.0f;
            }
            for (int block = 0; block < 4096; block += 64) {
                float part[16];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    part[unit - unit_tile] = 0.0f;
                }
                for (int k = block; k < block + 64; k++) {
                    const float a_value = max_pooling2d_1_pooled[sample * 4096 + k];
                    for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                        part[unit - unit_tile] += a_value * dense_kernel[k * 128 + unit];
                    }
                }
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    const float before = sums[unit - unit_tile];
                    const float added = part[unit - unit_tile] - lost[unit - unit_tile];
                    sums[unit - unit_tile] = before + added;
                    lost[unit - unit_tile] = (sums[unit - unit_tile] - before) - added;
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + dense_bias[unit];
                dense_chosen_[sample * 128 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* probabilities (Dense), line 15: dot_general of (None, 128) and (128, 10), then add -> (None, 10) */
static void image_classifier_evaluate_probabilities_product(int n,
                                                            const float *IMAGE_CLASSIFIER_RESTRICT probabilities_kernel,
                                                            const float *IMAGE_CLASSIFIER_RESTRICT probabilities_bias,
                                                            const float *IMAGE_CLASSIFIER_RESTRICT dense_chosen_,
                                                            float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = dense_chosen_[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * probabilities_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                probabilities_sum_[sample * 10 + unit] = sum + probabilities_bias[unit];
            }
        }
    }
}

/* probabilities (Dense), line 15: softmax of (None, 10) -> (None, 10) */
static void image_classifier_evaluate_probabilities_softmax(int n,
                                                            const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_,
                                                            float *IMAGE_CLASSIFIER_RESTRICT probabilities)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(probabilities_sum_[sample * 10 + unit] - largest);
            probabilities[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            probabilities[sample * 10 + unit] /= total;
        }
    }
}

/* compare, convert -> (None, 10) */
static void image_classifier_evaluate_one_hot(int n,
                                              const int32_t *IMAGE_CLASSIFIER_RESTRICT probabilities_target,
                                              float *IMAGE_CLASSIFIER_RESTRICT one_hot)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            one_hot[sample * 10 + unit] = probabilities_target[sample] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void image_classifier_evaluate_probabilities_losses(int n,
                                                           const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sum_,
                                                           const float *IMAGE_CLASSIFIER_RESTRICT one_hot,
                                                           float *IMAGE_CLASSIFIER_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (probabilities_sum_[sample * 10 + unit] > largest) {
                largest = probabilities_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(probabilities_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot[sample * 10 + unit]) * (log_total - (probabilities_sum_[sample * 10 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void image_classifier_evaluate_sum(int n,
                                          const float *IMAGE_CLASSIFIER_RESTRICT probabilities_sample_weight,
                                          const float *IMAGE_CLASSIFIER_RESTRICT probabilities_losses,
                                          float *IMAGE_CLASSIFIER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight == NULL ? 1.0f : probabilities_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void image_classifier_evaluate_arg_max(int n,
                                              const int32_t *IMAGE_CLASSIFIER_RESTRICT probabilities_target,
                                              const float *IMAGE_CLASSIFIER_RESTRICT probabilities,
                                              float *IMAGE_CLASSIFIER_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (probabilities[sample * 10 + position] > extreme) {
                extreme = probabilities[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = probabilities_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void image_classifier_evaluate_sum_2(int n, const float *IMAGE_CLASSIFIER_RESTRICT accuracy_values,
                                            float *IMAGE_CLASSIFIER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void image_classifier_metrics_scalars(const float *IMAGE_CLASSIFIER_RESTRICT loss_count,
                                             const float *IMAGE_CLASSIFIER_RESTRICT loss_total,
                                             const float *IMAGE_CLASSIFIER_RESTRICT accuracy_count,
                                             const float *IMAGE_CLASSIFIER_RESTRICT accuracy_total,
                                             float *IMAGE_CLASSIFIER_RESTRICT loss,
                                             float *IMAGE_CLASSIFIER_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int image_classifier_init(image_classifier_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    image_classifier_init_conv2d_elements(seed_words,
                                          weights->conv2d_kernel);
    image_classifier_init_conv2d_1_elements(seed_words,
                                            weights->conv2d_1_kernel);
    image_classifier_init_dense_elements(seed_words,
                                         weights->dense_kernel);
    image_classifier_init_probabilities_elements(seed_words,
                                                 weights->probabilities_kernel);
    image_classifier_init_copy(weights->conv2d_bias);
    image_classifier_init_copy_2(weights->conv2d_1_bias);
    image_classifier_init_copy_3(weights->dense_bias);
    image_classifier_init_copy_4(weights->probabilities_bias);
    return IMAGE_CLASSIFIER_OK;
}

int image_classifier_predict(const image_classifier_weights *weights, image_classifier_workspace *workspace,
                             int n, const float *image, float *probabilities)
{
    if (weights == NULL || workspace == NULL || image == NULL || probabilities == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_CLASSIFIER_BATCH) {
        return IMAGE_CLASSIFIER_ERROR_BATCH;
    }
    image_classifier_conv2d_convolution(image, weights->conv2d_kernel,
                                        weights->conv2d_bias, workspace->floats);
    image_classifier_conv2d_1_convolution(weights->conv2d_1_kernel,
                                          weights->conv2d_1_bias, workspace->floats,
                                          workspace->floats + 8192);
    image_classifier_dense_product(weights->dense_kernel, weights->dense_bias,
                                   workspace->floats + 8192, workspace->floats);
    image_classifier_probabilities_product(weights->probabilities_kernel,
                                           weights->probabilities_bias, workspace->floats,
                                           workspace->floats + 128);
    image_classifier_probabilities_softmax(workspace->floats + 128,
                                           probabilities);
    return IMAGE_CLASSIFIER_OK;
}

int image_classifier_train_step(image_classifier_weights *weights, image_classifier_optimizer *optimizer,
                                image_classifier_metrics *metrics,
                                image_classifier_train_workspace *workspace, int n, const float *image,
                                const int32_t *probabilities_target,
                                const float *probabilities_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || image == NULL || probabilities_target == NULL || loss == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_CLASSIFIER_TRAIN_BATCH) {
        return IMAGE_CLASSIFIER_ERROR_BATCH;
    }
    image_classifier_train_scalars(n, &optimizer->learning_rate,
                                   &metrics->loss_count, &metrics->accuracy_count, &optimizer->iterations,
                                   workspace->floats + 1703936);
    image_classifier_train_scalars_gradient(n,
                                            workspace->floats + 136480);
    image_classifier_train_conv2d_convolution(n, image,
                                              weights->conv2d_kernel, weights->conv2d_bias,
                                              workspace->floats + 524288, workspace->bytes,
                                              workspace->bytes + 262144);
    image_classifier_train_conv2d_1_convolution(n,
                                                weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                workspace->floats + 524288, workspace->floats,
                                                workspace->bytes + 524288, workspace->bytes + 655360);
    image_classifier_train_dense_product(n, weights->dense_kernel,
                                         weights->dense_bias, workspace->floats, workspace->bytes + 786432,
                                         workspace->floats + 131072);
    image_classifier_train_probabilities_product(n,
                                                 weights->probabilities_kernel, weights->probabilities_bias,
                                                 workspace->floats + 131072, workspace->floats + 135168);
    image_classifier_train_probabilities_softmax(n,
                                                 workspace->floats + 135168, workspace->floats + 135488);
    image_classifier_train_scalars_2(n, probabilities_target,
                                     workspace->floats + 135488, workspace->floats + 135808,
                                     workspace->floats + 136128);
    image_classifier_train_probabilities_losses(n,
                                                workspace->floats + 135168, workspace->floats + 135808,
                                                workspace->floats + 136448);
    image_classifier_train_sum(n, probabilities_sample_weight,
                               workspace->floats + 136448, &metrics->loss_total, loss);
    image_classifier_train_arg_max(n, probabilities_target,
                                   workspace->floats + 135488, workspace->floats + 135168);
    image_classifier_train_sum_2(n, workspace->floats + 135168,
                                 &metrics->accuracy_total);
    image_classifier_train_dprobabilities_losses_gradient(n,
                                                          probabilities_sample_weight,
                                                          workspace->floats + 136480,
                                                          workspace->floats + 135168);
    image_classifier_train_scalars_gradient_2(n,
                                              workspace->floats + 135168, workspace->floats + 136128,
                                              workspace->floats + 139264);
    image_classifier_train_probabilities_dprobabilities_bias_gradient(n,
                                                                      workspace->floats + 1703936,
                                                                      workspace->floats + 139264,
                                                                      weights->probabilities_bias,
                                                                      optimizer->probabilities_bias_momentum,
                                                                      optimizer->probabilities_bias_velocity);
    image_classifier_train_probabilities_product_gradient(n,
                                                          weights->probabilities_kernel,
                                                          workspace->bytes + 786432,
                                                          workspace->floats + 139264,
                                                          workspace->floats + 135168);
    image_classifier_train_probabilities_dprobabilities_kernel_gradient(n,
                                                                        workspace->floats + 1703936,
                                                                        workspace->floats + 131072,
                                                                        workspace->floats + 139264,
                                                                        weights->probabilities_kernel,
                                                                        optimizer->probabilities_kernel_momentum,
                                                                        optimizer->probabilities_kernel_velocity);
    image_classifier_train_dense_ddense_bias_gradient(n,
                                                      workspace->floats + 1703936,
                                                      workspace->floats + 135168, weights->dense_bias,
                                                      optimizer->dense_bias_momentum,
                                                      optimizer->dense_bias_velocity);
    image_classifier_train_dense_product_gradient(n,
                                                  weights->dense_kernel, workspace->floats + 135168,
                                                  workspace->floats + 1572864);
    image_classifier_train_dense_ddense_kernel_gradient(n,
                                                        workspace->floats + 1703936, workspace->floats,
                                                        workspace->floats + 135168, weights->dense_kernel,
                                                        optimizer->dense_kernel_momentum,
                                                        optimizer->dense_kernel_velocity);
    image_classifier_train_max_pooling2d_1_scatter_window_gradient(n,
                                                                   workspace->floats + 1572864,
                                                                   workspace->bytes + 524288,
                                                                   workspace->floats);
    image_classifier_train_conv2d_1_input_gradient_gradient(n,
                                                            weights->conv2d_1_kernel, workspace->floats,
                                                            workspace->bytes + 262144,
                                                            workspace->floats + 1048576,
                                                            workspace->floats + 1310720);
    image_classifier_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                              workspace->floats + 1703936,
                                                              workspace->floats + 524288, workspace->floats,
                                                              weights->conv2d_1_kernel,
                                                              optimizer->conv2d_1_kernel_momentum,
                                                              optimizer->conv2d_1_kernel_velocity);
    image_classifier_train_max_pooling2d_scatter_window_gradient(n,
                                                                 workspace->floats + 1048576,
                                                                 workspace->bytes, workspace->floats);
    image_classifier_train_conv2d_dconv2d_kernel_gradient(n,
                                                          image, workspace->floats + 1703936,
                                                          workspace->floats, weights->conv2d_kernel,
                                                          optimizer->conv2d_kernel_momentum,
                                                          optimizer->conv2d_kernel_velocity);
    image_classifier_train_conv2d_sum_gradient(n,
                                               workspace->floats + 1703936, workspace->floats + 1310720,
                                               weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                               optimizer->conv2d_bias_velocity);
    image_classifier_train_conv2d_1_sum_gradient(n,
                                                 workspace->floats + 1703936, workspace->floats + 1572864,
                                                 workspace->bytes + 655360, weights->conv2d_1_bias,
                                                 optimizer->conv2d_1_bias_momentum,
                                                 optimizer->conv2d_1_bias_velocity);
    return IMAGE_CLASSIFIER_OK;
}

int image_classifier_evaluate_step(const image_classifier_weights *weights,
                                   image_classifier_metrics *metrics,
                                   image_classifier_train_workspace *workspace, int n, const float *image,
                                   const int32_t *probabilities_target,
                                   const float *probabilities_sample_weight, float *probabilities)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || image == NULL || probabilities_target == NULL || probabilities == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    if (n < 1 || n > IMAGE_CLASSIFIER_TRAIN_BATCH) {
        return IMAGE_CLASSIFIER_ERROR_BATCH;
    }
    image_classifier_evaluate_scalars(n, &metrics->loss_count,
                                      &metrics->accuracy_count);
    image_classifier_evaluate_conv2d_convolution(n, image,
                                                 weights->conv2d_kernel, weights->conv2d_bias,
                                                 workspace->floats);
    image_classifier_evaluate_conv2d_1_convolution(n,
                                                   weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                   workspace->floats, workspace->floats + 262144);
    image_classifier_evaluate_dense_product(n, weights->dense_kernel,
                                            weights->dense_bias, workspace->floats + 262144,
                                            workspace->floats);
    image_classifier_evaluate_probabilities_product(n,
                                                    weights->probabilities_kernel,
                                                    weights->probabilities_bias, workspace->floats,
                                                    workspace->floats + 4096);
    image_classifier_evaluate_probabilities_softmax(n,
                                                    workspace->floats + 4096, probabilities);
    image_classifier_evaluate_one_hot(n, probabilities_target,
                                      workspace->floats);
    image_classifier_evaluate_probabilities_losses(n,
                                                   workspace->floats + 4096, workspace->floats,
                                                   workspace->floats + 320);
    image_classifier_evaluate_sum(n, probabilities_sample_weight,
                                  workspace->floats + 320, &metrics->loss_total);
    image_classifier_evaluate_arg_max(n, probabilities_target,
                                      probabilities, workspace->floats);
    image_classifier_evaluate_sum_2(n, workspace->floats,
                                    &metrics->accuracy_total);
    return IMAGE_CLASSIFIER_OK;
}

int image_classifier_metrics_result(const image_classifier_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    image_classifier_metrics_scalars(&metrics->loss_count,
                                     &metrics->loss_total, &metrics->accuracy_count,
                                     &metrics->accuracy_total, result + 0, result + 1);
    return IMAGE_CLASSIFIER_OK;
}

int image_classifier_optimizer_init(image_classifier_optimizer *optimizer, const image_classifier_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return IMAGE_CLASSIFIER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return IMAGE_CLASSIFIER_OK;
}

void image_classifier_metrics_reset(image_classifier_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
