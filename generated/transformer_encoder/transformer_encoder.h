/*
 * transformer_encoder - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 1596349fa9e99265.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                             output                            weights    multiply-adds
 * text (InputLayer)                                 (None, 24)                              0                0
 * words (Embedding)                                 (None, 24, 32)                     96,000                0
 * places (Parameter)                                (None, 24, 32)                        768                0
 * x (Add)                                           (None, 24, 32)                          0                0
 * norm_1 (LayerNormalization)                       (None, 24, 32)                         64                0
 * attention_1 (MultiHeadAttention)                  (None, 24, 32)                      4,224          135,168
 * looked_1 (Add)                                    (None, 24, 32)                          0                0
 * norm_2 (LayerNormalization)                       (None, 24, 32)                         64                0
 * dense (Dense)                                     (None, 24, 64)                      2,112           49,152
 * thought_1 (Dense)                                 (None, 24, 32)                      2,080           49,152
 * y (Add)                                           (None, 24, 32)                          0                0
 * norm_3 (LayerNormalization)                       (None, 24, 32)                         64                0
 * attention_2 (MultiHeadAttention)                  (None, 24, 32)                      4,224          135,168
 * looked_2 (Add)                                    (None, 24, 32)                          0                0
 * norm_4 (LayerNormalization)                       (None, 24, 32)                         64                0
 * dense_1 (Dense)                                   (None, 24, 64)                      2,112           49,152
 * thought_2 (Dense)                                 (None, 24, 32)                      2,080           49,152
 * z (Add)                                           (None, 24, 32)                          0                0
 * norm_5 (LayerNormalization)                       (None, 24, 32)                         64                0
 * global_average_pooling1d (GlobalAveragePooling1D)  (None, 32)                              0                0
 * dropout (Dropout)                                 (None, 32)                              0                0
 * positive (Dense)                                  (None, 1)                              33               32
 * all                                                                                 113,953          466,976
 *
 * Memory, all of it the caller's: weights 455,812 bytes, workspace 24,576 bytes, training workspace 6,441,408 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static transformer_encoder_weights weights;
 *     static transformer_encoder_workspace workspace;
 *     static int32_t text_in[24];
 *     static float positive_out[1];
 *     transformer_encoder_init(&weights, 1); (or read a weights file into it)
 *     int status = transformer_encoder_predict(&weights, &workspace, 1, text_in, positive_out);
 */
