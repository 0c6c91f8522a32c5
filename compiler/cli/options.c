/*
 * options.c - one table of options feeds the parser, --help and the shells' completions.
 */
#include "budget.h"
#include "cli/cli.h"

#include "target/target.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef enum { OPTION_FLAG, OPTION_TEXT, OPTION_INT, OPTION_SIZE, OPTION_SEED, OPTION_CHOICE, OPTION_TARGET, OPTION_HELP } OptionKind;

typedef struct {
    const char *name;
    char letter; /* or 0 */
    OptionKind kind;
    size_t offset;       /* in Options */
    const char *metavar; /* of the value */
    unsigned commands;   /* bit of each command that takes it */
    const char *doc;
    const char *choices; /* OPTION_CHOICE: "f32|bf16" */
    const char *word;    /* another spelling, after one dash, as C compilers have it: "MF"; or NULL */
} Option;

#define BIT(command) (1u << COMMAND_##command)
enum {
    ALL = (1u << COMMAND_COUNT) - 1,
    BUILDERS = BIT(COMPILE) | BIT(CHECK) | BIT(SUMMARY) | BIT(PREDICT) | BIT(EVALUATE) | BIT(TRAIN) | BIT(BENCH) | BIT(PREPARE) | BIT(VERIFY) |
               BIT(GRAPH) | BIT(EXPORT) | BIT(SYNTH) | BIT(TUNE), /* read a model */
    RUNNERS = BIT(PREDICT) | BIT(EVALUATE) | BIT(TRAIN) | BIT(TUNE),
    EMITTERS = BIT(COMPILE) | BIT(BENCH) | BIT(VERIFY) | RUNNERS
};

#define ROW(name_, letter_, kind_, member_, metavar_, commands_, doc_)                                                                               \
    { .name = name_, .letter = letter_, .kind = kind_, .offset = offsetof(Options, member_), .metavar = metavar_, .commands = commands_, .doc = doc_ }

#define CHOICE(name_, member_, metavar_, choices_, commands_, doc_)                                                                                  \
    {                                                                                                                                                \
        .name = name_, .kind = OPTION_CHOICE, .offset = offsetof(Options, member_), .metavar = metavar_, .commands = commands_, .doc = doc_,         \
        .choices = choices_                                                                                                                          \
    }
#define WORD(word_, name_, kind_, member_, metavar_, commands_, doc_)                                                                                \
    { .name = name_, .word = word_, .kind = kind_, .offset = offsetof(Options, member_), .metavar = metavar_, .commands = commands_, .doc = doc_ }
#define STAGES "spec|model|graph|units|plan"

