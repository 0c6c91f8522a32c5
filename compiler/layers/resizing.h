/* layers/resizing.h - sampling images at another size, for Resizing, CenterCrop and UpSampling2D. */
#ifndef HNC_LAYERS_RESIZING_H
#define HNC_LAYERS_RESIZING_H

#include "hnc.h"

#define INTERPOLATIONS "bilinear|nearest|bicubic|lanczos3|lanczos5"
typedef enum { BILINEAR, NEAREST, BICUBIC, LANCZOS3, LANCZOS5 } Interpolation;

/* Images x (batch, height, width, channels; f32) at another size, as TensorFlow's tf.image.resize (half-pixel centres). */
Val resize_images(Graph *g, Val x, int32_t height, int32_t width, Interpolation interpolation, bool antialias);

#endif
