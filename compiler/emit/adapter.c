/*
 * adapter.c - a model's generated functions behind the one signature of HncModel, and the table that describes its variables and arrays.
 * Offsets are written as offsetof and sizeof of the generated structs: the C compiler, not hnc, knows their layout.
 */
#include "emit/adapter.h"

#include "emit/emit.h"

#include <assert.h>
#include <ctype.h>
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

static const char *c_type(const Program *program, DType type) {
    return type == DTYPE_F32 ? (program->in_double ? "double" : "float") : type == DTYPE_I32 ? "int32_t" : "uint8_t";
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

/* Variables of the table: streams are the step function's own, and stand behind all others. */
static int table_variables(const Program *program) {
    int count = 0;
    while (count < program->nvariable && program->variable[count].class_ != VARIABLE_STREAM) {
        count++;
    }
    return count;
}

static void put_variables(const Program *program, Text *out) {
    const int count = table_variables(program);
    int batch = program->batch > program->train_batch ? program->batch : program->train_batch;
    text_append(out, count > 0 ? "static const HncVariable variables[] = {\n" : "");
    for (int i = 0; i < count; i++) {
        const Variable *v = &program->variable[i];
        text_append(out, "    {");
        put_string(out, v->name);
        text_printf(out, ", %s, %s, %d, {", class_constant[v->class_], program_is_bf16(program, i) ? "HNC_BF16" : type_constant(v->type),
                    v->shape.rank);
        for (int axis = 0; axis < v->shape.rank; axis++) {
            int64_t extent = v->shape.dim[axis] < 0 ? -(int64_t)v->shape.dim[axis] * batch : v->shape.dim[axis];
            text_printf(out, "%s%lld", axis ? ", " : "", (long long)extent);
        }
        text_printf(out, "%s}, offsetof(%s_%s, %s), %d, %d},\n", v->shape.rank == 0 ? "0" : "", program->name, class_struct[v->class_],
                    program_member(program, i), v->trainable, average_of(v));
    }
    text_append(out, count > 0 ? "};\n\n" : "");
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

int32_t adapter_limit(const Graph *graph, const NamedVal *port) {
    if (val_type(graph, port->val) != DTYPE_I32) {
        return 0;
    }
    return port->kind == INPUT_TARGET ? class_limit(graph, port->val) : index_limit(graph, port->val);
}

static void put_port(const Graph *graph, const NamedVal *named, Text *out) {
    const Value *value = &graph->value[named->val];
    text_append(out, "    {");
    put_string(out, named->name);
    text_printf(out, ", %s, %d, {", type_constant(value->type), value->shape.rank - 1);
    for (int axis = 1; axis < value->shape.rank; axis++) {
        text_printf(out, "%s%d", axis > 1 ? ", " : "", value->shape.dim[axis]);
    }
    text_printf(out, "%s}, %d},\n", value->shape.rank < 2 ? "0" : "", adapter_limit(graph, named));
}

/* An array of the arrays of one kind, and how many there are; nothing is written for none. */
static int put_ports(const Graph *graph, InputKind kind, const char *name, Text *out) {
    int count = 0;
    for (int i = 0; graph != NULL && i < graph->ninput; i++) {
        if (graph->input[i].kind == kind) {
            text_printf(out, count++ == 0 ? "static const HncPort %s[] = {\n" : "", name);
            put_port(graph, &graph->input[i], out);
        }
    }
    text_append(out, count > 0 ? "};\n\n" : "");
    return count;
}

static int put_output_ports(const Graph *graph, Text *out) {
    text_append(out, "static const HncPort outputs[] = {\n");
    for (int i = 0; i < graph->noutput; i++) {
        put_port(graph, &graph->output[i], out);
    }
    text_append(out, "};\n\n");
    return graph->noutput;
}

static int put_metric_names(const Graph *metrics, Text *out) {
    const int count = metrics != NULL ? metrics->noutput : 0;
    text_append(out, count > 0 ? "static const char *const metric_names[] = {\n" : "");
    for (int i = 0; i < count; i++) {
        text_append(out, "    ");
        put_string(out, metrics->output[i].name);
        text_append(out, ",\n");
    }
    text_append(out, count > 0 ? "};\n\n" : "");
    return count;
}

/* ---- functions */

typedef struct {
    Text *out;
    const char *comma;
} CallText;

static bool text_has_word(const char *text, const char *word) {
    const size_t length = strlen(word);
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        const bool begins = at == text || !(isalnum((unsigned char)at[-1]) || at[-1] == '_');
        if (begins && !(isalnum((unsigned char)at[length]) || at[length] == '_')) {
            return true;
        }
    }
    return false;
}

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
        text_printf(call->out, "%s(const %s *)in[%d]", call->comma, c_type(graph->program, graph->value[graph->input[i].val].type),
                    place_of(model, graph, i));
        call->comma = ", ";
    }
    for (int i = 0; i < graph->noutput && outputs; i++) {
        text_printf(call->out, "%s(%s *)out[%d]", call->comma, c_type(graph->program, graph->value[graph->output[i].val].type), i);
        call->comma = ", ";
    }
}

