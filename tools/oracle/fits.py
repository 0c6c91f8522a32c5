"""python -m oracle.fits --out DIR: what fit does beyond one batch an epoch, computed by Keras's fit itself.

Partial last batches, validation, sample and class weights with it, averages, accumulation across an epoch's end, callbacks, stateful layers. A case's folder
is like the others' (README.md) with a `validation.npz` where it validates; `train.batch_size` is smaller than the number of samples, and case.json's
`tolerances` are fixed: 2e-5 and 1e-5 of what is compared.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import yaml

from . import env, stfile
from .emit import write_history
from .from_yaml import build_model, compile_model, predict
from .naming import get_weights, set_weights

import keras

CLASSIFIER = """
inputs:
  - {name: x, shape: [4]}
layers:
  - {type: Dense, units: 5, activation: tanh}
  - {type: Dense, name: out, units: 3, activation: softmax}
outputs: [out]
training:
  optimizer: {type: Adam, learning_rate: 0.02%s}
  loss: categorical_crossentropy
  metrics: [accuracy, {type: AUC}, {type: F1Score, average: macro}]
"""
SEQUENCE = """
inputs:
  - {name: x, shape: [6, 3]}
layers:
  - {type: Conv1D, filters: 4, kernel_size: 3, activation: relu}
  - {type: BatchNormalization}
  - {type: LSTM, units: 3, kernel_regularizer: {type: L2, l2: 0.01}}
  - {type: Dense, name: out, units: 1, activation: sigmoid}
outputs: [out]
training:
  optimizer: {type: RMSprop, learning_rate: 0.01}
  loss: binary_crossentropy
  metrics: [accuracy, Precision, Recall]
"""
TWO_OUTPUTS = """
inputs:
  - {name: x, shape: [4]}
  - {name: words, shape: [5], dtype: int32}
layers:
  - {type: Dense, name: h, units: 5, activation: tanh}
  - {type: Embedding, name: e, inputs: [words], input_dim: 9, output_dim: 3, mask_zero: true}
  - {type: GRU, name: g, units: 4}
  - {type: Concatenate, name: c, inputs: [h, g]}
  - {type: Dense, name: a, inputs: [c], units: 3, activation: softmax}
  - {type: Dense, name: b, inputs: [c], units: 2}
outputs: [a, b]
training:
  optimizer: {type: SGD, learning_rate: 0.1, momentum: 0.9}
  loss: [sparse_categorical_crossentropy, mse]
  loss_weights: [1.0, 0.3]
  metrics: {a: [accuracy], b: [mae]}
"""
STATEFUL = """
inputs:
  - {name: x, shape: [5, 3]}
layers:
  - {type: %s, units: 4, stateful: true, return_sequences: true}
  - {type: %s, units: 3, stateful: true}
  - {type: Dense, name: out, units: 2}
outputs: [out]
training:
  optimizer: {type: Adam, learning_rate: 0.02}
  loss: mse
  metrics: [mae]
