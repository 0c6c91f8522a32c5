/*
 * features.c - what a cell of the data means: one class a kind of feature, with its table of arguments.
 */
#include "data/features.h"

#include <math.h>
#include <string.h>

/* What every feature takes. */
#define WINDOW_MEMBERS int offset, steps;
#define WINDOW_ARGS(struct_)                                                                                                                         \
    ARG_RANGE(struct_, offset, ARG_INT, "null", 0, INT32_MAX,                                                                                        \
              "Row of the window that is used first (default: 0; for outputs the row `horizon` behind the window)"),                                 \
        ARG_RANGE(struct_, steps, ARG_INT, "null", 1, INT32_MAX, "How many rows of the window (default: all for inputs, one for outputs)")

typedef struct {
    Strings columns;
    int normalize;
    const Node *missing;
    double subtract, divide;
    WINDOW_MEMBERS
} NumbersArgs;
#define NORMALIZE_ARG(struct_)                                                                                                                       \
    ARG_PICK(struct_, normalize, "none|standard|range", "none",                                                                                      \
             "standard: less the mean, divided by the deviation; range: from 0 to 1; both of the training samples, for each column or last axis")
#define MISSING_ARG(struct_)                                                                                                                         \
    ARG(struct_, missing, ARG_NODE, "error", "What stands for a missing number: `median` or `mean` of the training samples, a number, or `error`")
#define LINEAR_ARGS(struct_)                                                                                                                         \
    ARG(struct_, subtract, ARG_FLOAT, "0", "Taken from every number"),                                                                               \
        ARG(struct_, divide, ARG_FLOAT, "1", "Every number is divided by this, after that")
static const Arg numbers_args[] = {ARG(NumbersArgs, columns, ARG_STRINGS, "null",
                                       "Columns, one a number, or one column of arrays (default: the one called like the input or output)"),
                                   NORMALIZE_ARG(NumbersArgs),
                                   MISSING_ARG(NumbersArgs),
                                   LINEAR_ARGS(NumbersArgs),
                                   WINDOW_ARGS(NumbersArgs),
                                   ARGS_END};
const ClassDef feature_Numbers = {
    .name = "Numbers", .doc = "Numbers from columns of a table or from arrays", .size = sizeof(NumbersArgs), .args = numbers_args};

typedef struct {
    Strings columns;
    WINDOW_MEMBERS
} ColumnsArgs;
static const Arg missing_args[] = {ARG(ColumnsArgs, columns, ARG_STRINGS, "null", "Columns of numbers"), WINDOW_ARGS(ColumnsArgs), ARGS_END};
const ClassDef feature_Missing = {
    .name = "Missing", .doc = "1 where the number in a column is missing, else 0", .size = sizeof(ColumnsArgs), .args = missing_args};

typedef struct {
    Strings columns;
    const Node *levels;
    WINDOW_MEMBERS
} CategoriesArgs;
static const Arg categories_args[] = {ARG(CategoriesArgs, columns, ARG_STRINGS, "null", "Columns of texts"),
                                      ARG(CategoriesArgs, levels, ARG_NODE, "null",
                                          "The levels: a list, of lists for several columns (default: those of the training samples, sorted)"),
                                      WINDOW_ARGS(CategoriesArgs), ARGS_END};
const ClassDef feature_Categories = {.name = "Categories",
                                     .doc = "The number of each column's level, from 1; 0 for a missing or unknown one, as Embedding takes them",
                                     .size = sizeof(CategoriesArgs),
                                     .args = categories_args};

typedef struct {
    const char *column;
    const Node *classes;
    WINDOW_MEMBERS
} LabelArgs;
static const Arg label_args[] = {
    ARG(LabelArgs, column, ARG_STRING, "null", "Column of classes, by name, or by number in an array (default: the one called like the output)"),
    ARG(LabelArgs, classes, ARG_NODE, "null",
        "The classes in the order of their numbers: a list, or a text file with one a line (default: those of the training samples, sorted)"),
    WINDOW_ARGS(LabelArgs), ARGS_END};
