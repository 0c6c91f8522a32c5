"""The official ONNX node tests, those of supported operators with static float32 data, through hnc import: `python node_tests.py HNC [REPORT.md]`.

Needs onnx from PyPI, which makes the cases; outside CI. Listed are single-operator cases (those that the onnx package expands from functions are left out)
whose inputs and outputs are float32, integers or booleans, at least one of them float32, with fixed shapes and no empty tensor, and where not every
input is a constant. Inputs that operators need while the model is read (shapes, axes, weights) are made initializers, as exporters write them.
"""

import os
import sys
import tempfile
import warnings

import numpy as np
import onnx
from onnx import numpy_helper

from compare import matches, run_hnc

warnings.filterwarnings("ignore")
from onnx.backend.test.case.node import collect_testcases  # noqa: E402

# operator: which inputs stay inputs (None: all of them)
DATA = {
    **{o: None for o in """Abs Acos Acosh Asin Asinh Atan Atanh Ceil Cos Cosh Erf Exp Floor IsNaN Log Neg Not Reciprocal Round Sign Sin Sinh Sqrt Tan Relu Sigmoid Tanh
       Softplus Softsign HardSwish Mish Elu Celu LeakyRelu ThresholdedRelu Selu Gelu HardSigmoid Swish Shrink Add Sub Mul Div Pow Equal Less LessOrEqual Greater
       GreaterOrEqual And Or Xor Mod Sum Mean Max Min Where ArgMax ArgMin Softmax LogSoftmax MatMul Einsum Identity Cast CastLike Flatten Transpose Concat
       DepthToSpace SpaceToDepth MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool""".split()},
    **{o: [0] for o in """ReduceSum ReduceMean ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceSumSquare ReduceLogSum ReduceLogSumExp CumSum Clip Reshape Squeeze
       Unsqueeze Slice Split Expand Tile Pad Conv ConvTranspose BatchNormalization InstanceNormalization GroupNormalization LayerNormalization RMSNormalization
       PRelu Dropout""".split()},
    **{o: [0, 5, 6] for o in ("LSTM", "GRU", "RNN")},
    "Gemm": [0], "Gather": [0],
}


def listed(case):
    model = case.model
    if model is None or len(model.graph.node) != 1 or model.graph.node[0].op_type not in DATA or model.graph.node[0].domain or "_expanded" in case.name:
        return False
    kinds = [i.type.tensor_type.elem_type for i in [*model.graph.input, *model.graph.output] if i.type.HasField("tensor_type")]
    if len(kinds) != len(model.graph.input) + len(model.graph.output) or not all(k in (1, 6, 7, 9) for k in kinds) or 1 not in kinds:
        return False
    inputs, outputs = case.data_sets[0]
    return all(isinstance(a, np.ndarray) and a.size > 0 for a in [*inputs, *outputs])


def prepare(case):
    """The model with all but the data inputs as initializers, the remaining inputs, the expected outputs."""
    model = onnx.ModelProto()
    model.CopyFrom(case.model)
    node, (values, want) = model.graph.node[0], case.data_sets[0]
    given = dict(zip([i.name for i in case.model.graph.input], values))
    wanted = DATA[node.op_type]
    keep = {n for k, n in enumerate(node.input) if n and (wanted is None or k in wanted)}
    del model.graph.input[:]
    for info in case.model.graph.input:
        if info.name in keep:
            new = model.graph.input.add()
            new.CopyFrom(info)
            del new.type.tensor_type.shape.dim[:]
            for extent in given[info.name].shape:
                new.type.tensor_type.shape.dim.add().dim_value = extent
        else:
            model.graph.initializer.append(numpy_helper.from_array(given[info.name], info.name))
    return model, {n: given[n] for n in given if n in keep}, want


def main(hnc, report=None):
    cases = sorted((c for c in collect_testcases(None) if listed(c)), key=lambda c: c.name)
    failures, passed = [], 0
    for case in cases:
        model, inputs, want = prepare(case)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "case.onnx")
            onnx.save(model, path)
            got, message = run_hnc(hnc, path, inputs, folder)
        errors = [] if got is None else [matches(g, w) for g, w in zip(got.values(), want)]
        if got is not None and len(errors) == len(want) and all(e is not None and e < 1e-4 for e in errors):
            passed += 1
        else:
            failures.append((case.name, message or f"errors {errors}"))
            print(case.name, message or errors, flush=True)
    line = f"{passed} of {len(cases)} listed cases pass ({100 * passed / len(cases):.1f} %)"
    print(line)
    if report:
        with open(report, "w") as f:
            f.write(f"# Official ONNX node tests\n\n`tools/onnx/node_tests.py`, onnx {onnx.__version__}: {line}. The others:\n\n| case | why not |\n| --- | --- |\n")
            f.writelines(f"| {n} | {m.replace('|', '/')[:160]} |\n" for n, m in failures)


if __name__ == "__main__":
    main(*sys.argv[1:])
