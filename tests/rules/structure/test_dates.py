"""Dates in the forms drafts have them."""

from __future__ import annotations

import pytest

from revlearn.rules.dates import date_parts


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月5日",
        "2026.3.5",
        "二〇二六年三月五日",
        "26年3月5号",
        "2026年03月05日",
        "（2026-3-5）",
        "二零二六年三月五日",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    assert date_parts(text) == (2026, 3, 5)


def test_missing_parts_are_zero() -> None:
    assert date_parts("2025年12月") == (2025, 12, 0)
    assert date_parts("二〇二五年") == (2025, 0, 0)


def test_no_date() -> None:
    assert date_parts("市教育局") is None
