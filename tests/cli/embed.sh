#!/usr/bin/env bash
# --embed-weights: the weights of a file as constants; the numbers that Keras gives for them, with nothing but libc and libm.
source "$(dirname "$0")/common.sh" "$@"
case=$root/tests/conformance/visible/lstm_plain

expect 0 "$hnc" "$case/model.yaml" -o small.c --embed-weights --weights "$case/weights.safetensors" --no-training
cat >main.c <<'END'
#include <stdio.h>
#include "small.h"
int main(void)
{
    static lstm_plain_workspace workspace;
    float x[15], lstm[4];
    for (int i = 0; i < 15; i++) {
        x[i] = (float)(i % 7) * 0.25f - 0.5f;
    }
    int status = lstm_plain_predict(&lstm_plain_embedded_weights, &workspace, 1, x, lstm);
    printf("%d %.6f %.6f %.6f %.6f\n", status, (double)lstm[0], (double)lstm[1], (double)lstm[2], (double)lstm[3]);
    return 0;
}
END
expect 0 "${CC:-cc}" -std=c99 -Wall -Wextra -Wconversion -Werror -o small main.c small.c -lm
expect 0 ./small
says out.txt "0 -0.000119 -0.081267 -0.071695 0.341677"

# Without the option there are no embedded weights.
expect 0 "$hnc" "$case/model.yaml" -o plain.c --no-training
grep -q embedded plain.h && fault "embedded weights without being asked for"

# Faults: no file named, another model's file, a file that is not there.
expect 2 "$hnc" "$case/model.yaml" -o bad.c --embed-weights
says err.txt "--weights"
expect 1 "$hnc" "$case/model.yaml" -o bad.c --embed-weights --weights "$root/tests/conformance/visible/dense_relu/weights.safetensors"
says err.txt "lstm/kernel"
expect 3 "$hnc" "$case/model.yaml" -o bad.c --embed-weights --weights nowhere.safetensors
[[ ! -e bad.c && ! -e bad.h ]] || fault "half-written output after an error"
finish
