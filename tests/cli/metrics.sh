#!/usr/bin/env bash
# The metrics that Keras does not have, on data whose scores follow from the definitions by hand, or were computed by a program of another kind (Python, counting runs in tables).
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}

# score MODEL: one epoch in which nothing is learned, because the learning rate is 0; the columns go to h.csv.
score() {
    rm -f h.csv
    expect 0 "$hnc" train "$1" --target portable --no-shuffle --epochs 1 --quiet --history h.csv --save w.safetensors
}
near() { # NAME EXPECTED
    local got
    got=$(awk -F, -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; next } at { print $at }' h.csv)
    awk -v got="$got" -v want="$2" 'BEGIN { d = got - want; exit got == "" || d > 2e-6 || d < -2e-6 }' || fault "$1 is $got, not $2"
}

# ---- sentences: what is said comes from a file, too, through an embedding that is the identity.
sentences() { # METRICS; said.txt and right.txt
    local words='[<pad>, the, cat, is, on, mat, there, a, dog, sat, <end>]'
    cat >said.yaml <<END
inputs: [{name: said, shape: [8], dtype: int32}]
layers:
  - {type: Embedding, input_dim: 11, output_dim: 11, embeddings_initializer: identity}
  - {type: Softmax, name: right}
outputs: [right]
training: {loss: sparse_categorical_crossentropy, optimizer: {type: SGD, learning_rate: 0}, metrics: [$1], batch_size: 2}
data:
  train: {said: said.txt, right: right.txt}
  inputs: {said: {type: Text, vocabulary: $words}}
  outputs: {right: {type: Text, vocabulary: $words, end: <end>}}
END
    score said.yaml
}
# The paper's example: `the` is said seven times and right twice; the sentence that should have been has six words, so that the last `the` counts still.
echo 'the the the the the the the' >said.txt
echo 'the cat is on the mat' >right.txt
sentences '{type: BLEU, name: one, order: 1, end: 10}, {type: BLEU, end: 10}'
near one 0.2857142857 # 2 of 7
near bleu 0           # no pair of words is right
# Too short: every word is right, but three of six, exp(1 - 6 / 3).
echo 'the cat is' >said.txt
sentences '{type: BLEU, name: three, order: 3, end: 10}'
near three 0.3678794412
# A corpus in batches of two, the last one of one sentence: one sum over all sentences, not a mean of their scores.
printf '%s\n' 'the cat is on the mat' 'there is a cat on the mat' 'the dog sat on a mat' 'a cat' 'the the cat is there on the mat' >said.txt
printf '%s\n' 'the cat is on the mat' 'the cat is on the mat' 'a dog sat on the mat' 'a cat sat on a mat' 'there the cat is on the mat' >right.txt
sentences '{type: BLEU, end: 10}, {type: BLEU, name: two, order: 2, end: 10}, {type: BLEU, name: three, order: 3, end: 10}'
near bleu 0.427575968
near two 0.674985943
near three 0.563626624
sed -i 's/order: 2/order: 9/' said.yaml
expect 1 "$hnc" train said.yaml --save w.safetensors
says err.txt 'at most 8'

# ---- rankings of five items, relevance 0 to 3
cat >rank.csv <<'END'
s1,s2,s3,s4,s5,r1,r2,r3,r4,r5
0.9,0.1,0.5,0.3,0.2,0,0,3,1,0
0.1,0.2,0.3,0.4,0.5,2,0,0,0,1
0.5,0.4,0.3,0.2,0.1,0,0,0,0,0
0.2,0.8,0.6,0.1,0.7,0,1,0,0,0
0.1,0.2,0.9,0.8,0.7,0,1,0,0,0
END
cat >rank.yaml <<'END'
inputs: [{name: scores, shape: [5]}]
layers: [{type: Dense, name: relevance, units: 5, kernel_initializer: identity}]
outputs: [relevance]
training:
  loss: mse
  optimizer: {type: SGD, learning_rate: 0}
  batch_size: 2
  metrics: [{type: HitRate, k: 1, name: h1}, {type: HitRate, k: 3, name: h3}, {type: HitRate, k: 9, name: h9},
            {type: NDCG, k: 1, name: n1}, {type: NDCG, k: 3, name: n3}, {type: NDCG}]
data:
  train: rank.csv
  inputs: {scores: {type: Numbers, columns: [s1, s2, s3, s4, s5]}}
  outputs: {relevance: {type: Numbers, columns: [r1, r2, r3, r4, r5]}}
END
score rank.yaml
near h1 0.4
near h3 0.6
near h9 0.8
near n1 0.3
near n3 0.407819114
near ndcg 0.552770562

# ---- diagnoses
cat >yes.csv <<'END'
p,y
0.05,0
0.15,0
0.18,1
0.35,0
0.55,1
0.52,0
0.95,1
1.0,1
END
cat >yes.yaml <<'END'
inputs: [{name: p, shape: [1]}]
layers: [{type: Dense, name: y, units: 1, kernel_initializer: identity}]
outputs: [y]
training:
  loss: mse
  optimizer: {type: SGD, learning_rate: 0}
  batch_size: 3
  metrics: [{type: Specificity}, {type: Specificity, threshold: 0.1, name: strict}, {type: CalibrationError}, {type: CalibrationError, bins: 2, name: halves}]
data: {train: yes.csv, outputs: {y: {type: Numbers}}}
END
score yes.yaml
near specificity 0.75
near strict 0.25
# bins of ten: |0.05| + |0.33 - 1| + |0.35| + |1.07 - 1| + |1.95 - 2|, of 8; of two: |0.73 - 1| + |3.02 - 3|
near calibration_error 0.14875
near halves 0.03625
expect 0 "$hnc" help NDCG
says out.txt "hnc's own, not Keras's"
finish
