/* video_translation: made by hnc 0.1.0 for target portable from the model with hash 2533cb47da53064a; the header says how to use it. */
#include "video_translation.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define VIDEO_TRANSLATION_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define VIDEO_TRANSLATION_RESTRICT restrict
#else
#define VIDEO_TRANSLATION_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char video_translation_weights_fit[sizeof(video_translation_weights) <= VIDEO_TRANSLATION_WEIGHTS_BYTES ? 1 : -1];
typedef char video_translation_optimizer_fit[sizeof(video_translation_optimizer) <= VIDEO_TRANSLATION_OPTIMIZER_BYTES ? 1 : -1];
typedef char video_translation_metrics_fit[sizeof(video_translation_metrics) <= VIDEO_TRANSLATION_METRICS_BYTES ? 1 : -1];
typedef char video_translation_workspace_fit[sizeof(video_translation_workspace) <= VIDEO_TRANSLATION_WORKSPACE_BYTES ? 1 : -1];
typedef char video_translation_train_workspace_fit[sizeof(video_translation_train_workspace) <= VIDEO_TRANSLATION_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float video_translation_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float video_translation_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int video_translation_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* time_distributed (TimeDistributed), line 12: rng_uniform, multiply, add -> (5, 5, 3, 16) */
static void video_translation_init_time_distributed_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                             float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel)
{
    for (int i_3 = 0; i_3 < 1200; i_3++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 691875392, i_3) * 0.22478059f + -0.112390295f;
        time_distributed_kernel[i_3] = sum_;
    }
}

/* time_distributed_2 (TimeDistributed), line 14: rng_uniform, multiply, add -> (3, 3, 16, 32) */
static void video_translation_init_time_distributed_2_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                               float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel)
{
    for (int i_3 = 0; i_3 < 4608; i_3++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 225593088, i_3) * 0.23570226f + -0.11785113f;
        time_distributed_2_kernel[i_3] = sum_;
    }
}

/* time_distributed_5 (TimeDistributed), line 17: rng_uniform, multiply, add -> (512, 96) */
static void video_translation_init_time_distributed_5_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                               float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel)
{
    for (int i = 0; i < 49152; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 74468944, i) * 0.19867985f + -0.099339925f;
        time_distributed_5_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 18: rng_uniform, multiply, add -> (96, 512) */
static void video_translation_init_lstm_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                 float *VIDEO_TRANSLATION_RESTRICT lstm_kernel)
{
    for (int i = 0; i < 49152; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 683832688, i) * 0.19867985f + -0.099339925f;
        lstm_kernel[i] = sum_;
    }
}

/* lstm (LSTM), line 18: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (128, 512) */
static void video_translation_init_lstm_elements_2(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_scaled)
{
    for (int i = 0; i < 65536; i++) {
        const float product = logf(1.0f - video_translation_uniform(seed_words[0], seed_words[1], 0, 214359904, i)) * -2.0f;
        const float cosine = cosf(video_translation_uniform(seed_words[0], seed_words[1], 0, 214359905, i) * 6.2831855f);
        lstm_scaled[i] = sqrtf(product) * cosine;
    }
}

/* lstm (LSTM), line 18: dot_general of (128, 512) and (512,) -> (128,) */
static void video_translation_init_lstm_product(int step,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_scaled,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_product)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_scaled[step * 512 + k] * lstm_steps[unit * 512 + k];
        }
        lstm_product[unit] = sum;
    }
}

/* lstm (LSTM), line 18: dot_general of (128,) and (128, 512), then subtract -> (512,) */
static void video_translation_init_lstm_product_2(int step,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_scaled,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_product,
                                                  float *VIDEO_TRANSLATION_RESTRICT lstm_difference)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_product[k] * lstm_steps[k * 512 + unit];
        }
        lstm_difference[unit] = lstm_scaled[step * 512 + unit] - sum;
    }
}

/* lstm (LSTM), line 18: dot_general of (128, 512) and (512,) -> (128,) */
static void video_translation_init_lstm_product_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_difference,
                                                  float *VIDEO_TRANSLATION_RESTRICT lstm_product_2)
{
    for (int unit = 0; unit < 128; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 512; k++) {
            sum += lstm_difference[k] * lstm_steps[unit * 512 + k];
        }
        lstm_product_2[unit] = sum;
    }
}

/* lstm (LSTM), line 18: dot_general of (128,) and (128, 512), then subtract, multiply -> (512,) */
static void video_translation_init_lstm_product_4(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_difference,
                                                  const float *VIDEO_TRANSLATION_RESTRICT lstm_product_2,
                                                  float *VIDEO_TRANSLATION_RESTRICT lstm_difference_2,
                                                  float *VIDEO_TRANSLATION_RESTRICT lstm_scaled_2)
{
    for (int unit = 0; unit < 512; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 128; k++) {
            sum += lstm_product_2[k] * lstm_steps[k * 512 + unit];
        }
        const float difference = lstm_difference[unit] - sum;
        lstm_difference_2[unit] = difference;
        lstm_scaled_2[unit] = difference * difference;
    }
}

/* lstm (LSTM), line 18: reduce of (512,), then rsqrt -> () */
static void video_translation_init_lstm_sum(const float *VIDEO_TRANSLATION_RESTRICT lstm_scaled_2,
                                            float *VIDEO_TRANSLATION_RESTRICT lstm_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 512; k++) {
        sum += lstm_scaled_2[k];
    }
    lstm_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm (LSTM), line 18: multiply -> (512,) */
static void video_translation_init_lstm_elements_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_difference_2,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_rsqrt,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_scaled_3)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_scaled_3[unit] = lstm_difference_2[unit] * lstm_rsqrt[0];
    }
}

/* lstm (LSTM), line 18: compare -> (128, 1) */
static void video_translation_init_lstm_elements_4(int step, uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_mask)
{
    for (int row = 0; row < 128; row++) {
        lstm_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm (LSTM), line 18: select -> (128, 512) */
static void video_translation_init_lstm_elements_5(const float *VIDEO_TRANSLATION_RESTRICT lstm_scaled_3,
                                                   const uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_mask,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_steps)
{
    for (int row = 0; row < 128; row++) {
        for (int col = 0; col < 512; col++) {
            lstm_steps[row * 512 + col] = lstm_mask[row] ? lstm_scaled_3[col] : lstm_steps[row * 512 + col];
        }
    }
}

/* lstm (LSTM), line 18: scan of (128, 512) and (128, 512) */
static void video_translation_init_lstm_steps(const float *lstm_scaled, float *lstm_steps, float *floats,
                                              uint8_t *bytes)
{
    for (int i = 0; i < 65536; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int step = 0; step < 128; step++) {
        video_translation_init_lstm_product(step, lstm_scaled,
                                            lstm_steps, floats + 131584);
        video_translation_init_lstm_product_2(step, lstm_scaled,
                                              lstm_steps, floats + 131584, floats + 131072);
        video_translation_init_lstm_product_3(lstm_steps,
                                              floats + 131072, floats + 132608);
        video_translation_init_lstm_product_4(lstm_steps,
                                              floats + 131072, floats + 132608, floats + 131584,
                                              floats + 132096);
        video_translation_init_lstm_sum(floats + 132096, floats + 132608);
        video_translation_init_lstm_elements_3(floats + 131584,
                                               floats + 132608, floats + 131072);
        video_translation_init_lstm_elements_4(step, bytes);
        video_translation_init_lstm_elements_5(floats + 131072, bytes,
                                               lstm_steps);
    }
}

/* lstm (LSTM), line 18: concatenate of (128,) and (128,) and (256,) -> (512,) */
static void video_translation_init_lstm_joined(float *VIDEO_TRANSLATION_RESTRICT lstm_joined)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 128; unit_2++) {
        lstm_joined[unit_2 + 128] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 256; unit_3++) {
        lstm_joined[unit_3 + 256] = 0.0f;
    }
}

/* embedding_de (Embedding), line 33: rng_uniform, multiply, add -> (30, 24) */
static void video_translation_init_embedding_de_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                         float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings)
{
    for (int i = 0; i < 720; i++) {
        embedding_de_embeddings[i] = video_translation_uniform(seed_words[0], seed_words[1], 0, 141632144, i) * 0.1f + -0.05f;
    }
}

/* embedding_es (Embedding), line 27: rng_uniform, multiply, add -> (34, 24) */
static void video_translation_init_embedding_es_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                         float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings)
{
    for (int i = 0; i < 816; i++) {
        embedding_es_embeddings[i] = video_translation_uniform(seed_words[0], seed_words[1], 0, 737508224, i) * 0.1f + -0.05f;
    }
}

/* embedding_en (Embedding), line 21: rng_uniform, multiply, add -> (26, 24) */
static void video_translation_init_embedding_en_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                         float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings)
{
    for (int i = 0; i < 624; i++) {
        embedding_en_embeddings[i] = video_translation_uniform(seed_words[0], seed_words[1], 0, 634736688, i) * 0.1f + -0.05f;
    }
}

/* lstm_de (LSTM), line 36: rng_uniform, multiply, add -> (152, 384) */
static void video_translation_init_lstm_de_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel)
{
    for (int i = 0; i < 58368; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 921672256, i) * 0.21160369f + -0.10580184f;
        lstm_de_kernel[i] = sum_;
    }
}

/* lstm_de (LSTM), line 36: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (96,
   384) */
static void video_translation_init_lstm_de_elements_2(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled)
{
    for (int i = 0; i < 36864; i++) {
        const float product = logf(1.0f - video_translation_uniform(seed_words[0], seed_words[1], 0, 104427664, i)) * -2.0f;
        const float cosine = cosf(video_translation_uniform(seed_words[0], seed_words[1], 0, 104427665, i) * 6.2831855f);
        lstm_de_scaled[i] = sqrtf(product) * cosine;
    }
}

/* lstm_de (LSTM), line 36: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_de_product(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_product)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_de_scaled[step * 384 + k] * lstm_de_steps[unit * 384 + k];
        }
        lstm_de_product[unit] = sum;
    }
}

/* lstm_de (LSTM), line 36: dot_general of (96,) and (96, 384), then subtract -> (384,) */
static void video_translation_init_lstm_de_product_2(int step,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_product,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_difference)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_de_product[k] * lstm_de_steps[k * 384 + unit];
        }
        lstm_de_difference[unit] = lstm_de_scaled[step * 384 + unit] - sum;
    }
}

/* lstm_de (LSTM), line 36: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_de_product_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_difference,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_product_2)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_de_difference[k] * lstm_de_steps[unit * 384 + k];
        }
        lstm_de_product_2[unit] = sum;
    }
}

/* lstm_de (LSTM), line 36: dot_general of (96,) and (96, 384), then subtract, multiply -> (384,) */
static void video_translation_init_lstm_de_product_4(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_difference,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_product_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_difference_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled_2)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_de_product_2[k] * lstm_de_steps[k * 384 + unit];
        }
        const float difference = lstm_de_difference[unit] - sum;
        lstm_de_difference_2[unit] = difference;
        lstm_de_scaled_2[unit] = difference * difference;
    }
}

/* lstm_de (LSTM), line 36: reduce of (384,), then rsqrt -> () */
static void video_translation_init_lstm_de_sum(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled_2,
                                               float *VIDEO_TRANSLATION_RESTRICT lstm_de_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 384; k++) {
        sum += lstm_de_scaled_2[k];
    }
    lstm_de_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm_de (LSTM), line 36: multiply -> (384,) */
static void video_translation_init_lstm_de_elements_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_difference_2,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_de_rsqrt,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled_3)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_de_scaled_3[unit] = lstm_de_difference_2[unit] * lstm_de_rsqrt[0];
    }
}

/* lstm_de (LSTM), line 36: compare -> (96, 1) */
static void video_translation_init_lstm_de_elements_4(int step,
                                                      uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_de_mask)
{
    for (int row = 0; row < 96; row++) {
        lstm_de_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm_de (LSTM), line 36: select -> (96, 384) */
static void video_translation_init_lstm_de_elements_5(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_scaled_3,
                                                      const uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_de_mask,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps)
{
    for (int row = 0; row < 96; row++) {
        for (int col = 0; col < 384; col++) {
            lstm_de_steps[row * 384 + col] = lstm_de_mask[row] ? lstm_de_scaled_3[col] : lstm_de_steps[row * 384 + col];
        }
    }
}

/* lstm_de (LSTM), line 36: scan of (96, 384) and (96, 384) */
static void video_translation_init_lstm_de_steps(const float *lstm_de_scaled, float *lstm_de_steps,
                                                 float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 36864; i++) {
        lstm_de_steps[i] = 0.0f;
    }
    for (int step = 0; step < 96; step++) {
        video_translation_init_lstm_de_product(step, lstm_de_scaled,
                                               lstm_de_steps, floats + 37760);
        video_translation_init_lstm_de_product_2(step,
                                                 lstm_de_scaled, lstm_de_steps, floats + 37760,
                                                 floats + 37376);
        video_translation_init_lstm_de_product_3(lstm_de_steps,
                                                 floats + 37376, floats + 38528);
        video_translation_init_lstm_de_product_4(lstm_de_steps,
                                                 floats + 37376, floats + 38528, floats + 37760,
                                                 floats + 38144);
        video_translation_init_lstm_de_sum(floats + 38144, floats + 38528);
        video_translation_init_lstm_de_elements_3(floats + 37760,
                                                  floats + 38528, floats + 37376);
        video_translation_init_lstm_de_elements_4(step, bytes);
        video_translation_init_lstm_de_elements_5(floats + 37376,
                                                  bytes, lstm_de_steps);
    }
}

/* lstm_de (LSTM), line 36: concatenate of (96,) and (96,) and (192,) -> (384,) */
static void video_translation_init_lstm_de_joined(float *VIDEO_TRANSLATION_RESTRICT lstm_de_joined)
{
    for (int unit = 0; unit < 96; unit++) {
        lstm_de_joined[unit] = 0.0f;
    }
    for (int unit_2 = 0; unit_2 < 96; unit_2++) {
        lstm_de_joined[unit_2 + 96] = 1.0f;
    }
    for (int unit_3 = 0; unit_3 < 192; unit_3++) {
        lstm_de_joined[unit_3 + 192] = 0.0f;
    }
}

/* lstm_es (LSTM), line 30: rng_uniform, multiply, add -> (152, 384) */
static void video_translation_init_lstm_es_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel)
{
    for (int i = 0; i < 58368; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 919866992, i) * 0.21160369f + -0.10580184f;
        lstm_es_kernel[i] = sum_;
    }
}

/* lstm_es (LSTM), line 30: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (96,
   384) */
static void video_translation_init_lstm_es_elements_2(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled)
{
    for (int i = 0; i < 36864; i++) {
        const float product = logf(1.0f - video_translation_uniform(seed_words[0], seed_words[1], 0, 527008304, i)) * -2.0f;
        const float cosine = cosf(video_translation_uniform(seed_words[0], seed_words[1], 0, 527008305, i) * 6.2831855f);
        lstm_es_scaled[i] = sqrtf(product) * cosine;
    }
}

/* lstm_es (LSTM), line 30: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_es_product(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_product)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_es_scaled[step * 384 + k] * lstm_es_steps[unit * 384 + k];
        }
        lstm_es_product[unit] = sum;
    }
}

/* lstm_es (LSTM), line 30: dot_general of (96,) and (96, 384), then subtract -> (384,) */
static void video_translation_init_lstm_es_product_2(int step,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_product,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_difference)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_es_product[k] * lstm_es_steps[k * 384 + unit];
        }
        lstm_es_difference[unit] = lstm_es_scaled[step * 384 + unit] - sum;
    }
}

/* lstm_es (LSTM), line 30: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_es_product_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_difference,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_product_2)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_es_difference[k] * lstm_es_steps[unit * 384 + k];
        }
        lstm_es_product_2[unit] = sum;
    }
}

/* lstm_es (LSTM), line 30: dot_general of (96,) and (96, 384), then subtract, multiply -> (384,) */
static void video_translation_init_lstm_es_product_4(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_difference,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_product_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_difference_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled_2)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_es_product_2[k] * lstm_es_steps[k * 384 + unit];
        }
        const float difference = lstm_es_difference[unit] - sum;
        lstm_es_difference_2[unit] = difference;
        lstm_es_scaled_2[unit] = difference * difference;
    }
}

/* lstm_es (LSTM), line 30: reduce of (384,), then rsqrt -> () */
static void video_translation_init_lstm_es_sum(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled_2,
                                               float *VIDEO_TRANSLATION_RESTRICT lstm_es_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 384; k++) {
        sum += lstm_es_scaled_2[k];
    }
    lstm_es_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm_es (LSTM), line 30: multiply -> (384,) */
static void video_translation_init_lstm_es_elements_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_difference_2,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_es_rsqrt,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled_3)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_es_scaled_3[unit] = lstm_es_difference_2[unit] * lstm_es_rsqrt[0];
    }
}

/* lstm_es (LSTM), line 30: compare -> (96, 1) */
static void video_translation_init_lstm_es_elements_4(int step,
                                                      uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_es_mask)
{
    for (int row = 0; row < 96; row++) {
        lstm_es_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm_es (LSTM), line 30: select -> (96, 384) */
static void video_translation_init_lstm_es_elements_5(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_scaled_3,
                                                      const uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_es_mask,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps)
{
    for (int row = 0; row < 96; row++) {
        for (int col = 0; col < 384; col++) {
            lstm_es_steps[row * 384 + col] = lstm_es_mask[row] ? lstm_es_scaled_3[col] : lstm_es_steps[row * 384 + col];
        }
    }
}

/* lstm_es (LSTM), line 30: scan of (96, 384) and (96, 384) */
static void video_translation_init_lstm_es_steps(const float *lstm_es_scaled, float *lstm_es_steps,
                                                 float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 36864; i++) {
        lstm_es_steps[i] = 0.0f;
    }
    for (int step = 0; step < 96; step++) {
        video_translation_init_lstm_es_product(step, lstm_es_scaled,
                                               lstm_es_steps, floats + 38144);
        video_translation_init_lstm_es_product_2(step,
                                                 lstm_es_scaled, lstm_es_steps, floats + 38144,
                                                 floats + 37760);
        video_translation_init_lstm_es_product_3(lstm_es_steps,
                                                 floats + 37760, floats + 38912);
        video_translation_init_lstm_es_product_4(lstm_es_steps,
                                                 floats + 37760, floats + 38912, floats + 38144,
                                                 floats + 38528);
        video_translation_init_lstm_es_sum(floats + 38528, floats + 38912);
        video_translation_init_lstm_es_elements_3(floats + 38144,
                                                  floats + 38912, floats + 37760);
        video_translation_init_lstm_es_elements_4(step, bytes);
        video_translation_init_lstm_es_elements_5(floats + 37760,
                                                  bytes, lstm_es_steps);
    }
}

/* lstm_en (LSTM), line 24: rng_uniform, multiply, add -> (152, 384) */
static void video_translation_init_lstm_en_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel)
{
    for (int i = 0; i < 58368; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 103569264, i) * 0.21160369f + -0.10580184f;
        lstm_en_kernel[i] = sum_;
    }
}

/* lstm_en (LSTM), line 24: rng_uniform, subtract, log, multiply, sqrt, multiply, cosine, multiply -> (96,
   384) */
static void video_translation_init_lstm_en_elements_2(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled)
{
    for (int i = 0; i < 36864; i++) {
        const float product = logf(1.0f - video_translation_uniform(seed_words[0], seed_words[1], 0, 116902176, i)) * -2.0f;
        const float cosine = cosf(video_translation_uniform(seed_words[0], seed_words[1], 0, 116902177, i) * 6.2831855f);
        lstm_en_scaled[i] = sqrtf(product) * cosine;
    }
}

/* lstm_en (LSTM), line 24: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_en_product(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_product)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_en_scaled[step * 384 + k] * lstm_en_steps[unit * 384 + k];
        }
        lstm_en_product[unit] = sum;
    }
}

/* lstm_en (LSTM), line 24: dot_general of (96,) and (96, 384), then subtract -> (384,) */
static void video_translation_init_lstm_en_product_2(int step,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_product,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_difference)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_en_product[k] * lstm_en_steps[k * 384 + unit];
        }
        lstm_en_difference[unit] = lstm_en_scaled[step * 384 + unit] - sum;
    }
}

/* lstm_en (LSTM), line 24: dot_general of (96, 384) and (384,) -> (96,) */
static void video_translation_init_lstm_en_product_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_difference,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_product_2)
{
    for (int unit = 0; unit < 96; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 384; k++) {
            sum += lstm_en_difference[k] * lstm_en_steps[unit * 384 + k];
        }
        lstm_en_product_2[unit] = sum;
    }
}

/* lstm_en (LSTM), line 24: dot_general of (96,) and (96, 384), then subtract, multiply -> (384,) */
static void video_translation_init_lstm_en_product_4(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_difference,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_product_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_difference_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled_2)
{
    for (int unit = 0; unit < 384; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 96; k++) {
            sum += lstm_en_product_2[k] * lstm_en_steps[k * 384 + unit];
        }
        const float difference = lstm_en_difference[unit] - sum;
        lstm_en_difference_2[unit] = difference;
        lstm_en_scaled_2[unit] = difference * difference;
    }
}

/* lstm_en (LSTM), line 24: reduce of (384,), then rsqrt -> () */
static void video_translation_init_lstm_en_sum(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled_2,
                                               float *VIDEO_TRANSLATION_RESTRICT lstm_en_rsqrt)
{
    float sum = 0.0f;
    for (int k = 0; k < 384; k++) {
        sum += lstm_en_scaled_2[k];
    }
    lstm_en_rsqrt[0] = 1.0f / sqrtf(sum);
}

/* lstm_en (LSTM), line 24: multiply -> (384,) */
static void video_translation_init_lstm_en_elements_3(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_difference_2,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_en_rsqrt,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled_3)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_en_scaled_3[unit] = lstm_en_difference_2[unit] * lstm_en_rsqrt[0];
    }
}

/* lstm_en (LSTM), line 24: compare -> (96, 1) */
static void video_translation_init_lstm_en_elements_4(int step,
                                                      uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_en_mask)
{
    for (int row = 0; row < 96; row++) {
        lstm_en_mask[row] = (uint8_t)(row == step);
    }
}

/* lstm_en (LSTM), line 24: select -> (96, 384) */
static void video_translation_init_lstm_en_elements_5(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_scaled_3,
                                                      const uint8_t *VIDEO_TRANSLATION_RESTRICT lstm_en_mask,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps)
{
    for (int row = 0; row < 96; row++) {
        for (int col = 0; col < 384; col++) {
            lstm_en_steps[row * 384 + col] = lstm_en_mask[row] ? lstm_en_scaled_3[col] : lstm_en_steps[row * 384 + col];
        }
    }
}

/* lstm_en (LSTM), line 24: scan of (96, 384) and (96, 384) */
static void video_translation_init_lstm_en_steps(const float *lstm_en_scaled, float *lstm_en_steps,
                                                 float *floats, uint8_t *bytes)
{
    for (int i = 0; i < 36864; i++) {
        lstm_en_steps[i] = 0.0f;
    }
    for (int step = 0; step < 96; step++) {
        video_translation_init_lstm_en_product(step, lstm_en_scaled,
                                               lstm_en_steps, floats + 38144);
        video_translation_init_lstm_en_product_2(step,
                                                 lstm_en_scaled, lstm_en_steps, floats + 38144,
                                                 floats + 37760);
        video_translation_init_lstm_en_product_3(lstm_en_steps,
                                                 floats + 37760, floats + 38912);
        video_translation_init_lstm_en_product_4(lstm_en_steps,
                                                 floats + 37760, floats + 38912, floats + 38144,
                                                 floats + 38528);
        video_translation_init_lstm_en_sum(floats + 38528, floats + 38912);
        video_translation_init_lstm_en_elements_3(floats + 38144,
                                                  floats + 38912, floats + 37760);
        video_translation_init_lstm_en_elements_4(step, bytes);
        video_translation_init_lstm_en_elements_5(floats + 37760,
                                                  bytes, lstm_en_steps);
    }
}

/* next_de (Dense), line 37: rng_uniform, multiply, add -> (96, 30) */
static void video_translation_init_next_de_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_de_kernel)
{
    for (int i = 0; i < 2880; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 518282736, i) * 0.4364358f + -0.2182179f;
        next_de_kernel[i] = sum_;
    }
}

/* next_es (Dense), line 31: rng_uniform, multiply, add -> (96, 34) */
static void video_translation_init_next_es_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_es_kernel)
{
    for (int i = 0; i < 3264; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 408356048, i) * 0.42966893f + -0.21483447f;
        next_es_kernel[i] = sum_;
    }
}

/* next_en (Dense), line 25: rng_uniform, multiply, add -> (96, 26) */
static void video_translation_init_next_en_elements(const int32_t *VIDEO_TRANSLATION_RESTRICT seed_words,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_en_kernel)
{
    for (int i = 0; i < 2496; i++) {
        const float sum_ = video_translation_uniform(seed_words[0], seed_words[1], 0, 1026563856, i) * 0.44353276f + -0.22176638f;
        next_en_kernel[i] = sum_;
    }
}

/* copy -> (16,) */
static void video_translation_init_copy(float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias)
{
    for (int unit = 0; unit < 16; unit++) {
        time_distributed_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void video_translation_init_copy_2(float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        time_distributed_2_bias[unit] = 0.0f;
    }
}

/* copy -> (96,) */
static void video_translation_init_copy_3(float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias)
{
    for (int unit = 0; unit < 96; unit++) {
        time_distributed_5_bias[unit] = 0.0f;
    }
}

/* copy -> (128, 512) */
static void video_translation_init_copy_4(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel)
{
    for (int i = 0; i < 65536; i++) {
        lstm_recurrent_kernel[i] = lstm_steps[i];
    }
}

/* copy -> (512,) */
static void video_translation_init_copy_5(const float *VIDEO_TRANSLATION_RESTRICT lstm_joined,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_bias)
{
    for (int unit = 0; unit < 512; unit++) {
        lstm_bias[unit] = lstm_joined[unit];
    }
}

/* copy -> (96, 384) */
static void video_translation_init_copy_6(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel)
{
    for (int i = 0; i < 36864; i++) {
        lstm_de_recurrent_kernel[i] = lstm_de_steps[i];
    }
}

/* copy -> (384,) */
static void video_translation_init_copy_7(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_joined,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_de_bias[unit] = lstm_de_joined[unit];
    }
}

/* copy -> (96, 384) */
static void video_translation_init_copy_8(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel)
{
    for (int i = 0; i < 36864; i++) {
        lstm_es_recurrent_kernel[i] = lstm_es_steps[i];
    }
}

/* copy -> (384,) */
static void video_translation_init_copy_9(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_joined,
                                          float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_es_bias[unit] = lstm_de_joined[unit];
    }
}

/* copy -> (96, 384) */
static void video_translation_init_copy_10(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                           float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel)
{
    for (int i = 0; i < 36864; i++) {
        lstm_en_recurrent_kernel[i] = lstm_en_steps[i];
    }
}

/* copy -> (384,) */
static void video_translation_init_copy_11(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_joined,
                                           float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias)
{
    for (int unit = 0; unit < 384; unit++) {
        lstm_en_bias[unit] = lstm_de_joined[unit];
    }
}

/* copy -> (30,) */
static void video_translation_init_copy_12(float *VIDEO_TRANSLATION_RESTRICT next_de_bias)
{
    for (int unit = 0; unit < 30; unit++) {
        next_de_bias[unit] = 0.0f;
    }
}

/* copy -> (34,) */
static void video_translation_init_copy_13(float *VIDEO_TRANSLATION_RESTRICT next_es_bias)
{
    for (int unit = 0; unit < 34; unit++) {
        next_es_bias[unit] = 0.0f;
    }
}

/* copy -> (26,) */
static void video_translation_init_copy_14(float *VIDEO_TRANSLATION_RESTRICT next_en_bias)
{
    for (int unit = 0; unit < 26; unit++) {
        next_en_bias[unit] = 0.0f;
    }
}

