"""Random layers for random_models.py: each rule gives the entry of a layer that may stand after a tensor of some shape.

Arguments are drawn from Keras's whole range, the forbidden combinations included: what Keras refuses is drawn again.
"""

ACTIVATIONS = ["relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "silu", "swish", "mish", "sigmoid", "log_sigmoid", "hard_sigmoid", "sparse_sigmoid",
               "hard_silu", "hard_swish", "tanh", "hard_tanh", "tanh_shrink", "hard_shrink", "soft_shrink", "softplus", "sparse_plus", "squareplus", "softsign",
               "exponential", "softmax", "log_softmax", "sparsemax", "linear"]  # glu: Keras builds what follows for twice the width
SMOOTH = ["tanh", "sigmoid", "softsign", "elu", "gelu", "silu", "softplus", "mish", "linear", "relu", "hard_sigmoid", "hard_tanh", "leaky_relu", "relu6", "selu"]
INITIALIZERS = ["zeros", "ones", "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "lecun_normal", "lecun_uniform", "orthogonal", "random_normal",
                "random_uniform", "truncated_normal", "variance_scaling"]


class Draw:
    """Random choices, small and readable numbers."""

    def __init__(self, rng):
        self.rng = rng

    def pick(self, *options):
        return options[int(self.rng.integers(len(options)))]

    def chance(self, p):
        return self.rng.random() < p

    def int(self, low, high):
        return int(self.rng.integers(low, high + 1))

    def real(self, low, high, digits=3):
        return round(float(self.rng.uniform(low, high)), digits)

    def size(self, n, low, high):
        """One number or one per axis."""
        return self.int(low, high) if self.chance(0.5) else [self.int(low, high) for _ in range(n)]

    def some(self, **options):
        """A random half of the arguments given as functions."""
        return {k: make() for k, make in options.items() if self.chance(0.4)}


def regularizer(d):
    t = d.pick("L1", "L2", "L1L2", "l1", "l2", "l1_l2", "OrthogonalRegularizer")
    if t[0] == "l":
        return t
    if t == "OrthogonalRegularizer":
        return {"type": t, **d.some(factor=lambda: d.real(0.001, 0.05), mode=lambda: d.pick("rows", "columns"))}
    names = {"L1": ["l1"], "L2": ["l2"], "L1L2": ["l1", "l2"]}[t]
    return {"type": t, **{n: d.real(0.001, 0.05) for n in names if d.chance(0.8)}}


def constraint(d):
    t = d.pick("MaxNorm", "MinMaxNorm", "NonNeg", "UnitNorm", "non_neg", "unit_norm", "max_norm")
    axis = {"axis": d.pick(0, 0, 1, [0], -1)} if d.chance(0.3) else {}
    if t == "MaxNorm":
        return {"type": t, **d.some(max_value=lambda: d.real(0.2, 2)), **axis}
    if t == "MinMaxNorm":
        return {"type": t, **d.some(min_value=lambda: d.real(0, 0.5), max_value=lambda: d.real(0.6, 2), rate=lambda: d.real(0.1, 1)), **axis}
    if t == "UnitNorm":
        return {"type": t, **axis}
    return {"type": t} if t == "NonNeg" else t


def initializer(d):
    if d.chance(0.6):
        return d.pick(*INITIALIZERS)
    t = d.pick("RandomNormal", "RandomUniform", "TruncatedNormal", "Constant", "VarianceScaling", "HeNormal", "GlorotUniform", "Orthogonal")
    return {"type": t, **{"RandomNormal": lambda: d.some(mean=lambda: d.real(-1, 1), stddev=lambda: d.real(0.1, 1)),
                          "RandomUniform": lambda: {"minval": -d.real(0, 1), "maxval": d.real(0.1, 1)},
                          "TruncatedNormal": lambda: d.some(stddev=lambda: d.real(0.1, 1)),
                          "Constant": lambda: {"value": d.real(-1, 1)},
                          "VarianceScaling": lambda: d.some(scale=lambda: d.real(0.5, 2), mode=lambda: d.pick("fan_in", "fan_out", "fan_avg"),
                                                            distribution=lambda: d.pick("uniform", "normal", "truncated_normal", "untruncated_normal")),
                          "HeNormal": lambda: {"seed": d.int(0, 9)}, "GlorotUniform": lambda: {}, "Orthogonal": lambda: d.some(gain=lambda: d.real(0.5, 2))}[t]()}


