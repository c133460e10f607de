"""The arbiter: a multinomial logistic model over an edit's features, kept as a table one can read.

``arbiter.tsv`` beside this file has one row a feature with its weight for each label, in hundredths, and two rows of
calibration. ``make fit`` writes it from the gold pairs; nothing in it is written by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from revlearn.classify.features import RULE, Features
from revlearn.rules import rule_named

if TYPE_CHECKING:
    import numpy as np

    from revlearn.classify.office import OfficeModel

PARAMETERS = Path(__file__).with_name("arbiter.tsv")
NATURE_PARAMETERS = Path(__file__).with_name("nature.tsv")
SCALE = 100
MIN_LIKELY = 0.02
LIKELY_SCALE = 6.0
"""How much more a label's probability weighs in the nature than a plain feature: it is regularised less."""
MIN_MEETING = 0.15
MEETING = ("operation ", "digits ", "genre ", "sign ")


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Classes, features and weights (features × classes). ``temperature`` divides the sums before the softmax."""

    classes: tuple[str, ...]
    index: Mapping[str, int]
    weights: np.ndarray
    temperature: float = 1.0

    def probabilities(self, rows: Sequence[Features]) -> np.ndarray:
        """Shape (rows, classes), each row summing to 1. Unknown features count nothing."""
        return softmax(self.sums(rows) / self.temperature)

    def sums(self, rows: Sequence[Features]) -> np.ndarray:
        """Shape (rows, classes): what each row's features add up to, before the temperature."""
        import numpy as np

        sums = np.zeros((len(rows), len(self.classes)))
        place_of = self.index.get
        for at, row in enumerate(rows):
            known = [(place, value) for name, value in row.items() if (place := place_of(name)) is not None]
            if known:
                places, values = zip(*known, strict=True)
                sums[at] = np.asarray(values) @ self.weights[list(places)]
        return sums

    def write(self, path: Path) -> None:
        """Write the model to a file as a table (``to_table``)."""
        path.write_text(self.to_table(), encoding="utf-8")

    def to_table(self) -> str:
        """The model as a table: header with the classes, temperature, a row for each feature."""
        import numpy as np

        lines = ["\t".join(["feature", *self.classes]), f"temperature\t{self.temperature:.4f}"]
        for name, place in self.index.items():
            row = np.rint(self.weights[place] * SCALE).astype(int)
            if row.any():
                lines.append("\t".join([name, *("" if value == 0 else str(value) for value in row)]))
        return "\n".join(lines) + "\n"

    @classmethod
    def read(cls, path: Path) -> LinearModel:
        """Read what ``write`` wrote."""
        return cls.from_table(path.read_text(encoding="utf-8"))

    @classmethod
    def from_table(cls, table: str) -> LinearModel:
        """What ``to_table`` gave. ValueError when it is no such table."""
        import numpy as np

        header, temperature, *rows = table.rstrip("\n").split("\n")
        classes = tuple(header.split("\t")[1:])
        names: dict[str, int] = {}
        weights = np.zeros((len(rows), len(classes)))
        for place, line in enumerate(rows):
            name, *cells = line.split("\t")
            names[name] = place
            weights[place] = [int(cell) / SCALE if cell else 0.0 for cell in cells]
        _, value = temperature.split("\t")
        return cls(classes, names, weights, float(value))


@dataclass(frozen=True, slots=True)
class Arbiter:
    """The two models: which label, and, given how likely each label is, which nature; with an office's part or without.

    ``label`` and ``nature`` stay as they were shipped; what an office's mentors taught lies beside them in ``office``.
    """

    label: LinearModel
    nature: LinearModel
    office: OfficeModel | None = None

    def label_probabilities(self, rows: Sequence[Features]) -> np.ndarray:
        """Shape (rows, labels): how likely each label is."""
        shipped = self.label.probabilities(rows)
        return self.office.on_labels(self.label.classes, rows, shipped) if self.office else shipped

    def nature_probabilities(self, rows: Sequence[Features], labels: np.ndarray) -> np.ndarray:
        """Shape (rows, natures), where ``labels`` are the edits' label probabilities."""
        met = self.nature_rows(rows, labels)
        shipped = self.nature.probabilities(met)
        return self.office.on_natures(self.nature.classes, met, shipped) if self.office else shipped

    def nature_rows(self, rows: Sequence[Features], labels: np.ndarray) -> list[Features]:
        """``rows`` with what the nature is decided by: how likely each label is."""
        return [with_likely_labels(row, self.label.classes, own) for row, own in zip(rows, labels, strict=True)]

    def version(self) -> str:
        """A short fingerprint of all models: equal arbiters weigh alike."""
        digest = hashlib.sha256()
        models = [self.label, self.nature]
        if self.office:
            models += [self.office.label, self.office.nature]
        for model in models:
            digest.update("\t".join((*model.classes, *model.index)).encode())
            digest.update(model.weights.tobytes())
        return digest.hexdigest()[:8]


def softmax(sums: np.ndarray) -> np.ndarray:
    """Probabilities of the classes, row by row."""
    import numpy as np

    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@cache
def default_version() -> str:
    """The fingerprint of the shipped arbiter, taken once a process."""
    return default_arbiter().version()


@cache
def default_arbiter() -> Arbiter:
    """The arbiter that ships with the package."""
    return Arbiter(LinearModel.read(PARAMETERS), LinearModel.read(NATURE_PARAMETERS))


def with_likely_labels(features: Features, classes: Sequence[str], probabilities: np.ndarray) -> Features:
    """The features by which the nature is decided: the edit's own, how likely each label is, and how the two meet.

    What the rules that spoke hold of the nature counts as far as their label is likely.
    """
    shares = dict(zip(classes, probabilities.tolist(), strict=True))
    meeting = [own for own in features if own.startswith(MEETING)]
    likely: Features = {}
    for name, value in shares.items():
        if value >= MIN_LIKELY:
            likely[f"likely {name}"] = value * LIKELY_SCALE
        if value >= MIN_MEETING:
            likely.update(dict.fromkeys([f"{name} & {own}" for own in meeting], 2 * value))
    for own in features:
        if own.startswith(RULE) and (judge := rule_named(own.removeprefix(RULE))).nature:
            value = 2 * shares.get(judge.label, 0.0)
            likely[f"says {judge.nature}"] = 1.0
            likely[f"{judge.label} says {judge.nature}"] = value
            likely[f"fits {judge.nature}"] = max(value, likely.get(f"fits {judge.nature}", 0.0))
    return {**features, **likely}
