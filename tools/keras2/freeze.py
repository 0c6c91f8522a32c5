"""python tools/keras2/freeze.py FOLDER: makes tests/import/keras2 with Keras 2 (the package tf_keras): model.h5 or model.keras, input.npz, expected.npz.

What differs from Keras 3's files: hard_sigmoid's slope, names of arguments, of weights and of optimizers, calls in lists, TensorFlow's functions in the graph.
"""

import os
import sys
from pathlib import Path

os.environ["TF_USE_LEGACY_KERAS"] = "1"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import tensorflow as tf
import tf_keras as keras

L = keras.layers


def chain(*layers):
    return keras.Sequential(list(layers))


def two_inputs():
    a, b = L.Input((5,), name="a"), L.Input((7,), dtype="int32", name="b")
    h = L.LSTM(4)(L.Embedding(20, 6, mask_zero=True)(b))
    d = L.Dense(4, activation="tanh")(a)
    x = L.Concatenate()([L.Add()([h, d]), L.Multiply()([h, d]), d])
    model = keras.Model([a, b], [L.Dense(3, activation="softmax", name="o1")(x), L.Dense(1, name="o2")(x)])
    model.compile("adam", {"o1": "sparse_categorical_crossentropy", "o2": "mse"}, metrics={"o1": ["accuracy"]})
    return model


def attention():
    x = L.Input((6, 8))
    y = L.LayerNormalization()(L.MultiHeadAttention(2, 4)(x, x) + x)
    return keras.Model(x, L.GlobalMaxPooling1D()(L.Conv1D(4, 3, padding="causal", dilation_rate=2)(y)))


def functions():
    x = L.Input((6, 8))
    y = x[:, 1:5, ::2]
    y = tf.reshape(tf.reduce_mean(tf.concat([y, y * y], -1), axis=1, keepdims=True), (-1, 8))
    z = tf.maximum(y, 0.1) - tf.sqrt(tf.abs(y)) + 2.0 / (1.0 + tf.exp(-y))
    z = tf.expand_dims(tf.clip_by_value(tf.nn.softmax(z), 0.01, 0.9), 1)
    z = 1.0 - tf.squeeze(tf.transpose(z, perm=[0, 2, 1]), axis=2)
    return keras.Model(x, tf.cast(z > 0.2, "float32") + tf.nn.relu(z**2.0 - 0.5))


def shared():
    inner, a, b = chain(L.Input((4,)), L.Dense(3, activation="elu"), L.Dense(2)), L.Input((4,)), L.Input((4,))
    return keras.Model([a, b], L.Subtract()([inner(a), inner(b)]))


def old_optimizer():
    model = chain(L.Input((4,)), L.Dense(3, activation="hard_sigmoid"), L.Dense(1, activation=keras.activations.hard_sigmoid))
    model.compile(keras.optimizers.legacy.Adam(1e-3, decay=0.0), keras.losses.BinaryCrossentropy(), metrics=["accuracy", keras.metrics.AUC()])
    return model


MODELS = {
    "convolutions.h5": lambda: chain(L.Input((12, 12, 3)), L.Conv2D(4, 3, activation="relu", padding="same"), L.BatchNormalization(), L.MaxPooling2D(), L.DepthwiseConv2D(3),
                                     L.SeparableConv2D(5, 3, padding="same"), L.LeakyReLU(alpha=0.2), L.Flatten(), L.Dropout(0.3), L.Dense(5, activation="softmax")),
    "transposed.keras": lambda: chain(L.Input((8, 8, 3)), L.ZeroPadding2D(1), L.Conv2DTranspose(3, 3, strides=2), L.UpSampling2D(), L.Cropping2D(2), L.AveragePooling2D(), L.ReLU(6.0),
                                      L.Softmax()),
    "recurrent.keras": lambda: chain(L.Input((6, 4)), L.Masking(), L.Bidirectional(L.LSTM(5, return_sequences=True)), L.GRU(4, return_sequences=True), L.SimpleRNN(3), L.Dense(2)),
    "gru_hard.h5": lambda: chain(L.Input((6, 4)), L.GRU(4, reset_after=False, recurrent_activation="hard_sigmoid"), L.Dense(2)),
    "conv_lstm.keras": lambda: chain(L.Input((3, 6, 6, 2)), L.ConvLSTM2D(3, 3, padding="same", return_sequences=True), L.ConvLSTM2D(2, 3), L.GlobalAveragePooling2D()),
    "video.h5": lambda: chain(L.Input((4, 8, 8, 2)), L.TimeDistributed(L.Conv2D(3, 3, activation="relu")), L.TimeDistributed(L.Flatten()), L.LSTM(4), L.Dense(3, activation="sigmoid")),
    "cells.h5": lambda: chain(L.Input((5, 2)), L.RNN(L.StackedRNNCells([L.LSTMCell(3), L.GRUCell(4)]), return_sequences=True), L.Flatten()),
    "preprocessing.keras": lambda: chain(L.Input((6, 6, 3)), L.Rescaling(1 / 127.5, offset=-1), L.Resizing(3, 3), L.Normalization(mean=[1.0, 2, 3], variance=[1.0, 4, 9]), L.RandomFlip(),
                                         L.Flatten()),
    "two_inputs.h5": two_inputs, "attention.keras": attention, "attention_h5.h5": attention, "functions.h5": functions, "functions_keras.keras": functions, "shared.h5": shared,
    "old_optimizer.h5": old_optimizer,
}


def main():
    rng = np.random.default_rng(0)
    for file, make in MODELS.items():
        name, kind = file.split(".")
        folder = Path(sys.argv[1]) / name
        folder.mkdir(parents=True, exist_ok=True)
        keras.backend.clear_session()
        model = make()
        weights = []
        for value, variable in zip(model.get_weights(), model.weights):
            drawn = (rng.normal(size=value.shape) * 0.4).astype(value.dtype)
            weights.append(value if value.dtype.kind != "f" else np.abs(drawn) + 0.1 if "variance" in variable.name else drawn)
        model.set_weights(weights)
        inputs = []
        for t in model.inputs:
            shape = (3, *t.shape[1:])
            inputs.append(rng.integers(0, 15, shape).astype(np.int32) if t.dtype.is_integer else rng.normal(size=shape).astype(np.float32))
        if name == "recurrent":
            inputs[0][0, 3:] = 0  # masked
        outputs = model(inputs if len(inputs) > 1 else inputs[0], training=False)
        outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
        model.save(folder / f"model.{kind}")
        np.savez(folder / "input.npz", **{i.name.split(":")[0]: x for i, x in zip(model.inputs, inputs)})
        np.savez(folder / "expected.npz", **{n: np.asarray(y) for n, y in zip(model.output_names, outputs)})


if __name__ == "__main__":
    main()
