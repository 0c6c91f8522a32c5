#!/usr/bin/env bash
# --weight-type bf16: large weights in half the memory; predictions and losses near those in float32; no training.
source "$(dirname "$0")/common.sh"
data=$root/tests/conformance/visible/two_outputs_one_loss/train.npz
export CC=${CC:-$(command -v tcc || echo cc)}
cat >model.yaml <<'END'
name: wide
inputs:
  - {name: x, shape: [4]}
layers:
  - {type: Dense, name: trunk, units: 1200, activation: tanh}
  - {type: Dense, name: zz, units: 2}
  - {type: Dense, name: aa, inputs: [trunk], units: 3}
outputs: [zz, aa]
training:
  optimizer: {type: SGD, learning_rate: 0.01}
  loss: [mean_squared_error, mean_squared_error]
END
expect 0 "$hnc" train model.yaml --data "$data" --save w.safetensors --quiet

# near FILE FILE LIMIT: the numbers of two texts differ, but by no more than the limit.
near() {
    paste -d ' ' <(tr -s ' ' '\n' <"$1") <(tr -s ' ' '\n' <"$2") | awk -v limit="$3" '
        $1 + 0 == $1 && $2 + 0 == $2 { d = $1 - $2; d = d < 0 ? -d : d; most = d > most ? d : most; count++ }
        END { exit !(count > 0 && most > 0 && most <= limit) }' || fault "$1 and $2 are the same, or not near each other"
}
for type in f32 bf16; do
    expect 0 "$hnc" predict model.yaml --weights w.safetensors --input "$data" --weight-type $type
    mv out.txt predicted_$type.txt
    expect 0 "$hnc" evaluate model.yaml --weights w.safetensors --data "$data" --weight-type $type
    mv out.txt evaluated_$type.txt
done
near predicted_f32.txt predicted_bf16.txt 0.02
near evaluated_f32.txt evaluated_bf16.txt 0.02

# In C: half the bytes; embedded constants give what the file gives.
for type in f32 bf16; do
    expect 0 "$hnc" model.yaml -o wide_$type.c --no-training --weight-type $type
done
grep -q 'uint16_t trunk_kernel\[4800\]' wide_bf16.h || fault "the large kernel is not stored in bfloat16"
grep -q 'float trunk_bias\[1200\]' wide_bf16.h || fault "a bias is not stored in float32"
expect 0 "$hnc" model.yaml -o embedded.c --no-training --weight-type bf16 --embed-weights --weights w.safetensors
cat >main.c <<'END'
#include <stdio.h>
#include "embedded.h"
int main(void)
{
    static wide_workspace workspace;
    const float x[4] = {0.5f, -1.0f, 0.25f, 2.0f};
    float zz[2], aa[3];
    printf("%d", wide_predict(&wide_embedded_weights, &workspace, 1, x, zz, aa));
    printf(" %.7g %.7g %.7g %.7g %.7g\n", (double)zz[0], (double)zz[1], (double)aa[0], (double)aa[1], (double)aa[2]);
    return 0;
}
END
expect 0 "$CC" -o from_constants main.c embedded.c -lm
expect 0 ./from_constants
mv out.txt constants.txt
expect 0 "$hnc" model.yaml -o embedded.c --no-training --weight-type bf16 --io
sed 's/embedded.h/embedded_io.h/; s/int main(void)/int main(void)/
    s/&wide_embedded_weights/\&weights/; s/static wide_workspace workspace;/static wide_workspace workspace; static wide_weights weights; HncError error;/
    s/    printf("%d", /    if (!wide_load(\&weights, "w.safetensors", \&error) || !wide_save(\&weights, "saved.safetensors", \&error)) { puts(error.message); return 1; }\n&/' main.c >file.c
expect 0 "$CC" -I"$root/runtime" -o from_file file.c embedded.c embedded_io.c "$build/libhnc_runtime.a" -lz -lm
expect 0 ./from_file
cmp -s out.txt constants.txt || fault "constants and file give different results: $(cat out.txt constants.txt)"
# What was saved is smaller and loads again, in either type.
[[ $(stat -c %s saved.safetensors) -lt $(stat -c %s w.safetensors) ]] || fault "the saved file is not smaller"
expect 0 "$hnc" predict model.yaml --weights saved.safetensors --input "$data" --weight-type bf16
cmp -s out.txt predicted_bf16.txt || fault "weights change when they are saved and loaded"

# No training.
expect 1 "$hnc" train model.yaml --data "$data" --save w2.safetensors --weight-type bf16
says err.txt "bfloat16"
says err.txt "float32"
expect 1 "$hnc" model.yaml -o wrong.c --weight-type bf16
says err.txt "--no-training"
expect 2 "$hnc" model.yaml -o wrong.c --weight-type f16
finish
