/*
 * names.h - between help.c and layers.c: families by name and text in columns.
 */
#ifndef HNC_CLI_NAMES_H
#define HNC_CLI_NAMES_H

#include "cli/cli.h"

bool family_find(const char *word, Family *family); /* "loss" or "losses" */
/* Prints text wrapped at `width` columns; lines after the first are indented. `column`: where the first line begins. */
void print_wrapped(FILE *to, const char *text, int column, int indent, int width);

/* manual.c */
void print_manual(void);

#endif
