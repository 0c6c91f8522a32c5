"""Imports ONNX files with hnc and compares outputs with ONNX Runtime on random inputs: `python compare.py HNC FILE.onnx ...` (outside CI).

Needs onnx, onnxruntime and numpy. Open axes become 1 for the batch; every other open axis must be given with --dim in HNC_DIMS.
"""

import os
import subprocess
import sys
import tempfile

import numpy as np
import onnx
import onnxruntime
import re


def yaml_shapes(text):
    found = {}
    for name, shape in re.findall(r"\{name: ([^,]+), shape: \[([^\]]*)\]", text.split("layers:")[0]):
        found[name.strip("'\"")] = [int(v) for v in shape.split(",") if v.strip()]
    return found


def to_hnc(array, shape):
    """The array with its batch axis first, as the imported model wants it; None when nothing fits."""
    if list(array.shape) == shape:
        return array[None], -1
    for axis in range(array.ndim):
        if list(array.shape[:axis] + array.shape[axis + 1:]) == shape:
            return np.moveaxis(array, axis, 0), axis
    return None, None


def matches(got, want):
    """Whether an output of hnc is the expected one, wherever its batch axis is."""
    candidates = [got[0]] if got.shape[0] == 1 and got[0].shape == want.shape else []
    candidates += [np.moveaxis(got, 0, axis) for axis in range(got.ndim)]
    errors = [float(np.max(np.abs(c.astype(np.float64) - want))) / (1e-7 + float(np.max(np.abs(want)))) if want.size else 0.0
              for c in candidates if c.shape == want.shape]
    if not errors and got.size == want.size:
        errors = [float(np.max(np.abs(got.reshape(want.shape).astype(np.float64) - want)))]
    return min(errors) if errors else None


def run_hnc(hnc, path, inputs, folder, dims=None):
    """({output: array}, None) or (None, message)."""
    yaml, weights, data, out = (os.path.join(folder, n) for n in ("m.yaml", "m.safetensors", "i.npz", "o.npz"))
    done = subprocess.run([hnc, "import", path, "-o", yaml, "--weights", weights] + (["--dim", dims] if dims else []), capture_output=True, text=True)
    if done.returncode:
        return None, done.stderr.strip().split("\n")[0].split("error: ", 1)[-1]
    shapes, arrays = yaml_shapes(open(yaml).read()), {}
    for (name, array), shape in zip(inputs.items(), shapes.items()):
        arrays[shape[0]], _ = to_hnc(array.astype(np.int32) if array.dtype.kind == "i" else array, shape[1])
        if arrays[shape[0]] is None:
            return None, f"input {name} of {array.shape} for {shape[1]}"
    with open(data, "wb") as f:
        np.savez(f, **arrays)
    done = subprocess.run([hnc, "predict", yaml, "--weights", weights, "--input", data, "--output", out, "--target", "portable"], capture_output=True, text=True)
    if done.returncode:
        return None, "predict: " + done.stderr.strip().split("\n")[0]
    return dict(np.load(out)), None


def main(hnc, files):
    rng = np.random.default_rng(1)
    bad = 0
    for path in files:
        model = onnx.load(path)
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        inputs = {}
        for i in session.get_inputs():
            shape = [d if isinstance(d, int) else 1 for d in i.shape]
            inputs[i.name] = rng.integers(0, 5, shape) if "int" in i.type else rng.standard_normal(shape).astype(np.float32)
        want = session.run(None, inputs)
        with tempfile.TemporaryDirectory() as folder:
            got, message = run_hnc(hnc, path, inputs, folder, os.environ.get("HNC_DIMS"))
        errors = [] if got is None else [matches(g, w) for g, w in zip(got.values(), want)]
        fine = got is not None and len(errors) == len(want) and all(e is not None and e < 1e-4 for e in errors)
        bad += not fine
        print("ok  " if fine else "FAIL", os.path.basename(path), message or errors, len(model.graph.node), "nodes", flush=True)
    print(f"{len(files) - bad} of {len(files)} agree with ONNX Runtime")
    return bad != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
