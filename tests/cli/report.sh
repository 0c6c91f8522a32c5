#!/usr/bin/env bash
# hnc evaluate --report: the numbers on the page are those of the samples; the page needs nothing but itself.
source "$(dirname "$0")/common.sh"
export CC=${CC:-$(command -v tcc || echo cc)}
# A model whose scores are its input: what stands on the page can be told beforehand.
same() { # same NAME SIZE LOSS
    cat <<END
name: $1
inputs:
  - {name: x, shape: [$2]}
layers:
  - {type: Dense, name: y, units: $2, kernel_initializer: Identity, use_bias: false}
outputs: [y]
training: {optimizer: {type: SGD, learning_rate: 0.0}, loss: $3, batch_size: 3}
data:
  train: $1.csv
  test: $1.csv
  inputs: {x: {type: Numbers, columns: [${4}]}}
  outputs: {y: {type: ${5}}}
END
}
evaluated() { # evaluated NAME PAGE: the weights stay as they start
    [[ -e $1.safetensors ]] || "$hnc" train "$1.yaml" --save "$1.safetensors" --quiet || fault "no weights"
    expect "${3-0}" "$hnc" evaluate "$1.yaml" --weights "$1.safetensors" --report "$2"
}
page_is_whole() {
    [[ -e $1 ]] || return
    grep -q '</html>' "$1" || fault "$1 has no end"
    ! grep -qE 'https?://|<script|<link|@import|url\(' "$1" || fault "$1 needs other files: $(grep -oE 'https?://[^"]*|<script|<link|url\(' "$1" | head -n 1)"
    says "$1" "prefers-color-scheme: dark"
    if command -v xmllint >/dev/null; then
        sed -E 's/^<!DOCTYPE html>$//; s/(<(meta|img)[^>]*)>/\1\/>/; s/<br>/<br\/>/g' "$1" | xmllint --noout - 2>err.txt || fault "$1: $(head -n 2 err.txt)"
    fi
}

# ---- one class of three: 6 samples, 4 right
same classes 3 sparse_categorical_crossentropy "a, b, c" "Label, column: y, classes: [ant, bee & co, cat]" >classes.yaml
cat >classes.csv <<'END'
a,b,c,y
0.8,0.1,0.1,ant
0.7,0.2,0.1,ant
0.2,0.7,0.1,bee & co
0.6,0.3,0.1,bee & co
0.1,0.1,0.8,cat
0.1,0.8,0.1,cat
END
evaluated classes classes.html
says out.txt "loss: "
page_is_whole classes.html
says classes.html '<b>0.667</b><span>accuracy</span>'
says classes.html '<tr><td>ant</td><td>0.667</td><td>1.000</td><td>0.800</td><td>1.000</td><td>2</td></tr>'
says classes.html '<tr><td>bee &amp; co</td><td>0.500</td><td>0.500</td><td>0.500</td><td>0.750</td><td>2</td></tr>'
says classes.html '<figcaption>sample 6<br>true <b>cat</b><br>predicted <b>bee &amp; co (0.800)</b>'
evaluated classes again.html
cmp -s classes.html again.html || fault "the same evaluation gives another page"
evaluated classes -
cmp -s classes.html out.txt || fault "standard output is another page"
evaluated classes none/page.html 3

# ---- yes or no: of 5 positives 4 are found, of 5 negatives 3 left alone; the area is (25 - 4) / 25 with ties of none
same binary 1 binary_crossentropy "a" "Numbers, columns: y" >binary.yaml
printf 'a,y\n0.9,1\n0.8,1\n0.7,1\n0.65,1\n0.3,1\n0.6,0\n0.75,0\n0.2,0\n0.1,0\n0.05,0\n' >binary.csv
evaluated binary binary.html
page_is_whole binary.html
says binary.html '<b>0.800</b><span>sensitivity</span>'
says binary.html '<b>0.600</b><span>specificity</span>'
says binary.html '<b>0.840</b><span>area under ROC</span>'
says binary.html '>Calibration</text>'

# ---- numbers
same numbers 1 mse "a" "Numbers, columns: y" >numbers.yaml
printf 'a,y\n1,1\n2,3\n3,3\n5,4\n' >numbers.csv
evaluated numbers numbers.html
page_is_whole numbers.html
says numbers.html '<b>0.70711</b><span>root mean square error</span>'
says numbers.html '<b>0.5</b><span>mean absolute error</span>'
says numbers.html '<b>0.5789</b><span>R²</span>'
says numbers.html '>Residuals</text>'

# ---- pictures stand in the page: valid PNG
suite=$root/tests/conformance/visible
picture=$suite/conv2d_1x1_no_bias
expect 0 "$hnc" evaluate "$picture/model.yaml" --weights "$picture/weights.safetensors" --data "$picture/train.npz" --report pictures.html
page_is_whole pictures.html
if grep -q 'built without libpng' pictures.html; then
    echo "no libpng: no pictures"
else
    grep -o 'src="data:image/png;base64,[^"]*' pictures.html | head -n 1 | sed 's/.*,//' | base64 -d >first.png || fault "no base64"
    [[ $(head -c 8 first.png | od -An -tx1 | tr -d ' \n') == 89504e470d0a1a0a && $(tail -c 12 first.png | od -An -tx1 | tr -d ' \n') == 0000000049454e44ae426082 ]] ||
        fault "no PNG"
fi
finish
