"""Random model graphs in the dialect: single layers by the rules of random_layers, merges, attention, states handed over, masks, shared layers, nested models."""

import keras

from .from_yaml import apply_layer, make_layer
from .naming import AutoNames, call_name, tensor_ref
from .random_layers import RULES, Draw, activation, bias, decorated, dense, integer_layer
from .random_training import loss, metrics, optimizer

MOST = 260  # elements of a tensor of one sample
NAMES = ["encoder", "int", "block.1", "a-b", "Main", "x_1", "for", "weights", "hidden", "y", "layer", "n", "out2", "a.b", "a_b", "tower", "float"]


class Tensor:
    def __init__(self, source, index, tensor, high=0):
        self.source, self.index, self.tensor, self.high = source, index, tensor, high  # source: a Placed or the name of an input

    @property
    def shape(self):
        return tuple(self.tensor.shape[1:])

    @property
    def real(self):
        return self.tensor.dtype.startswith("float")


class Placed:
    """A layer's entry at its place in the graph, before names are given."""

    def __init__(self, entry, layer, inputs, call, owner=None):
        self.entry, self.layer, self.inputs, self.call, self.owner = entry, layer, inputs, call, owner
        self.name, self.families = None, set()


def size(shape):
    n = 1
    for k in shape:
        n *= k
    return n


