/*
 * runner [OPTION...] HNC SUITE...: runs hnc on conformance cases and compares what it computes with what Keras computed.
 *
 * A case is a folder with case.json (tools/oracle/README.md says what else); a suite is a folder of cases. Options:
 *
 *     --case NAME        only this case (may be repeated)
 *     --every N          only the cases whose name's hash is a multiple of N: a fixed part that does not move when cases are added
 *     --part K/N         the K-th of N parts, for running in parallel
 *     --seconds S        limit for one command of hnc (default 120)
 *     --option WORD      a word added to every command of hnc: --option --target --option portable
 *     --verbose          a line for every case
 *     --list             prints the chosen cases' folders and runs nothing
 *
 * The compiler of the generated code is $CC. The last line is `N passed, M failed`; the exit status is 0 when none failed.
 */
#define _XOPEN_SOURCE 700
#include "runner.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

char *path_join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (!path) {
        fprintf(stderr, "runner: out of memory\n");
        exit(2);
    }
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

static void add_options(const Settings *settings, Command *command) {
    for (int i = 0; i < settings->option_count; i++) {
        command_add(command, settings->option[i], NULL);
    }
}

bool hnc_predict_run(const Case *test, const char *weights, const char *input, const char *output) {
    Command command = {.count = 0};
    command_add(&command, test->settings->hnc, "predict", test->model, "--weights", weights, "--input", input, "--output", output, NULL);
    add_options(test->settings, &command);
    return command_run(&command, test->scratch, test->settings->seconds, test->failure);
}

bool hnc_train_run(const Case *test, const char *weights, const char *data, const Json *train) {
    char epochs[32], batch_size[32];
    snprintf(epochs, sizeof epochs, "%d", (int)json_number(train, "epochs"));
    snprintf(batch_size, sizeof batch_size, "%d", (int)json_number(train, "batch_size"));
    Command command = {.count = 0};
    command_add(&command, test->settings->hnc, "train", test->model, "--weights", weights, "--data", data, "--epochs", epochs, "--batch-size",
                batch_size, "--no-shuffle", "--save", "trained.safetensors", "--history", "history.csv", NULL);
    char *validation = path_join(test->folder, "validation.npz");
    if (access(validation, R_OK) == 0) {
        command_add(&command, "--validation", validation, NULL);
    }
    add_options(test->settings, &command);
    bool ok = command_run(&command, test->scratch, test->settings->seconds, test->failure);
    free(validation);
    return ok;
}

bool compare_files(const Case *test, const char *part, ReadSet *read, const char *got, const char *want, Tolerance tolerance, bool exact_names) {
    char *got_path = path_join(test->scratch, got), *want_path = path_join(test->folder, want);
    ArraySet got_set = {0}, want_set = {0};
    bool ok = read(&want_set, want_path, test->failure) && read(&got_set, got_path, test->failure) &&
              set_compare(part, &got_set, &want_set, tolerance, exact_names, test->worst, test->failure);
    set_free(&got_set);
    set_free(&want_set);
    free(got_path);
    free(want_path);
    return ok;
}

static Tolerance tolerance_of(const Case *test, const char *part) {
    const Json *numbers = json_get(json_get(test->info, "tolerances"), part);
    return (Tolerance){json_number(numbers, "atol"), json_number(numbers, "rtol")};
}

bool stored_case_run(const Case *test) {
    const Json *train = json_get(test->info, "train");
    const char *trained = "trained.safetensors";
    char *weights = path_join(test->folder, "weights.safetensors"), *input = path_join(test->folder, "input.npz"),
         *data = path_join(test->folder, "train.npz");
    bool ok = hnc_predict_run(test, weights, input, "y.npz") &&
              compare_files(test, "predict", set_read_npz, "y.npz", "expected.npz", tolerance_of(test, "expected"), true);
    if (ok && train->kind == JSON_MAP) {
        ok = hnc_train_run(test, weights, data, train) &&
             compare_files(test, "history", set_read_history, "history.csv", "history.csv", tolerance_of(test, "history"), false) &&
             compare_files(test, "trained weights", set_read_safetensors, trained, trained, tolerance_of(test, "trained"), true) &&
             hnc_predict_run(test, trained, input, "y2.npz") &&
             compare_files(test, "predict after training", set_read_npz, "y2.npz", "expected_trained.npz", tolerance_of(test, "expected_trained"),
                           true);
    }
    free(weights);
    free(input);
    free(data);
    return ok;
}

/* ---- which cases */

typedef struct {
    char **path; /* absolute */
    int count;
} Folders;

typedef struct {
    const char *name[64];
    int names;
    unsigned every, part, parts;
} Choice;

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static uint32_t name_hash(const char *name) { /* FNV-1a */
    uint32_t hash = 2166136261u;
    for (; *name; name++) {
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    }
    return hash;
}

