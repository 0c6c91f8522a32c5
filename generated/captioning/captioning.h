/*
 * captioning - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 09ae1f9a2c673076.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * image (InputLayer)              (None, 48, 48, 3)                       0                0
 * words_in (InputLayer)           (None, 11)                              0                0
 * conv2d (Conv2D)                 (None, 46, 46, 16)                    448          914,112
 * max_pooling2d (MaxPooling2D)    (None, 23, 23, 16)                      0                0
 * conv2d_1 (Conv2D)               (None, 21, 21, 32)                  4,640        2,032,128
 * max_pooling2d_1 (MaxPooling2D)  (None, 10, 10, 32)                      0                0
 * conv2d_2 (Conv2D)               (None, 8, 8, 48)                   13,872          884,736
 * max_pooling2d_2 (MaxPooling2D)  (None, 4, 4, 48)                        0                0
 * flatten (Flatten)               (None, 768)                             0                0
 * dense (Dense)                   (None, 128)                        98,432           98,304
 * picture (Dropout)               (None, 128)                             0                0
 * h0 (Dense)                      (None, 128)                        16,512           16,384
 * c0 (Dense)                      (None, 128)                        16,512           16,384
 * at_every_word (RepeatVector)    (None, 11, 128)                         0                0
 * words (Embedding)               (None, 11, 32)                        768                0
 * seen_and_said (Concatenate)     (None, 11, 160)                         0                0
 * lstm (LSTM)                     (None, 11, 128)                   147,968        1,622,016
 * next_word (Dense)               (None, 11, 24)                      3,096           33,792
 * all                                                               302,248        5,617,856
 *
 * Memory, all of it the caller's: weights 1,208,992 bytes, workspace 46,656 bytes, training workspace 8,040,576 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static captioning_weights weights;
 *     static captioning_workspace workspace;
 *     static float image_in[6912];
 *     static int32_t words_in_in[11];
 *     static float next_word_out[264];
 *     captioning_init(&weights, 1); (or read a weights file into it)
 *     int status = captioning_predict(&weights, &workspace, 1, image_in, words_in_in, next_word_out);
 */
