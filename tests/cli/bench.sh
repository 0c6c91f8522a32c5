#!/usr/bin/env bash
# hnc bench: every generated function of both steps with its work; a table and JSON; the normal text has no hooks.
source "$(dirname "$0")/common.sh"
export CC=${CC:-cc}
spec=$root/specs/gru_regressor.yaml

expect 0 "$hnc" bench "$spec" --batch 2 --batch-size 4
silent err.txt
says out.txt "this machine:"
says out.txt "predict, 2 samples:"
says out.txt "train_step, 4 samples:"
says out.txt "  function"
expect 0 "$hnc" bench "$spec" --no-training --target portable
grep -q train_step out.txt && fault "the training step is measured although it is left out"

# As JSON: the units' names are those of the generated functions, their times sum to about that of the call.
expect 0 "$hnc" bench "$spec" --json --threads 2 --thread-work 1
says out.txt '"threads": 2'
expect 0 "$hnc" "$spec" -o model.c --target native --batch 1
expect 0 "$hnc" bench "$spec" --json --no-training
sed -n 's/.*"name": "\([a-z0-9_]*\)".*/\1/p' out.txt >names.txt
[[ $(wc -l <names.txt) -gt 2 ]] || fault "no units are listed"
while read -r name; do
    grep -q "^static void $name(" model.c || fault "'$name' is no generated function"
done <names.txt
awk '/"seconds"/ { match($0, /"seconds": [0-9.e+-]*/); value = substr($0, RSTART + 11, RLENGTH - 11) + 0
                   if (/"function"/) { call = value } else { sum += value } }
     END { exit !(call > 0 && sum > 0.2 * call && sum < 5 * call) }' out.txt || fault "the units' times do not sum to that of a call"
grep -q hnc_bench model.c && fault "the normal text has a hook"
expect 3 "$hnc" bench no-such-file.yaml
finish
