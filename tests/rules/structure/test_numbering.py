"""Numbering: its form and its value."""

from __future__ import annotations

import pytest

from revlearn.rules.numbering import form_of, value_of


@pytest.mark.parametrize(
    ("number", "value"),
    [("一、", 1), ("（十二）", 12), ("3.", 3), ("二十一、", 21), ("③", 3), ("第三十条", 30), ("", None)],
)
def test_value(number: str, value: int | None) -> None:
    assert value_of(number) == value


@pytest.mark.parametrize(("before", "after"), [("一、", "三、"), ("（一）", "（四）"), ("1.", "12.")])
def test_same_form(before: str, after: str) -> None:
    assert form_of(before) == form_of(after)


@pytest.mark.parametrize(("before", "after"), [("1、", "（一）"), ("1、", "1."), ("（一）、", "（一）"), ("1", "一")])
def test_other_form(before: str, after: str) -> None:
    assert form_of(before) != form_of(after)