static bool chosen(const Choice *choice, const char *name) {
    for (int i = 0; i < choice->names; i++) {
        if (strcmp(choice->name[i], name) == 0) {
            return true;
        }
    }
    return choice->names == 0 && (name_hash(name) >> 8) % choice->every == 0;
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void find_cases(Folders *folders, const char *suite, const Choice *choice) {
    char absolute[4096];
    DIR *directory = opendir(suite);
    if (!directory || !realpath(suite, absolute)) {
        perror(suite);
        exit(2);
    }
    for (struct dirent *entry; (entry = readdir(directory));) {
        char *folder = path_join(absolute, entry->d_name), *file = path_join(folder, "case.json");
        struct stat status;
        if (entry->d_name[0] != '.' && stat(file, &status) == 0 && chosen(choice, entry->d_name)) {
            folders->path = realloc(folders->path, sizeof(char *) * (size_t)(folders->count + 1));
            folders->path[folders->count++] = folder;
        } else {
            free(folder);
        }
        free(file);
    }
    closedir(directory);
}

/* ---- running them */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static bool run_case(const Settings *settings, const char *folder, bool verbose) {
    const char *base = getenv("TMPDIR");
    char scratch[4096];
    snprintf(scratch, sizeof scratch, "%s/hnc-case-XXXXXX", base && *base ? base : "/tmp");
    if (!mkdtemp(scratch)) {
        perror(scratch);
        exit(2);
    }
    char *cache = path_join(scratch, "cache"), *file = path_join(folder, "case.json");
    setenv("HNC_CACHE", cache, 1);
    Failure failure = {""};
    double worst = 0, start = now();
    Json *info = json_read(file);
    char *model = path_join(folder, json_get(info, "model") ? json_text(info, "model") : "model.yaml");
    Case test = {settings, folder, model, scratch, info, &worst, &failure};
    bool ok = json_get(info, "checksums") ? hashed_case_run(&test) : stored_case_run(&test);
    if (!ok) {
        printf("FAIL %s: %s\n", base_name(folder), failure.text);
    } else if (verbose) {
        printf("ok   %s: %.2f s, worst error %.2f x tolerance\n", base_name(folder), now() - start, worst);
    }
    json_free(info);
    remove_folder(scratch);
    free(cache);
    free(model);
    free(file);
    return ok;
}

static int usage(void) {
    fprintf(stderr, "usage: runner [--case NAME]... [--every N] [--part K/N] [--seconds S] [--option WORD]... [--verbose] [--list] HNC SUITE...\n");
    return 2;
}

int main(int argc, char **argv) {
    Settings settings = {.seconds = 120};
    Choice choice = {.every = 1, .part = 0, .parts = 1};
    bool verbose = false, list = false;
    int at = 1;
    for (; at < argc && strncmp(argv[at], "--", 2) == 0; at++) {
        const char *value = at + 1 < argc ? argv[at + 1] : "";
        if (strcmp(argv[at], "--verbose") == 0 || strcmp(argv[at], "--list") == 0) {
            verbose = verbose || strcmp(argv[at], "--verbose") == 0;
            list = list || strcmp(argv[at], "--list") == 0;
            continue;
        }
        at++;
        if (strcmp(argv[at - 1], "--case") == 0 && choice.names < 64) {
            choice.name[choice.names++] = value;
        } else if (strcmp(argv[at - 1], "--every") == 0) {
            choice.every = (unsigned)strtoul(value, NULL, 10);
        } else if (strcmp(argv[at - 1], "--part") == 0) {
            if (sscanf(value, "%u/%u", &choice.part, &choice.parts) != 2) {
                return usage();
            }
        } else if (strcmp(argv[at - 1], "--seconds") == 0) {
            settings.seconds = (unsigned)strtoul(value, NULL, 10);
        } else if (strcmp(argv[at - 1], "--option") == 0 && settings.option_count < 16) {
            settings.option[settings.option_count++] = value;
        } else {
            return usage();
        }
    }
    if (argc - at < 2 || choice.every == 0 || choice.parts == 0) {
        return usage();
    }
    char hnc[4096];
    if (!realpath(argv[at], hnc)) {
        perror(argv[at]);
        return 2;
    }
    settings.hnc = hnc;
    Folders folders = {0};
    for (at++; at < argc; at++) {
        find_cases(&folders, argv[at], &choice);
    }
    qsort(folders.path, (size_t)folders.count, sizeof(char *), by_name);
    int passed = 0, failed = 0;
    for (int i = 0; i < folders.count; i++) {
        if ((unsigned)i % choice.parts == choice.part && list) {
            printf("%s\n", folders.path[i]);
        } else if ((unsigned)i % choice.parts == choice.part) {
            bool ok = run_case(&settings, folders.path[i], verbose);
            passed += ok;
            failed += !ok;
            fflush(stdout);
        }
        free(folders.path[i]);
    }
    free(folders.path);
    if (!list) {
        printf("%d passed, %d failed\n", passed, failed);
    }
    return failed || (passed == 0 && !list);
}