/* A statement, continued on lines of its own where it gets long. */
static void put_wrapped(Text *out, const char *statement) {
    enum { WIDTH = 140 };
    size_t column = 4;
    text_append(out, "    ");
    for (const char *at = statement; *at != '\0';) {
        const char *comma = strstr(at, ", ");
        const size_t length = comma != NULL ? (size_t)(comma - at) + 1 : strlen(at);
        if (column + length > WIDTH) {
            text_append(out, "\n        ");
            column = 8;
        } else if (at != statement) {
            text_append(out, " ");
            column++;
        }
        text_append_n(out, at, length);
        column += length;
        at += length + (comma != NULL ? 1 : 0);
    }
}

/* One function of the table, with the parameters that the model has no use for marked as such. */
static void put_function(Text *out, const char *result, const char *name, const char *parameters, const char *body) {
    text_printf(out, "static %s call_%s(%s) {\n", result, name, parameters);
    for (const char *at = parameters; *at != '\0';) {
        const char *end = at + strcspn(at, ","), *word = end;
        while (word > at && (isalnum((unsigned char)word[-1]) || word[-1] == '_')) {
            word--;
        }
        const char *parameter = arena_strndup(out->arena, word, (size_t)(end - word));
        if (!text_has_word(body, parameter)) {
            text_printf(out, "    (void)%s;\n", parameter);
        }
        at = *end == ',' ? end + 2 : end;
    }
    put_wrapped(out, body);
    text_append(out, ";\n}\n\n");
}

/* The start of a call's text: "return video_classifier_predict(". */
static CallText begin_call(const Program *program, Text *body, const char *start, const char *name) {
    text_init(body, program->arena);
    text_printf(body, "%s%s_%s(", start, program->name, name);
    return (CallText){body, ""};
}

static void put_predict(const Program *program, Text *out) {
    Text body;
    CallText call = begin_call(program, &body, "return ", "predict");
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    put_struct(&call, program, VARIABLE_STATE, false);
    text_printf(&body, "%s(%s_workspace *)workspace, n", call.comma, program->name);
    call.comma = ", ";
    put_arguments(&call, program->predict, program->predict, true);
    text_append(&body, ")");
    put_function(out, "int", "predict", "const void *weights, void *state, void *workspace, int n, const void *const *in, void *const *out",
                 body.data);
}

static void put_training(const Program *program, Text *out) {
    const char *m = program->name;
    Text body;
    CallText call = begin_call(program, &body, "return ", "optimizer_init");
    put_struct(&call, program, VARIABLE_OPTIMIZER, false);
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    text_printf(&body, "%sseed)", call.comma);
    put_function(out, "int", "optimizer_init", "void *optimizer, const void *weights, uint64_t seed", body.data);

    call = begin_call(program, &body, "", "metrics_reset");
    put_struct(&call, program, VARIABLE_METRIC, false);
    text_append(&body, ")");
    put_function(out, "void", "metrics_reset", "void *metrics", body.data);

    if (!program->bf16) { /* weights in bfloat16 are only evaluated */
        call = begin_call(program, &body, "return ", "train_step");
        put_struct(&call, program, VARIABLE_WEIGHT, false);
        put_struct(&call, program, VARIABLE_OPTIMIZER, false);
        put_struct(&call, program, VARIABLE_METRIC, false);
        put_struct(&call, program, VARIABLE_STATE, false);
        text_printf(&body, "%s(%s_train_workspace *)workspace, n", call.comma, m);
        call.comma = ", ";
        put_arguments(&call, program->train, program->train, false);
        text_append(&body, program->in_double ? ", (double *)(void *)loss)" : ", loss)");
        put_function(out, "int", "train_step",
                     "void *weights, void *optimizer, void *metrics, void *state, void *workspace, int n, const void *const *in, float *loss",
                     body.data);
    }

    call = begin_call(program, &body, "return ", "evaluate_step");
    put_struct(&call, program, VARIABLE_WEIGHT, true);
    put_struct(&call, program, VARIABLE_METRIC, false);
    put_struct(&call, program, VARIABLE_STATE, false);
    text_printf(&body, "%s(%s_train_workspace *)workspace, n", call.comma, m);
    call.comma = ", ";
    put_arguments(&call, program->train, program->evaluate, true);
    text_append(&body, ")");
    put_function(out, "int", "evaluate_step",
                 "const void *weights, void *metrics, void *state, void *workspace, int n, const void *const *in, void *const *out", body.data);

    call = begin_call(program, &body, "return ", "metrics_result");
    put_struct(&call, program, VARIABLE_METRIC, true);
    text_printf(&body, program->in_double ? "%s(double *)(void *)result)" : "%sresult)", call.comma);
    put_function(out, "int", "metrics_result", "const void *metrics, float *result", body.data);
}

static void put_rest(const Program *program, Text *out) {
    Text body;
    if (program_has(program, VARIABLE_WEIGHT)) {
        CallText call = begin_call(program, &body, "return ", "init");
        put_struct(&call, program, VARIABLE_WEIGHT, false);
        text_append(&body, ", seed)");
        put_function(out, "int", "init", "void *weights, uint64_t seed", body.data);
    }
    if (program_has(program, VARIABLE_STATE)) {
        CallText call = begin_call(program, &body, "return ", "reset_state");
        put_struct(&call, program, VARIABLE_STATE, false);
        text_append(&body, ")");
        put_function(out, "int", "reset_state", "void *state", body.data);
    }
}

