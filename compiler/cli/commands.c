/*
 * commands.c - the sub-commands and their help. Examples come first: most readers need no more.
 */
#include "cli/cli.h"

#include <string.h>

const Command commands[COMMAND_COUNT] = {
    [COMMAND_COMPILE] =
        {
            .name = "compile",
            .run = command_compile,
            .usage = "[compile] MODEL.yaml -o MODEL.c [options]",
            .summary = "write the model as C: MODEL.c and MODEL.h",
            .takes_model = true,
            .examples = "  hnc model.yaml -o model.c                     write model.c and model.h\n"
                        "  hnc model.yaml -o -                           print the C text\n"
                        "  hnc model.yaml -o model.c --batch 16          predict takes up to 16 samples\n"
                        "  hnc model.yaml -o model.c --embed-weights --weights trained.safetensors\n"
                        "                                                weights inside the C file\n",
            .about = "The text depends on the model and the options only: the same bytes on every machine. Files appear when both are complete, and\n"
                     "files that would not change keep their time. `compile` may be left out.",
        },
    [COMMAND_CHECK] =
        {
            .name = "check",
            .run = command_check,
            .usage = "check MODEL.yaml",
            .summary = "report every fault of a model, write nothing",
            .takes_model = true,
            .examples = "  hnc check model.yaml                          silent when the model is fine\n"
                        "  hnc check - < model.yaml                      from standard input\n",
        },
    [COMMAND_SUMMARY] =
        {
            .name = "summary",
            .run = command_summary,
            .usage = "summary MODEL.yaml [options]",
            .summary = "print Keras's table of layers, shapes and parameters",
            .takes_model = true,
            .examples = "  hnc summary model.yaml\n"
                        "  hnc summary model.yaml --expand-nested --show-trainable\n"
                        "  hnc summary model.yaml --line-length 120\n",
        },
    [COMMAND_GRAPH] =
        {
            .name = "graph",
            .run = command_graph,
            .usage = "graph MODEL.yaml -o MODEL.svg",
            .summary = "draw the layers and what flows between them",
            .takes_model = true,
            .examples = "  hnc graph model.yaml -o model.svg             a picture for light and dark pages\n"
                        "  hnc graph model.yaml -o model.png             the same as pixels (needs rsvg-convert)\n"
                        "  hnc graph model.yaml -o model.dot             for Graphviz\n",
        },
    [COMMAND_PLOT] =
        {
            .name = "plot",
            .run = command_plot,
            .usage = "plot HISTORY.csv -o CURVES.svg",
            .summary = "draw the curves of a training",
            .examples = "  hnc train model.yaml --data train.npz --history history.csv --save w.safetensors\n"
                        "  hnc plot history.csv -o curves.svg            a panel for each metric, training and validation\n",
        },
    [COMMAND_PREDICT] =
        {
            .name = "predict",
            .run = command_predict,
            .usage = "predict MODEL.yaml --weights FILE --input FILE.npz [--output FILE.npz] [options]",
            .summary = "run the model on samples",
            .takes_model = true,
            .examples = "  hnc predict model.yaml --weights trained.safetensors --input x.npz --output y.npz\n",
            .about = "The model is compiled, by $CC (default cc) and kept in a cache ($HNC_CACHE), so that the second run starts at once.\n"
                     "The keys of the .npz files are the names of inputs and outputs.",
        },
    [COMMAND_EVALUATE] =
        {
            .name = "evaluate",
            .run = command_evaluate,
            .usage = "evaluate MODEL.yaml --weights FILE --data FILE.npz [options]",
            .summary = "print loss and metrics on samples with targets",
            .takes_model = true,
            .examples = "  hnc evaluate model.yaml --weights trained.safetensors --data test.npz\n"
                        "  hnc evaluate model.yaml --weights trained.safetensors --data test.npz --report report.html\n"
                        "                                                a page with curves, classes and the worst samples\n",
        },
    [COMMAND_TRAIN] =
        {
            .name = "train",
            .run = command_train,
            .usage = "train MODEL.yaml --data FILE.npz --save FILE [options]",
            .summary = "train the model as its `training:` section says",
            .takes_model = true,
            .examples = "  hnc train model.yaml --data train.npz --epochs 10 --save trained.safetensors\n"
                        "  hnc train model.yaml --data train.npz --validation test.npz --history history.csv --save trained.safetensors\n"
                        "  hnc train model.yaml --data train.npz --checkpoint run.ckpt --save trained.safetensors\n"
                        "  hnc train model.yaml --data train.npz --resume run.ckpt --save trained.safetensors\n",
            .about =
                "Ctrl-C finishes the step, saves what --checkpoint and --save name, and exits 130; --resume continues to the same bits as a run\n"
                "that was never interrupted.",
        },
    [COMMAND_IMPORT] =
        {
            .name = "import",
            .run = command_import,
            .usage = "import MODEL.keras|MODEL.h5|MODEL.onnx -o MODEL.yaml [--weights FILE.safetensors]",
            .summary = "read a model of Keras: its layers, training settings and weights",
            .takes_model = true,
            .examples = "  hnc import model.keras -o model.yaml --weights model.safetensors\n"
                        "  hnc import old.h5 -o model.yaml --weights model.safetensors        the older format, of Keras 2 too\n"
                        "  hnc import x.weights.h5 --model model.yaml --weights x.safetensors weights alone\n",
            .about = "Nothing that the file holds is executed. Layers with code of their own (Lambda, custom classes) are refused with their names.",
        },
    [COMMAND_EXPORT] =
        {
            .name = "export",
            .run = command_export,
            .usage = "export MODEL.yaml --weights FILE.safetensors -o MODEL.keras|MODEL.onnx",
            .summary = "write the model as a file of Keras or ONNX",
            .takes_model = true,
            .examples = "  hnc export model.yaml --weights trained.safetensors -o model.keras\n"
                        "  hnc export model.yaml --weights trained.safetensors -o model.onnx\n",
            .about = "Keras gets layers, training settings and weights, and `hnc import` of that file gives the same model; ONNX gets the inference\n"
                     "function. What the format has no words for is named and refused.",
        },
    [COMMAND_BENCH] =
        {
            .name = "bench",
            .run = command_bench,
            .usage = "bench MODEL.yaml [--batch N] [--threads N] [options]",
            .summary = "measure the generated functions on this machine",
            .takes_model = true,
            .examples = "  hnc bench model.yaml                          one sample and a training step\n"
                        "  hnc bench model.yaml --batch 16 --threads 2 --no-training\n"
                        "  hnc bench model.yaml --json                   the same numbers for programs\n",
            .about = "Each generated function's time, operations and traffic, beside what this machine can do at most (measured first, with as many\n"
                     "threads). Inputs and weights are random. A unit's operations are those that its layer asks for, multiplications by zeros of a\n"
                     "border included; its bytes are those of each value it reads or writes, once, whatever cache they come from.",
        },
    [COMMAND_INIT] =
        {
            .name = "init",
            .run = command_init,
            .usage = "init --data FILE --target COLUMN [-o MODEL.yaml]",
            .summary = "write a first model for a table or a folder of samples",
            .examples = "  hnc init --data train.csv --target c -o first.yaml\n"
                        "                                                a model that check accepts and train trains\n"
                        "  hnc init --data train.csv --target c -o -     print it\n",
            .about = "What the columns hold is found by looking at them: numbers, categories, texts, names of pictures, sounds and series. What is\n"
                     "to be predicted follows from the target: a number, yes or no, or one of several classes.",
        },
    [COMMAND_SYNTH] =
        {
            .name = "synth",
            .run = command_synth,
            .usage = "synth MODEL.yaml -o FILE.npz [--samples N] [--seed N]",
            .summary = "write samples of a model's shapes, for trying it out",
            .takes_model = true,
            .examples = "  hnc synth model.yaml -o synthetic.npz         256 samples\n"
                        "  hnc synth model.yaml -o synthetic.npz --samples 10000 --seed 3\n",
            .about = "Values are random, the same for the same seed; targets follow from the inputs, so that a training has something to learn.",
        },
    [COMMAND_TUNE] =
        {
            .name = "tune",
            .run = command_tune,
            .usage = "tune MODEL.yaml [--data FILE] [-o BEST.yaml] [options]",
            .summary = "try values of the model file from its `tune:` section, and say which are best",
            .takes_model = true,
            .examples = "  hnc tune tuned.yaml --data train.npz -o best.yaml\n"
                        "                                                the file with the best values in their places\n",
            .about = "Every trial is an `hnc train` of its own; its files and results.csv stand in a folder (--state, by default MODEL.tune). The\n"
                     "same command goes on where it was interrupted.",
        },
    [COMMAND_PREPARE] =
        {
            .name = "prepare",
            .run = command_prepare,
            .usage = "prepare MODEL.yaml --input FILE --output FILE.npz [--weights FILE] [options]",
            .summary = "write the inputs as the model sees them",
            .takes_model = true,
            .examples = "  hnc prepare model.yaml --weights trained.safetensors --input test.csv --output prepared.npz\n",
            .about = "What the `data:` section makes of samples, as arrays. Features that learn from training samples have what --weights says, or "
                     "learn from\n"
                     "the file itself.",
        },
    [COMMAND_VERIFY] =
        {
            .name = "verify",
            .run = command_verify,
            .usage = "verify MODEL.yaml [--weights FILE] --against FILE.npz|MODEL.keras|double|gradients [options]",
            .summary = "compare what is generated with stored numbers, another file's model, double precision or finite differences",
            .takes_model = true,
            .examples = "  hnc verify model.yaml --weights w.safetensors --input x.npz --against expected.npz\n"
                        "  hnc verify model.yaml --weights w.safetensors --input x.npz --against expected.npz --tap\n"
                        "  hnc verify model.yaml --against double --tap  every layer against the same text in double\n"
                        "  hnc verify model.yaml --against gradients     gradients against finite differences\n"
                        "  hnc verify model.yaml --weights w.safetensors --against model.keras\n"
                        "                                                the model and the weights of the file\n",
            .about = "Prints the largest error of each output, of each layer with --tap or where\nthe file has an array of its name, and the first "
                     "layer that differs. Exits 1\n"
                     "when one does. Without --weights they are the initial ones, without --input\nand --data samples are drawn. A .keras, .h5 or "
                     ".onnx file is imported: its\n"
                     "weights must be those of --weights, and its model, in double precision, must give\nthe same outputs and layers. What the "
                     "framework that wrote it computes is not\n"
                     "seen: store that in an .npz file.",
        },
    [COMMAND_LAYERS] =
        {
            .name = "layers",
            .run = command_layers,
            .usage = "layers [FAMILY]",
            .summary = "list the vocabulary: layers, losses, optimizers ...",
            .examples = "  hnc layers                                    all layers\n"
                        "  hnc layers optimizers                         also: activations, cells, initializers, regularizers, constraints,\n"
                        "                                                losses, metrics, schedules, callbacks, features\n"
                        "  hnc layers all                                every family\n",
        },
    [COMMAND_SCHEMA] =
        {
            .name = "schema",
            .run = command_schema,
            .usage = "schema",
            .summary = "print the JSON Schema of model files, for editors",
            .examples = "  hnc schema > hnc.schema.json\n",
            .about = "With `# yaml-language-server: $schema=hnc.schema.json` as the first line of a\n"
                     "model, editors complete and check it. What needs shapes or names of other\n"
                     "layers is checked by `hnc check` only.",
        },
    [COMMAND_HELP] =
        {
            .name = "help",
            .run = command_help,
            .usage = "help [NAME]",
            .summary = "explain a sub-command, or a layer, loss, optimizer ...",
            .examples = "  hnc help train                                options of a sub-command\n"
                        "  hnc help Conv2D                               arguments, defaults, shapes and weights of a layer\n"
                        "  hnc help adam                                 the same of an optimizer, loss, metric, activation ...\n"
                        "  hnc help targets                              machines that code can be written for\n"
                        "  hnc help manual                               the manual page: hnc help manual | man -l -\n",
        },
    [COMMAND_VERSION] =
        {
            .name = "version",
            .run = command_version,
            .usage = "version",
            .summary = "print the version",
            .examples = "  hnc version\n  hnc --version\n",
        },
    [COMMAND_COMPLETIONS] =
        {
            .name = "completions",
            .run = command_completions,
            .usage = "completions bash|zsh|fish",
            .summary = "print a shell's completion script",
            .examples = "  source <(hnc completions bash)\n"
                        "  hnc completions fish > ~/.config/fish/completions/hnc.fish\n",
        },
};

