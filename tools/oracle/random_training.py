"""Random training blocks for random_models.py: losses with the head and the target that suit them, metrics, optimizers and schedules."""

REDUCTIONS = ("sum_over_batch_size", "sum", "mean", "mean_with_sample_weight")
RATES = {"SGD": (0.01, 0.2), "Adam": (0.003, 0.05), "AdamW": (0.003, 0.05), "Adamax": (0.005, 0.05), "Nadam": (0.003, 0.05), "RMSprop": (0.003, 0.02), "Adagrad": (0.02, 0.2),
         "Adadelta": (0.5, 2.0), "Adafactor": (0.01, 0.1), "Ftrl": (0.02, 0.2), "Lamb": (0.005, 0.05), "Lion": (0.001, 0.01), "Muon": (0.005, 0.05), "ScheduleFreeAdamW": (0.005, 0.05)}


def typed(d, kind, /, **arguments):
    """Half of the arguments given as functions; now and then the short spelling without any."""
    return {"type": kind, **d.some(**arguments)}


def smoothing(d):
    return {"label_smoothing": lambda: d.real(0, 0.4)}


def loss(d, shape):
    """(kind, loss, activation of the head, units of the head or None, generator of the target, shape of the target or None) for a tensor of this shape."""
    n = len(shape)
    kinds = ["regression"] * 3 + (["binary", "sets"] if n <= 3 else []) + (["categorical", "sparse"] if 1 <= n <= 3 else []) + (["circle"] if n == 1 else []) + (
        ["ctc"] if n == 2 and shape[0] >= 4 else [])
    kind = d.pick(*kinds)
    reduction = {"reduction": lambda: d.pick(*REDUCTIONS)}
    name = {"name": lambda: d.pick("named", "objective")}
    if kind == "regression":
        t = d.pick("MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "Huber", "LogCosh", "CosineSimilarity", "Poisson", "Hinge",
                   "SquaredHinge")
        if d.chance(0.3):
            short = {"MeanSquaredError": ("mse", "MSE", "mean_squared_error"), "MeanAbsoluteError": ("mae", "MAE", "mean_absolute_error"), "Huber": ("huber",), "LogCosh": ("log_cosh",),
                     "MeanAbsolutePercentageError": ("mape", "MAPE"), "MeanSquaredLogarithmicError": ("msle", "MSLE"), "CosineSimilarity": ("cosine_similarity",),
                     "Poisson": ("poisson",), "Hinge": ("hinge",), "SquaredHinge": ("squared_hinge",)}[t]
            value = d.pick(*short)
        else:
            more = {"Huber": {"delta": lambda: d.real(0.2, 2)}, "CosineSimilarity": {"axis": lambda: d.int(1, n) if d.chance(0.5) else -d.int(1, n)}}.get(t, {})
            value = typed(d, t, **more, **reduction, **name)
        positive = t in ("MeanSquaredLogarithmicError", "Poisson")
        target = ("uniform", 0.1, 2.0) if positive else ("uniform", 0.5, 2.0) if t == "MeanAbsolutePercentageError" else d.pick("sign", "binary") if "Hinge" in t else ("normal", 1.0)
        return kind, value, d.pick("softplus", "sigmoid", "exponential") if positive else d.pick(None, None, "linear", "tanh"), None, target, None
    if kind == "binary":
        t = d.pick("BinaryCrossentropy", "BinaryFocalCrossentropy")
        logits = d.chance(0.4)
        more = {"apply_class_balancing": lambda: d.chance(0.7), "alpha": lambda: d.real(0.1, 0.9), "gamma": lambda: d.real(1, 3)} if "Focal" in t else {}
        axis = {"axis": lambda: d.pick(-1, n)} if d.chance(0.3) else {}
        value = typed(d, t, **more, **smoothing(d), **axis, **reduction)
        if logits:
            value["from_logits"] = True
        elif d.chance(0.2):
            value = {"BinaryCrossentropy": "binary_crossentropy", "BinaryFocalCrossentropy": "binary_focal_crossentropy"}[t]
        return kind, value, "linear" if logits else "sigmoid", d.pick(1, 2, 3), d.pick("binary", ("uniform", 0.0, 1.0)), None
    if kind == "sets":
        t = d.pick("Dice", "Tversky")
        axes = {"axis": lambda: sorted({d.int(1, n) for _ in range(2)})} if d.chance(0.6) else {}
        more = {"alpha": lambda: d.real(0.1, 0.9), "beta": lambda: d.real(0.1, 0.9)} if t == "Tversky" else {}
        return kind, typed(d, t, **axes, **more, **reduction), d.pick("sigmoid", "softmax"), d.pick(1, 2, 3), "binary", None
    if kind == "categorical":
        t = d.pick("CategoricalCrossentropy", "CategoricalCrossentropy", "CategoricalFocalCrossentropy", "CategoricalHinge", "KLDivergence")
        if t == "CategoricalHinge" or t == "KLDivergence":
            return kind, typed(d, t, **reduction), d.pick("softmax", "sigmoid"), d.int(2, 4), "one_hot" if t == "CategoricalHinge" else "simplex", None
        more = {"alpha": lambda: d.real(0.1, 0.9), "gamma": lambda: d.real(0.5, 3)} if "Focal" in t else {}
        value = typed(d, t, **more, **smoothing(d), **reduction)
        logits = d.chance(0.4)
        if logits:
            value["from_logits"] = True
        if d.chance(0.2):
            value["axis"] = d.pick(-1, n, *((1, -2) if n > 1 else ()))
        return kind, value, "linear" if logits else d.pick("softmax", "softmax", "sigmoid", "softplus"), d.int(2, 4), d.pick("one_hot", "simplex"), None
    classes = d.int(2, 4)
    if kind == "sparse":
        t = d.pick("SparseCategoricalCrossentropy", "SparseCategoricalCrossentropy", "CategoricalGeneralizedCrossEntropy" if n == 1 else "SparseCategoricalCrossentropy")
        shape = tuple(shape[:-1]) + ((1,) if d.chance(0.2) else ())
        if t[0] == "C":
            return kind, typed(d, t, q=lambda: d.real(0.1, 1), **reduction), "softmax", classes, ("classes", classes), ()
        value = typed(d, t, **reduction)
        low = 0
        if d.chance(0.35):
            value["ignore_class"] = d.pick(0, -1, classes - 1)
            low = min(0, value["ignore_class"])
        logits = d.chance(0.4)
        if logits:
            value["from_logits"] = True
        return kind, value, "linear" if logits else d.pick("softmax", "softmax", "sigmoid"), classes, ("int", low, classes), shape
    if kind == "circle":
        return kind, typed(d, "Circle", gamma=lambda: d.real(1, 20), margin=lambda: d.real(0.1, 0.6), remove_diagonal=lambda: d.chance(0.5), **reduction), "unit", d.int(2, 4), \
            ("classes", 2), ()
    return kind, d.pick("ctc", typed(d, "CTC", **reduction)), "linear", 4, ("int", d.int(0, 1), 4), (2,)