class Graph:
    def __init__(self, d, inputs, depth=0, trains=True):
        self.d, self.specs, self.depth, self.trains = d, inputs, depth, trains
        self.placed, self.tensors, self.families = [], [], set()
        for spec in inputs:
            dtype = spec.get("dtype", "float32")
            t = keras.Input(tuple(spec["shape"]), dtype=None if dtype == "float32" else dtype)
            self.tensors.append(Tensor(spec["name"], 0, t, spec.get("high", 0)))

    def place(self, entry, inputs, call=None, owner=None, limit=MOST):
        """Puts the layer after these tensors; None where Keras refuses it or the result grows too large."""
        call = call or {}
        resolve = lambda v: v.tensor if isinstance(v, Tensor) else [resolve(x) for x in v] if isinstance(v, list) else v  # noqa: E731
        try:
            layer = owner.layer if owner else make_layer(entry)
            result = keras.tree.flatten(apply_layer(layer, [t.tensor for t in inputs], {k: resolve(v) for k, v in call.items()}))
        except Exception:  # whatever Keras says: this model is not valid
            return None
        shapes = [tuple(t.shape[1:]) for t in result]
        if any(None in s or not 0 < size(s) <= limit or len(s) > 5 or len(t.shape) == 0 for s, t in zip(shapes, result)):
            return None
        placed = Placed(entry, layer, inputs, call, owner)
        self.placed.append(placed)
        made = [Tensor(placed, i, t) for i, t in enumerate(result)]
        self.tensors += made
        return made

    @staticmethod
    def mark(made, *families):
        if made:
            made[0].source.families.update(families)
            if "mask" in made[0].source.call:
                made[0].source.families.add("mask")
        return made

    def usable(self, ranks=None, real=True):
        return [t for t in self.tensors if (t.real if real else True) and (ranks is None or len(t.shape) in ranks)]

    def recent(self, ranks=None):
        """A float tensor of one of these ranks, mostly a recent one."""
        found = self.usable(ranks)
        if not found:
            return None
        return found[-1] if self.d.chance(0.75) else self.d.pick(*found[-5:])

    # ---- kinds of steps

    def single(self, limit=MOST):
        t = self.recent((1, 2, 3, 4))
        if t is None:
            return None
        rules = [r for r in RULES if len(t.shape) in r.ranks and not (r.family == "augmentation" and self.trains)]
        weights = [r.weight for r in rules]
        rule = rules[int(self.d.rng.choice(len(rules), p=[w / sum(weights) for w in weights]))]
        entry = rule.make(self.d, t.shape)
        if entry is None:
            return None
        if self.d.chance(0.04):
            entry["trainable"] = False
        made = self.place(entry, [t], self.mask_call(entry, t), limit=limit)
        if made:
            self.mark(made, rule.family)
        return made

    def mask_call(self, entry, t):
        masks = [m for m in self.tensors if m.tensor.dtype == "bool" and m.shape == t.shape[:1]]
        if masks and entry["type"] in ("LSTM", "GRU", "SimpleRNN", "RNN", "GlobalAveragePooling1D", "BatchNormalization", "Bidirectional", "ConvLSTM1D", "ConvLSTM2D") and self.d.chance(0.6):
            return {"mask": masks[-1]}
        return None

    def integers(self):
        found = [t for t in self.tensors if t.tensor.dtype in ("int32", "uint8")]
        if not found:
            return None
        t = self.d.pick(*found)
        made = self.place(integer_layer(self.d, t.shape, t.high or 8), [t])
        if made:
            self.mark(made, "integer")
        return made

    def merge(self):
        d = self.d
        t = self.recent((1, 2, 3))
        if t is None:
            return None
        others = [o for o in self.usable() if o is not t and (len(o.shape) == len(t.shape) or d.chance(0.2))]
        kind = d.pick("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Concatenate", "Dot")
        entry = {"type": kind}
        if not others or d.chance(0.3):
            made = self.place(dense(d, t.shape) if d.chance(0.5) else {**dense(d, t.shape), "units": t.shape[-1]}, [t])
            if not made:
                return None
            others = made
        chosen = [t, d.pick(*others)]
        if kind not in ("Subtract", "Dot") and d.chance(0.25):
            chosen.append(d.pick(t, *others))
        if d.chance(0.5):
            chosen.reverse()
        n = len(t.shape)
        if kind == "Concatenate" and d.chance(0.6):
            entry["axis"] = d.int(1, n) if d.chance(0.5) else -d.int(1, n)
        if kind == "Dot":
            entry["axes"] = d.pick(-1, n, d.int(1, n), [d.int(1, n), d.int(1, len(chosen[1].shape))], [-1, -d.int(1, n)])
            if d.chance(0.4):
                entry["normalize"] = True
        made = self.place(entry, chosen)
        if made:
            self.mark(made, "merge")
        return made

    def attention(self):
        d = self.d
        t = self.recent((2, 3) if d.chance(0.1) else (2,))
        if t is None:
            return None
        others = [o for o in self.usable((2,)) if o.shape[-1] == t.shape[-1]] or [t]
        kind = d.pick("MultiHeadAttention", "MultiHeadAttention", "GroupQueryAttention", "Attention", "AdditiveAttention")
        call = {}
        if d.chance(0.25):
            call["use_causal_mask"] = True
        if d.chance(0.25):
            call["return_attention_scores"] = True
        if kind in ("Attention", "AdditiveAttention"):
            value = d.pick(t, *others)
            inputs = [t, value] + ([d.pick(*[o for o in others if o.shape == value.shape] or [value])] if d.chance(0.4) else [])
            entry = {"type": kind, **d.some(use_scale=lambda: d.chance(0.6))}
            if kind == "Attention":
                entry.update(d.some(score_mode=lambda: d.pick("dot", "concat")))
            masks = [m for m in self.tensors if m.tensor.dtype == "bool"]
            if masks and d.chance(0.5):
                fit = lambda s: next((m for m in masks if m.shape == s.shape[:1]), None)  # noqa: E731
                call["mask"] = [fit(inputs[0]), fit(inputs[1])]
        elif kind == "MultiHeadAttention":
            value = t if d.chance(0.5) else d.pick(*(self.usable((len(t.shape),)) or [t]))
            inputs = [t, value] + ([value if d.chance(0.5) else d.pick(*self.usable((len(t.shape),)))] if d.chance(0.3) else [])
            entry = {"type": kind, "num_heads": d.int(1, 3), "key_dim": d.int(1, 3), **d.some(value_dim=lambda: d.int(1, 3), output_shape=lambda: d.pick(d.int(1, 4), [d.int(1, 2), d.int(1, 2)])),
                     **bias(d), **({"use_gate": True} if d.chance(0.15) else {}), **decorated(d, ("kernel", "bias"), 0.04)}
            if len(t.shape) == 3:
                entry["attention_axes"] = d.pick([1], [2], [1, 2], [2, 1])
            masks = [m for m in self.tensors if m.tensor.dtype == "bool"]
            if masks and d.chance(0.5):
                name = d.pick("query_mask", "value_mask", "key_mask", "attention_mask")
                call[name] = d.pick(*masks)
        else:
            value = t if d.chance(0.5) else d.pick(*(self.usable((2,)) or [t]))
            groups = d.int(1, 2)
            entry = {"type": kind, "head_dim": d.int(1, 3), "num_key_value_heads": groups, "num_query_heads": groups * d.int(1, 2), **bias(d),
                     **({"use_gate": True} if d.chance(0.15) else {})}
            inputs = [t, value]
        made = self.place(entry, inputs, call)
        if made:
            self.mark(made, "attention")
        return made

    def handed(self):
        """A recurrent layer whose initial states are tensors of the graph."""
        d = self.d
        t, states = self.recent((2,)), self.usable((1,))
        if t is None or not states:
            return None
        from .random_layers import recurrent
        entry = recurrent(d, t.shape)
        state = d.pick(*states)
        if state.shape[0] > 6:
            return None
        entry["units"] = state.shape[0]
        same = [s for s in states if s.shape == state.shape]
        count = 2 if entry["type"] == "LSTM" else 1
        if d.chance(0.25) and "go_backwards" not in entry:
            entry = {"type": "Bidirectional", "layer": entry}
            count *= 2
        made = self.place(entry, [t] + [d.pick(*same) for _ in range(count)], self.mask_call(entry, t))
        if made:
            self.mark(made, "state")
        return made

    def shared(self):
        owners = [p for p in self.placed if p.owner is None and len(p.inputs) == 1]
        if not owners:
            return None
        owner = self.d.pick(*owners)
        first = owner.inputs[0]
        found = [t for t in self.tensors if t.tensor.dtype == first.tensor.dtype and len(t.shape) == len(first.shape) and (t.shape == first.shape or self.d.chance(0.3)) and t is not first]
        if not found:
            return None
        made = self.place(owner.entry, [self.d.pick(*found)], owner=owner)
        if made:
            self.mark(made, "shared")
        return made

    def nested(self, limit=MOST):
        d = self.d
        if self.depth > 1:
            return None
        t = self.recent((1, 2, 3))
        if t is None:
            return None
        inputs = [t]
        if d.chance(0.2):
            inputs.append(d.pick(*self.usable((1, 2, 3))))
        specs = [{"name": f"in{i}" if i else d.pick("x", "in0"), "shape": list(u.shape)} for i, u in enumerate(inputs)]
        inner = Graph(d, specs, self.depth + 1, self.trains)
        inner.grow(d.int(1, 3))
        data = inner.finish(self.d.chance(0.15))
        if data is None:
            return None
        inputs = [u for u, spec in zip(inputs, specs) if any(i["name"] == spec["name"] for i in data["inputs"])]
        entry = {"type": "Model", "model": data}
        if d.chance(0.08):
            entry["trainable"] = False
        families = inner.families | {"nested"}
        outer = [o for o in self.usable((2, 3, 4)) if o.shape[1:] == t.shape]
        if len(inputs) == 1 and len(data["outputs"]) == 1 and outer and d.chance(0.5):
            return self.mark(self.place({"type": "TimeDistributed", "layer": entry}, [outer[-1]], limit=limit), *families, "wrapper")
        return self.mark(self.place(entry, inputs, limit=limit), *families)

    def grow(self, steps):
        kinds = [(self.single, 14), (self.integers, 2), (self.merge, 2.5), (self.attention, 1.6), (self.handed, 1), (self.shared, 1), (self.nested, 1.1)]
        total = sum(w for _, w in kinds)
        tries = 0
        while steps > 0 and tries < 60:
            tries += 1
            kind = kinds[int(self.d.rng.choice(len(kinds), p=[w / total for _, w in kinds]))][0]
            if kind():
                steps -= 1

    def finish(self, two):
        """The dialect's {inputs, layers, outputs} of what reaches the outputs; None without a float output that some layer made."""
        d = self.d
        outputs = [t for t in self.tensors if isinstance(t.source, Placed) and t.real]
        if not outputs:
            return None
        chosen = [outputs[-1]]
        if two and len(outputs) > 1:
            chosen.append(d.pick(*outputs[:-1]))
        return self.data(chosen)

    def data(self, outputs):
        d, live = self.d, set()

        def visit(t):
            if isinstance(t, list):
                for u in t:
                    visit(u)
            elif isinstance(t, Tensor) and t.source not in live:
                live.add(t.source)
                if isinstance(t.source, Placed):
                    visit(t.source.inputs)
                    visit(list(t.source.call.values()))
                    if t.source.owner and t.source.owner not in live:
                        visit(Tensor(t.source.owner, 0, None))

        visit(outputs)
        self.specs = [s for s in self.specs if s["name"] in live]
        names, taken, calls, layers = AutoNames(), {s["name"] for s in self.specs}, {}, []
        ref = lambda t: None if t is None else tensor_ref(t.source if isinstance(t.source, str) else t.source.name, t.index)  # noqa: E731
        previous = self.specs[0]["name"] if self.specs else None
        reserved = {n for n in NAMES}
        for p in [p for p in self.placed if p in live]:
            self.families |= p.families
            if p.owner:
                calls[p.owner] = calls.get(p.owner, 1) + 1
                p.name = call_name(p.owner.name, calls[p.owner] - 1)
                entry = {"shares": p.owner.name, "name": p.name}
            else:
                entry = {"type": p.entry["type"]}
                free = [n for n in NAMES if n not in taken]
                if free and d.chance(0.4):
                    p.name = entry["name"] = d.pick(*free)
                else:
                    p.name = names.take(entry["type"])
            assert p.name not in taken and (entry.get("name") or p.name not in reserved)
            taken.add(p.name)
            ins = [ref(t) for t in p.inputs]
            if ins != [previous] or d.chance(0.3):
                entry["inputs"] = ins[0] if len(ins) == 1 and d.chance(0.2) else ins
            call = {k: ref(v) if isinstance(v, Tensor) else [ref(u) for u in v] if isinstance(v, list) else v for k, v in p.call.items()}
            if call:
                entry["call"] = call
            if not p.owner:
                entry.update({k: v for k, v in p.entry.items() if k != "type"})
            layers.append(entry)
            previous = p.name
        return {"inputs": [{k: v for k, v in s.items() if k in ("name", "shape", "dtype")} for s in self.specs], "layers": layers, "outputs": [ref(t) for t in outputs]}


