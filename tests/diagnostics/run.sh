#!/bin/sh
# Runs `hnc check` on every NAME.yaml of this folder and compares what it says, and its exit code, with NAME.txt.
#   run.sh HNC             compare
#   run.sh HNC --update    write the expectations anew; look at the difference before committing it
set -u
hnc=$1
update=${2:-}
here=$(dirname "$0")
cd "$here" || exit 1
got=$(mktemp)
trap 'rm -f "$got"' EXIT
failed=0
cases=0
for model in *.yaml; do
    name=${model%.yaml}
    cases=$((cases + 1))
    NO_COLOR=1 "$hnc" check "$model" >"$got" 2>&1 </dev/null
    echo "exit $?" >>"$got"
    if [ "$update" = --update ]; then
        cmp -s "$got" "$name.txt" || { cp "$got" "$name.txt" && echo "updated $name.txt"; }
    elif ! diff -u "$name.txt" "$got"; then
        echo "FAILED $name"
        failed=$((failed + 1))
    fi
done
echo "$cases cases, $failed failures"
[ "$failed" -eq 0 ]
