"""A team's profile: what its writers share, for training. People are never ranked: they stand in order of name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from revlearn.learn.examples import SHOWN
from revlearn.learn.history import in_order, occurrences, sortable
from revlearn.learn.rates import per_unit
from revlearn.learn.recurrence import Recurrence
from revlearn.learn.window import Errors, by_writer_and_genre, rates_of
from revlearn.learn.writer_profile import month_figures, months_shown, profile
from revlearn.model import LABELS
from revlearn.record import (
    Answer,
    Entry,
    Example,
    Lesson,
    LessonKey,
    MonthFigures,
    Period,
    Profile,
    SharedWeakness,
    TeamProfile,
    Told,
)

SHARED = 2
"""A weakness is shared when this many writers have it."""


def team_profile(
    name: str,
    period: Period,
    entries_by_writer: Mapping[str, Iterable[Entry]],
    *,
    told: Iterable[Told] = (),
    answers: Iterable[Answer] = (),
) -> TeamProfile:
    """The profile of all writers as of the end of ``period``. ``told`` and ``answers`` are those of all of them."""
    told, answers = tuple(told), tuple(answers)
    entries = {writer: tuple(entries_by_writer[writer]) for writer in sorted(entries_by_writer)}
    profiles = tuple(profile(writer, period, entries[writer], told=told, answers=answers) for writer in entries)
    return team_of(name, period, profiles, (entry for each in entries.values() for entry in each))


def team_of(name: str, period: Period, profiles: Iterable[Profile], entries: Iterable[Entry]) -> TeamProfile:
    """The team of ``profiles`` already made for ``period``; ``entries`` are those they were made from."""
    members = tuple(sorted(profiles, key=lambda each: each.writer))
    ordered = in_order(entries, period.last)
    errors = Errors.of(ordered)
    now = [(member, lesson) for member in members for lesson in member.lessons if lesson.in_period]
    weaknesses = _shared((member, lesson) for member, lesson in now if lesson.state != "closed")
    returned = _shared((member, lesson) for member, lesson in now if came_back(lesson))
    return TeamProfile(
        name=name,
        period=period,
        profiles=members,
        documents=sum(member.documents for member in members),
        draft_characters=sum(member.draft_characters for member in members),
        edits=sum(member.edits for member in members),
        errors=errors.rate(period, by_writer_and_genre),
        rates=rates_of(ordered, period, by_writer_and_genre),
        months=_months(errors, period),
        heat=heat_of(members),
        weaknesses=tuple(each for each in weaknesses if len(each.writers) >= SHARED),
        came_back=returned,
        erred=frozenset(
            edit.lesson
            for entry in ordered
            if entry.date >= period.first
            for edit in entry.edits
            if edit.label.nature == "error"
        ),
    )


def came_back(lesson: Lesson) -> bool:
    """Whether a lesson of this period came up again after it was told, watched or closed."""
    return lesson.state == "back" or lesson.recurred


def heat_of(members: Iterable[Profile]) -> dict[tuple[str, str], float]:
    """(writer, label) → errors and improvements per 1,000 characters of the period.

    Every writer with a document has a figure for every label that the team has any of; 0.0 says none.
    """
    writing = [member for member in members if member.documents]
    counts: dict[tuple[str, str], int] = {}
    for member in writing:
        for rate in member.rates:
            if rate.count and rate.nature != "decision":
                cell = member.writer, f"{rate.category}.{rate.subtype}"
                counts[cell] = counts.get(cell, 0) + rate.count
    labels = sorted({label for _, label in counts}, key=LABELS.index)
    return {
        (member.writer, label): per_unit(counts.get((member.writer, label), 0), member.draft_characters)
        for member in writing
        for label in labels
    }


def _months(errors: Errors, period: Period) -> tuple[MonthFigures, ...]:
    """The team's months. Its recurrence is that of its writers' own lessons, pooled."""
    by_writer: dict[str, list[Entry]] = {}
    for entry in errors.ordered:
        by_writer.setdefault(entry.writer, []).append(entry)
    recurrence = Recurrence.of((occurrences(own), own) for own in by_writer.values())
    return tuple(
        month_figures(errors, each, recurrence.of_period(each), by_writer_and_genre)
        for each in months_shown(errors.ordered, period)
    )


def _shared(items: Iterable[tuple[Profile, Lesson]]) -> tuple[SharedWeakness, ...]:
    """The lessons of several writers as one each: what most writers have first, then what is most frequent."""
    holders: dict[LessonKey, list[tuple[Profile, Lesson]]] = {}
    for member, lesson in items:
        holders.setdefault(lesson.key, []).append((member, lesson))
    shared = [
        SharedWeakness(
            key=key,
            writers=tuple(member.writer for member, _ in own),
            occurrences=sum(lesson.in_period for _, lesson in own),
            came_back=tuple(member.writer for member, lesson in own if came_back(lesson)),
            examples=_examples(lesson for _, lesson in own),
        )
        for key, own in holders.items()
    ]
    return tuple(sorted(shared, key=lambda each: (-len(each.writers), -each.occurrences, sortable(each.key))))


def _examples(lessons: Iterable[Lesson]) -> tuple[Example, ...]:
    """Examples of several writers, one of each, different changes."""
    chosen: dict[tuple[str, str], Example] = {}
    for example in (example for lesson in lessons for example in lesson.examples[:1]):
        chosen.setdefault((example.before, example.after), example)
    return tuple(chosen.values())[:SHOWN]
