/* spec/: YAML with marks, scalars, argument tables, classes. */
#include "hnc.h"
#include "test.h"

#include <stdlib.h>

static void fail(void *context) {
    (void)context;
    abort();
}

typedef struct {
    Arena *arena;
    Diagnostics *diag;
} Bench;

static Bench bench_new(void) {
    Arena *arena = arena_new(fail, NULL);
    return (Bench){.arena = arena, .diag = diag_new(arena, "t.yaml")};
}

static const Node *parse(Bench *bench, const char *text) {
    bench->diag = diag_new(bench->arena, "t.yaml");
    return yaml_parse(bench->arena, bench->diag, text, strlen(text));
}

static const char *first_code(const Bench *bench) {
    return diag_count(bench->diag) > 0 ? diag_at(bench->diag, 0)->code : "";
}

static void test_marks(void) {
    Bench bench = bench_new();
    const Node *root = parse(&bench, "name: net\nlayers:\n  - {type: Dense, units: 3}\n");
    CHECK(root != NULL && root->kind == NODE_MAP && root->count == 2);
    const Node *layer = node_get(root, "layers")->item[0], *units = node_get(layer, "units");
    CHECK_INT(layer->mark.line, 3);
    CHECK_INT(layer->mark.column, 5);
    CHECK_INT(layer->mark.length, 22);
    CHECK_INT(units->mark.line, 3);
    CHECK_INT(units->mark.column, 26);
    CHECK_INT(layer->key[1]->mark.column, 19);
    CHECK_INT(layer->key[1]->mark.length, 5);
    CHECK(node_get(root, "outputs") == NULL);
    CHECK(node_get(NULL, "outputs") == NULL);
    arena_free(bench.arena);
}

static const Node *value_of(Bench *bench, const char *text) {
    return node_get(parse(bench, arena_printf(bench->arena, "v: %s\n", text)), "v");
}

static void test_scalars(void) {
    Bench bench = bench_new();
    static const struct {
        const char *text;
        bool is_int;
        int64_t integer;
        bool is_float;
        double number;
    } cases[] = {
        {"3", true, 3, true, 3},
        {"-17", true, -17, true, -17},
        {"+4", true, 4, true, 4},
        {"0x1F", true, 31, true, 31},
        {"0o17", true, 15, true, 15},
        {"3.0", true, 3, true, 3},
        {"1e3", true, 1000, true, 1000},
        {"1e-5", false, 0, true, 1e-5},
        {".5", false, 0, true, 0.5},
        {"5.", true, 5, true, 5},
        {"-.25", false, 0, true, -0.25},
        {"1.5e+2", true, 150, true, 150},
        {".inf", false, 0, true, INFINITY},
        {"-.Inf", false, 0, true, -INFINITY},
        {"abc", false, 0, false, 0},
        {"1_000", false, 0, false, 0},
        {"0b11", false, 0, false, 0},
        {"012", true, 12, true, 12},
        {"1e", false, 0, false, 0},
        {"--1", false, 0, false, 0},
        {".", false, 0, false, 0},
        {"1:30", false, 0, false, 0},
        {"'3'", false, 0, false, 0},
        {"inf", false, 0, false, 0},
        {"nan", false, 0, false, 0},
        {"9223372036854775807", true, INT64_MAX, true, 9223372036854775807.0},
        {"99999999999999999999", false, 0, true, 1e20},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        const Node *node = value_of(&bench, cases[i].text);
        int64_t integer = 0;
        double number = 0;
        bool is_int = node_as_int(node, &integer), is_float = node_as_float(node, &number);
        if (is_int != cases[i].is_int || is_float != cases[i].is_float || (is_int && integer != cases[i].integer) ||
            (is_float && !(number == cases[i].number))) {
            fprintf(stderr, "scalar %s\n", cases[i].text);
            CHECK(false);
        }
    }
    static const char *const nulls[] = {"~", "null", "Null", "NULL", ""}, *const not_nulls[] = {"'null'", "nil", "none", "[]", "0"};
    for (int i = 0; i < COUNT_OF(nulls); i++) {
        CHECK(node_is_null(value_of(&bench, nulls[i])));
        CHECK(!node_is_null(value_of(&bench, not_nulls[i])));
    }
    bool flag = false;
    CHECK(node_as_bool(value_of(&bench, "true"), &flag) && flag);
    CHECK(node_as_bool(value_of(&bench, "FALSE"), &flag) && !flag);
    CHECK(!node_as_bool(value_of(&bench, "yes"), &flag));
    CHECK(!node_as_bool(value_of(&bench, "'true'"), &flag));
    CHECK(!node_as_bool(value_of(&bench, "tRue"), &flag));
    CHECK(!node_is_null(value_of(&bench, "!!str")));
    arena_free(bench.arena);
}