/* time_distributed (TimeDistributed), line 12: convolution of (None*8, 48, 48, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window -> (None*8, 11, 11, 16) */
static void video_translation_time_distributed_convolution(const float *VIDEO_TRANSLATION_RESTRICT clip,
                                                           const float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel,
                                                           const float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias,
                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled)
{
    for (int sample = 0; sample < 8; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        time_distributed_1_pooled[sample * 1936 + row * 176 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 14: convolution of (None*8, 11, 11, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window -> (None*8, 4, 4, 32) */
static void video_translation_time_distributed_2_convolution(const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias,
                                                             const float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled,
                                                             float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled)
{
    for (int sample = 0; sample < 8; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col = 0; col < 4; col++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 1936 + in_row * 176 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        time_distributed_3_pooled[sample * 512 + row * 128 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_5 (TimeDistributed), line 17: dot_general of (None*8, 512) and (512, 96), then add,
   compare, select -> (None*8, 96) */
static void video_translation_time_distributed_5_product(const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel,
                                                         const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias,
                                                         const float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled,
                                                         float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_)
{
    for (int frame_tile = 0; frame_tile < 8; frame_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[frame - frame_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 512; k++) {
                for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                    const float a_value = time_distributed_3_pooled[frame * 512 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[frame - frame_tile][unit - unit_tile] += a_value * time_distributed_5_kernel[k * 96 + unit];
                    }
                }
            }
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[frame - frame_tile][unit - unit_tile];
                    const float sum_ = sum + time_distributed_5_bias[unit];
                    time_distributed_5_chosen_[frame * 96 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 8, 96) and (96, 512), then add -> (None, 8, 512) */
static void video_translation_lstm_product(const float *VIDEO_TRANSLATION_RESTRICT lstm_kernel,
                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_bias,
                                           const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_,
                                           float *VIDEO_TRANSLATION_RESTRICT lstm_sum_)
{
    for (int step_tile = 0; step_tile < 8; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = time_distributed_5_chosen_[step * 96 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    lstm_sum_[step * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_translation_lstm_product_2(int step,
                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel,
                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_sum_,
                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                             float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2)
{
    for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 128; k++) {
            const float a_value = lstm_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_sum__2[unit] = lstm_sum_[step * 512 + unit] + sum;
        }
    }
}

/* lstm (LSTM), line 18: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_translation_lstm_hidden_state(const float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_steps_2)
{
    for (int unit = 0; unit < 128; unit++) {
        const float value_ = lstm_steps_2[unit];
        const float cell_state = video_translation_logistic(lstm_sum__2[unit + 128]) * value_ + video_translation_logistic(lstm_sum__2[unit]) * tanhf(lstm_sum__2[unit + 256]);
        lstm_steps[unit] = video_translation_logistic(lstm_sum__2[unit + 384]) * tanhf(cell_state);
        lstm_steps_2[unit] = cell_state;
    }
}

/* lstm (LSTM), line 18: scan of (None, 8, 512) and (None, 128) and (None, 128) */
static void video_translation_lstm_steps(const float *lstm_recurrent_kernel, const float *lstm_sum_,
                                         float *lstm_steps, float *lstm_steps_2, float *floats)
{
    for (int unit = 0; unit < 128; unit++) {
        lstm_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 128; unit++) {
        lstm_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 8; step++) {
        video_translation_lstm_product_2(step, lstm_recurrent_kernel,
                                         lstm_sum_, lstm_steps, floats + 4096);
        video_translation_lstm_hidden_state(floats + 4096, lstm_steps,
                                            lstm_steps_2);
    }
}

/* embedding_de (Embedding), line 33: gather of (30, 24) and (None, 13) -> (None, 13, 24) */
static void video_translation_embedding_de_lookup(const int32_t *VIDEO_TRANSLATION_RESTRICT words_de_in,
                                                  const float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings,
                                                  float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int step = 0; step < 13; step++) {
        for (int unit = 0; unit < 24; unit++) {
            const int entry = video_translation_entry(words_de_in[step], 30);
            const float found = embedding_de_embeddings[entry * 24 + unit];
            both_de_joined[step * 152 + unit] = found;
        }
    }
}

/* embedding_es (Embedding), line 27: gather of (34, 24) and (None, 15) -> (None, 15, 24) */
static void video_translation_embedding_es_lookup(const int32_t *VIDEO_TRANSLATION_RESTRICT words_es_in,
                                                  const float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings,
                                                  float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int step = 0; step < 15; step++) {
        for (int unit = 0; unit < 24; unit++) {
            const int entry = video_translation_entry(words_es_in[step], 34);
            const float found = embedding_es_embeddings[entry * 24 + unit];
            both_es_joined[step * 152 + unit] = found;
        }
    }
}

/* embedding_en (Embedding), line 21: gather of (26, 24) and (None, 11) -> (None, 11, 24) */
static void video_translation_embedding_en_lookup(const int32_t *VIDEO_TRANSLATION_RESTRICT words_en_in,
                                                  const float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings,
                                                  float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int step = 0; step < 11; step++) {
        for (int unit = 0; unit < 24; unit++) {
            const int entry = video_translation_entry(words_en_in[step], 26);
            const float found = embedding_en_embeddings[entry * 24 + unit];
            both_en_joined[step * 152 + unit] = found;
        }
    }
}

/* both_de (Concatenate), line 35: concatenate of (None, 13, 24) and (None, 13, 128) -> (None, 13, 152) */
static void video_translation_both_de_joined(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                             float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int step = 0; step < 13; step++) {
        for (int unit = 0; unit < 128; unit++) {
            both_de_joined[step * 152 + unit + 24] = lstm_steps[unit];
        }
    }
}

/* both_es (Concatenate), line 29: concatenate of (None, 15, 24) and (None, 15, 128) -> (None, 15, 152) */
static void video_translation_both_es_joined(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                             float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int step = 0; step < 15; step++) {
        for (int unit = 0; unit < 128; unit++) {
            both_es_joined[step * 152 + unit + 24] = lstm_steps[unit];
        }
    }
}

/* both_en (Concatenate), line 23: concatenate of (None, 11, 24) and (None, 11, 128) -> (None, 11, 152) */
static void video_translation_both_en_joined(const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                             float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int step = 0; step < 11; step++) {
        for (int unit = 0; unit < 128; unit++) {
            both_en_joined[step * 152 + unit + 24] = lstm_steps[unit];
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 13, 152) and (152, 384), then add -> (None, 13, 384) */
static void video_translation_lstm_de_product(const float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT both_de_joined,
                                              float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_)
{
    for (int step_tile = 0; step_tile < 13; step_tile += 4) {
        const int step_first = step_tile < 9 ? step_tile : 9; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = both_de_joined[step * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_de_kernel[k * 384 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_de_sum_[step * 384 + unit] = sum + lstm_de_bias[unit];
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_lstm_de_product_2(int step,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2)
{
    for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 96; k++) {
            const float a_value = lstm_de_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_de_recurrent_kernel[k * 384 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_de_sum__2[unit] = lstm_de_sum_[step * 384 + unit] + sum;
        }
    }
}

/* lstm_de (LSTM), line 36: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_lstm_de_hidden_state(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3)
{
    for (int unit = 0; unit < 96; unit++) {
        const float value_ = lstm_de_steps_2[unit];
        const float cell_state = video_translation_logistic(lstm_de_sum__2[unit + 96]) * value_ + video_translation_logistic(lstm_de_sum__2[unit]) * tanhf(lstm_de_sum__2[unit + 192]);
        const float hidden_state = video_translation_logistic(lstm_de_sum__2[unit + 288]) * tanhf(cell_state);
        lstm_de_steps_3[step * 96 + unit] = hidden_state;
        lstm_de_steps[unit] = hidden_state;
        lstm_de_steps_2[unit] = cell_state;
    }
}

/* lstm_de (LSTM), line 36: scan of (None, 13, 384) and (None, 96) and (None, 96) */
static void video_translation_lstm_de_steps(const float *lstm_de_recurrent_kernel,
                                            const float *lstm_de_sum_, float *lstm_de_steps,
                                            float *lstm_de_steps_2, float *lstm_de_steps_3, float *floats)
{
    for (int unit = 0; unit < 96; unit++) {
        lstm_de_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 96; unit++) {
        lstm_de_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 13; step++) {
        video_translation_lstm_de_product_2(step,
                                            lstm_de_recurrent_kernel, lstm_de_sum_, lstm_de_steps,
                                            floats + 4992);
        video_translation_lstm_de_hidden_state(step, floats + 4992,
                                               lstm_de_steps, lstm_de_steps_2, lstm_de_steps_3);
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 15, 152) and (152, 384), then add -> (None, 15, 384) */
static void video_translation_lstm_es_product(const float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT both_es_joined,
                                              float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_)
{
    for (int step_tile = 0; step_tile < 15; step_tile += 4) {
        const int step_first = step_tile < 11 ? step_tile : 11; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = both_es_joined[step * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_es_kernel[k * 384 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_es_sum_[step * 384 + unit] = sum + lstm_es_bias[unit];
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_lstm_es_product_2(int step,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2)
{
    for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 96; k++) {
            const float a_value = lstm_es_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_es_recurrent_kernel[k * 384 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_es_sum__2[unit] = lstm_es_sum_[step * 384 + unit] + sum;
        }
    }
}

/* lstm_es (LSTM), line 30: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_lstm_es_hidden_state(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3)
{
    for (int unit = 0; unit < 96; unit++) {
        const float value_ = lstm_es_steps_2[unit];
        const float cell_state = video_translation_logistic(lstm_es_sum__2[unit + 96]) * value_ + video_translation_logistic(lstm_es_sum__2[unit]) * tanhf(lstm_es_sum__2[unit + 192]);
        const float hidden_state = video_translation_logistic(lstm_es_sum__2[unit + 288]) * tanhf(cell_state);
        lstm_es_steps_3[step * 96 + unit] = hidden_state;
        lstm_es_steps[unit] = hidden_state;
        lstm_es_steps_2[unit] = cell_state;
    }
}

/* lstm_es (LSTM), line 30: scan of (None, 15, 384) and (None, 96) and (None, 96) */
static void video_translation_lstm_es_steps(const float *lstm_es_recurrent_kernel,
                                            const float *lstm_es_sum_, float *lstm_es_steps,
                                            float *lstm_es_steps_2, float *lstm_es_steps_3, float *floats)
{
    for (int unit = 0; unit < 96; unit++) {
        lstm_es_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 96; unit++) {
        lstm_es_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 15; step++) {
        video_translation_lstm_es_product_2(step,
                                            lstm_es_recurrent_kernel, lstm_es_sum_, lstm_es_steps,
                                            floats + 7200);
        video_translation_lstm_es_hidden_state(step, floats + 7200,
                                               lstm_es_steps, lstm_es_steps_2, lstm_es_steps_3);
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 11, 152) and (152, 384), then add -> (None, 11, 384) */
static void video_translation_lstm_en_product(const float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT both_en_joined,
                                              float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_)
{
    for (int step_tile = 0; step_tile < 11; step_tile += 4) {
        const int step_first = step_tile < 7 ? step_tile : 7; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = both_en_joined[step * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_first][unit - unit_tile] += a_value * lstm_en_kernel[k * 384 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_tile];
                    lstm_en_sum_[step * 384 + unit] = sum + lstm_en_bias[unit];
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_lstm_en_product_2(int step,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2)
{
    for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
        float sums[16];
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            sums[unit - unit_tile] = 0.0f;
        }
        for (int k = 0; k < 96; k++) {
            const float a_value = lstm_en_steps[k];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * lstm_en_recurrent_kernel[k * 384 + unit];
            }
        }
        for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
            const float sum = sums[unit - unit_tile];
            lstm_en_sum__2[unit] = lstm_en_sum_[step * 384 + unit] + sum;
        }
    }
}

/* lstm_en (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_lstm_en_hidden_state(int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3)
{
    for (int unit = 0; unit < 96; unit++) {
        const float value_ = lstm_en_steps_2[unit];
        const float cell_state = video_translation_logistic(lstm_en_sum__2[unit + 96]) * value_ + video_translation_logistic(lstm_en_sum__2[unit]) * tanhf(lstm_en_sum__2[unit + 192]);
        const float hidden_state = video_translation_logistic(lstm_en_sum__2[unit + 288]) * tanhf(cell_state);
        lstm_en_steps_3[step * 96 + unit] = hidden_state;
        lstm_en_steps[unit] = hidden_state;
        lstm_en_steps_2[unit] = cell_state;
    }
}

/* lstm_en (LSTM), line 24: scan of (None, 11, 384) and (None, 96) and (None, 96) */
static void video_translation_lstm_en_steps(const float *lstm_en_recurrent_kernel,
                                            const float *lstm_en_sum_, float *lstm_en_steps,
                                            float *lstm_en_steps_2, float *lstm_en_steps_3, float *floats)
{
    for (int unit = 0; unit < 96; unit++) {
        lstm_en_steps[unit] = 0.0f;
    }
    for (int unit = 0; unit < 96; unit++) {
        lstm_en_steps_2[unit] = 0.0f;
    }
    for (int step = 0; step < 11; step++) {
        video_translation_lstm_en_product_2(step,
                                            lstm_en_recurrent_kernel, lstm_en_sum_, lstm_en_steps,
                                            floats + 5280);
        video_translation_lstm_en_hidden_state(step, floats + 5280,
                                               lstm_en_steps, lstm_en_steps_2, lstm_en_steps_3);
    }
}

/* next_de (Dense), line 37: dot_general of (None, 13, 96) and (96, 30), then add -> (None, 13, 30) */
static void video_translation_next_de_product(const float *VIDEO_TRANSLATION_RESTRICT next_de_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_sum_)
{
    for (int step_tile = 0; step_tile < 13; step_tile += 4) {
        const int step_first = step_tile < 9 ? step_tile : 9; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 30; unit_tile += 8) {
            const int unit_first = unit_tile < 22 ? unit_tile : 22; /* the last tile overlaps */
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[step - step_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = lstm_de_steps_3[step * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[step - step_first][unit - unit_first] += a_value * next_de_kernel[k * 30 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_first];
                    next_de_sum_[step * 30 + unit] = sum + next_de_bias[unit];
                }
            }
        }
    }
}

/* next_de (Dense), line 37: softmax of (None, 13, 30) -> (None, 13, 30) */
static void video_translation_next_de_softmax(const float *VIDEO_TRANSLATION_RESTRICT next_de_sum_,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de)
{
    for (int step = 0; step < 13; step++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 30; unit++) {
            if (next_de_sum_[step * 30 + unit] > largest) {
                largest = next_de_sum_[step * 30 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 30; unit++) {
            const float power = expf(next_de_sum_[step * 30 + unit] - largest);
            next_de[step * 30 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 30; unit++) {
            next_de[step * 30 + unit] /= total;
        }
    }
}

/* next_es (Dense), line 31: dot_general of (None, 15, 96) and (96, 34), then add -> (None, 15, 34) */
static void video_translation_next_es_product(const float *VIDEO_TRANSLATION_RESTRICT next_es_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3,
                                              float *VIDEO_TRANSLATION_RESTRICT next_es_sum_)
{
    for (int step_tile = 0; step_tile < 15; step_tile += 4) {
        const int step_first = step_tile < 11 ? step_tile : 11; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 34; unit_tile += 8) {
            const int unit_first = unit_tile < 26 ? unit_tile : 26; /* the last tile overlaps */
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[step - step_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = lstm_es_steps_3[step * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[step - step_first][unit - unit_first] += a_value * next_es_kernel[k * 34 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_first];
                    next_es_sum_[step * 34 + unit] = sum + next_es_bias[unit];
                }
            }
        }
    }
}

/* next_es (Dense), line 31: softmax of (None, 15, 34) -> (None, 15, 34) */
static void video_translation_next_es_softmax(const float *VIDEO_TRANSLATION_RESTRICT next_es_sum_,
                                              float *VIDEO_TRANSLATION_RESTRICT next_es)
{
    for (int step = 0; step < 15; step++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 34; unit++) {
            if (next_es_sum_[step * 34 + unit] > largest) {
                largest = next_es_sum_[step * 34 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 34; unit++) {
            const float power = expf(next_es_sum_[step * 34 + unit] - largest);
            next_es[step * 34 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 34; unit++) {
            next_es[step * 34 + unit] /= total;
        }
    }
}

/* next_en (Dense), line 25: dot_general of (None, 11, 96) and (96, 26), then add -> (None, 11, 26) */
static void video_translation_next_en_product(const float *VIDEO_TRANSLATION_RESTRICT next_en_kernel,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_bias,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3,
                                              float *VIDEO_TRANSLATION_RESTRICT next_en_sum_)
{
    for (int step_tile = 0; step_tile < 11; step_tile += 4) {
        const int step_first = step_tile < 7 ? step_tile : 7; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 26; unit_tile += 8) {
            const int unit_first = unit_tile < 18 ? unit_tile : 18; /* the last tile overlaps */
            float sums[4][8];
            for (int step = step_first; step < step_first + 4; step++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[step - step_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int step = step_first; step < step_first + 4; step++) {
                    const float a_value = lstm_en_steps_3[step * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[step - step_first][unit - unit_first] += a_value * next_en_kernel[k * 26 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_first + 4; step++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[step - step_first][unit - unit_first];
                    next_en_sum_[step * 26 + unit] = sum + next_en_bias[unit];
                }
            }
        }
    }
}

/* next_en (Dense), line 25: softmax of (None, 11, 26) -> (None, 11, 26) */
static void video_translation_next_en_softmax(const float *VIDEO_TRANSLATION_RESTRICT next_en_sum_,
                                              float *VIDEO_TRANSLATION_RESTRICT next_en)
{
    for (int step = 0; step < 11; step++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 26; unit++) {
            if (next_en_sum_[step * 26 + unit] > largest) {
                largest = next_en_sum_[step * 26 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 26; unit++) {
            const float power = expf(next_en_sum_[step * 26 + unit] - largest);
            next_en[step * 26 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 26; unit++) {
            next_en[step * 26 + unit] /= total;
        }
    }
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void video_translation_train_scalars(int n, const int32_t *VIDEO_TRANSLATION_RESTRICT iterations,
                                            const float *VIDEO_TRANSLATION_RESTRICT learning_rate,
                                            float *VIDEO_TRANSLATION_RESTRICT next_en_loss_count,
                                            float *VIDEO_TRANSLATION_RESTRICT next_es_loss_count,
                                            float *VIDEO_TRANSLATION_RESTRICT next_de_loss_count,
                                            float *VIDEO_TRANSLATION_RESTRICT loss_count,
                                            int32_t *VIDEO_TRANSLATION_RESTRICT sum__value,
                                            float *VIDEO_TRANSLATION_RESTRICT quotient_value_4)
{
    const float next_en_loss_count_2 = *next_en_loss_count;
    const float next_es_loss_count_2 = *next_es_loss_count;
    const float next_de_loss_count_2 = *next_de_loss_count;
    const float loss_count_2 = *loss_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    next_en_loss_count[0] = next_en_loss_count_2 + (float)n;
    next_es_loss_count[0] = next_es_loss_count_2 + (float)n;
    next_de_loss_count[0] = next_de_loss_count_2 + (float)n;
    loss_count[0] = loss_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_4[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void video_translation_train_scalars_gradient(int n,
                                                     float *VIDEO_TRANSLATION_RESTRICT quotient_value,
                                                     float *VIDEO_TRANSLATION_RESTRICT quotient_value_2,
                                                     float *VIDEO_TRANSLATION_RESTRICT quotient_value_3)
{
    quotient_value[0] = 1.0f / (float)(n * 13);
    quotient_value_2[0] = 1.0f / (float)(n * 15);
    quotient_value_3[0] = 1.0f / (float)(n * 11);
}

/* time_distributed (TimeDistributed), line 12: convolution of (None*8, 48, 48, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window, window_index, convert, compare -> (None*8, 11, 11, 16) */
static void video_translation_train_time_distributed_convolution(int n,
                                                                 const float *VIDEO_TRANSLATION_RESTRICT clip,
                                                                 const float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel,
                                                                 const float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias,
                                                                 float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled,
                                                                 uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_1_window_index,
                                                                 uint8_t *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_mask)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        time_distributed_1_pooled[sample * 1936 + row * 176 + col * 16 + filter] = chosen_;
                        time_distributed_1_window_index[sample * 1936 + row * 176 + col * 16 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_time_distributed_1_mask[sample * 1936 + row * 176 + col * 16 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 14: convolution of (None*8, 11, 11, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window, window_index, convert, compare -> (None*8, 4, 4, 32) */
static void video_translation_train_time_distributed_2_convolution(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled,
                                                                   float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled,
                                                                   uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_3_window_index,
                                                                   uint8_t *VIDEO_TRANSLATION_RESTRICT d_time_distributed_3_mask)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col = 0; col < 4; col++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 1936 + in_row * 176 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        const float chosen_ = sum_ > 0.0f ? sum_ : 0.0f;
                        time_distributed_3_pooled[sample * 512 + row * 128 + col * 32 + filter] = chosen_;
                        time_distributed_3_window_index[sample * 512 + row * 128 + col * 32 + filter] = (uint8_t)(chosen_ > 0.0f ? position : 4);
                        d_time_distributed_3_mask[sample * 512 + row * 128 + col * 32 + filter] = (uint8_t)((chosen_ > 0.0f ? position : 4) < 4);
                    }
                }
            }
        }
    }
}

/* time_distributed_5 (TimeDistributed), line 17: dot_general of (None*8, 512) and (512, 96), then add,
   compare, select -> (None*8, 96) */
static void video_translation_train_time_distributed_5_product(int n,
                                                               const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel,
                                                               const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias,
                                                               const float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled,
                                                               uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_5_mask,
                                                               float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_)
{
    for (int frame_tile = 0; frame_tile < n * 8; frame_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[frame - frame_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 512; k++) {
                for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                    const float a_value = time_distributed_3_pooled[frame * 512 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[frame - frame_tile][unit - unit_tile] += a_value * time_distributed_5_kernel[k * 96 + unit];
                    }
                }
            }
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[frame - frame_tile][unit - unit_tile];
                    const float sum_ = sum + time_distributed_5_bias[unit];
                    const int holds = sum_ > 0.0f;
                    time_distributed_5_mask[frame * 96 + unit] = (uint8_t)holds;
                    time_distributed_5_chosen_[frame * 96 + unit] = holds ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 8, 96) and (96, 512), then add -> (None, 8, 512) */
static void video_translation_train_lstm_product(int n, const float *VIDEO_TRANSLATION_RESTRICT lstm_kernel,
                                                 const float *VIDEO_TRANSLATION_RESTRICT lstm_bias,
                                                 const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_,
                                                 float *VIDEO_TRANSLATION_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 8; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = time_distributed_5_chosen_[i * 96 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    lstm_sum_[i * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: copy -> (None, 128) */
static void video_translation_train_lstm_copy(int n, int step,
                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                              float *VIDEO_TRANSLATION_RESTRICT lstm_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_steps_5[sample * 1024 + step * 128 + unit] = lstm_steps[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 18: copy -> (None, 128) */
static void video_translation_train_lstm_copy_2(int n, int step,
                                                const float *VIDEO_TRANSLATION_RESTRICT lstm_steps_2,
                                                float *VIDEO_TRANSLATION_RESTRICT lstm_steps_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            lstm_steps_4[sample * 1024 + step * 128 + unit] = lstm_steps_2[sample * 128 + unit];
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_translation_train_lstm_product_2(int n, int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_sum_,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = lstm_steps[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 512 + unit] = lstm_sum_[sample * 4096 + step * 512 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 18: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_translation_train_lstm_hidden_state(int n, int step,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_steps_2,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_steps_3,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_output_gate,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_forget_gate,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_candidate,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float forget_gate = video_translation_logistic(lstm_sum__2[sample * 512 + unit + 128]);
            const float value_ = lstm_steps_2[sample * 128 + unit];
            const float input_gate = video_translation_logistic(lstm_sum__2[sample * 512 + unit]);
            const float candidate = tanhf(lstm_sum__2[sample * 512 + unit + 256]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float output_gate = video_translation_logistic(lstm_sum__2[sample * 512 + unit + 384]);
            lstm_steps_3[sample * 1024 + step * 128 + unit] = tanh_;
            lstm_output_gate[sample * 1024 + step * 128 + unit] = output_gate;
            lstm_forget_gate[sample * 1024 + step * 128 + unit] = forget_gate;
            lstm_candidate[sample * 1024 + step * 128 + unit] = candidate;
            lstm_input_gate[sample * 1024 + step * 128 + unit] = input_gate;
            lstm_steps[sample * 128 + unit] = output_gate * tanh_;
            lstm_steps_2[sample * 128 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 18: scan of (None, 8, 512) and (None, 128) and (None, 128) */
static void video_translation_train_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                               const float *lstm_sum_, float *lstm_steps,
                                               float *lstm_steps_2, float *lstm_steps_3,
                                               float *lstm_output_gate, float *lstm_steps_4,
                                               float *lstm_forget_gate, float *lstm_candidate,
                                               float *lstm_input_gate, float *lstm_steps_5, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 8; step++) {
        video_translation_train_lstm_copy(n, step, lstm_steps,
                                          lstm_steps_5);
        video_translation_train_lstm_copy_2(n, step, lstm_steps_2,
                                            lstm_steps_4);
        video_translation_train_lstm_product_2(n, step,
                                               lstm_recurrent_kernel, lstm_sum_, lstm_steps, floats + 131072);
        video_translation_train_lstm_hidden_state(n, step,
                                                  floats + 131072, lstm_steps, lstm_steps_2, lstm_steps_3,
                                                  lstm_output_gate, lstm_forget_gate, lstm_candidate,
                                                  lstm_input_gate);
    }
}

/* watched (Dropout), line 19: rng_uniform, compare, multiply, select -> (None, 128) */
static void video_translation_train_watched_elements(int n, const int32_t *VIDEO_TRANSLATION_RESTRICT seed_,
                                                     const int32_t *VIDEO_TRANSLATION_RESTRICT iterations,
                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                     uint8_t *VIDEO_TRANSLATION_RESTRICT watched_mask,
                                                     float *VIDEO_TRANSLATION_RESTRICT watched_chosen_)
{
    for (int i = 0; i < n * 128; i++) {
        const int holds = video_translation_uniform(seed_[0], seed_[1], *iterations, 0, i) >= 0.2f;
        watched_mask[i] = (uint8_t)holds;
        watched_chosen_[i] = holds ? lstm_steps[i] * 1.25f : 0.0f;
    }
}

/* embedding_de (Embedding), line 33: gather of (30, 24) and (None, 13) -> (None, 13, 24) */
static void video_translation_train_embedding_de_lookup(int n,
                                                        const int32_t *VIDEO_TRANSLATION_RESTRICT words_de_in,
                                                        const float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings,
                                                        float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_de_in[sample * 13 + step], 30);
                const float found = embedding_de_embeddings[entry * 24 + unit];
                both_de_joined[sample * 1976 + step * 152 + unit] = found;
            }
        }
    }
}

/* embedding_es (Embedding), line 27: gather of (34, 24) and (None, 15) -> (None, 15, 24) */
static void video_translation_train_embedding_es_lookup(int n,
                                                        const int32_t *VIDEO_TRANSLATION_RESTRICT words_es_in,
                                                        const float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings,
                                                        float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_es_in[sample * 15 + step], 34);
                const float found = embedding_es_embeddings[entry * 24 + unit];
                both_es_joined[sample * 2280 + step * 152 + unit] = found;
            }
        }
    }
}

/* embedding_en (Embedding), line 21: gather of (26, 24) and (None, 11) -> (None, 11, 24) */
static void video_translation_train_embedding_en_lookup(int n,
                                                        const int32_t *VIDEO_TRANSLATION_RESTRICT words_en_in,
                                                        const float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings,
                                                        float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_en_in[sample * 11 + step], 26);
                const float found = embedding_en_embeddings[entry * 24 + unit];
                both_en_joined[sample * 1672 + step * 152 + unit] = found;
            }
        }
    }
}

/* both_de (Concatenate), line 35: concatenate of (None, 13, 24) and (None, 13, 128) -> (None, 13, 152) */
static void video_translation_train_both_de_joined(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT watched_chosen_,
                                                   float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_de_joined[sample * 1976 + step * 152 + unit + 24] = watched_chosen_[sample * 128 + unit];
            }
        }
    }
}

/* both_es (Concatenate), line 29: concatenate of (None, 15, 24) and (None, 15, 128) -> (None, 15, 152) */
static void video_translation_train_both_es_joined(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT watched_chosen_,
                                                   float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_es_joined[sample * 2280 + step * 152 + unit + 24] = watched_chosen_[sample * 128 + unit];
            }
        }
    }
}

/* both_en (Concatenate), line 23: concatenate of (None, 11, 24) and (None, 11, 128) -> (None, 11, 152) */
static void video_translation_train_both_en_joined(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT watched_chosen_,
                                                   float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_en_joined[sample * 1672 + step * 152 + unit + 24] = watched_chosen_[sample * 128 + unit];
            }
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 13, 152) and (152, 384), then add -> (None, 13, 384) */
static void video_translation_train_lstm_de_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT both_de_joined,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_de_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_de_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_de_sum_[i * 384 + unit] = sum + lstm_de_bias[unit];
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36: copy -> (None, 96) */
static void video_translation_train_lstm_de_copy(int n, int step,
                                                 const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                 float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_de_steps_6[sample * 1248 + step * 96 + unit] = lstm_de_steps[sample * 96 + unit];
        }
    }
}

/* lstm_de (LSTM), line 36: copy -> (None, 96) */
static void video_translation_train_lstm_de_copy_2(int n, int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_de_steps_5[sample * 1248 + step * 96 + unit] = lstm_de_steps_2[sample * 96 + unit];
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_train_lstm_de_product_2(int n, int step,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_de_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_de_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_de_sum__2[sample * 384 + unit] = lstm_de_sum_[sample * 4992 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_de (LSTM), line 36: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_train_lstm_de_hidden_state(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_4,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_output_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_forget_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_candidate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float output_gate = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit + 288]);
            const float forget_gate = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit + 96]);
            const float value_ = lstm_de_steps_2[sample * 96 + unit];
            const float input_gate = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit]);
            const float candidate = tanhf(lstm_de_sum__2[sample * 384 + unit + 192]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float hidden_state = output_gate * tanh_;
            lstm_de_steps_3[sample * 1248 + step * 96 + unit] = hidden_state;
            lstm_de_steps_4[sample * 1248 + step * 96 + unit] = tanh_;
            lstm_de_output_gate[sample * 1248 + step * 96 + unit] = output_gate;
            lstm_de_forget_gate[sample * 1248 + step * 96 + unit] = forget_gate;
            lstm_de_candidate[sample * 1248 + step * 96 + unit] = candidate;
            lstm_de_input_gate[sample * 1248 + step * 96 + unit] = input_gate;
            lstm_de_steps[sample * 96 + unit] = hidden_state;
            lstm_de_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_de (LSTM), line 36: scan of (None, 13, 384) and (None, 96) and (None, 96) */
static void video_translation_train_lstm_de_steps(int n, const float *lstm_de_recurrent_kernel,
                                                  const float *lstm_de_sum_, float *lstm_de_steps,
                                                  float *lstm_de_steps_2, float *lstm_de_steps_3,
                                                  float *lstm_de_steps_4, float *lstm_de_output_gate,
                                                  float *lstm_de_steps_5, float *lstm_de_forget_gate,
                                                  float *lstm_de_candidate, float *lstm_de_input_gate,
                                                  float *lstm_de_steps_6, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_de_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_de_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 13; step++) {
        video_translation_train_lstm_de_copy(n, step, lstm_de_steps,
                                             lstm_de_steps_6);
        video_translation_train_lstm_de_copy_2(n, step,
                                               lstm_de_steps_2, lstm_de_steps_5);
        video_translation_train_lstm_de_product_2(n, step,
                                                  lstm_de_recurrent_kernel, lstm_de_sum_, lstm_de_steps,
                                                  floats + 159744);
        video_translation_train_lstm_de_hidden_state(n, step,
                                                     floats + 159744, lstm_de_steps, lstm_de_steps_2,
                                                     lstm_de_steps_3, lstm_de_steps_4, lstm_de_output_gate,
                                                     lstm_de_forget_gate, lstm_de_candidate,
                                                     lstm_de_input_gate);
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 15, 152) and (152, 384), then add -> (None, 15, 384) */
static void video_translation_train_lstm_es_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT both_es_joined,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_es_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_es_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_es_sum_[i * 384 + unit] = sum + lstm_es_bias[unit];
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30: copy -> (None, 96) */
static void video_translation_train_lstm_es_copy(int n, int step,
                                                 const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                 float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_es_steps_6[sample * 1440 + step * 96 + unit] = lstm_es_steps[sample * 96 + unit];
        }
    }
}

/* lstm_es (LSTM), line 30: copy -> (None, 96) */
static void video_translation_train_lstm_es_copy_2(int n, int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_es_steps_5[sample * 1440 + step * 96 + unit] = lstm_es_steps_2[sample * 96 + unit];
        }
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_train_lstm_es_product_2(int n, int step,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_es_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_es_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_es_sum__2[sample * 384 + unit] = lstm_es_sum_[sample * 5760 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_es (LSTM), line 30: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_train_lstm_es_hidden_state(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_4,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_output_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_forget_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_candidate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float output_gate = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit + 288]);
            const float forget_gate = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit + 96]);
            const float value_ = lstm_es_steps_2[sample * 96 + unit];
            const float input_gate = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit]);
            const float candidate = tanhf(lstm_es_sum__2[sample * 384 + unit + 192]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float hidden_state = output_gate * tanh_;
            lstm_es_steps_3[sample * 1440 + step * 96 + unit] = hidden_state;
            lstm_es_steps_4[sample * 1440 + step * 96 + unit] = tanh_;
            lstm_es_output_gate[sample * 1440 + step * 96 + unit] = output_gate;
            lstm_es_forget_gate[sample * 1440 + step * 96 + unit] = forget_gate;
            lstm_es_candidate[sample * 1440 + step * 96 + unit] = candidate;
            lstm_es_input_gate[sample * 1440 + step * 96 + unit] = input_gate;
            lstm_es_steps[sample * 96 + unit] = hidden_state;
            lstm_es_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_es (LSTM), line 30: scan of (None, 15, 384) and (None, 96) and (None, 96) */
static void video_translation_train_lstm_es_steps(int n, const float *lstm_es_recurrent_kernel,
                                                  const float *lstm_es_sum_, float *lstm_es_steps,
                                                  float *lstm_es_steps_2, float *lstm_es_steps_3,
                                                  float *lstm_es_steps_4, float *lstm_es_output_gate,
                                                  float *lstm_es_steps_5, float *lstm_es_forget_gate,
                                                  float *lstm_es_candidate, float *lstm_es_input_gate,
                                                  float *lstm_es_steps_6, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_es_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_es_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 15; step++) {
        video_translation_train_lstm_es_copy(n, step, lstm_es_steps,
                                             lstm_es_steps_6);
        video_translation_train_lstm_es_copy_2(n, step,
                                               lstm_es_steps_2, lstm_es_steps_5);
        video_translation_train_lstm_es_product_2(n, step,
                                                  lstm_es_recurrent_kernel, lstm_es_sum_, lstm_es_steps,
                                                  floats + 643328);
        video_translation_train_lstm_es_hidden_state(n, step,
                                                     floats + 643328, lstm_es_steps, lstm_es_steps_2,
                                                     lstm_es_steps_3, lstm_es_steps_4, lstm_es_output_gate,
                                                     lstm_es_forget_gate, lstm_es_candidate,
                                                     lstm_es_input_gate);
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 11, 152) and (152, 384), then add -> (None, 11, 384) */
static void video_translation_train_lstm_en_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT both_en_joined,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_en_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_en_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_en_sum_[i * 384 + unit] = sum + lstm_en_bias[unit];
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24: copy -> (None, 96) */
static void video_translation_train_lstm_en_copy(int n, int step,
                                                 const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                 float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_6)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_en_steps_6[sample * 1056 + step * 96 + unit] = lstm_en_steps[sample * 96 + unit];
        }
    }
}

