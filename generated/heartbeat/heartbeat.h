/*
 * heartbeat - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 1abe36758b72b12c.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * spectrogram (InputLayer)        (None, 32, 32, 1)                       0                0
 * ecg (InputLayer)                (None, 128, 1)                          0                0
 * rr_intervals (InputLayer)       (None, 9, 1)                            0                0
 * conv2d (Conv2D)                 (None, 30, 30, 16)                    160          129,600
 * max_pooling2d (MaxPooling2D)    (None, 15, 15, 16)                      0                0
 * conv2d_1 (Conv2D)               (None, 13, 13, 32)                  4,640          778,752
 * max_pooling2d_1 (MaxPooling2D)  (None, 6, 6, 32)                        0                0
 * flatten (Flatten)               (None, 1152)                            0                0
 * dense (Dense)                   (None, 32)                         36,896           36,864
 * seen (Dropout)                  (None, 32)                              0                0
 * conv1d (Conv1D)                 (None, 122, 16)                       128           13,664
 * max_pooling1d (MaxPooling1D)    (None, 30, 16)                          0                0
 * beat (LSTM)                     (None, 32)                          6,272          184,320
 * rhythm (GRU)                    (None, 16)                            912            7,344
 * concatenate (Concatenate)       (None, 80)                              0                0
 * pvc (Dense)                     (None, 1)                              81               80
 * all                                                                49,089        1,150,624
 *
 * Memory, all of it the caller's: weights 196,356 bytes, workspace 21,248 bytes, training workspace 3,311,296 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static heartbeat_weights weights;
 *     static heartbeat_workspace workspace;
 *     static float spectrogram_in[1024];
 *     static float ecg_in[128];
 *     static float rr_intervals_in[9];
 *     static float pvc_out[1];
 *     heartbeat_init(&weights, 1); (or read a weights file into it)
 *     int status = heartbeat_predict(&weights, &workspace, 1, spectrogram_in, ecg_in, rr_intervals_in, pvc_out);
 */
#ifndef HEARTBEAT_H
#define HEARTBEAT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HEARTBEAT_BATCH 1 /* largest n of heartbeat_predict */
#define HEARTBEAT_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[144]; /* conv2d/kernel (3, 3, 1, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float conv1d_kernel[112]; /* conv1d/kernel (7, 1, 16) */
    float conv1d_bias[16]; /* conv1d/bias (16,) */
    float dense_kernel[36864]; /* dense/kernel (1152, 32) */
    float dense_bias[32]; /* dense/bias (32,) */
    float beat_kernel[2048]; /* beat/kernel (16, 128) */
    float beat_recurrent_kernel[4096]; /* beat/recurrent_kernel (32, 128) */
    float beat_bias[128]; /* beat/bias (128,) */
    float rhythm_kernel[48]; /* rhythm/kernel (1, 48) */
    float rhythm_recurrent_kernel[768]; /* rhythm/recurrent_kernel (16, 48) */
    float rhythm_bias[96]; /* rhythm/bias (2, 48) */
    float pvc_kernel[80]; /* pvc/kernel (80, 1) */
    float pvc_bias[1]; /* pvc/bias (1,) */
} heartbeat_weights;

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
    float conv1d_kernel_momentum[112]; /* conv1d/kernel/momentum (7, 1, 16) */
    float conv1d_kernel_velocity[112]; /* conv1d/kernel/velocity (7, 1, 16) */
    float conv1d_bias_momentum[16]; /* conv1d/bias/momentum (16,) */
    float conv1d_bias_velocity[16]; /* conv1d/bias/velocity (16,) */
    float dense_kernel_momentum[36864]; /* dense/kernel/momentum (1152, 32) */
    float dense_kernel_velocity[36864]; /* dense/kernel/velocity (1152, 32) */
    float dense_bias_momentum[32]; /* dense/bias/momentum (32,) */
    float dense_bias_velocity[32]; /* dense/bias/velocity (32,) */
    float beat_kernel_momentum[2048]; /* beat/kernel/momentum (16, 128) */
    float beat_kernel_velocity[2048]; /* beat/kernel/velocity (16, 128) */
    float beat_recurrent_kernel_momentum[4096]; /* beat/recurrent_kernel/momentum (32, 128) */
    float beat_recurrent_kernel_velocity[4096]; /* beat/recurrent_kernel/velocity (32, 128) */
    float beat_bias_momentum[128]; /* beat/bias/momentum (128,) */
    float beat_bias_velocity[128]; /* beat/bias/velocity (128,) */
    float rhythm_kernel_momentum[48]; /* rhythm/kernel/momentum (1, 48) */
    float rhythm_kernel_velocity[48]; /* rhythm/kernel/velocity (1, 48) */
    float rhythm_recurrent_kernel_momentum[768]; /* rhythm/recurrent_kernel/momentum (16, 48) */
    float rhythm_recurrent_kernel_velocity[768]; /* rhythm/recurrent_kernel/velocity (16, 48) */
    float rhythm_bias_momentum[96]; /* rhythm/bias/momentum (2, 48) */
    float rhythm_bias_velocity[96]; /* rhythm/bias/velocity (2, 48) */
    float pvc_kernel_momentum[80]; /* pvc/kernel/momentum (80, 1) */
    float pvc_kernel_velocity[80]; /* pvc/kernel/velocity (80, 1) */
    float pvc_bias_momentum[1]; /* pvc/bias/momentum (1,) */
    float pvc_bias_velocity[1]; /* pvc/bias/velocity (1,) */
} heartbeat_optimizer;

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
} heartbeat_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[5312];
} heartbeat_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[743536];
    int32_t integers[48];
    uint8_t bytes[336960];
} heartbeat_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define HEARTBEAT_WEIGHTS_BYTES 196356
#define HEARTBEAT_OPTIMIZER_BYTES 392728
#define HEARTBEAT_METRICS_BYTES 3224
#define HEARTBEAT_WORKSPACE_BYTES 21248
#define HEARTBEAT_TRAIN_WORKSPACE_BYTES 3311296
/* Bounds of the stack for compilers that optimize: of heartbeat_init, and of any other function. */
#define HEARTBEAT_INIT_STACK_BYTES 37248
#define HEARTBEAT_STACK_BYTES 5248

