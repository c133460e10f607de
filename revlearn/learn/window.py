"""The counts a trend is told from: every label in every document of the year up to a period's end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from revlearn.learn.periods import months_up_to
from revlearn.learn.rates import rate_of
from revlearn.learn.trends import Exposure, trends
from revlearn.model import LABELS, NATURES
from revlearn.record import Entry, Period, Rate, Trend

MONTHS = 12
"""Months that a trend looks back, and that the charts show."""

Stratum = Callable[[Entry], object]
"""What may not be thrown together: entries whose strata are equal are compared, others are not."""


def by_genre(entry: Entry) -> object:
    """A writer's documents are compared within their type."""
    return entry.genre


def by_writer_and_genre(entry: Entry) -> object:
    """A team's documents are compared within one writer and type, so that who writes more is no trend."""
    return entry.writer, entry.genre


def window_start(period: Period) -> date:
    """Twelve months up to the period's end, or the whole period when it is longer."""
    return min(period.first, months_up_to(period.last, MONTHS)[0].first)


def rates_of(ordered: Sequence[Entry], period: Period, stratum: Stratum = by_genre) -> tuple[Rate, ...]:
    """The rates of the period, with the trend of the year before its end, in the order of the taxonomy.

    Every label and nature that the year has seen gets one, also when the period itself has none: what has stopped
    is worth saying. ``ordered`` are entries in order of time, none after the period's end.
    """
    window = ordered[bisect_left(ordered, window_start(period), key=_day) :]
    inside = [at for at, entry in enumerate(window) if entry.date >= period.first]
    characters = sum(window[at].draft_characters for at in inside)
    counts = _counts(window)
    exposure = _exposure(window, stratum)
    right = _right_uses(window)
    told: dict[tuple[str, str], Rate] = {}
    for nature in NATURES:
        rows = [label for label in LABELS if (label, nature) in counts]
        if rows:
            table = np.array([counts[label, nature] for label in rows], float)
            chances = [right.get(label, 0) + sum(counts[label, nature]) for label in rows]
            for label, trend in zip(rows, trends(exposure, table, chances), strict=True):
                amount = sum(counts[label, nature][at] for at in inside)
                told[label, nature] = rate_of(label, nature, amount, characters, trend)
    return tuple(told[label, nature] for label in LABELS for nature in NATURES if (label, nature) in told)


@dataclass(frozen=True, slots=True)
class Errors:
    """Entries in order of time with how many errors each has, counted once for all the periods asked about."""

    ordered: Sequence[Entry]
    counts: Sequence[int]

    @classmethod
    def of(cls, ordered: Sequence[Entry]) -> Errors:
        """Count them."""
        return cls(ordered, [sum(edit.label.nature == "error" for edit in entry.edits) for entry in ordered])

    def rate(self, period: Period, stratum: Stratum = by_genre) -> Rate:
        """硬伤率 of ``period``: all errors together, its trend tested on its own. Later entries are left out."""
        first, start, end = (
            bisect_left(self.ordered, window_start(period), key=_day),
            bisect_left(self.ordered, period.first, key=_day),
            bisect_right(self.ordered, period.last, key=_day),
        )
        counts = self.counts[first:end]
        trend: Trend = "insufficient"
        if counts:
            exposure = _exposure(self.ordered[first:end], stratum)
            trend = trends(exposure, np.array([counts], float), [sum(counts)])[0]
        characters = sum(entry.draft_characters for entry in self.ordered[start:end])
        return rate_of("", "error", sum(self.counts[start:end]), characters, trend)


def _day(entry: Entry) -> date:
    return entry.date


def _counts(window: Sequence[Entry]) -> dict[tuple[str, str], list[int]]:
    counts: dict[tuple[str, str], list[int]] = {}
    for at, entry in enumerate(window):
        for edit in entry.edits:
            if edit.label.nature is not None:
                key = f"{edit.label.category}.{edit.label.subtype}", edit.label.nature
                if key not in counts:
                    counts[key] = [0] * len(window)
                counts[key][at] += 1
    return counts


def _exposure(window: Sequence[Entry], stratum: Stratum) -> Exposure:
    return Exposure.of(
        [entry.date.toordinal() for entry in window],
        [entry.draft_characters for entry in window],
        [stratum(entry) for entry in window],
    )


def _right_uses(window: Sequence[Entry]) -> dict[str, int]:
    """Right uses of all rules of a label together; a rule's id begins with its label."""
    right: dict[str, int] = {}
    for entry in window:
        for rule, uses in entry.opportunities.items():
            label = ".".join(rule.split(".")[:2])
            right[label] = right.get(label, 0) + uses
    return right
