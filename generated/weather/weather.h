/*
 * weather - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 9084d6dd756b1022.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * past (InputLayer)          (None, 12, 16, 24, 1)                   0                0
 * clock (InputLayer)         (None, 2)                               0                0
 * moving (ConvLSTM2D)        (None, 16, 24, 12)                  5,664       25,878,528
 * dense (Dense)              (None, 3072)                        9,216            6,144
 * time_of_day (Reshape)      (None, 16, 24, 8)                       0                0
 * concatenate (Concatenate)  (None, 16, 24, 20)                      0                0
 * conv2d (Conv2D)            (None, 16, 24, 16)                  2,896        1,105,920
 * change (Conv2D)            (None, 16, 24, 1)                     145           55,296
 * cropping3d (Cropping3D)    (None, 1, 16, 24, 1)                    0                0
 * last (Reshape)             (None, 16, 24, 1)                       0                0
 * future (Add)               (None, 16, 24, 1)                       0                0
 * all                                                           17,921       27,045,888
 *
 * Memory, all of it the caller's: weights 71,684 bytes, workspace 1,007,616 bytes, training workspace 42,664,000 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static weather_weights weights;
 *     static weather_workspace workspace;
 *     static float past_in[4608];
 *     static float clock_in[2];
 *     static float future_out[384];
 *     weather_init(&weights, 1); (or read a weights file into it)
 *     int status = weather_predict(&weights, &workspace, 1, past_in, clock_in, future_out);
 */
#ifndef WEATHER_H
#define WEATHER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WEATHER_BATCH 1 /* largest n of weather_predict */
#define WEATHER_TRAIN_BATCH 16 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float dense_kernel[6144]; /* dense/kernel (2, 3072) */
    float dense_bias[3072]; /* dense/bias (3072,) */
    float moving_kernel[432]; /* moving/kernel (3, 3, 1, 48) */
    float moving_recurrent_kernel[5184]; /* moving/recurrent_kernel (3, 3, 12, 48) */
    float moving_bias[48]; /* moving/bias (48,) */
    float conv2d_kernel[2880]; /* conv2d/kernel (3, 3, 20, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float change_kernel[144]; /* change/kernel (3, 3, 16, 1) */
    float change_bias[1]; /* change/bias (1,) */
} weather_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float dense_kernel_momentum[6144]; /* dense/kernel/momentum (2, 3072) */
    float dense_kernel_velocity[6144]; /* dense/kernel/velocity (2, 3072) */
    float dense_bias_momentum[3072]; /* dense/bias/momentum (3072,) */
    float dense_bias_velocity[3072]; /* dense/bias/velocity (3072,) */
    float moving_kernel_momentum[432]; /* moving/kernel/momentum (3, 3, 1, 48) */
    float moving_kernel_velocity[432]; /* moving/kernel/velocity (3, 3, 1, 48) */
    float moving_recurrent_kernel_momentum[5184]; /* moving/recurrent_kernel/momentum (3, 3, 12, 48) */
    float moving_recurrent_kernel_velocity[5184]; /* moving/recurrent_kernel/velocity (3, 3, 12, 48) */
    float moving_bias_momentum[48]; /* moving/bias/momentum (48,) */
    float moving_bias_velocity[48]; /* moving/bias/velocity (48,) */
    float conv2d_kernel_momentum[2880]; /* conv2d/kernel/momentum (3, 3, 20, 16) */
    float conv2d_kernel_velocity[2880]; /* conv2d/kernel/velocity (3, 3, 20, 16) */
    float conv2d_bias_momentum[16]; /* conv2d/bias/momentum (16,) */
    float conv2d_bias_velocity[16]; /* conv2d/bias/velocity (16,) */
    float change_kernel_momentum[144]; /* change/kernel/momentum (3, 3, 16, 1) */
    float change_kernel_velocity[144]; /* change/kernel/velocity (3, 3, 16, 1) */
    float change_bias_momentum[1]; /* change/bias/momentum (1,) */
    float change_bias_velocity[1]; /* change/bias/velocity (1,) */
} weather_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float rmse_total; /* rmse/total () */
    float rmse_count; /* rmse/count () */
} weather_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[251904];
} weather_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[10641424];
    uint8_t bytes[98304];
} weather_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define WEATHER_WEIGHTS_BYTES 71684
#define WEATHER_OPTIMIZER_BYTES 143384
#define WEATHER_METRICS_BYTES 16
#define WEATHER_WORKSPACE_BYTES 1007616
#define WEATHER_TRAIN_WORKSPACE_BYTES 42664000
/* Bounds of the stack for compilers that optimize: of weather_init, and of any other function. */
#define WEATHER_INIT_STACK_BYTES 45440
#define WEATHER_STACK_BYTES 2368

/* What every function returns. */
typedef enum {
    WEATHER_OK = 0,
    WEATHER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    WEATHER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} weather_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int weather_init(weather_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   past: input, float (None, 12, 16, 24, 1)
 *   clock: input, float (None, 2)
 *   future: output, float (None, 16, 24, 1)
 */
int weather_predict(const weather_weights *weights, weather_workspace *workspace, int n, const float *past,
                    const float *clock, float *future);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   past: input, float (None, 12, 16, 24, 1)
 *   clock: input, float (None, 2)
 *   future_target: target, float (None, 16, 24, 1)
 *   future_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int weather_train_step(weather_weights *weights, weather_optimizer *optimizer, weather_metrics *metrics,
                       weather_train_workspace *workspace, int n, const float *past, const float *clock,
                       const float *future_target, const float *future_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   past: input, float (None, 12, 16, 24, 1)
 *   clock: input, float (None, 2)
 *   future_target: target, float (None, 16, 24, 1)
 *   future_sample_weight: sample weights (NULL: all ones), float (None,)
 *   future: output, float (None, 16, 24, 1)
 */
int weather_evaluate_step(const weather_weights *weights, weather_metrics *metrics,
                          weather_train_workspace *workspace, int n, const float *past, const float *clock,
                          const float *future_target, const float *future_sample_weight, float *future);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, rmse
 */
int weather_metrics_result(const weather_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int weather_optimizer_init(weather_optimizer *optimizer, const weather_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void weather_metrics_reset(weather_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
