#!/usr/bin/env bash
# --decode: the search finds what other searches find that only know predict; the text is strict C and C++; what is wrong in the section is said.
source "$(dirname "$0")/common.sh"
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror'
own=$root/tests/decode

# search NAME DEFINITIONS: the model on standard input; the same search as the references, with four sets of weights.
searches=0
search() {
    { echo "name: m"; cat; } >m.yaml
    expect 0 "$hnc" m.yaml -o m.c --decode --batch 1
    for as in 'gcc -std=c11 -Wmissing-prototypes' 'gcc -std=c99 -O2 -Wmissing-prototypes' 'g++ -x c++ -std=c++17 -O2 -Wmissing-declarations'; do
        for file in m.c m_decode.c; do
            # shellcheck disable=SC2086 # lists of words
            $as $strict -c $file -o object.o 2>cc.txt || fault "$1: $as $file: $(head -n 3 cc.txt)"
        done
    done
    grep -qE 'malloc|free\(|static (int|float|char)[^(]*(;|=)' m_decode.c && fault "$1: memory or state of its own"
    # shellcheck disable=SC2086
    gcc -std=c11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -I . $2 "$own/compare.c" m.c m_decode.c -lm -o compare 2>cc.txt ||
        fault "$1: compare.c does not compile: $(head -n 3 cc.txt)"
    ASAN_OPTIONS=detect_leaks=0 ./compare 1 2 3 4 5 6 7 8 9 10 11 12 >found.txt || fault "$1: $(grep -v '^[0-9]' found.txt | head -n 3)"
    [[ $(grep -cv '^0 ' found.txt) -ge 5 && $(sort -u found.txt | wc -l) -ge 8 ]] || fault "$1: too few sentences that tell something"
    searches=$((searches + 1))
}

decoder() { # SECTION
    cat <<END
inputs: [{name: x, shape: [3]}, {name: words, shape: [5], dtype: int32}]
layers:
  - {type: Dense, name: h, units: 6, activation: tanh, inputs: x}
  - {type: RepeatVector, name: everywhere, n: 5}
  - {type: Embedding, name: embedding, input_dim: 5, output_dim: 4, mask_zero: true, inputs: words}
  - {type: Concatenate, name: both, inputs: [embedding, everywhere]}
  - {type: LSTM, name: said, units: 6, return_sequences: true, inputs: [both, h, h]}
  - {type: Dense, name: y, units: 5, activation: softmax}
outputs: [y]
decode: {y: {input: words, start: 1, end: 2, $1}}
END
}
sizes='-DPLACES=5 -DVOCABULARY=5 -DSTART=1 -DLAST=2 -DFEATURES=3'
search "every sentence" "$sizes -DROWS=5 -DLENGTH=4 -DBEAM=64 -DPENALTY=0.0 -DALL=1" < <(decoder 'beam: 64, length: 4')
search "every sentence, longer ones preferred" "$sizes -DROWS=5 -DLENGTH=4 -DBEAM=64 -DPENALTY=0.75 -DALL=1" < <(decoder 'beam: 64, length: 4, length_penalty: 0.75')
search "greedy" "$sizes -DROWS=5 -DLENGTH=5 -DBEAM=1 -DPENALTY=0.0 -DALL=0" < <(decoder 'beam: 1')
search "a beam of three" "$sizes -DROWS=5 -DLENGTH=5 -DBEAM=3 -DPENALTY=0.0 -DALL=0" < <(decoder 'beam: 3')
search "an output of one row, causal attention, a sample that goes over as it is" "$sizes -DROWS=1 -DLENGTH=4 -DBEAM=2 -DPENALTY=1.0 -DALL=0" <<'END'
inputs: [{name: x, shape: [3]}, {name: words, shape: [5], dtype: int32}]
layers:
  - {type: Embedding, name: embedding, input_dim: 5, output_dim: 4, inputs: words}
  - {type: MultiHeadAttention, name: attention, num_heads: 2, key_dim: 3, inputs: [embedding, embedding], call: {use_causal_mask: true}}
  - {type: Flatten, name: flat}
  - {type: Concatenate, inputs: [flat, x]}
  - {type: Dense, name: y, units: 5, activation: softmax}
