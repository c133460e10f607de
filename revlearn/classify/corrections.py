"""Learn an office's own part of the arbiter from its mentors' corrections and confirmations.

The shipped model is the prior. The office's weights D are the most probable ones under a multinomial logistic
likelihood of the corrections, log p = log p(shipped) + D·x, and a normal prior around zero with a variance for each
kind of feature (``VARIANCES``). The problem is convex, so the order of the corrections makes no difference.

What makes it robust: every corrected edit has a feature of its own (``edit …``) with a wide prior, like the intercepts
of a mixed model. It takes most of what a single word against the shipped label demands, so that this edit shows the
corrected label and others hardly move. Only what several corrections have in common reaches the features they share.
(A noise term in the likelihood was the alternative. It is not convex, and an office that steadily contradicts a label
of which the shipped model is sure would be taken for noise.)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from revlearn.classify.arbiter import SCALE, Arbiter, LinearModel, default_arbiter
from revlearn.classify.features import Features, edit_key, features_of
from revlearn.classify.labels import CASCADE, MIN_SAME
from revlearn.classify.office import TINY, OfficeModel, adapted, with_shipped
from revlearn.model import LABELS, NATURES, Correction, Edit, Finding, Label, Nature, RevlearnError

VARIANCES: Mapping[str, Mapping[str, float]] = {
    "label": {"edit ": 4.0, "change ": 8.0, "as ": 2.0, "word": 0.15, "argued ": 0.02, "rule ": 0.02, "": 0.01},
    "nature": {"edit ": 4.0, "change ": 6.0, "as ": 0.3, "word": 0.1, "likely ": 0.02, "": 0.01},
}
"""Prior variance of a weight by the beginning of its feature's name (squared natural logarithms of odds)."""
SHORT_CHANGE = 0.5
"""Of a change of single characters (a mark, a numeral, 的): it recurs for different reasons."""
TEXT_FEATURES = ("change ", "word+ ", "word- ", "left character ", "right character ", "mark+ ", "mark- ")
STEPS = 300


def correction_of(
    edit: Edit, findings: Sequence[Finding], shown: Label, *,
    label: str, nature: Nature | None, document: str, by: str, at: str,
) -> Correction:  # fmt: skip
    """The correction (or confirmation) of one edit; ``findings`` are the edit's own.

    ``structure.cascade`` has no nature, whatever is given. Raises RevlearnError when there is no such label or nature.
    """
    if label not in LABELS or nature not in (None, *NATURES):
        raise RevlearnError(
            f"没有这样的类别或性质：{label}!{nature}，请从类别表中选取",
            f"no such label or nature: {label}!{nature}; choose one of the taxonomy's",
        )
    return Correction(
        document, edit_key(edit), edit.operation, edit.before, edit.after, features_of(edit, findings),
        label, None if label == CASCADE else nature, f"{shown.category}.{shown.subtype}", by, at,
    )  # fmt: skip


def unquoted(correction: Correction) -> Correction:
    """The same correction without the words of the documents, for where none may be kept.

    It teaches less: nothing of the exact change, and each place of a repeated change counts for itself.
    """
    kept = {name: value for name, value in correction.features.items() if not name.startswith(TEXT_FEATURES)}
    return replace(correction, before="", after="", features=kept)


def settled(corrections: Iterable[Correction]) -> list[Correction]:
    """One correction for each edit, in a fixed order.

    A mentor's last word replaces his earlier ones: he changed his mind. Among mentors the majority holds, since each is
    wrong now and then and seldom in the same way; on a tie the latest word, which was given with the others in view.
    """
    words: dict[tuple[str, str], dict[str, Correction]] = defaultdict(dict)
    for each in sorted(corrections, key=_time):
        words[each.document, each.edit][each.by] = each
    return [_prevailing(list(words[key].values())) for key in sorted(words)]


def _time(correction: Correction) -> tuple[str, ...]:
    return correction.at, correction.by, correction.label, correction.nature or "", correction.shown


def _prevailing(words: Sequence[Correction]) -> Correction:
    votes = Counter((each.label, each.nature) for each in words)
    return max(words, key=lambda each: (votes[each.label, each.nature], _time(each)))


