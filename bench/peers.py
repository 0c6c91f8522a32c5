"""The workers of the frameworks that hnc is compared with. Started by run.py: peers.py NAME infer|train THREADS FOLDER

FOLDER has data.npz: clip [8, 10, 64, 64, 3], target [8, 10] and the weights under the names that hnc gives them.
"""

import json
import os
import sys
import time

import numpy as np

FRAMES, SIDE, FILTERS, UNITS, CLASSES = 10, 64, 32, 64, 10
POOLED = (SIDE - 2) // 2
RATE, BETA1, BETA2, EPSILON = 1e-3, 0.9, 0.999, 1e-7
ROWS = {"infer": 1, "train": 8}


def onnx_bytes(w):
    """The network as ONNX, batch 1. ONNX wants gates in the order i o f c, Keras has i f c o."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    def gates(a):
        i, f, c, o = np.split(a, 4, axis=-1)
        return np.ascontiguousarray(np.concatenate([i, o, f, c], axis=-1).T)

    const = {
        "conv_w": w["conv/kernel"].transpose(3, 2, 0, 1), "conv_b": w["conv/bias"],
        "lstm_w": gates(w["lstm/kernel"])[None], "lstm_r": gates(w["lstm/recurrent_kernel"])[None],
        "lstm_b": np.concatenate([gates(w["lstm/bias"]), np.zeros(4 * UNITS, np.float32)])[None],
        "out_w": w["out/kernel"], "out_b": w["out/bias"],
        "frames": np.array([FRAMES, SIDE, SIDE, 3], np.int64), "steps": np.array([FRAMES, 1, POOLED * POOLED * FILTERS], np.int64),
        "flat": np.array([1, UNITS], np.int64),
    }
    node = helper.make_node
    nodes = [
        node("Reshape", ["clip", "frames"], ["a"]), node("Transpose", ["a"], ["b"], perm=[0, 3, 1, 2]), node("Conv", ["b", "conv_w", "conv_b"], ["c"]),
        node("Relu", ["c"], ["d"]), node("MaxPool", ["d"], ["e"], kernel_shape=[2, 2], strides=[2, 2]), node("Transpose", ["e"], ["f"], perm=[0, 2, 3, 1]),
        node("Reshape", ["f", "steps"], ["g"]), node("LSTM", ["g", "lstm_w", "lstm_r", "lstm_b"], ["", "h"], hidden_size=UNITS),
        node("Reshape", ["h", "flat"], ["i"]), node("Gemm", ["i", "out_w", "out_b"], ["j"]), node("Softmax", ["j"], ["y"], axis=-1),
    ]
    value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)  # noqa: E731
    graph = helper.make_graph(nodes, "video_classifier", [value("clip", [1, FRAMES, SIDE, SIDE, 3])], [value("y", [1, CLASSES])],
                              [numpy_helper.from_array(np.ascontiguousarray(v), k) for k, v in const.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model.SerializeToString()


def openvino(mode, threads, w, clip, target):
    import openvino as ov
    core = ov.Core()
    model = core.compile_model(core.read_model(onnx_bytes(w)), "CPU", {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"})
    request = model.create_infer_request()
    return lambda: request.infer([clip], share_inputs=True)[0]


def onnxruntime(mode, threads, w, clip, target):
    import onnxruntime as ort
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    session = ort.InferenceSession(onnx_bytes(w), options, providers=["CPUExecutionProvider"])
    return lambda: session.run(None, {"clip": clip})[0]


def torch(mode, threads, w, clip, target):
    import torch as t
    t.set_num_threads(threads)
    tensor = lambda a: t.from_numpy(np.array(a, np.float32))  # noqa: E731

    class Net(t.nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = t.nn.Conv2d(3, FILTERS, 3)
            self.lstm = t.nn.LSTM(POOLED * POOLED * FILTERS, UNITS, batch_first=True)
            self.out = t.nn.Linear(UNITS, CLASSES)
            with t.no_grad():
                self.conv.weight.copy_(tensor(w["conv/kernel"].transpose(3, 2, 0, 1)))
                self.conv.bias.copy_(tensor(w["conv/bias"]))
                self.lstm.weight_ih_l0.copy_(tensor(w["lstm/kernel"].T))
                self.lstm.weight_hh_l0.copy_(tensor(w["lstm/recurrent_kernel"].T))
                self.lstm.bias_ih_l0.copy_(tensor(w["lstm/bias"]))
                self.lstm.bias_hh_l0.zero_()
                self.out.weight.copy_(tensor(w["out/kernel"].T))
                self.out.bias.copy_(tensor(w["out/bias"]))
            self.lstm.bias_hh_l0.requires_grad_(False)

        def forward(self, x):
            rows = x.shape[0]
            y = x.reshape(rows * FRAMES, SIDE, SIDE, 3).permute(0, 3, 1, 2)
            y = t.nn.functional.max_pool2d(t.relu(self.conv(y)), 2)
            y = y.permute(0, 2, 3, 1).reshape(rows, FRAMES, POOLED * POOLED * FILTERS)
            return self.out(self.lstm(y)[0][:, -1])

    net = Net().to(memory_format=t.channels_last)
    x = tensor(clip)
    if mode == "infer":
        net.eval()

        def infer():
            with t.inference_mode():
                return t.softmax(net(x), -1).numpy()
        return infer
    labels = tensor(target)
    optimizer = t.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=RATE, eps=EPSILON, fused=True)

    def train():
        optimizer.zero_grad(set_to_none=True)
        loss = t.nn.functional.cross_entropy(net(x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()
    return train


def jax(mode, threads, w, clip, target):
    import jax as j
    import jax.numpy as jnp

    def logits(p, x):
        rows = x.shape[0]
        y = j.lax.conv_general_dilated(x.reshape(rows * FRAMES, SIDE, SIDE, 3), p["conv/kernel"], (1, 1), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
        y = j.nn.relu(y + p["conv/bias"])
        y = y.reshape(rows * FRAMES, POOLED, 2, POOLED, 2, FILTERS).max((2, 4)).reshape(rows, FRAMES, -1)
        z = jnp.einsum("btf,fg->tbg", y, p["lstm/kernel"]) + p["lstm/bias"]

        def step(state, z):
            h, c = state
            i, f, g, o = jnp.split(z + h @ p["lstm/recurrent_kernel"], 4, -1)
            c = j.nn.sigmoid(f) * c + j.nn.sigmoid(i) * jnp.tanh(g)
            return (j.nn.sigmoid(o) * jnp.tanh(c), c), None
        zero = jnp.zeros((rows, UNITS))
        (h, _), _ = j.lax.scan(step, (zero, zero), z)
        return h @ p["out/kernel"] + p["out/bias"]

    weights = {k: jnp.asarray(v) for k, v in w.items()}
    x = jnp.asarray(clip)
    if mode == "infer":
        predict = j.jit(lambda p, x: j.nn.softmax(logits(p, x)))
        return lambda: np.asarray(predict(weights, x))
    labels = jnp.asarray(target)

    def update(p, m, v, count, x, labels):
        loss, g = j.value_and_grad(lambda p: -(labels * j.nn.log_softmax(logits(p, x))).sum(-1).mean())(p)
        rate = RATE * jnp.sqrt(1 - BETA2 ** count) / (1 - BETA1 ** count)
        m = j.tree.map(lambda m, g: BETA1 * m + (1 - BETA1) * g, m, g)
        v = j.tree.map(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, v, g)
        return j.tree.map(lambda p, m, v: p - rate * m / (jnp.sqrt(v) + EPSILON), p, m, v), m, v, loss

    update = j.jit(update, donate_argnums=(0, 1, 2))
    zeros = lambda: j.tree.map(jnp.zeros_like, weights)  # noqa: E731
    state = [j.tree.map(jnp.array, weights), zeros(), zeros(), 0]

    def train():
        state[3] += 1
        state[0], state[1], state[2], loss = update(state[0], state[1], state[2], float(state[3]), x, labels)
        return float(loss)
    return train


def main():
    name, mode, threads, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    os.sched_setaffinity(0, range(threads))
    if name == "jax":
        os.environ["XLA_FLAGS"] = f"--xla_cpu_multi_thread_eigen={'true' if threads > 1 else 'false'} intra_op_parallelism_threads={threads}"
        os.environ["JAX_PLATFORMS"] = "cpu"
    data = dict(np.load(os.path.join(folder, "data.npz")))
    clip, target = data.pop("clip")[:ROWS[mode]], data.pop("target")[:ROWS[mode]]
    call = {"openvino": openvino, "onnxruntime": onnxruntime, "torch": torch, "jax": jax}[name](mode, threads, data, clip, target)
    check = [float(call()) for _ in range(3)] if mode == "train" else [float(v) for v in np.ravel(call())]
    print("ready", json.dumps(check), flush=True)
    for line in sys.stdin:
        end, times = time.perf_counter() + float(line.split()[1]), []
        while not times or time.perf_counter() < end:
            start = time.perf_counter()
            call()
            times.append(round(1e3 * (time.perf_counter() - start), 5))
        print(json.dumps(times), flush=True)


if __name__ == "__main__":
    main()
