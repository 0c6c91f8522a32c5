/*
 * gan - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash ad48215116999291.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                    output                            weights    multiply-adds
 * noise (InputLayer)                       (None, 16)                              0                0
 * spread (Dense)                           (None, 64)                          1,088            1,024
 * shape (Dense)                            (None, 128)                         8,320            8,192
 * digit (Dense)                            (None, 64)                          8,256            8,192
 * discriminator (Functional)               (None, 1)                               0                0
 * discriminator/digit (InputLayer)         (None, 64)                              0                0
 * discriminator/dense (Dense)              (None, 128)                         8,320            8,192
 * discriminator/leaky_re_lu (LeakyReLU)    (None, 128)                             0                0
 * discriminator/dropout (Dropout)          (None, 128)                             0                0
 * discriminator/dense_1 (Dense)            (None, 64)                          8,256            8,192
 * discriminator/leaky_re_lu_1 (LeakyReLU)  (None, 64)                              0                0
 * discriminator/written (Dense)            (None, 1)                              65               64
 * all                                                                         34,305           33,856
 *
 * Memory, all of it the caller's: weights 137,220 bytes, workspace 768 bytes, training workspace 164,096 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static gan_weights weights;
 *     static gan_workspace workspace;
 *     static float noise_in[16];
 *     static float discriminator_out[1];
 *     static float digit_out[64];
 *     gan_init(&weights, 1); (or read a weights file into it)
 *     int status = gan_predict(&weights, &workspace, 1, noise_in, discriminator_out, digit_out);
 */
#ifndef GAN_H
#define GAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GAN_BATCH 1 /* largest n of gan_predict */
#define GAN_TRAIN_BATCH 64 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float spread_kernel[1024]; /* spread/kernel (16, 64) */
    float spread_bias[64]; /* spread/bias (64,) */
    float shape_kernel[8192]; /* shape/kernel (64, 128) */
    float shape_bias[128]; /* shape/bias (128,) */
    float digit_kernel[8192]; /* digit/kernel (128, 64) */
    float digit_bias[64]; /* digit/bias (64,) */
    float discriminator_dense_kernel[8192]; /* discriminator/dense/kernel (64, 128) */
    float discriminator_dense_bias[128]; /* discriminator/dense/bias (128,) */
    float discriminator_dense_1_kernel[8192]; /* discriminator/dense_1/kernel (128, 64) */
    float discriminator_dense_1_bias[64]; /* discriminator/dense_1/bias (64,) */
    float discriminator_written_kernel[64]; /* discriminator/written/kernel (64, 1) */
    float discriminator_written_bias[1]; /* discriminator/written/bias (1,) */
} gan_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float spread_kernel_momentum[1024]; /* spread/kernel/momentum (16, 64) */
    float spread_kernel_velocity[1024]; /* spread/kernel/velocity (16, 64) */
    float spread_bias_momentum[64]; /* spread/bias/momentum (64,) */
    float spread_bias_velocity[64]; /* spread/bias/velocity (64,) */
    float shape_kernel_momentum[8192]; /* shape/kernel/momentum (64, 128) */
    float shape_kernel_velocity[8192]; /* shape/kernel/velocity (64, 128) */
    float shape_bias_momentum[128]; /* shape/bias/momentum (128,) */
    float shape_bias_velocity[128]; /* shape/bias/velocity (128,) */
    float digit_kernel_momentum[8192]; /* digit/kernel/momentum (128, 64) */
    float digit_kernel_velocity[8192]; /* digit/kernel/velocity (128, 64) */
    float digit_bias_momentum[64]; /* digit/bias/momentum (64,) */
    float digit_bias_velocity[64]; /* digit/bias/velocity (64,) */
} gan_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
} gan_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[192];
} gan_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[32800];
    int32_t integers[16];
    uint8_t bytes[32832];
} gan_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define GAN_WEIGHTS_BYTES 137220
#define GAN_OPTIMIZER_BYTES 141328
#define GAN_METRICS_BYTES 8
#define GAN_WORKSPACE_BYTES 768
#define GAN_TRAIN_WORKSPACE_BYTES 164096
/* Bounds of the stack for compilers that optimize: of gan_init, and of any other function. */
#define GAN_INIT_STACK_BYTES 2816
#define GAN_STACK_BYTES 2816

/* What every function returns. */
typedef enum {
    GAN_OK = 0,
    GAN_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    GAN_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} gan_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int gan_init(gan_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   noise: input, float (None, 16)
 *   discriminator: output, float (None, 1)
 *   digit: output, float (None, 64)
 */
int gan_predict(const gan_weights *weights, gan_workspace *workspace, int n, const float *noise,
                float *discriminator, float *digit);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   noise: input, float (None, 16)
 *   discriminator_target: target, float (None, 1)
 *   discriminator_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int gan_train_step(gan_weights *weights, gan_optimizer *optimizer, gan_metrics *metrics,
                   gan_train_workspace *workspace, int n, const float *noise,
                   const float *discriminator_target, const float *discriminator_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   noise: input, float (None, 16)
 *   discriminator_target: target, float (None, 1)
 *   discriminator_sample_weight: sample weights (NULL: all ones), float (None,)
 *   discriminator: output, float (None, 1)
 *   digit: output, float (None, 64)
 */
int gan_evaluate_step(const gan_weights *weights, gan_metrics *metrics, gan_train_workspace *workspace,
                      int n, const float *noise, const float *discriminator_target,
                      const float *discriminator_sample_weight, float *discriminator, float *digit);

/* The metrics over all steps since the last reset.
 *   result: 1 numbers: loss
 */
int gan_metrics_result(const gan_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int gan_optimizer_init(gan_optimizer *optimizer, const gan_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void gan_metrics_reset(gan_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
