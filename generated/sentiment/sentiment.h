/*
 * sentiment - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash e8d0b9e954381447.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * text (InputLayer)               (None, 24)                              0                0
 * image (InputLayer)              (None, 32, 32, 3)                       0                0
 * embedding (Embedding)           (None, 24, 16)                     48,000                0
 * dropout (Dropout)               (None, 24, 16)                          0                0
 * bidirectional (Bidirectional)   (None, 24)                          2,784           64,512
 * said (Dropout)                  (None, 24)                              0                0
 * conv2d (Conv2D)                 (None, 30, 30, 16)                    448          388,800
 * max_pooling2d (MaxPooling2D)    (None, 15, 15, 16)                      0                0
 * conv2d_1 (Conv2D)               (None, 13, 13, 32)                  4,640          778,752
 * max_pooling2d_1 (MaxPooling2D)  (None, 6, 6, 32)                        0                0
 * flatten (Flatten)               (None, 1152)                            0                0
 * dense (Dense)                   (None, 32)                         36,896           36,864
 * shown (Dropout)                 (None, 32)                              0                0
 * concatenate (Concatenate)       (None, 56)                              0                0
 * positive (Dense)                (None, 1)                              57               56
 * all                                                                92,825        1,268,984
 *
 * Memory, all of it the caller's: weights 371,300 bytes, workspace 19,072 bytes, training workspace 3,473,600 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static sentiment_weights weights;
 *     static sentiment_workspace workspace;
 *     static int32_t text_in[24];
 *     static float image_in[3072];
 *     static float positive_out[1];
 *     sentiment_init(&weights, 1); (or read a weights file into it)
 *     int status = sentiment_predict(&weights, &workspace, 1, text_in, image_in, positive_out);
 */
