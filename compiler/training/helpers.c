/*
 * helpers.c - compounds of operations in Keras's terms, for losses, metrics and optimizers.
 */
#include "training/training.h"

#include <assert.h>

Val float_of(Graph *g, Val x) {
    return val_type(g, x) == DTYPE_F32 ? x : op_convert(g, x, DTYPE_F32);
}

Val divide_no_nan(Graph *g, Val a, Val b) {
    Val zero = op_compare_scalar(g, b, 0, COMPARE_EQ);
    Val quotient = op_divide(g, a, op_select(g, zero, op_splat(g, 1, *val_shape(g, b)), b));
    const Shape *shape = val_shape(g, quotient);
    return op_select(g, op_broadcast(g, zero, *shape), op_splat(g, 0, *shape), quotient);
}

Val where_zero(Graph *g, Val predicate, Val on_true) {
    const Shape *shape = val_shape(g, on_true);
    return op_select(g, op_broadcast(g, predicate, *shape), on_true, op_splat(g, 0, *shape));
}

static int axis_of(const Graph *g, Val x, int axis) {
    int rank = val_shape(g, x)->rank;
    axis = axis < 0 ? axis + rank : axis;
    assert(axis >= 0 && axis < rank);
    return axis;
}

Val mean_axis(Graph *g, Val x, int axis, bool keepdims) {
    int at = axis_of(g, x, axis);
    return op_reduce_mean(g, x, &at, 1, keepdims);
}

Val mean_all(Graph *g, Val x) {
    Shape shape = *val_shape(g, x);
    return shape.rank == 0 ? x : op_divide(g, sum_all(g, x), op_batch_count(g, shape));
}

Val sum_all(Graph *g, Val x) {
    return val_shape(g, x)->rank == 0 ? x : op_reduce_all(g, x, REDUCE_ADD);
}

Val sum_axes_keep(Graph *g, Val x, const int *axes, int count) {
    for (int i = 0; i < count; i++) {
        x = op_reduce_sum(g, x, axis_of(g, x, axes[i]), true);
    }
    return x;
}

Val max_axis(Graph *g, Val x, int axis, bool keepdims) {
    int at = axis_of(g, x, axis);
    Val max = op_reduce(g, x, REDUCE_MAX, &at, 1);
    return keepdims ? op_expand_dims(g, max, at) : max;
}

Val expand_last(Graph *g, Val x) {
    return op_expand_dims(g, x, val_shape(g, x)->rank);
}

Val align_left(Graph *g, Val x, int rank) {
    while (val_shape(g, x)->rank < rank) {
        x = expand_last(g, x);
    }
    return x;
}

Val one_hot(Graph *g, Val classes, int32_t count) {
    Shape shape = *val_shape(g, classes);
    assert(shape.rank < MAX_RANK);
    shape.dim[shape.rank++] = count;
    Val same = op_compare(g, op_broadcast(g, expand_last(g, classes), shape), op_iota(g, shape, shape.rank - 1), COMPARE_EQ);
    Val hot = op_convert(g, same, DTYPE_F32);
    val_name(g, hot, "one_hot");
    return hot;
}

Val l2_normalize(Graph *g, Val x, int axis) {
    Val square_sum = op_reduce_sum(g, op_square(g, x), axis_of(g, x, axis), true);
    return op_multiply(g, x, op_minimum_scalar(g, op_rsqrt(g, square_sum), 1 / KERAS_EPSILON));
}

Val log_sum_exp(Graph *g, Val x, int axis) {
    /* TensorFlow's reduce_logsumexp: the maximum, where finite, is taken out and carries no gradient */
    Val max = max_axis(g, x, axis, true);
    Val shift = op_stop_gradient(g, where_zero(g, op_is_finite(g, max), max));
    Val sum = op_reduce_sum(g, op_exponential(g, op_subtract(g, x, shift)), axis_of(g, x, axis), true);
    return op_squeeze(g, op_add(g, op_log(g, sum), shift), axis_of(g, x, axis));
}

int32_t last_extent(const Graph *g, Val x) {
    const Shape *shape = val_shape(g, x);
    return shape->rank ? shape->dim[shape->rank - 1] : 1;
}

bool shapes_broadcast(const Shape *a, const Shape *b) {
    for (int i = 1; i <= a->rank && i <= b->rank; i++) {
        int32_t x = a->dim[a->rank - i], y = b->dim[b->rank - i];
        if (x != y && x != 1 && y != 1) {
            return false;
        }
    }
    return true;
}
