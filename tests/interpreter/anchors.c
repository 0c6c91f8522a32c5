/*
 * anchors.c - sources, reductions, contractions, convolutions, windows, gathers and rows: each by its defining formula.
 */
#include "interpreter/internal.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void evaluate_source(Interpreter *run, const Op *op) {
    double *y = interpreter_data(run, op->out[0]);
    Extent out = extent_of(run, op->out[0]);
    if (op->kind == OP_batch_count) {
        y[0] = (double)((const AxisAttr *)op->attr)->number * run->rows;
        return;
    }
    for (int64_t i = 0; i < out.count; i++) {
        if (op->kind == OP_iota) {
            int64_t index[MAX_RANK];
            extent_index(&out, i, index);
            y[i] = (double)index[((const AxisAttr *)op->attr)->axis];
        } else {
            const ConstantAttr *attr = op->attr;
            bool is_float = run->g->value[op->out[0]].type == DTYPE_F32;
            y[i] = attr->data ? attr->data[i] : attr->idata ? attr->idata[i] : is_float ? (double)(float)attr->value : (double)attr->integer;
        }
    }
}

static double combine(ReduceKind kind, double a, double b) {
    switch (kind) {
    case REDUCE_ADD: return a + b;
    case REDUCE_MULTIPLY: return a * b;
    case REDUCE_MAX: return a >= b ? a : b;
    case REDUCE_MIN: return a <= b ? a : b;
    case REDUCE_AND: return a != 0 && b != 0;
    case REDUCE_OR: return a != 0 || b != 0;
    }
    return 0;
}

static double neutral(ReduceKind kind) {
    static const double values[] = {0, 1, -HUGE_VAL, HUGE_VAL, 1, 0};
    return values[kind];
}

static void evaluate_reduce(Interpreter *run, const Op *op) {
    const AxesAttr *attr = op->attr;
    Extent in = extent_of(run, op->in[0]), out = extent_of(run, op->out[0]);
    const double *x = interpreter_data(run, op->in[0]);
    double *y = interpreter_data(run, op->out[0]);
    for (int64_t i = 0; i < out.count; i++) {
        y[i] = neutral(attr->kind);
    }
    for (int64_t i = 0; i < in.count; i++) {
        int64_t index[MAX_RANK], at[MAX_RANK];
        int count = 0, gone = 0;
        extent_index(&in, i, index);
        for (int k = 0; k < in.rank; k++) {
            if (gone < attr->count && attr->axes[gone] == k) {
                gone++;
            } else {
                at[count++] = index[k];
            }
        }
        double *place = &y[extent_flat(&out, at)];
        *place = combine(attr->kind, *place, x[i]);
    }
}

/* Ops along one axis: every line in turn. */
static void evaluate_lines(Interpreter *run, const Op *op) {
    const AxisAttr *attr = op->attr;
    Extent in = extent_of(run, op->in[0]);
    const double *x = interpreter_data(run, op->in[0]);
    double *y = interpreter_data(run, op->out[0]);
    double *order = op->kind == OP_sort ? interpreter_data(run, op->out[1]) : NULL;
    int64_t n = in.dim[attr->axis], stride = in.stride[attr->axis], line = 0;
    for (int64_t start = 0; start < in.count; start++) {
        if (start / stride % (n ? n : 1) != 0) {
            continue;
        }
        if (op->kind == OP_arg_max) {
            int64_t best = 0;
            for (int64_t i = 1; i < n; i++) {
                double a = x[start + i * stride], b = x[start + best * stride];
                best = (attr->flag ? a < b : a > b) ? i : best;
            }
            y[line++] = (double)best;
        } else if (op->kind == OP_cumulative_sum) {
            double sum = 0;
            for (int64_t i = 0; i < n; i++) {
                int64_t at = start + (attr->reverse ? n - 1 - i : i) * stride;
                double after = sum + x[at];
                y[at] = attr->flag ? sum : after;
                sum = after;
            }
        } else {
            for (int64_t i = 0; i < n; i++) { /* insertion: stable */
                double value = x[start + i * stride];
                int64_t k = i;
                for (; k > 0; k--) {
                    double before = y[start + (k - 1) * stride];
                    if (attr->flag ? before >= value : before <= value) {
                        break;
                    }
                    y[start + k * stride] = before;
                    order[start + k * stride] = order[start + (k - 1) * stride];
                }
                y[start + k * stride] = value;
                order[start + k * stride] = (double)i;
            }
        }
    }
}