#ifndef TRANSFORMER_ENCODER_H
#define TRANSFORMER_ENCODER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TRANSFORMER_ENCODER_BATCH 1 /* largest n of transformer_encoder_predict */
#define TRANSFORMER_ENCODER_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float words_embeddings[96000]; /* words/embeddings (3000, 32) */
    float places_value[768]; /* places/value (24, 32) */
    float norm_1_gamma[32]; /* norm_1/gamma (32,) */
    float norm_1_beta[32]; /* norm_1/beta (32,) */
    float attention_1_query_kernel[1024]; /* attention_1/query/kernel (32, 4, 8) */
    float attention_1_query_bias[32]; /* attention_1/query/bias (4, 8) */
    float attention_1_key_kernel[1024]; /* attention_1/key/kernel (32, 4, 8) */
    float attention_1_key_bias[32]; /* attention_1/key/bias (4, 8) */
    float attention_1_value_kernel[1024]; /* attention_1/value/kernel (32, 4, 8) */
    float attention_1_value_bias[32]; /* attention_1/value/bias (4, 8) */
    float attention_1_output_kernel[1024]; /* attention_1/output/kernel (4, 8, 32) */
    float attention_1_output_bias[32]; /* attention_1/output/bias (32,) */
    float norm_2_gamma[32]; /* norm_2/gamma (32,) */
    float norm_2_beta[32]; /* norm_2/beta (32,) */
    float dense_kernel[2048]; /* dense/kernel (32, 64) */
    float dense_bias[64]; /* dense/bias (64,) */
    float thought_1_kernel[2048]; /* thought_1/kernel (64, 32) */
    float thought_1_bias[32]; /* thought_1/bias (32,) */
    float norm_3_gamma[32]; /* norm_3/gamma (32,) */
    float norm_3_beta[32]; /* norm_3/beta (32,) */
    float attention_2_query_kernel[1024]; /* attention_2/query/kernel (32, 4, 8) */
    float attention_2_query_bias[32]; /* attention_2/query/bias (4, 8) */
    float attention_2_key_kernel[1024]; /* attention_2/key/kernel (32, 4, 8) */
    float attention_2_key_bias[32]; /* attention_2/key/bias (4, 8) */
    float attention_2_value_kernel[1024]; /* attention_2/value/kernel (32, 4, 8) */
    float attention_2_value_bias[32]; /* attention_2/value/bias (4, 8) */
    float attention_2_output_kernel[1024]; /* attention_2/output/kernel (4, 8, 32) */
    float attention_2_output_bias[32]; /* attention_2/output/bias (32,) */
    float norm_4_gamma[32]; /* norm_4/gamma (32,) */
    float norm_4_beta[32]; /* norm_4/beta (32,) */
    float dense_1_kernel[2048]; /* dense_1/kernel (32, 64) */
    float dense_1_bias[64]; /* dense_1/bias (64,) */
    float thought_2_kernel[2048]; /* thought_2/kernel (64, 32) */
    float thought_2_bias[32]; /* thought_2/bias (32,) */
    float norm_5_gamma[32]; /* norm_5/gamma (32,) */
    float norm_5_beta[32]; /* norm_5/beta (32,) */
    float positive_kernel[32]; /* positive/kernel (32, 1) */
    float positive_bias[1]; /* positive/bias (1,) */
} transformer_encoder_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float words_embeddings_momentum[96000]; /* words/embeddings/momentum (3000, 32) */
    float words_embeddings_velocity[96000]; /* words/embeddings/velocity (3000, 32) */
    float places_value_momentum[768]; /* places/value/momentum (24, 32) */
    float places_value_velocity[768]; /* places/value/velocity (24, 32) */
    float norm_1_gamma_momentum[32]; /* norm_1/gamma/momentum (32,) */
    float norm_1_gamma_velocity[32]; /* norm_1/gamma/velocity (32,) */
    float norm_1_beta_momentum[32]; /* norm_1/beta/momentum (32,) */
    float norm_1_beta_velocity[32]; /* norm_1/beta/velocity (32,) */
    float attention_1_query_kernel_momentum[1024]; /* attention_1/query/kernel/momentum (32, 4, 8) */
    float attention_1_query_kernel_velocity[1024]; /* attention_1/query/kernel/velocity (32, 4, 8) */
    float attention_1_query_bias_momentum[32]; /* attention_1/query/bias/momentum (4, 8) */
    float attention_1_query_bias_velocity[32]; /* attention_1/query/bias/velocity (4, 8) */
    float attention_1_key_kernel_momentum[1024]; /* attention_1/key/kernel/momentum (32, 4, 8) */
    float attention_1_key_kernel_velocity[1024]; /* attention_1/key/kernel/velocity (32, 4, 8) */
    float attention_1_key_bias_momentum[32]; /* attention_1/key/bias/momentum (4, 8) */
    float attention_1_key_bias_velocity[32]; /* attention_1/key/bias/velocity (4, 8) */
    float attention_1_value_kernel_momentum[1024]; /* attention_1/value/kernel/momentum (32, 4, 8) */
    float attention_1_value_kernel_velocity[1024]; /* attention_1/value/kernel/velocity (32, 4, 8) */
    float attention_1_value_bias_momentum[32]; /* attention_1/value/bias/momentum (4, 8) */
    float attention_1_value_bias_velocity[32]; /* attention_1/value/bias/velocity (4, 8) */
    float attention_1_output_kernel_momentum[1024]; /* attention_1/output/kernel/momentum (4, 8, 32) */
    float attention_1_output_kernel_velocity[1024]; /* attention_1/output/kernel/velocity (4, 8, 32) */
    float attention_1_output_bias_momentum[32]; /* attention_1/output/bias/momentum (32,) */
    float attention_1_output_bias_velocity[32]; /* attention_1/output/bias/velocity (32,) */
    float norm_2_gamma_momentum[32]; /* norm_2/gamma/momentum (32,) */
    float norm_2_gamma_velocity[32]; /* norm_2/gamma/velocity (32,) */
    float norm_2_beta_momentum[32]; /* norm_2/beta/momentum (32,) */
    float norm_2_beta_velocity[32]; /* norm_2/beta/velocity (32,) */
    float dense_kernel_momentum[2048]; /* dense/kernel/momentum (32, 64) */
    float dense_kernel_velocity[2048]; /* dense/kernel/velocity (32, 64) */
    float dense_bias_momentum[64]; /* dense/bias/momentum (64,) */
    float dense_bias_velocity[64]; /* dense/bias/velocity (64,) */
    float thought_1_kernel_momentum[2048]; /* thought_1/kernel/momentum (64, 32) */
    float thought_1_kernel_velocity[2048]; /* thought_1/kernel/velocity (64, 32) */
    float thought_1_bias_momentum[32]; /* thought_1/bias/momentum (32,) */
    float thought_1_bias_velocity[32]; /* thought_1/bias/velocity (32,) */
    float norm_3_gamma_momentum[32]; /* norm_3/gamma/momentum (32,) */
    float norm_3_gamma_velocity[32]; /* norm_3/gamma/velocity (32,) */
    float norm_3_beta_momentum[32]; /* norm_3/beta/momentum (32,) */
    float norm_3_beta_velocity[32]; /* norm_3/beta/velocity (32,) */
    float attention_2_query_kernel_momentum[1024]; /* attention_2/query/kernel/momentum (32, 4, 8) */
    float attention_2_query_kernel_velocity[1024]; /* attention_2/query/kernel/velocity (32, 4, 8) */
    float attention_2_query_bias_momentum[32]; /* attention_2/query/bias/momentum (4, 8) */
    float attention_2_query_bias_velocity[32]; /* attention_2/query/bias/velocity (4, 8) */
    float attention_2_key_kernel_momentum[1024]; /* attention_2/key/kernel/momentum (32, 4, 8) */
    float attention_2_key_kernel_velocity[1024]; /* attention_2/key/kernel/velocity (32, 4, 8) */
    float attention_2_key_bias_momentum[32]; /* attention_2/key/bias/momentum (4, 8) */
    float attention_2_key_bias_velocity[32]; /* attention_2/key/bias/velocity (4, 8) */
    float attention_2_value_kernel_momentum[1024]; /* attention_2/value/kernel/momentum (32, 4, 8) */
    float attention_2_value_kernel_velocity[1024]; /* attention_2/value/kernel/velocity (32, 4, 8) */
    float attention_2_value_bias_momentum[32]; /* attention_2/value/bias/momentum (4, 8) */
    float attention_2_value_bias_velocity[32]; /* attention_2/value/bias/velocity (4, 8) */
    float attention_2_output_kernel_momentum[1024]; /* attention_2/output/kernel/momentum (4, 8, 32) */
    float attention_2_output_kernel_velocity[1024]; /* attention_2/output/kernel/velocity (4, 8, 32) */
    float attention_2_output_bias_momentum[32]; /* attention_2/output/bias/momentum (32,) */
    float attention_2_output_bias_velocity[32]; /* attention_2/output/bias/velocity (32,) */
    float norm_4_gamma_momentum[32]; /* norm_4/gamma/momentum (32,) */
    float norm_4_gamma_velocity[32]; /* norm_4/gamma/velocity (32,) */
    float norm_4_beta_momentum[32]; /* norm_4/beta/momentum (32,) */
    float norm_4_beta_velocity[32]; /* norm_4/beta/velocity (32,) */
    float dense_1_kernel_momentum[2048]; /* dense_1/kernel/momentum (32, 64) */
    float dense_1_kernel_velocity[2048]; /* dense_1/kernel/velocity (32, 64) */
    float dense_1_bias_momentum[64]; /* dense_1/bias/momentum (64,) */
    float dense_1_bias_velocity[64]; /* dense_1/bias/velocity (64,) */
    float thought_2_kernel_momentum[2048]; /* thought_2/kernel/momentum (64, 32) */
    float thought_2_kernel_velocity[2048]; /* thought_2/kernel/velocity (64, 32) */
    float thought_2_bias_momentum[32]; /* thought_2/bias/momentum (32,) */
    float thought_2_bias_velocity[32]; /* thought_2/bias/velocity (32,) */
    float norm_5_gamma_momentum[32]; /* norm_5/gamma/momentum (32,) */
    float norm_5_gamma_velocity[32]; /* norm_5/gamma/velocity (32,) */
    float norm_5_beta_momentum[32]; /* norm_5/beta/momentum (32,) */
    float norm_5_beta_velocity[32]; /* norm_5/beta/velocity (32,) */
    float positive_kernel_momentum[32]; /* positive/kernel/momentum (32, 1) */
    float positive_kernel_velocity[32]; /* positive/kernel/velocity (32, 1) */
    float positive_bias_momentum[1]; /* positive/bias/momentum (1,) */
    float positive_bias_velocity[1]; /* positive/bias/velocity (1,) */
} transformer_encoder_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} transformer_encoder_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[6144];
} transformer_encoder_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[1610064];
    int32_t integers[16];
    uint8_t bytes[1088];
} transformer_encoder_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define TRANSFORMER_ENCODER_WEIGHTS_BYTES 455812
#define TRANSFORMER_ENCODER_OPTIMIZER_BYTES 911640
#define TRANSFORMER_ENCODER_METRICS_BYTES 16
#define TRANSFORMER_ENCODER_WORKSPACE_BYTES 24576
#define TRANSFORMER_ENCODER_TRAIN_WORKSPACE_BYTES 6441408
/* Bounds of the stack for compilers that optimize: of transformer_encoder_init, and of any other function. */
#define TRANSFORMER_ENCODER_INIT_STACK_BYTES 2560
#define TRANSFORMER_ENCODER_STACK_BYTES 2560

