/*
 * pneumonia - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 934a96921d6b75ea.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * xray (InputLayer)               (None, 28, 28, 1)                       0                0
 * vitals (InputLayer)             (None, 24, 4)                           0                0
 * conv2d (Conv2D)                 (None, 26, 26, 16)                    160           97,344
 * max_pooling2d (MaxPooling2D)    (None, 13, 13, 16)                      0                0
 * conv2d_1 (Conv2D)               (None, 11, 11, 32)                  4,640          557,568
 * max_pooling2d_1 (MaxPooling2D)  (None, 5, 5, 32)                        0                0
 * flatten (Flatten)               (None, 800)                             0                0
 * dense (Dense)                   (None, 32)                         25,632           25,600
 * seen (Dropout)                  (None, 32)                              0                0
 * course (LSTM)                   (None, 24)                          2,784           64,512
 * concatenate (Concatenate)       (None, 56)                              0                0
 * pneumonia (Dense)               (None, 1)                              57               56
 * all                                                                33,273          745,080
 *
 * Memory, all of it the caller's: weights 133,092 bytes, workspace 14,016 bytes, training workspace 2,405,696 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static pneumonia_weights weights;
 *     static pneumonia_workspace workspace;
 *     static float xray_in[784];
 *     static float vitals_in[96];
 *     static float pneumonia_out[1];
 *     pneumonia_init(&weights, 1); (or read a weights file into it)
 *     int status = pneumonia_predict(&weights, &workspace, 1, xray_in, vitals_in, pneumonia_out);
 */
#ifndef PNEUMONIA_H
#define PNEUMONIA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PNEUMONIA_BATCH 1 /* largest n of pneumonia_predict */
#define PNEUMONIA_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[144]; /* conv2d/kernel (3, 3, 1, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float dense_kernel[25600]; /* dense/kernel (800, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float course_kernel[384]; /* course/kernel (4, 96) */
    float course_recurrent_kernel[2304]; /* course/recurrent_kernel (24, 96) */
    float course_bias[96]; /* course/bias (96,) */
    float pneumonia_kernel[56]; /* pneumonia/kernel (56, 1) */
    float pneumonia_bias[1]; /* pneumonia/bias (1,) */
} pneumonia_weights;

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
    float dense_kernel_momentum[25600]; /* dense/kernel/momentum (800, 32) */
    float dense_kernel_velocity[25600]; /* dense/kernel/velocity (800, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float course_kernel_momentum[384]; /* course/kernel/momentum (4, 96) */
    float course_kernel_velocity[384]; /* course/kernel/velocity (4, 96) */
    float course_recurrent_kernel_momentum[2304]; /* course/recurrent_kernel/momentum (24, 96) */
    float course_recurrent_kernel_velocity[2304]; /* course/recurrent_kernel/velocity (24, 96) */
    float course_bias_momentum[96]; /* course/bias/momentum (96,) */
    float course_bias_velocity[96]; /* course/bias/velocity (96,) */
    float pneumonia_kernel_momentum[56]; /* pneumonia/kernel/momentum (56, 1) */
    float pneumonia_kernel_velocity[56]; /* pneumonia/kernel/velocity (56, 1) */
    float pneumonia_bias_momentum[1]; /* pneumonia/bias/momentum (1,) */
    float pneumonia_bias_velocity[1]; /* pneumonia/bias/velocity (1,) */
} pneumonia_optimizer;

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
} pneumonia_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[3504];
} pneumonia_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[544784];
    int32_t integers[48];
    uint8_t bytes[226368];
} pneumonia_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define PNEUMONIA_WEIGHTS_BYTES 133092
#define PNEUMONIA_OPTIMIZER_BYTES 266200
#define PNEUMONIA_METRICS_BYTES 3216
#define PNEUMONIA_WORKSPACE_BYTES 14016
#define PNEUMONIA_TRAIN_WORKSPACE_BYTES 2405696
/* Bounds of the stack for compilers that optimize: of pneumonia_init, and of any other function. */
#define PNEUMONIA_INIT_STACK_BYTES 22400
#define PNEUMONIA_STACK_BYTES 5120

/* What every function returns. */
typedef enum {
    PNEUMONIA_OK = 0,
    PNEUMONIA_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    PNEUMONIA_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} pneumonia_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int pneumonia_init(pneumonia_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   xray: input, float (None, 28, 28, 1)
 *   vitals: input, float (None, 24, 4)
 *   pneumonia: output, float (None, 1)
 */
int pneumonia_predict(const pneumonia_weights *weights, pneumonia_workspace *workspace, int n,
                      const float *xray, const float *vitals, float *pneumonia);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   xray: input, float (None, 28, 28, 1)
 *   vitals: input, float (None, 24, 4)
 *   pneumonia_target: target, float (None, 1)
 *   pneumonia_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int pneumonia_train_step(pneumonia_weights *weights, pneumonia_optimizer *optimizer,
                         pneumonia_metrics *metrics, pneumonia_train_workspace *workspace, int n,
                         const float *xray, const float *vitals, const float *pneumonia_target,
                         const float *pneumonia_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   xray: input, float (None, 28, 28, 1)
 *   vitals: input, float (None, 24, 4)
 *   pneumonia_target: target, float (None, 1)
 *   pneumonia_sample_weight: sample weights (NULL: all ones), float (None,)
 *   pneumonia: output, float (None, 1)
 */
int pneumonia_evaluate_step(const pneumonia_weights *weights, pneumonia_metrics *metrics,
                            pneumonia_train_workspace *workspace, int n, const float *xray,
                            const float *vitals, const float *pneumonia_target,
                            const float *pneumonia_sample_weight, float *pneumonia);

/* The metrics over all steps since the last reset.
 *   result: 3 numbers: loss, accuracy, auc
 */
int pneumonia_metrics_result(const pneumonia_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int pneumonia_optimizer_init(pneumonia_optimizer *optimizer, const pneumonia_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void pneumonia_metrics_reset(pneumonia_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
