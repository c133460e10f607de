"""Analyses with known faults, made from gold pairs: what the scorer is tested on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from revlearn.evaluate.gold import GoldPair, labelled_edits
from revlearn.model import LABELS, Analysis, Edit, Finding, Label, Nature
from revlearn.segment import segment

Fault = Callable[[int, Edit, str, Nature | None], tuple[Edit, str, Nature | None, float] | None]
"""(number, edit, label, nature) → what is predicted instead, with its confidence; None predicts nothing."""


def perfect(number: int, edit: Edit, label: str, nature: Nature | None) -> tuple[Edit, str, Nature | None, float]:
    """The gold edit itself."""
    return edit, label, nature, 1.0


def faulty(number: int, edit: Edit, label: str, nature: Nature | None) -> tuple[Edit, str, Nature | None, float] | None:
    """Every seventh edit missed, every fifth with another label, every third of another nature; widths vary."""
    if number % 7 == 0:
        return None
    if number % 5 == 0:
        label = LABELS[(LABELS.index(label) + number) % len(LABELS)]
    if number % 3 == 0:
        nature = "decision" if nature != "decision" else "error"
    if number % 4 == 0 and len(edit.draft_spans) == len(edit.final_spans) == 1:
        edit = _wider(edit, number % 9)
    return edit, label, nature, (number * 37 % 101) / 100


def _wider(edit: Edit, width: int) -> Edit:
    """The edit with ``width`` more characters at its end on both sides, as far as the texts go."""
    (draft_start, draft_end), (final_start, final_end) = edit.draft_span, edit.final_span
    draft, final = edit.context.draft.text, edit.context.final.text
    while width and draft[draft_end : draft_end + 1] and draft[draft_end] == final[final_end : final_end + 1]:
        draft_end, final_end, width = draft_end + 1, final_end + 1, width - 1
    return replace(
        edit,
        draft_spans=((draft_start, draft_end),),
        final_spans=((final_start, final_end),),
        before=draft[draft_start:draft_end],
        after=final[final_start:final_end],
    )


def predicted(gold: GoldPair, fault: Fault = perfect, findings: tuple[Finding, ...] = ()) -> Analysis:
    """The analysis of ``gold`` by an analyser with this fault."""
    edits: list[Edit] = []
    labels: list[Label] = []
    for number, (edit, label, nature) in enumerate(labelled_edits(gold), 1):
        made = fault(number, edit, label, nature)
        if made is None:
            continue
        edits.append(made[0])
        labels.append(Label(*made[1].split("."), made[2], made[3], made[3] < 0.6))
    draft, final = segment(gold.draft), segment(gold.final)
    return Analysis(draft, final, (), tuple(edits), findings, tuple(labels), "test")
