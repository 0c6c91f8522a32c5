"""The workers of the frameworks that hnc is compared with. Started by run.py: peers.py NAME NET infer|train THREADS FOLDER

FOLDER has data.npz: input0, input1 ..., target and the weights under the names that hnc gives them, in Keras's order.
"""

import json
import os
import sys
import time

import numpy as np

import nets
import peers_onnx

RATE, BETA1, BETA2, EPSILON = 1e-3, 0.9, 0.999, 1e-7


def openvino(net, mode, threads, w, inputs, target):
    import openvino as ov
    core = ov.Core()
    model = core.compile_model(core.read_model(peers_onnx.model(net, w, inputs)), "CPU", {
        "INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"})
    request = model.create_infer_request()
    return lambda: request.infer(inputs, share_inputs=True, share_outputs=True)[0]


def onnxruntime(net, mode, threads, w, inputs, target):
    import onnxruntime as ort
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    path = "model.onnx"
    with open(path, "wb") as file:
        file.write(peers_onnx.model(net, w, inputs))
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    feed = {f"input{i}": a for i, a in enumerate(inputs)}
    return lambda: session.run(None, feed)[0]


# ---- PyTorch: eager, channels last; training with the fused Adam

def torch(net, mode, threads, w, inputs, target):
    import torch as t
    from torch import nn
    from torch.nn import functional as f
    t.set_num_threads(threads)
    tensor = lambda a: t.from_numpy(np.ascontiguousarray(a))  # noqa: E731

    def convolution(name, pad=0):
        kernel = w[name + "/kernel"]
        layer = nn.Conv2d(kernel.shape[2], kernel.shape[3], 3, padding=pad)
        layer.weight.data, layer.bias.data = tensor(kernel.transpose(3, 2, 0, 1)).to(memory_format=t.channels_last), tensor(w[name + "/bias"])
        return layer

    def dense(kernel, bias):
        layer = nn.Linear(*kernel.shape)
        layer.weight.data, layer.bias.data = tensor(kernel.T), tensor(bias)
        return layer

    def named(name):
        return dense(w[name + "/kernel"], w[name + "/bias"])

    def norm(name):
        layer = nn.LayerNorm(64, eps=1e-3)
        layer.weight.data, layer.bias.data = tensor(w[name + "/gamma"]), tensor(w[name + "/beta"])
        return layer

    def recurrent(kind, *directions):
        kernel, state = w[directions[0] + "/kernel"], w[directions[0] + "/recurrent_kernel"]
        units = state.shape[0]
        layer = kind(kernel.shape[0], units, batch_first=True, bidirectional=len(directions) > 1)
        gates = np.arange(4 * units) if kind is nn.LSTM else np.r_[units:2 * units, 0:units, 2 * units:3 * units]  # PyTorch: r z n, Keras: z r h
        for name, end in zip(directions, ["_l0", "_l0_reverse"]):
            bias = w[name + "/bias"]
            both = (bias, np.zeros_like(bias)) if kind is nn.LSTM else bias
            for part, value in [("weight_ih", w[name + "/kernel"].T), ("weight_hh", w[name + "/recurrent_kernel"].T), ("bias_ih", both[0]), ("bias_hh", both[1])]:
                getattr(layer, part + end).data = tensor(value[gates])
            if kind is nn.LSTM:
                getattr(layer, "bias_hh" + end).requires_grad_(False)
        return layer

    pooled = lambda layer, x: f.max_pool2d(f.relu(layer(x)), 2)  # noqa: E731

    class Video(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.lstm, self.out = convolution("conv"), recurrent(nn.LSTM, "lstm"), named("out")
            self.hidden = named("hidden") if net == "B" else None

        def forward(self, x):
            rows, frames = x.shape[:2]
            x = pooled(self.conv, x.flatten(0, 1).permute(0, 3, 1, 2)).permute(0, 2, 3, 1).reshape(rows, frames, -1)
            x = self.lstm(x)[0][:, -1]
            return self.out(x if self.hidden is None else f.relu(self.hidden(x)))

    class Block(nn.Module):
        def __init__(self, i):
            super().__init__()
            name = f"attention{i}/"
            self.first, self.second = norm(f"norm{2 * i - 1}"), norm(f"norm{2 * i}")
            self.three = dense(np.concatenate([w[f"{name}{p}/kernel"].reshape(64, 64) for p in ("query", "key", "value")], 1),
                               np.concatenate([w[f"{name}{p}/bias"].ravel() for p in ("query", "key", "value")]))
            self.one = dense(w[name + "output/kernel"].reshape(64, 64), w[name + "output/bias"])
            self.wide, self.narrow = named(f"wide{i}"), named(f"narrow{i}")

        def forward(self, x):
            rows = x.shape[0]
            query, key, value = self.three(self.first(x)).view(rows, 64, 3, 4, 16).permute(2, 0, 3, 1, 4)
            x = x + self.one(f.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(rows, 64, 64))
            return x + self.narrow(f.gelu(self.wide(self.second(x))))

    class Picture(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1, self.conv2, self.block1, self.block2, self.out = convolution("conv1", 1), convolution("conv2", 1), Block(1), Block(2), named("out")

        def forward(self, x):
            x = pooled(self.conv2, pooled(self.conv1, x.permute(0, 3, 1, 2))).permute(0, 2, 3, 1).reshape(-1, 64, 64)
            return self.out(self.block2(self.block1(x)).mean(1))

    class Words(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1, self.conv2, self.hidden, self.out = convolution("conv1"), convolution("conv2"), named("hidden"), named("out")
            self.embedding = nn.Embedding.from_pretrained(tensor(w["embedding/embeddings"]), freeze=False)
            self.gru = recurrent(nn.GRU, "gru/forward", "gru/backward")

        def forward(self, x, words):
            x = pooled(self.conv2, pooled(self.conv1, x.permute(0, 3, 1, 2))).mean((2, 3))
            state = self.gru(self.embedding(words))[1]
            return self.out(f.relu(self.hidden(t.cat([x, state[0], state[1]], 1))))

    class Sound(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.gru, self.out = nn.Conv1d(40, 32, 3), recurrent(nn.GRU, "gru"), named("out")
            self.conv.weight.data, self.conv.bias.data = tensor(w["conv/kernel"].transpose(2, 1, 0)), tensor(w["conv/bias"])

        def forward(self, x):
            return self.out(self.gru(f.relu(self.conv(x.transpose(1, 2))).transpose(1, 2))[1][0])

    model = {"D": Picture, "E": Words, "F": Sound}.get(net, Video)()
    x, labels = [tensor(a) for a in inputs], tensor(target)
    if mode == "infer":
        model.eval()

        def infer():
            with t.inference_mode():
                y = model(*x)
                return (t.sigmoid(y) if net == "E" else t.softmax(y, -1)).numpy()
        return infer
    optimizer = t.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=RATE, eps=EPSILON, fused=True)
    loss_of = f.binary_cross_entropy_with_logits if net == "E" else f.cross_entropy

    def train():
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(model(*x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()
    return train


# ---- JAX: jit; the input products of all steps of a recurrence as one

def jax(net, mode, threads, w, inputs, target):
    import jax as j
    import jax.numpy as jnp
    sigmoid = j.nn.sigmoid

    def pooled(p, name, x, padding="VALID"):
        y = j.lax.conv_general_dilated(x, p[name + "/kernel"], (1, 1), padding, dimension_numbers=("NHWC", "HWIO", "NHWC")) + p[name + "/bias"]
        rows, height, width, channels = y.shape
        return j.nn.relu(y)[:, :height // 2 * 2, :width // 2 * 2].reshape(rows, height // 2, 2, width // 2, 2, channels).max((2, 4))

    def dense(p, name, x):
        return x @ p[name + "/kernel"] + p[name + "/bias"]

    def lstm(p, name, x):
        def step(state, z):
            h, c = state
            i, f, g, o = jnp.split(z + h @ p[name + "/recurrent_kernel"], 4, -1)
            c = sigmoid(f) * c + sigmoid(i) * jnp.tanh(g)
            return (sigmoid(o) * jnp.tanh(c), c), None
        zero = jnp.zeros((x.shape[0], p[name + "/recurrent_kernel"].shape[0]))
        return j.lax.scan(step, (zero, zero), jnp.einsum("btf,fg->tbg", x, p[name + "/kernel"]) + p[name + "/bias"])[0][0]

    def gru(p, name, x, reverse=False):
        def step(h, z):
            y = h @ p[name + "/recurrent_kernel"] + p[name + "/bias"][1]
            (a, b, c), (d, e, g) = jnp.split(z, 3, -1), jnp.split(y, 3, -1)
            update = sigmoid(a + d)
            return update * h + (1 - update) * jnp.tanh(c + sigmoid(b + e) * g), None
        zero = jnp.zeros((x.shape[0], p[name + "/recurrent_kernel"].shape[0]))
        return j.lax.scan(step, zero, jnp.einsum("btf,fg->tbg", x, p[name + "/kernel"]) + p[name + "/bias"][0], reverse=reverse)[0]

    def norm(p, name, x):
        mean = x.mean(-1, keepdims=True)
        return (x - mean) * j.lax.rsqrt(((x - mean) ** 2).mean(-1, keepdims=True) + 1e-3) * p[name + "/gamma"] + p[name + "/beta"]

    def attention(p, name, x):
        query, key, value = (jnp.einsum("bpc,chd->bphd", x, p[f"{name}/{part}/kernel"]) + p[f"{name}/{part}/bias"] for part in ("query", "key", "value"))
        share = j.nn.softmax(jnp.einsum("bqhd,bkhd->bhqk", query, key) * 0.25)
        return jnp.einsum("bhqk,bkhd,hdc->bqc", share, value, p[name + "/output/kernel"]) + p[name + "/output/bias"]

    def logits(p, x, *rest):
        if net in nets.VIDEO:
            rows, frames = x.shape[:2]
            x = lstm(p, "lstm", pooled(p, "conv", x.reshape(rows * frames, *x.shape[2:])).reshape(rows, frames, -1))
            x = j.nn.relu(dense(p, "hidden", x)) if net == "B" else x
        elif net == "D":
            x = pooled(p, "conv2", pooled(p, "conv1", x, "SAME"), "SAME").reshape(-1, 64, 64)
            for i in (1, 2):
                x = x + attention(p, f"attention{i}", norm(p, f"norm{2 * i - 1}", x))
                x = x + dense(p, f"narrow{i}", j.nn.gelu(dense(p, f"wide{i}", norm(p, f"norm{2 * i}", x)), approximate=False))
            x = x.mean(1)
        elif net == "E":
            words = p["embedding/embeddings"][rest[0]]
            x = pooled(p, "conv2", pooled(p, "conv1", x)).mean((1, 2))
            x = j.nn.relu(dense(p, "hidden", jnp.concatenate([x, gru(p, "gru/forward", words), gru(p, "gru/backward", words, True)], -1)))
        else:
            y = j.lax.conv_general_dilated(x, p["conv/kernel"], (1,), "VALID", dimension_numbers=("NWC", "WIO", "NWC"))
            x = gru(p, "gru", j.nn.relu(y + p["conv/bias"]))
        return dense(p, "out", x)

    weights = {k: jnp.asarray(v) for k, v in w.items()}
    x = [jnp.asarray(a) for a in inputs]
    if mode == "infer":
        predict = j.jit(lambda p, *x: (sigmoid if net == "E" else j.nn.softmax)(logits(p, *x)))
        return lambda: np.asarray(predict(weights, *x))
    labels = jnp.asarray(target)

    def loss_of(p, labels, *x):
        y = logits(p, *x)
        if net == "E":
            return (jnp.maximum(y, 0) - y * labels + jnp.log1p(jnp.exp(-jnp.abs(y)))).mean()
        return -(labels * j.nn.log_softmax(y)).sum(-1).mean()

    def update(p, m, v, count, labels, *x):
        loss, g = j.value_and_grad(loss_of)(p, labels, *x)
        rate = RATE * jnp.sqrt(1 - BETA2 ** count) / (1 - BETA1 ** count)
        m = j.tree.map(lambda m, g: BETA1 * m + (1 - BETA1) * g, m, g)
        v = j.tree.map(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, v, g)
        return j.tree.map(lambda p, m, v: p - rate * m / (jnp.sqrt(v) + EPSILON), p, m, v), m, v, loss

    update = j.jit(update, donate_argnums=(0, 1, 2))
    zeros = lambda: j.tree.map(jnp.zeros_like, weights)  # noqa: E731
    state = [j.tree.map(jnp.array, weights), zeros(), zeros(), 0]

    def train():
        state[3] += 1
        state[0], state[1], state[2], loss = update(state[0], state[1], state[2], float(state[3]), labels, *x)
        j.block_until_ready(state[0])
        return float(loss)
    return train


# ---- TensorFlow: Keras's layers in one graph; LiteRT runs the same, converted

def keras_model(net, w):
    import keras
    from keras import layers as l
    x = first = keras.Input(nets.samples(net, 1)[0][0].shape[1:])
    inputs = [first]
    if net in nets.VIDEO:
        _, _, filters, units = nets.VIDEO[net]
        for layer in (l.Conv2D(filters, 3, activation="relu"), l.MaxPooling2D(2), l.Flatten()):
            x = l.TimeDistributed(layer)(x)
        x = l.LSTM(units)(x)
        x = l.Dense(64, activation="relu")(x) if net == "B" else x
    elif net == "D":
        for filters in (32, 64):
            x = l.MaxPooling2D(2)(l.Conv2D(filters, 3, padding="same", activation="relu")(x))
        x = l.Reshape((64, 64))(x)
        for _ in range(2):
            y = l.LayerNormalization()(x)
            x = l.Add()([x, l.MultiHeadAttention(4, 16)(y, y)])
            x = l.Add()([x, l.Dense(64)(l.Dense(128, activation="gelu")(l.LayerNormalization()(x)))])
        x = l.GlobalAveragePooling1D()(x)
    elif net == "E":
        words = keras.Input((50,), dtype="int32")
        inputs.append(words)
        for filters in (16, 32):
            x = l.MaxPooling2D(2)(l.Conv2D(filters, 3, activation="relu")(x))
        x = l.Concatenate()([l.GlobalAveragePooling2D()(x), l.Bidirectional(l.GRU(64))(l.Embedding(nets.WORDS, 64)(words))])
        x = l.Dense(64, activation="relu")(x)
    else:
        x = l.GRU(32)(l.Conv1D(32, 3, activation="relu")(x))
    x = l.Dense(nets.CLASSES[net], activation="sigmoid" if net == "E" else "softmax")(x)
    model = keras.Model(inputs, x)
    model.set_weights(list(w.values()))
    return model


def tensorflow(net, mode, threads, w, inputs, target):
    import tensorflow as tf
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    import keras
    model = keras_model(net, w)
    x = [tf.constant(a) for a in inputs]
    as_call = lambda a: a[0] if len(a) == 1 else list(a)  # noqa: E731
    if mode == "infer":
        predict = tf.function(lambda *a: model(as_call(a), training=False)).get_concrete_function(*x)
        return lambda: predict(*x).numpy()
    optimizer, labels = keras.optimizers.Adam(), tf.constant(target)
    optimizer.build(model.trainable_variables)
    loss_of = keras.losses.BinaryCrossentropy() if net == "E" else keras.losses.CategoricalCrossentropy()

    @tf.function
    def step(*a):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(as_call(a), training=True))
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        return loss
    return lambda: float(step(*x).numpy())


def litert(net, mode, threads, w, inputs, target):
    import tensorflow as tf
    from ai_edge_litert.interpreter import Interpreter
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2 as frozen
    model = keras_model(net, w)
    signature = [tf.TensorSpec(a.shape, a.dtype) for a in inputs]
    concrete = tf.function(lambda *a: model(a[0] if len(a) == 1 else list(a), training=False)).get_concrete_function(*signature)
    interpreter = Interpreter(model_content=tf.lite.TFLiteConverter.from_concrete_functions([frozen(concrete)]).convert(), num_threads=threads)
    interpreter.allocate_tensors()
    places = [(d["index"], next(a for a in inputs if a.shape == tuple(d["shape"]))) for d in interpreter.get_input_details()]
    out = interpreter.get_output_details()[0]["index"]

    def infer():
        for place, a in places:
            interpreter.set_tensor(place, a)
        interpreter.invoke()
        return interpreter.get_tensor(out)
    return infer


def main():
    name, net, mode, threads, folder = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
    os.chdir(folder)
    os.sched_setaffinity(0, range(threads))
    if name == "jax":
        os.environ["XLA_FLAGS"] = f"--xla_cpu_multi_thread_eigen={'true' if threads > 1 else 'false'} intra_op_parallelism_threads={threads}"
        os.environ["JAX_PLATFORMS"] = "cpu"
    data = dict(np.load("data.npz"))
    inputs, target = [data.pop(k) for k in sorted(k for k in data if k.startswith("input"))], data.pop("target")
    call = {"openvino": openvino, "onnxruntime": onnxruntime, "torch": torch, "jax": jax, "tensorflow": tensorflow, "litert": litert}[name](
        net, mode, threads, data, inputs, target)
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
