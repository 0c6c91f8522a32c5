"""Cases of the operation layers (`ops.*`): `python -m oracle.operations FOLDER` writes them, with keras.ops's results in float32 and tolerances from float64."""

import json
import os
import sys

import numpy as np

from . import stfile

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
from keras import ops as K  # noqa: E402

# name: (inputs {name: (shape, low, high, dtype)}, {output: (yaml of the layer, function of the arrays)})
A, B = ("a", [3, 4]), ("b", [3, 4])


def unary(names, low, high):
    return {"inputs": {"x": ([3, 4], low, high, "float32")},
            "layers": {n: (f"{{type: ops.{n}, inputs: [x]}}", lambda x, n=n: getattr(K, n)(x)) for n in names.split()}}


def binary(names, low, high, dtype="float32", second=None):
    layers = {}
    for n in names.split():
        layers[n] = (f"{{type: ops.{n}, inputs: [a, b]}}", lambda a, b, n=n: getattr(K, n)(a, b))
        layers[n + "_row"] = (f"{{type: ops.{n}, inputs: [a, c]}}", lambda a, c, n=n: getattr(K, n)(a, c))
        number = 3 if dtype == "int32" else 1.5
        layers[n + "_right"] = (f"{{type: ops.{n}, inputs: [a], x2: {number}}}", lambda a, n=n, k=number: getattr(K, n)(a, k))
        layers[n + "_left"] = (f"{{type: ops.{n}, inputs: [b], x1: {number}}}", lambda b, n=n, k=number: getattr(K, n)(k, b))
        listed = [1, 2, 3, 4] if dtype == "int32" else [0.5, 1.0, 2.0, 4.0]
        layers[n + "_list"] = (f"{{type: ops.{n}, inputs: [a], x2: {listed}}}", lambda a, n=n, k=np.array(listed, dtype): getattr(K, n)(a, k))
    low2, high2 = second or (low, high)
    return {"inputs": {"a": ([3, 4], low, high, dtype), "b": ([3, 4], low2, high2, dtype), "c": ([1, 4], low2, high2, dtype)}, "layers": layers}


X = {"x": ([3, 4, 5], -2, 2, "float32")}


def reductions():
    layers = {}
    for n in "sum prod max min mean var std logsumexp".split():
        layers[n] = (f"{{type: ops.{n}, inputs: [x], axis: 1}}", lambda x, n=n: getattr(K, n)(x, axis=1))
        layers[n + "_two"] = (f"{{type: ops.{n}, inputs: [x], axis: [1, -1], keepdims: true}}", lambda x, n=n: getattr(K, n)(x, axis=(1, -1), keepdims=True))
    layers["norm"] = ("{type: ops.norm, inputs: [x], axis: 2}", lambda x: K.norm(x, axis=2))
    for n in "argmax argmin".split():
        layers[n] = (f"{{type: ops.{n}, inputs: [x], axis: 2}}", lambda x, n=n: getattr(K, n)(x, axis=2))
    for n in "any all".split():
        layers[n] = (f"{{type: ops.{n}, inputs: [m], axis: 1}}", lambda m, n=n: getattr(K, n)(m > 0, axis=1))
    layers["cumsum"] = ("{type: ops.cumsum, inputs: [x], axis: 2}", lambda x: K.cumsum(x, axis=2))
    layers["flip"] = ("{type: ops.flip, inputs: [x], axis: [1, 2]}", lambda x: K.flip(x, axis=(1, 2)))
    layers["sort"] = ("{type: ops.sort, inputs: [x], axis: 1}", lambda x: K.sort(x, axis=1))
    return {"inputs": dict(X, m=([2, 2], 0, 2, "int32")), "layers": layers}