/* lstm_en (LSTM), line 24: copy -> (None, 96) */
static void video_translation_train_lstm_en_copy_2(int n, int step,
                                                   const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_5)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            lstm_en_steps_5[sample * 1056 + step * 96 + unit] = lstm_en_steps_2[sample * 96 + unit];
        }
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_train_lstm_en_product_2(int n, int step,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_en_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_en_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_en_sum__2[sample * 384 + unit] = lstm_en_sum_[sample * 4224 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_en (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_train_lstm_en_hidden_state(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_4,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_output_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_forget_gate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_candidate,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_input_gate)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float output_gate = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit + 288]);
            const float forget_gate = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit + 96]);
            const float value_ = lstm_en_steps_2[sample * 96 + unit];
            const float input_gate = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit]);
            const float candidate = tanhf(lstm_en_sum__2[sample * 384 + unit + 192]);
            const float cell_state = forget_gate * value_ + input_gate * candidate;
            const float tanh_ = tanhf(cell_state);
            const float hidden_state = output_gate * tanh_;
            lstm_en_steps_3[sample * 1056 + step * 96 + unit] = hidden_state;
            lstm_en_steps_4[sample * 1056 + step * 96 + unit] = tanh_;
            lstm_en_output_gate[sample * 1056 + step * 96 + unit] = output_gate;
            lstm_en_forget_gate[sample * 1056 + step * 96 + unit] = forget_gate;
            lstm_en_candidate[sample * 1056 + step * 96 + unit] = candidate;
            lstm_en_input_gate[sample * 1056 + step * 96 + unit] = input_gate;
            lstm_en_steps[sample * 96 + unit] = hidden_state;
            lstm_en_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_en (LSTM), line 24: scan of (None, 11, 384) and (None, 96) and (None, 96) */
static void video_translation_train_lstm_en_steps(int n, const float *lstm_en_recurrent_kernel,
                                                  const float *lstm_en_sum_, float *lstm_en_steps,
                                                  float *lstm_en_steps_2, float *lstm_en_steps_3,
                                                  float *lstm_en_steps_4, float *lstm_en_output_gate,
                                                  float *lstm_en_steps_5, float *lstm_en_forget_gate,
                                                  float *lstm_en_candidate, float *lstm_en_input_gate,
                                                  float *lstm_en_steps_6, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_en_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_en_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 11; step++) {
        video_translation_train_lstm_en_copy(n, step, lstm_en_steps,
                                             lstm_en_steps_6);
        video_translation_train_lstm_en_copy_2(n, step,
                                               lstm_en_steps_2, lstm_en_steps_5);
        video_translation_train_lstm_en_product_2(n, step,
                                                  lstm_en_recurrent_kernel, lstm_en_sum_, lstm_en_steps,
                                                  floats + 168960);
        video_translation_train_lstm_en_hidden_state(n, step,
                                                     floats + 168960, lstm_en_steps, lstm_en_steps_2,
                                                     lstm_en_steps_3, lstm_en_steps_4, lstm_en_output_gate,
                                                     lstm_en_forget_gate, lstm_en_candidate,
                                                     lstm_en_input_gate);
    }
}

/* next_de (Dense), line 37: dot_general of (None, 13, 96) and (96, 30), then add -> (None, 13, 30) */
static void video_translation_train_next_de_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_de_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_de_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_de_sum_)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 30; unit_tile += 8) {
            const int unit_first = unit_tile < 22 ? unit_tile : 22; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_de_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_de_kernel[k * 30 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_de_sum_[i * 30 + unit] = sum + next_de_bias[unit];
                }
            }
        }
    }
}

/* next_de (Dense), line 37: softmax of (None, 13, 30) -> (None, 13, 30) */
static void video_translation_train_next_de_softmax(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_de_sum_,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_de_softmax)
{
    for (int i = 0; i < n * 13; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 30; unit++) {
            if (next_de_sum_[i * 30 + unit] > largest) {
                largest = next_de_sum_[i * 30 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 30; unit++) {
            const float power = expf(next_de_sum_[i * 30 + unit] - largest);
            next_de_softmax[i * 30 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 30; unit++) {
            next_de_softmax[i * 30 + unit] /= total;
        }
    }
}

/* next_es (Dense), line 31: dot_general of (None, 15, 96) and (96, 34), then add -> (None, 15, 34) */
static void video_translation_train_next_es_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_es_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_es_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_es_sum_)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 34; unit_tile += 8) {
            const int unit_first = unit_tile < 26 ? unit_tile : 26; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_es_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_es_kernel[k * 34 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_es_sum_[i * 34 + unit] = sum + next_es_bias[unit];
                }
            }
        }
    }
}

/* next_es (Dense), line 31: softmax of (None, 15, 34) -> (None, 15, 34) */
static void video_translation_train_next_es_softmax(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_es_sum_,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_es_softmax)
{
    for (int i = 0; i < n * 15; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 34; unit++) {
            if (next_es_sum_[i * 34 + unit] > largest) {
                largest = next_es_sum_[i * 34 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 34; unit++) {
            const float power = expf(next_es_sum_[i * 34 + unit] - largest);
            next_es_softmax[i * 34 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 34; unit++) {
            next_es_softmax[i * 34 + unit] /= total;
        }
    }
}

/* next_en (Dense), line 25: dot_general of (None, 11, 96) and (96, 26), then add -> (None, 11, 26) */
static void video_translation_train_next_en_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_en_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_en_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_en_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 26; unit_tile += 8) {
            const int unit_first = unit_tile < 18 ? unit_tile : 18; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_en_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_en_kernel[k * 26 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_en_sum_[i * 26 + unit] = sum + next_en_bias[unit];
                }
            }
        }
    }
}

/* next_en (Dense), line 25: softmax of (None, 11, 26) -> (None, 11, 26) */
static void video_translation_train_next_en_softmax(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT next_en_sum_,
                                                    float *VIDEO_TRANSLATION_RESTRICT next_en_softmax)
{
    for (int i = 0; i < n * 11; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 26; unit++) {
            if (next_en_sum_[i * 26 + unit] > largest) {
                largest = next_en_sum_[i * 26 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 26; unit++) {
            const float power = expf(next_en_sum_[i * 26 + unit] - largest);
            next_en_softmax[i * 26 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 26; unit++) {
            next_en_softmax[i * 26 + unit] /= total;
        }
    }
}

/* compare, convert, subtract -> (None, 11, 26) */
static void video_translation_train_scalars_2(int n,
                                              const int32_t *VIDEO_TRANSLATION_RESTRICT next_en_target,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_softmax,
                                              float *VIDEO_TRANSLATION_RESTRICT one_hot,
                                              float *VIDEO_TRANSLATION_RESTRICT difference_value_3)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 26; unit++) {
            const float one_hot_4 = next_en_target[i] == unit ? 1.0f : 0.0f;
            one_hot[i * 26 + unit] = one_hot_4;
            difference_value_3[i * 26 + unit] = next_en_softmax[i * 26 + unit] - one_hot_4;
        }
    }
}

/* softmax_cross_entropy of (None, 11, 26) and (None, 11, 26) -> (None, 11) */
static void video_translation_train_next_en_losses(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT next_en_sum_,
                                                   const float *VIDEO_TRANSLATION_RESTRICT one_hot,
                                                   float *VIDEO_TRANSLATION_RESTRICT next_en_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 26; unit++) {
                if (next_en_sum_[sample * 286 + step * 26 + unit] > largest) {
                    largest = next_en_sum_[sample * 286 + step * 26 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 26; unit++) {
                total += expf(next_en_sum_[sample * 286 + step * 26 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 26; unit++) {
                entropy += (one_hot[sample * 286 + step * 26 + unit]) * (log_total - (next_en_sum_[sample * 286 + step * 26 + unit] - largest));
            }
            next_en_losses[sample * 11 + step] = entropy;
        }
    }
}

/* reduce of (None, 11), then divide, multiply, add -> () */
static void video_translation_train_sum(int n,
                                        const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                        const float *VIDEO_TRANSLATION_RESTRICT next_en_losses,
                                        float *VIDEO_TRANSLATION_RESTRICT next_en_loss_total,
                                        float *VIDEO_TRANSLATION_RESTRICT loss_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 11; k2++) {
            const float product = next_en_losses[k * 11 + k2] * (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[k]);
            sum += product;
        }
    }
    const float next_en_loss_total_2 = *next_en_loss_total;
    const float loss_3 = sum / (float)(n * 11);
    next_en_loss_total[0] = next_en_loss_total_2 + loss_3 * (float)n;
    loss_2[0] = loss_3;
}

/* compare, convert, subtract -> (None, 15, 34) */
static void video_translation_train_scalars_3(int n,
                                              const int32_t *VIDEO_TRANSLATION_RESTRICT next_es_target,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_softmax,
                                              float *VIDEO_TRANSLATION_RESTRICT one_hot_2,
                                              float *VIDEO_TRANSLATION_RESTRICT difference_value_2)
{
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 34; unit++) {
            const float one_hot_4 = next_es_target[i] == unit ? 1.0f : 0.0f;
            one_hot_2[i * 34 + unit] = one_hot_4;
            difference_value_2[i * 34 + unit] = next_es_softmax[i * 34 + unit] - one_hot_4;
        }
    }
}

/* softmax_cross_entropy of (None, 15, 34) and (None, 15, 34) -> (None, 15) */
static void video_translation_train_next_es_losses(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT next_es_sum_,
                                                   const float *VIDEO_TRANSLATION_RESTRICT one_hot_2,
                                                   float *VIDEO_TRANSLATION_RESTRICT next_es_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 34; unit++) {
                if (next_es_sum_[sample * 510 + step * 34 + unit] > largest) {
                    largest = next_es_sum_[sample * 510 + step * 34 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 34; unit++) {
                total += expf(next_es_sum_[sample * 510 + step * 34 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 34; unit++) {
                entropy += (one_hot_2[sample * 510 + step * 34 + unit]) * (log_total - (next_es_sum_[sample * 510 + step * 34 + unit] - largest));
            }
            next_es_losses[sample * 15 + step] = entropy;
        }
    }
}

/* reduce of (None, 15), then divide, multiply, add -> () */
static void video_translation_train_sum_2(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                          const float *VIDEO_TRANSLATION_RESTRICT loss_2,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_es_losses,
                                          float *VIDEO_TRANSLATION_RESTRICT next_es_loss_total,
                                          float *VIDEO_TRANSLATION_RESTRICT sum__value_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 15; k2++) {
            const float product = next_es_losses[k * 15 + k2] * (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[k]);
            sum += product;
        }
    }
    const float next_es_loss_total_2 = *next_es_loss_total;
    const float loss_3 = sum / (float)(n * 15);
    next_es_loss_total[0] = next_es_loss_total_2 + loss_3 * (float)n;
    sum__value_2[0] = loss_2[0] + loss_3;
}

/* compare, convert, subtract -> (None, 13, 30) */
static void video_translation_train_scalars_4(int n,
                                              const int32_t *VIDEO_TRANSLATION_RESTRICT next_de_target,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_softmax,
                                              float *VIDEO_TRANSLATION_RESTRICT one_hot_3,
                                              float *VIDEO_TRANSLATION_RESTRICT difference_value)
{
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 30; unit++) {
            const float one_hot_4 = next_de_target[i] == unit ? 1.0f : 0.0f;
            one_hot_3[i * 30 + unit] = one_hot_4;
            difference_value[i * 30 + unit] = next_de_softmax[i * 30 + unit] - one_hot_4;
        }
    }
}

/* softmax_cross_entropy of (None, 13, 30) and (None, 13, 30) -> (None, 13) */
static void video_translation_train_next_de_losses(int n,
                                                   const float *VIDEO_TRANSLATION_RESTRICT next_de_sum_,
                                                   const float *VIDEO_TRANSLATION_RESTRICT one_hot_3,
                                                   float *VIDEO_TRANSLATION_RESTRICT next_de_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 30; unit++) {
                if (next_de_sum_[sample * 390 + step * 30 + unit] > largest) {
                    largest = next_de_sum_[sample * 390 + step * 30 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 30; unit++) {
                total += expf(next_de_sum_[sample * 390 + step * 30 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 30; unit++) {
                entropy += (one_hot_3[sample * 390 + step * 30 + unit]) * (log_total - (next_de_sum_[sample * 390 + step * 30 + unit] - largest));
            }
            next_de_losses[sample * 13 + step] = entropy;
        }
    }
}

/* reduce of (None, 13), then divide, multiply, add, multiply, add -> () */
static void video_translation_train_sum_3(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                          const float *VIDEO_TRANSLATION_RESTRICT sum__value_2,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_de_losses,
                                          float *VIDEO_TRANSLATION_RESTRICT next_de_loss_total,
                                          float *VIDEO_TRANSLATION_RESTRICT loss_total,
                                          float *VIDEO_TRANSLATION_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 13; k2++) {
            const float product = next_de_losses[k * 13 + k2] * (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[k]);
            sum += product;
        }
    }
    const float loss_3 = sum / (float)(n * 13);
    const float sum_ = sum__value_2[0] + loss_3;
    const float next_de_loss_total_2 = *next_de_loss_total;
    const float loss_total_2 = *loss_total;
    loss[0] = sum_;
    next_de_loss_total[0] = next_de_loss_total_2 + loss_3 * (float)n;
    loss_total[0] = loss_total_2 + sum_ * (float)n;
}

/* arg_max of (None, 11, 26), then compare, convert -> (None, 11) */
static void video_translation_train_arg_max(int n, const int32_t *VIDEO_TRANSLATION_RESTRICT next_en_target,
                                            const float *VIDEO_TRANSLATION_RESTRICT next_en_softmax,
                                            float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            float extreme = next_en_softmax[sample * 286 + unit * 26];
            int32_t best = 0;
            for (int position = 1; position < 26; position++) {
                if (next_en_softmax[sample * 286 + unit * 26 + position] > extreme) {
                    extreme = next_en_softmax[sample * 286 + unit * 26 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_en_accuracy_values[sample * 11 + unit] = next_en_target[sample * 11 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 11), then divide, multiply -> (None,) */
static void video_translation_train_sum_4(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_values,
                                          float *VIDEO_TRANSLATION_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 11; k++) {
            sum += next_en_accuracy_values[sample * 11 + k];
        }
        scaled_value[sample] = sum / 11.0f * (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_5(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value,
                                          float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    next_en_accuracy_total[0] = *next_en_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_6(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                          float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[k]);
    }
    next_en_accuracy_count[0] = *next_en_accuracy_count + sum;
}

/* arg_max of (None, 15, 34), then compare, convert -> (None, 15) */
static void video_translation_train_arg_max_2(int n,
                                              const int32_t *VIDEO_TRANSLATION_RESTRICT next_es_target,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_softmax,
                                              float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 15; unit++) {
            float extreme = next_es_softmax[sample * 510 + unit * 34];
            int32_t best = 0;
            for (int position = 1; position < 34; position++) {
                if (next_es_softmax[sample * 510 + unit * 34 + position] > extreme) {
                    extreme = next_es_softmax[sample * 510 + unit * 34 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_es_accuracy_values[sample * 15 + unit] = next_es_target[sample * 15 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 15), then divide, multiply -> (None,) */
static void video_translation_train_sum_7(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_values,
                                          float *VIDEO_TRANSLATION_RESTRICT scaled_value_2)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 15; k++) {
            sum += next_es_accuracy_values[sample * 15 + k];
        }
        scaled_value_2[sample] = sum / 15.0f * (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_8(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value_2,
                                          float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value_2[k];
    }
    next_es_accuracy_total[0] = *next_es_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_9(int n,
                                          const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                          float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[k]);
    }
    next_es_accuracy_count[0] = *next_es_accuracy_count + sum;
}

/* arg_max of (None, 13, 30), then compare, convert -> (None, 13) */
static void video_translation_train_arg_max_3(int n,
                                              const int32_t *VIDEO_TRANSLATION_RESTRICT next_de_target,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_softmax,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 13; unit++) {
            float extreme = next_de_softmax[sample * 390 + unit * 30];
            int32_t best = 0;
            for (int position = 1; position < 30; position++) {
                if (next_de_softmax[sample * 390 + unit * 30 + position] > extreme) {
                    extreme = next_de_softmax[sample * 390 + unit * 30 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_de_accuracy_values[sample * 13 + unit] = next_de_target[sample * 13 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 13), then divide, multiply -> (None,) */
static void video_translation_train_sum_10(int n,
                                           const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                           const float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_values,
                                           float *VIDEO_TRANSLATION_RESTRICT scaled_value_3)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 13; k++) {
            sum += next_de_accuracy_values[sample * 13 + k];
        }
        scaled_value_3[sample] = sum / 13.0f * (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_11(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value_3,
                                           float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value_3[k];
    }
    next_de_accuracy_total[0] = *next_de_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_train_sum_12(int n,
                                           const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                           float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[k]);
    }
    next_de_accuracy_count[0] = *next_de_accuracy_count + sum;
}

/* multiply -> (None, 13) */
static void video_translation_train_dnext_de_losses_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                                             const float *VIDEO_TRANSLATION_RESTRICT quotient_value,
                                                             float *VIDEO_TRANSLATION_RESTRICT dnext_de_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 13; unit++) {
            const float dnext_de_losses_2 = quotient_value[0] * (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[sample]);
            dnext_de_losses[sample * 13 + unit] = dnext_de_losses_2;
        }
    }
}

/* multiply -> (None, 13, 30) */
static void video_translation_train_scalars_gradient_2(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT dnext_de_losses,
                                                       const float *VIDEO_TRANSLATION_RESTRICT difference_value,
                                                       float *VIDEO_TRANSLATION_RESTRICT scaled_value_4)
{
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 30; unit++) {
            scaled_value_4[i * 30 + unit] = dnext_de_losses[i] * difference_value[i * 30 + unit];
        }
    }
}

/* multiply -> (None, 15) */
static void video_translation_train_dnext_es_losses_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                                             const float *VIDEO_TRANSLATION_RESTRICT quotient_value_2,
                                                             float *VIDEO_TRANSLATION_RESTRICT dnext_es_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 15; unit++) {
            const float dnext_es_losses_2 = quotient_value_2[0] * (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[sample]);
            dnext_es_losses[sample * 15 + unit] = dnext_es_losses_2;
        }
    }
}

/* multiply -> (None, 15, 34) */
static void video_translation_train_scalars_gradient_3(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT dnext_es_losses,
                                                       const float *VIDEO_TRANSLATION_RESTRICT difference_value_2,
                                                       float *VIDEO_TRANSLATION_RESTRICT scaled_value_5)
{
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 34; unit++) {
            scaled_value_5[i * 34 + unit] = dnext_es_losses[i] * difference_value_2[i * 34 + unit];
        }
    }
}

/* multiply -> (None, 11) */
static void video_translation_train_dnext_en_losses_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                                             const float *VIDEO_TRANSLATION_RESTRICT quotient_value_3,
                                                             float *VIDEO_TRANSLATION_RESTRICT dnext_en_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            const float dnext_en_losses_2 = quotient_value_3[0] * (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[sample]);
            dnext_en_losses[sample * 11 + unit] = dnext_en_losses_2;
        }
    }
}

/* multiply -> (None, 11, 26) */
static void video_translation_train_scalars_gradient_4(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT dnext_en_losses,
                                                       const float *VIDEO_TRANSLATION_RESTRICT difference_value_3,
                                                       float *VIDEO_TRANSLATION_RESTRICT scaled_value_6)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 26; unit++) {
            scaled_value_6[i * 26 + unit] = dnext_en_losses[i] * difference_value_3[i * 26 + unit];
        }
    }
}

/* next_en (Dense), line 25, gradient: reduce of (None, 11, 26), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (26,) */
static void video_translation_train_next_en_dnext_en_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT scaled_value_6,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_en_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_en_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_en_bias_velocity)
{
    float sum[26];
    for (int unit = 0; unit < 26; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 26; unit++) {
            sum[unit] += scaled_value_6[i * 26 + unit];
        }
    }
    for (int unit = 0; unit < 26; unit++) {
        const float next_en_bias_2 = next_en_bias[unit];
        const float next_en_bias_momentum_2 = next_en_bias_momentum[unit];
        const float next_en_bias_momentum_3 = next_en_bias_momentum[unit];
        const float sum_ = next_en_bias_momentum_2 + (sum[unit] - next_en_bias_momentum_3) * 0.1f;
        const float next_en_bias_velocity_2 = next_en_bias_velocity[unit];
        const float next_en_bias_velocity_3 = next_en_bias_velocity[unit];
        const float sum__2 = next_en_bias_velocity_2 + (sum[unit] * sum[unit] - next_en_bias_velocity_3) * 0.001f;
        next_en_bias[unit] = next_en_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        next_en_bias_momentum[unit] = sum_;
        next_en_bias_velocity[unit] = sum__2;
    }
}

/* next_en (Dense), line 25, gradient: dot_general of (None, 11, 26) and (96, 26) -> (None, 11, 96) */
static void video_translation_train_next_en_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_en_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT scaled_value_6,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_next_en_product)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 26; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = scaled_value_6[i * 26 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_en_kernel[unit * 26 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_next_en_product[i * 96 + unit] = sum;
                }
            }
        }
    }
}

/* next_en (Dense), line 25, gradient: dot_general of (None, 11, 96) and (None, 11, 26), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 26) */
static void video_translation_train_next_en_dnext_en_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT scaled_value_6,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_en_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_en_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_en_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 26; col_tile += 8) {
            const int col_first = col_tile < 18 ? col_tile : 18; /* the last tile overlaps */
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_first; col < col_first + 8; col++) {
                    sums[row - row_tile][col - col_first] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_en_steps_3[i * 96 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * scaled_value_6[i * 26 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float next_en_kernel_2 = next_en_kernel[row * 26 + col];
                    const float next_en_kernel_momentum_2 = next_en_kernel_momentum[row * 26 + col];
                    const float next_en_kernel_momentum_3 = next_en_kernel_momentum[row * 26 + col];
                    const float sum_ = next_en_kernel_momentum_2 + (sum - next_en_kernel_momentum_3) * 0.1f;
                    const float next_en_kernel_velocity_2 = next_en_kernel_velocity[row * 26 + col];
                    const float next_en_kernel_velocity_3 = next_en_kernel_velocity[row * 26 + col];
                    const float sum__2 = next_en_kernel_velocity_2 + (sum * sum - next_en_kernel_velocity_3) * 0.001f;
                    next_en_kernel[row * 26 + col] = next_en_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    next_en_kernel_momentum[row * 26 + col] = sum_;
                    next_en_kernel_velocity[row * 26 + col] = sum__2;
                }
            }
        }
    }
}

