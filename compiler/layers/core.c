/* layers/core.c - Keras's folder layers/core: dense products, embeddings, masking, identity. */
#include "layers/common.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

/* x (..., in) times kernel: (in, out), or (out, in) when `transposed`, over the last axis of x. */
static Val dot_last(Graph *g, Val x, Val kernel, bool transposed) {
    int rank = val_shape(g, x)->rank;
    char leading[MAX_RANK + 1] = {0}, labels[4 * MAX_RANK + 8];
    for (int i = 0; i < rank - 1; i++) {
        leading[i] = (char)('a' + i);
    }
    snprintf(labels, sizeof labels, "%sy,%s->%sz", leading, transposed ? "zy" : "yz", leading);
    return op_dot(g, x, kernel, labels);
}

/* ---- Dense */

typedef struct {
    LAYER_MEMBERS
    ADAPTATION_MEMBERS
    int units;
    const Object *activation, *kernel_initializer, *bias_initializer, *kernel_regularizer, *bias_regularizer, *kernel_constraint, *bias_constraint;
    bool use_bias;
} DenseArgs;
static const Arg dense_args[] = {
    ARG_RANGE(DenseArgs, units, ARG_INT, NULL, 1, INT32_MAX, "Size of the output's last axis"),
    ARG_OF(DenseArgs, activation, FAMILY_ACTIVATION, "null", "Function of the output; null: none"),
    ARG(DenseArgs, use_bias, ARG_BOOL, "true", "Whether a bias is added"),
    ARG_OF(DenseArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the kernel"),
    ARG_OF(DenseArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of the bias"),
    ARG_OF(DenseArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the kernel"),
    ARG_OF(DenseArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the bias"),
    ARG_OF(DenseArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the kernel after each update"),
    ARG_OF(DenseArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the bias after each update"),
    LAYER_ARGS(DenseArgs),
    ADAPTATION_ARGS(DenseArgs),
    ARGS_END,
};
static bool build_dense(Call *call) {
    const DenseArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK) || !call_no_adaptation(call, a->lora_rank, a->quantization_config)) {
        return false;
    }
    Val x = call_float(call, 0);
    const Shape *shape = val_shape(g, x);
    int32_t input = shape->dim[shape->rank - 1];
    Val y = dot_last(
        g, x, call_weight(call, "kernel", shape_of(2, input, a->units), a->kernel_initializer, a->kernel_regularizer, a->kernel_constraint), false);
    if (a->use_bias) {
        y = op_add(g, y, call_weight(call, "bias", shape_of(1, a->units), a->bias_initializer, a->bias_regularizer, a->bias_constraint));
    }
    call_activate(call, a->activation, y);
    return true;
}
const ClassDef layer_Dense = {
    .name = "Dense",
    .doc = "Fully connected layer: activation(input . kernel + bias) over the last axis.",
    .size = sizeof(DenseArgs),
    .args = dense_args,
    .flags = LAYER_PASSES_MASK,
    .weights = "kernel [input_dim, units]; bias [units]",
    .shapes = "(batch, ..., input_dim) -> (batch, ..., units)",
    .build.layer = build_dense,
};

/* ---- EinsumDense */

typedef struct {
    LAYER_MEMBERS
    ADAPTATION_MEMBERS
    const char *equation, *bias_axes;
    Ints output_shape;
    const Object *activation, *kernel_initializer, *bias_initializer, *kernel_regularizer, *bias_regularizer, *kernel_constraint, *bias_constraint;
} EinsumDenseArgs;
static const Arg einsum_dense_args[] = {
    ARG(EinsumDenseArgs, equation, ARG_STRING, NULL, "Labels of input, kernel and output: `abc,cd->abd`; `...` stands for leading or trailing axes"),
    ARG(EinsumDenseArgs, output_shape, ARG_INTS, NULL, "Output axes without the batch and those of `...`; null where the input tells"),
    ARG_OF(EinsumDenseArgs, activation, FAMILY_ACTIVATION, "null", "Function of the output; null: none"),
    ARG(EinsumDenseArgs, bias_axes, ARG_STRING, "null", "Labels of the output that the bias has; null: no bias"),
    ARG_OF(EinsumDenseArgs, kernel_initializer, FAMILY_INITIALIZER, "glorot_uniform", "Start of the kernel"),
    ARG_OF(EinsumDenseArgs, bias_initializer, FAMILY_INITIALIZER, "zeros", "Start of the bias"),
    ARG_OF(EinsumDenseArgs, kernel_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the kernel"),
    ARG_OF(EinsumDenseArgs, bias_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the bias"),
    ARG_OF(EinsumDenseArgs, kernel_constraint, FAMILY_CONSTRAINT, "null", "Projection of the kernel after each update"),
    ARG_OF(EinsumDenseArgs, bias_constraint, FAMILY_CONSTRAINT, "null", "Projection of the bias after each update"),
    LAYER_ARGS(EinsumDenseArgs),
    ADAPTATION_ARGS(EinsumDenseArgs),
    ARGS_END,
};

/* The three terms of an equation without their ellipses. */
typedef struct {
    char input[MAX_RANK + 1], kernel[MAX_RANK + 1], output[MAX_RANK + 1];
    bool left, right; /* where the ellipsis stands */
} Equation;

/* Reads one term up to `end` ("": the text's end): distinct letters, an ellipsis before or after them. */
static bool read_term(const char **text, const char *end, char *term, bool *left, bool *right) {
    int n = 0;
    *left = *right = false;
    while (**text && (*end == 0 || strncmp(*text, end, strlen(end)) != 0)) {
        if (**text == ' ') {
            (*text)++;
        } else if (strncmp(*text, "...", 3) == 0 && !*left && !*right) {
            *(n == 0 ? left : right) = true;
            *text += 3;
        } else if (isalpha((unsigned char)**text) && n < MAX_RANK && !*right && !strchr(term, **text)) {
            term[n++] = *(*text)++;
            term[n] = 0;
        } else {
            return false;
        }
    }
    if (strncmp(*text, end, strlen(end)) != 0 || n == 0) {
        return false;
    }
    *text += strlen(end);
    return true;
}

static bool read_equation(const char *text, Equation *e) {
    bool kernel_left, kernel_right, output_left, output_right;
    memset(e, 0, sizeof *e);
    return read_term(&text, ",", e->input, &e->left, &e->right) && read_term(&text, "->", e->kernel, &kernel_left, &kernel_right) && !kernel_left &&
           !kernel_right && read_term(&text, "", e->output, &output_left, &output_right) && *text == 0 && e->left == output_left &&
           e->right == output_right;
}

static bool build_einsum_dense(Call *call) {
    const EinsumDenseArgs *a = call->args;
    Graph *g = call->graph;
    Equation e;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK) || !call_no_adaptation(call, a->lora_rank, a->quantization_config)) {
        return false;
    }
    if (!read_equation(a->equation, &e)) {
        call_arg_error(call, "equation", "equation", "`%s` is not an equation of this layer", a->equation);
        diag_remedy(g->diag, "write input, kernel and output as `ab,bc->ac`, `...ab,bc->...ac` or `ab...,bc->ac...`, no letter twice in a term");
        return false;
    }
    Val x = call_float(call, 0);
    const Shape in = *val_shape(g, x);
    int labels_in = (int)strlen(e.input), labels_out = (int)strlen(e.output), elided = in.rank - labels_in;
    if (elided < 0 || (elided > 0 && !e.left && !e.right) || labels_out + elided > MAX_RANK) {
        return call_arg_error(call, "equation", "equation-rank", "`%s` does not fit an input of shape %s", a->equation, shape_text(g->arena, &in));
    }
    int first_in = e.left ? elided : 0, first_out = e.left ? elided : 0;

    /* the output's extents: the batch, then output_shape around the elided axes */
    Shape out = {.rank = labels_out + elided};
    int given = out.rank - 1 - (elided == 0 ? 0 : e.left ? elided - 1 : elided);
    if (a->output_shape.none || a->output_shape.count != given) {
        return call_arg_error(call, "output_shape", "argument-length", "`output_shape` needs %d extents for `%s`, not %d", given, a->equation,
                              a->output_shape.count);
    }
    out.dim[0] = in.dim[0];
    for (int i = 1, k = 0; i < out.rank; i++) {
        bool is_elided = elided > 0 && (e.left ? i < elided : i >= labels_out);
        if (is_elided) {
            out.dim[i] = in.dim[e.left ? i : i - labels_out + labels_in];
            continue;
        }
        out.dim[i] = a->output_shape.v[k++];
        const char *same = strchr(e.input, e.output[i - first_out]);
        if (same) {
            int32_t extent = in.dim[first_in + (same - e.input)];
            if (out.dim[i] != ARG_NONE && out.dim[i] != extent) {
                return call_arg_error(call, "output_shape", "extent-mismatch", "axis `%c` is %d in the input and %d in `output_shape`", *same,
                                      (int)extent, (int)out.dim[i]);
            }
            out.dim[i] = extent;
        } else if (out.dim[i] < 1) {
            return call_arg_error(call, "output_shape", "argument-value", "the input does not tell the extent of axis `%c`: `output_shape` must",
                                  e.output[i - first_out]);
        }
    }
    for (int i = 0; i < labels_out; i++) {
        if (!strchr(e.input, e.output[i]) && !strchr(e.kernel, e.output[i])) {
            return call_arg_error(call, "equation", "equation", "output axis `%c` is neither in the input nor in the kernel", e.output[i]);
        }
    }

    /* the kernel's extents, and which of its axes are inputs and outputs of the product (they scale its initializer) */
    Shape kernel_shape = {.rank = (int)strlen(e.kernel)};
    int input_axes[MAX_RANK], output_axes[MAX_RANK], ninput = 0, noutput = 0;
    for (int i = 0; i < kernel_shape.rank; i++) {
        const char *to = strchr(e.output, e.kernel[i]), *from = strchr(e.input, e.kernel[i]);
        if (to) {
            kernel_shape.dim[i] = out.dim[first_out + (to - e.output)];
            output_axes[noutput++] = i;
        } else if (from) {
            kernel_shape.dim[i] = in.dim[first_in + (from - e.input)];
            input_axes[ninput++] = i;
        } else {
            return call_arg_error(call, "equation", "equation", "kernel axis `%c` is neither in the input nor in the output", e.kernel[i]);
        }
        if (kernel_shape.dim[i] < 0) {
            return call_arg_error(call, "equation", "equation", "kernel axis `%c` is the batch", e.kernel[i]);
        }
    }
    const Object *initializer = initializer_with_axes(g->arena, a->kernel_initializer, input_axes, ninput, output_axes, noutput);
    Val kernel = call_weight(call, "kernel", kernel_shape, initializer, a->kernel_regularizer, a->kernel_constraint);

    /* elided axes get letters of their own */
    char elided_labels[MAX_RANK + 1] = {0}, equation[8 * MAX_RANK];
    for (int i = 0, letter = 0; i < elided; i++) {
        static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        while (strchr(e.input, letters[letter]) || strchr(e.kernel, letters[letter]) || strchr(e.output, letters[letter])) {
            letter++;
        }
        elided_labels[i] = letters[letter++];
    }
    const char *left = e.left ? elided_labels : "", *right = e.left ? "" : elided_labels;
    snprintf(equation, sizeof equation, "%s%s%s,%s->%s%s%s", left, e.input, right, e.kernel, left, e.output, right);
    Val y = op_einsum(g, x, kernel, equation);

    if (a->bias_axes) {
        int first = labels_out;
        for (const char *c = a->bias_axes; *c; c++) {
            const char *at = strchr(e.output, *c);
            if (!at) {
                return call_arg_error(call, "bias_axes", "equation", "bias axis `%c` is not in the output `%s`", *c, e.output);
            }
            first = (int)(at - e.output) < first ? (int)(at - e.output) : first;
        }
        Shape bias_shape = {0};
        for (int i = first; i < labels_out; i++) {
            bias_shape.dim[bias_shape.rank++] = strchr(a->bias_axes, e.output[i]) ? out.dim[first_out + i] : 1;
        }
        for (int i = 0; i < elided && !e.left; i++) {
            bias_shape.dim[bias_shape.rank++] = 1;
        }
        for (int i = 0; i < bias_shape.rank; i++) {
            if (bias_shape.dim[i] < 0) {
                return call_arg_error(call, "bias_axes", "equation", "a bias cannot have the batch axis");
            }
        }
        y = op_add(g, y, call_weight(call, "bias", bias_shape, a->bias_initializer, a->bias_regularizer, a->bias_constraint));
    }
    call_activate(call, a->activation, y);
    return true;
}
const ClassDef layer_EinsumDense = {
    .name = "EinsumDense",
    .doc = "Dense layer whose product is an einsum equation.",
    .size = sizeof(EinsumDenseArgs),
    .args = einsum_dense_args,
    .weights = "kernel and bias: the axes that `equation` and `bias_axes` name",
    .shapes = "as `equation` says",
    .build.layer = build_einsum_dense,
};

/* ---- Embedding, ReversibleEmbedding */

typedef struct {
    LAYER_MEMBERS
    ADAPTATION_MEMBERS
    int input_dim, output_dim, input_length;
    const Object *embeddings_initializer, *embeddings_regularizer, *embeddings_constraint;
    bool mask_zero;
    const Node *weights;
    /* ReversibleEmbedding */
    bool tie_weights;
    const char *reverse_dtype;
    double logit_soft_cap;
} EmbeddingArgs;
#define EMBEDDING_ARGS                                                                                                                               \
    ARG_RANGE(EmbeddingArgs, input_dim, ARG_INT, NULL, 1, INT32_MAX, "Number of rows: the largest index plus one"),                                  \
        ARG_RANGE(EmbeddingArgs, output_dim, ARG_INT, NULL, 1, INT32_MAX, "Size of a row"),                                                          \
        ARG_OF(EmbeddingArgs, embeddings_initializer, FAMILY_INITIALIZER, "uniform", "Start of the table"),                                          \
        ARG_OF(EmbeddingArgs, embeddings_regularizer, FAMILY_REGULARIZER, "null", "Penalty on the table"),                                           \
        ARG_OF(EmbeddingArgs, embeddings_constraint, FAMILY_CONSTRAINT, "null", "Projection of the table after each update"),                        \
        ARG(EmbeddingArgs, mask_zero, ARG_BOOL, "false", "Whether index 0 is padding: makes a mask"), LAYER_ARGS(EmbeddingArgs),                     \
        ADAPTATION_ARGS(EmbeddingArgs)
static const Arg embedding_args[] = {
    EMBEDDING_ARGS,
    ARG(EmbeddingArgs, weights, ARG_NODE, "null", "Values of the table; only null (they come from the weights file)"),
    ARG(EmbeddingArgs, input_length, ARG_INT, "null", "Without effect"),
    ARGS_END,
};
static const Arg reversible_embedding_args[] = {
    EMBEDDING_ARGS,
    ARG(EmbeddingArgs, tie_weights, ARG_BOOL, "true", "Whether the reverse product uses the same table"),
    ARG(EmbeddingArgs, reverse_dtype, ARG_STRING, "null", "Type of the reverse product: only float32"),
    ARG(EmbeddingArgs, logit_soft_cap, ARG_FLOAT, "null", "Bends logits of the reverse product into (-cap, cap); null: not"),
    ARGS_END,
};

static Val embedding_table(Call *call) {
    const EmbeddingArgs *a = call->args;
    return call_weight(call, "embeddings", shape_of(2, a->input_dim, a->output_dim), a->embeddings_initializer, a->embeddings_regularizer,
                       a->embeddings_constraint);
}

static void embed(Call *call, Val table) {
    const EmbeddingArgs *a = call->args;
    Graph *g = call->graph;
    Val index = call->in[0].val;
    Val mask = a->mask_zero ? op_compare_scalar(g, index, 0.0, COMPARE_NE) : NO_VAL;
    if (val_type(g, index) != DTYPE_I32) {
        index = op_convert(g, index, DTYPE_I32);
    }
    call_output_masked(call, op_gather(g, table, index, 0, 0), mask);
}

static bool build_embedding(Call *call) {
    const EmbeddingArgs *a = call->args;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 1, MAX_RANK - 1) || !call_no_adaptation(call, a->lora_rank, a->quantization_config)) {
        return false;
    }
    if (!node_is_null(a->weights)) {
        return call_arg_error(call, "weights", "unsupported-argument", "values of weights come from the weights file, not from the model");
    }
    embed(call, embedding_table(call));
    return true;
}
const ClassDef layer_Embedding = {
    .name = "Embedding",
    .doc = "Turns integer indices into rows of a trained table.",
    .size = sizeof(EmbeddingArgs),
    .args = embedding_args,
    .weights = "embeddings [input_dim, output_dim]",
    .shapes = "(batch, ...) -> (batch, ..., output_dim)",
    .build.layer = build_embedding,
};

static bool build_reversible_embedding(Call *call) {
    const EmbeddingArgs *a = call->args;
    Graph *g = call->graph;
    bool reverse = call_flag(call, "reverse", false);
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, reverse ? 2 : 1, reverse ? MAX_RANK : MAX_RANK - 1) ||
        !call_no_adaptation(call, a->lora_rank, a->quantization_config)) {
        return false;
    }
    if (a->reverse_dtype && strcmp(a->reverse_dtype, "float32") != 0) {
        return call_arg_error(call, "reverse_dtype", "unsupported-dtype", "products are computed in float32, not `%s`", a->reverse_dtype);
    }
    Val table = embedding_table(call), kernel = table;
    if (!a->tie_weights) {
        kernel = call_weight(call, "reverse_embeddings", shape_of(2, a->output_dim, a->input_dim), a->embeddings_initializer, NULL, NULL);
    }
    if (!reverse) {
        embed(call, table);
        return true;
    }
    Val x = call_float(call, 0);
    const Shape *shape = val_shape(g, x);
    if (shape->dim[shape->rank - 1] != a->output_dim) {
        return call_error(call, "extent-mismatch", "the reverse call needs rows of output_dim %d, but gets %s", a->output_dim,
                          shape_text(g->arena, shape));
    }
    Val logits = dot_last(g, x, kernel, a->tie_weights);
    if (!isnan(a->logit_soft_cap)) {
        logits = op_multiply_scalar(g, op_tanh(g, op_divide(g, logits, op_constant(g, a->logit_soft_cap))), a->logit_soft_cap);
    }
    call_output_masked(call, logits, NO_VAL);
    return true;
}
const ClassDef layer_ReversibleEmbedding = {
    .name = "ReversibleEmbedding",
    .doc = "Embedding that, called with `reverse: true`, multiplies by its table to give logits.",
    .size = sizeof(EmbeddingArgs),
    .args = reversible_embedding_args,
    .weights = "embeddings [input_dim, output_dim]; reverse_embeddings [output_dim, input_dim] (unless tie_weights)",
    .shapes = "(batch, ...) -> (batch, ..., output_dim); reverse: (batch, ..., output_dim) -> (batch, ..., input_dim)",
    .call = "reverse",
    .build.layer = build_reversible_embedding,
};

