#!/usr/bin/env bash
# How long hnc takes grows as the number of layers does, not as its square; how much it writes does not depend on the length of a sequence.
source "$(dirname "$0")/common.sh"

# model LAYERS LAYER SHAPE: a chain of equal layers, trained
model() {
    printf 'name: deep\ninputs:\n  - {name: x, shape: %s}\nlayers:\n' "$3"
    for ((i = 0; i < $1; i++)); do
        printf '  - %s\n' "$2"
    done
    printf '  - {type: Flatten}\n  - {type: Dense, name: out, units: 3, activation: softmax}\noutputs: [out]\n'
    printf 'training: {loss: categorical_crossentropy, optimizer: {type: Adam, global_clipnorm: 1}, batch_size: 8}\n'
}
# milliseconds FILE: of the processor, outside the kernel; the lowest of three runs
milliseconds() {
    local least=999999 now TIMEFORMAT=%3U
    for _ in 1 2 3; do
        now=$({ time "$hnc" "$1" -o deep.c >/dev/null; } 2>&1)
        now=$((10#${now//[!0-9]/}))
        ((now < least)) && least=$now
    done
    echo "$least"
}
# grows NAME LAYER SHAPE FEW: five times the layers may take ten times as long; something quadratic takes twenty-five
grows() {
    model "$4" "$2" "$3" >few.yaml
    model $(($4 * 5)) "$2" "$3" >many.yaml
    local few many
    few=$(milliseconds few.yaml)
    many=$(milliseconds many.yaml)
    ((many <= few * 10)) || fault "$4 layers $1 took $few ms, five times as many took $many ms"
    echo "$1: $few ms, $many ms"
}
grows Dense '{type: Dense, units: 8, activation: relu}' '[8]' 200
grows Conv2D '{type: Conv2D, filters: 4, kernel_size: 3, padding: same}' '[6, 6, 4]' 60
grows LSTM '{type: LSTM, units: 4, return_sequences: true}' '[12, 4]' 40

for steps in 10 10000; do
    model 1 '{type: LSTM, units: 4}' "[$steps, 4]" >steps.yaml
    expect 0 "$hnc" steps.yaml -o "s$steps.c"
done
short=$(stat -c %s s10.c) long=$(stat -c %s s10000.c)
((long - short < 400)) || fault "an LSTM over 10 steps is $short bytes of C, over 10,000 steps $long"
finish
