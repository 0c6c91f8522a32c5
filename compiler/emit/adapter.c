/*
 * adapter.c - a model's generated functions behind the one signature of HncModel, and the table that describes its variables and arrays.
 * Offsets are written as offsetof and sizeof of the generated structs: the C compiler, not hnc, knows their layout.
 */
#include "emit/adapter.h"

#include "emit/emit.h"

#include <assert.h>
#include <string.h>

static const char *const class_struct[] = {"weights", "optimizer", "metrics", "state"};
static const char *const class_constant[] = {"HNC_WEIGHT", "HNC_OPTIMIZER", "HNC_METRIC", "HNC_STATE"};

/* runtime/hnc_model.h, which is part of hnc like the templates. */
static const char *table_types(void) {
    for (int i = 0; i < embedded_template_count; i++) {
        if (strcmp(embedded_templates[i].name, "../runtime/hnc_model.h") == 0) {
            return embedded_templates[i].text;
        }
    }
    assert(!"the table's types are not embedded");
    return "";
}

static const char *type_constant(DType type) {
    static const char *const names[] = {[DTYPE_F32] = "HNC_F32", [DTYPE_I32] = "HNC_I32", [DTYPE_U8] = "HNC_U8", [DTYPE_BOOL] = "HNC_BOOL"};
    return names[type];
}

static const char *c_type(DType type) {
    return type == DTYPE_F32 ? "float" : type == DTYPE_I32 ? "int32_t" : "uint8_t";
}

static void put_string(Text *out, const char *text) {
    text_append(out, "\"");
    for (const char *c = text; *c != '\0'; c++) {
        text_printf(out, *c == '"' || *c == '\\' ? "\\%c" : (unsigned char)*c < 32 || (unsigned char)*c > 126 ? "\\%03o" : "%c", (unsigned char)*c);
    }
    text_append(out, "\"");
}

/* ---- variables */

/* The weight whose average this slot is, when training's end replaces the weight by it; or -1. */
static int average_of(const Variable *variable) {
    return variable->is_average ? variable->start_variable : -1;
}

static void put_variables(const Program *program, Text *out) {
    int batch = program->batch > program->train_batch ? program->batch : program->train_batch;
    text_append(out, "static const HncVariable variables[] = {\n");
    for (int i = 0; i < program->nvariable; i++) {
        const Variable *v = &program->variable[i];
        text_append(out, "    {");
        put_string(out, v->name);
        text_printf(out, ", %s, %s, %d, {", class_constant[v->class_], type_constant(v->type), v->shape.rank);
        for (int axis = 0; axis < v->shape.rank; axis++) {
            int64_t extent = v->shape.dim[axis] < 0 ? -(int64_t)v->shape.dim[axis] * batch : v->shape.dim[axis];
            text_printf(out, "%s%lld", axis ? ", " : "", (long long)extent);
        }
        text_printf(out, "%s}, offsetof(%s_%s, %s), %d, %d},\n", v->shape.rank == 0 ? "0" : "", program->name, class_struct[v->class_],
                    program_member(program, i), v->trainable, average_of(v));
    }
    text_append(out, "    {0}\n};\n");
}

/* ---- arrays */

/* Integers that only index one table: their limit is the table's extent. */
static int32_t index_limit(const Graph *graph, Val input) {
    int32_t limit = 0;
    for (int i = 0; i < graph->nop; i++) {
        const Op *op = &graph->op[i];
        if (op->kind == OP_gather && !op->dead && op->in[1] == input && op->in[0] != input) {
            const GatherAttr *attr = op->attr;
            int32_t extent = graph->value[op->in[0]].shape.dim[attr->axis];
            if (extent <= 0 || (limit != 0 && extent != limit)) {
                return 0;
            }
            limit = extent;
        }
    }
    return limit;
}

/* The value that a chain of views and conversions starts from. */
static Val source_of(const Graph *graph, Val val) {
    for (int32_t def = graph->value[val].def; def >= 0; def = graph->value[val].def) {
        const Op *op = &graph->op[def];
        if (op->kind != OP_broadcast_in_dim && op->kind != OP_reshape && op->kind != OP_transpose && op->kind != OP_convert) {
            break;
        }
        val = op->in[0];
    }
    return val;
}

/* Class numbers are compared with 0, 1, 2 ...: their limit is where those end. None where a single number has a meaning of its own (ignore_class). */
static int32_t class_limit(const Graph *graph, Val target) {
    int32_t limit = 0;
    for (int i = 0; i < graph->nop; i++) {
        const Op *op = &graph->op[i];
        if (op->kind != OP_compare || op->dead) {
            continue;
        }
        for (int side = 0; side < 2; side++) {
            if (source_of(graph, op->in[side]) != target) {
                continue;
            }
            int32_t def = graph->value[source_of(graph, op->in[1 - side])].def;
            if (def >= 0 && graph->op[def].kind == OP_constant) {
                return 0;
            }
            if (def >= 0 && graph->op[def].kind == OP_iota) {
                const AxisAttr *attr = graph->op[def].attr;
                int32_t extent = graph->value[graph->op[def].out[0]].shape.dim[attr->axis];
                limit = limit == 0 || extent > limit ? extent : limit;
            }
        }
    }
    return limit;
}

