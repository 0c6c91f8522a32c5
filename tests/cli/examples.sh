#!/usr/bin/env bash
# The programs of examples/: each is compiled without a warning around what hnc makes of its spec, trained for a moment on made-up files, and run.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
make=$build/case_data
flags=$build/CMakeFiles/hnc_data.dir/flags.make
grep -q HNC_WITH_PNG "$flags" && grep -q HNC_WITH_SNDFILE "$flags" || exit 77
libraries=
for library in libpng libjpeg sndfile zlib; do
    pkg-config --exists $library && libraries="$libraries $(pkg-config --libs $library)"
done
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && libraries="-fsanitize=address,undefined $libraries"
strict='-std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror'

# example PROGRAM SPEC SET TRAINING-DATA OPTION...: makes ./PROGRAM and SPEC.safetensors; an empty TRAINING-DATA takes what the spec names.
example() {
    local program=$1 spec=$2 set=$3 data=$4 sources=()
    shift 4
    "$make" "$set" "$set" || fault "case_data $set"
    # shellcheck disable=SC2086
    expect 0 "$hnc" train "$root/specs/$spec.yaml" --data-root "$set" ${data:+--data $data} --epochs 1 --batch-size 4 --target portable --quiet --seed 1 \
        --save "$spec.safetensors"
    # The statistics and words come from the weights file, the text of the model from the spec.
    expect 0 "$hnc" "$root/specs/$spec.yaml" --weights "$spec.safetensors" --no-training --io --preprocess "$@" -o "$spec.c"
    for source in "$spec".c "$spec"_*.c; do
        # shellcheck disable=SC2086
        gcc $strict -O1 -I "$root/runtime" -I "$root/data" -c "$source" -o "$source.o" 2>cc.txt || fault "$source: $(head -n 3 cc.txt)"
        sources+=("$source.o")
    done
    # shellcheck disable=SC2086
    gcc $strict -O1 -I . -I "$root/runtime" -I "$root/data" "$root/examples/$program.c" "${sources[@]}" "$build/libhnc_data.a" "$build/libhnc_runtime.a" \
        $libraries -lpthread -lm -o "$program" 2>cc.txt || fault "$program: $(head -n 3 cc.txt)"
    expect 1 "./$program"
    says err.txt "usage: $program"
    expect 1 "./$program" none.safetensors a b c d
    expect 1 "./$program" "$spec.safetensors" none none none
}
# prints PATTERN: the whole of out.txt matches.
prints() {
    tr '\n' '~' <out.txt | grep -qxE "$1" || fault "prints: $(head -n 3 out.txt)"
}

example watch_gestures video_gestures gestures gestures/clips.csv --streaming
expect 0 ./watch_gestures video_gestures.safetensors gestures/clip_0/frame_{0,1,2}.png
prints '(frame  [123]: [a-z ]+ \([0-9]+ %\)~){3}'

example caption_picture captioning captioning '' --decode
expect 0 ./caption_picture captioning.safetensors captioning/picture.png
prints 'captioning/picture.png:( w[0-9]+| )*~'

# shellcheck disable=SC2086
gcc $strict -O1 -I . -I "$root/runtime" -I "$root/data" "$root/examples/score_captions.c" captioning.c captioning_*.c "$build/libhnc_data.a" \
    "$build/libhnc_runtime.a" $libraries -lpthread -lm -o score_captions 2>cc.txt || fault "score_captions: $(head -n 3 cc.txt)"
expect 0 ./score_captions captioning.safetensors captioning/train.npz captioning/captions_train.txt
prints 'BLEU-4 [01]\.[0-9]{3}, whole sentences right [01]\.[0-9]{3}~'
expect 1 ./score_captions captioning.safetensors captioning/train.npz captioning/vocabulary.txt
says err.txt 'do not belong together'

example diagnose pneumonia pneumonia ''
expect 0 ./diagnose pneumonia.safetensors pneumonia/xray.png pneumonia/vitals.csv
prints 'pneumonia: [0-9.]+ %~'

example recommend recommendation recommendation ''
expect 0 ./recommend recommendation.safetensors recommendation/catalog.npz recommendation/train.npz 2 3
prints '([123]\. product [0-5], [a-z-]+, [a-z]+: [0-9.]+ %~){3}'
[[ $(awk '{print $3}' out.txt | sort -u | wc -l) -eq 3 ]] || fault "recommends a product twice"
sed 's/.*: \([0-9.]*\) %/\1/' out.txt | sort -rgc || fault "the best product does not come first"

example hear_and_see speech_gesture speech ''
expect 0 ./hear_and_see speech_gesture.safetensors speech/sound.wav speech/stroke.csv
prints 'spoken: [0-9], drawn: [0-9], the same: [0-9]+ %~'

example feel sentiment sentiment ''
expect 0 ./feel sentiment.safetensors sentiment/picture.png 'a very GOOD film!'
prints '(posi|nega)tive \([0-9]+ %\)(, not knowing every word)?~'

example weather_map weather weather ''
expect 0 ./weather_map weather.safetensors weather/train.npz 3 map.ppm
prints 'error of the forecast: [0-9.]+ degrees, of persistence: [0-9.]+ degrees~'
[[ $(head -n 2 map.ppm | tr '\n' ' ') == 'P6 592 128 ' && $(wc -c <map.ppm) -eq $((15 + 592 * 128 * 3)) ]] || fault "no picture: $(head -c 20 map.ppm)"
expect 1 ./weather_map weather.safetensors weather/train.npz 8 map.ppm
says err.txt 'there is no such sample'

example tell_clip video_translation translation '' --decode
while read -r language letter; do
    expect 0 ./tell_clip video_translation.safetensors "$language" translation/frame_{0,1,2}.png
    prints "($letter[0-9]+ ?)*~"
done <<<$'en w\nes ñ\nde ü'
# Two models trained in turn: nothing but what hnc writes. The judge inside the generator's model is frozen.
expect 0 "$hnc" "$root/specs/gan_discriminator.yaml" -o gan_discriminator.c
expect 0 "$hnc" "$root/specs/gan.yaml" --batch 64 -o gan.c
grep -q 'discriminator.*velocity' gan.h && fault "the frozen judge has an optimizer's memory"
# shellcheck disable=SC2086
gcc $strict -O2 -I . "$root/examples/train_gan.c" gan.c gan_discriminator.c -lm -o train_gan 2>cc.txt || fault "train_gan: $(head -n 3 cc.txt)"
expect 1 ./train_gan
says err.txt 'usage: train_gan'
expect 1 ./train_gan none 1 digits.pgm
expect 0 ./train_gan "$root/tools/digits/digits.txt" 2 digits.pgm
prints 'epoch 2: loss of the judge 0\.[0-9]+, of the generator [0-9.]+~'
[[ $(head -n 2 digits.pgm | tr '\n' ' ') == 'P5 288 288 ' && $(wc -c <digits.pgm) -eq $((15 + 288 * 288)) ]] || fault "no picture of digits"
finish
