/*
 * penguins - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash ee4e69b8b68c2d47.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * numeric (InputLayer)       (None, 4)                               0                0
 * missing (InputLayer)       (None, 4)                               0                0
 * category (InputLayer)      (None, 2)                               0                0
 * levels (Embedding)         (None, 2, 4)                           32                0
 * kinds (Flatten)            (None, 8)                               0                0
 * concatenate (Concatenate)  (None, 16)                              0                0
 * dense (Dense)              (None, 32)                            544              512
 * dense_1 (Dense)            (None, 32)                          1,056            1,024
 * species (Dense)            (None, 3)                              99               96
 * all                                                            1,731            1,632
 *
 * Memory, all of it the caller's: weights 6,924 bytes, workspace 256 bytes, training workspace 16,832 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static penguins_weights weights;
 *     static penguins_workspace workspace;
 *     static float numeric_in[4];
 *     static float missing_in[4];
 *     static int32_t category_in[2];
 *     static float species_out[3];
 *     penguins_init(&weights, 1); (or read a weights file into it)
 *     int status = penguins_predict(&weights, &workspace, 1, numeric_in, missing_in, category_in, species_out);
 */
#ifndef PENGUINS_H
#define PENGUINS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PENGUINS_BATCH 1 /* largest n of penguins_predict */
#define PENGUINS_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float levels_embeddings[32]; /* levels/embeddings (8, 4) */
    float dense_kernel[512]; /* dense/kernel (16, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float dense_1_kernel[1024]; /* dense_1/kernel (32, 32) */
    float dense_1_bias[32]; /* dense_1/bias (32,) */
    float species_kernel[96]; /* species/kernel (32, 3) */
    float species_bias[3]; /* species/bias (3,) */
} penguins_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float levels_embeddings_momentum[32]; /* levels/embeddings/momentum (8, 4) */
    float levels_embeddings_velocity[32]; /* levels/embeddings/velocity (8, 4) */
    float dense_kernel_momentum[512]; /* dense/kernel/momentum (16, 32) */
    float dense_kernel_velocity[512]; /* dense/kernel/velocity (16, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float dense_1_kernel_momentum[1024]; /* dense_1/kernel/momentum (32, 32) */
    float dense_1_kernel_velocity[1024]; /* dense_1/kernel/velocity (32, 32) */
    float dense_1_bias_momentum[32]; /* dense_1/bias/momentum (32,) */
    float dense_1_bias_velocity[32]; /* dense_1/bias/velocity (32,) */
    float species_kernel_momentum[96]; /* species/kernel/momentum (32, 3) */
    float species_kernel_velocity[96]; /* species/kernel/velocity (32, 3) */
    float species_bias_momentum[3]; /* species/bias/momentum (3,) */
    float species_bias_velocity[3]; /* species/bias/velocity (3,) */
} penguins_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} penguins_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[64];
} penguins_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[3696];
    uint8_t bytes[2048];
} penguins_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define PENGUINS_WEIGHTS_BYTES 6924
#define PENGUINS_OPTIMIZER_BYTES 13864
#define PENGUINS_METRICS_BYTES 16
#define PENGUINS_WORKSPACE_BYTES 256
#define PENGUINS_TRAIN_WORKSPACE_BYTES 16832
/* Bounds of the stack for compilers that optimize: of penguins_init, and of any other function. */
#define PENGUINS_INIT_STACK_BYTES 2304
#define PENGUINS_STACK_BYTES 2304

/* What every function returns. */
typedef enum {
    PENGUINS_OK = 0,
    PENGUINS_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    PENGUINS_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} penguins_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int penguins_init(penguins_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   numeric: input, float (None, 4)
 *   missing: input, float (None, 4)
 *   category: input, int32_t (None, 2)
 *   species: output, float (None, 3)
 */
int penguins_predict(const penguins_weights *weights, penguins_workspace *workspace, int n,
                     const float *numeric, const float *missing, const int32_t *category, float *species);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   numeric: input, float (None, 4)
 *   missing: input, float (None, 4)
 *   category: input, int32_t (None, 2)
 *   species_target: target, int32_t (None,)
 *   species_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int penguins_train_step(penguins_weights *weights, penguins_optimizer *optimizer, penguins_metrics *metrics,
                        penguins_train_workspace *workspace, int n, const float *numeric,
                        const float *missing, const int32_t *category, const int32_t *species_target,
                        const float *species_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   numeric: input, float (None, 4)
 *   missing: input, float (None, 4)
 *   category: input, int32_t (None, 2)
 *   species_target: target, int32_t (None,)
 *   species_sample_weight: sample weights (NULL: all ones), float (None,)
 *   species: output, float (None, 3)
 */
int penguins_evaluate_step(const penguins_weights *weights, penguins_metrics *metrics,
                           penguins_train_workspace *workspace, int n, const float *numeric,
                           const float *missing, const int32_t *category, const int32_t *species_target,
                           const float *species_sample_weight, float *species);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int penguins_metrics_result(const penguins_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int penguins_optimizer_init(penguins_optimizer *optimizer, const penguins_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void penguins_metrics_reset(penguins_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
