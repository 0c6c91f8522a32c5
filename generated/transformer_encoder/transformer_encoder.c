/* transformer_encoder: made by hnc 0.1.0 for target portable from the model with hash 1596349fa9e99265; the header says how to use it. */
#include "transformer_encoder.h"

#include <math.h>
#include <string.h>

#if defined(__cplusplus)
#define TRANSFORMER_ENCODER_RESTRICT __restrict
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define TRANSFORMER_ENCODER_RESTRICT restrict
#else
#define TRANSFORMER_ENCODER_RESTRICT
#endif

/* The numbers of the header are right for this compiler, or this does not compile. */
typedef char transformer_encoder_weights_fit[sizeof(transformer_encoder_weights) <= TRANSFORMER_ENCODER_WEIGHTS_BYTES ? 1 : -1];
typedef char transformer_encoder_optimizer_fit[sizeof(transformer_encoder_optimizer) <= TRANSFORMER_ENCODER_OPTIMIZER_BYTES ? 1 : -1];
typedef char transformer_encoder_metrics_fit[sizeof(transformer_encoder_metrics) <= TRANSFORMER_ENCODER_METRICS_BYTES ? 1 : -1];
typedef char transformer_encoder_workspace_fit[sizeof(transformer_encoder_workspace) <= TRANSFORMER_ENCODER_WORKSPACE_BYTES ? 1 : -1];
typedef char transformer_encoder_train_workspace_fit[sizeof(transformer_encoder_train_workspace) <= TRANSFORMER_ENCODER_TRAIN_WORKSPACE_BYTES ? 1 : -1];

/* 1 / (1 + e^-x), without overflow for any x. */
static inline float transformer_encoder_logistic(float x)
{
    return 1.0f / (1.0f + expf(-x));
}

static inline float transformer_encoder_sign(float x)
{
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : 0.0f;
}

/* Uniform in [0, 1), a pure function of its arguments: two rounds of a 64-bit mixing function (splitmix64) over key and counter. */
static inline float transformer_encoder_uniform(int32_t low, int32_t high, int32_t step, int32_t stream, int32_t element)
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
static inline int transformer_encoder_entry(int32_t index, int count)
{
    return index < 0 ? 0 : index >= count ? count - 1 : (int)index;
}

/* words (Embedding), line 9: rng_uniform, multiply, add -> (3000, 32) */
static void transformer_encoder_init_words_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                    float *TRANSFORMER_ENCODER_RESTRICT words_embeddings)
{
    for (int i = 0; i < 96000; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 333783600, i) * 0.1f + -0.05f;
        words_embeddings[i] = sum_;
    }
}

/* places (Parameter), line 10: rng_uniform, multiply, add -> (24, 32) */
static void transformer_encoder_init_places_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                     float *TRANSFORMER_ENCODER_RESTRICT places_value)
{
    for (int i = 0; i < 768; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 946556208, i) * 0.1f + -0.05f;
        places_value[i] = sum_;
    }
}

/* attention_1 (MultiHeadAttention), line 14: rng_uniform, multiply, add, rng_uniform, multiply, add,
   rng_uniform, multiply, add -> (32, 4, 8) */
static void transformer_encoder_init_attention_1_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float product = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 821194544, i_2) * 0.61237246f;
        const float product_2 = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 461468608, i_2) * 0.61237246f;
        const float product_3 = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 543602272, i_2) * 0.61237246f;
        attention_1_query_kernel[i_2] = product + -0.30618623f;
        attention_1_key_kernel[i_2] = product_2 + -0.30618623f;
        attention_1_value_kernel[i_2] = product_3 + -0.30618623f;
    }
}

/* attention_1 (MultiHeadAttention), line 14: rng_uniform, multiply, add -> (4, 8, 32) */
static void transformer_encoder_init_attention_1_elements_2(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float product = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 358568448, i_2) * 0.61237246f;
        attention_1_output_kernel[i_2] = product + -0.30618623f;
    }
}

/* dense (Dense), line 17: rng_uniform, multiply, add -> (32, 64) */
static void transformer_encoder_init_dense_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                    float *TRANSFORMER_ENCODER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 307870256, i) * 0.5f + -0.25f;
        dense_kernel[i] = sum_;
    }
}

/* thought_1 (Dense), line 18: rng_uniform, multiply, add -> (64, 32) */
static void transformer_encoder_init_thought_1_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                        float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 345538992, i) * 0.5f + -0.25f;
        thought_1_kernel[i] = sum_;
    }
}

/* attention_2 (MultiHeadAttention), line 22: rng_uniform, multiply, add, rng_uniform, multiply, add,
   rng_uniform, multiply, add -> (32, 4, 8) */
static void transformer_encoder_init_attention_2_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float product = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 957516784, i_2) * 0.61237246f;
        const float product_2 = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 1041755648, i_2) * 0.61237246f;
        const float product_3 = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 460691968, i_2) * 0.61237246f;
        attention_2_query_kernel[i_2] = product + -0.30618623f;
        attention_2_key_kernel[i_2] = product_2 + -0.30618623f;
        attention_2_value_kernel[i_2] = product_3 + -0.30618623f;
    }
}

/* attention_2 (MultiHeadAttention), line 22: rng_uniform, multiply, add -> (4, 8, 32) */
static void transformer_encoder_init_attention_2_elements_2(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float product = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 653192128, i_2) * 0.61237246f;
        attention_2_output_kernel[i_2] = product + -0.30618623f;
    }
}

/* dense_1 (Dense), line 25: rng_uniform, multiply, add -> (32, 64) */
static void transformer_encoder_init_dense_1_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                      float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 434305104, i) * 0.5f + -0.25f;
        dense_1_kernel[i] = sum_;
    }
}

/* thought_2 (Dense), line 26: rng_uniform, multiply, add -> (64, 32) */
static void transformer_encoder_init_thought_2_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                        float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel)
{
    for (int i = 0; i < 2048; i++) {
        const float sum_ = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 584948976, i) * 0.5f + -0.25f;
        thought_2_kernel[i] = sum_;
    }
}

/* positive (Dense), line 31: rng_uniform, multiply, add -> (32, 1) */
static void transformer_encoder_init_positive_elements(const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_words,
                                                       float *TRANSFORMER_ENCODER_RESTRICT positive_kernel)
{
    for (int row = 0; row < 32; row++) {
        const float product = transformer_encoder_uniform(seed_words[0], seed_words[1], 0, 598584944, row) * 0.8528029f;
        positive_kernel[row] = product + -0.42640144f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy(float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_1_gamma[unit] = 1.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_2(float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_1_beta[unit] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_3(float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_1_query_bias[i] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_4(float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_1_key_bias[i] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_5(float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_1_value_bias[i] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_6(float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        attention_1_output_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_7(float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_2_gamma[unit] = 1.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_8(float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_2_beta[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void transformer_encoder_init_copy_9(float *TRANSFORMER_ENCODER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_10(float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        thought_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_11(float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_3_gamma[unit] = 1.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_12(float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_3_beta[unit] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_13(float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_2_query_bias[i] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_14(float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_2_key_bias[i] = 0.0f;
    }
}

/* copy -> (4, 8) */
static void transformer_encoder_init_copy_15(float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias)
{
    for (int i = 0; i < 32; i++) {
        attention_2_value_bias[i] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_16(float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        attention_2_output_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_17(float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_4_gamma[unit] = 1.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_18(float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_4_beta[unit] = 0.0f;
    }
}

/* copy -> (64,) */
static void transformer_encoder_init_copy_19(float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_1_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_20(float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        thought_2_bias[unit] = 0.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_21(float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_5_gamma[unit] = 1.0f;
    }
}

/* copy -> (32,) */
static void transformer_encoder_init_copy_22(float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        norm_5_beta[unit] = 0.0f;
    }
}

/* copy -> (1,) */
static void transformer_encoder_init_copy_23(float *TRANSFORMER_ENCODER_RESTRICT positive_bias)
{
    positive_bias[0] = 0.0f;
}

/* words (Embedding), line 9: gather of (3000, 32) and (None, 24), then add -> (None, 24, 32) */
static void transformer_encoder_words_lookup(const int32_t *TRANSFORMER_ENCODER_RESTRICT text,
                                             const float *TRANSFORMER_ENCODER_RESTRICT words_embeddings,
                                             const float *TRANSFORMER_ENCODER_RESTRICT places_value,
                                             float *TRANSFORMER_ENCODER_RESTRICT x_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const int entry = transformer_encoder_entry(text[step], 3000);
            const float found = words_embeddings[entry * 32 + unit];
            x_sum_[step * 32 + unit] = found + places_value[step * 32 + unit];
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_1_sum(const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                           float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += x_sum_[unit * 32 + k];
        }
        norm_1_scaled[unit] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_norm_1_elements(const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = x_sum_[step * 32 + unit] - norm_1_scaled[step];
            norm_1_scaled_2[step * 32 + unit] = difference * difference;
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_1_sum_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2,
                                             float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_1_scaled_2[unit * 32 + k];
        }
        norm_1_scaled_3[unit] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_norm_1_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt)
{
    for (int step = 0; step < 24; step++) {
        norm_1_rsqrt[step] = 1.0f / sqrtf(norm_1_scaled_3[step] + 0.001f);
    }
}

/* norm_1 (LayerNormalization), line 13: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_norm_1_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_1_rsqrt[step] * norm_1_gamma[unit];
            norm_1_sum_[step * 32 + unit] = x_sum_[step * 32 + unit] * product + (norm_1_beta[unit] - norm_1_scaled[step] * product);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_attention_1_product(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_1_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_1_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_1_scaled[row * 32 + i] = (sum + attention_1_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_attention_1_product_2(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_1_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_1_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_1_sum_[row * 32 + i] = sum + attention_1_key_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_attention_1_product_3(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_1_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_1_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_1_sum__2[row * 32 + i] = sum + attention_1_value_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_attention_1_product_4(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_product)
{
    for (int row = 0; row < 4; row++) {
        for (int col_tile = 0; col_tile < 24; col_tile += 4) {
            for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                float sums[4][8];
                for (int col = col_tile; col < col_tile + 4; col++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        sums[col - col_tile][channel - channel_tile] = 0.0f;
                    }
                }
                for (int k = 0; k < 8; k++) {
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        const float a_value = attention_1_scaled[col * 32 + row * 8 + k];
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] += a_value * attention_1_sum_[channel * 32 + row * 8 + k];
                        }
                    }
                }
                for (int col = col_tile; col < col_tile + 4; col++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        const float sum = sums[col - col_tile][channel - channel_tile];
                        attention_1_product[row * 576 + col * 24 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_attention_1_softmax(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product,
                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax)
{
    for (int i = 0; i < 96; i++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_1_product[i * 24 + channel] > largest) {
                largest = attention_1_product[i * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_1_product[i * 24 + channel] - largest);
            attention_1_softmax[i * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_1_softmax[i * 24 + channel] /= total;
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_attention_1_product_5(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2)
{
    for (int col = 0; col < 4; col++) {
        for (int row_tile = 0; row_tile < 24; row_tile += 4) {
            for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                float sums[4][8];
                for (int row = row_tile; row < row_tile + 4; row++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        sums[row - row_tile][channel - channel_tile] = 0.0f;
                    }
                }
                for (int k = 0; k < 24; k++) {
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        const float a_value = attention_1_softmax[col * 576 + row * 24 + k];
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] += a_value * attention_1_sum__2[k * 32 + col * 8 + channel];
                        }
                    }
                }
                for (int row = row_tile; row < row_tile + 4; row++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        const float sum = sums[row - row_tile][channel - channel_tile];
                        attention_1_product_2[row * 32 + col * 8 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_attention_1_product_6(const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = attention_1_product_2[step * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * attention_1_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    looked_1_sum_[step * 32 + unit] = x_sum_[step * 32 + unit] + (sum + attention_1_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_2_sum(const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                           float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_1_sum_[unit * 32 + k];
        }
        norm_2_scaled[unit] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_norm_2_elements(const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_1_sum_[step * 32 + unit] - norm_2_scaled[step];
            norm_2_scaled_2[step * 32 + unit] = difference * difference;
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_2_sum_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2,
                                             float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_2_scaled_2[unit * 32 + k];
        }
        norm_2_scaled_3[unit] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_norm_2_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt)
{
    for (int step = 0; step < 24; step++) {
        norm_2_rsqrt[step] = 1.0f / sqrtf(norm_2_scaled_3[step] + 0.001f);
    }
}

/* norm_2 (LayerNormalization), line 16: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_norm_2_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_2_rsqrt[step] * norm_2_gamma[unit];
            const float sum_ = looked_1_sum_[step * 32 + unit] * product + (norm_2_beta[unit] - norm_2_scaled[step] * product);
            norm_2_sum_[step * 32 + unit] = sum_;
        }
    }
}

/* dense (Dense), line 17: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add, multiply
   -> (None, 24, 64) */
static void transformer_encoder_dense_product(const float *TRANSFORMER_ENCODER_RESTRICT dense_kernel,
                                              const float *TRANSFORMER_ENCODER_RESTRICT dense_bias,
                                              const float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_,
                                              float *TRANSFORMER_ENCODER_RESTRICT dense_scaled)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = norm_2_sum_[step * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * dense_kernel[k * 64 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    const float sum_ = sum + dense_bias[unit];
                    dense_scaled[step * 64 + unit] = sum_ * 0.5f * (erff(sum_ * 0.70710677f) + 1.0f);
                }
            }
        }
    }
}

/* thought_1 (Dense), line 18: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_thought_1_product(const float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT dense_scaled,
                                                  float *TRANSFORMER_ENCODER_RESTRICT y_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = dense_scaled[step * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * thought_1_kernel[k * 32 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    y_sum_[step * 32 + unit] = looked_1_sum_[step * 32 + unit] + (sum + thought_1_bias[unit]);
                }
            }
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_3_sum(const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                           float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += y_sum_[unit * 32 + k];
        }
        norm_3_scaled[unit] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_norm_3_elements(const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = y_sum_[step * 32 + unit] - norm_3_scaled[step];
            norm_3_scaled_2[step * 32 + unit] = difference * difference;
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_3_sum_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2,
                                             float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_3_scaled_2[unit * 32 + k];
        }
        norm_3_scaled_3[unit] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_norm_3_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt)
{
    for (int step = 0; step < 24; step++) {
        norm_3_rsqrt[step] = 1.0f / sqrtf(norm_3_scaled_3[step] + 0.001f);
    }
}

/* norm_3 (LayerNormalization), line 21: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_norm_3_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_3_rsqrt[step] * norm_3_gamma[unit];
            norm_3_sum_[step * 32 + unit] = y_sum_[step * 32 + unit] * product + (norm_3_beta[unit] - norm_3_scaled[step] * product);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_attention_2_product(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_3_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_2_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_2_scaled[row * 32 + i] = (sum + attention_2_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_attention_2_product_2(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_3_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_2_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_2_sum_[row * 32 + i] = sum + attention_2_key_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_attention_2_product_3(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2)
{
    for (int row_tile = 0; row_tile < 24; row_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[row - row_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_3_sum_[row * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[row - row_tile][i - i_tile] += a_value * attention_2_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[row - row_tile][i - i_tile];
                    attention_2_sum__2[row * 32 + i] = sum + attention_2_value_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_attention_2_product_4(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_product)
{
    for (int row = 0; row < 4; row++) {
        for (int col_tile = 0; col_tile < 24; col_tile += 4) {
            for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                float sums[4][8];
                for (int col = col_tile; col < col_tile + 4; col++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        sums[col - col_tile][channel - channel_tile] = 0.0f;
                    }
                }
                for (int k = 0; k < 8; k++) {
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        const float a_value = attention_2_scaled[col * 32 + row * 8 + k];
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] += a_value * attention_2_sum_[channel * 32 + row * 8 + k];
                        }
                    }
                }
                for (int col = col_tile; col < col_tile + 4; col++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        const float sum = sums[col - col_tile][channel - channel_tile];
                        attention_2_product[row * 576 + col * 24 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_attention_2_softmax(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product,
                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax)
{
    for (int i = 0; i < 96; i++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_2_product[i * 24 + channel] > largest) {
                largest = attention_2_product[i * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_2_product[i * 24 + channel] - largest);
            attention_2_softmax[i * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_2_softmax[i * 24 + channel] /= total;
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_attention_2_product_5(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax,
                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2)
{
    for (int col = 0; col < 4; col++) {
        for (int row_tile = 0; row_tile < 24; row_tile += 4) {
            for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                float sums[4][8];
                for (int row = row_tile; row < row_tile + 4; row++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        sums[row - row_tile][channel - channel_tile] = 0.0f;
                    }
                }
                for (int k = 0; k < 24; k++) {
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        const float a_value = attention_2_softmax[col * 576 + row * 24 + k];
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] += a_value * attention_2_sum__2[k * 32 + col * 8 + channel];
                        }
                    }
                }
                for (int row = row_tile; row < row_tile + 4; row++) {
                    for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                        const float sum = sums[row - row_tile][channel - channel_tile];
                        attention_2_product_2[row * 32 + col * 8 + channel] = sum;
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_attention_2_product_6(const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = attention_2_product_2[step * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * attention_2_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    looked_2_sum_[step * 32 + unit] = y_sum_[step * 32 + unit] + (sum + attention_2_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_4_sum(const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                           float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_2_sum_[unit * 32 + k];
        }
        norm_4_scaled[unit] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_norm_4_elements(const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_2_sum_[step * 32 + unit] - norm_4_scaled[step];
            norm_4_scaled_2[step * 32 + unit] = difference * difference;
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_4_sum_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2,
                                             float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_4_scaled_2[unit * 32 + k];
        }
        norm_4_scaled_3[unit] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_norm_4_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt)
{
    for (int step = 0; step < 24; step++) {
        norm_4_rsqrt[step] = 1.0f / sqrtf(norm_4_scaled_3[step] + 0.001f);
    }
}

/* norm_4 (LayerNormalization), line 24: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_norm_4_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_4_rsqrt[step] * norm_4_gamma[unit];
            const float sum_ = looked_2_sum_[step * 32 + unit] * product + (norm_4_beta[unit] - norm_4_scaled[step] * product);
            norm_4_sum_[step * 32 + unit] = sum_;
        }
    }
}

/* dense_1 (Dense), line 25: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add,
   multiply -> (None, 24, 64) */
static void transformer_encoder_dense_1_product(const float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel,
                                                const float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_,
                                                float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = norm_4_sum_[step * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    const float sum_ = sum + dense_1_bias[unit];
                    dense_1_scaled[step * 64 + unit] = sum_ * 0.5f * (erff(sum_ * 0.70710677f) + 1.0f);
                }
            }
        }
    }
}

/* thought_2 (Dense), line 26: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_thought_2_product(const float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled,
                                                  float *TRANSFORMER_ENCODER_RESTRICT z_sum_)
{
    for (int step_tile = 0; step_tile < 24; step_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[step - step_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int step = step_tile; step < step_tile + 4; step++) {
                    const float a_value = dense_1_scaled[step * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[step - step_tile][unit - unit_tile] += a_value * thought_2_kernel[k * 32 + unit];
                    }
                }
            }
            for (int step = step_tile; step < step_tile + 4; step++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[step - step_tile][unit - unit_tile];
                    z_sum_[step * 32 + unit] = looked_2_sum_[step * 32 + unit] + (sum + thought_2_bias[unit]);
                }
            }
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_5_sum(const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                           float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += z_sum_[unit * 32 + k];
        }
        norm_5_scaled[unit] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_norm_5_elements(const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = z_sum_[step * 32 + unit] - norm_5_scaled[step];
            norm_5_scaled_2[step * 32 + unit] = difference * difference;
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_norm_5_sum_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2,
                                             float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3)
{
    for (int unit = 0; unit < 24; unit++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_5_scaled_2[unit * 32 + k];
        }
        norm_5_scaled_3[unit] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_norm_5_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt)
{
    for (int step = 0; step < 24; step++) {
        norm_5_rsqrt[step] = 1.0f / sqrtf(norm_5_scaled_3[step] + 0.001f);
    }
}

/* norm_5 (LayerNormalization), line 28: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_norm_5_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                  const float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt,
                                                  float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_)
{
    for (int step = 0; step < 24; step++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_5_rsqrt[step] * norm_5_gamma[unit];
            norm_5_sum_[step * 32 + unit] = z_sum_[step * 32 + unit] * product + (norm_5_beta[unit] - norm_5_scaled[step] * product);
        }
    }
}

/* global_average_pooling1d (GlobalAveragePooling1D), line 29: reduce of (None, 24, 32), then divide ->
   (None, 32) */
static void transformer_encoder_global_average_pooling1d_sum(const float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_,
                                                             float *TRANSFORMER_ENCODER_RESTRICT global_average_pooling1d_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < 24; k++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += norm_5_sum_[k * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        global_average_pooling1d_quotient[unit] = sum[unit] / 24.0f;
    }
}

/* positive (Dense), line 31: dot_general of (None, 32) and (32, 1), then add, logistic -> (None, 1) */
static void transformer_encoder_positive_product(const float *TRANSFORMER_ENCODER_RESTRICT positive_kernel,
                                                 const float *TRANSFORMER_ENCODER_RESTRICT positive_bias,
                                                 const float *TRANSFORMER_ENCODER_RESTRICT global_average_pooling1d_quotient,
                                                 float *TRANSFORMER_ENCODER_RESTRICT positive)
{
    float sum = 0.0f;
    for (int k = 0; k < 32; k++) {
        sum += global_average_pooling1d_quotient[k] * positive_kernel[k];
    }
    positive[0] = transformer_encoder_logistic(sum + *positive_bias);
}

/* add, convert, power, subtract, sqrt, power, subtract, multiply, divide -> () */
static void transformer_encoder_train_scalars(int n, const int32_t *TRANSFORMER_ENCODER_RESTRICT iterations,
                                              const float *TRANSFORMER_ENCODER_RESTRICT learning_rate,
                                              float *TRANSFORMER_ENCODER_RESTRICT loss_count,
                                              float *TRANSFORMER_ENCODER_RESTRICT accuracy_count,
                                              int32_t *TRANSFORMER_ENCODER_RESTRICT sum__value,
                                              float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    const int32_t sum_ = *iterations + 1;
    const float number = (float)sum_;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
    sum__value[0] = sum_;
    quotient_value_2[0] = *learning_rate * sqrtf(1.0f - powf(0.999f, number)) / (1.0f - powf(0.9f, number));
}

/* divide -> () */
static void transformer_encoder_train_scalars_gradient(int n,
                                                       float *TRANSFORMER_ENCODER_RESTRICT quotient_value)
{
    quotient_value[0] = 1.0f / (float)n;
}

/* words (Embedding), line 9: multiply -> () */
static void transformer_encoder_train_words_elements(const float *TRANSFORMER_ENCODER_RESTRICT learning_rate,
                                                     float *TRANSFORMER_ENCODER_RESTRICT words_scaled)
{
    words_scaled[0] = *learning_rate * 0.01f;
}

/* words (Embedding), line 9: gather of (3000, 32) and (None, 24), then add -> (None, 24, 32) */
static void transformer_encoder_train_words_lookup(int n, const int32_t *TRANSFORMER_ENCODER_RESTRICT text,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT words_embeddings,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT places_value,
                                                   float *TRANSFORMER_ENCODER_RESTRICT x_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = transformer_encoder_entry(text[sample * 24 + step], 3000);
                const float found = words_embeddings[entry * 32 + unit];
                x_sum_[sample * 768 + step * 32 + unit] = found + places_value[step * 32 + unit];
            }
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_1_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                 float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += x_sum_[i * 32 + k];
        }
        norm_1_scaled[i] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_1_elements(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_1_difference,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = x_sum_[i * 32 + unit] - norm_1_scaled[i];
            norm_1_difference[i * 32 + unit] = difference;
            norm_1_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_1_sum_2(int n,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2,
                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_1_scaled_2[i * 32 + k];
        }
        norm_1_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: add, rsqrt, multiply -> (None, 24, 1) */
static void transformer_encoder_train_norm_1_elements_2(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_5)
{
    for (int i = 0; i < n * 24; i++) {
        const float rsqrt = 1.0f / sqrtf(norm_1_scaled_3[i] + 0.001f);
        norm_1_rsqrt[i] = rsqrt;
        d_norm_1_scaled_5[i] = rsqrt * rsqrt * rsqrt * -0.5f;
    }
}

/* norm_1 (LayerNormalization), line 13: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_train_norm_1_elements_3(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_4,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_1_rsqrt[i] * norm_1_gamma[unit];
            norm_1_scaled_4[i * 32 + unit] = product;
            norm_1_sum_[i * 32 + unit] = x_sum_[i * 32 + unit] * product + (norm_1_beta[unit] - norm_1_scaled[i] * product);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_scaled[i_2 * 32 + i] = (sum + attention_1_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_sum_[i_2 * 32 + i] = sum + attention_1_key_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_sum__2[i_2 * 32 + i] = sum + attention_1_value_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_train_attention_1_product_4(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_1_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = attention_1_scaled[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_1_sum_[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            attention_1_product[sample * 2304 + row * 576 + col * 24 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_1_softmax(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_1_product[i_2 * 24 + channel] > largest) {
                largest = attention_1_product[i_2 * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_1_product[i_2 * 24 + channel] - largest);
            attention_1_softmax[i_2 * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_1_softmax[i_2 * 24 + channel] /= total;
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: rng_uniform, compare, select, multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_1_elements(int n,
                                                           const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_,
                                                           const int32_t *TRANSFORMER_ENCODER_RESTRICT iterations,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax,
                                                           float *TRANSFORMER_ENCODER_RESTRICT attention_1_chosen_,
                                                           float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled_2)
{
    for (int i_3 = 0; i_3 < n * 2304; i_3++) {
        const float chosen_ = transformer_encoder_uniform(seed_[0], seed_[1], *iterations, 0, i_3) >= 0.1f ? 1.1111112f : 0.0f;
        attention_1_chosen_[i_3] = chosen_;
        attention_1_scaled_2[i_3] = attention_1_softmax[i_3] * chosen_;
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_train_attention_1_product_5(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled_2,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_1_scaled_2[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_1_sum__2[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            attention_1_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_1_product_6(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2,
                                                            float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_1_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_1_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    looked_1_sum_[i_2 * 32 + unit] = x_sum_[i_2 * 32 + unit] + (sum + attention_1_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_2_sum(int n,
                                                 const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                 float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_1_sum_[i * 32 + k];
        }
        norm_2_scaled[i] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_2_elements(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_2_difference,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_1_sum_[i * 32 + unit] - norm_2_scaled[i];
            norm_2_difference[i * 32 + unit] = difference;
            norm_2_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_2_sum_2(int n,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2,
                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_2_scaled_2[i * 32 + k];
        }
        norm_2_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: add, rsqrt, multiply -> (None, 24, 1) */
static void transformer_encoder_train_norm_2_elements_2(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_5)
{
    for (int i = 0; i < n * 24; i++) {
        const float rsqrt = 1.0f / sqrtf(norm_2_scaled_3[i] + 0.001f);
        norm_2_rsqrt[i] = rsqrt;
        d_norm_2_scaled_5[i] = rsqrt * rsqrt * rsqrt * -0.5f;
    }
}

/* norm_2 (LayerNormalization), line 16: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_train_norm_2_elements_3(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_4,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_2_rsqrt[i] * norm_2_gamma[unit];
            const float sum_ = looked_1_sum_[i * 32 + unit] * product + (norm_2_beta[unit] - norm_2_scaled[i] * product);
            norm_2_scaled_4[i * 32 + unit] = product;
            norm_2_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* dense (Dense), line 17: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add,
   multiply, negate, exponential, multiply -> (None, 24, 64) */
static void transformer_encoder_train_dense_product(int n,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT dense_kernel,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT dense_bias,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT dense_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT dense_scaled,
                                                    float *TRANSFORMER_ENCODER_RESTRICT dense_scaled_2,
                                                    float *TRANSFORMER_ENCODER_RESTRICT d_dense_scaled)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = norm_2_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_kernel[k * 64 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum + dense_bias[unit];
                    const float product = sum_ * 0.70710677f;
                    const float sum__2 = erff(product) + 1.0f;
                    const float product_2 = sum_ * 0.5f;
                    dense_sum_[i * 64 + unit] = sum__2;
                    dense_scaled[i * 64 + unit] = product_2;
                    dense_scaled_2[i * 64 + unit] = product_2 * sum__2;
                    d_dense_scaled[i * 64 + unit] = expf(-(product * product)) * 1.1283792f;
                }
            }
        }
    }
}

/* thought_1 (Dense), line 18: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_train_thought_1_product(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT dense_scaled_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT y_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dense_scaled_2[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_1_kernel[k * 32 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    y_sum_[i * 32 + unit] = looked_1_sum_[i * 32 + unit] + (sum + thought_1_bias[unit]);
                }
            }
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_3_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                 float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += y_sum_[i * 32 + k];
        }
        norm_3_scaled[i] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_3_elements(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_3_difference,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = y_sum_[i * 32 + unit] - norm_3_scaled[i];
            norm_3_difference[i * 32 + unit] = difference;
            norm_3_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_3_sum_2(int n,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2,
                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_3_scaled_2[i * 32 + k];
        }
        norm_3_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: add, rsqrt, multiply -> (None, 24, 1) */
static void transformer_encoder_train_norm_3_elements_2(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_5)
{
    for (int i = 0; i < n * 24; i++) {
        const float rsqrt = 1.0f / sqrtf(norm_3_scaled_3[i] + 0.001f);
        norm_3_rsqrt[i] = rsqrt;
        d_norm_3_scaled_5[i] = rsqrt * rsqrt * rsqrt * -0.5f;
    }
}

/* norm_3 (LayerNormalization), line 21: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_train_norm_3_elements_3(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_4,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_3_rsqrt[i] * norm_3_gamma[unit];
            norm_3_scaled_4[i * 32 + unit] = product;
            norm_3_sum_[i * 32 + unit] = y_sum_[i * 32 + unit] * product + (norm_3_beta[unit] - norm_3_scaled[i] * product);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_scaled[i_2 * 32 + i] = (sum + attention_2_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_sum_[i_2 * 32 + i] = sum + attention_2_key_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_sum__2[i_2 * 32 + i] = sum + attention_2_value_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_train_attention_2_product_4(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_2_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = attention_2_scaled[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_2_sum_[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            attention_2_product[sample * 2304 + row * 576 + col * 24 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_2_softmax(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product,
                                                          float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_2_product[i_2 * 24 + channel] > largest) {
                largest = attention_2_product[i_2 * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_2_product[i_2 * 24 + channel] - largest);
            attention_2_softmax[i_2 * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_2_softmax[i_2 * 24 + channel] /= total;
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: rng_uniform, compare, select, multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_2_elements(int n,
                                                           const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_,
                                                           const int32_t *TRANSFORMER_ENCODER_RESTRICT iterations,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax,
                                                           float *TRANSFORMER_ENCODER_RESTRICT attention_2_chosen_,
                                                           float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled_2)
{
    for (int i_3 = 0; i_3 < n * 2304; i_3++) {
        const float chosen_ = transformer_encoder_uniform(seed_[0], seed_[1], *iterations, 1, i_3) >= 0.1f ? 1.1111112f : 0.0f;
        attention_2_chosen_[i_3] = chosen_;
        attention_2_scaled_2[i_3] = attention_2_softmax[i_3] * chosen_;
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_train_attention_2_product_5(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled_2,
                                                            float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_2_scaled_2[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_2_sum__2[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            attention_2_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_2_product_6(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2,
                                                            float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_2_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_2_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    looked_2_sum_[i_2 * 32 + unit] = y_sum_[i_2 * 32 + unit] + (sum + attention_2_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_4_sum(int n,
                                                 const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                 float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_2_sum_[i * 32 + k];
        }
        norm_4_scaled[i] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_4_elements(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_4_difference,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_2_sum_[i * 32 + unit] - norm_4_scaled[i];
            norm_4_difference[i * 32 + unit] = difference;
            norm_4_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_4_sum_2(int n,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2,
                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_4_scaled_2[i * 32 + k];
        }
        norm_4_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: add, rsqrt, multiply -> (None, 24, 1) */
static void transformer_encoder_train_norm_4_elements_2(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_5)
{
    for (int i = 0; i < n * 24; i++) {
        const float rsqrt = 1.0f / sqrtf(norm_4_scaled_3[i] + 0.001f);
        norm_4_rsqrt[i] = rsqrt;
        d_norm_4_scaled_5[i] = rsqrt * rsqrt * rsqrt * -0.5f;
    }
}

/* norm_4 (LayerNormalization), line 24: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_train_norm_4_elements_3(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_4,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_4_rsqrt[i] * norm_4_gamma[unit];
            const float sum_ = looked_2_sum_[i * 32 + unit] * product + (norm_4_beta[unit] - norm_4_scaled[i] * product);
            norm_4_scaled_4[i * 32 + unit] = product;
            norm_4_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* dense_1 (Dense), line 25: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add,
   multiply, negate, exponential, multiply -> (None, 24, 64) */
static void transformer_encoder_train_dense_1_product(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT dense_1_sum_,
                                                      float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_scaled)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = norm_4_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum + dense_1_bias[unit];
                    const float product = sum_ * 0.70710677f;
                    const float sum__2 = erff(product) + 1.0f;
                    const float product_2 = sum_ * 0.5f;
                    dense_1_sum_[i * 64 + unit] = sum__2;
                    dense_1_scaled[i * 64 + unit] = product_2;
                    dense_1_scaled_2[i * 64 + unit] = product_2 * sum__2;
                    d_dense_1_scaled[i * 64 + unit] = expf(-(product * product)) * 1.1283792f;
                }
            }
        }
    }
}

/* thought_2 (Dense), line 26: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_train_thought_2_product(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT z_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dense_1_scaled_2[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_2_kernel[k * 32 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    z_sum_[i * 32 + unit] = looked_2_sum_[i * 32 + unit] + (sum + thought_2_bias[unit]);
                }
            }
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_5_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                 float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += z_sum_[i * 32 + k];
        }
        norm_5_scaled[i] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_5_elements(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_5_difference,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = z_sum_[i * 32 + unit] - norm_5_scaled[i];
            norm_5_difference[i * 32 + unit] = difference;
            norm_5_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_train_norm_5_sum_2(int n,
                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2,
                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_5_scaled_2[i * 32 + k];
        }
        norm_5_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: add, rsqrt, multiply -> (None, 24, 1) */
static void transformer_encoder_train_norm_5_elements_2(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_5)
{
    for (int i = 0; i < n * 24; i++) {
        const float rsqrt = 1.0f / sqrtf(norm_5_scaled_3[i] + 0.001f);
        norm_5_rsqrt[i] = rsqrt;
        d_norm_5_scaled_5[i] = rsqrt * rsqrt * rsqrt * -0.5f;
    }
}

/* norm_5 (LayerNormalization), line 28: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_train_norm_5_elements_3(int n,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_4,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_5_rsqrt[i] * norm_5_gamma[unit];
            norm_5_scaled_4[i * 32 + unit] = product;
            norm_5_sum_[i * 32 + unit] = z_sum_[i * 32 + unit] * product + (norm_5_beta[unit] - norm_5_scaled[i] * product);
        }
    }
}

/* global_average_pooling1d (GlobalAveragePooling1D), line 29: reduce of (None, 24, 32), then divide,
   multiply -> (None, 32) */
static void transformer_encoder_train_global_average_pooling1d_sum(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT dropout_scaled)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[32];
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 24; k++) {
            for (int unit = 0; unit < 32; unit++) {
                sum[unit] += norm_5_sum_[sample * 768 + k * 32 + unit];
            }
        }
        for (int unit = 0; unit < 32; unit++) {
            dropout_scaled[sample * 32 + unit] = sum[unit] / 24.0f * 2.0f;
        }
    }
}

