"""A leader's style card: the habits of one reviser, each with an example, for whoever drafts for them next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from revlearn.record import Habit, StyleCard
from revlearn.report.pages.cards import AROUND, titled
from revlearn.report.pages.lessons import category_of, kind_of, shortened
from revlearn.report.pages.marking import Change, Piece, marked, shown
from revlearn.report.pages.numbers import amount, day
from revlearn.report.pages.phrases import phrases, say
from revlearn.report.wording import Lang

LONGEST_HABIT = 40


@dataclass(frozen=True, slots=True)
class HabitRow:
    """One habit: what goes, what comes, how often, and the latest example."""

    kind: str
    category: str
    pieces: tuple[Piece, ...]
    note: str
    times: str
    example: Change | None
    where: str


@dataclass(frozen=True, slots=True)
class StylePage:
    """Everything the page shows. ``date`` is the day given, "" when none was."""

    lang: Lang
    t: Mapping[str, str]
    date: str
    day: str
    reviser: str
    facts: tuple[tuple[str, str, str], ...]
    habits: tuple[HabitRow, ...]


def style_page(card: StyleCard, lang: Lang, *, on: date | None = None, named: bool = True) -> StylePage:
    """The content of the card. ``named`` False leaves out which documents the examples are from."""
    return StylePage(
        lang=lang,
        t=phrases(lang),
        date=on.isoformat() if on else "",
        day=day(on, 0, lang) if on else "",
        reviser=shown(card.reviser),
        facts=(
            (say("documents", lang), amount(card.documents), say("documents_unit", lang)),
            (say("characters", lang), amount(card.draft_characters), ""),
        ),
        habits=tuple(_habit(each, lang, named=named) for each in card.habits),
    )


def _habit(habit: Habit, lang: Lang, *, named: bool) -> HabitRow:
    sides = Piece(habit.before, "cut"), Piece(habit.after, "put")
    pieces = tuple(Piece(shortened(shown(side.text), LONGEST_HABIT), side.kind) for side in sides if side.text)
    note = ""
    if not habit.before and not habit.after:
        note = say("habit_kind", lang)
    elif not habit.after:
        note = say("habit_cut", lang)
    elif not habit.before:
        note = say("habit_put", lang)
    first = habit.examples[0] if habit.examples else None
    return HabitRow(
        kind=kind_of(habit.label, lang),
        category=category_of(habit.label),
        pieces=pieces,
        note=note,
        times=say("habit_times", lang, times=habit.times, documents=habit.documents),
        example=marked(first.draft_sentence, first.final_sentence, first.before, first.after, around=AROUND[lang])
        if first
        else None,
        where=titled(first.title, lang) if first and named else "",
    )
