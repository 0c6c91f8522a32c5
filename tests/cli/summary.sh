#!/usr/bin/env bash
# hnc summary prints what Keras's model.summary() prints.
source "$(dirname "$0")/common.sh"
for net in a; do
    expect 0 "$hnc" summary --line-length 80 "$root/tests/conformance/seed/$net/model.yaml"
    head -n "$(wc -l <out.txt)" "$root/tests/conformance/seed/$net/summary.txt" >want.txt
    head -n "$(grep -c . want.txt)" out.txt >got.txt
    diff <(grep . want.txt) <(grep . out.txt | head -n "$(grep -c . want.txt)") || fault "net $net: not Keras's summary"
done
finish
