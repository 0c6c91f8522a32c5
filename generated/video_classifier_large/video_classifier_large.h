/*
 * video_classifier_large - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash dec5ea4e8ea336f1.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                 output                            weights    multiply-adds
 * clip (InputLayer)                     (None, 20, 128, 128, 3)                 0                0
 * time_distributed (TimeDistributed)    (None, 20, 126, 126, 64)            1,792      548,674,560
 * time_distributed_1 (TimeDistributed)  (None, 20, 63, 63, 64)                  0                0
 * time_distributed_2 (TimeDistributed)  (None, 20, 254016)                      0                0
 * lstm (LSTM)                           (None, 128)                   130,122,240    2,602,434,560
 * dense (Dense)                         (None, 64)                          8,256            8,192
 * probabilities (Dense)                 (None, 5)                             325              320
 * all                                                                 130,132,613    3,151,117,632
 *
 * Memory, all of it the caller's: weights 520,530,452 bytes, workspace 20,362,240 bytes, training workspace 894,136,960 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static video_classifier_large_weights weights;
 *     static video_classifier_large_workspace workspace;
 *     static float clip_in[983040];
 *     static float probabilities_out[5];
 *     video_classifier_large_init(&weights, 1); (or read a weights file into it)
 *     int status = video_classifier_large_predict(&weights, &workspace, 1, clip_in, probabilities_out);
 */
#ifndef VIDEO_CLASSIFIER_LARGE_H
#define VIDEO_CLASSIFIER_LARGE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIDEO_CLASSIFIER_LARGE_BATCH 1 /* largest n of video_classifier_large_predict */
#define VIDEO_CLASSIFIER_LARGE_TRAIN_BATCH 8 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float time_distributed_kernel[1728]; /* time_distributed/kernel (3, 3, 3, 64) */
    float time_distributed_bias[64]; /* time_distributed/bias (64,) */
    float lstm_kernel[130056192]; /* lstm/kernel (254016, 512) */
    float lstm_recurrent_kernel[65536]; /* lstm/recurrent_kernel (128, 512) */
    float lstm_bias[512]; /* lstm/bias (512,) */
    float dense_kernel[8192]; /* dense/kernel (128, 64) */
    float dense_bias[64]; /* dense/bias (64,) */
    float probabilities_kernel[320]; /* probabilities/kernel (64, 5) */
    float probabilities_bias[5]; /* probabilities/bias (5,) */
} video_classifier_large_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float time_distributed_kernel_momentum[1728]; /* time_distributed/kernel/momentum (3, 3, 3, 64) */
    float time_distributed_kernel_velocity[1728]; /* time_distributed/kernel/velocity (3, 3, 3, 64) */
    float time_distributed_bias_momentum[64]; /* time_distributed/bias/momentum (64,) */
    float time_distributed_bias_velocity[64]; /* time_distributed/bias/velocity (64,) */
    float lstm_kernel_momentum[130056192]; /* lstm/kernel/momentum (254016, 512) */
    float lstm_kernel_velocity[130056192]; /* lstm/kernel/velocity (254016, 512) */
    float lstm_recurrent_kernel_momentum[65536]; /* lstm/recurrent_kernel/momentum (128, 512) */
    float lstm_recurrent_kernel_velocity[65536]; /* lstm/recurrent_kernel/velocity (128, 512) */
    float lstm_bias_momentum[512]; /* lstm/bias/momentum (512,) */
    float lstm_bias_velocity[512]; /* lstm/bias/velocity (512,) */
    float dense_kernel_momentum[8192]; /* dense/kernel/momentum (128, 64) */
    float dense_kernel_velocity[8192]; /* dense/kernel/velocity (128, 64) */
    float dense_bias_momentum[64]; /* dense/bias/momentum (64,) */
    float dense_bias_velocity[64]; /* dense/bias/velocity (64,) */
    float probabilities_kernel_momentum[320]; /* probabilities/kernel/momentum (64, 5) */
    float probabilities_kernel_velocity[320]; /* probabilities/kernel/velocity (64, 5) */
    float probabilities_bias_momentum[5]; /* probabilities/bias/momentum (5,) */
    float probabilities_bias_velocity[5]; /* probabilities/bias/velocity (5,) */
} video_classifier_large_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} video_classifier_large_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[5090560];
} video_classifier_large_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[203212816];
    int32_t integers[16];
    uint8_t bytes[81285632];
} video_classifier_large_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define VIDEO_CLASSIFIER_LARGE_WEIGHTS_BYTES 520530452
#define VIDEO_CLASSIFIER_LARGE_OPTIMIZER_BYTES 1041060920
#define VIDEO_CLASSIFIER_LARGE_METRICS_BYTES 16
#define VIDEO_CLASSIFIER_LARGE_WORKSPACE_BYTES 20362240
#define VIDEO_CLASSIFIER_LARGE_TRAIN_WORKSPACE_BYTES 894136960
/* Bounds of the stack for compilers that optimize: of video_classifier_large_init, and of any other function. */
#define VIDEO_CLASSIFIER_LARGE_INIT_STACK_BYTES 535552
#define VIDEO_CLASSIFIER_LARGE_STACK_BYTES 4480

/* What every function returns. */
typedef enum {
    VIDEO_CLASSIFIER_LARGE_OK = 0,
    VIDEO_CLASSIFIER_LARGE_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    VIDEO_CLASSIFIER_LARGE_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} video_classifier_large_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int video_classifier_large_init(video_classifier_large_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   clip: input, float (None, 20, 128, 128, 3)
 *   probabilities: output, float (None, 5)
 */
int video_classifier_large_predict(const video_classifier_large_weights *weights,
                                   video_classifier_large_workspace *workspace, int n, const float *clip,
                                   float *probabilities);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   clip: input, float (None, 20, 128, 128, 3)
 *   probabilities_target: target, float (None, 5)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int video_classifier_large_train_step(video_classifier_large_weights *weights,
                                      video_classifier_large_optimizer *optimizer,
                                      video_classifier_large_metrics *metrics,
                                      video_classifier_large_train_workspace *workspace, int n,
                                      const float *clip, const float *probabilities_target,
                                      const float *probabilities_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   clip: input, float (None, 20, 128, 128, 3)
 *   probabilities_target: target, float (None, 5)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probabilities: output, float (None, 5)
 */
int video_classifier_large_evaluate_step(const video_classifier_large_weights *weights,
                                         video_classifier_large_metrics *metrics,
                                         video_classifier_large_train_workspace *workspace, int n,
                                         const float *clip, const float *probabilities_target,
                                         const float *probabilities_sample_weight, float *probabilities);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int video_classifier_large_metrics_result(const video_classifier_large_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int video_classifier_large_optimizer_init(video_classifier_large_optimizer *optimizer, const video_classifier_large_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void video_classifier_large_metrics_reset(video_classifier_large_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
