/*
 * recommendation - a neural network as C, made by hnc 0.1.0 for target portable from the model with hash 1da60566d2778dfd.
 * Change the model and generate again rather than editing this file.
 *
 * layer                           output                            weights    multiply-adds
 * candidate_image (InputLayer)    (None, 32, 32, 3)                       0                0
 * history_category (InputLayer)   (None, 10)                              0                0
 * history_colour (InputLayer)     (None, 10)                              0                0
 * history_event (InputLayer)      (None, 10)                              0                0
 * conv2d (Conv2D)                 (None, 30, 30, 16)                    448          388,800
 * max_pooling2d (MaxPooling2D)    (None, 15, 15, 16)                      0                0
 * conv2d_1 (Conv2D)               (None, 13, 13, 32)                  4,640          778,752
 * max_pooling2d_1 (MaxPooling2D)  (None, 6, 6, 32)                        0                0
 * flatten (Flatten)               (None, 1152)                            0                0
 * dropout (Dropout)               (None, 1152)                            0                0
 * item (Dense)                    (None, 16)                         18,448           18,432
 * categories (Embedding)          (None, 10, 6)                          60                0
 * colours (Embedding)             (None, 10, 6)                          24                0
 * events (Embedding)              (None, 10, 2)                           4                0
 * concatenate (Concatenate)       (None, 10, 14)                          0                0
 * lstm (LSTM)                     (None, 32)                          6,016           58,880
 * taste (Dense)                   (None, 16)                            528              512
 * agreement (Multiply)            (None, 16)                              0                0
 * concatenate_1 (Concatenate)     (None, 48)                              0                0
 * dense (Dense)                   (None, 24)                          1,176            1,152
 * clicked (Dense)                 (None, 1)                              25               24
 * all                                                                31,369        1,246,552
 *
 * Memory, all of it the caller's: weights 125,476 bytes, workspace 19,008 bytes, training workspace 3,273,728 bytes. No heap, no globals that change,
 * no recursion. Calls that share no workspace, optimizer, metrics or state may run at the same time in several threads.
 * Arrays are row-major, samples first, aligned as their type is; weights are in Keras's layouts and order.
 *
 * Example:
 *
 *     static recommendation_weights weights;
 *     static recommendation_workspace workspace;
 *     static float candidate_image_in[3072];
 *     static int32_t history_category_in[10];
 *     static int32_t history_colour_in[10];
 *     static int32_t history_event_in[10];
 *     static float clicked_out[1];
 *     recommendation_init(&weights, 1); (or read a weights file into it)
 *     int status = recommendation_predict(&weights, &workspace, 1, candidate_image_in, history_category_in, history_colour_in, history_event_in, clicked_out);
 */
#ifndef RECOMMENDATION_H
#define RECOMMENDATION_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RECOMMENDATION_BATCH 1 /* largest n of recommendation_predict */
#define RECOMMENDATION_TRAIN_BATCH 32 /* largest n of a training step */

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float conv2d_kernel[432]; /* conv2d/kernel (3, 3, 3, 16) */
    float conv2d_bias[16]; /* conv2d/bias (16,) */
    float conv2d_1_kernel[4608]; /* conv2d_1/kernel (3, 3, 16, 32) */
    float conv2d_1_bias[32]; /* conv2d_1/bias (32,) */
    float categories_embeddings[60]; /* categories/embeddings (10, 6) */
    float colours_embeddings[24]; /* colours/embeddings (4, 6) */
    float events_embeddings[4]; /* events/embeddings (2, 2) */
    float lstm_kernel[1792]; /* lstm/kernel (14, 128) */
    float lstm_recurrent_kernel[4096]; /* lstm/recurrent_kernel (32, 128) */
    float lstm_bias[128]; /* lstm/bias (128,) */
    float item_kernel[18432]; /* item/kernel (1152, 16) */
    float item_bias[16]; /* item/bias (16,) */
    float taste_kernel[512]; /* taste/kernel (32, 16) */
    float taste_bias[16]; /* taste/bias (16,) */
    float dense_kernel[1152]; /* dense/kernel (48, 24) */
    float dense_bias[24]; /* dense/bias (24,) */
    float clicked_kernel[24]; /* clicked/kernel (24, 1) */
    float clicked_bias[1]; /* clicked/bias (1,) */
} recommendation_weights;