const ClassDef feature_Label = {.name = "Label",
                                .doc = "The class of a sample: its number from 0, or one-hot where the loss wants that",
                                .size = sizeof(LabelArgs),
                                .args = label_args};

typedef struct {
    const char *column;
    int interpolation, sampling;
    bool crop_to_aspect_ratio, pad_to_aspect_ratio;
    double subtract, divide;
    WINDOW_MEMBERS
} ImageArgs;
#define IMAGE_ARGS                                                                                                                                   \
    ARG_PICK(ImageArgs, interpolation, "nearest|bilinear|area", "bilinear",                                                                          \
             "How pictures are resized to the input's shape; area: the mean of the pixels covered"),                                                 \
        ARG(ImageArgs, crop_to_aspect_ratio, ARG_BOOL, "false", "Cut what is too wide or too high, instead of stretching"),                          \
        ARG(ImageArgs, pad_to_aspect_ratio, ARG_BOOL, "false", "Add black borders instead of stretching"), LINEAR_ARGS(ImageArgs),                   \
        WINDOW_ARGS(ImageArgs)
static const Arg image_args[] = {ARG(ImageArgs, column, ARG_STRING, "null", "Column of file names (PNG, JPEG) or of uint8 arrays"), IMAGE_ARGS,
                                 ARGS_END};
const ClassDef feature_Image = {.name = "Image",
                                .doc = "A picture, resized to the shape of the input; its last axis says whether grey, RGB or RGBA",
                                .size = sizeof(ImageArgs),
                                .args = image_args};
static const Arg frames_args[] = {ARG(ImageArgs, column, ARG_STRING, "null", "Column of folders with one picture a frame, or of uint8 arrays"),
                                  ARG_PICK(ImageArgs, sampling, "uniform|first|last", "uniform", "Which frames of a longer clip are taken"),
                                  IMAGE_ARGS, ARGS_END};
const ClassDef feature_Frames = {
    .name = "Frames", .doc = "A clip: as many frames as the input's first axis", .size = sizeof(ImageArgs), .args = frames_args};

typedef struct {
    const char *column;
    int rate, align;
    double loudest;
    WINDOW_MEMBERS
} AudioArgs;
static const Arg audio_args[] = {
    ARG(AudioArgs, column, ARG_STRING, "null", "Column of file names (WAV, FLAC, OGG) or of arrays"),
    ARG_RANGE(AudioArgs, rate, ARG_INT, "null", 1, INT32_MAX, "Samples a second that a file must have (default: any)"),
    ARG_PICK(AudioArgs, align, "start|center", "start", "Which part of a longer sound is used, and where a shorter one stands"),
    ARG_RANGE(AudioArgs, loudest, ARG_FLOAT, "0", 0, 1e6, "The loudest sample becomes as large as this; 0 leaves it as it is"),
    WINDOW_ARGS(AudioArgs),
    ARGS_END};
const ClassDef feature_Audio = {.name = "Audio",
                                .doc = "Sound, one channel from -1 to 1, cut or padded to the length of the input",
                                .size = sizeof(AudioArgs),
                                .args = audio_args};

typedef struct {
    const char *column;
    Strings columns;
    int fit, normalize;
    const Node *missing;
    double subtract, divide;
    WINDOW_MEMBERS
} SeriesArgs;
static const Arg series_args[] = {ARG(SeriesArgs, column, ARG_STRING, "null", "Column of file names: CSV files with a row a step"),
                                  ARG(SeriesArgs, columns, ARG_STRINGS, "null", "Columns in those files (default: all)"),
                                  ARG_PICK(SeriesArgs, fit, "pad|stretch", "pad",
                                           "How series of another length become as long as the input: cut or continued with zeros, or interpolated"),
                                  NORMALIZE_ARG(SeriesArgs),
                                  MISSING_ARG(SeriesArgs),
                                  LINEAR_ARGS(SeriesArgs),
                                  WINDOW_ARGS(SeriesArgs),
                                  ARGS_END};
