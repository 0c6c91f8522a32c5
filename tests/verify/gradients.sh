#!/usr/bin/env bash
# gradients.sh HNC ROOT BUILD PART PARTS EVERY: the gradients of conformance cases (those whose name's checksum says so), of the text in double, against
# finite differences. Left out are pools with equal largest elements, which have no derivative there.
source "$(dirname "$0")/../cli/common.sh"
part=$4 parts=$5 every=$6
command -v tcc >/dev/null && export CC=tcc
checked=0 weights=0
for case in "$root"/tests/conformance/visible/*/ "$root"/tests/conformance/fit/*/; do
    name=$(basename "$case")
    sum=$(cksum <<<"$name" | cut -d' ' -f1)
    [[ $((sum % (parts * every))) -eq $((part * every)) && $name != *gradient_of_ties* ]] || continue
    grep -q '^training' "$case/model.yaml" || continue
    data=()
    [[ -s $case/train.npz ]] && data=(--data "$case/train.npz")
    expect 0 "$hnc" verify "$case/model.yaml" "${data[@]}" --against gradients
    grep DIFFERS out.txt
    checked=$((checked + 1)) weights=$((weights + $(grep -c ' agrees$' out.txt)))
done
echo "$checked cases, $weights weights"
[[ $checked -gt 0 && $weights -gt $checked ]] || fault "too few cases"
finish
