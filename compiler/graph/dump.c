/*
 * dump.c - a graph as text, one line an op: the format of --dump=graph and of golden tests.
 *
 *   graph train
 *     input %0:f32[B,10] x
 *     variable %1:f32[10,4] dense/kernel
 *     %2:f32[B,4] = dot_general %0, %1 {ab,bc->ac} ; dense
 *     output probabilities = %2
 *     update dense/kernel = %9
 */
#include "graph/build.h"

#include <string.h>

static void dump_type(const Graph *g, Val val, Text *out) {
    static const char *const names[] = {"f32", "i32", "u8", "bool"};
    const Value *value = &g->value[val];
    text_printf(out, "%s[", names[value->type]);
    for (int i = 0; i < value->shape.rank; i++) {
        int32_t dim = value->shape.dim[i];
        text_append(out, i ? "," : "");
        if (dim == -1) {
            text_append(out, "B");
        } else if (dim < 0) {
            text_printf(out, "B*%d", -dim);
        } else {
            text_printf(out, "%d", dim);
        }
    }
    text_append(out, "]");
}

static void dump_val(const Graph *g, Val val, Text *out) {
    text_printf(out, "%%%d:", val);
    dump_type(g, val, out);
}

static void dump_indent(Text *out, int depth) {
    for (int i = 0; i <= depth; i++) {
        text_append(out, "  ");
    }
}

static void dump_ints(Text *out, const char *label, const int32_t *v, int count) {
    text_append(out, label);
    for (int i = 0; i < count; i++) {
        text_printf(out, "%s%d", i ? "," : "", v[i]);
    }
}

static const char *const reduce_names[] = {"add", "multiply", "max", "min", "and", "or"};

static void dump_axes(Text *out, const AxesAttr *attr) {
    text_append(out, "[");
    for (int i = 0; i < attr->count; i++) {
        text_printf(out, "%s%d", i ? "," : "", attr->axes[i]);
    }
    text_append(out, "]");
}

static void dump_window(Text *out, const WindowAttr *attr) {
    dump_ints(out, "window ", attr->window, attr->spatial);
    dump_ints(out, " stride ", attr->stride, attr->spatial);
    dump_ints(out, " dilation ", attr->dilation, attr->spatial);
    dump_ints(out, " low ", attr->pad_low, attr->spatial);
    dump_ints(out, " high ", attr->pad_high, attr->spatial);
}

static void dump_constant(const Graph *g, const Op *op, Text *out) {
    const ConstantAttr *attr = op->attr;
    const Value *value = &g->value[op->out[0]];
    if (!attr->data && !attr->idata) {
        text_append(out, value->type == DTYPE_F32 ? text_float(out->arena, attr->value) : arena_printf(out->arena, "%lld", (long long)attr->integer));
        return;
    }
    int64_t count = shape_fixed_count(&value->shape);
    for (int64_t i = 0; i < count && i < 8; i++) {
        text_append(out, i ? ", " : "");
        text_append(out, attr->data ? text_float(out->arena, attr->data[i]) : arena_printf(out->arena, "%d", attr->idata[i]));
    }
    text_append(out, count > 8 ? ", ..." : "");
}

static void dump_attr(const Graph *g, const Op *op, Text *out) {
    static const char *const directions[] = {"==", "!=", "<", "<=", ">", ">="};
    int rank = op->nin ? g->value[op->in[0]].shape.rank : 0;
    text_append(out, " {");
    switch (op->kind) {
    case OP_constant: dump_constant(g, op, out); break;
    case OP_batch_count: text_printf(out, "%d", ((const AxisAttr *)op->attr)->number); break;
    case OP_iota:
    case OP_reverse:
    case OP_concatenate:
    case OP_arg_max:
    case OP_cumulative_sum:
    case OP_sort: {
        const AxisAttr *attr = op->attr;
        const char *flag = op->kind == OP_arg_max ? " minimum" : op->kind == OP_sort ? " descending" : " exclusive";
        text_printf(out, "axis %d%s%s", attr->axis, attr->flag ? flag : "", attr->reverse ? " reverse" : "");
        break;
    }
    case OP_reduce:
        text_printf(out, "%s ", reduce_names[((const AxesAttr *)op->attr)->kind]);
        dump_axes(out, op->attr);
        break;
    case OP_broadcast_in_dim:
    case OP_transpose: dump_axes(out, op->attr); break;
    case OP_slice: {
        const SliceAttr *attr = op->attr;
        for (int i = 0; i < rank; i++) {
            if (g->value[op->in[0]].shape.dim[i] < 0) {
                text_append(out, i ? ", :" : ":");
            } else {
                text_printf(out, "%s%d:%d", i ? ", " : "", attr->start[i], attr->limit[i]);
                text_append(out, attr->stride[i] == 1 ? "" : arena_printf(out->arena, ":%d", attr->stride[i]));
            }
        }
        break;
    }
    case OP_pad: {
        const PadAttr *attr = op->attr;
        dump_ints(out, "low ", attr->low, rank);
        dump_ints(out, " high ", attr->high, rank);
        dump_ints(out, " interior ", attr->interior, rank);
        text_printf(out, " value %s", text_float(out->arena, attr->value));
        break;
    }
    case OP_dot_general: {
        const DotAttr *attr = op->attr;
        text_printf(out, "%s,%s->%s", attr->a, attr->b, attr->out);
        break;
    }
    case OP_convolution:
    case OP_convolution_input:
    case OP_convolution_kernel: {
        const ConvAttr *attr = op->attr;
        dump_ints(out, "kernel ", attr->kernel, attr->spatial);
        dump_ints(out, " stride ", attr->stride, attr->spatial);
        dump_ints(out, " dilation ", attr->dilation, attr->spatial);
        dump_ints(out, " low ", attr->pad_low, attr->spatial);
        dump_ints(out, " high ", attr->pad_high, attr->spatial);
        text_printf(out, " groups %d", attr->groups);
        break;
    }
    case OP_reduce_window:
        text_printf(out, "%s ", reduce_names[((const ReduceWindowAttr *)op->attr)->kind]);
        dump_window(out, &((const ReduceWindowAttr *)op->attr)->window);
        break;
    case OP_select_and_scatter:
    case OP_scatter_window:
    case OP_spread_window: dump_window(out, op->attr); break;
    case OP_window_index: dump_window(out, &((const WindowIndexAttr *)op->attr)->window); break;
    case OP_convolution_kernel_pooled: dump_window(out, &((const ConvPoolAttr *)op->attr)->window); break;
    case OP_gather:
    case OP_scatter_add:
        text_printf(out, "axis %d batch_axes %d", ((const GatherAttr *)op->attr)->axis, ((const GatherAttr *)op->attr)->batch_axes);
        break;
    case OP_compare: text_append(out, directions[((const CompareAttr *)op->attr)->direction]); break;
    case OP_rng_uniform: text_printf(out, "stream %d", ((const RandomAttr *)op->attr)->stream); break;
    case OP_hash: text_printf(out, "bins %d%s", ((const HashAttr *)op->attr)->bins, ((const HashAttr *)op->attr)->salted ? " salted" : ""); break;
    default: break;
    }
    text_append(out, "}");
}

