/*
 * convolution.c - the three faces of the convolution's trilinear form (see ConvAttr in hnc.h). Each one's gradients are the other two.
 */
#include "graph/build.h"

#include <assert.h>

/* ---- shape rule */

static const char *check_images(const Shape *shape, const ConvAttr *attr, const int32_t *size, int32_t channels) {
    SHAPE_REQUIRE(shape->rank == attr->spatial + 2, "convolution: rank of images");
    for (int i = 0; i < attr->spatial; i++) {
        SHAPE_REQUIRE(shape->dim[i + 1] == size[i], "convolution: extent of images");
    }
    SHAPE_REQUIRE(shape->dim[attr->spatial + 1] == channels, "convolution: channels of images");
    return NULL;
}

static const char *check_kernel(const Shape *shape, const ConvAttr *attr) {
    SHAPE_REQUIRE(shape->rank == attr->spatial + 2, "convolution: rank of kernel");
    for (int i = 0; i < attr->spatial; i++) {
        SHAPE_REQUIRE(shape->dim[i] == attr->kernel[i], "convolution: extent of kernel");
    }
    SHAPE_REQUIRE(shape->dim[attr->spatial] == attr->channels_in / attr->groups && shape->dim[attr->spatial + 1] == attr->channels_out,
                  "convolution: channels of kernel");
    return NULL;
}

const char *shape_convolution(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 2 && op->nout == 1 && op->attr, "convolution: operands");
    const ConvAttr *attr = op->attr;
    const Shape *in = NULL, *kernel = NULL, *out = NULL, *first = &g->value[op->in[0]].shape, *second = &g->value[op->in[1]].shape;
    const Shape *result = &g->value[op->out[0]].shape;
    SHAPE_REQUIRE(g->value[op->in[0]].type == DTYPE_F32 && g->value[op->in[1]].type == DTYPE_F32 && g->value[op->out[0]].type == DTYPE_F32,
                  "convolution: types");
    SHAPE_REQUIRE(attr->spatial >= 1 && attr->spatial <= 3 && attr->groups >= 1, "convolution: attributes");
    SHAPE_REQUIRE(attr->channels_in % attr->groups == 0 && attr->channels_out % attr->groups == 0, "convolution: groups do not divide the channels");
    for (int i = 0; i < attr->spatial; i++) {
        SHAPE_REQUIRE(attr->stride[i] >= 1 && attr->dilation[i] >= 1 && attr->kernel[i] >= 1, "convolution: stride, dilation or kernel");
    }
    in = op->kind == OP_convolution_input ? result : first;
    kernel = op->kind == OP_convolution_kernel ? result : second;
    out = op->kind == OP_convolution ? result : op->kind == OP_convolution_input ? first : second;
    SHAPE_REQUIRE(in->rank > 0 && out->rank > 0 && in->dim[0] == out->dim[0], "convolution: batch");
    const char *why = check_images(in, attr, attr->size_in, attr->channels_in);
    why = why ? why : check_images(out, attr, attr->size_out, attr->channels_out);
    return why ? why : check_kernel(kernel, attr);
}

/* ---- construction */

static ConvAttr clean_attr(const ConvAttr *attr) { /* unused entries alike, so that equal convolutions compare equal */
    ConvAttr clean = *attr;
    for (int i = attr->spatial; i < 3; i++) {
        clean.stride[i] = clean.dilation[i] = clean.pad_low[i] = clean.pad_high[i] = clean.size_in[i] = clean.size_out[i] = clean.kernel[i] = 0;
    }
    return clean;
}

static Shape images_shape(const ConvAttr *attr, int32_t batch, const int32_t *size, int32_t channels) {
    Shape shape = {.rank = attr->spatial + 2};
    shape.dim[0] = batch;
    for (int i = 0; i < attr->spatial; i++) {
        shape.dim[i + 1] = size[i];
    }
    shape.dim[attr->spatial + 1] = channels;
    return shape;
}

Val op_convolution(Graph *g, Val in, Val kernel, const ConvAttr *attr) {
    ConvAttr clean = clean_attr(attr);
    Shape shape = images_shape(attr, val_shape(g, in)->dim[0], attr->size_out, attr->channels_out);
    Val operands[2] = {in, kernel};
    return op_make(g, OP_convolution, &clean, operands, 2, DTYPE_F32, &shape);
}

Val op_convolution_input(Graph *g, Val out, Val kernel, const ConvAttr *attr) {
    ConvAttr clean = clean_attr(attr);
    Shape shape = images_shape(attr, val_shape(g, out)->dim[0], attr->size_in, attr->channels_in);
    Val operands[2] = {out, kernel};
    return op_make(g, OP_convolution_input, &clean, operands, 2, DTYPE_F32, &shape);
}

Val op_convolution_kernel(Graph *g, Val in, Val out, const ConvAttr *attr) {
    ConvAttr clean = clean_attr(attr);
    Shape shape = {.rank = attr->spatial + 2};
    for (int i = 0; i < attr->spatial; i++) {
        shape.dim[i] = attr->kernel[i];
    }
    shape.dim[attr->spatial] = attr->channels_in / attr->groups;
    shape.dim[attr->spatial + 1] = attr->channels_out;
    Val operands[2] = {in, out};
    return op_make(g, OP_convolution_kernel, &clean, operands, 2, DTYPE_F32, &shape);
}

/* ---- gradients */

#define RULE(name) void gradient_##name(Graph *g, Adjoint *adjoint, const Op *op)
#define CT         adjoint_of(adjoint, op->out[0])

RULE(convolution) { /* in, kernel -> out */
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_convolution_input(g, CT, op->in[1], op->attr));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_convolution_kernel(g, op->in[0], CT, op->attr));
    }
}

RULE(convolution_input) { /* out, kernel -> in */
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_convolution(g, CT, op->in[1], op->attr));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_convolution_kernel(g, CT, op->in[0], op->attr));
    }
}

RULE(convolution_kernel) { /* in, out -> kernel */
    if (adjoint_wanted(adjoint, op->in[0])) {
        adjoint_add(adjoint, op->in[0], op_convolution_input(g, op->in[1], CT, op->attr));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        adjoint_add(adjoint, op->in[1], op_convolution(g, op->in[0], CT, op->attr));
    }
}
