"""Teams gathered writer by writer: the same as from everything at once, in little memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from revlearn.learn import month, profile, team_of
from revlearn.learn.gathering import Gathering, counted, shared_part
from revlearn.record import Entry, Profile, TeamProfile, Told
from tests.learn.entries import edit_of, entry_of

PERIOD = month("2026-10")
TEAMS = {"孙": "甲科", "李": "乙科", "赵": "甲科", "钱": "甲科", "周": None}
"""Five writers, in two teams and in none."""


def ledger() -> dict[str, list[Entry]]:
    """Documents of two years: errors, improvements and decisions; labels that are unsure; right uses of rules."""
    found: dict[str, list[Entry]] = {}
    for at, writer in enumerate(sorted(TEAMS)):
        for number in range(24):
            key = 10_000 * at + 10 * number
            day = date(2024 + (number + 10) // 12, (number + 10) % 12 + 1, 3 + at)
            edits = [
                edit_of(key=key, before=f"错{number % 5}", after=f"对{at}"),
                edit_of("logic.fact", key=key + 1, before=f"甲{number % 2}", after="乙"),
                edit_of("wording.concision", "improvement", key=key + 2, before=f"丙{at % 3}", after=""),
                edit_of("logic.claim", "decision", key=key + 3),
            ][: 1 + (number + at) % 4]
            entry = entry_of(1 + 100 * at + number, *edits, writer=writer, day=day)
            right = {
                "wording.confusable.pairs": 1 + at,
                "wording.confusable.other": number % 3,
                "logic.fact.weekday": 2,
            }
            found.setdefault(writer, []).append(replace(entry, opportunities=right))
    return found


def whole(entries: dict[str, list[Entry]]) -> dict[str, Profile]:
    """Each writer's profile; everybody was told of everything in the first year."""
    told = [Told(each, edit.lesson, "2025-06") for each in entries for e in entries[each] for edit in e.edits]
    return {each: profile(each, PERIOD, entries[each], told=told) for each in entries}


def compared(team: TeamProfile) -> TeamProfile:
    """``team`` with as little of its writers as is gathered: lessons are compared by what is shared of them."""
    profiles = []
    for each in map(shared_part, team.profiles):
        profiles.append(replace(each, lessons=tuple(replace(lesson, examples=()) for lesson in each.lessons)))
    return replace(team, profiles=tuple(profiles))


def test_a_team_gathered_is_the_team_of_everything() -> None:
    entries = ledger()
    profiles = whole(entries)
    gathering = Gathering(PERIOD)
    for each in sorted(entries):
        gathering.add(shared_part(profiles[each]), [counted(e, PERIOD) for e in entries[each]], {None, TEAMS[each]})
    for name in (None, "甲科", "乙科"):
        members = [each for each in sorted(entries) if name is None or TEAMS[each] == name]
        at_once = team_of("组", PERIOD, [profiles[m] for m in members], [e for m in members for e in entries[m]])
        gathered = gathering.team("组", members)
        assert compared(gathered) == compared(at_once)
        assert at_once.came_back and at_once.erred
    assert at_once.weaknesses == ()


def test_examples_nobody_shows_are_not_kept() -> None:
    entries: dict[str, list[Entry]] = {}
    gathering = Gathering(month("2026-01"))
    for at in range(12):
        writer = f"人{at:02}"
        entries[writer] = [entry_of(at + 1, edit_of(key=at, before=f"错{at}"), writer=writer, day=date(2026, 1, 8))]
        gathering.add(shared_part(profile(writer, month("2026-01"), entries[writer])), entries[writer], {None})
    kept = [each for part in gathering.parts.values() for lesson in part.profile.lessons for each in lesson.examples]
    assert [each.before for each in kept] == ["错0", "错1", "错2"]
    assert len(gathering.team("全体", entries).weaknesses[0].writers) == 12


def test_what_is_counted_has_no_text() -> None:
    old, new = ledger()["赵"][0], ledger()["赵"][-1]
    light: Any = counted(new, PERIOD)
    assert (light.title, light.draft_sha256) == ("", "")
    assert all(not (edit.before or edit.after or edit.draft_sentence) for edit in light.edits)
    assert light.opportunities["wording.confusable"] == sum(
        uses for rule, uses in new.opportunities.items() if rule.startswith("wording.confusable")
    )
    assert counted(old, PERIOD).opportunities == {}
    assert {edit.label.nature for edit in counted(old, PERIOD).edits} == {"error"}