/* dropout (Dropout), line 30: rng_uniform, compare, select -> (None, 32) */
static void transformer_encoder_train_dropout_elements(int n,
                                                       const int32_t *TRANSFORMER_ENCODER_RESTRICT seed_,
                                                       const int32_t *TRANSFORMER_ENCODER_RESTRICT iterations,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dropout_scaled,
                                                       uint8_t *TRANSFORMER_ENCODER_RESTRICT dropout_mask,
                                                       float *TRANSFORMER_ENCODER_RESTRICT dropout_chosen_)
{
    for (int i = 0; i < n * 32; i++) {
        const int holds = transformer_encoder_uniform(seed_[0], seed_[1], *iterations, 2, i) >= 0.5f;
        dropout_mask[i] = (uint8_t)holds;
        dropout_chosen_[i] = holds ? dropout_scaled[i] : 0.0f;
    }
}

/* positive (Dense), line 31: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert,
   add, sign -> (None, 1) */
static void transformer_encoder_train_positive_product(int n,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT positive_target,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT positive_kernel,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT positive_bias,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dropout_chosen_,
                                                       float *TRANSFORMER_ENCODER_RESTRICT exponential_value,
                                                       uint8_t *TRANSFORMER_ENCODER_RESTRICT mask_value,
                                                       float *TRANSFORMER_ENCODER_RESTRICT sum__value_2,
                                                       float *TRANSFORMER_ENCODER_RESTRICT accuracy_values,
                                                       float *TRANSFORMER_ENCODER_RESTRICT sum__value_3,
                                                       float *TRANSFORMER_ENCODER_RESTRICT sign_value)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += positive_kernel[k] * dropout_chosen_[sample * 32 + k];
        }
        const float sum_ = sum + *positive_bias;
        const float power = expf(-fabsf(sum_));
        const int holds = sum_ > 0.0f;
        const float accuracy_values_2 = positive_target[sample] == (transformer_encoder_logistic(sum_) > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
        exponential_value[sample] = power;
        mask_value[sample] = (uint8_t)holds;
        sum__value_2[sample] = (holds ? sum_ : 0.0f) - sum_ * positive_target[sample] + log1pf(power);
        accuracy_values[sample] = accuracy_values_2;
        sum__value_3[sample] = power + 1.0f;
        sign_value[sample] = transformer_encoder_sign(sum_);
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void transformer_encoder_train_sum(int n,
                                          const float *TRANSFORMER_ENCODER_RESTRICT positive_sample_weight,
                                          const float *TRANSFORMER_ENCODER_RESTRICT sum__value_2,
                                          float *TRANSFORMER_ENCODER_RESTRICT loss_total,
                                          float *TRANSFORMER_ENCODER_RESTRICT loss)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value_2[k] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[k]);
    }
    const float loss_2 = sum / (float)n;
    const float loss_total_2 = *loss_total;
    loss[0] = loss_2;
    loss_total[0] = loss_total_2 + loss_2 * (float)n;
}

/* reduce of (None,), then add -> () */
static void transformer_encoder_train_sum_2(int n,
                                            const float *TRANSFORMER_ENCODER_RESTRICT accuracy_values,
                                            float *TRANSFORMER_ENCODER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* multiply -> (None,) */
static void transformer_encoder_train_dpositive_losses_gradient(int n,
                                                                const float *TRANSFORMER_ENCODER_RESTRICT positive_sample_weight,
                                                                const float *TRANSFORMER_ENCODER_RESTRICT quotient_value,
                                                                float *TRANSFORMER_ENCODER_RESTRICT dpositive_losses)
{
    for (int sample = 0; sample < n; sample++) {
        const float dpositive_losses_2 = quotient_value[0] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[sample]);
        dpositive_losses[sample] = dpositive_losses_2;
    }
}

/* negate, select, multiply, divide, multiply, negate, multiply, add -> (None, 1) */
static void transformer_encoder_train_scalars_gradient_2(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT positive_target,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT exponential_value,
                                                         const uint8_t *TRANSFORMER_ENCODER_RESTRICT mask_value,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT dpositive_losses,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT sum__value_3,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT sign_value,
                                                         float *TRANSFORMER_ENCODER_RESTRICT d_positive_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        const float product = -(dpositive_losses[sample] / sum__value_3[sample] * exponential_value[sample]) * sign_value[sample];
        const float sum_ = (mask_value[sample] ? dpositive_losses[sample] : 0.0f) + (-dpositive_losses[sample] * positive_target[sample] + product);
        d_positive_sum_[sample] = sum_;
    }
}

/* positive (Dense), line 31, gradient: reduce of (None, 1), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (1,) */
static void transformer_encoder_train_positive_dpositive_bias_gradient(int n,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT d_positive_sum_,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT positive_bias_momentum,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT positive_bias_velocity,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT positive_quotient_2)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += d_positive_sum_[k];
    }
    const float positive_bias_momentum_2 = *positive_bias_momentum;
    const float positive_bias_momentum_3 = *positive_bias_momentum;
    const float sum_ = positive_bias_momentum_2 + (sum - positive_bias_momentum_3) * 0.1f;
    const float positive_bias_velocity_2 = *positive_bias_velocity;
    const float positive_bias_velocity_3 = *positive_bias_velocity;
    const float sum__2 = positive_bias_velocity_2 + (sum * sum - positive_bias_velocity_3) * 0.001f;
    positive_bias_momentum[0] = sum_;
    positive_bias_velocity[0] = sum__2;
    positive_quotient_2[0] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
}

/* positive (Dense), line 31, gradient: dot_general of (None, 1) and (32, 1), then select, multiply, divide
   -> (None, 32) */
static void transformer_encoder_train_positive_product_gradient(int n,
                                                                const float *TRANSFORMER_ENCODER_RESTRICT positive_kernel,
                                                                const uint8_t *TRANSFORMER_ENCODER_RESTRICT dropout_mask,
                                                                const float *TRANSFORMER_ENCODER_RESTRICT d_positive_sum_,
                                                                float *TRANSFORMER_ENCODER_RESTRICT d_global_average_pooling1d_quotient)
{
    for (int sample = 0; sample < n; sample++) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 16) {
            float sums[16];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] = 0.0f;
            }
            const float a_value = d_positive_sum_[sample];
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                sums[unit - unit_tile] += a_value * positive_kernel[unit];
            }
            for (int unit = unit_tile; unit < unit_tile + 16; unit++) {
                const float sum = sums[unit - unit_tile];
                d_global_average_pooling1d_quotient[sample * 32 + unit] = (dropout_mask[sample * 32 + unit] ? sum : 0.0f) * 2.0f / 24.0f;
            }
        }
    }
}

/* positive (Dense), line 31, gradient: dot_general of (None, 32) and (None, 1), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 1) */
static void transformer_encoder_train_positive_dpositive_kernel_gradient(int n,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT dropout_chosen_,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT d_positive_sum_,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT positive_kernel_momentum,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT positive_kernel_velocity,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT positive_quotient)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 16) {
        float sums[16];
        for (int row = row_tile; row < row_tile + 16; row++) {
            sums[row - row_tile] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            const float a_value = d_positive_sum_[k];
            for (int row = row_tile; row < row_tile + 16; row++) {
                sums[row - row_tile] += a_value * dropout_chosen_[k * 32 + row];
            }
        }
        for (int row = row_tile; row < row_tile + 16; row++) {
            const float sum = sums[row - row_tile];
            const float positive_kernel_momentum_2 = positive_kernel_momentum[row];
            const float positive_kernel_momentum_3 = positive_kernel_momentum[row];
            const float sum_ = positive_kernel_momentum_2 + (sum - positive_kernel_momentum_3) * 0.1f;
            const float positive_kernel_velocity_2 = positive_kernel_velocity[row];
            const float positive_kernel_velocity_3 = positive_kernel_velocity[row];
            const float sum__2 = positive_kernel_velocity_2 + (sum * sum - positive_kernel_velocity_3) * 0.001f;
            positive_kernel_momentum[row] = sum_;
            positive_kernel_velocity[row] = sum__2;
            positive_quotient[row] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: multiply, negate, multiply, add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_norm_5_elements_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_4,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_global_average_pooling1d_quotient,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_3,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const float product = d_global_average_pooling1d_quotient[sample * 32 + unit] * norm_5_scaled_4[sample * 768 + step * 32 + unit];
                const float negate = -d_global_average_pooling1d_quotient[sample * 32 + unit];
                const float product_2 = d_global_average_pooling1d_quotient[sample * 32 + unit] * z_sum_[sample * 768 + step * 32 + unit];
                const float sum_ = product_2 + negate * norm_5_scaled[sample * 24 + step];
                d_norm_5_scaled[sample * 768 + step * 32 + unit] = product;
                d_norm_5_scaled_2[sample * 768 + step * 32 + unit] = negate * norm_5_scaled_4[sample * 768 + step * 32 + unit];
                d_norm_5_scaled_3[sample * 768 + step * 32 + unit] = sum_ * norm_5_gamma[unit];
                d_norm_5_scaled_4[sample * 768 + step * 32 + unit] = sum_ * norm_5_rsqrt[sample * 24 + step];
            }
        }
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_5_dnorm_5_beta_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_global_average_pooling1d_quotient,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_5_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int k = 0; k < n; k++) {
        for (int k2 = 0; k2 < 24; k2++) {
            for (int unit = 0; unit < 32; unit++) {
                sum[unit] += d_global_average_pooling1d_quotient[k * 32 + unit];
            }
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_5_beta_momentum_2 = norm_5_beta_momentum[unit];
        const float norm_5_beta_momentum_3 = norm_5_beta_momentum[unit];
        const float sum_ = norm_5_beta_momentum_2 + (sum[unit] - norm_5_beta_momentum_3) * 0.1f;
        const float norm_5_beta_velocity_2 = norm_5_beta_velocity[unit];
        const float norm_5_beta_velocity_3 = norm_5_beta_velocity[unit];
        const float sum__2 = norm_5_beta_velocity_2 + (sum[unit] * sum[unit] - norm_5_beta_velocity_3) * 0.001f;
        norm_5_beta_momentum[unit] = sum_;
        norm_5_beta_velocity[unit] = sum__2;
        norm_5_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_5_sum_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_5_scaled_2[i * 32 + k];
        }
        d_norm_5_sum_[i] = sum;
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_5_dnorm_5_gamma_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_4,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_5_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_5_scaled_4[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_5_gamma_momentum_2 = norm_5_gamma_momentum[unit];
        const float norm_5_gamma_momentum_3 = norm_5_gamma_momentum[unit];
        const float sum_ = norm_5_gamma_momentum_2 + (sum[unit] - norm_5_gamma_momentum_3) * 0.1f;
        const float norm_5_gamma_velocity_2 = norm_5_gamma_velocity[unit];
        const float norm_5_gamma_velocity_3 = norm_5_gamma_velocity[unit];
        const float sum__2 = norm_5_gamma_velocity_2 + (sum[unit] * sum[unit] - norm_5_gamma_velocity_3) * 0.001f;
        norm_5_gamma_momentum[unit] = sum_;
        norm_5_gamma_velocity[unit] = sum__2;
        norm_5_quotient[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_5_sum_gradient_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_3,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum__2)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_5_scaled_3[i * 32 + k];
        }
        d_norm_5_sum__2[i] = sum;
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: multiply, compare, select -> (None, 24, 1) */
static void transformer_encoder_train_norm_5_elements_gradient_2(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum__2,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_5,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_chosen_)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_5_chosen_[i] = d_norm_5_sum__2[i] == 0.0f ? 0.0f : d_norm_5_sum__2[i] * d_norm_5_scaled_5[i];
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: multiply -> (None, 24) */
static void transformer_encoder_train_norm_5_elements_gradient_3(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_chosen_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_6)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_5_scaled_6[i] = d_norm_5_chosen_[i] * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: multiply, add, negate -> (None, 24, 32) */
static void transformer_encoder_train_norm_5_elements_gradient_4(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT norm_5_difference,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_6,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum__3,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_negate)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = d_norm_5_scaled_6[i] * norm_5_difference[i * 32 + unit];
            const float sum_ = product + product;
            d_norm_5_sum__3[i * 32 + unit] = sum_;
            d_norm_5_negate[i * 32 + unit] = -sum_;
        }
    }
}

/* norm_5 (LayerNormalization), line 28, gradient: reduce of (None, 24, 32), then add, multiply -> (None, 24) */
static void transformer_encoder_train_norm_5_sum_gradient_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_negate,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_7)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_5_negate[i * 32 + k];
        }
        d_norm_5_scaled_7[i] = (d_norm_5_sum_[i] + sum) * 0.03125f;
    }
}

/* z (Add), line 27, gradient: add -> (None, 24, 32) */
static void transformer_encoder_train_z_elements_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_sum__3,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_5_scaled_7,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_z_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            d_z_sum_[i * 32 + unit] = d_norm_5_scaled[i * 32 + unit] + (d_norm_5_sum__3[i * 32 + unit] + d_norm_5_scaled_7[i]);
        }
    }
}

/* thought_2 (Dense), line 26, gradient: reduce of (None, 24, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_thought_2_dthought_2_bias_gradient(int n,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT d_z_sum_,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias_momentum,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias_velocity,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_2_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_z_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float thought_2_bias_momentum_2 = thought_2_bias_momentum[unit];
        const float thought_2_bias_momentum_3 = thought_2_bias_momentum[unit];
        const float sum_ = thought_2_bias_momentum_2 + (sum[unit] - thought_2_bias_momentum_3) * 0.1f;
        const float thought_2_bias_velocity_2 = thought_2_bias_velocity[unit];
        const float thought_2_bias_velocity_3 = thought_2_bias_velocity[unit];
        const float sum__2 = thought_2_bias_velocity_2 + (sum[unit] * sum[unit] - thought_2_bias_velocity_3) * 0.001f;
        thought_2_bias_momentum[unit] = sum_;
        thought_2_bias_velocity[unit] = sum__2;
        thought_2_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* thought_2 (Dense), line 26, gradient: dot_general of (None, 24, 32) and (64, 32), then multiply, add ->
   (None, 24, 64) */
static void transformer_encoder_train_thought_2_product_gradient(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT dense_1_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_z_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_scaled,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_z_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_2_kernel[unit * 32 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum * dense_1_sum_[i * 64 + unit] * 0.5f + sum * dense_1_scaled[i * 64 + unit] * d_dense_1_scaled[i * 64 + unit] * 0.70710677f;
                    d_dense_1_sum_[i * 64 + unit] = sum_;
                }
            }
        }
    }
}

