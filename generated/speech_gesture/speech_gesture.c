/* speech_gesture: made by hnc 0.1.0 for target portable from the model with hash 4fd52a9692121848; the header says how to use it. */
#include "speech_gesture.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define SPEECH_GESTURE_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define SPEECH_GESTURE_RESTRICT restrict
#else
#define SPEECH_GESTURE_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char speech_gesture_weights_fit[sizeof(speech_gesture_weights) <= SPEECH_GESTURE_WEIGHTS_BYTES ? 1 : -1];
typedef char speech_gesture_optimizer_fit[sizeof(speech_gesture_optimizer) <= SPEECH_GESTURE_OPTIMIZER_BYTES ? 1 : -1];
typedef char speech_gesture_metrics_fit[sizeof(speech_gesture_metrics) <= SPEECH_GESTURE_METRICS_BYTES ? 1 : -1];
typedef char speech_gesture_workspace_fit[sizeof(speech_gesture_workspace) <= SPEECH_GESTURE_WORKSPACE_BYTES ? 1 : -1];
typedef char speech_gesture_train_workspace_fit[sizeof(speech_gesture_train_workspace) <= SPEECH_GESTURE_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float speech_gesture_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float speech_gesture_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float speech_gesture_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static void speech_gesture_init_conv2d_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                float *SPEECH_GESTURE_RESTRICT conv2d_kernel)
{
    for (int i_2 = 0; i_2 < 144; i_2++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 111197888, i_2) * 0.396059f + -0.1980295f;
        conv2d_kernel[i_2] = sum_;
    }
}

/* conv2d_1 (Conv2D), line 12: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void speech_gesture_init_conv2d_1_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                  float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 476211504, i_3) * 0.23570226f + -0.11785113f;
        conv2d_1_kernel[i_3] = sum_;
    }
}

/* conv1d (Conv1D), line 18: rng_uniform, multiply, add -> (5, 2, 16) */
static void speech_gesture_init_conv1d_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                float *SPEECH_GESTURE_RESTRICT conv1d_kernel)
{
    for (int i_2 = 0; i_2 < 160; i_2++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 784294288, i_2) * 0.5163978f + -0.2581989f;
        conv1d_kernel[i_2] = sum_;
    }
}

/* gru (GRU), line 15: rng_uniform, multiply, add -> (192, 144) */
static void speech_gesture_init_gru_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                             float *SPEECH_GESTURE_RESTRICT gru_kernel)
{
    for (int i = 0; i < 27648; i++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 204152928, i) * 0.26726124f + -0.13363062f;
        gru_kernel[i] = sum_;
    }
}

/* gru (GRU), line 15: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (48, 144) */
static void speech_gesture_init_gru_elements_2(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                               float *SPEECH_GESTURE_RESTRICT gru_scaled)
{
    for (int i = 0; i < 6912; i++) {
        const float product = logf(1.0f - speech_gesture_uniform(seed_words[0], seed_words[1], 0, 172479184, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(speech_gesture_uniform(seed_words[0], seed_words[1], 0, 172479185, i) * 6.2831855f);
        gru_scaled[i] = product_2;
    }
}

/* gru (GRU), line 15: dot_general of (48, 144) and (144,) -> (48,) */
static void speech_gesture_init_gru_product(int step, const float *SPEECH_GESTURE_RESTRICT gru_scaled,
                                            const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                            float *SPEECH_GESTURE_RESTRICT gru_product)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_scaled[step * 144 + k] * gru_steps[unit * 144 + k];
        }
        gru_product[unit] = sum;
    }
}

/* gru (GRU), line 15: dot_general of (48,) and (48, 144), then subtract -> (144,) */
static void speech_gesture_init_gru_product_2(int step, const float *SPEECH_GESTURE_RESTRICT gru_scaled,
                                              const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                              const float *SPEECH_GESTURE_RESTRICT gru_product,
                                              float *SPEECH_GESTURE_RESTRICT gru_difference)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_product[k] * gru_steps[k * 144 + unit];
        }
        gru_difference[unit] = gru_scaled[step * 144 + unit] - sum;
    }
}

/* gru (GRU), line 15: dot_general of (48, 144) and (144,) -> (48,) */
static void speech_gesture_init_gru_product_3(const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                              const float *SPEECH_GESTURE_RESTRICT gru_difference,
                                              float *SPEECH_GESTURE_RESTRICT gru_product_2)
{
    for (int unit = 0; unit < 48; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 144; k++) {
            sum += gru_difference[k] * gru_steps[unit * 144 + k];
        }
        gru_product_2[unit] = sum;
    }
}

/* gru (GRU), line 15: dot_general of (48,) and (48, 144), then subtract, multiply -> (144,) */
static void speech_gesture_init_gru_product_4(const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                              const float *SPEECH_GESTURE_RESTRICT gru_difference,
                                              const float *SPEECH_GESTURE_RESTRICT gru_product_2,
                                              float *SPEECH_GESTURE_RESTRICT gru_difference_2,
                                              float *SPEECH_GESTURE_RESTRICT gru_scaled_2)
{
    for (int unit = 0; unit < 144; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 48; k++) {
            sum += gru_product_2[k] * gru_steps[k * 144 + unit];
        }
        const float difference = gru_difference[unit] - sum;
        gru_difference_2[unit] = difference;
        gru_scaled_2[unit] = difference * difference;
    }
}

/* gru (GRU), line 15: reduce of (144,), then rsqrt -> () */
static void speech_gesture_init_gru_sum(const float *SPEECH_GESTURE_RESTRICT gru_scaled_2,
                                        float *SPEECH_GESTURE_RESTRICT gru_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 144; k++) {
        sum += gru_scaled_2[k];
    }
    gru_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* gru (GRU), line 15: multiply -> (144,) */
static void speech_gesture_init_gru_elements_3(const float *SPEECH_GESTURE_RESTRICT gru_difference_2,
                                               const float *SPEECH_GESTURE_RESTRICT gru_rsqrt,
                                               float *SPEECH_GESTURE_RESTRICT gru_scaled_3)
{
    for (int unit = 0; unit < 144; unit++) {
        gru_scaled_3[unit] = gru_difference_2[unit] * gru_rsqrt[0];
    }
}

/* gru (GRU), line 15: compare -> (48, 1) */
static void speech_gesture_init_gru_elements_4(int step, uint8_t *SPEECH_GESTURE_RESTRICT gru_mask)
{
    for (int row = 0; row < 48; row++) {
        gru_mask[row] = (uint8_t)(row == step);
    }
}

/* gru (GRU), line 15: select -> (48, 144) */
static void speech_gesture_init_gru_elements_5(const float *SPEECH_GESTURE_RESTRICT gru_scaled_3,
                                               const uint8_t *SPEECH_GESTURE_RESTRICT gru_mask,
                                               float *SPEECH_GESTURE_RESTRICT gru_steps)
{
    for (int row = 0; row < 48; row++) {
        for (int col = 0; col < 144; col++) {
            gru_steps[row * 144 + col] = gru_mask[row] ? gru_scaled_3[col] : gru_steps[row * 144 + col];
        }
    }
}

/* gru (GRU), line 15: scan of (48, 144) and (48, 144) */
static void speech_gesture_init_gru_steps(const float *gru_scaled, float *gru_steps, float *floats,
                                          uint8_t *bytes)
{
    for (int i = 0; i < 6912; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 48; step++) {
        speech_gesture_init_gru_product(step, gru_scaled, gru_steps,
                                        floats + 13968);
        speech_gesture_init_gru_product_2(step, gru_scaled, gru_steps,
                                          floats + 13968, floats + 13824);
        speech_gesture_init_gru_product_3(gru_steps, floats + 13824,
                                          floats + 14256);
        speech_gesture_init_gru_product_4(gru_steps, floats + 13824,
                                          floats + 14256, floats + 13968, floats + 14112);
        speech_gesture_init_gru_sum(floats + 14112, floats + 14256);
        speech_gesture_init_gru_elements_3(floats + 13968, floats + 14256,
                                           floats + 13824);
        speech_gesture_init_gru_elements_4(step, bytes);
        speech_gesture_init_gru_elements_5(floats + 13824, bytes,
                                           gru_steps);
    }
}

/* movement (Bidirectional), line 20: rng_uniform, multiply, add, rng_uniform, multiply, add -> (16, 128) */
static void speech_gesture_init_movement_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                  float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                                  float *SPEECH_GESTURE_RESTRICT movement_backward_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 464952736, i) * 0.4082483f + -0.20412415f;
        const float sum__2 = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 661060032, i) * 0.4082483f + -0.20412415f;
        movement_forward_kernel[i] = sum_;
        movement_backward_kernel[i] = sum__2;
    }
}

/* movement (Bidirectional), line 20: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply,
   rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (32, 128) */
static void speech_gesture_init_movement_elements_2(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                    float *SPEECH_GESTURE_RESTRICT movement_scaled,
                                                    float *SPEECH_GESTURE_RESTRICT movement_scaled_4)
{
    for (int i = 0; i < 4096; i++) {
        const float product = logf(1.0f - speech_gesture_uniform(seed_words[0], seed_words[1], 0, 25645424, i)) * -2.0f;
        const float product_2 = sqrtf(product) * cosf(speech_gesture_uniform(seed_words[0], seed_words[1], 0, 25645425, i) * 6.2831855f);
        const float product_3 = logf(1.0f - speech_gesture_uniform(seed_words[0], seed_words[1], 0, 1000822720, i)) * -2.0f;
        const float cosine = cosf(speech_gesture_uniform(seed_words[0], seed_words[1], 0, 1000822721, i) * 6.2831855f);
        movement_scaled[i] = product_2;
        movement_scaled_4[i] = sqrtf(product_3) * cosine;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32, 128) and (128,) -> (32,) */
static void speech_gesture_init_movement_product(int step,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_scaled,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                 float *SPEECH_GESTURE_RESTRICT movement_product)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += movement_scaled[step * 128 + k] * movement_steps[unit * 128 + k];
        }
        movement_product[unit] = sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32,) and (32, 128), then subtract -> (128,) */
static void speech_gesture_init_movement_product_2(int step,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_scaled,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_product,
                                                   float *SPEECH_GESTURE_RESTRICT movement_difference)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += movement_product[k] * movement_steps[k * 128 + unit];
        }
        movement_difference[unit] = movement_scaled[step * 128 + unit] - sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32, 128) and (128,) -> (32,) */
static void speech_gesture_init_movement_product_3(const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_difference,
                                                   float *SPEECH_GESTURE_RESTRICT movement_product_2)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += movement_difference[k] * movement_steps[unit * 128 + k];
        }
        movement_product_2[unit] = sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32,) and (32, 128), then subtract, multiply -> (128,) */
static void speech_gesture_init_movement_product_4(const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_difference,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_product_2,
                                                   float *SPEECH_GESTURE_RESTRICT movement_difference_2,
                                                   float *SPEECH_GESTURE_RESTRICT movement_scaled_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += movement_product_2[k] * movement_steps[k * 128 + unit];
        }
        const float difference = movement_difference[unit] - sum;
        movement_difference_2[unit] = difference;
        movement_scaled_2[unit] = difference * difference;
    }
}

/* movement (Bidirectional), line 20: reduce of (128,), then rsqrt -> () */
static void speech_gesture_init_movement_sum(const float *SPEECH_GESTURE_RESTRICT movement_scaled_2,
                                             float *SPEECH_GESTURE_RESTRICT movement_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 128; k++) {
        sum += movement_scaled_2[k];
    }
    movement_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* movement (Bidirectional), line 20: multiply -> (128,) */
static void speech_gesture_init_movement_elements_3(const float *SPEECH_GESTURE_RESTRICT movement_difference_2,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_rsqrt,
                                                    float *SPEECH_GESTURE_RESTRICT movement_scaled_3)
{
    for (int unit = 0; unit < 128; unit++) {
        movement_scaled_3[unit] = movement_difference_2[unit] * movement_rsqrt[0];
    }
}

/* movement (Bidirectional), line 20: compare -> (32, 1) */
static void speech_gesture_init_movement_elements_4(int step, uint8_t *SPEECH_GESTURE_RESTRICT movement_mask)
{
    for (int row = 0; row < 32; row++) {
        movement_mask[row] = (uint8_t)(row == step);
    }
}

/* movement (Bidirectional), line 20: select -> (32, 128) */
static void speech_gesture_init_movement_elements_5(const float *SPEECH_GESTURE_RESTRICT movement_scaled_3,
                                                    const uint8_t *SPEECH_GESTURE_RESTRICT movement_mask,
                                                    float *SPEECH_GESTURE_RESTRICT movement_steps)
{
    for (int row = 0; row < 32; row++) {
        for (int col = 0; col < 128; col++) {
            movement_steps[row * 128 + col] = movement_mask[row] ? movement_scaled_3[col] : movement_steps[row * 128 + col];
        }
    }
}

/* movement (Bidirectional), line 20: scan of (32, 128) and (32, 128) */
static void speech_gesture_init_movement_steps(const float *movement_scaled, float *movement_steps,
                                               float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 4096; i++) {
        movement_steps[i] = 0.0f;
    }
    for (int step = 0; step < 32; step++) {
        speech_gesture_init_movement_product(step, movement_scaled,
                                             movement_steps, floats + 4224);
        speech_gesture_init_movement_product_2(step, movement_scaled,
                                               movement_steps, floats + 4224, floats + 4096);
        speech_gesture_init_movement_product_3(movement_steps,
                                               floats + 4096, floats + 4480);
        speech_gesture_init_movement_product_4(movement_steps,
                                               floats + 4096, floats + 4480, floats + 4224, floats + 4352);
        speech_gesture_init_movement_sum(floats + 4352, floats + 4480);
        speech_gesture_init_movement_elements_3(floats + 4224,
                                                floats + 4480, floats + 4096);
        speech_gesture_init_movement_elements_4(step, bytes);
        speech_gesture_init_movement_elements_5(floats + 4096, bytes,
                                                movement_steps);
    }
}

/* movement (Bidirectional), line 20: concatenate of (32,) and (32,) and (64,) -> (128,) */
static void speech_gesture_init_movement_joined(float *SPEECH_GESTURE_RESTRICT movement_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        movement_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        movement_joined[unit_2 + 32] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 64; unit_3++) {
        movement_joined[unit_3 + 64] = 0.0f;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32, 128) and (128,) -> (32,) */
static void speech_gesture_init_movement_product_5(int step,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_scaled_4,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                   float *SPEECH_GESTURE_RESTRICT movement_product_3)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += movement_scaled_4[step * 128 + k] * movement_steps_2[unit * 128 + k];
        }
        movement_product_3[unit] = sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32,) and (32, 128), then subtract -> (128,) */
static void speech_gesture_init_movement_product_6(int step,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_scaled_4,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_product_3,
                                                   float *SPEECH_GESTURE_RESTRICT movement_difference_3)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += movement_product_3[k] * movement_steps_2[k * 128 + unit];
        }
        movement_difference_3[unit] = movement_scaled_4[step * 128 + unit] - sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32, 128) and (128,) -> (32,) */
static void speech_gesture_init_movement_product_7(const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_difference_3,
                                                   float *SPEECH_GESTURE_RESTRICT movement_product_4)
{
    for (int unit = 0; unit < 32; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += movement_difference_3[k] * movement_steps_2[unit * 128 + k];
        }
        movement_product_4[unit] = sum;
    }
}

/* movement (Bidirectional), line 20: dot_general of (32,) and (32, 128), then subtract, multiply -> (128,) */
static void speech_gesture_init_movement_product_8(const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_difference_3,
                                                   const float *SPEECH_GESTURE_RESTRICT movement_product_4,
                                                   float *SPEECH_GESTURE_RESTRICT movement_difference_4,
                                                   float *SPEECH_GESTURE_RESTRICT movement_scaled_5)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += movement_product_4[k] * movement_steps_2[k * 128 + unit];
        }
        const float difference = movement_difference_3[unit] - sum;
        movement_difference_4[unit] = difference;
        movement_scaled_5[unit] = difference * difference;
    }
}

/* movement (Bidirectional), line 20: reduce of (128,), then rsqrt -> () */
static void speech_gesture_init_movement_sum_2(const float *SPEECH_GESTURE_RESTRICT movement_scaled_5,
                                               float *SPEECH_GESTURE_RESTRICT movement_rsqrt_2)
{
    float sum = 0.0f;
    for (int k = 0; k < 128; k++) {
        sum += movement_scaled_5[k];
    }
    movement_rsqrt_2[0] = 1.0f / sqrtf(sum);
}

/* movement (Bidirectional), line 20: multiply -> (128,) */
static void speech_gesture_init_movement_elements_6(const float *SPEECH_GESTURE_RESTRICT movement_difference_4,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_rsqrt_2,
                                                    float *SPEECH_GESTURE_RESTRICT movement_scaled_6)
{
    for (int unit = 0; unit < 128; unit++) {
        movement_scaled_6[unit] = movement_difference_4[unit] * movement_rsqrt_2[0];
    }
}

/* movement (Bidirectional), line 20: compare -> (32, 1) */
static void speech_gesture_init_movement_elements_7(int step,
                                                    uint8_t *SPEECH_GESTURE_RESTRICT movement_mask_2)
{
    for (int row = 0; row < 32; row++) {
        movement_mask_2[row] = (uint8_t)(row == step);
    }
}

/* movement (Bidirectional), line 20: select -> (32, 128) */
static void speech_gesture_init_movement_elements_8(const float *SPEECH_GESTURE_RESTRICT movement_scaled_6,
                                                    const uint8_t *SPEECH_GESTURE_RESTRICT movement_mask_2,
                                                    float *SPEECH_GESTURE_RESTRICT movement_steps_2)
{
    for (int row = 0; row < 32; row++) {
        for (int col = 0; col < 128; col++) {
            movement_steps_2[row * 128 + col] = movement_mask_2[row] ? movement_scaled_6[col] : movement_steps_2[row * 128 + col];
        }
    }
}

/* movement (Bidirectional), line 20: scan of (32, 128) and (32, 128) */
static void speech_gesture_init_movement_steps_2(const float *movement_scaled_4, float *movement_steps_2,
                                                 float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 4096; i++) {
        movement_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 32; step++) {
        speech_gesture_init_movement_product_5(step,
                                               movement_scaled_4, movement_steps_2, floats + 4352);
        speech_gesture_init_movement_product_6(step,
                                               movement_scaled_4, movement_steps_2, floats + 4352,
                                               floats + 4224);
        speech_gesture_init_movement_product_7(movement_steps_2,
                                               floats + 4224, floats + 4608);
        speech_gesture_init_movement_product_8(movement_steps_2,
                                               floats + 4224, floats + 4608, floats + 4352, floats + 4480);
        speech_gesture_init_movement_sum_2(floats + 4480, floats + 4608);
        speech_gesture_init_movement_elements_6(floats + 4352,
                                                floats + 4608, floats + 4224);
        speech_gesture_init_movement_elements_7(step, bytes);
        speech_gesture_init_movement_elements_8(floats + 4224, bytes,
                                                movement_steps_2);
    }
}

/* spoken (Dense), line 17: rng_uniform, multiply, add -> (48, 10) */
static void speech_gesture_init_spoken_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                float *SPEECH_GESTURE_RESTRICT spoken_kernel)
{
    for (int i = 0; i < 480; i++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 378938864, i) * 0.6432675f + -0.32163376f;
        spoken_kernel[i] = sum_;
    }
}

/* drawn (Dense), line 21: rng_uniform, multiply, add -> (64, 10) */
static void speech_gesture_init_drawn_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                               float *SPEECH_GESTURE_RESTRICT drawn_kernel)
{
    for (int i = 0; i < 640; i++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 715537312, i) * 0.5694948f + -0.2847474f;
        drawn_kernel[i] = sum_;
    }
}

/* more (Dense), line 24: rng_uniform, multiply, add -> (112, 32) */
static void speech_gesture_init_more_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                              float *SPEECH_GESTURE_RESTRICT more_kernel)
{
    for (int i = 0; i < 3584; i++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 288313312, i) * 0.4082483f + -0.20412415f;
        more_kernel[i] = sum_;
    }
}

/* confirmed (Dense), line 26: rng_uniform, multiply, add -> (33, 1) */
static void speech_gesture_init_confirmed_elements(const int32_t *SPEECH_GESTURE_RESTRICT seed_words,
                                                   float *SPEECH_GESTURE_RESTRICT confirmed_kernel)
{
    for (int row = 0; row < 33; row++) {
        const float sum_ = speech_gesture_uniform(seed_words[0], seed_words[1], 0, 264611888, row) * 0.84016806f + -0.42008403f;
        confirmed_kernel[row] = sum_;
    }
}

/* copy -> (16,) */
static void speech_gesture_init_copy(float *SPEECH_GESTURE_RESTRICT conv2d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv2d_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void speech_gesture_init_copy_2(float *SPEECH_GESTURE_RESTRICT conv2d_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        conv2d_1_bias[unit] = 0.0f;
    }
}

/* copy -> (16,) */
static void speech_gesture_init_copy_3(float *SPEECH_GESTURE_RESTRICT conv1d_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        conv1d_bias[unit] = 0.0f;
    }
}

/* copy -> (48, 144) */
static void speech_gesture_init_copy_4(const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                       float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel)
{
    for (int i = 0; i < 6912; i++) {
        gru_recurrent_kernel[i] = gru_steps[i];
    }
}

/* copy -> (2, 144) */
static void speech_gesture_init_copy_5(float *SPEECH_GESTURE_RESTRICT gru_bias)
{
    for (int i = 0; i < 288; i++) {
        gru_bias[i] = 0.0f;
    }
}

/* copy -> (32, 128) */
static void speech_gesture_init_copy_6(const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                       float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel)
{
    for (int i = 0; i < 4096; i++) {
        movement_forward_recurrent_kernel[i] = movement_steps[i];
    }
}

/* copy -> (128,) */
static void speech_gesture_init_copy_7(const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                       float *SPEECH_GESTURE_RESTRICT movement_forward_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        movement_forward_bias[unit] = movement_joined[unit];
    }
}

/* copy -> (32, 128) */
static void speech_gesture_init_copy_8(const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                       float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel)
{
    for (int i = 0; i < 4096; i++) {
        movement_backward_recurrent_kernel[i] = movement_steps_2[i];
    }
}

/* copy -> (128,) */
static void speech_gesture_init_copy_9(const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                       float *SPEECH_GESTURE_RESTRICT movement_backward_bias)
{
    for (int unit = 0; unit < 128; unit++) {
        movement_backward_bias[unit] = movement_joined[unit];
    }
}

/* copy -> (10,) */
static void speech_gesture_init_copy_10(float *SPEECH_GESTURE_RESTRICT spoken_bias)
{
    for (int unit = 0; unit < 10; unit++) {
        spoken_bias[unit] = 0.0f;
    }
}

