/*
 * layers/augmentation.c - Keras's folder layers/preprocessing/image_preprocessing: layers that change images at random while training and hand them
 * on in inference. The ones whose random change is a few operations are compiled; training with one of the others is refused, since their place is
 * the data pipeline.
 */
#include "layers/common.h"

#include <string.h>

typedef struct {
    LAYER_MEMBERS
    int mode, data_format, seed, height, width;
    Floats factor, value_range;
    Objects layers;
    const Node *other; /* arguments that have no effect here */
} AugmentArgs;
#define SEED_ARG  ARG(AugmentArgs, seed, ARG_INT, "null", "Accepted; draws come from the training run's seed")
#define RANGE_ARG ARG(AugmentArgs, value_range, ARG_FLOATS, "[0, 255]", "Least and greatest pixel value")
#define OTHER(name_)                                                                                                                                 \
    {                                                                                                                                                \
        .name = name_, .type = ARG_NODE, .offset = offsetof(AugmentArgs, other), .initial = "null",                                                  \
        .doc = "As Keras's; training with this layer is refused"                                                                                     \
    }
#define COMMON_ARGS ARG_DATA_FORMAT(AugmentArgs), OTHER("bounding_box_format"), LAYER_ARGS(AugmentArgs), ARGS_END

static bool image_input(Call *call) {
    return call_inputs(call, 1, 1) && call_rank(call, 0, 4, 4);
}

/* In inference the images; in training a refusal. */
static bool build_inference_only(Call *call) {
    if (!image_input(call)) {
        return false;
    }
    if (call->training) {
        call_error(call, "augmentation", "it changes images at random while training, which the generated code does not do for this layer");
        diag_remedy(call->graph->diag, "augment images before training and leave the layer out; it does nothing in inference");
        return false;
    }
    call_output(call, call_float(call, 0));
    return true;
}

/* (batch, 1, 1, 1): one draw for each image */
static Shape per_image(Graph *g, Val x) {
    Shape shape = shape_ones(4);
    shape.dim[0] = val_shape(g, x)->dim[0];
    return shape;
}

/* Keras (RandomFlip): one draw decides for each image, both directions together. */
static bool build_random_flip(Call *call) {
    enum { HORIZONTAL, VERTICAL, BOTH };
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    if (!image_input(call)) {
        return false;
    }
    Val x = call_float(call, 0);
    if (call->training) {
        int rows = a->data_format == CHANNELS_FIRST ? 2 : 1;
        Val flipped = a->mode == VERTICAL ? x : op_reverse(g, x, rows + 1);
        flipped = a->mode == HORIZONTAL ? flipped : op_reverse(g, flipped, rows);
        x = op_select(g, op_compare_scalar(g, draw_uniform(g, per_image(g, x)), 0.5, COMPARE_LE), flipped, x);
    }
    call_output(call, x);
    return true;
}

/* `factor` as the interval [low, high]: one number f is [-f, f] (or [0, f] where negative ones make no sense). */
static bool read_factor(Call *call, double least, double *low, double *high) {
    const AugmentArgs *a = call->args;
    if (a->factor.count != 1 && a->factor.count != 2) {
        return call_arg_error(call, "factor", "argument-length", "`factor` takes one number or two");
    }
    *low = a->factor.count == 2 ? a->factor.v[0] : least < 0 ? -a->factor.v[0] : 0.0;
    *high = a->factor.v[a->factor.count - 1];
    if (*low > *high) {
        double swap = *low;
        *low = *high;
        *high = swap;
    }
    if (*low < least || *high > 1.0) {
        return call_arg_error(call, "factor", "argument-value", "`factor` lies between %g and 1", least);
    }
    return true;
}
static bool read_range(Call *call) {
    const AugmentArgs *a = call->args;
    return a->value_range.count == 2 || call_arg_error(call, "value_range", "argument-length", "`value_range` takes two numbers");
}

static bool build_random_brightness(Call *call) {
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    double low = 0, high = 0;
    if (!image_input(call) || !read_factor(call, -1.0, &low, &high) || !read_range(call)) {
        return false;
    }
    Val x = call_float(call, 0);
    if (call->training) {
        double range = a->value_range.v[1] - a->value_range.v[0];
        Val change = op_add_scalar(g, op_multiply_scalar(g, draw_uniform(g, per_image(g, x)), (high - low) * range), low * range);
        x = op_clamp(g, op_add(g, x, change), a->value_range.v[0], a->value_range.v[1]);
    }
    call_output(call, x);
    return true;
}