/* next_es (Dense), line 31, gradient: reduce of (None, 15, 34), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (34,) */
static void video_translation_train_next_es_dnext_es_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT scaled_value_5,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_es_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_es_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_es_bias_velocity)
{
    float sum[34];
    for (int unit = 0; unit < 34; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 34; unit++) {
            sum[unit] += scaled_value_5[i * 34 + unit];
        }
    }
    for (int unit = 0; unit < 34; unit++) {
        const float next_es_bias_2 = next_es_bias[unit];
        const float next_es_bias_momentum_2 = next_es_bias_momentum[unit];
        const float next_es_bias_momentum_3 = next_es_bias_momentum[unit];
        const float sum_ = next_es_bias_momentum_2 + (sum[unit] - next_es_bias_momentum_3) * 0.1f;
        const float next_es_bias_velocity_2 = next_es_bias_velocity[unit];
        const float next_es_bias_velocity_3 = next_es_bias_velocity[unit];
        const float sum__2 = next_es_bias_velocity_2 + (sum[unit] * sum[unit] - next_es_bias_velocity_3) * 0.001f;
        next_es_bias[unit] = next_es_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        next_es_bias_momentum[unit] = sum_;
        next_es_bias_velocity[unit] = sum__2;
    }
}

/* next_es (Dense), line 31, gradient: dot_general of (None, 15, 34) and (96, 34) -> (None, 15, 96) */
static void video_translation_train_next_es_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT scaled_value_5,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_next_es_product)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 34; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = scaled_value_5[i * 34 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_es_kernel[unit * 34 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_next_es_product[i * 96 + unit] = sum;
                }
            }
        }
    }
}

/* next_es (Dense), line 31, gradient: dot_general of (None, 15, 96) and (None, 15, 34), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 34) */
static void video_translation_train_next_es_dnext_es_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT scaled_value_5,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_es_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_es_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_es_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 34; col_tile += 8) {
            const int col_first = col_tile < 26 ? col_tile : 26; /* the last tile overlaps */
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_first; col < col_first + 8; col++) {
                    sums[row - row_tile][col - col_first] = 0.0f;
                }
            }
            for (int i = 0; i < n * 15; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_es_steps_3[i * 96 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * scaled_value_5[i * 34 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float next_es_kernel_2 = next_es_kernel[row * 34 + col];
                    const float next_es_kernel_momentum_2 = next_es_kernel_momentum[row * 34 + col];
                    const float next_es_kernel_momentum_3 = next_es_kernel_momentum[row * 34 + col];
                    const float sum_ = next_es_kernel_momentum_2 + (sum - next_es_kernel_momentum_3) * 0.1f;
                    const float next_es_kernel_velocity_2 = next_es_kernel_velocity[row * 34 + col];
                    const float next_es_kernel_velocity_3 = next_es_kernel_velocity[row * 34 + col];
                    const float sum__2 = next_es_kernel_velocity_2 + (sum * sum - next_es_kernel_velocity_3) * 0.001f;
                    next_es_kernel[row * 34 + col] = next_es_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    next_es_kernel_momentum[row * 34 + col] = sum_;
                    next_es_kernel_velocity[row * 34 + col] = sum__2;
                }
            }
        }
    }
}

/* next_de (Dense), line 37, gradient: reduce of (None, 13, 30), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (30,) */
static void video_translation_train_next_de_dnext_de_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT scaled_value_4,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_de_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_de_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT next_de_bias_velocity)
{
    float sum[30];
    for (int unit = 0; unit < 30; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 30; unit++) {
            sum[unit] += scaled_value_4[i * 30 + unit];
        }
    }
    for (int unit = 0; unit < 30; unit++) {
        const float next_de_bias_2 = next_de_bias[unit];
        const float next_de_bias_momentum_2 = next_de_bias_momentum[unit];
        const float next_de_bias_momentum_3 = next_de_bias_momentum[unit];
        const float sum_ = next_de_bias_momentum_2 + (sum[unit] - next_de_bias_momentum_3) * 0.1f;
        const float next_de_bias_velocity_2 = next_de_bias_velocity[unit];
        const float next_de_bias_velocity_3 = next_de_bias_velocity[unit];
        const float sum__2 = next_de_bias_velocity_2 + (sum[unit] * sum[unit] - next_de_bias_velocity_3) * 0.001f;
        next_de_bias[unit] = next_de_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        next_de_bias_momentum[unit] = sum_;
        next_de_bias_velocity[unit] = sum__2;
    }
}

/* next_de (Dense), line 37, gradient: dot_general of (None, 13, 30) and (96, 30) -> (None, 13, 96) */
static void video_translation_train_next_de_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT next_de_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT scaled_value_4,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_next_de_product)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 30; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = scaled_value_4[i * 30 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * next_de_kernel[unit * 30 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_next_de_product[i * 96 + unit] = sum;
                }
            }
        }
    }
}

/* next_de (Dense), line 37, gradient: dot_general of (None, 13, 96) and (None, 13, 30), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 30) */
static void video_translation_train_next_de_dnext_de_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT scaled_value_4,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_de_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_de_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT next_de_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 30; col_tile += 8) {
            const int col_first = col_tile < 22 ? col_tile : 22; /* the last tile overlaps */
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_first; col < col_first + 8; col++) {
                    sums[row - row_tile][col - col_first] = 0.0f;
                }
            }
            for (int i = 0; i < n * 13; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_de_steps_3[i * 96 + row];
                    for (int col = col_first; col < col_first + 8; col++) {
                        sums[row - row_tile][col - col_first] += a_value * scaled_value_4[i * 30 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_first + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_first];
                    const float next_de_kernel_2 = next_de_kernel[row * 30 + col];
                    const float next_de_kernel_momentum_2 = next_de_kernel_momentum[row * 30 + col];
                    const float next_de_kernel_momentum_3 = next_de_kernel_momentum[row * 30 + col];
                    const float sum_ = next_de_kernel_momentum_2 + (sum - next_de_kernel_momentum_3) * 0.1f;
                    const float next_de_kernel_velocity_2 = next_de_kernel_velocity[row * 30 + col];
                    const float next_de_kernel_velocity_3 = next_de_kernel_velocity[row * 30 + col];
                    const float sum__2 = next_de_kernel_velocity_2 + (sum * sum - next_de_kernel_velocity_3) * 0.001f;
                    next_de_kernel[row * 30 + col] = next_de_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    next_de_kernel_momentum[row * 30 + col] = sum_;
                    next_de_kernel_velocity[row * 30 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: add, multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 96) */
static void video_translation_train_lstm_en_elements_gradient(int n, int step,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_4,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_output_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_5,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_forget_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_candidate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_en_input_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_next_en_product,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_2,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = d_lstm_en_steps_2[sample * 96 + unit];
            const float dhidden_state = d_lstm_en_steps[sample * 96 + unit] + d_next_en_product[sample * 1056 + step * 96 + unit];
            const float product = lstm_en_steps_4[sample * 1056 + step * 96 + unit] * lstm_en_steps_4[sample * 1056 + step * 96 + unit];
            const float dcell_state = value_ + dhidden_state * lstm_en_output_gate[sample * 1056 + step * 96 + unit] * (1.0f - product);
            const float product_2 = lstm_en_input_gate[sample * 1056 + step * 96 + unit] * (1.0f - lstm_en_input_gate[sample * 1056 + step * 96 + unit]);
            const float product_3 = lstm_en_forget_gate[sample * 1056 + step * 96 + unit] * (1.0f - lstm_en_forget_gate[sample * 1056 + step * 96 + unit]);
            const float product_4 = lstm_en_candidate[sample * 1056 + step * 96 + unit] * lstm_en_candidate[sample * 1056 + step * 96 + unit];
            const float product_5 = lstm_en_output_gate[sample * 1056 + step * 96 + unit] * (1.0f - lstm_en_output_gate[sample * 1056 + step * 96 + unit]);
            d_lstm_en_steps_2[sample * 96 + unit] = dcell_state * lstm_en_forget_gate[sample * 1056 + step * 96 + unit];
            d_lstm_en_joined[sample * 384 + unit] = dcell_state * lstm_en_candidate[sample * 1056 + step * 96 + unit] * product_2;
            d_lstm_en_joined[sample * 384 + unit + 96] = dcell_state * lstm_en_steps_5[sample * 1056 + step * 96 + unit] * product_3;
            d_lstm_en_joined[sample * 384 + unit + 192] = dcell_state * lstm_en_input_gate[sample * 1056 + step * 96 + unit] * (1.0f - product_4);
            d_lstm_en_joined[sample * 384 + unit + 288] = dhidden_state * lstm_en_steps_4[sample * 1056 + step * 96 + unit] * product_5;
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: dot_general of (None, 384) and (96, 384) -> (None, 96) */
static void video_translation_train_lstm_en_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_joined,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 384; k++) {
                const float a_value = d_lstm_en_joined[sample * 384 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_en_recurrent_kernel[unit * 384 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_en_steps[sample * 96 + unit] = sum;
            }
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: copy -> (None, 384) */
static void video_translation_train_lstm_en_copy_gradient(int n, int step,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_joined,
                                                          float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 384; unit++) {
            d_lstm_en_steps_3[sample * 4224 + step * 384 + unit] = d_lstm_en_joined[sample * 384 + unit];
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: scan of (None, 11, 96) and (None, 11, 96) and (None, 11, 96) and (None,
   11, 96) and (None, 11, 96) and (None, 11, 96) */
static void video_translation_train_lstm_en_steps_gradient(int n, const float *lstm_en_recurrent_kernel,
                                                           const float *lstm_en_steps_4,
                                                           const float *lstm_en_output_gate,
                                                           const float *lstm_en_steps_5,
                                                           const float *lstm_en_forget_gate,
                                                           const float *lstm_en_candidate,
                                                           const float *lstm_en_input_gate,
                                                           const float *d_next_en_product,
                                                           float *d_lstm_en_steps, float *d_lstm_en_steps_2,
                                                           float *d_lstm_en_steps_3, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        d_lstm_en_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        d_lstm_en_steps_2[i] = 0.0f;
    }
    for (int step = 10; step >= 0; step--) {
        video_translation_train_lstm_en_elements_gradient(n,
                                                          step, lstm_en_steps_4, lstm_en_output_gate,
                                                          lstm_en_steps_5, lstm_en_forget_gate,
                                                          lstm_en_candidate, lstm_en_input_gate,
                                                          d_next_en_product, d_lstm_en_steps,
                                                          d_lstm_en_steps_2, floats + 135168);
        video_translation_train_lstm_en_product_gradient(n,
                                                         lstm_en_recurrent_kernel, floats + 135168,
                                                         d_lstm_en_steps);
        video_translation_train_lstm_en_copy_gradient(n, step,
                                                      floats + 135168, d_lstm_en_steps_3);
    }
}

/* lstm_en (LSTM), line 24, gradient: dot_general of (None, 11, 96) and (None, 11, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 384) */
static void video_translation_train_lstm_en_dlstm_en_recurrent_kernel_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_6,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_3,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel_momentum,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_en_steps_6[i * 96 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_en_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_en_recurrent_kernel_2 = lstm_en_recurrent_kernel[row * 384 + col];
                    const float lstm_en_recurrent_kernel_momentum_2 = lstm_en_recurrent_kernel_momentum[row * 384 + col];
                    const float lstm_en_recurrent_kernel_momentum_3 = lstm_en_recurrent_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_en_recurrent_kernel_momentum_2 + (sum - lstm_en_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_en_recurrent_kernel_velocity_2 = lstm_en_recurrent_kernel_velocity[row * 384 + col];
                    const float lstm_en_recurrent_kernel_velocity_3 = lstm_en_recurrent_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_en_recurrent_kernel_velocity_2 + (sum * sum - lstm_en_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_en_recurrent_kernel[row * 384 + col] = lstm_en_recurrent_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_en_recurrent_kernel_momentum[row * 384 + col] = sum_;
                    lstm_en_recurrent_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: reduce of (None, 11, 384), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (384,) */
static void video_translation_train_lstm_en_dlstm_en_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_3,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias_velocity)
{
    float sum[384];
    for (int unit = 0; unit < 384; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 384; unit++) {
            sum[unit] += d_lstm_en_steps_3[i * 384 + unit];
        }
    }
    for (int unit = 0; unit < 384; unit++) {
        const float lstm_en_bias_2 = lstm_en_bias[unit];
        const float lstm_en_bias_momentum_2 = lstm_en_bias_momentum[unit];
        const float lstm_en_bias_momentum_3 = lstm_en_bias_momentum[unit];
        const float sum_ = lstm_en_bias_momentum_2 + (sum[unit] - lstm_en_bias_momentum_3) * 0.1f;
        const float lstm_en_bias_velocity_2 = lstm_en_bias_velocity[unit];
        const float lstm_en_bias_velocity_3 = lstm_en_bias_velocity[unit];
        const float sum__2 = lstm_en_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_en_bias_velocity_3) * 0.001f;
        lstm_en_bias[unit] = lstm_en_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        lstm_en_bias_momentum[unit] = sum_;
        lstm_en_bias_velocity[unit] = sum__2;
    }
}

/* lstm_en (LSTM), line 24, gradient: dot_general of (None, 11, 384) and (152, 384) -> (None, 11, 152) */
static void video_translation_train_lstm_en_product_gradient_2(int n,
                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel,
                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_3,
                                                               float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_product)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 152; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 384; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_en_steps_3[i * 384 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_en_kernel[unit * 384 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_lstm_en_product[i * 152 + unit] = sum;
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24, gradient: dot_general of (None, 11, 152) and (None, 11, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (152, 384) */
static void video_translation_train_lstm_en_dlstm_en_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT both_en_joined,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_steps_3,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 11; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = both_en_joined[i * 152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_en_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_en_kernel_2 = lstm_en_kernel[row * 384 + col];
                    const float lstm_en_kernel_momentum_2 = lstm_en_kernel_momentum[row * 384 + col];
                    const float lstm_en_kernel_momentum_3 = lstm_en_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_en_kernel_momentum_2 + (sum - lstm_en_kernel_momentum_3) * 0.1f;
                    const float lstm_en_kernel_velocity_2 = lstm_en_kernel_velocity[row * 384 + col];
                    const float lstm_en_kernel_velocity_3 = lstm_en_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_en_kernel_velocity_2 + (sum * sum - lstm_en_kernel_velocity_3) * 0.001f;
                    lstm_en_kernel[row * 384 + col] = lstm_en_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_en_kernel_momentum[row * 384 + col] = sum_;
                    lstm_en_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: add, multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 96) */
static void video_translation_train_lstm_es_elements_gradient(int n, int step,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_4,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_output_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_5,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_forget_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_candidate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_es_input_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_next_es_product,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_2,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = d_lstm_es_steps_2[sample * 96 + unit];
            const float dhidden_state = d_lstm_es_steps[sample * 96 + unit] + d_next_es_product[sample * 1440 + step * 96 + unit];
            const float product = lstm_es_steps_4[sample * 1440 + step * 96 + unit] * lstm_es_steps_4[sample * 1440 + step * 96 + unit];
            const float dcell_state = value_ + dhidden_state * lstm_es_output_gate[sample * 1440 + step * 96 + unit] * (1.0f - product);
            const float product_2 = lstm_es_input_gate[sample * 1440 + step * 96 + unit] * (1.0f - lstm_es_input_gate[sample * 1440 + step * 96 + unit]);
            const float product_3 = lstm_es_forget_gate[sample * 1440 + step * 96 + unit] * (1.0f - lstm_es_forget_gate[sample * 1440 + step * 96 + unit]);
            const float product_4 = lstm_es_candidate[sample * 1440 + step * 96 + unit] * lstm_es_candidate[sample * 1440 + step * 96 + unit];
            const float product_5 = lstm_es_output_gate[sample * 1440 + step * 96 + unit] * (1.0f - lstm_es_output_gate[sample * 1440 + step * 96 + unit]);
            d_lstm_es_steps_2[sample * 96 + unit] = dcell_state * lstm_es_forget_gate[sample * 1440 + step * 96 + unit];
            d_lstm_es_joined[sample * 384 + unit] = dcell_state * lstm_es_candidate[sample * 1440 + step * 96 + unit] * product_2;
            d_lstm_es_joined[sample * 384 + unit + 96] = dcell_state * lstm_es_steps_5[sample * 1440 + step * 96 + unit] * product_3;
            d_lstm_es_joined[sample * 384 + unit + 192] = dcell_state * lstm_es_input_gate[sample * 1440 + step * 96 + unit] * (1.0f - product_4);
            d_lstm_es_joined[sample * 384 + unit + 288] = dhidden_state * lstm_es_steps_4[sample * 1440 + step * 96 + unit] * product_5;
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: dot_general of (None, 384) and (96, 384) -> (None, 96) */
static void video_translation_train_lstm_es_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_joined,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 384; k++) {
                const float a_value = d_lstm_es_joined[sample * 384 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_es_recurrent_kernel[unit * 384 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_es_steps[sample * 96 + unit] = sum;
            }
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: copy -> (None, 384) */
static void video_translation_train_lstm_es_copy_gradient(int n, int step,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_joined,
                                                          float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 384; unit++) {
            d_lstm_es_steps_3[sample * 5760 + step * 384 + unit] = d_lstm_es_joined[sample * 384 + unit];
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: scan of (None, 15, 96) and (None, 15, 96) and (None, 15, 96) and (None,
   15, 96) and (None, 15, 96) and (None, 15, 96) */
static void video_translation_train_lstm_es_steps_gradient(int n, const float *lstm_es_recurrent_kernel,
                                                           const float *lstm_es_steps_4,
                                                           const float *lstm_es_output_gate,
                                                           const float *lstm_es_steps_5,
                                                           const float *lstm_es_forget_gate,
                                                           const float *lstm_es_candidate,
                                                           const float *lstm_es_input_gate,
                                                           const float *d_next_es_product,
                                                           float *d_lstm_es_steps, float *d_lstm_es_steps_2,
                                                           float *d_lstm_es_steps_3, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        d_lstm_es_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        d_lstm_es_steps_2[i] = 0.0f;
    }
    for (int step = 14; step >= 0; step--) {
        video_translation_train_lstm_es_elements_gradient(n,
                                                          step, lstm_es_steps_4, lstm_es_output_gate,
                                                          lstm_es_steps_5, lstm_es_forget_gate,
                                                          lstm_es_candidate, lstm_es_input_gate,
                                                          d_next_es_product, d_lstm_es_steps,
                                                          d_lstm_es_steps_2, floats + 451584);
        video_translation_train_lstm_es_product_gradient(n,
                                                         lstm_es_recurrent_kernel, floats + 451584,
                                                         d_lstm_es_steps);
        video_translation_train_lstm_es_copy_gradient(n, step,
                                                      floats + 451584, d_lstm_es_steps_3);
    }
}

/* lstm_es (LSTM), line 30, gradient: dot_general of (None, 15, 96) and (None, 15, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 384) */
static void video_translation_train_lstm_es_dlstm_es_recurrent_kernel_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_6,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_3,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel_momentum,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 15; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_es_steps_6[i * 96 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_es_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_es_recurrent_kernel_2 = lstm_es_recurrent_kernel[row * 384 + col];
                    const float lstm_es_recurrent_kernel_momentum_2 = lstm_es_recurrent_kernel_momentum[row * 384 + col];
                    const float lstm_es_recurrent_kernel_momentum_3 = lstm_es_recurrent_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_es_recurrent_kernel_momentum_2 + (sum - lstm_es_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_es_recurrent_kernel_velocity_2 = lstm_es_recurrent_kernel_velocity[row * 384 + col];
                    const float lstm_es_recurrent_kernel_velocity_3 = lstm_es_recurrent_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_es_recurrent_kernel_velocity_2 + (sum * sum - lstm_es_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_es_recurrent_kernel[row * 384 + col] = lstm_es_recurrent_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_es_recurrent_kernel_momentum[row * 384 + col] = sum_;
                    lstm_es_recurrent_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: reduce of (None, 15, 384), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (384,) */
static void video_translation_train_lstm_es_dlstm_es_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_3,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias_velocity)
{
    float sum[384];
    for (int unit = 0; unit < 384; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 384; unit++) {
            sum[unit] += d_lstm_es_steps_3[i * 384 + unit];
        }
    }
    for (int unit = 0; unit < 384; unit++) {
        const float lstm_es_bias_2 = lstm_es_bias[unit];
        const float lstm_es_bias_momentum_2 = lstm_es_bias_momentum[unit];
        const float lstm_es_bias_momentum_3 = lstm_es_bias_momentum[unit];
        const float sum_ = lstm_es_bias_momentum_2 + (sum[unit] - lstm_es_bias_momentum_3) * 0.1f;
        const float lstm_es_bias_velocity_2 = lstm_es_bias_velocity[unit];
        const float lstm_es_bias_velocity_3 = lstm_es_bias_velocity[unit];
        const float sum__2 = lstm_es_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_es_bias_velocity_3) * 0.001f;
        lstm_es_bias[unit] = lstm_es_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        lstm_es_bias_momentum[unit] = sum_;
        lstm_es_bias_velocity[unit] = sum__2;
    }
}

/* lstm_es (LSTM), line 30, gradient: dot_general of (None, 15, 384) and (152, 384) -> (None, 15, 152) */
static void video_translation_train_lstm_es_product_gradient_2(int n,
                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel,
                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_3,
                                                               float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_product)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 152; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 384; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_es_steps_3[i * 384 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_es_kernel[unit * 384 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_lstm_es_product[i * 152 + unit] = sum;
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30, gradient: dot_general of (None, 15, 152) and (None, 15, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (152, 384) */
static void video_translation_train_lstm_es_dlstm_es_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT both_es_joined,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_steps_3,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 15; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = both_es_joined[i * 152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_es_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_es_kernel_2 = lstm_es_kernel[row * 384 + col];
                    const float lstm_es_kernel_momentum_2 = lstm_es_kernel_momentum[row * 384 + col];
                    const float lstm_es_kernel_momentum_3 = lstm_es_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_es_kernel_momentum_2 + (sum - lstm_es_kernel_momentum_3) * 0.1f;
                    const float lstm_es_kernel_velocity_2 = lstm_es_kernel_velocity[row * 384 + col];
                    const float lstm_es_kernel_velocity_3 = lstm_es_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_es_kernel_velocity_2 + (sum * sum - lstm_es_kernel_velocity_3) * 0.001f;
                    lstm_es_kernel[row * 384 + col] = lstm_es_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_es_kernel_momentum[row * 384 + col] = sum_;
                    lstm_es_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: add, multiply, subtract, multiply, add, multiply, subtract, multiply,
   subtract, multiply, subtract, multiply, subtract, multiply -> (None, 96) */
static void video_translation_train_lstm_de_elements_gradient(int n, int step,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_4,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_output_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_5,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_forget_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_candidate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT lstm_de_input_gate,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_next_de_product,
                                                              const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_2,
                                                              float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = d_lstm_de_steps_2[sample * 96 + unit];
            const float dhidden_state = d_lstm_de_steps[sample * 96 + unit] + d_next_de_product[sample * 1248 + step * 96 + unit];
            const float product = lstm_de_steps_4[sample * 1248 + step * 96 + unit] * lstm_de_steps_4[sample * 1248 + step * 96 + unit];
            const float dcell_state = value_ + dhidden_state * lstm_de_output_gate[sample * 1248 + step * 96 + unit] * (1.0f - product);
            const float product_2 = lstm_de_input_gate[sample * 1248 + step * 96 + unit] * (1.0f - lstm_de_input_gate[sample * 1248 + step * 96 + unit]);
            const float product_3 = lstm_de_forget_gate[sample * 1248 + step * 96 + unit] * (1.0f - lstm_de_forget_gate[sample * 1248 + step * 96 + unit]);
            const float product_4 = lstm_de_candidate[sample * 1248 + step * 96 + unit] * lstm_de_candidate[sample * 1248 + step * 96 + unit];
            const float product_5 = lstm_de_output_gate[sample * 1248 + step * 96 + unit] * (1.0f - lstm_de_output_gate[sample * 1248 + step * 96 + unit]);
            d_lstm_de_steps_2[sample * 96 + unit] = dcell_state * lstm_de_forget_gate[sample * 1248 + step * 96 + unit];
            d_lstm_de_joined[sample * 384 + unit] = dcell_state * lstm_de_candidate[sample * 1248 + step * 96 + unit] * product_2;
            d_lstm_de_joined[sample * 384 + unit + 96] = dcell_state * lstm_de_steps_5[sample * 1248 + step * 96 + unit] * product_3;
            d_lstm_de_joined[sample * 384 + unit + 192] = dcell_state * lstm_de_input_gate[sample * 1248 + step * 96 + unit] * (1.0f - product_4);
            d_lstm_de_joined[sample * 384 + unit + 288] = dhidden_state * lstm_de_steps_4[sample * 1248 + step * 96 + unit] * product_5;
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: dot_general of (None, 384) and (96, 384) -> (None, 96) */
static void video_translation_train_lstm_de_product_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel,
                                                             const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_joined,
                                                             float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 384; k++) {
                const float a_value = d_lstm_de_joined[sample * 384 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_de_recurrent_kernel[unit * 384 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_de_steps[sample * 96 + unit] = sum;
            }
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: copy -> (None, 384) */
static void video_translation_train_lstm_de_copy_gradient(int n, int step,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_joined,
                                                          float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 384; unit++) {
            d_lstm_de_steps_3[sample * 4992 + step * 384 + unit] = d_lstm_de_joined[sample * 384 + unit];
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: scan of (None, 13, 96) and (None, 13, 96) and (None, 13, 96) and (None,
   13, 96) and (None, 13, 96) and (None, 13, 96) */
static void video_translation_train_lstm_de_steps_gradient(int n, const float *lstm_de_recurrent_kernel,
                                                           const float *lstm_de_steps_4,
                                                           const float *lstm_de_output_gate,
                                                           const float *lstm_de_steps_5,
                                                           const float *lstm_de_forget_gate,
                                                           const float *lstm_de_candidate,
                                                           const float *lstm_de_input_gate,
                                                           const float *d_next_de_product,
                                                           float *d_lstm_de_steps, float *d_lstm_de_steps_2,
                                                           float *d_lstm_de_steps_3, float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        d_lstm_de_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        d_lstm_de_steps_2[i] = 0.0f;
    }
    for (int step = 12; step >= 0; step--) {
        video_translation_train_lstm_de_elements_gradient(n,
                                                          step, lstm_de_steps_4, lstm_de_output_gate,
                                                          lstm_de_steps_5, lstm_de_forget_gate,
                                                          lstm_de_candidate, lstm_de_input_gate,
                                                          d_next_de_product, d_lstm_de_steps,
                                                          d_lstm_de_steps_2, floats + 159744);
        video_translation_train_lstm_de_product_gradient(n,
                                                         lstm_de_recurrent_kernel, floats + 159744,
                                                         d_lstm_de_steps);
        video_translation_train_lstm_de_copy_gradient(n, step,
                                                      floats + 159744, d_lstm_de_steps_3);
    }
}

/* lstm_de (LSTM), line 36, gradient: dot_general of (None, 13, 96) and (None, 13, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 384) */
static void video_translation_train_lstm_de_dlstm_de_recurrent_kernel_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_6,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_3,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel_momentum,
                                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 13; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_de_steps_6[i * 96 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_de_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_de_recurrent_kernel_2 = lstm_de_recurrent_kernel[row * 384 + col];
                    const float lstm_de_recurrent_kernel_momentum_2 = lstm_de_recurrent_kernel_momentum[row * 384 + col];
                    const float lstm_de_recurrent_kernel_momentum_3 = lstm_de_recurrent_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_de_recurrent_kernel_momentum_2 + (sum - lstm_de_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_de_recurrent_kernel_velocity_2 = lstm_de_recurrent_kernel_velocity[row * 384 + col];
                    const float lstm_de_recurrent_kernel_velocity_3 = lstm_de_recurrent_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_de_recurrent_kernel_velocity_2 + (sum * sum - lstm_de_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_de_recurrent_kernel[row * 384 + col] = lstm_de_recurrent_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_de_recurrent_kernel_momentum[row * 384 + col] = sum_;
                    lstm_de_recurrent_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: reduce of (None, 13, 384), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (384,) */
static void video_translation_train_lstm_de_dlstm_de_bias_gradient(int n,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_3,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias_momentum,
                                                                   float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias_velocity)
{
    float sum[384];
    for (int unit = 0; unit < 384; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 384; unit++) {
            sum[unit] += d_lstm_de_steps_3[i * 384 + unit];
        }
    }
    for (int unit = 0; unit < 384; unit++) {
        const float lstm_de_bias_2 = lstm_de_bias[unit];
        const float lstm_de_bias_momentum_2 = lstm_de_bias_momentum[unit];
        const float lstm_de_bias_momentum_3 = lstm_de_bias_momentum[unit];
        const float sum_ = lstm_de_bias_momentum_2 + (sum[unit] - lstm_de_bias_momentum_3) * 0.1f;
        const float lstm_de_bias_velocity_2 = lstm_de_bias_velocity[unit];
        const float lstm_de_bias_velocity_3 = lstm_de_bias_velocity[unit];
        const float sum__2 = lstm_de_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_de_bias_velocity_3) * 0.001f;
        lstm_de_bias[unit] = lstm_de_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        lstm_de_bias_momentum[unit] = sum_;
        lstm_de_bias_velocity[unit] = sum__2;
    }
}

/* lstm_de (LSTM), line 36, gradient: dot_general of (None, 13, 384) and (152, 384) -> (None, 13, 152) */
static void video_translation_train_lstm_de_product_gradient_2(int n,
                                                               const float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel,
                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_3,
                                                               float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_product)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 152; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 384; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = d_lstm_de_steps_3[i * 384 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_de_kernel[unit * 384 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    d_lstm_de_product[i * 152 + unit] = sum;
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36, gradient: dot_general of (None, 13, 152) and (None, 13, 384), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (152, 384) */
static void video_translation_train_lstm_de_dlstm_de_kernel_gradient(int n,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT both_de_joined,
                                                                     const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_steps_3,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel_momentum,
                                                                     float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 152; row_tile += 4) {
        for (int col_tile = 0; col_tile < 384; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 13; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = both_de_joined[i * 152 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_de_steps_3[i * 384 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_de_kernel_2 = lstm_de_kernel[row * 384 + col];
                    const float lstm_de_kernel_momentum_2 = lstm_de_kernel_momentum[row * 384 + col];
                    const float lstm_de_kernel_momentum_3 = lstm_de_kernel_momentum[row * 384 + col];
                    const float sum_ = lstm_de_kernel_momentum_2 + (sum - lstm_de_kernel_momentum_3) * 0.1f;
                    const float lstm_de_kernel_velocity_2 = lstm_de_kernel_velocity[row * 384 + col];
                    const float lstm_de_kernel_velocity_3 = lstm_de_kernel_velocity[row * 384 + col];
                    const float sum__2 = lstm_de_kernel_velocity_2 + (sum * sum - lstm_de_kernel_velocity_3) * 0.001f;
                    lstm_de_kernel[row * 384 + col] = lstm_de_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_de_kernel_momentum[row * 384 + col] = sum_;
                    lstm_de_kernel_velocity[row * 384 + col] = sum__2;
                }
            }
        }
    }
}

/* watched_en (RepeatVector), line 22, gradient: reduce of (None, 11, 128) -> (None, 128) */
static void video_translation_train_watched_en_sum_gradient(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_product,
                                                            float *VIDEO_TRANSLATION_RESTRICT d_watched_en_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[128];
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 11; k++) {
            for (int unit = 0; unit < 128; unit++) {
                sum[unit] += d_lstm_en_product[sample * 1672 + k * 152 + unit + 24];
            }
        }
        for (int unit = 0; unit < 128; unit++) {
            d_watched_en_sum_[sample * 128 + unit] = sum[unit];
        }
    }
}

/* embedding_en (Embedding), line 21, gradient: scatter_add of (None, 11) and (None, 11, 24) -> (26, 24) */
static void video_translation_train_embedding_en_dembedding_en_embeddings_gradient(int n,
                                                                                   const int32_t *VIDEO_TRANSLATION_RESTRICT words_en_in,
                                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_product,
                                                                                   float *VIDEO_TRANSLATION_RESTRICT d_embedding_en_dembedding_en_embeddings)
{
    for (int row = 0; row < 26; row++) {
        for (int col = 0; col < 24; col++) {
            d_embedding_en_dembedding_en_embeddings[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_en_in[sample * 11 + step], 26);
                d_embedding_en_dembedding_en_embeddings[entry * 24 + unit] += d_lstm_en_product[sample * 1672 + step * 152 + unit];
            }
        }
    }
}

/* watched_es (RepeatVector), line 28, gradient: reduce of (None, 15, 128) -> (None, 128) */
static void video_translation_train_watched_es_sum_gradient(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_product,
                                                            float *VIDEO_TRANSLATION_RESTRICT d_watched_es_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[128];
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 15; k++) {
            for (int unit = 0; unit < 128; unit++) {
                sum[unit] += d_lstm_es_product[sample * 2280 + k * 152 + unit + 24];
            }
        }
        for (int unit = 0; unit < 128; unit++) {
            d_watched_es_sum_[sample * 128 + unit] = sum[unit];
        }
    }
}

/* embedding_es (Embedding), line 27, gradient: scatter_add of (None, 15) and (None, 15, 24) -> (34, 24) */
static void video_translation_train_embedding_es_dembedding_es_embeddings_gradient(int n,
                                                                                   const int32_t *VIDEO_TRANSLATION_RESTRICT words_es_in,
                                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_product,
                                                                                   float *VIDEO_TRANSLATION_RESTRICT d_embedding_es_dembedding_es_embeddings)
{
    for (int row = 0; row < 34; row++) {
        for (int col = 0; col < 24; col++) {
            d_embedding_es_dembedding_es_embeddings[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_es_in[sample * 15 + step], 34);
                d_embedding_es_dembedding_es_embeddings[entry * 24 + unit] += d_lstm_es_product[sample * 2280 + step * 152 + unit];
            }
        }
    }
}

/* watched_de (RepeatVector), line 34, gradient: reduce of (None, 13, 128), then add, select, multiply ->
   (None, 128) */
static void video_translation_train_watched_de_sum_gradient(int n,
                                                            const uint8_t *VIDEO_TRANSLATION_RESTRICT watched_mask,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_product,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_watched_en_sum_,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_watched_es_sum_,
                                                            float *VIDEO_TRANSLATION_RESTRICT d_watched_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[128];
        for (int unit = 0; unit < 128; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 13; k++) {
            for (int unit = 0; unit < 128; unit++) {
                sum[unit] += d_lstm_de_product[sample * 1976 + k * 152 + unit + 24];
            }
        }
        for (int unit = 0; unit < 128; unit++) {
            const float sum_ = d_watched_en_sum_[sample * 128 + unit] + (d_watched_es_sum_[sample * 128 + unit] + sum[unit]);
            d_watched_scaled[sample * 128 + unit] = (watched_mask[sample * 128 + unit] ? sum_ : 0.0f) * 1.25f;
        }
    }
}

/* embedding_de (Embedding), line 33, gradient: scatter_add of (None, 13) and (None, 13, 24) -> (30, 24) */
static void video_translation_train_embedding_de_dembedding_de_embeddings_gradient(int n,
                                                                                   const int32_t *VIDEO_TRANSLATION_RESTRICT words_de_in,
                                                                                   const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_product,
                                                                                   float *VIDEO_TRANSLATION_RESTRICT d_embedding_de_dembedding_de_embeddings)
{
    for (int row = 0; row < 30; row++) {
        for (int col = 0; col < 24; col++) {
            d_embedding_de_dembedding_de_embeddings[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_de_in[sample * 13 + step], 30);
                d_embedding_de_dembedding_de_embeddings[entry * 24 + unit] += d_lstm_de_product[sample * 1976 + step * 152 + unit];
            }
        }
    }
}

/* lstm (LSTM), line 18, gradient: multiply, subtract, multiply, add, multiply, subtract, multiply, subtract,
   multiply, subtract, multiply, subtract, multiply -> (None, 128) */
static void video_translation_train_lstm_elements_gradient(int n, int step,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_steps_3,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_output_gate,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_steps_4,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_forget_gate,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_candidate,
                                                           const float *VIDEO_TRANSLATION_RESTRICT lstm_input_gate,
                                                           const float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps,
                                                           float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_2,
                                                           float *VIDEO_TRANSLATION_RESTRICT d_lstm_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value_ = d_lstm_steps_2[sample * 128 + unit];
            const float product = lstm_steps_3[sample * 1024 + step * 128 + unit] * lstm_steps_3[sample * 1024 + step * 128 + unit];
            const float product_2 = d_lstm_steps[sample * 128 + unit] * lstm_output_gate[sample * 1024 + step * 128 + unit] * (1.0f - product);
            const float dcell_state = value_ + product_2;
            const float product_3 = lstm_input_gate[sample * 1024 + step * 128 + unit] * (1.0f - lstm_input_gate[sample * 1024 + step * 128 + unit]);
            const float product_4 = lstm_forget_gate[sample * 1024 + step * 128 + unit] * (1.0f - lstm_forget_gate[sample * 1024 + step * 128 + unit]);
            const float product_5 = lstm_candidate[sample * 1024 + step * 128 + unit] * lstm_candidate[sample * 1024 + step * 128 + unit];
            const float product_6 = lstm_output_gate[sample * 1024 + step * 128 + unit] * (1.0f - lstm_output_gate[sample * 1024 + step * 128 + unit]);
            const float product_7 = d_lstm_steps[sample * 128 + unit] * lstm_steps_3[sample * 1024 + step * 128 + unit] * product_6;
            d_lstm_steps_2[sample * 128 + unit] = dcell_state * lstm_forget_gate[sample * 1024 + step * 128 + unit];
            d_lstm_joined[sample * 512 + unit] = dcell_state * lstm_candidate[sample * 1024 + step * 128 + unit] * product_3;
            d_lstm_joined[sample * 512 + unit + 128] = dcell_state * lstm_steps_4[sample * 1024 + step * 128 + unit] * product_4;
            d_lstm_joined[sample * 512 + unit + 256] = dcell_state * lstm_input_gate[sample * 1024 + step * 128 + unit] * (1.0f - product_5);
            d_lstm_joined[sample * 512 + unit + 384] = product_7;
        }
    }
}

/* lstm (LSTM), line 18, gradient: dot_general of (None, 512) and (128, 512) -> (None, 128) */
static void video_translation_train_lstm_product_gradient(int n,
                                                          const float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_lstm_joined,
                                                          float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 128; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 512; k++) {
                const float a_value = d_lstm_joined[sample * 512 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[unit * 512 + k];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_lstm_steps[sample * 128 + unit] = sum;
            }
        }
    }
}

/* lstm (LSTM), line 18, gradient: copy -> (None, 512) */
static void video_translation_train_lstm_copy_gradient(int n, int step,
                                                       const float *VIDEO_TRANSLATION_RESTRICT d_lstm_joined,
                                                       float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 512; unit++) {
            d_lstm_steps_3[sample * 4096 + step * 512 + unit] = d_lstm_joined[sample * 512 + unit];
        }
    }
}

/* lstm (LSTM), line 18, gradient: scan of (None, 8, 128) and (None, 8, 128) and (None, 8, 128) and (None, 8,
   128) and (None, 8, 128) and (None, 8, 128) */
static void video_translation_train_lstm_steps_gradient(int n, const float *lstm_recurrent_kernel,
                                                        const float *lstm_steps_3,
                                                        const float *lstm_output_gate,
                                                        const float *lstm_steps_4,
                                                        const float *lstm_forget_gate,
                                                        const float *lstm_candidate,
                                                        const float *lstm_input_gate,
                                                        const float *d_watched_scaled, float *d_lstm_steps,
                                                        float *d_lstm_steps_2, float *d_lstm_steps_3,
                                                        float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        d_lstm_steps[i] = d_watched_scaled[i];
    }
    for (int i = 0; i < n * 128; i++) {
        d_lstm_steps_2[i] = 0.0f;
    }
    for (int step = 7; step >= 0; step--) {
        video_translation_train_lstm_elements_gradient(n,
                                                       step, lstm_steps_3, lstm_output_gate, lstm_steps_4,
                                                       lstm_forget_gate, lstm_candidate, lstm_input_gate,
                                                       d_lstm_steps, d_lstm_steps_2, floats + 131072);
        video_translation_train_lstm_product_gradient(n,
                                                      lstm_recurrent_kernel, floats + 131072, d_lstm_steps);
        video_translation_train_lstm_copy_gradient(n, step,
                                                   floats + 131072, d_lstm_steps_3);
    }
}

/* lstm (LSTM), line 18, gradient: dot_general of (None, 8, 128) and (None, 8, 512), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (128, 512) */
static void video_translation_train_lstm_dlstm_recurrent_kernel_gradient(int n,
                                                                         const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_steps_5,
                                                                         const float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_3,
                                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel,
                                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel_momentum,
                                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 128; row_tile += 4) {
        for (int col_tile = 0; col_tile < 512; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 8; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = lstm_steps_5[i * 128 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 512 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_recurrent_kernel_2 = lstm_recurrent_kernel[row * 512 + col];
                    const float lstm_recurrent_kernel_momentum_2 = lstm_recurrent_kernel_momentum[row * 512 + col];
                    const float lstm_recurrent_kernel_momentum_3 = lstm_recurrent_kernel_momentum[row * 512 + col];
                    const float sum_ = lstm_recurrent_kernel_momentum_2 + (sum - lstm_recurrent_kernel_momentum_3) * 0.1f;
                    const float lstm_recurrent_kernel_velocity_2 = lstm_recurrent_kernel_velocity[row * 512 + col];
                    const float lstm_recurrent_kernel_velocity_3 = lstm_recurrent_kernel_velocity[row * 512 + col];
                    const float sum__2 = lstm_recurrent_kernel_velocity_2 + (sum * sum - lstm_recurrent_kernel_velocity_3) * 0.001f;
                    lstm_recurrent_kernel[row * 512 + col] = lstm_recurrent_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_recurrent_kernel_momentum[row * 512 + col] = sum_;
                    lstm_recurrent_kernel_velocity[row * 512 + col] = sum__2;
                }
            }
        }
    }
}

