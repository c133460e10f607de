"""Which predicted edit is which gold edit (``data/gold/FORMAT.md``): overlap of the characters they mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Protocol

from revlearn.model import Span

MIN_OVERLAP = 0.5
Cell = tuple[str, int]


class Marked(Protocol):
    """Anything that marks spans of both versions: an Edit or a GoldEdit."""

    @property
    def draft_spans(self) -> tuple[Span, ...]: ...
    @property
    def final_spans(self) -> tuple[Span, ...]: ...
    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...


def matched(predicted: Sequence[Marked], gold: Sequence[Marked]) -> list[tuple[int, int]]:
    """Pairs (index of predicted, index of gold), each used at most once, best overlap first.

    Two edits match when the characters they mark (deleted ones in the draft, inserted ones in the final version)
    overlap by at least half of their union, with or without the characters both sides of an edit share.
    """
    predicted_cells = [(_cells(edit), _core(edit)) for edit in predicted]
    gold_cells = [(_cells(edit), _core(edit)) for edit in gold]
    where: dict[Cell, set[int]] = defaultdict(set)
    for place, (cells, _) in enumerate(gold_cells):
        for cell in cells:
            where[cell].add(place)
    pairs: list[tuple[float, int, int]] = []
    for own, (cells, core) in enumerate(predicted_cells):
        near = set().union(*(where[cell] for cell in cells if cell in where))
        for other in near:
            overlap = max(_overlap(a, b) for a in (cells, core) for b in gold_cells[other])
            if overlap >= MIN_OVERLAP:
                pairs.append((overlap, own, other))
    used_predicted: set[int] = set()
    used_gold: set[int] = set()
    result: list[tuple[int, int]] = []
    for _, own, other in sorted(pairs, reverse=True):
        if own not in used_predicted and other not in used_gold:
            used_predicted.add(own)
            used_gold.add(other)
            result.append((own, other))
    return result


def _cells(edit: Marked) -> set[Cell]:
    return {("draft", at) for span in edit.draft_spans for at in range(*span)} | {
        ("final", at) for span in edit.final_spans for at in range(*span)
    }


def _core(edit: Marked) -> set[Cell]:
    """The cells without the characters both sides share; a pure move keeps all of them."""
    draft = [("draft", at) for span in sorted(edit.draft_spans) for at in range(*span)]
    final = [("final", at) for span in sorted(edit.final_spans) for at in range(*span)]
    before, after = edit.before, edit.after
    shared: set[Cell] = set()
    if len(draft) == len(before) and len(final) == len(after):
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            shared |= set(draft[block.a : block.a + block.size]) | set(final[block.b : block.b + block.size])
    cells = set(draft) | set(final)
    return cells - shared or cells


def _overlap(left: set[Cell], right: set[Cell]) -> float:
    return len(left & right) / len(left | right) if left or right else 0.0