/* What every function returns. */
typedef enum {
    TRANSFORMER_ENCODER_OK = 0,
    TRANSFORMER_ENCODER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    TRANSFORMER_ENCODER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} transformer_encoder_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int transformer_encoder_init(transformer_encoder_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   text: input, int32_t (None, 24)
 *   positive: output, float (None, 1)
 */
int transformer_encoder_predict(const transformer_encoder_weights *weights,
                                transformer_encoder_workspace *workspace, int n, const int32_t *text,
                                float *positive);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   text: input, int32_t (None, 24)
 *   positive_target: target, float (None, 1)
 *   positive_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int transformer_encoder_train_step(transformer_encoder_weights *weights,
                                   transformer_encoder_optimizer *optimizer,
                                   transformer_encoder_metrics *metrics,
                                   transformer_encoder_train_workspace *workspace, int n,
                                   const int32_t *text, const float *positive_target,
                                   const float *positive_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   text: input, int32_t (None, 24)
 *   positive_target: target, float (None, 1)
 *   positive_sample_weight: sample weights (NULL: all ones), float (None,)
 *   positive: output, float (None, 1)
 */
int transformer_encoder_evaluate_step(const transformer_encoder_weights *weights,
                                      transformer_encoder_metrics *metrics,
                                      transformer_encoder_train_workspace *workspace, int n,
                                      const int32_t *text, const float *positive_target,
                                      const float *positive_sample_weight, float *positive);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int transformer_encoder_metrics_result(const transformer_encoder_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int transformer_encoder_optimizer_init(transformer_encoder_optimizer *optimizer, const transformer_encoder_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void transformer_encoder_metrics_reset(transformer_encoder_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
