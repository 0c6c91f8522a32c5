/*
 * gradient_check.h - a graph under test: random inputs, a loss that weights every element of the result, gradients against finite differences.
 */
#ifndef HNC_TESTS_GRADIENT_CHECK_H
#define HNC_TESTS_GRADIENT_CHECK_H

#include "interpreter/interpreter.h"

enum { CHECK_ROWS = 3, CHECK_INPUTS = 16 };

typedef struct {
    Arena *arena;
    Program *program;
    Graph *g;
    Val wrt[CHECK_INPUTS]; /* float inputs that gradients are taken of */
    int nwrt;
    Val fixed[CHECK_INPUTS]; /* other inputs */
    int nfixed;
    double *data[2 * CHECK_INPUTS]; /* of wrt, then of fixed */
    uint64_t seed;
} Check;

/* Builds what is tested from inputs made with check_input and returns a float value of any shape. */
typedef Val CheckBuild(Check *check);

Val check_input(Check *check, double low, double high, Shape shape); /* uniform in [low, high], differentiated */
Val check_grid_input(Check *check, Shape shape);                     /* distinct values, far apart: no ties, no kinks at 0 */
Val check_indices(Check *check, int count, Shape shape);             /* i32 in 0 .. count - 1 */
Val check_fixed(Check *check, double low, double high, Shape shape); /* not differentiated */
/* The largest error found; prints where it is larger than the tolerance. Also runs the passes, before and after differentiation, and compares. */
double check_gradients(const char *name, CheckBuild *build, double tolerance);
/* Number of live ops of a kind, in bodies of scans too (or only there). */
int count_ops(const Graph *g, OpKind kind, bool only_in_scans);

#endif
