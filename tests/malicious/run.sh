#!/usr/bin/env bash
# run.sh HNC FOLDER: imports each file that FOLDER/expected lists. Exit status 1, the expected words, nothing written, less than a second of computing.
set -uo pipefail
hnc=$1 folder=$2 failures=0 count=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$folder" || exit 1
while IFS=$'\t' read -r file words; do
    (
        ulimit -t 1
        exec timeout 60 "$hnc" import "$file" -o "$work/m.yaml" --weights "$work/w.safetensors"
    ) >"$work/out" 2>&1
    status=$?
    if grep -q 'was built without' "$work/out"; then
        echo "hnc was built without the libraries of import"
        exit 77
    fi
    if [[ $status -ne 1 ]] || ! grep -qF -- "$words" "$work/out" || ! grep -qF -- "$file" "$work/out" || [[ -e $work/m.yaml || -e $work/w.safetensors ]]; then
        echo "$file: status $status, expected: $words"
        head -n 3 "$work/out"
        failures=$((failures + 1))
        rm -f "$work/m.yaml" "$work/w.safetensors"
    fi
    count=$((count + 1))
done <expected
echo "$count files, $failures failures"
[[ $count -ge 30 && $failures -eq 0 ]]