def decorated(d, names, p=0.06):
    """Regularizers, constraints and initializers of the weights called `names`."""
    found = {}
    for n in names:
        if d.chance(p):
            found[f"{n}_regularizer"] = regularizer(d)
        if d.chance(p):
            found[f"{n}_constraint"] = constraint(d)
        if d.chance(p):
            found[f"{n}_initializer"] = initializer(d)
    if d.chance(p / 2):
        found["activity_regularizer"] = regularizer(d)
        if "rthogonal" in str(found["activity_regularizer"]):
            del found["activity_regularizer"]
    return found


def bias(d):
    return {"use_bias": False} if d.chance(0.2) else {}


def activation(d, p=0.6):
    return {"activation": d.pick(*ACTIVATIONS)} if d.chance(p) else {}


def data_format(d):
    return {"data_format": d.pick("channels_first", "channels_last", "channels_first")} if d.chance(0.2) else {}


# ---- rules: (draw, shape without batch) -> entry, or None where nothing fits

def dense(d, s):
    return {"type": "Dense", "units": d.int(1, 5), **activation(d), **bias(d), **decorated(d, ("kernel", "bias"))}


def einsum_dense(d, s):
    equations = {1: [("ab,bc->ac", [-3]), ("ab,bcd->acd", [-3, -2]), ("ab,b->ab", ["b"]), ("...x,xy->...y", [-3]), ("ab,ab->ab", None), ("ax,xy->ay", [-3])],
                 2: [("abc,cd->abd", ["b", -3]), ("abc,bd->adc", [-3, "c"]), ("abc,cde->abde", ["b", -3, -2]), ("abc,bcd->ad", [-4]), ("abc,cd->adb", [-3, "b"]),
                     ("...x,xy->...y", [None, -3]), ("abc,bc->abc", ["b", "c"]), ("abc,c->ab", ["b"]), ("abc,bce->aeb", [-3, "b"]), ("abc,cd->abcd", ["b", "c", -2])],
                 3: [("abcd,de->abce", ["b", "c", -3]), ("abcd,cde->abe", ["b", -3]), ("...x,xy->...y", [None, None, -2]), ("abcd,bce->aed", [-3, "d"]), ("abcd,cd->ab", ["b"])],
                 4: [("abcde,ef->abcdf", ["b", "c", "d", -2]), ("...x,xy->...y", [None, None, None, -2])]}.get(len(s))
    if not equations:
        return None
    equation, output = d.pick(*equations)
    if output is None:
        return None
    left = equation.split(",")[0]
    sizes = dict(zip(left[1:], s)) if "." not in left else {}
    shape = [d.int(1, -o) if isinstance(o, int) else sizes.get(o) if isinstance(o, str) else None for o in output]
    new = {c: n for c, n in zip(equation.split("->")[1][1:], shape)} if "." not in left else {}
    result = equation.split("->")[1]
    entry = {"type": "EinsumDense", "equation": equation, "output_shape": shape[0] if len(shape) == 1 and shape[0] and d.chance(0.4) else shape}
    if "." in left:
        entry["bias_axes"] = "y"
    elif d.chance(0.6):
        axes = [c for c in result[1:] if c in new and d.chance(0.6)]
        if axes:
            entry["bias_axes"] = "".join(axes if d.chance(0.8) else reversed(axes))
    return {**entry, **activation(d, 0.4), **decorated(d, ("kernel",))}


def activation_layer(d, s):
    return {"type": "Activation", "activation": d.pick(*ACTIVATIONS)}


def relu(d, s):
    return {"type": "ReLU", **d.some(max_value=lambda: d.real(0.5, 6), negative_slope=lambda: d.real(0, 0.5), threshold=lambda: d.real(0, 1))}


def leaky(d, s):
    return {"type": "LeakyReLU", **d.some(negative_slope=lambda: d.real(0, 0.9))}


def elu(d, s):
    return {"type": "ELU", **d.some(alpha=lambda: d.real(0.1, 2))}


def prelu(d, s):
    shared = [i + 1 for i in range(len(s)) if d.chance(0.4)]
    return {"type": "PReLU", **({"shared_axes": shared} if shared else {}), **decorated(d, ("alpha",))}