/* thought_2 (Dense), line 26, gradient: dot_general of (None, 24, 64) and (None, 24, 32), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (64, 32) */
static void transformer_encoder_train_thought_2_dthought_2_kernel_gradient(int n,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled_2,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT d_z_sum_,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel_momentum,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel_velocity,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_2_quotient)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dense_1_scaled_2[i * 64 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_z_sum_[i * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float thought_2_kernel_momentum_2 = thought_2_kernel_momentum[row * 32 + col];
                    const float thought_2_kernel_momentum_3 = thought_2_kernel_momentum[row * 32 + col];
                    const float sum_ = thought_2_kernel_momentum_2 + (sum - thought_2_kernel_momentum_3) * 0.1f;
                    const float thought_2_kernel_velocity_2 = thought_2_kernel_velocity[row * 32 + col];
                    const float thought_2_kernel_velocity_3 = thought_2_kernel_velocity[row * 32 + col];
                    const float sum__2 = thought_2_kernel_velocity_2 + (sum * sum - thought_2_kernel_velocity_3) * 0.001f;
                    thought_2_kernel_momentum[row * 32 + col] = sum_;
                    thought_2_kernel_velocity[row * 32 + col] = sum__2;
                    thought_2_quotient[row * 32 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* dense_1 (Dense), line 25, gradient: reduce of (None, 24, 64), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (64,) */
static void transformer_encoder_train_dense_1_ddense_1_bias_gradient(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_sum_,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias_momentum,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias_velocity,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT dense_1_quotient_2)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_dense_1_sum_[i * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float dense_1_bias_momentum_2 = dense_1_bias_momentum[unit];
        const float dense_1_bias_momentum_3 = dense_1_bias_momentum[unit];
        const float sum_ = dense_1_bias_momentum_2 + (sum[unit] - dense_1_bias_momentum_3) * 0.1f;
        const float dense_1_bias_velocity_2 = dense_1_bias_velocity[unit];
        const float dense_1_bias_velocity_3 = dense_1_bias_velocity[unit];
        const float sum__2 = dense_1_bias_velocity_2 + (sum[unit] * sum[unit] - dense_1_bias_velocity_3) * 0.001f;
        dense_1_bias_momentum[unit] = sum_;
        dense_1_bias_velocity[unit] = sum__2;
        dense_1_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* dense_1 (Dense), line 25, gradient: dot_general of (None, 24, 64) and (32, 64), then multiply, negate,
   multiply, add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_dense_1_product_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_4,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_sum_,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_product,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_3,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_4)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_dense_1_sum_[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_1_kernel[unit * 64 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float negate = -sum;
                    const float sum_ = sum * looked_2_sum_[i * 32 + unit] + negate * norm_4_scaled[i];
                    d_dense_1_product[i * 32 + unit] = sum;
                    d_norm_4_scaled[i * 32 + unit] = sum * norm_4_scaled_4[i * 32 + unit];
                    d_norm_4_scaled_2[i * 32 + unit] = negate * norm_4_scaled_4[i * 32 + unit];
                    d_norm_4_scaled_3[i * 32 + unit] = sum_ * norm_4_gamma[unit];
                    d_norm_4_scaled_4[i * 32 + unit] = sum_ * norm_4_rsqrt[i];
                }
            }
        }
    }
}

/* dense_1 (Dense), line 25, gradient: dot_general of (None, 24, 32) and (None, 24, 64), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 64) */
static void transformer_encoder_train_dense_1_ddense_1_kernel_gradient(int n,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_sum_,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel_momentum,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel_velocity,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_1_quotient)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 64; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_4_sum_[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_1_sum_[i * 64 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_1_kernel_momentum_2 = dense_1_kernel_momentum[row * 64 + col];
                    const float dense_1_kernel_momentum_3 = dense_1_kernel_momentum[row * 64 + col];
                    const float sum_ = dense_1_kernel_momentum_2 + (sum - dense_1_kernel_momentum_3) * 0.1f;
                    const float dense_1_kernel_velocity_2 = dense_1_kernel_velocity[row * 64 + col];
                    const float dense_1_kernel_velocity_3 = dense_1_kernel_velocity[row * 64 + col];
                    const float sum__2 = dense_1_kernel_velocity_2 + (sum * sum - dense_1_kernel_velocity_3) * 0.001f;
                    dense_1_kernel_momentum[row * 64 + col] = sum_;
                    dense_1_kernel_velocity[row * 64 + col] = sum__2;
                    dense_1_quotient[row * 64 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_4_dnorm_4_beta_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_dense_1_product,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_4_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_dense_1_product[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_4_beta_momentum_2 = norm_4_beta_momentum[unit];
        const float norm_4_beta_momentum_3 = norm_4_beta_momentum[unit];
        const float sum_ = norm_4_beta_momentum_2 + (sum[unit] - norm_4_beta_momentum_3) * 0.1f;
        const float norm_4_beta_velocity_2 = norm_4_beta_velocity[unit];
        const float norm_4_beta_velocity_3 = norm_4_beta_velocity[unit];
        const float sum__2 = norm_4_beta_velocity_2 + (sum[unit] * sum[unit] - norm_4_beta_velocity_3) * 0.001f;
        norm_4_beta_momentum[unit] = sum_;
        norm_4_beta_velocity[unit] = sum__2;
        norm_4_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_4_sum_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_4_scaled_2[i * 32 + k];
        }
        d_norm_4_sum_[i] = sum;
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_4_dnorm_4_gamma_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_4,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_4_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_4_scaled_4[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_4_gamma_momentum_2 = norm_4_gamma_momentum[unit];
        const float norm_4_gamma_momentum_3 = norm_4_gamma_momentum[unit];
        const float sum_ = norm_4_gamma_momentum_2 + (sum[unit] - norm_4_gamma_momentum_3) * 0.1f;
        const float norm_4_gamma_velocity_2 = norm_4_gamma_velocity[unit];
        const float norm_4_gamma_velocity_3 = norm_4_gamma_velocity[unit];
        const float sum__2 = norm_4_gamma_velocity_2 + (sum[unit] * sum[unit] - norm_4_gamma_velocity_3) * 0.001f;
        norm_4_gamma_momentum[unit] = sum_;
        norm_4_gamma_velocity[unit] = sum__2;
        norm_4_quotient[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_4_sum_gradient_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_3,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum__2)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_4_scaled_3[i * 32 + k];
        }
        d_norm_4_sum__2[i] = sum;
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: multiply, compare, select -> (None, 24, 1) */
static void transformer_encoder_train_norm_4_elements_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum__2,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_5,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_chosen_)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_4_chosen_[i] = d_norm_4_sum__2[i] == 0.0f ? 0.0f : d_norm_4_sum__2[i] * d_norm_4_scaled_5[i];
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: multiply -> (None, 24) */
static void transformer_encoder_train_norm_4_elements_gradient_2(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_chosen_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_6)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_4_scaled_6[i] = d_norm_4_chosen_[i] * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: multiply, add, negate -> (None, 24, 32) */
static void transformer_encoder_train_norm_4_elements_gradient_3(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT norm_4_difference,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_6,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum__3,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_negate)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = d_norm_4_scaled_6[i] * norm_4_difference[i * 32 + unit];
            const float sum_ = product + product;
            d_norm_4_sum__3[i * 32 + unit] = sum_;
            d_norm_4_negate[i * 32 + unit] = -sum_;
        }
    }
}

/* norm_4 (LayerNormalization), line 24, gradient: reduce of (None, 24, 32), then add, multiply -> (None, 24) */
static void transformer_encoder_train_norm_4_sum_gradient_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_negate,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_7)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_4_negate[i * 32 + k];
        }
        d_norm_4_scaled_7[i] = (d_norm_4_sum_[i] + sum) * 0.03125f;
    }
}

