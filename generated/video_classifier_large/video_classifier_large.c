/* video_classifier_large: made by hnc 0.1.0 for target portable from the model with hash f78edd532fac351b; the header says how to use it. */
#include "video_classifier_large.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define VIDEO_CLASSIFIER_LARGE_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define VIDEO_CLASSIFIER_LARGE_RESTRICT restrict
#else
#define VIDEO_CLASSIFIER_LARGE_RESTRICT
#endif

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float video_classifier_large_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float video_classifier_large_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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

/* time_distributed (TimeDistributed), line 8: rng_uniform, multiply, add -> (3, 3, 3, 64) */
static void video_classifier_large_init_time_distributed_map(const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT seed_words,
                                                             float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel)
{
    for (int i_3 = 0; i_3 < 1728; i_3++) {
        const float product = video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 691875392, i_3) * 0.19950187f;
        time_distributed_kernel[i_3] = product + -0.099750936f;
    }
}

/* lstm (LSTM), line 11: rng_uniform, multiply, add -> (254016, 512) */
static void video_classifier_large_init_lstm_map(const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT seed_words,
                                                 float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 130056192; i++) {
        const float product = video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.009710416f;
        lstm_kernel[i] = product + -0.004855208f;
    }
}

/* lstm (LSTM), line 11: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (128, 512) */
static void video_classifier_large_init_lstm_map_2(const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT seed_words,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply)
{
    for (int i = 0; i < 65536; i++) {
        const float log_ = logf(1.0f - video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 214359904, i));
        const float product = video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f;
        lstm_multiply[i] = sqrtf(log_ * -2.0f) * cosf(product);
    }
}

/* lstm (LSTM), line 11: dot_general of (128, 512) and (512,) -> (128,) */
static void video_classifier_large_init_lstm_dot_general(int step,
                                                         const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply,
                                                         const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                         float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_dot_general)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_scan[unit * 512 + k] * lstm_multiply[step * 512 + k];
        }
        lstm_dot_general[unit] = sum;
    }
}

/* lstm (LSTM), line 11: dot_general of (128,) and (128, 512), then subtract -> (512,) */
static void video_classifier_large_init_lstm_dot_general_2(int step,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_dot_general,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_subtract)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_dot_general[k] * lstm_scan[k * 512 + unit];
        }
        lstm_subtract[unit] = lstm_multiply[step * 512 + unit] - sum;
    }
}

/* lstm (LSTM), line 11: dot_general of (128, 512) and (512,) -> (128,) */
static void video_classifier_large_init_lstm_dot_general_3(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_subtract,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_dot_general_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_scan[unit * 512 + k] * lstm_subtract[k];
        }
        lstm_dot_general_2[unit] = sum;
    }
}

/* lstm (LSTM), line 11: dot_general of (128,) and (128, 512), then subtract, multiply -> (512,) */
static void video_classifier_large_init_lstm_dot_general_4(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_subtract,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_dot_general_2,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_subtract_2,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply_2)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_dot_general_2[k] * lstm_scan[k * 512 + unit];
        }
        const float difference = lstm_subtract[unit] - sum;
        lstm_subtract_2[unit] = difference;
        lstm_multiply_2[unit] = difference * difference;
    }
}

/* lstm (LSTM), line 11: reduce of (512,), then rsqrt -> () */
static void video_classifier_large_init_lstm_reduce(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply_2,
                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 512; k++) {
        sum += lstm_multiply_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 11: multiply -> (512,) */
static void video_classifier_large_init_lstm_map_3(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_subtract_2,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_rsqrt,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply_3)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_multiply_3[unit] = lstm_subtract_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 11: compare -> (128, 1) */
static void video_classifier_large_init_lstm_map_4(int step,
                                                   uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_compare)
{
    for (int row = 0; row < 128; row++) {
        lstm_compare[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 11: select -> (128, 512) */
static void video_classifier_large_init_lstm_map_5(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_multiply_3,
                                                   const uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_compare,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan)
{
    for (int row = 0; row < 128; row++) {
        for (int col = 0; col < 512; col++) {
            lstm_scan[row * 512 + col] = lstm_compare[row] ? lstm_multiply_3[col] : lstm_scan[row * 512 + col];
        }
    }
}

/* lstm (LSTM), line 11: scan of (128, 512) and (128, 512) */
static void video_classifier_large_init_lstm_scan(const float *lstm_multiply, float *lstm_scan,
                                                  float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 65536; i++) {
        lstm_scan[i] = 0.0f;
    }
    for (int step = 0; step < 128; step++) {
        video_classifier_large_init_lstm_dot_general(step,
                                                     lstm_multiply, lstm_scan, floats + 131584);
        video_classifier_large_init_lstm_dot_general_2(step,
                                                       lstm_multiply, lstm_scan, floats + 131584,
                                                       floats + 131072);
        video_classifier_large_init_lstm_dot_general_3(lstm_scan,
                                                       floats + 131072, floats + 132608);
        video_classifier_large_init_lstm_dot_general_4(lstm_scan,
                                                       floats + 131072, floats + 132608, floats + 131584,
                                                       floats + 132096);
        video_classifier_large_init_lstm_reduce(floats + 132096,
                                                floats + 132608);
        video_classifier_large_init_lstm_map_3(floats + 131584,
                                               floats + 132608, floats + 131072);
        video_classifier_large_init_lstm_map_4(step, bytes);
        video_classifier_large_init_lstm_map_5(floats + 131072, bytes,
                                               lstm_scan);
    }
}

/* lstm (LSTM), line 11: concatenate of (128,) and (128,) and (256,) -> (512,) */
static void video_classifier_large_init_lstm_concatenate(float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_concatenate)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_concatenate[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 128; unit_2++) {
        lstm_concatenate[unit_2 + 128] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 256; unit_3++) {
        lstm_concatenate[unit_3 + 256] = 0.0f;
    }
}

/* dense (Dense), line 12: rng_uniform, multiply, add -> (128, 64) */
static void video_classifier_large_init_dense_map(const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT seed_words,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel)
{
    for (int i = 0; i < 8192; i++) {
        const float product = video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.35355338f;
        dense_kernel[i] = product + -0.17677669f;
    }
}

/* probabilities (Dense), line 13: rng_uniform, multiply, add -> (64, 5) */
static void video_classifier_large_init_probabilities_map(const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT seed_words,
                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel)
{
    for (int i = 0; i < 320; i++) {
        const float product = video_classifier_large_uniform(seed_words[0], seed_words[1], 0, 59391824, i) * 0.5897678f;
        probabilities_kernel[i] = product + -0.2948839f;
    }
}

/* copy -> (64,) */
static void video_classifier_large_init_copy(float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        time_distributed_bias[unit] = 0.0f;
    }
}

/* copy -> (128, 512) */
static void video_classifier_large_init_copy_2(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                               float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 65536; i++) {
        lstm_recurrent_kernel[i] = lstm_scan[i];
    }
}

/* copy -> (512,) */
static void video_classifier_large_init_copy_3(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_concatenate,
                                               float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_bias[unit] = lstm_concatenate[unit];
    }
}

