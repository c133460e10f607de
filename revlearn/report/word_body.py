"""The body of the Word document: strands of text → paragraphs with tracked changes and comment anchors.

A paragraph's mark carries its own revision: an inserted mark splits a paragraph, a deleted one joins it to the
next. Word keeps a paragraph's properties in its mark, so the style follows the version whose line the mark ends.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import count

from revlearn.model import Analysis, Edit, Paragraph
from revlearn.report.weave import Strand, weave
from revlearn.report.word_styles import page, style_of
from revlearn.report.word_xml import Element, legal, run, w
from revlearn.report.wording import Lang, say

NO_DATE = "1970-01-01T00:00:00Z"
"""The schema demands a date on the marks of a move's range; readers show that of the changes, which have none."""

Bounds = tuple[int, int]
"""First and last index of strands."""


class Body:
    """Builds the document once. ``plain_moves`` are the ids of moves that Word's move marks cannot express."""

    def __init__(self, analysis: Analysis, commented: Set[int], lang: Lang) -> None:
        self._analysis = analysis
        self._default_author = say("reviser_default", lang)
        self._strands = weave(analysis)
        self._edits = {edit.id: edit for edit in analysis.edits}
        self._places = self._places_of_edits()
        self._ids = count(1)
        self._content: list[Element] = []
        self._blocks: list[Element] = []
        self._offsets = {"draft": 0, "final": 0}
        self._moves, self.plain_moves = self._plan_moves()
        self._comment_bounds = self._plan_comments(commented)

    def document(self) -> Element:
        """``word/document.xml``."""
        opening: dict[int, list[Edit]] = {}
        closing: dict[int, list[Edit]] = {}
        for edit, (first, last) in self._comment_bounds:
            opening.setdefault(first, []).append(edit)
            closing.setdefault(last, []).append(edit)
        for at, strand in enumerate(self._strands):
            self._content += self._range_marks(at, "Start")
            self._content += [w("commentRangeStart", id=edit.id) for edit in opening.get(at, ())]
            self._add(strand, closing.get(at, ()))
            # A range that ends with a paragraph mark ends between the paragraphs, as Word itself writes it.
            (self._content if self._content else self._blocks).extend(self._range_marks(at, "End"))
        self._close_paragraph(None)
        return w("document", w("body", *self._blocks, page()))

    # ------------------------------------------------------------------------------------------------- planning

    def _places_of_edits(self) -> dict[tuple[int, str], Bounds]:
        """Where the deleted and the inserted strands of each edit lie."""
        places: dict[tuple[int, str], Bounds] = {}
        for at, strand in enumerate(self._strands):
            if strand.edit:
                key = strand.edit.id, strand.kind
                places[key] = places.get(key, (at, at))[0], at
        return places

    def _plan_moves(self) -> tuple[dict[tuple[int, str], Bounds], set[int]]:
        """Where the move ranges lie, by edit id and kind of strand; and the moves that have to go without.

        A range holds everything between its marks, so kept text or another move inside rules it out.
        """
        moves: dict[tuple[int, str], Bounds] = {}
        plain: set[int] = set()
        for edit in self._analysis.edits:
            if edit.operation != "move":
                continue
            sides = {key: self._places[key] for key in _keys(edit) if key in self._places}
            if len(sides) == 2 and all(self._uninterrupted(edit, bounds) for bounds in sides.values()):
                moves |= sides
            else:
                plain.add(edit.id)
        return moves, plain

    def _uninterrupted(self, edit: Edit, bounds: Bounds) -> bool:
        inside = self._strands[bounds[0] : bounds[1] + 1]
        return all(each.edit is edit or (each.edit and each.edit.operation != "move") for each in inside)

    def _plan_comments(self, commented: Set[int]) -> list[tuple[Edit, Bounds]]:
        """The strands each comment spans: a move's new place, else the edit's parts that share a paragraph."""
        planned = []
        for edit in self._analysis.edits:
            sides = [self._places[key] for key in _keys(edit) if key in self._places]
            if edit.id not in commented or not sides:
                continue
            if edit.operation == "move":
                sides = sides[-1:]
            first, last = min(side[0] for side in sides), max(side[1] for side in sides)
            if "\n" in "".join(each.text for each in self._strands[first:last]):
                last = first
            planned.append((edit, (first, last)))
        return planned

    # ------------------------------------------------------------------------------------------------- writing

    def _range_marks(self, at: int, which: str) -> list[Element]:
        marks = []
        for (edit_id, kind), bounds in self._moves.items():
            if bounds[which == "End"] != at:
                continue
            tag = "moveFromRange" if kind == "deleted" else "moveToRange"
            # Ids of ranges live above those of single changes, equal at both ends.
            number = 1_000_000 + 2 * edit_id + (kind == "inserted")
            if which == "End":
                marks.append(w(f"{tag}End", id=number))
            else:
                author = self._author(self._edits[edit_id])
                marks.append(w(f"{tag}Start", id=number, author=author, name=f"move{edit_id}", date=NO_DATE))
        return marks

    def _author(self, edit: Edit) -> str:
        return legal(edit.author or self._default_author)

    def _change(self, strand: Strand) -> Element:
        """The empty revision element of a marked strand, to hold runs or to stand in a paragraph mark."""
        if strand.edit is None:
            raise ValueError("kept text has no revision")
        moved = (strand.edit.id, strand.kind) in self._moves
        tags = {"deleted": ("del", "moveFrom"), "inserted": ("ins", "moveTo")}[strand.kind]
        return w(tags[moved], id=next(self._ids), author=self._author(strand.edit))

    def _add(self, strand: Strand, comments_end: Sequence[Edit]) -> None:
        lines = strand.text.split("\n")
        for number, line in enumerate(lines):
            if number:
                if number == len(lines) - 1 and not line:
                    self._end_comments(comments_end, strand)  # before the mark, so that the anchor stays with its line
                    comments_end = ()
                self._close_paragraph(strand)
            if line:
                self._add_text(line, strand)
        self._end_comments(comments_end, strand)

    def _add_text(self, line: str, strand: Strand) -> None:
        self._advance(strand.kind, len(line))
        if strand.kind == "kept":
            self._content.append(run(line))
            return
        change = self._change(strand)
        change.append(run(line, deleted=change.tag.endswith("}del")))
        self._content.append(change)

    def _end_comments(self, edits: Sequence[Edit], strand: Strand) -> None:
        """Close the comments; where a line break goes, the reference goes with it, or it would leave a bare line."""
        for edit in edits:
            reference = w("r", w("rPr", w("rStyle", val="CommentReference")), w("commentReference", id=edit.id))
            if "\n" in strand.text and strand.edit:
                change = self._change(strand)
                change.append(reference)
                reference = change
            self._content += [w("commentRangeEnd", id=edit.id), reference]

    def _close_paragraph(self, strand: Strand | None) -> None:
        """End the paragraph with the mark that ``strand`` brings; None for the last one of the document."""
        kind = strand.kind if strand else "kept"
        properties = style_of(self._line(kind), self._starts_with_space(kind))
        if strand and strand.edit:
            properties.append(w("rPr", self._change(strand)))
        self._blocks.append(w("p", properties, *self._content))
        self._content = []
        self._advance(kind, 1)

    def _advance(self, kind: str, length: int) -> None:
        if kind != "inserted":
            self._offsets["draft"] += length
        if kind != "deleted":
            self._offsets["final"] += length

    def _line(self, kind: str) -> Paragraph:
        side = "draft" if kind == "deleted" else "final"
        return getattr(self._analysis, side).paragraph_at(self._offsets[side])

    def _starts_with_space(self, kind: str) -> bool:
        side = "draft" if kind == "deleted" else "final"
        text = getattr(self._analysis, side).text
        return text[self._line(kind).start :][:1].isspace()


def _keys(edit: Edit) -> tuple[tuple[int, str], tuple[int, str]]:
    return (edit.id, "deleted"), (edit.id, "inserted")
