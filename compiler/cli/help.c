/*
 * help.c - hnc help: a sub-command, or a class of Keras from the table that also parses it.
 */
#include "cli/names.h"

#include "target/target.h"

#include <string.h>

enum { LINE_WIDTH = 110, ARGUMENT_COLUMN = 26, DOC_COLUMN = 58 };

static const char *type_text(Arena *arena, const Arg *arg) {
    switch (arg->type) {
    case ARG_INT: return "integer";
    case ARG_FLOAT: return "number";
    case ARG_BOOL: return "true or false";
    case ARG_STRING: return "text";
    case ARG_CHOICE: return arg->choices;
    case ARG_INTS: return "integer or list";
    case ARG_FLOATS: return "number or list";
    case ARG_STRINGS: return "text or list";
    case ARG_OBJECT: return family_name(arg->family);
    case ARG_OBJECTS: return arena_printf(arena, "%s or list", family_name(arg->family));
    case ARG_NODE: return "any";
    }
    return "";
}

static const char *range_text(Arena *arena, const Arg *arg) {
    bool integer = arg->type == ARG_INT || arg->type == ARG_INTS;
    bool said = arg->doc != NULL && (strstr(arg->doc, " to ") != NULL || strstr(arg->doc, "at least") != NULL || strstr(arg->doc, "bove ") != NULL);
    if (arg->low >= arg->high || said) {
        return "";
    }
    if (arg->high >= (integer ? (double)INT32_MAX : 1e30)) {
        return arena_printf(arena, " (at least %g)", arg->low);
    }
    if (arg->low <= (integer ? (double)INT32_MIN : -1e30)) {
        return arena_printf(arena, " (at most %g)", arg->high);
    }
    return arena_printf(arena, " (%g to %g)", arg->low, arg->high);
}

static void print_argument(Arena *arena, const Arg *arg) {
    const char *type =
        arena_printf(arena, "%s%s", type_text(arena, arg), arg->initial == NULL ? ", required" : arena_printf(arena, " = %s", arg->initial));
    printf("  %-*s %s", ARGUMENT_COLUMN - 3, arg->name, type);
    int name_length = (int)strlen(arg->name), column = (name_length > ARGUMENT_COLUMN - 3 ? name_length + 3 : ARGUMENT_COLUMN) + (int)strlen(type);
    if (column + 1 >= DOC_COLUMN) {
        printf("\n%*s", DOC_COLUMN, "");
    } else {
        printf("%*s", DOC_COLUMN - column, "");
    }
    print_wrapped(stdout, arena_printf(arena, "%s%s", arg->doc != NULL ? arg->doc : "", range_text(arena, arg)), DOC_COLUMN, DOC_COLUMN, LINE_WIDTH);
}

static const char *sample_value(const Arg *arg) {
    switch (arg->type) {
    case ARG_INT:
    case ARG_INTS: return strstr(arg->name, "size") != NULL || strstr(arg->name, "shape") != NULL ? "3" : "8";
    case ARG_FLOAT:
    case ARG_FLOATS: return "0.5";
    case ARG_BOOL: return "true";
    case ARG_OBJECT:
    case ARG_OBJECTS:
        return arg->family == FAMILY_LAYER ? "{type: Dense, units: 8}" : arg->family == FAMILY_CELL ? "{type: LSTMCell, units: 8}" : "...";
    default: return "...";
    }
}

static void print_example(const ClassDef *def) {
    bool bare = true;
    for (const Arg *arg = def->args; arg != NULL && arg->name != NULL; arg++) {
        bare = bare && arg->initial != NULL;
    }
    printf("\nwritten as\n  {type: %s", def->name);
    for (const Arg *arg = def->args; !bare && arg->name != NULL; arg++) {
        if (arg->initial == NULL) {
            printf(", %s: %s", arg->name, sample_value(arg));
        }
    }
    puts("}");
}