/* Each channel moves from its mean: (x - mean) * contrast + mean. */
static bool build_random_contrast(Call *call) {
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    double low = 0, high = 0;
    if (!image_input(call) || !read_factor(call, 0.0, &low, &high) || !read_range(call)) {
        return false;
    }
    low = a->factor.count == 1 ? high : low; /* one number f: contrast 1 - f to 1 + f */
    Val x = call_float(call, 0);
    if (call->training) {
        int axes[2] = {a->data_format == CHANNELS_FIRST ? 2 : 1, a->data_format == CHANNELS_FIRST ? 3 : 2};
        Val mean = op_reduce_mean(g, x, axes, 2, true);
        Val contrast = op_add_scalar(g, op_multiply_scalar(g, draw_uniform(g, per_image(g, x)), low + high), 1.0 - low);
        x = op_clamp(g, op_add(g, op_multiply(g, op_subtract(g, x, mean), contrast), mean), a->value_range.v[0], a->value_range.v[1]);
    }
    call_output(call, x);
    return true;
}

/* Keras cuts only while training: in inference the image keeps its size, so that only an image of the wanted size has one shape in both. */
static bool build_random_crop(Call *call) {
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    if (!image_input(call)) {
        return false;
    }
    Val x = call_float(call, 0);
    int rows = a->data_format == CHANNELS_FIRST ? 2 : 1;
    const Shape *in = val_shape(g, x);
    if (in->dim[rows] != a->height || in->dim[rows + 1] != a->width) {
        call_error(call, "augmentation", "Keras crops only while training and leaves images of %s as they are in inference: shapes would differ",
                   shape_text(g->arena, in));
        diag_remedy(g->diag, "crop images before training, or use CenterCrop or Resizing");
        return false;
    }
    call_output(call, x);
    return true;
}

/* Keras (AutoContrast): each channel of each image stretched over the whole range; one of a single value stays. */
static bool build_auto_contrast(Call *call) {
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    if (!image_input(call) || !read_range(call)) {
        return false;
    }
    Val x = call_float(call, 0), y = x;
    double least = a->value_range.v[0], greatest = a->value_range.v[1];
    if (least > greatest) {
        least = a->value_range.v[1];
        greatest = a->value_range.v[0];
    }
    bool bytes = least == 0.0 && greatest == 255.0;
    if (!bytes) {
        y = op_multiply_scalar(g, op_divide(g, op_add_scalar(g, y, -least), op_constant(g, greatest - least)), 255.0);
    }
    const int axes[2] = {1, 2};
    Shape kept = *val_shape(g, x);
    kept.dim[1] = kept.dim[2] = 1;
    Val low = op_reshape(g, op_reduce(g, y, REDUCE_MIN, axes, 2), kept), high = op_reshape(g, op_reduce(g, y, REDUCE_MAX, axes, 2), kept);
    Val range = op_subtract(g, high, low), one = op_constant(g, 1.0), varied = op_compare(g, high, low, COMPARE_GT);
    Val scale = op_divide(g, op_constant(g, 255.0), op_select(g, varied, range, one));
    y = op_clamp(g, op_add(g, op_multiply(g, y, scale), op_negate(g, op_multiply(g, low, scale))), 0.0, 255.0);
    if (!bytes) {
        y = op_add_scalar(g, op_multiply_scalar(g, op_divide(g, y, op_constant(g, 255.0)), greatest - least), least);
    }
    call_output(call, op_select(g, varied, y, x));
    return true;
}

/* Layers one after another. */
static bool build_pipeline(Call *call) {
    const AugmentArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1)) {
        return false;
    }
    Tensor *tensor = call->in;
    int count = call->nin;
    for (int i = 0; i < a->layers.count; i++) {
        const Layer *layer = layer_wrapped(call, a->layers.v[i], arena_printf(g->arena, "%d", i));
        if (!layer_call(g, layer, tensor, count, NULL, 0, call->training, &tensor, &count)) {
            return false;
        }
    }
    for (int i = 0; i < count; i++) {
        call_output_masked(call, tensor[i].val, tensor[i].mask);
    }
    return true;
}

/* ---- classes */

#define FACTOR_ARG ARG(AugmentArgs, factor, ARG_FLOATS, NULL, "Strength: one number, or the least and the greatest")
static const Arg flip_args[] = {ARG_PICK(AugmentArgs, mode, "horizontal|vertical|horizontal_and_vertical", "horizontal_and_vertical", "Direction"),
                                SEED_ARG, COMMON_ARGS};
static const Arg factor_args[] = {FACTOR_ARG, RANGE_ARG, SEED_ARG, COMMON_ARGS};
static const Arg crop_args[] = {ARG_RANGE(AugmentArgs, height, ARG_INT, NULL, 1, INT32_MAX, "Rows of the output"),
                                ARG_RANGE(AugmentArgs, width, ARG_INT, NULL, 1, INT32_MAX, "Columns of the output"), SEED_ARG, COMMON_ARGS};