def axis(d, s, several=True):
    """One axis, counted from either end, or a list."""
    n = len(s)
    if several and n > 1 and d.chance(0.3):
        chosen = sorted({d.int(1, n) for _ in range(2)})
        return [a if d.chance(0.5) else a - n - 1 for a in chosen]
    a = d.int(1, n)
    return a if d.chance(0.5) else a - n - 1


def softmax(d, s):
    return {"type": "Softmax", **({"axis": axis(d, s)} if d.chance(0.6) else {})}


def padding(d, causal=False):
    return {"padding": d.pick("same", "valid", *(("causal",) if causal else ()))} if d.chance(0.7) else {}


def conv(d, s):
    n = len(s) - 1
    e = {"type": f"Conv{n}D", "filters": d.int(1, 4), "kernel_size": d.size(n, 1, 4 if n < 3 else 3)}
    if d.chance(0.4):
        e["strides"] = d.size(n, 1, 3)
    elif d.chance(0.4):
        e["dilation_rate"] = d.size(n, 1, 3)
    if d.chance(0.25):
        e["groups"] = d.pick(2, 2, 3)
        e["filters"] = e["groups"] * d.int(1, 2)
    return {**e, **padding(d, n == 1), **data_format(d), **activation(d), **bias(d), **decorated(d, ("kernel", "bias"))}


def conv_transpose(d, s):
    n = len(s) - 1
    e = {"type": f"Conv{n}DTranspose", "filters": d.int(1, 3), "kernel_size": d.size(n, 1, 4 if n < 3 else 2)}
    if d.chance(0.6):
        e["strides"] = d.size(n, 1, 3 if n < 3 else 2)
        if d.chance(0.4):
            e["output_padding"] = d.size(n, 0, 1)
    elif d.chance(0.2):
        e["dilation_rate"] = d.size(n, 1, 2)
    return {**e, **padding(d), **data_format(d), **activation(d), **bias(d), **decorated(d, ("kernel", "bias"))}


def depthwise(d, s):
    n = len(s) - 1
    e = {"type": f"DepthwiseConv{n}D", "kernel_size": d.size(n, 1, 3)}
    if d.chance(0.4):
        e["strides"] = d.int(1, 3)
    elif d.chance(0.4):
        e["dilation_rate"] = d.size(n, 1, 3)
    if d.chance(0.4):
        e["depth_multiplier"] = d.int(1, 3)
    return {**e, **padding(d, False), **data_format(d), **activation(d), **bias(d), **decorated(d, ("depthwise", "bias"))}


def separable(d, s):
    n = len(s) - 1
    e = {"type": f"SeparableConv{n}D", "filters": d.int(1, 4), "kernel_size": d.size(n, 1, 3)}
    if d.chance(0.4):
        e["strides"] = d.int(1, 2)
    elif d.chance(0.4):
        e["dilation_rate"] = d.size(n, 1, 2)
    if d.chance(0.4):
        e["depth_multiplier"] = d.int(1, 3)
    return {**e, **padding(d), **data_format(d), **activation(d), **bias(d), **decorated(d, ("depthwise", "pointwise", "bias"))}


def pool(d, s):
    n = len(s) - 1
    e = {"type": f"{d.pick('Max', 'Average')}Pooling{n}D"}
    if d.chance(0.8):
        e["pool_size"] = d.size(n, 1, 3)
    if d.chance(0.5):
        e["strides"] = d.size(n, 1, 3)
    return {**e, **padding(d), **data_format(d)}


def global_pool(d, s):
    n = len(s) - 1
    return {"type": f"Global{d.pick('Max', 'Average')}Pooling{n}D", **d.some(keepdims=lambda: d.chance(0.8)), **data_format(d)}


def adaptive_pool(d, s):
    n = len(s) - 1
    return {"type": f"Adaptive{d.pick('Max', 'Average')}Pooling{n}D", "output_size": d.size(n, 1, 4), **data_format(d)}


def recurrent_arguments(d, kind, cell=False):
    e = {"units": d.int(1, 4), **d.some(activation=lambda: d.pick(*SMOOTH)), **bias(d), **decorated(d, ("kernel", "recurrent", "bias"), 0.04)}
    if kind in ("LSTM", "GRU"):
        e.update(d.some(recurrent_activation=lambda: d.pick("sigmoid", "hard_sigmoid", "tanh", "relu6", "softsign", "sparse_sigmoid", "linear")))
    if kind == "LSTM":
        e.update(d.some(unit_forget_bias=lambda: d.chance(0.5)))
    if kind == "GRU":
        e.update(d.some(reset_after=lambda: d.chance(0.3)))
    if d.chance(0.1):
        e["dropout"] = 0.0
    return e


