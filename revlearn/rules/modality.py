"""Degree, quantity and obligation as ordered scales, so that a change can be called stronger or weaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from revlearn.model import Edit
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.points import exchanged

LEFTOVER = 1
"""Characters besides the scale word that may differ between the two sides."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A word of a scale replaced by another of the same scale: ``draft`` and ``final``, and which way it went."""

    scale: str
    draft: str
    final: str
    direction: Literal["stronger", "weaker"]

    @property
    def direction_zh(self) -> str:
        return "加重" if self.direction == "stronger" else "放缓"


@cache
def ranks() -> dict[str, dict[str, int]]:
    """Scale → word → rank; higher binds more, or says more."""
    table: dict[str, dict[str, int]] = {}
    for row in read_table(Path(__file__).with_name("modality.tsv")):
        for word in row["words"].split("；"):
            table.setdefault(row["scale"], {})[word] = int(row["rank"])
    return table


@cache
def _pattern(scale: str) -> re.Pattern[str]:
    return any_of(ranks()[scale])


@cache
def scale_words() -> re.Pattern[str]:
    """Any word of any scale."""
    return any_of(word for words in ranks().values() for word in words)


def shift(edit: Edit, scale: str) -> Shift | None:
    """How ``edit`` moves a statement along ``scale``; None when it does not, or does more than that."""
    if len(edit.before) > 12 or len(edit.after) > 12 or not exchanged(edit):
        return None
    return _shift(edit.before, edit.after, scale)


@lru_cache(maxsize=2048)
def _shift(before: str, after: str, scale: str) -> Shift | None:
    pattern = _pattern(scale)
    one, other = pattern.search(before), pattern.search(after)
    if one is None or other is None:
        return None
    rest_before = before[: one.start()] + before[one.end() :]
    rest_after = after[: other.start()] + after[other.end() :]
    if rest_before != rest_after and max(len(rest_before), len(rest_after)) > LEFTOVER:
        return None
    difference = ranks()[scale][other[0]] - ranks()[scale][one[0]]
    if difference == 0:
        return None
    return Shift(scale, one[0], other[0], "stronger" if difference > 0 else "weaker")
