#!/usr/bin/env bash
# hnc and the portable code it generates touch no memory that is not theirs and read none that was never written.
source "$(dirname "$0")/common.sh"
command -v valgrind >/dev/null || { echo "valgrind is not installed"; exit 77; }
nm "$hnc" 2>/dev/null | grep -q __asan_init && { echo "built with sanitizers"; exit 77; }
export CC=${TCC:-cc}
check=(valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite)

for spec in video_classifier image_and_sequence; do
    expect 0 "${check[@]}" "$hnc" "$root/specs/$spec.yaml" -o "$spec.c"
done
for name in net_bilstm_tagger net_cnn_lstm_deep shared_batch_norm conv2d_dilated_same mask_lstm_return_state net_causal_transformer; do
    case=$root/tests/conformance/visible/$name
    [[ -d $case ]] || continue
    expect 0 "${check[@]}" "$hnc" predict "$case/model.yaml" --target portable --weights "$case/weights.safetensors" --input "$case/input.npz" --output y.npz
    [[ -s $case/train.npz ]] || continue
    expect 0 "${check[@]}" "$hnc" train "$case/model.yaml" --target portable --weights "$case/weights.safetensors" --data "$case/train.npz" --epochs 2 --save w.safetensors
done
finish