def parts():
    get = {"one": ([":", "0"], np.s_[:, 0]), "steps": ([":", "::2", "1:", "-4:-1"], np.s_[:, ::2, 1:, -4:-1]), "back": ([":", "...", "::-2"], np.s_[:, ..., ::-2]),
           "new": ([":", "newaxis", ":", "2"], np.s_[:, None, :, 2]), "down": ([":", "2:0:-1"], np.s_[:, 2:0:-1])}
    layers = {f"item_{n}": (f"{{type: ops.get_item, inputs: [x], key: {json.dumps(k)}}}", lambda x, i=i: x[i]) for n, (k, i) in get.items()}
    take = {"int": (1, 2), "negative": (-1, 1), "list": ([2, 0, 0, -1], 2), "table": ([[0, 1], [2, 1]], 1)}
    for n, (i, axis) in take.items():
        layers[f"take_{n}"] = (f"{{type: ops.take, inputs: [x], indices: {i}, axis: {axis}}}", lambda x, i=i, axis=axis: K.take(x, i, axis=axis))
    layers["take_each"] = ("{type: ops.take, inputs: [x, i], axis: 1}", lambda x, i: np.stack([np.take(r, k, 0) for r, k in zip(x, i)]))
    layers["along"] = ("{type: ops.take_along_axis, inputs: [x, j], axis: 1}", lambda x, j: K.take_along_axis(x, j, axis=1))
    layers["tile"] = ("{type: ops.tile, inputs: [x], repeats: [1, 2, 1, 3]}", lambda x: K.tile(x, [1, 2, 1, 3]))
    layers["repeat"] = ("{type: ops.repeat, inputs: [x], repeats: 2, axis: 2}", lambda x: K.repeat(x, 2, axis=2))
    layers["roll"] = ("{type: ops.roll, inputs: [x], shift: 3, axis: 3}", lambda x: K.roll(x, 3, axis=3))
    layers["expand"] = ("{type: ops.expand_dims, inputs: [x], axis: -1}", lambda x: K.expand_dims(x, -1))
    layers["squeeze"] = ("{type: ops.squeeze, inputs: [s]}", lambda s: K.squeeze(s, 2))
    layers["broadcast"] = ("{type: ops.broadcast_to, inputs: [s], shape: [null, 3, 4]}", lambda s: K.broadcast_to(s, (s.shape[0], 3, 4)))
    layers["concatenate"] = ("{type: ops.concatenate, inputs: [x, x], axis: 2}", lambda x: K.concatenate([x, x], axis=2))
    layers["stack"] = ("{type: ops.stack, inputs: [s, s], axis: 1}", lambda s: K.stack([s, s], axis=1))
    for mode in ("constant", "reflect", "symmetric", "edge"):
        layers[f"pad_{mode}"] = (f"{{type: ops.pad, inputs: [x], pad_width: [[0, 0], [1, 2], [0, 0], [2, 0]], mode: {mode}}}",
                                 lambda x, m=mode: np.pad(x, [[0, 0], [1, 2], [0, 0], [2, 0]], mode=m))
    layers["one_hot"] = ("{type: ops.one_hot, inputs: [i], num_classes: 3}", lambda i: K.one_hot(i, 3))
    layers["clip"] = ("{type: ops.clip, inputs: [x], x_min: -0.5, x_max: 1.0}", lambda x: K.clip(x, -0.5, 1.0))
    layers["where"] = ("{type: ops.where, inputs: [i, k], x2: -1.0}", lambda i, k: K.where(i > 0, k, -1.0))
    return {"inputs": {"x": ([3, 4, 5], -2, 2, "float32"), "i": ([6], 0, 3, "int32"), "j": ([2, 4, 5], 0, 3, "int32"), "s": ([3, 1], -1, 1, "float32"),
                       "k": ([6], -1, 1, "float32")}, "layers": layers}


def products():
    layers = {
        "matmul": ("{type: ops.matmul, inputs: [p, q]}", lambda p, q: K.matmul(p, q)),
        "matmul_wide": ("{type: ops.matmul, inputs: [p, r]}", lambda p, r: K.matmul(p, r)),
        "einsum": ("{type: ops.einsum, inputs: [p, q], subscripts: 'bhij,bhjk->bikh'}", lambda p, q: K.einsum("bhij,bhjk->bikh", p, q)),
        "top_k": ("{type: ops.top_k, inputs: [p], k: 2}", lambda p: K.top_k(p, 2)[0]),
    }
    return {"inputs": {"p": ([2, 3, 4], -1, 1, "float32"), "q": ([2, 4, 5], -1, 1, "float32"), "r": ([1, 4, 5], -1, 1, "float32")}, "layers": layers}


def scan():
    """A leaky sum of a sequence's running square, with a state and two stacked results."""
    model = ("{inputs: [{name: h, shape: [3]}, {name: e, shape: [3]}, {name: d, shape: [3]}], layers: [{type: ops.multiply, name: s, inputs: [h, d]}, "
             "{type: Add, name: n, inputs: [s, e]}, {type: ops.square, name: y, inputs: [n]}], outputs: [n, y]}")

    def run(h, x, d, reverse, which):
        ys = [None] * x.shape[1]
        for t in range(x.shape[1])[::-1 if reverse else 1]:
            h = h * d + x[:, t]
            ys[t] = h * h
        return h if which == 0 else np.stack(ys, 1)

    layers = {}
    for n, r in (("forward", False), ("backward", True)):
        layers[n] = (f"{{type: ops.scan, inputs: [h, x, d], length: 5, carries: 1, sequences: 1, reverse: {str(r).lower()}, model: {model}}}",
                     lambda h, x, d, r=r: run(h, x, d, r, 0))
        layers[n + ":1"] = (None, lambda h, x, d, r=r: run(h, x, d, r, 1))
    return {"inputs": {"h": ([3], -1, 1, "float32"), "x": ([5, 3], -1, 1, "float32"), "d": ([3], 0, 1, "float32")}, "layers": layers}


