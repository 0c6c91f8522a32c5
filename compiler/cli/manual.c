/*
 * manual.c - hnc help manual: the manual page hnc(1), from the tables of commands and options.
 */
#include "cli/names.h"

#include <string.h>

/* Text in a manual page: backslashes and hyphens as such, and no line that begins like a request. */
static void put_text(const char *text) {
    bool line_start = true;
    for (const char *c = text; *c != '\0'; c++) {
        if (line_start && (*c == '.' || *c == '\'')) {
            fputs("\\&", stdout);
        }
        if (*c == '\\') {
            fputs("\\e", stdout);
        } else if (*c == '-') {
            fputs("\\-", stdout);
        } else {
            putchar(*c);
        }
        line_start = *c == '\n';
    }
}

/* Text in lines of the page's source, each sentence or long clause on its own. */
static void put_lines(const char *text) {
    size_t column = 0;
    for (const char *c = text; *c != '\0';) {
        size_t length = strcspn(c, " \n");
        char word[200];
        snprintf(word, sizeof word, "%.*s", (int)length, c);
        const bool ends_sentence = length > 0 && column > 0 && c[length] != '\0' && word[length - 1] == '.';
        if (column > 0 && column + length > 70) {
            putchar('\n');
            column = 0;
        } else if (column > 0) {
            putchar(' ');
        }
        if (column == 0 && (word[0] == '.' || word[0] == '\'')) {
            fputs("\\&", stdout);
        }
        put_text(word);
        column = ends_sentence ? 0 : column + length + 1;
        fputs(ends_sentence ? "\n" : "", stdout);
        c += length;
        c += strspn(c, " \n");
    }
    fputs(column > 0 ? "\n" : "", stdout);
}

static void put_option(void *context, const char *spelling, const char *doc) {
    (void)context;
    while (*spelling == ' ') {
        spelling++;
    }
    fputs(".TP\n.B ", stdout);
    put_text(spelling);
    putchar('\n');
    put_lines(doc);
}

static void put_command(const Command *command) {
    fputs(".SS hnc ", stdout);
    put_text(command->usage);
    putchar('\n');
    char first[2] = {command->summary[0], '\0'};
    if (first[0] >= 'a' && first[0] <= 'z') {
        first[0] = (char)(first[0] - 'a' + 'A');
    }
    fputs(first, stdout);
    put_text(command->summary + 1);
    fputs(".\n", stdout);
    if (command->about != NULL) {
        put_lines(command->about);
    }
    fputs(".PP\n.nf\n", stdout);
    put_text(command->examples);
    fputs(".fi\n", stdout);
    options_visit(command, put_option, NULL);
}

void print_manual(void) {
    printf(".TH HNC 1 2026-08-01 \"hnc %s\" \"User commands\"\n", HNC_VERSION);
    fputs(".SH NAME\nhnc \\- compiler from YAML descriptions of neural networks to C\n"
          ".SH SYNOPSIS\n.B hnc\n.I MODEL.yaml\n.B \\-o\n.I MODEL.c\n.RI [ options ]\n.br\n.B hnc\n.I COMMAND\n.RI [ operand ]\n.RI [ options ]\n"
          ".SH DESCRIPTION\n",
          stdout);
    put_lines("hnc reads the description of a network in Keras's terms and writes plain C that runs it and trains it: fixed shapes, no heap, "
              "nothing needed but libc and libm. It also trains, evaluates and runs models itself. Model files are YAML, data files numpy's .npz, "
              "weights safetensors.");
    fputs(".SH COMMANDS\n", stdout);
    for (int i = 0; i < COMMAND_COUNT; i++) {
        put_command(&commands[i]);
    }
    fputs(".SH EXIT STATUS\n.TP\n.B 0\nDone.\n.TP\n.B 1\nThe model or the data is wrong.\n.TP\n.B 2\nThe command line is wrong.\n"
          ".TP\n.B 3\nA file cannot be read or written, or memory is short.\n.TP\n.B 4\nA bug in hnc; please report it.\n"
          ".TP\n.B 130\nTraining was interrupted; what it was asked to save is saved.\n"
          ".SH ENVIRONMENT\n.TP\n.B CC\nThe C compiler of predict, evaluate and train (cc).\n"
          ".TP\n.B HNC_CACHE\nFolder of compiled models ($XDG_CACHE_HOME/hnc, else ~/.cache/hnc).\n"
          ".TP\n.B NO_COLOR\nIf set and not empty, messages have no colours.\n"
          ".SH SEE ALSO\n.BR cc (1),\n.BR cmake (1)\n",
          stdout);
}