static void test_alias(void) {
    Bench bench = bench_new();
    const Node *root = parse(&bench, "a: &x {units: 3}\nb: *x\nc: [*x, *x]\n");
    CHECK(root != NULL);
    int64_t units = 0;
    CHECK(node_as_int(node_get(node_get(root, "c")->item[1], "units"), &units));
    CHECK_INT(units, 3);
    CHECK(parse(&bench, "a: *x\n") == NULL);
    CHECK_TEXT(first_code(&bench), "unknown-alias");
    CHECK(parse(&bench, "&x [*x]\n") == NULL);
    CHECK_TEXT(first_code(&bench), "alias-cycle");
    arena_free(bench.arena);
}

static void test_caps(void) {
    Bench bench = bench_new();
    Text text;
    text_init(&text, bench.arena);
    for (int i = 0; i < YAML_MAX_DEPTH; i++) {
        text_append(&text, "[");
    }
    for (int i = 0; i < YAML_MAX_DEPTH; i++) {
        text_append(&text, "]");
    }
    CHECK(parse(&bench, text.data) != NULL);
    CHECK(parse(&bench, arena_printf(bench.arena, "[%s]", text.data)) == NULL);
    CHECK_TEXT(first_code(&bench), "too-deep");
    char *large = arena_alloc(bench.arena, YAML_MAX_BYTES + 2);
    memset(large, ' ', YAML_MAX_BYTES + 1);
    CHECK(parse(&bench, large) == NULL);
    CHECK_TEXT(first_code(&bench), "too-large");
    CHECK(parse(&bench, "\xEF\xBB\xBF"
                        "a: 1\n") != NULL); /* a byte order mark is fine */
    arena_free(bench.arena);
}

/* ---- argument tables */

typedef struct {
    int units;
    double rate;
    bool use_bias;
    const char *label;
    int padding;
    Ints size;
    Floats table;
    Strings words;
    int mode;
    const Node *raw;
} Sample;

static const Arg table[] = {
    ARG_RANGE(Sample, units, ARG_INT, NULL, 1, INT32_MAX, "How many."),
    ARG_RANGE(Sample, rate, ARG_FLOAT, "0.5", 0, 1, "How much."),
    ARG(Sample, use_bias, ARG_BOOL, "true", "Whether."),
    ARG(Sample, label, ARG_STRING, "null", "Name."),
    ARG_PICK(Sample, padding, "valid|same|causal", "valid", "Where."),
    ARG(Sample, size, ARG_INTS, "[2, 3]", "Extents."),
    ARG(Sample, table, ARG_FLOATS, "null", "Numbers."),
    ARG(Sample, words, ARG_STRINGS, "null", "Texts."),
    ARG_PICK(Sample, mode, "sum|concat|null", "concat", "How."),
    ARG(Sample, raw, ARG_NODE, "null", "Anything."),
    ARGS_END,
};

static bool fill(Bench *bench, const char *text, Sample *sample) {
    static const char *const extra[] = {"type"};
    const Node *map = parse(bench, text);
    *sample = (Sample){0};
    return args_parse(bench->arena, bench->diag, "Sample", table, sample, map, extra, 1);
}

static void test_defaults(void) {
    Bench bench = bench_new();
    Sample sample;
    CHECK(fill(&bench, "{type: Sample, units: 7}", &sample));
    CHECK_INT(sample.units, 7);
    CHECK_NEAR(sample.rate, 0.5, 0);
    CHECK(sample.use_bias && sample.label == NULL);
    CHECK_INT(sample.padding, 0);
    CHECK_INT(sample.size.count, 2);
    CHECK_INT(sample.size.v[1], 3);
    CHECK(!sample.size.scalar && !sample.size.none && sample.table.none && sample.words.none);
    CHECK_INT(sample.mode, 1);
    CHECK(sample.raw == NULL);
    arena_free(bench.arena);
}

static void test_values(void) {
    Bench bench = bench_new();
    Sample sample;
    CHECK(fill(&bench,
               "{units: 3.0, rate: 1, use_bias: false, label: 12, padding: SAME, size: 4, table: [[1, 2.5], 3], words: a, mode: null, raw: [1]}",
               &sample));
    CHECK_INT(sample.units, 3);
    CHECK_NEAR(sample.rate, 1, 0);
    CHECK(!sample.use_bias);
    CHECK_TEXT(sample.label, "12");
    CHECK_INT(sample.padding, 1);
    CHECK(sample.size.scalar && sample.size.count == 1 && sample.size.v[0] == 4);
    CHECK_INT(sample.table.count, 3);
    CHECK_NEAR(sample.table.v[1], 2.5, 0);
    CHECK_INT(sample.words.count, 1);
    CHECK_TEXT(sample.words.v[0], "a");
    CHECK_INT(sample.mode, -1);
    CHECK(sample.raw != NULL && sample.raw->count == 1);
    CHECK(fill(&bench, "{units: 3, mode: 'null'}", &sample));
    CHECK_INT(sample.mode, -1);
    CHECK(fill(&bench, "{units: 3, size: [[1, 2], 3, [null, 4]], words: [a, b]}", &sample));
    CHECK(sample.size.pairs);
    CHECK_INT(sample.size.count, 6);
    CHECK_INT(sample.size.v[3], 3);
    CHECK_INT(sample.size.v[4], ARG_NONE);
    CHECK_INT(sample.words.count, 2);
    arena_free(bench.arena);
}

