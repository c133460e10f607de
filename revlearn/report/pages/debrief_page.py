"""The debrief (复盘单) of one pair: what matters most, what kinds of edits there were, all edits by cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt

from revlearn.model import NATURES, SUBTYPES, Analysis, Edit, Label, Nature
from revlearn.record import LessonKey
from revlearn.report.note import reason_of
from revlearn.report.pages.cards import AROUND, Flag
from revlearn.report.pages.causes import Cause, grouped, of_analysis
from revlearn.report.pages.lessons import (
    LONGEST_REASON,
    LONGEST_SOURCE,
    advice_of,
    category_of,
    family_of,
    shortened,
    title_of,
)
from revlearn.report.pages.marking import Change, between, shown
from revlearn.report.pages.numbers import amount, day
from revlearn.report.pages.phrases import phrases, say
from revlearn.report.wording import Lang, category_name, genre_name, level_name, nature_name
from revlearn.report.wording import say as say_name

POINTS = 3
POINT_HEADS = ("points_none", "one_point", "two_points", "three_points")
LONGEST_TITLE = 90
LONGEST_COMMENT = 200

NATURE_WEIGHT: Mapping[str | None, float] = {"error": 1.0, "improvement": 0.5, "decision": 0.2, None: 0.0}
LEVEL_WEIGHT = {"规定": 1.0, "惯例": 0.85, "偏好": 0.6, "": 0.7}
CATEGORY_WEIGHT = {"wording": 1.0, "structure": 1.1, "terminology": 1.2, "logic": 1.2}
"""What the document says weighs more than how it says it."""

DOUBTED = 0.4
"""What a label still to be checked counts for."""


@dataclass(frozen=True, slots=True)
class Point:
    """One of the main points: the change in its sentences and why it was made."""

    title: str
    kind: str
    category: str
    level: str
    nature: str
    nature_name: str
    flag: Flag
    change: Change
    reason: str
    source: str
    advice: str
    times: str
    comment: str


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many edits of one category there were, and of which natures."""

    name: str
    category: str
    count: int
    natures: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything the page shows. ``date`` is the day given, "" when none was."""

    lang: Lang
    t: Mapping[str, str]
    date: str
    day: str
    title: str
    writer: str
    names: str
    facts: tuple[tuple[str, str, str], ...]
    points_head: str
    points: tuple[Point, ...]
    counts: tuple[CategoryCount, ...]
    comments: tuple[tuple[str, str], ...]
    causes: tuple[Cause, ...]


def debrief(analysis: Analysis, lang: Lang, *, writer: str | None = None, on: date | None = None) -> Debrief:
    """The content of the debrief. ``writer`` and ``on`` are shown where they are known."""
    summary = analysis.summary()
    points = tuple(_point(analysis, edit, label, times, lang) for edit, label, times in main_points(analysis))
    draft, final = analysis.draft, analysis.final
    return Debrief(
        lang=lang,
        t=phrases(lang),
        date=on.isoformat() if on else "",
        day=(f"{on.year}年{on.month}月{on.day}日" if lang == "zh" else day(on, 0, lang)) if on else "",
        title=document_title(analysis),
        writer=shown(writer or ""),
        names=f"{shown(draft.name)} → {shown(final.name)}",
        facts=(
            (say_name("genre", lang), genre_name(final.genre or draft.genre, lang) or say_name("no_genre", lang), ""),
            (say("length", lang), f"{amount(len(draft.text))} → {amount(len(final.text))}", ""),
            (say("edits", lang), amount(summary["edits"]), say("edits_unit", lang)),
            *((nature_name(each, lang), amount(count), "") for each, count in _natures(analysis)),
        ),
        points_head=say(POINT_HEADS[len(points)], lang),
        points=points,
        counts=_counts(analysis, lang),
        comments=_comments(analysis, lang),
        causes=grouped(of_analysis(analysis, lang), lang),
    )


def main_points(analysis: Analysis) -> list[tuple[Edit, Label, int]]:
    """The three edits that matter most, of three sub-types, with how often their lesson came up in this pair.

    weight = nature x level x category x √times, less where the label is still to be checked. A decision is a point
    only where there is no error and no improvement.
    """
    pairs = [(e, label) for e, label in zip(analysis.edits, analysis.labels, strict=True) if label.nature]
    learnt = [pair for pair in pairs if pair[1].nature != "decision"] or pairs
    times = Counter(_key(label) for _, label in learnt)
    learnt.sort(key=lambda pair: (-_weight(pair[1], times[_key(pair[1])]), pair[0].id))
    chosen: dict[str, tuple[Edit, Label, int]] = {}
    for edit, label in learnt:
        chosen.setdefault(_key(label).label, (edit, label, times[_key(label)]))
    return list(chosen.values())[:POINTS]


def _key(label: Label) -> LessonKey:
    return LessonKey(f"{label.category}.{label.subtype}", label.rule)


def _weight(label: Label, times: int) -> float:
    weight = NATURE_WEIGHT[label.nature] * LEVEL_WEIGHT.get(label.level, 0.7) * CATEGORY_WEIGHT[label.category]
    return weight * sqrt(times) * (DOUBTED if label.needs_review else 1.0)


def _point(analysis: Analysis, edit: Edit, label: Label, times: int, lang: Lang) -> Point:
    key, context = _key(label), edit.context
    return Point(
        title=title_of(key, lang),
        kind=family_of(key, lang),
        category=category_of(key.label),
        level=level_name(label.level, lang),
        nature=label.nature or "none",
        nature_name=nature_name(label.nature, lang),
        flag=Flag(),
        change=between(
            (context.draft_left, edit.before, context.draft_right),
            (context.final_left, edit.after, context.final_right), around=AROUND[lang],
        ),
        reason=shortened(shown(reason_of(analysis, edit, label, lang)), LONGEST_REASON),
        source=shortened(shown(label.source), LONGEST_SOURCE),
        advice=advice_of(key, lang),
        times=say("points_times", lang, n=times) if times > 1 else "",
        comment=shortened(shown(edit.comment or ""), LONGEST_COMMENT),
    )  # fmt: skip


def _natures(analysis: Analysis) -> list[tuple[Nature | None, int]]:
    """How many edits of each nature, so that they add up; consequences (None) only where there are any."""
    counts = Counter(label.nature for label in analysis.labels)
    return [(each, counts[each]) for each in (*NATURES, None) if each or counts[each]]


def _counts(analysis: Analysis, lang: Lang) -> tuple[CategoryCount, ...]:
    counts = Counter((label.category, label.nature) for label in analysis.labels)
    gap = " " if lang == "zh" else ", "
    return tuple(
        CategoryCount(
            name=category_name(each, lang),
            category=each,
            count=sum(counts[each, nature] for nature in (*NATURES, None)),
            natures=gap.join(
                f"{nature_name(nature, lang)} {counts[each, nature]}"
                for nature in (*NATURES, None)
                if counts[each, nature]
            ),
        )
        for each in SUBTYPES
    )


def _comments(analysis: Analysis, lang: Lang) -> tuple[tuple[str, str], ...]:
    """The reviser's comments in their order: who, and what was said."""
    unknown = say_name("reviser_default", lang)
    said = [(each.author or unknown, each.text) for each in analysis.comments]
    said = said or [(edit.author or unknown, edit.comment) for edit in analysis.edits if edit.comment]
    return tuple((shown(who), shortened(shown(text), LONGEST_COMMENT)) for who, text in said)


def document_title(analysis: Analysis) -> str:
    """The final version's own title; its file's name where it has none."""
    final = analysis.final
    lines = [final.text[each.start : each.end].strip() for each in final.paragraphs if each.role == "title"]
    return shortened(shown("".join(lines)), LONGEST_TITLE) or shown(final.name)
