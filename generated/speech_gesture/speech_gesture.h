/*
 * speech_gesture - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 4fd52a9692121848.
 * Change the model and generate again rather than editing this file.
 *
 * layer                               output                            weights    multiply-adds
 * spectrogram (InputLayer)            (None, 48, 32, 1)                       0                0
 * gesture (InputLayer)                (None, 64, 2)                           0                0
 * conv2d (Conv2D)                     (None, 46, 30, 16)                    160          198,720
 * max_pooling2d (MaxPooling2D)        (None, 23, 15, 16)                      0                0
 * conv2d_1 (Conv2D)                   (None, 21, 13, 32)                  4,640        1,257,984
 * max_pooling2d_1 (MaxPooling2D)      (None, 10, 6, 32)                       0                0
 * time_distributed (TimeDistributed)  (None, 10, 192)                         0                0
 * gru (GRU)                           (None, 48)                         34,848          345,600
 * heard (Dropout)                     (None, 48)                              0                0
 * spoken (Dense)                      (None, 10)                            490              480
 * conv1d (Conv1D)                     (None, 60, 16)                        176            9,600
 * max_pooling1d (MaxPooling1D)        (None, 30, 16)                          0                0
 * movement (Bidirectional)            (None, 64)                         12,544          368,640
 * drawn (Dense)                       (None, 10)                            650              640
 * same (Dot)                          (None, 1)                               0               10
 * both (Concatenate)                  (None, 112)                             0                0
 * more (Dense)                        (None, 32)                          3,616            3,584
 * evidence (Concatenate)              (None, 33)                              0                0
 * confirmed (Dense)                   (None, 1)                              34               33
 * all                                                                    57,158        2,185,291
 *
 * Memory, all of it the caller's: weights 228,632 bytes, workspace 29,760 bytes, training workspace 5,057,344 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static speech_gesture_weights weights;
 *     static speech_gesture_workspace workspace;
 *     static float spectrogram_in[1536];
 *     static float gesture_in[128];
 *     static float spoken_out[10];
 *     static float drawn_out[10];
 *     static float confirmed_out[1];
 *     speech_gesture_init(&weights, 1); (or read a weights file into it)
 *     int status = speech_gesture_predict(&weights, &workspace, 1, spectrogram_in, gesture_in, spoken_out, drawn_out, confirmed_out);
 */
