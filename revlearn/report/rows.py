"""Both versions as rows of paragraphs that stand beside each other.

Where both versions keep a line break, they run side by side again; so rows follow from the same strands that the
marks are drawn from and cannot contradict them. A split or merged paragraph shares a row with its parts; an added,
dropped or moved one has a row of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from revlearn.model import Analysis, Paragraph
from revlearn.report.weave import Strand, weave

Side = Literal["draft", "final"]
SIDES: Mapping[str, tuple[Side, ...]] = {"kept": ("draft", "final"), "deleted": ("draft",), "inserted": ("final",)}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of one version, numbered from 1. A marked line break is a strand of its own at the end."""

    number: int
    paragraph: Paragraph
    strands: tuple[Strand, ...]

    @property
    def stays(self) -> bool:
        """True when some of its text stands in both versions."""
        return any(strand.kind == "kept" and strand.text.strip() for strand in self.strands)

    @property
    def edits(self) -> set[int]:
        """The ids of the edits that mark it."""
        return {strand.edit.id for strand in self.strands if strand.edit}


@dataclass(frozen=True, slots=True)
class Row:
    """The paragraphs that belong beside each other; either side may be empty."""

    draft: tuple[Line, ...]
    final: tuple[Line, ...]

    @property
    def changed(self) -> bool:
        """True when an edit marks the row."""
        return any(line.edits for line in (*self.draft, *self.final))


def rows_of(analysis: Analysis) -> list[Row]:
    """The rows of ``analysis`` in reading order; every paragraph of either version is in exactly one."""
    builder = _Builder(analysis)
    for strand in weave(analysis):
        builder.add(strand)
    return builder.finish()


class _Builder:
    def __init__(self, analysis: Analysis) -> None:
        self._paragraphs = {"draft": analysis.draft.paragraphs, "final": analysis.final.paragraphs}
        self._numbers = {"draft": 0, "final": 0}
        self._open: dict[Side, list[Strand]] = {"draft": [], "final": []}
        self._group: dict[Side, list[Line]] = {"draft": [], "final": []}
        self._rows: list[Row] = []

    def add(self, strand: Strand) -> None:
        for number, text in enumerate(strand.text.split("\n")):
            if number:
                self._break(strand)
            for side in SIDES[strand.kind]:
                if text:
                    self._open[side].append(replace(strand, text=text))

    def _break(self, strand: Strand) -> None:
        """A line break that both versions keep ends the group, too."""
        for side in SIDES[strand.kind]:
            if strand.edit:
                self._open[side].append(replace(strand, text="\n"))
            self._close(side)
        if strand.kind == "kept":
            self._rows += _rows_of_group(self._group["draft"], self._group["final"])
            self._group = {"draft": [], "final": []}

    def _close(self, side: Side) -> None:
        number = self._numbers[side]
        self._numbers[side] += 1
        self._group[side].append(Line(number + 1, self._paragraphs[side][number], tuple(self._open[side])))
        self._open[side] = []

    def finish(self) -> list[Row]:
        self._close("draft")
        self._close("final")
        return [*self._rows, *_rows_of_group(self._group["draft"], self._group["final"])]


def _rows_of_group(draft: list[Line], final: list[Line]) -> list[Row]:
    """Lines between two kept line breaks: those with kept text share a row, the ones around it pair up by edit."""
    staying = [[at for at, line in enumerate(lines) if line.stays] for lines in (draft, final)]
    if not staying[0] or not staying[1]:
        return _paired(draft, final)
    (d0, d1), (f0, f1) = ((places[0], places[-1] + 1) for places in staying)
    middle = Row(tuple(draft[d0:d1]), tuple(final[f0:f1]))
    return [*_paired(draft[:d0], final[:f0]), middle, *_paired(draft[d1:], final[f1:])]


def _paired(draft: list[Line], final: list[Line]) -> list[Row]:
    """One row for lines that an edit turned into one another, else a row each."""
    if len(draft) == len(final) == 1 or {edit for line in draft for edit in line.edits} & {
        edit for line in final for edit in line.edits
    }:
        return [Row(tuple(draft), tuple(final))]
    return [*(Row((line,), ()) for line in draft), *(Row((), (line,)) for line in final)]