#ifndef CAPTIONING_H
#define CAPTIONING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CAPTIONING_BATCH 1 /* largest n of captioning_predict */
#define CAPTIONING_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[432]; /* conv2d/kernel (3, 3, 3, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float conv2d_2_kernel[13824]; /* conv2d_2/kernel (3, 3, 32, 48) */
    float conv2d_2_bias[48]; /* conv2d_2/bias (48,) */
    float dense_kernel[98304]; /* dense/kernel (768, 128) */
    float dense_bias[128]; /* dense/bias (128,) */
    float words_embeddings[768]; /* words/embeddings (24, 32) */
    float h0_kernel[16384]; /* h0/kernel (128, 128) */
    float h0_bias[128]; /* h0/bias (128,) */
    float c0_kernel[16384]; /* c0/kernel (128, 128) */
    float c0_bias[128]; /* c0/bias (128,) */
    float lstm_kernel[81920]; /* lstm/kernel (160, 512) */
    float lstm_recurrent_kernel[65536]; /* lstm/recurrent_kernel (128, 512) */
    float lstm_bias[512]; /* lstm/bias (512,) */
    float next_word_kernel[3072]; /* next_word/kernel (128, 24) */
    float next_word_bias[24]; /* next_word/bias (24,) */
} captioning_weights;

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
    float conv2d_2_kernel_momentum[13824]; /* conv2d_2/kernel/momentum (3, 3, 32, 48) */
    float conv2d_2_kernel_velocity[13824]; /* conv2d_2/kernel/velocity (3, 3, 32, 48) */
    float conv2d_2_bias_momentum[48]; /* conv2d_2/bias/momentum (48,) */
    float conv2d_2_bias_velocity[48]; /* conv2d_2/bias/velocity (48,) */
    float dense_kernel_momentum[98304]; /* dense/kernel/momentum (768, 128) */
    float dense_kernel_velocity[98304]; /* dense/kernel/velocity (768, 128) */
    float dense_bias_momentum[128]; /* dense/bias/momentum (128,) */
    float dense_bias_velocity[128]; /* dense/bias/velocity (128,) */
    float words_embeddings_momentum[768]; /* words/embeddings/momentum (24, 32) */
    float words_embeddings_velocity[768]; /* words/embeddings/velocity (24, 32) */
    float h0_kernel_momentum[16384]; /* h0/kernel/momentum (128, 128) */
    float h0_kernel_velocity[16384]; /* h0/kernel/velocity (128, 128) */
    float h0_bias_momentum[128]; /* h0/bias/momentum (128,) */
    float h0_bias_velocity[128]; /* h0/bias/velocity (128,) */
    float c0_kernel_momentum[16384]; /* c0/kernel/momentum (128, 128) */
    float c0_kernel_velocity[16384]; /* c0/kernel/velocity (128, 128) */
    float c0_bias_momentum[128]; /* c0/bias/momentum (128,) */
    float c0_bias_velocity[128]; /* c0/bias/velocity (128,) */
    float lstm_kernel_momentum[81920]; /* lstm/kernel/momentum (160, 512) */
    float lstm_kernel_velocity[81920]; /* lstm/kernel/velocity (160, 512) */
    float lstm_recurrent_kernel_momentum[65536]; /* lstm/recurrent_kernel/momentum (128, 512) */
    float lstm_recurrent_kernel_velocity[65536]; /* lstm/recurrent_kernel/velocity (128, 512) */
    float lstm_bias_momentum[512]; /* lstm/bias/momentum (512,) */
    float lstm_bias_velocity[512]; /* lstm/bias/velocity (512,) */
    float next_word_kernel_momentum[3072]; /* next_word/kernel/momentum (128, 24) */
    float next_word_kernel_velocity[3072]; /* next_word/kernel/velocity (128, 24) */
    float next_word_bias_momentum[24]; /* next_word/bias/momentum (24,) */
    float next_word_bias_velocity[24]; /* next_word/bias/velocity (24,) */
} captioning_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} captioning_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[11664];
} captioning_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[1809168];
    int32_t integers[16];
    uint8_t bytes[803840];
} captioning_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define CAPTIONING_WEIGHTS_BYTES 1208992
#define CAPTIONING_OPTIMIZER_BYTES 2418000
#define CAPTIONING_METRICS_BYTES 16
#define CAPTIONING_WORKSPACE_BYTES 46656
#define CAPTIONING_TRAIN_WORKSPACE_BYTES 8040576
/* Bounds of the stack for compilers that optimize: of captioning_init, and of any other function. */
#define CAPTIONING_INIT_STACK_BYTES 535680
#define CAPTIONING_STACK_BYTES 4608

/* What every function returns. */
typedef enum {
    CAPTIONING_OK = 0,
    CAPTIONING_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    CAPTIONING_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} captioning_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int captioning_init(captioning_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   image: input, float (None, 48, 48, 3)
 *   words_in: input, int32_t (None, 11)
 *   next_word: output, float (None, 11, 24)
 */
int captioning_predict(const captioning_weights *weights, captioning_workspace *workspace, int n,
                       const float *image, const int32_t *words_in, float *next_word);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   image: input, float (None, 48, 48, 3)
 *   words_in: input, int32_t (None, 11)
 *   next_word_target: target, int32_t (None, 11)
 *   next_word_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int captioning_train_step(captioning_weights *weights, captioning_optimizer *optimizer,
                          captioning_metrics *metrics, captioning_train_workspace *workspace, int n,
                          const float *image, const int32_t *words_in, const int32_t *next_word_target,
                          const float *next_word_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   image: input, float (None, 48, 48, 3)
 *   words_in: input, int32_t (None, 11)
 *   next_word_target: target, int32_t (None, 11)
 *   next_word_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_word: output, float (None, 11, 24)
 */
int captioning_evaluate_step(const captioning_weights *weights, captioning_metrics *metrics,
                             captioning_train_workspace *workspace, int n, const float *image,
                             const int32_t *words_in, const int32_t *next_word_target,
                             const float *next_word_sample_weight, float *next_word);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int captioning_metrics_result(const captioning_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int captioning_optimizer_init(captioning_optimizer *optimizer, const captioning_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void captioning_metrics_reset(captioning_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
