/*
 * section.c - the `data:` section: files, features, windows, the split. What it leaves out follows from the files.
 */
#include "data/features.h"

#include <string.h>

typedef struct {
    const Node *train, *validation, *test, *inputs, *outputs, *windows, *split;
    const char *separator;
    Strings missing_values;
} SectionArgs;
static const Arg section_args[] = {
    ARG(SectionArgs, train, ARG_NODE, "null", "File or folder of the training samples, or a map of names to files that belong together row by row"),
    ARG(SectionArgs, validation, ARG_NODE, "null", "The same for samples that are evaluated after each epoch"),
    ARG(SectionArgs, test, ARG_NODE, "null", "The same for `hnc evaluate`"),
    ARG(SectionArgs, inputs, ARG_NODE, "null", "How each input is made: a map of names to features"),
    ARG(SectionArgs, outputs, ARG_NODE, "null", "How the target of each output is made"),
    ARG(SectionArgs, windows, ARG_NODE, "null", "Samples are windows that slide over the rows"),
    ARG(SectionArgs, split, ARG_NODE, "null", "Which of the training samples are for validation"),
    ARG(SectionArgs, separator, ARG_STRING, "null", "Between the cells of a table (default: a comma; a tabulator in .tsv files)"),
    ARG(SectionArgs, missing_values, ARG_STRINGS, "[NA, N/A, nan, NaN, 'null', '?']",
        "Texts that stand for a missing number or level, besides nothing"),
    ARGS_END};

typedef struct {
    int length, stride, sampling_rate, horizon;
    const char *group;
} WindowsArgs;
static const Arg windows_args[] = {ARG_RANGE(WindowsArgs, length, ARG_INT, NULL, 1, INT32_MAX / 2, "Rows of a sample"),
                                   ARG_RANGE(WindowsArgs, stride, ARG_INT, "1", 1, INT32_MAX / 2, "Rows from one sample to the next"),
                                   ARG_RANGE(WindowsArgs, sampling_rate, ARG_INT, "1", 1, 1 << 20, "Rows from one step to the next"),
                                   ARG_RANGE(WindowsArgs, horizon, ARG_INT, "0", 0, INT32_MAX / 2, "Rows from the last step to the target"),
                                   ARG(WindowsArgs, group, ARG_STRING, "null", "Column of texts: no window goes across two values"),
                                   ARGS_END};

typedef struct {
    double validation;
    int seed;
    bool shuffle;
    const char *stratify, *group;
} SplitArgs;
static const Arg split_args[] = {ARG_RANGE(SplitArgs, validation, ARG_FLOAT, NULL, 0, 0.999999, "Share of the samples for validation"),
                                 ARG_RANGE(SplitArgs, seed, ARG_INT, "0", 0, INT32_MAX, "Decides which"),
                                 ARG(SplitArgs, shuffle, ARG_BOOL, "true", "Draw them; false: the last ones"),
                                 ARG(SplitArgs, stratify, ARG_STRING, "null", "Column of classes: the same share of each"),
                                 ARG(SplitArgs, group, ARG_STRING, "null", "Column of groups (patients, users): all samples of one on the same side"),
                                 ARGS_END};

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const Model *model;
    DataSection *section;
} Parse;

static bool parse_files(const Parse *parse, const Node *node, const char *key, DataFiles *files) {
    if (node_is_null(node)) {
        return true;
    }
    files->mark = node->mark;
    if (node->kind == NODE_SCALAR) {
        files->count = 1;
        files->file = arena_new_array(parse->arena, HncFile, 1);
        files->file[0] = (HncFile){"data", node->text};
        return true;
    }
    if (node->kind != NODE_MAP || node->count == 0) {
        diag_error(parse->diag, node->mark, "wrong-type", "`%s` is the name of a file or folder, or a map of names to them", key);
        return false;
    }
    files->count = node->count;
    files->file = arena_new_array(parse->arena, HncFile, node->count);
    for (int i = 0; i < node->count; i++) {
        if (node->item[i]->kind != NODE_SCALAR || node_is_null(node->item[i])) {
            diag_error(parse->diag, node->item[i]->mark, "wrong-type", "`%s` is the name of a file or folder", node->key[i]->text);
            return false;
        }
        files->file[i] = (HncFile){node->key[i]->text, node->item[i]->text};
    }
    return true;
}

