#!/usr/bin/env bash
# compare.sh HNC MODEL TARGET FLAG...: the code for 2, 3 and 4 threads gives the bits of the code for one, whether it is compiled with OpenMP or without. Every
# function whose loops threads can share is shared, however small (--thread-work 1).
set -euo pipefail
hnc=$(realpath "$1") model=$(realpath "$2") target=$3
shift 3
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cc="${CC:-cc} -std=c11 -O1 -ffp-contract=off -fno-math-errno -I. $*"
for name in a b; do
    sed "s/^name: .*/name: $name/" "$model" >$name.yaml
done
"$hnc" a.yaml -o a.c --target "$target" --batch 5
$cc -c a.c
sizes=$(sed -n "s/^ \* *static float x_in\[\([0-9]*\)\];.*/-DA_INPUT=\1/p; s/^ \* *static float [a-z0-9_]*_out\[\([0-9]*\)\];.*/-DA_OUTPUT=\1/p" a.h)
for threads in $([[ $target == portable ]] && echo 2 3 4 || echo 2 3); do
    "$hnc" b.yaml -o b.c --target "$target" --batch 5 --threads $threads --thread-work 1
    grep -q 'B_THREADS(1)$' b.c || { echo "no function is shared"; exit 1; }
    for openmp in -fopenmp ""; do
        [[ $threads$target == 2portable || -n $openmp ]] || continue # without OpenMP once
        $cc $openmp -c b.c
        $cc $openmp $sizes -o compare "$here/compare.c" a.o b.o -lm
        echo "$threads threads${openmp:+, OpenMP}: $(OMP_WAIT_POLICY=passive ./compare)"
    done
done
