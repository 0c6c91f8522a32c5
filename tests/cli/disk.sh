#!/usr/bin/env bash
# What a full disk and a folder that cannot be written do to a training: an error with a reason, and the last good files stay.
source "$(dirname "$0")/common.sh"
data=$root/tests/conformance/visible/two_outputs_one_loss/train.npz
export CC=${CC:-$(command -v tcc || echo cc)}
cat >model.yaml <<'END'
name: both
inputs:
  - {name: x, shape: [4]}
layers:
  - {type: Dense, name: trunk, units: 700, activation: tanh}
  - {type: Dense, name: zz, units: 2}
  - {type: Dense, name: aa, inputs: [trunk], units: 3}
outputs: [zz, aa]
training: {optimizer: adam, loss: [mse, mse], batch_size: 4}
END
unharmed() {
    cmp -s good.ckpt run.ckpt || fault "$1: the last good checkpoint is gone"
    cmp -s good.safetensors w.safetensors || fault "$1: the last good weights are gone"
    [[ -z $(find . -name '*tmp*') ]] || fault "$1: it leaves $(find . -name '*tmp*')"
}
expect 0 "$hnc" train model.yaml --data "$data" --epochs 2 --checkpoint run.ckpt --save w.safetensors --quiet
cp run.ckpt good.ckpt
cp w.safetensors good.safetensors

# ---- files may not grow so large: as on a full disk, writing fails in the middle
limited() {
    (ulimit -f 8 && exec "$@")
}
expect 3 limited "$hnc" train model.yaml --data "$data" --epochs 4 --resume run.ckpt --checkpoint run.ckpt --save w.safetensors --quiet
says err.txt "run.ckpt: error: cannot write"
says err.txt "--resume run.ckpt continues"
unharmed "a file too large"
expect 3 limited "$hnc" train model.yaml --data "$data" --epochs 4 --resume run.ckpt --save w.safetensors --quiet
says err.txt "w.safetensors: error: cannot write"
unharmed "a file too large"

# ---- a disk that is full, where a user may make one
small_disk() {
    local kib=$(($(stat -c %s run.ckpt) / 1024 + 16))
    export kib
    mkdir -p disk && unshare -Urm bash -c 'mount -t tmpfs -o size=${kib}k none disk && cp run.ckpt disk/ && "$@"; status=$?
        cmp -s run.ckpt disk/run.ckpt || echo "the checkpoint is gone"; ls disk | grep -v "^run.ckpt$"; exit $status' - "$@"
}
if unshare -Urm bash -c 'mount -t tmpfs -o size=64k none /mnt' 2>/dev/null; then
    expect 3 small_disk "$hnc" train model.yaml --data "$data" --epochs 4 --resume run.ckpt --checkpoint disk/run.ckpt --quiet
    says err.txt "No space left on device"
    silent out.txt
fi

# ---- folders that cannot be written are known before training starts
as_user() {
    if [[ $(id -u) -eq 0 ]]; then
        HNC_CACHE=$scratch/user-cache setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    else
        "$@"
    fi
}
chmod 755 "$scratch"
mkdir locked
cp run.ckpt w.safetensors locked/
chmod 555 locked
mkdir -m 700 user-cache
[[ $(id -u) -ne 0 ]] || chown 65534:65534 user-cache
if as_user test -x "$hnc" && as_user test -r "$data"; then
    for option in --checkpoint --save --history; do
        expect 3 as_user "$hnc" train model.yaml --data "$data" --epochs 1000000000 --resume locked/run.ckpt $option locked/run.ckpt --quiet
        says err.txt "locked/run.ckpt: error: cannot be written: Permission denied"
    done
    cmp -s good.ckpt locked/run.ckpt || fault "a locked folder: the last good checkpoint is gone"
fi
expect 3 "$hnc" train model.yaml --data "$data" --epochs 1000000000 --save none/w.safetensors --quiet
says err.txt "none/w.safetensors: error: cannot be written: No such file or directory"
expect 3 "$hnc" train model.yaml --data "$data" --epochs 1000000000 --checkpoint locked --quiet
says err.txt "Is a directory"
chmod 755 locked
finish
