"""Where an analysis and a gold pair part, told so that the cause can be found: the place, who spoke, what was right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from revlearn.evaluate.gold import GoldEdit, GoldPair
from revlearn.evaluate.matching import Marked
from revlearn.model import Analysis, Edit, Label, RevlearnError

SIDE = 16
"""Characters of text shown on each side of an edit."""

Kind = Literal["failed", "missed", "spurious", "label"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. ``kind`` "label" is a matched edit with another label than the gold one.

    ``place`` shows the edit in its text as ``…{before→after}…``. ``given`` and ``right`` are labels with nature; for a
    missed edit ``given`` is empty, for a spurious one ``right``. ``instead`` are the edits of the other side that
    mark some of the same characters, which tells a wrong boundary from an edit nobody saw.
    """

    document: str
    kind: Kind
    place: str
    given: str = ""
    confidence: float | None = None
    right: str = ""
    findings: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """JSON."""
        return {
            "document": self.document,
            "kind": self.kind,
            "place": self.place,
            "given": self.given,
            "confidence": None if self.confidence is None else round(self.confidence, 4),
            "right": self.right,
            "findings": list(self.findings),
            "instead": list(self.instead),
        }


def failure(gold: GoldPair, error: RevlearnError) -> Mistake:
    """The pair could not be analysed at all."""
    return Mistake(gold.name, "failed", str(error))


def mistakes_of(gold: GoldPair, analysis: Analysis | None, pairs: Sequence[tuple[int, int]]) -> Iterator[Mistake]:
    """Wrong labels, then missed, then spurious edits; ``pairs`` are (index of predicted, index of gold)."""
    edits = analysis.edits if analysis else ()
    labels = analysis.labels if analysis else ()
    for own, other in sorted(pairs, key=lambda pair: pair[1]):
        if name_of(labels[own]) != gold.edits[other].label:
            yield Mistake(
                gold.name, "label", _place(gold, gold.edits[other]), _given(labels[own]), labels[own].confidence,
                _right(gold.edits[other]), _findings(analysis, edits[own]),
            )  # fmt: skip
    found = {other for _, other in pairs}
    for other, missed in enumerate(gold.edits):
        if other not in found:
            instead = tuple(_braces(edit) for edit in edits if _overlap(edit, missed))
            yield Mistake(gold.name, "missed", _place(gold, missed), right=_right(missed), instead=instead)
    matched = {own for own, _ in pairs}
    for own, edit in enumerate(edits):
        if own not in matched:
            instead = tuple(f"{_braces(other)} {_right(other)}" for other in gold.edits if _overlap(edit, other))
            yield Mistake(
                gold.name, "spurious", _place(gold, edit), _given(labels[own]), labels[own].confidence,
                findings=_findings(analysis, edit), instead=instead,
            )  # fmt: skip


def _place(gold: GoldPair, edit: Marked) -> str:
    """The edit at its (first) place with the text around it; of a pure deletion the draft's, else the final's."""
    text, spans = (gold.final, edit.final_spans) if edit.after else (gold.draft, edit.draft_spans)
    start, end = spans[0][0], spans[-1][1]
    return f"{text[max(0, start - SIDE) : start]}{_braces(edit)}{text[end : end + SIDE]}".replace("\n", "¶")


def _braces(edit: Marked) -> str:
    return f"{{{edit.before}→{edit.after}}}".replace("\n", "¶")


def name_of(label: Label) -> str:
    """``category.subtype``, as gold labels are written."""
    return f"{label.category}.{label.subtype}"


def _given(label: Label) -> str:
    return f"{name_of(label)}!{label.nature}" if label.nature else name_of(label)


def _right(edit: GoldEdit) -> str:
    return f"{edit.label}!{edit.nature}" if edit.nature else edit.label


def _findings(analysis: Analysis | None, edit: Edit) -> tuple[str, ...]:
    return tuple(each.rule for each in analysis.findings if each.edit == edit.id) if analysis else ()


def _overlap(one: Marked, other: Marked) -> bool:
    """True when both mark some of the same characters of either version."""
    sides = ((one.draft_spans, other.draft_spans), (one.final_spans, other.final_spans))
    return any(max(a[0], b[0]) < min(a[1], b[1]) for mine, theirs in sides for a in mine for b in theirs)
