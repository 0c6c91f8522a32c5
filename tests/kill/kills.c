/*
 * kills.c - a training that writes checkpoints is killed (SIGKILL) at random moments and resumed, until so many kills have been made.
 *
 *   kills HNC KILLS SEED
 *
 * After every kill each file is there whole or not at all; every training that reaches its end after any number of kills has the weights, the
 * history and the callbacks' files of a training that nobody disturbed, byte by byte.
 */
#define _XOPEN_SOURCE 700
#include "hnc_runtime.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SAMPLES = 60, FEATURES = 6, EPOCHS = 10 };

static const char model_text[] = "name: killed\n"
                                 "inputs:\n"
                                 "  - {name: x, shape: [6]}\n"
                                 "layers:\n"
                                 "  - {type: Dense, units: 16, activation: tanh}\n"
                                 "  - {type: Dropout, rate: 0.2}\n"
                                 "  - {type: BatchNormalization}\n"
                                 "  - {type: Dense, name: y, units: 1}\n"
                                 "outputs: [y]\n"
                                 "training:\n"
                                 "  optimizer: {type: Adam, learning_rate: 0.01}\n"
                                 "  loss: mean_squared_error\n"
                                 "  metrics: [mean_absolute_error]\n"
                                 "  batch_size: 8\n"
                                 "  validation_split: 0.2\n"
                                 "  callbacks:\n"
                                 "    - {type: EarlyStopping, monitor: val_loss, patience: 100, restore_best_weights: true}\n"
                                 "    - {type: ReduceLROnPlateau, monitor: val_loss, patience: 2}\n"
                                 "    - {type: ModelCheckpoint, filepath: best.safetensors, save_best_only: true}\n"
                                 "    - {type: CSVLogger, filename: log.csv, append: true}\n";

static int failures;

