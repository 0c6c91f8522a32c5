#!/usr/bin/env bash
# --pretrained: weights by name from another model's file, frozen or not; and the specs of the lessons train.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
"$build/case_data" pneumonia x || fault "case_data"
"$build/case_data" sentiment y || fault "case_data"
quick=(--target portable --epochs 1 --seed 1)

expect 0 "$hnc" train "$root/specs/autoencoder.yaml" --data-root x "${quick[@]}" --save autoencoder.safetensors --quiet
expect 0 "$hnc" train "$root/specs/transfer.yaml" --data-root x "${quick[@]}" --pretrained autoencoder.safetensors --save transfer.safetensors
says err.txt '6 of 10 weights from autoencoder.safetensors'
expect 0 "$hnc" train "$root/specs/transfer.yaml" --data-root x "${quick[@]}" --save alone.safetensors --quiet
cat >same.c <<'END'
/* same A NAME B NAME: are these two tensors the same? */
#include "hnc_runtime.h"
#include <string.h>
int main(int argc, char **argv) {
    static float value[2][1 << 16];
    HncError error;
    uint64_t count[2] = {0, 0};
    for (int i = 0; i < 2 && argc == 5; i++) {
        HncSafetensors *file = hnc_safetensors_open(argv[1 + 2 * i], &error);
        const int at = file != NULL ? hnc_safetensors_find(file, argv[2 + 2 * i]) : -1;
        if (at < 0 || !hnc_safetensors_read(file, at, HNC_F32, value[i], 0, &error)) {
            return 2;
        }
        count[i] = hnc_safetensors_at(file, at)->count;
        hnc_safetensors_close(file);
    }
    return count[0] != count[1] || memcmp(value[0], value[1], count[0] * sizeof(float)) != 0;
}
END
sanitize=
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && sanitize='-fsanitize=address,undefined'
# shellcheck disable=SC2086
gcc -std=c11 $sanitize -I "$root/runtime" same.c "$build/libhnc_runtime.a" -lz -lpthread -lm -o same || fault "same.c does not compile"
for weight in conv2d/kernel conv2d/bias conv2d_1/kernel code/kernel; do
    expect 0 ./same autoencoder.safetensors $weight transfer.safetensors base/$weight
done
expect 1 ./same autoencoder.safetensors code/kernel alone.safetensors base/code/kernel
expect 1 ./same transfer.safetensors head/kernel alone.safetensors head/kernel # the head has learned from other features
# Not frozen, the same weights go on learning.
sed '/name: base/{n;s/false/true/}' "$root/specs/transfer.yaml" >tuned.yaml
expect 0 "$hnc" train tuned.yaml --data-root x "${quick[@]}" --pretrained autoencoder.safetensors --save tuned.safetensors --quiet
silent err.txt
expect 1 ./same autoencoder.safetensors conv2d/kernel tuned.safetensors base/conv2d/kernel

# What is wrong: no file, nothing of it, another shape.
expect 3 "$hnc" train tuned.yaml --data-root x "${quick[@]}" --pretrained none.safetensors --save t.safetensors
expect 0 "$hnc" train "$root/specs/transformer_encoder.yaml" --data-root y "${quick[@]}" --save encoder.safetensors --quiet
expect 1 "$hnc" train tuned.yaml --data-root x "${quick[@]}" --pretrained encoder.safetensors --save t.safetensors
says err.txt "none of the model's 10 weights"
sed -i 's/units: 16}/units: 15}/' tuned.yaml
expect 1 "$hnc" train tuned.yaml --data-root x "${quick[@]}" --pretrained autoencoder.safetensors --save t.safetensors
says err.txt "'base/code/kernel' has shape"
[[ ! -e t.safetensors ]] || fault "weights were saved"
finish