static void put_port(const Graph *graph, const NamedVal *named, Text *out) {
    const Value *value = &graph->value[named->val];
    text_append(out, "    {");
    put_string(out, named->name);
    text_printf(out, ", %s, %d, {", type_constant(value->type), value->shape.rank - 1);
    for (int axis = 1; axis < value->shape.rank; axis++) {
        text_printf(out, "%s%d", axis > 1 ? ", " : "", value->shape.dim[axis]);
    }
    int32_t limit = value->type != DTYPE_I32 ? 0 : named->kind == INPUT_TARGET ? class_limit(graph, named->val) : index_limit(graph, named->val);
    text_printf(out, "%s}, %d},\n", value->shape.rank < 2 ? "0" : "", limit);
}

static int put_ports(const Graph *graph, InputKind kind, const char *name, Text *out) {
    int count = 0;
    text_printf(out, "static const HncPort %s[] = {\n", name);
    for (int i = 0; graph != NULL && i < graph->ninput; i++) {
        if (graph->input[i].kind == kind) {
            put_port(graph, &graph->input[i], out);
            count++;
        }
    }
    text_append(out, "    {0}\n};\n");
    return count;
}

static int put_output_ports(const Graph *graph, Text *out) {
    text_append(out, "static const HncPort outputs[] = {\n");
    for (int i = 0; i < graph->noutput; i++) {
        put_port(graph, &graph->output[i], out);
    }
    text_append(out, "    {0}\n};\n");
    return graph->noutput;
}

/* ---- functions */

typedef struct {
    Text *out;
    const char *comma;
} CallText;

static void put_struct(CallText *call, const Program *program, VariableClass class_, bool is_const) {
    if (program_has(program, class_)) {
        text_printf(call->out, "%s(%s%s_%s *)%s", call->comma, is_const ? "const " : "", program->name, class_struct[class_], class_struct[class_]);
        call->comma = ", ";
    }
}

/* Where HncModel's `in` has an input of this graph: inputs, then targets, then sample weights, each in the order of `model`. */
static int place_of(const Graph *model, const Graph *graph, int input) {
    const NamedVal *wanted = &graph->input[input];
    int place = 0;
    static const InputKind order[] = {INPUT_MODEL, INPUT_TARGET, INPUT_SAMPLE_WEIGHT};
    for (int k = 0; k < COUNT_OF(order); k++) {
        for (int i = 0; i < model->ninput; i++) {
            if (model->input[i].kind == order[k]) {
                if (wanted->kind == order[k] && strcmp(model->input[i].name, wanted->name) == 0) {
                    return place;
                }
                place++;
            }
        }
    }
    return -1;
}

static void put_arguments(CallText *call, const Graph *model, const Graph *graph, bool outputs) {
    for (int i = 0; i < graph->ninput; i++) {
        text_printf(call->out, "%s(const %s *)in[%d]", call->comma, c_type(graph->value[graph->input[i].val].type), place_of(model, graph, i));
        call->comma = ", ";
    }
    for (int i = 0; i < graph->noutput && outputs; i++) {
        text_printf(call->out, "%s(%s *)out[%d]", call->comma, c_type(graph->value[graph->output[i].val].type), i);
        call->comma = ", ";
    }
}

/* One function of the table: its signature, and the parameters that the model does not use. */
static void begin_function(Text *out, const char *result, const char *name, const char *parameters, const char *const *parameter, int count) {
    text_printf(out, "\nstatic %s call_%s(%s) {\n", result, name, parameters);
    for (int i = 0; i < count; i++) {
        text_printf(out, "    (void)%s;\n", parameter[i]);
    }
}

static void put_predict(const Program *program, Text *out) {
    static const char *const names[] = {"weights", "state", "workspace", "in", "out"};
    const char *m = program->name;
    begin_function(out, "int", "predict", "const void *weights, void *state, void *workspace, int n, const void *const *in, void *const *out", names,
                   5);
    text_printf(out, "    return %s_predict(", m);
    CallText call = {out, ""};
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    put_struct(&call, program, VARIABLE_STATE, false);
    text_printf(out, "%s(%s_workspace *)workspace, n", call.comma, m);
    call.comma = ", ";
    put_arguments(&call, program->predict, program->predict, true);
    text_append(out, ");\n}\n");
}