/* lstm (LSTM), line 18, gradient: reduce of (None, 8, 512), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (512,) */
static void video_translation_train_lstm_dlstm_bias_gradient(int n,
                                                             const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                             const float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_3,
                                                             float *VIDEO_TRANSLATION_RESTRICT lstm_bias,
                                                             float *VIDEO_TRANSLATION_RESTRICT lstm_bias_momentum,
                                                             float *VIDEO_TRANSLATION_RESTRICT lstm_bias_velocity)
{
    float sum[512];
    for (int unit = 0; unit < 512; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 8; i++) {
        for (int unit = 0; unit < 512; unit++) {
            sum[unit] += d_lstm_steps_3[i * 512 + unit];
        }
    }
    for (int unit = 0; unit < 512; unit++) {
        const float lstm_bias_2 = lstm_bias[unit];
        const float lstm_bias_momentum_2 = lstm_bias_momentum[unit];
        const float lstm_bias_momentum_3 = lstm_bias_momentum[unit];
        const float sum_ = lstm_bias_momentum_2 + (sum[unit] - lstm_bias_momentum_3) * 0.1f;
        const float lstm_bias_velocity_2 = lstm_bias_velocity[unit];
        const float lstm_bias_velocity_3 = lstm_bias_velocity[unit];
        const float sum__2 = lstm_bias_velocity_2 + (sum[unit] * sum[unit] - lstm_bias_velocity_3) * 0.001f;
        lstm_bias[unit] = lstm_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        lstm_bias_momentum[unit] = sum_;
        lstm_bias_velocity[unit] = sum__2;
    }
}

/* lstm (LSTM), line 18, gradient: dot_general of (None, 8, 512) and (96, 512) -> (None, 8, 96) */
static void video_translation_train_lstm_product_gradient_2(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT lstm_kernel,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_3,
                                                            float *VIDEO_TRANSLATION_RESTRICT d_lstm_product)
{
    for (int i_tile = 0; i_tile < n * 8; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 512; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_lstm_steps_3[i * 512 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * lstm_kernel[unit * 512 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    d_lstm_product[i * 96 + unit] = sum;
                }
            }
        }
    }
}

/* lstm (LSTM), line 18, gradient: dot_general of (None, 8, 96) and (None, 8, 512), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96, 512) */
static void video_translation_train_lstm_dlstm_kernel_gradient(int n,
                                                               const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                               const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_,
                                                               const float *VIDEO_TRANSLATION_RESTRICT d_lstm_steps_3,
                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_kernel,
                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_kernel_momentum,
                                                               float *VIDEO_TRANSLATION_RESTRICT lstm_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 96; row_tile += 4) {
        for (int col_tile = 0; col_tile < 512; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 8; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = time_distributed_5_chosen_[i * 96 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_lstm_steps_3[i * 512 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float lstm_kernel_2 = lstm_kernel[row * 512 + col];
                    const float lstm_kernel_momentum_2 = lstm_kernel_momentum[row * 512 + col];
                    const float lstm_kernel_momentum_3 = lstm_kernel_momentum[row * 512 + col];
                    const float sum_ = lstm_kernel_momentum_2 + (sum - lstm_kernel_momentum_3) * 0.1f;
                    const float lstm_kernel_velocity_2 = lstm_kernel_velocity[row * 512 + col];
                    const float lstm_kernel_velocity_3 = lstm_kernel_velocity[row * 512 + col];
                    const float sum__2 = lstm_kernel_velocity_2 + (sum * sum - lstm_kernel_velocity_3) * 0.001f;
                    lstm_kernel[row * 512 + col] = lstm_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    lstm_kernel_momentum[row * 512 + col] = sum_;
                    lstm_kernel_velocity[row * 512 + col] = sum__2;
                }
            }
        }
    }
}

/* time_distributed_5 (TimeDistributed), line 17, gradient: select -> (None*8, 96) */
static void video_translation_train_time_distributed_5_elements_gradient(int n,
                                                                         const uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_5_mask,
                                                                         const float *VIDEO_TRANSLATION_RESTRICT d_lstm_product,
                                                                         float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_chosen_)
{
    for (int i = 0; i < n * 768; i++) {
        d_time_distributed_5_chosen_[i] = time_distributed_5_mask[i] ? d_lstm_product[i] : 0.0f;
    }
}

/* time_distributed_5 (TimeDistributed), line 17, gradient: reduce of (None*8, 96), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (96,) */
static void video_translation_train_time_distributed_5_dtime_distributed_5_bias_gradient(int n,
                                                                                         const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                                         const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_chosen_,
                                                                                         float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias,
                                                                                         float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias_momentum,
                                                                                         float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias_velocity)
{
    float sum[96];
    for (int unit = 0; unit < 96; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n * 8; k++) {
        for (int unit = 0; unit < 96; unit++) {
            sum[unit] += d_time_distributed_5_chosen_[k * 96 + unit];
        }
    }
    for (int unit = 0; unit < 96; unit++) {
        const float time_distributed_5_bias_2 = time_distributed_5_bias[unit];
        const float time_distributed_5_bias_momentum_2 = time_distributed_5_bias_momentum[unit];
        const float time_distributed_5_bias_momentum_3 = time_distributed_5_bias_momentum[unit];
        const float sum_ = time_distributed_5_bias_momentum_2 + (sum[unit] - time_distributed_5_bias_momentum_3) * 0.1f;
        const float time_distributed_5_bias_velocity_2 = time_distributed_5_bias_velocity[unit];
        const float time_distributed_5_bias_velocity_3 = time_distributed_5_bias_velocity[unit];
        const float sum__2 = time_distributed_5_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_5_bias_velocity_3) * 0.001f;
        time_distributed_5_bias[unit] = time_distributed_5_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        time_distributed_5_bias_momentum[unit] = sum_;
        time_distributed_5_bias_velocity[unit] = sum__2;
    }
}

/* time_distributed_5 (TimeDistributed), line 17, gradient: dot_general of (None*8, 96) and (512, 96) ->
   (None*8, 512) */
static void video_translation_train_time_distributed_5_product_gradient(int n,
                                                                        const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel,
                                                                        const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_chosen_,
                                                                        float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_product)
{
    for (int frame_tile = 0; frame_tile < n * 8; frame_tile += 4) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[frame - frame_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                    const float a_value = d_time_distributed_5_chosen_[frame * 96 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[frame - frame_tile][unit - unit_tile] += a_value * time_distributed_5_kernel[unit * 96 + k];
                    }
                }
            }
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[frame - frame_tile][unit - unit_tile];
                    d_time_distributed_5_product[frame * 512 + unit] = sum;
                }
            }
        }
    }
}

/* time_distributed_5 (TimeDistributed), line 17, gradient: dot_general of (None*8, 512) and (None*8, 96),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract ->
   (512, 96) */
static void video_translation_train_time_distributed_5_dtime_distributed_5_kernel_gradient(int n,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_chosen_,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel_momentum,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel_velocity)
{
    for (int row_tile = 0; row_tile < 512; row_tile += 4) {
        for (int col_tile = 0; col_tile < 96; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int k = 0; k < n * 8; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = time_distributed_3_pooled[k * 512 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_time_distributed_5_chosen_[k * 96 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float time_distributed_5_kernel_2 = time_distributed_5_kernel[row * 96 + col];
                    const float time_distributed_5_kernel_momentum_2 = time_distributed_5_kernel_momentum[row * 96 + col];
                    const float time_distributed_5_kernel_momentum_3 = time_distributed_5_kernel_momentum[row * 96 + col];
                    const float sum_ = time_distributed_5_kernel_momentum_2 + (sum - time_distributed_5_kernel_momentum_3) * 0.1f;
                    const float time_distributed_5_kernel_velocity_2 = time_distributed_5_kernel_velocity[row * 96 + col];
                    const float time_distributed_5_kernel_velocity_3 = time_distributed_5_kernel_velocity[row * 96 + col];
                    const float sum__2 = time_distributed_5_kernel_velocity_2 + (sum * sum - time_distributed_5_kernel_velocity_3) * 0.001f;
                    time_distributed_5_kernel[row * 96 + col] = time_distributed_5_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                    time_distributed_5_kernel_momentum[row * 96 + col] = sum_;
                    time_distributed_5_kernel_velocity[row * 96 + col] = sum__2;
                }
            }
        }
    }
}

/* time_distributed_3 (TimeDistributed), line 15, gradient: scatter_window of (None*8, 4, 4, 32) and (None*8,
   4, 4, 32) -> (None*8, 9, 9, 32) */
