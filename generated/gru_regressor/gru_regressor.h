/*
 * gru_regressor - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 0527bc36fd98b676.
 * Change the model and generate again rather than editing this file.
 *
 * layer                     output                            weights    multiply-adds
 * history (InputLayer)      (None, 24, 4)                           0                0
 * gru (GRU)                 (None, 24, 48)                      7,776          179,712
 * gru_1 (GRU)               (None, 48)                         14,112          331,776
 * forecast (Dense)          (None, 1)                              49               48
 * all                                                          21,937          511,536
 *
 * Memory, all of it the caller's: weights 87,748 bytes, workspace 19,200 bytes, training workspace 2,580,992 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static gru_regressor_weights weights;
 *     static gru_regressor_workspace workspace;
 *     static float history_in[96];
 *     static float forecast_out[1];
 *     gru_regressor_init(&weights, 1); (or read a weights file into it)
 *     int status = gru_regressor_predict(&weights, &workspace, 1, history_in, forecast_out);
 */
#ifndef GRU_REGRESSOR_H
#define GRU_REGRESSOR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GRU_REGRESSOR_BATCH 1 /* largest n of gru_regressor_predict */
#define GRU_REGRESSOR_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float gru_kernel[576]; /* gru/kernel (4, 144) */
    float gru_recurrent_kernel[6912]; /* gru/recurrent_kernel (48, 144) */
    float gru_bias[288]; /* gru/bias (2, 144) */
    float gru_1_kernel[6912]; /* gru_1/kernel (48, 144) */
    float gru_1_recurrent_kernel[6912]; /* gru_1/recurrent_kernel (48, 144) */
    float gru_1_bias[288]; /* gru_1/bias (2, 144) */
    float forecast_kernel[48]; /* forecast/kernel (48, 1) */
    float forecast_bias[1]; /* forecast/bias (1,) */
} gru_regressor_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float gru_kernel_velocity[576]; /* gru/kernel/velocity (4, 144) */
    float gru_recurrent_kernel_velocity[6912]; /* gru/recurrent_kernel/velocity (48, 144) */
    float gru_bias_velocity[288]; /* gru/bias/velocity (2, 144) */
    float gru_1_kernel_velocity[6912]; /* gru_1/kernel/velocity (48, 144) */
    float gru_1_recurrent_kernel_velocity[6912]; /* gru_1/recurrent_kernel/velocity (48, 144) */
    float gru_1_bias_velocity[288]; /* gru_1/bias/velocity (2, 144) */
    float forecast_kernel_velocity[48]; /* forecast/kernel/velocity (48, 1) */
    float forecast_bias_velocity[1]; /* forecast/bias/velocity (1,) */
} gru_regressor_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float mean_absolute_error_total; /* mean_absolute_error/total () */
    float mean_absolute_error_count; /* mean_absolute_error/count () */
} gru_regressor_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4800];
} gru_regressor_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[645248];
} gru_regressor_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define GRU_REGRESSOR_WEIGHTS_BYTES 87748
#define GRU_REGRESSOR_OPTIMIZER_BYTES 87764
#define GRU_REGRESSOR_METRICS_BYTES 16
#define GRU_REGRESSOR_WORKSPACE_BYTES 19200
#define GRU_REGRESSOR_TRAIN_WORKSPACE_BYTES 2580992
/* Bounds of the stack for compilers that optimize: of gru_regressor_init, and of any other function. */
#define GRU_REGRESSOR_INIT_STACK_BYTES 88128
#define GRU_REGRESSOR_STACK_BYTES 3200

/* What every function returns. */
typedef enum {
    GRU_REGRESSOR_OK = 0,
    GRU_REGRESSOR_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    GRU_REGRESSOR_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} gru_regressor_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int gru_regressor_init(gru_regressor_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   history: input, float (None, 24, 4)
 *   forecast: output, float (None, 1)
 */
int gru_regressor_predict(const gru_regressor_weights *weights, gru_regressor_workspace *workspace, int n,
                          const float *history, float *forecast);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   history: input, float (None, 24, 4)
 *   forecast_target: target, float (None, 1)
 *   forecast_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int gru_regressor_train_step(gru_regressor_weights *weights, gru_regressor_optimizer *optimizer,
                             gru_regressor_metrics *metrics, gru_regressor_train_workspace *workspace, int n,
                             const float *history, const float *forecast_target,
                             const float *forecast_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   history: input, float (None, 24, 4)
 *   forecast_target: target, float (None, 1)
 *   forecast_sample_weight: sample weights (NULL: all ones), float (None,)
 *   forecast: output, float (None, 1)
 */
int gru_regressor_evaluate_step(const gru_regressor_weights *weights, gru_regressor_metrics *metrics,
                                gru_regressor_train_workspace *workspace, int n, const float *history,
                                const float *forecast_target, const float *forecast_sample_weight,
                                float *forecast);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, mean_absolute_error
 */
int gru_regressor_metrics_result(const gru_regressor_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int gru_regressor_optimizer_init(gru_regressor_optimizer *optimizer, const gru_regressor_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void gru_regressor_metrics_reset(gru_regressor_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