static void put_training(const Program *program, Text *out) {
    const char *m = program->name;
    CallText call = {out, ""};
    static const char *const init_names[] = {"weights", "optimizer", "seed"};
    begin_function(out, "int", "optimizer_init", "void *optimizer, const void *weights, uint64_t seed", init_names, 3);
    text_printf(out, "    return %s_optimizer_init(", m);
    put_struct(&call, program, VARIABLE_OPTIMIZER, false);
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    text_printf(out, "%sseed);\n}\n", call.comma);

    static const char *const reset_names[] = {"metrics"};
    begin_function(out, "void", "metrics_reset", "void *metrics", reset_names, 1);
    text_printf(out, "    %s_metrics_reset((%s_metrics *)metrics);\n}\n", m, m);

    static const char *const step_names[] = {"weights", "optimizer", "metrics", "state", "workspace", "in"};
    begin_function(out, "int", "train_step",
                   "void *weights, void *optimizer, void *metrics, void *state, void *workspace, int n, const void *const *in, float *loss",
                   step_names, 6);
    text_printf(out, "    return %s_train_step(", m);
    call.comma = "";
    put_struct(&call, program, VARIABLE_WEIGHT, false);
    put_struct(&call, program, VARIABLE_OPTIMIZER, false);
    put_struct(&call, program, VARIABLE_METRIC, false);
    put_struct(&call, program, VARIABLE_STATE, false);
    text_printf(out, "%s(%s_train_workspace *)workspace, n", call.comma, m);
    call.comma = ", ";
    put_arguments(&call, program->train, program->train, false);
    text_append(out, ", loss);\n}\n");

    static const char *const evaluate_names[] = {"weights", "metrics", "state", "workspace", "in", "out"};
    begin_function(out, "int", "evaluate_step",
                   "const void *weights, void *metrics, void *state, void *workspace, int n, const void *const *in, void *const *out", evaluate_names,
                   6);
    text_printf(out, "    return %s_evaluate_step(", m);
    call.comma = "";
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    put_struct(&call, program, VARIABLE_METRIC, false);
    put_struct(&call, program, VARIABLE_STATE, false);
    text_printf(out, "%s(%s_train_workspace *)workspace, n", call.comma, m);
    call.comma = ", ";
    put_arguments(&call, program->train, program->evaluate, true);
    text_append(out, ");\n}\n");

    static const char *const result_names[] = {"metrics"};
    begin_function(out, "int", "metrics_result", "const void *metrics, float *result", result_names, 1);
    text_printf(out, "    return %s_metrics_result((const %s_metrics *)metrics, result);\n}\n", m, m);
}

static void put_rest(const Program *program, Text *out) {
    const char *m = program->name;
    if (program_has(program, VARIABLE_WEIGHT)) {
        text_printf(out, "\nstatic int call_init(void *weights, uint64_t seed) {\n    return %s_init((%s_weights *)weights, seed);\n}\n", m, m);
    }
    if (program_has(program, VARIABLE_STATE)) {
        text_printf(out, "\nstatic int call_reset_state(void *state) {\n    return %s_reset_state((%s_state *)state);\n}\n", m, m);
    }
}

static void put_size(const Program *program, VariableClass class_, Text *out) {
    if (program_has(program, class_)) {
        text_printf(out, "sizeof(%s_%s)", program->name, class_struct[class_]);
    } else {
        text_append(out, "0");
    }
}

void adapter_emit(const Program *program, const char *header, Text *out) {
    const char *m = program->name;
    bool training = program->train != NULL;
    text_printf(out, "/* The table of %s's functions, for the programs that run models: generated, compiled next to the model. */\n", m);
    text_append(out, table_types());
    text_printf(out, "\n#include \"%s\"\n\n", header);
    put_variables(program, out);
    int inputs = put_ports(program->predict, INPUT_MODEL, "inputs", out), outputs = put_output_ports(program->predict, out);
    int targets = put_ports(program->train, INPUT_TARGET, "targets", out);
    int weights = put_ports(program->train, INPUT_SAMPLE_WEIGHT, "sample_weights", out);
    text_append(out, "static const char *const metrics_names[] = {\n");
    for (int i = 0; training && i < program->metrics->noutput; i++) {
        text_append(out, "    ");
        put_string(out, program->metrics->output[i].name);
        text_append(out, ",\n");
    }
    text_append(out, "    0\n};\n");
    put_rest(program, out);
    put_predict(program, out);
    if (training) {
        put_training(program, out);
    }
    text_printf(out, "\nextern const HncModel hnc_model;\nconst HncModel hnc_model = {\n    HNC_MODEL_ABI, \"%s\", %d, %d,\n    {", m, program->batch,
                program->train_batch);
    for (int class_ = VARIABLE_WEIGHT; class_ <= VARIABLE_STATE; class_++) {
        put_size(program, (VariableClass)class_, out);
        text_append(out, class_ < VARIABLE_STATE ? ", " : "},\n");
    }
    text_printf(out, "    sizeof(%s_workspace), ", m);
    if (training) {
        text_printf(out, "sizeof(%s_train_workspace),\n", m);
    } else {
        text_append(out, "0,\n");
    }
    text_printf(out, "    %d, %d, %d, %d, %d, %d,\n", program->nvariable, inputs, outputs, targets, weights,
                training ? program->metrics->noutput : 0);
    text_append(out, "    variables, inputs, outputs, targets, sample_weights, metrics_names,\n");
    text_printf(out, "    %s, call_predict, %s,\n", program_has(program, VARIABLE_WEIGHT) ? "call_init" : "0",
                program_has(program, VARIABLE_STATE) ? "call_reset_state" : "0");
    text_append(out, training ? "    call_optimizer_init, call_metrics_reset, call_train_step, call_evaluate_step, call_metrics_result\n};\n"
                              : "    0, 0, 0, 0, 0\n};\n");
}
