/*
 * layers/sizes.c - tensors that no machine can index: numbers in a model file may be as large as they like, so every weight and output is measured.
 */
#include "layers/common.h"
#include "layers/model.h"

#include <math.h>

/* Elements of one sample, without overflow. */
static double elements(const Shape *shape) {
    double count = 1;
    for (int i = 0; i < shape->rank; i++) {
        count *= fabs((double)shape->dim[i]);
    }
    return count;
}

bool extents_fit(Call *call, const char *arg, const double *extent, int count) {
    double total = 1;
    for (int i = 0; i < count; i++) {
        total *= fabs(extent[i]);
    }
    return total <= INT32_MAX || call_arg_error(call, arg, "too-large", "this covers more than 2^31 - 1 elements");
}

bool window_fits(Call *call, const ConvAttr *attr) {
    for (int i = 0; i < attr->spatial; i++) {
        if ((int64_t)attr->kernel[i] * attr->dilation[i] > INT32_MAX / 2) {
            return call_arg_error(call, "dilation_rate", "too-large", "the dilated window covers more than 2^30 elements along axis %d", i + 1);
        }
    }
    return true;
}

bool weight_fits(Call *call, const char *name, const Shape *shape) {
    if (elements(shape) <= INT32_MAX) {
        return true;
    }
    return call_error(call, "too-large", "its weight `%s` of shape %s has more than 2^31 - 1 elements", name, shape_text(call->graph->arena, shape));
}

bool outputs_fit(Call *call) {
    for (int i = 0; i < call->nout; i++) {
        const Shape *shape = val_shape(call->graph, call->out[i].val);
        if (elements(shape) > INT32_MAX) {
            return call_error(call, "too-large", "its output of shape %s has more than 2^31 - 1 elements a sample",
                              shape_text(call->graph->arena, shape));
        }
    }
    return true;
}
