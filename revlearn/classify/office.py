"""An office's own part of the arbiter: what its mentors' corrections add to the shipped models, a table of its own.

The shipped tables are never changed. An office's weights are added to the logarithms of the shipped probabilities; with
no weights, or with this part deleted, every label is the shipped one again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from revlearn.classify.arbiter import Arbiter, LinearModel, default_arbiter, softmax
from revlearn.classify.features import Features
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    import numpy as np

MIN_SHIPPED = 0.15
MEETING = ("operation ", "digits ", "rule ", "genre ", "date", "deadline", "numeral")
TINY = 1e-12
"""Keeps the logarithm of a probability of 0 finite."""


@dataclass(frozen=True, slots=True)
class OfficeModel:
    """What one office adds. ``base`` is the version of the arbiter it was learnt beside, ``lessons`` a count of edits.

    Learnt beside another arbiter than the one it is added to, it still works; learning anew is better.
    """

    label: LinearModel
    nature: LinearModel
    base: str
    lessons: int

    def on_labels(self, classes: Sequence[str], rows: Sequence[Features], shipped: np.ndarray) -> np.ndarray:
        """``shipped`` label probabilities (rows × classes) as this office sees them."""
        return _added(self.label, classes, rows, shipped)

    def on_natures(self, classes: Sequence[str], rows: Sequence[Features], shipped: np.ndarray) -> np.ndarray:
        """``shipped`` nature probabilities (rows × classes) as this office sees them."""
        return _added(self.nature, classes, rows, shipped)

    def write(self, path: Path) -> None:
        """Write this part to a file (``to_table``)."""
        path.write_text(self.to_table(), encoding="utf-8")

    def to_table(self) -> str:
        """Three tables, an empty line between them: what it is, weights for labels and for natures (hundredths)."""
        return f"base\t{self.base}\nlessons\t{self.lessons}\n\n{self.label.to_table()}\n{self.nature.to_table()}"

    @classmethod
    def read(cls, path: Path) -> OfficeModel:
        """Read what ``write`` wrote. RevlearnError when the file holds something else."""
        try:
            return cls.from_table(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise RevlearnError(
                f"{path}: 不是本单位的更正学习表，请删除后由更正记录重新生成",
                f"{path}: no table of an office's corrections; delete it and learn again from the corrections",
            ) from error

    @classmethod
    def from_table(cls, table: str) -> OfficeModel:
        """What ``to_table`` gave. ValueError when it is no such table."""
        head, label, nature = table.split("\n\n")
        facts = dict(line.split("\t") for line in head.split("\n"))
        if facts.keys() != {"base", "lessons"}:
            raise ValueError(f"unknown facts: {sorted(facts)}")
        return cls(LinearModel.from_table(label), LinearModel.from_table(nature), facts["base"], int(facts["lessons"]))


def adapted(office: OfficeModel, arbiter: Arbiter | None = None) -> Arbiter:
    """``arbiter`` (the shipped one when not given) with the office's part; the same when there is nothing in it."""
    arbiter = arbiter or default_arbiter()
    return replace(arbiter, office=office if office.label.index or office.nature.index else None)


def with_shipped(features: Features, classes: Sequence[str], probabilities: np.ndarray) -> Features:
    """The features an office's weights are for: the edit's own, what was shipped, and how the two meet.

    An office that files a kind of change otherwise can so be understood as a whole: "what ships as X is Y here".
    """
    shipped: Features = {}
    for name, value in zip(classes, probabilities.tolist(), strict=True):
        if value >= MIN_SHIPPED:
            shipped[f"as {name}"] = value
            for own in features:
                if own.startswith(MEETING):
                    shipped[f"as {name} & {own}"] = value
    return {**features, **shipped}


def _added(part: LinearModel, classes: Sequence[str], rows: Sequence[Features], shipped: np.ndarray) -> np.ndarray:
    import numpy as np

    place = {name: at for at, name in enumerate(part.classes)}
    sums = part.sums([with_shipped(row, classes, own) for row, own in zip(rows, shipped, strict=True)])
    # A class the office's table does not know, because it is newer, gets nothing added.
    columns = [sums[:, place[name]] if name in place else np.zeros(len(rows)) for name in classes]
    return softmax(np.log(shipped + TINY) + np.stack(columns, axis=1))
