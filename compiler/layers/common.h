/*
 * layers/common.h - what the builders of the layer families share: argument rows that several layers have, checks that report in Keras's terms,
 * and the change between data formats.
 */
#ifndef HNC_LAYERS_COMMON_H
#define HNC_LAYERS_COMMON_H

#include "hnc.h"

/* data_format: null is channels_last */
#define ARG_DATA_FORMAT(struct_)                                                                                                                     \
    ARG_PICK(struct_, data_format, "channels_last|channels_first", "null",                                                                           \
             "Where the channels are: `channels_last` (the default, also for null) or `channels_first`")
enum { CHANNELS_LAST, CHANNELS_FIRST };

/* Arguments of low-rank adaptation and quantization: known so that they can be refused with a reason. */
#define ADAPTATION_MEMBERS                                                                                                                           \
    int lora_rank;                                                                                                                                   \
    double lora_alpha;                                                                                                                               \
    const Node *quantization_config;
#define ADAPTATION_ARGS(struct_)                                                                                                                     \
    ARG(struct_, lora_rank, ARG_INT, "null", "Low-rank adaptation; only null"),                                                                      \
        ARG(struct_, lora_alpha, ARG_FLOAT, "null", "Scale of low-rank adaptation; without effect"),                                                 \
        ARG(struct_, quantization_config, ARG_NODE, "null", "Quantized weights; only null")
bool call_no_adaptation(Call *call, int lora_rank, const Node *quantization_config);

/* Adds the penalty of an activity regularizer (NULL: none) on an output of the layer, or of a part of it, to the loss. */
bool call_penalize(Call *call, const Object *regularizer, Val out);

/* Limits of arguments that count (windows, steps) and of one axis, so that no extent computed from them overflows. */
enum { MAX_COUNT_ARG = 32767, MAX_EXTENT = 1 << 30 };
/* Reports an error if an extent that the layer would make is over the limit. */
bool call_extent(Call *call, int64_t extent);
/* Reports an error unless the rank (with the batch) of input `in` lies in low..high. */
bool call_rank(Call *call, int in, int low, int high);
/* Reports an error unless the layer has between low and high inputs. */
bool call_inputs(Call *call, int low, int high);
/* Input `in` as float32: integers and booleans are converted as Keras casts them. */
Val call_float(Call *call, int in);
/* Input `in` in a type that views keep: pixels (uint8) become int32, everything else stays. */
Val call_value(Call *call, int in);
/* The input itself as output, with mask and logits: a layer that does nothing here. */
bool call_same(Call *call);
/* Largest window, stride or factor, so that their sums and products with an axis stay far from the ends of int32. */
enum { LARGEST_EXTENT = 1 << 20 };
/* Spreads a number or a list of `rank` numbers over out[0..rank); each must be at least `low` and at most MAX_COUNT_ARG. Null takes `initial` (must
 * be >= low). */
bool call_tuple(Call *call, const char *arg, const Ints *value, int rank, int32_t low, int32_t initial, int32_t *out);
/* An axis argument that may count from the end: 0 <= *out < rank. With the batch axis refused when `batch` is false. */
bool call_axis(Call *call, const char *arg, int32_t value, int rank, bool batch, int *out);
/* Sorted, distinct axes from a number or a list. */
bool call_axes(Call *call, const char *arg, const Ints *value, int rank, bool batch, int *axes, int *count);

/* Reports an error, at the argument that causes it, unless an output of these extents has at most 2^31 - 1 elements (sizes.c). */
bool window_fits(Call *call, const ConvAttr *attr); /* the same of a dilated window */
bool extents_fit(Call *call, const char *arg, const double *extent, int count);

/* (batch, channels, spatial...) to (batch, spatial..., channels) and back; the value itself for channels_last. */
Val to_channels_last(Graph *g, Val x, int data_format);
Val from_channels_last(Graph *g, Val x, int data_format);

/* An initializer that is no argument of the layer, with `count` arguments set: pair[2 i] is a name, pair[2 i + 1] its value as text. */
const Object *initializer_of(Call *call, const char *type, const char *const *pair, int count);

/* The activation of a layer as its last operation: the output, with `logits` set where Keras's cross-entropy would look through it. */
void call_activate(Call *call, const Object *activation, Val x);
/* The value before `activation` if it is one whose input Keras's cross-entropy uses (softmax, sigmoid), else NO_VAL. */
Val activation_logits(const Object *activation, Val before);

/* Shape with one more or changed extents. */
Shape shape_with(const Shape *shape, int axis, int32_t extent);
Shape shape_insert(const Shape *shape, int axis, int32_t extent);
Shape shape_ones(int rank);
/* A value of the trailing axes (say a weight [a, b]) laid over the given sorted axes of a tensor of `rank`: shape 1 elsewhere. */
Val over_axes(Graph *g, Val x, int rank, const int *axes, int count);

/* Uniform draws in [0, 1) and normal ones of a shape, from the training run's seed and step: a stream of their own, the same in forward and backward.
 */
Val draw_uniform(Graph *g, Shape shape);
Val draw_normal(Graph *g, Shape shape);
/* Each element of `axis` `times` in a row (numpy's repeat). */
Val repeat_axis(Graph *g, Val x, int axis, int32_t times);

/* Activations with arguments, for the layers of the same name (activations.c). */
Val activate_relu(Graph *g, Val x, double negative_slope, double max_value, double threshold);
Val activate_leaky_relu(Graph *g, Val x, double negative_slope);
Val activate_elu(Graph *g, Val x, double alpha);
Val softmax_over(Graph *g, Val x, const int *axes, int count); /* softmax over the given sorted axes together */

/* ActivityRegularization (regularization.c): its penalty comes with the layer's call, as activity regularizers do, so call_build adds it. */
extern const ClassDef layer_ActivityRegularization;
Val activity_regularization(Call *call);

#endif