/* looked_2 (Add), line 23, gradient: add -> (None, 24, 32) */
static void transformer_encoder_train_looked_2_elements_gradient(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_z_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_sum__3,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_4_scaled_7,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_looked_2_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float sum_ = d_z_sum_[i * 32 + unit] + (d_norm_4_scaled[i * 32 + unit] + (d_norm_4_sum__3[i * 32 + unit] + d_norm_4_scaled_7[i]));
            d_looked_2_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: reduce of (None, 24, 32), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_attention_2_dattention_2_output_bias_gradient(int n,
                                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_looked_2_sum_,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias_momentum,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias_velocity,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_8)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_looked_2_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float attention_2_output_bias_momentum_2 = attention_2_output_bias_momentum[unit];
        const float attention_2_output_bias_momentum_3 = attention_2_output_bias_momentum[unit];
        const float sum_ = attention_2_output_bias_momentum_2 + (sum[unit] - attention_2_output_bias_momentum_3) * 0.1f;
        const float attention_2_output_bias_velocity_2 = attention_2_output_bias_velocity[unit];
        const float attention_2_output_bias_velocity_3 = attention_2_output_bias_velocity[unit];
        const float sum__2 = attention_2_output_bias_velocity_2 + (sum[unit] * sum[unit] - attention_2_output_bias_velocity_3) * 0.001f;
        attention_2_output_bias_momentum[unit] = sum_;
        attention_2_output_bias_velocity[unit] = sum__2;
        attention_2_quotient_8[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 32) and (4, 8, 32) ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_looked_2_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_looked_2_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_output_kernel[i * 32 + k];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    d_attention_2_product[i_2 * 32 + i] = sum;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (None, 24, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8, 32) */
static void transformer_encoder_train_attention_2_dattention_2_output_kernel_gradient(int n,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT d_looked_2_sum_,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel_momentum,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel_velocity,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_7)
{
    for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[i_2 - i_2_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_2_product_2[i * 32 + i_2];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[i_2 - i_2_tile][col - col_tile] += a_value * d_looked_2_sum_[i * 32 + col];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[i_2 - i_2_tile][col - col_tile];
                    const float attention_2_output_kernel_momentum_2 = attention_2_output_kernel_momentum[i_2 * 32 + col];
                    const float attention_2_output_kernel_momentum_3 = attention_2_output_kernel_momentum[i_2 * 32 + col];
                    const float sum_ = attention_2_output_kernel_momentum_2 + (sum - attention_2_output_kernel_momentum_3) * 0.1f;
                    const float attention_2_output_kernel_velocity_2 = attention_2_output_kernel_velocity[i_2 * 32 + col];
                    const float attention_2_output_kernel_velocity_3 = attention_2_output_kernel_velocity[i_2 * 32 + col];
                    const float sum__2 = attention_2_output_kernel_velocity_2 + (sum * sum - attention_2_output_kernel_velocity_3) * 0.001f;
                    attention_2_output_kernel_momentum[i_2 * 32 + col] = sum_;
                    attention_2_output_kernel_velocity[i_2 * 32 + col] = sum__2;
                    attention_2_quotient_7[i_2 * 32 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8),
   then multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_2_product_gradient_2(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_chosen_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = d_attention_2_product[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_2_sum__2[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            const float product = sum * attention_2_chosen_[sample * 2304 + row * 576 + col * 24 + channel];
                            d_attention_2_scaled[sample * 2304 + row * 576 + col * 24 + channel] = product;
                            d_attention_2_scaled_2[sample * 2304 + row * 576 + col * 24 + channel] = product * attention_2_softmax[sample * 2304 + row * 576 + col * 24 + channel];
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8)
   -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_gradient_3(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled_2,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_2_scaled_2[sample * 2304 + col * 576 + k * 24 + row];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * d_attention_2_product[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_2_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: reduce of (None, 4, 24, 24) -> (None, 4, 24) */
static void transformer_encoder_train_attention_2_sum_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_sum_)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += d_attention_2_scaled_2[i_2 * 24 + k];
        }
        d_attention_2_sum_[i_2] = sum;
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: subtract, multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_2_elements_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_sum_,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_3)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        for (int channel = 0; channel < 24; channel++) {
            const float product = (d_attention_2_scaled[i_2 * 24 + channel] - d_attention_2_sum_[i_2]) * attention_2_softmax[i_2 * 24 + channel];
            d_attention_2_scaled_3[i_2 * 24 + channel] = product;
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8)
   -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_gradient_4(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = d_attention_2_scaled_3[sample * 2304 + col * 576 + k * 24 + row];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_2_scaled[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_2_product_3[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (None, 4, 24,
   24), then multiply -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_2_product_gradient_5(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = d_attention_2_scaled_3[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_2_sum_[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_2_scaled_4[sample * 768 + row * 32 + col * 8 + channel] = sum * 0.35355338f;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_value_bias_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_2,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_6)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_2_product_2[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_2_value_bias_momentum_2 = attention_2_value_bias_momentum[row * 8 + col];
            const float attention_2_value_bias_momentum_3 = attention_2_value_bias_momentum[row * 8 + col];
            const float sum_ = attention_2_value_bias_momentum_2 + (sum[col] - attention_2_value_bias_momentum_3) * 0.1f;
            const float attention_2_value_bias_velocity_2 = attention_2_value_bias_velocity[row * 8 + col];
            const float attention_2_value_bias_velocity_3 = attention_2_value_bias_velocity[row * 8 + col];
            const float sum__2 = attention_2_value_bias_velocity_2 + (sum[col] * sum[col] - attention_2_value_bias_velocity_3) * 0.001f;
            attention_2_value_bias_momentum[row * 8 + col] = sum_;
            attention_2_value_bias_velocity[row * 8 + col] = sum__2;
            attention_2_quotient_6[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8) ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_2_product_gradient_6(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_2,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_4)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_2_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_2_value_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    d_attention_2_product_4[i_2 * 32 + unit] = sum;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_value_kernel_gradient(int n,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_2,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel_momentum,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel_velocity,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_5)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_3_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_2_product_2[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_2_value_kernel_momentum_2 = attention_2_value_kernel_momentum[plane * 32 + i_2];
                    const float attention_2_value_kernel_momentum_3 = attention_2_value_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_2_value_kernel_momentum_2 + (sum - attention_2_value_kernel_momentum_3) * 0.1f;
                    const float attention_2_value_kernel_velocity_2 = attention_2_value_kernel_velocity[plane * 32 + i_2];
                    const float attention_2_value_kernel_velocity_3 = attention_2_value_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_2_value_kernel_velocity_2 + (sum * sum - attention_2_value_kernel_velocity_3) * 0.001f;
                    attention_2_value_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_2_value_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_2_quotient_5[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_key_bias_gradient(int n,
                                                                                 const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_3,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias_momentum,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias_velocity,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_4)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_2_product_3[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_2_key_bias_momentum_2 = attention_2_key_bias_momentum[row * 8 + col];
            const float attention_2_key_bias_momentum_3 = attention_2_key_bias_momentum[row * 8 + col];
            const float sum_ = attention_2_key_bias_momentum_2 + (sum[col] - attention_2_key_bias_momentum_3) * 0.1f;
            const float attention_2_key_bias_velocity_2 = attention_2_key_bias_velocity[row * 8 + col];
            const float attention_2_key_bias_velocity_3 = attention_2_key_bias_velocity[row * 8 + col];
            const float sum__2 = attention_2_key_bias_velocity_2 + (sum[col] * sum[col] - attention_2_key_bias_velocity_3) * 0.001f;
            attention_2_key_bias_momentum[row * 8 + col] = sum_;
            attention_2_key_bias_velocity[row * 8 + col] = sum__2;
            attention_2_quotient_4[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8) ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_2_product_gradient_7(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_5)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_2_product_3[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_2_key_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    d_attention_2_product_5[i_2 * 32 + unit] = sum;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_key_kernel_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_3,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_3)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_3_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_2_product_3[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_2_key_kernel_momentum_2 = attention_2_key_kernel_momentum[plane * 32 + i_2];
                    const float attention_2_key_kernel_momentum_3 = attention_2_key_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_2_key_kernel_momentum_2 + (sum - attention_2_key_kernel_momentum_3) * 0.1f;
                    const float attention_2_key_kernel_velocity_2 = attention_2_key_kernel_velocity[plane * 32 + i_2];
                    const float attention_2_key_kernel_velocity_3 = attention_2_key_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_2_key_kernel_velocity_2 + (sum * sum - attention_2_key_kernel_velocity_3) * 0.001f;
                    attention_2_key_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_2_key_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_2_quotient_3[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_query_bias_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_4,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_2)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_2_scaled_4[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_2_query_bias_momentum_2 = attention_2_query_bias_momentum[row * 8 + col];
            const float attention_2_query_bias_momentum_3 = attention_2_query_bias_momentum[row * 8 + col];
            const float sum_ = attention_2_query_bias_momentum_2 + (sum[col] - attention_2_query_bias_momentum_3) * 0.1f;
            const float attention_2_query_bias_velocity_2 = attention_2_query_bias_velocity[row * 8 + col];
            const float attention_2_query_bias_velocity_3 = attention_2_query_bias_velocity[row * 8 + col];
            const float sum__2 = attention_2_query_bias_velocity_2 + (sum[col] * sum[col] - attention_2_query_bias_velocity_3) * 0.001f;
            attention_2_query_bias_momentum[row * 8 + col] = sum_;
            attention_2_query_bias_velocity[row * 8 + col] = sum__2;
            attention_2_quotient_2[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8), then
   add, multiply, negate, multiply, add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_attention_2_product_gradient_8(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_product_5,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum_,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_2,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_4)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_2_scaled_4[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_2_query_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    const float sum_ = d_attention_2_product_4[i_2 * 32 + unit] + (d_attention_2_product_5[i_2 * 32 + unit] + sum);
                    const float negate = -sum_;
                    const float sum__2 = sum_ * y_sum_[i_2 * 32 + unit] + negate * norm_3_scaled[i_2];
                    d_norm_3_sum_[i_2 * 32 + unit] = sum_;
                    d_norm_3_scaled[i_2 * 32 + unit] = sum_ * norm_3_scaled_4[i_2 * 32 + unit];
                    d_norm_3_scaled_2[i_2 * 32 + unit] = negate * norm_3_scaled_4[i_2 * 32 + unit];
                    d_norm_3_scaled_3[i_2 * 32 + unit] = sum__2 * norm_3_gamma[unit];
                    d_norm_3_scaled_4[i_2 * 32 + unit] = sum__2 * norm_3_rsqrt[i_2];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_2_dattention_2_query_kernel_gradient(int n,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_2_scaled_4,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel_momentum,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel_velocity,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_3_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_2_scaled_4[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_2_query_kernel_momentum_2 = attention_2_query_kernel_momentum[plane * 32 + i_2];
                    const float attention_2_query_kernel_momentum_3 = attention_2_query_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_2_query_kernel_momentum_2 + (sum - attention_2_query_kernel_momentum_3) * 0.1f;
                    const float attention_2_query_kernel_velocity_2 = attention_2_query_kernel_velocity[plane * 32 + i_2];
                    const float attention_2_query_kernel_velocity_3 = attention_2_query_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_2_query_kernel_velocity_2 + (sum * sum - attention_2_query_kernel_velocity_3) * 0.001f;
                    attention_2_query_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_2_query_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_2_quotient[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_3_dnorm_3_beta_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_3_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_3_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_3_beta_momentum_2 = norm_3_beta_momentum[unit];
        const float norm_3_beta_momentum_3 = norm_3_beta_momentum[unit];
        const float sum_ = norm_3_beta_momentum_2 + (sum[unit] - norm_3_beta_momentum_3) * 0.1f;
        const float norm_3_beta_velocity_2 = norm_3_beta_velocity[unit];
        const float norm_3_beta_velocity_3 = norm_3_beta_velocity[unit];
        const float sum__2 = norm_3_beta_velocity_2 + (sum[unit] * sum[unit] - norm_3_beta_velocity_3) * 0.001f;
        norm_3_beta_momentum[unit] = sum_;
        norm_3_beta_velocity[unit] = sum__2;
        norm_3_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_3_sum_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__2)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_3_scaled_2[i * 32 + k];
        }
        d_norm_3_sum__2[i] = sum;
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_3_dnorm_3_gamma_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_4,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_3_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_3_scaled_4[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_3_gamma_momentum_2 = norm_3_gamma_momentum[unit];
        const float norm_3_gamma_momentum_3 = norm_3_gamma_momentum[unit];
        const float sum_ = norm_3_gamma_momentum_2 + (sum[unit] - norm_3_gamma_momentum_3) * 0.1f;
        const float norm_3_gamma_velocity_2 = norm_3_gamma_velocity[unit];
        const float norm_3_gamma_velocity_3 = norm_3_gamma_velocity[unit];
        const float sum__2 = norm_3_gamma_velocity_2 + (sum[unit] * sum[unit] - norm_3_gamma_velocity_3) * 0.001f;
        norm_3_gamma_momentum[unit] = sum_;
        norm_3_gamma_velocity[unit] = sum__2;
        norm_3_quotient[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_3_sum_gradient_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_3,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_3_scaled_3[i * 32 + k];
        }
        d_norm_3_sum__3[i] = sum;
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: multiply, compare, select -> (None, 24, 1) */
static void transformer_encoder_train_norm_3_elements_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__3,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_5,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_chosen_)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_3_chosen_[i] = d_norm_3_sum__3[i] == 0.0f ? 0.0f : d_norm_3_sum__3[i] * d_norm_3_scaled_5[i];
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: multiply -> (None, 24) */
static void transformer_encoder_train_norm_3_elements_gradient_2(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_chosen_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_6)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_3_scaled_6[i] = d_norm_3_chosen_[i] * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: multiply, add, negate -> (None, 24, 32) */
static void transformer_encoder_train_norm_3_elements_gradient_3(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT norm_3_difference,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_6,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__4,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_negate)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = d_norm_3_scaled_6[i] * norm_3_difference[i * 32 + unit];
            const float sum_ = product + product;
            d_norm_3_sum__4[i * 32 + unit] = sum_;
            d_norm_3_negate[i * 32 + unit] = -sum_;
        }
    }
}

/* norm_3 (LayerNormalization), line 21, gradient: reduce of (None, 24, 32), then add, multiply -> (None, 24) */
static void transformer_encoder_train_norm_3_sum_gradient_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__2,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_negate,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_7)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_3_negate[i * 32 + k];
        }
        d_norm_3_scaled_7[i] = (d_norm_3_sum__2[i] + sum) * 0.03125f;
    }
}

/* y (Add), line 19, gradient: add -> (None, 24, 32) */
static void transformer_encoder_train_y_elements_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_looked_2_sum_,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_sum__4,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_3_scaled_7,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_y_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float sum_ = d_looked_2_sum_[i * 32 + unit] + (d_norm_3_scaled[i * 32 + unit] + (d_norm_3_sum__4[i * 32 + unit] + d_norm_3_scaled_7[i]));
            d_y_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* thought_1 (Dense), line 18, gradient: reduce of (None, 24, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_thought_1_dthought_1_bias_gradient(int n,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                         const float *TRANSFORMER_ENCODER_RESTRICT d_y_sum_,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias_momentum,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias_velocity,
                                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_1_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_y_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float thought_1_bias_momentum_2 = thought_1_bias_momentum[unit];
        const float thought_1_bias_momentum_3 = thought_1_bias_momentum[unit];
        const float sum_ = thought_1_bias_momentum_2 + (sum[unit] - thought_1_bias_momentum_3) * 0.1f;
        const float thought_1_bias_velocity_2 = thought_1_bias_velocity[unit];
        const float thought_1_bias_velocity_3 = thought_1_bias_velocity[unit];
        const float sum__2 = thought_1_bias_velocity_2 + (sum[unit] * sum[unit] - thought_1_bias_velocity_3) * 0.001f;
        thought_1_bias_momentum[unit] = sum_;
        thought_1_bias_velocity[unit] = sum__2;
        thought_1_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* thought_1 (Dense), line 18, gradient: dot_general of (None, 24, 32) and (64, 32), then multiply, add ->
   (None, 24, 64) */
static void transformer_encoder_train_thought_1_product_gradient(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT dense_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT dense_scaled,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_y_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_dense_scaled,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_dense_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_y_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_1_kernel[unit * 32 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum * dense_sum_[i * 64 + unit] * 0.5f + sum * dense_scaled[i * 64 + unit] * d_dense_scaled[i * 64 + unit] * 0.70710677f;
                    d_dense_sum_[i * 64 + unit] = sum_;
                }
            }
        }
    }
}

/* thought_1 (Dense), line 18, gradient: dot_general of (None, 24, 64) and (None, 24, 32), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (64, 32) */
static void transformer_encoder_train_thought_1_dthought_1_kernel_gradient(int n,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT dense_scaled_2,
                                                                           const float *TRANSFORMER_ENCODER_RESTRICT d_y_sum_,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel_momentum,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel_velocity,
                                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_1_quotient)
{
    for (int row_tile = 0; row_tile < 64; row_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = dense_scaled_2[i * 64 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_y_sum_[i * 32 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float thought_1_kernel_momentum_2 = thought_1_kernel_momentum[row * 32 + col];
                    const float thought_1_kernel_momentum_3 = thought_1_kernel_momentum[row * 32 + col];
                    const float sum_ = thought_1_kernel_momentum_2 + (sum - thought_1_kernel_momentum_3) * 0.1f;
                    const float thought_1_kernel_velocity_2 = thought_1_kernel_velocity[row * 32 + col];
                    const float thought_1_kernel_velocity_3 = thought_1_kernel_velocity[row * 32 + col];
                    const float sum__2 = thought_1_kernel_velocity_2 + (sum * sum - thought_1_kernel_velocity_3) * 0.001f;
                    thought_1_kernel_momentum[row * 32 + col] = sum_;
                    thought_1_kernel_velocity[row * 32 + col] = sum__2;
                    thought_1_quotient[row * 32 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* dense (Dense), line 17, gradient: reduce of (None, 24, 64), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (64,) */
static void transformer_encoder_train_dense_ddense_bias_gradient(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_dense_sum_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT dense_bias_momentum,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT dense_bias_velocity,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT dense_quotient_2)
{
    float sum[64];
    for (int unit = 0; unit < 64; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 64; unit++) {
            sum[unit] += d_dense_sum_[i * 64 + unit];
        }
    }
    for (int unit = 0; unit < 64; unit++) {
        const float dense_bias_momentum_2 = dense_bias_momentum[unit];
        const float dense_bias_momentum_3 = dense_bias_momentum[unit];
        const float sum_ = dense_bias_momentum_2 + (sum[unit] - dense_bias_momentum_3) * 0.1f;
        const float dense_bias_velocity_2 = dense_bias_velocity[unit];
        const float dense_bias_velocity_3 = dense_bias_velocity[unit];
        const float sum__2 = dense_bias_velocity_2 + (sum[unit] * sum[unit] - dense_bias_velocity_3) * 0.001f;
        dense_bias_momentum[unit] = sum_;
        dense_bias_velocity[unit] = sum__2;
        dense_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* dense (Dense), line 17, gradient: dot_general of (None, 24, 64) and (32, 64), then multiply, negate,
   multiply, add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_dense_product_gradient(int n,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT dense_kernel,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_4,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT d_dense_sum_,
                                                             float *TRANSFORMER_ENCODER_RESTRICT d_dense_product,
                                                             float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled,
                                                             float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_2,
                                                             float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_3,
                                                             float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_4)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = d_dense_sum_[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_kernel[unit * 64 + k];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float negate = -sum;
                    const float sum_ = sum * looked_1_sum_[i * 32 + unit] + negate * norm_2_scaled[i];
                    d_dense_product[i * 32 + unit] = sum;
                    d_norm_2_scaled[i * 32 + unit] = sum * norm_2_scaled_4[i * 32 + unit];
                    d_norm_2_scaled_2[i * 32 + unit] = negate * norm_2_scaled_4[i * 32 + unit];
                    d_norm_2_scaled_3[i * 32 + unit] = sum_ * norm_2_gamma[unit];
                    d_norm_2_scaled_4[i * 32 + unit] = sum_ * norm_2_rsqrt[i];
                }
            }
        }
    }
}

/* dense (Dense), line 17, gradient: dot_general of (None, 24, 32) and (None, 24, 64), then subtract,
   multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 64) */
static void transformer_encoder_train_dense_ddense_kernel_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_dense_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT dense_kernel_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT dense_kernel_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT dense_quotient)
{
    for (int row_tile = 0; row_tile < 32; row_tile += 4) {
        for (int col_tile = 0; col_tile < 64; col_tile += 8) {
            float sums[4][8];
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[row - row_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int row = row_tile; row < row_tile + 4; row++) {
                    const float a_value = norm_2_sum_[i * 32 + row];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[row - row_tile][col - col_tile] += a_value * d_dense_sum_[i * 64 + col];
                    }
                }
            }
            for (int row = row_tile; row < row_tile + 4; row++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[row - row_tile][col - col_tile];
                    const float dense_kernel_momentum_2 = dense_kernel_momentum[row * 64 + col];
                    const float dense_kernel_momentum_3 = dense_kernel_momentum[row * 64 + col];
                    const float sum_ = dense_kernel_momentum_2 + (sum - dense_kernel_momentum_3) * 0.1f;
                    const float dense_kernel_velocity_2 = dense_kernel_velocity[row * 64 + col];
                    const float dense_kernel_velocity_3 = dense_kernel_velocity[row * 64 + col];
                    const float sum__2 = dense_kernel_velocity_2 + (sum * sum - dense_kernel_velocity_3) * 0.001f;
                    dense_kernel_momentum[row * 64 + col] = sum_;
                    dense_kernel_velocity[row * 64 + col] = sum__2;
                    dense_quotient[row * 64 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_2_dnorm_2_beta_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_dense_product,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_2_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_dense_product[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_2_beta_momentum_2 = norm_2_beta_momentum[unit];
        const float norm_2_beta_momentum_3 = norm_2_beta_momentum[unit];
        const float sum_ = norm_2_beta_momentum_2 + (sum[unit] - norm_2_beta_momentum_3) * 0.1f;
        const float norm_2_beta_velocity_2 = norm_2_beta_velocity[unit];
        const float norm_2_beta_velocity_3 = norm_2_beta_velocity[unit];
        const float sum__2 = norm_2_beta_velocity_2 + (sum[unit] * sum[unit] - norm_2_beta_velocity_3) * 0.001f;
        norm_2_beta_momentum[unit] = sum_;
        norm_2_beta_velocity[unit] = sum__2;
        norm_2_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_2_sum_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_2_scaled_2[i * 32 + k];
        }
        d_norm_2_sum_[i] = sum;
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_2_dnorm_2_gamma_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_4,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_2_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_2_scaled_4[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_2_gamma_momentum_2 = norm_2_gamma_momentum[unit];
        const float norm_2_gamma_momentum_3 = norm_2_gamma_momentum[unit];
        const float sum_ = norm_2_gamma_momentum_2 + (sum[unit] - norm_2_gamma_momentum_3) * 0.1f;
        const float norm_2_gamma_velocity_2 = norm_2_gamma_velocity[unit];
        const float norm_2_gamma_velocity_3 = norm_2_gamma_velocity[unit];
        const float sum__2 = norm_2_gamma_velocity_2 + (sum[unit] * sum[unit] - norm_2_gamma_velocity_3) * 0.001f;
        norm_2_gamma_momentum[unit] = sum_;
        norm_2_gamma_velocity[unit] = sum__2;
        norm_2_quotient[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_2_sum_gradient_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_3,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum__2)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_2_scaled_3[i * 32 + k];
        }
        d_norm_2_sum__2[i] = sum;
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: multiply, compare, select -> (None, 24, 1) */
static void transformer_encoder_train_norm_2_elements_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum__2,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_5,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_chosen_)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_2_chosen_[i] = d_norm_2_sum__2[i] == 0.0f ? 0.0f : d_norm_2_sum__2[i] * d_norm_2_scaled_5[i];
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: multiply -> (None, 24) */
static void transformer_encoder_train_norm_2_elements_gradient_2(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_chosen_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_6)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_2_scaled_6[i] = d_norm_2_chosen_[i] * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: multiply, add, negate -> (None, 24, 32) */
static void transformer_encoder_train_norm_2_elements_gradient_3(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT norm_2_difference,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_6,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum__3,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_negate)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = d_norm_2_scaled_6[i] * norm_2_difference[i * 32 + unit];
            const float sum_ = product + product;
            d_norm_2_sum__3[i * 32 + unit] = sum_;
            d_norm_2_negate[i * 32 + unit] = -sum_;
        }
    }
}

/* norm_2 (LayerNormalization), line 16, gradient: reduce of (None, 24, 32), then add, multiply -> (None, 24) */
static void transformer_encoder_train_norm_2_sum_gradient_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum_,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_negate,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_7)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_2_negate[i * 32 + k];
        }
        d_norm_2_scaled_7[i] = (d_norm_2_sum_[i] + sum) * 0.03125f;
    }
}

/* looked_1 (Add), line 15, gradient: add -> (None, 24, 32) */
static void transformer_encoder_train_looked_1_elements_gradient(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_y_sum_,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_sum__3,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_2_scaled_7,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_looked_1_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float sum_ = d_y_sum_[i * 32 + unit] + (d_norm_2_scaled[i * 32 + unit] + (d_norm_2_sum__3[i * 32 + unit] + d_norm_2_scaled_7[i]));
            d_looked_1_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: reduce of (None, 24, 32), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_attention_1_dattention_1_output_bias_gradient(int n,
                                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_looked_1_sum_,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias_momentum,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias_velocity,
                                                                                    float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_8)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_looked_1_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float attention_1_output_bias_momentum_2 = attention_1_output_bias_momentum[unit];
        const float attention_1_output_bias_momentum_3 = attention_1_output_bias_momentum[unit];
        const float sum_ = attention_1_output_bias_momentum_2 + (sum[unit] - attention_1_output_bias_momentum_3) * 0.1f;
        const float attention_1_output_bias_velocity_2 = attention_1_output_bias_velocity[unit];
        const float attention_1_output_bias_velocity_3 = attention_1_output_bias_velocity[unit];
        const float sum__2 = attention_1_output_bias_velocity_2 + (sum[unit] * sum[unit] - attention_1_output_bias_velocity_3) * 0.001f;
        attention_1_output_bias_momentum[unit] = sum_;
        attention_1_output_bias_velocity[unit] = sum__2;
        attention_1_quotient_8[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 32) and (4, 8, 32) ->
   (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_looked_1_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_looked_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_output_kernel[i * 32 + k];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    d_attention_1_product[i_2 * 32 + i] = sum;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (None, 24, 32),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8, 32) */
static void transformer_encoder_train_attention_1_dattention_1_output_kernel_gradient(int n,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2,
                                                                                      const float *TRANSFORMER_ENCODER_RESTRICT d_looked_1_sum_,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel_momentum,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel_velocity,
                                                                                      float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_7)
{
    for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 4) {
        for (int col_tile = 0; col_tile < 32; col_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    sums[i_2 - i_2_tile][col - col_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_1_product_2[i * 32 + i_2];
                    for (int col = col_tile; col < col_tile + 8; col++) {
                        sums[i_2 - i_2_tile][col - col_tile] += a_value * d_looked_1_sum_[i * 32 + col];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int col = col_tile; col < col_tile + 8; col++) {
                    const float sum = sums[i_2 - i_2_tile][col - col_tile];
                    const float attention_1_output_kernel_momentum_2 = attention_1_output_kernel_momentum[i_2 * 32 + col];
                    const float attention_1_output_kernel_momentum_3 = attention_1_output_kernel_momentum[i_2 * 32 + col];
                    const float sum_ = attention_1_output_kernel_momentum_2 + (sum - attention_1_output_kernel_momentum_3) * 0.1f;
                    const float attention_1_output_kernel_velocity_2 = attention_1_output_kernel_velocity[i_2 * 32 + col];
                    const float attention_1_output_kernel_velocity_3 = attention_1_output_kernel_velocity[i_2 * 32 + col];
                    const float sum__2 = attention_1_output_kernel_velocity_2 + (sum * sum - attention_1_output_kernel_velocity_3) * 0.001f;
                    attention_1_output_kernel_momentum[i_2 * 32 + col] = sum_;
                    attention_1_output_kernel_velocity[i_2 * 32 + col] = sum__2;
                    attention_1_quotient_7[i_2 * 32 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8),
   then multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_1_product_gradient_2(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_chosen_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = d_attention_1_product[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_1_sum__2[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            const float product = sum * attention_1_chosen_[sample * 2304 + row * 576 + col * 24 + channel];
                            d_attention_1_scaled[sample * 2304 + row * 576 + col * 24 + channel] = product;
                            d_attention_1_scaled_2[sample * 2304 + row * 576 + col * 24 + channel] = product * attention_1_softmax[sample * 2304 + row * 576 + col * 24 + channel];
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8)
   -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_gradient_3(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled_2,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_1_scaled_2[sample * 2304 + col * 576 + k * 24 + row];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * d_attention_1_product[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_1_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: reduce of (None, 4, 24, 24) -> (None, 4, 24) */
static void transformer_encoder_train_attention_1_sum_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_sum_)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float sum = 0.0f;
        for (int k = 0; k < 24; k++) {
            sum += d_attention_1_scaled_2[i_2 * 24 + k];
        }
        d_attention_1_sum_[i_2] = sum;
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: subtract, multiply -> (None, 4, 24, 24) */
static void transformer_encoder_train_attention_1_elements_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_sum_,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_3)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        for (int channel = 0; channel < 24; channel++) {
            const float product = (d_attention_1_scaled[i_2 * 24 + channel] - d_attention_1_sum_[i_2]) * attention_1_softmax[i_2 * 24 + channel];
            d_attention_1_scaled_3[i_2 * 24 + channel] = product;
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8)
   -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_gradient_4(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_3)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = d_attention_1_scaled_3[sample * 2304 + col * 576 + k * 24 + row];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_1_scaled[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_1_product_3[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (None, 4, 24,
   24), then multiply -> (None, 24, 4, 8) */
static void transformer_encoder_train_attention_1_product_gradient_5(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_4)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = d_attention_1_scaled_3[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_1_sum_[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            d_attention_1_scaled_4[sample * 768 + row * 32 + col * 8 + channel] = sum * 0.35355338f;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_value_bias_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_2,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_6)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_1_product_2[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_1_value_bias_momentum_2 = attention_1_value_bias_momentum[row * 8 + col];
            const float attention_1_value_bias_momentum_3 = attention_1_value_bias_momentum[row * 8 + col];
            const float sum_ = attention_1_value_bias_momentum_2 + (sum[col] - attention_1_value_bias_momentum_3) * 0.1f;
            const float attention_1_value_bias_velocity_2 = attention_1_value_bias_velocity[row * 8 + col];
            const float attention_1_value_bias_velocity_3 = attention_1_value_bias_velocity[row * 8 + col];
            const float sum__2 = attention_1_value_bias_velocity_2 + (sum[col] * sum[col] - attention_1_value_bias_velocity_3) * 0.001f;
            attention_1_value_bias_momentum[row * 8 + col] = sum_;
            attention_1_value_bias_velocity[row * 8 + col] = sum__2;
            attention_1_quotient_6[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8) ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_1_product_gradient_6(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_2,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_4)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_1_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_1_value_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    d_attention_1_product_4[i_2 * 32 + unit] = sum;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_value_kernel_gradient(int n,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_2,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel_momentum,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel_velocity,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_5)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_1_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_1_product_2[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_1_value_kernel_momentum_2 = attention_1_value_kernel_momentum[plane * 32 + i_2];
                    const float attention_1_value_kernel_momentum_3 = attention_1_value_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_1_value_kernel_momentum_2 + (sum - attention_1_value_kernel_momentum_3) * 0.1f;
                    const float attention_1_value_kernel_velocity_2 = attention_1_value_kernel_velocity[plane * 32 + i_2];
                    const float attention_1_value_kernel_velocity_3 = attention_1_value_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_1_value_kernel_velocity_2 + (sum * sum - attention_1_value_kernel_velocity_3) * 0.001f;
                    attention_1_value_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_1_value_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_1_quotient_5[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_key_bias_gradient(int n,
                                                                                 const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_3,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias_momentum,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias_velocity,
                                                                                 float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_4)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_1_product_3[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_1_key_bias_momentum_2 = attention_1_key_bias_momentum[row * 8 + col];
            const float attention_1_key_bias_momentum_3 = attention_1_key_bias_momentum[row * 8 + col];
            const float sum_ = attention_1_key_bias_momentum_2 + (sum[col] - attention_1_key_bias_momentum_3) * 0.1f;
            const float attention_1_key_bias_velocity_2 = attention_1_key_bias_velocity[row * 8 + col];
            const float attention_1_key_bias_velocity_3 = attention_1_key_bias_velocity[row * 8 + col];
            const float sum__2 = attention_1_key_bias_velocity_2 + (sum[col] * sum[col] - attention_1_key_bias_velocity_3) * 0.001f;
            attention_1_key_bias_momentum[row * 8 + col] = sum_;
            attention_1_key_bias_velocity[row * 8 + col] = sum__2;
            attention_1_quotient_4[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8) ->
   (None, 24, 32) */
static void transformer_encoder_train_attention_1_product_gradient_7(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_5)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_1_product_3[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_1_key_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    d_attention_1_product_5[i_2 * 32 + unit] = sum;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_key_kernel_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_3,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_3)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_1_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_1_product_3[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_1_key_kernel_momentum_2 = attention_1_key_kernel_momentum[plane * 32 + i_2];
                    const float attention_1_key_kernel_momentum_3 = attention_1_key_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_1_key_kernel_momentum_2 + (sum - attention_1_key_kernel_momentum_3) * 0.1f;
                    const float attention_1_key_kernel_velocity_2 = attention_1_key_kernel_velocity[plane * 32 + i_2];
                    const float attention_1_key_kernel_velocity_3 = attention_1_key_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_1_key_kernel_velocity_2 + (sum * sum - attention_1_key_kernel_velocity_3) * 0.001f;
                    attention_1_key_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_1_key_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_1_quotient_3[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: reduce of (None, 24, 4, 8), then subtract, multiply,
   add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_query_bias_gradient(int n,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_4,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias_momentum,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias_velocity,
                                                                                   float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_2)
{
    for (int row = 0; row < 4; row++) {
        float sum[8];
        for (int col = 0; col < 8; col++) {
            sum[col] = 0.0f;
        }
        for (int i = 0; i < n * 24; i++) {
            for (int col = 0; col < 8; col++) {
                sum[col] += d_attention_1_scaled_4[i * 32 + row * 8 + col];
            }
        }
        for (int col = 0; col < 8; col++) {
            const float attention_1_query_bias_momentum_2 = attention_1_query_bias_momentum[row * 8 + col];
            const float attention_1_query_bias_momentum_3 = attention_1_query_bias_momentum[row * 8 + col];
            const float sum_ = attention_1_query_bias_momentum_2 + (sum[col] - attention_1_query_bias_momentum_3) * 0.1f;
            const float attention_1_query_bias_velocity_2 = attention_1_query_bias_velocity[row * 8 + col];
            const float attention_1_query_bias_velocity_3 = attention_1_query_bias_velocity[row * 8 + col];
            const float sum__2 = attention_1_query_bias_velocity_2 + (sum[col] * sum[col] - attention_1_query_bias_velocity_3) * 0.001f;
            attention_1_query_bias_momentum[row * 8 + col] = sum_;
            attention_1_query_bias_velocity[row * 8 + col] = sum__2;
            attention_1_quotient_2[row * 8 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 4, 8) and (32, 4, 8), then
   add, multiply, negate, multiply, add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_attention_1_product_gradient_8(int n,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_4,
                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_product_5,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum_,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_2,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_3,
                                                                     float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_4)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = d_attention_1_scaled_4[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_1_query_kernel[unit * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    const float sum_ = d_attention_1_product_4[i_2 * 32 + unit] + (d_attention_1_product_5[i_2 * 32 + unit] + sum);
                    const float negate = -sum_;
                    const float sum__2 = sum_ * x_sum_[i_2 * 32 + unit] + negate * norm_1_scaled[i_2];
                    d_norm_1_sum_[i_2 * 32 + unit] = sum_;
                    d_norm_1_scaled[i_2 * 32 + unit] = sum_ * norm_1_scaled_4[i_2 * 32 + unit];
                    d_norm_1_scaled_2[i_2 * 32 + unit] = negate * norm_1_scaled_4[i_2 * 32 + unit];
                    d_norm_1_scaled_3[i_2 * 32 + unit] = sum__2 * norm_1_gamma[unit];
                    d_norm_1_scaled_4[i_2 * 32 + unit] = sum__2 * norm_1_rsqrt[i_2];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14, gradient: dot_general of (None, 24, 32) and (None, 24, 4, 8),
   then subtract, multiply, add, multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32, 4, 8) */
static void transformer_encoder_train_attention_1_dattention_1_query_kernel_gradient(int n,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                                                     const float *TRANSFORMER_ENCODER_RESTRICT d_attention_1_scaled_4,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel_momentum,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel_velocity,
                                                                                     float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient)
{
    for (int plane_tile = 0; plane_tile < 32; plane_tile += 4) {
        for (int i_2_tile = 0; i_2_tile < 32; i_2_tile += 8) {
            float sums[4][8];
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    sums[plane - plane_tile][i_2 - i_2_tile] = 0.0f;
                }
            }
            for (int i = 0; i < n * 24; i++) {
                for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                    const float a_value = norm_1_sum_[i * 32 + plane];
                    for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                        sums[plane - plane_tile][i_2 - i_2_tile] += a_value * d_attention_1_scaled_4[i * 32 + i_2];
                    }
                }
            }
            for (int plane = plane_tile; plane < plane_tile + 4; plane++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 8; i_2++) {
                    const float sum = sums[plane - plane_tile][i_2 - i_2_tile];
                    const float attention_1_query_kernel_momentum_2 = attention_1_query_kernel_momentum[plane * 32 + i_2];
                    const float attention_1_query_kernel_momentum_3 = attention_1_query_kernel_momentum[plane * 32 + i_2];
                    const float sum_ = attention_1_query_kernel_momentum_2 + (sum - attention_1_query_kernel_momentum_3) * 0.1f;
                    const float attention_1_query_kernel_velocity_2 = attention_1_query_kernel_velocity[plane * 32 + i_2];
                    const float attention_1_query_kernel_velocity_3 = attention_1_query_kernel_velocity[plane * 32 + i_2];
                    const float sum__2 = attention_1_query_kernel_velocity_2 + (sum * sum - attention_1_query_kernel_velocity_3) * 0.001f;
                    attention_1_query_kernel_momentum[plane * 32 + i_2] = sum_;
                    attention_1_query_kernel_velocity[plane * 32 + i_2] = sum__2;
                    attention_1_quotient[plane * 32 + i_2] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
                }
            }
        }
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_1_dnorm_1_beta_gradient(int n,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                   const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum_,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta_momentum,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta_velocity,
                                                                   float *TRANSFORMER_ENCODER_RESTRICT norm_1_quotient_2)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_1_sum_[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_1_beta_momentum_2 = norm_1_beta_momentum[unit];
        const float norm_1_beta_momentum_3 = norm_1_beta_momentum[unit];
        const float sum_ = norm_1_beta_momentum_2 + (sum[unit] - norm_1_beta_momentum_3) * 0.1f;
        const float norm_1_beta_velocity_2 = norm_1_beta_velocity[unit];
        const float norm_1_beta_velocity_3 = norm_1_beta_velocity[unit];
        const float sum__2 = norm_1_beta_velocity_2 + (sum[unit] * sum[unit] - norm_1_beta_velocity_3) * 0.001f;
        norm_1_beta_momentum[unit] = sum_;
        norm_1_beta_velocity[unit] = sum__2;
        norm_1_quotient_2[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_1_sum_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__2)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_1_scaled_2[i * 32 + k];
        }
        d_norm_1_sum__2[i] = sum;
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: reduce of (None, 24, 32), then subtract, multiply, add,
   multiply, subtract, multiply, add, sqrt, add, multiply, divide -> (32,) */
static void transformer_encoder_train_norm_1_dnorm_1_gamma_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_4,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_1_quotient)
{
    float sum[32];
    for (int unit = 0; unit < 32; unit++) {
        sum[unit] = 0.0f;
    }
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] += d_norm_1_scaled_4[i * 32 + unit];
        }
    }
    for (int unit = 0; unit < 32; unit++) {
        const float norm_1_gamma_momentum_2 = norm_1_gamma_momentum[unit];
        const float norm_1_gamma_momentum_3 = norm_1_gamma_momentum[unit];
        const float sum_ = norm_1_gamma_momentum_2 + (sum[unit] - norm_1_gamma_momentum_3) * 0.1f;
        const float norm_1_gamma_velocity_2 = norm_1_gamma_velocity[unit];
        const float norm_1_gamma_velocity_3 = norm_1_gamma_velocity[unit];
        const float sum__2 = norm_1_gamma_velocity_2 + (sum[unit] * sum[unit] - norm_1_gamma_velocity_3) * 0.001f;
        norm_1_gamma_momentum[unit] = sum_;
        norm_1_gamma_velocity[unit] = sum__2;
        norm_1_quotient[unit] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: reduce of (None, 24, 32) -> (None, 24) */
static void transformer_encoder_train_norm_1_sum_gradient_2(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_3,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_1_scaled_3[i * 32 + k];
        }
        d_norm_1_sum__3[i] = sum;
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: multiply, compare, select -> (None, 24, 1) */
static void transformer_encoder_train_norm_1_elements_gradient(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__3,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_5,
                                                               float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_chosen_)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_1_chosen_[i] = d_norm_1_sum__3[i] == 0.0f ? 0.0f : d_norm_1_sum__3[i] * d_norm_1_scaled_5[i];
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: multiply -> (None, 24) */
static void transformer_encoder_train_norm_1_elements_gradient_2(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_chosen_,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_6)
{
    for (int i = 0; i < n * 24; i++) {
        d_norm_1_scaled_6[i] = d_norm_1_chosen_[i] * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: multiply, add, negate -> (None, 24, 32) */
static void transformer_encoder_train_norm_1_elements_gradient_3(int n,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT norm_1_difference,
                                                                 const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_6,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__4,
                                                                 float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_negate)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = d_norm_1_scaled_6[i] * norm_1_difference[i * 32 + unit];
            const float sum_ = product + product;
            d_norm_1_sum__4[i * 32 + unit] = sum_;
            d_norm_1_negate[i * 32 + unit] = -sum_;
        }
    }
}

/* norm_1 (LayerNormalization), line 13, gradient: reduce of (None, 24, 32), then add, multiply -> (None, 24) */
static void transformer_encoder_train_norm_1_sum_gradient_3(int n,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__2,
                                                            const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_negate,
                                                            float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_7)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += d_norm_1_negate[i * 32 + k];
        }
        d_norm_1_scaled_7[i] = (d_norm_1_sum__2[i] + sum) * 0.03125f;
    }
}

/* x (Add), line 11, gradient: add, multiply -> (None, 24, 32) */
static void transformer_encoder_train_x_elements_gradient(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_looked_1_sum_,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_sum__4,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT d_norm_1_scaled_7,
                                                          float *TRANSFORMER_ENCODER_RESTRICT d_x_sum_,
                                                          float *TRANSFORMER_ENCODER_RESTRICT words_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float sum_ = d_looked_1_sum_[i * 32 + unit] + (d_norm_1_scaled[i * 32 + unit] + (d_norm_1_sum__4[i * 32 + unit] + d_norm_1_scaled_7[i]));
            d_x_sum_[i * 32 + unit] = sum_;
            words_scaled_2[i * 32 + unit] = sum_ * sum_;
        }
    }
}

/* places (Parameter), line 10, gradient: reduce of (None, 24, 32), then subtract, multiply, add, multiply,
   subtract, multiply, add, sqrt, add, multiply, divide -> (24, 32) */
static void transformer_encoder_train_places_dplaces_value_gradient(int n,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                                    const float *TRANSFORMER_ENCODER_RESTRICT d_x_sum_,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT places_value_momentum,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT places_value_velocity,
                                                                    float *TRANSFORMER_ENCODER_RESTRICT places_quotient)
{
    for (int row = 0; row < 24; row++) {
        float sum[32];
        for (int col = 0; col < 32; col++) {
            sum[col] = 0.0f;
        }
        for (int k = 0; k < n; k++) {
            for (int col = 0; col < 32; col++) {
                sum[col] += d_x_sum_[k * 768 + row * 32 + col];
            }
        }
        for (int col = 0; col < 32; col++) {
            const float places_value_momentum_2 = places_value_momentum[row * 32 + col];
            const float places_value_momentum_3 = places_value_momentum[row * 32 + col];
            const float sum_ = places_value_momentum_2 + (sum[col] - places_value_momentum_3) * 0.1f;
            const float places_value_velocity_2 = places_value_velocity[row * 32 + col];
            const float places_value_velocity_3 = places_value_velocity[row * 32 + col];
            const float sum__2 = places_value_velocity_2 + (sum[col] * sum[col] - places_value_velocity_3) * 0.001f;
            places_value_momentum[row * 32 + col] = sum_;
            places_value_velocity[row * 32 + col] = sum__2;
            places_quotient[row * 32 + col] = sum_ * quotient_value_2[0] / (sqrtf(sum__2) + 1e-07f);
        }
    }
}

/* words (Embedding), line 9, gradient: scatter_add of (None, 24) and (None, 24, 32) -> (3000, 32) */
static void transformer_encoder_train_words_dwords_embeddings_gradient(int n,
                                                                       const int32_t *TRANSFORMER_ENCODER_RESTRICT text,
                                                                       const float *TRANSFORMER_ENCODER_RESTRICT d_x_sum_,
                                                                       float *TRANSFORMER_ENCODER_RESTRICT d_words_dwords_embeddings)
{
    for (int row = 0; row < 3000; row++) {
        for (int col = 0; col < 32; col++) {
            d_words_dwords_embeddings[row * 32 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = transformer_encoder_entry(text[sample * 24 + step], 3000);
                d_words_dwords_embeddings[entry * 32 + unit] += d_x_sum_[sample * 768 + step * 32 + unit];
            }
        }
    }
}

/* words (Embedding), line 9: multiply, subtract, multiply, add, multiply -> (3000, 32) */
static void transformer_encoder_train_words_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_embeddings,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT quotient_value_2,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT d_words_dwords_embeddings,
                                                       float *TRANSFORMER_ENCODER_RESTRICT words_embeddings_momentum,
                                                       float *TRANSFORMER_ENCODER_RESTRICT words_difference,
                                                       float *TRANSFORMER_ENCODER_RESTRICT words_scaled_3)
{
    for (int i = 0; i < 96000; i++) {
        const float words_embeddings_momentum_2 = words_embeddings_momentum[i];
        const float words_embeddings_momentum_3 = words_embeddings_momentum[i];
        const float sum_ = words_embeddings_momentum_2 + (d_words_dwords_embeddings[i] - words_embeddings_momentum_3) * 0.1f;
        words_embeddings_momentum[i] = sum_;
        words_difference[i] = words_embeddings[i] - words_embeddings[i] * words_scaled[0];
        words_scaled_3[i] = sum_ * quotient_value_2[0];
    }
}

/* words (Embedding), line 9: scatter_add of (None, 24) and (None, 24, 32) -> (3000, 32) */
static void transformer_encoder_train_words_scattered(int n,
                                                      const int32_t *TRANSFORMER_ENCODER_RESTRICT text,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT words_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT words_scattered)
{
    for (int row = 0; row < 3000; row++) {
        for (int col = 0; col < 32; col++) {
            words_scattered[row * 32 + col] = 0.0f;
        }
    }
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = transformer_encoder_entry(text[sample * 24 + step], 3000);
                words_scattered[entry * 32 + unit] += words_scaled_2[sample * 768 + step * 32 + unit];
            }
        }
    }
}

/* words (Embedding), line 9: subtract, multiply, add, sqrt, add, divide, subtract -> (3000, 32) */
static void transformer_encoder_train_words_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT words_difference,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT words_scattered,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT words_scaled_3,
                                                       float *TRANSFORMER_ENCODER_RESTRICT words_embeddings,
                                                       float *TRANSFORMER_ENCODER_RESTRICT words_embeddings_velocity)
{
    for (int i = 0; i < 96000; i++) {
        const float words_embeddings_velocity_2 = words_embeddings_velocity[i];
        const float words_embeddings_velocity_3 = words_embeddings_velocity[i];
        const float sum_ = words_embeddings_velocity_2 + (words_scattered[i] - words_embeddings_velocity_3) * 0.001f;
        words_embeddings[i] = words_difference[i] - words_scaled_3[i] / (sqrtf(sum_) + 1e-07f);
        words_embeddings_velocity[i] = sum_;
    }
}

/* places (Parameter), line 10: multiply, subtract -> (24, 32) */
static void transformer_encoder_train_places_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT places_quotient,
                                                      float *TRANSFORMER_ENCODER_RESTRICT places_value)
{
    for (int i = 0; i < 768; i++) {
        places_value[i] = places_value[i] - places_value[i] * words_scaled[0] - places_quotient[i];
    }
}

/* norm_1 (LayerNormalization), line 13: multiply, subtract, multiply, subtract -> (32,) */
static void transformer_encoder_train_norm_1_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_quotient,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_1_quotient_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        const float norm_1_gamma_2 = norm_1_gamma[unit];
        const float norm_1_gamma_3 = norm_1_gamma[unit];
        const float norm_1_beta_2 = norm_1_beta[unit];
        const float norm_1_beta_3 = norm_1_beta[unit];
        norm_1_gamma[unit] = norm_1_gamma_2 - norm_1_gamma_3 * words_scaled[0] - norm_1_quotient[unit];
        norm_1_beta[unit] = norm_1_beta_2 - norm_1_beta_3 * words_scaled[0] - norm_1_quotient_2[unit];
    }
}

/* attention_1 (MultiHeadAttention), line 14: multiply, subtract, multiply, subtract, multiply, subtract ->
   (32, 4, 8) */
static void transformer_encoder_train_attention_1_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_3,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_5,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float attention_1_query_kernel_2 = attention_1_query_kernel[i_2];
        const float attention_1_query_kernel_3 = attention_1_query_kernel[i_2];
        const float difference = attention_1_query_kernel_2 - attention_1_query_kernel_3 * words_scaled[0] - attention_1_quotient[i_2];
        const float attention_1_key_kernel_2 = attention_1_key_kernel[i_2];
        const float attention_1_key_kernel_3 = attention_1_key_kernel[i_2];
        const float difference_2 = attention_1_key_kernel_2 - attention_1_key_kernel_3 * words_scaled[0] - attention_1_quotient_3[i_2];
        const float attention_1_value_kernel_2 = attention_1_value_kernel[i_2];
        const float attention_1_value_kernel_3 = attention_1_value_kernel[i_2];
        const float difference_3 = attention_1_value_kernel_2 - attention_1_value_kernel_3 * words_scaled[0] - attention_1_quotient_5[i_2];
        attention_1_query_kernel[i_2] = difference;
        attention_1_key_kernel[i_2] = difference_2;
        attention_1_value_kernel[i_2] = difference_3;
    }
}

/* attention_1 (MultiHeadAttention), line 14: multiply, subtract, multiply, subtract, multiply, subtract ->
   (4, 8) */
static void transformer_encoder_train_attention_1_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_2,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_4,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_6,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias)
{
    for (int i = 0; i < 32; i++) {
        const float attention_1_query_bias_2 = attention_1_query_bias[i];
        const float attention_1_query_bias_3 = attention_1_query_bias[i];
        const float difference = attention_1_query_bias_2 - attention_1_query_bias_3 * words_scaled[0] - attention_1_quotient_2[i];
        const float attention_1_key_bias_2 = attention_1_key_bias[i];
        const float attention_1_key_bias_3 = attention_1_key_bias[i];
        const float difference_2 = attention_1_key_bias_2 - attention_1_key_bias_3 * words_scaled[0] - attention_1_quotient_4[i];
        const float attention_1_value_bias_2 = attention_1_value_bias[i];
        const float attention_1_value_bias_3 = attention_1_value_bias[i];
        const float difference_3 = attention_1_value_bias_2 - attention_1_value_bias_3 * words_scaled[0] - attention_1_quotient_6[i];
        attention_1_query_bias[i] = difference;
        attention_1_key_bias[i] = difference_2;
        attention_1_value_bias[i] = difference_3;
    }
}

/* attention_1 (MultiHeadAttention), line 14: multiply, subtract -> (4, 8, 32) */
static void transformer_encoder_train_attention_1_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_7,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float difference = attention_1_output_kernel[i_2] - attention_1_output_kernel[i_2] * words_scaled[0] - attention_1_quotient_7[i_2];
        attention_1_output_kernel[i_2] = difference;
    }
}

/* attention_1 (MultiHeadAttention), line 14: multiply, subtract -> (32,) */
static void transformer_encoder_train_attention_1_elements_5(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_quotient_8,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        const float difference = attention_1_output_bias[unit] - attention_1_output_bias[unit] * words_scaled[0] - attention_1_quotient_8[unit];
        attention_1_output_bias[unit] = difference;
    }
}

