"""python -m oracle.random_models --hnc PATH --out DIR --first N --count M [--freeze DIR]: random valid models, computed by Keras and by hnc, compared.

Model N is the same at every run (its number is the seed). A model on which the two disagree beyond what Keras in float32 and in float64 do stays as a case folder
under DIR; DIR/log.jsonl has a line for every model. With --freeze the models that agree are written as cases instead.
"""

import argparse
import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np

from . import env, stfile, yamlfmt
from .check import check_case
from .data import default_input, default_weight, generate
from .emit import ATOL, RTOL, TRAIN_ATOL, TRAIN_RTOL, IllConditioned, compute, tolerance, write_history
from .from_yaml import build_model, compile_model, predict, steps, train_data
from .kerasfile import normalize
from .naming import check_complete, named_weights, set_weights
from .random_graph import random_model

import keras

# Keras adds a vector along the second axis or the last by which of them has its length: a bias of the channels (or heads) of a tensor that is as long elsewhere
# goes the wrong way. That is its backend's accident, not the layer's meaning.
keras.src.backend.numpy.add = lambda a, b: env.tf.add(*both(a, b))

EPOCHS = 3
PARTS = ("expected", "history", "trained", "expected_trained")


def both(a, b):
    dtype = keras.src.backend.result_type(*[getattr(v, "dtype", type(v)) for v in (a, b)])
    return [keras.ops.convert_to_tensor(v, dtype) for v in (a, b)]


def without_gradient(data, arrays):
    """Names of the weights of which some element's first gradient is (nearly) 0 in float64: optimizers that divide by its size make a step of float32's noise."""
    env.fresh("float64")
    model = compile_model(build_model(data), data["training"], data["outputs"])
    set_weights(model, arrays[0])
    train = {k: v.astype(np.float64) if v.dtype == np.float32 else v for k, v in arrays[2].items()}
    x, y, kw = train_data(data["training"], train, [i["name"] for i in data["inputs"]], data["outputs"])
    with env.tf.GradientTape() as tape:
        value = model.compute_loss(x=x, y=y, y_pred=model(x, training=True), sample_weight=kw.get("sample_weight"))
    named = [(n, v) for n, v in named_weights(model) if v.trainable]
    gradients = {n: g for (n, _), g in zip(named, tape.gradient(value, [v.value for _, v in named])) if g is not None}
    gradients = {n: np.abs(np.asarray(env.tf.convert_to_tensor(g))) for n, g in gradients.items()}
    top = max((g.max() for g in gradients.values() if g.size), default=0)
    return {n for n, g in gradients.items() if g.size and (g < 2e-6 * top).any()}


class Described:
    """What emit.compute asks of a case."""

    def __init__(self, training):
        self.training, self.epochs = training, EPOCHS


def make_input(rng, spec, shape):
    kind, dtype = spec["kind"], spec.get("dtype", "float32")
    if kind in ("tokens", "token"):
        a = rng.integers(0, spec["high"], shape).astype(np.int32)
        a[rng.random(shape) < 0.3] = 0
        return a
    if kind == "mask":
        a = rng.random(shape) < 0.7
        return a
    if dtype == "uint8":
        return rng.integers(0, 256, shape).astype(np.uint8)
    a = default_input(rng, dtype, shape)
    if kind in ("sequence", "clip", "deep") and rng.random() < 0.6:
        a[rng.random(shape[:2]) < 0.3] = 0.0
    return a


def make_arrays(rng, model, data, plan):
    weights = {name: default_weight(rng, name, tuple(v.shape)) for name, v in named_weights(model)}
    inputs = lambda n: {i["name"]: make_input(rng, plan["inputs"][i["name"]], (n, *i["shape"])) for i in data["inputs"]}  # noqa: E731
    x, train = inputs(plan["batch"]), None
    if "training" in data:
        train = inputs(plan["train_batch"])
        set_weights(model, weights)
        made = predict(model, x, list(x), data["outputs"])  # for their shapes: some layers' symbolic ones are wrong
        for ref, (target, shape), weight in zip(data["outputs"], plan["targets"], plan["sample_weight"]):
            n, whole = plan["train_batch"], made[ref].shape[1:]
            train[ref] = generate(rng, target, (n, *(whole if shape is None else shape)))
            if weight:
                wide = (n,) if weight != "steps" else (n, whole[0])
                train[f"{ref}_sample_weight"] = generate(rng, ("int", 0, 2) if weight == "zeros" else ("uniform", 0.2, 2.0), wide).astype(np.float32)
    return weights, x, train


def tolerances(single, double):
    found = {}
    for part in PARTS:
        if part in single:
            rtol, atol = (RTOL, ATOL) if part == "expected" else (TRAIN_RTOL, TRAIN_ATOL)
            wide = 1 if double else 5
            found[part] = tolerance(single[part], (double or single)[part], rtol * wide, atol * wide)
    return found


def write_case(folder, name, checks, data, single, arrays, tolerance_of, basis):
    weights, x, train = arrays
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.yaml").write_text(yamlfmt.dump({"name": name, **data}))
    stfile.write(folder / "weights.safetensors", weights)
    np.savez(folder / "input.npz", **x)
    np.savez(folder / "expected.npz", **single["expected"])
    block = None
    if train:
        np.savez(folder / "train.npz", **train)
        write_history(folder / "history.csv", single["history"])
        stfile.write(folder / "trained.safetensors", single["trained"])
        np.savez(folder / "expected_trained.npz", **single["expected_trained"])
        block = {"epochs": EPOCHS, "batch_size": len(next(iter(train.values()))), "shuffle": False}
    info = {"name": name, "family": "random", "checks": checks, "tolerances": tolerance_of, "tolerance_basis": basis,
            "files": sorted({p.name for p in folder.iterdir()} | {"case.json"}), "train": block}
    (folder / "case.json").write_text(json.dumps(info, indent=1) + "\n")


