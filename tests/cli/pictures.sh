#!/usr/bin/env bash
# hnc graph and hnc plot: pictures that are well-formed and the same every time.
source "$(dirname "$0")/common.sh"

# Every tag that opens closes, in order.
well_formed() {
    awk '{
        line = $0
        while (match(line, /<[^>]*>/)) {
            tag = substr(line, RSTART + 1, RLENGTH - 2); line = substr(line, RSTART + RLENGTH)
            if (tag ~ /^\//) { if (stack[depth--] != substr(tag, 2)) exit bad = 1 }
            else if (tag !~ /\/$/) { split(tag, word, " "); stack[++depth] = word[1] }
        }
    } END { exit bad || depth != 0 }' "$1" || fault "$1 is not well-formed"
}
for spec in "$root"/specs/*.yaml; do
    name=$(basename "$spec" .yaml)
    expect 0 "$hnc" graph "$spec" -o "$name.svg"
    silent err.txt
    well_formed "$name.svg"
    expect 0 "$hnc" graph "$spec" -o "$name.dot"
done
expect 0 "$hnc" graph "$root/specs/captioning.yaml" -o -
cmp -s out.txt captioning.svg || fault "the same model gives another picture"
[[ $(grep -c '<rect class="box"' captioning.svg) -eq 18 ]] || fault "captioning.svg lacks nodes"
says captioning.svg "11 × 24"
says captioning.svg "147,968 weights"
says captioning.dot "n0 -> n"
command -v dot >/dev/null && { dot -Tsvg captioning.dot >/dev/null || fault "Graphviz does not read captioning.dot"; }
if command -v rsvg-convert >/dev/null; then
    expect 0 "$hnc" graph "$root/specs/captioning.yaml" -o captioning.png
    [[ $(head -c 4 captioning.png | tail -c 3) == PNG ]] || fault "captioning.png is none"
fi
cat >nested.yaml <<'END'
name: nested
inputs: [{name: left, shape: [4]}, {name: right, shape: [4]}]
layers:
  - {type: Model, name: tower, inputs: left, model: {inputs: [{name: x, shape: [4]}], layers: [{type: Dense, units: 3}], outputs: [dense]}}
  - {shares: tower, name: tower_call2, inputs: right}
  - {type: Subtract, inputs: [tower, tower_call2], name: out}
outputs: [out]
END
expect 0 "$hnc" graph nested.yaml -o nested.svg
says nested.svg 'class="nest"'
says nested.svg "tower_call2 = tower again"
expect 0 "$hnc" graph nested.yaml -o nested.dot
says nested.dot "subgraph cluster_n"
expect 2 "$hnc" graph nested.yaml
expect 2 "$hnc" graph nested.yaml -o nested.jpg
expect 3 "$hnc" graph nested.yaml -o nowhere/nested.svg

printf 'epoch,accuracy,loss,val_loss\n0,0.5,2,NA\n1,0.6,1.5,1.7\n2,nan,1.25,NA\n' >history.csv
expect 0 "$hnc" plot history.csv -o curves.svg
well_formed curves.svg
says curves.svg "validation 1.7"
expect 2 "$hnc" plot history.csv
expect 3 "$hnc" plot nothing.csv -o curves.svg

finish