#ifndef SENTIMENT_H
#define SENTIMENT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SENTIMENT_BATCH 1 /* largest n of sentiment_predict */
#define SENTIMENT_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[432]; /* conv2d/kernel (3, 3, 3, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float embedding_embeddings[48000]; /* embedding/embeddings (3000, 16) */
    float dense_kernel[36864]; /* dense/kernel (1152, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float bidirectional_forward_kernel[768]; /* bidirectional/forward/kernel (16, 48) */
    float bidirectional_forward_recurrent_kernel[576]; /* bidirectional/forward/recurrent_kernel (12, 48) */
    float bidirectional_forward_bias[48]; /* bidirectional/forward/bias (48,) */
    float bidirectional_backward_kernel[768]; /* bidirectional/backward/kernel (16, 48) */
    float bidirectional_backward_recurrent_kernel[576]; /* bidirectional/backward/recurrent_kernel (12, 48) */
    float bidirectional_backward_bias[48]; /* bidirectional/backward/bias (48,) */
    float positive_kernel[56]; /* positive/kernel (56, 1) */
    float positive_bias[1]; /* positive/bias (1,) */
} sentiment_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float conv2d_kernel_momentum[432]; /* conv2d/kernel/momentum (3, 3, 3, 16) */
    float conv2d_kernel_velocity[432]; /* conv2d/kernel/velocity (3, 3, 3, 16) */
    float conv2d_bias_momentum[16]; /* conv2d/bias/momentum (16,) */
    float conv2d_bias_velocity[16]; /* conv2d/bias/velocity (16,) */
    float conv2d_1_kernel_momentum[4608]; /* conv2d_1/kernel/momentum (3, 3, 16, 32) */
    float conv2d_1_kernel_velocity[4608]; /* conv2d_1/kernel/velocity (3, 3, 16, 32) */
    float conv2d_1_bias_momentum[32]; /* conv2d_1/bias/momentum (32,) */
    float conv2d_1_bias_velocity[32]; /* conv2d_1/bias/velocity (32,) */
    float embedding_embeddings_momentum[48000]; /* embedding/embeddings/momentum (3000, 16) */
    float embedding_embeddings_velocity[48000]; /* embedding/embeddings/velocity (3000, 16) */
    float dense_kernel_momentum[36864]; /* dense/kernel/momentum (1152, 32) */
    float dense_kernel_velocity[36864]; /* dense/kernel/velocity (1152, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float bidirectional_forward_kernel_momentum[768]; /* bidirectional/forward/kernel/momentum (16, 48) */
    float bidirectional_forward_kernel_velocity[768]; /* bidirectional/forward/kernel/velocity (16, 48) */
    float bidirectional_forward_recurrent_kernel_momentum[576]; /* bidirectional/forward/recurrent_kernel/momentum (12, 48) */
    float bidirectional_forward_recurrent_kernel_velocity[576]; /* bidirectional/forward/recurrent_kernel/velocity (12, 48) */
    float bidirectional_forward_bias_momentum[48]; /* bidirectional/forward/bias/momentum (48,) */
    float bidirectional_forward_bias_velocity[48]; /* bidirectional/forward/bias/velocity (48,) */
    float bidirectional_backward_kernel_momentum[768]; /* bidirectional/backward/kernel/momentum (16, 48) */
    float bidirectional_backward_kernel_velocity[768]; /* bidirectional/backward/kernel/velocity (16, 48) */
    float bidirectional_backward_recurrent_kernel_momentum[576]; /* bidirectional/backward/recurrent_kernel/momentum (12, 48) */
    float bidirectional_backward_recurrent_kernel_velocity[576]; /* bidirectional/backward/recurrent_kernel/velocity (12, 48) */
    float bidirectional_backward_bias_momentum[48]; /* bidirectional/backward/bias/momentum (48,) */
    float bidirectional_backward_bias_velocity[48]; /* bidirectional/backward/bias/velocity (48,) */
    float positive_kernel_momentum[56]; /* positive/kernel/momentum (56, 1) */
    float positive_kernel_velocity[56]; /* positive/kernel/velocity (56, 1) */
    float positive_bias_momentum[1]; /* positive/bias/momentum (1,) */
    float positive_bias_velocity[1]; /* positive/bias/velocity (1,) */
} sentiment_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} sentiment_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4752];
    uint8_t bytes[64];
} sentiment_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[788368];
    int32_t integers[16];
    uint8_t bytes[320064];
} sentiment_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define SENTIMENT_WEIGHTS_BYTES 371300
#define SENTIMENT_OPTIMIZER_BYTES 742616
#define SENTIMENT_METRICS_BYTES 16
#define SENTIMENT_WORKSPACE_BYTES 19072
#define SENTIMENT_TRAIN_WORKSPACE_BYTES 3473600
/* Bounds of the stack for compilers that optimize: of sentiment_init, and of any other function. */
#define SENTIMENT_INIT_STACK_BYTES 10240
#define SENTIMENT_STACK_BYTES 2432

/* What every function returns. */
typedef enum {
    SENTIMENT_OK = 0,
    SENTIMENT_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    SENTIMENT_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} sentiment_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int sentiment_init(sentiment_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   text: input, int32_t (None, 24)
 *   image: input, float (None, 32, 32, 3)
 *   positive: output, float (None, 1)
 */
int sentiment_predict(const sentiment_weights *weights, sentiment_workspace *workspace, int n,
                      const int32_t *text, const float *image, float *positive);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   text: input, int32_t (None, 24)
 *   image: input, float (None, 32, 32, 3)
 *   positive_target: target, float (None, 1)
 *   positive_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int sentiment_train_step(sentiment_weights *weights, sentiment_optimizer *optimizer,
                         sentiment_metrics *metrics, sentiment_train_workspace *workspace, int n,
                         const int32_t *text, const float *image, const float *positive_target,
                         const float *positive_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   text: input, int32_t (None, 24)
 *   image: input, float (None, 32, 32, 3)
 *   positive_target: target, float (None, 1)
 *   positive_sample_weight: sample weights (NULL: all ones), float (None,)
 *   positive: output, float (None, 1)
 */
int sentiment_evaluate_step(const sentiment_weights *weights, sentiment_metrics *metrics,
                            sentiment_train_workspace *workspace, int n, const int32_t *text,
                            const float *image, const float *positive_target,
                            const float *positive_sample_weight, float *positive);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int sentiment_metrics_result(const sentiment_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int sentiment_optimizer_init(sentiment_optimizer *optimizer, const sentiment_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void sentiment_metrics_reset(sentiment_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
