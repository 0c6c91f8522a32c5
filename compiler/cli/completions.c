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

/* zsh runs the same script through its bash emulation. */
static void print_bash(Arena *arena, bool zsh) {
    fputs(zsh ? "autoload -U +X bashcompinit && bashcompinit\n" : "", stdout);
    puts("_hnc() {\n    local word=${COMP_WORDS[COMP_CWORD]} words=\n    case ${COMP_WORDS[1]} in");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        printf("    %s) words=\"", commands[i].name);
        print_words(arena, &commands[i]);
        puts("\" ;;");
    }
    fputs("    *) words=\"", stdout);
    print_words(arena, &commands[COMMAND_COMPILE]);
    fputs("\" ;;\n    esac\n    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
          "    elif [[ $COMP_CWORD == 1 ]]; then\n        COMPREPLY=($(compgen -W \"",
          stdout);
    print_commands();
    puts("\" -- \"$word\") $(compgen -f -- \"$word\"))\n    else\n        COMPREPLY=($(compgen -f -- \"$word\"))\n    fi\n}\ncomplete -o filenames "
         "-F _hnc hnc");
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
    } else {
        print_bash(options->arena, strcmp(shell, "zsh") == 0);
    }
    return EXIT_OK;
}
