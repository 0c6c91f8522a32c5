/*
 * optimizers_matrix.c - optimizers that treat a weight as a matrix: Adafactor (moments by rows and columns), Muon (orthogonal steps).
 */
#include "training/training.h"

#include <math.h>
#include <regex.h>
#include <string.h>

/* ---- Adafactor */

typedef struct {
    OptimizerArgs common;
    double beta_2_decay, epsilon_1, epsilon_2, clip_threshold;
    bool relative_step;
} AdafactorArgs;

enum { FACTOR_RATE, FACTOR_BETA, FACTOR_REST };

static void prepare_adafactor(Optimizer *optimizer) {
    const AdafactorArgs *adafactor = optimizer->args;
    Graph *g = optimizer->graph;
    Val one = op_constant(g, 1);
    optimizer->scalar[FACTOR_RATE] = op_minimum(g, optimizer->learning_rate, op_divide(g, one, op_sqrt(g, optimizer->step)));
    Val rest = op_power(g, optimizer->step, op_constant(g, adafactor->beta_2_decay));
    Val beta = op_subtract(g, one, rest);
    optimizer->scalar[FACTOR_BETA] = beta;
    optimizer->scalar[FACTOR_REST] = op_subtract(g, one, beta);
}

static Val root_mean_square(Graph *g, Val x) {
    return op_sqrt(g, mean_all(g, op_square(g, x)));
}

static Val averaged(Optimizer *optimizer, Val old, Val now) {
    Graph *g = optimizer->graph;
    return op_add(g, op_multiply(g, old, optimizer->scalar[FACTOR_BETA]), op_multiply(g, now, optimizer->scalar[FACTOR_REST]));
}

static Val update_adafactor(Optimizer *optimizer, const Parameter *parameter) {
    const AdafactorArgs *adafactor = optimizer->args;
    Graph *g = optimizer->graph;
    const Gradient *gradient = &parameter->gradient;
    Shape shape = gradient->shape;
    Val squares = op_add_scalar(g, gradient_total(g, gradient, op_square), adafactor->epsilon_1), v;
    if (shape.rank >= 2) {
        Shape rows = shape_without(&shape, shape.rank - 1), columns = shape_without(&shape, shape.rank - 2);
        Val r = averaged(optimizer, slot_read_shape(optimizer, parameter, "row", rows, 0), mean_axis(g, squares, -1, false));
        Val c = averaged(optimizer, slot_read_shape(optimizer, parameter, "column", columns, 0), mean_axis(g, squares, -2, false));
        slot_write(optimizer, parameter, "row", r);
        slot_write(optimizer, parameter, "column", c);
        Val share = op_divide(g, r, mean_axis(g, r, -1, true));
        v = op_multiply(g, op_expand_dims(g, share, rows.rank), op_expand_dims(g, c, columns.rank - 1));
    } else {
        v = averaged(optimizer, slot_read(optimizer, parameter, "velocity", 0), squares);
        slot_write(optimizer, parameter, "velocity", v);
    }
    Val deviation = op_sqrt(g, v), direction = op_divide(g, gradient->dense, deviation);
    Val size = gradient->nslice == 0
                   ? root_mean_square(g, direction)
                   : op_sqrt(g, mean_all(g, gradient_total_scaled(g, gradient, op_divide(g, op_splat(g, 1, shape), deviation), op_square)));
    Val limit = op_maximum_scalar(g, op_divide(g, size, op_constant(g, adafactor->clip_threshold)), 1);
    Val alpha = op_multiply(g, op_maximum_scalar(g, root_mean_square(g, parameter->value), adafactor->epsilon_2), optimizer->scalar[FACTOR_RATE]);
    return op_subtract(g, parameter->value, op_multiply(g, op_divide(g, direction, limit), alpha));
}
static const Arg adafactor_args[] = {
    OPTIMIZER_ARGS(AdafactorArgs, "0.001", "null"),
    ARG(AdafactorArgs, beta_2_decay, ARG_FLOAT, "-0.8", "Power of the step in the decay of the second moment"),
    ARG(AdafactorArgs, epsilon_1, ARG_FLOAT, "1e-30", "Added to the squares"),
    ARG(AdafactorArgs, epsilon_2, ARG_FLOAT, "1e-3", "Smallest scale of a weight"),
    ARG(AdafactorArgs, clip_threshold, ARG_FLOAT, "1.0", "Largest root mean square of a step"),
    ARG(AdafactorArgs, relative_step, ARG_BOOL, "true", "Learning rate of at most 1 / sqrt(step), which holds either way"),
    ARGS_END};