def sequence_arguments(d, state=True, backwards=True):
    e = {}
    if d.chance(0.55):
        e["return_sequences"] = True
    if state and d.chance(0.25):
        e["return_state"] = True
    if backwards and d.chance(0.3):
        e["go_backwards"] = True
    if d.chance(0.15):
        e["unroll"] = True
    return e


def recurrent(d, s, state=True, backwards=True):
    kind = d.pick("SimpleRNN", "LSTM", "GRU")
    return {"type": kind, **recurrent_arguments(d, kind), **sequence_arguments(d, state, backwards)}


def rnn_cells(d, s, state=True, backwards=True):
    cells = []
    for _ in range(d.int(1, 3)):
        kind = d.pick("SimpleRNN", "LSTM", "GRU")
        cell = {"type": f"{kind}Cell", **recurrent_arguments(d, kind)}
        cell.pop("activity_regularizer", None)  # RNN leaves it out
        cells.append(cell)
    e = {"type": "RNN", "cell": cells[0] if len(cells) == 1 and d.chance(0.7) else cells, **sequence_arguments(d, state, backwards)}
    if d.chance(0.3):
        e["zero_output_for_mask"] = True
    return e


def conv_lstm(d, s, state=True, backwards=True):
    n = len(s) - 2
    e = {"type": f"ConvLSTM{n}D", "filters": d.int(1, 3), "kernel_size": d.size(n, 1, 3 if n < 3 else 2), **padding(d), **bias(d), **data_format(d),
         **d.some(activation=lambda: d.pick(*SMOOTH), recurrent_activation=lambda: d.pick("sigmoid", "hard_sigmoid", "tanh"), unit_forget_bias=lambda: d.chance(0.5))}
    if d.chance(0.3):
        e["strides"] = d.size(n, 1, 2)
    elif d.chance(0.3):
        e["dilation_rate"] = d.size(n, 1, 2)
    arguments = sequence_arguments(d, state, backwards)
    arguments.pop("unroll", None)
    return {**e, **arguments, **decorated(d, ("kernel", "recurrent", "bias"), 0.03)}


def bidirectional(d, s, state=True, backwards=True):
    make = recurrent if len(s) == 2 and d.chance(0.7) else rnn_cells if len(s) == 2 else conv_lstm
    inner = make(d, s, state, False)
    e = {"type": "Bidirectional", "layer": inner}
    if d.chance(0.7):
        e["merge_mode"] = d.pick("concat", "sum", "mul", "ave", *((None,) if state else ()))
    if d.chance(0.25) and len(s) == 2:
        other = make(d, s, state, False)
        for k in ("return_sequences", "return_state"):
            other.pop(k, None)
            if k in inner:
                other[k] = inner[k]
        other["go_backwards"] = True
        if e.get("merge_mode", "concat") in ("sum", "mul", "ave") and "units" in inner and "units" in other:
            other["units"] = inner["units"]
        e["backward_layer"] = other
    return e


def batch_norm(d, s):
    e = {"type": "BatchNormalization", **d.some(momentum=lambda: d.real(0.3, 0.99), epsilon=lambda: d.pick(0.001, 0.01, 0.0001, 0.1), center=lambda: d.chance(0.5),
                                                scale=lambda: d.chance(0.5)), **decorated(d, ("gamma", "beta"), 0.05)}
    if d.chance(0.3):
        e["axis"] = axis(d, s, False)
    if d.chance(0.08):
        e.update(renorm=True, **d.some(renorm_momentum=lambda: d.real(0.3, 0.9)))
    e.pop("activity_regularizer", None)
    return e


def layer_norm(d, s):
    return {"type": "LayerNormalization", **({"axis": axis(d, s)} if d.chance(0.6) else {}), **d.some(epsilon=lambda: d.pick(0.001, 0.01, 1e-5), center=lambda: d.chance(0.5),
                                                                                                      scale=lambda: d.chance(0.5)), **decorated(d, ("gamma", "beta"), 0.05)}