#ifndef SPEECH_GESTURE_H
#define SPEECH_GESTURE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SPEECH_GESTURE_BATCH 1 /* largest n of speech_gesture_predict */
#define SPEECH_GESTURE_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[144]; /* conv2d/kernel (3, 3, 1, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float conv1d_kernel[160]; /* conv1d/kernel (5, 2, 16) */
    float conv1d_bias[16]; /* conv1d/bias (16,) */
    float gru_kernel[27648]; /* gru/kernel (192, 144) */
    float gru_recurrent_kernel[6912]; /* gru/recurrent_kernel (48, 144) */
    float gru_bias[288]; /* gru/bias (2, 144) */
    float movement_forward_kernel[2048]; /* movement/forward/kernel (16, 128) */
    float movement_forward_recurrent_kernel[4096]; /* movement/forward/recurrent_kernel (32, 128) */
    float movement_forward_bias[128]; /* movement/forward/bias (128,) */
    float movement_backward_kernel[2048]; /* movement/backward/kernel (16, 128) */
    float movement_backward_recurrent_kernel[4096]; /* movement/backward/recurrent_kernel (32, 128) */
    float movement_backward_bias[128]; /* movement/backward/bias (128,) */
    float spoken_kernel[480]; /* spoken/kernel (48, 10) */
    float spoken_bias[10]; /* spoken/bias (10,) */
    float drawn_kernel[640]; /* drawn/kernel (64, 10) */
    float drawn_bias[10]; /* drawn/bias (10,) */
    float more_kernel[3584]; /* more/kernel (112, 32) */
    float more_bias[32]; /* more/bias (32,) */
    float confirmed_kernel[33]; /* confirmed/kernel (33, 1) */
    float confirmed_bias[1]; /* confirmed/bias (1,) */
} speech_gesture_weights;

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
    float conv1d_kernel_momentum[160]; /* conv1d/kernel/momentum (5, 2, 16) */
    float conv1d_kernel_velocity[160]; /* conv1d/kernel/velocity (5, 2, 16) */
    float conv1d_bias_momentum[16]; /* conv1d/bias/momentum (16,) */
    float conv1d_bias_velocity[16]; /* conv1d/bias/velocity (16,) */
    float gru_kernel_momentum[27648]; /* gru/kernel/momentum (192, 144) */
    float gru_kernel_velocity[27648]; /* gru/kernel/velocity (192, 144) */
    float gru_recurrent_kernel_momentum[6912]; /* gru/recurrent_kernel/momentum (48, 144) */
    float gru_recurrent_kernel_velocity[6912]; /* gru/recurrent_kernel/velocity (48, 144) */
    float gru_bias_momentum[288]; /* gru/bias/momentum (2, 144) */
    float gru_bias_velocity[288]; /* gru/bias/velocity (2, 144) */
    float movement_forward_kernel_momentum[2048]; /* movement/forward/kernel/momentum (16, 128) */
    float movement_forward_kernel_velocity[2048]; /* movement/forward/kernel/velocity (16, 128) */
    float movement_forward_recurrent_kernel_momentum[4096]; /* movement/forward/recurrent_kernel/momentum (32, 128) */
    float movement_forward_recurrent_kernel_velocity[4096]; /* movement/forward/recurrent_kernel/velocity (32, 128) */
    float movement_forward_bias_momentum[128]; /* movement/forward/bias/momentum (128,) */
    float movement_forward_bias_velocity[128]; /* movement/forward/bias/velocity (128,) */
    float movement_backward_kernel_momentum[2048]; /* movement/backward/kernel/momentum (16, 128) */
    float movement_backward_kernel_velocity[2048]; /* movement/backward/kernel/velocity (16, 128) */
    float movement_backward_recurrent_kernel_momentum[4096]; /* movement/backward/recurrent_kernel/momentum (32, 128) */
    float movement_backward_recurrent_kernel_velocity[4096]; /* movement/backward/recurrent_kernel/velocity (32, 128) */
    float movement_backward_bias_momentum[128]; /* movement/backward/bias/momentum (128,) */
    float movement_backward_bias_velocity[128]; /* movement/backward/bias/velocity (128,) */
    float spoken_kernel_momentum[480]; /* spoken/kernel/momentum (48, 10) */
    float spoken_kernel_velocity[480]; /* spoken/kernel/velocity (48, 10) */
    float spoken_bias_momentum[10]; /* spoken/bias/momentum (10,) */
    float spoken_bias_velocity[10]; /* spoken/bias/velocity (10,) */
    float drawn_kernel_momentum[640]; /* drawn/kernel/momentum (64, 10) */
    float drawn_kernel_velocity[640]; /* drawn/kernel/velocity (64, 10) */
    float drawn_bias_momentum[10]; /* drawn/bias/momentum (10,) */
    float drawn_bias_velocity[10]; /* drawn/bias/velocity (10,) */
    float more_kernel_momentum[3584]; /* more/kernel/momentum (112, 32) */
    float more_kernel_velocity[3584]; /* more/kernel/velocity (112, 32) */
    float more_bias_momentum[32]; /* more/bias/momentum (32,) */
    float more_bias_velocity[32]; /* more/bias/velocity (32,) */
    float confirmed_kernel_momentum[33]; /* confirmed/kernel/momentum (33, 1) */
    float confirmed_kernel_velocity[33]; /* confirmed/kernel/velocity (33, 1) */
    float confirmed_bias_momentum[1]; /* confirmed/bias/momentum (1,) */
    float confirmed_bias_velocity[1]; /* confirmed/bias/velocity (1,) */
} speech_gesture_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float spoken_loss_total; /* spoken_loss/total () */
    float spoken_loss_count; /* spoken_loss/count () */
    float drawn_loss_total; /* drawn_loss/total () */
    float drawn_loss_count; /* drawn_loss/count () */
    float confirmed_loss_total; /* confirmed_loss/total () */
    float confirmed_loss_count; /* confirmed_loss/count () */
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float spoken_accuracy_total; /* spoken_accuracy/total () */
    float spoken_accuracy_count; /* spoken_accuracy/count () */
    float drawn_accuracy_total; /* drawn_accuracy/total () */
    float drawn_accuracy_count; /* drawn_accuracy/count () */
    float confirmed_accuracy_total; /* confirmed_accuracy/total () */
    float confirmed_accuracy_count; /* confirmed_accuracy/count () */
} speech_gesture_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[7440];
} speech_gesture_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[1136944];
    int32_t integers[16];
    uint8_t bytes[509504];
} speech_gesture_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define SPEECH_GESTURE_WEIGHTS_BYTES 228632
#define SPEECH_GESTURE_OPTIMIZER_BYTES 457280
#define SPEECH_GESTURE_METRICS_BYTES 56
#define SPEECH_GESTURE_WORKSPACE_BYTES 29760
#define SPEECH_GESTURE_TRAIN_WORKSPACE_BYTES 5057344
/* Bounds of the stack for compilers that optimize: of speech_gesture_init, and of any other function. */
#define SPEECH_GESTURE_INIT_STACK_BYTES 91328
#define SPEECH_GESTURE_STACK_BYTES 3200

