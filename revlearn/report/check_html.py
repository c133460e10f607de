"""A checked draft as one self-contained page: the text with its marks, the accusations under the three revisions.

Style is inlined and named by hash in the page's own Content-Security-Policy; there is no script, nothing is loaded.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markupsafe import Markup

from revlearn.check import Accusation, CheckReport
from revlearn.check.review import GATES, HEADS
from revlearn.report import check_wording as words
from revlearn.report import wording
from revlearn.report.analysis_html import TEMPLATES, environment
from revlearn.report.check_length import length_line
from revlearn.report.palette import CATEGORY, stylesheet_variables
from revlearn.report.wording import Lang


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the draft's text; ``note`` is what is said against it."""

    text: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the draft as drawn: its role decides the look."""

    number: int
    look: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An accusation as drawn."""

    number: int
    accusation: Accusation
    title: str
    message: str
    place: str
    gate: str
    level: str
    past: str


@dataclass(frozen=True, slots=True)
class Gate:
    """One of the five gates: how much it would have stopped, and what only a person can check there."""

    name: str
    count: int
    reminder: str


@dataclass(frozen=True, slots=True)
class CheckPage:
    """A checked draft ready to be drawn: its lines with the marks, and the notes under the three revisions.

    ``heads`` holds the head as a reader sees it with its notes, in the order of writing. ``repeated`` counts the notes
    that name an own earlier mistake. Plain texts and numbers throughout, so that one process can make it for another.
    """

    name: str
    genre: str
    length: str
    language: Literal["zh", "en"]
    ruleset: str
    rows: tuple[Row, ...]
    notes: tuple[Note, ...]
    heads: tuple[tuple[str, tuple[Note, ...]], ...]
    gates: tuple[Gate, ...]
    repeated: int


def check_page(report: CheckReport, lang: Lang) -> CheckPage:
    """What the page for ``report`` shows."""
    notes = tuple(_note(number, each, lang) for number, each in enumerate(report.accusations, 1))
    return CheckPage(
        name=report.draft.name,
        genre=wording.genre_name(report.draft.genre, lang) or wording.say("no_genre", lang),
        length=length_line(report.draft, lang),
        language=report.draft.language,
        ruleset=report.ruleset,
        rows=_rows(report, notes),
        notes=notes,
        heads=tuple(
            (words.head_name(head, lang), tuple(note for note in notes if note.accusation.head == head))
            for head in HEADS
        ),
        gates=tuple(
            Gate(words.gate_name(gate, lang), len(report.at_gate(gate)), words.reminder(gate, lang)) for gate in GATES
        ),
        repeated=sum(bool(note.past) for note in notes),
    )


def check_html(report: CheckReport, *, lang: Lang = "zh") -> str:
    """The page for ``report``."""
    return (
        environment()
        .get_template("check.html")
        .render(
            page=check_page(report, lang),
            lang=lang,
            hues=CATEGORY,
            words=words,
            style=Markup(_style()),
            policy=_policy(),
        )
    )


def _note(number: int, each: Accusation, lang: Lang) -> Note:
    return Note(
        number, each, words.title(each, lang), words.message(each, lang),
        words.say("line", lang, line=each.line), words.gate_name(each.gate, lang), wording.level_name(each.level, lang),
        words.past_line(each, lang),
    )  # fmt: skip


def _rows(report: CheckReport, notes: Sequence[Note]) -> tuple[Row, ...]:
    """The draft line by line; a mark that goes over a line break is drawn where it begins."""
    text = report.draft.text
    rows = []
    for number, paragraph in enumerate(report.draft.paragraphs, 1):
        pieces: list[Piece] = []
        at = paragraph.start
        for note in notes:
            start, end = note.accusation.span
            if note.accusation.line == number:
                pieces.append(Piece(text[at:start]))
                at = min(max(end, at), paragraph.end)
                pieces.append(Piece(text[start:at], note))
        pieces.append(Piece(text[at : paragraph.end]))
        flush = " flush" if text[paragraph.start : paragraph.start + 1].isspace() else ""
        look = f"{paragraph.role} level{paragraph.level}{flush}"
        rows.append(Row(number, look, tuple(piece for piece in pieces if piece.text or piece.note)))
    return tuple(rows)


@cache
def _style() -> str:
    return stylesheet_variables() + (TEMPLATES / "check.css").read_text(encoding="utf-8")


@cache
def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