def group_norm(d, s):
    e = {"type": "GroupNormalization", "groups": d.pick(-1, 1, 2, 3), **({"axis": axis(d, s, False)} if d.chance(0.5) else {}),
         **d.some(epsilon=lambda: d.pick(0.001, 0.01, 1e-5), center=lambda: d.chance(0.5), scale=lambda: d.chance(0.5)), **decorated(d, ("gamma", "beta"), 0.05)}
    return e


def rms_norm(d, s):
    n = len(s)
    axes = d.pick(-1, -1, n, [-1], list(range(-d.int(1, n), 0)))
    return {"type": "RMSNormalization", **({"axis": axes} if d.chance(0.6) else {}), **d.some(epsilon=lambda: d.pick(0.001, 0.01))}


def unit_norm(d, s):
    return {"type": "UnitNormalization", **({"axis": axis(d, s)} if d.chance(0.6) else {})}


def spectral_norm(d, s):
    inner = d.pick(dense, *((conv, conv_transpose) if len(s) in (2, 3) else ()))(d, s)
    for k in [k for k in inner if k.endswith(("_regularizer", "_constraint"))]:
        del inner[k]
    return {"type": "SpectralNormalization", "layer": inner, **d.some(power_iterations=lambda: d.int(1, 3))}


def reshape(d, s):
    total = 1
    for n in s:
        total *= n
    shape, left = [], total
    while left > 1 and len(shape) < 4:
        divisors = [k for k in range(1, left + 1) if left % k == 0]
        k = d.pick(*divisors) if len(shape) < 3 else left
        shape.append(k)
        left //= k
    if left > 1:
        shape.append(left)
    shape = shape or [1]
    if d.chance(0.4):
        shape[d.int(0, len(shape) - 1)] = -1
    return {"type": "Reshape", "target_shape": shape}


def permute(d, s):
    return {"type": "Permute", "dims": [int(k) + 1 for k in d.rng.permutation(len(s))]}


def flatten(d, s):
    return {"type": "Flatten", **data_format(d)}


def repeat(d, s):
    return {"type": "RepeatVector", "n": d.int(1, 4)}


def pairs(d, n, high):
    if d.chance(0.3):
        return d.int(0, high)
    if n > 1 and d.chance(0.5):
        return [d.int(0, high) for _ in range(n)]
    made = [[d.int(0, high), d.int(0, high)] for _ in range(n)]
    return made[0] if n == 1 else made


def cropping(d, s):
    n = len(s) - 1
    return {"type": f"Cropping{n}D", **({"cropping": pairs(d, n, 2)} if d.chance(0.9) else {}), **(data_format(d) if n > 1 else {})}


def zero_padding(d, s):
    n = len(s) - 1
    return {"type": f"ZeroPadding{n}D", **({"padding": pairs(d, n, 2)} if d.chance(0.9) else {}), **data_format(d)}


def up_sampling(d, s):
    n = len(s) - 1
    e = {"type": f"UpSampling{n}D", **({"size": d.size(n, 1, 3) if n > 1 else d.int(1, 3)} if d.chance(0.8) else {}), **(data_format(d) if n > 1 else {})}
    if n == 2 and d.chance(0.6):
        e["interpolation"] = d.pick("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5")
    return e


def resizing(d, s):
    e = {"type": "Resizing", "height": d.int(1, 7), "width": d.int(1, 7), **d.some(interpolation=lambda: d.pick("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"),
                                                                                  antialias=lambda: d.chance(0.7)), **data_format(d)}
    k = d.int(0, 3)
    if k == 1:
        e["crop_to_aspect_ratio"] = True
    if k == 2:
        e.update(pad_to_aspect_ratio=True, **d.some(fill_value=lambda: d.real(-1, 1)))
    return e


def center_crop(d, s):
    return {"type": "CenterCrop", "height": d.int(1, 7), "width": d.int(1, 7), **data_format(d)}


def noise(d, s):
    t = d.pick("Dropout", "GaussianDropout", "GaussianNoise", "AlphaDropout", "ActivityRegularization", *((f"SpatialDropout{len(s) - 1}D",) if 2 <= len(s) <= 4 else ()))
    if t == "ActivityRegularization":
        return {"type": t, **d.some(l1=lambda: d.real(0, 0.05), l2=lambda: d.real(0, 0.05))}
    return {"type": t, **({"stddev": 0.0} if t == "GaussianNoise" else {"rate": 0.0}), **d.some(seed=lambda: d.int(0, 9))}


