/*
 * layers/ops_products.c - keras.ops that put elements in order or multiply tensors (keras/src/ops/numpy.py, math.py, nn.py).
 */
#include "layers/ops.h"

#include <string.h>

static const Arg no_args[] = {ARGS_END};

/* ---- order */

static bool build_sort(Call *call) {
    Graph *g = call->graph;
    Val x, values;
    int axis;
    if (!operation_input(call, &x) || !operation_axis(call, val_shape(g, x)->rank, false, &axis)) {
        return false;
    }
    op_sort(g, call_float(call, 0), axis, false, &values, NULL);
    call_output(call, val_type(g, x) == DTYPE_F32 ? values : op_convert(g, values, val_type(g, x)));
    return true;
}
static const Arg sort_args[] = {AXIS_ARG("-1", "The axis"), ARGS_END};
OPERATION(sort, "Elements in ascending order along an axis.", sort_args, "(batch, ...) -> the same", build_sort);

static bool build_top_k(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x, values, indices;
    if (!operation_input(call, &x) || !call_rank(call, 0, 2, MAX_RANK)) {
        return false;
    }
    int axis = val_shape(g, x)->rank - 1;
    if (a->k > val_shape(g, x)->dim[axis]) {
        return call_arg_error(call, "k", "argument-value", "`k` is %d, the last axis has %d elements", a->k, (int)val_shape(g, x)->dim[axis]);
    }
    op_sort(g, call_float(call, 0), axis, a->largest, &values, &indices);
    call_output_masked(call, op_slice_axis(g, values, axis, 0, a->k), NO_VAL);
    call_output_masked(call, op_slice_axis(g, indices, axis, 0, a->k), NO_VAL);
    return true;
}
static const Arg top_k_args[] = {
    ARG_RANGE(OperationArgs, k, ARG_INT, NULL, 1, INT32_MAX, "How many"),
    ARG(OperationArgs, sorted, ARG_BOOL, "true", "Accepted; they always come in order"),
    ARG(OperationArgs, largest, ARG_BOOL, "true", "Whether the largest, not the smallest, are wanted (not in Keras)"),
    ARGS_END,
};
OPERATION(top_k, "The largest elements of the last axis, and their places.", top_k_args, "(batch, ..., n) -> (batch, ..., k), (batch, ..., k)",
          build_top_k);

static bool build_one_hot(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    Val x;
    int axis;
    if (!operation_input(call, &x) || !call_rank(call, 0, 1, MAX_RANK - 1) || !operation_axis(call, val_shape(g, x)->rank + 1, false, &axis)) {
        return false;
    }
    x = val_type(g, x) == DTYPE_I32 ? x : op_convert(g, x, DTYPE_I32);
    x = op_expand_dims(g, x, axis);
    Shape shape = shape_with(val_shape(g, x), axis, a->num_classes);
    Val y = op_compare(g, x, op_iota(g, shape, axis), COMPARE_EQ);
    call_output_masked(call, a->dtype == 2 ? y : op_convert(g, y, a->dtype == 1 ? DTYPE_I32 : DTYPE_F32), NO_VAL);
    return true;
}
static const Arg one_hot_args[] = {ARG_RANGE(OperationArgs, num_classes, ARG_INT, NULL, 1, MAX_EXTENT, "Length of the new axis"),
                                   AXIS_ARG("-1", "The new axis"),
                                   ARG_PICK(OperationArgs, dtype, "float32|int32|bool", "float32", "The type of the output"), ARGS_END};
OPERATION(one_hot, "1 at the place that an integer names, 0 elsewhere.", one_hot_args, "(batch, ...) -> (batch, ..., num_classes)", build_one_hot);

/* ---- products of tensors */

