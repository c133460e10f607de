"""Obligation, certainty, quantity, frequency as ordered scales: must > shall > should > may."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from revlearn.rules.english.changes import Change
from revlearn.rules.english.phrases import any_phrase
from revlearn.rules.lexicon import read_table

LEFTOVER = 2
"""Words besides the scale word that may differ between the two sides."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A word of a scale replaced by another of the same scale, and which way the statement went."""

    scale: str
    draft: str
    final: str
    direction: Literal["strengthened", "weakened"]

    @property
    def direction_zh(self) -> str:
        """The direction for a Chinese message."""
        return "加重" if self.direction == "strengthened" else "放宽"


@cache
def scales() -> dict[str, dict[str, int]]:
    """Scale → word → rank; higher binds more, or says more."""
    table: dict[str, dict[str, int]] = {}
    for row in read_table(Path(__file__).with_name("scales.tsv")):
        for word in row["words"].split(";"):
            table.setdefault(row["scale"], {})[word] = int(row["rank"])
    return table


@cache
def _pattern(scale: str) -> re.Pattern[str]:
    return any_phrase(scales()[scale])


@lru_cache(maxsize=2048)
def shift_of(change: Change) -> Shift | None:
    """The shift ``change`` makes along one scale; None when it makes none, or does more than that."""
    gone, came = change.gone, change.came
    if not gone or not came:
        return None
    if change.right.startswith("not ") and not gone.endswith("not"):
        gone, came = f"{gone} not", f"{came} not"
    for scale, ranks in scales().items():
        before, after = _pattern(scale).search(gone), _pattern(scale).search(came)
        if before is None or after is None or ranks[before[0]] == ranks[after[0]]:
            continue
        if _leftover(gone, before, came, after) > LEFTOVER:
            continue
        stronger = ranks[after[0]] > ranks[before[0]]
        return Shift(scale, before[0], after[0], "strengthened" if stronger else "weakened")
    return None


def _leftover(gone: str, before: re.Match[str], came: str, after: re.Match[str]) -> int:
    """Words that differ once the two scale words are taken away."""
    rest = set((gone[: before.start()] + gone[before.end() :]).split())
    other = set((came[: after.start()] + came[after.end() :]).split())
    return len(rest ^ other)
