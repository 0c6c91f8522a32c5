#!/usr/bin/env bash
# Exit codes: 0 ok, 1 the model or data is wrong, 2 usage, 3 input, output or memory.
source "$(dirname "$0")/common.sh"

expect 0 "$hnc" --version
says out.txt "hnc "
expect 0 "$hnc" --help
for word in predict train evaluate summary layers; do
    says out.txt "$word"
    expect 0 "$hnc" "$word" --help
    expect 0 "$hnc" --help
done
expect 2 "$hnc"
expect 2 "$hnc" --no-such-option
expect 2 "$hnc" predict
expect 2 "$hnc" train "$root/specs/gru_regressor.yaml" --epochs many
expect 3 "$hnc" summary no-such-file.yaml
says err.txt "no-such-file.yaml"
expect 3 "$hnc" "$root/specs/gru_regressor.yaml" -o no/such/folder/model.c
printf 'name: x\ninputs: [\n' >broken.yaml
expect 1 "$hnc" summary broken.yaml
says err.txt "broken.yaml:"
printf 'name: x\nname: y\n' >twice.yaml
expect 1 "$hnc" summary twice.yaml
says err.txt "twice.yaml:2:1: error:"
finish