static const Option table[] = {
    ROW("output", 'o', OPTION_TEXT, output, "FILE",
        BIT(COMPILE) | BIT(PREDICT) | BIT(PREPARE) | BIT(GRAPH) | BIT(PLOT) | BIT(IMPORT) | BIT(EXPORT) | BIT(INIT) | BIT(SYNTH) | BIT(TUNE),
        "where the result goes; - is standard output"),
    ROW("weights", 'w', OPTION_TEXT, weights, "FILE", BIT(COMPILE) | RUNNERS | BIT(PREPARE) | BIT(VERIFY) | BIT(IMPORT) | BIT(EXPORT),
        "weights in a safetensors file; of import: where they go"),
    ROW("dim", 0, OPTION_TEXT, dims, "NAME=SIZE", BIT(IMPORT) | BIT(VERIFY),
        "size of an axis that an ONNX file leaves open; several are joined with commas, axes without a name are INPUT:AXIS"),
    ROW("model", 'm', OPTION_TEXT, model, "FILE", BIT(IMPORT), "the model that a file of weights alone belongs to"),
    ROW("input", 'i', OPTION_TEXT, input, "FILE", BIT(PREDICT) | BIT(PREPARE) | BIT(VERIFY),
        "samples: an .npz file with one array for each input, or what the `data:` section reads"),
    ROW("data", 'd', OPTION_TEXT, data, "FILE", BIT(TUNE) | BIT(EVALUATE) | BIT(TRAIN) | BIT(VERIFY) | BIT(INIT),
        "samples and targets: an .npz file with one array for each input and output, or what the `data:` section reads"),
    ROW("data-root", 0, OPTION_TEXT, data_root, "DIR", RUNNERS | BIT(PREPARE),
        "folder that file names of the `data:` section start from (default: the model's)"),
    ROW("on-bad-sample", 0, OPTION_TEXT, bad_samples, "error|skip:N", BIT(TRAIN) | BIT(TUNE) | BIT(EVALUATE),
        "what to do with a sample that cannot be read: stop, or leave out up to N (default: error)"),
    ROW("validation", 0, OPTION_TEXT, validation, "FILE", BIT(TRAIN) | BIT(TUNE), "samples and targets that are evaluated after each epoch"),
    ROW("pretrained", 0, OPTION_TEXT, pretrained, "FILE", BIT(TRAIN) | BIT(TUNE),
        "start from the weights in a safetensors file whose layers have the same names; the others start anew"),
    ROW("epochs", 'e', OPTION_INT, epochs, "N", BIT(TRAIN) | BIT(TUNE),
        "passes over the data (default: `epochs` of the model's training section, else 1)"),
    ROW("batch-size", 'b', OPTION_INT, batch_size, "N", RUNNERS | BIT(BENCH),
        "samples in one step (default: `batch_size` of the training section, else 32)"),
    ROW("no-shuffle", 0, OPTION_FLAG, no_shuffle, NULL, BIT(TRAIN) | BIT(TUNE), "take the samples in the file's order"),
    ROW("seed", 0, OPTION_SEED, seed, "N", BIT(TUNE) | BIT(TRAIN) | BIT(PREDICT) | BIT(EVALUATE) | BIT(VERIFY) | BIT(SYNTH),
        "seed of initial weights, shuffling, dropout and samples (default: 0)"),
    ROW("save", 's', OPTION_TEXT, save, "FILE", BIT(TRAIN), "where the trained weights go (safetensors)"),
    ROW("history", 0, OPTION_TEXT, history, "FILE", BIT(TRAIN), "loss and metrics of each epoch as CSV"),
    ROW("report", 0, OPTION_TEXT, report, "FILE.html", BIT(EVALUATE), "a page with curves, classes and the samples that the model got most wrong"),
    ROW("checkpoint", 0, OPTION_TEXT, checkpoint, "FILE", BIT(TRAIN), "weights, optimizer state and progress, written after each epoch"),
    ROW("checkpoint-steps", 0, OPTION_INT, checkpoint_steps, "N", BIT(TRAIN), "write the checkpoint every N steps, too"),
    ROW("resume", 0, OPTION_TEXT, resume, "FILE", BIT(TRAIN), "continue from a checkpoint"),
    ROW("batch", 0, OPTION_INT, batch, "N", BIT(COMPILE) | BIT(CHECK) | BIT(SUMMARY) | BIT(BENCH),
        "largest number of samples of one prediction (default: 1)"),
    ROW("target", 0, OPTION_TEXT, target_column, "COLUMN", BIT(INIT), "the column that is to be predicted"),
    ROW("state", 0, OPTION_TEXT, state, "DIR", BIT(TUNE), "folder of the trials and their results (default: MODEL.tune)"),
    ROW("samples", 'n', OPTION_INT, samples, "N", BIT(SYNTH), "how many samples are made (default: 256)"),
    ROW("target", 't', OPTION_TARGET, target, "NAME", EMITTERS | BIT(SUMMARY),
        "machine to write for: portable (default of compile), native (default of the others); `hnc help targets`"),
    ROW("threads", 'j', OPTION_INT, threads, "N", EMITTERS, "threads that share the work of the generated code by OpenMP (default: 1)"),
    ROW("thread-work", 0, OPTION_INT, thread_work, "NS", EMITTERS, "nanoseconds of work from which threads share a function (default: 8000)"),
    CHOICE("blas", blas, "openblas", "openblas", EMITTERS, "library for large matrix products (default: own code)"),
    ROW("memory-limit", 0, OPTION_SIZE, memory_limit, "BYTES", EMITTERS | BIT(SUMMARY),
        "most bytes of the workspace to train (64k, 1.5M): parts of the forward pass are computed twice where it needs more"),
    ROW("blas-work", 0, OPTION_INT, blas_work, "N", EMITTERS, "multiply-adds from which a product is large for --blas (default: 32768)"),
    CHOICE("weight-type", weight_type, "f32|bf16", "f32|bf16", EMITTERS,
           "how weights are kept in memory: f32, or bf16 (bfloat16, half the memory; inference only)"),
    ROW("embed-weights", 0, OPTION_FLAG, embed_weights, NULL, BIT(COMPILE), "put the values of --weights into the C file"),
    ROW("io", 0, OPTION_FLAG, io, NULL, BIT(COMPILE), "also write MODEL_io.c and MODEL_io.h: weights from and to files, with hnc's runtime"),
    ROW("emit-example", 0, OPTION_FLAG, emit_example, NULL, BIT(COMPILE), "also write MODEL_example.c: a program that calls the generated functions"),
    ROW("emit-selftest", 0, OPTION_FLAG, emit_selftest, NULL, BIT(COMPILE),
        "also write MODEL_selftest.c: checks on any machine that the functions compute right"),
    WORD("MD", "write-dependencies", OPTION_FLAG, write_dependencies, NULL, BIT(COMPILE),
         "write MODEL.d: the files that were read, as a rule for make and ninja"),
    WORD("MF", "depfile", OPTION_TEXT, depfile, "FILE", BIT(COMPILE), "the same, into this file"),
    WORD("MT", "deptarget", OPTION_TEXT, deptarget, "NAME", BIT(COMPILE), "target of that rule (default: the C file)"),
    WORD("MP", "depphony", OPTION_FLAG, depphony, NULL, BIT(COMPILE), "an empty rule for each file read: make goes on when one is gone"),
    ROW("streaming", 0, OPTION_FLAG, streaming, NULL, BIT(COMPILE) | BIT(CHECK), "also a function for one step of a sequence: MODEL_step"),
    ROW("decode", 0, OPTION_FLAG, decode, NULL, BIT(COMPILE),
        "also write MODEL_decode.c and .h: the search for the words of what the `decode:` section names"),
    ROW("preprocess", 0, OPTION_FLAG, preprocess, NULL, BIT(COMPILE),
        "also write MODEL_preprocess.c and .h: what the `data:` section does to raw values, with what --weights says was learned"),
    ROW("no-training", 0, OPTION_FLAG, no_training, NULL, BIT(COMPILE) | BIT(CHECK) | BIT(SUMMARY) | BIT(BENCH), "leave out the training functions"),
    ROW("json", 0, OPTION_FLAG, json, NULL, BIT(BENCH), "print JSON instead of a table"),
    ROW("allow-nonfinite", 0, OPTION_FLAG, allow_nonfinite, NULL, BIT(COMPILE) | RUNNERS | BIT(VERIFY) | BIT(EXPORT),
        "accept weights and data that hold NaN or infinity"),
    ROW("against", 0, OPTION_TEXT, against, "WHAT", BIT(VERIFY),
        "an .npz file of expected outputs; a .keras, .h5 or .onnx file; double: the same in double precision; gradients: finite differences"),
    ROW("tap", 0, OPTION_FLAG, tap, NULL, BIT(VERIFY), "compare every layer, not only the outputs"),
    ROW("show-trainable", 0, OPTION_FLAG, show_trainable, NULL, BIT(SUMMARY), "one more column: is the layer trained?"),
    ROW("expand-nested", 0, OPTION_FLAG, expand_nested, NULL, BIT(SUMMARY), "show the layers inside nested models"),
    ROW("line-length", 0, OPTION_INT, line_length, "N", BIT(SUMMARY), "width of the table (default: 80)"),
    CHOICE("dump", dump, "STAGE", STAGES, BIT(COMPILE) | BIT(CHECK),
           "print a stage of the compilation on standard output: spec, model, graph, units or plan"),
    CHOICE("stop-after", stop_after, "STAGE", STAGES, BIT(COMPILE) | BIT(CHECK), "end after this stage"),
    ROW("templates", 0, OPTION_TEXT, templates, "DIR", EMITTERS | BIT(INIT), "templates from a folder instead of the built-in ones (development)"),
    ROW("quiet", 'q', OPTION_FLAG, quiet, NULL, BUILDERS | BIT(IMPORT) | BIT(INIT), "no progress, only errors"),
    ROW("verbose", 'v', OPTION_FLAG, verbose, NULL, BUILDERS | BIT(IMPORT) | BIT(INIT), "say what is done"),
    CHOICE("diagnostics-format", diagnostics_format, "FORM", "text|json|sarif", BUILDERS | BIT(IMPORT) | BIT(INIT),
           "how faults are reported on standard error: text, json or sarif"),
    CHOICE("color", colour_when, "WHEN", "auto|always|never", BUILDERS | BIT(IMPORT) | BIT(INIT),
           "colours of messages: auto (on a terminal, unless NO_COLOR is set), always or never"),
    {.name = "help", .letter = 'h', .kind = OPTION_HELP, .commands = ALL, .doc = "this text"},
};

