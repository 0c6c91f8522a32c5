"""The case of calls of keras.ops that a `.keras` file holds: `python -m oracle.keras_ops HNC FOLDER` writes it, its model.yaml by `hnc import`."""
import json
import os
import subprocess
import sys

import numpy as np

from . import stfile

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
import keras  # noqa: E402
from keras import ops as K  # noqa: E402


def build():
    x = keras.Input((4, 6), name="x")
    i = keras.Input((4, 6), name="i", dtype="int32")
    flags = K.greater(x, 0)
    y = {
        "integer_sum": i + 16777217, "integer_product": i * i, "integer_mod": i % 5, "integer_quotient": i // -4, "integer_half": i / 2,
        "integer_less": K.less(i, 3), "integer_clip": K.clip(i, -2, 3), "integer_total": K.sum(i, axis=1), "integer_most": K.max(i, axis=[1, 2]),
        "integer_negative": -i, "integer_absolute": abs(i), "integer_part": i[:, ::2, -1], "integer_zeros": K.zeros_like(i),
        "integer_turned": K.transpose(i, [0, 2, 1]), "integer_ones": K.ones_like(x, dtype="int32") + i, "count": K.sum(K.cast(flags, "int32"), axis=-1),
        "rows": x + np.arange(4, dtype="float32")[:, None], "table": K.subtract(np.arange(24, dtype="float32").reshape(1, 4, 6), x),
        "column": K.multiply(np.array([[1.0], [2.0], [3.0], [0.5]], "float32"), x),
        "masked": K.softmax(K.where(K.logical_xor(flags, K.less(x, -1)), x, -1e9)), "largest": K.maximum(K.max(K.where(flags, x, float("-inf")), axis=1), -9),
        "backward": x[:, 3:0:-2, 5:1:-1], "newest": x[:, None, ..., None, 2], "either": K.where(flags, 1, 0),
        "tiled": K.tile(x, [1, 2, 1]), "rolled": K.roll(x, 2, axis=2), "wide": K.repeat(x, 3, axis=2),
        "mirrored": K.pad(x, [[0, 0], [2, 1], [1, 0]], mode="reflect"), "constant": K.pad(x, [[0, 0], [1, 0], [0, 2]], constant_values=1.5),
        "sorted": K.sort(x, axis=1), "top": K.top_k(x, 3)[0], "places": K.top_k(x, 3)[1], "hot": K.one_hot(K.argmax(x, axis=2), 6),
        "along": K.take_along_axis(x, K.argmax(x, axis=1, keepdims=True), axis=1), "logs": K.logsumexp(x, axis=[1, 2]),
        "angle": K.arctan2(x, x + 5), "tangent": K.arctan(x), "hyperbolic": K.sinh(x), "finite": K.isfinite(x),
        "cuts": K.split(x, [1, 3], axis=1)[1], "squeezed": K.squeeze(x[:, 1:2], axis=1), "floored": K.floor_divide(x, 0.7),
        "nested": K.take(x, [[0, -1], [2, 1]], axis=2), "both_ways": K.flip(x, axis=(1, 2)),
    }
    return keras.Model({"x": x, "i": i}, list(y.values()), name="keras_ops")


def main(hnc, folder):
    rng = np.random.default_rng(20)
    model = build()
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "model.keras")
    model.save(path)
    yaml = os.path.join(folder, "model.yaml")
    subprocess.run([hnc, "import", path, "-o", yaml], check=True)
    x = {"x": rng.uniform(-3, 3, (3, 4, 6)).astype("float32"), "i": rng.integers(-9, 10, (3, 4, 6)).astype("int32")}
    lines = open(yaml).read().split("outputs:\n")[1].splitlines()
    names = [line.strip(" -") for line in lines if line.startswith("  - ")]
    results = [np.asarray(r) for r in model.predict(x, verbose=0)]
    assert len(names) == len(results)
    np.savez(os.path.join(folder, "input.npz"), **x)
    np.savez(os.path.join(folder, "expected.npz"), **{n: r.astype("int32") if r.dtype.kind in "iu" else r for n, r in zip(names, results)})
    stfile.write(os.path.join(folder, "weights.safetensors"), {})
    files = ["case.json", "expected.npz", "input.npz", "model.keras", "model.yaml", "weights.safetensors"]
    case = {"name": os.path.basename(folder), "family": "operations", "checks": "calls of keras.ops: integers, constants, parts",
            "tolerances": {"expected": {"rtol": 1e-5, "atol": 2e-6}}, "tolerance_basis": "floors only", "files": files, "train": None}
    json.dump(case, open(os.path.join(folder, "case.json"), "w"), indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