/* copy -> (64,) */
static void video_classifier_large_init_copy_4(float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (5,) */
static void video_classifier_large_init_copy_5(float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias)
{
    for (int unit = 0; unit < 5; unit++) {
        probabilities_bias[unit] = 0.0f;
    }
}

/* time_distributed (TimeDistributed), line 8: convolution of (None*20, 128, 128, 3) and (3, 3, 3, 64), then
   add, compare, select -> (None*20, 126, 126, 64) */
static void video_classifier_large_time_distributed_convolution(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT clip,
                                                                const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel,
                                                                const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias,
                                                                float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select)
{
    for (int sample = 0; sample < 20; sample++) {
        for (int row = 0; row < 126; row++) {
            for (int col = 0; col < 126; col++) {
                for (int filter = 0; filter < 64; filter++) {
                    float sum = 0.0f;
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row;
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col;
                            for (int channel = 0; channel < 3; channel++) {
                                sum += clip[sample * 49152 + in_row * 384 + in_col * 3 + channel] * time_distributed_kernel[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                            }
                        }
                    }
                    const float sum_2 = sum + time_distributed_bias[filter];
                    time_distributed_select[sample * 1016064 + row * 8064 + col * 64 + filter] = sum_2 > 0.0f ? sum_2 : 0.0f;
                }
            }
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 9: reduce_window of (None*20, 126, 126, 64) -> (None*20, 63,
   63, 64) */
static void video_classifier_large_time_distributed_1_reduce_window(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window)
{
    for (int frame = 0; frame < 20; frame++) {
        for (int row = 0; row < 63; row++) {
            for (int col = 0; col < 63; col++) {
                for (int channel = 0; channel < 64; channel++) {
                    float largest = -INFINITY;
                    for (int tap_row = 0; tap_row < 2; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        for (int tap_col = 0; tap_col < 2; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel] > largest) {
                                largest = time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel];
                            }
                        }
                    }
                    time_distributed_1_reduce_window[frame * 254016 + row * 4032 + col * 64 + channel] = largest;
                }
            }
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 20, 254016) and (254016, 512), then add -> (None, 20, 512) */
static void video_classifier_large_lstm_dot_general(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel,
                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias,
                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window,
                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add)
{
    for (int step = 0; step < 20; step++) {
        for (int unit = 0; unit < 512; unit++) {
            float sum = 0.0f;
            float lost = 0.0f;
            for (int block = 0; block < 254016; block += 64) {
                float part = 0.0f;
                for (int k = block; k < block + 64; k++) {
                    part += time_distributed_1_reduce_window[step * 254016 + k] * lstm_kernel[k * 512 + unit];
                }
                const float added = part - lost;
                const float total = sum + added;
                lost = (total - sum) - added;
                sum = total;
            }
            lstm_add[step * 512 + unit] = sum + lstm_bias[unit];
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_classifier_large_lstm_dot_general_2(int step,
                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel,
                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add,
                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_scan[k] * lstm_recurrent_kernel[k * 512 + unit];
        }
        lstm_add_2[unit] = lstm_add[step * 512 + unit] + sum;
    }
}

/* lstm (LSTM), line 11: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_classifier_large_lstm_map(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2,
                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_2)
{
    for (int unit = 0; unit < 128; unit++) {
        const float value = lstm_scan_2[unit];
        const float sum = video_classifier_large_logistic(lstm_add_2[unit + 128]) * value + video_classifier_large_logistic(lstm_add_2[unit]) * tanhf(lstm_add_2[unit + 256]);
        lstm_scan[unit] = video_classifier_large_logistic(lstm_add_2[unit + 384]) * tanhf(sum);
        lstm_scan_2[unit] = sum;
    }
}

/* lstm (LSTM), line 11: scan of (None, 20, 512) and (None, 128) and (None, 128) */
static void video_classifier_large_lstm_scan(const float *lstm_recurrent_kernel, const float *lstm_add,
                                             float *lstm_scan, float *lstm_scan_2, float *floats)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_scan[unit] = 0.0f;
    }
    for (int unit = 0; unit < 128; unit++) {
        lstm_scan_2[unit] = 0.0f;
    }
    for (int step = 0; step < 20; step++) {
        video_classifier_large_lstm_dot_general_2(step,
                                                  lstm_recurrent_kernel, lstm_add, lstm_scan, floats + 10240);
        video_classifier_large_lstm_map(floats + 10240, lstm_scan,
                                        lstm_scan_2);
    }
}

/* dense (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, compare, select -> (None, 64) */
static void video_classifier_large_dense_dot_general(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel,
                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias,
                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select)
{
    for (int unit = 0; unit < 64; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_scan[k] * dense_kernel[k * 64 + unit];
        }
        const float sum_2 = sum + dense_bias[unit];
        dense_select[unit] = sum_2 > 0.0f ? sum_2 : 0.0f;
    }
}

/* probabilities (Dense), line 13: dot_general of (None, 64) and (64, 5), then add -> (None, 5) */
static void video_classifier_large_probabilities_dot_general(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel,
                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias,
                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select,
                                                             float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add)
{
    for (int unit = 0; unit < 5; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 64; k++) {
            sum += dense_select[k] * probabilities_kernel[k * 5 + unit];
        }
        probabilities_add[unit] = sum + probabilities_bias[unit];
    }
}

/* probabilities (Dense), line 13: softmax of (None, 5) -> (None, 5) */
static void video_classifier_large_probabilities_softmax(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add,
                                                         float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 5; unit++) {
        if (probabilities_add[unit] > largest) {
            largest = probabilities_add[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 5; unit++) {
        const float power = expf(probabilities_add[unit] - largest);
        probabilities[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 5; unit++) {
        probabilities[unit] /= total;
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void video_classifier_large_train_scalars(int n,
                                                 const float *VIDEO_CLASSIFIER_LARGE_RESTRICT learning_rate,
                                                 float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_count,
                                                 float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_count,
                                                 int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT iterations,
                                                 float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2)
{
    const int32_t iterations_2 = *iterations;
    const int32_t sum = iterations_2 + 1;
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    const float number = (float)sum;
    iterations[0] = sum;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
    divide_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void video_classifier_large_train_scalars_gradient(int n,
                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide)
{
    divide[0] = 1.0f / (float)n;
}

/* time_distributed (TimeDistributed), line 8: convolution of (None*20, 128, 128, 3) and (3, 3, 3, 64), then
   add, compare, select -> (None*20, 126, 126, 64) */
static void video_classifier_large_train_time_distributed_convolution(int n,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT clip,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias,
                                                                      uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_compare,
                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select)
{
    for (int sample = 0; sample < n * 20; sample++) {
        for (int row = 0; row < 126; row++) {
            for (int col = 0; col < 126; col++) {
                for (int filter = 0; filter < 64; filter++) {
                    float sum = 0.0f;
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row;
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col;
                            for (int channel = 0; channel < 3; channel++) {
                                sum += clip[sample * 49152 + in_row * 384 + in_col * 3 + channel] * time_distributed_kernel[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                            }
                        }
                    }
                    const float sum_2 = sum + time_distributed_bias[filter];
                    const int holds = sum_2 > 0.0f;
                    time_distributed_compare[sample * 1016064 + row * 8064 + col * 64 + filter] = (uint8_t)holds;
                    time_distributed_select[sample * 1016064 + row * 8064 + col * 64 + filter] = holds ? sum_2 : 0.0f;
                }
            }
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 9: reduce_window of (None*20, 126, 126, 64) -> (None*20, 63,
   63, 64) */
static void video_classifier_large_train_time_distributed_1_reduce_window(int n,
                                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select,
                                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window)
{
    for (int frame = 0; frame < n * 20; frame++) {
        for (int row = 0; row < 63; row++) {
            for (int col = 0; col < 63; col++) {
                for (int channel = 0; channel < 64; channel++) {
                    float largest = -INFINITY;
                    for (int tap_row = 0; tap_row < 2; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        for (int tap_col = 0; tap_col < 2; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel] > largest) {
                                largest = time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel];
                            }
                        }
                    }
                    time_distributed_1_reduce_window[frame * 254016 + row * 4032 + col * 64 + channel] = largest;
                }
            }
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 20, 254016) and (254016, 512), then add -> (None, 20, 512) */
static void video_classifier_large_train_lstm_dot_general(int n,
                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel,
                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias,
                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window,
                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add)
{
    for (int i = 0; i < n * 20; i++) {
        for (int unit = 0; unit < 512; unit++) {
            float sum = 0.0f;
            float lost = 0.0f;
            for (int block = 0; block < 254016; block += 64) {
                float part = 0.0f;
                for (int k = block; k < block + 64; k++) {
                    part += time_distributed_1_reduce_window[i * 254016 + k] * lstm_kernel[k * 512 + unit];
                }
                const float added = part - lost;
                const float total = sum + added;
                lost = (total - sum) - added;
                sum = total;
            }
            lstm_add[i * 512 + unit] = sum + lstm_bias[unit];
        }
    }
}

/* lstm (LSTM), line 11: copy -> (None, 128) */
static void video_classifier_large_train_lstm_copy(int n, int step,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_9)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_scan_9[sample * 2560 + step * 128 + unit] = lstm_scan[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 11: copy -> (None, 128) */
static void video_classifier_large_train_lstm_copy_2(int n, int step,
                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_2,
                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_scan_5[sample * 2560 + step * 128 + unit] = lstm_scan_2[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_classifier_large_train_lstm_dot_general_2(int n, int step,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 512; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 128; k++) {
                sum += lstm_scan[sample * 128 + k] * lstm_recurrent_kernel[k * 512 + unit];
            }
            lstm_add_2[sample * 512 + unit] = lstm_add[sample * 10240 + step * 512 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 11: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_classifier_large_train_lstm_map(int n, int step,
                                                  const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_2,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_3,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_4,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_6,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_7,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_8)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float logistic = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit + 128]);
            const float value = lstm_scan_2[sample * 128 + unit];
            const float logistic_2 = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit]);
            const float tanh_ = tanhf(lstm_add_2[sample * 512 + unit + 256]);
            const float sum = logistic * value + logistic_2 * tanh_;
            const float tanh__2 = tanhf(sum);
            const float logistic_3 = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit + 384]);
            lstm_scan_3[sample * 2560 + step * 128 + unit] = tanh__2;
            lstm_scan_4[sample * 2560 + step * 128 + unit] = logistic_3;
            lstm_scan_6[sample * 2560 + step * 128 + unit] = logistic;
            lstm_scan_7[sample * 2560 + step * 128 + unit] = tanh_;
            lstm_scan_8[sample * 2560 + step * 128 + unit] = logistic_2;
            lstm_scan[sample * 128 + unit] = logistic_3 * tanh__2;
            lstm_scan_2[sample * 128 + unit] = sum;
        }
    }
}

/* lstm (LSTM), line 11: scan of (None, 20, 512) and (None, 128) and (None, 128) */
static void video_classifier_large_train_lstm_scan(int n, const float *lstm_recurrent_kernel,
                                                   const float *lstm_add, float *lstm_scan,
                                                   float *lstm_scan_2, float *lstm_scan_3,
                                                   float *lstm_scan_4, float *lstm_scan_5,
                                                   float *lstm_scan_6, float *lstm_scan_7,
                                                   float *lstm_scan_8, float *lstm_scan_9, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_scan[i] = 0.0f;
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_scan_2[i] = 0.0f;
    }
    for (int step = 0; step < 20; step++) {
        video_classifier_large_train_lstm_copy(n, step, lstm_scan,
                                               lstm_scan_9);
        video_classifier_large_train_lstm_copy_2(n, step,
                                                 lstm_scan_2, lstm_scan_5);
        video_classifier_large_train_lstm_dot_general_2(n,
                                                        step, lstm_recurrent_kernel, lstm_add, lstm_scan,
                                                        floats + 203438080);
        video_classifier_large_train_lstm_map(n, step,
                                              floats + 203438080, lstm_scan, lstm_scan_2, lstm_scan_3,
                                              lstm_scan_4, lstm_scan_6, lstm_scan_7, lstm_scan_8);
    }
}