static void evaluate_dot(Interpreter *run, const Op *op) {
    const DotAttr *attr = op->attr;
    Extent a = extent_of(run, op->in[0]), b = extent_of(run, op->in[1]), out = extent_of(run, op->out[0]);
    const double *x = interpreter_data(run, op->in[0]), *w = interpreter_data(run, op->in[1]);
    double *y = interpreter_data(run, op->out[0]);
    Extent sum = {.rank = 0, .count = 1}; /* the contracted labels */
    char label[MAX_RANK] = {0};
    for (int i = 0; i < a.rank; i++) {
        if (!strchr(attr->out, attr->a[i])) {
            label[sum.rank] = attr->a[i];
            sum.dim[sum.rank++] = a.dim[i];
        }
    }
    for (int i = sum.rank - 1; i >= 0; i--) {
        sum.stride[i] = sum.count;
        sum.count *= sum.dim[i];
    }
    for (int64_t i = 0; i < out.count; i++) {
        int64_t index[MAX_RANK];
        extent_index(&out, i, index);
        double total = 0;
        for (int64_t k = 0; k < sum.count; k++) {
            int64_t inner[MAX_RANK], at_a[MAX_RANK] = {0}, at_b[MAX_RANK] = {0};
            extent_index(&sum, k, inner);
            for (int side = 0; side < 2; side++) {
                const char *labels = side ? attr->b : attr->a;
                for (int j = 0; labels[j]; j++) {
                    const char *in_out = strchr(attr->out, labels[j]);
                    (side ? at_b : at_a)[j] = in_out ? index[in_out - attr->out] : inner[strchr(label, labels[j]) - label];
                }
            }
            total += x[extent_flat(&a, at_a)] * w[extent_flat(&b, at_b)];
        }
        y[i] = total;
    }
}

static void evaluate_convolution(Interpreter *run, const Op *op) {
    const ConvAttr *attr = op->attr;
    Val in_val = op->kind == OP_convolution_input ? op->out[0] : op->in[0];
    Val kernel_val = op->kind == OP_convolution_kernel ? op->out[0] : op->in[1];
    Val out_val = op->kind == OP_convolution ? op->out[0] : op->kind == OP_convolution_input ? op->in[0] : op->in[1];
    Extent in = extent_of(run, in_val), kernel = extent_of(run, kernel_val), out = extent_of(run, out_val);
    double *x = interpreter_data(run, in_val), *w = interpreter_data(run, kernel_val), *y = interpreter_data(run, out_val);
    double *result = interpreter_data(run, op->out[0]);
    memset(result, 0, sizeof(double) * (size_t)interpreter_count(run, op->out[0]));
    int32_t per_group_in = attr->channels_in / attr->groups, per_group_out = attr->channels_out / attr->groups;
    int n = attr->spatial;
    for (int64_t i = 0; i < out.count; i++) {
        int64_t o[MAX_RANK];
        extent_index(&out, i, o);
        for (int64_t k = 0; k < kernel.count; k++) {
            int64_t r[MAX_RANK], at[MAX_RANK];
            bool inside = true;
            extent_index(&kernel, k, r);
            if (r[n + 1] != o[n + 1]) {
                continue;
            }
            at[0] = o[0];
            for (int j = 0; j < n; j++) {
                at[j + 1] = o[j + 1] * attr->stride[j] + r[j] * attr->dilation[j] - attr->pad_low[j];
                inside = inside && at[j + 1] >= 0 && at[j + 1] < in.dim[j + 1];
            }
            if (!inside) {
                continue;
            }
            at[n + 1] = r[n] + o[n + 1] / per_group_out * per_group_in;
            int64_t from = extent_flat(&in, at);
            if (op->kind == OP_convolution) {
                y[i] += x[from] * w[k];
            } else if (op->kind == OP_convolution_input) {
                x[from] += y[i] * w[k];
            } else {
                w[k] += x[from] * y[i];
            }
        }
    }
}

/* Where element k of the window of output o lies in the input; -1 in the padding. */
static int64_t window_place(const WindowAttr *attr, const Extent *window, const Extent *in, const int64_t *o, int64_t k) {
    int64_t r[MAX_RANK], at[MAX_RANK];
    extent_index(window, k, r);
    memcpy(at, o, sizeof at);
    for (int j = 0; j < attr->spatial; j++) {
        at[j + 1] = o[j + 1] * attr->stride[j] + r[j] * attr->dilation[j] - attr->pad_low[j];
        if (at[j + 1] < 0 || at[j + 1] >= in->dim[j + 1]) {
            return -1;
        }
    }
    return extent_flat(in, at);
}

