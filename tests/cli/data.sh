#!/usr/bin/env bash
# The data section: every kind of sample from files to trained weights and back, and what is said about files that are wrong.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
make=$build/small_data
for kind in table pictures clips sounds texts manifest series; do
    "$make" "$kind" "$kind" 48 || fault "small_data $kind"
done

# model NAME: the YAML on standard input, with a training section that fits small sets
model() {
    cat >"$1.yaml"
    printf 'training: {optimizer: {type: Adam, learning_rate: 0.02}, loss: %s, metrics: [%s], epochs: 4, batch_size: 8}\n' "$2" "$3" >>"$1.yaml"
}
model table mse mae <<'END'
name: price
inputs: [{name: numbers, shape: [2]}, {name: missing, shape: [2]}, {name: metal, shape: [1], dtype: int32}]
layers:
  - {type: Embedding, input_dim: 4, output_dim: 3, inputs: metal}
  - {type: Flatten, name: flat}
  - {type: Concatenate, inputs: [numbers, missing, flat]}
  - {type: Dense, units: 1, name: price}
outputs: [price]
data:
  train: table/table.csv
  test: table/table.csv
  inputs:
    numbers: {type: Numbers, columns: [size, age], normalize: standard, missing: median}
    missing: {type: Missing, columns: [size, age]}
    metal: {type: Categories}
  outputs: {price: {type: Numbers}}
  split: {validation: 0.25, stratify: kind}
END
model pictures sparse_categorical_crossentropy accuracy <<'END'
name: pictures
inputs: [{name: picture, shape: [8, 8, 3]}]
layers: [{type: Rescaling, scale: 0.004}, {type: Flatten}, {type: Dense, units: 3, activation: softmax, name: shape}]
outputs: [shape]
data: {train: pictures, test: pictures, split: {validation: 0.25, stratify: class}}
END
model clips categorical_crossentropy accuracy <<'END'
name: clips
inputs: [{name: clip, shape: [6, 12, 12, 1], dtype: uint8}]
layers:
  - {type: TimeDistributed, layer: {type: Flatten}}
  - {type: LSTM, units: 8}
  - {type: Dense, units: 2, activation: softmax, name: way}
outputs: [way]
data: {train: clips, test: clips, inputs: {clip: {type: Frames, column: path, interpolation: area}}, outputs: {way: {type: Label, column: class}}}
END
model sounds binary_crossentropy accuracy <<'END'
name: sounds
inputs: [{name: sound, shape: [2000, 1]}]
layers:
  - {type: Conv1D, filters: 4, kernel_size: 16, strides: 8, activation: relu}
  - {type: GlobalAveragePooling1D}
  - {type: Dense, units: 1, activation: sigmoid, name: low}
outputs: [low]
data: {train: sounds, test: sounds, inputs: {sound: {type: Audio, column: path, rate: 8000}}}
END
model texts binary_crossentropy accuracy <<'END'
name: texts
inputs: [{name: text, shape: [8], dtype: int32}]
layers:
  - {type: Embedding, input_dim: 24, output_dim: 6, mask_zero: true}
  - {type: GRU, units: 6}
  - {type: Dense, units: 1, activation: sigmoid, name: opinion}
outputs: [opinion]
data: {train: texts/texts.tsv, test: texts/texts.tsv}
END
model manifest categorical_crossentropy accuracy <<'END'
name: manifest
inputs: [{name: photo, shape: [8, 8, 3]}, {name: curve, shape: [12, 1]}, {name: age, shape: [1]}]
layers:
  - {type: Flatten, inputs: photo, name: seen}
  - {type: GRU, units: 4, inputs: curve, name: read}
  - {type: Concatenate, inputs: [seen, read, age]}
  - {type: Dense, units: 2, activation: softmax, name: label}
outputs: [label]
data:
  train: manifest/manifest.csv
  test: manifest/manifest.csv
  inputs:
    photo: {type: Image, divide: 255}
    curve: {type: Series, columns: value, fit: stretch, normalize: standard}
    age: {type: Numbers, normalize: range}
END
model series mse mae <<'END'
name: series
inputs: [{name: past, shape: [12, 2]}]
layers: [{type: GRU, units: 4}, {type: Dense, units: 1, name: temperature}]
outputs: [temperature]
data:
  train: series/series.csv
  test: series/series.csv
  windows: {length: 12, horizon: 3, group: station}
  inputs: {past: {type: Numbers, columns: [temperature, wind], normalize: standard}}
END

for kind in table pictures clips sounds texts manifest series; do
    case $kind in
    sounds) grep -q 'HNC_WITH_SNDFILE' "$build/CMakeFiles/hnc_data.dir/flags.make" 2>/dev/null || continue ;;
    esac
    expect 0 "$hnc" train "$kind.yaml" --save "$kind.safetensors" --history "$kind.csv" --quiet
    silent err.txt
    expect 0 "$hnc" train "$kind.yaml" --save again.safetensors --quiet
    cmp -s "$kind.safetensors" again.safetensors || fault "$kind: the same training gives other weights"
    expect 0 "$hnc" evaluate "$kind.yaml" --weights "$kind.safetensors"
    says out.txt "loss: "
    expect 0 "$hnc" predict "$kind.yaml" --weights "$kind.safetensors" --input "$(sed -n 's/.*train: \([^,}]*\).*/\1/p' "$kind.yaml")" --output "$kind.npz"