/* ---- Identity, Masking */

typedef struct {
    LAYER_MEMBERS
} PlainArgs;
static const Arg plain_args[] = {LAYER_ARGS(PlainArgs), ARGS_END};

static bool build_identity(Call *call) {
    if (!call_inputs(call, 1, INT32_MAX)) {
        return false;
    }
    for (int i = 0; i < call->nin; i++) {
        call_output_masked(call, call->in[i].val, call_mask(call, i));
        call->out[call->nout - 1].logits = call->in[i].logits;
    }
    return true;
}
const ClassDef layer_Identity = {
    .name = "Identity",
    .doc = "Its input.",
    .size = sizeof(PlainArgs),
    .args = plain_args,
    .flags = LAYER_PASSES_MASK,
    .shapes = "(batch, ...) -> (batch, ...)",
    .build.layer = build_identity,
};

typedef struct {
    LAYER_MEMBERS
    double mask_value;
} MaskingArgs;
static const Arg masking_args[] = {
    ARG(MaskingArgs, mask_value, ARG_FLOAT, "0.0", "Time steps whose every feature is this are masked, and zeroed"),
    LAYER_ARGS(MaskingArgs),
    ARGS_END,
};
static bool build_masking(Call *call) {
    const MaskingArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 1, 1) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    Val x = call_float(call, 0);
    int last = val_shape(g, x)->rank - 1;
    Val mask = op_reduce(g, op_compare_scalar(g, x, a->mask_value, COMPARE_NE), REDUCE_OR, &last, 1);
    call_output_masked(call, op_select(g, op_expand_dims(g, mask, last), x, op_constant(g, 0.0)), mask);
    return true;
}
const ClassDef layer_Masking = {
    .name = "Masking",
    .doc = "Masks the time steps whose features all equal a value, and sets them to zero.",
    .size = sizeof(MaskingArgs),
    .args = masking_args,
    .shapes = "(batch, ..., features) -> (batch, ..., features), mask (batch, ...)",
    .build.layer = build_masking,
};

/* ---- what cannot be compiled */

const ClassDef layer_InputLayer = {
    .name = "InputLayer",
    .aliases = "Input",
    .doc = "An input of the model.",
    .refuse = "inputs are not entries of `layers:`; list them under the model's `inputs:` as {name: x, shape: [...], dtype: float32}",
};
const ClassDef layer_Lambda = {
    .name = "Lambda",
    .doc = "A Python function.",
    .refuse = "its function is Python code; express it with layers (Rescaling, Activation, Add, Multiply, Reshape, ...)",
};