/* norm_2 (LayerNormalization), line 16: multiply, subtract, multiply, subtract -> (32,) */
static void transformer_encoder_train_norm_2_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_quotient,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_2_quotient_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        const float norm_2_gamma_2 = norm_2_gamma[unit];
        const float norm_2_gamma_3 = norm_2_gamma[unit];
        const float norm_2_beta_2 = norm_2_beta[unit];
        const float norm_2_beta_3 = norm_2_beta[unit];
        norm_2_gamma[unit] = norm_2_gamma_2 - norm_2_gamma_3 * words_scaled[0] - norm_2_quotient[unit];
        norm_2_beta[unit] = norm_2_beta_2 - norm_2_beta_3 * words_scaled[0] - norm_2_quotient_2[unit];
    }
}

/* dense (Dense), line 17: multiply, subtract -> (32, 64) */
static void transformer_encoder_train_dense_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                     const float *TRANSFORMER_ENCODER_RESTRICT dense_quotient,
                                                     float *TRANSFORMER_ENCODER_RESTRICT dense_kernel)
{
    for (int i = 0; i < 2048; i++) {
        dense_kernel[i] = dense_kernel[i] - dense_kernel[i] * words_scaled[0] - dense_quotient[i];
    }
}

/* dense (Dense), line 17: multiply, subtract -> (64,) */
static void transformer_encoder_train_dense_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dense_quotient_2,
                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_bias[unit] = dense_bias[unit] - dense_bias[unit] * words_scaled[0] - dense_quotient_2[unit];
    }
}

/* thought_1 (Dense), line 18: multiply, subtract -> (64, 32) */
static void transformer_encoder_train_thought_1_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT thought_1_quotient,
                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel)
{
    for (int i = 0; i < 2048; i++) {
        thought_1_kernel[i] = thought_1_kernel[i] - thought_1_kernel[i] * words_scaled[0] - thought_1_quotient[i];
    }
}

/* thought_1 (Dense), line 18: multiply, subtract -> (32,) */
static void transformer_encoder_train_thought_1_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_1_quotient_2,
                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        const float difference = thought_1_bias[unit] - thought_1_bias[unit] * words_scaled[0] - thought_1_quotient_2[unit];
        thought_1_bias[unit] = difference;
    }
}

/* norm_3 (LayerNormalization), line 21: multiply, subtract, multiply, subtract -> (32,) */
static void transformer_encoder_train_norm_3_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_quotient,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_3_quotient_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        const float norm_3_gamma_2 = norm_3_gamma[unit];
        const float norm_3_gamma_3 = norm_3_gamma[unit];
        const float norm_3_beta_2 = norm_3_beta[unit];
        const float norm_3_beta_3 = norm_3_beta[unit];
        norm_3_gamma[unit] = norm_3_gamma_2 - norm_3_gamma_3 * words_scaled[0] - norm_3_quotient[unit];
        norm_3_beta[unit] = norm_3_beta_2 - norm_3_beta_3 * words_scaled[0] - norm_3_quotient_2[unit];
    }
}

/* attention_2 (MultiHeadAttention), line 22: multiply, subtract, multiply, subtract, multiply, subtract ->
   (32, 4, 8) */
static void transformer_encoder_train_attention_2_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_3,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_5,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float attention_2_query_kernel_2 = attention_2_query_kernel[i_2];
        const float attention_2_query_kernel_3 = attention_2_query_kernel[i_2];
        const float difference = attention_2_query_kernel_2 - attention_2_query_kernel_3 * words_scaled[0] - attention_2_quotient[i_2];
        const float attention_2_key_kernel_2 = attention_2_key_kernel[i_2];
        const float attention_2_key_kernel_3 = attention_2_key_kernel[i_2];
        const float difference_2 = attention_2_key_kernel_2 - attention_2_key_kernel_3 * words_scaled[0] - attention_2_quotient_3[i_2];
        const float attention_2_value_kernel_2 = attention_2_value_kernel[i_2];
        const float attention_2_value_kernel_3 = attention_2_value_kernel[i_2];
        const float difference_3 = attention_2_value_kernel_2 - attention_2_value_kernel_3 * words_scaled[0] - attention_2_quotient_5[i_2];
        attention_2_query_kernel[i_2] = difference;
        attention_2_key_kernel[i_2] = difference_2;
        attention_2_value_kernel[i_2] = difference_3;
    }
}

/* attention_2 (MultiHeadAttention), line 22: multiply, subtract, multiply, subtract, multiply, subtract ->
   (4, 8) */
static void transformer_encoder_train_attention_2_elements_3(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_2,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_4,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_6,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias)
{
    for (int i = 0; i < 32; i++) {
        const float attention_2_query_bias_2 = attention_2_query_bias[i];
        const float attention_2_query_bias_3 = attention_2_query_bias[i];
        const float difference = attention_2_query_bias_2 - attention_2_query_bias_3 * words_scaled[0] - attention_2_quotient_2[i];
        const float attention_2_key_bias_2 = attention_2_key_bias[i];
        const float attention_2_key_bias_3 = attention_2_key_bias[i];
        const float difference_2 = attention_2_key_bias_2 - attention_2_key_bias_3 * words_scaled[0] - attention_2_quotient_4[i];
        const float attention_2_value_bias_2 = attention_2_value_bias[i];
        const float attention_2_value_bias_3 = attention_2_value_bias[i];
        const float difference_3 = attention_2_value_bias_2 - attention_2_value_bias_3 * words_scaled[0] - attention_2_quotient_6[i];
        attention_2_query_bias[i] = difference;
        attention_2_key_bias[i] = difference_2;
        attention_2_value_bias[i] = difference_3;
    }
}

/* attention_2 (MultiHeadAttention), line 22: multiply, subtract -> (4, 8, 32) */
static void transformer_encoder_train_attention_2_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_7,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel)
{
    for (int i_2 = 0; i_2 < 1024; i_2++) {
        const float difference = attention_2_output_kernel[i_2] - attention_2_output_kernel[i_2] * words_scaled[0] - attention_2_quotient_7[i_2];
        attention_2_output_kernel[i_2] = difference;
    }
}

/* attention_2 (MultiHeadAttention), line 22: multiply, subtract -> (32,) */
static void transformer_encoder_train_attention_2_elements_5(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_quotient_8,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        const float difference = attention_2_output_bias[unit] - attention_2_output_bias[unit] * words_scaled[0] - attention_2_quotient_8[unit];
        attention_2_output_bias[unit] = difference;
    }
}

/* norm_4 (LayerNormalization), line 24: multiply, subtract, multiply, subtract -> (32,) */
static void transformer_encoder_train_norm_4_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_quotient,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_4_quotient_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        const float norm_4_gamma_2 = norm_4_gamma[unit];
        const float norm_4_gamma_3 = norm_4_gamma[unit];
        const float norm_4_beta_2 = norm_4_beta[unit];
        const float norm_4_beta_3 = norm_4_beta[unit];
        norm_4_gamma[unit] = norm_4_gamma_2 - norm_4_gamma_3 * words_scaled[0] - norm_4_quotient[unit];
        norm_4_beta[unit] = norm_4_beta_2 - norm_4_beta_3 * words_scaled[0] - norm_4_quotient_2[unit];
    }
}

/* dense_1 (Dense), line 25: multiply, subtract -> (32, 64) */
static void transformer_encoder_train_dense_1_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dense_1_quotient,
                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel)
{
    for (int i = 0; i < 2048; i++) {
        dense_1_kernel[i] = dense_1_kernel[i] - dense_1_kernel[i] * words_scaled[0] - dense_1_quotient[i];
    }
}

/* dense_1 (Dense), line 25: multiply, subtract -> (64,) */
static void transformer_encoder_train_dense_1_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT dense_1_quotient_2,
                                                         float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias)
{
    for (int unit = 0; unit < 64; unit++) {
        dense_1_bias[unit] = dense_1_bias[unit] - dense_1_bias[unit] * words_scaled[0] - dense_1_quotient_2[unit];
    }
}

/* thought_2 (Dense), line 26: multiply, subtract -> (64, 32) */
static void transformer_encoder_train_thought_2_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT thought_2_quotient,
                                                         float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel)
{
    for (int i = 0; i < 2048; i++) {
        thought_2_kernel[i] = thought_2_kernel[i] - thought_2_kernel[i] * words_scaled[0] - thought_2_quotient[i];
    }
}

/* thought_2 (Dense), line 26: multiply, subtract -> (32,) */
static void transformer_encoder_train_thought_2_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_2_quotient_2,
                                                           float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias)
{
    for (int unit = 0; unit < 32; unit++) {
        const float difference = thought_2_bias[unit] - thought_2_bias[unit] * words_scaled[0] - thought_2_quotient_2[unit];
        thought_2_bias[unit] = difference;
    }
}

/* norm_5 (LayerNormalization), line 28: multiply, subtract, multiply, subtract -> (32,) */
static void transformer_encoder_train_norm_5_elements_4(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_quotient,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT norm_5_quotient_2,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma,
                                                        float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta)
{
    for (int unit = 0; unit < 32; unit++) {
        const float norm_5_gamma_2 = norm_5_gamma[unit];
        const float norm_5_gamma_3 = norm_5_gamma[unit];
        const float norm_5_beta_2 = norm_5_beta[unit];
        const float norm_5_beta_3 = norm_5_beta[unit];
        norm_5_gamma[unit] = norm_5_gamma_2 - norm_5_gamma_3 * words_scaled[0] - norm_5_quotient[unit];
        norm_5_beta[unit] = norm_5_beta_2 - norm_5_beta_3 * words_scaled[0] - norm_5_quotient_2[unit];
    }
}

/* positive (Dense), line 31: multiply, subtract -> (32, 1) */
static void transformer_encoder_train_positive_elements(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                        const float *TRANSFORMER_ENCODER_RESTRICT positive_quotient,
                                                        float *TRANSFORMER_ENCODER_RESTRICT positive_kernel)
{
    for (int row = 0; row < 32; row++) {
        positive_kernel[row] = positive_kernel[row] - positive_kernel[row] * words_scaled[0] - positive_quotient[row];
    }
}

/* positive (Dense), line 31: multiply, subtract -> (1,) */
static void transformer_encoder_train_positive_elements_2(const float *TRANSFORMER_ENCODER_RESTRICT words_scaled,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT positive_quotient_2,
                                                          float *TRANSFORMER_ENCODER_RESTRICT positive_bias)
{
    positive_bias[0] = *positive_bias - *positive_bias * words_scaled[0] - positive_quotient_2[0];
}

/* copy -> () */
static void transformer_encoder_train_copy(const int32_t *TRANSFORMER_ENCODER_RESTRICT sum__value,
                                           int32_t *TRANSFORMER_ENCODER_RESTRICT iterations)
{
    iterations[0] = sum__value[0];
}

/* add -> () */
static void transformer_encoder_evaluate_scalars(int n, float *TRANSFORMER_ENCODER_RESTRICT loss_count,
                                                 float *TRANSFORMER_ENCODER_RESTRICT accuracy_count)
{
    const float loss_count_2 = *loss_count;
    const float accuracy_count_2 = *accuracy_count;
    loss_count[0] = loss_count_2 + (float)n;
    accuracy_count[0] = accuracy_count_2 + (float)n;
}

/* words (Embedding), line 9: gather of (3000, 32) and (None, 24), then add -> (None, 24, 32) */
static void transformer_encoder_evaluate_words_lookup(int n,
                                                      const int32_t *TRANSFORMER_ENCODER_RESTRICT text,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT words_embeddings,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT places_value,
                                                      float *TRANSFORMER_ENCODER_RESTRICT x_sum_)
{
    for (int sample = 0; sample < n; sample++) {
        for (int step = 0; step < 24; step++) {
            for (int unit = 0; unit < 32; unit++) {
                const int entry = transformer_encoder_entry(text[sample * 24 + step], 3000);
                const float found = words_embeddings[entry * 32 + unit];
                x_sum_[sample * 768 + step * 32 + unit] = found + places_value[step * 32 + unit];
            }
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_1_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += x_sum_[i * 32 + k];
        }
        norm_1_scaled[i] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_1_elements(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                         float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = x_sum_[i * 32 + unit] - norm_1_scaled[i];
            norm_1_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_1 (LayerNormalization), line 13: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_1_sum_2(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_1_scaled_2[i * 32 + k];
        }
        norm_1_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_1 (LayerNormalization), line 13: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_evaluate_norm_1_elements_2(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled_3,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt)
{
    for (int i = 0; i < n * 24; i++) {
        norm_1_rsqrt[i] = 1.0f / sqrtf(norm_1_scaled_3[i] + 0.001f);
    }
}

/* norm_1 (LayerNormalization), line 13: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_1_elements_3(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_1_gamma,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_1_beta,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_1_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_1_rsqrt,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_1_rsqrt[i] * norm_1_gamma[unit];
            norm_1_sum_[i * 32 + unit] = x_sum_[i * 32 + unit] * product + (norm_1_beta[unit] - norm_1_scaled[i] * product);
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_1_product(int n,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_kernel,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_query_bias,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_scaled[i_2 * 32 + i] = (sum + attention_1_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_1_product_2(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_key_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_sum_[i_2 * 32 + i] = sum + attention_1_key_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_1_product_3(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_value_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_1_sum_,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_1_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_1_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_1_sum__2[i_2 * 32 + i] = sum + attention_1_value_bias[i];
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_evaluate_attention_1_product_4(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_scaled,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_1_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = attention_1_scaled[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_1_sum_[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            attention_1_product[sample * 2304 + row * 576 + col * 24 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_evaluate_attention_1_softmax(int n,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_1_product[i_2 * 24 + channel] > largest) {
                largest = attention_1_product[i_2 * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_1_product[i_2 * 24 + channel] - largest);
            attention_1_softmax[i_2 * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_1_softmax[i_2 * 24 + channel] /= total;
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_evaluate_attention_1_product_5(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_sum__2,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_softmax,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_1_softmax[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_1_sum__2[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            attention_1_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_1 (MultiHeadAttention), line 14: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_evaluate_attention_1_product_6(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_output_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT x_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_1_product_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_1_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_1_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    looked_1_sum_[i_2 * 32 + unit] = x_sum_[i_2 * 32 + unit] + (sum + attention_1_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_2_sum(int n,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_1_sum_[i * 32 + k];
        }
        norm_2_scaled[i] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_2_elements(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                         float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_1_sum_[i * 32 + unit] - norm_2_scaled[i];
            norm_2_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_2 (LayerNormalization), line 16: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_2_sum_2(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_2_scaled_2[i * 32 + k];
        }
        norm_2_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_2 (LayerNormalization), line 16: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_evaluate_norm_2_elements_2(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled_3,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt)
{
    for (int i = 0; i < n * 24; i++) {
        norm_2_rsqrt[i] = 1.0f / sqrtf(norm_2_scaled_3[i] + 0.001f);
    }
}

/* norm_2 (LayerNormalization), line 16: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_2_elements_3(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_2_gamma,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_2_beta,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_2_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_2_rsqrt,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_2_rsqrt[i] * norm_2_gamma[unit];
            const float sum_ = looked_1_sum_[i * 32 + unit] * product + (norm_2_beta[unit] - norm_2_scaled[i] * product);
            norm_2_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* dense (Dense), line 17: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add, multiply
   -> (None, 24, 64) */
static void transformer_encoder_evaluate_dense_product(int n,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dense_kernel,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT dense_bias,
                                                       const float *TRANSFORMER_ENCODER_RESTRICT norm_2_sum_,
                                                       float *TRANSFORMER_ENCODER_RESTRICT dense_scaled)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = norm_2_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_kernel[k * 64 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum + dense_bias[unit];
                    dense_scaled[i * 64 + unit] = sum_ * 0.5f * (erff(sum_ * 0.70710677f) + 1.0f);
                }
            }
        }
    }
}

