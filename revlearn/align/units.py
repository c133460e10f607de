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
        if not paragraph.sentences:
            units.append(
                Unit(
                    paragraph.start,
                    paragraph.end + 1,
                    text[paragraph.start : paragraph.end + 1],
                    "",
                    "blank",
                    0,
                    index,
                    True,
                    True,
                    None,
                )  # fmt: skip
            )
            continue
        last = len(paragraph.sentences) - 1
        heading = paragraph.heading
        for position, sentence in enumerate(paragraph.sentences):
            end = sentence.end + 1 if position == last else sentence.end
            number = paragraph.number if position == 0 else None
            after_number = number[1] if number else sentence.start
            role = paragraph.role
            if role == "body" and heading and position == 0 and sentence.end <= heading[1] + 1:
                role = "heading"
            units.append(
                Unit(
                    sentence.start,
                    end,
                    text[sentence.start : end],
                    text[after_number:end].translate(FOLD),
                    role,
                    paragraph.level,
                    index,
                    position == 0,
                    position == last,
                    number,
                )  # fmt: skip
            )
    return units
