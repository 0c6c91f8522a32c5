#!/usr/bin/env bash
# hnc init and hnc synth: what they write is a model that can be checked and trained, and samples that fit it.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
suite=$root/tests/conformance/visible
trains() { # trains NAME: the file is right, and learns
    expect 0 "$hnc" check "$1.yaml"
    silent err.txt
    expect 0 "$hnc" train "$1.yaml" --epochs 2 --save "$1.safetensors" --quiet
    silent err.txt
}

# ---- a table: numbers with gaps, categories, an identifier, a constant; three classes
{
    echo "row_id,age,income,town,always,Kind of person"
    for i in {1..60}; do
        age=$((20 + i % 7 * 3)) income=$((1000 + i * 17 % 300)).5
        [[ $((i % 9)) -ne 0 ]] || age=NA
        towns=(Rome Paris Oslo)
        kinds=(yes no "maybe, so")
        echo "$i,$age,$income,${towns[$((i % 3))]},7,\"${kinds[$((i % 3))]}\""
    done
} >people.csv
expect 0 "$hnc" init --data people.csv --target "Kind of person" -o people.yaml
says people.yaml 'name: kind_of_person, units: 3, activation: softmax'
says people.yaml 'numbers: {type: Numbers, columns: [age, income], normalize: standard, missing: median}'
says people.yaml 'categories: {type: Categories, columns: [town]}'
says people.yaml 'classes: ["maybe, so", "no", "yes"]'
says people.yaml '#   row_id: it only numbers the rows'
says people.yaml '#   always: it is the same everywhere'
trains people
expect 0 "$hnc" init --data people.csv --target "Kind of person" -o -
sed 's/people/model/' people.yaml | diff -q - <(sed 's/people.csv/model.csv/' out.txt) >/dev/null || cmp -s <(tail -n +8 people.yaml) <(tail -n +8 out.txt) || fault "standard output is another model"
expect 0 "$hnc" init --data people.csv --target income -o income.yaml
says income.yaml "loss: mean_squared_error"
trains income

# ---- two classes, and texts
{
    echo "review	stars	good"
    for i in {1..40}; do
        words=(this film was nice and long but not so very $i)
        echo "${words[*]:$((i % 5)):6} $i	$((i % 5))	$((i % 2))"
    done
} >reviews.tsv
expect 0 "$hnc" init --data reviews.tsv --target good -o reviews.yaml
says reviews.yaml "loss: binary_crossentropy"
says reviews.yaml "{type: Text, column: review, max_tokens: 5000}"
trains reviews

# ---- arrays, from synth: the same seed gives the same samples, and they are learned from
cat >arrays.yaml <<'END'
name: arrays
inputs:
  - {name: picture, shape: [12, 12, 1]}
  - {name: words, shape: [5], dtype: int32}
layers:
  - {type: Flatten, name: flat, inputs: picture}
  - {type: Embedding, name: table, input_dim: 20, output_dim: 4, inputs: words}
  - {type: Flatten, name: told}
  - {type: Concatenate, inputs: [flat, told]}
  - {type: Dense, name: trunk, units: 16, activation: relu}
  - {type: Dense, name: kind, units: 3, activation: softmax}
  - {type: Dense, name: size, units: 1, inputs: trunk}
outputs: [kind, size]
training: {optimizer: {type: Adam, learning_rate: 0.01}, loss: {kind: sparse_categorical_crossentropy, size: mse}, metrics: {kind: [accuracy]}}
END
expect 0 "$hnc" synth arrays.yaml -o arrays.npz --samples 300
expect 0 "$hnc" synth arrays.yaml -o again.npz --samples 300 --seed 0
expect 0 "$hnc" synth arrays.yaml -o other.npz --samples 300 --seed 1
cmp -s arrays.npz again.npz || fault "the same seed gives other samples"
! cmp -s arrays.npz other.npz || fault "another seed gives the same samples"
expect 0 "$hnc" train arrays.yaml --data arrays.npz --epochs 30 --history arrays.csv --quiet --save arrays.safetensors
[[ $(awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "kind_accuracy") at = i } END { print ($at > 0.8) }' arrays.csv) -eq 1 ]] ||
    fault "nothing is learned from what synth makes: $(tail -n 1 arrays.csv)"
expect 0 "$hnc" init --data arrays.npz --target kind -o from_arrays.yaml
says from_arrays.yaml "units: 3, activation: softmax"
trains from_arrays
for case in embedding lstm_sequences two_outputs_one_loss; do
    expect 0 "$hnc" synth "$suite/$case/model.yaml" -o "$case.npz" --samples 8
    if grep -q '^training' "$suite/$case/model.yaml"; then
        expect 0 "$hnc" train "$suite/$case/model.yaml" --data "$case.npz" --save t.safetensors --quiet
    fi
done

# ---- pictures in class folders: nothing else need be said
if "$hnc" evaluate "$suite/conv2d_1x1_no_bias/model.yaml" --weights "$suite/conv2d_1x1_no_bias/weights.safetensors" \
    --data "$suite/conv2d_1x1_no_bias/train.npz" --report page.html >/dev/null && grep -q '<img' page.html; then
    mkdir -p photos/cat photos/dog
    grep -o 'base64,[^"]*' page.html | sed 's/.*,//' | while read -r picture; do
        n=$((${n-0} + 1))
        base64 -d <<<"$picture" >photos/cat/$n.png
        base64 -d <<<"$picture" >photos/dog/$((n + 100)).png
    done
    expect 0 "$hnc" init --data photos -o photos.yaml
    says photos.yaml "name: class, units: 1, activation: sigmoid"
    says photos.yaml "{type: Image, column: path, divide: 255}"
    trains photos
fi

# ---- what is wrong
expect 1 "$hnc" init --data people.csv --target incme -o other.yaml
says err.txt 'there is no column `incme`: did you mean `income`?'
expect 2 "$hnc" init --data people.csv -o other.yaml
says err.txt "--target COLUMN"
expect 2 "$hnc" init --target income
expect 3 "$hnc" init --data people.csv --target income -o people.yaml
says err.txt "it is there already"
expect 1 "$hnc" init --data people.csv --target always -o other.yaml
says err.txt "no target that can be learned"
expect 3 "$hnc" init --data none.csv --target a -o other.yaml
expect 2 "$hnc" synth arrays.yaml
expect 3 "$hnc" synth arrays.yaml -o none/data.npz
expect 2 "$hnc" train arrays.yaml --data arrays.npz --target kind --save t.safetensors
says err.txt "there is no target"
finish
