"""The six networks of bench/models: their samples, and weights by the names and shapes in the header that hnc writes."""

import re
from pathlib import Path

import numpy as np

MODELS = Path(__file__).resolve().parent / "models"
VIDEO = {"A": (10, 64, 32, 64), "B": (20, 128, 64, 128), "C": (15, 64, 32, 64)}  # frames, side, filters, units
CLASSES = {"A": 10, "B": 5, "C": 10, "D": 10, "E": 1, "F": 12}
TRAIN_ROWS = {"A": 8, "B": 4, "C": 8, "D": 32, "E": 32, "F": 32}
WORDS = 5000


def samples(net, rows, seed=1):
    """The inputs, as a list of arrays, and one-hot (E: binary) targets."""
    random = np.random.default_rng(seed)
    if net in VIDEO:
        frames, side, _, _ = VIDEO[net]
        inputs = [random.random((rows, frames, side, side, 3), np.float32)]
    elif net == "D":
        inputs = [random.random((rows, 32, 32, 3), np.float32)]
    elif net == "E":
        inputs = [random.random((rows, 64, 64, 3), np.float32), random.integers(0, WORDS, (rows, 50), np.int32)]
    else:
        inputs = [random.standard_normal((rows, 49, 40), np.float32)]
    classes = CLASSES[net]
    if classes == 1:
        return inputs, random.integers(0, 2, (rows, 1)).astype(np.float32)
    return inputs, np.eye(classes, dtype=np.float32)[random.integers(0, classes, rows)]


def weights(header):
    """Random weights in the order of the struct in the text of a generated header: name -> array."""
    struct = header[header.index("typedef struct {"):header.index("_weights;")]
    random, made = np.random.default_rng(3), {}
    for name, shape in re.findall(r"/\* (\S+) \(([\d, ]*)\) \*/", struct):
        shape = tuple(int(extent) for extent in shape.split(",") if extent.strip())
        if name.endswith("/gamma"):
            made[name] = random.uniform(0.8, 1.2, shape).astype(np.float32)
        elif "bias" in name or name.endswith("/beta"):
            made[name] = random.uniform(-0.05, 0.05, shape).astype(np.float32)
        else:
            columns = np.prod(shape[-2:]) if len(shape) == 3 and "attention" in name and "output" not in name else shape[-1]
            limit = np.sqrt(6 / (np.prod(shape) / columns + columns))
            made[name] = random.uniform(-limit, limit, shape).astype(np.float32)
    return made