const ClassDef feature_Series = {
    .name = "Series", .doc = "A series of numbers from a file of its own: [steps, columns]", .size = sizeof(SeriesArgs), .args = series_args};

typedef struct {
    const char *column, *start, *end, *unknown;
    const Node *vocabulary;
    int standardize, split, max_tokens;
    bool mask_padding;
    WINDOW_MEMBERS
} TextArgs;
enum { STANDARDIZE_BOTH, STANDARDIZE_LOWER, STANDARDIZE_STRIP };
static const Arg text_args[] = {
    ARG(TextArgs, column, ARG_STRING, "null", "Column of texts; of a text file the name of the source"),
    ARG(TextArgs, vocabulary, ARG_NODE, "null",
        "The words in the order of their numbers, number 0 being padding: a list, or a text file with one a line (default: of the training samples, "
        "often before rare)"),
    ARG_PICK(TextArgs, standardize, "lower_and_strip_punctuation|lower|strip_punctuation|null", "lower_and_strip_punctuation",
             "What is done to a text before it is split"),
    ARG_PICK(TextArgs, split, "whitespace|character", "whitespace", "Where words end"),
    ARG_RANGE(TextArgs, max_tokens, ARG_INT, "null", 2, INT32_MAX, "Most words of a learned vocabulary, padding and special words included"),
    ARG(TextArgs, start, ARG_STRING, "null", "Word before every text: `<start>` for a decoder's input"),
    ARG(TextArgs, end, ARG_STRING, "null", "Word behind every text: `<end>` for a decoder's target"),
    ARG(TextArgs, unknown, ARG_STRING, "'[UNK]'", "Word for those that are not in the vocabulary; without it in the vocabulary they are errors"),
    ARG(TextArgs, mask_padding, ARG_BOOL, "true", "Padding of an output weighs nothing in loss and weighted metrics"),
    WINDOW_ARGS(TextArgs),
    ARGS_END};
const ClassDef feature_Text = {.name = "Text",
                               .doc = "Words as numbers, as Keras's TextVectorization makes them, cut or padded with 0 to the length of the input",
                               .size = sizeof(TextArgs),
                               .args = text_args};

/* ---- from arguments to features */

static void one_column(Arena *arena, const char *column, HncFeature *feature) {
    feature->column = arena_new_array(arena, const char *, 1);
    feature->column[0] = column != NULL ? column : feature->port;
    feature->columns = 1;
}

static void some_columns(Arena *arena, const Strings *columns, HncFeature *feature) {
    if (columns->none || columns->count == 0) {
        one_column(arena, NULL, feature);
    } else {
        feature->column = columns->v;
        feature->columns = columns->count;
    }
}

static void window_of(int offset, int steps, HncFeature *feature) {
    feature->offset = offset == ARG_NONE ? -1 : offset;
    feature->steps = steps == ARG_NONE ? -1 : steps;
}

static bool read_fill(Diagnostics *diag, const Node *node, HncFeature *feature) {
    static const struct {
        const char *word;
        HncFill fill;
    } fills[] = {{"error", HNC_FILL_ERROR}, {"mean", HNC_FILL_MEAN}, {"median", HNC_FILL_MEDIAN}};
    for (int i = 0; node != NULL && node->kind == NODE_SCALAR && i < COUNT_OF(fills); i++) {
        if (strcmp(node->text, fills[i].word) == 0) {
            feature->fill = fills[i].fill;
            return true;
        }
    }
    feature->fill = HNC_FILL_VALUE;
    if (node == NULL || !node_as_float(node, &feature->fill_value) || !isfinite(feature->fill_value)) {
        diag_error(diag, node != NULL ? node->mark : (Mark){0}, "bad-value", "`missing` is `error`, `mean`, `median` or a number");
        return false;
    }
    return true;
}

