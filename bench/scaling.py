#!/usr/bin/env python3
"""How compile time, code, memory and run time grow with layers, time steps, width and batch: `bench/scaling.py build/hnc` prints tables in Markdown.

A chain of equal layers and a softmax behind it, trained with Adam. Compile time is hnc's (CPU), the lowest of three runs; the code is model.c; memory is what
the header says the structs take, and the plan's workspaces; run times are `hnc bench`'s best of many calls, one thread, native. C of more than 5 MB is
only written, not compiled.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile

DENSE = "{{type: Dense, units: {width}, activation: relu}}"
LSTM = "{{type: LSTM, units: {width}}}"
SERIES = [
    ("layers", "Dense layers of 32 units, batch 32", DENSE, dict(width=32, batch=32, shape="[{width}]"), [10, 30, 100, 300, 1000]),
    ("steps", "One LSTM of 16 units over 8 numbers a step, batch 8", LSTM, dict(layers=1, width=16, batch=8, shape="[{steps}, 8]"),
     [10, 100, 1000, 10000]),
    ("width", "Three Dense layers, batch 32", DENSE, dict(layers=3, batch=32, shape="[{width}]"), [16, 64, 256, 1024]),
    ("batch", "Three Dense layers of 256 units", DENSE, dict(layers=3, width=256, shape="[{width}]"), [1, 8, 64, 512]),
]
MOST_COMPILED = 5_000_000


def model(layer, layers, width, batch, shape, steps=0):
    lines = ["name: chain", "inputs:", "  - {name: x, shape: %s}" % shape.format(width=width, steps=steps), "layers:"]
    lines += ["  - " + layer.format(width=width)] * layers
    lines += ["  - {type: Dense, name: out, units: 4, activation: softmax}", "outputs: [out]",
              "training: {loss: categorical_crossentropy, optimizer: adam, batch_size: %d}" % batch]
    return "\n".join(lines) + "\n"


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(hnc, folder, text, batch):
    path, c = os.path.join(folder, "chain.yaml"), os.path.join(folder, "chain.c")
    with open(path, "w") as file:
        file.write(text)
    seconds = []
    for _ in range(3):
        start = cpu_seconds()
        subprocess.run([hnc, path, "-o", c, "--batch", str(batch), "--target", "native"], check=True)
        seconds.append(cpu_seconds() - start)
    row = {"hnc": min(seconds), "code": os.path.getsize(c)}
    with open(c[:-1] + "h") as file:
        sizes = {words[1][6:-6]: int(words[2]) for words in map(str.split, file)
                 if len(words) == 3 and words[1].endswith("_BYTES") and words[2].isdigit()}
    row["predict"], row["train"] = sizes["WORKSPACE"], sizes["TRAIN_WORKSPACE"]
    row["weights"] = sizes["WEIGHTS"]
    if row["code"] <= MOST_COMPILED:
        out = subprocess.run([hnc, "bench", path, "--batch", str(batch), "--json"], check=True, capture_output=True, text=True).stdout
        for function in json.loads(out)["functions"]:
            row[function["function"] + "_seconds"] = function["best_seconds"]
    return row


def duration(seconds):
    if seconds is None:
        return ""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return "%.3g %s" % (seconds / size, unit)
    return "%.0f ns" % (seconds * 1e9)


def size(count):
    for unit, one in (("MB", 1e6), ("KB", 1e3)):
        if count >= one:
            return "%.3g %s" % (count / one, unit)
    return "%d B" % count


def main():
    hnc = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for what, title, layer, fixed, values in SERIES:
            print("\n%s:\n\n| %s | hnc | C | weights | workspace | training workspace | predict | training step |" % (title, what))
            print("| --: " * 8 + "|", flush=True)
            for value in values:
                arguments = dict(fixed, **{what: value})
                row = measure(hnc, folder, model(layer, **arguments), arguments["batch"])
                print("| {:,} | {} |".format(value, " | ".join([duration(row["hnc"])] + [size(row[key]) for key in ("code", "weights", "predict", "train")] +
                                                               [duration(row.get(key)) for key in ("predict_seconds", "train_step_seconds")])),
                      flush=True)


if __name__ == "__main__":
    main()
