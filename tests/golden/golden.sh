#!/usr/bin/env bash
# golden.sh HNC --check|--write: generated/ holds what hnc makes of every spec, docs/reference.md its vocabulary, docs/hnc.schema.json
# the form of model files; --check compares bytes, --write
# makes them anew.
set -euo pipefail
hnc=$(realpath "$1") mode=$2
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
for spec in specs/*.yaml; do
    name=$(basename "$spec" .yaml)
    [[ $(head -n 1 "$spec") == '# yaml-language-server: $schema=../docs/hnc.schema.json' ]] || { echo "$spec: the first line does not name the schema" && failed=1; }
    mkdir "$scratch/$name"
    "$hnc" "$spec" -o "$scratch/$name/$name.c"
    "$hnc" summary "$spec" >"$scratch/$name/summary.txt"
done
reference=$scratch.reference schema=$scratch.schema
"$hnc" schema >"$schema"
tools/reference.sh "$hnc" >"$reference"
if [[ $mode == --write ]]; then
    mv "$reference" docs/reference.md
    mv "$schema" docs/hnc.schema.json
    rm -rf generated
    mkdir generated
    cp -r "$scratch"/* generated/
    exit
fi
diff -r "$scratch" generated >"$scratch.diff" || failed=1
head -n 100 "$scratch.diff"
diff "$reference" docs/reference.md >"$scratch.diff" || failed=1
head -n 100 "$scratch.diff"
diff "$schema" docs/hnc.schema.json >"$scratch.diff" || failed=1
head -n 100 "$scratch.diff"
rm -f "$scratch.diff" "$reference" "$schema"
[[ $failed -eq 0 ]] || echo "generated/, docs/reference.md or docs/hnc.schema.json is not what hnc makes; look at the difference and run: ./dev golden"
exit $failed
