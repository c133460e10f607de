"""What a reader is told about one edit, in one language: the same words in every output."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from revlearn.model import Analysis, Document, Edit, Label, Span
from revlearn.report import wording
from revlearn.report.selection import Selected
from revlearn.report.wording import Lang
from revlearn.rules import render, rule_named
from revlearn.rules.likeness import likeness_explanation, was_taught


@dataclass(frozen=True, slots=True)
class Note:
    """Names and reason of one edit. ``before``/``after`` join the parts with ``…``; line breaks stay ``\\n``.

    ``draft_paragraph``/``final_paragraph`` count from 1. ``alternatives`` are names with their probability.
    """

    id: int
    operation: str
    category: str
    category_name: str
    subtype: str
    subtype_name: str
    nature: str | None
    nature_name: str
    confidence: float
    needs_review: bool
    reason: str
    source: str
    level: str
    author: str
    comment: str
    before: str
    after: str
    draft_paragraph: int
    final_paragraph: int
    alternatives: tuple[tuple[str, float], ...]

    @property
    def name(self) -> str:
        """Category and sub-type as one name."""
        return f"{self.category_name}·{self.subtype_name}"

    def places(self, lang: Lang) -> str:
        """Where a moved text was and is; paragraph numbers say nothing about an order changed within a sentence."""
        if self.subtype == "sequence":
            return wording.say("reordered", lang)
        was, is_now = (wording.say("paragraph", lang, n=n) for n in (self.draft_paragraph, self.final_paragraph))
        return f"{wording.say('from', lang)} {was} → {wording.say('to', lang)} {is_now}"

    @property
    def percent(self) -> str:
        """The confidence as a whole percentage; certainty is never claimed."""
        return f"{min(99, round(self.confidence * 100))}%"


def note_of(analysis: Analysis, selected: Selected, lang: Lang) -> Note:
    """The note on one edit of ``analysis``."""
    edit, label = selected.edit, selected.label
    return Note(
        id=edit.id,
        operation=edit.operation,
        category=label.category,
        category_name=wording.category_name(label.category, lang),
        subtype=label.subtype,
        subtype_name=wording.subtype_name(label.category, label.subtype, lang),
        nature=label.nature,
        nature_name=wording.nature_name(label.nature, lang),
        confidence=label.confidence,
        needs_review=label.needs_review,
        reason=reason_of(analysis, edit, label, lang),
        source=label.source,
        level=wording.level_name(label.level, lang),
        author=edit.author or "",
        comment=edit.comment or "",
        before=_parts(analysis.draft, edit.draft_spans),
        after=_parts(analysis.final, edit.final_spans),
        draft_paragraph=_paragraph_number(analysis.draft, edit.draft_span[0]),
        final_paragraph=_paragraph_number(analysis.final, edit.final_span[0]),
        alternatives=tuple(
            (f"{wording.category_name(each.category, lang)}·"
             f"{wording.subtype_name(each.category, each.subtype, lang)}", each.confidence)
            for each in label.alternatives
        ),
    )  # fmt: skip


def reason_of(analysis: Analysis, edit: Edit, label: Label, lang: Lang) -> str:
    """The explanation: the classifier's own in Chinese; in English the rule's message filled with its facts."""
    if lang == "zh" and label.explanation:
        return label.explanation
    if lang == "en" and label.rule:
        for finding in analysis.findings:
            if finding.edit == edit.id and finding.rule == label.rule:
                with suppress(KeyError):  # the rule is gone, or it gave other facts when the pair was analysed
                    return render(rule_named(finding.rule).message_en, edit, finding.facts, english=True)
    return likeness_explanation(edit, f"{label.category}.{label.subtype}", lang, taught=was_taught(label.explanation))


def shorten(text: str, limit: int) -> str:
    """``text`` with its middle left out when it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    head = (limit - 2) * 2 // 3
    return f"{text[:head]}……{text[len(text) - (limit - 2 - head) :]}"


def one_line(text: str) -> str:
    """``text`` on one line: a line break shows as ``¶``."""
    return text.replace("\n", "¶")


def _parts(document: Document, spans: tuple[Span, ...]) -> str:
    return "…".join(document.text[start:end] for start, end in spans if start < end)


def _paragraph_number(document: Document, offset: int) -> int:
    """The number of the paragraph the offset's first visible character belongs to, from 1."""
    while offset < len(document.text) and document.text[offset] == "\n":
        offset += 1
    return document.text.count("\n", 0, offset) + 1