const Command *command_find(const char *name) {
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

int command_misused(int command, const char *message) {
    fprintf(stderr, "hnc: error: %s\n      usage: hnc %s\n", message, commands[command].usage);
    return EXIT_USAGE;
}

static void print_option(void *context, const char *spelling, const char *doc) {
    fprintf(context, "  %-28s %s\n", spelling, doc);
}

void print_command_help(const Command *command, FILE *to) {
    fprintf(to, "hnc %s - %s\n\nexamples:\n%s\nusage: hnc %s\n", command->name, command->summary, command->examples, command->usage);
    if (command->about != NULL) {
        fprintf(to, "\n%s\n", command->about);
    }
    fputs("\noptions:\n", to);
    options_visit(command, print_option, to);
}

void print_general_help(FILE *to) {
    fputs("hnc - the Hybrid Network Compiler: a YAML description of a neural network becomes standalone C\n\n"
          "examples:\n"
          "  hnc model.yaml -o model.c                                               write model.c and model.h\n"
          "  hnc train model.yaml --data train.npz --save trained.safetensors        train it\n"
          "  hnc predict model.yaml --weights trained.safetensors --input x.npz      run it\n"
          "  hnc summary model.yaml                                                  layers, shapes, parameters\n"
          "  hnc help Conv2D                                                         explain a layer\n\n"
          "commands:\n",
          to);
    for (int i = 0; i < COMMAND_COUNT; i++) {
        fprintf(to, "  %-14s %s\n", commands[i].name, commands[i].summary);
    }
    fputs("\n`hnc COMMAND --help` lists a command's options.\n"
          "exit codes: 0 done, 1 the model or the data is wrong, 2 the command line is wrong, 3 a file or memory failed, 4 a bug in hnc\n",
          to);
}
