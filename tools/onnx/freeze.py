"""Writes tests/import/onnx: small models with random weights, inputs, and outputs of ONNX Runtime: `python freeze.py FOLDER [EXPORTED.onnx ...]`.

Recurrent operators stand alone, with several steps, both directions and initial states, whose outputs the official tests do not cover; exported files are
taken as they are. The batch axis comes first in the stored arrays, as in hnc.
"""

import os
import re
import shutil
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

T, N, I, H = 5, 3, 4, 2
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}


def recurrent(rng, op, direction, layout=0, states=False, **attributes):
    d = 2 if direction == "bidirectional" else 1
    g = GATES[op] * H
    arrays = {"W": rng.standard_normal([d, g, I]), "R": rng.standard_normal([d, g, H]), "B": rng.standard_normal([d, 2 * g])}
    x = [N, T, I] if layout else [T, N, I]
    h = [N, d, H] if layout else [d, N, H]
    inputs = {"X": (x, 0 if layout else 1)}
    names = ["X", "W", "R", "B"]
    if states:
        inputs["h0"] = (h, 0 if layout else 1)
        names += ["", "h0"]
        if op == "LSTM":
            inputs["c0"] = (h, 0 if layout else 1)
            names.append("c0")
    y = [N, T, d, H] if layout else [T, d, N, H]
    outputs = {"Y": (y, 0 if layout else 2), "Y_h": (h, 0 if layout else 1)}
    if op == "LSTM":
        outputs["Y_c"] = (h, 0 if layout else 1)
    node = helper.make_node(op, names, list(outputs), hidden_size=H, direction=direction, layout=layout, **attributes)
    shape = lambda dims, axis: [("batch" if i == axis else v) for i, v in enumerate(dims)]  # noqa: E731
    graph = helper.make_graph([node], op.lower(), [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape(*s)) for n, s in inputs.items()],
                              [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape(*s)) for n, s in outputs.items()],
                              [onnx.numpy_helper.from_array(a.astype(np.float32), n) for n, a in arrays.items()])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8), inputs, outputs


def cases(rng):
    for op in GATES:
        more = {"linear_before_reset": 1} if op == "GRU" else {"activations": ["Relu"] * 2} if op == "RNN" else {}
        yield f"{op.lower()}_forward", recurrent(rng, op, "forward")
        yield f"{op.lower()}_reverse", recurrent(rng, op, "reverse", states=True)
        yield f"{op.lower()}_both", recurrent(rng, op, "bidirectional", states=True, **more)


def save(folder, name, path, feed, axes):
    where = os.path.join(folder, name)
    os.makedirs(where, exist_ok=True)
    shutil.copy(path, os.path.join(where, "model.onnx"))
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    want = dict(zip([o.name for o in session.get_outputs()], session.run(None, feed)))
    for file, arrays in (("input.npz", feed), ("expected.npz", want)):
        with open(os.path.join(where, file), "wb") as f:
            np.savez(f, **{re.sub(r"[^\w.-]", "_", n): np.moveaxis(a, axes.get(n, 0), 0).astype(np.int32 if a.dtype.kind == "i" else a.dtype) for n, a in arrays.items()})


def main(folder, files):
    rng = np.random.default_rng(5)
    for name, (model, inputs, outputs) in cases(rng):
        onnx.checker.check_model(model)
        onnx.save(model, "/tmp/case.onnx")
        save(folder, name, "/tmp/case.onnx", {n: rng.standard_normal(s).astype(np.float32) for n, (s, _) in inputs.items()},
             {n: axis for n, (_, axis) in {**inputs, **outputs}.items()})
    for path in files:
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        feed = {}
        for i in session.get_inputs():
            shape = [d if isinstance(d, int) else N for d in i.shape]
            feed[i.name] = rng.integers(0, 5, shape) if "int" in i.type else rng.standard_normal(shape).astype(np.float32)
        save(folder, os.path.basename(path)[:-5], path, feed, {})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
