"""Runs what `hnc export` writes as ONNX for conformance cases in ONNX Runtime and compares outputs with expected.npz.

    python tools/export/onnx_check.py HNC tests/conformance/visible [--case NAME] [--part K/N]

A case passes when the file loads and its outputs are the expected ones to 1e-4 of the largest element.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import onnxruntime


def difference(got, want):
    if got.shape != want.shape:
        return f"shape {got.shape}, not {want.shape}"
    finite = np.isfinite(want)
    if not (np.isfinite(got) == finite).all():
        return "other places are finite"
    got, want = got[finite].astype(np.float64), want[finite].astype(np.float64)
    error = np.abs(got - want).max(initial=0) / max(np.abs(want).max(initial=0), 1e-3)
    return None if error <= 1e-4 else f"error {error:.2g}"


def check(hnc, case, folder):
    file = folder / "model.onnx"
    run = subprocess.run([hnc, "export", case / "model.yaml", "--weights", case / "weights.safetensors", "-o", file, "--quiet"],
                         capture_output=True, text=True)
    if run.returncode != 0:
        return "export: " + next((line for line in run.stderr.splitlines() if "error" in line), str(run.returncode))
    try:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        arrays = np.load(case / "input.npz")
        names = [i.name for i in session.get_inputs()]
        types = {"tensor(float)": np.float32, "tensor(int32)": np.int32, "tensor(uint8)": np.uint8, "tensor(bool)": np.bool_}
        feed = {i.name: arrays[i.name].astype(types[i.type]) for i in session.get_inputs()}
        got = session.run(None, feed)
    except Exception as error:  # whatever the runtime says is the result
        return f"ONNX Runtime ({len(names) if 'names' in locals() else 0} inputs): " + str(error).strip().replace("\n", " ")[:260]
    expected = np.load(case / "expected.npz")
    for i, name in enumerate(expected.files):
        found = difference(got[i], expected[name])
        if found:
            return f"output {name}: {found}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hnc")
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--case")
    parser.add_argument("--part", default="0/1")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    names = sorted(p for p in options.cases.iterdir() if (p / "expected.npz").exists())
    names = [p for p in names if p.name == options.case] if options.case else names[part::parts]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in names:
            why = check(options.hnc, case, pathlib.Path(folder))
            if why:
                failed += 1
                print(f"{case.name}: {why}", flush=True)
    print(f"{len(names) - failed} of {len(names)} run with equal outputs")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
