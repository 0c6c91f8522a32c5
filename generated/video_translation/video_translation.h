/*
 * video_translation - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 2533cb47da53064a.
 * Change the model and generate again rather than editing this file.
 *
 * layer                                 output                            weights    multiply-adds
 * clip (InputLayer)                     (None, 8, 48, 48, 3)                    0                0
 * words_en_in (InputLayer)              (None, 11)                              0                0
 * words_es_in (InputLayer)              (None, 15)                              0                0
 * words_de_in (InputLayer)              (None, 13)                              0                0
 * time_distributed (TimeDistributed)    (None, 8, 22, 22, 16)               1,216        4,646,400
 * time_distributed_1 (TimeDistributed)  (None, 8, 11, 11, 16)                   0                0
 * time_distributed_2 (TimeDistributed)  (None, 8, 9, 9, 32)                 4,640        2,985,984
 * time_distributed_3 (TimeDistributed)  (None, 8, 4, 4, 32)                     0                0
 * time_distributed_4 (TimeDistributed)  (None, 8, 512)                          0                0
 * time_distributed_5 (TimeDistributed)  (None, 8, 96)                      49,248          393,216
 * lstm (LSTM)                           (None, 128)                       115,200          917,504
 * watched (Dropout)                     (None, 128)                             0                0
 * embedding_en (Embedding)              (None, 11, 24)                        624                0
 * watched_en (RepeatVector)             (None, 11, 128)                         0                0
 * both_en (Concatenate)                 (None, 11, 152)                         0                0
 * lstm_en (LSTM)                        (None, 11, 96)                     95,616        1,047,552
 * next_en (Dense)                       (None, 11, 26)                      2,522           27,456
 * embedding_es (Embedding)              (None, 15, 24)                        816                0
 * watched_es (RepeatVector)             (None, 15, 128)                         0                0
 * both_es (Concatenate)                 (None, 15, 152)                         0                0
 * lstm_es (LSTM)                        (None, 15, 96)                     95,616        1,428,480
 * next_es (Dense)                       (None, 15, 34)                      3,298           48,960
 * embedding_de (Embedding)              (None, 13, 24)                        720                0
 * watched_de (RepeatVector)             (None, 13, 128)                         0                0
 * both_de (Concatenate)                 (None, 13, 152)                         0                0
 * lstm_de (LSTM)                        (None, 13, 96)                     95,616        1,238,016
 * next_de (Dense)                       (None, 13, 30)                      2,910           37,440
 * all                                                                     468,042       12,771,008
 *
 * Memory, all of it the caller's: weights 1,872,168 bytes, workspace 78,336 bytes, training workspace 14,468,672 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static video_translation_weights weights;
 *     static video_translation_workspace workspace;
 *     static float clip_in[55296];
 *     static int32_t words_en_in_in[11];
 *     static int32_t words_es_in_in[15];
 *     static int32_t words_de_in_in[13];
 *     static float next_en_out[286];
 *     static float next_es_out[510];
 *     static float next_de_out[390];
 *     video_translation_init(&weights, 1); (or read a weights file into it)
 *     int status = video_translation_predict(&weights, &workspace, 1, clip_in, words_en_in_in, words_es_in_in, words_de_in_in, next_en_out, next_es_out, next_de_out);
 */
