/*
 * completions.c - hnc completions: scripts for bash, zsh and fish, from the tables of commands and options.
 */
#include "cli/cli.h"

#include <string.h>

static void print_words(Arena *arena, const Command *command) {
    const char *const *names = NULL;
    int count = options_names(arena, command, &names);
    for (int i = 0; i < count; i++) {
        printf("%s%s", i == 0 ? "" : " ", names[i]);
    }
}

static void print_commands(void) {
    for (int i = 0; i < COMMAND_COUNT; i++) {
        printf("%s%s", i == 0 ? "" : " ", commands[i].name);
    }
}

static void print_cases(Arena *arena, const char *indent, const char *variable, const char *open, const char *close) {
    for (int i = 0; i < COMMAND_COUNT; i++) {
        printf("%s%s) %s=%s", indent, commands[i].name, variable, open);
        print_words(arena, &commands[i]);
        printf("%s ;;\n", close);
    }
    printf("%s*) %s=%s", indent, variable, open);
    print_words(arena, &commands[COMMAND_COMPILE]);
    printf("%s ;;\n", close);
}

static void print_bash(Arena *arena) {
    puts("_hnc() {\n    local word=${COMP_WORDS[COMP_CWORD]} words=\n    case ${COMP_WORDS[1]} in");
    print_cases(arena, "    ", "words", "\"", "\"");
    fputs("    esac\n    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
          "    elif [[ $COMP_CWORD == 1 ]]; then\n        COMPREPLY=($(compgen -W \"",
          stdout);
    print_commands();
    puts("\" -- \"$word\") $(compgen -f -- \"$word\"))\n    else\n        COMPREPLY=($(compgen -f -- \"$word\"))\n    fi\n}\ncomplete -o filenames "
         "-F _hnc hnc");
}

/* Both as a file _hnc of zsh's function path and to be sourced. */
static void print_zsh(Arena *arena) {
    puts("#compdef hnc\n_hnc() {\n    local -a options\n    case $words[2] in");
    print_cases(arena, "    ", "options", "(", ")");
    fputs("    esac\n    if [[ $PREFIX == -* ]]; then\n        compadd -- $options\n    elif (( CURRENT == 2 )); then\n        compadd -- ", stdout);
    print_commands();
    puts("\n        _files\n    else\n        _files\n    fi\n}\nif [[ $funcstack[1] == _hnc ]]; then\n    _hnc \"$@\"\nelse\n    compdef _hnc "
         "hnc\nfi");
}

static void print_fish(Arena *arena) {
    for (int i = 0; i < COMMAND_COUNT; i++) {
        printf("complete -c hnc -n __fish_use_subcommand -a %s -d \"%s\"\n", commands[i].name, commands[i].summary);
        const char *const *names = NULL;
        int count = options_names(arena, &commands[i], &names);
        for (int k = 0; k < count; k++) {
            printf("complete -c hnc -n '__fish_seen_subcommand_from %s' -l %s\n", commands[i].name, names[k] + 2);
        }
    }
}

int command_completions(const Options *options) {
    const char *shell = options->file;
    if (shell == NULL || (strcmp(shell, "bash") != 0 && strcmp(shell, "zsh") != 0 && strcmp(shell, "fish") != 0)) {
        fputs("hnc: error: for which shell? bash, zsh or fish\n", stderr);
        return EXIT_USAGE;
    }
    if (strcmp(shell, "fish") == 0) {
        print_fish(options->arena);
    } else if (strcmp(shell, "bash") == 0) {
        print_bash(options->arena);
    } else {
        print_zsh(options->arena);
    }
    return EXIT_OK;
}
