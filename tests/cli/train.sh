#!/usr/bin/env bash
# hnc train, evaluate and predict on a small model: files, history, resuming, reproducibility, messages.
source "$(dirname "$0")/common.sh"
case=$root/tests/conformance/visible/net_bilstm_tagger
model=$case/model.yaml

# Reproducible from the seed, and another seed is another run.
train() {
    "$hnc" train "$model" --data "$case/train.npz" --batch-size 2 --epochs 4 "$@"
}
expect 0 train --seed 7 --save a.safetensors --history a.csv
expect 0 train --seed 7 --save b.safetensors --history b.csv
cmp a.safetensors b.safetensors || fault "the same seed gave other weights"
cmp a.csv b.csv || fault "the same seed gave another history"
expect 0 train --seed 8 --save c.safetensors
cmp -s a.safetensors c.safetensors && fault "another seed gave the same weights"
[[ $(wc -l <a.csv) -eq 5 ]] || fault "the history should have a header and four rows"
says a.csv "epoch,"

# Interrupted after two epochs and resumed: the same bits.
expect 0 "$hnc" train "$model" --data "$case/train.npz" --batch-size 2 --epochs 2 --seed 7 --checkpoint run.ckpt --save half.safetensors
expect 0 train --seed 7 --resume run.ckpt --save d.safetensors
cmp a.safetensors d.safetensors || fault "a resumed run gave other weights"

# Validation adds its columns.
expect 0 train --seed 7 --validation "$case/train.npz" --save e.safetensors --history e.csv
says e.csv "val_loss"

# Evaluating and predicting.
expect 0 "$hnc" evaluate "$model" --weights a.safetensors --data "$case/train.npz"
says out.txt "loss"
expect 0 "$hnc" predict "$model" --weights a.safetensors --input "$case/input.npz" --output y.npz
[[ -s y.npz ]] || fault "no output"

# Faults in the data say what is wrong.
expect 1 "$hnc" predict "$model" --weights "$case/input.npz" --input "$case/input.npz" --output z.npz
[[ ! -e z.npz ]] || fault "an error left an output"
expect 1 "$hnc" predict "$root/specs/gru_regressor.yaml" --weights a.safetensors --input "$case/input.npz" --output z.npz
says err.txt "a.safetensors"
expect 3 "$hnc" predict "$model" --weights none.safetensors --input "$case/input.npz" --output z.npz
says err.txt "none.safetensors"
CC=no-such-compiler HNC_CACHE=$scratch/other expect 3 "$hnc" predict "$model" --weights a.safetensors --input "$case/input.npz" --output z.npz
says err.txt "no-such-compiler"
finish
