/*
 * cli.h - the command line: one table of options for all sub-commands, one file a sub-command.
 */
#ifndef HNC_CLI_H
#define HNC_CLI_H

#include "hnc.h"

/* Exit codes. */
enum {
    EXIT_OK = 0,
    EXIT_MODEL = 1,  /* the model or the data is wrong */
    EXIT_USAGE = 2,  /* the command line is wrong */
    EXIT_SYSTEM = 3, /* a file cannot be read or written, or memory is short */
    EXIT_BUG = 4,    /* hnc itself is wrong */
    EXIT_INTERRUPTED = 130
};

/* What the command line says. Strings are NULL and numbers 0 where an option is not given, unless noted. */
typedef struct Options {
    const char *program;        /* argv[0] */
    const char *command;        /* "train" */
    const char *file;           /* the model; "-" reads standard input. Commands about names (help, layers): the first operand or NULL */
    const char *const *operand; /* all operands */
    int noperand;
    const char *output;                  /* -o, --output */
    const char *dims;                    /* of import: sizes of axes, "batch=4,time=16" */
    const char *model;                   /* of import: the model that a file of weights alone belongs to */
    const char *state;                   /* of tune: a folder */
    const char *target_column;           /* of init */
    int samples;                         /* of synth; 0: its default */
    const char *report;                  /* of evaluate: a page */
    const char *data_root, *bad_samples; /* --on-bad-sample */
    const char *pretrained;              /* train: a file with some of the weights */
    const char *weights, *input, *data, *validation, *checkpoint, *resume, *save, *history;
    int checkpoint_steps;   /* 0: at the ends of epochs alone */
    int epochs, batch_size; /* of train, predict and evaluate; 0: as the model says */
    int batch;              /* --batch: the largest batch of the generated predict; 0: 1 */
    bool no_shuffle;
    bool seed_given;
    uint64_t seed;
    const char *target;      /* NULL: the command's own default */
    int threads;             /* 0: not given */
    int thread_work;         /* 0: not given */
    int blas_work;           /* 0: not given */
    int64_t memory_limit;    /* 0: not given */
    const char *blas;        /* "openblas" or NULL */
    const char *weight_type; /* "f32" (default, never NULL) or "bf16" */
    bool embed_weights, no_training, allow_nonfinite;
    bool json;                                                /* bench */
    bool io, emit_example, emit_selftest, preprocess, decode; /* compile: further files */
    bool streaming;                                           /* with the function of one step */
    const char *against;                                      /* verify: a file, "double" or "gradients" */
    bool tap;                                                 /* verify: every layer */
    bool write_dependencies, depphony;
    const char *depfile, *deptarget;
    const char *dump, *stop_after, *templates;
    bool quiet, verbose;
    bool show_trainable, expand_nested; /* summary */
    int line_length;                    /* summary; 0: 80 */
    bool colour;                        /* of diagnostics */
    const char *colour_when;            /* "auto" (default, also NULL), "always", "never" */
    const char *diagnostics_format;     /* "text" (default, also NULL), "json", "sarif" */
    Arena *arena;                       /* freed by main after the command */
} Options;

/* Runs one sub-command; returns an exit code. Diagnostics are printed by the command. */
typedef int CommandFn(const Options *options);

CommandFn command_compile, command_check, command_summary, command_layers, command_help, command_version, command_completions, command_import,
    command_export, command_schema, command_verify, command_graph, command_plot, command_init, command_synth;
CommandFn command_prepare, command_predict, command_train, command_evaluate, command_bench, command_tune; /* the driver's */

