"""Weights, images and labels from an integer hash that is the same in numpy and in C (see SEED.md in the seed folder)."""

import numpy as np

DOC = """# Seed nets: data by hash

The full-size nets have too many weights to store. Weights, images and labels come from one hash, exact in C and in numpy:

```c
static uint64_t hash(uint64_t tensor, uint64_t element) {   /* splitmix64 of one number */
    uint64_t z = (tensor << 40) + element + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}
static float unit(uint64_t h)   { return (float)(h >> 40) * 0x1p-24f; }                   /* [0, 1), exact */
static float centred(uint64_t h){ return (float)((int64_t)(h >> 40) - (1 << 23)) * 0x1p-23f; }   /* [-1, 1), exact */
```

`element` is the index in row-major (C) order of the whole tensor, batch axis included. Every `scale` is a power of two, so
`scale * centred(h)` is exact in float32.

* Weights: tensor t of `weights` in case.json (t = 0, 1, ... in the order listed): value = offset + scale * centred(hash(t, e)).
* Images for `predict` (batch of 2): tensor 100, value = unit(hash(100, e)).
* Images for `train` (batch of 2): tensor 101, value = unit(hash(101, e)).
* Labels for `train`: class of sample b = hash(102, b) mod classes, one-hot.

Training is 3 epochs of exactly that one batch of 2, no shuffle, Adam(0.001), categorical cross-entropy, accuracy.
Each folder holds model.yaml, case.json, expected.npz (predict), history.csv, expected_trained.npz (predict after training),
summary.txt (Keras's `model.summary()`). `checksums` in case.json gives for every trained weight, in float64: sum, sum of squares,
and 64 `samples`: the values at the row-major indices hash(200 + t, i) mod size, i = 0..63. `tolerances` gives one absolute tolerance
for each of these (float32 against float64 in Keras, times 8, with floors) and for the outputs and the history.

`tests/conformance/runner` (in C) and `python tools/oracle/seed_check.py tests/conformance/seed path/to/hnc` make the files, run hnc and compare.
"""


def hashes(tensor, elements):
    with np.errstate(over="ignore"):
        z = (np.uint64(tensor) << np.uint64(40)) + np.asarray(elements, np.uint64) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def fill(tensor, shape, make):
    """make(hashes) -> float32, in pieces so that large tensors need little memory."""
    size, piece = int(np.prod(shape)), 1 << 22
    out = np.empty(size, np.float32)
    for i in range(0, size, piece):
        out[i:i + piece] = make(hashes(tensor, np.arange(i, min(size, i + piece), dtype=np.uint64)))
    return out.reshape(shape)


def unit(h):
    return (h >> np.uint64(40)).astype(np.float32) * np.float32(2.0 ** -24)


def centred(h):
    return ((h >> np.uint64(40)).astype(np.int64) - (1 << 23)).astype(np.float32) * np.float32(2.0 ** -23)


def weight(spec, index):
    return fill(index, spec["shape"], lambda h: np.float32(spec["offset"]) + np.float32(spec["scale"]) * centred(h))


def data_arrays(shape, classes):
    """(x for predict, x for train, one-hot y), shape with the batch axis."""
    x = fill(100, shape, unit)
    t = fill(101, shape, unit)
    y = np.eye(classes, dtype=np.float32)[(hashes(102, np.arange(shape[0])) % np.uint64(classes)).astype(int)]
    return x, t, y


def checksum(array, index):
    flat = np.asarray(array).reshape(-1)
    at = (hashes(200 + index, np.arange(64)) % np.uint64(flat.size)).astype(np.int64)
    wide = flat.astype(np.float64)
    return {"sum": float(wide.sum()), "sum_squares": float((wide * wide).sum()), "samples": [float(v) for v in flat[at]]}
