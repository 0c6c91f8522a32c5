"""Sentences of a small model by beam search over Keras's predictions: tests/decode/keras.txt and its weights.

    python -m oracle.decode ../tests/decode
"""

import sys
from pathlib import Path

from . import env

env.fresh()

import numpy as np  # noqa: E402
import yaml  # noqa: E402

from . import from_yaml, stfile  # noqa: E402
from .naming import get_weights  # noqa: E402


def search(model, x, decoder, places, length):
    """The rules of the generated header, on a list of (score, words)."""
    start, last, penalty = decoder["start"], decoder["end"], decoder["length_penalty"]
    live, ended = [(0.0, [])], []
    while live:
        found = []
        for parent, (score, words) in enumerate(live):
            row = np.zeros((1, places), "int32")
            row[0, : len(words) + 1] = [start, *words]
            p = np.asarray(model([x[None], row]), "float64")[0, len(words)]
            found += [(score + np.log(p[w]), parent, w, [*words, w]) for w in range(len(p)) if w not in (0, start)]
        found.sort(key=lambda f: (-f[0], f[1], f[2]))
        live = []
        for score, _, word, words in found[: decoder["beam"]]:
            if word == last or len(words) == length:
                ended.append((score / len(words) ** penalty, words))
            else:
                live.append((score, words))
    score, words = max(ended, key=lambda e: e[0])
    return [w for w in words if w != last], score


def main():
    folder = Path(sys.argv[1])
    data = yaml.safe_load((folder / "keras.yaml").read_text())
    decoder, (x_input, words_input) = data["decode"]["y"], data["inputs"]
    model = from_yaml.build_model(data)
    model = model[0] if isinstance(model, tuple) else model
    places = words_input["shape"][0]
    count = int(np.prod(x_input["shape"]))
    for seed in range(100):  # the first weights whose sentences tell something
        rng = np.random.default_rng(seed)
        model.set_weights([rng.normal(0, 0.8, w.shape).astype("float32") for w in model.get_weights()])
        lines, lengths, kinds = [], set(), set()
        for sample in range(8):
            x = np.array([((sample * 7 + i * 5) % 11 - 5) / 4 for i in range(count)], "float32").reshape(x_input["shape"])
            words, score = search(model, x, decoder, places, places)
            lengths.add(len(words))
            kinds.add(tuple(words))
            lines.append(" ".join(str(w) for w in words + [0] * (places - len(words))) + f" {score:.4f}")
        if len(lengths) > 2 and len(kinds) > 4:
            break
    stfile.write(folder / "keras.safetensors", get_weights(model))
    (folder / "keras.txt").write_text("\n".join(lines) + "\n")


main()
