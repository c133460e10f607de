"""What a reviser keeps changing without a rule behind it."""

from __future__ import annotations

from revlearn.learn import style_card
from tests.learn.entries import edit_of, entry_of


def taste(before: str, after: str, *, key: int = 1, label: str = "wording.precision", author: str | None = None):  # type: ignore[no-untyped-def]
    return edit_of(label, "decision", key=key, rule=None, before=before, after=after, author=author)


def test_the_same_change_in_two_documents_is_a_habit() -> None:
    card = style_card(
        "王主任",
        [
            entry_of(1, taste("推动", "推进", key=1), taste("推动", "推进", key=2), reviser="王主任", writer="赵"),
            entry_of(2, taste("推动", "推进", key=3), reviser="王主任", writer="李", characters=500),
            entry_of(3, taste("推动", "推进", key=4), reviser="刘主任"),
        ],
    )
    assert (card.reviser, card.documents, card.draft_characters) == ("王主任", 2, 1500)
    (habit,) = card.habits
    assert (habit.label, habit.before, habit.after) == ("wording.precision", "推动", "推进")
    assert (habit.times, habit.documents, [each.edit for each in habit.examples]) == (3, 2, [3])


def test_the_same_kind_with_other_words_each_time_is_one_too() -> None:
    card = style_card(
        "王主任",
        [
            entry_of(1, taste("甲", "乙"), reviser="王主任"),
            entry_of(2, taste("丙", "丁", key=2), reviser="王主任"),
        ],
    )
    (habit,) = card.habits
    assert (habit.before, habit.after, habit.times) == ("", "", 2)


def test_once_in_one_document_is_none() -> None:
    assert style_card("王主任", [entry_of(1, taste("甲", "乙"), taste("甲", "乙"), reviser="王主任")]).habits == ()


def test_rules_errors_and_content_are_no_taste() -> None:
    edits = (
        edit_of(),
        edit_of("wording.precision", "decision", rule="near", level="惯例"),
        edit_of("logic.fact", "decision", rule=None, before="3.2", after="3.6"),
        edit_of("structure.cascade", None, rule=None),
    )
    assert style_card("王主任", [entry_of(n, *edits, reviser="王主任") for n in (1, 2)]).habits == ()


def test_a_rule_of_taste_is_one() -> None:
    edit = edit_of("wording.rhetoric", "improvement", rule="four", level="偏好")
    (habit,) = style_card("王主任", [entry_of(n, edit, reviser="王主任") for n in (1, 2)]).habits
    assert habit.documents == 2


def test_tracked_names_tell_two_revisers_of_one_document_apart() -> None:
    entries = [
        entry_of(n, taste("甲", "乙", author="王主任"), taste("丙", "丁", author="刘主任"), reviser="王主任")
        for n in (1, 2)
    ]
    assert [habit.before for habit in style_card("王主任", entries).habits] == ["甲"]
    assert [habit.before for habit in style_card("刘主任", entries).habits] == ["丙"]


def test_what_several_writers_meet_comes_first() -> None:
    entries = [
        entry_of(1, taste("甲", "乙"), taste("丙", "丁"), reviser="王主任", writer="赵"),
        entry_of(2, taste("甲", "乙"), taste("丙", "丁"), reviser="王主任", writer="赵"),
        entry_of(3, taste("甲", "乙"), reviser="王主任", writer="赵"),
        entry_of(4, taste("丙", "丁"), reviser="王主任", writer="李"),
    ]
    assert [habit.before for habit in style_card("王主任", entries).habits] == ["丙", "甲"]
