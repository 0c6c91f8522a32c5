#!/usr/bin/env python3
"""Nine small networks that TensorFlow Lite's converter rejects (built-in operators, TensorFlow 2.21, Keras 3.15): do they import, and are the outputs Keras's?

    hybrids.py HNC [--tflite]

Needs Keras with TensorFlow. Prints a table; --tflite tries the converter as well.
"""

import os
import subprocess
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import layers as L


def chain(shape, *layers, dtype=None):
    x = inputs = keras.Input(shape, dtype=dtype, name="x")
    for layer in layers:
        x = layer(x)
    return keras.Model(inputs, x)


def multimodal():
    image, text, numbers = keras.Input((16, 16, 3), name="image"), keras.Input((12,), dtype="int32", name="text"), keras.Input((5,), name="numbers")
    a = L.GlobalAveragePooling2D()(L.Conv2D(8, 3, activation="relu")(image))
    b = L.LSTM(8)(L.Embedding(50, 8)(text))
    c = L.Dense(8, activation="relu")(numbers)
    return keras.Model([image, text, numbers], L.Dense(3, activation="softmax")(L.Concatenate()([a, b, c])))


MODELS = {
    "LSTM": lambda: chain((20, 8), L.LSTM(16), L.Dense(4)),
    "GRU": lambda: chain((20, 8), L.GRU(16), L.Dense(4)),
    "SimpleRNN": lambda: chain((20, 8), L.SimpleRNN(16), L.Dense(4)),
    "Bidirectional LSTM": lambda: chain((20, 8), L.Bidirectional(L.LSTM(8)), L.Dense(4)),
    "masked LSTM": lambda: chain((12,), L.Embedding(50, 8, mask_zero=True), L.LSTM(8), L.Dense(4), dtype="int32"),
    "TimeDistributed CNN + LSTM": lambda: chain((8, 16, 16, 1), L.TimeDistributed(L.Conv2D(4, 3, activation="relu")), L.TimeDistributed(L.MaxPooling2D()),
                                                L.TimeDistributed(L.Flatten()), L.LSTM(8), L.Dense(3, activation="softmax")),
    "Conv1D + LSTM": lambda: chain((40, 6), L.Conv1D(8, 5, activation="relu"), L.MaxPooling1D(2), L.LSTM(8), L.Dense(3)),
    "ConvLSTM2D": lambda: chain((6, 12, 12, 1), L.ConvLSTM2D(4, 3), L.Flatten(), L.Dense(3)),
    "multimodal": multimodal,
}


def tflite(model):
    import tensorflow as tf
    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    try:
        converter.convert()
        return "converts"
    except Exception as error:
        return "TensorListReserve" if "TensorListReserve" in str(error) else type(error).__name__


def largest_error(hnc, model, folder):
    rng = np.random.default_rng(1)
    x = {t.name: rng.integers(0, 50, (3,) + tuple(t.shape[1:])).astype("int32") if "int" in t.dtype else rng.normal(size=(3,) + tuple(t.shape[1:])).astype("float32")
         for t in model.inputs}
    model.save(f"{folder}/m.keras")
    np.savez(f"{folder}/x.npz", **x)
    for command in (["import", "m.keras", "-o", "m.yaml", "--weights", "w.safetensors"],
                    ["predict", "m.yaml", "--weights", "w.safetensors", "--input", "x.npz", "--output", "y.npz"]):
        run = subprocess.run([hnc, *command], cwd=folder, capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(f"{command}: {run.stderr}")
    want = np.asarray(model(list(x.values()) if len(x) > 1 else next(iter(x.values()))))
    with np.load(f"{folder}/y.npz") as y:
        got = y[y.files[0]]
    return float(np.abs(got - want).max() / np.abs(want).max())


def main():
    hnc, with_tflite = os.path.abspath(sys.argv[1]), "--tflite" in sys.argv
    print("| network | " + ("TFLite | " if with_tflite else "") + "hnc: largest error of an output, relative |\n| --- |" + " --- |" * (1 + with_tflite))
    for name, build in MODELS.items():
        keras.utils.set_random_seed(1)
        keras.backend.clear_session()
        model = build()
        with tempfile.TemporaryDirectory() as folder:
            error = largest_error(hnc, model, folder)
        print(f"| {name} | " + (f"{tflite(model)} | " if with_tflite else "") + f"{error:.1e} |", flush=True)


if __name__ == "__main__":
    main()