/* dense (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, compare, select -> (None, 64) */
static void video_classifier_large_train_dense_dot_general(int n,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                           uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_compare,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 128; k++) {
                sum += lstm_scan[sample * 128 + k] * dense_kernel[k * 64 + unit];
            }
            const float sum_2 = sum + dense_bias[unit];
            const int holds = sum_2 > 0.0f;
            dense_compare[sample * 64 + unit] = (uint8_t)holds;
            dense_select[sample * 64 + unit] = holds ? sum_2 : 0.0f;
        }
    }
}

/* probabilities (Dense), line 13: dot_general of (None, 64) and (64, 5), then add -> (None, 5) */
static void video_classifier_large_train_probabilities_dot_general(int n,
                                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel,
                                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias,
                                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select,
                                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 5; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 64; k++) {
                sum += dense_select[sample * 64 + k] * probabilities_kernel[k * 5 + unit];
            }
            probabilities_add[sample * 5 + unit] = sum + probabilities_bias[unit];
        }
    }
}

/* probabilities (Dense), line 13: softmax of (None, 5) -> (None, 5) */
static void video_classifier_large_train_probabilities_softmax(int n,
                                                               const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add,
                                                               float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 5; unit++) {
            if (probabilities_add[sample * 5 + unit] > largest) {
                largest = probabilities_add[sample * 5 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            const float power = expf(probabilities_add[sample * 5 + unit] - largest);
            probabilities_softmax[sample * 5 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 5; unit++) {
            probabilities_softmax[sample * 5 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 5) and (None, 5) -> (None,) */
static void video_classifier_large_train_probabilities_losses(int n,
                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_target,
                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add,
                                                              float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 5; unit++) {
            if (probabilities_add[sample * 5 + unit] > largest) {
                largest = probabilities_add[sample * 5 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            total += expf(probabilities_add[sample * 5 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            entropy += (probabilities_target[sample * 5 + unit]) * (log_total - (probabilities_add[sample * 5 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void video_classifier_large_train_reduce(int n,
                                                const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_sample_weight_sample_weight,
                                                const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_losses,
                                                float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_total,
                                                float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight_sample_weight == NULL ? 1.0f : probabilities_sample_weight_sample_weight[k]);
        sum += product;
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* arg_max of (None, 5) -> (None,) */
static void video_classifier_large_train_arg_max(int n,
                                                 const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_softmax,
                                                 int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT arg_max)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_softmax[sample * 5];
        int32_t best = 0;
        for (int position = 1; position < 5; position++) {
            if (probabilities_softmax[sample * 5 + position] > extreme) {
                extreme = probabilities_softmax[sample * 5 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max[sample] = best;
    }
}

/* arg_max of (None, 5), then compare, convert -> (None,) */
static void video_classifier_large_train_arg_max_2(int n,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_target,
                                                   const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT arg_max,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 5];
        int32_t best = 0;
        for (int position = 1; position < 5; position++) {
            if (probabilities_target[sample * 5 + position] > extreme) {
                extreme = probabilities_target[sample * 5 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void video_classifier_large_train_reduce_2(int n,
                                                  const float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_values,
                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void video_classifier_large_train_dprobabilities_losses_gradient(int n,
                                                                        const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_sample_weight_sample_weight,
                                                                        const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide,
                                                                        float *VIDEO_CLASSIFIER_LARGE_RESTRICT dprobabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dprobabilities_losses_2 = divide[0] * (probabilities_sample_weight_sample_weight == NULL ? 1.0f : probabilities_sample_weight_sample_weight[sample]);
        dprobabilities_losses[sample] = dprobabilities_losses_2;
    }
}

/* subtract, multiply -> (None, 5) */
static void video_classifier_large_train_scalars_gradient_2(int n,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_target,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_softmax,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dprobabilities_losses,
                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT multiply)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 5; unit++) {
            const float product = dprobabilities_losses[sample] * (probabilities_softmax[sample * 5 + unit] - probabilities_target[sample * 5 + unit]);
            multiply[sample * 5 + unit] = product;
        }
    }
}

/* probabilities (Dense), line 13, gradient: reduce of (None, 5), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (5,) */
static void video_classifier_large_train_probabilities_dprobabilities_bias_gradient(int n,
                                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT multiply,
                                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias,
                                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias_momentum,
                                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias_velocity)
{
    float sum[5];
    for (int unit = 0; unit < 5; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 5; unit++) {
            sum[unit] += multiply[k * 5 + unit];
        }
    }
    for (int unit = 0; unit < 5; unit++) {
        const float probabilities_bias_2 = probabilities_bias[unit];
        const float probabilities_bias_momentum_2 = probabilities_bias_momentum[unit];
        const float probabilities_bias_momentum_3 = probabilities_bias_momentum[unit];
        const float sum_2 = probabilities_bias_momentum_2 + (sum[unit] - probabilities_bias_momentum_3) * 0.1f;
        const float probabilities_bias_velocity_2 = probabilities_bias_velocity[unit];
        const float probabilities_bias_velocity_3 = probabilities_bias_velocity[unit];
        const float sum_3 = probabilities_bias_velocity_2 + (sum[unit] * sum[unit] - probabilities_bias_velocity_3) * 0.001f;
        probabilities_bias[unit] = probabilities_bias_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
        probabilities_bias_momentum[unit] = sum_2;
        probabilities_bias_velocity[unit] = sum_3;
    }
}

/* probabilities (Dense), line 13, gradient: dot_general of (None, 5) and (64, 5), then select -> (None, 64) */
static void video_classifier_large_train_probabilities_dot_general_gradient(int n,
                                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel,
                                                                            const uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_compare,
                                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT multiply,
                                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_dense_select)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 5; k++) {
                sum += multiply[sample * 5 + k] * probabilities_kernel[unit * 5 + k];
            }
            d_dense_select[sample * 64 + unit] = dense_compare[sample * 64 + unit] ? sum : 0.0f;
        }
    }
}

/* probabilities (Dense), line 13, gradient: dot_general of (None, 64) and (None, 5), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 5) */
static void video_classifier_large_train_probabilities_dprobabilities_kernel_gradient(int n,
                                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select,
                                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT multiply,
                                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel,
                                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel_momentum,
                                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel_velocity)
{
    for (int row = 0; row < 64; row++) {
        for (int col = 0; col < 5; col++) {
            float sum = 0.0f;
            for (int k = 0; k < n; k++) {
                sum += dense_select[k * 64 + row] * multiply[k * 5 + col];
            }
            const float probabilities_kernel_2 = probabilities_kernel[row * 5 + col];
            const float probabilities_kernel_momentum_2 = probabilities_kernel_momentum[row * 5 + col];
            const float probabilities_kernel_momentum_3 = probabilities_kernel_momentum[row * 5 + col];
            const float sum_2 = probabilities_kernel_momentum_2 + (sum - probabilities_kernel_momentum_3) * 0.1f;
            const float probabilities_kernel_velocity_2 = probabilities_kernel_velocity[row * 5 + col];
            const float probabilities_kernel_velocity_3 = probabilities_kernel_velocity[row * 5 + col];
            const float sum_3 = probabilities_kernel_velocity_2 + (sum * sum - probabilities_kernel_velocity_3) * 0.001f;
            probabilities_kernel[row * 5 + col] = probabilities_kernel_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
            probabilities_kernel_momentum[row * 5 + col] = sum_2;
            probabilities_kernel_velocity[row * 5 + col] = sum_3;
        }
    }
}

/* dense (Dense), line 12, gradient: reduce of (None, 64), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void video_classifier_large_train_dense_ddense_bias_gradient(int n,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_dense_select,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias_momentum,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_dense_select[k * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float dense_bias_2 = dense_bias[unit];
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_2 = dense_bias_momentum_2 + (sum[unit] - dense_bias_momentum_3) * 0.1f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum_3 = dense_bias_velocity_2 + (sum[unit] * sum[unit] - dense_bias_velocity_3) * 0.001f;
        dense_bias[unit] = dense_bias_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
        dense_bias_momentum[unit] = sum_2;
        dense_bias_velocity[unit] = sum_3;
    }
}

/* dense (Dense), line 12, gradient: dot_general of (None, 64) and (128, 64) -> (None, 128) */
static void video_classifier_large_train_dense_dot_general_gradient(int n,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_dense_select,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_dense_dot_general)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 64; k++) {
                sum += d_dense_select[sample * 64 + k] * dense_kernel[unit * 64 + k];
            }
            d_dense_dot_general[sample * 128 + unit] = sum;
        }
    }
}

/* dense (Dense), line 12, gradient: dot_general of (None, 128) and (None, 64), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 64) */
static void video_classifier_large_train_dense_ddense_kernel_gradient(int n,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_dense_select,
                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel,
                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel_momentum,
                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel_velocity)
{
    for (int row = 0; row < 128; row++) {
        for (int col = 0; col < 64; col++) {
            float sum = 0.0f;
            for (int k = 0; k < n; k++) {
                sum += lstm_scan[k * 128 + row] * d_dense_select[k * 64 + col];
            }
            const float dense_kernel_2 = dense_kernel[row * 64 + col];
            const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 64 + col];
            const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 64 + col];
            const float sum_2 = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
            const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 64 + col];
            const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 64 + col];
            const float sum_3 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
            dense_kernel[row * 64 + col] = dense_kernel_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
            dense_kernel_momentum[row * 64 + col] = sum_2;
            dense_kernel_velocity[row * 64 + col] = sum_3;
        }
    }
}

