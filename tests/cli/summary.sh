#!/usr/bin/env bash
# hnc summary prints what Keras's model.summary() prints.
source "$(dirname "$0")/common.sh"
for net in a; do
    expect 0 "$hnc" summary --line-length 80 "$root/tests/conformance/seed/$net/model.yaml"
    head -n "$(wc -l <out.txt)" "$root/tests/conformance/seed/$net/summary.txt" >want.txt
    head -n "$(grep -c . want.txt)" out.txt >got.txt
    diff <(grep . want.txt) <(grep . out.txt | head -n "$(grep -c . want.txt)") || fault "net $net: not Keras's summary"
done

# The workspace is the one that the portable header names, with pooling inside convolutions and all.
for spec in video_gestures weather; do
    expect 0 "$hnc" "$root/specs/$spec.yaml" -o "$spec.c"
    bytes=$(sed -n 's/^#define [A-Z_]*_TRAIN_WORKSPACE_BYTES \([0-9]*\)$/\1/p' "$spec.h")
    expect 0 "$hnc" summary "$root/specs/$spec.yaml"
    says out.txt "$(awk -v bytes="$bytes" 'BEGIN { printf "%.2f MB", bytes / 1048576 }') to train"
done
finish
