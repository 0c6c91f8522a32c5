/*
 * program.c - the graphs of a program: predict, train_step, evaluate_step, metrics, init. What Keras's Trainer does in train_step and test_step is
 * built here as operations: losses with weights and masks, regularizers, the optimizer's step, metrics with their state.
 */
#include "training/training.h"

#include "layers/model.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One output of the model in a training or evaluation graph. */
typedef struct {
    const OutputTraining *spec;
    const Object *loss; /* resolved; NULL: none */
    Tensor output;
    Val target; /* NO_VAL: nothing needs it */
    Val weight; /* sample weights times class weights; NO_VAL: nothing needs them */
    bool weight_given;
} Head;

typedef struct {
    Program *program;
    const Model *model;
    const Training *training;
    Graph *graph;
    Head *head;
    int nhead;
} Build;

/* ---- the model */

static bool forward(Graph *g, const Model *model, Tensor **out, int *nout) {
    Tensor *in = arena_new_array(g->arena, Tensor, model->ninput);
    for (int i = 0; i < model->ninput; i++) {
        const InputDef *input = &model->input[i];
        in[i] = (Tensor){.val = graph_input(g, input->name, INPUT_MODEL, input->type, input->shape), .mask = NO_VAL, .logits = NO_VAL};
    }
    return model_call(g, model, "", true, in, model->ninput, g->training, out, nout, 0);
}

static bool build_predict(Program *program, const Model *model) {
    Graph *g = graph_new(program, "predict", false);
    Tensor *out = NULL;
    int nout = 0;
    if (!forward(g, model, &out, &nout)) {
        return false;
    }
    for (int i = 0; i < nout; i++) {
        graph_output(g, model->output[i], out[i].val);
    }
    program->predict = g;
    return true;
}

/* ---- targets and sample weights */

static const Object *object_by_name(Graph *g, Family family, const char *name, Mark mark) {
    Node *node = arena_new_array(g->arena, Node, 1);
    *node = (Node){.kind = NODE_SCALAR, .mark = mark, .text = name};
    const Object *object = object_parse(g->arena, g->diag, family, node, NULL, 0);
    assert(object);
    return object;
}

/* Keras's is_binary_or_sparse_categorical (trainers/compile_utils.py): what `accuracy` and `crossentropy` stand for. */
typedef enum { OUTPUT_BINARY, OUTPUT_SPARSE, OUTPUT_CATEGORICAL } OutputKind;
static OutputKind output_kind(const Shape *target, const Shape *output) {
    int32_t target_last = target->rank ? target->dim[target->rank - 1] : 1, output_last = output->rank ? output->dim[output->rank - 1] : 1;
    if (output_last == 1) {
        return OUTPUT_BINARY;
    }
    return target->rank < output->rank || (target_last == 1 && output_last > 1) ? OUTPUT_SPARSE : OUTPUT_CATEGORICAL;
}

static TargetKind loss_target(const Object *loss) {
    return ((const LossDef *)loss->def->build.training)->target;
}

/* What kind of targets an output needs: its loss says, or else its metrics. False: nothing does. */
static bool needed_target(const Build *build, int output, TargetKind *kind) {
    const OutputTraining *spec = build->head[output].spec;
    if (spec->loss || spec->crossentropy) {
        *kind = spec->loss ? loss_target(spec->loss) : TARGET_AS_OUTPUT;
        return true;
    }
    bool needed = false;
    *kind = TARGET_AS_OUTPUT;
    for (int i = 0; i < build->training->nmetric; i++) {
        const MetricUse *use = &build->training->metric[i];
        if (use->output == output) {
            needed = true;
            *kind = use->object && ((const MetricDef *)use->object->def->build.training)->target == TARGET_CLASSES ? TARGET_CLASSES : *kind;
        }
    }
    return needed;
}

/* The shape of targets without data to look at. */
static Shape implied_shape(TargetKind kind, const Shape *output) {
    switch (kind) {
    case TARGET_CLASSES: return output->rank > 1 ? shape_without(output, -1) : *output;
    case TARGET_ROWS: return shape_of(1, output->dim[0]);
    case TARGET_SEQUENCE: return output->rank > 1 ? shape_of(2, output->dim[0], output->dim[1]) : shape_of(1, output->dim[0]);
    case TARGET_AS_OUTPUT: break;
    }
    return *output;
}

