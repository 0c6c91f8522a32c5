/*
 * autoencoder - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 7310c33841fbf028.
 * Change the model and generate again rather than editing this file.
 *
 * layer                               output                            weights    multiply-adds
 * picture (InputLayer)                (None, 28, 28, 1)                       0                0
 * gaussian_noise (GaussianNoise)      (None, 28, 28, 1)                       0                0
 * conv2d (Conv2D)                     (None, 14, 14, 16)                    160           28,224
 * conv2d_1 (Conv2D)                   (None, 7, 7, 32)                    4,640          225,792
 * flatten (Flatten)                   (None, 1568)                            0                0
 * code (Dense)                        (None, 16)                         25,104           25,088
 * dense (Dense)                       (None, 1568)                       26,656           25,088
 * reshape (Reshape)                   (None, 7, 7, 32)                        0                0
 * conv2d_transpose (Conv2DTranspose)  (None, 14, 14, 16)                  4,624          225,792
 * rebuilt (Conv2DTranspose)           (None, 28, 28, 1)                     145           28,224
 * all                                                                    61,329          558,208
 *
 * Memory, all of it the caller's: weights 245,316 bytes, workspace 18,816 bytes, training workspace 2,109,568 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static autoencoder_weights weights;
 *     static autoencoder_workspace workspace;
 *     static float picture_in[784];
 *     static float rebuilt_out[784];
 *     static float code_out[16];
 *     autoencoder_init(&weights, 1); (or read a weights file into it)
 *     int status = autoencoder_predict(&weights, &workspace, 1, picture_in, rebuilt_out, code_out);
 */
#ifndef AUTOENCODER_H
#define AUTOENCODER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define AUTOENCODER_BATCH 1 /* largest n of autoencoder_predict */
#define AUTOENCODER_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[144]; /* conv2d/kernel (3, 3, 1, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float code_kernel[25088]; /* code/kernel (1568, 16) */
    float code_bias[16]; /* code/bias (16,) */
    float dense_kernel[25088]; /* dense/kernel (16, 1568) */
    float dense_bias[1568]; /* dense/bias (1568,) */
    float conv2d_transpose_kernel[4608]; /* conv2d_transpose/kernel (3, 3, 16, 32) */
    float conv2d_transpose_bias[16]; /* conv2d_transpose/bias (16,) */
    float rebuilt_kernel[144]; /* rebuilt/kernel (3, 3, 1, 16) */
    float rebuilt_bias[1]; /* rebuilt/bias (1,) */
} autoencoder_weights;

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
    float code_kernel_momentum[25088]; /* code/kernel/momentum (1568, 16) */
    float code_kernel_velocity[25088]; /* code/kernel/velocity (1568, 16) */
    float code_bias_momentum[16]; /* code/bias/momentum (16,) */
    float code_bias_velocity[16]; /* code/bias/velocity (16,) */
    float dense_kernel_momentum[25088]; /* dense/kernel/momentum (16, 1568) */
    float dense_kernel_velocity[25088]; /* dense/kernel/velocity (16, 1568) */
    float dense_bias_momentum[1568]; /* dense/bias/momentum (1568,) */
    float dense_bias_velocity[1568]; /* dense/bias/velocity (1568,) */
    float conv2d_transpose_kernel_momentum[4608]; /* conv2d_transpose/kernel/momentum (3, 3, 16, 32) */
    float conv2d_transpose_kernel_velocity[4608]; /* conv2d_transpose/kernel/velocity (3, 3, 16, 32) */
    float conv2d_transpose_bias_momentum[16]; /* conv2d_transpose/bias/momentum (16,) */
    float conv2d_transpose_bias_velocity[16]; /* conv2d_transpose/bias/velocity (16,) */
    float rebuilt_kernel_momentum[144]; /* rebuilt/kernel/momentum (3, 3, 1, 16) */
    float rebuilt_kernel_velocity[144]; /* rebuilt/kernel/velocity (3, 3, 1, 16) */
    float rebuilt_bias_momentum[1]; /* rebuilt/bias/momentum (1,) */
    float rebuilt_bias_velocity[1]; /* rebuilt/bias/velocity (1,) */
} autoencoder_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float rebuilt_mae_total; /* rebuilt_mae/total () */
    float rebuilt_mae_count; /* rebuilt_mae/count () */
} autoencoder_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4704];
} autoencoder_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[452112];
    int32_t integers[16];
    uint8_t bytes[301056];
} autoencoder_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define AUTOENCODER_WEIGHTS_BYTES 245316
#define AUTOENCODER_OPTIMIZER_BYTES 490648
#define AUTOENCODER_METRICS_BYTES 16
#define AUTOENCODER_WORKSPACE_BYTES 18816
#define AUTOENCODER_TRAIN_WORKSPACE_BYTES 2109568
/* Bounds of the stack for compilers that optimize: of autoencoder_init, and of any other function. */
#define AUTOENCODER_INIT_STACK_BYTES 2304
#define AUTOENCODER_STACK_BYTES 2304

/* What every function returns. */
typedef enum {
    AUTOENCODER_OK = 0,
    AUTOENCODER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    AUTOENCODER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} autoencoder_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int autoencoder_init(autoencoder_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   picture: input, float (None, 28, 28, 1)
 *   rebuilt: output, float (None, 28, 28, 1)
 *   code: output, float (None, 16)
 */
int autoencoder_predict(const autoencoder_weights *weights, autoencoder_workspace *workspace, int n,
                        const float *picture, float *rebuilt, float *code);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   picture: input, float (None, 28, 28, 1)
 *   rebuilt_target: target, float (None, 28, 28, 1)
 *   rebuilt_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int autoencoder_train_step(autoencoder_weights *weights, autoencoder_optimizer *optimizer,
                           autoencoder_metrics *metrics, autoencoder_train_workspace *workspace, int n,
                           const float *picture, const float *rebuilt_target,
                           const float *rebuilt_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   picture: input, float (None, 28, 28, 1)
 *   rebuilt_target: target, float (None, 28, 28, 1)
 *   rebuilt_sample_weight: sample weights (NULL: all ones), float (None,)
 *   rebuilt: output, float (None, 28, 28, 1)
 *   code: output, float (None, 16)
 */
int autoencoder_evaluate_step(const autoencoder_weights *weights, autoencoder_metrics *metrics,
                              autoencoder_train_workspace *workspace, int n, const float *picture,
                              const float *rebuilt_target, const float *rebuilt_sample_weight,
                              float *rebuilt, float *code);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, rebuilt_mae
 */
int autoencoder_metrics_result(const autoencoder_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int autoencoder_optimizer_init(autoencoder_optimizer *optimizer, const autoencoder_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void autoencoder_metrics_reset(autoencoder_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