/* Row-major, in Keras's layouts and order. */
typedef struct {
    float learning_rate; /* learning_rate () */
    int32_t iterations; /* iterations () */
    int32_t seed_[2]; /* seed (2,) */
    float conv2d_kernel_momentum[432]; /* conv2d/kernel/momentum (3, 3, 3, 16) */
    float conv2d_kernel_velocity[432]; /* conv2d/kernel/velocity (3, 3, 3, 16) */
    float conv2d_bias_momentum[16]; /* conv2d/bias/momentum (16,) */
    float conv2d_bias_velocity[16]; /* conv2d/bias/velocity (16,) */
    float conv2d_1_kernel_momentum[4608]; /* conv2d_1/kernel/momentum (3, 3, 16, 32) */
    float conv2d_1_kernel_velocity[4608]; /* conv2d_1/kernel/velocity (3, 3, 16, 32) */
    float conv2d_1_bias_momentum[32]; /* conv2d_1/bias/momentum (32,) */
    float conv2d_1_bias_velocity[32]; /* conv2d_1/bias/velocity (32,) */
    float categories_embeddings_momentum[60]; /* categories/embeddings/momentum (10, 6) */
    float categories_embeddings_velocity[60]; /* categories/embeddings/velocity (10, 6) */
    float colours_embeddings_momentum[24]; /* colours/embeddings/momentum (4, 6) */
    float colours_embeddings_velocity[24]; /* colours/embeddings/velocity (4, 6) */
    float events_embeddings_momentum[4]; /* events/embeddings/momentum (2, 2) */
    float events_embeddings_velocity[4]; /* events/embeddings/velocity (2, 2) */
    float lstm_kernel_momentum[1792]; /* lstm/kernel/momentum (14, 128) */
    float lstm_kernel_velocity[1792]; /* lstm/kernel/velocity (14, 128) */
    float lstm_recurrent_kernel_momentum[4096]; /* lstm/recurrent_kernel/momentum (32, 128) */
    float lstm_recurrent_kernel_velocity[4096]; /* lstm/recurrent_kernel/velocity (32, 128) */
    float lstm_bias_momentum[128]; /* lstm/bias/momentum (128,) */
    float lstm_bias_velocity[128]; /* lstm/bias/velocity (128,) */
    float item_kernel_momentum[18432]; /* item/kernel/momentum (1152, 16) */
    float item_kernel_velocity[18432]; /* item/kernel/velocity (1152, 16) */
    float item_bias_momentum[16]; /* item/bias/momentum (16,) */
    float item_bias_velocity[16]; /* item/bias/velocity (16,) */
    float taste_kernel_momentum[512]; /* taste/kernel/momentum (32, 16) */
    float taste_kernel_velocity[512]; /* taste/kernel/velocity (32, 16) */
    float taste_bias_momentum[16]; /* taste/bias/momentum (16,) */
    float taste_bias_velocity[16]; /* taste/bias/velocity (16,) */
    float dense_kernel_momentum[1152]; /* dense/kernel/momentum (48, 24) */
    float dense_kernel_velocity[1152]; /* dense/kernel/velocity (48, 24) */
    float dense_bias_momentum[24]; /* dense/bias/momentum (24,) */
    float dense_bias_velocity[24]; /* dense/bias/velocity (24,) */
    float clicked_kernel_momentum[24]; /* clicked/kernel/momentum (24, 1) */
    float clicked_kernel_velocity[24]; /* clicked/kernel/velocity (24, 1) */
    float clicked_bias_momentum[1]; /* clicked/bias/momentum (1,) */
    float clicked_bias_velocity[1]; /* clicked/bias/velocity (1,) */
} recommendation_optimizer;

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
} recommendation_metrics;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[4752];
} recommendation_workspace;