def masking(d, s):
    return {"type": "Masking", **d.some(mask_value=lambda: 0.0)}


def identity(d, s):
    return {"type": "Identity"}


def normalization(d, s):
    if d.chance(0.3):
        return {"type": "Normalization", **({"axis": axis(d, s, True)} if d.chance(0.5) else {}), **d.some(invert=lambda: True)}
    if d.chance(0.5):
        return {"type": "Normalization", "axis": None, "mean": d.real(-1, 1), "variance": d.real(0.2, 2), **d.some(invert=lambda: True)}
    return {"type": "Normalization", "mean": [d.real(-1, 1) for _ in range(s[-1])], "variance": [d.real(0.2, 2) for _ in range(s[-1])], **d.some(invert=lambda: True)}


def rescaling(d, s):
    many = lambda: [d.real(-2, 2) for _ in range(s[-1])]  # noqa: E731
    return {"type": "Rescaling", "scale": d.real(-2, 2) if d.chance(0.7) else many(), **({"offset": d.real(-1, 1) if d.chance(0.7) else many()} if d.chance(0.6) else {})}


def discretization(d, s):
    e = {"type": "Discretization", "bin_boundaries": sorted({d.real(-1.5, 1.5) for _ in range(d.int(1, 4))}), **d.some(output_mode=lambda: d.pick("int", "one_hot", "multi_hot", "count"))}
    return e


def spectrogram(d, s):
    if d.chance(0.5):
        length = d.pick(4, 6, 8)
        return {"type": "STFTSpectrogram", "frame_length": length, "frame_step": d.int(1, 4), **d.some(
            mode=lambda: d.pick("log", "magnitude", "psd", "real", "imag", "angle", "stft"), fft_length=lambda: d.pick(8, 16), window=lambda: d.pick("hann", "hamming", None),
            periodic=lambda: d.chance(0.5), scaling=lambda: d.pick("density", "spectrum", None), padding=lambda: d.pick("valid", "same"),
            expand_dims=lambda: d.chance(0.5)), **data_format(d)}
    return {"type": "MelSpectrogram", "fft_length": d.pick(8, 16), "sequence_stride": d.int(1, 4), "num_mel_bins": d.int(2, 5), "sampling_rate": d.pick(100, 16000), **d.some(
        sequence_length=lambda: d.pick(4, 8), window=lambda: d.pick("hann", "hamming"), mel_norm=lambda: d.pick("slaney"), mag_exp=lambda: d.pick(1.0, 2.0),
        power_to_db=lambda: d.chance(0.5), min_power=lambda: d.pick(1e-5, 1e-3), top_db=lambda: d.pick(20.0, 80.0), min_freq=lambda: d.pick(10.0, 20.0), max_freq=lambda: 45.0)}


AUGMENTATION = ["RandomFlip", "RandomBrightness", "RandomContrast", "RandomCrop", "AutoContrast", "RandomRotation", "RandomTranslation", "RandomZoom", "RandomShear",
                "RandomHue", "RandomSaturation", "RandomSharpness", "RandomGrayscale", "RandomColorDegeneration", "RandomGaussianBlur", "RandomErasing", "RandomInvert", "Solarization"]


def augmentation(d, s):
    t = d.pick(*AUGMENTATION)
    f = lambda: d.real(0.1, 0.9)  # noqa: E731
    e = {"type": t}
    if t in ("RandomBrightness", "RandomContrast", "RandomSharpness", "RandomSaturation", "RandomHue", "RandomRotation", "RandomColorDegeneration"):
        e["factor"] = f()
    if t in ("RandomSaturation", "RandomHue", "RandomSharpness", "RandomColorDegeneration", "AutoContrast", "RandomInvert", "Solarization", "RandomBrightness", "RandomContrast") and d.chance(0.5):
        e["value_range"] = [0, 1] if d.chance(0.5) else [0, 255]
    if t in ("RandomTranslation", "RandomZoom"):
        e["height_factor"] = f()
        e["width_factor"] = f()
    if t == "RandomCrop":
        e["height"], e["width"] = d.int(1, 6), d.int(1, 6)
    return {**e, **data_format(d)}