static unsigned command_bit(const Command *command) {
    return 1u << (command - commands);
}

void options_visit(const Command *command, void (*visit)(void *context, const char *spelling, const char *doc), void *context) {
    for (int i = 0; i < COUNT_OF(table); i++) {
        if ((table[i].commands & command_bit(command)) != 0) {
            char spelling[80], letter[8] = "    ";
            if (table[i].word != NULL) {
                snprintf(letter, sizeof letter, "-%s, ", table[i].word);
            } else if (table[i].letter != 0) {
                snprintf(letter, sizeof letter, "-%c, ", table[i].letter);
            }
            snprintf(spelling, sizeof spelling, "%s--%s%s%s", letter, table[i].name, table[i].metavar != NULL ? " " : "",
                     table[i].metavar != NULL ? table[i].metavar : "");
            visit(context, spelling, table[i].doc);
        }
    }
}

int options_names(Arena *arena, const Command *command, const char *const **names) {
    const char **list = arena_new_array(arena, const char *, COUNT_OF(table));
    int count = 0;
    for (int i = 0; i < COUNT_OF(table); i++) {
        if (command == NULL || (table[i].commands & command_bit(command)) != 0) {
            list[count++] = arena_printf(arena, "--%s", table[i].name);
        }
    }
    *names = list;
    return count;
}

