#!/usr/bin/env bash
# --dump, --stop-after, standard input and output, files that stay as they are.
source "$(dirname "$(realpath "$0")")/common.sh"

model=$root/specs/gru_regressor.yaml
for stage in spec model graph units plan; do
    expect 0 "$hnc" check "$model" --dump="$stage"
    [[ -s out.txt ]] || fault "nothing dumped of $stage"
    expect 0 "$hnc" "$model" --stop-after "$stage"
    silent out.txt
done
expect 2 "$hnc" check "$model" --dump text

expect 0 "$hnc" "$model" -o gru_regressor.c
"$hnc" "$model" -o - >printed.c
cmp gru_regressor.c printed.c || fault "the printed text is another"
"$hnc" - -o piped.c <"$model" || fault "does not read standard input"
diff <(sed 's/gru_regressor\.h/X/' gru_regressor.c) <(sed 's/piped\.h/X/' piped.c) >/dev/null || fault "the text depends on where the model came from"

# Nothing is written when nothing changes; both files or none.
touch -d '2001-01-01' gru_regressor.c gru_regressor.h
expect 0 "$hnc" "$model" -o gru_regressor.c
[[ $(stat -c %Y gru_regressor.c) -lt 1000000000 ]] || fault "an equal file was written"
mkdir folder.h
expect 3 "$hnc" "$model" -o folder.c
[[ ! -e folder.c ]] || fault "one file without the other"
if ls | grep -q tmp; then fault "a temporary file is left"; fi
expect 3 "$hnc" "$root/specs" -o folder.c
finish
