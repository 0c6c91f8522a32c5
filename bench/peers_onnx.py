"""The networks as ONNX graphs, made by hand with ONNX's own recurrent, normalization and activation operators; the number of samples is fixed."""

import numpy as np

import nets


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array):
        from onnx import numpy_helper
        self.count += 1
        name = f"constant{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind, *operands, output=0, **attributes):
        """A node; arrays among the operands become constants. The name of one of its outputs."""
        from onnx import helper
        self.count += 1
        operands = [o if isinstance(o, str) else self.constant(o) for o in operands]
        names = [""] * output + [f"value{self.count}"]
        self.nodes.append(helper.make_node(kind, operands, names, **attributes))
        return names[-1]

    def reshape(self, x, *shape):
        return self.op("Reshape", x, np.array(shape, np.int64))

    def move(self, x, *axes):
        return self.op("Transpose", x, perm=axes)

    def pooled(self, w, name, x, pad=0):
        y = self.op("Conv", x, w[name + "/kernel"].transpose(3, 2, 0, 1), w[name + "/bias"], pads=[pad] * 4)
        return self.op("MaxPool", self.op("Relu", y), kernel_shape=[2, 2], strides=[2, 2])

    def dense(self, w, name, x, activation=None):
        y = self.op("Add", self.op("MatMul", x, w[name + "/kernel"]), w[name + "/bias"])
        return self.op(activation, y) if activation else y

    def gemm(self, w, name, x, activation=None):
        y = self.op("Gemm", x, w[name + "/kernel"], w[name + "/bias"])
        return self.op(activation, y) if activation else y


def lstm(g, w, name, x, rows):
    """x [steps, rows, features]; ONNX wants gates in the order i o f c, Keras has i f c o."""
    units = w[name + "/recurrent_kernel"].shape[0]

    def gates(a):
        i, f, c, o = np.split(a, 4, axis=-1)
        return np.concatenate([i, o, f, c], axis=-1).T
    bias = np.concatenate([gates(w[name + "/bias"]), np.zeros(4 * units, np.float32)])
    h = g.op("LSTM", x, gates(w[name + "/kernel"])[None], gates(w[name + "/recurrent_kernel"])[None], bias[None], output=1, hidden_size=units)
    return g.reshape(h, rows, units)


def gru(g, w, names, x, rows):
    units = w[names[0] + "/recurrent_kernel"].shape[0]
    each = lambda f: np.stack([f(name) for name in names])  # noqa: E731
    h = g.op("GRU", x, each(lambda n: w[n + "/kernel"].T), each(lambda n: w[n + "/recurrent_kernel"].T), each(lambda n: w[n + "/bias"].ravel()), output=1,
             hidden_size=units, linear_before_reset=1, direction="bidirectional" if len(names) > 1 else "forward")
    return g.reshape(g.move(h, 1, 0, 2), rows, len(names) * units)


def block(g, w, i, x, rows):
    name = f"attention{i}/"
    norm = lambda n, x: g.op("LayerNormalization", x, w[n + "/gamma"], w[n + "/beta"], axis=-1, epsilon=1e-3)  # noqa: E731
    kernel = np.concatenate([w[f"{name}{p}/kernel"].reshape(64, 64) for p in ("query", "key", "value")], 1)
    bias = np.concatenate([w[f"{name}{p}/bias"].ravel() for p in ("query", "key", "value")])
    three = g.op("Add", g.op("MatMul", norm(f"norm{2 * i - 1}", x), kernel), bias)
    heads = [g.reshape(g.op("Slice", three, *(np.array([v], np.int64) for v in (64 * k, 64 * k + 64, 2))), rows, 64, 4, 16) for k in range(3)]
    share = g.op("Softmax", g.op("Mul", g.op("MatMul", g.move(heads[0], 0, 2, 1, 3), g.move(heads[1], 0, 2, 3, 1)), np.float32(0.25)), axis=-1)
    mixed = g.reshape(g.move(g.op("MatMul", share, g.move(heads[2], 0, 2, 1, 3)), 0, 2, 1, 3), rows, 64, 64)
    x = g.op("Add", x, g.op("Add", g.op("MatMul", mixed, w[name + "output/kernel"].reshape(64, 64)), w[name + "output/bias"]))
    return g.op("Add", x, g.dense(w, f"narrow{i}", g.dense(w, f"wide{i}", norm(f"norm{2 * i}", x), "Gelu")))


def model(net, w, inputs):
    import onnx
    from onnx import TensorProto, helper
    g, rows, x = Graph(), inputs[0].shape[0], "input0"
    if net in nets.VIDEO:
        frames, side, filters, _ = nets.VIDEO[net]
        half = (side - 2) // 2
        x = g.pooled(w, "conv", g.move(g.reshape(x, rows * frames, side, side, 3), 0, 3, 1, 2))
        x = g.move(g.reshape(g.move(x, 0, 2, 3, 1), rows, frames, half * half * filters), 1, 0, 2)
        x = lstm(g, w, "lstm", x, rows)
        x = g.gemm(w, "hidden", x, "Relu") if net == "B" else x
    elif net == "D":
        x = g.pooled(w, "conv2", g.pooled(w, "conv1", g.move(x, 0, 3, 1, 2), 1), 1)
        x = g.reshape(g.move(x, 0, 2, 3, 1), rows, 64, 64)
        for i in (1, 2):
            x = block(g, w, i, x, rows)
        x = g.op("ReduceMean", x, np.array([1], np.int64), keepdims=0)
    elif net == "E":
        x = g.pooled(w, "conv2", g.pooled(w, "conv1", g.move(x, 0, 3, 1, 2)))
        x = g.op("ReduceMean", x, np.array([2, 3], np.int64), keepdims=0)
        words = g.move(g.op("Gather", w["embedding/embeddings"], "input1"), 1, 0, 2)
        x = g.gemm(w, "hidden", g.op("Concat", x, gru(g, w, ["gru/forward", "gru/backward"], words, rows), axis=1), "Relu")
    else:
        kernel = w["conv/kernel"].transpose(2, 1, 0)
        x = g.op("Relu", g.op("Conv", g.move(x, 0, 2, 1), kernel, w["conv/bias"]))
        x = gru(g, w, ["gru"], g.move(x, 2, 0, 1), rows)
    x = g.op("Sigmoid", g.gemm(w, "out", x)) if net == "E" else g.op("Softmax", g.gemm(w, "out", x), axis=-1)
    types = {np.dtype(np.float32): TensorProto.FLOAT, np.dtype(np.int32): TensorProto.INT32}
    ins = [helper.make_tensor_value_info(f"input{i}", types[a.dtype], a.shape) for i, a in enumerate(inputs)]
    out = helper.make_tensor_value_info(x, TensorProto.FLOAT, [rows, nets.CLASSES[net]])
    made = helper.make_model(helper.make_graph(g.nodes, f"net_{net}", ins, [out], g.constants), opset_imports=[helper.make_opsetid("", 20)])
    made.ir_version = 9
    return made.SerializeToString()
