/*
 * version.c - hnc version.
 */
#include "cli/cli.h"

int command_version(const Options *options) {
    (void)options;
    puts("hnc " HNC_VERSION);
    return EXIT_OK;
}
