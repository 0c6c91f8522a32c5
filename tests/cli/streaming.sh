#!/usr/bin/env bash
# --streaming: the function of one step, called for every step, gives what the function of the whole sequence gives; what cannot be so is refused by name.
source "$(dirname "$0")/common.sh"

# A program that compares: STEPS steps, FRAME numbers of input a step, OUT of output a step (0: the output is one row for the sequence, ROW numbers).
cat >compare.c <<'END'
#include "m.h"
#include <math.h>
#include <stdio.h>
#include <string.h>
static m_weights weights;
static m_stream stream, fresh;
static m_workspace workspace;
static INPUT in[ROWS * STEPS * FRAME], frame[ROWS * FRAME];
static float whole[ROWS * (OUT ? STEPS * OUT : ROW)], step[ROWS * (OUT ? OUT : ROW)];
static unsigned char kept[M_STREAM_BYTES];
int main(void) {
    unsigned random = 1;
    for (int i = 0; i < ROWS * STEPS * FRAME; i++) {
        random = random * 1664525u + 1013904223u;
        in[i] = (INPUT)(LIMIT ? (int)(random >> 16) % LIMIT : (double)(random >> 8) / (1 << 23) - 1.0);
    }
    double worst = 0;
    if (m_init(&weights, 5) != 0 || m_predict(&weights, &workspace, ROWS, in, whole) != 0) {
        return 1;
    }
    for (int pass = 0; pass < 2; pass++) { /* the second one starts anew */
        if (m_reset(&stream) != 0) {
            return 1;
        }
        for (int t = 0; t < STEPS; t++) {
            for (int row = 0; row < ROWS; row++) {
                memcpy(frame + row * FRAME, in + (row * STEPS + t) * FRAME, sizeof(INPUT) * FRAME);
            }
            if (t == STEPS / 2) { /* somewhere else, later */
                if (m_state_get(&stream, kept) != 0 || m_reset(&stream) != 0 || m_state_set(&fresh, kept) != 0) {
                    return 1;
                }
                stream = fresh;
            }
            if (m_step(&weights, &stream, &workspace, ROWS, frame, step) != 0) {
                return 1;
            }
            for (int row = 0; row < ROWS; row++) {
                for (int i = 0; i < (OUT ? OUT : ROW) && (OUT || t == STEPS - 1); i++) {
                    const double want = OUT ? whole[(row * STEPS + t) * OUT + i] : whole[row * ROW + i];
                    const double error = fabs(want - step[row * (OUT ? OUT : ROW) + i]) / (1 + fabs(want));
                    worst = error > worst || isnan(error) ? error : worst;
                }
            }
        }
    }
    printf("%g\n", worst);
    return worst <= 2e-6 ? 0 : 1;
}
END

