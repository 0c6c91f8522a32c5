#define _POSIX_C_SOURCE 200809L
#include "process.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void command_add(Command *command, ...) {
    va_list arguments;
    va_start(arguments, command);
    for (const char *item; (item = va_arg(arguments, const char *));) {
        if (command->count >= MAX_ARGUMENTS - 1) {
            fprintf(stderr, "runner: too many arguments\n");
            exit(2);
        }
        command->item[command->count++] = item;
    }
    va_end(arguments);
    command->item[command->count] = NULL;
}

/* The first error line of the log, else its last line. */
static void last_words(const char *path, char *text, size_t size) {
    char line[600];
    bool found = false;
    text[0] = 0;
    FILE *log = fopen(path, "r");
    while (log && !found && fgets(line, sizeof line, log)) {
        line[strcspn(line, "\n")] = 0;
        found = strstr(line, "error:") || strstr(line, "ERROR:") || strstr(line, "Assertion");
        if (line[0]) {
            snprintf(text, size, "%s", line);
        }
    }
    if (log) {
        fclose(log);
    }
}

bool command_run(const Command *command, const char *folder, unsigned seconds, Failure *failure) {
    char log[4096], words[700];
    snprintf(log, sizeof log, "%s/log", folder);
    fflush(stdout);
    pid_t child = fork();
    if (child < 0) {
        return fail(failure, "fork failed");
    }
    if (child == 0) {
        int to = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600), from = open("/dev/null", O_RDONLY);
        if (to < 0 || from < 0 || chdir(folder) != 0) {
            _exit(126);
        }
        dup2(from, 0);
        dup2(to, 1);
        dup2(to, 2);
        alarm(seconds); /* survives exec; its signal ends the child */
        /* execvp does not write to its arguments; its type is older than const. */
        union {
            const char *const *given;
            char *const *wanted;
        } arguments = {.given = command->item};
        execvp(command->item[0], arguments.wanted);
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return true;
    }
    last_words(log, words, sizeof words);
    if (WIFSIGNALED(status)) {
        return fail(failure, "hnc %s: ended by signal %d%s: %s", command->item[1], WTERMSIG(status),
                    WTERMSIG(status) == SIGALRM ? " (time limit)" : "", words);
    }
    return fail(failure, "hnc %s: status %d: %s", command->item[1], WEXITSTATUS(status), words);
}

void remove_folder(const char *folder) {
    DIR *open_folder = opendir(folder);
    for (struct dirent *entry; open_folder && (entry = readdir(open_folder));) {
        char path[4096];
        bool itself = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        if (!itself && snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) < (int)sizeof path && unlink(path) != 0) {
            remove_folder(path);
        }
    }
    if (open_folder) {
        closedir(open_folder);
    }
    rmdir(folder);
}
