"""Days as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from revlearn.batch.days import NotADay, day_and_title, day_named, lies_ahead

DAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-05", "2026-10-5", "2026/10/5", "2026/10/05", "2026.10.5", "20261005", "2026年10月5日",
        "2026年10月05日", "2026 年 10 月 5 日", "2026年10月5", " 2026-10-05 ",
    ],
)  # fmt: skip
def test_one_day_in_every_form(written: str) -> None:
    assert day_named(written) == DAY


@pytest.mark.parametrize(
    "written", ["", "10月5日", "2026-10", "2026-10/5", "26-10-05", "2026105", "202610051", "2026-10-05 09:00", "去年"]
)
def test_what_is_no_day_is_told_with_the_forms(written: str) -> None:
    with pytest.raises(NotADay, match="2026年10月5日") as refused:
        day_named(written)
    assert "\n" not in str(refused.value) + refused.value.english


@pytest.mark.parametrize("written", ["2026-02-30", "20261301", "2026年2月30日", "0000-01-01"])
def test_a_day_no_calendar_has(written: str) -> None:
    with pytest.raises(NotADay, match=f"没有 {written} 这一天"):
        day_named(written)


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("2026-10-05 关于开展检查的通知", "关于开展检查的通知"),
        ("2026-10-5_通知", "通知"),
        ("20261005 通知", "通知"),
        ("2026年10月5日 通知", "通知"),
        ("2026年10月5日关于开展检查的通知", "关于开展检查的通知"),
        ("2026-10-05", ""),
        ("2026-10-05-2", "2"),
    ],
)
def test_a_folder_named_by_day_and_title(folder: str, title: str) -> None:
    assert day_and_title(folder) == (DAY, title)


@pytest.mark.parametrize("folder", ["通知", "202610051 通知", "2026-10-05通知", "通知 2026-10-05"])
def test_a_folder_named_otherwise(folder: str) -> None:
    assert day_and_title(folder) is None


def test_tomorrow_is_not_ahead() -> None:
    assert [lies_ahead(DAY.replace(day=day), DAY) for day in (4, 5, 6, 7)] == [False, False, False, True]