/* ---- parsing */

typedef struct {
    Arena *arena;
    Options *options;
    const Command *command;
    bool *help;
} Parser;

static int usage_error(const Parser *parser, const char *message) {
    fprintf(stderr, "hnc: error: %s\n", message);
    if (parser->command != NULL) {
        fprintf(stderr, "      usage: hnc %s\n      `hnc %s --help` explains the options\n", parser->command->usage, parser->command->name);
    } else {
        fputs("      `hnc --help` lists the commands\n", stderr);
    }
    return EXIT_USAGE;
}

/* The option with this spelling after one dash ("-MF"). */
static const Option *option_of_word(const char *word) {
    for (int i = 0; i < COUNT_OF(table); i++) {
        if (table[i].word != NULL && strcmp(table[i].word, word) == 0) {
            return &table[i];
        }
    }
    return NULL;
}

/* The option spelled `name` (`length` bytes, without dashes), or by its letter when length is 1. A name may mean different things to different
 * commands: one that the command takes comes first. */
static const Option *option_find(const Command *command, const char *name, size_t length, bool is_letter) {
    const Option *found = NULL;
    for (int i = 0; i < COUNT_OF(table); i++) {
        if (is_letter ? table[i].letter == name[0] : strlen(table[i].name) == length && memcmp(table[i].name, name, length) == 0) {
            bool taken = (table[i].commands & command_bit(command)) != 0;
            found = found == NULL || taken ? &table[i] : found;
        }
    }
    return found;
}