/* thought_1 (Dense), line 18: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_evaluate_thought_1_product(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_1_kernel,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_1_bias,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT looked_1_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT dense_scaled,
                                                           float *TRANSFORMER_ENCODER_RESTRICT y_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dense_scaled[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_1_kernel[k * 32 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    y_sum_[i * 32 + unit] = looked_1_sum_[i * 32 + unit] + (sum + thought_1_bias[unit]);
                }
            }
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_3_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += y_sum_[i * 32 + k];
        }
        norm_3_scaled[i] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_3_elements(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                         float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = y_sum_[i * 32 + unit] - norm_3_scaled[i];
            norm_3_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_3 (LayerNormalization), line 21: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_3_sum_2(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_3_scaled_2[i * 32 + k];
        }
        norm_3_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_3 (LayerNormalization), line 21: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_evaluate_norm_3_elements_2(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled_3,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt)
{
    for (int i = 0; i < n * 24; i++) {
        norm_3_rsqrt[i] = 1.0f / sqrtf(norm_3_scaled_3[i] + 0.001f);
    }
}

/* norm_3 (LayerNormalization), line 21: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_3_elements_3(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_3_gamma,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_3_beta,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_3_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_3_rsqrt,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_3_rsqrt[i] * norm_3_gamma[unit];
            norm_3_sum_[i * 32 + unit] = y_sum_[i * 32 + unit] * product + (norm_3_beta[unit] - norm_3_scaled[i] * product);
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add,
   multiply -> (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_2_product(int n,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_kernel,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_query_bias,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_query_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_scaled[i_2 * 32 + i] = (sum + attention_2_query_bias[i]) * 0.35355338f;
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_2_product_2(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_key_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_key_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_sum_[i_2 * 32 + i] = sum + attention_2_key_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 32) and (32, 4, 8), then add ->
   (None, 24, 4, 8) */
static void transformer_encoder_evaluate_attention_2_product_3(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_value_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT norm_3_sum_,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int i_tile = 0; i_tile < 32; i_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    sums[i_2 - i_2_tile][i - i_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = norm_3_sum_[i_2 * 32 + k];
                    for (int i = i_tile; i < i_tile + 8; i++) {
                        sums[i_2 - i_2_tile][i - i_tile] += a_value * attention_2_value_kernel[k * 32 + i];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int i = i_tile; i < i_tile + 8; i++) {
                    const float sum = sums[i_2 - i_2_tile][i - i_tile];
                    attention_2_sum__2[i_2 * 32 + i] = sum + attention_2_value_bias[i];
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (None, 24, 4, 8) -> (None,
   4, 24, 24) */
static void transformer_encoder_evaluate_attention_2_product_4(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_scaled,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_2_product)
{
    for (int sample = 0; sample < n; sample++) {
        for (int row = 0; row < 4; row++) {
            for (int col_tile = 0; col_tile < 24; col_tile += 4) {
                for (int channel_tile = 0; channel_tile < 24; channel_tile += 8) {
                    float sums[4][8];
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[col - col_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 8; k++) {
                        for (int col = col_tile; col < col_tile + 4; col++) {
                            const float a_value = attention_2_scaled[sample * 768 + col * 32 + row * 8 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[col - col_tile][channel - channel_tile] += a_value * attention_2_sum_[sample * 768 + channel * 32 + row * 8 + k];
                            }
                        }
                    }
                    for (int col = col_tile; col < col_tile + 4; col++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[col - col_tile][channel - channel_tile];
                            attention_2_product[sample * 2304 + row * 576 + col * 24 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: softmax of (None, 4, 24, 24) -> (None, 4, 24, 24) */
static void transformer_encoder_evaluate_attention_2_softmax(int n,
                                                             const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product,
                                                             float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax)
{
    for (int i_2 = 0; i_2 < n * 96; i_2++) {
        float largest = -INFINITY;
        for (int channel = 0; channel < 24; channel++) {
            if (attention_2_product[i_2 * 24 + channel] > largest) {
                largest = attention_2_product[i_2 * 24 + channel];
            }
        }
        float total = 0.0f;
        for (int channel = 0; channel < 24; channel++) {
            const float power = expf(attention_2_product[i_2 * 24 + channel] - largest);
            attention_2_softmax[i_2 * 24 + channel] = power;
            total += power;
        }
        for (int channel = 0; channel < 24; channel++) {
            attention_2_softmax[i_2 * 24 + channel] /= total;
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 4, 24, 24) and (None, 24, 4, 8) -> (None,
   24, 4, 8) */
static void transformer_encoder_evaluate_attention_2_product_5(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_sum__2,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_softmax,
                                                               float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2)
{
    for (int sample = 0; sample < n; sample++) {
        for (int col = 0; col < 4; col++) {
            for (int row_tile = 0; row_tile < 24; row_tile += 4) {
                for (int channel_tile = 0; channel_tile < 8; channel_tile += 8) {
                    float sums[4][8];
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            sums[row - row_tile][channel - channel_tile] = 0.0f;
                        }
                    }
                    for (int k = 0; k < 24; k++) {
                        for (int row = row_tile; row < row_tile + 4; row++) {
                            const float a_value = attention_2_softmax[sample * 2304 + col * 576 + row * 24 + k];
                            for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                                sums[row - row_tile][channel - channel_tile] += a_value * attention_2_sum__2[sample * 768 + k * 32 + col * 8 + channel];
                            }
                        }
                    }
                    for (int row = row_tile; row < row_tile + 4; row++) {
                        for (int channel = channel_tile; channel < channel_tile + 8; channel++) {
                            const float sum = sums[row - row_tile][channel - channel_tile];
                            attention_2_product_2[sample * 768 + row * 32 + col * 8 + channel] = sum;
                        }
                    }
                }
            }
        }
    }
}

/* attention_2 (MultiHeadAttention), line 22: dot_general of (None, 24, 4, 8) and (4, 8, 32), then add ->
   (None, 24, 32) */
static void transformer_encoder_evaluate_attention_2_product_6(int n,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_kernel,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_output_bias,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT y_sum_,
                                                               const float *TRANSFORMER_ENCODER_RESTRICT attention_2_product_2,
                                                               float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_)
{
    for (int i_2_tile = 0; i_2_tile < n * 24; i_2_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i_2 - i_2_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int i = 0; i < 32; i++) {
                for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                    const float a_value = attention_2_product_2[i_2 * 32 + i];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i_2 - i_2_tile][unit - unit_tile] += a_value * attention_2_output_kernel[i * 32 + unit];
                    }
                }
            }
            for (int i_2 = i_2_tile; i_2 < i_2_tile + 4; i_2++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i_2 - i_2_tile][unit - unit_tile];
                    looked_2_sum_[i_2 * 32 + unit] = y_sum_[i_2 * 32 + unit] + (sum + attention_2_output_bias[unit]);
                }
            }
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_4_sum(int n,
                                                    const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += looked_2_sum_[i * 32 + k];
        }
        norm_4_scaled[i] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_4_elements(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                         float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = looked_2_sum_[i * 32 + unit] - norm_4_scaled[i];
            norm_4_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_4 (LayerNormalization), line 24: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_4_sum_2(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_4_scaled_2[i * 32 + k];
        }
        norm_4_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_4 (LayerNormalization), line 24: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_evaluate_norm_4_elements_2(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled_3,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt)
{
    for (int i = 0; i < n * 24; i++) {
        norm_4_rsqrt[i] = 1.0f / sqrtf(norm_4_scaled_3[i] + 0.001f);
    }
}

/* norm_4 (LayerNormalization), line 24: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_4_elements_3(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_4_gamma,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_4_beta,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_4_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_4_rsqrt,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_4_rsqrt[i] * norm_4_gamma[unit];
            const float sum_ = looked_2_sum_[i * 32 + unit] * product + (norm_4_beta[unit] - norm_4_scaled[i] * product);
            norm_4_sum_[i * 32 + unit] = sum_;
        }
    }
}

/* dense_1 (Dense), line 25: dot_general of (None, 24, 32) and (32, 64), then add, multiply, erf, add,
   multiply -> (None, 24, 64) */
static void transformer_encoder_evaluate_dense_1_product(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT dense_1_kernel,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT dense_1_bias,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_4_sum_,
                                                         float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 64; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 32; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = norm_4_sum_[i * 32 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * dense_1_kernel[k * 64 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    const float sum_ = sum + dense_1_bias[unit];
                    dense_1_scaled[i * 64 + unit] = sum_ * 0.5f * (erff(sum_ * 0.70710677f) + 1.0f);
                }
            }
        }
    }
}

/* thought_2 (Dense), line 26: dot_general of (None, 24, 64) and (64, 32), then add -> (None, 24, 32) */
static void transformer_encoder_evaluate_thought_2_product(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_2_kernel,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT thought_2_bias,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT looked_2_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT dense_1_scaled,
                                                           float *TRANSFORMER_ENCODER_RESTRICT z_sum_)
{
    for (int i_tile = 0; i_tile < n * 24; i_tile += 4) {
        for (int unit_tile = 0; unit_tile < 32; unit_tile += 8) {
            float sums[4][8];
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    sums[i - i_tile][unit - unit_tile] = 0.0f;
                }
            }
            for (int k = 0; k < 64; k++) {
                for (int i = i_tile; i < i_tile + 4; i++) {
                    const float a_value = dense_1_scaled[i * 64 + k];
                    for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                        sums[i - i_tile][unit - unit_tile] += a_value * thought_2_kernel[k * 32 + unit];
                    }
                }
            }
            for (int i = i_tile; i < i_tile + 4; i++) {
                for (int unit = unit_tile; unit < unit_tile + 8; unit++) {
                    const float sum = sums[i - i_tile][unit - unit_tile];
                    z_sum_[i * 32 + unit] = looked_2_sum_[i * 32 + unit] + (sum + thought_2_bias[unit]);
                }
            }
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_5_sum(int n, const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                    float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += z_sum_[i * 32 + k];
        }
        norm_5_scaled[i] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: subtract, multiply -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_5_elements(int n,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                         const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                         float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float difference = z_sum_[i * 32 + unit] - norm_5_scaled[i];
            norm_5_scaled_2[i * 32 + unit] = difference * difference;
        }
    }
}

/* norm_5 (LayerNormalization), line 28: reduce of (None, 24, 32), then multiply -> (None, 24) */
static void transformer_encoder_evaluate_norm_5_sum_2(int n,
                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_2,
                                                      float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3)
{
    for (int i = 0; i < n * 24; i++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += norm_5_scaled_2[i * 32 + k];
        }
        norm_5_scaled_3[i] = sum * 0.03125f;
    }
}

/* norm_5 (LayerNormalization), line 28: add, rsqrt -> (None, 24, 1) */
static void transformer_encoder_evaluate_norm_5_elements_2(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled_3,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt)
{
    for (int i = 0; i < n * 24; i++) {
        norm_5_rsqrt[i] = 1.0f / sqrtf(norm_5_scaled_3[i] + 0.001f);
    }
}

/* norm_5 (LayerNormalization), line 28: multiply, subtract, multiply, add -> (None, 24, 32) */
static void transformer_encoder_evaluate_norm_5_elements_3(int n,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_5_gamma,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_5_beta,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT z_sum_,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_5_scaled,
                                                           const float *TRANSFORMER_ENCODER_RESTRICT norm_5_rsqrt,
                                                           float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_)
{
    for (int i = 0; i < n * 24; i++) {
        for (int unit = 0; unit < 32; unit++) {
            const float product = norm_5_rsqrt[i] * norm_5_gamma[unit];
            norm_5_sum_[i * 32 + unit] = z_sum_[i * 32 + unit] * product + (norm_5_beta[unit] - norm_5_scaled[i] * product);
        }
    }
}

/* global_average_pooling1d (GlobalAveragePooling1D), line 29: reduce of (None, 24, 32), then divide ->
   (None, 32) */
static void transformer_encoder_evaluate_global_average_pooling1d_sum(int n,
                                                                      const float *TRANSFORMER_ENCODER_RESTRICT norm_5_sum_,
                                                                      float *TRANSFORMER_ENCODER_RESTRICT global_average_pooling1d_quotient)
{
    for (int sample = 0; sample < n; sample++) {
        float sum[32];
        for (int unit = 0; unit < 32; unit++) {
            sum[unit] = 0.0f;
        }
        for (int k = 0; k < 24; k++) {
            for (int unit = 0; unit < 32; unit++) {
                sum[unit] += norm_5_sum_[sample * 768 + k * 32 + unit];
            }
        }
        for (int unit = 0; unit < 32; unit++) {
            global_average_pooling1d_quotient[sample * 32 + unit] = sum[unit] / 24.0f;
        }
    }
}

/* positive (Dense), line 31: dot_general of (None, 32) and (32, 1), then add, logistic, abs, negate,
   exponential, log_plus_one, multiply, compare, select, subtract, add, compare, convert, compare, convert ->
   (None, 1) */
static void transformer_encoder_evaluate_positive_product(int n,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT positive_target,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT positive_kernel,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT positive_bias,
                                                          const float *TRANSFORMER_ENCODER_RESTRICT global_average_pooling1d_quotient,
                                                          float *TRANSFORMER_ENCODER_RESTRICT sum__value,
                                                          float *TRANSFORMER_ENCODER_RESTRICT accuracy_values,
                                                          float *TRANSFORMER_ENCODER_RESTRICT positive)
{
    for (int sample = 0; sample < n; sample++) {
        float sum = 0.0f;
        for (int k = 0; k < 32; k++) {
            sum += positive_kernel[k] * global_average_pooling1d_quotient[sample * 32 + k];
        }
        const float sum_ = sum + *positive_bias;
        const float logistic = transformer_encoder_logistic(sum_);
        const float sum__2 = (sum_ > 0.0f ? sum_ : 0.0f) - sum_ * positive_target[sample] + log1pf(expf(-fabsf(sum_)));
        positive[sample] = logistic;
        sum__value[sample] = sum__2;
        accuracy_values[sample] = positive_target[sample] == (logistic > 0.5f ? 1.0f : 0.0f) ? 1.0f : 0.0f;
    }
}

/* reduce of (None,), then divide, multiply, add -> () */
static void transformer_encoder_evaluate_sum(int n,
                                             const float *TRANSFORMER_ENCODER_RESTRICT positive_sample_weight,
                                             const float *TRANSFORMER_ENCODER_RESTRICT sum__value,
                                             float *TRANSFORMER_ENCODER_RESTRICT loss_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += sum__value[k] * (positive_sample_weight == NULL ? 1.0f : positive_sample_weight[k]);
    }
    loss_total[0] = *loss_total + sum / (float)n * (float)n;
}

/* reduce of (None,), then add -> () */
static void transformer_encoder_evaluate_sum_2(int n,
                                               const float *TRANSFORMER_ENCODER_RESTRICT accuracy_values,
                                               float *TRANSFORMER_ENCODER_RESTRICT accuracy_total)
{
    float sum = 0.0f;
    for (int k = 0; k < n; k++) {
        sum += accuracy_values[k];
    }
    accuracy_total[0] = *accuracy_total + sum;
}

/* compare, select, divide, select, compare, select, divide, select -> () */
static void transformer_encoder_metrics_scalars(const float *TRANSFORMER_ENCODER_RESTRICT loss_count,
                                                const float *TRANSFORMER_ENCODER_RESTRICT loss_total,
                                                const float *TRANSFORMER_ENCODER_RESTRICT accuracy_count,
                                                const float *TRANSFORMER_ENCODER_RESTRICT accuracy_total,
                                                float *TRANSFORMER_ENCODER_RESTRICT loss,
                                                float *TRANSFORMER_ENCODER_RESTRICT accuracy)
{
    const int holds = *loss_count == 0.0f;
    const int holds_2 = *accuracy_count == 0.0f;
    loss[0] = holds ? 0.0f : *loss_total / (holds ? 1.0f : *loss_count);
    accuracy[0] = holds_2 ? 0.0f : *accuracy_total / (holds_2 ? 1.0f : *accuracy_count);
}

