#!/usr/bin/env bash
# hnc predict, and the cache of compiled models: whose it is, missing and broken compilers, parallel runs.
source "$(dirname "$0")/common.sh"
case=$root/tests/conformance/visible/dense_relu
run=("$hnc" predict "$case/model.yaml" --weights "$case/weights.safetensors" --input "$case/input.npz")
export CC=${CC:-$(command -v tcc || echo cc)}

# ---- predict
expect 0 "${run[@]}" --output y.npz
silent out.txt
silent err.txt
[[ $(head -c 2 y.npz) == PK ]] || fault "y.npz is no zip file"
expect 0 "${run[@]}"
says out.txt "out ("
expect 0 "${run[@]}" --batch-size 2 --output y2.npz
cmp -s y.npz y2.npz || fault "the result depends on the batch size"
expect 2 "$hnc" predict "$case/model.yaml" --weights "$case/weights.safetensors"
expect 2 "$hnc" predict "$case/model.yaml" --input "$case/input.npz"
says err.txt "--weights"
expect 1 "$hnc" predict "$case/model.yaml" --weights "$case/input.npz" --input "$case/input.npz"
says err.txt "input.npz"
expect 1 "$hnc" predict "$case/model.yaml" --weights "$root/tests/conformance/visible/dense_3d/weights.safetensors" --input "$case/input.npz"
expect 3 "${run[@]}" --output /no/such/folder/y.npz
expect 3 "${run[@]}" --output /dev/full

# ---- the cache: one object a model, in a private folder
[[ $(stat -c %a "$HNC_CACHE") == 700 ]] || fault "the cache is not private: $(stat -c %a "$HNC_CACHE")"
objects=$(find "$HNC_CACHE" -name '*.so' | wc -l)
expect 0 "${run[@]}" --output y2.npz
[[ $(find "$HNC_CACHE" -name '*.so' | wc -l) -eq $objects ]] || fault "the second run compiled again"
[[ $(find "$HNC_CACHE" -mindepth 1 -type d | wc -l) -eq 0 ]] || fault "a build folder is left"
chmod go+w "$HNC_CACHE"
expect 3 "${run[@]}" --output y2.npz
says err.txt "others can write"
chmod go-w "$HNC_CACHE"
chmod go+w "$HNC_CACHE"/*.so
expect 0 "${run[@]}" --output y2.npz # such an object is compiled again, not loaded
[[ -z $(find "$HNC_CACHE" -name '*.so' -perm /022 -newer y2.npz) ]] || fault "an object stays writable by others"

# ---- without a cache folder a temporary one serves, and goes
expect 0 env -u HNC_CACHE -u XDG_CACHE_HOME HOME=/proc/none TMPDIR="$scratch" "${run[@]}" --output y2.npz
[[ -z $(find "$scratch" -maxdepth 1 -name 'hnc-*') ]] || fault "the temporary folder is left"
cmp -s y.npz y2.npz || fault "another result without a cache"
expect 0 env -u HNC_CACHE XDG_CACHE_HOME="$scratch/xdg" "${run[@]}" --output y2.npz
[[ -n $(find "$scratch/xdg/hnc" -name '*.so') ]] || fault "XDG_CACHE_HOME is not used"

# ---- compilers that are not there, fail, or refuse the code
expect 3 env CC=no-such-compiler HNC_CACHE="$scratch/new" "${run[@]}"
says err.txt "no-such-compiler"
says err.txt "CC"
expect 3 env CC=false HNC_CACHE="$scratch/new" "${run[@]}"
cat >refusing <<'END'
#!/bin/sh
case "$*" in *--version*) echo "refusing 1.0" ;; *) echo "model.c:1: error: refused"; exit 1 ;; esac
END
chmod +x refusing
expect 4 env CC="$scratch/refusing" HNC_CACHE="$scratch/new" "${run[@]}"
says err.txt "internal error"
says err.txt "refused"
[[ $(find "$scratch/new" -mindepth 1 | wc -l) -eq 0 ]] || fault "something is left after a failed compilation"

# ---- parallel runs of the same model on an empty cache
for i in 1 2 3 4 5 6; do
    env HNC_CACHE="$scratch/parallel" "${run[@]}" --output "p$i.npz" 2>"p$i.err" &
done
wait
for i in 1 2 3 4 5 6; do
    cmp -s y.npz "p$i.npz" || fault "parallel run $i: $(head -n 3 "p$i.err")"
done
[[ $(find "$scratch/parallel" -name '*.so' | wc -l) -eq 1 ]] || fault "parallel runs left several objects"
finish
