"""The rows of the comparison: paragraphs beside each other, long ones cut so that both sides keep pace.

A row begins at the same height on both sides. Within a paragraph of thousands of characters the sides would drift
apart; it is shown in stretches, each ending with a sentence that both versions keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from revlearn.model import Analysis
from revlearn.report.drawing import Cell, Drawing
from revlearn.report.rows import Line, Row, rows_of
from revlearn.report.weave import Strand
from revlearn.web.pages.analysis_woven import woven_lines

LONG = 500
"""Characters of a paragraph, on its longer side, from which on it is shown in stretches."""
STRETCH = 220
"""Characters of a stretch at least."""
SENTENCE_ENDS = "。！？；!?;"


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """Cells that stand beside each other. ``goes_on`` says that the row goes on within the paragraphs of the last."""

    changed: bool
    goes_on: bool
    draft: tuple[Cell, ...]
    final: tuple[Cell, ...]


def drawn_rows(analysis: Analysis, draw: Drawing) -> tuple[DrawnRow, ...]:
    """Both versions side by side. Raises BrokenAnalysis when the edits do not explain the difference."""
    return tuple(
        DrawnRow(part.changed, at > 0, tuple(map(draw.cell, part.draft)), tuple(map(draw.cell, part.final)))
        for row in rows_of(analysis)
        for at, part in enumerate(_stretches(row))
    )


def drawn_text(analysis: Analysis, draw: Drawing) -> tuple[Cell, ...]:
    """Both versions woven into one text."""
    return tuple(map(draw.cell, woven_lines(analysis)))


def _stretches(row: Row) -> Iterator[Row]:
    if len(row.draft) != 1 or len(row.final) != 1 or max(map(_length, (row.draft[0], row.final[0]))) < LONG:
        yield row
        return
    sides = row.draft[0], row.final[0]
    parts = zip(_cut(sides[0], cuts := _cuts(*sides)), _cut(sides[1], cuts), strict=True)
    for draft, final in parts:
        yield Row((replace(sides[0], strands=draft),), (replace(sides[1], strands=final),))


def _length(line: Line) -> int:
    return sum(len(strand.text) for strand in line.strands)


def _cuts(draft: Line, final: Line) -> list[tuple[int, int]]:
    """Where both lines are cut: the how-manieth kept strand, and after which of its characters.

    Kept strands are the same on both sides, in the same order.
    """
    cuts = []
    since = _between_kept(draft), _between_kept(final)
    run = [0, 0]
    for number, strand in enumerate(each for each in draft.strands if each.kind == "kept"):
        run = [run[side] + since[side][number] for side in (0, 1)]
        done = 0
        for at, sign in enumerate(strand.text, 1):
            if sign in SENTENCE_ENDS and max(run) + at - done >= STRETCH and at < len(strand.text):
                cuts.append((number, at))
                run, done = [0, 0], at
        run = [amount + len(strand.text) - done for amount in run]
    return cuts


def _between_kept(line: Line) -> list[int]:
    """How many marked characters stand before each kept strand, since the kept one before it."""
    amounts, marked = [], 0
    for strand in line.strands:
        if strand.kind == "kept":
            amounts.append(marked)
            marked = 0
        else:
            marked += len(strand.text)
    return amounts


def _cut(line: Line, cuts: list[tuple[int, int]]) -> Iterator[tuple[Strand, ...]]:
    part: list[Strand] = []
    number = -1
    for strand in line.strands:
        if strand.kind != "kept":
            part.append(strand)
            continue
        number += 1
        done = 0
        for at in (place for which, place in cuts if which == number):
            yield (*part, replace(strand, text=strand.text[done:at]))
            part, done = [], at
        part.append(replace(strand, text=strand.text[done:]))
    yield tuple(part)