static int unknown_option(const Parser *parser, const char *spelling) {
    const char *const *names = NULL;
    int count = options_names(parser->arena, parser->command, &names);
    const char *meant = closest_name(spelling, names, count);
    return usage_error(parser, arena_printf(parser->arena, "there is no option `%s`%s%s%s", spelling, meant != NULL ? ": did you mean `" : "",
                                            meant != NULL ? meant : "", meant != NULL ? "`?" : ""));
}

static bool choice_known(const char *choices, const char *value) {
    size_t length = strlen(value);
    for (const char *at = choices; at != NULL;) {
        size_t size = strcspn(at, "|");
        if (size == length && memcmp(at, value, size) == 0) {
            return true;
        }
        at = at[size] == '|' ? at + size + 1 : NULL;
    }
    return false;
}

static int unknown_target(const Parser *parser, const char *value) {
    const Target *list = NULL;
    int count = target_list(&list);
    const char **names = arena_new_array(parser->arena, const char *, count + 1);
    for (int i = 0; i < count; i++) {
        names[i] = list[i].name;
    }
    names[count] = "native";
    const char *meant = closest_name(value, names, count + 1);
    return usage_error(parser, arena_printf(parser->arena, "there is no target `%s`%s%s", value,
                                            meant != NULL ? ": did you mean " : ": `hnc help targets` lists them",
                                            meant != NULL ? arena_printf(parser->arena, "`%s`?", meant) : ""));
}

static int store_value(const Parser *parser, const Option *option, const char *value) {
    void *out = (char *)parser->options + option->offset;
    char *end = NULL;
    errno = 0;
    switch (option->kind) {
    case OPTION_TEXT:
        if (value[0] == '\0') {
            return usage_error(parser, arena_printf(parser->arena, "`--%s` needs a value that is not empty", option->name));
        }
        *(const char **)out = value;
        return EXIT_OK;
    case OPTION_CHOICE:
        if (!choice_known(option->choices, value)) {
            return usage_error(parser, arena_printf(parser->arena, "`--%s` is %s, not `%s`", option->name, option->choices, value));
        }
        *(const char **)out = value;
        return EXIT_OK;
    case OPTION_TARGET:
        if (target_find(value) == NULL) {
            return unknown_target(parser, value);
        }
        *(const char **)out = value;
        return EXIT_OK;
    case OPTION_INT: {
        long number = strtol(value, &end, 10);
        if (end == value || *end != '\0' || errno != 0 || number < 1 || number > INT32_MAX) {
            return usage_error(parser, arena_printf(parser->arena, "`--%s` must be a whole number from 1, not `%s`", option->name, value));
        }
        *(int *)out = (int)number;
        return EXIT_OK;
    }
    case OPTION_SIZE:
        if (!size_parse(value, out)) {
            return usage_error(parser,
                               arena_printf(parser->arena, "`--%s` must be a number of bytes, as 65536, 64k or 1.5M, not `%s`", option->name, value));
        }
        return EXIT_OK;
    case OPTION_SEED: {
        unsigned long long number = strtoull(value, &end, 0);
        if (end == value || *end != '\0' || errno != 0 || value[0] == '-') {
            return usage_error(parser, arena_printf(parser->arena, "`--%s` must be a whole number from 0, not `%s`", option->name, value));
        }
        *(uint64_t *)out = number;
        parser->options->seed_given = true;
        return EXIT_OK;
    }
    case OPTION_FLAG:
    case OPTION_HELP: break;
    }
    return EXIT_OK;
}

static bool takes(const Parser *parser, const Option *option) {
    return (option->commands & command_bit(parser->command)) != 0;
}

