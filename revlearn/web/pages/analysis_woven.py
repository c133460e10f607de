"""Both versions as one text: what went stands struck out right before what came. Reads well on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from revlearn.model import Analysis, Paragraph
from revlearn.report.rows import Line
from revlearn.report.weave import Strand, weave


def woven_lines(analysis: Analysis) -> tuple[Line, ...]:
    """The paragraphs of the one text. Raises BrokenAnalysis when the edits do not explain the difference.

    A line break that was deleted inside a paragraph that stays is a mark within its line; one that was inserted, or
    that ends a wholly dropped paragraph, ends a line. ``number`` is the final version's paragraph, 0 for a dropped one.
    """
    return tuple(_lines(analysis))


def _lines(analysis: Analysis) -> Iterator[Line]:
    line: list[Strand] = []
    draft = final = 0
    for strand in weave(analysis):
        for number, text in enumerate(strand.text.split("\n")):
            if number:
                gone = strand.kind == "deleted"
                if strand.edit:
                    line.append(replace(strand, text="\n"))
                if not gone or all(each.kind == "deleted" for each in line):
                    yield _line(analysis, line, draft, final)
                    line = []
                draft += strand.kind != "inserted"
                final += not gone
            if text:
                line.append(replace(strand, text=text))
    yield _line(analysis, line, draft, final)


def _line(analysis: Analysis, strands: list[Strand], draft: int, final: int) -> Line:
    dropped = bool(strands) and all(each.kind == "deleted" for each in strands)
    paragraph: Paragraph = analysis.draft.paragraphs[draft] if dropped else analysis.final.paragraphs[final]
    return Line(0 if dropped else final + 1, paragraph, tuple(strands))