#ifndef VIDEO_TRANSLATION_H
#define VIDEO_TRANSLATION_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIDEO_TRANSLATION_BATCH 1 /* largest n of video_translation_predict */
#define VIDEO_TRANSLATION_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float time_distributed_kernel[1200]; /* time_distributed/kernel (5, 5, 3, 16) */
    float time_distributed_bias[16]; /* time_distributed/bias (16,) */
    float time_distributed_2_kernel[4608]; /* time_distributed_2/kernel (3, 3, 16, 32) */
    float time_distributed_2_bias[32]; /* time_distributed_2/bias (32,) */
    float time_distributed_5_kernel[49152]; /* time_distributed_5/kernel (512, 96) */
    float time_distributed_5_bias[96]; /* time_distributed_5/bias (96,) */
    float lstm_kernel[49152]; /* lstm/kernel (96, 512) */
    float lstm_recurrent_kernel[65536]; /* lstm/recurrent_kernel (128, 512) */
    float lstm_bias[512]; /* lstm/bias (512,) */
    float embedding_de_embeddings[720]; /* embedding_de/embeddings (30, 24) */
    float embedding_es_embeddings[816]; /* embedding_es/embeddings (34, 24) */
    float embedding_en_embeddings[624]; /* embedding_en/embeddings (26, 24) */
    float lstm_de_kernel[58368]; /* lstm_de/kernel (152, 384) */
    float lstm_de_recurrent_kernel[36864]; /* lstm_de/recurrent_kernel (96, 384) */
    float lstm_de_bias[384]; /* lstm_de/bias (384,) */
    float lstm_es_kernel[58368]; /* lstm_es/kernel (152, 384) */
    float lstm_es_recurrent_kernel[36864]; /* lstm_es/recurrent_kernel (96, 384) */
    float lstm_es_bias[384]; /* lstm_es/bias (384,) */
    float lstm_en_kernel[58368]; /* lstm_en/kernel (152, 384) */
    float lstm_en_recurrent_kernel[36864]; /* lstm_en/recurrent_kernel (96, 384) */
    float lstm_en_bias[384]; /* lstm_en/bias (384,) */
    float next_de_kernel[2880]; /* next_de/kernel (96, 30) */
    float next_de_bias[30]; /* next_de/bias (30,) */
    float next_es_kernel[3264]; /* next_es/kernel (96, 34) */
    float next_es_bias[34]; /* next_es/bias (34,) */
    float next_en_kernel[2496]; /* next_en/kernel (96, 26) */
    float next_en_bias[26]; /* next_en/bias (26,) */
} video_translation_weights;

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
    float time_distributed_5_kernel_momentum[49152]; /* time_distributed_5/kernel/momentum (512, 96) */
    float time_distributed_5_kernel_velocity[49152]; /* time_distributed_5/kernel/velocity (512, 96) */
    float time_distributed_5_bias_momentum[96]; /* time_distributed_5/bias/momentum (96,) */
    float time_distributed_5_bias_velocity[96]; /* time_distributed_5/bias/velocity (96,) */
    float lstm_kernel_momentum[49152]; /* lstm/kernel/momentum (96, 512) */
    float lstm_kernel_velocity[49152]; /* lstm/kernel/velocity (96, 512) */
    float lstm_recurrent_kernel_momentum[65536]; /* lstm/recurrent_kernel/momentum (128, 512) */
    float lstm_recurrent_kernel_velocity[65536]; /* lstm/recurrent_kernel/velocity (128, 512) */
    float lstm_bias_momentum[512]; /* lstm/bias/momentum (512,) */
    float lstm_bias_velocity[512]; /* lstm/bias/velocity (512,) */
    float embedding_de_embeddings_momentum[720]; /* embedding_de/embeddings/momentum (30, 24) */
    float embedding_de_embeddings_velocity[720]; /* embedding_de/embeddings/velocity (30, 24) */
    float embedding_es_embeddings_momentum[816]; /* embedding_es/embeddings/momentum (34, 24) */
    float embedding_es_embeddings_velocity[816]; /* embedding_es/embeddings/velocity (34, 24) */
    float embedding_en_embeddings_momentum[624]; /* embedding_en/embeddings/momentum (26, 24) */
    float embedding_en_embeddings_velocity[624]; /* embedding_en/embeddings/velocity (26, 24) */
    float lstm_de_kernel_momentum[58368]; /* lstm_de/kernel/momentum (152, 384) */
    float lstm_de_kernel_velocity[58368]; /* lstm_de/kernel/velocity (152, 384) */
    float lstm_de_recurrent_kernel_momentum[36864]; /* lstm_de/recurrent_kernel/momentum (96, 384) */
    float lstm_de_recurrent_kernel_velocity[36864]; /* lstm_de/recurrent_kernel/velocity (96, 384) */
    float lstm_de_bias_momentum[384]; /* lstm_de/bias/momentum (384,) */
    float lstm_de_bias_velocity[384]; /* lstm_de/bias/velocity (384,) */
    float lstm_es_kernel_momentum[58368]; /* lstm_es/kernel/momentum (152, 384) */
    float lstm_es_kernel_velocity[58368]; /* lstm_es/kernel/velocity (152, 384) */
    float lstm_es_recurrent_kernel_momentum[36864]; /* lstm_es/recurrent_kernel/momentum (96, 384) */
    float lstm_es_recurrent_kernel_velocity[36864]; /* lstm_es/recurrent_kernel/velocity (96, 384) */
    float lstm_es_bias_momentum[384]; /* lstm_es/bias/momentum (384,) */
    float lstm_es_bias_velocity[384]; /* lstm_es/bias/velocity (384,) */
    float lstm_en_kernel_momentum[58368]; /* lstm_en/kernel/momentum (152, 384) */
    float lstm_en_kernel_velocity[58368]; /* lstm_en/kernel/velocity (152, 384) */
    float lstm_en_recurrent_kernel_momentum[36864]; /* lstm_en/recurrent_kernel/momentum (96, 384) */
    float lstm_en_recurrent_kernel_velocity[36864]; /* lstm_en/recurrent_kernel/velocity (96, 384) */
    float lstm_en_bias_momentum[384]; /* lstm_en/bias/momentum (384,) */
    float lstm_en_bias_velocity[384]; /* lstm_en/bias/velocity (384,) */
    float next_de_kernel_momentum[2880]; /* next_de/kernel/momentum (96, 30) */
    float next_de_kernel_velocity[2880]; /* next_de/kernel/velocity (96, 30) */
    float next_de_bias_momentum[30]; /* next_de/bias/momentum (30,) */
    float next_de_bias_velocity[30]; /* next_de/bias/velocity (30,) */
    float next_es_kernel_momentum[3264]; /* next_es/kernel/momentum (96, 34) */
    float next_es_kernel_velocity[3264]; /* next_es/kernel/velocity (96, 34) */
    float next_es_bias_momentum[34]; /* next_es/bias/momentum (34,) */
    float next_es_bias_velocity[34]; /* next_es/bias/velocity (34,) */
    float next_en_kernel_momentum[2496]; /* next_en/kernel/momentum (96, 26) */
    float next_en_kernel_velocity[2496]; /* next_en/kernel/velocity (96, 26) */
    float next_en_bias_momentum[26]; /* next_en/bias/momentum (26,) */
    float next_en_bias_velocity[26]; /* next_en/bias/velocity (26,) */
} video_translation_optimizer;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float next_en_loss_total; /* next_en_loss/total () */
    float next_en_loss_count; /* next_en_loss/count () */
    float next_es_loss_total; /* next_es_loss/total () */
    float next_es_loss_count; /* next_es_loss/count () */
    float next_de_loss_total; /* next_de_loss/total () */
    float next_de_loss_count; /* next_de_loss/count () */
    float loss_total; /* loss/total () */
    float loss_count; /* loss/count () */
    float next_en_accuracy_total; /* next_en_accuracy/total () */
    float next_en_accuracy_count; /* next_en_accuracy/count () */
    float next_es_accuracy_total; /* next_es_accuracy/total () */
    float next_es_accuracy_count; /* next_es_accuracy/count () */
    float next_de_accuracy_total; /* next_de_accuracy/total () */
    float next_de_accuracy_count; /* next_de_accuracy/count () */
} video_translation_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[19584];
} video_translation_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[3296640];
    int32_t integers[16];
    uint8_t bytes[1282048];
} video_translation_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define VIDEO_TRANSLATION_WEIGHTS_BYTES 1872168
#define VIDEO_TRANSLATION_OPTIMIZER_BYTES 3744352
#define VIDEO_TRANSLATION_METRICS_BYTES 56
#define VIDEO_TRANSLATION_WORKSPACE_BYTES 78336
#define VIDEO_TRANSLATION_TRAIN_WORKSPACE_BYTES 14468672
/* Bounds of the stack for compilers that optimize: of video_translation_init, and of any other function. */
#define VIDEO_TRANSLATION_INIT_STACK_BYTES 972416
#define VIDEO_TRANSLATION_STACK_BYTES 5632

