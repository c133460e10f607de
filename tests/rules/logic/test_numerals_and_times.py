"""Numerals, dates and deadlines as the rules of logic read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.calendar import impossible_day, wrong_weekday
from revlearn.rules.changed_amount import changed_amount
from revlearn.rules.deadlines import DEADLINE, RHYTHM
from revlearn.rules.quantities import FIGURE, masked, quantities, value_of_han


@pytest.mark.parametrize(
    ("text", "value"),
    [("十二", 12), ("四十一", 41), ("三千五百亿", 350_000_000_000), ("三亿二千万", 320_000_000), ("二〇二六", 2026)],
)
def test_numerals_in_characters_have_their_value(text: str, value: int) -> None:
    assert value_of_han(text) == value


def test_decimals_in_characters_keep_their_fraction() -> None:
    assert value_of_han("九十七点三") == Decimal("97.3")


def test_amounts_are_read_with_their_units() -> None:
    found = [(amount.value, amount.unit) for amount in quantities("新增1,200户、3.2万人，占百分之十二")]
    assert found == [(1200, "户"), (32000, "人"), (12, "%")]


def test_two_forms_of_one_value_mask_alike() -> None:
    assert masked("百分之十二") == masked("12%")
    assert masked("三亿二千万元") == masked("3.2亿元")


@pytest.mark.parametrize("text", ["于6月30日前", "3月底前", "在5个工作日内", "9月底前", "2026年6月底前", "当日"])
def test_deadlines_are_recognised(text: str) -> None:
    assert DEADLINE.search(text)


@pytest.mark.parametrize("text", ["尽快", "2026年部门预算", "目前", "3个工作组"])
def test_other_times_are_no_deadlines(text: str) -> None:
    assert not DEADLINE.search(text)


def test_rhythms_are_recognised() -> None:
    assert RHYTHM.search("每季度调度一次") and RHYTHM.search("按月通报")
    assert not RHYTHM.search("按期完成")


def test_figures_are_counted_or_measured() -> None:
    assert FIGURE.search("配备保洁员68名") and FIGURE.search("一百二十八人")
    assert not FIGURE.search("一律统一管理")


def edit_of(text: str):
    (edit,) = marked_edits(Example(text))
    return edit


def test_a_number_cut_in_the_middle_is_seen_whole() -> None:
    amount = changed_amount(edit_of("共排查隐患4{1→2}2项。"))
    assert amount is not None and (amount.draft, amount.final) == ("412", "422")


def test_form_alone_is_no_changed_amount() -> None:
    assert changed_amount(edit_of("完成率达到{百分之十二→12%}。")) is None


def test_a_changed_day_belongs_to_the_calendar() -> None:
    amount = changed_amount(edit_of("请于6月{20→25}日前报送。"))
    assert amount is not None and amount.calendar


def test_days_that_no_month_has_are_found() -> None:
    assert impossible_day(edit_of("至6月{31→30}日结束。")) == "6月31日"
    assert impossible_day(edit_of("至6月{25→30}日结束。")) is None


def test_the_weekday_is_checked_with_the_year_the_document_states() -> None:
    text = "会议定于4月16日（星期{五→四}）召开。\n2026年4月10日"
    assert wrong_weekday(edit_of(text)) == ("4月16日（星期五", "四")
    assert wrong_weekday(edit_of("会议定于4月16日（星期{五→四}）召开。")) is None