int transformer_encoder_init(transformer_encoder_weights *weights, uint64_t seed)
{
    const int32_t seed_words[2] = {(int32_t)(seed & 0x7fffffffu), (int32_t)((seed >> 31) & 0x7fffffffu)};
    if (weights == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    transformer_encoder_init_words_elements(seed_words,
                                            weights->words_embeddings);
    transformer_encoder_init_places_elements(seed_words,
                                             weights->places_value);
    transformer_encoder_init_attention_1_elements(seed_words,
                                                  weights->attention_1_query_kernel,
                                                  weights->attention_1_key_kernel,
                                                  weights->attention_1_value_kernel);
    transformer_encoder_init_attention_1_elements_2(seed_words,
                                                    weights->attention_1_output_kernel);
    transformer_encoder_init_dense_elements(seed_words,
                                            weights->dense_kernel);
    transformer_encoder_init_thought_1_elements(seed_words,
                                                weights->thought_1_kernel);
    transformer_encoder_init_attention_2_elements(seed_words,
                                                  weights->attention_2_query_kernel,
                                                  weights->attention_2_key_kernel,
                                                  weights->attention_2_value_kernel);
    transformer_encoder_init_attention_2_elements_2(seed_words,
                                                    weights->attention_2_output_kernel);
    transformer_encoder_init_dense_1_elements(seed_words,
                                              weights->dense_1_kernel);
    transformer_encoder_init_thought_2_elements(seed_words,
                                                weights->thought_2_kernel);
    transformer_encoder_init_positive_elements(seed_words,
                                               weights->positive_kernel);
    transformer_encoder_init_copy(weights->norm_1_gamma);
    transformer_encoder_init_copy_2(weights->norm_1_beta);
    transformer_encoder_init_copy_3(weights->attention_1_query_bias);
    transformer_encoder_init_copy_4(weights->attention_1_key_bias);
    transformer_encoder_init_copy_5(weights->attention_1_value_bias);
    transformer_encoder_init_copy_6(weights->attention_1_output_bias);
    transformer_encoder_init_copy_7(weights->norm_2_gamma);
    transformer_encoder_init_copy_8(weights->norm_2_beta);
    transformer_encoder_init_copy_9(weights->dense_bias);
    transformer_encoder_init_copy_10(weights->thought_1_bias);
    transformer_encoder_init_copy_11(weights->norm_3_gamma);
    transformer_encoder_init_copy_12(weights->norm_3_beta);
    transformer_encoder_init_copy_13(weights->attention_2_query_bias);
    transformer_encoder_init_copy_14(weights->attention_2_key_bias);
    transformer_encoder_init_copy_15(weights->attention_2_value_bias);
    transformer_encoder_init_copy_16(weights->attention_2_output_bias);
    transformer_encoder_init_copy_17(weights->norm_4_gamma);
    transformer_encoder_init_copy_18(weights->norm_4_beta);
    transformer_encoder_init_copy_19(weights->dense_1_bias);
    transformer_encoder_init_copy_20(weights->thought_2_bias);
    transformer_encoder_init_copy_21(weights->norm_5_gamma);
    transformer_encoder_init_copy_22(weights->norm_5_beta);
    transformer_encoder_init_copy_23(weights->positive_bias);
    return TRANSFORMER_ENCODER_OK;
}

int transformer_encoder_predict(const transformer_encoder_weights *weights,
                                transformer_encoder_workspace *workspace, int n, const int32_t *text,
                                float *positive)
{
    if (weights == NULL || workspace == NULL || text == NULL || positive == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFORMER_ENCODER_BATCH) {
        return TRANSFORMER_ENCODER_ERROR_BATCH;
    }
    transformer_encoder_words_lookup(text, weights->words_embeddings,
                                     weights->places_value, workspace->floats + 4608);
    transformer_encoder_norm_1_sum(workspace->floats + 4608,
                                   workspace->floats + 768);
    transformer_encoder_norm_1_elements(workspace->floats + 4608,
                                        workspace->floats + 768, workspace->floats);
    transformer_encoder_norm_1_sum_2(workspace->floats,
                                     workspace->floats + 800);
    transformer_encoder_norm_1_elements_2(workspace->floats + 800,
                                          workspace->floats + 832);
    transformer_encoder_norm_1_elements_3(weights->norm_1_gamma,
                                          weights->norm_1_beta, workspace->floats + 4608,
                                          workspace->floats + 768, workspace->floats + 832,
                                          workspace->floats);
    transformer_encoder_attention_1_product(weights->attention_1_query_kernel,
                                            weights->attention_1_query_bias, workspace->floats,
                                            workspace->floats + 3072);
    transformer_encoder_attention_1_product_2(weights->attention_1_key_kernel,
                                              weights->attention_1_key_bias, workspace->floats,
                                              workspace->floats + 2304);
    transformer_encoder_attention_1_product_3(weights->attention_1_value_kernel,
                                              weights->attention_1_value_bias, workspace->floats,
                                              workspace->floats + 5376);
    transformer_encoder_attention_1_product_4(workspace->floats + 2304,
                                              workspace->floats + 3072, workspace->floats);
    transformer_encoder_attention_1_softmax(workspace->floats,
                                            workspace->floats + 2304);
    transformer_encoder_attention_1_product_5(workspace->floats + 5376,
                                              workspace->floats + 2304, workspace->floats);
    transformer_encoder_attention_1_product_6(weights->attention_1_output_kernel,
                                              weights->attention_1_output_bias, workspace->floats + 4608,
                                              workspace->floats, workspace->floats + 1536);
    transformer_encoder_norm_2_sum(workspace->floats + 1536,
                                   workspace->floats + 768);
    transformer_encoder_norm_2_elements(workspace->floats + 1536,
                                        workspace->floats + 768, workspace->floats);
    transformer_encoder_norm_2_sum_2(workspace->floats,
                                     workspace->floats + 800);
    transformer_encoder_norm_2_elements_2(workspace->floats + 800,
                                          workspace->floats);
    transformer_encoder_norm_2_elements_3(weights->norm_2_gamma,
                                          weights->norm_2_beta, workspace->floats + 1536,
                                          workspace->floats + 768, workspace->floats,
                                          workspace->floats + 2304);
    transformer_encoder_dense_product(weights->dense_kernel,
                                      weights->dense_bias, workspace->floats + 2304, workspace->floats);
    transformer_encoder_thought_1_product(weights->thought_1_kernel,
                                          weights->thought_1_bias, workspace->floats + 1536,
                                          workspace->floats, workspace->floats + 4608);
    transformer_encoder_norm_3_sum(workspace->floats + 4608,
                                   workspace->floats + 768);
    transformer_encoder_norm_3_elements(workspace->floats + 4608,
                                        workspace->floats + 768, workspace->floats);
    transformer_encoder_norm_3_sum_2(workspace->floats,
                                     workspace->floats + 800);
    transformer_encoder_norm_3_elements_2(workspace->floats + 800,
                                          workspace->floats + 832);
    transformer_encoder_norm_3_elements_3(weights->norm_3_gamma,
                                          weights->norm_3_beta, workspace->floats + 4608,
                                          workspace->floats + 768, workspace->floats + 832,
                                          workspace->floats);
    transformer_encoder_attention_2_product(weights->attention_2_query_kernel,
                                            weights->attention_2_query_bias, workspace->floats,
                                            workspace->floats + 3072);
    transformer_encoder_attention_2_product_2(weights->attention_2_key_kernel,
                                              weights->attention_2_key_bias, workspace->floats,
                                              workspace->floats + 2304);
    transformer_encoder_attention_2_product_3(weights->attention_2_value_kernel,
                                              weights->attention_2_value_bias, workspace->floats,
                                              workspace->floats + 5376);
    transformer_encoder_attention_2_product_4(workspace->floats + 2304,
                                              workspace->floats + 3072, workspace->floats);
    transformer_encoder_attention_2_softmax(workspace->floats,
                                            workspace->floats + 2304);
    transformer_encoder_attention_2_product_5(workspace->floats + 5376,
                                              workspace->floats + 2304, workspace->floats);
    transformer_encoder_attention_2_product_6(weights->attention_2_output_kernel,
                                              weights->attention_2_output_bias, workspace->floats + 4608,
                                              workspace->floats, workspace->floats + 1536);
    transformer_encoder_norm_4_sum(workspace->floats + 1536,
                                   workspace->floats + 768);
    transformer_encoder_norm_4_elements(workspace->floats + 1536,
                                        workspace->floats + 768, workspace->floats);
    transformer_encoder_norm_4_sum_2(workspace->floats,
                                     workspace->floats + 800);
    transformer_encoder_norm_4_elements_2(workspace->floats + 800,
                                          workspace->floats);
    transformer_encoder_norm_4_elements_3(weights->norm_4_gamma,
                                          weights->norm_4_beta, workspace->floats + 1536,
                                          workspace->floats + 768, workspace->floats,
                                          workspace->floats + 2304);
    transformer_encoder_dense_1_product(weights->dense_1_kernel,
                                        weights->dense_1_bias, workspace->floats + 2304, workspace->floats);
    transformer_encoder_thought_2_product(weights->thought_2_kernel,
                                          weights->thought_2_bias, workspace->floats + 1536,
                                          workspace->floats, workspace->floats + 2304);
    transformer_encoder_norm_5_sum(workspace->floats + 2304,
                                   workspace->floats + 768);
    transformer_encoder_norm_5_elements(workspace->floats + 2304,
                                        workspace->floats + 768, workspace->floats);
    transformer_encoder_norm_5_sum_2(workspace->floats,
                                     workspace->floats + 800);
    transformer_encoder_norm_5_elements_2(workspace->floats + 800,
                                          workspace->floats + 832);
    transformer_encoder_norm_5_elements_3(weights->norm_5_gamma,
                                          weights->norm_5_beta, workspace->floats + 2304,
                                          workspace->floats + 768, workspace->floats + 832,
                                          workspace->floats);
    transformer_encoder_global_average_pooling1d_sum(workspace->floats,
                                                     workspace->floats + 768);
    transformer_encoder_positive_product(weights->positive_kernel,
                                         weights->positive_bias, workspace->floats + 768, positive);
    return TRANSFORMER_ENCODER_OK;
}

int transformer_encoder_train_step(transformer_encoder_weights *weights,
                                   transformer_encoder_optimizer *optimizer,
                                   transformer_encoder_metrics *metrics,
                                   transformer_encoder_train_workspace *workspace, int n,
                                   const int32_t *text, const float *positive_target,
                                   const float *positive_sample_weight, float *loss)
{
    if (weights == NULL || optimizer == NULL || metrics == NULL || workspace == NULL || text == NULL || positive_target == NULL || loss == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFORMER_ENCODER_TRAIN_BATCH) {
        return TRANSFORMER_ENCODER_ERROR_BATCH;
    }
    transformer_encoder_train_scalars(n, &optimizer->iterations,
                                      &optimizer->learning_rate, &metrics->loss_count,
                                      &metrics->accuracy_count, workspace->integers,
                                      workspace->floats + 1610016);
    transformer_encoder_train_scalars_gradient(n,
                                               workspace->floats + 1524736);
    transformer_encoder_train_words_elements(&optimizer->learning_rate,
                                             workspace->floats + 1610032);
    transformer_encoder_train_words_lookup(n, text,
                                           weights->words_embeddings, weights->places_value,
                                           workspace->floats + 884736);
    transformer_encoder_train_norm_1_sum(n, workspace->floats + 884736,
                                         workspace->floats + 1598464);
    transformer_encoder_train_norm_1_elements(n,
                                              workspace->floats + 884736, workspace->floats + 1598464,
                                              workspace->floats + 909312, workspace->floats);
    transformer_encoder_train_norm_1_sum_2(n, workspace->floats,
                                           workspace->floats + 24576);
    transformer_encoder_train_norm_1_elements_2(n,
                                                workspace->floats + 24576, workspace->floats + 1599232,
                                                workspace->floats + 1609216);
    transformer_encoder_train_norm_1_elements_3(n,
                                                weights->norm_1_gamma, weights->norm_1_beta,
                                                workspace->floats + 884736, workspace->floats + 1598464,
                                                workspace->floats + 1599232, workspace->floats + 933888,
                                                workspace->floats + 958464);
    transformer_encoder_train_attention_1_product(n,
                                                  weights->attention_1_query_kernel,
                                                  weights->attention_1_query_bias,
                                                  workspace->floats + 958464, workspace->floats + 1032192);
    transformer_encoder_train_attention_1_product_2(n,
                                                    weights->attention_1_key_kernel,
                                                    weights->attention_1_key_bias,
                                                    workspace->floats + 958464, workspace->floats + 983040);
    transformer_encoder_train_attention_1_product_3(n,
                                                    weights->attention_1_value_kernel,
                                                    weights->attention_1_value_bias,
                                                    workspace->floats + 958464, workspace->floats + 1007616);
    transformer_encoder_train_attention_1_product_4(n,
                                                    workspace->floats + 983040, workspace->floats + 1032192,
                                                    workspace->floats);
    transformer_encoder_train_attention_1_softmax(n,
                                                  workspace->floats, workspace->floats + 73728);
    transformer_encoder_train_attention_1_elements(n,
                                                   optimizer->seed_, &optimizer->iterations,
                                                   workspace->floats + 73728, workspace->floats,
                                                   workspace->floats + 147456);
    transformer_encoder_train_attention_1_product_5(n,
                                                    workspace->floats + 1007616, workspace->floats + 147456,
                                                    workspace->floats + 1056768);
    transformer_encoder_train_attention_1_product_6(n,
                                                    weights->attention_1_output_kernel,
                                                    weights->attention_1_output_bias,
                                                    workspace->floats + 884736, workspace->floats + 1056768,
                                                    workspace->floats + 1081344);
    transformer_encoder_train_norm_2_sum(n, workspace->floats + 1081344,
                                         workspace->floats + 1600000);
    transformer_encoder_train_norm_2_elements(n,
                                              workspace->floats + 1081344, workspace->floats + 1600000,
                                              workspace->floats + 1105920, workspace->floats + 221184);
    transformer_encoder_train_norm_2_sum_2(n,
                                           workspace->floats + 221184, workspace->floats + 245760);
    transformer_encoder_train_norm_2_elements_2(n,
                                                workspace->floats + 245760, workspace->floats + 1600768,
                                                workspace->floats + 1608448);
    transformer_encoder_train_norm_2_elements_3(n,
                                                weights->norm_2_gamma, weights->norm_2_beta,
                                                workspace->floats + 1081344, workspace->floats + 1600000,
                                                workspace->floats + 1600768, workspace->floats + 1130496,
                                                workspace->floats + 1155072);
    transformer_encoder_train_dense_product(n, weights->dense_kernel,
                                            weights->dense_bias, workspace->floats + 1155072,
                                            workspace->floats + 589824, workspace->floats + 638976,
                                            workspace->floats + 688128, workspace->floats + 835584);
    transformer_encoder_train_thought_1_product(n,
                                                weights->thought_1_kernel, weights->thought_1_bias,
                                                workspace->floats + 1081344, workspace->floats + 688128,
                                                workspace->floats + 1179648);
    transformer_encoder_train_norm_3_sum(n, workspace->floats + 1179648,
                                         workspace->floats + 1601536);
    transformer_encoder_train_norm_3_elements(n,
                                              workspace->floats + 1179648, workspace->floats + 1601536,
                                              workspace->floats + 1204224, workspace->floats + 221184);
    transformer_encoder_train_norm_3_sum_2(n,
                                           workspace->floats + 221184, workspace->floats + 245760);
    transformer_encoder_train_norm_3_elements_2(n,
                                                workspace->floats + 245760, workspace->floats + 1602304,
                                                workspace->floats + 1607680);
    transformer_encoder_train_norm_3_elements_3(n,
                                                weights->norm_3_gamma, weights->norm_3_beta,
                                                workspace->floats + 1179648, workspace->floats + 1601536,
                                                workspace->floats + 1602304, workspace->floats + 1228800,
                                                workspace->floats + 1253376);
    transformer_encoder_train_attention_2_product(n,
                                                  weights->attention_2_query_kernel,
                                                  weights->attention_2_query_bias,
                                                  workspace->floats + 1253376, workspace->floats + 1327104);
    transformer_encoder_train_attention_2_product_2(n,
                                                    weights->attention_2_key_kernel,
                                                    weights->attention_2_key_bias,
                                                    workspace->floats + 1253376, workspace->floats + 1277952);
    transformer_encoder_train_attention_2_product_3(n,
                                                    weights->attention_2_value_kernel,
                                                    weights->attention_2_value_bias,
                                                    workspace->floats + 1253376, workspace->floats + 1302528);
    transformer_encoder_train_attention_2_product_4(n,
                                                    workspace->floats + 1277952, workspace->floats + 1327104,
                                                    workspace->floats + 221184);
    transformer_encoder_train_attention_2_softmax(n,
                                                  workspace->floats + 221184, workspace->floats + 294912);
    transformer_encoder_train_attention_2_elements(n,
                                                   optimizer->seed_, &optimizer->iterations,
                                                   workspace->floats + 294912, workspace->floats + 221184,
                                                   workspace->floats + 368640);
    transformer_encoder_train_attention_2_product_5(n,
                                                    workspace->floats + 1302528, workspace->floats + 368640,
                                                    workspace->floats + 1351680);
    transformer_encoder_train_attention_2_product_6(n,
                                                    weights->attention_2_output_kernel,
                                                    weights->attention_2_output_bias,
                                                    workspace->floats + 1179648, workspace->floats + 1351680,
                                                    workspace->floats + 1376256);
    transformer_encoder_train_norm_4_sum(n, workspace->floats + 1376256,
                                         workspace->floats + 1603072);
    transformer_encoder_train_norm_4_elements(n,
                                              workspace->floats + 1376256, workspace->floats + 1603072,
                                              workspace->floats + 1400832, workspace->floats + 442368);
    transformer_encoder_train_norm_4_sum_2(n,
                                           workspace->floats + 442368, workspace->floats + 466944);
    transformer_encoder_train_norm_4_elements_2(n,
                                                workspace->floats + 466944, workspace->floats + 1603840,
                                                workspace->floats + 1606912);
    transformer_encoder_train_norm_4_elements_3(n,
                                                weights->norm_4_gamma, weights->norm_4_beta,
                                                workspace->floats + 1376256, workspace->floats + 1603072,
                                                workspace->floats + 1603840, workspace->floats + 1425408,
                                                workspace->floats + 1449984);
    transformer_encoder_train_dense_1_product(n,
                                              weights->dense_1_kernel, weights->dense_1_bias,
                                              workspace->floats + 1449984, workspace->floats + 442368,
                                              workspace->floats + 491520, workspace->floats + 540672,
                                              workspace->floats + 737280);
    transformer_encoder_train_thought_2_product(n,
                                                weights->thought_2_kernel, weights->thought_2_bias,
                                                workspace->floats + 1376256, workspace->floats + 540672,
                                                workspace->floats + 786432);
    transformer_encoder_train_norm_5_sum(n, workspace->floats + 786432,
                                         workspace->floats + 1604608);
    transformer_encoder_train_norm_5_elements(n,
                                              workspace->floats + 786432, workspace->floats + 1604608,
                                              workspace->floats + 811008, workspace->floats + 1474560);
    transformer_encoder_train_norm_5_sum_2(n,
                                           workspace->floats + 1474560, workspace->floats + 1499136);
    transformer_encoder_train_norm_5_elements_2(n,
                                                workspace->floats + 1499136, workspace->floats + 1605376,
                                                workspace->floats + 1606144);
    transformer_encoder_train_norm_5_elements_3(n,
                                                weights->norm_5_gamma, weights->norm_5_beta,
                                                workspace->floats + 786432, workspace->floats + 1604608,
                                                workspace->floats + 1605376, workspace->floats + 1474560,
                                                workspace->floats + 1499136);
    transformer_encoder_train_global_average_pooling1d_sum(n,
                                                           workspace->floats + 1499136,
                                                           workspace->floats + 1523712);
    transformer_encoder_train_dropout_elements(n,
                                               optimizer->seed_, &optimizer->iterations,
                                               workspace->floats + 1523712, workspace->bytes,
                                               workspace->floats + 1499136);
    transformer_encoder_train_positive_product(n, positive_target,
                                               weights->positive_kernel, weights->positive_bias,
                                               workspace->floats + 1499136, workspace->floats + 1500160,
                                               workspace->bytes + 1024, workspace->floats + 1500192,
                                               workspace->floats + 1500224, workspace->floats + 1500256,
                                               workspace->floats + 1500288);
    transformer_encoder_train_sum(n, positive_sample_weight,
                                  workspace->floats + 1500192, &metrics->loss_total, loss);
    transformer_encoder_train_sum_2(n, workspace->floats + 1500224,
                                    &metrics->accuracy_total);
    transformer_encoder_train_dpositive_losses_gradient(n,
                                                        positive_sample_weight, workspace->floats + 1524736,
                                                        workspace->floats + 1500192);
    transformer_encoder_train_scalars_gradient_2(n,
                                                 positive_target, workspace->floats + 1500160,
                                                 workspace->bytes + 1024, workspace->floats + 1500192,
                                                 workspace->floats + 1500256, workspace->floats + 1500288,
                                                 workspace->floats + 1500224);
    transformer_encoder_train_positive_dpositive_bias_gradient(n,
                                                               workspace->floats + 1610016,
                                                               workspace->floats + 1500224,
                                                               optimizer->positive_bias_momentum,
                                                               optimizer->positive_bias_velocity,
                                                               workspace->floats + 1610048);
    transformer_encoder_train_positive_product_gradient(n,
                                                        weights->positive_kernel, workspace->bytes,
                                                        workspace->floats + 1500224,
                                                        workspace->floats + 1597440);
    transformer_encoder_train_positive_dpositive_kernel_gradient(n,
                                                                 workspace->floats + 1610016,
                                                                 workspace->floats + 1499136,
                                                                 workspace->floats + 1500224,
                                                                 optimizer->positive_kernel_momentum,
                                                                 optimizer->positive_kernel_velocity,
                                                                 workspace->floats + 1609984);
    transformer_encoder_train_norm_5_elements_gradient(n,
                                                       weights->norm_5_gamma, workspace->floats + 786432,
                                                       workspace->floats + 1604608,
                                                       workspace->floats + 1605376,
                                                       workspace->floats + 1474560,
                                                       workspace->floats + 1597440,
                                                       workspace->floats + 1499136,
                                                       workspace->floats + 1523712,
                                                       workspace->floats + 1548288,
                                                       workspace->floats + 1572864);
    transformer_encoder_train_norm_5_dnorm_5_beta_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 1597440,
                                                           optimizer->norm_5_beta_momentum,
                                                           optimizer->norm_5_beta_velocity,
                                                           workspace->floats + 1604608);
    transformer_encoder_train_norm_5_sum_gradient(n,
                                                  workspace->floats + 1523712, workspace->floats + 1597440);
    transformer_encoder_train_norm_5_dnorm_5_gamma_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 1572864,
                                                            optimizer->norm_5_gamma_momentum,
                                                            optimizer->norm_5_gamma_velocity,
                                                            workspace->floats + 1524480);
    transformer_encoder_train_norm_5_sum_gradient_2(n,
                                                    workspace->floats + 1548288, workspace->floats + 786432);
    transformer_encoder_train_norm_5_elements_gradient_2(n,
                                                         workspace->floats + 786432,
                                                         workspace->floats + 1606144,
                                                         workspace->floats + 787200);
    transformer_encoder_train_norm_5_elements_gradient_3(n,
                                                         workspace->floats + 787200,
                                                         workspace->floats + 1523712);
    transformer_encoder_train_norm_5_elements_gradient_4(n,
                                                         workspace->floats + 811008,
                                                         workspace->floats + 1523712,
                                                         workspace->floats + 786432,
                                                         workspace->floats + 1474560);
    transformer_encoder_train_norm_5_sum_gradient_3(n,
                                                    workspace->floats + 1597440, workspace->floats + 1474560,
                                                    workspace->floats + 811008);
    transformer_encoder_train_z_elements_gradient(n,
                                                  workspace->floats + 1499136, workspace->floats + 786432,
                                                  workspace->floats + 811008, workspace->floats + 1474560);
    transformer_encoder_train_thought_2_dthought_2_bias_gradient(n,
                                                                 workspace->floats + 1610016,
                                                                 workspace->floats + 1474560,
                                                                 optimizer->thought_2_bias_momentum,
                                                                 optimizer->thought_2_bias_velocity,
                                                                 workspace->floats + 1501248);
    transformer_encoder_train_thought_2_product_gradient(n,
                                                         weights->thought_2_kernel,
                                                         workspace->floats + 442368,
                                                         workspace->floats + 491520,
                                                         workspace->floats + 1474560,
                                                         workspace->floats + 737280,
                                                         workspace->floats + 786432);
    transformer_encoder_train_thought_2_dthought_2_kernel_gradient(n,
                                                                   workspace->floats + 1610016,
                                                                   workspace->floats + 540672,
                                                                   workspace->floats + 1474560,
                                                                   optimizer->thought_2_kernel_momentum,
                                                                   optimizer->thought_2_kernel_velocity,
                                                                   workspace->floats + 1499136);
    transformer_encoder_train_dense_1_ddense_1_bias_gradient(n,
                                                             workspace->floats + 1610016,
                                                             workspace->floats + 786432,
                                                             optimizer->dense_1_bias_momentum,
                                                             optimizer->dense_1_bias_velocity,
                                                             workspace->floats + 1501184);
    transformer_encoder_train_dense_1_product_gradient(n,
                                                       weights->norm_4_gamma, weights->dense_1_kernel,
                                                       workspace->floats + 1376256,
                                                       workspace->floats + 1603072,
                                                       workspace->floats + 1603840,
                                                       workspace->floats + 1425408,
                                                       workspace->floats + 786432,
                                                       workspace->floats + 442368,
                                                       workspace->floats + 466944,
                                                       workspace->floats + 491520,
                                                       workspace->floats + 516096,
                                                       workspace->floats + 540672);
    transformer_encoder_train_dense_1_ddense_1_kernel_gradient(n,
                                                               workspace->floats + 1610016,
                                                               workspace->floats + 1449984,
                                                               workspace->floats + 786432,
                                                               optimizer->dense_1_kernel_momentum,
                                                               optimizer->dense_1_kernel_velocity,
                                                               workspace->floats + 1376256);
    transformer_encoder_train_norm_4_dnorm_4_beta_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 442368,
                                                           optimizer->norm_4_beta_momentum,
                                                           optimizer->norm_4_beta_velocity,
                                                           workspace->floats + 812096);
    transformer_encoder_train_norm_4_sum_gradient(n,
                                                  workspace->floats + 491520, workspace->floats + 565248);
    transformer_encoder_train_norm_4_dnorm_4_gamma_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 540672,
                                                            optimizer->norm_4_gamma_momentum,
                                                            optimizer->norm_4_gamma_velocity,
                                                            workspace->floats + 812064);
    transformer_encoder_train_norm_4_sum_gradient_2(n,
                                                    workspace->floats + 516096, workspace->floats + 442368);
    transformer_encoder_train_norm_4_elements_gradient(n,
                                                       workspace->floats + 442368,
                                                       workspace->floats + 1606912,
                                                       workspace->floats + 443136);
    transformer_encoder_train_norm_4_elements_gradient_2(n,
                                                         workspace->floats + 443136,
                                                         workspace->floats + 516096);
    transformer_encoder_train_norm_4_elements_gradient_3(n,
                                                         workspace->floats + 1400832,
                                                         workspace->floats + 516096,
                                                         workspace->floats + 442368,
                                                         workspace->floats + 491520);
    transformer_encoder_train_norm_4_sum_gradient_3(n,
                                                    workspace->floats + 565248, workspace->floats + 491520,
                                                    workspace->floats + 516096);
    transformer_encoder_train_looked_2_elements_gradient(n,
                                                         workspace->floats + 1474560,
                                                         workspace->floats + 466944,
                                                         workspace->floats + 442368,
                                                         workspace->floats + 516096,
                                                         workspace->floats + 737280);
    transformer_encoder_train_attention_2_dattention_2_output_bias_gradient(n,
                                                                            workspace->floats + 1610016,
                                                                            workspace->floats + 737280,
                                                                            optimizer->attention_2_output_bias_momentum,
                                                                            optimizer->attention_2_output_bias_velocity,
                                                                            workspace->floats + 812032);
    transformer_encoder_train_attention_2_product_gradient(n,
                                                           weights->attention_2_output_kernel,
                                                           workspace->floats + 737280,
                                                           workspace->floats + 761856);
    transformer_encoder_train_attention_2_dattention_2_output_kernel_gradient(n,
                                                                              workspace->floats + 1610016,
                                                                              workspace->floats + 1351680,
                                                                              workspace->floats + 737280,
                                                                              optimizer->attention_2_output_kernel_momentum,
                                                                              optimizer->attention_2_output_kernel_velocity,
                                                                              workspace->floats + 811008);
    transformer_encoder_train_attention_2_product_gradient_2(n,
                                                             workspace->floats + 1302528,
                                                             workspace->floats + 294912,
                                                             workspace->floats + 221184,
                                                             workspace->floats + 761856,
                                                             workspace->floats + 442368,
                                                             workspace->floats + 516096);
    transformer_encoder_train_attention_2_product_gradient_3(n,
                                                             workspace->floats + 368640,
                                                             workspace->floats + 761856,
                                                             workspace->floats + 786432);
    transformer_encoder_train_attention_2_sum_gradient(n,
                                                       workspace->floats + 516096,
                                                       workspace->floats + 368640);
    transformer_encoder_train_attention_2_elements_gradient(n,
                                                            workspace->floats + 294912,
                                                            workspace->floats + 442368,
                                                            workspace->floats + 368640,
                                                            workspace->floats + 221184);
    transformer_encoder_train_attention_2_product_gradient_4(n,
                                                             workspace->floats + 1327104,
                                                             workspace->floats + 221184,
                                                             workspace->floats + 294912);
    transformer_encoder_train_attention_2_product_gradient_5(n,
                                                             workspace->floats + 1277952,
                                                             workspace->floats + 221184,
                                                             workspace->floats + 319488);
    transformer_encoder_train_attention_2_dattention_2_value_bias_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 786432,
                                                                           optimizer->attention_2_value_bias_momentum,
                                                                           optimizer->attention_2_value_bias_velocity,
                                                                           workspace->floats + 450880);
    transformer_encoder_train_attention_2_product_gradient_6(n,
                                                             weights->attention_2_value_kernel,
                                                             workspace->floats + 786432,
                                                             workspace->floats + 221184);
    transformer_encoder_train_attention_2_dattention_2_value_kernel_gradient(n,
                                                                             workspace->floats + 1610016,
                                                                             workspace->floats + 1253376,
                                                                             workspace->floats + 786432,
                                                                             optimizer->attention_2_value_kernel_momentum,
                                                                             optimizer->attention_2_value_kernel_velocity,
                                                                             workspace->floats + 449536);
    transformer_encoder_train_attention_2_dattention_2_key_bias_gradient(n,
                                                                         workspace->floats + 1610016,
                                                                         workspace->floats + 294912,
                                                                         optimizer->attention_2_key_bias_momentum,
                                                                         optimizer->attention_2_key_bias_velocity,
                                                                         workspace->floats + 450848);
    transformer_encoder_train_attention_2_product_gradient_7(n,
                                                             weights->attention_2_key_kernel,
                                                             workspace->floats + 294912,
                                                             workspace->floats + 245760);
    transformer_encoder_train_attention_2_dattention_2_key_kernel_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 1253376,
                                                                           workspace->floats + 294912,
                                                                           optimizer->attention_2_key_kernel_momentum,
                                                                           optimizer->attention_2_key_kernel_velocity,
                                                                           workspace->floats + 448512);
    transformer_encoder_train_attention_2_dattention_2_query_bias_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 319488,
                                                                           optimizer->attention_2_query_bias_momentum,
                                                                           optimizer->attention_2_query_bias_velocity,
                                                                           workspace->floats + 450816);
    transformer_encoder_train_attention_2_product_gradient_8(n,
                                                             weights->norm_3_gamma,
                                                             weights->attention_2_query_kernel,
                                                             workspace->floats + 1179648,
                                                             workspace->floats + 1601536,
                                                             workspace->floats + 1602304,
                                                             workspace->floats + 1228800,
                                                             workspace->floats + 319488,
                                                             workspace->floats + 221184,
                                                             workspace->floats + 245760,
                                                             workspace->floats + 270336,
                                                             workspace->floats + 294912,
                                                             workspace->floats + 344064,
                                                             workspace->floats + 368640,
                                                             workspace->floats + 393216);
    transformer_encoder_train_attention_2_dattention_2_query_kernel_gradient(n,
                                                                             workspace->floats + 1610016,
                                                                             workspace->floats + 1253376,
                                                                             workspace->floats + 319488,
                                                                             optimizer->attention_2_query_kernel_momentum,
                                                                             optimizer->attention_2_query_kernel_velocity,
                                                                             workspace->floats + 447488);
    transformer_encoder_train_norm_3_dnorm_3_beta_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 270336,
                                                           optimizer->norm_3_beta_momentum,
                                                           optimizer->norm_3_beta_velocity,
                                                           workspace->floats + 450784);
    transformer_encoder_train_norm_3_sum_gradient(n,
                                                  workspace->floats + 344064, workspace->floats + 270336);
    transformer_encoder_train_norm_3_dnorm_3_gamma_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 393216,
                                                            optimizer->norm_3_gamma_momentum,
                                                            optimizer->norm_3_gamma_velocity,
                                                            workspace->floats + 450752);
    transformer_encoder_train_norm_3_sum_gradient_2(n,
                                                    workspace->floats + 368640, workspace->floats + 221184);
    transformer_encoder_train_norm_3_elements_gradient(n,
                                                       workspace->floats + 221184,
                                                       workspace->floats + 1607680,
                                                       workspace->floats + 221952);
    transformer_encoder_train_norm_3_elements_gradient_2(n,
                                                         workspace->floats + 221952,
                                                         workspace->floats + 271104);
    transformer_encoder_train_norm_3_elements_gradient_3(n,
                                                         workspace->floats + 1204224,
                                                         workspace->floats + 271104,
                                                         workspace->floats + 221184,
                                                         workspace->floats + 245760);
    transformer_encoder_train_norm_3_sum_gradient_3(n,
                                                    workspace->floats + 270336, workspace->floats + 245760,
                                                    workspace->floats + 319488);
    transformer_encoder_train_y_elements_gradient(n,
                                                  workspace->floats + 737280, workspace->floats + 294912,
                                                  workspace->floats + 221184, workspace->floats + 319488,
                                                  workspace->floats + 270336);
    transformer_encoder_train_thought_1_dthought_1_bias_gradient(n,
                                                                 workspace->floats + 1610016,
                                                                 workspace->floats + 270336,
                                                                 optimizer->thought_1_bias_momentum,
                                                                 optimizer->thought_1_bias_velocity,
                                                                 workspace->floats + 450720);
    transformer_encoder_train_thought_1_product_gradient(n,
                                                         weights->thought_1_kernel,
                                                         workspace->floats + 589824,
                                                         workspace->floats + 638976,
                                                         workspace->floats + 270336,
                                                         workspace->floats + 835584,
                                                         workspace->floats + 221184);
    transformer_encoder_train_thought_1_dthought_1_kernel_gradient(n,
                                                                   workspace->floats + 1610016,
                                                                   workspace->floats + 688128,
                                                                   workspace->floats + 270336,
                                                                   optimizer->thought_1_kernel_momentum,
                                                                   optimizer->thought_1_kernel_velocity,
                                                                   workspace->floats + 444416);
    transformer_encoder_train_dense_ddense_bias_gradient(n,
                                                         workspace->floats + 1610016,
                                                         workspace->floats + 221184,
                                                         optimizer->dense_bias_momentum,
                                                         optimizer->dense_bias_velocity,
                                                         workspace->floats + 450560);
    transformer_encoder_train_dense_product_gradient(n,
                                                     weights->norm_2_gamma, weights->dense_kernel,
                                                     workspace->floats + 1081344,
                                                     workspace->floats + 1600000,
                                                     workspace->floats + 1600768,
                                                     workspace->floats + 1130496, workspace->floats + 221184,
                                                     workspace->floats + 294912, workspace->floats + 319488,
                                                     workspace->floats + 344064, workspace->floats + 368640,
                                                     workspace->floats + 393216);
    transformer_encoder_train_dense_ddense_kernel_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 1155072,
                                                           workspace->floats + 221184,
                                                           optimizer->dense_kernel_momentum,
                                                           optimizer->dense_kernel_velocity,
                                                           workspace->floats + 442368);
    transformer_encoder_train_norm_2_dnorm_2_beta_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 294912,
                                                           optimizer->norm_2_beta_momentum,
                                                           optimizer->norm_2_beta_velocity,
                                                           workspace->floats + 450688);
    transformer_encoder_train_norm_2_sum_gradient(n,
                                                  workspace->floats + 344064, workspace->floats + 294912);
    transformer_encoder_train_norm_2_dnorm_2_gamma_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 393216,
                                                            optimizer->norm_2_gamma_momentum,
                                                            optimizer->norm_2_gamma_velocity,
                                                            workspace->floats + 450656);
    transformer_encoder_train_norm_2_sum_gradient_2(n,
                                                    workspace->floats + 368640, workspace->floats + 221184);
    transformer_encoder_train_norm_2_elements_gradient(n,
                                                       workspace->floats + 221184,
                                                       workspace->floats + 1608448,
                                                       workspace->floats + 221952);
    transformer_encoder_train_norm_2_elements_gradient_2(n,
                                                         workspace->floats + 221952,
                                                         workspace->floats + 295680);
    transformer_encoder_train_norm_2_elements_gradient_3(n,
                                                         workspace->floats + 1105920,
                                                         workspace->floats + 295680,
                                                         workspace->floats + 221184,
                                                         workspace->floats + 245760);
    transformer_encoder_train_norm_2_sum_gradient_3(n,
                                                    workspace->floats + 294912, workspace->floats + 245760,
                                                    workspace->floats + 295680);
    transformer_encoder_train_looked_1_elements_gradient(n,
                                                         workspace->floats + 270336,
                                                         workspace->floats + 319488,
                                                         workspace->floats + 221184,
                                                         workspace->floats + 295680,
                                                         workspace->floats + 368640);
    transformer_encoder_train_attention_1_dattention_1_output_bias_gradient(n,
                                                                            workspace->floats + 1610016,
                                                                            workspace->floats + 368640,
                                                                            optimizer->attention_1_output_bias_momentum,
                                                                            optimizer->attention_1_output_bias_velocity,
                                                                            workspace->floats + 450624);
    transformer_encoder_train_attention_1_product_gradient(n,
                                                           weights->attention_1_output_kernel,
                                                           workspace->floats + 368640,
                                                           workspace->floats + 393216);
    transformer_encoder_train_attention_1_dattention_1_output_kernel_gradient(n,
                                                                              workspace->floats + 1610016,
                                                                              workspace->floats + 1056768,
                                                                              workspace->floats + 368640,
                                                                              optimizer->attention_1_output_kernel_momentum,
                                                                              optimizer->attention_1_output_kernel_velocity,
                                                                              workspace->floats + 446464);
    transformer_encoder_train_attention_1_product_gradient_2(n,
                                                             workspace->floats + 1007616,
                                                             workspace->floats + 73728, workspace->floats,
                                                             workspace->floats + 393216,
                                                             workspace->floats + 221184,
                                                             workspace->floats + 294912);
    transformer_encoder_train_attention_1_product_gradient_3(n,
                                                             workspace->floats + 147456,
                                                             workspace->floats + 393216,
                                                             workspace->floats + 417792);
    transformer_encoder_train_attention_1_sum_gradient(n,
                                                       workspace->floats + 294912,
                                                       workspace->floats + 147456);
    transformer_encoder_train_attention_1_elements_gradient(n,
                                                            workspace->floats + 73728,
                                                            workspace->floats + 221184,
                                                            workspace->floats + 147456, workspace->floats);
    transformer_encoder_train_attention_1_product_gradient_4(n,
                                                             workspace->floats + 1032192, workspace->floats,
                                                             workspace->floats + 73728);
    transformer_encoder_train_attention_1_product_gradient_5(n,
                                                             workspace->floats + 983040, workspace->floats,
                                                             workspace->floats + 98304);
    transformer_encoder_train_attention_1_dattention_1_value_bias_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 417792,
                                                                           optimizer->attention_1_value_bias_momentum,
                                                                           optimizer->attention_1_value_bias_velocity,
                                                                           workspace->floats + 316544);
    transformer_encoder_train_attention_1_product_gradient_6(n,
                                                             weights->attention_1_value_kernel,
                                                             workspace->floats + 417792, workspace->floats);
    transformer_encoder_train_attention_1_dattention_1_value_kernel_gradient(n,
                                                                             workspace->floats + 1610016,
                                                                             workspace->floats + 958464,
                                                                             workspace->floats + 417792,
                                                                             optimizer->attention_1_value_kernel_momentum,
                                                                             optimizer->attention_1_value_kernel_velocity,
                                                                             workspace->floats + 314624);
    transformer_encoder_train_attention_1_dattention_1_key_bias_gradient(n,
                                                                         workspace->floats + 1610016,
                                                                         workspace->floats + 73728,
                                                                         optimizer->attention_1_key_bias_momentum,
                                                                         optimizer->attention_1_key_bias_velocity,
                                                                         workspace->floats + 316512);
    transformer_encoder_train_attention_1_product_gradient_7(n,
                                                             weights->attention_1_key_kernel,
                                                             workspace->floats + 73728,
                                                             workspace->floats + 24576);
    transformer_encoder_train_attention_1_dattention_1_key_kernel_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 958464,
                                                                           workspace->floats + 73728,
                                                                           optimizer->attention_1_key_kernel_momentum,
                                                                           optimizer->attention_1_key_kernel_velocity,
                                                                           workspace->floats + 313600);
    transformer_encoder_train_attention_1_dattention_1_query_bias_gradient(n,
                                                                           workspace->floats + 1610016,
                                                                           workspace->floats + 98304,
                                                                           optimizer->attention_1_query_bias_momentum,
                                                                           optimizer->attention_1_query_bias_velocity,
                                                                           workspace->floats + 316480);
    transformer_encoder_train_attention_1_product_gradient_8(n,
                                                             weights->norm_1_gamma,
                                                             weights->attention_1_query_kernel,
                                                             workspace->floats + 884736,
                                                             workspace->floats + 1598464,
                                                             workspace->floats + 1599232,
                                                             workspace->floats + 933888,
                                                             workspace->floats + 98304, workspace->floats,
                                                             workspace->floats + 24576,
                                                             workspace->floats + 49152,
                                                             workspace->floats + 73728,
                                                             workspace->floats + 122880,
                                                             workspace->floats + 147456,
                                                             workspace->floats + 172032);
    transformer_encoder_train_attention_1_dattention_1_query_kernel_gradient(n,
                                                                             workspace->floats + 1610016,
                                                                             workspace->floats + 958464,
                                                                             workspace->floats + 98304,
                                                                             optimizer->attention_1_query_kernel_momentum,
                                                                             optimizer->attention_1_query_kernel_velocity,
                                                                             workspace->floats + 312576);
    transformer_encoder_train_norm_1_dnorm_1_beta_gradient(n,
                                                           workspace->floats + 1610016,
                                                           workspace->floats + 49152,
                                                           optimizer->norm_1_beta_momentum,
                                                           optimizer->norm_1_beta_velocity,
                                                           workspace->floats + 316448);
    transformer_encoder_train_norm_1_sum_gradient(n,
                                                  workspace->floats + 122880, workspace->floats + 49152);
    transformer_encoder_train_norm_1_dnorm_1_gamma_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 172032,
                                                            optimizer->norm_1_gamma_momentum,
                                                            optimizer->norm_1_gamma_velocity,
                                                            workspace->floats + 316416);
    transformer_encoder_train_norm_1_sum_gradient_2(n,
                                                    workspace->floats + 147456, workspace->floats);
    transformer_encoder_train_norm_1_elements_gradient(n,
                                                       workspace->floats, workspace->floats + 1609216,
                                                       workspace->floats + 768);
    transformer_encoder_train_norm_1_elements_gradient_2(n,
                                                         workspace->floats + 768, workspace->floats + 49920);
    transformer_encoder_train_norm_1_elements_gradient_3(n,
                                                         workspace->floats + 909312,
                                                         workspace->floats + 49920, workspace->floats,
                                                         workspace->floats + 24576);
    transformer_encoder_train_norm_1_sum_gradient_3(n,
                                                    workspace->floats + 49152, workspace->floats + 24576,
                                                    workspace->floats + 49920);
    transformer_encoder_train_x_elements_gradient(n,
                                                  workspace->floats + 368640, workspace->floats + 73728,
                                                  workspace->floats, workspace->floats + 49920,
                                                  workspace->floats + 98304, workspace->floats + 288000);
    transformer_encoder_train_places_dplaces_value_gradient(n,
                                                            workspace->floats + 1610016,
                                                            workspace->floats + 98304,
                                                            optimizer->places_value_momentum,
                                                            optimizer->places_value_velocity,
                                                            workspace->floats + 315648);
    transformer_encoder_train_words_dwords_embeddings_gradient(n,
                                                               text, workspace->floats + 98304,
                                                               workspace->floats);
    transformer_encoder_train_words_elements_2(weights->words_embeddings,
                                               workspace->floats + 1610016, workspace->floats + 1610032,
                                               workspace->floats, optimizer->words_embeddings_momentum,
                                               workspace->floats + 96000, workspace->floats + 192000);
    transformer_encoder_train_words_scattered(n, text,
                                              workspace->floats + 288000, workspace->floats);
    transformer_encoder_train_words_elements_3(workspace->floats + 96000,
                                               workspace->floats, workspace->floats + 192000,
                                               weights->words_embeddings,
                                               optimizer->words_embeddings_velocity);
    transformer_encoder_train_places_elements(workspace->floats + 1610032,
                                              workspace->floats + 315648, weights->places_value);
    transformer_encoder_train_norm_1_elements_4(workspace->floats + 1610032,
                                                workspace->floats + 316416, workspace->floats + 316448,
                                                weights->norm_1_gamma, weights->norm_1_beta);
    transformer_encoder_train_attention_1_elements_2(workspace->floats + 1610032,
                                                     workspace->floats + 312576, workspace->floats + 313600,
                                                     workspace->floats + 314624,
                                                     weights->attention_1_query_kernel,
                                                     weights->attention_1_key_kernel,
                                                     weights->attention_1_value_kernel);
    transformer_encoder_train_attention_1_elements_3(workspace->floats + 1610032,
                                                     workspace->floats + 316480, workspace->floats + 316512,
                                                     workspace->floats + 316544,
                                                     weights->attention_1_query_bias,
                                                     weights->attention_1_key_bias,
                                                     weights->attention_1_value_bias);
    transformer_encoder_train_attention_1_elements_4(workspace->floats + 1610032,
                                                     workspace->floats + 446464,
                                                     weights->attention_1_output_kernel);
    transformer_encoder_train_attention_1_elements_5(workspace->floats + 1610032,
                                                     workspace->floats + 450624,
                                                     weights->attention_1_output_bias);
    transformer_encoder_train_norm_2_elements_4(workspace->floats + 1610032,
                                                workspace->floats + 450656, workspace->floats + 450688,
                                                weights->norm_2_gamma, weights->norm_2_beta);
    transformer_encoder_train_dense_elements(workspace->floats + 1610032,
                                             workspace->floats + 442368, weights->dense_kernel);
    transformer_encoder_train_dense_elements_2(workspace->floats + 1610032,
                                               workspace->floats + 450560, weights->dense_bias);
    transformer_encoder_train_thought_1_elements(workspace->floats + 1610032,
                                                 workspace->floats + 444416, weights->thought_1_kernel);
    transformer_encoder_train_thought_1_elements_2(workspace->floats + 1610032,
                                                   workspace->floats + 450720, weights->thought_1_bias);
    transformer_encoder_train_norm_3_elements_4(workspace->floats + 1610032,
                                                workspace->floats + 450752, workspace->floats + 450784,
                                                weights->norm_3_gamma, weights->norm_3_beta);
    transformer_encoder_train_attention_2_elements_2(workspace->floats + 1610032,
                                                     workspace->floats + 447488, workspace->floats + 448512,
                                                     workspace->floats + 449536,
                                                     weights->attention_2_query_kernel,
                                                     weights->attention_2_key_kernel,
                                                     weights->attention_2_value_kernel);
    transformer_encoder_train_attention_2_elements_3(workspace->floats + 1610032,
                                                     workspace->floats + 450816, workspace->floats + 450848,
                                                     workspace->floats + 450880,
                                                     weights->attention_2_query_bias,
                                                     weights->attention_2_key_bias,
                                                     weights->attention_2_value_bias);
    transformer_encoder_train_attention_2_elements_4(workspace->floats + 1610032,
                                                     workspace->floats + 811008,
                                                     weights->attention_2_output_kernel);
    transformer_encoder_train_attention_2_elements_5(workspace->floats + 1610032,
                                                     workspace->floats + 812032,
                                                     weights->attention_2_output_bias);
    transformer_encoder_train_norm_4_elements_4(workspace->floats + 1610032,
                                                workspace->floats + 812064, workspace->floats + 812096,
                                                weights->norm_4_gamma, weights->norm_4_beta);
    transformer_encoder_train_dense_1_elements(workspace->floats + 1610032,
                                               workspace->floats + 1376256, weights->dense_1_kernel);
    transformer_encoder_train_dense_1_elements_2(workspace->floats + 1610032,
                                                 workspace->floats + 1501184, weights->dense_1_bias);
    transformer_encoder_train_thought_2_elements(workspace->floats + 1610032,
                                                 workspace->floats + 1499136, weights->thought_2_kernel);
    transformer_encoder_train_thought_2_elements_2(workspace->floats + 1610032,
                                                   workspace->floats + 1501248, weights->thought_2_bias);
    transformer_encoder_train_norm_5_elements_4(workspace->floats + 1610032,
                                                workspace->floats + 1524480, workspace->floats + 1604608,
                                                weights->norm_5_gamma, weights->norm_5_beta);
    transformer_encoder_train_positive_elements(workspace->floats + 1610032,
                                                workspace->floats + 1609984, weights->positive_kernel);
    transformer_encoder_train_positive_elements_2(workspace->floats + 1610032,
                                                  workspace->floats + 1610048, weights->positive_bias);
    transformer_encoder_train_copy(workspace->integers,
                                   &optimizer->iterations);
    return TRANSFORMER_ENCODER_OK;
}

