/*
 * random.c - draws as pure functions of seed, step, stream and element: the same for every batch size, thread count and fusion.
 */
#include "graph/build.h"

#include <math.h>

const char *shape_random(const Graph *g, const Op *op) {
    SHAPE_REQUIRE(op->nin == 2 && op->nout == 1 && op->attr, "rng_uniform: operands");
    const Value *seed = &g->value[op->in[0]], *step = &g->value[op->in[1]];
    SHAPE_REQUIRE(seed->type == DTYPE_I32 && seed->shape.rank == 1 && seed->shape.dim[0] == 2, "rng_uniform: the seed is i32[2]");
    SHAPE_REQUIRE(step->type == DTYPE_I32 && step->shape.rank == 0, "rng_uniform: the step is an i32 scalar");
    SHAPE_REQUIRE(g->value[op->out[0]].type == DTYPE_F32, "rng_uniform: type");
    return NULL;
}

Val op_rng_uniform(Graph *g, Val seed, Val step, Shape shape) {
    RandomAttr attr = {.stream = g->random_streams++};
    Val in[2] = {seed, step};
    return op_make(g, OP_rng_uniform, &attr, in, 2, DTYPE_F32, &shape);
}

/* Box and Muller (1958): sqrt(-2 log(1 - u)) cos(2 pi v); 1 - u is in (0, 1]. */
Val op_rng_normal(Graph *g, Val seed, Val step, Shape shape) {
    Val u = op_rng_uniform(g, seed, step, shape), v = op_rng_uniform(g, seed, step, shape);
    Val radius = op_sqrt(g, op_multiply_scalar(g, op_log(g, op_subtract(g, op_constant(g, 1.0), u)), -2.0));
    return op_multiply(g, radius, op_cosine(g, op_multiply_scalar(g, v, 6.283185307179586)));
}

void graph_random_source(Graph *g, Val *seed, Val *step) {
    Variable state = {.name = "seed", .class_ = VARIABLE_OPTIMIZER, .type = DTYPE_I32, .shape = shape_of(1, 2), .start_variable = -1, .layer = -1};
    *seed = graph_variable(g, program_variable(g->program, &state));
    state.name = "iterations";
    state.shape = shape_of(0);
    *step = graph_variable(g, program_variable(g->program, &state));
}