static void put_size(const Program *program, VariableClass class_, Text *out) {
    if (program_has(program, class_)) {
        text_printf(out, "sizeof(%s_%s)", program->name, class_struct[class_]);
    } else {
        text_append(out, "0");
    }
}

void adapter_table(const Program *program, const char *symbol, Text *out) {
    const char *m = program->name;
    bool training = program->train != NULL;
    put_variables(program, out);
    int inputs = put_ports(program->predict, INPUT_MODEL, "inputs", out), outputs = put_output_ports(program->predict, out);
    int targets = put_ports(program->train, INPUT_TARGET, "targets", out);
    int weights = put_ports(program->train, INPUT_SAMPLE_WEIGHT, "sample_weights", out);
    int metrics = put_metric_names(training ? program->metrics : NULL, out);
    put_rest(program, out);
    put_predict(program, out);
    if (training) {
        put_training(program, out);
    }
    text_printf(out, "const HncModel %s = {\n    HNC_MODEL_ABI, \"%s\", %d, %d,\n    {", symbol, m, program->batch, program->train_batch);
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
    text_printf(out, "    %d, %d, %d, %d, %d, %d,\n", table_variables(program), inputs, outputs, targets, weights, metrics);
    text_printf(out, "    %s, %s, outputs, %s, %s, %s,\n", table_variables(program) > 0 ? "variables" : "0", inputs > 0 ? "inputs" : "0",
                targets > 0 ? "targets" : "0", weights > 0 ? "sample_weights" : "0", metrics > 0 ? "metric_names" : "0");
    text_printf(out, "    %s, call_predict, %s,\n", program_has(program, VARIABLE_WEIGHT) ? "call_init" : "0",
                program_has(program, VARIABLE_STATE) ? "call_reset_state" : "0");
    text_append(out, training && program->bf16 ? "    call_optimizer_init, call_metrics_reset, 0, call_evaluate_step, call_metrics_result\n};\n"
                     : training ? "    call_optimizer_init, call_metrics_reset, call_train_step, call_evaluate_step, call_metrics_result\n};\n"
                                : "    0, 0, 0, 0, 0\n};\n");
}

void adapter_emit(const Program *program, const char *header, Text *out) {
    text_printf(out, "/* The table of %s's functions, for the programs that run models: generated, compiled next to the model. */\n", program->name);
    text_append(out, table_types());
    text_printf(out, "\n#include \"%s\"\n\nextern const HncModel hnc_model;\n\n", header);
    adapter_table(program, "hnc_model", out);
}

/* ---- the pair of files for products that link the runtime */

void io_emit(const Program *program, const char *header, const char *io_header, Text *c, Text *h) {
    const char *m = program->name;
    Text guard;
    text_init(&guard, program->arena);
    for (const char *at = m; *at != '\0'; at++) {
        text_printf(&guard, "%c", toupper((unsigned char)*at));
    }
    const bool weights = program_has(program, VARIABLE_WEIGHT);
    text_printf(h,
                "/*\n * %s for hnc's runtime: %sthe table that hnc_predict, hnc_fit and the rest of the runtime run it by.\n"
                " * Made by hnc %s from the model with hash %s. Programs that only call %s need neither this file nor the runtime.\n */\n"
                "#ifndef %s_IO_H\n#define %s_IO_H\n\n#include \"hnc_runtime.h\"\n#include \"%s\"\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n",
                m, weights ? "its weights from and to files, and " : "", HNC_VERSION, program->hash != NULL ? program->hash : "none", header,
                guard.data, guard.data, header);
    if (weights) {
        text_printf(
            h,
            "/* Reads the weights from a safetensors file, which must hold every one with its shape, and nothing else. False: *error says why. */\n"
            "bool %s_load(%s_weights *weights, const char *path, HncError *error);\n\n"
            "/* Writes them; after a crash at any time the file is the old one or the new one. */\n"
            "bool %s_save(const %s_weights *weights, const char *path, HncError *error);\n\n",
            m, m, m, m);
    }
    text_printf(h, "/* For hnc_instance_new and what follows from it. */\nextern const HncModel %s_model;\n\n#ifdef __cplusplus\n}\n#endif\n#endif\n",
                m);
    text_printf(c, "/* %s for hnc's runtime; the header says more. */\n#include \"%s\"\n\n", m, io_header);
    adapter_table(program, arena_printf(program->arena, "%s_model", m), c);
    if (weights) {
        text_printf(c,
                    "\nbool %s_load(%s_weights *weights, const char *path, HncError *error) {\n    return hnc_weights_read(&%s_model, weights, path, "
                    "0, error);\n}\n"
                    "\nbool %s_save(const %s_weights *weights, const char *path, HncError *error) {\n    return hnc_weights_write(&%s_model, "
                    "weights, path, error);\n}\n",
                    m, m, m, m, m, m);
    }
}
