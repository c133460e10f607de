"""A lesson's states, step by step: a document a week, a lesson that can or cannot be counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from revlearn.learn import month, profile
from revlearn.record import Answer, Entry, Lesson, LessonKey, Told
from tests.learn.entries import edit_of, entry_of

YEAR_END = month("2026-12")
RULE = "wording.confusable.pairs"
KEY = LessonKey("wording.confusable", RULE)


def documents(course: str, *, counted: bool = True) -> list[Entry]:
    """One document a week: ``x`` wrong, ``o`` a right use and none wrong, ``-`` no opportunity."""
    return [
        entry_of(
            number,
            *([edit_of(key=number)] if sign == "x" else []),
            right={RULE: int(sign == "o")} if counted else None,
        )
        for number, sign in enumerate(course, 1)
    ]


def lesson(
    course: str, *, counted: bool = True, told: Sequence[str] = (), mended: Sequence[date] = (), until: str = "2026-12"
) -> Lesson:
    """The one lesson of the course, as of the end of ``until``."""
    (only,) = profile(
        "李文",
        month(until),
        documents(course, counted=counted),
        told=[Told("李文", KEY, each) for each in told],
        answers=[Answer("李文", 1, day, True) for day in mended],
    ).lessons
    return only


@pytest.mark.parametrize(
    ("course", "state", "clean"),
    [
        ("x", "found", 0),
        ("x---", "found", 0),
        ("xoo", "found", 2),
        ("xo-o-o", "closed", 3),
        ("xooox", "back", 0),
        ("xoooxo", "back", 1),
        ("xoooxooo", "closed", 3),
        ("xoxox", "found", 0),
    ],
)
def test_what_documents_alone_decide(course: str, state: str, clean: int) -> None:
    found = lesson(course)
    assert (found.state, found.clean_documents) == (state, clean)


def test_told_counts_from_the_month_after() -> None:
    assert lesson("x", told=["2026-01"], until="2026-01").state == "found"
    assert lesson("x", told=["2026-01"], until="2026-02").state == "told"
    assert lesson("x", told=["2026-11"], until="2026-02").state == "found"


def test_told_then_a_clean_document_is_watched() -> None:
    # The first five documents are of January and the first days of February.
    assert lesson("xo---", told=["2026-01"]).state == "told"
    assert lesson("x----o", told=["2026-01"]).state == "watched"
    assert lesson("x----oo", told=["2026-01"]).state == "watched"
    assert lesson("x----ooo", told=["2026-01"]).state == "closed"


def test_wrong_again_after_it_was_told() -> None:
    again = lesson("x----x", told=["2026-01"])
    assert (again.state, again.recurred) == ("told", True)
    returned = lesson("x----ox", told=["2026-01"])
    assert (returned.state, returned.recurred) == ("back", True)
    assert not lesson("xx---", told=["2026-01"]).recurred


def test_practised_after_it_was_last_seen() -> None:
    assert lesson("x--", mended=[date(2026, 1, 6)]).state == "practised"
    assert lesson("x--", mended=[date(2026, 1, 5)]).state == "found"
    assert lesson("x-x", mended=[date(2026, 1, 6)]).state == "found"
    assert lesson("x--", mended=[date(2026, 2, 6)], until="2026-01").state == "found"
    assert lesson("x-o", mended=[date(2026, 1, 6)]).state == "watched"
    assert lesson("x-o", mended=[date(2026, 1, 20)]).state == "practised"
    assert lesson("xooox", mended=[date(2026, 2, 20)]).state == "practised"


def test_a_report_can_be_made_again() -> None:
    course = "xooox--xo"
    assert lesson(course, until="2026-01") == lesson("xooo", until="2026-01")


@pytest.mark.parametrize(
    ("course", "state", "clean"),
    [
        ("xooo", "closed", 3),
        ("xxooo", "closed", 3),
        ("xoxooo", "found", 2),
        ("xoxoooo", "found", 2),
        ("xoxooooo", "closed", 3),
    ],
)
def test_what_cannot_be_counted_takes_as_many_documents_as_it_was_rare(course: str, state: str, clean: int) -> None:
    found = lesson(course, counted=False)
    assert (found.state, found.clean_documents, found.opportunities) == (state, clean, None)


def test_opportunities_are_right_and_wrong_uses() -> None:
    assert lesson("xoxo-").opportunities == 4
