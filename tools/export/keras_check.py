"""Loads what `hnc export` writes for conformance cases into Keras and compares outputs and compile settings.

    python tools/export/keras_check.py HNC tests/conformance/visible [--case NAME] [--part K/N]

Needs Keras 3 with a backend. A case passes when keras.models.load_model reads the file, its outputs are expected.npz's (or those that this
Keras computes for the case's own model.keras) to 1e-4 of the largest element, and optimizer and losses are those of model.keras where it has some.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras  # noqa: E402
import numpy as np  # noqa: E402


def load(path):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*optimizer.*")  # a model file of hnc has no optimizer state
        return keras.models.load_model(path)


def outputs(model, case):
    arrays = np.load(case / "input.npz")
    x = [arrays[name] for name in arrays.files]
    names = [i.name for i in model.inputs]
    x = [arrays[name] for name in names] if set(names) == set(arrays.files) else x
    y = model(x if len(x) > 1 else x[0], training=False)
    return [keras.ops.convert_to_numpy(t) for t in keras.tree.flatten(y)]


def difference(got, want):
    if got.shape != want.shape:
        return f"shape {got.shape}, not {want.shape}"
    finite = np.isfinite(want)
    if not (np.isfinite(got) == finite).all():
        return "other places are finite"
    got, want = got[finite].astype(np.float64), want[finite].astype(np.float64)
    scale = max(np.abs(want).max(initial=0), 1e-3)
    error = np.abs(got - want).max(initial=0) / scale
    return None if error <= 1e-4 else f"error {error:.2g}"


def settings(model):
    if getattr(model, "optimizer", None) is None:
        return None
    rate = model.optimizer.get_config()
    return {k: v for k, v in rate.items() if k != "name"}, str(model.get_compile_config().get("loss"))


def check(hnc, case, folder):
    file = folder / f"{case.name}.keras"
    run = subprocess.run([hnc, "export", case / "model.yaml", "--weights", case / "weights.safetensors", "-o", file, "--quiet"],
                         capture_output=True, text=True)
    if run.returncode != 0:
        return "export: " + run.stderr.strip().splitlines()[0]
    try:
        model = load(file)
        got = outputs(model, case)
    except Exception as error:  # whatever Keras says is the result
        return "Keras: " + str(error).strip().replace("\n", " ")[:300]
    expected = np.load(case / "expected.npz")
    original = load(case / "model.keras")
    for i, name in enumerate(expected.files):
        found = difference(got[i], expected[name])
        if found and difference(got[i], outputs(original, case)[i]):
            return f"output {name}: {found}"
    if settings(original) not in (None, settings(model)):
        return f"compile settings: {settings(model)} not {settings(original)}"
    file.unlink()
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hnc")
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--case")
    parser.add_argument("--part", default="0/1")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    names = sorted(p for p in options.cases.iterdir() if (p / "model.keras").exists())
    names = [p for p in names if p.name == options.case] if options.case else names[part::parts]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in names:
            keras.backend.clear_session()
            why = check(options.hnc, case, pathlib.Path(folder))
            if why:
                failed += 1
                print(f"{case.name}: {why}", flush=True)
    print(f"{len(names) - failed} of {len(names)} load with equal outputs")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