/* Whether a target of this shape can be compared; reports why not. */
static bool target_fits(Build *build, const Head *head, TargetKind kind, const Shape *target) {
    Graph *g = build->graph;
    Shape output = *val_shape(g, head->output.val), classes = shape_without(&output, -1), own = *target;
    bool fits = target->rank > 0 && target->dim[0] == output.dim[0];
    if (kind == TARGET_CLASSES) {
        if (own.rank == classes.rank + 1 && own.dim[own.rank - 1] == 1) {
            own.rank--;
        }
        fits = fits && output.rank > 1 && shape_equal(&own, &classes);
    } else if (kind == TARGET_ROWS) {
        fits = fits && (target->rank == 1 || (target->rank == 2 && target->dim[1] == 1));
    } else if (kind == TARGET_AS_OUTPUT) {
        Shape a = *target, b = output;
        int more = a.rank - b.rank;
        if ((more == 1 && a.dim[a.rank - 1] == 1) || (more == -1 && b.dim[b.rank - 1] == 1)) { /* a last axis of extent 1 may be missing */
            a.rank -= more > 0;
            b.rank -= more < 0;
            more = 0;
        }
        fits = fits && more == 0 && shapes_broadcast(&a, &b);
    }
    if (!fits) {
        diag_error(g->diag, head->spec->mark, "target-shape", "targets of the shape %s do not fit output `%s` of the shape %s",
                   shape_text(g->arena, target), head->spec->reference, shape_text(g->arena, &output));
        if (kind == TARGET_CLASSES) {
            diag_remedy(g->diag, "this loss takes class numbers; for one-hot targets use categorical_crossentropy");
        }
    }
    return fits;
}

static bool add_target(Build *build, int index) {
    Graph *g = build->graph;
    Head *head = &build->head[index];
    TargetKind kind;
    head->target = head->weight = NO_VAL;
    if (!needed_target(build, index, &kind)) {
        return true;
    }
    Shape output = *val_shape(g, head->output.val);
    const Shape *given = build->program->target_shape ? &build->program->target_shape[index] : NULL;
    Shape shape = given && given->rank > 0 ? *given : implied_shape(kind, &output);
    head->loss = head->spec->loss;
    if (head->spec->crossentropy) {
        static const char *const names[] = {"binary_crossentropy", "sparse_categorical_crossentropy", "categorical_crossentropy"};
        head->loss = object_by_name(g, FAMILY_LOSS, names[output_kind(&shape, &output)], head->spec->mark);
        kind = loss_target(head->loss);
    }
    if (!target_fits(build, head, kind, &shape)) {
        return false;
    }
    head->target = graph_input(g, head->spec->reference, INPUT_TARGET, kind == TARGET_AS_OUTPUT ? DTYPE_F32 : DTYPE_I32, shape);
    return true;
}

static bool needs_weight(const Build *build, int output) {
    if (build->head[output].loss) {
        return true;
    }
    for (int i = 0; i < build->training->nmetric; i++) {
        if (build->training->metric[i].output == output && build->training->metric[i].weighted) {
            return true;
        }
    }
    return false;
}

/* The class of each row's target (data_adapter_utils.py, class_weight_to_sample_weights), mapped to its weight. */
static Val class_weights(Build *build, Val target) {
    Graph *g = build->graph;
    const Training *training = build->training;
    Shape shape = *val_shape(g, target);
    if (shape.rank == 2) {
        target = shape.dim[1] == 1 ? op_squeeze(g, target, 1) : op_arg_max(g, target, 1);
    }
    if (val_type(g, target) == DTYPE_F32) {
        target = op_convert(g, op_round_nearest_even(g, target), DTYPE_I32);
    }
    Shape rows = *val_shape(g, target);
    Val others = op_broadcast(g, op_constant_int(g, training->nclass_weight - 1), rows);
    Val known = op_and(g, op_compare_scalar(g, target, 0, COMPARE_GE), op_compare(g, target, others, COMPARE_LT));
    return op_gather(g, op_array(g, training->class_weight, shape_of(1, training->nclass_weight)), op_select(g, known, target, others), 0, 0);
}

