/*
 * transfer - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash f61dd3a11b30d1c3.
 * Change the model and generate again rather than editing this file.
 *
 * layer                      output                            weights    multiply-adds
 * xray (InputLayer)          (None, 28, 28, 1)                       0                0
 * base (Functional)          (None, 16)                              0                0
 * base/picture (InputLayer)  (None, 28, 28, 1)                       0                0
 * base/conv2d (Conv2D)       (None, 14, 14, 16)                    160           28,224
 * base/conv2d_1 (Conv2D)     (None, 7, 7, 32)                    4,640          225,792
 * base/flatten (Flatten)     (None, 1568)                            0                0
 * base/code (Dense)          (None, 16)                         25,104           25,088
 * head (Dense)               (None, 32)                            544              512
 * pneumonia (Dense)          (None, 1)                              33               32
 * all                                                           30,481          279,648
 *
 * Memory, all of it the caller's: weights 121,924 bytes, workspace 18,816 bytes, training workspace 603,584 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static transfer_weights weights;
 *     static transfer_workspace workspace;
 *     static float xray_in[784];
 *     static float pneumonia_out[1];
 *     transfer_init(&weights, 1); (or read a weights file into it)
 *     int status = transfer_predict(&weights, &workspace, 1, xray_in, pneumonia_out);
 */
#ifndef TRANSFER_H
#define TRANSFER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TRANSFER_BATCH 1 /* largest n of transfer_predict */
#define TRANSFER_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float base_conv2d_kernel[144]; /* base/conv2d/kernel (3, 3, 1, 16) */
    float base_conv2d_bias[16]; /* base/conv2d/bias (16,) */
    float base_conv2d_1_kernel[4608]; /* base/conv2d_1/kernel (3, 3, 16, 32) */
    float base_conv2d_1_bias[32]; /* base/conv2d_1/bias (32,) */
    float base_code_kernel[25088]; /* base/code/kernel (1568, 16) */
    float base_code_bias[16]; /* base/code/bias (16,) */
    float head_kernel[512]; /* head/kernel (16, 32) */
    float head_bias[32]; /* head/bias (32,) */
    float pneumonia_kernel[32]; /* pneumonia/kernel (32, 1) */
    float pneumonia_bias[1]; /* pneumonia/bias (1,) */
} transfer_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float head_kernel_momentum[512]; /* head/kernel/momentum (16, 32) */
    float head_kernel_velocity[512]; /* head/kernel/velocity (16, 32) */
    float head_bias_momentum[32]; /* head/bias/momentum (32,) */
    float head_bias_velocity[32]; /* head/bias/velocity (32,) */
    float pneumonia_kernel_momentum[32]; /* pneumonia/kernel/momentum (32, 1) */
    float pneumonia_kernel_velocity[32]; /* pneumonia/kernel/velocity (32, 1) */
    float pneumonia_bias_momentum[1]; /* pneumonia/bias/momentum (1,) */
    float pneumonia_bias_velocity[1]; /* pneumonia/bias/velocity (1,) */
} transfer_optimizer;

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
    float sensitivity_true_positives[1]; /* sensitivity/true_positives (1,) */
    float sensitivity_false_negatives[1]; /* sensitivity/false_negatives (1,) */
    float specificity_true_negatives; /* specificity/true_negatives () */
    float specificity_negatives; /* specificity/negatives () */
    float calibration_error_off[10]; /* calibration_error/off (10,) */
    float calibration_error_weights; /* calibration_error/weights () */
} transfer_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4704];
} transfer_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[150560];
    int32_t integers[64];
    uint8_t bytes[1088];
} transfer_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define TRANSFER_WEIGHTS_BYTES 121924
#define TRANSFER_OPTIMIZER_BYTES 4632
#define TRANSFER_METRICS_BYTES 3276
#define TRANSFER_WORKSPACE_BYTES 18816
#define TRANSFER_TRAIN_WORKSPACE_BYTES 603584
/* Bounds of the stack for compilers that optimize: of transfer_init, and of any other function. */
#define TRANSFER_INIT_STACK_BYTES 2304
#define TRANSFER_STACK_BYTES 4928

/* What every function returns. */
typedef enum {
    TRANSFER_OK = 0,
    TRANSFER_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    TRANSFER_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} transfer_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int transfer_init(transfer_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   xray: input, float (None, 28, 28, 1)
 *   pneumonia: output, float (None, 1)
 */
int transfer_predict(const transfer_weights *weights, transfer_workspace *workspace, int n,
                     const float *xray, float *pneumonia);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   xray: input, float (None, 28, 28, 1)
 *   pneumonia_target: target, float (None, 1)
 *   pneumonia_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int transfer_train_step(transfer_weights *weights, transfer_optimizer *optimizer, transfer_metrics *metrics,
                        transfer_train_workspace *workspace, int n, const float *xray,
                        const float *pneumonia_target, const float *pneumonia_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   xray: input, float (None, 28, 28, 1)
 *   pneumonia_target: target, float (None, 1)
 *   pneumonia_sample_weight: sample weights (NULL: all ones), float (None,)
 *   pneumonia: output, float (None, 1)
 */
int transfer_evaluate_step(const transfer_weights *weights, transfer_metrics *metrics,
                           transfer_train_workspace *workspace, int n, const float *xray,
                           const float *pneumonia_target, const float *pneumonia_sample_weight,
                           float *pneumonia);

/* The metrics over all steps since the last reset.
 *   result: 6 numbers: loss, accuracy, auc, sensitivity, specificity, calibration_error
 */
int transfer_metrics_result(const transfer_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int transfer_optimizer_init(transfer_optimizer *optimizer, const transfer_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void transfer_metrics_reset(transfer_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
