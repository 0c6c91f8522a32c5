#!/usr/bin/env bash
# --io and --emit-example: files that compile without a warning, as C and C++, and do what they say.
source "$(dirname "$0")/common.sh"
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror'
runtime="$build/libhnc_runtime.a -lz -lm"
sanitize=
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && sanitize='-fsanitize=address,undefined'
suite=$root/tests/conformance

cases=(
    "$suite/visible/two_outputs"
    "$suite/visible/net_multimodal_two_heads"
    "$suite/visible/embedding"
    "$suite/visible/flatten_1d"
    "$suite/fit/fit_stateful_lstm"
    "$suite/fit/fit_sample_weight"
    "$suite/fit/fit_weighted_metrics"
)
for case in "${cases[@]}"; do
    [[ -s $case/model.yaml ]] || { fault "no case $case"; continue; }
    rm -f m*.c m*.h
    expect 0 "$hnc" "$case/model.yaml" -o m.c --io --emit-example
    for file in m.c m_io.c m_io.h m_example.c; do
        [[ -s $file ]] || fault "$case: no $file"
    done
    # shellcheck disable=SC2086 # lists of words
    for as in 'gcc -std=c11 -Wmissing-prototypes' 'g++ -x c++ -std=c++17 -Wmissing-declarations'; do
        for file in m_io.c m_example.c; do
            $as $strict -I "$root/runtime" -c $file -o object.o 2>cc.txt || fault "$case: $as $file: $(head -n 3 cc.txt)"
        done
    done
    # shellcheck disable=SC2086
    gcc -std=c11 $sanitize -I "$root/runtime" m.c m_io.c m_example.c $runtime -o program 2>cc.txt || fault "$case: $(head -n 3 cc.txt)"
    expect 0 ./program
    grep -qi nan out.txt && fault "$case: the example gives NaN"
    if grep -q '_train_step' m.h; then
        says out.txt 'step 9: loss'
    fi
    [[ $case == */flatten_1d ]] && grep -q '_load' m_io.h && fault "a model without weights has a function that loads them"
    # Without the runtime: the C library is enough.
    expect 0 "$hnc" "$case/model.yaml" -o m.c --emit-example
    gcc -std=c11 m.c m_example.c -lm -o program 2>cc.txt || fault "$case without the runtime: $(head -n 3 cc.txt)"
    expect 0 ./program
done

# A model whose weights are inside the file: the example uses them.
case=$suite/visible/two_outputs
expect 0 "$hnc" "$case/model.yaml" -o e.c --embed-weights --weights "$case/weights.safetensors" --no-training --emit-example
says e_example.c '_embedded_weights'
gcc -std=c11 e.c e_example.c -lm -o program 2>cc.txt || fault "embedded: $(head -n 3 cc.txt)"
expect 0 ./program

# Weights go through load and save unchanged; a file that is not this model's is refused with the reason.
expect 0 "$hnc" "$case/model.yaml" -o m.c --io
name=$(sed -n 's/^bool \(.*\)_load(.*/\1/p' m_io.h)
cat >copy.c <<END
#include "m_io.h"
int main(int argc, char **argv) {
    static ${name}_weights weights;
    HncError error;
    if (argc != 3 || !${name}_load(&weights, argv[1], &error) || !${name}_save(&weights, argv[2], &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    return 0;
}
END
# shellcheck disable=SC2086
gcc -std=c11 $sanitize -I "$root/runtime" copy.c m.c m_io.c $runtime -o copy || fault "copy.c does not compile"
expect 0 ./copy "$case/weights.safetensors" first.safetensors
expect 0 ./copy first.safetensors second.safetensors
cmp first.safetensors second.safetensors || fault "weights change on their way"
expect 0 "$hnc" predict "$case/model.yaml" --target portable --weights "$case/weights.safetensors" --input "$case/input.npz" --output a.npz
expect 0 "$hnc" predict "$case/model.yaml" --target portable --weights second.safetensors --input "$case/input.npz" --output b.npz
cmp a.npz b.npz || fault "the copy gives other predictions"
expect 1 ./copy "$suite/visible/embedding/weights.safetensors" third.safetensors
says err.txt 'which the model needs'
[[ ! -e third.safetensors ]] || fault "weights that were not read are written"

# Parameters have one name each, without a part twice.
expect 0 "$hnc" "$suite/fit/fit_sample_weight/model.yaml" -o m.c
grep -q 'sample_weight_sample_weight' m.h && fault "a parameter's name says sample_weight twice"
says m.h '_sample_weight'

expect 2 "$hnc" "$case/model.yaml" -o - --io
says err.txt 'name it with -o'
finish
