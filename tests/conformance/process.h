/* process.h - running hnc as a user does: a child process with its own time limit. */
#ifndef CONFORMANCE_PROCESS_H
#define CONFORMANCE_PROCESS_H

#include "compare.h"

enum { MAX_ARGUMENTS = 40 };
typedef struct {
    const char *item[MAX_ARGUMENTS];
    int count;
} Command;

void command_add(Command *command, ...); /* strings, ended by NULL */
/* Runs the command in `folder`, quietly; false with its last words when it does not end with status 0 within `seconds`. */
bool command_run(const Command *command, const char *folder, unsigned seconds, Failure *failure);
void remove_folder(const char *folder); /* with all that is in it */

#endif
