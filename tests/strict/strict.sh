#!/usr/bin/env bash
# strict.sh HNC RUNNER RUNNER-OPTION... SUITE: the generated code of the chosen conformance cases gives no warning under the strict flags.
# strict.sh HNC --specs FOLDER: the same for every spec of the folder.
#
# Compilers: gcc and clang (those that are installed), as C11 and C++17, at -O0 and -O2; the portable text as C99 too. The text for threads with OpenMP
# and without.
set -euo pipefail
hnc=$1
shift
if [[ $1 == --specs ]]; then
    models=("$2"/*.yaml)
else
    runner=$1
    shift
    mapfile -t models < <("$runner" --list "$@" | sed 's|$|/model.yaml|')
fi

common='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror'
as_c="$common -Wmissing-prototypes"
as_cxx="-x c++ -std=c++17 $common -Wmissing-declarations"
variants=() with_threads=()
for compiler in gcc clang; do
    command -v $compiler >/dev/null || continue
    variants+=("$compiler -std=c11 -O0 $as_c" "$compiler -std=c11 -O2 $as_c" "$compiler -std=c99 -O0 $as_c")
    variants+=("$compiler $as_cxx -O0" "$compiler $as_cxx -O2")
    with_threads+=("$compiler -std=c99 -O0 $as_c" "$compiler $as_cxx -O2")
    if echo '#include <omp.h>' | $compiler -fopenmp -fsyntax-only -x c - 2>/dev/null; then
        with_threads+=("$compiler -std=c11 -O2 -fopenmp $as_c" "$compiler -fopenmp $as_cxx -O0")
    fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0
for model in "${models[@]}"; do
    name=$(basename "$model" .yaml)
    [[ $name == model ]] && name=$(basename "$(dirname "$model")")
    ok=1
    check() { # OPTIONS VARIANT...
        local options=$1
        shift
        # shellcheck disable=SC2086 # options and variants are lists of words
        if ! "$hnc" "$model" $options -o "$scratch/$name.c" 2>"$scratch/log"; then
            ok=0
            echo "FAIL $name: hnc $options: $(head -n 3 "$scratch/log")"
        fi
        for variant in "$@"; do
            [[ $ok == 1 ]] || break
            if ! $variant -c "$scratch/$name.c" -o "$scratch/model.o" 2>"$scratch/log"; then
                ok=0
                echo "FAIL $name: $options $variant"
                head -n 8 "$scratch/log"
            fi
        done
    }
    check "" "${variants[@]}"
    check "--threads 2 --thread-work 1" "${with_threads[@]}"
    rm -f "$scratch/$name".*
    passed=$((passed + ok)) failed=$((failed + 1 - ok))
done
echo "$passed passed, $failed failed"
[[ $failed -eq 0 && $passed -gt 0 ]]
