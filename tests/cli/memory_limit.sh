#!/usr/bin/env bash
# --memory-limit: training in less memory gives the same bits, says what it costs, and refuses what cannot be done with a number that can.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance/visible
command -v tcc >/dev/null && export CC=tcc

workspace() {
    sed -n 's/^#define [A-Z0-9_]*_TRAIN_WORKSPACE_BYTES \([0-9]*\)$/\1/p' m.h
}
# A chain: about the square root of what all layers keep is enough.
{
    printf 'name: chain\ninputs: [{name: x, shape: [64]}]\nlayers:\n'
    for _ in {1..40}; do
        printf '  - {type: Dense, units: 64, activation: relu}\n'
    done
    printf '  - {type: Dense, name: y, units: 2}\noutputs: [y]\ntraining: {optimizer: adam, loss: mse, batch_size: 32}\n'
} >chain.yaml
expect 0 "$hnc" chain.yaml -o m.c
all=$(workspace)
expect 0 "$hnc" chain.yaml -o m.c --memory-limit "$all"
silent err.txt
for part in 2 3; do
    expect 0 "$hnc" chain.yaml -o m.c --memory-limit $((all / part))
    says err.txt "more multiply-adds"
    (($(workspace) <= all / part)) || fault "$(workspace) bytes, not $((all / part))"
done
expect 1 "$hnc" chain.yaml -o m.c --memory-limit 1k
says err.txt "[memory-limit]"
least=$(sed -n 's/.*give --memory-limit \([0-9]*\),.*/\1/p' err.txt)
((least * 3 < all)) || fault "a chain of $all bytes needs $least"
expect 0 "$hnc" chain.yaml -o m.c --memory-limit "$least"
(($(workspace) == least)) || fault "said $least, needs $(workspace)"
expect 1 "$hnc" chain.yaml -o m.c --memory-limit $((least - 1))
expect 0 "$hnc" summary chain.yaml --memory-limit "$least"
says out.txt "more multiply-adds of a step"
expect 2 "$hnc" chain.yaml -o m.c --memory-limit much
says err.txt "must be a number of bytes"

# The bits: networks with convolutions, normalization, attention, recurrences, dropout.
less=0
for case in "$suite"/net_*; do
    [[ -s $case/train.npz && -s $case/weights.safetensors ]] || continue
    expect 0 "$hnc" "$case/model.yaml" -o m.c
    all=$(workspace)
    "$hnc" "$case/model.yaml" -o m.c --memory-limit 64 2>err.txt >/dev/null
    least=$(sed -n 's/.*give --memory-limit \([0-9]*\),.*/\1/p' err.txt)
    [[ -n $least ]] || { fault "$case: no number: $(cat err.txt)" && continue; }
    ((least < all)) || continue
    less=$((less + 1))
    run=("$hnc" train "$case/model.yaml" --data "$case/train.npz" --weights "$case/weights.safetensors" --epochs 2 --target portable --quiet)
    expect 0 "${run[@]}" --save all.safetensors
    expect 0 "${run[@]}" --save less.safetensors --memory-limit "$least"
    says err.txt "more multiply-adds"
    cmp -s all.safetensors less.safetensors || fault "$case: other bits with $least bytes than with $all"
done
((less >= 5)) || fault "only $less networks use less memory"
echo "$less networks"
finish
