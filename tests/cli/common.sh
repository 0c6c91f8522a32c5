# common.sh - sourced by the command-line tests: `source common.sh; ...; finish`.
# Arguments of every test: the hnc program, the repository's root, the build folder.
set -uo pipefail
hnc=$(realpath "$1")
root=$(realpath "$2")
build=$(realpath "$3")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HNC_CACHE=$scratch/cache
cd "$scratch" || exit 1
failures=0

fault() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}
# expect STATUS WORD...: runs the words; output in out.txt, errors in err.txt.
expect() {
    local want=$1 got=0
    shift
    "$@" >out.txt 2>err.txt </dev/null || got=$?
    [[ $got -eq $want ]] || fault "status $got instead of $want: $* ($(head -n 3 err.txt))"
}
# says FILE TEXT: the file contains the text.
says() {
    grep -qF -- "$2" "$1" || fault "$1 lacks: $2 ($(head -n 5 "$1"))"
}
silent() {
    [[ ! -s $1 ]] || fault "$1 should be empty: $(head -n 3 "$1")"
}
finish() {
    [[ $failures -eq 0 ]] && echo "all as expected"
    exit $((failures > 0))
}
