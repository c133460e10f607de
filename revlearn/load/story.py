"""What a Word story is made of, in reading order and with every tracked change still in it.

A story (body, footnote, comment) is a flat sequence of atoms. Each atom knows who inserted and who deleted it, so the
draft (every change rejected) and the final version (every change accepted) are two ways to read the same sequence:
the draft skips what was inserted, the final version what was deleted. A paragraph ends where its mark is, so leaving
out a mark joins two paragraphs, as Word does.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Side = Literal["draft", "final"]
NoteKind = Literal["footnotes", "endnotes"]


class Change(NamedTuple):
    """Who made a tracked change, and when (ISO 8601 as the file has it)."""

    author: str | None
    at: str | None


class Track(NamedTuple):
    """The changes an atom stands under. A text inserted by one reviser and deleted by the next has both."""

    inserted: Change | None = None
    deleted: Change | None = None

    def on(self, side: Side) -> bool:
        """Whether the atom is there in this version."""
        return self.inserted is None if side == "draft" else self.deleted is None

    def change(self, side: Side) -> Change | None:
        """The change that sets this version apart from the other."""
        return self.deleted if side == "draft" else self.inserted


UNCHANGED = Track()


class Piece(NamedTuple):
    """Some text of a paragraph; a soft line break in it is ``\\n``."""

    text: str
    track: Track


class Mark(NamedTuple):
    """A paragraph mark, with the heading level (0 for none) its paragraph has in either version."""

    track: Track
    draft_level: int = 0
    final_level: int = 0


class Border(NamedTuple):
    """A border no paragraph flows across: the start of a table, the start and the end of a cell."""

    part: Literal["table", "cell", "cell_end"]
    track: Track


class FieldPart(NamedTuple):
    """A field's begin, the separator between its instruction and its result, or its end."""

    part: Literal["begin", "separate", "end"]
    track: Track


class NoteReference(NamedTuple):
    """Where a footnote or endnote is referred to."""

    kind: NoteKind
    id: str
    track: Track


class Anchor(NamedTuple):
    """Where a comment's range starts or ends, or its balloon hangs."""

    part: Literal["start", "end", "reference"]
    id: str


class Box(NamedTuple):
    """A text box, read after the paragraph it is anchored in."""

    atoms: list[Atom]


Atom: TypeAlias = "Piece | Mark | Border | FieldPart | NoteReference | Anchor | Box"
