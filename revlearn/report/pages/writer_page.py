"""The writer's month as words, figures and marked sentences, ready to be set on paper or screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from revlearn.model import LABELS
from revlearn.record import Entry, GroupFigures, Lesson, LessonKey, Profile, Rate
from revlearn.report.pages.cards import Card, Flag, came_back, erred_in, flag_of, titled, writer_card
from revlearn.report.pages.causes import Cause, grouped, of_entries
from revlearn.report.pages.charts import Chart, writer_charts
from revlearn.report.pages.lessons import (
    HEADS,
    STATE_ORDER,
    advice_of,
    category_of,
    family_of,
    head_of,
    kind_of,
    title_of,
)
from revlearn.report.pages.marking import shown
from revlearn.report.pages.numbers import amount, day, interval, month_title, per_1000, percent
from revlearn.report.pages.phrases import phrases, say
from revlearn.report.pages.progress import Tile, changed_note, praise, tiles
from revlearn.report.wording import NATURES, Lang, genre_name, nature_name

CHECKED = 5
"""Items under one head of the self-check."""

FOCUS_HEADS = ("focus_none", "focus_one", "focus_two", "focus")
LONGEST_NAME = 26


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A line to tick: the lesson, and what to do."""

    title: str
    kind: str
    category: str
    advice: str
    flag: Flag


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson with its state and the figures that moved it there. ``late``: it came up again after it was told."""

    title: str
    kind: str
    category: str
    state: str
    state_name: str
    late: bool
    first: str
    last: str
    count: str
    documents: str
    right: str
    clean: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """A sub-type's rate with its interval. ``trend`` is empty where none may be told."""

    kind: str
    category: str
    nature: str
    count: str
    per_1000: str
    interval: str
    trend: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One genre's or reviser's figures."""

    name: str
    documents: str
    characters: str
    edits: str
    per_1000: str
    interval: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document of the period; ``entry`` is its key in the ledger."""

    number: int
    entry: int
    date: str
    title: str
    genre: str
    reviser: str
    characters: str
    edits: int
    errors: int


@dataclass(frozen=True, slots=True)
class WriterMonth:
    """Everything the page shows. ``date`` is the last day of the period (ISO), the document's own date; ``revised``
    says that a reviser is known of some document."""

    lang: Lang
    t: Mapping[str, str]
    date: str
    writer: str
    short_writer: str
    month: str
    facts: tuple[tuple[str, str, str], ...]
    notice: str
    focus_head: str
    focus: tuple[Card, ...]
    tiles: tuple[Tile, ...]
    changed: str
    praise: tuple[str, ...]
    charts: tuple[Chart, ...]
    checks: tuple[tuple[str, tuple[CheckItem, ...]], ...]
    documents: tuple[DocumentRow, ...]
    revised: bool
    causes: tuple[Cause, ...]
    lessons: tuple[LessonRow, ...]
    rates: tuple[RateRow, ...]
    genres: tuple[GroupRow, ...]
    revisers: tuple[GroupRow, ...]


def writer_month(profile: Profile, lang: Lang, *, charts: tuple[Chart, ...] | None = None) -> WriterMonth:
    """The content of the month of ``profile``. ``charts`` are its ``writer_charts`` where they are drawn already."""
    year = profile.period.last.year
    name = shown(profile.writer)
    erred = erred_in(profile.entries)
    revised = any(group.name for group in profile.revisers)
    return WriterMonth(
        lang=lang,
        t=phrases(lang),
        date=profile.period.last.isoformat(),
        writer=name,
        short_writer=name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…",
        month=month_title(profile.period.name, lang),
        facts=_facts(profile, lang),
        notice=_notice(profile, lang),
        focus_head=say(FOCUS_HEADS[min(len(profile.focus), 3)], lang),
        focus=tuple(writer_card(lesson, year, erred, lang) for lesson in profile.focus),
        tiles=tiles(profile, lang),
        changed=changed_note(profile, lang),
        praise=praise(profile, lang),
        charts=writer_charts(profile, lang) if charts is None else charts,
        checks=_checks(profile.lessons, erred, lang),
        documents=tuple(_document(at, entry, year, lang) for at, entry in enumerate(profile.entries, 1)),
        revised=revised,
        causes=grouped(of_entries(profile.entries, lang), lang),
        lessons=tuple(lesson_row(each, year, lang) for each in by_state(profile.lessons)),
        rates=rate_rows(profile.rates, lang),
        genres=tuple(_group(each, genre_name(shown(each.name), lang), lang) for each in profile.genres),
        revisers=tuple(_group(each, shown(each.name), lang) for each in profile.revisers) if revised else (),
    )


