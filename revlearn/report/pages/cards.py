"""A lesson as a card: what to fix, shown on the writer's own sentence, why, how often, and what to do next time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from revlearn.record import Entry, Example, Lesson, LessonKey
from revlearn.report.pages.lessons import advice_of, category_of, family_of, reason_of, rule_of, source_of, title_of
from revlearn.report.pages.marking import Change, marked, shown
from revlearn.report.pages.numbers import day
from revlearn.report.pages.phrases import say
from revlearn.report.wording import Lang, level_name

AROUND = {"zh": 50, "en": 110}
"""Characters shown on each side of a change, by the language of the page."""

LONGEST_TITLE = 44
HAN = re.compile(r"[\u3400-\u9fff]")

AFTER_TELLING = ("found", "told", "practised")
"""States in which what came up again is still open: no document has been clean since."""


@dataclass(frozen=True, slots=True)
class Flag:
    """What is said of something that came up again. ``grave`` where it was an error (硬伤); "" says nothing."""

    text: str = ""
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One example: both sentences with the change marked, where it stood, and why it was made."""

    change: Change
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Card:
    """A lesson as shown. ``flag`` says that it came up again after it had been told."""

    title: str
    kind: str
    category: str
    level: str
    flag: Flag
    times: str
    examples: tuple[Shown, ...]
    source: str
    advice: str


def writer_card(lesson: Lesson, year: int, erred: Set[LessonKey], lang: Lang) -> Card:
    """One of the things to fix next time, on the latest example. ``erred``: the lessons with an error this period."""
    times = say(
        "times", lang, now=lesson.in_period, all=lesson.occurrences, documents=lesson.documents,
        last=day(lesson.last_seen, year, lang),
    )  # fmt: skip
    return _card(lesson.key, lesson.examples[:1], flag=flag_of(lesson, erred, lang), times=times, lang=lang)


def teaching_card(
    key: LessonKey, examples: Sequence[Example], *, flag: Flag, times: str, lang: Lang, anonymous: bool
) -> Card:
    """A shared weakness with all its examples; without titles of documents when ``anonymous``."""
    return _card(key, examples, flag=flag, times=times, lang=lang, named=not anonymous)


def came_back(lesson: Lesson) -> bool:
    """Whether the lesson came up again after it was told, watched or closed, and no document was clean since."""
    return lesson.state == "back" or (lesson.recurred and lesson.state in AFTER_TELLING)


def erred_in(entries: Iterable[Entry]) -> frozenset[LessonKey]:
    """The lessons that ``entries`` have an error of."""
    return frozenset(edit.lesson for entry in entries for edit in entry.edits if edit.label.nature == "error")


def flag_of(lesson: Lesson, erred: Set[LessonKey], lang: Lang) -> Flag:
    """The flag of a lesson. 旧错复发 is for errors, as in 旧错复发率: what could merely be better comes up again.

    In a month in which it did not come up the rule's usual nature decides.
    """
    if not came_back(lesson):
        return Flag()
    rule = rule_of(lesson.key)
    usual = lesson.in_period == 0 and rule is not None and rule.nature == "error"
    return flag(grave=usual or lesson.key in erred, lang=lang)


def flag(*, grave: bool, lang: Lang) -> Flag:
    """The flag of something that came up again."""
    return Flag(say("back" if grave else "again", lang), grave)


def _card(
    key: LessonKey, examples: Sequence[Example], *, flag: Flag, times: str, lang: Lang, named: bool = True
) -> Card:
    rule = rule_of(key)
    level = examples[0].level if examples else (rule.level if rule else "")
    return Card(
        title=title_of(key, lang),
        kind=family_of(key, lang),
        category=category_of(key.label),
        level=level_name(level, lang),
        flag=flag,
        times=times,
        examples=tuple(shown_example(key, each, lang, named=named) for each in examples),
        source=source_of(examples[0]) if examples else (rule.source if rule else ""),
        advice=advice_of(key, lang),
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
    return f"“{title}”" if lang == "en" and not HAN.search(title) else f"《{title}》"
