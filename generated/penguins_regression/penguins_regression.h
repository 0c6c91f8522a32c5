/*
 * penguins_regression - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 87781df8790475db.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * numeric (InputLayer)       (None, 3)                               0                0
 * missing (InputLayer)       (None, 3)                               0                0
 * category (InputLayer)      (None, 3)                               0                0
 * levels (Embedding)         (None, 3, 4)                           32                0
 * kinds (Flatten)            (None, 12)                              0                0
 * concatenate (Concatenate)  (None, 18)                              0                0
 * dense (Dense)              (None, 32)                            608              576
 * dense_1 (Dense)            (None, 32)                          1,056            1,024
 * body_mass_g (Dense)        (None, 1)                              33               32
 * all                                                            1,729            1,632
 *
 * Memory, all of it the caller's: weights 6,916 bytes, workspace 256 bytes, training workspace 16,832 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static penguins_regression_weights weights;
 *     static penguins_regression_workspace workspace;
 *     static float numeric_in[3];
 *     static float missing_in[3];
 *     static int32_t category_in[3];
 *     static float body_mass_g_out[1];
 *     penguins_regression_init(&weights, 1); (or read a weights file into it)
 *     int status = penguins_regression_predict(&weights, &workspace, 1, numeric_in, missing_in, category_in, body_mass_g_out);
 */
#ifndef PENGUINS_REGRESSION_H
#define PENGUINS_REGRESSION_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PENGUINS_REGRESSION_BATCH 1 /* largest n of penguins_regression_predict */
#define PENGUINS_REGRESSION_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float levels_embeddings[32]; /* levels/embeddings (8, 4) */
    float dense_kernel[576]; /* dense/kernel (18, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float dense_1_kernel[1024]; /* dense_1/kernel (32, 32) */
    float dense_1_bias[32]; /* dense_1/bias (32,) */
    float body_mass_g_kernel[32]; /* body_mass_g/kernel (32, 1) */
    float body_mass_g_bias[1]; /* body_mass_g/bias (1,) */
} penguins_regression_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float levels_embeddings_momentum[32]; /* levels/embeddings/momentum (8, 4) */
    float levels_embeddings_velocity[32]; /* levels/embeddings/velocity (8, 4) */
    float dense_kernel_momentum[576]; /* dense/kernel/momentum (18, 32) */
    float dense_kernel_velocity[576]; /* dense/kernel/velocity (18, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float dense_1_kernel_momentum[1024]; /* dense_1/kernel/momentum (32, 32) */
    float dense_1_kernel_velocity[1024]; /* dense_1/kernel/velocity (32, 32) */
    float dense_1_bias_momentum[32]; /* dense_1/bias/momentum (32,) */
    float dense_1_bias_velocity[32]; /* dense_1/bias/velocity (32,) */
    float body_mass_g_kernel_momentum[32]; /* body_mass_g/kernel/momentum (32, 1) */
    float body_mass_g_kernel_velocity[32]; /* body_mass_g/kernel/velocity (32, 1) */
    float body_mass_g_bias_momentum[1]; /* body_mass_g/bias/momentum (1,) */
    float body_mass_g_bias_velocity[1]; /* body_mass_g/bias/velocity (1,) */
} penguins_regression_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float mae_total; /* mae/total () */
    float mae_count; /* mae/count () */
} penguins_regression_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[64];
} penguins_regression_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[3696];
    uint8_t bytes[2048];
} penguins_regression_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define PENGUINS_REGRESSION_WEIGHTS_BYTES 6916
#define PENGUINS_REGRESSION_OPTIMIZER_BYTES 13848
#define PENGUINS_REGRESSION_METRICS_BYTES 16
#define PENGUINS_REGRESSION_WORKSPACE_BYTES 256
#define PENGUINS_REGRESSION_TRAIN_WORKSPACE_BYTES 16832
/* Bounds of the stack for compilers that optimize: of penguins_regression_init, and of any other function. */
#define PENGUINS_REGRESSION_INIT_STACK_BYTES 2304
#define PENGUINS_REGRESSION_STACK_BYTES 2304

/* What every function returns. */
typedef enum {
    PENGUINS_REGRESSION_OK = 0,
    PENGUINS_REGRESSION_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    PENGUINS_REGRESSION_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} penguins_regression_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int penguins_regression_init(penguins_regression_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   numeric: input, float (None, 3)
 *   missing: input, float (None, 3)
 *   category: input, int32_t (None, 3)
 *   body_mass_g: output, float (None, 1)
 */
int penguins_regression_predict(const penguins_regression_weights *weights,
                                penguins_regression_workspace *workspace, int n, const float *numeric,
                                const float *missing, const int32_t *category, float *body_mass_g);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   numeric: input, float (None, 3)
 *   missing: input, float (None, 3)
 *   category: input, int32_t (None, 3)
 *   body_mass_g_target: target, float (None, 1)
 *   body_mass_g_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int penguins_regression_train_step(penguins_regression_weights *weights,
                                   penguins_regression_optimizer *optimizer,
                                   penguins_regression_metrics *metrics,
                                   penguins_regression_train_workspace *workspace, int n,
                                   const float *numeric, const float *missing, const int32_t *category,
                                   const float *body_mass_g_target, const float *body_mass_g_sample_weight,
                                   float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   numeric: input, float (None, 3)
 *   missing: input, float (None, 3)
 *   category: input, int32_t (None, 3)
 *   body_mass_g_target: target, float (None, 1)
 *   body_mass_g_sample_weight: sample weights (NULL: all ones), float (None,)
 *   body_mass_g: output, float (None, 1)
 */
int penguins_regression_evaluate_step(const penguins_regression_weights *weights,
                                      penguins_regression_metrics *metrics,
                                      penguins_regression_train_workspace *workspace, int n,
                                      const float *numeric, const float *missing, const int32_t *category,
                                      const float *body_mass_g_target,
                                      const float *body_mass_g_sample_weight, float *body_mass_g);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, mae
 */
int penguins_regression_metrics_result(const penguins_regression_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int penguins_regression_optimizer_init(penguins_regression_optimizer *optimizer, const penguins_regression_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void penguins_regression_metrics_reset(penguins_regression_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
