"""Draft and final version as one run of strands: kept, deleted and inserted text in reading order.

Whoever shows both versions at once (side by side, tracked changes) walks these strands. Leaving out the inserted
ones gives the draft exactly, leaving out the deleted ones the final version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from revlearn.model import Analysis, BrokenAnalysis, Edit, Span


@dataclass(frozen=True, slots=True)
class Strand:
    """A piece of text. ``edit`` is the edit that marks it, None for kept text (``kind`` "kept")."""

    kind: Literal["kept", "deleted", "inserted"]
    text: str
    edit: Edit | None = None


def weave(analysis: Analysis) -> list[Strand]:
    """The strands of ``analysis``. Raises BrokenAnalysis when unmarked text differs between the versions."""
    draft, final = analysis.draft.text, analysis.final.text
    deletions = _marked(analysis, "deleted")
    insertions = _marked(analysis, "inserted")
    strands: list[Strand] = []
    i = j = d = f = 0
    while i < len(draft) or j < len(final):
        here_deleted, here_inserted = [], []
        while d < len(deletions) and deletions[d][0][0] == i:
            here_deleted.append(Strand("deleted", draft[slice(*deletions[d][0])], deletions[d][1]))
            i, d = deletions[d][0][1], d + 1
        while f < len(insertions) and insertions[f][0][0] == j:
            here_inserted.append(Strand("inserted", final[slice(*insertions[f][0])], insertions[f][1]))
            j, f = insertions[f][0][1], f + 1
        strands += _side_by_side(here_deleted, here_inserted)
        room_d = (deletions[d][0][0] if d < len(deletions) else len(draft)) - i
        room_f = (insertions[f][0][0] if f < len(insertions) else len(final)) - j
        kept = min(room_d, room_f)
        stuck = kept < 0 or not (kept or here_deleted or here_inserted)
        if stuck or draft[i : i + kept] != final[j : j + kept]:
            raise BrokenAnalysis(f"{analysis.draft.name}: 未标出的文字在两稿中不一致（原稿第{i}字起），结果不可用")
        if kept:
            strands.append(Strand("kept", draft[i : i + kept]))
        i, j = i + kept, j + kept
    return _line_breaks_last(strands)


def _marked(analysis: Analysis, kind: Literal["deleted", "inserted"]) -> list[tuple[Span, Edit]]:
    spans = [
        (span, edit)
        for edit in analysis.edits
        for span in (edit.draft_spans if kind == "deleted" else edit.final_spans)
        if span[0] < span[1]
    ]
    return sorted(spans, key=lambda each: each[0])


def _side_by_side(deleted: list[Strand], inserted: list[Strand]) -> Iterator[Strand]:
    """Between two kept pieces: what an edit deletes stands right before what the same edit inserts."""
    waiting = list(inserted)
    for strand in deleted:
        partner = next((at for at, each in enumerate(waiting) if each.edit is strand.edit), None)
        if partner is None:
            yield strand
            continue
        yield from waiting[:partner]
        yield strand
        yield waiting[partner]
        del waiting[: partner + 1]
    yield from waiting


def _line_breaks_last(strands: list[Strand]) -> list[Strand]:
    """A marked line that begins with its line break gets it at its end: same texts, tidier paragraphs."""
    result = list(strands)
    for at in range(1, len(result) - 1):
        before, strand, following = result[at - 1 : at + 2]
        between = strand.kind != "kept" and before.kind == following.kind == "kept"
        if between and len(strand.text) > 1 and strand.text[0] == "\n" == following.text[:1]:
            result[at - 1] = replace(before, text=before.text + "\n")
            result[at] = replace(strand, text=strand.text[1:] + "\n")
            result[at + 1] = replace(following, text=following.text[1:])
    return [strand for strand in result if strand.text]