static const Arg contrast_args[] = {RANGE_ARG, COMMON_ARGS};
static const Arg pipeline_args[] = {{.name = "layers",
                                     .type = ARG_OBJECTS,
                                     .offset = offsetof(AugmentArgs, layers),
                                     .initial = NULL,
                                     .doc = "The layers, in order",
                                     .family = FAMILY_LAYER},
                                    ARGS_END};
static const Arg augment_args[] = {OTHER("factor"),
                                   OTHER("height_factor"),
                                   OTHER("width_factor"),
                                   OTHER("x_factor"),
                                   OTHER("y_factor"),
                                   OTHER("brightness_factor"),
                                   OTHER("contrast_factor"),
                                   OTHER("saturation_factor"),
                                   OTHER("hue_factor"),
                                   OTHER("addition_factor"),
                                   OTHER("threshold_factor"),
                                   OTHER("value_range"),
                                   OTHER("interpolation"),
                                   OTHER("fill_mode"),
                                   OTHER("fill_value"),
                                   OTHER("scale"),
                                   OTHER("sigma"),
                                   OTHER("kernel_size"),
                                   OTHER("alpha"),
                                   OTHER("bins"),
                                   OTHER("num_ops"),
                                   OTHER("num_chains"),
                                   OTHER("chain_depth"),
                                   OTHER("all_ops"),
                                   SEED_ARG,
                                   COMMON_ARGS};

#define IMAGE_LAYER(name_, doc_, args_, build_)                                                                                                      \
    const ClassDef layer_##name_ = {.name = #name_,                                                                                                  \
                                    .doc = doc_,                                                                                                     \
                                    .size = sizeof(AugmentArgs),                                                                                     \
                                    .args = args_,                                                                                                   \
                                    .shapes = "(batch, height, width, channels) -> (batch, height, width, channels)",                                \
                                    .build.layer = build_}
IMAGE_LAYER(RandomFlip, "While training, turns images round at random.", flip_args, build_random_flip);
IMAGE_LAYER(RandomBrightness, "While training, makes images brighter or darker at random.", factor_args, build_random_brightness);
IMAGE_LAYER(RandomContrast, "While training, changes the contrast of images at random.", factor_args, build_random_contrast);
IMAGE_LAYER(RandomCrop, "While training, a random part of images.", crop_args, build_random_crop);
IMAGE_LAYER(AutoContrast, "Channels stretched over the whole range of values.", contrast_args, build_auto_contrast);
const ClassDef layer_Pipeline = {.name = "Pipeline",
                                 .doc = "Preprocessing layers one after another.",
                                 .size = sizeof(AugmentArgs),
                                 .args = pipeline_args,
                                 .flags = LAYER_BATCH_STATE,
                                 .shapes = "as its layers",
                                 .build.layer = build_pipeline};
#define INFERENCE_ONLY(name_, doc_) IMAGE_LAYER(name_, doc_ " Inference only: it hands images on.", augment_args, build_inference_only)
INFERENCE_ONLY(RandomRotation, "Images turned by a random angle.");
INFERENCE_ONLY(RandomTranslation, "Images moved at random.");
INFERENCE_ONLY(RandomZoom, "Images enlarged or shrunk at random.");
INFERENCE_ONLY(RandomShear, "Images slanted at random.");
INFERENCE_ONLY(RandomHue, "Images of random hue.");
INFERENCE_ONLY(RandomSaturation, "Images of random saturation.");
INFERENCE_ONLY(RandomSharpness, "Images of random sharpness.");
INFERENCE_ONLY(RandomGrayscale, "Images made gray at random.");
INFERENCE_ONLY(RandomColorDegeneration, "Images with colours taken away at random.");
INFERENCE_ONLY(RandomColorJitter, "Images of random brightness, contrast, saturation and hue.");
INFERENCE_ONLY(RandomGaussianBlur, "Images blurred at random.");
INFERENCE_ONLY(RandomErasing, "Images with a random part erased.");
INFERENCE_ONLY(RandomElasticTransform, "Images bent at random.");
INFERENCE_ONLY(RandomPerspective, "Images seen from a random side.");
INFERENCE_ONLY(RandomPosterization, "Images of few colours at random.");
INFERENCE_ONLY(RandomInvert, "Images inverted at random.");
INFERENCE_ONLY(Solarization, "Images with bright values inverted at random.");
INFERENCE_ONLY(RandAugment, "Random changes of images, one after another.");
INFERENCE_ONLY(AugMix, "Mixtures of random changes of images.");
INFERENCE_ONLY(CutMix, "Images with parts of others.");
INFERENCE_ONLY(MixUp, "Mixtures of images.");
INFERENCE_ONLY(Equalization, "Images with an even histogram, while training.");
const ClassDef layer_ContrastLimitedAdaptiveHistogramEqualization = {
    .name = "ContrastLimitedAdaptiveHistogramEqualization",
    .doc = "Images with even histograms of their parts.",
    .refuse = "its histograms of image tiles are not compiled; equalize images before, or use AutoContrast",
};