static bool read_divide(Diagnostics *diag, const Object *object, HncFeature *feature, double subtract, double divide) {
    feature->subtract = subtract;
    feature->divide = divide;
    if (!((float)divide != 0 && isfinite((float)divide) && isfinite((float)subtract))) {
        diag_error(diag, object_arg_mark(object, "divide"), "bad-value", "numbers cannot be divided by %g", divide);
        return false;
    }
    if (feature->normalize != HNC_NORMALIZE_NONE && (subtract != 0 || divide != 1)) {
        diag_error(diag, object_arg_mark(object, "normalize"), "bad-value", "`normalize` finds its own numbers: leave out `subtract` and `divide`");
        return false;
    }
    return true;
}

/* A list of words in the file itself, or the name of one that has them. */
static bool read_words(Arena *arena, Diagnostics *diag, const Node *node, const char *what, HncWords *words) {
    if (node->kind != NODE_LIST) {
        diag_error(diag, node->mark, "wrong-type", "`%s` is a list of texts, not %s", what, node_describe(arena, node));
        return false;
    }
    words->count = node->count;
    words->word = arena_new_array(arena, const char *, node->count + 1);
    for (int i = 0; i < node->count; i++) {
        if (node->item[i]->kind != NODE_SCALAR) {
            diag_error(diag, node->item[i]->mark, "wrong-type", "`%s` is a list of texts", what);
            return false;
        }
        words->word[i] = node->item[i]->text;
        for (int other = 0; other < i; other++) {
            if (strcmp(words->word[i], words->word[other]) == 0) {
                diag_error(diag, node->item[i]->mark, "twice", "`%s` stands twice in `%s`", words->word[i], what);
                return false;
            }
        }
    }
    return true;
}

static bool read_word_list(Arena *arena, Diagnostics *diag, const Node *node, const char *what, HncFeature *feature, const char **word_file) {
    if (node_is_null(node)) {
        return true;
    }
    if (node->kind == NODE_SCALAR) {
        *word_file = node->text;
        return true;
    }
    feature->words = arena_new_array(arena, HncWords, 1);
    feature->learned = true;
    return read_words(arena, diag, node, what, &feature->words[0]);
}

static bool read_levels(Arena *arena, Diagnostics *diag, const Node *node, HncFeature *feature) {
    if (node_is_null(node)) {
        return true;
    }
    feature->words = arena_new_array(arena, HncWords, feature->columns);
    feature->learned = true;
    if (feature->columns == 1 && node->kind == NODE_LIST && (node->count == 0 || node->item[0]->kind != NODE_LIST)) {
        return read_words(arena, diag, node, "levels", &feature->words[0]);
    }
    if (node->kind != NODE_LIST || node->count != feature->columns) {
        diag_error(diag, node->mark, "wrong-type", "`levels` is a list of lists, one for each of the %d columns", feature->columns);
        return false;
    }
    for (int i = 0; i < node->count; i++) {
        if (!read_words(arena, diag, node->item[i], "levels", &feature->words[i])) {
            return false;
        }
    }
    return true;
}

static bool read_image(Arena *arena, Diagnostics *diag, const Object *object, HncFeature *feature) {
    const ImageArgs *args = object->args;
    one_column(arena, args->column, feature);
    window_of(args->offset, args->steps, feature);
    feature->method = args->interpolation;
    feature->sampling = args->sampling;
    feature->frame = args->crop_to_aspect_ratio ? 1 : args->pad_to_aspect_ratio ? 2 : 0;
    if (args->crop_to_aspect_ratio && args->pad_to_aspect_ratio) {
        diag_error(diag, object_arg_mark(object, "pad_to_aspect_ratio"), "bad-value", "a picture is either cropped or padded to its aspect ratio");
        return false;
    }
    return read_divide(diag, object, feature, args->subtract, args->divide);
}