static void video_translation_train_time_distributed_3_scatter_window_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_product,
                                                                               const uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_3_window_index,
                                                                               float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_3_scatter_window)
{
    for (int frame = 0; frame < n * 8; frame++) {
        for (int row = 0; row < 9; row++) {
            for (int col = 0; col < 9; col++) {
                for (int channel = 0; channel < 32; channel++) {
                    d_time_distributed_3_scatter_window[frame * 2592 + row * 288 + col * 32 + channel] = 0.0f;
                }
            }
        }
    }
    for (int sample = 0; sample < n * 8; sample++) {
        for (int out_row = 0; out_row < 4; out_row++) {
            for (int out_col = 0; out_col < 4; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel_2 = 0; channel_2 < 32; channel_2++) {
                            d_time_distributed_3_scatter_window[sample * 2592 + in_row * 288 + in_col * 32 + channel_2] = time_distributed_3_window_index[sample * 512 + out_row * 128 + out_col * 32 + channel_2] == place ? d_time_distributed_5_product[sample * 512 + out_row * 128 + out_col * 32 + channel_2] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 14, gradient: convolution_input of (None*8, 9, 9, 32) and (3,
   3, 16, 32), then select -> (None*8, 11, 11, 16) */
static void video_translation_train_time_distributed_2_input_gradient_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_3_scatter_window,
                                                                               const uint8_t *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_mask,
                                                                               float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_2_input_gradient,
                                                                               float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_chosen_)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
                for (int channel_tile = 0; channel_tile < 16; channel_tile += 16) {
                    float sums[16];
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        sums[channel - channel_tile] = 0.0f;
                    }
                    for (int tap_row = 0; tap_row < 3; tap_row++) {
                        const int out_row = row - tap_row;
                        if (out_row < 0 || out_row >= 9) {
                            continue;
                        }
                        for (int tap_col = 0; tap_col < 3; tap_col++) {
                            const int out_col = col - tap_col;
                            if (out_col < 0 || out_col >= 9) {
                                continue;
                            }
                            for (int filter = 0; filter < 32; filter++) {
                                const float a_value = d_time_distributed_3_scatter_window[sample * 2592 + out_row * 288 + out_col * 32 + filter];
                                for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                                    sums[channel - channel_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 16; channel++) {
                        const float sum = sums[channel - channel_tile];
                        d_time_distributed_2_input_gradient[sample * 1936 + row * 176 + col * 16 + channel] = sum;
                        d_time_distributed_1_chosen_[sample * 1936 + row * 176 + col * 16 + channel] = d_time_distributed_1_mask[sample * 1936 + row * 176 + col * 16 + channel] ? sum : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 14, gradient: convolution_kernel of (None*8, 11, 11, 16) and
   (None*8, 9, 9, 32), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply,
   divide, subtract -> (3, 3, 16, 32) */
static void video_translation_train_time_distributed_2_dtime_distributed_2_kernel_gradient(int n,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled,
                                                                                           const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_3_scatter_window,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel_momentum,
                                                                                           float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel_velocity)
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
                    for (int sample = 0; sample < n * 8; sample++) {
                        for (int row = 0; row < 9; row++) {
                            const int in_row = row + tap_row;
                            for (int col = 0; col < 9; col++) {
                                const int in_col = col + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                                    const float a_value = time_distributed_1_pooled[sample * 1936 + in_row * 176 + in_col * 16 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_time_distributed_3_scatter_window[sample * 2592 + row * 288 + col * 32 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 4; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float time_distributed_2_kernel_2 = time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_momentum_2 = time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_momentum_3 = time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum_ = time_distributed_2_kernel_momentum_2 + (sum - time_distributed_2_kernel_momentum_3) * 0.1f;
                            const float time_distributed_2_kernel_velocity_2 = time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float time_distributed_2_kernel_velocity_3 = time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
                            const float sum__2 = time_distributed_2_kernel_velocity_2 + (sum * sum - time_distributed_2_kernel_velocity_3) * 0.001f;
                            time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = time_distributed_2_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                            time_distributed_2_kernel_momentum[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum_;
                            time_distributed_2_kernel_velocity[tap_row * 1536 + tap_col * 512 + channel * 32 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed_1 (TimeDistributed), line 13, gradient: scatter_window of (None*8, 11, 11, 16) and
   (None*8, 11, 11, 16) -> (None*8, 22, 22, 16) */
static void video_translation_train_time_distributed_1_scatter_window_gradient(int n,
                                                                               const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_2_input_gradient,
                                                                               const uint8_t *VIDEO_TRANSLATION_RESTRICT time_distributed_1_window_index,
                                                                               float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_scatter_window)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int out_row = 0; out_row < 11; out_row++) {
            for (int out_col = 0; out_col < 11; out_col++) {
                for (int tap_row = 0; tap_row < 2; tap_row++) {
                    const int in_row = out_row * 2 + tap_row;
                    for (int tap_col = 0; tap_col < 2; tap_col++) {
                        const int in_col = out_col * 2 + tap_col;
                        const int place = tap_row * 2 + tap_col;
                        for (int channel = 0; channel < 16; channel++) {
                            d_time_distributed_1_scatter_window[sample * 7744 + in_row * 352 + in_col * 16 + channel] = time_distributed_1_window_index[sample * 1936 + out_row * 176 + out_col * 16 + channel] == place ? d_time_distributed_2_input_gradient[sample * 1936 + out_row * 176 + out_col * 16 + channel] : 0.0f;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed (TimeDistributed), line 12, gradient: convolution_kernel of (None*8, 48, 48, 3) and
   (None*8, 22, 22, 16), then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add,
   multiply, divide, subtract -> (5, 5, 3, 16) */
static void video_translation_train_time_distributed_dtime_distributed_kernel_gradient(int n,
                                                                                       const float *VIDEO_TRANSLATION_RESTRICT clip,
                                                                                       const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                                       const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_scatter_window,
                                                                                       float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel,
                                                                                       float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel_momentum,
                                                                                       float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel_velocity)
{
    for (int tap_row = 0; tap_row < 5; tap_row++) {
        for (int tap_col = 0; tap_col < 5; tap_col++) {
            for (int channel_tile = 0; channel_tile < 3; channel_tile += 3) {
                for (int filter_tile = 0; filter_tile < 16; filter_tile += 8) {
                    float sums[3][8];
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            sums[channel - channel_tile][filter - filter_tile] = 0.0f;
                        }
                    }
                    for (int sample = 0; sample < n * 8; sample++) {
                        for (int row = 0; row < 22; row++) {
                            const int in_row = row * 2 + tap_row;
                            for (int col = 0; col < 22; col++) {
                                const int in_col = col * 2 + tap_col;
                                for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                                    const float a_value = clip[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                    for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                                        sums[channel - channel_tile][filter - filter_tile] += a_value * d_time_distributed_1_scatter_window[sample * 7744 + row * 352 + col * 16 + filter];
                                    }
                                }
                            }
                        }
                    }
                    for (int channel = channel_tile; channel < channel_tile + 3; channel++) {
                        for (int filter = filter_tile; filter < filter_tile + 8; filter++) {
                            const float sum = sums[channel - channel_tile][filter - filter_tile];
                            const float time_distributed_kernel_2 = time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_momentum_2 = time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_momentum_3 = time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float sum_ = time_distributed_kernel_momentum_2 + (sum - time_distributed_kernel_momentum_3) * 0.1f;
                            const float time_distributed_kernel_velocity_2 = time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float time_distributed_kernel_velocity_3 = time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
                            const float sum__2 = time_distributed_kernel_velocity_2 + (sum * sum - time_distributed_kernel_velocity_3) * 0.001f;
                            time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = time_distributed_kernel_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
                            time_distributed_kernel_momentum[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = sum_;
                            time_distributed_kernel_velocity[tap_row * 240 + tap_col * 48 + channel * 16 + filter] = sum__2;
                        }
                    }
                }
            }
        }
    }
}

/* time_distributed (TimeDistributed), line 12, gradient: reduce of (None*8, 11, 11, 16), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (16,) */
static void video_translation_train_time_distributed_sum_gradient(int n,
                                                                  const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                  const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_1_chosen_,
                                                                  float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias,
                                                                  float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias_momentum,
                                                                  float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias_velocity)
{
    float sum[16];
    for (int unit = 0; unit < 16; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 968; i_2++) {
        for (int unit = 0; unit < 16; unit++) {
            sum[unit] += d_time_distributed_1_chosen_[i_2 * 16 + unit];
        }
    }
    for (int unit = 0; unit < 16; unit++) {
        const float time_distributed_bias_2 = time_distributed_bias[unit];
        const float time_distributed_bias_momentum_2 = time_distributed_bias_momentum[unit];
        const float time_distributed_bias_momentum_3 = time_distributed_bias_momentum[unit];
        const float sum_ = time_distributed_bias_momentum_2 + (sum[unit] - time_distributed_bias_momentum_3) * 0.1f;
        const float time_distributed_bias_velocity_2 = time_distributed_bias_velocity[unit];
        const float time_distributed_bias_velocity_3 = time_distributed_bias_velocity[unit];
        const float sum__2 = time_distributed_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_bias_velocity_3) * 0.001f;
        time_distributed_bias[unit] = time_distributed_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        time_distributed_bias_momentum[unit] = sum_;
        time_distributed_bias_velocity[unit] = sum__2;
    }
}

/* time_distributed_2 (TimeDistributed), line 14, gradient: reduce of (None*8, 4, 4, 32), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide, subtract -> (32,) */
static void video_translation_train_time_distributed_2_sum_gradient(int n,
                                                                    const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                                    const float *VIDEO_TRANSLATION_RESTRICT d_time_distributed_5_product,
                                                                    const uint8_t *VIDEO_TRANSLATION_RESTRICT d_time_distributed_3_mask,
                                                                    float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias,
                                                                    float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias_momentum,
                                                                    float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias_velocity)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i_2 = 0; i_2 < n * 128; i_2++) {
        for (int unit = 0; unit < 32; unit++) {
            const float chosen_ = d_time_distributed_3_mask[i_2 * 32 + unit] ? d_time_distributed_5_product[i_2 * 32 + unit] : 0.0f;
            sum[unit] += chosen_;
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float time_distributed_2_bias_2 = time_distributed_2_bias[unit];
        const float time_distributed_2_bias_momentum_2 = time_distributed_2_bias_momentum[unit];
        const float time_distributed_2_bias_momentum_3 = time_distributed_2_bias_momentum[unit];
        const float sum_ = time_distributed_2_bias_momentum_2 + (sum[unit] - time_distributed_2_bias_momentum_3) * 0.1f;
        const float time_distributed_2_bias_velocity_2 = time_distributed_2_bias_velocity[unit];
        const float time_distributed_2_bias_velocity_3 = time_distributed_2_bias_velocity[unit];
        const float sum__2 = time_distributed_2_bias_velocity_2 + (sum[unit] * sum[unit] - time_distributed_2_bias_velocity_3) * 0.001f;
        time_distributed_2_bias[unit] = time_distributed_2_bias_2 - sum_ * quotient_value_4[0] / (sqrtf(sum__2) + 1e-07f);
        time_distributed_2_bias_momentum[unit] = sum_;
        time_distributed_2_bias_velocity[unit] = sum__2;
    }
}

/* embedding_de (Embedding), line 33: subtract, multiply, add, multiply -> (30, 24) */
static void video_translation_train_embedding_de_elements(const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_embedding_de_dembedding_de_embeddings,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings_momentum,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_de_scaled_2)
{
    for (int i = 0; i < 720; i++) {
        const float embedding_de_embeddings_momentum_2 = embedding_de_embeddings_momentum[i];
        const float embedding_de_embeddings_momentum_3 = embedding_de_embeddings_momentum[i];
        const float sum_ = embedding_de_embeddings_momentum_2 + (d_embedding_de_dembedding_de_embeddings[i] - embedding_de_embeddings_momentum_3) * 0.1f;
        embedding_de_embeddings_momentum[i] = sum_;
        embedding_de_scaled_2[i] = sum_ * quotient_value_4[0];
    }
}

/* embedding_de (Embedding), line 33: multiply -> (None, 13, 24) */
static void video_translation_train_embedding_de_elements_2(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_de_product,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_de_scaled)
{
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 24; unit++) {
            embedding_de_scaled[i * 24 + unit] = d_lstm_de_product[i * 152 + unit] * d_lstm_de_product[i * 152 + unit];
        }
    }
}

/* embedding_de (Embedding), line 33: scatter_add of (None, 13) and (None, 13, 24) -> (30, 24) */
static void video_translation_train_embedding_de_scattered(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_de_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_de_scaled,
                                                           float *VIDEO_TRANSLATION_RESTRICT embedding_de_scattered)
{
    for (int row = 0; row < 30; row++) {
        for (int col = 0; col < 24; col++) {
            embedding_de_scattered[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_de_in[sample * 13 + step], 30);
                embedding_de_scattered[entry * 24 + unit] += embedding_de_scaled[sample * 312 + step * 24 + unit];
            }
        }
    }
}

/* embedding_de (Embedding), line 33: subtract, multiply, add, sqrt, add, divide, subtract -> (30, 24) */
static void video_translation_train_embedding_de_elements_3(const float *VIDEO_TRANSLATION_RESTRICT embedding_de_scattered,
                                                            const float *VIDEO_TRANSLATION_RESTRICT embedding_de_scaled_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings_velocity)
{
    for (int i = 0; i < 720; i++) {
        const float embedding_de_embeddings_2 = embedding_de_embeddings[i];
        const float embedding_de_embeddings_velocity_2 = embedding_de_embeddings_velocity[i];
        const float embedding_de_embeddings_velocity_3 = embedding_de_embeddings_velocity[i];
        const float sum_ = embedding_de_embeddings_velocity_2 + (embedding_de_scattered[i] - embedding_de_embeddings_velocity_3) * 0.001f;
        embedding_de_embeddings[i] = embedding_de_embeddings_2 - embedding_de_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        embedding_de_embeddings_velocity[i] = sum_;
    }
}

/* embedding_es (Embedding), line 27: subtract, multiply, add, multiply -> (34, 24) */
static void video_translation_train_embedding_es_elements(const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_embedding_es_dembedding_es_embeddings,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings_momentum,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_es_scaled_2)
{
    for (int i = 0; i < 816; i++) {
        const float embedding_es_embeddings_momentum_2 = embedding_es_embeddings_momentum[i];
        const float embedding_es_embeddings_momentum_3 = embedding_es_embeddings_momentum[i];
        const float sum_ = embedding_es_embeddings_momentum_2 + (d_embedding_es_dembedding_es_embeddings[i] - embedding_es_embeddings_momentum_3) * 0.1f;
        embedding_es_embeddings_momentum[i] = sum_;
        embedding_es_scaled_2[i] = sum_ * quotient_value_4[0];
    }
}

/* embedding_es (Embedding), line 27: multiply -> (None, 15, 24) */
static void video_translation_train_embedding_es_elements_2(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_es_product,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_es_scaled)
{
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 24; unit++) {
            embedding_es_scaled[i * 24 + unit] = d_lstm_es_product[i * 152 + unit] * d_lstm_es_product[i * 152 + unit];
        }
    }
}

/* embedding_es (Embedding), line 27: scatter_add of (None, 15) and (None, 15, 24) -> (34, 24) */
static void video_translation_train_embedding_es_scattered(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_es_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_es_scaled,
                                                           float *VIDEO_TRANSLATION_RESTRICT embedding_es_scattered)
{
    for (int row = 0; row < 34; row++) {
        for (int col = 0; col < 24; col++) {
            embedding_es_scattered[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_es_in[sample * 15 + step], 34);
                embedding_es_scattered[entry * 24 + unit] += embedding_es_scaled[sample * 360 + step * 24 + unit];
            }
        }
    }
}

/* embedding_es (Embedding), line 27: subtract, multiply, add, sqrt, add, divide, subtract -> (34, 24) */
static void video_translation_train_embedding_es_elements_3(const float *VIDEO_TRANSLATION_RESTRICT embedding_es_scattered,
                                                            const float *VIDEO_TRANSLATION_RESTRICT embedding_es_scaled_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings_velocity)
{
    for (int i = 0; i < 816; i++) {
        const float embedding_es_embeddings_2 = embedding_es_embeddings[i];
        const float embedding_es_embeddings_velocity_2 = embedding_es_embeddings_velocity[i];
        const float embedding_es_embeddings_velocity_3 = embedding_es_embeddings_velocity[i];
        const float sum_ = embedding_es_embeddings_velocity_2 + (embedding_es_scattered[i] - embedding_es_embeddings_velocity_3) * 0.001f;
        embedding_es_embeddings[i] = embedding_es_embeddings_2 - embedding_es_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        embedding_es_embeddings_velocity[i] = sum_;
    }
}

/* embedding_en (Embedding), line 21: subtract, multiply, add, multiply -> (26, 24) */
static void video_translation_train_embedding_en_elements(const float *VIDEO_TRANSLATION_RESTRICT quotient_value_4,
                                                          const float *VIDEO_TRANSLATION_RESTRICT d_embedding_en_dembedding_en_embeddings,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings_momentum,
                                                          float *VIDEO_TRANSLATION_RESTRICT embedding_en_scaled_2)
{
    for (int i = 0; i < 624; i++) {
        const float embedding_en_embeddings_momentum_2 = embedding_en_embeddings_momentum[i];
        const float embedding_en_embeddings_momentum_3 = embedding_en_embeddings_momentum[i];
        const float sum_ = embedding_en_embeddings_momentum_2 + (d_embedding_en_dembedding_en_embeddings[i] - embedding_en_embeddings_momentum_3) * 0.1f;
        embedding_en_embeddings_momentum[i] = sum_;
        embedding_en_scaled_2[i] = sum_ * quotient_value_4[0];
    }
}

/* embedding_en (Embedding), line 21: multiply -> (None, 11, 24) */
static void video_translation_train_embedding_en_elements_2(int n,
                                                            const float *VIDEO_TRANSLATION_RESTRICT d_lstm_en_product,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_en_scaled)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 24; unit++) {
            embedding_en_scaled[i * 24 + unit] = d_lstm_en_product[i * 152 + unit] * d_lstm_en_product[i * 152 + unit];
        }
    }
}

/* embedding_en (Embedding), line 21: scatter_add of (None, 11) and (None, 11, 24) -> (26, 24) */
static void video_translation_train_embedding_en_scattered(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_en_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_en_scaled,
                                                           float *VIDEO_TRANSLATION_RESTRICT embedding_en_scattered)
{
    for (int row = 0; row < 26; row++) {
        for (int col = 0; col < 24; col++) {
            embedding_en_scattered[row * 24 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_en_in[sample * 11 + step], 26);
                embedding_en_scattered[entry * 24 + unit] += embedding_en_scaled[sample * 264 + step * 24 + unit];
            }
        }
    }
}

/* embedding_en (Embedding), line 21: subtract, multiply, add, sqrt, add, divide, subtract -> (26, 24) */
static void video_translation_train_embedding_en_elements_3(const float *VIDEO_TRANSLATION_RESTRICT embedding_en_scattered,
                                                            const float *VIDEO_TRANSLATION_RESTRICT embedding_en_scaled_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings,
                                                            float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings_velocity)
{
    for (int i = 0; i < 624; i++) {
        const float embedding_en_embeddings_2 = embedding_en_embeddings[i];
        const float embedding_en_embeddings_velocity_2 = embedding_en_embeddings_velocity[i];
        const float embedding_en_embeddings_velocity_3 = embedding_en_embeddings_velocity[i];
        const float sum_ = embedding_en_embeddings_velocity_2 + (embedding_en_scattered[i] - embedding_en_embeddings_velocity_3) * 0.001f;
        embedding_en_embeddings[i] = embedding_en_embeddings_2 - embedding_en_scaled_2[i] / (sqrtf(sum_) + 1e-07f);
        embedding_en_embeddings_velocity[i] = sum_;
    }
}

/* copy -> () */
static void video_translation_train_copy(const int32_t *VIDEO_TRANSLATION_RESTRICT sum__value,
                                         int32_t *VIDEO_TRANSLATION_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void video_translation_evaluate_scalars(int n, float *VIDEO_TRANSLATION_RESTRICT next_en_loss_count,
                                               float *VIDEO_TRANSLATION_RESTRICT next_es_loss_count,
                                               float *VIDEO_TRANSLATION_RESTRICT next_de_loss_count,
                                               float *VIDEO_TRANSLATION_RESTRICT loss_count)
{
    const float next_en_loss_count_2 = *next_en_loss_count;
    const float next_es_loss_count_2 = *next_es_loss_count;
    const float next_de_loss_count_2 = *next_de_loss_count;
    const float loss_count_2 = *loss_count;
    next_en_loss_count[0] = next_en_loss_count_2 + (float)n;
    next_es_loss_count[0] = next_es_loss_count_2 + (float)n;
    next_de_loss_count[0] = next_de_loss_count_2 + (float)n;
    loss_count[0] = loss_count_2 + (float)n;
}

/* time_distributed (TimeDistributed), line 12: convolution of (None*8, 48, 48, 3) and (5, 5, 3, 16), then
   add, compare, select, reduce_window -> (None*8, 11, 11, 16) */
static void video_translation_evaluate_time_distributed_convolution(int n,
                                                                    const float *VIDEO_TRANSLATION_RESTRICT clip,
                                                                    const float *VIDEO_TRANSLATION_RESTRICT time_distributed_kernel,
                                                                    const float *VIDEO_TRANSLATION_RESTRICT time_distributed_bias,
                                                                    float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int row = 0; row < 11; row++) {
            for (int col = 0; col < 11; col++) {
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
                            for (int tap_row = 0; tap_row < 5; tap_row++) {
                                const int in_row = row * 4 + within_row * 2 + tap_row;
                                for (int tap_col = 0; tap_col < 5; tap_col++) {
                                    const int in_col = col * 4 + within_col * 2 + tap_col;
                                    for (int channel = 0; channel < 3; channel++) {
                                        const float a_value = clip[sample * 6912 + in_row * 144 + in_col * 3 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_kernel[tap_row * 240 + tap_col * 48 + channel * 16 + filter];
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
                        const float sum_ = largest + time_distributed_bias[filter];
                        time_distributed_1_pooled[sample * 1936 + row * 176 + col * 16 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_2 (TimeDistributed), line 14: convolution of (None*8, 11, 11, 16) and (3, 3, 16, 32),
   then add, compare, select, reduce_window -> (None*8, 4, 4, 32) */
static void video_translation_evaluate_time_distributed_2_convolution(int n,
                                                                      const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_kernel,
                                                                      const float *VIDEO_TRANSLATION_RESTRICT time_distributed_2_bias,
                                                                      const float *VIDEO_TRANSLATION_RESTRICT time_distributed_1_pooled,
                                                                      float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled)
{
    for (int sample = 0; sample < n * 8; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col = 0; col < 4; col++) {
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
                                        const float a_value = time_distributed_1_pooled[sample * 1936 + in_row * 176 + in_col * 16 + channel];
                                        for (int filter = filter_tile; filter < filter_tile + 16; filter++) {
                                            sums[filter - filter_tile] += a_value * time_distributed_2_kernel[tap_row * 1536 + tap_col * 512 + channel * 32 + filter];
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
                        const float sum_ = largest + time_distributed_2_bias[filter];
                        time_distributed_3_pooled[sample * 512 + row * 128 + col * 32 + filter] = sum_ > 0.0f ? sum_ : 0.0f;
                    }
                }
            }
        }
    }
}

/* time_distributed_5 (TimeDistributed), line 17: dot_general of (None*8, 512) and (512, 96), then add,
   compare, select -> (None*8, 96) */
static void video_translation_evaluate_time_distributed_5_product(int n,
                                                                  const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_kernel,
                                                                  const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_bias,
                                                                  const float *VIDEO_TRANSLATION_RESTRICT time_distributed_3_pooled,
                                                                  float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_)
{
    for (int frame_tile = 0; frame_tile < n * 8; frame_tile += 4) {
        for (int unit_tile = 0; unit_tile < 96; unit_tile += 8) {
            float sums[4][8];
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[frame - frame_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 512; k++) {
                for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                    const float a_value = time_distributed_3_pooled[frame * 512 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[frame - frame_tile][unit - unit_tile] += a_value * time_distributed_5_kernel[k * 96 + unit];
                    }
                }
            }
            for (int frame = frame_tile; frame < frame_tile + 4; frame++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[frame - frame_tile][unit - unit_tile];
                    const float sum_ = sum + time_distributed_5_bias[unit];
                    time_distributed_5_chosen_[frame * 96 + unit] = sum_ > 0.0f ? sum_ : 0.0f;
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 8, 96) and (96, 512), then add -> (None, 8, 512) */
static void video_translation_evaluate_lstm_product(int n,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_kernel,
                                                    const float *VIDEO_TRANSLATION_RESTRICT lstm_bias,
                                                    const float *VIDEO_TRANSLATION_RESTRICT time_distributed_5_chosen_,
                                                    float *VIDEO_TRANSLATION_RESTRICT lstm_sum_)
{
    for (int i_tile = 0; i_tile < n * 8; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = time_distributed_5_chosen_[i * 96 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * lstm_kernel[k * 512 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    lstm_sum_[i * 512 + unit] = sum + lstm_bias[unit];
                }
            }
        }
    }
}

/* lstm (LSTM), line 18: dot_general of (None, 128) and (128, 512), then add -> (None, 512) */
static void video_translation_evaluate_lstm_product_2(int n, int step,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_recurrent_kernel,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 512; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 128; k++) {
                const float a_value = lstm_steps[sample * 128 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_recurrent_kernel[k * 512 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_sum__2[sample * 512 + unit] = lstm_sum_[sample * 4096 + step * 512 + unit] + sum;
            }
        }
    }
}

/* lstm (LSTM), line 18: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 128) */
static void video_translation_evaluate_lstm_hidden_state(int n,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_sum__2,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_steps_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 128; unit++) {
            const float value_ = lstm_steps_2[sample * 128 + unit];
            const float product = video_translation_logistic(lstm_sum__2[sample * 512 + unit]) * tanhf(lstm_sum__2[sample * 512 + unit + 256]);
            const float cell_state = video_translation_logistic(lstm_sum__2[sample * 512 + unit + 128]) * value_ + product;
            lstm_steps[sample * 128 + unit] = video_translation_logistic(lstm_sum__2[sample * 512 + unit + 384]) * tanhf(cell_state);
            lstm_steps_2[sample * 128 + unit] = cell_state;
        }
    }
}

/* lstm (LSTM), line 18: scan of (None, 8, 512) and (None, 128) and (None, 128) */
static void video_translation_evaluate_lstm_steps(int n, const float *lstm_recurrent_kernel,
                                                  const float *lstm_sum_, float *lstm_steps,
                                                  float *lstm_steps_2, float *floats)
{
    for (int i = 0; i < n * 128; i++) {
        lstm_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 128; i++) {
        lstm_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 8; step++) {
        video_translation_evaluate_lstm_product_2(n, step,
                                                  lstm_recurrent_kernel, lstm_sum_, lstm_steps,
                                                  floats + 131072);
        video_translation_evaluate_lstm_hidden_state(n,
                                                     floats + 131072, lstm_steps, lstm_steps_2);
    }
}

/* embedding_de (Embedding), line 33: gather of (30, 24) and (None, 13) -> (None, 13, 24) */
static void video_translation_evaluate_embedding_de_lookup(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_de_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_de_embeddings,
                                                           float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_de_in[sample * 13 + step], 30);
                const float found = embedding_de_embeddings[entry * 24 + unit];
                both_de_joined[sample * 1976 + step * 152 + unit] = found;
            }
        }
    }
}

/* embedding_es (Embedding), line 27: gather of (34, 24) and (None, 15) -> (None, 15, 24) */
static void video_translation_evaluate_embedding_es_lookup(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_es_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_es_embeddings,
                                                           float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_es_in[sample * 15 + step], 34);
                const float found = embedding_es_embeddings[entry * 24 + unit];
                both_es_joined[sample * 2280 + step * 152 + unit] = found;
            }
        }
    }
}

/* embedding_en (Embedding), line 21: gather of (26, 24) and (None, 11) -> (None, 11, 24) */
static void video_translation_evaluate_embedding_en_lookup(int n,
                                                           const int32_t *VIDEO_TRANSLATION_RESTRICT words_en_in,
                                                           const float *VIDEO_TRANSLATION_RESTRICT embedding_en_embeddings,
                                                           float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 24; unit++) {
                const int entry = video_translation_entry(words_en_in[sample * 11 + step], 26);
                const float found = embedding_en_embeddings[entry * 24 + unit];
                both_en_joined[sample * 1672 + step * 152 + unit] = found;
            }
        }
    }
}

/* both_de (Concatenate), line 35: concatenate of (None, 13, 24) and (None, 13, 128) -> (None, 13, 152) */
static void video_translation_evaluate_both_de_joined(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT both_de_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_de_joined[sample * 1976 + step * 152 + unit + 24] = lstm_steps[sample * 128 + unit];
            }
        }
    }
}

/* both_es (Concatenate), line 29: concatenate of (None, 15, 24) and (None, 15, 128) -> (None, 15, 152) */
static void video_translation_evaluate_both_es_joined(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT both_es_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_es_joined[sample * 2280 + step * 152 + unit + 24] = lstm_steps[sample * 128 + unit];
            }
        }
    }
}

/* both_en (Concatenate), line 23: concatenate of (None, 11, 24) and (None, 11, 128) -> (None, 11, 152) */
static void video_translation_evaluate_both_en_joined(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT lstm_steps,
                                                      float *VIDEO_TRANSLATION_RESTRICT both_en_joined)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            for (int unit = 0; unit < 128; unit++) {
                both_en_joined[sample * 1672 + step * 152 + unit + 24] = lstm_steps[sample * 128 + unit];
            }
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 13, 152) and (152, 384), then add -> (None, 13, 384) */
static void video_translation_evaluate_lstm_de_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_de_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_de_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT both_de_joined,
                                                       float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_de_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_de_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_de_sum_[i * 384 + unit] = sum + lstm_de_bias[unit];
                }
            }
        }
    }
}

/* lstm_de (LSTM), line 36: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_evaluate_lstm_de_product_2(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_de_recurrent_kernel,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum_,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_de_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_de_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_de_sum__2[sample * 384 + unit] = lstm_de_sum_[sample * 4992 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_de (LSTM), line 36: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_evaluate_lstm_de_hidden_state(int n, int step,
                                                            const float *VIDEO_TRANSLATION_RESTRICT lstm_de_sum__2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = lstm_de_steps_2[sample * 96 + unit];
            const float product = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit]) * tanhf(lstm_de_sum__2[sample * 384 + unit + 192]);
            const float cell_state = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit + 96]) * value_ + product;
            const float hidden_state = video_translation_logistic(lstm_de_sum__2[sample * 384 + unit + 288]) * tanhf(cell_state);
            lstm_de_steps_3[sample * 1248 + step * 96 + unit] = hidden_state;
            lstm_de_steps[sample * 96 + unit] = hidden_state;
            lstm_de_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_de (LSTM), line 36: scan of (None, 13, 384) and (None, 96) and (None, 96) */
static void video_translation_evaluate_lstm_de_steps(int n, const float *lstm_de_recurrent_kernel,
                                                     const float *lstm_de_sum_, float *lstm_de_steps,
                                                     float *lstm_de_steps_2, float *lstm_de_steps_3,
                                                     float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_de_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_de_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 13; step++) {
        video_translation_evaluate_lstm_de_product_2(n, step,
                                                     lstm_de_recurrent_kernel, lstm_de_sum_, lstm_de_steps,
                                                     floats + 159744);
        video_translation_evaluate_lstm_de_hidden_state(n,
                                                        step, floats + 159744, lstm_de_steps,
                                                        lstm_de_steps_2, lstm_de_steps_3);
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 15, 152) and (152, 384), then add -> (None, 15, 384) */
static void video_translation_evaluate_lstm_es_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_es_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_es_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT both_es_joined,
                                                       float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_es_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_es_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_es_sum_[i * 384 + unit] = sum + lstm_es_bias[unit];
                }
            }
        }
    }
}

/* lstm_es (LSTM), line 30: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_evaluate_lstm_es_product_2(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_es_recurrent_kernel,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum_,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_es_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_es_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_es_sum__2[sample * 384 + unit] = lstm_es_sum_[sample * 5760 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_es (LSTM), line 30: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_evaluate_lstm_es_hidden_state(int n, int step,
                                                            const float *VIDEO_TRANSLATION_RESTRICT lstm_es_sum__2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = lstm_es_steps_2[sample * 96 + unit];
            const float product = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit]) * tanhf(lstm_es_sum__2[sample * 384 + unit + 192]);
            const float cell_state = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit + 96]) * value_ + product;
            const float hidden_state = video_translation_logistic(lstm_es_sum__2[sample * 384 + unit + 288]) * tanhf(cell_state);
            lstm_es_steps_3[sample * 1440 + step * 96 + unit] = hidden_state;
            lstm_es_steps[sample * 96 + unit] = hidden_state;
            lstm_es_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_es (LSTM), line 30: scan of (None, 15, 384) and (None, 96) and (None, 96) */
static void video_translation_evaluate_lstm_es_steps(int n, const float *lstm_es_recurrent_kernel,
                                                     const float *lstm_es_sum_, float *lstm_es_steps,
                                                     float *lstm_es_steps_2, float *lstm_es_steps_3,
                                                     float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_es_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_es_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 15; step++) {
        video_translation_evaluate_lstm_es_product_2(n, step,
                                                     lstm_es_recurrent_kernel, lstm_es_sum_, lstm_es_steps,
                                                     floats + 230400);
        video_translation_evaluate_lstm_es_hidden_state(n,
                                                        step, floats + 230400, lstm_es_steps,
                                                        lstm_es_steps_2, lstm_es_steps_3);
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 11, 152) and (152, 384), then add -> (None, 11, 384) */
static void video_translation_evaluate_lstm_en_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_en_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_en_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT both_en_joined,
                                                       float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_first][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 152; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = both_en_joined[i * 152 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_first][unit - unit_tile] += a_value * lstm_en_kernel[k * 384 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_tile];
                    lstm_en_sum_[i * 384 + unit] = sum + lstm_en_bias[unit];
                }
            }
        }
    }
}

/* lstm_en (LSTM), line 24: dot_general of (None, 96) and (96, 384), then add -> (None, 384) */
static void video_translation_evaluate_lstm_en_product_2(int n, int step,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_en_recurrent_kernel,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum_,
                                                         const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                         float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 384; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            for (int k = 0; k < 96; k++) {
                const float a_value = lstm_en_steps[sample * 96 + k];
                for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                    sums[unit - unit_tile] += a_value * lstm_en_recurrent_kernel[k * 384 + unit];
                }
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                lstm_en_sum__2[sample * 384 + unit] = lstm_en_sum_[sample * 4224 + step * 384 + unit] + sum;
            }
        }
    }
}

/* lstm_en (LSTM), line 24: logistic, tanh, logistic, multiply, add, tanh, multiply -> (None, 96) */
static void video_translation_evaluate_lstm_en_hidden_state(int n, int step,
                                                            const float *VIDEO_TRANSLATION_RESTRICT lstm_en_sum__2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_2,
                                                            float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 96; unit++) {
            const float value_ = lstm_en_steps_2[sample * 96 + unit];
            const float product = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit]) * tanhf(lstm_en_sum__2[sample * 384 + unit + 192]);
            const float cell_state = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit + 96]) * value_ + product;
            const float hidden_state = video_translation_logistic(lstm_en_sum__2[sample * 384 + unit + 288]) * tanhf(cell_state);
            lstm_en_steps_3[sample * 1056 + step * 96 + unit] = hidden_state;
            lstm_en_steps[sample * 96 + unit] = hidden_state;
            lstm_en_steps_2[sample * 96 + unit] = cell_state;
        }
    }
}

/* lstm_en (LSTM), line 24: scan of (None, 11, 384) and (None, 96) and (None, 96) */
static void video_translation_evaluate_lstm_en_steps(int n, const float *lstm_en_recurrent_kernel,
                                                     const float *lstm_en_sum_, float *lstm_en_steps,
                                                     float *lstm_en_steps_2, float *lstm_en_steps_3,
                                                     float *floats)
{
    for (int i = 0; i < n * 96; i++) {
        lstm_en_steps[i] = 0.0f;
    }
    for (int i = 0; i < n * 96; i++) {
        lstm_en_steps_2[i] = 0.0f;
    }
    for (int step = 0; step < 11; step++) {
        video_translation_evaluate_lstm_en_product_2(n, step,
                                                     lstm_en_recurrent_kernel, lstm_en_sum_, lstm_en_steps,
                                                     floats + 168960);
        video_translation_evaluate_lstm_en_hidden_state(n,
                                                        step, floats + 168960, lstm_en_steps,
                                                        lstm_en_steps_2, lstm_en_steps_3);
    }
}

