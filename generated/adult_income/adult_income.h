/*
 * adult_income - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 2b3335dee446d8f5.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * numeric (InputLayer)       (None, 5)                               0                0
 * missing (InputLayer)       (None, 5)                               0                0
 * category (InputLayer)      (None, 5)                               0                0
 * levels (Embedding)         (None, 5, 4)                          256                0
 * kinds (Flatten)            (None, 20)                              0                0
 * concatenate (Concatenate)  (None, 30)                              0                0
 * dense (Dense)              (None, 32)                            992              960
 * dense_1 (Dense)            (None, 32)                          1,056            1,024
 * income (Dense)             (None, 1)                              33               32
 * all                                                            2,337            2,016
 *
 * Memory, all of it the caller's: weights 9,348 bytes, workspace 256 bytes, training workspace 18,560 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static adult_income_weights weights;
 *     static adult_income_workspace workspace;
 *     static float numeric_in[5];
 *     static float missing_in[5];
 *     static int32_t category_in[5];
 *     static float income_out[1];
 *     adult_income_init(&weights, 1); (or read a weights file into it)
 *     int status = adult_income_predict(&weights, &workspace, 1, numeric_in, missing_in, category_in, income_out);
 */
#ifndef ADULT_INCOME_H
#define ADULT_INCOME_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ADULT_INCOME_BATCH 1 /* largest n of adult_income_predict */
#define ADULT_INCOME_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float levels_embeddings[256]; /* levels/embeddings (64, 4) */
    float dense_kernel[960]; /* dense/kernel (30, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float dense_1_kernel[1024]; /* dense_1/kernel (32, 32) */
    float dense_1_bias[32]; /* dense_1/bias (32,) */
    float income_kernel[32]; /* income/kernel (32, 1) */
    float income_bias[1]; /* income/bias (1,) */
} adult_income_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float levels_embeddings_momentum[256]; /* levels/embeddings/momentum (64, 4) */
    float levels_embeddings_velocity[256]; /* levels/embeddings/velocity (64, 4) */
    float dense_kernel_momentum[960]; /* dense/kernel/momentum (30, 32) */
    float dense_kernel_velocity[960]; /* dense/kernel/velocity (30, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float dense_1_kernel_momentum[1024]; /* dense_1/kernel/momentum (32, 32) */
    float dense_1_kernel_velocity[1024]; /* dense_1/kernel/velocity (32, 32) */
    float dense_1_bias_momentum[32]; /* dense_1/bias/momentum (32,) */
    float dense_1_bias_velocity[32]; /* dense_1/bias/velocity (32,) */
    float income_kernel_momentum[32]; /* income/kernel/momentum (32, 1) */
    float income_kernel_velocity[32]; /* income/kernel/velocity (32, 1) */
    float income_bias_momentum[1]; /* income/bias/momentum (1,) */
    float income_bias_velocity[1]; /* income/bias/velocity (1,) */
} adult_income_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
    float auc_true_positives[200]; /* auc/true_positives (200,) */
    float auc_false_positives[200]; /* auc/false_positives (200,) */
    float auc_true_negatives[200]; /* auc/true_negatives (200,) */
    float auc_false_negatives[200]; /* auc/false_negatives (200,) */
} adult_income_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[64];
} adult_income_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4080];
    int32_t integers[32];
    uint8_t bytes[2112];
} adult_income_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define ADULT_INCOME_WEIGHTS_BYTES 9348
#define ADULT_INCOME_OPTIMIZER_BYTES 18712
#define ADULT_INCOME_METRICS_BYTES 3216
#define ADULT_INCOME_WORKSPACE_BYTES 256
#define ADULT_INCOME_TRAIN_WORKSPACE_BYTES 18560
/* Bounds of the stack for compilers that optimize: of adult_income_init, and of any other function. */
#define ADULT_INCOME_INIT_STACK_BYTES 2304
#define ADULT_INCOME_STACK_BYTES 4800

/* What every function returns. */
typedef enum {
    ADULT_INCOME_OK = 0,
    ADULT_INCOME_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    ADULT_INCOME_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} adult_income_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int adult_income_init(adult_income_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   numeric: input, float (None, 5)
 *   missing: input, float (None, 5)
 *   category: input, int32_t (None, 5)
 *   income: output, float (None, 1)
 */
int adult_income_predict(const adult_income_weights *weights, adult_income_workspace *workspace, int n,
                         const float *numeric, const float *missing, const int32_t *category, float *income);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   numeric: input, float (None, 5)
 *   missing: input, float (None, 5)
 *   category: input, int32_t (None, 5)
 *   income_target: target, float (None, 1)
 *   income_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int adult_income_train_step(adult_income_weights *weights, adult_income_optimizer *optimizer,
                            adult_income_metrics *metrics, adult_income_train_workspace *workspace, int n,
                            const float *numeric, const float *missing, const int32_t *category,
                            const float *income_target, const float *income_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   numeric: input, float (None, 5)
 *   missing: input, float (None, 5)
 *   category: input, int32_t (None, 5)
 *   income_target: target, float (None, 1)
 *   income_sample_weight: sample weights (NULL: all ones), float (None,)
 *   income: output, float (None, 1)
 */
int adult_income_evaluate_step(const adult_income_weights *weights, adult_income_metrics *metrics,
                               adult_income_train_workspace *workspace, int n, const float *numeric,
                               const float *missing, const int32_t *category, const float *income_target,
                               const float *income_sample_weight, float *income);

/* The metrics over all steps since the last reset.
 *   result: 3 numbers: loss, accuracy, auc
 */
int adult_income_metrics_result(const adult_income_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int adult_income_optimizer_init(adult_income_optimizer *optimizer, const adult_income_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void adult_income_metrics_reset(adult_income_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
