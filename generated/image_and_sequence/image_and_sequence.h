/*
 * image_and_sequence - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 3b5c71c25575e611.
 * Change the model and generate again rather than editing this file.
 *
 * layer                             output                            weights    multiply-adds
 * image (InputLayer)                (None, 28, 28, 1)                       0                0
 * signal (InputLayer)               (None, 24, 4)                           0                0
 * conv2d (Conv2D)                   (None, 26, 26, 16)                    160           97,344
 * max_pooling2d (MaxPooling2D)      (None, 13, 13, 16)                      0                0
 * conv2d_1 (Conv2D)                 (None, 11, 11, 32)                  4,640          557,568
 * picture (GlobalAveragePooling2D)  (None, 32)                              0                0
 * course (LSTM)                     (None, 32)                          4,736          110,592
 * concatenate (Concatenate)         (None, 64)                              0                0
 * dense (Dense)                     (None, 32)                          2,080            2,048
 * probabilities (Dense)             (None, 3)                              99               96
 * all                                                                  11,715          767,648
 *
 * Memory, all of it the caller's: weights 46,860 bytes, workspace 26,304 bytes, training workspace 2,374,848 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static image_and_sequence_weights weights;
 *     static image_and_sequence_workspace workspace;
 *     static float image_in[784];
 *     static float signal_in[96];
 *     static float probabilities_out[3];
 *     image_and_sequence_init(&weights, 1); (or read a weights file into it)
 *     int status = image_and_sequence_predict(&weights, &workspace, 1, image_in, signal_in, probabilities_out);
 */
#ifndef IMAGE_AND_SEQUENCE_H
#define IMAGE_AND_SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define IMAGE_AND_SEQUENCE_BATCH 1 /* largest n of image_and_sequence_predict */
#define IMAGE_AND_SEQUENCE_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[144]; /* conv2d/kernel (3, 3, 1, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float course_kernel[512]; /* course/kernel (4, 128) */
    float course_recurrent_kernel[4096]; /* course/recurrent_kernel (32, 128) */
    float course_bias[128]; /* course/bias (128,) */
    float dense_kernel[2048]; /* dense/kernel (64, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float probabilities_kernel[96]; /* probabilities/kernel (32, 3) */
    float probabilities_bias[3]; /* probabilities/bias (3,) */
} image_and_sequence_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float conv2d_kernel_momentum[144]; /* conv2d/kernel/momentum (3, 3, 1, 16) */
    float conv2d_kernel_velocity[144]; /* conv2d/kernel/velocity (3, 3, 1, 16) */
    float conv2d_bias_momentum[16]; /* conv2d/bias/momentum (16,) */
    float conv2d_bias_velocity[16]; /* conv2d/bias/velocity (16,) */
    float conv2d_1_kernel_momentum[4608]; /* conv2d_1/kernel/momentum (3, 3, 16, 32) */
    float conv2d_1_kernel_velocity[4608]; /* conv2d_1/kernel/velocity (3, 3, 16, 32) */
    float conv2d_1_bias_momentum[32]; /* conv2d_1/bias/momentum (32,) */
    float conv2d_1_bias_velocity[32]; /* conv2d_1/bias/velocity (32,) */
    float course_kernel_momentum[512]; /* course/kernel/momentum (4, 128) */
    float course_kernel_velocity[512]; /* course/kernel/velocity (4, 128) */
    float course_recurrent_kernel_momentum[4096]; /* course/recurrent_kernel/momentum (32, 128) */
    float course_recurrent_kernel_velocity[4096]; /* course/recurrent_kernel/velocity (32, 128) */
    float course_bias_momentum[128]; /* course/bias/momentum (128,) */
    float course_bias_velocity[128]; /* course/bias/velocity (128,) */
    float dense_kernel_momentum[2048]; /* dense/kernel/momentum (64, 32) */
    float dense_kernel_velocity[2048]; /* dense/kernel/velocity (64, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float probabilities_kernel_momentum[96]; /* probabilities/kernel/momentum (32, 3) */
    float probabilities_kernel_velocity[96]; /* probabilities/kernel/velocity (32, 3) */
    float probabilities_bias_momentum[3]; /* probabilities/bias/momentum (3,) */
    float probabilities_bias_velocity[3]; /* probabilities/bias/velocity (3,) */
} image_and_sequence_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} image_and_sequence_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[6576];
} image_and_sequence_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[519184];
    int32_t integers[32];
    uint8_t bytes[297984];
} image_and_sequence_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define IMAGE_AND_SEQUENCE_WEIGHTS_BYTES 46860
#define IMAGE_AND_SEQUENCE_OPTIMIZER_BYTES 93736
#define IMAGE_AND_SEQUENCE_METRICS_BYTES 16
#define IMAGE_AND_SEQUENCE_WORKSPACE_BYTES 26304
#define IMAGE_AND_SEQUENCE_TRAIN_WORKSPACE_BYTES 2374848
/* Bounds of the stack for compilers that optimize: of image_and_sequence_init, and of any other function. */
#define IMAGE_AND_SEQUENCE_INIT_STACK_BYTES 37248
#define IMAGE_AND_SEQUENCE_STACK_BYTES 2752

/* What every function returns. */
typedef enum {
    IMAGE_AND_SEQUENCE_OK = 0,
    IMAGE_AND_SEQUENCE_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    IMAGE_AND_SEQUENCE_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} image_and_sequence_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int image_and_sequence_init(image_and_sequence_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   image: input, float (None, 28, 28, 1)
 *   signal: input, float (None, 24, 4)
 *   probabilities: output, float (None, 3)
 */
int image_and_sequence_predict(const image_and_sequence_weights *weights,
                               image_and_sequence_workspace *workspace, int n, const float *image,
                               const float *signal, float *probabilities);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   image: input, float (None, 28, 28, 1)
 *   signal: input, float (None, 24, 4)
 *   probabilities_target: target, float (None, 3)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int image_and_sequence_train_step(image_and_sequence_weights *weights,
                                  image_and_sequence_optimizer *optimizer,
                                  image_and_sequence_metrics *metrics,
                                  image_and_sequence_train_workspace *workspace, int n, const float *image,
                                  const float *signal, const float *probabilities_target,
                                  const float *probabilities_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   image: input, float (None, 28, 28, 1)
 *   signal: input, float (None, 24, 4)
 *   probabilities_target: target, float (None, 3)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probabilities: output, float (None, 3)
 */
int image_and_sequence_evaluate_step(const image_and_sequence_weights *weights,
                                     image_and_sequence_metrics *metrics,
                                     image_and_sequence_train_workspace *workspace, int n,
                                     const float *image, const float *signal,
                                     const float *probabilities_target,
                                     const float *probabilities_sample_weight, float *probabilities);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int image_and_sequence_metrics_result(const image_and_sequence_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int image_and_sequence_optimizer_init(image_and_sequence_optimizer *optimizer, const image_and_sequence_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void image_and_sequence_metrics_reset(image_and_sequence_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