/* next_de (Dense), line 37: dot_general of (None, 13, 96) and (96, 30), then add -> (None, 13, 30) */
static void video_translation_evaluate_next_de_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_de_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_de_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_de_steps_3,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_de_sum_)
{
    for (int i_tile = 0; i_tile < n * 13; i_tile += 4) {
        const int i_first = i_tile < n * 13 - 4 ? i_tile : n * 13 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 30; unit_tile += 8) {
            const int unit_first = unit_tile < 22 ? unit_tile : 22; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_de_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_de_kernel[k * 30 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_de_sum_[i * 30 + unit] = sum + next_de_bias[unit];
                }
            }
        }
    }
}

/* next_de (Dense), line 37: softmax of (None, 13, 30) -> (None, 13, 30) */
static void video_translation_evaluate_next_de_softmax(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_de_sum_,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_de)
{
    for (int i = 0; i < n * 13; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 30; unit++) {
            if (next_de_sum_[i * 30 + unit] > largest) {
                largest = next_de_sum_[i * 30 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 30; unit++) {
            const float power = expf(next_de_sum_[i * 30 + unit] - largest);
            next_de[i * 30 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 30; unit++) {
            next_de[i * 30 + unit] /= total;
        }
    }
}

/* next_es (Dense), line 31: dot_general of (None, 15, 96) and (96, 34), then add -> (None, 15, 34) */
static void video_translation_evaluate_next_es_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_es_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_es_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_es_steps_3,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_es_sum_)
{
    for (int i_tile = 0; i_tile < n * 15; i_tile += 4) {
        const int i_first = i_tile < n * 15 - 4 ? i_tile : n * 15 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 34; unit_tile += 8) {
            const int unit_first = unit_tile < 26 ? unit_tile : 26; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_es_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_es_kernel[k * 34 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_es_sum_[i * 34 + unit] = sum + next_es_bias[unit];
                }
            }
        }
    }
}

/* next_es (Dense), line 31: softmax of (None, 15, 34) -> (None, 15, 34) */
static void video_translation_evaluate_next_es_softmax(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_es_sum_,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_es)
{
    for (int i = 0; i < n * 15; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 34; unit++) {
            if (next_es_sum_[i * 34 + unit] > largest) {
                largest = next_es_sum_[i * 34 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 34; unit++) {
            const float power = expf(next_es_sum_[i * 34 + unit] - largest);
            next_es[i * 34 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 34; unit++) {
            next_es[i * 34 + unit] /= total;
        }
    }
}

/* next_en (Dense), line 25: dot_general of (None, 11, 96) and (96, 26), then add -> (None, 11, 26) */
static void video_translation_evaluate_next_en_product(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_en_kernel,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_en_bias,
                                                       const float *VIDEO_TRANSLATION_RESTRICT lstm_en_steps_3,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_en_sum_)
{
    for (int i_tile = 0; i_tile < n * 11; i_tile += 4) {
        const int i_first = i_tile < n * 11 - 4 ? i_tile : n * 11 - 4; /* the last tile overlaps */
        for (int unit_tile = 0; unit_tile < 26; unit_tile += 8) {
            const int unit_first = unit_tile < 18 ? unit_tile : 18; /* the last tile overlaps */
            float sums[4][8];
            for (int i = i_first; i < i_first + 4; i++) {
                for (int unit = unit_first; unit < unit_first + 8; unit++) {
                    sums[i - i_first][unit - unit_first] = 0.0f;
                }
            }
            for (int k = 0; k < 96; k++) {
                for (int i = i_first; i < i_first + 4; i++) {
                    const float a_value = lstm_en_steps_3[i * 96 + k];
                    for (int unit = unit_first; unit < unit_first + 8; unit++) {
                        sums[i - i_first][unit - unit_first] += a_value * next_en_kernel[k * 26 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_first + 4; i++) {
                for (int unit = unit_tile; unit < unit_first + 8; unit++) {
                    const float sum = sums[i - i_first][unit - unit_first];
                    next_en_sum_[i * 26 + unit] = sum + next_en_bias[unit];
                }
            }
        }
    }
}

/* next_en (Dense), line 25: softmax of (None, 11, 26) -> (None, 11, 26) */
static void video_translation_evaluate_next_en_softmax(int n,
                                                       const float *VIDEO_TRANSLATION_RESTRICT next_en_sum_,
                                                       float *VIDEO_TRANSLATION_RESTRICT next_en)
{
    for (int i = 0; i < n * 11; i++) {
        float largest = -INFINITY;
        for (int unit = 0; unit < 26; unit++) {
            if (next_en_sum_[i * 26 + unit] > largest) {
                largest = next_en_sum_[i * 26 + unit];
            }
        }
        float total = 0.0f;
        for (int unit = 0; unit < 26; unit++) {
            const float power = expf(next_en_sum_[i * 26 + unit] - largest);
            next_en[i * 26 + unit] = power;
            total += power;
        }
        for (int unit = 0; unit < 26; unit++) {
            next_en[i * 26 + unit] /= total;
        }
    }
}

/* compare, convert -> (None, 11, 26) */
static void video_translation_evaluate_one_hot(int n,
                                               const int32_t *VIDEO_TRANSLATION_RESTRICT next_en_target,
                                               float *VIDEO_TRANSLATION_RESTRICT one_hot)
{
    for (int i = 0; i < n * 11; i++) {
        for (int unit = 0; unit < 26; unit++) {
            one_hot[i * 26 + unit] = next_en_target[i] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 11, 26) and (None, 11, 26) -> (None, 11) */
static void video_translation_evaluate_next_en_losses(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT next_en_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT one_hot,
                                                      float *VIDEO_TRANSLATION_RESTRICT next_en_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 11; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 26; unit++) {
                if (next_en_sum_[sample * 286 + step * 26 + unit] > largest) {
                    largest = next_en_sum_[sample * 286 + step * 26 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 26; unit++) {
                total += expf(next_en_sum_[sample * 286 + step * 26 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 26; unit++) {
                entropy += (one_hot[sample * 286 + step * 26 + unit]) * (log_total - (next_en_sum_[sample * 286 + step * 26 + unit] - largest));
            }
            next_en_losses[sample * 11 + step] = entropy;
        }
    }
}

/* reduce of (None, 11), then divide, multiply, add -> () */
static void video_translation_evaluate_sum(int n,
                                           const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                           const float *VIDEO_TRANSLATION_RESTRICT next_en_losses,
                                           float *VIDEO_TRANSLATION_RESTRICT next_en_loss_total,
                                           float *VIDEO_TRANSLATION_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 11; k2++) {
            const float product = next_en_losses[k * 11 + k2] * (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[k]);
            sum += product;
        }
    }
    const float next_en_loss_total_2 = *next_en_loss_total;
    const float loss_2 = sum / (float)(n * 11);
    next_en_loss_total[0] = next_en_loss_total_2 + loss_2 * (float)n;
    loss[0] = loss_2;
}

/* compare, convert -> (None, 15, 34) */
static void video_translation_evaluate_one_hot_2(int n,
                                                 const int32_t *VIDEO_TRANSLATION_RESTRICT next_es_target,
                                                 float *VIDEO_TRANSLATION_RESTRICT one_hot_2)
{
    for (int i = 0; i < n * 15; i++) {
        for (int unit = 0; unit < 34; unit++) {
            one_hot_2[i * 34 + unit] = next_es_target[i] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 15, 34) and (None, 15, 34) -> (None, 15) */
static void video_translation_evaluate_next_es_losses(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT next_es_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT one_hot_2,
                                                      float *VIDEO_TRANSLATION_RESTRICT next_es_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 15; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 34; unit++) {
                if (next_es_sum_[sample * 510 + step * 34 + unit] > largest) {
                    largest = next_es_sum_[sample * 510 + step * 34 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 34; unit++) {
                total += expf(next_es_sum_[sample * 510 + step * 34 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 34; unit++) {
                entropy += (one_hot_2[sample * 510 + step * 34 + unit]) * (log_total - (next_es_sum_[sample * 510 + step * 34 + unit] - largest));
            }
            next_es_losses[sample * 15 + step] = entropy;
        }
    }
}

/* reduce of (None, 15), then divide, multiply, add -> () */
static void video_translation_evaluate_sum_2(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                             const float *VIDEO_TRANSLATION_RESTRICT loss,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_losses,
                                             float *VIDEO_TRANSLATION_RESTRICT next_es_loss_total,
                                             float *VIDEO_TRANSLATION_RESTRICT sum__value)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 15; k2++) {
            const float product = next_es_losses[k * 15 + k2] * (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[k]);
            sum += product;
        }
    }
    const float next_es_loss_total_2 = *next_es_loss_total;
    const float loss_2 = sum / (float)(n * 15);
    next_es_loss_total[0] = next_es_loss_total_2 + loss_2 * (float)n;
    sum__value[0] = loss[0] + loss_2;
}

/* compare, convert -> (None, 13, 30) */
static void video_translation_evaluate_one_hot_3(int n,
                                                 const int32_t *VIDEO_TRANSLATION_RESTRICT next_de_target,
                                                 float *VIDEO_TRANSLATION_RESTRICT one_hot_3)
{
    for (int i = 0; i < n * 13; i++) {
        for (int unit = 0; unit < 30; unit++) {
            one_hot_3[i * 30 + unit] = next_de_target[i] == unit ? 1.0f : 0.0f;
        }
    }
}

/* softmax_cross_entropy of (None, 13, 30) and (None, 13, 30) -> (None, 13) */
static void video_translation_evaluate_next_de_losses(int n,
                                                      const float *VIDEO_TRANSLATION_RESTRICT next_de_sum_,
                                                      const float *VIDEO_TRANSLATION_RESTRICT one_hot_3,
                                                      float *VIDEO_TRANSLATION_RESTRICT next_de_losses)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 13; step++) {
            float largest = -INFINITY;
            for (int unit = 0; unit < 30; unit++) {
                if (next_de_sum_[sample * 390 + step * 30 + unit] > largest) {
                    largest = next_de_sum_[sample * 390 + step * 30 + unit];
                }
            }
            float total = 0.0f;
            for (int unit = 0; unit < 30; unit++) {
                total += expf(next_de_sum_[sample * 390 + step * 30 + unit] - largest);
            }
            const float log_total = logf(total);
            float entropy = 0.0f;
            for (int unit = 0; unit < 30; unit++) {
                entropy += (one_hot_3[sample * 390 + step * 30 + unit]) * (log_total - (next_de_sum_[sample * 390 + step * 30 + unit] - largest));
            }
            next_de_losses[sample * 13 + step] = entropy;
        }
    }
}

/* reduce of (None, 13), then divide, multiply, add, multiply, add -> () */
static void video_translation_evaluate_sum_3(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                             const float *VIDEO_TRANSLATION_RESTRICT sum__value,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_de_losses,
                                             float *VIDEO_TRANSLATION_RESTRICT next_de_loss_total,
                                             float *VIDEO_TRANSLATION_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 13; k2++) {
            const float product = next_de_losses[k * 13 + k2] * (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[k]);
            sum += product;
        }
    }
    const float next_de_loss_total_2 = *next_de_loss_total;
    const float loss_2 = sum / (float)(n * 13);
    const float loss_total_2 = *loss_total;
    next_de_loss_total[0] = next_de_loss_total_2 + loss_2 * (float)n;
    loss_total[0] = loss_total_2 + (sum__value[0] + loss_2) * (float)n;
}

/* arg_max of (None, 11, 26), then compare, convert -> (None, 11) */
static void video_translation_evaluate_arg_max(int n,
                                               const int32_t *VIDEO_TRANSLATION_RESTRICT next_en_target,
                                               const float *VIDEO_TRANSLATION_RESTRICT next_en,
                                               float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 11; unit++) {
            float extreme = next_en[sample * 286 + unit * 26];
            int32_t best = 0;
            for (int position = 1; position < 26; position++) {
                if (next_en[sample * 286 + unit * 26 + position] > extreme) {
                    extreme = next_en[sample * 286 + unit * 26 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_en_accuracy_values[sample * 11 + unit] = next_en_target[sample * 11 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 11), then divide, multiply -> (None,) */
static void video_translation_evaluate_sum_4(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_values,
                                             float *VIDEO_TRANSLATION_RESTRICT scaled_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 11; k++) {
            sum += next_en_accuracy_values[sample * 11 + k];
        }
        scaled_value[sample] = sum / 11.0f * (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_5(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value,
                                             float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value[k];
    }
    next_en_accuracy_total[0] = *next_en_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_6(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_en_sample_weight,
                                             float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_en_sample_weight == NULL ? 1.0f : next_en_sample_weight[k]);
    }
    next_en_accuracy_count[0] = *next_en_accuracy_count + sum;
}

/* arg_max of (None, 15, 34), then compare, convert -> (None, 15) */
static void video_translation_evaluate_arg_max_2(int n,
                                                 const int32_t *VIDEO_TRANSLATION_RESTRICT next_es_target,
                                                 const float *VIDEO_TRANSLATION_RESTRICT next_es,
                                                 float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 15; unit++) {
            float extreme = next_es[sample * 510 + unit * 34];
            int32_t best = 0;
            for (int position = 1; position < 34; position++) {
                if (next_es[sample * 510 + unit * 34 + position] > extreme) {
                    extreme = next_es[sample * 510 + unit * 34 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_es_accuracy_values[sample * 15 + unit] = next_es_target[sample * 15 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 15), then divide, multiply -> (None,) */
static void video_translation_evaluate_sum_7(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_values,
                                             float *VIDEO_TRANSLATION_RESTRICT scaled_value_2)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 15; k++) {
            sum += next_es_accuracy_values[sample * 15 + k];
        }
        scaled_value_2[sample] = sum / 15.0f * (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_8(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value_2,
                                             float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value_2[k];
    }
    next_es_accuracy_total[0] = *next_es_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_9(int n,
                                             const float *VIDEO_TRANSLATION_RESTRICT next_es_sample_weight,
                                             float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_es_sample_weight == NULL ? 1.0f : next_es_sample_weight[k]);
    }
    next_es_accuracy_count[0] = *next_es_accuracy_count + sum;
}

/* arg_max of (None, 13, 30), then compare, convert -> (None, 13) */
static void video_translation_evaluate_arg_max_3(int n,
                                                 const int32_t *VIDEO_TRANSLATION_RESTRICT next_de_target,
                                                 const float *VIDEO_TRANSLATION_RESTRICT next_de,
                                                 float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_values)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit = 0; unit < 13; unit++) {
            float extreme = next_de[sample * 390 + unit * 30];
            int32_t best = 0;
            for (int position = 1; position < 30; position++) {
                if (next_de[sample * 390 + unit * 30 + position] > extreme) {
                    extreme = next_de[sample * 390 + unit * 30 + position];
                    best = position;
                }
            }
            (void)extreme;
            next_de_accuracy_values[sample * 13 + unit] = next_de_target[sample * 13 + unit] == best ? 1.0f : 0.0f;
        }
    }
}

/* reduce of (None, 13), then divide, multiply -> (None,) */
static void video_translation_evaluate_sum_10(int n,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_values,
                                              float *VIDEO_TRANSLATION_RESTRICT scaled_value_3)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 13; k++) {
            sum += next_de_accuracy_values[sample * 13 + k];
        }
        scaled_value_3[sample] = sum / 13.0f * (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[sample]);
    }
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_11(int n, const float *VIDEO_TRANSLATION_RESTRICT scaled_value_3,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += scaled_value_3[k];
    }
    next_de_accuracy_total[0] = *next_de_accuracy_total + sum;
}

/* reduce of (None,), then add -> () */
static void video_translation_evaluate_sum_12(int n,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_sample_weight,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_count)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += (next_de_sample_weight == NULL ? 1.0f : next_de_sample_weight[k]);
    }
    next_de_accuracy_count[0] = *next_de_accuracy_count + sum;
}

/* compare, select, divide, select, compare, select, divide, select, compare, select, divide, select,
   compare, select, divide, select, compare, select, divide, select, compare, select, divide, select,
   compare, select, divide, select -> () */
static void video_translation_metrics_scalars(const float *VIDEO_TRANSLATION_RESTRICT loss_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT loss_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_loss_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_loss_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_loss_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_loss_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_loss_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_loss_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy_total,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_count,
                                              const float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy_total,
                                              float *VIDEO_TRANSLATION_RESTRICT loss,
                                              float *VIDEO_TRANSLATION_RESTRICT next_en_loss,
                                              float *VIDEO_TRANSLATION_RESTRICT next_es_loss,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_loss,
                                              float *VIDEO_TRANSLATION_RESTRICT next_en_accuracy,
                                              float *VIDEO_TRANSLATION_RESTRICT next_es_accuracy,
                                              float *VIDEO_TRANSLATION_RESTRICT next_de_accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *next_en_loss_count == 0.0f;
    const int holds_3 = *next_es_loss_count == 0.0f;
    const int holds_4 = *next_de_loss_count == 0.0f;
    const int holds_5 = *next_en_accuracy_count == 0.0f;
    const int holds_6 = *next_es_accuracy_count == 0.0f;
    const int holds_7 = *next_de_accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    next_en_loss[0] = holds_2 ? 0.0f : *next_en_loss_total / (holds_2 ? 1.0f : *next_en_loss_count);
    next_es_loss[0] = holds_3 ? 0.0f : *next_es_loss_total / (holds_3 ? 1.0f : *next_es_loss_count);
    next_de_loss[0] = holds_4 ? 0.0f : *next_de_loss_total / (holds_4 ? 1.0f : *next_de_loss_count);
    next_en_accuracy[0] = holds_5 ? 0.0f : *next_en_accuracy_total / (holds_5 ? 1.0f : *next_en_accuracy_count);
    next_es_accuracy[0] = holds_6 ? 0.0f : *next_es_accuracy_total / (holds_6 ? 1.0f : *next_es_accuracy_count);
    next_de_accuracy[0] = holds_7 ? 0.0f : *next_de_accuracy_total / (holds_7 ? 1.0f : *next_de_accuracy_count);
}

int video_translation_init(video_translation_weights *weights, uint64_t seed)
{
    float floats[241664];
    uint8_t bytes[128];
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    video_translation_init_time_distributed_elements(seed_words,
                                                     weights->time_distributed_kernel);
    video_translation_init_time_distributed_2_elements(seed_words,
                                                       weights->time_distributed_2_kernel);
    video_translation_init_time_distributed_5_elements(seed_words,
                                                       weights->time_distributed_5_kernel);
    video_translation_init_lstm_elements(seed_words,
                                         weights->lstm_kernel);
    video_translation_init_lstm_elements_2(seed_words, floats);
    video_translation_init_lstm_steps(floats, floats + 65536, floats,
                                      bytes);
    video_translation_init_lstm_joined(floats + 36864);
    video_translation_init_embedding_de_elements(seed_words,
                                                 weights->embedding_de_embeddings);
    video_translation_init_embedding_es_elements(seed_words,
                                                 weights->embedding_es_embeddings);
    video_translation_init_embedding_en_elements(seed_words,
                                                 weights->embedding_en_embeddings);
    video_translation_init_lstm_de_elements(seed_words,
                                            weights->lstm_de_kernel);
    video_translation_init_lstm_de_elements_2(seed_words, floats);
    video_translation_init_lstm_de_steps(floats, floats + 131072,
                                         floats, bytes);
    video_translation_init_lstm_de_joined(floats + 37376);
    video_translation_init_lstm_es_elements(seed_words,
                                            weights->lstm_es_kernel);
    video_translation_init_lstm_es_elements_2(seed_words, floats);
    video_translation_init_lstm_es_steps(floats, floats + 167936,
                                         floats, bytes);
    video_translation_init_lstm_en_elements(seed_words,
                                            weights->lstm_en_kernel);
    video_translation_init_lstm_en_elements_2(seed_words, floats);
    video_translation_init_lstm_en_steps(floats, floats + 204800,
                                         floats, bytes);
    video_translation_init_next_de_elements(seed_words,
                                            weights->next_de_kernel);
    video_translation_init_next_es_elements(seed_words,
                                            weights->next_es_kernel);
    video_translation_init_next_en_elements(seed_words,
                                            weights->next_en_kernel);
    video_translation_init_copy(weights->time_distributed_bias);
    video_translation_init_copy_2(weights->time_distributed_2_bias);
    video_translation_init_copy_3(weights->time_distributed_5_bias);
    video_translation_init_copy_4(floats + 65536,
                                  weights->lstm_recurrent_kernel);
    video_translation_init_copy_5(floats + 36864, weights->lstm_bias);
    video_translation_init_copy_6(floats + 131072,
                                  weights->lstm_de_recurrent_kernel);
    video_translation_init_copy_7(floats + 37376, weights->lstm_de_bias);
    video_translation_init_copy_8(floats + 167936,
                                  weights->lstm_es_recurrent_kernel);
    video_translation_init_copy_9(floats + 37376, weights->lstm_es_bias);
    video_translation_init_copy_10(floats + 204800,
                                   weights->lstm_en_recurrent_kernel);
    video_translation_init_copy_11(floats + 37376, weights->lstm_en_bias);
    video_translation_init_copy_12(weights->next_de_bias);
    video_translation_init_copy_13(weights->next_es_bias);
    video_translation_init_copy_14(weights->next_en_bias);
    return VIDEO_TRANSLATION_OK;
}

int video_translation_predict(const video_translation_weights *weights,
                              video_translation_workspace *workspace, int n, const float *clip,
                              const int32_t *words_en_in, const int32_t *words_es_in,
                              const int32_t *words_de_in, float *next_en, float *next_es, float *next_de)
{
    if (weights == NULL || workspace == NULL || clip == NULL || words_en_in == NULL || words_es_in == NULL || words_de_in == NULL || next_en == NULL || next_es == NULL || next_de == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_TRANSLATION_BATCH) {
        return VIDEO_TRANSLATION_ERROR_BATCH;
    }
    video_translation_time_distributed_convolution(clip,
                                                   weights->time_distributed_kernel,
                                                   weights->time_distributed_bias, workspace->floats);
    video_translation_time_distributed_2_convolution(weights->time_distributed_2_kernel,
                                                     weights->time_distributed_2_bias, workspace->floats,
                                                     workspace->floats + 15488);
    video_translation_time_distributed_5_product(weights->time_distributed_5_kernel,
                                                 weights->time_distributed_5_bias, workspace->floats + 15488,
                                                 workspace->floats + 4096);
    video_translation_lstm_product(weights->lstm_kernel, weights->lstm_bias,
                                   workspace->floats + 4096, workspace->floats);
    video_translation_lstm_steps(weights->lstm_recurrent_kernel,
                                 workspace->floats, workspace->floats + 4608, workspace->floats + 4736,
                                 workspace->floats);
    video_translation_embedding_de_lookup(words_de_in,
                                          weights->embedding_de_embeddings, workspace->floats + 8048);
    video_translation_embedding_es_lookup(words_es_in,
                                          weights->embedding_es_embeddings, workspace->floats + 5760);
    video_translation_embedding_en_lookup(words_en_in,
                                          weights->embedding_en_embeddings, workspace->floats + 10032);
    video_translation_both_de_joined(workspace->floats + 4608,
                                     workspace->floats + 8048);
    video_translation_both_es_joined(workspace->floats + 4608,
                                     workspace->floats + 5760);
    video_translation_both_en_joined(workspace->floats + 4608,
                                     workspace->floats + 10032);
    video_translation_lstm_de_product(weights->lstm_de_kernel,
                                      weights->lstm_de_bias, workspace->floats + 8048, workspace->floats);
    video_translation_lstm_de_steps(weights->lstm_de_recurrent_kernel,
                                    workspace->floats, workspace->floats + 5376, workspace->floats + 5472,
                                    workspace->floats + 8048, workspace->floats);
    video_translation_lstm_es_product(weights->lstm_es_kernel,
                                      weights->lstm_es_bias, workspace->floats + 5760, workspace->floats);
    video_translation_lstm_es_steps(weights->lstm_es_recurrent_kernel,
                                    workspace->floats, workspace->floats + 7584, workspace->floats + 7680,
                                    workspace->floats + 5760, workspace->floats);
    video_translation_lstm_en_product(weights->lstm_en_kernel,
                                      weights->lstm_en_bias, workspace->floats + 10032, workspace->floats);
    video_translation_lstm_en_steps(weights->lstm_en_recurrent_kernel,
                                    workspace->floats, workspace->floats + 5664, workspace->floats + 7200,
                                    workspace->floats + 4224, workspace->floats);
    video_translation_next_de_product(weights->next_de_kernel,
                                      weights->next_de_bias, workspace->floats + 8048, workspace->floats);
    video_translation_next_de_softmax(workspace->floats, next_de);
    video_translation_next_es_product(weights->next_es_kernel,
                                      weights->next_es_bias, workspace->floats + 5760, workspace->floats);
    video_translation_next_es_softmax(workspace->floats, next_es);
    video_translation_next_en_product(weights->next_en_kernel,
                                      weights->next_en_bias, workspace->floats + 4224, workspace->floats);
    video_translation_next_en_softmax(workspace->floats, next_en);
    return VIDEO_TRANSLATION_OK;
}

