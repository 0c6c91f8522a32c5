#!/usr/bin/env bash
# demo.sh BUILD-FOLDER: trains the video classifier on moving digits and uses it from C. `./dev demo` builds first.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 out=$1/demo
spec=specs/video_classifier.yaml
mkdir -p "$out"
step() {
    printf '\n--- %s\n' "$*"
}
show() {
    printf '$ %s\n' "$*"
    "$@"
}

step "Clips of moving handwritten digits: 800 to learn from, 200 of other handwriting to test with"
[[ -s $out/train.npz ]] || show "$build/moving_digits" tools/digits/digits.txt "$out/train.npz" train 800
[[ -s $out/test.npz ]] || show "$build/moving_digits" tools/digits/digits.txt "$out/test.npz" test 200

step "The network"
show "$build/hnc" summary "$spec"

step "The network as C: $(basename "$out")/video_classifier.c and .h"
show "$build/hnc" "$spec" -o "$out/video_classifier.c" --io
echo "$(cat "$out"/video_classifier.[ch] | wc -l) lines"

step "Training"
show "$build/hnc" train "$spec" --data "$out/train.npz" --seed 2 --save "$out/video_classifier.safetensors" --history "$out/history.csv"

step "Accuracy on the clips it has not seen"
show "$build/hnc" evaluate "$spec" --weights "$out/video_classifier.safetensors" --data "$out/test.npz"

step "A C program that links the generated file: examples/classify_clip.c"
show "${CC:-cc}" -std=c11 -O2 -I "$out" -I runtime examples/classify_clip.c "$out"/video_classifier{,_io}.c "$build/libhnc_runtime.a" -lz -lm -o "$out/classify_clip"
show "$out/classify_clip" "$out/video_classifier.safetensors" "$out/test.npz" 0 1 2
