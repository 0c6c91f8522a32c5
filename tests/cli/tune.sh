#!/usr/bin/env bash
# hnc tune: which trials there are, that an interrupted search goes on, the table, the best file; and scalars for TensorBoard.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
cat >model.yaml <<'END'
# A comment that stays.
name: tuned
inputs:
  - {name: x, shape: [4]}
layers:
  - {type: Dense, name: hidden, units: 4, activation: "tanh"}    # é
  - {type: Dense, name: y, units: 1}
outputs: [y]
training:
  optimizer: {type: SGD, learning_rate: 0.01}
  loss: mse
  batch_size: 16
  epochs: 3
  validation_split: 0.25
tune:
  search: grid
  monitor: val_loss
  ranges:
    layers.hidden.units: [2, 8]
    training.optimizer.learning_rate: {low: 0.0001, high: 0.1, log: true}
  points: 2
END
expect 0 "$hnc" synth model.yaml -o train.npz --samples 64
expect 0 "$hnc" check model.yaml
expect 0 "$hnc" tune model.yaml --data train.npz -o best.yaml
[[ $(grep -c '^trial' out.txt) -eq 4 ]] || fault "a grid of 2 x 2 has $(grep -c '^trial' out.txt) trials"
[[ $(wc -l <model.tune/results.csv) -eq 5 ]] || fault "results.csv has $(wc -l <model.tune/results.csv) lines"
for pair in 2,0.0001 2,0.1 8,0.0001 8,0.1; do
    grep -q ",$pair," model.tune/results.csv || fault "the grid lacks $pair"
done
says best.yaml "# A comment that stays."
best=$(sed 1d model.tune/results.csv | sort -t, -g -k3 | head -n 1)
says best.yaml "units: $(cut -d, -f4 <<<"$best"), activation: \"tanh\"}    # é"
says best.yaml "learning_rate: $(cut -d, -f5 <<<"$best")}"
# The best file trains to the very value of the table.
expect 0 "$hnc" train best.yaml --data train.npz --history best.csv --save w.safetensors --quiet
grep -qF "$(cut -d, -f3 <<<"$best" | cut -c1-7)" best.csv || fault "the best file does not train to $best"

# ---- interrupted: what is there is not trained again, and the results are the same
cp model.tune/results.csv whole.csv
head -n 3 whole.csv >model.tune/results.csv
rm model.tune/trial-1.* model.tune/trial-4.*
expect 0 "$hnc" tune model.yaml --data train.npz
[[ ! -e model.tune/trial-1.csv ]] || fault "a finished trial was trained again"
cmp -s whole.csv model.tune/results.csv || fault "an interrupted search has other results"
expect 1 "$hnc" tune model.yaml --data train.npz --seed 3
says err.txt "results of another search"
expect 0 "$hnc" tune model.yaml --data train.npz --seed 3 --state other --quiet
silent out.txt

# ---- random, and Hyperband: 9 epochs by 3 are brackets of 9, 5 and 3 trials
sed 's/search: grid/search: random\n  trials: 3/; s/\[2, 8\]/{low: 2, high: 9}/' model.yaml >random.yaml
expect 0 "$hnc" tune random.yaml --data train.npz
[[ $(wc -l <random.tune/results.csv) -eq 4 ]] || fault "3 random trials are $(wc -l <random.tune/results.csv) lines"
awk -F, 'NR > 1 && ($4 < 2 || $4 > 9 || $4 != int($4) || $5 < 0.0001 || $5 > 0.1) { bad = 1 } END { exit bad }' random.tune/results.csv ||
    fault "a value is out of its range: $(cat random.tune/results.csv)"
sed 's/search: grid/search: hyperband\n  epochs: 9/' model.yaml >bands.yaml
expect 0 "$hnc" tune bands.yaml --data train.npz --quiet
[[ $(sed 1d bands.tune/results.csv | cut -d, -f1 | sort -u | wc -l) -eq 17 ]] || fault "Hyperband has other trials"
[[ $(awk -F, '$2 == 9' bands.tune/results.csv | wc -l) -eq 5 ]] || fault "Hyperband trains $(awk -F, '$2 == 9' bands.tune/results.csv | wc -l) trials to the end"
[[ $(awk -F, '$2 == 1' bands.tune/results.csv | wc -l) -eq 9 ]] || fault "Hyperband starts with other rounds"

# ---- what is wrong
wrong() { # wrong TEXT EDIT
    sed "$2" model.yaml >wrong.yaml
    expect 1 "$hnc" tune wrong.yaml --data train.npz
    says err.txt "$1"
    rm -rf wrong.tune
}
wrong 'this file has nothing at `layers.hiden.units`' 's/layers.hidden.units/layers.hiden.units/'
wrong 'is not one value' 's/layers.hidden.units/layers.hidden/'
wrong 'low below high' 's/high: 0.1/high: 0.00001/'
wrong 'the history has no column `val_acc`' 's/monitor: val_loss/monitor: val_acc/'
wrong 'needs a list of values, or a range' 's/\[2, 8\]/7/'
wrong 'no `tune:` section' '/^tune:/,$d'
wrong 'a range has no key `hgh`' 's/high: 0.1/hgh: 0.1/'

# ---- TensorBoard: records with right lengths, one for each epoch after the version; the same after a kill and a resumption
sed '/^tune:/,$d; s/validation_split/callbacks: [{type: TensorBoard, log_dir: logs\/run}]\n  validation_split/' model.yaml >board.yaml
records() { # lengths of the records
    bytes=$(od -An -v -tu1 "$1" | tr -s ' \n' ' ')
    awk '{ at = 1; while (at + 15 <= NF) { n = $at + 256 * $(at + 1); printf "%d ", n; at += 16 + n } print (at == NF + 1 ? "whole" : "torn") }' <<<"${bytes# }"
}
expect 0 "$hnc" train board.yaml --data train.npz --save w.safetensors --epochs 4 --quiet
for part in train validation; do
    events=$(echo logs/run/$part/events.out.tfevents.*)
    [[ $(records "$events" | wc -w) -eq 6 && $(records "$events") == *whole ]] || fault "$part: records $(records "$events")"
    grep -qa 'brain.Event:2' "$events" && grep -qa 'epoch_loss' "$events" || fault "$part: no scalars"
done
mv logs whole-logs
expect 0 "$hnc" train board.yaml --data train.npz --checkpoint run.ckpt --epochs 2 --quiet
cp run.ckpt early.ckpt
expect 0 "$hnc" train board.yaml --data train.npz --resume run.ckpt --checkpoint run.ckpt --epochs 3 --quiet
printf 'torn' >>"$(echo logs/run/train/events*)"
expect 0 "$hnc" train board.yaml --data train.npz --resume early.ckpt --save w.safetensors --epochs 4 --quiet
for part in train validation; do
    [[ $(records "$(echo logs/run/$part/events*)") == "$(records "$(echo whole-logs/run/$part/events*)")" ]] ||
        fault "$part: resumed, the records are $(records "$(echo logs/run/$part/events*)")"
done
finish