DEFINE_OPTIMIZER(Adafactor, "Steps scaled by the weight, second moments kept by row and column", AdafactorArgs, adafactor_args,
                 .learning_rate = 0.001, .prepare = prepare_adafactor, .update = update_adafactor);

/* ---- Muon */

typedef struct {
    OptimizerArgs common;
    double adam_beta_1, adam_beta_2, adam_weight_decay, epsilon;
    Strings exclude_layers;
    bool exclude_embeddings;
    double muon_a, muon_b, muon_c, adam_lr_ratio, momentum;
    int ns_steps;
    bool nesterov;
    double rms_rate;
} MuonArgs;

enum { MUON_ALPHA };

static bool matches(const char *pattern, const char *path) {
    regex_t expression;
    if (regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) != 0) {
        return strstr(path, pattern) != NULL;
    }
    bool found = regexec(&expression, path, 0, NULL, 0) == 0;
    regfree(&expression);
    return found;
}

static bool contains_embedding(const char *path) {
    static const char word[] = "embedding";
    for (; *path; path++) {
        int i = 0;
        while (word[i] && (path[i] | 0x20) == word[i]) {
            i++;
        }
        if (!word[i]) {
            return true;
        }
    }
    return false;
}

/* Only matrices that are not excluded take orthogonal steps; all others Adam's. */
static bool uses_adam(const MuonArgs *muon, const char *path, const Shape *shape) {
    if (shape->rank != 2 || (muon->exclude_embeddings && contains_embedding(path))) {
        return true;
    }
    for (int i = 0; i < muon->exclude_layers.count; i++) {
        if (matches(muon->exclude_layers.v[i], path)) {
            return true;
        }
    }
    return false;
}

static double muon_weight_decay(const Optimizer *optimizer, const char *path, const Shape *shape) {
    const MuonArgs *muon = optimizer->args;
    return uses_adam(muon, path, shape) ? muon->adam_weight_decay : optimizer->common->weight_decay;
}

/* The nearest matrix with orthonormal rows, roughly: a fifth-order Newton-Schulz iteration X <- a X + (b A + c A A) X with A = X X^T. */
static Val orthogonalized(Graph *g, Val x, const MuonArgs *muon) {
    Shape shape = *val_shape(g, x);
    const int swap[2] = {1, 0};
    bool tall = shape.dim[0] > shape.dim[1];
    x = tall ? op_transpose(g, x, swap) : x;
    Val norm = op_add_scalar(g, op_sqrt(g, sum_all(g, op_square(g, x))), 1e-7);
    x = op_divide(g, x, norm);
    Scan *scan = scan_begin(g, muon->ns_steps, false);
    Val inner = scan_carry(scan, x);
    Val a = op_dot(g, inner, inner, "ik,jk->ij");
    Val b = op_add(g, op_multiply_scalar(g, a, muon->muon_b), op_dot(g, op_multiply_scalar(g, a, muon->muon_c), a, "ik,kj->ij"));
    scan_next(scan, inner, op_add(g, op_multiply_scalar(g, inner, muon->muon_a), op_dot(g, b, inner, "ik,kj->ij")));
    scan_end(scan);
    x = scan_final(scan, inner);
    return tall ? op_transpose(g, x, swap) : x;
}