done
says table.csv "val_loss"
awk -F, 'NR == 2 {first = $3} END {exit !($3 < first)}' clips.csv || fault "clips: the loss does not fall"
mkdir elsewhere && cp texts.yaml elsewhere
expect 0 "$hnc" evaluate elsewhere/texts.yaml --weights texts.safetensors --data-root .
expect 0 "$hnc" evaluate elsewhere/texts.yaml --weights texts.safetensors --data texts/texts.tsv
expect 1 "$hnc" evaluate clips.yaml --weights texts.safetensors
says err.txt "come without what the features"

# ---- work grows with the rows, memory does not
"$make" texts many 60000
sed 's,train: texts/,train: many/,' texts.yaml >many.yaml
grep -q 'HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" 2>/dev/null || ulimit -S -d 65536 # KiB
expect 0 bash -c 'ulimit -t 40; exec "$0" "$@"' "$hnc" train many.yaml --save x.safetensors --quiet --epochs 1
ulimit -S -d unlimited

# ---- the preprocessing as C: no warnings, and the bits that training saw whatever the compiler may contract
kinds='table clips sounds texts manifest series'
grep -q 'HNC_WITH_SNDFILE' "$build/CMakeFiles/hnc_data.dir/flags.make" 2>/dev/null || kinds=
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror'
for kind in $kinds; do
    expect 0 "$hnc" "$kind.yaml" --weights "$kind.safetensors" --preprocess -o "${kind}.c"
    expect 0 "$hnc" prepare "$kind.yaml" --weights "$kind.safetensors" --input "$(sed -n 's/.*train: \([^,}]*\).*/\1/p' "$kind.yaml")" --output "$kind.prepared.npz"
    for compiler in "gcc -std=c99 -Wmissing-prototypes" "gcc -x c++ -std=c++17" "clang -std=c11"; do
        command -v "${compiler%% *}" >/dev/null || continue
        # shellcheck disable=SC2086 # lists of words
        expect 0 $compiler $strict -O2 -c "${kind}_preprocess.c" -o strict.o
    done
done
if [[ -n $kinds ]]; then
    libraries=$(pkg-config --libs libpng libjpeg sndfile zlib)
    for flags in "-O0" "-O3 -march=native -std=gnu11 -ffp-contract=fast"; do
        # shellcheck disable=SC2086
        expect 0 gcc $flags $([[ -f $build/CMakeCache.txt ]] && grep -q 'HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && echo -fsanitize=address,undefined) \
            -I. -I"$root/data" -I"$root/runtime" "$root/tests/preprocess/same_bits.c" ./*_preprocess.c "$build/libhnc_data.a" "$build/libhnc_runtime.a" $libraries -lm -lpthread -o same_bits
        for kind in $kinds; do
            expect 0 ./same_bits "$kind" "$kind" "$kind.prepared.npz"
        done
    done
fi
sed '/^data:/,/^training:/{/^training/!d}' table.yaml >nodata.yaml
expect 1 "$hnc" nodata.yaml --preprocess -o nodata.c
says err.txt "writes what a \`data:\` section does"
expect 1 "$hnc" table.yaml --preprocess -o nodata.c
says err.txt "--weights"

# ---- what is wrong is named with its row
broken() { # broken WHAT MODEL MESSAGE
    expect 1 "$hnc" train "$2.yaml" --save x.safetensors --quiet
    says err.txt "$3"
}
cp manifest/manifest.csv kept.csv
sed '3s/,\(yes\|no\)$//' kept.csv >manifest/manifest.csv
broken "a cell is missing" manifest "line 3: row 2 has 3 cells, but there are 4 columns"
sed '4s/,[0-9]*,\(yes\|no\)$/,old,no/' kept.csv >manifest/manifest.csv
broken "no number" manifest "row 3 (line 4), column 'age': 'old' is not a number"
says err.txt "manifest.yaml:"
cp kept.csv manifest/manifest.csv
mv manifest/photos/5.png kept.png
broken "a file is missing" manifest "row 6 (line 7), column 'photo': there is no file"
head -c 300 kept.png >manifest/photos/5.png
broken "a picture is cut off" manifest "the PNG picture is damaged"
head -c 300 kept.png >manifest/photos/9.png
expect 1 "$hnc" train manifest.yaml --save x.safetensors --quiet --on-bad-sample skip:1
expect 0 "$hnc" train manifest.yaml --save x.safetensors --quiet --on-bad-sample skip:2
says err.txt "2 of the samples left out; the first: "
expect 2 "$hnc" train manifest.yaml --save x.safetensors --on-bad-sample drop
cp kept.png manifest/photos/5.png
sed 's/column: class}/column: class, classes: [left, up]}/' clips.yaml >wrong.yaml
broken "a class is unknown" wrong "is none of the classes"
sed 's/input_dim: 24/input_dim: 12/' texts.yaml >wrong.yaml
broken "too many words" wrong "the model has places for 0 to 11 only"
sed 's/shape: \[12, 2\]/shape: [12, 3]/' series.yaml >wrong.yaml
broken "columns and shape" wrong "the window of columns makes [12, 2] a sample, but the model wants [12, 3]"
sed 's/columns: \[size, age\], n/columns: [size, agee], n/' table.yaml >wrong.yaml
broken "no column" wrong "has no column 'agee'; there are 'size', 'age'"
cp texts/texts.tsv kept.tsv
printf 'good\tcaf\351 latin\n' >>texts/texts.tsv
broken "not UTF-8" texts "line 50), column 'text': the text is not UTF-8"
{ cat kept.tsv && printf 'good\tdash \302\226 \357\273\277mark "quoted\\ song\n'; } >texts/texts.tsv
expect 0 "$hnc" train texts.yaml --save x.safetensors --quiet
expect 0 "$hnc" evaluate texts.yaml --weights x.safetensors
expect 3 "$hnc" train pictures.yaml --data nothing --save x.safetensors

finish