static void fault(int kill_number, const char *what, const char *file) {
    printf("FAIL: kill %d: %s: %s\n", kill_number, file, what);
    failures++;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The file's bytes, ended by a zero, to be freed; NULL: there is none. */
static char *content(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    *length = 0;
    if (file == NULL) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = calloc((size_t)size + 1, 1);
    *length = bytes != NULL ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    return bytes;
}

static bool same(const char *a, const char *b) {
    size_t lengths[2];
    char *text[2] = {content(a, &lengths[0]), content(b, &lengths[1])};
    bool equal = text[0] != NULL && text[1] != NULL && lengths[0] == lengths[1] && memcmp(text[0], text[1], lengths[0]) == 0;
    free(text[0]);
    free(text[1]);
    return equal;
}

static pid_t start(const char *hnc, bool resume) {
    char epochs[16];
    snprintf(epochs, sizeof epochs, "%d", EPOCHS);
    const char *words[] = {hnc,
                           "train",
                           "model.yaml",
                           "--data",
                           "train.npz",
                           "--epochs",
                           epochs,
                           "--quiet",
                           "--checkpoint-steps",
                           "4",
                           "--checkpoint",
                           "run.ckpt",
                           "--save",
                           "run.safetensors",
                           "--history",
                           "run.csv",
                           resume ? "--resume" : NULL,
                           "run.ckpt",
                           NULL};
    pid_t child = fork();
    if (child == 0) {
        execv(hnc, (char *const *)(uintptr_t)words);
        _exit(127);
    }
    return child;
}

/* Every file of an unfinished training: weights open, tables are the beginning of the undisturbed one's; nothing else lies about. */
static void check_files(int kill_number) {
    static const char *const weights[] = {"run.ckpt", "best.safetensors", "run.safetensors"};
    static const char *const tables[][2] = {{"run.csv", "whole.csv"}, {"log.csv", "whole-log.csv"}};
    for (size_t i = 0; i < sizeof weights / sizeof *weights; i++) {
        HncError error;
        struct stat status;
        if (stat(weights[i], &status) == 0) {
            HncSafetensors *file = hnc_safetensors_open(weights[i], &error);
            if (file == NULL) {
                fault(kill_number, error.message, weights[i]);
            }
            hnc_safetensors_close(file);
        }
    }
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        size_t length, whole;
        char *text = content(tables[i][0], &length), *all = content(tables[i][1], &whole);
        if (text != NULL && (all == NULL || length == 0 || length > whole || memcmp(text, all, length) != 0 || text[length - 1] != '\n')) {
            fault(kill_number, "not the beginning of the undisturbed training's", tables[i][0]);
        }
        free(text);
        free(all);
    }
    DIR *folder = opendir(".");
    int temporary = 0;
    for (struct dirent *entry = folder != NULL ? readdir(folder) : NULL; entry != NULL; entry = readdir(folder)) {
        temporary += strstr(entry->d_name, "tmp") != NULL;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    if (temporary > 5) {
        fault(kill_number, "more than one temporary file for each file", ".");
    }
}

static void check_end(int kill_number) {
    static const char *const pairs[][2] = {{"run.safetensors", "whole.safetensors"},
                                           {"run.csv", "whole.csv"},
                                           {"best.safetensors", "whole-best.safetensors"},
                                           {"log.csv", "whole-log.csv"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!same(pairs[i][0], pairs[i][1])) {
            fault(kill_number, "differs from the undisturbed training's", pairs[i][0]);
        }
        unlink(pairs[i][0]);
    }
    unlink("run.ckpt");
}

static bool make_files(void) {
    static float x[SAMPLES * FEATURES], y[SAMPLES];
    HncError error;
    for (int i = 0; i < SAMPLES; i++) {
        for (int f = 0; f < FEATURES; f++) {
            uint32_t block[4];
            hnc_random_block(7, 0, (uint64_t)(i * FEATURES + f), block);
            x[i * FEATURES + f] = (float)block[0] / 4294967296.0f - 0.5f;
            y[i] += x[i * FEATURES + f] * (float)(f - 2);
        }
    }
    const HncStored array[] = {{.name = "x", .type = HNC_FILE_F32, .rank = 2, .dim = {SAMPLES, FEATURES}, .data = x},
                               {.name = "y", .type = HNC_FILE_F32, .rank = 2, .dim = {SAMPLES, 1}, .data = y}};
    FILE *model = fopen("model.yaml", "w");
    bool good = model != NULL && fputs(model_text, model) >= 0;
    good = model != NULL && fclose(model) == 0 && good;
    return good && hnc_npz_write("train.npz", array, 2, &error);
}

static int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fputs("usage: kills HNC KILLS SEED\n", stderr);
        return 2;
    }
    char *hnc = realpath(argv[1], NULL), folder[] = "/tmp/hnc-kills-XXXXXX", cache[64], remove[128];
    int kills = atoi(argv[2]), finished = 0;
    uint64_t seed = strtoull(argv[3], NULL, 10);
    if (hnc == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0 || !make_files()) {
        fputs("the files of the training cannot be made\n", stderr);
        return 1;
    }
    snprintf(cache, sizeof cache, "%s/cache", folder);
    setenv("HNC_CACHE", cache, 1);
    double length = 0;
    for (int i = 0; i < 2; i++) { /* the second finds its machine code */
        unlink("log.csv");
        length = seconds();
        if (wait_for(start(hnc, false)) != 0) {
            fputs("the undisturbed training fails\n", stderr);
            return 1;
        }
        length = seconds() - length;
    }
    if (rename("run.safetensors", "whole.safetensors") != 0 || rename("run.csv", "whole.csv") != 0 ||
        rename("best.safetensors", "whole-best.safetensors") != 0 || rename("log.csv", "whole-log.csv") != 0) {
        fputs("the undisturbed training leaves files out\n", stderr);
        return 1;
    }
    unlink("run.ckpt");
    for (int done = 0, attempt = 0; done < kills && failures < 5 && attempt < 4 * kills + 100; attempt++) {
        uint32_t block[4];
        hnc_random_block(seed, 1, (uint64_t)attempt, block);
        double delay = length * (double)block[0] / 4294967296.0;
        struct timespec time = {(time_t)delay, (long)((delay - (double)(time_t)delay) * 1e9)};
        bool resume = access("run.ckpt", F_OK) == 0;
        if (!resume) {
            unlink("log.csv"); /* a log that is added to goes on behind what an earlier training wrote */
        }
        pid_t child = start(hnc, resume);
        nanosleep(&time, NULL);
        kill(child, SIGKILL);
        int status = wait_for(child);
        if (WIFSIGNALED(status)) {
            done++;
            check_files(done);
        } else if (status == 0) {
            finished++;
            check_end(done);
        } else {
            fault(done, "the training does not go on", "run.ckpt");
            break;
        }
    }
    if (failures == 0) {
        if (access("run.ckpt", F_OK) != 0) {
            unlink("log.csv");
        }
        if (wait_for(start(hnc, access("run.ckpt", F_OK) == 0)) != 0) {
            fault(kills, "the training does not go on", "run.ckpt");
        } else {
            finished++;
            check_end(kills);
        }
    }
    printf("%d kills, %d trainings finished, %.3f s undisturbed; %d faults\n", kills, finished, length, failures);
    snprintf(remove, sizeof remove, "rm -rf '%s'", folder);
    if (chdir("/") != 0 || (failures == 0 && system(remove) != 0)) {
        return 1;
    }
    free(hnc);
    return failures > 0;
}
