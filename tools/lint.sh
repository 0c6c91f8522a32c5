#!/usr/bin/env bash
# lint.sh: rules of this repository that compilers do not check.
set -uo pipefail
cd "$(dirname "$0")/.."
status=0
complain() {
    echo "$1"
    status=1
}
files() { # C of our own, not what hnc generated
    git ls-files -- 'compiler/*.[ch]' 'runtime/*.[ch]' 'tests/*.[ch]' 'tools/*.[ch]' 'examples/*.[ch]' 'bench/*.[ch]'
}
while read -r file; do
    awk -v f="$file" 'length > 150 {print f ":" FNR ": longer than 150 columns"; bad = 1} END {exit bad}' "$file" || status=1
    lines=$(wc -l <"$file")
    [[ $lines -le 800 ]] || complain "$file: $lines lines; split it by idea (at most 800)"
    grep -nHE 'TODO|FIXME|\bXXX\b' "$file" && complain "$file: unfinished"
    grep -nP '\t| +$' "$file" >/dev/null && complain "$file: tabs or trailing blanks"
done < <(files)
# Only the command line prints and exits; an out-of-memory handler that returns leaves no other way.
while read -r file; do
    grep -nHE '\b(printf|puts|exit|abort)\(' "$file" | grep -vE 'snprintf|vsnprintf|the handler must not return' && complain "$file: prints or exits below cli/"
done < <(git ls-files -- 'compiler/*.c' 'runtime/*.c' | grep -v '^compiler/cli/')
exit $status
