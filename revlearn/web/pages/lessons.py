"""A writer’s lessons: where each stands, what moved it there, and what it looks like in the own sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn.states import MASTERED
from revlearn.record import LESSON_STATES, Answer, Lesson, LessonKey, LessonState, Profile, Told
from revlearn.report.pages.cards import Shown, shown_example
from revlearn.report.pages.lessons import advice_of, rule_of, source_of
from revlearn.report.pages.numbers import amount, day, month_title
from revlearn.report.pages.phrases import say
from revlearn.report.pages.writer_page import LessonRow, by_state, lesson_row
from revlearn.report.wording import Lang, level_name
from revlearn.web.access import SignedIn
from revlearn.web.pages.writer import address_of, current_month
from revlearn.web.pages.writer_wording import WORDING as WORDS
from revlearn.web.rendering import render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Moves:
    """What was done about a writer's lessons: the last month whose report told of each, the last day it was mended."""

    told: dict[LessonKey, str]
    mended: dict[LessonKey, date]

    @classmethod
    def of(
        cls, profile: Profile, told: Iterable[Told], answers: Iterable[Answer], lessons: dict[int, LessonKey]
    ) -> Moves:
        """As of the end of the period of ``profile``; ``lessons`` says which lesson an edit teaches."""
        months: dict[LessonKey, str] = {}
        for event in told:
            if event.month < profile.period.name:
                months[event.lesson] = max(event.month, months.get(event.lesson, ""))
        days: dict[LessonKey, date] = {}
        for answer in answers:
            if answer.mended and answer.on <= profile.period.last and answer.edit in lessons:
                key = lessons[answer.edit]
                days[key] = max(answer.on, days.get(key, answer.on))
        return cls(months, days)


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson as the page shows it: its line of figures, what moved it where it is, how to do better, examples."""

    row: LessonRow
    level: str
    moved: str
    documents: str
    advice: str
    source: str
    examples: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class LessonsPage:
    """All lessons in the order of their states, and how many are in each state."""

    cards: tuple[LessonCard, ...]
    counts: tuple[tuple[LessonState, str, int], ...]


def lessons_page(profile: Profile, moves: Moves, lang: Lang) -> LessonsPage:
    """The lessons as of the end of the period of ``profile``."""
    counts = Counter(lesson.state for lesson in profile.lessons)
    return LessonsPage(
        tuple(_card(lesson, moves, profile.period.last.year, lang) for lesson in by_state(profile.lessons)),
        tuple((state, say(f"state_{state}", lang), counts[state]) for state in LESSON_STATES),
    )


def _card(lesson: Lesson, moves: Moves, year: int, lang: Lang) -> LessonCard:
    rule, latest = rule_of(lesson.key), lesson.examples[0] if lesson.examples else None
    level = latest.level if latest else (rule.level if rule else "")
    return LessonCard(
        row=lesson_row(lesson, year, lang),
        level=level_name(level, lang),
        moved=moved(lesson, moves, year, lang),
        documents=_word("in_documents", lang, count=lesson.occurrences, documents=amount(lesson.documents)),
        advice=advice_of(lesson.key, lang),
        source=source_of(latest) if latest else (rule.source if rule else ""),
        examples=tuple(shown_example(lesson.key, example, lang) for example in lesson.examples),
    )


def moved(lesson: Lesson, moves: Moves, year: int, lang: Lang) -> str:
    """The figures that moved the lesson into its state, as a sentence."""
    month, mended = moves.told.get(lesson.key), moves.mended.get(lesson.key)
    return _word(
        f"moved.{lesson.state}", lang,
        month=month_title(month, lang) if month else "",
        day=day(mended if lesson.state == "practised" and mended else lesson.last_seen, year, lang),
        clean=lesson.clean_documents, needed=MASTERED,
    )  # fmt: skip


def _word(key: str, lang: Lang, **values: Any) -> str:
    return WORDS[f"lessons.{key}"][lang == "en"].format(**values)


@router.get("/writers/{writer:path}/lessons")
def lessons(request: Request, viewer: SignedIn, writer: str, state: str = "") -> Response:
    """The lessons as of this month, all or those in one state."""
    name, period, ledger = viewer.writer(writer), current_month(viewer), viewer.ledger

    def made(profile: Profile) -> LessonsPage:
        lesson_of = {edit.id: edit.lesson for entry in ledger.entries(writer=name) for edit in entry.edits}
        return lessons_page(profile, Moves.of(profile, ledger.told(name), ledger.answers(name), lesson_of), viewer.lang)

    page: LessonsPage = request.app.state.profiles.made(name, period, ("lessons", viewer.lang), made)
    chosen = state if state in LESSON_STATES else ""
    cards = [card for card in page.cards if not chosen or card.row.state == chosen]
    return render(
        request, "lessons.html", writer=name, page=page, cards=cards, chosen=chosen, period=period, address=address_of
    )
