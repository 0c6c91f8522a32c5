#!/usr/bin/env python3
"""The architectures of keras.applications with random weights: imported, and their outputs compared with Keras's.

    applications.py HNC [NAME]...

Needs Keras with TensorFlow; the large ones need gigabytes and minutes, which is why this is no test. Prints a table.
"""

import os
import subprocess
import sys
import tempfile
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np

A = keras.applications
SIZES = {"MobileNet": 64, "MobileNetV2": 64, "MobileNetV3Small": 64, "MobileNetV3Large": 64, "InceptionV3": 96, "InceptionResNetV2": 96, "Xception": 96, "VGG16": 32, "VGG19": 32}
NAMES = ["MobileNet", "MobileNetV2", "MobileNetV3Small", "MobileNetV3Large", "NASNetMobile", "DenseNet121", "EfficientNetB0", "EfficientNetV2B0", "ResNet50", "ResNet50V2", "VGG16",
         "InceptionV3", "Xception", "ConvNeXtTiny", "InceptionResNetV2", "EfficientNetB1", "EfficientNetB2", "EfficientNetV2B1", "EfficientNetV2B2", "ResNet101", "ResNet101V2",
         "DenseNet169", "DenseNet201", "VGG19", "EfficientNetB3", "EfficientNetV2B3", "EfficientNetB4", "ResNet152", "ResNet152V2", "ConvNeXtSmall", "EfficientNetV2S", "EfficientNetB5",
         "NASNetLarge", "ConvNeXtBase", "EfficientNetV2M", "EfficientNetB6", "EfficientNetB7", "ConvNeXtLarge", "EfficientNetV2L", "ConvNeXtXLarge"]


def build(name):
    """Without the classifier on top, so that small pictures do; weights random, statistics of batches not those of an untrained network."""
    size = SIZES.get(name, 64)
    model = getattr(A, name)(weights=None, include_top=False, input_shape=(size, size, 3), pooling="avg")
    rng = np.random.default_rng(1)
    for v in model.weights:
        if v.name in ("moving_variance", "gamma", "variance"):
            v.assign(rng.uniform(0.7, 1.3, v.shape))
        elif v.name in ("moving_mean", "beta", "bias", "mean"):
            v.assign(rng.normal(0, 0.1, v.shape))
    return model


def check(hnc, name, folder):
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    model = build(name)
    x = np.random.default_rng(2).uniform(0, 255, (2,) + tuple(model.input.shape[1:])).astype("float32")
    x = x if name.startswith(("Eff", "MobileNetV3", "ConvNeXt")) else x / 127.5 - 1
    model.save(f"{folder}/m.keras")
    np.savez(f"{folder}/x.npz", **{model.inputs[0]._keras_history.operation.name: x})
    seconds = []
    for command in (["import", "m.keras", "-o", "m.yaml", "--weights", "w.safetensors"],
                    ["predict", "m.yaml", "--weights", "w.safetensors", "--input", "x.npz", "--output", "y.npz"]):
        start = time.time()
        run = subprocess.run([hnc, *command], cwd=folder, capture_output=True, text=True)
        seconds.append(time.time() - start)
        if run.returncode:
            return f"{command[0]} fails: {run.stderr.strip().splitlines()[0][:200]}"
    want = np.asarray(model(x, training=False))
    with np.load(f"{folder}/y.npz") as y:
        got = y[y.files[0]]
    error = float(np.abs(got - want).max() / np.abs(want).max())
    return f"{model.count_params() / 1e6:.1f} M | {x.shape[1]} x {x.shape[2]} | {seconds[0]:.1f} s | {error:.1e}"


def main():
    hnc = os.path.abspath(sys.argv[1])
    print("| architecture | weights | pictures | import | largest error of an output, relative |\n| --- | --- | --- | --- | --- |", flush=True)
    for name in sys.argv[2:] or NAMES:
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {name} | {check(hnc, name, folder)} |", flush=True)


if __name__ == "__main__":
    main()
