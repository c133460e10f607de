"""The check itself: every proposal put to its rule, every inspection run, every past mistake looked for."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal

from revlearn.check.hypothesis import as_text, hypothetical_edit
from revlearn.check.inspections.registry import Inspection, Remark, all_inspections
from revlearn.check.past import recurrences
from revlearn.check.result import Accusation, CheckReport
from revlearn.model import Document, OfficeDictionary, PastError, Span
from revlearn.rules.allowed import allows
from revlearn.rules.registry import Facts, Rule, accusing_rules, render, ruleset_version
from revlearn.segment import WordSegmenter, segment

HOME = Path(__file__).parent
BINDING = {"规定": 0, "惯例": 1, "偏好": 2}


def check(
    text: str,
    *,
    name: str,
    genre: str | None = None,
    language: Literal["zh", "en"] | None = None,
    levels: Mapping[int, int] | None = None,
    past: Sequence[PastError] = (),
    segmenter: WordSegmenter | None = None,
    office: OfficeDictionary | None = None,
) -> CheckReport:
    """Check a draft by itself. Pure: the same text and ``past`` give the same report.

    ``genre`` and ``language`` are recognised when not given; ``levels`` maps a line's index to the heading level its
    style states. ``past`` are the writer's earlier mistakes: their wrong forms are looked for, and an accusation by a
    rule the writer has broken before says so. ``office`` is what the office has laid down about words: it accuses what
    it bans, and answers accusations of what it allows.
    """
    document = segment(
        text, name=name, language=language, genre=genre, levels=levels, segmenter=segmenter, office=office
    )  # fmt: skip
    found = [*_by_rules(document), *_by_inspections(document), *_by_past(document, past)]
    standing = [each for each in found if not allows(document, each.span, each.suggestion)]
    accusations = tuple(_remembered(each, past) for each in _one_for_each_place(standing))
    own = office.version() if office else ""
    return CheckReport(document, accusations, f"{version()}-{own}" if own else version(), tuple(past))


@cache
def version() -> str:
    """A short fingerprint of rules and inspections together: equal versions check alike."""
    digest = hashlib.sha256(ruleset_version().encode())
    for path in sorted(HOME.rglob("*")):
        if path.suffix in (".py", ".tsv"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def accusations_by(rule: Rule, document: Document) -> Iterable[Accusation]:
    """What one rule says against ``document``: its proposals that its own check confirms."""
    if rule.proposes is None:
        return
    for proposal in rule.proposes(document):
        edit = hypothetical_edit(document, proposal)
        facts = rule.check(edit)
        if facts is None and edit.context.in_heading:
            facts = rule.check(as_text(edit))
        if facts is not None:
            messages = _told(render(rule.alone, edit, facts)), _told(render(rule.alone_en, edit, facts, english=True))
            yield _accusation(document, proposal[:2], proposal[2], rule, messages)


MISSING = re.compile(r"“（无）”[^“，。]{1,3}“([^”]*)”")
SURPLUS = re.compile(r"“([^”]*)”[^“，。]{1,3}“（删去）”")
MISSING_EN = re.compile(r"“([^”]*)”, not “\(nothing\)”")
SURPLUS_EN = re.compile(r"“\(deleted\)”, not “([^”]*)”")


def _told(message: str) -> str:
    """The message with what is missing or surplus told as that, not as an exchange with nothing."""
    message = SURPLUS.sub(r"“\1”多余", MISSING.sub(r"缺“\1”", message))
    return SURPLUS_EN.sub(r"no “\1”", MISSING_EN.sub(r"“\1” is missing", message))


def _by_rules(document: Document) -> Iterable[Accusation]:
    for rule in accusing_rules(document.language):
        yield from accusations_by(rule, document)


def _by_inspections(document: Document) -> Iterable[Accusation]:
    for each in all_inspections():
        if each.language == document.language:
            for remark in each.run(document):
                yield _inspected(document, each, remark)


def _by_past(document: Document, past: Sequence[PastError]) -> Iterable[Accusation]:
    for span, error in recurrences(document, past):
        start, end = span
        paragraph, column = _place(document, start)
        before = f"以前改成了“{error.after}”" if error.after else "以前删去了"
        before_en = f"it was changed to “{error.after}”" if error.after else "it was left out"
        yield Accusation(
            span, paragraph, column, document.text[start:end], error.after, error.category, error.subtype, "error",
            error.rule, "自己的旧错", "Own earlier mistake",
            f"这里又写了“{error.before}”，{before}。{error.explanation}",
            f"“{error.before}” again; {before_en} before.",
            "本人以往的修改记录", "惯例", error,
        )  # fmt: skip


def _place(document: Document, offset: int) -> tuple[int, int]:
    """Line and column of ``offset``, from 1: a paragraph is a line."""
    line = bisect_right(document.paragraphs, offset, key=lambda paragraph: paragraph.start)
    return line, offset - document.paragraphs[line - 1].start + 1


def _accusation(
    document: Document, span: Span, suggestion: str | None, by: Rule | Inspection, messages: tuple[str, str]
) -> Accusation:
    line, column = _place(document, span[0])
    return Accusation(
        span, line, column, document.text[slice(*span)], suggestion, by.category, by.subtype, by.nature, by.id,
        by.title, by.title_en, *messages, by.source, by.level,
    )  # fmt: skip


def _inspected(document: Document, by: Inspection, remark: Remark) -> Accusation:
    values: Facts = {
        "text": document.text[remark.start : remark.end].replace("\n", "¶"),
        "suggestion": remark.suggestion or "",
        **remark.facts,
    }
    messages = by.message.format_map(values), by.message_en.format_map(values)
    return _accusation(document, (remark.start, remark.end), remark.suggestion, by, messages)


def _one_for_each_place(found: Iterable[Accusation]) -> list[Accusation]:
    """In reading order, one accusation a place: of several that overlap the most binding, then the tightest."""

    def rank(each: Accusation) -> tuple[int, int, int, str]:
        own_past = each.past is not None
        return own_past, BINDING[each.level], each.span[1] - each.span[0], each.rule or ""

    kept: list[Accusation] = []
    taken: list[Span] = []
    for each in sorted(found, key=rank):
        at = bisect_left(taken, each.span)
        if not any(_clash(each.span, other) for other in taken[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]):
            taken.insert(at, each.span)
            kept.append(each)
    return sorted(kept, key=lambda each: (each.span, each.rule or ""))


NEIGHBOURS = 2
"""Of spans that do not clash, only so many on either side can reach a place: an empty one and the one beside it."""


def _clash(one: Span, other: Span) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])


def _remembered(accusation: Accusation, past: Sequence[PastError]) -> Accusation:
    """``accusation`` with the writer's own record: the same wrong form first, else the same rule broken."""
    if accusation.past is not None:
        return accusation
    mirrored = _mirrored().get(accusation.rule or "")
    same = [
        each
        for each in past
        if each.before == accusation.text.strip()
        or (each.rule is not None and each.rule in (accusation.rule, mirrored))
    ]
    if not same:
        return accusation
    exact = [each for each in same if each.before == accusation.text.strip()]
    chosen = exact or same
    latest = max(chosen, key=lambda each: (each.last_seen, each.before))
    return replace(accusation, past=replace(latest, times=sum(each.times for each in chosen)))


@cache
def _mirrored() -> Mapping[str, str | None]:
    """An inspection's id → the rule that names the same mistake in a pair."""
    return {each.id: each.rule for each in all_inspections()}