/* One option at argv[*at]; moves *at to its last word. */
static int parse_option(const Parser *parser, int argc, char **argv, int *at) {
    const char *word = argv[*at], *value = NULL;
    bool is_letter = word[1] != '-';
    const char *name = is_letter ? word + 1 : word + 2;
    size_t length = is_letter ? 1 : strcspn(name, "=");
    const Option *option = is_letter ? option_of_word(name) : NULL;
    if (option != NULL) {
        length = strlen(name);
    } else {
        option = option_find(parser->command, name, length, is_letter);
    }
    const char *spelling = arena_strndup(parser->arena, word, (size_t)(name - word) + length);
    if (option == NULL) {
        return unknown_option(parser, spelling);
    }
    if (option->kind == OPTION_HELP) {
        *parser->help = true;
        return EXIT_OK;
    }
    if (!takes(parser, option)) {
        return usage_error(parser, arena_printf(parser->arena, "`hnc %s` has no option `%s`", parser->command->name, spelling));
    }
    if (name[length] != '\0') {
        value = name + length + (is_letter && name[length] != '=' ? 0 : 1);
    }
    if (option->kind == OPTION_FLAG) {
        if (value != NULL) {
            return usage_error(parser, arena_printf(parser->arena, "`%s` takes no value", spelling));
        }
        *(bool *)((char *)parser->options + option->offset) = true;
        return EXIT_OK;
    }
    if (value == NULL && *at + 1 < argc) {
        value = argv[++*at];
    }
    if (value == NULL) {
        return usage_error(parser, arena_printf(parser->arena, "`%s` needs a value: %s", spelling, option->metavar));
    }
    return store_value(parser, option, value);
}

/* The sub-command that the first word names; a file name means compile. NULL when it is neither. */
static const Command *first_word(const char *word) {
    const Command *command = command_find(word);
    if (command == NULL && (strpbrk(word, "./") != NULL || strcmp(word, "-") == 0)) {
        return &commands[COMMAND_COMPILE];
    }
    return command;
}

enum { MAX_THREADS = 256 };

static int check_operands(const Parser *parser) {
    const Options *options = parser->options;
    if (parser->command->takes_model && options->noperand == 0) {
        return usage_error(parser, parser->command == &commands[COMMAND_IMPORT] ? "which model? The name of its file is missing"
                                                                                : "which model? The name of a YAML file is missing");
    }
    if (options->threads > MAX_THREADS) {
        return usage_error(parser, arena_printf(parser->arena, "`--threads` is at most %d", MAX_THREADS));
    }
    if (options->noperand > 1) {
        return usage_error(parser, arena_printf(parser->arena, "one operand is enough: what is `%s` for?", options->operand[1]));
    }
    return EXIT_OK;
}

int options_parse(Arena *arena, int argc, char **argv, Options *options, const Command **command, bool *help) {
    const char **operand = arena_new_array(arena, const char *, argc + 1);
    Parser parser = {.arena = arena, .options = options, .help = help};
    *options = (Options){.program = argv[0], .weight_type = "f32", .operand = operand, .arena = arena};
    *help = false;
    *command = NULL;
    int at = 1;
    if (argc < 2) {
        print_general_help(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        *help = true;
        return EXIT_OK;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        parser.command = &commands[COMMAND_VERSION];
        at++;
    } else if (argv[1][0] == '-' && argv[1][1] != '\0') {
        parser.command = &commands[COMMAND_COMPILE]; /* options before the model */
    } else {
        parser.command = first_word(argv[1]);
        at += parser.command != NULL && strcmp(parser.command->name, argv[1]) == 0;
    }
    if (parser.command == NULL) {
        const char *names[COMMAND_COUNT];
        for (int i = 0; i < COMMAND_COUNT; i++) {
            names[i] = commands[i].name;
        }
        const char *meant = closest_name(argv[1], names, COMMAND_COUNT);
        return usage_error(&parser, arena_printf(arena, "`%s` is neither a command nor a file name%s%s%s", argv[1],
                                                 meant != NULL ? ": did you mean `" : "", meant != NULL ? meant : "", meant != NULL ? "`?" : ""));
    }
    *command = parser.command;
    options->command = parser.command->name;
    for (bool only_operands = false; at < argc; at++) {
        if (!only_operands && strcmp(argv[at], "--") == 0) {
            only_operands = true;
        } else if (!only_operands && argv[at][0] == '-' && argv[at][1] != '\0') {
            int result = parse_option(&parser, argc, argv, &at);
            if (result != EXIT_OK || *help) {
                return result;
            }
        } else {
            operand[options->noperand++] = argv[at];
        }
    }
    options->file = options->noperand > 0 ? operand[0] : NULL;
    return check_operands(&parser);
}