def compute_in(data, arrays, floatx):
    env.fresh(floatx)
    model = build_model(data)
    return model, compute(Described(data.get("training")), model, data, *arrays, floatx, steps)


def run_model(number, hnc, out, freeze=None, steps_of_graph=None):
    """The model's line of the log."""
    name = f"random_{number:05d}"
    line = {"number": number, "status": "none", "families": []}
    rng = np.random.default_rng([7, number])
    env.fresh()
    made = random_model(rng, steps_of_graph)
    if made is None:
        return line
    data, plan, families = made
    data = {"name": name, **data}
    line["families"] = sorted(families | ({"training"} if "training" in data else set()))
    line["layers"] = [e.get("type", "shares") for e in data["layers"]]
    start = time.time()
    try:
        env.fresh()
        model = build_model(data)
        check_complete(model)
        arrays = make_arrays(rng, model, data, plan)
        if "training" in data and not model.trainable_weights:
            del data["training"]
            line["families"].remove("training")
            arrays = arrays[:2] + (None,)
        set_weights(model, arrays[0])
        single = compute(Described(data.get("training")), model, data, *arrays, "float32", steps)
    except Exception as e:
        return {**line, "status": "keras", "error": f"{type(e).__name__}: {str(e)[:300]}"}
    line["keras_seconds"] = round(time.time() - start, 2)
    del data["name"]
    folder = Path(out) / name
    checks = "random model: " + ", ".join(line["families"])
    try:
        plain = tolerances(single, single)
    except IllConditioned as e:
        return {**line, "status": "ill", "error": str(e)}
    write_case(folder, name, checks, data, single, arrays, plain, "floors only")
    start = time.time()
    result = check_case(folder, hnc, False, 60)
    line["hnc_seconds"] = round(time.time() - start, 2)
    if not result["ok"] and ("tolerance" in result["error"] or freeze) or freeze and result["ok"]:
        double, basis = None, "float32 against float64 in Keras"
        try:
            double = compute_in({"name": name, **data}, arrays, "float64")[1]
        except Exception as e:  # some kernels have no float64
            basis = f"floors only (no float64 run: {type(e).__name__})"
        try:
            write_case(folder, name, checks, data, single, arrays, tolerances(single, double), basis)
        except IllConditioned as e:
            shutil.rmtree(folder)
            return {**line, "status": "ill", "error": str(e)}
        result = check_case(folder, hnc, False, 60)
    if not result["ok"] and data.get("training") and "tolerance" in result["error"] and not result["error"].startswith("predict:"):
        rule = data["training"]["optimizer"]
        plain = {**data, "training": {**data["training"], "optimizer": {"type": "SGD", "learning_rate": 0.01}}}
        try:
            quiet = without_gradient({"name": name, **data}, arrays)
            if quiet and "SGD" not in str(rule):  # the step of a gradient that is 0 is noise; the same model with steps as large as its gradients is not
                single, double = [compute_in({"name": name, **plain}, arrays, t)[1] for t in ("float32", "float64")]
                write_case(folder / "plain", name, checks, plain, single, arrays, tolerances(single, double), "float32 against float64 in Keras")
                second = check_case(folder / "plain", hnc, False, 60)
                if second["ok"]:
                    shutil.rmtree(folder)
                    return {**line, "status": "noise", "error": result["error"] + f"; gradients of 0: {sorted(quiet)}"}
        except Exception as e:
            line["note"] = f"{type(e).__name__}: {str(e)[:200]}"
    line["status"] = "ok" if result["ok"] else "FAIL"
    line["error"] = result["error"]
    if result["ok"]:
        if freeze:
            env.fresh()
            model = build_model({"name": name, **data})
            set_weights(model, arrays[0])
            model.save(folder / "model.keras")
            normalize(folder / "model.keras", deflate=True)
            info = json.loads((folder / "case.json").read_text())
            info["files"] = sorted({p.name for p in folder.iterdir()})
            (folder / "case.json").write_text(json.dumps(info, indent=1) + "\n")
            shutil.copytree(folder, Path(freeze) / name, dirs_exist_ok=True)
        shutil.rmtree(folder)
    return line


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--hnc", required=True, nargs="+", help="path of the binary or of a script that adds options")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--first", type=int, default=0)
    p.add_argument("--count", type=int, default=100)
    p.add_argument("--number", type=int, action="append", help="only these models")
    p.add_argument("--freeze", type=Path)
    a = p.parse_args()
    warnings.simplefilter("ignore")
    a.out.mkdir(parents=True, exist_ok=True)
    total, begin = Counter(), time.time()
    for number in a.number or range(a.first, a.first + a.count):
        with tempfile.TemporaryDirectory(prefix="hnc-random-") as cache:
            os.environ["HNC_CACHE"] = cache
            with contextlib.redirect_stdout(io.StringIO()):
                line = run_model(number, [str(h) for h in a.hnc], a.out, a.freeze)
        total[line["status"]] += 1
        with open(a.out / "log.jsonl", "a") as f:
            f.write(json.dumps(line) + "\n")
        if line["status"] == "FAIL" or a.number:
            print(number, line["status"], line.get("layers"), line.get("error"), flush=True)
    print(dict(total), f"{time.time() - begin:.0f} s", flush=True)
    return 1 if total["FAIL"] else 0


if __name__ == "__main__":
    sys.exit(main())