def _facts(profile: Profile, lang: Lang) -> tuple[tuple[str, str, str], ...]:
    natures = [(nature_name(each, lang), amount(profile.by_nature.get(each, 0)), "") for each in NATURES]
    return (
        (say("documents", lang), amount(profile.documents), say("documents_unit", lang)),
        (say("characters", lang), amount(profile.draft_characters), ""),
        (say("edits", lang), amount(profile.edits), say("edits_unit", lang)),
        *natures,
    )


def _notice(profile: Profile, lang: Lang) -> str:
    if profile.documents:
        return ""
    return say("empty_month" if any(month.documents for month in profile.months) else "no_history", lang)


def _checks(
    lessons: Sequence[Lesson], erred: Set[LessonKey], lang: Lang
) -> tuple[tuple[str, tuple[CheckItem, ...]], ...]:
    """The open lessons under the three heads, the heaviest first."""
    heads = {head: [each for each in lessons if each.weight > 0 and head_of(each.key.label) == head] for head in HEADS}
    return tuple((say(f"head_{head}", lang), _items(own[:CHECKED], erred, lang)) for head, own in heads.items())


def _items(lessons: Sequence[Lesson], erred: Set[LessonKey], lang: Lang) -> tuple[CheckItem, ...]:
    """Lines to tick; advice that several share is given with the first."""
    given: set[str] = set()
    items = []
    for each in lessons:
        advice = advice_of(each.key, lang)
        items.append(
            CheckItem(
                title_of(each.key, lang), family_of(each.key, lang), category_of(each.key.label),
                "" if advice in given else advice, flag_of(each, erred, lang),
            )
        )  # fmt: skip
        given.add(advice)
    return tuple(items)


def by_state(lessons: Iterable[Lesson]) -> list[Lesson]:
    """What came back first, what is closed last; within a state the heaviest first."""

    def place(lesson: Lesson) -> tuple[int, float, str]:
        return STATE_ORDER[lesson.state], -lesson.weight, f"{lesson.key.label} {lesson.key.rule or ''}"

    return sorted(lessons, key=place)


def lesson_row(lesson: Lesson, year: int, lang: Lang) -> LessonRow:
    """A lesson as a line of the table; days of ``year`` are named without it."""
    right, state = say("no_figure", lang), say(f"state_{lesson.state}", lang)
    late = came_back(lesson)
    if lesson.opportunities:
        good = lesson.opportunities - lesson.occurrences
        right = f"{percent(good / lesson.opportunities)} ({good}/{lesson.opportunities})"
    return LessonRow(
        title=title_of(lesson.key, lang),
        kind=family_of(lesson.key, lang),
        category=category_of(lesson.key.label),
        state=lesson.state,
        state_name=state if lesson.state == "back" or not late else say("state_again", lang, state=state),
        late=late,
        first=day(lesson.first_seen, year, lang),
        last=day(lesson.last_seen, year, lang),
        count=f"{lesson.in_period}/{lesson.occurrences}",
        documents=amount(lesson.documents),
        right=right,
        clean=say("clean_unit", lang, n=lesson.clean_documents),
    )


def rate_rows(rates: Sequence[Rate], lang: Lang) -> tuple[RateRow, ...]:
    """Errors and improvements that came up, in the order of the taxonomy; decisions count for nobody."""
    counted = [rate for rate in rates if rate.count and rate.nature in ("error", "improvement")]
    counted.sort(key=lambda rate: (LABELS.index(f"{rate.category}.{rate.subtype}"), rate.nature))
    return tuple(
        RateRow(
            kind=kind_of(f"{rate.category}.{rate.subtype}", lang),
            category=rate.category,
            nature=nature_name(rate.nature, lang),
            count=amount(rate.count),
            per_1000=per_1000(rate.per_1000),
            interval=interval(rate),
            trend=say(rate.trend, lang),
        )
        for rate in counted
    )


def _group(figures: GroupFigures, name: str, lang: Lang) -> GroupRow:
    return GroupRow(
        name=name or say("unknown", lang),
        documents=amount(figures.documents),
        characters=amount(figures.draft_characters),
        edits=amount(figures.edits),
        per_1000=per_1000(figures.errors.per_1000),
        interval=interval(figures.errors),
    )


def _document(number: int, entry: Entry, year: int, lang: Lang) -> DocumentRow:
    reviser = shown(entry.reviser or "") or say("no_figure", lang)
    return DocumentRow(
        number=number,
        entry=entry.id,
        date=day(entry.date, year, lang),
        title=titled(entry.title, lang),
        genre=genre_name(entry.genre, lang) or say("no_figure", lang),
        reviser=say("round", lang, reviser=reviser, n=entry.round) if entry.round > 1 else reviser,
        characters=amount(entry.draft_characters),
        edits=len(entry.edits),
        errors=sum(edit.label.nature == "error" for edit in entry.edits),
    )