def random_inputs(d):
    """Specs of one to three inputs; `high`: tokens are below it."""
    t = d.int(1, 5)
    found = []
    for i in range(d.pick(1, 1, 1, 2, 2, 3)):
        kind = d.pick("vector", "sequence", "sequence", "image", "image", "tokens", "tokens", "volume", "clip", "token", "audio", "pixels", "deep")
        if i and d.chance(0.5):
            kind = found[0]["kind"]
        shape = {"vector": [d.int(1, 5)], "sequence": [t, d.int(1, 4)], "image": [d.int(1, 6), d.int(1, 6), d.int(1, 4)], "tokens": [t], "token": [d.pick(1, 2)],
                 "volume": [d.int(1, 4), d.int(1, 4), d.int(1, 4), d.int(1, 3)], "clip": [d.int(1, 3), d.int(2, 4), d.int(2, 4), d.int(1, 2)], "audio": [d.int(16, 40)],
                 "pixels": [d.int(2, 5), d.int(2, 5), d.pick(1, 3)], "deep": [t, d.int(1, 4), d.int(1, 3)]}[kind]
        spec = {"name": d.pick("x", "input", "in") + (f"_{i}" if i else ""), "shape": shape, "kind": kind}
        if kind in ("tokens", "token"):
            spec.update(dtype="int32", high=d.int(3, 6))
        if kind == "pixels":
            spec.update(dtype=d.pick("uint8", "float32"))
        found.append(spec)
    if found[0]["kind"] in ("sequence", "tokens", "deep") and d.chance(0.25):
        found.append({"name": "mask", "shape": [t] if d.chance(0.7) else [t, t], "dtype": "bool", "kind": "mask"})
    return found


