/*
 * main.c - hnc: reads the command line, runs one sub-command, and turns what goes wrong into the exit codes of cli.h.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "cli/cli.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void out_of_memory(void *context) {
    longjmp(*(jmp_buf *)context, 1);
}

/* An assertion or a stray access: a fault of hnc, whatever the model says. Only async-signal-safe calls. */
static void internal_fault(int number) {
    static const char text[] = "hnc: error: this is a bug in hnc, not in your model; please report it with the model file\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    (void)number;
    _exit(EXIT_BUG);
}

static bool wants_colour(const char *when) {
    if (when != NULL && strcmp(when, "auto") != 0) {
        return strcmp(when, "always") == 0;
    }
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(STDERR_FILENO) && (no_colour == NULL || no_colour[0] == '\0') && (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

static int run(Arena *arena, int argc, char **argv) {
    Options options;
    const Command *command = NULL;
    bool help = false;
    int result = options_parse(arena, argc, argv, &options, &command, &help);
    options.colour = wants_colour(options.colour_when);
    if (result != EXIT_OK) {
        return result;
    }
    if (help && command == NULL) {
        print_general_help(stdout);
    } else if (help) {
        print_command_help(command, stdout);
    } else {
        result = command->run(&options);
    }
    if ((fflush(stdout) != 0 || ferror(stdout)) && errno != EPIPE) {
        result = result == EXIT_OK ? report_system_error("-", "write", errno) : result;
    }
    return result;
}

int main(int argc, char **argv) {
    signal(SIGABRT, internal_fault);
    signal(SIGSEGV, internal_fault);
    signal(SIGFPE, internal_fault);
    signal(SIGILL, internal_fault);
    signal(SIGBUS, internal_fault);
    signal(SIGXFSZ, SIG_IGN); /* a file that grows over a limit is an error of writing, with a message */
    jmp_buf memory_gone;
    Arena *volatile arena = NULL;
    int result;
    if (setjmp(memory_gone) == 0) {
        arena = arena_new(out_of_memory, &memory_gone);
        result = run(arena, argc, argv);
    } else {
        fputs("hnc: error: out of memory\n", stderr);
        result = EXIT_SYSTEM;
    }
    arena_free(arena);
    return result;
}
