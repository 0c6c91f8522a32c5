/*
 * video_gestures - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 73eedfa546450392.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                 output                            weights    multiply-adds
 * clip (InputLayer)                     (None, 10, 64, 64, 3)                   0                0
 * time_distributed (TimeDistributed)    (None, 10, 30, 30, 16)              1,216       10,800,000
 * time_distributed_1 (TimeDistributed)  (None, 10, 15, 15, 16)                  0                0
 * time_distributed_2 (TimeDistributed)  (None, 10, 13, 13, 32)              4,640        7,787,520
 * time_distributed_3 (TimeDistributed)  (None, 10, 6, 6, 32)                    0                0
 * time_distributed_4 (TimeDistributed)  (None, 10, 1152)                        0                0
 * lstm (LSTM)                           (None, 64)                        311,552        3,112,960
 * probabilities (Dense)                 (None, 10)                            650              640
 * all                                                                     318,058       21,701,120
 *
 * Memory, all of it the caller's: weights 1,272,232 bytes, workspace 190,080 bytes, training workspace 32,164,032 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static video_gestures_weights weights;
 *     static video_gestures_workspace workspace;
 *     static float clip_in[122880];
 *     static float probabilities_out[10];
 *     video_gestures_init(&weights, 1); (or read a weights file into it)
 *     int status = video_gestures_predict(&weights, &workspace, 1, clip_in, probabilities_out);
 */
#ifndef VIDEO_GESTURES_H
#define VIDEO_GESTURES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIDEO_GESTURES_BATCH 1 /* largest n of video_gestures_predict */
#define VIDEO_GESTURES_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float time_distributed_kernel[1200]; /* time_distributed/kernel (5, 5, 3, 16) */
    float time_distributed_bias[16]; /* time_distributed/bias (16,) */
    float time_distributed_2_kernel[4608]; /* time_distributed_2/kernel (3, 3, 16, 32) */
    float time_distributed_2_bias[32]; /* time_distributed_2/bias (32,) */
    float lstm_kernel[294912]; /* lstm/kernel (1152, 256) */
    float lstm_recurrent_kernel[16384]; /* lstm/recurrent_kernel (64, 256) */
    float lstm_bias[256]; /* lstm/bias (256,) */
    float probabilities_kernel[640]; /* probabilities/kernel (64, 10) */
    float probabilities_bias[10]; /* probabilities/bias (10,) */
} video_gestures_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float time_distributed_kernel_momentum[1200]; /* time_distributed/kernel/momentum (5, 5, 3, 16) */
    float time_distributed_kernel_velocity[1200]; /* time_distributed/kernel/velocity (5, 5, 3, 16) */
    float time_distributed_bias_momentum[16]; /* time_distributed/bias/momentum (16,) */
    float time_distributed_bias_velocity[16]; /* time_distributed/bias/velocity (16,) */
    float time_distributed_2_kernel_momentum[4608]; /* time_distributed_2/kernel/momentum (3, 3, 16, 32) */
    float time_distributed_2_kernel_velocity[4608]; /* time_distributed_2/kernel/velocity (3, 3, 16, 32) */
    float time_distributed_2_bias_momentum[32]; /* time_distributed_2/bias/momentum (32,) */
    float time_distributed_2_bias_velocity[32]; /* time_distributed_2/bias/velocity (32,) */
    float lstm_kernel_momentum[294912]; /* lstm/kernel/momentum (1152, 256) */
    float lstm_kernel_velocity[294912]; /* lstm/kernel/velocity (1152, 256) */
    float lstm_recurrent_kernel_momentum[16384]; /* lstm/recurrent_kernel/momentum (64, 256) */
    float lstm_recurrent_kernel_velocity[16384]; /* lstm/recurrent_kernel/velocity (64, 256) */
    float lstm_bias_momentum[256]; /* lstm/bias/momentum (256,) */
    float lstm_bias_velocity[256]; /* lstm/bias/velocity (256,) */
    float probabilities_kernel_momentum[640]; /* probabilities/kernel/momentum (64, 10) */
    float probabilities_kernel_velocity[640]; /* probabilities/kernel/velocity (64, 10) */
    float probabilities_bias_momentum[10]; /* probabilities/bias/momentum (10,) */
    float probabilities_bias_velocity[10]; /* probabilities/bias/velocity (10,) */
} video_gestures_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} video_gestures_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[47520];
} video_gestures_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[7280656];
    int32_t integers[32];
    uint8_t bytes[3041280];
} video_gestures_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define VIDEO_GESTURES_WEIGHTS_BYTES 1272232
#define VIDEO_GESTURES_OPTIMIZER_BYTES 2544480
#define VIDEO_GESTURES_METRICS_BYTES 16
#define VIDEO_GESTURES_WORKSPACE_BYTES 190080
#define VIDEO_GESTURES_TRAIN_WORKSPACE_BYTES 32164032
/* Bounds of the stack for compilers that optimize: of video_gestures_init, and of any other function. */
#define VIDEO_GESTURES_INIT_STACK_BYTES 137728
#define VIDEO_GESTURES_STACK_BYTES 3264

/* What every function returns. */
typedef enum {
    VIDEO_GESTURES_OK = 0,
    VIDEO_GESTURES_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    VIDEO_GESTURES_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} video_gestures_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int video_gestures_init(video_gestures_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   clip: input, float (None, 10, 64, 64, 3)
 *   probabilities: output, float (None, 10)
 */
int video_gestures_predict(const video_gestures_weights *weights, video_gestures_workspace *workspace, int n,
                           const float *clip, float *probabilities);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   clip: input, float (None, 10, 64, 64, 3)
 *   probabilities_target: target, float (None, 10)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int video_gestures_train_step(video_gestures_weights *weights, video_gestures_optimizer *optimizer,
                              video_gestures_metrics *metrics, video_gestures_train_workspace *workspace,
                              int n, const float *clip, const float *probabilities_target,
                              const float *probabilities_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   clip: input, float (None, 10, 64, 64, 3)
 *   probabilities_target: target, float (None, 10)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probabilities: output, float (None, 10)
 */
int video_gestures_evaluate_step(const video_gestures_weights *weights, video_gestures_metrics *metrics,
                                 video_gestures_train_workspace *workspace, int n, const float *clip,
                                 const float *probabilities_target, const float *probabilities_sample_weight,
                                 float *probabilities);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int video_gestures_metrics_result(const video_gestures_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int video_gestures_optimizer_init(video_gestures_optimizer *optimizer, const video_gestures_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void video_gestures_metrics_reset(video_gestures_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
