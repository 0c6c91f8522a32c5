/*
 * dot.c - contractions of two operands, named by labels: one letter an axis.
 * The set is closed under differentiation: each gradient is a contraction of the cotangent with the other operand.
 */
#include "graph/build.h"

#include <assert.h>
#include <string.h>

/* ---- shape rule */

static bool labels_repeat(const char *labels) {
    for (; *labels; labels++) {
        if (strchr(labels + 1, *labels)) {
            return true;
        }
    }
    return false;
}

const char *shape_dot(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 2 && op->nout == 1 && op->attr, "dot: operands");
    const DotAttr *attr = op->attr;
    const Value *a = &g->value[op->in[0]], *b = &g->value[op->in[1]], *out = &g->value[op->out[0]];
    SHAPE_REQUIRE(a->type == DTYPE_F32 && b->type == DTYPE_F32 && out->type == DTYPE_F32, "dot: types");
    SHAPE_REQUIRE((int)strlen(attr->a) == a->shape.rank && (int)strlen(attr->b) == b->shape.rank && (int)strlen(attr->out) == out->shape.rank,
                  "dot: one label an axis");
    SHAPE_REQUIRE(!labels_repeat(attr->a) && !labels_repeat(attr->b) && !labels_repeat(attr->out), "dot: repeated label");
    for (int i = 0; i < a->shape.rank; i++) {
        const char *other = strchr(attr->b, attr->a[i]);
        SHAPE_REQUIRE(other || strchr(attr->out, attr->a[i]), "dot: label of the first operand occurs nowhere else");
        SHAPE_REQUIRE(!other || b->shape.dim[other - attr->b] == a->shape.dim[i], "dot: contracted or batched extents differ");
    }
    for (int i = 0; i < b->shape.rank; i++) {
        SHAPE_REQUIRE(strchr(attr->a, attr->b[i]) || strchr(attr->out, attr->b[i]), "dot: label of the second operand occurs nowhere else");
    }
    for (int i = 0; i < out->shape.rank; i++) {
        const char *in_a = strchr(attr->a, attr->out[i]), *in_b = strchr(attr->b, attr->out[i]);
        SHAPE_REQUIRE(in_a || in_b, "dot: label of the result occurs in no operand");
        SHAPE_REQUIRE(out->shape.dim[i] == (in_a ? a->shape.dim[in_a - attr->a] : b->shape.dim[in_b - attr->b]), "dot: extent of the result");
    }
    return NULL;
}

/* ---- construction */

/* "ab,bc->ac" into its three parts; blanks are allowed. */
static DotAttr parse_labels(const char *text) {
    DotAttr attr = {{0}, {0}, {0}};
    char *part[3] = {attr.a, attr.b, attr.out};
    int which = 0, count = 0;
    for (; *text; text++) {
        if (*text == ',' || *text == '-') {
            assert(which == (*text == '-') && "labels read a,b->out");
            text += *text == '-';
            assert(*text == ',' || *text == '>');
            which++;
            count = 0;
        } else if (*text != ' ') {
            assert(count < MAX_RANK);
            part[which][count++] = *text;
        }
    }
    assert(which == 2 && "labels read a,b->out");
    return attr;
}

static Val make_dot(Graph *g, Val a, Val b, const DotAttr *attr) {
    Shape shape = {.rank = (int)strlen(attr->out)};
    for (int i = 0; i < shape.rank; i++) {
        const char *in_a = strchr(attr->a, attr->out[i]), *in_b = strchr(attr->b, attr->out[i]);
        assert(in_a || in_b);
        shape.dim[i] = in_a ? val_shape(g, a)->dim[in_a - attr->a] : val_shape(g, b)->dim[in_b - attr->b];
    }
    Val in[2] = {a, b};
    return op_make(g, OP_dot_general, attr, in, 2, DTYPE_F32, &shape);
}

Val op_dot(Graph *g, Val a, Val b, const char *labels) {
    DotAttr attr = parse_labels(labels);
    return make_dot(g, a, b, &attr);
}

/* Sums over the axes of one operand whose labels occur neither in `other` nor in `out`, and strikes the labels. */
static Val reduce_alone(Graph *g, Val x, char *labels, const char *other, const char *out) {
    int axes[MAX_RANK], count = 0, kept = 0;
    for (int i = 0; labels[i]; i++) {
        if (strchr(other, labels[i]) || strchr(out, labels[i])) {
            labels[kept++] = labels[i];
        } else {
            axes[count++] = i;
        }
    }
    memset(labels + kept, 0, (size_t)(MAX_RANK + 1 - kept));
    return count ? op_reduce(g, x, REDUCE_ADD, axes, count) : x;
}

Val op_einsum(Graph *g, Val a, Val b, const char *equation) {
    DotAttr attr = parse_labels(equation);
    assert((int)strlen(attr.a) == val_shape(g, a)->rank && (int)strlen(attr.b) == val_shape(g, b)->rank);
    a = reduce_alone(g, a, attr.a, attr.b, attr.out);
    b = reduce_alone(g, b, attr.b, attr.a, attr.out);
    return make_dot(g, a, b, &attr);
}

/* ---- gradients */

void gradient_dot_general(Graph *g, Adjoint *adjoint, const Op *op) {
    const DotAttr *attr = op->attr;
    Val ct = adjoint_of(adjoint, op->out[0]);
    DotAttr turned = {{0}, {0}, {0}};
    if (adjoint_wanted(adjoint, op->in[0])) {
        memcpy(turned.a, attr->out, sizeof turned.a);
        memcpy(turned.b, attr->b, sizeof turned.b);
        memcpy(turned.out, attr->a, sizeof turned.out);
        adjoint_add(adjoint, op->in[0], make_dot(g, ct, op->in[1], &turned));
    }
    if (adjoint_wanted(adjoint, op->in[1])) {
        memcpy(turned.a, attr->a, sizeof turned.a);
        memcpy(turned.b, attr->out, sizeof turned.b);
        memcpy(turned.out, attr->b, sizeof turned.out);
        adjoint_add(adjoint, op->in[1], make_dot(g, op->in[0], ct, &turned));
    }
}
