"""Rates and their exact intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson

from revlearn.learn import poisson_interval, rate_of


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Garwood's table, as reprinted in every handbook: 95 % limits of a Poisson mean.
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390), (50, 37.111, 65.919)],
)
def test_the_tabled_limits(count: int, low: float, high: float) -> None:
    assert poisson_interval(count) == pytest.approx((low, high), abs=0.001)


@given(st.integers(1, 500))
def test_the_limits_leave_a_fortieth_on_either_side(count: int) -> None:
    low, high = poisson_interval(count)
    assert poisson.sf(count - 1, low) == pytest.approx(0.025, abs=1e-9)
    assert poisson.cdf(count, high) == pytest.approx(0.025, abs=1e-9)


@given(st.integers(0, 1000), st.integers(1, 100_000))
def test_the_interval_contains_the_rate(count: int, characters: int) -> None:
    rate = rate_of("wording.confusable", "error", count, characters, "steady")
    assert rate.interval[0] <= rate.per_1000 <= rate.interval[1]
    assert rate.interval[1] > 0


def test_a_rate_by_hand() -> None:
    rate = rate_of("wording.confusable", "error", 5, 2500, "steady")
    assert (rate.category, rate.subtype, rate.nature, rate.count) == ("wording", "confusable", "error", 5)
    assert rate.per_1000 == 2.0
    assert rate.interval == pytest.approx((0.649, 4.667), abs=0.001)


def test_without_characters_there_is_nothing_to_tell() -> None:
    rate = rate_of("", "error", 0, 0, "insufficient")
    assert (rate.category, rate.subtype, rate.per_1000, rate.interval) == ("", "", 0.0, (0.0, 0.0))
