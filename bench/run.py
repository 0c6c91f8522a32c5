#!/usr/bin/env python3
"""run.py [infer|train]... [--nets A B ...] [--batches 1 16] [--threads N] [--rounds N] [--only NAME,...]: hnc and other frameworks side by side (README.md says how)."""

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "bench" / "work"
PACKAGES = {"venv": ["numpy", "onnx", "onnxruntime", "openvino", "jax[cpu]", "torch"], "venv-tensorflow": ["numpy", "tensorflow", "ai-edge-litert"]}
PEERS = {"infer": ["openvino", "onnxruntime", "litert", "torch", "jax", "tensorflow"], "train": ["tensorflow", "torch", "jax"]}
DEFAULT = {"openvino", "onnxruntime", "torch", "jax"}  # the others are large: only with --only or --all-peers
TENSORFLOW = {"tensorflow", "litert"}
TURN = 0.1  # seconds a framework runs before the next one's turn
TOLERANCE = {"infer": 1e-5, "train": 2e-2}  # PyTorch's Adam adds epsilon elsewhere than Keras, so its losses drift apart in the third digit


def venv_python(name):
    return WORK / name / "bin" / "python"


def install(peers):
    """Virtual environments with the peers; this script then runs itself in the first."""
    wanted = ["venv"] + (["venv-tensorflow"] if TENSORFLOW & peers else [])
    for name in wanted:
        if not venv_python(name).exists():
            print(f"installing {', '.join(PACKAGES[name])} (once) ...", flush=True)
            subprocess.run([sys.executable, "-m", "venv", WORK / name], check=True)
            subprocess.run([venv_python(name), "-m", "pip", "install", "--quiet", *PACKAGES[name]], check=True)
    if Path(sys.prefix).resolve() != (WORK / "venv").resolve():
        os.execv(venv_python("venv"), [str(venv_python("venv")), *sys.argv])


class Case:
    """One network at one number of samples: its data in a folder, and hnc's worker built for it."""

    def __init__(self, net, mode, rows, threads, hnc):
        import nets
        self.net, self.mode, self.rows = net, mode, rows
        self.folder = WORK / f"{net}-{mode}-{rows}"
        self.folder.mkdir(parents=True, exist_ok=True)
        model = self.folder / f"net_{net}.c"
        batch = ["--batch", rows] if mode == "infer" else []
        more = ["--threads", threads] if threads > 1 else []
        self.run(hnc, nets.MODELS / f"{net}.yaml", "-o", model, "--target", "native", *batch, *more, *(["--no-training"] if mode == "infer" else []))
        weights = nets.weights(model.with_suffix(".h").read_text())
        inputs, target = nets.samples(net, rows)
        import numpy as np
        np.savez(self.folder / "data.npz", target=target, **{f"input{i}": a for i, a in enumerate(inputs)}, **weights)
        with open(self.folder / "weights.bin", "wb") as file:
            for a in weights.values():
                file.write(a.tobytes())
        target.tofile(self.folder / "target.bin")
        for i, a in enumerate(inputs):
            a.tofile(self.folder / f"input{i}.bin")
        arguments = ", ".join(f"(const {'int32_t' if a.dtype == np.int32 else 'float'} *)input[{i}]" for i, a in enumerate(inputs))
        sizes = ", ".join(str(a[0].nbytes) for a in inputs)
        self.run(os.environ.get("CC", "cc"), "-std=c11", "-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", *(["-fopenmp"] if threads > 1 else []),
                 f"-DNET=net_{net}", f'-DHEADER="net_{net}.h"', f"-DINPUTS={arguments}", f"-DINPUT_BYTES={sizes}", f"-DOUTPUTS={nets.CLASSES[net]}",
                 *(["-DTRAIN"] if mode == "train" else []), "-I", self.folder, ROOT / "bench" / "worker.c", model, "-lm", "-o", self.folder / "worker")

    @staticmethod
    def run(*command):
        subprocess.run([str(c) for c in command], check=True)