/* numpy's matmul: the last two axes are matrices, those before broadcast. */
static bool build_matmul(Call *call) {
    Graph *g = call->graph;
    if (!call_inputs(call, 2, 2)) {
        return false;
    }
    Val x[2] = {call_float(call, 0), call_float(call, 1)};
    Shape shape[2] = {*val_shape(g, x[0]), *val_shape(g, x[1])};
    int rank = shape[0].rank > shape[1].rank ? shape[0].rank : shape[1].rank;
    if (shape[0].rank < 3 || shape[1].rank < 3 || shape[0].dim[shape[0].rank - 1] != shape[1].dim[shape[1].rank - 2]) {
        call_error(call, "extent-mismatch", "matrices of the shapes %s and %s cannot be multiplied", shape_text(g->arena, &shape[0]),
                   shape_text(g->arena, &shape[1]));
        diag_remedy(g->diag, "(batch, ..., a, b) times (batch, ..., b, c) gives (batch, ..., a, c)");
        return false;
    }
    /* an axis of extent 1 beside a longer one is dropped: its operand does not have that label */
    char term[2][MAX_RANK + 1] = {{0}}, out[MAX_RANK + 1] = {0}, labels[4 * MAX_RANK];
    int n = 0;
    for (int i = 0; i < 2; i++) {
        Shape kept = {.rank = 0};
        const Shape *own = &shape[i], *other = &shape[1 - i];
        for (int k = rank; k > 2; k--) {
            int at = own->rank - k, there = other->rank - k;
            bool drop = at >= 0 && there >= 0 && own->dim[at] == 1 && other->dim[there] != 1;
            if (at >= 0 && there >= 0 && own->dim[at] != other->dim[there] && own->dim[at] != 1 && other->dim[there] != 1) {
                return call_error(call, "merge-shapes", "matrices of the shapes %s and %s do not broadcast", shape_text(g->arena, own),
                                  shape_text(g->arena, other));
            }
            if (at >= 0 && !drop) {
                term[i][kept.rank] = (char)('f' + k);
                kept.dim[kept.rank++] = own->dim[at];
            }
        }
        for (int k = 2; k > 0; k--) {
            term[i][kept.rank] = i == 0 ? (k == 2 ? 'a' : 'b') : (k == 2 ? 'b' : 'c');
            kept.dim[kept.rank++] = own->dim[own->rank - k];
        }
        x[i] = op_reshape(g, x[i], kept);
    }
    for (int k = rank; k > 2; k--) {
        out[n++] = (char)('f' + k);
    }
    out[n++] = 'a';
    out[n++] = 'c';
    snprintf(labels, sizeof labels, "%s,%s->%s", term[0], term[1], out);
    call_output_masked(call, op_dot(g, x[0], x[1], labels), NO_VAL);
    return true;
}
OPERATION(matmul, "Products of matrices, the last two axes.", no_args, "[(batch, ..., a, b), (batch, ..., b, c)] -> (batch, ..., a, c)",
          build_matmul);

static bool build_einsum(Call *call) {
    const OperationArgs *a = call->args;
    Graph *g = call->graph;
    if (!call_inputs(call, 2, 2)) {
        return false;
    }
    Val x[2] = {call_float(call, 0), call_float(call, 1)};
    int32_t extent[256] = {0};
    const char *at = a->subscripts, *terms[3] = {at, NULL, NULL};
    int operand = 0, axis = 0;
    bool fine = true, in[3][256] = {{false}};
    for (; *at != '\0' && fine; at++) {
        if (*at == ',' && operand == 0) {
            fine = axis == val_shape(g, x[0])->rank;
            terms[++operand] = at + 1;
            axis = 0;
        } else if (at[0] == '-' && at[1] == '>' && operand == 1) {
            fine = axis == val_shape(g, x[1])->rank;
            terms[++operand] = ++at + 1;
            axis = 0;
        } else {
            unsigned char letter = (unsigned char)*at;
            fine = ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) && !in[operand][letter] && axis < MAX_RANK;
            in[operand][letter] = true;
            if (fine && operand < 2) {
                fine = axis < val_shape(g, x[operand])->rank;
                int32_t own = fine ? val_shape(g, x[operand])->dim[axis] : 0;
                fine = fine && (extent[letter] == 0 || extent[letter] == own);
                extent[letter] = own;
            }
            fine = fine && (operand < 2 || extent[letter] != 0);
            axis++;
        }
    }
    if (!fine || operand != 2 || terms[0][0] != terms[2][0] || terms[0][0] == ',') {
        call_arg_error(call, "subscripts", "argument-value", "`%.80s` does not fit inputs of the shapes %s and %s", a->subscripts,
                       shape_text(g->arena, val_shape(g, x[0])), shape_text(g->arena, val_shape(g, x[1])));
        diag_remedy(g->diag, "a letter for each axis, the batch's first everywhere, as `bij,bjk->bik`; an axis that repeats in one operand and `...` "
                             "are not possible");
        return false;
    }
    call_output_masked(call, op_einsum(g, x[0], x[1], a->subscripts), NO_VAL);
    return true;
}
static const Arg einsum_args[] = {ARG(OperationArgs, subscripts, ARG_STRING, NULL, "Letters of the axes: `bij,bjk->bik`"), ARGS_END};
OPERATION(einsum, "Sums of products of two tensors, by letters for their axes.", einsum_args, "[a, b] -> the axes after the arrow", build_einsum);