/* lstm (LSTM), line 11, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 128) */
static void video_classifier_large_train_lstm_map_gradient(int n, int step,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_3,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_4,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_5,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_6,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_7,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_8,
                                                           const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_2,
                                                           float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_concatenate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value = d_lstm_scan_2[sample * 128 + unit];
            const float product = lstm_scan_3[sample * 2560 + step * 128 + unit] * lstm_scan_3[sample * 2560 + step * 128 + unit];
            const float product_2 = d_lstm_scan[sample * 128 + unit] * lstm_scan_4[sample * 2560 + step * 128 + unit] * (1.0f - product);
            const float sum = value + product_2;
            const float product_3 = lstm_scan_8[sample * 2560 + step * 128 + unit] * (1.0f - lstm_scan_8[sample * 2560 + step * 128 + unit]);
            const float product_4 = lstm_scan_6[sample * 2560 + step * 128 + unit] * (1.0f - lstm_scan_6[sample * 2560 + step * 128 + unit]);
            const float product_5 = lstm_scan_7[sample * 2560 + step * 128 + unit] * lstm_scan_7[sample * 2560 + step * 128 + unit];
            const float product_6 = lstm_scan_4[sample * 2560 + step * 128 + unit] * (1.0f - lstm_scan_4[sample * 2560 + step * 128 + unit]);
            const float product_7 = d_lstm_scan[sample * 128 + unit] * lstm_scan_3[sample * 2560 + step * 128 + unit] * product_6;
            d_lstm_scan_2[sample * 128 + unit] = sum * lstm_scan_6[sample * 2560 + step * 128 + unit];
            d_lstm_concatenate[sample * 512 + unit] = sum * lstm_scan_7[sample * 2560 + step * 128 + unit] * product_3;
            d_lstm_concatenate[sample * 512 + unit + 128] = sum * lstm_scan_5[sample * 2560 + step * 128 + unit] * product_4;
            d_lstm_concatenate[sample * 512 + unit + 256] = sum * lstm_scan_8[sample * 2560 + step * 128 + unit] * (1.0f - product_5);
            d_lstm_concatenate[sample * 512 + unit + 384] = product_7;
        }
    }
}

/* lstm (LSTM), line 11, gradient: concatenate of (None, 128) and (None, 128) and (None, 128) and (None, 128)
   -> (None, 512) */
static void video_classifier_large_train_lstm_concatenate_gradient(void)
{
}

/* lstm (LSTM), line 11, gradient: dot_general of (None, 512) and (128, 512) -> (None, 128) */
static void video_classifier_large_train_lstm_dot_general_gradient(int n,
                                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel,
                                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_concatenate,
                                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 512; k++) {
                sum += d_lstm_concatenate[sample * 512 + k] * lstm_recurrent_kernel[unit * 512 + k];
            }
            d_lstm_scan[sample * 128 + unit] = sum;
        }
    }
}

/* lstm (LSTM), line 11, gradient: copy -> (None, 512) */
static void video_classifier_large_train_lstm_copy_gradient(int n, int step,
                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_concatenate,
                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 512; unit++) {
            d_lstm_scan_3[sample * 10240 + step * 512 + unit] = d_lstm_concatenate[sample * 512 + unit];
        }
    }
}

/* lstm (LSTM), line 11, gradient: scan of (None, 20, 128) and (None, 20, 128) and (None, 20, 128) and (None,
   20, 128) and (None, 20, 128) and (None, 20, 128) */
static void video_classifier_large_train_lstm_scan_gradient(int n, const float *lstm_recurrent_kernel,
                                                            const float *lstm_scan_3,
                                                            const float *lstm_scan_4,
                                                            const float *lstm_scan_5,
                                                            const float *lstm_scan_6,
                                                            const float *lstm_scan_7,
                                                            const float *lstm_scan_8,
                                                            const float *d_dense_dot_general,
                                                            float *d_lstm_scan, float *d_lstm_scan_2,
                                                            float *d_lstm_scan_3, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        d_lstm_scan[i] = d_dense_dot_general[i];
    }
    for (int i = 0; i < n * 128; i++) {
        d_lstm_scan_2[i] = 0.0f;
    }
    for (int step = 19; step >= 0; step--) {
        video_classifier_large_train_lstm_map_gradient(n,
                                                       step, lstm_scan_3, lstm_scan_4, lstm_scan_5,
                                                       lstm_scan_6, lstm_scan_7, lstm_scan_8, d_lstm_scan,
                                                       d_lstm_scan_2, floats + 203438080);
        video_classifier_large_train_lstm_concatenate_gradient();
        video_classifier_large_train_lstm_dot_general_gradient(n,
                                                               lstm_recurrent_kernel, floats + 203438080,
                                                               d_lstm_scan);
        video_classifier_large_train_lstm_copy_gradient(n,
                                                        step, floats + 203438080, d_lstm_scan_3);
    }
}

