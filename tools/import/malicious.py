#!/usr/bin/env python3
"""Writes tests/malicious: files that look like models of Keras and are made to do harm, and `expected`, which says what hnc must answer to each.

    malicious.py FOLDER          (needs numpy and h5py)
"""

import io
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import h5py
import numpy as np

FOLDER = Path(sys.argv[1])
EXPECTED = []


def dense(units=2, **more):
    return {"module": "keras.layers", "class_name": "Dense", "registered_name": None, "name": "dense",
            "config": {"name": "dense", "trainable": True, "units": units, "activation": "linear", "use_bias": True, **more},
            "inbound_nodes": [{"args": [tensor("x")], "kwargs": {}}]}


def tensor(name, node=0, index=0):
    return {"class_name": "__keras_tensor__", "config": {"shape": [None, 3], "dtype": "float32", "keras_history": [name, node, index]}}


def model(layers=None, name="m", shape=(None, 3), **more):
    layers = [dense()] if layers is None else layers
    entry = {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": list(shape), "dtype": "float32", "name": "x"}, "name": "x", "inbound_nodes": []}
    return {"module": "keras.src.models.functional", "class_name": "Functional", "registered_name": "Functional",
            "config": {"name": name, "trainable": True, "layers": [entry] + layers, "input_layers": [["x", 0, 0]], "output_layers": [["dense", 0, 0]]}, **more}


def weights(fill=None, libver=None):
    image = io.BytesIO()
    with h5py.File(image, "w") as f:
        if fill:
            fill(f)
        else:
            v = f.create_group("layers/dense/vars")
            v["0"], v["1"] = np.zeros((3, 2), "f4"), np.zeros(2, "f4")
    return image.getvalue()


def archive(config, h5=None, extra=()):
    image = io.BytesIO()
    with zipfile.ZipFile(image, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in [("config.json", config if isinstance(config, (str, bytes)) else json.dumps(config)), ("model.weights.h5", weights() if h5 is None else h5), *extra]:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return image.getvalue()


def put(name, data, *says):
    (FOLDER / name).write_bytes(data)
    for text in says:
        EXPECTED.append(f"{name}\t{text}")


def layer(class_name, config=None, module="keras.layers", registered=None):
    made = dense()
    made.update(class_name=class_name, module=module, registered_name=registered, config={"name": "dense", **(config or {})})
    return archive(model([made]))


def vars_of(f):
    return f.create_group("layers/dense/vars")


def patched(data, old, new):
    assert data.count(old) >= 1
    return data.replace(old, new, 1)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    # ---- code in the configuration
    put("lambda.keras", layer("Lambda", {"function": {"class_name": "__lambda__", "config": {"code": "4wEAAAA=", "defaults": None, "closure": None}}}), "layer `dense` (Lambda)")
    put("foreign_module.keras", layer("system", {"command": "id"}, module="os", registered="os>system"), "`os>system` is not a class of Keras")
    put("registered_class.keras", layer("Evil", registered="evil>Evil"), "`evil>Evil` is not a class of Keras")
    put("saved_model_layer.keras", layer("TFSMLayer", {"filepath": "/etc/passwd"}), "foreign code")
    put("torch_module.keras", layer("TorchModuleWrapper", {"module": "gASVKAAAAAAAAA=="}), "foreign code")
    put("lambda_activation.keras", archive(model([dense(activation={"class_name": "function", "module": "builtins", "config": {"class_name": "__lambda__", "config": {}}})])), "never run")
    put("lambda_initializer.keras", archive(model([dense(kernel_initializer={"class_name": "__lambda__", "module": "builtins", "config": {}})])), "there is no initializer")
    put("foreign_loss.keras", archive(model(compile_config={"optimizer": "sgd", "loss": {"module": "builtins", "class_name": "function", "config": "eval"}})), "there is no loss `eval`")
    put("subclass.keras", archive({"module": "evil", "class_name": "Evil", "registered_name": "evil>Evil", "config": {}}), "`evil>Evil`")
    # ---- JSON
    put("deep_json.keras", archive("[" * 100000 + "]" * 100000), "config.json")
    put("deep_json_below_limit.keras", archive("[" * 1000 + "]" * 1000), "nested more than")
    put("duplicate_keys.keras", archive('{"config": 1, "config": 2}'), "duplicate")
    put("not_utf8.keras", archive(b'{"a": "\xff\xfe"}'), "config.json: line 1")
    put("truncated_json.keras", archive(json.dumps(model())[:300]), "config.json: line 1")
    put("many_values.keras", archive("[" + "0," * 2100000 + "0]"), "more than 1000000 values")
    put("no_layers.keras", archive({"class_name": "Functional", "config": {"name": "m"}}), "without a list of layers")
    # ---- graphs
    put("missing_layer.keras", archive(model([dict(dense(), inbound_nodes=[{"args": [tensor("ghost")], "kwargs": {}}])])), "`ghost`")
    put("call_number.keras", archive(model([dict(dense(), inbound_nodes=[{"args": [tensor("x", 2147483647)], "kwargs": {}}])])), "a call of this layer that the file does not describe")
    put("cycle.keras", archive(model([dict(dense(), inbound_nodes=[{"args": [tensor("dense")], "kwargs": {}}])])), "depends on itself")
    nested = model()
    for _ in range(40):
        outer = dict(dense(), **{k: nested[k] for k in ("class_name", "module", "registered_name", "config")})
        nested = model([outer])
    put("deep_models.keras", archive(nested), "nested")
    put("same_names.keras", archive(model([dense(), dense()])), "two layers have this name")
    put("huge_units.keras", archive(model([dense(units=2147483647)])), "dense")
    put("huge_input.keras", archive(model(shape=(None, 2147483647, 2147483647))), "2^31")
    put("negative_input.keras", archive(model(shape=(None, -3))), "no fixed extent")
    # ---- archives
    put("parent_name.keras", archive(model(), extra=[("../../evil", b"x")]), "names must stay inside")
    put("absolute_name.keras", archive(model(), extra=[("/etc/cron.d/evil", b"x")]), "names must stay inside")
    put("backslash_name.keras", archive(model(), extra=[("..\\evil", b"x")]), "names must stay inside")
    with_twice = archive(model(), extra=[("config.jsoN", json.dumps(model()))])
    put("two_members.keras", with_twice.replace(b"config.jsoN", b"config.json"), "archive")
    bomb = archive(model(), h5=b"\0" * (300 << 20))
    put("zip_bomb.keras", bomb, "would grow")
    honest = archive(model())
    at = honest.index(b"PK\1\2")
    put("lying_size.keras", honest[:at + 24] + struct.pack("<I", 0x7FFFFFFF) + honest[at + 28:], "archive")
    broken = bytearray(honest)
    broken[honest.index(b"PK\1\2") - 40] ^= 0xFF
    put("changed_byte.keras", bytes(broken), "")
    put("truncated.keras", honest[:len(honest) // 2], "archive cannot be read")
    encrypted = bytearray(honest)
    encrypted[honest.index(b"PK\1\2") + 8] |= 1
    encrypted[6] |= 1
    put("encrypted.keras", bytes(encrypted), "")
    # ---- HDF5
    put("not_hdf5.keras", archive(model(), h5=b"hello"), "not an HDF5 file")
    put("truncated_hdf5.keras", archive(model(), h5=weights()[:600]), "HDF5")

    def external(f):
        v = vars_of(f)
        v.create_dataset("0", (3, 2), "f4", external=[("/etc/passwd", 0, 24)])
        v["1"] = np.zeros(2, "f4")
    put("external_storage.keras", archive(model(), h5=weights(external)), "stored in another file")

    def external_link(f):
        v = vars_of(f)
        v["0"] = h5py.ExternalLink("/etc/passwd", "/")
        v["1"] = np.zeros(2, "f4")
    put("external_link.keras", archive(model(), h5=weights(external_link)), "link by name")

    def soft_link(f):
        v = vars_of(f)
        v["0"] = h5py.SoftLink("/layers")
    put("soft_link.keras", archive(model(), h5=weights(soft_link)), "link by name")

    def cycle(f):
        vars_of(f)["0"] = f["/"]
    put("group_cycle.keras", archive(model(), h5=weights(cycle)), "linked from two places")

    def virtual(f):
        layout = h5py.VirtualLayout((3, 2), "f4")
        layout[:] = h5py.VirtualSource("/etc/passwd", "d", (3, 2))
        v = vars_of(f)
        v.create_virtual_dataset("0", layout)
    put("virtual_storage.keras", archive(model(), h5=weights(virtual)), "virtual")

    def bomb_shape(f):
        v = vars_of(f)
        v.create_dataset("0", (1 << 25, 1 << 25), "f4", chunks=(1024, 1024), compression="gzip")
        v["1"] = np.zeros(2, "f4")
    put("shape_bomb.keras", archive(model(), h5=weights(bomb_shape)), "")

    def unallocated(f):
        v = vars_of(f)
        v.create_dataset("0", (3, 2), "f4", chunks=(3, 2))
        v["1"] = np.zeros(2, "f4")
    put("no_data.keras", archive(model(), h5=weights(unallocated)), "more data than the file holds")

    def other_shape(f):
        v = vars_of(f)
        v["0"], v["1"] = np.zeros((30, 2), "f4"), np.zeros(2, "f4")
    put("other_shape.keras", archive(model(), h5=weights(other_shape)), "has the shape (30, 2)")

    def strings(f):
        v = vars_of(f)
        v["0"] = np.array([[b"a", b"b"]] * 3)
        v["1"] = np.zeros(2, "f4")
    put("strings.keras", archive(model(), h5=weights(strings)), "does not hold numbers")

    def deep(f):
        g = f
        for _ in range(100):
            g = g.create_group("g")
    put("deep_groups.keras", archive(model(), h5=weights(deep)), "too deep")
    put("missing_weights.keras", archive(model(), h5=weights(lambda f: f.create_group("layers"))), "is missing")
    put("no_model.h5", weights(), "no model")

    def configured(f, text):
        f.attrs["model_config"] = text
    put("lambda.h5", weights(lambda f: configured(f, json.dumps(model([dict(dense(), class_name="Lambda", config={"name": "dense"})])))), "(Lambda)")
    put("broken_config.h5", weights(lambda f: configured(f, "{")), "model_config: line 1")
    put("pickle.keras", b"\x80\x04\x95\x0b\0\0\0\0\0\0\0\x8c\x02os\x94.", "no model file")
    put("empty.keras", b"", "no model file")
    (FOLDER / "expected").write_text("\n".join(sorted(EXPECTED)) + "\n")


main()