def time_distributed(d, s):
    for _ in range(20):
        rule = d.pick(*[r for r in RULES if len(s) - 1 in r.ranks and r.inside])
        e = rule.make(d, s[1:]) if rule.make not in (recurrent, rnn_cells, conv_lstm, bidirectional) else rule.make(d, s[1:], False)
        if e:
            return {"type": "TimeDistributed", "layer": e}
    return None


class Rule:
    def __init__(self, family, weight, ranks, make, inside=True):
        self.family, self.weight, self.ranks, self.make, self.inside = family, weight, ranks, make, inside


ANY, GRIDS = (1, 2, 3, 4), (2, 3, 4)
RULES = [
    Rule("core", 4, ANY, dense), Rule("core", 2, ANY, einsum_dense), Rule("core", 0.5, ANY, identity), Rule("mask", 2, (2, 3), masking),
    Rule("activation", 1.5, ANY, activation_layer), Rule("activation", 0.7, ANY, relu), Rule("activation", 0.5, ANY, leaky), Rule("activation", 0.5, ANY, elu),
    Rule("activation", 1, ANY, prelu), Rule("activation", 1, ANY, softmax),
    Rule("conv", 4, GRIDS, conv), Rule("conv", 2, GRIDS, conv_transpose), Rule("conv", 2, (2, 3), depthwise), Rule("conv", 2, (2, 3), separable),
    Rule("pooling", 3, GRIDS, pool), Rule("pooling", 2, GRIDS, global_pool), Rule("pooling", 1.5, GRIDS, adaptive_pool),
    Rule("rnn", 5, (2,), recurrent), Rule("rnn", 2.5, (2,), rnn_cells), Rule("rnn", 2, (3, 4), conv_lstm), Rule("rnn", 3, (2, 3), bidirectional),
    Rule("norm", 2, ANY, batch_norm), Rule("norm", 1.5, ANY, layer_norm), Rule("norm", 1.5, ANY, group_norm), Rule("norm", 1, ANY, rms_norm),
    Rule("norm", 1, ANY, unit_norm), Rule("norm", 1.5, ANY, spectral_norm),
    Rule("reshape", 1, ANY, reshape), Rule("reshape", 1, GRIDS, permute), Rule("reshape", 0.7, ANY, flatten), Rule("reshape", 1.5, (1,), repeat),
    Rule("reshape", 1.2, GRIDS, cropping), Rule("reshape", 1.2, GRIDS, zero_padding), Rule("reshape", 1.2, GRIDS, up_sampling),
    Rule("image", 1.5, (3,), resizing), Rule("image", 0.7, (3,), center_crop), Rule("augmentation", 2, (3,), augmentation, False),
    Rule("regularization", 1, ANY, noise), Rule("preprocessing", 1, ANY, normalization), Rule("preprocessing", 1, ANY, rescaling),
    Rule("preprocessing", 0.3, (1, 2), discretization), Rule("spectrogram", 1, (1,), spectrogram),
    Rule("wrapper", 4, (2, 3, 4), time_distributed),
]


# ---- integer tensors

def integer_layer(d, s, high):
    k = d.int(0, 9)
    if k < 6:
        return {"type": "Embedding", "input_dim": high, "output_dim": d.int(1, 4), **d.some(mask_zero=lambda: d.chance(0.8)), **decorated(d, ("embeddings",), 0.1)}
    if k == 6:
        return {"type": "CategoryEncoding", "num_tokens": high, **d.some(output_mode=lambda: d.pick("one_hot", "multi_hot", "count"))}
    if k == 7:
        return {"type": "Hashing", "num_bins": d.int(2, 5), **d.some(mask_value=lambda: d.int(0, 2), salt=lambda: d.pick(133, [3, 7]),
                                                                     output_mode=lambda: d.pick("one_hot", "multi_hot", "count", "int"))}
    if k == 8:
        vocabulary = [int(v) for v in d.rng.permutation(high)[:d.int(2, high)]]
        return {"type": "IntegerLookup", "vocabulary": vocabulary, **d.some(num_oov_indices=lambda: d.int(1, 2), output_mode=lambda: d.pick("one_hot", "multi_hot", "count", "int"),
                                                                           invert=lambda: d.chance(0.2), pad_to_max_tokens=lambda: d.chance(0.2))}
    return {"type": d.pick("Dense"), "units": d.int(1, 3)}