/* ---- commands.c */
typedef enum {
    COMMAND_COMPILE,
    COMMAND_CHECK,
    COMMAND_SUMMARY,
    COMMAND_GRAPH,
    COMMAND_PLOT,
    COMMAND_PREDICT,
    COMMAND_EVALUATE,
    COMMAND_TRAIN,
    COMMAND_INIT,
    COMMAND_SYNTH,
    COMMAND_TUNE,
    COMMAND_PREPARE,
    COMMAND_VERIFY,
    COMMAND_IMPORT,
    COMMAND_EXPORT,
    COMMAND_BENCH,
    COMMAND_LAYERS,
    COMMAND_SCHEMA,
    COMMAND_HELP,
    COMMAND_VERSION,
    COMMAND_COMPLETIONS,
    COMMAND_COUNT
} CommandId;
typedef struct {
    const char *name;
    CommandFn *run;
    const char *usage;    /* after "hnc " */
    const char *summary;  /* one line */
    const char *examples; /* lines, shown first by --help */
    const char *about;    /* a paragraph, or NULL */
    bool takes_model;     /* the one operand is the model file */
} Command;
extern const Command commands[COMMAND_COUNT];
int command_misused(int command, const char *message); /* says so, and how the command is used: EXIT_USAGE */
const Command *command_find(const char *name);         /* NULL when unknown */
void print_command_help(const Command *command, FILE *to);
void print_general_help(FILE *to);

/* ---- options.c */
/* Fills `options` from the arguments; EXIT_OK, or EXIT_USAGE after printing why. *help: the help of the command, or with *command NULL the
 * general help, was asked for. */
int options_parse(Arena *arena, int argc, char **argv, Options *options, const Command **command, bool *help);
/* Calls `visit` for each option of a command: "-o, --output FILE" and its line of help. */
void options_visit(const Command *command, void (*visit)(void *context, const char *spelling, const char *doc), void *context);
/* The long names ("--output") of a command's options; returns how many. */
int options_names(Arena *arena, const Command *command, const char *const **names);

/* ---- modelfile.c: what all commands on a model file share */
/* The options that decide the program and its text. */
CompileOptions compile_options(const Options *options);
/* Loads the model of the options, printing what --dump asks for on the way; EXIT_OK, or an exit code after printing what is wrong.
 * *program stays NULL when there is nothing to go on with: after errors, and after the stage of --stop-after. */
int program_open(const Options *options, const CompileOptions *compile, Diagnostics **diag, Program **program);
/* Units and plan, which come with the text: prints them if --dump asks; false when --stop-after ends here. Call it after compile_emit. */
bool program_last_stages(const Options *options, const Program *program);
/* Prints the diagnostics on standard error in the form that the options ask for. */
void diagnostics_show(const Options *options, const Diagnostics *diag);
/* The same; the exit code that they stand for. */
int program_report(const Options *options, const Diagnostics *diag);
/* EXIT_MODEL when there are errors, but EXIT_SYSTEM for those with the code "system" or "read" and EXIT_BUG for "internal". */
int diagnostics_exit_code(const Diagnostics *diag);
/* Says on standard error that `path` cannot be read ("read") or written, with the errno's reason; EXIT_SYSTEM. */
/* embed.c: reads --weights into program->embedded; false after reporting why not. */
bool embed_weights(const Options *options, Program *program);
/* preprocess.c: puts what the features of the data section have learned into program->data; false after reporting why not. */
bool learn_preprocessing(const Options *options, Program *program);
/* The vocabularies of what is decoded, from the same places; false after reporting why not. */
bool learn_vocabularies(const Options *options, Program *program);
int report_system_error(const char *path, const char *action, int error);

/* ---- schema.c: the JSON Schema of model files. */
void schema_write(Arena *arena, Text *out);

/* ---- depfile.c: which files a compilation read, as a rule that make and ninja understand. */
/* Where the rule goes, or NULL when none is asked for. */
const char *depfile_path(const Options *options);
void depfile_write(const Options *options, Text *out);

/* ---- selftest.c: the text of --emit-selftest; an exit code with the reason in program->diag. Requires the program after compile_emit. */
int selftest_text(const Options *options, Program *program, const char *header, const char *sources, const char **text);

/* ---- graph.c */
/* Writes a picture: SVG text to an .svg file or standard output, through rsvg-convert to a .png file. An exit code. */
int write_picture(const Options *options, const char *path, const Text *svg);

/* ---- dump.c */
void dump_spec(const Node *root, Text *out);
void dump_wiring(Arena *arena, Diagnostics *diag, const Model *model, Text *out);
void dump_graphs(const Program *program, Text *out);
void dump_plans(const Program *program, Text *out);             /* units and memory */
int64_t workspace_bytes(const Program *program, bool training); /* of the generated predict, or of train and evaluate */

#endif