def metrics(d, kind, shape, target_shape, most=3):
    """A few metrics that suit the loss's kind; `shape`: of the output."""
    n, last = len(shape), shape[-1]
    threshold = {"threshold": lambda: d.real(0.2, 0.8)}
    if kind == "regression" or kind == "circle" and not target_shape:
        options = ["mse", "mae", "MAPE", "cosine_similarity", {"type": "MeanSquaredError"}, {"type": "RootMeanSquaredError"}, {"type": "LogCoshError"},
                   typed(d, "CosineSimilarity", axis=lambda: d.pick(-1, n)), {"type": "MeanAbsolutePercentageError"}, "mean_squared_logarithmic_error", {"type": "Poisson"}]
        if n == 1:
            options += [typed(d, "R2Score", class_aggregation=lambda: d.pick("uniform_average", "variance_weighted_average"), num_regressors=lambda: 1)]
        options += [typed(d, "PearsonCorrelation", axis=lambda: d.pick(-1, n)), typed(d, "ConcordanceCorrelation", axis=lambda: d.pick(-1, n))] if last > 1 else []
        options += ["hinge", typed(d, "Accuracy")]
        if kind == "circle":
            return []
    elif kind in ("binary", "sets"):
        points = {"thresholds": lambda: d.pick(d.real(0.2, 0.8), [0.3, 0.5, 0.7], [0.5]), "class_id": lambda: d.int(0, last - 1)}
        top = {"top_k": lambda: d.int(1, last)} if last > 1 and n == 1 and d.chance(0.4) else {}
        counted = {"thresholds": lambda: d.real(0.2, 0.8)}
        options = ["accuracy", "acc", "binary_accuracy", "bce", "BCE", typed(d, "BinaryAccuracy", **threshold), typed(d, "BinaryCrossentropy", **smoothing(d)),
                   typed(d, "Precision", **{**points, "thresholds": lambda: d.real(0.2, 0.8)}, **top), typed(d, "Recall", **{**points, "thresholds": lambda: d.real(0.2, 0.8)}, **top),
                   typed(d, "AUC", num_thresholds=lambda: d.int(3, 30), curve=lambda: d.pick("ROC", "PR", "prgain"),
                         summation_method=lambda: d.pick("interpolation", "minoring", "majoring"), thresholds=lambda: [0.2, 0.4, 0.7],
                         from_logits=lambda: d.chance(0.4)),
                   typed(d, "TruePositives", **counted), typed(d, "TrueNegatives", **counted), typed(d, "FalsePositives", **counted), typed(d, "FalseNegatives", **counted),
                   typed(d, "BinaryIoU", target_class_ids=lambda: d.pick([0], [1], [0, 1]), **threshold), "hinge", "squared_hinge",
                   {"type": "SensitivityAtSpecificity", "specificity": d.real(0.1, 0.9), **d.some(num_thresholds=lambda: d.int(1, 20), class_id=lambda: d.int(0, last - 1))},
                   {"type": "SpecificityAtSensitivity", "sensitivity": d.real(0.1, 0.9), **d.some(num_thresholds=lambda: d.int(1, 20))},
                   {"type": "PrecisionAtRecall", "recall": d.real(0.1, 0.9), **d.some(num_thresholds=lambda: d.int(1, 20))},
                   {"type": "RecallAtPrecision", "precision": d.real(0.1, 0.9), **d.some(num_thresholds=lambda: d.int(1, 20))}]
        if n == 1 and last > 1:
            options += [typed(d, "F1Score", average=lambda: d.pick("micro", "macro", "weighted"), **threshold) | {"average": "macro"},
                        {"type": "FBetaScore", "average": d.pick("micro", "macro", "weighted"), **d.some(beta=lambda: d.real(0.3, 3), **threshold)},
                        {"type": "AUC", "multi_label": True, **d.some(num_thresholds=lambda: d.int(3, 30), label_weights=lambda: [d.real(0.1, 2) for _ in range(last)])}]
    elif kind == "categorical":
        options = ["accuracy", "categorical_accuracy", "categorical_crossentropy", typed(d, "CategoricalCrossentropy", **smoothing(d)), typed(d, "TopKCategoricalAccuracy", k=lambda: d.int(1, last)),
                   {"type": "OneHotMeanIoU", "num_classes": last, **d.some(sparse_y_pred=lambda: False, axis=lambda: -1)},
                   {"type": "OneHotIoU", "num_classes": last, "target_class_ids": d.pick([0], [0, 1]), **d.some(ignore_class=lambda: d.int(0, last - 1))},
                   {"type": "CategoricalHinge"}, {"type": "KLDivergence"}, {"type": "CosineSimilarity"}]
        if n == 1:
            options += [{"type": "F1Score", "average": d.pick("micro", "macro", "weighted")}, typed(d, "Precision", top_k=lambda: d.int(1, last)),
                        typed(d, "Recall", top_k=lambda: d.int(1, last), class_id=lambda: d.int(0, last - 1)), {"type": "R2Score"}]
    elif kind == "sparse":
        options = ["accuracy", "sparse_categorical_accuracy", "sparse_categorical_crossentropy", typed(d, "SparseCategoricalCrossentropy", from_logits=lambda: False),
                   typed(d, "SparseTopKCategoricalAccuracy", k=lambda: d.int(1, last)),
                   {"type": "MeanIoU", "num_classes": last, "sparse_y_pred": False, **d.some(ignore_class=lambda: d.int(0, last - 1))},
                   {"type": "IoU", "num_classes": last, "target_class_ids": d.pick([0], [1, 0]), "sparse_y_pred": False, **d.some(ignore_class=lambda: d.int(0, last - 1))}]
    else:
        return []
    found = [d.pick(*options) for _ in range(d.int(0, most))]
    for m in found:
        if isinstance(m, dict) and d.chance(0.2):
            m["name"] = d.pick("m1", "m2", "score")
    seen, unique = set(), []
    for m in found:
        key = m if isinstance(m, str) else m.get("name", m["type"])
        if key not in seen:
            seen.add(key)
            unique.append(m)
    return unique