static bool add_weight(Build *build, int index) {
    Graph *g = build->graph;
    Head *head = &build->head[index];
    const Training *training = build->training;
    if (!needs_weight(build, index)) {
        return true;
    }
    const Shape *output = val_shape(g, head->output.val), *target = val_shape(g, head->target);
    const int *rank = build->program->sample_weight_rank;
    bool by_step = rank && rank[index] == 2 && output->rank > 1;
    head->weight_given = rank && rank[index] > 0;
    const char *name = arena_printf(g->arena, "%s_sample_weight", head->spec->reference);
    head->weight =
        graph_input(g, name, INPUT_SAMPLE_WEIGHT, DTYPE_F32, by_step ? shape_of(2, output->dim[0], output->dim[1]) : shape_of(1, output->dim[0]));
    if (g->training && training->nclass_weight > 0) {
        if (target->rank > 2 || by_step) {
            diag_error(g->diag, training->class_weight_mark, "unsupported-argument",
                       "`class_weight` needs one class a row, but the targets have the shape %s", shape_text(g->arena, target));
            return false;
        }
        head->weight = op_multiply(g, head->weight, class_weights(build, head->target));
        head->weight_given = true;
    }
    return true;
}

static bool add_heads(Build *build, const Tensor *out, int nout) {
    bool good = true;
    build->nhead = nout;
    build->head = arena_new_array(build->graph->arena, Head, nout);
    for (int i = 0; i < nout; i++) {
        build->head[i] = (Head){.spec = &build->training->output[i], .output = out[i]};
        good = add_target(build, i) && good;
    }
    for (int i = 0; good && i < nout; i++) { /* after all targets, which stand in the order of the outputs */
        good = add_weight(build, i);
    }
    return good;
}

/* ---- losses */

static Val and_masks(Graph *g, Val a, Val b) {
    if (a == NO_VAL || b == NO_VAL) {
        return a == NO_VAL ? b : a;
    }
    int rank = val_shape(g, a)->rank > val_shape(g, b)->rank ? val_shape(g, a)->rank : val_shape(g, b)->rank;
    return op_and(g, align_left(g, a, rank), align_left(g, b, rank));
}

/* The loss of one output, a scalar (losses/loss.py, Loss.__call__). NO_VAL after an error. */
static Val head_loss(Build *build, const Head *head) {
    Graph *g = build->graph;
    const LossDef *def = head->loss->def->build.training;
    Comparison pair = {.graph = g, .target = head->target, .output = float_of(g, head->output.val), .logits = head->output.logits, .mask = NO_VAL};
    if (def->check && !def->check(g->diag, head->spec->mark, val_shape(g, head->target), val_shape(g, head->output.val), head->loss->args)) {
        return NO_VAL;
    }
    pair.target = def->target == TARGET_AS_OUTPUT ? float_of(g, pair.target) : pair.target;
    Val values = def->values(&pair, head->loss->args);
    val_name(g, values, arena_printf(g->arena, "%s_losses", head->spec->reference));
    const Shape *shape = val_shape(g, values);
    if (shape->rank > 0 && shape->dim[0] >= 0 && head->weight_given) {
        diag_error(g->diag, head->spec->mark, "unsupported-argument",
                   "sample weights need one loss for each sample, but this loss goes over the batch");
        return NO_VAL;
    }
    int reduction = ((const LossArgs *)head->loss->args)->reduction;
    Val loss = reduce_loss(g, values, head->weight, head->weight_given, and_masks(g, head->output.mask, pair.mask), reduction);
    val_name(g, loss, "loss");
    return loss;
}

/* Mean over all samples of the epoch; `key` names its state. */
static void track_loss(Build *build, const char *key, Val loss) {
    Graph *g = build->graph;
    MetricCall call = {.graph = g, .column = key};
    Val rows = op_batch_count(g, shape_of(1, -1));
    metric_add(&call, "total", op_multiply(g, loss, rows));
    metric_add(&call, "count", rows);
}

/* Outputs of one layer share the name of their column, but not their state. */
static const char *loss_column(Arena *arena, const OutputTraining *output) {
    return arena_printf(arena, "%s_loss", output->name);
}
static const char *loss_state(Arena *arena, const OutputTraining *output) {
    return arena_printf(arena, "%s_loss", output->reference);
}

static int count_losses(const Build *build) {
    int count = 0;
    for (int i = 0; i < build->nhead; i++) {
        count += build->head[i].loss != NULL;
    }
    return count;
}

/* Says which weight the errors since `errors` are about. */
static void note_weight(Graph *g, int errors, const Object *object, const Variable *weight, const char *role) {
    if (diag_error_count(g->diag) > errors) {
        diag_note(g->diag, object->mark.line ? object->mark : weight->mark, "it is the %s of `%s`", role, weight->name);
    }
}

