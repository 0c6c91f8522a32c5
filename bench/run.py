#!/usr/bin/env python3
"""run.py [infer|train]... [--threads N] [--rounds N] [--only NAME,...]: hnc and other frameworks side by side (README.md says how)."""

import argparse
import json
import os
import random
import statistics
import struct
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "bench" / "work"
PACKAGES = ["numpy", "onnx", "onnxruntime", "openvino", "jax[cpu]", "torch"]
PEERS = {"infer": ["openvino", "onnxruntime", "torch", "jax"], "train": ["torch", "jax"]}
TURN = 0.1  # seconds a framework runs before the next one's turn
WEIGHTS = {  # name for the peers: (name in hnc, shape)
    "conv/kernel": ("time_distributed/kernel", (3, 3, 3, 32)), "conv/bias": ("time_distributed/bias", (32,)),
    "lstm/kernel": ("lstm/kernel", (31 * 31 * 32, 256)), "lstm/recurrent_kernel": ("lstm/recurrent_kernel", (64, 256)), "lstm/bias": ("lstm/bias", (256,)),
    "out/kernel": ("probabilities/kernel", (64, 10)), "out/bias": ("probabilities/bias", (10,)),
}


def install():
    """A virtual environment with the peers; this script then runs itself there."""
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        print("installing the peers (once) ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    if Path(sys.prefix) != WORK / "venv":
        os.execv(python, [str(python), *sys.argv])


def write_safetensors(path, tensors):
    header, offset = {}, 0
    for name, a in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(a.shape), "data_offsets": [offset, offset + a.nbytes]}
        offset += a.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text)
        for a in tensors.values():
            f.write(a.tobytes())


def make_data():
    import numpy as np
    rng = np.random.default_rng(1)
    weights = {}
    for name, (_, shape) in WEIGHTS.items():
        limit = 0.05 if len(shape) == 1 else float(np.sqrt(6 / (np.prod(shape[:-1]) + shape[-1])))
        weights[name] = rng.uniform(-limit, limit, shape).astype(np.float32)
    clip = rng.random((8, 10, 64, 64, 3), np.float32)
    target = np.eye(10, dtype=np.float32)[rng.integers(0, 10, 8)]
    np.savez(WORK / "data.npz", clip=clip, target=target, **weights)
    np.savez(WORK / "clips.npz", clip=clip, probabilities=target)
    write_safetensors(WORK / "weights.safetensors", {WEIGHTS[k][0]: v for k, v in weights.items()})


def build_hnc():
    """hnc's worker: bench/worker.c with the C generated for this machine (one thread, whatever --threads gives the others)."""
    build = ROOT / "build"
    spec = (ROOT / "specs" / "video_classifier.yaml").read_text().replace("batch_size: 32", "batch_size: 8")
    (WORK / "video_classifier.yaml").write_text(spec)
    subprocess.run([build / "hnc", WORK / "video_classifier.yaml", "-o", WORK / "video_classifier.c", "--target", "native"], check=True)
    subprocess.run([os.environ.get("CC", "cc"), "-std=c11", "-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-I", WORK, "-I", ROOT / "runtime", ROOT / "bench" / "worker.c", WORK / "video_classifier.c",
                    build / "libhnc_runtime.a", "-lz", "-lm", "-o", WORK / "hnc_worker"], check=True)


class Worker:
    def __init__(self, name, mode, threads):
        program = [WORK / "hnc_worker"] if name == "hnc" else [sys.executable, ROOT / "bench" / "peers.py", name]
        command = [str(c) for c in (*program, mode, threads, WORK)]
        if name == "hnc":
            command = ["taskset", "-c", f"0-{threads - 1}", *command]
        self.name, self.times, self.check = name, [], None
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(WORK / f"{name}.log", "w"), text=True)
        for line in self.process.stdout:
            if line.startswith("ready"):
                self.check = json.loads(line.split(None, 1)[1])
                break

    def turn(self):
        self.process.stdin.write(f"run {TURN}\n")
        self.process.stdin.flush()
        self.times += json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def bench(mode, threads, rounds, only):
    names = [n for n in ["hnc", *PEERS[mode]] if not only or n in only]
    workers = []
    for name in names:
        worker = Worker(name, mode, threads)
        if worker.check is None:
            print(f"{name}: did not start; see {WORK / (name + '.log')}")
            continue
        if workers:
            # PyTorch's Adam adds epsilon elsewhere than Keras, so its losses drift apart in the third digit.
            tolerance = 1e-5 if mode == "infer" else 2e-2
            error = max(abs(a - b) for a, b in zip(worker.check, workers[0].check))
            if not error <= tolerance:
                print(f"{name}: computes something else (error {error:.3g}); not measured")
                worker.close()
                continue
        workers.append(worker)
    for worker in workers:
        worker.turn()
        worker.times.clear()
    for _ in range(rounds):
        random.shuffle(workers)
        for worker in workers:
            worker.turn()
    what = "inference, one clip" if mode == "infer" else "training step, eight clips"
    print(f"\nvideo_classifier, {what}, {threads} thread{'s' if threads > 1 else ''}, float32\n")
    print(f"{'':<14}{'median ms':>12}{'lowest ms':>12}{'calls':>8}{'to hnc':>9}")
    own = next((statistics.median(w.times) for w in workers if w.name == "hnc"), None)
    for worker in sorted(workers, key=lambda w: statistics.median(w.times)):
        median = statistics.median(worker.times)
        print(f"{worker.name:<14}{median:>12.3f}{min(worker.times):>12.3f}{len(worker.times):>8}{f'{median / own:.2f}x' if own else '':>9}")
        worker.close()


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("mode", nargs="*")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--rounds", type=int, default=15)
    p.add_argument("--only", type=lambda s: s.split(","), default=[])
    a = p.parse_args()
    if set(a.mode) - set(PEERS):
        p.error("modes are infer and train")
    WORK.mkdir(parents=True, exist_ok=True)
    install()
    make_data()
    build_hnc()
    for mode in a.mode or ["infer", "train"]:
        bench(mode, a.threads, a.rounds, a.only)


if __name__ == "__main__":
    main()
