#!/usr/bin/env bash
# hnc model.yaml -o model.c: both files, silently; the same bytes anywhere; nothing half written after an error.
source "$(dirname "$0")/common.sh"

expect 0 "$hnc" "$root/specs/gru_regressor.yaml" -o model.c
silent out.txt
silent err.txt
[[ -s model.c && -s model.h ]] || fault "model.c or model.h is missing"
cc -std=c11 -c model.c -o model.o 2>cc.txt || fault "model.c does not compile: $(head -n 2 cc.txt)"

# Another folder, locale, time zone and spelling of the path.
mkdir -p deep/er
cp "$root/specs/gru_regressor.yaml" deep/gru_regressor.yaml
(cd deep/er && LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo "$hnc" ../gru_regressor.yaml -o model.c) || fault "does not run from another folder"
cmp model.c deep/er/model.c || fault "model.c depends on the environment"
cmp model.h deep/er/model.h || fault "model.h depends on the environment"

# An error leaves what was there.
sed 's/units: 48/unitz: 48/' "$root/specs/gru_regressor.yaml" >wrong.yaml
echo before >kept.c
expect 1 "$hnc" wrong.yaml -o kept.c
says err.txt "wrong.yaml:"
says err.txt "error:"
says err.txt "units"
[[ $(cat kept.c) == before ]] || fault "an error changed the output"
[[ ! -e kept.h ]] || fault "an error left a header"

# No window and no scaling are what a window of ones is without scaling (Keras's initializer STFT).
for window in null boxcar; do
    cat >stft.yaml <<END
name: stft
inputs: [{name: x, shape: [16, 1]}]
layers:
  - {type: Conv1D, name: out, filters: 5, kernel_size: 8, kernel_initializer: {type: STFT, window: $window, scaling: null}}
outputs: [out]
END
    expect 0 "$hnc" stft.yaml -o stft.c
    grep -v 'with hash' stft.c >$window.txt
    says $window.txt '    1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 0.70710677f,'
done
cmp -s null.txt boxcar.txt || fault "the initializer STFT without a window differs from a window of ones"

# A stateful layer that is given its initial states keeps the last ones, which nothing reads before they are given again.
cat >kept.yaml <<'END'
name: kept
inputs: [{name: x, shape: [4, 3]}, {name: h, shape: [5]}, {name: c, shape: [5]}]
layers:
  - {type: LSTM, units: 5, stateful: true, inputs: [x, h, c]}
outputs: [lstm]
END
expect 0 "$hnc" kept.yaml -o kept.c
says kept.h 'int kept_predict(const kept_weights *weights, kept_state *state,'
finish
