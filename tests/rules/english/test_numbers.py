"""What English numerals, dates and times are worth."""

from __future__ import annotations

import pytest

from revlearn.rules.english.numbers import changed_value, has_figure, same_value_other_form


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("twenty-three percent", "23 per cent"),
        ("41%", "41 per cent"),
        ("6/15/2026", "15 June 2026"),
        ("July 7th, 2026", "7 July 2026"),
        ("£85k", "£85,000"),
        ("£25000", "£25,000"),
        ("5th and 19th June", "5 and 19 June"),
        ("2pm", "2 pm"),
        ("two hundred", "200"),
    ],
)
def test_same_value_in_another_form(before: str, after: str) -> None:
    assert same_value_other_form(before, after)
    assert changed_value(before, after) is None


@pytest.mark.parametrize(
    ("before", "after", "values"),
    [
        ("eleven", "14", ("11", "14")),
        ("3 years", "two years", ("3", "2")),
        ("Wednesday 14 May 2026", "Thursday 14 May 2026", ("wednesday", "thursday")),
        ("£95,000", "£96,000", ("95000", "96000")),
    ],
)
def test_changed_values(before: str, after: str, values: tuple[str, str]) -> None:
    assert changed_value(before, after) == values
    assert not same_value_other_form(before, after)


def test_more_than_the_figure_changes() -> None:
    assert changed_value("3 years", "two months") is None


def test_figures_in_words_count() -> None:
    assert has_figure("four in five") and has_figure("3") and not has_figure("someone wrote often")
