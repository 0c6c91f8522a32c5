/*
 * video_analysis - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash a9e0ff6429239d0e.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                 output                            weights    multiply-adds
 * clip (InputLayer)                     (None, 15, 64, 64, 3)                   0                0
 * time_distributed (TimeDistributed)    (None, 15, 62, 62, 32)                896       49,818,240
 * time_distributed_1 (TimeDistributed)  (None, 15, 31, 31, 32)                  0                0
 * time_distributed_2 (TimeDistributed)  (None, 15, 30752)                       0                0
 * lstm (LSTM)                           (None, 64)                      7,889,152      118,333,440
 * probabilities (Dense)                 (None, 10)                            650              640
 * all                                                                   7,890,698      168,152,320
 *
 * Memory, all of it the caller's: weights 31,562,792 bytes, workspace 1,860,480 bytes, training workspace 324,741,312 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static video_analysis_weights weights;
 *     static video_analysis_workspace workspace;
 *     static float clip_in[184320];
 *     static float probabilities_out[10];
 *     video_analysis_init(&weights, 1); (or read a weights file into it)
 *     int status = video_analysis_predict(&weights, &workspace, 1, clip_in, probabilities_out);
 */
#ifndef VIDEO_ANALYSIS_H
#define VIDEO_ANALYSIS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIDEO_ANALYSIS_BATCH 1 /* largest n of video_analysis_predict */
#define VIDEO_ANALYSIS_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float time_distributed_kernel[864]; /* time_distributed/kernel (3, 3, 3, 32) */
    float time_distributed_bias[32]; /* time_distributed/bias (32,) */
    float lstm_kernel[7872512]; /* lstm/kernel (30752, 256) */
    float lstm_recurrent_kernel[16384]; /* lstm/recurrent_kernel (64, 256) */
    float lstm_bias[256]; /* lstm/bias (256,) */
    float probabilities_kernel[640]; /* probabilities/kernel (64, 10) */
    float probabilities_bias[10]; /* probabilities/bias (10,) */
} video_analysis_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float time_distributed_kernel_momentum[864]; /* time_distributed/kernel/momentum (3, 3, 3, 32) */
    float time_distributed_kernel_velocity[864]; /* time_distributed/kernel/velocity (3, 3, 3, 32) */
    float time_distributed_bias_momentum[32]; /* time_distributed/bias/momentum (32,) */
    float time_distributed_bias_velocity[32]; /* time_distributed/bias/velocity (32,) */
    float lstm_kernel_momentum[7872512]; /* lstm/kernel/momentum (30752, 256) */
    float lstm_kernel_velocity[7872512]; /* lstm/kernel/velocity (30752, 256) */
    float lstm_recurrent_kernel_momentum[16384]; /* lstm/recurrent_kernel/momentum (64, 256) */
    float lstm_recurrent_kernel_velocity[16384]; /* lstm/recurrent_kernel/velocity (64, 256) */
    float lstm_bias_momentum[256]; /* lstm/bias/momentum (256,) */
    float lstm_bias_velocity[256]; /* lstm/bias/velocity (256,) */
    float probabilities_kernel_momentum[640]; /* probabilities/kernel/momentum (64, 10) */
    float probabilities_kernel_velocity[640]; /* probabilities/kernel/velocity (64, 10) */
    float probabilities_bias_momentum[10]; /* probabilities/bias/momentum (10,) */
    float probabilities_bias_velocity[10]; /* probabilities/bias/velocity (10,) */
} video_analysis_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float accuracy_total; /* accuracy/total () */
    float accuracy_count; /* accuracy/count () */
} video_analysis_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[465120];
} video_analysis_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[73804816];
    int32_t integers[32];
    uint8_t bytes[29521920];
} video_analysis_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define VIDEO_ANALYSIS_WEIGHTS_BYTES 31562792
#define VIDEO_ANALYSIS_OPTIMIZER_BYTES 63125600
#define VIDEO_ANALYSIS_METRICS_BYTES 16
#define VIDEO_ANALYSIS_WORKSPACE_BYTES 1860480
#define VIDEO_ANALYSIS_TRAIN_WORKSPACE_BYTES 324741312
/* Bounds of the stack for compilers that optimize: of video_analysis_init, and of any other function. */
#define VIDEO_ANALYSIS_INIT_STACK_BYTES 137920
#define VIDEO_ANALYSIS_STACK_BYTES 3456

/* What every function returns. */
typedef enum {
    VIDEO_ANALYSIS_OK = 0,
    VIDEO_ANALYSIS_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    VIDEO_ANALYSIS_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} video_analysis_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int video_analysis_init(video_analysis_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   clip: input, float (None, 15, 64, 64, 3)
 *   probabilities: output, float (None, 10)
 */
int video_analysis_predict(const video_analysis_weights *weights, video_analysis_workspace *workspace, int n,
                           const float *clip, float *probabilities);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   clip: input, float (None, 15, 64, 64, 3)
 *   probabilities_target: target, float (None, 10)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int video_analysis_train_step(video_analysis_weights *weights, video_analysis_optimizer *optimizer,
                              video_analysis_metrics *metrics, video_analysis_train_workspace *workspace,
                              int n, const float *clip, const float *probabilities_target,
                              const float *probabilities_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   clip: input, float (None, 15, 64, 64, 3)
 *   probabilities_target: target, float (None, 10)
 *   probabilities_sample_weight: sample weights (NULL: all ones), float (None,)
 *   probabilities: output, float (None, 10)
 */
int video_analysis_evaluate_step(const video_analysis_weights *weights, video_analysis_metrics *metrics,
                                 video_analysis_train_workspace *workspace, int n, const float *clip,
                                 const float *probabilities_target, const float *probabilities_sample_weight,
                                 float *probabilities);

/* The metrics over all steps since the last reset.
 *   result: 2 numbers: loss, accuracy
 */
int video_analysis_metrics_result(const video_analysis_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int video_analysis_optimizer_init(video_analysis_optimizer *optimizer, const video_analysis_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void video_analysis_metrics_reset(video_analysis_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