/* The sum of all outputs' losses, activity losses and regularizers; tracks them. NO_VAL after an error. */
static Val total_loss(Build *build) {
    Graph *g = build->graph;
    Program *program = build->program;
    Val total = NO_VAL;
    bool several = count_losses(build) > 1;
    for (int i = 0; i < build->nhead; i++) {
        const Head *head = &build->head[i];
        if (!head->loss) {
            continue;
        }
        Val loss = head_loss(build, head);
        if (loss == NO_VAL) {
            return NO_VAL;
        }
        if (several) {
            track_loss(build, loss_state(g->arena, head->spec), loss);
        }
        if (!isnan(head->spec->loss_weight)) {
            loss = op_multiply_scalar(g, loss, head->spec->loss_weight);
        }
        total = total == NO_VAL ? loss : op_add(g, total, loss);
    }
    for (int i = 0; i < g->nloss; i++) {
        total = total == NO_VAL ? g->loss[i] : op_add(g, total, g->loss[i]);
    }
    for (int32_t i = 0; i < program->nvariable; i++) {
        const Variable *weight = &program->variable[i];
        bool used = i < g->variable_capacity && g->variable[i] != NO_VAL;
        if (weight->class_ == VARIABLE_WEIGHT && weight->trainable && weight->regularizer && used) {
            int errors = diag_error_count(g->diag);
            g->current_layer = weight->layer;
            Val penalty = weight->regularizer->def->build.regularizer(g, graph_variable(g, i), weight->regularizer->args);
            g->current_layer = -1;
            note_weight(g, errors, weight->regularizer, weight, "regularizer");
            total = total == NO_VAL ? penalty : op_add(g, total, penalty);
        }
    }
    if (total == NO_VAL) {
        diag_error(g->diag, build->training->mark, "missing-loss", "no output has a loss: there is nothing to train");
        return NO_VAL;
    }
    track_loss(build, "loss", total);
    return total;
}

/* ---- metrics */

/* The class of a metric; `accuracy` by the shapes of target and output. */
static const Object *metric_object(Build *build, const MetricUse *use) {
    static const char *const names[] = {"binary_accuracy", "sparse_categorical_accuracy", "categorical_accuracy"};
    Graph *g = build->graph;
    const Head *head = &build->head[use->output];
    if (use->object) {
        return use->object;
    }
    return object_by_name(g, FAMILY_METRIC, names[output_kind(val_shape(g, head->target), val_shape(g, head->output.val))], use->mark);
}

static bool update_metrics(Build *build) {
    const Training *training = build->training;
    bool good = true;
    for (int i = 0; i < training->nmetric; i++) {
        const MetricUse *use = &training->metric[i];
        const Head *head = &build->head[use->output];
        const Object *object = metric_object(build, use);
        MetricCall call = {.graph = build->graph,
                           .column = use->column,
                           .args = object->args,
                           .mark = use->mark,
                           .target = head->target,
                           .output = head->output.val,
                           .logits = head->output.logits,
                           .mask = head->output.mask,
                           .weight = use->weighted ? head->weight : NO_VAL,
                           .weight_given = use->weighted && head->weight_given};
        good = metric_update(&call, object->def->build.training) && good;
    }
    return good;
}

/* A metric's result: one column, or one an element ("f1_score_0", "f1_score_1", ...). */
static void output_result(Graph *g, const char *column, Val result) {
    const Shape *shape = val_shape(g, result);
    if (shape->rank == 0) {
        graph_output(g, column, result);
        return;
    }
    int32_t count = (int32_t)shape_fixed_count(shape);
    Val flat = op_reshape(g, result, shape_of(1, count));
    for (int32_t i = 0; i < count; i++) {
        graph_output(g, arena_printf(g->arena, "%s_%d", column, (int)i), op_reshape(g, op_slice_axis(g, flat, 0, i, i + 1), shape_of(0)));
    }
}

/* Columns: the loss, each output's loss, then metrics in the order of Keras. Of two columns with one name the later one holds, as in Keras's
 * dictionaries. */
