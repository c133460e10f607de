"""A lesson as a card: what to fix, shown on the writer's own sentence, why, how often, and what to do next time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.record import Example, Lesson, LessonKey
from revlearn.report.pages.lessons import advice_of, category_of, family_of, reason_of, rule_of, source_of, title_of
from revlearn.report.pages.marking import Change, marked, shown
from revlearn.report.pages.numbers import day
from revlearn.report.pages.phrases import say
from revlearn.report.wording import Lang, level_name

AROUND = {"zh": 50, "en": 110}
"""Characters shown on each side of a change, by the language of the page."""

LONGEST_TITLE = 44


@dataclass(frozen=True, slots=True)
class Shown:
    """One example: both sentences with the change marked, where it stood, and why it was made."""

    change: Change
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Card:
    """A lesson as shown. ``back`` says that it came up again after it had been told."""

    title: str
    kind: str
    category: str
    level: str
    back: bool
    times: str
    examples: tuple[Shown, ...]
    source: str
    advice: str


def writer_card(lesson: Lesson, year: int, lang: Lang) -> Card:
    """One of the things to fix next time, on the latest example."""
    times = say(
        "times", lang, now=lesson.in_period, all=lesson.occurrences, documents=lesson.documents,
        last=day(lesson.last_seen, year, lang),
    )  # fmt: skip
    return _card(lesson.key, lesson.examples[:1], back=came_back(lesson), times=times, lang=lang)


def teaching_card(
    key: LessonKey, examples: Sequence[Example], *, back: bool, times: str, lang: Lang, anonymous: bool
) -> Card:
    """A shared weakness with all its examples; without titles of documents when ``anonymous``."""
    return _card(key, examples, back=back, times=times, lang=lang, named=not anonymous)


def came_back(lesson: Lesson) -> bool:
    """Whether the lesson came up again after it was told, watched or closed."""
    return lesson.recurred or lesson.state == "back"


def _card(
    key: LessonKey, examples: Sequence[Example], *, back: bool, times: str, lang: Lang, named: bool = True
) -> Card:
    rule = rule_of(key)
    level = examples[0].level if examples else (rule.level if rule else "")
    return Card(
        title=title_of(key, lang),
        kind=family_of(key, lang),
        category=category_of(key.label),
        level=level_name(level, lang),
        back=back,
        times=times,
        examples=tuple(shown_example(key, each, lang, named=named) for each in examples),
        source=source_of(examples[0]) if examples else (rule.source if rule else ""),
        advice=advice_of(key),
    )


def shown_example(key: LessonKey, example: Example, lang: Lang, *, named: bool = True) -> Shown:
    """``example`` with its change marked; ``named`` False leaves out which document it is from."""
    change = marked(
        example.draft_sentence, example.final_sentence, example.before, example.after, around=AROUND[lang]
    )  # fmt: skip
    return Shown(change, titled(example.title, lang) if named else "", reason_of(key, example, lang))


def titled(title: str, lang: Lang) -> str:
    """A document's title in its marks, shortened."""
    title = shown(title)
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 12]}…{title[-11:]}"
    return f"“{title}”" if lang == "en" else f"《{title}》"
