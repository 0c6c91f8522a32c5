#!/usr/bin/env bash
# golden.sh HNC --check|--write: generated/ holds what hnc makes of every spec, docs/reference.md its vocabulary; --check compares bytes, --write
# makes them anew.
set -euo pipefail
hnc=$(realpath "$1") mode=$2
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
for spec in specs/*.yaml; do
    name=$(basename "$spec" .yaml)
    mkdir "$scratch/$name"
    "$hnc" "$spec" -o "$scratch/$name/$name.c"
    "$hnc" summary "$spec" >"$scratch/$name/summary.txt"
done
reference=$scratch.reference
tools/reference.sh "$hnc" >"$reference"
if [[ $mode == --write ]]; then
    mv "$reference" docs/reference.md
    rm -rf generated
    mkdir generated
    cp -r "$scratch"/* generated/
    exit
fi
diff -r "$scratch" generated >"$scratch.diff" || failed=1
head -n 100 "$scratch.diff"
diff "$reference" docs/reference.md >"$scratch.diff" || failed=1
head -n 100 "$scratch.diff"
rm -f "$scratch.diff" "$reference"
[[ $failed -eq 0 ]] || echo "generated/ or docs/reference.md is not what hnc makes; look at the difference and run: ./dev golden"
exit $failed