/* What every function returns. */
typedef enum {
    HEARTBEAT_OK = 0,
    HEARTBEAT_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    HEARTBEAT_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} heartbeat_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int heartbeat_init(heartbeat_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   spectrogram: input, float (None, 32, 32, 1)
 *   ecg: input, float (None, 128, 1)
 *   rr_intervals: input, float (None, 9, 1)
 *   pvc: output, float (None, 1)
 */
int heartbeat_predict(const heartbeat_weights *weights, heartbeat_workspace *workspace, int n,
                      const float *spectrogram, const float *ecg, const float *rr_intervals, float *pvc);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   spectrogram: input, float (None, 32, 32, 1)
 *   ecg: input, float (None, 128, 1)
 *   rr_intervals: input, float (None, 9, 1)
 *   pvc_target: target, float (None, 1)
 *   pvc_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int heartbeat_train_step(heartbeat_weights *weights, heartbeat_optimizer *optimizer,
                         heartbeat_metrics *metrics, heartbeat_train_workspace *workspace, int n,
                         const float *spectrogram, const float *ecg, const float *rr_intervals,
                         const float *pvc_target, const float *pvc_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   spectrogram: input, float (None, 32, 32, 1)
 *   ecg: input, float (None, 128, 1)
 *   rr_intervals: input, float (None, 9, 1)
 *   pvc_target: target, float (None, 1)
 *   pvc_sample_weight: sample weights (NULL: all ones), float (None,)
 *   pvc: output, float (None, 1)
 */
int heartbeat_evaluate_step(const heartbeat_weights *weights, heartbeat_metrics *metrics,
                            heartbeat_train_workspace *workspace, int n, const float *spectrogram,
                            const float *ecg, const float *rr_intervals, const float *pvc_target,
                            const float *pvc_sample_weight, float *pvc);

/* The metrics over all steps since the last reset.
 *   result: 4 numbers: loss, accuracy, auc, sensitivity
 */
int heartbeat_metrics_result(const heartbeat_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int heartbeat_optimizer_init(heartbeat_optimizer *optimizer, const heartbeat_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void heartbeat_metrics_reset(heartbeat_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