/* Scratch memory: contents mean nothing between calls. */
typedef struct {
    float floats[732672];
    int32_t integers[48];
    uint8_t bytes[342848];
} recommendation_train_workspace;

/* Bytes of these structs, as numbers that the preprocessor knows. */
#define RECOMMENDATION_WEIGHTS_BYTES 125476
#define RECOMMENDATION_OPTIMIZER_BYTES 250968
#define RECOMMENDATION_METRICS_BYTES 3216
#define RECOMMENDATION_WORKSPACE_BYTES 19008
#define RECOMMENDATION_TRAIN_WORKSPACE_BYTES 3273728
/* Bounds of the stack for compilers that optimize: of recommendation_init, and of any other function. */
#define RECOMMENDATION_INIT_STACK_BYTES 37248
#define RECOMMENDATION_STACK_BYTES 5248

/* What every function returns. */
typedef enum {
    RECOMMENDATION_OK = 0,
    RECOMMENDATION_ERROR_NULL = 1, /* a pointer that must not be NULL is */
    RECOMMENDATION_ERROR_BATCH = 2 /* n is less than 1 or more than the compiled batch */
} recommendation_status;

/* Sets every weight to its initial value; the same seed gives the same weights everywhere.
 */
int recommendation_init(recommendation_weights *weights, uint64_t seed);

/* Computes the outputs of n samples.
 *   candidate_image: input, float (None, 32, 32, 3)
 *   history_category: input, int32_t (None, 10)
 *   history_colour: input, int32_t (None, 10)
 *   history_event: input, int32_t (None, 10)
 *   clicked: output, float (None, 1)
 */
int recommendation_predict(const recommendation_weights *weights, recommendation_workspace *workspace, int n,
                           const float *candidate_image, const int32_t *history_category,
                           const int32_t *history_colour, const int32_t *history_event, float *clicked);

/* One step of training on n samples: loss, gradients, update of the weights.
 *   candidate_image: input, float (None, 32, 32, 3)
 *   history_category: input, int32_t (None, 10)
 *   history_colour: input, int32_t (None, 10)
 *   history_event: input, int32_t (None, 10)
 *   clicked_target: target, float (None, 1)
 *   clicked_sample_weight: sample weights (NULL: all ones), float (None,)
 *   loss: output, float ()
 */
int recommendation_train_step(recommendation_weights *weights, recommendation_optimizer *optimizer,
                              recommendation_metrics *metrics, recommendation_train_workspace *workspace,
                              int n, const float *candidate_image, const int32_t *history_category,
                              const int32_t *history_colour, const int32_t *history_event,
                              const float *clicked_target, const float *clicked_sample_weight, float *loss);

/* Computes the outputs of n samples and adds them to the metrics.
 *   candidate_image: input, float (None, 32, 32, 3)
 *   history_category: input, int32_t (None, 10)
 *   history_colour: input, int32_t (None, 10)
 *   history_event: input, int32_t (None, 10)
 *   clicked_target: target, float (None, 1)
 *   clicked_sample_weight: sample weights (NULL: all ones), float (None,)
 *   clicked: output, float (None, 1)
 */
int recommendation_evaluate_step(const recommendation_weights *weights, recommendation_metrics *metrics,
                                 recommendation_train_workspace *workspace, int n,
                                 const float *candidate_image, const int32_t *history_category,
                                 const int32_t *history_colour, const int32_t *history_event,
                                 const float *clicked_target, const float *clicked_sample_weight,
                                 float *clicked);

/* The metrics over all steps since the last reset.
 *   result: 3 numbers: loss, accuracy, auc
 */
int recommendation_metrics_result(const recommendation_metrics *metrics, float *result);

/* Sets the optimizer to its start; the seed is that of dropout and noise. */
int recommendation_optimizer_init(recommendation_optimizer *optimizer, const recommendation_weights *weights, uint64_t seed);

/* Forgets all steps; call it before an epoch. */
void recommendation_metrics_reset(recommendation_metrics *metrics);

#ifdef __cplusplus
}
#endif

#endif