outputs: [y]
decode: {y: {input: words, start: 1, end: 2, beam: 2, length: 4, length_penalty: 1}}
END
search "nothing but words" "-DPLACES=4 -DVOCABULARY=6 -DROWS=4 -DLENGTH=4 -DSTART=3 -DLAST=-1 -DFEATURES=0 -DBEAM=4 -DPENALTY=0.0 -DALL=0" <<'END'
inputs: [{name: words, shape: [4], dtype: int32}]
layers:
  - {type: Embedding, input_dim: 6, output_dim: 4}
  - {type: GRU, units: 6, return_sequences: true}
  - {type: Dense, name: y, units: 6, activation: softmax}
outputs: [y]
decode: {y: {input: words, start: 3, beam: 4}}
END
[[ $searches -eq 6 ]] || fault "only $searches searches"

# Keras's predictions, searched in Python: the same sentences and scores.
expect 0 "$hnc" "$own/keras.yaml" -o m.c --decode --io
runtime="$build/libhnc_runtime.a -lz -lm"
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && runtime="-fsanitize=address,undefined $runtime"
# shellcheck disable=SC2086
gcc -std=c11 -O1 -I "$root/runtime" -I . -DPLACES=6 -DVOCABULARY=7 -DROWS=6 -DLENGTH=6 -DSTART=1 -DLAST=2 -DFEATURES=12 -DBEAM=3 -DPENALTY=0.7 -DALL=0 \
    -DWEIGHTS "$own/compare.c" m.c m_decode.c m_io.c $runtime -o compare 2>cc.txt || fault "with Keras's weights: $(head -n 3 cc.txt)"
ASAN_OPTIONS=detect_leaks=0 ./compare "$own/keras.safetensors" >found.txt || fault "with Keras's weights: $(grep -v '^[0-9]' found.txt | head -n 3)"
awk 'NR == FNR { line[FNR] = $0; next }
    { n = split(line[FNR], want, " "); for (i = 1; i < n; i++) if (want[i] != $i) bad = 1
      off = want[n] - $NF; if (NF != n || off > 2e-4 || off < -2e-4) bad = 1 }
    END { exit bad || FNR != 8 }' "$own/keras.txt" found.txt || fault "other sentences than Keras's: $(cat found.txt)"

# Two outputs, words from a list and from a file, letters without spaces, UTF-8 and what needs escapes.
printf '<pad>\n<start>\n<end>\nm\303\274de\n"quoted\\\na, b{\n' >words.txt
cat >two.yaml <<'END'
name: two
inputs:
  - {name: text, shape: [3]}
  - {name: said, shape: [4], dtype: int32}
  - {name: spelled, shape: [3], dtype: int32}
layers:
  - {type: Embedding, name: e1, input_dim: 6, output_dim: 3, inputs: said}
  - {type: GRU, name: g1, units: 3, return_sequences: true, inputs: [e1, text]}
  - {type: Dense, name: next_word, units: 6, activation: softmax, bias_initializer: {type: Constant, value: 0.5}}
  - {type: Embedding, name: e2, input_dim: 5, output_dim: 3, inputs: spelled}
  - {type: GRU, name: g2, units: 3, return_sequences: true, inputs: [e2, text]}
  - {type: Dense, name: next_letter, units: 5, activation: softmax}
outputs: [next_word, next_letter]
data:
  train: x.csv
  inputs:
    said: {type: Text, column: w, vocabulary: words.txt, start: <start>}
    spelled: {type: Text, column: l, vocabulary: ['', '^', $, a, ö], split: character, start: ^}
  outputs:
    next_word: {type: Text, column: w, vocabulary: words.txt, end: <end>}
    next_letter: {type: Text, column: l, vocabulary: ['', '^', $, a, ö], split: character, end: $}
