"""A team's profile: what is shared, who is concerned, nobody ranked."""

from __future__ import annotations

import pytest

from revlearn.learn import month, team_profile
from revlearn.record import LessonKey, Told
from tests.learn.entries import edit_of, entry_of

JANUARY = month("2026-01")
LEDGER = {
    "赵": [
        entry_of(1, edit_of(key=1), edit_of("logic.fact", key=2), writer="赵"),
        entry_of(2, edit_of(key=3, before="布署", after="部署"), writer="赵", characters=3000),
    ],
    "李": [
        entry_of(3, edit_of(key=4), writer="李"),
        entry_of(4, edit_of("wording.concision", "improvement", key=5), writer="李"),
    ],
    "孙": [],
}
TEAM = team_profile("综合科", JANUARY, LEDGER)
KEY = LessonKey("wording.confusable", "wording.confusable.pairs")


def test_people_stand_in_order_of_name_and_figures_add_up() -> None:
    assert [each.writer for each in TEAM.profiles] == sorted(LEDGER)
    assert (TEAM.documents, TEAM.draft_characters, TEAM.edits, TEAM.errors.count) == (4, 6000, 5, 4)
    assert TEAM.errors.per_1000 == pytest.approx(4 / 6)
    assert [(each.month, each.documents, each.recurrence) for each in TEAM.months] == [("2026-01", 4, 1 / 3)]


def test_a_shared_weakness_names_whom_it_concerns() -> None:
    (shared,) = TEAM.weaknesses
    assert (shared.key, set(shared.writers), shared.occurrences, shared.came_back) == (KEY, {"李", "赵"}, 3, ())
    assert {example.edit for example in shared.examples} == {3, 4}


def test_the_heat_map_has_a_cell_for_each_writer_with_documents() -> None:
    assert {writer for writer, _ in TEAM.heat} == {"李", "赵"}
    assert TEAM.heat["赵", "wording.confusable"] == 0.5
    assert TEAM.heat["李", "wording.concision"] == 0.5
    assert TEAM.heat["赵", "wording.concision"] == 0.0
    assert ("李", "logic.claim") not in TEAM.heat


def test_what_came_back_after_it_was_told() -> None:
    again = {"赵": [*LEDGER["赵"], entry_of(9, edit_of(key=9), writer="赵")], "李": LEDGER["李"]}
    team = team_profile("综合科", month("2026-03"), again, told=[Told("赵", KEY, "2026-01")])
    (returned,) = team.came_back
    assert (returned.key, returned.writers, returned.came_back) == (KEY, ("赵",), ("赵",))


def test_a_team_of_nobody() -> None:
    team = team_profile("综合科", JANUARY, {})
    assert (team.documents, team.weaknesses, team.heat, team.rates) == (0, (), {}, ())


def test_a_rate_is_no_trend_because_others_wrote_more() -> None:
    clean = [entry_of(week, writer="赵") for week in range(1, 21)]
    days = [entry_of(week).date for week in range(21, 41)]
    often = [
        entry_of(100 + at, *(edit_of(key=at * 10 + n) for n in range(4)), day=day, writer="李")
        for at, day in enumerate(days)
    ]
    assert team_profile("综合科", month("2026-10"), {"赵": clean, "李": often}).errors.trend == "steady"
