"""Edits grouped by cause, not by document: everything that breaks one rule stands together, with its marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from revlearn.model import LABELS, Analysis
from revlearn.record import Entry, LessonKey
from revlearn.report.pages.lessons import category_of, family_of, title_of
from revlearn.report.pages.marking import Piece, beside, inline
from revlearn.report.wording import Lang, level_name, nature_name

BESIDE = {"zh": 12, "en": 28}
"""Characters shown on each side of a change in a list."""

NATURES = ("error", "improvement", "decision")


@dataclass(frozen=True, slots=True)
class Listed:
    """One edit to be listed. ``document`` counts the period's documents from 1; 0 where there is only one."""

    key: LessonKey
    nature: str | None
    level: str
    before: str
    after: str
    pieces: tuple[Piece, ...]
    document: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One change as listed; ``times`` when the same was made several times, in ``documents``."""

    pieces: tuple[Piece, ...]
    times: int
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """All edits of one cause and one nature."""

    title: str
    kind: str
    category: str
    nature: str
    nature_name: str
    level: str
    count: int
    items: tuple[Item, ...]
    gone: int


def of_entries(entries: Sequence[Entry], lang: Lang) -> list[Listed]:
    """The edits of a period's documents; consequences of other edits (``structure.cascade``) are left out."""
    return [
        Listed(
            edit.lesson, edit.label.nature, edit.label.level, edit.before, edit.after,
            inline(edit.draft_sentence, edit.final_sentence, edit.before, edit.after, around=BESIDE[lang]),
            number,
        )
        for number, entry in enumerate(entries, 1)
        for edit in entry.edits
        if edit.label.nature is not None
    ]  # fmt: skip


def of_analysis(analysis: Analysis, lang: Lang) -> list[Listed]:
    """The edits of one pair, consequences too. A moved text is shown once, as what it is now."""
    listed = []
    for edit, label in zip(analysis.edits, analysis.labels, strict=True):
        context = edit.context
        moved = edit.operation == "move"
        sides = (context.final_left, context.final_right) if edit.after else (context.draft_left, context.draft_right)
        pieces = beside(
            sides[0], "" if moved else edit.before, edit.after or (edit.before if moved else ""), sides[1],
            around=BESIDE[lang],
        )  # fmt: skip
        key = LessonKey(f"{label.category}.{label.subtype}", label.rule)
        listed.append(Listed(key, label.nature, label.level, edit.before, edit.after, pieces))
    return listed


def grouped(edits: Iterable[Listed], lang: Lang) -> tuple[Cause, ...]:
    """Errors first, then improvements, decisions and consequences; within a nature in the order of the taxonomy, what
    is most frequent first."""
    groups: dict[tuple[LessonKey, str | None], list[Listed]] = {}
    for edit in edits:
        groups.setdefault((edit.key, edit.nature), []).append(edit)
    ordered = sorted(groups.items(), key=_order)
    return tuple(_cause(key, nature, members, lang) for (key, nature), members in ordered)


def _order(group: tuple[tuple[LessonKey, str | None], list[Listed]]) -> tuple[int, int, int, str]:
    (key, nature), members = group
    rank = NATURES.index(nature) if nature in NATURES else len(NATURES)
    category = [label.split(".")[0] for label in LABELS].index(category_of(key.label))
    return rank, category, -len(members), f"{key.label} {key.rule or ''}"


def _cause(key: LessonKey, nature: str | None, members: Sequence[Listed], lang: Lang) -> Cause:
    same: dict[tuple[str, str], list[Listed]] = {}
    kept = [each for each in members if each.before or each.after]
    for each in kept:
        same.setdefault((each.before, each.after), []).append(each)
    return Cause(
        title=title_of(key, lang),
        kind=family_of(key, lang),
        category=category_of(key.label),
        nature=nature or "none",
        nature_name=nature_name(nature, lang),
        level=level_name(next((each.level for each in members if each.level), ""), lang),
        count=len(members),
        items=tuple(
            Item(alike[0].pieces, len(alike), tuple(sorted({each.document for each in alike if each.document})))
            for alike in same.values()
        ),
        gone=len(members) - len(kept),
    )