def learn(corrections: Iterable[Correction], *, arbiter: Arbiter | None = None) -> OfficeModel:
    """The office's part of ``arbiter`` (the shipped one when not given), learnt anew from all its corrections.

    No corrections give an empty part. The shipped gold pairs are not needed. 1,000 corrections take about a second.
    """
    arbiter = replace(arbiter or default_arbiter(), office=None)
    lessons = [each for each in settled(corrections) if each.features and each.label in arbiter.label.classes]
    rows = [dict(each.features) for each in lessons]
    shares = _shares(lessons)
    label = _part(arbiter.label, rows, [each.label for each in lessons], shares, VARIANCES["label"])
    office = OfficeModel(label, _nothing(arbiter.nature.classes), arbiter.version(), len(lessons))
    met = arbiter.nature_rows(rows, adapted(office, arbiter).label_probabilities(rows))
    judged = [at for at, each in enumerate(lessons) if each.nature in arbiter.nature.classes]
    nature = _part(
        arbiter.nature,
        [met[at] for at in judged],
        [lessons[at].nature or "" for at in judged],
        [shares[at] for at in judged],
        VARIANCES["nature"],
    )
    return replace(office, nature=nature)


def _shares(lessons: Sequence[Correction]) -> list[float]:
    """The say of each lesson: the same change in several places of a document is one lesson, shared among them."""
    keys = [
        (each.document, each.before, each.after, each.label, each.nature)
        if max(len(each.before), len(each.after)) >= MIN_SAME
        else (each.document, each.edit)
        for each in lessons
    ]
    times = Counter(keys)
    return [1 / times[key] for key in keys]


def _nothing(classes: tuple[str, ...]) -> LinearModel:
    return LinearModel(classes, {}, np.zeros((0, len(classes))))


def _part(
    shipped: LinearModel, rows: Sequence[Features], truths: Sequence[str], shares: Sequence[float],
    variances: Mapping[str, float],
) -> LinearModel:  # fmt: skip
    """The most probable weights beside ``shipped``, in hundredths as they are kept."""
    if not rows:
        return _nothing(shipped.classes)
    probabilities = shipped.probabilities(rows)
    met = [with_shipped(row, shipped.classes, own) for row, own in zip(rows, probabilities, strict=True)]
    names = sorted({name for row in met for name in row})
    spread = np.sqrt([_variance(name, variances) for name in names])
    place = {name: at for at, name in enumerate(names)}
    cells = [
        (at, place[name], value * spread[place[name]]) for at, row in enumerate(met) for name, value in row.items()
    ]
    down, across, values = zip(*cells, strict=True)
    matrix = sparse.csr_matrix((values, (down, across)), shape=(len(met), len(names)))
    wanted = np.zeros(probabilities.shape)
    wanted[np.arange(len(met)), [shipped.classes.index(truth) for truth in truths]] = 1
    weights = _most_probable(matrix, np.log(probabilities + TINY), wanted, np.array(shares)) * spread[:, None]
    rounded = np.rint(weights * SCALE) / SCALE
    kept = np.flatnonzero(rounded.any(axis=1))
    return LinearModel(shipped.classes, {names[at]: place for place, at in enumerate(kept)}, rounded[kept])


def _variance(name: str, variances: Mapping[str, float]) -> float:
    if name.startswith("change ") and not name.startswith("change #"):
        sides = name.removeprefix("change ").split("→", 1)
        if max(map(len, sides)) < MIN_SAME:
            return SHORT_CHANGE
    return next(value for beginning, value in variances.items() if name.startswith(beginning))


def _most_probable(matrix: sparse.csr_matrix, prior: np.ndarray, wanted: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Weights (features × classes) of unit prior variance: a convex problem, from zero to its only optimum."""
    shape = matrix.shape[1], prior.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        sums = prior + matrix @ weights
        sums -= sums.max(axis=1, keepdims=True)
        logs = sums - np.log(np.exp(sums).sum(axis=1, keepdims=True))
        slope = matrix.T @ (shares[:, None] * (np.exp(logs) - wanted)) + weights
        return float(-(shares[:, None] * wanted * logs).sum() + 0.5 * (flat @ flat)), slope.ravel()

    found = minimize(
        loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B",
        options={"maxiter": STEPS, "ftol": 1e-9, "gtol": 1e-4},
    )  # fmt: skip
    return np.asarray(found.x).reshape(shape)
