#!/usr/bin/env bash
# compare.sh HNC MODEL TARGET FLAG...: code with weights in bfloat16 gives the bits of the float32 code on the same weights, rounded.
set -euo pipefail
hnc=$(realpath "$1") model=$(realpath "$2") target=$3
shift 3
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for name in a b; do
    sed "s/^name: .*/name: $name/" "$model" >$name.yaml
    "$hnc" $name.yaml -o $name.c --target "$target" --batch 5 --no-training --weight-type "$([[ $name == a ]] && echo f32 || echo bf16)"
done
# Every weight of b, copied to a: WIDEN for those in bfloat16, COPY for the others.
tac b.h | sed -n '/^} b_weights;/,/^typedef struct/p' | sed -n 's/^ *uint16_t \([a-z0-9_]*\)\[.*/WIDEN(\1)/p; s/^ *float \([a-z0-9_]*\)[[;].*/COPY(\1)/p' >weights.inc
grep -q WIDEN weights.inc || { echo "no weight is in bfloat16"; exit 1; }
sizes=$(sed -n "s/^ \* *static float x_in\[\([0-9]*\)\];.*/-DA_INPUT=\1/p; s/^ \* *static float [a-z0-9_]*_out\[\([0-9]*\)\];.*/-DA_OUTPUT=\1/p" a.h)
# shellcheck disable=SC2086 # lists of words
"${CC:-cc}" -std=c11 -O2 -ffp-contract=off -fno-math-errno "$@" -I. $sizes -o compare "$here/compare.c" a.c b.c -lm
./compare
