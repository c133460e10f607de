"""Whether a rate rises or falls over a writer's documents: a test that may say that it does not know.

The counts of one label in n documents are weighed against the lengths of their drafts. Under a steady habit the
expected count is proportional to the length, at a rate of its own in each stratum (a genre; in a team, a genre of
one writer), so that writing more speeches than last spring is no trend. The statistic is the score of a log-linear
trend, conditional on exposure: S = Σ tᵢyᵢ, tᵢ the day less its mean within the stratum (weighted by length), with
variance φ·Σ tᵢ²μᵢ. Documents of one writer vary more than chance alone would have them: φ is Pearson's X² over the
degrees of freedom, what the trend itself explains taken out, and never below 1 (McCullagh and Nelder 1989, 4.5 and
6.2). S is referred to Student's t.

A writer has many sub-types. Their p-values go through Benjamini and Hochberg (1995) within each nature, so that of
all arrows shown at most an eighth are expected to be false. ``benchmarks/simulated_office.py`` measures what that
means: at this share both real changes and steady habits keep clear of their bars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr

from revlearn.record import Trend

MIN_DOCUMENTS = 5
MIN_OPPORTUNITIES = 30
"""A trend needs one of the two; and in any case three documents, and counts that could show a trend at all."""

FALSE_ARROWS = 0.125
"""Expected share of false arrows among those shown for one writer."""

MIN_COUNT = 6
"""With fewer edits in the whole window not even the clearest order in time would be significant among others."""

Matrix = np.ndarray


@dataclass(frozen=True, slots=True)
class Exposure:
    """The documents of the window, side by side: day, draft characters and stratum of each."""

    days: Matrix
    characters: Matrix
    strata: Matrix

    @classmethod
    def of(cls, days: Sequence[int], characters: Sequence[int], strata: Sequence[object]) -> Exposure:
        """Documents without a character are kept, and say nothing. ``strata`` are told apart by equality."""
        numbers: dict[object, int] = {}
        codes = [numbers.setdefault(each, len(numbers)) for each in strata]
        return cls(np.asarray(days, float), np.asarray(characters, float), np.asarray(codes, int))


@dataclass(frozen=True, slots=True)
class TrendTest:
    """``direction`` is the sign of the change, ``p`` two-sided; p is 1 where the documents cannot show any."""

    direction: int
    p: float


def score_tests(exposure: Exposure, counts: Matrix) -> tuple[TrendTest, ...]:
    """The test for each row of ``counts`` (labels x documents)."""
    strata, size = exposure.strata, int(exposure.strata.max(initial=-1)) + 1
    totals = np.bincount(strata, exposure.characters, size)
    safe = np.where(totals > 0, totals, 1)
    middles = np.bincount(strata, exposure.days * exposure.characters, size) / safe
    centred = exposure.days - middles[strata]
    rates = np.array([np.bincount(strata, row, size) for row in counts]).reshape(len(counts), size) / safe
    expected = rates[:, strata] * exposure.characters
    used = expected > 0
    score = counts @ centred
    information = expected @ centred**2
    pearson = np.where(used, (counts - expected) ** 2 / np.where(used, expected, 1), 0).sum(axis=1)
    # A stratum without a single such edit fits perfectly and must not pass for evidence of evenness.
    freedom = used.sum(axis=1) - (rates > 0).sum(axis=1) - 1
    able = (freedom > 0) & (information > 0)
    squared = np.where(able, score**2 / np.where(able, information, 1), 0)
    dispersion = np.maximum(1, (pearson - squared) / np.where(able, freedom, 1))
    p = 2 * stdtr(np.where(able, freedom, 1), -np.sqrt(squared / dispersion))
    return tuple(
        TrendTest(int(sign), float(value) if fit else 1.0)
        for sign, value, fit in zip(np.sign(score), p, able, strict=True)
    )


def discoveries(p_values: Sequence[float], share: float = FALSE_ARROWS) -> tuple[bool, ...]:
    """Which hypotheses Benjamini and Hochberg's step-up procedure rejects at a false discovery rate of ``share``."""
    ordered = sorted(p_values)
    bound = max((p for rank, p in enumerate(ordered, 1) if p <= share * rank / len(ordered)), default=-1.0)
    return tuple(p <= bound for p in p_values)


def enough(documents: int, opportunities: int) -> bool:
    """Whether a trend may be spoken of: five documents, or thirty opportunities in at least three."""
    return documents >= MIN_DOCUMENTS or (opportunities >= MIN_OPPORTUNITIES and documents >= 3)


def trends(exposure: Exposure, counts: Matrix, opportunities: Sequence[int]) -> tuple[Trend, ...]:
    """The trend of each row of ``counts``, all rows one family. ``opportunities`` belong to the rows."""
    documents = int((exposure.characters > 0).sum())
    tests = score_tests(exposure, counts)
    judged = [
        enough(documents, each) and total >= MIN_COUNT
        for each, total in zip(opportunities, counts.sum(axis=1), strict=True)
    ]
    found = iter(discoveries([test.p for test, able in zip(tests, judged, strict=True) if able]))
    told: list[Trend] = []
    for test, able in zip(tests, judged, strict=True):
        if not able:
            told.append("insufficient")
        elif next(found):
            told.append("rising" if test.direction > 0 else "falling")
        else:
            told.append("steady")
    return tuple(told)
