"""Elements → the atoms of a story. Iterative, so that no nesting overflows the stack.

Everything not named here is transparent: hyperlinks, smart tags, content controls, custom XML, simple fields are
walked through. ``w:altChunk`` (a foreign file Word would merge on opening) is not followed: its text is not yet part
of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from lxml import etree

from revlearn.load.headings import Headings
from revlearn.load.markup import attribute, child, short_name
from revlearn.load.story import (
    UNCHANGED,
    Anchor,
    Atom,
    Border,
    Box,
    Change,
    FieldPart,
    Mark,
    NoteKind,
    NoteReference,
    Piece,
    Track,
)
from revlearn.load.symbols import symbol

INSERTIONS = frozenset(("w:ins", "w:moveTo", "w:cellIns"))
DELETIONS = frozenset(("w:del", "w:moveFrom", "w:cellDel"))
CHANGES = INSERTIONS | DELETIONS
SKIPPED = frozenset(
    (
        *("w:pPr", "w:rPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr"),
        *("w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr", "m:rPr", "m:ctrlPr"),
        *("w:instrText", "w:delInstrText", "w:rt", "w:rubyPr"),
    )
)
"""Properties, field instructions, and the reading above ruby text."""
FIXED_TEXT = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}
ANCHORS: Mapping[str, Literal["start", "end", "reference"]] = {
    "w:commentRangeStart": "start",
    "w:commentRangeEnd": "end",
    "w:commentReference": "reference",
}
FIELD_PARTS: Mapping[str, Literal["begin", "separate", "end"]] = {
    "begin": "begin",
    "separate": "separate",
    "end": "end",
}
NOTES: Mapping[str, NoteKind] = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
LINE_ENDS = str.maketrans({"\n": " ", "\r": " "})
UNDERSTOOD = frozenset(
    (
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
    )
)
"""What a ``mc:Choice`` may require to be read; a fallback holds the same text again for older programs."""


class Walker:
    """Walks the stories of one document; ``tracked`` and ``pictured`` tell what any of them held."""

    def __init__(self, headings: Headings) -> None:
        self.tracked = False
        self.pictured = False
        self._headings = headings
        self._atoms: list[Atom] = []
        self._tracks = [UNCHANGED]
        self._outer: list[list[Atom]] = []
        self._branches: list[etree._Element | None] = []

    def atoms(self, root: etree._Element) -> list[Atom]:
        """The atoms of the story under ``root``."""
        self._atoms = []
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = short_name(element.tag)
            if event == "start":
                if name in SKIPPED or self._is_other_branch(name, element):
                    walk.skip_subtree()
                elif name in STARTS:
                    STARTS[name](self, name, element)
            elif name in ENDS:
                ENDS[name](self, name, element)
        return self._atoms

    # -------------------------------------------------------------------------------------------- tracked changes

    def _under(self, name: str, element: etree._Element) -> Track:
        """The current track with one more change laid over it."""
        self.tracked = True
        change = Change(attribute(element, "w:author") or None, attribute(element, "w:date") or None)
        inserted, deleted = self._tracks[-1]
        return Track(change, deleted) if name in INSERTIONS else Track(inserted, change)

    def _start_change(self, name: str, element: etree._Element) -> None:
        self._tracks.append(self._under(name, element))

    def _start_row_or_cell(self, name: str, element: etree._Element) -> None:
        """A row or a cell inserted or deleted as a whole says so in its properties."""
        self._tracks.append(self._with_changes_in(child(element, "w:trPr" if name == "w:tr" else "w:tcPr")))
        if name == "w:tc":
            self._atoms.append(Border("cell", self._tracks[-1]))

    def _end_cell(self, name: str, element: etree._Element) -> None:
        self._atoms.append(Border("cell_end", self._tracks.pop()))

    def _end_change(self, name: str, element: etree._Element) -> None:
        self._tracks.pop()

    def _with_changes_in(self, properties: etree._Element | None) -> Track:
        track = self._tracks[-1]
        for inner in () if properties is None else properties:
            name = short_name(inner.tag)
            if name in CHANGES:
                over = self._under(name, inner)
                track = Track(over.inserted or track.inserted, over.deleted or track.deleted)
        return track

    # --------------------------------------------------------------------------------------------------- structure

    def _end_paragraph(self, name: str, element: etree._Element) -> None:
        properties = child(element, "w:pPr")
        if properties is None:
            self._atoms.append(Mark(self._tracks[-1]))
            return
        track = self._with_changes_in(child(properties, "w:rPr"))
        self._atoms.append(Mark(track, *self._headings.levels(properties)))

    def _start_table(self, name: str, element: etree._Element) -> None:
        self._atoms.append(Border("table", self._tracks[-1]))

    def _start_box(self, name: str, element: etree._Element) -> None:
        self._outer.append(self._atoms)
        self._atoms = []

    def _end_box(self, name: str, element: etree._Element) -> None:
        box = Box(self._atoms)
        self._atoms = self._outer.pop()
        self._atoms.append(box)

    def _start_alternatives(self, name: str, element: etree._Element) -> None:
        """Choose one branch: the first whose requirements are understood, else the fallback, else the first."""
        fallback = child(element, "mc:Fallback")
        chosen = next((branch for branch in element if _understood(branch)), fallback)
        self._branches.append(chosen if chosen is not None else next(iter(element), None))

    def _end_alternatives(self, name: str, element: etree._Element) -> None:
        self._branches.pop()

    def _is_other_branch(self, name: str, element: etree._Element) -> bool:
        return name in ("mc:Choice", "mc:Fallback") and bool(self._branches) and element is not self._branches[-1]

    def _picture(self, name: str, element: etree._Element) -> None:
        self.pictured = True

    # -------------------------------------------------------------------------------------------------------- text

    def _add(self, text: str) -> None:
        self._atoms.append(Piece(text, self._tracks[-1]))

    def _text(self, name: str, element: etree._Element) -> None:
        if element.text:
            self._add(str(element.text).translate(LINE_ENDS))

    def _deleted_text(self, name: str, element: etree._Element) -> None:
        """Deleted text stands inside ``w:del``; a writer that forgot it still means it deleted."""
        if self._tracks[-1].deleted is None:
            self._tracks.append(self._under("w:del", element))
            self._text(name, element)
            self._tracks.pop()
        else:
            self._text(name, element)

    def _fixed_text(self, name: str, element: etree._Element) -> None:
        self._add(FIXED_TEXT[name])

    def _break(self, name: str, element: etree._Element) -> None:
        """A soft line break (Shift+Enter) is a line end within the paragraph; page and column breaks are layout."""
        if (attribute(element, "w:type") or "textWrapping") == "textWrapping":
            self._add("\n")

    def _symbol(self, name: str, element: etree._Element) -> None:
        self._add(symbol(attribute(element, "w:font") or "", attribute(element, "w:char") or ""))

    def _field(self, name: str, element: etree._Element) -> None:
        part = FIELD_PARTS.get(attribute(element, "w:fldCharType") or "")
        if part:
            self._atoms.append(FieldPart(part, self._tracks[-1]))

    def _note(self, name: str, element: etree._Element) -> None:
        self._atoms.append(NoteReference(NOTES[name], attribute(element, "w:id") or "", self._tracks[-1]))

    def _anchor(self, name: str, element: etree._Element) -> None:
        self._atoms.append(Anchor(ANCHORS[name], attribute(element, "w:id") or ""))


def _understood(branch: etree._Element) -> bool:
    if short_name(branch.tag) != "mc:Choice":
        return False
    return all(branch.nsmap.get(prefix) in UNDERSTOOD for prefix in branch.get("Requires", "").split())


Handler = Callable[[Walker, str, etree._Element], None]
STARTS: Mapping[str, Handler] = {
    **dict.fromkeys(CHANGES, Walker._start_change),
    **dict.fromkeys(("w:tr", "w:tc"), Walker._start_row_or_cell),
    **dict.fromkeys(FIXED_TEXT, Walker._fixed_text),
    **dict.fromkeys(ANCHORS, Walker._anchor),
    **dict.fromkeys(NOTES, Walker._note),
    "w:tbl": Walker._start_table,
    **dict.fromkeys(("w:drawing", "w:pict", "w:object"), Walker._picture),
    "w:txbxContent": Walker._start_box,
    "mc:AlternateContent": Walker._start_alternatives,
    "w:t": Walker._text,
    "m:t": Walker._text,
    "w:delText": Walker._deleted_text,
    "w:br": Walker._break,
    "w:sym": Walker._symbol,
    "w:fldChar": Walker._field,
}
ENDS: Mapping[str, Handler] = {
    **dict.fromkeys(CHANGES, Walker._end_change),
    "w:tr": Walker._end_change,
    "w:tc": Walker._end_cell,
    "w:p": Walker._end_paragraph,
    "w:txbxContent": Walker._end_box,
    "mc:AlternateContent": Walker._end_alternatives,
}
