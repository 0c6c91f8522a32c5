#!/usr/bin/env bash
# Every command of the README, of docs/ and of the manual's examples runs, in a folder that has the files they speak of; every model in them is valid.
source "$(dirname "$0")/common.sh"
suite=$root/tests/conformance/visible
command -v tcc >/dev/null && export CC=tcc
PATH="$(dirname "$hnc"):$PATH"
HOME=$scratch/home
mkdir -p "$HOME/.config/fish/completions"

# ---- the files: a model over time with weights and data; one whose samples are a table
case=$suite/lstm_sequences
mkdir -p arrays table
cp "$case/model.yaml" "$case/model.keras" "$case/expected.npz" "$case/train.npz" arrays/
cp "$case/input.npz" arrays/x.npz
cp "$case/train.npz" arrays/test.npz
for name in w trained model; do
    cp "$case/weights.safetensors" arrays/$name.safetensors
done
sed -i 's/^name: .*/name: model/' arrays/model.yaml
cat >arrays/adder.yaml <<'END'
name: adder
inputs: [{name: x, shape: [4]}]
layers: [{type: Dense, units: 1}]
outputs: [dense]
END
sed 's/^training:/tune: {trials: 2, monitor: loss, epochs: 1, ranges: {training.optimizer.learning_rate: [0.01, 0.05]}}\ntraining:/' arrays/model.yaml >arrays/tuned.yaml
cat >table/model.yaml <<'END'
inputs: [{name: x, shape: [2]}]
layers: [{type: Dense, name: y, units: 1}]
outputs: [y]
training: {optimizer: sgd, loss: mse, batch_size: 2}
data:
  train: train.csv
  test: test.csv
  inputs: {x: {type: Numbers, columns: [a, b], normalize: standard}}
  outputs: {y: {type: Numbers, columns: c}}
END
printf 'a,b,c\n1,2,3\n2,5,7\n4,1,5\n3,3,6\n' >table/train.csv
cp table/train.csv table/test.csv
(cd table && "$hnc" train model.yaml --save trained.safetensors >train.txt 2>&1) || fault "the table's model does not train: $(tail -n 3 table/train.txt)"
(cd arrays && "$hnc" train model.yaml --data train.npz --checkpoint run.ckpt --history history.csv --save trained.safetensors >train.txt 2>&1) || fault "no checkpoint"

# ---- commands
# Not run here: what fetches or needs other software (./dev, the benchmark), model files of formats that this repository has no whole example of.
skipped() {
    case $1 in
    ./dev*) grep -qE "^  $(sed -E 's/^\.\/dev ([a-z]+).*/\1/' <<<"$1")( |$)" <<<"$("$root/dev")" || fault "./dev has no such command: $1" ;;
    *NAME* | *old.h5* | *x.weights.h5* | *model.onnx*) ;;
    'hnc bench'*' --threads '*) ;;
    *) return 1 ;;
    esac
}
run=0
# command SOURCE LINE: runs it in a fresh copy of the files.
command_of() {
    local source=$1 line=$2 folder=arrays
    line=$(sed -E 's/ +#.*$//; s/ {2,}[^-<>|"].*$//; s/ +$//' <<<"$line")
    skipped "$line" && return
    [[ $line == *--preprocess* || $line == *'hnc prepare'* || $line == *'hnc init'* ]] && folder=table
    rm -rf here
    cp -r $folder here
    [[ $line == cc* ]] && (cd here && "$hnc" model.yaml -o model.c)
    (cd here && timeout 120 bash -c "$line") >out.txt 2>err.txt </dev/null || fault "$source: status $?: $line ($(head -n 3 err.txt))"
    run=$((run + 1))
}
for path in "$root/README.md" "$root"/docs/*.md; do
    file=${path#"$root/"}
    while IFS= read -r line; do
        command_of "$file" "$line"
    done < <(awk '/^```sh$/ { sh = 1; next } /^```/ { sh = 0 }
        sh { print; next } /^    (hnc|cc|\.\/dev) / { sub(/^    /, ""); print }' "$path" | grep -E '^(hnc|cc|\./dev) ')
    # In the text: `hnc something`.
    while IFS= read -r line; do
        command_of "$file" "$line"
    done < <(grep -oE '`hnc [^`]*`' "$path" | tr -d '`' | grep -E '\.yaml|^hnc (layers|help|schema|version)' | grep -v '\.\.\.' | sort -u)
done
while IFS= read -r line; do
    [[ $line == *'< model.yaml'* || $line == source* ]] || line=${line# }
    command_of "hnc help" "$line"
done < <(for command in $("$hnc" completions bash | sed -n 's/^ *COMPREPLY=(\$(compgen -W "\(compile [^"]*\)".*/\1/p'); do "$hnc" "$command" --help | sed -n '/^examples:/,/^usage:/p'; done |
    grep -E '^  (hnc|source) ' | sed 's/^  //')
[[ $run -ge 40 ]] || fault "only $run commands were found"
echo "$run commands"

# ---- models: every YAML block that has inputs, layers and outputs
models=0
for path in "$root/README.md" "$root"/docs/*.md; do
    rm -f block-*.yaml
    awk '/^```yaml$/ { on = 1; n++; next } /^```/ { on = 0 } on { print > ("block-" n ".yaml") }' "$path"
    for block in block-*.yaml; do
        [[ -e $block ]] && grep -q '^inputs:' "$block" && grep -q '^layers:' "$block" && grep -q '^outputs:' "$block" || continue
        expect 0 "$hnc" check "$block"
        models=$((models + 1))
    done
done
[[ $models -ge 3 ]] || fault "only $models models were found"
# Links to files of the repository lead somewhere.
for path in "$root/README.md" "$root"/docs/*.md; do
    while IFS= read -r link; do
        [[ -e $(dirname "$path")/$link ]] || fault "${path#"$root/"}: no file $link"
    done < <(grep -oE '\]\([^)#:]+\)' "$path" | sed 's/^](//; s/)$//' | sort -u)
done
finish
