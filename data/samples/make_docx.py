"""Make the Word samples from ``docx_sources/``: ``python data/samples/make_docx.py``. Needs python-docx.

A source marks each revision as ``{before→after}``, ``¶`` being a line break inside the braces. Without a header it
becomes ``NN-topic/draft.docx`` and ``final.docx``; with one (``#key: value`` lines, then a blank line) it becomes
``NN-topic/tracked.docx``, where the braces are tracked deletions and insertions::

    #reviser: NAME TIME FIRST-LAST            who revised the source lines FIRST to LAST (LAST may be left out)
    #comment: NAME | ANCHOR | TEXT            a comment at the first run that holds ANCHOR
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

HERE = Path(__file__).parent
BRACES = re.compile(r"\{([^{}→]*)→([^{}→]*)\}")
ZIP_TIME = (2026, 7, 16, 0, 0, 0)
"""Fixed, so that making the files again changes nothing."""


@dataclass(frozen=True)
class Reviser:
    """Who revised the lines ``first`` to ``last`` of a source, and when (ISO 8601)."""

    name: str
    at: str
    first: int
    last: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text without line breaks, or one line break; ``change`` is "", "del" or "ins"."""

    text: str
    change: str
    line: int


def main() -> None:
    """Make every sample anew."""
    for source in sorted((HERE / "docx_sources").glob("*.txt")):
        folder = HERE / source.stem
        folder.mkdir(exist_ok=True)
        head, body = _split_header(source.read_text(encoding="utf-8").rstrip("\n"))
        if head:
            _save(_tracked(head, body), folder / "tracked.docx")
            continue
        for side, name in ((1, "draft"), (2, "final")):
            text = BRACES.sub(lambda match, side=side: match[side], body).replace("¶", "\n")
            _save(_plain(text), folder / f"{name}.docx")


def _split_header(text: str) -> tuple[list[str], str]:
    if not text.startswith("#"):
        return [], text
    head, _, body = text.partition("\n\n")
    return head.splitlines(), body


def _plain(text: str) -> WordDocument:
    document = _empty()
    for number, line in enumerate(text.split("\n")):
        paragraph = document.add_paragraph(line)
        if number == 0:
            _as_title(paragraph)
    return document


def _tracked(head: list[str], body: str) -> WordDocument:
    revisers, comments = _read_header(head)
    document = _empty()
    paragraph = document.add_paragraph()
    _as_title(paragraph)
    identifiers = iter(range(1, 1000))
    for piece in _pieces(body):
        reviser = next(each for each in revisers if each.first <= piece.line <= each.last)
        mark = _mark(piece.change, reviser, next(identifiers)) if piece.change else None
        if piece.text == "\n":
            if mark is not None:
                _run_properties(paragraph).append(mark)
            paragraph = document.add_paragraph()
        else:
            _append(paragraph, piece, mark)
    runs = [run for each in document.paragraphs for run in _runs(each)]
    for author, anchor, text in comments:
        run = next(each for each in runs if anchor in each.text)
        comment = document.add_comment(run, text, author=author, initials=author[:1])
        comment._comment_elm.date = datetime.fromisoformat(next(each.at for each in revisers if each.name == author))
    return document


def _read_header(head: list[str]) -> tuple[list[Reviser], list[tuple[str, str, str]]]:
    revisers: list[Reviser] = []
    comments: list[tuple[str, str, str]] = []
    for line in head:
        key, _, value = line.removeprefix("#").partition(": ")
        if key == "reviser":
            name, at, lines = value.split()
            first, _, last = lines.partition("-")
            revisers.append(Reviser(name, at, int(first), int(last or 10_000)))
        else:
            author, anchor, text = (part.strip() for part in value.split("|"))
            comments.append((author, anchor, text))
    return revisers, comments


def _pieces(body: str) -> Iterator[Piece]:
    """The source cut at braces and line breaks; ``line`` is the source line, from 1."""
    at = 0
    for match in [*BRACES.finditer(body), None]:
        start, end = match.span() if match else (len(body), len(body))
        for change, text in (
            ("", body[at:start]),
            ("del", match[1] if match else ""),
            ("ins", match[2] if match else ""),
        ):
            line = body.count("\n", 0, at if change == "" else start) + 1
            for part in re.split(r"([\n¶])", text):
                if part:
                    yield Piece(part.replace("¶", "\n"), change, line)
                line += part == "\n"
        at = end


def _append(paragraph: Paragraph, piece: Piece, mark: BaseOxmlElement | None) -> None:
    run = paragraph.add_run(piece.text)
    if mark is None:
        return
    run._r.addprevious(mark)
    mark.append(run._r)
    if piece.change == "del":
        for text in run._r.findall(qn("w:t")):
            text.tag = qn("w:delText")


def _mark(change: str, reviser: Reviser, identifier: int) -> BaseOxmlElement:
    mark = OxmlElement(f"w:{change}")
    mark.set(qn("w:id"), str(identifier))
    mark.set(qn("w:author"), reviser.name)
    mark.set(qn("w:date"), reviser.at)
    return mark


def _run_properties(paragraph: Paragraph) -> BaseOxmlElement:
    """The properties of the paragraph mark, where a tracked line break is recorded."""
    properties = paragraph._p.get_or_add_pPr()
    found = properties.find(qn("w:rPr"))
    if found is None:
        found = OxmlElement("w:rPr")
        properties.append(found)
    return found


def _runs(paragraph: Paragraph) -> list[Run]:
    return [Run(element, paragraph) for element in paragraph._p.iter(qn("w:r"))]


def _empty() -> WordDocument:
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = "仿宋"
    style.font.size = Pt(16)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")
    document.core_properties.author = ""
    document.core_properties.comments = ""
    return document


def _as_title(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _save(document: WordDocument, path: Path) -> None:
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in made.namelist():
            packed.writestr(zipfile.ZipInfo(name, ZIP_TIME), made.read(name), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