int video_translation_train_step(video_translation_weights *weights, video_translation_optimizer *optimizer,
                                 video_translation_metrics *metrics,
                                 video_translation_train_workspace *workspace, int n, const float *clip,
                                 const int32_t *words_en_in, const int32_t *words_es_in,
                                 const int32_t *words_de_in, const int32_t *next_en_target,
                                 const int32_t *next_es_target, const int32_t *next_de_target,
                                 const float *next_en_sample_weight, const float *next_es_sample_weight,
                                 const float *next_de_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || clip == NULL || words_en_in == NULL || words_es_in == NULL || words_de_in == NULL || next_en_target == NULL || next_es_target == NULL || next_de_target == NULL || loss == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_TRANSLATION_TRAIN_BATCH) {
        return VIDEO_TRANSLATION_ERROR_BATCH;
    }
    video_translation_train_scalars(n, &optimizer->iterations,
                                    &optimizer->learning_rate, &metrics->next_en_loss_count,
                                    &metrics->next_es_loss_count, &metrics->next_de_loss_count,
                                    &metrics->loss_count, workspace->integers, workspace->floats + 3296624);
    video_translation_train_scalars_gradient(n,
                                             workspace->floats + 661760, workspace->floats + 661776,
                                             workspace->floats + 661792);
    video_translation_train_time_distributed_convolution(n,
                                                         clip, weights->time_distributed_kernel,
                                                         weights->time_distributed_bias,
                                                         workspace->floats + 663552, workspace->bytes,
                                                         workspace->bytes + 495616);
    video_translation_train_time_distributed_2_convolution(n,
                                                           weights->time_distributed_2_kernel,
                                                           weights->time_distributed_2_bias,
                                                           workspace->floats + 663552,
                                                           workspace->floats + 184320,
                                                           workspace->bytes + 991232,
                                                           workspace->bytes + 1122304);
    video_translation_train_time_distributed_5_product(n,
                                                       weights->time_distributed_5_kernel,
                                                       weights->time_distributed_5_bias,
                                                       workspace->floats + 184320,
                                                       workspace->bytes + 1253376,
                                                       workspace->floats + 2254848);
    video_translation_train_lstm_product(n, weights->lstm_kernel,
                                         weights->lstm_bias, workspace->floats + 2254848, workspace->floats);
    video_translation_train_lstm_steps(n, weights->lstm_recurrent_kernel,
                                       workspace->floats, workspace->floats + 147456,
                                       workspace->floats + 151552, workspace->floats + 2025472,
                                       workspace->floats + 2058240, workspace->floats + 2091008,
                                       workspace->floats + 2123776, workspace->floats + 2156544,
                                       workspace->floats + 2189312, workspace->floats + 2222080,
                                       workspace->floats);
    video_translation_train_watched_elements(n, optimizer->seed_,
                                             &optimizer->iterations, workspace->floats + 147456,
                                             workspace->bytes + 1277952, workspace->floats + 11520);
    video_translation_train_embedding_de_lookup(n, words_de_in,
                                                weights->embedding_de_embeddings, workspace->floats + 388352);
    video_translation_train_embedding_es_lookup(n, words_es_in,
                                                weights->embedding_es_embeddings, workspace->floats + 315392);
    video_translation_train_embedding_en_lookup(n, words_en_in,
                                                weights->embedding_en_embeddings, workspace->floats + 451584);
    video_translation_train_both_de_joined(n,
                                           workspace->floats + 11520, workspace->floats + 388352);
    video_translation_train_both_es_joined(n,
                                           workspace->floats + 11520, workspace->floats + 315392);
    video_translation_train_both_en_joined(n,
                                           workspace->floats + 11520, workspace->floats + 451584);
    video_translation_train_lstm_de_product(n,
                                            weights->lstm_de_kernel, weights->lstm_de_bias,
                                            workspace->floats + 388352, workspace->floats);
    video_translation_train_lstm_de_steps(n,
                                          weights->lstm_de_recurrent_kernel, workspace->floats,
                                          workspace->floats + 172032, workspace->floats + 175104,
                                          workspace->floats + 1435648, workspace->floats + 1475584,
                                          workspace->floats + 1515520, workspace->floats + 1555456,
                                          workspace->floats + 1595392, workspace->floats + 1635328,
                                          workspace->floats + 1675264, workspace->floats + 1715200,
                                          workspace->floats);
    video_translation_train_lstm_es_product(n,
                                            weights->lstm_es_kernel, weights->lstm_es_bias,
                                            workspace->floats + 315392, workspace->floats);
    video_translation_train_lstm_es_steps(n,
                                          weights->lstm_es_recurrent_kernel, workspace->floats,
                                          workspace->floats + 655616, workspace->floats + 658688,
                                          workspace->floats + 505088, workspace->floats + 551168,
                                          workspace->floats + 597248, workspace->floats + 1159168,
                                          workspace->floats + 1205248, workspace->floats + 1251328,
                                          workspace->floats + 1297408, workspace->floats + 1343488,
                                          workspace->floats);
    video_translation_train_lstm_en_product(n,
                                            weights->lstm_en_kernel, weights->lstm_en_bias,
                                            workspace->floats + 451584, workspace->floats);
    video_translation_train_lstm_en_steps(n,
                                          weights->lstm_en_recurrent_kernel, workspace->floats,
                                          workspace->floats + 181248, workspace->floats + 643328,
                                          workspace->floats + 135168, workspace->floats + 1755136,
                                          workspace->floats + 1788928, workspace->floats + 1822720,
                                          workspace->floats + 1856512, workspace->floats + 1890304,
                                          workspace->floats + 1924096, workspace->floats + 1957888,
                                          workspace->floats);
    video_translation_train_next_de_product(n,
                                            weights->next_de_kernel, weights->next_de_bias,
                                            workspace->floats + 1435648, workspace->floats + 65280);
    video_translation_train_next_de_softmax(n,
                                            workspace->floats + 65280, workspace->floats + 77760);
    video_translation_train_next_es_product(n,
                                            weights->next_es_kernel, weights->next_es_bias,
                                            workspace->floats + 505088, workspace->floats);
    video_translation_train_next_es_softmax(n, workspace->floats,
                                            workspace->floats + 16320);
    video_translation_train_next_en_product(n,
                                            weights->next_en_kernel, weights->next_en_bias,
                                            workspace->floats + 135168, workspace->floats + 32640);
    video_translation_train_next_en_softmax(n,
                                            workspace->floats + 32640, workspace->floats + 90240);
    video_translation_train_scalars_2(n, next_en_target,
                                      workspace->floats + 90240, workspace->floats + 41792,
                                      workspace->floats + 99392);
    video_translation_train_next_en_losses(n,
                                           workspace->floats + 32640, workspace->floats + 41792,
                                           workspace->floats + 50944);
    video_translation_train_sum(n, next_en_sample_weight,
                                workspace->floats + 50944, &metrics->next_en_loss_total,
                                workspace->floats + 109024);
    video_translation_train_scalars_3(n, next_es_target,
                                      workspace->floats + 16320, workspace->floats + 32640,
                                      workspace->floats + 48960);
    video_translation_train_next_es_losses(n, workspace->floats,
                                           workspace->floats + 32640, workspace->floats + 108544);
    video_translation_train_sum_2(n, next_es_sample_weight,
                                  workspace->floats + 109024, workspace->floats + 108544,
                                  &metrics->next_es_loss_total, workspace->floats + 12896);
    video_translation_train_scalars_4(n, next_de_target,
                                      workspace->floats + 77760, workspace->floats,
                                      workspace->floats + 32640);
    video_translation_train_next_de_losses(n,
                                           workspace->floats + 65280, workspace->floats,
                                           workspace->floats + 12480);
    video_translation_train_sum_3(n, next_de_sample_weight,
                                  workspace->floats + 12896, workspace->floats + 12480,
                                  &metrics->next_de_loss_total, &metrics->loss_total, loss);
    video_translation_train_arg_max(n, next_en_target,
                                    workspace->floats + 90240, workspace->floats);
    video_translation_train_sum_4(n, next_en_sample_weight, workspace->floats,
                                  workspace->floats + 352);
    video_translation_train_sum_5(n, workspace->floats + 352,
                                  &metrics->next_en_accuracy_total);
    video_translation_train_sum_6(n, next_en_sample_weight,
                                  &metrics->next_en_accuracy_count);
    video_translation_train_arg_max_2(n, next_es_target,
                                      workspace->floats + 16320, workspace->floats);
    video_translation_train_sum_7(n, next_es_sample_weight, workspace->floats,
                                  workspace->floats + 480);
    video_translation_train_sum_8(n, workspace->floats + 480,
                                  &metrics->next_es_accuracy_total);
    video_translation_train_sum_9(n, next_es_sample_weight,
                                  &metrics->next_es_accuracy_count);
    video_translation_train_arg_max_3(n, next_de_target,
                                      workspace->floats + 77760, workspace->floats);
    video_translation_train_sum_10(n, next_de_sample_weight,
                                   workspace->floats, workspace->floats + 416);
    video_translation_train_sum_11(n, workspace->floats + 416,
                                   &metrics->next_de_accuracy_total);
    video_translation_train_sum_12(n, next_de_sample_weight,
                                   &metrics->next_de_accuracy_count);
    video_translation_train_dnext_de_losses_gradient(n,
                                                     next_de_sample_weight, workspace->floats + 661760,
                                                     workspace->floats);
    video_translation_train_scalars_gradient_2(n,
                                               workspace->floats, workspace->floats + 32640,
                                               workspace->floats + 16320);
    video_translation_train_dnext_es_losses_gradient(n,
                                                     next_es_sample_weight, workspace->floats + 661776,
                                                     workspace->floats + 28800);
    video_translation_train_scalars_gradient_3(n,
                                               workspace->floats + 28800, workspace->floats + 48960,
                                               workspace->floats);
    video_translation_train_dnext_en_losses_gradient(n,
                                                     next_en_sample_weight, workspace->floats + 661792,
                                                     workspace->floats + 37952);
    video_translation_train_scalars_gradient_4(n,
                                               workspace->floats + 37952, workspace->floats + 99392,
                                               workspace->floats + 28800);
    video_translation_train_next_en_dnext_en_bias_gradient(n,
                                                           workspace->floats + 3296624,
                                                           workspace->floats + 28800, weights->next_en_bias,
                                                           optimizer->next_en_bias_momentum,
                                                           optimizer->next_en_bias_velocity);
    video_translation_train_next_en_product_gradient(n,
                                                     weights->next_en_kernel, workspace->floats + 28800,
                                                     workspace->floats + 1991680);
    video_translation_train_next_en_dnext_en_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 135168,
                                                             workspace->floats + 28800,
                                                             weights->next_en_kernel,
                                                             optimizer->next_en_kernel_momentum,
                                                             optimizer->next_en_kernel_velocity);
    video_translation_train_next_es_dnext_es_bias_gradient(n,
                                                           workspace->floats + 3296624, workspace->floats,
                                                           weights->next_es_bias,
                                                           optimizer->next_es_bias_momentum,
                                                           optimizer->next_es_bias_velocity);
    video_translation_train_next_es_product_gradient(n,
                                                     weights->next_es_kernel, workspace->floats,
                                                     workspace->floats + 1389568);
    video_translation_train_next_es_dnext_es_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 505088, workspace->floats,
                                                             weights->next_es_kernel,
                                                             optimizer->next_es_kernel_momentum,
                                                             optimizer->next_es_kernel_velocity);
    video_translation_train_next_de_dnext_de_bias_gradient(n,
                                                           workspace->floats + 3296624,
                                                           workspace->floats + 16320, weights->next_de_bias,
                                                           optimizer->next_de_bias_momentum,
                                                           optimizer->next_de_bias_velocity);
    video_translation_train_next_de_product_gradient(n,
                                                     weights->next_de_kernel, workspace->floats + 16320,
                                                     workspace->floats + 505088);
    video_translation_train_next_de_dnext_de_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 1435648,
                                                             workspace->floats + 16320,
                                                             weights->next_de_kernel,
                                                             optimizer->next_de_kernel_momentum,
                                                             optimizer->next_de_kernel_velocity);
    video_translation_train_lstm_en_steps_gradient(n,
                                                   weights->lstm_en_recurrent_kernel,
                                                   workspace->floats + 1755136, workspace->floats + 1788928,
                                                   workspace->floats + 1822720, workspace->floats + 1856512,
                                                   workspace->floats + 1890304, workspace->floats + 1924096,
                                                   workspace->floats + 1991680, workspace->floats + 147456,
                                                   workspace->floats + 150528, workspace->floats,
                                                   workspace->floats);
    video_translation_train_lstm_en_dlstm_en_recurrent_kernel_gradient(n,
                                                                       workspace->floats + 3296624,
                                                                       workspace->floats + 1957888,
                                                                       workspace->floats,
                                                                       weights->lstm_en_recurrent_kernel,
                                                                       optimizer->lstm_en_recurrent_kernel_momentum,
                                                                       optimizer->lstm_en_recurrent_kernel_velocity);
    video_translation_train_lstm_en_dlstm_en_bias_gradient(n,
                                                           workspace->floats + 3296624, workspace->floats,
                                                           weights->lstm_en_bias,
                                                           optimizer->lstm_en_bias_momentum,
                                                           optimizer->lstm_en_bias_velocity);
    video_translation_train_lstm_en_product_gradient_2(n,
                                                       weights->lstm_en_kernel, workspace->floats,
                                                       workspace->floats + 3240960);
    video_translation_train_lstm_en_dlstm_en_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 451584, workspace->floats,
                                                             weights->lstm_en_kernel,
                                                             optimizer->lstm_en_kernel_momentum,
                                                             optimizer->lstm_en_kernel_velocity);
    video_translation_train_lstm_es_steps_gradient(n,
                                                   weights->lstm_es_recurrent_kernel,
                                                   workspace->floats + 551168, workspace->floats + 597248,
                                                   workspace->floats + 1159168, workspace->floats + 1205248,
                                                   workspace->floats + 1251328, workspace->floats + 1297408,
                                                   workspace->floats + 1389568, workspace->floats + 463872,
                                                   workspace->floats + 466944, workspace->floats,
                                                   workspace->floats);
    video_translation_train_lstm_es_dlstm_es_recurrent_kernel_gradient(n,
                                                                       workspace->floats + 3296624,
                                                                       workspace->floats + 1343488,
                                                                       workspace->floats,
                                                                       weights->lstm_es_recurrent_kernel,
                                                                       optimizer->lstm_es_recurrent_kernel_momentum,
                                                                       optimizer->lstm_es_recurrent_kernel_velocity);
    video_translation_train_lstm_es_dlstm_es_bias_gradient(n,
                                                           workspace->floats + 3296624, workspace->floats,
                                                           weights->lstm_es_bias,
                                                           optimizer->lstm_es_bias_momentum,
                                                           optimizer->lstm_es_bias_velocity);
    video_translation_train_lstm_es_product_gradient_2(n,
                                                       weights->lstm_es_kernel, workspace->floats,
                                                       workspace->floats + 3104768);
    video_translation_train_lstm_es_dlstm_es_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 315392, workspace->floats,
                                                             weights->lstm_es_kernel,
                                                             optimizer->lstm_es_kernel_momentum,
                                                             optimizer->lstm_es_kernel_velocity);
    video_translation_train_lstm_de_steps_gradient(n,
                                                   weights->lstm_de_recurrent_kernel,
                                                   workspace->floats + 1475584, workspace->floats + 1515520,
                                                   workspace->floats + 1555456, workspace->floats + 1595392,
                                                   workspace->floats + 1635328, workspace->floats + 1675264,
                                                   workspace->floats + 505088, workspace->floats + 172032,
                                                   workspace->floats + 175104, workspace->floats,
                                                   workspace->floats);
    video_translation_train_lstm_de_dlstm_de_recurrent_kernel_gradient(n,
                                                                       workspace->floats + 3296624,
                                                                       workspace->floats + 1715200,
                                                                       workspace->floats,
                                                                       weights->lstm_de_recurrent_kernel,
                                                                       optimizer->lstm_de_recurrent_kernel_momentum,
                                                                       optimizer->lstm_de_recurrent_kernel_velocity);
    video_translation_train_lstm_de_dlstm_de_bias_gradient(n,
                                                           workspace->floats + 3296624, workspace->floats,
                                                           weights->lstm_de_bias,
                                                           optimizer->lstm_de_bias_momentum,
                                                           optimizer->lstm_de_bias_velocity);
    video_translation_train_lstm_de_product_gradient_2(n,
                                                       weights->lstm_de_kernel, workspace->floats,
                                                       workspace->floats + 3177728);
    video_translation_train_lstm_de_dlstm_de_kernel_gradient(n,
                                                             workspace->floats + 3296624,
                                                             workspace->floats + 388352, workspace->floats,
                                                             weights->lstm_de_kernel,
                                                             optimizer->lstm_de_kernel_momentum,
                                                             optimizer->lstm_de_kernel_velocity);
    video_translation_train_watched_en_sum_gradient(n,
                                                    workspace->floats + 3240960, workspace->floats);
    video_translation_train_embedding_en_dembedding_en_embeddings_gradient(n,
                                                                           words_en_in,
                                                                           workspace->floats + 3240960,
                                                                           workspace->floats + 3296000);
    video_translation_train_watched_es_sum_gradient(n,
                                                    workspace->floats + 3104768, workspace->floats + 4096);
    video_translation_train_embedding_es_dembedding_es_embeddings_gradient(n,
                                                                           words_es_in,
                                                                           workspace->floats + 3104768,
                                                                           workspace->floats + 3294464);
    video_translation_train_watched_de_sum_gradient(n,
                                                    workspace->bytes + 1277952, workspace->floats + 3177728,
                                                    workspace->floats, workspace->floats + 4096,
                                                    workspace->floats + 147456);
    video_translation_train_embedding_de_dembedding_de_embeddings_gradient(n,
                                                                           words_de_in,
                                                                           workspace->floats + 3177728,
                                                                           workspace->floats + 3295280);
    video_translation_train_lstm_steps_gradient(n,
                                                weights->lstm_recurrent_kernel, workspace->floats + 2025472,
                                                workspace->floats + 2058240, workspace->floats + 2091008,
                                                workspace->floats + 2123776, workspace->floats + 2156544,
                                                workspace->floats + 2189312, workspace->floats + 147456,
                                                workspace->floats + 151552, workspace->floats + 155648,
                                                workspace->floats, workspace->floats);
    video_translation_train_lstm_dlstm_recurrent_kernel_gradient(n,
                                                                 workspace->floats + 3296624,
                                                                 workspace->floats + 2222080,
                                                                 workspace->floats,
                                                                 weights->lstm_recurrent_kernel,
                                                                 optimizer->lstm_recurrent_kernel_momentum,
                                                                 optimizer->lstm_recurrent_kernel_velocity);
    video_translation_train_lstm_dlstm_bias_gradient(n,
                                                     workspace->floats + 3296624, workspace->floats,
                                                     weights->lstm_bias, optimizer->lstm_bias_momentum,
                                                     optimizer->lstm_bias_velocity);
    video_translation_train_lstm_product_gradient_2(n,
                                                    weights->lstm_kernel, workspace->floats,
                                                    workspace->floats + 131072);
    video_translation_train_lstm_dlstm_kernel_gradient(n,
                                                       workspace->floats + 3296624,
                                                       workspace->floats + 2254848, workspace->floats,
                                                       weights->lstm_kernel, optimizer->lstm_kernel_momentum,
                                                       optimizer->lstm_kernel_velocity);
    video_translation_train_time_distributed_5_elements_gradient(n,
                                                                 workspace->bytes + 1253376,
                                                                 workspace->floats + 131072,
                                                                 workspace->floats);
    video_translation_train_time_distributed_5_dtime_distributed_5_bias_gradient(n,
                                                                                 workspace->floats + 3296624,
                                                                                 workspace->floats,
                                                                                 weights->time_distributed_5_bias,
                                                                                 optimizer->time_distributed_5_bias_momentum,
                                                                                 optimizer->time_distributed_5_bias_velocity);
    video_translation_train_time_distributed_5_product_gradient(n,
                                                                weights->time_distributed_5_kernel,
                                                                workspace->floats,
                                                                workspace->floats + 2973696);
    video_translation_train_time_distributed_5_dtime_distributed_5_kernel_gradient(n,
                                                                                   workspace->floats + 3296624,
                                                                                   workspace->floats + 184320,
                                                                                   workspace->floats,
                                                                                   weights->time_distributed_5_kernel,
                                                                                   optimizer->time_distributed_5_kernel_momentum,
                                                                                   optimizer->time_distributed_5_kernel_velocity);
    video_translation_train_time_distributed_3_scatter_window_gradient(n,
                                                                       workspace->floats + 2973696,
                                                                       workspace->bytes + 991232,
                                                                       workspace->floats);
    video_translation_train_time_distributed_2_input_gradient_gradient(n,
                                                                       weights->time_distributed_2_kernel,
                                                                       workspace->floats,
                                                                       workspace->bytes + 495616,
                                                                       workspace->floats + 1982464,
                                                                       workspace->floats + 2478080);
    video_translation_train_time_distributed_2_dtime_distributed_2_kernel_gradient(n,
                                                                                   workspace->floats + 3296624,
                                                                                   workspace->floats + 663552,
                                                                                   workspace->floats,
                                                                                   weights->time_distributed_2_kernel,
                                                                                   optimizer->time_distributed_2_kernel_momentum,
                                                                                   optimizer->time_distributed_2_kernel_velocity);
    video_translation_train_time_distributed_1_scatter_window_gradient(n,
                                                                       workspace->floats + 1982464,
                                                                       workspace->bytes, workspace->floats);
    video_translation_train_time_distributed_dtime_distributed_kernel_gradient(n,
                                                                               clip,
                                                                               workspace->floats + 3296624,
                                                                               workspace->floats,
                                                                               weights->time_distributed_kernel,
                                                                               optimizer->time_distributed_kernel_momentum,
                                                                               optimizer->time_distributed_kernel_velocity);
    video_translation_train_time_distributed_sum_gradient(n,
                                                          workspace->floats + 3296624,
                                                          workspace->floats + 2478080,
                                                          weights->time_distributed_bias,
                                                          optimizer->time_distributed_bias_momentum,
                                                          optimizer->time_distributed_bias_velocity);
    video_translation_train_time_distributed_2_sum_gradient(n,
                                                            workspace->floats + 3296624,
                                                            workspace->floats + 2973696,
                                                            workspace->bytes + 1122304,
                                                            weights->time_distributed_2_bias,
                                                            optimizer->time_distributed_2_bias_momentum,
                                                            optimizer->time_distributed_2_bias_velocity);
    video_translation_train_embedding_de_elements(workspace->floats + 3296624,
                                                  workspace->floats + 3295280,
                                                  optimizer->embedding_de_embeddings_momentum,
                                                  workspace->floats + 10704);
    video_translation_train_embedding_de_elements_2(n,
                                                    workspace->floats + 3177728, workspace->floats);
    video_translation_train_embedding_de_scattered(n,
                                                   words_de_in, workspace->floats, workspace->floats + 9984);
    video_translation_train_embedding_de_elements_3(workspace->floats + 9984,
                                                    workspace->floats + 10704,
                                                    weights->embedding_de_embeddings,
                                                    optimizer->embedding_de_embeddings_velocity);
    video_translation_train_embedding_es_elements(workspace->floats + 3296624,
                                                  workspace->floats + 3294464,
                                                  optimizer->embedding_es_embeddings_momentum,
                                                  workspace->floats + 12336);
    video_translation_train_embedding_es_elements_2(n,
                                                    workspace->floats + 3104768, workspace->floats);
    video_translation_train_embedding_es_scattered(n,
                                                   words_es_in, workspace->floats, workspace->floats + 11520);
    video_translation_train_embedding_es_elements_3(workspace->floats + 11520,
                                                    workspace->floats + 12336,
                                                    weights->embedding_es_embeddings,
                                                    optimizer->embedding_es_embeddings_velocity);
    video_translation_train_embedding_en_elements(workspace->floats + 3296624,
                                                  workspace->floats + 3296000,
                                                  optimizer->embedding_en_embeddings_momentum,
                                                  workspace->floats + 9072);
    video_translation_train_embedding_en_elements_2(n,
                                                    workspace->floats + 3240960, workspace->floats);
    video_translation_train_embedding_en_scattered(n,
                                                   words_en_in, workspace->floats, workspace->floats + 8448);
    video_translation_train_embedding_en_elements_3(workspace->floats + 8448,
                                                    workspace->floats + 9072,
                                                    weights->embedding_en_embeddings,
                                                    optimizer->embedding_en_embeddings_velocity);
    video_translation_train_copy(workspace->integers, &optimizer->iterations);
    return VIDEO_TRANSLATION_OK;
}

int video_translation_evaluate_step(const video_translation_weights *weights,
                                    video_translation_metrics *metrics,
                                    video_translation_train_workspace *workspace, int n, const float *clip,
                                    const int32_t *words_en_in, const int32_t *words_es_in,
                                    const int32_t *words_de_in, const int32_t *next_en_target,
                                    const int32_t *next_es_target, const int32_t *next_de_target,
                                    const float *next_en_sample_weight, const float *next_es_sample_weight,
                                    const float *next_de_sample_weight, float *next_en, float *next_es,
                                    float *next_de)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || clip == NULL || words_en_in == NULL || words_es_in == NULL || words_de_in == NULL || next_en_target == NULL || next_es_target == NULL || next_de_target == NULL || next_en == NULL || next_es == NULL || next_de == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    if (n < 1 || n > VIDEO_TRANSLATION_TRAIN_BATCH) {
        return VIDEO_TRANSLATION_ERROR_BATCH;
    }
    video_translation_evaluate_scalars(n, &metrics->next_en_loss_count,
                                       &metrics->next_es_loss_count, &metrics->next_de_loss_count,
                                       &metrics->loss_count);
    video_translation_evaluate_time_distributed_convolution(n,
                                                            clip, weights->time_distributed_kernel,
                                                            weights->time_distributed_bias,
                                                            workspace->floats);
    video_translation_evaluate_time_distributed_2_convolution(n,
                                                              weights->time_distributed_2_kernel,
                                                              weights->time_distributed_2_bias,
                                                              workspace->floats, workspace->floats + 495616);
    video_translation_evaluate_time_distributed_5_product(n,
                                                          weights->time_distributed_5_kernel,
                                                          weights->time_distributed_5_bias,
                                                          workspace->floats + 495616,
                                                          workspace->floats + 131072);
    video_translation_evaluate_lstm_product(n, weights->lstm_kernel,
                                            weights->lstm_bias, workspace->floats + 131072,
                                            workspace->floats);
    video_translation_evaluate_lstm_steps(n,
                                          weights->lstm_recurrent_kernel, workspace->floats,
                                          workspace->floats + 147456, workspace->floats + 151552,
                                          workspace->floats);
    video_translation_evaluate_embedding_de_lookup(n,
                                                   words_de_in, weights->embedding_de_embeddings,
                                                   workspace->floats + 257280);
    video_translation_evaluate_embedding_es_lookup(n,
                                                   words_es_in, weights->embedding_es_embeddings,
                                                   workspace->floats + 184320);
    video_translation_evaluate_embedding_en_lookup(n,
                                                   words_en_in, weights->embedding_en_embeddings,
                                                   workspace->floats + 320512);
    video_translation_evaluate_both_de_joined(n,
                                              workspace->floats + 147456, workspace->floats + 257280);
    video_translation_evaluate_both_es_joined(n,
                                              workspace->floats + 147456, workspace->floats + 184320);
    video_translation_evaluate_both_en_joined(n,
                                              workspace->floats + 147456, workspace->floats + 320512);
    video_translation_evaluate_lstm_de_product(n,
                                               weights->lstm_de_kernel, weights->lstm_de_bias,
                                               workspace->floats + 257280, workspace->floats);
    video_translation_evaluate_lstm_de_steps(n,
                                             weights->lstm_de_recurrent_kernel, workspace->floats,
                                             workspace->floats + 172032, workspace->floats + 175104,
                                             workspace->floats + 257280, workspace->floats);
    video_translation_evaluate_lstm_es_product(n,
                                               weights->lstm_es_kernel, weights->lstm_es_bias,
                                               workspace->floats + 184320, workspace->floats);
    video_translation_evaluate_lstm_es_steps(n,
                                             weights->lstm_es_recurrent_kernel, workspace->floats,
                                             workspace->floats + 242688, workspace->floats + 245760,
                                             workspace->floats + 184320, workspace->floats);
    video_translation_evaluate_lstm_en_product(n,
                                               weights->lstm_en_kernel, weights->lstm_en_bias,
                                               workspace->floats + 320512, workspace->floats);
    video_translation_evaluate_lstm_en_steps(n,
                                             weights->lstm_en_recurrent_kernel, workspace->floats,
                                             workspace->floats + 181248, workspace->floats + 230400,
                                             workspace->floats + 135168, workspace->floats);
    video_translation_evaluate_next_de_product(n,
                                               weights->next_de_kernel, weights->next_de_bias,
                                               workspace->floats + 257280, workspace->floats + 32640);
    video_translation_evaluate_next_de_softmax(n,
                                               workspace->floats + 32640, next_de);
    video_translation_evaluate_next_es_product(n,
                                               weights->next_es_kernel, weights->next_es_bias,
                                               workspace->floats + 184320, workspace->floats);
    video_translation_evaluate_next_es_softmax(n,
                                               workspace->floats, next_es);
    video_translation_evaluate_next_en_product(n,
                                               weights->next_en_kernel, weights->next_en_bias,
                                               workspace->floats + 135168, workspace->floats + 16320);
    video_translation_evaluate_next_en_softmax(n,
                                               workspace->floats + 16320, next_en);
    video_translation_evaluate_one_hot(n, next_en_target,
                                       workspace->floats + 45120);
    video_translation_evaluate_next_en_losses(n,
                                              workspace->floats + 16320, workspace->floats + 45120,
                                              workspace->floats + 25472);
    video_translation_evaluate_sum(n, next_en_sample_weight,
                                   workspace->floats + 25472, &metrics->next_en_loss_total,
                                   workspace->floats + 45600);
    video_translation_evaluate_one_hot_2(n, next_es_target,
                                         workspace->floats + 16320);
    video_translation_evaluate_next_es_losses(n, workspace->floats,
                                              workspace->floats + 16320, workspace->floats + 45120);
    video_translation_evaluate_sum_2(n, next_es_sample_weight,
                                     workspace->floats + 45600, workspace->floats + 45120,
                                     &metrics->next_es_loss_total, workspace->floats + 12896);
    video_translation_evaluate_one_hot_3(n, next_de_target,
                                         workspace->floats);
    video_translation_evaluate_next_de_losses(n,
                                              workspace->floats + 32640, workspace->floats,
                                              workspace->floats + 12480);
    video_translation_evaluate_sum_3(n, next_de_sample_weight,
                                     workspace->floats + 12896, workspace->floats + 12480,
                                     &metrics->next_de_loss_total, &metrics->loss_total);
    video_translation_evaluate_arg_max(n, next_en_target, next_en,
                                       workspace->floats);
    video_translation_evaluate_sum_4(n, next_en_sample_weight,
                                     workspace->floats, workspace->floats + 352);
    video_translation_evaluate_sum_5(n, workspace->floats + 352,
                                     &metrics->next_en_accuracy_total);
    video_translation_evaluate_sum_6(n, next_en_sample_weight,
                                     &metrics->next_en_accuracy_count);
    video_translation_evaluate_arg_max_2(n, next_es_target, next_es,
                                         workspace->floats);
    video_translation_evaluate_sum_7(n, next_es_sample_weight,
                                     workspace->floats, workspace->floats + 480);
    video_translation_evaluate_sum_8(n, workspace->floats + 480,
                                     &metrics->next_es_accuracy_total);
    video_translation_evaluate_sum_9(n, next_es_sample_weight,
                                     &metrics->next_es_accuracy_count);
    video_translation_evaluate_arg_max_3(n, next_de_target, next_de,
                                         workspace->floats);
    video_translation_evaluate_sum_10(n, next_de_sample_weight,
                                      workspace->floats, workspace->floats + 416);
    video_translation_evaluate_sum_11(n, workspace->floats + 416,
                                      &metrics->next_de_accuracy_total);
    video_translation_evaluate_sum_12(n, next_de_sample_weight,
                                      &metrics->next_de_accuracy_count);
    return VIDEO_TRANSLATION_OK;
}

int video_translation_metrics_result(const video_translation_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    video_translation_metrics_scalars(&metrics->loss_count,
                                      &metrics->loss_total, &metrics->next_en_loss_count,
                                      &metrics->next_en_loss_total, &metrics->next_es_loss_count,
                                      &metrics->next_es_loss_total, &metrics->next_de_loss_count,
                                      &metrics->next_de_loss_total, &metrics->next_en_accuracy_count,
                                      &metrics->next_en_accuracy_total, &metrics->next_es_accuracy_count,
                                      &metrics->next_es_accuracy_total, &metrics->next_de_accuracy_count,
                                      &metrics->next_de_accuracy_total, result + 0, result + 1, result + 2,
                                      result + 3, result + 4, result + 5, result + 6);
    return VIDEO_TRANSLATION_OK;
}

int video_translation_optimizer_init(video_translation_optimizer *optimizer, const video_translation_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return VIDEO_TRANSLATION_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.002f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return VIDEO_TRANSLATION_OK;
}

void video_translation_metrics_reset(video_translation_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
