/*
 * build_model.c - the generated C becomes functions in this process: emitted, compiled by $CC into a shared object, loaded.
 * The object's key is everything that decides its bytes: the text, the compiler's version, the flags, the machine's features.
 */
#define _XOPEN_SOURCE 700
#include "cli/driver.h"
#include "emit/adapter.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { WORDS_MAX = 64, MESSAGES_MAX = 1 << 20, SMALL_WORK = 4000000 };

typedef struct {
    const char *word[WORDS_MAX];
    int count;
} Words;

static void add_word(Words *words, const char *word) {
    if (words->count < WORDS_MAX - 1) {
        words->word[words->count++] = word;
    }
}

static void add_words(Arena *arena, Words *words, const char *text) {
    for (const char *at = text; *at != '\0';) {
        at += strspn(at, " \t");
        size_t length = strcspn(at, " \t");
        if (length > 0) {
            add_word(words, arena_strndup(arena, at, length));
        }
        at += length;
    }
}

/* Runs a program without a shell, its output and errors in the file. Its exit status, 128 + a signal's number, or -errno when it cannot be started.
 */
static int run_program(const Words *words, const char *output) {
    posix_spawn_file_actions_t actions;
    pid_t child;
    if (posix_spawn_file_actions_init(&actions) != 0) {
        return -ENOMEM;
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    char *argument[WORDS_MAX];
    for (int i = 0; i < words->count; i++) {
        argument[i] = (char *)(uintptr_t)words->word[i];
    }
    argument[words->count] = NULL;
    int error = posix_spawnp(&child, argument[0], &actions, NULL, argument, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return -error;
    }
    int status;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            return -errno;
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* ---- how much work one call is: what runs in microseconds is not worth a slow compilation */

static double extent(const Shape *shape, int batch) {
    double count = 1;
    for (int i = 0; i < shape->rank; i++) {
        count *= shape->dim[i] < 0 ? -(double)shape->dim[i] * batch : (double)shape->dim[i];
    }
    return count;
}

static double region_work(const Graph *graph, int32_t region, int batch) {
    double work = 0;
    for (int i = 0; i < graph->region[region].count; i++) {
        const Op *op = &graph->op[graph->region[region].op[i]];
        if (op->dead) {
            continue;
        }
        double out = op->nout > 0 ? extent(&graph->value[op->out[0]].shape, batch) : 0, largest = out;
        for (int in = 0; in < op->nin; in++) {
            double size = extent(&graph->value[op->in[in]].shape, batch);
            largest = size > largest ? size : largest;
        }
        if (op->kind == OP_scan) {
            const ScanAttr *attr = op->attr;
            work += attr->length * region_work(graph, attr->region, batch);
        } else if (op->kind == OP_dot_general && out > 0) {
            /* a x b has every contracted label twice: a * b / out is the square of their extents times the shared ones */
            double a = extent(&graph->value[op->in[0]].shape, batch), b = extent(&graph->value[op->in[1]].shape, batch);
            double both = a * b * out;
            double root = 1;
            for (int step = 0; step < 60 && both > 0; step++) {
                root = 0.5 * (root + both / root);
            }
            work += root;
        } else if (op->kind == OP_convolution || op->kind == OP_convolution_input || op->kind == OP_convolution_kernel) {
            const ConvAttr *attr = op->attr;
            double taps = attr->channels_in / (double)attr->groups * attr->channels_out * batch;
            for (int axis = 0; axis < attr->spatial; axis++) {
                taps *= (double)attr->kernel[axis] * attr->size_out[axis];
            }
            work += taps;
        } else {
            work += largest;
        }
    }
    return work;
}

static double program_work(const Program *program, bool training) {
    double work = program->predict != NULL ? region_work(program->predict, 0, program->batch) : 0;
    if (training && program->train != NULL) {
        work += region_work(program->train, 0, program->train_batch);
    }
    return work;
}

/* ---- the compiler */

/* Does $CC choose the optimization itself? */
static bool chooses_optimization(const Words *compiler) {
    for (int i = 1; i < compiler->count; i++) {
        if (strncmp(compiler->word[i], "-O", 2) == 0) {
            return true;
        }
    }
    return false;
}

/* tcc knows no vector instructions, and takes other options. */
static bool is_tcc(const char *compiler) {
    const char *slash = strrchr(compiler, '/');
    return strcmp(slash != NULL ? slash + 1 : compiler, "tcc") == 0;
}

static Words compiler_words(Arena *arena) {
    Words words = {.count = 0};
    const char *cc = getenv("CC");
    add_words(arena, &words, cc != NULL ? cc : "");
    if (words.count == 0) {
        add_word(&words, "cc");
    }
    return words;
}

const char *model_default_target(Arena *arena) {
    return is_tcc(compiler_words(arena).word[0]) ? "portable" : "native";
}

static void add_flags(Arena *arena, const Options *options, const Program *program, const CompileOptions *compile, Words *words) {
    if (!chooses_optimization(words)) {
        add_word(words, compile->bench == NULL && program_work(program, compile->training) < SMALL_WORK ? "-O1" : "-O3");
    }
    add_word(words, "-std=c11");
    add_word(words, "-shared");
    add_word(words, "-fPIC");
    if (!is_tcc(words->word[0])) {
        add_word(words, "-fno-math-errno");
        add_word(words, "-fno-trapping-math");
        add_word(words, "-ffp-contract=off");
        add_word(words, "-w"); /* the generated text is checked for warnings by the tests, not in users' terminals */
        add_words(arena, words, compile_target_flags(compile));
        if (options->threads > 1) {
            add_word(words, "-fopenmp");
        }
    }
}

/* The first lines of `CC --version`, which name compiler and release. */
static int compiler_version(const Options *options, Diagnostics *diag, const Words *compiler, const char *folder, const char **version) {
    Words words = *compiler;
    char *data = NULL;
    size_t length = 0;
    const char *output = arena_printf(options->arena, "%s/version", folder);
    add_word(&words, is_tcc(compiler->word[0]) ? "-v" : "--version");
    int status = run_program(&words, output);
    if (status == -ENOENT || status == 127) {
        diag_file_error(diag, compiler->word[0], "no-compiler", "this C compiler cannot be found; models are compiled before they run");
        diag_remedy(diag, "install gcc or clang, or name a compiler in the environment variable CC");
        return EXIT_SYSTEM;
    }
    if (status != 0) {
        diag_file_error(diag, compiler->word[0], "no-compiler", "this C compiler does not run: %s",
                        status < 0 ? strerror(-status) : arena_printf(options->arena, "it ends with status %d", status));
        diag_remedy(diag, "name another compiler in the environment variable CC");
        return EXIT_SYSTEM;
    }
    if (file_read(options->arena, output, MESSAGES_MAX, &data, &length) != 0) {
        data = "";
    }
    *version = data;
    return EXIT_OK;
}

/* The processor's features: an object for this machine must not run on another that shares the folder. */
static const char *machine_features(Arena *arena) {
    FILE *file = fopen("/proc/cpuinfo", "r");
    char line[8192];
    const char *found = "";
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "flags", 5) == 0 || strncmp(line, "Features", 8) == 0) {
            found = arena_strdup(arena, line);
            break;
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

static int compile_object(const Options *options, Diagnostics *diag, const Words *flags, const char *folder, const Text *c, const Text *h,
                          const Text *adapter, const char *name) {
    const struct {
        const char *file;
        const Text *text;
    } sources[] = {{"model.c", c}, {arena_printf(options->arena, "%s.h", name), h}, {"adapter.c", adapter}};
    for (int i = 0; i < COUNT_OF(sources); i++) {
        const char *path = arena_printf(options->arena, "%s/%s", folder, sources[i].file);
        int error = file_write_atomic(path, sources[i].text->data, sources[i].text->length);
        if (error != 0) {
            diag_file_error(diag, path, "write", "cannot write: %s", strerror(error));
            return EXIT_SYSTEM;
        }
    }
    Words words = *flags;
    add_word(&words, "-o");
    add_word(&words, arena_printf(options->arena, "%s/model.so", folder));
    add_word(&words, arena_printf(options->arena, "%s/model.c", folder));
    add_word(&words, arena_printf(options->arena, "%s/adapter.c", folder));
    if (options->blas != NULL) {
        add_word(&words, arena_printf(options->arena, "-l%s", options->blas));
    }
    add_word(&words, "-lm");
    const char *output = arena_printf(options->arena, "%s/messages", folder);
    int status = run_program(&words, output);
    if (status == 0) {
        return EXIT_OK;
    }
    char *messages = NULL;
    size_t length = 0;
    if (file_read(options->arena, output, MESSAGES_MAX, &messages, &length) != 0) {
        messages = "";
    }
    fprintf(stderr, "%.8000s", messages);
    diag_file_error(diag, options->file, "internal", "internal error: the C compiler refuses the generated code (status %d)", status);
    diag_remedy(diag, "this is a fault of hnc; please report it with the model");
    return EXIT_BUG;
}

/* Threads of OpenMP outlive the calls that they were made for: their code must stay. */
static int load_object(Diagnostics *diag, const char *path, bool threads, LoadedModel *loaded) {
    loaded->handle = dlopen(path, RTLD_NOW | RTLD_LOCAL | (threads ? RTLD_NODELETE : 0));
    const HncModel *model = loaded->handle != NULL ? dlsym(loaded->handle, "hnc_model") : NULL;
    if (model == NULL || model->abi != HNC_MODEL_ABI) {
        const char *reason = loaded->handle == NULL ? dlerror() : "it has no table of the model";
        diag_file_error(diag, path, "internal", "internal error: the compiled model cannot be loaded: %s", reason);
        return EXIT_BUG;
    }
    loaded->model = model;
    return EXIT_OK;
}

int model_load(const Options *options, Program *program, const CompileOptions *compile, LoadedModel *loaded) {
    Arena *arena = options->arena;
    Diagnostics *diag = program->diag;
    Text c, h, adapter, key_text;
    text_init(&c, arena);
    text_init(&h, arena);
    text_init(&adapter, arena);
    text_init(&key_text, arena);
    if (!compile_emit(program, compile, &c, &h)) {
        return EXIT_BUG; /* the model was accepted before */
    }
    adapter_emit(program, arena_printf(arena, "%s.h", program->name), &adapter);
    if (compile->bench != NULL) {
        text_append(&adapter, compile->bench->probe);
    }
    Words words = compiler_words(arena);
    Cache cache;
    if (!cache_open(&cache, arena, diag)) {
        return EXIT_SYSTEM;
    }
    const char *folder = cache_build_folder(&cache), *version = "", *object = NULL;
    int status = folder != NULL ? compiler_version(options, diag, &words, folder, &version) : EXIT_SYSTEM;
    if (status == EXIT_OK) {
        add_flags(arena, options, program, compile, &words);
        char key[65];
        for (int i = 0; i < words.count; i++) {
            text_printf(&key_text, "%s\n", words.word[i]);
        }
        text_printf(&key_text, "%s\n%s\n%s\n", options->blas != NULL ? options->blas : "", version,
                    strcmp(compile->target, "native") == 0 ? machine_features(arena) : "");
        text_append_n(&key_text, h.data, h.length);
        text_append_n(&key_text, c.data, c.length);
        text_append_n(&key_text, adapter.data, adapter.length);
        sha256_hex(key_text.data, key_text.length, key);
        object = cache_find(&cache, key);
        if (object == NULL) {
            if (options->verbose) {
                fprintf(stderr, "hnc: compiling with %s\n", words.word[0]);
            }
            status = compile_object(options, diag, &words, folder, &c, &h, &adapter, program->name);
            object = status == EXIT_OK ? cache_store(&cache, key, arena_printf(arena, "%s/model.so", folder)) : NULL;
            status = status == EXIT_OK && object == NULL ? EXIT_SYSTEM : status;
        }
    }
    if (status == EXIT_OK) {
        status = load_object(diag, object, options->threads > 1, loaded);
    }
    if (folder != NULL) {
        cache_remove_folder(&cache, folder);
    }
    cache_close(&cache);
    return status;
}

void *model_symbol(const LoadedModel *loaded, const char *name) {
    return dlsym(loaded->handle, name);
}

void model_unload(LoadedModel *loaded) {
    if (loaded->handle != NULL) {
        dlclose(loaded->handle);
    }
    *loaded = (LoadedModel){NULL, NULL};
}
