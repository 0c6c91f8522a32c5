/*
 * gan_discriminator - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 98fd50f4753f14b7.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * digit (InputLayer)         (None, 64)                              0                0
 * dense (Dense)              (None, 128)                         8,320            8,192
 * leaky_re_lu (LeakyReLU)    (None, 128)                             0                0
 * dropout (Dropout)          (None, 128)                             0                0
 * dense_1 (Dense)            (None, 64)                          8,256            8,192
 * leaky_re_lu_1 (LeakyReLU)  (None, 64)                              0                0
 * written (Dense)            (None, 1)                              65               64
 * all                                                           16,641           16,448
 *
 * Memory, all of it the caller's: weights 66,564 bytes, workspace 768 bytes, training workspace 102,592 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static gan_discriminator_weights weights;
 *     static gan_discriminator_workspace workspace;
 *     static float digit_in[64];
 *     static float written_out[1];
 *     gan_discriminator_init(&weights, 1); (or read a weights file into it)
 *     int status = gan_discriminator_predict(&weights, &workspace, 1, digit_in, written_out);
 */
#ifndef GAN_DISCRIMINATOR_H
#define GAN_DISCRIMINATOR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GAN_DISCRIMINATOR_BATCH 1 /* largest n of gan_discriminator_predict */
#define GAN_DISCRIMINATOR_TRAIN_BATCH 64 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float dense_kernel[8192]; /* dense/kernel (64, 128) */
    float dense_bias[128]; /* dense/bias (128,) */
    float dense_1_kernel[8192]; /* dense_1/kernel (128, 64) */
    float dense_1_bias[64]; /* dense_1/bias (64,) */
    float written_kernel[64]; /* written/kernel (64, 1) */
    float written_bias[1]; /* written/bias (1,) */
} gan_discriminator_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float dense_kernel_momentum[8192]; /* dense/kernel/momentum (64, 128) */
    float dense_kernel_velocity[8192]; /* dense/kernel/velocity (64, 128) */
    float dense_bias_momentum[128]; /* dense/bias/momentum (128,) */
    float dense_bias_velocity[128]; /* dense/bias/velocity (128,) */
    float dense_1_kernel_momentum[8192]; /* dense_1/kernel/momentum (128, 64) */
    float dense_1_kernel_velocity[8192]; /* dense_1/kernel/velocity (128, 64) */
    float dense_1_bias_momentum[64]; /* dense_1/bias/momentum (64,) */
    float dense_1_bias_velocity[64]; /* dense_1/bias/velocity (64,) */
    float written_kernel_momentum[64]; /* written/kernel/momentum (64, 1) */
    float written_kernel_velocity[64]; /* written/kernel/velocity (64, 1) */
    float written_bias_momentum[1]; /* written/bias/momentum (1,) */
    float written_bias_velocity[1]; /* written/bias/velocity (1,) */
} gan_discriminator_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} gan_discriminator_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[192];
} gan_discriminator_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[20496];
    int32_t integers[16];
    uint8_t bytes[20544];
} gan_discriminator_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define GAN_DISCRIMINATOR_WEIGHTS_BYTES 66564
#define GAN_DISCRIMINATOR_OPTIMIZER_BYTES 133144
#define GAN_DISCRIMINATOR_METRICS_BYTES 16
#define GAN_DISCRIMINATOR_WORKSPACE_BYTES 768
#define GAN_DISCRIMINATOR_TRAIN_WORKSPACE_BYTES 102592
/* Bounds of the stack for compilers that optimize: of gan_discriminator_init, and of any other function. */
#define GAN_DISCRIMINATOR_INIT_STACK_BYTES 2816
#define GAN_DISCRIMINATOR_STACK_BYTES 2816

/* What every function returns. */
typedef enum {
    GAN_DISCRIMINATOR_OK = 0,
    GAN_DISCRIMINATOR_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    GAN_DISCRIMINATOR_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} gan_discriminator_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int gan_discriminator_init(gan_discriminator_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   digit: input, float (None, 64)
 *   written: output, float (None, 1)
 */
int gan_discriminator_predict(const gan_discriminator_weights *weights,
                              gan_discriminator_workspace *workspace, int n, const float *digit,
                              float *written);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   digit: input, float (None, 64)
 *   written_target: target, float (None, 1)
 *   written_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int gan_discriminator_train_step(gan_discriminator_weights *weights, gan_discriminator_optimizer *optimizer,
                                 gan_discriminator_metrics *metrics,
                                 gan_discriminator_train_workspace *workspace, int n, const float *digit,
                                 const float *written_target, const float *written_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   digit: input, float (None, 64)
 *   written_target: target, float (None, 1)
 *   written_sample_weight: sample weights (NULL: all ones), float (None,)
 *   written: output, float (None, 1)
 */
int gan_discriminator_evaluate_step(const gan_discriminator_weights *weights,
                                    gan_discriminator_metrics *metrics,
                                    gan_discriminator_train_workspace *workspace, int n, const float *digit,
                                    const float *written_target, const float *written_sample_weight,
                                    float *written);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int gan_discriminator_metrics_result(const gan_discriminator_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int gan_discriminator_optimizer_init(gan_discriminator_optimizer *optimizer, const gan_discriminator_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void gan_discriminator_metrics_reset(gan_discriminator_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