static void test_faults(void) {
    Bench bench = bench_new();
    Sample sample;
    static const struct {
        const char *text, *code, *message;
    } cases[] = {
        {"{}", "missing-argument", "Sample needs the argument `units`"},
        {"{units: 0}", "out-of-range", "`units` of Sample is 0, but must be at least 1"},
        {"{units: 3, rate: 1.5}", "out-of-range", "`rate` of Sample is 1.5, but must be at least 0 and at most 1"},
        {"{units: three}", "wrong-type", "`units` of Sample must be an integer, not the text `three`"},
        {"{units: 3.5}", "wrong-type", "`units` of Sample must be an integer, not the number 3.5"},
        {"{units: '3'}", "wrong-type", "`units` of Sample must be an integer, not the text `3`"},
        {"{units: true}", "wrong-type", "`units` of Sample must be an integer, not the boolean true"},
        {"{units: null}", "wrong-type", "`units` of Sample must not be null"},
        {"{units: 4294967296}", "out-of-range", "`units` of Sample is 4294967296, which does not fit 32 bits"},
        {"{units: 3, use_bias: no}", "wrong-type", "`use_bias` of Sample must be true or false, not the text `no`"},
        {"{units: 3, padding: smae}", "bad-choice", "`padding` of Sample must be `valid`, `same` or `causal`, not the text `smae`"},
        {"{units: 3, size: []}", "", ""},
        {"{units: 3, size: [1, [2, 3, 4]]}", "wrong-type", "`size` of Sample: an inner list must be a pair of integers, not 3 values"},
        {"{units: 3, table: [1, x]}", "wrong-type", "`table` of Sample must be made of numbers, not the text `x`"},
        {"{units: 3, unit: 3}", "unknown-argument", "Sample has no argument `unit`"},
        {"{units: 3, label: [a]}", "wrong-type", "`label` of Sample must be text, not a list"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        bool fine = fill(&bench, cases[i].text, &sample);
        CHECK_INT(fine, cases[i].code[0] == '\0');
        CHECK_TEXT(first_code(&bench), cases[i].code);
        if (!fine) {
            CHECK_TEXT(diag_at(bench.diag, 0)->message, cases[i].message);
        }
    }
    CHECK(!fill(&bench, "{unit: 3, rate: much, paddin: x}", &sample));
    CHECK_INT(diag_error_count(bench.diag), 3); /* all of them; a misspelt argument is not missing, too */
    CHECK_TEXT(diag_at(bench.diag, 0)->remedy, "did you mean `units`?");
    CHECK_TEXT(diag_at(bench.diag, 1)->remedy, "did you mean `padding`?");
    arena_free(bench.arena);
}

/* ---- classes */

static void test_snake_case(void) {
    static const char *const pairs[][2] = {
        {"Conv2D", "conv2d"},
        {"Conv2DTranspose", "conv2d_transpose"},
        {"MaxPooling2D", "max_pooling2d"},
        {"GlobalAveragePooling1D", "global_average_pooling1d"},
        {"PReLU", "p_re_lu"},
        {"ReLU", "re_lu"},
        {"LeakyReLU", "leaky_re_lu"},
        {"ELU", "elu"},
        {"LSTM", "lstm"},
        {"GRU", "gru"},
        {"SimpleRNN", "simple_rnn"},
        {"ConvLSTM2D", "conv_lstm2d"},
        {"RMSNormalization", "rms_normalization"},
        {"TimeDistributed", "time_distributed"},
        {"KLDivergence", "kl_divergence"},
        {"MultiHeadAttention", "multi_head_attention"},
        {"EinsumDense", "einsum_dense"},
        {"UpSampling2D", "up_sampling2d"},
        {"ZeroPadding2D", "zero_padding2d"},
        {"L1L2", "l1l2"},
        {"AdamW", "adam_w"},
        {"AUC", "auc"},
        {"F1Score", "f1_score"},
        {"relu", "relu"},
        {"MeanIoU", "mean_io_u"},
    };
    Arena *arena = arena_new(fail, NULL);
    for (int i = 0; i < COUNT_OF(pairs); i++) {
        CHECK_TEXT(snake_case(arena, pairs[i][0]), pairs[i][1]);
    }
    arena_free(arena);
}

static void test_registry(void) {
    CHECK(class_find(FAMILY_LAYER, "Dense") != NULL);
    CHECK(class_find(FAMILY_LAYER, "dense") == NULL); /* layers only by their class names */
    CHECK(class_find(FAMILY_LAYER, "") == NULL);
    CHECK(class_find(FAMILY_OPTIMIZER, "adam") != NULL && class_find(FAMILY_OPTIMIZER, "adam") == class_find(FAMILY_OPTIMIZER, "Adam"));
    CHECK(class_find(FAMILY_OPTIMIZER, "rmsprop") != NULL && class_find(FAMILY_OPTIMIZER, "adamw") != NULL);
    CHECK(class_find(FAMILY_INITIALIZER, "he_normal") == class_find(FAMILY_INITIALIZER, "HeNormal"));
    CHECK(class_find(FAMILY_LOSS, "mse") == class_find(FAMILY_LOSS, "MeanSquaredError"));
    CHECK(class_find(FAMILY_ACTIVATION, "relu") != NULL);
    for (Family family = 0; family < FAMILY_COUNT; family++) {
        const ClassDef *const *list = NULL;
        int count = class_list(family, &list);
        for (int i = 0; i < count; i++) {
            CHECK(class_find(family, list[i]->name) == list[i]);
            if (list[i]->doc == NULL && list[i]->refuse == NULL) {
                fprintf(stderr, "%s has no doc\n", list[i]->name);
                CHECK(false);
            }
        }
    }
}

/* Every default of every table fits its own row. */
static void test_all_defaults(void) {
    Bench bench = bench_new();
    for (Family family = 0; family < FAMILY_COUNT; family++) {
        const ClassDef *const *list = NULL;
        int count = class_list(family, &list);
        for (int i = 0; i < count; i++) {
            for (const Arg *arg = list[i]->args; arg != NULL && arg->name != NULL; arg++) {
                const Arg one[] = {*arg, ARGS_END};
                void *args = arena_alloc(bench.arena, list[i]->size);
                bench.diag = diag_new(bench.arena, "t.yaml");
                if (arg->initial != NULL && !args_parse(bench.arena, bench.diag, list[i]->name, one, args, NULL, NULL, 0)) {
                    fprintf(stderr, "%s.%s = %s\n", list[i]->name, arg->name, arg->initial);
                    CHECK(false);
                }
                CHECK(arg->doc != NULL && arg->offset < list[i]->size);
                CHECK((arg->type == ARG_CHOICE) <= (arg->choices != NULL));
            }
        }
    }
    arena_free(bench.arena);
}

static void test_objects(void) {
    Bench bench = bench_new();
    const Node *node = parse(&bench, "{type: Dense, units: 3, name: d, trainable: false, activation: {type: leaky_relu, negative_slope: 0.3}}");
    Object *object = object_parse(bench.arena, bench.diag, FAMILY_LAYER, node, NULL, 0);
    CHECK(object != NULL && strcmp(object->def->name, "Dense") == 0);
    CHECK_INT(object_arg_mark(object, "units").column, 22);
    CHECK_INT(object_arg_mark(object, "use_bias").column, 8);
    CHECK(object_parse(bench.arena, bench.diag, FAMILY_LAYER, parse(&bench, "Flatten"), NULL, 0) != NULL);
    CHECK(object_parse(bench.arena, bench.diag, FAMILY_LAYER, parse(&bench, "Dense"), NULL, 0) == NULL);
    CHECK_TEXT(first_code(&bench), "missing-argument");
    CHECK(object_parse(bench.arena, bench.diag, FAMILY_LAYER, parse(&bench, "{type: Lambda}"), NULL, 0) == NULL);
    CHECK_TEXT(first_code(&bench), "unsupported");
    CHECK(object_parse(bench.arena, bench.diag, FAMILY_LAYER, parse(&bench, "relu"), NULL, 0) == NULL);
    CHECK_TEXT(first_code(&bench), "unknown-class");
    static const char *const extra[] = {"inputs"};
    CHECK(object_parse(bench.arena, bench.diag, FAMILY_LAYER, parse(&bench, "{type: Flatten, inputs: [a]}"), extra, 1) != NULL);
    arena_free(bench.arena);
}

int main(void) {
    RUN(test_marks);
    RUN(test_scalars);
    RUN(test_alias);
    RUN(test_caps);
    RUN(test_defaults);
    RUN(test_values);
    RUN(test_faults);
    RUN(test_snake_case);
    RUN(test_registry);
    RUN(test_all_defaults);
    RUN(test_objects);
    return test_result();
}
