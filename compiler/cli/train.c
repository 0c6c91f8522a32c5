/*
 * train.c - hnc train: the model's training section carried out on a data file.
 */
#define _XOPEN_SOURCE 700
#include "cli/driver.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* The one thing a signal can reach. The first Ctrl-C asks the loop to stop; a second one ends the process as usual. */
static volatile sig_atomic_t stop_asked;

static void ask_to_stop(int signal_number) {
    (void)signal_number;
    stop_asked = 1;
}

static void catch_signals(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = ask_to_stop;
    action.sa_flags = SA_RESETHAND | SA_RESTART;
    sigemptyset(&action.sa_mask);
    stop_asked = 0;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

/* What the loop's callbacks see. */
typedef struct {
    FILE *to;
    int columns;    /* of the terminal, or 0 */
    bool line_open; /* a bar without its end stands on the terminal */
} Screen;

static bool wants_stop(void *context) {
    (void)context;
    return stop_asked != 0;
}

static void show_progress(void *context, const HncProgress *progress) {
    Screen *screen = context;
    hnc_progress_print(progress, screen->to, screen->columns);
    screen->line_open = screen->columns > 0 && !progress->epoch_end;
}

static void show_message(void *context, const char *text) {
    Screen *screen = context;
    fprintf(screen->to, "%s%s\n", screen->line_open ? "\n" : "", text);
    screen->line_open = false;
    fflush(screen->to);
}

static double clock_seconds(void *context) {
    (void)context;
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static int terminal_columns(FILE *to) {
    struct winsize size;
    if (!isatty(fileno(to))) {
        return 0;
    }
    return ioctl(fileno(to), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

static int given(int value) {
    return value == ARG_NONE ? 0 : value;
}

static int run(Driver *driver, FitOptions *fit, HncInstance *instance, const Samples *data) {
    const Options *options = driver->options;
    HncError error = {HNC_OK, ""};
    Screen screen = {.to = stdout, .columns = terminal_columns(stdout)};
    bool quiet = options->quiet || fit->verbose == 0;
    int validation_batch = given(fit->validation_batch_size);
    HncFit settings = {
        .epochs = options->epochs > 0 ? options->epochs : fit->epochs,
        .initial_epoch = fit->initial_epoch,
        .batch_size = driver->model->train_batch,
        .shuffle = fit->shuffle && !options->no_shuffle,
        .seed = options->seed,
        .steps_per_epoch = given(fit->steps_per_epoch),
        .validation = data->validation,
        .validation_batch_size = validation_batch < driver->model->train_batch ? validation_batch : driver->model->train_batch,
        .validation_freq = given(fit->validation_freq),
        .validation_steps = given(fit->validation_steps),
        .callback = fit->callback,
        .callback_count = fit->ncallback,
        .checkpoint = options->checkpoint,
        .checkpoint_steps = options->checkpoint_steps,
        .resume = options->resume,
        .history = options->history,
        .stop = wants_stop,
        .progress = quiet ? NULL : show_progress,
        .message = quiet ? NULL : show_message,
        .context = &screen,
        .seconds = clock_seconds,
    };
    HncHistory history;
    HncStop stopped;
    catch_signals();
    bool good = hnc_fit(instance, data->train, &settings, &history, &stopped, &error);
    hnc_history_free(&history);
    if (screen.line_open) {
        fputc('\n', screen.to);
    }
    if (good && options->save != NULL) {
        good = hnc_weights_save(instance, options->save, &error);
    }
    if (!good) {
        if (options->checkpoint != NULL && access(options->checkpoint, R_OK) == 0) {
            fprintf(stderr, "hnc: the last checkpoint is whole; --resume %s continues\n", options->checkpoint);
        }
        return driver_fault(driver, &error);
    }
    if (stopped == HNC_STOP_REQUESTED) {
        if (options->checkpoint != NULL) {
            fprintf(stderr, "hnc: stopped; --resume %s continues\n", options->checkpoint);
        } else {
            fprintf(stderr, "hnc: stopped; without --checkpoint it cannot be continued\n");
        }
        return EXIT_INTERRUPTED;
    }
    return EXIT_OK;
}

/* What cannot be written is said before hours of training, not after them. EXIT_OK, or EXIT_SYSTEM with the reason. */
static int check_place(Driver *driver, const char *path) {
    struct stat status;
    if (path == NULL || strchr(path, '{') != NULL) {
        return EXIT_OK; /* a name that depends on the training */
    }
    bool exists = stat(path, &status) == 0;
    char *real = exists && S_ISREG(status.st_mode) ? realpath(path, NULL) : NULL; /* behind a link */
    const char *name = real != NULL ? real : path, *slash = strrchr(name, '/');
    const char *folder = slash == NULL ? "." : slash == name ? "/" : arena_strndup(driver->arena, name, (size_t)(slash - name));
    free(real);
    if (exists && !S_ISREG(status.st_mode)) {
        folder = path; /* a device; folders are refused */
    }
    int error = exists && S_ISDIR(status.st_mode) ? EISDIR : access(folder, folder == path ? W_OK : W_OK | X_OK) == 0 ? 0 : errno;
    if (error == 0) {
        return EXIT_OK;
    }
    diag_file_error(driver->diag, path, "system", "cannot be written: %s", strerror(error));
    return EXIT_SYSTEM;
}

static int check_places(Driver *driver, const FitOptions *fit) {
    const Options *options = driver->options;
    const char *const path[] = {options->save, options->checkpoint, options->history};
    int status = EXIT_OK;
    for (int i = 0; i < COUNT_OF(path) && status == EXIT_OK; i++) {
        status = check_place(driver, path[i]);
    }
    for (int i = 0; i < fit->ncallback && status == EXIT_OK; i++) {
        status = fit->callback[i].kind == HNC_TENSORBOARD ? EXIT_OK : check_place(driver, fit->callback[i].path);
    }
    return status;
}

/* --pretrained: the weights that another model's file has, over those that the initializers drew. */
static int take_pretrained(Driver *driver, HncInstance *instance) {
    HncError error = {HNC_OK, ""};
    const char *path = driver->options->pretrained;
    int weights = 0;
    for (int i = 0; i < driver->model->variable_count; i++) {
        weights += driver->model->variable[i].class_ == HNC_WEIGHT;
    }
    const int taken = hnc_weights_load_some(instance, path, driver_flags(driver), &error);
    if (taken < 0) {
        return driver_fault(driver, &error);
    }
    if (taken == 0) {
        diag_file_error(driver->diag, path, "no-pretrained", "none of the model's %d weights is in it", weights);
        diag_remedy(driver->diag, "layers that start from another model's weights need its layers' names");
        return EXIT_MODEL;
    }
    if (!driver->options->quiet) {
        fprintf(stderr, "%d of %d weights from %s\n", taken, weights, path);
    }
    return EXIT_OK;
}

static int train(Driver *driver, FitOptions *fit) {
    HncError error = {HNC_OK, ""};
    HncInstance *instance = hnc_instance_new(driver->model, HNC_FOR_TRAIN, &error);
    if (instance == NULL) {
        return driver_fault(driver, &error);
    }
    Samples data = {.all = NULL};
    int status = driver_weights(driver, instance, true);
    if (status == EXIT_OK && driver->options->pretrained != NULL) {
        status = take_pretrained(driver, instance);
    }
    if (status == EXIT_OK) {
        status = samples_open(driver, fit->validation_split, &data);
    }
    if (status == EXIT_OK) {
        instance->metadata = data.learned.key != NULL ? &data.learned : NULL;
        instance->metadata_count = data.learned.key != NULL ? 1 : 0;
        status = run(driver, fit, instance, &data);
        samples_report(&data);
    }
    samples_close(&data);
    hnc_instance_free(instance);
    return status;
}

int command_train(const Options *options) {
    Driver driver;
    FitOptions fit;
    int status = driver_open(&driver, options, USE_TRAIN, options->data);
    if (status == EXIT_OK && !fit_options_read(driver.arena, driver.diag, driver.program->model->training, &fit)) {
        status = EXIT_MODEL;
    }
    if (status == EXIT_OK) {
        if (options->save == NULL && options->checkpoint == NULL && fit.ncallback == 0) {
            fputs("hnc: warning: neither --save nor --checkpoint is given: the trained weights will be lost\n", stderr);
        }
        status = check_places(&driver, &fit);
    }
    if (status == EXIT_OK) {
        status = train(&driver, &fit);
    }
    return driver_close(&driver, status);
}
