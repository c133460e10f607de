"""Teams' profiles from writers who come one after the other: only what a team's figures count stays of each.

A thousand writers' entries, texts and all, are gigabytes; what is kept here is about 12 KB of a writer with ten
documents. The profiles that come of it are the same as ``team_of`` makes of everything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from revlearn.learn.examples import SHOWN
from revlearn.learn.team import came_back, team_of
from revlearn.learn.window import window_start
from revlearn.model import Label, Nature
from revlearn.record import EditRecord, Entry, Lesson, LessonKey, Period, Profile, TeamProfile


@dataclass(frozen=True, slots=True)
class Part:
    """What is kept of one writer: a profile without entries and all that teams do not show; entries without texts."""

    profile: Profile
    entries: tuple[Entry, ...]


class Gathering:
    """The writers so far. They have to come in the order of their names, as a team's profile has them."""

    def __init__(self, period: Period) -> None:
        self.period = period
        self.parts: dict[str, Part] = {}
        self._keys: dict[LessonKey, LessonKey] = {}
        self._chosen: dict[tuple[str | None, LessonKey, str], set[tuple[str, str]]] = {}

    def add(self, profile: Profile, entries: Sequence[Entry], teams: Collection[str | None]) -> None:
        """One more writer with the profile made of ``entries``, a member of ``teams``; None is everybody."""
        lessons = (self._lesson(each, teams) for each in profile.lessons if each.in_period)
        self.parts[profile.writer] = Part(replace(profile, lessons=tuple(lessons)), tuple(entries))

    def team(self, name: str, members: Iterable[str]) -> TeamProfile:
        """The profile of those ``members`` who are here."""
        parts = [self.parts[each] for each in members if each in self.parts]
        return team_of(
            name, self.period, (each.profile for each in parts), (entry for each in parts for entry in each.entries)
        )

    def _lesson(self, lesson: Lesson, teams: Collection[str | None]) -> Lesson:
        """The lesson, with its example only where a team has not enough others to show."""
        key = self._keys.setdefault(lesson.key, lesson.key)
        lists = [name for name, on in (("open", lesson.state != "closed"), ("again", came_back(lesson))) if on]
        needed = [self._choose((team, key, each), lesson) for team in teams for each in lists]
        return replace(lesson, key=key, examples=lesson.examples[:1] if any(needed) else ())

    def _choose(self, place: tuple[str | None, LessonKey, str], lesson: Lesson) -> bool:
        """Whether the lesson's example is one of those shown at ``place``: the first few that differ."""
        chosen = self._chosen.setdefault(place, set())
        changes = {(example.before, example.after) for example in lesson.examples[:1]} - chosen
        if len(chosen) >= SHOWN or not changes:
            return False
        chosen |= changes
        return True


def shared_part(profile: Profile) -> Profile:
    """What a team's report needs of a profile: no entries, one example of each lesson of the period."""
    lessons = tuple(replace(each, examples=each.examples[:1]) for each in profile.lessons if each.in_period)
    rates = tuple(each for each in profile.rates if each.count and each.nature != "decision")
    nothing: dict[str, Any] = dict.fromkeys(("focus", "months", "genres", "revisers", "entries"), ())
    return replace(profile, lessons=lessons, rates=rates, **nothing)


def counted(entry: Entry, period: Period) -> Entry:
    """The entry with all that a team's figures of ``period`` count, and without any text.

    Edits that count alike are one object. Of what lies before the year of the trends only errors count, for recurrence.
    """
    recent = entry.date >= window_start(period)
    edits = tuple(_alike(edit) for edit in entry.edits if recent or edit.label.nature == "error")
    right: dict[str, int] = {}
    for rule, uses in entry.opportunities.items() if recent else ():
        # Added up by label, as trends ask for them: a rule's id begins with its label.
        label = ".".join(rule.split(".")[:2])
        right[label] = right.get(label, 0) + uses
    return replace(entry, title="", draft_sha256="", final_sha256="", opportunities=right, edits=edits)


def _alike(edit: EditRecord) -> EditRecord:
    label = edit.label
    return _edit(
        label.category, label.subtype, label.nature, label.needs_review, label.rule, edit.corrected_by is not None
    )


@cache
def _edit(
    category: str, subtype: str, nature: Nature | None, unsure: bool, rule: str | None, corrected: bool
) -> EditRecord:
    label = Label(category, subtype, nature, 1.0, unsure, rule=rule)
    return EditRecord(0, 0, "replace", (), (), "", "", "", "", label, "" if corrected else None)
