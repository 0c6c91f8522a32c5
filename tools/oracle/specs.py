"""python -m oracle.specs --out DIR SPEC.yaml...: the numbers that the project's specs must give, with weights and data by hash.

Writes DIR/NAME for each spec: case.json, expected.npz (predict), history.csv, expected_trained.npz. Weights, inputs and targets come from hashgen's hash:
weight t is tensor t; input i is tensor 300 + i for predict and 310 + i for train; target i is tensor 320 + i. Training is three epochs of one batch.
A spec's `data:` section plays no part, and its dropouts drop nothing: which elements they take is nobody's to compare. The tests' runner does the same to the spec.
"""

import argparse
import json
import os
from pathlib import Path

import numpy as np
import yaml

from . import env, hashgen
from .emit import ATOL, TRAIN_ATOL, write_history
from .from_yaml import build_model, compile_model, predict, steps
from .naming import named_weights
from .seed import spread

import keras

BATCH, EPOCHS = 3, 3
PREDICT, TRAIN, TARGET = 300, 310, 320


def weight_spec(name, shape):
    """A power of two near 1 / sqrt(fan in), so that values stay exact and activations reasonable."""
    fan = max(1, int(np.prod(shape[:-1])))
    scale = 0.125 if len(shape) == 1 else 2.0 ** -round(np.log2(np.sqrt(fan)) - 0.8)
    return {"name": name, "shape": list(shape), "scale": float(scale), "offset": 0.0}


def arrays(specs, tensor):
    out = {}
    for i, s in enumerate(specs):
        if s["kind"] == "centred":
            out[s["name"]] = hashgen.fill(tensor + i, s["shape"], hashgen.centred)
        elif s["kind"] == "unit":
            out[s["name"]] = hashgen.fill(tensor + i, s["shape"], hashgen.unit)
        else:
            shape = s["shape"][:-1] if s["kind"] == "one_hot" else s["shape"]
            h = hashgen.hashes(tensor + i, np.arange(int(np.prod(shape)))).reshape(shape) % np.uint64(s["classes"])
            eye = np.eye(s["classes"], dtype=np.float32)
            out[s["name"]] = eye[h.astype(int)] if s["kind"] == "one_hot" else h.astype(np.int32 if s["kind"] == "classes" else np.float32)
    return out


def input_spec(entry, layers):
    """Whole numbers are what an Embedding looks up; pixels are 0 to 1, measurements are centred."""
    spec = {"name": entry["name"], "shape": [BATCH] + entry["shape"]}
    if entry.get("dtype") == "int32":
        reader = next(e for e in layers if e["type"] == "Embedding" and e.get("inputs") == entry["name"])
        return {**spec, "kind": "classes", "classes": reader["input_dim"]}
    return {**spec, "kind": "unit" if len(entry["shape"]) >= 3 else "centred"}


def target_spec(name, shape, loss):
    if loss.startswith("sparse"):
        return {"name": name, "shape": shape[:-1], "kind": "classes", "classes": shape[-1]}
    if loss.startswith("categorical"):
        return {"name": name, "shape": shape, "kind": "one_hot", "classes": shape[-1]}
    if loss.startswith("binary"):
        return {"name": name, "shape": shape, "kind": "binary", "classes": 2}
    return {"name": name, "shape": shape, "kind": "centred"}


def run(data, floatx):
    env.fresh(floatx)
    model = build_model(data)
    names, refs, training = [i["name"] for i in data["inputs"]], data["outputs"], data["training"]
    weights = [weight_spec(n, tuple(v.shape)) for n, v in named_weights(model)]
    for i, (spec, (_, v)) in enumerate(zip(weights, named_weights(model))):
        v.assign(hashgen.weight(spec, i))
    inputs = [input_spec(i, data["layers"]) for i in data["inputs"]]
    loss = training["loss"]
    targets = [target_spec(r, [BATCH] + list(o.shape[1:]), loss[r] if isinstance(loss, dict) else loss) for r, o in zip(refs, model.outputs)]
    x = arrays(inputs, PREDICT)
    train = {**arrays(inputs, TRAIN), **arrays(targets, TARGET)}
    out = {"expected": predict(model, x, names, refs)}
    compile_model(model, training, refs)
    rows = steps(model, training, train, names, refs, EPOCHS)
    out["history"] = {k: np.array([r[k] for r in rows]) for k in rows[0]}
    out["expected_trained"] = predict(model, x, names, refs)
    out["checksums"] = {n: hashgen.checksum(np.asarray(v), i) for i, (n, v) in enumerate(named_weights(model))}
    return weights, inputs, targets, out


def emit(path, root):
    data = yaml.safe_load(Path(path).read_text())
    data.pop("data", None)
    for entry in data["layers"]:
        if entry["type"] == "Dropout":
            entry["rate"] = 0.0
    folder = Path(root) / data["name"]
    folder.mkdir(parents=True, exist_ok=True)
    weights, inputs, targets, single = run(data, "float32")
    double = run(data, "float64")[3]
    keras.config.set_floatx("float32")
    flat = lambda part: np.concatenate([np.ravel(v) for v in part.values()])  # noqa: E731
    tolerances = {part: spread(flat(single[part]), flat(double[part]), floor) for part, floor in (("expected", ATOL), ("history", TRAIN_ATOL), ("expected_trained", TRAIN_ATOL))}
    tolerances["checksums"] = {n: {k: spread(c[k], double["checksums"][n][k], f) for k, f in (("sum", 2e-5), ("sum_squares", 2e-5), ("samples", 4e-6))}
                               for n, c in single["checksums"].items()}
    np.savez(folder / "expected.npz", **single["expected"])
    np.savez(folder / "expected_trained.npz", **single["expected_trained"])
    write_history(folder / "history.csv", single["history"])
    info = {"name": data["name"], "model": os.path.relpath(path, folder), "inputs": inputs, "targets": targets, "epochs": EPOCHS, "batch_size": BATCH,
            "weights": weights, "checksums": single["checksums"], "tolerances": tolerances}
    (folder / "case.json").write_text(json.dumps(info, indent=1) + "\n")
    print(data["name"], {k: v for k, v in tolerances.items() if k != "checksums"}, single["history"])


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--out", required=True)
    p.add_argument("spec", nargs="+")
    a = p.parse_args()
    for spec in a.spec:
        emit(spec, a.out)
