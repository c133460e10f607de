"""The one filter of every output."""

from __future__ import annotations

import pytest

from revlearn.report.selection import UnknownFilter, select
from tests.report.pairs import MOVED, analysis_of

ANALYSIS = analysis_of(MOVED)


def kinds(**filters: list[str]) -> list[str]:
    return [each.label.subtype for each in select(ANALYSIS, **filters)]


def test_no_filter_lets_all_through_in_order() -> None:
    assert [each.edit.id for each in select(ANALYSIS)] == [edit.id for edit in ANALYSIS.edits]


def test_a_category_and_a_subtype_add_up() -> None:
    assert kinds(categories=["wording"], subtypes=["move"]) == ["move", "confusable", "concision", "register"]


def test_a_subtype_may_name_its_category() -> None:
    assert kinds(subtypes=["structure.move"]) == kinds(subtypes=["move"]) == ["move"]


def test_the_nature_narrows() -> None:
    assert kinds(categories=["wording"], natures=["error"]) == ["confusable"]


@pytest.mark.parametrize(
    "filters", [{"categories": ["style"]}, {"subtypes": ["mvoe"]}, {"subtypes": ["logic.move"]}, {"natures": ["bad"]}]
)
def test_an_unknown_name_is_refused_with_the_known_ones(filters: dict[str, list[str]]) -> None:
    with pytest.raises(UnknownFilter, match="可用的有"):
        select(ANALYSIS, **filters)
