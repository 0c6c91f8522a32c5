#!/usr/bin/env bash
# reference.sh HNC: prints docs/reference.md, the vocabulary as `hnc help` explains it.
set -euo pipefail
hnc=$1
cat <<'END'
# Reference

Written by `tools/reference.sh` from the tables that the compiler itself reads; `hnc help NAME` prints the same. Names, arguments and defaults are Keras's.
END
for family in layers cells activations initializers regularizers constraints losses metrics optimizers schedules callbacks features; do
    printf '\n## %s\n' "${family^}"
    "$hnc" layers "$family" | awk '/^  [A-Za-z]/ {sub(/,$/, "", $1); print $1}' | while read -r name; do
        printf '\n### %s\n\n```\n' "$name"
        "$hnc" help "$name" | sed 's/ *$//'
        printf '```\n'
    done
done