/* What every function returns. */
typedef enum {
    VIDEO_TRANSLATION_OK = 0,
    VIDEO_TRANSLATION_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    VIDEO_TRANSLATION_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} video_translation_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int video_translation_init(video_translation_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   clip: input, float (None, 8, 48, 48, 3)
 *   words_en_in: input, int32_t (None, 11)
 *   words_es_in: input, int32_t (None, 15)
 *   words_de_in: input, int32_t (None, 13)
 *   next_en: output, float (None, 11, 26)
 *   next_es: output, float (None, 15, 34)
 *   next_de: output, float (None, 13, 30)
 */
int video_translation_predict(const video_translation_weights *weights,
                              video_translation_workspace *workspace, int n, const float *clip,
                              const int32_t *words_en_in, const int32_t *words_es_in,
                              const int32_t *words_de_in, float *next_en, float *next_es, float *next_de);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   clip: input, float (None, 8, 48, 48, 3)
 *   words_en_in: input, int32_t (None, 11)
 *   words_es_in: input, int32_t (None, 15)
 *   words_de_in: input, int32_t (None, 13)
 *   next_en_target: target, int32_t (None, 11)
 *   next_es_target: target, int32_t (None, 15)
 *   next_de_target: target, int32_t (None, 13)
 *   next_en_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_es_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_de_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int video_translation_train_step(video_translation_weights *weights, video_translation_optimizer *optimizer,
                                 video_translation_metrics *metrics,
                                 video_translation_train_workspace *workspace, int n, const float *clip,
                                 const int32_t *words_en_in, const int32_t *words_es_in,
                                 const int32_t *words_de_in, const int32_t *next_en_target,
                                 const int32_t *next_es_target, const int32_t *next_de_target,
                                 const float *next_en_sample_weight, const float *next_es_sample_weight,
                                 const float *next_de_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   clip: input, float (None, 8, 48, 48, 3)
 *   words_en_in: input, int32_t (None, 11)
 *   words_es_in: input, int32_t (None, 15)
 *   words_de_in: input, int32_t (None, 13)
 *   next_en_target: target, int32_t (None, 11)
 *   next_es_target: target, int32_t (None, 15)
 *   next_de_target: target, int32_t (None, 13)
 *   next_en_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_es_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_de_sample_weight: sample weights (NULL: all ones), float (None,)
 *   next_en: output, float (None, 11, 26)
 *   next_es: output, float (None, 15, 34)
 *   next_de: output, float (None, 13, 30)
 */
int video_translation_evaluate_step(const video_translation_weights *weights,
                                    video_translation_metrics *metrics,
                                    video_translation_train_workspace *workspace, int n, const float *clip,
                                    const int32_t *words_en_in, const int32_t *words_es_in,
                                    const int32_t *words_de_in, const int32_t *next_en_target,
                                    const int32_t *next_es_target, const int32_t *next_de_target,
                                    const float *next_en_sample_weight, const float *next_es_sample_weight,
                                    const float *next_de_sample_weight, float *next_en, float *next_es,
                                    float *next_de);

/* The metrics over all steps since the last reset.
 *   result: 7 numbers: loss, next_en_loss, next_es_loss, next_de_loss, next_en_accuracy, next_es_accuracy, next_de_accuracy
 */
int video_translation_metrics_result(const video_translation_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int video_translation_optimizer_init(video_translation_optimizer *optimizer, const video_translation_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void video_translation_metrics_reset(video_translation_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
