#!/usr/bin/env bash
# How faults are shown: as text with and without colours, as JSON and as SARIF; the schema of model files.
source "$(dirname "$0")/common.sh"

cat >w.yaml <<'END'
inputs:
  - {name: x, shape: [3]}
layers:
  - {type: Dense, name: x, units: 3, activatoin: "re\"lu"}
  - {type: Dense, name: y, units: 0}
outputs: [y]
END

expect 1 "$hnc" check w.yaml --diagnostics-format=json
silent out.txt
cat >want.txt <<'END'
[
  {"kind": "error", "file": "w.yaml", "line": 4, "column": 25, "end_column": 26, "code": "name-clash", "message": "the name `x` is taken", "help": "choose another `name`", "children": [{"kind": "note", "file": "w.yaml", "line": 2, "column": 12, "end_column": 13, "message": "`x` is here"}]},
  {"kind": "error", "file": "w.yaml", "line": 4, "column": 38, "end_column": 48, "code": "unknown-argument", "message": "Dense has no argument `activatoin`", "help": "did you mean `activation`?"},
  {"kind": "error", "file": "w.yaml", "line": 5, "column": 35, "end_column": 36, "code": "out-of-range", "message": "`units` of Dense is 0, but must be at least 1"}
]
END
diff err.txt want.txt || fault "JSON differs"

expect 1 "$hnc" check w.yaml --diagnostics-format=sarif
for part in '"version": "2.1.0"' '"ruleId": "unknown-argument", "level": "error"' '"region": {"startLine": 4, "startColumn": 38, "endColumn": 48}' \
    '"text": "Dense has no argument `activatoin`\nhelp: did you mean `activation`?"' '"relatedLocations": [{"physicalLocation"' '"uri": "w.yaml"'; do
    says err.txt "$part"
done
if command -v python3 >/dev/null; then
    python3 -c 'import json; json.load(open("err.txt"))' || fault "SARIF is not JSON"
fi

# A model without faults, a file that is not there, a name that is no UTF-8 and holds blanks.
expect 0 "$hnc" check "$root/examples/forecaster.yaml" --diagnostics-format=json
[[ $(cat err.txt) == '[]' ]] || fault "no faults: $(cat err.txt)"
expect 0 "$hnc" check "$root/examples/forecaster.yaml" --diagnostics-format=sarif
says err.txt '"results": []'
expect 3 "$hnc" check none.yaml --diagnostics-format=json
says err.txt '"code": "read", "message": "cannot read it: No such file or directory"'
name=$(printf 'a \xff"b.yaml')
cp w.yaml "$name"
expect 1 "$hnc" check "$name" --diagnostics-format=json
says err.txt '"file": "a \ufffd\"b.yaml"'
expect 1 "$hnc" check "$name" --diagnostics-format=sarif
says err.txt '"uri": "a%20%FF%22b.yaml"'
expect 1 "$hnc" w.yaml -o w.c --diagnostics-format=json
says err.txt '"code": "unknown-argument"'

# Colours: never in files by themselves.
escape=$(printf '\033')
expect 1 "$hnc" check w.yaml
grep -q "$escape" err.txt && fault "colours in a file"
expect 1 "$hnc" check w.yaml --color=always
grep -q "$escape" err.txt || fault "no colours though asked for"
if script -qec true /dev/null >/dev/null 2>&1 </dev/null; then # where there are terminals at all
    TERM=xterm script -qec "'$hnc' check w.yaml" /dev/null >terminal.txt 2>&1 </dev/null
    grep -q "$escape\[1;31merror" terminal.txt || fault "no colours on a terminal"
    NO_COLOR=1 TERM=xterm script -qec "'$hnc' check w.yaml" /dev/null >terminal.txt 2>&1 </dev/null
    grep -q "$escape\[1;31merror" terminal.txt && fault "NO_COLOR is not obeyed"
    TERM=xterm script -qec "'$hnc' check w.yaml --color=never" /dev/null >terminal.txt 2>&1 </dev/null
    grep -q "$escape\[1;31merror" terminal.txt && fault "--color=never is not obeyed"
fi
expect 2 "$hnc" check w.yaml --color=blue
says err.txt 'auto|always|never'

expect 0 "$hnc" schema
says out.txt '"$schema": "http://json-schema.org/draft-07/schema#"'
finish