/* lstm (LSTM), line 11, gradient: dot_general of (None, 20, 128) and (None, 20, 512), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 512) */
static void video_classifier_large_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_9,
                                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_3,
                                                                              float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel,
                                                                              float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel_momentum,
                                                                              float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row = 0; row < 128; row++) {
        for (int col = 0; col < 512; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 20; i++) {
                sum += lstm_scan_9[i * 128 + row] * d_lstm_scan_3[i * 512 + col];
            }
            const float lstm_recurrent_kernel_2 = lstm_recurrent_kernel[row * 512 + col];
            const float lstm_recurrent_kernel_momentum_2 = lstm_recurrent_kernel_momentum[row * 512 + col];
            const float lstm_recurrent_kernel_momentum_3 = lstm_recurrent_kernel_momentum[row * 512 + col];
            const float sum_2 = lstm_recurrent_kernel_momentum_2 + (sum - lstm_recurrent_kernel_momentum_3) * 0.1f;
            const float lstm_recurrent_kernel_velocity_2 = lstm_recurrent_kernel_velocity[row * 512 + col];
            const float lstm_recurrent_kernel_velocity_3 = lstm_recurrent_kernel_velocity[row * 512 + col];
            const float sum_3 = lstm_recurrent_kernel_velocity_2 + (sum * sum - lstm_recurrent_kernel_velocity_3) * 0.001f;
            lstm_recurrent_kernel[row * 512 + col] = lstm_recurrent_kernel_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
            lstm_recurrent_kernel_momentum[row * 512 + col] = sum_2;
            lstm_recurrent_kernel_velocity[row * 512 + col] = sum_3;
        }
    }
}

/* lstm (LSTM), line 11, gradient: reduce of (None, 20, 512), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (512,) */
static void video_classifier_large_train_lstm_dlstm_bias_gradient(int n,
                                                                  const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                  const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_3,
                                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias,
                                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias_momentum,
                                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias_velocity)
{
    float sum[512];
    for (int unit = 0; unit < 512; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 20; i++) {
        for (int unit = 0; unit < 512; unit++) {
            sum[unit] += d_lstm_scan_3[i * 512 + unit];
        }
    }
    for (int unit = 0; unit < 512; unit++) {
        const float lstm_bias_2 = lstm_bias[unit];
        const float lstm_bias_momentum_2 = lstm_bias_momentum[unit];
        const float lstm_bias_momentum_3 = lstm_bias_momentum[unit];
        const float sum_2 = lstm_bias_momentum_2 + (sum[unit] - lstm_bias_momentum_3) * 0.1f;
        const float lstm_bias_velocity_2 = lstm_bias_velocity[unit];
        const float lstm_bias_velocity_3 = lstm_bias_velocity[unit];
        const float sum_3 = lstm_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_bias_velocity_3) * 0.001f;
        lstm_bias[unit] = lstm_bias_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
        lstm_bias_momentum[unit] = sum_2;
        lstm_bias_velocity[unit] = sum_3;
    }
}

/* lstm (LSTM), line 11, gradient: dot_general of (None, 20, 512) and (254016, 512) -> (None, 20, 254016) */
static void video_classifier_large_train_lstm_dot_general_gradient_2(int n,
                                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel,
                                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_3,
                                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_dot_general)
{
    for (int i = 0; i < n * 20; i++) {
        for (int unit = 0; unit < 254016; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 512; k++) {
                sum += d_lstm_scan_3[i * 512 + k] * lstm_kernel[unit * 512 + k];
            }
            d_lstm_dot_general[i * 254016 + unit] = sum;
        }
    }
}