static void build_metrics(Build *trained) {
    Graph *g = graph_new(trained->program, "metrics", false);
    const Training *training = trained->training;
    MetricCall loss = {.graph = g, .column = "loss"};
    graph_output(g, "loss", metric_mean_result(&loss));
    for (int i = 0; count_losses(trained) > 1 && i < trained->nhead; i++) {
        const char *column = loss_column(g->arena, trained->head[i].spec);
        bool again = false;
        for (int k = i + 1; k < trained->nhead; k++) {
            again = again || (trained->head[k].loss && strcmp(loss_column(g->arena, trained->head[k].spec), column) == 0);
        }
        if (trained->head[i].loss && !again) {
            MetricCall call = {.graph = g, .column = loss_state(g->arena, trained->head[i].spec)};
            graph_output(g, column, metric_mean_result(&call));
        }
    }
    for (int i = 0; i < training->nmetric; i++) {
        const MetricUse *use = &training->metric[i];
        const Object *object = metric_object(trained, use);
        MetricCall call = {.graph = g,
                           .column = use->column,
                           .args = object->args,
                           .mark = use->mark,
                           .target = NO_VAL,
                           .output = NO_VAL,
                           .logits = NO_VAL,
                           .mask = NO_VAL,
                           .weight = NO_VAL};
        output_result(g, use->column, metric_result(&call, object->def->build.training));
    }
    trained->program->metrics = g;
}

/* ---- training and evaluation */

/* The variables that the runtime looks for; layers with random draws use them while the model is called. */
static void declare_counters(Program *program, double learning_rate) {
    Variable variable = {.name = "learning_rate",
                         .class_ = VARIABLE_OPTIMIZER,
                         .type = DTYPE_F32,
                         .shape = shape_of(0),
                         .start = learning_rate,
                         .start_variable = -1,
                         .layer = -1};
    program_variable(program, &variable);
    variable =
        (Variable){.name = "iterations", .class_ = VARIABLE_OPTIMIZER, .type = DTYPE_I32, .shape = shape_of(0), .start_variable = -1, .layer = -1};
    program_variable(program, &variable);
    variable =
        (Variable){.name = "seed", .class_ = VARIABLE_OPTIMIZER, .type = DTYPE_I32, .shape = shape_of(1, 2), .start_variable = -1, .layer = -1};
    program_variable(program, &variable);
}

/* The graph of train_step or evaluate_step. */
static bool build_step(Build *build, const char *name, bool training) {
    Tensor *out = NULL;
    int nout = 0;
    build->graph = graph_new(build->program, name, training);
    Graph *g = build->graph;
    int errors = diag_error_count(g->diag);
    if (!forward(g, build->model, &out, &nout) || !add_heads(build, out, nout)) {
        return false;
    }
    Val loss = total_loss(build);
    if (loss == NO_VAL || !update_metrics(build)) {
        return false;
    }
    if (training) {
        const Training *spec = build->training;
        if (!optimizer_build(g, spec->optimizer, spec->schedule, spec->learning_rate, loss)) {
            return false;
        }
        graph_output(g, "loss", loss);
        build->program->train = g;
    } else {
        for (int i = 0; i < nout; i++) {
            graph_output(g, build->model->output[i], out[i].val);
        }
        build->program->evaluate = g;
    }
    return diag_error_count(g->diag) == errors;
}

/* ---- first values of weights */

static bool build_init(Program *program) {
    Graph *g = graph_new(program, "init", false);
    int errors = diag_error_count(g->diag);
    Val seed = graph_input(g, "seed", INPUT_SEED, DTYPE_I32, shape_of(1, 2));
    for (int32_t i = 0; i < program->nvariable; i++) {
        const Variable *weight = &program->variable[i];
        if (weight->class_ != VARIABLE_WEIGHT) {
            continue;
        }
        Val value = op_splat(g, weight->start, weight->shape);
        if (weight->initializer) {
            /* the stream follows from the name, so that other layers do not change it */
            int stream = (int)(hash_bytes(0, weight->name, strlen(weight->name)) & 0x3ffffff0);
            const Object *initializer = weight->initializer;
            int before = diag_error_count(g->diag);
            g->current_layer = weight->layer;
            value = initializer->def->build.initializer(g, weight->shape.dim, weight->shape.rank, seed, stream, initializer->args);
            g->current_layer = -1;
            note_weight(g, before, initializer, weight, "initializer");
        }
        graph_update(g, i, value);
    }
    program->init = g;
    return diag_error_count(g->diag) == errors;
}

bool program_build(Program *program, const Model *model, const Training *training) {
    if (!build_predict(program, model)) {
        return false;
    }
    if (training) {
        Build build = {.program = program, .model = model, .training = training};
        declare_counters(program, training->learning_rate);
        if (!build_step(&build, "train_step", true) || !build_step(&build, "evaluate_step", false)) {
            return false;
        }
        build_metrics(&build);
    }
    return build_init(program);
}
