"""Where an analysis and a gold pair part, told so that the cause can be found.

Each mistake shows the place, who spoke, what was right, and which features pulled the arbiter away from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from revlearn.classify import Arbiter, default_arbiter
from revlearn.classify.features import features_of
from revlearn.evaluate.gold import GoldEdit, GoldPair
from revlearn.evaluate.matching import Marked
from revlearn.model import Analysis, Edit, Finding, Label, RevlearnError
from revlearn.rules import rule_named

SIDE = 16
"""Characters of text shown on each side of an edit."""

MOST_PULLS = 4

Kind = Literal["failed", "missed", "spurious", "label", "nature"]
Cause = Literal["failed", "bounds", "unseen", "invented", "silent", "outvoted", "misled", "nature"]
"""Why a mistake was made, as far as the program can tell by itself.

bounds: the other side marks some of the same characters; unseen: nobody found the gold edit; invented: nothing was
labelled there. Of a wrong label: silent, no rule spoke; outvoted, a rule argued for the right label and lost;
misled, rules spoke for other labels only. nature: the label is right, its nature is not.
"""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. ``kind`` "label" is a matched edit with another label than the gold one, "nature" one whose label
    is right and whose nature is not.

    ``place`` shows the edit in its text as ``…{before→after}…``. ``given`` and ``right`` are labels with nature; for a
    missed edit ``given`` is empty, for a spurious one ``right``. ``instead`` are the edits of the other side that
    mark some of the same characters, which tells a wrong boundary from an edit nobody saw. ``pulls`` are the
    features that spoke most for the given against the right label, with how much.
    """

    document: str
    kind: Kind
    cause: Cause
    place: str
    given: str = ""
    confidence: float | None = None
    right: str = ""
    findings: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    pulls: tuple[tuple[str, float], ...] = ()

    @property
    def group(self) -> tuple[str, str]:
        """What mistakes of one kind have in common: cause, and ``right → given`` as far as there are both."""
        return self.cause, " → ".join(each for each in (self.right, self.given) if each)

    def to_dict(self) -> dict[str, Any]:
        """JSON."""
        return {
            "document": self.document,
            "kind": self.kind,
            "cause": self.cause,
            "place": self.place,
            "given": self.given,
            "confidence": None if self.confidence is None else round(self.confidence, 4),
            "right": self.right,
            "findings": list(self.findings),
            "instead": list(self.instead),
            "pulls": [{"feature": name, "weight": round(value, 2)} for name, value in self.pulls],
        }


def failure(gold: GoldPair, error: RevlearnError) -> Mistake:
    """The pair could not be analysed at all."""
    return Mistake(gold.name, "failed", "failed", str(error))


def mistakes_of(
    gold: GoldPair, analysis: Analysis | None, pairs: Sequence[tuple[int, int]], arbiter: Arbiter | None = None
) -> Iterator[Mistake]:
    """Wrong labels and natures, then missed, then spurious edits; ``pairs`` are (index of predicted, index of gold).

    ``arbiter`` is the one that gave the labels, the shipped one when None.
    """
    if analysis:
        for own, other in sorted(pairs, key=lambda pair: pair[1]):
            wrong = _mislabelled(gold, analysis, own, gold.edits[other], arbiter or default_arbiter())
            if wrong is not None:
                yield wrong
    edits = analysis.edits if analysis else ()
    labels = analysis.labels if analysis else ()
    found = {other for _, other in pairs}
    for other, missed in enumerate(gold.edits):
        if other not in found:
            instead = tuple(_braces(edit) for edit in edits if _overlap(edit, missed))
            cause: Cause = "bounds" if instead else "unseen"
            yield Mistake(gold.name, "missed", cause, _place(gold, missed), right=_right(missed), instead=instead)
    matched = {own for own, _ in pairs}
    for own, edit in enumerate(edits):
        if own not in matched:
            instead = tuple(f"{_braces(other)} {_right(other)}" for other in gold.edits if _overlap(edit, other))
            yield Mistake(
                gold.name, "spurious", "bounds" if instead else "invented", _place(gold, edit), _given(labels[own]),
                labels[own].confidence, findings=_rules(_findings(analysis, edit)), instead=instead,
            )  # fmt: skip


def _mislabelled(gold: GoldPair, analysis: Analysis, own: int, right: GoldEdit, arbiter: Arbiter) -> Mistake | None:
    """The mistake made with a matched edit; None when label and nature are right."""
    edit, label = analysis.edits[own], analysis.labels[own]
    if name_of(label) == right.label and label.nature == right.nature:
        return None
    findings = _findings(analysis, edit)
    same = name_of(label) == right.label
    return Mistake(
        gold.name, "nature" if same else "label", "nature" if same else _cause(findings, right.label),
        _place(gold, right), _given(label), label.confidence, _right(right), _rules(findings),
        pulls=() if same else pulls(edit, findings, name_of(label), right.label, arbiter),
    )  # fmt: skip


def _cause(findings: Sequence[Finding], right: str) -> Cause:
    argued = {rule_named(finding.rule).label for finding in findings}
    if not argued:
        return "silent"
    return "outvoted" if right in argued else "misled"


def pulls(
    edit: Edit, findings: Sequence[Finding], given: str, right: str, arbiter: Arbiter
) -> tuple[tuple[str, float], ...]:
    """The features that spoke most for ``given`` against ``right``, strongest first, as differences of log-odds."""
    model = arbiter.label
    if given not in model.classes or right not in model.classes:
        return ()
    towards, away = model.classes.index(given), model.classes.index(right)
    weights = {
        name: float(value * (model.weights[model.index[name], towards] - model.weights[model.index[name], away]))
        for name, value in features_of(edit, findings).items()
        if name in model.index
    }
    return tuple(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_PULLS])


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


def _findings(analysis: Analysis | None, edit: Edit) -> tuple[Finding, ...]:
    return tuple(each for each in analysis.findings if each.edit == edit.id) if analysis else ()


def _rules(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(finding.rule for finding in findings)


def _overlap(one: Marked, other: Marked) -> bool:
    """True when both mark some of the same characters of either version."""
    sides = ((one.draft_spans, other.draft_spans), (one.final_spans, other.final_spans))
    return any(max(a[0], b[0]) < min(a[1], b[1]) for mine, theirs in sides for a in mine for b in theirs)
