"""What is aligned: sentences with their line break, and what makes two of them comparable."""

from __future__ import annotations

from dataclasses import dataclass

from revlearn.model import Document, Role, Span

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord(space): None for space in " \t\u3000\u00a0\n\r"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence; the last one of a paragraph holds the line break.

    ``key`` is the text for comparing only: without numbering and spaces, full-width letters and marks folded.
    ``opens`` and ``ends`` say whether it begins or ends its paragraph.
    """

    start: int
    end: int
    raw: str
    key: str
    role: Role
    level: int
    paragraph: int
    opens: bool
    ends: bool
    number: Span | None


def units_of(document: Document) -> list[Unit]:
    """All sentences of ``document`` in order, covering its text plus one virtual line break at the end."""
    text = document.text + "\n"
    units: list[Unit] = []
    for index, paragraph in enumerate(document.paragraphs):
        start, end = paragraph.start, paragraph.end + 1
        if not paragraph.sentences:
            units.append(Unit(start, end, text[start:end], "", "blank", 0, index, True, True, None))
            continue
        last = len(paragraph.sentences) - 1
        heading = paragraph.heading
        for position, sentence in enumerate(paragraph.sentences):
            start, end = sentence.start, sentence.end + (position == last)
            number = paragraph.number if position == 0 else None
            role = paragraph.role
            if role == "body" and heading and position == 0 and sentence.end <= heading[1] + 1:
                role = "heading"
            key = text[number[1] if number else start : end].translate(FOLD)
            raw = text[start:end]
            units.append(
                Unit(start, end, raw, key, role, paragraph.level, index, position == 0, position == last, number)
            )
    return units