# equal NAME STEPS FRAME OUT ROW LIMIT: the model on standard input streams; both functions agree, for one row and for three.
models=0
equal() {
    local name=$1 steps=$2 frame=$3 out=$4 row=$5 limit=$6 type=float
    { echo "name: m"; cat; } >m.yaml
    [[ $limit == 0 ]] || type=int32_t
    local kinds=('portable 1' 'portable 3')
    [[ $(uname -m) == x86_64 ]] && grep -q avx2 /proc/cpuinfo && kinds=('portable 1' 'x86-64-v3 3')
    for kind in "${kinds[@]}"; do
        local target=${kind% *} rows=${kind#* }
        expect 0 "$hnc" m.yaml -o m.c --streaming --batch $rows --target "$target"
        flags=-O1
        [[ $target == portable ]] || flags="-O1 -march=$target"
        # shellcheck disable=SC2086
        cc -std=c11 $flags -DSTEPS="$steps" -DFRAME="$frame" -DOUT="$out" -DROW="$row" -DLIMIT="$limit" -DINPUT=$type -DROWS=$rows compare.c m.c -lm -o compare \
            2>cc.txt || fault "$name does not compile: $(head -n 3 cc.txt)"
        ./compare >worst.txt || fault "$name, $target, $rows rows: the steps differ from the sequence by $(cat worst.txt)"
    done
    models=$((models + 1))
}
# refused LAYER REASON: the model on standard input cannot stream, because of this layer.
refused() {
    cat >r.yaml
    expect 1 "$hnc" check r.yaml --streaming
    says err.txt "layer '$1'"
    says err.txt "$2"
    says err.txt '[streaming]'
    expect 0 "$hnc" check r.yaml
}

for type in LSTM GRU SimpleRNN; do
    equal "$type, every step" 7 3 4 0 0 <<END
inputs: [{name: x, shape: [7, 3]}]
layers:
  - {type: $type, units: 5, return_sequences: true}
  - {type: Dense, name: y, units: 4, activation: tanh}
outputs: [y]
END
    equal "$type, the last step" 6 3 0 4 0 <<END
inputs: [{name: x, shape: [6, 3]}]
layers:
  - {type: $type, units: 5, return_sequences: true}
  - {type: $type, units: 4, name: y}
outputs: [y]
END
done
equal "frames of a video" 5 48 0 3 0 <<'END'
inputs: [{name: x, shape: [5, 4, 4, 3]}]
layers:
  - {type: TimeDistributed, layer: {type: Conv2D, filters: 4, kernel_size: 3, activation: relu}}
  - {type: TimeDistributed, layer: {type: Flatten}}
  - {type: LSTM, units: 6}
  - {type: Dense, name: y, units: 3, activation: softmax}
outputs: [y]
END
equal "causal convolutions" 20 2 3 0 0 <<'END'
inputs: [{name: x, shape: [20, 2]}]
layers:
  - {type: Conv1D, name: a, filters: 4, kernel_size: 3, padding: causal, activation: relu}
  - {type: Conv1D, name: b, filters: 4, kernel_size: 2, padding: causal, dilation_rate: 4}
  - {type: Add, name: c, inputs: [a, b]}
  - {type: LayerNormalization}
  - {type: BatchNormalization}
  - {type: Conv1D, name: y, filters: 3, kernel_size: 5, padding: causal, groups: 1}
outputs: [y]
END
equal "padding as a layer" 9 2 3 0 0 <<'END'
inputs: [{name: x, shape: [9, 2]}]
layers:
  - {type: ZeroPadding1D, padding: [3, 0]}
  - {type: Conv1D, filters: 3, kernel_size: 4}
outputs: [conv1d]
END
equal "words" 8 1 2 0 11 <<'END'
inputs: [{name: x, shape: [8], dtype: int32}]
layers:
  - {type: Embedding, input_dim: 11, output_dim: 4, mask_zero: true}
  - {type: GRU, units: 3, return_sequences: true}
  - {type: Dense, name: y, units: 2}
outputs: [y]
END
equal "masks" 8 2 0 3 0 <<'END'
inputs: [{name: x, shape: [8, 2]}]
layers:
  - {type: ReLU}
  - {type: Masking, mask_value: 0}
  - {type: LSTM, units: 3, name: y}
outputs: [y]
END
equal "pictures in a recurrence" 4 50 0 27 0 <<'END'
inputs: [{name: x, shape: [4, 5, 5, 2]}]
layers:
  - {type: ConvLSTM2D, filters: 3, kernel_size: 3}
  - {type: Flatten, name: y}
outputs: [y]
END
equal "cells" 6 3 4 0 0 <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers:
  - {type: RNN, name: y, cell: [{type: LSTMCell, units: 5}, {type: GRUCell, units: 4}], return_sequences: true}
outputs: [y]
END
equal "a recurrence in every step" 3 20 2 0 0 <<'END'
inputs: [{name: x, shape: [3, 5, 4]}]
layers:
  - {type: TimeDistributed, layer: {type: GRU, units: 6}}
  - {type: LSTM, units: 2, name: y, return_sequences: true}
outputs: [y]
END
equal "weights of their own for every step" 6 3 2 0 0 <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers:
  - {type: EinsumDense, equation: 'btc,tcd->btd', output_shape: [6, 4], bias_axes: td, bias_initializer: uniform}
  - {type: GRU, units: 2, name: y, return_sequences: true}
outputs: [y]
END
[[ $models -ge 15 ]] || fault "only $models models"

refused bidirectional 'it begins with the last step' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: Bidirectional, layer: {type: LSTM, units: 2}}]
outputs: [bidirectional]
END
refused b 'it begins with the last step' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: GRU, name: a, units: 2, return_sequences: true}, {type: GRU, name: b, units: 2, go_backwards: true}]
outputs: [b]
END
refused same 'with `padding: causal` it looks back only' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: Conv1D, name: same, filters: 2, kernel_size: 3, padding: same}]
outputs: [same]
END
refused valid 'keeps its length' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: Conv1D, name: valid, filters: 2, kernel_size: 3}]
outputs: [valid]
END
refused strides 'it has strides along the sequence' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: Conv1D, name: strides, filters: 2, kernel_size: 3, padding: causal, strides: 2}]
outputs: [strides]
END
refused average 'it sums up the whole sequence' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: GlobalAveragePooling1D, name: average}]
outputs: [average]
END
refused pool 'it pools steps together' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: MaxPooling1D, name: pool}]
outputs: [pool]
END
refused flat 'it makes one row of all steps' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers: [{type: Flatten, name: flat}, {type: Dense, units: 2}]
outputs: [dense]
END
refused attention 'it relates every step to every other' <<'END'
inputs: [{name: x, shape: [6, 4]}]
layers: [{type: MultiHeadAttention, name: attention, num_heads: 2, key_dim: 3, inputs: [x, x]}]
outputs: [attention]
END
refused decoder 'what is known only after the last one' <<'END'
inputs: [{name: x, shape: [6, 3]}]
layers:
  - {type: LSTM, name: encoder, units: 2, return_state: true}
  - {type: LSTM, name: decoder, units: 2, inputs: [x, 'encoder:1', 'encoder:2']}
outputs: [decoder]
END
cat >none.yaml <<'END'
inputs: [{name: x, shape: [6]}]
layers: [{type: Dense, units: 2}]
outputs: [dense]
END
expect 1 "$hnc" check none.yaml --streaming
says err.txt streaming
# What does not stream does not hinder the rest; without the option nothing changes.
expect 0 "$hnc" none.yaml -o m.c
grep -q _step m.h && fault "a step function that nobody asked for"
finish