/* lstm (LSTM), line 11, gradient: dot_general of (None, 20, 254016) and (None, 20, 512), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (254016, 512) */
static void video_classifier_large_train_lstm_dlstm_kernel_gradient(int n,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window,
                                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_scan_3,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel_momentum,
                                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel_velocity)
{
    for (int row = 0; row < 254016; row++) {
        for (int col = 0; col < 512; col++) {
            float sum = 0.0f;
            for (int i = 0; i < n * 20; i++) {
                sum += time_distributed_1_reduce_window[i * 254016 + row] * d_lstm_scan_3[i * 512 + col];
            }
            const float lstm_kernel_2 = lstm_kernel[row * 512 + col];
            const float lstm_kernel_momentum_2 = lstm_kernel_momentum[row * 512 + col];
            const float lstm_kernel_momentum_3 = lstm_kernel_momentum[row * 512 + col];
            const float sum_2 = lstm_kernel_momentum_2 + (sum - lstm_kernel_momentum_3) * 0.1f;
            const float lstm_kernel_velocity_2 = lstm_kernel_velocity[row * 512 + col];
            const float lstm_kernel_velocity_3 = lstm_kernel_velocity[row * 512 + col];
            const float sum_3 = lstm_kernel_velocity_2 + (sum * sum - lstm_kernel_velocity_3) * 0.001f;
            lstm_kernel[row * 512 + col] = lstm_kernel_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
            lstm_kernel_momentum[row * 512 + col] = sum_2;
            lstm_kernel_velocity[row * 512 + col] = sum_3;
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 9, gradient: select_and_scatter of (None*20, 126, 126, 64) and
   (None*20, 63, 63, 64) -> (None*20, 126, 126, 64) */
static void video_classifier_large_train_time_distributed_1_select_and_scatter_gradient(int n,
                                                                                        const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select,
                                                                                        const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_lstm_dot_general,
                                                                                        float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_time_distributed_1_select_and_scatter)
{
    for (int frame = 0; frame < n * 20; frame++) {
        for (int row = 0; row < 126; row++) {
            for (int col = 0; col < 126; col++) {
                for (int channel = 0; channel < 64; channel++) {
                    d_time_distributed_1_select_and_scatter[frame * 1016064 + row * 8064 + col * 64 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample = 0; sample < n * 20; sample++) {
        for (int out_row = 0; out_row < 63; out_row++) {
            for (int out_col = 0; out_col < 63; out_col++) {
                for (int channel_2 = 0; channel_2 < 64; channel_2++) {
                    float largest = -INFINITY;
                    int best_row = 0;
                    int best_col = 0;
                    for (int tap_row = 0; tap_row < 2; tap_row++) {
                        const int in_row = out_row * 2 + tap_row;
                        for (int tap_col = 0; tap_col < 2; tap_col++) {
                            const int in_col = out_col * 2 + tap_col;
                            if (time_distributed_select[sample * 1016064 + in_row * 8064 + in_col * 64 + channel_2] > largest) {
                                largest = time_distributed_select[sample * 1016064 + in_row * 8064 + in_col * 64 + channel_2];
                                best_row = in_row;
                                best_col = in_col;
                            }
                        }
                    }
                    d_time_distributed_1_select_and_scatter[sample * 1016064 + best_row * 8064 + best_col * 64 + channel_2] += d_lstm_dot_general[sample * 254016 + out_row * 4032 + out_col * 64 + channel_2];
                }
            }
        }
    }
}

/* time_distributed (TimeDistributed), line 8, gradient: select -> (None*20, 126, 126, 64) */
static void video_classifier_large_train_time_distributed_map_gradient(int n,
                                                                       const uint8_t *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_compare,
                                                                       const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_time_distributed_1_select_and_scatter,
                                                                       float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_time_distributed_select)
{
    for (int i_3 = 0; i_3 < n * 20321280; i_3++) {
        d_time_distributed_select[i_3] = time_distributed_compare[i_3] ? d_time_distributed_1_select_and_scatter[i_3] : 0.0f;
    }
}

/* time_distributed (TimeDistributed), line 8, gradient: reduce of (None*20, 126, 126, 64), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64,) */
static void video_classifier_large_train_time_distributed_dtime_distributed_bias_gradient(int n,
                                                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                                          const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_time_distributed_select,
                                                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias,
                                                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias_momentum,
                                                                                          float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias_velocity)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 317520; i_2++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_time_distributed_select[i_2 * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float time_distributed_bias_2 = time_distributed_bias[unit];
        const float time_distributed_bias_momentum_2 = time_distributed_bias_momentum[unit];
        const float time_distributed_bias_momentum_3 = time_distributed_bias_momentum[unit];
        const float sum_2 = time_distributed_bias_momentum_2 + (sum[unit] - time_distributed_bias_momentum_3) * 0.1f;
        const float time_distributed_bias_velocity_2 = time_distributed_bias_velocity[unit];
        const float time_distributed_bias_velocity_3 = time_distributed_bias_velocity[unit];
        const float sum_3 = time_distributed_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_bias_velocity_3) * 0.001f;
        time_distributed_bias[unit] = time_distributed_bias_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
        time_distributed_bias_momentum[unit] = sum_2;
        time_distributed_bias_velocity[unit] = sum_3;
    }
}

/* time_distributed (TimeDistributed), line 8, gradient: convolution_kernel of (None*20, 128, 128, 3) and
   (None*20, 126, 126, 64), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add,
   multiply, divide, subtract -> (3, 3, 3, 64) */
static void video_classifier_large_train_time_distributed_dtime_distributed_kernel_gradient(int n,
                                                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT clip,
                                                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT divide_2,
                                                                                            const float *VIDEO_CLASSIFIER_LARGE_RESTRICT d_time_distributed_select,
                                                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel,
                                                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel_momentum,
                                                                                            float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int channel = 0; channel < 3; channel++) {
                for (int filter = 0; filter < 64; filter++) {
                    float sum = 0.0f;
                    for (int sample = 0; sample < n * 20; sample++) {
                        for (int row = 0; row < 126; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 126; col++) {
                                const int in_col = col + tap_col;
                                sum += clip[sample * 49152 + in_row * 384 + in_col * 3 + channel] * d_time_distributed_select[sample * 1016064 + row * 8064 + col * 64 + filter];
                            }
                        }
                    }
                    const float time_distributed_kernel_2 = time_distributed_kernel[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                    const float time_distributed_kernel_momentum_2 = time_distributed_kernel_momentum[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                    const float time_distributed_kernel_momentum_3 = time_distributed_kernel_momentum[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                    const float sum_2 = time_distributed_kernel_momentum_2 + (sum - time_distributed_kernel_momentum_3) * 0.1f;
                    const float time_distributed_kernel_velocity_2 = time_distributed_kernel_velocity[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                    const float time_distributed_kernel_velocity_3 = time_distributed_kernel_velocity[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                    const float sum_3 = time_distributed_kernel_velocity_2 + (sum * sum - time_distributed_kernel_velocity_3) * 0.001f;
                    time_distributed_kernel[tap_row * 576 + tap_col * 192 + channel * 64 + filter] = time_distributed_kernel_2 - sum_2 * divide_2[0] / (sqrtf(sum_3) + 1e-07f);
                    time_distributed_kernel_momentum[tap_row * 576 + tap_col * 192 + channel * 64 + filter] = sum_2;
                    time_distributed_kernel_velocity[tap_row * 576 + tap_col * 192 + channel * 64 + filter] = sum_3;
                }
            }
        }
    }
}

/* add -> () */
static void video_classifier_large_evaluate_scalars(int n,
                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_count,
                                                    float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* time_distributed (TimeDistributed), line 8: convolution of (None*20, 128, 128, 3) and (3, 3, 3, 64), then
   add, compare, select -> (None*20, 126, 126, 64) */
static void video_classifier_large_evaluate_time_distributed_convolution(int n,
                                                                         const float *VIDEO_CLASSIFIER_LARGE_RESTRICT clip,
                                                                         const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_kernel,
                                                                         const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_bias,
                                                                         float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select)
{
    for (int sample = 0; sample < n * 20; sample++) {
        for (int row = 0; row < 126; row++) {
            for (int col = 0; col < 126; col++) {
                for (int filter = 0; filter < 64; filter++) {
                    float sum = 0.0f;
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int in_row = row + tap_row;
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int in_col = col + tap_col;
                            for (int channel = 0; channel < 3; channel++) {
                                sum += clip[sample * 49152 + in_row * 384 + in_col * 3 + channel] * time_distributed_kernel[tap_row * 576 + tap_col * 192 + channel * 64 + filter];
                            }
                        }
                    }
                    const float sum_2 = sum + time_distributed_bias[filter];
                    time_distributed_select[sample * 1016064 + row * 8064 + col * 64 + filter] = sum_2 > 0.0f ? sum_2 : 0.0f;
                }
            }
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 9: reduce_window of (None*20, 126, 126, 64) -> (None*20, 63,
   63, 64) */
static void video_classifier_large_evaluate_time_distributed_1_reduce_window(int n,
                                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_select,
                                                                             float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window)
{
    for (int frame = 0; frame < n * 20; frame++) {
        for (int row = 0; row < 63; row++) {
            for (int col = 0; col < 63; col++) {
                for (int channel = 0; channel < 64; channel++) {
                    float largest = -INFINITY;
                    for (int tap_row = 0; tap_row < 2; tap_row++) {
                        const int in_row = row * 2 + tap_row;
                        for (int tap_col = 0; tap_col < 2; tap_col++) {
                            const int in_col = col * 2 + tap_col;
                            if (time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel] > largest) {
                                largest = time_distributed_select[frame * 1016064 + in_row * 8064 + in_col * 64 + channel];
                            }
                        }
                    }
                    time_distributed_1_reduce_window[frame * 254016 + row * 4032 + col * 64 + channel] = largest;
                }
            }
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 20, 254016) and (254016, 512), then add -> (None, 20, 512) */
static void video_classifier_large_evaluate_lstm_dot_general(int n,
                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_kernel,
                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_bias,
                                                             const float *VIDEO_CLASSIFIER_LARGE_RESTRICT time_distributed_1_reduce_window,
                                                             float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add)
{
    for (int i = 0; i < n * 20; i++) {
        for (int unit = 0; unit < 512; unit++) {
            float sum = 0.0f;
            float lost = 0.0f;
            for (int block = 0; block < 254016; block += 64) {
                float part = 0.0f;
                for (int k = block; k < block + 64; k++) {
                    part += time_distributed_1_reduce_window[i * 254016 + k] * lstm_kernel[k * 512 + unit];
                }
                const float added = part - lost;
                const float total = sum + added;
                lost = (total - sum) - added;
                sum = total;
            }
            lstm_add[i * 512 + unit] = sum + lstm_bias[unit];
        }
    }
}

/* lstm (LSTM), line 11: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_classifier_large_evaluate_lstm_dot_general_2(int n, int step,
                                                               const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_recurrent_kernel,
                                                               const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add,
                                                               const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                               float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 512; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 128; k++) {
                sum += lstm_scan[sample * 128 + k] * lstm_recurrent_kernel[k * 512 + unit];
            }
            lstm_add_2[sample * 512 + unit] = lstm_add[sample * 10240 + step * 512 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 11: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_classifier_large_evaluate_lstm_map(int n,
                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_add_2,
                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value = lstm_scan_2[sample * 128 + unit];
            const float product = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit]) * tanhf(lstm_add_2[sample * 512 + unit + 256]);
            const float sum = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit + 128]) * value + product;
            lstm_scan[sample * 128 + unit] = video_classifier_large_logistic(lstm_add_2[sample * 512 + unit + 384]) * tanhf(sum);
            lstm_scan_2[sample * 128 + unit] = sum;
        }
    }
}

/* lstm (LSTM), line 11: scan of (None, 20, 512) and (None, 128) and (None, 128) */
static void video_classifier_large_evaluate_lstm_scan(int n, const float *lstm_recurrent_kernel,
                                                      const float *lstm_add, float *lstm_scan,
                                                      float *lstm_scan_2, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_scan[i] = 0.0f;
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_scan_2[i] = 0.0f;
    }
    for (int step = 0; step < 20; step++) {
        video_classifier_large_evaluate_lstm_dot_general_2(n,
                                                           step, lstm_recurrent_kernel, lstm_add, lstm_scan,
                                                           floats + 81920);
        video_classifier_large_evaluate_lstm_map(n, floats + 81920,
                                                 lstm_scan, lstm_scan_2);
    }
}

/* dense (Dense), line 12: dot_general of (None, 128) and (128, 64), then add, compare, select -> (None, 64) */
static void video_classifier_large_evaluate_dense_dot_general(int n,
                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_kernel,
                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_bias,
                                                              const float *VIDEO_CLASSIFIER_LARGE_RESTRICT lstm_scan,
                                                              float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 64; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 128; k++) {
                sum += lstm_scan[sample * 128 + k] * dense_kernel[k * 64 + unit];
            }
            const float sum_2 = sum + dense_bias[unit];
            dense_select[sample * 64 + unit] = sum_2 > 0.0f ? sum_2 : 0.0f;
        }
    }
}

/* probabilities (Dense), line 13: dot_general of (None, 64) and (64, 5), then add -> (None, 5) */
static void video_classifier_large_evaluate_probabilities_dot_general(int n,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_kernel,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_bias,
                                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT dense_select,
                                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 5; unit++) {
            float sum = 0.0f;
            for (int k = 0; k < 64; k++) {
                sum += dense_select[sample * 64 + k] * probabilities_kernel[k * 5 + unit];
            }
            probabilities_add[sample * 5 + unit] = sum + probabilities_bias[unit];
        }
    }
}

/* probabilities (Dense), line 13: softmax of (None, 5) -> (None, 5) */
static void video_classifier_large_evaluate_probabilities_softmax(int n,
                                                                  const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add,
                                                                  float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 5; unit++) {
            if (probabilities_add[sample * 5 + unit] > largest) {
                largest = probabilities_add[sample * 5 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            const float power = expf(probabilities_add[sample * 5 + unit] - largest);
            probabilities[sample * 5 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 5; unit++) {
            probabilities[sample * 5 + unit] /= total;
        }
    }
}

/* softmax_cross_entropy of (None, 5) and (None, 5) -> (None,) */
static void video_classifier_large_evaluate_probabilities_losses(int n,
                                                                 const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_target,
                                                                 const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_add,
                                                                 float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 5; unit++) {
            if (probabilities_add[sample * 5 + unit] > largest) {
                largest = probabilities_add[sample * 5 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            total += expf(probabilities_add[sample * 5 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 5; unit++) {
            entropy += (probabilities_target[sample * 5 + unit]) * (log_total - (probabilities_add[sample * 5 + unit] - largest));
        }
        probabilities_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void video_classifier_large_evaluate_reduce(int n,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_sample_weight_sample_weight,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_losses,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        const float product = probabilities_losses[k] * (probabilities_sample_weight_sample_weight == NULL ? 1.0f : probabilities_sample_weight_sample_weight[k]);
        sum += product;
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* arg_max of (None, 5) -> (None,) */
static void video_classifier_large_evaluate_arg_max(int n,
                                                    const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities,
                                                    int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT arg_max)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities[sample * 5];
        int32_t best = 0;
        for (int position = 1; position < 5; position++) {
            if (probabilities[sample * 5 + position] > extreme) {
                extreme = probabilities[sample * 5 + position];
                best = position;
            }
        }
        (void)extreme;
        arg_max[sample] = best;
    }
}

/* arg_max of (None, 5), then compare, convert -> (None,) */
static void video_classifier_large_evaluate_arg_max_2(int n,
                                                      const float *VIDEO_CLASSIFIER_LARGE_RESTRICT probabilities_target,
                                                      const int32_t *VIDEO_CLASSIFIER_LARGE_RESTRICT arg_max,
                                                      float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = probabilities_target[sample * 5];
        int32_t best = 0;
        for (int position = 1; position < 5; position++) {
            if (probabilities_target[sample * 5 + position] > extreme) {
                extreme = probabilities_target[sample * 5 + position];
                best = position;
            }
        }
        (void)extreme;
        accuracy_values[sample] = best == arg_max[sample] ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void video_classifier_large_evaluate_reduce_2(int n,
                                                     const float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_values,
                                                     float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void video_classifier_large_metrics_scalars(const float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_count,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss_total,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_count,
                                                   const float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy_total,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT loss,
                                                   float *VIDEO_CLASSIFIER_LARGE_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int video_classifier_large_init(video_classifier_large_weights *weights, uint64_t seed)
{
    float floats[132736];
    uint8_t bytes[128];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    video_classifier_large_init_time_distributed_map(seed_words,
                                                     weights->time_distributed_kernel);
    video_classifier_large_init_lstm_map(seed_words,
                                         weights->lstm_kernel);
    video_classifier_large_init_lstm_map_2(seed_words, floats);
    video_classifier_large_init_lstm_scan(floats, floats + 65536,
                                          floats, bytes);
    video_classifier_large_init_lstm_concatenate(floats);
    video_classifier_large_init_dense_map(seed_words,
                                          weights->dense_kernel);
    video_classifier_large_init_probabilities_map(seed_words,
                                                  weights->probabilities_kernel);
    video_classifier_large_init_copy(weights->time_distributed_bias);
    video_classifier_large_init_copy_2(floats + 65536,
                                       weights->lstm_recurrent_kernel);
    video_classifier_large_init_copy_3(floats, weights->lstm_bias);
    video_classifier_large_init_copy_4(weights->dense_bias);
    video_classifier_large_init_copy_5(weights->probabilities_bias);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

int video_classifier_large_predict(const video_classifier_large_weights *weights,
                                   video_classifier_large_workspace *workspace, int n, const float *clip,
                                   float *probabilities)
{
    if (weights == NULL || workspace == NULL || clip == NULL || probabilities == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_CLASSIFIER_LARGE_BATCH) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_BATCH;
    }
    video_classifier_large_time_distributed_convolution(clip,
                                                        weights->time_distributed_kernel,
                                                        weights->time_distributed_bias, workspace->floats);
    video_classifier_large_time_distributed_1_reduce_window(workspace->floats,
                                                            workspace->floats + 20321280);
    video_classifier_large_lstm_dot_general(weights->lstm_kernel,
                                            weights->lstm_bias, workspace->floats + 20321280,
                                            workspace->floats);
    video_classifier_large_lstm_scan(weights->lstm_recurrent_kernel,
                                     workspace->floats, workspace->floats + 10752, workspace->floats + 10880,
                                     workspace->floats);
    video_classifier_large_dense_dot_general(weights->dense_kernel,
                                             weights->dense_bias, workspace->floats + 10752,
                                             workspace->floats);
    video_classifier_large_probabilities_dot_general(weights->probabilities_kernel,
                                                     weights->probabilities_bias, workspace->floats,
                                                     workspace->floats + 64);
    video_classifier_large_probabilities_softmax(workspace->floats + 64,
                                                 probabilities);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

int video_classifier_large_train_step(video_classifier_large_weights *weights,
                                      video_classifier_large_optimizer *optimizer,
                                      video_classifier_large_metrics *metrics,
                                      video_classifier_large_train_workspace *workspace, int n,
                                      const float *clip, const float *probabilities_target,
                                      const float *probabilities_sample_weight_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || clip == NULL || probabilities_target == NULL || loss == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_CLASSIFIER_LARGE_TRAIN_BATCH) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_BATCH;
    }
    video_classifier_large_train_scalars(n, &optimizer->learning_rate,
                                         &metrics->loss_count, &metrics->accuracy_count,
                                         &optimizer->iterations, workspace->floats + 365783040);
    video_classifier_large_train_scalars_gradient(n,
                                                  workspace->floats + 203444224);
    video_classifier_large_train_time_distributed_convolution(n,
                                                              clip, weights->time_distributed_kernel,
                                                              weights->time_distributed_bias,
                                                              workspace->bytes, workspace->floats);
    video_classifier_large_train_time_distributed_1_reduce_window(n,
                                                                  workspace->floats,
                                                                  workspace->floats + 162570240);
    video_classifier_large_train_lstm_dot_general(n,
                                                  weights->lstm_kernel, weights->lstm_bias,
                                                  workspace->floats + 162570240,
                                                  workspace->floats + 203212800);
    video_classifier_large_train_lstm_scan(n,
                                           weights->lstm_recurrent_kernel, workspace->floats + 203212800,
                                           workspace->floats + 203442176, workspace->floats + 203443200,
                                           workspace->floats + 203294720, workspace->floats + 203315200,
                                           workspace->floats + 203335680, workspace->floats + 203356160,
                                           workspace->floats + 203376640, workspace->floats + 203397120,
                                           workspace->floats + 203417600, workspace->floats);
    video_classifier_large_train_dense_dot_general(n,
                                                   weights->dense_kernel, weights->dense_bias,
                                                   workspace->floats + 203442176,
                                                   workspace->bytes + 162570240,
                                                   workspace->floats + 203212800);
    video_classifier_large_train_probabilities_dot_general(n,
                                                           weights->probabilities_kernel,
                                                           weights->probabilities_bias,
                                                           workspace->floats + 203212800,
                                                           workspace->floats + 203213312);
    video_classifier_large_train_probabilities_softmax(n,
                                                       workspace->floats + 203213312,
                                                       workspace->floats + 203213360);
    video_classifier_large_train_probabilities_losses(n,
                                                      probabilities_target, workspace->floats + 203213312,
                                                      workspace->floats + 203213408);
    video_classifier_large_train_reduce(n,
                                        probabilities_sample_weight_sample_weight,
                                        workspace->floats + 203213408, &metrics->loss_total, loss);
    video_classifier_large_train_arg_max(n,
                                         workspace->floats + 203213360, workspace->integers);
    video_classifier_large_train_arg_max_2(n, probabilities_target,
                                           workspace->integers, workspace->floats + 203213312);
    video_classifier_large_train_reduce_2(n,
                                          workspace->floats + 203213312, &metrics->accuracy_total);
    video_classifier_large_train_dprobabilities_losses_gradient(n,
                                                                probabilities_sample_weight_sample_weight,
                                                                workspace->floats + 203444224,
                                                                workspace->floats + 203213312);
    video_classifier_large_train_scalars_gradient_2(n,
                                                    probabilities_target, workspace->floats + 203213360,
                                                    workspace->floats + 203213312,
                                                    workspace->floats + 203213824);
    video_classifier_large_train_probabilities_dprobabilities_bias_gradient(n,
                                                                            workspace->floats + 365783040,
                                                                            workspace->floats + 203213824,
                                                                            weights->probabilities_bias,
                                                                            optimizer->probabilities_bias_momentum,
                                                                            optimizer->probabilities_bias_velocity);
    video_classifier_large_train_probabilities_dot_general_gradient(n,
                                                                    weights->probabilities_kernel,
                                                                    workspace->bytes + 162570240,
                                                                    workspace->floats + 203213824,
                                                                    workspace->floats + 203213312);
    video_classifier_large_train_probabilities_dprobabilities_kernel_gradient(n,
                                                                              workspace->floats + 365783040,
                                                                              workspace->floats + 203212800,
                                                                              workspace->floats + 203213824,
                                                                              weights->probabilities_kernel,
                                                                              optimizer->probabilities_kernel_momentum,
                                                                              optimizer->probabilities_kernel_velocity);
    video_classifier_large_train_dense_ddense_bias_gradient(n,
                                                            workspace->floats + 365783040,
                                                            workspace->floats + 203213312,
                                                            weights->dense_bias,
                                                            optimizer->dense_bias_momentum,
                                                            optimizer->dense_bias_velocity);
    video_classifier_large_train_dense_dot_general_gradient(n,
                                                            weights->dense_kernel,
                                                            workspace->floats + 203213312,
                                                            workspace->floats + 203443200);
    video_classifier_large_train_dense_ddense_kernel_gradient(n,
                                                              workspace->floats + 365783040,
                                                              workspace->floats + 203442176,
                                                              workspace->floats + 203213312,
                                                              weights->dense_kernel,
                                                              optimizer->dense_kernel_momentum,
                                                              optimizer->dense_kernel_velocity);
    video_classifier_large_train_lstm_scan_gradient(n,
                                                    weights->lstm_recurrent_kernel,
                                                    workspace->floats + 203294720,
                                                    workspace->floats + 203315200,
                                                    workspace->floats + 203335680,
                                                    workspace->floats + 203356160,
                                                    workspace->floats + 203376640,
                                                    workspace->floats + 203397120,
                                                    workspace->floats + 203443200,
                                                    workspace->floats + 203442176,
                                                    workspace->floats + 203444224,
                                                    workspace->floats + 203212800, workspace->floats);
    video_classifier_large_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                                      workspace->floats + 365783040,
                                                                      workspace->floats + 203417600,
                                                                      workspace->floats + 203212800,
                                                                      weights->lstm_recurrent_kernel,
                                                                      optimizer->lstm_recurrent_kernel_momentum,
                                                                      optimizer->lstm_recurrent_kernel_velocity);
    video_classifier_large_train_lstm_dlstm_bias_gradient(n,
                                                          workspace->floats + 365783040,
                                                          workspace->floats + 203212800, weights->lstm_bias,
                                                          optimizer->lstm_bias_momentum,
                                                          optimizer->lstm_bias_velocity);
    video_classifier_large_train_lstm_dot_general_gradient_2(n,
                                                             weights->lstm_kernel,
                                                             workspace->floats + 203212800,
                                                             workspace->floats + 325140480);
    video_classifier_large_train_lstm_dlstm_kernel_gradient(n,
                                                            workspace->floats + 365783040,
                                                            workspace->floats + 162570240,
                                                            workspace->floats + 203212800,
                                                            weights->lstm_kernel,
                                                            optimizer->lstm_kernel_momentum,
                                                            optimizer->lstm_kernel_velocity);
    video_classifier_large_train_time_distributed_1_select_and_scatter_gradient(n,
                                                                                workspace->floats,
                                                                                workspace->floats + 325140480,
                                                                                workspace->floats + 162570240);
    video_classifier_large_train_time_distributed_map_gradient(n,
                                                               workspace->bytes,
                                                               workspace->floats + 162570240,
                                                               workspace->floats);
    video_classifier_large_train_time_distributed_dtime_distributed_bias_gradient(n,
                                                                                  workspace->floats + 365783040,
                                                                                  workspace->floats,
                                                                                  weights->time_distributed_bias,
                                                                                  optimizer->time_distributed_bias_momentum,
                                                                                  optimizer->time_distributed_bias_velocity);
    video_classifier_large_train_time_distributed_dtime_distributed_kernel_gradient(n,
                                                                                    clip,
                                                                                    workspace->floats + 365783040,
                                                                                    workspace->floats,
                                                                                    weights->time_distributed_kernel,
                                                                                    optimizer->time_distributed_kernel_momentum,
                                                                                    optimizer->time_distributed_kernel_velocity);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

int video_classifier_large_evaluate_step(const video_classifier_large_weights *weights,
                                         video_classifier_large_metrics *metrics,
                                         video_classifier_large_train_workspace *workspace, int n,
                                         const float *clip, const float *probabilities_target,
                                         const float *probabilities_sample_weight_sample_weight,
                                         float *probabilities)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || clip == NULL || probabilities_target == NULL || probabilities == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_CLASSIFIER_LARGE_TRAIN_BATCH) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_BATCH;
    }
    video_classifier_large_evaluate_scalars(n, &metrics->loss_count,
                                            &metrics->accuracy_count);
    video_classifier_large_evaluate_time_distributed_convolution(n,
                                                                 clip, weights->time_distributed_kernel,
                                                                 weights->time_distributed_bias,
                                                                 workspace->floats);
    video_classifier_large_evaluate_time_distributed_1_reduce_window(n,
                                                                     workspace->floats,
                                                                     workspace->floats + 162570240);
    video_classifier_large_evaluate_lstm_dot_general(n,
                                                     weights->lstm_kernel, weights->lstm_bias,
                                                     workspace->floats + 162570240, workspace->floats);
    video_classifier_large_evaluate_lstm_scan(n,
                                              weights->lstm_recurrent_kernel, workspace->floats,
                                              workspace->floats + 86016, workspace->floats + 87040,
                                              workspace->floats);
    video_classifier_large_evaluate_dense_dot_general(n,
                                                      weights->dense_kernel, weights->dense_bias,
                                                      workspace->floats + 86016, workspace->floats);
    video_classifier_large_evaluate_probabilities_dot_general(n,
                                                              weights->probabilities_kernel,
                                                              weights->probabilities_bias, workspace->floats,
                                                              workspace->floats + 512);
    video_classifier_large_evaluate_probabilities_softmax(n,
                                                          workspace->floats + 512, probabilities);
    video_classifier_large_evaluate_probabilities_losses(n,
                                                         probabilities_target, workspace->floats + 512,
                                                         workspace->floats);
    video_classifier_large_evaluate_reduce(n,
                                           probabilities_sample_weight_sample_weight, workspace->floats,
                                           &metrics->loss_total);
    video_classifier_large_evaluate_arg_max(n, probabilities,
                                            workspace->integers);
    video_classifier_large_evaluate_arg_max_2(n,
                                              probabilities_target, workspace->integers, workspace->floats);
    video_classifier_large_evaluate_reduce_2(n, workspace->floats,
                                             &metrics->accuracy_total);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

int video_classifier_large_metrics_result(const video_classifier_large_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    video_classifier_large_metrics_scalars(&metrics->loss_count,
                                           &metrics->loss_total, &metrics->accuracy_count,
                                           &metrics->accuracy_total, result + 0, result + 1);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

int video_classifier_large_optimizer_init(video_classifier_large_optimizer *optimizer, const video_classifier_large_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return VIDEO_CLASSIFIER_LARGE_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.001f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return VIDEO_CLASSIFIER_LARGE_OK;
}

void video_classifier_large_metrics_reset(video_classifier_large_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
