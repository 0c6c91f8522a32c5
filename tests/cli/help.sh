#!/usr/bin/env bash
# hnc help, hnc layers, completions: everything that the tables feed prints something sensible.
source "$(dirname "$(realpath "$0")")/common.sh"

for command in compile check summary predict evaluate train import layers help version completions; do
    expect 0 "$hnc" help "$command"
    cp out.txt by_help.txt
    expect 0 "$hnc" "$command" --help
    cmp out.txt by_help.txt || fault "two helps of $command"
    says out.txt "examples:"
    says out.txt "usage: hnc"
done
expect 0 "$hnc" help targets
says out.txt portable

# Every class of every family has a page.
for family in layers cells activations initializers regularizers constraints losses metrics optimizers schedules callbacks; do
    expect 0 "$hnc" layers "$family"
    [[ -s out.txt ]] || fault "no $family"
    sed '/^known to Keras/,$d' out.txt | sed -n 's/^  \([A-Za-z][A-Za-z0-9_.]*\).*/\1/p' >names.txt
    while read -r name; do
        expect 0 "$hnc" help "$name"
        says out.txt "written as"
    done <names.txt
done
expect 0 "$hnc" layers all
expect 2 "$hnc" layers lossses
says err.txt "did you mean \`losses\`?"
expect 0 "$hnc" help Lambda
says out.txt "Not possible here"
expect 2 "$hnc" help Desne
says err.txt "did you mean \`Dense\`?"

# What the command line says when it is wrong.
expect 2 "$hnc" smmary
says err.txt "did you mean \`summary\`?"
expect 2 "$hnc" summary
expect 2 "$hnc" train model.yaml --epoch 3
says err.txt "did you mean \`--epochs\`?"
expect 2 "$hnc" summary model.yaml --epochs 3
says err.txt "has no option"
expect 2 "$hnc" train model.yaml --epochs
expect 2 "$hnc" train model.yaml --epochs=0
expect 2 "$hnc" train model.yaml --no-shuffle=1
expect 2 "$hnc" model.yaml -o model.c --target x86-64-v33
says err.txt "did you mean \`x86-64-v3\`?"
expect 2 "$hnc" model.yaml
expect 2 "$hnc" model.yaml -o model
expect 2 "$hnc" model.yaml other.yaml -o model.c

expect 0 "$hnc" completions bash
bash -n out.txt || fault "bash cannot read its completions"
says out.txt "--epochs"
expect 0 "$hnc" completions zsh
expect 0 "$hnc" completions fish
expect 2 "$hnc" completions csh
finish
