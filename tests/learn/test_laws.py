"""Laws that hold for every ledger."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from revlearn.learn import exercises, month, profile, style_card
from revlearn.record import Answer, Entry, LessonKey, Told
from tests.learn.entries import entry_of, ledgers

YEAR_END = month("2026-12")
BETTER = ("back", "found", "told", "practised", "watched", "closed")
"""States from the worst to the best."""


@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(entries: tuple[Entry, ...], chance: random.Random) -> None:
    shuffled = chance.sample(entries, len(entries))
    assert profile("李文", YEAR_END, shuffled) == profile("李文", YEAR_END, entries)
    assert exercises("李文", shuffled, ()) == exercises("李文", entries, ())
    assert style_card("王主任", shuffled) == style_card("王主任", entries)


@given(ledgers(), st.booleans(), st.booleans())
def test_a_further_clean_document_never_worsens_a_state(
    entries: tuple[Entry, ...], told: bool, practised: bool
) -> None:
    keys = {edit.lesson for entry in entries for edit in entry.edits}
    events = [Told("李文", key, "2026-03") for key in sorted(keys, key=str)] if told else []
    answers = [
        Answer("李文", edit.id, date(2026, 8, 1), True) for entry in entries for edit in entry.edits if practised
    ]
    counted = {rule: 1 for entry in entries for rule in entry.opportunities}
    clean = entry_of(99, day=YEAR_END.last, right=counted)
    before = profile("李文", YEAR_END, entries, told=events, answers=answers)
    after = profile("李文", YEAR_END, (*entries, clean), told=events, answers=answers)
    states = {lesson.key: lesson.state for lesson in after.lessons}
    for lesson in before.lessons:
        assert BETTER.index(states[lesson.key]) >= BETTER.index(lesson.state)


@given(ledgers(natures=("decision", None)))
def test_decisions_and_consequences_never_become_lessons(entries: tuple[Entry, ...]) -> None:
    told = profile("李文", YEAR_END, entries)
    assert (told.lessons, told.focus, told.errors.count, told.recurrence) == ((), (), 0, None)
    assert exercises("李文", entries, ()) == ()


@given(ledgers())
def test_figures_fit_together(entries: tuple[Entry, ...]) -> None:
    told = profile("李文", YEAR_END, entries)
    year = profile("李文", YEAR_END.__class__("2026", date(2026, 1, 1), date(2026, 12, 31)), entries)
    assert len(told.focus) <= 3
    assert set(told.focus) <= set(told.lessons)
    assert sum(rate.count for rate in year.rates) == sum(year.by_nature.values())
    assert sum(each.documents for each in year.genres) == year.documents == len(entries)
    assert sum(each.errors.count for each in year.months) == year.errors.count
    for lesson in told.lessons:
        assert lesson.opportunities is None or lesson.opportunities >= lesson.occurrences
        assert lesson.first_seen <= lesson.last_seen <= YEAR_END.last
    for rate in (*year.rates, year.errors):
        assert rate.interval[0] <= rate.per_1000 <= rate.interval[1]


@given(ledgers())
def test_what_comes_later_changes_nothing(entries: tuple[Entry, ...]) -> None:
    june = month("2026-06")
    known = [entry for entry in entries if entry.date <= june.last]
    events = [Told("李文", LessonKey("wording.confusable", None), "2026-09")]
    answers = [Answer("李文", edit.id, date(2026, 9, 9), True) for entry in entries for edit in entry.edits]
    assert profile("李文", june, entries, told=events, answers=answers) == profile("李文", june, known)