static void evaluate_window(Interpreter *run, const Op *op) {
    const ReduceWindowAttr *reduce = op->attr;
    const WindowAttr *attr = op->kind == OP_reduce_window ? &reduce->window : op->attr;
    Val wide = op->kind == OP_spread_window ? op->out[0] : op->in[0];
    Val narrow = op->kind == OP_reduce_window ? op->out[0] : op->kind == OP_spread_window ? op->in[0] : op->in[1];
    Extent in = extent_of(run, wide), out = extent_of(run, narrow), window = {.rank = attr->spatial, .count = 1};
    double *x = interpreter_data(run, wide), *y = interpreter_data(run, narrow), *result = interpreter_data(run, op->out[0]);
    for (int i = attr->spatial - 1; i >= 0; i--) {
        window.dim[i] = attr->window[i];
        window.stride[i] = window.count;
        window.count *= attr->window[i];
    }
    bool maximum = op->kind == OP_reduce_window && reduce->kind == REDUCE_MAX;
    for (int64_t i = 0; i < interpreter_count(run, op->out[0]); i++) {
        result[i] = maximum ? -HUGE_VAL : 0;
    }
    for (int64_t i = 0; i < out.count; i++) {
        int64_t o[MAX_RANK], best = -1;
        extent_index(&out, i, o);
        for (int64_t k = 0; k < window.count; k++) {
            const int64_t from = window_place(attr, &window, &in, o, k);
            if (from < 0) {
                continue;
            }
            if (op->kind == OP_reduce_window) {
                y[i] = combine(reduce->kind, y[i], x[from]);
            } else if (op->kind == OP_spread_window) {
                x[from] += y[i];
            } else if (best < 0 || x[from] > x[best]) {
                best = from;
            }
        }
        for (int64_t k = 0; op->kind == OP_select_and_scatter && best >= 0 && k < (attr->all_ties ? window.count : 1); k++) {
            const int64_t to = attr->all_ties ? window_place(attr, &window, &in, o, k) : best;
            if (to >= 0 && x[to] == x[best]) {
                result[to] += y[i];
            }
        }
    }
}

static void evaluate_gather(Interpreter *run, const Op *op) {
    const GatherAttr *attr = op->attr;
    bool gathers = op->kind == OP_gather;
    Val table_val = gathers ? op->in[0] : op->out[0], index_val = gathers ? op->in[1] : op->in[0], rows_val = gathers ? op->out[0] : op->in[1];
    Extent table = extent_of(run, table_val), indices = extent_of(run, index_val), rows = extent_of(run, rows_val);
    double *t = interpreter_data(run, table_val), *which = interpreter_data(run, index_val), *r = interpreter_data(run, rows_val);
    if (!gathers) {
        memset(t, 0, sizeof(double) * (size_t)table.count);
    }
    int own = indices.rank - attr->batch_axes; /* axes of the indices in the rows */
    for (int64_t i = 0; i < rows.count; i++) {
        int64_t index[MAX_RANK], at_table[MAX_RANK], at_indices[MAX_RANK];
        extent_index(&rows, i, index);
        for (int k = 0; k < attr->axis; k++) {
            at_table[k] = index[k];
        }
        for (int k = 0; k < attr->batch_axes; k++) {
            at_indices[k] = index[k];
        }
        for (int k = 0; k < own; k++) {
            at_indices[attr->batch_axes + k] = index[attr->axis + k];
        }
        for (int k = attr->axis + 1; k < table.rank; k++) {
            at_table[k] = index[k - 1 + own];
        }
        int64_t chosen = (int64_t)which[extent_flat(&indices, at_indices)], last = table.dim[attr->axis] - 1;
        at_table[attr->axis] = chosen < 0 ? 0 : chosen > last ? last : chosen;
        double *place = &t[extent_flat(&table, at_table)];
        if (gathers) {
            r[i] = *place;
        } else {
            *place += r[i];
        }
    }
}

static void evaluate_rows(Interpreter *run, const Op *op) {
    Extent in = extent_of(run, op->in[0]);
    int64_t n = in.dim[in.rank - 1];
    const double *x = interpreter_data(run, op->in[0]), *labels = op->nin == 2 ? interpreter_data(run, op->in[1]) : NULL;
    double *y = interpreter_data(run, op->out[0]);
    for (int64_t row = 0; row < in.count / n; row++, x += n) {
        double top = x[0], sum = 0, loss = 0;
        for (int64_t i = 0; i < n; i++) {
            top = x[i] > top ? x[i] : top;
        }
        for (int64_t i = 0; i < n; i++) {
            sum += exp(x[i] - top);
        }
        for (int64_t i = 0; i < n; i++) {
            double logarithm = x[i] - top - log(sum);
            if (op->kind == OP_softmax) {
                y[row * n + i] = exp(logarithm);
            } else if (op->kind == OP_log_softmax) {
                y[row * n + i] = logarithm;
            } else {
                loss -= labels[row * n + i] * logarithm;
            }
        }
        if (op->kind == OP_softmax_cross_entropy) {
            y[row] = loss;
        }
    }
}

void evaluate_anchor(Interpreter *run, const Op *op) {
    switch (op->kind) {
    case OP_constant:
    case OP_iota:
    case OP_batch_count: evaluate_source(run, op); break;
    case OP_reduce: evaluate_reduce(run, op); break;
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: evaluate_lines(run, op); break;
    case OP_dot_general: evaluate_dot(run, op); break;
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel: evaluate_convolution(run, op); break;
    case OP_reduce_window:
    case OP_select_and_scatter:
    case OP_spread_window: evaluate_window(run, op); break;
    case OP_gather:
    case OP_scatter_add: evaluate_gather(run, op); break;
    case OP_softmax:
    case OP_log_softmax:
    case OP_softmax_cross_entropy: evaluate_rows(run, op); break;
    default: assert(false && "no evaluation for this op");
    }
}
