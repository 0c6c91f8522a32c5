#!/usr/bin/env bash
# hnc train: what it prints and writes, interruption, and that resuming gives the bits of an uninterrupted run.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance/visible
data=$suite/two_outputs_one_loss/train.npz
export CC=${CC:-$(command -v tcc || echo cc)}

cat >model.yaml <<'END'
name: both
inputs:
  - {name: x, shape: [4]}
layers:
  - {type: Dense, name: trunk, units: 7, activation: tanh}
  - {type: Dropout, rate: 0.3}
  - {type: BatchNormalization, name: norm}
  - {type: Dense, name: zz, units: 2}
  - {type: Dense, name: aa, inputs: [norm], units: 3}
outputs: [zz, aa]
training:
  optimizer: {type: Adam, learning_rate: 0.01}
  loss: [mean_squared_error, mean_squared_error]
  batch_size: 4
  epochs: 3
END

# ---- progress: one line an epoch; silence when asked for
expect 0 "$hnc" train model.yaml --data "$data" --save w.safetensors --history history.csv
says out.txt "epoch 1/3"
says out.txt "epoch 3/3"
says history.csv "epoch,aa_loss,loss,zz_loss"
[[ $(wc -l <history.csv) -eq 4 ]] || fault "history.csv has not a line for each epoch"
expect 0 "$hnc" train model.yaml --data "$data" --save w2.safetensors --quiet
silent out.txt
cmp -s w.safetensors w2.safetensors || fault "the same training gives other weights"
expect 0 "$hnc" train model.yaml --data "$data" --save w3.safetensors --seed 5 --quiet
! cmp -s w.safetensors w3.safetensors || fault "another seed gives the same weights"
expect 0 "$hnc" evaluate model.yaml --weights w.safetensors --data "$data"
says out.txt "loss: "
expect 0 "$hnc" train model.yaml --data "$data" --validation "$data" --epochs 2 --save w2.safetensors --history validated.csv --quiet
says validated.csv "val_aa_loss,val_loss,val_zz_loss"

# ---- resume: 2 epochs and then 4 are 6; with other settings it is refused
expect 0 "$hnc" train model.yaml --data "$data" --epochs 6 --save whole.safetensors --history whole.csv --quiet
expect 0 "$hnc" train model.yaml --data "$data" --epochs 2 --checkpoint run.ckpt --quiet
expect 0 "$hnc" train model.yaml --data "$data" --epochs 6 --resume run.ckpt --save rest.safetensors --history rest.csv --quiet
cmp -s whole.safetensors rest.safetensors || fault "resuming gives other weights"
cmp -s whole.csv rest.csv || fault "resuming gives another history"
expect 1 "$hnc" train model.yaml --data "$data" --epochs 6 --batch-size 3 --resume run.ckpt --save rest.safetensors --quiet
says err.txt "batches of 4"
expect 1 "$hnc" train model.yaml --data "$data" --epochs 6 --no-shuffle --resume run.ckpt --save rest.safetensors --quiet
expect 1 "$hnc" train model.yaml --data "$data" --resume w.safetensors --save rest.safetensors --quiet
says err.txt "not a checkpoint"
expect 3 "$hnc" train model.yaml --data "$data" --resume none.ckpt --save rest.safetensors --quiet
expect 3 "$hnc" train model.yaml --data "$data" --save /no/such/folder/w --quiet
expect 3 "$hnc" train model.yaml --data "$data" --checkpoint /dev/full --quiet

# ---- Ctrl-C finishes the step, saves and exits 130
epochs=400
expect 0 "$hnc" train model.yaml --data "$data" --epochs $epochs --save whole.safetensors --history whole.csv --quiet
"$hnc" train model.yaml --data "$data" --epochs 100000000 --checkpoint stopped.ckpt --save stopped.safetensors --quiet 2>err.txt &
process=$!
while [[ ! -s stopped.ckpt ]] && kill -0 $process 2>/dev/null; do sleep 0.02; done
kill -INT $process
status=0
wait $process || status=$?
[[ $status -eq 130 ]] || fault "Ctrl-C: status $status instead of 130"
says err.txt "--resume stopped.ckpt"
[[ -s stopped.safetensors ]] || fault "Ctrl-C: --save was not written"

# ---- kill -9 at any time: the checkpoint is complete, and going on gives the bits of the whole run
for delay in 0.01 0.05 0.1 0.02 0.2 0.07 0.13; do
    resume=()
    [[ -e killed.ckpt ]] && resume=(--resume killed.ckpt)
    "$hnc" train model.yaml --data "$data" --epochs $epochs --checkpoint killed.ckpt --quiet "${resume[@]}" 2>err.txt &
    process=$!
    sleep $delay
    kill -9 $process 2>/dev/null
    wait $process 2>/dev/null
    silent err.txt
done
resume=()
[[ -e killed.ckpt ]] && resume=(--resume killed.ckpt)
expect 0 "$hnc" train model.yaml --data "$data" --epochs $epochs "${resume[@]}" --save killed.safetensors --history killed.csv --quiet
cmp -s whole.safetensors killed.safetensors || fault "a killed and resumed run gives other weights"
cmp -s whole.csv killed.csv || fault "a killed and resumed run gives another history"

# ---- callbacks and the arguments of fit
sed 's/epochs: 3/epochs: 50\n  validation_split: 0.34\n  callbacks:\n    - {type: EarlyStopping, monitor: val_loss, min_delta: 100, patience: 2}\n    - {type: ReduceLROnPlateau, monitor: loss}\n    - {type: ModelCheckpoint, filepath: "best-{epoch:02d}.safetensors", save_best_only: true}/' \
    model.yaml >stopping.yaml
expect 0 "$hnc" train stopping.yaml --data "$data" --history stopping.csv
says out.txt "early stopping"
[[ $(wc -l <stopping.csv) -eq 4 ]] || fault "EarlyStopping: $(wc -l <stopping.csv) lines"
says stopping.csv "learning_rate"
[[ -s best-01.safetensors ]] || fault "ModelCheckpoint wrote nothing"
sed 's/callbacks:/callbacks: [{type: EarlyStopping, monitor: accuracy}]/; /    - /d' stopping.yaml >wrong.yaml
expect 1 "$hnc" train wrong.yaml --data "$data" --save w2.safetensors
says err.txt "monitors 'accuracy'"

# ---- data that does not fit
expect 1 "$hnc" train model.yaml --data "$suite/dense_relu/train.npz" --save w2.safetensors
expect 3 "$hnc" train model.yaml --data nothing.npz --save w2.safetensors
says err.txt "nothing.npz"
expect 1 "$hnc" train model.yaml --data model.yaml --save w2.safetensors
says err.txt "not an npz file"
expect 2 "$hnc" train model.yaml --save w2.safetensors
expect 1 "$hnc" train "$suite/embedding/model.yaml" --data "$data" --save w2.safetensors
sed '/^training:/,$d' model.yaml >untrained.yaml
expect 1 "$hnc" train untrained.yaml --data "$data" --save w2.safetensors
says err.txt "training:"
finish
