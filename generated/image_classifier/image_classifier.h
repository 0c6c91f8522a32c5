/*
 * image_classifier - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 1cb8f2f07a78f3d8.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * image (InputLayer)              (None, 32, 32, 3)                       0                0
 * conv2d (Conv2D)                 (None, 32, 32, 32)                    896          884,736
 * max_pooling2d (MaxPooling2D)    (None, 16, 16, 32)                      0                0
 * conv2d_1 (Conv2D)               (None, 16, 16, 64)                 18,496        4,718,592
 * max_pooling2d_1 (MaxPooling2D)  (None, 8, 8, 64)                        0                0
 * flatten (Flatten)               (None, 4096)                            0                0
 * dense (Dense)                   (None, 128)                       524,416          524,288
 * probabilities (Dense)           (None, 10)                          1,290            1,280
 * all                                                               545,098        6,128,896
 *
 * Memory, all of it the caller's: weights 2,180,392 bytes, workspace 49,152 bytes, training workspace 7,606,336 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static image_classifier_weights weights;
 *     static image_classifier_workspace workspace;
 *     static float image_in[3072];
 *     static float probabilities_out[10];
 *     image_classifier_init(&weights, 1); (or read a weights file into it)
 *     int status = image_classifier_predict(&weights, &workspace, 1, image_in, probabilities_out);
 */
#ifndef IMAGE_CLASSIFIER_H
#define IMAGE_CLASSIFIER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define IMAGE_CLASSIFIER_BATCH 1 /* largest n of image_classifier_predict */
#define IMAGE_CLASSIFIER_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[864]; /* conv2d/kernel (3, 3, 3, 32) */
    float conv2d_bias[32]; /* conv2d/bias (32,) */
    float conv2d_1_kernel[18432]; /* conv2d_1/kernel (3, 3, 32, 64) */
    float conv2d_1_bias[64]; /* conv2d_1/bias (64,) */
    float dense_kernel[524288]; /* dense/kernel (4096, 128) */
    float dense_bias[128]; /* dense/bias (128,) */
    float probabilities_kernel[1280]; /* probabilities/kernel (128, 10) */
    float probabilities_bias[10]; /* probabilities/bias (10,) */
} image_classifier_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float conv2d_kernel_momentum[864]; /* conv2d/kernel/momentum (3, 3, 3, 32) */
    float conv2d_kernel_velocity[864]; /* conv2d/kernel/velocity (3, 3, 3, 32) */
    float conv2d_bias_momentum[32]; /* conv2d/bias/momentum (32,) */
    float conv2d_bias_velocity[32]; /* conv2d/bias/velocity (32,) */
    float conv2d_1_kernel_momentum[18432]; /* conv2d_1/kernel/momentum (3, 3, 32, 64) */
    float conv2d_1_kernel_velocity[18432]; /* conv2d_1/kernel/velocity (3, 3, 32, 64) */
    float conv2d_1_bias_momentum[64]; /* conv2d_1/bias/momentum (64,) */
    float conv2d_1_bias_velocity[64]; /* conv2d_1/bias/velocity (64,) */
    float dense_kernel_momentum[524288]; /* dense/kernel/momentum (4096, 128) */
    float dense_kernel_velocity[524288]; /* dense/kernel/velocity (4096, 128) */
    float dense_bias_momentum[128]; /* dense/bias/momentum (128,) */
    float dense_bias_velocity[128]; /* dense/bias/velocity (128,) */
    float probabilities_kernel_momentum[1280]; /* probabilities/kernel/momentum (128, 10) */
    float probabilities_kernel_velocity[1280]; /* probabilities/kernel/velocity (128, 10) */
    float probabilities_bias_momentum[10]; /* probabilities/bias/momentum (10,) */
    float probabilities_bias_velocity[10]; /* probabilities/bias/velocity (10,) */
} image_classifier_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} image_classifier_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[12288];
} image_classifier_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[1703952];
    uint8_t bytes[790528];
} image_classifier_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define IMAGE_CLASSIFIER_WEIGHTS_BYTES 2180392
#define IMAGE_CLASSIFIER_OPTIMIZER_BYTES 4360800
#define IMAGE_CLASSIFIER_METRICS_BYTES 16
#define IMAGE_CLASSIFIER_WORKSPACE_BYTES 49152
#define IMAGE_CLASSIFIER_TRAIN_WORKSPACE_BYTES 7606336
/* Bounds of the stack for compilers that optimize: of image_classifier_init, and of any other function. */
#define IMAGE_CLASSIFIER_INIT_STACK_BYTES 2816
#define IMAGE_CLASSIFIER_STACK_BYTES 2816

/* What every function returns. */
typedef enum {
    IMAGE_CLASSIFIER_OK = 0,
    IMAGE_CLASSIFIER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    IMAGE_CLASSIFIER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} image_classifier_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int image_classifier_init(image_classifier_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   image: input, float (None, 32, 32, 3)
 *   probabilities: output, float (None, 10)
 */
int image_classifier_predict(const image_classifier_weights *weights, image_classifier_workspace *workspace,
                             int n, const float *image, float *probabilities);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   image: input, float (None, 32, 32, 3)
 *   probabilities_target: target, int32_t (None,)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int image_classifier_train_step(image_classifier_weights *weights, image_classifier_optimizer *optimizer,
                                image_classifier_metrics *metrics,
                                image_classifier_train_workspace *workspace, int n, const float *image,
                                const int32_t *probabilities_target,
                                const float *probabilities_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   image: input, float (None, 32, 32, 3)
 *   probabilities_target: target, int32_t (None,)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probabilities: output, float (None, 10)
 */
int image_classifier_evaluate_step(const image_classifier_weights *weights,
                                   image_classifier_metrics *metrics,
                                   image_classifier_train_workspace *workspace, int n, const float *image,
                                   const int32_t *probabilities_target,
                                   const float *probabilities_sample_weight, float *probabilities);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int image_classifier_metrics_result(const image_classifier_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int image_classifier_optimizer_init(image_classifier_optimizer *optimizer, const image_classifier_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void image_classifier_metrics_reset(image_classifier_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
