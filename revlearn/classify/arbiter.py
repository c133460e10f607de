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

from revlearn.classify.features import Features

if TYPE_CHECKING:
    import numpy as np

PARAMETERS = Path(__file__).with_name("arbiter.tsv")
NATURE_PARAMETERS = Path(__file__).with_name("nature.tsv")
SCALE = 100
MIN_LIKELY = 0.02
LIKELY_SCALE = 6.0
"""How much more a label's probability weighs in the nature than a plain feature: it is regularised less."""
MIN_MEETING = 0.15
MEETING = ("operation ", "digits ", "genre ")


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Classes, features and weights (features × classes). ``temperature`` divides the sums before the softmax."""

    classes: tuple[str, ...]
    index: Mapping[str, int]
    weights: np.ndarray
    temperature: float = 1.0

    def probabilities(self, rows: Sequence[Features]) -> np.ndarray:
        """Shape (rows, classes), each row summing to 1. Unknown features count nothing."""
        import numpy as np

        sums = np.zeros((len(rows), len(self.classes)))
        for at, row in enumerate(rows):
            known = [(self.index[name], value) for name, value in row.items() if name in self.index]
            if known:
                places, values = zip(*known, strict=True)
                sums[at] = np.asarray(values) @ self.weights[list(places)]
        sums /= self.temperature
        sums -= sums.max(axis=1, keepdims=True)
        powers = np.exp(sums)
        return powers / powers.sum(axis=1, keepdims=True)

    def write(self, path: Path) -> None:
        """Write the model as a table: header with the classes, temperature, a row for each feature."""
        import numpy as np

        lines = ["\t".join(["feature", *self.classes]), f"temperature\t{self.temperature:.4f}"]
        for name, place in self.index.items():
            row = np.rint(self.weights[place] * SCALE).astype(int)
            if row.any():
                lines.append("\t".join([name, *("" if value == 0 else str(value) for value in row)]))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> LinearModel:
        """Read what ``write`` wrote."""
        import numpy as np

        header, temperature, *rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        classes = tuple(header.split("\t")[1:])
        names: dict[str, int] = {}
        table = np.zeros((len(rows), len(classes)))
        for place, line in enumerate(rows):
            name, *cells = line.split("\t")
            names[name] = place
            table[place] = [int(cell) / SCALE if cell else 0.0 for cell in cells]
        return cls(classes, names, table, float(temperature.split("\t")[1]))


@dataclass(frozen=True, slots=True)
class Arbiter:
    """The two models: which label, and, given how likely each label is, which nature."""

    label: LinearModel
    nature: LinearModel

    def version(self) -> str:
        """A short fingerprint of both models: equal arbiters weigh alike."""
        digest = hashlib.sha256()
        for model in (self.label, self.nature):
            digest.update("\t".join((*model.classes, *model.index)).encode())
            digest.update(model.weights.tobytes())
        return digest.hexdigest()[:8]


@cache
def default_version() -> str:
    """The fingerprint of the shipped arbiter, taken once a process."""
    return default_arbiter().version()


@cache
def default_arbiter() -> Arbiter:
    """The arbiter that ships with the package."""
    return Arbiter(LinearModel.read(PARAMETERS), LinearModel.read(NATURE_PARAMETERS))


def with_likely_labels(features: Features, classes: Sequence[str], probabilities: np.ndarray) -> Features:
    """The features by which the nature is decided: the edit's own, how likely each label is, and how the two meet."""
    likely: Features = {}
    for name, value in zip(classes, probabilities.tolist(), strict=True):
        if value >= MIN_LIKELY:
            likely[f"likely {name}"] = value * LIKELY_SCALE
        if value >= MIN_MEETING:
            for own in features:
                if own.startswith(MEETING):
                    likely[f"{name} & {own}"] = 2 * value
    return {**features, **likely}
