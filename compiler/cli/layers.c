/*
 * layers.c - hnc layers: lists the classes of one family or of all, from the registry.
 */
#include "cli/names.h"

#include <stdlib.h>
#include <string.h>

bool family_find(const char *word, Family *family) {
    for (Family at = 0; at < FAMILY_COUNT; at++) {
        if (strcmp(word, family_plural(at)) == 0 || strcmp(word, family_name(at)) == 0) {
            *family = at;
            return true;
        }
    }
    return false;
}

void print_wrapped(FILE *to, const char *text, int column, int indent, int width) {
    for (bool first = true; *text != '\0'; first = false) {
        int word = (int)strcspn(text, " ");
        if (!first && column + 1 + word > width) {
            fprintf(to, "\n%*s", indent, "");
            column = indent;
            first = true;
        }
        fprintf(to, "%s%.*s", first ? "" : " ", word, text);
        column += word + !first;
        text += word + (text[word] == ' ');
    }
    fputc('\n', to);
}

enum { NAME_COLUMN = 30, LINE_WIDTH = 120 };

static void list_family(Arena *arena, Family family, bool with_title) {
    const ClassDef *const *list = NULL;
    int count = class_list(family, &list), refused = 0;
    if (with_title) {
        printf("%s:\n", family_plural(family));
    }
    bool snake =
        family != FAMILY_LAYER && family != FAMILY_CELL && family != FAMILY_CALLBACK && family != FAMILY_SCHEDULE && family != FAMILY_FEATURE;
    for (int i = 0; i < count; i++) {
        if (list[i]->refuse != NULL) {
            refused++;
            continue;
        }
        const char *name = list[i]->name, *short_name = snake_case(arena, name);
        const char *both = snake && strcmp(name, short_name) != 0 ? arena_printf(arena, "%s, %s", name, short_name) : name;
        int column = NAME_COLUMN + 2 + (snake && family != FAMILY_ACTIVATION ? 22 : 0);
        printf("  %-*s ", column - 3, both);
        print_wrapped(stdout, list[i]->doc != NULL ? list[i]->doc : "", (int)strlen(both) + 3 > column ? (int)strlen(both) + 3 : column, column,
                      LINE_WIDTH);
    }
    if (refused > 0) {
        puts("\nknown to Keras, but not possible here (`hnc help NAME` says why):");
        int column = 0;
        for (int i = 0; i < count; i++) {
            if (list[i]->refuse != NULL) {
                int length = (int)strlen(list[i]->name) + 2;
                if (column == 0 || column + length > LINE_WIDTH) {
                    fputs(column == 0 ? "  " : "\n  ", stdout);
                    column = 2;
                }
                column += length;
                printf("%s%s", list[i]->name, --refused > 0 ? ", " : "\n");
            }
        }
    }
    if (with_title) {
        puts("");
    }
}

int command_layers(const Options *options) {
    Family family = FAMILY_LAYER;
    const char *word = options->file;
    if (word != NULL && strcmp(word, "all") == 0) {
        for (family = 0; family < FAMILY_COUNT; family++) {
            list_family(options->arena, family, true);
        }
        return EXIT_OK;
    }
    if (word != NULL && !family_find(word, &family)) {
        const char *names[FAMILY_COUNT];
        for (Family at = 0; at < FAMILY_COUNT; at++) {
            names[at] = family_plural(at);
        }
        const char *meant = closest_name(word, names, FAMILY_COUNT);
        fprintf(stderr, "hnc: error: there is no family `%s`%s%s%s\n", word, meant != NULL ? ": did you mean `" : "", meant != NULL ? meant : "",
                meant != NULL ? "`?" : "");
        return EXIT_USAGE;
    }
    list_family(options->arena, family, false);
    return EXIT_OK;
}