static void print_class(Arena *arena, Family family, const ClassDef *def) {
    const char *short_name = snake_case(arena, def->name);
    printf("%s - %s", def->name, family_name(family));
    bool has_short = family != FAMILY_LAYER && family != FAMILY_CELL && strcmp(short_name, def->name) != 0;
    if (has_short || def->aliases != NULL) {
        printf(" (also: %s%s", has_short ? short_name : "", has_short && def->aliases != NULL ? ", " : "");
        for (const char *at = def->aliases; at != NULL && *at != '\0';) {
            int size = (int)strcspn(at, " ");
            printf("%.*s%s", size, at, at[size] != '\0' ? ", " : "");
            at += size + (at[size] == ' ');
        }
        printf(")");
    }
    puts("");
    if (def->doc != NULL) {
        print_wrapped(stdout, def->doc, 0, 0, LINE_WIDTH);
    }
    if (def->refuse != NULL) {
        puts("");
        print_wrapped(stdout, arena_printf(arena, "Not possible here: %s", def->refuse), 0, 0, LINE_WIDTH);
        return;
    }
    print_example(def);
    if (def->shapes != NULL) {
        printf("\nshapes\n  ");
        print_wrapped(stdout, def->shapes, 2, 2, LINE_WIDTH);
    }
    if (def->weights != NULL) {
        printf("\nweights\n  ");
        print_wrapped(stdout, def->weights, 2, 2, LINE_WIDTH);
    }
    if (def->args != NULL && def->args->name != NULL) {
        puts("\narguments");
        for (const Arg *arg = def->args; arg->name != NULL; arg++) {
            print_argument(arena, arg);
        }
    } else {
        puts("\nIt takes no arguments.");
    }
}

static const char *closest_of_all(Arena *arena, const char *word) {
    const char **names = NULL;
    int count = 0, capacity = 0;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        arena_reserve(arena, names, count, capacity);
        names[count++] = commands[i].name;
    }
    for (Family family = 0; family < FAMILY_COUNT; family++) {
        const ClassDef *const *list = NULL;
        int classes = class_list(family, &list);
        for (int i = 0; i < classes; i++) {
            arena_reserve(arena, names, count, capacity);
            names[count++] = list[i]->name;
        }
    }
    return closest_name(word, names, count);
}

static void print_targets(void) {
    const Target *list = NULL;
    int count = target_list(&list);
    puts("--target NAME: the machine that the generated code is for\n");
    printf("  %-14s %s (here: %s)\n", "native", "the best of the others that this machine runs", target_find("native")->name);
    for (int i = 0; i < count; i++) {
        printf("  %-14s %s%s%s\n", list[i].name, list[i].doc, list[i].flags[0] != '\0' ? "; compile it with " : "", list[i].flags);
    }
}

int command_help(const Options *options) {
    const char *word = options->file;
    if (word == NULL) {
        print_general_help(stdout);
        return EXIT_OK;
    }
    if (strcmp(word, "targets") == 0) {
        print_targets();
        return EXIT_OK;
    }
    if (strcmp(word, "manual") == 0) {
        print_manual();
        return EXIT_OK;
    }
    const Command *command = command_find(word);
    if (command != NULL) {
        print_command_help(command, stdout);
        return EXIT_OK;
    }
    int found = 0;
    for (Family family = 0; family < FAMILY_COUNT; family++) {
        const ClassDef *def = class_find(family, word);
        if (def != NULL) {
            fputs(found++ > 0 ? "\n" : "", stdout);
            print_class(options->arena, family, def);
        }
    }
    if (found > 0) {
        return EXIT_OK;
    }
    const char *meant = closest_of_all(options->arena, word);
    fprintf(stderr, "hnc: error: there is no command and no class `%s`%s%s%s\n", word, meant != NULL ? ": did you mean `" : "",
            meant != NULL ? meant : "", meant != NULL ? "`?" : "");
    fputs("      `hnc --help` lists the commands, `hnc layers all` the classes\n", stderr);
    return EXIT_USAGE;
}