static bool read_text(Arena *arena, Diagnostics *diag, const Object *object, HncFeature *feature, const char **word_file) {
    const TextArgs *args = object->args;
    one_column(arena, args->column, feature);
    window_of(args->offset, args->steps, feature);
    feature->lower = args->standardize == STANDARDIZE_BOTH || args->standardize == STANDARDIZE_LOWER;
    feature->strip = args->standardize == STANDARDIZE_BOTH || args->standardize == STANDARDIZE_STRIP;
    feature->characters = args->split == 1;
    feature->start = args->start;
    feature->end = args->end;
    feature->unknown = args->unknown;
    feature->mask_padding = args->mask_padding;
    feature->max_words = args->max_tokens == ARG_NONE ? 0 : args->max_tokens;
    return read_word_list(arena, diag, args->vocabulary, "vocabulary", feature, word_file);
}

static const struct {
    const ClassDef *def;
    HncFeatureKind kind;
} kinds[] = {{&feature_Numbers, HNC_NUMBERS}, {&feature_Missing, HNC_MISSING}, {&feature_Categories, HNC_CATEGORIES},
             {&feature_Label, HNC_LABEL},     {&feature_Image, HNC_IMAGE},     {&feature_Frames, HNC_FRAMES},
             {&feature_Audio, HNC_AUDIO},     {&feature_Series, HNC_SERIES},   {&feature_Text, HNC_TEXT}};

bool feature_read(Arena *arena, Diagnostics *diag, const Object *object, HncFeature *feature, const char **word_file) {
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        feature->kind = object->def == kinds[i].def ? kinds[i].kind : feature->kind;
    }
    feature->divide = 1;
    switch (feature->kind) {
    case HNC_NUMBERS: {
        const NumbersArgs *args = object->args;
        some_columns(arena, &args->columns, feature);
        window_of(args->offset, args->steps, feature);
        feature->normalize = (HncNormalize)args->normalize;
        return read_fill(diag, args->missing, feature) && read_divide(diag, object, feature, args->subtract, args->divide);
    }
    case HNC_MISSING: {
        const ColumnsArgs *args = object->args;
        some_columns(arena, &args->columns, feature);
        window_of(args->offset, args->steps, feature);
        return true;
    }
    case HNC_CATEGORIES: {
        const CategoriesArgs *args = object->args;
        some_columns(arena, &args->columns, feature);
        window_of(args->offset, args->steps, feature);
        return read_levels(arena, diag, args->levels, feature);
    }
    case HNC_LABEL: {
        const LabelArgs *args = object->args;
        one_column(arena, args->column, feature);
        window_of(args->offset, args->steps, feature);
        return read_word_list(arena, diag, args->classes, "classes", feature, word_file);
    }
    case HNC_IMAGE:
    case HNC_FRAMES: return read_image(arena, diag, object, feature);
    case HNC_AUDIO: {
        const AudioArgs *args = object->args;
        one_column(arena, args->column, feature);
        window_of(args->offset, args->steps, feature);
        feature->rate = args->rate == ARG_NONE ? 0 : args->rate;
        feature->centre = args->align == 1;
        feature->loudest = args->loudest;
        return true;
    }
    case HNC_SERIES: {
        const SeriesArgs *args = object->args;
        one_column(arena, args->column, feature);
        window_of(args->offset, args->steps, feature);
        feature->series_column = args->columns.none ? NULL : args->columns.v;
        feature->series_columns = args->columns.none ? 0 : args->columns.count;
        feature->stretch = args->fit == 1;
        feature->normalize = (HncNormalize)args->normalize;
        return read_fill(diag, args->missing, feature) && read_divide(diag, object, feature, args->subtract, args->divide);
    }
    case HNC_TEXT: return read_text(arena, diag, object, feature, word_file);
    }
    return false;
}

void feature_default(Arena *arena, HncFeatureKind kind, const char *port, const char *column, HncFeature *feature) {
    *feature = (HncFeature){.kind = kind,
                            .port = port,
                            .divide = 1,
                            .offset = -1,
                            .steps = -1,
                            .method = 1,
                            .lower = true,
                            .strip = true,
                            .unknown = "[UNK]",
                            .mask_padding = true};
    one_column(arena, column, feature);
}