static void prepare_muon(Optimizer *optimizer) {
    const MuonArgs *muon = optimizer->args;
    Val rate = op_multiply_scalar(optimizer->graph, optimizer->learning_rate, muon->adam_lr_ratio);
    optimizer->scalar[MUON_ALPHA] = adam_alpha(optimizer, rate, muon->adam_beta_1, muon->adam_beta_2);
}
static Val update_muon(Optimizer *optimizer, const Parameter *parameter) {
    const MuonArgs *muon = optimizer->args;
    Graph *g = optimizer->graph;
    Shape shape = parameter->gradient.shape;
    if (uses_adam(muon, parameter->path, &shape)) {
        return adam_update(optimizer, parameter, optimizer->scalar[MUON_ALPHA], muon->adam_beta_1, muon->adam_beta_2, muon->epsilon, false);
    }
    Val gradient = parameter->gradient.dense, m = slot_read(optimizer, parameter, "momentum", 0);
    m = op_add(g, m, op_add(g, gradient, op_multiply_scalar(g, m, muon->momentum - 1)));
    slot_write(optimizer, parameter, "momentum", m);
    Val direction = orthogonalized(g, muon->nesterov ? op_add(g, gradient, op_multiply_scalar(g, m, muon->momentum)) : m, muon);
    Val rate = optimizer->learning_rate;
    if (!isnan(muon->rms_rate)) {
        rate = op_multiply_scalar(g, rate, sqrt(shape.dim[0] > shape.dim[1] ? shape.dim[0] : shape.dim[1]) * muon->rms_rate);
    }
    return op_subtract(g, parameter->value, op_multiply(g, direction, rate));
}
static const Arg muon_args[] = {OPTIMIZER_ARGS(MuonArgs, "0.001", "0.004"),
                                ARG_RANGE(MuonArgs, adam_beta_1, ARG_FLOAT, "0.9", 0, 1, "Adam's first decay, for weights that are not matrices"),
                                ARG_RANGE(MuonArgs, adam_beta_2, ARG_FLOAT, "0.999", 0, 1, "Adam's second decay"),
                                ARG(MuonArgs, adam_weight_decay, ARG_FLOAT, "0.004", "Weight decay of Adam's weights"),
                                ARG(MuonArgs, epsilon, ARG_FLOAT, "1e-7", "Adam's epsilon"),
                                ARG(MuonArgs, exclude_layers, ARG_STRINGS, "null", "Patterns of weight names that Adam trains"),
                                ARG(MuonArgs, exclude_embeddings, ARG_BOOL, "true", "Adam trains embeddings"),
                                ARG(MuonArgs, muon_a, ARG_FLOAT, "3.4445", "First coefficient of the iteration"),
                                ARG(MuonArgs, muon_b, ARG_FLOAT, "-4.7750", "Second coefficient"),
                                ARG(MuonArgs, muon_c, ARG_FLOAT, "2.0315", "Third coefficient"),
                                ARG(MuonArgs, adam_lr_ratio, ARG_FLOAT, "1", "Adam's learning rate as a part of Muon's"),
                                ARG(MuonArgs, momentum, ARG_FLOAT, "0.95", "Decay of the momentum"),
                                ARG_RANGE(MuonArgs, ns_steps, ARG_INT, "5", 0, 1000, "Steps of the iteration"),
                                ARG(MuonArgs, nesterov, ARG_BOOL, "true", "Nesterov momentum"),
                                ARG(MuonArgs, rms_rate, ARG_FLOAT, "0.2", "Scale of the step by the larger extent; null is none"),
                                ARGS_END};
DEFINE_OPTIMIZER(Muon, "Orthogonal steps for matrices, Adam's for all other weights", MuonArgs, muon_args, .learning_rate = 0.001,
                 .prepare = prepare_muon, .update = update_muon, .weight_decay = muon_weight_decay);
