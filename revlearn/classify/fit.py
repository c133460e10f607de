"""Fit the arbiter from labelled edits, and calibrate it on documents it was not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize_scalar
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from revlearn.classify.arbiter import Arbiter, LinearModel, softmax, with_likely_labels
from revlearn.classify.features import OWN, Features

MIN_DOCUMENTS = 3
"""A feature seen in fewer documents is a memory of one of them, not knowledge."""
LABEL_STRENGTH = 0.25
NATURE_STRENGTH = 0.05
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled edit as the arbiter learns it. ``document`` keeps folds apart; ``weight`` is its say.

    ``readings`` are the natures that further readers gave it: together they have half of that say.
    """

    features: Features
    label: str
    nature: str | None
    document: str
    weight: float = 1.0
    readings: tuple[str, ...] = ()


def fit_arbiter(rows: Sequence[Row]) -> Arbiter:
    """Fit both models on ``rows``.

    The temperature, and the label probabilities the nature is learnt from, come from a cross-validation over
    documents: on rows it was fitted on the label model is surer than it will ever be on new ones.
    """
    label = _fit_label(rows)
    logits = _held_out_logits(rows, label)
    place = {name: at for at, name in enumerate(label.classes)}
    truths = np.array([place[row.label] for row in rows])
    drawn = np.array([row.weight >= 1.0 for row in rows])
    temperature = _temperature(logits[drawn], truths[drawn], label.classes)
    likely = softmax(logits / temperature)
    nature = _fit(
        [
            (features, opinion, replace(row, weight=row.weight * share))
            for row, own in zip(rows, likely, strict=True)
            if row.nature
            for features in [with_likely_labels(row.features, label.classes, own)]
            for opinion, share in _opinions(row.nature, row.readings)
        ],
        NATURE_STRENGTH,
    )
    return Arbiter(LinearModel(label.classes, label.index, label.weights, temperature), nature)


def _opinions(nature: str, readings: Sequence[str]) -> list[tuple[str, float]]:
    """The author's nature and those of further readers, each with its share: the readers together weigh as he does."""
    if not readings:
        return [(nature, 1.0)]
    return [(nature, 0.5), *((reading, 0.5 / len(readings)) for reading in readings)]


def _held_out_logits(rows: Sequence[Row], label: LinearModel) -> np.ndarray:
    """Log-probabilities (rows × classes) of each row by a model that saw nothing of its document."""
    documents = sorted({row.document for row in rows})
    place = {name: at for at, name in enumerate(label.classes)}
    logits = np.full((len(rows), len(label.classes)), -30.0)
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        model = _fit_label([row for row in rows if row.document not in held])
        own = [place[name] for name in model.classes]
        for at, row in enumerate(rows):
            if row.document in held:
                logits[at, own] = np.log(model.probabilities([row.features])[0] + 1e-12)
    return logits


def _fit_label(rows: Sequence[Row]) -> LinearModel:
    return _fit([(row.features, row.label, row) for row in rows], LABEL_STRENGTH)


def _fit(examples: Sequence[tuple[Features, str, Row]], strength: float) -> LinearModel:
    seen: dict[str, set[str]] = defaultdict(set)
    for features, _, row in examples:
        for name in features:
            if not name.startswith(OWN):
                seen[name].add(row.document)
    kept = {name for name, documents in seen.items() if len(documents) >= MIN_DOCUMENTS}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [{name: value for name, value in features.items() if name in kept} for features, _, _ in examples]
    )
    model = LogisticRegression(C=strength, max_iter=5000, fit_intercept=False)
    model.fit(matrix, [truth for _, truth, _ in examples], sample_weight=[row.weight for _, _, row in examples])
    names = {name: at for at, name in enumerate(vectorizer.get_feature_names_out())}
    weights = model.coef_.T
    if len(model.classes_) == 2:  # of two classes only the second's weights are given
        weights = np.hstack([np.zeros_like(weights), weights])
    return LinearModel(tuple(model.classes_), names, weights)


def _temperature(logits: np.ndarray, truths: np.ndarray, classes: Sequence[str]) -> float:
    """The divisor of the sums under which held-out categories are most likely (Guo et al. 2017, on categories)."""
    categories = np.array([name.split(".", 1)[0] for name in classes])
    members = np.array([[own == other for other in categories] for own in categories])[truths]

    def loss(temperature: float) -> float:
        return float(-np.log((softmax(logits / temperature) * members).sum(axis=1) + 1e-12).mean())

    return float(minimize_scalar(loss, bounds=(0.5, 4.0), method="bounded").x)