static bool is_port(const Model *model, bool outputs, const char *name) {
    for (int i = 0; i < (outputs ? model->noutput : model->ninput); i++) {
        if (strcmp(outputs ? model->output[i] : model->input[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static void report_port(const Parse *parse, bool outputs, const Node *key) {
    int count = outputs ? parse->model->noutput : parse->model->ninput;
    const char **names = arena_new_array(parse->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        names[i] = outputs ? parse->model->output[i] : parse->model->input[i].name;
    }
    diag_error(parse->diag, key->mark, "unknown-name", "the model has no %s `%s`", outputs ? "output" : "input", key->text);
    const char *meant = closest_name(key->text, names, count);
    if (meant != NULL) {
        diag_remedy(parse->diag, "did you mean `%s`?", meant);
    }
}

/* Which rows of a window: all for inputs; for outputs the one behind it. */
static void complete_window(const DataSection *section, bool outputs, HncFeature *feature) {
    const HncWindows *windows = &section->windows;
    if (windows->length == 0) {
        feature->offset = feature->steps = 0;
        return;
    }
    if (feature->offset < 0) {
        feature->offset = outputs ? (windows->length - 1) * windows->rate + windows->horizon : 0;
    }
    if (feature->steps < 0) {
        feature->steps = outputs ? 0 : windows->length;
    }
}

static HncFeature *add_feature(Arena *arena, DataSection *section, const char *port, Mark mark) {
    int capacity = section->capacity;
    arena_reserve(arena, section->feature, section->features, section->capacity);
    section->feature_mark = arena_grow(arena, section->feature_mark, sizeof(Mark) * (size_t)capacity, sizeof(Mark) * (size_t)section->capacity);
    section->word_file = arena_grow(arena, section->word_file, sizeof(char *) * (size_t)capacity, sizeof(char *) * (size_t)section->capacity);
    section->feature_mark[section->features] = mark;
    HncFeature *feature = &section->feature[section->features++];
    *feature = (HncFeature){.port = port};
    return feature;
}

static bool parse_features(Parse *parse, const Node *node, bool outputs) {
    if (node_is_null(node)) {
        return true;
    }
    if (node->kind != NODE_MAP) {
        diag_error(parse->diag, node->mark, "wrong-type", "`%s` is a map of names to features: {photo: {type: Image, column: file}}",
                   outputs ? "outputs" : "inputs");
        return false;
    }
    bool good = true;
    for (int i = 0; i < node->count; i++) {
        if (!is_port(parse->model, outputs, node->key[i]->text)) {
            report_port(parse, outputs, node->key[i]);
            good = false;
            continue;
        }
        const Object *object = object_parse(parse->arena, parse->diag, FAMILY_FEATURE, node->item[i], NULL, 0);
        HncFeature *feature = add_feature(parse->arena, parse->section, node->key[i]->text, node->key[i]->mark);
        int index = parse->section->features - 1;
        bool fine = object != NULL && feature_read(parse->arena, parse->diag, object, feature, &parse->section->word_file[index]);
        if (fine && parse->section->windows.length == 0 && (feature->offset > 0 || feature->steps > 0)) {
            diag_error(parse->diag, object_arg_mark(object, feature->offset > 0 ? "offset" : "steps"), "bad-value",
                       "`offset` and `steps` are rows of a window, but there are no `windows`");
            fine = false;
        }
        complete_window(parse->section, outputs, feature);
        good = fine && good;
    }
    return good;
}

static bool parse_windows(const Parse *parse, const Node *node) {
    WindowsArgs args;
    memset(&args, 0, sizeof args);
    if (node_is_null(node)) {
        return true;
    }
    if (node->kind != NODE_MAP) {
        diag_error(parse->diag, node->mark, "wrong-type", "`windows` is a map: {length: 24, horizon: 6}");
        return false;
    }
    if (!args_parse(parse->arena, parse->diag, "windows", windows_args, &args, node, NULL, 0)) {
        return false;
    }
    if ((int64_t)args.length * args.sampling_rate + args.horizon > INT32_MAX / 2) {
        diag_error(parse->diag, node->mark, "too-large", "a window over so many rows is too long");
        return false;
    }
    parse->section->windows =
        (HncWindows){.length = args.length, .stride = args.stride, .rate = args.sampling_rate, .horizon = args.horizon, .group = args.group};
    return true;
}

static bool parse_split(const Parse *parse, const Node *node) {
    SplitArgs args;
    memset(&args, 0, sizeof args);
    if (node_is_null(node)) {
        return true;
    }
    parse->section->split_mark = node->mark;
    if (node->kind != NODE_MAP) {
        diag_error(parse->diag, node->mark, "wrong-type", "`split` is a map: {validation: 0.2, seed: 1, stratify: label}");
        return false;
    }
    if (!args_parse(parse->arena, parse->diag, "split", split_args, &args, node, NULL, 0)) {
        return false;
    }
    if (args.stratify != NULL && args.group != NULL) {
        diag_error(parse->diag, node->mark, "bad-value", "a split keeps either the shares of classes (`stratify`) or groups together (`group`)");
        return false;
    }
    parse->section->share = args.validation;
    parse->section->split_seed = (uint64_t)args.seed;
    parse->section->split_shuffle = args.shuffle;
    parse->section->stratify = args.stratify;
    parse->section->group = args.group;
    return true;
}

static DataSection *section_new(Arena *arena, Mark mark) {
    DataSection *section = arena_new_array(arena, DataSection, 1);
    section->mark = mark;
    section->split_shuffle = true;
    return section;
}

DataSection *data_section_parse(Arena *arena, Diagnostics *diag, const Model *model) {
    const Node *node = model->data;
    SectionArgs args;
    memset(&args, 0, sizeof args);
    if (node->kind != NODE_MAP) {
        diag_error(diag, node->mark, "wrong-type", "`data` is a map: {train: train.csv, inputs: {...}, outputs: {...}}");
        return NULL;
    }
    if (!args_parse(arena, diag, "data", section_args, &args, node, NULL, 0)) {
        return NULL;
    }
    Parse parse = {.arena = arena, .diag = diag, .model = model, .section = section_new(arena, node->mark)};
    DataSection *section = parse.section;
    bool good = parse_files(&parse, args.train, "train", &section->train);
    good = parse_files(&parse, args.validation, "validation", &section->validation) && good;
    good = parse_files(&parse, args.test, "test", &section->test) && good;
    good = parse_windows(&parse, args.windows) && good;
    good = parse_split(&parse, args.split) && good;
    good = parse_features(&parse, args.inputs, false) && good;
    good = parse_features(&parse, args.outputs, true) && good;
    if (args.separator != NULL && (strlen(args.separator) != 1 || strchr("\"\r\n", args.separator[0]) != NULL)) {
        diag_error(diag, node_get(node, "separator")->mark, "bad-value", "the separator is one character");
        good = false;
    } else if (args.separator != NULL) {
        section->separator = args.separator[0];
    }
    if (section->share > 0 && section->validation.count > 0) {
        diag_error(diag, section->split_mark, "bad-value",
                   "either `validation` names the samples for validation or `split` takes them from the training samples");
        good = false;
    }
    section->missing = args.missing_values.v;
    section->missings = args.missing_values.count;
    return good ? section : NULL;
}

DataSection *data_section_plain(Arena *arena, const Model *model) {
    return section_new(arena, model->node != NULL ? model->node->mark : (Mark){0});
}

HncFeature *data_section_feature(const DataSection *section, const char *port) {
    for (int i = 0; i < section->features; i++) {
        if (strcmp(section->feature[i].port, port) == 0) {
            return &section->feature[i];
        }
    }
    return NULL;
}

/* ---- what the section does not say */

static bool looks_like_number(const HncTable *table, int column) {
    HncError error;
    HncRow *row = hnc_row_new(table, &error);
    const char *text = row != NULL ? hnc_row_text(row, 0, column, &error) : NULL;
    double value;
    char end;
    bool number = text != NULL && sscanf(text, "%lf%c", &value, &end) == 1;
    hnc_row_free(row);
    return number;
}

/* The kind of feature that a port of this rank (-1: an output) most likely is, and its column. */
static HncFeatureKind guess(const HncTable *table, const char *port, int rank, const char **column) {
    int found = hnc_table_find(table, port), path = hnc_table_find(table, "path"), class_ = hnc_table_find(table, "class");
    *column = port;
    if (found >= 0) {
        bool text = hnc_table_column(table, found)->text && !looks_like_number(table, found);
        return !text ? HNC_NUMBERS : rank < 0 ? HNC_LABEL : HNC_TEXT;
    }
    if (rank < 0 && class_ >= 0) {
        *column = "class";
        return HNC_LABEL;
    }
    if (rank >= 0 && path >= 0) {
        *column = "path";
        return rank >= 4 ? HNC_FRAMES : rank == 3 ? HNC_IMAGE : HNC_AUDIO;
    }
    return HNC_NUMBERS;
}

bool data_section_complete(Arena *arena, Diagnostics *diag, DataSection *section, const Model *model, const HncTable *table) {
    for (int i = 0; i < model->ninput + model->noutput; i++) {
        bool output = i >= model->ninput;
        const char *port = output ? model->output[i - model->ninput] : model->input[i].name, *column = port;
        if (data_section_feature(section, port) != NULL) {
            continue;
        }
        HncFeatureKind kind = guess(table, port, output ? -1 : model->input[i].shape.rank - 1, &column);
        feature_default(arena, kind, port, column, add_feature(arena, section, port, section->mark));
        complete_window(section, output, &section->feature[section->features - 1]);
    }
    return diag_error_count(diag) == 0;
}

HncFeature *data_section_guess(Arena *arena, DataSection *section, const Model *model, const char *port, const Node *description) {
    int64_t kind = -1;
    const Node *node = description->kind == NODE_MAP ? node_get(description, "kind") : NULL;
    bool output = is_port(model, true, port);
    if (node == NULL || !node_as_int(node, &kind) || kind < 0 || kind > HNC_TEXT || (!output && !is_port(model, false, port))) {
        return NULL;
    }
    HncFeature *feature = add_feature(arena, section, port, section->mark);
    feature_default(arena, (HncFeatureKind)kind, port, port, feature);
    complete_window(section, output, feature);
    return feature;
}

/* ---- files */

const char *data_join(Arena *arena, const char *root, const char *path) {
    if (path[0] == '/' || root == NULL || strcmp(root, ".") == 0) {
        return path;
    }
    size_t length = strlen(root);
    return arena_printf(arena, "%s%s%s", root, length > 0 && root[length - 1] == '/' ? "" : "/", path);
}

static bool read_word_file(Arena *arena, Diagnostics *diag, Mark mark, const char *path, HncFeature *feature) {
    HncError error;
    HncFile file = {"word", path};
    HncTable *table = hnc_table_open(&file, 1, '\0', &error);
    HncRow *row = table != NULL ? hnc_row_new(table, &error) : NULL;
    bool good = row != NULL;
    if (good && hnc_table_rows(table) > 10000000) {
        error.code = HNC_ERROR_DATA;
        snprintf(error.message, sizeof error.message, "%s: too many words", path);
        good = false;
    }
    if (good) {
        HncWords *words = feature->words = arena_new_array(arena, HncWords, 1);
        words->word = arena_new_array(arena, const char *, hnc_table_rows(table));
        for (int64_t i = 0; i < hnc_table_rows(table) && good; i++) {
            const char *text = hnc_row_text(row, i, 0, &error);
            good = text != NULL;
            words->word[words->count] = good ? arena_strdup(arena, text) : "";
            words->count++;
        }
        feature->learned = good;
    }
    if (!good) {
        diag_error(diag, mark, error.code == HNC_ERROR_DATA ? "data" : "system", "%s", error.message);
    }
    hnc_row_free(row);
    hnc_table_close(table);
    return good;
}

bool data_section_words(Arena *arena, Diagnostics *diag, DataSection *section, const char *root) {
    bool good = true;
    for (int i = 0; i < section->features; i++) {
        if (section->word_file[i] != NULL && !section->feature[i].learned) {
            good = read_word_file(arena, diag, section->feature_mark[i], data_join(arena, root, section->word_file[i]), &section->feature[i]) && good;
        }
    }
    return good;
}

HncDataSource data_section_source(Arena *arena, const DataSection *section, const DataFiles *files, const char *root, unsigned flags) {
    HncFile *file = arena_new_array(arena, HncFile, files->count);
    for (int i = 0; i < files->count; i++) {
        file[i] = (HncFile){files->file[i].name, data_join(arena, root, files->file[i].path)};
    }
    return (HncDataSource){.file = file,
                           .files = files->count,
                           .separator = section->separator,
                           .missing = section->missing,
                           .missings = section->missings,
                           .windows = section->windows,
                           .feature = section->feature,
                           .features = section->features,
                           .flags = flags};
}
