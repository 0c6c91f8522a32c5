#!/usr/bin/env bash
# count.sh HNC TARGET [--write]: the instructions that the code of a target takes, against those of bounds.txt; a slowdown shows here without a clock.
# For portable and x86-64-v3, those of one call of predict and of one training step, counted by valgrind. For x86-64-v4, which valgrind does not know,
# those of one round of the loops that do the multiply-adds, in the compiled text. --write sets the bounds to what is counted now.
set -euo pipefail
hnc=$(realpath "$1") target=$2 write=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
bounds=$here/bounds.txt
compiler=${CC:-gcc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

skip() {
    echo "skipped: $*"
    exit 77
}
wanted=$(sed -n 's/^# Counted with \(gcc [0-9]*\).*/\1/p' "$bounds" 2>/dev/null || true)
found=$(command -v "$compiler" >/dev/null && "$compiler" -dumpfullversion -dumpversion 2>/dev/null | sed 's/\..*//')
[[ $(uname -m) == x86_64 ]] || skip "the bounds are those of x86-64"
"$compiler" -v 2>&1 | grep -q '^gcc version' || skip "$compiler is not gcc"
[[ -n $write || "gcc $found" == "$wanted" ]] || skip "the bounds are those of $wanted, this is gcc $found"
if [[ $target == x86-64-v4 ]]; then
    command -v objdump >/dev/null || skip "there is no objdump (binutils)"
else
    command -v valgrind >/dev/null || skip "valgrind is not installed"
    [[ $target == portable ]] || grep -qw avx2 /proc/cpuinfo || skip "this machine does not run $target"
fi
flags=(-std=c11 -O3 -ffp-contract=off)
[[ $target == portable ]] || flags+=("-march=$target")

# counted: lines of "model what target numbers"
for yaml in "$here"/*.yaml; do
    model=$(basename "$yaml" .yaml)
    "$hnc" "$yaml" -o "$model.c" --target "$target" --batch 8
    if [[ $target == x86-64-v4 ]]; then
        "$compiler" "${flags[@]}" -fno-inline-functions-called-once -c "$model.c"
        objdump -d -M intel --no-show-raw-insn "$model.o" | awk -f "$here/loops.awk" | sort | sed "s/^${model}_\([^ ]*\)/$model \1 $target/" >>counted
        continue
    fi
    input=$(sed -n 's/^ \* *static float x_in\[\([0-9]*\)\];.*/\1/p' "$model.h")
    "$compiler" "${flags[@]}" -I. -DMODEL="$model" -DHEADER="\"$model.h\"" -DINPUT="$input / 8" -o call "$here/call.c" "$model.c" -lm
    for what in predict train_step; do
        valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="${model}_$what" ./call 2>log || {
            cat log
            exit 1
        }
        echo "$model $what $target $(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' log)" >>counted
    done
done

if [[ -n $write ]]; then
    {
        echo "# Counted with gcc $found; count.sh writes and reads it. model, what, target, then instructions of a call, or of a round of the hot loop:"
        echo "# multiply-adds, reads and writes of memory, all instructions."
        { grep -v "^#\| $target " "$bounds" 2>/dev/null || true; cat counted; } | sort
    } >new
    mv new "$bounds"
    exit 0
fi
awk -v target="$target" '
    FNR == NR { if ($3 == target) { bound[$1 " " $2] = $0 } next }
    {
        key = $1 " " $2
        if (!(key in bound)) { next }
        seen[key] = 1
        split(bound[key], old)
        if (NF == 4) { # a call
            worse = $4 > old[4] * 1.03
            better = $4 < old[4] * 0.95
            was = old[4]; is = $4
        } else { # a round of a loop: per multiply-add
            worse = $5 / $4 > old[5] / old[4] * 1.05 || $6 / $4 > old[6] / old[4] * 1.05 || $7 / $4 > old[7] / old[4] * 1.05
            better = $7 / $4 < old[7] / old[4] * 0.95
            was = old[4] " " old[5] " " old[6] " " old[7]; is = $4 " " $5 " " $6 " " $7
        }
        printf "%s %s: %s (bound %s)%s\n", key, target, is, was, worse ? " MORE" : better ? " fewer: lower the bound with --write" : ""
        failed += worse
    }
    END {
        for (key in bound) { if (!(key in seen)) { print key " " target ": not counted, but bounds.txt has it"; failed++ } }
        exit failed > 0
    }' "$bounds" counted