/* copy -> (10,) */
static void speech_gesture_init_copy_11(float *SPEECH_GESTURE_RESTRICT drawn_bias)
{
    for (int unit = 0; unit < 10; unit++) {
        drawn_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void speech_gesture_init_copy_12(float *SPEECH_GESTURE_RESTRICT more_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        more_bias[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void speech_gesture_init_copy_13(float *SPEECH_GESTURE_RESTRICT confirmed_bias)
{
    confirmed_bias[0] = 0.0f;
}

/* conv2d (Conv2D), line 10: convolution of (None, 48, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 23, 15, 16) */
static void speech_gesture_conv2d_convolution(const float *SPEECH_GESTURE_RESTRICT spectrogram,
                                              const float *SPEECH_GESTURE_RESTRICT conv2d_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT conv2d_bias,
                                              float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled)
{
    for (int row = 0; row < 23; row++) {
        for (int col = 0; col < 15; col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
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
                            const int in_row = row * 2 + within_row + tap_row;
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col;
                                const float a_value = spectrogram[in_row * 32 + in_col];
                                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                    sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
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
                    max_pooling2d_pooled[row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12: convolution of (None, 23, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 10, 6, 32) */
static void speech_gesture_conv2d_1_convolution(const float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel,
                                                const float *SPEECH_GESTURE_RESTRICT conv2d_1_bias,
                                                const float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled,
                                                float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled)
{
    for (int row = 0; row < 10; row++) {
        for (int col = 0; col < 6; col++) {
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
                            const int in_row = row * 2 + within_row + tap_row;
                            for (int tap_col = 0; tap_col < 3; tap_col++) {
                                const int in_col = col * 2 + within_col + tap_col;
                                for (int channel = 0; channel < 16; channel++) {
                                    const float a_value = max_pooling2d_pooled[in_row * 240 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                    max_pooling2d_1_pooled[row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 18: convolution of (None, 64, 2) and (5, 2, 16), then add, compare, select,
   reduce_window -> (None, 30, 16) */
static void speech_gesture_conv1d_convolution(const float *SPEECH_GESTURE_RESTRICT gesture,
                                              const float *SPEECH_GESTURE_RESTRICT conv1d_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT conv1d_bias,
                                              float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled)
{
    for (int row = 0; row < 30; row++) {
        for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
            float maxima[16];
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                maxima[filter - filter_tile] = -INFINITY;
            }
            for (int within = 0; within < 2; within++) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int tap = 0; tap < 5; tap++) {
                    const int in_row = row * 2 + within + tap;
                    for (int channel = 0; channel < 2; channel++) {
                        const float a_value = gesture[in_row * 2 + channel];
                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                            sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 32 + channel * 16 + filter];
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                        maxima[filter - filter_tile] = sums[filter - filter_tile];
                    }
                }
            }
            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                const float largest = maxima[filter - filter_tile];
                const float sum_ = largest + conv1d_bias[filter];
                max_pooling1d_pooled[row * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 10, 192) and (192, 144), then add -> (None, 10, 144) */
static void speech_gesture_gru_product(const float *SPEECH_GESTURE_RESTRICT gru_kernel,
                                       const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                       const float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled,
                                       float *SPEECH_GESTURE_RESTRICT gru_sum_)
{
    for (int step_tile = 0; step_tile < 10; step_tile += 4) {
        const int step_first = step_tile < 6 ? step_tile : 6; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 192; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = max_pooling2d_1_pooled[step * 192 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    gru_sum_[step * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void speech_gesture_gru_product_2(const float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel,
                                         const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                         const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                         float *SPEECH_GESTURE_RESTRICT gru_sum__2)
{
    for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 48; k++) {
            const float a_value = gru_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            gru_sum__2[unit] = sum + gru_bias[unit + 144];
        }
    }
}

/* gru (GRU), line 15: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void speech_gesture_gru_hidden_state(int step, const float *SPEECH_GESTURE_RESTRICT gru_sum_,
                                            const float *SPEECH_GESTURE_RESTRICT gru_sum__2,
                                            float *SPEECH_GESTURE_RESTRICT gru_steps)
{
    for (int unit = 0; unit < 48; unit++) {
        const float update_gate = speech_gesture_logistic(gru_sum_[step * 144 + unit] + gru_sum__2[unit]);
        const float product = speech_gesture_logistic(gru_sum_[step * 144 + unit + 48] + gru_sum__2[unit + 48]) * gru_sum__2[unit + 96];
        const float hidden_state = update_gate * gru_steps[unit] + (1.0f - update_gate) * tanhf(gru_sum_[step * 144 + unit + 96] + product);
        gru_steps[unit] = hidden_state;
    }
}

/* gru (GRU), line 15: scan of (None, 10, 144) and (None, 48) */
static void speech_gesture_gru_steps(const float *gru_recurrent_kernel, const float *gru_bias,
                                     const float *gru_sum_, float *gru_steps, float *floats)
{
    for (int unit = 0; unit < 48; unit++) {
        gru_steps[unit] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        speech_gesture_gru_product_2(gru_recurrent_kernel, gru_bias, gru_steps,
                                     floats + 1440);
        speech_gesture_gru_hidden_state(step, gru_sum_, floats + 1440,
                                        gru_steps);
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_movement_product(const float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                            const float *SPEECH_GESTURE_RESTRICT movement_forward_bias,
                                            const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                            float *SPEECH_GESTURE_RESTRICT movement_sum_)
{
    for (int step_tile = 0; step_tile < 30; step_tile += 4) {
        const int step_first = step_tile < 26 ? step_tile : 26; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = max_pooling1d_pooled[step * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * movement_forward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    movement_sum_[step * 128 + unit] = sum + movement_forward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_movement_product_2(int step,
                                              const float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT movement_sum_,
                                              const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                              float *SPEECH_GESTURE_RESTRICT movement_sum__2)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = movement_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * movement_forward_recurrent_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            movement_sum__2[unit] = movement_sum_[step * 128 + unit] + sum;
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_movement_hidden_state(const float *SPEECH_GESTURE_RESTRICT movement_sum__2,
                                                 float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                 float *SPEECH_GESTURE_RESTRICT movement_steps_2)
{
    for (int unit = 0; unit < 32; unit++) {
        const float value_ = movement_steps_2[unit];
        const float cell_state = speech_gesture_logistic(movement_sum__2[unit + 32]) * value_ + speech_gesture_logistic(movement_sum__2[unit]) * tanhf(movement_sum__2[unit + 64]);
        movement_steps[unit] = speech_gesture_logistic(movement_sum__2[unit + 96]) * tanhf(cell_state);
        movement_steps_2[unit] = cell_state;
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_movement_steps(const float *movement_forward_recurrent_kernel,
                                          const float *movement_sum_, float *movement_steps,
                                          float *movement_steps_2, float *floats)
{
    for (int unit = 0; unit < 32; unit++) {
        movement_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 32; unit++) {
        movement_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        speech_gesture_movement_product_2(step,
                                          movement_forward_recurrent_kernel, movement_sum_, movement_steps,
                                          floats + 4320);
        speech_gesture_movement_hidden_state(floats + 4320,
                                             movement_steps, movement_steps_2);
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_movement_product_3(const float *SPEECH_GESTURE_RESTRICT movement_backward_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT movement_backward_bias,
                                              const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                              float *SPEECH_GESTURE_RESTRICT movement_sum__3)
{
    for (int step_tile = 0; step_tile < 30; step_tile += 4) {
        const int step_first = step_tile < 26 ? step_tile : 26; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = max_pooling1d_pooled[step * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * movement_backward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    movement_sum__3[step * 128 + unit] = sum + movement_backward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_movement_product_4(int step,
                                              const float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT movement_sum__3,
                                              const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                              float *SPEECH_GESTURE_RESTRICT movement_sum__4)
{
    for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 32; k++) {
            const float a_value = movement_steps_3[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * movement_backward_recurrent_kernel[k * 128 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            movement_sum__4[unit] = movement_sum__3[step * 128 + unit] + sum;
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_movement_hidden_state_2(const float *SPEECH_GESTURE_RESTRICT movement_sum__4,
                                                   float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                   float *SPEECH_GESTURE_RESTRICT movement_steps_4)
{
    for (int unit = 0; unit < 32; unit++) {
        const float value_ = movement_steps_4[unit];
        const float cell_state = speech_gesture_logistic(movement_sum__4[unit + 32]) * value_ + speech_gesture_logistic(movement_sum__4[unit]) * tanhf(movement_sum__4[unit + 64]);
        movement_steps_3[unit] = speech_gesture_logistic(movement_sum__4[unit + 96]) * tanhf(cell_state);
        movement_steps_4[unit] = cell_state;
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_movement_steps_2(const float *movement_backward_recurrent_kernel,
                                            const float *movement_sum__3, float *movement_steps_3,
                                            float *movement_steps_4, float *floats)
{
    for (int unit = 0; unit < 32; unit++) {
        movement_steps_3[unit] = 0.0f;
    }
    for (int unit = 0; unit < 32; unit++) {
        movement_steps_4[unit] = 0.0f;
    }
    for (int step = 29; step >= 0; step--) {
        speech_gesture_movement_product_4(step,
                                          movement_backward_recurrent_kernel, movement_sum__3,
                                          movement_steps_3, floats + 3840);
        speech_gesture_movement_hidden_state_2(floats + 3840,
                                               movement_steps_3, movement_steps_4);
    }
}

/* movement (Bidirectional), line 20: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void speech_gesture_movement_joined(const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                           const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                           float *SPEECH_GESTURE_RESTRICT movement_joined)
{
    for (int unit = 0; unit < 32; unit++) {
        movement_joined[unit] = movement_steps[unit];
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        movement_joined[unit_2 + 32] = movement_steps_3[unit_2];
    }
}

/* both (Concatenate), line 23: concatenate of (None, 48) and (None, 32) and (None, 32) -> (None, 112) */
static void speech_gesture_both_joined(const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                       const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                       const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                       float *SPEECH_GESTURE_RESTRICT both_joined)
{
    for (int unit = 0; unit < 48; unit++) {
        both_joined[unit] = gru_steps[unit];
    }
    for (int unit_2 = 0; unit_2 < 32; unit_2++) {
        both_joined[unit_2 + 48] = movement_steps[unit_2];
    }
    for (int unit_3 = 0; unit_3 < 32; unit_3++) {
        both_joined[unit_3 + 80] = movement_steps_3[unit_3];
    }
}

/* spoken (Dense), line 17: dot_general of (None, 48) and (48, 10), then add -> (None, 10) */
static void speech_gesture_spoken_product(const float *SPEECH_GESTURE_RESTRICT spoken_kernel,
                                          const float *SPEECH_GESTURE_RESTRICT spoken_bias,
                                          const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                          float *SPEECH_GESTURE_RESTRICT spoken_sum_)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 48; k++) {
            const float a_value = gru_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * spoken_kernel[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            spoken_sum_[unit] = sum + spoken_bias[unit];
        }
    }
}

/* spoken (Dense), line 17: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_spoken_softmax(const float *SPEECH_GESTURE_RESTRICT spoken_sum_,
                                          float *SPEECH_GESTURE_RESTRICT spoken)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 10; unit++) {
        if (spoken_sum_[unit] > largest) {
            largest = spoken_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 10; unit++) {
        const float power = expf(spoken_sum_[unit] - largest);
        spoken[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 10; unit++) {
        spoken[unit] /= total;
    }
}

/* drawn (Dense), line 21: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void speech_gesture_drawn_product(const float *SPEECH_GESTURE_RESTRICT drawn_kernel,
                                         const float *SPEECH_GESTURE_RESTRICT drawn_bias,
                                         const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                         float *SPEECH_GESTURE_RESTRICT drawn_sum_)
{
    for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
        float sums[10];
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 64; k++) {
            const float a_value = movement_joined[k];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * drawn_kernel[k * 10 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
            const float sum = sums[unit - unit_tile];
            drawn_sum_[unit] = sum + drawn_bias[unit];
        }
    }
}

/* drawn (Dense), line 21: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_drawn_softmax(const float *SPEECH_GESTURE_RESTRICT drawn_sum_,
                                         float *SPEECH_GESTURE_RESTRICT drawn)
{
    float largest = -INFINITY;
    for (int unit = 0; unit < 10; unit++) {
        if (drawn_sum_[unit] > largest) {
            largest = drawn_sum_[unit];
        }
    }
    float total = 0.0f;
    for (int unit = 0; unit < 10; unit++) {
        const float power = expf(drawn_sum_[unit] - largest);
        drawn[unit] = power;
        total += power;
    }
    for (int unit = 0; unit < 10; unit++) {
        drawn[unit] /= total;
    }
}

/* same (Dot), line 22: dot_general of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_same_product(const float *SPEECH_GESTURE_RESTRICT spoken,
                                        const float *SPEECH_GESTURE_RESTRICT drawn,
                                        float *SPEECH_GESTURE_RESTRICT same_product)
{
    float sum = 0.0f;
    for (int k = 0; k < 10; k++) {
        sum += spoken[k] * drawn[k];
    }
    same_product[0] = sum;
}

/* more (Dense), line 24: dot_general of (None, 112) and (112, 32), then add, compare, select -> (None, 32) */
static void speech_gesture_more_product(const float *SPEECH_GESTURE_RESTRICT more_kernel,
                                        const float *SPEECH_GESTURE_RESTRICT more_bias,
                                        const float *SPEECH_GESTURE_RESTRICT both_joined,
                                        float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 112; k++) {
            const float a_value = both_joined[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * more_kernel[k * 32 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            const float sum_ = sum + more_bias[unit];
            evidence_joined[unit + 1] = sum_ > 0.0f ? sum_ : 0.0f;
        }
    }
}

/* evidence (Concatenate), line 25: concatenate of (None, 1) and (None, 32) -> (None, 33) */
static void speech_gesture_evidence_joined(const float *SPEECH_GESTURE_RESTRICT same_product,
                                           float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    evidence_joined[0] = same_product[0];
}

/* confirmed (Dense), line 26: dot_general of (None, 33) and (33, 1), then add, logistic -> (None, 1) */
static void speech_gesture_confirmed_product(const float *SPEECH_GESTURE_RESTRICT confirmed_kernel,
                                             const float *SPEECH_GESTURE_RESTRICT confirmed_bias,
                                             const float *SPEECH_GESTURE_RESTRICT evidence_joined,
                                             float *SPEECH_GESTURE_RESTRICT confirmed)
{
    float sum = 0.0f;
    for (int k = 0; k < 33; k++) {
        sum += evidence_joined[k] * confirmed_kernel[k];
    }
    confirmed[0] = speech_gesture_logistic(sum + *confirmed_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void speech_gesture_train_scalars(int n, const int32_t *SPEECH_GESTURE_RESTRICT iterations,
                                         const float *SPEECH_GESTURE_RESTRICT learning_rate,
                                         float *SPEECH_GESTURE_RESTRICT spoken_loss_count,
                                         float *SPEECH_GESTURE_RESTRICT drawn_loss_count,
                                         float *SPEECH_GESTURE_RESTRICT confirmed_loss_count,
                                         float *SPEECH_GESTURE_RESTRICT loss_count,
                                         float *SPEECH_GESTURE_RESTRICT spoken_accuracy_count,
                                         float *SPEECH_GESTURE_RESTRICT drawn_accuracy_count,
                                         float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_count,
                                         int32_t *SPEECH_GESTURE_RESTRICT sum__value,
                                         float *SPEECH_GESTURE_RESTRICT quotient_value_2)
{
    const float spoken_loss_count_2 = *spoken_loss_count;
    const float drawn_loss_count_2 = *drawn_loss_count;
    const float confirmed_loss_count_2 = *confirmed_loss_count;
    const float loss_count_2 = *loss_count;
    const float spoken_accuracy_count_2 = *spoken_accuracy_count;
    const float drawn_accuracy_count_2 = *drawn_accuracy_count;
    const float confirmed_accuracy_count_2 = *confirmed_accuracy_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    spoken_loss_count[0] = spoken_loss_count_2 + (float)n;
    drawn_loss_count[0] = drawn_loss_count_2 + (float)n;
    confirmed_loss_count[0] = confirmed_loss_count_2 + (float)n;
    loss_count[0] = loss_count_2 + (float)n;
    spoken_accuracy_count[0] = spoken_accuracy_count_2 + (float)n;
    drawn_accuracy_count[0] = drawn_accuracy_count_2 + (float)n;
    confirmed_accuracy_count[0] = confirmed_accuracy_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void speech_gesture_train_scalars_gradient(int n, float *SPEECH_GESTURE_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* conv2d (Conv2D), line 10: convolution of (None, 48, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 23, 15, 16) */
static void speech_gesture_train_conv2d_convolution(int n, const float *SPEECH_GESTURE_RESTRICT spectrogram,
                                                    const float *SPEECH_GESTURE_RESTRICT conv2d_kernel,
                                                    const float *SPEECH_GESTURE_RESTRICT conv2d_bias,
                                                    float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled,
                                                    uint8_t *SPEECH_GESTURE_RESTRICT max_pooling2d_window_index,
                                                    uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling2d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 15; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
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
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    const float a_value = spectrogram[sample * 1536 + in_row * 32 + in_col];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
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
                        max_pooling2d_pooled[sample * 5520 + row * 240 + col * 16 + filter] = chosen_;
                        max_pooling2d_window_index[sample * 5520 + row * 240 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_mask[sample * 5520 + row * 240 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12: convolution of (None, 23, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window, window_index, convert, compare -> (None, 10, 6, 32) */
static void speech_gesture_train_conv2d_1_convolution(int n,
                                                      const float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel,
                                                      const float *SPEECH_GESTURE_RESTRICT conv2d_1_bias,
                                                      const float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled,
                                                      float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled,
                                                      uint8_t *SPEECH_GESTURE_RESTRICT max_pooling2d_1_window_index,
                                                      uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling2d_1_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 10; row++) {
            for (int col = 0; col < 6; col++) {
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
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    for (int channel = 0; channel < 16; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 5520 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        max_pooling2d_1_pooled[sample * 1920 + row * 192 + col * 32 + filter] = chosen_;
                        max_pooling2d_1_window_index[sample * 1920 + row * 192 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_max_pooling2d_1_mask[sample * 1920 + row * 192 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 18: convolution of (None, 64, 2) and (5, 2, 16), then add, compare, select,
   reduce_window, window_index, convert, compare -> (None, 30, 16) */
static void speech_gesture_train_conv1d_convolution(int n, const float *SPEECH_GESTURE_RESTRICT gesture,
                                                    const float *SPEECH_GESTURE_RESTRICT conv1d_kernel,
                                                    const float *SPEECH_GESTURE_RESTRICT conv1d_bias,
                                                    float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                    uint8_t *SPEECH_GESTURE_RESTRICT max_pooling1d_window_index,
                                                    uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling1d_mask)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 30; row++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float maxima[16];
                int positions[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                    positions[filter - filter_tile] = 0;
                }
                for (int within = 0; within < 2; within++) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap = 0; tap < 5; tap++) {
                        const int in_row = row * 2 + within + tap;
                        for (int channel = 0; channel < 2; channel++) {
                            const float a_value = gesture[sample * 128 + in_row * 2 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 32 + channel * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                            maxima[filter - filter_tile] = sums[filter - filter_tile];
                            positions[filter - filter_tile] = within;
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const int position = positions[filter - filter_tile];
                    const float sum_ = largest + conv1d_bias[filter];
                    const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                    max_pooling1d_pooled[sample * 480 + row * 16 + filter] = chosen_;
                    max_pooling1d_window_index[sample * 480 + row * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 2);
                    d_max_pooling1d_mask[sample * 480 + row * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 2) < 2);
                }
            }
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 10, 192) and (192, 144), then add -> (None, 10, 144) */
static void speech_gesture_train_gru_product(int n, const float *SPEECH_GESTURE_RESTRICT gru_kernel,
                                             const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                             const float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled,
                                             float *SPEECH_GESTURE_RESTRICT gru_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 192; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling2d_1_pooled[i * 192 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    gru_sum_[i * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 15: copy -> (None, 48) */
static void speech_gesture_train_gru_copy(int n, int step, const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                          float *SPEECH_GESTURE_RESTRICT gru_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_steps_2[sample * 480 + step * 48 + unit] = gru_steps[sample * 48 + unit];
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void speech_gesture_train_gru_product_2(int n,
                                               const float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel,
                                               const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                               const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                               float *SPEECH_GESTURE_RESTRICT gru_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_sum__2[sample * 144 + unit] = sum + gru_bias[unit + 144];
            }
        }
    }
}

/* gru (GRU), line 15: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void speech_gesture_train_gru_hidden_state(int n, int step,
                                                  const float *SPEECH_GESTURE_RESTRICT gru_sum_,
                                                  const float *SPEECH_GESTURE_RESTRICT gru_sum__2,
                                                  float *SPEECH_GESTURE_RESTRICT gru_steps,
                                                  float *SPEECH_GESTURE_RESTRICT gru_update_gate,
                                                  float *SPEECH_GESTURE_RESTRICT gru_candidate,
                                                  float *SPEECH_GESTURE_RESTRICT gru_reset_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = speech_gesture_logistic(gru_sum_[sample * 1440 + step * 144 + unit] + gru_sum__2[sample * 144 + unit]);
            const float reset_gate = speech_gesture_logistic(gru_sum_[sample * 1440 + step * 144 + unit + 48] + gru_sum__2[sample * 144 + unit + 48]);
            const float sum_ = gru_sum_[sample * 1440 + step * 144 + unit + 96] + reset_gate * gru_sum__2[sample * 144 + unit + 96];
            const float candidate = tanhf(sum_);
            const float value_ = gru_steps[sample * 48 + unit];
            gru_update_gate[sample * 480 + step * 48 + unit] = update_gate;
            gru_candidate[sample * 480 + step * 48 + unit] = candidate;
            gru_reset_gate[sample * 480 + step * 48 + unit] = reset_gate;
            gru_steps[sample * 48 + unit] = update_gate * value_ + (1.0f - update_gate) * candidate;
        }
    }
}

/* gru (GRU), line 15: copy -> (None, 48) */
static void speech_gesture_train_gru_copy_2(int n, int step,
                                            const float *SPEECH_GESTURE_RESTRICT gru_sum__2,
                                            float *SPEECH_GESTURE_RESTRICT gru_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            gru_steps_3[sample * 480 + step * 48 + unit] = gru_sum__2[sample * 144 + unit + 96];
        }
    }
}

/* gru (GRU), line 15: scan of (None, 10, 144) and (None, 48) */
static void speech_gesture_train_gru_steps(int n, const float *gru_recurrent_kernel, const float *gru_bias,
                                           const float *gru_sum_, float *gru_steps, float *gru_steps_2,
                                           float *gru_update_gate, float *gru_candidate, float *gru_steps_3,
                                           float *gru_reset_gate, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        speech_gesture_train_gru_copy(n, step, gru_steps, gru_steps_2);
        speech_gesture_train_gru_product_2(n, gru_recurrent_kernel,
                                           gru_bias, gru_steps, floats + 46080);
        speech_gesture_train_gru_hidden_state(n, step, gru_sum_,
                                              floats + 46080, gru_steps, gru_update_gate, gru_candidate,
                                              gru_reset_gate);
        speech_gesture_train_gru_copy_2(n, step, floats + 46080, gru_steps_3);
    }
}

/* heard (Dropout), line 16: rng_uniform, compare, multiply, select -> (None, 48) */
static void speech_gesture_train_heard_elements(int n, const int32_t *SPEECH_GESTURE_RESTRICT seed_,
                                                const int32_t *SPEECH_GESTURE_RESTRICT iterations,
                                                const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                                uint8_t *SPEECH_GESTURE_RESTRICT heard_mask,
                                                float *SPEECH_GESTURE_RESTRICT heard_chosen_,
                                                float *SPEECH_GESTURE_RESTRICT both_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const int holds = speech_gesture_uniform(seed_[0], seed_[1], *iterations, 0, sample * 48 + unit) >= 0.3f;
            const float chosen_ = holds ? gru_steps[sample * 48 + unit] * 1.4285715f : 0.0f;
            both_joined[sample * 112 + unit] = chosen_;
            heard_mask[sample * 48 + unit] = (uint8_t)holds;
            heard_chosen_[sample * 48 + unit] = chosen_;
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_train_movement_product(int n,
                                                  const float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                                  const float *SPEECH_GESTURE_RESTRICT movement_forward_bias,
                                                  const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                  float *SPEECH_GESTURE_RESTRICT movement_sum_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_forward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    movement_sum_[i * 128 + unit] = sum + movement_forward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: copy -> (None, 32) */
static void speech_gesture_train_movement_copy(int n, int step,
                                               const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                               float *SPEECH_GESTURE_RESTRICT movement_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_steps_5[sample * 960 + step * 32 + unit] = movement_steps[sample * 32 + unit];
        }
    }
}

/* movement (Bidirectional), line 20: copy -> (None, 32) */
static void speech_gesture_train_movement_copy_2(int n, int step,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                 float *SPEECH_GESTURE_RESTRICT movement_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_steps_4[sample * 960 + step * 32 + unit] = movement_steps_2[sample * 32 + unit];
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_train_movement_product_2(int n, int step,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_sum_,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                    float *SPEECH_GESTURE_RESTRICT movement_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = movement_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_forward_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                movement_sum__2[sample * 128 + unit] = movement_sum_[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_train_movement_hidden_state(int n, int step,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_sum__2,
                                                       float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                       float *SPEECH_GESTURE_RESTRICT movement_steps_2,
                                                       float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                       float *SPEECH_GESTURE_RESTRICT movement_output_gate,
                                                       float *SPEECH_GESTURE_RESTRICT movement_forget_gate,
                                                       float *SPEECH_GESTURE_RESTRICT movement_candidate,
                                                       float *SPEECH_GESTURE_RESTRICT movement_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float forget_gate = speech_gesture_logistic(movement_sum__2[sample * 128 + unit + 32]);
            const float value_ = movement_steps_2[sample * 32 + unit];
            const float input_gate = speech_gesture_logistic(movement_sum__2[sample * 128 + unit]);
            const float candidate = tanhf(movement_sum__2[sample * 128 + unit + 64]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = speech_gesture_logistic(movement_sum__2[sample * 128 + unit + 96]);
            movement_steps_3[sample * 960 + step * 32 + unit] = tanh_;
            movement_output_gate[sample * 960 + step * 32 + unit] = output_gate;
            movement_forget_gate[sample * 960 + step * 32 + unit] = forget_gate;
            movement_candidate[sample * 960 + step * 32 + unit] = candidate;
            movement_input_gate[sample * 960 + step * 32 + unit] = input_gate;
            movement_steps[sample * 32 + unit] = output_gate * tanh_;
            movement_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_train_movement_steps(int n, const float *movement_forward_recurrent_kernel,
                                                const float *movement_sum_, float *movement_steps,
                                                float *movement_steps_2, float *movement_steps_3,
                                                float *movement_output_gate, float *movement_steps_4,
                                                float *movement_forget_gate, float *movement_candidate,
                                                float *movement_input_gate, float *movement_steps_5,
                                                float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        movement_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        movement_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        speech_gesture_train_movement_copy(n, step, movement_steps,
                                           movement_steps_5);
        speech_gesture_train_movement_copy_2(n, step, movement_steps_2,
                                             movement_steps_4);
        speech_gesture_train_movement_product_2(n, step,
                                                movement_forward_recurrent_kernel, movement_sum_,
                                                movement_steps, floats + 579072);
        speech_gesture_train_movement_hidden_state(n, step,
                                                   floats + 579072, movement_steps, movement_steps_2,
                                                   movement_steps_3, movement_output_gate,
                                                   movement_forget_gate, movement_candidate,
                                                   movement_input_gate);
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_train_movement_product_3(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_backward_kernel,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_backward_bias,
                                                    const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                    float *SPEECH_GESTURE_RESTRICT movement_sum__3)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_backward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    movement_sum__3[i * 128 + unit] = sum + movement_backward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: copy -> (None, 32) */
static void speech_gesture_train_movement_copy_3(int n, int step,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_steps_6,
                                                 float *SPEECH_GESTURE_RESTRICT movement_steps_10)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_steps_10[sample * 960 + step * 32 + unit] = movement_steps_6[sample * 32 + unit];
        }
    }
}

/* movement (Bidirectional), line 20: copy -> (None, 32) */
static void speech_gesture_train_movement_copy_4(int n, int step,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_steps_7,
                                                 float *SPEECH_GESTURE_RESTRICT movement_steps_9)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_steps_9[sample * 960 + step * 32 + unit] = movement_steps_7[sample * 32 + unit];
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_train_movement_product_4(int n, int step,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_sum__3,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_steps_6,
                                                    float *SPEECH_GESTURE_RESTRICT movement_sum__4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = movement_steps_6[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_backward_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                movement_sum__4[sample * 128 + unit] = movement_sum__3[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_train_movement_hidden_state_2(int n, int step,
                                                         const float *SPEECH_GESTURE_RESTRICT movement_sum__4,
                                                         float *SPEECH_GESTURE_RESTRICT movement_steps_6,
                                                         float *SPEECH_GESTURE_RESTRICT movement_steps_7,
                                                         float *SPEECH_GESTURE_RESTRICT movement_steps_8,
                                                         float *SPEECH_GESTURE_RESTRICT movement_output_gate_2,
                                                         float *SPEECH_GESTURE_RESTRICT movement_forget_gate_2,
                                                         float *SPEECH_GESTURE_RESTRICT movement_candidate_2,
                                                         float *SPEECH_GESTURE_RESTRICT movement_input_gate_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float forget_gate = speech_gesture_logistic(movement_sum__4[sample * 128 + unit + 32]);
            const float value_ = movement_steps_7[sample * 32 + unit];
            const float input_gate = speech_gesture_logistic(movement_sum__4[sample * 128 + unit]);
            const float candidate = tanhf(movement_sum__4[sample * 128 + unit + 64]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = speech_gesture_logistic(movement_sum__4[sample * 128 + unit + 96]);
            movement_steps_8[sample * 960 + step * 32 + unit] = tanh_;
            movement_output_gate_2[sample * 960 + step * 32 + unit] = output_gate;
            movement_forget_gate_2[sample * 960 + step * 32 + unit] = forget_gate;
            movement_candidate_2[sample * 960 + step * 32 + unit] = candidate;
            movement_input_gate_2[sample * 960 + step * 32 + unit] = input_gate;
            movement_steps_6[sample * 32 + unit] = output_gate * tanh_;
            movement_steps_7[sample * 32 + unit] = cell_state;
        }
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_train_movement_steps_2(int n, const float *movement_backward_recurrent_kernel,
                                                  const float *movement_sum__3, float *movement_steps_6,
                                                  float *movement_steps_7, float *movement_steps_8,
                                                  float *movement_output_gate_2, float *movement_steps_9,
                                                  float *movement_forget_gate_2,
                                                  float *movement_candidate_2, float *movement_input_gate_2,
                                                  float *movement_steps_10, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        movement_steps_6[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        movement_steps_7[i] = 0.0f;
    }
    for (int step = 29; step >= 0; step--) {
        speech_gesture_train_movement_copy_3(n, step, movement_steps_6,
                                             movement_steps_10);
        speech_gesture_train_movement_copy_4(n, step, movement_steps_7,
                                             movement_steps_9);
        speech_gesture_train_movement_product_4(n, step,
                                                movement_backward_recurrent_kernel, movement_sum__3,
                                                movement_steps_6, floats + 886272);
        speech_gesture_train_movement_hidden_state_2(n, step,
                                                     floats + 886272, movement_steps_6, movement_steps_7,
                                                     movement_steps_8, movement_output_gate_2,
                                                     movement_forget_gate_2, movement_candidate_2,
                                                     movement_input_gate_2);
    }
}

/* movement (Bidirectional), line 20: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void speech_gesture_train_movement_joined(int n, const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                 const float *SPEECH_GESTURE_RESTRICT movement_steps_6,
                                                 float *SPEECH_GESTURE_RESTRICT movement_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_joined[sample * 64 + unit] = movement_steps[sample * 32 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 32; unit_2++) {
            movement_joined[sample_2 * 64 + unit_2 + 32] = movement_steps_6[sample_2 * 32 + unit_2];
        }
    }
}

/* both (Concatenate), line 23: concatenate of (None, 48) and (None, 32) and (None, 32) -> (None, 112) */
static void speech_gesture_train_both_joined(int n, const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                             const float *SPEECH_GESTURE_RESTRICT movement_steps_6,
                                             float *SPEECH_GESTURE_RESTRICT both_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            both_joined[sample * 112 + unit + 48] = movement_steps[sample * 32 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 32; unit_2++) {
            both_joined[sample_2 * 112 + unit_2 + 80] = movement_steps_6[sample_2 * 32 + unit_2];
        }
    }
}

/* spoken (Dense), line 17: dot_general of (None, 48) and (48, 10), then add -> (None, 10) */
static void speech_gesture_train_spoken_product(int n, const float *SPEECH_GESTURE_RESTRICT spoken_kernel,
                                                const float *SPEECH_GESTURE_RESTRICT spoken_bias,
                                                const float *SPEECH_GESTURE_RESTRICT heard_chosen_,
                                                float *SPEECH_GESTURE_RESTRICT spoken_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = heard_chosen_[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * spoken_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                spoken_sum_[sample * 10 + unit] = sum + spoken_bias[unit];
            }
        }
    }
}

/* spoken (Dense), line 17: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_train_spoken_softmax(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sum_,
                                                float *SPEECH_GESTURE_RESTRICT spoken_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (spoken_sum_[sample * 10 + unit] > largest) {
                largest = spoken_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(spoken_sum_[sample * 10 + unit] - largest);
            spoken_softmax[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            spoken_softmax[sample * 10 + unit] /= total;
        }
    }
}

/* drawn (Dense), line 21: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void speech_gesture_train_drawn_product(int n, const float *SPEECH_GESTURE_RESTRICT drawn_kernel,
                                               const float *SPEECH_GESTURE_RESTRICT drawn_bias,
                                               const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                               float *SPEECH_GESTURE_RESTRICT drawn_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = movement_joined[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * drawn_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                drawn_sum_[sample * 10 + unit] = sum + drawn_bias[unit];
            }
        }
    }
}

/* drawn (Dense), line 21: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_train_drawn_softmax(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sum_,
                                               float *SPEECH_GESTURE_RESTRICT drawn_softmax)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (drawn_sum_[sample * 10 + unit] > largest) {
                largest = drawn_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(drawn_sum_[sample * 10 + unit] - largest);
            drawn_softmax[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            drawn_softmax[sample * 10 + unit] /= total;
        }
    }
}

/* same (Dot), line 22: dot_general of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_train_same_product(int n, const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                              const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                              float *SPEECH_GESTURE_RESTRICT same_product)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 10; k++) {
            sum += spoken_softmax[sample * 10 + k] * drawn_softmax[sample * 10 + k];
        }
        same_product[sample] = sum;
    }
}

/* more (Dense), line 24: dot_general of (None, 112) and (112, 32), then add, compare, select -> (None, 32) */
static void speech_gesture_train_more_product(int n, const float *SPEECH_GESTURE_RESTRICT more_kernel,
                                              const float *SPEECH_GESTURE_RESTRICT more_bias,
                                              const float *SPEECH_GESTURE_RESTRICT both_joined,
                                              uint8_t *SPEECH_GESTURE_RESTRICT more_mask,
                                              float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 112; k++) {
                const float a_value = both_joined[sample * 112 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * more_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + more_bias[unit];
                const int holds = sum_ > 0.0f;
                evidence_joined[sample * 33 + unit + 1] = holds ? sum_ : 0.0f;
                more_mask[sample * 32 + unit] = (uint8_t)holds;
            }
        }
    }
}

/* evidence (Concatenate), line 25: concatenate of (None, 1) and (None, 32) -> (None, 33) */
static void speech_gesture_train_evidence_joined(int n, const float *SPEECH_GESTURE_RESTRICT same_product,
                                                 float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    for (int sample = 0; sample < n; sample++) {
        evidence_joined[sample * 33] = same_product[sample];
    }
}

/* confirmed (Dense), line 26: dot_general of (None, 33) and (33, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void speech_gesture_train_confirmed_product(int n,
                                                   const float *SPEECH_GESTURE_RESTRICT confirmed_target,
                                                   const float *SPEECH_GESTURE_RESTRICT confirmed_kernel,
                                                   const float *SPEECH_GESTURE_RESTRICT confirmed_bias,
                                                   const float *SPEECH_GESTURE_RESTRICT evidence_joined,
                                                   float *SPEECH_GESTURE_RESTRICT exponential_value,
                                                   uint8_t *SPEECH_GESTURE_RESTRICT mask_value,
                                                   float *SPEECH_GESTURE_RESTRICT sum__value_3,
                                                   float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_values,
                                                   float *SPEECH_GESTURE_RESTRICT sum__value_4,
                                                   float *SPEECH_GESTURE_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 33; k++) {
            sum += confirmed_kernel[k] * evidence_joined[sample * 33 + k];
        }
        const float sum_ = sum + *confirmed_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        const float confirmed_accuracy_values_2 = confirmed_target[sample] == (speech_gesture_logistic(sum_) > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_3[sample] = (holds ? sum_ : 0.0f) - sum_ * confirmed_target[sample] + log1pf(power);
        confirmed_accuracy_values[sample] = confirmed_accuracy_values_2;
        sum__value_4[sample] = power + 1.0f;
        sign_value[sample] = speech_gesture_sign(sum_);
    }
}

/* compare, convert, compare, convert, subtract -> (None, 10) */
static void speech_gesture_train_scalars_2(int n, const int32_t *SPEECH_GESTURE_RESTRICT spoken_target,
                                           const int32_t *SPEECH_GESTURE_RESTRICT drawn_target,
                                           const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                           float *SPEECH_GESTURE_RESTRICT one_hot,
                                           float *SPEECH_GESTURE_RESTRICT one_hot_2,
                                           float *SPEECH_GESTURE_RESTRICT difference_value,
                                           float *SPEECH_GESTURE_RESTRICT difference_value_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            const float one_hot_3 = spoken_target[sample] == unit ? 1.0f : 0.0f;
            const float one_hot_4 = drawn_target[sample] == unit ? 1.0f : 0.0f;
            one_hot[sample * 10 + unit] = one_hot_3;
            one_hot_2[sample * 10 + unit] = one_hot_4;
            difference_value[sample * 10 + unit] = drawn_softmax[sample * 10 + unit] - one_hot_4;
            difference_value_2[sample * 10 + unit] = spoken_softmax[sample * 10 + unit] - one_hot_3;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_train_spoken_losses(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sum_,
                                               const float *SPEECH_GESTURE_RESTRICT one_hot,
                                               float *SPEECH_GESTURE_RESTRICT spoken_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (spoken_sum_[sample * 10 + unit] > largest) {
                largest = spoken_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(spoken_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot[sample * 10 + unit]) * (log_total - (spoken_sum_[sample * 10 + unit] - largest));
        }
        spoken_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void speech_gesture_train_sum(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sample_weight,
                                     const float *SPEECH_GESTURE_RESTRICT spoken_losses,
                                     float *SPEECH_GESTURE_RESTRICT spoken_loss_total,
                                     float *SPEECH_GESTURE_RESTRICT loss_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += spoken_losses[k] * (spoken_sample_weight == NULL ? 1.0f : spoken_sample_weight[k]);
    }
    const float spoken_loss_total_2 = *spoken_loss_total;
    const float loss_3 = sum / (float)n;
    spoken_loss_total[0] = spoken_loss_total_2 + loss_3 * (float)n;
    loss_2[0] = loss_3;
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_train_drawn_losses(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sum_,
                                              const float *SPEECH_GESTURE_RESTRICT one_hot_2,
                                              float *SPEECH_GESTURE_RESTRICT drawn_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (drawn_sum_[sample * 10 + unit] > largest) {
                largest = drawn_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(drawn_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot_2[sample * 10 + unit]) * (log_total - (drawn_sum_[sample * 10 + unit] - largest));
        }
        drawn_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void speech_gesture_train_sum_2(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sample_weight,
                                       const float *SPEECH_GESTURE_RESTRICT loss_2,
                                       const float *SPEECH_GESTURE_RESTRICT drawn_losses,
                                       float *SPEECH_GESTURE_RESTRICT drawn_loss_total,
                                       float *SPEECH_GESTURE_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += drawn_losses[k] * (drawn_sample_weight == NULL ? 1.0f : drawn_sample_weight[k]);
    }
    const float drawn_loss_total_2 = *drawn_loss_total;
    const float loss_3 = sum / (float)n;
    drawn_loss_total[0] = drawn_loss_total_2 + loss_3 * (float)n;
    sum__value_2[0] = loss_2[0] + loss_3;
}

/* reduce of (None,), then divide, multiply, add, multiply, add -> () */
static void speech_gesture_train_sum_3(int n, const float *SPEECH_GESTURE_RESTRICT confirmed_sample_weight,
                                       const float *SPEECH_GESTURE_RESTRICT sum__value_2,
                                       const float *SPEECH_GESTURE_RESTRICT sum__value_3,
                                       float *SPEECH_GESTURE_RESTRICT confirmed_loss_total,
                                       float *SPEECH_GESTURE_RESTRICT loss_total,
                                       float *SPEECH_GESTURE_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_3[k] * (confirmed_sample_weight == NULL ? 1.0f : confirmed_sample_weight[k]);
    }
    const float loss_3 = sum / (float)n;
    const float sum_ = sum__value_2[0] + loss_3;
    const float confirmed_loss_total_2 = *confirmed_loss_total;
    const float loss_total_2 = *loss_total;
    loss[0] = sum_;
    confirmed_loss_total[0] = confirmed_loss_total_2 + loss_3 * (float)n;
    loss_total[0] = loss_total_2 + sum_ * (float)n;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void speech_gesture_train_arg_max(int n, const int32_t *SPEECH_GESTURE_RESTRICT spoken_target,
                                         const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                         float *SPEECH_GESTURE_RESTRICT spoken_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = spoken_softmax[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (spoken_softmax[sample * 10 + position] > extreme) {
                extreme = spoken_softmax[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        spoken_accuracy_values[sample] = spoken_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void speech_gesture_train_sum_4(int n, const float *SPEECH_GESTURE_RESTRICT spoken_accuracy_values,
                                       float *SPEECH_GESTURE_RESTRICT spoken_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += spoken_accuracy_values[k];
    }
    spoken_accuracy_total[0] = *spoken_accuracy_total + sum;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void speech_gesture_train_arg_max_2(int n, const int32_t *SPEECH_GESTURE_RESTRICT drawn_target,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                           float *SPEECH_GESTURE_RESTRICT drawn_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = drawn_softmax[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (drawn_softmax[sample * 10 + position] > extreme) {
                extreme = drawn_softmax[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        drawn_accuracy_values[sample] = drawn_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void speech_gesture_train_sum_5(int n, const float *SPEECH_GESTURE_RESTRICT drawn_accuracy_values,
                                       float *SPEECH_GESTURE_RESTRICT drawn_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += drawn_accuracy_values[k];
    }
    drawn_accuracy_total[0] = *drawn_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void speech_gesture_train_sum_6(int n,
                                       const float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_values,
                                       float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += confirmed_accuracy_values[k];
    }
    confirmed_accuracy_total[0] = *confirmed_accuracy_total + sum;
}

/* multiply -> (None,) */
static void speech_gesture_train_dspoken_losses_gradient(int n,
                                                         const float *SPEECH_GESTURE_RESTRICT spoken_sample_weight,
                                                         const float *SPEECH_GESTURE_RESTRICT drawn_sample_weight,
                                                         const float *SPEECH_GESTURE_RESTRICT confirmed_sample_weight,
                                                         const float *SPEECH_GESTURE_RESTRICT quotient_value,
                                                         float *SPEECH_GESTURE_RESTRICT dconfirmed_losses,
                                                         float *SPEECH_GESTURE_RESTRICT ddrawn_losses,
                                                         float *SPEECH_GESTURE_RESTRICT dspoken_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dconfirmed_losses_2 = quotient_value[0] * (confirmed_sample_weight == NULL ? 1.0f : confirmed_sample_weight[sample]);
        dconfirmed_losses[sample] = dconfirmed_losses_2;
        ddrawn_losses[sample] = quotient_value[0] * (drawn_sample_weight == NULL ? 1.0f : drawn_sample_weight[sample]);
        dspoken_losses[sample] = quotient_value[0] * (spoken_sample_weight == NULL ? 1.0f : spoken_sample_weight[sample]);
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void speech_gesture_train_scalars_gradient_2(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT confirmed_target,
                                                    const float *SPEECH_GESTURE_RESTRICT exponential_value,
                                                    const uint8_t *SPEECH_GESTURE_RESTRICT mask_value,
                                                    const float *SPEECH_GESTURE_RESTRICT dconfirmed_losses,
                                                    const float *SPEECH_GESTURE_RESTRICT sum__value_4,
                                                    const float *SPEECH_GESTURE_RESTRICT sign_value,
                                                    float *SPEECH_GESTURE_RESTRICT d_confirmed_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dconfirmed_losses[sample] / sum__value_4[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dconfirmed_losses[sample] : 0.0f) + (-dconfirmed_losses[sample] * confirmed_target[sample] + product);
        d_confirmed_sum_[sample] = sum_;
    }
}

/* multiply -> (None, 10) */
static void speech_gesture_train_scalars_gradient_3(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT ddrawn_losses,
                                                    const float *SPEECH_GESTURE_RESTRICT difference_value,
                                                    const float *SPEECH_GESTURE_RESTRICT dspoken_losses,
                                                    const float *SPEECH_GESTURE_RESTRICT difference_value_2,
                                                    float *SPEECH_GESTURE_RESTRICT scaled_value,
                                                    float *SPEECH_GESTURE_RESTRICT scaled_value_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            scaled_value[sample * 10 + unit] = ddrawn_losses[sample] * difference_value[sample * 10 + unit];
            scaled_value_2[sample * 10 + unit] = dspoken_losses[sample] * difference_value_2[sample * 10 + unit];
        }
    }
}

/* confirmed (Dense), line 26, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (1,) */
static void speech_gesture_train_confirmed_dconfirmed_bias_gradient(int n,
                                                                    const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                    const float *SPEECH_GESTURE_RESTRICT d_confirmed_sum_,
                                                                    float *SPEECH_GESTURE_RESTRICT confirmed_bias,
                                                                    float *SPEECH_GESTURE_RESTRICT confirmed_bias_momentum,
                                                                    float *SPEECH_GESTURE_RESTRICT confirmed_bias_velocity)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_confirmed_sum_[k];
    }
    const float confirmed_bias_2 = *confirmed_bias;
    const float confirmed_bias_momentum_2 = *confirmed_bias_momentum;
    const float confirmed_bias_momentum_3 = *confirmed_bias_momentum;
    const float sum_ = confirmed_bias_momentum_2 + (sum - confirmed_bias_momentum_3) * 0.1f;
    const float confirmed_bias_velocity_2 = *confirmed_bias_velocity;
    const float confirmed_bias_velocity_3 = *confirmed_bias_velocity;
    const float sum__2 = confirmed_bias_velocity_2 + (sum * sum - confirmed_bias_velocity_3) * 0.001f;
    confirmed_bias[0] = confirmed_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    confirmed_bias_momentum[0] = sum_;
    confirmed_bias_velocity[0] = sum__2;
}

/* confirmed (Dense), line 26, gradient: dot_general of (None, 1) and (33, 1) -> (None, 33) */
static void speech_gesture_train_confirmed_product_gradient(int n,
                                                            const float *SPEECH_GESTURE_RESTRICT confirmed_kernel,
                                                            const float *SPEECH_GESTURE_RESTRICT d_confirmed_sum_,
                                                            float *SPEECH_GESTURE_RESTRICT d_confirmed_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 33; unit_tile += 16) {
            const int unit_first = unit_tile < 17 ? unit_tile : 17; /* the last tile overlaps */
            float sums[16];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] = 0.0f;
            }
            const float a_value = d_confirmed_sum_[sample];
            for (int unit = unit_first; unit < unit_first + 16; unit++) {
                sums[unit - unit_first] += a_value * confirmed_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_first + 16; unit++) {
                const float sum = sums[unit - unit_first];
                d_confirmed_product[sample * 33 + unit] = sum;
            }
        }
    }
}

/* confirmed (Dense), line 26, gradient: dot_general of (None, 33) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (33, 1) */
static void speech_gesture_train_confirmed_dconfirmed_kernel_gradient(int n,
                                                                      const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                      const float *SPEECH_GESTURE_RESTRICT evidence_joined,
                                                                      const float *SPEECH_GESTURE_RESTRICT d_confirmed_sum_,
                                                                      float *SPEECH_GESTURE_RESTRICT confirmed_kernel,
                                                                      float *SPEECH_GESTURE_RESTRICT confirmed_kernel_momentum,
                                                                      float *SPEECH_GESTURE_RESTRICT confirmed_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 33; row_tile += 16) {
        const int row_first = row_tile < 17 ? row_tile : 17; /* the last tile overlaps */
        float sums[16];
        for (int row = row_first; row < row_first + 16; row++) {
            sums[row - row_first] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_confirmed_sum_[k];
            for (int row = row_first; row < row_first + 16; row++) {
                sums[row - row_first] += a_value * evidence_joined[k * 33 + row];
            }
        }
        for (int row = row_tile; row < row_first + 16; row++) {
            const float sum = sums[row - row_first];
            const float confirmed_kernel_2 = confirmed_kernel[row];
            const float confirmed_kernel_momentum_2 = confirmed_kernel_momentum[row];
            const float confirmed_kernel_momentum_3 = confirmed_kernel_momentum[row];
            const float sum_ = confirmed_kernel_momentum_2 + (sum - confirmed_kernel_momentum_3) * 0.1f;
            const float confirmed_kernel_velocity_2 = confirmed_kernel_velocity[row];
            const float confirmed_kernel_velocity_3 = confirmed_kernel_velocity[row];
            const float sum__2 = confirmed_kernel_velocity_2 + (sum * sum - confirmed_kernel_velocity_3) * 0.001f;
            confirmed_kernel[row] = confirmed_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
            confirmed_kernel_momentum[row] = sum_;
            confirmed_kernel_velocity[row] = sum__2;
        }
    }
}

/* more (Dense), line 24, gradient: select -> (None, 32) */
static void speech_gesture_train_more_elements_gradient(int n,
                                                        const uint8_t *SPEECH_GESTURE_RESTRICT more_mask,
                                                        const float *SPEECH_GESTURE_RESTRICT d_confirmed_product,
                                                        float *SPEECH_GESTURE_RESTRICT d_more_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            d_more_chosen_[sample * 32 + unit] = more_mask[sample * 32 + unit] ? d_confirmed_product[sample * 33 + unit + 1] : 0.0f;
        }
    }
}

/* more (Dense), line 24, gradient: reduce of (None, 32), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void speech_gesture_train_more_dmore_bias_gradient(int n,
                                                          const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                          const float *SPEECH_GESTURE_RESTRICT d_more_chosen_,
                                                          float *SPEECH_GESTURE_RESTRICT more_bias,
                                                          float *SPEECH_GESTURE_RESTRICT more_bias_momentum,
                                                          float *SPEECH_GESTURE_RESTRICT more_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_more_chosen_[k * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float more_bias_2 = more_bias[unit];
        const float more_bias_momentum_2 = more_bias_momentum[unit];
        const float more_bias_momentum_3 = more_bias_momentum[unit];
        const float sum_ = more_bias_momentum_2 + (sum[unit] - more_bias_momentum_3) * 0.1f;
        const float more_bias_velocity_2 = more_bias_velocity[unit];
        const float more_bias_velocity_3 = more_bias_velocity[unit];
        const float sum__2 = more_bias_velocity_2 + (sum[unit] * sum[unit] - more_bias_velocity_3) * 0.001f;
        more_bias[unit] = more_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        more_bias_momentum[unit] = sum_;
        more_bias_velocity[unit] = sum__2;
    }
}

/* more (Dense), line 24, gradient: dot_general of (None, 32) and (112, 32) -> (None, 112) */
static void speech_gesture_train_more_product_gradient(int n,
                                                       const float *SPEECH_GESTURE_RESTRICT more_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT d_more_chosen_,
                                                       float *SPEECH_GESTURE_RESTRICT d_more_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 112; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = d_more_chosen_[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * more_kernel[unit * 32 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_more_product[sample * 112 + unit] = sum;
            }
        }
    }
}

/* more (Dense), line 24, gradient: dot_general of (None, 112) and (None, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (112, 32) */
static void speech_gesture_train_more_dmore_kernel_gradient(int n,
                                                            const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                            const float *SPEECH_GESTURE_RESTRICT both_joined,
                                                            const float *SPEECH_GESTURE_RESTRICT d_more_chosen_,
                                                            float *SPEECH_GESTURE_RESTRICT more_kernel,
                                                            float *SPEECH_GESTURE_RESTRICT more_kernel_momentum,
                                                            float *SPEECH_GESTURE_RESTRICT more_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 112; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = both_joined[k * 112 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_more_chosen_[k * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float more_kernel_2 = more_kernel[row * 32 + col];
                    const float more_kernel_momentum_2 = more_kernel_momentum[row * 32 + col];
                    const float more_kernel_momentum_3 = more_kernel_momentum[row * 32 + col];
                    const float sum_ = more_kernel_momentum_2 + (sum - more_kernel_momentum_3) * 0.1f;
                    const float more_kernel_velocity_2 = more_kernel_velocity[row * 32 + col];
                    const float more_kernel_velocity_3 = more_kernel_velocity[row * 32 + col];
                    const float sum__2 = more_kernel_velocity_2 + (sum * sum - more_kernel_velocity_3) * 0.001f;
                    more_kernel[row * 32 + col] = more_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    more_kernel_momentum[row * 32 + col] = sum_;
                    more_kernel_velocity[row * 32 + col] = sum__2;
                }
            }
        }
    }
}

/* same (Dot), line 22, gradient: dot_general of (None,) and (None, 10), then multiply -> (None, 10) */
static void speech_gesture_train_same_product_gradient(int n,
                                                       const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                                       const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                                       const float *SPEECH_GESTURE_RESTRICT d_confirmed_product,
                                                       float *SPEECH_GESTURE_RESTRICT d_same_product,
                                                       float *SPEECH_GESTURE_RESTRICT d_spoken_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_confirmed_product[sample * 33];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * drawn_softmax[sample * 10 + unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                d_same_product[sample * 10 + unit] = sum;
                d_spoken_scaled[sample * 10 + unit] = sum * spoken_softmax[sample * 10 + unit];
            }
        }
    }
}

/* same (Dot), line 22, gradient: dot_general of (None, 10) and (None,), then multiply -> (None, 10) */
static void speech_gesture_train_same_product_gradient_2(int n,
                                                         const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                                         const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                                         const float *SPEECH_GESTURE_RESTRICT d_confirmed_product,
                                                         float *SPEECH_GESTURE_RESTRICT d_same_product_2,
                                                         float *SPEECH_GESTURE_RESTRICT d_drawn_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_confirmed_product[sample * 33];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] += a_value * spoken_softmax[sample * 10 + unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                d_same_product_2[sample * 10 + unit] = sum;
                d_drawn_scaled[sample * 10 + unit] = sum * drawn_softmax[sample * 10 + unit];
            }
        }
    }
}

/* drawn (Dense), line 21, gradient: reduce of (None, 10) -> (None,) */
static void speech_gesture_train_drawn_sum_gradient(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT d_drawn_scaled,
                                                    float *SPEECH_GESTURE_RESTRICT d_drawn_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 10; k++) {
            sum += d_drawn_scaled[sample * 10 + k];
        }
        d_drawn_sum_[sample] = sum;
    }
}

/* drawn (Dense), line 21, gradient: subtract, multiply, add -> (None, 10) */
static void speech_gesture_train_drawn_elements_gradient(int n,
                                                         const float *SPEECH_GESTURE_RESTRICT drawn_softmax,
                                                         const float *SPEECH_GESTURE_RESTRICT scaled_value,
                                                         const float *SPEECH_GESTURE_RESTRICT d_same_product_2,
                                                         const float *SPEECH_GESTURE_RESTRICT d_drawn_sum_,
                                                         float *SPEECH_GESTURE_RESTRICT d_drawn_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            const float product = (d_same_product_2[sample * 10 + unit] - d_drawn_sum_[sample]) * drawn_softmax[sample * 10 + unit];
            d_drawn_sum__2[sample * 10 + unit] = scaled_value[sample * 10 + unit] + product;
        }
    }
}

/* drawn (Dense), line 21, gradient: reduce of (None, 10), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (10,) */
static void speech_gesture_train_drawn_ddrawn_bias_gradient(int n,
                                                            const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                            const float *SPEECH_GESTURE_RESTRICT d_drawn_sum__2,
                                                            float *SPEECH_GESTURE_RESTRICT drawn_bias,
                                                            float *SPEECH_GESTURE_RESTRICT drawn_bias_momentum,
                                                            float *SPEECH_GESTURE_RESTRICT drawn_bias_velocity)
{
    float sum[10];
    for (int unit = 0; unit < 10; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 10; unit++) {
            sum[unit] += d_drawn_sum__2[k * 10 + unit];
        }
    }
    for (int unit = 0; unit < 10; unit++) {
        const float drawn_bias_2 = drawn_bias[unit];
        const float drawn_bias_momentum_2 = drawn_bias_momentum[unit];
        const float drawn_bias_momentum_3 = drawn_bias_momentum[unit];
        const float sum_ = drawn_bias_momentum_2 + (sum[unit] - drawn_bias_momentum_3) * 0.1f;
        const float drawn_bias_velocity_2 = drawn_bias_velocity[unit];
        const float drawn_bias_velocity_3 = drawn_bias_velocity[unit];
        const float sum__2 = drawn_bias_velocity_2 + (sum[unit] * sum[unit] - drawn_bias_velocity_3) * 0.001f;
        drawn_bias[unit] = drawn_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        drawn_bias_momentum[unit] = sum_;
        drawn_bias_velocity[unit] = sum__2;
    }
}

/* drawn (Dense), line 21, gradient: dot_general of (None, 10) and (64, 10) -> (None, 64) */
static void speech_gesture_train_drawn_product_gradient(int n,
                                                        const float *SPEECH_GESTURE_RESTRICT drawn_kernel,
                                                        const float *SPEECH_GESTURE_RESTRICT d_drawn_sum__2,
                                                        float *SPEECH_GESTURE_RESTRICT d_drawn_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 10; k++) {
                const float a_value = d_drawn_sum__2[sample * 10 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * drawn_kernel[unit * 10 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_drawn_product[sample * 64 + unit] = sum;
            }
        }
    }
}

/* drawn (Dense), line 21, gradient: dot_general of (None, 64) and (None, 10), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (64, 10) */
static void speech_gesture_train_drawn_ddrawn_kernel_gradient(int n,
                                                              const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                                              const float *SPEECH_GESTURE_RESTRICT d_drawn_sum__2,
                                                              float *SPEECH_GESTURE_RESTRICT drawn_kernel,
                                                              float *SPEECH_GESTURE_RESTRICT drawn_kernel_momentum,
                                                              float *SPEECH_GESTURE_RESTRICT drawn_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
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
                    const float a_value = movement_joined[k * 64 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * d_drawn_sum__2[k * 10 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float drawn_kernel_2 = drawn_kernel[row * 10 + col];
                    const float drawn_kernel_momentum_2 = drawn_kernel_momentum[row * 10 + col];
                    const float drawn_kernel_momentum_3 = drawn_kernel_momentum[row * 10 + col];
                    const float sum_ = drawn_kernel_momentum_2 + (sum - drawn_kernel_momentum_3) * 0.1f;
                    const float drawn_kernel_velocity_2 = drawn_kernel_velocity[row * 10 + col];
                    const float drawn_kernel_velocity_3 = drawn_kernel_velocity[row * 10 + col];
                    const float sum__2 = drawn_kernel_velocity_2 + (sum * sum - drawn_kernel_velocity_3) * 0.001f;
                    drawn_kernel[row * 10 + col] = drawn_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    drawn_kernel_momentum[row * 10 + col] = sum_;
                    drawn_kernel_velocity[row * 10 + col] = sum__2;
                }
            }
        }
    }
}

/* spoken (Dense), line 17, gradient: reduce of (None, 10) -> (None,) */
static void speech_gesture_train_spoken_sum_gradient(int n,
                                                     const float *SPEECH_GESTURE_RESTRICT d_spoken_scaled,
                                                     float *SPEECH_GESTURE_RESTRICT d_spoken_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 10; k++) {
            sum += d_spoken_scaled[sample * 10 + k];
        }
        d_spoken_sum_[sample] = sum;
    }
}

/* spoken (Dense), line 17, gradient: subtract, multiply, add -> (None, 10) */
static void speech_gesture_train_spoken_elements_gradient(int n,
                                                          const float *SPEECH_GESTURE_RESTRICT spoken_softmax,
                                                          const float *SPEECH_GESTURE_RESTRICT scaled_value_2,
                                                          const float *SPEECH_GESTURE_RESTRICT d_same_product,
                                                          const float *SPEECH_GESTURE_RESTRICT d_spoken_sum_,
                                                          float *SPEECH_GESTURE_RESTRICT d_spoken_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            const float product = (d_same_product[sample * 10 + unit] - d_spoken_sum_[sample]) * spoken_softmax[sample * 10 + unit];
            d_spoken_sum__2[sample * 10 + unit] = scaled_value_2[sample * 10 + unit] + product;
        }
    }
}

/* spoken (Dense), line 17, gradient: reduce of (None, 10), then subtract, multiply, add, multiply, subtract,
   multiply, add, sqrt, add, multiply, divide, subtract -> (10,) */
static void speech_gesture_train_spoken_dspoken_bias_gradient(int n,
                                                              const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                              const float *SPEECH_GESTURE_RESTRICT d_spoken_sum__2,
                                                              float *SPEECH_GESTURE_RESTRICT spoken_bias,
                                                              float *SPEECH_GESTURE_RESTRICT spoken_bias_momentum,
                                                              float *SPEECH_GESTURE_RESTRICT spoken_bias_velocity)
{
    float sum[10];
    for (int unit = 0; unit < 10; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int unit = 0; unit < 10; unit++) {
            sum[unit] += d_spoken_sum__2[k * 10 + unit];
        }
    }
    for (int unit = 0; unit < 10; unit++) {
        const float spoken_bias_2 = spoken_bias[unit];
        const float spoken_bias_momentum_2 = spoken_bias_momentum[unit];
        const float spoken_bias_momentum_3 = spoken_bias_momentum[unit];
        const float sum_ = spoken_bias_momentum_2 + (sum[unit] - spoken_bias_momentum_3) * 0.1f;
        const float spoken_bias_velocity_2 = spoken_bias_velocity[unit];
        const float spoken_bias_velocity_3 = spoken_bias_velocity[unit];
        const float sum__2 = spoken_bias_velocity_2 + (sum[unit] * sum[unit] - spoken_bias_velocity_3) * 0.001f;
        spoken_bias[unit] = spoken_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        spoken_bias_momentum[unit] = sum_;
        spoken_bias_velocity[unit] = sum__2;
    }
}

/* spoken (Dense), line 17, gradient: dot_general of (None, 10) and (48, 10), then add, select, multiply ->
   (None, 48) */
static void speech_gesture_train_spoken_product_gradient(int n,
                                                         const float *SPEECH_GESTURE_RESTRICT spoken_kernel,
                                                         const uint8_t *SPEECH_GESTURE_RESTRICT heard_mask,
                                                         const float *SPEECH_GESTURE_RESTRICT d_more_product,
                                                         const float *SPEECH_GESTURE_RESTRICT d_spoken_sum__2,
                                                         float *SPEECH_GESTURE_RESTRICT d_heard_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 10; k++) {
                const float a_value = d_spoken_sum__2[sample * 10 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * spoken_kernel[unit * 10 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float product = (heard_mask[sample * 48 + unit] ? sum + d_more_product[sample * 112 + unit] : 0.0f) * 1.4285715f;
                d_heard_scaled[sample * 48 + unit] = product;
            }
        }
    }
}

/* spoken (Dense), line 17, gradient: dot_general of (None, 48) and (None, 10), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48, 10) */
static void speech_gesture_train_spoken_dspoken_kernel_gradient(int n,
                                                                const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                const float *SPEECH_GESTURE_RESTRICT heard_chosen_,
                                                                const float *SPEECH_GESTURE_RESTRICT d_spoken_sum__2,
                                                                float *SPEECH_GESTURE_RESTRICT spoken_kernel,
                                                                float *SPEECH_GESTURE_RESTRICT spoken_kernel_momentum,
                                                                float *SPEECH_GESTURE_RESTRICT spoken_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
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
                    const float a_value = heard_chosen_[k * 48 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * d_spoken_sum__2[k * 10 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float spoken_kernel_2 = spoken_kernel[row * 10 + col];
                    const float spoken_kernel_momentum_2 = spoken_kernel_momentum[row * 10 + col];
                    const float spoken_kernel_momentum_3 = spoken_kernel_momentum[row * 10 + col];
                    const float sum_ = spoken_kernel_momentum_2 + (sum - spoken_kernel_momentum_3) * 0.1f;
                    const float spoken_kernel_velocity_2 = spoken_kernel_velocity[row * 10 + col];
                    const float spoken_kernel_velocity_3 = spoken_kernel_velocity[row * 10 + col];
                    const float sum__2 = spoken_kernel_velocity_2 + (sum * sum - spoken_kernel_velocity_3) * 0.001f;
                    spoken_kernel[row * 10 + col] = spoken_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    spoken_kernel_momentum[row * 10 + col] = sum_;
                    spoken_kernel_velocity[row * 10 + col] = sum__2;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: add -> (None, 32) */
static void speech_gesture_train_movement_elements_gradient(int n,
                                                            const float *SPEECH_GESTURE_RESTRICT d_more_product,
                                                            const float *SPEECH_GESTURE_RESTRICT d_drawn_product,
                                                            float *SPEECH_GESTURE_RESTRICT d_movement_sum_,
                                                            float *SPEECH_GESTURE_RESTRICT d_movement_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            d_movement_sum_[sample * 32 + unit] = d_more_product[sample * 112 + unit + 80] + d_drawn_product[sample * 64 + unit + 32];
            d_movement_sum__2[sample * 32 + unit] = d_more_product[sample * 112 + unit + 48] + d_drawn_product[sample * 64 + unit];
        }
    }
}

/* movement (Bidirectional), line 20, gradient: multiply, subtract, multiply, add, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply, subtract, multiply -> (None, 32) */
static void speech_gesture_train_movement_elements_gradient_2(int n, int step,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_steps_8,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_output_gate_2,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_steps_9,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_forget_gate_2,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_candidate_2,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_input_gate_2,
                                                              const float *SPEECH_GESTURE_RESTRICT d_movement_steps,
                                                              float *SPEECH_GESTURE_RESTRICT d_movement_steps_2,
                                                              float *SPEECH_GESTURE_RESTRICT d_movement_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = d_movement_steps_2[sample * 32 + unit];
            const float product = d_movement_steps[sample * 32 + unit] * movement_output_gate_2[sample * 960 + step * 32 + unit];
            const float product_2 = movement_steps_8[sample * 960 + step * 32 + unit] * movement_steps_8[sample * 960 + step * 32 + unit];
            const float dcell_state = value_ + product * (1.0f - product_2);
            const float product_3 = movement_input_gate_2[sample * 960 + step * 32 + unit] * (1.0f - movement_input_gate_2[sample * 960 + step * 32 + unit]);
            const float product_4 = movement_forget_gate_2[sample * 960 + step * 32 + unit] * (1.0f - movement_forget_gate_2[sample * 960 + step * 32 + unit]);
            const float product_5 = movement_candidate_2[sample * 960 + step * 32 + unit] * movement_candidate_2[sample * 960 + step * 32 + unit];
            const float product_6 = dcell_state * movement_input_gate_2[sample * 960 + step * 32 + unit] * (1.0f - product_5);
            const float product_7 = movement_output_gate_2[sample * 960 + step * 32 + unit] * (1.0f - movement_output_gate_2[sample * 960 + step * 32 + unit]);
            const float product_8 = d_movement_steps[sample * 32 + unit] * movement_steps_8[sample * 960 + step * 32 + unit] * product_7;
            d_movement_steps_2[sample * 32 + unit] = dcell_state * movement_forget_gate_2[sample * 960 + step * 32 + unit];
            d_movement_joined[sample * 128 + unit] = dcell_state * movement_candidate_2[sample * 960 + step * 32 + unit] * product_3;
            d_movement_joined[sample * 128 + unit + 32] = dcell_state * movement_steps_9[sample * 960 + step * 32 + unit] * product_4;
            d_movement_joined[sample * 128 + unit + 64] = product_6;
            d_movement_joined[sample * 128 + unit + 96] = product_8;
        }
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 128) and (32, 128) -> (None, 32) */
static void speech_gesture_train_movement_product_gradient(int n,
                                                           const float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel,
                                                           const float *SPEECH_GESTURE_RESTRICT d_movement_joined,
                                                           float *SPEECH_GESTURE_RESTRICT d_movement_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_movement_joined[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_backward_recurrent_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_movement_steps[sample * 32 + unit] = sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: copy -> (None, 128) */
static void speech_gesture_train_movement_copy_gradient(int n, int step,
                                                        const float *SPEECH_GESTURE_RESTRICT d_movement_joined,
                                                        float *SPEECH_GESTURE_RESTRICT d_movement_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            d_movement_steps_3[sample * 3840 + step * 128 + unit] = d_movement_joined[sample * 128 + unit];
        }
    }
}

/* movement (Bidirectional), line 20, gradient: scan of (None, 30, 32) and (None, 30, 32) and (None, 30, 32)
   and (None, 30, 32) and (None, 30, 32) and (None, 30, 32) */
static void speech_gesture_train_movement_steps_gradient(int n,
                                                         const float *movement_backward_recurrent_kernel,
                                                         const float *movement_steps_8,
                                                         const float *movement_output_gate_2,
                                                         const float *movement_steps_9,
                                                         const float *movement_forget_gate_2,
                                                         const float *movement_candidate_2,
                                                         const float *movement_input_gate_2,
                                                         const float *d_movement_sum_,
                                                         float *d_movement_steps, float *d_movement_steps_2,
                                                         float *d_movement_steps_3, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        d_movement_steps[i] = d_movement_sum_[i];
    }
    for (int i = 0; i < n * 32; i++) {
        d_movement_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        speech_gesture_train_movement_elements_gradient_2(n,
                                                          step, movement_steps_8, movement_output_gate_2,
                                                          movement_steps_9, movement_forget_gate_2,
                                                          movement_candidate_2, movement_input_gate_2,
                                                          d_movement_steps, d_movement_steps_2,
                                                          floats + 886272);
        speech_gesture_train_movement_product_gradient(n,
                                                       movement_backward_recurrent_kernel, floats + 886272,
                                                       d_movement_steps);
        speech_gesture_train_movement_copy_gradient(n, step,
                                                    floats + 886272, d_movement_steps_3);
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 32) and (None, 30, 128), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,
   128) */
static void speech_gesture_train_movement_dmovement_backward_recurrent_kernel_gradient(int n,
                                                                                       const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                                       const float *SPEECH_GESTURE_RESTRICT movement_steps_10,
                                                                                       const float *SPEECH_GESTURE_RESTRICT d_movement_steps_3,
                                                                                       float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel,
                                                                                       float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel_momentum,
                                                                                       float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = movement_steps_10[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_movement_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float movement_backward_recurrent_kernel_2 = movement_backward_recurrent_kernel[row * 128 + col];
                    const float movement_backward_recurrent_kernel_momentum_2 = movement_backward_recurrent_kernel_momentum[row * 128 + col];
                    const float movement_backward_recurrent_kernel_momentum_3 = movement_backward_recurrent_kernel_momentum[row * 128 + col];
                    const float sum_ = movement_backward_recurrent_kernel_momentum_2 + (sum - movement_backward_recurrent_kernel_momentum_3) * 0.1f;
                    const float movement_backward_recurrent_kernel_velocity_2 = movement_backward_recurrent_kernel_velocity[row * 128 + col];
                    const float movement_backward_recurrent_kernel_velocity_3 = movement_backward_recurrent_kernel_velocity[row * 128 + col];
                    const float sum__2 = movement_backward_recurrent_kernel_velocity_2 + (sum * sum - movement_backward_recurrent_kernel_velocity_3) * 0.001f;
                    const float difference = movement_backward_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    movement_backward_recurrent_kernel[row * 128 + col] = difference;
                    movement_backward_recurrent_kernel_momentum[row * 128 + col] = sum_;
                    movement_backward_recurrent_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: reduce of (None, 30, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void speech_gesture_train_movement_dmovement_backward_bias_gradient(int n,
                                                                           const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                           const float *SPEECH_GESTURE_RESTRICT d_movement_steps_3,
                                                                           float *SPEECH_GESTURE_RESTRICT movement_backward_bias,
                                                                           float *SPEECH_GESTURE_RESTRICT movement_backward_bias_momentum,
                                                                           float *SPEECH_GESTURE_RESTRICT movement_backward_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 30; i++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_movement_steps_3[i * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float movement_backward_bias_2 = movement_backward_bias[unit];
        const float movement_backward_bias_momentum_2 = movement_backward_bias_momentum[unit];
        const float movement_backward_bias_momentum_3 = movement_backward_bias_momentum[unit];
        const float sum_ = movement_backward_bias_momentum_2 + (sum[unit] - movement_backward_bias_momentum_3) * 0.1f;
        const float movement_backward_bias_velocity_2 = movement_backward_bias_velocity[unit];
        const float movement_backward_bias_velocity_3 = movement_backward_bias_velocity[unit];
        const float sum__2 = movement_backward_bias_velocity_2 + (sum[unit] * sum[unit] - movement_backward_bias_velocity_3) * 0.001f;
        movement_backward_bias[unit] = movement_backward_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        movement_backward_bias_momentum[unit] = sum_;
        movement_backward_bias_velocity[unit] = sum__2;
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 128) and (16, 128) -> (None, 30, 16) */
static void speech_gesture_train_movement_product_gradient_2(int n,
                                                             const float *SPEECH_GESTURE_RESTRICT movement_backward_kernel,
                                                             const float *SPEECH_GESTURE_RESTRICT d_movement_steps_3,
                                                             float *SPEECH_GESTURE_RESTRICT d_movement_product)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_movement_steps_3[i * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_backward_kernel[unit * 128 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_movement_product[i * 16 + unit] = sum;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 16) and (None, 30, 128), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,
   128) */
static void speech_gesture_train_movement_dmovement_backward_kernel_gradient(int n,
                                                                             const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                             const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                                             const float *SPEECH_GESTURE_RESTRICT d_movement_steps_3,
                                                                             float *SPEECH_GESTURE_RESTRICT movement_backward_kernel,
                                                                             float *SPEECH_GESTURE_RESTRICT movement_backward_kernel_momentum,
                                                                             float *SPEECH_GESTURE_RESTRICT movement_backward_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_movement_steps_3[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float movement_backward_kernel_2 = movement_backward_kernel[row * 128 + col];
                    const float movement_backward_kernel_momentum_2 = movement_backward_kernel_momentum[row * 128 + col];
                    const float movement_backward_kernel_momentum_3 = movement_backward_kernel_momentum[row * 128 + col];
                    const float sum_ = movement_backward_kernel_momentum_2 + (sum - movement_backward_kernel_momentum_3) * 0.1f;
                    const float movement_backward_kernel_velocity_2 = movement_backward_kernel_velocity[row * 128 + col];
                    const float movement_backward_kernel_velocity_3 = movement_backward_kernel_velocity[row * 128 + col];
                    const float sum__2 = movement_backward_kernel_velocity_2 + (sum * sum - movement_backward_kernel_velocity_3) * 0.001f;
                    movement_backward_kernel[row * 128 + col] = movement_backward_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    movement_backward_kernel_momentum[row * 128 + col] = sum_;
                    movement_backward_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: multiply, subtract, multiply, add, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply, subtract, multiply -> (None, 32) */
static void speech_gesture_train_movement_elements_gradient_3(int n, int step,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_output_gate,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_steps_4,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_forget_gate,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_candidate,
                                                              const float *SPEECH_GESTURE_RESTRICT movement_input_gate,
                                                              const float *SPEECH_GESTURE_RESTRICT d_movement_steps_4,
                                                              float *SPEECH_GESTURE_RESTRICT d_movement_steps_5,
                                                              float *SPEECH_GESTURE_RESTRICT d_movement_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = d_movement_steps_5[sample * 32 + unit];
            const float product = d_movement_steps_4[sample * 32 + unit] * movement_output_gate[sample * 960 + step * 32 + unit];
            const float product_2 = movement_steps_3[sample * 960 + step * 32 + unit] * movement_steps_3[sample * 960 + step * 32 + unit];
            const float dcell_state = value_ + product * (1.0f - product_2);
            const float product_3 = movement_input_gate[sample * 960 + step * 32 + unit] * (1.0f - movement_input_gate[sample * 960 + step * 32 + unit]);
            const float product_4 = movement_forget_gate[sample * 960 + step * 32 + unit] * (1.0f - movement_forget_gate[sample * 960 + step * 32 + unit]);
            const float product_5 = movement_candidate[sample * 960 + step * 32 + unit] * movement_candidate[sample * 960 + step * 32 + unit];
            const float doutput_gate = d_movement_steps_4[sample * 32 + unit] * movement_steps_3[sample * 960 + step * 32 + unit];
            const float product_6 = movement_output_gate[sample * 960 + step * 32 + unit] * (1.0f - movement_output_gate[sample * 960 + step * 32 + unit]);
            d_movement_steps_5[sample * 32 + unit] = dcell_state * movement_forget_gate[sample * 960 + step * 32 + unit];
            d_movement_joined_2[sample * 128 + unit] = dcell_state * movement_candidate[sample * 960 + step * 32 + unit] * product_3;
            d_movement_joined_2[sample * 128 + unit + 32] = dcell_state * movement_steps_4[sample * 960 + step * 32 + unit] * product_4;
            d_movement_joined_2[sample * 128 + unit + 64] = dcell_state * movement_input_gate[sample * 960 + step * 32 + unit] * (1.0f - product_5);
            d_movement_joined_2[sample * 128 + unit + 96] = doutput_gate * product_6;
        }
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 128) and (32, 128) -> (None, 32) */
static void speech_gesture_train_movement_product_gradient_3(int n,
                                                             const float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel,
                                                             const float *SPEECH_GESTURE_RESTRICT d_movement_joined_2,
                                                             float *SPEECH_GESTURE_RESTRICT d_movement_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = d_movement_joined_2[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_forward_recurrent_kernel[unit * 128 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_movement_steps_4[sample * 32 + unit] = sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: copy -> (None, 128) */
static void speech_gesture_train_movement_copy_gradient_2(int n, int step,
                                                          const float *SPEECH_GESTURE_RESTRICT d_movement_joined_2,
                                                          float *SPEECH_GESTURE_RESTRICT d_movement_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            d_movement_steps_6[sample * 3840 + step * 128 + unit] = d_movement_joined_2[sample * 128 + unit];
        }
    }
}

/* movement (Bidirectional), line 20, gradient: scan of (None, 30, 32) and (None, 30, 32) and (None, 30, 32)
   and (None, 30, 32) and (None, 30, 32) and (None, 30, 32) */
static void speech_gesture_train_movement_steps_gradient_2(int n,
                                                           const float *movement_forward_recurrent_kernel,
                                                           const float *movement_steps_3,
                                                           const float *movement_output_gate,
                                                           const float *movement_steps_4,
                                                           const float *movement_forget_gate,
                                                           const float *movement_candidate,
                                                           const float *movement_input_gate,
                                                           const float *d_movement_sum__2,
                                                           float *d_movement_steps_4,
                                                           float *d_movement_steps_5,
                                                           float *d_movement_steps_6, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        d_movement_steps_4[i] = d_movement_sum__2[i];
    }
    for (int i = 0; i < n * 32; i++) {
        d_movement_steps_5[i] = 0.0f;
    }
    for (int step = 29; step >= 0; step--) {
        speech_gesture_train_movement_elements_gradient_3(n,
                                                          step, movement_steps_3, movement_output_gate,
                                                          movement_steps_4, movement_forget_gate,
                                                          movement_candidate, movement_input_gate,
                                                          d_movement_steps_4, d_movement_steps_5,
                                                          floats + 594432);
        speech_gesture_train_movement_product_gradient_3(n,
                                                         movement_forward_recurrent_kernel, floats + 594432,
                                                         d_movement_steps_4);
        speech_gesture_train_movement_copy_gradient_2(n, step,
                                                      floats + 594432, d_movement_steps_6);
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 32) and (None, 30, 128), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,
   128) */
static void speech_gesture_train_movement_dmovement_forward_recurrent_kernel_gradient(int n,
                                                                                      const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                                      const float *SPEECH_GESTURE_RESTRICT movement_steps_5,
                                                                                      const float *SPEECH_GESTURE_RESTRICT d_movement_steps_6,
                                                                                      float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel,
                                                                                      float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel_momentum,
                                                                                      float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = movement_steps_5[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_movement_steps_6[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float movement_forward_recurrent_kernel_2 = movement_forward_recurrent_kernel[row * 128 + col];
                    const float movement_forward_recurrent_kernel_momentum_2 = movement_forward_recurrent_kernel_momentum[row * 128 + col];
                    const float movement_forward_recurrent_kernel_momentum_3 = movement_forward_recurrent_kernel_momentum[row * 128 + col];
                    const float sum_ = movement_forward_recurrent_kernel_momentum_2 + (sum - movement_forward_recurrent_kernel_momentum_3) * 0.1f;
                    const float movement_forward_recurrent_kernel_velocity_2 = movement_forward_recurrent_kernel_velocity[row * 128 + col];
                    const float movement_forward_recurrent_kernel_velocity_3 = movement_forward_recurrent_kernel_velocity[row * 128 + col];
                    const float sum__2 = movement_forward_recurrent_kernel_velocity_2 + (sum * sum - movement_forward_recurrent_kernel_velocity_3) * 0.001f;
                    const float difference = movement_forward_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    movement_forward_recurrent_kernel[row * 128 + col] = difference;
                    movement_forward_recurrent_kernel_momentum[row * 128 + col] = sum_;
                    movement_forward_recurrent_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: reduce of (None, 30, 128), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128,) */
static void speech_gesture_train_movement_dmovement_forward_bias_gradient(int n,
                                                                          const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                          const float *SPEECH_GESTURE_RESTRICT d_movement_steps_6,
                                                                          float *SPEECH_GESTURE_RESTRICT movement_forward_bias,
                                                                          float *SPEECH_GESTURE_RESTRICT movement_forward_bias_momentum,
                                                                          float *SPEECH_GESTURE_RESTRICT movement_forward_bias_velocity)
{
    float sum[128];
    for (int unit = 0; unit < 128; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 30; i++) {
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] += d_movement_steps_6[i * 128 + unit];
        }
    }
    for (int unit = 0; unit < 128; unit++) {
        const float movement_forward_bias_2 = movement_forward_bias[unit];
        const float movement_forward_bias_momentum_2 = movement_forward_bias_momentum[unit];
        const float movement_forward_bias_momentum_3 = movement_forward_bias_momentum[unit];
        const float sum_ = movement_forward_bias_momentum_2 + (sum[unit] - movement_forward_bias_momentum_3) * 0.1f;
        const float movement_forward_bias_velocity_2 = movement_forward_bias_velocity[unit];
        const float movement_forward_bias_velocity_3 = movement_forward_bias_velocity[unit];
        const float sum__2 = movement_forward_bias_velocity_2 + (sum[unit] * sum[unit] - movement_forward_bias_velocity_3) * 0.001f;
        movement_forward_bias[unit] = movement_forward_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        movement_forward_bias_momentum[unit] = sum_;
        movement_forward_bias_velocity[unit] = sum__2;
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 128) and (16, 128), then add,
   select -> (None, 30, 16) */
static void speech_gesture_train_movement_product_gradient_4(int n,
                                                             const float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                                             const float *SPEECH_GESTURE_RESTRICT d_movement_product,
                                                             const float *SPEECH_GESTURE_RESTRICT d_movement_steps_6,
                                                             const uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling1d_mask,
                                                             float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_sum_,
                                                             float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_chosen_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 16; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 128; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_movement_steps_6[i * 128 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_forward_kernel[unit * 128 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    const float sum_ = d_movement_product[i * 16 + unit] + sum;
                    d_max_pooling1d_sum_[i * 16 + unit] = sum_;
                    d_max_pooling1d_chosen_[i * 16 + unit] = d_max_pooling1d_mask[i * 16 + unit] ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20, gradient: dot_general of (None, 30, 16) and (None, 30, 128), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,
   128) */
static void speech_gesture_train_movement_dmovement_forward_kernel_gradient(int n,
                                                                            const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                            const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                                            const float *SPEECH_GESTURE_RESTRICT d_movement_steps_6,
                                                                            float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                                                            float *SPEECH_GESTURE_RESTRICT movement_forward_kernel_momentum,
                                                                            float *SPEECH_GESTURE_RESTRICT movement_forward_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 16; row_tile += 4) {
        for (int col_tile = 0; col_tile < 128; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 30; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_movement_steps_6[i * 128 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float movement_forward_kernel_2 = movement_forward_kernel[row * 128 + col];
                    const float movement_forward_kernel_momentum_2 = movement_forward_kernel_momentum[row * 128 + col];
                    const float movement_forward_kernel_momentum_3 = movement_forward_kernel_momentum[row * 128 + col];
                    const float sum_ = movement_forward_kernel_momentum_2 + (sum - movement_forward_kernel_momentum_3) * 0.1f;
                    const float movement_forward_kernel_velocity_2 = movement_forward_kernel_velocity[row * 128 + col];
                    const float movement_forward_kernel_velocity_3 = movement_forward_kernel_velocity[row * 128 + col];
                    const float sum__2 = movement_forward_kernel_velocity_2 + (sum * sum - movement_forward_kernel_velocity_3) * 0.001f;
                    movement_forward_kernel[row * 128 + col] = movement_forward_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    movement_forward_kernel_momentum[row * 128 + col] = sum_;
                    movement_forward_kernel_velocity[row * 128 + col] = sum__2;
                }
            }
        }
    }
}

/* gru (GRU), line 15, gradient: subtract, multiply, subtract, multiply, subtract, multiply, subtract,
   multiply -> (None, 48) */
static void speech_gesture_train_gru_elements_gradient(int n, int step,
                                                       const float *SPEECH_GESTURE_RESTRICT gru_steps_2,
                                                       const float *SPEECH_GESTURE_RESTRICT gru_update_gate,
                                                       const float *SPEECH_GESTURE_RESTRICT gru_candidate,
                                                       const float *SPEECH_GESTURE_RESTRICT gru_steps_3,
                                                       const float *SPEECH_GESTURE_RESTRICT gru_reset_gate,
                                                       const float *SPEECH_GESTURE_RESTRICT d_gru_steps,
                                                       float *SPEECH_GESTURE_RESTRICT d_gru_scaled,
                                                       float *SPEECH_GESTURE_RESTRICT d_gru_joined,
                                                       float *SPEECH_GESTURE_RESTRICT d_gru_joined_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float dupdate_gate = d_gru_steps[sample * 48 + unit] * gru_steps_2[sample * 480 + step * 48 + unit] - d_gru_steps[sample * 48 + unit] * gru_candidate[sample * 480 + step * 48 + unit];
            const float difference = 1.0f - gru_update_gate[sample * 480 + step * 48 + unit];
            const float product = dupdate_gate * (gru_update_gate[sample * 480 + step * 48 + unit] * difference);
            const float product_2 = gru_candidate[sample * 480 + step * 48 + unit] * gru_candidate[sample * 480 + step * 48 + unit];
            const float product_3 = d_gru_steps[sample * 48 + unit] * difference * (1.0f - product_2);
            const float product_4 = gru_reset_gate[sample * 480 + step * 48 + unit] * (1.0f - gru_reset_gate[sample * 480 + step * 48 + unit]);
            const float product_5 = product_3 * gru_steps_3[sample * 480 + step * 48 + unit] * product_4;
            d_gru_joined[sample * 144 + unit] = product;
            d_gru_joined[sample * 144 + unit + 48] = product_5;
            d_gru_joined[sample * 144 + unit + 96] = product_3 * gru_reset_gate[sample * 480 + step * 48 + unit];
            d_gru_joined_2[sample * 144 + unit] = product;
            d_gru_joined_2[sample * 144 + unit + 48] = product_5;
            d_gru_joined_2[sample * 144 + unit + 96] = product_3;
            d_gru_scaled[sample * 48 + unit] = d_gru_steps[sample * 48 + unit] * gru_update_gate[sample * 480 + step * 48 + unit];
        }
    }
}

/* gru (GRU), line 15, gradient: dot_general of (None, 144) and (48, 144), then add -> (None, 48) */
static void speech_gesture_train_gru_product_gradient(int n,
                                                      const float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel,
                                                      const float *SPEECH_GESTURE_RESTRICT d_gru_scaled,
                                                      const float *SPEECH_GESTURE_RESTRICT d_gru_joined,
                                                      float *SPEECH_GESTURE_RESTRICT d_gru_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 48; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 144; k++) {
                const float a_value = d_gru_joined[sample * 144 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[unit * 144 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_gru_steps[sample * 48 + unit] = d_gru_scaled[sample * 48 + unit] + sum;
            }
        }
    }
}

/* gru (GRU), line 15, gradient: copy -> (None, 144) */
static void speech_gesture_train_gru_copy_gradient(int n, int step,
                                                   const float *SPEECH_GESTURE_RESTRICT d_gru_joined_2,
                                                   float *SPEECH_GESTURE_RESTRICT d_gru_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_steps_2[sample * 1440 + step * 144 + unit] = d_gru_joined_2[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 15, gradient: copy -> (None, 144) */
static void speech_gesture_train_gru_copy_gradient_2(int n, int step,
                                                     const float *SPEECH_GESTURE_RESTRICT d_gru_joined,
                                                     float *SPEECH_GESTURE_RESTRICT d_gru_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 144; unit++) {
            d_gru_steps_3[sample * 1440 + step * 144 + unit] = d_gru_joined[sample * 144 + unit];
        }
    }
}

/* gru (GRU), line 15, gradient: scan of (None, 10, 48) and (None, 10, 48) and (None, 10, 48) and (None, 10,
   48) and (None, 10, 48) and (None, 48) */
static void speech_gesture_train_gru_steps_gradient(int n, const float *gru_recurrent_kernel,
                                                    const float *gru_steps_2, const float *gru_update_gate,
                                                    const float *gru_candidate, const float *gru_steps_3,
                                                    const float *gru_reset_gate,
                                                    const float *d_heard_scaled, float *d_gru_steps,
                                                    float *d_gru_steps_2, float *d_gru_steps_3, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        d_gru_steps[i] = d_heard_scaled[i];
    }
    for (int step = 9; step >= 0; step--) {
        speech_gesture_train_gru_elements_gradient(n, step,
                                                   gru_steps_2, gru_update_gate, gru_candidate, gru_steps_3,
                                                   gru_reset_gate, d_gru_steps, floats + 102912,
                                                   floats + 92160, floats + 96768);
        speech_gesture_train_gru_product_gradient(n,
                                                  gru_recurrent_kernel, floats + 102912, floats + 92160,
                                                  d_gru_steps);
        speech_gesture_train_gru_copy_gradient(n, step,
                                               floats + 96768, d_gru_steps_2);
        speech_gesture_train_gru_copy_gradient_2(n, step,
                                                 floats + 92160, d_gru_steps_3);
    }
}

/* gru (GRU), line 15, gradient: dot_general of (None, 10, 48) and (None, 10, 144), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (48, 144) */
static void speech_gesture_train_gru_dgru_recurrent_kernel_gradient(int n,
                                                                    const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                    const float *SPEECH_GESTURE_RESTRICT gru_steps_2,
                                                                    const float *SPEECH_GESTURE_RESTRICT d_gru_steps_3,
                                                                    float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel,
                                                                    float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel_momentum,
                                                                    float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 48; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = gru_steps_2[i * 48 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_steps_3[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float gru_recurrent_kernel_2 = gru_recurrent_kernel[row * 144 + col];
                    const float gru_recurrent_kernel_momentum_2 = gru_recurrent_kernel_momentum[row * 144 + col];
                    const float gru_recurrent_kernel_momentum_3 = gru_recurrent_kernel_momentum[row * 144 + col];
                    const float sum_ = gru_recurrent_kernel_momentum_2 + (sum - gru_recurrent_kernel_momentum_3) * 0.1f;
                    const float gru_recurrent_kernel_velocity_2 = gru_recurrent_kernel_velocity[row * 144 + col];
                    const float gru_recurrent_kernel_velocity_3 = gru_recurrent_kernel_velocity[row * 144 + col];
                    const float sum__2 = gru_recurrent_kernel_velocity_2 + (sum * sum - gru_recurrent_kernel_velocity_3) * 0.001f;
                    gru_recurrent_kernel[row * 144 + col] = gru_recurrent_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    gru_recurrent_kernel_momentum[row * 144 + col] = sum_;
                    gru_recurrent_kernel_velocity[row * 144 + col] = sum__2;
                }
            }
        }
    }
}

/* gru (GRU), line 15, gradient: reduce of (None, 10, 144) -> (144,) */
static void speech_gesture_train_gru_sum_gradient(int n, const float *SPEECH_GESTURE_RESTRICT d_gru_steps_3,
                                                  float *SPEECH_GESTURE_RESTRICT d_gru_sum_)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_steps_3[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_sum_[unit] = sum[unit];
    }
}

/* gru (GRU), line 15, gradient: reduce of (None, 10, 144) -> (144,) */
static void speech_gesture_train_gru_sum_gradient_2(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT d_gru_steps_2,
                                                    float *SPEECH_GESTURE_RESTRICT d_gru_sum__2)
{
    float sum[144];
    for (int unit = 0; unit < 144; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 10; i++) {
        for (int unit = 0; unit < 144; unit++) {
            sum[unit] += d_gru_steps_2[i * 144 + unit];
        }
    }
    for (int unit = 0; unit < 144; unit++) {
        d_gru_sum__2[unit] = sum[unit];
    }
}

/* gru (GRU), line 15, gradient: dot_general of (None, 10, 144) and (192, 144) -> (None, 10, 192) */
static void speech_gesture_train_gru_product_gradient_2(int n,
                                                        const float *SPEECH_GESTURE_RESTRICT gru_kernel,
                                                        const float *SPEECH_GESTURE_RESTRICT d_gru_steps_2,
                                                        float *SPEECH_GESTURE_RESTRICT d_gru_product)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 192; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 144; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_gru_steps_2[i * 144 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * gru_kernel[unit * 144 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_gru_product[i * 192 + unit] = sum;
                }
            }
        }
    }
}

/* gru (GRU), line 15, gradient: dot_general of (None, 10, 192) and (None, 10, 144), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (192, 144) */
static void speech_gesture_train_gru_dgru_kernel_gradient(int n,
                                                          const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                          const float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled,
                                                          const float *SPEECH_GESTURE_RESTRICT d_gru_steps_2,
                                                          float *SPEECH_GESTURE_RESTRICT gru_kernel,
                                                          float *SPEECH_GESTURE_RESTRICT gru_kernel_momentum,
                                                          float *SPEECH_GESTURE_RESTRICT gru_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 192; row_tile += 4) {
        for (int col_tile = 0; col_tile < 144; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 10; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = max_pooling2d_1_pooled[i * 192 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_gru_steps_2[i * 144 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float gru_kernel_2 = gru_kernel[row * 144 + col];
                    const float gru_kernel_momentum_2 = gru_kernel_momentum[row * 144 + col];
                    const float gru_kernel_momentum_3 = gru_kernel_momentum[row * 144 + col];
                    const float sum_ = gru_kernel_momentum_2 + (sum - gru_kernel_momentum_3) * 0.1f;
                    const float gru_kernel_velocity_2 = gru_kernel_velocity[row * 144 + col];
                    const float gru_kernel_velocity_3 = gru_kernel_velocity[row * 144 + col];
                    const float sum__2 = gru_kernel_velocity_2 + (sum * sum - gru_kernel_velocity_3) * 0.001f;
                    gru_kernel[row * 144 + col] = gru_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                    gru_kernel_momentum[row * 144 + col] = sum_;
                    gru_kernel_velocity[row * 144 + col] = sum__2;
                }
            }
        }
    }
}

/* max_pooling1d (MaxPooling1D), line 19, gradient: scatter_window of (None, 30, 16) and (None, 30, 16) ->
   (None, 60, 16) */
static void speech_gesture_train_max_pooling1d_scatter_window_gradient(int n,
                                                                       const float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_sum_,
                                                                       const uint8_t *SPEECH_GESTURE_RESTRICT max_pooling1d_window_index,
                                                                       float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 30; out_row++) {
            for (int tap = 0; tap < 2; tap++) {
                const int in_row = out_row * 2 + tap;
                const int place = tap;
                for (int channel = 0; channel < 16; channel++) {
                    d_max_pooling1d_scatter_window[sample * 960 + in_row * 16 + channel] = max_pooling1d_window_index[sample * 480 + out_row * 16 + channel] == place ? d_max_pooling1d_sum_[sample * 480 + out_row * 16 + channel] : 0.0f;
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 18, gradient: convolution_kernel of (None, 64, 2) and (None, 60, 16), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (5, 2, 16) */
static void speech_gesture_train_conv1d_dconv1d_kernel_gradient(int n,
                                                                const float *SPEECH_GESTURE_RESTRICT gesture,
                                                                const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                const float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_scatter_window,
                                                                float *SPEECH_GESTURE_RESTRICT conv1d_kernel,
                                                                float *SPEECH_GESTURE_RESTRICT conv1d_kernel_momentum,
                                                                float *SPEECH_GESTURE_RESTRICT conv1d_kernel_velocity)
{
    for (int tap = 0; tap < 5; tap++) {
        for (int channel_tile = 0; channel_tile < 2; channel_tile += 2) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 8) {
                float sums[2][8];
                for (int channel = channel_tile; channel < channel_tile + 2; channel++) {
                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                        sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                    }
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 60; row++) {
                        const int in_row = row + tap;
                        for (int channel = channel_tile; channel < channel_tile + 2; channel++) {
                            const float a_value = gesture[sample * 128 + in_row * 2 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling1d_scatter_window[sample * 960 + row * 16 + filter];
                            }
                        }
                    }
                }
                for (int channel = channel_tile; channel < channel_tile + 2; channel++) {
                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                        const float sum = sums[channel - channel_tile][filter - filter_tile];
                        const float conv1d_kernel_2 = conv1d_kernel[tap * 32 + channel * 16 + filter];
                        const float conv1d_kernel_momentum_2 = conv1d_kernel_momentum[tap * 32 + channel * 16 + filter];
                        const float conv1d_kernel_momentum_3 = conv1d_kernel_momentum[tap * 32 + channel * 16 + filter];
                        const float sum_ = conv1d_kernel_momentum_2 + (sum - conv1d_kernel_momentum_3) * 0.1f;
                        const float conv1d_kernel_velocity_2 = conv1d_kernel_velocity[tap * 32 + channel * 16 + filter];
                        const float conv1d_kernel_velocity_3 = conv1d_kernel_velocity[tap * 32 + channel * 16 + filter];
                        const float sum__2 = conv1d_kernel_velocity_2 + (sum * sum - conv1d_kernel_velocity_3) * 0.001f;
                        conv1d_kernel[tap * 32 + channel * 16 + filter] = conv1d_kernel_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                        conv1d_kernel_momentum[tap * 32 + channel * 16 + filter] = sum_;
                        conv1d_kernel_velocity[tap * 32 + channel * 16 + filter] = sum__2;
                    }
                }
            }
        }
    }
}

/* max_pooling2d_1 (MaxPooling2D), line 13, gradient: scatter_window of (None, 10, 6, 32) and (None, 10, 6,
   32) -> (None, 21, 13, 32) */
static void speech_gesture_train_max_pooling2d_1_scatter_window_gradient(int n,
                                                                         const float *SPEECH_GESTURE_RESTRICT d_gru_product,
                                                                         const uint8_t *SPEECH_GESTURE_RESTRICT max_pooling2d_1_window_index,
                                                                         float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_1_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 21; row++) {
            for (int col = 0; col < 13; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_max_pooling2d_1_scatter_window[sample * 8736 + row * 416 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int out_row = 0; out_row < 10; out_row++) {
            for (int out_col = 0; out_col < 6; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_max_pooling2d_1_scatter_window[sample_2 * 8736 + in_row * 416 + in_col * 32 + channel_2] = max_pooling2d_1_window_index[sample_2 * 1920 + out_row * 192 + out_col * 32 + channel_2] == place ? d_gru_product[sample_2 * 1920 + out_row * 192 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12, gradient: convolution_input of (None, 21, 13, 32) and (3, 3, 16, 32), then
   select -> (None, 23, 15, 16) */
static void speech_gesture_train_conv2d_1_input_gradient_gradient(int n,
                                                                  const float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel,
                                                                  const float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                  const uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling2d_mask,
                                                                  float *SPEECH_GESTURE_RESTRICT d_conv2d_1_input_gradient,
                                                                  float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_chosen_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 15; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 21) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 13) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_max_pooling2d_1_scatter_window[sample * 8736 + out_row * 416 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_conv2d_1_input_gradient[sample * 5520 + row * 240 + col * 16 + channel] = sum;
                        d_max_pooling2d_chosen_[sample * 5520 + row * 240 + col * 16 + channel] = d_max_pooling2d_mask[sample * 5520 + row * 240 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12, gradient: convolution_kernel of (None, 23, 15, 16) and (None, 21, 13, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (3, 3, 16, 32) */
static void speech_gesture_train_conv2d_1_dconv2d_1_kernel_gradient(int n,
                                                                    const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                    const float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled,
                                                                    const float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_1_scatter_window,
                                                                    float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel,
                                                                    float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel_momentum,
                                                                    float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel_velocity)
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
                        for (int row = 0; row < 21; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 13; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = max_pooling2d_pooled[sample * 5520 + in_row * 240 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_max_pooling2d_1_scatter_window[sample * 8736 + row * 416 + col * 32 + filter];
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

/* max_pooling2d (MaxPooling2D), line 11, gradient: scatter_window of (None, 23, 15, 16) and (None, 23, 15,
   16) -> (None, 46, 30, 16) */
static void speech_gesture_train_max_pooling2d_scatter_window_gradient(int n,
                                                                       const float *SPEECH_GESTURE_RESTRICT d_conv2d_1_input_gradient,
                                                                       const uint8_t *SPEECH_GESTURE_RESTRICT max_pooling2d_window_index,
                                                                       float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_scatter_window)
{
    for (int sample = 0; sample < n; sample++) {
        for (int out_row = 0; out_row < 23; out_row++) {
            for (int out_col = 0; out_col < 15; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_max_pooling2d_scatter_window[sample * 22080 + in_row * 480 + in_col * 16 + channel] = max_pooling2d_window_index[sample * 5520 + out_row * 240 + out_col * 16 + channel] == place ? d_conv2d_1_input_gradient[sample * 5520 + out_row * 240 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* conv2d (Conv2D), line 10, gradient: convolution_kernel of (None, 48, 32, 1) and (None, 46, 30, 16), then
   subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (3,
   3, 1, 16) */
static void speech_gesture_train_conv2d_dconv2d_kernel_gradient(int n,
                                                                const float *SPEECH_GESTURE_RESTRICT spectrogram,
                                                                const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                                const float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_scatter_window,
                                                                float *SPEECH_GESTURE_RESTRICT conv2d_kernel,
                                                                float *SPEECH_GESTURE_RESTRICT conv2d_kernel_momentum,
                                                                float *SPEECH_GESTURE_RESTRICT conv2d_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 3; tap_row++) {
        for (int tap_col = 0; tap_col < 3; tap_col++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float sums[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    sums[filter - filter_tile] = 0.0f;
                }
                for (int sample = 0; sample < n; sample++) {
                    for (int row = 0; row < 46; row++) {
                        const int in_row = row + tap_row;
                        for (int col = 0; col < 30; col++) {
                            const int in_col = col + tap_col;
                            const float a_value = spectrogram[sample * 1536 + in_row * 32 + in_col];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * d_max_pooling2d_scatter_window[sample * 22080 + row * 480 + col * 16 + filter];
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

/* concatenate of (1, 144) and (1, 144) -> (2, 144) */
static void speech_gesture_train_dgru_bias_gradient(const float *SPEECH_GESTURE_RESTRICT d_gru_sum_,
                                                    const float *SPEECH_GESTURE_RESTRICT d_gru_sum__2,
                                                    float *SPEECH_GESTURE_RESTRICT dgru_bias)
{
    for (int col = 0; col < 144; col++) {
        dgru_bias[col] = d_gru_sum__2[col];
    }
    for (int col_2 = 0; col_2 < 144; col_2++) {
        dgru_bias[col_2 + 144] = d_gru_sum_[col_2];
    }
}

/* conv2d (Conv2D), line 10, gradient: reduce of (None, 23, 15, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void speech_gesture_train_conv2d_sum_gradient(int n,
                                                     const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                     const float *SPEECH_GESTURE_RESTRICT d_max_pooling2d_chosen_,
                                                     float *SPEECH_GESTURE_RESTRICT conv2d_bias,
                                                     float *SPEECH_GESTURE_RESTRICT conv2d_bias_momentum,
                                                     float *SPEECH_GESTURE_RESTRICT conv2d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 345; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_max_pooling2d_chosen_[i_2 * 16 + unit];
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

/* conv2d_1 (Conv2D), line 12, gradient: reduce of (None, 10, 6, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void speech_gesture_train_conv2d_1_sum_gradient(int n,
                                                       const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                       const float *SPEECH_GESTURE_RESTRICT d_gru_product,
                                                       const uint8_t *SPEECH_GESTURE_RESTRICT d_max_pooling2d_1_mask,
                                                       float *SPEECH_GESTURE_RESTRICT conv2d_1_bias,
                                                       float *SPEECH_GESTURE_RESTRICT conv2d_1_bias_momentum,
                                                       float *SPEECH_GESTURE_RESTRICT conv2d_1_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 60; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += (d_max_pooling2d_1_mask[i_2 * 32 + unit] ? d_gru_product[i_2 * 32 + unit] : 0.0f);
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

/* conv1d (Conv1D), line 18, gradient: reduce of (None, 30, 16), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void speech_gesture_train_conv1d_sum_gradient(int n,
                                                     const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                                     const float *SPEECH_GESTURE_RESTRICT d_max_pooling1d_chosen_,
                                                     float *SPEECH_GESTURE_RESTRICT conv1d_bias,
                                                     float *SPEECH_GESTURE_RESTRICT conv1d_bias_momentum,
                                                     float *SPEECH_GESTURE_RESTRICT conv1d_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 30; i++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_max_pooling1d_chosen_[i * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float conv1d_bias_2 = conv1d_bias[unit];
        const float conv1d_bias_momentum_2 = conv1d_bias_momentum[unit];
        const float conv1d_bias_momentum_3 = conv1d_bias_momentum[unit];
        const float sum_ = conv1d_bias_momentum_2 + (sum[unit] - conv1d_bias_momentum_3) * 0.1f;
        const float conv1d_bias_velocity_2 = conv1d_bias_velocity[unit];
        const float conv1d_bias_velocity_3 = conv1d_bias_velocity[unit];
        const float sum__2 = conv1d_bias_velocity_2 + (sum[unit] * sum[unit] - conv1d_bias_velocity_3) * 0.001f;
        conv1d_bias[unit] = conv1d_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        conv1d_bias_momentum[unit] = sum_;
        conv1d_bias_velocity[unit] = sum__2;
    }
}

/* gru (GRU), line 15: subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply,
   divide, subtract -> (2, 144) */
static void speech_gesture_train_gru_elements(const float *SPEECH_GESTURE_RESTRICT quotient_value_2,
                                              const float *SPEECH_GESTURE_RESTRICT dgru_bias,
                                              float *SPEECH_GESTURE_RESTRICT gru_bias,
                                              float *SPEECH_GESTURE_RESTRICT gru_bias_momentum,
                                              float *SPEECH_GESTURE_RESTRICT gru_bias_velocity)
{
    for (int i = 0; i < 288; i++) {
        const float gru_bias_2 = gru_bias[i];
        const float gru_bias_momentum_2 = gru_bias_momentum[i];
        const float gru_bias_momentum_3 = gru_bias_momentum[i];
        const float sum_ = gru_bias_momentum_2 + (dgru_bias[i] - gru_bias_momentum_3) * 0.1f;
        const float gru_bias_velocity_2 = gru_bias_velocity[i];
        const float gru_bias_velocity_3 = gru_bias_velocity[i];
        const float sum__2 = gru_bias_velocity_2 + (dgru_bias[i] * dgru_bias[i] - gru_bias_velocity_3) * 0.001f;
        gru_bias[i] = gru_bias_2 - sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        gru_bias_momentum[i] = sum_;
        gru_bias_velocity[i] = sum__2;
    }
}

/* copy -> () */
static void speech_gesture_train_copy(const int32_t *SPEECH_GESTURE_RESTRICT sum__value,
                                      int32_t *SPEECH_GESTURE_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void speech_gesture_evaluate_scalars(int n, float *SPEECH_GESTURE_RESTRICT spoken_loss_count,
                                            float *SPEECH_GESTURE_RESTRICT drawn_loss_count,
                                            float *SPEECH_GESTURE_RESTRICT confirmed_loss_count,
                                            float *SPEECH_GESTURE_RESTRICT loss_count,
                                            float *SPEECH_GESTURE_RESTRICT spoken_accuracy_count,
                                            float *SPEECH_GESTURE_RESTRICT drawn_accuracy_count,
                                            float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_count)
{
    const float spoken_loss_count_2 = *spoken_loss_count;
    const float drawn_loss_count_2 = *drawn_loss_count;
    const float confirmed_loss_count_2 = *confirmed_loss_count;
    const float loss_count_2 = *loss_count;
    const float spoken_accuracy_count_2 = *spoken_accuracy_count;
    const float drawn_accuracy_count_2 = *drawn_accuracy_count;
    const float confirmed_accuracy_count_2 = *confirmed_accuracy_count;
    spoken_loss_count[0] = spoken_loss_count_2 + (float)n;
    drawn_loss_count[0] = drawn_loss_count_2 + (float)n;
    confirmed_loss_count[0] = confirmed_loss_count_2 + (float)n;
    loss_count[0] = loss_count_2 + (float)n;
    spoken_accuracy_count[0] = spoken_accuracy_count_2 + (float)n;
    drawn_accuracy_count[0] = drawn_accuracy_count_2 + (float)n;
    confirmed_accuracy_count[0] = confirmed_accuracy_count_2 + (float)n;
}

/* conv2d (Conv2D), line 10: convolution of (None, 48, 32, 1) and (3, 3, 1, 16), then add, compare, select,
   reduce_window -> (None, 23, 15, 16) */
static void speech_gesture_evaluate_conv2d_convolution(int n,
                                                       const float *SPEECH_GESTURE_RESTRICT spectrogram,
                                                       const float *SPEECH_GESTURE_RESTRICT conv2d_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT conv2d_bias,
                                                       float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 23; row++) {
            for (int col = 0; col < 15; col++) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
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
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    const float a_value = spectrogram[sample * 1536 + in_row * 32 + in_col];
                                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                        sums[filter - filter_tile] += a_value * conv2d_kernel[tap_row * 48 + tap_col * 16 + filter];
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
                        max_pooling2d_pooled[sample * 5520 + row * 240 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv2d_1 (Conv2D), line 12: convolution of (None, 23, 15, 16) and (3, 3, 16, 32), then add, compare,
   select, reduce_window -> (None, 10, 6, 32) */
static void speech_gesture_evaluate_conv2d_1_convolution(int n,
                                                         const float *SPEECH_GESTURE_RESTRICT conv2d_1_kernel,
                                                         const float *SPEECH_GESTURE_RESTRICT conv2d_1_bias,
                                                         const float *SPEECH_GESTURE_RESTRICT max_pooling2d_pooled,
                                                         float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 10; row++) {
            for (int col = 0; col < 6; col++) {
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
                                const int in_row = row * 2 + within_row + tap_row;
                                for (int tap_col = 0; tap_col < 3; tap_col++) {
                                    const int in_col = col * 2 + within_col + tap_col;
                                    for (int channel = 0; channel < 16; channel++) {
                                        const float a_value = max_pooling2d_pooled[sample * 5520 + in_row * 240 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * conv2d_1_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        max_pooling2d_1_pooled[sample * 1920 + row * 192 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* conv1d (Conv1D), line 18: convolution of (None, 64, 2) and (5, 2, 16), then add, compare, select,
   reduce_window -> (None, 30, 16) */
static void speech_gesture_evaluate_conv1d_convolution(int n, const float *SPEECH_GESTURE_RESTRICT gesture,
                                                       const float *SPEECH_GESTURE_RESTRICT conv1d_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT conv1d_bias,
                                                       float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 30; row++) {
            for (int filter_tile = 0; filter_tile < 16; filter_tile += 16) {
                float maxima[16];
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    maxima[filter - filter_tile] = -INFINITY;
                }
                for (int within = 0; within < 2; within++) {
                    float sums[16];
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        sums[filter - filter_tile] = 0.0f;
                    }
                    for (int tap = 0; tap < 5; tap++) {
                        const int in_row = row * 2 + within + tap;
                        for (int channel = 0; channel < 2; channel++) {
                            const float a_value = gesture[sample * 128 + in_row * 2 + channel];
                            for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                sums[filter - filter_tile] += a_value * conv1d_kernel[tap * 32 + channel * 16 + filter];
                            }
                        }
                    }
                    for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                        if (sums[filter - filter_tile] > maxima[filter - filter_tile]) {
                            maxima[filter - filter_tile] = sums[filter - filter_tile];
                        }
                    }
                }
                for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                    const float largest = maxima[filter - filter_tile];
                    const float sum_ = largest + conv1d_bias[filter];
                    max_pooling1d_pooled[sample * 480 + row * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 10, 192) and (192, 144), then add -> (None, 10, 144) */
static void speech_gesture_evaluate_gru_product(int n, const float *SPEECH_GESTURE_RESTRICT gru_kernel,
                                                const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                                const float *SPEECH_GESTURE_RESTRICT max_pooling2d_1_pooled,
                                                float *SPEECH_GESTURE_RESTRICT gru_sum_)
{
    for (int i_tile = 0; i_tile < n * 10; i_tile += 4) {
        const int i_first = i_tile < n * 10 - 4 ? i_tile : n * 10 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 192; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling2d_1_pooled[i * 192 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * gru_kernel[k * 144 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    gru_sum_[i * 144 + unit] = sum + gru_bias[unit];
                }
            }
        }
    }
}

/* gru (GRU), line 15: dot_general of (None, 48) and (48, 144), then add -> (None, 144) */
static void speech_gesture_evaluate_gru_product_2(int n,
                                                  const float *SPEECH_GESTURE_RESTRICT gru_recurrent_kernel,
                                                  const float *SPEECH_GESTURE_RESTRICT gru_bias,
                                                  const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                                  float *SPEECH_GESTURE_RESTRICT gru_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 144; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * gru_recurrent_kernel[k * 144 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                gru_sum__2[sample * 144 + unit] = sum + gru_bias[unit + 144];
            }
        }
    }
}

/* gru (GRU), line 15: add, logistic, add, logistic, multiply, add, tanh, subtract, multiply, add -> (None,
   48) */
static void speech_gesture_evaluate_gru_hidden_state(int n, int step,
                                                     const float *SPEECH_GESTURE_RESTRICT gru_sum_,
                                                     const float *SPEECH_GESTURE_RESTRICT gru_sum__2,
                                                     float *SPEECH_GESTURE_RESTRICT gru_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            const float update_gate = speech_gesture_logistic(gru_sum_[sample * 1440 + step * 144 + unit] + gru_sum__2[sample * 144 + unit]);
            const float reset_gate = speech_gesture_logistic(gru_sum_[sample * 1440 + step * 144 + unit + 48] + gru_sum__2[sample * 144 + unit + 48]);
            const float sum_ = gru_sum_[sample * 1440 + step * 144 + unit + 96] + reset_gate * gru_sum__2[sample * 144 + unit + 96];
            gru_steps[sample * 48 + unit] = update_gate * gru_steps[sample * 48 + unit] + (1.0f - update_gate) * tanhf(sum_);
        }
    }
}

/* gru (GRU), line 15: scan of (None, 10, 144) and (None, 48) */
static void speech_gesture_evaluate_gru_steps(int n, const float *gru_recurrent_kernel,
                                              const float *gru_bias, const float *gru_sum_,
                                              float *gru_steps, float *floats)
{
    for (int i = 0; i < n * 48; i++) {
        gru_steps[i] = 0.0f;
    }
    for (int step = 0; step < 10; step++) {
        speech_gesture_evaluate_gru_product_2(n, gru_recurrent_kernel,
                                              gru_bias, gru_steps, floats + 46080);
        speech_gesture_evaluate_gru_hidden_state(n, step, gru_sum_,
                                                 floats + 46080, gru_steps);
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_evaluate_movement_product(int n,
                                                     const float *SPEECH_GESTURE_RESTRICT movement_forward_kernel,
                                                     const float *SPEECH_GESTURE_RESTRICT movement_forward_bias,
                                                     const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                     float *SPEECH_GESTURE_RESTRICT movement_sum_)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_forward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    movement_sum_[i * 128 + unit] = sum + movement_forward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_evaluate_movement_product_2(int n, int step,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_forward_recurrent_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_sum_,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                       float *SPEECH_GESTURE_RESTRICT movement_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = movement_steps[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_forward_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                movement_sum__2[sample * 128 + unit] = movement_sum_[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_evaluate_movement_hidden_state(int n,
                                                          const float *SPEECH_GESTURE_RESTRICT movement_sum__2,
                                                          float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                          float *SPEECH_GESTURE_RESTRICT movement_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = movement_steps_2[sample * 32 + unit];
            const float product = speech_gesture_logistic(movement_sum__2[sample * 128 + unit]) * tanhf(movement_sum__2[sample * 128 + unit + 64]);
            const float cell_state = speech_gesture_logistic(movement_sum__2[sample * 128 + unit + 32]) * value_ + product;
            movement_steps[sample * 32 + unit] = speech_gesture_logistic(movement_sum__2[sample * 128 + unit + 96]) * tanhf(cell_state);
            movement_steps_2[sample * 32 + unit] = cell_state;
        }
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_evaluate_movement_steps(int n, const float *movement_forward_recurrent_kernel,
                                                   const float *movement_sum_, float *movement_steps,
                                                   float *movement_steps_2, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        movement_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        movement_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 30; step++) {
        speech_gesture_evaluate_movement_product_2(n, step,
                                                   movement_forward_recurrent_kernel, movement_sum_,
                                                   movement_steps, floats + 138240);
        speech_gesture_evaluate_movement_hidden_state(n,
                                                      floats + 138240, movement_steps, movement_steps_2);
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 30, 16) and (16, 128), then add -> (None, 30, 128) */
static void speech_gesture_evaluate_movement_product_3(int n,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_backward_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_backward_bias,
                                                       const float *SPEECH_GESTURE_RESTRICT max_pooling1d_pooled,
                                                       float *SPEECH_GESTURE_RESTRICT movement_sum__3)
{
    for (int i_tile = 0; i_tile < n * 30; i_tile += 4) {
        const int i_first = i_tile < n * 30 - 4 ? i_tile : n * 30 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 16; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = max_pooling1d_pooled[i * 16 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * movement_backward_kernel[k * 128 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    movement_sum__3[i * 128 + unit] = sum + movement_backward_bias[unit];
                }
            }
        }
    }
}

/* movement (Bidirectional), line 20: dot_general of (None, 32) and (32, 128), then add -> (None, 128) */
static void speech_gesture_evaluate_movement_product_4(int n, int step,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_backward_recurrent_kernel,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_sum__3,
                                                       const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                       float *SPEECH_GESTURE_RESTRICT movement_sum__4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 32; k++) {
                const float a_value = movement_steps_3[sample * 32 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * movement_backward_recurrent_kernel[k * 128 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                movement_sum__4[sample * 128 + unit] = movement_sum__3[sample * 3840 + step * 128 + unit] + sum;
            }
        }
    }
}

/* movement (Bidirectional), line 20: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 32) */
static void speech_gesture_evaluate_movement_hidden_state_2(int n,
                                                            const float *SPEECH_GESTURE_RESTRICT movement_sum__4,
                                                            float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                            float *SPEECH_GESTURE_RESTRICT movement_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            const float value_ = movement_steps_4[sample * 32 + unit];
            const float product = speech_gesture_logistic(movement_sum__4[sample * 128 + unit]) * tanhf(movement_sum__4[sample * 128 + unit + 64]);
            const float cell_state = speech_gesture_logistic(movement_sum__4[sample * 128 + unit + 32]) * value_ + product;
            movement_steps_3[sample * 32 + unit] = speech_gesture_logistic(movement_sum__4[sample * 128 + unit + 96]) * tanhf(cell_state);
            movement_steps_4[sample * 32 + unit] = cell_state;
        }
    }
}

/* movement (Bidirectional), line 20: scan of (None, 30, 128) and (None, 32) and (None, 32) */
static void speech_gesture_evaluate_movement_steps_2(int n, const float *movement_backward_recurrent_kernel,
                                                     const float *movement_sum__3, float *movement_steps_3,
                                                     float *movement_steps_4, float *floats)
{
    for (int i = 0; i < n * 32; i++) {
        movement_steps_3[i] = 0.0f;
    }
    for (int i = 0; i < n * 32; i++) {
        movement_steps_4[i] = 0.0f;
    }
    for (int step = 29; step >= 0; step--) {
        speech_gesture_evaluate_movement_product_4(n, step,
                                                   movement_backward_recurrent_kernel, movement_sum__3,
                                                   movement_steps_3, floats + 122880);
        speech_gesture_evaluate_movement_hidden_state_2(n,
                                                        floats + 122880, movement_steps_3, movement_steps_4);
    }
}

/* movement (Bidirectional), line 20: concatenate of (None, 32) and (None, 32) -> (None, 64) */
static void speech_gesture_evaluate_movement_joined(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                    const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                    float *SPEECH_GESTURE_RESTRICT movement_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 32; unit++) {
            movement_joined[sample * 64 + unit] = movement_steps[sample * 32 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 32; unit_2++) {
            movement_joined[sample_2 * 64 + unit_2 + 32] = movement_steps_3[sample_2 * 32 + unit_2];
        }
    }
}

/* both (Concatenate), line 23: concatenate of (None, 48) and (None, 32) and (None, 32) -> (None, 112) */
static void speech_gesture_evaluate_both_joined(int n, const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                                const float *SPEECH_GESTURE_RESTRICT movement_steps,
                                                const float *SPEECH_GESTURE_RESTRICT movement_steps_3,
                                                float *SPEECH_GESTURE_RESTRICT both_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 48; unit++) {
            both_joined[sample * 112 + unit] = gru_steps[sample * 48 + unit];
        }
    }
    for (int sample_2 = 0; sample_2 < n; sample_2++) {
        for (int unit_2 = 0; unit_2 < 32; unit_2++) {
            both_joined[sample_2 * 112 + unit_2 + 48] = movement_steps[sample_2 * 32 + unit_2];
        }
    }
    for (int sample_3 = 0; sample_3 < n; sample_3++) {
        for (int unit_3 = 0; unit_3 < 32; unit_3++) {
            both_joined[sample_3 * 112 + unit_3 + 80] = movement_steps_3[sample_3 * 32 + unit_3];
        }
    }
}

/* spoken (Dense), line 17: dot_general of (None, 48) and (48, 10), then add -> (None, 10) */
static void speech_gesture_evaluate_spoken_product(int n,
                                                   const float *SPEECH_GESTURE_RESTRICT spoken_kernel,
                                                   const float *SPEECH_GESTURE_RESTRICT spoken_bias,
                                                   const float *SPEECH_GESTURE_RESTRICT gru_steps,
                                                   float *SPEECH_GESTURE_RESTRICT spoken_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 48; k++) {
                const float a_value = gru_steps[sample * 48 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * spoken_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                spoken_sum_[sample * 10 + unit] = sum + spoken_bias[unit];
            }
        }
    }
}

/* spoken (Dense), line 17: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_evaluate_spoken_softmax(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sum_,
                                                   float *SPEECH_GESTURE_RESTRICT spoken)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (spoken_sum_[sample * 10 + unit] > largest) {
                largest = spoken_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(spoken_sum_[sample * 10 + unit] - largest);
            spoken[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            spoken[sample * 10 + unit] /= total;
        }
    }
}

/* drawn (Dense), line 21: dot_general of (None, 64) and (64, 10), then add -> (None, 10) */
static void speech_gesture_evaluate_drawn_product(int n, const float *SPEECH_GESTURE_RESTRICT drawn_kernel,
                                                  const float *SPEECH_GESTURE_RESTRICT drawn_bias,
                                                  const float *SPEECH_GESTURE_RESTRICT movement_joined,
                                                  float *SPEECH_GESTURE_RESTRICT drawn_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 10; unit_tile += 10) {
            float sums[10];
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 64; k++) {
                const float a_value = movement_joined[sample * 64 + k];
                for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                    sums[unit - unit_tile] += a_value * drawn_kernel[k * 10 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 10; unit++) {
                const float sum = sums[unit - unit_tile];
                drawn_sum_[sample * 10 + unit] = sum + drawn_bias[unit];
            }
        }
    }
}

/* drawn (Dense), line 21: softmax of (None, 10) -> (None, 10) */
static void speech_gesture_evaluate_drawn_softmax(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sum_,
                                                  float *SPEECH_GESTURE_RESTRICT drawn)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (drawn_sum_[sample * 10 + unit] > largest) {
                largest = drawn_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            const float power = expf(drawn_sum_[sample * 10 + unit] - largest);
            drawn[sample * 10 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 10; unit++) {
            drawn[sample * 10 + unit] /= total;
        }
    }
}

/* same (Dot), line 22: dot_general of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_evaluate_same_product(int n, const float *SPEECH_GESTURE_RESTRICT spoken,
                                                 const float *SPEECH_GESTURE_RESTRICT drawn,
                                                 float *SPEECH_GESTURE_RESTRICT same_product)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 10; k++) {
            sum += spoken[sample * 10 + k] * drawn[sample * 10 + k];
        }
        same_product[sample] = sum;
    }
}

/* more (Dense), line 24: dot_general of (None, 112) and (112, 32), then add, compare, select -> (None, 32) */
static void speech_gesture_evaluate_more_product(int n, const float *SPEECH_GESTURE_RESTRICT more_kernel,
                                                 const float *SPEECH_GESTURE_RESTRICT more_bias,
                                                 const float *SPEECH_GESTURE_RESTRICT both_joined,
                                                 float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 112; k++) {
                const float a_value = both_joined[sample * 112 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * more_kernel[k * 32 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                const float sum_ = sum + more_bias[unit];
                evidence_joined[sample * 33 + unit + 1] = sum_ > 0.0f ? sum_ : 0.0f;
            }
        }
    }
}

/* evidence (Concatenate), line 25: concatenate of (None, 1) and (None, 32) -> (None, 33) */
static void speech_gesture_evaluate_evidence_joined(int n,
                                                    const float *SPEECH_GESTURE_RESTRICT same_product,
                                                    float *SPEECH_GESTURE_RESTRICT evidence_joined)
{
    for (int sample = 0; sample < n; sample++) {
        evidence_joined[sample * 33] = same_product[sample];
    }
}

/* confirmed (Dense), line 26: dot_general of (None, 33) and (33, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void speech_gesture_evaluate_confirmed_product(int n,
                                                      const float *SPEECH_GESTURE_RESTRICT confirmed_target,
                                                      const float *SPEECH_GESTURE_RESTRICT confirmed_kernel,
                                                      const float *SPEECH_GESTURE_RESTRICT confirmed_bias,
                                                      const float *SPEECH_GESTURE_RESTRICT evidence_joined,
                                                      float *SPEECH_GESTURE_RESTRICT sum__value_2,
                                                      float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_values,
                                                      float *SPEECH_GESTURE_RESTRICT confirmed)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 33; k++) {
            sum += confirmed_kernel[k] * evidence_joined[sample * 33 + k];
        }
        const float sum_ = sum + *confirmed_bias;
        const float logistic = speech_gesture_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * confirmed_target[sample] + log1pf(expf(-fabsf(sum_)));
        confirmed[sample] = logistic;
        sum__value_2[sample] = sum__2;
        confirmed_accuracy_values[sample] = confirmed_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* compare, convert, compare, convert -> (None, 10) */
static void speech_gesture_evaluate_one_hot(int n, const int32_t *SPEECH_GESTURE_RESTRICT spoken_target,
                                            const int32_t *SPEECH_GESTURE_RESTRICT drawn_target,
                                            float *SPEECH_GESTURE_RESTRICT one_hot,
                                            float *SPEECH_GESTURE_RESTRICT one_hot_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 10; unit++) {
            one_hot[sample * 10 + unit] = spoken_target[sample] == unit ? 1.0f : 0.0f;
            one_hot_2[sample * 10 + unit] = drawn_target[sample] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_evaluate_spoken_losses(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sum_,
                                                  const float *SPEECH_GESTURE_RESTRICT one_hot,
                                                  float *SPEECH_GESTURE_RESTRICT spoken_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (spoken_sum_[sample * 10 + unit] > largest) {
                largest = spoken_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(spoken_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot[sample * 10 + unit]) * (log_total - (spoken_sum_[sample * 10 + unit] - largest));
        }
        spoken_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void speech_gesture_evaluate_sum(int n, const float *SPEECH_GESTURE_RESTRICT spoken_sample_weight,
                                        const float *SPEECH_GESTURE_RESTRICT spoken_losses,
                                        float *SPEECH_GESTURE_RESTRICT spoken_loss_total,
                                        float *SPEECH_GESTURE_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += spoken_losses[k] * (spoken_sample_weight == NULL ? 1.0f : spoken_sample_weight[k]);
    }
    const float spoken_loss_total_2 = *spoken_loss_total;
    const float loss_2 = sum / (float)n;
    spoken_loss_total[0] = spoken_loss_total_2 + loss_2 * (float)n;
    loss[0] = loss_2;
}

/* softmax_cross_entropy of (None, 10) and (None, 10) -> (None,) */
static void speech_gesture_evaluate_drawn_losses(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sum_,
                                                 const float *SPEECH_GESTURE_RESTRICT one_hot_2,
                                                 float *SPEECH_GESTURE_RESTRICT drawn_losses)
{
    for (int sample = 0; sample < n; sample++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 10; unit++) {
            if (drawn_sum_[sample * 10 + unit] > largest) {
                largest = drawn_sum_[sample * 10 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            total += expf(drawn_sum_[sample * 10 + unit] - largest);
        }
        const float log_total = logf(total);
        float entropy = 0.0f;
        for (int unit = 0; unit < 10; unit++) {
            entropy += (one_hot_2[sample * 10 + unit]) * (log_total - (drawn_sum_[sample * 10 + unit] - largest));
        }
        drawn_losses[sample] = entropy;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void speech_gesture_evaluate_sum_2(int n, const float *SPEECH_GESTURE_RESTRICT drawn_sample_weight,
                                          const float *SPEECH_GESTURE_RESTRICT loss,
                                          const float *SPEECH_GESTURE_RESTRICT drawn_losses,
                                          float *SPEECH_GESTURE_RESTRICT drawn_loss_total,
                                          float *SPEECH_GESTURE_RESTRICT sum__value)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += drawn_losses[k] * (drawn_sample_weight == NULL ? 1.0f : drawn_sample_weight[k]);
    }
    const float drawn_loss_total_2 = *drawn_loss_total;
    const float loss_2 = sum / (float)n;
    drawn_loss_total[0] = drawn_loss_total_2 + loss_2 * (float)n;
    sum__value[0] = loss[0] + loss_2;
}

/* reduce of (None,), then divide, multiply, add, multiply, add -> () */
static void speech_gesture_evaluate_sum_3(int n,
                                          const float *SPEECH_GESTURE_RESTRICT confirmed_sample_weight,
                                          const float *SPEECH_GESTURE_RESTRICT sum__value,
                                          const float *SPEECH_GESTURE_RESTRICT sum__value_2,
                                          float *SPEECH_GESTURE_RESTRICT confirmed_loss_total,
                                          float *SPEECH_GESTURE_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (confirmed_sample_weight == NULL ? 1.0f : confirmed_sample_weight[k]);
    }
    const float confirmed_loss_total_2 = *confirmed_loss_total;
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    confirmed_loss_total[0] = confirmed_loss_total_2 + loss_2 * (float)n;
    loss_total[0] = loss_total_2 + (sum__value[0] + loss_2) * (float)n;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void speech_gesture_evaluate_arg_max(int n, const int32_t *SPEECH_GESTURE_RESTRICT spoken_target,
                                            const float *SPEECH_GESTURE_RESTRICT spoken,
                                            float *SPEECH_GESTURE_RESTRICT spoken_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = spoken[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (spoken[sample * 10 + position] > extreme) {
                extreme = spoken[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        spoken_accuracy_values[sample] = spoken_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void speech_gesture_evaluate_sum_4(int n,
                                          const float *SPEECH_GESTURE_RESTRICT spoken_accuracy_values,
                                          float *SPEECH_GESTURE_RESTRICT spoken_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += spoken_accuracy_values[k];
    }
    spoken_accuracy_total[0] = *spoken_accuracy_total + sum;
}

/* arg_max of (None, 10), then compare, convert -> (None,) */
static void speech_gesture_evaluate_arg_max_2(int n, const int32_t *SPEECH_GESTURE_RESTRICT drawn_target,
                                              const float *SPEECH_GESTURE_RESTRICT drawn,
                                              float *SPEECH_GESTURE_RESTRICT drawn_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        float extreme = drawn[sample * 10];
        int32_t best = 0;
        for (int position = 1; position < 10; position++) {
            if (drawn[sample * 10 + position] > extreme) {
                extreme = drawn[sample * 10 + position];
                best = position;
            }
        }
        (void)extreme;
        drawn_accuracy_values[sample] = drawn_target[sample] == best ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then add -> () */
static void speech_gesture_evaluate_sum_5(int n, const float *SPEECH_GESTURE_RESTRICT drawn_accuracy_values,
                                          float *SPEECH_GESTURE_RESTRICT drawn_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += drawn_accuracy_values[k];
    }
    drawn_accuracy_total[0] = *drawn_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void speech_gesture_evaluate_sum_6(int n,
                                          const float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_values,
                                          float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += confirmed_accuracy_values[k];
    }
    confirmed_accuracy_total[0] = *confirmed_accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select, compare, select, divide, select,
   compare, select, divide, select, compare, select, divide, select, compare, select, divide, select,
   compare, select, divide, select -> () */
static void speech_gesture_metrics_scalars(const float *SPEECH_GESTURE_RESTRICT loss_count,
                                           const float *SPEECH_GESTURE_RESTRICT loss_total,
                                           const float *SPEECH_GESTURE_RESTRICT spoken_loss_count,
                                           const float *SPEECH_GESTURE_RESTRICT spoken_loss_total,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_loss_count,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_loss_total,
                                           const float *SPEECH_GESTURE_RESTRICT confirmed_loss_count,
                                           const float *SPEECH_GESTURE_RESTRICT confirmed_loss_total,
                                           const float *SPEECH_GESTURE_RESTRICT spoken_accuracy_count,
                                           const float *SPEECH_GESTURE_RESTRICT spoken_accuracy_total,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_accuracy_count,
                                           const float *SPEECH_GESTURE_RESTRICT drawn_accuracy_total,
                                           const float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_count,
                                           const float *SPEECH_GESTURE_RESTRICT confirmed_accuracy_total,
                                           float *SPEECH_GESTURE_RESTRICT loss,
                                           float *SPEECH_GESTURE_RESTRICT spoken_loss,
                                           float *SPEECH_GESTURE_RESTRICT drawn_loss,
                                           float *SPEECH_GESTURE_RESTRICT confirmed_loss,
                                           float *SPEECH_GESTURE_RESTRICT spoken_accuracy,
                                           float *SPEECH_GESTURE_RESTRICT drawn_accuracy,
                                           float *SPEECH_GESTURE_RESTRICT confirmed_accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *spoken_loss_count == 0.0f;
    const int holds_3 = *drawn_loss_count == 0.0f;
    const int holds_4 = *confirmed_loss_count == 0.0f;
    const int holds_5 = *spoken_accuracy_count == 0.0f;
    const int holds_6 = *drawn_accuracy_count == 0.0f;
    const int holds_7 = *confirmed_accuracy_count == 0.0f;
    const float chosen_ = holds_7 ? 0.0f : *confirmed_accuracy_total / (holds_7 ? 1.0f : *confirmed_accuracy_count);
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    spoken_loss[0] = holds_2 ? 0.0f : *spoken_loss_total / (holds_2 ? 1.0f : *spoken_loss_count);
    drawn_loss[0] = holds_3 ? 0.0f : *drawn_loss_total / (holds_3 ? 1.0f : *drawn_loss_count);
    confirmed_loss[0] = holds_4 ? 0.0f : *confirmed_loss_total / (holds_4 ? 1.0f : *confirmed_loss_count);
    spoken_accuracy[0] = holds_5 ? 0.0f : *spoken_accuracy_total / (holds_5 ? 1.0f : *spoken_accuracy_count);
    drawn_accuracy[0] = holds_6 ? 0.0f : *drawn_accuracy_total / (holds_6 ? 1.0f : *drawn_accuracy_count);
    confirmed_accuracy[0] = chosen_;
}

int speech_gesture_init(speech_gesture_weights *weights, uint64_t seed)
{
    float floats[22016];
    uint8_t bytes[64];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    speech_gesture_init_conv2d_elements(seed_words,
                                        weights->conv2d_kernel);
    speech_gesture_init_conv2d_1_elements(seed_words,
                                          weights->conv2d_1_kernel);
    speech_gesture_init_conv1d_elements(seed_words,
                                        weights->conv1d_kernel);
    speech_gesture_init_gru_elements(seed_words, weights->gru_kernel);
    speech_gesture_init_gru_elements_2(seed_words, floats);
    speech_gesture_init_gru_steps(floats, floats + 6912, floats, bytes);
    speech_gesture_init_movement_elements(seed_words,
                                          weights->movement_forward_kernel,
                                          weights->movement_backward_kernel);
    speech_gesture_init_movement_elements_2(seed_words, floats,
                                            floats + 17920);
    speech_gesture_init_movement_steps(floats, floats + 13824, floats,
                                       bytes);
    speech_gesture_init_movement_joined(floats + 4096);
    speech_gesture_init_movement_steps_2(floats + 17920, floats, floats,
                                         bytes);
    speech_gesture_init_spoken_elements(seed_words,
                                        weights->spoken_kernel);
    speech_gesture_init_drawn_elements(seed_words, weights->drawn_kernel);
    speech_gesture_init_more_elements(seed_words, weights->more_kernel);
    speech_gesture_init_confirmed_elements(seed_words,
                                           weights->confirmed_kernel);
    speech_gesture_init_copy(weights->conv2d_bias);
    speech_gesture_init_copy_2(weights->conv2d_1_bias);
    speech_gesture_init_copy_3(weights->conv1d_bias);
    speech_gesture_init_copy_4(floats + 6912, weights->gru_recurrent_kernel);
    speech_gesture_init_copy_5(weights->gru_bias);
    speech_gesture_init_copy_6(floats + 13824,
                               weights->movement_forward_recurrent_kernel);
    speech_gesture_init_copy_7(floats + 4096, weights->movement_forward_bias);
    speech_gesture_init_copy_8(floats,
                               weights->movement_backward_recurrent_kernel);
    speech_gesture_init_copy_9(floats + 4096, weights->movement_backward_bias);
    speech_gesture_init_copy_10(weights->spoken_bias);
    speech_gesture_init_copy_11(weights->drawn_bias);
    speech_gesture_init_copy_12(weights->more_bias);
    speech_gesture_init_copy_13(weights->confirmed_bias);
    return SPEECH_GESTURE_OK;
}

int speech_gesture_predict(const speech_gesture_weights *weights, speech_gesture_workspace *workspace, int n,
                           const float *spectrogram, const float *gesture, float *spoken, float *drawn,
                           float *confirmed)
{
    if (weights == NULL || workspace == NULL || spectrogram == NULL || gesture == NULL || spoken == NULL || drawn == NULL || confirmed == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    if (n < 1 || n > SPEECH_GESTURE_BATCH) {
        return SPEECH_GESTURE_ERROR_BATCH;
    }
    speech_gesture_conv2d_convolution(spectrogram, weights->conv2d_kernel,
                                      weights->conv2d_bias, workspace->floats);
    speech_gesture_conv2d_1_convolution(weights->conv2d_1_kernel,
                                        weights->conv2d_1_bias, workspace->floats, workspace->floats + 5520);
    speech_gesture_conv1d_convolution(gesture, weights->conv1d_kernel,
                                      weights->conv1d_bias, workspace->floats + 3840);
    speech_gesture_gru_product(weights->gru_kernel, weights->gru_bias,
                               workspace->floats + 5520, workspace->floats);
    speech_gesture_gru_steps(weights->gru_recurrent_kernel, weights->gru_bias,
                             workspace->floats, workspace->floats + 4448, workspace->floats);
    speech_gesture_movement_product(weights->movement_forward_kernel,
                                    weights->movement_forward_bias, workspace->floats + 3840,
                                    workspace->floats);
    speech_gesture_movement_steps(weights->movement_forward_recurrent_kernel,
                                  workspace->floats, workspace->floats + 4496, workspace->floats + 4528,
                                  workspace->floats);
    speech_gesture_movement_product_3(weights->movement_backward_kernel,
                                      weights->movement_backward_bias, workspace->floats + 3840,
                                      workspace->floats);
    speech_gesture_movement_steps_2(weights->movement_backward_recurrent_kernel,
                                    workspace->floats, workspace->floats + 3968, workspace->floats + 4000,
                                    workspace->floats);
    speech_gesture_movement_joined(workspace->floats + 4496,
                                   workspace->floats + 3968, workspace->floats + 112);
    speech_gesture_both_joined(workspace->floats + 4448, workspace->floats + 4496,
                               workspace->floats + 3968, workspace->floats);
    speech_gesture_spoken_product(weights->spoken_kernel, weights->spoken_bias,
                                  workspace->floats + 4448, workspace->floats + 176);
    speech_gesture_spoken_softmax(workspace->floats + 176, spoken);
    speech_gesture_drawn_product(weights->drawn_kernel, weights->drawn_bias,
                                 workspace->floats + 112, workspace->floats + 176);
    speech_gesture_drawn_softmax(workspace->floats + 176, drawn);
    speech_gesture_same_product(spoken, drawn, workspace->floats + 160);
    speech_gesture_more_product(weights->more_kernel, weights->more_bias,
                                workspace->floats, workspace->floats + 112);
    speech_gesture_evidence_joined(workspace->floats + 160,
                                   workspace->floats + 112);
    speech_gesture_confirmed_product(weights->confirmed_kernel,
                                     weights->confirmed_bias, workspace->floats + 112, confirmed);
    return SPEECH_GESTURE_OK;
}

int speech_gesture_train_step(speech_gesture_weights *weights, speech_gesture_optimizer *optimizer,
                              speech_gesture_metrics *metrics, speech_gesture_train_workspace *workspace,
                              int n, const float *spectrogram, const float *gesture,
                              const int32_t *spoken_target, const int32_t *drawn_target,
                              const float *confirmed_target, const float *spoken_sample_weight,
                              const float *drawn_sample_weight, const float *confirmed_sample_weight,
                              float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || spectrogram == NULL || gesture == NULL || spoken_target == NULL || drawn_target == NULL || confirmed_target == NULL || loss == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    if (n < 1 || n > SPEECH_GESTURE_TRAIN_BATCH) {
        return SPEECH_GESTURE_ERROR_BATCH;
    }
    speech_gesture_train_scalars(n, &optimizer->iterations,
                                 &optimizer->learning_rate, &metrics->spoken_loss_count,
                                 &metrics->drawn_loss_count, &metrics->confirmed_loss_count,
                                 &metrics->loss_count, &metrics->spoken_accuracy_count,
                                 &metrics->drawn_accuracy_count, &metrics->confirmed_accuracy_count,
                                 workspace->integers, workspace->floats + 1136928);
    speech_gesture_train_scalars_gradient(n,
                                          workspace->floats + 279040);
    speech_gesture_train_conv2d_convolution(n, spectrogram,
                                            weights->conv2d_kernel, weights->conv2d_bias,
                                            workspace->floats + 279552, workspace->bytes,
                                            workspace->bytes + 176640);
    speech_gesture_train_conv2d_1_convolution(n,
                                              weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                              workspace->floats + 279552, workspace->floats + 122880,
                                              workspace->bytes + 353280, workspace->bytes + 414720);
    speech_gesture_train_conv1d_convolution(n, gesture,
                                            weights->conv1d_kernel, weights->conv1d_bias,
                                            workspace->floats + 794112, workspace->bytes + 476160,
                                            workspace->bytes + 491520);
    speech_gesture_train_gru_product(n, weights->gru_kernel,
                                     weights->gru_bias, workspace->floats + 122880, workspace->floats);
    speech_gesture_train_gru_steps(n, weights->gru_recurrent_kernel,
                                   weights->gru_bias, workspace->floats, workspace->floats + 50688,
                                   workspace->floats + 809472, workspace->floats + 824832,
                                   workspace->floats + 840192, workspace->floats + 855552,
                                   workspace->floats + 870912, workspace->floats);
    speech_gesture_train_heard_elements(n, optimizer->seed_,
                                        &optimizer->iterations, workspace->floats + 50688,
                                        workspace->bytes + 506880, workspace->floats + 276480,
                                        workspace->floats + 890368);
    speech_gesture_train_movement_product(n,
                                          weights->movement_forward_kernel, weights->movement_forward_bias,
                                          workspace->floats + 794112, workspace->floats);
    speech_gesture_train_movement_steps(n,
                                        weights->movement_forward_recurrent_kernel, workspace->floats,
                                        workspace->floats + 278016, workspace->floats + 583168,
                                        workspace->floats + 184320, workspace->floats + 215040,
                                        workspace->floats + 245760, workspace->floats + 456192,
                                        workspace->floats + 486912, workspace->floats + 517632,
                                        workspace->floats + 548352, workspace->floats);
    speech_gesture_train_movement_product_3(n,
                                            weights->movement_backward_kernel,
                                            weights->movement_backward_bias, workspace->floats + 794112,
                                            workspace->floats);
    speech_gesture_train_movement_steps_2(n,
                                          weights->movement_backward_recurrent_kernel, workspace->floats,
                                          workspace->floats + 893952, workspace->floats + 894976,
                                          workspace->floats + 579072, workspace->floats + 609792,
                                          workspace->floats + 640512, workspace->floats + 671232,
                                          workspace->floats + 701952, workspace->floats + 732672,
                                          workspace->floats + 763392, workspace->floats);
    speech_gesture_train_movement_joined(n, workspace->floats + 278016,
                                         workspace->floats + 893952, workspace->floats + 3584);
    speech_gesture_train_both_joined(n, workspace->floats + 278016,
                                     workspace->floats + 893952, workspace->floats + 890368);
    speech_gesture_train_spoken_product(n, weights->spoken_kernel,
                                        weights->spoken_bias, workspace->floats + 276480,
                                        workspace->floats + 2080);
    speech_gesture_train_spoken_softmax(n, workspace->floats + 2080,
                                        workspace->floats + 7712);
    speech_gesture_train_drawn_product(n, weights->drawn_kernel,
                                       weights->drawn_bias, workspace->floats + 3584,
                                       workspace->floats + 2400);
    speech_gesture_train_drawn_softmax(n, workspace->floats + 2400,
                                       workspace->floats + 8032);
    speech_gesture_train_same_product(n, workspace->floats + 7712,
                                      workspace->floats + 8032, workspace->floats + 2720);
    speech_gesture_train_more_product(n, weights->more_kernel,
                                      weights->more_bias, workspace->floats + 890368,
                                      workspace->bytes + 508416, workspace->floats);
    speech_gesture_train_evidence_joined(n, workspace->floats + 2720,
                                         workspace->floats);
    speech_gesture_train_confirmed_product(n, confirmed_target,
                                           weights->confirmed_kernel, weights->confirmed_bias,
                                           workspace->floats, workspace->floats + 2048,
                                           workspace->bytes + 509440, workspace->floats + 3040,
                                           workspace->floats + 3072, workspace->floats + 3104,
                                           workspace->floats + 3136);
    speech_gesture_train_scalars_2(n, spoken_target, drawn_target,
                                   workspace->floats + 7712, workspace->floats + 8032,
                                   workspace->floats + 1056, workspace->floats + 1376,
                                   workspace->floats + 1696, workspace->floats + 2720);
    speech_gesture_train_spoken_losses(n, workspace->floats + 2080,
                                       workspace->floats + 1056, workspace->floats + 2016);
    speech_gesture_train_sum(n, spoken_sample_weight, workspace->floats + 2016,
                             &metrics->spoken_loss_total, workspace->floats + 1088);
    speech_gesture_train_drawn_losses(n, workspace->floats + 2400,
                                      workspace->floats + 1376, workspace->floats + 1056);
    speech_gesture_train_sum_2(n, drawn_sample_weight, workspace->floats + 1088,
                               workspace->floats + 1056, &metrics->drawn_loss_total,
                               workspace->floats + 1104);
    speech_gesture_train_sum_3(n, confirmed_sample_weight,
                               workspace->floats + 1104, workspace->floats + 3040,
                               &metrics->confirmed_loss_total, &metrics->loss_total, loss);
    speech_gesture_train_arg_max(n, spoken_target, workspace->floats + 7712,
                                 workspace->floats + 1056);
    speech_gesture_train_sum_4(n, workspace->floats + 1056,
                               &metrics->spoken_accuracy_total);
    speech_gesture_train_arg_max_2(n, drawn_target, workspace->floats + 8032,
                                   workspace->floats + 1056);
    speech_gesture_train_sum_5(n, workspace->floats + 1056,
                               &metrics->drawn_accuracy_total);
    speech_gesture_train_sum_6(n, workspace->floats + 3072,
                               &metrics->confirmed_accuracy_total);
    speech_gesture_train_dspoken_losses_gradient(n,
                                                 spoken_sample_weight, drawn_sample_weight,
                                                 confirmed_sample_weight, workspace->floats + 279040,
                                                 workspace->floats + 1056, workspace->floats + 1088,
                                                 workspace->floats + 1120);
    speech_gesture_train_scalars_gradient_2(n, confirmed_target,
                                            workspace->floats + 2048, workspace->bytes + 509440,
                                            workspace->floats + 1056, workspace->floats + 3104,
                                            workspace->floats + 3136, workspace->floats + 1152);
    speech_gesture_train_scalars_gradient_3(n,
                                            workspace->floats + 1088, workspace->floats + 1696,
                                            workspace->floats + 1120, workspace->floats + 2720,
                                            workspace->floats + 8352, workspace->floats + 8672);
    speech_gesture_train_confirmed_dconfirmed_bias_gradient(n,
                                                            workspace->floats + 1136928,
                                                            workspace->floats + 1152,
                                                            weights->confirmed_bias,
                                                            optimizer->confirmed_bias_momentum,
                                                            optimizer->confirmed_bias_velocity);
    speech_gesture_train_confirmed_product_gradient(n,
                                                    weights->confirmed_kernel, workspace->floats + 1152,
                                                    workspace->floats + 5632);
    speech_gesture_train_confirmed_dconfirmed_kernel_gradient(n,
                                                              workspace->floats + 1136928, workspace->floats,
                                                              workspace->floats + 1152,
                                                              weights->confirmed_kernel,
                                                              optimizer->confirmed_kernel_momentum,
                                                              optimizer->confirmed_kernel_velocity);
    speech_gesture_train_more_elements_gradient(n,
                                                workspace->bytes + 508416, workspace->floats + 5632,
                                                workspace->floats + 6688);
    speech_gesture_train_more_dmore_bias_gradient(n,
                                                  workspace->floats + 1136928, workspace->floats + 6688,
                                                  weights->more_bias, optimizer->more_bias_momentum,
                                                  optimizer->more_bias_velocity);
    speech_gesture_train_more_product_gradient(n,
                                               weights->more_kernel, workspace->floats + 6688,
                                               workspace->floats);
    speech_gesture_train_more_dmore_kernel_gradient(n,
                                                    workspace->floats + 1136928, workspace->floats + 890368,
                                                    workspace->floats + 6688, weights->more_kernel,
                                                    optimizer->more_kernel_momentum,
                                                    optimizer->more_kernel_velocity);
    speech_gesture_train_same_product_gradient(n,
                                               workspace->floats + 7712, workspace->floats + 8032,
                                               workspace->floats + 5632, workspace->floats + 8992,
                                               workspace->floats + 9632);
    speech_gesture_train_same_product_gradient_2(n,
                                                 workspace->floats + 7712, workspace->floats + 8032,
                                                 workspace->floats + 5632, workspace->floats + 6688,
                                                 workspace->floats + 7008);
    speech_gesture_train_drawn_sum_gradient(n,
                                            workspace->floats + 7008, workspace->floats + 5632);
    speech_gesture_train_drawn_elements_gradient(n,
                                                 workspace->floats + 8032, workspace->floats + 8352,
                                                 workspace->floats + 6688, workspace->floats + 5632,
                                                 workspace->floats + 9312);
    speech_gesture_train_drawn_ddrawn_bias_gradient(n,
                                                    workspace->floats + 1136928, workspace->floats + 9312,
                                                    weights->drawn_bias, optimizer->drawn_bias_momentum,
                                                    optimizer->drawn_bias_velocity);
    speech_gesture_train_drawn_product_gradient(n,
                                                weights->drawn_kernel, workspace->floats + 9312,
                                                workspace->floats + 5632);
    speech_gesture_train_drawn_ddrawn_kernel_gradient(n,
                                                      workspace->floats + 1136928, workspace->floats + 3584,
                                                      workspace->floats + 9312, weights->drawn_kernel,
                                                      optimizer->drawn_kernel_momentum,
                                                      optimizer->drawn_kernel_velocity);
    speech_gesture_train_spoken_sum_gradient(n,
                                             workspace->floats + 9632, workspace->floats + 3904);
    speech_gesture_train_spoken_elements_gradient(n,
                                                  workspace->floats + 7712, workspace->floats + 8672,
                                                  workspace->floats + 8992, workspace->floats + 3904,
                                                  workspace->floats + 3584);
    speech_gesture_train_spoken_dspoken_bias_gradient(n,
                                                      workspace->floats + 1136928, workspace->floats + 3584,
                                                      weights->spoken_bias, optimizer->spoken_bias_momentum,
                                                      optimizer->spoken_bias_velocity);
    speech_gesture_train_spoken_product_gradient(n,
                                                 weights->spoken_kernel, workspace->bytes + 506880,
                                                 workspace->floats, workspace->floats + 3584,
                                                 workspace->floats + 278016);
    speech_gesture_train_spoken_dspoken_kernel_gradient(n,
                                                        workspace->floats + 1136928,
                                                        workspace->floats + 276480, workspace->floats + 3584,
                                                        weights->spoken_kernel,
                                                        optimizer->spoken_kernel_momentum,
                                                        optimizer->spoken_kernel_velocity);
    speech_gesture_train_movement_elements_gradient(n,
                                                    workspace->floats, workspace->floats + 5632,
                                                    workspace->floats + 276480, workspace->floats + 896512);
    speech_gesture_train_movement_steps_gradient(n,
                                                 weights->movement_backward_recurrent_kernel,
                                                 workspace->floats + 579072, workspace->floats + 609792,
                                                 workspace->floats + 640512, workspace->floats + 671232,
                                                 workspace->floats + 701952, workspace->floats + 732672,
                                                 workspace->floats + 276480, workspace->floats + 890368,
                                                 workspace->floats + 891392, workspace->floats,
                                                 workspace->floats);
    speech_gesture_train_movement_dmovement_backward_recurrent_kernel_gradient(n,
                                                                               workspace->floats + 1136928,
                                                                               workspace->floats + 763392,
                                                                               workspace->floats,
                                                                               weights->movement_backward_recurrent_kernel,
                                                                               optimizer->movement_backward_recurrent_kernel_momentum,
                                                                               optimizer->movement_backward_recurrent_kernel_velocity);
    speech_gesture_train_movement_dmovement_backward_bias_gradient(n,
                                                                   workspace->floats + 1136928,
                                                                   workspace->floats,
                                                                   weights->movement_backward_bias,
                                                                   optimizer->movement_backward_bias_momentum,
                                                                   optimizer->movement_backward_bias_velocity);
    speech_gesture_train_movement_product_gradient_2(n,
                                                     weights->movement_backward_kernel, workspace->floats,
                                                     workspace->floats + 579072);
    speech_gesture_train_movement_dmovement_backward_kernel_gradient(n,
                                                                     workspace->floats + 1136928,
                                                                     workspace->floats + 794112,
                                                                     workspace->floats,
                                                                     weights->movement_backward_kernel,
                                                                     optimizer->movement_backward_kernel_momentum,
                                                                     optimizer->movement_backward_kernel_velocity);
    speech_gesture_train_movement_steps_gradient_2(n,
                                                   weights->movement_forward_recurrent_kernel,
                                                   workspace->floats + 184320, workspace->floats + 215040,
                                                   workspace->floats + 245760, workspace->floats + 456192,
                                                   workspace->floats + 486912, workspace->floats + 517632,
                                                   workspace->floats + 896512, workspace->floats + 276480,
                                                   workspace->floats + 598528, workspace->floats,
                                                   workspace->floats);
    speech_gesture_train_movement_dmovement_forward_recurrent_kernel_gradient(n,
                                                                              workspace->floats + 1136928,
                                                                              workspace->floats + 548352,
                                                                              workspace->floats,
                                                                              weights->movement_forward_recurrent_kernel,
                                                                              optimizer->movement_forward_recurrent_kernel_momentum,
                                                                              optimizer->movement_forward_recurrent_kernel_velocity);
    speech_gesture_train_movement_dmovement_forward_bias_gradient(n,
                                                                  workspace->floats + 1136928,
                                                                  workspace->floats,
                                                                  weights->movement_forward_bias,
                                                                  optimizer->movement_forward_bias_momentum,
                                                                  optimizer->movement_forward_bias_velocity);
    speech_gesture_train_movement_product_gradient_4(n,
                                                     weights->movement_forward_kernel,
                                                     workspace->floats + 579072, workspace->floats,
                                                     workspace->bytes + 491520, workspace->floats + 184320,
                                                     workspace->floats + 1121280);
    speech_gesture_train_movement_dmovement_forward_kernel_gradient(n,
                                                                    workspace->floats + 1136928,
                                                                    workspace->floats + 794112,
                                                                    workspace->floats,
                                                                    weights->movement_forward_kernel,
                                                                    optimizer->movement_forward_kernel_momentum,
                                                                    optimizer->movement_forward_kernel_velocity);
    speech_gesture_train_gru_steps_gradient(n,
                                            weights->gru_recurrent_kernel, workspace->floats + 809472,
                                            workspace->floats + 824832, workspace->floats + 840192,
                                            workspace->floats + 855552, workspace->floats + 870912,
                                            workspace->floats + 278016, workspace->floats + 101376,
                                            workspace->floats, workspace->floats + 46080, workspace->floats);
    speech_gesture_train_gru_dgru_recurrent_kernel_gradient(n,
                                                            workspace->floats + 1136928,
                                                            workspace->floats + 809472,
                                                            workspace->floats + 46080,
                                                            weights->gru_recurrent_kernel,
                                                            optimizer->gru_recurrent_kernel_momentum,
                                                            optimizer->gru_recurrent_kernel_velocity);
    speech_gesture_train_gru_sum_gradient(n, workspace->floats + 46080,
                                          workspace->floats + 1136640);
    speech_gesture_train_gru_sum_gradient_2(n, workspace->floats,
                                            workspace->floats + 1136784);
    speech_gesture_train_gru_product_gradient_2(n,
                                                weights->gru_kernel, workspace->floats,
                                                workspace->floats + 1059840);
    speech_gesture_train_gru_dgru_kernel_gradient(n,
                                                  workspace->floats + 1136928, workspace->floats + 122880,
                                                  workspace->floats, weights->gru_kernel,
                                                  optimizer->gru_kernel_momentum,
                                                  optimizer->gru_kernel_velocity);
    speech_gesture_train_max_pooling1d_scatter_window_gradient(n,
                                                               workspace->floats + 184320,
                                                               workspace->bytes + 476160, workspace->floats);
    speech_gesture_train_conv1d_dconv1d_kernel_gradient(n,
                                                        gesture, workspace->floats + 1136928,
                                                        workspace->floats, weights->conv1d_kernel,
                                                        optimizer->conv1d_kernel_momentum,
                                                        optimizer->conv1d_kernel_velocity);
    speech_gesture_train_max_pooling2d_1_scatter_window_gradient(n,
                                                                 workspace->floats + 1059840,
                                                                 workspace->bytes + 353280,
                                                                 workspace->floats);
    speech_gesture_train_conv2d_1_input_gradient_gradient(n,
                                                          weights->conv2d_1_kernel, workspace->floats,
                                                          workspace->bytes + 176640,
                                                          workspace->floats + 706560,
                                                          workspace->floats + 883200);
    speech_gesture_train_conv2d_1_dconv2d_1_kernel_gradient(n,
                                                            workspace->floats + 1136928,
                                                            workspace->floats + 279552, workspace->floats,
                                                            weights->conv2d_1_kernel,
                                                            optimizer->conv2d_1_kernel_momentum,
                                                            optimizer->conv2d_1_kernel_velocity);
    speech_gesture_train_max_pooling2d_scatter_window_gradient(n,
                                                               workspace->floats + 706560, workspace->bytes,
                                                               workspace->floats);
    speech_gesture_train_conv2d_dconv2d_kernel_gradient(n,
                                                        spectrogram, workspace->floats + 1136928,
                                                        workspace->floats, weights->conv2d_kernel,
                                                        optimizer->conv2d_kernel_momentum,
                                                        optimizer->conv2d_kernel_velocity);
    speech_gesture_train_dgru_bias_gradient(workspace->floats + 1136640,
                                            workspace->floats + 1136784, workspace->floats);
    speech_gesture_train_conv2d_sum_gradient(n,
                                             workspace->floats + 1136928, workspace->floats + 883200,
                                             weights->conv2d_bias, optimizer->conv2d_bias_momentum,
                                             optimizer->conv2d_bias_velocity);
    speech_gesture_train_conv2d_1_sum_gradient(n,
                                               workspace->floats + 1136928, workspace->floats + 1059840,
                                               workspace->bytes + 414720, weights->conv2d_1_bias,
                                               optimizer->conv2d_1_bias_momentum,
                                               optimizer->conv2d_1_bias_velocity);
    speech_gesture_train_conv1d_sum_gradient(n,
                                             workspace->floats + 1136928, workspace->floats + 1121280,
                                             weights->conv1d_bias, optimizer->conv1d_bias_momentum,
                                             optimizer->conv1d_bias_velocity);
    speech_gesture_train_gru_elements(workspace->floats + 1136928,
                                      workspace->floats, weights->gru_bias, optimizer->gru_bias_momentum,
                                      optimizer->gru_bias_velocity);
    speech_gesture_train_copy(workspace->integers, &optimizer->iterations);
    return SPEECH_GESTURE_OK;
}

int speech_gesture_evaluate_step(const speech_gesture_weights *weights, speech_gesture_metrics *metrics,
                                 speech_gesture_train_workspace *workspace, int n, const float *spectrogram,
                                 const float *gesture, const int32_t *spoken_target,
                                 const int32_t *drawn_target, const float *confirmed_target,
                                 const float *spoken_sample_weight, const float *drawn_sample_weight,
                                 const float *confirmed_sample_weight, float *spoken, float *drawn,
                                 float *confirmed)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || spectrogram == NULL || gesture == NULL || spoken_target == NULL || drawn_target == NULL || confirmed_target == NULL || spoken == NULL || drawn == NULL || confirmed == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    if (n < 1 || n > SPEECH_GESTURE_TRAIN_BATCH) {
        return SPEECH_GESTURE_ERROR_BATCH;
    }
    speech_gesture_evaluate_scalars(n, &metrics->spoken_loss_count,
                                    &metrics->drawn_loss_count, &metrics->confirmed_loss_count,
                                    &metrics->loss_count, &metrics->spoken_accuracy_count,
                                    &metrics->drawn_accuracy_count, &metrics->confirmed_accuracy_count);
    speech_gesture_evaluate_conv2d_convolution(n, spectrogram,
                                               weights->conv2d_kernel, weights->conv2d_bias,
                                               workspace->floats);
    speech_gesture_evaluate_conv2d_1_convolution(n,
                                                 weights->conv2d_1_kernel, weights->conv2d_1_bias,
                                                 workspace->floats, workspace->floats + 176640);
    speech_gesture_evaluate_conv1d_convolution(n, gesture,
                                               weights->conv1d_kernel, weights->conv1d_bias,
                                               workspace->floats + 122880);
    speech_gesture_evaluate_gru_product(n, weights->gru_kernel,
                                        weights->gru_bias, workspace->floats + 176640, workspace->floats);
    speech_gesture_evaluate_gru_steps(n, weights->gru_recurrent_kernel,
                                      weights->gru_bias, workspace->floats, workspace->floats + 142336,
                                      workspace->floats);
    speech_gesture_evaluate_movement_product(n,
                                             weights->movement_forward_kernel,
                                             weights->movement_forward_bias, workspace->floats + 122880,
                                             workspace->floats);
    speech_gesture_evaluate_movement_steps(n,
                                           weights->movement_forward_recurrent_kernel, workspace->floats,
                                           workspace->floats + 143872, workspace->floats + 144896,
                                           workspace->floats);
    speech_gesture_evaluate_movement_product_3(n,
                                               weights->movement_backward_kernel,
                                               weights->movement_backward_bias, workspace->floats + 122880,
                                               workspace->floats);
    speech_gesture_evaluate_movement_steps_2(n,
                                             weights->movement_backward_recurrent_kernel, workspace->floats,
                                             workspace->floats + 126976, workspace->floats + 128000,
                                             workspace->floats);
    speech_gesture_evaluate_movement_joined(n,
                                            workspace->floats + 143872, workspace->floats + 126976,
                                            workspace->floats + 3584);
    speech_gesture_evaluate_both_joined(n, workspace->floats + 142336,
                                        workspace->floats + 143872, workspace->floats + 126976,
                                        workspace->floats);
    speech_gesture_evaluate_spoken_product(n, weights->spoken_kernel,
                                           weights->spoken_bias, workspace->floats + 142336,
                                           workspace->floats + 5632);
    speech_gesture_evaluate_spoken_softmax(n,
                                           workspace->floats + 5632, spoken);
    speech_gesture_evaluate_drawn_product(n, weights->drawn_kernel,
                                          weights->drawn_bias, workspace->floats + 3584,
                                          workspace->floats + 5952);
    speech_gesture_evaluate_drawn_softmax(n, workspace->floats + 5952,
                                          drawn);
    speech_gesture_evaluate_same_product(n, spoken, drawn,
                                         workspace->floats + 4640);
    speech_gesture_evaluate_more_product(n, weights->more_kernel,
                                         weights->more_bias, workspace->floats, workspace->floats + 3584);
    speech_gesture_evaluate_evidence_joined(n,
                                            workspace->floats + 4640, workspace->floats + 3584);
    speech_gesture_evaluate_confirmed_product(n, confirmed_target,
                                              weights->confirmed_kernel, weights->confirmed_bias,
                                              workspace->floats + 3584, workspace->floats + 672,
                                              workspace->floats + 704, confirmed);
    speech_gesture_evaluate_one_hot(n, spoken_target, drawn_target,
                                    workspace->floats, workspace->floats + 320);
    speech_gesture_evaluate_spoken_losses(n, workspace->floats + 5632,
                                          workspace->floats, workspace->floats + 640);
    speech_gesture_evaluate_sum(n, spoken_sample_weight, workspace->floats + 640,
                                &metrics->spoken_loss_total, workspace->floats + 32);
    speech_gesture_evaluate_drawn_losses(n, workspace->floats + 5952,
                                         workspace->floats + 320, workspace->floats);
    speech_gesture_evaluate_sum_2(n, drawn_sample_weight,
                                  workspace->floats + 32, workspace->floats, &metrics->drawn_loss_total,
                                  workspace->floats + 48);
    speech_gesture_evaluate_sum_3(n, confirmed_sample_weight,
                                  workspace->floats + 48, workspace->floats + 672,
                                  &metrics->confirmed_loss_total, &metrics->loss_total);
    speech_gesture_evaluate_arg_max(n, spoken_target, spoken,
                                    workspace->floats);
    speech_gesture_evaluate_sum_4(n, workspace->floats,
                                  &metrics->spoken_accuracy_total);
    speech_gesture_evaluate_arg_max_2(n, drawn_target, drawn,
                                      workspace->floats);
    speech_gesture_evaluate_sum_5(n, workspace->floats,
                                  &metrics->drawn_accuracy_total);
    speech_gesture_evaluate_sum_6(n, workspace->floats + 704,
                                  &metrics->confirmed_accuracy_total);
    return SPEECH_GESTURE_OK;
}

int speech_gesture_metrics_result(const speech_gesture_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    speech_gesture_metrics_scalars(&metrics->loss_count, &metrics->loss_total,
                                   &metrics->spoken_loss_count, &metrics->spoken_loss_total,
                                   &metrics->drawn_loss_count, &metrics->drawn_loss_total,
                                   &metrics->confirmed_loss_count, &metrics->confirmed_loss_total,
                                   &metrics->spoken_accuracy_count, &metrics->spoken_accuracy_total,
                                   &metrics->drawn_accuracy_count, &metrics->drawn_accuracy_total,
                                   &metrics->confirmed_accuracy_count, &metrics->confirmed_accuracy_total,
                                   result + 0, result + 1, result + 2, result + 3, result + 4, result + 5,
                                   result + 6);
    return SPEECH_GESTURE_OK;
}

int speech_gesture_optimizer_init(speech_gesture_optimizer *optimizer, const speech_gesture_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return SPEECH_GESTURE_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.002f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return SPEECH_GESTURE_OK;
}

void speech_gesture_metrics_reset(speech_gesture_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
