"""Lines of either version as pages draw them: pieces of text with the edit that marks each and what jumps where."""

from __future__ import annotations

from dataclasses import dataclass

from revlearn.report.note import Note
from revlearn.report.rows import Line
from revlearn.report.weave import Strand
from revlearn.report.wording import Lang, say


@dataclass(frozen=True, slots=True)
class Piece:
    """A strand as drawn. ``note`` is None for kept text and for edits the filter left out."""

    kind: str
    text: str
    note: Note | None
    anchor: str
    badge: str
    target: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph as drawn: its role decides the look."""

    number: int
    look: str
    pieces: tuple[Piece, ...]


class Drawing:
    """Turns lines into cells; remembers which edits already have their anchor on a side."""

    def __init__(self, notes: dict[int, Note], lang: Lang) -> None:
        self._notes = notes
        self._lang = lang
        self._anchored: set[str] = set()

    def cell(self, line: Line) -> Cell:
        """``line`` as drawn; lines are given in reading order, since an edit's first piece on a side is its anchor."""
        first = line.strands[0].text if line.strands else ""
        flush = " flush" if first[:1].isspace() else ""
        last = {strand.edit.id: at for at, strand in enumerate(line.strands) if strand.edit and strand.text != "\n"}
        pieces = (self._piece(strand, at, last, line.stays) for at, strand in enumerate(line.strands))
        look = f"{line.paragraph.role} level{line.paragraph.level}{flush}"
        return Cell(line.number, look, tuple(p for p in pieces if p.text))

    def _piece(self, strand: Strand, at: int, last: dict[int, int], stays: bool) -> Piece:
        edit = strand.edit
        text = strand.text
        if text == "\n":  # a break shows where it cuts a paragraph, not at the end of a wholly new or dropped one
            text = "¶" if stays or (strand.edit and strand.edit.id not in last) else ""
        if edit is None:
            return Piece("kept", text, None, "", "", "")
        side = "d" if strand.kind == "deleted" else "f"
        anchor = f"{side}{edit.id}" if f"{side}{edit.id}" not in self._anchored and text else ""
        self._anchored.add(anchor)
        note = self._notes.get(edit.id)
        badge = target = ""
        if edit.operation == "move" and edit.before and edit.after and note and last.get(edit.id) == at:
            key, other = ("moved_to", note.final_paragraph) if side == "d" else ("moved_from", note.draft_paragraph)
            badge = say("reordered", self._lang) if note.subtype == "sequence" else say(key, self._lang, n=other)
            target = f"{'f' if side == 'd' else 'd'}{edit.id}"
        return Piece(strand.kind, text, note, anchor, badge, target)
