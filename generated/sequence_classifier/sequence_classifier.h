/*
 * sequence_classifier - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash bc3dd46c5ee9039c.
 * Change the model and generate again rather than editing this file.
 *
 * layer                     output                            weights    multiply-adds
 * window (InputLayer)       (None, 50, 8)                           0                0
 * lstm (LSTM)               (None, 64)                         18,688          921,600
 * dense (Dense)             (None, 32)                          2,080            2,048
 * probability (Dense)       (None, 1)                              33               32
 * all                                                          20,801          923,680
 *
 * Memory, all of it the caller's: weights 83,204 bytes, workspace 52,736 bytes, training workspace 4,596,864 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static sequence_classifier_weights weights;
 *     static sequence_classifier_workspace workspace;
 *     static float window_in[400];
 *     static float probability_out[1];
 *     sequence_classifier_init(&weights, 1); (or read a weights file into it)
 *     int status = sequence_classifier_predict(&weights, &workspace, 1, window_in, probability_out);
 */
#ifndef SEQUENCE_CLASSIFIER_H
#define SEQUENCE_CLASSIFIER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SEQUENCE_CLASSIFIER_BATCH 1 /* largest n of sequence_classifier_predict */
#define SEQUENCE_CLASSIFIER_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float lstm_kernel[2048]; /* lstm/kernel (8, 256) */
    float lstm_recurrent_kernel[16384]; /* lstm/recurrent_kernel (64, 256) */
    float lstm_bias[256]; /* lstm/bias (256,) */
    float dense_kernel[2048]; /* dense/kernel (64, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float probability_kernel[32]; /* probability/kernel (32, 1) */
    float probability_bias[1]; /* probability/bias (1,) */
} sequence_classifier_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float lstm_kernel_momentum[2048]; /* lstm/kernel/momentum (8, 256) */
    float lstm_kernel_velocity[2048]; /* lstm/kernel/velocity (8, 256) */
    float lstm_recurrent_kernel_momentum[16384]; /* lstm/recurrent_kernel/momentum (64, 256) */
    float lstm_recurrent_kernel_velocity[16384]; /* lstm/recurrent_kernel/velocity (64, 256) */
    float lstm_bias_momentum[256]; /* lstm/bias/momentum (256,) */
    float lstm_bias_velocity[256]; /* lstm/bias/velocity (256,) */
    float dense_kernel_momentum[2048]; /* dense/kernel/momentum (64, 32) */
    float dense_kernel_velocity[2048]; /* dense/kernel/velocity (64, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float probability_kernel_momentum[32]; /* probability/kernel/momentum (32, 1) */
    float probability_kernel_velocity[32]; /* probability/kernel/velocity (32, 1) */
    float probability_bias_momentum[1]; /* probability/bias/momentum (1,) */
    float probability_bias_velocity[1]; /* probability/bias/velocity (1,) */
} sequence_classifier_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} sequence_classifier_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[13184];
} sequence_classifier_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[1148944];
    uint8_t bytes[1088];
} sequence_classifier_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define SEQUENCE_CLASSIFIER_WEIGHTS_BYTES 83204
#define SEQUENCE_CLASSIFIER_OPTIMIZER_BYTES 166424
#define SEQUENCE_CLASSIFIER_METRICS_BYTES 16
#define SEQUENCE_CLASSIFIER_WORKSPACE_BYTES 52736
#define SEQUENCE_CLASSIFIER_TRAIN_WORKSPACE_BYTES 4596864
/* Bounds of the stack for compilers that optimize: of sequence_classifier_init, and of any other function. */
#define SEQUENCE_CLASSIFIER_INIT_STACK_BYTES 137664
#define SEQUENCE_CLASSIFIER_STACK_BYTES 3200

/* What every function returns. */
typedef enum {
    SEQUENCE_CLASSIFIER_OK = 0,
    SEQUENCE_CLASSIFIER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    SEQUENCE_CLASSIFIER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} sequence_classifier_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int sequence_classifier_init(sequence_classifier_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   window: input, float (None, 50, 8)
 *   probability: output, float (None, 1)
 */
int sequence_classifier_predict(const sequence_classifier_weights *weights,
                                sequence_classifier_workspace *workspace, int n, const float *window,
                                float *probability);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   window: input, float (None, 50, 8)
 *   probability_target: target, float (None, 1)
 *   probability_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int sequence_classifier_train_step(sequence_classifier_weights *weights,
                                   sequence_classifier_optimizer *optimizer,
                                   sequence_classifier_metrics *metrics,
                                   sequence_classifier_train_workspace *workspace, int n,
                                   const float *window, const float *probability_target,
                                   const float *probability_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   window: input, float (None, 50, 8)
 *   probability_target: target, float (None, 1)
 *   probability_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probability: output, float (None, 1)
 */
int sequence_classifier_evaluate_step(const sequence_classifier_weights *weights,
                                      sequence_classifier_metrics *metrics,
                                      sequence_classifier_train_workspace *workspace, int n,
                                      const float *window, const float *probability_target,
                                      const float *probability_sample_weight, float *probability);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int sequence_classifier_metrics_result(const sequence_classifier_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int sequence_classifier_optimizer_init(sequence_classifier_optimizer *optimizer, const sequence_classifier_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void sequence_classifier_metrics_reset(sequence_classifier_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
