#!/usr/bin/env bash
# hnc export: files that come back the same, refusals that name what cannot be written, nothing half written.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance/visible
case=$suite/net_multimodal_two_heads

expect 2 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors"
says err.txt 'where to? Name the file with -o'
expect 2 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o model.pt
says err.txt 'ends in .keras or .onnx'

printf 'name: probe\ninputs: [{name: x, shape: [4]}]\nlayers: [ReLU]\noutputs: [re_lu]\n' | sed 's/\[ReLU\]/[{type: ReLU}]/' >probe.yaml
"$hnc" export probe.yaml -o probe.keras >out.txt 2>err.txt </dev/null
if grep -q 'not-built' err.txt; then # an hnc without the libraries says which
    grep -qE 'libzip|libhdf5' err.txt || fault "which library? $(cat err.txt)"
    [[ ! -e probe.keras ]] || fault "a file that cannot be made was made"
    finish
fi
silent err.txt

expect 0 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o model.keras --verbose
says out.txt 'model.keras: '
expect 0 "$hnc" import model.keras -o back.yaml --weights back.safetensors
cmp -s back.safetensors "$case/weights.safetensors" || expect 0 "$hnc" predict back.yaml --weights back.safetensors --input "$case/input.npz" --output y.npz
expect 0 "$hnc" verify back.yaml --weights back.safetensors --input "$case/input.npz" --against "$case/expected.npz"
expect 0 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o again.keras
cmp -s model.keras again.keras || fault "the same model, other bytes"

# Missing weights, weights of another model, and a folder that is not there: no file, and the old one stays.
expect 2 "$hnc" export "$case/model.yaml" -o none.keras
says err.txt 'which weights?'
expect 1 "$hnc" export "$case/model.yaml" --weights "$suite/two_outputs/weights.safetensors" -o model.keras
says err.txt missing-weight
cmp -s model.keras again.keras || fault "the old file is gone"
expect 3 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o no/folder.keras

# What Keras has no class for.
cat >sums.yaml <<'Y'
name: sums
inputs: [{name: x, shape: [4]}]
layers:
  - {type: ops.cumsum, axis: 1, reverse: true}
outputs: [cumsum]
Y
expect 1 "$hnc" export sums.yaml -o sums.keras
says err.txt 'sums.yaml:4:'
says err.txt 'Keras has no operation'
[[ ! -e sums.keras ]] || fault "a refused model was written"

# Activations with arguments, keys, constants: they come back as they were.
cat >forms.yaml <<'Y'
name: forms
inputs: [{name: x, shape: [6]}]
layers:
  - {type: Activation, activation: {type: gelu, approximate: true}}
  - {type: Activation, activation: {type: hard_shrink, threshold: 0.25}}
  - {type: ops.multiply, x2: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]}
  - {type: ops.get_item, key: ['...', '1:5:2']}
outputs: [get_item]
Y
expect 0 "$hnc" export forms.yaml -o forms.keras
expect 0 "$hnc" import forms.keras -o forms_back.yaml
"$hnc" forms.yaml -o forms.c && "$hnc" forms_back.yaml -o forms_back.c
cmp -s <(sed 's:/\*.*\*/::; /^ \*/d; /^\/\*/d; /#include/d' forms.c) <(sed 's:/\*.*\*/::; /^ \*/d; /^\/\*/d; /#include/d' forms_back.c) ||
    fault "another model comes back: $(cat forms_back.yaml)"

# ONNX: equal bytes, and what is written computes the same when it is read again.
case=$suite/dense_relu
"$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o model.onnx >out.txt 2>err.txt </dev/null
if ! grep -q 'not-built' err.txt; then
    silent err.txt
    for case in "$suite/dense_relu" "$suite/td_conv2d"; do
        expect 0 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o model.onnx
        expect 0 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o again.onnx
        cmp -s model.onnx again.onnx || fault "the same model, other bytes"
        expect 0 "$hnc" import model.onnx -o back.yaml --weights back.safetensors
        expect 0 "$hnc" verify back.yaml --weights back.safetensors --input "$case/input.npz" --against "$case/expected.npz"
    done
    case=$suite/hashed_crossing_int
    expect 1 "$hnc" export "$case/model.yaml" --weights "$case/weights.safetensors" -o refused.onnx
    says err.txt 'needs a function that its operators do not have'
    [[ ! -e refused.onnx ]] || fault "a refused model was written"
fi
finish