static void dump_region(const Graph *g, int32_t region, int depth, Text *out);

/* The header of a scan's body: what is read, carried and stacked. */
static void dump_scan(const Graph *g, const Op *op, int depth, Text *out) {
    const ScanAttr *attr = op->attr;
    text_printf(out, " {length %d%s}\n", attr->length, attr->reverse ? " reverse" : "");
    if (attr->step != NO_VAL) {
        dump_indent(out, depth + 1);
        text_printf(out, "step %%%d\n", attr->step);
    }
    for (int i = 0; i < attr->nsequence; i++) {
        dump_indent(out, depth + 1);
        text_append(out, "sequence ");
        dump_val(g, attr->sequence_inner[i], out);
        text_printf(out, " = %%%d axis %d\n", op->in[i], attr->sequence_axis[i]);
    }
    for (int i = 0; i < attr->ncarry; i++) {
        dump_indent(out, depth + 1);
        text_append(out, "carry ");
        dump_val(g, attr->carry_inner[i], out);
        text_printf(out, " = %%%d then %%%d\n", op->in[attr->nsequence + i], attr->carry_next[i]);
    }
    dump_region(g, attr->region, depth + 1, out);
    for (int i = 0; i < attr->nstack; i++) {
        dump_indent(out, depth + 1);
        text_printf(out, "stack %%%d = %%%d axis %d\n", op->out[attr->ncarry + i], attr->stack_inner[i], attr->stack_axis[i]);
    }
}

static void dump_op(const Graph *g, const Op *op, int depth, Text *out) {
    dump_indent(out, depth);
    for (int i = 0; i < op->nout; i++) {
        text_append(out, i ? ", " : "");
        dump_val(g, op->out[i], out);
    }
    text_printf(out, " = %s", op_info(op->kind)->name);
    if (op->kind == OP_scan) {
        dump_scan(g, op, depth, out);
        return;
    }
    for (int i = 0; i < op->nin; i++) {
        text_printf(out, "%s%%%d", i ? ", " : " ", op->in[i]);
    }
    if (op->attr) {
        dump_attr(g, op, out);
    }
    const char *layer = op->layer >= 0 && op->layer < g->program->nlayer ? g->program->layer[op->layer].name : NULL;
    if (layer || op->gradient) {
        text_printf(out, " ; %s%s%s", op->gradient ? "gradient" : "", layer && op->gradient ? " of " : "", layer ? layer : "");
    }
    text_append(out, "\n");
}

static void dump_region(const Graph *g, int32_t region, int depth, Text *out) {
    for (int i = 0; i < g->region[region].count; i++) {
        const Op *op = &g->op[g->region[region].op[i]];
        if (!op->dead) {
            dump_op(g, op, depth, out);
        }
    }
}

void graph_dump(const Graph *g, Text *out) {
    static const char *const kinds[] = {"input", "target", "sample_weight", "seed"};
    text_printf(out, "graph %s\n", g->name);
    for (int i = 0; i < g->ninput; i++) {
        text_printf(out, "  %s ", kinds[g->input[i].kind]);
        dump_val(g, g->input[i].val, out);
        text_printf(out, " %s\n", g->input[i].name);
    }
    for (int i = 0; i < g->variable_capacity; i++) {
        if (g->variable_old[i] != NO_VAL) {
            text_append(out, "  variable ");
            dump_val(g, g->variable_old[i], out);
            text_printf(out, " %s\n", g->program->variable[i].name);
        }
    }
    dump_region(g, 0, 0, out);
    for (int i = 0; i < g->noutput; i++) {
        text_printf(out, "  output %s = %%%d\n", g->output[i].name, g->output[i].val);
    }
    for (int i = 0; i < g->variable_capacity; i++) {
        if (g->variable[i] != g->variable_old[i]) {
            text_printf(out, "  update %s = %%%d\n", g->program->variable[i].name, g->variable[i]);
        }
    }
}