def schedule(d, rate):
    t = d.pick("CosineDecay", "CosineDecayRestarts", "ExponentialDecay", "InverseTimeDecay", "PiecewiseConstantDecay", "PolynomialDecay")
    if t == "PiecewiseConstantDecay":
        return {"type": t, "boundaries": d.pick([0, 2], [0, 1], [1, 2]), "values": [rate, round(rate / 2, 5), round(rate / 4, 5)]}
    e = {"type": t, "initial_learning_rate": rate}
    if t == "CosineDecay":
        e.update(decay_steps=d.int(1, 6), **d.some(alpha=lambda: d.real(0, 0.5)))
        if d.chance(0.5):
            e.update(warmup_target=round(rate * 2, 5), warmup_steps=d.int(1, 3))
    elif t == "CosineDecayRestarts":
        e.update(first_decay_steps=d.int(1, 3), **d.some(t_mul=lambda: d.pick(1.0, 1.5, 2.0), m_mul=lambda: d.real(0.5, 1), alpha=lambda: d.real(0, 0.5)))
    elif t == "PolynomialDecay":
        e.update(decay_steps=d.int(1, 5), **d.some(end_learning_rate=lambda: round(rate / 10, 6), power=lambda: d.real(0.5, 3), cycle=lambda: d.chance(0.7)))
    else:
        e.update(decay_steps=d.int(1, 4), decay_rate=d.real(0.3, 1), **d.some(staircase=lambda: d.chance(0.7)))
    return e


