"""Months by the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from revlearn.learn import NotAMonth, month, month_of
from revlearn.learn.periods import months_up_to
from revlearn.record import Period


def test_a_month_has_its_first_and_last_day() -> None:
    assert month("2028-02") == Period("2028-02", date(2028, 2, 1), date(2028, 2, 29))
    assert month_of(date(2028, 2, 29)) == "2028-02"


@pytest.mark.parametrize("name", ["2026-13", "2026-1", "26-01", "2026/01", "", "２０２６-01", "0000-01", "2026-10 "])
def test_anything_else_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(NotAMonth) as refused:
        month(name)
    assert "2026-10" in str(refused.value)
    assert "2026-10" in refused.value.english
    assert "\n" not in str(refused.value)


def test_months_go_back_over_the_turn_of_the_year() -> None:
    assert [each.name for each in months_up_to(date(2026, 2, 14), 4)] == ["2025-11", "2025-12", "2026-01", "2026-02"]
