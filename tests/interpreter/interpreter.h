/*
 * interpreter.h - a graph evaluated in double precision, op by op: slow, simple, and the specification that faster texts are compared with.
 *
 *     Interpreter *run = interpreter_new(graph, 3);            // 3 rows: the batch
 *     memcpy(interpreter_data(run, x), ..., ...);              // inputs and old values of variables (graph->variable_old) start as zeros
 *     interpreter_run(run);
 *     double loss = interpreter_data(run, loss_val)[0];        // any value of the function's body
 *     interpreter_free(run);
 *
 * Integers and booleans are doubles too. Draws are uniform by a hash of (seed, step, stream, element); they are not the generated code's draws.
 */
#ifndef HNC_TESTS_INTERPRETER_H
#define HNC_TESTS_INTERPRETER_H

#include "hnc.h"

typedef struct Interpreter Interpreter;
Interpreter *interpreter_new(const Graph *graph, int rows);
void interpreter_free(Interpreter *run);
void interpreter_run(Interpreter *run);
double *interpreter_data(Interpreter *run, Val val); /* row-major, interpreter_count elements */
int64_t interpreter_count(const Interpreter *run, Val val);

#endif