def unit_head(graph, t, units, function):
    d = graph.d
    if function == "unit":
        made = graph.place({"type": "Dense", "units": units}, [t])
        return made and graph.place({"type": "UnitNormalization"}, [made[0]])
    if units is None and function is None:
        return [t]
    if units is None:
        return graph.place({"type": "Activation", "activation": function}, [t])
    return graph.place({"type": "Dense", "units": units, "activation": function, **decorated(d, ("kernel",), 0.05)}, [t])


def random_model(rng, steps=None):
    """(data, plan, families): the model in the dialect and how its numbers are drawn; None where the draws came to nothing."""
    d = Draw(rng)
    specs = random_inputs(d)
    trains = d.chance(0.85)
    graph = Graph(d, specs, trains=trains)
    if any(s["kind"] in ("tokens", "token") for s in specs):
        graph.integers()
    focus = trains and d.chance(0.3)  # little more than a loss, metrics and an optimizer
    graph.grow(steps or (d.int(1, 2) if focus else d.int(1, 6)))
    found = [t for t in graph.tensors if isinstance(t.source, Placed) and t.real]
    if not found:
        return None
    outputs = [found[-1]]
    if d.chance(0.2) and len(found) > 1:
        outputs.append(d.pick(*found[:-1]))
    plan = {"batch": d.int(1, 4), "train_batch": d.pick(6, 8, 12) if focus else d.pick(1, 2, 3, 4, 6, 6), "targets": [], "inputs": {s["name"]: s for s in specs}}
    training = None
    if trains:
        heads, kinds, losses = [], [], []
        for t in outputs:
            kind, value, function, units, target, shape = loss(d, t.shape)
            made = unit_head(graph, t, units, function)
            if not made:
                return None
            if shape is not None and len(shape) >= len(t.shape) and kind == "sparse":
                shape = tuple(made[0].shape[:-1]) + ((1,) if len(shape) == len(t.shape) else ())
            heads.append(made[0])
            kinds.append(kind)
            losses.append(value)
            plan["targets"].append((target, shape))
        if len(heads) > 1 and heads[0] is heads[1]:
            heads, losses, kinds, plan["targets"] = heads[:1], losses[:1], kinds[:1], plan["targets"][:1]
        if any(isinstance(h.source, str) for h in heads):
            return None
        outputs = heads
        rule = optimizer(d)
        if "ScheduleFree" in str(rule) and any("SpectralNormalization" in str(p.entry) for p in graph.placed):
            return None  # whether its averages start before or after the layer's first change of the kernel is Keras's chance
        training = {"optimizer": rule, "loss": losses[0] if len(losses) == 1 else losses}
        if len(losses) > 1 and d.chance(0.5):
            training["loss_weights"] = [d.real(0.1, 2) for _ in losses]
        for key, p in (("metrics", 1 if focus else 0.5), ("weighted_metrics", 0.4 if focus else 0.25)):
            if d.chance(p):
                made = [metrics(d, k, o.shape, g[1], 6 if focus else 3) for k, o, g in zip(kinds, outputs, plan["targets"])]
                if key == "weighted_metrics" and "metrics" in training:
                    made = [[m for m in ms if isinstance(m, str)] for ms in made]
                    made = [[m for m in ms if m not in str(training["metrics"])] for ms in made]
                training[key] = made
        # Keras multiplies weights and losses aligned at their last axes: only a weight for each loss has a meaning
        wide = [1 < len(o.shape) < 3 and "axis" not in str(v) and k not in ("sets", "circle", "ctc") for o, v, k in zip(outputs, losses, kinds)]
        plan["sample_weight"] = [d.pick(None, None, None, *(("weights", "zeros") if len(o.shape) == 1 and k != "sets" else ()), *(("steps",) if w else ())) for o, w, k in zip(outputs, wide, kinds)]
        kind = kinds[0]
        if len(outputs) == 1 and d.chance(0.15) and (kind == "sparse" and len(outputs[0].shape) == 1 or kind == "categorical" and plan["targets"][0][0] == "one_hot" and len(outputs[0].shape) == 1
                                                     or kind == "binary" and outputs[0].shape == (1,) and plan["targets"][0][0] == "binary"):
            low = -1 if "'int', -1" in str(plan["targets"]) else 0
            if low == 0:
                training["class_weight"] = {k: d.real(0.1, 3) for k in range(max(2, outputs[0].shape[-1])) if d.chance(0.8)} or {0: 2.0}
                if d.chance(0.6):
                    plan["sample_weight"] = [None]
    data = graph.data(outputs)
    if training:
        refs = data["outputs"]
        for key in ("metrics", "weighted_metrics"):
            if key in training:
                made = training[key]
                if not any(made):
                    del training[key]
                elif len(refs) == 1:
                    training[key] = made[0]
                else:
                    training[key] = {r: m for r, m in zip(refs, made) if m}
        if len(refs) > 1 and d.chance(0.3):
            training["loss"] = dict(zip(refs, training["loss"]))
            if "loss_weights" in training:
                training["loss_weights"] = dict(zip(refs, training["loss_weights"]))
        data["training"] = training
    return data, plan, graph.families
