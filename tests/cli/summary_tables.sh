#!/usr/bin/env bash
# summaries/CASE.txt is what Keras printed for the model of a conformance case, CASE_expanded.txt the same with nested layers and the column `Trainable`.
source "$(dirname "$(realpath "$0")")/common.sh"

tables=$root/tests/cli/summaries
for want in "$tables"/*_expanded.txt; do
    name=$(basename "$want" _expanded.txt)
    model=$root/tests/conformance/visible/$name/model.yaml
    expect 0 "$hnc" summary "$model"
    diff "$tables/$name.txt" <(grep -v '^ Workspace' out.txt) || fault "$name: not Keras's table"
    expect 0 "$hnc" summary "$model" --line-length 130 --expand-nested --show-trainable
    diff "$want" <(grep -v '^ Workspace' out.txt) || fault "$name: not Keras's table with nested layers"
    says out.txt " Workspace: "
done
expect 2 "$hnc" summary "$model" --line-length 10
finish
