/*
 * internal.h - shared by the interpreter's files.
 */
#ifndef HNC_TESTS_INTERPRETER_INTERNAL_H
#define HNC_TESTS_INTERPRETER_INTERNAL_H

#include "interpreter/interpreter.h"

struct Interpreter {
    const Graph *g;
    int rows;
    double **data;
};

/* A shape with the number of rows put in, and its strides. */
typedef struct {
    int rank;
    int64_t dim[MAX_RANK], stride[MAX_RANK], count;
} Extent;

Extent extent_of(const Interpreter *run, Val val);
Extent extent_shape(const Interpreter *run, const Shape *shape);
/* The multi-index of element `flat`. */
void extent_index(const Extent *extent, int64_t flat, int64_t *index);
int64_t extent_flat(const Extent *extent, const int64_t *index);

void evaluate_elementwise(Interpreter *run, const Op *op);
void evaluate_view(Interpreter *run, const Op *op);
void evaluate_anchor(Interpreter *run, const Op *op);

#endif