/* What every function returns. */
typedef enum {
    SPEECH_GESTURE_OK = 0,
    SPEECH_GESTURE_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    SPEECH_GESTURE_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} speech_gesture_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int speech_gesture_init(speech_gesture_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   spectrogram: input, float (None, 48, 32, 1)
 *   gesture: input, float (None, 64, 2)
 *   spoken: output, float (None, 10)
 *   drawn: output, float (None, 10)
 *   confirmed: output, float (None, 1)
 */
int speech_gesture_predict(const speech_gesture_weights *weights, speech_gesture_workspace *workspace, int n,
                           const float *spectrogram, const float *gesture, float *spoken, float *drawn,
                           float *confirmed);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   spectrogram: input, float (None, 48, 32, 1)
 *   gesture: input, float (None, 64, 2)
 *   spoken_target: target, int32_t (None,)
 *   drawn_target: target, int32_t (None,)
 *   confirmed_target: target, float (None, 1)
 *   spoken_sample_weight: sample weights (NULL: all ones), float (None,)
 *   drawn_sample_weight: sample weights (NULL: all ones), float (None,)
 *   confirmed_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int speech_gesture_train_step(speech_gesture_weights *weights, speech_gesture_optimizer *optimizer,
                              speech_gesture_metrics *metrics, speech_gesture_train_workspace *workspace,
                              int n, const float *spectrogram, const float *gesture,
                              const int32_t *spoken_target, const int32_t *drawn_target,
                              const float *confirmed_target, const float *spoken_sample_weight,
                              const float *drawn_sample_weight, const float *confirmed_sample_weight,
                              float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   spectrogram: input, float (None, 48, 32, 1)
 *   gesture: input, float (None, 64, 2)
 *   spoken_target: target, int32_t (None,)
 *   drawn_target: target, int32_t (None,)
 *   confirmed_target: target, float (None, 1)
 *   spoken_sample_weight: sample weights (NULL: all ones), float (None,)
 *   drawn_sample_weight: sample weights (NULL: all ones), float (None,)
 *   confirmed_sample_weight: sample weights (NULL: all ones), float (None,)
 *   spoken: output, float (None, 10)
 *   drawn: output, float (None, 10)
 *   confirmed: output, float (None, 1)
 */
int speech_gesture_evaluate_step(const speech_gesture_weights *weights, speech_gesture_metrics *metrics,
                                 speech_gesture_train_workspace *workspace, int n, const float *spectrogram,
                                 const float *gesture, const int32_t *spoken_target,
                                 const int32_t *drawn_target, const float *confirmed_target,
                                 const float *spoken_sample_weight, const float *drawn_sample_weight,
                                 const float *confirmed_sample_weight, float *spoken, float *drawn,
                                 float *confirmed);

/* The metrics over all steps since the last reset.
 *   result: 7 numbers: loss, spoken_loss, drawn_loss, confirmed_loss, spoken_accuracy, drawn_accuracy, confirmed_accuracy
 */
int speech_gesture_metrics_result(const speech_gesture_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int speech_gesture_optimizer_init(speech_gesture_optimizer *optimizer, const speech_gesture_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void speech_gesture_metrics_reset(speech_gesture_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