def optimizer(d):
    t = d.pick(*RATES)
    low, high = RATES[t]
    rate = d.real(low, high, 4)
    if d.chance(0.05):
        return d.pick("sgd", "adam", "rmsprop", "adamw", "nadam", "adamax", "ftrl", "lion", "adagrad", "adadelta", "lamb", "muon", "adafactor")
    e = {"type": t, "learning_rate": rate if t in ("ScheduleFreeAdamW",) or d.chance(0.75) else schedule(d, rate)}
    betas = {"beta_1": lambda: d.real(0.5, 0.95), "beta_2": lambda: d.real(0.8, 0.999), "epsilon": lambda: d.pick(1e-3, 1e-4, 1e-2)}
    e.update({
        "SGD": lambda: d.some(momentum=lambda: d.real(0, 0.9), nesterov=lambda: d.chance(0.6)),
        "Adam": lambda: d.some(**betas, amsgrad=lambda: d.chance(0.6)), "AdamW": lambda: d.some(**betas, amsgrad=lambda: d.chance(0.6)),
        "Adamax": lambda: d.some(**betas), "Nadam": lambda: d.some(**betas), "Lamb": lambda: d.some(**betas), "Lion": lambda: d.some(beta_1=betas["beta_1"], beta_2=betas["beta_2"]),
        "RMSprop": lambda: d.some(rho=lambda: d.real(0.5, 0.95), momentum=lambda: d.real(0, 0.9), epsilon=betas["epsilon"], centered=lambda: d.chance(0.6)),
        "Adagrad": lambda: d.some(initial_accumulator_value=lambda: d.real(0, 0.5), epsilon=betas["epsilon"]),
        "Adadelta": lambda: d.some(rho=lambda: d.real(0.5, 0.95), epsilon=betas["epsilon"]),
        "Adafactor": lambda: d.some(beta_2_decay=lambda: -d.real(0.3, 0.9), epsilon_1=lambda: 1e-20, epsilon_2=lambda: d.real(0.001, 0.05), clip_threshold=lambda: d.real(0.5, 2),
                                    relative_step=lambda: d.chance(0.5)),
        "Ftrl": lambda: d.some(learning_rate_power=lambda: -d.real(0.3, 0.9), initial_accumulator_value=lambda: d.real(0.05, 0.5), l1_regularization_strength=lambda: d.real(0, 0.05),
                               l2_regularization_strength=lambda: d.real(0, 0.05), l2_shrinkage_regularization_strength=lambda: d.real(0, 0.05), beta=lambda: d.real(0, 0.5)),
        "Muon": lambda: d.some(momentum=lambda: d.real(0.5, 0.95), nesterov=lambda: d.chance(0.5), ns_steps=lambda: d.int(3, 6), adam_lr_ratio=lambda: d.real(0.1, 1),
                               adam_beta_1=betas["beta_1"], adam_beta_2=betas["beta_2"], rms_rate=lambda: d.real(0.1, 0.3), adam_weight_decay=lambda: d.real(0, 0.1),
                               exclude_embeddings=lambda: d.chance(0.5), exclude_layers=lambda: d.pick([], ["out"], ["dense"])),
        "ScheduleFreeAdamW": lambda: d.some(**betas, warmup_steps=lambda: d.int(0, 3)),
    }[t]())
    if d.chance(0.25):
        e["weight_decay"] = d.real(0, 0.1)
    if d.chance(0.35):
        clip = d.pick("clipnorm", "clipvalue", "global_clipnorm")
        e[clip] = d.real(0.02, 1)
    if d.chance(0.2):
        e.update(use_ema=True, **d.some(ema_momentum=lambda: d.real(0.3, 0.95), ema_overwrite_frequency=lambda: d.int(1, 3)))
    if d.chance(0.15):
        e["gradient_accumulation_steps"] = d.int(2, 3)
    if d.chance(0.08):
        e["loss_scale_factor"] = d.pick(2.0, 8.0)
    return e