decode:
  next_word: {input: said, never: [<pad>, <start>, <end>, a, 3]}
  next_letter: {input: spelled, beam: 2, never: [0, 1, 2, a]}
END
sed -i 's/never: \[<pad>, <start>, <end>, a, 3\]/never: [<pad>, <start>, <end>, "\\"quoted\\\\", "a, b{"]/' two.yaml
cat >two.c <<'END'
#include "m_decode.h"
#include <stdio.h>
int main(void) {
    static two_weights weights;
    static two_workspace workspace;
    static two_decode_next_word_search words;
    static two_decode_next_letter_search letters;
    const float text[3] = {0.5f, -0.5f, 1.0f};
    char said[TWO_DECODE_NEXT_WORD_TEXT_BYTES], spelled[TWO_DECODE_NEXT_LETTER_TEXT_BYTES];
    if (two_init(&weights, 1) != TWO_OK || two_decode_next_word_text(&weights, &workspace, &words, text, said) != TWO_OK ||
        two_decode_next_letter_text(&weights, &workspace, &letters, text, spelled) != TWO_OK ||
        two_decode_next_word_text(&weights, &workspace, &words, NULL, said) != TWO_ERROR_NULL) {
        return 1;
    }
    printf("%s|%s|%s|%s\n", said, spelled, two_decode_next_word_words[4], two_decode_next_word_words[5]);
    return 0;
}
END
expect 0 "$hnc" two.yaml -o m.c --decode
gcc -std=c11 $strict -Wmissing-prototypes -fsanitize=address,undefined two.c m.c m_decode.c -lm -o two 2>cc.txt || fault "two: $(head -n 3 cc.txt)"
ASAN_OPTIONS=detect_leaks=0 expect 0 ./two
says out.txt 'müde müde müde müde|ööö|"quoted\|a, b{'
expect 0 "$hnc" two.yaml -o n.c
grep -q decode n.c n.h && fault "decoding that nobody asked for"
[[ -e n_decode.c ]] && fault "a file that nobody asked for"

# What is wrong.
wrong() { # TEXT SECTION
    { decoder 'beam: 1' | sed '$d'; echo "decode: $2"; } >w.yaml
    expect 1 "$hnc" w.yaml -o w.c --decode
    says err.txt "$1"
    [[ ! -e w.c ]] || fault "files were written: $2"
}
wrong 'is a map' '[y]'
wrong 'the model has no output `z`' '{z: {input: words, start: 1}}'
wrong 'the model has no input `word`' '{y: {input: word, start: 1}}'
wrong 'an int32 input with one axis' '{y: {input: x, start: 1}}'
wrong 'has no argument `width`' '{y: {input: words, start: 1, width: 3}}'
wrong 'at most 64' '{y: {input: words, start: 1, beam: 65}}'
wrong 'needs an input with as many places' '{y: {input: words, start: 1, length: 6}}'
wrong 'needs a word to start from' '{y: {input: words}}'
wrong 'not a word of its vocabulary' '{y: {input: words, start: 1, end: 5}}'
wrong 'not a word of its vocabulary' '{y: {input: words, start: <start>}}'
{ decoder 'beam: 1' | sed -e '$d' -e 's/units: 6, return_sequences: true, inputs: .both, h, h./units: 6, stateful: true, return_sequences: true, inputs: both/'; echo "decode: {y: {input: words, start: 1}}"; } >w.yaml
expect 1 "$hnc" check w.yaml
says err.txt 'stateful'
sed '$d' m.yaml >w.yaml
expect 1 "$hnc" w.yaml -o w.c --decode
says err.txt 'no-decode'
sed 's/vocabulary: words.txt, //' two.yaml >w.yaml
expect 1 "$hnc" w.yaml -o w.c --decode
says err.txt 'no-vocabulary'
finish