CASES = {
    "ops_unary": unary("exp expm1 sin cos tan arctan sinh cosh tanh arcsinh erf abs negative sign square floor ceil round isfinite isinf isnan logical_not", -3, 3),
    "ops_unary_positive": unary("log log1p sqrt rsqrt reciprocal", 0.1, 9),
    "ops_unary_unit": unary("arcsin arccos arctanh erfinv", -0.99, 0.99),
    "ops_unary_above": unary("arccosh", 1.01, 9),
    "ops_unary_integer": {"inputs": {"x": ([3, 4], -5, 6, "int32")},
                          "layers": {n: (f"{{type: ops.{n}, inputs: [x]}}", lambda x, n=n: getattr(K, n)(x)) for n in "abs negative sign square floor".split()}},
    "ops_binary": binary("add subtract multiply divide true_divide maximum minimum arctan2 mod floor_divide", -3, 3, second=(0.5, 2)),
    "ops_binary_power": binary("power", 0.2, 3),
    "ops_binary_integer": binary("add subtract multiply maximum minimum mod floor_divide", -9, 10, "int32", (1, 6)),
    "ops_compare": binary("equal not_equal greater greater_equal less less_equal", -2, 3, "int32"),
    "ops_logical": binary("logical_and logical_or logical_xor", 0, 2, "int32"),
    "ops_reductions": reductions(),
    "ops_parts": parts(),
    "ops_products": products(),
    "ops_scan": scan(),
}


def save(path, arrays):
    with open(path, "wb") as f:
        np.savez(f, **arrays)


def results(case, arrays):
    names = {}
    for output, (_, function) in case["layers"].items():
        code = function.__code__
        wanted = code.co_varnames[:code.co_argcount - len(function.__defaults__ or ())]
        names[output] = np.asarray(function(*[arrays[n] for n in wanted]))
    return names


def make(folder, name, case):
    rng = np.random.default_rng(sum(map(ord, name)))
    path = os.path.join(folder, name)
    os.makedirs(path, exist_ok=True)
    arrays, lines = {}, [f"name: {name}", "inputs:"]
    for n, (shape, low, high, dtype) in case["inputs"].items():
        full = [2, *shape]
        arrays[n] = rng.integers(low, high, full).astype("int32") if dtype == "int32" else rng.uniform(low, high, full).astype("float32")
        lines.append(f"  - {{name: {n}, shape: {shape}" + (", dtype: int32}" if dtype == "int32" else "}"))
    lines.append("layers:")
    lines += [f"  - {{name: {n}, {text[1:]}" for n, (text, _) in case["layers"].items() if text]
    lines += ["outputs:"] + [f"  - {n}" for n in case["layers"]]
    single = results(case, arrays)
    double = results(case, {n: a.astype("float64") if a.dtype == np.float32 else a for n, a in arrays.items()})
    error = max([float(np.max(np.abs(single[n].astype("float64") - double[n]))) for n in single if single[n].dtype.kind == "f"] or [0])
    expected = {n: a.astype("int32") if a.dtype.kind in "iub" and a.dtype != np.bool_ else a for n, a in single.items()}
    open(os.path.join(path, "model.yaml"), "w").write("\n".join(lines) + "\n")
    save(os.path.join(path, "input.npz"), arrays)
    save(os.path.join(path, "expected.npz"), expected)
    stfile.write(os.path.join(path, "weights.safetensors"), {})
    files = ["expected.npz", "input.npz", "model.yaml", "weights.safetensors", "case.json"]
    text = {"name": name, "family": "ops", "checks": "keras.ops as layers", "tolerances": {"expected": {"rtol": 1e-5, "atol": max(2e-6, 4 * error)}},
            "tolerance_basis": "float32 against float64 in Keras", "files": files, "train": None}
    json.dump(text, open(os.path.join(path, "case.json"), "w"), indent=1)


if __name__ == "__main__":
    for case_name in CASES:
        make(sys.argv[1], case_name, CASES[case_name])