int transformer_encoder_evaluate_step(const transformer_encoder_weights *weights,
                                      transformer_encoder_metrics *metrics,
                                      transformer_encoder_train_workspace *workspace, int n,
                                      const int32_t *text, const float *positive_target,
                                      const float *positive_sample_weight, float *positive)
{
    if (weights == NULL || metrics == NULL || workspace == NULL || text == NULL || positive_target == NULL || positive == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    if (n < 1 || n > TRANSFORMER_ENCODER_TRAIN_BATCH) {
        return TRANSFORMER_ENCODER_ERROR_BATCH;
    }
    transformer_encoder_evaluate_scalars(n, &metrics->loss_count,
                                         &metrics->accuracy_count);
    transformer_encoder_evaluate_words_lookup(n, text,
                                              weights->words_embeddings, weights->places_value,
                                              workspace->floats + 147456);
    transformer_encoder_evaluate_norm_1_sum(n,
                                            workspace->floats + 147456, workspace->floats + 24576);
    transformer_encoder_evaluate_norm_1_elements(n,
                                                 workspace->floats + 147456, workspace->floats + 24576,
                                                 workspace->floats);
    transformer_encoder_evaluate_norm_1_sum_2(n, workspace->floats,
                                              workspace->floats + 25344);
    transformer_encoder_evaluate_norm_1_elements_2(n,
                                                   workspace->floats + 25344, workspace->floats + 26112);
    transformer_encoder_evaluate_norm_1_elements_3(n,
                                                   weights->norm_1_gamma, weights->norm_1_beta,
                                                   workspace->floats + 147456, workspace->floats + 24576,
                                                   workspace->floats + 26112, workspace->floats);
    transformer_encoder_evaluate_attention_1_product(n,
                                                     weights->attention_1_query_kernel,
                                                     weights->attention_1_query_bias, workspace->floats,
                                                     workspace->floats + 98304);
    transformer_encoder_evaluate_attention_1_product_2(n,
                                                       weights->attention_1_key_kernel,
                                                       weights->attention_1_key_bias, workspace->floats,
                                                       workspace->floats + 73728);
    transformer_encoder_evaluate_attention_1_product_3(n,
                                                       weights->attention_1_value_kernel,
                                                       weights->attention_1_value_bias, workspace->floats,
                                                       workspace->floats + 172032);
    transformer_encoder_evaluate_attention_1_product_4(n,
                                                       workspace->floats + 73728, workspace->floats + 98304,
                                                       workspace->floats);
    transformer_encoder_evaluate_attention_1_softmax(n,
                                                     workspace->floats, workspace->floats + 73728);
    transformer_encoder_evaluate_attention_1_product_5(n,
                                                       workspace->floats + 172032, workspace->floats + 73728,
                                                       workspace->floats);
    transformer_encoder_evaluate_attention_1_product_6(n,
                                                       weights->attention_1_output_kernel,
                                                       weights->attention_1_output_bias,
                                                       workspace->floats + 147456, workspace->floats,
                                                       workspace->floats + 49152);
    transformer_encoder_evaluate_norm_2_sum(n,
                                            workspace->floats + 49152, workspace->floats + 24576);
    transformer_encoder_evaluate_norm_2_elements(n,
                                                 workspace->floats + 49152, workspace->floats + 24576,
                                                 workspace->floats);
    transformer_encoder_evaluate_norm_2_sum_2(n, workspace->floats,
                                              workspace->floats + 25344);
    transformer_encoder_evaluate_norm_2_elements_2(n,
                                                   workspace->floats + 25344, workspace->floats);
    transformer_encoder_evaluate_norm_2_elements_3(n,
                                                   weights->norm_2_gamma, weights->norm_2_beta,
                                                   workspace->floats + 49152, workspace->floats + 24576,
                                                   workspace->floats, workspace->floats + 73728);
    transformer_encoder_evaluate_dense_product(n,
                                               weights->dense_kernel, weights->dense_bias,
                                               workspace->floats + 73728, workspace->floats);
    transformer_encoder_evaluate_thought_1_product(n,
                                                   weights->thought_1_kernel, weights->thought_1_bias,
                                                   workspace->floats + 49152, workspace->floats,
                                                   workspace->floats + 147456);
    transformer_encoder_evaluate_norm_3_sum(n,
                                            workspace->floats + 147456, workspace->floats + 24576);
    transformer_encoder_evaluate_norm_3_elements(n,
                                                 workspace->floats + 147456, workspace->floats + 24576,
                                                 workspace->floats);
    transformer_encoder_evaluate_norm_3_sum_2(n, workspace->floats,
                                              workspace->floats + 25344);
    transformer_encoder_evaluate_norm_3_elements_2(n,
                                                   workspace->floats + 25344, workspace->floats + 26112);
    transformer_encoder_evaluate_norm_3_elements_3(n,
                                                   weights->norm_3_gamma, weights->norm_3_beta,
                                                   workspace->floats + 147456, workspace->floats + 24576,
                                                   workspace->floats + 26112, workspace->floats);
    transformer_encoder_evaluate_attention_2_product(n,
                                                     weights->attention_2_query_kernel,
                                                     weights->attention_2_query_bias, workspace->floats,
                                                     workspace->floats + 98304);
    transformer_encoder_evaluate_attention_2_product_2(n,
                                                       weights->attention_2_key_kernel,
                                                       weights->attention_2_key_bias, workspace->floats,
                                                       workspace->floats + 73728);
    transformer_encoder_evaluate_attention_2_product_3(n,
                                                       weights->attention_2_value_kernel,
                                                       weights->attention_2_value_bias, workspace->floats,
                                                       workspace->floats + 172032);
    transformer_encoder_evaluate_attention_2_product_4(n,
                                                       workspace->floats + 73728, workspace->floats + 98304,
                                                       workspace->floats);
    transformer_encoder_evaluate_attention_2_softmax(n,
                                                     workspace->floats, workspace->floats + 73728);
    transformer_encoder_evaluate_attention_2_product_5(n,
                                                       workspace->floats + 172032, workspace->floats + 73728,
                                                       workspace->floats);
    transformer_encoder_evaluate_attention_2_product_6(n,
                                                       weights->attention_2_output_kernel,
                                                       weights->attention_2_output_bias,
                                                       workspace->floats + 147456, workspace->floats,
                                                       workspace->floats + 49152);
    transformer_encoder_evaluate_norm_4_sum(n,
                                            workspace->floats + 49152, workspace->floats + 24576);
    transformer_encoder_evaluate_norm_4_elements(n,
                                                 workspace->floats + 49152, workspace->floats + 24576,
                                                 workspace->floats);
    transformer_encoder_evaluate_norm_4_sum_2(n, workspace->floats,
                                              workspace->floats + 25344);
    transformer_encoder_evaluate_norm_4_elements_2(n,
                                                   workspace->floats + 25344, workspace->floats);
    transformer_encoder_evaluate_norm_4_elements_3(n,
                                                   weights->norm_4_gamma, weights->norm_4_beta,
                                                   workspace->floats + 49152, workspace->floats + 24576,
                                                   workspace->floats, workspace->floats + 73728);
    transformer_encoder_evaluate_dense_1_product(n,
                                                 weights->dense_1_kernel, weights->dense_1_bias,
                                                 workspace->floats + 73728, workspace->floats);
    transformer_encoder_evaluate_thought_2_product(n,
                                                   weights->thought_2_kernel, weights->thought_2_bias,
                                                   workspace->floats + 49152, workspace->floats,
                                                   workspace->floats + 73728);
    transformer_encoder_evaluate_norm_5_sum(n,
                                            workspace->floats + 73728, workspace->floats + 24576);
    transformer_encoder_evaluate_norm_5_elements(n,
                                                 workspace->floats + 73728, workspace->floats + 24576,
                                                 workspace->floats);
    transformer_encoder_evaluate_norm_5_sum_2(n, workspace->floats,
                                              workspace->floats + 25344);
    transformer_encoder_evaluate_norm_5_elements_2(n,
                                                   workspace->floats + 25344, workspace->floats + 26112);
    transformer_encoder_evaluate_norm_5_elements_3(n,
                                                   weights->norm_5_gamma, weights->norm_5_beta,
                                                   workspace->floats + 73728, workspace->floats + 24576,
                                                   workspace->floats + 26112, workspace->floats);
    transformer_encoder_evaluate_global_average_pooling1d_sum(n,
                                                              workspace->floats, workspace->floats + 24576);
    transformer_encoder_evaluate_positive_product(n,
                                                  positive_target, weights->positive_kernel,
                                                  weights->positive_bias, workspace->floats + 24576,
                                                  workspace->floats, workspace->floats + 32, positive);
    transformer_encoder_evaluate_sum(n, positive_sample_weight,
                                     workspace->floats, &metrics->loss_total);
    transformer_encoder_evaluate_sum_2(n, workspace->floats + 32,
                                       &metrics->accuracy_total);
    return TRANSFORMER_ENCODER_OK;
}

int transformer_encoder_metrics_result(const transformer_encoder_metrics *metrics, float *result)
{
    if (metrics == NULL || result == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    transformer_encoder_metrics_scalars(&metrics->loss_count,
                                        &metrics->loss_total, &metrics->accuracy_count,
                                        &metrics->accuracy_total, result + 0, result + 1);
    return TRANSFORMER_ENCODER_OK;
}

int transformer_encoder_optimizer_init(transformer_encoder_optimizer *optimizer, const transformer_encoder_weights *weights, uint64_t seed)
{
    if (optimizer == NULL || weights == NULL) {
        return TRANSFORMER_ENCODER_ERROR_NULL;
    }
    memset(optimizer, 0, sizeof *optimizer);
    optimizer->learning_rate = 0.0005f;
    optimizer->seed_[0] = (int32_t)(seed & 0x7fffffffu);
    optimizer->seed_[1] = (int32_t)((seed >> 31) & 0x7fffffffu);
    return TRANSFORMER_ENCODER_OK;
}

void transformer_encoder_metrics_reset(transformer_encoder_metrics *metrics)
{
    memset(metrics, 0, sizeof *metrics);
}
