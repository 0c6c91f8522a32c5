#!/usr/bin/env bash
# compare.sh HNC ROOT MODEL TARGET FLAGS...: the code of a target against the portable code, on the same weights and inputs, for every number of samples:
# outputs, then the weights after three steps of training each. The tolerance is that of another order of summation.
set -euo pipefail
hnc=$(realpath "$1") root=$(realpath "$2") model=$3 target=$4
shift 4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for name in a b; do
    sed "s/^name: .*/name: $name/" "$root/tests/targets/$model.yaml" >$name.yaml
    "$hnc" $name.yaml -o $name.c --target "$([[ $name == a ]] && echo portable || echo "$target")" --batch 5
done
"${CC:-cc}" -std=c11 -O2 -ffp-contract=off -c a.c
"${CC:-cc}" -std=c11 -O2 -ffp-contract=off "$@" -c b.c
sizes=$(sed -n "s/^ \* *static float x_in\[\([0-9]*\)\];.*/-DA_INPUT=\1/p; s/^ \* *static float [a-z0-9_]*_out\[\([0-9]*\)\];.*/-DA_OUTPUT=\1/p" a.h)
"${CC:-cc}" -std=c11 -O2 -I. $sizes -o compare "$root/tests/targets/compare.c" a.o b.o -lm
./compare