class Worker:
    def __init__(self, name, case, threads):
        if name == "hnc":
            command = ["taskset", "-c", f"0-{threads - 1}", case.folder / "worker", case.rows, case.folder]
        else:
            python = venv_python("venv-tensorflow") if name in TENSORFLOW else sys.executable
            command = [python, ROOT / "bench" / "peers.py", name, case.net, case.mode, threads, case.folder]
        self.name, self.times, self.check = name, [], None
        self.process = subprocess.Popen([str(c) for c in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(case.folder / f"{name}.log", "w"), text=True)
        for line in self.process.stdout:
            if line.startswith("ready"):
                self.check = json.loads(line.split(None, 1)[1])
                break

    def first_in_line(self):
        """Lets no other process of the machine interrupt this one (needs root)."""
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            os.sched_setscheduler(int(thread), os.SCHED_FIFO, os.sched_param(1))

    def turn(self):
        self.process.stdin.write(f"run {TURN}\n")
        self.process.stdin.flush()
        self.times += json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def bench(case, names, threads, rounds, realtime):
    """{framework: (median, lowest, calls)}, in milliseconds."""
    workers = []
    for name in names:
        worker = Worker(name, case, threads)
        if worker.check is None:
            print(f"  {name}: did not start; see {case.folder / (name + '.log')}", flush=True)
            continue
        if workers:
            error = max(abs(a - b) for a, b in zip(worker.check, workers[0].check))
            if len(worker.check) != len(workers[0].check) or not error <= TOLERANCE[case.mode]:
                print(f"  {name}: computes something else (error {error:.3g}); not measured", flush=True)
                worker.close()
                continue
        workers.append(worker)
    for worker in workers:
        if realtime:
            worker.first_in_line()
        worker.turn()
        worker.times.clear()
    for _ in range(rounds):
        random.shuffle(workers)
        for worker in workers:
            worker.turn()
    for worker in workers:
        worker.close()
    return {w.name: (statistics.median(w.times), min(w.times), len(w.times)) for w in workers}


def cpu_name():
    try:
        return next(line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


def figure(ms):
    return f"{ms:.3g}" if ms < 100 else f"{ms:.0f}"


def table(results, threads):
    """Markdown: a row for each network and mode, a column for each framework."""
    names = sorted({n for times in results.values() for n in times}, key=lambda n: (n != "hnc", n))
    lines = [f"Milliseconds, median (lowest) of one interleaved run for each row, {threads} thread{'s' if threads > 1 else ''}, float32, {cpu_name()}", "",
             "| net | " + " | ".join(names) + " | fastest peer / hnc, medians | lowest |", "| --- " * (len(names) + 3) + "|"]
    for (net, mode, rows), times in results.items():
        cells = [f"{figure(times[n][0])} ({figure(times[n][1])})" if n in times else "" for n in names]
        ratio = []
        for which in (0, 1):
            peers = [times[n][which] for n in times if n != "hnc"]
            ratio.append(f"**{min(peers) / times['hnc'][which]:.2f}**" if peers and "hnc" in times else "")
        what = f"{net} {'inference' if mode == 'infer' else 'training step'}, batch {rows}"
        lines.append(f"| {what} | " + " | ".join(cells) + f" | {ratio[0]} | {ratio[1]} |")
    return "\n".join(lines) + "\n"


def picture(results, threads):
    """SVG: for each row the frameworks as bars, time relative to hnc."""
    names = [n for n in ["hnc", *PEERS["infer"]] if any(n in times for times in results.values())]
    colour = dict(zip(names, ["#1b6ac9", "#e08214", "#b2abd2", "#5aae61", "#d6604d", "#8c8c8c", "#c7a76c"]))
    rows = [(key, times) for key, times in results.items() if "hnc" in times]
    widest, bar, gap, left, scale = 8.0, 11, 12, 190, 70
    height = 60 + sum(len(t) * bar + gap for _, t in rows)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + int(widest * scale) + 110}" height="{height}" font-family="sans-serif" font-size="11">',
           '<rect width="100%" height="100%" fill="#ffffff"/>',
           f'<text x="12" y="20" font-size="14">Time relative to hnc, {threads} thread{"s" if threads > 1 else ""} (shorter is faster)</text>']
    for i, name in enumerate(names):
        out.append(f'<rect x="{12 + i * 100}" y="30" width="10" height="10" fill="{colour[name]}"/><text x="{26 + i * 100}" y="39">{name}</text>')
    y = 56
    for (net, mode, count), times in rows:
        out.append(f'<text x="12" y="{y + bar}">{net} {"inference" if mode == "infer" else "training"}, batch {count}</text>')
        for name in (n for n in names if n in times):
            ratio = times[name][0] / times["hnc"][0]
            width = min(ratio, widest) * scale
            out.append(f'<rect x="{left}" y="{y}" width="{width:.1f}" height="{bar - 2}" fill="{colour[name]}"/>'
                       f'<text x="{left + width + 4:.1f}" y="{y + bar - 2}">{ratio:.2f}{" (cut)" if ratio > widest else ""}, {figure(times[name][0])} ms</text>')
            y += bar
        y += gap
    return "\n".join(out) + "\n</svg>\n"


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("mode", nargs="*", help="infer, train; both when none is given")
    p.add_argument("--nets", nargs="+", default=["A"], choices=list("ABCDEF"))
    p.add_argument("--batches", nargs="+", type=int, default=[1], help="samples of one prediction")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--rounds", type=int, default=15)
    p.add_argument("--only", type=lambda s: s.split(","), help="frameworks: hnc, " + ", ".join(PEERS["infer"]))
    p.add_argument("--all-peers", action="store_true", help="TensorFlow and LiteRT, too")
    p.add_argument("--realtime", action="store_true", help="for a machine that is not idle: measured processes come before all others (needs root)")
    p.add_argument("--hnc", type=Path, default=ROOT / "build" / "hnc", help="the compiler to measure")
    p.add_argument("--output", type=Path, default=WORK / "result", help="the table (.md), the picture (.svg) and all numbers (.json) go there")
    a = p.parse_args()
    if set(a.mode) - set(PEERS):
        p.error("modes are infer and train")
    chosen = set(a.only) if a.only else {"hnc"} | (set(PEERS["infer"]) if a.all_peers else DEFAULT)
    WORK.mkdir(parents=True, exist_ok=True)
    install(chosen)
    import nets
    results = {}
    for net in a.nets:
        for mode in a.mode or ["infer", "train"]:
            for rows in a.batches if mode == "infer" else [nets.TRAIN_ROWS[net]]:
                print(f"{net} {mode}, batch {rows} ...", flush=True)
                case = Case(net, mode, rows, a.threads, a.hnc)
                times = bench(case, [n for n in ["hnc", *PEERS[mode]] if n in chosen], a.threads, a.rounds, a.realtime)
                results[net, mode, rows] = times
                own = times.get("hnc", (None,))[0]
                for name, (median, lowest, calls) in sorted(times.items(), key=lambda item: item[1]):
                    print(f"  {name:<12}{median:>12.4f}{lowest:>12.4f}{calls:>8}{f'{median / own:.2f}x' if own else '':>9}", flush=True)
                a.output.with_suffix(".md").write_text(table(results, a.threads))
                a.output.with_suffix(".svg").write_text(picture(results, a.threads))
                a.output.with_suffix(".json").write_text(json.dumps([[*key, times] for key, times in results.items()], indent=1))
    print("\n" + table(results, a.threads))


if __name__ == "__main__":
    main()
