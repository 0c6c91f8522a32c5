#!/usr/bin/env bash
# The header's numbers are those of the C compiler; `budget:` refuses what does not fit, says what fills the memory, and what it suggests fits.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance

# ---- numbers: structs have these sizes, the preprocessor knows them, and no chain of calls needs more stack than the header says.
# stack_of FILE.su: the public function with most, and the two static ones with most, init aside.
stack_of() {
    awk -F'\t' '{ split($1, part, ":"); name = part[length(part)]; n = $2 }
        name ~ /_init$/ { next }
        n > a { c = b; b = a; a = n; next } n > b { c = b; b = n; next } n > c { c = n }
        END { print a + b + c }' "$1"
}
models=("$root"/specs/gru_regressor.yaml "$root"/specs/image_and_sequence.yaml "$suite"/fit/fit_stateful_lstm/model.yaml "$suite"/visible/net_multimodal_two_heads/model.yaml
    "$suite"/visible/flatten_1d/model.yaml "$suite"/visible/embedding/model.yaml)
targets=(portable)
[[ $(uname -m) == x86_64 ]] && targets+=(x86-64-v3)
for model in "${models[@]}"; do
    for target in "${targets[@]}"; do
        expect 0 "$hnc" "$model" -o m.c --target "$target"
        flags=-std=c11
        [[ $target == portable ]] || flags="-std=c11 -march=$target"
        {
            echo '#include "m.h"'
            sed -n 's/^#define \([A-Z0-9_]*_BYTES\) [0-9]*$/\1/p' m.h | while read -r macro; do
                printf '#if %s < 1\n#error %s\n#endif\n' "$macro" "$macro"
                prefix=$(sed -n 's/^} \(.*\)_workspace;$/\1/p' m.h | head -n 1)
                struct=${macro#"${prefix^^}"_}
                struct=${struct%_BYTES}
                [[ $struct == *STACK ]] || printf '_Static_assert(sizeof(%s_%s) == %s, "%s");\n' "$prefix" "${struct,,}" "$macro" "$macro"
            done
        } >sizes.c
        [[ $(grep -c _Static_assert sizes.c) -ge 1 ]] || fault "$model: no sizes in the header"
        cc -std=c11 -fsyntax-only sizes.c 2>cc.txt || fault "$model: $(head -n 3 cc.txt)"
        for optimization in -O2 -Os; do
            [[ $optimization == -O2 || $target == portable ]] || continue
            # shellcheck disable=SC2086
            gcc $flags $optimization -fno-math-errno -fstack-usage -c m.c -o m.o || fault "$model $target does not compile"
            used=$(stack_of m.su) said=$(sed -n 's/^#define [A-Z0-9_]*_STACK_BYTES \([0-9]*\)$/\1/p' m.h | tail -n 1)
            [[ $used -gt 0 && $used -le $said ]] || fault "$model $target $optimization: the stack needs $used bytes, the header says $said"
            init=$(awk -F'\t' '$1 ~ /_init$/ && $2 > most { most = $2 } END { print most }' m.su) said=$(sed -n 's/^#define [A-Z0-9_]*_INIT_STACK_BYTES \([0-9]*\)$/\1/p' m.h)
            [[ -z $init || $init -le $said ]] || fault "$model $target $optimization: init needs $init bytes of stack, the header says $said"
        done
    done
done

# ---- budgets
model=$root/specs/video_gestures.yaml
# with BUDGET: model.yaml has it.
with() {
    { cat "$model"; echo "budget: $1"; } >model.yaml
}
with '{ram: 64M, flash: 1k, stack: 16k}'
expect 0 "$hnc" check model.yaml
expect 0 "$hnc" model.yaml -o m.c
with '{ram: 30M}'
echo kept >m.c
expect 1 "$hnc" model.yaml -o m.c
[[ $(cat m.c) == kept ]] || fault "a model over its budget is written"
expect 1 "$hnc" check model.yaml
says err.txt 'training needs'
says err.txt 'but the budget is 31,457,280 [budget]'
says err.txt "layer 'time_distributed_1' (TimeDistributed) has"
batch=$(sed -n 's/.*training fits with `batch_size: \([0-9]*\)`.*/\1/p' err.txt)
[[ -n $batch ]] || fault "no batch is suggested: $(cat err.txt)"
# What is suggested fits, and one more does not.
sed -i "s/batch_size: 32/batch_size: $batch/" model.yaml
expect 0 "$hnc" check model.yaml
sed -i "s/batch_size: $batch/batch_size: $((batch + 1))/" model.yaml
expect 1 "$hnc" check model.yaml
# Frozen layers; predicting alone; constants; nothing.
with '{ram: 5200k}'
expect 1 "$hnc" check model.yaml
says err.txt 'training fits with `batch_size: 1`'
with '{ram: 3400k}'
expect 1 "$hnc" check model.yaml
says err.txt '`trainable: false` for the first'
with '{ram: 1430k}'
expect 1 "$hnc" check model.yaml
says err.txt 'predicting alone fits: --no-training'
expect 0 "$hnc" check model.yaml --no-training
with '{ram: 1300 KiB}'
expect 1 "$hnc" check model.yaml
says err.txt -- '--embed-weights --no-training'
with '{ram: 10k}'
expect 1 "$hnc" check model.yaml
says err.txt 'no batch and no frozen layers make it fit'
expect 1 "$hnc" check model.yaml --no-training --batch 8
says err.txt 'predicting needs'
with '{ram: 2M}'
expect 1 "$hnc" check model.yaml --no-training --batch 8
says err.txt 'predicting fits with --batch 4'
expect 0 "$hnc" check model.yaml --no-training --batch 4
case=$suite/visible/two_outputs
{ cat "$case/model.yaml"; echo 'budget: {flash: 10}'; } >small.yaml
expect 0 "$hnc" small.yaml -o m.c
expect 1 "$hnc" small.yaml -o m.c --embed-weights --weights "$case/weights.safetensors"
says err.txt 'of flash, but the budget is 10'
# Training on this machine has another memory than the product.
with '{ram: 10k}'
expect 0 "$hnc" check "$model"
finish
