"""One version of a Word document, read from its atoms: text, heading levels, tracked changes, comment places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from revlearn.load.encoding import MAX_CHARACTERS
from revlearn.load.refusals import RefusedError
from revlearn.load.story import Anchor, Atom, Border, Box, Change, FieldPart, Mark, NoteKind, NoteReference, Piece, Side
from revlearn.model import Span

Notes = Mapping[NoteKind, Mapping[str, Sequence[Atom]]]
"""Footnotes, then endnotes: kind → note id → atoms."""


@dataclass(frozen=True, slots=True)
class View:
    """One version as plain text, one line a paragraph, without line ends at the end."""

    text: str
    levels: Mapping[int, int]
    """Line index → heading level (1 to 9)."""
    changes: tuple[tuple[Span, Change], ...]
    """What this version has and the other has not, in order; neighbours of one author and time are one."""
    places: Mapping[str, Span]
    """Comment id → what it is anchored to; an empty span when that has no text in this version."""


def view(body: Sequence[Atom], side: Side, notes: Notes | None = None) -> View:
    """Read ``body`` as it stands in ``side``, then its footnotes and its endnotes in the order of reference.

    Raises RefusedError when the text is longer than the limit.
    """
    reader = _Reader(side)
    reader.read(body)
    for kind, of_kind in (notes or {}).items():
        reader.read_notes(kind, of_kind)
    return reader.view()


@dataclass(slots=True)
class _Frame:
    """A sequence being read, and the text boxes that wait for the end of its current line."""

    atoms: Iterator[Atom]
    boxes: list[Box]


class _Reader:
    def __init__(self, side: Side) -> None:
        self._side = side
        self._parts: list[str] = []
        self._length = 0
        self._line = 0
        self._line_start = 0
        self._paragraph_line = 0
        self._cells: list[int] = []
        self._levels: dict[int, int] = {}
        self._changes: list[tuple[Span, Change]] = []
        self._places: dict[tuple[str, str], int] = {}
        self._references: dict[NoteKind, list[str]] = {"footnotes": [], "endnotes": []}
        self._seen: set[tuple[NoteKind, str]] = set()

    def read(self, atoms: Sequence[Atom]) -> None:
        """Read a whole story; text boxes follow the paragraph they are anchored in."""
        frames = [_Frame(self._present(atoms), [])]
        while frames:
            frame = frames[-1]
            atom = next(frame.atoms, None)
            if isinstance(atom, Piece):
                self._add(atom.text, atom.track.change(self._side))
            elif isinstance(atom, Anchor):
                self._places.setdefault((atom.id, atom.part), self._length)
            elif isinstance(atom, NoteReference):
                self._refer(atom)
            elif isinstance(atom, Box):
                frame.boxes.append(atom)
            elif not isinstance(atom, FieldPart):
                self._end_line_at(atom)
                if frame.boxes:
                    frames.extend(_Frame(self._present(box.atoms), []) for box in reversed(frame.boxes))
                    frame.boxes = []
                elif atom is None:
                    frames.pop()

    def _end_line_at(self, atom: Mark | Border | None) -> None:
        """A paragraph ends at its mark; at a border and at the end of the story (None) also without one."""
        if isinstance(atom, Mark):
            self._end_line(atom)
        else:
            self._end_open_line()
        if isinstance(atom, Border):
            self._cross(atom)

    def _refer(self, reference: NoteReference) -> None:
        """Keep each note referred to once, in order."""
        if (reference.kind, reference.id) not in self._seen:
            self._seen.add((reference.kind, reference.id))
            self._references[reference.kind].append(reference.id)

    def read_notes(self, kind: NoteKind, notes: Mapping[str, Sequence[Atom]]) -> None:
        """The notes referred to so far, each once; a note may refer to further notes, which then follow."""
        for note in self._references[kind]:
            self.read(notes.get(note, ()))

    def _present(self, atoms: Sequence[Atom]) -> Iterator[Atom]:
        """The atoms this version has, without the instructions of fields (``PAGE \\* MERGEFORMAT``)."""
        present = [atom for atom in atoms if isinstance(atom, Anchor | Box) or atom.track.on(self._side)]
        return iter(_without_instructions(present))

    def _add(self, text: str, change: Change | None) -> None:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        if self._length > MAX_CHARACTERS:
            raise RefusedError("too_long", limit=f"{MAX_CHARACTERS:,}")
        self._line += text.count("\n")
        if change is None:
            return
        if self._changes and self._changes[-1][1] == change and self._changes[-1][0][1] == start:
            start = self._changes.pop()[0][0]
        self._changes.append(((start, self._length), change))

    def _end_line(self, mark: Mark) -> None:
        level = mark.draft_level if self._side == "draft" else mark.final_level
        if level:
            self._levels.update(dict.fromkeys(range(self._paragraph_line, self._line + 1), level))
        self._add("\n", mark.track.change(self._side))
        self._start_line()

    def _end_open_line(self) -> None:
        """End a paragraph whose mark this version has not, where it cannot flow on into what follows."""
        if self._length > self._line_start:
            self._add("\n", None)
            self._start_line()

    def _start_line(self) -> None:
        self._line_start = self._length
        self._paragraph_line = self._line

    def _cross(self, border: Border) -> None:
        if border.part == "cell":
            self._cells.append(self._line)
        elif border.part == "cell_end" and self._cells and self._cells.pop() == self._line:
            # A cell is at least one line, even when the marks of all its paragraphs were deleted.
            self._end_line(Mark(border.track))

    def view(self) -> View:
        """What was read, without the line ends at the end of the text."""
        text = "".join(self._parts).rstrip("\n")
        end = len(text)
        changes = tuple(((start, min(stop, end)), change) for (start, stop), change in self._changes if start < end)
        lines = text.count("\n") + 1
        levels = {line: level for line, level in self._levels.items() if line < lines}
        places = {comment: place for comment, _ in self._places if (place := self._place(comment, text)) is not None}
        return View(text, levels, changes, places)

    def _place(self, comment: str, text: str) -> Span | None:
        reference = self._places.get((comment, "reference"))
        start = self._places.get((comment, "start"), reference)
        stop = self._places.get((comment, "end"), reference)
        if start is None or stop is None:
            return None
        start = min(start, len(text))
        stop = start + len(text[start:stop].rstrip("\n"))
        return start, stop


def _without_instructions(atoms: list[Atom]) -> list[Atom]:
    """Drop the text between a field's begin and its separator (or end, when it has no result).

    A begin without a partner hides nothing: better a stray instruction than the rest of the document lost.
    """
    depth_change: dict[int, int] = {}
    open_fields: list[tuple[int, bool]] = []
    for index, atom in enumerate(atoms):
        if not isinstance(atom, FieldPart):
            continue
        if atom.part == "begin":
            open_fields.append((index, False))
        elif open_fields:
            begin, has_result = open_fields.pop()
            if not has_result:
                depth_change[begin] = depth_change.get(begin, 0) + 1
                depth_change[index] = depth_change.get(index, 0) - 1
            if atom.part == "separate":
                open_fields.append((begin, True))
    if not depth_change:
        return atoms
    depths = accumulate(depth_change.get(index, 0) for index in range(len(atoms)))
    return [atom for atom, depth in zip(atoms, depths, strict=True) if not (depth and isinstance(atom, Piece))]
