"""How often: a rate per 1,000 draft characters and how sure one may be of it."""

from __future__ import annotations

from functools import cache

from scipy.special import gammaincinv

from revlearn.record import Rate, Trend

UNIT = 1000
"""Rates are per this many draft characters."""

COVERAGE = 0.95


@cache
def poisson_interval(count: int, coverage: float = COVERAGE) -> tuple[float, float]:
    """The exact interval for the mean of a Poisson count (Garwood 1936), at least ``coverage`` sure.

    Its ends are the means under which ``count`` or more, and ``count`` or fewer, would come up with probability
    (1 - coverage) / 2. With a count of 0 the lower end is 0 and the upper one 3.69.
    """
    tail = (1 - coverage) / 2
    low = float(gammaincinv(count, tail)) if count else 0.0
    return low, float(gammaincinv(count + 1, 1 - tail))


def per_unit(amount: float, characters: int) -> float:
    """``amount`` per 1,000 characters; 0 where there are no characters, for then nothing was counted either."""
    return amount * UNIT / characters if characters else 0.0


def rate_of(label: str, nature: str, count: int, characters: int, trend: Trend) -> Rate:
    """The rate of ``count`` edits in ``characters`` draft characters. ``label`` "" stands for all sub-types together.

    Without characters all figures are zero: the number of documents says that there is nothing to judge.
    """
    category, _, subtype = label.partition(".")
    low, high = poisson_interval(count)
    interval = (per_unit(low, characters), per_unit(high, characters))
    return Rate(category, subtype, nature, count, per_unit(count, characters), interval, trend)
