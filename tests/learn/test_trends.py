"""Whether a rate rises or falls: the test by hand, its size on habits that vary, and when it says nothing."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from scipy.stats import t as student

from revlearn.learn.trends import Exposure, discoveries, enough, score_tests, trends

WEEKS = [7 * week for week in range(20)]
EVEN = Exposure.of(WEEKS, [1000] * 20, ["通知"] * 20)


def test_the_score_by_hand() -> None:
    exposure = Exposure.of([0, 1, 2, 3], [1000] * 4, ["通知"] * 4)
    (tested,) = score_tests(exposure, np.array([[1, 2, 6, 7]], float))
    # Mean 4, days around 1.5: score 11, information 4 x 5 = 20; Pearson's X² = (9 + 4 + 4 + 9) / 4 = 6.5.
    squared = 11**2 / 20
    dispersion = (6.5 - squared) / 2
    assert dispersion < 1
    assert tested.direction == 1
    assert tested.p == pytest.approx(2 * student.sf(sqrt(squared), 2))


def test_documents_that_vary_much_need_a_clearer_trend() -> None:
    calm, wild = np.array([[2.0] * 10 + [5.0] * 10, [0.0, 4.0] * 5 + [0.0, 10.0] * 5])
    calmly, wildly = score_tests(EVEN, np.array([calm, wild]))
    assert calmly.p < 0.01 < wildly.p


def test_twice_the_length_with_twice_the_errors_is_no_trend() -> None:
    exposure = Exposure.of(WEEKS, [1000] * 10 + [2000] * 10, ["通知"] * 20)
    (tested,) = score_tests(exposure, np.array([[3.0] * 10 + [6.0] * 10]))
    assert tested.p == pytest.approx(1, abs=0.05)


def test_more_documents_of_an_error_prone_kind_are_no_trend() -> None:
    kinds = (["通知"] * 9 + ["讲话"]) + (["通知"] + ["讲话"] * 9)
    counts = np.array([[6.0 if kind == "讲话" else 1.0 for kind in kinds]])
    apart = Exposure.of(WEEKS, [1000] * 20, kinds)
    assert score_tests(apart, counts)[0].p == pytest.approx(1)
    assert score_tests(EVEN, counts)[0].p < 0.001


@pytest.mark.parametrize(("early", "late", "told"), [(6, 2, "falling"), (2, 6, "rising"), (3, 3, "steady")])
def test_what_is_told(early: int, late: int, told: str) -> None:
    counts = np.array([[float(early)] * 10 + [float(late)] * 10])
    assert trends(EVEN, counts, [0]) == (told,)


def test_too_little_to_judge_by() -> None:
    four = Exposure.of(WEEKS[:4], [1000] * 4, ["通知"] * 4)
    assert trends(four, np.array([[9.0, 6.0, 3.0, 0.0]]), [18]) == ("insufficient",)
    assert trends(four, np.array([[9.0, 6.0, 3.0, 0.0]]), [30]) != ("insufficient",)
    assert trends(EVEN, np.array([[1.0] * 5 + [0.0] * 15]), [5]) == ("insufficient",)
    assert enough(5, 0)
    assert enough(3, 30)
    assert not enough(4, 29)
    assert not enough(2, 300)


def test_documents_without_a_character_do_not_count() -> None:
    empty = Exposure.of(WEEKS, [0] * 20, ["通知"] * 20)
    assert trends(empty, np.array([[1.0] * 20]), [20]) == ("insufficient",)


def test_no_documents_and_no_labels() -> None:
    assert trends(Exposure.of([], [], []), np.zeros((0, 0)), []) == ()
    assert trends(Exposure.of([], [], []), np.zeros((1, 0)), [0]) == ("insufficient",)


def test_benjamini_and_hochberg_step_up() -> None:
    # Ranks allow 0.025, 0.05, 0.075, 0.1 at a tenth: the third smallest passes and takes the second with it.
    assert discoveries([0.9, 0.06, 0.02, 0.07], 0.1) == (False, True, True, True)
    assert discoveries([0.03, 0.9, 0.9, 0.9], 0.1) == (False,) * 4
    assert discoveries([], 0.1) == ()


def test_habits_that_stay_and_vary_seldom_get_an_arrow() -> None:
    chance = np.random.default_rng(7)
    exposure = Exposure.of(list(range(0, 360, 6)), chance.integers(500, 2000, 60).tolist(), ["通知", "报告"] * 30)
    means = 2 * exposure.characters / 1000 * chance.gamma(2, 1 / 2, (2000, 60))
    p = np.array([test.p for test in score_tests(exposure, chance.poisson(means).astype(float))])
    assert 0.03 < (p < 0.05).mean() < 0.065
    assert 0.002 < (p < 0.01).mean() < 0.02