"""

ONE_HOT, CLASSES, BINARY, NORMAL = "one_hot", "classes", "binary", "normal"


def case(name, text, target, samples=10, batch=4, epochs=3, validation=7, weights=False, **training):
    return {"name": f"fit_{name}", "text": text, "target": target, "samples": samples, "batch": batch, "epochs": epochs, "validation": validation,
            "weights": weights, "training": training}


def stopping(**arguments):
    return {"type": "EarlyStopping", **arguments}


def plateau(**arguments):
    return {"type": "ReduceLROnPlateau", **arguments}


PLAIN = CLASSIFIER % ""
CASES = [
    case("partial_batch", PLAIN, {"out": ONE_HOT}, validation=0),
    case("validation", PLAIN, {"out": ONE_HOT}),
    case("sample_weight", PLAIN, {"out": ONE_HOT}, weights=True),
    case("weighted_metrics", PLAIN, {"out": ONE_HOT}, weights=True, weighted_metrics=["accuracy"]),
    case("class_weight", PLAIN, {"out": ONE_HOT}, class_weight={0: 0.5, 1: 2.0}),
    case("validation_split", PLAIN, {"out": ONE_HOT}, samples=11, validation=0, validation_split=0.3),
    case("steps_per_epoch", PLAIN, {"out": ONE_HOT}, samples=17, epochs=5, validation=0, steps_per_epoch=2),
    case("validation_steps", PLAIN, {"out": ONE_HOT}, validation_steps=1, validation_batch_size=3),
    case("initial_epoch", PLAIN, {"out": ONE_HOT}, epochs=5, initial_epoch=2),
    case("early_stopping", PLAIN, {"out": ONE_HOT}, epochs=12,
         callbacks=[stopping(monitor="val_loss", patience=2, min_delta=0.02, restore_best_weights=True)]),
    case("reduce_lr", PLAIN, {"out": ONE_HOT}, epochs=12, callbacks=[plateau(monitor="val_loss", patience=1, factor=0.5, min_delta=0.05, cooldown=1)]),
    case("two_callbacks", PLAIN, {"out": ONE_HOT}, epochs=12,
         callbacks=[plateau(monitor="val_loss", patience=1, factor=0.5, min_delta=0.05), stopping(monitor="val_accuracy", patience=4, baseline=0.9)]),
    case("accumulation", CLASSIFIER % ", gradient_accumulation_steps: 2", {"out": ONE_HOT}, epochs=5),
    case("ema", CLASSIFIER % ", use_ema: true, ema_momentum: 0.9", {"out": ONE_HOT}, epochs=5),
    case("ema_overwrite", CLASSIFIER % ", use_ema: true, ema_momentum: 0.9, ema_overwrite_frequency: 4", {"out": ONE_HOT}, epochs=5),
    case("schedule", PLAIN.replace("0.02", "{type: CosineDecay, initial_learning_rate: 0.1, decay_steps: 10}"), {"out": ONE_HOT}, epochs=5),
    case("batch_norm", SEQUENCE, {"out": BINARY}),
    case("class_weight_binary", SEQUENCE, {"out": BINARY}, class_weight={0: 0.5, 1: 2.0}),
    case("two_outputs", TWO_OUTPUTS, {"a": CLASSES, "b": NORMAL}, samples=11, epochs=4),
    case("two_outputs_weights", TWO_OUTPUTS, {"a": CLASSES, "b": NORMAL}, samples=11, epochs=4, weights=True),
] + [case(f"stateful_{cell.lower()}", STATEFUL % (cell, cell), {"out": NORMAL}, samples=12, validation=8) for cell in ("SimpleRNN", "GRU", "LSTM")]


def make_arrays(rng, spec, data, model, samples):
    arrays = {}
    for i in data["inputs"]:
        shape = (samples, *i["shape"])
        arrays[i["name"]] = rng.integers(0, 9, shape).astype(np.int32) if i.get("dtype") == "int32" else rng.normal(size=shape).astype(np.float32)
    for name, output in zip(data["outputs"], model.outputs):
        shape, classes = (samples, *output.shape[1:]), rng.integers(0, output.shape[-1], samples)
        arrays[name] = {ONE_HOT: lambda: np.eye(shape[-1], dtype=np.float32)[classes], CLASSES: lambda: classes.astype(np.int32),
                        BINARY: lambda: rng.integers(0, 2, shape).astype(np.float32), NORMAL: lambda: rng.normal(size=shape).astype(np.float32)}[spec["target"][name]]()
        if spec["weights"]:
            arrays[f"{name}_sample_weight"] = rng.uniform(0.2, 2, samples).astype(np.float32)
    return arrays


def split(data, arrays):
    one = lambda parts: parts[0] if len(parts) == 1 else parts  # noqa: E731
    weights = [arrays[f"{o}_sample_weight"] for o in data["outputs"] if f"{o}_sample_weight" in arrays]
    return one([arrays[i["name"]] for i in data["inputs"]]), one([arrays[o] for o in data["outputs"]]), one(weights) if weights else None


def make_weights(rng, model):
    """Random, so that a layer whose weights start at zero is tested, too; variances stay positive."""
    weights = {k: (0.5 * rng.normal(size=v.shape)).astype(np.float32) for k, v in get_weights(model).items()}
    return {k: np.abs(v) + np.float32(0.5) if k.endswith(("gamma", "variance")) else v for k, v in weights.items()}


def emit(spec, root):
    env.fresh()
    seed = int.from_bytes(spec["name"].encode(), "little") % 2**32
    rng = np.random.default_rng(seed)
    data = {"name": spec["name"], **yaml.safe_load(spec["text"])}
    data["training"].update(spec["training"])
    stateful = "stateful" in spec["text"]
    if stateful:  # Keras wants the batch in the input's shape
        plain, keras.Input = keras.Input, lambda shape=None, **more: plain(batch_shape=(spec["batch"], *shape), **more)
    model = build_model(data)
    if stateful:
        keras.Input = plain
    weights = make_weights(rng, model)
    train = make_arrays(rng, spec, data, model, spec["samples"])
    validation = make_arrays(rng, spec, data, model, spec["validation"]) if spec["validation"] else None
    inputs = {i["name"]: train[i["name"]][:spec["batch"]] for i in data["inputs"]}
    names = list(inputs)
    folder = Path(root) / spec["name"]
    folder.mkdir(parents=True, exist_ok=True)

    def expected():
        for layer in model.layers:
            if getattr(layer, "stateful", False):
                layer.reset_states()
        return predict(model, inputs, names, data["outputs"])

    set_weights(model, weights)
    np.savez(folder / "expected.npz", **expected())
    set_weights(model, weights)
    for layer in model.layers:
        if getattr(layer, "stateful", False):
            layer.reset_states()
    training = data["training"]
    compile_model(model, training, data["outputs"])
    more = {k: training[k] for k in ("validation_split", "steps_per_epoch", "validation_steps", "validation_batch_size", "initial_epoch", "class_weight") if k in training}
    if validation:
        more["validation_data"] = tuple(part for part in split(data, validation) if part is not None)
    make = lambda c: getattr(keras.callbacks, c["type"])(**{k: v for k, v in c.items() if k != "type"})  # noqa: E731
    x, y, sample_weight = split(data, train)
    history = model.fit(x, y, sample_weight=sample_weight, batch_size=spec["batch"], epochs=spec["epochs"], shuffle=False, verbose=0,
                        callbacks=[make(c) for c in training.get("callbacks", [])], **more).history
    write_history(folder / "history.csv", history, training.get("initial_epoch", 0))
    stfile.write(folder / "trained.safetensors", get_weights(model))
    np.savez(folder / "expected_trained.npz", **expected())
    stfile.write(folder / "weights.safetensors", weights)
    np.savez(folder / "input.npz", **inputs)
    np.savez(folder / "train.npz", **train)
    if validation:
        np.savez(folder / "validation.npz", **validation)
    (folder / "model.yaml").write_text(f"name: {spec['name']}" + spec["text"].rstrip() + "\n" +
                                       "".join(f"  {k}: {json.dumps(v) if k != 'class_weight' else yaml.safe_dump(v, default_flow_style=True).strip()}\n"
                                               for k, v in spec["training"].items()))
    parts = ("expected", "history", "trained", "expected_trained")
    (folder / "case.json").write_text(json.dumps({
        "name": spec["name"], "family": "fit", "tolerances": {part: {"rtol": 2e-5, "atol": 1e-5} for part in parts}, "tolerance_basis": "fixed",
        "train": {"epochs": spec["epochs"], "batch_size": spec["batch"], "shuffle": False}}, indent=1) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--case", action="append")
    a = p.parse_args()
    for spec in CASES:
        if not a.case or spec["name"] in a.case:
            emit(spec, a.out)
            print(spec["name"], flush=True)


if __name__ == "__main__":
    main()
