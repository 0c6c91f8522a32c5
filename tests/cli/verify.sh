#!/usr/bin/env bash
# hnc verify: stored outputs, layers, double precision and gradients; what differs is named. --emit-selftest: a program that knows the right numbers.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance/visible
command -v tcc >/dev/null && export CC=tcc
case=$suite/two_outputs

expect 0 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz" --against "$case/expected.npz"
[[ $(grep -c 'stored .* agrees$' out.txt) == 2 ]] || fault "two outputs should agree: $(cat out.txt)"
expect 0 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz" --against "$case/expected.npz" --tap
grep -q '^trunk .*double .* agrees$' out.txt || fault "the layer inside is not compared: $(cat out.txt)"
expect 0 "$hnc" verify "$case/model.yaml" --against double --tap
expect 1 "$hnc" verify "$case/model.yaml" --weights "$case/trained.safetensors" --input "$case/input.npz" --against "$case/expected.npz" --tap
says out.txt "the first layer that differs is 'zz'"
grep -q '^trunk .* agrees$' out.txt || fault "trunk agrees with itself: $(cat out.txt)"

# What predict writes is what verify reads.
expect 0 "$hnc" predict "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz" --output right.npz
expect 0 "$hnc" predict "$suite/two_outputs/model.yaml" --weights "$case/trained.safetensors" --input "$case/input.npz" --output other.npz
expect 1 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz" --against other.npz
expect 0 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz" --against right.npz

# A file of Keras: its weights one by one, its layers side by side; another file's numbers are named.
case=$suite/net_multimodal_two_heads
"$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --against "$case/model.keras" >out.txt 2>err.txt
if ! grep -q 'not-built' err.txt; then
    says out.txt 'weights: 11 of 11 equal'
    [[ $(grep -c ' file .* agrees$' out.txt) == 7 ]] || fault "seven layers should agree: $(cat out.txt)"
    expect 1 "$hnc" verify "$case/model.yaml" --weights "$case/trained.safetensors" --against "$case/model.keras"
    says out.txt "weight 'conv2d/bias' DIFFERS in 2 of 2 numbers"
    says out.txt "the first layer that differs is 'conv2d'"
    sed 's/activation: tanh/activation: relu/' "$case/model.yaml" >changed.yaml
    expect 1 "$hnc" verify changed.yaml --weights "$case/weights.safetensors" --against "$case/model.keras"
    says out.txt 'weights: 11 of 11 equal'
    says out.txt "the first layer that differs is 'fused'"
    expect 1 "$hnc" verify "$suite/add_two/model.yaml" --weights "$suite/add_two/weights.safetensors" --against "$case/model.keras"
    says err.txt another-model
    expect 2 "$hnc" verify "$case/model.yaml" --against "$case/model.keras"
    expect 3 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --against none.keras
fi
case=$suite/two_outputs

# Gradients.
expect 0 "$hnc" verify "$case/model.yaml" --weights "$case/weights.safetensors" --data "$case/train.npz" --against gradients
grep -q '^trunk/kernel .* agrees$' out.txt || fault "gradients: $(cat out.txt)"
expect 1 "$hnc" verify "$suite/max_pool3d_gradient_of_ties_same/model.yaml" --data "$suite/max_pool3d_gradient_of_ties_same/train.npz" --against gradients
says out.txt DIFFERS
expect 0 "$hnc" verify "$suite/spectral_norm_dense/model.yaml" --against gradients
says out.txt 'its layer sets it, too'
expect 1 "$hnc" verify "$root/examples/forecaster.yaml" --against gradients
says err.txt 'no `training:` section'

# Faults of the caller.
expect 2 "$hnc" verify "$case/model.yaml"
expect 2 "$hnc" verify "$case/model.yaml" --against "$case/expected.npz"
says err.txt -- '--input FILE.npz'
expect 3 "$hnc" verify "$case/model.yaml" --input "$case/input.npz" --against none.npz
expect 1 "$hnc" verify "$case/model.yaml" --weights "$suite/embedding/weights.safetensors" --input "$case/input.npz" --against "$case/expected.npz"

# ---- the self-test
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror'
for model in "$case/model.yaml" "$suite/embedding/model.yaml" "$suite/flatten_1d/model.yaml" "$root/tests/conformance/fit/fit_stateful_lstm/model.yaml" \
    "$suite/net_multimodal_two_heads/model.yaml" "$root/examples/forecaster.yaml"; do
    rm -f m.c m_selftest.c
    expect 0 "$hnc" "$model" -o m.c --emit-selftest
    # shellcheck disable=SC2086
    gcc -std=c11 $strict -Wmissing-prototypes -c m_selftest.c -o t.o 2>cc.txt || fault "$model: $(head -n 3 cc.txt)"
    # shellcheck disable=SC2086
    g++ -x c++ -std=c++17 $strict -c m_selftest.c -o cxx.o 2>cc.txt || fault "$model, C++: $(head -n 3 cc.txt)"
    nm -u t.o | grep -Ev ' [a-z_0-9]*_(init|predict|train_step|optimizer_init|metrics_reset|reset_state)$|_GLOBAL_OFFSET_TABLE_' && fault "$model: the self-test needs more than the model"
    for flags in -O0 '-O3 -ffast-math' -Os; do
        # shellcheck disable=SC2086
        gcc -std=c11 $flags m.c m_selftest.c -lm -o selftest && ./selftest || fault "$model $flags: the self-test says $?"
    done
done
# It finds a fault.
expect 0 "$hnc" "$root/examples/forecaster.yaml" -o m.c --emit-selftest
sed -i 's/tanhf(/sinf(/g' m.c
gcc -std=c11 m.c m_selftest.c -lm -o selftest
./selftest
[[ $? == 1 ]] || fault "the self-test does not see a wrong function"
expect 0 "$hnc" "$case/model.yaml" -o m.c --emit-selftest --embed-weights --weights "$case/weights.safetensors"
gcc -std=c11 m.c m_selftest.c -lm -o selftest && ./selftest || fault "embedded weights: the self-test says $?"
gcc -std=c11 -DTWO_OUTPUTS_SELFTEST_NO_MAIN -c m_selftest.c -o t.o && ! nm t.o | grep -q ' T main' || fault "main cannot be left out"
finish
