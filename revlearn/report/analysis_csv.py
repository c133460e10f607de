"""The edits as a table for a spreadsheet: one row an edit, UTF-8 with a byte-order mark so that Excel reads it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from revlearn.model import Analysis
from revlearn.report.note import Note, note_of, one_line
from revlearn.report.selection import Selected, select
from revlearn.report.wording import Lang, operation_name, say

COLUMNS = (
    "number", "operation", "category", "subtype", "nature", "confidence", "review", "before", "after",
    "reason", "source", "level", "rule", "author", "comment", "draft_place", "final_place",
)  # fmt: skip
FORMULA_STARTS = "=+-@＝＋－＠"


def analysis_csv(analysis: Analysis, *, edits: Sequence[Selected] | None = None, lang: Lang = "zh") -> bytes:
    """The selected edits (all by default) as CSV. A cell that a spreadsheet would run as a formula gets a ``'``."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([say(column, lang) for column in COLUMNS])
    for each in select(analysis) if edits is None else edits:
        row = _row(note_of(analysis, each, lang), each, lang)
        writer.writerow([neutral(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def neutral(cell: str) -> str:
    """``cell`` on one line, so that no spreadsheet takes it for a formula (full-width marks count in East Asia)."""
    text = one_line(cell).replace("\r", "¶")
    if text.startswith("\t") or text.lstrip().startswith(tuple(FORMULA_STARTS)):
        return f"'{text}"
    return text


def _row(note: Note, selected: Selected, lang: Lang) -> list[str]:
    return [
        str(note.id), operation_name(note.operation, lang), note.category_name, note.subtype_name, note.nature_name,
        note.percent, say("yes", lang) if note.needs_review else "", note.before, note.after,
        note.reason, note.source, note.level, selected.label.rule or "", note.author, note.comment,
        say("paragraph", lang, n=note.draft_paragraph), say("paragraph", lang, n=note.final_paragraph),
    ]  # fmt: skip
